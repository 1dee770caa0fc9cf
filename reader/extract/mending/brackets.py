"""What stands in an aside between commas is of the aside, and not of the clause around it.

'Lee, 12-3 with nine knockouts, beat Roe': the knockouts are his record, and not how he beat him.
'26 died, most of them in Hull', 'fell to 16%, down from 19% in May': where most did, and in May
it was 19%. No comma parts such a phrase from the aside, and one parts the aside from the clause.
"""

from __future__ import annotations

from reader.extract.mending.attachment import ranks
from reader.extract.phrases import is_clause
from reader.extract.tree import Tree
from reader.extract.words import word_set

_PARTING = frozenset({"PUNCT", "CCONJ"})
_THEM = frozenset({"they", "them", "which", "whom", "that", "these", "those"})
_SHARES = word_set("all most both some many none each half")
_COMPARING = word_set("from against than")
_MOVED = word_set("up down")
_SINCE = frozenset({"since", "in", "for"})


def settle_brackets(tree: Tree) -> None:
    """Hangs such phrases into the aside they end, in place; it stays a tree."""
    for k in range(2, tree.n):
        if tree.base[k] not in ("obl", "nmod", "advcl") or not _unparted(tree, k):
            continue
        v = tree.heads[k]
        if v > k:
            _behind_subject(tree, k, v)
        elif v >= 0 and tree.base[k] == "obl":
            _behind_clause(tree, k, v)


def _unparted(tree: Tree, k: int) -> bool:
    """Whether no comma, dash, quotation mark or 'and' stands right before a phrase."""
    first = tree.lo[k]
    return first > 1 and not {tree.pos[first], tree.pos[first - 1]} & _PARTING


def _behind_subject(tree: Tree, k: int, v: int) -> None:
    """'Lee, who ran it for a year, left', 'Lee, 12-3 with nine knockouts, won'."""
    s = tree.child(v, "nsubj", "nsubj:pass")
    before = tree.lo[k] - 1
    if not 0 <= s < before or not tree.under(before, s) or not _closed(tree, k):
        return
    commas = [w for w in range(s + 1, before) if tree.words[w].text == ","]
    inside = [a for a in (before, *tree.above(before)) if commas and s < a and a > commas[0]]
    inside = [a for a in inside if tree.under(a, s)]
    if not inside:
        return
    clause = next((a for a in inside if is_clause(tree, a)), -1)
    tree.move(k, clause if clause >= 0 else inside[-1])
    if clause < 0:
        tree.relate(k, "acl" if tree.base[k] == "advcl" else "nmod")


def _closed(tree: Tree, k: int) -> bool:
    """Whether a comma stands right behind a phrase."""
    last = tree.hi[k]
    behind = last + 1
    return tree.words[last].text == "," or (behind < tree.n and tree.words[behind].text == ",")


def _behind_clause(tree: Tree, k: int, v: int) -> None:
    """'26 died, most of them in Hull', 'widened to £22, from £17 in June'."""
    before = tree.lo[k] - 1
    for part in (before, *tree.above(before)):
        if part <= v or tree.hi[part] != before or tree.pos[part] == "VERB":
            return
        if _ends_before(tree, part, k):
            return
        if _share(tree, part) or _compared(tree, part) or _ranked(tree, part, k):
            if _after_comma(tree, part, v):
                tree.move(k, part)
                tree.relate(k, "nmod")
            return


def _ends_before(tree: Tree, aside: int, k: int) -> bool:
    """Whether a comma that is none of a list ends an aside: ', including a boy, near Hull'."""
    heads = (tree.heads[w] for w in range(aside + 1, tree.lo[k]) if tree.words[w].text == ",")
    return any(h < 0 or tree.base[h] != "conj" for h in heads)


def _after_comma(tree: Tree, part: int, v: int) -> bool:
    """Whether a comma stands right before a phrase: ', from £17', ', down from £17'."""
    first = tree.lo[part]
    if tree.lemmas[first - 1] in _MOVED:
        first -= 1
    return v < first - 1 and "," in (tree.words[first].text, tree.words[first - 1].text)


def _share(tree: Tree, aside: int) -> bool:
    """', most of them', ', all', ', of which ten miles', ', including one'."""
    if tree.case(aside).lower() == "including":
        return True
    parts = [k for k in tree.children(aside, "nmod") if tree.case(k).lower() == "of"]
    return tree.lemmas[aside] in _SHARES or any(tree.lemmas[k] in _THEM for k in parts)


def _compared(tree: Tree, aside: int) -> bool:
    """', from £17', ', up from 12%', ', against around £400'."""
    words = tree.case(aside).lower().split()
    amount = tree.pos[aside] in ("NUM", "SYM") or tree.child(aside, "nummod") >= 0
    return bool(words) and words[-1] in _COMPARING and amount


def _ranked(tree: Tree, aside: int, k: int) -> bool:
    """', their lowest since May', ', in the fifth raid since May'."""
    if tree.case(k).lower() not in _SINCE:
        return False
    return any(tree.tags[w] in ("JJS", "RBS") or ranks(tree, w) for w in tree.subtree(aside))
