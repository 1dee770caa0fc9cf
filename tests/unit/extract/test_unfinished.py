"""Facts that stop short of what makes them say something are not given."""

from __future__ import annotations

import pytest

from reader.extract import Engine


def predicates(engine: Engine, text: str) -> list[str]:
    return [f.predicate.text for f in engine.annotate(text).facts if f.predicate]


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The Navy would do so at an appropriate time.", "would do"),
        ("The stars came out in such numbers that the nurses stopped singing.", "came out in"),
        ("The bridge was found, as on the previous 30 occasions, to be undamaged.", "was found"),
        ("The only person who does not is Yusuf.", "is"),
        ("The Indonesian Navy saved 200 more.", "saved"),
        ("Airport chief Ali Nadavi was quoted by IRNA.", "was quoted by"),
        ("There are 31 classes.", "are"),
        ("Gary Moult kept his side in it.", "kept"),
        (
            "Mercy Valley puts the cost of the incident so far at $38 million, not all insured.",
            "puts",
        ),
        ("Wexley focuses on old faiths, as far as the source allows.", "focuses on"),
        ("Nobody can tell Ann Lee when her cattle will drink from the creek.", "can tell"),
        ("The cheaper the houses become, the less the houses are worth defending.", "are"),
        (
            "Every time there's one of these reports, the Navy starts looking at ships.",
            "starts looking at",
        ),
        ("Piet Lomas blames the closed road.", "blames"),
        (
            "Nell Tarrow is known more for staggering about than for appearing in films.",
            "is known for",
        ),
        ("Hugh Lanyon is not going to lecture too much on Friday.", "is not going to lecture"),
        ("The gunman Lomas entered about 4 p.m.", "entered"),
        ("The Colts can focus on how they will match up.", "can focus"),
        ("Output would grow by either 49 percent or by 27 percent.", "would grow by"),
        ("The prison holds more than 1,900.", "holds"),
        ("Paul Menzies left Rome, fleeing the war or seeking adventure.", "seeking"),
        ("Staff at Stourmouth Royal Infirmary have reacted angrily.", "have reacted angrily"),
        ("Ann Lee has eight weeks in which to call it in.", "has"),
        ("Of the buildings that fell, most were old.", "fell"),
        ('"Was it queried?" asked the coroner. "Blank," Mr Haigh replied.', "replied"),
    ],
)
def test_what_stops_short_is_not_given(engine: Engine, text: str, predicate: str) -> None:
    assert predicate not in predicates(engine, text)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The body was found on Tuesday.", "was found"),
        ("Mercy Valley puts the cost at $38 million.", "puts"),
        ("There are 31 classes in the show.", "are"),
        ("Gary Moult kept his job.", "kept"),
        ("The Indonesian Navy saved 200 more people.", "saved"),
        ("The pirates did such damage on Friday.", "did"),
        ("Piet Lomas blames the closed road for the price of flour.", "blames"),
        ("Ann Lee has eight weeks, which is enough.", "has"),
        ("The towers, which fell, were old.", "fell"),
        ("Eleven people were killed or injured by the blast.", "were killed or injured by"),
        ("The prison holds more than 1,900 men.", "holds"),
        ("Nell Tarrow is known for staggering about.", "is known for"),
        ("Hugh Lanyon is not going to lecture on Friday.", "is not going to lecture"),
        ("The Colts focus on defence.", "focus on"),
        ("Every time was tried, and the Navy starts looking at ships.", "starts looking at"),
        ("The only person who voted is Yusuf.", "is"),
    ],
)
def test_what_is_whole_is_given(engine: Engine, text: str, predicate: str) -> None:
    assert predicate in predicates(engine, text)
