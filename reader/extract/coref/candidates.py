"""The nouns each pronoun may stand for, with the features that speak for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from reader.extract.attribution import Report
from reader.extract.coref import lexicon as lex
from reader.extract.coref.binding import bound, cataphor, named_beside, referential
from reader.extract.coref.lexicon import Agree
from reader.extract.coref.nouns import Noun, grammatical_role, nouns_in
from reader.extract.coref.preferences import narrowed
from reader.extract.coref.rank import agrees, features
from reader.extract.coref.speech import Speech, acts, can_speak
from reader.extract.lookup import Lookup
from reader.extract.phrases import clause_of, subject_of
from reader.extract.tree import Tree
from reader.model import EntityType, Mention, TimeExpression

_BACK = 4
_MOST = 60
_LONGEST = 200
"""In sentences of more words no pronoun is resolved."""

Features = list[str | tuple[str, float]]


@dataclass(slots=True)
class Choice:
    """A pronoun with its candidates; `pairs` are (noun, features), the nearest first.

    `outside` are the keys of those spoken of outside the quotation the pronoun stands in.
    """

    sentence: int
    word: int
    agree: Agree
    pairs: list[tuple[Noun, Features]]
    outside: frozenset[str] = frozenset()


class _Discourse:
    """The nouns of the text up to where the reading has come, and what was learnt of them."""

    def __init__(self) -> None:
        self.recent: list[Noun] = []
        self.seen: dict[str, int] = {}
        self.gender: dict[str, Agree] = {}

    def forget(self, sentence: int) -> None:
        self.recent = [n for n in self.recent if sentence - n.sentence <= _BACK][-_MOST:]

    def add(self, noun: Noun) -> None:
        self.recent.append(noun)
        self.seen[noun.key] = self.seen.get(noun.key, 0) + 1

    def meant(self, noun: Noun, agree: Agree) -> None:
        """Takes down which pronoun someone was spoken of by, the first time."""
        person = noun.mention is not None and noun.mention.type is EntityType.PERSON
        if person and agree in (Agree.HE, Agree.SHE):
            self.gender.setdefault(noun.key, agree)

    def known(self, noun: Noun) -> Noun:
        """The noun with the gender its name was spoken of by, where nothing else tells it."""
        agree = self.gender.get(noun.key)
        if agree is None or noun.male is not None or noun.female is not None:
            return noun
        return replace(noun, male=agree is Agree.HE, female=agree is Agree.SHE)


def choices(
    trees: Sequence[Tree], mentions: Lookup[Mention], times: Lookup[TimeExpression],
    resolved: dict[tuple[int, int], Noun] | None = None, found: Sequence[Report] = (),
    described: Mapping[tuple[int, int], Mention] | None = None,
) -> Iterator[Choice]:  # fmt: skip
    """Each third person pronoun with its candidates, in order of the text.

    What is put into `resolved` under (sentence, word) before the next is asked for counts as a
    mention of that noun, so that later pronouns see it.
    """
    discourse, speech = _Discourse(), Speech(found, mentions)
    for n, tree in enumerate(trees):
        if tree.n > _LONGEST:
            continue
        discourse.forget(n)
        nouns = nouns_in(tree, n, mentions, times, described or {})
        waiting = 0
        for i in range(tree.n):
            while waiting < len(nouns) and nouns[waiting].head < i:
                discourse.add(nouns[waiting])
                speech.heard(nouns[waiting], tree)
                waiting += 1
            agree = lex.PRONOUNS.get(tree.words[i].text.lower())
            if agree is None or tree.pos[i] != "PRON" or not referential(tree, i):
                continue
            pairs = _pairs(tree, n, i, agree, discourse, speech, nouns[waiting:])
            outside = speech.outside(tree.words[i].start, (noun for noun, _ in pairs))
            yield Choice(n, i, agree, pairs, outside)
            noun = resolved.get((n, i)) if resolved is not None else None
            if noun is not None:
                discourse.meant(noun, agree)
                quoted = speech.speaker(tree.words[i].start) is not None
                discourse.add(replace(_again(noun, tree, n, i, agree), quoted=quoted))
                speech.note(n, tree.words[i].start, tree.words[i].end, noun.key)
        for noun in nouns[waiting:]:
            discourse.add(noun)
            speech.heard(noun, tree)


def _again(noun: Noun, tree: Tree, n: int, i: int, agree: Agree) -> Noun:
    """The noun as mentioned by the pronoun: its features, the pronoun's place."""
    return replace(
        noun, sentence=n, head=i, role=grammatical_role(tree, i), definite=True, again=agree.value,
    )  # fmt: skip


def _pairs(
    tree: Tree, n: int, i: int, agree: Agree, discourse: _Discourse, speech: Speech,
    ahead: Sequence[Noun],
) -> list[tuple[Noun, Features]]:  # fmt: skip
    role = grammatical_role(tree, i)
    clause = clause_of(tree, i)
    subject = subject_of(tree, clause)
    quoted = speech.speaker(tree.words[i].start) is not None
    chosen = _agreeing(tree, n, i, agree, discourse, ahead, quoted=quoted)
    spoken = _by_speech(tree, i, agree, speech, chosen)
    last = speech.last(n) if speech.is_source(tree.words[i].start) else None
    out: list[tuple[Noun, Features]] = []
    for between, noun in enumerate(spoken):
        same = noun.sentence == n and clause_of(tree, noun.head) == clause
        row = features(
            agree, role, n - noun.sentence, between, noun, discourse.seen.get(noun.key, 1), same
        )
        if noun.sentence == n and noun.head == subject:
            row.append("own subject:owner" if role == "owner" else "own subject")
        if last is not None:
            row.append("speaks on" if noun.key == last else "speaks first")
        out.append((noun, row))
    keys = {noun.key for noun in chosen}
    for noun in ahead:
        if cataphor(tree, i, noun) and agrees(agree, noun) and noun.key not in keys:
            out.append((noun, [*features(agree, role, 0, len(out), noun, 1, False), "ahead"]))
            break
    return out


def _agreeing(
    tree: Tree, n: int, i: int, agree: Agree, discourse: _Discourse, ahead: Sequence[Noun], *,
    quoted: bool,
) -> list[Noun]:  # fmt: skip
    """The nouns before the pronoun it agrees with and may be bound to, each thing once.

    Outside quotations (`quoted`), whom a quoted pronoun means is not spoken of by that.
    """
    form = tree.words[i].text.lower()
    possessive = tree.rels[i] == "nmod:poss"
    clause = clause_of(tree, i)
    barred: frozenset[str] = frozenset()
    if form not in lex.REFLEXIVE:
        here = (noun for noun in discourse.recent if noun.sentence == n)
        barred = named_beside(tree, i, [*here, *ahead])
    chosen: dict[str, Noun] = {}
    for noun in reversed(discourse.recent):
        if noun.key in barred or (noun.quoted and not quoted):
            continue
        if noun.key in chosen:
            if _beside_subject(chosen[noun.key], noun):
                chosen[noun.key] = replace(chosen[noun.key], role=noun.role)
            continue
        noun = discourse.known(noun)
        if not agrees(agree, noun):
            continue
        if noun.sentence == n and bound(tree, i, noun.head, clause, form, possessive):
            continue
        chosen[noun.key] = noun
    own = subject_of(tree, clause) if form in lex.REFLEXIVE else -1
    himself = [noun for noun in chosen.values() if noun.sentence == n and noun.head == own]
    return himself or list(narrowed(tree, n, i, agree, list(chosen.values())))


def _beside_subject(name: Noun, title: Noun) -> bool:
    """Whether a name stands beside a subject: 'The pastor, Larry Kroon, declined …'."""
    return name.role == "other" and title.role == "subject" and name.sentence == title.sentence


_ANYBODY = frozenset({"someone", "somebody", "one", "a voice"})
"""Speakers nobody knows, who may speak of anybody."""


def _by_speech(
    tree: Tree, i: int, agree: Agree, speech: Speech, nouns: Sequence[Noun]
) -> list[Noun]:
    """Those of the nouns the pronoun can mean by who speaks where it stands."""
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
    if acts(tree, i):
        nouns = [noun for noun in nouns if can_speak(noun)]
    if speech.is_source(offset):
        spoken_of = speech.spoken_of(offset)
        nouns = [noun for noun in nouns if noun.key not in spoken_of]
    return list(nouns)
