"""Relative clauses hung on the noun that their own words ask for.

Which noun a relative clause modifies is often told by its form: its verb agrees with the noun in
number, 'who' asks for a person, a clause without a comma modifies no bare name and reaches back
over no comma, and none reaches back over another clause.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reader.extract.antecedent import noun_before
from reader.extract.coref.lexicon import GROUP_NOUNS, PLURAL_WORDS
from reader.extract.mending.animacy import AMOUNTS, DOERS, personal, thing
from reader.extract.phrases import after_comma
from reader.extract.tree import Tree
from reader.extract.words import word_set

_NOMINAL = frozenset({"NOUN", "PROPN"})
_PRONOUNS = frozenset({"who", "which", "that"})
COMMAS = frozenset({",", "–", "—", "--"})
_LOOSE = frozenset({"ccomp", "parataxis", "dep"})
_PARTS = frozenset({"flat", "compound", "amod", "nummod", "det"})


def hang_relatives(tree: Tree) -> None:
    """Moves relative and participle clauses to the noun their form asks for, in place."""
    for v in range(tree.n):
        if tree.base[v] == "acl" and 0 <= tree.heads[v] < tree.lo[v]:
            _inside(tree, v)
            _of_them_all(tree, v, tree.heads[v])
            if tree.rels[v] == "acl:relcl":
                _relative(tree, v)
        elif tree.rels[v] == "advcl:relcl" or tree.base[v] in _LOOSE:
            _of_someone(tree, v)
            _of_them_all(tree, v, noun_before(tree, tree.child(v, "nsubj")))
    _fronted(tree)


def _relative(tree: Tree, v: int) -> None:
    first = tree.lo[v]
    pronoun = first + (tree.words[first].text in COMMAS)
    if pronoun > v or tree.lemmas[pronoun] not in _PRONOUNS or tree.heads[pronoun] != v:
        return
    last = pronoun - 1
    set_off = tree.words[last].text in COMMAS
    while last > tree.heads[v] and tree.words[last].text in (*COMMAS, ")", '"', "”", "''"):
        last -= 1
    if last <= tree.heads[v]:
        if tree.words[tree.heads[v]].text.islower():
            _agreeing(tree, v, pronoun, last)
        if not _owner(tree, v, pronoun) and not set_off:
            _in_the_area(tree, v)
            _of_a_known(tree, v, pronoun)
        elif tree.lemmas[pronoun] == "who":
            _one_from_there(tree, v)
        return
    if not set_off:
        _over_comma(tree, v, last)
        _of_a_name(tree, v, pronoun)
        _of_a_known(tree, v, pronoun)
    _crossing(tree, v, pronoun, last)
    _agreeing(tree, v, pronoun, last)
    _fitting(tree, v, pronoun, last)
    if tree.lemmas[pronoun] == "who":
        _one_from_there(tree, v)
        _move(tree, v, _from_there(tree, tree.heads[v]))
    elif tree.lemmas[pronoun] == "that":
        _owned(tree, v, last)


def _of_them_all(tree: Tree, v: int, last: int) -> None:
    """'Leeds, York and Hull, which all won', '– all near Rome': of the whole list, not its last."""
    first = last
    while first >= 0 and tree.base[first] == "conj" and tree.heads[first] < first:
        first = tree.heads[first]
    everyone = any(
        tree.lemmas[k] in ("all", "both") and last < k < v and not tree.kids[k]
        for k in tree.kids[v]
    )
    if 0 <= first < last and everyone and not tree.under(first, v):
        tree.move(v, first)
        if tree.base[v] != "acl":
            tree.relate(v, "acl:relcl")


def _in_the_area(tree: Tree, v: int) -> None:
    """'a ship in the area which cut it': the ship did, which is told of for the first time."""
    h = tree.heads[v]
    above = tree.heads[h]
    if above < 0 or tree.base[h] != "nmod" or tree.case(h).lower() not in ("in", "at", "on"):
        return
    if tree.pos[above] != "NOUN" or tree.pos[h] != "NOUN":
        return
    new, known = tree.child(above, "det"), tree.child(h, "det")
    if new < 0 or known < 0 or tree.lemmas[new] not in ("a", "an"):
        return
    if tree.lemmas[known] == "the" and tree.lemmas[h] in _SPOTS:
        _move(tree, v, above)


_SPOTS = word_set("area region vicinity crowd city town room building street scene neighborhood")


def _owned(tree: Tree, v: int, last: int) -> None:
    """'the owner of a dog that ran away', 'head of the firm that won': the dog, and the firm."""
    h = tree.heads[v]
    for k in tree.children(h, "nmod"):
        if not h < k < v or tree.hi[k] != last or tree.case(k).lower() != "of":
            continue
        bare = all(tree.base[w] != "det" for w in tree.kids[h]) and tree.tags[h] == "NN"
        fits = tree.pos[k] == "NOUN" and thing(tree, k) and tree.child(k, "det") >= 0
        if fits and (personal(tree, h) or bare) and tree.lemmas[h] not in AMOUNTS:
            _move(tree, v, k)


def _of_someone(tree: Tree, v: int) -> None:
    """'said Lee of Leeds, who helped': 'who' takes up no sentence, but someone in it."""
    who = tree.child(v, "nsubj")
    if who < 1 or tree.lemmas[who] != "who" or who > v:
        return
    last = who - 1
    while last > 0 and tree.words[last].text in COMMAS:
        last -= 1
    someone = [
        k for k in nouns_before(tree, v, last) if tree.pos[k] == "PROPN" or personal(tree, k)
    ]
    if not someone:
        return
    meant = _from_there(tree, someone[-1])
    if not tree.under(meant, v):
        tree.move(v, meant)
        tree.relate(v, "acl:relcl")
        _one_from_there(tree, v)


def _from_there(tree: Tree, k: int) -> int:
    """'Lee, from Leeds, who …': whoever is from there, and no Leeds."""
    case = tree.child(k, "case")
    if not 0 < case < k or tree.lemmas[case] != "from" or tree.words[case - 1].text not in COMMAS:
        return k
    before = case - 2
    while before >= 0 and tree.base[before] in ("flat", "compound") and tree.heads[before] < before:
        before = tree.heads[before]
    return before if before >= 0 and tree.pos[before] == "PROPN" else k


def nouns_before(tree: Tree, v: int, last: int) -> Iterator[int]:
    """The nouns that the clause `v` could modify, the nearest to the word `last` first."""
    i, steps = last, 0
    while i >= 0 and steps < _STEPS and not tree.under(i, v):
        if _may_be_meant(tree, i):
            yield i
        elif tree.pos[i] in ("VERB", "AUX"):
            return
        i = tree.heads[i]
        steps += 1
        if i > last:
            return


_STEPS = 12


def _may_be_meant(tree: Tree, i: int) -> bool:
    if tree.pos[i] not in (*_NOMINAL, "PRON", "SYM") and tree.lemmas[i] != "one":
        return False
    return tree.base[i] not in _PARTS and not (i and tree.words[i - 1].text == "-")


def _move(tree: Tree, v: int, noun: int) -> None:
    if noun != tree.heads[v] and not tree.under(noun, v):
        tree.move(v, noun)


def _inside(tree: Tree, v: int) -> None:
    """'Lee, who has long hair flowing to …, was': a comma would close the clause before."""
    h, last = tree.heads[v], tree.lo[v] - 1
    if tree.base[tree.lo[v]] == "cc":
        # 'Lee, who edits the Mail and who holds shares'
        return
    if tree.words[tree.lo[v]].text in COMMAS or tree.pos[last] not in _NOMINAL:
        return
    for k in tree.children(h, "acl"):
        if k < v and tree.hi[k] == last and after_comma(tree, k):
            nearest = next(nouns_before(tree, v, last), -1)
            if nearest > h:
                _move(tree, v, nearest)
            return


def _over_comma(tree: Tree, v: int, last: int) -> None:
    """'an aide to the FBI, the body that worked': without a comma of its own, of the body."""
    h = tree.heads[v]
    comma = next((w for w in range(last, h, -1) if tree.words[w].text in COMMAS), -1)
    if comma < 0:
        return
    behind = [
        k for k in nouns_before(tree, v, last) if tree.lo[k] > comma or tree.base[k] == "appos"
    ]
    top = next((k for k in reversed(behind) if k > comma), -1)
    if top >= 0 and tree.base[top] == "appos" and tree.tags[top] != "NNP":
        _move(tree, v, top)


def _of_a_name(tree: Tree, v: int, pronoun: int) -> None:
    """'a gown by label Ann Lee that took hours': a bare name has no clause without a comma."""
    h = tree.heads[v]
    if tree.pos[h] != "PROPN" or any(tree.base[k] == "det" for k in tree.kids[h]):
        return
    if tree.tags[h] == "NNPS" or tree.lemmas[pronoun] == "who":
        return
    above = tree.heads[h]
    while 0 <= above < v and (
        tree.pos[above] == "PROPN" or (tree.pos[above] == "NOUN" and tree.lo[h] == above + 1)
    ):
        # 'label Ann Lee' is one name.
        above = tree.heads[above]
    if 0 <= above < h and tree.pos[above] == "NOUN":
        _move(tree, v, above)


def _of_a_known(tree: Tree, v: int, pronoun: int) -> None:
    """'a flaw in its browser that was used': what is known needs no clause to tell which it is."""
    h = tree.heads[v]
    case = tree.lo[h]
    if tree.lemmas[pronoun] == "who" or tree.base[case] != "case" or tree.heads[case] != h:
        return
    if any(tree.lemmas[k] in ("a", "an") for k in tree.kids[h]):
        return
    owned = tree.child(h, "nmod:poss") >= 0 and tree.lemmas[case] != "of"
    if case > 0 and (tree.pos[h] == "PROPN" or owned) and tree.pos[case - 1] == "NOUN":
        _move(tree, v, case - 1)


def _one_from_there(tree: Tree, v: int) -> None:
    """'a doctor from Leeds, who moved': the doctor did, and no town."""
    h = tree.heads[v]
    case = tree.lo[h]
    someone = case - 1
    if tree.base[case] != "case" or tree.heads[case] != h or tree.lemmas[case] not in _WHERE:
        return
    if personal(tree, h) or someone < 0 or tree.pos[someone] != "NOUN":
        return
    doer = tree.lemmas[someone].endswith(DOERS)
    if personal(tree, someone) or doer:
        _move(tree, v, someone)


_WHERE = frozenset({"from", "at", "in"})


def _crossing(tree: Tree, v: int, pronoun: int, last: int) -> None:
    """'dominated the rounds, landing jabs that Lee …': no clause reaches back over a verb."""
    h = tree.heads[v]
    crossed = any(
        tree.pos[w] == "VERB" and tree.base[w] not in ("amod", "compound") and not tree.under(w, h)
        for w in range(h + 1, last)
    )
    behind = [k for k in nouns_before(tree, v, last) if k > h] if crossed else []
    if behind:
        # 'Lee of Leeds University, who …'
        named = [k for k in behind if tree.pos[k] == "PROPN"]
        who = tree.lemmas[pronoun] == "who" and len(named) > 1
        _move(tree, v, named[-1] if who else behind[0])


def _agreeing(tree: Tree, v: int, pronoun: int, last: int) -> None:
    """'leader of the clubs that seek': the verb says how many there are."""
    if tree.base[pronoun] != "nsubj":
        return
    asked = number_asked(tree, v)
    own = number(tree, tree.heads[v])
    if asked and own and asked != own:
        _to_nearest(tree, v, last, lambda k: number(tree, k) == asked)


def _to_nearest(tree: Tree, v: int, last: int, fits: Callable[[int], bool]) -> None:
    noun = next((k for k in nouns_before(tree, v, last) if fits(k)), -1)
    if noun >= 0:
        _move(tree, v, noun)


def number_asked(tree: Tree, v: int) -> str:
    """The number the finite verb of a clause asks its subject to have, or ''."""
    verbs = [*tree.children(v, "aux", "cop"), v]
    first = next((w for w in sorted(verbs) if tree.tags[w] in ("VBZ", "VBP", "VBD", "MD")), -1)
    form = tree.words[first].text.lower() if first >= 0 else ""
    if form in ("was", "is", "has", "does") or (tree.tags[first] == "VBZ" and form.endswith("s")):
        return "singular"
    return "plural" if form in ("were", "are", "have", "do") or tree.tags[first] == "VBP" else ""


def number(tree: Tree, noun: int) -> str:
    """The number a noun shows, or '' where it may be read either way."""
    lemma, tag = tree.lemmas[noun], tree.tags[noun]
    if any(tree.base[k] == "conj" and k > noun for k in tree.kids[noun]):
        return ""
    if tag == "NNS" and not tree.words[noun].text.endswith("ics"):
        return "" if any(tree.base[k] == "nummod" for k in tree.kids[noun]) else "plural"
    if tag != "NN" or lemma in GROUP_NOUNS or lemma in PLURAL_WORDS or lemma in AMOUNTS:
        return ""
    return "" if tree.words[noun].text.endswith("s") else "singular"


def _fitting(tree: Tree, v: int, pronoun: int, last: int) -> None:
    """'who' asks for a person, 'which' for none, and neither for a moment."""
    h, asked = tree.heads[v], number_asked(tree, v) if tree.base[pronoun] == "nsubj" else ""

    def counted(k: int) -> bool:
        return not asked or number(tree, k) in ("", asked)

    if tree.lemmas[pronoun] == "who" and thing(tree, h):
        if not _owner(tree, v, pronoun):
            _to_nearest(tree, v, last, lambda k: _who(tree, k) and counted(k))
    elif tree.lemmas[pronoun] == "which" and (
        personal(tree, h) or tree.lemmas[h] in ("moment", "time", "day", "way", "reason")
    ):
        _to_nearest(tree, v, last, lambda k: thing(tree, k) and counted(k))


def _who(tree: Tree, k: int) -> bool:
    """'a card for a kick at Lee, who limped off': a name is as good a person, where no place."""
    if tree.pos[k] == "PROPN":
        return tree.base[k] != "conj" and tree.case(k).lower() not in _PLACING
    return personal(tree, k)


_PLACING = frozenset({"in", "from", "near", "of", "to"})


def _owner(tree: Tree, v: int, pronoun: int) -> bool:
    """'Lee's bluff, who is known to …': whose bluff it is."""
    h = tree.heads[v]
    if tree.lemmas[pronoun] != "who" or tree.words[pronoun - 1].text not in COMMAS:
        return False
    if not thing(tree, h):
        return False
    whose = tree.child(h, "nmod:poss")
    if whose < 0 or not (tree.pos[whose] == "PROPN" or personal(tree, whose)):
        return False
    _move(tree, v, whose)
    return True


def _fronted(tree: Tree) -> None:
    """'A man who had fled, Lee died': what stands before the name and a comma describes it."""
    for k in range(2, tree.n):
        v = tree.heads[k]
        if tree.pos[k] != "PROPN" or tree.base[k] not in ("compound", "flat", "nmod", "dep"):
            continue
        if v <= k or tree.pos[v] != "VERB" or tree.words[tree.lo[k] - 1].text != ",":
            continue
        described = tree.child(v, "nsubj")
        if not 0 <= described < k or tree.hi[described] < tree.lo[k] - 2:
            continue
        if tree.hi[k] == v - 1 and tree.child(described, "acl") > described:
            relation = tree.rels[described]
            tree.relate(k, relation)
            tree.move(described, k)
            tree.relate(described, "dislocated")
