"""Trees mended around a reporting verb: what it says put under it, who says it beside it."""

from __future__ import annotations

from itertools import pairwise

from reader.extract.attribution.comments import bring_back, keep_time
from reader.extract.attribution.cues import CUES, Cue
from reader.extract.attribution.sources import is_passive, speaker_of_noun, speaks
from reader.extract.phrases import after_comma
from reader.extract.tree import Tree


def mend_report(tree: Tree, v: int) -> None:
    """A comment at the end ('…, officials said') taken for an adverbial clause becomes one again.

    A subject it drew away from the clause it comments on goes back.
    """
    h = tree.heads[v]
    _says_first(tree, v)
    _comment_behind(tree, v)
    _after_participle(tree, v)
    _raise_vow(tree, v)
    _tell_first(tree, v)
    _second_saying(tree, v)
    _nest(tree, v)
    _give_back(tree, v)
    _hand_on(tree, v)
    keep_time(tree, v)
    if CUES[tree.lemmas[v]] in (Cue.SAY, Cue.STATE) and tree.child(v, "ccomp") in range(v):
        bring_back(tree, v)
    if tree.base[v] == "parataxis" and _listed(tree, v, h):
        tree.relate(v, "conj")
    if tree.base[v] != "advcl" or h < 0 or h > v or CUES[tree.lemmas[v]] is Cue.ADVISE:
        return
    subjects = tree.children(v, "nsubj")
    near = [s for s in subjects if h < s < v]
    if not near or tree.child(v, "mark", "ccomp", "obj", "xcomp") >= 0:
        return
    if tree.words[tree.lo[near[0]] - 1].text not in (",", '"', "”", "''"):
        return
    tree.relate(v, "parataxis")
    for s in subjects:
        if s < h and tree.child(h, "nsubj") < 0:
            tree.move(s, h)


def _comment_behind(tree: Tree, v: int) -> None:
    """'Mehta has been “the first choice”, said the man who knows': whose 'has been' hung on 'said'.

    What stands before the clause said goes to it; the noun right behind the verb is who says it.
    """
    said = tree.child(v, "ccomp")
    if not 0 <= said < v or tree.child(said, "nsubj", "expl") >= 0 or v < 1:
        return
    front = [
        k for k in tree.kids[v] if k < said and tree.base[k] in ("nsubj", "aux", "cop", "expl")
    ]
    behind = next((k for k in tree.kids[v] if k > v and v + 1 in tree.subtree(k)), -1)
    if not front or behind < 0 or tree.case(behind) or tree.pos[behind] not in _NAMING:
        return
    if tree.words[v - 1].text not in (",", '"', "”", "''") or tree.child(v, "nsubj") > said:
        return
    for k in front:
        tree.move(k, said)
    tree.relate(behind, "nsubj")


_NAMING = frozenset({"NOUN", "PROPN", "PRON"})


def _raise_vow(tree: Tree, v: int) -> None:
    """'repealed laws which had praised him and vowed to open up': who vowed is who repealed.

    A verb of saying joined to a relative clause about things that say nothing.
    """
    r = tree.heads[v]
    if tree.base[v] != "conj" or tree.child(v, "nsubj") >= 0 or r < 0:
        return
    noun = tree.heads[r]
    if tree.rels[r] != "acl:relcl" or noun < 0 or tree.pos[noun] != "NOUN" or speaks(tree, noun):
        return
    top = noun
    while top >= 0 and tree.base[top] not in ("root", "conj", "ccomp"):
        top = tree.heads[top]
    if top < 0:
        return
    personal = tree.lemmas[v] in _VOWING and _could_say(tree, tree.child(top, "nsubj"))
    if personal and top < noun and tree.tags[top] == tree.tags[v] and not tree.under(top, v):
        tree.move(v, top)


_VOWING = frozenset(
    {"vow", "promise", "pledge", "swear", "insist", "urge", "apologise", "apologize"}
)


def _tell_first(tree: Tree, v: int) -> None:
    """'After the car hit a tree, police say, he fled': both are theirs; saying so is of now."""
    said = next((k for k in tree.children(v, "ccomp") if k > v), -1)
    if said < 0 or tree.tags[v] not in ("VBZ", "VBP") or CUES[tree.lemmas[v]] is Cue.BELIEVE:
        return
    subject = tree.child(v, "nsubj")
    for k in tree.children(v, "advcl"):
        marks = [tree.lemmas[m] for m in tree.children(k, "mark", "advmod") if m < k]
        if k < subject and tree.tags[k] == "VBD" and marks and marks[0] in ("after", "when", "as"):
            tree.move(k, said)


def _second_saying(tree: Tree, v: int) -> None:
    """'…, he said, and alleged B', '…, he said, adding B': who alleged or added is who said.

    Not what is told of before, on which the second verb of saying hangs.
    """
    joined = tree.base[v] == "conj" and tree.base[v - 1] == "cc"
    added = tree.base[v] == "advcl" and tree.tags[v] == "VBG"
    said = v - 3 if joined else v - 2
    if said < 0 or not (joined or added) or tree.words[said + 1].text != ",":
        return
    if tree.child(v, "nsubj") >= 0 or tree.child(said, "nsubj") < 0 or tree.under(said, v):
        return
    speaking = tree.lemmas[said] in CUES and not is_passive(tree, said)
    if speaking and (added or tree.tags[said] == tree.tags[v]):
        tree.move(v, said)


def _follow(tree: Tree, v: int, h: int) -> None:
    """'…, investigators said, letting the water rise': what came of it is of what is said."""
    speaker = tree.child(v, "nsubj")
    if speaker < 0 or tree.pos[speaker] != "NOUN" or not 0 <= h < v:
        return
    for k in tree.children(v, "advcl"):
        bare = tree.tags[k] == "VBG" and tree.child(k, "mark", "case", "aux") < 0
        silent = tree.lemmas[k] not in CUES and tree.lemmas[k] not in _SPEAKERS
        if k > v and bare and silent and after_comma(tree, k):
            tree.move(k, h)


_SPEAKERS = frozenset({"speak", "refer", "smile", "point", "quote", "cite", "use", "talk", "sob"})


def _after_participle(tree: Tree, v: int) -> None:
    """'Quashing the verdict, Judge Lee, sitting with Orr, said …': who says so is no second object.

    A noun set off behind the object of a participle before a reporting verb without a subject.
    """
    if tree.tags[v] not in ("VBD", "VBZ", "VBP") or tree.child(v, "nsubj", "expl") >= 0:
        return
    for p in tree.children(v, "advcl"):
        objects = tree.children(p, "obj")
        if p > v or tree.tags[p] not in ("VBG", "VBN") or len(objects) != _TWO:
            continue
        second = objects[1]
        first = tree.lo[second]
        if "," not in (tree.words[first].text, tree.words[first - 1].text) or second > v:
            continue
        told = [k for k in tree.children(p, "advcl", "acl") if k > second]
        tree.move(second, v)
        tree.relate(second, "nsubj")
        for k in told:
            tree.move(k, second)
            tree.relate(k, "acl")
        return


_TWO = 2


def _nest(tree: Tree, v: int) -> None:
    """'says Paling told a pastor she apologizes': what is told stands under the telling."""
    said = [k for k in tree.children(v, "ccomp") if k > v]
    for first, second in pairwise(said):
        if tree.lemmas[first] not in CUES or tree.child(first, "ccomp", "obj") >= 0:
            continue
        if tree.hi[first] == tree.lo[second] - 1 and tree.child(second, "cc") < 0:
            tree.move(second, first)
            speaker = tree.child(first, "iobj")
            if v < speaker < first and tree.child(first, "nsubj") < 0:
                tree.relate(speaker, "nsubj")


def _give_back(tree: Tree, v: int) -> None:
    """'A although B, said X': the clause between is of what stands before, not all that is said."""
    h = tree.heads[v]
    if tree.base[v] != "parataxis" or not 0 <= h < v:
        return
    for k in [k for k in tree.children(v, "ccomp") if h < k < v]:
        marks = [m for m in (*tree.children(k, "mark"), *tree.children(v, "mark")) if h < m < k]
        if marks and tree.lemmas[marks[0]] in _SUBORDINATING:
            tree.move(k, h)
            tree.relate(k, "advcl")
            for m in marks:
                if tree.heads[m] != k:
                    tree.move(m, k)


def _hand_on(tree: Tree, v: int) -> None:
    """'…, says a source, because Ross is …': a reason is one of what is said, not of saying it.

    'said Eardley, as he described the crash': with a pronoun for the speaker it is of the saying.
    """
    h = tree.heads[v]
    speaker, said = tree.child(v, "nsubj"), tree.child(v, "ccomp")
    for k in tree.children(said, "advcl") if 0 <= said < v < speaker else ():
        pronoun = tree.child(k, "nsubj")
        if k > speaker and pronoun >= 0 and tree.lemmas[pronoun] in ("he", "she", "they"):
            tree.move(k, v)
    if tree.base[v] != "parataxis" or not 0 <= h < v:
        if 0 <= said < v:
            _follow(tree, v, said)
        return
    _follow(tree, v, h)
    for k in tree.children(v, "advcl"):
        reason = any(tree.lemmas[m] in _REASONS for m in tree.children(k, "mark"))
        if k > v and reason and after_comma(tree, k):
            tree.move(k, h)


_REASONS = frozenset({"because", "although", "though", "unless"})
_SUBORDINATING = frozenset({"although", "though", "because", "while", "when", "after", "before"})


def _says_first(tree: Tree, v: int) -> None:
    """'Insiders whisper the price topped X': a finite verb between two subjects says the rest."""
    source = tree.heads[v]
    if tree.rels[v] != "acl" or tree.tags[v] not in ("VBP", "VBZ", "VBD") or source != v - 1:
        return
    said = tree.heads[source]
    bare = all(tree.base[k] == "punct" for k in tree.kids[v])
    if tree.base[source] != "nsubj" or said < v or not bare:
        return
    inner = next((k for k in range(v + 1, said) if tree.base[k] == "nsubj"), -1)
    if inner < 0 or tree.heads[said] >= 0 or tree.heads[inner] < said:
        return
    if tree.heads[inner] != said:
        tree.move(inner, said)
    tree.move(v, said)
    tree.move(source, v)
    tree.reroot(v)
    tree.relate(said, "ccomp")
    for k in [k for k in tree.kids[said] if k > said and tree.base[k] == "punct"]:
        tree.move(k, v)


def lower_participle(tree: Tree, v: int) -> None:
    """'Troubles surfaced when Lee resigned, saying …': who says so is who did the last thing told.

    Where the clause the participle hangs on is about no one who could say anything.
    """
    h = tree.heads[v]
    if tree.base[v] != "advcl" or tree.tags[v] != "VBG" or not 0 <= h < v:
        return
    if _could_say(tree, tree.child(h, "nsubj")):
        return
    for k in tree.children(h, "advcl"):
        before = tree.hi[k] == tree.lo[v] - 1 or tree.hi[k] == tree.lo[v]
        if h < k < v and before and _could_say(tree, tree.child(k, "nsubj")):
            tree.move(v, k)
            return


def _could_say(tree: Tree, s: int) -> bool:
    return s >= 0 and (tree.pos[s] in ("PROPN", "PRON") or speaks(tree, s))


def raise_participle(tree: Tree, v: int) -> None:
    """'released a statement saying …': the participle goes to who says so with it."""
    noun = tree.heads[v]
    if tree.rels[v] != "acl" or tree.tags[v] != "VBG" or tree.child(v, "ccomp") < 0:
        return
    speaker = speaker_of_noun(tree, v, noun)
    if speaker >= 0 and tree.heads[speaker] == tree.heads[noun] and tree.base[noun] == "obj":
        tree.move(v, tree.heads[noun])
        tree.relate(v, "advcl")


def _listed(tree: Tree, v: int, h: int) -> bool:
    """'The firm warned that A, argued that B and …': verbs of one subject side by side."""
    return (
        0 <= h < v
        and tree.lemmas[h] in CUES
        and tree.tags[h] == tree.tags[v]
        and tree.child(v, "nsubj", "expl") < 0
        and tree.child(v, "ccomp") > v
    )


def give_subject(tree: Tree, v: int) -> None:
    """'…, saying the source was one person': the noun behind is the subject of what is said."""
    subject = tree.child(v, "nsubj")
    said = next((k for k in tree.children(v, "ccomp") if k > v), -1)
    if tree.tags[v] == "VBG" and v < subject < said and tree.child(said, "nsubj", "expl") < 0:
        tree.move(subject, said)
