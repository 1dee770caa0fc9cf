"""An opening dateline with the date it gives."""

from __future__ import annotations

import re
from typing import NamedTuple

from reader.datelines import opening_dateline
from reader.ingest.dates import stated_date


class Dateline(NamedTuple):
    """An opening dateline: how many characters it takes, whose report it is, and its date."""

    length: int
    agency: str | None
    date: str | None


def read_dateline(paragraph: str) -> Dateline | None:
    """The dateline that opens `paragraph`, with the space behind it; None where there is none."""
    opening = opening_dateline(paragraph)
    if opening is None:
        return None
    words = paragraph[: opening.length]
    date = stated_date(words) if re.search(r"(?:19|20)\d\d", words) else None
    return Dateline(opening.length, opening.agency, date)
