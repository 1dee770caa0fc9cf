"""Markdown → the words a person reads: no emphasis marks, link targets, fences or images."""

from __future__ import annotations

import html
import re
from itertools import islice

from reader.ingest.bylines import read_byline
from reader.ingest.dates import read_stamp

_HEADING = re.compile(r" {0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
_UNDERLINE = re.compile(r" {0,3}(=+|-{2,})\s*$")
_RULE = re.compile(r" {0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$")
_FENCE = re.compile(r" {0,3}(?:```|~~~)")
_QUOTE = re.compile(r"^ {0,3}(?:>\s?)+")
_LIST_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)])\s+")
_DEFINITION = re.compile(r" {0,3}\[[^\]]+\]:\s*\S+.*$")
_TABLE_RULE = re.compile(r"\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$")
# Bounded everywhere: a line of nothing but opening brackets must not cost more than its length.
_TARGET = r"\(\s{0,9}<?[^)\s]{0,500}>?(?:\s{1,9}[\"'][^\"'\n]{0,200}[\"'])?\s{0,9}\)"
_IMAGE = re.compile(rf"!\[[^\]\n]{{0,200}}\](?:{_TARGET}|\[[^\]\n]{{0,100}}\])")
_LINK = re.compile(rf"\[([^\[\]\n]{{0,300}})\](?:{_TARGET}|\[[^\]\n]{{0,100}}\])")
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,50}\]")
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^>\s]{1,500}|[\w.+-]{1,100}@[\w.-]{1,100})>")
_CODE = re.compile(r"(`+)([^`\n]+)\1")
_STRONG = re.compile(r"(\*\*|__)(?=\S)([^\n]{1,400}?)(?<=\S)\1")
_EMPHASIS = re.compile(
    r"(?<![\w*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?!\w)|(?<![\w_])_(?=\S)([^_\n]+?)(?<=\S)_(?!\w)"
)
_STRUCK = re.compile(r"~~(?=\S)([^~\n]+?)(?<=\S)~~")
_TAG = re.compile(r"</?[a-zA-Z][\w-]*(?:\s[^<>\n]{0,300})?/?>")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_FIELD = re.compile(
    r"(?:title|headline|authors?|byline|date|published|updated|source|outlet|url|link)\s*:",
    re.IGNORECASE,
)
_WEB_LINK = re.compile(r"\[[^\[\]\n]{1,300}\]\(https?://[^)\s]{1,2000}\)")
_FULL_LINE, _LONG_LINE, _FEW_LINES = 50, 120, 4
_KEEP = "\ue000"  # stands for an escaped character's backslash while marks are taken off


def looks_like_markdown(text: str) -> bool:
    """Whether a file of no telling name is Markdown: it opens with a heading, or has links."""
    first = text.lstrip()[:400].split("\n", 1)[0]
    return _HEADING.match(first) is not None or _WEB_LINK.search(text) is not None


def strip_markdown(text: str, *, titled: bool = False) -> tuple[str | None, str]:
    """The first heading of `text`, if nothing but short lines stands above it, and the plain rest.

    Where it is `titled` elsewhere, every heading is one of the rest.
    Paragraphs are parted by empty lines, list items keep their marks, hard breaks their line.
    """
    title: str | None = None
    out: list[list[str]] = []
    fenced = False
    lines = _TAG.sub("", _without_comments(text)).split("\n")
    for i, line in enumerate(lines):
        if _FENCE.match(line):
            fenced = not fenced
            continue
        if fenced:
            out.append([line])
            continue
        heading = _heading(lines, i)
        if heading is not None:
            plain = _inline(heading)
            if title is None and not titled and plain and not _has_prose(out):
                title = plain
            else:
                out += [[""], [plain], [""]]
        elif not _is_mark(lines, i):
            _append(out, _QUOTE.sub("", line))
    return title, "\n".join(" ".join(pieces) for pieces in out)


def _without_comments(text: str) -> str:
    """`text` without HTML comments; one that is not closed is no comment."""
    kept: list[str] = []
    at = 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start)) >= 0:
        kept.append(text[at:start])
        at = end + len("-->")
    return "".join(kept) + text[at:]


def _heading(lines: list[str], i: int) -> str | None:
    """The heading in line `i`: behind `#`, or above a line of `=` or `-`."""
    match = _HEADING.match(lines[i])
    if match:
        return match[2]
    below = lines[i + 1] if i + 1 < len(lines) else ""
    plain = lines[i].strip()
    alone = i == 0 or not lines[i - 1].strip()
    if plain and alone and _UNDERLINE.match(below) and not _RULE.match(plain) and len(plain) < 300:
        return plain
    return None


def _is_mark(lines: list[str], i: int) -> bool:
    """Whether line `i` is layout and no words: a rule, a heading's underline, a link's target."""
    line = lines[i]
    if _RULE.match(line) or _DEFINITION.match(line):
        return True
    if _UNDERLINE.match(line):
        return i > 0 and _heading(lines, i - 1) is not None
    return "|" in line and _TABLE_RULE.match(line) is not None


def _append(out: list[list[str]], line: str) -> None:
    """Add `line`, in one with a soft-wrapped line above it (a hard break ends in two spaces).

    Each line of `out` stands there in the pieces it was wrapped into.
    """
    plain = _inline(line)
    above = out[-1] if out else [""]
    wrapped = (
        (len(above) > 1 or len(above[0]) >= _FULL_LINE)
        and plain.strip()
        and not above[-1].endswith(("  ", "\\"))
        and not _LIST_ITEM.match(line)
        and not _stands_alone(plain.strip())
        and "|" not in line
    )
    if wrapped:
        above.append(plain.lstrip())
    else:
        out.append([plain])


def _stands_alone(line: str) -> bool:
    """Whether `line` says who, when or where from, and so goes on with nothing above it."""
    return (
        _FIELD.match(line) is not None
        or read_byline(line) is not None
        or read_stamp(line) is not None
    )


def _has_prose(lines: list[list[str]]) -> bool:
    """Whether there is a long line, or more than a few."""
    filled = (line for line in lines if any(piece.strip() for piece in line))
    few = list(islice(filled, _FEW_LINES + 1))
    return len(few) > _FEW_LINES or any(len(" ".join(line)) > _LONG_LINE for line in few)


def _inline(line: str) -> str:
    text = _ESCAPE.sub(lambda m: f"{_KEEP}{ord(m[1]):02x}", line)
    text = _AUTOLINK.sub(r"\1", _FOOTNOTE.sub("", _IMAGE.sub("", text)))
    text = _LINK.sub(r"\1", text)
    text = _CODE.sub(r"\2", text)
    for pattern in (_STRONG, _STRUCK, _EMPHASIS, _STRONG):
        text = pattern.sub(lambda m: next(g for g in reversed(m.groups()) if g is not None), text)
    text = re.sub(rf"{_KEEP}([0-9a-f]{{2}})", lambda m: chr(int(m[1], 16)), text)
    return html.unescape(text)
