"""Roles of one person: the same, one fuller, or two that exclude each other."""

from __future__ import annotations

import re

from reader.compare.verdicts.judgement import Judgement
from reader.compare.verdicts.words import content
from reader.model import Verdict

_SHORT = {
    "ceo": "chief executive officer", "coo": "chief operating officer",
    "cfo": "chief financial officer", "cto": "chief technology officer", "gm": "general manager",
    "lt": "lieutenant", "sgt": "sergeant", "capt": "captain", "gen": "general", "col": "colonel",
    "maj": "major", "cpl": "corporal", "cmdr": "commander", "gov": "governor", "sen": "senator",
    "rep": "representative", "det": "detective", "insp": "inspector", "vp": "vice president",
    "pm": "prime minister", "prof": "professor", "supt": "superintendent", "adm": "admiral",
    "qb": "quarterback", "striker": "forward", "reporter": "journalist", "attorney": "lawyer",
    "chairperson": "chairman",
}  # fmt: skip
_FAMILIES = """
chairman chief-executive
teacher nurse lawyer engineer farmer journalist accountant banker pilot plumber electrician
architect dentist surgeon
chief-executive chief-operating chief-financial chief-technology chief-marketing chief-information
corporal sergeant lieutenant captain major colonel general admiral
governor mayor senator congressman councillor
brother sister cousin father mother son daughter uncle aunt nephew niece grandfather grandmother
quarterback linebacker cornerback receiver safety kicker tackle
goalkeeper defender midfielder forward
"""
_EXCLUSIVE = tuple(frozenset(line.split()) for line in _FAMILIES.strip().splitlines())
_CHIEFS = frozenset(
    {"executive", "operating", "financial", "technology", "marketing", "information"}
)
_FORMER = re.compile(r"\b(?:former|ex|retired|late|onetime|then)\b", re.IGNORECASE)
_QUALIFIERS = frozenset({"former", "ex", "retired", "late", "onetime", "then", "current", "new"})


def key(role: str) -> frozenset[str]:
    """Return a role's words, abbreviations written out."""
    out: list[str] = []
    for word in content(role.replace(".", "")):
        out += _SHORT.get(word, word).split()
    return frozenset(out) - _QUALIFIERS


def _plain(role: str) -> frozenset[str]:
    """Return a role's words, those of whose it is as if they stood before it (Kestrel chairman)."""
    return frozenset(word.removesuffix("'s") for word in key(role))


def past(role: str) -> bool:
    """Tell whether a role is said to be over (former, retired)."""
    return bool(_FORMER.search(role))


def _headed(words: frozenset[str]) -> frozenset[str]:
    """Return a role's words with one for each chief officer, as they exclude each other."""
    sorts = words & _CHIEFS
    if "chief" not in words or not sorts:
        return words
    return words - sorts - {"chief", "officer"} | {f"chief-{sort}" for sort in sorts}


_AGREE = Judgement(Verdict.AGREE, "same role", "The same role.")
_FULLER = Judgement(Verdict.COMPATIBLE, "fuller role", "One says more of the same role.")
_OTHER = Judgement(Verdict.DIFFER, "another role", "The roles exclude each other.")
_PAST = Judgement(Verdict.COMPATIBLE, "former or not", "Former in one, not in the other.")


def judge(a: str, b: str) -> Judgement | None:
    """Return how two roles of one person stand to each other, None where both may well hold."""
    first, second = _plain(a), _plain(b)
    if not first or not second:
        return None
    if first == second:
        return _AGREE if past(a) == past(b) else _PAST
    first, second = _headed(first), _headed(second)
    for family in _EXCLUSIVE:
        one, other = first & family, second & family
        if one and other and not one & other and (first - family) == (second - family):
            return _OTHER
    if first < second or second < first:
        return _FULLER
    return None
