"""One order of articles to compare them in, whatever order they are given in.

Who is linked to whom, and which of equally good slots form, may hang on what is looked at first.
So articles are always looked at in one order of their own, the earliest first, and what is found is
numbered as they were given at the end.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.model import Annotations, Article, Compared, Comparison, Member

Made = Sequence[tuple[Article, Annotations]]
"""Articles with their annotations."""


def own_order(articles: Made) -> list[int]:
    """Return the indexes of articles in the order they are looked at: by date, then by text."""

    def place(index: int) -> tuple[bool, str, str, str, str]:
        article = articles[index][0]
        date = article.published or ""
        return not date, date, article.text, article.title, article.source or ""

    return sorted(range(len(articles)), key=place)


def as_given(compared: Compared, order: Sequence[int], articles: Made) -> Compared:
    """Return what was found of articles in an order of `own_order`, numbered as they were given."""
    number = {place: given + 1 for place, given in enumerate(order, 1)}

    def told(comparison: Comparison) -> Comparison:
        members = [replace(m, article=number[m.article]) for m in comparison.members]
        return replace(comparison, members=tuple(sorted(members, key=_place)))

    only = (replace(o, article=number[o.article]) for o in compared.only)
    return Compared(
        tuple(article for article, _ in articles),
        tuple(told(c) for c in compared.comparisons),
        tuple(sorted(only, key=lambda o: (o.article, o.start))),
        tuple(told(c) for c in compared.dismissed),
    )


def _place(member: Member) -> tuple[int, int, int]:
    return member.article, member.start, member.end
