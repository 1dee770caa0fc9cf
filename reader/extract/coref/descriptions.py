"""Definite descriptions of what is named: 'the company', 'the actor', 'the 34-year-old'.

A bare noun behind 'the' stands for a name where exactly one name before it is described by that
noun: by a title or a noun set beside it ('actor Robert Tansley', 'Orange, a carrier'), by 'is'
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
from dataclasses import dataclass

from reader.extract.antecedent import RELATIVES
from reader.extract.coref import lexicon as lex
from reader.extract.coref.epithets import epithet, somebody_of_a_people
from reader.extract.coref.record import NEAR, Known, Record, note
from reader.extract.coref.sorts import KINDS, is_company, is_team
from reader.extract.lookup import Lookup
from reader.extract.phrases import after_comma, subject_of
from reader.extract.tree import Tree
from reader.extract.words import word_set
from reader.model import EntityType, Mention
from reader.names.gazetteer import PEOPLES

_FAR = 12
"""Sentences back to where a name described by the noun was last spoken of."""
_AGED = re.compile(r"\b[Tt]he (\d{1,3})[- ]year[- ]old\b")
_INDEFINITE = frozenset({"a", "an", "another", "one", "two", "several", "some", "other"})


@dataclass(frozen=True, slots=True)
class Description:
    """A description resolved: its words' offsets, its head, and a mention of what it means."""

    start: int
    end: int
    sentence: int
    head: int
    mention: Mention


def descriptions(
    text: str, trees: Sequence[Tree], mentions: Lookup[Mention]
) -> Iterator[Description]:
    """The definite descriptions that stand for a name, in order of the text."""
    record = Record()
    record.sporting = any(lemma in _SPORT for tree in trees for lemma in tree.lemmas)
    for n, tree in enumerate(trees):
        if tree.n > 200:
            continue
        record.forget(n)
        found = [mentions.items[m] for m in mentions.inside(tree.sentence.start, tree.sentence.end)]
        waiting = 0
        for i in range(tree.n):
            offset = tree.words[i].start
            while waiting < len(found) and found[waiting].end <= offset:
                note(text, tree, n, found[waiting], record)
                waiting += 1
            described = (
                _named_beside(tree, n, i, mentions)
                or _resolved(tree, n, i, text, record)
                or _epithet(trees, n, i, mentions, record)
            )
            if described is not None and _demands_of_itself(tree, i, described.mention, mentions):
                described = None
            if described is not None:
                if described.mention.entity in record.known:
                    record.told(described.mention.entity, (), n)
                yield described
            elif _brings_in(tree, i, mentions) and not _by_the_way(tree, i, record):
                record.nameless[tree.lemmas[i]] = n
        for mention in found[waiting:]:
            note(text, tree, n, mention, record)
        record.begun += tree.n >= _A_SENTENCE


def _demands_of_itself(tree: Tree, i: int, named: Mention, mentions: Lookup[Mention]) -> bool:
    """'The union will demand that the company …': nobody demands of himself by a description."""
    for k in (i, *tree.above(i)):
        h = tree.heads[k]
        if h < 0 or tree.lemmas[h] not in _DEMANDING or tree.base[k] == "nsubj":
            continue
        subject = subject_of(tree, h)
        by = mentions.at(tree.words[subject].start) if subject >= 0 else None
        if by is not None and by.entity == named.entity:
            return True
    return False


_DEMANDING = word_set(
    "demand urge ask order tell require press sue accuse criticise criticize blame petition beg "
    "persuade force allow forbid advise remind fine"
)
"""What one does to another."""


_SPORT = word_set(
    "football baseball basketball soccer hockey rugby cricket league playoff striker midfielder "
    "quarterback goalkeeper baseman pitcher linebacker teammate relegation cyclist offseason nfl "
    "nba referee defensive"
)


_A_SENTENCE = 8
"""Words of what is no dateline, nor torn off one."""


def _named_beside(tree: Tree, n: int, i: int, mentions: Lookup[Mention]) -> Description | None:
    """'the owner, Acme Lines, said', 'Acme, the firm which sold it': the name is set beside it."""
    det = _article(tree, i)
    if det != i - 1 or tree.tags[i] != "NN" or tree.pos[i] != "NOUN" or tree.lemmas[i] in _CALLED:
        return None
    beside = [k for k in tree.children(i, "appos") if k > i]
    h = tree.heads[i]
    if tree.base[i] == "appos" and 0 <= h < i and tree.child(i, "acl") >= 0:
        beside.append(h)
    for told in tree.children(i, "acl"):
        if tree.lemmas[told] in ("identify", "name") and tree.tags[told] == "VBN":
            beside += [k for k in tree.children(told, "obl") if tree.case(k).lower() == "as"]
    for k in beside:
        named = mentions.at(tree.words[k].start) or _name_behind(tree, k, mentions)
        if named is None or named.type not in _BEARERS or tree.child(k, "conj") >= 0:
            continue
        # 'the boss of the family, Bob Lee': no family is a person.
        if named.type is not EntityType.PERSON or tree.lemmas[i] not in lex.GROUP_NOUNS:
            return Description(tree.words[det].start, tree.words[i].end, n, i, named)
    return None


def _name_behind(tree: Tree, k: int, mentions: Lookup[Mention]) -> Mention | None:
    """'the Finnish equipment maker Norrtel': the name right behind what it is."""
    behind = k + 1
    if behind >= tree.n or tree.heads[behind] != k or tree.base[behind] not in ("appos", "flat"):
        return None
    return mentions.at(tree.words[behind].start)


_CALLED = frozenset({"name", "nickname", "pseudonym", "alias", "title", "hashtag", "account"})
_BEARERS = frozenset({EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PRODUCT})


def _epithet(
    trees: Sequence[Tree], n: int, i: int, mentions: Lookup[Mention], record: Record
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

    def firm() -> Mention | None:
        first = record.foremost(is_company)
        return first.mention if first is not None else None

    found = epithet(trees, n, i, mentions, age_of, firm)
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


def _by_the_way(tree: Tree, i: int, record: Record) -> bool:
    """'Calder Bank … washed "through a high street bank"': one quoted of, where one has a name."""
    if tree.lemmas[i] not in record.by_noun:
        return False
    before = tree.text[tree.sentence.start : tree.words[i].start]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


def _resolved(tree: Tree, n: int, i: int, text: str, record: Record) -> Description | None:
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
        since = max(record.nameless.get(noun, -_FAR) for noun in _same(lemma))
        if n - since <= NEAR and not (
            len(candidates) == 1 and candidates[0].last > since and _says(lemma, candidates[0])
        ):
            # 'A judge sentenced him … Judge Lee said … the judge' is Lee.
            return None
    else:
        return None
    if len(candidates) != 1:
        return None
    return Description(start, end, n, i, candidates[0].mention)


def _same(lemma: str) -> frozenset[str]:
    """The nouns that tell no more than the noun does: 'a quarrying firm … the company'."""
    return _PLAIN_FIRMS if lemma in _PLAIN_FIRMS else frozenset({lemma})


_PLAIN_FIRMS = frozenset({"company", "firm", "business"})


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
    return all(told and k > max(told) for k in beside)


def _candidates(n: int, lemma: str, record: Record) -> list[Known]:
    """The names the noun can stand for: described by it, else the one of its kind near before.

    One described long before is not meant where another of the kind has been named since.
    """
    described = [e for e in record.by_noun.get(lemma, {}).values() if _says(lemma, e)]
    if len(described) == 1 and n - described[0].last > _FAR:
        return []
    fits = KINDS.get(lemma)
    fits = None if fits is is_team and not record.sporting else fits
    if lemma in lex.POSITIONS:
        people = (e for e in record.recent.values() if e.mention.type is EntityType.PERSON)
        since = [e for e in people for d in described if e is not d and e.last >= d.last]
        return [] if since else described
    if fits is None:
        return _lately(n, described, record) or ([] if described else _firm(lemma, record))
    near = record.near(fits)
    if fits is is_company:
        near = [e for e in near if not e.where]
    if fits is is_team:
        # 'the Budweiser award': what a game is about is named again or first.
        near = [e for e in near if e.times >= _TWO or e.mention.entity in record.lede]
    first = record.foremost(fits)
    if first is not None and first not in near and fits in (is_company, is_team):
        near.append(first)
    if len(described) == 1 and all(e is described[0] or e.last < described[0].last for e in near):
        return described
    if not described:
        found = near if len(near) < _TWO else _foremost(near)
        return [] if fits is is_company and any(e.modifier for e in found) else found
    rivals = [*near, *(e for e in described if e not in near)]
    return _foremost(rivals) if near and len(rivals) >= _TWO else []


def _lately(n: int, described: list[Known], record: Record) -> list[Known]:
    """Those described, but one person of whom nothing was told since another was named."""
    if len(described) != 1 or described[0].mention.type is not EntityType.PERSON:
        return described
    last = described[0].last
    people = (e for e in record.recent.values() if e.mention.type is EntityType.PERSON)
    since = any(e is not described[0] and not e.aside and e.last > last for e in people)
    return [] if since and n - last >= _LATELY else described


_LATELY = 3


def _firm(lemma: str, record: Record) -> list[Known]:
    """'The chain' of the one firm that the text is about, where no other is spoken of."""
    first = record.foremost(is_company)
    if lemma not in lex.FIRM_NOUNS or first is None or not first.nouns & lex.FIRM_NOUNS:
        return []
    return [first] if all(e is first for e in record.near(is_company)) else []


_TWO = 2
_OFTEN = 3


def _foremost(near: Sequence[Known]) -> list[Known]:
    """The one of several that was named thrice as often as any other, as what the text is about.

    It is not meant where the text has turned to another since.
    """
    ordered = sorted(near, key=lambda e: e.times)
    first, second = ordered[-1], ordered[-2]
    turned = any(e.last > first.last for e in near)
    return [first] if first.times >= _OFTEN * second.times and not turned else []


def _says(lemma: str, e: Known) -> bool:
    """Whether the text has described the entity by the noun, and it can be one."""
    if lemma in e.called:
        return _of_its_sort(lemma, e.mention)
    if lemma not in e.nouns:
        return False
    if lemma in lex.PERSON_ROLES:
        return e.mention.type is EntityType.PERSON
    if lemma in lex.PLACE_CLASSES:
        return e.mention.type is EntityType.PLACE
    if lemma in lex.NAMED_NOUNS:
        return e.mention.type in (EntityType.ORGANIZATION, EntityType.PLACE)
    return lemma in lex.BARE_NOUNS and e.mention.type is not EntityType.PERSON


def _of_its_sort(lemma: str, mention: Mention) -> bool:
    """Whether a noun set beside a name can be said of it: no ministry is a person."""
    if mention.type is EntityType.PLACE:
        return lemma in _PLACES
    return mention.type is not EntityType.PERSON or lemma not in _BODIES


_PLACES = lex.DESCRIBING | lex.NAMED_NOUNS | word_set("capital port resort suburb building arena")
_BODIES = lex.GROUP_NOUNS | lex.INSTITUTIONS | lex.PLACE_CLASSES | lex.NAMED_NOUNS


def by_head(found: Iterable[Description]) -> dict[tuple[int, int], Mention]:
    """The mention each description means, by its sentence and head."""
    return {(d.sentence, d.head): d.mention for d in found}
