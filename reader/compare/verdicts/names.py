"""Names spelled two ways: what reader.names finds alike, and full names alike word by word."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from reader.compare.verdicts.judgement import Judgement
from reader.compare.verdicts.words import words
from reader.model import Verdict
from reader.names import distance, is_known, likeness
from reader.names import sound as heard

_AGREE = Judgement(Verdict.AGREE, "same name", "The same name.")
_SHORT = Judgement(Verdict.COMPATIBLE, "shorter name", "One gives the name in fuller form.")
_VARIANT = Judgement(Verdict.VARIANT, "spelling", "The same name, spelled two ways.")
_DIFFER = Judgement(Verdict.DIFFER, "another name", "The names are different.")


SHORT = 4
"""How many letters and digits a name has at most that is an abbreviation."""
_NICKNAMES = """
dave david|mike michael|bob rob robert|bill will william|jim james|tom thomas|joe joseph|dan daniel
ben benjamin|sam samuel|ken kenneth|steve steven stephen|chris christopher|matt matthew|tony anthony
ed eddie edward|rick dick richard|nick nicholas|greg gregory|jeff jeffrey|ron ronald|don donald
pat patrick|liz elizabeth|kate kathy katherine|sue susan|tim timothy|andy andrew|larry lawrence
jerry gerald|ted theodore|fred frederick|alex alexander|doug douglas|ray raymond|jon jonathan
josh joshua|charlie charles|hank henry|jack john|peg margaret|vince vincent|gabe gabriel
"""
_FULL = {
    short: names.split()[-1]
    for line in _NICKNAMES.strip().splitlines()
    for names in line.split("|")
    for short in names.split()
}


_FORMS = {
    "katie": "kat cath", "katy": "kat cath", "kate": "kat cath", "kathy": "kath cath",
    "kat": "kat", "kath": "kath cath", "jen": "jenn jenif", "jenny": "jenn jenif",
    "steve": "steph stev", "nick": "nicho nico", "jon": "jon john", "becky": "rebec",
    "debbie": "debor debra", "beth": "eliza elisa bethan", "maggie": "marg", "vicky": "victori",
    "harry": "harold henry harri", "geoff": "geoffr", "alex": "alexa alexe alexi alej aleks",
}  # fmt: skip
"""How all the full names begin that a short form may stand for, however they are spelled."""


def short_form(a: str, b: str) -> bool:
    """Tell whether two first names, in lower case, are one and a short form of it."""
    if a == b:
        return False
    if _FULL.get(a) == b or _FULL.get(b) == a:
        return True
    return any(x in _FORMS and y.startswith(tuple(_FORMS[x].split())) for x, y in ((a, b), (b, a)))


def _called(name: str) -> str:
    """Return the full form of a first name's short form."""
    return _FULL.get(name, name)


HONOURS = frozenset(
    {"hon", "sir", "dr", "prof", "professor", "mr", "mrs", "ms", "rev", "dame", "lord", "lady"}
)
_DIGRAPHS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "ß": "ss"})
_LETTERS = str.maketrans({"ı": "i", "ł": "l", "đ": "d", "ø": "o", "ß": "s"})
HEARD = 4
"""How many consonants first names must share from the start to be one, heard otherwise."""


def transcribed(a: str, b: str) -> bool:
    """Tell whether names differ only in marks on letters or in how those are written out.

    'Marinović' and 'Marinovic', 'Brändli' and 'Braendli' are one name, whoever else is named.
    """
    one, other = (unicodedata.normalize("NFC", n).lower() for n in (a, b))
    if one == other:
        return False
    bare = [" ".join(words(n.translate(_LETTERS))) for n in (one, other)]
    spread = [" ".join(words(n.translate(_DIGRAPHS))) for n in (one, other)]
    marked = [not n.isascii() for n in (one.replace("’", "'"), other.replace("’", "'"))]
    return any(marked) and (bare[0] == bare[1] or spread[0] == spread[1])


def one_person(a: str, b: str) -> bool:
    """Tell whether two full names of persons are one a careless ear or hand took for two.

    One surname with first names that sound alike from the start (Rosalind and Roslyn Adolph), or
    one first name with surnames an s apart (Carla Mexia and Mexias).
    """
    first, second = (_without_initials(words(n)) for n in (a, b))
    if len(first) != len(second) or len(first) < 2 or first == second:
        return False
    if first[:-1] == second[:-1]:
        short, long = sorted((first[-1], second[-1]), key=len)
        return len(short) > SHORT and long == short + "s"
    if first[1:] != second[1:] or _called(first[0]) == _called(second[0]):
        return False
    short, long = sorted((heard(first[0]), heard(second[0])), key=len)
    return len(short) >= HEARD and first[0][:3] == second[0][:3] and long.startswith(short)


@lru_cache(20_000)
def spelled_alike(a: str, b: str) -> bool:
    """Tell whether two names look like one spelled two ways (Kishia and Kishida).

    Full names are alike too when they are word by word, initials between aside: a surname one
    letter off, a first name up to two (Brian and Bryant Dalton), or the words run together.
    """
    first, second = words(a), words(b)
    if not first or not second or first == second or (is_known(a) and is_known(b)):
        return False
    if _one_abbreviation(first, second) or _another_known(a, b):
        return False
    if likeness(a, b) is not None:
        return not _derived(*sorted((first[-1], second[-1]), key=len)) and not _relatives(
            first, second
        )
    one, other = _without_initials(first), _without_initials(second)
    if "".join(one) == "".join(other) and one != other:
        return True
    if len(one) != len(other) or len(one) < 2 or one == other:
        return False
    surname, *_ = pairs = list(zip(reversed(one), reversed(other), strict=True))
    return _near(*surname, 1) and all(_near(*pair, 2) for pair in pairs[1:])


def _one_abbreviation(first: Sequence[str], second: Sequence[str]) -> bool:
    """Tell whether two names are one short one, spaced or pointed otherwise (IE6, K.C.)."""
    one = "".join(first)
    return one == "".join(second) and len(one) <= SHORT


def _another_known(a: str, b: str) -> bool:
    """Tell whether one is a known name two letters off, which is another's (Coronado, Colorado)."""
    return (is_known(a) or is_known(b)) and distance(a.casefold(), b.casefold(), 1) > 1


def near(a: str, b: str) -> bool:
    """Tell whether two names end in words one letter apart at most (Lock, Gary Locke).

    Of two full names that end alike the first words must too: not Evergreen and 97th Avenue.
    """
    first, second = words(a), words(b)
    if not first or not second:
        return False
    if first[-1] == second[-1] and min(len(first), len(second)) > 1:
        return first[0] == second[0]
    return first[-1][0] == second[-1][0] and distance(first[-1], second[-1], 1) <= 1


def _relatives(first: Sequence[str], second: Sequence[str]) -> bool:
    """Tell whether short first names differ, which may be two of one family (Mary, Mark)."""
    apart = [(a, b) for a, b in zip(first[:-1], second[:-1], strict=False) if a != b]
    return any(min(len(a), len(b)) < 5 for a, b in apart)


def _near(a: str, b: str, most: int) -> bool:
    """Tell whether two words are one or at most `most` letters apart, the first one equal."""
    if a == b:
        return True
    if min(len(a), len(b)) < 5 or a[0] != b[0] or _derived(*sorted((a, b), key=len)):
        return False
    return distance(a, b, most) <= most


def _derived(short: str, long: str) -> bool:
    """Tell whether one is the other's plural or the name of its people (Canada, Canadian)."""
    stem = short.rstrip("aeiouy") if len(short) > 4 else short
    return long.startswith(stem) and long[len(stem) :].lstrip("aeiouy") in (
        "s", "n", "ns", "an", "ans", "sh", "se", "c", "st",
    )  # fmt: skip


def _without_initials(names: Sequence[str]) -> list[str]:
    """Return the words of a name but for titles before it and initials within."""
    plain = list(names)
    while len(plain) > 1 and plain[0] in HONOURS:
        plain = plain[1:]
    return [n for i, n in enumerate(plain) if len(n) > 1 or i in (0, len(plain) - 1)]


def judge(a: str, b: str) -> Judgement:
    """Return how two names stand to each other that are said to name one thing."""
    first, second = words(a), words(b)
    if first == second or _one_abbreviation(first, second):
        return _AGREE
    if set(first) <= set(second) or set(second) <= set(first):
        return _SHORT
    if first[-1:] == second[-1:] and (
        _called(first[0]) == _called(second[0]) or short_form(first[0], second[0])
    ):
        return _SHORT
    return _VARIANT if spelled_alike(a, b) else _DIFFER
