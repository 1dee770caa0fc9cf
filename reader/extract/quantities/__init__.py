"""Amounts: numbers with their unit or what they count, how they bound, and whether they are change.

A deterministic grammar over the text's surface: numbers first (figures.py), then what is said
without one (worded.py). `unit` is the unit or the counted noun as written ('US troops', 'km',
'years' for ages, 'score' for a result, 'magnitude', 'percentage points' for basis points, which
are hundredths of one), '%' for percentages, the currency's code for
money, and None for a number that stands alone. Durations are amounts as well as times; dates,
times of day, ordinals, telephone numbers and the numbers in names ('Flight 370', 'F-35') are none.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.extract.folding import fold
from reader.extract.quantities import figures, worded
from reader.extract.quantities.currencies import with_currencies
from reader.extract.quantities.durations import summed
from reader.extract.quantities.masks import Masks
from reader.extract.quantities.nouns import Tree
from reader.model import Mention, Quantity, Sentence, TimeExpression

__all__ = ["find_quantities"]


def find_quantities(
    text: str,
    sentences: Sequence[Sentence],
    times: Sequence[TimeExpression],
    names: Sequence[Mention] = (),
) -> tuple[Quantity, ...]:
    """Return the amounts of a text in order, none overlapping.

    `times` and `names` are those already found in it: what is a date or a part of a name is no
    amount, except behind a person's ('Lee 2,291', in a table). `sentences`
    may carry parsed words, by whose tree the counted noun is then found; without any, that is read
    from the words' look. Offsets are code points into `text`.
    """
    folded = fold(text)
    mask = Masks(folded, times, names)
    worded_found = list(worded.find(text, folded, mask))
    found = figures.find(text, folded, mask, Tree(sentences))
    kept: list[Quantity] = []
    for quantity in sorted([*worded_found, *found], key=lambda q: (q.start, -q.end)):
        if not kept or quantity.start >= kept[-1].end:
            kept.append(quantity)
    return tuple(with_currencies(folded, summed(text, kept, times)))
