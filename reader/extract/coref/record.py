"""What a text has told of its names so far: nouns said of each, ages, peoples, how often."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from reader.extract.coref import lexicon as lex
from reader.extract.tree import Tree
from reader.extract.words import word_set
from reader.model import EntityType, Mention
from reader.names.gazetteer import PEOPLES

NEAR = 4
"""Sentences back to where the only one of a kind, with a name or without, was last spoken of."""
_LEDE = 2
"""Sentences in which a text says what it is about."""
_OPENING = 8
"""Sentences of any length, be they datelines or verse, by which it has said so."""
_AGE_BEHIND = re.compile(
    r"^(?:,? aged?|,)? ?\(?(\d{1,3})\)?(?=[,.;) ]|$)(?! ?(?:%|percent|people))"
)
_AGE_BEFORE = re.compile(r"(\d{1,3})-year-old(?: [\w-]+){0,3} $")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(slots=True, eq=False)
class Known:
    """What the text has told of one entity so far."""

    mention: Mention
    last: int
    nouns: set[str] = field(default_factory=set)
    age: str = ""
    countries: set[str] = field(default_factory=set)
    """Where it is told to be from: 'Swede Johan Lindgren', 'Ann Cole, a Briton'."""
    times: int = 0
    """How often it was named."""
    called: set[str] = field(default_factory=set)
    """The nouns of definite phrases set beside its name: 'the owner, Acme Lines'."""
    aside: bool = True
    """Whether it was only named as where somebody belongs, or in a relative clause."""
    where: bool = True
    """Whether it was only named to tell where: 'judges in Leeds', 'a post on Facebook'."""
    modifier: bool = True
    """Whether it was only named to tell of a thing: 'an Acme poll'."""


class Record:
    """What the text has told of its names so far, by entity, by noun, and of late.

    `sporting` tells whether it is about sport, `lede` holds what its first sentences name, and not
    aside; `begun` counts its sentences so far.
    """

    def __init__(self) -> None:
        self.known: dict[str, Known] = {}
        self.by_noun: dict[str, dict[str, Known]] = {}
        self.recent: dict[str, Known] = {}
        self.nameless: dict[str, int] = {}
        self.sporting = False
        self.begun = 0
        self.lede: dict[str, Known] = {}

    def foremost(self, fits: Callable[[Mention], bool]) -> Known | None:
        """The only name of a sort that the first sentences tell of, if there is only one."""
        found = [e for e in self.lede.values() if fits(e.mention)]
        return found[0] if len(found) == 1 else None

    def near(self, fits: Callable[[Mention], bool]) -> list[Known]:
        """The names of a sort that were spoken of lately, and not merely aside."""
        return [e for e in self.recent.values() if not e.aside and fits(e.mention)]

    def forget(self, sentence: int) -> None:
        """Lets go of what was last spoken of too long before a sentence."""
        self.recent = {k: e for k, e in self.recent.items() if sentence - e.last <= NEAR}

    def told(self, entity: str, nouns: Iterable[str], sentence: int) -> None:
        """Takes down nouns an entity is described by, and that it was spoken of."""
        held = self.known[entity]
        held.last = sentence
        self.recent[entity] = held
        for noun in nouns:
            held.nouns.add(noun)
            self.by_noun.setdefault(noun, {})[entity] = held


def note(text: str, tree: Tree, n: int, mention: Mention, record: Record) -> None:
    """Adds what the text around a mention tells of its entity."""
    held = record.known.get(mention.entity)
    if held is None:
        held = record.known[mention.entity] = Known(mention, n)
        record.told(mention.entity, _name_words(mention), n)
    record.told(mention.entity, (), n)
    held.times += 1
    first, last = tree.index_at(mention.start), tree.index_at(mention.end - 1)
    if not 0 <= first <= last:
        return
    head = next((i for i in range(first, last + 1) if not first <= tree.heads[i] <= last), last)
    held.aside = held.aside and _aside(tree, head)
    held.where = held.where and tree.case(head).lower() in _WHERE
    held.modifier = held.modifier and _modifies(tree, head)
    if record.begun < _LEDE and n < _OPENING and not held.aside:
        record.lede.setdefault(mention.entity, held)
    held.called |= {tree.lemmas[k] for k in set_beside(tree, head)}
    record.told(mention.entity, _described(tree, first, last), n)
    if mention.type is EntityType.PERSON:
        age = _AGE_BEHIND.search(text[mention.end : mention.end + 20])
        age = age or _AGE_BEFORE.search(text[max(0, mention.start - 60) : mention.start])
        if age:
            held.age = age[1]
        held.countries |= _countries(text, mention)


def _aside(tree: Tree, head: int) -> bool:
    """'analyst at Acme', 'Ann Cole of Acme', 'who came from Acme': named for somebody's sake."""
    if any(tree.rels[k] == "acl:relcl" for k in tree.above(head)):
        return True
    h = tree.heads[head]
    if h < 0 or not (tree.base[head] in ("nmod", "compound") or tree.rels[head] == "nmod:poss"):
        return False
    return tree.lemmas[h] in _OUTSIDERS


def _modifies(tree: Tree, head: int) -> bool:
    """'an Acme poll', not 'an Acme spokesman', 'the Acme company'."""
    h = tree.heads[head]
    if h < 0 or tree.base[head] != "compound" or tree.pos[h] != "NOUN":
        return False
    return tree.lemmas[h] not in lex.PERSON_NOUNS | lex.PERSON_ROLES | lex.BARE_NOUNS


_WHERE = frozenset({"in", "on", "near", "outside"})
_OUTSIDERS = word_set(
    "analyst economist strategist trader investor broker dealer expert professor researcher "
    "lecturer lawyer attorney barrister solicitor consultant reporter journalist editor scientist "
    "columnist correspondent commentator forecaster historian"
)


def set_beside(tree: Tree, head: int) -> Iterator[int]:
    """The heads of singular phrases with 'the' that stand beside a name and say what it is.

    'The owner, Acme Lines, said', 'Acme Lines, the owner, said', not 'the only one of the owners'.
    """
    found = [k for k in tree.children(head, "appos") if k > head]
    if tree.base[head] == "appos" and 0 <= tree.heads[head] < head:
        found.append(tree.heads[head])
    for k in found:
        if tree.tags[k] == "NN" and any(tree.lemmas[d] == "the" for d in tree.children(k, "det")):
            yield k


def _countries(text: str, mention: Mention) -> set[str]:
    """The countries of the peoples named in a person's mention, right before it or behind it."""
    before = _BEFORE.search(text[max(0, mention.start - 60) : mention.start])
    behind = _BEHIND.match(text, mention.end)
    told = [mention.text, *(found[1] for found in (before, behind) if found is not None)]
    words = (w.lower() for part in told for w in _WORD.findall(part))
    return {PEOPLES[w] for w in words if w in PEOPLES}


_BEFORE = re.compile(r"((?:[\w-]+ ){1,3})$")
_BEHIND = re.compile(r", an? ((?:[\w-]+ ){0,2}[\w-]+)")


def _name_words(mention: Mention) -> set[str]:
    """The class words a name is built on, as nouns: its last, or the one before 'of' or 'for'."""
    found = set()
    for name in (mention.name, mention.text):
        words = [w.lower() for w in _WORD.findall(_BEHIND_NOUN.split(name)[0])]
        if mention.type is EntityType.PERSON:
            found |= {lex.TITLE_NOUNS.get(w, w) for w in words[:-1]} & lex.PERSON_ROLES
        elif words:
            found.add(words[-1])
    return found


_BEHIND_NOUN = re.compile(r" (?:of|for|on|against) ")


def _described(tree: Tree, first: int, last: int) -> Iterator[str]:
    """Nouns said of the name at words first to last: titles, appositions, what it 'is'."""
    inside = range(first, last + 1)
    head = next((i for i in inside if tree.heads[i] not in inside), last)
    for k in tree.kids[head]:
        if k in inside:
            continue
        beside = ("compound", "flat", "appos", "nmod:desc") if k < first else ("appos",)
        if tree.base[k] in beside or tree.rels[k] in beside:
            yield from _nouns(tree, k)
    h = tree.heads[head]
    if h >= 0 and _says_what(tree, head, h):
        yield from _nouns(tree, h)


def _says_what(tree: Tree, head: int, h: int) -> bool:
    """Whether the word a name hangs on says what it is: 'the city of Leeds', 'Cole is a judge'."""
    base = tree.base[head]
    if base in ("appos", "flat") or tree.rels[head] == "nmod:desc":
        return tree.tags[h] != "NNS"
    if base == "nsubj":
        return tree.child(h, "cop") >= 0 and not _negated(tree, h)
    named = base == "nmod" and tree.case(head).lower() == "of"
    return named and tree.lemmas[h] in lex.PLACE_CLASSES


def _negated(tree: Tree, h: int) -> bool:
    return any(tree.lemmas[k] in ("not", "n't", "no", "never") for k in tree.kids[h])


def _nouns(tree: Tree, i: int) -> Iterator[str]:
    """The noun, spelled-out title, and nouns coordinated with it."""
    for k in (i, *tree.children(i, "conj")):
        if tree.pos[k] in ("NOUN", "PROPN"):
            lemma = tree.lemmas[k].rstrip(".")
            yield lex.TITLE_NOUNS.get(lemma, lemma)
