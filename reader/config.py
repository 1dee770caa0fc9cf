"""The settings file: TOML, all of it optional.

theme = "textual-dark"      # the interface's colours, by name
measure = 72                # most characters in a line of an article

[keys]                      # other keys, by the ids that docs/keys.md lists
"move.down" = "j,down"
find.search = "s,ctrl+f"    # the same, without quotes
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reader import paths
from reader.errors import ConfigError

DEFAULT_MEASURE = 72
LEAST_MEASURE = 30
MOST_MEASURE = 200

_PLACE = re.compile(r"(?P<what>.*) \(at line (?P<line>\d+), column (?P<column>\d+)\)", re.DOTALL)
_KNOWN = ("theme", "measure", "keys")


@dataclass(frozen=True, slots=True)
class Config:
    """What a person set, and the defaults for the rest.

    `keys` maps the id of a binding to its keys, comma-separated. `unknown` says in one line each
    which settings are not known; they are passed over.
    """

    theme: str | None = None
    measure: int = DEFAULT_MEASURE
    keys: Mapping[str, str] = field(default_factory=dict)
    unknown: tuple[str, ...] = ()


def load(path: Path | None = None) -> Config:
    """The settings in this file, else in the usual one; the defaults where there is none.

    Raises ConfigError, naming file, line and key.
    """
    file = paths.config_file() if path is None else path
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except (FileNotFoundError, NotADirectoryError):
        return Config()
    except OSError as error:
        raise ConfigError(f"{file}: can't be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{file}: not UTF-8 (byte {error.start + 1})") from error
    import tomllib  # most people have no settings, and wait for the first frame

    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(_misspelt(file, text, str(error))) from error
    return _Reading(file, text).config(values)


class _Reading:
    """Takes settings out of one file, so that a complaint can say where in it."""

    def __init__(self, file: Path, text: str) -> None:
        self._file = file
        self._text = text

    def config(self, values: Mapping[str, Any]) -> Config:
        return Config(
            theme=self._theme(values.get("theme")),
            measure=self._measure(values.get("measure", DEFAULT_MEASURE)),
            keys=self._keys(values.get("keys", {})),
            unknown=tuple(
                f"{self._where(key)}: no setting is called {key!r}; there are {', '.join(_KNOWN)}"
                for key in values
                if key not in _KNOWN
            ),
        )

    def _theme(self, value: object) -> str | None:
        if value is None or (isinstance(value, str) and value.strip()):
            return value if value is None else value.strip()
        raise self._wrong("theme", "the name of a theme in quotes")

    def _measure(self, value: object) -> int:
        number = isinstance(value, int) and not isinstance(value, bool)
        if isinstance(value, int) and number and LEAST_MEASURE <= value <= MOST_MEASURE:
            return value
        raise self._wrong("measure", f"a number from {LEAST_MEASURE} to {MOST_MEASURE}")

    def _keys(self, value: object) -> dict[str, str]:
        if not isinstance(value, dict):
            raise self._wrong("keys", "a table: [keys]")
        keys: dict[str, str] = {}
        for name, key in _flat(value):
            if not isinstance(key, str) or not all(part.strip() for part in key.split(",")):
                raise self._wrong(name, 'keys in quotes, such as "j,down"')
            keys[name] = ",".join(part.strip() for part in key.split(","))
        return keys

    def _wrong(self, key: str, wanted: str) -> ConfigError:
        return ConfigError(f"{self._where(key)}: {key!r} must be {wanted}")

    def _where(self, key: str) -> str:
        """File and line of a key; the file alone where the key is written in another way."""
        last = re.escape(key.rsplit(".", 1)[-1])
        start = r"""^\s*\[?\s*(?:[^=#\n]*[.\s"'])?"""
        pattern = re.compile(start + last + r"""["']?\s*(?:=|\])""", re.MULTILINE)
        found = pattern.search(self._text)
        if found is None:
            return str(self._file)
        before = self._text.count("\n", 0, found.end())
        return f"{self._file}, line {before + 1}"


def _flat(table: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, object]]:
    """The table's values by dotted name: TOML makes nested tables of dots outside quotes."""
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", value


def _misspelt(file: Path, text: str, message: str) -> str:
    """The parser's message, with the line it names, or the last one, beside the file."""
    message = message[:1].lower() + message[1:]
    found = _PLACE.fullmatch(message)
    if found:
        return f"{file}, line {found['line']}: {found['what']} (column {found['column']})"
    return f"{file}, line {text.rstrip().count(chr(10)) + 1}: {message}"
