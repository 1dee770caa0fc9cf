from __future__ import annotations

from reader.tui.commands import marked, score


def test_the_fuller_and_earlier_word_wins() -> None:
    assert score("star", "Star") > score("star", "Show only unread, starred") > 0
    assert score("star", "To the start") > 0
    assert score("star", "Search the library as you type") == 0


def test_all_words_must_be_found() -> None:
    assert score("next unr", "Next unread article") > 0
    assert score("next zebra", "Next unread article") == 0


def test_what_was_found_is_underlined() -> None:
    content = marked("unr", "Next unread article")
    assert [content.plain[span.start : span.end] for span in content.spans] == ["unr"]
