"""Phrases beside a verb that say nothing of what was done: they are left out of its arguments."""

from __future__ import annotations

from reader.extract.antecedent import RELATIVES
from reader.extract.facts import lexicon as lex
from reader.extract.phrases import after_comma
from reader.extract.tree import Tree
from reader.extract.words import word_set


def no_argument(tree: Tree, k: int, *, timed: bool) -> bool:
    """Whether an oblique points elsewhere, credits a source or says nothing by itself.

    `timed` tells whether it is a time.
    """
    before = tree.lo[k] - 1
    other = before > 0 and tree.base[before] == "conj" and tree.base[before - 1] == "cc"
    if other and tree.pos[before] in _COUNTED[timed] and tree.heads[before] < before:
        # '186 flights on Thursday and 171 on Friday', 'rises to fifth, and Lee to third'
        return tree.pos[before] == "NUM" or tree.heads[before] != k
    if _points(tree, k) or (_before_colon(tree, k) and not timed):
        return True
    role = tree.case(k)
    low = role.lower()
    own = [d for d in tree.kids[k] if tree.base[d] not in ("case", "punct")]
    if (low, tree.lemmas[k]) in _ASIDES and not own:
        return True
    if low == "by" and tree.lemmas[k] in _ACCOUNTS and any(tree.lemmas[d] in _OWN for d in own):
        return True
    if (low, tree.lemmas[k]) == ("in", "end") and [tree.lemmas[d] for d in own] == ["the"]:
        return True
    if low == "with" and _left_to_play(tree, k):
        return True
    if low in ("up from", "down from") and after_comma(tree, k):
        # 'for 90 days, up from 30': what it was before
        return True
    if low.startswith(("according", "as per")) or (low == "per" and tree.pos[k] == "PROPN"):
        return True
    return _of_another(tree, k, low) or (not role and _reckoned(tree, k))


_ACCOUNTS = word_set(
    "account estimate estimation reckoning admission description count telling indication standard"
)
_OWN = frozenset({"own", "all", "most", "some", "many"})
"""'was seen, by her own estimate, by 200', 'by all accounts': how anyone knows, and no doer."""
_COUNTED = {False: ("NUM", "PROPN"), True: ("NUM",)}
"""Second parts that have phrases of their own; of two times 'whens' knows whose they are."""
_ASIDES = frozenset(
    {("for", "example"), ("for", "instance"), ("of", "course"), ("in", "fact"), ("in", "addition"),
     ("in", "particular"), ("in", "general"), ("at", "least"), ("in", "effect"), ("in", "turn"),
     ("by", "contrast"), ("in", "short")}
)  # fmt: skip
"""Phrases that tie a sentence to others or comment on it."""


def of_participle(tree: Tree, k: int) -> bool:
    """'campaigned against it, chaining herself to a bus', 'Booked for a foul on Lee, Ann ran'.

    The phrase behind a participle is the participle's, though read as one of the main verb.
    """
    v = tree.heads[k]
    first = min((c for c in tree.children(k, "case") if c < k), default=tree.lo[k])
    between = range(v + 1, k) if v < k else range(tree.lo[v], k)
    p = next((w for w in between if _participle(tree, w, v)), -1)
    if p < 0:
        return False
    if v < k:
        full = any(v < w < p for w in tree.children(v, "obj", "obl"))
        return full and tree.words[p - 1].text == "," and tree.case(k).lower() in _WHITHER
    subject = tree.child(v, "nsubj", "nsubj:pass")
    return k < subject and tree.words[first - 1].text != ","


def _participle(tree: Tree, w: int, v: int) -> bool:
    return (
        tree.base[w] in ("advcl", "acl")
        and tree.tags[w] in ("VBG", "VBN")
        and tree.under(w, v)
        and tree.child(w, "nsubj", "nsubj:pass") < 0
    )


_WHITHER = frozenset({"to", "into", "onto"})


def _before_colon(tree: Tree, k: int) -> bool:
    """'In vain: the vote passed': said of what stands before."""
    behind = tree.hi[k] + 1
    return k < tree.heads[k] and behind < tree.n and tree.words[behind].text == ":"


_SOME = frozenset({"a", "an", "some", "several", "many", "few"})


def _points(tree: Tree, k: int) -> bool:
    """'which', 'in what [may be his last game]', 'up till then', 'four of them to Berlin'."""
    if tree.lemmas[k] in RELATIVES and tree.pos[k] in ("PRON", "ADV", "SCONJ"):
        return not any(tree.case(d).lower() == "of" for d in tree.children(k, "nmod"))
    if tree.lemmas[k] == "what":
        return tree.child(k, "acl") < 0
    if tree.lemmas[k] == "then":
        return True
    # Behind 'four of them' it is said of the four.
    first = min((c for c in tree.children(k, "case") if c < k), default=tree.lo[k])
    return (
        first > _OF_THEM
        and tree.lemmas[first - 1] in ("they", "them", "whom", "which", "it")
        and tree.lemmas[first - 2] == "of"
        and tree.words[first - _OF_THEM - 1].text in (",", "-", "–", "—")
    )


_OF_THEM = 3
"""'four of them' is so many words."""


def _left_to_play(tree: Tree, k: int) -> bool:
    """'with 9:07 to play', 'with 1:20 left': a clock that is told apart by what is cut from it."""
    return ":" in tree.words[k].text[1:-1] or (
        tree.pos[k] == "NUM" and tree.lemmas[k + 1 : k + 2] == ["remain"]
    )


def _of_another(tree: Tree, k: int, role: str) -> bool:
    """'found Ann Lee, 38, of Troy': of the one named; 'if it is in any way': of a condition."""
    if any(tree.lemmas[m] in ("if", "unless") for m in tree.children(k, "mark")):
        return True
    return role == "of" and after_comma(tree, k) and tree.pos[k] == "PROPN"


def _reckoned(tree: Tree, k: int) -> bool:
    """'one day after the team …': a span of time that says nothing without what it counts from."""
    behind = tree.hi[k] + 1
    counted = [w for w in tree.kids[k] if tree.base[w] != "punct"]
    return (
        behind < tree.n
        and tree.pos[k] != "NUM"
        and tree.lemmas[behind] in ("after", "before")
        and (
            any(tree.pos[w] == "NUM" or tree.lemmas[w] in _SOME for w in counted)
            or (tree.tags[k] == "NNS" and tree.lemmas[k] in lex.TIME_NOUNS and tree.lo[k] == k)
            or [tree.lemmas[w] for w in counted] == ["the"]
        )
        and not any(tree.lemmas[w] in ("ago", "last", "next", "this") for w in tree.subtree(k))
    )
