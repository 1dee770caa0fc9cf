"""Claims of home: where someone of a story is from, told by name, age or calling.

'Hanna Lindquist, 24, of Kelowna' and 'a 24-year-old woman from Kamloops' are of one person's home.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from reader.compare.claim import Claim
from reader.compare.reading import Reading
from reader.compare.sources import sources_at
from reader.compare.verdicts import Judgement, places
from reader.model import EntityType, Mention, SlotKind, Verdict
from reader.names import fold_name
from reader.names.gazetteer import COUNTRIES, STATES

_BY_NAME = re.compile(r"(?P<age>[1-9]\d), of $")
_BY_AGE = re.compile(r"(?P<age>[1-9]\d)-year-old(?: (?:man|woman|boy|girl|student))?,? from $")
_BY_CALLING = re.compile(
    r"\b(?:a|an) (?:private |art |stamp |coin |book )?(?P<calling>collector|dealer|buyer|bidder|"
    r"donor|investor) (?:in|from) $"
)
_WIDE = COUNTRIES.keys() | STATES | {
    "new york", "new york city", "queens", "brooklyn", "manhattan", "bronx", "staten island",
    "london", "los angeles", "paris", "berlin", "tokyo", "sydney", "melbourne", "chicago",
    "hong kong", "istanbul", "mumbai", "delhi", "long island",
}  # fmt: skip
"""What may hold the other town, or lie in it."""
_DISTRICT = re.compile(r"\b(?:county|township|borough|district|parish|province|region|shire)\b")
BEFORE = 60
"""How many characters before a place may say whose home it is."""


@dataclass(frozen=True, slots=True)
class Home:
    """A town, and whose home it is by anything that tells: key, age, calling."""

    town: str
    whose: frozenset[str]


def claims(reading: Reading) -> Iterator[Claim]:
    """Yield the home towns an article's body gives, but for those told alike of two towns."""
    found = [h for m in reading.annotations.entities if (h := _home(reading, m)) is not None]
    towns: defaultdict[str, set[str]] = defaultdict(set)
    for mention, whose, _ in found:
        for who in whose:
            towns[who].add(fold_name(mention.name))
    for mention, whose, start in found:
        sure = frozenset(w for w in whose if len(towns[w]) == 1)
        if sure:
            yield Claim(
                reading.number, SlotKind.PLACE, "home", mention.text,
                Home(mention.name, sure), start, mention.end, (mention.start, mention.end),
                "home town", (), frozenset(), frozenset(), frozenset(), frozenset(),
                -1, None,
                sources_at(reading, mention.start, mention.end),
            )  # fmt: skip


def _home(reading: Reading, mention: Mention) -> tuple[Mention, frozenset[str], int] | None:
    """Return a town, whose home it is said to be and where that begins, None for other places."""
    name = fold_name(mention.name)
    wide = name in _WIDE or bool(_DISTRICT.search(name))
    if mention.type is not EntityType.PLACE or wide or not reading.body(mention.start, mention.end):
        return None
    low = max(0, mention.start - BEFORE)
    before = reading.article.text[low : mention.start]
    if found := _BY_CALLING.search(before):
        return mention, frozenset([found["calling"]]), low + found.start()
    found = _BY_NAME.search(before) or _BY_AGE.search(before)
    if found is None:
        return None
    start = low + found.start()
    named = next(
        (m for m in reading.annotations.entities
         if m.type is EntityType.PERSON and m.end <= start <= m.end + 2),
        None,
    )  # fmt: skip
    key = [reading.keys.get(named.entity, "")] if named else []
    return mention, frozenset([f"aged {found['age']}", *key]), named.start if named else start


def judge(a: Claim, b: Claim) -> Judgement | None:
    """Return how two homes of one person stand to each other, None where they may be of two."""
    one, other = a.payload, b.payload
    if not isinstance(one, Home) or not isinstance(other, Home) or not one.whose & other.whose:
        return None
    known = places.judge(one.town, other.town)
    if known is not None:
        return known
    names = {n for w in (one.whose, other.whose) for n in w if n[0] == "@"}
    if len(names) > 1:
        return None
    return Judgement(Verdict.DIFFER, "another home", "The home towns are different.")
