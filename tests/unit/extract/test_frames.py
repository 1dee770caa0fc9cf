"""Facts whose frame stands elsewhere: 'there are 31 classes', 'no one else', 'wants to'."""

from __future__ import annotations

import pytest

from reader.extract import Engine

OPENING = "The storm reached Leeds on Monday. It broke windows in many streets.\n"


def told(engine: Engine, text: str) -> set[str]:
    """Subject and verb of each fact, in small letters."""
    return {
        f"{f.subject.text} {f.predicate.text if f.predicate else 'is'}".lower()
        for f in engine.annotate(OPENING + text).facts
    }


@pytest.mark.parametrize(
    ("sentence", "fact"),
    [
        ("There are 31 classes.", "there are"),
        ("Three villagers have since been arrested.", "three villagers have since been arrested"),
        ("One man died and no one else was injured.", "no one else was injured"),
        ("Ann Cole said guests had left when the gunman entered about 4pm.", "the gunman entered"),
        ("A fire began while many people were inside.", "many people were"),
        ("She will be going by coach, said Ann Cole.", "she will be going by"),
        ("Everybody wants to, said Ann Cole.", "everybody wants"),
        ("Bob Lee thought he might, said Ann Cole.", "bob lee thought"),
        ("Ann Cole was present.", "ann cole was"),
        ("Work starts in the autumn.", "work starts"),
        ("Things are tense, said Ann Cole.", "things are"),
        ("The part has since been redesigned.", "the part has since been redesigned"),
        ("Inspectors had known for years.", "inspectors had known"),
    ],
)
def test_what_hangs_on_the_unsaid_is_left_out(engine: Engine, sentence: str, fact: str) -> None:
    assert fact not in told(engine, sentence)


@pytest.mark.parametrize(
    ("sentence", "fact"),
    [
        ("There are 31 classes in the new school.", "there are"),
        ("There is no evidence.", "there is"),
        ("Ann Cole was present at the trial in Hull.", "ann cole was"),
        ("Ann Cole did whatever she could.", "ann cole did"),
        ("Hull Bridge has since been closed.", "hull bridge has since been closed"),
        ("Nothing else but rain fell on Hull.", "nothing else but rain fell on"),
        ("No plea was entered at Leeds Crown Court.", "no plea was entered"),
        ("Police arrested the owner of a plant in which 39 people died this week.",
         "39 people died in"),
        ("Work on a new bridge in Hull starts in June.", "work"),
        ("Ann Cole goes to work by bus.", "ann cole goes to"),
    ],
)  # fmt: skip
def test_what_is_told_is_kept(engine: Engine, sentence: str, fact: str) -> None:
    assert any(fact.startswith(f) or f.startswith(fact) for f in told(engine, sentence))


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("The larger boat carried ten men.", "The larger boat"),
        ("Ann Cole had to rebuild the clinic.", "the clinic"),
        ("The police in Hull denied both motions.", "both motions"),
        ("The crowd ran in the other direction.", "the other direction"),
        ("The first half ended in a draw.", "The first half"),
        ("No scheme was successful at the latest round.", "the latest round"),
        ("The exact location is unknown.", "The exact location"),
        ("Ann Cole met Bob Lee in Hull in the same year.", "the same year"),
        ("The crowd had much the same reaction on Friday.", "the same reaction"),
        ("Ann Cole left Hull that year.", "that year"),
    ],
)
def test_what_another_tells_is_left_open(engine: Engine, sentence: str, shown: str) -> None:
    assert all(shown not in text for text in _words(engine, sentence))


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("Rain fell on the lower town on Friday.", "the lower town"),
        ("Hull City sold both players and the ground.", "the ground"),
        ("The larger of the two boats sank off Hull.", "The larger of the two boats"),
        ("Ann Cole starred in Red Hill, based on the book of the same name.", "the same name"),
        ("Ann Cole left Hull this year.", "this year"),
        ("Ann Cole had to rebuild the clinic in Hull.", "the clinic in Hull"),
        ("The exact location of the grave in Hull is unknown.", "The exact location of the grave"),
        ("The first half of the match ended in a draw.", "The first half of the match"),
    ],
)
def test_what_is_known_by_its_name_is_kept(engine: Engine, sentence: str, shown: str) -> None:
    assert any(shown in text for text in _words(engine, sentence))


def _words(engine: Engine, sentence: str) -> list[str]:
    """All the words each fact shows."""
    return [
        " ".join(
            span.text
            for span in (f.subject, f.object, f.time, f.place, *(a.span for a in f.arguments))
            if span is not None
        )
        for f in engine.annotate(OPENING + sentence).facts
    ]
