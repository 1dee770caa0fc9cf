from __future__ import annotations

from tests.tui.driving import driven
from tests.tui.fakes import empty


async def test_search_answers_the_keyboard_after_a_dialog() -> None:
    async with driven(empty()) as d:
        await d.press("question_mark", "escape", "s")
        assert d.desk.prompt.asking
        await d.type("oki")
        assert d.desk.prompt.field.value == "oki"
        await d.press("escape")
        assert not d.desk.prompt.asking
        assert d.desk.documents.has_focus
