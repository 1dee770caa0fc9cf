"""Raw text to word tokens, in the conventions of the UD English treebanks.

Hyphenated compounds, contractions and possessives come apart, abbreviations, numbers and
addresses stay whole. The rules look at one whitespace-delimited chunk at a time, so a chunk met
before costs one dictionary look-up; every pattern is bounded, so time grows with the text alone.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import NamedTuple

from reader.extract.lines import hard_breaks, report_starts

GAP_NONE, GAP_SPACE, GAP_LINE, GAP_BLANK = range(4)

_CHUNK = re.compile(r"\S+")
_CACHED_CHUNKS = 50_000
_CACHED_LENGTH = 40

_TOKEN = re.compile(
    r"""
    (?P<degree>Ph\.D\.?|(?<!\S)['’`]s(?!\w)|’’|‘‘)
  | (?P<address>
        (?:https?|ftp)://[^\s<>"”]+
      | www\.[^\s<>"”]+
      | [\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}
      | (?:[\w-]{1,63}\.){1,8}
        (?:com|org|net|edu|gov|info|co\.uk|(?i:doc|xls|pdf|html?|txt|jpg))\b(?:/[^\s<>"”]*)?
    )
  | (?P<decade>['’]\d0s\b)
  | (?P<ordinal>\d+(?:st|nd|rd|th|s)\b)
  | (?P<phone>\+?\d{1,20}(?:-\d{3,20}){1,8}(?!\d|-\w)|\d{1,2}-\d{1,2}-(?:\d{4}|\d\d)(?![\w-]))
  | (?P<number>\d++(?:[.,:]\d++){0,20}+(?:/\d++(?:\.\d++)?+){0,20}+(?![^\W\d_])
             | \d++(?:[.,:]\d++){0,20}+
               (?=(?:[AaPp][Mm]|mm|cm|km|kg|lbs?|ft|mph|kmh|k|m|bn|mb|gb|mg|ml|hrs?|mins?)\b))
  | (?P<sum>\d++(?:[.,]\d++){1,6}+[^\W\d_]{1,2}(?!\w)
          | [A-Z][A-Za-z]{0,2}\d++(?:[.,]\d++){1,6}+[^\W\d_]{0,2}(?!\w))
  | (?P<initials>(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![\w]))?)
  | (?P<currency>[A-Z]{1,3}\$)
  | (?P<emoticon>[:;]['-]?[()DPp](?!\w)|<3|\^_\^)
  | (?P<ampersand>[A-Z]{1,3}&[A-Z]{1,3}\b)
  | (?P<handle>@[^\W\d]\w*|\#[^\W\d]\w*)
  | (?P<word>\w+(?:['’]\w+)*(?:-\w+(?:['’]\w+)*)*)
  | (?P<run>\.{2,}|-{2,}|[!?]+|\*+|=+|_+|~+|<{2}|>{2}|`{2}|'{2})
  | (?P<other>\S)
    """,
    re.VERBOSE,
)
_CLITIC = re.compile(r"(?:n['’]t|['’](?:s|re|ve|ll|d|m|em))$", re.IGNORECASE)
_TRAILING = ".,;:!?)]'\"’”"
_CLOSED = re.compile(r"[)\"'”’,:;\]]*")
_ENDED = re.compile(r"[)\"'”’]*")
_ABBREVIATIONS = frozenset(
    """
    mr mrs ms dr prof rev hon gen col lt sgt capt maj cmdr adm sen rep gov pres st mt ft jr sr
    inc corp co ltd bros vs etc no jan feb mar apr jun jul aug sep sept oct nov dec ala ariz ark
    calif colo conn del fla ga ill ind kan ky la md mich minn miss mo mont neb nev okla ore pa
    tenn tex va vt wash wis wyo ave blvd rd dept est fig al approx cf messrs supt det insp cpl
    pvt spc pte atty dist const
    """.split()  # noqa: SIM905
)


class Token(NamedTuple):
    """A word's span and the kind of gap before it (GAP_*); the first has GAP_BLANK."""

    start: int
    end: int
    gap: int


class Tokeniser:
    """Word tokens of any string, by rules and small tables mined from the training treebanks."""

    def __init__(
        self,
        kept: Iterable[str] = (),
        prefixes: Iterable[str] = (),
        splits: Mapping[str, Iterable[int]] | None = None,
        abbreviations: Iterable[str] = (),
    ) -> None:
        self._kept = frozenset(kept)
        self._prefixes = frozenset(prefixes)
        self._splits = {form: tuple(ends) for form, ends in (splits or {}).items()}
        self._abbreviations = _ABBREVIATIONS | frozenset(abbreviations)
        self._cache: dict[str, tuple[tuple[int, int], ...]] = {}

    def tokenise(self, text: str) -> list[Token]:
        """Tokens of `text` in order: disjoint, never empty, covering all but white space.

        Offsets are code points into `text`, end exclusive. Never raises.
        """
        tokens: list[Token] = []
        breaks, reports = hard_breaks(text), report_starts(text)
        before = 0
        for match in _CHUNK.finditer(text):
            start, stop = match.span()
            chunk = match.group()
            white = text[before:start]
            gap = (GAP_SPACE if white == " " else _gap(white)) if before else GAP_BLANK
            if (gap == GAP_LINE and start in breaks) or start in reports:
                gap = GAP_BLANK
            last = stop == len(text) or text[stop] in "\r\n"
            if last and chunk[-1] in ".)\"'”’" and "." in chunk[-3:]:
                spans = self._split(chunk, last=text[stop : stop + 2] in ("", "\n", "\n\n"))
            else:
                cached = self._cache.get(chunk)
                spans = self._split(chunk) if cached is None else cached
                if cached is None and len(chunk) <= _CACHED_LENGTH:
                    if len(self._cache) >= _CACHED_CHUNKS:
                        self._cache.clear()
                    self._cache[chunk] = spans
            for first, end in spans:
                tokens.append(Token(start + first, start + end, gap))
                gap = GAP_NONE
            before = stop
        return tokens

    def _split(self, chunk: str, *, last: bool = False) -> tuple[tuple[int, int], ...]:
        spans: list[tuple[int, int]] = []
        position = 0
        while position < len(chunk):
            match = _TOKEN.match(chunk, position)
            if match is None:  # `other` takes any character, so this is white space to `\S` alone
                position += 1
                continue
            start, end = match.span()
            kind = match.lastgroup
            if kind == "address":
                kept = len(match.group().rstrip(_TRAILING))
                end = start + kept if kept else end
                spans.append((start, end))
            elif kind == "initials":
                end = self._initials(chunk, end, last=last)
                spans.append((start, end))
            elif kind == "word":
                end = self._word(chunk, start, end, last, spans)
            else:
                spans.append((start, end))
            position = end
        return tuple(spans)

    @staticmethod
    def _initials(chunk: str, end: int, *, last: bool) -> int:
        if last and chunk[end - 1] == "." and _ENDED.fullmatch(chunk, end):
            return end - 1
        return end

    def _word(
        self, chunk: str, start: int, end: int, last: bool, spans: list[tuple[int, int]]
    ) -> int:
        """Append the tokens of the word at `start:end`; where the scan goes on."""
        word = chunk[start:end]
        if chunk[end : end + 1] == "." and "-" not in word:
            initial = len(word) == 1 and word.isupper() and word != "I"
            closes = last and _CLOSED.fullmatch(chunk, end + 1)
            if (initial or word.lower() in self._abbreviations) and not closes:
                spans.append((start, end + 1))
                return end + 1
        if "-" not in word:
            self._contraction(word, start, spans)
            return end
        if word.lower() in self._kept:
            self._contraction(word, start, spans)
            return end
        at = start
        segments = deque(word.split("-"))
        while segments:
            segment = segments.popleft()
            while segments and segment.lower() in self._prefixes:
                segment += "-" + segments.popleft()
            self._contraction(segment, at, spans)
            at += len(segment)
            if segments:
                spans.append((at, at + 1))
                at += 1
        return end

    def _contraction(self, word: str, at: int, spans: list[tuple[int, int]]) -> None:
        ends = self._splits.get(word.lower())
        if ends is not None:
            for end in ends:
                start = spans[-1][1] if spans and spans[-1][1] > at else at
                spans.append((start, at + end))
            return
        tails: list[int] = []
        end = len(word)
        while len(tails) < 3:
            match = _CLITIC.search(word, 0, end)
            if match is None or match.start() == 0:
                break
            tails.append(match.start())
            end = match.start()
        cuts = [0, *reversed(tails), len(word)]
        spans.extend((at + s, at + e) for s, e in pairwise(cuts))


def _gap(white: str) -> int:
    lines = white.count("\n")
    if lines == 0:
        return GAP_LINE if "\r" in white or "\u2028" in white else GAP_SPACE
    return GAP_LINE if lines == 1 else GAP_BLANK
