"""Measure story grouping on ECB+: pairwise F1, cross-validated over topics.

    python -m benchmarks.stories ecbplus-dev.jsonl[.xz] [--fit] [--speed N [--only-speed]]

A story is topic + subtopic. The articles of a fold (every fifth topic) are grouped together; all
pairs of a fold's articles count, and the weights the fold is grouped with were fitted on the other
folds. `shipped` is the same with the weights the program ships; `by topic` groups each topic's
articles alone; `one by one` adds them in a shuffled order instead of all at once.
"""

from __future__ import annotations

import argparse
import json
import lzma
import random
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.compare.stories import VERSION, Features, Profile, StoryIndex, index, pairs, profile
from reader.compare.stories.features import Terms
from reader.compare.stories.linkage import cluster
from reader.compare.stories.linker import FAINT
from reader.compare.stories.vocabulary import Vocabulary
from reader.library.grouping import Grouping
from reader.model import Article
from reader.store import FILE_NAME, Store

FOLDS = 5
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Document:
    """One article with the story it belongs to."""

    topic: int
    story: str
    profile: Profile


def load(path: Path) -> list[Document]:
    """Return the documents of a JSON-lines file."""
    data = path.read_bytes()
    text = (lzma.decompress(data) if path.suffix == ".xz" else data).decode("utf-8")
    rows: list[dict[str, Any]] = [json.loads(line) for line in text.splitlines()]
    return [
        Document(
            r["topic"],
            f"{r['topic']}/{r['subtopic']}",
            profile(Article(id=r["doc"], title="", text=r["text"])),
        )
        for r in rows
    ]


@dataclass
class Score:
    """Pairs found, wrongly found, and to be found."""

    right: int = 0
    wrong: int = 0
    gold: int = 0

    def add(self, groups: Iterable[Sequence[str]], story: dict[str, str]) -> None:
        """Count the pairs of a grouping of all articles of `story`."""
        for members in groups:
            same = sum(_pairs(n) for n in Counter(story[m] for m in members).values())
            self.right += same
            self.wrong += _pairs(len(members)) - same
        self.gold += sum(_pairs(n) for n in Counter(story.values()).values())

    def __str__(self) -> str:
        precision = self.right / max(1, self.right + self.wrong)
        recall = self.right / max(1, self.gold)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        return f"F1 {f1:.3f}  precision {precision:.3f}  recall {recall:.3f}"


def _pairs(n: int) -> int:
    return n * (n - 1) // 2


def measure(parts: Sequence[Sequence[Document]], *, one_by_one: bool = False) -> Score:
    """Return the score of grouping each part by itself with the shipped weights."""
    score = Score()
    for part in parts:
        many = [(n, d.profile.id, d.profile.features) for n, d in enumerate(part)]
        stories = StoryIndex()
        if one_by_one:
            random.Random(1).shuffle(many)  # noqa: S311
            for number, (_, article, features) in enumerate(many):
                stories.add(number, article, features)
        else:
            stories.add_all(many)
        score.add(stories.groups().values(), {d.profile.id: d.story for d in part})
    return score


def all_features(part: Sequence[Document]) -> Floats:
    """Return the features of every pair of a part, shape (n, n, features)."""
    vocabulary = Vocabulary()
    vectors = vocabulary.vectors([d.profile.features.terms for d in part])
    for vector in vectors:
        vocabulary.count(vector)
    weighed = [
        pairs.weigh(vocabulary, d.profile.features, vector)
        for d, vector in zip(part, vectors, strict=True)
    ]
    rows = [pairs.pair_features(one, weighed, len(vocabulary)) for one in weighed]
    return np.stack(rows).astype(np.float64)


def fit(matrices: Sequence[Floats], parts: Sequence[Sequence[Document]]) -> Floats:
    """Return weights and bias of a logistic regression over all pairs (Newton's method)."""
    xs, ys = [], []
    for matrix, part in zip(matrices, parts, strict=True):
        upper = np.triu_indices(len(part), 1)
        story = np.array([d.story for d in part])
        xs.append(matrix[upper])
        ys.append((story[:, None] == story[None, :])[upper])
    x = np.concatenate(xs)
    x = np.c_[x, np.ones(len(x))]
    y = np.concatenate(ys).astype(np.float64)
    ridge = 1e-4 * len(y) * np.eye(x.shape[1])
    beta = np.zeros(x.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ beta))
        hessian = (x * (p * (1 - p))[:, None]).T @ x + ridge
        beta -= np.linalg.solve(hessian, x.T @ (p - y) + ridge @ beta)
    result: Floats = beta
    return result


def cross_validate(folds: Sequence[Sequence[Document]]) -> Score:
    """Return the score with weights and threshold fitted on the other folds."""
    matrices = [all_features(f) for f in folds]
    score = Score()
    for held in range(len(folds)):
        rest = [i for i in range(len(folds)) if i != held]
        beta = fit([matrices[i] for i in rest], [folds[i] for i in rest])
        score.add(
            _grouped(matrices[held], beta, folds[held]),
            {d.profile.id: d.story for d in folds[held]},
        )
    return score


def _grouped(matrix: Floats, beta: Floats, part: Sequence[Document]) -> list[list[str]]:
    likely = 1 / (1 + np.exp(-(matrix @ beta[:-1] + beta[-1])))
    links = {
        i: {j: float(p) for j, p in enumerate(row) if j != i and p >= FAINT}
        for i, row in enumerate(likely)
    }
    groups = cluster(range(len(part)), links, index.THRESHOLD)
    return [[part[i].profile.id for i in g] for g in groups]


def mixed(documents: Sequence[Document], n: int) -> list[Features]:
    """Return the features of `n` made-up articles: half of one article, half of another."""
    rng = random.Random(2)  # noqa: S311
    texts = [d.profile.features for d in documents]
    many = []
    for _ in range(n):
        a, b = rng.choice(texts), rng.choice(texts)
        halves = (slice(None, len(a.terms.keys) // 2), slice(len(b.terms.keys) // 2, None))
        columns = [
            np.concatenate(
                [getattr(half.terms, name)[cut] for half, cut in zip((a, b), halves, strict=True)]
            )
            for name in ("keys", "kind", "count", "lead")
        ]
        _, first = np.unique(columns[0], return_index=True)
        terms = Terms(*(column[np.sort(first)] for column in columns))
        many.append(Features(terms, a.year, a.days | b.days, a.published))
    return many


def speed(documents: Sequence[Document], n: int) -> None:
    """Print how long grouping `n` articles takes, adding one more, and going on from there."""
    many = [(number, f"m{number}", f) for number, f in enumerate(mixed(documents, n))]
    start = time.process_time()
    stories = StoryIndex()
    stories.add_all(many)
    print(f"grouping {n}: {time.process_time() - start:.1f} s CPU")
    places = stories.changed()
    start = time.process_time()
    stories = StoryIndex(places, lambda: [(number, f) for number, _, f in many])
    print(f"going on from what was kept: {time.process_time() - start:.2f} s CPU")
    times = []
    for number, d in enumerate(documents[:50], n):
        start = time.process_time()
        stories.add(number, d.profile.id, d.profile.features)
        times.append(time.process_time() - start)
    print(f"adding the first one: {times[0] * 1e3:.1f} ms CPU")
    times.sort()
    print(f"adding one: median {times[25] * 1e3:.1f} ms, most but one {times[-2] * 1e3:.1f} ms CPU")
    start = time.process_time()
    shown = stories.groups()
    print(f"listing {len(shown)} stories: {time.process_time() - start:.2f} s CPU")


def kept(documents: Sequence[Document], n: int) -> None:
    """Print how long the stories of a library of `n` take: at first, opened again, with one more.

    The articles are made up, and so have profiles before they are grouped.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / FILE_NAME
        store = Store.open(path)
        label = documents[0].profile.label.packed()
        with store.transaction():
            for number, features in enumerate(mixed(documents, n)):
                store.articles.put(Article(f"m{number}", "", f"Text {number}."), b"", "text/plain")
                store.profiles.put(f"m{number}", VERSION, features.packed(), label)
        print(f"library of {n}: {path.stat().st_size / n / 1e3:.1f} kB an article")
        _timed("grouped at first", lambda: Grouping(store).refresh())
        _timed("asked again, nothing new", lambda: Grouping(store).refresh())
        grouping = Grouping(store)
        for at, document in enumerate(documents[:4]):
            article = Article("", "", f"{at}. {document.profile.label.title}")
            id_ = store.articles.put(article, b"", "text/plain").article.id
            made = document.profile
            store.profiles.put(id_, VERSION, made.features.packed(), made.label.packed())
            _timed("opened, with one more" if at == 0 else "with one more", grouping.refresh)
        grouping = Grouping(store)
        store.stories.decide("move", "m1", "s1")
        _timed("opened, with one moved", grouping.refresh)
        store.close()


def _timed(what: str, call: Callable[[], object]) -> None:
    start = time.process_time()
    call()
    print(f"  {what}: {time.process_time() - start:.3f} s CPU")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("file", type=Path)
    parser.add_argument("--fit", action="store_true", help="print weights fitted on everything")
    parser.add_argument("--speed", type=int, default=0, help="time grouping this many articles")
    parser.add_argument("--only-speed", action="store_true", help="measure no scores")
    options = parser.parse_args()
    documents = load(options.file)
    folds = [[d for d in documents if d.topic % FOLDS == f] for f in range(FOLDS)]
    topics = sorted({d.topic for d in documents})
    if options.speed:
        speed(documents, options.speed)
        kept(documents, options.speed)
    if options.only_speed:
        return
    print("cross-validated", cross_validate(folds))
    print("shipped, folds ", measure(folds))
    print("one by one     ", measure(folds, one_by_one=True))
    print("by topic       ", measure([[d for d in documents if d.topic == t] for t in topics]))
    print("all at once    ", measure([documents]))
    if options.fit:
        beta = fit([all_features(f) for f in folds], folds)
        for name, weight in zip((*pairs.FEATURES, "bias"), beta, strict=True):
            print(f"  {name}: {weight:.2f}")


if __name__ == "__main__":
    main()
