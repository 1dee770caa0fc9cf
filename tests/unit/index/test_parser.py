"""The query language and its errors (docs/query.md)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import QueryError
from reader.index.leaves import MOST
from reader.index.parser import parse
from reader.index.tree import (
    And,
    Dates,
    Everything,
    Flag,
    Fuzzy,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Query,
    Tag,
    Wildcard,
    Word,
)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("okinawa", Word("okinawa")),
        ("Okinawa bases", And((Word("okinawa"), Word("bases")))),
        ("a OR b AND c", Or((Word("a", common=True), And((Word("b"), Word("c")))))),
        ("war -peace", And((Word("war"), Not(Word("peace"))))),
        ("war NOT (peace OR truce)", And((Word("war"), Not(Or((Word("peace"), Word("truce"))))))),
        ('"prime minister"', Phrase(("prime", "minister"))),
        ('"prime minister"~3', Phrase(("prime", "minister"), 3)),
        ("“prime minister”", Phrase(("prime", "minister"))),
        ("mil*", Prefix("mil")),
        ("Mil*", Prefix("mil")),
        ("wom?n", Wildcard("wom?n")),
        ("what?", Word("what", common=True)),
        ("*ing", Wildcard("*ing")),
        ("*", Everything()),
        ("kishida~1", Fuzzy("kishida", 1)),
        ("kishida~", Fuzzy("kishida", 1)),
        ("title:bases", Word("bases", "title")),
        ("title:(us bases)", And((Word("us", "title"), Word("bases", "title")))),
        ('person:"fumio kishida"', Phrase(("fumio", "kishida"), 1, "person")),
        ("source:nyt", Word("nyt", "outlet")),
        ("F-35", Phrase(("f", "35"))),
        ("date:2024-03", Dates(20240301, 20240331)),
        ("date:2024-02-29", Dates(20240229, 20240229)),
        ("date:[2024-03 to 2024-04]", Dates(20240301, 20240430)),
        ("date:[2023 TO 2024-04-02]", Dates(20230101, 20240402)),
        ("date:[2024 to]", Dates(20240101, 99991231)),
        ("date:>=2024", Dates(20240101, 99991231)),
        ("date:<2024", Dates(1, 20240100)),
        ("is:unread", Flag("unread")),
        ("tag:Work", Tag("work")),
        ('tag:"far east"', Tag("far east")),
        ("tag:wo*", Tag("wo", True)),
        ("the of", And((Word("the", common=True), Word("of", common=True)))),
        ("the war", Word("war")),
        ("https://example.org/a", Phrase(("https", "example", "org", "a"))),
    ],
)
def test_trees(query: str, expected: Node) -> None:
    assert parse(query).root == expected


@pytest.mark.parametrize(
    ("query", "position", "says"),
    [
        ("(((", 2, "never closed"),
        ("war (peace", 4, "never closed"),
        ("war) peace", 3, "never opened"),
        ("war ()", 4, "nothing between"),
        ("NOT", 0, "nothing for NOT"),
        ("-peace", 0, "leave out"),
        ("NOT war", 0, "leave out"),
        ("war AND", 4, "nothing for AND"),
        ("OR war", 0, "nothing for OR"),
        ("war OR", 4, "nothing for OR"),
        ("date:[2024 to", 5, "never closed"),
        ("date:[2024 to 2O25]", 5, "no date"),
        ("date:[a b c]", 5, "no date"),
        ("date:2024-13", 5, "no date"),
        ("date:", 0, "says nothing"),
        ("war place: peace", 4, "says nothing"),
        ("[a to b]", 0, "needs a field"),
        ("colour:red", 0, "no field"),
        ("is:new", 3, "unknown"),
        ('war "peace', 4, "never closed"),
        ('""', 0, "no words"),
        ("kishida~5", 7, "at most 2"),
        ("/ok.*a/", 0, "Regular expressions"),
        ("", 0, "nothing to search"),
        ("...", 0, "nothing to search"),
        ("a*b*c*d*e*f*g*h*i*j*k", 0, "stars"),
        ("(" * 100 + "a" + ")" * 100, 40, "too deep"),
        ("tag:(", 4, "needs a tag"),
    ],
)
def test_errors_point_and_hint(query: str, position: int, says: str) -> None:
    with pytest.raises(QueryError, match=says) as caught:
        parse(query)
    assert caught.value.position == position
    assert caught.value.query == query
    assert caught.value.hint
    assert "\n" not in str(caught.value)


def test_ten_thousand_words_are_refused() -> None:
    with pytest.raises(QueryError, match=r"too long|more than"):
        parse("word " * 10_000)
    with pytest.raises(QueryError, match=f"at most {MOST} words"):
        parse("w " * 1000)


@pytest.mark.parametrize(
    ("one", "most"), [("w", 256), ("w*", 32), ("*w", 8), ("w~1", 8), ('"w w"', 64)]
)
def test_a_query_asks_for_what_can_be_answered_in_time(one: str, most: int) -> None:
    assert parse(" ".join([one] * most)).root
    with pytest.raises(QueryError, match="too many"):
        parse(" ".join([one] * (most + 1)))


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("okin", Prefix("okin", typed=True)),
        ("okinawa ba", And((Word("okinawa"), Prefix("ba", typed=True)))),
        ("okinawa ", Word("okinawa")),
        ('"prime min', Phrase(("prime", "min"), begun=True)),
        ('"prime min ', Phrase(("prime", "min"))),
        ('"prime min"', Phrase(("prime", "min"))),
        ('"prim', Prefix("prim")),
        ('person:"fumio kish', Phrase(("fumio", "kish"), 1, "person", begun=True)),
        ("(okinawa OR to", Or((Word("okinawa"), Prefix("to", typed=True)))),
        ("okinawa AND", Word("okinawa")),
        ("okinawa -", Word("okinawa")),
        ("okinawa date:", Word("okinawa")),
        ("okinawa date:[2024 to", And((Word("okinawa"), Dates(20240101, 99991231)))),
        ("date:[2024", Dates(20240101, 99991231)),
        ("date:[2024-03 t", Dates(20240301, 99991231)),
        ("date:[2024-03 to 20", Dates(20240301, 99991231)),
        ("date:[20", None),
        ("date:2024-", Dates(20240101, 20241231)),
        ("date:2024-0", Dates(20240101, 20241231)),
        ("date:2024-03-1", Dates(20240301, 20240331)),
        ("date:>=2024-0", Dates(20240101, 99991231)),
        ("date:202", None),
        ("-date:[2024", None),
        ("okinawa is:un", Word("okinawa")),
        ("person:kish", Prefix("kish", "person", typed=True)),
        ("F-3", And((Phrase(("f",)), Prefix("3", typed=True)))),
        ("tag:wo", Tag("wo", True)),
        ('tag:"far ea', Tag("far ea", True)),
        ("", None),
        ("(((", None),
        ("-x", None),
    ],
)
def test_unfinished_queries(query: str, expected: Node | None) -> None:
    assert parse(query, as_typed=True).root == expected


@given(st.one_of(st.from_regex(r"[A-Za-z]{1,70}", fullmatch=True), st.sampled_from(["AND", "The"])))
def test_one_plain_word_means_what_the_grammar_makes_of_it(word: str) -> None:
    try:
        through_the_grammar = parse(f" {word}").root
    except QueryError:
        with pytest.raises(QueryError):
            parse(word)
    else:
        assert parse(word).root == through_the_grammar


def test_runs_are_the_plain_words_as_typed() -> None:
    assert parse('war on terror OR "x y" fumio kishida').runs == (
        ("war", "on", "terror"),
        ("fumio", "kishida"),
    )
    assert parse("war -on terror").runs == ()


_PIECES = "AND OR NOT to date: is: tag: title: 2024 ok na 東 é"
SYNTAX = [*'()[]"~*?:-/!|& \n', *_PIECES.split()]


def outcome(query: str, *, as_typed: bool) -> Query | QueryError:
    try:
        return parse(query, as_typed=as_typed)
    except QueryError as error:
        return error


@given(
    st.one_of(st.lists(st.sampled_from(SYNTAX), max_size=30).map("".join), st.text(max_size=60)),
    st.booleans(),
)
def test_anything_is_a_tree_or_a_query_error(query: str, as_typed: bool) -> None:
    found = outcome(query, as_typed=as_typed)
    if isinstance(found, QueryError):
        assert 0 <= found.position <= len(query)
        assert found.hint
    else:
        assert found.root is not None or as_typed
