from __future__ import annotations

import signal
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from reader.tui import elsewhere
from tests.tui.driving import driven
from tests.tui.fakes import small_library


def test_the_editor_gets_a_copy_of_the_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = tmp_path / "kept"
    copy = f"import shutil, sys; shutil.copy(sys.argv[1], {str(kept)!r})"
    script = tmp_path / "editor.py"
    script.write_text(copy, encoding="utf-8")
    monkeypatch.setenv("VISUAL", f"{sys.executable} {script}")
    assert elsewhere.edit("words") == ""
    assert kept.read_text(encoding="utf-8") == "words"


def test_an_editor_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISUAL", "no-such-editor-anywhere")
    assert "no-such-editor-anywhere can't be run" in elsewhere.edit("words")


def test_a_command_gets_the_text(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("builtins.input", lambda _: "")
    assert elsewhere.pipe("cat", "some words") == ""
    assert "some words" in capfd.readouterr().out
    assert "status 3" in elsewhere.pipe("cat > /dev/null; exit 3", "some words")


def test_feeds_are_updated_in_a_process_of_its_own(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("builtins.input", lambda _: "")
    before = signal.getsignal(signal.SIGINT)
    elsewhere.update_feeds(tmp_path / "library")
    assert "no feeds are followed" in capfd.readouterr().err
    assert signal.getsignal(signal.SIGINT) is before


def test_articles_are_added_in_a_process_of_its_own(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("builtins.input", lambda _: "")
    article = tmp_path / "the bridge.txt"
    article.write_text("Nora Welk opened the bridge in Brunnholm.", encoding="utf-8")
    elsewhere.add(tmp_path / "library", elsewhere.named(f'"{article}"'))
    assert "Nora Welk opened the bridge" in capfd.readouterr().out


def test_what_to_add_is_named_as_in_a_shell() -> None:
    assert elsewhere.named('a.txt "far east.txt" https://news.example/a') == [
        "a.txt",
        "far east.txt",
        "https://news.example/a",
    ]
    assert elsewhere.named("welk's.txt") == ["welk's.txt"]
    assert elsewhere.named("~/a.txt") == [str(Path.home() / "a.txt")]
    assert elsewhere.named(" ") == []


async def test_the_palette_adds_articles() -> None:
    async with driven(small_library()) as d:
        await d.press("ctrl+p")
        await d.type("add")
        await d.press("enter")
        assert "add" in d.screen_text.splitlines()[0]
        await d.type("a.txt")
        await d.press("enter")
        assert "can't be shared" in d.news


async def test_where_the_terminal_cannot_be_shared_it_says_so() -> None:
    async with driven(small_library()) as d:
        await d.press("e")
        assert "can't be shared" in d.news
        d.desk.say("")
        await d.press("ctrl+p")
        await d.type("update feeds")
        await d.press("enter")
        assert "can't be shared" in d.news


async def test_what_a_feed_changed_shows_at_once() -> None:
    library = small_library()
    async with driven(library) as d:
        await d.press("enter")
        opened = d.reading().article
        text = f"Put right since.\n\n{opened.text}"
        library.articles[opened.id] = replace(opened, text=text)
        library.marks[opened.id] = replace(library.marks[opened.id], title="Put right")
        d.desk.look_anew()
        await d.settle()
        assert d.reading().article.text == text
        assert "Put right" in d.titles


async def test_an_article_nobody_changed_stays_where_it_was_read() -> None:
    library = small_library()
    async with driven(library) as d:
        await d.press("enter", "ctrl+d")
        before = d.reading()
        d.desk.look_anew()
        await d.settle()
        assert d.reading() is before
