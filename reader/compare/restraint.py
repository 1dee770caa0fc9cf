"""What is surely of two things, however well it lines up: it is never shown as a difference.

Two values of one thing are told of one event and one scope. Found by reading differences shown
over many stories: most false ones were of another day, of a general or reckoned case, or of more
than the other counts (shot, and shot dead).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import cache

from reader.compare.claim import Claim
from reader.compare.claims.outcomes import Outcome
from reader.compare.claims.scope import days_named
from reader.compare.concepts import concept
from reader.compare.reading import Reading
from reader.compare.verdicts.dates import When
from reader.compare.verdicts.quantities import Amount
from reader.compare.verdicts.words import words
from reader.model import SlotKind
from reader.names import distance

Apart = Callable[[Claim, Claim, bool], bool]
"""Tells of two claims that conflict whether they are surely of two things.

The last argument says whether they are the main values their articles give of one measure."""


def never(_a: Claim, _b: Claim, _main: bool = False) -> bool:
    """Return False: no two claims are surely of two things."""
    return False


BESIDE = 30
"""How many characters on both sides tell that two passages are of the same words."""
AROUND = 4
"""How many sentences from a value on the nearest one that names a day says when."""
STEM = 4
"""How many letters two names must begin with alike for one to be the other's other form."""
_RECKONED = re.compile(
    r"\W*(?:\w+\s)?(before|earlier|ago|prior|previously|after|later|since|afterwards?|from now)\b",
    re.IGNORECASE,
)
_BACK = frozenset({"before", "earlier", "ago", "prior", "previously"})
_GENERAL = frozenset({"can", "could", "may", "might"})
_DEADLINE = re.compile(r"\b(?:by|before|until|till)\s$", re.IGNORECASE)
_WEEKEND = re.compile(r"\bweekend\b", re.IGNORECASE)
_EVENINGS = frozenset({"friday", "monday"})
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_DAY_LENGTH = len("2024-04-10")
_BEFALLEN = frozenset({"=kill", "=injure", "=arrest"})
_UNTIL = re.compile(r"(?:n['’]t)?\s+until\b", re.IGNORECASE)
_PEOPLE, _MAGNITUDE = "=people", ("=magnitude",)
_OF_ONE_SEX = frozenset(map(concept, ("woman", "man", "girl", "boy", "women", "men")))
_INSTANCES = frozenset(
    {"second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
     "aftershock", "similar", "comparable", "rival", "competing"}
)  # fmt: skip
"""What says of a thing that it is another one than that spoken of."""
_RELATIVE = re.compile(
    r"\b(?:yesterday|today|tonight|tomorrow|overnight|this (?:morning|afternoon|evening)"
    r"|last night|(?:the )?(?:next|same|previous|following) (?:day|morning|night|evening))\b",
    re.IGNORECASE,
)
_PERMISSION = "outcome permission"
"""What is allowed or forbidden must be one thing."""
YEARS = 20
"""How many years may lie between times of one event."""
UNSURE = timedelta(days=2)
"""How far what is reckoned from a page's own day may be off."""
QUAKES = 0.6
"""How far apart two magnitudes may be of one quake."""
LENGTHS = 3.0
"""How many times a length of time another may be of one thing."""
LITTLE_SHARED, MUCH_SAID = 0.34, 5
"""Clauses that say so many things, and share less of them, are of two things."""
_HARM, _DEATH = frozenset({"=shoot", "=injure", "=attack", "=hack"}), "=kill"


class Restraint:
    """Looks at what stands around the claims of one comparison."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._readings = readings
        self._days = cache(self._told_on)
        self._general = cache(self._generally)
        self._reckoned = cache(self._reckoning)
        self._instance = cache(self._which)

    def among(self, claims: Sequence[Claim]) -> Apart:
        """Return what tells of two claims among all of their measure whether they are apart."""
        both_given = _BothGiven(claims).of

        def apart(a: Claim, b: Claim, main: bool = False) -> bool:
            return self.apart(a, b, main) or (not main and both_given(a, b))

        return apart

    def apart(self, a: Claim, b: Claim, main: bool = False) -> bool:
        """Tell whether two claims that conflict are surely of two things.

        Main values of one measure are not for being told of on two days: tolls are told anew.
        """
        if a.kind is SlotKind.SET:
            return _one_list(a, b)
        if a.kind is SlotKind.ACTION:
            return self._other_objects(a, b)
        if a.kind is SlotKind.DATE:
            loose = _weekend(a, b) or _weekend(b, a) or _near_today(a, b) or _ages_apart(a, b)
            return loose or self._fits_deadline(a, b) or self._instance(a) != self._instance(b)
        if a.kind is SlotKind.NAME:
            return _one_name(a.value, b.value)
        if a.kind is not SlotKind.QUANTITY or a.measure in ("age", "score"):
            return False
        if self._general(a) != self._general(b) or self._reckoned(a) != self._reckoned(b):
            return True
        if _unlike(a, b) or self._instance(a) != self._instance(b):
            return True
        if main:
            return False
        return self._harmed(a, b) or self._other_days(a, b) or _own_doings(a, b)

    def _other_days(self, a: Claim, b: Claim) -> bool:
        first, second = self._days(a), self._days(b)
        if first and second and not first & second:
            return True
        return self._too_late(a, b) or self._too_late(b, a)

    def _which(self, claim: Claim) -> frozenset[str]:
        """Return what says which of several like events a value is of: the sixth, an echo."""
        if claim.sentence < 0:
            return frozenset()
        tree = self._readings[claim.article - 1].trees[claim.sentence]
        value = tree.inside(*claim.focus)
        subject = tree.subject(tree.clause[tree.top(value)]) if value else -1
        if subject < 0 or subject in value:
            return frozenset()
        told = [subject, *(k for k in tree.kids[subject] if k not in value)]
        return frozenset(tree.words[i].lemma.lower() for i in told) & _INSTANCES

    def _other_objects(self, a: Claim, b: Claim) -> bool:
        """Tell whether one is so of some named ones and the other not so of others.

        'It was not until' negates nothing.
        """
        texts = [self._readings[claim.article - 1].article.text for claim in (a, b)]
        if any(_UNTIL.match(t, c.focus[1]) for t, c in zip(texts, (a, b), strict=True)):
            return True
        words_beside = [
            t[max(0, c.focus[0] - BESIDE) : c.focus[1] + BESIDE]
            for t, c in zip(texts, (a, b), strict=True)
        ]
        if words_beside[0] == words_beside[1]:
            return True  # what is read from the same words differently is misread
        one, other = a.payload, b.payload
        if not isinstance(one, Outcome) or not isinstance(other, Outcome):
            return False
        for x, y in ((one.around, other.around), (one.said, other.said)):
            if _names(x - y) and _names(y - x):
                return True
        said = one.said | other.said
        shared = one.said & other.said
        if a.measure == _PERMISSION and not shared:
            return True
        little = len(shared) < LITTLE_SHARED * len(said)
        return bool(one.said and other.said) and (len(said) >= MUCH_SAID or not shared) and little

    def _before(self, claim: Claim, letters: int) -> str:
        start = claim.focus[0]
        return self._readings[claim.article - 1].article.text[max(0, start - letters) : start]

    def _fits_deadline(self, a: Claim, b: Claim) -> bool:
        """Tell whether one was done by a time of day before or after that of the other."""
        one, other = a.payload, b.payload
        if not isinstance(one, When) or not isinstance(other, When) or not one.clock:
            return False
        by = [bool(_DEADLINE.search(self._before(c, 8))) for c in (a, b)]
        if all(by):
            return False
        late, early = (one, other) if by[0] else (other, one)
        return any(by) and late.start >= early.start

    def _reckoning(self, claim: Claim) -> str:
        """Return to which side of another event a length of time reckons, '' to none."""
        if claim.measure != "duration":
            return ""
        text = self._readings[claim.article - 1].article.text
        found = _RECKONED.match(text, claim.focus[1])
        return "" if found is None else "back" if found[1].lower() in _BACK else "on"

    def _generally(self, claim: Claim) -> bool:
        """Tell whether a value is of what can be, not of what was."""
        helpers = self._helpers(claim)
        return bool(helpers & _GENERAL) and "have" not in helpers

    def _helpers(self, claim: Claim) -> set[str]:
        """Return the helping verbs of the clause of a value, in lower case."""
        if claim.sentence < 0:
            return set()
        tree = self._readings[claim.article - 1].trees[claim.sentence]
        value = tree.inside(*claim.focus)
        if not value:
            return set()
        verb = tree.clause[tree.top(value)]
        return {tree.words[k].text.lower() for k in tree.kids[verb] if tree.base[k] == "aux"}

    def _told_on(self, claim: Claim) -> frozenset[str]:
        """Return the weekdays casualties are told of, else the nearest that are named.

        What befell people is told of one day, while a population or distance is of none.
        """
        casualty = bool(_BEFALLEN & set(claim.governors[:1])) and claim.measure == "count"
        if claim.sentence < 0 or claim.dated or not casualty:
            return frozenset()
        if claim.days:
            return claim.days
        trees = self._readings[claim.article - 1].trees
        if days_named(trees[claim.sentence]):
            return frozenset()
        for by in range(1, AROUND + 1):
            for near in (claim.sentence - by, claim.sentence + by):
                if 0 <= near < len(trees) and (named := days_named(trees[near])):
                    return named
        return frozenset()

    def _too_late(self, a: Claim, b: Claim) -> bool:
        """Tell whether one article came out before the day of which the other tells."""
        published = self._readings[b.article - 1].annotations.published or ""
        if len(published) < _DAY_LENGTH or a.sentence < 0 or "had" in self._helpers(a):
            return False  # what had happened by then was before that day
        notes = self._readings[a.article - 1].annotations
        sentence = self._readings[a.article - 1].trees[a.sentence].sentence
        days = [
            t.value[:_DAY_LENGTH]
            for t in notes.times
            if sentence.start <= t.start < sentence.end and _DAY.match(t.value or "") and t.value
        ]
        return bool(days) and min(days) > published[:_DAY_LENGTH]

    def _harmed(self, a: Claim, b: Claim) -> bool:
        """Tell whether one counts all who were shot or hurt, the other those shot and killed."""
        if a.governors[:1] != b.governors[:1] or not _HARM & set(a.governors[:1]):
            return False
        dead = [_DEATH in map(concept, words(self._before(c, 30))) for c in (a, b)]
        return dead[0] != dead[1]


def _one_list(a: Claim, b: Claim) -> bool:
    """Tell whether lists differ only in forms of one name (Somali, Somalian)."""
    first, second = dict(a.items), dict(b.items)
    left = [first[k].lower() for k in first.keys() - second.keys()]
    right = [second[k].lower() for k in second.keys() - first.keys()]
    alike = [(x, y) for x in left for y in right if _formed(x, y)]
    return bool(left or right) and len(alike) >= max(len(left), len(right))


def _formed(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) >= STEM and long.startswith(short)


def _weekend(a: Claim, b: Claim) -> bool:
    """Tell whether one is a weekend, in the loose sense that reaches into the days beside it."""
    if not _WEEKEND.search(a.written):
        return False
    if _WEEKEND.search(b.written):
        return False
    one, other = a.payload, b.payload
    if isinstance(one, When) and isinstance(other, When):
        gap = max(one.start - other.end, other.start - one.end)
        return gap.days < 1
    return any(day in b.written.lower() for day in _EVENINGS)


def _one_name(one: str, other: str) -> bool:
    """Tell whether two names end in one surname, spelled alike."""
    first, second = words(one)[-1:], words(other)[-1:]
    return bool(first and second) and distance(first[0], second[0], 1) <= 1


def _names(concepts: frozenset[str]) -> frozenset[str]:
    return frozenset(k for k in concepts if k[0] == "@")


def _unlike(a: Claim, b: Claim) -> bool:
    """Tell whether two amounts are too unlike: of women and of all, of a quake and its echo."""
    one, other = a.payload, b.payload
    if not isinstance(one, Amount) or not isinstance(other, Amount):
        return False
    if _of_quake(a) and _of_quake(b):
        return abs(one.value - other.value) > QUAKES
    if a.measure == "duration":
        small, large = sorted((abs(one.value), abs(other.value)))
        return large > LENGTHS * small or _served(a) != _served(b)
    return a.nouns & _OF_ONE_SEX != b.nouns & _OF_ONE_SEX


def other_deeds(a: Claim, b: Claim) -> bool:
    """Tell whether two counts are of people hit by two things: 12 injured, and 12 arrested."""
    if a.measure != "count":
        return False
    one = _befell(a)
    return bool(one) and _befell(b) not in ("", one)


def _of_quake(claim: Claim) -> bool:
    return "=magnitude" in (*claim.governors[:1], *claim.nouns)


def _befell(claim: Claim) -> str:
    """Return what befell those counted, as the words of the value or else what governs it says."""
    own = [c for w in words(claim.value) if (c := concept(w)) in _BEFALLEN]
    return own[0] if own else next((g for g in claim.governors[:1] if g in _BEFALLEN), "")


def _served(claim: Claim) -> bool | None:
    """Tell of a time in prison whether it was served or sentenced to, None of other times."""
    if "serv" in claim.governors:
        return True
    return False if "=sentence" in claim.governors[:1] else None


def _ages_apart(a: Claim, b: Claim) -> bool:
    """Tell whether so many years lie between two times that they are likelier of two events."""
    one, other = a.payload, b.payload
    if not isinstance(one, When) or not isinstance(other, When) or not one.dated:
        return False
    return other.dated and abs(one.start.year - other.start.year) > YEARS


def _near_today(a: Claim, b: Claim) -> bool:
    """Tell whether one is reckoned from a day that is often not surely known, and near the other.

    'Yesterday' of a page that may be a day older than it says tells little against a Friday.
    """
    one, other = a.payload, b.payload
    if bool(_RELATIVE.search(a.written)) == bool(_RELATIVE.search(b.written)):
        return False
    if not isinstance(one, When) or not isinstance(other, When):
        return True
    return max(one.start - other.end, other.start - one.end) <= UNSURE


class _BothGiven:
    """Knows which values articles give side by side: those are of two things.

    An article that gives both a 58 and a 51 wins tells that they are not wins of one sort. Two of
    one sentence with different sources are a conflict it tells of.
    """

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._given: defaultdict[tuple[int, float], list[Claim]] = defaultdict(list)
        self._articles = sorted({c.article for c in claims})
        for claim in claims:
            if isinstance(claim.payload, Amount) and not claim.payload.vague:
                self._given[claim.article, claim.payload.value].append(claim)

    def of(self, a: Claim, b: Claim) -> bool:
        """Tell whether one of the articles gives the values of both claims."""
        one, other = a.payload, b.payload
        if not isinstance(one, Amount) or not isinstance(other, Amount):
            return False
        if a.measure != "count" or a.governors[:1] == _MAGNITUDE:
            return False  # what is measured is measured once, and again
        return any(
            _alike(x, a) and _alike(y, b) and x.sentence != y.sentence and not _contradict(x, y)
            for article in self._articles
            for x in self._given.get((article, one.value), ())
            for y in self._given.get((article, other.value), ())
        )


def _contradict(a: Claim, b: Claim) -> bool:
    """Tell whether an article says two things of one, in the same words."""
    return a.governors[:1] == b.governors[:1] and a.subject == b.subject is not None


def _alike(found: Claim, claim: Claim) -> bool:
    """Tell whether a claim of the same value is of the same sort of thing."""
    own = claim.nouns - {_PEOPLE}
    if found is claim or found.nouns & own:
        return True
    return bool(set(found.governors) & set(claim.governors)) and bool(found.nouns & claim.nouns)


def _own_doings(a: Claim, b: Claim) -> bool:
    """Tell whether two counts are of one person's two doings (games missed, games played)."""
    apart = bool(a.governors and b.governors) and not set(a.governors) & set(b.governors)
    return apart and a.personal and b.personal
