"""What the fact rules may look things up in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reader.extract.attribution import Report
from reader.extract.attribution.quotes import Quote
from reader.extract.lookup import Lookup
from reader.extract.tree import Tree
from reader.model import (
    EntityType,
    Mention,
    Quantity,
    Reference,
    Sentence,
    Span,
    TimeExpression,
)


@dataclass(slots=True)
class Context:
    """One article's layers, indexed by offset.

    `referents` maps the offset of a pronoun to the span it stands for; `references` are these and
    the descriptions of what is named ('the company'). `cues` maps (sentence,
    word) of a reporting word to its attributions.
    """

    text: str
    trees: Sequence[Tree]
    mentions: Lookup[Mention]
    times: Lookup[TimeExpression]
    quantities: Lookup[Quantity]
    quotes: Lookup[Quote]
    reports: Sequence[Report]
    referents: dict[int, Span]
    whole: bool = False
    references: Lookup[Reference] = field(default_factory=lambda: Lookup(()))
    cues: dict[tuple[int, int], list[Report]] = field(default_factory=dict)
    by_sentence: dict[int, list[Report]] = field(default_factory=dict)
    sentences: Lookup[Sentence] = field(init=False)
    nouns: Counter[str] = field(init=False)
    """How often the article has each common noun, by lemma."""

    def __post_init__(self) -> None:
        self.sentences = Lookup([tree.sentence for tree in self.trees])
        self.nouns = Counter(
            lemma
            for tree in self.trees
            for lemma, tag in zip(tree.lemmas, tree.pos, strict=True)
            if tag == "NOUN"
        )
        for report in self.reports:
            self.cues.setdefault((report.sentence, report.word), []).append(report)
            self.by_sentence.setdefault(report.sentence, []).append(report)

    def trees_within(self, start: int, end: int) -> Iterator[Tree]:
        """The trees of the sentences that share a character with start:end."""
        first = max(0, self.sentences.position(start))
        for n in range(first, len(self.trees)):
            tree = self.trees[n]
            if tree.sentence.start >= end:
                return
            if tree.sentence.end > start:
                yield tree

    def mention_of(self, tree: Tree, i: int) -> Mention | None:
        """The name a phrase's head is part of: its own, or one it is the title of."""
        found = self.mentions.at(tree.words[i].start)
        if found is not None:
            return found
        for k in tree.kids[i]:
            if tree.base[k] == "flat" and k > i:
                found = self.mentions.at(tree.words[k].start)
                if found is not None:
                    return found
        return None

    def is_time(self, tree: Tree, i: int) -> bool:
        """Whether the word is the head of a time expression."""
        return self.times.position(tree.words[i].start) >= 0

    def is_type(self, tree: Tree, i: int, *types: EntityType) -> bool:
        """Whether the word names a thing of one of the types."""
        found = self.mention_of(tree, i)
        return found is not None and found.type in types
