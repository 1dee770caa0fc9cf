"""Objects end where something told elsewhere, or who says so, parts them from what follows."""

from __future__ import annotations

import pytest

from reader.extract import Engine


@pytest.mark.parametrize(
    ("text", "verb", "obj"),
    [
        ("Visitors will be back by May, the ferries maybe by July.", "be", "back"),
        ("Ann Lee had sales last year of 20 million euros.", "had", "sales of 20 million euros"),
        ('"There are two songs," said Ann Lee, "and an old dance which I like."', "are",
         "two songs and an old dance which I like"),
        ("The show was seen, by her own estimate, by about 200 people.", "seen",
         "about 200 people"),
        ("The show was seen by a crowd of 200.", "seen", "a crowd of 200"),
    ],
)  # fmt: skip
def test_an_object_ends_where_something_else_begins(
    engine: Engine, text: str, verb: str, obj: str
) -> None:
    found = engine.annotate(text, published="2024-04-10").facts
    told = [f for f in found if f.predicate and verb in f.predicate.text.split()]
    assert obj in [f.object.text if f.object else None for f in told]


def test_where_one_named_between_commas_is_from_is_not_what_he_is(engine: Engine) -> None:
    found = engine.annotate("The judge praised a son, Al Roe, of Portland.").facts
    assert [f.object.text for f in found if f.object] == ["a son", "a son"]
