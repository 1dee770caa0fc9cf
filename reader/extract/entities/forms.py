"""The forms a name takes: its words, its acronym, and what of it may stand alone."""

from __future__ import annotations

import re
from functools import lru_cache

from reader.extract.words import word_set
from reader.names import fold_name

_WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*\.?")
_PART = re.compile(r"[^\W_]+")
_SMALL = word_set("of the and for in on at to de la du des di da del von van & a an et y")
SUFFIXES = word_set("jr jr. sr sr. ii iii iv v esq esq. phd md")
COMPANY = word_set(
    "inc inc. corp corp. co co. ltd ltd. llc plc gmbh ag sa corporation company limited "
    "incorporated group holdings"
)
GENERIC = word_set(
    "national international united american british central general federal state royal "
    "first new north south east west northern southern eastern western great big bank "
    "university college school hospital church party ministry department office agency "
    "bureau court police army navy force forces city county town university's institute "
    "council committee commission company group association league team club center "
    "centre union house senate congress parliament government board service services "
    "foundation society district island islands lake mount river sea ocean bay park "
    "street road avenue world global public high supreme old saint st st. san santa los "
    "las el la le the republic kingdom states people people's democratic news times "
    "post daily sunday journal magazine"
)
_CALLED: dict[str, frozenset[str]] = {
    pair.partition(":")[0]: frozenset(pair.partition(":")[2].split("/"))
    for pair in word_set(
        "fred:frederick/alfred bill:william will:william mike:michael tom:thomas bob:robert "
        "rob:robert jim:james jimmy:james joe:joseph ed:edward/edwin tony:anthony dave:david "
        "dan:daniel steve:stephen/steven ken:kenneth chris:christopher/christine matt:matthew "
        "greg:gregory jeff:jeffrey ben:benjamin sam:samuel/samantha nick:nicholas "
        "pat:patrick/patricia ron:ronald don:donald ray:raymond tim:timothy andy:andrew "
        "larry:lawrence/laurence jerry:gerald/jerome dick:richard rick:richard rich:richard "
        "al:albert/alan/alexander alex:alexander/alexandra kate:katherine/catherine "
        "kathy:katherine/kathleen liz:elizabeth beth:elizabeth sue:susan maggie:margaret "
        "mo:maurice/mohammed theo:theodore ted:edward/theodore max:maxwell/maximilian "
        "phil:philip/phillip vince:vincent wlad:wladimir doug:douglas charlie:charles "
        "chuck:charles hank:henry harry:harold/henry jack:john johnny:john gus:august "
        "abe:abraham stan:stanley walt:walter pete:peter russ:russell mitch:mitchell"
    )
}
"""What a short given name is short for."""
_TITLES = word_set(
    "msgr msgr. mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir dame lord "
    "lady president chancellor senator sen sen. rep rep. representative gov gov. "
    "governor mayor minister premier secretary ambassador general gen gen. colonel col "
    "col. lt lt. lieutenant sgt sgt. sergeant captain capt capt. major maj maj. admiral "
    "adm adm. commander cmdr cmdr. detective det det. inspector officer sheriff judge "
    "justice attorney rev rev. reverend father sister pope bishop cardinal archbishop "
    "hon hon. imam rabbi sheikh prince princess king queen coach chairman congressman "
    "congresswoman vice deputy chief emperor empress tsar czar sultan"
)
_NOBODY = word_set(
    "lord emperor emperors empress president senator governor minister secretary ambassador "
    "professor inspector chancellor"
)


def tokens(name: str) -> list[str]:
    """Return a name's words as written."""
    return _WORD.findall(name)


@lru_cache(maxsize=16_384)
def key(name: str) -> str:
    """Return the form equal names share."""
    return fold_name(name)


def bare(parts: list[str]) -> list[str]:
    """Return a person's words without suffixes ('Jr.')."""
    kept = list(parts)
    while len(kept) > 1 and kept[-1].lower() in SUFFIXES:
        kept.pop()
    return kept


def same_given(first: str, second: str) -> bool:
    """Tell whether two given names, in lower case, can be one person's: 'fred', 'frederick'."""
    return first == second or second in _CALLED.get(first, ()) or first in _CALLED.get(second, ())


def is_title(word: str) -> bool:
    """Tell whether a word is a title or rank that stands before a person's name."""
    return word.lower() in _TITLES


def is_nobody(name: str) -> bool:
    """Tell whether what a tagger took for a person is a mere title: 'Lord', 'Emperor'."""
    return name.lower() in _NOBODY


@lru_cache(maxsize=16_384)
def initials(name: str) -> frozenset[str]:
    """Return the acronyms a name of several words could have: 'USFJ' for US Forces in Japan."""
    full = _PART.findall(name)
    strong = [part for part in full if part.lower() not in _SMALL]
    if len(strong) < 2:
        return frozenset()
    found = {"".join(_letters(part) for part in strong), "".join(part[0] for part in strong)}
    found.add("".join(part[0] for part in full))
    company = [part for part in strong if part.lower() not in COMPANY]
    if len(company) > 1:
        found.add("".join(part[0] for part in company))
    return frozenset(made.upper() for made in found if len(made) > 1)


def _letters(part: str) -> str:
    """Return a word's share of an acronym: its first letter, or all of 'US'."""
    return part if part.isupper() and len(part) <= 3 else part[0]


def is_acronym(name: str) -> bool:
    """Tell whether a name looks like an acronym: 'FT', 'USFJ', 'N.A.T.O.'."""
    letters = name.replace(".", "")
    return 2 <= len(letters) <= 8 and letters.isalpha() and letters.isupper()


def stands_alone(parts: tuple[str, ...]) -> bool:
    """Tell whether a part of a longer name says enough to mean it: 'Brack', not 'National'."""
    return any(
        part not in GENERIC and part not in _SMALL and (len(part) > 2 or part.isupper())
        for part in parts
    )
