"""What was torn: parts that lost words standing among or right beside them.

'had gotten rid' of what, 'gave police' what, 'be driven home a program': the words of such a fact
were all read from the sentence, and say together what it does not. Such a fact is not given.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.extract.facts import lexicon as lex
from reader.extract.facts.candidate import Candidate
from reader.extract.facts.restraint.cut import cut, says_only_be
from reader.extract.facts.roles import personal
from reader.extract.tree import Tree
from reader.extract.words import word_set
from reader.model import Span

_NOMINAL = frozenset({"NOUN", "PROPN"})
_HYPHENS = frozenset({"-", "‐", "‑", "–", "—"})
_GIVING = word_set("give hand grant award lend")
_RIVALS = word_set(
    "rival teammate opponent counterpart foe colleague companion co-worker ally accomplice"
)
"""Nouns that say nothing without whose: a rival is somebody's."""
_DOTS = frozenset({"...", "…", ". . ."})
_LEADING = word_set("outside inside near behind between among toward towards of at in on to from")
_CLAIMS = word_set("charge allegation accusation suspicion")
_OF_CLAIMS = word_set(
    "bring file face deny drop dismiss make press prove beat fight answer admit reject refute "
    "level raise hear add announce lay reduce"
)
"""What is done with a charge; anything else is what somebody is charged with."""


def torn(c: Candidate) -> bool:
    """Whether a part lacks words that stand among its own, or right behind them."""
    tree = c.tree
    if not c.predicate:
        return _whose(tree, c)
    if c.content is not None:
        if says_only_be(tree, c.content):
            return True
        direct = c.speech is not None and c.speech.direct
        return direct and (_says_no_verb(tree, c) or _elliptic(tree, c.content))
    used = {*c.subject, *c.predicate, *c.object, *c.time, *c.place}
    used.update(w for _, words in c.arguments for w in words)
    return (
        _of_what(tree, c, used)
        or _given_nothing(tree, c)
        or _among(tree, c, used)
        or _joined_to_nothing(tree, c.object)
        or _form_cut(tree, c, used)
        or _charged(tree, c)
        or _breaks_off(tree, c, used)
        or _of_the_nearer(tree, c)
        or _asked_about(tree, c)
        or _limit_cut(tree, c, used)
        or _let_do(tree, c)
        or cut(tree, c, used)
    )


def _let_do(tree: Tree, c: Candidate) -> bool:
    """'agreed to let a patrol, 20 men, guard the pump': they let it, and did not guard it."""
    v = c.head
    if c.lemma == "let":
        return any(_let_by(tree, k) == v for k in range(v + 1, tree.n))
    return _let_by(tree, v) >= 0


def _let_by(tree: Tree, v: int) -> int:
    """The 'let … them' before a bare infinitive that is called its conjunct, or -1."""
    if tree.base[v] != "conj" or tree.tags[v] != "VB":
        return -1
    if tree.child(v, "cc", "mark", "aux", "nsubj") >= 0:
        return -1
    h = tree.heads[v]
    before = [k for k in (h, *tree.children(h, "conj")) if k < v]
    nearest = max(before, default=-1)
    if nearest < 0 or tree.lemmas[nearest] != "let" or tree.child(nearest, "xcomp", "ccomp") >= 0:
        return -1
    return nearest if tree.child(nearest, "obj") >= 0 else -1


def _whose(tree: Tree, c: Candidate) -> bool:
    """Of 'division rival Denver' it is open whose rival it is."""
    h = c.object_head if c.object_head >= 0 else max(c.object, default=-1)
    if h < 0 or tree.lemmas[h] not in _RIVALS:
        return False
    return not any(tree.rels[k] in ("nmod:poss", "nmod") for k in tree.kids[h])


def _says_no_verb(tree: Tree, c: Candidate) -> bool:
    """'And now, this guy,' he continued, 'if …': what is said is still to come."""
    content = c.content
    if content is None or content.end >= tree.sentence.end:
        return False
    said = [w for w in range(tree.n) if content.start <= tree.words[w].start < content.end]
    if not said or said[-1] > c.head or any(tree.pos[w] in ("VERB", "AUX") for w in said):
        return False
    return any(tree.words[w].text in ('"', "“", "``", "''") for w in range(c.head + 1, tree.n - 2))


def _elliptic(tree: Tree, content: Span) -> bool:
    """Of 'In the event they are, I …' it is open what they are."""
    first = tree.index_at(content.start)
    for w in range(max(first, 1), min(first + 6, tree.n - 1)) if first >= 0 else ():
        if tree.words[w].text == "," and tree.lemmas[w - 1] in ("be", "do", "have"):
            return tree.tags[w - 2] == "PRP" and tree.lemmas[first] in ("in", "if", "when")
    return False


def _of_what(tree: Tree, c: Candidate, used: set[int]) -> bool:
    """'had gotten rid [of it]', 'a shot at edging [Lee]'."""
    if not c.object:
        return False
    last = max(c.object)
    n = last + 1
    if n < tree.n and tree.lemmas[n] == "of" and n not in used and tree.pos[n] == "ADP":
        # 'the north of', 'ahead of' may hang elsewhere; 'rid of' doesn't.
        return tree.pos[last] in ("ADJ", "ADV", "VERB")
    if tree.pos[last] == "VERB" and tree.tags[last] == "VBG" and last != c.object[0]:
        return any(k > last and k not in used for k in tree.children(last, "obj", "xcomp"))
    # 'nine points coming in'
    return tree.tags[last - 1] == "VBG" and tree.lemmas[last] == "in" and tree.heads[last] < last


def _given_nothing(tree: Tree, c: Candidate) -> bool:
    """'a note Timmons gave police', 'awarded the plaintiff': what was given stands elsewhere."""
    if c.lemma not in _GIVING or c.passive or not c.object:
        return False
    if any(tree.base[w] in ("conj", "appos") for w in c.object):
        return False
    if tree.child(c.head, "iobj") in c.object:
        return tree.child(c.head, "obj", "ccomp", "xcomp") < 0
    h = c.object_head
    if h not in c.object or "to" in {role for role, _ in c.arguments}:
        return False
    # 'awarded the plaintiff, Ann Lee, 187 million dollars': the sum hangs on the name.
    named = [k for k in tree.children(h, "appos") if k not in c.object]
    sums = [w for k in named for w in tree.subtree(k) if tree.pos[w] == "NUM"]
    return personal(tree, h) or bool(sums)


def _among(tree: Tree, c: Candidate, used: set[int]) -> bool:
    """Whether words that belong to a part stand in the middle of it and are not given."""
    low, high = c.predicate[0], c.predicate[-1]
    if any(
        tree.base[w] == "nsubj" and w not in used and tree.heads[w] in used
        for w in range(low + 1, high)
    ):
        # As in 'history demanded [he] be in his seat'.
        return True
    inside = {*c.object}
    for w in range(c.object[0], c.object[-1]) if c.object else ():
        if w not in used and tree.pos[w] in _NOMINAL:
            # As in 'Scoring [Record] in Victory'.
            kids = (k for k in tree.kids[w] if k < w and k in inside)
            if any(tree.base[k] in ("compound", "amod", "nummod") for k in kids):
                return True
    for part in (c.time, c.place):
        if part and inside and inside == set(range(part[0], part[-1])).difference(part):
            # 'around for | Semifinal | Saturday'
            return True
    # 'Aldino [’ s] putback', its apostrophe torn from it
    own = (w for w in range(c.subject[0], c.subject[-1]) if w not in used)
    return any(tree.words[w].text == "s" and tree.base[w] == "aux" for w in own)


def _joined_to_nothing(tree: Tree, words: Sequence[int]) -> bool:
    """'a sore shin and an ankle … the Smith Center', 'a mother of 12-another mom'."""
    inside = {*words}
    for w in words:
        if (
            tree.words[w].text in _HYPHENS
            and w + 1 in inside
            and tree.lemmas[w + 1] in ("a", "an", "the", "another")
            and tree.pos[w - 1] == "NUM"
        ):
            return True
        first = tree.lo[w]
        if tree.base[w] != "conj" or tree.pos[w] not in _NOMINAL or tree.heads[w] not in inside:
            continue
        if tree.child(w, "cc") >= 0 or first == 0:
            continue
        if tree.words[first - 1].text == ")" and first - 1 not in inside:
            return True
    return bool(words) and len(words) > 1 and _as_well_as(tree, words[0])


def _as_well_as(tree: Tree, first: int) -> bool:
    """'[as] well as charges'."""
    return (
        tree.lemmas[first] == "well"
        and first > 0
        and first + 1 < tree.n
        and tree.lemmas[first - 1] == tree.lemmas[first + 1] == "as"
    )


def _form_cut(tree: Tree, c: Candidate, used: set[int]) -> bool:
    """'[would] be driven', '[got] hit': a verb without what makes it finite."""
    first = c.predicate[0]
    if tree.tags[first] == "VB" and c.rule == "conj" and len(c.predicate) > 1:
        return tree.lemmas[first] == "be"
    before = first - 1
    return (
        tree.tags[first] == "VBN"
        and before >= 0
        and before not in used
        and tree.lemmas[before] == "get"
        and tree.heads[first] == before
    )


def _charged(tree: Tree, c: Candidate) -> bool:
    """'charges that he was driving': the charge is not what he was driving."""
    h = c.object_head
    return (
        c.rule.startswith("acl")
        and 0 <= h < c.head
        and tree.lemmas[h] in _CLAIMS
        and c.subject_head != h
        and c.lemma not in _OF_CLAIMS
    )


def _of_the_nearer(tree: Tree, c: Candidate) -> bool:
    """'his points came after Lee got hit while cutting in': Lee cut in, no points did."""
    if c.rule != "advcl-participle" or tree.pos[c.subject_head] in ("PROPN", "PRON"):
        return False
    h, mark = tree.heads[c.head], tree.child(c.head, "mark")
    if mark < 0 or tree.lemmas[mark] != "while":
        return False
    return any(
        tree.pos[s] in ("PROPN", "PRON") and h < s < c.head
        for k in tree.children(h, "advcl")
        if h < k < c.head
        for s in tree.children(k, "nsubj")
    )


def _asked_about(tree: Tree, c: Candidate) -> bool:
    """'recall what he was asked before coming to court': told only to say what was asked."""
    h = tree.heads[c.head]
    if c.rule != "advcl-participle" or tree.rels[h] != "acl:relcl":
        return False
    return tree.lemmas[tree.heads[h]] in ("what", "whatever")


def _limit_cut(tree: Tree, c: Candidate, used: set[int]) -> bool:
    """'dominated the glass 22-13, the paint (16-10) … in the first half': the limit is of all."""
    h = c.object_head
    if h not in c.object:
        return False
    beyond = [k for k in tree.children(h, "appos") if k not in used]
    return any(
        tree.lemmas[w] in lex.TIME_NOUNS and tree.base[w] == "nmod" and w not in used
        for k in beyond
        for w in tree.subtree(k)
        if tree.hi[w] == tree.hi[h]
    )


def _breaks_off(tree: Tree, c: Candidate, used: set[int]) -> bool:
    """'erupted outside...': the text itself ends before it says outside of what."""
    last = max(used)
    if c.object or c.arguments or last + 1 >= tree.n or tree.words[last + 1].text not in _DOTS:
        return False
    return tree.lemmas[last] in _LEADING
