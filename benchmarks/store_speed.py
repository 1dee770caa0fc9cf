"""How fast the record is: adding, opening, listing, finding by name, marking.

    python -m benchmarks.store_speed [--articles 10000] [--words 400] [--folder DIR]

Makes a library of made-up articles in DIR (default: a temporary folder, removed at the end) and
prints one JSON object; times are in milliseconds, the median of several runs.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from reader.library import Library
from reader.model import Annotations, Article, EntityType, Mention
from reader.store import FILE_NAME, Store

_RUNS = 7
_NAMES = 2000


def articles(count: int, words: int, seed: int = 1) -> Iterator[Article]:
    """Made-up articles with words as frequent as in English, by rank."""
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    weights = [1 / rank for rank in range(1, 20_001)]
    vocabulary = [f"w{rank}" for rank in range(1, 20_001)]
    for number in range(count):
        text = " ".join(chance.choices(vocabulary, weights, k=words))
        date = f"20{chance.randrange(10, 25)}-{chance.randrange(1, 13):02}"
        outlet = f"Outlet {chance.randrange(40)}"
        yield Article("", f"Headline {number}", text, ("A. Writer",), date, outlet)


def names_in(number: int) -> Annotations:
    """Up to twenty names, of which article `number` shares each with some others."""
    chance = random.Random(number)  # noqa: S311 - not for secrets
    names = {f"Name {int(chance.paretovariate(0.5)) % _NAMES}" for _ in range(20)}
    return Annotations(
        entities=tuple(
            Mention(0, 4, name, EntityType.PERSON, f"e{at}", name)
            for at, name in enumerate(sorted(names))
        ),
        engine="benchmark",
    )


def median_ms(call: Callable[[], object], runs: int = _RUNS) -> float:
    """How long a call takes."""
    took = []
    for _ in range(runs):
        start = time.perf_counter()
        call()
        took.append(time.perf_counter() - start)
    return round(1000 * statistics.median(took), 2)


def per_second(count: int, start: float) -> int:
    """How many a second since `start`."""
    return round(count / (time.perf_counter() - start))


def measure(folder: Path, count: int, words: int) -> dict[str, object]:
    """All figures, for a library in this folder."""
    made = list(articles(count, words))
    found: dict[str, object] = {"articles": count, "words": words}
    with Library.open(folder / "indexed", seed=False) as library:
        some = made[: min(count, 3000)]
        start = time.perf_counter()
        for _ in library.add_all(some, text_only=True):
            pass
        found["added_and_indexed_per_s"] = per_second(len(some), start)
    path = folder / "library"
    path.mkdir(mode=0o700)
    store = Store.open(path / FILE_NAME)
    start = time.perf_counter()
    for first in range(0, count, 100):
        with store.transaction():
            for article in made[first : first + 100]:
                store.articles.put(article, article.text.encode(), "text/plain")
    found["stored_per_s"] = per_second(count, start)
    start = time.perf_counter()
    one_by_one = articles(200, words, seed=2)
    for article in one_by_one:
        store.articles.put(article, article.text.encode(), "text/plain")
    found["stored_one_by_one_per_s"] = per_second(200, start)
    start = time.perf_counter()
    ids = store.articles.ids()
    for first in range(0, count, 100):
        with store.transaction():
            for number, id_ in enumerate(ids[first : first + 100], first):
                store.annotations.put(id_, names_in(number))
    found["annotations_kept_per_s"] = per_second(count, start)
    store.close()
    found |= reading(path)
    found["bytes_per_article"] = (path / FILE_NAME).stat().st_size // count
    return found


def reading(path: Path) -> dict[str, object]:
    """The figures of a library that is there."""
    found: dict[str, object] = {
        "open_ms": median_ms(lambda: Library.open(path, seed=False).close()),
    }
    with Library.open(path, seed=False) as library:
        first = library.summaries(limit=1)[0].id
        marks = iter(range(1_000_000))
        found |= {
            "summaries_ms": median_ms(library.summaries),
            "first_200_summaries_ms": median_ms(lambda: library.summaries(limit=200)),
            "get_ms": median_ms(lambda: library.get(first)),
            "annotations_ms": median_ms(lambda: library.annotations(first)),
            "rare_name_ms": median_ms(
                lambda: library.articles_with_entity("Name 900", EntityType.PERSON)
            ),
            "common_name_ms": median_ms(
                lambda: library.articles_with_entity("Name 1", EntityType.PERSON), runs=1
            ),
            "common_name_articles": len(library.articles_with_entity("Name 1", EntityType.PERSON)),
            "mark_ms": median_ms(lambda: library.mark(first, read=next(marks) % 2 == 0)),
        }
    return found


def main() -> None:
    """Measure, and print what was found."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--words", type=int, default=400)
    parser.add_argument("--folder", type=Path)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        print(json.dumps(measure(folder, given.articles, given.words), indent=1))


if __name__ == "__main__":
    main()
