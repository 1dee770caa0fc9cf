from __future__ import annotations

import pytest

from reader.cli import output
from reader.cli.output import Column

COLUMNS = (Column("id", right=True), Column("outlet", most=12), Column("title", wide=True))
ROW = ("7", "Office of the United States Attorney (press release)", "Three charged over places")


def test_a_long_name_leaves_the_title_its_room(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(output, "on_terminal", lambda: True)
    monkeypatch.setenv("COLUMNS", "60")
    output.table(COLUMNS, [ROW])
    lines = [line.rstrip() for line in capsys.readouterr().out.splitlines()]
    assert lines[1:] == [" 7  Office of t…  Three charged over places"]


def test_elsewhere_it_is_whole(capsys: pytest.CaptureFixture[str]) -> None:
    output.table(COLUMNS, [ROW])
    assert capsys.readouterr().out == "\t".join(ROW) + "\n"
