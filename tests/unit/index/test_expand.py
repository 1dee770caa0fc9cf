"""Wildcards and near spellings against their plain definitions."""

from __future__ import annotations

import fnmatch
import re
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.index.expand import near, shape, signatures, wildcard
from reader.index.segment import SegmentData, SegmentFile, Strings, pack
from reader.index.snippet import within

ALPHABET = "abcé東"
some_words = st.sets(st.text(ALPHABET, min_size=1, max_size=7), min_size=1, max_size=30)


def lexicon(path: Path, words: set[str]) -> Strings:
    path.unlink(missing_ok=True)
    blob, offsets = pack(sorted(word.encode() for word in words))
    file = SegmentFile(path)
    file.add("words", blob)
    file.add("word@", offsets)
    file.close()
    return Strings(SegmentData(path), "words", "word@")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(some_words, st.text(ALPHABET + "**??", min_size=1, max_size=7))
def test_wildcards(tmp_path: Path, words: set[str], pattern: str) -> None:
    strings = lexicon(tmp_path / "words", words)
    found = {strings[int(at)] for at in wildcard(strings, pattern)}
    expected = {w for w in words if re.fullmatch(fnmatch.translate(pattern), w)}
    assert found == expected
    assert {w for w in words if re.fullmatch(shape(pattern), w)} == expected


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(some_words, st.text(ALPHABET, min_size=1, max_size=7), st.integers(1, 2))
def test_near_spellings(tmp_path: Path, words: set[str], word: str, distance: int) -> None:
    strings = lexicon(tmp_path / "words", words)
    places, edits = near(strings, signatures(strings), word, distance)
    found = {strings[int(at)]: int(n) for at, n in zip(places, edits, strict=True)}
    assert found.keys() == {w for w in words if within(word, w, distance)}
    for other, count in found.items():
        assert within(word, other, count)
        assert count == 0 or not within(word, other, count - 1)


@pytest.mark.parametrize(
    ("one", "other", "edits"),
    [("kishida", "kishia", 1), ("kishida", "kihsida", 1), ("abc", "abcd", 1), ("ab", "cd", 2)],
)
def test_edits(one: str, other: str, edits: int) -> None:
    assert within(one, other, edits)
    assert not within(one, other, edits - 1)


def test_many_stars_take_no_time_to_speak_of(tmp_path: Path) -> None:
    strings = lexicon(tmp_path / "words", {"a" * 60 + chr(98 + n) for n in range(20)})
    assert not len(wildcard(strings, "*a*a*a*a*a*a*a*z"))
    assert np.array_equal(wildcard(strings, "a*c"), [1])
