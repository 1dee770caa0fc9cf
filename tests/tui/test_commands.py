from __future__ import annotations

from types import SimpleNamespace
from typing import cast

from reader.tui.commands import Commands, marked, score


def test_the_fuller_and_earlier_word_wins() -> None:
    assert score("star", "Star") > score("star", "Show only unread, starred") > 0
    assert score("star", "To the start") > 0
    assert score("star", "Search the library as you type") == 0


def test_all_words_must_be_found() -> None:
    assert score("next unr", "Next unread article") > 0
    assert score("next zebra", "Next unread article") == 0


def _commands() -> list[tuple[str, str, str]]:
    return Commands._commands(cast("Commands", SimpleNamespace(screen=None, app=None)))


def test_colours_are_found_by_what_one_wants() -> None:
    titles = [title for title, _, _ in _commands()]
    for wanted in ("theme", "light", "dark", "colours"):
        assert any(score(wanted, title) for title in titles if title.startswith("Theme"))


def test_what_was_found_is_underlined() -> None:
    content = marked("unr", "Next unread article")
    assert [content.plain[span.start : span.end] for span in content.spans] == ["unr"]
