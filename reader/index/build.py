"""Articles to a segment: words to numbers by one dictionary look-up, one sort for all postings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from reader.index import dates, scoring
from reader.index.analysis import WORD, fold, stem
from reader.index.document import IndexDocument
from reader.index.segment import Ints, SegmentFile, pack, smallest

WORD_FIELDS = ("title", "text", "author", "outlet", "person", "place", "org", "says")
STEMMED = frozenset({"title", "text"})
SCORED = frozenset({"title", "text", "author"})
TAGS = "tag"
NAME_GAP = 16
"""Places between two values of one field, so that no phrase runs across them."""

MOST_WORDS = 6_000_000
"""Words held before a segment is written; about 150 MB of arrays while sorting."""


class _Numbers(dict[str, int]):
    """Raw word to its number, filled by folding each spelling once."""

    def __init__(self) -> None:
        super().__init__()
        self.folded: dict[str, int] = {}

    def __missing__(self, raw: str) -> int:
        word = fold(raw)
        number = self.folded.setdefault(word, len(self.folded))
        self[raw] = number
        return number

    def whole(self, word: str) -> int:
        """The number of a word that is already in its final form."""
        return self.folded.setdefault(word, len(self.folded))


class _Field:
    """The words of one field, document after document."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.numbers = _Numbers()
        self.runs: list[np.ndarray] = []
        self.places: list[np.ndarray] = []
        self.lengths: list[int] = []

    def add(self, values: Sequence[str]) -> int:
        """Takes one document's values; says how many words they have."""
        if len(values) == 1:
            raws = WORD.findall(values[0])
            run = np.fromiter(map(self.numbers.__getitem__, raws), np.int32, len(raws))
            self.runs.append(run)
            self.places.append(np.arange(len(run), dtype=np.int32))
            self.lengths.append(len(run))
            return len(run)
        count, base = 0, 0
        for value in values:
            raws = WORD.findall(value)
            self.runs.append(np.fromiter(map(self.numbers.__getitem__, raws), np.int32, len(raws)))
            self.places.append(np.arange(base, base + len(raws), dtype=np.int32))
            count += len(raws)
            base += len(raws) + NAME_GAP
        self.lengths.append(count)
        return count

    def add_whole(self, values: Sequence[str]) -> None:
        """Takes one document's values as they are, each as one word."""
        numbers = [self.numbers.whole(value.replace("\n", " ")) for value in values]
        self.runs.append(np.array(numbers, np.int32))
        self.places.append(np.arange(len(numbers), dtype=np.int32))
        self.lengths.append(len(numbers))

    def write(self, file: SegmentFile) -> None:
        words = self.numbers.folded
        lengths = np.array(self.lengths, np.int64)
        if not words:
            write_lengths(file, self.name, lengths)
            return
        encoded = [word.encode("utf-8", "replace") for word in words]
        order = sorted(range(len(encoded)), key=encoded.__getitem__)
        rank = np.empty(len(order), np.int32)
        rank[order] = np.arange(len(order), dtype=np.int32)
        run = rank[np.concatenate(self.runs)]
        docs = np.repeat(np.arange(len(lengths), dtype=np.int32), lengths)
        by_word = np.argsort(run, kind="stable")
        run, docs = run[by_word], docs[by_word]
        where = np.concatenate(self.places)[by_word]
        first = np.ones(len(run), bool)
        first[1:] = (run[1:] != run[:-1]) | (docs[1:] != docs[:-1])
        starts = np.flatnonzero(first)
        freqs = np.diff(starts, append=len(run))
        bounds = np.arange(len(order) + 1)
        write_postings(
            file,
            self.name,
            [encoded[i] for i in order],
            Postings(
                np.searchsorted(run[starts], bounds),
                docs[starts],
                freqs,
                np.searchsorted(run, bounds),
                where,
            ),
        )
        write_lengths(file, self.name, lengths)


@dataclass(frozen=True, slots=True)
class Postings:
    """The arrays of a field's postings, in the order of its words (see segment.py)."""

    starts: Ints
    docs: Ints
    freqs: Ints
    where_starts: Ints
    where: Ints


def write_postings(file: SegmentFile, name: str, words: list[bytes], postings: Postings) -> None:
    """Writes a field's lexicon, postings and stems."""
    write_lexicon(file, name, words)
    file.add(f"{name}.post@", smallest(postings.starts))
    file.add(f"{name}.docs", smallest(postings.docs))
    file.add(f"{name}.freqs", smallest(postings.freqs))
    file.add(f"{name}.where@", smallest(postings.where_starts))
    file.add(f"{name}.where", smallest(postings.where))


def write_lengths(file: SegmentFile, name: str, lengths: Ints) -> None:
    """Writes how long a field is in each document: exactly, and as the byte scores use."""
    file.add(f"{name}.length", smallest(lengths))
    if name in SCORED:
        file.add(f"{name}.short", scoring.length_bytes(lengths))


def write_lexicon(file: SegmentFile, name: str, words: list[bytes]) -> None:
    """Writes a field's words and, where it is stemmed, the stems with the words of each."""
    blob, offsets = pack(words)
    file.add(f"{name}.words", blob)
    file.add(f"{name}.word@", offsets)
    if name not in STEMMED:
        return
    forms: dict[str, list[int]] = {}
    for number, word in enumerate(words):
        forms.setdefault(stem(word.decode("utf-8", "replace")), []).append(number)
    stems = sorted((s.encode("utf-8", "replace"), numbers) for s, numbers in forms.items())
    blob, offsets = pack([s for s, _ in stems])
    file.add(f"{name}.stems", blob)
    file.add(f"{name}.stem@", offsets)
    ends = np.zeros(len(stems) + 1, np.int64)
    np.cumsum([len(numbers) for _, numbers in stems], out=ends[1:])
    file.add(f"{name}.form@", smallest(ends))
    file.add(f"{name}.forms", smallest(np.array([n for _, ns in stems for n in ns], np.int64)))


class SegmentBuilder:
    """Collects articles and writes them as one segment."""

    def __init__(self) -> None:
        self._fields = {name: _Field(name) for name in WORD_FIELDS}
        self._tags = _Field(TAGS)
        self._documents: list[tuple[bytes, bytes, bytes, int, int, int, int]] = []
        self._words = 0

    def __len__(self) -> int:
        return len(self._documents)

    @property
    def full(self) -> bool:
        """Whether it is time to write."""
        return self._words >= MOST_WORDS

    def add(self, doc: IndexDocument) -> None:
        """Takes one article."""
        fields = self._fields
        outlet = (doc.source,) if doc.source else ()
        self._words += fields["title"].add((doc.title,)) + fields["text"].add((doc.text,))
        fields["author"].add(doc.authors)
        fields["outlet"].add(outlet)
        fields["person"].add(doc.people)
        fields["place"].add(doc.places)
        fields["org"].add(doc.organizations)
        fields["says"].add(doc.says)
        self._tags.add_whole(sorted({tag.casefold() for tag in doc.tags}))
        first, last = dates.span(doc.published) or (0, 0)
        when = dates.moment(first, doc.added)
        flags = int(doc.read) | int(doc.starred) << 1
        self._documents.append(
            (_line(doc.id), _line(doc.title), _line(doc.source or ""), first, last, when, flags)
        )

    def write(self, path: Path) -> int:
        """Writes the segment file; gives the number of documents in it."""
        file = SegmentFile(path)
        try:
            rows = self._documents
            write_documents(
                file,
                Documents(
                    [row[0] for row in rows],
                    [row[1] for row in rows],
                    [row[2] for row in rows],
                    np.array([row[3:] for row in rows], np.int64).reshape(-1, 4),
                ),
            )
            for field in (*self._fields.values(), self._tags):
                field.write(file)
            file.close()
        except BaseException:
            file.discard()
            raise
        return len(rows)


@dataclass(frozen=True, slots=True)
class Documents:
    """What is kept of each document: ids, titles, outlets, and numbers.

    `numbers` has a row each: first and last day (yyyymmdd, 0 if undated), the
    moment it is sorted by, flags.
    """

    ids: list[bytes]
    titles: list[bytes]
    outlets: list[bytes]
    numbers: Ints


def write_documents(file: SegmentFile, documents: Documents) -> None:
    """Writes the columns of the documents."""
    for name, strings in (("id", documents.ids), ("name", documents.titles)):
        blob, offsets = pack(strings)
        file.add(name, blob)
        file.add(f"{name}@", offsets)
    order = sorted(range(len(documents.ids)), key=documents.ids.__getitem__)
    file.add("id.order", smallest(np.array(order, np.int64)))
    outlets = sorted(set(documents.outlets))
    number = {outlet: n for n, outlet in enumerate(outlets)}
    blob, offsets = pack(outlets)
    file.add("source", blob)
    file.add("source@", offsets)
    file.add("source.of", smallest(np.array([number[o] for o in documents.outlets], np.int64)))
    numbers = documents.numbers
    file.add("first", numbers[:, 0].astype(np.int32))
    file.add("last", numbers[:, 1].astype(np.int32))
    file.add("when", numbers[:, 2].astype(np.int64))
    file.add("flags", numbers[:, 3].astype(np.uint8))


def _line(text: str) -> bytes:
    return text.replace("\n", " ").encode("utf-8", "replace")


def latest(docs: Iterable[IndexDocument]) -> list[IndexDocument]:
    """The articles, of several with one id the last."""
    return list({doc.id: doc for doc in docs}.values())
