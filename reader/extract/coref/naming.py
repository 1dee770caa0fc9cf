"""The words to show for what a pronoun stands for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reader.extract.coref import lexicon as lex
from reader.extract.coref.nouns import Noun
from reader.extract.lookup import Lookup
from reader.extract.phrases import noun_phrase
from reader.extract.tree import Tree
from reader.model import Mention, Span

_LONGEST = 12
"""A phrase of more words is shown by its noun and what stands before it."""


def fullest(mentions: Lookup[Mention]) -> dict[str, Mention]:
    """The longest mention of each entity."""
    out: dict[str, Mention] = {}
    for mention in mentions.items:
        held = out.get(mention.entity)
        if held is None or len(mention.text) > len(held.text):
            out[mention.entity] = mention
    return out


class Names:
    """How the things spoken of are named, each by its name or the phrase that brought it in."""

    def __init__(self, text: str, trees: Sequence[Tree], mentions: Lookup[Mention]) -> None:
        self._text = text
        self._trees = trees
        self._fullest = fullest(mentions)
        self._phrases: dict[str, Span | None] = {}

    def of(self, noun: Noun, resolved: Mapping[int, Span]) -> Span | None:
        """The span to show for a noun; None for words that tell nobody whom they mean.

        The fullest name where there is one, else the noun phrase, its possessive pronoun replaced
        by whom that stands for ('Ann Cole's sister').
        """
        if noun.mention is not None:
            m = self._fullest.get(noun.mention.entity, noun.mention)
            return Span(m.start, m.end, " ".join(m.text.split()), m.entity)
        if noun.key not in self._phrases:
            self._phrases[noun.key] = self._phrase(noun, resolved)
        return self._phrases[noun.key]

    def _phrase(self, noun: Noun, resolved: Mapping[int, Span]) -> Span | None:
        tree = self._trees[noun.sentence]
        start, end = noun.start, noun.end
        if not noun.coordinated:
            words = noun_phrase(tree, noun.head, conjuncts=False)
            if words and len(words) <= _LONGEST and words[-1] - words[0] < len(words):
                start, end = tree.words[words[0]].start, tree.words[words[-1]].end
            if noun.lemma in lex.VAGUE_NOUNS and len(words) <= _BARE:
                return None
        shown = " ".join(self._text[start:end].split())
        own = next((k for k in tree.kids[noun.head] if tree.words[k].start == start), -1)
        if own >= 0 and tree.words[own].text.lower() in lex.PRONOUNS:
            owner = resolved.get(start)
            if owner is not None:
                shown = f"{owner.text}'s{shown[len(tree.words[own].text) :]}"
        return Span(start, end, shown)


_BARE = 2
"""Words of a phrase that is only an article and a noun."""
