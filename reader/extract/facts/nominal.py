"""Facts without a verb: roles by apposition or title, and ages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.extract.facts import lexicon as lex
from reader.extract.facts.candidate import Candidate
from reader.extract.facts.context import Context
from reader.extract.facts.roles import (
    PLURAL,
    RELATIONAL,
    name_words,
    personal,
    role,
    with_conjuncts,
)
from reader.extract.facts.titles import title_facts
from reader.extract.phrases import noun_phrase
from reader.extract.tree import Tree
from reader.extract.words import word_set
from reader.model import EntityType, FactKind, Mention

_NAMED = (EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE, EntityType.PRODUCT)
_AGE = re.compile(r"^\d{1,3}$")


def nominal_candidates(ctx: Context, tree: Tree, sentence: int) -> Iterator[Candidate]:
    """Roles, ages and named happenings of one sentence."""
    for i in range(tree.n):
        if tree.base[i] == "appos":
            yield from _apposition(ctx, tree, sentence, i)
    low, high = tree.sentence.start, tree.sentence.end
    for position in ctx.mentions.inside(low, high):
        mention = ctx.mentions.items[position]
        if mention.type is EntityType.PERSON:
            yield from _age(tree, sentence, mention)
        if mention.type in (EntityType.PERSON, EntityType.ORGANIZATION):
            yield from title_facts(ctx, tree, sentence, mention)


def _apposition(ctx: Context, tree: Tree, sentence: int, a: int) -> Iterator[Candidate]:
    h = tree.heads[a]
    if h < 0 or a < h or _bracketed_alias(tree, a) or tree.child(a, "cop") >= 0:
        return
    head_name, own_name = ctx.mention_of(tree, h), ctx.mention_of(tree, a)
    if head_name is not None and own_name is None and head_name.type in _NAMED:
        name, other, mention = h, a, head_name
    elif own_name is not None and head_name is None and own_name.type in _NAMED:
        name, other, mention = a, h, own_name
    else:
        return
    if tree.pos[other] not in ("NOUN", "PROPN") or _interrupted(tree, h, a):
        return
    if mention.type is EntityType.PERSON and not _personal(tree, other):
        return
    if not ctx.whole and (
        _far(ctx, tree, mention, name, a)
        or _of_the_next(ctx, tree, other, name)
        or _bland(tree, other)
        or tree.lemmas[other] in _SHARES
        or (mention.type is not EntityType.PERSON and _one_of_several(tree, other, name))
        or (mention.type is EntityType.PLACE and not _of_place(ctx, tree, other, name))
    ):
        return
    subject = name_words(tree, mention)
    if tree.tags[other] in PLURAL and mention.type is EntityType.PERSON:
        bearers = with_conjuncts(ctx, tree, subject, other)
        if bearers == subject and not ctx.whole:
            return
        subject = bearers
    joined = [k for k in tree.children(other, "conj") if tree.pos[k] == "PROPN"]
    described = noun_phrase(tree, other, limit=10, conjuncts=ctx.whole or not joined)
    if name == a:
        described = [w for w in described if w < tree.lo[a]]
    described = _with_then(tree, [w for w in described if w not in subject])
    described = described[_joining(tree, described) :]
    alone = len(described) == 1 and tree.lemmas[other] in RELATIONAL
    if not ctx.whole and (alone or _of_others_too(ctx, tree, described)):
        return
    if described and _descriptive(tree, other):
        yield role(tree, sentence, other, "apposition", 0.9, subject, described, name, other)


def _with_then(tree: Tree, described: list[int]) -> list[int]:
    """'the then chief executive' with its 'then', wherever the tree hangs it."""
    then = described[0] + 1 if described else 0
    if not described or then in described or then >= described[-1] or tree.lemmas[then] != "then":
        return described
    return sorted([*described, then])


def _joining(tree: Tree, described: list[int]) -> int:
    """How many words before a description only join it: 'by her agent', '(as) well as his wife'."""
    first = [tree.lemmas[w] for w in described[:2]]
    if first == ["well", "as"]:
        return 2
    return int(first[:1] == ["by"])


def _one_of_several(tree: Tree, other: int, name: int) -> bool:
    """'one of his teams, Leeds', 'the other mines, Lee's in Peru and …': Leeds is no teams.

    Nor is it of Leeds that it is one where 'six came from a single town, Leeds', and none of 'the
    schools Hill and Dale' is schools.
    """
    if any(tree.lemmas[k] in ("single", "different", "same") for k in tree.kids[other]):
        return True
    if tree.tags[other] not in PLURAL:
        return False
    if name > other and tree.child(name, "conj") > name:
        return True
    if tree.case(other).lower() == "of" and tree.pos[tree.heads[other]] in _OF_THEM:
        return True
    return any(tree.lemmas[k] in ("other", "such", "several", "many") for k in tree.kids[other])


_OF_THEM = frozenset({"NUM", "DET", "PRON", "ADJ"})
_SHARES = word_set(
    "% percent cent percentage half third quarter most rest bulk majority instance total"
)
"""Parts of what a whole clause tells: 'according to the bureau, 90 % of the total'."""


def _of_place(ctx: Context, tree: Tree, other: int, name: int) -> bool:
    """Whether a noun beside a place's name tells what the place is.

    Not so 'a cargo from Peru, the largest find of the year', nor 'a home in Key West, Fla.'.
    """
    if not (tree.lemmas[other] in lex.PLACE_NOUNS or tree.lemmas[other] in _SPOTS):
        return False
    if other < name and any(
        tree.base[w] != "appos" and ctx.is_type(tree, w, EntityType.PLACE)
        for w in range(other + 1, name)
        if tree.words[w].end < tree.words[name].start - 1
    ):
        return False
    bare = tree.child(other, "det", "nmod:poss", "amod") < 0
    return not (name < other and bare) and not _part_of(tree, other)


_SPOTS = word_set(
    "hometown birthplace hub venue epicenter epicentre stronghold bastion resort settlement "
    "community hamlet enclave municipality republic kingdom island isle islet atoll nation "
    "destination ship vessel tanker ferry freighter boat company firm group member ally neighbor "
    "neighbour democracy monarchy economy power producer exporter home seat heart gateway landmark "
    "skyscraper volcano canal dam reservoir locality outpost citadel castle palace estate ranch "
    "spot metropolis market winner host favorite favourite"
)


def _part_of(tree: Tree, other: int) -> bool:
    """'in Leeds, York county': where Leeds is, and not what it is."""
    named = tree.child(other, "compound") >= 0 and tree.child(other, "nmod:poss", "det") < 0
    return named and tree.lemmas[other] in _REGIONS


_REGIONS = word_set(
    "region province state county district department oblast prefecture canton governorate parish "
    "municipality territory"
)


def _of_others_too(ctx: Context, tree: Tree, described: list[int]) -> bool:
    """'keeper Al Lee and captain Jo Roe', read as what Roe is: another name stands within."""
    inside = set(described)
    if (
        described
        and tree.pos[described[0]] in ("ADV", "ADP")
        and any(
            tree.base[w] == "case" and w < described[-1] and tree.words[w].text == "from"
            for w in described
        )
    ):
        # 'and then from 1700 to his kinsman Al Lee'
        return True
    return bool(described) and any(
        ctx.is_type(tree, w, EntityType.PERSON) and tree.pos[w] == "PROPN"
        for w in range(described[0], described[-1])
        if w not in inside
    )


def _interrupted(tree: Tree, h: int, a: int) -> bool:
    """Whether a verb, a colon or the like stands between, which says that the tree is wrong."""
    return any(
        tree.words[w].text in _BREAKS
        or (tree.pos[w] in ("VERB", "AUX") and tree.base[w] != "amod" and w < tree.lo[a])
        for w in range(h + 1, max(h, tree.lo[a]))
    )


_BREAKS = frozenset({":", ";", "'", "’"})


def _far(ctx: Context, tree: Tree, mention: Mention, name: int, a: int) -> bool:
    """Whether a description behind a name does not stand next to it, age and brackets aside."""
    if name == a:
        return False
    i = tree.lo[a] - 1
    while i > name and (tree.base[i] == "punct" or tree.pos[i] == "NUM" or _also(tree, i, name)):
        i -= 1
    if tree.words[i].start >= mention.end:
        return True
    if mention.type is not EntityType.PLACE:
        return False
    before = tree.index_at(mention.start) - 2
    return (
        before >= 0
        and tree.words[before + 1].text == ","
        and ctx.mentions.at(tree.words[before].start) is not None
    )


def _of_the_next(ctx: Context, tree: Tree, other: int, name: int) -> bool:
    """'her brother Al, her daughter Jo and …': what stands right before a person's name is his."""
    behind = ctx.mentions.at(tree.words[min(other + 1, tree.n - 1)].start)
    own = ctx.mentions.at(tree.words[name].start)
    if behind is None or behind is own or behind.type is not EntityType.PERSON:
        return False
    return behind.start > tree.words[other].start


def _also(tree: Tree, i: int, name: int) -> bool:
    """Whether a word is part of another thing set beside the name ('MD', 'a Democrat')."""
    while i > name:
        if tree.base[i] == "appos" and tree.heads[i] == name:
            return True
        i = tree.heads[i]
    return False


def _bland(tree: Tree, i: int) -> bool:
    """'the man', 'the company': a noun alone that says nothing of what it names."""
    return tree.lemmas[i] in _BLAND and all(
        tree.base[k] in ("det", "punct", "appos", "case") for k in tree.kids[i]
    )


_BLAND = word_set(
    "man woman boy girl person people one company organization organisation group firm country "
    "city town place thing team agency state nation"
)


def _age(tree: Tree, sentence: int, mention: Mention) -> Iterator[Candidate]:
    """'Robert Tansley, 32, …': a number between marks right behind a person's name."""
    words = name_words(tree, mention)
    a = words[-1] + 2 if words else tree.n
    if a >= tree.n or tree.words[a - 1].text not in (",", "("):
        return
    if not _AGE.match(tree.words[a].text) or not 0 < int(tree.words[a].text) < _OLDEST:
        return
    if a + 1 < tree.n and tree.words[a + 1].text not in _AFTER_AGE:
        return
    found = role(tree, sentence, a, "age", 0.95, words, [a], words[-1], a)
    found.kind = FactKind.STATE
    yield found


_OLDEST = 125
_AFTER_AGE = frozenset({",", ".", ";", ")", "and", "who", "of", "—", "–", '"', "was", "is", "from"})


def _personal(tree: Tree, i: int) -> bool:
    """Whether a noun can describe a person: a role, a doer, or 'a …'."""
    return personal(tree, i) or any(tree.lemmas[k] in ("a", "an") for k in tree.kids[i] if k < i)


def _bracketed_alias(tree: Tree, a: int) -> bool:
    low = tree.lo[a]
    first = tree.words[low].text
    before = tree.words[low - 1].text if low else ""
    return "(" in (first, before) and tree.hi[a] - low <= 3


def _descriptive(tree: Tree, i: int) -> bool:
    """Whether a noun phrase describes: a common noun, not a number, a time or a place name.

    Neither does one that counts several: 'two suspects, Ann Lee and …' says what Ann Lee is one of.
    """
    if tree.tags[i] == "NNS" and any(tree.base[k] == "nummod" for k in tree.kids[i]):
        return False
    return tree.pos[i] == "NOUN" or tree.lemmas[i] in lex.ROLE_NOUNS
