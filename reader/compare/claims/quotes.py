"""Claims of wording: what someone is quoted as saying."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.compare.claim import Claim
from reader.compare.reading import Reading
from reader.compare.verdicts import Judgement
from reader.compare.verdicts import quotes as rules
from reader.compare.verdicts.words import words
from reader.model import SlotKind, Verdict

_OPENING = re.compile(r"“|``|(?<!\w)\"|(?:(?<=\s)|^)[‘'](?=\w)", re.MULTILINE)
_CLOSING = {
    "“": re.compile(r"[”“]|\n\s*\n|$"),
    "``": re.compile(r"''|\"|\n\s*\n|$"),
    '"': re.compile(r"\"|\n\s*\n|$"),
    "‘": re.compile(r"[,.?!] ?’|\n\s*\n|$"),
    "'": re.compile(r"[,.?!] ?'(?=\s|$)|\n\s*\n|$"),
}
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n")
_PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we", "who"})
LEAST = 5
LONGEST = 1500


def quoted(text: str) -> list[tuple[int, int]]:
    """Return the stretches inside quotation marks, in order, none across a blank line."""
    found: list[tuple[int, int]] = []
    at = 0
    while opening := _OPENING.search(text, at):
        start = opening.end()
        closing = _CLOSING[opening.group()].search(text, start)
        end = closing.start() if closing else len(text)
        at = closing.end() if closing else len(text)
        if text[start : start + 1].isspace() or end - start > LONGEST:
            at = start
        elif end > start:
            found.append((start, end))
        at = max(at, start)
    return found


def claims(reading: Reading) -> Iterator[Claim]:
    """Yield the quoted sentences of five words or more of an article's body."""
    text = reading.article.text
    spoken = [a for a in reading.annotations.attributions if a.direct]
    for whole in quoted(text):
        for start, end in sentences(text, *whole):
            if len(words(text[start:end])) < LEAST or not reading.body(start, end):
                continue
            if text.count('"', start, end) % 2:
                continue  # it ran on beyond its end
            source = next(
                (a.source.text for a in spoken
                 if a.source and a.content.start < end and start < a.content.end),
                None,
            )  # fmt: skip
            yield Claim(
                reading.number, SlotKind.QUOTE, "quote", _short(text[start:end]), text[start:end],
                start, end, (start, end), f"words of {source}" if source else "quoted words",
                (), frozenset(), frozenset(), frozenset(), frozenset(), -1, None,
                (source,) if source else (),
            )  # fmt: skip


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the sentences of a quotation."""
    at = start
    for gap in _SENTENCE.finditer(text, start, end):
        yield at, gap.start()
        at = gap.end()
    yield at, len(text[:end].rstrip())


def _short(quote: str) -> str:
    quote = " ".join(quote.split()).strip(" ,")
    return quote if len(quote) <= 120 else quote[:119].rsplit(" ", 1)[0] + "…"


def judge(a: Claim, b: Claim) -> Judgement | None:
    """Return how two quotations stand to each other, None if they are not of the same words."""
    if not isinstance(a.payload, str) or not isinstance(b.payload, str):
        return None
    judgement = rules.judge(a.payload, b.payload)
    if judgement and judgement.verdict is Verdict.DIFFER and _others(a.sources, b.sources):
        return None
    return judgement


def _others(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Tell whether two quotes are surely of different speakers."""
    if not a or not b or not (a[0][:1].isupper() and b[0][:1].isupper()):
        return False
    first, second = set(words(a[0])), set(words(b[0]))
    return not first & second and not (first | second) & _PRONOUNS
