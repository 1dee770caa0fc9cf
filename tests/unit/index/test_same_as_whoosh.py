"""The evaluator against stock Whoosh: same documents, same order, same scores.

Stock Whoosh is used twice: with its own codec on its own index of the same articles in the same
commits, and as a searcher over our segments through our codec.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from whoosh import index as whoosh_index
from whoosh import query as wq

from reader.index import Index, IndexDocument
from reader.index.analysis import stem
from reader.index.bridge import NAME, ArraySegment, schema
from reader.index.evaluate import Evaluator
from reader.index.preferences import PLAIN
from reader.index.snapshot import Snapshot
from reader.index.tree import And, Node, Not, Or, Phrase, Prefix, Wildcard, Word

_WORDS = "base bases based basing troop troops military militia minister ministers okinawa the of"
VOCABULARY = _WORDS.split()

word = st.sampled_from(VOCABULARY)
prose = st.lists(word, min_size=1, max_size=25).map(" ".join)


@dataclass(frozen=True)
class Corpus:
    """Commits of (title, text), and what is deleted after each."""

    commits: list[list[tuple[str, str]]]
    deleted: list[set[int]]


corpora = st.builds(
    Corpus,
    st.lists(st.lists(st.tuples(prose, prose), min_size=1, max_size=6), min_size=1, max_size=4),
    st.lists(st.sets(st.integers(0, 23), max_size=4), min_size=4, max_size=4),
)

fields = st.sampled_from([None, "title", "text"])
leaves = st.one_of(
    st.builds(Word, word, fields),
    st.builds(Phrase, st.lists(word, min_size=2, max_size=3).map(tuple), st.integers(1, 4), fields),
)


def trees(children: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    some = st.lists(children, min_size=2, max_size=3).map(tuple)
    excluding = st.builds(lambda a, b: And((a, Not(b))), children, children)
    return st.one_of(st.builds(And, some), st.builds(Or, some), excluding)


queries = st.recursive(leaves, trees, max_leaves=6)


def translated(node: Node) -> Any:
    """Our tree as a Whoosh query over the same fields."""
    match node:
        case Word(text, field):
            names = [field] if field else ["title", "text"]
            return _any([wq.Term(name, stem(text)) for name in names])
        case Phrase(words, slop, field):
            names = [field] if field else ["title", "text"]
            return _any([wq.Phrase(f"{name}_exact", list(words), slop=slop) for name in names])
        case And((kept, Not(left_out))):
            # wq.And adds 1 to every score for a wq.Not; wq.AndNot lets through what it excludes
            # where the excluded documents start before the wanted ones.
            return wq.Require(translated(kept), wq.Not(translated(left_out)))
        case And(children):
            return wq.And([translated(child) for child in children])
        case Or(children):
            return wq.Or([translated(child) for child in children])
        case Prefix(prefix):
            return _any([wq.Prefix(f"{name}_exact", prefix) for name in ("title", "text")])
        case Wildcard(pattern):
            return _any([wq.Wildcard(f"{name}_exact", pattern) for name in ("title", "text")])
    raise AssertionError(node)


def _any(parts: list[Any]) -> Any:
    return parts[0] if len(parts) == 1 else wq.Or(parts)


class Unmerged(Index):
    """Keeps every segment, as stock Whoosh is told to, so that both count the same documents."""

    def _tidy(self, segments: list[ArraySegment]) -> None:
        """Leaves them as they are."""


@contextmanager
def both(corpus: Corpus) -> Iterator[tuple[Snapshot, Any, Any]]:
    """The corpus as our snapshot, as stock Whoosh's searcher, and as one over our segments."""
    with tempfile.TemporaryDirectory() as folder:
        # Not in memory: Whoosh's RamStorage keeps its scratch files in one place for everyone.
        (Path(folder) / "stock").mkdir()
        stock = whoosh_index.create_in(str(Path(folder) / "stock"), schema())
        ours = Unmerged.open(Path(folder) / "index")
        number = 0
        for commit, deleted in zip(corpus.commits, corpus.deleted, strict=False):
            writer = stock.writer()
            docs = []
            for title, text in commit:
                writer.add_document(
                    id=str(number), title=title, title_exact=title, text=text, text_exact=text
                )
                docs.append(IndexDocument(str(number), title, text))
                number += 1
            writer.commit(merge=False)
            ours.add(docs)
            gone = [str(id_) for id_ in deleted if id_ < number]
            ours.delete(gone)
            for id_ in gone:
                stock.delete_by_term("id", id_)
        through = whoosh_index.open_dir(str(Path(folder) / "index"), indexname=NAME)
        snapshot = ours.snapshot()
        counted = Snapshot(snapshot.generation, snapshot.views, count_deleted=True)
        with stock.searcher() as a, through.searcher() as b:
            yield counted, a, b
        ours.close()


def ours_for(snapshot: Snapshot, node: Node) -> dict[str, float]:
    evaluator = Evaluator(snapshot, PLAIN)
    docs = evaluator.documents(node)
    scores = evaluator.scores(node, docs)
    return {snapshot.id_of(int(d)): float(s) for d, s in zip(docs, scores, strict=True)}


def whoosh_for(searcher: Any, node: Node) -> dict[str, float]:
    results = searcher.search(translated(node), limit=None, scored=True, optimize=False)
    return {hit["id"]: hit.score for hit in results}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(corpora, queries)
def test_same_documents_and_scores(corpus: Corpus, node: Node) -> None:
    with both(corpus) as (snapshot, stock, through):
        found = ours_for(snapshot, node)
        for searcher in (stock, through):
            expected = whoosh_for(searcher, node)
            assert found.keys() == expected.keys()
            assert found == pytest.approx(expected, rel=1e-6)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    corpora,
    st.one_of(
        st.sampled_from(["b", "ba", "mil", "troops", "z"]).map(Prefix),
        st.sampled_from(["b*s", "?ase", "*i*", "mi?i*", "*", "m*y"]).map(Wildcard),
    ),
)
def test_expansions_find_the_same_documents(corpus: Corpus, node: Node) -> None:
    with both(corpus) as (snapshot, stock, _):
        assert ours_for(snapshot, node).keys() == whoosh_for(stock, node).keys()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(corpora, queries)
def test_deleting_leaves_the_scores_of_a_fresh_index(corpus: Corpus, node: Node) -> None:
    with tempfile.TemporaryDirectory() as folder:
        used, fresh = Index.open(Path(folder) / "used"), Index.open(Path(folder) / "fresh")
        kept: dict[str, IndexDocument] = {}
        for commit, deleted in zip(corpus.commits, corpus.deleted, strict=False):
            docs = [IndexDocument(str(len(kept) + n), *pair) for n, pair in enumerate(commit)]
            used.add(docs)
            kept.update({doc.id: doc for doc in docs})
            used.delete([str(number) for number in deleted])
            kept = {id_: doc for id_, doc in kept.items() if int(id_) not in deleted}
        fresh.add(kept.values())
        expected = ours_for(fresh.snapshot(), node)
        assert ours_for(used.snapshot(), node) == pytest.approx(expected, rel=1e-9)
        used.close()
        fresh.close()
