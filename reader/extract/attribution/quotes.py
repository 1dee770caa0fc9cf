"""Quotations by their marks.

A straight mark opens and closes by turns within a paragraph; a mark that begins a line while a
quotation is open continues it (the newspaper convention for quotations of several paragraphs).
Single marks quote where they stand around a sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_MARK = re.compile(r"“|”|\"|``|'''|''|«|»|„|\n[ \t]*\n|\n")
_OPENING = re.compile('["“]')
_OPENS_NEXT = re.compile(r'[^"]* "\w')
"""The next mark begins a word: what stands before it is no quotation."""
_LONGEST = 4000


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation: the offsets of its words, and with its marks (outer)."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    continued: bool = False
    """It goes on from the quotation before it (mark repeated at the start of a line)."""


class _Scanner:
    """One pass over the marks of a text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.quotes: list[Quote] = []
        self.begin: re.Match[str] | None = None
        self.continued = False

    def close(self, end: int, outer_end: int) -> None:
        if self.begin is None:
            return
        start = self.begin.end()
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        if start < end and end - start <= _LONGEST:
            self.quotes.append(Quote(start, end, self.begin.start(), outer_end, self.continued))
        self.begin = None

    def mark(self, m: re.Match[str]) -> None:
        text = self.text
        line_end = m.end() >= len(text) or text[m.end()] == "\n"
        if self.begin is None and (m.group() == "”" or line_end or self._no_opening(m)):
            return
        if self.begin is None and m.group().startswith("''") and not self._opens_pair(m):
            self._opens_line(m)
            return
        opens = m.group() in ("“", "``", "«", "„") and not line_end and not self._closes(m)
        line_start = not text[max(0, m.start() - 40) : m.start()].rpartition("\n")[2].strip()
        line_start = line_start and (m.start() < 40 or "\n" in text[m.start() - 40 : m.start()])
        if self.begin is None:
            self.begin, self.continued = m, False
        elif opens or (m.group() == '"' and line_start and m.start() > self.begin.end()):
            continued = line_start
            end = self._broken_off(m) if opens and not line_start else m.start()
            self.close(end, end)
            self.begin, self.continued = m, continued
        else:
            self.close(m.start(), m.end())

    def _broken_off(self, m: re.Match[str]) -> int:
        """Where an open quotation ended whose mark is missing, as another opens within a line.

        That is its first line's end, so that the narration behind it is not taken for quoted.
        """
        begin = self.begin.end() if self.begin is not None else m.start()
        line_end = self.text.find("\n", begin, m.start())
        return line_end if line_end > begin else m.start()

    def _closes(self, m: re.Match[str]) -> bool:
        """Whether a doubled backtick closes what one opened in its line, as none other does."""
        text = self.text
        if self.begin is None or m.group() != "``" or self.begin.group() != "``":
            return False
        line = text[m.end() : m.end() + _LONGEST].partition("\n")[0]
        return "\n" not in text[self.begin.end() : m.start()] and "'" * 2 not in line

    def _no_opening(self, m: re.Match[str]) -> bool:
        """Whether a straight mark can't open a quotation: it measures, or hangs on a word's end."""
        return self._measures(m) or self._closes_nothing(m)

    def _closes_nothing(self, m: re.Match[str]) -> bool:
        """Whether a straight mark stands right behind a word and before a space.

        What it closes was opened by a mark that got lost ('in Paris," Lee said. "It was fine").
        """
        text = self.text
        before, after = text[m.start() - 1 : m.start()], text[m.end() : m.end() + 1]
        hanging = before.isalpha() or before in (".", "!", "?")
        if before == ",":
            line = text[m.end() : m.end() + _LONGEST].partition("\n")[0]
            hanging = line[1:2].islower() or bool(_OPENS_NEXT.match(line))
        return m.group() == '"' and m.start() > 0 and hanging and after == " "

    def _measures(self, m: re.Match[str]) -> bool:
        """Whether a straight mark behind a figure stands for seconds or inches (2h 04' 51")."""
        text = self.text
        before, after = text[m.start() - 1 : m.start()], text[m.end() : m.end() + 1]
        return m.group() == '"' and before.isdigit() and not after.isalnum()

    def _opens_pair(self, m: re.Match[str]) -> bool:
        """Whether two apostrophes open a quotation: at a word's beginning, and closed in its line.

        Else they close one that began with another mark.
        """
        text = self.text
        before, after = text[m.start() - 1 : m.start()], text[m.end() : m.end() + 1]
        if (before and not before.isspace() and before not in "([—–-") or not after.isalnum():
            return False
        return "''" in text[m.end() : m.end() + _LONGEST].partition("\n")[0]

    def _opens_line(self, m: re.Match[str]) -> None:
        """Two apostrophes at a line's start that none close: it is quoted, up to another mark."""
        text = self.text
        begins = m.start() == 0 or text[m.start() - 1] == "\n"
        if not begins or not text[m.end() : m.end() + 1].isalnum():
            return
        line_end = text.find("\n", m.end(), m.end() + _LONGEST)
        end = line_end if line_end >= 0 else min(len(text), m.end() + _LONGEST)
        other = _MARK.search(text, m.end(), end)
        end = other.start() if other else end
        self.begin, self.continued = m, False
        self.close(end, end)

    def line(self, m: re.Match[str]) -> None:
        """A straight mark left open at a line's end, whose next marks pair off, was never closed.

        Where the next line with marks begins with one, that one goes on with the quotation.
        """
        if self.begin is None or self.begin.group() != '"':
            return
        following = _OPENING.search(self.text, m.end(), m.end() + _LONGEST)
        if following is None:
            return
        begin = self.text.rfind("\n", 0, following.start()) + 1
        line = self.text[begin : begin + _LONGEST].partition("\n")[0]
        unclosed = not line.lstrip().startswith('"') and line.count('"') % 2 == 0
        if following.group() != '"' or unclosed:
            self.close(m.start(), m.start())

    def paragraph(self, m: re.Match[str]) -> None:
        """An open quotation goes over a paragraph's end only if the next begins with a mark."""
        if self.begin is None:
            return
        if self.text[m.end() : m.end() + 2].lstrip()[:1] in ('"', "“", "`", "«"):
            return
        self.close(m.start(), m.start())


def find_quotes(text: str) -> list[Quote]:
    """The quotations of a text, in order, not overlapping; time grows with its length only."""
    scanner = _Scanner(text)
    for m in _MARK.finditer(text):
        group = m.group()
        if group[0] == "\n":
            if group != "\n":
                scanner.paragraph(m)
            else:
                scanner.line(m)
            continue
        scanner.mark(m)
    scanner.close(len(text), len(text))
    single = [q for q in _single(text) if _apart(q, scanner.quotes)]
    return sorted([*scanner.quotes, *single], key=lambda q: q.start) if single else scanner.quotes


_SINGLE = re.compile(
    r"(?:(?<=\s)|^)"
    r"(?:‘(?=\w)((?:[^\n‘“”\"]|\n(?!\s*\n)){12,600}?[,.!?…]) ?’"
    r"|'(?=[A-Z])([^\n“”\"]{12,600}?[,.!?…]) ?')"
    r"(?=\s|$)",
    re.MULTILINE,
)
"""Some houses quote in single marks: from a word's beginning to a stop, within a line."""


def _single(text: str) -> Iterator[Quote]:
    """The quotations in single marks."""
    for m in _SINGLE.finditer(text):
        group = 1 if m.group(1) is not None else 2
        yield Quote(m.start(group), m.end(group), m.start(), m.end())


def _apart(quote: Quote, others: Sequence[Quote]) -> bool:
    """Whether a quotation overlaps none of some that are in order."""
    at = bisect_left(others, quote.outer_end, key=lambda q: q.outer_start)
    return at == 0 or others[at - 1].outer_end <= quote.outer_start
