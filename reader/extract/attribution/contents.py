"""What a reporting verb of a tree reports."""

from __future__ import annotations

from reader.extract.attribution.comments import points_out
from reader.extract.attribution.cues import CUES, NO_COMMENT, PLAIN_ONLY_WITH_QUOTE, Cue
from reader.extract.attribution.sources import speaks
from reader.extract.attribution.spans import span_of
from reader.extract.tree import Tree
from reader.extract.words import word_set
from reader.model import Span

Content = tuple[Span, tuple[int, int]]
"""A hull, and the stretch within it that is no content (0, 0: none)."""

_OBJECT_CONTENT = frozenset({Cue.ANNOUNCE, Cue.DENY, Cue.WARN, Cue.EXPECT, Cue.ADMIT, Cue.CLAIM})
_ASKING = frozenset({"wonder", "ask", "consider", "doubt"})
_QUESTIONS = frozenset({"how", "why", "what", "who", "where", "when", "which"})
_BORNE_OUT = PLAIN_ONLY_WITH_QUOTE | word_set(
    "promise expect predict hope fear warn pledge vow agree anticipate forecast ask request order "
    "demand foresee urge suggest propose suspect recommend"
)
"""What is done 'as promised' is so by the writer's word."""
_BARE = word_set("recall conclude find rule show feel continue whisper charge")
"""Of the verbs that need a quotation or 'that', those a bare clause does for."""


def content_of(tree: Tree, v: int, cue: Cue) -> Content | None:
    """What a reporting verb reports, and what inside its hull is not part of it."""
    clauses = [k for k in tree.children(v, "ccomp") if _reported(tree, v, k)]
    if clauses:
        return around(tree, v, _said(tree, v, clauses))
    if cue is Cue.CITE:
        return _cited(tree, v)
    if tree.base[v] == "parataxis" and cue is not Cue.ADVISE and not _says_itself(tree, v):
        return _parenthetical(tree, v)
    if tree.base[v] == "advcl" and _as(tree, v) and tree.lemmas[v] not in _BORNE_OUT:
        return _parenthetical(tree, v) if _set_off(tree, v) else None
    before = next(
        (k for k in tree.children(v, "parataxis") if k < v and tree.hi[k] < v and _big(tree, k)), -1
    )
    if before >= 0 and _commenting(tree, v, cue):
        return around(tree, v, tree.subtree(before))
    if tree.lemmas[v] == "accuse" or cue is Cue.CALL or tree.lemmas[v] == "describe":
        return _described(tree, v)
    if cue in _OBJECT_CONTENT or cue in (Cue.STATE, Cue.ADVISE):
        return _object(tree, v, cue)
    return None


def _commenting(tree: Tree, v: int, cue: Cue) -> bool:
    commenting = tree.lemmas[v] not in NO_COMMENT or points_out(tree, v)
    return cue is not Cue.ADVISE and commenting and not _says_itself(tree, v)


def _says_itself(tree: Tree, v: int) -> bool:
    """Whether the verb has its own object behind it, or a semicolon before it: no comment."""
    if tree.lemmas[v] != "tell" and any(k > v for k in tree.children(v, "obj", "xcomp")):
        return True
    low = tree.lo[v]
    return tree.words[low].text == ";" or (low > 0 and tree.words[low - 1].text == ";")


def _said(tree: Tree, v: int, clauses: list[int]) -> list[int]:
    """The words of the complements on one side of the verb: behind it where no comma stands."""
    behind = [k for k in clauses if k > v]
    if behind and len(behind) < len(clauses):
        comma = v + 1 < tree.n and tree.words[v + 1].text in (",", '"', "”", "''")
        clauses = [k for k in clauses if k < v] if comma else behind
    words: list[int] = []
    for k in clauses:
        low = -1
        mark = tree.child(k, "mark")
        if v < mark < k and tree.lemmas[mark] == "that":
            # 'said after the game that he …': when he said it is not what he said.
            low = mark
        words += [w for w in tree.subtree(k) if w >= low]
    words.sort()
    while words and words[-1] > v > clauses[-1] and tree.base[words[-1]] == "punct":
        words.pop()
    return words


def _reported(tree: Tree, v: int, k: int) -> bool:
    """Whether a complement clause is said: not a question ('asked whether'), not a wish."""
    first = tree.lemmas[tree.lo[k]]
    if first in ("whether", "if") or (first in _QUESTIONS and tree.lemmas[v] in _ASKING):
        return False
    low = tree.lo[k]
    if k > v and low + 1 < k and tree.pos[low] == "ADP" and tree.lemmas[low + 1] in _RELATIVE:
        # 'said through the tube by which they are fed'
        return False
    if points_out(tree, v):
        return True
    if tree.lemmas[v] in PLAIN_ONLY_WITH_QUOTE and not any(
        tree.lemmas[m] == "that" or tree.words[m].text[:1] in '"“`'
        for m in range(tree.lo[k], min(tree.lo[k] + 2, tree.n))
    ):
        return tree.lemmas[v] in _BARE
    return True


_RELATIVE = frozenset({"which", "whom"})


def _big(tree: Tree, k: int) -> bool:
    return tree.hi[k] - tree.lo[k] >= 2


def _as(tree: Tree, v: int) -> bool:
    return any(tree.lemmas[k] == "as" and tree.base[k] == "mark" for k in tree.kids[v])


def _set_off(tree: Tree, v: int) -> bool:
    """Whether 'as X said' comments: at the start or behind a comma, with nothing said in it."""
    low = tree.lo[v]
    if tree.child(v, "obj") >= 0 and tree.lemmas[v] != "tell":
        return False
    return low == 0 or tree.words[low].text == "," or tree.words[low - 1].text in (",", ":", "-")


def around(tree: Tree, v: int, words: list[int]) -> Content | None:
    """A content's hull; where the cue stands inside it, cue and source are marked as outside."""
    content = span_of(tree, [w for w in words if tree.lemmas[w] != "that" or w != words[0]])
    if content is None:
        return None
    word = tree.words[v]
    if not content.start <= word.start < content.end:
        return content, (0, 0)
    own = [v, *(k for k in tree.kids[v] if tree.base[k] in ("nsubj", "aux"))]
    return content, (
        min(tree.words[tree.lo[k] if k != v else v].start for k in own),
        max(tree.words[tree.hi[k] if k != v else v].end for k in own),
    )


def _parenthetical(tree: Tree, v: int) -> Content | None:
    """'…, officials said, …': the rest of the clause the comment hangs on."""
    h = tree.heads[v]
    if h < 0 or (tree.child(v, "nsubj") < 0 and tree.child(v, "obl:agent") < 0):
        return None
    if tree.lemmas[v] in NO_COMMENT and tree.lemmas[v] != "charge" and not points_out(tree, v):
        return None
    # A full stop hung on the comment is not the end of it.
    high = max(w for w in tree.subtree(v) if tree.base[w] != "punct" or w == v)
    # 'was made a knight and wore the medal, she said, to church': only the second half is hers.
    joined = [k for k in tree.children(h, "conj") if tree.lo[k] < tree.lo[v] and high < tree.hi[k]]
    return rest_of(tree, tree.subtree(joined[0] if joined else h), tree.lo[v], high)


def rest_of(tree: Tree, words: list[int], low: int, high: int) -> Content | None:
    """The words given without those from low to high, which comment on them."""
    words = [w for w in words if not low <= w <= high]
    if _within_second(tree, low):
        # 'Lee missed both shots and, Ford said, was down on himself'.
        words = [w for w in words if w > high]
    if len(words) < 2:
        return None
    after = [w for w in words if w > high and tree.base[w] != "punct"]
    before = [w for w in words if w < low and tree.base[w] != "punct"]
    if not after or not before:
        content = span_of(tree, [w for w in words if w > high] if after else
                          [w for w in words if w < low])  # fmt: skip
        return (content, (0, 0)) if content else None
    content = span_of(tree, words)
    return (content, (tree.words[low].start, tree.words[high].end)) if content else None


def _within_second(tree: Tree, low: int) -> bool:
    """Whether a comment stands right behind the conjunction of a second clause and a comma."""
    comma = low if tree.words[low].text == "," else low - 1
    return comma > 1 and tree.words[comma].text == "," and tree.lemmas[comma - 1] in _JOINING


_JOINING = frozenset({"and", "but", "or"})


def _described(tree: Tree, v: int) -> Content | None:
    """'accused X of …', 'described X as …', 'called X a …', 'put X at 5.9'."""
    o = tree.child(v, "obj", "nsubj:pass")
    if o < 0 or (tree.words[o].text.lower() in _SELVES and tree.lemmas[v] != "describe"):
        # 'called himself Father of the Nation': a style he took, told by the writer.
        return None
    named = tree.child(v, "iobj")
    if tree.lemmas[v] == "call" and v < named < o:
        # 'called Smith a liar', with the one called taken for a receiver.
        content = span_of(tree, [*tree.subtree(named), *tree.subtree(o)])
        return (content, (0, 0)) if content else None
    if tree.lemmas[v] == "put" and (tree.child(v, "compound:prt") >= 0 or _put_off(tree, v)):
        return None
    if tree.lemmas[v] == "put":
        rest = [
            k
            for k in (*tree.children(v, "obl"), *tree.children(o, "nmod"))
            if tree.case(k).lower() == "at" and any(tree.pos[w] == "NUM" for w in tree.subtree(k))
        ]
    else:
        rest = [
            k
            for k in tree.children(v, "xcomp", "advcl", "obl")
            if k > o
            and (tree.base[k] == "xcomp" or _first_case(tree, k) in ("as", "of"))
            and not (tree.lemmas[v] == "call" and tree.base[k] != "xcomp")
        ]
    if not rest:
        return None
    words = (tree.subtree(o) if o > v else []) + [w for k in rest for w in tree.subtree(k)]
    content = span_of(tree, sorted(words))
    return (content, (0, 0)) if content else None


def _put_off(tree: Tree, v: int) -> bool:
    """'put down her pen at four', 'put back the vote': nothing is put at a figure."""
    behind = v + 1
    return behind < tree.n and tree.lemmas[behind] in _PARTICLES and tree.pos[behind] != "DET"


_PARTICLES = frozenset({"down", "up", "off", "on", "out", "back", "in", "away", "aside", "forward"})
_SELVES = frozenset({"himself", "herself", "itself", "themselves"})


def _first_case(tree: Tree, k: int) -> str:
    return next((tree.lemmas[m] for m in tree.kids[k] if tree.base[m] in ("case", "mark")), "")


def _cited(tree: Tree, v: int) -> Content | None:
    """'quoted X as saying …', 'cites the comments of X, making clear that …'."""
    if tree.base[v] in ("parataxis", "root") and _as_saying(tree, v):
        before = _quoted_before(tree, v)
        if before is not None:
            return before
    k = next((k for k in tree.children(v, "advcl", "xcomp", "obl") if k > v), -1)
    if k < 0:
        k = tree.child(v, "obj")
    if k < 0:
        return None
    content = span_of(tree, [w for w in tree.subtree(k) if w > v])
    return (content, (0, 0)) if content else None


def _as_saying(tree: Tree, v: int) -> bool:
    return any(CUES.get(tree.lemmas[k]) is Cue.SAY for k in tree.children(v, "advcl"))


def _quoted_before(tree: Tree, v: int) -> Content | None:
    """'…, officials were quoted by AP as saying': what stands before."""
    if tree.base[v] == "parataxis":
        h = tree.heads[v]
        return rest_of(tree, tree.subtree(h), tree.lo[v], tree.hi[v]) if 0 <= h < v else None
    k = next((k for k in tree.children(v, "parataxis") if k < v and tree.hi[k] < v), -1)
    return around(tree, v, tree.subtree(k)) if k >= 0 else None


def _object(tree: Tree, v: int, cue: Cue) -> Content | None:
    """'announced the doubling of …', 'denied arson', 'claimed to have …'."""
    if tree.lemmas[v] in _NOT_OF_THINGS or tree.child(v, "compound:prt") >= 0:
        return None
    k = tree.child(v, "xcomp")
    if k < 0 and cue not in (Cue.STATE, Cue.ADVISE):
        k = tree.child(v, "obj")
    if k < 0 or k < v or tree.pos[k] == "PRON" or tree.lemmas[k] in _TAKEN.get(tree.lemmas[v], ()):
        return None
    if tree.lemmas[v] in _LETTING_IN and tree.pos[k] != "VERB" and _let_in(tree, v, k):
        return None
    content = span_of(tree, tree.subtree(k))
    return (content, (0, 0)) if content else None


def _let_in(tree: Tree, v: int, k: int) -> bool:
    """'admitted 11 wounded', 'admitted him to hospital', 'recognised the new state': no speech."""
    if any(tree.case(o).lower() in ("to", "into") and o > k for o in tree.children(v, "obl")):
        return tree.lemmas[k] not in _FAULTS
    if tree.pos[k] == "PROPN" or speaks(tree, k) or tree.lemmas[k] in _LET_IN:
        return True
    counted = tree.child(k, "nummod") >= 0
    return tree.lemmas[v] == "admit" and (tree.pos[k] == "NUM" or (counted and not _fault(tree, k)))


def _fault(tree: Tree, k: int) -> bool:
    lemma = tree.lemmas[k]
    return lemma in _FAULTS or lemma.endswith(("ing", "ion", "ery", "ary", "ure", "ence", "cide"))


_LETTING_IN = frozenset({"admit", "recognise", "recognize", "acknowledge"})
_LET_IN = word_set(
    "patient student pupil casualty wounded injured visitor guest refugee migrant passenger child "
    "guard boy girl state country nation republic independence union baby victim crowd player"
)
_FAULTS = word_set(
    "count charge offence offense crime murder killing rape theft assault attack fraud error "
    "mistake failing fault lie guilt responsibility breach wrong wrongdoing blame role part defeat "
    "liability misconduct problem flaw"
)
"""What one admits to having done or to be so."""
_TAKEN = {
    "claim": word_set("life victim title crown victory win record medal prize seat spot place")
}
"""What is claimed without a word: 'the attack that claimed three lives'."""
_NOT_OF_THINGS = frozenset({
    "ask", "order", "request", "recognise", "recognize", "publish", "unveil", "charge", "reject",
    "dismiss", "dispute", "bet",
})  # fmt: skip
"""Verbs whose object is what they are done to, not what is said."""
