"""Who speaks in the quotations of a text, as far as that tells whom pronouns mean."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from reader.extract.attribution import Report
from reader.extract.attribution.cues import CUES, Cue
from reader.extract.coref.nouns import Noun
from reader.extract.lookup import Lookup
from reader.extract.tree import Tree
from reader.extract.words import word_set
from reader.model import EntityType, Mention, Span

_SAYING = frozenset({Cue.SAY, Cue.STATE, Cue.CLAIM, Cue.DENY, Cue.ANNOUNCE, Cue.WARN, Cue.ADMIT})
_DOCUMENTS = frozenset({"report", "statement", "article", "study", "paper", "letter", "survey"})
_SPEAKERS = frozenset(
    {EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE, EntityType.GROUP}
)


def acts(tree: Tree, i: int) -> bool:
    """Whether the pronoun is the subject of a verb of saying or of will."""
    h = tree.heads[i]
    if tree.rels[i] != "nsubj" or h < 0:
        return False
    return CUES.get(tree.lemmas[h]) in _SAYING or tree.lemmas[h] in _WILLING


_WILLING = word_set(
    "plan intend want hope agree decide refuse vow pledge promise urge aim try seek hire fire sue "
    "accuse buy sell demand threaten order invite appoint employ"
)


def can_speak(noun: Noun) -> bool:
    """Whether what the noun names says and wants things: people, organisations, documents."""
    if noun.mention is not None:
        return noun.mention.type in _SPEAKERS
    return noun.animate is True or noun.group or noun.lemma in _DOCUMENTS


class Speech:
    """The quotations with their speakers, and who spoke last.

    A third person in a quotation is not its speaker, and who speaks a quotation is nobody spoken
    of in it.
    """

    def __init__(self, found: Sequence[Report], mentions: Lookup[Mention]) -> None:
        direct = [r for r in found if r.direct and r.source is not None]
        self._contents = Lookup([r.content for r in direct])
        self._sources = [r.source for r in direct]
        self._mentions = mentions
        self._by_source: dict[int, list[Span]] = {}
        for r in direct:
            if r.source is not None:
                self._by_source.setdefault(r.source.start, []).append(r.content)
        self._starts = {r.source.start for r in found if r.source is not None}
        self._keys: dict[int, str] = {}
        self._places: list[int] = []  # of the keys, in order: the text is read once, forwards
        self._last: tuple[int, str] | None = None

    def note(self, sentence: int, start: int, end: int, key: str) -> None:
        """Takes down that the words at start:end mean the thing of that key."""
        self._place(start, key)
        if start in self._starts or end in self._starts:
            self._last = sentence, key

    def heard(self, noun: Noun, tree: Tree) -> None:
        """Takes down a noun phrase that may be the source of something said."""
        head = tree.words[noun.head]
        for start in (noun.start, tree.words[tree.lo[noun.head]].start, head.start):
            if start in self._starts:
                self._last = noun.sentence, noun.key
        self._place(head.start, noun.key)

    def _place(self, offset: int, key: str) -> None:
        self._keys[offset] = key
        if not self._places or offset > self._places[-1]:
            self._places.append(offset)

    def last(self, sentence: int) -> str | None:
        """The key of who was the source of something shortly before the sentence's end."""
        if self._last is None or sentence - self._last[0] > _RECENT:
            return None
        return self._last[1]

    def is_source(self, offset: int) -> bool:
        """Whether a source begins at the offset."""
        return offset in self._starts

    def not_one_who_speaks(self, tree: Tree, n: int, nouns: Sequence[Noun]) -> list[Noun]:
        """Those of the nouns that 'they' in sentence `n` can mean, as who speaks is but one.

        'A diplomat in Kiev insisted that they were worth it': neither he nor where he is.
        """
        one = [m for m in nouns if self.is_source(m.start)]
        one = [m for m in one if not (m.plural or m.group or m.coordinated)]
        here = {m.head for m in one if m.sentence == n}
        one += [
            m
            for m in nouns
            if m.sentence == n and tree.heads[m.head] in here and tree.case(m.head).lower() == "in"
        ]
        return [m for m in nouns if m not in one]

    def contents_of(self, offset: int) -> Sequence[Span]:
        """The quotations whose source begins at the offset."""
        return self._by_source.get(offset, ())

    def speaker(self, offset: int) -> Span | None:
        """The source of the quotation around the offset."""
        at = self._contents.position(offset) if self._sources else -1
        return self._sources[at] if at >= 0 else None

    def outside(self, offset: int, nouns: Iterable[Noun]) -> frozenset[str]:
        """The keys of nouns that the speaker of the quotation around the offset doesn't speak of.

        None where no quotation is around it.
        """
        speaker = self.speaker(offset)
        if speaker is None:
            return frozenset()
        return frozenset(noun.key for noun in nouns if self.speaker(noun.start) != speaker)

    def is_speaker(self, noun: Noun, speaker: Span) -> bool:
        """Whether the noun is the speaker, by place or as the same thing."""
        if noun.start < speaker.end and speaker.start < noun.end:
            return True
        if self._keys.get(speaker.start) == noun.key:
            return True
        if noun.mention is None:
            return False
        return any(m.entity == noun.mention.entity for m in self._who(speaker))

    def _who(self, speaker: Span) -> Iterator[Mention]:
        """The name a source ends in, and the people set beside it ('Neil and Candlin')."""
        own = self._mentions.at(speaker.end - 1)
        if own is not None:
            yield own
        for n in self._mentions.inside(speaker.start, speaker.end):
            found = self._mentions.items[n]
            behind = speaker.text[found.end - speaker.start :]
            if found.type is EntityType.PERSON and behind.startswith((",", " and ")):
                yield found

    def spoken_of(self, offset: int) -> frozenset[str]:
        """The keys of what is spoken of in the quotations whose source begins at the offset."""
        out: set[str] = set()
        for content in self._by_source.get(offset, ()):
            inside = self._mentions.inside(content.start, content.end)
            out.update(self._mentions.items[n].entity for n in inside)
            low = bisect_left(self._places, content.start)
            high = bisect_left(self._places, content.end)
            out.update(self._keys[at] for at in self._places[low:high])
        return frozenset(out)


_RECENT = 3
"""Sentences after which someone cited is no longer taken to speak on."""
