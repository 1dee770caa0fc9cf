"""The record: every article, annotation and mark, in one SQLite file."""

from reader.store.annotations import EntityRow, Failure, Searchable
from reader.store.articles import Kept, Stored, StoredArticle
from reader.store.feeds import Feed, same_page
from reader.store.identity import Identity, Together
from reader.store.marks import MarkSets
from reader.store.record import FILE_NAME, Store
from reader.store.stories import PlaceRow

__all__ = [
    "FILE_NAME",
    "EntityRow",
    "Failure",
    "Feed",
    "Identity",
    "Kept",
    "MarkSets",
    "PlaceRow",
    "Searchable",
    "Store",
    "Stored",
    "StoredArticle",
    "Together",
    "same_page",
]
