from __future__ import annotations

import pytest
from rich.style import Style
from textual import events
from textual.color import Color

from reader.model import EntityType
from reader.tui import themes
from tests.tui.driving import Driver, driven
from tests.tui.fakes import small_library


def styles_on_screen(d: Driver) -> list[Style]:
    background = Color.parse("#000000")
    strips = d.app.screen._compositor.render_strips()
    for line_filter in d.app._filters:
        if line_filter.enabled:
            strips = [strip.apply_filter(line_filter, background) for strip in strips]
    return [segment.style for strip in strips for segment in strip if segment.style is not None]


async def test_without_colour_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with driven(small_library()) as d:
        await d.press("s")
        await d.type("okinawa")
        for style in styles_on_screen(d):
            assert style.color is None or style.color.is_default
            assert style.bgcolor is None or style.bgcolor.is_default


async def test_without_colour_names_differ_by_weight_and_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with driven(small_library()) as d:
        looks = {
            (style.bold, style.underline, style.italic)
            for kind in (
                EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE, EntityType.EVENT,
            )
            for style in [d.desk.article.look(kind.value)]
        }  # fmt: skip
        assert len(looks) == 4
        assert d.desk.article.look("hit").reverse


@pytest.mark.parametrize("theme", ["ansi-dark", "ansi-light"])
async def test_the_terminals_own_colours_are_used(theme: str) -> None:
    async with driven(small_library(), theme=theme) as d:
        for style in styles_on_screen(d):
            for colour in (style.color, style.bgcolor):
                assert colour is None or colour.triplet is None


@pytest.mark.parametrize("theme", ["reader-dark", "reader-light", "nord", "gruvbox"])
async def test_every_theme_has_the_colours_needed(theme: str) -> None:
    async with driven(small_library(), (100, 30), theme=theme) as d:
        assert d.app.theme == theme


def test_text_stands_out_from_its_ground() -> None:
    for theme, colours in zip(themes.THEMES, (themes._ON_DARK, themes._ON_LIGHT), strict=True):
        ground = Color.parse(theme.background or "")
        for name, value in colours.items():
            if name.startswith(("name-", "verdict-", "muted", "strong")):
                assert _contrast(ground, Color.parse(value)) >= 4.5, name
        assert _contrast(ground, Color.parse(theme.foreground or "")) >= 7


def _contrast(one: Color, other: Color) -> float:
    """The contrast of WCAG 2: 4.5 for running text."""

    def luminance(colour: Color) -> float:
        parts = [
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
            for part in colour.normalized
        ]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


async def test_hostile_text_reaches_the_screen_as_text() -> None:
    library = small_library()
    article = library.articles["3"]
    hostile = "said [sic] [@click=app.quit]x[/] \x1b]52;c;aGk=\x07 \u202eabc \x9b31m"
    library.articles["3"] = type(article)(
        "3", hostile, hostile, published="2024-03-20", source=hostile
    )
    library.__post_init__()
    async with driven(library) as d:
        await d.press("j", "enter")
        shown = d.screen_text
        assert "[sic]" in shown
        assert "[@click=app.quit]" in shown
        assert not any(c in shown for c in "\x1b\x07\u202e\x9b")
        await d.press("y")
        assert "\x1b" not in d.app.clipboard


async def test_hostile_paste_is_typed_as_text() -> None:
    async with driven(small_library()) as d:
        await d.press("s")
        d.app.post_message(events.Paste("a\x1b]52;c;aGk=\x07b"))
        await d.settle()
        assert d.desk.prompt.field.value.startswith("a")
        assert "\x1b" not in d.desk.prompt.field.value
        assert "\x1b" not in d.screen_text
