"""CoNLL-U treebanks as the values the engine works on; GUM's entities and coreference too."""

from __future__ import annotations

import lzma
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from reader.model import Sentence, Word


@dataclass(slots=True)
class GoldMention:
    """One mention of an entity: offsets, what it is, and the chain it belongs to."""

    start: int
    end: int
    type: str
    chain: str
    sentence: int
    words: tuple[int, int]


@dataclass(slots=True)
class GoldText:
    """One document: text, sentences with gold trees, mentions where the treebank marks them."""

    id: str
    text: str = ""
    sentences: list[Sentence] = field(default_factory=list)
    mentions: list[GoldMention] = field(default_factory=list)


_OPEN = re.compile(r"\(([^-()]+)-([a-z]+)-[^()]*|\(([^-()]+)-([a-z]+)|([^()]+)\)|\)")


class _Reader:
    def __init__(self, name: str) -> None:
        self.doc = GoldText(name)
        self.pending: list[tuple[str, str, int, int]] = []

    def sentence(self, rows: list[list[str]], *, paragraph: bool) -> None:
        doc = self.doc
        if doc.text:
            doc.text += "\n\n" if paragraph else " "
        base = len(doc.text)
        words: list[Word] = []
        multi: tuple[int, int] | None = None  # offset and last id of a multiword token
        space = False
        for row in rows:
            if "." in row[0]:
                continue
            if "-" in row[0]:
                if space:
                    doc.text += " "
                multi = (len(doc.text), int(row[0].split("-")[1]))
                doc.text += row[1]
                space = "SpaceAfter=No" not in row[9]
                continue
            if multi is not None and int(row[0]) <= multi[1]:
                start = min(multi[0], len(doc.text))
                end = min(start + len(row[1]), len(doc.text))
                multi = (end, multi[1])
            else:
                if space:
                    doc.text += " "
                start = len(doc.text)
                doc.text += row[1]
                end = len(doc.text)
                space = "SpaceAfter=No" not in row[9]
            words.append(Word(start, end, row[1], row[2], row[3], row[4], int(row[6]) - 1, row[7]))
            self._entities(row[9], len(doc.sentences), len(words) - 1, start, end)
        doc.sentences.append(Sentence(base, len(doc.text), tuple(words)))

    def _entities(self, misc: str, sentence: int, word: int, start: int, end: int) -> None:
        value = next((m[7:] for m in misc.split("|") if m.startswith("Entity=")), "")
        for part in re.findall(r"\([^()]*\)?|[^()]+\)", value):
            if part.startswith("("):
                fields = part.strip("()").split("-")
                chain, kind = fields[0], fields[1] if len(fields) > 1 else ""
                self.pending.append((chain, kind, start, word))
            if part.endswith(")"):
                chain = part.strip("()").split("-")[0]
                for n in range(len(self.pending) - 1, -1, -1):
                    if self.pending[n][0] == chain:
                        _, kind, begun, first = self.pending.pop(n)
                        self.doc.mentions.append(
                            GoldMention(begun, end, kind, chain, sentence, (first, word))
                        )
                        break


def read(path: Path) -> Iterator[GoldText]:
    """The documents of a CoNLL-U file (plain or .xz), in order."""
    opener = lzma.open if path.suffix == ".xz" else open
    reader = _Reader("")
    rows: list[list[str]] = []
    paragraph = True
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in [*lines, "\n"]:
            line = line.rstrip("\n")
            if line.startswith("# newdoc"):
                if reader.doc.sentences:
                    yield reader.doc
                reader = _Reader(line.split("=", 1)[-1].strip())
            elif line.startswith("# newpar") and "block" not in line:
                paragraph = True
            elif line and not line.startswith("#"):
                rows.append(line.split("\t"))
            elif not line and rows:
                reader.sentence(rows, paragraph=paragraph)
                rows, paragraph = [], False
    if reader.doc.sentences:
        yield reader.doc
