"""Web addresses as documents state them."""

from __future__ import annotations

from reader.text import sanitize

_LONGEST = 2000


def one_address(value: str) -> str:
    """`value` in one line, safe to show, and whole: cut off, it would lead elsewhere.

    Empty where it is longer than any server takes.
    """
    address = " ".join(sanitize(value).split())
    return address if len(address) <= _LONGEST else ""
