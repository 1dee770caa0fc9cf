"""Epithets of who was just named: 'the 35-year-old from Tønsberg', 'the Perth miner'."""

from __future__ import annotations

import pytest

from reader.extract import Engine


def meant(engine: Engine, text: str) -> dict[str, str]:
    facts = engine.annotate(text).facts
    return {r.text: r.refers_to.text for f in facts for r in f.references}


@pytest.mark.parametrize(
    ("text", "epithet", "bearer"),
    [
        (
            "Arvid Strand is behind in the title match. "
            "The 35-year-old from Leeds lost the ninth game to Nodir Usmanov on Tuesday.",
            "The 35-year-old from Leeds",
            "Arvid Strand",
        ),
        (
            "Terry White said that Lindsay Varnell had gone to Hull. "
            "The 26-year-old actress slept well on Friday.",
            "The 26-year-old actress",
            "Lindsay Varnell",
        ),
        (
            "Vodafone sold two mines in May. The Newbury operator opened a shop in Leeds.",
            "The Newbury operator",
            "Vodafone",
        ),
        (
            "Tara Quill went to Leeds on Friday. The actress, who won a prize, slept well.",
            "The actress",
            "Tara Quill",
        ),
        (
            "Mateo Orellana shook as his wife, Dolores, held his hand. "
            "The 58-year-old from Fresno had waited four years.",
            "The 58-year-old from Fresno",
            "Mateo Orellana",
        ),
        (
            "Jo Ray slept well on Friday. The two-time prize winner bought a house in May.",
            "The two-time prize winner",
            "Jo Ray",
        ),
        (
            "Bob Lee left the team on Friday. The sophomore center scored 12 points in May.",
            "The sophomore center",
            "Bob Lee",
        ),
    ],
)
def test_an_epithet_means_who_was_just_named(
    engine: Engine, text: str, epithet: str, bearer: str
) -> None:
    assert meant(engine, text).get(epithet) == bearer


@pytest.mark.parametrize(
    "text",
    [
        "Ann Cole met Bob Lee in Leeds and Jo Ray saw it. The 35-year-old actor left on Friday.",
        "Ann Cole, 61, met the press in Leeds. The 35-year-old actor left on Friday.",
        "The press met in Paris. His father and manager, Bob Lee, said the champion slept badly.",
        "Bob Lee met the press in Leeds. The French actress left on Friday.",
        "Ann Cole met the press in Paris. The French president left on Friday.",
        "Ann Cole met the press in Paris. The medical center closed on Friday.",
        "The press saw Ann Cole and Bob Lee in Paris. The former champion left on Friday.",
        "Ann Cole met the press in Paris. The French actress who won the prize left on Friday.",
        "The press met in Paris. Ann Cole said the 35-year-old actor had left on Friday.",
    ],
)
def test_an_epithet_of_another_or_of_nobody_known_is_left_open(engine: Engine, text: str) -> None:
    found = meant(engine, text)
    assert not [word for word in found if word.lower().startswith("the ")]
