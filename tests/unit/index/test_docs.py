"""What docs/query.md says can be typed can be typed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reader.index.parser import parse

PAGE = Path(__file__).parents[3] / "docs" / "query.md"


def examples() -> list[str]:
    rows = [line for line in PAGE.read_text().splitlines() if line.startswith("| `")]
    return [query for row in rows for query in re.findall(r"`([^`]+)`", row.split("|")[1])]


@pytest.mark.parametrize("query", examples())
def test_every_example_is_understood(query: str) -> None:
    assert parse(query).root


def test_there_are_examples() -> None:
    assert len(examples()) > 25
