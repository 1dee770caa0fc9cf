"""Any Whoosh searcher can read the index; and what the bridge relies on of Whoosh holds."""

from __future__ import annotations

from pathlib import Path

import pytest
import whoosh
from whoosh import index as whoosh_index
from whoosh import query as wq
from whoosh.analysis import StemFilter
from whoosh.qparser import QueryParser

from reader.index import IndexDocument
from reader.index.bridge import LENGTH_OF_BYTE, NAME, ArraySegment, Contents
from reader.index.codec import WordTokenizer, exact_analyzer, stemming_analyzer
from tests.unit.index.conftest import OpenIndex

DOCS = [
    IndexDocument(
        "a", "US bases", "The bases of Okinawa.", tags=("Far East",), people=("Mao Ning",)
    ),
    IndexDocument("b", "Strike", "A base struck; base workers.", authors=("Ann Bell",)),
    IndexDocument("c", "Gone", "Gone bases."),
]


@pytest.fixture
def stock(open_index: OpenIndex, tmp_path: Path) -> whoosh_index.FileIndex:
    index = open_index(*DOCS)
    index.delete(["c"])
    return whoosh_index.open_dir(str(tmp_path / "index"), indexname=NAME)


def test_the_pinned_version_is_the_one_installed() -> None:
    assert whoosh.__version__ == (2, 7, 5)


def test_a_stock_query_parser_and_searcher_work(stock: whoosh_index.FileIndex) -> None:
    with stock.searcher() as searcher:
        query = QueryParser("text", stock.schema).parse('basing AND text_exact:"bases of"')
        assert [hit["id"] for hit in searcher.search(query)] == ["a"]
        assert searcher.document(id="b")["title"] == "Strike"
        assert [hit["id"] for hit in searcher.search(wq.Prefix("person", "ma"))] == ["a"]
        assert [hit["id"] for hit in searcher.search(wq.Term("tag", "far east"))] == ["a"]
        assert [hit["id"] for hit in searcher.search(wq.FuzzyTerm("author", "bel"))] == ["b"]


def test_a_stock_reader_sees_words_counts_and_lengths(stock: whoosh_index.FileIndex) -> None:
    reader = stock.reader()
    assert (reader.doc_count(), reader.doc_count_all()) == (2, 3)
    assert list(reader.all_doc_ids()) == [0, 1]
    assert reader.is_deleted(2)
    assert b"okinawa" in list(reader.lexicon("text"))
    assert b"bases" not in list(reader.lexicon("text"))
    assert b"bases" in list(reader.lexicon("text_exact"))
    assert ("tag", b"far east") in list(reader.all_terms())
    assert ("author", b"bell") in reader
    assert ("author", b"none") not in reader
    assert reader.frequency("text", b"base") == 4.0
    assert reader.doc_frequency("text", b"base") == 3
    assert reader.field_length("text") == 11
    assert (reader.min_field_length("text"), reader.max_field_length("text")) == (2, 5)
    assert reader.doc_field_length(1, "text") == 5
    assert {"text", "title_exact", "id"} <= set(reader.indexed_field_names())
    terms = list(reader.terms_from("title", "s"))
    assert terms[0] == ("title", b"strike")
    assert dict(reader.iter_docs())[0] == {"id": "a", "title": "US bases"}
    reader.close()


def test_places_are_those_of_the_text(stock: whoosh_index.FileIndex) -> None:
    matcher = stock.reader().postings("text", b"base")
    found = {}
    while matcher.is_active():
        found[matcher.id()] = matcher.value_as("positions")
        matcher.next()
    assert found == {0: [1], 1: [1, 3]}


def test_the_tokenizer_is_whoosh_s() -> None:
    tokens = [
        (t.text, t.pos, t.startchar, t.endchar, t.original)
        for t in WordTokenizer()(
            "Japan’s bases", positions=True, chars=True, keeporiginal=True, start_pos=4
        )
    ]
    assert tokens == [("japan", 4, 0, 5, "japan"), ("bases", 5, 8, 13, "bases")]
    assert [t.text for t in stemming_analyzer()("bases")] == ["base"]  # type: ignore[operator]
    assert exact_analyzer() == WordTokenizer()
    assert hash(exact_analyzer()) == hash(WordTokenizer())
    assert isinstance(list(stemming_analyzer())[1], StemFilter)  # type: ignore[call-overload]


def test_deleted_documents_are_kept_small() -> None:
    segment = ArraySegment()
    segment.set_doc_count(10)
    segment.delete([7, 3, 3])
    segment.delete_document(9)
    assert list(segment.deleted_docs()) == [3, 7, 9]
    segment.delete_document(7, delete=False)
    assert not segment.is_deleted(7)
    assert segment.is_deleted(9)
    assert (segment.deleted_count(), segment.doc_count(), segment.has_deletions()) == (2, 8, True)
    assert not segment.should_assemble()


def test_lengths_of_bytes_rise() -> None:
    assert len(LENGTH_OF_BYTE) == 256
    assert list(LENGTH_OF_BYTE) == sorted(LENGTH_OF_BYTE)


def test_the_newest_generation_wins(tmp_path: Path) -> None:
    contents = Contents(tmp_path)
    assert not contents.exists()
    contents.write(0, [])
    contents.write(7, [])
    assert contents.read() == (7, [])
    assert len(list(tmp_path.glob("*.toc"))) == 1
