"""Who is who across articles."""

from __future__ import annotations

import pytest

from reader.compare.linking import link
from reader.compare.reading import Reading
from reader.model import Annotations, Article, EntityType, Mention


def keys(*names: str) -> list[str]:
    """Return the key of each name, a person of an article of its own."""
    readings = []
    for number, name in enumerate(names, 1):
        mention = Mention(0, len(name), name, EntityType.PERSON, "e1", name)
        article = Article(id=str(number), title=name, text=name)
        readings.append(Reading(number, article, Annotations(entities=(mention,))))
    link(readings)
    return [reading.keys["e1"] for reading in readings]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Recep Tayyip Erdogan", "Tayyip Erdogan"),
        ("Fumio Kishida", "Kishida"),
        ("Rob Wagner", "Robert Wagner"),
    ],
)
def test_one_person_however_fully_named(one: str, other: str) -> None:
    first, second = keys(one, other)
    assert first == second


@pytest.mark.parametrize(
    ("one", "other"), [("Hillary Clinton", "Bill Clinton"), ("Mary Ann Cole", "John Cole")]
)
def test_one_surname_is_not_one_person(one: str, other: str) -> None:
    first, second = keys(one, other)
    assert first != second
