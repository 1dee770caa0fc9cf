"""Lays a comparison out: claim by claim, passages side by side where there is room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from rich.cells import cell_len

from reader.model import Article, Compared, Comparison, Member, Only, Story, Verdict
from reader.tui import flow
from reader.tui.dates import day
from reader.tui.display import shown_line
from reader.tui.excerpts import Excerpt, Piece, excerpt
from reader.tui.verdicts import SIGNS, WORDS

ONLY_HERE = "only here"
DISMISSED = "dismissed"

_LEAST_COLUMN = 42
_MOST_COLUMN = 76
_GAP = 4
_HEADLINE = 36
_MOST_HEADLINES = 6
_EXPLANATION = 100
_ROOM_FOR_SIGN = 48


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
    dismissed: bool = False
    """Whether the reader left it out."""

    @property
    def kind(self) -> str:
        """What a filter goes by: the verdict, that it stands here only, or is dismissed."""
        if self.dismissed:
            return DISMISSED
        return self.comparison.verdict.value if self.comparison is not None else ONLY_HERE


class ClaimLine(NamedTuple):
    """A line: its pieces, the claim it belongs to, and which passage's head each piece is."""

    pieces: tuple[Piece, ...]
    claim: int | None = None
    heads: tuple[int | None, ...] = ()


@dataclass(frozen=True)
class Claims:
    """A comparison laid out.

    `first` and `last` are the lines of each claim, `heads` those above each of its passages.
    """

    lines: tuple[ClaimLine, ...] = ()
    first: tuple[int, ...] = ()
    last: tuple[int, ...] = ()
    heads: tuple[tuple[int, ...], ...] = ()


def claims_of(compared: Compared, *, dismissed: bool = False) -> list[Claim]:
    """Return all that is to be shown, what a reader wants first before the rest.

    With `dismissed`, what they left out comes last.
    """
    found = [_slot(slot) for slot in compared.comparisons]
    left_out = compared.dismissed if dismissed else ()
    return [
        *found,
        *(_only(only) for only in compared.only),
        *(replace(_slot(slot), dismissed=True) for slot in left_out),
    ]


def _slot(slot: Comparison) -> Claim:
    return Claim(tuple(Passage(m.article - 1, m.start, m.end) for m in slot.members), slot)


def _only(only: Only) -> Claim:
    return Claim((Passage(only.article - 1, only.start, only.end),))


def counts(claims: Sequence[Claim]) -> dict[str, int]:
    """Return how many claims there are of each kind, in the order of verdicts."""
    kinds = [*(verdict.value for verdict in Verdict), ONLY_HERE, DISMISSED]
    found = {kind: sum(claim.kind == kind for claim in claims) for kind in kinds}
    return {kind: count for kind, count in found.items() if count}


def head(compared: Compared, article: int, *, short: bool = False) -> str:
    """Return the article's number, outlet (or author) and date, for above a passage.

    The headline comes too where these are not known, or another article has the same; `short`
    shortens the month.
    """
    signs = [_sign(one, short=short) for one in compared.articles]
    own = compared.articles[article]
    parts = [f"{article + 1}", signs[article] or "no date"]
    if signs.count(signs[article]) > 1 or not (own.source or own.authors):
        parts.insert(1, flow.clip(_headline(own), _HEADLINE))
    return " · ".join(parts)


def _sign(article: Article, *, short: bool = False) -> str:
    """Return what articles are told apart by: outlet, or author, and date."""
    who = article.source or ", ".join(article.authors)
    date = day(article.published, short=short)
    return shown_line(" · ".join(part for part in (who, date) if part))


def _headline(article: Article) -> str:
    return shown_line(article.title) or "Untitled"


def lay_out(
    compared: Compared, claims: Sequence[Claim], width: int, opening: Sequence[ClaimLine] = ()
) -> Claims:
    """Return the claims in lines of a width in cells, below what opens the comparison."""
    lines = list(opening)
    first: list[int] = []
    last: list[int] = []
    heads: list[tuple[int, ...]] = []
    section = ""
    for at, claim in enumerate(claims):
        if claim.kind != section:
            section = claim.kind
            lines.append(_section(section, sum(other.kind == section for other in claims), width))
            lines.append(ClaimLine(()))
        start = len(lines)
        lines += _claim(compared, claim, at, width)
        first.append(start)
        last.append(len(lines) - 1)
        heads.append(_places_of_heads(lines, start, len(claim.passages)))
        lines.append(ClaimLine(()))
    return Claims(tuple(lines), tuple(first), tuple(last), tuple(heads))


def _places_of_heads(lines: Sequence[ClaimLine], start: int, passages: int) -> tuple[int, ...]:
    found = [start] * passages
    for at, line in enumerate(lines[start:], start):
        for passage in line.heads:
            if passage is not None:
                found[passage] = at
    return tuple(found)


def opening(
    story: Story, compared: Compared, claims: Sequence[Claim], only: str, width: int
) -> list[ClaimLine]:
    """Return what opens a comparison: the articles, why one story, how many claims of each kind.

    `only` is the kind shown alone, if one is. Of many articles the first few are named.
    """
    lines = [_article(compared, at, width) for at in range(len(compared.articles))]
    further = len(lines) - _MOST_HEADLINES
    if further > 0:
        lines[_MOST_HEADLINES:] = [ClaimLine(((f"and {further} more", "byline"),))]
    if story.reason:
        lines += _wrapped(f"One story: {shown_line(story.reason)}", "byline", None, width)
    lines += _counts(claims, only, width)
    if compared.dismissed and not any(claim.dismissed for claim in claims):
        note = f"{len(compared.dismissed)} dismissed, not shown; X shows them."
        lines += _wrapped(note, "byline", None, width)
    return [*lines, ClaimLine(())]


def _article(compared: Compared, at: int, width: int) -> ClaimLine:
    """Return an article's number and headline, with outlet and date where there is room."""
    article = compared.articles[at]
    number = f"{at + 1}  "
    room = width - len(number)
    whole = _sign(article)
    fits = cell_len(whole) <= room // 2
    sign = whole if fits else flow.clip(_sign(article, short=True), room // 2)
    tail = f"  {sign}" if sign and room >= _ROOM_FOR_SIGN else ""
    headline = flow.clip(_headline(article), room - cell_len(tail))
    return ClaimLine(((number, "byline"), (headline, "title"), (tail, "byline")))


def _counts(claims: Sequence[Claim], only: str, width: int) -> list[ClaimLine]:
    """Return how many claims there are of each kind; of one shown alone, that it is."""
    lines: list[ClaimLine] = []
    pieces: list[Piece] = []
    room = width
    for kind, count in counts(claims).items():
        plain = kind in (ONLY_HERE, DISMISSED)
        sign = "" if plain else f"{SIGNS[Verdict(kind)]} "
        text = f"{sign}{count} {kind}   "
        if len(text.rstrip()) > room and pieces:
            lines.append(ClaimLine(tuple(pieces)))
            pieces, room = [], width
        look = "byline" if plain or only not in ("", kind) else f"verdict-{kind}"
        pieces.append((text, look))
        room -= len(text)
    lines.append(ClaimLine(tuple(pieces)))
    if only:
        note = f"Showing {only} only; F shows all."
        lines += _wrapped(note, "title", None, width)
    return lines


def _wrapped(text: str, look: str, claim: int | None, width: int) -> list[ClaimLine]:
    return [
        ClaimLine(((text[line.start : line.end], look),), claim) for line in flow.wrap(text, width)
    ]


def _section(kind: str, count: int, width: int) -> ClaimLine:
    if kind == ONLY_HERE:
        title = f"{count} only in one article, not found in the others"
        return ClaimLine(((flow.clip(title, width), "heading"),))
    if kind == DISMISSED:
        title = f"{count} dismissed; x brings one back"
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
    column = min((width - _GAP * (columns - 1)) // columns, _MOST_COLUMN)
    for row in range(0, len(claim.passages), columns):
        if row:
            lines.append(ClaimLine((), at))
        lines += _row(
            compared, claim, at, range(row, min(row + columns, len(claim.passages))), column
        )
    if slot is not None:
        lines += _why(slot, at, width, stacked=columns == 1)
    return [_dimmed(line) for line in lines] if claim.dismissed else lines


def _dimmed(line: ClaimLine) -> ClaimLine:
    return line._replace(pieces=tuple((text, "byline") for text, _ in line.pieces))


def _why(slot: Comparison, at: int, width: int, *, stacked: bool) -> list[ClaimLine]:
    """Return the lines that say why, apart from the passages."""
    lines = _wrapped(explanation(slot), "reason", at, min(width - 2, _EXPLANATION))
    signs: list[Piece] = [("→ ", f"verdict-{slot.verdict.value}"), *[("  ", "title")] * len(lines)]
    found = [ClaimLine((sign, *line.pieces), at) for sign, line in zip(signs, lines, strict=False)]
    return [ClaimLine((), at), *found] if stacked else found


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
        heads.append((_head_of_passage(compared, claim, member, width), "byline"))
        owners.append(member)
        heads.append((" " * (width + _GAP - cell_len(heads[-1][0])), "title"))
        owners.append(None)
    lines = [ClaimLine(tuple(heads[:-1]), at, tuple(owners[:-1]))]
    for line in range(max(len(block) for block in blocks)):
        pieces: list[Piece] = []
        for block in blocks:
            part = block[line] if line < len(block) else []
            used = sum(cell_len(text) for text, _ in part)
            pieces += [*part, (" " * (width + _GAP - used), "title")]
        lines.append(ClaimLine(tuple(pieces[:-1]), at))
    return lines


_OPEN = frozenset(("he", "she", "they", "it", "i", "we", "who"))
"""Sources that say nothing without the text around them."""


def _head_of_passage(compared: Compared, claim: Claim, passage: int, width: int) -> str:
    """Return which article a passage is from, and on whose word it says so.

    Where that is too long for a width in cells, the date gives way before the source does.
    """
    article = claim.passages[passage].article
    sources = claim.comparison.members[passage].sources if claim.comparison is not None else ()
    named = [source for source in sources if source.lower() not in _OPEN]
    said = f" · per {shown_line(', per '.join(named))}" if named else ""
    whole = head(compared, article) + said
    if cell_len(whole) <= width:
        return whole
    shorter = head(compared, article, short=True)
    if named and cell_len(shorter + said) > width:
        shorter = shorter.removesuffix(
            f" · {day(compared.articles[article].published, short=True)}"
        )
    return flow.clip(shorter + said, width)


def _excerpt(compared: Compared, claim: Claim, member: int) -> Excerpt:
    place = claim.passages[member]
    text = compared.articles[place.article].text
    focus = claim.comparison.members[member].focus if claim.comparison is not None else None
    return excerpt(text, place.start, place.end, focus)


def explanation(slot: Comparison) -> str:
    """Return why a verdict was given, in plain words, its rule, and how many say so themselves."""
    roots = slot.independent_sources
    voices = f"{roots} independent sources" if roots != 1 else _one_voice(slot.members)
    return shown_line(f"{slot.explanation.rstrip()} ({slot.rule}; {voices})")


def _one_voice(members: Sequence[Member]) -> str:
    """Return that all have it from one source, and from which where all name the same."""
    roots = {member.sources[-1] if member.sources else "" for member in members}
    name = roots.pop() if len(roots) == 1 else ""
    return f"one source: {name}" if name else "one source only"


def as_text(compared: Compared, claim: Claim) -> str:
    """Return a claim with its passages and where they are from, for the clipboard."""
    slot = claim.comparison
    lines = [f"{slot.about}: {WORDS[slot.verdict]}. {slot.explanation}"] if slot is not None else []
    for place in claim.passages:
        article = compared.articles[place.article]
        lines.append(f"“{article.text[place.start : place.end]}” — {head(compared, place.article)}")
    return "\n".join(lines)
