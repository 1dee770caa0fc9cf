"""A seeded corpus of made-up articles with the statistics of real ones.

Words are made of English-like syllables and take endings (-s, -ed, -ing, -er, -ly; most often
none), so stems have several forms. Stems are drawn by Zipf's law as it holds for large collections:
exponent 1 (with Mandelbrot's shift) for the first 5,000, 2.5 in the long tail (two regimes: Ferrer
i Cancho and Solé 2001). So the vocabulary grows with the corpus about as it does in news: some
190,000 forms in 100,000 articles, 460,000 in a million (Reuters RCV1: 400,000 to 480,000).

Each article has a topic, a few stems drawn again and
again in it, so words come in bursts and together. Articles have 135 words on average (log-normal),
a title drawn from the topic, one of 200 outlets (Zipf), authors, and a date within ten years.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import numpy as np

STEMS = 400_000
_KERNEL = 5_000
_ENDINGS = ("",) * 14 + ("s", "s", "s", "ed", "ing", "er", "ly")
_ONSETS = (
    "b c d f g h j k l m n p r s t v w b c d f g l m n p r s t bl br ch cl cr dr fl fr gl gr pl pr"
    " qu sh sl sp st str th tr"
)
_RIMES = (
    "a e i o u a e i o u an ar at e ed el en er es in it or on al am as ay ee ea ou oi ad ap em et"
    " ig il im ip is ol om op os ot um un ur us ut"
)
_COMMON = (
    "the of to and a in that is was for on said with by at as from it be were has have will he an"
    " are its not had which their they been but this his or who after more new would about one"
)
COMMON = _COMMON.split()


@dataclass(frozen=True, slots=True)
class Row:
    """One made-up article."""

    id: str
    title: str
    text: str
    author: str
    outlet: str
    published: str


class Generator:
    """Articles from a seed; the same seed and number give the same articles."""

    def __init__(self, seed: int = 20_240_325) -> None:
        """Prepares the vocabulary."""
        rng = np.random.default_rng(seed)
        self._seed = seed
        self.stems = _stems(rng, STEMS)
        ranks = np.arange(1, len(self.stems) + 1)
        weights = 1.0 / (ranks + 2.7)
        weights *= np.minimum(1.0, _KERNEL / ranks) ** 1.5
        self._cumulative = np.cumsum(weights) / weights.sum()
        names = _stems(rng, 3_000, least=2)
        self.names = [name.capitalize() for name in names]
        self.outlets = [f"{name} Times" for name in self.names[:200]]

    def rows(self, count: int) -> Iterator[Row]:
        """The first `count` articles."""
        for start in range(0, count, 1000):
            rng = np.random.default_rng([self._seed, start])
            for number in range(start, min(count, start + 1000)):
                yield self._row(number, rng)

    def _row(self, number: int, rng: np.random.Generator) -> Row:
        size = int(np.clip(rng.lognormal(4.78, 0.5), 20, 1500))
        topic = self._draw(rng, 8)
        drawn = self._draw(rng, size)
        bursts = rng.random(size) < 0.12
        drawn[bursts] = topic[rng.integers(0, 8, int(bursts.sum()))]
        endings = rng.integers(0, len(_ENDINGS), size)
        words = [
            self.stems[stem] + ("" if stem < len(COMMON) else _ENDINGS[ending])
            for stem, ending in zip(drawn.tolist(), endings.tolist(), strict=True)
        ]
        first, last = rng.integers(0, 600), rng.integers(600, 3000)
        name = f"{self.names[first]} {self.names[last]}"
        for at in rng.integers(0, size, 2).tolist():
            words[at] = name
        day = date(2015, 1, 1) + timedelta(days=int(rng.integers(0, 3650)))
        outlet = min(int(rng.zipf(1.5)) - 1, len(self.outlets) - 1)
        title = " ".join(self.stems[stem] for stem in topic[:6].tolist()).capitalize()
        return Row(
            str(number),
            title,
            _sentences(words, rng),
            f"{self.names[int(rng.integers(0, 600))]} {self.names[int(rng.integers(600, 3000))]}",
            self.outlets[outlet],
            day.isoformat(),
        )

    def _draw(self, rng: np.random.Generator, count: int) -> np.ndarray:
        return np.minimum(np.searchsorted(self._cumulative, rng.random(count)), STEMS - 1)


def _stems(rng: np.random.Generator, count: int, least: int = 1) -> list[str]:
    onsets, rimes = _ONSETS.split(), _RIMES.split()
    made = dict.fromkeys(COMMON if least == 1 else ())
    while len(made) < count:
        # Common words are short: the first thousand have one or two syllables.
        syllables = least + int(rng.integers(0, 2)) + (len(made) > 800) + (len(made) > 60_000)
        made[
            "".join(
                onsets[int(rng.integers(0, len(onsets)))] + rimes[int(rng.integers(0, len(rimes)))]
                for _ in range(syllables)
            )
        ] = None
    return list(made)[:count]


def _sentences(words: list[str], rng: np.random.Generator) -> str:
    parts, at = [], 0
    while at < len(words):
        size = int(rng.integers(8, 28))
        sentence = " ".join(words[at : at + size])
        parts.append(sentence[:1].upper() + sentence[1:] + ".")
        at += size
        if rng.random() < 0.2:
            parts.append("\n\n")
    return " ".join(parts).replace(" \n\n ", "\n\n").strip()


def write(path: Path, count: int, seed: int = 20_240_325) -> None:
    """Writes the corpus as JSON lines."""
    with path.open("w", encoding="utf-8") as out:
        for row in Generator(seed).rows(count):
            fields = (row.id, row.title, row.text, row.author, row.outlet, row.published)
            out.write(json.dumps(fields) + "\n")


def read(path: Path) -> Iterator[Row]:
    """The articles of a corpus file, or of a folder of JSON-lines files with `text`."""
    files = sorted(path.rglob("*.jsonl")) if path.is_dir() else [path]
    number = 0
    for file in files:
        with file.open(encoding="utf-8") as lines:
            for line in lines:
                value = json.loads(line)
                if isinstance(value, list):
                    yield Row(*value)
                else:
                    yield Row(
                        str(value.get("id") or number),
                        value.get("title") or "",
                        value["text"],
                        ", ".join(value.get("authors") or ()),
                        value.get("source") or "",
                        value.get("published") or "",
                    )
                number += 1
