"""The words to show for what a pronoun stands for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from reader.extract.coref import lexicon as lex
from reader.extract.coref.lexicon import Agree
from reader.extract.coref.nominal import bare_definite
from reader.extract.coref.nouns import Noun
from reader.extract.lookup import Lookup
from reader.extract.phrases import noun_phrase
from reader.extract.tree import Tree
from reader.model import EntityType, Mention, Span

_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lady|Lord|Rev|Sen|Gov)\.? $")
_TITLE_LENGTH = 6
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


def of_owner(shown: Span, owner: Span) -> Span:
    """A phrase that begins with 'my' or 'our', with whom that stands for in its place."""
    first, _, rest = shown.text.partition(" ")
    if first.lower() not in lex.FIRST and first.lower() not in lex.OURS:
        return shown
    return Span(shown.start, shown.end, f"{owner.text}'s {rest}", shown.entity)


class Names:
    """How the things spoken of are named, each by its name or the phrase that brought it in."""

    def __init__(self, text: str, trees: Sequence[Tree], mentions: Lookup[Mention]) -> None:
        self._text = text
        self._trees = trees
        self._fullest = fullest(mentions)
        self._phrases: dict[str, Span | None] = {}
        self._count = Counter(mention.entity for mention in mentions.items)
        self._given: dict[str, dict[str, str]] = {}
        for entity, mention in self._fullest.items():
            words = mention.text.lower().split()
            if mention.type is EntityType.PERSON and len(words) > 1:
                self._given.setdefault(words[-1], {})[entity] = words[0]

    def of(self, noun: Noun, agree: Agree, resolved: Mapping[int, Span]) -> Span | None:
        """The span to show for a noun; None for words that tell nobody whom they mean.

        The fullest name where there is one, else the noun phrase, its possessive pronoun replaced
        by whom that stands for ('Ann Cole's sister'); None where nobody knows that. A surname that
        several people in the text have stands as it is written ('Mr. Cole').
        """
        if noun.mention is not None and self._shared(noun.mention, agree):
            return self._as_written(noun.mention)
        if noun.mention is not None:
            m = self._fullest.get(noun.mention.entity, noun.mention)
            return Span(m.start, m.end, " ".join(m.text.split()), m.entity)
        if noun.key not in self._phrases:
            self._phrases[noun.key] = self._phrase(noun, resolved)
        return self._phrases[noun.key]

    def untold(self, noun: Noun) -> bool:
        """Whether a noun, bare behind 'the', tells nobody who was not told which is meant."""
        if noun.again:
            phrase = self._text[noun.start : noun.end].lower().split()
            return noun.mention is None and phrase in (["the", w] for w in _UNTOLD)
        tree = self._trees[noun.sentence]
        nameless = noun.mention is None and not noun.coordinated
        return nameless and noun.lemma in _UNTOLD and bare_definite(tree, noun.head) >= 0

    def _shared(self, mention: Mention, agree: Agree) -> bool:
        """Whether a mention is a surname of several people whom the pronoun can mean."""
        if mention.type is not EntityType.PERSON or " " in mention.text.strip():
            return False
        other = {Agree.HE: lex.FEMALE_NAMES, Agree.SHE: lex.MALE_NAMES}.get(agree, frozenset())
        given = self._given.get(mention.text.lower(), {})
        counts = [(self._count[entity], entity) for entity in given]
        if counts and max(counts)[1] == mention.entity and _mostly([n for n, _ in counts]):
            return False
        fitting = {entity for entity, first in given.items() if first not in other}
        return len(fitting) > 1 or (bool(given) and mention.entity not in fitting)

    def _as_written(self, mention: Mention) -> Span:
        title = _TITLE.search(self._text[max(0, mention.start - _TITLE_LENGTH) : mention.start])
        start = mention.start - len(title[0]) if title else mention.start
        return Span(start, mention.end, " ".join(self._text[start : mention.end].split()))

    def _phrase(self, noun: Noun, resolved: Mapping[int, Span]) -> Span | None:
        tree = self._trees[noun.sentence]
        start, end = noun.start, noun.end
        if not noun.coordinated:
            words = noun_phrase(tree, noun.head, conjuncts=False)
            while (
                len(words) > 1 and tree.pos[words[0]] in ("ADV", "PART") and words[0] != noun.head
            ):
                words = words[1:]
            if words and len(words) <= _LONGEST and words[-1] - words[0] < len(words):
                start, end = tree.words[words[0]].start, tree.words[words[-1]].end
            if words and _torn(tree, words):
                return None
            if noun.lemma in lex.VAGUE_NOUNS and not _telling(tree, words, noun.head):
                return None
        tied = _TIED.match(self._text, end)
        end = tied.end() if tied is not None else end
        shown = " ".join(self._text[start:end].split())
        own = next((k for k in tree.kids[noun.head] if tree.words[k].start == start), -1)
        if own >= 0 and tree.words[own].text.lower() in lex.PRONOUNS:
            owner = resolved.get(start)
            if owner is None:
                return None
            shown = f"{owner.text}'s{shown[len(tree.words[own].text) :]}"
        return Span(start, end, shown)


def _torn(tree: Tree, words: Sequence[int]) -> bool:
    """'whose three daughters', 'the youngest a girl': words that are no noun phrase alone."""
    again = (k for k in words[1:] if tree.lemmas[k] in ("a", "an") and tree.pos[k] == "DET")
    return tree.words[words[0]].text.lower() == "whose" or next(again, -1) >= 0


def _mostly(counts: Sequence[int]) -> bool:
    """Whether one is spoken of more than twice as often as any other."""
    ordered = sorted(counts)
    return len(ordered) < 2 or ordered[-1] > 2 * ordered[-2]


_TIED = re.compile(r"-\w+")
"""The rest of a name the tree cut off at a hyphen ('Corvus-1')."""


def _telling(tree: Tree, words: Sequence[int], head: int) -> bool:
    """Whether a phrase says more than how many and which: 'the man', 'only one man' don't."""
    return any(w != head and tree.pos[w] not in _EMPTY for w in words)


_UNTOLD = (lex.BARE_NOUNS | lex.OPEN_NOUNS) - lex.TOPICAL_NOUNS | {"couple"}
"""What, bare behind 'the', tells nobody which is meant ('the company')."""
_EMPTY = frozenset({"DET", "NUM", "ADV", "PUNCT", "ADP", "PRON"})
