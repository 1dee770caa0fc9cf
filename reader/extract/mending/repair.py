"""Mending what parsers often get wrong and the words themselves make plain."""

from __future__ import annotations

from reader.extract.antecedent import noun_before
from reader.extract.mending.agreement import agree
from reader.extract.mending.asides import set_aside
from reader.extract.mending.attachment import reattach, so_much
from reader.extract.mending.between_verbs import (
    carrier,
    gerund_as_subject,
    listener,
    object_as_subject,
    own_object,
    own_subject,
    part_subjects,
    swapped,
    urged,
)
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
from reader.extract.phrases import is_finite
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
            carrier(tree, v)
            _relative(tree, v)
            swapped(tree, v)
            own_subject(tree, v)
            _when(tree, v)
            own_object(tree, v)
            _complement(tree, v)
        elif tree.base[v] == "xcomp":
            urged(tree, v)
        elif tree.base[v] == "ccomp":
            listener(tree, v)
            object_as_subject(tree, v)
            _complement_of_complement(tree, v)
            gerund_as_subject(tree, v)
        elif tree.base[v] in ("nmod", "obl"):
            _relative_copula(tree, v)
        agree(tree, v)
        _general(tree, v)
        _outer(tree, v)
        _auxiliary(tree, v)
        _afterthought(tree, v)
        subjects = [k for k in tree.kids[v] if tree.base[k] == "nsubj"]
        if len(subjects) > 1:
            part_subjects(tree, v, subjects)
    name_subjects(tree)


_LONGEST = 200


def _participle(tree: Tree, v: int) -> None:
    """'Known as X, he was the head': a participle before the subject speaks of the subject."""
    h = tree.heads[v]
    subject = tree.child(h, "nsubj")
    if tree.tags[v] in ("VBN", "VBG") and tree.hi[v] < subject and v < subject < h:
        tree.relate(v, "advcl")
    carrier(tree, v)


def _afterthought(tree: Tree, v: int) -> None:
    """'has received hundreds of comments, most of them angry': set off behind the object."""
    for k in [k for k in tree.kids[v] if tree.base[k] == "nsubj" and k > v]:
        before = tree.lo[k] - 1
        between = [o for o in tree.children(v, "obj") if v < o < before]
        if between and tree.words[before].text == ",":
            tree.relate(k, "parataxis")


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


def _complement(tree: Tree, v: int) -> None:
    """'pleaded not guilty': a bare adjective or noun right behind a verb completes it."""
    h = tree.heads[v]
    if tree.pos[v] not in ("ADJ", "NOUN") or h < 0 or tree.pos[h] != "VERB":
        return
    bare = tree.child(v, "mark", "case", "cop", "nsubj") < 0 and tree.lo[v] == h + 1
    if bare and tree.child(h, "obj", "xcomp", "ccomp") < 0:
        tree.relate(v, "xcomp")


def _complement_of_complement(tree: Tree, v: int) -> None:
    """'"I don't think it's good," he said': of two clauses side by side one holds the other."""
    before = tree.lo[v] - 1
    if before < 0 or tree.heads[before] != tree.heads[v] or tree.under(before, v):
        return
    if tree.base[before] == "ccomp" and tree.pos[before] == "VERB":
        tree.move(v, before)


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
