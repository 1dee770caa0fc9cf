"""Draw comparisons to judge by hand, and count what was judged.

    python -m benchmarks.judge draw --gold comparisons-dev.json --texts ecbplus-dev.jsonl.xz OUT
    python -m benchmarks.judge count benchmarks/judgements/comparisons.jsonl

`draw` takes six articles, by a fixed seed, of every story of the texts that the gold does not
treat, compares them, and draws from all that is shown as 'differ' or 'variant'. OUT gets one JSON
object a line with the passages, to be given `right` (true or false) and a short `reason`.
`count` says what share was judged wrong.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from benchmarks.compare import Annotator
from benchmarks.sampling import read_rows, wilson, write_rows
from reader.compare import compare
from reader.errors import CompareError
from reader.model import Article, Comparison, Verdict

SEED = 21
ARTICLES = 6
SHORTEST = 400
"""Characters; shorter texts are captions."""


def drawn(gold: Path, texts: Path) -> dict[str, list[Article]]:
    """Return six articles of every story gold does not treat."""
    treated = {g["group"] for g in json.loads(gold.read_text(encoding="utf-8"))["groups"]}
    stories: defaultdict[str, list[Article]] = defaultdict(list)
    for row in read_rows(texts):
        story = f"{row['topic']}/{row['subtopic']}"
        if story not in treated and len(row["text"]) >= SHORTEST:
            stories[story].append(Article(id=row["doc"], title="", text=row["text"]))
    rng = random.Random(SEED)  # noqa: S311
    return {
        name: rng.sample(articles, min(ARTICLES, len(articles)))
        for name, articles in sorted(stories.items())
        if len(articles) > 1
    }


def row(story: str, articles: list[Article], comparison: Comparison) -> dict[str, Any]:
    """Return a comparison as one line to judge."""
    return {
        "story": story,
        "verdict": str(comparison.verdict),
        "kind": str(comparison.kind),
        "rule": comparison.rule,
        "score": comparison.score,
        "members": [
            {
                "doc": articles[m.article - 1].id,
                "start": m.start,
                "end": m.end,
                "value": m.value,
                "text": m.text[:160],
            }
            for m in comparison.members
        ],
    }


def draw(gold: Path, texts: Path, out: Path, cache: Path | None, count: int) -> None:
    """Write `count` comparisons that are shown as a difference, in a drawn order."""
    annotate = Annotator(cache)
    rows = []
    shown: Counter[str] = Counter()
    for story, articles in drawn(gold, texts).items():
        try:
            compared = compare([(a, annotate(a)) for a in articles])
        except CompareError as error:
            print(f"{story}: {error}")
            continue
        shown.update(str(c.verdict) for c in compared.comparisons)
        rows += [
            row(story, articles, c)
            for c in compared.comparisons
            if c.verdict in (Verdict.DIFFER, Verdict.VARIANT)
        ]
    random.Random(SEED).shuffle(rows)  # noqa: S311
    write_rows(out, rows[:count])
    print(", ".join(f"{v} {n}" for v, n in sorted(shown.items())))


def count(path: Path) -> None:
    """Print how many of the judged comparisons a careful reader rejects, by kind."""
    rows = read_rows(path)
    for kind in ["all", *sorted({r["kind"] for r in rows})]:
        judged = [r for r in rows if kind in ("all", r["kind"])]
        wrong = sum(1 for r in judged if not r["right"])
        low, high = wilson(wrong, len(judged))
        print(
            f"{kind:10} {len(judged):4} judged, {wrong:3} rejected: {wrong / len(judged):.2f}"
            f" (95 % interval {low:.2f}–{high:.2f})"
        )


def main() -> None:
    """Draw or count."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    verbs = parser.add_subparsers(dest="verb", required=True)
    drawing = verbs.add_parser("draw")
    drawing.add_argument("--gold", type=Path, required=True)
    drawing.add_argument("--texts", type=Path, required=True)
    drawing.add_argument("--cache", type=Path)
    drawing.add_argument("--count", type=int, default=100)
    drawing.add_argument("out", type=Path)
    counting = verbs.add_parser("count")
    counting.add_argument("file", type=Path)
    options = parser.parse_args()
    if options.verb == "draw":
        draw(options.gold, options.texts, options.out, options.cache, options.count)
    else:
        count(options.file)


if __name__ == "__main__":
    main()
