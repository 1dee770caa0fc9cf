"""A program that adds many articles and says each id once it is safe; tests kill it at it.

Arguments: the library's folder, the first and the number after the last article, and the largest
size a file may grow to (0: any).
"""

from __future__ import annotations

import resource
import sys
from collections.abc import Iterator
from pathlib import Path

from reader.errors import LibraryError
from reader.library import Library
from reader.model import Article
from tests.unit.library.fakes import FAKE


def article(number: int) -> Article:
    """One article, always the same for a number."""
    words = " ".join(f"word{number * 7 + at} in Paris" for at in range(60))
    return Article(f"a{number}", f"Title {number}", words, path="/articles.jsonl")


def articles(first: int, end: int) -> Iterator[Article]:
    """Articles from `first` to before `end`."""
    return (article(number) for number in range(first, end))


def main() -> int:
    """Add them; 3 where the library says it can't go on."""
    folder, first, end, limit = Path(sys.argv[1]), *map(int, sys.argv[2:5])
    if limit:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    try:
        with Library.open(folder, seed=False, engine=FAKE) as library:
            for added in library.add_all(articles(first, end)):
                sys.stdout.write(f"{added.id}\n")
                sys.stdout.flush()
    except LibraryError as error:
        sys.stderr.write(f"{error}\n")
        return 3
    return 0


if __name__ == "__main__":
    sys.exit(main())
