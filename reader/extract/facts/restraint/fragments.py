"""Clauses that modify a noun and say nothing away from it, since only they tell it apart."""

from __future__ import annotations

from reader.extract.coref.lexicon import GROUP_NOUNS as GROUPS
from reader.extract.facts.candidate import Candidate
from reader.extract.facts.context import Context
from reader.extract.facts.roles import personal
from reader.extract.phrases import after_comma
from reader.extract.tree import Tree

_INDEFINITE = frozenset({"a", "an", "any", "another", "some", "every", "each"})


def fragment(ctx: Context, c: Candidate) -> bool:
    """Whether a relative or participle clause speaks of a thing that only it tells apart."""
    tree, s = c.tree, c.subject_head
    if c.rule not in ("acl:relcl", "acl-participle") or s < 0:
        return False
    if c.rule == "acl:relcl" and (_sort(tree, s) or _only_those(tree, c)):
        return True
    if tree.pos[s] == "PRON" or ctx.mention_of(tree, s) is not None:
        return False
    if (
        c.subject
        and ctx.mentions.at(tree.words[c.subject[-1]].start) is not None
        and s not in c.subject
    ):
        return False
    own = [w for w in c.subject if tree.base[w] not in ("det", "punct")]
    articles = {tree.lemmas[w] for w in c.subject if tree.base[w] == "det"}
    counted = any(ctx.quantities.at(tree.words[w].start) for w in c.subject)
    if articles & {"every", "each"}:
        # 'sorry to every customer who has missed a train'
        return True
    owned = any(tree.rels[k] == "nmod:poss" for k in tree.kids[s])
    if _predicated(tree, s) or _no_person(tree, c) or _anyone(tree, c):
        return True
    if c.rule == "acl:relcl" and tree.base[s] == "appos" and articles & _INDEFINITE:
        return True
    if c.rule == "acl-participle":
        definite = bool(articles & {"the"}) or owned or counted
        if (c.time and c.place) or (articles & {"a", "an"} and _brought_in(ctx, c)):
            return False
        return not (definite and len(own) > 1 and (c.object or c.time or c.place))
    if articles == {"the"} and len(own) == 1 and c.bare() and not after_comma(tree, c.head):
        # 'of the buildings that fell': no others did
        return True
    definite = bool(articles - _INDEFINITE) or owned or counted
    return not definite and not _past(tree, c)


def _brought_in(ctx: Context, c: Candidate) -> bool:
    """'a dog called Moss', 'A tanker carrying oil sank': its name, or what the news begins with."""
    tree, s = c.tree, c.subject_head
    if not c.object or c.object_head < 0:
        return False
    if c.lemma in _NAMED or (c.lemma == "know" and tree.lemmas[c.predicate[-1]] == "as"):
        return ctx.mention_of(tree, c.object_head) is not None
    first = next((w for w in range(tree.n) if tree.base[w] != "punct"), -1)
    return tree.base[s] == "nsubj" and c.subject[0] == first


_NAMED = frozenset({"call", "name", "dub", "nickname", "christen", "entitle"})


def _sort(tree: Tree, s: int) -> bool:
    """'was said to be a Muslim who was devout': one of that sort."""
    return tree.child(s, "cop") >= 0 and any(
        tree.lemmas[k] in ("a", "an") for k in tree.children(s, "det")
    )


def _only_those(tree: Tree, c: Candidate) -> bool:
    """'tax only the schools that earn more': it is the tax that is for them only."""
    first = c.subject[0] if c.subject else c.head
    return tree.lemmas[first] == "only" and not after_comma(tree, c.head)


def _anyone(tree: Tree, c: Candidate) -> bool:
    """'said people who had had it need no other': the clause only says which people."""
    s = c.subject_head
    if c.rule != "acl:relcl" or tree.lemmas[s] not in ("people", "person") or c.time:
        return False
    if any(k < s and tree.base[k] not in ("case", "punct") for k in tree.kids[s]):
        return False
    return not after_comma(tree, c.head) and any(
        tree.lemmas[k] in ("who", "that") for k in tree.children(c.head, "nsubj")
    )


def _no_person(tree: Tree, c: Candidate) -> bool:
    """'in the underworld who was chosen': the noun before 'who' is not whom it speaks of."""
    s = c.subject_head
    if tree.tags[s] != "NN" or personal(tree, s) or tree.lemmas[s] in GROUPS:
        return False
    if not any(tree.lemmas[k] == "who" for k in tree.kids[c.head]):
        return False
    return tree.base[s] == "nmod" or any(
        tree.pos[k] in ("NOUN", "PROPN") and s < k < c.head for k in tree.children(s, "nmod")
    )


def _predicated(tree: Tree, s: int) -> bool:
    """Whether the noun only says what another thing is ('X is a doctor who …')."""
    return tree.child(s, "cop") >= 0 or tree.case(s).lower() in ("as", "like", "such as", "than")


def _past(tree: Tree, c: Candidate) -> bool:
    if tree.tags[c.head] == "VBD":
        return True
    first = next((w for w in c.predicate if tree.pos[w] in ("AUX", "VERB")), -1)
    return first >= 0 and (tree.tags[first] == "VBD" or tree.lemmas[first] == "have")
