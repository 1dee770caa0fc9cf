"""Names that show in their shape what they are: 'Joint Operations Command', 'F-35', 'Anpo Street'.

A run of capitalised words that ends in a word such as Command, Treaty or Avenue is one name of that
kind, whatever pieces a tagger made of it: nineteen in twenty are. Headlines in Title Case are left
alone: there every word is capitalised.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from reader.extract.entities import forms
from reader.extract.entities.spans import Named
from reader.extract.folding import words
from reader.extract.words import word_set
from reader.model import EntityType
from reader.names.gazetteer import COUNTRIES, GROUPS, ORGANIZATIONS

_HEADS: dict[EntityType, tuple[str, ...]] = {
    EntityType.ORGANIZATION: words(
        "Command Forces Regiment Division Corps Army Navy Embassy Ministry Department Agency "
        "Bureau Committee Council Institute University College Hospital Union Federation "
        "League Party Court Bank Inc. Corp. Ltd. Times Herald Tribune Guard Brigade "
        "Foods Entertainment Clinic Films Books Airlines Airways Records Pictures Studios Telecom "
        "Foundation Association Society"
    ),
    EntityType.PLACE: words(
        "Street Avenue Boulevard Sea Ocean Gulf Strait Peninsula Prefecture Province Stadium "
        "Airport Hotel Beach County Island Islands Valley Hills Heights Gardens Village"
    ),
    EntityType.LAW: words("Act Treaty Constitution Agreement Protocol"),
    EntityType.EVENT: words("Festival Championship Championships Olympics"),
    EntityType.PRODUCT: words("Missile"),
}
_TYPE_OF = {head: kind for kind, heads in _HEADS.items() for head in heads}
_WORD = r"(?:(?:[A-Z]\.){1,4}|(?:St|Mt|Ft)\.|[A-Z][\w&]{0,30}(?:-\w{1,20}){0,3})"
_RUN = re.compile(
    rf"(?<![\w'’.-])(?:{_WORD} ){{1,5}}?(?:{_WORD} )??(?P<head>"
    + "|".join(map(re.escape, _TYPE_OF))
    + r")(?![\w'’-]*\w)(?P<where>(?<=Forces) (?:in )?(?P<country>[A-Z][a-z]+(?: [A-Z][a-z]+)?))?"
)
_DESIGNATION = re.compile(r"(?<![\w-])(?!COVID|G-)[A-Z][A-Za-z]{0,3}-[0-9]{1,3}[A-Z]?s?(?![\w-])")
_ARMED = re.compile(
    r" (?:cruise |ballistic |anti-ship )?(?:missiles?|rockets?|rifles?|helicopters?|fighters?"
    r"|fighter jets?|jets|bombers?|drones?|tanks?|smartphones?|tablets?)(?![a-z])"
)
_NOT_FIRST = word_set(
    "The A An In On At But And For From By With When While If As Since After Before Under "
    "Assistant Over His Her Their Its Our My This That These Those Former Deputy Then Both All No "
    "Not Of To He She It They We I Last Next New-York Meanwhile However Also Monday "
    "Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May "
    "June July August September October November December"
)
_CAPITALISED = re.compile(r"(?<![\w'’])[A-Z]\w*")
_ANY_WORD = re.compile(r"[^\W\d_]\w*")
_LONGEST_LINE = 400
_TITLE_CASE, _TITLE_CASE_CLOSED = 0.6, 0.8  # the share of capitals; where the line ends a sentence
_FEW_WORDS = 8
_WRONG = frozenset((EntityType.PERSON, EntityType.PLACE, EntityType.PRODUCT, EntityType.OTHER))


def shaped(text: str, names: Sequence[Named]) -> list[Named]:
    """Return the names with those their shape settles put in place of the pieces of them."""
    spans = [(name.start, name.end) for name in names]
    starts = [start for start, _ in spans]
    found = [*_runs(text), *_designations(text)]
    kept: list[Named] = []
    for name in sorted(found, key=lambda name: name.start):
        if kept and name.start < kept[-1].end:
            continue
        if not _within_longer(spans, starts, name):
            kept.append(name)
    ends = [name.start for name in kept]
    merged = [name for name in names if not _covered(kept, ends, name)]
    result = sorted([*merged, *kept], key=lambda name: name.start)
    for name in result:
        if name.type in _WRONG and name.text.lower() in ORGANIZATIONS:
            name.type = EntityType.ORGANIZATION
        elif _is_weapon(text, name):
            name.type = EntityType.PRODUCT
    return result


def _is_weapon(text: str, name: Named) -> bool:
    """Tell whether what follows makes a person's or firm's name a product: 'Tomahawk missiles'."""
    if name.type not in (EntityType.PERSON, EntityType.ORGANIZATION) or not name.text.istitle():
        return False
    known = name.text.lower() in ORGANIZATIONS
    return " " not in name.text and not known and _ARMED.match(text, name.end) is not None


def _runs(text: str) -> list[Named]:
    """Return the runs of capitalised words that end in a telling one."""
    found = []
    position = 0
    while match := _RUN.search(text, position):
        position = match.end("head")
        start, end = match.start(), match.end("head")
        if match["where"] and match["country"].split(" ")[0].lower() in COUNTRIES:
            end = match.end("where")
            if match["country"].lower() not in COUNTRIES and " " in match["country"]:
                end -= len(match["country"].partition(" ")[2]) + 1
        start = _first(text, start, match.start("head"))
        if start >= match.start("head") or _in_title_case(text, match.start()):
            continue
        found.append(Named(start, end, text[start:end], _TYPE_OF[match["head"]]))
    return found


def _first(text: str, start: int, head: int) -> int:
    """Return where a run's name starts, past 'The', titles, and a people the name does without."""
    while start < head:
        word, _, rest = text[start:head].partition(" ")
        people = word.lower() in GROUPS and " " in rest.strip()
        if not (word in _NOT_FIRST or forms.is_title(word) or people):
            return start
        start += len(word) + 1
    return start


def _in_title_case(text: str, at: int) -> bool:
    """Tell whether the line around `at` is a headline in Title Case."""
    begin = text.rfind("\n", max(0, at - _LONGEST_LINE), at) + 1
    begin = max(begin, at - _LONGEST_LINE)
    end = text.find("\n", at, at + _LONGEST_LINE)
    line = text[begin : end if end >= 0 else at + _LONGEST_LINE]
    count = len(_ANY_WORD.findall(line))
    closed = line.rstrip().endswith((".", "!", "?", '"', "”", "’"))
    if closed and count < _FEW_WORDS:
        return False
    share = _TITLE_CASE_CLOSED if closed else _TITLE_CASE
    return len(_CAPITALISED.findall(line)) > share * max(1, count)


def _designations(text: str) -> list[Named]:
    """Return aircraft, weapons and the like by their designation: 'F-35', 'AK-47s'."""
    return [
        Named(*match.span(), match.group(), EntityType.PRODUCT)
        for match in _DESIGNATION.finditer(text)
    ]


def _within_longer(spans: list[tuple[int, int]], starts: list[int], name: Named) -> bool:
    """Tell whether the tagged name is to be kept: it reaches beyond the shape, or equals it.

    So is one of several words that ends with the shape, where the shape takes in two more before.
    """
    index = bisect_right(starts, name.start) - 1
    for start, end in spans[max(0, index) : index + 10]:
        if start >= name.end:
            break
        if end > name.start and (start < name.start or end > name.end):
            return True
        inner = name.text[max(0, start - name.start - 1) :] if end == name.end else ""
        further = name.text[: max(0, start - name.start)].count(" ") > 1
        if further and inner.startswith(" ") and " " in inner[1:]:
            return True
    return (name.start, name.end) in spans[max(0, index) : index + 1]


def _covered(kept: Sequence[Named], starts: list[int], name: Named) -> bool:
    index = bisect_right(starts, name.start) - 1
    return index >= 0 and kept[index].end > name.start
