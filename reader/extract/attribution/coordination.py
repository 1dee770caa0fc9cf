"""Clauses coordinated in reported speech, hung where the sentence says they belong.

'The company says A, but B, and C': parsers hang B on the verb of saying, as though the writer
vouched for it, as often as on A. Which it is shows in tense and subject: what is said keeps to
the tenses that what is said before it has; the writer's own narration keeps to that of the
saying (Banfield 1982 on represented speech; the attribution spans of PDTB 3, Prasad et al. 2018).
"""

from __future__ import annotations

from reader.extract.attribution.cues import CUES, SPEAKING, Cue
from reader.extract.phrases import is_clause
from reader.extract.tree import Tree
from reader.extract.words import word_set

_PRESENT, _PAST, _SHIFTED = "present", "past", "shifted"
_MODALS = {
    "will": _PRESENT, "'ll": _PRESENT, "’ll": _PRESENT, "wo": _PRESENT, "can": _PRESENT,
    "ca": _PRESENT, "may": _PRESENT, "shall": _PRESENT, "must": _PRESENT,
    "would": _SHIFTED, "could": _SHIFTED, "might": _SHIFTED, "should": _SHIFTED,
}  # fmt: skip
_REFUSED = word_set(
    "comment say elaborate confirm disclose discuss identify specify release speak provide give "
    "know explain name rule determine decide"
)
"""What whoever speaks for someone did not or could not do: told of them, not by them."""
_NOT = frozenset({"not", "n't", "n’t", "never"})


def tense(tree: Tree, v: int) -> str:
    """Present (also perfect and future), past, or shifted (would, had been); '' of no finite."""
    before = [k for k in tree.children(v, "aux", "cop") if k < v]
    for k in before:
        modal = _MODALS.get(tree.words[k].text.lower())
        if modal is not None:
            return modal
    for k in [*before, v]:
        tag = tree.tags[k]
        if tag in ("VBZ", "VBP"):
            return _PRESENT
        if tag == "VBD":
            return _SHIFTED if tree.lemmas[k] == "have" and k != v else _PAST
    return ""


def gather(tree: Tree, v: int) -> None:
    """Hangs the clauses coordinated with a reporting verb on what is said, and the other way.

    Changes the tree in place; it stays a tree.
    """
    said = next((k for k in tree.children(v, "ccomp") if k > v), -1)
    if said < 0:
        _gather_behind(tree, v)
        return
    _join_fronted(tree, v, said)
    _hang_behind(tree, v, said)
    for c in tree.children(said, "conj"):
        if c > said and is_clause(tree, c) and _speakers_own(tree, v, said, c):
            tree.move(c, v)
    for c in [k for k in tree.children(v, "conj", "parataxis") if k > tree.hi[said]]:
        if not is_clause(tree, c) or not _said_too(tree, v, said, c):
            return
        tree.move(c, said)
        tree.relate(c, "conj")


def _join_fronted(tree: Tree, v: int, said: int) -> None:
    """'said she hid, but when it grew quiet, she left': the clause with 'when' is of the last.

    Hung beside what is said it draws its main clause under it, for about the one who said so.
    """
    for d in tree.children(said, "conj"):
        marks = [m for m in tree.children(d, "mark", "advmod") if m < d]
        joined = tree.child(d, "cc")
        if joined < 0 or not any(m > joined and tree.lemmas[m] in _FRONTED for m in marks):
            continue
        for c in tree.children(v, "conj", "parataxis"):
            behind = 0 < tree.lo[c] - tree.hi[d] <= _COMMA_BETWEEN
            subject = _own_subject(tree, c)
            if c < d or not behind or tree.child(c, "cc") >= 0 or subject < 0:
                continue
            if tree.pos[subject] == "PRON" and tense(tree, c) == tense(tree, said):
                tree.move(c, said)
                tree.move(d, c)
                tree.relate(c, "conj")
                tree.relate(d, "advcl")
            return


def _hang_behind(tree: Tree, v: int, said: int) -> None:
    """'said it was dark when the car hit her', 'said it was late, meaning she slept'.

    A clause that goes on from what is said is said as well, though parsers hang it on the saying.
    """
    if tree.lemmas[v] not in ("say", "tell"):
        return
    beside = [k for k in tree.kids[v] if tree.lo[k] > tree.hi[said]]
    if tree.heads[v] >= 0 and tree.base[v] in ("conj", "acl", "advcl"):
        behind = range(tree.hi[said] + 1, tree.hi[said] + 1 + _COMMA_BETWEEN)
        beside += [k for k in tree.kids[tree.heads[v]] if tree.lo[k] in behind]
    for c in beside:
        if _runs_on(tree, c):
            tree.move(c, said)


def _runs_on(tree: Tree, c: int) -> bool:
    """Whether a clause behind what is said goes on with it ('when the car hit', ', meaning …').

    Of 'when he left' nobody can tell whether it is when it was said.
    """
    marks = {tree.lemmas[k] for k in tree.children(c, "mark", "advmod") if k < c}
    subject = _own_subject(tree, c)
    named = subject >= 0 and tree.pos[subject] != "PRON"
    if tree.base[c] == "advcl":
        return "because" in marks or (named and "when" in marks)
    if tree.base[c] != "parataxis" or marks or tree.lemmas[c] in SPEAKING:
        return False
    return not named and "," in (tree.words[tree.lo[c] - 1].text, tree.words[tree.lo[c]].text)


_COMMA_BETWEEN = 2
_FRONTED = frozenset({"when", "while", "after", "before", "as", "once", "if", "although", "though"})


def _gather_behind(tree: Tree, v: int) -> None:
    """'A, X says, but B': B goes on with A unless it tells of X."""
    said = next((k for k in tree.children(v, "ccomp", "parataxis") if k < v), -1)
    if said < 0 and tree.base[v] == "parataxis":
        said = tree.heads[v] if tree.heads[v] < v else -1
    if said < 0 or not is_clause(tree, said):
        return
    for c in [k for k in (*tree.children(said, "conj"), *tree.children(v, "conj")) if k > v]:
        if not is_clause(tree, c):
            return
        if _own_subject(tree, c) > v and _refuses(tree, c) and tense(tree, v) == tense(tree, c):
            top = v if tree.base[v] != "parataxis" else -1
            if top >= 0 and tree.heads[c] != top:
                tree.move(c, top)
        elif tree.heads[c] == v and _own_subject(tree, c) >= 0 and _agree(tree, v, said, c):
            tree.move(c, said)


def _agree(tree: Tree, v: int, said: int, c: int) -> bool:
    """Whether two clauses around a comment are in one tense, as far as its verb lets tell."""
    first, own = tense(tree, said), tense(tree, c)
    if tense(tree, v) == _PRESENT:
        return (own == _PAST) == (first == _PAST)
    joined = {tree.lemmas[k] for k in tree.children(c, "cc")}
    # 'Nine are dead, the town hall said, and 37 were taken to hospital'.
    return first == own or (first == _PRESENT and own == _PAST and joined == {"and"})


def _own_subject(tree: Tree, c: int) -> int:
    return tree.child(c, "nsubj", "expl", "csubj")


def _comma(tree: Tree, c: int) -> bool:
    first = tree.lo[c]
    return tree.words[first].text in (",", ";") or tree.words[first - 1].text in (",", ";")


def _said_too(tree: Tree, v: int, said: int, c: int) -> bool:
    """Whether a clause coordinated with the saying is said as well."""
    mark = tree.child(c, "mark")
    if mark >= 0 and tree.lemmas[mark] == "that" and mark < c:
        return True
    joined = {tree.lemmas[k] for k in tree.children(c, "cc")}
    if tree.lemmas[c] in CUES and tree.child(c, "ccomp") >= 0:
        return False
    if CUES[tree.lemmas[v]] is Cue.BELIEVE or (tree.base[c] == "parataxis" and not joined):
        return False
    verb, first, own = tense(tree, v), tense(tree, said), tense(tree, c)
    if _own_subject(tree, c) < 0:
        # 'said it would hire and would pay': no one says 'and would pay' of the saying.
        return verb == _PAST and own == first and own in (_PRESENT, _SHIFTED)
    if verb == _PAST:
        if own != _PAST:
            return bool(own) and own == first and not _refuses(tree, c)
        return joined == {"and"} and first != _PRESENT and _goes_on(tree, v, said, c)
    return (own == _PAST) == (first == _PAST) and bool(own)


def _goes_on(tree: Tree, v: int, said: int, c: int) -> bool:
    """Whether a clause joined by 'and' in the past tells more of what is said, not of who says it.

    Without a comma it does; behind one if it is about something with a name of its own.
    """
    if not _comma(tree, c):
        return True
    subject, speaker = _own_subject(tree, c), tree.child(v, "nsubj")
    if subject < 0 or tree.pos[subject] not in ("NOUN", "PROPN") or tense(tree, said) != _PAST:
        return False
    return speaker < 0 or tree.lemmas[subject] != tree.lemmas[speaker]


def _refuses(tree: Tree, c: int) -> bool:
    negated = any(tree.lemmas[k] in _NOT for k in tree.kids[c])
    return negated and tree.lemmas[c] in _REFUSED


def _speakers_own(tree: Tree, v: int, said: int, c: int) -> bool:
    """Whether a clause coordinated with what is said tells of the speaker instead.

    'A spokeswoman said three were hurt but could not say how', 'She thought they were spying,
    and she called the police'.
    """
    subject, speaker = _own_subject(tree, c), tree.child(v, "nsubj")
    if any(tree.lemmas[k] in ("according", "accord") for k in range(tree.lo[c], tree.lo[c] + 3)):
        # 'The mayor said A, but according to the engineers B'.
        return True
    if CUES[tree.lemmas[v]] is Cue.CLAIM and _comma(tree, c) and subject >= 0:
        # 'They claimed it was an act, but in 2003 he admitted …': against the claim.
        return any(tree.lemmas[k] == "but" for k in tree.children(c, "cc"))
    if subject < 0:
        if tree.lemmas[c] in CUES and tree.child(c, "ccomp") > c and tree.tags[c] == tree.tags[v]:
            # 'She added that A, and doubted that B', 'repeated that they did not pay and said B'.
            return _comma(tree, c) or tree.tags[said] not in (tree.tags[c], "VBN")
        but = any(tree.lemmas[k] == "but" for k in tree.children(c, "cc"))
        if _refuses(tree, c) and (but or tense(tree, v) != _PRESENT):
            return tree.pos[_own_subject(tree, said)] in ("NOUN", "PROPN")
        return _of_thinker(tree, v, said, c)
    if _praises(tree, v, said, c):
        return True
    if speaker < 0 or CUES[tree.lemmas[v]] is not Cue.BELIEVE or not _comma(tree, c):
        return False
    same = tree.words[subject].text.lower() == tree.words[speaker].text.lower()
    return same and tense(tree, c) == _PAST


def _praises(tree: Tree, v: int, said: int, c: int) -> bool:
    """'Meacham said the nominee will do well and she praised her work': told of Meacham."""
    subject = _own_subject(tree, c)
    if subject < 0 or tree.lemmas[subject] not in ("he", "she") or tense(tree, v) != _PAST:
        return False
    return tense(tree, said) == _PRESENT and tense(tree, c) == _PAST


def _of_thinker(tree: Tree, v: int, said: int, c: int) -> bool:
    """'believed chemicals were ruining her health, and had visited doctors'."""
    if CUES[tree.lemmas[v]] is not Cue.BELIEVE or not _comma(tree, c):
        return False
    subject = _own_subject(tree, said)
    return subject >= 0 and tree.pos[subject] == "NOUN" and tense(tree, c) in (_PAST, _SHIFTED)


def hang_before(tree: Tree, v: int) -> None:
    """'said that even though A, B': the clause between 'that' and what is said is said as well."""
    said = tree.child(v, "ccomp")
    that = tree.child(said, "mark") if said > v else -1
    if that <= v or tree.lemmas[that] != "that":
        return
    for k in tree.children(v, "advcl"):
        if that < tree.lo[k] and tree.hi[k] < said:
            tree.move(k, said)


def hang_bare(tree: Tree, v: int) -> None:
    """'Farling alleged the man opened fire': the clause right behind is no second one beside it."""
    if tree.child(v, "ccomp", "obj", "xcomp", "iobj") >= 0:
        return
    for c in tree.children(v, "conj", "parataxis"):
        if (
            tree.lo[c] == v + 1
            and tree.child(c, "cc", "mark") < 0
            and v < _own_subject(tree, c) < c
        ):
            tree.relate(c, "ccomp")
            return


def hang_that(tree: Tree, v: int) -> None:
    """'said at a hearing that …': the clause hung on the noun before it is what is said.

    So is one with 'that' right behind the verb, whatever it hangs on ('…,” said X, adding that').
    """
    if tree.child(v, "ccomp", "obj", "xcomp", "csubj") >= 0:
        return
    that = min(v + 1, tree.n - 1)
    said = tree.heads[that] if tree.base[that] == "mark" and tree.lemmas[that] == "that" else -1
    if said > that and not tree.under(v, said):
        tree.move(said, v)
        tree.relate(said, "ccomp")
        return
    if tree.lemmas[v] not in _PLAINLY:
        return
    for k in tree.children(v, "obl", "obl:unmarked"):
        if k < v:
            continue
        for c in [c for c in _phrase(tree, k) if tree.rels[c] == "acl"]:
            mark = tree.child(c, "mark")
            if mark == tree.lo[c] and tree.lemmas[mark] == "that" and c > mark:
                tree.move(c, v)
                tree.relate(c, "ccomp")
                return


_PLAINLY = frozenset({"say", "add", "write", "state", "explain", "note", "tell", "testify"})
"""Verbs that ask for what is said: none is left without."""


def _phrase(tree: Tree, k: int) -> list[int]:
    """The clauses that hang on a noun or on the nouns that modify it."""
    return [*tree.children(k, "acl"), *(c for n in tree.children(k, "nmod") for c in tree.kids[n])]
