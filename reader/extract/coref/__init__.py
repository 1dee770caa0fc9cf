"""Pronouns: third person personal and possessive ones, and 'I' within quotations.

Each is ranked against the noun phrases before it (and, from a clause put first, the subject
after it); what does not agree in number, gender or animacy is no candidate, nor is what binding
rules out (Hobbs 1978). A pronoun is left unresolved where the best candidate is not clearly best.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.extract.attribution import Report
from reader.extract.attribution.cues import CUES, Cue
from reader.extract.coref import lexicon as lex
from reader.extract.coref.descriptions import Description, by_head, descriptions
from reader.extract.coref.lexicon import Agree
from reader.extract.coref.naming import Names, fullest
from reader.extract.coref.nouns import Noun, grammatical_role, nouns_in
from reader.extract.coref.rank import agrees, features, probabilities, score
from reader.extract.coref.speaking import first_person
from reader.extract.coref.weights import SURE, WEIGHTS
from reader.extract.lookup import Lookup
from reader.extract.phrases import clause_of
from reader.extract.tree import Tree
from reader.model import EntityType, Mention, Reference, Span, TimeExpression

__all__ = ["Choice", "choices", "find_references", "resolve"]

_BACK = 4
_MOST = 60


@dataclass(slots=True)
class Choice:
    """A pronoun with its candidates; `pairs` are (noun, features) in order of the text."""

    sentence: int
    word: int
    agree: Agree
    pairs: list[tuple[Noun, list[str | tuple[str, float]]]]


class _Discourse:
    """The nouns of the text up to where the reading has come, and how often each was spoken of."""

    def __init__(self) -> None:
        self.recent: list[Noun] = []
        self.seen: dict[str, int] = {}

    def forget(self, sentence: int) -> None:
        self.recent = [n for n in self.recent if sentence - n.sentence <= _BACK][-_MOST:]

    def add(self, noun: Noun) -> None:
        self.recent.append(noun)
        self.seen[noun.key] = self.seen.get(noun.key, 0) + 1


def _reports(tree: Tree, i: int) -> bool:
    """Whether the pronoun is the subject of a verb of saying."""
    h = tree.heads[i]
    return tree.base[i] == "nsubj" and h >= 0 and CUES.get(tree.lemmas[h]) in _SAYING


_SAYING = frozenset({Cue.SAY, Cue.STATE, Cue.CLAIM, Cue.DENY, Cue.ANNOUNCE, Cue.WARN, Cue.ADMIT})
_DOCUMENTS = frozenset({"report", "statement", "article", "study", "paper", "letter", "survey"})


def _can_speak(noun: Noun) -> bool:
    """Whether what the noun names says things: people, organisations, documents."""
    if noun.mention is not None:
        return noun.mention.type in (
            EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE, EntityType.GROUP,
        )  # fmt: skip
    return noun.animate is True or noun.group or noun.lemma in _DOCUMENTS


class _Spoken:
    """Who speaks in the quotations: a third person in one is someone else."""

    def __init__(self, reports: Sequence[Report], mentions: Lookup[Mention]) -> None:
        direct = [r for r in reports if r.direct and r.source is not None]
        self._contents = Lookup([r.content for r in direct])
        self._sources = [r.source for r in direct]
        self._mentions = mentions

    def speaker(self, offset: int) -> Span | None:
        """The source of the quotation around the offset."""
        at = self._contents.position(offset) if self._sources else -1
        return self._sources[at] if at >= 0 else None

    def is_speaker(self, noun: Noun, speaker: Span) -> bool:
        """Whether the noun is the speaker, by place or as the same entity."""
        if noun.start < speaker.end and speaker.start < noun.end:
            return True
        own = self._mentions.at(speaker.end - 1)
        return own is not None and noun.mention is not None and own.entity == noun.mention.entity


def _referential(tree: Tree, i: int) -> bool:
    """Whether a pronoun stands for something at all ('it rains', 'it is clear that' do not)."""
    if tree.base[i] == "expl":
        return False
    if tree.lemmas[i] != "it" or tree.base[i] not in ("nsubj", "obj"):
        return True
    h = tree.heads[i]
    if h < 0:
        return True
    if tree.child(h, "csubj") >= 0:
        return False
    return not (
        tree.base[i] == "nsubj"
        and (tree.lemmas[h] in ("seem", "appear", "rain", "snow", "turn")
             or (tree.pos[h] == "ADJ" and tree.child(h, "ccomp", "xcomp") >= 0))
    )  # fmt: skip


def choices(
    trees: Sequence[Tree], mentions: Lookup[Mention], times: Lookup[TimeExpression],
    resolved: dict[tuple[int, int], Noun] | None = None, reports: Sequence[Report] = (),
    described: Mapping[tuple[int, int], Mention] | None = None,
) -> Iterator[Choice]:  # fmt: skip
    """Each third person pronoun with its candidates, in order of the text.

    What is put into `resolved` under (sentence, word) before the next is asked for counts as a
    mention of that noun, so that later pronouns see it.
    """
    discourse = _Discourse()
    spoken = _Spoken(reports, mentions)
    for n, tree in enumerate(trees):
        discourse.forget(n)
        nouns = nouns_in(tree, n, mentions, times, described or {}) if tree.n <= 200 else []
        waiting = 0
        for i in range(tree.n):
            while waiting < len(nouns) and nouns[waiting].head < i:
                discourse.add(nouns[waiting])
                waiting += 1
            if tree.pos[i] != "PRON" or tree.n > 200:
                continue
            agree = lex.PRONOUNS.get(tree.words[i].text.lower())
            if agree is None or not _referential(tree, i):
                continue
            pairs = _pairs(tree, n, i, agree, discourse, nouns[waiting:])
            speaker = spoken.speaker(tree.words[i].start)
            if speaker is not None and agree is not Agree.THEY:
                pairs = [p for p in pairs if not spoken.is_speaker(p[0], speaker)]
            if _reports(tree, i):
                pairs = [p for p in pairs if _can_speak(p[0])]
            choice = Choice(n, i, agree, pairs)
            yield choice
            noun = resolved.get((n, i)) if resolved is not None else None
            if noun is not None:
                discourse.add(_again(noun, tree, n, i, agree))
        for noun in nouns[waiting:]:
            discourse.add(noun)


def _again(noun: Noun, tree: Tree, n: int, i: int, agree: Agree) -> Noun:
    """The noun as mentioned by the pronoun: its features, the pronoun's place."""
    return Noun(
        n, i, noun.start, noun.end, grammatical_role(tree, i), noun.mention, noun.male,
        noun.female, noun.animate, noun.plural, noun.group, True, noun.key, noun.time,
        noun.coordinated, agree.value,
    )  # fmt: skip


def _pairs(
    tree: Tree, n: int, i: int, agree: Agree, discourse: _Discourse, ahead: Sequence[Noun]
) -> list[tuple[Noun, list[str | tuple[str, float]]]]:
    role = grammatical_role(tree, i)
    form = tree.words[i].text.lower()
    possessive = tree.rels[i] == "nmod:poss"
    clause = clause_of(tree, i)
    chosen: dict[str, Noun] = {}
    barred = _objects(tree, i, ahead) if form not in lex.REFLEXIVE else frozenset()
    for noun in reversed(discourse.recent):
        if noun.key in chosen or noun.key in barred or not agrees(agree, noun):
            continue
        if noun.sentence == n and _bound(tree, i, noun.head, clause, form, possessive):
            continue
        chosen[noun.key] = noun
    out = []
    for between, noun in enumerate(chosen.values()):
        same = noun.sentence == n and clause_of(tree, noun.head) == clause
        out.append(
            (noun, features(agree, role, n - noun.sentence, between, noun,
                            discourse.seen.get(noun.key, 1), same))
        )  # fmt: skip
    for noun in ahead:
        if _cataphor(tree, i, noun) and agrees(agree, noun) and noun.key not in chosen:
            out.append((noun, [*features(agree, role, 0, len(out), noun, 1, False), "ahead"]))
            break
    return out


def _objects(tree: Tree, i: int, ahead: Sequence[Noun]) -> frozenset[str]:
    """The names in a subject pronoun's own clause: it is none of them ('He thinks X left')."""
    if tree.base[i] != "nsubj":
        return frozenset()
    verb = tree.heads[i]
    return frozenset(n.key for n in ahead if n.mention is not None and _within(tree, n.head, verb))


def _within(tree: Tree, noun: int, verb: int) -> bool:
    """Whether a noun is an object of the verb, or stands in a complement clause of it."""
    if tree.heads[noun] == verb:
        return tree.base[noun] in ("obj", "iobj", "obl")
    return any(tree.under(noun, k) for k in tree.children(verb, "ccomp", "xcomp"))


def _bound(tree: Tree, i: int, head: int, clause: int, form: str, possessive: bool) -> bool:
    """Whether the noun can't be meant: it holds the pronoun, or shares its clause unreflexively."""
    if head < tree.n and tree.under(i, head) and head != i:
        # 'the man who lost his job' is fine, 'his brother' is not his own owner.
        return not any(tree.base[k] == "acl" for k in tree.above(i) if tree.under(k, head))
    if possessive or form in lex.REFLEXIVE or head >= tree.n:
        return False
    same = clause_of(tree, head) == clause
    return same and tree.base[head] in ("nsubj", "obj", "iobj", "obl") and tree.base[i] in (
        "obj", "iobj", "obl", "nsubj",
    )  # fmt: skip


def _cataphor(tree: Tree, i: int, noun: Noun) -> bool:
    """A pronoun in a clause or phrase put first may stand for the subject that follows."""
    if noun.role != "subject" or tree.pos[noun.head] not in ("PROPN", "NOUN"):
        return False
    verb = tree.heads[noun.head]
    return any(
        tree.base[k] in ("advcl", "obl") and tree.heads[k] == verb and tree.hi[k] < noun.head
        for k in (i, *tree.above(i))
    )


def resolve(
    text: str, trees: Sequence[Tree], mentions: Lookup[Mention], times: Lookup[TimeExpression],
    reports: Sequence[Report] = (), described: Sequence[Description] = (),
) -> dict[int, Span]:  # fmt: skip
    """What each resolved pronoun stands for: its offset to the span of the antecedent.

    The span is the fullest name where the antecedent is named, else the noun phrase. `described`
    are the definite descriptions known to stand for a name, which count as mentions of it.
    """
    names = Names(text, trees, mentions)
    resolved: dict[tuple[int, int], Noun] = {}
    out: dict[int, Span] = {}
    for choice in choices(trees, mentions, times, resolved, reports, by_head(described)):
        if not choice.pairs:
            continue
        scores = probabilities([score(WEIGHTS, found) for _, found in choice.pairs])
        best = max(range(len(scores)), key=scores.__getitem__)
        if scores[best] < SURE[choice.agree]:
            continue
        noun = choice.pairs[best][0]
        resolved[choice.sentence, choice.word] = noun
        shown = names.of(noun, out)
        if shown is not None:
            out[trees[choice.sentence].words[choice.word].start] = shown
    out.update(first_person(trees, reports, mentions, out))
    return out


def find_references(
    text: str, trees: Sequence[Tree], mentions: Lookup[Mention], times: Lookup[TimeExpression],
    reports: Sequence[Report] = (),
) -> list[Reference]:  # fmt: skip
    """Every word or phrase that stands for something and was resolved, in order of the text.

    Pronouns and possessives of the third person, those of the first within quotations, and
    definite descriptions of what is named.
    """
    described = list(descriptions(text, trees, mentions))
    resolved = resolve(text, trees, mentions, times, reports, described)
    known = fullest(mentions)
    out = []
    for d in described:
        name = known[d.mention.entity]
        named = Span(name.start, name.end, " ".join(name.text.split()), name.entity)
        out.append(Reference(d.start, d.end, text[d.start : d.end], named))
    for tree in trees:
        for word in tree.words:
            meant = resolved.get(word.start)
            if meant is not None and word.pos == "PRON":
                out.append(Reference(word.start, word.end, text[word.start : word.end], meant))
    return sorted(out, key=lambda r: (r.start, r.end))
