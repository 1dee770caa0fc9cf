"""Complements hung on what they complete, where the order of the words leaves one reading."""

from __future__ import annotations

from collections.abc import Callable

from reader.extract.mending.controlled import controlled
from reader.extract.phrases import after_comma, clause_of, is_clause
from reader.extract.times.lexicon import UNIT_NOUNS
from reader.extract.tree import Tree
from reader.extract.words import word_set

_CONJUNCTIONS = frozenset({"before", "after", "since", "until", "till", "as", "while"})
_RELATIVES = frozenset({"who", "which", "whom", "that", "whose", "where", "when"})
_COUNTS = frozenset({"least", "most", "best", "worst"})
_MEASURED = frozenset({"long", "late", "early", "behind", "ahead", "old", "short"})
_CAPTURING = frozenset({"capture", "record", "film", "photograph", "depict", "portray"})


def settle_complements(tree: Tree) -> None:
    """Hangs such words where they belong, in place; it stays a tree."""
    for i in range(tree.n):
        for mend in _MENDERS.get(tree.base[i], ()):
            mend(tree, i)
        if tree.lemmas[i] in _COUNTS:
            _at_least(tree, i)
        elif tree.lemmas[i] == "about" and i and tree.lemmas[i - 1] == "bring":
            _about(tree, i)
        elif tree.lemmas[i] == "but" and i and tree.lemmas[i - 1] == "all":
            _all_but(tree, i)
        elif tree.lemmas[i] == "route" and i and tree.lemmas[i - 1] == "en":
            tree.pos[i] = "ADV"


def _over_brackets(tree: Tree, v: int) -> None:
    """'wants prices, put at ten euros, to be halved': what is wanted, not how they are put."""
    inside, to = tree.heads[v], tree.child(v, "mark")
    if tree.rels[inside] != "acl" or not inside < to < v or tree.words[to - 1].text != ",":
        return
    above = tree.heads[tree.heads[inside]]
    if above >= 0 and tree.pos[above] == "VERB" and tree.child(above, "obj") == tree.heads[inside]:
        tree.move(v, above)


def _raised(tree: Tree, k: int) -> None:
    """'are thought to have been on board': what they are thought to have been."""
    to, be, v = tree.child(k, "mark"), tree.child(k, "cop"), tree.heads[k]
    if v < to < be < k and tree.lemmas[to] == "to" and tree.child(v, "xcomp", "ccomp") < 0:
        tree.relate(k, "xcomp")


def _until_when(tree: Tree, k: int) -> None:
    """'since 2008, when three died', 'until May, when …': what happened at that time."""
    case = tree.case(k).lower()
    if case not in ("since", "until", "till", "before", "by"):
        return
    for v in tree.children(tree.heads[k], "advcl"):
        first = min(tree.lo[v] + (tree.words[tree.lo[v]].text == ","), tree.n - 1)
        near = tree.words[first - 1].text == "," and tree.hi[k] >= first - 2
        if v > k and tree.lemmas[first] == "when" and near and not tree.under(k, v):
            tree.move(v, k)
            tree.relate(v, "acl:relcl")


def _measure(tree: Tree, k: int) -> None:
    """'can be hours long': how long."""
    adjective = k + 1
    if tree.heads[k] != adjective or tree.lemmas[k] not in UNIT_NOUNS or tree.case(k):
        return
    if tree.lemmas[adjective] in _MEASURED and tree.child(adjective, "cop") >= 0:
        tree.relate(k, "nmod:unmarked")


def _up_to(tree: Tree, k: int) -> None:
    """'had paid up to $900', 'faces up to ten years': no more than that, and nobody paid up."""
    v = tree.heads[k]
    up, to = v + 1, v + 2
    if to >= k or tree.lemmas[up] != "up" or tree.lemmas[to] != "to":
        return
    amount = tree.pos[k] in ("SYM", "NUM") or tree.tags[k] == "$" or tree.child(k, "nummod") >= 0
    if tree.heads[to] not in (k, up) or tree.heads[up] not in (v, k) or not amount:
        return
    if tree.kids[up] not in ([], [to]) or tree.lo[k] > to + 1 or tree.lemmas[v] in _RISING:
        return
    for w in (to, up):
        if tree.heads[w] != k:
            tree.move(w, k)
        tree.relate(w, "advmod")
    if tree.base[k] == "obl" and tree.child(v, "obj", "aux:pass") < 0:
        tree.relate(k, "obj")


def _time_taken(tree: Tree, k: int) -> None:
    """'entered its third week', 'was given ten minutes': no when, but what is entered or given."""
    v, first = tree.heads[k], tree.lo[k]
    if tree.lemmas[v] not in _TAKING_TIME or tree.lemmas[k] not in UNIT_NOUNS or tree.case(k):
        return
    told = tree.child(k, "nmod:poss", "nummod") >= 0 or tree.lemmas[first] in ("a", "an")
    if tree.child(v, "aux:pass") >= 0 and tree.lemmas[v] not in _GIVING:
        return
    if told and first == v + 1 and tree.child(v, "obj", "ccomp", "xcomp") < 0:
        tree.relate(k, "obj")


_GIVING = frozenset({"give", "grant", "allow"})
_TAKING_TIME = _GIVING | word_set("enter endure face serve spend need get gain lose begin")


_RISING = word_set("go edge creep inch tick move climb rise come get drive walk catch shoot add")


def _going_on(tree: Tree, v: int) -> None:
    """'began on Monday, closing schools': no Monday closes them."""
    h = tree.heads[v]
    if tree.tags[v] != "VBG" or h > v or not after_comma(tree, v):
        return
    above = clause_of(tree, h)
    if tree.child(v, "obj") > v and tree.pos[above] == "VERB" and above < h:
        tree.move(v, above)
        tree.relate(v, "advcl")


def _by_whom(tree: Tree, k: int) -> None:
    """'was threatened with death by his brother': who threatened him."""
    with_what = tree.heads[k]
    v = tree.heads[with_what]
    if v < 0 or tree.case(k).lower() != "by" or tree.base[with_what] != "obl":
        return
    if tree.child(v, "aux:pass") < 0 or tree.lemmas[v] not in _DONE_TO:
        return
    if with_what < tree.lo[k] and tree.child(v, "obl:agent") < 0:
        tree.move(k, v)
        tree.relate(k, "obl:agent")


_DONE_TO = word_set(
    "threaten charge accuse convict hit strike beat shoot stab attack punch kick cut rob strip "
    "award fine cheat suspect notify inform warn"
)


def _captured(tree: Tree, v: int) -> None:
    """'tapes captured Lee telling Roe': what is heard on them, and who tells is Lee."""
    h = tree.heads[v]
    heard = tree.child(h, "obj")
    if tree.tags[v] != "VBG" or tree.lemmas[h] not in _CAPTURING or not h < heard < v:
        return
    if tree.hi[heard] == tree.lo[v] - 1 and tree.child(v, "mark", "case", "nsubj") < 0:
        tree.relate(v, "xcomp")


def _made(tree: Tree, v: int) -> None:
    """'has made cutting debt a priority': what he made one, and nobody cuts it yet."""
    h = tree.heads[v]
    becomes = tree.child(h, "xcomp")
    if tree.lemmas[h] != "make" or tree.tags[v] != "VBG" or tree.lo[v] != h + 1:
        return
    if tree.child(h, "obj") < 0 and becomes > v and tree.lo[becomes] == tree.hi[v] + 1:
        tree.relate(v, "obj")


def _clause_of_its_own(tree: Tree, v: int) -> None:
    """'won twice before rivals sent him home': no rivals before whom he won."""
    noun = tree.heads[v]
    if tree.rels[v] != "acl:relcl" or noun < 0:
        return
    case, h = tree.child(noun, "case"), tree.heads[noun]
    if not noun < v or h < 0 or case < 0 or tree.lemmas[case] not in _CONJUNCTIONS:
        return
    finite = tree.tags[v] in ("VBD", "VBZ", "VBP") and tree.child(v, "aux:pass", "aux") < 0
    if not finite or tree.child(v, "nsubj") >= 0 or tree.child(v, "obj", "ccomp") < v:
        return
    if tree.lo[v] != tree.hi[noun] - (tree.hi[v] - tree.lo[v]) or tree.words[v - 1].text == ",":
        return
    if any(tree.lemmas[k] in _RELATIVES for k in tree.kids[v] if k < v):
        return
    tree.move(v, h)
    tree.relate(v, "advcl")
    tree.move(noun, v)
    tree.relate(noun, "nsubj")
    tree.move(case, v)
    tree.relate(case, "mark")


def _at_least(tree: Tree, i: int) -> None:
    """'has grown to at least eight families': no fewer, whatever preposition stands before."""
    at, number = i - 1, i + 1
    if at < 0 or number >= tree.n or tree.lemmas[at] != "at" or tree.pos[number] != "NUM":
        return
    if tree.under(number, i) or any(k != at for k in tree.kids[i]):
        return
    if tree.under(number, at):
        return
    if tree.heads[i] == at:
        tree.move(i, number)
    if tree.heads[at] != i:
        tree.move(at, i)
    if tree.heads[i] != number:
        tree.move(i, number)
    tree.relate(at, "advmod")
    tree.relate(i, "advmod")


def _all_but(tree: Tree, i: int) -> None:
    """'has been all but dissolved': not quite, and no more of it left than that."""
    head = tree.heads[i - 1]
    if tree.base[i] == "cc" and tree.base[i - 1] == "advmod" and head == tree.heads[i] == i + 1:
        tree.move(i, i - 1)
        tree.relate(i, "fixed")


def _about(tree: Tree, i: int) -> None:
    """'brought about the fall': the fall was brought about."""
    v = i - 1
    if tree.pos[v] != "VERB" or tree.child(v, "obj") in range(i):
        return
    noun = tree.heads[i]
    if tree.base[i] == "case" and noun > i and tree.heads[noun] == v and not is_clause(tree, noun):
        tree.move(i, v)
        tree.relate(noun, "obj")
    if tree.heads[i] == v:
        tree.relate(i, "compound:prt")


def _of_noun(tree: Tree, k: int) -> None:
    """'on the descent of the pass', 'kept hopes of a title': of what it stands right behind."""
    case, v = tree.child(k, "case"), tree.heads[k]
    if tree.case(k).lower() != "of" or tree.lo[k] != case or tree.pos[v] != "VERB":
        return
    before = case - 1
    noun = next((n for n in (before, *tree.above(before)) if tree.heads[n] == v), -1)
    if noun < 0 or not v < noun < k or tree.hi[noun] != before or tree.pos[noun] != "NOUN":
        return
    if tree.base[noun] == "obj" and tree.lemmas[v] in _TAKING_OF:
        return
    if tree.base[noun] in ("obj", "obl") and tree.pos[before] == "NOUN" and not _dated(tree, noun):
        tree.move(k, before)
        tree.relate(k, "nmod")


def _dated(tree: Tree, noun: int) -> bool:
    return tree.rels[noun] == "obl:unmarked" or tree.lemmas[noun] in UNIT_NOUNS


_TAKING_OF = word_set(
    "accuse rob strip deprive convict acquit warn inform remind notify clear cure relieve rid "
    "suspect assure advise ask demand expect require make cleanse cheat tell absolve persuade "
    "convince think say learn hear"
)


def _called_for(tree: Tree, k: int) -> None:
    """'called for the minister, Ann Lee, to resign': what was called for."""
    v = tree.heads[k]
    case = tree.child(k, "case")
    if tree.lemmas[v] not in _CALLING or case != v + 1 or tree.lemmas[case] != "for":
        return
    if tree.child(v, "obj", "xcomp", "ccomp") >= 0:
        return
    for goal in tree.children(v, "advcl"):
        to = tree.child(goal, "mark")
        if tree.tags[goal] != "VB" or to < k or tree.lemmas[to] != "to":
            continue
        if tree.hi[k] >= to - 2 and tree.child(goal, "nsubj") < 0:
            tree.move(case, v)
            tree.relate(case, "compound:prt")
            tree.relate(k, "obj")
            tree.relate(goal, "xcomp")
            return


_CALLING = frozenset(
    {"call", "wait", "push", "press", "appeal", "campaign", "plead", "vote", "ask"}
)


def _twice_what(tree: Tree, k: int) -> None:
    """', twice what the state admits': a comparison, and nothing that is done."""
    v = tree.heads[k]
    if tree.lemmas[k] != "what" or not v < k - 1 or tree.words[k - 2].text != ",":
        return
    if tree.words[k - 1].text.lower() in ("twice", "half", "double", "triple"):
        tree.relate(k, "parataxis")


def _added(tree: Tree, v: int) -> None:
    """'…, adding services are expected to improve': the services are."""
    h, what = tree.heads[v], tree.child(v, "obj")
    if tree.lemmas[v] not in ("add", "say", "note") or not v < what < h:
        return
    first = min([h, *(k for k in tree.children(h, "aux", "cop") if k > what)])
    if tree.hi[what] != first - 1 or tree.child(h, "nsubj", "csubj", "expl") >= 0:
        return
    tree.move(what, h)
    tree.relate(what, "nsubj:pass" if tree.child(h, "aux:pass") >= 0 else "nsubj")


def _how(tree: Tree, k: int) -> None:
    """'explained how it worked', read as 'explained how': what was explained is the clause."""
    h = tree.heads[k]
    if tree.lemmas[k] not in ("how", "why") or not 0 <= h < k:
        return
    for v in tree.children(k, "advcl", "acl"):
        if v < k or tree.child(v, "nsubj", "expl") < k:
            continue
        tree.move(v, h)
        tree.relate(v, "ccomp")
        case = tree.child(k, "case")
        if case == h + 1:
            tree.move(case, h)
            tree.relate(case, "compound:prt")
        tree.move(k, v)
        tree.relate(k, "advmod")
        return


_MENDERS: dict[str, tuple[Callable[[Tree, int], None], ...]] = {
    "xcomp": (_over_brackets, controlled),
    "obl": (
        _raised,
        _until_when,
        _measure,
        _up_to,
        _time_taken,
        _of_noun,
        _called_for,
        _how,
    ),
    "obj": (_up_to, _twice_what, _how),
    "amod": (_going_on,),
    "nmod": (_by_whom,),
    "advcl": (_captured, _made, _added, controlled),
    "acl": (_clause_of_its_own,),
}
