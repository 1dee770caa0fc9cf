"""Years, hours and parts of names are no amounts, and 'over' does not always mean more."""

from __future__ import annotations

import re

import pytest

from reader.extract.quantities import find_quantities
from reader.extract.times import find_times
from reader.model import Bound, EntityType, Mention, Sentence, Word


def read(text: str) -> list[tuple[str, Bound]]:
    found = find_quantities(text, (), find_times(text, (), published="2013-09-16"))
    return [(amount.text, amount.bound) for amount in found]


@pytest.mark.parametrize(
    "text",
    [
        "Marta Quill was cantor from 1726 until her dismissal in 1734.",
        "The manuscript is dated 1731.",
        "Writing of the early nineteen seventies.",
        "The service is tomorrow at 12 noon in the church.",
        "Nobody will wake her at six tomorrow morning.",
        "He has managed Ollerton in League Two since January.",
        "The film is shown on 3-D screens.",
        "He drove a large 4×4 truck.",
        "All but two were opposed.",
    ],
)
def test_what_counts_nothing_is_no_amount(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "name", "amounts"),
    [
        ("Nine Mills led with ten awards.", "Nine Mills", ["ten awards"]),
        ("She went to Quill School 3 in Leeds.", "Quill School 3", []),
        ("Six Quill rifles were found.", "Quill", ["Six Quill rifles"]),
    ],
)
def test_a_number_in_a_name_is_no_amount(text: str, name: str, amounts: list[str]) -> None:
    at = text.index(name)
    mention = Mention(at, at + len(name), name, EntityType.WORK, name, name)
    assert [amount.text for amount in find_quantities(text, (), (), (mention,))] == amounts


@pytest.mark.parametrize(
    ("text", "noun", "amounts"),
    [
        ("Offices at 4 Farrow Way were shut.", "Way", []),
        ("The 8 Mill crew had two boats.", "Mill", ["two boats"]),
        ("Members of a gang called 8 Mill fled.", "Mill", []),
        ("An alleged 8 Mill member fled.", "member", []),
        ("There were 8 Tarrow members there.", "members", ["8 Tarrow members"]),
        ("They lost 8 more.\nQuill Mills shut.", "Mills", ["8"]),
        ("It killed 8\npeople.", "people", ["8\npeople"]),
        ("It moved 8 U.S.\nMarines.", "Marines", ["8 U.S.\nMarines"]),
        ("It killed 8\n\nPeople fled.", "People", ["8"]),
        ("Some 8 Japanese were hurt.", "Japanese", ["Some 8 Japanese"]),
        ("Police held 8 Rohingya in May.", "Rohingya", ["8 Rohingya"]),
        ("The 8 Taliban fled.", "Taliban", ["8 Taliban"]),
        ("She met 8 Catholic clergy in Leeds.", "clergy", ["8 Catholic clergy"]),
    ],
)
def test_a_number_is_of_an_address_or_one_thing_and_else_counts(
    text: str, noun: str, amounts: list[str]
) -> None:
    found = find_quantities(text, (counting(text, noun),), ())
    assert [amount.text for amount in found] == amounts


def counting(text: str, noun: str) -> Sentence:
    """Return a sentence whose number hangs on the noun; that on a 'crew' right behind it."""
    words = [(m.group(), m.start(), m.end()) for m in re.finditer(r"\w+|[.]", text)]
    head = next(n for n, (form, _, _) in enumerate(words) if form == noun)
    crew = next((n for n, (form, _, _) in enumerate(words) if form == "crew"), -1)
    return Sentence(
        0,
        len(text),
        tuple(
            Word(start, end, form, form.lower(), "NUM", "CD", head, "nummod")
            if form in ("4", "8")
            else Word(start, end, form, form.lower(), "NOUN", "NN", crew if n == head else -1, "x")
            for n, (form, start, end) in enumerate(words)
        ),
    )


def test_what_a_number_counts_is_of_its_sentence() -> None:
    text = "Ann Quill, a swimmer who had turned actress, dies at 91\nAnn Quills died on Friday."
    end = text.index("\n")
    words = [Word(m.start(), m.end(), m.group(), m.group().lower(), "X", "X", -1, "dep")
             for m in re.finditer(r"\w+", text)]  # fmt: skip
    sentences = (
        Sentence(0, end, tuple(word for word in words if word.end <= end)),
        Sentence(end + 1, len(text), tuple(word for word in words if word.start > end)),
    )
    assert [amount.text for amount in find_quantities(text, sentences, ())] == ["91"]


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("Boats sailed from 1780 ports.", "1780 ports"),
        ("The index fell from 1850 on Monday.", "1850"),
        ("The toll stood at six last night.", "six"),
        ("Gunman Kills Two In Mill", "Two"),
        ("Quill Mill Shooting Kills Two\n", "Two"),
    ],
)
def test_what_counts_something_stays_one(text: str, amount: str) -> None:
    assert [found for found, _ in read(text)] == [amount]


def test_a_fall_from_one_figure_to_another_is_no_span_of_years() -> None:
    found = [amount for amount, _ in read("Membership fell from 1850 to 1620 in Leeds.")]
    assert found == ["1850", "1620"]


@pytest.mark.parametrize(
    ("text", "amount", "bound"),
    [
        ("Smoke hung over three districts.", "three districts", Bound.EXACT),
        ("A baker with scars over two fingers.", "two fingers", Bound.EXACT),
        ("He had six starts over two seasons.", "two seasons", Bound.EXACT),
        ("He lost after over two seasons.", "over two seasons", Bound.OVER),
        ("It rose by over two points.", "over two points", Bound.OVER),
        ("Over 40 districts were hit.", "Over 40 districts", Bound.OVER),
        ("He scored with just over four minutes left.", "just over four minutes", Bound.OVER),
        ("He stayed there over four years.", "four years", Bound.EXACT),
        ("He earned over ten dollars.", "over ten dollars", Bound.OVER),
        ("Profits rose over five times.", "over five times", Bound.OVER),
        ("Half of the staff is aged over 55.", "over 55", Bound.OVER),
    ],
)
def test_over_bounds_where_it_does_not_say_where_or_when(
    text: str, amount: str, bound: Bound
) -> None:
    assert read(text)[-1] == (amount, bound)


def test_a_part_ends_with_its_sentence() -> None:
    (part,) = find_quantities("It hit almost a fifth of the mill. A ship came.", (), ())
    assert part.unit == "of the mill"
