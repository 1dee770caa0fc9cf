"""Comments that say who says so ('…, officials said'), known by the order of words.

A finite reporting verb with just its subject between two commas, or between a comma and the
sentence's end, comments on the rest of the sentence, whatever the tree makes of it.
"""

from __future__ import annotations

from reader.extract.attribution.cues import CUES, NO_COMMENT, Cue
from reader.extract.attribution.sources import is_passive, seated, speaks
from reader.extract.phrases import is_clause
from reader.extract.tree import Tree
from reader.extract.words import word_set

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_EDGES = frozenset({",", '"', "”", "''", "--", "—", "–", "-"})
_CLOSING = frozenset({",", ".", "!", "?", '"', "”", "''", ")", ":", "--", "—", "–"})
_QUOTING = frozenset('"“”')
_LONGEST = 14
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_KINDS = frozenset(
    {Cue.SAY, Cue.STATE, Cue.CLAIM, Cue.ANNOUNCE, Cue.WARN, Cue.EXPECT, Cue.ADMIT, Cue.SPECULATE,
     Cue.BELIEVE, Cue.SHOW, Cue.HEAR}
)  # fmt: skip
_TELLING = frozenset({"tell", "inform", "assure", "remind"})
_RELATIVES = word_set(
    "who which that whom as when while because if though although since after before until where "
    "than whether unless how why what"
)


def comment(tree: Tree, v: int) -> tuple[int, int, int] | None:
    """First and last word of the comment the verb makes with its subject, and the subject."""
    if CUES[tree.lemmas[v]] not in _KINDS or not comments(tree, v):
        return None
    passive = is_passive(tree, v) and tree.lemmas[v] not in _TELLING and not _torn_off(tree, v)
    if not _is_finite(tree, v) or passive or tree.child(v, "ccomp") > v:
        return None
    objects = [k for k in tree.children(v, "obj", "iobj", "xcomp") if k > v]
    if tree.lemmas[v] not in _TELLING and objects and not _inverted(tree, v, objects):
        return None
    return _subject_first(tree, v) or _verb_first(tree, v)


def comments(tree: Tree, v: int) -> bool:
    """Whether the verb can comment on a clause; to charge does so with nobody charged behind it."""
    if points_out(tree, v):
        return True
    if tree.lemmas[v] != "charge":
        return tree.lemmas[v] not in NO_COMMENT
    closing = all(tree.base[w] == "punct" for w in range(v + 1, tree.n))
    return closing and tree.tags[v] in _FINITE and not is_passive(tree, v)


def points_out(tree: Tree, v: int) -> bool:
    """'counsel pointed out': with its particle the verb says what one with 'at' or 'to' shows."""
    behind = tree.words[v + 1].text.lower() if v + 1 < tree.n else ""
    return tree.lemmas[v] == "point" and behind == "out"


def _inverted(tree: Tree, v: int, objects: list[int]) -> bool:
    """Whether the one object is who says so: '…, says witness', in headlines without article."""
    k = objects[0]
    if tree.pos[k] == "PROPN" and k == v + 1 and tree.base[v] in ("root", "parataxis"):
        # '…, cautions Philip Grandison, a specialist'.
        plain = v > 0 and tree.child(v, "nsubj", "iobj", "xcomp") < 0 and len(objects) == 1
        return plain and tree.child(k, "case") < 0 and tree.words[v - 1].text in _EDGES - {"-"}
    closing = all(tree.base[w] == "punct" for w in range(k + 1, tree.n))
    return tree.lemmas[v] == "say" and k == v + 1 and closing and speaks(tree, k)


def _torn_off(tree: Tree, v: int) -> bool:
    """'Outside, the committee estimated, stood …': between commas a finite verb, no participle."""
    noun = tree.heads[v]
    return (
        tree.rels[v] == "acl"
        and tree.tags[v] == "VBD"
        and CUES[tree.lemmas[v]] is not Cue.CLAIM
        and noun == v - 1
        and v + 1 < tree.n
        and tree.lo[noun] > 0
        and tree.words[v + 1].text == "," == tree.words[tree.lo[noun] - 1].text
    )


def _is_finite(tree: Tree, v: int) -> bool:
    """Whether the verb is finite, or said to be with an auxiliary ('would later say').

    What one could or might say ('two names everyone here could guess') is no comment.
    """
    auxiliaries = tree.children(v, "aux")
    if any(tree.words[k].text.lower() in _MIGHT for k in auxiliaries):
        return False
    return tree.tags[v] in _FINITE or any(tree.tags[k] in (*_FINITE, "MD") for k in auxiliaries)


_MIGHT = frozenset({"could", "can", "may", "might", "should", "must"})


def _subject_first(tree: Tree, v: int) -> tuple[int, int, int] | None:
    low = v
    while low > 0 and tree.words[low - 1].text not in _EDGES and v - low < _LONGEST:
        low -= 1
        if tree.lemmas[low] in _RELATIVES or (low < v and _finite(tree, low, v)):
            return None
    if low < 2 or tree.words[low - 1].text not in _EDGES:
        return None
    if tree.base[low] in ("case", "mark", "cc") or tree.words[low - 1].text == "-":
        return None
    if tree.words[low - 2].text in _STOPS and _opens_quotation(tree, low - 1):
        return None
    subject = next((w for w in range(v - 1, low - 1, -1) if _heads(tree, w, low)), -1)
    high = _end(tree, v)
    return (low, high, subject) if subject >= 0 and high >= 0 else None


_STOPS = frozenset(".!?")


def _opens_quotation(tree: Tree, mark: int) -> bool:
    """Whether a quotation mark has no open one before it."""
    marks = [w for w in range(mark + 1) if tree.words[w].text[:1] in _QUOTING]
    return tree.words[mark].text[:1] in _QUOTING and len(marks) % 2 == 1


def _heads(tree: Tree, w: int, low: int) -> bool:
    """Whether a word heads a noun phrase of the comment that has no preposition."""
    if tree.pos[w] not in _NOMINAL or tree.case(w):
        return False
    return not low <= tree.heads[w] <= w + _LONGEST or tree.pos[tree.heads[w]] not in _NOMINAL


def _finite(tree: Tree, k: int, v: int) -> bool:
    """Whether another finite verb stands in the comment."""
    if tree.heads[k] == v and tree.base[k] == "aux":
        return False
    return tree.tags[k] in ("VBD", "VBZ", "VBP", "MD") and tree.pos[k] in ("VERB", "AUX")


def _verb_first(tree: Tree, v: int) -> tuple[int, int, int] | None:
    if v < 2 or tree.lemmas[v] in _TELLING or tree.words[v - 1].text not in _EDGES - {"-"}:
        return None
    high = v
    while high + 1 < tree.n and tree.words[high + 1].text not in _CLOSING:
        high += 1
        if tree.lemmas[high] in _TELLING_OF and tree.pos[high - 1] in _NOMINAL:
            high = _clause_end(tree, high)
            break
        if tree.lemmas[high] in _RELATIVES or _finite(tree, high, v) or high - v > _LONGEST:
            return None
    subject = next((w for w in range(v + 1, high + 1) if _heads(tree, w, v + 1)), -1)
    return (v, high, subject) if subject >= 0 else None


_TELLING_OF = frozenset({"who", "whose"})


def _clause_end(tree: Tree, relative: int) -> int:
    """'said the Democrat who is familiar with …': the end of what is told of the speaker."""
    end = relative
    while end + 1 < tree.n and tree.words[end + 1].text not in _CLOSING:
        end += 1
    return end


def _end(tree: Tree, v: int) -> int:
    """The last word of the comment: up to a comma or the end, with no other clause in it."""
    high = v
    while high + 1 < tree.n and tree.words[high + 1].text not in _CLOSING:
        high += 1
        if tree.lemmas[high] in _RELATIVES or _finite(tree, high, v) or high - v > _LONGEST:
            return -1
    return high


def commented(tree: Tree, low: int, high: int) -> list[int]:
    """The words a comment is about: before it, and behind it where the clause goes on.

    None where they make no clause.
    """
    before = list(range(low))
    while before and tree.base[before[-1]] == "punct":
        before.pop()
    after = list(range(high + 1, tree.n))
    if not any(_finite(tree, w, -1) for w in after) or tree.words[high + 1].text not in _EDGES:
        after = []
    elif any(tree.lemmas[w] in _OF_THE_SPEAKER for w in after[1:2]) or (
        tree.lemmas[low] in CUES and any(tree.lemmas[w] in _OF_SAYING for w in after[1:2])
    ):
        # '…, said X, who leads Y', '…, said X as he left': told of the source, or of the saying.
        after = []
    marks = [w for w in before if tree.words[w].text[:1] in _QUOTING]
    if len(marks) % 2:
        # A comment within a quotation is about what stands in it.
        before = [w for w in before if w > marks[-1]]
        end = next((w for w in after if tree.words[w].text[:1] in _QUOTING), tree.n)
        after = [w for w in after if w < end]
    words = before + after
    return words if any(_finite(tree, w, -1) for w in words) else []


_OF_THE_SPEAKER = frozenset({"who", "which", "that", "whom", "whose"})
_OF_SAYING = _RELATIVES - frozenset({"because", "if", "though", "although"})


def rehang(tree: Tree, v: int, low: int, subject: int) -> None:
    """Makes of what stands before the comment, hung on its verb somehow, what is said."""
    for k in list(tree.kids[v]):
        if k < low and is_clause(tree, k) and tree.base[k] not in ("ccomp", "parataxis"):
            tree.relate(k, "ccomp")
    if tree.heads[v] == subject and tree.rels[v] == "acl" and tree.base[subject] == "nsubj":
        _put_aside(tree, v, subject)
    elif tree.heads[subject] != v and not tree.under(v, subject) and tree.child(v, "nsubj") < 0:
        tree.move(subject, v)
        tree.relate(subject, "nsubj")
    elif tree.heads[subject] == v and tree.base[subject] == "obj":
        tree.relate(subject, "nsubj")


def _put_aside(tree: Tree, v: int, subject: int) -> None:
    """'Outside, the committee estimated, stood 14,000 people': the people are who stood."""
    top = tree.heads[subject]
    tree.move(v, top)
    tree.move(subject, v)
    tree.relate(v, "parataxis")
    inner = tree.child(top, "obj")
    if inner > top and tree.lemmas[top] in _INVERTING:
        tree.relate(inner, "nsubj")


_INVERTING = word_set("be stand sit lie hang come go live wait gather lurk remain follow")


def keep_time(tree: Tree, v: int) -> None:
    """'…, the town hall said at midday, and 37 were hurt': when it was said is not when it was."""
    k = next((k for k in range(v + 1, min(v + 6, tree.n)) if tree.lo[k] == v + 1), -1)
    if k < 0 or tree.base[k] != "obl" or tree.heads[k] < tree.hi[k]:
        return
    behind = tree.hi[k] + 1
    if behind < tree.n and tree.words[behind].text == "," and not tree.under(v, k):
        tree.move(k, v)


def bring_back(tree: Tree, v: int) -> None:
    """'… seemed solid, a spokesman, Yannick Rochat, said': the speaker hung on what is said.

    A noun set off right before a reporting verb without a subject becomes its subject.
    """
    behind = tree.child(v, "nsubj")
    if behind > v and tree.lemmas[v] in _TELLING:
        tree.relate(behind, "iobj")
    if not _is_finite(tree, v) or tree.child(v, "nsubj", "expl", "aux:pass") >= 0:
        return
    last = v - 2 if v > 1 and tree.words[v - 1].text == "," else v - 1
    for w in range(max(0, v - _LONGEST), last + 1):
        loose = tree.base[w] in _LOOSE or (tree.base[w] == "nsubj" and tree.heads[w] < w)
        if not loose or tree.pos[w] not in _NAMING or tree.hi[w] < last:
            continue
        first = tree.lo[w] + (tree.base[tree.lo[w]] == "punct")
        if tree.hi[w] <= v - 1 and first > 0 and tree.words[first - 1].text in _EDGES:
            before = seated(tree, w)
            if before >= 0 and not tree.under(v, before):
                # 'police in Palermo, Sicily, said': the police.
                tree.move(tree.heads[w] if tree.base[w] == "appos" else w, before)
                w = before
            if not tree.under(v, w) and not tree.case(w):
                tree.move(w, v)
                tree.relate(w, "nsubj")
                for k in range(first - 1, v):
                    if tree.base[k] == "punct" and not tree.under(k, w) and not tree.kids[k]:
                        tree.move(k, v)
            return


_NAMING = _NOMINAL | {"ADJ"}
_LOOSE = frozenset({"parataxis", "dep", "appos", "conj", "list", "obl"})
