"""The articles a person asks to compare, from the library, from files, from JSON lines."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Sequence
from pathlib import Path

import click

from reader.cli.progress import ProgressBar
from reader.cli.running import FAILED, complain
from reader.cli.session import open_library
from reader.errors import IngestError, Malformed, SourceMissing
from reader.model import Article, Compared

_LINE_BYTES = 16 << 20


def compare_given(
    ctx: click.Context, given: Sequence[str], lines: str | None
) -> tuple[Compared, int]:
    """The comparison of the articles given, and the exit status: 1 where one can't be read.

    Raises UsageError for fewer than two articles, ReaderError where they can't be compared.
    """
    if lines is not None and given:
        raise click.UsageError("give either articles or --jsonl FILE", ctx)
    if lines is None and len(given) < 2:
        raise click.UsageError("comparing takes at least two articles", ctx)
    if lines is not None:
        articles, status = _of_lines(lines)
    elif not any(_is_file(name) for name in given):
        with open_library(ctx) as library, ProgressBar() as progress:
            return library.compare(given, progress=progress), 0
    else:
        articles, status = _of_names(ctx, given)
    if len(articles) < 2:
        raise SourceMissing("there are fewer than two articles to compare")
    return _compare(articles), status


def tell_dismissed(compared: Compared) -> None:
    """Say on standard error how many comparisons are left out because they were dismissed."""
    from reader.compare.export import dismissed_note

    if note := dismissed_note(compared):
        click.echo(f"{note}; --dismissed shows them", err=True)


def _compare(articles: Sequence[Article]) -> Compared:
    from reader.compare import compare
    from reader.compare.related import check_comparable
    from reader.extract import Engine, Item

    check_comparable(articles)  # before time is spent on annotation
    engine = Engine.load()
    items = [Item(a.text, a.published, a.title or None, a.parts) for a in articles]
    pairs = zip(articles, engine.annotate_many(items), strict=True)
    return compare(list(pairs))


def _is_file(name: str) -> bool:
    return "/" in name or os.path.isfile(name)  # noqa: PTH113 - false for an impossible name


def _of_names(ctx: click.Context, given: Sequence[str]) -> tuple[list[Article], int]:
    """Articles of files and of the library, in the order given."""
    from reader.ingest import read_path

    articles: list[Article] = []
    status = 0
    for name in given:
        if not _is_file(name):
            with open_library(ctx) as library:
                articles.append(library.get(name))
            continue
        for found in read_path(Path(name)):
            if isinstance(found, IngestError):
                complain(str(found))
                status = FAILED
            else:
                number = str(len(articles) + 1)
                article = found.article
                articles.append(dataclasses.replace(article, id=article.id or number))
    return articles, status


def _of_lines(name: str) -> tuple[list[Article], int]:
    """The articles of a JSON-lines file, each text exactly as it stands."""
    from reader.cli.annotation.requests import STDIN, STDIN_NAME, open_lines
    from reader.ingest.jsonlines import parse_line, row_fields

    articles: list[Article] = []
    status = 0
    shown = STDIN_NAME if name == STDIN else name
    with open_lines(name) as stream:
        for number, line in enumerate(iter(lambda: stream.readline(_LINE_BYTES), b""), 1):
            if not line.strip():
                continue
            try:
                row = parse_line(line)
            except Malformed as error:
                complain(f"{shown}, line {number}: {error}")
                status = FAILED
                continue
            stated = row_fields(row)
            articles.append(
                Article(
                    id=stated.id or str(number),
                    title=stated.title or "",
                    text=row["text"],
                    authors=stated.authors,
                    published=stated.published,
                    source=stated.source,
                    url=stated.url,
                    language=stated.language,
                )
            )
    return articles, status
