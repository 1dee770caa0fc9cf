"""A claim: one value one article gives, with all that says what it is a value of."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from reader.compare.reading import Reading
from reader.compare.tree import Tree
from reader.compare.verdicts import Judgement
from reader.model import EntityType, SlotKind

WINDOW = 7
"""How many words before and after a value are its next words, whatever the tree says."""
REACH = 14
"""How many words a shown passage may have between a value and what governs it."""
PHRASE = 4
"""How many words a noun may have in what a claim is said to be about."""


@dataclass(frozen=True, slots=True, eq=False)
class Claim:
    """A value of one article and its surroundings.

    `measure` must be equal for two claims to be compared. `governors` are the concepts of what
    governs the value, nearest first; `nouns` of what it counts; `near` those of its clause and
    `wide` of its sentence, `window` of the words next to it, entity keys among them, the value
    itself left out. `subject` is what its clause is about.
    """

    article: int
    kind: SlotKind
    measure: str
    value: str
    payload: object
    start: int
    end: int
    focus: tuple[int, int]
    about: str
    governors: tuple[str, ...]
    nouns: frozenset[str]
    near: frozenset[str]
    wide: frozenset[str]
    window: frozenset[str]
    sentence: int
    subject: str | None = None
    sources: tuple[str, ...] = ()
    fact: str | None = None
    written: str = ""
    """The value as it stands in the text."""
    hinted: str = ""
    """The value with the words before it and the one after, which may limit or add to it."""
    mentioned: frozenset[str] = frozenset()
    """Keys of what else its sentence names."""
    items: tuple[tuple[str, str], ...] = ()
    """Key and name of each member of a list, in order."""
    scope: frozenset[str] = frozenset()
    """What limits it to part of the time ('since June', 'this season')."""
    sort: frozenset[str] = frozenset()
    """Concepts of the words that say what sort of what is counted ('prior drunk-driving')."""
    personal: bool = False
    """Whether its clause is about one named person."""
    dated: frozenset[str] = frozenset()
    """The years and months its sentence names."""
    days: frozenset[str] = frozenset()
    """The weekdays it is told of, by its clause, else by the sentences around."""


Judge = Callable[[Claim, Claim], Judgement | None]


def governors(reading: Reading, tree: Tree, head: int, most: int = 4) -> tuple[str, ...]:
    """Return the concepts that govern a word, nearest first, up to its clause's head and one above.

    Adjectives and complements of a governor count as governing too ('left 10 people dead'), whose
    something is ('the victim, who had four children') does not.
    """
    found: list[str] = []
    top = tree.clause[head]
    for i in tree.above(head):
        found += reading.concepts(tree, [i])
        if i == top:
            for k in tree.kids[i]:
                if tree.base[k] in ("xcomp", "ccomp", "acl", "compound") and k != head:
                    found += reading.concepts(tree, [k])
            break
    if top == head:
        below = tree.child(head, "nsubj")
        found += reading.concepts(tree, [i for i in (below,) if i >= 0])
    above = tree.heads[top]
    owns = tree.base[top] == "acl" and tree.words[top].lemma.lower() == "have"
    if above >= 0 and tree.base[top] in ("advcl", "xcomp", "acl", "conj") and not owns:
        found += reading.concepts(tree, [above])
    distinct = [c for c in dict.fromkeys(found) if not c.startswith("@")]
    return tuple(distinct[:most])


def subject(reading: Reading, tree: Tree, head: int) -> str | None:
    """Return key or concept of whom or what the clause of a word is about, None if unknown."""
    word = tree.subject(tree.clause[head])
    if word < 0:
        return None
    found = reading.concepts(tree, [word])
    return found[0] if found else None


def personal(reading: Reading, tree: Tree, head: int) -> bool:
    """Tell whether the clause of a word is about one person, named or 'he' or 'she'."""
    word = tree.subject(tree.clause[head])
    if word < 0:
        return False
    mention = reading.mention_at(tree.words[word].start)
    if mention is not None:
        return mention.type is EntityType.PERSON
    return tree.words[word].text.lower() in ("he", "she")


def told(tree: Tree, head: int, value: Iterable[int]) -> str:
    """Return a few words for what a value is told of: its clause's subject, verb and object.

    The value itself and pronouns are left out: 'Japan increasing military budget'.
    """
    own = set(value)
    clause = tree.clause[head]
    parts = [_phrase(tree, tree.subject(clause), own)]
    if clause not in own:
        particle = tree.child(clause, "compound")
        verb = [clause, particle] if particle > clause else [clause]
        parts.append(" ".join(tree.words[i].text for i in verb))
    parts.append(_phrase(tree, tree.child(clause, "obj"), own))
    return " ".join(part for part in parts if part)


def _phrase(tree: Tree, noun: int, own: set[int]) -> str:
    if noun < 0 or noun in own or tree.words[noun].pos not in ("NOUN", "PROPN", "VERB"):
        return ""
    kids = [k for k in tree.kids[noun] if tree.base[k] in ("compound", "amod", "flat")]
    shown = sorted({noun, *kids} - own)
    return " ".join(tree.words[i].text for i in shown) if len(shown) <= PHRASE else ""


def surroundings(
    reading: Reading, tree: Tree, value: Iterable[int], head: int
) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return the concepts of clause, sentence and next words of a value, itself left out."""
    own = set(value)
    low, high = min(own) - WINDOW, max(own) + WINDOW
    clause = [i for i in tree.of_clause(tree.clause[head]) if i not in own]
    rest = [i for i in range(len(tree.words)) if i not in own]
    about = subject(reading, tree, head)
    near = reading.concepts(tree, clause) + ([about] if about else [])
    close = reading.concepts(tree, [i for i in rest if low <= i <= high])
    return frozenset(near), frozenset(reading.concepts(tree, rest)), frozenset(close)


def passage(tree: Tree, value: list[int], head: int) -> tuple[int, int]:
    """Return offsets of the passage that shows a value: it, and what governs it, if near."""
    low, high = min(value), max(value)
    for i in tree.above(head):
        if min(abs(i - low), abs(i - high)) > REACH or max(high, i) - min(low, i) > 2 * REACH:
            break
        low, high = min(low, i), max(high, i)
        if i == tree.clause[head]:
            break
    low = _with_subject(tree, low, high, tree.clause[head])
    return tree.words[low].start, tree.words[high].end


def _with_subject(tree: Tree, low: int, high: int, clause: int) -> int:
    subject = tree.child(clause, "nsubj")
    if subject < 0 or not low <= clause <= high:
        return low
    first = tree.subtree(subject)[0]
    return first if first < low and low - first <= 8 else low
