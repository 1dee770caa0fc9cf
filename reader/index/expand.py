"""Wildcards, near spellings and prefixes: which words of a lexicon they mean."""

from __future__ import annotations

import re

import numpy as np

from reader.index.segment import Ints, Strings

_BITS = (np.uint32(1) << (np.arange(256) & 31).astype(np.uint32)).astype(np.uint32)
_BITS[ord("\n")] = 0
_FOREIGN = np.uint32(1 << 27)
"""The bit of words with letters outside ASCII (no letter or digit of ASCII has it)."""
_BITS[128:] |= _FOREIGN
_SET = np.array([value.bit_count() for value in range(1 << 16)], np.uint8)


def wildcard(lexicon: Strings, pattern: str) -> Ints:
    """Places of the words of that shape (`*` any letters, `?` one letter), rising."""
    head, tail = re.split(r"[*?]", pattern)[0], re.split(r"[*?]", pattern)[-1]
    first, last = head.encode("utf-8", "replace"), tail.encode("utf-8", "replace")
    low, high = lexicon.prefixed(first)
    if low >= high:
        return np.empty(0, np.int64)
    offsets = lexicon.offsets[low : high + 1].astype(np.int64)
    offsets -= int(offsets[0])
    if pattern != f"{head}*{tail}":
        return _shaped(lexicon.blob(low, high), offsets, pattern) + low
    blob = np.frombuffer(lexicon.blob(low, high), np.uint8)
    places = np.flatnonzero(np.diff(offsets) - 1 >= len(first) + len(last))
    ends = offsets[1:] - 1
    for back, letter in enumerate(reversed(last), 1):
        places = places[blob[ends[places] - back] == letter]
    return places + low


def _shaped(blob: bytes, offsets: Ints, pattern: str) -> Ints:
    expression = re.compile(b"(?m)^" + shape(pattern, _ANY_BYTES).encode("latin-1") + b"$")
    # Behind the last line feed there is an empty line that is no word.
    starts = [at for match in expression.finditer(blob) if (at := match.start()) < len(blob)]
    found: Ints = np.searchsorted(offsets, np.array(starts, np.int64))
    return found


_ANY = "[^\n]"
_ANY_BYTES = "(?:[\\x00-\\x09\\x0b-\\x7f]|[\\xc0-\\xdf].|[\\xe0-\\xef]..|[\\xf0-\\xff]...)"


def shape(pattern: str, any_one: str = _ANY) -> str:
    """A regular expression for words of that shape.

    What stands before a star is found at its first place and kept there (an atomic group): the
    time is linear in the word however many stars there are.
    """
    encode = any_one != _ANY
    head, *rest = [
        "".join(any_one if c == "?" else _literal(c, encode) for c in chunk)
        for chunk in pattern.split("*")
    ]
    if not rest:
        return head
    middle = "".join(f"(?>[^\n]*?{chunk})" for chunk in rest[:-1])
    return f"{head}{middle}[^\n]*{rest[-1]}"


def _literal(char: str, encode: bool) -> str:
    return re.escape(char.encode("utf-8", "replace").decode("latin-1") if encode else char)


def signatures(lexicon: Strings) -> Ints:
    """For each word which letters it has, one bit for each of 32 classes of bytes."""
    if not len(lexicon):
        return np.empty(0, np.uint32)
    blob = np.frombuffer(lexicon.blob(0, len(lexicon)), np.uint8)
    bits = _BITS[blob]
    found: Ints = np.bitwise_or.reduceat(bits, lexicon.offsets[:-1].astype(np.int64))
    return found


def near(lexicon: Strings, letters: Ints, word: str, distance: int) -> tuple[Ints, Ints]:
    """Places of the words at most so many edits away (Damerau's four), and how many it took.

    `letters` are the signatures of the lexicon. Places rise.
    """
    if not len(lexicon):
        return np.empty(0, np.int64), np.empty(0, np.int64)
    foreign = (letters & _FOREIGN) > 0
    if not word.isascii():
        foreign[:] = True
    plain = _near(lexicon, letters, np.flatnonzero(~foreign), word, distance)
    # A letter outside ASCII is up to four bytes: found by bytes first, then counted by letters.
    bytes_ = _near(lexicon, letters, np.flatnonzero(foreign), word, distance * 4)
    other = _recount(lexicon, bytes_[0], word, distance)
    where, taken = (np.concatenate(pair) for pair in zip(plain, other, strict=True))
    order = np.argsort(where)
    return where[order], taken[order]


def _near(lexicon: Strings, letters: Ints, among: Ints, word: str, most: int) -> tuple[Ints, Ints]:
    key = np.frombuffer(word.encode("utf-8", "replace"), np.uint8)
    mine = np.bitwise_or.reduce(_BITS[key], initial=np.uint32(0))
    starts = lexicon.offsets
    lengths = np.diff(starts.astype(np.int64)) - 1
    likely = among[np.abs(lengths[among] - len(key)) <= most]
    # An edit brings in one letter at most and takes one away at most.
    likely = likely[_bits_set(letters[likely] & ~mine & ~_FOREIGN) <= most]
    likely = likely[_bits_set(~letters[likely] & mine & ~_FOREIGN) <= most]
    places, edits = [np.empty(0, np.int64)], [np.empty(0, np.int64)]
    blob = np.frombuffer(lexicon.blob(0, len(lexicon)), np.uint8)
    for length in np.unique(lengths[likely]).tolist():
        chosen = likely[lengths[likely] == length]
        rows = blob[starts[chosen].astype(np.int64)[:, None] + np.arange(length)]
        chosen, taken = _edits(rows, chosen, key, most)
        places.append(chosen)
        edits.append(taken)
    return np.concatenate(places), np.concatenate(edits)


def _bits_set(values: Ints) -> Ints:
    set_: Ints = _SET[values & 0xFFFF] + _SET[values >> 16]
    return set_


def _edits(letters: np.ndarray, chosen: Ints, key: np.ndarray, most: int) -> tuple[Ints, Ints]:
    """Edit distance of many words of one length to one word, row after row of the table."""
    count, length = letters.shape
    columns = np.ascontiguousarray(letters.T)
    before2 = before = np.repeat(np.arange(len(key) + 1, dtype=np.int8)[:, None], count, axis=1)
    for i in range(1, length + 1):
        row = np.empty_like(before)
        row[0] = i
        for j in range(1, len(key) + 1):
            same = columns[i - 1] == key[j - 1]
            best = np.minimum(before[j] + 1, row[j - 1] + 1)
            np.minimum(best, before[j - 1] + ~same, out=best)
            if i > 1 and j > 1:
                swapped = (columns[i - 1] == key[j - 2]) & (columns[i - 2] == key[j - 1])
                np.minimum(best, np.where(swapped, before2[j - 2] + 1, 127), out=best)
            row[j] = best
        kept = row.min(axis=0) <= most
        if not kept.all():
            # Words already too far away are left out of the rest.
            row, before, columns = row[:, kept], before[:, kept], columns[:, kept]
            chosen = chosen[kept]
            if not len(chosen):
                return chosen, np.empty(0, np.int64)
        before2, before = before, row
    close = before[-1] <= most
    return chosen[close], before[-1][close].astype(np.int64)


def _recount(lexicon: Strings, where: Ints, word: str, most: int) -> tuple[Ints, Ints]:
    kept = []
    for at in where.tolist():
        other = np.frombuffer(lexicon[at].encode("utf-32-le"), np.uint32)[None, :]
        key = np.frombuffer(word.encode("utf-32-le"), np.uint32)
        found, taken = _edits(other, np.array([at]), key, most)
        if len(found):
            kept.append((at, int(taken[0])))
    pairs = np.array(kept, np.int64).reshape(-1, 2)
    return pairs[:, 0], pairs[:, 1]
