"""One article as claims are read from it: trees, who is spoken of where, what is body."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from reader.compare.concepts import bases, concept
from reader.compare.tree import Tree, sentence_at
from reader.model import Annotations, Article, Fact, Mention, PartKind, Sentence, Word

_SILENT = frozenset({PartKind.BYLINE, PartKind.DATELINE, PartKind.CLOSING, PartKind.NOTE})
_SKIPPED = frozenset(
    {"DET", "ADP", "PRON", "AUX", "PUNCT", "CCONJ", "SCONJ", "PART", "SYM", "X", "INTJ", "NUM"}
)
_EMPTY = frozenset(
    {
        "say",
        "tell",
        "be",
        "have",
        "do",
        "get",
        "make",
        "take",
        "go",
        "come",
        "also",
        "more",
        "other",
    }
)

_LAST = frozenset({"NOUN", "PROPN", "NUM", "PUNCT", "VERB", "ADJ", "ADV", "SYM", "X"})
"""What a line that is complete may end in."""


def _part(sentence: Sentence, first: int, last: int) -> Sentence:
    """Return some words of a sentence as one of its own; what hung from outside is a root."""
    words = tuple(
        w._replace(head=w.head - first if first <= w.head < last else -1)
        for w in sentence.words[first:last]
    )
    return Sentence(words[0].start, words[-1].end, words, sentence.vector)


@dataclass
class Reading:
    """An article with its annotations, indexed. `keys` maps entity ids to keys across articles."""

    number: int
    article: Article
    annotations: Annotations
    keys: dict[str, str] = field(default_factory=dict)
    _concepts: dict[Tree, list[tuple[str | None, bool]]] = field(default_factory=dict, repr=False)

    @cached_property
    def trees(self) -> list[Tree]:
        """One tree for each sentence."""
        return [Tree(s) for s in self._sentences]

    @cached_property
    def _sentences(self) -> list[Sentence]:
        """The sentences, cut where a headline or dateline ran into the text below it."""
        return [part for s in self.annotations.sentences for part in self._lines(s)]

    def _lines(self, sentence: Sentence) -> list[Sentence]:
        words, text = sentence.words, self.article.text
        cuts = [
            i
            for i in range(1, len(words))
            if (gap := text[words[i - 1].end : words[i].start]).count("\n")
            and not gap.strip()
            and (words[i].text[0].isupper() or words[i].text[0].isdigit())
            and words[i - 1].pos in _LAST
        ]
        if not cuts:
            return [sentence]
        bounds = [0, *cuts, len(words)]
        return [_part(sentence, a, b) for a, b in pairwise(bounds)]

    @cached_property
    def _starts(self) -> list[int]:
        return [s.start for s in self._sentences]

    def tree_at(self, offset: int) -> Tree | None:
        """Return the tree of the sentence an offset lies in."""
        number = sentence_at(self._starts, offset)
        return self.trees[number] if number >= 0 else None

    def body(self, start: int, end: int) -> bool:
        """Whether a stretch lies in the body of the article."""
        return not any(
            p.start < end and start < p.end for p in self.article.parts if p.kind in _SILENT
        )

    @cached_property
    def _mention_at(self) -> dict[int, Mention]:
        """The mention each offset lies in."""
        return {offset: m for m in self.annotations.entities for offset in range(m.start, m.end)}

    @cached_property
    def _pronoun_at(self) -> dict[int, str]:
        """Entity ids of subjects that stand for a name, by the offset they start at."""
        found: dict[int, str] = {}
        for fact in self.annotations.facts:
            stands = fact.subject_is
            if stands is not None and stands.entity:
                found[fact.subject.start] = stands.entity
        return found

    def mention_at(self, offset: int) -> Mention | None:
        """Return the named mention an offset lies in."""
        return self._mention_at.get(offset)

    def key_at(self, offset: int) -> str | None:
        """Return the key of whom the word at an offset names or, a subject, stands for."""
        mention = self._mention_at.get(offset)
        entity = mention.entity if mention else self._pronoun_at.get(offset)
        return self.keys.get(entity) if entity else None

    def concepts(self, tree: Tree, indices: Iterable[int]) -> list[str]:
        """Return the concepts and entity keys of words, in order, each mention once.

        The keys must be known by the time this is first asked of a tree.
        """
        row = self._concepts.get(tree)
        if row is None:
            row = self._concepts[tree] = [self._concept(word) for word in tree.words]
        found: list[str] = []
        for i in indices:
            said, is_key = row[i]
            if said is not None and not (is_key and found and found[-1] == said):
                found.append(said)
        return found

    def _concept(self, word: Word) -> tuple[str | None, bool]:
        """The key or concept of a word, None where it tells nothing, and whether it is a key."""
        key = self.key_at(word.start)
        if key is not None:
            return key, True
        if word.pos in _SKIPPED or not word.text[0].isalnum():
            return None, False
        form = word.text.lower()
        return (concept(form) if _EMPTY.isdisjoint(bases(form)) else None), False

    @cached_property
    def facts(self) -> Sequence[Fact]:
        """The facts of the body."""
        return [f for f in self.annotations.facts if self.body(f.start, f.end)]
