"""Results of games and votes: '65-53', '5½-4½', 'by seven votes to two'."""

from __future__ import annotations

import re

from reader.extract.quantities import nouns, units
from reader.extract.quantities.numerals import WORDS, value_of
from reader.model import Quantity

_side = r"[0-9]{1,3}½?"
_DASHED = re.compile(rf"(?P<a>{_side})-(?P<b>{_side})(?:-[0-9]{{1,3}})?(?![\w%-]|[.,:/][0-9])")
_worded = rf"(?:[0-9]{{1,3}}|(?:{'|'.join(WORDS)})(?:-(?:{'|'.join(WORDS)}))?)(?![\w-])"
_points = r"(?P<of> (?:votes?|goals?|games?|sets?|frames?|seats?|wickets?|matches))?"
_TO = re.compile(rf"(?P<a>{_worded}){_points} to (?P<b>{_worded})(?! votes? of)")
_CONTEST = re.compile(
    r"(?:^|[^a-z])(?:vot(?:e[sd]?|ing)|pass(?:ed|es)|approv(?:ed|es)|reject(?:ed|s)|through|carried|w[io]ns?"
    r"|beat(?:s|en)?|los(?:es|t)|fail(?:ed|s)|defeat(?:ed|s)?|adopt(?:ed|s)|decision|split|led|leads?"
    r"|trail(?:s|ed)?|majority of|result|score)(?: [a-z][\w'-]{0,20}){0,6} $"
)


def read(text: str, folded: str, start: int) -> Quantity | None:
    """Return the result that starts at a number: the first side's points in `value`, or None."""
    match = _DASHED.match(folded, start)
    if match is None:
        return _to(text, folded, start)
    first, second = _points_of(match["a"]), _points_of(match["b"])
    start, end = match.span()
    if first < second and (units.AFTER.match(folded, end) or nouns.counted(text, folded, end, 2)):
        return None
    return Quantity(start, end, text[start:end], first, second, "score")


def _to(text: str, folded: str, start: int) -> Quantity | None:
    """Read 'voted 53 to 44', 'by four votes to one'; not 'fell by two to three percent'."""
    match = _TO.match(folded, start)
    if match is None:
        return None
    end = match.end()
    if units.AFTER.match(folded, end) or nouns.counted(text, folded, end, 2):
        return None
    if not match["of"] and not _CONTEST.search(folded, max(0, start - 72), start):
        return None
    first, second = _points_of(match["a"]), _points_of(match["b"])
    return Quantity(start, end, text[start:end], first, second, "score")


def _points_of(side: str) -> float:
    return value_of(side) or 0.0
