"""Relative clauses of which it is open which noun they speak of: they are not given.

'the cause of the fire, which was burning', 'the hire of the van, which was booked': behind a
comma 'which' may take up either noun, or all that was said; 'who' takes up no thing and no town.
"""

from __future__ import annotations

from reader.extract.coref.lexicon import PERSON_NOUNS
from reader.extract.facts.context import Context
from reader.extract.facts.lexicon import PLACE_NOUNS, ROLE_NOUNS
from reader.extract.mending.animacy import personal, thing
from reader.extract.phrases import after_comma
from reader.extract.tree import Tree
from reader.extract.words import word_set
from reader.model import EntityType

_NOMINAL = frozenset({"NOUN", "PROPN"})
_RELATIVES = frozenset({"who", "which", "that", "whom"})


def ambiguous_antecedent(ctx: Context, tree: Tree, v: int, subject: int) -> bool:
    """Whether a relative clause may as well speak of another noun than the subject found for it."""
    own = tree.child(v, "nsubj")
    pronoun = tree.lemmas[own] if own >= 0 else ""
    if _done_so(tree, v) or _one_of_them(ctx, tree, v, subject):
        return True
    if tree.rels[v] == "advcl:relcl":
        # Behind a name 'which' takes up the name, whatever the tree says.
        return pronoun == "which" and tree.pos[subject] != "PROPN"
    return (
        _of_either(tree, v)
        or _of_the_last(tree, v)
        or (subject == tree.heads[v] and _whose_head(tree, v))
        or _means(tree, v)
        or _asked(tree, v)
        or _of_a_name_of_another(ctx, tree, v)
        or _of_the_first(ctx, tree, v, subject)
        or _occasion(tree, v)
        or _object_relative(tree, v)
        or _unfit(ctx, tree, v, subject, pronoun)
    )


def _of_either(tree: Tree, v: int) -> bool:
    """'a ship carrying goods that was seized': of the goods or of the ship."""
    h, own = tree.heads[v], tree.child(v, "nsubj")
    if h < 0 or after_comma(tree, v) or own < 0 or tree.lemmas[own] not in ("that", "which"):
        return False
    p = tree.heads[h]
    if p < 0 or tree.rels[p] != "acl" or tree.tags[p] != "VBG" or not p < h < v:
        return False
    if tree.base[h] != "obj" or tree.child(p, "mark", "case") >= 0:
        return False
    differ = tree.tags[h] != tree.tags[tree.heads[p]]
    return not (differ and tree.tags[v] in ("VBZ", "VBP"))


def _of_the_last(tree: Tree, v: int) -> bool:
    """'vaccines used in the programme, which', 'reports of pain or fever, which': of either."""
    h, own = tree.heads[v], tree.child(v, "nsubj")
    if h < 0 or own < 1 or tree.lemmas[own] != "which" or tree.words[own - 1].text != ",":
        return False
    if tree.heads[own] != v or tree.pos[h] == "PROPN":
        return False
    for k in tree.children(h, "acl", "nmod"):
        if not h < k < v or tree.hi[k] != own - 2:
            continue
        if tree.base[k] == "acl":
            if tree.pos[own - 2] not in _NOMINAL or tree.rels[own - 2] == "obl:unmarked":
                return False
            return tree.rels[k] == "acl" and tree.tags[k] in ("VBN", "VBD", "VBG")
        return any(tree.lemmas[c] == "or" for w in tree.children(k, "conj") for c in tree.kids[w])
    return False


def _of_a_name_of_another(ctx: Context, tree: Tree, v: int) -> bool:
    """'Star-3 of Acme, which weighed a ton': of the one as likely as of the other."""
    h, own = tree.heads[v], tree.child(v, "nsubj")
    p = tree.heads[h] if h >= 0 else -1
    if p < 0 or own < 1 or tree.lemmas[own] != "which" or tree.words[own - 1].text != ",":
        return False
    if tree.base[h] != "nmod" or tree.case(h).lower() != "of" or tree.pos[p] != "PROPN":
        return False
    names = ctx.mention_of(tree, p), ctx.mention_of(tree, h)
    return names[0] is not None and names[1] is not None and names[0] is not names[1]


def _occasion(tree: Tree, v: int) -> bool:
    """'the first time that's happened': no time has happened."""
    h, own = tree.heads[v], tree.child(v, "nsubj")
    return h >= 0 and own >= 0 and tree.lemmas[h] == "time" and tree.lemmas[own] == "that"


def _whose_head(tree: Tree, v: int) -> bool:
    """'the director of a brewer, who asked': of the director as likely as of the brewer."""
    h, own = tree.heads[v], tree.child(v, "nsubj", "nsubj:pass")
    if h < 0 or own < 1 or tree.lemmas[own] != "who" or tree.words[own - 1].text != ",":
        return False
    p = tree.heads[h]
    if p < 0 or tree.base[h] != "nmod" or tree.case(h).lower() != "of" or tree.tags[h] != "NN":
        return False
    return tree.lemmas[p] in PERSON_NOUNS or tree.lemmas[p] in ROLE_NOUNS


def _means(tree: Tree, v: int) -> bool:
    """'were hit, which means trouble': what happened means it."""
    own = tree.child(v, "nsubj")
    if own < 0 or own > v or tree.lemmas[own] != "which":
        return False
    made_so = tree.lemmas[v] == "make" and tree.child(v, "xcomp") >= 0 > tree.child(v, "aux:pass")
    return (tree.lemmas[v] == "mean" or made_so) and after_comma(tree, v)


def _asked(tree: Tree, v: int) -> bool:
    """'Was he a hero who saved them?': he may be none."""
    h = tree.heads[v]
    return h >= 0 and tree.child(h, "cop") >= 0 and "?" in tree.words[tree.n - 1].text


def _of_the_first(ctx: Context, tree: Tree, v: int, subject: int) -> bool:
    """'the cause of the fire, which was burning': the fire was, but the tree takes the cause.

    Not where what stands between is a place or a time, nor where the number of the verb decides.
    """
    h, own = tree.heads[v], tree.child(v, "nsubj", "nsubj:pass")
    if h != subject or own < 1 or tree.lemmas[own] != "which" or tree.words[own - 1].text != ",":
        return False
    if tree.pos[h] == "PROPN" and not ctx.is_type(tree, h, EntityType.PERSON):
        return False
    end = own - 2
    for k in reversed([k for k in tree.children(h, "nmod") if h < k < own]):
        if tree.hi[k] != end:
            continue
        if ctx.is_type(tree, k, EntityType.PLACE) or ctx.times.position(tree.words[k].start) >= 0:
            end = tree.lo[k] - 1
            continue
        if personal(tree, k) or ctx.is_type(tree, k, EntityType.PERSON):
            return False
        silent = tree.tags[v] == "VBD" and tree.child(v, "aux", "cop") < 0
        return silent or tree.tags[k] == tree.tags[h] or tree.pos[k] == "PROPN"
    return False


def _object_relative(tree: Tree, v: int) -> bool:
    """'the version that most died of wounds': no version died."""
    if tree.child(v, "nsubj", "csubj", "expl") >= 0:
        return False
    return any(
        tree.base[k] == "obj" and k < v and tree.lemmas[k] in _RELATIVES for k in tree.kids[v]
    )


def _unfit(ctx: Context, tree: Tree, v: int, subject: int, pronoun: str) -> bool:
    """'a tip from a man who', taken for the tip; 'Lee of Leeds, who is', taken for Leeds."""
    if pronoun == "which":
        return _of_a_person(ctx, tree, v, subject) or _at_a_place(ctx, tree, subject)
    if pronoun != "who":
        return False
    if tree.base[subject] == "appos" and ctx.is_type(tree, tree.heads[subject], EntityType.PERSON):
        # 'Lee, a cook from Leeds, who …': whatever Lee is, it is a person.
        return False
    common = tree.tags[subject] == "NN" and ctx.mention_of(tree, subject) is None
    if common and tree.lemmas[subject] != "one":
        return thing(tree, subject) and not personal(tree, subject) and _behind(tree, subject, v)
    if tree.case(subject).lower() not in ("of", "from", "at", "in"):
        return False
    if not ctx.is_type(tree, subject, EntityType.PLACE, EntityType.ORGANIZATION):
        return False
    verbs = [*tree.children(v, "aux", "cop"), v]
    return any(tree.tags[w] == "VBZ" or tree.words[w].text == "was" for w in verbs)


def _of_a_person(ctx: Context, tree: Tree, v: int, subject: int) -> bool:
    """'the death of Ann Lee, which moved many', 'Lee of Acme, which …': no Lee which."""
    name = ctx.mention_of(tree, subject)
    if name is None or name.type is not EntityType.PERSON:
        return False
    if tree.hi[subject] < tree.lo[v] - 1 or tree.child(subject, "nmod") > subject:
        return True
    return " " in name.text and tree.base[subject] == "nmod"


def _at_a_place(ctx: Context, tree: Tree, subject: int) -> bool:
    """'the plant in Leeds, which employs 900': the plant does, as likely as Leeds."""
    above = tree.heads[subject]
    if above < 0 or tree.pos[above] != "NOUN" or tree.case(subject).lower() not in ("in", "at"):
        return False
    house = tree.lemmas[above] in PLACE_NOUNS or tree.lemmas[above] in _HOUSES
    return house and ctx.is_type(tree, subject, EntityType.PLACE)


_HOUSES = word_set(
    "business company firm mine operation mission branch unit project club team festival agency "
    "refinery mill depot dam reactor laboratory lab clinic nursery hotel"
)


def _done_so(tree: Tree, v: int) -> bool:
    """'asked him to submit his work, which he did': he submitted it, and did no work."""
    return tree.lemmas[v] == "do" and any(
        tree.lemmas[k] == "which" and tree.base[k] == "obj" for k in tree.kids[v]
    )


def _one_of_them(ctx: Context, tree: Tree, v: int, subject: int) -> bool:
    """'Rex, Bello and Bunny, who appear in her films': all of them, and not the last."""
    if tree.child(subject, "conj") >= 0 or not ctx.is_type(tree, subject, EntityType.PERSON):
        return False
    if tree.base[subject] == "conj" and tree.heads[v] == subject:
        # All of them are put in its place.
        return False
    verbs = sorted([*tree.children(v, "aux", "cop"), v])
    first = verbs[0]
    plural = tree.tags[first] == "VBP" or tree.words[first].text.lower() in ("were", "are", "have")
    return plural and tree.child(v, "nsubj") >= 0 and tree.tags[subject] == "NNP"


def _behind(tree: Tree, noun: int, v: int) -> bool:
    """Whether another noun stands between a noun and the clause that modifies it."""
    return any(
        tree.pos[w] in (*_NOMINAL, "ADJ") and tree.under(w, noun) and not tree.under(w, v)
        for w in range(noun + 1, tree.lo[v])
    )
