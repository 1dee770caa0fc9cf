"""Places by containment: what lies in the other is compatible with it."""

from __future__ import annotations

import re

from reader.compare.verdicts.judgement import Judgement
from reader.compare.verdicts.words import words
from reader.model import Verdict
from reader.names import fold_name

_KINDS = """
city town village island islands province prefecture county state region district republic area
municipality of the in near at on north south east west northern southern eastern western northeast
northwest southeast southwest central greater downtown
"""
_GENERIC = frozenset(_KINDS.split())
_DIRECTION = re.compile(
    r"\b((?:north|south)[- ]?(?:east|west)|north|south|east|west)(?:ern)?\s+of\b",
    re.IGNORECASE,
)
_STATES = {
    "ala": "alabama", "ariz": "arizona", "ark": "arkansas", "calif": "california",
    "colo": "colorado", "conn": "connecticut", "fla": "florida", "ga": "georgia",
    "ill": "illinois", "ind": "indiana",
    "kan": "kansas", "ky": "kentucky", "la": "louisiana", "mass": "massachusetts", "md": "maryland",
    "mich": "michigan", "minn": "minnesota", "miss": "mississippi", "mo": "missouri",
    "neb": "nebraska", "nev": "nevada", "okla": "oklahoma", "ore": "oregon", "pa": "pennsylvania",
    "tenn": "tennessee", "tex": "texas", "va": "virginia", "vt": "vermont", "wash": "washington",
    "wis": "wisconsin", "wyo": "wyoming",
}  # fmt: skip


def core(name: str) -> frozenset[str]:
    """Return the words of a place that tell it from others (Okinawa of Okinawa Prefecture)."""
    folded = [_STATES.get(w, w) for w in words(fold_name(name)) if w != "the"]
    rest = [w for w in folded if w not in _GENERIC]
    return frozenset(rest or folded)


def directions(text: str) -> frozenset[str]:
    """Return the compass points a passage reckons from ('150 miles east of Aden': east)."""
    return frozenset(re.sub("[- ]", "", d.lower()) for d in _DIRECTION.findall(text))


_AGREE = Judgement(Verdict.AGREE, "same place", "The same place.")
CLOSER = Judgement(Verdict.COMPATIBLE, "containment", "One place is, or says, more exactly where.")
OPPOSITE = Judgement(Verdict.DIFFER, "other direction", "The directions are different.")


def judge(a: str, b: str) -> Judgement | None:
    """Return how two places stand to each other, None where neither names the other.

    Two places without a common word may still lie one in the other; only a gazetteer could tell,
    so nothing is said.
    """
    first, second = core(a), core(b)
    here, there = directions(a), directions(b)
    if here and there and first & second and here != there:
        return OPPOSITE
    if first == second and here == there:
        return _AGREE
    if first <= second or second <= first:
        return CLOSER
    return None
