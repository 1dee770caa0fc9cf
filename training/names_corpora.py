"""Name corpora as raw texts with the set of labels each word may have.

Every corpus annotates its own types; what it leaves out is left open, never taken as 'no name'
(marginal likelihood over the labels allowed).
"""

from __future__ import annotations

import json
import lzma
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby
from pathlib import Path

from training.conllu import read_conllu

TYPES = (
    "person", "organization", "place", "group", "product", "event", "work", "law", "other",
)  # fmt: skip
_MINOR = ("group", "product", "event", "work", "law", "other")
HELD_OUT_TOPICS = range(30, 36)

_WIKIGOLD = {"PER": ("person",), "ORG": ("organization",), "LOC": ("place",), "MISC": _MINOR}
_WNUT = {
    "person": ("person",), "location": ("place",), "corporation": ("organization",),
    "group": ("organization",), "product": ("product",), "creative-work": ("work", "event", "law"),
}  # fmt: skip
_CROSSNER = {
    "politician": ("person",), "person": ("person",), "organisation": ("organization",),
    "politicalparty": ("organization",), "event": ("event",), "election": ("event",),
    "country": ("place",), "location": ("place",),
    "misc": ("group", "product", "work", "law", "other"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class NamedSpan:
    """A name and the types it may have."""

    start: int
    end: int
    types: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NamedText:
    """A text with its names.

    `sentences` are spans, or None where unknown. `outside` are types that may hide among the words
    no name covers.
    """

    text: str
    names: tuple[NamedSpan, ...]
    sentences: tuple[tuple[int, int], ...] | None
    outside: tuple[str, ...] = ()


def read_ecbplus(folder: Path, *, held_out: bool) -> Iterator[NamedText]:
    """The ECB+ articles of the held-out topics, or all the others."""
    names: dict[str, list[NamedSpan]] = {}
    with lzma.open(folder / "names-dev.jsonl.xz", "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            names[row["doc"]] = [
                NamedSpan(n["start"], n["end"], (n["type"],)) for n in row["names"]
            ]
    with lzma.open(folder / "ecbplus-dev.jsonl.xz", "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row["doc"] in names and (row["topic"] in HELD_OUT_TOPICS) == held_out:
                spans = tuple((s["start"], s["end"]) for s in row["sentences"])
                yield NamedText(row["text"], tuple(names[row["doc"]]), spans)


def _iob_spans(labels: list[str]) -> Iterator[tuple[int, int, str]]:
    """Word spans of an IOB1 or IOB2 sequence."""
    start = 0
    kind = ""
    for at, label in enumerate([*labels, "O"]):
        prefix, _, name = label.partition("-")
        if kind and (prefix in ("O", "B") or name != kind):
            yield start, at, kind
            kind = ""
        if prefix != "O" and not kind:
            start, kind = at, name


_NO_SPACE_BEFORE = re.compile(r"[,.;:!?%)\]}]+|'(?:s|re|ve|ll|d|m)|n't|’s", re.IGNORECASE)
_NO_SPACE_AFTER = frozenset("([{$#£€``")


def _join(words: list[str]) -> tuple[str, list[tuple[int, int]]]:
    """A readable text of tokenised words, and where each stands."""
    text = ""
    spans: list[tuple[int, int]] = []
    open_quote = False
    glue = True
    for word in words:
        closing = word in ('"', "''") and open_quote
        if not (glue or closing or _NO_SPACE_BEFORE.fullmatch(word)):
            text += " "
        if word in ('"', "''"):
            open_quote = not open_quote
        glue = word in _NO_SPACE_AFTER or (word == '"' and open_quote)
        spans.append((len(text), len(text) + len(word)))
        text += word
    return text, spans


def _read_conll(path: Path) -> Iterator[tuple[list[str], list[str]]]:
    words: list[str] = []
    labels: list[str] = []
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in [*lines, "\n"]:
            parts = line.split()
            if len(parts) >= 2:
                words.append(parts[0])
                labels.append(parts[-1])
            elif words:
                yield words, labels
                words, labels = [], []


def _conll_texts(
    path: Path, mapping: dict[str, tuple[str, ...]], outside: tuple[str, ...]
) -> Iterator[NamedText]:
    for words, labels in _read_conll(path):
        text, places = _join(words)
        names = tuple(
            NamedSpan(places[s][0], places[e - 1][1], mapping[kind])
            for s, e, kind in _iob_spans(labels)
        )
        yield NamedText(text, names, None, outside)


def read_wikigold(folder: Path) -> Iterable[NamedText]:
    """wikigold, a sentence each."""
    return _conll_texts(folder / "wikigold.conll.xz", _WIKIGOLD, ())


def read_others(folder: Path) -> Iterable[NamedText]:
    """WNUT17, Broad Twitter Corpus and CrossNER politics, a sentence or tweet each."""
    for part in ("train", "dev"):
        yield from _conll_texts(
            folder / f"wnut17-{part}.conll.xz", _WNUT, ("group", "event", "other")
        )
    yield from _conll_texts(folder / "broad-twitter.conll.xz", _WIKIGOLD, _MINOR)
    for part in ("train", "dev", "test"):
        yield from _conll_texts(folder / f"crossner-politics-{part}.conll.xz", _CROSSNER, ())


_UNER = {"PER": ("person",), "ORG": ("organization",), "LOC": ("place",)}


@dataclass(slots=True)
class _Sentence:
    """A UNER sentence: its text as the file has it, its tokens, and their labels."""

    document: str
    text: str
    tokens: list[str]
    labels: list[str]


def _uner_sentences(path: Path) -> Iterator[_Sentence]:
    document = ""
    sentence = _Sentence(document, "", [], [])
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in [*lines, "\n"]:
            if line.startswith("# newdoc id = "):
                document = line.removeprefix("# newdoc id = ").strip()
            elif line.startswith("# text = "):
                text = line.removeprefix("# text = ").rstrip("\n")
                sentence = _Sentence(document, text, [], [])
            elif line[0].isdigit():
                row = line.rstrip("\n").split("\t")
                sentence.tokens.append(row[1])
                sentence.labels.append(row[2])
            elif not line.strip() and sentence.tokens:
                yield sentence
                sentence = _Sentence(document, "", [], [])


def _uner_text(
    text: str, sentences: Sequence[_Sentence], spans: tuple[tuple[int, int], ...]
) -> NamedText:
    """The sentences' names in `text`, which may differ from their tokens in white space alone."""
    places = [at for at, letter in enumerate(text) if not letter.isspace()]
    names: list[NamedSpan] = []
    at = 0
    for sentence in sentences:
        bounds = [at]
        for token in sentence.tokens:
            bounds.append(bounds[-1] + len("".join(token.split())))
        at = bounds[-1]
        names += [
            NamedSpan(places[bounds[s]], places[bounds[e] - 1] + 1, _UNER[kind])
            for s, e, kind in _iob_spans(sentence.labels)
            if kind in _UNER
        ]
    if at != len(places):
        raise ValueError("UNER's tokens and the text they are of differ")
    return NamedText(text, tuple(names), spans, _MINOR)


def read_uner(path: Path) -> Iterator[NamedText]:
    """UNER sentences, each by itself: person, organization and place."""
    for sentence in _uner_sentences(path):
        yield _uner_text(sentence.text, [sentence], ((0, len(sentence.text)),))


def read_uner_documents(path: Path, treebank: Path | None = None) -> Iterator[NamedText]:
    """UNER's documents, whose sentences stand beside each other as they were written.

    White space and paragraphs are those of the `treebank` that was annotated; without one,
    sentences are parted by a space.
    """
    texts = {} if treebank is None else {d.id: d for d in read_conllu(treebank)}
    for name, group in groupby(_uner_sentences(path), lambda sentence: sentence.document):
        sentences = list(group)
        if name in texts:
            document = texts[name]
            spans = tuple((s.start, s.end) for s in document.sentences)
            yield _uner_text(document.text, sentences, spans)
            continue
        ends = list(accumulate(len(sentence.text) + 1 for sentence in sentences))
        spans = tuple(
            (end - 1 - len(s.text), end - 1) for s, end in zip(sentences, ends, strict=True)
        )
        yield _uner_text(" ".join(s.text for s in sentences), sentences, spans)
