"""Names put in each other's place, so that names are known by their context and not by heart.

A person by a person of as many words, and so for organizations and places; the same name in one
chunk gets the same stand-in, and a surname the surname of its person's stand-in. The idea is
mention replacement of Dai & Adel 2020 (COLING), with the document's consistency kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from random import Random

from reader.extract.pipeline.tokens import GAP_SPACE
from training.examples import Example, Mention

_KINDS = frozenset(("person", "organization", "place"))
_SHARE = 0.75
"""Of the names of a chosen chunk, so many are replaced."""

Surface = tuple[str, ...]


def _surface(example: Example, mention: Mention) -> Surface | None:
    """The mention's words, or None unless single spaces alone part them."""
    inner = range(mention.first, mention.stop)
    if any(example.gaps[at] != GAP_SPACE for at in inner[1:]):
        return None
    return tuple(example.text[s:e] for s, e in (example.spans[at] for at in inner))


class NamePool:
    """All names of the corpora, by type and number of words, each once."""

    def __init__(self, examples: Iterable[Example]) -> None:
        found: dict[tuple[str, int], set[Surface]] = {}
        for example in examples:
            for mention in example.mentions:
                surface = _surface(example, mention)
                if surface is not None and mention.types[0] in _KINDS and len(mention.types) == 1:
                    found.setdefault((mention.types[0], len(surface)), set()).add(surface)
        self._names = {key: sorted(surfaces) for key, surfaces in found.items()}

    def _stand_in(self, kind: str, words: int, random: Random) -> Surface:
        names = self._names[kind, words]
        drawn = random.choice(names)
        if kind == "person" and words == 2:
            return (drawn[0], random.choice(names)[1])
        return drawn

    def swap(
        self, example: Example, start: int, stop: int, words: Sequence[str], random: Random
    ) -> list[str]:
        """`words`, the example's `start:stop`, with most names replaced; as many words as came."""
        result = list(words)
        known: dict[tuple[str, Surface], Surface] = {}
        inside = [m for m in example.mentions if start <= m.first and m.stop <= stop]
        for mention in sorted(inside, key=lambda m: m.first - m.stop):
            surface = _surface(example, mention)
            kind = mention.types[0]
            if surface is None or (kind, len(surface)) not in self._names:
                continue
            if len(mention.types) > 1:
                continue
            if (kind, surface) not in known:
                keep = random.random() >= _SHARE
                drawn = surface if keep else self._stand_in(kind, len(surface), random)
                known[kind, surface] = drawn
                for old, new in zip(surface, drawn, strict=True):
                    known.setdefault((kind, (old,)), (new,))
            result[mention.first - start : mention.stop - start] = known[kind, surface]
        return result
