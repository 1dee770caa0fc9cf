"""Where a query's words stand in a text, and the stretch of it that shows them best."""

from __future__ import annotations

import re
from collections.abc import Callable

from reader.index.analysis import WORD, Token, bare, fold, stem
from reader.index.expand import shape
from reader.index.tree import Fuzzy, Leaf, Node, Phrase, Prefix, Wildcard, Word, leaves

Span = tuple[int, int]
Found = tuple[int, int, int]

MOST_LOOKED_AT = 60_000
"""Code points of a text a snippet is looked for in."""

_NOT_IN_TEXT = frozenset({"author", "outlet"})
_ELLIPSIS = "…"


class Marker:
    """Finds the matches of one query in texts.

    Words match by stem, phrases as typed and in order with their slop, prefixes, wildcards and
    near spellings by form; what stands under NOT, and authors and outlets, mark nothing.
    """

    def __init__(self, root: Node | None) -> None:
        asked = [leaf for leaf in leaves(root) if leaf.field not in _NOT_IN_TEXT]
        self._phrases = [leaf for leaf in asked if isinstance(leaf, Phrase)]
        self._kinds = _Kinds([_test(leaf) for leaf in asked if not isinstance(leaf, Phrase)])
        self._folded = _Folded()

    def spans(self, text: str) -> list[Span]:
        """Every match, in order, none overlapping: code points, end exclusive."""
        return [(start, end) for start, end, _ in self._found(text)]

    def snippet(self, text: str, width: int) -> tuple[str, tuple[Span, ...]]:
        """A stretch of about `width` code points with most different matches, and its matches."""
        if not text:
            return "", ()
        text = text[:MOST_LOOKED_AT]
        found = self._found(text)
        start = _best(found, width) if found else 0
        start, end = _window(text, start, width)
        head = _ELLIPSIS if start > 0 else ""
        tail = _ELLIPSIS if end < len(text) else ""
        shift = len(head) - start
        marks = tuple((s + shift, e + shift) for s, e, _ in found if start <= s and e <= end)
        shown = text[start:end].replace("\n", " ").replace("\t", " ")
        return head + shown + tail, marks

    def _found(self, text: str) -> list[Found]:
        if self._phrases:
            return self._found_with_phrases(text)
        if not self._kinds.tests:
            return []
        kinds = self._kinds
        return [
            (match.start(), match.start() + len(bare(raw)), kind)
            for match in WORD.finditer(text)
            if (kind := kinds[raw := match.group()]) >= 0
        ]

    def _found_with_phrases(self, text: str) -> list[Found]:
        words, found = [], []
        kinds, folded = self._kinds, self._folded
        for match in WORD.finditer(text):
            raw = match.group()
            start = match.start()
            token = Token(folded[raw], start, start + len(bare(raw)))
            words.append(token)
            if (kind := kinds[raw]) >= 0:
                found.append((start, token.end, kind))
        for number, phrase in enumerate(self._phrases):
            kind = len(kinds.tests) + number
            found += [(words[a].start, words[b].end, kind) for a, b in _runs(words, phrase)]
        return _disjoint(found)


class _Folded(dict[str, str]):
    def __missing__(self, raw: str) -> str:
        self[raw] = word = fold(raw)
        return word


class _Kinds(dict[str, int]):
    """Which of the tests a word as written passes first, or -1; each spelling is tried once."""

    def __init__(self, tests: list[Callable[[str], bool]]) -> None:
        super().__init__()
        self.tests = tests

    def __missing__(self, raw: str) -> int:
        word = fold(raw)
        passed = (number for number, test in enumerate(self.tests) if test(word))
        self[raw] = kind = next(passed, -1)
        return kind


def _test(leaf: Leaf) -> Callable[[str], bool]:
    match leaf:
        case Word(word):
            root = stem(word)
            return lambda other: other == word or _of_stem(other, root)
        case Prefix(prefix, _, typed):
            if typed:
                root = stem(prefix)
                return lambda other: other.startswith(prefix) or _of_stem(other, root)
            return lambda other: bool(prefix) and other.startswith(prefix)
        case Wildcard(pattern):
            expression = re.compile(shape(pattern))
            return lambda other: expression.fullmatch(other) is not None
        case Fuzzy(word, distance):
            return lambda other: within(word, other, distance)
    return lambda _: False


def _of_stem(word: str, root: str) -> bool:
    # Stemming never changes the first letter, and costs more than looking at it.
    return word[:1] == root[:1] and stem(word) == root


def within(word: str, other: str, most: int) -> bool:
    """Whether two words are at most so many edits apart (Damerau's four)."""
    if abs(len(word) - len(other)) > most:
        return False
    before2: list[int] = []
    before = list(range(len(other) + 1))
    for i, a in enumerate(word, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            best = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and word[i - 2] == b:
                best = min(best, before2[j - 2] + 1)
            row.append(best)
        if min(row) > most:
            return False
        before2, before = before, row
    return before[-1] <= most


def _runs(words: list[Token], phrase: Phrase) -> list[tuple[int, int]]:
    whole = phrase.words[:-1] if phrase.begun else phrase.words
    places: dict[str, list[int]] = {word: [] for word in whole}
    begun: list[int] = []
    for at, token in enumerate(words):
        if token.word in places:
            places[token.word].append(at)
        if phrase.begun and token.word.startswith(phrase.words[-1]):
            begun.append(at)
    found = []
    steps = [places[word] for word in whole[1:]] + ([begun] if phrase.begun else [])
    for first in places[whole[0]]:
        at = first
        for step in steps:
            following = next((p for p in step if at < p <= at + phrase.slop), None)
            if following is None:
                break
            at = following
        else:
            found.append((first, at))
    return found


def _disjoint(spans: list[Found]) -> list[Found]:
    result: list[Found] = []
    for start, end, kind in sorted(spans, key=lambda span: (span[0], -span[1])):
        if result and start < result[-1][1]:
            if end > result[-1][1]:
                result[-1] = (result[-1][0], end, result[-1][2])
            continue
        result.append((start, end, kind))
    return result


def _best(found: list[Found], width: int) -> int:
    """Where the window with most different matches starts; of equals the first."""
    best, chosen, low = (0, 0), found[0][0], 0
    inside: dict[int, int] = {}
    for start, end, kind in found:
        inside[kind] = inside.get(kind, 0) + 1
        while low < len(found) and end - found[low][0] > width and found[low][0] < start:
            gone = found[low][2]
            inside[gone] -= 1
            if not inside[gone]:
                del inside[gone]
            low += 1
        score = (len(inside), sum(inside.values()))
        if score > best:
            best, chosen = score, found[low][0]
    return chosen


def _window(text: str, first: int, width: int) -> tuple[int, int]:
    """A window that begins a little before `first`, at the edge of a word or a paragraph."""
    start = max(0, min(first - width // 4, len(text) - width))
    paragraph = text.rfind("\n", start, first)
    if paragraph >= 0:
        start = paragraph + 1
    elif start > 0:
        space = text.find(" ", start, first)
        start = space + 1 if space >= 0 else start
    end = min(len(text), start + width)
    if end < len(text):
        space = text.rfind(" ", start + width // 2, end)
        end = space if space >= 0 else end
    return start, end
