"""Whether a common noun is one for persons, by word lists and by its ending."""

from __future__ import annotations

from reader.extract.coref.lexicon import (
    FEMALE_NOUNS,
    GROUP_NOUNS,
    KIN_NOUNS,
    MALE_NOUNS,
    PERSON_NOUNS,
    PLURAL_WORDS,
)
from reader.extract.tree import Tree
from reader.extract.words import word_set

AMOUNTS = word_set(
    "number majority minority percent percentage rest half lot plenty couple pair dozen hundred "
    "thousand million billion total range variety series part handful quarter third most many few "
    "group one some kind sort type all"
)
DOERS = ("er", "or", "ist", "ian", "man", "woman", "ant", "ent", "eer", "ee", "ate", "ive", "an")


def personal(tree: Tree, i: int) -> bool:
    """Whether a common noun is one for persons."""
    lemma = tree.lemmas[i]
    return tree.pos[i] == "NOUN" and (
        lemma in PERSON_NOUNS or lemma in MALE_NOUNS or lemma in FEMALE_NOUNS or lemma in KIN_NOUNS
    )


def thing(tree: Tree, i: int) -> bool:
    """Whether a common noun is none for persons, nor for a group of them."""
    lemma = tree.lemmas[i]
    if tree.pos[i] != "NOUN" or personal(tree, i) or lemma.endswith(DOERS):
        return False
    if lemma in GROUP_NOUNS or lemma in PLURAL_WORDS or lemma in AMOUNTS:
        return False
    return lemma not in _PERSONAL_TOO


_PERSONAL_TOO = word_set(
    "figure face voice icon legend name command hand mind talent soul force source duo trio "
    "quartet cast side generation rookie pro character role match ally hero other"
)
