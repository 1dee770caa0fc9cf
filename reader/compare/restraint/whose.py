"""Whose a count is: one side's dead, a hospital's wounded, the Dutch among the tourists.

What counts those of one side, people or house is no other value of what counts all, and none of
what counts another's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.compare.claim import Claim
from reader.compare.reading import Reading
from reader.compare.restraint.around import Around
from reader.compare.tree import Tree
from reader.model import EntityType, Mention
from reader.names.gazetteer import COUNTRIES, PEOPLES

_PARTIES = frozenset({EntityType.GROUP, EntityType.PLACE, EntityType.ORGANIZATION})
_OWN = frozenset({"its", "their", "his", "her", "our", "my"})
_OF = frozenset({"of", "from", "among", "amongst"})
_BEREFT = frozenset({"lose", "bury", "mourn", "suffer", "treat", "admit", "receive", "hospitalize"})
"""Verbs whose subject counts its own: an army that lost men, a hospital that treats the hurt."""
_TELLING = frozenset(
    {"report", "acknowledge", "confirm", "put", "record", "register", "admit", "claim", "announce"}
)
"""Verbs whose subject, if it is a country, counts its own."""
_HIRING = frozenset({"employ", "hire", "contract", "subcontract"})
_SIDE, _BOTH = frozenset({"side", "camp"}), frozenset({"both", "two", "all"})
EVERYONE = "both sides"
"""What stands for a count that says it is of all sides."""
_ABOVE = 4
"""How many words above a value may count it as their own."""


@dataclass(frozen=True, slots=True)
class Owners:
    """Whose a count is, and every party its sentence names: countries by name, others by key."""

    owners: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()


def whose(around: Around, claim: Claim) -> Owners:
    """Return whose a count is, as its sentence says."""
    found = around.head(claim)
    if found is None or claim.measure != "count":
        return Owners()
    tree, value, head = found
    reading = around.reading(claim)
    noun = head
    if tree.base[head] == "nummod" or tree.words[head].pos == "NUM":
        above = tree.heads[head]
        noun = above if tree.base[head] == "nummod" and above >= 0 else head
    owners = [
        *_described(reading, tree, {noun, *value}, claim),
        *_lost_by(reading, tree, head),
        *_of_sides(reading, tree, around.clause(claim)),
    ]
    return Owners(frozenset(owners), frozenset(_parties(reading, tree, range(len(tree.words)))))


def of_others(one: Owners, other: Owners) -> bool:
    """Tell whether one of two counts is of one side only, and the other of another or of all."""
    mine, yours = one.owners - {EVERYONE}, other.owners - {EVERYONE}
    if mine & yours or not (mine or yours):
        return False
    if (mine and yours) or EVERYONE in one.owners | other.owners:
        return True
    spoken_of = other.named if mine else one.named
    return (mine or yours).isdisjoint(spoken_of) or len(spoken_of) > 1


def _party(reading: Reading, mention: Mention) -> str:
    """Return a country's name for it or its people, else the key or text of a mention."""
    name = mention.text.lower().removeprefix("the ")
    country = PEOPLES.get(name) or COUNTRIES.get(name)
    return country or reading.keys.get(mention.entity) or name


def _parties(reading: Reading, tree: Tree, words: Iterable[int]) -> Iterator[str]:
    for i in words:
        mention = reading.mention_at(tree.words[i].start)
        if mention is not None and mention.type in _PARTIES:
            yield _party(reading, mention)
        elif mention is None and (country := PEOPLES.get(tree.words[i].text.lower())):
            yield country


def _described(reading: Reading, tree: Tree, nouns: set[int], claim: Claim) -> Iterator[str]:
    """Yield who those counted are or belong to, as the words with the noun say it."""
    for noun in sorted(nouns):
        mention = reading.mention_at(tree.words[noun].start)
        if mention is not None and mention.type is EntityType.GROUP:
            yield _party(reading, mention)
        for k in tree.kids[noun]:
            base = tree.base[k]
            if tree.words[k].text.lower() in _OWN:
                yield claim.subject or "own"
            elif base in ("amod", "compound") or tree.words[k].deprel == "nmod:poss":
                yield from _parties(reading, tree, [k])
            elif base == "acl" and tree.words[k].lemma.lower() in _HIRING:
                yield "hired"
            elif base == "nmod" and _case(tree, k) in _OF:
                if any(tree.words[j].text.lower() in _OWN for j in tree.kids[k]):
                    yield claim.subject or "own"
                yield from _parties(reading, tree, [k, *tree.kids[k]])


def _case(tree: Tree, i: int) -> str:
    case = tree.child(i, "case")
    return tree.words[case].text.lower() if case >= 0 else ""


def _lost_by(reading: Reading, tree: Tree, head: int) -> Iterator[str]:
    """Yield who lost or took in those counted, or the country that tells of its own."""
    for _, verb in zip(range(_ABOVE), tree.above(head), strict=False):
        lemma = tree.words[verb].lemma.lower()
        subject = tree.child(verb, "nsubj")
        if subject < 0 or lemma not in _BEREFT | _TELLING:
            continue
        passive = tree.words[subject].deprel == "nsubj:pass"
        mention = reading.mention_at(tree.words[subject].start)
        party = _party(reading, mention) if mention and mention.type in _PARTIES else ""
        if lemma in _BEREFT and not passive and tree.words[subject].pos != "PRON":
            inside = list(_parties(reading, tree, tree.kids[subject]))
            yield from inside or [party or tree.words[subject].lemma.lower()]
        elif party in COUNTRIES.values():
            yield party


def _of_sides(reading: Reading, tree: Tree, clause: list[int]) -> Iterator[str]:
    """Yield the side a clause counts on ('on the Kyrgyz side'), or that it is of all."""
    for i in clause:
        if tree.words[i].lemma.lower() not in _SIDE or _case(tree, i) not in ("on", "from", "for"):
            continue
        if not _BOTH.isdisjoint(tree.words[k].text.lower() for k in tree.kids[i]):
            yield EVERYONE
        yield from _parties(reading, tree, tree.kids[i])
