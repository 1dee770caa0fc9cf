"""What leaves a pronoun fewer nouns to stand for than agree with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.extract.attribution.cues import CUES
from reader.extract.coref.counting import counted_beside, is_whole, those_counted
from reader.extract.coref.lexicon import BARE_NOUNS, GROUP_NOUNS, PRONOUNS, Agree
from reader.extract.coref.nouns import Noun, pleads
from reader.extract.coref.speech import acts
from reader.extract.coref.structure import kept_by, tells_of_others
from reader.extract.phrases import clause_of, subject_of
from reader.extract.tree import Tree
from reader.extract.words import word_set
from reader.model import EntityType


def narrowed(
    tree: Tree, sentence: int, i: int, agree: Agree, nouns: Sequence[Noun]
) -> Sequence[Noun]:
    """Those of the nouns a pronoun can mean, given the others: all, where none rules any out."""
    whole = counted_beside(tree, i)
    if whole >= 0:
        return [n for n in nouns if n.sentence == sentence and n.plural and whole <= n.head < i]
    owned = _owned_together(tree, i)
    if owned >= 0:
        return [n for n in nouns if n.sentence == sentence and n.head == owned]
    if _is_age(tree, i):
        aged = tree.heads[tree.heads[i]]
        return [n for n in nouns if n.sentence == sentence and n.head == aged]
    keeper = kept_by(tree, i)
    keepers = [n for n in nouns if n.sentence == sentence and n.head in keeper and not n.bare]
    if keepers:
        return keepers
    beside = _beside(tree, sentence, i, nouns)
    if beside is not None:
        return [beside]
    asked = _asked_before(tree, i, agree)
    if asked >= 0:
        return [n for n in nouns if n.sentence == sentence and n.head == asked]
    if agree is Agree.THEY:
        nouns = those_counted(tree, sentence, i, nouns)
        if any(_told_by_its_clause(tree, sentence, i, n) for n in nouns):
            return []
        nouns = [n for n in nouns if not is_whole(tree, sentence, n)]
        nouns = [n for n in nouns if not (n.sentence == sentence and tells_of_others(tree, i, n))]
        nouns = [n for n in nouns if not _one_of_a_gender(tree, sentence, i, n)]
        rows = [n for n in nouns if n.coordinated]
        nouns = [n for n in nouns if n.coordinated or n.plural or not _inside(n, rows)]
        one = not any(n.plural and n.sentence == sentence for n in nouns)
        return [
            n
            for n in nouns
            if n.plural or n.group or n.coordinated or (one and n.sentence == sentence)
        ]
    if agree is Agree.IT:
        speaker = _speaking_thing(tree, sentence, i, nouns)
        if speaker is not None:
            return [speaker]
        counted = _counted_as(tree, i)
        nouns = [n for n in nouns if counted is None or _may_be(n, counted)]
        return _without_owners(tree, sentence, i, nouns)
    nouns = [n for n in nouns if not _of_no_one(tree, n, sentence)]
    nouns = [n for n in nouns if not _speaks_for(tree, sentence, i, n)]
    nouns = [n for n in nouns if not n.pleads or sentence - n.sentence < _NEAR or acts(tree, i)]
    nouns = [n for n in nouns if not _beside_a_name(tree, sentence, i, n, nouns)]
    dead = _dead(tree, sentence, i, nouns)
    return [n for n in nouns if n.key not in dead]


def _is_age(tree: Tree, i: int) -> bool:
    """'a woman in her nineties': of whom the age is told, nobody else."""
    age = tree.heads[i]
    told = tree.rels[i] == "nmod:poss" and tree.lemmas[age].lstrip("0123456789") in _AGES
    return told and tree.case(age).lower().endswith("in") and tree.base[age] == "nmod"


_AGES = word_set(
    "s teen teens twenties thirties forties fifties sixties seventies eighties nineties"
)


def _asked_before(tree: Tree, i: int, agree: Agree) -> int:
    """'When X asked him to go, he ran': who is asked first does what follows; -1 where none is."""
    verb = tree.heads[i]
    if tree.base[i] != "nsubj" or agree not in (Agree.HE, Agree.SHE) or verb < 0:
        return -1
    for first in tree.children(verb, "advcl"):
        for asking in (first, *tree.children(first, "conj")):
            if tree.lemmas[asking] not in _ASKING:
                continue
            for k in tree.children(asking, "obj", "iobj"):
                if k < i and PRONOUNS.get(tree.words[k].text.lower()) is agree:
                    return k
    return -1


_ASKING = word_set(
    "ask tell order urge beg warn invite advise persuade force challenge confront offer question"
)


def _one_of_a_gender(tree: Tree, sentence: int, i: int, noun: Noun) -> bool:
    """'A dentist killed his wife in their home': who is 'he' already is not 'they' alone."""
    if noun.sentence != sentence or noun.plural or noun.group or noun.coordinated:
        return False
    between = (tree.words[k].text.lower() for k in range(noun.head + 1, i))
    return any(PRONOUNS.get(word) in (Agree.HE, Agree.SHE) for word in between)


def _speaking_thing(tree: Tree, sentence: int, i: int, nouns: Sequence[Noun]) -> Noun | None:
    """'The railway said that it had begun', 'X said its chief would go': of a body, itself."""
    own = tree.heads[i] if tree.rels[i] == "nmod:poss" else i
    verb = tree.heads[own]
    if tree.base[own] != "nsubj" or verb < 0 or tree.base[verb] != "ccomp":
        return None
    saying = tree.heads[verb]
    if tree.lemmas[saying] not in _SAYING or tree.child(saying, "cop") >= 0:
        return None
    return next(
        (
            n
            for n in nouns
            if n.sentence == sentence
            and n.head < i
            and tree.heads[n.head] == saying
            and tree.rels[n.head] == "nsubj"
            and (n.mention is None or n.mention.type is EntityType.ORGANIZATION)
            and n.lemma not in _PAPERS
        ),
        None,
    )


_SAYING = frozenset({"say", "announce", "add", "confirm", "warn", "claim", "admit"})
_PAPERS = word_set("report study survey paper article statement letter document notice filing law")


def _inside(noun: Noun, rows: Sequence[Noun]) -> bool:
    """Whether the noun is one of a row that is spoken of together: 'the US and Japan … their'."""
    return any(row.start <= noun.start and noun.end <= row.end for row in rows)


def _counted_as(tree: Tree, i: int) -> str | None:
    """The noun 'it' is said to be one of a row of: 'It was the first fatality in 38 years'."""
    h = tree.heads[i]
    if tree.base[i] != "nsubj" or tree.pos[h] != "NOUN" or tree.child(h, "cop") < 0:
        return None
    ranked = any(tree.lemmas[k] in _RANKED or tree.tags[k] == "JJS" for k in tree.kids[h] if k < h)
    return tree.lemmas[h] if ranked else None


_RANKED = word_set(
    "first second third fourth fifth sixth seventh eighth ninth tenth last latest only"
)


def _may_be(noun: Noun, counted: str) -> bool:
    """Whether the noun can be one of what is counted: mostly that is what happened, not a thing."""
    if noun.mention is None:
        return noun.lemma == counted
    return counted in _THINGS or noun.mention.text.lower().endswith(counted)


_THINGS = BARE_NOUNS | GROUP_NOUNS | word_set("film book song album ship rocket game phone bridge")


def _told_by_its_clause(tree: Tree, sentence: int, i: int, noun: Noun) -> bool:
    """'a crowd that met Ann outside their home': of what is one, its own clause says 'its'."""
    if noun.sentence != sentence or noun.plural or noun.coordinated or noun.mention is not None:
        return False
    return noun.role != "subject" and any(
        tree.base[k] == "acl" and tree.heads[k] == noun.head for k in tree.above(i)
    )


def _beside_a_name(tree: Tree, sentence: int, i: int, noun: Noun, nouns: Sequence[Noun]) -> bool:
    """'A judge sentenced Ed Ray. He had fled.': whether a name is meant and not whose sort is told.

    One without a name, of no known gender, is gone on with before a name only in what he says.
    """
    if sentence == noun.sentence or noun.again or noun.definite or noun.role != "subject":
        return False
    if not someone_of_a_sort(noun) or acts(tree, i):
        return False
    beside = (n for n in nouns if n.sentence == noun.sentence and n.role == "object")
    return any(_named(n) for n in beside)


def someone_of_a_sort(noun: Noun) -> bool:
    """'a builder': whether somebody has no name, and nothing tells whether it is he or she."""
    return noun.mention is None and not noun.male and not noun.female


def _of_no_one(tree: Tree, noun: Noun, sentence: int) -> bool:
    """'sheriff's deputies': an owner without an article is a kind, not one who is spoken of."""
    if noun.sentence != sentence or noun.mention is not None or noun.role != "owner":
        return False
    return not any(tree.base[k] in ("det", "nmod") for k in tree.kids[noun.head])


def _speaks_for(tree: Tree, sentence: int, i: int, noun: Noun) -> bool:
    """'His lawyer says he was sober': who speaks for somebody mostly speaks of that one."""
    if noun.sentence != sentence or noun.role != "subject" or noun.head >= tree.n:
        return False
    if tree.under(i, noun.head):
        # 'The lawyer, who gave no name because he feared for his licence, said …'
        return False
    verb = tree.heads[noun.head]
    if verb < 0 or tree.lemmas[verb] not in CUES or verb not in tree.above(i):
        return False
    own = tree.heads[i] if tree.rels[i] == "nmod:poss" else i
    mine = tree.heads[own] == verb
    return speaks_for_somebody(tree, noun.head) and not mine


def speaks_for_somebody(tree: Tree, head: int) -> bool:
    """Whether a noun or name is a spokesman or lawyer ('his lawyer, Ann Cole')."""
    told = any(tree.lemmas[k] in _REPRESENTATIVES for k in (head, *tree.kids[head]))
    return told or pleads(tree, head)


_REPRESENTATIVES = word_set(
    "lawyer attorney solicitor barrister counsel spokesman spokeswoman spokesperson publicist "
    "agent representative rep"
)


def _without_owners(tree: Tree, sentence: int, i: int, nouns: Sequence[Noun]) -> Sequence[Noun]:
    """What a subject 'it' goes on with: the sentence before's subject, not whose something is."""
    went_on = any(n.role == "subject" and sentence - n.sentence == 1 for n in nouns)
    if tree.base[i] != "nsubj" or not went_on:
        return nouns
    return [n for n in nouns if n.role != "owner" or n.sentence == sentence]


def _owned_together(tree: Tree, i: int) -> int:
    """The first 'his' of a row of what one has ('his mother and his sister'), or -1."""
    if tree.rels[i] != "nmod:poss" or tree.base[tree.heads[i]] != "conj":
        return -1
    first = tree.heads[tree.heads[i]]
    form = tree.words[i].text.lower()
    row = [first, *tree.children(first, "conj")]
    owners = (k for n in row for k in tree.children(n, "nmod:poss") if k < i)
    return next((k for k in owners if tree.words[k].text.lower() == form), -1)


def _beside(tree: Tree, sentence: int, i: int, nouns: Sequence[Noun]) -> Noun | None:
    """The noun a possessive is coordinated with: 'Woodward and his colleague', 'X's A and its B'.

    Two that are joined are of one kind, and what the second is said to be of is the first, or
    whoever the first is of.
    """
    if tree.rels[i] != "nmod:poss":
        return None
    second = tree.heads[i]
    if tree.base[second] != "conj":
        return None
    first = tree.heads[second]
    if tree.pos[first] not in ("NOUN", "PROPN"):
        return None
    owners = [k for k in tree.children(first, "nmod") if tree.rels[k] == "nmod:poss"]
    own = owners[0] if owners else first
    if not owners and second - i > _SHORT:
        return None
    here = (n for n in nouns if n.sentence == sentence and n.head == own and not n.coordinated)
    found = next(here, None)
    if found is None or owners or tree.pos[first] == "PROPN":
        return found
    # 'the company and its prospects', not 'the fall and its causes'
    told = found.definite and (found.group or found.animate or found.plural)
    return found if told and tree.base[i - 1] == "cc" else None


_SHORT = 3


def _dead(tree: Tree, sentence: int, i: int, nouns: Sequence[Noun]) -> set[str]:
    """The keys of those who die in a clause put before the pronoun's ('When X died, he …')."""
    clause = clause_of(tree, i)
    return {
        n.key
        for n in nouns
        if n.sentence == sentence
        and n.role == "subject"
        and tree.lemmas[tree.heads[n.head]] in ("die", "perish")
        and tree.base[tree.heads[n.head]] == "advcl"
        and tree.heads[tree.heads[n.head]] == clause
    }


_NEAR = 2


def someone_known(sentence: int, nouns: Sequence[Noun]) -> bool:
    """Whether one of the nouns near before is a person of a gender that is known."""
    return any((n.male or n.female) and sentence - n.sentence <= _NEAR for n in nouns)


def _named(noun: Noun) -> bool:
    return _person(noun) and bool(noun.male or noun.female)


def _person(noun: Noun) -> bool:
    return noun.mention is not None and noun.mention.type is EntityType.PERSON


def told_of_another(tree: Tree, sentence: int, i: int, noun: Noun, nouns: Sequence[Noun]) -> bool:
    """Whether a pronoun stands deep in a clause that tells of another person it may mean.

    'X met Y, whose name still describes the group he headed': not X, more likely than not. Nor is
    he whose 'a man who lost his job' tells, nor 'her' of 'a woman in need, a man who left her'.
    """
    own = clause_of(tree, i)
    told = {tree.heads[k] for k in tree.above(i) if tree.base[k] == "acl" and k != own}
    here = [n for n in nouns if n.sentence == sentence and not n.again and n.key != noun.key]
    if any(n.head in told and (_named(n) or n.animate) for n in here):
        return True
    if tree.base[own] != "acl":
        return False
    who = tree.heads[own]
    first = tree.heads[who] if tree.base[who] == "conj" else who
    row = {k for k in (first, *tree.children(first, "conj")) if k < i} - {who}
    if not noun.plural and any(n.head in row and n.animate for n in here):
        return True
    if tree.rels[i] != "nmod:poss" or subject_of(tree, own) != who:
        return False
    called = tree.heads[who] if tree.base[who] == "appos" else -1
    return any(
        (n.head == who and (n.male or n.female)) or (n.head == called and _person(n)) for n in here
    )


def goes_on(tree: Tree, i: int, agree: Agree) -> Iterator[int]:
    """The subject pronouns of that form in the clauses a subject pronoun's clause is joined to.

    'not because he cared about Dodd's record, but because he loves it': both are one, known or not.
    """
    verb = tree.heads[i]
    if tree.base[i] != "nsubj" or verb < 0:
        return
    while tree.base[verb] == "conj" and tree.heads[verb] >= 0:
        verb = tree.heads[verb]
        for k in tree.children(verb, "nsubj"):
            if PRONOUNS.get(tree.words[k].text.lower()) is agree:
                yield k
