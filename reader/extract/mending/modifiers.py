"""What a tree takes for a clause though it stands with a noun, and predicates hung too low.

'beat visiting Leeds' has no clause in it, 'running back Lee' neither, and in 'is ten years in
prison' the years are the predicate.
"""

from __future__ import annotations

from reader.extract.tree import Tree
from reader.extract.words import word_set

_NOMINAL = frozenset({"NOUN", "PROPN"})
_PRENOMINAL = word_set(
    "visit defend reign struggle remain exist survive act enforce sit outgo incom oppose"
)
"""Verbs whose '-ing' form stands before nouns in news."""
_DITRANSITIVE = word_set(
    "give name award call make elect appoint offer deny pay show teach dub crown consider send "
    "grant sell leave tell ask keep declare deem vote hand"
)
_OFFICES = frozenset({"attorney", "surgeon", "solicitor", "secretary", "director", "inspector"})


def settle_modifiers(tree: Tree) -> None:
    """Turns such clauses into modifiers and lifts such predicates, in place; it stays a tree."""
    for i in range(tree.n):
        base = tree.base[i]
        if base == "acl" and tree.words[i].text == "running":
            _running_back_named(tree, i)
        verbal = base in ("advcl", "xcomp", "ccomp") and tree.pos[i] == "VERB"
        if verbal and not _running_back(tree, i):
            _participle(tree, i)
        if tree.lemmas[i] == "worth":
            _worth(tree, i)
        elif tree.rels[i] == "nmod:poss":
            _owner_behind(tree, i)
        elif base == "cop":
            _amount(tree, i)
        elif base == "appos":
            _office(tree, i)
            _that(tree, i)
        elif base == "conj":
            _passive_too(tree, i)


def _owner_behind(tree: Tree, i: int) -> None:
    """'Jonathan Webley, Interlane's director of products': an owner stands before what it owns."""
    h, end = tree.heads[i], tree.hi[i]
    if not 0 <= h < i or end + 1 >= tree.n or tree.tags[end] != "POS":
        return
    owned = next((k for k in tree.children(h, "appos") if k > end), -1)
    first = end + 1
    if owned >= first and tree.pos[owned] in _NOMINAL and tree.under(first, owned):
        tree.move(i, owned)


def _hang(tree: Tree, i: int, head: int) -> None:
    """Moves a word below another one unless that one stands below it."""
    if not tree.under(head, i):
        tree.move(i, head)


def _participle(tree: Tree, v: int) -> None:
    """'affects all supported versions', 'beat visiting Leeds': said of the noun behind it."""
    h, noun = tree.heads[v], tree.child(v, "obj")
    if not 0 <= h < v < noun or tree.pos[noun] not in _NOMINAL:
        return
    if tree.child(v, "aux", "mark", "nsubj", "iobj", "obl", "xcomp", "ccomp") >= 0:
        return
    if tree.lo[noun] <= v and tree.lo[v] > v:
        return
    between = range(v + 1, noun)
    if any(tree.base[w] in ("det", "punct", "case") for w in between):
        return
    passive = tree.tags[v] == "VBN" and tree.lemmas[v] not in _DITRANSITIVE
    present = tree.tags[v] == "VBG" and tree.lemmas[v] in _PRENOMINAL and tree.lo[v] == h + 1
    if not (passive or present) or tree.words[tree.lo[v] - 1].text == ",":
        return
    _hang(tree, noun, h)
    tree.relate(noun, "obj" if tree.child(h, "obj") in (-1, noun) else "obl")
    _hang(tree, v, noun)
    tree.relate(v, "amod")


def _running_back(tree: Tree, v: int) -> bool:
    """'placed running back Lee on …': a player, and nobody runs."""
    back = v + 1
    if tree.words[v].text.lower() != "running" or back >= tree.n:
        return False
    if tree.words[back].text.lower() not in ("back", "backs"):
        return False
    h, name = tree.heads[v], back + 1
    while name < tree.n and tree.base[name] == "compound" and tree.heads[name] > name:
        name = tree.heads[name]
    named = name < tree.n and tree.pos[back + 1] == "PROPN" and back < name
    if h < 0 or not (named or h < v) or tree.child(v, "mark", "aux", "nsubj") >= 0:
        return False
    tree.pos[back], tree.tags[back], tree.lemmas[back] = "NOUN", "NN", "back"
    tree.pos[v] = "NOUN"
    if named and tree.under(name, v):
        _hang(tree, name, h)
        tree.relate(name, "obj")
    if named and not tree.under(name, back):
        _hang(tree, back, name)
        tree.relate(back, "nmod:desc")
    elif not tree.under(h, back):
        _hang(tree, back, h)
        tree.relate(back, "obj")
    for k in list(tree.kids[v]):
        if k not in (back, v):
            _hang(tree, k, h)
    if not tree.under(back, v):
        _hang(tree, v, back)
        tree.relate(v, "compound")
    return True


def _running_back_named(tree: Tree, v: int) -> None:
    """'Leeds running back Al Lee was hurt': Lee was, and he runs nowhere."""
    team, back, name = tree.heads[v], v + 1, tree.child(v, "nsubj")
    if name != v + 2 or tree.words[back].text != "back" or team != v - 1 or tree.under(team, v):
        return
    above, relation = tree.heads[team], tree.rels[team]
    if above < 0 or tree.pos[name] != "PROPN":
        return
    tree.pos[back], tree.tags[back], tree.lemmas[back] = "NOUN", "NN", "back"
    tree.pos[v] = "NOUN"
    tree.move(name, above)
    tree.relate(name, relation)
    for k in [k for k in tree.kids[v] if k != back]:
        tree.move(k, name)
    tree.move(back, name)
    tree.relate(back, "nmod:desc")
    tree.move(v, back)
    tree.relate(v, "compound")
    for k in [k for k in tree.kids[team] if k > name]:
        tree.move(k, name)
    tree.move(team, back)
    tree.relate(team, "compound")


def _worth(tree: Tree, w: int) -> None:
    """'fled with jewels worth a million': said of the jewels."""
    noun = w - 1
    while noun >= 0 and tree.base[noun] in ("flat", "compound") and tree.heads[noun] < w:
        noun = tree.heads[noun]
    if noun < 0 or tree.pos[noun] not in _NOMINAL or tree.under(noun, w):
        return
    if tree.heads[w] == noun or tree.child(w, "cop", "nsubj") >= 0:
        return
    if tree.base[w] in ("obj", "xcomp", "advcl", "obl", "acl", "amod", "dep", "conj"):
        _hang(tree, w, noun)
        tree.relate(w, "acl")


def _amount(tree: Tree, c: int) -> None:
    """'is ten years in prison': the noun between the copula and a preposition is what it is."""
    v = tree.heads[c]
    h = tree.heads[v] if v >= 0 else -1
    if not c < h < v or tree.base[v] != "nmod" or tree.pos[h] not in _NOMINAL:
        return
    case = tree.child(v, "case")
    if not h < case < v:
        return
    for k in [k for k in tree.kids[v] if k < h]:
        _hang(tree, k, h)


def _office(tree: Tree, i: int) -> None:
    """'Lee, the former attorney general': one office, though its words hang on two nouns."""
    if tree.lemmas[i] not in _OFFICES or i + 1 >= tree.n or tree.lemmas[i + 1] != "general":
        return
    general = i + 1
    if tree.base[general] != "appos" or tree.heads[general] == tree.heads[i]:
        return
    if tree.under(general, i) or tree.under(i, general):
        return
    _hang(tree, i, tree.heads[general])
    _hang(tree, general, i)
    tree.relate(general, "flat")


def _that(tree: Tree, i: int) -> None:
    """'rumours that he was ill': what they are of, and no apposition."""
    mark = tree.child(i, "mark")
    if 0 <= mark < i and tree.lemmas[mark] == "that" and tree.child(i, "nsubj") > mark:
        tree.relate(i, "acl")


def _passive_too(tree: Tree, v: int) -> None:
    """'was found but kept secret': a passive's second verb without an object is passive too."""
    h = tree.heads[v]
    if tree.tags[v] != "VBD" or tree.lemmas[v] not in _OBJECT_NEEDED:
        return
    if tree.child(h, "aux:pass") < 0 or tree.child(h, "obj") >= 0:
        return
    if tree.child(v, "nsubj", "obj", "ccomp", "aux", "iobj") < 0:
        tree.tags[v] = "VBN"


_OBJECT_NEEDED = word_set("keep hold send bring make sell find put tell pay")
