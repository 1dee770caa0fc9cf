"""Mending what parsers often get wrong and the words themselves make plain."""

from __future__ import annotations

from reader.extract.antecedent import noun_before
from reader.extract.mending.agreement import agree
from reader.extract.mending.asides import set_aside
from reader.extract.mending.attachment import reattach, so_much
from reader.extract.mending.brackets import settle_brackets
from reader.extract.mending.complements import settle_complements
from reader.extract.mending.crossing import uncross
from reader.extract.mending.dates import settle_dates
from reader.extract.mending.lifting import lift
from reader.extract.mending.modifiers import settle_modifiers
from reader.extract.mending.naming import settle_names
from reader.extract.mending.nearness import settle_near
from reader.extract.mending.paired import pair
from reader.extract.mending.partitives import settle_partitives
from reader.extract.mending.placing import settle_places
from reader.extract.mending.reduced import settle_reduced
from reader.extract.mending.relatives import hang_relatives
from reader.extract.mending.said_clauses import hang_reports
from reader.extract.mending.scores import settle_scores
from reader.extract.mending.sharing import settle_sharing
from reader.extract.mending.split import settle_split
from reader.extract.mending.stretches import settle_stretches
from reader.extract.mending.subjects import name_subjects
from reader.extract.phrases import is_clause, is_finite
from reader.extract.tree import Tree


def mend(tree: Tree) -> None:
    """Puts subjects back to their clauses, and relative clauses back to their nouns, in place."""
    if tree.n > _LONGEST:
        return
    set_aside(tree)
    settle_partitives(tree)
    settle_dates(tree)
    settle_near(tree)
    pair(tree)
    settle_split(tree)
    uncross(tree)
    settle_brackets(tree)
    settle_reduced(tree)
    settle_places(tree)
    settle_stretches(tree)
    settle_complements(tree)
    hang_reports(tree)
    settle_names(tree)
    settle_sharing(tree)
    settle_scores(tree)
    lift(tree)
    settle_modifiers(tree)
    reattach(tree)
    hang_relatives(tree)
    for v in range(tree.n):
        if tree.base[v] == "acl":
            _participle(tree, v)
        elif tree.base[v] == "advcl":
            _carrier(tree, v)
            _relative(tree, v)
            _swapped(tree, v)
            _own_subject(tree, v)
            _when(tree, v)
            _own_object(tree, v)
            _complement(tree, v)
        elif tree.base[v] == "xcomp":
            _controlled(tree, v)
        elif tree.base[v] == "ccomp":
            _listener(tree, v)
            _object_as_subject(tree, v)
            _complement_of_complement(tree, v)
            _gerund_as_subject(tree, v)
        elif tree.base[v] in ("nmod", "obl"):
            _relative_copula(tree, v)
        agree(tree, v)
        _general(tree, v)
        _outer(tree, v)
        _auxiliary(tree, v)
        _afterthought(tree, v)
        subjects = [k for k in tree.kids[v] if tree.base[k] == "nsubj"]
        if len(subjects) > 1:
            _subjects(tree, v, subjects)
    name_subjects(tree)


_LONGEST = 200


def _subjects(tree: Tree, v: int, subjects: list[int]) -> None:
    """Of two subjects of one verb the farther is that of the clause between it and the verb."""
    first, second = subjects[0], subjects[1]
    h = tree.heads[v]
    if h == tree.lo[first] - 1 and tree.lemmas[h] in _TELLING and second < v:
        # 'told police Smith fired': whom it was told to stands right behind the verb.
        tree.move(first, h)
        tree.relate(first, "iobj")
        return
    if tree.case(second) and second < v:
        # 'About 70 % of US bases are …': the second is part of the first.
        tree.move(second, first)
        tree.relate(second, "nmod")
        return
    if tree.lemmas[second] in ("who", "which", "that") and second < v:
        for k in tree.kids[first]:
            if second < k < v and is_clause(tree, k):
                tree.move(second, k)
                tree.relate(k, "acl:relcl")
                return
    for s in subjects[:-1]:
        below = _bereft(tree, v, s)
        if below >= 0:
            tree.move(s, below)
            continue
        h = tree.heads[v]
        while h > s:
            if h < v and is_clause(tree, h) and tree.child(h, "nsubj", "expl") < 0:
                tree.move(s, h)
                break
            h = tree.heads[h]


_TELLING = frozenset({"tell", "inform", "notify", "assure", "remind", "warn", "convince"})


def _bereft(tree: Tree, v: int, s: int) -> int:
    """A complement of the verb, between the subject and it, that has no subject of its own."""
    for k in tree.children(v, "ccomp", "parataxis"):
        if s < k < v and is_clause(tree, k) and tree.child(k, "nsubj", "expl") < 0:
            return k
    return -1


def _object_as_subject(tree: Tree, v: int) -> None:
    """'thought her neighbors were …': the noun between is the subject of the complement."""
    h = tree.heads[v]
    if h < 0 or h > v or tree.child(v, "nsubj", "expl", "csubj", "mark") >= 0:
        return
    between = [
        k
        for k in tree.children(h, "obj", "obl")
        if h < k < v and (tree.base[k] == "obj" or _bare_before(tree, k, v))
    ]
    if is_finite(tree, v) and len(between) == 1:
        tree.move(between[0], v)
        tree.relate(between[0], "nsubj")


def _bare_before(tree: Tree, k: int, v: int) -> bool:
    """Whether a noun without preposition, not alone as a date is, stands right before a clause."""
    return not tree.case(k) and tree.lo[k] < k and tree.hi[k] == tree.lo[v] - 1


def _participle(tree: Tree, v: int) -> None:
    """'Known as X, he was the head': a participle before the subject speaks of the subject."""
    h = tree.heads[v]
    subject = tree.child(h, "nsubj")
    if tree.tags[v] in ("VBN", "VBG") and tree.hi[v] < subject and v < subject < h:
        tree.relate(v, "advcl")
    _carrier(tree, v)


def _carrier(tree: Tree, v: int) -> None:
    """'died after a helicopter carrying workers crashed': it crashed, and nobody carried it."""
    noun = tree.child(v, "obj", "nsubj")
    if tree.tags[v] != "VBG" or not 0 < noun < v or tree.hi[noun] != v - 1:
        return
    if tree.child(v, "aux") >= 0:
        return
    mark = tree.lo[noun] - 1
    if tree.base[mark] not in ("mark", "advmod") or tree.lemmas[mark] not in _AFTER:
        return
    crashed = tree.heads[mark] if tree.heads[mark] != v else _next_clause(tree, v)
    if crashed <= tree.hi[v] or tree.under(crashed, v) or not is_finite(tree, crashed):
        return
    if tree.child(crashed, "nsubj", "expl", "csubj") < 0:
        if tree.heads[mark] == v:
            tree.move(mark, crashed)
        tree.move(noun, crashed)
        tree.relate(noun, "nsubj")
        tree.move(v, noun)
        tree.relate(v, "acl")


_AFTER = frozenset({"after", "when", "as", "before", "because", "since", "once", "while"})


def _next_clause(tree: Tree, v: int) -> int:
    """The clause without a conjunction behind that of `v`, under the same verb, or -1."""
    return next(
        (
            k
            for k in tree.kids[tree.heads[v]]
            if k > v
            and tree.base[k] in ("advcl", "ccomp", "parataxis")
            and tree.child(k, "mark") < 0
        ),
        -1,
    )


def _swapped(tree: Tree, v: int) -> None:
    """'Although Lee would not say why, a friend said': each noun is of the verb behind it."""
    h, mark = tree.heads[v], tree.child(v, "mark")
    outer, inner = tree.child(h, "nsubj"), tree.child(v, "nsubj")
    if not 0 <= mark < outer < v < inner < h:
        return
    if any(tree.words[w].text == "," for w in range(v, inner)):
        tree.move(outer, v)
        tree.move(inner, h)


def _afterthought(tree: Tree, v: int) -> None:
    """'has received hundreds of comments, most of them angry': set off behind the object."""
    for k in [k for k in tree.kids[v] if tree.base[k] == "nsubj" and k > v]:
        before = tree.lo[k] - 1
        between = [o for o in tree.children(v, "obj") if v < o < before]
        if between and tree.words[before].text == ",":
            tree.relate(k, "parataxis")


def _own_subject(tree: Tree, v: int) -> None:
    """'after Lee left': the noun between the conjunction and its verb is the verb's subject."""
    mark = tree.child(v, "mark")
    if mark < 0 or mark > v or not is_finite(tree, v):
        return
    if tree.child(v, "nsubj", "csubj", "expl") >= 0:
        return
    between = [k for k in range(mark + 1, v) if not tree.under(k, v) and not tree.under(v, k)]
    outer = [k for k in between if tree.heads[k] not in between]
    if len(outer) == 1 and tree.pos[outer[0]] in ("NOUN", "PROPN", "PRON"):
        tree.move(outer[0], v)
        passive = tree.child(v, "aux:pass") >= 0
        tree.relate(outer[0], "nsubj:pass" if passive else "nsubj")


def _when(tree: Tree, v: int) -> None:
    """'will unveil a plan to do Y when Z comes': when the plan is unveiled, if tenses agree."""
    subject, h = tree.child(v, "nsubj"), tree.heads[v]
    if subject < 0 or tree.pos[subject] != "PROPN" or h < 0 or h > v:
        return
    if not any(tree.lemmas[k] == "when" and k < subject for k in tree.kids[v]):
        return
    if any(tree.base[w] != "punct" for w in range(tree.hi[v] + 1, tree.n)):
        return
    planned = False
    while h >= 0 and not is_finite(tree, h):
        planned |= tree.base[h] == "acl" and tree.tags[h] == "VB"
        h = tree.heads[h]
    if not planned or h < 0 or tree.pos[h] != "VERB":
        return
    past = [any(tree.tags[k] == "VBD" for k in (c, *tree.children(c, "aux"))) for c in (h, v)]
    if past[0] == past[1]:
        tree.move(v, h)


def _own_object(tree: Tree, v: int) -> None:
    """'scored 23 points to become the leader': of two objects the second is the infinitive's."""
    h = tree.heads[v]
    if tree.tags[v] != "VB" or tree.child(v, "obj", "xcomp", "ccomp") >= 0 or tree.hi[v] != v:
        return
    objects = tree.children(h, "obj")
    first = [k for k in objects if h < k < v]
    second = [k for k in objects if tree.lo[k] == v + 1]
    if first and second:
        tree.move(second[0], v)
        relation = "xcomp" if tree.lemmas[v] in ("become", "remain") else "obj"
        tree.relate(second[0], relation)


def _complement(tree: Tree, v: int) -> None:
    """'pleaded not guilty': a bare adjective or noun right behind a verb completes it."""
    h = tree.heads[v]
    if tree.pos[v] not in ("ADJ", "NOUN") or h < 0 or tree.pos[h] != "VERB":
        return
    bare = tree.child(v, "mark", "case", "cop", "nsubj") < 0 and tree.lo[v] == h + 1
    if bare and tree.child(h, "obj", "xcomp", "ccomp") < 0:
        tree.relate(v, "xcomp")


def _controlled(tree: Tree, v: int) -> None:
    """'urges users to heed advice': the noun before an infinitive's 'to' is the verb's object."""
    h, mark = tree.heads[v], tree.child(v, "mark")
    if tree.tags[v] != "VB" or tree.child(h, "obj") >= 0 or tree.pos[h] != "VERB":
        return
    for s in [k for k in tree.kids[v] if tree.base[k] == "nsubj"]:
        if h < s < mark and tree.lemmas[mark] == "to":
            tree.move(s, h)
            tree.relate(s, "obj")


def _complement_of_complement(tree: Tree, v: int) -> None:
    """'"I don't think it's good," he said': of two clauses side by side one holds the other."""
    before = tree.lo[v] - 1
    if before < 0 or tree.heads[before] != tree.heads[v] or tree.under(before, v):
        return
    if tree.base[before] == "ccomp" and tree.pos[before] == "VERB":
        tree.move(v, before)


def _gerund_as_subject(tree: Tree, v: int) -> None:
    """'said releasing details could hurt': the gerund is the subject of the verb behind it."""
    if tree.child(v, "nsubj", "csubj", "expl", "mark") >= 0 or not is_finite(tree, v):
        return
    for k in tree.children(tree.heads[v], "advcl"):
        if tree.tags[k] == "VBG" and tree.hi[k] == tree.lo[v] - 1 and tree.heads[v] < tree.lo[k]:
            tree.move(k, v)
            tree.relate(k, "csubj")
            return


def _general(tree: Tree, v: int) -> None:
    """'the former attorney general': one office, whatever the tree makes of it."""
    if not v or tree.lemmas[v] != "general" or tree.lemmas[v - 1] not in _OFFICES:
        return
    if tree.heads[v] == tree.heads[v - 1] and not tree.under(v - 1, v):
        tree.move(v, v - 1)
        tree.relate(v, "flat")


_OFFICES = frozenset({"attorney", "surgeon", "solicitor", "secretary", "director", "inspector"})


def _relative_copula(tree: Tree, v: int) -> None:
    """'climbers who were with him were saved': the first verb is the relative clause's."""
    pronoun = tree.child(v, "nsubj")
    if pronoun < 0 or tree.lemmas[pronoun] not in ("who", "which", "that"):
        return
    be = pronoun + 1
    if (
        be < v
        and tree.lemmas[be] == "be"
        and tree.tags[be] in ("VBD", "VBZ", "VBP")
        and tree.heads[be] > v
    ):
        tree.move(be, v)
        tree.relate(be, "cop")
        tree.relate(v, "acl:relcl")
    elif tree.child(v, "cop") > pronoun:
        # 'a player who had been with Leeds'
        noun = noun_before(tree, pronoun)
        if noun == pronoun or tree.under(noun, v):
            return
        for k in range(be, v):
            if tree.pos[k] == "AUX" and not tree.under(k, v) and not tree.kids[k]:
                tree.move(k, v)
        tree.move(v, noun)
        tree.relate(v, "acl:relcl")


def _outer(tree: Tree, v: int) -> None:
    """'One law is that drivers must stay': what is said is the inner clause."""
    outer = next((k for k in tree.kids[v] if tree.rels[k] == "nsubj:outer"), -1)
    inner = next((k for k in tree.kids[v] if tree.base[k] == "nsubj" and k > outer), -1)
    if outer < 0 or inner < 0:
        return
    for k in tree.kids[v]:
        if k == outer or (tree.base[k] in ("cop", "aux") and outer < k < inner):
            tree.relate(k, "dislocated")
    h = tree.heads[v]
    if tree.base[v] == "conj" and h >= 0 and tree.base[h] == "ccomp" and tree.child(v, "cc") >= 0:
        # 'word came that A left, and word was that B stayed': as much said as the first.
        tree.move(v, tree.heads[h])


def _auxiliary(tree: Tree, v: int) -> None:
    """'is to be announced': before a passive's own 'be' another is no copula."""
    if tree.pos[v] == "VERB" and (tree.child(v, "aux:pass") >= 0 or _progressive(tree, v)):
        for k in tree.children(v, "cop"):
            if k < v:
                tree.relate(k, "aux")


def _progressive(tree: Tree, v: int) -> bool:
    """'he was nominating Lee': a form of be before a gerund that has an object."""
    return tree.tags[v] == "VBG" and tree.child(v, "obj") >= 0 and tree.child(v, "mark") < 0


def _listener(tree: Tree, v: int) -> None:
    """'told the BBC that attacks …': a noun before 'that' is whom it was told to."""
    mark, h = tree.child(v, "mark"), tree.heads[v]
    if mark < 0 or tree.lemmas[mark] != "that":
        return
    for s in [k for k in tree.kids[v] if tree.base[k] == "nsubj"]:
        if h < s < mark:
            tree.move(s, h)
            tree.relate(s, "iobj")


def _relative(tree: Tree, v: int) -> None:
    """'jets that Japan is developing': a clause with 'that' right behind a noun modifies it."""
    mark = tree.child(v, "mark")
    if mark < 1 or tree.lemmas[mark] != "that" or tree.child(v, "nsubj") < 0:
        return
    if so_much(tree, tree.heads[v]) >= 0:
        return
    noun = mark - 1
    if tree.pos[noun] not in ("NOUN", "PROPN") or mark != tree.lo[v] or tree.under(noun, v):
        return
    while tree.base[noun] in ("compound", "flat") and 0 <= tree.heads[noun] < mark:
        noun = tree.heads[noun]
    if noun > v or tree.under(noun, v):
        return
    tree.move(v, noun)
    tree.relate(v, "acl:relcl")
