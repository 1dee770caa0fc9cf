"""Draw comparisons to judge by hand, write them on a sheet, and count what was judged.

    python -m benchmarks.judge draw --gold comparisons-dev.json --texts ecbplus-dev.jsonl.xz \
        --topics 30 31 --written FOLDER --seed N OUT
    python -m benchmarks.judge count OUT/judgements.jsonl

`draw` takes twelve articles, by the seed, of every story of the texts that the gold does not
treat, of the topics named if any are, and the stories of folders as `benchmarks.written_stories`
has them, compares them, and draws from all that is shown as 'differ' or 'variant'. The folder OUT
gets `sheet.md`, from which someone who knows neither program nor texts can judge: each comparison
with its verdict and rule and, for every article in it, the value in its passage; and
`judgements.jsonl` with one object a comparison, to be given `right` (true or false) and a short
`reason`. Where fewer are shown than asked for, all are drawn, and how many there are is said.
`count` says what share was judged wrong, and how many are still to be judged.
"""

from __future__ import annotations

import argparse
import json
import lzma
import random
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.compare import Annotator
from benchmarks.written_stories import read_written
from reader.compare import compare
from reader.errors import CompareError
from reader.model import Article, Comparison, Member, Verdict

ARTICLES = 12
"""How many articles of a story are compared, at most."""
SHORTEST = 400
"""Characters; shorter texts are captions."""
AROUND = 220
"""How many characters before and after a value the sheet shows."""
SHOWN = (Verdict.DIFFER, Verdict.VARIANT)

OPENING = """# Comparisons to judge

Each entry is something a program shows a reader who compares several articles on one event. It is
**right** if a careful reader would want it shown so:

- *differ*: the passages speak of the same thing (same event, same scope), and what they say of it
  can't both be exactly right, or a careful reader would want to know (another number, date, place,
  name, or wording of the same quotation);
- *variant*: both spellings name the same person, place or thing, and are two spellings.

It is **wrong** if they speak of different things, if both can well be right as they stand, or if
what is marked is not what the text says. The value is between >> and <<. Write each judgement into
`judgements.jsonl`: `"right": true` or `false`, and a short `"reason"`.
"""


class Drawn(NamedTuple):
    """A comparison, its story, and the articles compared."""

    story: str
    articles: Sequence[Article]
    comparison: Comparison


def stories(
    gold: Path, texts: Path, topics: Sequence[int], rng: random.Random
) -> dict[str, list[Article]]:
    """Return up to twelve articles of every story gold does not treat, of these topics if any."""
    raw = texts.read_bytes()
    lines = (lzma.decompress(raw) if texts.suffix == ".xz" else raw).decode("utf-8").splitlines()
    treated = {g["group"] for g in json.loads(gold.read_text(encoding="utf-8"))["groups"]}
    found: defaultdict[str, list[Article]] = defaultdict(list)
    for row in map(json.loads, lines):
        story = f"{row['topic']}/{row['subtopic']}"
        wanted = not topics or row["topic"] in topics
        if wanted and story not in treated and len(row["text"]) >= SHORTEST:
            found[story].append(Article(id=row["doc"], title="", text=row["text"]))
    return {
        name: rng.sample(articles, min(ARTICLES, len(articles)))
        for name, articles in sorted(found.items())
        if len(articles) > 1
    }


def shown(drawn: dict[str, list[Article]], annotate: Annotator) -> list[Drawn]:
    """Return all that is shown as a difference over the stories, and print what is shown."""
    rows = []
    verdicts: Counter[str] = Counter()
    for story, articles in drawn.items():
        try:
            compared = compare([(a, annotate(a)) for a in articles])
        except CompareError as error:
            print(f"{story}: {error}")
            continue
        verdicts.update(str(c.verdict) for c in compared.comparisons)
        rows += [Drawn(story, articles, c) for c in compared.comparisons if c.verdict in SHOWN]
    counted = ", ".join(f"{v} {n}" for v, n in sorted(verdicts.items()))
    print(f"{len(drawn)} stories, {sum(map(len, drawn.values()))} articles; shown: {counted}")
    return rows


def row(number: int, drawn: Drawn) -> dict[str, Any]:
    """Return a comparison as one line to judge."""
    comparison = drawn.comparison
    return {
        "number": number,
        "story": drawn.story,
        "verdict": str(comparison.verdict),
        "kind": str(comparison.kind),
        "rule": comparison.rule,
        "score": comparison.score,
        "members": [
            {
                "doc": drawn.articles[m.article - 1].id,
                "start": m.start,
                "end": m.end,
                "value": m.value,
                "text": m.text[:160],
            }
            for m in comparison.members
        ],
        "right": None,
        "reason": "",
    }


def entry(number: int, drawn: Drawn) -> str:
    """Return a comparison as one part of the sheet."""
    comparison = drawn.comparison
    lines = [
        f"## {number}. {comparison.verdict}: {comparison.about}",
        f"Rule: {comparison.rule}. {comparison.explanation}",
        *(_passage(drawn.articles, m) for m in comparison.members),
    ]
    return "\n\n".join(lines) + "\n"


def _passage(articles: Sequence[Article], member: Member) -> str:
    """Return a member's value where it stands, with what is around it."""
    article = articles[member.article - 1]
    start, end = member.focus or (member.start, member.end)
    low, high = max(0, start - AROUND), min(len(article.text), end + AROUND)
    before, after = article.text[low:start], article.text[end:high]
    opening = "…" if low else ""
    closing = "…" if high < len(article.text) else ""
    text = f"{opening}{before}>>{article.text[start:end]}<<{after}{closing}"
    value = f" (read as {member.value})" if member.value != article.text[start:end] else ""
    quoted = "\n".join(f"> {line}" for line in text.split("\n"))
    return f"Article {member.article}, {article.id}{value}:\n\n{quoted}"


def draw(options: argparse.Namespace) -> None:
    """Write a drawn number of comparisons that are shown as a difference, in a drawn order."""
    rng = random.Random(options.seed)  # noqa: S311
    taken = stories(options.gold, options.texts, options.topics, rng)
    for folder in options.written:
        taken |= {story.name: list(story.articles) for story in read_written(folder)}
    rows = shown(taken, Annotator(options.cache))
    rng.shuffle(rows)
    chosen = list(enumerate(rows[: options.count], 1))
    out: Path = options.out
    out.mkdir(parents=True, exist_ok=True)
    sheet = "\n".join([OPENING, *(entry(n, d) for n, d in chosen)])
    (out / "sheet.md").write_text(sheet, encoding="utf-8")
    lines = [json.dumps(row(n, d), ensure_ascii=False) + "\n" for n, d in chosen]
    (out / "judgements.jsonl").write_text("".join(lines), encoding="utf-8")
    if len(rows) < options.count:
        print(f"only {len(rows)} differences are shown in all; all are drawn")
    print(f"{len(chosen)} drawn; judge by {out / 'sheet.md'}, write into {out}/judgements.jsonl")


def count(path: Path) -> None:
    """Print how many of the judged comparisons a careful reader rejects, by kind."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    known = [r for r in rows if r.get("right") is not None]
    for kind in ["all", *sorted({r["kind"] for r in known})]:
        judged = [r for r in known if kind in ("all", r["kind"])]
        wrong = sum(1 for r in judged if not r["right"])
        share = wrong / max(1, len(judged))
        print(f"{kind:10} {len(judged):4} judged, {wrong:3} rejected ({share:.2f})")
    if len(known) < len(rows):
        print(f"{len(rows) - len(known)} still to be judged")


def main() -> None:
    """Draw or count."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    verbs = parser.add_subparsers(dest="verb", required=True)
    drawing = verbs.add_parser("draw")
    drawing.add_argument("--gold", type=Path, required=True)
    drawing.add_argument("--texts", type=Path, required=True)
    drawing.add_argument("--topics", type=int, nargs="+", default=())
    drawing.add_argument("--written", type=Path, action="append", default=[])
    drawing.add_argument("--cache", type=Path)
    drawing.add_argument("--count", type=int, default=100)
    drawing.add_argument("--seed", type=int, required=True)
    drawing.add_argument("out", type=Path)
    counting = verbs.add_parser("count")
    counting.add_argument("file", type=Path)
    options = parser.parse_args()
    if options.verb == "draw":
        draw(options)
    else:
        count(options.file)


if __name__ == "__main__":
    main()
