"""Facts from clauses: one for each predicate that has a subject.

The clause-based approach of ClausIE (Del Corro & Gemulla 2013) over Universal Dependencies:
each verbal, adjectival, nominal or locative predicate with its own, shared or controlled subject
is one clause; its obligatory parts make subject, predicate and object, the rest arguments.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.extract.attribution.coordination import tense
from reader.extract.facts import lexicon as lex
from reader.extract.facts.arguments.adverbial_clauses import inherit_condition
from reader.extract.facts.arguments.adverbs import how_far, how_often
from reader.extract.facts.arguments.keeping import keep_limits
from reader.extract.facts.arguments.obliques import Arguments, collect, is_place
from reader.extract.facts.arguments.timing import settle
from reader.extract.facts.candidate import Candidate
from reader.extract.facts.context import Context
from reader.extract.facts.parts.enclosed import (
    keep_enclosed,
    leave_to_the_enclosed,
    leave_to_the_last,
)
from reader.extract.facts.parts.gaps import gap_left_open
from reader.extract.facts.parts.objects import fill
from reader.extract.facts.parts.predicate import chain_of, governor, is_verbal, predicate_words
from reader.extract.facts.parts.subjects import (
    described,
    find_subject,
    has_subject,
    named,
    says_nothing,
    subject_words,
)
from reader.extract.facts.restraint.adverbials import adverbial_open, whenever
from reader.extract.facts.restraint.conjuncts import bare_infinitive, torn_between
from reader.extract.facts.restraint.modified import noun_left_open
from reader.extract.facts.restraint.participles import loose
from reader.extract.facts.stance.asserted import asserted
from reader.extract.facts.stance.modality import modality_of
from reader.extract.facts.stance.polarity import polarity_of
from reader.extract.facts.stance.veridicality import veridical
from reader.extract.phrases import clause_of, inverted, is_clause, noun_phrase
from reader.extract.tree import Tree
from reader.model import Modality, Polarity

_BASE = {
    "": 0.9, "acl:relcl": 0.85, "acl": 0.65, "advcl": 0.75, "conj": 0.85, "ccomp": 0.85,
    "xcomp": 0.7, "parataxis": 0.75, "appos": 0.5, "csubj": 0.4, "dep": 0.4,
}  # fmt: skip
_SKIPPED = frozenset({"csubj", "reparandum", "list", "vocative", "discourse", "dislocated"})


def clause_candidates(ctx: Context, tree: Tree, sentence: int) -> Iterator[Candidate]:
    """The facts of one sentence's clauses, in no particular order."""
    for v in range(tree.n):
        if is_clause(tree, v) and tree.base[v] not in _SKIPPED and not _compound(tree, v):
            found = _clause(ctx, tree, sentence, v)
            if found is not None:
                yield found


def _clause(ctx: Context, tree: Tree, sentence: int, v: int) -> Candidate | None:
    if _completed(tree, v) or not asserted(tree, v) or _joins(tree, v):
        return None
    chain = chain_of(tree, v)
    rule = _rule(tree, chain[0])
    subject = find_subject(tree, chain[0])
    if rule is not None and subject >= 0 and not ctx.whole:
        subject = described(ctx, tree, v, subject, rule)
    if rule is None or not _speakable(tree, chain, subject, rule):
        return None
    if not ctx.whole and (
        _unsaid(tree, chain)
        or loose(ctx, tree, chain[0], rule, subject)
        or torn_between(tree, chain[0])
        or _supposed(ctx, tree, subject, rule)
        or not veridical(ctx, tree, sentence, chain[0])
    ):
        return None
    predicate = predicate_words(tree, chain)
    if not predicate:
        return None
    second = _joined(tree, v)
    if second >= 0:
        predicate = sorted({*predicate, *range(v, second + 1)})
    found = Candidate(
        tree, sentence, v, rule, _BASE.get(rule.split("-")[0], 0.8), tree.lemmas[v], subject,
        subject_words(tree, named(ctx, tree, subject), v), predicate,
    )  # fmt: skip
    found.passive = tree.child(chain[0], "nsubj:pass", "aux:pass") >= 0
    verbs = [*chain, second] if second >= 0 else chain
    arguments = collect(ctx, tree, verbs)
    if not ctx.whole:
        _borrow(ctx, tree, chain[0], arguments)
        inherit_condition(tree, arguments, chain[0])
    fill(ctx, found, verbs, arguments)
    if not found.predicate or (not ctx.whole and gap_left_open(found, chain)):
        return None
    if not ctx.whole:
        _where(ctx, found, chain[0])
        settle(found)
        keep_limits(found)
        found.time = found.time or how_often(tree, chain[0], found.subject)
        if found.bare():
            found.object = how_far(tree, chain[-1], found.predicate)
    _qualify(ctx, found, chain, conditional=arguments.conditional)
    return None if not ctx.whole and _says_nothing_alone(ctx, found, chain[0]) else found


def _says_nothing_alone(ctx: Context, found: Candidate, v: int) -> bool:
    """Whether a dependent clause, cut off where it ends, says nothing away from its sentence."""
    leave_to_the_enclosed(found)
    leave_to_the_last(found)
    return (
        not keep_enclosed(found)
        or noun_left_open(ctx, found)
        or adverbial_open(ctx, found)
        or bare_infinitive(found)
        or whenever(found, v)
    )


def _speakable(tree: Tree, chain: Sequence[int], subject: int, rule: str) -> bool:
    """Whether the subject is one a reader can make sense of."""
    if subject < 0 or subject in chain or says_nothing(tree, subject):
        return False
    v = chain[-1]
    # 'It was not until June that …'
    if tree.tags[v] == "MD" or (tree.base[subject], tree.case(v).lower()) == ("expl", "until"):
        return False
    if tree.lemmas[v] in lex.SEEMING and tree.lemmas[subject] == "it":
        # 'It appears that …': what appears is given for itself, as possible.
        return tree.child(v, "ccomp") < v
    return tree.lemmas[subject] != "that" or rule in ("clause", "ccomp", "conj")


def _unsaid(tree: Tree, chain: Sequence[int]) -> bool:
    """'had he gone', 'as they have done', 'the man, said to be ill': no clauses that say so."""
    v, last = chain[0], chain[-1]
    if inverted(tree, v):
        return True
    mark = tree.child(v, "mark")
    if tree.lemmas[last] == "do" and mark >= 0 and tree.lemmas[mark] == "as":
        return True
    to = v + 1
    return (
        tree.lemmas[v] in _SUPPOSING
        and to < tree.n
        and tree.tags[to] == "TO"
        and tree.tags[v] in ("VBD", "VBN")
        and tree.child(v, "aux:pass", "aux") < 0
    )


_SUPPOSING = frozenset({"say", "believe", "think", "know", "report", "allege", "rumor", "rumour"})


def _supposed(ctx: Context, tree: Tree, noun: int, rule: str) -> bool:
    """Whether what a clause modifies is only supposed to exist ('wants a car that flies')."""
    if not rule.startswith("acl") or tree.pos[noun] != "NOUN":
        return False
    articles = [k for k in tree.kids[noun] if tree.base[k] == "det" or tree.rels[k] == "nmod:poss"]
    if any(tree.lemmas[k] not in ("a", "an", "any", "no") for k in articles):
        return False
    if not articles and tree.tags[noun] != "NN":
        return False
    if any(tree.lemmas[k] in ("no", "any") for k in articles):
        return True
    if tree.child(noun, "cop") >= 0:
        # 'X is a firm that sells Y' says of X that it sells Y, of no other firm.
        return True
    v = clause_of(tree, noun)
    if not asserted(tree, v) or tree.lemmas[v] in lex.PLANNING or tree.lemmas[v] in lex.IRREAL:
        return True
    modality = modality_of(ctx, tree, chain_of(tree, v), -1)
    return modality is not Modality.STATED or polarity_of(tree, [v], ()) is Polarity.NEGATIVE


def _qualify(ctx: Context, found: Candidate, chain: Sequence[int], *, conditional: bool) -> None:
    """Modality, polarity, and the lemma of what has a copula."""
    tree, v = found.tree, found.head
    found.modality = modality_of(ctx, tree, chain, found.subject_head)
    if found.modality is not Modality.STATED:
        # What is yet to be said has no one who says it.
        found.speech = None
    if conditional and _hypothetical(tree, chain):
        found.modality = Modality.POSSIBLE
    found.polarity = polarity_of(tree, chain, (found.subject_head, found.object_head))
    _inherit(ctx, found, chain[0])
    if tree.pos[v] != "VERB" and tree.child(v, "cop") >= 0:
        found.lemma = "be"


def _hypothetical(tree: Tree, chain: Sequence[int]) -> bool:
    """'would move if he signed', not 'will shut unless …': that is as sure as its condition."""
    auxiliaries = [k for c in chain for k in tree.children(c, "aux")]
    return any(tree.words[k].text.lower() in _WOULD for k in auxiliaries)


_WOULD = frozenset({"would", "'d", "’d"})


def _borrow(ctx: Context, tree: Tree, v: int, arguments: Arguments) -> None:
    """'were killed when … Sunday': clauses joined by 'when' happen at one time and place."""
    if arguments.time and arguments.place:
        return
    dated = _date_before(ctx, tree, v)
    if dated:
        arguments.time = arguments.time or dated
        return
    others = [k for k in tree.children(v, "advcl") if _when(tree, k)]
    if tree.base[v] == "advcl" and _when(tree, v):
        others.append(tree.heads[v])
    for k in others:
        if not is_clause(tree, k) or _then_and_now(tree, v, k):
            continue
        theirs = collect(ctx, tree, [k])
        if _lasting(tree, theirs.time):
            # 'was stranded in Ghent for two hours when her bus was cancelled'
            continue
        arguments.time = arguments.time or theirs.time
        arguments.place = arguments.place or theirs.place


def _date_before(ctx: Context, tree: Tree, v: int) -> list[int]:
    """'the worst since 1986, when 23 people died': the date the clause stands behind."""
    comma = tree.lo[v] if tree.words[tree.lo[v]].text == "," else tree.lo[v] - 1
    if tree.base[v] not in ("advcl", "acl") or not _when(tree, v) or comma < 1:
        return []
    time = ctx.times.at(tree.words[comma - 1].start)
    if tree.words[comma].text != "," or time is None:
        return []
    return [w for w in range(comma) if time.start <= tree.words[w].start]


def _then_and_now(tree: Tree, v: int, k: int) -> bool:
    """'is as strong today as it was when Wardell was living': one past, one present."""
    return {tense(tree, v), tense(tree, k)} == {"past", "present"}


def _lasting(tree: Tree, time: list[int]) -> bool:
    """Whether a time says how long something was so."""
    return bool(time) and tree.lemmas[time[0]] in ("for", "until", "since", "throughout", "over")


def _where(ctx: Context, found: Candidate, v: int) -> None:
    """'the store where she works': the noun before 'where' is the place."""
    tree, noun = found.tree, found.tree.heads[v]
    if tree.rels[v] != "acl:relcl" or found.place or not is_place(ctx, tree, noun, "in"):
        return
    if any(tree.lemmas[k] == "where" and k < v for k in tree.kids[v]):
        found.place = [w for w in noun_phrase(tree, noun, limit=0) if w < tree.lo[v]]


def _when(tree: Tree, v: int) -> bool:
    return any(
        tree.lemmas[k] == "when" and tree.base[k] in ("advmod", "mark") for k in tree.kids[v]
    )


def _compound(tree: Tree, v: int) -> bool:
    """Whether the word is a part of a hyphenated one ('game-clinching')."""
    return (
        v > 1
        and tree.words[v - 1].text == "-"
        and tree.words[v - 1].end == tree.words[v].start
        and tree.words[v - 2].end == tree.words[v - 1].start
    )


def _joined(tree: Tree, v: int) -> int:
    """The verb coordinated right behind ('shot and killed X'), which shares its parts, or -1."""
    k = v + 2
    if k >= tree.n or tree.heads[k] != v or tree.base[k] != "conj" or tree.pos[k] != "VERB":
        return -1
    if tree.base[v + 1] != "cc" or tree.lemmas[v + 1] not in ("and", "or") or tree.pos[v] != "VERB":
        return -1
    if tree.lemmas[v] in ("have", "do", "be"):
        # 'they had and started to arm': what they had done is said before
        return -1
    if tree.tags[k] != tree.tags[v] or tree.child(v, "obj", "obl", "xcomp", "ccomp") in range(v, k):
        return -1
    return -1 if tree.child(k, "nsubj", "aux", "mark", "xcomp", "ccomp") >= 0 else k


def _joins(tree: Tree, v: int) -> bool:
    h = tree.heads[v]
    return h >= 0 and h == v - 2 and _joined(tree, h) == v


def _completed(tree: Tree, v: int) -> bool:
    """Whether the predicate goes on in an infinitive or participle, which is then its own leaf."""
    return any(
        governor(tree, k) == v and (is_verbal(tree, k) or _goes_on(tree, k))
        for k in tree.children(v, "xcomp")
    )


def _goes_on(tree: Tree, k: int) -> bool:
    """'looked set to become': the adjective has an infinitive of its own."""
    return any(is_verbal(tree, x) and governor(tree, x) == k for x in tree.children(k, "xcomp"))


def _rule(tree: Tree, v: int) -> str | None:
    rel = tree.rels[v]
    if rel == "acl":
        if has_subject(tree, v):
            return "acl-clause"
        if tree.tags[v] == "VB" or tree.child(v, "mark") >= 0:
            return None
        return "acl-participle"
    if rel == "acl:relcl":
        return "acl:relcl"
    base = tree.base[v]
    if base in _PHRASES and tree.pos[v] == "VERB" and tree.child(v, "case") >= 0:
        # 'a threat to Lee's shot at a title', read as a verb
        return None
    if base == "advcl":
        return "advcl" if has_subject(tree, v) else "advcl-participle"
    if base == "root":
        return "clause"
    return base


_PHRASES = frozenset({"nmod", "obl", "obj", "nsubj", "iobj"})


def _inherit(ctx: Context, found: Candidate, v: int) -> None:
    """A participle clause is no surer than the clause it hangs on."""
    tree = found.tree
    if found.rule != "advcl-participle" or tree.heads[v] < 0 or _before_all(tree, v):
        return
    h = tree.heads[v]
    above = modality_of(ctx, tree, chain_of(tree, h), found.subject_head)
    if above is not Modality.STATED and found.modality is Modality.STATED:
        found.modality = above


def _before_all(tree: Tree, v: int) -> bool:
    """'Arrested on Friday, he is to appear', 'after leaving': done whatever follows of it."""
    if any(tree.lemmas[k] in ("after", "since") for k in tree.children(v, "mark", "case")):
        # 'will leave after seeing her'
        return all(tree.tags[k] != "MD" for k in tree.children(tree.heads[v], "aux"))
    if any(tree.lemmas[k] == "have" for k in tree.children(v, "aux")) or tree.lemmas[v] == "have":
        # 'will come to Rome having never won there'
        return True
    return tree.tags[v] == "VBN" and v < tree.heads[v]
