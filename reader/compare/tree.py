"""The dependency tree of a sentence, as far as lining up claims needs it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from reader.model import Sentence, Word

_CLAUSES = frozenset({"root", "ccomp", "advcl", "acl", "csubj", "parataxis", "xcomp"})
_CONTENT = frozenset({"NOUN", "VERB", "ADJ", "PROPN", "ADV", "NUM"})


class Tree:
    """A sentence's words with children and clauses; bad heads are hung from the root."""

    __slots__ = (
        "_ends",
        "_members",
        "_starts",
        "base",
        "clause",
        "heads",
        "kids",
        "sentence",
        "words",
    )

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.words: Sequence[Word] = sentence.words
        self._starts = [w.start for w in sentence.words]
        self._ends = [w.end for w in sentence.words]
        self.heads = _sound([w.head for w in sentence.words])
        self.base = [w.deprel.partition(":")[0] for w in sentence.words]
        self.kids: list[list[int]] = [[] for _ in self.words]
        for i, head in enumerate(self.heads):
            if head >= 0:
                self.kids[head].append(i)
        self.clause = [self._clause(i) for i in range(len(self.words))]
        self._members: dict[int, list[int]] = {}
        for i, clause in enumerate(self.clause):
            self._members.setdefault(clause, []).append(i)

    def _clause(self, i: int) -> int:
        while self.heads[i] >= 0 and not self.predicates(i):
            i = self.heads[i]
        return i

    def predicates(self, i: int) -> bool:
        """Whether a word heads a clause of its own."""
        if self.heads[i] < 0:
            return True
        word, base = self.words[i], self.base[i]
        if base in _CLAUSES:
            return word.pos in ("VERB", "AUX") or self._has(i, "nsubj", "cop")
        return base == "conj" and (word.pos == "VERB" or self._has(i, "nsubj"))

    def _has(self, i: int, *relations: str) -> bool:
        return any(self.base[k] in relations for k in self.kids[i])

    def above(self, i: int) -> Iterator[int]:
        """Yield the words on the way from `i` (excluded) to the root."""
        i = self.heads[i]
        while i >= 0:
            yield i
            i = self.heads[i]

    def subject(self, clause: int) -> int:
        """Return the word a clause is about: its subject, or what it hangs from, -1 if unknown."""
        for _ in range(6):
            own = self.child(clause, "nsubj", "csubj")
            if own >= 0:
                relative = self.words[own].pos == "PRON" and self.base[clause] == "acl"
                return self.heads[clause] if relative else own
            above = self.heads[clause]
            if above < 0:
                return -1
            if self.base[clause] == "acl":
                return above
            clause = self.clause[above]
        return -1

    def subtree(self, i: int) -> list[int]:
        """Return the words under `i` and itself, in order."""
        found = [i]
        for j in found:
            found.extend(self.kids[j])
        return sorted(found)

    def of_clause(self, head: int) -> list[int]:
        """Return the words of a clause without those of clauses inside it, in order."""
        return list(self._members.get(head, ()))

    def inside(self, start: int, end: int) -> list[int]:
        """Return the words that overlap a stretch of text."""
        first = bisect_right(self._ends, start)
        return list(range(first, bisect_left(self._starts, end, first)))

    def top(self, indices: Sequence[int]) -> int:
        """Return the word of `indices` that heads the others, the last of several."""
        inside = set(indices)
        tops = [i for i in indices if self.heads[i] not in inside and self.base[i] != "punct"]
        nouns = [i for i in tops if self.words[i].pos in _CONTENT]
        return (nouns or tops or list(indices))[-1]

    def child(self, i: int, *relations: str) -> int:
        """Return the first child in one of the relations (base names), -1 where there is none."""
        return next((k for k in self.kids[i] if self.base[k] in relations), -1)


def _sound(heads: Sequence[int]) -> list[int]:
    n = len(heads)
    sound = [h if 0 <= h < n and h != i else -1 for i, h in enumerate(heads)]
    root = next((i for i, h in enumerate(sound) if h == -1), 0)
    for i in range(n):
        seen = {i}
        j = i
        while sound[j] >= 0:
            j = sound[j]
            if j in seen:
                sound[i] = root if i != root else -1
                break
            seen.add(j)
    for i in range(n):
        if i != root and sound[i] == -1:
            sound[i] = root
    if n:
        sound[root] = -1
    return sound


def sentence_at(starts: Sequence[int], offset: int) -> int:
    """Return the number of the sentence an offset lies in (`starts` ascending), -1 before all."""
    return bisect_right(starts, offset) - 1
