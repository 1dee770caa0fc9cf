"""Four engines behind one face: build, open, answer. Each indexes title and text, stemmed.

All give the ids of the best 20 (or counts, for a facet). Ours and stock Whoosh also count all that
is found; SQLite is spared that second query, and tantivy counts by default.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from benchmarks.search.corpus import Row
    from benchmarks.search.queries import Asked

PAGE = 20
_BATCH = 50_000


class Engine(Protocol):
    """One engine on one folder."""

    def build(self, rows: Iterable[Row]) -> None:
        """Makes the index."""

    def open(self) -> None:
        """Opens it for searching."""

    def answer(self, asked: Asked) -> list[Any]:
        """The best 20 ids, or counts."""


class Ours:
    """This project's index."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def build(self, rows: Iterable[Row]) -> None:
        """Makes the index."""
        from reader.index import Index

        index = Index.open(self.folder)
        waiting = []
        for row in rows:
            waiting.append(document(row))
            if len(waiting) == _BATCH:
                index.add(waiting)
                waiting = []
        index.add(waiting)
        while index.maintain():
            pass
        index.close()

    def open(self) -> None:
        """Opens it for searching."""
        from reader.index import Index

        self.index = Index.open(self.folder)

    def answer(self, asked: Asked) -> list[Any]:
        """The best 20 ids, or counts."""
        first = asked.words[0]
        if asked.kind == "facet":
            return self.index.facets(first)
        query, order = {
            "or of 3": (" OR ".join(asked.words), "relevance"),
            "phrase": (f'"{" ".join(asked.words)}"', "relevance"),
            "newest first": (first, "newest"),
            "date range": (f"{first} date:[{' to '.join(asked.words[1:])}]", "relevance"),
        }.get(asked.kind, (" ".join(asked.words), "relevance"))
        if asked.kind.startswith("prefix"):
            query = f"{first}*"
        return [hit.id for hit in self.index.search(query, limit=PAGE, order=order).hits]


def document(row: Row) -> Any:  # noqa: ANN401
    """The row as our index takes it."""
    from reader.index import IndexDocument

    return IndexDocument(
        row.id, row.title, row.text, (row.author,), row.outlet, row.published, added="2026-01-01"
    )


class Fts5:
    """SQLite FTS5 with the Porter stemmer, and a table for date and outlet."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "fts.sqlite"
        folder.mkdir(parents=True, exist_ok=True)

    def build(self, rows: Iterable[Row]) -> None:
        """Makes the index."""
        db = sqlite3.connect(self.path)
        db.execute("create virtual table docs using fts5(title, body, tokenize='porter unicode61')")
        db.execute("create table meta (id integer primary key, day integer, outlet text)")
        for number, row in enumerate(rows, 1):
            db.execute(
                "insert into docs(rowid, title, body) values (?, ?, ?)",
                (number, row.title, row.text),
            )
            db.execute("insert into meta values (?, ?, ?)", (number, _day(row), row.outlet))
        db.execute("create index by_day on meta (day)")
        db.commit()
        db.close()

    def open(self) -> None:
        """Opens it for searching."""
        self.db = sqlite3.connect(self.path)

    def answer(self, asked: Asked) -> list[Any]:
        """The best 20 ids, or counts."""
        first = f'"{asked.words[0]}"'
        match = {
            "or of 3": " OR ".join(f'"{word}"' for word in asked.words),
            "phrase": f'"{" ".join(asked.words)}"',
            "and": " AND ".join(f'"{word}"' for word in asked.words),
        }.get(asked.kind, first)
        if asked.kind.startswith("prefix"):
            match = f"{asked.words[0]}*"
        joined = "from docs join meta on meta.id = docs.rowid where docs match ?"
        sql = {
            "newest first": f"select docs.rowid {joined} order by day desc limit {PAGE}",
            "facet": f"select outlet, count(*) n {joined} group by outlet order by n desc",
            "date range": f"select docs.rowid {joined} and day between ? and ?"
            f" order by rank limit {PAGE}",
        }.get(asked.kind, f"select rowid from docs where docs match ? order by rank limit {PAGE}")  # noqa: S608
        more = asked.words[1:] if asked.kind == "date range" else ()
        days = tuple(date.fromisoformat(day).toordinal() for day in more)
        return self.db.execute(sql, (match, *days)).fetchall()


class Tantivy:
    """Tantivy through its Python binding, English stemmer."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def _schema(self) -> Any:  # noqa: ANN401
        import tantivy  # type: ignore[import-not-found,unused-ignore]

        builder = tantivy.SchemaBuilder()
        builder.add_text_field("title", tokenizer_name="en_stem")
        builder.add_text_field("body", tokenizer_name="en_stem")
        builder.add_text_field("outlet", tokenizer_name="raw", fast=True)
        builder.add_integer_field("day", indexed=True, fast=True)
        builder.add_unsigned_field("number", stored=True)
        return builder.build()

    def build(self, rows: Iterable[Row]) -> None:
        """Makes the index."""
        import tantivy

        index = tantivy.Index(self._schema(), str(self.folder))
        writer = index.writer(256 << 20, 1)
        for number, row in enumerate(rows):
            writer.add_document(
                tantivy.Document(
                    title=row.title, body=row.text, outlet=row.outlet, day=_day(row), number=number
                )
            )
        writer.commit()
        writer.wait_merging_threads()

    def open(self) -> None:
        """Opens it for searching."""
        import tantivy

        self.index = tantivy.Index.open(str(self.folder))
        self.searcher = self.index.searcher()

    def answer(self, asked: Asked) -> list[Any]:
        """The best 20 ids, or counts."""
        import tantivy

        fields = ["title", "body"]
        first = asked.words[0]
        text = {
            "and": " AND ".join(asked.words),
            "or of 3": " OR ".join(asked.words),
            "phrase": f'"{" ".join(asked.words)}"',
        }.get(asked.kind, first)
        if asked.kind.startswith("prefix"):
            schema = self.index.schema
            query = tantivy.Query.boolean_query(
                [
                    (tantivy.Occur.Should, tantivy.Query.regex_query(schema, name, f"{first}.*"))
                    for name in fields
                ]
            )
        elif asked.kind == "date range":
            low, high = (date.fromisoformat(day).toordinal() for day in asked.words[1:])
            query = self.index.parse_query(f"({first}) AND day:[{low} TO {high}]", fields)
        else:
            query = self.index.parse_query(text, fields)
        if asked.kind == "facet":
            return list(
                self.searcher.aggregate(query, {"by": {"terms": {"field": "outlet", "size": 200}}})
            )
        order = {"order_by_field": "day"} if asked.kind == "newest first" else {}
        return list(self.searcher.search(query, PAGE, **order).hits)


class Stock:
    """Whoosh as it comes, with its stemming analyzer and sortable columns."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def build(self, rows: Iterable[Row]) -> None:
        """Makes the index."""
        from whoosh import fields, index
        from whoosh.analysis import StemmingAnalyzer

        text = fields.TEXT(analyzer=StemmingAnalyzer(stoplist=None))
        schema = fields.Schema(
            id=fields.ID(stored=True),
            title=text,
            body=text,
            outlet=fields.ID(sortable=True),
            day=fields.NUMERIC(int, sortable=True),
        )
        writer = index.create_in(str(self.folder), schema).writer(limitmb=512)
        for row in rows:
            writer.add_document(
                id=row.id, title=row.title, body=row.text, outlet=row.outlet, day=_day(row)
            )
        writer.commit()

    def open(self) -> None:
        """Opens it for searching."""
        from whoosh import index
        from whoosh.qparser import MultifieldParser

        self.index = index.open_dir(str(self.folder))
        self.searcher = self.index.searcher()
        self.parser = MultifieldParser(["title", "body"], self.index.schema)

    def answer(self, asked: Asked) -> list[Any]:
        """The best 20 ids, or counts."""
        first = asked.words[0]
        text = {
            "and": " AND ".join(asked.words),
            "or of 3": " OR ".join(asked.words),
            "phrase": f'"{" ".join(asked.words)}"',
        }.get(asked.kind, first)
        options: dict[str, Any] = {"limit": PAGE}
        if asked.kind.startswith("prefix"):
            text = f"{first}*"
        elif asked.kind == "date range":
            low, high = (date.fromisoformat(day).toordinal() for day in asked.words[1:])
            text = f"({first}) AND day:[{low} TO {high}]"
        elif asked.kind == "newest first":
            options |= {"sortedby": "day", "reverse": True}
        elif asked.kind == "facet":
            options = {"limit": None, "groupedby": "outlet"}
        results = self.searcher.search(self.parser.parse(text), **options)
        if asked.kind == "facet":
            return list(results.groups("outlet").items())
        return [hit["id"] for hit in results]


def _day(row: Row) -> int:
    return date.fromisoformat(row.published[:10]).toordinal() if row.published else 0


ENGINES: dict[str, Any] = {"ours": Ours, "fts5": Fts5, "tantivy": Tantivy, "stock": Stock}
