"""Newspaper epithets of who was just named: 'the 35-year-old from Tønsberg', 'the Perth miner'.

A definite noun phrase that gives an age, an origin or a work ('the Mean Girls star') instead of a
name means the one person, or of a firm's noun the one organization, that is named before it in its
sentence, or else in the last of a few before that names one; of several there the subject of the
sentence, or the only one that takes part in what is told, speakers left out. It never means one
whose clause it stands in (Chomsky 1981, principle C), nor a source.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from reader.extract.attribution.cues import CUES
from reader.extract.coref import lexicon as lex
from reader.extract.coref.sorts import is_company
from reader.extract.lookup import Lookup
from reader.extract.phrases import after_comma
from reader.extract.tree import Tree
from reader.extract.words import word_set
from reader.model import EntityType, Mention
from reader.names.gazetteer import PEOPLES

_AGED = re.compile(r"[Tt]he (\d{1,3})[- ]year[- ]old\b")
_HONOURED = word_set("baseman receiver rookie veteran winner medallist medalist host presenter")
_BEARERS = (
    lex.PERSON_NOUNS | lex.PERSON_ROLES | lex.MALE_NOUNS | lex.FEMALE_NOUNS | word_set(
        "star native southpaw heartthrob newlywed runner rider swimmer sprinter cyclist skier "
        "racer batsman bowler frontman filmmaker"
    ) | _HONOURED
) - lex.KIN_NOUNS  # fmt: skip
_CALLINGS = word_set(
    "actor actress singer rapper comedian musician star striker goalkeeper midfielder quarterback "
    "golfer boxer champion athlete runner cyclist swimmer novelist comedienne ballerina footballer"
)
"""What of such a calling is told by the noun alone is told of who was just named."""
_PRAISED = _CALLINGS | lex.POSITIONS | _HONOURED
"""Whoever is 'the former champion', 'the two-time winner' was just named, whatever else is told."""
_ON_A_TEAM = word_set("freshman sophomore junior senior rookie point shooting starting")
"""What tells 'the sophomore center' from 'the medical center', 'the point guard' from others."""
_OFFICES = word_set(
    "president minister premier chancellor governor mayor senator ambassador general secretary "
    "king queen prince princess pope chief head spokesman spokeswoman spokesperson director judge "
    "commissioner prosecutor official authority coach manager captain chairman leader commander "
    "people police person troop soldier guest customer"
)
"""'the French president' is another than the bearer of a name just told."""
_FIRMS = lex.FIRM_NOUNS
_ORIGINS = frozenset({EntityType.PLACE, EntityType.GROUP, EntityType.WORK, EntityType.PRODUCT})
_SOURCES = frozenset({"according to", "by", "per"})


def epithet(
    trees: Sequence[Tree], n: int, i: int, mentions: Lookup[Mention], age_of: Callable[[str], str],
    firm_told: Callable[[], Mention | None],
) -> tuple[int, int, Mention] | None:  # fmt: skip
    """The first word, the end and the bearer of the epithet whose head is word i of sentence n.

    `age_of` gives the age told of an entity, or ''; `firm_told` the one firm the text is about.
    """
    tree = trees[n]
    first, lemma = tree.lo[i], tree.lemmas[i]
    wanted = _sort(tree, i, mentions)
    if wanted is None:
        return None
    bearer = _bearer(trees, n, i, mentions, wanted)
    firm = firm_told() if bearer is None and wanted is EntityType.ORGANIZATION else None
    if firm is not None:
        late = (m for t in trees[max(0, n - 1) : n + 1] for m, _ in _named(t, mentions, wanted))
        bearer = firm if all(m.entity == firm.entity for m in late) else None
    if bearer is None or _unfit(lemma, bearer):
        return None
    aged = _AGED.match(tree.text, tree.words[first].start)
    if aged is not None and age_of(bearer.entity) not in ("", aged[1]):
        return None
    return first, _end(tree, i), bearer


def is_epithet(tree: Tree, i: int, mentions: Lookup[Mention]) -> bool:
    """Whether a noun is the head of an epithet, whoever bears it.

    'The electricity company' may as well be one that has no name here.
    """
    if _sort(tree, i, mentions) is None:
        return False
    plain = tree.lemmas[i] in lex.COMPANY_NOUNS and tree.lemmas[i] not in _TRADES
    return not plain or _origin(tree, tree.lo[i], i, mentions, places=True)


def somebody_of_a_people(tree: Tree, i: int) -> bool:
    """'The Portuguese, who turns 25,', 'The Swede said he': a subject that is one of a people."""
    if tree.base[i] != "nsubj" or tree.words[i].text.lower() not in PEOPLES:
        return False
    if i == 0 or tree.words[i - 1].text.lower() != "the":
        return False
    if any(tree.base[k] not in ("det", "punct", "acl") for k in tree.kids[i]):
        return False
    singly = any(_of_one(tree, tree.heads[k]) for k in range(i, tree.hi[i] + 1))
    verb = tree.heads[i]
    inside = range(i + 1, tree.hi[verb] + 1 if verb >= 0 else i)
    own = any(tree.words[k].text.lower() in _OF_ONE for k in inside)
    return singly or own or any(tree.words[k].text.lower() == "was" for k in tree.kids[verb])


def _of_one(tree: Tree, verb: int) -> bool:
    """Whether a word is a verb in the singular ('earns'), whatever its tag says."""
    word = tree.words[verb].text.lower()
    return verb >= 0 and tree.tags[verb].startswith("V") and word[-1:] == "s" != word[-2:-1]


_OF_ONE = frozenset({"he", "she", "his", "her", "him", "himself", "herself"})


def _sort(tree: Tree, i: int, mentions: Lookup[Mention]) -> EntityType | None:
    """Whether what an epithet with this head means is a person or an organization, if it is one."""
    first, lemma = tree.lo[i], tree.lemmas[i]
    if not _stands_for_name(tree, first, i, mentions):
        return None
    if lemma in _FIRMS and lemma not in _BEARERS:
        told = (lemma in _TRADES and first < i - 1) or _trade(tree, i)
        told = told or _origin(tree, first, i, mentions, places=True)
        return EntityType.ORGANIZATION if told else None
    if parent_of(tree, i):
        return EntityType.PERSON
    aged = _AGED.match(tree.text, tree.words[first].start) is not None
    if lemma not in _BEARERS and not (aged and lemma == "old"):
        return None
    told = aged or first == i - 1 or (lemma in _PRAISED and _plays(tree, i))
    if not told and (lemma in _OFFICES or not _origin(tree, first, i, mentions)):
        return None
    return EntityType.PERSON


def _plays(tree: Tree, i: int) -> bool:
    """Whether a noun of a player's position means a player."""
    return tree.lemmas[i] not in ("center", "guard") or tree.lemmas[i - 1] in _ON_A_TEAM


_TRADES = lex.FIRM_NOUNS - word_set(
    "company firm corporation business group bank trust operator supplier developer airline label "
    "studio builder broadcaster manufacturer"
)
"""Of such a trade a firm that was named is told to be, where it is not named again."""


def _trade(tree: Tree, i: int) -> bool:
    """'the telecommunications company': a noun tells the trade; 'the combined company' is new."""
    before = [k for k in tree.kids[i] if k < i and tree.base[k] != "det"]
    nouns = bool(before) and all(tree.base[k] == "compound" for k in before)
    return nouns and tree.lemmas[i] in ("company", "firm")


def parent_of(tree: Tree, i: int) -> bool:
    """'the father-of-two': a newspaper's word for somebody it has named."""
    return tree.lemmas[i] in _PARENTS and _OF_SOME.match(tree.text, tree.words[i].end) is not None


_PARENTS = word_set("father mother dad mum mom grandfather grandmother")
_OF_SOME = re.compile(r"-of-\w+\b")


def _stands_for_name(tree: Tree, first: int, i: int, mentions: Lookup[Mention]) -> bool:
    """Whether the phrase is a subject 'the …' or its owner, with no name in it nor beside it."""
    if tree.words[first].text.lower() != "the" or tree.tags[i] not in ("NN", "JJ"):
        return False
    if first == i - 1 and tree.lemmas[i] not in _CALLINGS and not parent_of(tree, i):
        return False
    owned = tree.rels[i] == "nmod:poss" and tree.base[tree.heads[i]] == "nsubj"
    if tree.base[i] != "nsubj" and not owned:
        return False
    clauses = tree.children(i, "acl")
    if tree.child(i, "cop") >= 0 or any(not _more(tree, i, k) for k in clauses):
        return False
    inside = mentions.inside(tree.words[i].start, tree.words[tree.hi[i]].end)
    if any(mentions.items[at].type is EntityType.PERSON for at in inside):
        return False
    return tree.child(i, "appos", "flat") < 0 or _only_age(tree, i)


def _more(tree: Tree, i: int, k: int) -> bool:
    """Whether a clause behind the head tells more of a bearer known without it."""
    return after_comma(tree, k) or (tree.lo[i] == i - 1 and tree.lemmas[i] in _CALLINGS)


def _only_age(tree: Tree, i: int) -> bool:
    """'the Galway-born star, 44,': what is set beside is an age."""
    beside = tree.children(i, "appos", "flat")
    return all(tree.words[k].text.isdigit() for k in beside)


def _origin(
    tree: Tree, first: int, i: int, mentions: Lookup[Mention], *, places: bool = False
) -> bool:
    """Whether a word before the head names a place, a people or a work."""
    wanted = {EntityType.PLACE} if places else _ORIGINS
    for k in range(first + 1, i):
        mention = mentions.at(tree.words[k].start)
        if mention is not None and mention.type not in wanted:
            return False
        if mention is not None or (not places and tree.words[k].text.lower() in PEOPLES):
            return True
    return False


def _bearer(
    trees: Sequence[Tree], n: int, i: int, mentions: Lookup[Mention], wanted: EntityType
) -> Mention | None:
    tree = trees[n]
    here = list(_named(tree, mentions, wanted))
    before = [m for m, w in here if w < tree.lo[i] and _free(tree, w, i)]
    if wanted is EntityType.ORGANIZATION and len({m.entity for m, w in here if w < i}) > 1:
        return None
    if before:
        return before[-1] if len({m.entity for m in before}) == 1 else None
    back = (k for k in range(n - 1, max(-1, n - _BACK), -1))
    at = next((k for k in back if next(_named(trees[k], mentions, wanted), None)), -1)
    if at < 0:
        return None
    others = {m.entity for m, _ in here}
    last = [(m, w) for m, w in _named(trees[at], mentions, wanted) if m.entity not in others]
    if len({m.entity for m, _ in last}) == 1:
        return last[-1][0]
    tree = trees[at]
    foremost = [m for m, w in last if _acts(tree, w) and tree.heads[_beside(tree, w)] == tree.root]
    if foremost:
        return foremost[0]
    left = [m for m, w in last if _acts(tree, w) or tree.base[_beside(tree, w)] in _PARTAKING]
    return left[0] if len({m.entity for m in left}) == 1 else None


_BACK = 4
_PARTAKING = frozenset({"obj", "iobj", "obl", "root"})


def _named(
    tree: Tree, mentions: Lookup[Mention], wanted: EntityType
) -> Iterator[tuple[Mention, int]]:
    """The mentions of a type in a sentence, each with the word it hangs by."""
    for at in mentions.inside(tree.sentence.start, tree.sentence.end):
        m = mentions.items[at]
        first, last = tree.index_at(m.start), tree.index_at(m.end - 1)
        if wanted is EntityType.ORGANIZATION and not is_company(m):
            continue
        if m.type is wanted and 0 <= first <= last:
            inside = range(first, last + 1)
            yield m, next((k for k in inside if tree.heads[k] not in inside), last)


def _free(tree: Tree, w: int, i: int) -> bool:
    """Whether the name at a word is no source, nor the subject of a clause that i stands in."""
    if tree.case(w).lower() in _SOURCES:
        return False
    w, k = _beside(tree, w), i
    while k >= 0:
        if tree.base[k] == "parataxis" and tree.child(k, "nsubj") >= 0:
            return True
        k, above = tree.heads[k], k
        if tree.base[w] == "nsubj" and k == tree.heads[w] and above != w:
            return False
    return True


def _beside(tree: Tree, w: int) -> int:
    """The first noun a name is set beside or joined to ('his father, Bob Lee, said …'), or it."""
    while tree.base[w] in ("appos", "flat", "conj") and tree.heads[w] >= 0:
        w = tree.heads[w]
    return w


def _acts(tree: Tree, w: int) -> bool:
    """Whether the name at a word is the subject of a clause, and does not speak there."""
    w = _beside(tree, w)
    verb = tree.heads[w]
    if tree.base[w] != "nsubj" or verb < 0:
        return False
    return tree.lemmas[verb] not in CUES or tree.child(verb, "ccomp", "parataxis") < 0


def _unfit(lemma: str, bearer: Mention) -> bool:
    """'the actress' of a man, 'the fisherman' of a woman."""
    given = bearer.name.lower().partition(" ")[0]
    return (lemma in lex.FEMALE_NOUNS and given in lex.MALE_NAMES) or (
        lemma in lex.MALE_NOUNS and given in lex.FEMALE_NAMES
    )


def _end(tree: Tree, i: int) -> int:
    """The last word of the epithet: of a 'from …' right behind an age, or its head."""
    behind = [k for k in tree.children(i, "nmod") if tree.lo[k] == i + 1]
    some = _OF_SOME.match(tree.text, tree.words[i].end)
    if some is not None and parent_of(tree, i):
        return tree.index_at(some.end() - 1)
    return tree.hi[behind[0]] if behind and tree.case(behind[0]).lower() == "from" else i
