"""How fast twelve articles of 1,000 words, already annotated, are compared.

    python -m benchmarks.compare_speed ecbplus-dev.jsonl.xz [--topic 41] [--cache DIR] [--profile]

The articles are put together from those of one topic of the file (the one with most words, unless
one is given) until each has 1,000 words; where the topic has not words enough its texts are used
again in other company. What is printed is processor time: the median of several runs, and the
first, which also fills the tables of stems and the like.
"""

from __future__ import annotations

import argparse
import cProfile
import json
import lzma
import pstats
import statistics
import time
from collections import Counter
from collections.abc import Sequence
from itertools import cycle
from pathlib import Path
from typing import Any

from reader.model import Annotations, Article
from reader.processes import keep_to_one_thread

_SHOWN = 30


def long_articles(texts: Sequence[str], count: int, words: int) -> list[Article]:
    """Articles of so many words, each of several texts one after the other, no two the same."""
    source = cycle(texts)
    articles = []
    for number in range(count):
        parts: list[str] = []
        left = words
        while left > 0:
            text = next(source)
            tokens = text.split()
            # A text that is cut is cut between lines, so that sentences stay whole.
            part = text if len(tokens) <= left else _first_words(text, left)
            parts.append(part)
            left -= max(1, len(part.split()))
        articles.append(
            Article(f"long{number}", "", f"Part {number + 1}.\n\n" + "\n\n".join(parts))
        )
    return articles


def _first_words(text: str, most: int) -> str:
    kept: list[str] = []
    for line in text.splitlines():
        kept.append(line)
        most -= len(line.split())
        if most <= 0:
            break
    return "\n".join(kept)


def times(pairs: Sequence[tuple[Article, Annotations]], runs: int) -> list[float]:
    """Seconds of processor time each of several comparisons took."""
    from reader.compare import compare

    took = []
    for _ in range(runs):
        start = time.process_time()
        compare(pairs)
        took.append(time.process_time() - start)
    return took


def texts_of(path: Path, topic: int | None) -> tuple[int, list[str]]:
    """The texts of one topic of a JSON-lines file: that with most words, unless one is given."""
    data = path.read_bytes()
    text = (lzma.decompress(data) if path.suffix == ".xz" else data).decode("utf-8")
    rows: list[dict[str, Any]] = [json.loads(line) for line in text.splitlines()]
    if topic is None:
        words: Counter[int] = Counter()
        for row in rows:
            words[row["topic"]] += len(row["text"].split())
        topic = words.most_common(1)[0][0]
    return topic, [row["text"] for row in rows if row["topic"] == topic]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--topic", type=int)
    parser.add_argument("--articles", type=int, default=12)
    parser.add_argument("--words", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--cache", type=Path, help="keep annotations here")
    parser.add_argument("--profile", action="store_true", help="show where the time goes")
    given = parser.parse_args()
    keep_to_one_thread()  # as the program does, before anything loads numpy
    from benchmarks.compare import Annotator
    from reader.compare import compare

    topic, texts = texts_of(given.file, given.topic)
    articles = long_articles(texts, given.articles, given.words)
    annotate = Annotator(given.cache)
    pairs = [(article, annotate(article)) for article in articles]
    took = times(pairs, given.runs)
    compared = compare(pairs)
    found = {
        "topic": topic,
        "words": [len(article.text.split()) for article in articles],
        "comparisons": len(compared.comparisons),
        "only": len(compared.only),
        "first_s": round(took[0], 3),
        "median_s": round(statistics.median(took), 3),
    }
    print(json.dumps(found))
    if given.profile:
        profiler = cProfile.Profile()
        profiler.runcall(compare, pairs)
        pstats.Stats(profiler).sort_stats("tottime").print_stats(_SHOWN)


if __name__ == "__main__":
    main()
