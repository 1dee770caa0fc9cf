"""Whom words stand for: pronouns, and descriptions of what is named.

Each pronoun of the third person is ranked against the noun phrases before it (and, from a clause
put first, the subject after it); what does not agree in number, gender or animacy is no candidate,
nor is what binding rules out (Hobbs 1978), nor a speaker for what he is told of. A pronoun is left
unresolved where the best candidate is not clearly best.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from reader.extract.attribution import Report
from reader.extract.coref.binding import of_the_same_sort
from reader.extract.coref.candidates import Choice, choices
from reader.extract.coref.descriptions import Description, by_head, descriptions
from reader.extract.coref.doubt import to_be_sure
from reader.extract.coref.ellipsis import elided
from reader.extract.coref.lexicon import Agree
from reader.extract.coref.naming import Names, fullest, of_owner
from reader.extract.coref.nominal import brought_in
from reader.extract.coref.nouns import Noun
from reader.extract.coref.preferences import (
    goes_on,
    someone_known,
    someone_of_a_sort,
    told_of_another,
)
from reader.extract.coref.rank import probabilities, score, sure
from reader.extract.coref.speaking import first_person
from reader.extract.coref.speech import acts
from reader.extract.coref.structure import is_said_to_be
from reader.extract.coref.weights import WEIGHTS
from reader.extract.coref.whose import owners_meant
from reader.extract.lookup import Lookup
from reader.extract.tree import Tree
from reader.model import Mention, Reference, Span, TimeExpression

__all__ = ["Choice", "choices", "find_references", "resolve"]


def resolve(
    text: str, trees: Sequence[Tree], mentions: Lookup[Mention], times: Lookup[TimeExpression],
    reports: Sequence[Report] = (), described: Sequence[Description] = (),
) -> dict[int, tuple[Span, float]]:  # fmt: skip
    """What each resolved pronoun stands for: its offset to the span, and how probable it is.

    The span is the fullest name where the antecedent is named, else the noun phrase. `described`
    are the definite descriptions known to stand for a name, which count as mentions of it.
    """
    names = Names(text, trees, mentions)
    resolved: dict[tuple[int, int], Noun] = {}
    out: dict[int, Span] = {}
    chances: dict[int, float] = {}
    left: set[tuple[int, int]] = set()
    open_chances: dict[tuple[int, int], Chances] = {}
    for choice in choices(trees, mentions, times, resolved, reports, by_head(described)):
        if not choice.pairs:
            left.add((choice.sentence, choice.word))
            continue
        noun, chance = likeliest(choice, open_chances)
        tree = trees[choice.sentence]
        others = [noun for noun, _ in choice.pairs]
        if (
            chance < sure(
                choice.agree, noun, owner=tree.rels[choice.word] == "nmod:poss",
                known=someone_known(choice.sentence, others),
                acting=acts(tree, choice.word),
                own=_has(choice, noun, "own subject:owner", "own subject:own"),
                told=_has(choice, noun, "above:1:says", "above:2:says"),
                subject=tree.base[choice.word] == "nsubj" or tree.rels[choice.word] == "nmod:poss",
                said_to_be=is_said_to_be(tree, choice.word),
                before=noun.sentence < choice.sentence,
            )
            or told_of_another(tree, choice.sentence, choice.word, noun, others)
            or _out_of_the_blue(choice, noun)
            or _long_gone(tree, choice, noun)
            or _named_between(tree, choice, noun, left)
            or chance < to_be_sure(text, trees, choice, noun, left)
        ):  # fmt: skip
            left.add((choice.sentence, choice.word))
            open_chances[choice.sentence, choice.word] = chances_of(choice, open_chances)
            continue
        resolved[choice.sentence, choice.word] = noun
        shown = names.of(noun, choice.agree, out)
        if shown is not None and (noun.sentence == choice.sentence or not names.untold(noun)):
            at = tree.words[choice.word].start
            out[at], chances[at] = shown, round(chance, 2)
    speakers = dict(first_person(trees, reports, mentions, out))
    for at, shown in out.items():
        owner = speakers.get(shown.start)
        if owner is not None:
            out[at] = of_owner(shown, owner)
    out.update(speakers)
    return {at: (span, chances.get(at, 1.0)) for at, span in out.items()}


Chances = Mapping[str, float]
"""How likely a pronoun means what has a key, by keys; the rest is that it means none of them."""


def chances_of(
    choice: Choice, others: Mapping[tuple[int, int], Chances] | None = None
) -> dict[str, float]:
    """How likely a pronoun means each of its candidates.

    Where it and another pronoun, left open (`others`, by place) or still to come, can't mean one,
    what the other likely means is the less likely.
    """
    rows = [found for _, found in choice.pairs]
    spread = probabilities([score(WEIGHTS, found) for found in (*rows, choice.nobody)])
    out: dict[str, float] = {}
    for (noun, _), chance in zip(choice.pairs, spread, strict=False):
        out[_kind(noun)] = out.get(_kind(noun), 0.0) + chance
    apart = [others[at] for at in choice.apart if at in others] if others else []
    if choice.speaker is not None and choice.speaker.pairs:
        apart.append(chances_of(choice.speaker))
    for other in apart:
        out = {key: chance * (1 - other.get(key, 0.0)) for key, chance in out.items()}
    total = sum(out.values()) + spread[-1]
    return {key: chance / total for key, chance in out.items()}


def likeliest(
    choice: Choice, others: Mapping[tuple[int, int], Chances] | None = None
) -> tuple[Noun, float]:
    """The candidate most likely meant, and how likely that is.

    The likelihoods of nameless candidates of one noun ('a woman', 'the 66-year-old woman') are
    added up, since they are mostly one.
    """
    chances = chances_of(choice, others)
    best = max(chances, key=chances.__getitem__)
    return next(noun for noun, _ in choice.pairs if _kind(noun) == best), chances[best]


def _has(choice: Choice, noun: Noun, *features: str) -> bool:
    """Whether one of the features holds of the candidate."""
    return any(f in row for n, row in choice.pairs if n is noun for f in features)


def _kind(noun: Noun) -> str:
    """What makes two candidates one for this: the thing, or the noun of what has no name."""
    one = noun.mention is None and noun.animate and not noun.plural and not noun.coordinated
    return f"={noun.lemma}" if one and noun.role != "owner" else noun.key


def _out_of_the_blue(choice: Choice, noun: Noun) -> bool:
    """Whether a quoted 'it' or nameless 'they' would be what only the text around speaks of."""
    things = choice.agree is Agree.IT or (choice.agree is Agree.THEY and noun.mention is None)
    return things and noun.key in choice.outside


def _long_gone(tree: Tree, choice: Choice, noun: Noun) -> bool:
    """Whether 'he' or 'she' would be a builder or coach the text has turned from since.

    Who says or wants something can be a source without a name that spoke before.
    """
    person = choice.agree in (Agree.HE, Agree.SHE) and someone_of_a_sort(noun)
    return person and choice.sentence - noun.sentence > 1 and not acts(tree, choice.word)


def _named_between(
    tree: Tree, choice: Choice, noun: Noun, left: Collection[tuple[int, int]]
) -> bool:
    """Whether a pronoun would be one named after a pronoun it goes on with, that was left open."""
    return any(
        noun.sentence == choice.sentence and k < noun.head and (choice.sentence, k) in left
        for k in goes_on(tree, choice.word, choice.agree)
    )


def find_references(
    text: str, trees: Sequence[Tree], mentions: Lookup[Mention], times: Lookup[TimeExpression],
    reports: Sequence[Report] = (),
) -> list[Reference]:  # fmt: skip
    """Every word or phrase that stands for something and was resolved, in order of the text.

    Pronouns and possessives of the third person, those of the first within quotations, relative
    possessives, definite descriptions of what is named, and counts that leave out what they count.
    """
    described = list(descriptions(text, trees, mentions))
    resolved = resolve(text, trees, mentions, times, reports, described)
    known = fullest(mentions)
    out = []
    for d in described:
        name = known[d.mention.entity]
        named = Span(name.start, name.end, " ".join(name.text.split()), name.entity)
        out.append(Reference(d.start, d.end, text[d.start : d.end], named))
    taken = {d.start for d in described}
    out.extend(brought_in(text, trees, mentions, taken))
    out.extend(elided(trees))
    out.extend(owners_meant(trees, mentions))
    for tree in trees:
        for i, word in enumerate(tree.words):
            meant = resolved.get(word.start)
            if meant is not None and word.pos == "PRON" and not of_the_same_sort(tree, i):
                out.append(Reference(word.start, word.end, text[word.start : word.end], *meant))
    return sorted(out, key=lambda r: (r.start, r.end))
