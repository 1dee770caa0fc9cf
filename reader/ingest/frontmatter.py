"""The block of fields above a Markdown text: YAML's plain subset between `---`, TOML between `+++`.

Read is what such blocks hold in practice: `key: value`, quoted values, `[a, b]`, lists of `- item`
lines, folded and literal blocks. Nested mappings are passed over; a line that is none of these is
an error that names its line, for a value misread is worse than a file to look at.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping

from reader.errors import Malformed
from reader.ingest.addresses import one_address
from reader.ingest.bylines import tidy_authors
from reader.ingest.dates import no_such_day, stated_date
from reader.ingest.ingested import Stated
from reader.text import sanitize

Fields = Mapping[str, list[str]]

_KEY = re.compile(r"(?P<key>[\w][\w .-]*?)\s*:(?:\s+(?P<value>.*))?$")
_ITEM = re.compile(r"\s*-(?:\s+(?P<value>.*))?$")
_NAMED = re.compile(r"[\"']?(\w[\w .-]*?)[\"']?\s*[:=]")
_TOML_LINE = re.compile(r"at line (\d+)")
_TITLE, _AUTHORS = ("title", "headline"), ("authors", "author", "by", "byline")
_DATE = ("published", "date", "pubdate", "publishdate", "published_at", "date_published", "created")
_SOURCE = (
    "source",
    "outlet",
    "publication",
    "publisher",
    "site",
    "site_name",
    "sitename",
    "website",
)
_URL = ("url", "link", "canonical", "canonical_url", "source_url", "permalink")
_LONGEST = 400


def split_front_matter(text: str) -> tuple[Fields, str]:
    """The fields above `text` and the text below them; no fields where there is no such block.

    Raises Malformed, with the line, where a block is there but broken.
    """
    lines = text.split("\n")
    fence = lines[0].rstrip()
    if fence not in ("---", "+++"):
        return {}, text
    ends = ("---", "...") if fence == "---" else ("+++",)
    end = next((i for i, line in enumerate(lines[1:], 1) if line.rstrip() in ends), None)
    if end is None or (fence == "---" and not any(_KEY.match(line) for line in lines[1:end])):
        return {}, text
    block = lines[1:end]
    fields = _toml(block) if fence == "+++" else _yaml(block)
    _check_date(fields, block)
    return fields, "\n".join(lines[end + 1 :])


def read_fields(fields: Fields) -> Stated:
    """What the fields of a front matter state, under the names in common use."""

    def first(names: tuple[str, ...], read: Callable[[str], str] = one_line) -> str | None:
        values = [value for name in names for value in fields.get(name, []) if value]
        return read(values[0]) if values else None

    authors = next((fields[name] for name in _AUTHORS if fields.get(name)), [])
    date, url = first(_DATE), first(_URL, one_address)
    source = first(_SOURCE)
    if source and re.match(r"https?://", source):
        url, source = url or first(_SOURCE, one_address), None
    return Stated(
        title=first(_TITLE),
        authors=tidy_authors([one_line(author) for author in authors]),
        published=stated_date(date) if date else None,
        source=source,
        url=url if url and re.match(r"https?://", url) else None,
        language=first(("lang", "language")),
    )


def one_line(value: str) -> str:
    """`value` in one line, safe to show, at most a few hundred characters."""
    return " ".join(sanitize(value).split())[:_LONGEST]


def _check_date(fields: Fields, block: list[str]) -> None:
    key, date = next(((name, one) for name in _DATE for one in fields.get(name, [])), ("", ""))
    if no_such_day(date):
        line = _line_of(block, key, date)
        raise Malformed(f"line {line}: '{key}' is no date: {one_line(date)}", line=line)


def _line_of(block: list[str], key: str, value: str) -> int:
    """The number of the line that holds a value, from that of its key on; where the fence is 1."""
    keys = [number for number, line in enumerate(block) if _names(line, key)]
    first = keys[-1] if keys else 0
    return next((at + 2 for at in range(first, len(block)) if value in block[at]), first + 2)


def _names(line: str, key: str) -> bool:
    named = _NAMED.match(line)
    return named is not None and named[1].lower().replace(" ", "_") == key.replace(" ", "_")


def _toml(lines: list[str]) -> Fields:
    try:
        table = tomllib.loads("\n".join(lines))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        where = _TOML_LINE.search(str(error))
        line = int(where[1]) + 1 if where else 1
        raise Malformed(
            f"line {line}: the TOML front matter is broken: {error}", line=line
        ) from None
    fields: dict[str, list[str]] = {}
    for key, value in table.items():
        values = value if isinstance(value, list) else [value]
        fields[key.lower()] = [str(v) for v in values if not isinstance(v, dict | list)]
    return fields


def _yaml(lines: list[str]) -> Fields:
    fields: dict[str, list[str]] = {}
    key: str | None = None
    for number, line in enumerate(lines, 2):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        item, pair = _ITEM.match(line), _KEY.match(line)
        if item and key is not None:
            fields[key] += _values(item["value"] or "")
        elif pair and not line[0].isspace():
            key = pair["key"].lower().replace(" ", "_")
            fields[key] = _values(pair["value"] or "")
        elif line[0].isspace() and key is not None:
            _continue(fields[key], line.strip())
        else:
            raise Malformed(
                f"line {number}: the front matter has a line that is no 'key: value'", line=number
            )
    return fields


def _continue(values: list[str], text: str) -> None:
    """Add a continuation line to the value above it; nested mappings are passed over."""
    if values and values[-1] in ("|", ">", "|-", ">-"):
        values[-1] = text
    elif values and not values[-1].endswith(("'", '"')):
        values[-1] = f"{values[-1]} {text}"


def _values(raw: str) -> list[str]:
    value = raw.strip()
    if value[:1] not in ("'", '"'):
        value = re.sub(r"(?:^|\s)#.*$", "", value).strip()
    if value.startswith("[") and value.endswith("]"):
        parts = re.findall(r"\s*(\"[^\"]*\"|'[^']*'|[^,\[\]]+)", value[1:-1])
        return [plain for part in parts if (plain := _unquoted(part.strip()))]
    plain = _unquoted(value)
    return [plain] if plain and plain not in ("~", "null") else []


def _unquoted(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] == '"':
        return re.sub(r"\\(.)", r"\1", value[1:-1])
    if len(value) > 1 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'")
    return value
