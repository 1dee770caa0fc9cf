"""How well an antecedent fits a pronoun: a log-linear ranker over salience features.

The features are those of Lappin & Leass (1994) and Hobbs (1978): grammatical role, recency,
parallelism, number of mentions. Their weights are not set by hand but estimated, by maximum
likelihood over the candidates of each pronoun (Denis & Baldridge 2008), on the training part of
GUM by training/coref_weights.py.
"""

from __future__ import annotations

from math import exp, log

from reader.extract.coref.lexicon import Agree
from reader.extract.coref.nouns import Noun
from reader.model import EntityType

_NEAR = 4


def agrees(agree: Agree, noun: Noun) -> bool:
    """Whether the pronoun may stand for the noun at all."""
    if noun.time:
        return False
    if agree is Agree.THEY:
        return noun.plural is True or noun.group or noun.coordinated or (
            noun.mention is None and noun.animate is True and not noun.definite
        )  # fmt: skip
    if noun.plural or noun.coordinated:
        return False
    if agree is not Agree.IT and noun.mention is None and noun.group:
        return False
    if agree is Agree.HE:
        return noun.male is not False and noun.animate is not False
    if agree is Agree.SHE:
        return noun.female is not False and noun.animate is not False
    return noun.animate is not True and not noun.bare


def features(
    agree: Agree, role: str, distance: int, between: int, noun: Noun, seen: int, same_clause: bool
) -> list[str | tuple[str, float]]:
    """The features that hold of a pair; those with a number are real-valued."""
    where = f"d{distance}" if distance <= _NEAR else "far"
    out: list[str | tuple[str, float]] = [
        where,
        f"role={noun.role}",
        f"{where}:{noun.role}",
        f"{agree}:{where}",
        f"{role}<{noun.role}",
        ("between", log(1 + between)),
        ("seen", log(1 + seen)),
    ]
    if noun.role == role:
        out.append("parallel")
    if noun.mention is not None:
        out.append("name")
        out.append(f"{agree}:{noun.mention.type}")
    else:
        out.append(f"{agree}:common")
    if noun.definite:
        out.append("definite")
    if same_clause:
        out.append("clause")
    if between == 0:
        out.append("nearest")
    if noun.coordinated:
        out.append("coordinated")
    if noun.again:
        out.append(f"again:{where}" if noun.again == agree else "again:other")
        if noun.role == role == "subject":
            out.append("again:subject")
    return out + _by_form(agree, noun)


def _by_form(agree: Agree, noun: Noun) -> list[str]:
    """What speaks for the noun with this pronoun."""
    if agree is Agree.THEY:
        if not noun.plural and not noun.group:
            return ["they:one"]
        number = "they:plural" if noun.plural else "they:group"
        return [number, "they:animate"] if noun.animate else [number]
    if agree is not Agree.IT:
        return ["known" if noun.male or noun.female else "unknown"]
    return ["it:group"] if noun.group else []


def score(weights: dict[str, float], found: list[str | tuple[str, float]]) -> float:
    """The weighted sum of the features."""
    total = 0.0
    for f in found:
        if isinstance(f, str):
            total += weights.get(f, 0.0)
        else:
            total += weights.get(f[0], 0.0) * f[1]
    return total


def probabilities(scores: list[float]) -> list[float]:
    """The scores as a distribution."""
    top = max(scores)
    raised = [exp(s - top) for s in scores]
    total = sum(raised)
    return [r / total for r in raised]


_NEVER = 2.0
_NAMED = 0.5
_BODIES = frozenset({EntityType.ORGANIZATION, EntityType.PLACE, EntityType.GROUP})
_NAMED_BODY = 0.75
_SAID_TO_BE = 0.9
_NAMELESS = 0.6
_SEVERAL = 0.48
_ONE = 0.65
_THINGS = 0.56
_NAMED_OVER_THE_KNOWN = 0.8
_OVER_THE_KNOWN = 0.65
_SAYS_SO = 0.6
_BY_THE_WAY = 0.7


def sure(
    agree: Agree, noun: Noun, *, owner: bool, known: bool = False, acting: bool = False,
    own: bool = False, told: bool = False, subject: bool = True, said_to_be: bool = False,
    before: bool = False,
) -> float:  # fmt: skip
    """How likely (0 to 1) the best antecedent must be for the pronoun to be resolved.

    `owner` says that the pronoun is a possessive, `own` that the noun is the subject of its clause,
    `known` that someone known to be of its gender was spoken of near before, `acting` that it says
    or wants something, `told` that the noun says what the pronoun stands in, `subject` that the
    pronoun is one or a possessive, `said_to_be` that it is told to be something, `before` that the
    noun was last spoken of in a sentence before. From how often the
    best was right, by likelihood, in cross-validation over GUM's training part and ECB+, and for
    'it' in judged news: left open is better than wrong. 'It' often means what a whole clause says,
    most of all where it is said to be something ('it was harmless'). Elsewhere it is a firm or a
    country that says what it stands in, or one that is very likely; a body without a name that says
    or wants something; and of other things the subject, as 'its' is its clause's own. What 'its'
    goes on with from a sentence before is what that was about, seldom whose something was.
    """
    if agree is Agree.THEY:
        if not noun.plural and not noun.group:
            return _ONE
        things = noun.plural and noun.animate is False
        return _THINGS if things or not subject else _SEVERAL
    if agree is not Agree.IT:
        unknown = not noun.male and not noun.female
        if noun.mention is not None:
            over = _SAYS_SO if told else _NAMED_OVER_THE_KNOWN
            return over if known and unknown else _NAMED
        return _OVER_THE_KNOWN if known and unknown else _NAMELESS
    if noun.mention is not None:
        if owner and before and noun.role != "subject":
            return _BY_THE_WAY
        if owner or told:
            return 0.42
        if noun.mention.type not in _BODIES:
            return 0.6
        return _SAID_TO_BE if said_to_be else _NAMED_BODY
    if noun.group and (acting or owner):
        return 0.3 if acting else 0.45
    if subject and not owner and not said_to_be and noun.role == "subject" and noun.definite:
        return _NAMELESS
    return 0.5 if own and owner else _NEVER
