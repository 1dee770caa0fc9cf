"""Sheets of whole articles: every fact on a line of its own, and verdicts joined to the facts."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import Any

import pytest

from benchmarks import judge_sheets
from benchmarks.sampling import read_rows, write_rows
from reader.model import Annotations


def row(doc: str = "a", start: int = 0, **slots: str) -> dict[str, Any]:
    fact = {"subject": "Lee", "predicate": "runs", "modality": "stated", "polarity": "positive"}
    return {"doc": doc, "start": start, "end": start + 8, "quote": "Lee runs", "fact": fact | slots}


def test_a_fact_stands_on_one_line_with_all_its_slots() -> None:
    told = row(
        object="a shop", arguments="in: Leeds | with: Ann", time="on Monday [2020-01-06]",
        quantities="a shop [exact 1]", modality="planned", polarity="negative",
    )  # fmt: skip
    told["fact"] |= {"stands for": "his: Lee Cole", "asserted by": "Ann ← the Echo"}
    told["quote"] = "Lee\nruns"
    assert judge_sheets.shown(told) == (
        "Lee | NOT runs | a shop  +in: Leeds  +with: Ann  time: on Monday [2020-01-06]"
        "  amount: a shop [exact 1]  {his = Lee Cole}  by: Ann ← the Echo  [planned]   «Lee runs»"
    )


def test_a_sheet_has_each_article_with_its_facts_in_order_and_numbered_through() -> None:
    text, facts = judge_sheets.sheet(
        [("a", "Lee runs.\n", [row(start=9), row(start=2)]), ("b", "Ann ran.", [row("b")])]
    )
    assert [(f["number"], f["doc"], f["start"]) for f in facts] == [
        (1, "a", 2), (2, "a", 9), (3, "b", 0)
    ]  # fmt: skip
    lines = text.splitlines()
    assert lines[:3] == ["=== ARTICLE a", "Lee runs.", "--- FACTS"]
    assert lines[-1].startswith("3. Lee | runs")


def test_a_judge_is_shown_the_date_an_article_came_with() -> None:
    assert judge_sheets.as_published({"text": "Lee runs.", "published": "2012-06-22"}) == (
        "(published 2012-06-22)\nLee runs."
    )
    assert judge_sheets.as_published({"text": "Lee runs.", "published": None}) == "Lee runs."


def test_articles_are_parted_whole() -> None:
    articles = [(str(n), "", [row()] * 4) for n in range(5)]
    assert [len(lot) for lot in judge_sheets.parted(articles, 8)] == [2, 2, 1]


def test_verdicts_are_joined_and_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, facts = judge_sheets.sheet([("a", "", [row(start=at) for at in (0, 10, 20)])])
    facts[2]["gold"] = True
    write_rows(tmp_path / "01.jsonl", facts)
    (tmp_path / "01.tsv").write_text(
        "1\tok\n2\tMinor\ttime\tthe day is wrong\n3\twrong\treference\twho?\n", encoding="utf-8"
    )
    judge_sheets.keep(Namespace(folder=tmp_path, out=tmp_path / "kept.jsonl.xz"))
    kept = read_rows(tmp_path / "kept.jsonl.xz")
    assert [(r["right"], r["core"], r["why"]) for r in kept] == [
        (True, True, ""), (False, True, "time: the day is wrong"), (False, False, "reference: who?")
    ]  # fmt: skip
    said = capsys.readouterr().out
    assert "read: 1 of 2 facts of 1 articles right: 0.500" in said
    assert "core true: 1.000" in said
    assert "gold: 0 of 1" in said


def test_facts_of_two_sets_of_rules_are_counted_for_each() -> None:
    rows = [
        {**row(start=at), "rules": rules, "right": right, "core": True, "why": "" if right else "x"}
        for at, (rules, right) in enumerate([("both", True), ("now", True), ("before", False)])
    ]
    assert [told.partition(" facts")[0] for told in judge_sheets.report(rows).splitlines()[:2]] == [
        "read now: 2 of 2", "read before: 1 of 2"
    ]  # fmt: skip


def test_lists_with_and_without_two_sets_of_rules_are_counted_together() -> None:
    told = {"right": True, "core": True, "why": ""}
    rows = [{**row(), **told, "rules": "now"}, {**row("b"), **told}]
    said = judge_sheets.report(rows)
    assert "read now: 2 of 2 facts of 2 articles" in said
    assert "read before: 1 of 1" in said


@pytest.mark.parametrize("said", ["", "1\tfine\n", "1\tminor\tstyle\tugly\n", "2\tok\n"])
def test_a_fact_without_a_verdict_or_a_kind_of_error_is_named(tmp_path: Path, said: str) -> None:
    write_rows(tmp_path / "01.jsonl", [{**row("where"), "number": 1}])
    (tmp_path / "01.tsv").write_text(said, encoding="utf-8")
    with pytest.raises(SystemExit, match="where, 1"):
        judge_sheets.keep(Namespace(folder=tmp_path, out=tmp_path / "kept.jsonl"))


def test_gold_facts_are_mixed_in_and_shown_as_the_others() -> None:
    gold = {
        "subject": "he", "predicate": "is", "object": "judge", "not_in_quote": ["predicate"],
        "modality": "stated", "polarity": "positive", "kind": "role", "start": 0, "end": 5,
        "quote": "judge", "subject_refers_to": "Lee", "asserted_by": "Ann", "time": None,
        "quantity": {"value": 5, "bound": "exact", "unit": "ships"},
    }  # fmt: skip
    [(_, _, rows)] = judge_sheets.mixed([("a", "judge", [gold])], lambda _: Annotations(), seed=1)
    assert judge_sheets.shown(rows[0]) == (
        "he | (is) | judge  amount: 5 ships [exact 5]  {he = Lee}  by: Ann   «judge»"
    )
    assert rows[0]["gold"] is True


def test_drawn_from_articles_of_the_topics_only(tmp_path: Path) -> None:
    texts = [
        {"doc": f"{n}_1", "topic": n, "text": "Ann Cole is a judge in Leeds. She bought a ship."}
        for n in (1, 2)
    ]
    write_rows(tmp_path / "texts.jsonl", texts)
    judge_sheets.draw(
        Namespace(
            texts=tmp_path / "texts.jsonl", folder=tmp_path / "out", topics=[2], each=1, seed=1
        )
    )
    assert [fact["doc"] for fact in read_rows(tmp_path / "out" / "01.jsonl")] == ["2_1"]
    assert (tmp_path / "out" / "01.txt").read_text(encoding="utf-8").count("=== ARTICLE") == 1


def test_a_sheet_nobody_judged_is_named_and_what_is_kept_is_no_sheet(tmp_path: Path) -> None:
    options = Namespace(folder=tmp_path, out=tmp_path / "kept.jsonl")
    with pytest.raises(SystemExit, match="no sheets here"):
        judge_sheets.keep(options)
    write_rows(tmp_path / "01.jsonl", [{**row(), "number": 1}])
    with pytest.raises(SystemExit, match=r"01\.tsv: no verdicts"):
        judge_sheets.keep(options)
    (tmp_path / "01.tsv").write_text("1\tok\n", encoding="utf-8")
    judge_sheets.keep(options)
    judge_sheets.keep(options)
    assert len(read_rows(options.out)) == 1
