"""The printed shapes: what the command line puts out, as docs/formats.md describes it.

Numbers without a fraction are printed without one.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Mapping
from typing import Any

from reader.model import (
    Annotations,
    Argument,
    Article,
    Attribution,
    Compared,
    Comparison,
    Fact,
    Mention,
    Quantity,
    Reference,
    Results,
    Source,
    Span,
    Story,
    Summary,
    TimeExpression,
)

Json = dict[str, Any]

_UNSAFE = re.compile(
    "["
    "\x7f-\x9f"  # DEL and C1; json escapes C0 itself
    "\u00ad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2"
    "\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ud800-\udfff"
    "\U000110bd\U000110cd\U00013430-\U0001345f"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
    "]"
)
"""What may change how a terminal shows what follows, or is not shown at all: controls, format
characters, default-ignorable code points, line separators, lone surrogates, tags."""


def dumps(value: object) -> str:
    """One line of JSON that is safe to print: what could drive a terminal is escaped.

    Escaped are C0, DEL and C1 controls, bidirectional controls, zero-width and other invisible
    characters, tags, lone surrogates, U+2028 and U+2029. Raises ValueError for NaN and infinity.
    """
    line = json.dumps(value, ensure_ascii=False, allow_nan=False)
    return _UNSAFE.sub(_escaped, line)


def _escaped(match: re.Match[str]) -> str:
    point = ord(match[0])
    if point < 0x10000:
        return f"\\u{point:04x}"
    point -= 0x10000
    return f"\\u{0xD800 + (point >> 10):04x}\\u{0xDC00 + (point & 0x3FF):04x}"


def number(value: float | None) -> int | float | None:
    """The number as JSON prints it: whole ones without a fraction, none that is not finite."""
    if value is None or not math.isfinite(value):
        return None
    return int(value) if value == int(value) and abs(value) < 2**53 else value


def annotations_to_json(annotations: Annotations, *, id: str, text: str) -> Json:  # noqa: A002
    """What `annotate` prints for one text; offsets refer to `text`."""
    return {
        "id": id,
        "text": text,
        "entities": [entity_to_json(mention) for mention in annotations.entities],
        "times": [time_to_json(time) for time in annotations.times],
        "quantities": [quantity_to_json(quantity) for quantity in annotations.quantities],
        "attributions": [attribution_to_json(said) for said in annotations.attributions],
        "facts": [fact_to_json(fact) for fact in annotations.facts],
    }


def entity_to_json(mention: Mention) -> Json:
    """One mention of an entity."""
    return {
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "type": mention.type.value,
        "entity": mention.entity,
        "name": mention.name,
    }


def time_to_json(time: TimeExpression) -> Json:
    """One time expression."""
    return {
        "start": time.start,
        "end": time.end,
        "text": time.text,
        "value": time.value,
        "modifier": time.modifier,
        "anchor": time.anchor,
    }


def quantity_to_json(quantity: Quantity) -> Json:
    """One amount."""
    return {
        "start": quantity.start,
        "end": quantity.end,
        "text": quantity.text,
        "value": number(quantity.value),
        "high": number(quantity.high),
        "unit": quantity.unit,
        "bound": quantity.bound.value,
        "change": quantity.change.value if quantity.change else None,
        "currency": quantity.currency,
    }


def attribution_to_json(said: Attribution) -> Json:
    """One attribution: who says it, the word that says so, and what."""
    return {
        "source": _span_or_none(said.source),
        "cue": _span_or_none(said.cue),
        "content": _span(said.content),
        "direct": said.direct,
    }


def fact_to_json(fact: Fact) -> Json:
    """One fact."""
    return {
        "id": fact.id,
        "start": fact.start,
        "end": fact.end,
        "kind": fact.kind.value,
        "subject": _span(fact.subject),
        "predicate": _span_or_none(fact.predicate),
        "object": _span_or_none(fact.object),
        "arguments": [_argument(argument) for argument in fact.arguments],
        "time": _span_or_none(fact.time),
        "place": _span_or_none(fact.place),
        "quantities": list(fact.quantities),
        "asserted_by": [_source(source) for source in fact.asserted_by],
        "modality": fact.modality.value,
        "polarity": fact.polarity.value,
        "confidence": round(fact.confidence, 4),
        "rule": fact.rule,
        "references": [_reference(reference) for reference in fact.references],
    }


def _span(span: Span) -> Json:
    shown: Json = {"start": span.start, "end": span.end, "text": span.text}
    if span.entity is not None:
        shown["entity"] = span.entity
    return shown


def _span_or_none(span: Span | None) -> Json | None:
    return None if span is None else _span(span)


def _argument(argument: Argument) -> Json:
    return {"role": argument.role, **_span(argument.span)}


def _reference(reference: Reference) -> Json:
    return {
        "start": reference.start,
        "end": reference.end,
        "text": reference.text,
        "refers_to": _span(reference.refers_to),
        "confidence": round(reference.confidence, 4),
    }


def _source(source: Source) -> Json:
    shown: Json = {"text": source.text}
    if source.entity is not None:
        shown["entity"] = source.entity
    if source.refers_to is not None:
        shown["refers_to"] = source.refers_to
    return shown


def article_to_json(article: Article) -> Json:
    """What `show` prints: the article's fields with its text."""
    return {
        "id": article.id,
        "title": article.title,
        "authors": list(article.authors),
        "published": article.published,
        "source": article.source,
        "path": article.path,
        "url": article.url,
        "language": article.language,
        "parts": [
            {"kind": part.kind.value, "start": part.start, "end": part.end}
            for part in article.parts
        ],
        "text": article.text,
    }


def summary_to_json(summary: Summary) -> Json:
    """What `list` prints for one article."""
    return {
        "id": summary.id,
        "title": summary.title,
        "authors": list(summary.authors),
        "published": summary.published,
        "source": summary.source,
        "path": summary.path,
        "url": summary.url,
        "words": summary.words,
        "read": summary.read,
        "starred": summary.starred,
        "tags": list(summary.tags),
        "story": summary.story,
    }


def results_to_json(results: Results) -> Json:
    """What `search` prints.

    `suggestion` stands only where nothing was found and one is known, `unindexed` only where the
    index lacks articles.
    """
    shown: Json = {
        "query": results.query,
        "total": results.total,
        "hits": [
            {
                "id": hit.id,
                "title": hit.title,
                "score": round(hit.score, 4),
                "snippet": hit.snippet,
            }
            for hit in results.hits
        ],
    }
    if results.suggestion is not None:
        shown["suggestion"] = results.suggestion
    if results.unindexed:
        shown["unindexed"] = results.unindexed
    return shown


def compared_to_json(compared: Compared) -> Json:
    """What `compare` prints; `article` counts from 1 and offsets refer to that article's text.

    `dismissed` stands only where the reader has dismissed some of the comparisons.
    """
    shown: Json = {
        "articles": [
            {
                "index": index,
                "id": article.id,
                "title": article.title,
                "source": article.source,
                "published": article.published,
                "text": article.text,
            }
            for index, article in enumerate(compared.articles, 1)
        ],
        "comparisons": [_comparison(comparison) for comparison in compared.comparisons],
        "only": [
            {"article": only.article, "start": only.start, "end": only.end, "text": only.text}
            for only in compared.only
        ],
    }
    if compared.dismissed:
        shown["dismissed"] = [_comparison(comparison) for comparison in compared.dismissed]
    return shown


def _comparison(comparison: Comparison) -> Json:
    return {
        "about": comparison.about,
        "kind": comparison.kind.value,
        "verdict": comparison.verdict.value,
        "rule": comparison.rule,
        "explanation": comparison.explanation,
        "score": round(comparison.score, 4),
        "independent_sources": comparison.independent_sources,
        "members": [
            {
                "article": member.article,
                "start": member.start,
                "end": member.end,
                "text": member.text,
                "value": member.value,
            }
            for member in comparison.members
        ],
    }


def stories_to_json(stories: Iterable[Story], titles: Mapping[str, str] | None = None) -> Json:
    """What `stories` prints; with `titles` by article id, each article with its headline."""
    known = titles or {}
    return {
        "stories": [
            {
                "id": story.id,
                "title": story.title,
                "reason": story.reason,
                "articles": [
                    {"id": id, "title": known[id]} if id in known else {"id": id}
                    for id in story.articles  # noqa: A001
                ],
            }
            for story in stories
        ]
    }
