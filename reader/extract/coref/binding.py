"""Which nouns a pronoun can't stand for by where they stand to each other (Chomsky 1981)."""

from __future__ import annotations

from collections.abc import Iterable

from reader.extract.coref import lexicon as lex
from reader.extract.coref.nouns import Noun
from reader.extract.phrases import is_clause, subject_of
from reader.extract.tree import Tree


def referential(tree: Tree, i: int) -> bool:
    """Whether a pronoun stands for something at all ('it rains', 'it is clear that' do not)."""
    if tree.base[i] == "expl":
        return False
    if tree.words[i].text.lower() in lex.REFLEXIVE and _emphatic(tree, i):
        return False
    if _anybody(tree, i) or _either(tree, i) or _phrasal(tree, i):
        return False
    if tree.lemmas[i] != "it" or tree.base[i] not in ("nsubj", "obj"):
        return True
    h = tree.heads[i]
    if h < 0:
        return True
    if tree.child(h, "csubj") >= 0 or _it_is_thought(tree, i):
        return False
    return not (
        tree.base[i] == "nsubj"
        and (tree.lemmas[h] in ("seem", "appear", "rain", "snow", "turn")
             or (tree.pos[h] == "ADJ" and tree.child(h, "ccomp", "xcomp") >= 0)
             or _it_is_time(tree, h))
    )  # fmt: skip


def of_the_same_sort(tree: Tree, i: int) -> bool:
    """'She opened hers': not she, but something she has; 'a friend of hers' is she."""
    word = tree.words[i].text.lower()
    return word in ("hers", "theirs") and tree.case(i).lower() != "of"


def _it_is_time(tree: Tree, h: int) -> bool:
    """'it is time to go', 'it emerged that …', 'it won't be long': nothing is meant by 'it'."""
    if tree.lemmas[h] in ("emerge", "transpire", "follow"):
        return tree.child(h, "ccomp", "csubj") > h
    if tree.lemmas[h] == "take":
        # 'it took two years to build', 'it will take days for it to dry', 'it took until May'
        return _how_long(tree, h)
    if tree.lemmas[h] == "long" and tree.pos[h] in ("ADJ", "ADV") and tree.child(h, "cop") >= 0:
        return any(tree.lemmas[k] in ("not", "n't") for k in tree.kids[h])
    known = tree.child(h, "cop") >= 0 and tree.lemmas[h] in _TIMES
    whose = any(k > h and tree.case(k).lower() == "for" for k in tree.children(h, "nmod", "obl"))
    return known and (whose or tree.child(h, "acl", "advcl", "ccomp", "xcomp") > h)


def _how_long(tree: Tree, h: int) -> bool:
    lasts = [k for k in tree.children(h, "obj", "obl") if k > h]
    until = any(tree.case(k).lower() == "until" for k in lasts)
    return until or any(tree.lemmas[k] in _SPANS for k in lasts)


_SPANS = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade", "time"})
_TIMES = frozenset({"time", "pity", "shame", "wonder", "mistake", "fun", "honour", "honor"})


def _it_is_thought(tree: Tree, i: int) -> bool:
    """'…, it is understood.', 'it was thought': an 'it' for what is said beside it."""
    verb = tree.heads[i]
    passive = tree.rels[i] == "nsubj:pass" or tree.child(verb, "aux:pass", "cop") >= 0
    thought = tree.words[verb].text.lower() in _THOUGHT and passive
    return thought and tree.child(verb, "obj", "obl", "xcomp") < 0


_THOUGHT = frozenset(
    {"understood", "believed", "thought", "reported", "alleged", "claimed", "said"}
)


def _phrasal(tree: Tree, i: int) -> bool:
    """'made it to the coast', 'has what it takes', 'it was Ann that won': 'it' is no thing.

    In 'do it' it is what was told that one does.
    """
    h = tree.heads[i]
    if tree.lemmas[i] != "it" or h < 0:
        return False
    if tree.base[i] == "obj":
        after = tree.words[i + 1].text.lower() if i + 1 < tree.n else ""
        return tree.lemmas[h] == "do" or (tree.lemmas[h] == "make" and after in _GETTING)
    if tree.base[i] != "nsubj":
        return False
    before = tree.words[i - 1].text.lower() if i else ""
    if tree.lemmas[h] == "take" and before == "what":
        return tree.child(h, "obj", "obl") <= h
    if tree.lemmas[h] in ("count", "matter") and before in ("when", "where"):
        return True
    if tree.lemmas[h] in ("emerge", "transpire"):
        return _on_its_own(tree, h)
    named = tree.pos[h] == "PROPN" and tree.child(h, "cop") >= 0
    return named and any(
        tree.rels[k] == "acl:relcl" and tree.child(k, "nsubj") >= 0 for k in tree.kids[h]
    )


def _on_its_own(tree: Tree, h: int) -> bool:
    """Whether a verb says only that something is so: '…, it emerged, …', 'it emerged that …'.

    'It emerged stronger', 'it emerged from the fog' say something of what is meant.
    """
    alone = tree.child(h, "obl", "obj", "advcl", "xcomp") < 0
    ends = h + 1 >= tree.n or tree.pos[h + 1] == "PUNCT"
    return alone and (ends or tree.child(h, "ccomp", "csubj") > h)


_GETTING = frozenset({"to", "through", "back", "home", "past", "across", "onto"})
"""What stands behind 'made it' where one gets somewhere."""


def _anybody(tree: Tree, i: int) -> bool:
    """'You know what they say', 'as they say': people in general."""
    verb = tree.heads[i]
    if tree.words[i].text.lower() != "they" or verb < 0 or tree.lemmas[verb] not in ("say", "call"):
        return False
    before = tree.words[i - 1].text.lower() if i else ""
    return tree.tags[verb] == "VBP" and before in ("what", "as")


def _either(tree: Tree, i: int) -> bool:
    """'until he or she died', 'his or her name': whoever it may be."""
    for first in (i, i - 2):
        words = [tree.words[k].text.lower() for k in range(max(0, first), min(first + 3, tree.n))]
        if len(words) == 3 and words[1] in ("or", "/") and set(words) & _HE and set(words) & _SHE:
            return True
    return False


_HE = frozenset({"he", "his", "him"})
_SHE = frozenset({"she", "her", "hers"})


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


def holds(tree: Tree, i: int, head: int) -> bool:
    """Whether the noun can't be meant since its phrase holds the pronoun."""
    if head >= tree.n or head == i or not tree.under(i, head):
        return False
    # 'the man who lost his job' is fine, 'his brother' is not his own owner.
    # So are 'Woodward and his colleague'.
    return not any(
        tree.base[k] == "acl" or (tree.base[k] == "conj" and tree.heads[k] == head)
        for k in tree.above(i)
        if tree.under(k, head)
    )


def beside(tree: Tree, i: int, form: str, heads: Iterable[int]) -> frozenset[int]:
    """Those of the nouns that a pronoun would have to be reflexive to mean.

    They are arguments of its verb, or the subject understood of it: 'X loaded a gun and shot
    him', 'X is intent on recruiting her', 'X saw one of them'. What the pronoun only says where
    ('took a gun with him') may be the subject.
    """
    own, verb = _argument(tree, i)
    if verb < 0 or form in lex.REFLEXIVE:
        return frozenset()
    found = {h for h in heads if h < tree.n and tree.heads[h] == verb and h != own}
    found = {h for h in found if tree.base[h] in _ARGUMENTS}
    if tree.base[own] != "nsubj":
        found.add(subject_of(tree, verb))
        found |= _understood(tree, verb)
    if _says_where(tree, own, verb):
        found = {h for h in found if tree.base[h] != "nsubj"}
    return frozenset(found - {-1})


def _understood(tree: Tree, verb: int) -> set[int]:
    """'X is the favourite to replace him': the subject of what the infinitive is said of."""
    noun = tree.heads[verb]
    if tree.base[verb] != "acl" or tree.tags[verb] != "VB" or tree.child(noun, "cop") < 0:
        return set()
    return set() if tree.child(verb, "nsubj") >= 0 else set(tree.children(noun, "nsubj"))


_ARGUMENTS = frozenset({"nsubj", "obj", "iobj", "obl"})


def _argument(tree: Tree, i: int) -> tuple[int, int]:
    """The argument a pronoun is, or is of or joined to without an owner, and its verb; or -1s."""
    if tree.rels[i] == "nmod:poss":
        return -1, -1
    for _ in range(_DEEP):
        h = tree.heads[i]
        if h < 0:
            break
        if tree.base[i] in _ARGUMENTS and is_clause(tree, h):
            return i, h
        noun = tree.pos[h] in ("NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ")
        if tree.base[i] not in ("nmod", "conj") or not noun or tree.child(h, "nmod:poss") >= 0:
            break
        i = h
    return -1, -1


_DEEP = 4


def _says_where(tree: Tree, own: int, verb: int) -> bool:
    where = tree.base[own] == "obl" and tree.case(own).lower() in _WHERE
    return where and tree.child(verb, "obj") >= 0


_WHERE = frozenset({"with", "behind", "around", "near", "beside", "before", "after", "on", "over"})


def cataphor(tree: Tree, i: int, noun: Noun) -> bool:
    """A pronoun in a clause or phrase put first may stand for the subject that follows."""
    if noun.role != "subject" or tree.pos[noun.head] not in ("PROPN", "NOUN"):
        return False
    verb = tree.heads[noun.head]
    return any(
        tree.base[k] in ("advcl", "obl") and tree.heads[k] == verb and tree.hi[k] < noun.head
        for k in (i, *tree.above(i))
    )
