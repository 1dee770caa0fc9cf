from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader.model import Argument, Fact, FactKind, Modality, Polarity, Source, Span
from reader.wording import mid_sentence, speaker, status, worded


def span(start: int, text: str) -> Span:
    return Span(start, start + len(text), text)


FACT = Fact(
    "f1", 0, 50, FactKind.PLAN, span(12, "they"), span(17, "will meet"), None,
    (Argument("with", span(40, "Biden")),), span(0, "Next month"), span(27, "in Tokyo"), (),
    (), Modality.PLANNED, Polarity.NEGATIVE, 0.9, "r", "meet", span(60, "the ministers"),
)  # fmt: skip


def test_a_fact_in_words_is_in_reading_order_and_says_whom_a_pronoun_means() -> None:
    assert worded(FACT).text == "they (the ministers) will meet in Tokyo with Biden next month"
    assert worded(FACT).text[: worded(FACT).subject] == "they (the ministers)"


def test_a_role_without_a_verb_is_read_as_is() -> None:
    role = replace(FACT, predicate=None, object=span(20, "president"), arguments=(), time=None)
    assert worded(replace(role, place=None)).text == "they (the ministers) is president"


def test_status_says_a_denial_only_where_the_words_do_not() -> None:
    assert status(FACT) == ("planned", "not so")
    denied = replace(FACT, predicate=span(17, "will not meet"))
    assert status(denied) == ("planned",)
    assert status(replace(FACT, modality=Modality.STATED, polarity=Polarity.POSITIVE)) == ()


def test_who_says_so_the_nearest_first() -> None:
    assert speaker(()) == ""
    assert speaker((Source("The ministry"),)) == "the ministry"
    assert speaker((Source("Oriki"), Source("FT"), Source("BBC"))) == "Oriki, via FT, BBC"


def test_only_what_begins_sentences_is_lowered() -> None:
    assert mid_sentence("On Tuesday") == "on Tuesday"
    assert mid_sentence("Japan") == "Japan"


@given(st.text(max_size=30), st.text(max_size=30))
def test_words_are_on_one_line(subject: str, name: str) -> None:
    fact = replace(FACT, subject=span(0, subject), subject_is=span(0, name))
    text, length = worded(fact)
    assert text == " ".join(text.split())
    assert length <= len(text)
