"""The nouns of a text up to where the reading has come, and what was learnt of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader.extract.coref.lexicon import Agree
from reader.extract.coref.nouns import Noun
from reader.extract.coref.structure import is_main_subject
from reader.extract.tree import Tree
from reader.model import EntityType, Mention

BACK = 4
"""How many sentences back a pronoun's antecedent is looked for."""
_FAR = 10
"""How many sentences back the one person of a gender was last spoken of, where none is near."""
_AGAIN = 2
_MOST = 60


class Discourse:
    """The nouns of the text up to where the reading has come, and what was learnt of them."""

    def __init__(self, every: Iterable[Sequence[Noun]]) -> None:
        self.recent: list[Noun] = []
        self.seen: dict[str, int] = {}
        self.first: str | None = None
        self.gender = _told_genders(every)
        self.persons: dict[str, Noun] = {}
        """The people named of late, as last spoken of."""
        self.main: dict[int, set[str]] = {}
        """The keys of the subjects of main clauses, by sentence, of late."""
        self._called: Counter[tuple[Agree, str]] = Counter()
        self._again: set[Agree] = set()

    def forget(self, sentence: int) -> None:
        """Lets go of what stands too far before a sentence."""
        self.recent = [n for n in self.recent if sentence - n.sentence <= BACK][-_MOST:]
        # A pronoun that speaks is looked at from its own sentence, up to BACK before this one.
        first = sentence - BACK - _FAR
        self.persons = {k: n for k, n in self.persons.items() if n.sentence >= first}
        self.main = {m: keys for m, keys in self.main.items() if m >= sentence - BACK - 1}

    def add(self, noun: Noun, tree: Tree) -> None:
        """Takes down a noun, or a thing that a pronoun of the tree mentions again."""
        self.recent.append(noun)
        if noun.mention is not None and noun.mention.type is EntityType.PERSON:
            self.persons[noun.key] = noun
        if is_main_subject(tree, noun.head):
            self.main.setdefault(noun.sentence, set()).add(noun.key)
        if self.first is None and noun.role == "subject":
            self.first = noun.key
        self.seen[noun.key] = self.seen.get(noun.key, 0) + 1

    def meant(self, noun: Noun, agree: Agree) -> None:
        """Takes down which pronoun someone was spoken of by, the first time."""
        person = noun.mention is not None and noun.mention.type is EntityType.PERSON
        if person and agree in (Agree.HE, Agree.SHE):
            self.gender.setdefault(noun.key, agree)
            self._called[agree, noun.key] += 1
            if self._called[agree, noun.key] >= _AGAIN:
                self._again.add(agree)

    def told_of(self, agree: Agree) -> bool:
        """Whether the text has spoken of somebody named by pronouns of a form again and again."""
        return agree in self._again

    def far(self, sentence: int, agree: Agree) -> list[Noun]:
        """The one person of a gender spoken of longer before, in a list; empty where several."""
        told = [self.known(n) for n in self.persons.values() if sentence - n.sentence <= _FAR]
        found = [n for n in told if (n.male if agree is Agree.HE else n.female)]
        return found if len(found) == 1 else []

    def known(self, noun: Noun) -> Noun:
        """The noun with the gender its name was spoken of by, where nothing else tells it."""
        agree = self.gender.get(noun.key)
        if agree is None or noun.male is not None or noun.female is not None:
            return noun
        return replace(noun, male=agree is Agree.HE, female=agree is Agree.SHE)


def _told_genders(every: Iterable[Sequence[Noun]]) -> dict[str, Agree]:
    """The gender of each person that some mention tells and no other denies."""
    told: dict[str, set[Agree]] = {}
    for nouns in every:
        for noun in nouns:
            if noun.mention is not None and (noun.male or noun.female):
                told.setdefault(noun.key, set()).add(Agree.HE if noun.male else Agree.SHE)
    return {key: next(iter(forms)) for key, forms in told.items() if len(forms) == 1}


def named_behind(tree: Tree, nouns: list[Noun]) -> list[Noun]:
    """The nouns, of which one with a firm's name in apposition is that: 'the maker, Acme, said'."""
    by_head = {n.head: n for n in nouns if not n.coordinated}

    def name(i: int, deep: int) -> Mention | None:
        for k in tree.children(i, "appos"):
            own = by_head[k].mention if k in by_head else None
            if own is not None and own.type is EntityType.ORGANIZATION:
                return own
            if k in by_head and deep:
                return name(k, deep - 1)
        return None

    out = []
    for noun in nouns:
        found = None
        if noun.mention is None and not noun.plural and noun.animate is not True:
            found = name(noun.head, 1)
        if found is not None:
            noun = replace(noun, mention=found, key=found.entity, group=True, bare=False)
        out.append(noun)
    return out
