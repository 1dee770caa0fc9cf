"""What one side denies and the other says is not shown as agreed."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from reader.compare import compare
from reader.extract import Engine
from reader.model import Article, Comparison, SlotKind, Verdict

SAID = "Blue Lines said the ship had passed an inspection in January."
SOLD = "Blue Lines sold 40 ferries to Norland in January for $12 million."
KILLED = "The ministry said 12 people were killed in the blast in Karon on Friday."


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine.load()


def compared(engine: Engine, texts: Sequence[str]) -> list[Comparison]:
    pairs = [
        (Article(str(n), "", text), engine.annotate(text, published="2024-05-04"))
        for n, text in enumerate(texts)
    ]
    return [c for c in compare(pairs).comparisons if c.kind is not SlotKind.NAME]


DENIED = [
    (SAID, "Blue Lines denied that the ship had passed an inspection in January."),
    (SAID, "Blue Lines disputed that the ship had passed an inspection in January."),
    (SAID, "Blue Lines said it was not true that the ship had passed an inspection in January."),
    (SAID, "It is untrue that the ship had passed an inspection in January, Blue Lines said."),
    (SAID, "Blue Lines said it is not the case that the ship had passed an inspection in January."),
    (SAID, "Blue Lines rejected claims that the ship had passed an inspection in January."),
    (SAID, "Reports that the ship had passed an inspection in January were false, officials said."),
    (SAID, "A report that the ship had passed an inspection in January is wrong, officials said."),
    (SAID, "Blue Lines said there was no truth in reports that the ship had passed an inspection"
           " in January."),
    (SAID, "Blue Lines called reports that the ship had passed an inspection in January untrue."),
    (SAID, "Blue Lines declined to comment and denied that the ship had passed an inspection in"
           " January."),
    (SOLD, "Blue Lines denied selling 40 ferries to Norland in January for $12 million."),
    (SOLD, "Blue Lines denied that it had sold 40 ferries to Norland in January for $12 million."),
    (KILLED, "The ministry denied that 12 people were killed in the blast in Karon on Friday."),
    (KILLED, "The ministry rejected reports that 12 people had died in the blast in Karon on"
             " Friday."),
]  # fmt: skip


@pytest.mark.parametrize(("said", "denied"), DENIED, ids=[denied for _, denied in DENIED])
def test_what_one_side_denies_is_compatible_and_no_value_of_it_agrees(
    engine: Engine, said: str, denied: str
) -> None:
    for texts in ([denied, said], [said, denied]):
        found = compared(engine, texts)
        assert {(c.kind, c.verdict, c.rule) for c in found} == {
            (SlotKind.ACTION, Verdict.COMPATIBLE, "denied")
        }


def test_a_denied_value_says_that_it_is_denied(engine: Engine) -> None:
    denied = "Blue Lines denied that the ship had passed an inspection in January."
    (found,) = compared(engine, [denied, SAID])
    assert [m.value for m in found.members] == [
        "denied: had passed an inspection",
        "had passed an inspection",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Blue Lines did not sell 40 ferries to Norland in January for $12 million.",
        "Blue Lines never sold 40 ferries to Norland in January for $12 million.",
    ],
)
def test_no_value_of_what_did_not_happen_agrees(engine: Engine, text: str) -> None:
    found = compared(engine, [text, SOLD])
    assert {(c.kind, c.verdict) for c in found} == {(SlotKind.ACTION, Verdict.DIFFER)}


AGREED = [
    # Both deny it.
    ("Blue Lines denied that the ship had passed an inspection in January.",
     "Blue Lines said it was not true that the ship had passed an inspection in January.",
     "2024-01"),
    # Denied that it is not so.
    ("Blue Lines denied that the ship had not passed an inspection in January.", SAID, "2024-01"),
    ("Blue Lines did not deny that the ship had passed an inspection in January.", SAID, "2024-01"),
    # Nobody denies it.
    *((f"{who} that the ship had passed an inspection in January.", SAID, "2024-01")
      for who in (
          "No one denied", "Nobody at Blue Lines disputed", "None of the owners denied",
          "Neither side disputes", "Blue Lines refused to deny", "Blue Lines declined to dispute",
          "Blue Lines would neither confirm nor deny", "Blue Lines did not confirm or deny",
          "Blue Lines did not want to deny", "Ivo Harl spoke to reporters without denying",
          "No one rejected claims")),
    # What is wrong is so, unless it is said of a report.
    ("It is wrong that the ship had passed an inspection in January, Blue Lines said.", SAID,
     "2024-01"),
    # What stands in a clause of its own is not denied with the rest.
    ("Ivo Harl denied setting the fire that killed 12 people in Karon.",
     "The fire killed 12 people in Karon, police said.", "12 people"),
    ("The ferry did not leave Karon until Friday.", "The ferry left Karon on Friday.",
     "2024-05-03"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "value"), AGREED, ids=[one for one, *_ in AGREED])
def test_what_is_not_denied_still_agrees(engine: Engine, one: str, other: str, value: str) -> None:
    found = compared(engine, [one, other])
    assert value in {m.value for c in found if c.verdict is Verdict.AGREE for m in c.members}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The ferry did not leave Karon until Friday.", "The ferry left Karon on Friday."),
        ("The ferry did not leave Karon until the storm was over.",
         "The ferry left Karon on Friday."),
        ("Police did not arrest Ivo Harl until Friday.", "Police arrested Ivo Harl on Friday."),
    ],
)  # fmt: skip
def test_what_did_not_happen_until_a_time_did_happen(engine: Engine, one: str, other: str) -> None:
    assert Verdict.DIFFER not in {c.verdict for c in compared(engine, [one, other])}
