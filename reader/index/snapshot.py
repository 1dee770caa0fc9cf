"""The index as of one commit: its segments side by side, and columns over all documents."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from reader.index.document import Marks
from reader.index.segment import Ints, Strings
from reader.index.view import SegmentView


@dataclass(frozen=True, slots=True)
class FieldLength:
    """How long a field is over all documents counted."""

    total: int
    documents: int

    @property
    def average(self) -> float:
        """Words per document."""
        return self.total / (self.documents or 1)


class Snapshot:
    """Segments of one generation. Never changes; safe to use from several threads."""

    def __init__(
        self, generation: int, views: Sequence[SegmentView], *, count_deleted: bool = False
    ) -> None:
        """`count_deleted` weighs words as Whoosh does, counting documents deleted but not yet
        merged away; without it scores are those of an index made afresh.
        """
        self.generation = generation
        self.views = list(views)
        self.count_deleted = count_deleted
        self.size = 0
        for view in self.views:
            view.base = self.size
            self.size += view.count
        self._bases = [view.base for view in self.views]
        self._columns: dict[str, np.ndarray] = {}
        self._lengths: dict[str, FieldLength] = {}
        self._marks: tuple[int, dict[str, np.ndarray]] | None = None

    @cached_property
    def live(self) -> np.ndarray | None:
        """Which documents are not deleted; None if none is."""
        if all(view.live is None for view in self.views):
            return None
        return np.concatenate(
            [np.ones(v.count, bool) if v.live is None else v.live for v in self.views]
        )

    @cached_property
    def count(self) -> int:
        """Documents not deleted."""
        return self.size if self.live is None else int(np.count_nonzero(self.live))

    @property
    def scored(self) -> int:
        """Documents that count for how much a word tells."""
        return self.size if self.count_deleted else self.count

    def column(self, name: str) -> np.ndarray:
        """A column over all documents of all segments."""
        found = self._columns.get(name)
        if found is None:
            parts = [view.data.array(name) for view in self.views]
            found = parts[0] if len(parts) == 1 else np.concatenate([*parts, np.empty(0, np.uint8)])
            self._columns[name] = found
        return found

    def length(self, field: str) -> FieldLength:
        """How long a field is on the whole."""
        found = self._lengths.get(field)
        if found is None:
            total = 0
            for view in self.views:
                lengths = view.data.array(f"{field}.length")
                if view.live is not None and not self.count_deleted:
                    lengths = lengths[view.live]
                total += int(lengths.sum(dtype=np.int64))
            found = self._lengths[field] = FieldLength(total, self.scored)
        return found

    # Documents

    def view_of(self, number: int) -> tuple[SegmentView, int]:
        """The segment of a document, and its number there."""
        view = self.views[bisect_right(self._bases, number) - 1]
        return view, number - view.base

    def id_of(self, number: int) -> str:
        """The id of a document."""
        view, local = self.view_of(number)
        return view.ids[local]

    def ids_and_titles(self, numbers: Iterable[int]) -> Iterator[tuple[str, str]]:
        """The id and the title of each document, in the order given."""
        bases, views = self._bases, self.views
        for number in numbers:
            view = views[bisect_right(bases, number) - 1]
            local = number - view.base
            yield view.ids[local], view.titles[local]

    def ids(self) -> Iterator[tuple[int, str]]:
        """Number and id of every document that is not deleted."""
        for view in self.views:
            strings = view.ids
            ids = strings.blob(0, len(strings)).decode("utf-8", "replace").split("\n")
            for local in range(view.count):
                if view.live is None or view.live[local]:
                    yield view.base + local, ids[local]

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of every id."""
        return {id_: number for number, id_ in self.ids()}

    def find_id(self, id_: str) -> int:
        """The number of an id, or -1; by bisection, without building anything."""
        key = id_.encode("utf-8", "replace")
        for view in self.views:
            strings = view.ids
            order = view.data.array("id.order")
            low, high = 0, view.count
            while low < high:
                middle = (low + high) // 2
                if strings.raw(int(order[middle])) < key:
                    low = middle + 1
                else:
                    high = middle
            while low < view.count and strings.raw(int(order[low])) == key:
                local = int(order[low])
                if view.live is None or view.live[local]:
                    return view.base + local
                low += 1
        return -1

    # Marks

    def mask_of_marks(self, marks: Marks, name: str) -> np.ndarray:
        """Which documents are marked so: `read`, `starred` or `tag:…`; kept while it holds."""
        if self._marks is None or self._marks[0] != marks.version:
            self._marks = (marks.version, {})
        kept = self._marks[1]
        if name not in kept:
            if name.startswith("tag:"):
                ids = marks.tags.get(name[4:], frozenset())
            else:
                ids = marks.read if name == "read" else marks.starred
            mask = np.zeros(self.size, bool)
            if len(ids) <= 64:
                found = [self.find_id(id_) for id_ in ids]
            else:
                found = [self.numbers.get(id_, -1) for id_ in ids]
            mask[[number for number in found if number >= 0]] = True
            kept[name] = mask
        return kept[name]

    def outlets(self, numbers: Ints) -> dict[str, int]:
        """How many of the documents are of each outlet."""
        counts: dict[str, int] = {}
        for view in self.views:
            low, high = np.searchsorted(numbers, [view.base, view.base + view.count])
            of = view.data.array("source.of")[numbers[low:high] - view.base]
            names = Strings(view.data, "source", "source@")
            per = np.bincount(of, minlength=len(names))
            for at in np.flatnonzero(per).tolist():
                counts[names[at]] = counts.get(names[at], 0) + int(per[at])
        return counts
