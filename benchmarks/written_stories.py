"""Stories written to compare by: articles of our own, and what a careful reader finds in them.

A folder holds a folder for each story with an article a file (title, source and date in lines of
their own, a blank line, the body), `key.json` with the slots of each story, and
`distractors.json` with groups of passages that are of different things, however alike. Offsets in
the key count code points from the start of the file.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from reader.model import Article

KEY, DISTRACTORS = "key.json", "distractors.json"


Rows = Sequence[dict[str, Any]]


class Passage(NamedTuple):
    """A stretch of an article (from 1) of a story; code points into its body, end exclusive."""

    article: int
    start: int
    end: int


class Written(NamedTuple):
    """A story: its articles, its slots as the key has them, and passages of different things.

    `slots` are (row of the key, passages of its members in order).
    """

    name: str
    articles: tuple[Article, ...]
    slots: tuple[tuple[dict[str, Any], tuple[Passage, ...]], ...]
    apart: tuple[tuple[Passage, ...], ...]


def read_written(folder: Path) -> list[Written]:
    """Return the stories of a folder by name."""
    key = json.loads((folder / KEY).read_text(encoding="utf-8"))
    path = folder / DISTRACTORS
    unlike = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return [_story(folder / name, key[name], unlike.get(name, ())) for name in sorted(key)]


def _story(folder: Path, slots: Rows, unlike: Rows) -> Written:
    articles, body, number = [], {}, {}
    for n, path in enumerate(sorted(folder.glob("*.txt")), 1):
        raw = path.read_text(encoding="utf-8")
        head, _, text = raw.partition("\n\n")
        said = dict(line.split(": ", 1) for line in head.splitlines())
        body[path.stem], number[path.stem] = raw, n
        articles.append(
            Article(id=path.stem, title=said["Title"], text=text, source=said["Source"],
                    published=said["Date"])
        )  # fmt: skip

    def passage(member: dict[str, Any]) -> Passage | None:
        raw = body[member["article"]]
        start = raw.find(member["quote"])
        behind = raw.index("\n\n") + 2
        if start < behind:
            return None  # in the title
        return Passage(
            number[member["article"]], start - behind, start - behind + len(member["quote"])
        )

    def passages(members: Rows) -> tuple[Passage, ...]:
        return tuple(p for p in map(passage, members) if p is not None)

    kept = [(s, passages(s["members"])) for s in slots]
    whole = [(s, p) for s, p in kept if len(p) == len(s["members"])]
    return Written(
        folder.name, tuple(articles), tuple(whole), tuple(passages(g["members"]) for g in unlike)
    )
