"""The nouns each pronoun may stand for, with the features that speak for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile
from math import log

from reader.extract.attribution import Report
from reader.extract.coref import lexicon as lex
from reader.extract.coref.binding import beside, cataphor, holds, named_beside, referential
from reader.extract.coref.discourse import BACK, Discourse, named_behind
from reader.extract.coref.lexicon import Agree
from reader.extract.coref.nouns import Noun, grammatical_role, nouns_in
from reader.extract.coref.preferences import narrowed
from reader.extract.coref.rank import agrees, features
from reader.extract.coref.speech import Speech, acts, can_speak
from reader.extract.coref.structure import by_subject, force_upon, opens_sentence
from reader.extract.lookup import Lookup
from reader.extract.phrases import clause_of, subject_of
from reader.extract.tree import Tree
from reader.model import Mention, TimeExpression

_LONGEST = 200
"""In sentences of more words no pronoun is resolved."""

Features = list[str | tuple[str, float]]


@dataclass(slots=True)
class Choice:
    """A pronoun with its candidates; `pairs` are (noun, features), the nearest first.

    `outside` are the keys of those spoken of outside the quotation the pronoun stands in.
    `nobody` are the features of its standing for none of the candidates. `apart` are the places
    of earlier pronouns that mean somebody else, if they mean one of these, and `speaker` is the
    pronoun behind it of who says what it stands in, who is somebody else too. `told` is whether
    the text has spoken of somebody named by such pronouns again and again.
    """

    sentence: int
    word: int
    agree: Agree
    pairs: list[tuple[Noun, Features]]
    outside: frozenset[str] = frozenset()
    nobody: Features = field(default_factory=list)
    apart: Sequence[tuple[int, int]] = ()
    speaker: Choice | None = None
    told: bool = False


class _Reading:
    """What is known where the reading has come, from which the choices are made."""

    def __init__(self, trees: Sequence[Tree], discourse: Discourse, speech: Speech) -> None:
        self._trees = trees
        self._discourse = discourse
        self._speech = speech
        self._met: list[tuple[int, int, int, Agree]] = []  # offset, sentence, word, form

    def choice(self, n: int, i: int, agree: Agree, ahead: Sequence[Noun]) -> Choice:
        """The choice of the pronoun at word `i` of sentence `n`, the nouns `ahead` behind it."""
        offset = self._trees[n].words[i].start
        apart = [*self._beside(n, i, agree), *self._quoted_by(offset, agree)]
        speaker = None
        source = self._speech.speaker(offset)
        if source is not None and lex.PRONOUNS.get(source.text.lower()) is agree:
            place = self._place(n, source.start)
            if place is not None and source.start < offset:
                apart.append(place)
            elif place is not None:
                speaker = self._bare(*place, agree, ())
        self._met.append((offset, n, i, agree))
        made = self._bare(n, i, agree, ahead)
        made.apart, made.speaker = apart, speaker
        return made

    def _bare(self, n: int, i: int, agree: Agree, ahead: Sequence[Noun]) -> Choice:
        tree, speech = self._trees[n], self._speech
        pairs = _pairs(tree, n, i, agree, self._discourse, speech, ahead)
        outside = speech.outside(tree.words[i].start, (noun for noun, _ in pairs))
        quoted = speech.speaker(tree.words[i].start) is not None
        role = grammatical_role(tree, i)
        nobody = _nobody(tree, i, agree, role, len(pairs), quoted=quoted)
        told = self._discourse.told_of(agree)
        return Choice(n, i, agree, pairs, outside, nobody, told=told)

    def _beside(self, n: int, i: int, agree: Agree) -> Iterator[tuple[int, int]]:
        """The pronouns of that form before it that it can't mean one with by where they stand."""
        tree = self._trees[n]
        latest = takewhile(lambda met: met[1] == n, reversed(self._met))
        here = sorted(k for _, _, k, form in latest if form is agree)
        for k in beside(tree, i, tree.words[i].text.lower(), here):
            if k in here:
                yield n, k

    def _quoted_by(self, offset: int, agree: Agree) -> Iterator[tuple[int, int]]:
        """The pronouns of that form in what the pronoun there is the source of."""
        contents = self._speech.contents_of(offset)
        for at, n, i, form in self._met if contents else ():
            if form is agree and any(c.start <= at < c.end for c in contents):
                yield n, i

    def _place(self, n: int, offset: int) -> tuple[int, int] | None:
        """Sentence and word of a source not far from sentence `n`."""
        for m in range(max(0, n - BACK), min(n + BACK, len(self._trees))):
            sentence = self._trees[m].sentence
            if sentence.start <= offset < sentence.end and self._trees[m].n <= _LONGEST:
                i = self._trees[m].index_at(offset)
                return (m, i) if i >= 0 else None
        return None


def choices(
    trees: Sequence[Tree], mentions: Lookup[Mention], times: Lookup[TimeExpression],
    resolved: dict[tuple[int, int], Noun] | None = None, found: Sequence[Report] = (),
    described: Mapping[tuple[int, int], Mention] | None = None,
) -> Iterator[Choice]:  # fmt: skip
    """Each third person pronoun with its candidates, in order of the text.

    What is put into `resolved` under (sentence, word) before the next is asked for counts as a
    mention of that noun, so that later pronouns see it.
    """
    every = [
        named_behind(tree, nouns_in(tree, n, mentions, times, described or {}))
        if tree.n <= _LONGEST
        else []
        for n, tree in enumerate(trees)
    ]
    discourse, speech = Discourse(every), Speech(found, mentions)
    reading = _Reading(trees, discourse, speech)
    for n, tree in enumerate(trees):
        if tree.n > _LONGEST:
            continue
        discourse.forget(n)
        nouns = every[n]
        waiting = 0
        for i in range(tree.n):
            while waiting < len(nouns) and nouns[waiting].head < i:
                discourse.add(nouns[waiting], tree)
                speech.heard(nouns[waiting], tree)
                waiting += 1
            agree = lex.PRONOUNS.get(tree.words[i].text.lower())
            if agree is None or tree.pos[i] != "PRON" or not referential(tree, i):
                continue
            yield reading.choice(n, i, agree, nouns[waiting:])
            noun = resolved.get((n, i)) if resolved is not None else None
            if noun is not None:
                discourse.meant(noun, agree)
                quoted = speech.speaker(tree.words[i].start) is not None
                again = replace(_again(noun, tree, n, i, agree), quoted=quoted)
                discourse.add(again, tree)
                speech.note(n, tree.words[i].start, tree.words[i].end, noun.key)
        for noun in nouns[waiting:]:
            discourse.add(noun, tree)
            speech.heard(noun, tree)


def _again(noun: Noun, tree: Tree, n: int, i: int, agree: Agree) -> Noun:
    """The noun as mentioned by the pronoun: its features, the pronoun's place."""
    return replace(
        noun, sentence=n, head=i, role=grammatical_role(tree, i), definite=True, again=agree.value,
    )  # fmt: skip


def _pairs(
    tree: Tree, n: int, i: int, agree: Agree, discourse: Discourse, speech: Speech,
    ahead: Sequence[Noun],
) -> list[tuple[Noun, Features]]:  # fmt: skip
    role = grammatical_role(tree, i)
    clause = clause_of(tree, i)
    structure = by_subject(tree, i, role)
    heads: dict[str, set[int]] = {}
    for noun in discourse.recent:
        if noun.sentence == n:
            heads.setdefault(noun.key, set()).update((noun.head, _titled(tree, noun.head)))
    quoted = speech.speaker(tree.words[i].start) is not None
    chosen = _agreeing(tree, n, i, agree, discourse, ahead, quoted=quoted)
    spoken = _by_speech(tree, n, i, agree, speech, chosen)
    last = speech.last(n) if speech.is_source(tree.words[i].start) else None
    most = _most_seen(spoken, discourse)
    opens = opens_sentence(tree, i)
    out: list[tuple[Noun, Features]] = []
    for between, noun in enumerate(spoken):
        same = noun.sentence == n and clause_of(tree, noun.head) == clause
        row = features(
            agree, role, n - noun.sentence, between, noun, discourse.seen.get(noun.key, 1), same
        )
        for head in heads.get(noun.key, ()):
            row += structure.get(head, ())
        row += _by_source(tree, n, i, noun, speech)
        if noun.key == discourse.first:
            row.append("first")
        if noun.key in most:
            row.append("most")
        if noun.key in discourse.main.get(n - 1, ()):
            row.append("main before:main" if opens else "main before")
        if last is not None:
            row.append("speaks on" if noun.key == last else "speaks first")
        out.append((noun, row))
    keys = {noun.key for noun in chosen}
    for noun in ahead:
        if cataphor(tree, i, noun) and agrees(agree, noun) and noun.key not in keys:
            out.append((noun, [*features(agree, role, 0, len(out), noun, 1, False), "ahead"]))
            break
    return out


def _titled(tree: Tree, head: int) -> int:
    """The noun that a name right behind it names ('the retail chain Kaufhalden'), or the name's."""
    h = tree.heads[head]
    named = tree.base[head] in ("appos", "flat") and 0 <= h < head and h == tree.lo[head] - 1
    return h if named else head


def _most_seen(nouns: Sequence[Noun], discourse: Discourse) -> frozenset[str]:
    """The keys of those named most often so far, where some are named more often than others."""
    counts = {noun.key: discourse.seen.get(noun.key, 1) for noun in nouns}
    top = max(counts.values(), default=1)
    return frozenset(k for k, n in counts.items() if n == top) if top > 1 else frozenset()


def _by_source(tree: Tree, n: int, i: int, noun: Noun, speech: Speech) -> Iterator[str]:
    """What speaks for the noun by who says what it and the pronoun stand in."""
    if speech.is_source(noun.start):
        source = speech.is_source(tree.words[i].start)
        yield "says:source" if source else "says:here" if noun.sentence == n else "says:before"
    quoted = speech.speaker(tree.words[i].start)
    if quoted is not None:
        yield "quoted:in" if speech.speaker(noun.start) == quoted else "quoted:out"


def _nobody(tree: Tree, i: int, agree: Agree, role: str, count: int, *, quoted: bool) -> Features:
    """What speaks for none of the candidates: somebody spoken of before, or what happened."""
    out: Features = [
        f"none:{agree}",
        f"none:{agree}:{role}",
        (f"none:{agree}:among", log(1 + count)),
    ]
    if quoted:
        out.append(f"none:{agree}:quoted")
    h = tree.heads[i]
    if role == "subject" and h >= 0 and tree.child(h, "cop") >= 0:
        out.append(f"none:{agree}:is:{tree.pos[h]}")
    if acts(tree, i):
        out.append(f"none:{agree}:acts")
    return out


def _agreeing(
    tree: Tree, n: int, i: int, agree: Agree, discourse: Discourse, ahead: Sequence[Noun], *,
    quoted: bool,
) -> list[Noun]:  # fmt: skip
    """The nouns before the pronoun it agrees with and may be bound to, each thing once.

    Outside quotations (`quoted`), whom a quoted pronoun means is not spoken of by that.
    """
    form = tree.words[i].text.lower()
    barred: frozenset[str] = frozenset()
    if form not in lex.REFLEXIVE:
        here = [noun for noun in discourse.recent if noun.sentence == n]
        others = beside(tree, i, form, (noun.head for noun in here))
        barred = named_beside(tree, i, [*here, *ahead])
        others |= {force_upon(tree, i)}
        barred |= {noun.key for noun in here if noun.head in others and not noun.coordinated}
    kinds = {noun.lemma for noun in discourse.recent if noun.key in barred and not noun.mention}
    chosen: dict[str, Noun] = {}
    spoken_of = discourse.recent
    if agree in (Agree.HE, Agree.SHE) and not _someone(agree, spoken_of, discourse):
        spoken_of = [*discourse.far(n, agree), *spoken_of]
    for noun in reversed(spoken_of):
        if not noun.mention and noun.lemma in kinds:
            continue
        if noun.key in barred or (noun.quoted and not quoted):
            continue
        if noun.key in chosen:
            if _beside_subject(chosen[noun.key], noun):
                chosen[noun.key] = replace(chosen[noun.key], role=noun.role)
            continue
        noun = discourse.known(noun)
        if not agrees(agree, noun):
            continue
        if noun.sentence == n and holds(tree, i, noun.head):
            continue
        chosen[noun.key] = noun
    own = subject_of(tree, clause_of(tree, i)) if form in lex.REFLEXIVE else -1
    himself = [noun for noun in chosen.values() if noun.sentence == n and noun.head == own]
    return himself or list(narrowed(tree, n, i, agree, list(chosen.values())))


def _someone(agree: Agree, nouns: Sequence[Noun], discourse: Discourse) -> bool:
    """Whether one of the nouns is somebody the pronoun can mean.

    Where the text has spoken of somebody named by such pronouns, only one named is, of whom it is
    told that they fit.
    """
    if not discourse.told_of(agree):
        return any(agrees(agree, noun) for noun in nouns)
    known = (discourse.known(noun) for noun in nouns if noun.mention or noun.again)
    return any((noun.male or noun.female) and agrees(agree, noun) for noun in known)


def _beside_subject(name: Noun, title: Noun) -> bool:
    """Whether a name stands beside a subject: 'The pastor, Larry Krohn, declined …'."""
    return name.role == "other" and title.role == "subject" and name.sentence == title.sentence


_ANYBODY = frozenset({"someone", "somebody", "one", "a voice"})
"""Speakers nobody knows, who may speak of anybody."""


def _by_speech(
    tree: Tree, n: int, i: int, agree: Agree, speech: Speech, nouns: Sequence[Noun]
) -> list[Noun]:
    """Those of the nouns the pronoun can mean by who speaks where it stands.

    Who says or wants something in its own sentence can do so again, whatever the noun.
    """
    offset = tree.words[i].start
    speaker = speech.speaker(offset)
    if speaker is not None and speaker.text.lower() in _ANYBODY:
        return []
    if speaker is not None:
        several = agree is Agree.THEY
        nouns = [
            noun
            for noun in nouns
            if (several and (noun.plural or noun.group)) or not speech.is_speaker(noun, speaker)
        ]
    if agree is Agree.THEY:
        nouns = speech.not_one_who_speaks(tree, n, nouns)
    if acts(tree, i):
        nouns = [
            noun
            for noun in nouns
            if can_speak(noun) or (noun.sentence == n and acts(tree, noun.head))
        ]
    if speech.is_source(offset):
        spoken_of = speech.spoken_of(offset)
        nouns = [noun for noun in nouns if noun.key not in spoken_of]
    return list(nouns)
