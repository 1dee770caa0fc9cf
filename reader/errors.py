"""The one exception tree.

Every error a person can cause, or can do something about, is a `ReaderError` whose text is one
clear line that names the thing and says what to do. Anything else that escapes is a defect.

    ReaderError
    ├── UsageError              the call itself is wrong (exit status 2)
    │   └── QueryError          a search that can't be parsed: where, and what would work
    ├── IngestError             one source can't be read in
    │   ├── SourceMissing       no such file, folder or page
    │   ├── SourceUnreadable    there, but not readable
    │   ├── NotText             a binary, or nothing in it
    │   └── Malformed           broken JSON, a bad front matter …: with its line
    ├── LibraryError            the library as a whole
    │   ├── LibraryBusy         another process is writing
    │   ├── LibraryTooNew       made by a newer version
    │   ├── LibraryDamaged      the record is not what it should be
    │   └── ArticleNotFound     no article of that id
    ├── SearchIndexError        the search index (derived: can always be rebuilt)
    ├── ModelError              the language model is missing or damaged
    ├── CompareError            these articles can't be compared
    └── ConfigError             the settings file: with key and line
"""

from __future__ import annotations

TRACEBACK = "READER_TRACEBACK"
"""The variable by which someone asks where in the program a defect showed."""


class ReaderError(Exception):
    """Root of everything that is told to a person in one line."""


class UsageError(ReaderError):
    """The call itself is wrong: an unknown option, an impossible combination."""


class QueryError(UsageError):
    """A search that can't be parsed.

    `query` is the text as typed, `position` the code point the trouble starts at, `hint` what
    would work.
    """

    def __init__(self, message: str, *, query: str, position: int, hint: str = "") -> None:
        super().__init__(message)
        self.query = query
        self.position = position
        self.hint = hint


class IngestError(ReaderError):
    """One source can't be read in; the others can."""


class SourceMissing(IngestError):
    """No such file, folder or page."""


class SourceUnreadable(IngestError):
    """It is there but can't be read: permissions, a broken link, a failed download."""


class NotText(IngestError):
    """It holds no text: a binary, an empty file, an unknown encoding."""


class Malformed(IngestError):
    """Its format is broken; `line` (from 1) says where, if known."""

    def __init__(self, message: str, *, line: int | None = None) -> None:
        super().__init__(message)
        self.line = line


class LibraryError(ReaderError):
    """The library as a whole can't do what was asked."""


class LibraryBusy(LibraryError):
    """Another process is writing to the library."""


class LibraryTooNew(LibraryError):
    """The library was made by a newer version of the program."""


class LibraryDamaged(LibraryError):
    """The record is not what it should be."""


class ArticleNotFound(LibraryError):
    """No article of that id."""


class SearchIndexError(ReaderError):
    """The search index failed; it is derived and `reader rebuild` makes it anew."""


class ModelError(ReaderError):
    """The language model is missing or damaged; reading and searching go on without it."""


class CompareError(ReaderError):
    """These articles can't be compared, and why."""


class ConfigError(ReaderError):
    """The settings file is wrong; the message names key and line."""
