"""How much a concept tells of what a clause is about: rare in the language and in the story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log

from reader.compare.concepts import derivation
from reader.compare.mains import named
from reader.compare.reading import Reading
from reader.compare.stories.terms import common, stem

_SENTENCES = 12
"""About how many sentences the stretches have that the table of common words was counted in."""
_RARE = 0.0005


class Weights:
    """Weights of concepts, from the sentences of the articles compared and a table of words."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        count: Counter[str] = Counter()
        total = 1
        for reading in readings:
            for tree in reading.trees:
                total += 1
                count.update(set(reading.concepts(tree, range(len(tree.words)))))
        self._share = {c: n / total for c, n in count.items()}
        self._square: dict[str, float] = {}
        self.named = named(readings)
        """What most articles name, and the places that few of them do."""

    def square(self, concept: str) -> float:
        """Return the square of a concept's weight."""
        found = self._square.get(concept)
        if found is None:
            plain = concept.removeprefix("=")
            table = common()
            language = max(table.get(stem(plain), 0.0), table.get(derivation(plain), 0.0))
            share = 0.3 * max(language / _SENTENCES, _RARE) + 0.7 * self._share.get(concept, 0.0)
            found = self._square[concept] = log(1 / min(share, 0.9)) ** 2
        return found
