"""The pauses of a long text: often, and whatever is done in them changes nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.extract import Engine
from reader.extract.pipeline import Parse, nothing
from reader.model import Annotations, Sentence, Word

SENTENCES = 40
TEXT = "Japan closed. " * SENTENCES


class Closed:
    """A parser of texts that say again and again that Japan closed."""

    def parse(self, text: str, *, pause: Callable[[], None] = nothing) -> Parse:
        pause()
        sentences = []
        for at in range(0, len(text), 14):
            words = (
                Word(at, at + 5, "Japan", "Japan", "PROPN", "NNP", 1, "nsubj"),
                Word(at + 6, at + 12, "closed", "close", "VERB", "VBD", -1, "root"),
                Word(at + 12, at + 13, ".", ".", "PUNCT", ".", 1, "punct"),
            )
            sentences.append(Sentence(at, at + 13, words))
        return Parse(text, tuple(sentences), ())


def test_there_is_a_pause_at_every_sentence_and_another_text_may_be_read_in_it() -> None:
    engine = Engine(Closed())
    alone, short = engine.annotate(TEXT), engine.annotate(TEXT[:28])
    between: list[Annotations] = []
    read = engine.annotate(TEXT, pause=lambda: between.append(engine.annotate(TEXT[:28])))
    assert read == alone
    assert read.facts
    assert len(between) > SENTENCES
    assert all(one == short for one in between)


def test_what_is_raised_in_any_pause_ends_the_reading() -> None:
    engine = Engine(Closed())
    pauses = 0

    def count() -> None:
        nonlocal pauses
        pauses += 1

    engine.annotate(TEXT, pause=count)
    for last in range(0, pauses, 7):
        left = last

        def stop() -> None:
            nonlocal left
            left -= 1
            if left < 0:
                raise InterruptedError

        with pytest.raises(InterruptedError):
            engine.annotate(TEXT, pause=stop)
