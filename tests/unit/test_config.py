from __future__ import annotations

import string
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import config
from reader.errors import ConfigError


def write(folder: Path, text: str | bytes) -> Path:
    path = folder / "config.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_no_file_means_defaults(tmp_path: Path) -> None:
    assert config.load(tmp_path / "none.toml") == config.Config()


def test_usual_place_comes_from_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("READER_CONFIG", str(write(tmp_path, 'theme = "nord"')))
    assert config.load().theme == "nord"


def test_everything_is_read(tmp_path: Path) -> None:
    text = (
        '\ufefftheme = " nord "\nmeasure = 90\n[keys]\n"move.down" = "j, down"\nfind.search="s"\n'
    )
    read = config.load(write(tmp_path, text))
    assert (read.theme, read.measure) == ("nord", 90)
    assert read.keys == {"move.down": "j,down", "find.search": "s"}
    assert read.unknown == ()


def test_an_unknown_key_is_named_and_passed_over(tmp_path: Path) -> None:
    read = config.load(write(tmp_path, 'theme = "nord"\ncolour = 1\n'))
    assert read.theme == "nord"
    (said,) = read.unknown
    assert "'colour'" in said
    assert "line 2" in said


@pytest.mark.parametrize(
    ("text", "key", "line"),
    [
        ("theme = 3", "theme", 1),
        ('theme = " "', "theme", 1),
        ("\nmeasure = true", "measure", 2),
        ("\n\nmeasure = 5", "measure", 3),
        ('measure = "80"', "measure", 1),
        ("keys = 3", "keys", 1),
        ("[keys]\n'move.up' = 4", "move.up", 2),
        ("[keys.move]\nup = ''", "move.up", 2),
        ("[keys]\nmove.up = 'k,,up'", "move.up", 2),
    ],
)
def test_a_wrong_value_names_key_and_line(tmp_path: Path, text: str, key: str, line: int) -> None:
    with pytest.raises(ConfigError) as caught:
        config.load(write(tmp_path, text))
    assert repr(key) in str(caught.value)
    assert f"line {line}:" in str(caught.value)


def test_broken_toml_names_the_line(tmp_path: Path) -> None:
    file = write(tmp_path, "theme = 'a'\nmeasure = \n")
    with pytest.raises(ConfigError) as caught:
        config.load(file)
    assert str(caught.value) == f"{file}, line 2: invalid value (column 11)"
    with pytest.raises(ConfigError, match="line 3: "):
        config.load(write(tmp_path, "measure = 72\n\ntheme = [1,"))


def test_no_utf_8_is_said(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"not UTF-8 \(byte 10\)"):
        config.load(write(tmp_path, b"theme = '\xff'"))


def test_a_folder_in_its_place_is_said(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="can't be read"):
        config.load(tmp_path)


@given(
    st.dictionaries(
        st.text(string.ascii_lowercase, min_size=1),
        st.one_of(st.integers(), st.booleans(), st.text(string.printable), st.lists(st.integers())),
    )
)
def test_whatever_stands_in_it_only_config_errors_come(
    tmp_path_factory: pytest.TempPathFactory, values: dict[str, object]
) -> None:
    lines = [f"{key} = {value!r}" for key, value in values.items()]
    path = write(tmp_path_factory.mktemp("config"), "\n".join(lines))
    with suppress(ConfigError):
        config.load(path)
