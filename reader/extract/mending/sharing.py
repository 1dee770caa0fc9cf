"""What 'and' joins, told by who stands before it: the subject of a second or third verb.

In 'the firm won and Ann Lee sold her shares and left' Lee left; in 'the firm won Leeds and Acme
will go on' nobody won Acme; and in 'admits that it was moved but says …' who admits it says so.
"""

from __future__ import annotations

from reader.extract.coref.lexicon import FEMALE_NOUNS, MALE_NOUNS, PERSON_NOUNS
from reader.extract.mending.relatives import number, number_asked
from reader.extract.mending.speaking_out import of_the_speaker
from reader.extract.phrases import is_clause, is_finite
from reader.extract.tree import Tree
from reader.extract.words import word_set

_NOMINAL = frozenset({"NOUN", "PROPN"})
_RELATIVES = frozenset({"who", "which", "whom", "that", "whose"})
_ANIMATE = PERSON_NOUNS | MALE_NOUNS | FEMALE_NOUNS
_STATING = word_set(
    "say tell claim insist argue admit acknowledge deny add warn note concede confirm announce "
    "stress allege promise vow refuse decline"
)
"""What people do with words, and things without a spokesman never."""


def settle_sharing(tree: Tree) -> None:
    """Hangs conjuncts where their subjects say, in place; it stays a tree."""
    for v in range(tree.n):
        if tree.base[v] != "conj" or tree.heads[v] < 0:
            continue
        if tree.pos[v] == "VERB" or is_clause(tree, v):
            _of_the_title(tree, v)
            _of_its_like(tree, v)
            _of_the_infinitive(tree, v)
            _subject_in_a_list(tree, v)
            _own_relative(tree, v)
            _of_the_nearer(tree, v)
            _of_who_says(tree, v)
            _of_their_number(tree, v)
            _done_too(tree, v)
            _participle_too(tree, v)
        else:
            if tree.pos[v] == "NUM":
                _gapped(tree, v)
            _after_the_same_word(tree, v)
    for k in range(tree.n):
        if tree.base[k] == "obl":
            _by_both(tree, k)
        elif tree.base[k] == "nummod":
            _counted_besides(tree, k)


def _subjectless(tree: Tree, v: int) -> bool:
    return tree.child(v, "nsubj", "csubj", "expl") < 0


def _of_the_title(tree: Tree, v: int) -> None:
    """'A film made with a camera and a cast of herders won': the film won, and no cast.

    So where nothing but a noun would be the sentence, and the verb is joined to a noun under it.
    """
    film, beside = tree.root, tree.heads[v]
    if tree.pos[film] != "NOUN" or tree.child(film, "nsubj", "cop") >= 0 or tree.lo[film] > 0:
        return
    joined, s = tree.child(v, "cc"), tree.child(v, "nsubj")
    if not beside < joined < s < v or tree.pos[beside] != "NOUN" or not is_finite(tree, v):
        return
    if tree.lo[s] not in (joined, joined + 1) or beside == film or is_clause(tree, film):
        return
    if any(tree.words[w].text in (",", ":", ";") for w in range(film, s)):
        return
    tree.move(s, beside)
    tree.relate(s, "conj")
    tree.move(joined, s)
    tree.move(v, film)
    tree.reroot(v)
    tree.relate(film, "nsubj")


def _of_its_like(tree: Tree, v: int) -> None:
    """'killing three and injuring several others': joined to the killing, and no number."""
    h = tree.heads[v]
    g = tree.heads[h]
    if not 0 <= g < h < v or tree.tags[v] != "VBG" or tree.tags[g] != "VBG":
        return
    if tree.base[h] != "obj":
        return
    if tree.pos[h] not in ("NUM", "NOUN") or tree.tags[h] == "VBG" or tree.child(v, "cc") < 0:
        return
    behind = [k for k in tree.children(h, "conj") if tree.lo[k] == v + 1]
    tree.move(v, g)
    for k in behind:
        tree.move(k, v)
        tree.relate(k, "obj")


def _of_the_infinitive(tree: Tree, v: int) -> None:
    """'was set to be released and sent home': set to be sent, and not sent yet."""
    h = tree.heads[v]
    if tree.tags[v] != "VBN" or tree.child(v, "aux", "nsubj", "mark") >= 0 or h > v:
        return
    before = tree.child(v, "cc") - 1
    for k in tree.children(h, "xcomp"):
        infinitive = any(tree.lemmas[m] == "to" for m in tree.children(k, "mark"))
        passive = tree.tags[k] == "VBN" and tree.child(k, "aux:pass") >= 0
        if h < k < v and infinitive and passive and tree.hi[k] == before:
            tree.move(v, k)
            return


def _subject_in_a_list(tree: Tree, v: int) -> None:
    """'bought Acme and Ann Lee sold', 'with partners and Acme will go on': who stands before it."""
    if not _subjectless(tree, v) or tree.child(v, "cc") >= 0 or not is_finite(tree, v):
        return
    first = min([v, *tree.children(v, "aux", "cop", "advmod")])
    for s in range(first - 1, tree.heads[v], -1):
        if tree.base[s] != "conj" or tree.hi[s] != first - 1 or tree.pos[s] not in _NOMINAL:
            continue
        joined = tree.child(s, "cc")
        if not 0 <= joined < s or tree.lemmas[joined] not in ("and", "but") or tree.case(s):
            continue
        torn = any(tree.base[w] != "punct" for w in range(tree.lo[s], joined))
        if torn or tree.under(v, s) or _with(tree, s):
            continue
        tree.move(joined, v)
        tree.move(s, v)
        tree.relate(s, "nsubj:pass" if tree.child(v, "aux:pass") >= 0 else "nsubj")
        return


def _with(tree: Tree, s: int) -> bool:
    """'with police and medics all called in': no clause of its own."""
    while tree.heads[s] >= 0 and tree.base[s] in ("conj", "nmod"):
        if tree.pos[tree.heads[s]] not in _NOMINAL:
            break
        if tree.case(s).lower() == "with":
            return True
        s = tree.heads[s]
    return tree.case(s).lower() == "with" and tree.base[s] != "nmod"


def _own_relative(tree: Tree, v: int) -> None:
    """'levies, which vary widely and which the court ruled illegal': both modify the levies."""
    h = tree.heads[v]
    if tree.rels[h] != "acl:relcl" or tree.heads[h] < 0:
        return
    if any(
        tree.lemmas[k] in _RELATIVES and tree.base[k] in ("obj", "nsubj", "obl") and k < v
        for k in tree.kids[v]
    ):
        tree.move(v, tree.heads[h])
        tree.relate(v, "acl:relcl")


def _of_the_nearer(tree: Tree, v: int) -> None:
    """'A won and B sold and left': the clause right before has a subject of its own."""
    h = tree.heads[v]
    if not _subjectless(tree, v) or tree.child(v, "cc") < 0 or not is_finite(tree, v):
        return
    own = [
        k
        for k in tree.children(h, "conj")
        if h < k < v and is_clause(tree, k) and not _subjectless(tree, k)
    ]
    if own and tree.child(own[-1], "nsubj", "expl") < own[-1]:
        tree.move(v, own[-1])


def _of_who_says(tree: Tree, v: int) -> None:
    """'admits the ward was moved but says …': no ward says anything."""
    h = tree.heads[v]
    above = tree.heads[h]
    if tree.base[h] != "ccomp" or above < 0 or not _subjectless(tree, v) or not above < h < v:
        return
    short = tree.lemmas[v] == "stop" and any(tree.lemmas[k] == "short" for k in tree.kids[v])
    own, theirs = tree.child(h, "nsubj", "csubj"), tree.child(above, "nsubj")
    if tree.child(v, "aux", "mark") >= 0 or theirs < 0 or tree.tags[v] != _tense(tree, above):
        return
    if tree.lemmas[v] in _STATING or short:
        butted = any(tree.lemmas[k] == "but" for k in tree.children(v, "cc"))
        if short or (own >= 0 and not _may_say(tree, own)) or (butted and tree.lemmas[v] == "say"):
            tree.move(v, above)
    elif of_the_speaker(tree, v, h):
        tree.move(v, above)


def _tense(tree: Tree, v: int) -> str:
    """The tag of the word of a clause that is finite: 'confirmed', 'has confirmed'."""
    return tree.tags[next(iter(tree.children(v, "aux")), v)]


def _of_their_number(tree: Tree, v: int) -> None:
    """'officials say the ministry has no cash and have cut pay': 'have' is of the officials."""
    h, asked = tree.heads[v], number_asked(tree, v)
    if not asked or not _subjectless(tree, v) or tree.child(v, "mark") >= 0:
        return
    theirs = number_asked(tree, h)
    if not theirs or theirs == asked:
        return
    above = tree.heads[h]
    while above >= 0:
        subject = tree.child(above, "nsubj")
        if is_clause(tree, above) and 0 <= subject < above < h:
            if number_asked(tree, above) in ("", asked) and number(tree, subject) in ("", asked):
                tree.move(v, above)
            return
        above = tree.heads[above]


def _done_too(tree: Tree, v: int) -> None:
    """'vote in a poll praised by some but dismissed by others': the poll is, and no voters."""
    h = tree.heads[v]
    if (
        tree.tags[v] != "VBN"
        or tree.child(v, "aux", "obj", "mark") >= 0
        or not _subjectless(tree, v)
    ):
        return
    if tree.tags[h] == "VBN" or tree.child(h, "aux:pass", "aux", "cop") >= 0:
        return
    for k in range(v - 1, h, -1):
        alike = tree.tags[k] == "VBN" and tree.base[k] in ("acl", "advcl")
        if alike and tree.under(k, h) and tree.child(k, "obl:agent") >= 0:
            if tree.child(v, "obl:agent") > v and not tree.under(k, v):
                tree.move(v, k)
            return


def _participle_too(tree: Tree, v: int) -> None:
    """'fell, sending cars into the river and killing two': a participle beside a participle."""
    h = tree.heads[v]
    if tree.tags[v] != "VBG" or tree.child(v, "aux", "mark") >= 0 or not _subjectless(tree, v):
        return
    if tree.tags[h] not in ("VBD", "VBZ", "VBP") or tree.child(h, "aux") >= 0:
        return
    for k in tree.children(h, "advcl"):
        if h < k < v and tree.tags[k] == "VBG" and tree.child(k, "mark", "nsubj") < 0:
            tree.move(v, k)
            return


def _may_say(tree: Tree, s: int) -> bool:
    return tree.pos[s] in ("PRON", "PROPN") or tree.lemmas[s] in _ANIMATE or tree.tags[s] == "NNS"


def _gapped(tree: Tree, c: int) -> None:
    """'Eight died on the spot and one in an ambulance': one more died, at another place."""
    place = tree.heads[c]
    v = tree.heads[place]
    if tree.base[place] != "obl" or v < 0 or tree.child(c, "cc") < 0 or tree.case(c):
        return
    subject, where = tree.child(v, "nsubj"), tree.child(c, "nmod")
    if subject < 0 or where < c or not tree.case(where) or tree.case(where).lower() == "of":
        return
    counted = tree.pos[subject] == "NUM" or tree.child(subject, "nummod") >= 0
    if counted and tree.lo[c] == tree.hi[place] - (tree.hi[c] - tree.lo[c]):
        tree.move(c, v)
        tree.relate(c, "parataxis")


def _after_the_same_word(tree: Tree, k: int) -> None:
    """'was a judge in Leeds and in York', 'lifted by rain and by talk': joined to its like."""
    joined, case = tree.child(k, "cc"), tree.case(k).lower()
    if joined < 1 or joined != tree.lo[k] or not case or tree.lemmas[joined] not in ("and", "or"):
        return
    for like in (joined - 1, *tree.above(joined - 1)):
        if is_clause(tree, like) or tree.pos[like] == "PUNCT":
            return
        if tree.base[like] in ("obl", "nmod") and tree.case(like).lower() == case:
            if like != tree.heads[k]:
                tree.move(k, like)
            return


def _counted_besides(tree: Tree, c: int) -> None:
    """'620 were in works, 380 in sales and the rest in support': each at its own place."""
    place = tree.heads[c]
    case = tree.case(place).lower()
    if not place < c or c + 1 >= tree.n or not case or tree.words[c - 1].text != ",":
        return
    if tree.words[c + 1].text.lower() != case:
        return
    for k in [k for k in tree.children(place, "nmod", "conj", "obl") if k > c]:
        tree.move(k, c)
    tree.relate(c, "parataxis")


def _by_both(tree: Tree, k: int) -> None:
    """'dominated by X, which cost jobs, and by Y': joined to what the same word brings in."""
    joined, case, v = tree.child(k, "cc"), tree.child(k, "case"), tree.heads[k]
    if not 0 <= joined < case or tree.lemmas[joined] != "and":
        return
    if tree.rels[v] != "acl:relcl" or tree.words[joined - 1].text != ",":
        return
    noun = tree.heads[v]
    while noun >= 0:
        above = tree.heads[noun]
        if tree.base[noun] == "obl" and tree.case(noun).lower() == tree.case(k).lower():
            tree.move(k, noun)
            tree.relate(k, "conj")
            return
        noun = above if noun >= 0 and tree.base[noun] in ("nmod", "conj", "appos") else -1
