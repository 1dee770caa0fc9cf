"""Claims of who said something: the speaker of a quotation, where they are named."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader.compare.claim import Claim
from reader.compare.claims.quotes import LEAST, quoted, sentences
from reader.compare.reading import Reading
from reader.compare.verdicts import Judgement, names
from reader.compare.verdicts.words import words
from reader.model import Attribution, EntityType, Mention, SlotKind, Span, Verdict

FAR = 250
"""How many characters after or before what is said its speaker may be named."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """Words quoted, folded, and the key and name of whom they are put down to."""

    said: tuple[str, ...]
    key: str
    name: str


def claims(reading: Reading) -> Iterator[Claim]:
    """Yield for every quoted sentence of an article's body who said it, where a name tells."""
    text = reading.article.text
    spoken = [a for a in reading.annotations.attributions if a.direct and a.source]
    for whole in quoted(text):
        for start, end in sentences(text, *whole):
            said = words(text[start:end])
            if len(said) < LEAST or not reading.body(start, end):
                continue
            found = _speaker(reading, spoken, start, end)
            if found is not None:
                yield _claim(reading, said, (start, end), *found)


def _speaker(
    reading: Reading, spoken: list[Attribution], start: int, end: int
) -> tuple[Span, Mention] | None:
    """Return the source of a quotation and the mention that names it, None for no person."""
    over = [a for a in spoken if a.content.start < end and start < a.content.end]
    if len(over) != 1 or over[0].source is None:
        return None
    source = over[0].source
    gap = max(source.start - end, start - source.end)
    inside = [m for m in reading.annotations.entities if source.start <= m.start < source.end]
    if gap > FAR or not inside or inside[-1].type is not EntityType.PERSON:
        return None
    last = inside[-1]
    after = reading.article.text[last.end : last.end + 2]
    whose = after in ("'s", "’s") or (last.end < source.end and after[:1] != ",")
    return None if whose else (source, last)


def _claim(
    reading: Reading, said: tuple[str, ...], quote: tuple[int, int], source: Span, who: Mention
) -> Claim:
    text = reading.article.text
    key, name = reading.keys.get(who.entity, ""), who.name
    start, end = min(quote[0], source.start), max(quote[1], source.end)
    first = " ".join(text[slice(*quote)].split())
    short = first if len(first) <= 40 else first[:39].rsplit(" ", 1)[0] + "…"
    return Claim(
        reading.number, SlotKind.NAME, "speaker", name, Spoken(said, key, name), start, end,
        (who.start, who.end), f"who said “{short}”", (), frozenset(), frozenset(),
        frozenset(), frozenset(), -1,
    )  # fmt: skip


def judge(a: Claim, b: Claim) -> Judgement | None:
    """Return that two persons are each said to have said the same words, else None."""
    one, other = a.payload, b.payload
    if not isinstance(one, Spoken) or not isinstance(other, Spoken) or one.said != other.said:
        return None
    if not one.key or not other.key or one.key == other.key:
        return None
    if names.judge(one.name, other.name).verdict is not Verdict.DIFFER:
        return None
    if set(words(one.name)) & set(words(other.name)):
        return None
    return Judgement(
        Verdict.DIFFER,
        "another speaker",
        f"The same words are put down to {one.name} and to {other.name}.",
    )
