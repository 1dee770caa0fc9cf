"""Numbers that are no amounts: parts of names and addresses, telephone numbers, times."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from reader.extract.folding import words
from reader.model import EntityType, Mention, TimeExpression

_GUN = r"(?:gun|pistol|handgun|rifle|revolver|glock|beretta|automatic|bullet|round|ammunition)"
_MASKED = re.compile(
    r"https?://[^\s]{1,2000}|www\.[^\s]{1,1000}|[@#][\w]{1,64}"
    r"|(?<![\w.,])(?:\+[0-9]{1,3}[ .-])?\(?[0-9]{3,5}\)?[ .-][0-9]{3,4}[ .-][0-9]{3,4}(?![\w])"
    r"|\+[0-9]{1,3}(?:[ .-]\(?[0-9]{2,5}\)?){2,4}(?![\w])|(?<![\w])[0-9]{1,4}\([a-z]\)"
    r"|(?<![\w])[0-9]'[0-9]{1,2}(?:\"|(?![\w]))|group of (?:seven|eight|20|7|8|77)(?![\w,])"
    r"|(?<![\w.,$£€])[0-9]{3}-[0-9]{4}(?![\w-])"
    r"|(?<![\w])[0-9]{1,5}(?: [nsew]\.?| (?:north|south|east|west))?(?: [a-z0-9'.]{2,20}){1,2}"
    r" (?:street|st\.|avenue|ave\.?|road|rd\.?|boulevard|blvd\.?|drive|lane|highway"
    r"|parkway)(?![a-z])"
    r"|(?<![\w])[0-9]+(?:\.[0-9]+){2,5}(?![\w])|(?<![\w.,])[0-9]{3,5}(?= block(?![a-z]))"
    r"|(?<![\w])(?:[0-9]{4} [0-9]{4}|0[0-9]{2,4} [0-9]{5,8})(?![\w]|[.,][0-9])"
    r"|(?<![a-z])(?:gmt|utc) ?[+-] ?[0-9]{1,2}(?: ?: ?[0-9]{2})?"
    r"|(?<![\w.,$£€-])911(?=[- ](?:call|dispatch|operator|supervisor|emergency|cent(?:er|re)|tape"
    r"|recording|system|service|phone|hang))"
    r"|(?<![a-z])(?:call(?:s|ed|ing)?|dial(?:s|l?ed|l?ing)?|phon(?:ed?|ing)|rang|ring(?:s|ing)?"
    r"|rung|a) (?:911|999|112|111|000)"
    r"(?! (?:million|billion|people)|[.,-][0-9]|%)|(?<![\w-])9-1-1(?![\w-])"
    r"|(?<![\w.,-])9[-/]11(?= (?:attack|terror|anniversary|hijack|victim|memorial|commission|famil"
    r"|survivor|conspir|responder))|(?:since |post-|pre-)9[-/]11(?![\w/-]|[.,][0-9])"
    # A bookmaker's odds.
    r"|(?:(?<=out to )|(?<=odds of )|(?<=odds at )|(?<=favourite at )"
    r"|(?<=favorite at )|(?<=priced at ))"
    r"[0-9]{1,3}-[0-9]{1,2}(?![\w-])"
    r"|(?<![\w.,-])[0-9]{1,3}-[0-9]{1,2}(?= (?:odds|shot|favou?rites?|outsiders?)(?![a-z]))"
    # Hours and years that no preposition of time is said to stand before.
    r"|(?<= at )[0-2][0-9][0-5][0-9](?= \([0-9]{4} gmt)"
    r"|(?:(?<=dates from )|(?<=dates back to )|(?<=dating from )|(?<=dating back to ))[12][0-9]{3}"
    r"(?![\w]|[.,][0-9])"
    r"|(?<![\w-])(?:two|three|four|[2-4])-(?:wheel|seat|part|deck|mast)ers?(?![\w-])"
    r"|(?<![\w-])several (?:dozen|hundred|thousand|million|billion)(?![a-z])"
    # Bores of guns, and averages whose point has come off: 'a. 38-caliber', '(. 535)'.
    r"|(?<![\w.,])\.? ?[0-9]{2,3}[- ](?:cal(?:ib(?:er|re))?|magnum|acp|winchester)(?![a-z])"
    r"|(?<![\w.,])(?:5\.45|5\.56|7\.62|7\.65)[ -]?mm(?![a-z])|(?<![\w.,])9[ -]?mm(?=[- ](?:semi"
    rf"|[a-z-]{{0,20}} ?{_GUN}))"
    r"|(?:(?<=[ (]a)|(?<=\()|(?<= his)|(?<= her)|(?<= the)|(?<= hit)|(?<= batting)|(?<= hitting)"
    r"|(?<= loaded))\. [0-9]{2,3}(?![\w.,%])"
    r"|(?:(?<= a)|(?<= his)|(?<= her)) \.(?:22|25|32|357|38|380|40|44|45|50)(?![\w.,%])"
)
_NAMED_BEFORE = re.compile(
    r"(?:(?:^|[^a-z])(?:no|nos|number|numbers|flight|flights|freight|routes?|highway|interstate"
    r"|channel"
    r"|channels"
    r"|room|rooms|chapter|article|articles|section|sections|page|pages|pp|p|vol|volume|act"
    r"|type|model"
    r"|boeing|airbus|apollo|windows|iphone|ipad|galaxy|ios|android|version|versions|v|level|grade"
    r"|class|phase|stage|category|formula|unit|block|platform|gate|bus|line|terminal|week|game|day"
    r"|part|round|season|episode|world war|super bowl|xbox|playstation|area|pier|ward|district"
    r"|group"
    r"|precinct|psalm|lot|suite|apartment|apt|box|fm|am|radio|title|amendment|appendix|figure|table"
    r"|exhibit|items?|paragraphs?|clauses?|spots?|places|positions|case|rule|resolution|bulletin|zone|sector|tower|building|hall|studio|engine|station"
    r"|brigade|division|court|bay|cell|camp|under-|sub-|covid|lane|track|seed|runway|asteroid|proposition"
    r"|prop|schedule|catch|agent|mark|kb|ms|ie|internet explorer|office|firefox|chrome)"
    r"\.?[ -])$"
)
_TIME_UNIT = re.compile(
    r"(?<![a-z])(?:seconds?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|fortnights?|weekends?"
    r"|months?|years?"
    r"|yrs?|decades?|century|centuries)$"
)


class Masks:
    """The stretches of a text in which no number is an amount."""

    def __init__(
        self, folded: str, times: Sequence[TimeExpression], names: Sequence[Mention] = ()
    ) -> None:
        spans = [match.span() for match in _MASKED.finditer(folded)]
        spans += [(time.start, time.end) for time in times if not _lasts(time)]
        spans += [(name.start, name.end) for name in names if name.type is not EntityType.PERSON]
        self._spans = _merged(spans)
        self._starts = [start for start, _ in self._spans]

    def cover(self, start: int, end: int) -> bool:
        """Tell whether start:end overlaps such a stretch."""
        index = bisect_right(self._starts, end - 1) - 1
        return index >= 0 and self._spans[index][1] > start


def _lasts(time: TimeExpression) -> bool:
    """Tell whether a time expression says how long: that is an amount too."""
    if (time.value or "").startswith("P"):
        return (any(char.isalpha() for char in time.text) and " " in time.text) or "-" in time.text
    return time.value is None and bool(_TIME_UNIT.search(time.text.lower()))


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def is_numbered(folded: str, start: int) -> bool:
    """Tell whether a word before the number makes it a name's: 'flight 370', 'No. 5', 'page 3'."""
    if _NAMED_BEFORE.search(folded, max(0, start - 24), start):
        return True
    counted = _COUNTED_BEHIND.match(folded, start)
    return counted is None and _LISTED_BEFORE.search(folded, max(0, start - 60), start) is not None


_LABEL = r"(?:[0-9]{1,4}|one|two|three|four|five|six|seven|eight|nine|ten)"
_LISTED_BEFORE = re.compile(
    r"(?:^|[^a-z])(?:versions?|pages?|rooms?|routes?|chapters?|articles?|sections?|channels?|days?"
    r"|flights?|games?|rounds?|phases?|grades?|levels?|lanes?|gates?|platforms?|blocks?|episodes?"
    rf"|numbers?|nos\.?) {_LABEL}(?:(?:,| and| or|, and|, or| &) {_LABEL}){{0,6}}"
    r"(?:, |,? and |,? or | & )$"
)
_COUNTED_BEHIND = re.compile(
    rf"{_LABEL}(?: (?!and |or )[a-z-]{{2,20}})?? (?:people|men|women|children|police"
    r"|(?!was|is|has|does|as|this)[a-z-]{1,20}s)(?![a-z])"
)
"""'on day 3, 12 people': a number that counts something."""


_SERIES = re.compile(
    r"(?<![^\W_])[A-Z][A-Za-z]* ?[0-9]{1,2}(?:, [0-9]{1,2}){0,4}(?:,| and|, and| or| to| through) $"
)
"""A name with a number, before the number of another of that name."""


def is_named(text: str, start: int) -> bool:
    """Tell whether a capitalised word right before the number makes it a name's: 'AM 570'.

    So it does of the last of several: 'IE8 and 9'. At a sentence's start a capital says nothing.
    """
    if series := _SERIES.search(text, max(0, start - 40), start):
        return series.start() > 1 and text[series.start() - 2] not in ".!?:\n\"“”’'—"
    if start < 3 or text[start - 1] not in " -":
        return False
    begin = text.rfind(" ", max(0, start - 24), start - 1) + 1
    word = text[begin : start - 1]
    if not word[:1].isupper() or not word[-1:].isalpha() or text[begin - 1 : begin] == "\n":
        return False
    return begin > 1 and text[begin - 2] not in ".!?:\n\"“”’'—" and word.lower() not in _OPENERS


def is_numbered_name(text: str, start: int) -> bool:
    """Tell whether a number is tied to a capitalised word: 'Corvus-1'; not 'Magnitude-6'."""
    if text[start - 1 : start] != "-" or start < 2 or not text[start].isdigit():
        return False
    begin = text.rfind(" ", max(0, start - 24), start - 1) + 1
    word = text[begin : start - 1].lstrip("(\"'“‘[")
    return word[:1].isupper() and not word.isupper() and word.lower() != "magnitude"


_OPENERS = frozenset(
    words(
        "about around over some nearly almost under at in on of the and but up more less fewer by "
        "to for from between only just with all after than least most"
    )
)


def is_enumeration(folded: str, start: int, end: int) -> bool:
    """Tell whether the number numbers a list's entry: at a line's start, before '.' or ')'."""
    if folded[end : end + 1] not in (".", ")") or folded[end + 1 : end + 2] not in (" ", ""):
        return False
    line = folded.rfind("\n", max(0, start - 5), start)
    return (line >= 0 or start < 5) and not folded[line + 1 : start].strip()
