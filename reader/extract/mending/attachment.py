"""Clauses and phrases hung back where their form says they belong.

A parser chooses among places to attach by what it has seen; the form of the words often leaves
but one: what 'and' joins is alike in form, a participle right behind what is seen is of what is
seen, 'north of' is one preposition.
"""

from __future__ import annotations

from reader.extract.mending.particles import settle_particles
from reader.extract.phrases import is_clause
from reader.extract.tree import Tree
from reader.extract.words import word_set

_NOMINAL = frozenset({"NOUN", "PROPN"})
_PERCEIVING = frozenset({"see", "spot", "notice", "find", "hear", "catch", "watch", "observe"})
_DIRECTIONS = word_set("north south east west northeast northwest southeast southwest ahead")
_APOSTROPHES = frozenset({"’", "'", "‘", "`"})
_CLIPPED = word_set(
    "don doesn didn isn aren wasn weren won wouldn couldn shouldn hasn haven hadn can mustn needn "
    "ain"
)
TELLING = word_set(
    "discuss disclose comment specify elaborate reveal confirm deny explain decide refuse agree "
    "decline insist promise vow apologise apologize complain"
)
_USES = frozenset({"use", "effort", "attempt", "bid", "plan", "decision", "offer", "refusal"})


def reattach(tree: Tree) -> None:
    """Rehangs what the form of the words gives one place only, in place; it stays a tree."""
    settle_particles(tree)
    for i in range(tree.n):
        if tree.words[i].text.lower() == "t":
            _negation(tree, i)
        if tree.pos[i] == "VERB" and tree.tags[i] in ("NN", "NNS"):
            # 'a hit and run'
            tree.pos[i] = "NOUN"
        base = tree.base[i]
        if base == "conj":
            _beside(tree, i)
            _infinitive(tree, i)
            _past(tree, i)
            _teller(tree, i)
        elif base == "nsubj":
            _beheld(tree, i)
            _subject_before(tree, i)
        elif base == "appos":
            _who_said(tree, i)
        elif base == "advcl":
            _of_what_is_said(tree, i)
            _perceived(tree, i)
            _use(tree, i)
            _first_to(tree, i)
            _whether(tree, i)
            _adding(tree, i)
        elif base == "obl":
            _direction(tree, i)
        elif tree.rels[i] == "acl:relcl":
            _result(tree, i)


def _negation(tree: Tree, i: int) -> None:
    """'couldn’ t stop': a 'not' whose apostrophe was torn from it negates the verb."""
    if i < 2 or tree.words[i - 1].text not in _APOSTROPHES:
        return
    auxiliary = i - 2
    if tree.words[auxiliary].text.lower() not in _CLIPPED:
        return
    verb = tree.heads[auxiliary] if tree.base[auxiliary] in ("aux", "cop") else tree.heads[i]
    if verb < 0 or verb == i or tree.under(verb, i):
        return
    tree.lemmas[i] = "n't"
    for k in (i - 1, i):
        if not tree.under(verb, k):
            tree.move(k, verb)
    tree.relate(i, "advmod")
    tree.relate(i - 1, "aux")


def _bare(tree: Tree, k: int) -> bool:
    """Whether a verb stands by itself: no subject, no auxiliary, no 'to'."""
    return tree.pos[k] == "VERB" and tree.child(k, "nsubj", "expl", "aux", "cop", "mark") < 0


def _infinitive(tree: Tree, k: int) -> None:
    """'was paid to write and direct': an infinitive is joined to an infinitive."""
    h = tree.heads[k]
    if tree.tags[k] != "VB" or not _bare(tree, k) or tree.tags[h] not in ("VBD", "VBN", "VBZ"):
        return
    if any(tree.tags[a] == "MD" for a in tree.children(h, "aux")):
        return
    for other in range(k - 1, h, -1):
        if tree.tags[other] == "VB" and tree.child(other, "mark") >= 0 and tree.under(other, h):
            tree.move(k, other)
            return


def _past(tree: Tree, k: int) -> None:
    """'would return once X did well and made money': a past is joined to a past."""
    h = tree.heads[k]
    if tree.tags[k] != "VBD" or not _bare(tree, k) or tree.tags[h] != "VB":
        return
    for other in range(k - 1, h, -1):
        if (
            tree.base[other] == "advcl"
            and tree.tags[other] == "VBD"
            and tree.child(other, "nsubj") >= 0
            and tree.under(other, h)
        ):
            tree.move(k, other)
            return


def _teller(tree: Tree, k: int) -> None:
    """'was away when the fire broke out and would not discuss it': no fire discusses."""
    h = tree.heads[k]
    if tree.base[h] != "advcl" or tree.lemmas[k] not in TELLING or tree.child(k, "nsubj") >= 0:
        return
    own, above = tree.child(h, "nsubj"), tree.heads[h]
    theirs = tree.child(above, "nsubj")
    if own < 0 or theirs < 0 or tree.pos[own] != "NOUN":
        return
    if tree.pos[theirs] == "PROPN" or tree.lemmas[theirs] in ("he", "she", "they", "i", "we"):
        tree.move(k, above)


def _beheld(tree: Tree, s: int) -> None:
    """'watching Lee host the show': behind a participle it is whom one watches."""
    v = tree.heads[s]
    if tree.tags[v] == "VBG" and tree.lo[s] == v + 1 and tree.child(v, "xcomp") > s:
        tree.relate(s, "obj")


def _subject_before(tree: Tree, s: int) -> None:
    """'checked in, TMZ reports, barely making …': a name before a finite verb is its subject."""
    v, verb = tree.heads[s], s + 1
    if not verb < v or tree.tags[verb] not in ("VBZ", "VBD") or tree.pos[verb] != "VERB":
        return
    if not is_clause(tree, verb) or not tree.under(v, verb) or tree.tags[v] != "VBG":
        return
    if s and tree.words[tree.lo[s] - 1].text == ",":
        tree.move(s, verb)


def _who_said(tree: Tree, s: int) -> None:
    """'… as far as Japan, a spokeswoman said': who stands right before the verb said it."""
    verb = tree.hi[s] + 1
    if verb >= tree.n or tree.lemmas[verb] not in _SAYING or tree.tags[verb] not in _PRESENT_PAST:
        return
    if tree.child(verb, "nsubj", "expl") >= 0 or not tree.under(s, verb):
        return
    if tree.words[tree.lo[s] - 1].text == "," or tree.words[tree.lo[s]].text == ",":
        tree.move(s, verb)
        tree.relate(s, "nsubj")


_SAYING = frozenset({"say", "report", "add", "note", "announce", "confirm"})
_PRESENT_PAST = frozenset({"VBD", "VBZ", "VBP"})


def _of_what_is_said(tree: Tree, v: int) -> None:
    """'Police allege Lee opened fire, killing two': a part of what they allege."""
    h = tree.heads[v]
    if tree.tags[v] != "VBG" or tree.lemmas[v] in _ADDING or tree.child(v, "mark", "case") >= 0:
        return
    if h < 0 or h > v or tree.lemmas[h] not in _ALLEGING:
        return
    for k in tree.children(h, "ccomp"):
        if h < k < v and tree.hi[k] == tree.lo[v] - 1 and tree.child(k, "nsubj") >= 0:
            tree.move(v, k)
            return


_ALLEGING = frozenset({"say", "allege", "claim", "believe", "report", "think", "warn", "indicate"})


def _perceived(tree: Tree, v: int) -> None:
    """'spotted boats approaching the ship': what is seen approaches, not who sees it."""
    h = tree.heads[v]
    if tree.tags[v] != "VBG" or tree.lemmas[h] not in _PERCEIVING or tree.child(v, "nsubj") >= 0:
        return
    seen = tree.child(h, "obj")
    if seen >= 0 and tree.hi[seen] == tree.lo[v] - 1 and tree.child(v, "mark", "case") < 0:
        tree.relate(v, "xcomp")


def _whether(tree: Tree, v: int) -> None:
    """'declined to say if he was there': what he wouldn't say, and no condition."""
    h = tree.heads[v]
    first = tree.lo[v]
    if tree.lemmas[first] == "if" and tree.lemmas[h] in _ASKING and first == h + 1:
        tree.relate(v, "ccomp")


_ASKING = frozenset({"say", "know", "ask", "wonder", "determine", "decide", "see", "tell", "check"})


def _adding(tree: Tree, v: int) -> None:
    """'told the paper, adding nothing suggests arson': what is added is a clause of its own."""
    h, first = tree.heads[v], tree.child(v, "obj")
    if tree.tags[v] != "VBG" or tree.lemmas[v] not in _ADDING or first < v:
        return
    said = next((k for k in tree.children(h, "ccomp") if tree.lo[k] == tree.hi[v] + 1), -1)
    if said >= 0 and tree.child(said, "nsubj", "expl", "csubj", "mark") < 0:
        tree.move(first, said)
        tree.relate(first, "nsubj")
        tree.move(said, v)


_ADDING = frozenset({"add", "say", "note", "claim", "explain"})


def _use(tree: Tree, v: int) -> None:
    """'trigger use of the Act to regulate X': what the use is for."""
    h, noun = tree.heads[v], tree.child(tree.heads[v], "obj")
    if tree.tags[v] != "VB" or noun < h or tree.lemmas[noun] not in _USES:
        return
    if tree.hi[noun] == tree.lo[v] - 1 and tree.lemmas[tree.lo[v]] == "to":
        tree.move(v, noun)
        tree.relate(v, "acl")


def _first_to(tree: Tree, v: int) -> None:
    """'became the first player in history to score': the infinitive says which first."""
    h = tree.heads[v]
    if tree.tags[v] != "VB" or tree.lemmas[tree.lo[v]] != "to":
        return
    noun = tree.child(h, "xcomp", "obj")
    if noun < h or tree.pos[noun] not in _NOMINAL or tree.hi[noun] != tree.lo[v] - 1:
        return
    if any(ranks(tree, k) for k in tree.kids[noun] if k < noun):
        tree.move(v, noun)
        tree.relate(v, "acl")
        for k in tree.children(v, "advcl"):
            # 'when he hit': when he became so.
            if tree.child(k, "nsubj") >= 0:
                tree.move(k, h)


def ranks(tree: Tree, k: int) -> bool:
    """Whether a word says which of a row its noun is: 'first', '61st', 'only'."""
    text = tree.words[k].text.lower()
    return text in _RANKS or (text[:1].isdigit() and text.endswith(("st", "nd", "rd", "th")))


_RANKS = word_set("first second third fourth fifth last only next youngest oldest latest")


def _beside(tree: Tree, k: int) -> None:
    """'scored four points on a dunk and two throws': 'and' joins what stands beside it.

    A conjunct whose arc another phrase of the same verb crosses is joined to that phrase's noun.
    """
    h = tree.heads[k]
    if tree.base[h] != "obj" or tree.pos[k] not in _NOMINAL or tree.child(k, "cc") < 0:
        return
    between = [
        w for w in tree.children(tree.heads[h], "obl") if h < w < k and tree.pos[w] in _NOMINAL
    ]
    if not between or tree.hi[between[-1]] != tree.lo[k] - 1 or tree.lemmas[k] == tree.lemmas[h]:
        return
    if tree.case(between[-1]).lower() in _MEANS and tree.pos[between[-1]] == tree.pos[k] == "NOUN":
        tree.move(k, between[-1])


_MEANS = frozenset({"on", "with", "by", "off"})


def _direction(tree: Tree, k: int) -> None:
    """'found him north of the building': two words, one preposition."""
    of = tree.lo[k]
    if tree.lemmas[of] != "of" or of < 1 or tree.lemmas[of - 1] not in _DIRECTIONS:
        return
    where = of - 1
    plain = all(tree.base[c] == "punct" or c == k for c in tree.kids[where])
    if tree.base[where] == "advmod" and plain and tree.heads[where] >= 0:
        if tree.under(k, where):
            tree.move(k, tree.heads[where])
        tree.move(where, k)
        tree.relate(where, "case")


def _result(tree: Tree, v: int) -> None:
    """'was so eager to begin his day that he left': the clause says how eager."""
    noun = tree.heads[v]
    mark = tree.child(v, "mark")
    if mark < 0 or tree.lemmas[mark] != "that" or tree.child(v, "nsubj") < 0:
        return
    degree = so_much(tree, noun)
    if degree >= 0:
        tree.move(v, degree)
        tree.relate(v, "advcl")


def so_much(tree: Tree, i: int) -> int:
    """The 'eager' of 'so eager to …' that the word `i` hangs below or is, or -1."""
    for a in (i, *tree.above(i)):
        if tree.pos[a] in ("ADJ", "ADV") and any(
            tree.lemmas[k] == "so" and k < a for k in tree.kids[a]
        ):
            return a
    return -1
