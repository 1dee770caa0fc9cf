"""Clauses and set phrases within which something is so: 'provided they return', 'case by case'.

'may cross, provided they return by nightfall', 'would want to see it before calling it that',
'was eating when the truck began to move': the short ones go with what they bound. 'case by case',
'more days at home with her kids' are one phrase each.
"""

from __future__ import annotations

from collections.abc import Container

from reader.extract.facts.candidate import Candidate
from reader.extract.facts.lexicon import NEGATIVES, PLACE_NOUNS, TIME_NOUNS
from reader.extract.phrases import after_comma, noun_phrase
from reader.extract.tree import Tree
from reader.extract.words import word_set

_CONDITIONS = frozenset({"provided", "providing"})
_LONGEST = 12
_GIVING = word_set("offer give promise grant allow get")


def keep_circumstances(found: Candidate, used: Container[int]) -> None:
    """Gives a candidate that uses these words the short clauses it is so within."""
    if found.content is None:
        for k in bounding(found, used):
            words = _without_relatives(found.tree, k)
            if len(words) <= _LONGEST:
                found.arguments.append((_conjunction(found.tree, k), words))
    _where(found, used)
    _again_and_again(found)
    _at_home_with(found)


def bounding(found: Candidate, used: Container[int]) -> list[int]:
    """The verbs of the clauses, none of them used, that say within what the candidate is so."""
    tree, v = found.tree, found.head
    out = []
    for k in range(v + 1, tree.hi[v] + 1):
        if tree.base[k] != "advcl" or k in used or tree.child(k, "nsubj", "nsubj:pass") < 0:
            continue
        mark = _conjunction(tree, k)
        own = _completes(tree, tree.heads[k], v)
        if own and (
            mark in _CONDITIONS
            or (mark == "before" and _not_yet(found))
            or (mark == "when" and _going_on(tree, v) and not after_comma(tree, k))
        ):
            out.append(k)
    return out


def _conjunction(tree: Tree, k: int) -> str:
    first = tree.lo[k] + (tree.words[tree.lo[k]].text == ",")
    return tree.words[first].text.lower()


def _completes(tree: Tree, k: int, v: int) -> bool:
    """Whether a verb is the one given, or the infinitive that completes it."""
    while k != v and tree.base[k] == "xcomp":
        k = tree.heads[k]
    return k == v


def _not_yet(found: Candidate) -> bool:
    """Whether something must, would or did not happen."""
    tree = found.tree
    return any(tree.tags[w] == "MD" or tree.lemmas[w] in NEGATIVES for w in found.predicate)


def _going_on(tree: Tree, v: int) -> bool:
    """'was eating', 'was asleep': it went on at the moment told next."""
    if tree.child(v, "csubj", "ccomp") >= 0:
        return False
    was = tree.children(v, "aux") if tree.tags[v] == "VBG" else tree.children(v, "cop")
    return any(tree.lemmas[a] == "be" and tree.tags[a] == "VBD" for a in was)


def _without_relatives(tree: Tree, k: int) -> list[int]:
    """The words of a clause behind its conjunction, but for what is set off in it by commas."""
    cut = {
        w
        for r in range(tree.lo[k], tree.hi[k] + 1)
        if tree.rels[r] == "acl:relcl"
        or (tree.base[r] == "advcl" and r > k and after_comma(tree, r))
        for w in tree.subtree(r)
    }
    first = tree.lo[k] + 1 + (tree.words[tree.lo[k]].text == ",")
    first += tree.lemmas[first] == "that"
    words = [w for w in range(first, tree.hi[k] + 1) if w not in cut]
    edge = {w for w in words if tree.words[w].text == "," and {w - 1, w + 1} & cut}
    return [w for w in words if w not in edge]


def _where(found: Candidate, used: Container[int]) -> None:
    """'was taken to a school, where Ann brought soup': at the school, set off by a comma."""
    tree, v = found.tree, found.head
    noun = tree.heads[v]
    if tree.rels[v] != "acl:relcl" or found.place or noun in used or tree.pos[noun] not in _NOUNS:
        return
    if any(not tree.under(w, noun) for w in range(noun, tree.lo[v]) if tree.base[w] != "punct"):
        # 'Ten crew were taken to Hull, where three died': not at the crew
        return
    if tree.base[noun] == "conj" or (tree.base[noun] == "nmod" and tree.case(noun) == "of"):
        # 'in parts of Wales and the Borders, where': in these parts
        return
    if no_site(tree, noun):
        return
    where = next((k for k in tree.kids[v] if tree.lemmas[k] == "where" and k < v), 0)
    if where and tree.words[where - 1].text == "," and tree.lemmas[noun] not in TIME_NOUNS:
        found.place = [w for w in noun_phrase(tree, noun, limit=0) if w < tree.lo[v]]


_NOUNS = frozenset({"NOUN", "PROPN"})


def no_site(tree: Tree, noun: int) -> bool:
    """'sold leases where the bears live', 'hit by attacks, where users go to a site': no place."""
    done = tree.base[noun] == "obj" or tree.case(noun).lower() in ("by", "with")
    return tree.pos[noun] == "NOUN" and done and tree.lemmas[noun] not in PLACE_NOUNS


def _again_and_again(found: Candidate) -> None:
    """'consider requests | case by case': how, and no part of what is considered."""
    tree = found.tree
    for n, (role, words) in enumerate(found.arguments):
        if role != "by" or len(words) != 1 or len(found.object) < 2:
            continue
        last = found.object[-1]
        if words[0] == last + 2 and tree.lemmas[words[0]] == tree.lemmas[last]:
            found.object = found.object[:-1]
            found.arguments[n] = ("", [last, last + 1, last + 2])
            return


def _at_home_with(found: Candidate) -> None:
    """'34 more days | at home | with her kids': with whom she is at home, and of the days."""
    tree = found.tree
    for part in (found.place, found.object):
        if [tree.lemmas[w] for w in part[-2:]] != ["at", "home"]:
            continue
        last = part[-1]
        for n, (role, words) in enumerate(found.arguments):
            if role == "with" and words and words[0] == last + 2:
                part += [last + 1, *words]
                del found.arguments[n]
                break
    days = found.object[-1] if found.object else -1
    given = found.lemma in _GIVING and days >= 0 and tree.lemmas[days] in TIME_NOUNS
    if given and found.place[:1] == [days + 1]:
        found.object, found.place = [*found.object, *found.place], []
