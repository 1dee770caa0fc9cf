"""Annotations as the record keeps them: one compact block of bytes per article.

Layout: `RA`, a version byte, the length of the next part (4 bytes, big-endian), zlib-compressed
JSON, then the sentences' vectors one after the other as they are, since bytes of a vector don't
compress. The JSON holds arrays instead of objects, and words by column.
"""

from __future__ import annotations

import json
import struct
import zlib
from typing import Any

from reader.model import (
    Annotations,
    Argument,
    Attribution,
    Bound,
    Change,
    EntityType,
    Fact,
    FactKind,
    Mention,
    Modality,
    Polarity,
    Quantity,
    Reference,
    Sentence,
    Source,
    Span,
    TimeExpression,
    Word,
)

_MAGIC = b"RA\x01"
_LENGTH = struct.Struct(">I")
_HEADER = len(_MAGIC) + _LENGTH.size
_BEFORE_REFERENCES = 18
"""How many fields a fact had before its references were kept; such blobs are read all the same."""


def annotation_to_blob(annotations: Annotations) -> bytes:
    """Everything in `annotations`, sentences and vectors included, as bytes."""
    fields = [
        annotations.engine,
        annotations.language,
        annotations.published,
        [[m.start, m.end, m.text, m.type.value, m.entity, m.name] for m in annotations.entities],
        [[t.start, t.end, t.text, t.value, t.modifier, t.anchor] for t in annotations.times],
        [_from_quantity(quantity) for quantity in annotations.quantities],
        [
            [_from_span(said.source), _from_span(said.cue), _from_span(said.content), said.direct]
            for said in annotations.attributions
        ],
        [_from_fact(fact) for fact in annotations.facts],
        [_from_sentence(sentence) for sentence in annotations.sentences],
    ]
    packed = zlib.compress(json.dumps(fields, separators=(",", ":")).encode("ascii"), 6)
    vectors = b"".join(sentence.vector or b"" for sentence in annotations.sentences)
    return _MAGIC + _LENGTH.pack(len(packed)) + packed + vectors


def annotations_from_blob(blob: bytes) -> Annotations:
    """The annotations `annotation_to_blob` made the bytes from.

    Raises ValueError where the bytes are damaged or of a version not known here.
    """
    if len(blob) < _HEADER or not blob.startswith(_MAGIC):
        raise ValueError("no annotations, or of another version")
    (length,) = _LENGTH.unpack_from(blob, len(_MAGIC))
    try:
        fields = json.loads(zlib.decompress(blob[_HEADER : _HEADER + length]))
        return _from_fields(fields, blob[_HEADER + length :])
    except (zlib.error, TypeError, KeyError, IndexError, UnicodeDecodeError) as error:
        raise ValueError(f"damaged annotations: {error}") from error


def _from_fields(fields: list[Any], vectors: bytes) -> Annotations:
    engine, language, published, entities, times, quantities, said, facts, sentences = fields
    read: list[Sentence] = []
    offset = 0
    for fields_of_one in sentences:
        size = fields_of_one[2]
        read.append(_to_sentence(fields_of_one, vectors, offset))
        offset += max(size, 0)
    if offset != len(vectors):
        raise ValueError("damaged annotations: vectors are cut short")
    return Annotations(
        entities=tuple(
            Mention(start, end, text, EntityType(kind), entity, name)
            for start, end, text, kind, entity, name in entities
        ),
        times=tuple(TimeExpression(*time) for time in times),
        quantities=tuple(_to_quantity(quantity) for quantity in quantities),
        attributions=tuple(
            Attribution(_to_span(source), _to_span(cue), Span(*content), direct)
            for source, cue, content, direct in said
        ),
        facts=tuple(_to_fact(fact) for fact in facts),
        sentences=tuple(read),
        published=published,
        language=language,
        engine=engine,
    )


def _from_span(span: Span | None) -> list[Any] | None:
    return None if span is None else [span.start, span.end, span.text, span.entity]


def _from_reference(r: Reference) -> list[Any]:
    return [r.start, r.end, r.text, _from_span(r.refers_to), r.confidence]


def _to_span(fields: list[Any] | None) -> Span | None:
    return None if fields is None else Span(*fields)


def _from_quantity(quantity: Quantity) -> list[Any]:
    return [
        quantity.start,
        quantity.end,
        quantity.text,
        quantity.value,
        quantity.high,
        quantity.unit,
        quantity.bound.value,
        quantity.change.value if quantity.change else None,
        quantity.currency,
    ]


def _to_quantity(fields: list[Any]) -> Quantity:
    start, end, text, value, high, unit, bound, change, currency = fields
    return Quantity(
        start,
        end,
        text,
        value,
        high,
        unit,
        Bound(bound),
        None if change is None else Change(change),
        currency,
    )


def _from_fact(fact: Fact) -> list[Any]:
    return [
        fact.id,
        fact.start,
        fact.end,
        fact.kind.value,
        _from_span(fact.subject),
        _from_span(fact.predicate),
        _from_span(fact.object),
        [[argument.role, _from_span(argument.span)] for argument in fact.arguments],
        _from_span(fact.time),
        _from_span(fact.place),
        list(fact.quantities),
        [[source.text, source.entity, source.refers_to] for source in fact.asserted_by],
        fact.modality.value,
        fact.polarity.value,
        fact.confidence,
        fact.rule,
        fact.lemma,
        _from_span(fact.subject_is),
        [_from_reference(r) for r in fact.references],
    ]


def _to_fact(fields: list[Any]) -> Fact:
    (id_, start, end, kind, subject, predicate, object_, arguments, time, place, quantities) = (
        fields[:11]
    )
    asserted_by, modality, polarity, confidence, rule, lemma, subject_is = fields[11:18]
    references = fields[18] if len(fields) > _BEFORE_REFERENCES else ()
    return Fact(
        id=id_,
        start=start,
        end=end,
        kind=FactKind(kind),
        subject=Span(*subject),
        predicate=_to_span(predicate),
        object=_to_span(object_),
        arguments=tuple(Argument(role, Span(*span)) for role, span in arguments),
        time=_to_span(time),
        place=_to_span(place),
        quantities=tuple(quantities),
        asserted_by=tuple(Source(*source) for source in asserted_by),
        modality=Modality(modality),
        polarity=Polarity(polarity),
        confidence=confidence,
        rule=rule,
        lemma=lemma,
        subject_is=_to_span(subject_is),
        references=tuple(
            Reference(start, end, text, Span(*refers_to), *sure)
            for start, end, text, refers_to, *sure in references
        ),
    )


def _from_sentence(sentence: Sentence) -> list[Any]:
    size = -1 if sentence.vector is None else len(sentence.vector)
    return [sentence.start, sentence.end, size, list(zip(*sentence.words, strict=True))]


def _to_sentence(fields: list[Any], vectors: bytes, offset: int) -> Sentence:
    start, end, size, columns = fields
    words = tuple(map(Word._make, zip(*columns, strict=True)))
    vector = None if size < 0 else vectors[offset : offset + size]
    return Sentence(start, end, words, vector)
