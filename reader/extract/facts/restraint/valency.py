"""What verbs and adjectives can't do without: 'contrasted his life', 'is exempt'.

Valency in the sense of Tesnière (1959): a verb or adjective opens places (for what? from
what?), and a fact in which one of those its reader needs stands empty is not given, because the
text fills it elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.extract.facts.candidate import Candidate
from reader.extract.facts.context import Context
from reader.extract.tree import Tree
from reader.extract.words import word_set

_FOR_WHAT = {
    "contrast": frozenset({"with", "to", "by"}),
    "dissuade": frozenset({"from"}),
    "accuse": frozenset({"of", "by"}),
    "deprive": frozenset({"of", "by"}),
    "liken": frozenset({"to"}),
    "blame": frozenset({"for", "on", "by"}),
    "focus": frozenset({"on", "upon"}),
    "concentrate": frozenset({"on", "in", "among"}),
    "depend": frozenset({"on", "upon"}),
    "rely": frozenset({"on", "upon"}),
    "consist": frozenset({"of", "in"}),
    "insist": frozenset({"on", "upon"}),
}
"""Verbs with the prepositions that say for what, whereof, from what."""
_OPEN = word_set(
    "agree refuse decline promise want try attempt manage seek insist intend hesitate threaten "
    "vow pledge offer tend help prefer afford aim hope remain become seem react respond"
)
"""Verbs that say nothing without what is agreed, refused, tried, however well dated."""
_ANSWERED = word_set("turn reject refuse deny decline")
_RELATIVE = word_set(
    "exempt eligible aware liable responsible entitled opposed subject immune comparable guarded "
    "cautious wary sceptical skeptical unsure unconvinced doubtful reluctant unwilling willing keen"
)
"""Adjectives that say nothing without what from, of what, for what."""
_GRADED = frozenset({"more", "less"})
_COUNTING = word_set(
    "have get take log hold want count follow hijack fetch set expect find come fill list see "
    "award name miss demand need include own bring add leave send"
)
"""Verbs whose object, where it is a number alone, leaves open what is counted."""
_HEDGES = word_set(
    "about around some nearly only just over almost roughly exactly up to least at more than "
    "fewer less"
)


def saturated(ctx: Context, c: Candidate) -> bool:
    """Whether every place that the verb or adjective opens, and a reader needs, is filled."""
    if not c.predicate or c.content is not None:
        return True
    tree = c.tree
    if _not_only(tree, c):
        return False
    if c.lemma == "be" or tree.child(c.head, "cop") >= 0:
        return not (_relative_adjective(tree, c) or _compared_with_nothing(tree, c) or _so(tree, c))
    return not (
        _says_a_noun(tree, c)
        or _for_what(c)
        or _agreed_to_nothing(tree, c)
        or _done_to_nothing(tree, c)
        or _nothing_counted(ctx, c)
        or _stranded(tree, c)
    )


def _not_only(tree: Tree, c: Candidate) -> bool:
    """'not only repulsed an attack, but …': half of what is said, and not denied."""
    said = {*c.predicate, *c.object}
    if any(tree.lemmas[w] == "but" for w in said):
        return False
    return any(
        tree.lemmas[w] == "not" and tree.lemmas[w + 1] in ("only", "just", "merely", "simply")
        for w in said
        if w + 1 < tree.n and w + 1 in said
    )


def _so(tree: Tree, c: Candidate) -> bool:
    """'was so intense it melted the paint': how intense is told by what follows."""
    v = c.head
    if not any(tree.lemmas[k] == "so" and k == v - 1 for k in tree.children(v, "advmod")):
        return False
    return _own(tree, c.object)[-1:] == [v] and any(
        k > v and tree.base[k] in ("ccomp", "advcl", "parataxis") for k in tree.kids[v]
    )


def _own(tree: Tree, words: Sequence[int]) -> list[int]:
    return [w for w in words if tree.base[w] != "punct"]


def _roles(c: Candidate) -> set[str]:
    """The prepositions of all arguments, that of a promoted one too."""
    tree = c.tree
    own = {tree.words[w].text.lower() for w in c.predicate if tree.pos[w] in _LINKS}
    inside = {tree.words[w].text.lower() for w in c.object if tree.base[w] in ("case", "mark")}
    return own | inside | {role.lower() for role, _ in c.arguments}


_LINKS = ("ADP", "SCONJ")


def _for_what(c: Candidate) -> bool:
    """'contrasted the suspect's life'."""
    needed = _FOR_WHAT.get(c.lemma)
    return needed is not None and not needed & _roles(c)


def _says_a_noun(tree: Tree, c: Candidate) -> bool:
    """'The contractor says a fortnight': how long what takes is told before."""
    h = c.object_head
    return (
        c.lemma == "say"
        and not c.passive
        and h in c.object
        and tree.base[h] == "obj"
        and tree.lemmas[h] not in _WORDS
    )


_WORDS = word_set("word thing goodbye farewell yes no prayer mass much nothing something")


def _agreed_to_nothing(tree: Tree, c: Candidate) -> bool:
    """'The government agreed at the weekend', 'applied for money and was turned down'."""
    if c.object or c.arguments or (c.lemma == "remain" and c.place):
        return False
    if c.passive:
        return c.rule == "conj" and c.lemma in _ANSWERED
    return c.lemma in _OPEN and tree.pos[c.head] == "VERB"


_TRANSITIVE = word_set(
    "present provide contain include involve injure wound damage demolish seize steal accuse "
    "capture disturb arrest kill approve condemn praise contradict replace describe possess "
    "endorse blame shock grant award owe exceed surpass resemble detain devastate occupy obtain "
    "enter acquire inherit accompany confront surround tackle solve cite quote mention bring put "
    "send"
)


def _done_to_nothing(tree: Tree, c: Candidate) -> bool:
    """'failed to present by Monday [a plan]', 'killing in the court room [a judge]'."""
    v = c.head
    if c.lemma not in _TRANSITIVE or c.passive or c.object or tree.pos[v] != "VERB":
        return False
    if tree.tags[v] == "VBN" and not any(tree.lemmas[k] == "have" for k in tree.children(v, "aux")):
        return False
    return not c.arguments or all(role == "in" for role, _ in c.arguments)


def _nothing_counted(ctx: Context, c: Candidate) -> bool:
    """'has 33' of what, 'took nine': only the sentence before tells what is counted."""
    tree = c.tree
    own = [w for w in _own(tree, c.object) if tree.lemmas[w] not in _HEDGES]
    if c.lemma == "ask" and len(own) == 1 and tree.pos[own[0]] == "NUM":
        # 'I asked for sixty-four'
        return True
    if c.lemma not in _COUNTING or len(own) != 1 or tree.pos[own[0]] != "NUM":
        return False
    if tree.pos[max(c.predicate)] == "ADP" or ctx.is_time(tree, own[0]):
        return False
    return not any(role == "of" for role, _ in c.arguments)


def _relative_adjective(tree: Tree, c: Candidate) -> bool:
    """'Minors are exempt', 'the two cases are similar'."""
    own = _own(tree, c.object)
    return bool(own) and len(own) <= _TWO and tree.lemmas[own[-1]] in _RELATIVE and not c.arguments


_TWO = 2


_GRADABLE = ("ADJ", "ADV", "VERB")


def _compared_with_nothing(tree: Tree, c: Candidate) -> bool:
    """'was more guarded', 'is wider', and it is not said than what."""
    own = _own(tree, c.object)
    v = c.head
    if not own or own[-1] != v or tree.pos[v] not in _GRADABLE or c.arguments:
        return False
    graded = any(tree.lemmas[k] in _GRADED and k < v for k in tree.children(v, "advmod"))
    equal = any(tree.lemmas[k] == "as" and k < v for k in tree.children(v, "advmod"))
    return graded or equal or tree.tags[v] in ("JJR", "RBR")


def _stranded(tree: Tree, c: Candidate) -> bool:
    """'the van she was riding in', 'a firm where he had worked': the noun before is missing."""
    if not c.rule.startswith("acl:relcl") or not c.bare() or tree.heads[c.head] == c.subject_head:
        return False
    if any(tree.lemmas[k] == "where" and k < c.head for k in tree.kids[c.head]):
        return True
    last = c.predicate[-1]
    return last > c.head and tree.lemmas[last] in ("in", "on", "at", "by", "with", "for", "from")
