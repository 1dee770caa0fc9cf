"""Bytes → articles: text, Markdown, web pages, mail, JSON lines; files, folders, addresses.

Nothing here raises for one bad source: what can't be read is yielded in its place as the
`IngestError` that names it, and the rest goes on.
"""

from __future__ import annotations

from reader.ingest.files import is_url, read_path, read_stream, read_url, walk
from reader.ingest.ingested import Ingested

__all__ = ["Ingested", "is_url", "read_path", "read_stream", "read_url", "walk"]
