"""Whom 'I' and 'we' stand for within a quotation: its speaker, or whom the speaker speaks for."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from reader.extract.attribution import Report
from reader.extract.coref import lexicon as lex
from reader.extract.coref.naming import fullest
from reader.extract.coref.nouns import one_of_a_people
from reader.extract.lookup import Lookup
from reader.extract.tree import Tree
from reader.extract.words import word_set
from reader.model import EntityType, Mention, Span

_SEVERAL = frozenset({EntityType.ORGANIZATION, EntityType.GROUP, EntityType.PLACE})


def first_person(
    trees: Sequence[Tree],
    reports: Sequence[Report],
    mentions: Lookup[Mention],
    resolved: Mapping[int, Span],
) -> Iterator[tuple[int, Span]]:
    """The offset of each first person pronoun in a quotation, and whom it stands for.

    'I' and 'my' are the speaker. 'We' and 'our' are the organization the text puts the speaker in
    ('Reliance spokesman Anil Shah'), where it puts the speaker in exactly one, which is no house of
    scholars that the speaker only works in, and the speakers where they are several or an
    organization. Of one who speaks for nobody the text tells of they are left open, and so are
    'we all' and 'our nation', which are more than the speaker's own. `resolved` tells whom
    third person pronouns stand for. A speaker nobody can tell ('One', an unresolved 'she') is not
    given.
    """
    direct = [r for r in reports if r.direct and r.source is not None]
    contents = Lookup([r.content for r in direct])
    if not direct:
        return
    speakers = _Speakers(trees, mentions, resolved)
    for tree in trees:
        for i in range(tree.n):
            low = tree.words[i].text.lower()
            if tree.pos[i] != "PRON" or (low not in lex.FIRST and low not in lex.OURS):
                continue
            at = contents.position(tree.words[i].start)
            if at < 0:
                continue
            several = low in lex.OURS
            if several and _everybody(tree, i):
                continue
            meant = speakers.meant(direct[at].source, several=several)
            if meant is not None:
                yield tree.words[i].start, meant


def _everybody(tree: Tree, i: int) -> bool:
    """'We all', 'our nation', 'our highest officials': more than those it is said for."""
    if tree.rels[i] == "nmod:poss":
        return tree.lemmas[tree.heads[i]] in _COMMON
    nearby = range(i + 1, min(i + _NEAR, tree.n))
    return any(tree.lemmas[k] == "all" and tree.heads[k] in (i, tree.heads[i]) for k in nearby)


_NEAR = 4
_COMMON = word_set(
    "nation country world planet society people government official law democracy constitution "
    "president economy children history life time age day system culture civilization"
)
"""What all have in common, not what one of them has."""


class _Speakers:
    """Who the sources of quotations are, and for whom they speak."""

    def __init__(
        self, trees: Sequence[Tree], mentions: Lookup[Mention], resolved: Mapping[int, Span]
    ) -> None:
        self._trees = trees
        self._mentions = mentions
        self._resolved = resolved
        self._fullest = fullest(mentions)
        self._works_for = _affiliations(trees, mentions)

    def meant(self, source: Span | None, *, several: bool) -> Span | None:
        """Whom the first person of this source means."""
        if source is None:
            return None
        low = source.text.lower()
        together = self._together(source)
        if together is not None:
            return together if several else None
        if low in lex.PRONOUNS or low in lex.FIRST or low in lex.OURS:
            found = self._resolved.get(source.start)
            entity = found.entity if found is not None else None
        else:
            own = self._named(source)
            entity = own.entity if own is not None else None
            found = self._span(entity) if entity is not None else _told(source)
        if not several or found is None:
            return found
        if entity is not None and self._fullest[entity].type in _SEVERAL:
            return found
        if low in _PLURAL or _ends_in_plural(self._trees, source):
            return found
        return self._for_whom(source, entity)

    def _together(self, source: Span) -> Span | None:
        """The source itself where it names several people ('Neil and Candlin')."""
        inside = [self._mentions.items[n] for n in self._mentions.inside(source.start, source.end)]
        people = [m for m in inside if m.type is EntityType.PERSON]
        joined = any(
            _AND.fullmatch(source.text[a.end - source.start : b.start - source.start])
            for a, b in pairwise(people)
        )
        return Span(source.start, source.end, " ".join(source.text.split())) if joined else None

    def _span(self, entity: str) -> Span:
        name = self._fullest[entity]
        return Span(name.start, name.end, " ".join(name.text.split()), entity)

    def _named(self, source: Span) -> Mention | None:
        """The name a source's words end in, or begin with where a comma follows it."""
        own = self._mentions.at(source.end - 1)
        if own is not None and self._is_head(source, own):
            return own
        first = self._mentions.at(source.start)
        if first is not None and source.text[first.end - source.start :].startswith(","):
            return first
        return None

    def _is_head(self, source: Span, name: Mention) -> bool:
        """Whether a name is who the source is, not of what or one of whom ('the man from X')."""
        if name.start <= source.start:
            return True
        for tree in self._trees:
            if tree.sentence.start <= name.start < tree.sentence.end:
                break
        else:
            return True
        inside = range(tree.index_at(name.start), tree.index_at(name.end - 1) + 1)
        head = next((i for i in inside if tree.heads[i] not in inside), -1)
        if head < 0:
            return True
        if name.type is EntityType.GROUP and one_of_a_people(tree, head, name):
            return False
        return tree.base[head] not in ("nmod", "obl") or tree.rels[head] == "nmod:desc"

    def _for_whom(self, source: Span, entity: str | None) -> Span | None:
        inside = [self._mentions.items[n] for n in self._mentions.inside(source.start, source.end)]
        bodies = [m for m in inside if m.type is EntityType.ORGANIZATION]
        found = {m.entity for m in bodies if _speaks_for(m, source.text)}
        if not bodies and entity is not None:
            found = self._works_for.get(entity, set())
        return self._span(next(iter(found))) if len(found) == 1 else None


def _speaks_for(body: Mention, told: str) -> bool:
    """Whether one told of by some words speaks for a body, if it is a house of scholars."""
    return _SCHOLARLY.search(body.name) is None or _SPOKESMEN.search(told) is not None


_SCHOLARLY = re.compile(
    r"\b(?:university|college|faculty|institute|institution|laboratory|cent(?:re|er)|department|"
    r"observatory)\b",
    re.IGNORECASE,
)
"""Where scholars work: what 'we' found is what they found, not the house."""
_SPOKESMEN = re.compile(
    r"\b(?:spokes\w+|president|chancellor|rector|principal|chair\w*|head|"
    r"director|manager|chief|ceo|representative|official|superintendent)\b",
    re.IGNORECASE,
)


_AND = re.compile(r",? and ")
_PLURAL = word_set("they them")


def _ends_in_plural(trees: Sequence[Tree], source: Span) -> bool:
    """Whether a source is several people, by its last noun before any 'of', 'at' or comma."""
    n = bisect_right(trees, source.start, key=lambda tree: tree.sentence.start) - 1
    if n < 0 or source.start >= trees[n].sentence.end:
        return False
    tree = trees[n]
    inside = [i for i in range(tree.n) if source.start <= tree.words[i].start < source.end]
    heads = [i for i in inside if tree.heads[i] not in inside]
    return len(heads) == 1 and tree.tags[heads[0]] in ("NNS", "NNPS")


def _told(source: Span) -> Span | None:
    """A source without a name, as described; None where it says of nobody in particular."""
    words = source.text.lower().split()
    if len(words) <= 2 and words[-1] in lex.VAGUE_NOUNS:
        return None
    return Span(source.start, source.end, " ".join(source.text.split()))


def _affiliations(trees: Sequence[Tree], mentions: Lookup[Mention]) -> dict[str, set[str]]:
    """The organizations in what is set beside each person's name ('Cole, head of Acme')."""
    out: dict[str, set[str]] = {}
    for tree in trees:
        for n in mentions.inside(tree.sentence.start, tree.sentence.end):
            person = mentions.items[n]
            if person.type is not EntityType.PERSON:
                continue
            for first, last in _beside(tree, person):
                if any(tree.lemmas[k] in _NO_MORE for k in range(first, last + 1)):
                    continue
                start, end = tree.words[first].start, tree.words[last].end
                for k in mentions.inside(start, end):
                    body = mentions.items[k]
                    told = tree.text[start:end]
                    if body.type is EntityType.ORGANIZATION and _speaks_for(body, told):
                        out.setdefault(person.entity, set()).add(body.entity)
    return out


def _beside(tree: Tree, person: Mention) -> Iterator[tuple[int, int]]:
    """First and last words of the titles and appositions of a name."""
    first, last = tree.index_at(person.start), tree.index_at(person.end - 1)
    inside = range(first, last + 1)
    head = next((i for i in inside if tree.heads[i] not in inside), -1)
    if first < 0 or head < 0:
        return
    for k in tree.kids[head]:
        if k not in inside and {tree.base[k], tree.rels[k]} & _BESIDE:
            yield tree.lo[k], tree.hi[k]
    h = tree.heads[head]
    if h >= 0 and {tree.base[head], tree.rels[head]} & _BESIDE - {"compound"}:
        yield tree.lo[h], h


_NO_MORE = frozenset({"former", "ex", "retired", "late", "onetime", "previous"})
"""What a title or apposition says that holds no more ('a former Acme engineer')."""
_BESIDE = frozenset({"compound", "appos", "flat", "nmod:desc"})
