"""Sheets with worked examples: gold facts of one half shown, of the other half mixed in."""

from __future__ import annotations

import random
from argparse import Namespace
from pathlib import Path
from typing import Any

from benchmarks import judge_sheets, judge_standard
from benchmarks.judge_standard import Lot
from benchmarks.sampling import read_rows, write_rows


def fact(doc: str, start: int = 0, **more: Any) -> dict[str, Any]:
    slots = {"subject": "Lee", "predicate": "runs", "modality": "stated", "polarity": "positive"}
    return {"doc": doc, "start": start, "end": start + 8, "quote": "Lee runs", "fact": slots} | more


def lot(doc: str) -> Lot:
    return doc, "Lee runs.", [fact(doc, gold=True)]


def test_examples_show_conventions_and_every_gold_fact() -> None:
    told = judge_standard.examples([lot("a"), lot("b")], {"time": "words of the text"})
    assert "time: words of the text" in told
    assert told.count("1. Lee | runs") == 2


def test_as_many_facts_read_as_gold_ones_are_mixed_in() -> None:
    gold = ("a", "Lee runs.", [fact("a", 0, gold=True), fact("a", 9, gold=True)])
    own = [fact("a", at) for at in range(20, 90, 10)]
    _, _, both = judge_standard.mixed(gold, own, random.Random(1))  # noqa: S311
    assert sum(bool(row.get("gold")) for row in both) == 2
    assert len(both) == 4


def test_no_sheet_has_a_document_its_examples_show() -> None:
    first, second = judge_standard.halves([lot(name) for name in "abcdef"])
    more = [("x" + str(n), "", [fact("x")]) for n in range(7)]
    shown = {1: {doc for doc, _, _ in first}, 2: {doc for doc, _, _ in second}}
    seen: list[str] = []
    for half, lots in judge_standard.dealt((second, first), more, 5):
        docs = [doc for doc, _, _ in lots]
        assert not shown[half] & set(docs)
        seen += docs
    assert sorted(seen) == sorted([*"abcdef", *(doc for doc, _, _ in more)])


def test_right_and_wrong_are_kept(tmp_path: Path) -> None:
    _, facts = judge_sheets.sheet([("a", "", [fact("a", at) for at in (0, 10)])])
    write_rows(tmp_path / "01.jsonl", facts)
    (tmp_path / "01.tsv").write_text(
        "1\tright\n2\twrong\ttime\tno day => Monday\n", encoding="utf-8"
    )
    judge_sheets.keep(Namespace(folder=tmp_path, out=tmp_path / "kept.jsonl"))
    kept = read_rows(tmp_path / "kept.jsonl")
    assert [(row["right"], row["why"]) for row in kept] == [
        (True, ""), (False, "time: no day => Monday")
    ]  # fmt: skip
