"""What treebanks tell of names without annotating them: where none can be, and GUM's entities.

A word that is no proper noun, nor capitalised, nor between proper nouns, is outside every name.
GUM's person, organization and place mentions made of proper nouns alone are names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np

from training.conllu import GoldDocument, GoldSentence
from training.examples import Ints, LabelSets

_OPEN = -1
_KINDS = ("person", "organization", "place")
_LINKS = frozenset(
    ("of", "the", "and", "&", "-", "for", "de", "la", "le", "du", "van", "von", "der", "al", "'",
     "'s", "in", "on", "at", "to", "’s")
)  # fmt: skip
_MARK = re.compile(r"\((\d+)-([a-z]+)-?[^()]*|(\d+)\)|\)")
_TITLES = ("nmod:desc", "compound", "amod", "det", "nmod:poss", "nummod")


def _entities(sentence: GoldSentence) -> Iterator[tuple[int, int, str]]:
    """Word spans and types of GUM's `Entity` annotation within one sentence."""
    opened: list[tuple[str, str, int]] = []
    for at, word in enumerate(sentence.words):
        marks = next((m[7:] for m in word.misc.split("|") if m.startswith("Entity=")), "")
        for mark in _MARK.finditer(marks):
            if mark.group(2):
                opened.append((mark.group(1), mark.group(2), at))
            elif opened:
                number = mark.group(3)
                found = next(
                    (n for n in range(len(opened) - 1, -1, -1) if number in (None, opened[n][0])),
                    None,
                )
                if found is not None:
                    _, kind, start = opened.pop(found)
                    yield start, at + 1, kind


def weak_names(document: GoldDocument, sets: LabelSets) -> Ints:
    """A label set a word, -1 where nothing is known."""
    numbers: list[int] = []
    outside = sets.number(["O"])
    for sentence in document.sentences:
        words = sentence.words
        proper = [w.xpos in ("NNP", "NNPS") for w in words]
        loud = sum(w.form.isupper() for w in words) > len(words) / 2
        own = []
        for at, word in enumerate(words):
            near = any(proper[max(0, at - 1) : at + 2])
            capital = word.form[:1].isupper() and word.xpos not in (
                "PRP",
                "PRP$",
                "DT",
                "IN",
                "WRB",
                "WP",
                "RB",
                "MD",
            )
            unsure = proper[at] or (at > 0 and capital) or loud
            unsure |= near and (
                word.form.lower() in _LINKS or word.xpos in ("CD", "HYPH", "ADD", "NFP", "FW", "JJ")
            )
            own.append(_OPEN if unsure else outside)
        for start, end, kind in _entities(sentence):
            while start < end and words[start].xpos in ("DT", "PRP$"):
                start += 1
            while kind == "person" and start + 1 < end and words[start].deprel in _TITLES:
                start += 1
            inner = range(start, end)
            if kind not in _KINDS or not any(proper[at] for at in inner):
                continue
            if not all(proper[at] or words[at].form.lower() in _LINKS for at in inner):
                continue
            if not (proper[start] and proper[end - 1]):
                continue
            for at in inner:
                tag = (
                    "S"
                    if len(inner) == 1
                    else "B"
                    if at == start
                    else "E"
                    if at == end - 1
                    else "I"
                )
                own[at] = sets.number([f"{tag}-{kind}"])
        numbers.extend(own)
    return np.array(numbers, np.int32)
