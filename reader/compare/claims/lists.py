"""Claims of sets: names in a row, of partners, places hit, people charged."""

from __future__ import annotations

from collections.abc import Iterator

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
from reader.compare.verdicts import Judgement, names
from reader.compare.verdicts import sets as rules
from reader.model import SlotKind, Verdict


def claims(reading: Reading) -> Iterator[Claim]:
    """Yield rows of names of an article's body, and single names behind a preposition."""
    for number, tree in enumerate(reading.trees):
        for head in range(len(tree.words)):
            if tree.base[head] == "conj" or reading.mention_at(tree.words[head].start) is None:
                continue
            row = [head, *(k for k in tree.kids[head] if tree.base[k] == "conj")]
            named = {i: reading.key_at(tree.words[i].start) for i in row}
            keys = [k for k in named.values() if k]
            if len(keys) < len(row) or len(set(keys)) != len(keys):
                continue
            if any(reading.mention_at(tree.words[i].start) is None for i in row):
                continue  # a pronoun that stands for a name
            case = tree.child(head, "case")
            if case >= 0 and tree.words[case].text.lower() == "between":
                continue
            if len(row) > 1 or case >= 0:
                yield from _claim(reading, tree, number, row, keys)


def _claim(
    reading: Reading, tree: Tree, number: int, row: list[int], keys: list[str]
) -> Iterator[Claim]:
    mentions = [m for i in row if (m := reading.mention_at(tree.words[i].start))]
    low, high = min(m.start for m in mentions), max(m.end for m in mentions)
    if not reading.body(low, high) or len({m.type for m in mentions}) > 1:
        return
    value = tree.inside(low, high)
    near, wide, window = surroundings(reading, tree, value, row[0])
    start, end = passage(tree, value, row[0])
    case = tree.child(row[0], "case")
    role = tree.words[case].lemma.lower() if case >= 0 else tree.base[row[0]]
    yield Claim(
        reading.number, SlotKind.SET, f"list {mentions[0].type}",
        ", ".join(m.text for m in mentions), frozenset(keys), start, end, (low, high),
        f"which: {told(tree, row[0], value)}",
        governors(reading, tree, row[0]), frozenset([role]), near - set(keys), wide - set(keys),
        window - set(keys),
        number, subject(reading, tree, row[0]), sources_at(reading, low, high),
        mentioned=wide, items=tuple((k, m.text) for k, m in zip(keys, mentions, strict=True)),
    )  # fmt: skip


def _unlike(
    a: Claim, one: frozenset[str], b: Claim, other: frozenset[str]
) -> tuple[frozenset[str], frozenset[str]]:
    """Return the keys of two lists, with one key for names alike or one part of the other."""
    first, second = dict(a.items), dict(b.items)
    for x in sorted(one - other):
        for y in sorted(other - one):
            if names.judge(first[x], second[y]).verdict is not Verdict.DIFFER or names.near(
                first[x], second[y]
            ):
                other = other - {y} | {x}
                break
    return one, other


def judge(a: Claim, b: Claim) -> Judgement | None:
    """Return how two lists stand to each other; of two single names nothing is said.

    They are not in conflict where the sentence of one names what only the other has in its list.
    """
    one, other = a.payload, b.payload
    if not isinstance(one, frozenset) or not isinstance(other, frozenset):
        return None
    one, other = _unlike(a, one, b, other)
    if (len(one) < 2 and len(other) < 2) or not one & other:
        return None
    if abs(len(one) - len(other)) > 1 and one - other and other - one:
        return None
    judgement = rules.judge(one, other)
    if judgement and judgement.verdict is Verdict.DIFFER:
        named = (one - other) & b.mentioned or (other - one) & a.mentioned
        return None if named else judgement
    return judgement
