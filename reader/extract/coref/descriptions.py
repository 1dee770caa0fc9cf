"""Definite descriptions of what is named: 'the company', 'the actor', 'the 34-year-old'.

A bare noun behind 'the' stands for a name where exactly one name before it is described by that
noun: by a title or a noun set beside it ('actor Robert Buckley', 'Orange, a carrier'), by 'is'
('Ann Cole is an engineer'), by a word of the name itself ('the commission' for 'European
Commission'), or by an age. Where no name is described so, what kind of name it is decides, if
exactly one of that kind was spoken of in the sentences just before, or one far more often than
any other (Vieira & Poesio 2000 for the distinction). With two candidates, or one of the kind
brought in without a name ('a company'), nothing is resolved. Epithets ('the Perth miner') have
rules of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from reader.extract.coref import lexicon as lex
from reader.extract.coref.epithets import epithet, somebody_of_a_people
from reader.extract.coref.sorts import KINDS
from reader.extract.lookup import Lookup
from reader.extract.phrases import RELATIVES, after_comma
from reader.extract.tree import Tree
from reader.model import EntityType, Mention
from reader.names.gazetteer import PEOPLES

_NEAR = 4
"""Sentences back to where the only name of a kind was last spoken of."""
_FAR = 12
"""Sentences back to where a name described by the noun was last spoken of."""
_AGE_BEHIND = re.compile(
    r"^(?:,? aged?|,)? ?\(?(\d{1,3})\)?(?=[,.;) ]|$)(?! ?(?:%|percent|people))"
)
_AGE_BEFORE = re.compile(r"(\d{1,3})-year-old(?: [\w-]+){0,3} $")
_AGED = re.compile(r"\b[Tt]he (\d{1,3})[- ]year[- ]old\b")
_WORD = re.compile(r"[^\W\d_]+")
_INDEFINITE = frozenset({"a", "an", "another", "one", "two", "several", "some", "other"})


@dataclass(frozen=True, slots=True)
class Description:
    """A description resolved: its words' offsets, its head, and a mention of what it means."""

    start: int
    end: int
    sentence: int
    head: int
    mention: Mention


@dataclass(slots=True)
class _Known:
    """What the text has told of one entity so far."""

    mention: Mention
    last: int
    nouns: set[str] = field(default_factory=set)
    age: str = ""
    countries: set[str] = field(default_factory=set)
    """Where it is told to be from: 'Swede Johan Lindgren', 'Ann Cole, a Briton'."""
    times: int = 0
    """How often it was named."""


class _Record:
    """What the text has told of its names so far, by entity, by noun, and of late."""

    def __init__(self) -> None:
        self.known: dict[str, _Known] = {}
        self.by_noun: dict[str, dict[str, _Known]] = {}
        self.recent: dict[str, _Known] = {}
        self.nameless: dict[str, int] = {}

    def forget(self, sentence: int) -> None:
        """Lets go of what was last spoken of too long before a sentence."""
        self.recent = {k: e for k, e in self.recent.items() if sentence - e.last <= _NEAR}

    def told(self, entity: str, nouns: Iterable[str], sentence: int) -> None:
        """Takes down nouns an entity is described by, and that it was spoken of."""
        held = self.known[entity]
        held.last = sentence
        self.recent[entity] = held
        for noun in nouns:
            held.nouns.add(noun)
            self.by_noun.setdefault(noun, {})[entity] = held


def descriptions(
    text: str, trees: Sequence[Tree], mentions: Lookup[Mention]
) -> Iterator[Description]:
    """The definite descriptions that stand for a name, in order of the text."""
    record = _Record()
    for n, tree in enumerate(trees):
        if tree.n > 200:
            continue
        record.forget(n)
        found = [mentions.items[m] for m in mentions.inside(tree.sentence.start, tree.sentence.end)]
        waiting = 0
        for i in range(tree.n):
            offset = tree.words[i].start
            while waiting < len(found) and found[waiting].end <= offset:
                _note(text, tree, n, found[waiting], record)
                waiting += 1
            described = _resolved(tree, n, i, text, record) or _epithet(
                trees, n, i, mentions, record
            )
            if described is not None:
                record.told(described.mention.entity, (), n)
                yield described
            elif _brings_in(tree, i, mentions) and not _by_the_way(tree, i, record):
                record.nameless[tree.lemmas[i]] = n
        for mention in found[waiting:]:
            _note(text, tree, n, mention, record)


def _epithet(
    trees: Sequence[Tree], n: int, i: int, mentions: Lookup[Mention], record: _Record
) -> Description | None:
    """'the 35-year-old from Leeds', 'the Perth miner': who or what was just named."""

    def age_of(entity: str) -> str:
        held = record.known.get(entity)
        return held.age if held is not None else ""

    if somebody_of_a_people(trees[n], i):
        country = PEOPLES[trees[n].words[i].text.lower()]
        people = [e for e in record.known.values() if country in e.countries]
        start, end = trees[n].words[i - 1].start, trees[n].words[i].end
        return Description(start, end, n, i, people[0].mention) if len(people) == 1 else None
    found = epithet(trees, n, i, mentions, age_of)
    if found is None:
        return None
    first, last, bearer = found
    words = trees[n].words
    return Description(words[first].start, words[last].end, n, i, bearer)


def _brings_in(tree: Tree, i: int, mentions: Lookup[Mention]) -> bool:
    """Whether a noun brings in something of its kind that has no name here."""
    if tree.pos[i] != "NOUN" or tree.lemmas[i] not in lex.BARE_NOUNS:
        return False
    if not any(tree.lemmas[k] in _INDEFINITE for k in tree.kids[i] if k < i):
        return False
    if tree.base[i] == "appos" or tree.child(i, "appos", "flat", "cop") >= 0:
        return False
    return mentions.at(tree.words[i].start) is None


def _by_the_way(tree: Tree, i: int, record: _Record) -> bool:
    """'Calder Bank … washed "through a high street bank"': one quoted of, where one has a name."""
    if tree.lemmas[i] not in record.by_noun:
        return False
    before = tree.text[tree.sentence.start : tree.words[i].start]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


def _note(text: str, tree: Tree, n: int, mention: Mention, record: _Record) -> None:
    """Adds what the text around a mention tells of its entity."""
    held = record.known.get(mention.entity)
    if held is None:
        held = record.known[mention.entity] = _Known(mention, n)
        record.told(mention.entity, _name_words(mention), n)
    record.told(mention.entity, (), n)
    held.times += 1
    first, last = tree.index_at(mention.start), tree.index_at(mention.end - 1)
    if not 0 <= first <= last:
        return
    record.told(mention.entity, _described(tree, first, last), n)
    if mention.type is EntityType.PERSON:
        age = _AGE_BEHIND.search(text[mention.end : mention.end + 20])
        age = age or _AGE_BEFORE.search(text[max(0, mention.start - 60) : mention.start])
        if age:
            held.age = age[1]
        held.countries |= _countries(text, mention)


def _countries(text: str, mention: Mention) -> set[str]:
    """The countries of the peoples named in a person's mention, right before it or behind it."""
    before = _BEFORE.search(text[max(0, mention.start - 60) : mention.start])
    behind = _BEHIND.match(text, mention.end)
    told = [mention.text, *(found[1] for found in (before, behind) if found is not None)]
    words = (w.lower() for part in told for w in _WORD.findall(part))
    return {PEOPLES[w] for w in words if w in PEOPLES}


_BEFORE = re.compile(r"((?:[\w-]+ ){1,3})$")
_BEHIND = re.compile(r", an? ((?:[\w-]+ ){0,2}[\w-]+)")


def _name_words(mention: Mention) -> set[str]:
    """The class words a name is built on, as nouns: its last, or the one before 'of'."""
    found = set()
    for name in (mention.name, mention.text):
        words = [w.lower() for w in _WORD.findall(name.partition(" of ")[0])]
        if mention.type is EntityType.PERSON:
            found |= {lex.TITLE_NOUNS.get(w, w) for w in words[:-1]} & lex.PERSON_ROLES
        elif words:
            found.add(words[-1])
    return found


def _described(tree: Tree, first: int, last: int) -> Iterator[str]:
    """Nouns said of the name at words first to last: titles, appositions, what it 'is'."""
    inside = range(first, last + 1)
    head = next((i for i in inside if tree.heads[i] not in inside), last)
    for k in tree.kids[head]:
        if k in inside:
            continue
        beside = ("compound", "flat", "appos", "nmod:desc") if k < first else ("appos",)
        if tree.base[k] in beside or tree.rels[k] in beside:
            yield from _nouns(tree, k)
    h = tree.heads[head]
    if h >= 0 and _says_what(tree, head, h):
        yield from _nouns(tree, h)


def _says_what(tree: Tree, head: int, h: int) -> bool:
    """Whether the word a name hangs on says what it is: 'the city of Leeds', 'Cole is a judge'."""
    base = tree.base[head]
    if base in ("appos", "flat") or tree.rels[head] == "nmod:desc":
        return tree.tags[h] != "NNS"
    if base == "nsubj":
        return tree.child(h, "cop") >= 0 and not _negated(tree, h)
    named = base == "nmod" and tree.case(head).lower() == "of"
    return named and tree.lemmas[h] in lex.PLACE_CLASSES


def _negated(tree: Tree, h: int) -> bool:
    return any(tree.lemmas[k] in ("not", "n't", "no", "never") for k in tree.kids[h])


def _nouns(tree: Tree, i: int) -> Iterator[str]:
    """The noun, spelled-out title, and nouns coordinated with it."""
    for k in (i, *tree.children(i, "conj")):
        if tree.pos[k] in ("NOUN", "PROPN"):
            lemma = tree.lemmas[k].rstrip(".")
            yield lex.TITLE_NOUNS.get(lemma, lemma)


def _resolved(tree: Tree, n: int, i: int, text: str, record: _Record) -> Description | None:
    det = _article(tree, i)
    if det < 0:
        return None
    start, end = tree.words[det].start, tree.words[i].end
    aged = _AGED.match(text, start)
    lemma = tree.lemmas[i]
    if aged is not None and aged.end() >= end - len(tree.words[i].text) - 8:
        candidates = [e for e in record.known.values() if e.age == aged[1]]
        end = max(end, aged.end())
    elif tree.pos[i] == "NOUN" and tree.tags[i] == "NN" and _bare(tree, det, i):
        candidates = _candidates(n, lemma, record)
        if n - record.nameless.get(lemma, -_FAR) <= _NEAR:
            return None
    else:
        return None
    if len(candidates) != 1:
        return None
    return Description(start, end, n, i, candidates[0].mention)


def _article(tree: Tree, i: int) -> int:
    """The 'the' of the noun, or -1."""
    for k in tree.kids[i]:
        if k < i and tree.base[k] == "det":
            return k if tree.words[k].text.lower() == "the" else -1
    return -1


_PLAIN = frozenset({"det", "punct", "case", "mark", "advmod", "cc", "conj"})


def _bare(tree: Tree, det: int, i: int) -> bool:
    """Whether nothing beside 'the' tells which one is meant."""
    ranked = i == det + 2 and lex.is_rank(tree.lemmas[det + 1], tree.lemmas[i])
    if not (i == det + 1 or ranked) or (i + 1 < tree.n and tree.lemmas[i + 1] in RELATIVES):
        return False
    before = (k for k in tree.kids[i] if k < i and not (ranked and k == det + 1))
    if any(tree.base[k] not in _PLAIN for k in before) or tree.child(i, "cop") >= 0:
        return False
    told = tree.children(i, "acl")
    if any(not after_comma(tree, k) for k in told):
        return False
    # 'The bank, which employs 6,200 people, 3,100 of them in Leeds, said': all of it by the way.
    beside = tree.children(i, "nmod", "appos", "flat", "nummod")
    return all(told and tree.base[k] == "appos" and k > max(told) for k in beside)


def _candidates(n: int, lemma: str, record: _Record) -> list[_Known]:
    """The names the noun can stand for: described by it, else the one of its kind near before.

    One described long before is not meant where another of the kind has been named since.
    """
    described = [e for e in record.by_noun.get(lemma, {}).values() if _says(lemma, e)]
    if len(described) == 1 and n - described[0].last > _FAR:
        return []
    fits = KINDS.get(lemma)
    if lemma in lex.POSITIONS:
        people = (e for e in record.recent.values() if e.mention.type is EntityType.PERSON)
        since = [e for e in people for d in described if e is not d and e.last >= d.last]
        return [] if since else described
    if fits is None:
        return described
    near = [e for e in record.recent.values() if fits(e.mention)]
    if len(described) == 1 and all(e is described[0] or e.last < described[0].last for e in near):
        return described
    if not described:
        return near if len(near) < _TWO else _foremost(near)
    rivals = [*near, *(e for e in described if e not in near)]
    return _foremost(rivals) if near and len(rivals) >= _TWO else []


_TWO = 2
_OFTEN = 3


def _foremost(near: Sequence[_Known]) -> list[_Known]:
    """The one of several that was named thrice as often as any other, as what the text is about."""
    ordered = sorted(near, key=lambda e: e.times)
    first, second = ordered[-1], ordered[-2]
    return [first] if first.times >= _OFTEN * second.times else []


def _says(lemma: str, e: _Known) -> bool:
    """Whether the text has described the entity by the noun, and it can be one."""
    if lemma not in e.nouns:
        return False
    if lemma in lex.PERSON_ROLES:
        return e.mention.type is EntityType.PERSON
    if lemma in lex.PLACE_CLASSES:
        return e.mention.type is EntityType.PLACE
    return lemma in lex.BARE_NOUNS and e.mention.type is not EntityType.PERSON


def by_head(found: Iterable[Description]) -> dict[tuple[int, int], Mention]:
    """The mention each description means, by its sentence and head."""
    return {(d.sentence, d.head): d.mention for d in found}
