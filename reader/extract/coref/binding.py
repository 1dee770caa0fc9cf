"""Which nouns a pronoun can't stand for by where they stand to each other (Chomsky 1981)."""

from __future__ import annotations

from collections.abc import Iterable

from reader.extract.coref import lexicon as lex
from reader.extract.coref.nouns import Noun
from reader.extract.phrases import clause_of, is_clause
from reader.extract.tree import Tree


def referential(tree: Tree, i: int) -> bool:
    """Whether a pronoun stands for something at all ('it rains', 'it is clear that' do not)."""
    if tree.base[i] == "expl":
        return False
    if tree.words[i].text.lower() in lex.REFLEXIVE and _emphatic(tree, i):
        return False
    if tree.lemmas[i] != "it" or tree.base[i] not in ("nsubj", "obj"):
        return True
    h = tree.heads[i]
    if h < 0:
        return True
    if tree.child(h, "csubj") >= 0:
        return False
    return not (
        tree.base[i] == "nsubj"
        and (tree.lemmas[h] in ("seem", "appear", "rain", "snow", "turn")
             or (tree.pos[h] == "ADJ" and tree.child(h, "ccomp", "xcomp") >= 0))
    )  # fmt: skip


def _emphatic(tree: Tree, i: int) -> bool:
    """Whether a reflexive only stresses the noun before it ('the United States itself')."""
    h = tree.heads[i]
    noun = 0 <= h < i and tree.pos[h] in ("NOUN", "PROPN", "PRON")
    return noun and tree.base[i] in ("nmod", "appos", "obl", "advmod", "dep") and not tree.case(i)


def named_beside(tree: Tree, i: int, nouns: Iterable[Noun]) -> frozenset[str]:
    """The names in what a subject pronoun governs, which are other than it.

    They are objects of its verb or stand in a complement of it ('He thinks X left'), or in a
    clause put first that has the pronoun for its understood subject ('Certain that X left, he').
    """
    if tree.base[i] != "nsubj":
        return frozenset()
    verb = tree.heads[i]
    return frozenset(
        n.key
        for n in nouns
        if n.mention is not None and not n.again and _within(tree, n.head, verb)
    )


def _within(tree: Tree, noun: int, verb: int) -> bool:
    """Whether a noun is an object of the verb, or stands in a complement clause of it."""
    if tree.heads[noun] == verb:
        return tree.base[noun] in ("obj", "iobj", "obl")
    if tree.rels[noun] == "nmod:poss" and tree.heads[tree.heads[noun]] == verb:
        # 'He described X's actions': an owner who speaks of himself says 'his'.
        return tree.base[tree.heads[noun]] == "obj"
    if any(tree.under(noun, k) for k in tree.children(verb, "ccomp", "xcomp")):
        return True
    return any(
        tree.under(noun, k) and tree.heads[noun] != k and tree.child(k, "nsubj", "mark") < 0
        for k in tree.children(verb, "advcl")
        if k < verb and is_clause(tree, k)
    )


def bound(tree: Tree, i: int, head: int, clause: int, form: str, possessive: bool) -> bool:
    """Whether the noun can't be meant: it holds the pronoun, or shares its clause unreflexively."""
    if head < tree.n and tree.under(i, head) and head != i:
        # 'the man who lost his job' is fine, 'his brother' is not his own owner.
        # So are 'Woodward and his colleague'.
        return not any(
            tree.base[k] == "acl" or (tree.base[k] == "conj" and tree.heads[k] == head)
            for k in tree.above(i)
            if tree.under(k, head)
        )
    if possessive or form in lex.REFLEXIVE or head >= tree.n:
        return False
    same = clause_of(tree, head) == clause
    return same and tree.base[head] in ("nsubj", "obj", "iobj", "obl") and tree.base[i] in (
        "obj", "iobj", "obl", "nsubj",
    )  # fmt: skip


def cataphor(tree: Tree, i: int, noun: Noun) -> bool:
    """A pronoun in a clause or phrase put first may stand for the subject that follows."""
    if noun.role != "subject" or tree.pos[noun.head] not in ("PROPN", "NOUN"):
        return False
    verb = tree.heads[noun.head]
    return any(
        tree.base[k] in ("advcl", "obl") and tree.heads[k] == verb and tree.hi[k] < noun.head
        for k in (i, *tree.above(i))
    )
