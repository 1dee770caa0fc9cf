from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader.model import Argument, Fact, FactKind, Modality, Polarity, Reference, Source, Span
from reader.wording import mid_sentence, position, speaker, status, worded


def span(start: int, text: str) -> Span:
    return Span(start, start + len(text), text)


FACT = Fact(
    "f1", 0, 50, FactKind.PLAN, span(12, "they"), span(17, "will meet"), None,
    (Argument("with", span(40, "Biden")),), span(0, "Next month"), span(27, "in Tokyo"), (),
    (), Modality.PLANNED, Polarity.NEGATIVE, 0.9, "r", "meet", span(60, "the ministers"),
)  # fmt: skip


def test_a_fact_in_words_is_in_reading_order_and_says_whom_a_pronoun_means() -> None:
    assert worded(FACT).text == "they [the ministers] will meet in Tokyo with Biden next month"
    assert worded(FACT).text[: worded(FACT).subject] == "they [the ministers]"


def test_a_role_without_a_verb_is_read_as_is() -> None:
    role = replace(FACT, predicate=None, object=span(20, "president"), arguments=(), time=None)
    assert worded(replace(role, place=None)).text == "they [the ministers] is president"


def test_a_role_that_began_the_sentence_does_not_begin_the_fact() -> None:
    role = replace(FACT, predicate=None, object=span(0, "The operator"), arguments=(), time=None)
    assert worded(replace(role, place=None)).text == "they [the ministers] is the operator"
    named = replace(role, object=span(0, "Regional chief"), place=None)
    assert worded(named).text.endswith(" is Regional chief")


def test_a_quotation_comes_last_where_it_stood_first_or_parts_verb_and_hearer() -> None:
    said = replace(FACT, kind=FactKind.QUOTE, predicate=span(60, "told"), time=None, place=None,
                   subject_is=None)  # fmt: skip
    hearer = Argument("", span(70, "reporters"))
    fronted = replace(said, object=span(0, "I never did"), arguments=(hearer,))
    assert worded(fronted).text == "they told reporters: I never did"
    behind = replace(fronted, object=span(90, "I never did"))
    assert worded(behind).text == "they told reporters: I never did"
    asked = replace(behind, predicate=span(60, "asked for"), object=span(70, "privacy"))
    on = replace(asked, arguments=(Argument("for", span(80, "the children")),))
    assert worded(on).text == "they asked for privacy for the children"
    plain = replace(fronted, kind=FactKind.STATEMENT)
    assert worded(plain).text == "they told I never did reporters"


def test_what_a_word_stands_for_is_put_as_in_mid_sentence() -> None:
    meant = replace(FACT, subject_is=span(60, "The mayor"))
    assert worded(meant).text.startswith("they [the mayor] will meet")


def test_a_shortened_verb_is_tied_to_its_subject() -> None:
    been = replace(FACT, predicate=span(16, "'s been"), object=span(24, "late"))
    bare = replace(been, arguments=(), time=None, place=None)
    assert worded(bare).text == "they [the ministers]'s been late"
    assert worded(replace(bare, subject_is=None)).text == "they's been late"
    assert worded(replace(bare, predicate=span(16, "‘seized’"))).text.endswith("] ‘seized’ late")


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
    text, length, asides = worded(fact)
    assert text == " ".join(text.split())
    assert length <= len(text)
    assert all(0 <= start < end <= len(text) for start, end in asides)


SAID = "Ann told Bo he took her car and his keys."


def referring(*words: tuple[int, str, str]) -> tuple[Reference, ...]:
    return tuple(Reference(at, at + len(w), w, span(100, name)) for at, w, name in words)


TOLD = replace(
    FACT, subject=span(0, "Ann"), subject_is=None, predicate=span(4, "told"), time=None,
    place=None, arguments=(Argument("", span(9, "Bo")),), object=span(12, SAID[12:-1]),
    references=referring((12, "he", "Bo"), (20, "her", "Cy"), (32, "his", "Bo")),
)  # fmt: skip


def test_each_word_that_stands_for_someone_is_explained_once() -> None:
    said = worded(TOLD)
    assert said.text == "Ann told he [Bo] took her [Cy] car and his keys Bo"
    assert [said.text[a:b] for a, b in said.asides] == ["[Bo]", "[Cy]"]


def test_one_that_comes_to_stand_for_another_is_explained_again() -> None:
    both = referring((12, "he", "Bo"), (20, "her", "Ann"), (32, "his", "Cy"))
    assert "his [Cy] keys" in worded(replace(TOLD, references=both)).text


def test_what_is_the_subject_s_own_needs_no_name() -> None:
    own = replace(TOLD, references=(Reference(20, 23, "her", TOLD.subject),))
    assert worded(own).asides == ()


def test_a_possessor_with_an_ending_keeps_it() -> None:
    text = "the company's cars and those of the company, too"
    owned = Span(0, len(text), text)
    explained = referring((0, "the company", "Orange"), (23, "those", "cars"))
    found = worded(replace(TOLD, subject=owned, object=None, arguments=(), references=explained))
    assert found.text == "the company [Orange]'s cars and those [cars] of the company, too told"


def test_a_subject_in_the_middle_of_the_words_is_found_where_words_are_left_out() -> None:
    whole = "her old friend, who left, and her dog"
    cut = Span(0, len(whole), "her old friend and her dog")
    assert position(cut, 30, 33, "her") == cut.text.rindex("her")
    assert position(cut, 0, 3, "her") == 0
    assert position(cut, 20, 24, "left") == -1
    assert position(cut, 50, 53, "her") == -1


def test_a_source_that_is_described_is_named_too() -> None:
    assert speaker((Source("The company", "e1", "Orange"),)) == "the company [Orange]"
