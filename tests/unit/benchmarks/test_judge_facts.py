"""The judged sample of facts: drawn the same each time, whole, and counted right."""

from __future__ import annotations

import json
from argparse import Namespace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import judge_facts
from benchmarks.sampling import read_rows, wilson, write_rows
from reader.model import (
    Annotations,
    Argument,
    Bound,
    Fact,
    FactKind,
    Modality,
    Polarity,
    Quantity,
    Reference,
    Sentence,
    Source,
    Span,
    TimeExpression,
)

ROWS: list[dict[str, Any]] = [{"doc": f"{topic}_{n}", "topic": topic, "text": "He runs. " * n}
                              for topic in (1, 2, 3) for n in range(1, 9)]  # fmt: skip


def fact(start: int, end: int, **more: object) -> Fact:
    given: dict[str, object] = {
        "id": "f1", "start": start, "end": end, "kind": FactKind.EVENT,
        "subject": Span(start, start + 2, "He"), "predicate": Span(start + 3, start + 7, "runs"),
        "object": None, "arguments": (), "time": None, "place": None, "quantities": (),
        "asserted_by": (), "modality": Modality.STATED, "polarity": Polarity.POSITIVE,
        "confidence": 0.9, "rule": "clause", "lemma": "run",
    }  # fmt: skip
    return Fact(**{**given, **more})  # type: ignore[arg-type]


def annotate(text: str) -> Annotations:
    starts = range(0, len(text), 9)
    return Annotations(
        sentences=tuple(Sentence(at, at + 8, ()) for at in starts),
        facts=tuple(fact(at, at + 7) for at in starts),
    )


def test_drawn_the_same_each_time_and_only_of_the_topics() -> None:
    once = judge_facts.articles_drawn(ROWS, (1, 3), 5, 7)
    assert once == judge_facts.articles_drawn(reversed(ROWS), (1, 3), 5, 7)
    assert once != judge_facts.articles_drawn(ROWS, (1, 3), 5, 8)
    assert len(once) == 5
    assert {row["topic"] for row in once} <= {1, 3}
    assert len(judge_facts.articles_drawn(ROWS, (2,), 99, 7)) == 8


def test_facts_are_numbered_and_come_with_their_passage() -> None:
    drawn = judge_facts.facts_drawn(ROWS[:8], annotate, 12, 7)
    assert [row["number"] for row in drawn] == list(range(1, 13))
    assert len({(row["doc"], row["start"]) for row in drawn}) == 12
    for row in drawn:
        text = next(one["text"] for one in ROWS if one["doc"] == row["doc"])
        assert row["quote"] == text[row["start"] : row["end"]] == "He runs"
        assert row["quote"] in row["passage"]
        assert (row["right"], row["why"]) == (None, "")
    middle = judge_facts.line("d", "He runs. " * 5, annotate("He runs. " * 5), fact(18, 25))
    assert middle["passage"] == "He runs. He runs. He runs."


def test_all_slots_are_shown_and_empty_ones_are_not() -> None:
    read = Annotations(
        times=(TimeExpression(8, 16, "on Monday", "2024-03-25"),),
        quantities=(Quantity(30, 34, "2 km", 2.0, unit="km"),),
    )
    full = fact(
        0, 40, arguments=(Argument("with", Span(20, 23, "her")),), time=Span(8, 16, "on Monday"),
        quantities=(0,),
        asserted_by=(Source("the paper", None, "the FT"), Source("Oriki")),
        subject_is=Span(0, 2, "Bo"),
        references=(Reference(20, 23, "her", Span(60, 63, "Ann")),),
    )  # fmt: skip
    assert judge_facts.slots(read, full) == {
        "subject": "He", "stands for": "He: Bo | her: Ann", "predicate": "runs",
        "arguments": "with: her",
        "time": "on Monday [2024-03-25]", "quantities": "2 km [exact 2]",
        "asserted by": "the paper (the FT) ← Oriki", "modality": "stated", "polarity": "positive",
        "kind": "event",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("amount", "shown"),
    [
        (Quantity(0, 5, "20-13", 20.0, 13.0, "score"), "20-13 [score]"),
        (
            Quantity(0, 6, "2 to 3", 2.0, 3.0, bound=Bound.BETWEEN),
            "2 to 3 [between 2 and 3]",
        ),
        (
            Quantity(0, 6, "Dozens", 24.0, 99.0, bound=Bound.AT_LEAST),
            "Dozens [at least 24]",
        ),
    ],
)
def test_amounts_are_shown_as_what_they_are_read_as(amount: Quantity, shown: str) -> None:
    read = Annotations(quantities=(amount,))
    assert judge_facts.slots(read, fact(0, 7, quantities=(0,)))["quantities"] == shown


@given(st.lists(st.integers(1, 6), max_size=20), st.integers(1, 5))
def test_parts_hold_everything_once_and_no_article_is_in_two(sizes: list[int], parts: int) -> None:
    rows = [{"doc": doc, "n": n} for doc, size in enumerate(sizes) for n in range(size)]
    found = judge_facts.parted(rows, parts)
    assert len(found) == parts
    assert [row for part in found for row in part] == rows
    docs = [{row["doc"] for row in part} for part in found]
    assert sum(map(len, docs)) == len(sizes)


def test_kept_sheets_hold_no_passages_and_are_counted(tmp_path: Path) -> None:
    drawn = judge_facts.facts_drawn(ROWS[:8], annotate, 10, 7)
    for row in drawn:
        row["right"] = row["number"] > 2
        row["why"] = "" if row["right"] else f"Time: wrong in {row['number']}"
    for name, part in zip("ab", judge_facts.parted(drawn, 2), strict=True):
        write_rows(tmp_path / name, part)
    parser_like = Namespace(
        sheets=[tmp_path / "b", tmp_path / "a"], out=tmp_path / "kept", files=[tmp_path / "kept"]
    )
    judge_facts.keep(parser_like)
    kept = read_rows(tmp_path / "kept")
    assert [row["number"] for row in kept] == list(range(1, 11))
    assert all("passage" not in row and len(row["quote"]) <= 200 for row in kept)
    judge_facts.count(parser_like)
    assert "8 of 10" in judge_facts.report(kept)
    assert "time           2" in judge_facts.report(kept)


@pytest.mark.parametrize(("right", "why"), [(None, ""), (False, ""), (False, "it is bad")])
def test_what_is_not_judged_is_not_counted(right: bool | None, why: str, tmp_path: Path) -> None:
    row = {"number": 3, "doc": "d", "right": right, "why": why}
    (tmp_path / "f").write_text(json.dumps(row), encoding="utf-8")
    with pytest.raises(SystemExit, match="3: "):
        judge_facts.count(Namespace(files=[tmp_path / "f"]))


def test_wilson_interval_as_published() -> None:
    low, high = wilson(170, 200)
    assert (round(low, 3), round(high, 3)) == (0.794, 0.893)
    assert wilson(0, 0) == (0.0, 1.0)


@given(st.integers(0, 300), st.integers(1, 300))
def test_wilson_interval_holds_the_share(right: int, more: int) -> None:
    low, high = wilson(right, right + more)
    assert 0 <= low <= right / (right + more) <= high <= 1
