"""Roles and ages told right before a name: 'Japanese Prime Minister Fumio Kishida'."""

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
from reader.extract.phrases import noun_phrase
from reader.extract.tree import Tree
from reader.extract.words import word_set
from reader.model import EntityType, FactKind, Mention


def title_facts(ctx: Context, tree: Tree, sentence: int, mention: Mention) -> Iterator[Candidate]:
    """'Japanese Prime Minister Fumio Kishida': what stands before the name in its phrase."""
    words = name_words(tree, mention)
    if not words or words[0] == 0:
        return
    first = words[0]
    before = _premodifiers(tree, first, words)
    described = _description_before(tree, before[0] if before else first, words[-1])
    if described and mention.type is EntityType.PERSON:
        yield role(
            tree, sentence, described[0], "apposition", 0.85, words, described, words[-1],
            described[0],
        )  # fmt: skip
    if not before:
        return
    age = _leading_age(tree, before)
    if age and mention.type is EntityType.PERSON:
        found = role(tree, sentence, age[-1], "age", 0.9, words, age, words[-1], age[-1])
        found.kind = FactKind.STATE
        yield found
        before = [w for w in before if w not in age]
    title = _strip(tree, before)
    if not _is_title(ctx, tree, title, mention) or _owns(tree, words[-1]):
        return
    if tree.words[words[0]].text.upper() in _OFFICES and len(words) > 1:
        # 'Deputy D.A. Ann Lee': the title goes on in what was taken for the name.
        return
    if _cut(tree, title):
        return
    if tree.lemmas[title[-1]] in RELATIONAL and len(title) == 1 and not ctx.whole:
        # 'sister Ann Lee': whose?
        return
    if _of_no_firm(tree, title) and not ctx.whole:
        return
    bearers = with_conjuncts(ctx, tree, words, title[-1])
    if tree.tags[title[-1]] in PLURAL and bearers == words:
        return
    yield role(
        tree, sentence, title[-1], "title", 0.9 if mention.type is EntityType.PERSON else 0.75,
        bearers, title, words[-1], title[-1],
    )  # fmt: skip


_OFFICES = frozenset({"D.A.", "A.G.", "U.S.", "C.E.O.", "M.P."})


def _of_no_firm(tree: Tree, title: list[int]) -> bool:
    """'CEO Ann Lee', 'chief executive Ann Lee': of what? And 'Lord Lee' tells no role at all."""
    return " ".join(tree.words[w].text.lower() for w in title) in _UNOWNED


_UNOWNED = frozenset({"ceo", "cfo", "coo", "chief executive", "lord", "lady", "dame"})


def _owns(tree: Tree, last: int) -> bool:
    """'President Rusk's council': of then, as likely as of now."""
    behind = last + 1
    return behind < tree.n and tree.tags[behind] == "POS"


def _description_before(tree: Tree, first: int, last: int) -> list[int]:
    """'former head of the command, Admiral X,': a role set off before a name set off itself."""
    if first < 2 or tree.words[first - 1].text != ",":
        return []
    following = tree.words[last + 1].text if last + 1 < tree.n else "."
    if following not in (",", ".", ";", ")") or tree.base[last] == "nsubj":
        return []
    i = end = first - 2
    while tree.lemmas[i] not in lex.ROLE_NOUNS:
        h = tree.heads[i]
        if not 0 <= h < i and not i < h <= end:
            return []
        if h < 0 or h > end or tree.pos[h] not in ("NOUN", "PROPN", "ADJ"):
            return []
        i = h
    if tree.hi[i] > first or tree.pos[i] not in ("NOUN", "PROPN") or tree.tags[i] in PLURAL:
        # 'Speaking to reporters, Ann Lee, …'
        return []
    if tree.case(i).lower() == "for":
        return []
    return [w for w in noun_phrase(tree, i, limit=0) if w <= end]


def _premodifiers(tree: Tree, first: int, words: list[int]) -> list[int]:
    """The unbroken words before a name that belong to its noun phrase."""
    inside = set(words)
    head = next((w for w in words if tree.heads[w] not in inside), words[-1])
    top = head
    # A title may itself be the head, with the name hanging flat below it.
    below = tree.base[head] in ("flat", "appos", "compound") or tree.rels[head] == "nmod:desc"
    if below and 0 <= tree.heads[head] < first and not _gap(tree, head, first):
        top = tree.heads[head]
    out: list[int] = []
    i = first - 1
    while i >= 0 and len(out) < 12:
        if tree.words[i].text in _STOPS:
            break
        if not tree.under(i, top) and not (out or tree.lemmas[i] in lex.ROLE_NOUNS):
            break
        if out and not any(tree.under(i, k) for k in (top, out[0], out[-1], first - 1)) and (
            tree.lemmas[out[-1]] != "general" or tree.lemmas[i] not in _GENERALS
        ):  # fmt: skip
            break
        if _no_title(tree, i) and not (out and _joins_within(tree, i, out[-1])):
            break
        out.append(i)
        i -= 1
    return out[::-1]


def _no_title(tree: Tree, i: int) -> bool:
    """Whether the word is none a title has in it: a title ends before it."""
    if tree.tags[i] in ("POS", "HYPH", "PRP$"):
        return False
    return tree.base[i] in ("case", "cc", "mark", "cop", "aux") or tree.pos[i] in _NOT_IN_TITLES


def _joins_within(tree: Tree, i: int, behind: int) -> bool:
    """'interior and overseas minister', 'Hill & Lee buyer': one title, though it has an 'and'."""
    before = i - 1
    if tree.base[i] != "cc" or before < 0 or tree.base[behind] == "punct":
        return False
    if tree.words[i].text == "&":
        return tree.pos[before] == "PROPN"
    return (
        tree.base[behind] == "conj"
        and tree.heads[behind] == before
        and tree.base[before] in ("amod", "compound")
    )


def _cut(tree: Tree, title: list[int]) -> bool:
    """'chief of | staff Ann Lee': what stands behind 'of' is no title by itself."""
    of = title[0] - 1
    if of < 1 or tree.lemmas[of] != "of" or tree.lemmas[of - 1] not in lex.ROLE_NOUNS:
        return False
    return len(title) == 1 and tree.lemmas[title[0]] not in lex.ROLE_NOUNS


_GENERALS = word_set(
    "attorney solicitor surgeon secretary director governor consul postmaster inspector major "
    "brigadier lieutenant comptroller auditor adjutant"
)
_NOT_IN_TITLES = frozenset({"ADP", "AUX", "CCONJ", "INTJ", "PART", "PRON", "SCONJ"})
_STOPS = frozenset({",", ";", ":", "(", ")", "“", "”", '"', "``", "''"})


def _gap(tree: Tree, head: int, first: int) -> bool:
    return any(tree.words[k].text == "," for k in range(tree.heads[head], first))


def _leading_age(tree: Tree, before: list[int]) -> list[int]:
    """The words of '36-year-old' in a row of modifiers, or nothing."""
    for n, w in enumerate(before):
        if tree.words[w].text[:1].isdigit():
            text = tree.text[tree.words[w].start : tree.words[before[-1]].end]
            m = re.match(r"\d{1,3}[- ](year|month)s?[- ]old", text)
            if m is None:
                return []
            end = tree.words[w].start + m.end()
            return [k for k in before[n:] if tree.words[k].start < end]
    return []


def _strip(tree: Tree, before: list[int]) -> list[int]:
    """The title without honorifics at its end and stray words at its front."""
    out = list(before)
    while out and tree.words[out[-1]].text.lower() in lex.HONORIFICS:
        out.pop()
    while len(out) > 1 and tree.words[out[-1]].text in _STYLES:
        # 'chairman Lord Lee': what he is called, beside what he is.
        out.pop()
    while out and (
        tree.base[out[0]] == "punct"
        or tree.tags[out[0]] == "POS"
        or (tree.lemmas[out[0]].lower() in _DAYS and tree.words[out[-1]].text.islower())
    ):
        # 'confirmed Wednesday owner Ann Lee …'
        out.pop(0)
    return out


def _is_title(ctx: Context, tree: Tree, title: list[int], mention: Mention) -> bool:
    """Whether the words before a name say what it is."""
    if not title:
        return False
    first, last = title[0], title[-1]
    if tree.tags[first] in ("WRB", "VBD", "VBZ", "VBP") or (
        first and tree.words[first - 1].text == "-"
    ):
        return False
    if tree.tags[last] == "POS" or tree.pos[last] not in ("NOUN", "PROPN"):
        return False
    if ctx.mentions.position(tree.words[last].start) >= 0:
        return False
    lemma = tree.lemmas[last].strip(".")
    if mention.type is EntityType.PERSON:
        if tree.pos[last] == "NOUN" and not ctx.whole:
            return personal(tree, last) or lemma.endswith("back") or lemma in _TITLES
        return tree.pos[last] == "NOUN" or lemma in lex.ROLE_NOUNS or lemma in _TITLES
    return tree.pos[last] == "NOUN" and len(title) > 1 and lemma in _KINDS


_STYLES = frozenset({"Lord", "Lady", "Baroness", "Sister", "Father", "Brother", "Rabbi"})
_DAYS = word_set("monday tuesday wednesday thursday friday saturday sunday yesterday today")
_TITLES = word_set(
    "gov sen rep lt col gen sgt capt cpl adm cmdr det insp supt prof rev justice leader gov. sen. "
    "rep. lt. col. gen. sgt. capt. prof. rev. det. sir"
)
_KINDS = word_set(
    "company firm group agency newspaper magazine network broadcaster bank airline charity union "
    "club team maker giant carmaker manufacturer retailer website startup subsidiary operator "
    "publisher party movement organization organisation institute university college"
)
