from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.compare import Decision, compare, slot_key
from reader.compare.claims import quotes
from reader.compare.concepts import bases, concept, opposite
from reader.compare.independence import roots
from reader.compare.related import related
from reader.compare.tree import Tree
from reader.errors import CompareError
from reader.model import (
    Annotations,
    Article,
    Bound,
    EntityType,
    Member,
    Mention,
    Quantity,
    Sentence,
    SlotKind,
    TimeExpression,
    Verdict,
    Word,
)

Spec = Sequence[tuple[str, str, int, str]]
KILLED = (
    ("The", "DET", 1, "det"), ("earthquake", "NOUN", 2, "nsubj"), ("killed", "VERB", -1, "root"),
    ("{n}", "NUM", 4, "nummod"), ("people", "NOUN", 2, "obj"), ("near", "ADP", 6, "case"),
    ("Bandar", "PROPN", 2, "obl"), ("on", "ADP", 8, "case"), ("{day}", "PROPN", 2, "obl"),
    (".", "PUNCT", 2, "punct"),
)  # fmt: skip


def annotated(
    name: str, n: str = "10", day: str = "Sunday", *, value: str = "2005-11-27", spelled: str = ""
) -> tuple[Article, Annotations]:
    words: list[Word] = []
    text = ""
    for form, pos, head, relation in KILLED:
        form = form.format(n=n, day=day)
        text += " " * bool(text and form != ".")
        words.append(
            Word(len(text), len(text) + len(form), form, form.lower(), pos, "", head, relation)
        )
        text += form
    end = len(text)
    if spelled:
        text += f" {spelled}"
    place = Mention(words[6].start, words[6].end, "Bandar", EntityType.PLACE, "e1", "Bandar")
    entities = [place]
    if spelled:
        entities.append(Mention(end + 1, len(text), spelled, EntityType.PERSON, "e2", spelled))
    number = Quantity(
        words[3].start, words[4].end, f"{n} people", float(n), None, "people", Bound.EXACT
    )
    time = TimeExpression(words[8].start, words[8].end, day, value)
    return Article(id=name, title="Quake near Bandar", text=text), Annotations(
        entities=tuple(entities),
        times=(time,),
        quantities=(number,),
        sentences=(Sentence(0, end, tuple(words)),),
    )


def kinds(*articles: tuple[Article, Annotations]) -> dict[SlotKind, Verdict]:
    return {c.kind: c.verdict for c in compare(articles).comparisons}


def test_numbers_that_differ_are_shown_with_their_words_marked() -> None:
    compared = compare([annotated("a"), annotated("b", "12")])
    slot = compared.comparisons[0]
    assert (slot.kind, slot.verdict) == (SlotKind.QUANTITY, Verdict.DIFFER)
    for member, number in zip(slot.members, ("10", "12"), strict=True):
        text = compared.articles[member.article - 1].text
        assert member.text == text[member.start : member.end]
        assert member.focus
        assert text[slice(*member.focus)] == f"{number} people"
        assert member.start <= member.focus[0] < member.focus[1] <= member.end


def test_equal_values_agree_and_come_after_differences() -> None:
    found = compare([annotated("a"), annotated("b", "12")]).comparisons
    assert [c.verdict for c in found][-1] is Verdict.AGREE
    assert kinds(annotated("a"), annotated("b", day="Nov 27"))[SlotKind.DATE] is Verdict.AGREE


def twice(name: str, first: str, second: str) -> tuple[Article, Annotations]:
    """Return an article that tells of the killed in two sentences."""
    (one, said), (other, again) = annotated(name, first), annotated(name, second)
    by = len(one.text) + 1
    sentence = again.sentences[0]
    words = tuple(w._replace(start=w.start + by, end=w.end + by) for w in sentence.words)
    number, place = again.quantities[0], again.entities[0]
    return replace(one, text=f"{one.text} {other.text}"), replace(
        said,
        entities=(*said.entities, replace(place, start=place.start + by, end=place.end + by)),
        quantities=(
            *said.quantities,
            replace(number, start=number.start + by, end=number.end + by),
        ),
        sentences=(*said.sentences, Sentence(by, by + sentence.end, words)),
    )


def test_an_article_that_contradicts_itself_is_shown_with_both_values() -> None:
    found = compare([twice("a", "12", "15"), annotated("b", "12")]).comparisons[0]
    assert (found.verdict, found.rule) == (Verdict.DIFFER, "two values in one article")
    assert [(m.article, m.value) for m in found.members] == [
        (1, "12 people"),
        (1, "15 people"),
        (2, "12 people"),
    ]
    both = compare([twice("a", "12", "15"), twice("b", "15", "12")]).comparisons
    assert all(c.rule != "two values in one article" for c in both)


def test_the_order_of_articles_does_not_matter() -> None:
    a, b = (
        annotated("a", spelled="Heydar Alishbandi"),
        annotated("b", "12", spelled="Heidar Alishvandi"),
    )
    assert kinds(a, b) == kinds(b, a)


def test_a_name_spelled_two_ways_is_a_variant() -> None:
    a, b = annotated("a", spelled="Heydar Alishbandi"), annotated("b", spelled="Heidar Alishvandi")
    assert kinds(a, b)[SlotKind.NAME] is Verdict.VARIANT


def test_a_person_can_dismiss_and_put_right() -> None:
    pair = [annotated("a"), annotated("b", "12")]
    compared = compare(pair)
    key = slot_key(compared.comparisons[0], compared.articles)
    dismissed = compare(pair, decisions=[Decision(key)])
    assert len(dismissed.comparisons) == len(compared.comparisons) - 1
    right = compare(pair, decisions=[Decision(key, Verdict.COMPATIBLE)])
    assert [c.rule for c in right.comparisons if c.verdict is Verdict.COMPATIBLE] == [
        "put right by hand"
    ]
    swapped = compare(pair[::-1])
    assert key in {slot_key(c, swapped.articles) for c in swapped.comparisons}


def test_what_cannot_be_compared_is_said() -> None:
    one, other = annotated("a"), annotated("b")
    far = (Article(id="x", title="", text="Bake the bread slowly and let it cool."), Annotations())
    for given_articles in ([one], [one, one], [one, (other[0], one[1])], [one, far], [one] * 51):
        with pytest.raises(CompareError):
            compare(given_articles)


def test_articles_without_annotations_have_nothing_to_compare_but_quotes() -> None:
    said = "“The man is an emotional wreck and he was crying,” said the judge in {}."
    pair = [
        (Article(id=p, title="", text=said.format(p)), Annotations()) for p in ("Rome", "Paris")
    ]
    found = compare(pair).comparisons
    assert [(c.kind, c.verdict) for c in found] == [(SlotKind.QUOTE, Verdict.AGREE)]


def member(article: int, *sources: str) -> Member:
    return Member(article, 0, 1, "x", "x", None, sources)


def test_two_outlets_citing_one_report_are_one_source() -> None:
    cited = [member(1, "Oriki", "Financial Times"), member(2, "the Financial Times")]
    assert roots(cited, [0, 1]) == 1
    assert roots([member(1), member(2)], [0, 1]) == 2
    assert roots([member(1), member(2)], [0, 0]) == 1
    assert roots([member(1, "officials"), member(2, "police")], [0, 1]) == 2


def test_a_source_is_one_root_however_it_is_named() -> None:
    cited = [member(1, "FT"), member(2, "Financial Times")]
    keys = {(1, "FT"): "@1", (2, "Financial Times"): "@1"}
    assert roots(cited, [0, 1], keys) == 1
    assert roots([member(1), member(1, "Reuters"), member(2, "Reuters")], [0, 1]) == 1
    assert roots([member(1, "Reuters"), member(2, "Reuters"), member(2)], [0, 1]) == 1


def test_concepts_join_forms_and_near_synonyms() -> None:
    assert len({concept(w) for w in ("killed", "dead", "toll", "murdered")}) == 1
    assert concept("increasing") == concept("increase") == concept("rose")
    assert concept("announced") == concept("unveils")
    assert concept("killed") != concept("injured")
    assert "sink" in bases("sunk")
    assert opposite("experienced", "inexperienced")
    assert not opposite("alive", "well")


@given(st.text())
def test_quotations_lie_in_the_text(text: str) -> None:
    found = quotes.quoted(text)
    assert all(0 <= start < end <= len(text) for start, end in found)
    assert all(a[1] <= b[0] for a, b in pairwise(found))


@given(st.lists(st.integers(-3, 8), max_size=6))
def test_any_heads_make_one_tree(heads: list[int]) -> None:
    words = tuple(Word(i, i + 1, "x", "x", "NOUN", "", head, "dep") for i, head in enumerate(heads))
    tree = Tree(Sentence(0, len(heads), words))
    for i in range(len(heads)):
        path = list(tree.above(i))
        assert len(path) < len(heads)
        assert i in tree.subtree(i)
    assert sum(h < 0 for h in tree.heads) == bool(heads)


def test_articles_on_one_thing_are_related() -> None:
    texts = ("Klitschko beat Rahman in Mannheim.", "In Mannheim, Rahman lost to Klitschko.")
    articles = [Article(id=t, title="", text=t) for t in texts]
    assert related(articles)
    assert not related([articles[0], Article(id="y", title="", text="Let the bread cool.")])
