"""The search index: Whoosh's, with postings as arrays and queries evaluated over whole arrays.

Everything a program needs is here; docs/query.md has the query language.
"""

from reader.index.document import IndexDocument, Marks
from reader.index.index import Index

__all__ = ["Index", "IndexDocument", "Marks"]
