"""Claims of place: where something is or happened."""

from __future__ import annotations

from collections.abc import Iterator

from reader.compare.claim import (
    Claim,
    governors,
    passage,
    sources_at,
    subject,
    surroundings,
    told,
)
from reader.compare.reading import Reading
from reader.compare.verdicts import Judgement
from reader.compare.verdicts import places as rules
from reader.model import EntityType, SlotKind

_WHERE = frozenset(
    {"in", "at", "near", "off", "on", "outside", "inside", "around", "across", "of", "from", "to",
     "into", "throughout", "along", "over", "between"}
)  # fmt: skip


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
        near, wide, window = surroundings(reading, tree, value, head)
        start, end = passage(tree, value, head)
        yield Claim(
            reading.number, SlotKind.PLACE, "place", mention.text,
            (mention.name, reading.article.text[start:end], reading.key_at(mention.start)),
            start, end, (mention.start, mention.end),
            f"where: {told(tree, head, value)}",
            governors(reading, tree, head), frozenset(), near, wide, window,
            reading.trees.index(tree), subject(reading, tree, head),
            sources_at(reading, mention.start, mention.end),
        )  # fmt: skip


def judge(a: Claim, b: Claim) -> Judgement | None:
    """Return how two claims of place stand to each other."""
    if not isinstance(a.payload, tuple) or not isinstance(b.payload, tuple):
        return None
    (one, here, _), (other, there, _) = a.payload, b.payload
    if rules.directions(here) and rules.directions(there):
        return rules.judge(_directed(one, here), _directed(other, there))
    return rules.judge(one, other)


def _directed(name: str, passage: str) -> str:
    return " ".join([*(f"{d} of" for d in sorted(rules.directions(passage))), name])
