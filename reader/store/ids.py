"""Ids of articles: short, unique in their library, and safe to print."""

from __future__ import annotations

import re
import sqlite3
import unicodedata
from collections.abc import Callable

from reader.store import counters

LONGEST_ID = 80
_NOT_IN_ID = re.compile(r"[^\w.:-]+")


def safe_id(given: str) -> str:
    """The id with what is not letter, digit, `.`, `_`, `:` or `-` made `-`; '' if nothing is left.

    At most 80 characters, and it starts with a letter, digit or `_`, so that no command line
    takes it for an option and no file system for a hidden file.
    """
    plain = _NOT_IN_ID.sub("-", unicodedata.normalize("NFC", given))
    return plain.strip("-").lstrip("-.:")[:LONGEST_ID].rstrip("-")


def free_id(connection: sqlite3.Connection, given: str) -> str:
    """An id no article has: the one given, made safe, or the next number where it gives none."""
    wanted = safe_id(given)
    if not wanted:
        return _next_number(connection)
    if not _taken(connection, wanted):
        return wanted
    return f"{wanted}-{free_number(lambda number: _taken(connection, f'{wanted}-{number}'))}"


def free_number(is_taken: Callable[[int], bool]) -> int:
    """A number from 2 on that is not taken.

    Looked for by leaps and back: a file may give all its lines one id.
    """
    taken, free = 1, 2
    while is_taken(free):
        taken, free = free, 2 * free
    while free - taken > 1:
        middle = (taken + free) // 2
        if is_taken(middle):
            taken = middle
        else:
            free = middle
    return free


def _taken(connection: sqlite3.Connection, id_: str) -> bool:
    found = connection.execute("SELECT 1 FROM article WHERE id = ?", (id_,)).fetchone()
    return found is not None


def _next_number(connection: sqlite3.Connection) -> str:
    """The next number no article has; never one given out before, so that none is mistaken."""
    while _taken(connection, number := str(counters.advance(connection, counters.ARTICLE))):
        pass
    return number
