"""Amounts and names that a part of a fact has only some words of are made whole."""

from __future__ import annotations

import pytest

from reader.extract.engine import Engine


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Shares in Norton fell as much as 14 per cent on Wednesday.", "as much as 14 per cent"),
        ("The 6-foot-9 senior needed nine points in the game.", "The 6-foot-9 senior"),
        ("Losses from the storm are likely to fall between €350m and €450m.", "€350m and €450m"),
        ("The pirates had a cache of arms, including seven AK-47 rifles.", "seven AK-47 rifles"),
        ("Ann Lee is set to star in the sequel to ‘Q-Men: Last Class’.", "Q-Men: Last Class"),
        ("The Sorano S-76 was flying from the Grindal platform.", "The Sorano S-76"),
        ("He made 8 of 14 shots in the game.", "8 of 14 shots"),
        ("The club has spent 14 per cent of its money.", "14 per cent of its money"),
    ],
)
def test_an_amount_stands_whole_in_one_part(engine: Engine, text: str, whole: str) -> None:
    facts = engine.annotate(text).facts
    parts = [p.text for f in facts for p in (f.subject, f.object) if p]
    assert not facts or any(whole in p for p in parts)


def test_what_stands_in_brackets_stays_left_out(engine: Engine) -> None:
    facts = engine.annotate("Thieves stole a £9m (€11m) booty from Acme.").facts
    assert not [f for f in facts if f.object and "11m" in f.object.text]


def test_words_of_two_parts_stay_where_they_are(engine: Engine) -> None:
    facts = engine.annotate("Ann's council voted to five on Monday, eight to five.").facts
    parts = [p.text for f in facts for p in (f.subject, f.object) if p]
    assert not [p for p in parts if "eight five" in p]
