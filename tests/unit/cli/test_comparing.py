from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reader.library import Library
from reader.model import Article, Compared, Comparison, Member, SlotKind, Story, Verdict

Reader = Callable[..., Any]

pytestmark = pytest.mark.usefixtures("stub")


def test_lines_are_compared_as_one_story(reader: Reader, tmp_path: Path) -> None:
    path = tmp_path / "story.jsonl"
    texts = ["Japan hosts 53,000 troops.\r\n", "Japan hosts \u202e55,000 troops."]
    rows = [json.dumps({"id": i, "text": text}) for i, text in enumerate(texts)]
    path.write_text("\n".join([rows[0], "{broken", rows[1]]))
    outcome = reader("compare", "--jsonl", path, "--json")
    assert outcome.status == 1
    assert outcome.err.startswith(f"reader: {path}, line 2: not JSON")
    document = json.loads(outcome.out)
    assert [one["text"] for one in document["articles"]] == texts
    assert [(one["index"], one["id"]) for one in document["articles"]] == [(1, "0"), (2, "1")]
    assert set(document) == {"articles", "comparisons", "only"}


def test_files_and_articles_are_compared(reader: Reader, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Cabinet approves plan\n\nThe minister said the plan had been approved.\n")
    outcome = reader("compare", path, "2", tmp_path / "none.txt")
    assert outcome.status == 1
    assert outcome.err.count("\n") == 1
    assert outcome.lines[0] == "[1] Cabinet approves plan"
    assert outcome.lines[1].startswith("[2] US/Japan to strengthen")


def test_too_few_articles(reader: Reader, tmp_path: Path) -> None:
    path = tmp_path / "one.jsonl"
    path.write_text('{"text": "It is."}\n')
    for arguments in (["--jsonl", path], [path, tmp_path / "none.txt"]):
        outcome = reader("compare", *arguments)
        assert outcome.status == 1
        assert "fewer than two" in outcome.err
    assert reader("compare", "1", "77").status == 1


def test_stories_are_listed_the_newest_first(
    reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [
        {"id": f"{day}{n}", "text": f"Said {day} {n}.", "published": f"2025-01-{day:02}"}
        for day in (3, 9, 5)
        for n in "ab"
    ]
    file = tmp_path / "all.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows))
    assert reader("add", file).status == 0
    grouped = [Story(f"s{day}", f"Day {day}", (f"{day}a", f"{day}b"), "") for day in (3, 9, 5)]
    monkeypatch.setattr(Library, "stories", lambda _: grouped)
    stories = json.loads(reader("stories", "--json").out)["stories"]
    assert [story["id"] for story in stories] == ["s9", "s5", "s3"]


def test_stories(reader: Reader) -> None:
    outcome = reader("stories", "--json")
    assert outcome.status == 0
    assert "stories" in json.loads(outcome.out)


def test_a_citation() -> None:
    article = Article("1", "T", "x", ("A B", "C D"), "2024-03", "S", url="https://s.example")
    assert article.citation() == "A B, C D, “T”, S, 2024-03, https://s.example"
    assert Article("1", "T", "x").citation() == "“T”, n.d."


@pytest.mark.parametrize(
    ("form", "begins"),
    [("md", "# Comparison"), ("csv", ""), ("json", '{"articles"'), ("html", "<!")],
)
def test_a_comparison_is_exported(reader: Reader, tmp_path: Path, form: str, begins: str) -> None:
    file = tmp_path / f"out.{form}"
    outcome = reader("export", "compare", "1", "2", "--format", form, "-o", file)
    assert (outcome.status, outcome.err) == (0, "")
    assert file.read_text().lower().startswith(begins.lower())
    assert reader("export", "compare", "1", "2", "-o", tmp_path / "no" / "x").status == 1


def test_what_can_not_be_compared(reader: Reader, tmp_path: Path) -> None:
    many = tmp_path / "many.jsonl"
    many.write_text(
        "".join(f'{{"text": "{n} people died on the island of Lombok."}}\n' for n in range(51))
    )
    other = tmp_path / "other.txt"
    other.write_text("Chess\n\nMagnus Carlsen beat Ding Liren in the final round in Reykjavik.\n")
    cases = {
        ("1", "1"): "at least two different articles",
        ("1", other): "on different things",
        ("--jsonl", many): "51 articles are too many",
        ("1", "none"): "no article 'none'",
    }
    for arguments, said in cases.items():
        for form in ((), ("--json",)):
            outcome = reader("compare", *arguments, *form)
            assert (outcome.status, outcome.out, outcome.err.count("\n")) == (1, "", 1)
            assert said in outcome.err


@pytest.fixture
def one_dismissed(monkeypatch: pytest.MonkeyPatch) -> None:
    articles = (Article("1", "Quake", "Ten died."), Article("2", "Tremor", "Twelve died."))
    members = (Member(1, 0, 9, "Ten died.", "Ten"), Member(2, 0, 12, "Twelve died.", "Twelve"))
    slot = Comparison("people killed", SlotKind.QUANTITY, Verdict.DIFFER, "another number",
                      "The numbers are different.", 0.9, 2, members)  # fmt: skip
    found = Compared(articles, (), (), (slot,)), 0
    monkeypatch.setattr("reader.cli.comparison.compare_given", lambda *_: found)


@pytest.mark.usefixtures("one_dismissed")
def test_what_was_dismissed_is_counted_or_shown_as_such(reader: Reader) -> None:
    outcome = reader("compare", "1", "2")
    assert "killed" not in outcome.out
    assert outcome.err == "1 dismissed, not shown; --dismissed shows them\n"
    outcome = reader("compare", "1", "2", "--dismissed")
    assert "differ (dismissed)" in outcome.out
    assert outcome.err == ""
    document = json.loads(reader("compare", "1", "2", "--json").out)
    assert document["comparisons"] == []
    assert [slot["about"] for slot in document["dismissed"]] == ["people killed"]


@pytest.mark.usefixtures("one_dismissed")
@pytest.mark.parametrize("form", ["md", "csv", "html"])
def test_what_was_dismissed_is_exported_on_demand(reader: Reader, form: str) -> None:
    outcome = reader("export", "compare", "1", "2", "--format", form)
    assert "people killed" not in outcome.out
    assert outcome.err.startswith("1 dismissed, not shown")
    outcome = reader("export", "compare", "1", "2", "--format", form, "--dismissed")
    assert "people killed" in outcome.out
    assert "(dismissed)" in outcome.out
    assert outcome.err == ""
