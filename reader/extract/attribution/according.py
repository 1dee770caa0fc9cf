"""'According to X', 'per X': all that its sentence puts forward is X's."""

from __future__ import annotations

from reader.extract.attribution.comments import comment
from reader.extract.attribution.contents import rest_of
from reader.extract.attribution.coordination import tense
from reader.extract.attribution.cues import CUES, Cue
from reader.extract.attribution.report import Report
from reader.extract.attribution.spans import bearer, source_span
from reader.extract.phrases import clause_of
from reader.extract.tree import Tree
from reader.extract.words import word_set
from reader.model import Span

_STANDARDS = word_set(
    "plan schedule size age type order need tradition law rule wish taste custom rank height "
    "colour color ability usage weight choice"
)
"""What a thing is done in accordance with; no one who says so."""
_RELATIVE = frozenset({"where", "which", "who"})
_EDGES = frozenset({",", "--", "—", "–", "-", "(", ";", '"', "”", "''"})


def names_source(tree: Tree, i: int) -> bool:
    """Whether the word is 'according', or a 'per' before a name, set off at the start or end."""
    word = tree.words[i].text.lower()
    if word == "according":
        return tree.lemmas[i] in ("according", "accord")
    if word != "per":
        return False
    s = tree.heads[i]
    if tree.base[i] != "case" or s < i or tree.pos[s] != "PROPN":
        return False
    low, high = i, tree.hi[s] - (tree.words[tree.hi[s]].text == ",")
    first = low == 0 and high + 1 < tree.n and tree.words[high + 1].text == ","
    last = low > 0 and tree.words[low - 1].text == "," and high + 2 >= tree.n
    return first or last


def according_to(tree: Tree, sentence: int, i: int) -> Report | None:
    """The attribution of an 'according to', or None where it names no one who says anything."""
    s = _source(tree, i)
    if s < 0 or (tree.lemmas[s] in _STANDARDS and tree.pos[s] == "NOUN"):
        return None
    source = source_span(tree, s)
    end = i + 1 if i + 1 < tree.n and tree.lemmas[i + 1] == "to" else i
    found = _content(tree, i, s)
    if found is None or source is None:
        return None
    content, outside = found
    start, stop = tree.words[i].start, tree.words[end].end
    return Report(
        source,
        Span(start, stop, tree.text[start:stop]),
        content,
        direct=False,
        kind=Cue.SAY,
        sentence=sentence,
        word=i,
        source_word=s,
        outside=outside,
        asides=_asides(tree, i),
    )


def _source(tree: Tree, i: int) -> int:
    """The noun behind 'according to', which takes it for its preposition whatever it was."""
    s = tree.heads[i]
    while s > i and tree.rels[s] in _WITHIN_NAME and tree.heads[s] > s:
        # 'according to modelling firm Cresta Risk'
        s = tree.heads[s]
    if s != tree.heads[i] and not tree.under(s, i):
        tree.move(i, s)
    s = bearer(tree, s)
    if tree.base[i] in ("case", "fixed", "mark") and s > i and tree.pos[s] not in ("ADP", "VERB"):
        between = [k for k in range(i + 2, s) if tree.pos[k] in ("NOUN", "PROPN", "PRON")]
        outer = [k for k in between if not tree.under(k, s)]
        if not outer and not any(tree.words[k].text == "," for k in range(i, s)):
            return s
        if between:
            # 'According to X, the site was in Y': a preposition drawn to the predicate.
            return _rehung(tree, i, between)
    return next((k for k in tree.children(i, "obl", "obj", "nmod") if k > i), -1)


_WITHIN_NAME = frozenset({"compound", "nmod:desc"})


def _rehung(tree: Tree, i: int, between: list[int]) -> int:
    comma = next((k for k in range(i, tree.n) if tree.words[k].text == ","), tree.n)
    phrase = [k for k in between if k < comma]
    top = next((k for k in phrase if not i < tree.heads[k] < comma), -1)
    if top >= 0 and not tree.under(tree.heads[i], top) and tree.heads[i] >= comma:
        for k in (i, *(k for k in tree.children(tree.heads[i], "case") if k == i + 1)):
            if not tree.under(top, k):
                tree.move(k, top)
    return top


def _content(tree: Tree, i: int, s: int) -> tuple[Span, tuple[int, int]] | None:
    """All of the sentence where the phrase is set off at its start or end, else its clause."""
    low, high = i if s > i else tree.lo[s], _end(tree, s) if s > i else i
    if low < i and tree.base[low] == "punct":
        low += 1
    top = clause_of(tree, s)
    if low > 1 and tree.words[low - 1].text == "," and tree.lemmas[low - 2] in _RELATIVE:
        # 'sites where, according to X, …', whatever the phrase hangs on.
        inner = tree.heads[low - 2]
        if inner > s:
            comma = next((k for k in range(s, inner) if tree.words[k].text == ","), high + 1)
            high, top = min(high, comma), inner
    words = list(range(tree.n)) if low <= top <= high else tree.subtree(top)
    opened = low == 0 or all(tree.base[k] in ("cc", "advmod", "punct") for k in range(low))
    closing = [k for k in range(high + 1, tree.n) if tree.base[k] != "punct"]
    if opened or (tree.words[low - 1].text in _EDGES and not closing):
        words = list(range(tree.n))
        if opened:
            words = [w for w in words if low <= w < _comment_at_the_end(tree, high)]
    elif tree.base[top] == "conj" and not _leads(tree, top, low):
        words = tree.subtree(_first_of(tree, top))
    beyond = {w for k in tree.children(top, "conj") if k > high and _others(tree, top, k)
              for w in tree.subtree(k)}  # fmt: skip
    return rest_of(tree, [w for w in words if w not in beyond], low, high)


def _end(tree: Tree, s: int) -> int:
    """The last word of the phrase: what hangs on it further on, with a gap, is not of it."""
    high = s
    while high < tree.hi[s] and tree.under(high + 1, s):
        high += 1
    return high


def _comment_at_the_end(tree: Tree, low: int) -> int:
    """Where a comment begins that closes the sentence ('…, court sources said'), or its end.

    Who comments passes on what stands before, with whose it is.
    """
    for v in range(low + 1, tree.n):
        if tree.pos[v] == "VERB" and tree.lemmas[v] in CUES:
            found = comment(tree, v)
            if found is not None and all(
                tree.base[w] == "punct" for w in range(found[1] + 1, tree.n)
            ):
                return found[0]
    return tree.n


def _leads(tree: Tree, top: int, low: int) -> bool:
    """'…, but according to X it needs repair': of its own clause alone."""
    before = [tree.base[k] for k in range(tree.lo[top], low)]
    return set(before) <= {"cc", "mark", "punct"} and set(before) != {"punct"}


def _others(tree: Tree, top: int, k: int) -> bool:
    """'…, according to X, and police are …': a clause with its own subject and another tense."""
    return tree.child(k, "nsubj", "expl") >= 0 and tense(tree, k) != tense(tree, top)


def _first_of(tree: Tree, top: int) -> int:
    """The first of coordinated clauses."""
    while tree.base[top] == "conj" and tree.heads[top] >= 0:
        top = tree.heads[top]
    return top


def _asides(tree: Tree, i: int) -> tuple[tuple[int, int], ...]:
    """Relative clauses by which the writer introduces whom the sentence is about, by offsets.

    Set off by a comma from the main clause's subject ('Lee, who won in May, has left, sources
    say'), or in the present; what is told of another is of what the source tells.
    """
    out = []
    for k in range(tree.n):
        if tree.rels[k] != "acl:relcl":
            continue
        low, high = tree.lo[k], tree.hi[k]
        if low > 0 and tree.words[low].text == ",":
            low += 1
        set_off = low > 0 and tree.words[low - 1].text == ","
        if (
            set_off
            and tree.lemmas[low] in ("who", "which", "whose", "where")
            and not (low <= i <= high)
            and (_leading(tree, tree.heads[k]) or tense(tree, k) == "present")
        ):
            out.append((tree.words[low].start, tree.words[high].end))
    return tuple(out)


def _leading(tree: Tree, noun: int) -> bool:
    """Whether a noun is the subject of the main clause, or of what is said in it."""
    clause = tree.heads[noun]
    if tree.base[noun] != "nsubj" or clause < 0:
        return False
    return clause == tree.root or (tree.base[clause] == "ccomp" and tree.heads[clause] == tree.root)
