"""Whether two values that conflict surely are of one thing: a false 'differ' costs most.

What is lined up well enough to show that sources agree is not yet lined up well enough to say that
they differ. Found by judging differences shown over many stories: most false ones were numbers of
another size class, times far apart, and things an article has many of.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from reader.compare.claim import Claim
from reader.compare.claims.ages import TENS
from reader.compare.claims.scope import apart
from reader.compare.concepts import concept
from reader.compare.limits import limits
from reader.compare.measures import measure_of
from reader.compare.verdicts.dates import When, undated
from reader.compare.verdicts.quantities import Amount
from reader.model import SlotKind

GOVERNED = 0.7
"""How well what governs the values, or lists, must match."""
SIZES, AGES = 3.0, 1.5
"""How many times one number may be the other before they are likelier of different things."""
MAIN_SIZES = 7.0
"""The same of the main values that two articles give of one measure."""
NEXT = 0.5
"""From what likeness of the words next to them on values need not be the only ones."""
MANY = 0.05
"""How near to the only ones of their articles values must be, where the words next differ."""
TOPIC = 0.6
"""How alike the sentences must be of values that are the only ones of their sort."""
SURELY, WITHIN = 0.99, 0.5
"""How well governors, and clauses, of two values of one article must match."""
SHARES = 0.3
"""How well clauses must match of two percentages, which may be of anything."""
CLAUSE = 0.45
LONG, CLOSE = 100, 1.1
"""How many steps of its last digit make a number a long one, how many times one may be another."""
NEAR = timedelta(days=20)
"""How far apart two days may lie before they are likelier of different events."""
YEARLY = timedelta(days=300)
"""From what length on a time is a year; next to a day or month it is too vague to conflict."""
SAME_CLAUSE = 0.9
SHARED = 4
"""How many concepts two actions must share that nothing else shows to be one."""
SAME_SUBJECT, SHARED_BESIDE = 0.75, 3
"""How alike clauses of one verb and one subject must be, and how many concepts they must share."""
PEOPLE = "=people"
_OF = frozenset({"count", "ratio", "percent"})
"""Values of which it must be known what is counted, changes or is shared out."""
MUCH_ALIKE = 0.75
"""How well clauses must match of two numbers that are limited in the same words."""
_OWN = ("money", "duration")
"""What everyone has of their own: a contract, years of service."""
_TRIAL = concept("trial")
_GATHERINGS = frozenset({"attendance", "protesters", "arrests"})
"""Measures of what a story tells of again every day."""
_GOING_ON = "miss"
"""What is so on more than one day."""
TALLIED = frozenset(
    concept(w)
    for w in ("points", "rebounds", "yards", "passes", "assists", "touchdowns", "receptions",
              "interceptions", "tackles", "steals", "strikeouts", "innings")
)  # fmt: skip
"""What is tallied anew in every game, of every player."""
_STATED = frozenset(concept(w) for w in ("announced", "announcement", "stated", "confirmed"))
"""What is done again and again, whose times tell statements apart and not what sources say."""
CLOCK = timedelta(hours=2)
"""How far two times of day may lie apart before they are likelier of different moments."""


def firm(a: Claim, b: Claim, pair: Mapping[str, float]) -> bool:
    """Tell whether a conflict of two claims may be shown, from the features of the pair."""
    if a.kind is SlotKind.SET:
        return pair["governor"] >= GOVERNED and bool(pair["noun"])
    if pair["noun clash"] or pair["subject clash"] or pair["measure clash"]:
        return False
    if a.kind is SlotKind.ACTION:
        return _one_action(a, b, pair)
    if a.measure == "age":
        named = any(k[0] == "@" for k in a.nouns & b.nouns)
        told = bool(pair["noun"]) and pair["clause"] >= CLAUSE and pair["only"] >= MANY
        return (named or told) and not outgrown(a, b) and _sizes(a, b, pair)
    if pair.get("main", 0.0) > SURELY and a.measure == "time":
        return _near(a.payload, b.payload) and not _of_one_trial(a, b, pair)
    if pair.get("main", 0.0) > SURELY:
        vague = _vague(a) or _vague(b) or _gathered_twice(a, b, pair)
        return _sizes(a, b, pair) and not vague and not _of_others(a, b, pair)
    if a.scope != b.scope or _limited(a, b, pair) or _another_day(a, b):
        return False
    if a.measure == "time":
        return (_one_moment(a, b) or _told_the_same(a, b, pair)) and _times(
            a.payload, b.payload, pair
        )
    return _one_figure(a, b, pair)


def _one_figure(a: Claim, b: Claim, pair: Mapping[str, float]) -> bool:
    """Tell whether two amounts, the main ones of no measure, may be of one thing."""
    if a.measure == "count" and not _countable(a, b, pair):
        return False
    if a.measure == "length" and (a.near | b.near) & TALLIED and not _one_game(a, b, pair):
        return False
    if a.measure.startswith("percent") and pair["clause"] < SHARES:
        return False
    return _governed(a, pair) and _sizes(a, b, pair) and not _of_others(a, b, pair)


def _of_one_trial(a: Claim, b: Claim, pair: Mapping[str, float]) -> bool:
    """Tell whether two days may be of one trial, which begins, goes on and ends."""
    return pair["governor"] == 0 and _TRIAL in a.near | b.near | {*a.governors, *b.governors}


def _gathered_twice(a: Claim, b: Claim, pair: Mapping[str, float]) -> bool:
    """Tell whether two crowds may have gathered on two days: nothing but the measure is shared."""
    if measure_of(a) not in _GATHERINGS:
        return False
    shared = pair["governor"] > 0 or pair["noun"] > 0 or pair["clause"] >= SHARES
    return not shared or bool(a.days and b.days and not a.days & b.days)


def _of_others(a: Claim, b: Claim, pair: Mapping[str, float]) -> bool:
    """Tell whether two values stand next to other names each (a contract for Drew, for Hunter)."""
    if pair["subject"] or pair["clause"] >= TOPIC or not a.measure.startswith(_OWN):
        return False
    one, other = ({k for k in c.window | c.near if k[0] == "@"} for c in (a, b))
    return bool(one and other) and not one & other


def _vague(claim: Claim) -> bool:
    return isinstance(claim.payload, Amount) and claim.payload.vague


def _limited(a: Claim, b: Claim, pair: Mapping[str, float]) -> bool:
    """Tell whether one is only a part of what it is of, or both are and not surely of one."""
    one, other = limits(a), limits(b)
    alike = pair["clause"] >= MUCH_ALIKE and pair["governor"] >= GOVERNED and pair["noun"]
    return bool(one or other) and not (one == other and alike)


def _another_day(a: Claim, b: Claim) -> bool:
    if a.governors[:1] == b.governors[:1] == (_GOING_ON,):
        return False
    return bool(a.days and b.days) and not a.days & b.days


def outgrown(a: Claim, b: Claim) -> bool:
    """Tell whether two ages are of one person, as many years apart as what gives them."""
    one, other = a.payload, b.payload
    years = _years(a.dated), _years(b.dated)
    if not isinstance(one, Amount) or not isinstance(other, Amount):
        return False
    if len(years[0]) != 1 or len(years[1]) != 1 or years[0] == years[1]:
        return False
    passed = int(max(years[1])) - int(max(years[0]))
    return abs(other.value - one.value - passed) <= 1 and (other.value > one.value) == (passed > 0)


def _one_action(a: Claim, b: Claim, pair: Mapping[str, float]) -> bool:
    """Tell whether two clauses that conflict are of one action: much the same in other words."""
    shared = len(a.near & b.near)
    if pair["subject"] and pair["governor"] >= SURELY:
        return pair["clause"] >= SAME_SUBJECT and shared >= SHARED_BESIDE
    return pair["clause"] >= SAME_CLAUSE and shared >= SHARED


def contradicts(a: Claim, b: Claim, pair: Mapping[str, float]) -> bool:
    """Tell whether one article gives two values for one thing, in different sentences.

    That takes more than two articles' doing so: the same governor, much the same words about it
    and no other limits or dates. Of times nothing is said, as one article tells of many events.
    """
    if a.sentence == b.sentence or a.kind is not SlotKind.QUANTITY or attached(a):
        return False
    alike = pair["governor"] >= SURELY and pair["subject"] > 0 and pair["clause"] >= WITHIN
    return alike and a.dated == b.dated and firm(a, b, pair)


def _governed(claim: Claim, pair: Mapping[str, float]) -> bool:
    """Tell whether what governs and counts is the same, or both are the only of their sort.

    Distances are of one thing if reckoned from one place; what one and the same person is told of
    in the same words is.
    """
    if pair["measure"] and pair["clause"] >= SHARES:
        return True
    about = claim.measure.startswith(("percent", "ratio")) and pair["subject"]
    if pair["governor"] >= GOVERNED and (pair["noun"] or about or claim.measure not in _OF):
        return True
    if claim.measure == "length" and pair["noun"]:
        return True
    if _told_alike(claim, pair) and pair["window"] >= NEXT and pair["noun"]:
        return True
    change = claim.measure == "ratio"  # of a named thing, however the clauses are worded
    near = pair["clause"] >= SHARES or change
    alike = pair["governor"] > 0 or (pair["vector"] >= TOPIC and near)
    return bool(pair["noun"]) and alike and pair["only"] > 0.99 and PEOPLE not in claim.nouns


def _countable(a: Claim, b: Claim, pair: Mapping[str, float]) -> bool:
    """Tell whether two counts may be of one thing: of no two sorts, years or people."""
    if attached(a) != attached(b) or apart(a.dated, b.dated):
        return False
    if "=magnitude" in a.nouns and bool(a.dated) != bool(b.dated):
        return False  # of a quake of another year
    if (a.nouns | b.nouns) & TALLIED and not _one_game(a, b, pair):
        return False
    if a.sort and b.sort and not a.sort & b.sort:
        return False
    own = a.personal or b.personal
    if a.personal and b.personal and not pair["subject"]:
        return False
    return bool(pair["subject"]) or not (own and a.subject and b.subject)


def _one_game(a: Claim, b: Claim, pair: Mapping[str, float]) -> bool:
    """Tell whether two tallies of play are surely of one player, and of one day or opponents."""
    own = {a.subject}
    named = (a.subject or "").startswith("@") and bool(pair["subject"])
    return named and bool(a.days & b.days or len((a.mentioned & b.mentioned) - own) > 1)


def _one_moment(a: Claim, b: Claim) -> bool:
    """Tell whether two times may be of one happening: of no two statements, years or names.

    A sentence with several years, or one next to another name, tells of several happenings.
    """
    if (set(a.governors[:1]) | set(b.governors[:1])) & _STATED:
        return False
    if not all(isinstance(c.payload, When) and _yearly(c.payload) for c in (a, b)):
        return True
    if max(len(_years(a.dated)), len(_years(b.dated))) > 1:
        return False
    one, other = ({k for k in c.window if k[0] == "@"} for c in (a, b))
    return not (one and other) or bool(one & other)


def _told_the_same(a: Claim, b: Claim, pair: Mapping[str, float]) -> bool:
    """Tell whether two clauses with one year each say much the same of one thing."""
    years = max(len(_years(a.dated)), len(_years(b.dated)))
    stated = (set(a.governors[:1]) | set(b.governors[:1])) & _STATED
    return years < 2 and not stated and bool(pair["subject"]) and pair["clause"] >= TOPIC


def _yearly(time: When) -> bool:
    return time.end - time.start > YEARLY


def _years(dated: frozenset[str]) -> set[str]:
    return {date[:4] for date in dated}


def attached(claim: Claim) -> bool:
    """Tell whether a number is part of a word that describes ('a 10-point lead')."""
    first = claim.value.split(" ")[0].lower()
    return "-" in first and first.split("-")[0] not in TENS and "=magnitude" not in claim.nouns


def _told_alike(claim: Claim, pair: Mapping[str, float]) -> bool:
    """Tell whether both clauses tell of the same named one, in much the same words."""
    named = bool(claim.subject) and (claim.subject or "").startswith("@")
    return named and bool(pair["subject"]) and pair["clause"] >= CLAUSE


def _sizes(a: Claim, b: Claim, pair: Mapping[str, float]) -> bool:
    one, other = a.payload, b.payload
    if isinstance(one, tuple) and isinstance(other, tuple):
        return _scores(one, other)
    if not isinstance(one, Amount) or not isinstance(other, Amount):
        return True
    if pair["governor"] >= GOVERNED and _misread(one, other):
        return True
    beside = pair["window"] >= NEXT
    small, large = sorted((abs(one.value), abs(other.value)))
    most = AGES if a.measure == "age" else MAIN_SIZES if pair.get("main", 0.0) > SURELY else SIZES
    if large > most * small:
        return False
    if pair.get("main", 0.0) > SURELY:
        return True
    few = pair["only"] >= MANY or a.measure == "age"
    one_event = _told_alike(a, pair) or bool(a.dated & b.dated)
    return few or beside or (pair["governor"] >= GOVERNED and one_event)


def _misread(a: Amount, b: Amount) -> bool:
    """Tell whether two long numbers are so near that they are likely one (2,029 and 2,129)."""
    small, large = sorted((abs(a.value), abs(b.value)))
    long = min(small / a.step, small / b.step) >= LONG if a.step and b.step else False
    return long and large <= CLOSE * small


def _scores(a: tuple[object, ...], b: tuple[object, ...]) -> bool:
    """Tell whether scores are near enough to be of one moment: one figure is the same."""
    return any(x == y for x, y in zip(a, b, strict=False))


def _times(a: object, b: object, pair: Mapping[str, float]) -> bool:
    close = (
        pair["clause"] >= CLAUSE
        or bool(pair["subject"] and pair["window"] >= 0.2)
        or (pair["clause"] >= 0.2 and pair["window"] >= 0.4)
    )
    if pair["governor"] < GOVERNED or not close:
        return False
    return _near(a, b)


def _near(a: object, b: object) -> bool:
    """Tell whether two times are near enough for one happening."""
    if not isinstance(a, When) or not isinstance(b, When):
        return True
    if a.clock and b.clock and a.dated != b.dated:
        a, b = undated(a), undated(b)
    gap = max(a.start - b.end, b.start - a.end, timedelta(0))
    if a.clock and b.clock:
        return gap <= CLOCK
    shorter, longer = sorted((a.end - a.start, b.end - b.start))
    return shorter > YEARLY or (longer < YEARLY and gap <= NEAR)
