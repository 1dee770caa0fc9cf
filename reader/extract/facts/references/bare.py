"""Descriptions with nothing to tell them by: 'the company', 'the three', 'a third', 'each one'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.extract.coref.ellipsis import OF_WHICH, counts_alone, counts_people, part_of
from reader.extract.coref.epithets import is_epithet, parent_of, somebody_of_a_people
from reader.extract.coref.lexicon import (
    BARE_NOUNS,
    FIRM_NOUNS,
    KIN_NOUNS,
    OPEN_NOUNS,
    PERSON_ROLES,
    POSITIONS,
    TOPICAL_NOUNS,
    is_rank,
)
from reader.extract.facts.context import Context
from reader.extract.facts.references.slots import shows
from reader.extract.phrases import after_comma
from reader.extract.tree import Tree
from reader.extract.words import word_set
from reader.model import EntityType, Span
from reader.names.gazetteer import PEOPLES


def description(ctx: Context, tree: Tree, i: int, told: Sequence[Span]) -> Span | None:
    """The description that begins at a word of a tree and leaves open what it means, if one does.

    `told` are the words the fact shows: what is not among them tells nothing apart.
    """
    word, h = tree.words[i], tree.heads[i]
    if _nothing_beside(tree, i) or _each_one(tree, i) or _elliptical(tree, i, told):
        return Span(word.start, word.end, word.text)
    if _more_of_some(tree, i, told) or _like_what(tree, i, told):
        return Span(word.start, word.end, word.text)
    if word.text.lower() not in _ARTICLES or tree.pos[i] != "DET" or tree.base[i] != "det":
        return None
    if h <= i:
        return None
    if _relative_of_some(ctx, tree, i, h) or _parent(tree, i, h):
        return phrase(tree, i, h)
    if restricted(tree, h, told) or _joined_behind(tree, h):
        return None
    left = (
        _numbered(tree, i, h)
        or _so_many(ctx, tree, i, h)
        or _similar(tree, h)
        or somebody_of_a_people(tree, h)
    )
    left = left or _bare(ctx, tree, i, h) or _epithet(ctx, tree, i, h)
    return phrase(tree, i, h) if left else None


def _more_of_some(tree: Tree, i: int, told: Sequence[Span]) -> bool:
    """'Five others left': of whom is not said, unless only people can be meant."""
    others = tree.heads[i]
    if tree.base[i] != "nummod" or others != i + 1 or tree.words[others].text.lower() != "others":
        return False
    if counts_people(tree, others) or restricted(tree, others, told):
        return False
    before = (tree.words[k] for k in range(i) if tree.tags[k] in ("NNS", "CD", "NNP"))
    return tree.base[others] == "nsubj" and not any(
        shows(told, Span(w.start, w.end, w.text)) for w in before
    )


def _like_what(tree: Tree, i: int, told: Sequence[Span]) -> bool:
    """'Similar work has given results': similar to what the fact does not show."""
    h = tree.heads[i]
    if tree.lemmas[i] != "similar" or h <= i or tree.base[h] != "nsubj" or tree.lo[h] != i:
        return False
    first = not any(span.start < tree.words[i].start for span in told)
    return first and tree.child(i, "obl") < 0


def _parent(tree: Tree, i: int, h: int) -> bool:
    """'the father-of-two', whoever that is."""
    return h == i + 1 and tree.words[i].text.lower() == "the" and parent_of(tree, h)


def _epithet(ctx: Context, tree: Tree, i: int, h: int) -> bool:
    """'the Perth miner', 'the ambitious young man': whoever was just named."""
    lemma, at = tree.lemmas[h], tree.words[i].start
    if lemma in TOPICAL_NOUNS:
        return False
    if lemma in _PEOPLE and tree.words[i].text.lower() == "the" and _only_told_of(tree, h):
        return not _topical(ctx, lemma, at)
    if not is_epithet(tree, h, ctx.mentions):
        return False
    return (lemma in _FIRMS and _a_name_before(ctx, at)) or not _topical(ctx, lemma, at)


_PEOPLE = word_set("man woman boy girl youngster lad")


def _only_told_of(tree: Tree, h: int) -> bool:
    """'the ambitious young man': adjectives tell what one is like, not which one."""
    before = [k for k in tree.kids[h] if k < h and tree.base[k] != "det"]
    return bool(before) and all(
        tree.base[k] in ("amod", "punct", "case") and tree.words[k].text.islower() for k in before
    )


_ARTICLES = frozenset({"the", "a", "an", "another"})


def bare_words(ctx: Context, low: str, at: int) -> bool:
    """Whether words in lower case are an article and a noun that tell nothing of what is meant.

    `at` is the offset of what is put down to it.
    """
    article, _, noun = low.partition(" ")
    if article != "the":
        return False
    if noun in _FIRMS and _a_name_before(ctx, at):
        return True
    return noun in _BARE_NOUNS and not _topical(ctx, noun, at)


_FIRMS = FIRM_NOUNS | word_set("authority board")
"""Of these it takes a name to tell which is meant, even where the text is about one."""


def _a_name_before(ctx: Context, at: int) -> bool:
    """Whether the text has named a firm or body before an offset."""
    named = (ctx.mentions.items[n] for n in ctx.mentions.inside(0, at))
    return any(m.type is EntityType.ORGANIZATION for m in named)


def _relative_of_some(ctx: Context, tree: Tree, i: int, h: int) -> bool:
    """'The 42-year-old daughter of immigrants', 'the 34-year-old father of two': who was named."""
    if tree.words[i].text.lower() != "the" or tree.lemmas[h] not in KIN_NOUNS:
        return False
    if _AGED.match(tree.text, tree.words[i].end) is None:
        return False
    whose = [k for k in tree.children(h, "nmod") if k > h and tree.case(k).lower() == "of"]
    some = any(tree.tags[k] in ("NNS", "CD") and tree.child(k, "det", "nmod") < 0 for k in whose)
    before = (ctx.mentions.items[m] for m in ctx.mentions.inside(0, tree.words[i].start))
    return some and any(m.type is EntityType.PERSON for m in before)


_AGED = re.compile(r" \d{1,3}[- ]year[- ]old\b")


def _numbered(tree: Tree, i: int, h: int) -> bool:
    """'the three', 'a third', 'another one': so many, or one more, of what is not said."""
    low = tree.words[h].text.lower()
    if any(tree.pos[k] == "NUM" for k in tree.kids[h]):
        return False
    if tree.words[i].text.lower() == "the":
        return low in _COUNTS and h == i + 1
    if (tree.words[i].text.lower(), low) == ("another", "one"):
        return True
    return low in _ORDINALS and h == i + 1 and tree.base[h] in ("nsubj", "obj", "conj", "root")


def _so_many(ctx: Context, tree: Tree, i: int, h: int) -> bool:
    """'the two departments': two that were told of before, unless the text begins with such."""
    if h != i + 2 or tree.tags[h] != "NNS" or tree.words[i].text.lower() != "the":
        return False
    counted = tree.lemmas[i + 1] in _COUNTS and tree.base[i + 1] == "nummod"
    return counted and not spoken_of(ctx, tree.lemmas[h], tree.words[i].start)


def _similar(tree: Tree, h: int) -> bool:
    """'a similar policy': similar to what is not said."""
    return any(
        tree.lemmas[k] == "similar" and tree.base[k] == "amod" and not tree.child(k, "obl") >= 0
        for k in tree.kids[h]
    )


_COUNTS = word_set("two three four five six seven eight nine ten both latter former")
_ORDINALS = word_set("second third fourth fifth")


def _bare(ctx: Context, tree: Tree, i: int, h: int) -> bool:
    """'the company', 'the 34-year-old', 'the American': a noun with nothing to tell it by."""
    if tree.words[i].text.lower() != "the" or not all(_light(tree, k) for k in tree.kids[h]):
        return False
    text, lemma = tree.words[h].text, tree.lemmas[h]
    if _AGE.match(text) or (tree.tags[h] in ("NN", "NNP", "JJ") and _PERSON.match(text.lower())):
        return True
    if tree.pos[h] != "NOUN" or lemma in TOPICAL_NOUNS or lemma in _ONLY_ONE:
        return False
    if lemma in SHELLS:
        return not spoken_of(ctx, lemma, tree.words[i].start)
    if text.lower() in _SIDES:
        return tree.base[h] == "nsubj" and not _topical(ctx, lemma, tree.words[i].start)
    if text.lower() not in _BARE_NOUNS and tree.tags[h] != "NN":
        return False
    if lemma in _FIRMS and _a_name_before(ctx, tree.words[i].start):
        return True
    if lemma in _THINGS or (lemma in _DOERS and tree.base[h] == "nsubj"):
        return not spoken_of(ctx, lemma, tree.words[i].start)
    return lemma in _BARE_NOUNS and not _topical(ctx, lemma, tree.words[i].start)


_SIDES = word_set("visitors hosts champions favourites favorites")
"""What one of the teams of a match is, without its name."""
_THINGS = word_set("clinic website stock sequel corporation theatre theater invitation statue")
"""Things of which there are many, and an article that is not about one tells of it by and by."""
_DOERS = word_set("door patent bike moped lorry dog cat horse dad mum mom")
"""Further such, of which something told alone says nothing; what is done with them may do."""


def _light(tree: Tree, k: int) -> bool:
    """Whether a word beside a noun tells nothing apart: 'the unidentified woman'."""
    if tree.heads[k] == k + 1 and is_rank(tree.lemmas[k], tree.lemmas[k + 1]):
        return True
    if tree.base[k] in ("amod", "compound", "nummod") or tree.rels[k] == "nmod:poss":
        return tree.lemmas[k] in _LIGHT
    return True


_PERSON = re.compile("(?:" + "|".join(p for p in sorted(PEOPLES) if p.endswith("an")) + ")$")
_LIGHT = word_set("young elderly old unidentified unnamed other same entire whole injured latest")


def _joined_behind(tree: Tree, h: int) -> bool:
    """'the governor-general': the noun goes on behind a hyphen."""
    end = tree.words[h].end
    return tree.text[end : end + 1] == "-" and tree.text[end + 1 : end + 2].isalpha()


_AGE = re.compile(r"\d{1,3}-year-olds?$|old$")


def restricted(tree: Tree, h: int, told: Sequence[Span]) -> bool:
    """Whether what follows the noun, or a name set beside it, says which is meant.

    Only what the fact shows does; a clause set off by a comma tells more of what is known already.
    """
    return tree.rels[h] == "nmod:desc" or any(
        tree.base[k] in ("nmod", "acl", "appos", "flat", "nummod")
        and k > h
        and not (tree.base[k] == "acl" and after_comma(tree, k))
        and tree.case(k).lower() not in _SUCH_AS
        and shows(told, Span(tree.words[k].start, tree.words[k].end, tree.words[k].text))
        for k in tree.kids[h]
    )


_SUCH_AS = frozenset({"including", "such as", "like"})
"""What follows them are some of those meant, and tell nothing of the rest."""


def phrase(tree: Tree, first: int, last: int) -> Span:
    """The words first to last of a tree."""
    start, end = tree.words[first].start, tree.words[last].end
    return Span(start, end, " ".join(tree.text[start:end].split()))


def _nothing_beside(tree: Tree, i: int) -> bool:
    """'Team has program': a headline's thing of which there are many, without an article."""
    plain = not tree.kids[i] and tree.base[i] == "nsubj" and tree.pos[i] in ("NOUN", "PROPN")
    return plain and tree.tags[i] == "NN" and tree.words[i].text.lower() in _COUNTED


_COUNTED = PERSON_ROLES - TOPICAL_NOUNS | word_set("team company firm club agency squad crew")


def _each_one(tree: Tree, i: int) -> bool:
    """'he hit each one': of what is not said."""
    if tree.lemmas[i] == "each" and i + 1 < tree.n and tree.lemmas[i + 1] == "one":
        return tree.child(i + 1, "nmod", "acl") < 0 and tree.child(i, "nmod") < 0
    alone = tree.lemmas[i] == "each" and tree.base[i] == "obj" and tree.pos[i] != "DET"
    return alone and tree.child(i, "nmod", "acl") < 0


def _elliptical(tree: Tree, i: int, told: Sequence[Span]) -> bool:
    """'nine were diverted': a count of what is not said, unless only people can be meant."""
    if not counts_alone(tree, i) or counts_people(tree, i):
        return False
    whole = part_of(tree, i)
    if whole < 0 or tree.lemmas[whole] in OF_WHICH:
        return True
    word = tree.words[whole]
    return not shows(told, Span(word.start, word.end, word.text))


def _topical(ctx: Context, lemma: str, at: int) -> bool:
    """Whether the article begins with such a thing, so that it is what it is plainly about.

    What is told of it at an offset counts only in the first sentence. A player's position
    ('Forward Ann Cole') is that of others too.
    """
    if lemma in POSITIONS or (lemma == "group" and _a_firm(ctx, at)):
        return False
    first = next((t for t in ctx.trees if t.n and t.words[-1].text[-1:] in _ENDS), None)
    if first is not None and first.sentence.start <= at < first.sentence.end:
        return True
    return any(
        tree.lemmas[i] == lemma
        and tree.pos[i] == "NOUN"
        and tree.words[i].end < at
        and not (i and tree.lemmas[i - 1] == "-")
        and not (tree.tags[i] == "NNS" and lemma in PERSON_ROLES)
        for tree in ctx.trees[:_LEDE]
        for i in range(tree.n)
    )


def _a_firm(ctx: Context, at: int) -> bool:
    """Whether 'the group' at an offset takes up a name told before it, and no 'group of …'."""
    return bool(ctx.mentions.inside(0, at)) and not _begins_with_a_group(ctx)


def _begins_with_a_group(ctx: Context) -> bool:
    """Whether the article's first sentences bring in 'a group of …', not a firm by that word."""
    return any(
        tree.lemmas[i] == "group" and tree.child(i, "nmod", "acl") >= 0
        for tree in ctx.trees[:_LEDE]
        for i in range(tree.n)
    )


_ENDS = frozenset(".!?\"”’'")


def spoken_of(ctx: Context, lemma: str, at: int) -> bool:
    """Whether the article is plainly about what is told of at an offset.

    It begins with such a thing, or has it often.
    """
    return _topical(ctx, lemma, at) or ctx.nouns[lemma] >= _TOPIC


_TOPIC = 4
SHELLS = word_set(
    "move action step shift choice decision revelation disclosure announcement statement comment "
    "remark claim allegation accusation conclusion outcome question answer matter "
    "circumstance process effort role position idea goal aim plan proposal offer request call "
    "message news relationship gap margin number figure total sum amount percentage proportion "
    "ratio saving shortfall increase decrease rest same other party place location substance "
    "material secret chance opportunity possibility policy board task challenge effect result "
    "consequence reason cause fact thing person source money doubt concern fear hope expectation "
    "timing value project one combination point scheme difference exchange"
)
"""Nouns that take up what was said before (shell nouns, Schmid 2000), or say nearly nothing."""
_LEDE = 2
_ONLY_ONE = word_set("army state captain pilot study")
"""Of which a country, a craft or a piece of research has but one (functional nouns, Löbner)."""
_BARE_NOUNS = (BARE_NOUNS | OPEN_NOUNS) - TOPICAL_NOUNS - _ONLY_ONE
