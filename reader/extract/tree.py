"""One sentence's dependency tree, indexed for the rules above it.

Built once per sentence: children lists, subtree bounds, relations. Whatever heads a parser gives
(no root, two roots, a cycle, an index out of range), the result is a tree: what does not hang
from the root is hung there. All walks are iterative, so depth is bounded by memory, not by the
call stack.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from reader.extract.verbs import LEMMAS
from reader.extract.words import word_set
from reader.model import Sentence, Span, Word

EDGE = " \t\n\r,;:-–—*_/"
"""What is trimmed from the ends of a phrase."""
_OPENING = {"(": ")", "[": "]", "“": "”", "‘": "’"}
_RANK = {"root": 0, "nsubj": 1, "obj": 2, "obl": 2, "nmod": 3, "conj": 3, "appos": 4, "punct": 9}
"""Which of several words of a torn name is its head: the one with the weightiest relation."""
_SPLITTING = frozenset({",", "and", "(", ";"})
_CLOSING = {")": "(", "]": "["}
_QUOTES = '"“”`«»'


def _sound_heads(words: Sequence[Word]) -> tuple[list[int], int]:
    """Heads that form one tree, and its root."""
    n = len(words)
    heads = [w.head if 0 <= w.head < n else -1 for w in words]
    root = next((i for i, h in enumerate(heads) if h == -1), 0)
    state = [0] * n  # 0 unseen, 1 on the current path, 2 hangs from the root
    state[root] = 2
    for i in range(n):
        path = []
        j = i
        while state[j] == 0:
            state[j] = 1
            path.append(j)
            if heads[j] == -1 or state[heads[j]] == 1:
                heads[j] = root
            j = heads[j]
        for k in path:
            state[k] = 2
    heads[root] = -1
    return heads, root


def _lemma(word: Word) -> str:
    """The lemma, small; of a verb whose forms are known, the known one."""
    form = word.text.lower()
    if word.pos == "VERB":
        known = LEMMAS.get(form)
        if known is not None:
            return known
    return word.lemma.lower() or form


class Tree:
    """The tree of one sentence; words are spoken of by their index.

    `rels` are the full relations (`acl:relcl`), `base` what stands before the colon. `lo` and
    `hi` are the first and last word of each subtree.
    """

    __slots__ = (
        "base", "heads", "hi", "kids", "lemmas", "lo", "n", "pos", "rels", "root", "sentence",
        "tags", "text", "words",
    )  # fmt: skip

    def __init__(
        self, sentence: Sentence, text: str, names: Sequence[tuple[int, int]] = ()
    ) -> None:
        words = sentence.words
        n = len(words)
        self.sentence = sentence
        self.text = text
        self.words = words
        self.n = n
        self.heads, self.root = _sound_heads(words) if n else ([], -1)
        self.rels = [w.deprel for w in words]
        for start, end in names:
            self._bind(start, end)
        self.base = [r if ":" not in r else r[: r.index(":")] for r in self.rels]
        self.lemmas = [_lemma(w) for w in words]
        self.pos = [w.pos for w in words]
        self.tags = [w.tag for w in words]
        kids: list[list[int]] = [[] for _ in range(n)]
        for i, h in enumerate(self.heads):
            if h >= 0:
                kids[h].append(i)
        self.kids = kids
        self._bounds()

    def _bounds(self) -> None:
        """First and last word of each subtree."""
        n, kids = self.n, self.kids
        lo = list(range(n))
        hi = list(range(n))
        order = [self.root] if n else []
        for i in order:
            order.extend(kids[i])
        for i in reversed(order):
            h = self.heads[i]
            if h >= 0:
                if lo[i] < lo[h]:
                    lo[h] = lo[i]
                if hi[i] > hi[h]:
                    hi[h] = hi[i]
        self.lo = lo
        self.hi = hi

    def _bind(self, start: int, end: int) -> None:
        """Makes the words of a name one phrase where the parser tore them apart."""
        first = self.index_at(start)
        if first < 0:
            return
        last = first
        while last + 1 < self.n and self.words[last + 1].start < end:
            last += 1
        heads = self.heads
        outer = [i for i in range(first, last + 1) if not first <= heads[i] <= last]
        if len(outer) < 2:
            return
        top = (
            self.root
            if self.root in outer
            else min(outer, key=lambda i: (_RANK.get(self.rels[i].partition(":")[0], 5), i))
        )
        if any(self.words[i].text in _SPLITTING for i in range(first, last + 1)):
            return
        for i in outer:
            if i != top:
                heads[i] = top
                self.rels[i] = "flat"
        j, seen = heads[top], 0
        while j >= 0 and seen <= self.n:
            if first <= j <= last:
                heads[top] = self.root if self.root != top else -1
                break
            j, seen = heads[j], seen + 1

    def move(self, i: int, head: int) -> None:
        """Hangs a word, with all below it, under another head.

        Where there is no such head (-1), where it is below the word (a ring of heads would never
        end), and for the root itself, the tree stays as it is.
        """
        if head < 0 or self.heads[i] < 0 or self.under(head, i):
            return
        self.kids[self.heads[i]].remove(i)
        self.heads[i] = head
        self.kids[head].append(i)
        self.kids[head].sort()
        self._bounds()

    def relate(self, i: int, relation: str) -> None:
        """Gives a word another relation to its head, full (`acl:relcl`) and base."""
        self.rels[i] = relation
        self.base[i] = relation.partition(":")[0]

    def reroot(self, i: int) -> None:
        """Makes a child of the root the root, with the old one under it."""
        old = self.root
        self.kids[old].remove(i)
        self.heads[old], self.heads[i], self.root = i, -1, i
        self.rels[i] = self.base[i] = "root"
        self.kids[i].append(old)
        self.kids[i].sort()
        self._bounds()

    def child(self, i: int, *rels: str) -> int:
        """The first child of `i` in one of the relations (full or base name), or -1."""
        for k in self.kids[i]:
            if self.base[k] in rels or self.rels[k] in rels:
                return k
        return -1

    def children(self, i: int, *rels: str) -> list[int]:
        """The children of `i` in any of the relations (full or base name)."""
        return [k for k in self.kids[i] if self.base[k] in rels or self.rels[k] in rels]

    def subtree(self, i: int, skip: Callable[[int], bool] | None = None) -> list[int]:
        """The words under `i` and itself, in order; `skip` cuts off a descendant with all below."""
        out = [i]
        for j in out:
            out.extend(k for k in self.kids[j] if skip is None or not skip(k))
        out.sort()
        return out

    def above(self, i: int) -> Iterable[int]:
        """The words on the way from `i` (excluded) to the root."""
        i = self.heads[i]
        while i >= 0:
            yield i
            i = self.heads[i]

    def under(self, i: int, top: int) -> bool:
        """Whether `i` is `top` or hangs below it."""
        while i >= 0:
            if i == top:
                return True
            i = self.heads[i]
        return False

    def case(self, i: int) -> str:
        """The preposition(s) `i` stands behind, as written, or ''."""
        ks = [k for k in self.kids[i] if self.base[k] == "case" and k < i and self.pos[k] != "PART"]
        if not ks:
            return ""
        first = min(ks)
        last = first
        for k in ks:
            last = max(last, k, *(x for x in self.kids[k] if self.base[x] == "fixed"))
        if last - first > len(ks) + 3:
            last = first
        return " ".join(self.text[self.words[first].start : self.words[last].end].split())

    def index_at(self, offset: int) -> int:
        """The word that covers the offset or starts next after it, or -1."""
        words = self.words
        low, high = 0, self.n
        while low < high:
            mid = (low + high) // 2
            if words[mid].end <= offset:
                low = mid + 1
            else:
                high = mid
        return low if low < self.n else -1

    def span(self, indices: Sequence[int], *, entity: str | None = None) -> Span | None:
        """The span of some words: hull as offsets, wording with left-out stretches left out."""
        runs = _runs(self, indices)
        if not runs:
            return None
        return Span(runs[0][0], runs[-1][1], wording(self.text, runs), entity)


def _runs(tree: Tree, indices: Sequence[int]) -> list[tuple[int, int]]:
    """Offsets of the stretches of neighbouring words, trimmed at the outer ends."""
    words = tree.words
    runs: list[tuple[int, int]] = []
    last = -2
    for i in indices:
        w = words[i]
        if i == last + 1 and runs:
            runs[-1] = (runs[-1][0], max(runs[-1][1], w.end))
        else:
            runs.append((w.start, w.end))
        last = i
    text = tree.text
    while runs:
        start, end = trim(text, *runs[0])
        if start < end:
            runs[0] = (start, runs[0][1])
            break
        runs.pop(0)
    while runs:
        start, end = trim(text, *runs[-1])
        if start < end:
            runs[-1] = (max(runs[-1][0], start) if len(runs) == 1 else runs[-1][0], end)
            break
        runs.pop()
    return runs


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The offsets without loose punctuation at their ends and without unpaired brackets."""
    while start < end and (text[start] in EDGE or text[start] in ".!?)]"):
        start += 1
    while end > start and (text[end - 1] in EDGE or text[end - 1] in "!?(["):
        end -= 1
    if end > start and text[end - 1] == "." and not _abbreviation(text, start, end):
        end -= 1
    return _pair(text, *_without_doubled(text, start, end))


def _without_doubled(text: str, start: int, end: int) -> tuple[int, int]:
    """The offsets without a doubled quotation mark at one end that has no partner inside."""
    inner = text[start:end]
    if inner.startswith("``") and "''" not in inner:
        start += 2
    elif inner.endswith("''") and "``" not in inner:
        end -= 2
    while start < end and text[start] in EDGE:
        start += 1
    while end > start and text[end - 1] in EDGE:
        end -= 1
    return start, end


def _abbreviation(text: str, start: int, end: int) -> bool:
    """Whether the full stop at the end belongs to the last word ('U.S.', 'Inc.', 'a.m.')."""
    word = text[start:end].rsplit(None, 1)[-1]
    return "." in word[:-1] or word.lower() in _ABBREVIATIONS


_ABBREVIATIONS = word_set(
    "inc. corp. co. ltd. jr. sr. st. mr. mrs. ms. dr. gov. sen. rep. gen. lt. col. no. vs. "
    "jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. u.s. etc. bros. mt. calif. "
    "fla. tex. miss. mass. colo. pa. va. wash. ariz. ore."
)


def _pair(text: str, start: int, end: int) -> tuple[int, int]:
    """Drops a quotation mark or bracket at one end whose partner is not inside (bounded)."""
    for _ in range(3):
        inner = text[start:end]
        if not inner:
            break
        first, last = inner[0], inner[-1]
        odd = sum(inner.count(q) for q in _QUOTES) % 2
        if (first in _QUOTES and odd) or (
            first in _OPENING and inner.count(first) > inner.count(_OPENING[first])
        ):
            start += 1
        elif (last in _QUOTES and odd) or (
            last in _CLOSING and inner.count(last) > inner.count(_CLOSING[last])
        ):
            end -= 1
        else:
            break
        while start < end and text[start] in " \t\n\r,":
            start += 1
        while end > start and text[end - 1] in " \t\n\r,":
            end -= 1
    return start, end


_AGE = re.compile(r"[ ,]*[0-9]{1,2}(?:,|$)|[ ,]*[0-9]{1,2}(?![0-9.])")
"""What is left out between the names of a list: 'Ann Lee, 38, Jo Roe, 44, and Al Poe'."""


def wording(text: str, runs: Sequence[tuple[int, int]]) -> str:
    """The runs as one line: white space folded, stretches joined by a space, no stray commas."""
    parts: list[str] = []
    for n, (start, end) in enumerate(runs):
        part = " ".join(text[start:end].split())
        if n + 1 < len(runs):
            part = part.rstrip(" ,;:–—(")
        if n:
            listed = parts and part[:1] == "," and _AGE.match(text, runs[n - 1][1], start)
            parts[-1:] = [f"{parts[-1]},"] if listed and part[2:3].isupper() else parts[-1:]
            part = part.lstrip(" ,;:–—)")
        if part:
            parts.append(part)
    return " ".join(parts)
