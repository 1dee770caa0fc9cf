"""Claims of place: where something is or happened."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader.compare.claim import (
    Claim,
    governors,
    passage,
    subject,
    surroundings,
    told,
)
from reader.compare.reading import Reading
from reader.compare.sources import sources_at
from reader.compare.tree import Tree
from reader.compare.verdicts import Judgement
from reader.compare.verdicts import places as rules
from reader.model import EntityType, SlotKind, Verdict

_WHERE = frozenset(
    {"in", "at", "near", "off", "on", "outside", "inside", "around", "across", "of", "from", "to",
     "into", "throughout", "along", "over", "between"}
)  # fmt: skip
_PLACES = frozenset(
    {"city", "town", "village", "port", "county", "district", "province", "region", "state",
     "republic", "kingdom", "emirate", "sultanate", "commonwealth", "territory", "gulf", "bay",
     "strait", "sea", "isle", "island", "cape", "coast", "lake", "mount", "valley", "north",
     "south", "east", "west", "battle", "siege"}
)  # fmt: skip
"""Nouns whose own name says where something is: 'the Port of Karon'."""
_NOUN_PARTS = frozenset({"compound", "nmod", "flat", "appos"})
_INSIDE = frozenset({"in", "at", "near", "on", "inside", "outside"})


@dataclass(frozen=True, slots=True)
class Place:
    """A named place, the passage that names it, and what is said to be there ('a motel in')."""

    name: str
    passage: str
    detail: frozenset[str]


def claims(reading: Reading) -> Iterator[Claim]:
    """Yield the claims of place of an article's body: places named behind a preposition."""
    for mention in reading.annotations.entities:
        if mention.type is not EntityType.PLACE or not reading.body(mention.start, mention.end):
            continue
        tree = reading.tree_at(mention.start)
        value = tree.inside(mention.start, mention.end) if tree else []
        if tree is None or not value:
            continue
        head = tree.top(value)
        case = tree.child(head, "case")
        if case < 0 or tree.words[case].lemma.lower() not in _WHERE:
            continue
        if _in_name(reading, tree, case):
            continue
        near, wide, window = surroundings(reading, tree, value, head)
        start, end = passage(tree, value, head)
        yield Claim(
            reading.number, SlotKind.PLACE, "place", mention.text,
            Place(mention.name, reading.article.text[start:end], _detail(reading, tree, head)),
            start, end, (mention.start, mention.end),
            f"where: {told(tree, head, value)}",
            governors(reading, tree, head), frozenset(), near, wide, window,
            reading.trees.index(tree), subject(reading, tree, head),
            sources_at(reading, mention.start, mention.end),
        )  # fmt: skip


def _in_name(reading: Reading, tree: Tree, case: int) -> bool:
    """Tell whether a place is part of a name: of a ship ('the Star of Karon'), an office, a race.

    Of someone or something named without it, it says where from ('Ann Cole of Karon'). A city's or
    a gulf's own name says where; a sentence's first word is in capitals as such, behind the mark
    or the number of a list too.
    """
    if case == 0 or tree.words[case].lemma.lower() != "of":
        return False
    before = tree.words[case - 1]
    first = not any(c.isalpha() for w in tree.words[: case - 1] for c in w.text)
    written = before.text[0].isupper() and (not first or before.pos == "PROPN")
    named = reading.mention_at(before.start) is not None
    return written and not named and before.lemma.lower() not in _PLACES


def _detail(reading: Reading, tree: Tree, head: int) -> frozenset[str]:
    """Return the concepts of the nouns a place hangs from, as far as they too say where.

    'In the Clairemont section of San Diego' and 'at a hotel in Biloxi' say more than the city.
    """
    found: list[int] = []
    above = tree.heads[head]
    while above >= 0 and tree.base[head] in _NOUN_PARTS and _says_where(tree, above):
        found += [above, *(k for k in tree.kids[above] if tree.base[k] in ("compound", "amod"))]
        head, above = above, tree.heads[above]
    return frozenset(reading.concepts(tree, found))


def _says_where(tree: Tree, noun: int) -> bool:
    case = tree.child(noun, "case")
    return case >= 0 and tree.words[case].lemma.lower() in _INSIDE


def judge(a: Claim, b: Claim) -> Judgement | None:
    """Return how two claims of place stand to each other."""
    one, other = a.payload, b.payload
    if not isinstance(one, Place) or not isinstance(other, Place):
        return None
    if rules.directions(one.passage) and rules.directions(other.passage):
        return rules.judge(_directed(one), _directed(other))
    judgement = rules.judge(one.name, other.name)
    if judgement and judgement.verdict is Verdict.AGREE and one.detail != other.detail:
        return rules.CLOSER
    return judgement


def _directed(place: Place) -> str:
    return " ".join([*(f"{d} of" for d in sorted(rules.directions(place.passage))), place.name])
