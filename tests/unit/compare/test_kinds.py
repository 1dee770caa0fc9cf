"""Which of several things that exclude each other something was, told by its wording."""

from __future__ import annotations

import pytest

from reader.compare.claims import kinds
from reader.compare.reading import Reading
from reader.model import Annotations, Article, EntityType, Mention, Sentence, Verdict, Word

FIRES = " The fire burns. The blaze grew."


def reading(number: int, first: str, rest: str = FIRES) -> Reading:
    text = first + rest
    words = (Word(0, 1, text[:1], text[:1], "NOUN", "NN", -1, "root"),)
    at = text.find("Marin")
    names = (Mention(at, at + 5, "Marin", EntityType.PERSON, "e1", "Marin"),) if at >= 0 else ()
    notes = Annotations(entities=names, sentences=(Sentence(0, len(first), words),))
    return Reading(number, Article(str(number), "", text), notes, {"e1": "@0"})


def verdicts(one: str, other: str) -> set[Verdict]:
    found = [
        (kinds.judge(a, b), kinds.judge(b, a))
        for a in kinds.claims(reading(1, one))
        for b in kinds.claims(reading(2, other))
        if a.measure == b.measure
    ]
    assert all((x and x.verdict) == (y and y.verdict) for x, y in found)
    return {x.verdict for x, _ in found if x is not None}


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("It was caused by lightning.", "Police blamed arson.", Verdict.DIFFER),
        ("It was caused by lightning.", "He suspects lightning.", Verdict.AGREE),
        ("It was caused by lightning.", "It was not caused by arson.", None),
        ("It was caused by lightning.", "Cause now human, changed from lightning.", Verdict.DIFFER),
        ("Was it caused by lightning?", "Police blamed arson.", None),
        ("Marin was shown a straight red.", "Marin went for a second yellow.", Verdict.DIFFER),
        ("A man was shown a straight red.", "Marin went for a second yellow.", None),
        ("Marin is charged with murder.", "Marin is charged with manslaughter.", Verdict.DIFFER),
        ("No arrests have been made.", "Two people were arrested.", Verdict.DIFFER),
        ("A man was arrested.", "Two people are in custody.", Verdict.AGREE),
    ],
)
def test_kinds(one: str, other: str, verdict: Verdict | None) -> None:
    assert verdicts(one, other) == ({verdict} if verdict else set())


def test_fires_only_where_the_article_is_of_one() -> None:
    assert not list(kinds.claims(reading(1, "It was caused by lightning.", "")))
