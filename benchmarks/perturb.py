"""Annotations made worse on purpose, to see which figures hang on one engine's being right."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Protocol

from reader.model import Annotations, Sentence

DROPPED = 0.1
"""What share of sentences, names or facts is lost."""
MOVED = 0.05
"""What share of words hangs from another word of its sentence."""


class _Placed(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


def without_opening(made: Annotations, _: random.Random) -> Annotations:
    """Leave out the first sentence, which often is the headline."""
    return _without(made, set(made.sentences[:1]))


def without_sentences(made: Annotations, rng: random.Random) -> Annotations:
    """Leave out one sentence in ten, with all that was read from it."""
    return _without(made, {s for s in made.sentences if rng.random() < DROPPED})


def without_names(made: Annotations, rng: random.Random) -> Annotations:
    """Leave out one name in ten."""
    return replace(made, entities=tuple(m for m in made.entities if rng.random() >= DROPPED))


def without_facts(made: Annotations, rng: random.Random) -> Annotations:
    """Leave out one fact in ten."""
    return replace(made, facts=tuple(f for f in made.facts if rng.random() >= DROPPED))


def other_trees(made: Annotations, rng: random.Random) -> Annotations:
    """Hang one word in twenty from another word of its sentence."""
    return replace(made, sentences=tuple(_moved(s, rng) for s in made.sentences))


def without_vectors(made: Annotations, _: random.Random) -> Annotations:
    """Leave out what sentences are about."""
    return replace(made, sentences=tuple(replace(s, vector=None) for s in made.sentences))


PERTURBATIONS: Mapping[str, Callable[[Annotations, random.Random], Annotations]] = {
    "no opening sentence": without_opening,
    "no sentence in ten": without_sentences,
    "no name in ten": without_names,
    "no fact in ten": without_facts,
    "other trees": other_trees,
    "no vectors": without_vectors,
}


def _without(made: Annotations, dropped: set[Sentence]) -> Annotations:
    spans = [(s.start, s.end) for s in dropped]

    def kept(item: _Placed) -> bool:
        return not any(start < item.end and item.start < end for start, end in spans)

    number = {i: n for n, i in enumerate(j for j, q in enumerate(made.quantities) if kept(q))}
    return replace(
        made,
        entities=tuple(filter(kept, made.entities)),
        times=tuple(filter(kept, made.times)),
        quantities=tuple(filter(kept, made.quantities)),
        attributions=tuple(a for a in made.attributions if kept(a.content)),
        facts=tuple(
            replace(f, quantities=tuple(number[q] for q in f.quantities if q in number))
            for f in made.facts
            if kept(f)
        ),
        sentences=tuple(s for s in made.sentences if s not in dropped),
    )


def _moved(sentence: Sentence, rng: random.Random) -> Sentence:
    words = tuple(
        w._replace(head=rng.randrange(len(sentence.words)))
        if w.head >= 0 and rng.random() < MOVED
        else w
        for w in sentence.words
    )
    return replace(sentence, words=words)
