"""What became of someone, told in two articles: opposite, the same, or of another case."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from reader.compare.claims import outcomes
from reader.compare.opposites import answers
from reader.compare.predications import predications
from reader.compare.reading import Reading
from reader.compare.tree import Tree
from reader.model import (
    Annotations,
    Article,
    EntityType,
    Mention,
    Sentence,
    TimeExpression,
    Verdict,
    Word,
)

Spec = Sequence[tuple[str, str, str, int, str]]
"""Words as form, lemma, tag, head and relation."""
_POS = {"N": "NOUN", "V": "VERB", "J": "ADJ", "I": "ADP", "R": "ADV", "D": "DET", ".": "PUNCT"}

ARRESTED: Spec = (
    ("Hale", "Hale", "NNP", 2, "nsubj:pass"), ("was", "be", "AUX", 2, "aux:pass"),
    ("arrested", "arrest", "VBN", -1, "root"), ("Sunday", "Sunday", "NNP", 2, "obl"),
)  # fmt: skip
AT_LARGE: Spec = (
    ("Hale", "Hale", "NNP", 4, "nsubj"), ("was", "be", "AUX", 4, "cop"),
    ("still", "still", "RB", 4, "advmod"), ("at", "at", "IN", 4, "case"),
    ("large", "large", "JJ", -1, "root"), ("Sunday", "Sunday", "NNP", 4, "obl"),
)  # fmt: skip
POLICE: Spec = (
    ("Police", "police", "NN", 1, "nsubj"), ("arrested", "arrest", "VBD", -1, "root"),
    ("Hale", "Hale", "NNP", 1, "obj"),
)  # fmt: skip
CONCEDED: Spec = (
    ("Hale", "Hale", "NNP", 1, "nsubj"), ("conceded", "concede", "VBD", -1, "root"),
    ("defeat", "defeat", "NN", 1, "obj"),
)  # fmt: skip
REFUSED: Spec = (
    ("Hale", "Hale", "NNP", 1, "nsubj"), ("refused", "refuse", "VBD", -1, "root"),
    ("to", "to", "TO", 3, "mark"), ("concede", "concede", "VB", 1, "xcomp"),
    ("defeat", "defeat", "NN", 3, "obj"),
)  # fmt: skip
NOT_FOUND: Spec = (
    ("Hale", "Hale", "NNP", 4, "nsubj:pass"), ("has", "have", "AUX", 4, "aux"),
    ("not", "not", "RB", 4, "advmod"), ("been", "be", "AUX", 4, "aux:pass"),
    ("found", "find", "VBN", -1, "root"),
)  # fmt: skip
IN_CUSTODY: Spec = (
    ("Hale", "Hale", "NNP", 4, "nsubj"), ("is", "be", "AUX", 4, "cop"),
    ("in", "in", "IN", 4, "case"), ("police", "police", "NN", 4, "compound"),
    ("custody", "custody", "NN", -1, "root"),
)  # fmt: skip
IN_PRISON: Spec = (
    ("Hale", "Hale", "NNP", 3, "nsubj"), ("was", "be", "AUX", 3, "cop"),
    ("in", "in", "IN", 3, "case"), ("prison", "prison", "NN", -1, "root"),
)  # fmt: skip
ESCAPED: Spec = (
    ("Hale", "Hale", "NNP", 1, "nsubj"), ("escaped", "escape", "VBD", -1, "root"),
)  # fmt: skip
HURT: Spec = (
    ("Hale", "Hale", "NNP", 1, "nsubj"), ("suffered", "suffer", "VBD", -1, "root"),
    ("minor", "minor", "JJ", 3, "amod"), ("injuries", "injury", "NNS", 1, "obj"),
)  # fmt: skip
IN_THE_ARM: Spec = (
    ("Hale", "Hale", "NNP", 2, "nsubj:pass"), ("was", "be", "AUX", 2, "aux:pass"),
    ("shot", "shoot", "VBN", -1, "root"), ("in", "in", "IN", 5, "case"),
    ("the", "the", "DT", 5, "det"), ("arm", "arm", "NN", 2, "obl"),
)  # fmt: skip
IN_THE_LEG: Spec = (
    ("Hale", "Hale", "NNP", 2, "nsubj:pass"), ("was", "be", "AUX", 2, "aux:pass"),
    ("struck", "strike", "VBN", -1, "root"), ("by", "by", "IN", 4, "case"),
    ("bullets", "bullet", "NNS", 2, "obl"), ("in", "in", "IN", 7, "case"),
    ("the", "the", "DT", 7, "det"), ("leg", "leg", "NN", 4, "nmod"),
)  # fmt: skip
UNHARMED: Spec = (
    ("Hale", "Hale", "NNP", 2, "nsubj"), ("was", "be", "AUX", 2, "cop"),
    ("unharmed", "unharmed", "JJ", -1, "root"),
)  # fmt: skip
BRIDGE: Spec = (
    ("The", "the", "DT", 1, "det"), ("bridge", "bridge", "NN", 2, "nsubj"),
    ("collapsed", "collapse", "VBD", -1, "root"),
)  # fmt: skip
INTACT: Spec = (
    ("The", "the", "DT", 1, "det"), ("bridge", "bridge", "NN", 3, "nsubj"),
    ("was", "be", "AUX", 3, "cop"), ("intact", "intact", "JJ", -1, "root"),
)  # fmt: skip


def sentence(spec: Spec) -> tuple[str, Sentence]:
    words: list[Word] = []
    text = ""
    for form, lemma, tag, head, relation in spec:
        text += " " * bool(text)
        pos = "PROPN" if tag == "NNP" else "AUX" if tag == "AUX" else _POS.get(tag[0], "PART")
        words.append(Word(len(text), len(text) + len(form), form, lemma, pos, tag, head, relation))
        text += form
    return text, Sentence(0, len(text), tuple(words))


def reading(number: int, spec: Spec, sunday: str | None = "2021-03-14") -> Reading:
    text, parsed = sentence(spec)
    at = text.find("Hale")
    names = (Mention(at, at + 4, "Hale", EntityType.PERSON, "e1", "Hale"),) if at >= 0 else ()
    day = text.find("Sunday")
    times = (TimeExpression(day, day + 6, "Sunday", sunday),) if day >= 0 and sunday else ()
    notes = Annotations(entities=names, sentences=(parsed,), times=times)
    return Reading(number, Article(str(number), "", text), notes, {"e1": "@0"})


def verdicts(one: Reading, other: Reading) -> set[Verdict]:
    pairs = [
        (a, b)
        for a in outcomes.claims(one)
        for b in outcomes.claims(other)
        if a.measure == b.measure
    ]
    found = [(outcomes.judge(a, b), outcomes.judge(b, a)) for a, b in pairs]
    assert all((x and x.verdict) == (y and y.verdict) for x, y in found)
    return {x.verdict for x, _ in found if x is not None}


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        (ARRESTED, AT_LARGE, Verdict.DIFFER),
        (POLICE, AT_LARGE, Verdict.DIFFER),
        (POLICE, ARRESTED, Verdict.AGREE),
        (CONCEDED, REFUSED, Verdict.DIFFER),
        (BRIDGE, INTACT, Verdict.DIFFER),
        (BRIDGE, AT_LARGE, None),
        (CONCEDED, CONCEDED, Verdict.AGREE),
        (NOT_FOUND, POLICE, Verdict.DIFFER),
        (NOT_FOUND, NOT_FOUND, Verdict.AGREE),
        (IN_CUSTODY, POLICE, Verdict.AGREE),
        (HURT, UNHARMED, Verdict.DIFFER),
        (ESCAPED, IN_PRISON, None),
        (IN_THE_ARM, IN_THE_LEG, Verdict.DIFFER),
    ],
)
def test_what_became_of_one(one: Spec, other: Spec, verdict: Verdict | None) -> None:
    found = verdicts(reading(1, one), reading(2, other))
    assert found == ({verdict} if verdict else set())


def test_a_later_state_that_goes_on_differs_and_an_earlier_one_does_not() -> None:
    arrest = reading(1, ARRESTED)
    assert verdicts(arrest, reading(2, AT_LARGE, "2021-03-15")) == {Verdict.DIFFER}
    assert verdicts(arrest, reading(2, AT_LARGE, "2021-03-12")) == {Verdict.COMPATIBLE}


def test_another_one_of_the_name_is_not_compared() -> None:
    other = reading(2, AT_LARGE)
    other.keys["e1"] = "@1"
    assert verdicts(reading(1, ARRESTED), other) == set()


@pytest.mark.parametrize(
    ("aux", "shown"), [("may", False), ("could", False), ("will", True), ("did", True)]
)
def test_what_may_be_is_no_outcome(aux: str, shown: bool) -> None:
    spec = (
        ("Hale", "Hale", "NNP", 2, "nsubj"), (aux, aux, "AUX", 2, "aux"),
        ("resign", "resign", "VB", -1, "root"),
    )  # fmt: skip
    assert any(p.word == "resign" for p in predications(Tree(sentence(spec)[1]))) is shown


def test_a_verb_and_a_state_of_one_word_are_told_apart() -> None:
    assert {a.question for a in answers("open")} == {"open"}
    assert {a.question for a in answers("at_large", state=True)} == {"custody"}
    assert not answers("at_large")


def test_an_adjective_parsed_as_a_participle_is_a_state() -> None:
    spec = (
        *BRIDGE[:2],
        ("was", "be", "AUX", 3, "aux:pass"),
        ("intact", "intact", "VBN", -1, "root"),
    )
    named_so = tuple(
        (f, lemma, tag, 3 if n == 1 else head, "nsubj:pass" if n == 1 else relation)
        for n, (f, lemma, tag, head, relation) in enumerate(spec)
    )
    assert verdicts(reading(1, BRIDGE), reading(2, named_so)) == {Verdict.DIFFER}
