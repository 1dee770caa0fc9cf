"""Whether two amounts are of two things: of women and of all, of a quake and its echo."""

from __future__ import annotations

import re

from reader.compare.claim import Claim
from reader.compare.claims.scope import wide
from reader.compare.concepts import concept
from reader.compare.limits import limits
from reader.compare.restraint.around import Around
from reader.compare.verdicts.quantities import Amount
from reader.compare.verdicts.words import words

BEFALLEN = frozenset({"=kill", "=injure", "=arrest"})
"""What befalls people that are counted."""
QUAKES = 0.6
"""How far apart two magnitudes may be of one quake."""
LENGTHS = 3.0
"""How many times a length of time another may be of one thing."""
_RECKONED = re.compile(
    r"\W*(?:\w+\s)?(before|earlier|ago|prior|previously|after|later|since|afterwards?|from now)\b",
    re.IGNORECASE,
)
_BACK = frozenset({"before", "earlier", "ago", "prior", "previously"})
_GENERAL = frozenset({"can", "could", "may", "might"})
_PARTS = (
    "woman women man men girl boy child children kids minor minors civilian civilians foreigner"
)
_OF_A_PART = frozenset(map(concept, _PARTS.split()))
"""People who are mostly but some of those something befell."""
_SORTS_OF_PEOPLE = tuple(
    tuple(frozenset(map(concept, sort.split())) for sort in line.split("|"))
    for line in (
        "soldier soldiers troops serviceman marine marines airman"
        "|police policeman policemen officer officers constable"
        "|militant militants rebel rebels gunman fighter fighters insurgent terrorist terrorists"
        "|firefighter firefighters|journalist journalists",
        "passenger passengers|crew crewman pilot pilots sailor sailors",
        "pupil pupils student students|teacher teachers",
        "patient patients|doctor doctors nurse nurses staff",
        "player players|fan fans spectator spectators",
    )
)
"""Sorts of people none of whom is one of another sort of the line."""
_CHANGING = frozenset(
    {"raise", "increase", "lift", "double", "triple", "up", "sweeten", "improve", "cut", "lower",
     "reduce", "slash", "hike", "extend", "revise"}
)  # fmt: skip
"""Verbs by which someone makes a sum another one."""
_TO = re.compile(
    r"\bto (?:about |around |some |nearly |almost |over |more than |up to |a |an )?$", re.IGNORECASE
)
_ASKED = frozenset({"seek", "demand", "ask", "sue", "request", "want", "petition", "claim"})
"""Verbs of which money is only asked for."""
OWN = "own"
"""What limits a count to the speaker's own places."""
_OF_ALL = frozenset({"of them"})
_HARM, _DEATH = frozenset({"=shoot", "=injure", "=attack", "=hack"}), "=kill"


def general(around: Around, claim: Claim) -> bool:
    """Tell whether a value is of what can be, not of what was."""
    helpers = around.helpers(claim)
    return bool(helpers & _GENERAL) and "have" not in helpers


def reckoned(around: Around, claim: Claim) -> str:
    """Return to which side of another event a length of time reckons, '' to none."""
    if claim.measure != "duration":
        return ""
    found = _RECKONED.match(around.text(claim), claim.focus[1])
    return "" if found is None else "back" if found[1].lower() in _BACK else "on"


def unlike(a: Claim, b: Claim) -> bool:
    """Tell whether two amounts are too unlike: of women and of all, of a quake and its echo."""
    one, other = a.payload, b.payload
    if not isinstance(one, Amount) or not isinstance(other, Amount):
        return False
    if _of_quake(a) and _of_quake(b):
        return abs(one.value - other.value) > QUAKES
    if a.measure == "ratio" and (one.value > 1) != (other.value > 1):
        return True  # shares rise and fall in one day
    if a.measure == "duration":
        small, large = sorted((abs(one.value), abs(other.value)))
        return large > LENGTHS * small or _served(a) != _served(b)
    return a.nouns & _OF_A_PART != b.nouns & _OF_A_PART or _of_two_sorts(a, b)


def _of_two_sorts(a: Claim, b: Claim) -> bool:
    """Tell whether two counts are of people of two sorts: of soldiers, and of police."""
    for sorts in _SORTS_OF_PEOPLE:
        one = {n for n, sort in enumerate(sorts) if a.nouns & sort}
        other = {n for n, sort in enumerate(sorts) if b.nouns & sort}
        if one and other and not one & other:
            return True
    return False


def limited(a: Claim, b: Claim) -> bool:
    """Tell whether one amount is of a part, or of the speaker's own, and the other is not."""
    own = (OWN in a.scope) != (OWN in b.scope)
    return own or wide(a.scope) != wide(b.scope) or {*limits(a)} - _OF_ALL != {*limits(b)} - _OF_ALL


def harmed(around: Around, a: Claim, b: Claim) -> bool:
    """Tell whether one counts all who were shot or hurt, the other those shot and killed."""
    if a.governors[:1] != b.governors[:1] or not _HARM & set(a.governors[:1]):
        return False
    dead = [_DEATH in map(concept, words(around.before(c, 30))) for c in (a, b)]
    return dead[0] != dead[1]


def asked_for(around: Around, claim: Claim) -> bool:
    """Tell whether an amount of money is asked for, not paid, given or agreed."""
    found = around.head(claim) if claim.measure.startswith("money") else None
    if found is None:
        return False
    tree, _, head = found
    return tree.words[tree.clause[head]].lemma.lower() in _ASKED


def changed(around: Around, claim: Claim) -> bool:
    """Tell whether a sum or share is what someone changed it to ('raised the reward to 50,000')."""
    found = around.head(claim) if claim.measure.startswith(("money", "percent")) else None
    if found is None or not _TO.search(around.before(claim, 14)):
        return False
    tree, _, head = found
    verb = tree.clause[head]
    done = tree.child(verb, "obj") >= 0 or tree.words[verb].tag == "VBN"
    return done and tree.words[verb].lemma.lower() in _CHANGING


def own_doings(a: Claim, b: Claim) -> bool:
    """Tell whether two counts are of one person's two doings (games missed, games played)."""
    apart = bool(a.governors and b.governors) and not set(a.governors) & set(b.governors)
    return apart and a.personal and b.personal


def other_deeds(a: Claim, b: Claim) -> bool:
    """Tell whether two counts are of people hit by two things: 12 injured, and 12 arrested."""
    if a.measure != "count":
        return False
    one = befell(a)
    return bool(one) and befell(b) not in ("", one)


def befell(claim: Claim) -> str:
    """Return what befell those counted, as the words of the value or else what governs it says."""
    own = [c for w in words(claim.value) if (c := concept(w)) in BEFALLEN]
    return own[0] if own else next((g for g in claim.governors[:1] if g in BEFALLEN), "")


def _of_quake(claim: Claim) -> bool:
    return "=magnitude" in (*claim.governors[:1], *claim.nouns)


def _served(claim: Claim) -> bool | None:
    """Tell of a time in prison whether it was served or sentenced to, None of other times."""
    if "serv" in claim.governors:
        return True
    return False if "=sentence" in claim.governors[:1] else None
