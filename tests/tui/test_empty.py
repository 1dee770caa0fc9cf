from __future__ import annotations

from tests.tui.driving import driven
from tests.tui.fakes import empty, two_articles


async def test_search_answers_the_keyboard_after_a_dialog() -> None:
    async with driven(two_articles()) as d:
        await d.press("s")
        await d.type("zebra")
        await d.press("escape", "question_mark", "escape", "s")
        assert d.desk.prompt.asking
        await d.type("s")
        assert d.desk.prompt.field.value == "s"
        await d.press("escape")
        assert not d.desk.prompt.asking


async def test_only_what_works_is_offered_and_the_rest_says_why() -> None:
    async with driven(empty()) as d:
        assert "reader add" in d.screen_text
        line = d.screen_text.split("\n")[-1]
        assert "quit" in line
        assert "help" in line
        assert "search" not in line
        await d.press("question_mark", "escape")
        for key in ("s", "slash", "f", "asterisk", "D", "y", "e", "J", "n", "enter", "c"):
            d.desk.say("")
            await d.press(key)
            assert "reader add FILE" in d.news, key
            assert not d.desk.prompt.asking
