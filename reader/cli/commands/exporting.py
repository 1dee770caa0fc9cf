"""reader export."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reader.cli.commands.looking import annotated
from reader.cli.session import library_option, open_library
from reader.cli.verb import Verb
from reader.errors import ReaderError
from reader.escaping import cell, markdown, markdown_lines

if TYPE_CHECKING:
    from reader.model import Annotations, Article, Fact

Row = Sequence[object]


@click.command(
    "export",
    cls=Verb,
    examples="""
        reader export facts 1 2 --format csv -o facts.csv
        reader export article 1 > article.md
        reader export compare 1 2 --format html -o comparison.html
    """,
)
@click.argument("what", type=click.Choice(["entities", "facts", "article", "compare"]))
@click.argument("ids", metavar="ID ...", nargs=-1, required=True)
@click.option(
    "--format",
    "form",
    type=click.Choice(["csv", "json", "md", "html"]),
    default="md",
    show_default=True,
    help="html for comparisons only.",
)
@click.option("-o", "--output", "file", type=click.Path(dir_okay=False, path_type=Path),
              help="Write to a file instead of standard output.")  # fmt: skip
@click.option("--force", is_flag=True, help="Overwrite the file if it exists.")
@click.option("--dismissed", is_flag=True, help="With the comparisons you dismissed, marked.")
@library_option
@click.pass_context
def export_command(
    ctx: click.Context,
    what: str,
    ids: tuple[str, ...],
    *,
    form: str,
    file: Path | None,
    force: bool,
    dismissed: bool,
) -> int:
    """Write entities, facts, articles or comparisons to take away, each with its citation."""
    if form == "html" and what != "compare":
        raise click.UsageError("only comparisons are exported as html", ctx)
    if file is not None and not force and file.is_file():
        raise _exists(file)  # before time is spent on what is to go there
    status = 0
    if what == "compare":
        text, status = _comparison(ctx, ids, form, dismissed=dismissed)
    else:
        with open_library(ctx) as library:
            pairs = [
                (library.get(id), annotated(library, id) if what != "article" else None)
                for id in ids  # noqa: A001
            ]
        text = _export(what, pairs, form)
    if file is None:
        sys.stdout.write(text)
    else:
        _write(file, text, force=force)
    return status


def _write(file: Path, text: str, *, force: bool) -> None:
    """Write a file, never over one that came to be there meanwhile; a device is just written to."""
    device = file.exists() and not file.is_file()
    try:
        with file.open("w" if force or device else "x", encoding="utf-8") as stream:
            stream.write(text)
    except FileExistsError:
        raise _exists(file) from None


def _exists(file: Path) -> ReaderError:
    return ReaderError(f"{file} exists; give another name, or --force to overwrite it")


def _comparison(
    ctx: click.Context, ids: tuple[str, ...], form: str, *, dismissed: bool
) -> tuple[str, int]:
    from reader.cli.comparison import compare_given, tell_dismissed

    compared, status = compare_given(ctx, ids, None)
    if form == "json":
        from reader.jsonform import compared_to_json, dumps

        return dumps(compared_to_json(compared)) + "\n", status
    from reader.compare.export import to_csv, to_html, to_markdown

    if not dismissed:
        tell_dismissed(compared)
    write = {"md": to_markdown, "csv": to_csv, "html": to_html}[form]
    text: str = write(compared, dismissed=dismissed)
    return text, status


def _export(what: str, pairs: Sequence[tuple[Article, Annotations | None]], form: str) -> str:
    if form == "json":
        return _as_json(what, pairs)
    if what == "article":
        return _articles_csv(pairs) if form == "csv" else _articles_md(pairs)
    if what == "facts":
        return _facts_csv(pairs) if form == "csv" else _facts_md(pairs)
    return _entities_csv(pairs) if form == "csv" else _entities_md(pairs)


def _as_json(what: str, pairs: Sequence[tuple[Article, Annotations | None]]) -> str:
    from reader.jsonform import article_to_json, dumps, entity_to_json, fact_to_json

    out = []
    for article, read in pairs:
        entry = article_to_json(article)
        if what != "article":
            entry.pop("text", None)
        entry["citation"] = article.citation()
        if what == "facts" and read:
            entry["facts"] = [fact_to_json(fact) for fact in read.facts]
        if what == "entities" and read:
            entry["entities"] = [entity_to_json(mention) for mention in read.entities]
        out.append(entry)
    return dumps(out) + "\n"


def _facts_csv(pairs: Sequence[tuple[Article, Annotations | None]]) -> str:
    rows = [_fact_row(article, fact) for article, read in pairs if read for fact in read.facts]
    head = ("article", "fact", "kind", "asserted by", "modality", "polarity", "time", "place",
            "words", "start", "end", "citation")  # fmt: skip
    return _csv(head, rows)


def _fact_row(article: Article, fact: Fact) -> Row:
    from reader.wording import voice, worded

    return (
        article.id,
        worded(fact).text,
        fact.kind.value,
        " < ".join(voice(source) for source in fact.asserted_by),
        fact.modality.value,
        fact.polarity.value,
        fact.time.text if fact.time else "",
        fact.place.text if fact.place else "",
        article.text[fact.start : fact.end],
        fact.start,
        fact.end,
        article.citation(),
    )


def _entities_csv(pairs: Sequence[tuple[Article, Annotations | None]]) -> str:
    rows: list[Row] = [
        (article.id, m.type.value, m.name, m.text, m.start, m.end, article.citation())
        for article, read in pairs
        for m in (read.entities if read else ())
    ]
    return _csv(("article", "type", "name", "words", "start", "end", "citation"), rows)


def _articles_csv(pairs: Sequence[tuple[Article, Annotations | None]]) -> str:
    rows: list[Row] = [
        (
            a.id,
            a.title,
            "; ".join(a.authors),
            a.published or "",
            a.source or "",
            a.url or "",
            a.text,
        )
        for a, _ in pairs
    ]
    return _csv(("id", "title", "authors", "published", "source", "url", "text"), rows)


def _facts_md(pairs: Sequence[tuple[Article, Annotations | None]]) -> str:
    from reader.wording import speaker, status, worded

    out: list[str] = []
    for article, read in pairs:
        out += _heading(article)
        for fact in read.facts if read else ():
            notes = "; ".join(filter(None, (*status(fact), speaker(fact.asserted_by))))
            out.append(f"- {markdown(worded(fact).text)}{f' ({markdown(notes)})' if notes else ''}")
        out.append("")
    return "\n".join(out)


def _entities_md(pairs: Sequence[tuple[Article, Annotations | None]]) -> str:
    out: list[str] = []
    for article, read in pairs:
        out += _heading(article)
        seen = dict.fromkeys((m.type.value, m.name) for m in (read.entities if read else ()))
        out += [f"- {markdown(name)} ({kind})" for kind, name in sorted(seen)]
        out.append("")
    return "\n".join(out)


def _articles_md(pairs: Sequence[tuple[Article, Annotations | None]]) -> str:
    out: list[str] = []
    for article, _ in pairs:
        out += [*_heading(article), markdown_lines(article.text), ""]
    return "\n".join(out)


def _heading(article: Article) -> list[str]:
    return [f"# {markdown(article.title)}", "", markdown(article.citation()), ""]


def _csv(head: Row, rows: Sequence[Row]) -> str:
    """A table a spreadsheet opens: no cell of it is taken for a formula."""
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow(head)
    writer.writerows([[cell(value) for value in row] for row in rows])
    return buffer.getvalue()
