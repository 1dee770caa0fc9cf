from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from reader.tui import keys
from reader.tui.keys import KEYS, Scope

ROOT = Path(__file__).resolve().parents[2]
BANNED = {"ctrl+i", "ctrl+j", "ctrl+m", "ctrl+h", "ctrl+left_square_bracket", "ctrl+["}


def test_docs_are_current() -> None:
    assert (ROOT / "docs" / "keys.md").read_text(encoding="utf-8") == keys.as_markdown()


def test_nothing_stands_on_keys_terminals_cannot_tell_apart() -> None:
    assert not {one for key in KEYS for one in key.keys.split(",")} & BANNED


def test_ids_are_unique() -> None:
    assert max(Counter(key.id for key in KEYS).values()) == 1


@pytest.mark.parametrize("scope", [Scope.MAIN, Scope.COMPARISON])
def test_no_key_does_two_things(scope: Scope) -> None:
    used = Counter(one for key in keys.of(scope) for one in key.keys.split(","))
    assert [one for one, times in used.items() if times > 1] == []


def test_unknown_ids_are_named() -> None:
    assert keys.unknown({"mark.star": "S", "mark.moon": "M"}) == ["mark.moon"]


def test_keys_are_named_as_on_the_keyboard() -> None:
    by_id = {key.id: key for key in KEYS}
    assert keys.names(by_id["move.page-down"]) == "space pgdn"
    assert keys.names(by_id["mark.undo"]) == "^z"
    assert keys.names(by_id["mark.star"], {"mark.star": "S"}) == "S"
