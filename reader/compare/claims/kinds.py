"""Claims of kind: which of several things that exclude each other something was.

What a fire was caused by, whether a player was sent off at once or for a second booking, whether
someone is charged with murder or manslaughter, whether anyone has been arrested: a maintained table
of wordings. Where one article has two of them it weighs them, and nothing is claimed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.compare.claim import Claim
from reader.compare.reading import Reading
from reader.compare.sources import sources_at
from reader.compare.tree import Tree
from reader.compare.verdicts import Judgement
from reader.model import EntityType, SlotKind, Verdict

LEAST = 2
"""How often an article speaks of what it is of."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, of one named person or not, by what words a sentence answers it and how."""

    name: str
    personal: bool
    asked: re.Pattern[str] | None
    about: re.Pattern[str] | None
    """What the article must speak of, so that it is of such a thing."""
    sides: tuple[re.Pattern[str], ...]


def _any(*wordings: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(wordings)})\b", re.IGNORECASE)


_CAUSING = _any("caused?", "blam(?:ed|es)", "spark(?:ed|s)", "ignited", "suspects?", "started by",
                "set off by", "due to", "listed as")  # fmt: skip
_FIRE = _any("(?:wild|bush|forest )?fires?", "blaze")
_CHARGED = _any("charged", "charges?", "indicted", "convicted", "guilty")
_SOMEONE = "person|people|man|woman|men|women|suspects?|teenagers?"
QUESTIONS = (
    Question("cause of the fire", False, _CAUSING, _FIRE, (
        _any("lightning"),
        _any("arson", "arsonists?", "human(?:-caused| activity)?", "man-made", "deliberately",
             "campfire", "cigarette", "firework?s"),
        _any("electrical fault", "short circuit", "faulty wiring", "power lines?"),
        _any("gas leak", "gas explosion"),
    )),
    Question("the sending-off", True, None, None, (
        _any("second yellow", "second booking", "second bookable offence", "two yellow cards",
             "second caution"),
        _any("straight red", "direct red"),
    )),
    Question("the charge", True, _CHARGED, None, (
        _any("murder"),
        _any("(?:involuntary |voluntary )?manslaughter", "negligent homicide"),
    )),
    Question("arrests", False, None, None, (
        _any("no arrests? ha(?:s|ve|d) (?:yet )?been made", "no arrests? (?:was|were) made",
             "no arrests so far", "no ?one (?:has|had) been arrested",
             "nobody (?:has|had) been arrested", "made no arrests"),
        _any(f"(?:{_SOMEONE}) (?:was|were|is|are) (?:arrested|detained|in (?:police )?custody)",
             f"(?:{_SOMEONE}) ha(?:s|ve) been (?:arrested|detained)"),
    )),
)  # fmt: skip
_TAKEN_BACK = re.compile(
    r"(?:\bnot|n['’]t|\bno|\brather than|\bchanged from|\binstead of|\bwithout|\bbut not|\bnor|"
    r"\bruled? out|\bruling out)\s+(?:[\w-]+\s+){0,3}$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Kind:
    """Which answer a wording gives, by number, and the wording."""

    side: int
    wording: str


def claims(reading: Reading) -> Iterator[Claim]:
    """Yield the first wording of an article's body for each question it answers in one way."""
    for question in QUESTIONS:
        text = reading.article.text
        if question.about and len(question.about.findall(text)) < LEAST:
            continue
        if not any(wordings.search(text) for wordings in question.sides):
            continue
        found: dict[str, list[Claim]] = {}
        for number, tree in enumerate(reading.trees):
            if reading.body(tree.sentence.start, tree.sentence.end):
                for claim in _claims(reading, tree, number, question):
                    found.setdefault(claim.measure, []).append(claim)
        for group in found.values():
            if len({c.payload.side for c in group if isinstance(c.payload, Kind)}) == 1:
                yield group[0]


def _claims(reading: Reading, tree: Tree, number: int, question: Question) -> Iterator[Claim]:
    start, end = tree.sentence.start, tree.sentence.end
    text = reading.article.text[start:end]
    if (question.asked and not question.asked.search(text)) or text.endswith("?"):
        return
    for side, wordings in enumerate(question.sides):
        for at in wordings.finditer(text):
            if _TAKEN_BACK.search(text[: at.start()]):
                continue
            first, last = start + at.start(), start + at.end()
            who = _person(reading, start, first) if question.personal else ""
            if who is None:
                continue
            yield Claim(
                reading.number, SlotKind.ACTION, f"kind {question.name} {who}", at.group(),
                Kind(side, at.group()), start, end, (first, last), question.name, (), frozenset(),
                frozenset(), frozenset(), frozenset(), number, who or None,
                sources_at(reading, first, last),
            )  # fmt: skip


def _person(reading: Reading, start: int, end: int) -> str | None:
    """Return the key of the last person named before a wording in its sentence, None for none."""
    before = [
        m
        for m in reading.annotations.entities
        if start <= m.start < m.end <= end and m.type is EntityType.PERSON
    ]
    return reading.keys.get(max(before, key=lambda m: m.start).entity) if before else None


_SAME = Judgement(Verdict.AGREE, "same kind", "Both say the same of it.")


def judge(a: Claim, b: Claim) -> Judgement | None:
    """Return how two answers to one question stand to each other."""
    one, other = a.payload, b.payload
    if not isinstance(one, Kind) or not isinstance(other, Kind):
        return None
    if one.side == other.side:
        return _SAME
    says = f"One says “{one.wording}”, the other “{other.wording}”."
    return Judgement(Verdict.DIFFER, "another kind", says)
