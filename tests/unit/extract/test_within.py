"""Clauses without which what is denied, highest or supposed would be said of any time."""

from __future__ import annotations

import pytest

from tests.unit.extract.test_attachment import facts_of

STOP = """
Lee Lee PROPN NNP 4 nsubj
did do AUX VBD 4 aux
not not PART RB 4 advmod
greet greet VERB VB 0 root
Ann Ann PROPN NNP 4 obj
when when ADV WRB 9 advmod
the the DET DT 8 det
judges judge NOUN NNS 9 nsubj
arrived arrive VERB VBD 4 advcl
. . PUNCT . 4 punct
"""
CAME = """
Lee Lee PROPN NNP 4 nsubj
had have AUX VBD 4 aux
just just ADV RB 4 advmod
greeted greet VERB VBN 0 root
Ann Ann PROPN NNP 4 obj
when when ADV WRB 9 advmod
the the DET DT 8 det
judges judge NOUN NNS 9 nsubj
arrived arrive VERB VBD 4 advcl
. . PUNCT . 4 punct
"""
SINCE = """
Lee Lee PROPN NNP 2 nsubj
painted paint VERB VBD 0 root
the the DET DT 5 det
largest large ADJ JJS 5 amod
mural mural NOUN NN 2 obj
since since SCONJ IN 9 mark
the the DET DT 8 det
town town NOUN NN 9 nsubj
burned burn VERB VBD 2 advcl
. . PUNCT . 2 punct
"""
AS_THOUGH = """
Lee Lee PROPN NNP 2 nsubj
treated treat VERB VBD 0 root
the the DET DT 4 det
pier pier NOUN NN 2 obj
as as SCONJ IN 8 mark
though though SCONJ IN 8 mark
Ann Ann PROPN NNP 8 nsubj
owned own VERB VBD 2 advcl
ships ship NOUN NNS 8 obj
. . PUNCT . 2 punct
"""
WHEN, AS = "when when ADV WRB 9 advmod", "as as SCONJ IN 9 mark"


@pytest.mark.parametrize(
    ("tree", "arguments"),
    [
        (STOP, [("when", "the judges arrived")]),
        (STOP.replace(WHEN, AS), [("as", "the judges arrived")]),
        (SINCE, [("since", "the town burned")]),
        (AS_THOUGH, [("as though", "Ann owned ships")]),
        (CAME, []),
        (STOP.replace("when when ADV WRB", ", , PUNCT ,"), []),
        (SINCE.replace("largest large ADJ JJS", "large large ADJ JJ"), []),
        (STOP.replace("arrived arrive", "claimed claim").replace(WHEN, AS), []),
    ],
    ids=["when", "as", "since", "as though", "just then", "comma", "large", "as claimed"],
)
def test_what_holds_within_a_time_keeps_it(tree: str, arguments: list[tuple[str, str]]) -> None:
    fact = next(f for f in facts_of(tree) if f.subject.text == "Lee")
    assert [(a.role, a.span.text) for a in fact.arguments] == arguments


JUST = """
Lee Lee PROPN NNP 4 nsubj
did do AUX VBD 4 aux
not not PART RB 4 advmod
resign resign VERB VB 0 root
just just ADV RB 8 advmod
because because SCONJ IN 8 mark
Ann Ann PROPN NNP 8 nsubj
lost lose VERB VBD 4 advcl
. . PUNCT . 4 punct
"""


def test_a_reason_turned_down_is_not_left_out() -> None:
    fact = next(f for f in facts_of(JUST) if f.subject.text == "Lee")
    assert [(a.role, a.span.text) for a in fact.arguments] == [("just because", "Ann lost")]
    assert fact.object is None
