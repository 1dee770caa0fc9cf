"""A noun phrase is one, however the tree splits it, and what has a copula is a clause."""

from __future__ import annotations

import pytest

from tests.unit.extract.test_reading import ORGANIZATION, PERSON, read

RAIN = """
Nurses nurse NOUN NNS 2 nsubj
lined line VERB VBD 0 root
roads road NOUN NNS 2 obj
in in ADP IN 5 mark
driving drive VERB VBG 2 advcl
rain rain NOUN NN 2 obl
. . PUNCT . 2 punct
"""
BATTLES = """
Protests protest NOUN NNS 2 nsubj
turned turn VERB VBD 0 root
into into ADP IN 4 mark
running run VERB VBG 2 advcl
battles battle NOUN NNS 2 obl
through through ADP IN 7 case
Rome Rome PROPN NNP 4 obl
. . PUNCT . 2 punct
"""
STRIKER = """
Leeds Leeds PROPN NNP 2 nsubj
paid pay VERB VBD 0 root
millions million NOUN NNS 2 obj
for for ADP IN 5 case
striker striker NOUN NN 2 obl
Lee Lee PROPN NNP 2 obl
. . PUNCT . 2 punct
"""
COSTS = """
Mayors mayor NOUN NNS 2 nsubj
blamed blame VERB VBD 0 root
Acme Acme PROPN NNP 2 obj
for for ADP IN 5 case
delays delay NOUN NNS 2 obl
and and CCONJ CC 7 cc
costs cost NOUN NNS 2 obl
. . PUNCT . 2 punct
"""
COURT = """
Lee Lee PROPN NNP 2 nsubj
left leave VERB VBD 0 root
after after ADP IN 4 case
court court NOUN NN 2 obl
Tuesday Tuesday PROPN NNP 2 obl
. . PUNCT . 2 punct
"""
RACE = """
Leeds Leeds PROPN NNP 2 nsubj
withdrew withdraw VERB VBD 0 root
its its PRON PRP$ 4 nmod:poss
bid bid NOUN NN 2 obj
and and CCONJ CC 10 cc
is be AUX VBZ 10 cop
out out ADP IN 10 case
of of ADP IN 7 fixed
the the DET DT 10 det
race race NOUN NN 2 obl
. . PUNCT . 2 punct
"""
WHILE = """
Acme Acme PROPN NNP 2 nsubj
burned burn VERB VBD 0 root
while while SCONJ IN 7 mark
Lee Lee PROPN NNP 7 nsubj
was be AUX VBD 7 cop
in in ADP IN 7 case
Rome Rome PROPN NNP 2 obl
. . PUNCT . 2 punct
"""
WHENEVER = """
Leeds Leeds PROPN NNP 2 nsubj
sells sell VERB VBZ 0 root
strikers striker NOUN NNS 2 obj
whenever whenever ADV WRB 2 advmod
it it PRON PRP 6 nsubj
loses lose VERB VBZ 2 advcl
. . PUNCT . 2 punct
"""
NAMES = {"Lee": PERSON, "Leeds": ORGANIZATION, "Acme": ORGANIZATION}


def given(rows: str) -> list[str]:
    """Each fact as one line: subject, predicate, object, arguments, place."""
    out = []
    for fact in read(rows, names=NAMES).facts:
        parts = [fact.subject, fact.predicate, fact.object]
        texts = [part.text for part in parts if part is not None]
        texts += [f"{a.role}: {a.span.text}" for a in fact.arguments]
        texts += [f"at {part.text}" for part in (fact.time, fact.place) if part is not None]
        out.append(" | ".join(texts))
    return out


@pytest.mark.parametrize(
    ("rows", "fact"),
    [
        (RAIN, "Nurses | lined | roads | in: driving rain"),
        (BATTLES, "Protests | turned into | running battles through Rome"),
        (STRIKER, "Leeds | paid | millions | for: striker Lee"),
        (COSTS, "Mayors | blamed | Acme | for: delays and costs"),
        (COURT, "Lee | left | after: court | at Tuesday"),
    ],
)
def test_two_halves_are_one_phrase(rows: str, fact: str) -> None:
    assert fact in given(rows)


@pytest.mark.parametrize(
    ("rows", "fact"),
    [
        (RACE, "Leeds | withdrew | its bid"),
        (RACE, "Leeds | is out of | the race"),
        (WHENEVER, "Leeds | sells | strikers | whenever: it loses"),
    ],
)
def test_what_has_a_copula_or_a_conjunction_is_a_clause(rows: str, fact: str) -> None:
    assert fact in given(rows)


def test_where_others_were_is_not_where_it_burned() -> None:
    assert not any(line.startswith("Acme") and "Rome" in line for line in given(WHILE))
