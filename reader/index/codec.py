"""Our segments as Whoosh reads them: a codec, so any Whoosh searcher can use the index too.

The fast evaluator reads segments directly; this is how `whoosh.index.open_dir(…).searcher()` sees
the same documents, words, frequencies, places and lengths, and what the property tests compare
with. Stemmed fields show their stems, `title_exact` and `text_exact` the words.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from whoosh.analysis import StemFilter, Token, Tokenizer
from whoosh.codec import base
from whoosh.matching import ListMatcher
from whoosh.reading import TermInfo, TermNotFound
from whoosh.util.numeric import byte_to_length

from reader.index import analysis
from reader.index.build import SCORED, STEMMED, TAGS, WORD_FIELDS
from reader.index.cache import ArrayCache
from reader.index.segment import SegmentData, Strings
from reader.index.view import Hits, SegmentView

_EXACT = "_exact"
_CACHE_BYTES = 8 << 20


class WordTokenizer(Tokenizer):  # type: ignore[misc]
    """The words of analysis.py as a Whoosh tokenizer."""

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other)

    def __hash__(self) -> int:
        return hash(type(self))

    def __call__(
        self,
        value: str,
        positions: bool = False,
        chars: bool = False,
        keeporiginal: bool = False,
        removestops: bool = True,
        start_pos: int = 0,
        start_char: int = 0,
        mode: str = "",
        **kwargs: object,
    ) -> Iterator[Token]:
        """Yields one token again and again, as Whoosh does."""
        token = Token(positions, chars, removestops=removestops, mode=mode, **kwargs)
        for place, found in enumerate(analysis.tokens(value)):
            token.text = found.word
            token.boost = 1.0
            if keeporiginal:
                token.original = found.word
            token.stopped = False
            if positions:
                token.pos = start_pos + place
            if chars:
                token.startchar = start_char + found.start
                token.endchar = start_char + found.end
            yield token


def exact_analyzer() -> object:
    """Words as they are indexed."""
    return WordTokenizer()


def stemming_analyzer() -> object:
    """Their stems."""
    return WordTokenizer() | StemFilter(stemfn=analysis.stem, ignore=(), cachesize=None)


class ArrayCodec(base.Codec):  # type: ignore[misc]
    """Reads segments of arrays. They are written in bulk by build.py, not a posting at a time."""

    def terms_reader(self, storage: Any, segment: Any) -> ArrayTerms:  # noqa: ANN401
        """The words of a segment."""
        return ArrayTerms(_view(storage, segment))

    def per_document_reader(self, storage: Any, segment: Any) -> ArrayDocuments:  # noqa: ANN401
        """The documents of a segment."""
        return ArrayDocuments(_view(storage, segment), segment)


def _view(storage: Any, segment: Any) -> SegmentView:  # noqa: ANN401
    data = SegmentData(Path(storage.folder) / segment.filename)
    return SegmentView(data, segment.doc_count_all(), segment.deleted, ArrayCache(_CACHE_BYTES))


class ArrayTerms(base.TermsReader):  # type: ignore[misc]
    """The lexicons of a segment under the names the schema has for them."""

    def __init__(self, view: SegmentView) -> None:
        """Takes the segment."""
        self._view = view
        self._names = sorted([*WORD_FIELDS, TAGS, "id", *(name + _EXACT for name in STEMMED)])

    def _words(self, name: str) -> list[bytes]:
        if name == "id":
            return sorted(self._ids())
        strings = self._view.stems(name) if name in STEMMED else self._view.lexicon(_field(name))
        return [strings.raw(at) for at in range(len(strings))]

    def _ids(self) -> list[bytes]:
        ids = Strings(self._view.data, "id", "id@")
        return [ids.raw(at) for at in range(len(ids))]

    def _hits(self, name: str, text: bytes) -> Hits:
        word = text.decode("utf-8", "replace")
        if name == "id":
            docs = np.array([at for at, id_ in enumerate(self._ids()) if id_ == text], np.int64)
            return Hits(docs, np.ones(len(docs), np.int64))
        if name in STEMMED:
            return self._view.stemmed(name, word)
        return self._view.exact(_field(name), word)

    def __contains__(self, term: tuple[str, bytes]) -> bool:
        return len(self._hits(*term).docs) > 0

    def indexed_field_names(self) -> list[str]:
        """The fields that have words."""
        return [name for name in self._names if self._words(name)]

    def terms(self) -> Iterator[tuple[str, bytes]]:
        """Every field and word, in order."""
        return ((name, word) for name in self._names for word in self._words(name))

    def terms_from(self, name: str, prefix: bytes) -> Iterator[tuple[str, bytes]]:
        """Every field and word from here on, in order."""
        words = self._words(name)
        yield from ((name, word) for word in words[bisect_left(words, prefix) :])
        later = self._names[self._names.index(name) + 1 :]
        yield from ((other, word) for other in later for word in self._words(other))

    def cursor(self, name: str, fieldobj: object) -> ArrayCursor:  # noqa: ARG002
        """Walks the words of a field."""
        return ArrayCursor(self._words(name))

    def term_info(self, name: str, text: bytes) -> TermInfo:
        """What is known of a word. Raises TermNotFound."""
        hits = self._hits(name, text)
        if not len(hits.docs):
            raise TermNotFound(f"No term {name}:{text!r}")
        field = _field(name)
        lengths = np.zeros(1, np.int64)
        if field in SCORED:
            lengths = self._view.data.array(f"{field}.length")[hits.docs]
        return TermInfo(
            weight=float(hits.freqs.sum()),
            df=len(hits.docs),
            minlength=int(lengths.min()),
            maxlength=int(lengths.max()),
            maxweight=float(hits.freqs.max()),
            minid=int(hits.docs[0]),
            maxid=int(hits.docs[-1]),
        )

    def frequency(self, name: str, text: bytes) -> float:
        """How often a word stands in all."""
        return float(self._hits(name, text).freqs.sum())

    def doc_frequency(self, name: str, text: bytes) -> int:
        """How many documents have a word."""
        return len(self._hits(name, text).docs)

    def matcher(self, name: str, text: bytes, format_: Any, scorer: Any = None) -> ListMatcher:  # noqa: ANN401
        """The postings of a word as Whoosh walks them."""
        hits = self._hits(name, text)
        values = None
        if format_.supports("positions"):
            values = [format_.encode(places) for places in self._places(name, text, hits)]
        return ListMatcher(
            hits.docs.tolist(),
            [float(freq) for freq in hits.freqs],
            values or [b""] * len(hits.docs),
            format_,
            scorer=scorer,
            term=(name, text),
            terminfo=self.term_info(name, text),
        )

    def _places(self, name: str, text: bytes, hits: Hits) -> list[list[int]]:
        field, word = _field(name), text.decode("utf-8", "replace")
        forms = self._view.forms(field, word) if name in STEMMED else []
        places: dict[int, list[int]] = {int(doc): [] for doc in hits.docs}
        for form in forms or [self._view.word(field, word)]:
            (docs, freqs), where = self._view.places(field, form, form + 1)
            at = 0
            for doc, freq in zip(docs.tolist(), freqs.tolist(), strict=True):
                places[doc].extend(where[at : at + freq].tolist())
                at += freq
        return [sorted(found) for found in places.values()]


class ArrayCursor(base.FieldCursor):  # type: ignore[misc]
    """Walks the words of one field; Whoosh's own near spellings need it."""

    def __init__(self, words: list[bytes]) -> None:
        """Stands at the first word."""
        self._words = words
        self._at = 0

    def first(self) -> str | None:
        """Goes back to the first word."""
        self._at = 0
        return self.text()

    def find(self, term: str | bytes) -> str | None:
        """Goes to the first word not below this one."""
        key = term if isinstance(term, bytes) else term.encode("utf-8", "replace")
        self._at = bisect_left(self._words, key)
        return self.text()

    def next(self) -> str | None:
        """Goes on by one."""
        self._at += 1
        return self.text()

    def text(self) -> str | None:
        """The word it stands at; None behind the last."""
        return self._words[self._at].decode("utf-8", "replace") if self.is_valid() else None

    def is_valid(self) -> bool:
        """Whether it stands at a word."""
        return self._at < len(self._words)


class ArrayDocuments(base.PerDocumentReader):  # type: ignore[misc]
    """The documents of a segment: lengths and the two stored fields."""

    def __init__(self, view: SegmentView, segment: Any) -> None:  # noqa: ANN401
        """Takes the segment and what the table of contents says of it."""
        self._view = view
        self._segment = segment

    def doc_count(self) -> int:
        """Documents not deleted."""
        return int(self._segment.doc_count())

    def doc_count_all(self) -> int:
        """Documents, deleted ones too."""
        return self._view.count

    def has_deletions(self) -> bool:
        """Whether any is deleted."""
        return bool(self._segment.has_deletions())

    def is_deleted(self, docnum: int) -> bool:
        """Whether one is."""
        return bool(self._segment.is_deleted(docnum))

    def deleted_docs(self) -> Iterator[int]:
        """The deleted ones."""
        return iter(self._segment.deleted_docs())

    def supports_columns(self) -> bool:
        """False: columns are read by the fast evaluator only."""
        return False

    def doc_field_length(self, docnum: int, name: str, default: int = 0) -> int:
        """The length of a field as scores take it: what its byte stands for."""
        field = _field(name)
        if field not in SCORED:
            return default
        return int(byte_to_length(int(self._view.data.array(f"{field}.short")[docnum]))) or default

    def field_length(self, name: str) -> int:
        """Words of a field in all documents."""
        return int(self._view.data.array(f"{_field(name)}.length").sum(dtype=np.int64))

    def min_field_length(self, name: str) -> int:
        """The shortest."""
        return int(self._view.data.array(f"{_field(name)}.length").min())

    def max_field_length(self, name: str) -> int:
        """The longest."""
        return int(self._view.data.array(f"{_field(name)}.length").max())

    def stored_fields(self, docnum: int) -> dict[str, str]:
        """Id and title."""
        data = self._view.data
        return {
            "id": Strings(data, "id", "id@")[docnum],
            "title": Strings(data, "name", "name@")[docnum],
        }


def _field(name: str) -> str:
    return name.removesuffix(_EXACT)
