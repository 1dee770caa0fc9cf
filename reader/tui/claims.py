"""Lays a comparison out: claim by claim, passages side by side where there is room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rich.cells import cell_len

from reader.model import Article, Compared, Comparison, Only, Verdict
from reader.tui import flow
from reader.tui.dates import day
from reader.tui.display import shown_line
from reader.tui.excerpts import Excerpt, Piece, excerpt

SIGNS = {
    Verdict.DIFFER: "≠",
    Verdict.VARIANT: "≈",
    Verdict.COMPATIBLE: "~",
    Verdict.AGREE: "=",
}
WORDS = {
    Verdict.DIFFER: "differ",
    Verdict.VARIANT: "spelled in two ways",
    Verdict.COMPATIBLE: "compatible",
    Verdict.AGREE: "agree",
}
ONLY_HERE = "only here"

_LEAST_COLUMN = 42
_GAP = 4
_HEADLINE = 36
_MOST_HEADLINES = 6


class Passage(NamedTuple):
    """A place in one of the articles compared; `article` counts from 0."""

    article: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing compared, or said in one article only, and the places it stands on."""

    passages: tuple[Passage, ...]
    comparison: Comparison | None = None

    @property
    def kind(self) -> str:
        """What a filter goes by: the verdict, or that it stands here only."""
        return self.comparison.verdict.value if self.comparison is not None else ONLY_HERE


class ClaimLine(NamedTuple):
    """A line: its pieces, the claim it belongs to, and which passage's head each piece is."""

    pieces: tuple[Piece, ...]
    claim: int | None = None
    heads: tuple[int | None, ...] = ()


@dataclass(frozen=True)
class Claims:
    """A comparison laid out; `first` and `last` are the lines of each claim."""

    lines: tuple[ClaimLine, ...]
    first: tuple[int, ...]
    last: tuple[int, ...]


def claims_of(compared: Compared) -> list[Claim]:
    """Return all that is to be shown, what a reader wants first before the rest."""
    found = [
        Claim(tuple(Passage(m.article - 1, m.start, m.end) for m in slot.members), slot)
        for slot in compared.comparisons
    ]
    return [*found, *(_only(only) for only in compared.only)]


def _only(only: Only) -> Claim:
    return Claim((Passage(only.article - 1, only.start, only.end),))


def counts(claims: Sequence[Claim]) -> dict[str, int]:
    """Return how many claims there are of each kind, in the order of verdicts."""
    kinds = [*(verdict.value for verdict in Verdict), ONLY_HERE]
    found = {kind: sum(claim.kind == kind for claim in claims) for kind in kinds}
    return {kind: count for kind, count in found.items() if count}


def head(compared: Compared, article: int) -> str:
    """Return the article's number, outlet (or author) and date, for above a passage.

    The headline comes too where these are not known, or another article has the same.
    """
    signs = [_sign(one) for one in compared.articles]
    own = compared.articles[article]
    parts = [f"{article + 1}", signs[article] or "no date"]
    if signs.count(signs[article]) > 1 or not (own.source or own.authors):
        parts.insert(1, flow.clip(shown_line(own.title) or "Untitled", _HEADLINE))
    return " · ".join(parts)


def _sign(article: Article) -> str:
    """Return what articles are told apart by: outlet, or author, and date."""
    who = article.source or ", ".join(article.authors)
    return shown_line(" · ".join(part for part in (who, day(article.published)) if part))


def headlines(compared: Compared) -> list[str]:
    """Return the headlines, numbered as above the passages; of many, the first few."""
    titles = [shown_line(article.title) or "Untitled" for article in compared.articles]
    found = [f"{at}  {title}" for at, title in enumerate(titles[:_MOST_HEADLINES], 1)]
    further = len(titles) - len(found)
    return [*found, f"and {further} more"] if further else found


def lay_out(compared: Compared, claims: Sequence[Claim], width: int) -> Claims:
    """Return the claims in lines of a width in cells."""
    lines: list[ClaimLine] = []
    first: list[int] = []
    last: list[int] = []
    section = ""
    for at, claim in enumerate(claims):
        if claim.kind != section:
            section = claim.kind
            lines.append(_section(section, sum(other.kind == section for other in claims), width))
            lines.append(ClaimLine(()))
        first.append(len(lines))
        lines += _claim(compared, claim, at, width)
        last.append(len(lines) - 1)
        lines.append(ClaimLine(()))
    return Claims(tuple(lines), tuple(first), tuple(last))


def _section(kind: str, count: int, width: int) -> ClaimLine:
    if kind == ONLY_HERE:
        title = f"{count} only in one article, not found in the others"
        return ClaimLine(((flow.clip(title, width), "heading"),))
    verdict = Verdict(kind)
    title = f"{SIGNS[verdict]} {WORDS[verdict].capitalize()}"
    title = flow.clip(title, max(width - 6, 8))
    return ClaimLine(((title, f"verdict-{kind}"), (f" · {count}", "heading")))


def _claim(compared: Compared, claim: Claim, at: int, width: int) -> list[ClaimLine]:
    slot = claim.comparison
    lines = []
    if slot is not None:
        lines.append(_title(slot, at, width))
    columns = max(1, min(len(claim.passages), (width + _GAP) // (_LEAST_COLUMN + _GAP)))
    column = min((width - _GAP * (columns - 1)) // columns, 76)
    for row in range(0, len(claim.passages), columns):
        if row:
            lines.append(ClaimLine((), at))
        lines += _row(
            compared, claim, at, range(row, min(row + columns, len(claim.passages))), column
        )
    if slot is not None:
        lines += _explanation(slot, at, width)
    return lines


def _title(slot: Comparison, at: int, width: int) -> ClaimLine:
    about = flow.clip(shown_line(slot.about), max(width - 4, 8))
    return ClaimLine(
        ((f"{SIGNS[slot.verdict]} ", f"verdict-{slot.verdict.value}"), (about, "headline")), at
    )


def _row(compared: Compared, claim: Claim, at: int, members: range, width: int) -> list[ClaimLine]:
    """Return some passages side by side, each under its article's number, outlet and date."""
    blocks = [_excerpt(compared, claim, member).lines(width) for member in members]
    heads: list[Piece] = []
    owners: list[int | None] = []
    for member in members:
        name = head(compared, claim.passages[member].article)
        heads.append((flow.fit(name, width), "byline"))
        owners.append(member)
        heads.append((" " * _GAP, "title"))
        owners.append(None)
    lines = [ClaimLine(tuple(heads[:-1]), at, tuple(owners[:-1]))]
    for line in range(max(len(block) for block in blocks)):
        pieces: list[Piece] = []
        for block in blocks:
            part = block[line] if line < len(block) else []
            used = sum(cell_len(text) for text, _ in part)
            pieces += [*part, (" " * (width + _GAP - used), "title")]
        lines.append(ClaimLine(tuple(pieces), at))
    return lines


def _excerpt(compared: Compared, claim: Claim, member: int) -> Excerpt:
    place = claim.passages[member]
    text = compared.articles[place.article].text
    focus = claim.comparison.members[member].focus if claim.comparison is not None else None
    return excerpt(text, place.start, place.end, focus)


def _explanation(slot: Comparison, at: int, width: int) -> list[ClaimLine]:
    roots = slot.independent_sources
    voices = "one source only" if roots == 1 else f"{roots} independent sources"
    text = shown_line(f"{slot.explanation.rstrip()} ({slot.rule}; {voices})")
    return [
        ClaimLine(((text[line.start : line.end], "aside"),), at)
        for line in flow.wrap(text, min(width, 100))
    ]


def as_text(compared: Compared, claim: Claim) -> str:
    """Return a claim with its passages and where they are from, for the clipboard."""
    slot = claim.comparison
    lines = [f"{slot.about}: {WORDS[slot.verdict]}. {slot.explanation}"] if slot is not None else []
    for place in claim.passages:
        article = compared.articles[place.article]
        lines.append(f"“{article.text[place.start : place.end]}” — {head(compared, place.article)}")
    return "\n".join(lines)


def verdicts_of_facts(compared: Compared, article: int) -> dict[str, Verdict]:
    """Return the most interesting verdict on each fact of one of the articles, by fact id."""
    order = list(Verdict)
    found: dict[str, Verdict] = {}
    for slot in compared.comparisons:
        for member in slot.members:
            if member.article - 1 != article or member.fact is None:
                continue
            known = found.get(member.fact)
            if known is None or order.index(slot.verdict) < order.index(known):
                found[member.fact] = slot.verdict
    return found
