"""The one door for text: the normal form, and the stand-ins that keep a terminal safe.

`normalize` is applied once, when an article is read in; every offset anywhere counts code points
of its result. `sanitize` is for whatever else is about to reach a terminal: it keeps the length,
so offsets hold across it.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Sequence

STAND_IN = "\ufffd"

# What can move a cursor, start an escape sequence, reorder a line or hide in it: C0 except the
# line feed, DEL, C1, bidi controls, zero-width and invisible characters, fillers, line and
# paragraph separators, interlinear annotation, tag characters, non-characters, lone surrogates.
_DRIVING = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufeff\uffa0\ufff0-\ufffb"
    "\ufffe\uffff\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
# Layout hints without meaning in running text: they split words for search and for names.
_HINTS = re.compile("[\u00ad\u200b\u2060\ufeff]")
_LINE_ENDS = re.compile("\r\n?|[\x0b\x85\u2028]")
_PARAGRAPH_ENDS = re.compile("[\x0c\u2029]")
_SPACES = re.compile("[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_BLANK_LINES = re.compile("\n{2,}")


def has_controls(text: str) -> bool:
    """Whether anything in `text` could drive a terminal, so that `sanitize` would change it."""
    return _DRIVING.search(text) is not None


def sanitize(text: str) -> str:
    """`text` with everything that could drive a terminal shown as a visible stand-in.

    One code point for one code point, so offsets hold; line feeds stay. C0 and DEL become their
    control pictures (U+2400 onwards), tabs and separators a space, the rest U+FFFD.
    """
    if not has_controls(text):
        return text
    return _DRIVING.sub(_stand_in, text)


def _stand_in(match: re.Match[str]) -> str:
    point = ord(match[0])
    if point in (0x09, 0x2028, 0x2029):
        return " "
    if point < 0x20:
        return chr(0x2400 + point)
    if point == 0x7F:
        return "\u2421"
    return "-" if point == 0xAD else STAND_IN


def normalize(raw: str) -> str:
    """The normal form of `raw`: what is stored, shown, searched and annotated.

    NFC; line feeds only; runs of spaces are one; no space at the ends of a line; paragraphs
    separated by one empty line; paragraphs and sentences that a page or line break cut in two are
    whole again (see `rejoin`); layout hints (soft hyphen, zero-width space, byte order mark)
    dropped; whatever else could drive a terminal replaced as `sanitize` does. Normalizing twice
    changes nothing.
    """
    text = _PARAGRAPH_ENDS.sub("\n\n", _LINE_ENDS.sub("\n", raw))
    text = sanitize(_SPACES.sub(" ", _HINTS.sub("", text)))
    lines = [line.strip(" ") for line in unicodedata.normalize("NFC", text).split("\n")]
    text = "\n".join(lines).strip("\n")
    for _ in range(_PASSES):
        before, text = text, _rejoined(text)
        if text == before:
            break
    return text


def _rejoined(text: str) -> str:
    blocks = [block.split("\n") for block in _BLANK_LINES.split(text)]
    return unicodedata.normalize("NFC", "\n\n".join(rejoin(blocks)))


# ── rejoining ────────────────────────────────────────────────────────────────────────────────
#
# A break inside a sentence shows on both sides of it. Before a lower-case letter prose alone is
# enough; before a capital the words before the break must be unable to end a sentence (an
# article, a preposition, a possessive, a comma …), or be the open end of a paragraph whose other
# sentences are closed. Headlines, bylines, datelines and list items have no full stop either, so
# what looks like one of these is never joined; nor is a line that says what it is ('Source: …').

_CLOSERS = "\"'”’»)]}*_"
_ENDERS = ".!?:;…。！？"
_ENDED = re.compile(rf"[{re.escape(_ENDERS)}]\s?[{re.escape(_CLOSERS)}]*(?:\s?\[\d+\])?$")
_ABBREVIATED = re.compile(
    r"(?:^|[\s(“\"])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Sen|Rep|Gov|Rev|Hon|St|vs|No"
    r"|[A-Z])\.$"
)
_SENTENCE_INSIDE = re.compile(r"[.!?][\"'”’)\]]*\s+[\"'“‘(\[]?[A-Z0-9]")
_OPEN_WORD = re.compile(
    r"(?:^|\s)(?:an?|the|and|n?or|of|at|from|with|into|onto|as|than|between|among|against|towards?"
    r"|during|despite|because|although|whether|while|who(?:se)?|its|their|his|our|your|my|every"
    r"|are|were|has|have|had|will|would|could|should|may|might|must|be|been|being|to|by|for|in|on"
    r"|which|is|was|that|including|when|if|where|about|after|before|since|until|without|within|over"
    r"|under|near|around|through|across|behind|like|such|both|either|neither|not|more|than|least"
    r"|mr|mrs|ms|dr|president|minister|secretary|senator|judge|sheriff|director|manager|spokes(?:wo)?man"
    r"|spokesperson|chairman|general|lieutenant|captain|officer|sergeant|professor|prince|queen|king"
    r"|jan(?:uary)?|feb(?:ruary)?|march|april|june|july|august|sept(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)$",
    re.IGNORECASE,
)
# Of these, the ones that no headline or standfirst ends in.
_DANGLING_WORD = re.compile(
    r"(?:^|\s)(?:an?|the|and|n?or|of|its|their|his|our|your|my|every|whose|than|as|between)$",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"\w(?:['’]s|s['’])$")
_LIST_ITEM = re.compile(r"(?:[-*+•‣▪◦·–—>|]|\(?[0-9ivx]{1,3}[.)]|[a-zA-Z][.)])\s|[#*=_~-]{2,}|#\s")
_LABELLED = re.compile(
    r"(?:title|headline|source|outlet|publication|publisher|date|published|updated|authors?|byline"
    r"|url|link)\s?:\s",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?:[a-z][a-z0-9+.-]*://|www\.|\S+@\S+\.\S|\S+\.\S+/|@\w)", re.IGNORECASE)
_BYLINE = re.compile(
    r"(?:by|from|photos?|photographs?|image|story|words|text|additional reporting|with)\b:?\s+"
    r"(?:by\s+)?[A-Z]",
)
_MONTH = (
    "(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*|"
    "(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
)
_STAMP = re.compile(
    r"(?:(?:first |last |originally )?(?:posted|published|updated|created|modified|filed|released?"
    r"|on|at|reported)\b[\s:]*)*(?:[^\s\w]|at|on|the|" + _MONTH + r"|\d)",
    re.IGNORECASE,
)
_COMPOUND = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_CUT_WORD = re.compile(r"(?<!\S)\S+-$")
_CUT_END = re.compile(r"([^\W\d_]+)-$")
_LONGEST_WORD, _LINE_START, _REACH = 200, 40, 1000
_WORD_END = re.compile(r"(?:['’]s)?[^\w]*$")
_LETTER = re.compile(r"[^\W\d_]")
_SEVERAL_WORDS, _PROSE_WORDS, _HEADLINE_WORDS, _SUBHEAD_WORDS = 4, 8, 16, 9
_WRAP_LIMIT = 120
# What one pass joins can show another break to be one; two passes are the rule.
_PASSES = 8


def rejoin(blocks: Sequence[Sequence[str]]) -> list[str]:
    """Paragraphs (lines parted by single line feeds) made of `blocks` of lines, breaks mended.

    A hard-wrapped text loses its wraps; any other line break stays unless it cuts a sentence.
    """
    width = _wrap_width(blocks)
    words = _vocabulary(blocks)
    pairs = _NamePairs(blocks)
    paragraphs: list[_Growing] = []
    for block in blocks:
        paragraph = _mend_lines(block, width, words)
        if not paragraph:
            continue
        first = len(paragraphs) == 1
        if paragraphs and _cut_paragraph(paragraphs[-1], paragraph, pairs, first=first):
            paragraphs[-1].join(paragraph, words)
        else:
            paragraphs.append(_Growing(paragraph))
    return [paragraph.text() for paragraph in paragraphs]


class _Growing:
    """A paragraph or line that others are joined to.

    Each break is looked at from near, so that joining ten thousand costs ten thousand times one.
    """

    def __init__(self, text: str) -> None:
        self._before: list[str] = []
        self.end = text
        """The last of it: all, or more than a break is judged by."""
        self.line = text.rsplit("\n", 1)[-1][:_LINE_START]
        """How its last line begins."""

    def join(self, text: str, words: frozenset[str]) -> None:
        """Go on with `text` in the same line."""
        self.end = _join(self.end, text, words)
        if "\n" in text:
            self.line = text.rsplit("\n", 1)[-1][:_LINE_START]
        if len(self.end) > 2 * _REACH:
            self._before.append(self.end[:-_REACH])
            self.end = self.end[-_REACH:]

    def text(self) -> str:
        """All of it."""
        return "".join((*self._before, self.end))


def _mend_lines(block: Sequence[str], width: int | None, words: frozenset[str]) -> str:
    lines: list[_Growing] = []
    previous = ""
    for line in block:
        if lines and (_wrapped(previous, line, width) or _cut_line(lines[-1].end, line)):
            lines[-1].join(line, words)
        else:
            lines.append(_Growing(line))
        previous = line
    return "\n".join(line.text() for line in lines)


def _wrap_width(blocks: Sequence[Sequence[str]]) -> int | None:
    """The column a text was hard-wrapped at, or None where it was not.

    It was where almost every line could not have taken the first word of the next one, and
    breaks fall inside sentences.
    """
    pairs = [
        (above, below)
        for block in blocks
        for above, below in itertools.pairwise(block)
        if not _LIST_ITEM.match(below)
    ]
    if len(pairs) < 3:
        return None
    width = max(len(above) for above, _ in pairs)
    if not 40 <= width <= _WRAP_LIMIT:
        return None
    full = sum(_wrapped(above, below, width) for above, below in pairs)
    inside = sum(not _ENDED.search(above) for above, _ in pairs)
    return width if full >= 0.8 * len(pairs) and inside >= 0.4 * len(pairs) else None


def _wrapped(above: str, below: str, width: int | None) -> bool:
    if width is None or _LIST_ITEM.match(below) or _LABELLED.match(below):
        return False
    return len(above) + 1 + len(below.split(" ", 1)[0]) > width


def _vocabulary(blocks: Sequence[Sequence[str]]) -> frozenset[str]:
    """Every word and compound standing whole inside a line, where some line end cuts one."""
    if not any(line.endswith("-") for block in blocks for line in block):
        return frozenset()
    return frozenset(
        word.lower()
        for block in blocks
        for line in block
        for word in _COMPOUND.findall(_CUT_WORD.sub("", line))
    )


def _join(before: str, after: str, words: frozenset[str]) -> str:
    """Both sides of a break in one line; a word cut at a hyphen is whole again."""
    left = _CUT_END.search(_tail(before))
    right = re.match(r"[^\W\d_]+", after)
    if left is None or right is None:
        glue = "" if before.endswith(("-", "/")) and before[-2:-1].strip() else " "
        return f"{before}{glue}{after}"
    whole, compound = (left[1] + right[0]).lower(), f"{left[1]}-{right[0]}".lower()
    known = whole in words and compound not in words
    return (before[:-1] if known else before) + after


class _NamePairs:
    """Which two capitalised words stand side by side in a text; made when first asked for."""

    def __init__(self, blocks: Sequence[Sequence[str]]) -> None:
        self._blocks = blocks
        self._pairs: frozenset[tuple[str, str]] | None = None

    def has(self, before: str, after: str) -> bool:
        """Whether the words on both sides of a break are a name that stands whole elsewhere."""
        left = before.rsplit(" ", 1)[-1]
        right = _WORD_END.sub("", after.split(" ", 1)[0])
        if not (left[:1].isupper() and right[:1].isupper()):
            return False
        if self._pairs is None:
            self._pairs = frozenset(
                (one, _WORD_END.sub("", two))
                for block in self._blocks
                for line in block
                for one, two in itertools.pairwise(line.split(" "))
                if one[:1].isupper() and two[:1].isupper()
            )
        return (left, right) in self._pairs


def _cut_line(above: str, below: str) -> bool:
    """Whether a single line break cuts a sentence."""
    last = above.rsplit("\n", 1)[-1]
    if not _open_end(last) or not _may_continue(below):
        return False
    if _starts_lower(below):
        return _count(last) >= _SEVERAL_WORDS
    return _dangles(last)


def _cut_paragraph(before: _Growing, after: str, pairs: _NamePairs, *, first: bool) -> bool:
    """Whether a paragraph break cuts a sentence; `first`: the text begins with `before`."""
    last, next_ = before.end.rsplit("\n", 1)[-1], after.split("\n", 1)[0]
    if not _open_end(last) or not _may_continue(next_) or _LIST_ITEM.match(before.line):
        return False
    several = _SENTENCE_INSIDE.search(last) is not None
    prose = several or _count(last) >= _PROSE_WORDS
    dangling = _dangles(last)
    if _starts_lower(next_):
        return prose or dangling or (_count(last) >= _SEVERAL_WORDS and _is_prose(next_))
    if not _is_prose(next_):
        return False
    longest = _HEADLINE_WORDS if first else _SUBHEAD_WORDS
    headline = not several and _count(last) <= longest and not last.endswith(",")
    return (
        dangling
        or (prose and not headline and _must_go_on(last))
        or (prose and not headline and pairs.has(last, next_))
        or (several and next_[:1] not in "\"'“‘«" and _count(last) >= _PROSE_WORDS)
    )


def _open_end(line: str) -> bool:
    """Whether nothing at the end of `line` closes a sentence."""
    end = _tail(line)
    return not _ENDED.search(end) or _ABBREVIATED.search(end) is not None


def _must_go_on(line: str) -> bool:
    """Whether a sentence can hardly end in the last words of `line`."""
    end = _tail(line)
    return (
        _OPEN_WORD.search(end) is not None
        or end.endswith((",", "-", "–", "—", "(", "[", "“", "‘"))
        or _POSSESSIVE.search(end) is not None
        or _ABBREVIATED.search(end) is not None
    )


def _may_continue(line: str) -> bool:
    """Whether `line` can be the second half of a sentence: no list item, byline, stamp, address."""
    if any(form.match(line) for form in (_LIST_ITEM, _LABELLED, _ADDRESS)):
        return False
    if _LETTER.search(line) is None:
        return False
    short = _count(line) <= _PROSE_WORDS or not _ENDED.search(_tail(line))
    if short and _count(line) <= _HEADLINE_WORDS:
        stamped = any(c.isdigit() for c in line) and _STAMP.match(line) is not None
        return not stamped and (_ENDED.search(line) is not None or not _BYLINE.match(line))
    return True


def _is_prose(line: str) -> bool:
    """Whether `line` reads as a part of running text rather than as a heading or caption."""
    if _count(line) < _SEVERAL_WORDS:
        return False
    return _ENDED.search(_tail(line)) is not None or _count(line) > _HEADLINE_WORDS


def _starts_lower(line: str) -> bool:
    """Whether the first letter, behind opening quotes, is a lower-case one."""
    start = line.lstrip("\"'“‘«([*_")
    return start[:1].islower() and not re.match(r"[a-z][A-Z]", start)


def _dangles(line: str) -> bool:
    return _count(line) >= _SEVERAL_WORDS and _DANGLING_WORD.search(_tail(line)) is not None


def _tail(line: str) -> str:
    """The end of `line`, longer than what is looked for at an end."""
    return line[-_LONGEST_WORD:]


def _count(line: str) -> int:
    return line.count(" ") + 1
