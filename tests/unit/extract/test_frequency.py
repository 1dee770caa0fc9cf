"""How often and to what degree something is so is part of what is said."""

from __future__ import annotations

import pytest

from tests.unit.extract.test_reading import only, read, shown

WEEKDAY = """
Passengers passenger NOUN NNS 2 nsubj
use use VERB VBP 0 root
the the DET DT 4 det
lines line NOUN NNS 2 obj
each each DET DT 6 det
weekday weekday NOUN NN 2 obl:unmarked
. . PUNCT . 2 punct
"""
FORTNIGHT = """
Patients patient NOUN NNS 3 nsubj:pass
were be AUX VBD 3 aux:pass
telephoned telephone VERB VBN 0 root
once once ADV RB 3 advmod
a a DET DT 6 det
fortnight fortnight NOUN NN 3 obl
by by ADP IN 9 case
a a DET DT 9 det
nurse nurse NOUN NN 3 obl:agent
. . PUNCT . 3 punct
"""
ONCE = """
Patients patient NOUN NNS 3 nsubj:pass
were be AUX VBD 3 aux:pass
telephoned telephone VERB VBN 0 root
once once ADV RB 3 advmod
by by ADP IN 7 case
a a DET DT 7 det
nurse nurse NOUN NN 3 obl:agent
. . PUNCT . 3 punct
"""
LIKELY = """
Patients patient NOUN NNS 7 nsubj
were be AUX VBD 7 cop
almost almost ADV RB 5 advmod
a a DET DT 5 det
third third NOUN NN 7 advmod
less less ADV RBR 9 advmod
likely likely ADJ JJ 0 root
to to PART TO 9 mark
fall fall VERB VB 7 xcomp
. . PUNCT . 7 punct
"""


@pytest.mark.parametrize(
    ("rows", "predicate", "often"),
    [
        (WEEKDAY, "use", "each weekday"),
        (FORTNIGHT, "were telephoned by", "once a fortnight"),
        (ONCE, "were telephoned once by", None),
    ],
)
def test_how_often_is_when(rows: str, predicate: str, often: str | None) -> None:
    fact = only(read(rows))
    assert fact.predicate is not None
    assert fact.predicate.text == predicate
    assert (fact.time.text if fact.time else None) == often


def test_how_likely_is_kept() -> None:
    assert shown(only(read(LIKELY)))[1] == "were almost a third less likely to fall"


def test_who_was_likely_to_is_shown_so() -> None:
    plain = LIKELY.replace("less less ADV RBR", "then then ADV RB")
    assert "third" not in (shown(only(read(plain)))[1] or "")
