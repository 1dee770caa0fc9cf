"""Who says a thing also urges, rejects and asks for one; what is spoken of does not."""

from __future__ import annotations

import pytest

from reader.extract import Engine


def doers(engine: Engine, text: str, verb: str) -> list[str]:
    """The subjects of the facts whose predicate has the word."""
    found = engine.annotate(text, published="2024-04-10").facts
    return [f.subject.text for f in found if f.predicate and verb in f.predicate.text]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The mayor said the bridge was unsafe and urged drivers to stay away.", "urged"),
        ('The mayor said the fees were "a disgrace" and rejected a plea for more.', "rejected"),
        (
            'The mayor said her members were "exhausted and worried", and called on the trust to '
            "publish its figures.",
            "called",
        ),
        ("The mayor said the vote was not unanimous, but gave no details.", "gave"),
        (
            "The mayor has confirmed that a flaw in the app is being used in attacks, and "
            "considers the risk grave.",
            "considers",
        ),
    ],
)
def test_who_speaks_takes_a_stand(engine: Engine, text: str, verb: str) -> None:
    assert doers(engine, text, verb) == ["The mayor"]


@pytest.mark.parametrize(
    ("text", "verb", "who"),
    [
        ("Ann Lee said the board met on Monday and rejected the offer.", "rejected", "the board"),
        ("Ann Lee said the work began in May and continued until June.", "continued", "the work"),
        ('Ann Lee said the men were "armed" and threatened the clerk.', "threatened", "the men"),
        ("Ann Lee said the letter was sent on Monday and urged a vote.", "urged", "the letter"),
    ],
)
def test_who_is_spoken_of_may_do_so_too(engine: Engine, text: str, verb: str, who: str) -> None:
    assert doers(engine, text, verb) in ([who], [])
