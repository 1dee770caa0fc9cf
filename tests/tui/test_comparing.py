from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.model import Compared, Story, Verdict
from reader.tui import claims
from reader.tui.excerpts import MOST_CONTEXT, excerpt
from reader.tui.layout import Pane
from reader.tui.screens.comparison import ComparisonScreen
from reader.tui.verdicts import Verdicts
from tests.tui.driving import Driver, driven
from tests.tui.fakes import compared, small_library


def screen(d: Driver) -> ComparisonScreen:
    assert isinstance(d.app.screen, ComparisonScreen)
    return d.app.screen


def test_differences_come_first_and_what_one_says_last() -> None:
    kinds = [claim.kind for claim in claims.claims_of(compared())]
    assert kinds == ["differ", "variant", "compatible", "only here"]


@given(st.integers(16, 300))
def test_lines_fit_and_every_passage_is_there(width: int) -> None:
    found = claims.claims_of(compared())
    laid = claims.lay_out(compared(), found, width)
    for line in laid.lines:
        assert sum(cell_len(text) for text, _ in line.pieces) <= max(width, 16) + 4
    text = " ".join("".join(text for text, _ in line.pieces) for line in laid.lines)
    for value in ("Italy", "France", "Kishida", "Kishia", "55,000", "53,000"):
        assert value in text
    assert len(laid.first) == len(laid.last) == len(found)


def test_passages_stand_side_by_side_where_there_is_room() -> None:
    found = claims.claims_of(compared())
    wide = claims.lay_out(compared(), found, 132)
    narrow = claims.lay_out(compared(), found, 72)
    assert len(wide.lines) < len(narrow.lines)
    heads = ["".join(text for text, _ in line.pieces) for line in wide.lines if line.heads]
    assert "World Socialist" in heads[0]
    assert "antiwar.example" in heads[0]


@given(st.text(alphabet="ab. \n”中", min_size=1, max_size=500), st.data())
def test_excerpts_hold_their_passage(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    cut = excerpt(text, start, end, (start, end))
    left, right = cut.passage
    assert cut.text[left:right] == text[start:end].replace("\n", " ")
    assert cut.value == cut.passage
    assert len(cut.text) <= (end - start) + 2 * MOST_CONTEXT + 2


async def test_comparing_shows_passages_of_both() -> None:
    async with driven(small_library()) as d:
        await d.press("c")
        shown = d.screen_text
        assert "≠ Differ" in shown
        assert "UK and Italy" in shown
        assert "UK and France" in shown
        assert "2 independent sources" in shown


async def test_enter_goes_to_the_words_and_escape_comes_back() -> None:
    async with driven(small_library()) as d:
        await d.press("c", "j", "l", "enter")
        assert d.open_id == "2"
        assert d.pane() is Pane.ARTICLE
        start, end = d.desk.article.pointed or (0, 0)
        assert d.reading().article.text[start:end] == "Fumio Kishia"
        await d.press("escape")
        assert screen(d).view.cursor == 1
        await d.press("escape", "escape")
        assert d.pane() is Pane.DOCUMENTS


async def test_one_verdict_can_be_shown_alone() -> None:
    async with driven(small_library()) as d:
        await d.press("c", "f")
        await d.type("variant")
        await d.press("enter")
        assert [claim.kind for claim in screen(d).view.claims] == ["variant"]
        await d.press("F")
        assert len(screen(d).view.claims) == 4


async def test_a_verdict_can_be_dismissed_and_taken_back() -> None:
    library = small_library()
    async with driven(library) as d:
        await d.press("c", "x")
        assert library.decisions == {"fighter jets: developed with whom": None}
        assert len(screen(d).view.claims) == 3
        await d.press("ctrl+z")
        assert library.decisions == {}
        assert len(screen(d).view.claims) == 4
        await d.press("ctrl+z")
        assert "Nothing to undo" in screen(d).status.news


async def test_a_verdict_can_be_put_right_and_taken_back_later() -> None:
    library = small_library()
    async with driven(library) as d:
        await d.press("c", "v")
        assert "Not differ, but" in d.screen_text
        await d.type("agree")
        await d.press("enter")
        assert library.decisions == {"fighter jets: developed with whom": Verdict.AGREE}
        kinds = [claim.kind for claim in screen(d).view.claims]
        assert kinds == ["variant", "compatible", "agree", "only here"]
        await d.press("enter", "escape", "ctrl+z")
        assert library.decisions == {}
        assert screen(d).view.claims[0].kind == "differ"


async def test_what_was_dismissed_can_be_shown_and_brought_back_after_a_restart() -> None:
    library = small_library()
    library.decisions["fighter jets: developed with whom"] = None
    async with driven(library) as d:
        await d.press("c")
        assert "1 dismissed, not shown" in d.screen_text
        assert len(screen(d).view.claims) == 3
        await d.press("X")
        assert [claim.kind for claim in screen(d).view.claims][-1] == "dismissed"
        assert screen(d).view.claim is screen(d).view.claims[-1]
        await d.press("x")
        assert library.decisions == {}
        assert screen(d).view.claims[0].kind == "differ"
        await d.press("ctrl+z")
        assert library.decisions == {"fighter jets: developed with whom": None}
        await d.press("X")
        assert len(screen(d).view.claims) == 3
        await d.press("f")
        await d.type("dismissed")
        await d.press("enter")
        assert [claim.kind for claim in screen(d).view.claims] == ["dismissed"]
        await d.press("F")
        assert len(screen(d).view.claims) == 3


async def test_nothing_dismissed_is_said_to_be_so() -> None:
    async with driven(small_library()) as d:
        await d.press("c", "X")
        assert "Nothing was dismissed" in screen(d).status.news


async def test_a_verdict_put_right_can_be_as_it_was_found_after_a_restart() -> None:
    library = small_library()
    library.decisions["fighter jets: developed with whom"] = Verdict.AGREE
    async with driven(library) as d:
        await d.press("c", "j", "j", "v")
        await d.type("found")
        await d.press("enter")
        assert library.decisions == {}
        await d.press("ctrl+z")
        assert library.decisions == {"fighter jets: developed with whom": Verdict.AGREE}


@given(st.integers(16, 300))
def test_what_was_dismissed_is_dimmed(width: int) -> None:
    left_out = replace(compared(), comparisons=(), dismissed=compared().comparisons)
    found = claims.claims_of(left_out, dismissed=True)
    laid = claims.lay_out(left_out, found, width)
    dismissed = {at for at, claim in enumerate(found) if claim.dismissed}
    looks = {look for line in laid.lines if line.claim in dismissed for _, look in line.pieces}
    assert looks == {"byline"}
    assert claims.claims_of(left_out) == [c for c in found if not c.dismissed]


async def test_two_stories_can_be_made_one_and_parted_again() -> None:
    library = small_library()
    async with driven(library) as d:
        await d.press("M")
        assert "Floods" in d.screen_text
        await d.press("enter")
        assert library.moves == [("s2", "s1")]
        await d.press("ctrl+z")
        assert library.moves == []


async def test_what_stands_in_one_article_only_has_no_verdict_to_put_right() -> None:
    library = small_library()
    async with driven(library) as d:
        await d.press("c", "G", "x", "v")
        assert "no verdict" in screen(d).status.news
        assert library.decisions == {}


async def test_disputed_facts_are_marked_after_comparing() -> None:
    async with driven(small_library()) as d:
        await d.press("c", "escape")
        assert "~\xa0others\xa0compatible" in d.screen_text
        assert d.desk.documents.verdicts == {"1": Verdict.DIFFER, "2": Verdict.DIFFER}


def test_an_article_of_which_nothing_is_disputed_is_marked_as_borne_out() -> None:
    found = compared()
    agreeing = replace(found.comparisons[0], verdict=Verdict.AGREE)
    verdicts = Verdicts()
    verdicts.take(replace(found, comparisons=(agreeing,)))
    assert verdicts.of_articles() == {"1": Verdict.AGREE, "2": Verdict.AGREE}
    verdicts.take(replace(found, comparisons=(replace(agreeing, independent_sources=1),)))
    assert verdicts.of_articles() == {}


def test_a_claim_without_a_fact_marks_the_fact_that_says_it() -> None:
    library = small_library()
    verdicts = Verdicts()
    verdicts.take(compared())
    read = library.annotations("1")
    assert read is not None
    found = verdicts.of_facts("1", read.facts)
    assert found == {"f2": Verdict.VARIANT, "f4": Verdict.COMPATIBLE, "f6": Verdict.DIFFER}
    assert verdicts.of_facts("3", read.facts) == {}


async def test_coming_back_finds_the_passage_one_left() -> None:
    async with driven(small_library(), (80, 30)) as d:
        await d.press("c", "j", "l", "enter", "escape")
        assert (screen(d).view.cursor, screen(d).view.passage) == (1, 1)
        await d.press("escape", "c")
        assert (screen(d).view.cursor, screen(d).view.passage) == (1, 1)


async def test_a_long_claim_is_shown_from_its_start_and_passage_by_passage() -> None:
    library = small_library()
    both = compared()
    slot = both.comparisons[0]
    many = replace(slot, members=slot.members * 6)
    library.compared = replace(both, comparisons=(slot, many))
    async with driven(library, (80, 24)) as d:
        await d.press("c", "j")
        laid = screen(d).view._laid
        assert screen(d).view.scroll_offset.y == laid.first[1]
        for _ in range(11):
            await d.press("l")
            view = screen(d).view
            top = view.scroll_offset.y
            head = laid.heads[1][view.passage]
            assert top <= head < top + view.scrollable_content_region.height


def test_claims_said_on_another_s_word_say_whose() -> None:
    both = compared()
    slot = both.comparisons[0]
    members = tuple(replace(member, sources=("Oriki", "FT")) for member in slot.members)
    told = replace(slot, members=members, independent_sources=1)
    found = replace(both, comparisons=(told,))
    laid = claims.lay_out(found, claims.claims_of(found), 132)
    text = "\n".join("".join(text for text, _ in line.pieces) for line in laid.lines)
    assert "per Oriki, per FT" in text
    assert "one source: FT" in text


@pytest.mark.parametrize(
    ("width", "sources", "shown"),
    [
        (132, ("police",), "1 · World Socialist Web Site · 25 March 2024 · per police"),
        (116, ("police",), "1 · World Socialist Web Site · 25 Mar 2024 · per police"),
        (98, ("police",), "1 · World Socialist Web Site · per police"),
        (132, ("he", "police"), "1 · World Socialist Web Site · 25 March 2024 · per police"),
        (132, ("They",), "1 · World Socialist Web Site · 25 March 2024 "),
    ],
)
def test_where_room_is_short_the_source_stays_and_a_bare_pronoun_is_none(
    width: int, sources: tuple[str, ...], shown: str
) -> None:
    both = compared()
    slot = both.comparisons[0]
    members = tuple(replace(member, sources=sources) for member in slot.members)
    found = replace(both, comparisons=(replace(slot, members=members),))
    laid = claims.lay_out(found, claims.claims_of(found), width)
    text = "\n".join("".join(text for text, _ in line.pieces) for line in laid.lines)
    assert shown in text
    assert "per he" not in text.lower()


async def test_an_article_can_be_moved_to_another_story() -> None:
    library = small_library()
    async with driven(library) as d:
        await d.press("m")
        await d.type("floods")
        await d.press("enter")
        assert library.moves == [("1", "s2")]
        await d.press("ctrl+z")
        assert library.moves == []


async def test_what_cannot_be_compared_says_why() -> None:
    library = small_library()
    library.compared = None
    async with driven(library) as d:
        await d.press("c")
        assert "different things" in d.screen_text
        await d.press("escape", "j", "j", "c")
        assert "No other article on this story" in d.news


def test_every_passage_says_which_article_it_is_from() -> None:
    both = compared()
    assert claims.head(both, 0) == "1 · World Socialist Web Site · 25 March 2024"
    assert claims.head(both, 1) == "2 · antiwar.example"


def test_headlines_tell_articles_apart_that_outlet_and_date_do_not() -> None:
    one, other = compared().articles
    same = Compared((one, replace(other, source=one.source, published=one.published)), (), ())
    heads = [claims.head(same, at) for at in range(2)]
    assert heads[0].startswith("1 · US/Japan to strengthen")
    assert heads[1].startswith("2 · US, Japan to Strengthen")
    unknown = Compared((replace(one, source=None, authors=(), published=None), other), (), ())
    assert claims.head(unknown, 0).startswith("1 · US/Japan to strengthen")


@given(st.integers(16, 200), st.sampled_from(["", "differ", "only here"]))
def test_what_opens_a_comparison_fits_and_names_the_first_few(width: int, kind: str) -> None:
    both = compared()
    many = replace(both, articles=both.articles * 4)
    story = Story("s1", "US and Japan", ("1", "2"), "shares Japan, April 10")
    lines = claims.opening(story, many, claims.claims_of(both), kind, width)
    words = ["".join(text for text, _ in line.pieces) for line in lines]
    assert all(cell_len(line.rstrip()) <= width for line in words)
    assert "and 2 more" in words
    assert "1 differ" in " ".join(words)


@pytest.mark.parametrize(("width", "day"), [(84, "25 March 2024"), (80, "25 Mar 2024")])
def test_dates_of_the_articles_are_shortened_before_they_are_cut(width: int, day: str) -> None:
    both = compared()
    story = Story("s1", "US and Japan", ("1", "2"), "shares Japan, April 10")
    lines = claims.opening(story, both, claims.claims_of(both), "", width)
    words = ["".join(text for text, _ in line.pieces) for line in lines]
    assert any(line.endswith(f"World Socialist Web Site · {day}") for line in words)


async def test_the_comparison_lists_the_headlines() -> None:
    async with driven(small_library()) as d:
        await d.press("c")
        assert "1  US/Japan to strengthen military pact against China" in d.screen_text
        assert "2  US, Japan to Strengthen Military Ties" in d.screen_text


async def test_the_way_back_to_a_comparison_is_told_only_while_it_is_one() -> None:
    async with driven(small_library()) as d:
        await d.press("c", "enter")
        assert "esc goes back to the comparison" in d.news
        await d.press("escape", "escape")
        assert "comparison" not in d.news
        await d.press("c", "enter")
        assert "esc goes back to the comparison" in d.news
        await d.press("J")
        assert "comparison" not in d.news
        await d.press("tab", "tab", "c", "enter", "shift+tab")
        assert "comparison" not in d.news
