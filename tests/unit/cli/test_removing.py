from __future__ import annotations

import json
import sys
from collections.abc import Callable
from typing import Any

import click
import pytest

from reader.cli.commands import removing

Reader = Callable[..., Any]

pytestmark = pytest.mark.usefixtures("stub")


def ids(reader: Reader) -> list[str]:
    return [json.loads(line)["id"] for line in reader("list", "--json").lines]


def test_removed_articles_are_neither_listed_nor_found(reader: Reader) -> None:
    first, second = ids(reader)
    title = json.loads(reader("show", "--json", first).out)["title"]
    removed = reader("remove", "--yes", first)
    assert (removed.status, removed.out, removed.err) == (0, f"removed {first}: {title}\n", "")
    assert ids(reader) == [second]
    found = json.loads(reader("search", "--json", "okinawa").out)
    assert [hit["id"] for hit in found["hits"]] == [second]
    assert reader("check").status == 0


def test_an_unknown_id_is_named_and_the_rest_are_removed(reader: Reader) -> None:
    first, _ = ids(reader)
    outcome = reader("remove", "--yes", "--json", "999", first, first)
    assert outcome.status == 1
    assert "999" in outcome.err
    told = [json.loads(line) for line in outcome.lines]
    assert [(one["id"], one["status"]) for one in told] == [("999", "failed"), (first, "removed")]


def test_nothing_is_removed_where_nobody_can_be_asked(reader: Reader) -> None:
    before = ids(reader)
    outcome = reader("remove", before[0])
    assert outcome.status == 2
    assert "--yes" in outcome.err
    assert ids(reader) == before


@pytest.mark.parametrize(("answer", "left"), [(True, 1), (False, 2)])
def test_a_terminal_is_asked(
    reader: Reader, monkeypatch: pytest.MonkeyPatch, *, answer: bool, left: int
) -> None:
    first, _ = ids(reader)
    asked: list[str] = []

    def confirm(question: str, *, err: bool) -> bool:
        assert err
        asked.append(question)
        return answer

    monkeypatch.setattr(removing, "on_terminal", lambda: True)
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    monkeypatch.setattr(click, "confirm", confirm)
    assert reader("remove", first).status == 0
    assert asked[0].startswith(f"Remove {first}: ")
    assert len(ids(reader)) == left
