from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.tui.painting import Layer, Paint, runs

PAINTS = st.lists(
    st.tuples(st.integers(0, 60), st.integers(0, 12), st.sampled_from("abc")).map(
        lambda p: Paint(p[0], p[0] + p[1], p[2])
    ),
    max_size=12,
)


def test_looks_lie_on_each_other_in_order_of_layers() -> None:
    below = Layer([Paint(0, 6, "name")])
    above = Layer([Paint(3, 9, "hit")])
    assert [tuple(run) for run in runs(0, 10, [below, above])] == [
        (0, 3, ("name",)),
        (3, 6, ("name", "hit")),
        (6, 9, ("hit",)),
        (9, 10, ()),
    ]


def test_an_empty_line_has_no_runs() -> None:
    assert runs(5, 5, [Layer([Paint(0, 9, "name")])]) == []


@given(st.integers(0, 60), st.integers(1, 20), PAINTS)
def test_runs_cover_the_line_and_carry_what_lies_there(
    start: int, length: int, paints: list[Paint]
) -> None:
    cut = runs(start, start + length, [Layer(paints)])
    assert cut[0].start == start
    assert cut[-1].end == start + length
    assert all(left.end == right.start for left, right in pairwise(cut))
    for run in cut:
        for offset in range(run.start, run.end):
            lying = sorted(p.look for p in paints if p.start <= offset < p.end)
            assert sorted(run.looks) == lying


@given(st.integers(0, 60), st.integers(1, 20), PAINTS)
def test_layers_find_what_shares_a_character(start: int, length: int, paints: list[Paint]) -> None:
    end = start + length
    expected = sorted(p for p in paints if p.start < end and p.end > start and p.end > p.start)
    assert Layer(paints).within(start, end) == expected
