"""Facts without a verb: roles by apposition or title, ages, happenings named by a noun."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.extract.coref.lexicon import FEMALE_NOUNS, MALE_NOUNS, PERSON_NOUNS
from reader.extract.facts import lexicon as lex
from reader.extract.facts.candidate import Candidate
from reader.extract.facts.context import Context
from reader.extract.phrases import noun_phrase
from reader.extract.tree import Tree
from reader.extract.words import word_set
from reader.model import EntityType, FactKind, Mention

_NAMED = (EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE, EntityType.PRODUCT)
_AGE = re.compile(r"^\d{1,3}$")
_MODIFIERS = frozenset({"det", "amod", "compound", "nmod", "nummod", "advmod", "flat"})


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
            yield from _title(ctx, tree, sentence, mention)


def _candidate(
    tree: Tree, sentence: int, head: int, rule: str, confidence: float, subject: list[int],
    obj: list[int], subject_head: int, object_head: int,
) -> Candidate:  # fmt: skip
    return Candidate(
        tree, sentence, head, rule, confidence, "be", subject_head, subject, [], obj, object_head,
        kind=FactKind.ROLE,
    )  # fmt: skip


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
        or _bland(tree, other)
        or (mention.type is not EntityType.PERSON and _one_of_several(tree, other))
    ):
        return
    subject = _name_words(tree, mention)
    if tree.tags[other] in _PLURAL and mention.type is EntityType.PERSON:
        bearers = _with_conjuncts(ctx, tree, subject, other)
        if bearers == subject and not ctx.whole:
            return
        subject = bearers
    joined = [k for k in tree.children(other, "conj") if tree.pos[k] == "PROPN"]
    described = noun_phrase(tree, other, limit=10, conjuncts=ctx.whole or not joined)
    if name == a:
        described = [w for w in described if w < tree.lo[a]]
    described = [w for w in described if w not in subject]
    if not ctx.whole and len(described) == 1 and tree.lemmas[other] in _RELATIONAL:
        return
    if described and _descriptive(tree, other):
        yield _candidate(tree, sentence, other, "apposition", 0.9, subject, described, name, other)


def _one_of_several(tree: Tree, other: int) -> bool:
    """'one of his teams, Leeds', 'the other mines, Lee's in Peru and …': Leeds is no teams.

    Nor is it of Leeds that it is one where 'six came from a single town, Leeds'.
    """
    if any(tree.lemmas[k] in ("single", "different", "same") for k in tree.kids[other]):
        return True
    if tree.tags[other] not in _PLURAL:
        return False
    if tree.case(other).lower() == "of" and tree.pos[tree.heads[other]] in ("NUM", "DET", "PRON"):
        return True
    return any(tree.lemmas[k] in ("other", "such", "several", "many") for k in tree.kids[other])


def _interrupted(tree: Tree, h: int, a: int) -> bool:
    """Whether a verb or a colon stands between, which says that the tree is wrong."""
    return any(
        tree.words[w].text == ":"
        or (tree.pos[w] in ("VERB", "AUX") and tree.base[w] != "amod" and w < tree.lo[a])
        for w in range(h + 1, max(h, tree.lo[a]))
    )


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
    """'Robert Buckley, 32, …': a number between marks right behind a person's name."""
    words = _name_words(tree, mention)
    a = words[-1] + 2 if words else tree.n
    if a >= tree.n or tree.words[a - 1].text not in (",", "("):
        return
    if not _AGE.match(tree.words[a].text) or not 0 < int(tree.words[a].text) < _OLDEST:
        return
    if a + 1 < tree.n and tree.words[a + 1].text not in _AFTER_AGE:
        return
    found = _candidate(tree, sentence, a, "age", 0.95, words, [a], words[-1], a)
    found.kind = FactKind.STATE
    yield found


_OLDEST = 125
_AFTER_AGE = frozenset({",", ".", ";", ")", "and", "who", "of", "—", "–", '"', "was", "is", "from"})


def personal(tree: Tree, i: int) -> bool:
    """Whether a noun is one for persons: a role or a doer."""
    lemma = tree.lemmas[i]
    if lemma in lex.ROLE_NOUNS or lemma in PERSON_NOUNS or lemma.endswith(_DOERS):
        return True
    return lemma in MALE_NOUNS or lemma in FEMALE_NOUNS


def _personal(tree: Tree, i: int) -> bool:
    """Whether a noun can describe a person: a role, a doer, or 'a …'."""
    return personal(tree, i) or any(tree.lemmas[k] in ("a", "an") for k in tree.kids[i] if k < i)


_DOERS = ("er", "or", "ist", "ian", "man", "woman", "ant", "eer", "ee")


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


def _name_words(tree: Tree, mention: Mention) -> list[int]:
    first = tree.index_at(mention.start)
    out = []
    for i in range(max(first, 0), tree.n):
        if tree.words[i].start >= mention.end:
            break
        out.append(i)
    return out


def _title(ctx: Context, tree: Tree, sentence: int, mention: Mention) -> Iterator[Candidate]:
    """'Japanese Prime Minister Fumio Kishida': what stands before the name in its phrase."""
    words = _name_words(tree, mention)
    if not words or words[0] == 0:
        return
    first = words[0]
    before = _premodifiers(tree, first, words)
    described = _description_before(tree, before[0] if before else first, words[-1])
    if described and mention.type is EntityType.PERSON:
        yield _candidate(
            tree, sentence, described[0], "apposition", 0.85, words, described, words[-1],
            described[0],
        )  # fmt: skip
    if not before:
        return
    age = _leading_age(tree, before)
    if age and mention.type is EntityType.PERSON:
        found = _candidate(tree, sentence, age[-1], "age", 0.9, words, age, words[-1], age[-1])
        found.kind = FactKind.STATE
        yield found
        before = [w for w in before if w not in age]
    title = _strip(tree, before)
    if not _is_title(ctx, tree, title, mention) or _owns(tree, words[-1]):
        return
    if tree.words[words[0]].text.upper() in _OFFICES and len(words) > 1:
        # 'Deputy D.A. Ann Lee': the title goes on in what was taken for the name.
        return
    if tree.lemmas[title[-1]] in _RELATIONAL and len(title) == 1 and not ctx.whole:
        # 'sister Ann Lee': whose?
        return
    if _of_no_firm(tree, title) and not ctx.whole:
        return
    bearers = _with_conjuncts(ctx, tree, words, title[-1])
    if tree.tags[title[-1]] in _PLURAL and bearers == words:
        return
    yield _candidate(
        tree, sentence, title[-1], "title", 0.9 if mention.type is EntityType.PERSON else 0.75,
        bearers, title, words[-1], title[-1],
    )  # fmt: skip


_OFFICES = frozenset({"D.A.", "A.G.", "U.S.", "C.E.O.", "M.P."})
_RELATIONAL = word_set(
    "owner partner sister brother wife husband son daughter mother father mom mum dad uncle aunt "
    "cousin niece nephew grandson granddaughter friend neighbor neighbour colleague boss rival "
    "girlfriend boyfriend widow fiance fiancee stepson stepdaughter twin"
)
_PLURAL = ("NNS", "NNPS")


def _of_no_firm(tree: Tree, title: list[int]) -> bool:
    """'CEO Ann Lee', 'chief executive Ann Lee': of what? And 'Lord Lee' tells no role at all."""
    return " ".join(tree.words[w].text.lower() for w in title) in _UNOWNED


_UNOWNED = frozenset({"ceo", "cfo", "coo", "chief executive", "lord", "lady", "dame"})


def _owns(tree: Tree, last: int) -> bool:
    """'President Bush's council': of then, as likely as of now."""
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
    if tree.hi[i] > first or tree.pos[i] not in ("NOUN", "PROPN"):
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
        if _no_title(tree, i):
            break
        out.append(i)
        i -= 1
    return out[::-1]


def _no_title(tree: Tree, i: int) -> bool:
    """Whether the word is none a title has in it: a title ends before it."""
    if tree.tags[i] in ("POS", "HYPH", "PRP$"):
        return False
    return tree.base[i] in ("case", "cc", "mark", "cop", "aux") or tree.pos[i] in _NOT_IN_TITLES


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
    while out and (tree.base[out[0]] == "punct" or tree.tags[out[0]] == "POS"):
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


_TITLES = word_set(
    "gov sen rep lt col gen sgt capt cpl adm cmdr det insp supt prof rev justice leader gov. sen. "
    "rep. lt. col. gen. sgt. capt. prof. rev. det. sir"
)
_KINDS = word_set(
    "company firm group agency newspaper magazine network broadcaster bank airline charity union "
    "club team maker giant carmaker manufacturer retailer website startup subsidiary operator "
    "publisher party movement organization organisation institute university college"
)


def _with_conjuncts(ctx: Context, tree: Tree, words: list[int], title: int) -> list[int]:
    """A plural title is that of all the names coordinated ('producers A and B')."""
    if tree.tags[title] not in _PLURAL:
        return words
    inside = set(words)
    head = next((w for w in words if tree.heads[w] not in inside), words[-1])
    out = list(words)
    for k in [*tree.kids[head], *tree.kids[tree.heads[head]]] if tree.heads[head] >= 0 else []:
        if tree.base[k] == "conj" and k > words[-1]:
            other = ctx.mention_of(tree, k)
            if other is not None:
                joined = _name_words(tree, other)
                between = list(range(out[-1] + 1, joined[0] if joined else 0))
                if any(tree.words[w].text not in (",", "and") and tree.pos[w] != "NUM"
                       for w in between):  # fmt: skip
                    break
                out += between + joined
    return sorted(set(out))
