"""The pronouns of ECB+ with the chains they are in, and whether words stand for such a chain.

ECB+ links mentions over all articles of a topic, in one to three sentences of each article, and
few of the others. So words stand for a chain where they overlap a mention of it, or where they
share a content word with how it is named anywhere in the topic and overlap no mention of another.
"""

from __future__ import annotations

import json
import lzma
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.extract.attribution import Report, find_quotes, find_reports
from reader.extract.coref.lexicon import PRONOUNS
from reader.extract.entities import link_mentions
from reader.extract.lookup import Lookup
from reader.extract.mending.repair import mend
from reader.extract.pipeline import Pipeline
from reader.extract.times import find_times
from reader.extract.tree import Tree
from reader.extract.words import word_set
from reader.model import Mention, TimeExpression

_LINKED = ("HUMAN", "NON_HUMAN")
_WORD = re.compile(r"[a-z0-9]+")
_EMPTY = word_set("the a an of in and to her his its their mr mrs ms")
_OPEN = {".xz": lzma.open}

Names = dict[str, list[frozenset[str]]]
"""The content words of each way a chain is named, by chain."""


@dataclass(frozen=True, slots=True)
class Linked:
    """A mention: offsets into the article's text, and its chain, None where it is in none."""

    start: int
    end: int
    kind: str
    chain: str | None


@dataclass(frozen=True, slots=True)
class Article:
    """An article with its mentions."""

    id: str
    topic: int
    text: str
    mentions: tuple[Linked, ...]

    def pronouns(self, named: Names) -> Iterator[tuple[Linked, str]]:
        """Those of the third person that stand for a participant named somewhere; its chain."""
        for m in self.mentions:
            if m.chain is None or not m.kind.startswith(_LINKED) or not named.get(m.chain):
                continue
            if self.text[m.start : m.end].lower() in PRONOUNS:
                yield m, m.chain

    def means(
        self, start: int, end: int, chain: str, named: Names, *, by_name: bool = True
    ) -> bool:
        """Whether the words at start:end stand for the chain, by place or (`by_name`) by name."""
        over = [m for m in self.mentions if m.start < end and start < m.end]
        if any(m.chain == chain for m in over):
            return True
        if not by_name or any(m.chain is not None for m in over):
            return False
        own = content(self.text[start:end])
        return any(own & name for name in named[chain])


def content(words: str) -> frozenset[str]:
    """The words that tell names apart."""
    return frozenset(_WORD.findall(words.lower())) - _EMPTY


def read(path: Path) -> list[Article]:
    """The articles of ecbplus-dev.jsonl, compressed or not."""
    opened = _OPEN.get(path.suffix, open)
    with opened(path, "rt", encoding="utf-8") as lines:
        return [_article(json.loads(line)) for line in lines]


def _article(row: dict[str, Any]) -> Article:
    mentions = (Linked(m["start"], m["end"], m["type"], m.get("chain")) for m in row["mentions"])
    return Article(row["doc"], int(row["topic"]), row["text"], tuple(mentions))


def names(articles: Iterable[Article]) -> Names:
    """How each chain is named in any of the articles, pronouns left out."""
    out: dict[str, list[frozenset[str]]] = {}
    for article in articles:
        for m in article.mentions:
            said = article.text[m.start : m.end]
            if m.chain is not None and said.lower() not in PRONOUNS:
                out.setdefault(m.chain, []).append(content(said))
    return out


Layers = tuple[list[Tree], Lookup[Mention], Lookup[TimeExpression], list[Report]]


def layers(parser: Pipeline, text: str) -> Layers:
    """What pronouns are resolved over, as the engine reads it: trees, names, times, reports."""
    parse = parser.parse(text)
    found = Lookup(tuple(link_mentions(text, parse.names, parse.sentences, ())))
    times = Lookup(tuple(find_times(text, parse.sentences, published=None)))
    trees = []
    for sentence in parse.sentences:
        inside = found.inside(sentence.start, sentence.end)
        spans = [(found.items[n].start, found.items[n].end) for n in inside]
        trees.append(Tree(sentence, text, spans))
        mend(trees[-1])
    return trees, found, times, find_reports(text, trees, found, find_quotes(text))
