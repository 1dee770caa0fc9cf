"""Whatever tree a parser gives for whatever words, the rules end, and every offset is true."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.extract.engine import Engine, Item
from reader.extract.pipeline import Name, Parse, nothing
from reader.model import (
    Annotations,
    EntityType,
    Mention,
    Quantity,
    Sentence,
    Span,
    TimeExpression,
    Word,
)

_WORDS = tuple(
    word
    for line in (
        "The man said that Japan , which hosts troops , would have been “ killed ” in London",
        "on Friday because he and she were not to leave it there 's according to Mr. Smith 's",
        "wife , 32 , who I will go . ` ` ' ' what ? he was accused of lying as she quoted him",
        "as saying they denied arson , officials claimed ; reports that Reuters , citing",
    )
    for word in line.split()
)
_POS = ("NOUN", "PROPN", "VERB", "AUX", "ADP", "PRON", "DET", "ADJ", "ADV", "NUM", "PUNCT",
        "PART", "SCONJ", "CCONJ")  # fmt: skip
_TAGS = ("NN", "NNS", "NNP", "VB", "VBD", "VBG", "VBN", "VBZ", "MD", "IN", "TO", "PRP", "WP",
         "DT", "POS", "CD", "RB", ",")  # fmt: skip
_RELS = (
    "nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "obl:unmarked", "nmod", "nmod:poss",
    "acl", "acl:relcl", "advcl", "advcl:relcl", "ccomp", "xcomp", "csubj", "conj", "cc", "case",
    "mark", "det", "amod", "compound", "compound:prt", "flat", "appos", "nummod", "aux",
    "aux:pass", "cop", "expl", "parataxis", "advmod", "punct", "root", "fixed", "dep", "list",
    "nmod:desc", "nmod:unmarked", "discourse", "vocative", "orphan",
)  # fmt: skip
_TYPES = tuple(EntityType)


@st.composite
def parses(draw: st.DrawFn) -> Parse:
    """A text of a few sentences with arbitrary trees and names."""
    text = ""
    sentences = []
    names: list[Name] = []
    for _ in range(draw(st.integers(0, 3))):
        begin = len(text)
        words: list[Word] = []
        n = draw(st.integers(1, 14))
        for _i in range(n):
            form = draw(st.sampled_from(_WORDS))
            start = len(text)
            text += form
            lemma = draw(st.sampled_from((form.lower(), "be", "say", "that", "to", "accuse")))
            words.append(
                Word(
                    start, len(text), form, lemma, draw(st.sampled_from(_POS)),
                    draw(st.sampled_from(_TAGS)), draw(st.integers(-1, n - 1)),
                    draw(st.sampled_from(_RELS)),
                )
            )  # fmt: skip
            text += draw(st.sampled_from((" ", " ", "", "\n")))
        if draw(st.booleans()):
            first = draw(st.integers(0, n - 1))
            last = min(n - 1, first + draw(st.integers(0, 2)))
            names.append(Name(words[first].start, words[last].end, draw(st.sampled_from(_TYPES))))
        sentences.append(Sentence(begin, len(text), tuple(words)))
        text += draw(st.sampled_from((" ", "\n\n")))
    return Parse(text, tuple(sentences), tuple(names))


class Given:
    """A parser that gives what it was given."""

    def __init__(self, parse: Parse) -> None:
        self._parse = parse

    def parse(self, text: str, *, pause: Callable[[], None] = nothing) -> Parse:
        assert text == self._parse.text
        pause()
        return self._parse


def spans(a: Annotations) -> list[Span]:
    """Every span of the facts."""
    out: list[Span] = []
    for f in a.facts:
        out += [s for s in (f.subject, f.predicate, f.object, f.time, f.place, f.subject_is) if s]
        out += [argument.span for argument in f.arguments]
    return out


def check(text: str, a: Annotations) -> None:
    """Offsets lie in the text, quotes are true, references resolve."""
    n = len(text)
    entities = {m.entity for m in a.entities}
    marked: list[Mention | TimeExpression | Quantity] = [*a.entities, *a.times, *a.quantities]
    for x in marked:
        assert 0 <= x.start < x.end <= n
        assert text[x.start : x.end] == x.text
    for r in a.attributions:
        for s in (r.source, r.cue, r.content):
            if s is not None:
                assert 0 <= s.start < s.end <= n
                assert text[s.start : s.end] == s.text
    for span in spans(a):
        assert 0 <= span.start < span.end <= n
        assert span.text
        assert span.entity is None or span.entity in entities
    for f in a.facts:
        assert 0 <= f.start < f.end <= n
        assert all(0 <= q < len(a.quantities) for q in f.quantities)
        assert all(s.text and (s.entity is None or s.entity in entities) for s in f.asserted_by)
        assert 0 < f.confidence <= 1
        for ref in f.references:
            assert f.start <= ref.start < ref.end <= f.end
            assert text[ref.start : ref.end] == ref.text
            assert 0 <= ref.refers_to.start < ref.refers_to.end <= n
            assert ref.refers_to.text
    assert [f.id for f in a.facts] == [f"f{i}" for i in range(1, len(a.facts) + 1)]


@given(parses(), st.booleans())
@settings(max_examples=300, deadline=None)
def test_any_tree_gives_true_offsets(parse: Parse, whole: bool) -> None:
    a = Engine(Given(parse)).annotate(parse.text, whole_coordination=whole)
    check(parse.text, a)


@given(st.text(max_size=80))
@settings(max_examples=200, deadline=None)
def test_any_text_without_sentences(text: str) -> None:
    parse = Parse(text, (), ())
    engine = Engine(Given(parse))
    check(text, engine.annotate(text))
    assert list(engine.annotate_many([Item(text)])) == [engine.annotate(text)]
