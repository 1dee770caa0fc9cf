from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.tui.layout import Pane, Wish, arrange, fits

WISHES = st.builds(
    Wish,
    facts=st.sampled_from([None, True, False]),
    alone=st.booleans(),
    wider_list=st.integers(-60, 60),
    wider_facts=st.integers(-60, 60),
)


@given(st.integers(40, 300), st.sampled_from(Pane), WISHES)
def test_panes_fill_the_width_and_the_one_in_use_shows(width: int, focus: Pane, wish: Wish) -> None:
    panes = arrange(width, focus, wish)
    assert panes.documents + panes.article + panes.facts == width
    assert min(panes.documents, panes.article, panes.facts) >= 0
    assert focus in panes.shown()


def test_a_list_wished_away_cell_by_cell_still_shows() -> None:
    assert Pane.DOCUMENTS in arrange(100, Pane.DOCUMENTS, Wish(wider_list=-26)).shown()
    assert Pane.FACTS in arrange(100, Pane.FACTS, Wish(wider_facts=-32)).shown()


@given(st.integers(72, 300), WISHES)
def test_text_has_room_unless_asked_otherwise(width: int, wish: Wish) -> None:
    panes = arrange(width, Pane.ARTICLE, wish)
    assert panes.article >= 36


def test_three_panes_at_140() -> None:
    assert arrange(140, Pane.DOCUMENTS, Wish()).shown() == tuple(Pane)


def test_facts_show_by_themselves_from_100() -> None:
    assert Pane.FACTS in arrange(100, Pane.ARTICLE, Wish()).shown()
    assert Pane.FACTS not in arrange(99, Pane.ARTICLE, Wish()).shown()


def test_facts_show_beside_the_list_too_from_100() -> None:
    panes = arrange(100, Pane.DOCUMENTS, Wish())
    assert panes.shown() == tuple(Pane)
    assert panes.article >= 40
    assert Pane.FACTS not in arrange(99, Pane.DOCUMENTS, Wish()).shown()
    assert Pane.FACTS not in arrange(110, Pane.DOCUMENTS, Wish(facts=False)).shown()
    assert Pane.DOCUMENTS not in arrange(110, Pane.ARTICLE, Wish()).shown()


def test_facts_show_when_asked_for() -> None:
    assert Pane.FACTS in arrange(80, Pane.ARTICLE, Wish(facts=True)).shown()
    assert Pane.FACTS not in arrange(200, Pane.ARTICLE, Wish(facts=False)).shown()


def test_one_pane_when_narrow() -> None:
    assert arrange(60, Pane.ARTICLE, Wish()).shown() == (Pane.ARTICLE,)


def test_says_when_there_is_no_room() -> None:
    assert not fits(20, 5)
    assert fits(60, 20)
