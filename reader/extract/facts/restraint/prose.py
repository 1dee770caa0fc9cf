"""What is printed around an article and is no part of it: labels, captions, calls to the reader."""

from __future__ import annotations

import re

from reader.extract.tree import Tree

_LABEL = re.compile(
    r"\W*(?:related|photos?|images?|pictures?|captions?|pictured|read more|see also|more|watch|"
    r"videos?|galler(?:y|ies)|tags?|share|sources?|credits?|copyright|published|posted|updated|"
    r"advertisement|editor[’']?s note|contact|e-?mail|phone|filed under|topics?)\s*[:|–—]",
    re.IGNORECASE,
)
_CALL = re.compile(
    r"https?://|www\.|©|\ball rights reserved\b|\bclick here\b|\bread more\b|\bsign up\b|"
    r"\bsubscribe (?:to|now|today)\b|\bfollow (?:us|me|@\w+)\b|\bterms of (?:use|service)\b|"
    r"\bprivacy policy\b|\bnewsletter\b|\bmay not be (?:published|reproduced|republished)\b|"
    r"\bscroll down\b|\bposted by\b|\bphoto by\b|\bleave a comment\b",
    re.IGNORECASE,
)


def no_prose(tree: Tree) -> bool:
    """Whether a sentence is a label, a caption's credit or a call to the reader."""
    text = tree.text[tree.sentence.start : tree.sentence.end]
    return bool(_LABEL.match(text) or _CALL.search(text))
