"""The bounded store of arrays."""

from __future__ import annotations

import numpy as np

from reader.index.cache import ArrayCache


def test_what_was_not_wanted_for_longest_goes_first() -> None:
    cache = ArrayCache(1000)
    for name in "abcd":
        cache.put(("s", "f", name), (np.zeros(25),))
    assert cache.get(("s", "f", "a")) is not None
    cache.put(("s", "f", "e"), (np.zeros(25),))
    assert cache.bytes == 1000
    for name in "fgh":
        cache.put(("s", "f", name), (np.zeros(25),))
        assert cache.bytes <= 1000
    assert cache.get(("s", "f", "b")) is None


def test_too_large_is_not_kept_and_twice_is_once() -> None:
    cache = ArrayCache(1000)
    cache.put(("s", "f", "large"), (np.zeros(126),))
    assert cache.bytes == 0
    cache.put(("s", "f", "a"), (np.zeros(2),))
    cache.put(("s", "f", "a"), (np.zeros(3),))
    assert cache.bytes == 16


def test_segments_that_are_gone_are_let_go() -> None:
    cache = ArrayCache(1000)
    cache.put(("old", "f", "a"), (np.zeros(2),))
    cache.put(("new", "f", "a"), (np.zeros(2),))
    cache.keep({"new"})
    assert cache.bytes == 16
    assert cache.get(("old", "f", "a")) is None
    cache.clear()
    assert cache.bytes == 0
