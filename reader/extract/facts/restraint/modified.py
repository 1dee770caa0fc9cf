"""Relative clauses whose noun is not the one that is meant, or says too little by itself.

A clause behind 'the licence for a pond, which' may speak of the licence or of the pond; one behind
'a dispute that' tells which dispute is meant, and nothing that a reader could understand without
the clause around it. Such clauses are given only where form or sense decide.
"""

from __future__ import annotations

from reader.extract.antecedent import RELATIVES
from reader.extract.coref.lexicon import (
    FEMALE_NOUNS,
    KIN_NOUNS,
    MALE_NOUNS,
    PERSON_NOUNS,
)
from reader.extract.facts.arguments.circumstances import no_site
from reader.extract.facts.candidate import Candidate
from reader.extract.facts.context import Context
from reader.extract.facts.lexicon import ROLE_NOUNS
from reader.extract.phrases import after_comma, noun_phrase
from reader.extract.tree import Tree
from reader.extract.words import word_set
from reader.model import EntityType

_NOMINAL = frozenset({"NOUN", "PROPN"})
_SET_OFF = frozenset({",", "–", "—", "--", "-", "(", "["})
_PERSONAL = PERSON_NOUNS | FEMALE_NOUNS | MALE_NOUNS | KIN_NOUNS | ROLE_NOUNS
_DETERMINERS = frozenset({"a", "an", "another", "some", "any"})
_PLURAL = frozenset({"were", "are", "have", "do"})
_SINGULAR = frozenset({"was", "is", "has", "does"})
_NAMELESS = word_set("name identify quote")
_EVER = frozenset({"every", "each", "any", "whenever"})
_NOWHERE = word_set(
    "case situation point stage system world game culture process way moment time era future part "
    "instance example position relationship issue story life career job work post role"
)
"""Nouns before 'where' that are no places."""
_SPOTS = word_set("site spot scene place area location point")
"""Nouns before 'where' that say only that it was somewhere."""


def noun_left_open(ctx: Context, c: Candidate) -> bool:
    """Whether a relative clause, read of this noun, says nothing or may be meant of another.

    Where the noun is an apposition of a name, or one of several that the verb asks for, the
    candidate's subject becomes the name, or all of them.
    """
    tree, top = c.tree, c.top()
    noun = tree.heads[top]
    if noun < 0 or tree.rels[top] not in ("acl:relcl", "advcl:relcl"):
        return False
    pronoun = _pronoun(tree, top)
    if tree.rels[top] == "advcl:relcl":
        # 'Online, where Acme makes losses, sales fell'
        where = pronoun >= 0 and tree.lemmas[pronoun] == "where"
        return where and noun < top and _slot_left_empty(ctx, c, top, pronoun)
    if noun > top or (pronoun < 0 and after_comma(tree, top)):
        # 'The roof, he added, leaks': no clause that modifies a noun
        return True
    if c.subject_head == noun and not after_comma(tree, top) and _over_comma(tree, noun, top):
        return True
    if pronoun > 0 and tree.words[pronoun].text[0].isupper():
        # 'a prize for The Lady Who Walked in the Sea'
        return True
    if _whose(tree, c) or _asked_not_to(tree, c) or _unreal(tree, c, top) or _time(tree, c, noun):
        return True
    if pronoun >= 0 and _slot_left_empty(ctx, c, top, pronoun):
        return True
    if pronoun >= 0 and tree.base[pronoun] == "nsubj" and tree.heads[pronoun] == top:
        if _of_all(tree, c, noun):
            return False
        if _of_the_last_or_all(tree, c, top, noun) or _of_what_it_came_from(
            tree, top, pronoun, noun
        ):
            return True
    if c.subject_head == noun and _by_name(ctx, c, noun):
        return False
    return _any_one(ctx, c, noun, top)


def _pronoun(tree: Tree, top: int) -> int:
    """The relative word a clause begins with, or -1."""
    return next(
        (k for k in range(tree.lo[top], top) if tree.lemmas[k] in RELATIVES and tree.under(k, top)),
        -1,
    )


def _over_comma(tree: Tree, noun: int, top: int) -> bool:
    """'The crossing, in water which is cold, is long': without a comma of its own, of the water."""
    commas = [w for w in range(noun + 1, tree.lo[top]) if tree.words[w].text == ","]
    behind = commas[-1] if commas else tree.lo[top]
    if any(noun < k < top for k in tree.children(noun, "conj", "flat", "appos")):
        return False
    return any(tree.pos[w] in ("NOUN", "PROPN") for w in range(behind, tree.lo[top]))


def _whose(tree: Tree, c: Candidate) -> bool:
    """'whose life and loves are known': whose, is not there."""
    return any(tree.lemmas[w] == "whose" for w in c.subject)


def _asked_not_to(tree: Tree, c: Candidate) -> bool:
    """'an official who asked not to be named': says only why nobody is named."""
    return any(tree.lemmas[w] in _NAMELESS for w in (c.head, *c.predicate)) and any(
        tree.lemmas[w] == "not" for w in c.predicate
    )


def _unreal(tree: Tree, c: Candidate, top: int) -> bool:
    """'missed two kicks that would have won it': they did not win it."""
    words = [tree.lemmas[w] for w in sorted(tree.children(top, "aux")) if w < top]
    return words[:2] == ["would", "have"] and c.head == top


def _time(tree: Tree, c: Candidate, noun: int) -> bool:
    """'every time I thought of leaving', 'by the time she leaves': on no occasion told."""
    if tree.lemmas[noun] not in ("time", "moment"):
        return False
    return tree.tags[c.head] in ("VBZ", "VBP") or any(
        tree.lemmas[k] in _EVER for k in tree.children(noun, "det")
    )


def _slot_left_empty(ctx: Context, c: Candidate, top: int, pronoun: int) -> bool:
    """'a cent to which he was not entitled', 'online, where it began': to what, where, is not told.

    Where the noun is a place or a time, the candidate is given it.
    """
    tree, noun = c.tree, c.tree.heads[top]
    lemma, case = tree.lemmas[pronoun], tree.case(pronoun).lower()
    slots = (c.subject, c.object, c.time, c.place, *(words for _, words in c.arguments))
    if any(noun in words for words in slots):
        return False
    before = [w for w in noun_phrase(tree, noun, limit=0) if w < tree.lo[top]]
    if lemma == "where":
        if before and before[-1] == noun and tree.lemmas[noun] in _SPOTS:
            # 'the site where he was shot': he was
            return not c.passive
        c.place = c.place or _place_before(ctx, tree, top, noun, before)
        return not c.place and only_there(c)
    if lemma == "when":
        c.time = c.time or (before if ctx.is_time(tree, noun) else [])
        return not c.time
    if lemma not in ("which", "whom"):
        return False
    if not case:
        return tree.base[pronoun] == "obj"
    if case in _DURING and c.head != top and before:
        # 'the fire in which two died and ten were hurt'
        c.arguments.append((case, before))
        return False
    return case != "of" and not (c.time and case in _DURING)


def only_there(c: Candidate) -> bool:
    """Whether what a clause with 'where' says may hold at that place alone: no single deed."""
    tree, v = c.tree, c.head
    verbs = [v, *tree.children(v, "aux", "cop")]
    done = any(tree.tags[w] in ("VBD", "VBN") for w in verbs) and tree.pos[v] == "VERB"
    return not done or c.lemma in _LASTING


_LASTING = word_set("be have start begin open live work stay remain hold keep operate own lack")
_DURING = frozenset({"in", "during", "after", "before"})


def _place_before(ctx: Context, tree: Tree, top: int, noun: int, before: list[int]) -> list[int]:
    """The words of the place a clause with 'where' follows, or none."""
    last = tree.lo[top] - 1
    while last > 0 and tree.words[last].text in (*_SET_OFF, ")", '"', "”"):
        last -= 1
    name = ctx.mentions.at(tree.words[last].start)
    if name is not None and name.type is EntityType.PLACE:
        return [w for w in range(last + 1) if name.start <= tree.words[w].start < name.end]
    if tree.pos[noun] not in _NOMINAL or tree.lemmas[noun] in _NOWHERE or not before:
        return []
    if no_site(tree, noun):
        return []
    if tree.pos[noun] == "NOUN" and any(tree.lemmas[w] in _DETERMINERS for w in before[:1]):
        # 'a stretch where the limit is 30'
        return []
    return before if before[-1] == last else []


def _of_all(tree: Tree, c: Candidate, noun: int) -> bool:
    """'Kasparov and Carlsen, who were 22', 'her parents, Jo and Lee, who had come': both."""
    first, last = _joined(tree, noun, tree.lo[c.top()])
    plural = any(tree.words[w].text.lower() in _PLURAL for w in c.predicate)
    if first == last or not (plural or tree.base[first] == "appos"):
        return False
    both = [w for w in noun_phrase(tree, first) if w <= tree.hi[last] and w < tree.lo[c.top()]]
    c.subject_head, c.subject = first, both
    return True


def _of_the_last_or_all(tree: Tree, c: Candidate, top: int, noun: int) -> bool:
    """'beat Jo and Lee, who had won before': Lee, or both."""
    first, last = _joined(tree, noun, tree.lo[top])
    if first == last or not after_comma(tree, top):
        return False
    return not any(tree.words[w].text.lower() in _SINGULAR for w in c.predicate) and not any(
        tree.tags[w] == "VBZ" for w in c.predicate
    )


def _joined(tree: Tree, noun: int, before: int) -> tuple[int, int]:
    """The first and the last of the names 'and' joins that a clause behind them may take up."""
    last = max((k for k in tree.children(noun, "conj") if k < before), default=noun)
    first = noun if last > noun else tree.heads[noun]
    if tree.base[last] != "conj" or tree.tags[noun] != "NNP" or tree.pos[first] != "PROPN":
        return noun, noun
    joined = any(tree.lemmas[k] == "and" for k in tree.children(last, "cc"))
    return (first, last) if joined else (noun, noun)


def _of_what_it_came_from(tree: Tree, top: int, pronoun: int, noun: int) -> bool:
    """'a grant from the council, which was refused': the grant as likely as the council."""
    if tree.lemmas[pronoun] != "which" or not after_comma(tree, top) or tree.pos[noun] != "NOUN":
        return False
    whose = tree.heads[noun]
    if tree.base[noun] != "nmod" or tree.case(noun).lower() not in _FROM:
        return False
    return tree.pos[whose] == "NOUN" and tree.tags[whose] == tree.tags[noun]


_FROM = frozenset({"from", "for", "to", "by", "with", "on", "about"})


def _by_name(ctx: Context, c: Candidate, noun: int) -> bool:
    """'Mercy Health, the nonprofit which runs two clinics': Mercy Health does."""
    tree, h = c.tree, c.tree.heads[noun]
    if tree.base[noun] != "appos" or not 0 <= h < noun or tree.pos[noun] != "NOUN":
        return False
    name = ctx.mention_of(tree, h)
    if name is None or ctx.mention_of(tree, noun) is not None or noun not in c.subject:
        return False
    low = tree.lo[noun]
    before = low if tree.base[low] == "punct" else low - 1
    if tree.words[before].text not in _SET_OFF or tree.words[before - 1].end > name.end:
        return False
    personal = tree.lemmas[noun] in _PERSONAL
    if personal != (name.type is EntityType.PERSON):
        return False
    words = [w for w in range(h, before) if name.start <= tree.words[w].start < name.end]
    first = h
    while first > 0 and tree.words[first - 1].start >= name.start:
        first -= 1
    c.subject_head, c.subject = h, sorted({*range(first, h), *words})
    return True


def _any_one(ctx: Context, c: Candidate, noun: int, top: int) -> bool:
    """'ended a dispute that had divided them', 'heads who removed phones': which, is not told."""
    tree = c.tree
    if c.subject_head != noun or tree.pos[noun] != "NOUN" or after_comma(tree, top):
        return False
    own = [k for k in tree.kids[noun] if k < noun and tree.base[k] not in ("case", "punct", "cc")]
    if any(tree.lemmas[k] not in _DETERMINERS for k in own):
        return False
    if own and tree.base[noun] == "nsubj" and tree.child(tree.heads[noun], "expl") < 0:
        # 'A climber who fell has died': the sentence goes on to say more of that one.
        return False
    behind = [k for k in tree.children(noun, "nmod", "appos", "conj") if noun < k < top]
    if behind:
        return False
    words = (c.object, c.place, *(words for _, words in c.arguments))
    return not any(_definite(ctx, tree, w) for part in words for w in part)


def _definite(ctx: Context, tree: Tree, w: int) -> bool:
    """Whether a word names or counts something, or stands for something known."""
    start = tree.words[w].start
    return (
        tree.pos[w] == "NUM"
        or ctx.mentions.at(start) is not None
        or ctx.referents.get(start) is not None
    )
