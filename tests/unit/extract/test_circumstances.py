"""What holds within a condition, a moment, a place or a whole is kept so, or not given."""

from __future__ import annotations

import pytest

from reader.extract import Engine
from tests.unit.extract.test_keeping import shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Visitors will be allowed to cross the border on foot, provided they return by "
            "nightfall.",
            "Visitors | will be allowed | to cross the border on foot | "
            "provided: they return by nightfall",
        ),
        (
            "The school board voted 5-2 Tuesday night to adopt a four-day week.",
            "The school board | voted | 5-2 | to: adopt a four-day week | at Tuesday night",
        ),
        (
            "Survivors were taken to a school gymnasium, where local people brought blankets.",
            "local people | brought | blankets | at a school gymnasium",
        ),
        (
            "In parts of mid Wales and the Borders, where Telvia is the only provider, Lee left.",
            "Telvia | is | the only provider | at parts of mid Wales and the Borders",
        ),
        (
            "Rescue teams have covered an area of 60 square kilometres, often in blizzard "
            "conditions.",
            "Rescue teams | have covered | an area of 60 square kilometres | "
            "often in: blizzard conditions",
        ),
        (
            "In Surrey, the Conservatives lost seven seats, four of them to the Liberal Democrats.",
            "the Conservatives | lost | seven seats | at In Surrey",
        ),
        (
            "Ann Lee had attacked on the second of three unpaved climbs above Rome.",
            "Ann Lee | had attacked on | the second of three unpaved climbs above Rome",
        ),
        (
            "Rothwell remain 17th, two points above the relegation places, with a game in hand.",
            "Rothwell | remain | 17th | with: a game in hand",
        ),
        (
            "Ann Lee campaigned against the closure of bus routes, chaining herself, at 81, to the "
            "last 14A to Hawkside.",
            "Ann Lee | campaigned against | the closure of bus routes",
        ),
        (
            "Real estate makes up 38 per cent of the lending to companies.",
            "Real estate | makes up | 38 per cent of the lending to companies",
        ),
        (
            "Dunmore came from two goals down to book a place in the fifth round.",
            "Dunmore | came from | two goals down",
        ),
        (
            "Having already been booked for a foul on Lee, Simon Tait kicked the ball away at a "
            "throw-in.",
            "Simon Tait | kicked | the ball away | at: a throw-in",
        ),
        (
            "In Ghent Ann Lee moved the boxes to the cellar.",
            "Ann Lee | moved | the boxes | to: the cellar | at In Ghent",
        ),
        (
            "The family emerged as the largest clan after decades of federal prosecutions.",
            "The family | emerged as | the largest clan | at after decades of federal prosecutions",
        ),
        ("The dam was intact the following morning.", "The dam | was | intact"),
        (
            "About 40 workers were in the mill when the fire broke out, although no one was hurt.",
            "About 40 workers | were in | the mill | when: the fire broke out",
        ),
        ("Ann Lee was 42 when she died.", "Ann Lee | was | 42 | when: she died"),
        # What is set off, or stands in a clause that is the subject, is no part of it.
        ("Ann Lee was in Ghent, when the bridge fell.", "Ann Lee | was in | Ghent"),
        (
            "It was clear that the mill would close when the owner left.",
            "It | was | clear that the mill would close when the owner left",
        ),
        (
            "Telvia plans to spend $5 million over the next five years.",
            "Telvia | plans to spend | $5 million | at over the next five years",
        ),
        # Two near misses: what went on is complete, and a moment is one.
        (
            "The coach was travelling north on the M18 at 61 mph when it drifted across the hard "
            "shoulder, demolished 30 metres of fencing and overturned in a field of oilseed rape.",
            "The coach | was travelling north on | the M18 | at: 61 mph",
        ),
        ("There are 31 classes in the show.", "There | are | 31 classes in the show"),
    ],
)
def test_what_bounds_a_fact_goes_with_it(engine: Engine, text: str, expected: str) -> None:
    assert expected in [shown(f) for f in engine.annotate(text).facts]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        (
            "Most animals deprived of sleep soon show signs of damage: memory fails and the "
            "immune system weakens.",
            "memory",
        ),
        ("Money is a worry. The family turned down an invitation to Rome.", "Money"),
        ("Audiologists are cautious. The firm is not.", "Audiologists"),
        ("There are perhaps forty lines of dialogue. The film is long.", "forty"),
        ("The next regular meeting is April 16.", "April"),
        (
            "The captain rejected the take-off before the controller had noticed the conflict.",
            "noticed",
        ),
        ("We've slipped into a rut where accountability is a rare concept.", "accountability"),
        ("Well, at least not until Denver is up by four touchdowns.", "Denver"),
        (
            "The family emerged as the largest clan after decades of federal prosecutions "
            "decimated its rivals.",
            "after decades",
        ),
        ("The little craft spent longer in full sunlight.", "sunlight"),
        ("Many of the ships involved are old and small.", "ships"),
        ("The game turned, or should have, on the hour.", "turned"),
        ("Ashby, three divisions higher, looked home and dry at the interval.", "looked"),
    ],
)
def test_what_holds_only_there_is_not_given(engine: Engine, text: str, part: str) -> None:
    assert not [line for f in engine.annotate(text).facts if part in (line := shown(f))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The drought is a worry for farmers.", "The drought | is | a worry for farmers"),
        (
            "The mayor rejected the plan after the council had backed it.",
            "The mayor | rejected | the plan",
        ),
        (
            "The union had two demands: the firm must pay wages and reopen the Ghent plant.",
            "The union | had | two demands",
        ),
    ],
)
def test_what_is_whole_is_given(engine: Engine, text: str, expected: str) -> None:
    assert expected in [shown(f) for f in engine.annotate(text).facts]


def test_leases_and_attacks_are_no_places(engine: Engine) -> None:
    text = (
        "The agency sold leases where the bears live. "
        "Shoppers are hit by attacks, where they go to a false site. "
        "The agency opened a school where the bears live."
    )
    places = [f.place.text for f in engine.annotate(text).facts if f.place]
    assert not [p for p in places if "leases" in p or "attacks" in p]
    assert [p for p in places if "school" in p]
