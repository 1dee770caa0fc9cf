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

_TABLE = """
people | people killed | death fatality body corpse | killed died dead drowned perished toll deaths
people | people injured | injury casualty wounded injured | injured wounded hurt hospitalised
people | people missing | missing | missing unaccounted
people | people rescued | survivor | rescued survived survivors alive ashore pulled plucked
people | people trapped | | trapped stranded buried
people | capacity | | licensed certified certificate capacity permitted permit seats
people | people on board | passenger crew occupant | aboard board manifest carrying carried
people | people evacuated | evacuee | evacuated evacuation fled displaced homeless forced
people | people infected | infection case | infected sickened ill tested
people | hostages | hostage captive | abducted kidnapped
people | arrests | arrest detainee | arrested detained custody
people | suspects | suspect gunman attacker assailant robber thief raider | sought wanted
people | attendance | spectator attendee | crowd gate attendance attended audience watched
people | protesters | protester demonstrator marcher | marched demonstrated protested
people | staff | employee worker staff | employs employed workforce staff payroll
people | jobs cut | redundancy job | cut redundant
people | emergency crews | firefighter rescuer | crews fighting
people | troops | troop soldier | stationed troops
people | patients | patient participant volunteer | enrolled recruited trial
people | inhabitants | inhabitant | population inhabitants
count | votes in favour | | favour favor backed
count | votes against | | against opposed
count | votes | vote ballot | votes majority
count | seats | seat | seats
count | homes | home house dwelling property building structure | destroyed burned razed homes
count | fires | fire wildfire blaze | burning fires
count | aftershocks | aftershock | aftershocks
count | shots | shot round bullet | fired
count | counts | count offence offense felony | counts
count | works of art | painting picture canvas artwork artefact artifact | paintings
count | countries | country | countries
count | plants | plant factory | plants
count | shops | store shop outlet | stores
count | aircraft | helicopter aircraft plane jet | helicopters aircraft
count | carriages | carriage coach wagon | derailed
count | magnitude | magnitude | magnitude richter
count | attendance | | crowd gate attendance
percent | containment | | contained containment perimeter guard
percent | turnout | | turnout
percent | premium | | premium
percent | interest rate | | interest repo benchmark
percent | inflation | | inflation
percent | unemployment | | unemployment jobless
percent | stake | | stake owns holds controls
percent | efficacy | | efficacy effective
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
length | depth | | depth deep
length | height | | height tall altitude
length | rainfall | | rain rainfall
speed | wind | | wind gust
area | area | | area fire burned
duration | prison sentence | | prison jail sentenced imprisonment
duration | mourning | | mourning
"""
"""Sort of value | measure | what is counted | what governs it or stands beside it."""

_BARE = frozenset(concept(w) for w in ("number", "total", "figure", "rest", "least", "count"))
"""What a number may be said to be without saying what it counts."""
_RATE = re.compile(r"\W*(?:in cash )?(?:(?:for )?(?:per|each|every)|an?) (?:bereaved )?([a-z]+)")
_RATED = frozenset(
    ("share", "household", "family", "victim", "person", "hour", "month", "year", "week", "day",
     "ton", "tonne", "barrel", "litre", "gallon", "head")
)  # fmt: skip
_BEHIND = 0.5
"""How much less a governor tells for each step further off."""
_COUNTED, _GOVERNED, _BESIDE = 2.0, 3.0, 1.2
_THINGS = 1.5
"""How much more what is counted tells where it is no people: countries are countries."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What a number is a number of: the sort of value, a name people read, the words it has."""

    sort: str
    name: str
    counted: frozenset[str]
    words: frozenset[str]


@cache
def measures() -> dict[str, tuple[Measure, ...]]:
    """Return the table by sort of value."""
    found: dict[str, list[Measure]] = {}
    for line in _TABLE.strip().splitlines():
        sort, name, counted, words = (cell.strip() for cell in line.split("|"))
        row = Measure(sort, name, _concepts(counted), _concepts(words))
        found.setdefault(sort, []).append(row)
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
        return f"price per {rate}"
    best, found = 0.0, ""
    for sort in _sorts(claim):
        for row in measures()[sort]:
            score = _score(claim, row)
            if score > best:
                best, found = score, row.name
    return found


def _rate(claim: Claim) -> str:
    """Return what each gets the money or pays it: 'share' of '$12 a share', '' if none."""
    _, _, after = claim.written.partition(claim.value)
    found = _RATE.match(after.lower())
    return found[1] if found and found[1] in _RATED else ""


def _sorts(claim: Claim) -> Iterator[str]:
    kind = claim.measure.split(" ", 1)[0]
    if kind != "count":
        yield from ([kind] if kind in measures() else [])
        return
    if not claim.nouns - _BARE or claim.nouns & _people():
        yield "people"
    yield "count"


def _score(claim: Claim, row: Measure) -> float:
    told = [_GOVERNED - _BEHIND * rank for rank, g in enumerate(claim.governors) if g in row.words]
    if claim.nouns & row.counted:
        told.append(_COUNTED + (_THINGS if row.sort == "count" else 0.0))
    counting = row.sort in ("people", "count")
    if (not counting or not claim.nouns - _BARE) and claim.window & row.words:
        told.append(_BESIDE)
    return max(told, default=0.0)
