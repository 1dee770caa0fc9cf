"""What of a clause's time says no when: margins, terms, rates, purposes, the time of another verb.

'beat him by 14 seconds', 'sentenced to three years', 'carries 70 trains a day', 'said on Monday it
would buy': measures go to the arguments or the object, another verb's time goes.
"""

from __future__ import annotations

from reader.extract.facts.arguments.splices import chunks, take_apart
from reader.extract.facts.candidate import Candidate
from reader.extract.facts.lexicon import CALENDAR
from reader.extract.times.lexicon import UNIT_NOUNS
from reader.extract.tree import Tree
from reader.extract.words import word_set

_PERIODS = frozenset({"day", "night", "week", "month", "quarter", "year", "hour", "minute"})
_PER = frozenset({"a", "an", "per"})
_DAYS = word_set("monday tuesday wednesday thursday friday saturday sunday yesterday today") | (
    word_set("Monday Tuesday Wednesday Thursday Friday Saturday Sunday Yesterday Today")
)
_NOMINAL = frozenset({"NOUN", "PROPN", "DET", "PRON"})
_WHICH = frozenset({"last", "next", "this"})
_OF_WHICH = _WHICH | {"each", "every", "that", "the"}
_MEASURED = frozenset({"by", "to"})
_LEFT = (("to", "go"), ("to", "play"), ("left",), ("remaining",), ("on", "the", "clock"))
_SUPERLATIVE = frozenset({"JJS", "RBS"})
_ORDINALS = word_set("first second third fourth fifth sixth seventh eighth ninth tenth only")
_YEARS = word_set("year month week day season decade century generation")
_AGES = word_set("year decade century generation")


def sort_out(found: Candidate) -> None:
    """Takes from a time what says no when, and gives it to the part it belongs to."""
    _date_cleft(found)
    _leave_tally(found)
    _leave_purpose(found)
    _leave_charge(found)
    if found.time:
        take_apart(found)
    if not found.time:
        return
    for chunk in chunks(found.time)[::-1]:
        if _of_verb_before(found, chunk):
            found.time = [w for w in found.time if w not in chunk]
        elif _of_superlative(found, chunk):
            continue
    if not found.time:
        return
    _count_down(found)
    measure = _measure(found.tree, found.time)
    if measure:
        role = found.tree.words[measure[0]].text.lower()
        found.arguments.append((role, measure[1:]))
        found.time = found.time[len(measure) :]
    if found.time:
        _rate(found)
    _drop_second(found)
    _drop_another(found)


def _date_cleft(found: Candidate) -> None:
    """'It wasn't until May 30 that they told': they told on that day."""
    text = [found.tree.words[w].text.lower() for w in found.time[:2]]
    if text in (["n't", "until"], ["n’t", "until"], ["not", "until"]) and len(found.time) > 2:
        found.time = found.time[2:]


def _leave_tally(found: Candidate) -> None:
    """'voted 5-2 | Tuesday night': by how many is no part of when; 'at the time' says no when."""
    tree, time = found.tree, found.time
    text = [tree.words[w].text.lower() for w in time]
    if text in (["at", "the", "time"], ["at", "that", "time"]):
        found.time = []
        return
    for at in range(len(time) - _TALLY):
        one, dash, other = text[at : at + _TALLY]
        behind = tree.lemmas[time[at + _TALLY]] in _BEHIND_TALLY
        if dash in ("-", "–") and one.isdecimal() and other.isdecimal() and behind:
            found.object = found.object or time[at : at + _TALLY]
            found.time = time[:at] + time[at + _TALLY :]
            return


_BEHIND_TALLY = _DAYS | {"on", "last", "late", "early", "in", "at"}
_TALLY = 3
"""'5-2' is so many words."""


def _leave_purpose(found: Candidate) -> None:
    """'for decades to hide his role': what for is no part of how long."""
    tree = found.tree
    for at, w in enumerate(found.time[1:-1], start=1):
        v = found.time[at + 1]
        lasting = tree.lemmas[tree.heads[v]] in UNIT_NOUNS and tree.base[v] == "acl"
        if tree.tags[w] == "TO" and tree.tags[v] == "VB" and lasting:
            found.arguments.append(("to", found.time[at + 1 :]))
            found.time = found.time[:at]
            return


def _leave_charge(found: Candidate) -> None:
    """'was found guilty last month of murder': of what is no part of when."""
    tree, time = found.tree, found.time
    for at, w in enumerate(time[1:-1], start=1):
        before, after = tree.lemmas[time[at - 1]], tree.lemmas[time[at + 1]]
        period = at > 1 and before in _PERIODS and tree.lemmas[time[at - 2]] in _WHICH
        period = period and "the" not in {tree.lemmas[w] for w in time[: at - 2]}
        weekday = before in _DAYS and after not in _OF_WHICH
        if tree.lemmas[w] == "of" and (period or weekday):
            found.arguments.append(("of", time[at + 1 :]))
            found.time = time[:at]
            return


def _of_verb_before(found: Candidate, chunk: list[int]) -> bool:
    """'said on Monday it would buy': the time right behind the verb above is that verb's."""
    tree, before = found.tree, chunk[0] - 1
    subject = found.subject_head
    if before < 0 or not chunk[-1] < subject < found.head or tree.pos[before] != "VERB":
        return False
    above = tree.heads[found.head]
    return above == before and tree.base[found.head] in ("ccomp", "parataxis")


def _of_superlative(found: Candidate, chunk: list[int]) -> bool:
    """'in the biggest takeover in four years', 'the fifth coach in four years': of that rank."""
    tree, before = found.tree, chunk[0] - 1
    if tree.lemmas[chunk[0]] not in ("in", "for", "since"):
        return False
    since = tree.lemmas[chunk[0]] == "since"
    long = tree.lemmas[chunk[0]] == "in" and _long(tree, chunk[1:])
    for words in [words for _, words in found.arguments] + [found.object]:
        counted = any(tree.lemmas[w] in _ORDINALS for w in words) and len(chunk) == len(found.time)
        ranked = any(_ranks(tree, w) for w in words) and (
            long or since or len(chunk) < len(found.time)
        )
        timed = since or any(tree.lemmas[w] in _YEARS for w in chunk)
        if before in words and (counted or ranked) and timed:
            words.extend(chunk)
            found.time = [w for w in found.time if w not in chunk]
            return True
    return False


def _ranks(tree: Tree, w: int) -> bool:
    """Whether a word is a superlative, and not that of 'at least'."""
    return tree.tags[w] in _SUPERLATIVE and tree.lemmas[w - 1 if w else 0] != "at"


def _long(tree: Tree, words: list[int]) -> bool:
    """'in a century', 'in decades', 'in four years': since how long nothing was so."""
    if not words or tree.lemmas[words[-1]] not in _AGES:
        return False
    return all(tree.lemmas[w] == "a" or tree.pos[w] in ("NUM", "NOUN") for w in words)


def _count_down(found: Candidate) -> None:
    """'with 7 minutes to go': what is left of the game is said to the end."""
    tree, last = found.tree, found.time[-1]
    if tree.lemmas[found.time[0]] != "with":
        return
    text = [w.text.lower() for w in tree.words[last + 1 : last + 4]]
    for rest in _LEFT:
        if tuple(text[: len(rest)]) == rest:
            found.time = [*found.time, *range(last + 1, last + 1 + len(rest))]
            said = set(found.time)
            found.arguments = [(role, w) for role, w in found.arguments if not said.issuperset(w)]
            return


def _measure(tree: Tree, time: list[int]) -> list[int]:
    """The margin or term a time begins with: 'by 14 seconds', 'to three years'."""
    if tree.lemmas[time[0]] not in _MEASURED:
        return []
    end = next((at for at, w in enumerate(time) if tree.lemmas[w] in UNIT_NOUNS), 0)
    counted = any(tree.pos[w] == "NUM" for w in time[:end])
    named = any(tree.pos[w] == "PROPN" for w in time[:end])
    return time[: end + 1] if end and counted and not named else []


def _rate(found: Candidate) -> None:
    """'carries 70 trains a day': how many in what time are one amount."""
    tree, first = found.tree, found.time[0]
    if len(found.time) == 1 or tree.lemmas[first] not in _PER:
        return
    if tree.lemmas[found.time[1]] not in _PERIODS or found.time[1] != first + 1:
        return
    behind = tree.words[first + 2].text.lower() if first + 2 < tree.n else ""
    if behind in ("ago", "earlier", "later", "before", "after"):
        return
    for words in [found.object, *(words for _, words in found.arguments)]:
        if words and words[-1] == first - 1 and _counts(tree, words):
            words.extend(found.time[:2])
            found.time = found.time[2:]
            return


def _counts(tree: Tree, words: list[int]) -> bool:
    """Whether words hold a number, if but one its currency is written on to ('SKr400m')."""
    return any(tree.pos[w] == "NUM" or tree.words[w].text[-2:-1].isdecimal() for w in words)


def _drop_second(found: Candidate) -> None:
    """'was held in Ghent on Thursday and a woman in Genk on Friday': the second is another's."""
    tree = found.tree
    for at, w in enumerate(found.time[1:-2], start=1):
        if tree.base[w] != "cc" or tree.lemmas[found.time[at - 1]] not in _DAYS:
            continue
        after = found.time[at + 1 :]
        other = tree.pos[after[0]] in _NOMINAL and tree.lemmas[after[0]] not in _DAYS
        if other and any(tree.lemmas[later] in _DAYS for later in after):
            found.time = found.time[:at]
            return
    pieces = chunks(found.time) if found.time else []
    if len(pieces) < 2:
        return
    between = range(pieces[0][-1] + 1, pieces[1][0])
    days = [any(tree.pos[w] == "PROPN" for w in chunk) for chunk in pieces[:2]]
    if all(days) and any(tree.base[w] == "cc" for w in between):
        found.time = pieces[0]


def _drop_another(found: Candidate) -> None:
    """'fined it on Monday for failings from 2013 to 2018': the second date is of something else.

    One that tells the first more closely is not ('earlier this year … in March').
    """
    tree = found.tree
    pieces = chunks(found.time) if found.time else []
    kept = pieces[:1]
    for chunk in pieces[1:]:
        own = [_grain(tree, w) for w in chunk]
        before = max(_grain(tree, w) for part in kept for w in part)
        if not 0 < max(own) <= before:
            kept.append(chunk)
    found.time = [w for chunk in kept for w in chunk]


def _grain(tree: Tree, w: int) -> int:
    """How closely a word dates: 1 a year, 2 a month, 3 a day, 0 not."""
    text = tree.words[w].text
    if text.isdigit() and len(text) == len("2013") and text[0] in "12":
        return 1
    if tree.lemmas[w] in _DAYS:
        return 3
    return 2 if tree.pos[w] == "PROPN" and tree.lemmas[w][:3].lower() in CALENDAR else 0
