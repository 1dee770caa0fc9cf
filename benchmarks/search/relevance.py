"""How good the order of results is, on public test collections: nDCG@10 and MRR.

    python -m benchmarks.search.relevance --cranfield FOLDER --time FOLDER

Cranfield (1,400 abstracts, 225 questions): cran.all.1400, cran.qry, cranqrel. TIME (425 articles of
the magazine of 1963, 83 questions): TIME.ALL, TIME.QUE, TIME.REL. Both are at
http://ir.dcs.gla.ac.uk/resources/test_collections/ and are not part of this project.

Questions are asked as OR of their words in every engine: these are sentences, and no article has
all their words. Common words are left out alike for all. Cranfield is graded (1 is the complete
answer: gain 4; 4 the least: gain 1), TIME is not.
"""

from __future__ import annotations

import argparse
import random
import re
import sqlite3
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import log2
from pathlib import Path
from statistics import fmean
from typing import Any

from reader.index import Index, IndexDocument
from reader.index.analysis import STOP_WORDS, words
from reader.index.preferences import PLAIN, Preferences

Rank = Callable[[str], list[str]]
_DEPTH = 10
_TRIALS = 2_000


@dataclass(frozen=True, slots=True)
class Collection:
    """Documents (id, title, text), questions, and for each question the gain of documents."""

    name: str
    documents: list[tuple[str, str, str]]
    questions: dict[str, str]
    gains: dict[str, dict[str, int]]


def cranfield(folder: Path) -> Collection:
    """The Cranfield collection; questions are numbered by their place, as its judgements are."""
    documents = []
    for block in re.split(r"^\.I ", _read(folder / "cran.all.1400"), flags=re.MULTILINE)[1:]:
        number, _, rest = block.partition("\n")
        parts = re.split(r"^\.[TABW]\n", rest, flags=re.MULTILINE)
        title, text = _flat(parts[1]), _flat(parts[-1])
        documents.append((number.strip(), title, text.removeprefix(title).strip()))
    blocks = re.split(r"^\.I .*\n\.W\n", _read(folder / "cran.qry"), flags=re.MULTILINE)[1:]
    gains: dict[str, dict[str, int]] = {}
    for line in _read(folder / "cranqrel").splitlines():
        question, document, code = line.split()
        if int(code) > 0:
            gains.setdefault(question, {})[document] = 5 - int(code)
    questions = {str(n): _flat(text) for n, text in enumerate(blocks, 1)}
    return Collection("Cranfield", documents, questions, gains)


def time_magazine(folder: Path) -> Collection:
    """The TIME collection; its judgements name documents by their place."""
    texts = re.split(r"^\*TEXT.*\n", _read(folder / "TIME.ALL"), flags=re.MULTILINE)[1:]
    texts[-1] = texts[-1].partition("*STOP")[0]
    asked = re.split(r"^\*FIND\s+(\d+)\s*\n", _read(folder / "TIME.QUE"), flags=re.MULTILINE)[1:]
    questions = dict(zip(asked[::2], map(_flat, asked[1::2]), strict=True))
    gains = {
        row[0]: dict.fromkeys(row[1:], 1)
        for line in _read(folder / "TIME.REL").splitlines()
        if (row := line.split())
    }
    documents = [(str(n), "", _flat(text)) for n, text in enumerate(texts, 1)]
    return Collection("TIME", documents, questions, gains)


def asked_words(question: str) -> list[str]:
    """The words of a question that are asked for."""
    return [word for word in dict.fromkeys(words(question)) if word not in STOP_WORDS]


def ours(collection: Collection, folder: Path, preferences: Preferences | None = None) -> Rank:
    """This project's index."""
    index = Index.open(folder, preferences=preferences)
    index.add(IndexDocument(*document) for document in collection.documents)

    def rank(question: str) -> list[str]:
        query = " OR ".join(asked_words(question))
        return [hit.id for hit in index.search(query, limit=_DEPTH).hits]

    return rank


def fts5(collection: Collection, weight: float) -> Rank:
    """SQLite FTS5's bm25() with a weight for the title."""
    db = sqlite3.connect(":memory:")
    db.execute("create virtual table d using fts5(id unindexed, t, b, tokenize='porter unicode61')")
    db.executemany("insert into d values (?, ?, ?)", collection.documents)

    def rank(question: str) -> list[str]:
        query = " OR ".join(f'"{word}"' for word in asked_words(question))
        sql = f"select id from d where d match ? order by bm25(d, 0, {weight}, 1) limit {_DEPTH}"  # noqa: S608
        return [row[0] for row in db.execute(sql, (query,))]

    return rank


def stock(collection: Collection, folder: Path) -> Rank:
    """Whoosh as it comes: BM25F over title and text."""
    from whoosh import fields, query
    from whoosh.analysis import StemmingAnalyzer
    from whoosh.index import create_in

    text = fields.TEXT(analyzer=StemmingAnalyzer())
    schema = fields.Schema(id=fields.ID(stored=True), title=text, text=text)
    folder.mkdir()
    index = create_in(str(folder), schema)
    writer = index.writer()
    for id_, title, body in collection.documents:
        writer.add_document(id=id_, title=title, text=body)
    writer.commit()
    searcher = index.searcher()
    analyzer: Any = text.analyzer

    def rank(question: str) -> list[str]:
        terms = [token.text for token in analyzer(" ".join(asked_words(question)))]
        asked = query.Or([query.Term(f, t) for t in terms for f in ("title", "text")])
        return [hit["id"] for hit in searcher.search(asked, limit=_DEPTH)]

    return rank


def measure(collection: Collection, rank: Rank) -> list[tuple[float, float]]:
    """nDCG@10 and the reciprocal rank of every question that has an answer."""
    found = []
    for number, question in collection.questions.items():
        gains = collection.gains.get(number)
        if not gains:
            continue
        got = [gains.get(id_, 0) for id_ in rank(question)]
        best = sorted(gains.values(), reverse=True)[:_DEPTH]
        first = next((1 / place for place, gain in enumerate(got, 1) if gain), 0.0)
        found.append((_discounted(got) / _discounted(best), first))
    return found


def chance(ours: Sequence[float], other: Sequence[float]) -> float:
    """How often questions whose two figures are swapped at random differ as much as they do.

    A paired randomisation test, two-sided: above .05 the engines can't be told apart.
    """
    rng = random.Random(1)  # noqa: S311
    gaps = [a - b for a, b in zip(ours, other, strict=True)]
    seen = abs(sum(gaps))
    trials = (abs(sum(gap * rng.choice((1, -1)) for gap in gaps)) for _ in range(_TRIALS))
    return sum(trial >= seen for trial in trials) / _TRIALS


def _discounted(gains: list[int]) -> float:
    return sum(gain / log2(place + 1) for place, gain in enumerate(gains, 1))


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")


def _flat(text: str) -> str:
    return " ".join(text.split())


def main() -> None:
    """Prints a table for each collection given."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cranfield", type=Path)
    parser.add_argument("--time", type=Path)
    args = parser.parse_args()
    collections = [cranfield(args.cranfield)] if args.cranfield else []
    collections += [time_magazine(args.time)] if args.time else []
    for collection in collections:
        print(f"\n{collection.name}: {len(collection.documents)} articles")
        print("| | nDCG@10 | MRR | p of nDCG, MRR against ours |\n|---|---|---|---|")
        with tempfile.TemporaryDirectory() as folder:
            engines = {
                "ours": ours(collection, Path(folder) / "a"),
                "ours, Whoosh's scores only": ours(collection, Path(folder) / "b", PLAIN),
                "stock Whoosh BM25F": stock(collection, Path(folder) / "c"),
                "SQLite FTS5 bm25": fts5(collection, 1.0),
                "SQLite FTS5 bm25, title × 2": fts5(collection, 2.0),
            }
            first: list[tuple[float, ...]] = []
            for name, rank in engines.items():
                columns = list(zip(*measure(collection, rank), strict=True))
                first = first or columns
                ndcg, mrr = map(fmean, columns)
                odds = [f"{chance(a, b):.2f}" for a, b in zip(first, columns, strict=True)]
                print(f"| {name} | {ndcg:.4f} | {mrr:.4f} | {', '.join(odds)} |")


if __name__ == "__main__":
    main()
