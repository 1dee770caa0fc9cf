"""What news counts and measures: a maintained table of what numbers in articles are numbers of.

'Twenty-four people are known to have died', '26 bodies were recovered' and 'a death toll of 31'
give one measure in three wordings. A measure is known by what is counted, or by what governs the
number where what is counted is of the sort it takes. The table is meant to be read and added to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from reader.compare.claim import Claim
from reader.compare.concepts import bases, concept
from reader.compare.verdicts.words import words

_TABLE = """
people | people killed | death fatality body corpse life lives dead | killed died drowned toll
people | people injured | injury casualty wounded injured | injured wounded hurt hospitalised
people | people missing | missing | missing unaccounted
people | people rescued | survivor | rescued survived survivors alive ashore pulled plucked
people | people trapped | | trapped stranded buried stuck underground
people | capacity | | licensed certified certificate capacity permitted permit seats
people | people on board | passenger crew occupant | aboard board manifest
people | people evacuated | evacuee | evacuated evacuation fled displaced homeless forced
people | people infected | infection case | infected sickened ill tested
people | hostages | hostage captive | abducted kidnapped
people | arrests | arrest detainee | arrested detained
people | suspects | suspect gunman attacker assailant robber thief raider | sought wanted
people | attendance | spectator attendee | crowd gate attendance attended audience watched
people | protesters | protester demonstrator marcher | marched demonstrated protested
people | staff | employee worker staff | employs employed workforce staff payroll
people | jobs cut | redundancy job position | cut redundant restructuring
people | emergency crews | firefighter rescuer | crews
people | troops | troop soldier | stationed troops
people | inhabitants | | population inhabitants
people | patients | patient participant volunteer | enrolled recruited trial
count+ | votes in favour | vote member deputy senator | favour favor backed
count+ | votes against | vote member deputy senator | against opposed
count | votes | vote ballot | votes
count | seats | seat | seats
count+ | homes destroyed | home house dwelling property building | destroyed burned razed lost
count+ | homes damaged | home house dwelling property building | damaged
count | fires | fire wildfire blaze | burning fires
count | aftershocks | aftershock | aftershocks
count+ | shots | shot round bullet | fired shots
count | charges | count offence offense felony charge |
count | works of art | painting picture canvas artwork artefact artifact | paintings
count | countries | country | countries
count | plants | plant factory | plants
count | shops | store shop outlet | stores
count+ | carriages derailed | carriage coach wagon car | derailed track
count | magnitude | magnitude | magnitude richter
count | attendance | | crowd gate attendance
percent | containment | | contained containment perimeter guard
percent | turnout | | turnout
percent | premium | | premium
percent | interest rate | | interest repo benchmark
percent | inflation | | inflation
percent | unemployment | | unemployment jobless
percent | stake | stake | stake owns owned owner owners holds controls
percent | efficacy | | efficacy effective
money | operating profit | | !operating !ebit !ebitda
money | profit | | profit earnings
money | revenue | | revenue sales turnover
money | reward | | reward
money | ransom | | ransom
money | bail | | bail bond
money | fine | | fined penalty
money | insured value | | insured insurance
money | settlement | | settlement
money | transfer fee | | clause fee
money | damage | | damage
money | deal value | | deal takeover debt enterprise acquisition
length | depth | | depth deep down below underground
length | height | | height tall altitude high
length | visibility | | !visibility
length | rainfall | | rain rainfall
speed | wind | | winds wind
speed | gusts | | gusts gusting gusted
area | area | | area fire burned
duration | time served | | served serving
duration | prison sentence | | sentenced sentence imprisonment
duration | ban | | ban banned suspension
duration | mourning | | mourning
time | building | | built construction constructed
time | wedding | | married marry wed wedding knot
time | birth | | born
time | landfall | | landfall ashore
time | hearing | | hearing
time | sampling | | sample samples
time | inspection | | inspected inspection
"""
"""Sort of value | measure | what is counted | what governs it or stands beside it.

With '+' after the sort it takes both: homes, and that they were destroyed. A word with '!' tells
all by itself where it stands right beside: operating profit is not profit."""

_LOOSE = frozenset({"=job", "=people", "=shoot", "=film"})
"""Concepts too wide to say what is counted."""
BARE = frozenset(concept(w) for w in ("number", "total", "figure", "rest", "least", "count"))
"""What a number may be said to be without saying what it counts."""
_RATE = re.compile(
    r"\W*(?:in cash |cash )?(?:(?:for )?(?:per|each|every)|an?) (?:bereaved )?([a-z]+)"
)
_MILLIONS = re.compile(r"(?:million|billion|\dm|\dbn)$")
"""What sums look like that name no currency."""
_EACH = re.compile(r"\W*each\b(?! [a-z])")
_RECEIVING = frozenset(("family", "victim", "person", "household", "head"))
_RATED = frozenset(
    ("share", "household", "family", "victim", "person", "hour", "month", "year", "week", "day",
     "ton", "tonne", "barrel", "litre", "gallon", "head")
)  # fmt: skip
_LENGTHS = frozenset(
    concept(f"{w}{s}")
    for w in ("minute", "hour", "day", "week", "month", "year")
    for s in ("", "s")
)
_ONE = frozenset({"area"})
"""Values that are mostly of one thing in a story: how far it burned or reached."""
_BEHIND, _DEEP = 0.5, 2
"""How much less a governor tells for each step further off, and how many tell at all."""
_COUNTED, _GOVERNED, _BESIDE, _SURELY = 2.0, 3.0, 1.2, 4.0
_THINGS = 1.5
"""How much more what is counted tells where it is no people: countries are countries."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What a number is a number of: the sort of value, a name people read, the words it has.

    `forms` are the words of `counted` as they are written, where a concept holds too much (worker
    and job are one).
    """

    sort: str
    name: str
    counted: frozenset[str]
    words: frozenset[str]
    forms: frozenset[str]
    surely: frozenset[str]
    decisive: frozenset[str]
    both: bool
    """Whether it takes both what is counted and what governs."""
    every: frozenset[str]
    """All concepts that speak for it."""


@cache
def measures() -> dict[str, tuple[Measure, ...]]:
    """Return the table by sort of value."""
    found: dict[str, list[Measure]] = {}
    for line in _TABLE.strip().splitlines():
        sort, name, counted, words = (cell.strip() for cell in line.split("|"))
        both = sort.endswith("+")
        forms = frozenset(f for w in counted.split() for f in (w, f"{w}s", f"{w[:-1]}ies"))
        surely = frozenset(w[1:] for w in words.split() if w[0] == "!")
        decisive = frozenset(map(concept, surely))
        row = Measure(
            sort.removesuffix("+"),
            name,
            _concepts(counted),
            _concepts(words),
            forms,
            surely,
            decisive,
            both,
            _concepts(counted) | _concepts(words) | decisive,
        )
        found.setdefault(row.sort, []).append(row)
    return {sort: tuple(rows) for sort, rows in found.items()}


def _concepts(words: str) -> frozenset[str]:
    forms = (f for w in words.split() for f in (*bases(w), f"{w}s", f"{w[:-1]}ies"))
    return frozenset(map(concept, forms))


@cache
def _people() -> frozenset[str]:
    """Return the concepts of what only people are counted by."""
    return frozenset({"=people"}).union(*(m.counted for m in measures()["people"]))


def measure_of(claim: Claim) -> str:
    """Return the name of what a claim's number is a number of, '' where the table doesn't tell."""
    if claim.measure.startswith("money") and (rate := _rate(claim)):
        return "payment each" if rate in _RECEIVING else f"price per {rate}"
    best, found = 0.0, ""
    said = claim.nouns | claim.near | claim.window | _beside(claim) | {*claim.governors[:_DEEP]}
    for sort in _sorts(claim):
        for row in measures()[sort]:
            if row.every.isdisjoint(said):
                continue
            score = _score(claim, row)
            if score > best:
                best, found = score, row.name
    return found or (claim.measure if claim.measure in _ONE else "")


def _rate(claim: Claim) -> str:
    """Return what each gets the money or pays it: 'share' of '$12 a share', '' if none."""
    _, _, after = claim.written.partition(claim.value)
    if _EACH.match(after.lower()):
        return "victim"
    found = _RATE.match(after.lower())
    return found[1] if found and found[1] in _RATED else ""


def _sorts(claim: Claim) -> Iterator[str]:
    kind = claim.measure.split(" ", 1)[0]
    if kind != "count":
        yield from ([kind] if kind in measures() else [])
        return
    if not claim.nouns and not _LENGTHS.isdisjoint(claim.governors[:1]):
        return  # 'seven days, formerly 21' counts days
    if _MILLIONS.search(claim.value):
        yield "money"
    if not claim.nouns - BARE or claim.nouns & _people():
        yield "people"
    yield "count"


def _score(claim: Claim, row: Measure) -> float:
    counted = _counts(claim, row)
    governors = claim.governors[:_DEEP]
    said = not claim.nouns.isdisjoint(_concepts_of(claim.value))
    if not said and not counted:  # 'the gate was 15,780' counts no gates
        governors = (*claim.nouns, *governors)
    bare = not said or not claim.nouns - BARE
    people = row.sort == "people" and "=people" in claim.nouns
    told = []
    if bare or people or counted or row.sort not in ("people", "count"):
        told = [
            _GOVERNED - _BEHIND * rank
            for rank, governor in enumerate(governors)
            if governor in row.words
        ]
    if counted and not (row.both and not (told or _beside(claim) & row.words)):
        told.append(_COUNTED + (_THINGS if row.sort == "count" else 0.0))
    if row.both and not counted:
        return 0.0
    if not row.surely.isdisjoint(words(claim.written)) or claim.near & row.decisive:
        return _SURELY
    near = claim.window if bare or row.sort not in ("people", "count") else frozenset()
    if near & row.words or (people and _beside(claim) & row.words):
        told.append(_BESIDE)
    return max(told, default=0.0)


def _counts(claim: Claim, row: Measure) -> bool:
    if not claim.nouns & row.counted:
        return False
    if (claim.nouns & row.counted) - _LOOSE:
        return True
    return not row.forms.isdisjoint(words(claim.value))


@cache
def _concepts_of(text: str) -> frozenset[str]:
    return frozenset(map(concept, words(text)))


def _beside(claim: Claim) -> frozenset[str]:
    """Return the concepts of the few words right before and after a number."""
    return _concepts_of(claim.written)
