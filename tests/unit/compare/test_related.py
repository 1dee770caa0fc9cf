from __future__ import annotations

import pytest

from reader.compare.related import MOST, check_comparable
from reader.errors import CompareError
from reader.model import Article

QUAKE = "An earthquake of magnitude 7.1 struck Lombok in Indonesia; {} people died in Mataram."
CHESS = "Magnus Carlsen won the chess title in Reykjavik on Friday evening."


def article(name: str, text: str) -> Article:
    return Article(name, "", text)


def quakes(count: int) -> list[Article]:
    return [article(f"a{n}", QUAKE.format(n)) for n in range(count)]


def test_articles_on_one_thing_are_comparable() -> None:
    check_comparable(quakes(2))
    check_comparable([*quakes(2), article("z", CHESS)])
    check_comparable(quakes(MOST))


@pytest.mark.parametrize(
    ("articles", "said"),
    [
        ([], "at least two"),
        (quakes(1), "at least two"),
        (quakes(1) * 3, "at least two"),
        ([article("a", CHESS), article("b", CHESS)], "word for word"),
        ([*quakes(1), article("b", CHESS)], "different things"),
        ([article("a", ""), article("b", "x")], "different things"),
        (quakes(MOST + 1), "51 articles are too many"),
    ],
)
def test_what_is_not_comparable_is_told(articles: list[Article], said: str) -> None:
    with pytest.raises(CompareError, match=said):
        check_comparable(articles)
