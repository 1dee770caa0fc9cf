"""Claims of nationality: the Greek captain, the Brazilian forward."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reader.compare.claim import Claim
from reader.compare.claims.holders import described, named
from reader.compare.concepts import bases, concept
from reader.compare.reading import Reading
from reader.compare.tree import Tree
from reader.compare.verdicts import Judgement
from reader.model import EntityType, Mention, SlotKind, Verdict
from reader.names.gazetteer import COUNTRIES, PEOPLES

_PERSONS = """
captain skipper driver pilot climber mountaineer man woman boy girl tourist student striker forward
midfielder defender goalkeeper winger player rider cyclist swimmer sprinter boxer golfer artist
singer actor actress director author writer scientist engineer teacher nurse doctor soldier sailor
fisherman businessman businesswoman billionaire banker journalist photographer cameraman diplomat
prosecutor lawyer judge suspect gunman hostage passenger hiker skier diver worker farmer priest
national citizen
"""
_PERSON = frozenset(concept(w) for w in _PERSONS.split())
_UNITED = frozenset(
    {"United Kingdom", "Britain", "Great Britain", "England", "Scotland", "Wales",
     "Northern Ireland"}
)  # fmt: skip
"""Countries of one: who is English is British."""
_UNION = "European Union"
_NATIONAL = frozenset({"national", "citizen"})


@dataclass(frozen=True, slots=True)
class Origin:
    """A country, and every country its article names, by name or people."""

    country: str
    named: frozenset[str]


def claims(reading: Reading) -> Iterator[Claim]:
    """Yield the nationality an article's body gives to a person, named or known by their role."""
    known = described(reading)
    every = frozenset(c for m in reading.annotations.entities if (c := _country(m)))
    text = reading.article.text
    for mention in reading.annotations.entities:
        country = PEOPLES.get(mention.text.lower())
        tree = reading.tree_at(mention.start)
        if (
            country is None
            or country == _UNION
            or tree is None
            or not reading.body(mention.start, mention.end)
        ):
            continue
        if mention.type is not EntityType.GROUP or "-" in text[mention.start - 1 : mention.end + 1]:
            continue
        inside = tree.inside(mention.start, mention.end)
        found = _whose(reading, tree, tree.top(inside), known) if inside else None
        if found is not None:
            head, who = found
            yield _claim(reading, tree, mention, head, who, Origin(country, every))


def _country(mention: Mention) -> str | None:
    name = mention.text.lower()
    return PEOPLES.get(name) or COUNTRIES.get(name.removeprefix("the "))


def _whose(
    reading: Reading, tree: Tree, i: int, known: Mapping[str, str]
) -> tuple[int, str] | None:
    """Return the word a nationality describes and the key, else the concept, of who that is."""
    head = tree.heads[i]
    if head < 0 or tree.base[i] not in ("amod", "compound", "nmod") or tree.child(i, "case") >= 0:
        return None
    word = tree.words[head]
    above = tree.heads[head]
    if above >= 0 and tree.base[head] in ("nmod", "compound", "appos", "flat"):
        key = named(reading, tree, above)
        mention = reading.mention_at(tree.words[above].start)
        if key and mention is not None and mention.type is EntityType.PERSON:
            return head, key
    mention = reading.mention_at(word.start)
    if mention is not None:
        person = mention.type is EntityType.PERSON and bool(reading.key_at(word.start))
        return (head, reading.key_at(word.start) or "") if person else None
    noun = concept(word.text.lower())
    if word.tag == "NNS" or noun not in _PERSON or _NATIONAL & set(bases(word.text.lower())):
        return None
    return head, known.get(noun, noun)


def _claim(
    reading: Reading, tree: Tree, mention: Mention, head: int, who: str, origin: Origin
) -> Claim:
    word = tree.words[head]
    start, end = min(mention.start, word.start), max(mention.end, word.end)
    text = reading.article.text
    return Claim(
        reading.number, SlotKind.ROLE, f"origin {who}", mention.text, origin, start, end,
        (mention.start, mention.end), f"nationality of the {word.text}"
        if reading.mention_at(word.start) is None
        else f"nationality of {text[word.start : end]}",
        (), frozenset([who]), frozenset(), frozenset(), frozenset(), -1,
    )  # fmt: skip


def judge(a: Claim, b: Claim) -> Judgement | None:
    """Return how two nationalities of one person stand to each other.

    They conflict only where neither article names the other's country at all: people may well have
    two, and two articles on several people's may mean several.
    """
    one, other = a.payload, b.payload
    if not isinstance(one, Origin) or not isinstance(other, Origin):
        return None
    if one.country == other.country:
        return Judgement(Verdict.AGREE, "same nationality", "The same nationality.")
    if {one.country, other.country} <= _UNITED:
        return None
    if one.country in other.named or other.country in one.named:
        return None
    return Judgement(Verdict.DIFFER, "another nationality", "The nationalities are different.")
