from __future__ import annotations

import json
import sys
import unicodedata
import zlib
from dataclasses import replace
from typing import Any, TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DataObject

from reader import jsonform
from reader.model import (
    Annotations,
    Argument,
    Article,
    Attribution,
    Bound,
    Change,
    Compared,
    Comparison,
    EntityType,
    Fact,
    FactKind,
    Hit,
    Member,
    Mention,
    Modality,
    Only,
    Part,
    PartKind,
    Polarity,
    Quantity,
    Reference,
    Results,
    Sentence,
    SlotKind,
    Source,
    Span,
    Story,
    Summary,
    TimeExpression,
    Verdict,
    Word,
)

texts = st.text(max_size=12)
offsets = st.integers(0, 10_000)
maybe_text = st.none() | texts
numbers = st.floats(allow_nan=False, allow_infinity=False)
spans = st.builds(Span, offsets, offsets, texts, maybe_text)
maybe_span = st.none() | spans


T = TypeVar("T")


def tuples(of: st.SearchStrategy[T]) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(of, max_size=3).map(tuple)


facts = st.builds(
    Fact,
    id=texts,
    start=offsets,
    end=offsets,
    kind=st.sampled_from(FactKind),
    subject=spans,
    predicate=maybe_span,
    object=maybe_span,
    arguments=tuples(st.builds(Argument, texts, spans)),
    time=maybe_span,
    place=maybe_span,
    quantities=tuples(offsets),
    asserted_by=tuples(st.builds(Source, texts, maybe_text, maybe_text)),
    modality=st.sampled_from(Modality),
    polarity=st.sampled_from(Polarity),
    confidence=numbers,
    rule=texts,
    lemma=texts,
    subject_is=maybe_span,
    references=tuples(st.builds(Reference, offsets, offsets, texts, spans)),
)
readings = st.builds(
    Annotations,
    entities=tuples(
        st.builds(Mention, offsets, offsets, texts, st.sampled_from(EntityType), texts, texts)
    ),
    times=tuples(
        st.builds(TimeExpression, offsets, offsets, texts, maybe_text, maybe_text, maybe_text)
    ),
    quantities=tuples(
        st.builds(
            Quantity,
            offsets,
            offsets,
            texts,
            numbers,
            st.none() | numbers,
            maybe_text,
            st.sampled_from(Bound),
            st.none() | st.sampled_from(Change),
            maybe_text,
        )
    ),
    attributions=tuples(st.builds(Attribution, maybe_span, maybe_span, spans, st.booleans())),
    facts=tuples(facts),
    sentences=tuples(
        st.builds(
            Sentence,
            offsets,
            offsets,
            tuples(
                st.builds(
                    Word, offsets, offsets, texts, texts, texts, texts, st.integers(-1, 50), texts
                )
            ),
            st.none() | st.binary(max_size=8),
        )
    ),
    published=maybe_text,
    language=maybe_text,
    engine=texts,
)


@settings(max_examples=60)
@given(readings)
def test_a_blob_gives_back_what_went_in(read: Annotations) -> None:
    assert jsonform.annotations_from_blob(jsonform.annotation_to_blob(read)) == read


@settings(max_examples=60)
@given(st.binary() | st.binary().map(lambda tail: b"RA\x01" + tail))
def test_bytes_that_are_none_are_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="annotations"):
        jsonform.annotations_from_blob(data)


@settings(max_examples=60)
@given(readings, st.data())
def test_a_blob_cut_short_is_refused(read: Annotations, data: DataObject) -> None:
    blob = jsonform.annotation_to_blob(read)
    cut = data.draw(st.integers(0, len(blob) - 1))
    with pytest.raises(ValueError, match="annotations"):
        jsonform.annotations_from_blob(blob[:cut])


@settings(max_examples=30)
@given(readings)
def test_a_blob_from_before_references_were_kept_is_read(read: Annotations) -> None:
    plain = replace(
        read,
        facts=tuple(
            replace(f, references=(), asserted_by=tuple(Source(s.text) for s in f.asserted_by))
            for f in read.facts
        ),
    )
    blob = jsonform.annotation_to_blob(plain)
    length = int.from_bytes(blob[3:7], "big")
    fields = json.loads(zlib.decompress(blob[7 : 7 + length]))
    for fact in fields[7]:
        del fact[18:]
        fact[11] = [source[:2] for source in fact[11]]
    packed = zlib.compress(json.dumps(fields).encode())
    old = blob[:3] + len(packed).to_bytes(4, "big") + packed + blob[7 + length :]
    assert jsonform.annotations_from_blob(old) == plain


@pytest.mark.parametrize("inside", [b"[]", b"{}", b"[1,2,3,4,5,6,7,8,9]", b"not json"])
def test_a_blob_of_something_else_is_refused(inside: bytes) -> None:
    packed = zlib.compress(inside)
    with pytest.raises(ValueError, match=r"annotations|JSON|Expecting|unpack"):
        jsonform.annotations_from_blob(b"RA\x01" + len(packed).to_bytes(4, "big") + packed)


@given(st.text(st.characters(codec=None)))
def test_what_is_printed_reads_back_and_drives_no_terminal(text: str) -> None:
    line = jsonform.dumps({"text": text})
    assert json.loads(line) == {"text": text}
    assert not any(unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"} for char in line)


def test_every_control_and_format_character_is_escaped() -> None:
    doubtful = [
        chr(point)
        for point in range(sys.maxunicode + 1)
        if unicodedata.category(chr(point)) in {"Cc", "Cf", "Cs", "Zl", "Zp"}
    ]
    invisible = "\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\ufe0f\U000e0100"
    line = jsonform.dumps("".join(doubtful) + invisible)
    assert line.isascii()


def test_ordinary_text_stays_as_it_is() -> None:
    assert jsonform.dumps("Zürich – 東京 😀") == '"Zürich – 東京 😀"'


def test_whole_numbers_have_no_fraction() -> None:
    assert jsonform.dumps([jsonform.number(53000.0), jsonform.number(0.6)]) == "[53000, 0.6]"
    assert jsonform.number(None) is None
    assert jsonform.number(float("inf")) is None
    assert jsonform.number(float("nan")) is None
    assert jsonform.number(1e300) == 1e300


def test_annotations_are_printed_in_the_documented_shape() -> None:
    text = "Japan hosts over 53,000 US troops, the FT said on April 10."
    read = Annotations(
        entities=(Mention(0, 5, "Japan", EntityType.PLACE, "e1", "Japan"),),
        times=(TimeExpression(50, 58, "April 10", "2024-04-10", None, "2024-03-25"),),
        quantities=(
            Quantity(12, 33, "over 53,000 US troops", 53000.0, unit="US troops", bound=Bound.OVER),
            Quantity(0, 1, "J", 2.0, change=Change.MULTIPLE),
        ),
        attributions=(Attribution(None, Span(42, 46, "said"), Span(0, 33, text[:33]), False),),
        facts=(
            Fact(
                id="f1",
                start=0,
                end=58,
                kind=FactKind.QUANTITY,
                subject=Span(0, 5, "Japan", "e1"),
                predicate=Span(6, 11, "hosts"),
                object=None,
                arguments=(Argument("with", Span(24, 26, "US", "e2")),),
                time=None,
                place=None,
                quantities=(0,),
                asserted_by=(Source("the paper", "e3", "the FT"), Source("officials")),
                modality=Modality.STATED,
                polarity=Polarity.POSITIVE,
                confidence=0.91239,
                rule="verb",
                lemma="host",
                references=(Reference(24, 26, "US", Span(0, 5, "Japan", "e1"), 0.84),),
            ),
        ),
    )
    shown = jsonform.annotations_to_json(read, id="a", text=text)
    assert list(shown) == [
        "id", "text", "entities", "times", "quantities", "attributions", "facts",
    ]  # fmt: skip
    assert shown["entities"] == [
        {"start": 0, "end": 5, "text": "Japan", "type": "place", "entity": "e1", "name": "Japan"}
    ]
    assert shown["times"] == [
        {
            "start": 50,
            "end": 58,
            "text": "April 10",
            "value": "2024-04-10",
            "modifier": None,
            "anchor": "2024-03-25",
        }
    ]
    assert jsonform.dumps(shown["quantities"]) == (
        '[{"start": 12, "end": 33, "text": "over 53,000 US troops", "value": 53000, "high": null, '
        '"unit": "US troops", "bound": "over", "change": null, "currency": null}, '
        '{"start": 0, "end": 1, "text": "J", "value": 2, "high": null, "unit": null, '
        '"bound": "exact", "change": "multiple", "currency": null}]'
    )
    assert shown["attributions"] == [
        {
            "source": None,
            "cue": {"start": 42, "end": 46, "text": "said"},
            "content": {"start": 0, "end": 33, "text": text[:33]},
            "direct": False,
        }
    ]
    assert shown["facts"] == [
        {
            "id": "f1",
            "start": 0,
            "end": 58,
            "kind": "quantity",
            "subject": {"start": 0, "end": 5, "text": "Japan", "entity": "e1"},
            "predicate": {"start": 6, "end": 11, "text": "hosts"},
            "object": None,
            "arguments": [{"role": "with", "start": 24, "end": 26, "text": "US", "entity": "e2"}],
            "time": None,
            "place": None,
            "quantities": [0],
            "asserted_by": [
                {"text": "the paper", "entity": "e3", "refers_to": "the FT"},
                {"text": "officials"},
            ],
            "modality": "stated",
            "polarity": "positive",
            "confidence": 0.9124,
            "rule": "verb",
            "references": [
                {
                    "start": 24,
                    "end": 26,
                    "text": "US",
                    "refers_to": {"start": 0, "end": 5, "text": "Japan", "entity": "e1"},
                    "confidence": 0.84,
                }
            ],
        }
    ]


def test_articles_and_summaries_are_printed_in_the_documented_shape() -> None:
    article = Article(
        "1", "T", "text", ("A",), "2024", "O", "/p", "u", "en", (Part(PartKind.NOTE, 0, 4),)
    )
    assert jsonform.article_to_json(article) == {
        "id": "1",
        "title": "T",
        "authors": ["A"],
        "published": "2024",
        "source": "O",
        "path": "/p",
        "url": "u",
        "language": "en",
        "parts": [{"kind": "note", "start": 0, "end": 4}],
        "text": "text",
    }
    summary = Summary(
        "1", "T", ("A",), None, None, None, None, 3, True, False, ("t",), "s1", "2026", True
    )
    assert " ".join(jsonform.summary_to_json(summary)) == (
        "id title authors published source path url words read starred tags story"
    )


def test_results_are_printed_in_the_documented_shape() -> None:
    hits = (Hit("1", "T", 1.234567, "a b", ((0, 1),)),)
    assert jsonform.results_to_json(Results("q", 1, hits)) == {
        "query": "q",
        "total": 1,
        "hits": [{"id": "1", "title": "T", "score": 1.2346, "snippet": "a b"}],
    }
    assert jsonform.results_to_json(Results("q", 0, (), "p"))["suggestion"] == "p"


def test_comparisons_and_stories_are_printed_in_the_documented_shape() -> None:
    member = Member(1, 0, 4, "text", "t", (0, 1), ("FT",), "f1")
    comparison = Comparison(
        "troops", SlotKind.QUANTITY, Verdict.DIFFER, "r", "because", 0.93, 2, (member,)
    )
    compared = Compared((Article("9", "T", "text"),), (comparison,), (Only(1, 0, 4, "text"),))
    shown: dict[str, Any] = jsonform.compared_to_json(compared)
    assert shown == {
        "articles": [
            {
                "index": 1,
                "id": "9",
                "title": "T",
                "source": None,
                "published": None,
                "text": "text",
            }
        ],
        "comparisons": [
            {
                "about": "troops",
                "kind": "quantity",
                "verdict": "differ",
                "rule": "r",
                "explanation": "because",
                "score": 0.93,
                "independent_sources": 2,
                "members": [{"article": 1, "start": 0, "end": 4, "text": "text", "value": "t"}],
            }
        ],
        "only": [{"article": 1, "start": 0, "end": 4, "text": "text"}],
    }
    stories = jsonform.stories_to_json([Story("s1", "S", ("1", "2"), "why")], {"1": "T"})
    assert stories == {
        "stories": [
            {
                "id": "s1",
                "title": "S",
                "reason": "why",
                "articles": [{"id": "1", "title": "T"}, {"id": "2"}],
            }
        ]
    }
