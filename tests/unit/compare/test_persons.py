"""Who said it, and of what nationality and age someone is."""

from __future__ import annotations

import pytest

from reader.compare.claims import ages, origins, speakers
from reader.compare.reading import Reading
from reader.compare.verdicts import roles
from reader.model import (
    Annotations,
    Article,
    Attribution,
    EntityType,
    Mention,
    Sentence,
    Span,
    Verdict,
    Word,
)

QUOTE = "We had no warning at all"


def quoting(number: int, name: str, key: str, said: str = QUOTE) -> Reading:
    text = f'"{said}," said {name}.'
    at = text.index(name)
    mention = Mention(at, at + len(name), name, EntityType.PERSON, "e1", name)
    source = Span(at, at + len(name), name)
    content = Span(1, len(said) + 2, text[1 : len(said) + 2])
    notes = Annotations(
        entities=(mention,), attributions=(Attribution(source, None, content, direct=True),)
    )
    return Reading(number, Article(str(number), "", text), notes, {"e1": key})


@pytest.mark.parametrize(
    ("name", "key", "said", "differ"),
    [
        ("Helen Roos", "@1", QUOTE, True),
        ("Maria Lund", "@0", QUOTE, False),
        ("Maria Lundt", "@1", QUOTE, False),
        ("Helen Roos", "@1", "We had no warning at first", False),
    ],
)
def test_the_same_words_of_two_speakers(name: str, key: str, said: str, differ: bool) -> None:
    (a,) = speakers.claims(quoting(1, "Maria Lund", "@0"))
    (b,) = speakers.claims(quoting(2, name, key, said))
    found = speakers.judge(a, b)
    assert (found is not None and found.verdict is Verdict.DIFFER) is differ
    assert (speakers.judge(b, a) is not None) is differ


def told(number: int, forms: str, people: str, *more: str) -> Reading:
    """Return an article of a nationality, the noun it describes, and a verb."""
    words: list[Word] = []
    text = ""
    for form in forms.split():
        text += " " * bool(text)
        words.append(Word(len(text), len(text) + len(form), form, form.lower(), "", "", 0, "dep"))
        text += form
    tags = (("DET", "DT", 2, "det"), ("ADJ", "JJ", 2, "amod"), ("NOUN", "NN", 3, "nsubj"),
            ("VERB", "VBD", -1, "root"))  # fmt: skip
    words = [
        w._replace(pos=pos, tag=tag, head=head, deprel=relation)
        for w, (pos, tag, head, relation) in zip(words, tags, strict=True)
    ]
    at = text.index(people)
    names = [Mention(at, at + len(people), people, EntityType.GROUP, "e1", people)]
    names += [Mention(0, 1, m, EntityType.PLACE, f"p{m}", m) for m in more]
    notes = Annotations(entities=tuple(names), sentences=(Sentence(0, len(text), tuple(words)),))
    return Reading(number, Article(str(number), "", text), notes, {"e1": "@9"})


@pytest.mark.parametrize(
    ("other", "verdict"),
    [
        (told(2, "The Turkish captain fled", "Turkish"), Verdict.DIFFER),
        (told(2, "The Greek captain fled", "Greek"), Verdict.AGREE),
        (told(2, "The Turkish captain fled", "Turkish", "Greece"), None),
    ],
)
def test_nationalities_of_one(other: Reading, verdict: Verdict | None) -> None:
    (a,) = origins.claims(told(1, "The Greek captain fled", "Greek"))
    (b,) = origins.claims(other)
    assert a.measure == b.measure
    for found in (origins.judge(a, b), origins.judge(b, a)):
        assert (found and found.verdict) == verdict


def test_who_is_english_may_be_british() -> None:
    (a,) = origins.claims(told(1, "The English captain fled", "English"))
    (b,) = origins.claims(told(2, "The British captain fled", "British"))
    assert origins.judge(a, b) is None


def test_an_age_is_of_the_name_it_describes() -> None:
    text = "Merl, a 58-year-old judge"
    words = (
        Word(0, 4, "Merl", "Merl", "PROPN", "NNP", -1, "root"),
        Word(4, 5, ",", ",", "PUNCT", ",", 4, "punct"),
        Word(6, 7, "a", "a", "DET", "DT", 4, "det"),
        Word(8, 19, "58-year-old", "58-year-old", "ADJ", "JJ", 4, "amod"),
        Word(20, 25, "judge", "judge", "NOUN", "NN", 0, "appos"),
    )
    name = Mention(0, 4, "Merl", EntityType.PERSON, "e1", "Merl")
    notes = Annotations(entities=(name,), sentences=(Sentence(0, len(text), words),))
    (claim,) = ages.claims(Reading(1, Article("1", "", text), notes, {"e1": "@0"}))
    assert (claim.value, claim.nouns) == ("58", frozenset({"@0"}))


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        ("Kestrel chairman", "Kestrel chief executive", Verdict.DIFFER),
        ("a teacher", "a nurse", Verdict.DIFFER),
        ("striker", "a forward", Verdict.AGREE),
        ("coach", "club president", None),
    ],
)
def test_roles_that_exclude_each_other(a: str, b: str, verdict: Verdict | None) -> None:
    found = roles.judge(a, b)
    assert (found and found.verdict) == verdict
