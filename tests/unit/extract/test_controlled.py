"""What someone is asked, paid or begins to do ends what is said of him, wherever it stands."""

from __future__ import annotations

import pytest

from tests.unit.extract.test_reading import read, shown

PRESSED = """
Ministers minister NOUN NNS 2 nsubj
pressed press VERB VBD 0 root
makers maker NOUN NNS 2 obj
to to PART TO 5 mark
fit fit VERB VB 2 advcl
alarms alarm NOUN NNS 5 obj
. . PUNCT . 2 punct
"""
ASIDE = """
Ministers minister NOUN NNS 2 nsubj
asked ask VERB VBD 0 root
drivers driver NOUN NNS 2 iobj
, , PUNCT , 6 punct
particularly particularly ADV RB 6 advmod
Belgians Belgian PROPN NNPS 3 appos
, , PUNCT , 9 punct
to to PART TO 9 mark
stop stop VERB VB 2 advcl
. . PUNCT . 2 punct
"""
PAID = """
Norway Norway PROPN NNP 2 nsubj
stopped stop VERB VBD 0 root
paying pay VERB VBG 2 xcomp
farmers farmer NOUN NNS 3 iobj
to to PART TO 6 mark
fell fall VERB VBN 2 xcomp
elms elm NOUN NNS 6 obj
. . PUNCT . 2 punct
"""
BEGAN = """
Clocks clock NOUN NNS 2 nsubj
began begin VERB VBD 0 root
, , PUNCT , 4 punct
first first ADV RB 2 advmod
, , PUNCT , 7 punct
to to PART TO 7 mark
strike strike VERB VB 2 advcl
midnight midnight NOUN NN 7 obj
. . PUNCT . 2 punct
"""


@pytest.mark.parametrize(
    ("rows", "fact"),
    [
        (PRESSED, ("Ministers", "pressed", "makers to fit alarms")),
        (ASIDE, ("Ministers", "asked", "drivers to stop")),
        (PAID, ("Norway", "stopped paying", "farmers to fell elms")),
        (BEGAN, ("Clocks", "began to strike", "midnight")),
    ],
)
def test_what_they_are_to_do_ends_what_is_said(rows: str, fact: tuple[str, str, str]) -> None:
    assert fact in map(shown, read(rows).facts)


@pytest.mark.parametrize(
    "rows",
    [
        PRESSED.replace("makers maker", "buttons button"),
        PRESSED.replace("pressed press", "fined fine"),
    ],
)
def test_what_it_was_done_for_is_no_part_of_it(rows: str) -> None:
    assert not any("alarms" in (what or "") for _, _, what in map(shown, read(rows).facts))
