"""CoNLL-U files as documents with raw text, every word with its place in that text."""

from __future__ import annotations

import lzma
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(slots=True)
class GoldWord:
    """One syntactic word; `start:end` are code points into the document's text."""

    start: int
    end: int
    form: str
    lemma: str
    upos: str
    xpos: str
    head: int
    deprel: str
    misc: str


@dataclass(slots=True)
class GoldSentence:
    """A sentence; heads are indices into `words`, -1 for the root."""

    start: int
    end: int
    words: list[GoldWord]
    paragraph: bool


@dataclass(slots=True)
class GoldDocument:
    """A document: its text with a blank line before each new paragraph, and its sentences."""

    id: str
    text: str = ""
    sentences: list[GoldSentence] = field(default_factory=list)


def _split_token(form: str, parts: list[str]) -> list[tuple[int, int]]:
    """Spans of a multiword token's words inside its surface form.

    Forms that do not add up to the surface (rare misspellings) share it by their lengths.
    """
    if "".join(parts) == form:
        ends = [sum(map(len, parts[: i + 1])) for i in range(len(parts))]
    else:
        total = sum(map(len, parts))
        ends = [
            max(i + 1, round(len(form) * sum(map(len, parts[: i + 1])) / total))
            for i in range(len(parts))
        ]
        ends[-1] = len(form)
    starts = [0, *ends[:-1]]
    return [(min(s, len(form)), min(e, len(form))) for s, e in zip(starts, ends, strict=True)]


def _space_after(misc: str) -> bool:
    return "SpaceAfter=No" not in misc.split("|")


def _parse_sentence(rows: list[list[str]]) -> tuple[str, list[GoldWord], bool]:
    """Text, words (offsets within that text) and whether a space follows the sentence."""
    text = ""
    space = True
    words: list[GoldWord] = []
    numbers: dict[str, int] = {}
    pending: list[tuple[int, int]] = []
    forms = {row[0]: row[1] for row in rows if row[0].isdigit()}
    for row in rows:
        if "." in row[0]:
            continue
        if "-" in row[0]:
            first, last = map(int, row[0].split("-"))
            if words and space:
                text += " "
            parts = [forms[str(n)] for n in range(first, last + 1)]
            pending = [(len(text) + s, len(text) + e) for s, e in _split_token(row[1], parts)]
            text += row[1]
            space = _space_after(row[9])
            continue
        if pending:
            start, end = pending.pop(0)
        else:
            if words and space:
                text += " "
            start, end = len(text), len(text) + len(row[1])
            text += row[1]
            space = _space_after(row[9])
        numbers[row[0]] = len(words)
        words.append(
            GoldWord(start, end, row[1], row[2], row[3], row[4], int(row[6]), row[7], row[9])
        )
    for word in words:
        word.head = numbers[str(word.head)] if word.head else -1
    return text, words, space


def read_conllu(path: Path) -> Iterator[GoldDocument]:
    """Documents of a CoNLL-U file (`.xz` or plain), in order."""
    opener = lzma.open if path.suffix == ".xz" else open
    document = GoldDocument("")
    rows: list[list[str]] = []
    paragraph = True
    space = False
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in [*lines, "\n"]:
            line = line.rstrip("\n")
            if line.startswith("# newdoc"):
                if document.sentences:
                    yield document
                document = GoldDocument(line.split("=", 1)[-1].strip())
                paragraph = True
            elif line.startswith("# newpar") and "block" not in line:
                paragraph = True
            elif line.startswith("#"):
                continue
            elif line:
                rows.append(line.split("\t"))
            elif rows:
                text, words, space_next = _parse_sentence(rows)
                if document.text:
                    document.text += "\n\n" if paragraph else " " * space
                base = len(document.text)
                for word in words:
                    word.start += base
                    word.end += base
                document.text += text
                document.sentences.append(GoldSentence(base, base + len(text), words, paragraph))
                rows, paragraph, space = [], False, space_next
    if document.sentences:
        yield document
