"""Claims of time: when something happened, is to happen, or how long it took."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from reader.compare.claim import (
    Claim,
    governors,
    passage,
    subject,
    surroundings,
    told,
)
from reader.compare.claims.quotes import quoted
from reader.compare.claims.scope import dated
from reader.compare.reading import Reading
from reader.compare.sources import sources_at
from reader.compare.tree import Tree
from reader.compare.verdicts import Judgement
from reader.compare.verdicts import dates as rules
from reader.compare.verdicts import quantities as amounts
from reader.compare.verdicts.words import words
from reader.model import Bound, SlotKind, TimeExpression, Verdict

_WEEKDAY = re.compile(r"\b(mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_DAY = re.compile(rf"\b({'|'.join(_MONTHS)})[a-z]*\.? (\d{{1,2}})\b", re.IGNORECASE)
_SHOWN = re.compile(r"\d{4}(?:-\d{2}){0,2}$")
"""Values as people write dates; of others (2026-W43, 2026-10-13TNI) the words are shown."""
_DAY = re.compile(
    rf"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:{'|'.join(_MONTHS)})[a-z]*|today|tonight"
    r"|yesterday|tomorrow|this|last|next|same|previous|following)\b",
    re.IGNORECASE,
)
"""What says of a time of day which day's; where nothing does, the day is a guess."""
MINUTE = timedelta(minutes=1)
_YEAR = re.compile(r"\b\d{4}\b")
_MONTH = "|".join(_MONTHS)
_RECKONED = re.compile(
    r"\b(?:minute|hour|day|week|month|year|decade)s?\s+(?:before|after|later|earlier)\b",
    re.IGNORECASE,
)
"""So long from an event, which is not compared; 'just after 2:30' and 'later that year' are."""
_PAGE = frozenset({"publish", "published", "update", "updated", "post", "posted", "say", "said",
                   "tell", "told", "print", "write", "report"})  # fmt: skip
_DURATION = re.compile(r"^PT?(\d+(?:\.\d+)?)([YMWDHS])$")
_UNIT = {"Y": "year", "W": "week", "D": "day", "H": "hour", "S": "second"}
_BOUND = {"about": Bound.ABOUT, "before": Bound.UNDER, "after": Bound.OVER}


def claims(reading: Reading) -> Iterator[Claim]:
    """Yield the claims of time of an article's body."""
    said = quoted(reading.article.text)
    quantities = [(q.start, q.end) for q in reading.annotations.quantities]
    for time in reading.annotations.times:
        if not reading.body(time.start, time.end) or _RECKONED.search(time.text):
            continue
        if any(start <= time.start < end for start, end in said):
            continue
        measure, payload = _payload(time)
        covered = any(s < time.end and time.start < e for s, e in quantities)
        if payload is None or (measure != "time" and covered):
            continue
        yield from _claim(reading, time, measure, payload)


def _payload(time: TimeExpression) -> tuple[str, object]:
    found = rules.when(time.value, time.modifier)
    if found is not None:
        floating = found.clock and found.end - found.start <= MINUTE
        return "time", rules.undated(found) if floating and not _DAY.search(time.text) else found
    if match := _DURATION.match(time.value or ""):
        unit = _UNIT.get(match[2]) or ("minute" if "T" in (time.value or "") else "month")
        dimension, factor = amounts.unit_of(unit)
        bound = _BOUND.get(time.modifier or "", Bound.EXACT)
        return "duration", amounts.make(dimension, float(match[1]), bound, factor=factor)
    if day := _MONTH_DAY.search(time.text):
        return "time", f"{_MONTHS.index(day[1].lower()[:3]) + 1:02}-{int(day[2]):02}"
    weekday = _WEEKDAY.search(time.text)
    return "time", weekday[0].lower() if weekday else None


def _claim(
    reading: Reading, time: TimeExpression, measure: str, payload: object
) -> Iterator[Claim]:
    tree = reading.tree_at(time.start)
    value = tree.inside(time.start, time.end) if tree else []
    if tree is None or not value:
        return
    head = tree.top(value)
    if measure == "time" and not _happening(tree, head):
        return
    near, wide, window = surroundings(reading, tree, value, head)
    start, end = passage(tree, value, head)
    yield Claim(
        reading.number,
        SlotKind.DATE if measure == "time" else SlotKind.QUANTITY,
        measure,
        time.value if time.value and _SHOWN.match(time.value) else time.text,
        payload,
        start,
        end,
        (time.start, time.end),
        f"{'when' if measure == 'time' else 'how long'}: {told(tree, head, value)}",
        governors(reading, tree, head),
        frozenset(),
        near,
        wide,
        window,
        reading.trees.index(tree),
        subject(reading, tree, head),
        sources_at(reading, time.start, time.end),
        written=time.text,
        hinted=time.text,
        dated=dated(reading, tree),
    )


def _happening(tree: Tree, head: int) -> bool:
    """Whether a time belongs to something that happens, not to a page or to someone speaking."""
    clause = tree.of_clause(tree.clause[head])
    verbs = [
        w.lemma.lower()
        for i in clause
        if (w := tree.words[i]).pos in ("VERB", "AUX") and tree.base[i] != "amod"
    ]
    top = tree.words[tree.clause[head]]
    return bool(verbs) and top.lemma.lower() not in _PAGE and not _PAGE & set(verbs)


def _same_words(a: Claim, b: Claim) -> bool:
    """Tell whether both texts say 'yesterday', or 'Monday', reckoned from their own dates.

    When an article came out is often not surely known, so that says little.
    """
    written = (" ".join(words(a.written)), " ".join(words(b.written)))
    if written[0] == written[1] and not re.search(r"\d{4}|" + _MONTH, written[0]):
        return True
    one, other = _WEEKDAY.search(a.written), _WEEKDAY.search(b.written)
    if one is None or other is None or one[0].lower() != other[0].lower():
        return False
    return not _MONTH_DAY.search(f"{a.written} {b.written}")


def judge(a: Claim, b: Claim) -> Judgement | None:
    """Return how two claims of time stand to each other."""
    one, other = a.payload, b.payload
    if isinstance(one, amounts.Amount) and isinstance(other, amounts.Amount):
        return amounts.judge(one, other)
    if isinstance(one, rules.When) and isinstance(other, rules.When):
        judgement = rules.judge(one, other)
        if judgement and judgement.verdict is Verdict.DIFFER and not _one_day(one, other):
            if _same_words(a, b):
                return None
            if not (_YEAR.search(a.written) and _YEAR.search(b.written)):
                first, second = _month_day(one), _month_day(other)
                return _floating(first, second) if first == second else judgement
        return judgement
    return _floating(one, other)


def _one_day(a: rules.When, b: rules.When) -> bool:
    """Tell whether two are times of day of one date."""
    return a.clock and b.clock and a.dated and b.dated and a.start.date() == b.start.date()


def _floating(one: object, other: object) -> Judgement | None:
    """Compare weekdays, and days of a month, that no year is known of."""
    first, second = _month_day(one), _month_day(other)
    if first and second:
        if first == second:
            return Judgement(Verdict.AGREE, "same day", "The same day of the year.")
        return Judgement(Verdict.DIFFER, "another day", "The days are different.")
    if isinstance(one, str) and one == other:
        return Judgement(Verdict.AGREE, "same weekday", "The same day of the week.")
    if _weekday(one) is not None and _weekday(one) == _weekday(other):
        return Judgement(
            Verdict.COMPATIBLE, "weekday", "One gives the date, the other the day of the week."
        )
    return None


def _weekday(payload: object) -> str | None:
    if isinstance(payload, str):
        return None if payload[0].isdigit() else payload
    if isinstance(payload, rules.When) and _month_day(payload):
        return f"{payload.start:%A}".lower()
    return None


def _month_day(payload: object) -> str | None:
    if isinstance(payload, str):
        return payload if payload[0].isdigit() else None
    if isinstance(payload, rules.When) and payload.dated:
        whole_day = payload.clock or (payload.end - payload.start).days == 1
        return f"{payload.start:%m-%d}" if whole_day else None
    return None
