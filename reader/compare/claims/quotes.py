"""Claims of wording: what someone is quoted as saying."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.compare.claim import Claim
from reader.compare.reading import Reading
from reader.compare.verdicts import Judgement
from reader.compare.verdicts import quotes as rules
from reader.compare.verdicts.words import words
from reader.model import SlotKind

_QUOTED = re.compile(
    r"“([^”\n]{12,600})(?:[”\n]|$)|``\s?([^`\n]{12,600}?)(?:''|\")|(?<!\w)\"([^\"\n]{12,600})(?:\"|$)"
    r"|(?:(?<=\s)|^)['‘]([^\n“”\"]{20,600}?)[,.?!]['’](?=\s|$)",
    re.MULTILINE,
)
LEAST = 5


def claims(reading: Reading) -> Iterator[Claim]:
    """Yield the quotations of five words or more of an article's body."""
    text = reading.article.text
    spoken = [a for a in reading.annotations.attributions if a.direct]
    seen: list[tuple[int, int]] = []
    for match in _QUOTED.finditer(text):
        group = next(i for i, g in enumerate(match.groups(), 1) if g)
        start, end = match.span(group)
        if len(words(text[start:end])) < LEAST or not reading.body(start, end):
            continue
        source = next(
            (
                a.source
                for a in spoken
                if a.source and a.content.start < end and start < a.content.end
            ),
            None,
        )
        seen.append((start, end))
        yield Claim(
            reading.number, SlotKind.QUOTE, "quote", _short(text[start:end]), text[start:end],
            start, end, (start, end), f"words of {source.text}" if source else "quoted words",
            (), frozenset(), frozenset(), frozenset(), -1, None,
            (source.text,) if source else (),
        )  # fmt: skip


def _short(quote: str) -> str:
    quote = " ".join(quote.split()).strip(" ,")
    return quote if len(quote) <= 120 else quote[:119].rsplit(" ", 1)[0] + "…"


def judge(a: Claim, b: Claim) -> Judgement | None:
    """Return how two quotations stand to each other, None if they are not of the same words."""
    if not isinstance(a.payload, str) or not isinstance(b.payload, str):
        return None
    return rules.judge(a.payload, b.payload)
