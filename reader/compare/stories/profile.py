"""What of an article tells which story it is on: its terms, names, days, and when it came out."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date

from reader.compare.stories.reprints import sketch
from reader.compare.stories.terms import TOKEN, Term, stem, terms
from reader.model import Annotations, Article, EntityType

_YEAR = re.compile(r"(?<![\d.,$£€-])(19[5-9]\d|20[0-4]\d)(?![\d%]|[.,]\d)")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = "(" + "|".join(_MONTHS) + r")[a-z]*\.?"
_DAY = re.compile(rf"\b{_MONTH} (\d{{1,2}})\b|\b(\d{{1,2}}) {_MONTH}", re.IGNORECASE)
_PHRASE = re.compile(r"\b[A-Z][\w’'-]+(?: (?:of |the |de |al )?[A-Z][\w’'-]+)*")
_TYPES = {EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE, EntityType.EVENT}


@dataclass(frozen=True, slots=True)
class Profile:
    """What story grouping needs of one article, and nothing more.

    `year` is the latest year its text speaks of, `days` the month and day pairs in it, `names` the
    names people would know it by, most frequent first, `sketch` its minhash.
    """

    id: str
    title: str
    terms: tuple[Term, ...]
    year: int | None
    days: frozenset[tuple[int, int]]
    published: str | None
    names: tuple[str, ...]
    sketch: tuple[int, ...]


def profile(article: Article, annotations: Annotations | None = None) -> Profile:
    """Return an article's profile; names and the date come from its annotations where it has them.

    Without annotations the names are the capitalised phrases of its text.
    """
    text = f"{article.title}\n{article.text}" if article.title else article.text
    found = terms(text)
    names = _entity_names(annotations) if annotations else _phrases(text, found)
    published = article.published or (annotations.published if annotations else None)
    years = [int(y) for y in _YEAR.findall(text)]
    return Profile(
        id=article.id,
        title=article.title or _first_line(article.text),
        terms=tuple(found),
        year=max(years, default=None),
        days=frozenset(_days(text)),
        published=published,
        names=names,
        sketch=sketch(article.text),
    )


def _first_line(text: str) -> str:
    line = text.strip().partition("\n")[0]
    return line if len(line) <= 100 else line[:99].rsplit(" ", 1)[0] + "…"


def _days(text: str) -> list[tuple[int, int]]:
    pairs = []
    for month, day, day_first, month_last in _DAY.findall(text):
        number = int(day or day_first)
        if 1 <= number <= 31:
            pairs.append((_MONTHS.index((month or month_last).lower()) + 1, number))
    return pairs


def _entity_names(annotations: Annotations) -> tuple[str, ...]:
    count = Counter(m.name for m in annotations.entities if m.type in _TYPES)
    return tuple(name for name, _ in count.most_common(40))


def _phrases(text: str, found: list[Term]) -> tuple[str, ...]:
    known = {t.stem for t in found if t.kind == 0}
    count: Counter[str] = Counter()
    for match in _PHRASE.finditer(text):
        words = match.group().removesuffix("’s").removesuffix("'s").split()
        while words and stem(words[0]) not in known:
            del words[0]
        if words and all(TOKEN.match(w) for w in words):
            count[" ".join(words)] += 1
    return tuple(name for name, _ in count.most_common(40))


def days_apart(a: str | None, b: str | None) -> int | None:
    """Return how many days lie between two publication dates, None unless both name a day."""
    first, second = _date(a), _date(b)
    return abs((first - second).days) if first and second else None


def _date(value: str | None) -> date | None:
    try:
        return date.fromisoformat(value[:10]) if value else None
    except ValueError:
        return None
