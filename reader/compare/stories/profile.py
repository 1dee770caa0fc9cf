"""What of an article tells which story it is on, and what people are told of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from reader.compare.stories.features import Features, Terms
from reader.compare.stories.label import Label
from reader.compare.stories.reprints import sketch
from reader.compare.stories.terms import TOKEN, Term, stem, terms
from reader.model import Article, EntityType

VERSION = "1"
"""Of how profiles are made and linked; raise it with either, so that kept ones are made anew."""

_YEAR = re.compile(r"(?<![\d.,$£€-])(19[5-9]\d|20[0-4]\d)(?![\d%]|[.,]\d)")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = "(" + "|".join(_MONTHS) + r")[a-z]*\.?"
_DAY = re.compile(rf"\b{_MONTH} (\d{{1,2}})\b|\b(\d{{1,2}}) {_MONTH}", re.IGNORECASE)
_PHRASE = re.compile(r"\b[A-Z][\w’'-]+(?: (?:of |the |de |al )?[A-Z][\w’'-]+)*")
_TYPES = {EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE, EntityType.EVENT}
_MOST_NAMES = 40


@dataclass(frozen=True, slots=True)
class Profile:
    """What story grouping needs of one article."""

    id: str
    features: Features
    label: Label


def profile(
    article: Article, names: Sequence[str] | None = None, published: str | None = None
) -> Profile:
    """Return an article's profile.

    `names` are those it is known by (see `known_by`); without them they are the capitalised
    phrases of its text. `published` is the date where the article itself has none.
    """
    text = f"{article.title}\n{article.text}" if article.title else article.text
    found = terms(text)
    years = [int(y) for y in _YEAR.findall(text)]
    days = frozenset(_days(text))
    published = article.published or published
    came_out = _date(published)
    return Profile(
        article.id,
        Features(
            Terms.of(found),
            max(years, default=None),
            days,
            came_out.toordinal() if came_out else None,
        ),
        Label(
            article.title or _first_line(article.text),
            _phrases(text, found) if names is None else tuple(names),
            days,
            published,
            sketch(article.text),
        ),
    )


def known_by(entities: Iterable[tuple[str, EntityType, int]]) -> tuple[str, ...]:
    """Return the names an article is known by, most frequent first.

    `entities` are name, type and number of mentions, in order of first mention.
    """
    count: Counter[str] = Counter()
    for name, type_, mentions in entities:
        if type_ in _TYPES:
            count[name] += mentions
    return tuple(name for name, _ in count.most_common(_MOST_NAMES))


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


def _phrases(text: str, found: list[Term]) -> tuple[str, ...]:
    known = {t.stem for t in found if t.kind == 0}
    count: Counter[str] = Counter()
    for match in _PHRASE.finditer(text):
        words = match.group().removesuffix("’s").removesuffix("'s").split()
        while words and stem(words[0]) not in known:
            del words[0]
        if words and all(TOKEN.match(w) for w in words):
            count[" ".join(words)] += 1
    return tuple(name for name, _ in count.most_common(_MOST_NAMES))


def days_apart(a: str | None, b: str | None) -> int | None:
    """Return how many days lie between two publication dates, None unless both name a day."""
    first, second = _date(a), _date(b)
    return abs((first - second).days) if first and second else None


def _date(value: str | None) -> date | None:
    try:
        return date.fromisoformat(value[:10]) if value else None
    except ValueError:
        return None
