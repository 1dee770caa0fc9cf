"""A comparison to take away: Markdown, CSV, one self-contained HTML page.

JSON is `reader.jsonform.compared_to_json`. Everything that comes from an article is escaped for
where it goes, and what could drive a terminal is replaced by visible stand-ins.
"""

from __future__ import annotations

import csv
import html
import io
from collections.abc import Iterator
from dataclasses import replace

from reader.escaping import cell, markdown, plain
from reader.model import Article, Compared, Comparison, Member

DISMISSED = " (dismissed)"
"""What marks the verdict of a comparison the reader dismissed."""
_TITLE, _OPENING = 40, 60
"""The longest title in a label, and the most of an untitled article's first words, in characters.
"""


def called(article: Article) -> str:
    """Return the title of an article, else its opening words, else its id."""
    return article.title or _shortened(article.text, _OPENING) or article.id


def label(article: Article) -> str:
    """Return what stands by a passage: outlet, else author, else a shortened title; the date."""
    who = article.source or ", ".join(article.authors) or _shortened(called(article), _TITLE)
    date = (article.published or "")[:10]
    return f"{who}, {date}" if date else who


def _cited(article: Article) -> str:
    return replace(article, title=called(article)).citation()


def _shortened(text: str, most: int) -> str:
    """Return text on one line, cut after a word where it is longer than `most`."""
    line = plain(text[: 4 * most])
    if len(line) <= most:
        return line
    return f"{line[:most].rsplit(' ', 1)[0].rstrip(' ,;:–—-')} …"


def dismissed_note(compared: Compared) -> str:
    """Return how many comparisons the reader dismissed, '' for none."""
    count = len(compared.dismissed)
    return f"{count} dismissed, not shown" if count else ""


def to_markdown(compared: Compared, *, dismissed: bool = False) -> str:
    """Return a comparison as a Markdown document: the articles, every slot, what only one says.

    With `dismissed`, what the reader dismissed comes last; else how many that are.
    """
    lines = ["# Comparison", ""]
    for number, article in enumerate(compared.articles, 1):
        lines.append(f"{number}. {markdown(_cited(article))}")
    for comparison in compared.comparisons:
        lines += ["", *_slot(compared, comparison)]
    if compared.only:
        lines += ["", "## Only in one"]
        for passage in compared.only:
            source = markdown(label(compared.articles[passage.article - 1]))
            lines += ["", f"- {source}: {markdown(passage.text)}"]
    for comparison in compared.dismissed if dismissed else ():
        lines += ["", *_slot(compared, comparison, DISMISSED)]
    if compared.dismissed and not dismissed:
        lines += ["", f"{dismissed_note(compared)}."]
    return "\n".join(lines) + "\n"


def _slot(compared: Compared, comparison: Comparison, mark: str = "") -> Iterator[str]:
    verdict = f"{comparison.verdict}{mark}".capitalize()
    yield f"## {verdict}: {markdown(comparison.about)}"
    yield ""
    yield f"{markdown(comparison.explanation)} {_sources(comparison)}"
    for member in comparison.members:
        source = markdown(label(compared.articles[member.article - 1]))
        yield ""
        yield f"- **{markdown(member.value)}** ({source}): {markdown(member.text)}"


def _sources(comparison: Comparison) -> str:
    number = comparison.independent_sources
    return f"{number} independent source{'s' * (number != 1)}."


_COLUMNS = (
    "slot", "verdict", "kind", "about", "rule", "explanation", "score", "independent sources",
    "article", "title", "source", "published", "start", "end", "value", "passage",
)  # fmt: skip


def to_csv(compared: Compared, *, dismissed: bool = False) -> str:
    """Return a comparison as CSV (RFC 4180), one row for every passage of every slot.

    A cell that a spreadsheet would take for a formula gets an apostrophe before it. With
    `dismissed`, what the reader dismissed comes last, its verdict marked as such.
    """
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(_COLUMNS)
    slots = [(comparison, "") for comparison in compared.comparisons]
    if dismissed:
        slots += [(comparison, DISMISSED) for comparison in compared.dismissed]
    for number, (comparison, mark) in enumerate(slots, 1):
        for member in comparison.members:
            row = _row(compared, number, comparison, member, mark)
            writer.writerow(cell(plain(v) if isinstance(v, str) else v) for v in row)
    return out.getvalue()


def _row(
    compared: Compared, number: int, comparison: Comparison, member: Member, mark: str
) -> Iterator[object]:
    article = compared.articles[member.article - 1]
    yield from (number, f"{comparison.verdict}{mark}", str(comparison.kind), comparison.about)
    yield from (comparison.rule, comparison.explanation, comparison.score)
    yield from (comparison.independent_sources, article.id, article.title, article.source or "")
    yield from (article.published or "", member.start, member.end, member.value, member.text)


_STYLE = """
:root{color-scheme:light dark}
body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem}
section{border-top:1px solid #8884;padding:.5rem 0}
.passages{display:grid;grid-template-columns:repeat(auto-fit,minmax(18rem,1fr));gap:1rem}
.verdict{font-size:.8rem;font-weight:600;text-transform:uppercase;letter-spacing:.05em}
.where{opacity:.8;font-size:.85rem}blockquote{margin:.2rem 0;overflow-wrap:anywhere}
mark{background:#fd08;color:inherit}
.dismissed{opacity:.6}
"""


def to_html(compared: Compared, *, dismissed: bool = False) -> str:
    """Return a comparison as one HTML page that loads nothing, passages of a slot side by side.

    With `dismissed`, what the reader dismissed comes last, dimmed; else how many that are.
    """
    parts = [
        "<!doctype html>",
        '<html lang="en"><meta charset="utf-8"><title>Comparison</title>',
        '<meta name="viewport" content="width=device-width">',
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "style-src 'unsafe-inline'\">",
        f"<style>{_STYLE}</style>",
        "<h1>Comparison</h1><ol>",
    ]
    parts += [f"<li>{_escaped(_cited(article))}</li>" for article in compared.articles]
    parts.append("</ol>")
    for comparison in compared.comparisons:
        parts += _section(compared, comparison)
    if compared.only:
        parts.append("<h2>Only in one</h2>")
    for passage in compared.only:
        source = _escaped(label(compared.articles[passage.article - 1]))
        parts.append(
            f'<div><span class="where">{source}</span>'
            f"<blockquote>{_escaped(passage.text)}</blockquote></div>"
        )
    if compared.dismissed and not dismissed:
        parts.append(f"<p>{dismissed_note(compared)}.</p>")
    for comparison in compared.dismissed if dismissed else ():
        parts += _section(compared, comparison, DISMISSED)
    return "\n".join(parts) + "\n</html>\n"


def _section(compared: Compared, comparison: Comparison, mark: str = "") -> Iterator[str]:
    yield '<section class="dismissed">' if mark else "<section>"
    yield f'<div class="verdict">{comparison.verdict}{mark}</div>'
    yield f"<h2>{_escaped(comparison.about)}</h2>"
    yield f"<p>{_escaped(comparison.explanation)} {_sources(comparison)}</p>"
    yield '<div class="passages">'
    for member in comparison.members:
        source = _escaped(label(compared.articles[member.article - 1]))
        yield (
            f'<div><span class="where">{source}</span>'
            f"<blockquote>{_marked(compared, member)}</blockquote></div>"
        )
    yield "</div></section>"


def _marked(compared: Compared, member: Member) -> str:
    if member.focus is None:
        return _escaped(member.text)
    text = compared.articles[member.article - 1].text
    low, high = max(member.start, member.focus[0]), min(member.end, member.focus[1])
    if low >= high:
        return _escaped(member.text)
    before, inside, after = text[member.start : low], text[low:high], text[high : member.end]
    return f"{_inline(before)}<mark>{_inline(inside)}</mark>{_inline(after)}"


def _inline(text: str) -> str:
    """Return text escaped, spaces at its ends kept as one."""
    plain = _escaped(text)
    head = " " if text[:1].isspace() and plain else ""
    tail = " " if text[-1:].isspace() and plain else ""
    return f"{head}{plain}{tail}"


def _escaped(text: str) -> str:
    return html.escape(plain(text), quote=True)
