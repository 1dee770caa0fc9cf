"""What stands behind a verb of its own is that verb's: no argument, no time is read across one."""

from __future__ import annotations

import pytest

from reader.extract import Engine
from tests.unit.extract.test_keeping import shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Referee Ann Lee gave Karl Osten a standing count before stopping the bout at 2:56.",
            "Referee Ann Lee | gave | Karl Osten a standing count",
        ),
        (
            "The ministers replied that they would need to acquire better intelligence on who is "
            "behind the raids on shipping.",
            "they | would need to acquire | better intelligence",
        ),
        (
            "The youths smashed windows newly replaced after four days of unrest.",
            "The youths | smashed | windows",
        ),
        (
            "Ann Lee was given two life sentences after being convicted of stabbing her cousin in "
            "1999.",
            "Ann Lee | was given | two life sentences",
        ),
        (
            "Osten's trustees have withdrawn their offer and are out of the race.",
            "Osten's trustees | have withdrawn | their offer",
        ),
        # Near misses: both were then, or a comma ends what the nearer verb says.
        (
            "Two fishermen drowned when their boat overturned off Pointe Sable on Monday evening.",
            "Two fishermen | drowned | at on Monday evening | at off Pointe Sable",
        ),
        (
            "Hundreds of farmers parked their tractors on the bridge on Tuesday, letting through "
            "one lorry an hour, in a protest against imports.",
            "Hundreds of farmers | parked | their tractors | in: a protest against imports | "
            "at on Tuesday | at on the bridge",
        ),
        (
            "Ann Lee scored 11 goals last season, including the winner against Northam.",
            "Ann Lee | scored | 11 goals | including: the winner against Northam | at last season",
        ),
    ],
)
def test_arguments_are_not_read_across_another_verb(
    engine: Engine, text: str, expected: str
) -> None:
    assert expected in [shown(fact) for fact in engine.annotate(text).facts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The two officers have been arrested. One was charged with theft and the other as an "
            "accomplice.",
            "One | was charged with | theft",
        ),
        (
            "Hundreds of villagers had fled to the mainland, many on foot through the shallows.",
            "Hundreds of villagers | had fled to | the mainland",
        ),
        # Near misses: what belongs to the role, and a phrase of what is told.
        (
            "Karl Osten beat the third seed in front of a crowd of 4,000.",
            "Karl Osten | beat | the third seed | in front of: a crowd of 4,000",
        ),
        (
            "Karl Osten lost his own seat in Windward North by 212 votes.",
            "Karl Osten | lost | his own seat | by: 212 votes",
        ),
    ],
)
def test_arguments_are_not_read_behind_what_is_not_told(
    engine: Engine, text: str, expected: str
) -> None:
    assert expected in [shown(fact) for fact in engine.annotate(text).facts]
