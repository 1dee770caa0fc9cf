"""Teams that go by the name of a city, a university or what a tagger takes for a person.

In 'Creighton (25-7) defeated Drake, 65-53' both are teams: the frame says so, a record in brackets
or a result beside a verb of winning. Every mention of such a name is then one of the team, but
those that stand where only a place can ('in Evansville').
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.extract.entities import forms
from reader.extract.entities.spans import Named
from reader.model import EntityType

_RESULT = r"[0-9]{1,3}[-–][0-9]{1,3}(?![\w%-])"
_ANY_RESULT = re.compile(rf"(?<![\w.,-]){_RESULT}")
_WINS = (
    r"(?:defeat(?:ed|s|ing)?|beat(?:s|ing|en by)?|topp?(?:s|ed|ing)?|edg(?:ed|es|ing)|rout(?:ed|s)"
    r"|down(?:ed|s)|upset|outlast(?:ed|s)|stunn(?:ed|s)|trounc(?:ed|es)|blank(?:ed|s)|overcame)"
)
_AFTER = re.compile(
    rf" \({_RESULT}|,? {_RESULT}(?: |,|\.)"
    rf"|(?: [A-Z]\w+)? {_WINS}(?: (?:the|No\. [0-9]+))? (?=[A-Z])"
)
_BEFORE = re.compile(
    rf"(?:(?<![a-z]){_WINS}|{_RESULT},? (?:\w+ ){{0,2}}(?:win|victory|loss|defeat|decision|rout"
    r"|upset) (?:over|against|to)|(?:win|victory|loss|lost|defeat) (?:over|against|to))"
    r"(?: visiting| host| the| top-ranked| No\. [0-9]+)? $"
)
_PLACED = re.compile(r"(?:^|[^\w])(?:in|at|near|outside|around|downtown) $", re.IGNORECASE)
_LOOK_BACK = 60


def teams(text: str, names: Sequence[Named], surnames: frozenset[str]) -> frozenset[str]:
    """Return the forms of the names that are teams in this article.

    `surnames` are those of people named in full: such a name is a person's, whatever the frame.
    """
    if not _ANY_RESULT.search(text):
        return frozenset()
    return frozenset(
        forms.key(name.text)
        for name in names
        if _may_be(name, surnames)
        and (
            _AFTER.match(text, name.end)
            or _BEFORE.search(text, max(0, name.start - _LOOK_BACK), name.start)
        )
    )


def is_team(text: str, name: Named, known: frozenset[str]) -> bool:
    """Tell whether a mention is one of the teams known."""
    if name.type not in (EntityType.PLACE, EntityType.PERSON) or forms.key(name.text) not in known:
        return False
    return not _PLACED.search(text, max(0, name.start - 12), name.start)


def _may_be(name: Named, surnames: frozenset[str]) -> bool:
    if name.type is EntityType.PERSON:
        return " " not in name.text and name.text.lower() not in surnames
    return name.type in (EntityType.PLACE, EntityType.ORGANIZATION)
