"""Feeds: what they list, and the articles that leads to."""

from __future__ import annotations

from reader.ingest.feeds.document import FeedDocument, FeedItem
from reader.ingest.feeds.fetching import (
    Fetched,
    fetch_feed,
    fetch_item,
    find_feed,
    holds_article,
    read_item,
    read_outline,
)
from reader.ingest.web import Download, Tag

__all__ = [
    "Download",
    "FeedDocument",
    "FeedItem",
    "Fetched",
    "Tag",
    "fetch_feed",
    "fetch_item",
    "find_feed",
    "holds_article",
    "read_item",
    "read_outline",
]
