"""Where someone is from, told by name, age or calling."""

from __future__ import annotations

import pytest

from reader.compare.claims import homes
from reader.compare.reading import Reading
from reader.model import Annotations, Article, EntityType, Mention, Verdict

TOWNS = ("Kamloops", "Kelowna", "Macomb County", "Texas")


def reading(number: int, text: str, key: str = "@0") -> Reading:
    names = [
        Mention(at, at + len(town), town, EntityType.PLACE, town, town)
        for town in TOWNS
        if (at := text.find(town)) >= 0
    ]
    if (at := text.find("Hanna Lind")) >= 0:
        names.append(Mention(at, at + 10, "Hanna Lind", EntityType.PERSON, "e1", "Hanna Lind"))
    notes = Annotations(entities=tuple(names))
    return Reading(number, Article(str(number), "", text), notes, {"e1": key})


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("Hanna Lind, 24, of Kelowna", "a 24-year-old woman from Kamloops", Verdict.DIFFER),
        ("Hanna Lind, 24, of Kelowna", "a 24-year-old from Kelowna", Verdict.AGREE),
        ("Hanna Lind, 24, of Kelowna", "a 26-year-old from Kamloops", None),
        ("Hanna Lind, 24, of Kelowna", "Hanna Lind, 26, of Kamloops", Verdict.DIFFER),
        ("Hanna Lind, 24, of Kelowna", "Hanna Lind, 24, of Macomb County", None),
        ("Hanna Lind, 24, of Kelowna", "Hanna Lind, 24, of Texas", None),
        ("a private collector in Kelowna", "a collector from Kamloops", Verdict.DIFFER),
        ("Hanna Lind flew to Kelowna", "a 24-year-old from Kamloops", None),
    ],
)
def test_homes(one: str, other: str, verdict: Verdict | None) -> None:
    pairs = [(a, b) for a in homes.claims(reading(1, one)) for b in homes.claims(reading(2, other))]
    found = [(homes.judge(a, b), homes.judge(b, a)) for a, b in pairs]
    assert all((x and x.verdict) == (y and y.verdict) for x, y in found)
    assert {x.verdict for x, _ in found if x} == ({verdict} if verdict else set())


def test_two_of_one_age_in_one_article_are_not_compared_by_it() -> None:
    two = reading(1, "a 24-year-old from Kelowna and a 24-year-old from Kamloops")
    assert not list(homes.claims(two))


def test_two_names_of_one_age_are_two_persons() -> None:
    (one,) = homes.claims(reading(1, "Hanna Lind, 24, of Kelowna"))
    (other,) = homes.claims(reading(2, "Hanna Lind, 24, of Kamloops", "@1"))
    assert homes.judge(one, other) is None
