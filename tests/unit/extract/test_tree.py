"""Any heads make a tree; phrases show what stands in the text."""

from __future__ import annotations

from itertools import islice

from hypothesis import given
from hypothesis import strategies as st

from reader.extract.mending.repair import mend
from reader.extract.tree import Tree, trim
from reader.model import Sentence, Word

_RELATIONS = (
    "nsubj", "advcl", "ccomp", "mark", "cop", "acl", "nmod", "obl", "obj", "appos", "case", "conj",
    "flat", "nmod:desc", "compound", "parataxis", "acl:relcl",
)  # fmt: skip
_TAGS = ("NOUN", "PROPN", "VERB", "ADP", "PUNCT")


def tree_of(heads: list[int], rels: list[str] | None = None, tags: list[str] | None = None) -> Tree:
    text = " ".join(f"w{i}" for i in range(len(heads)))
    words, at = [], 0
    for i, head in enumerate(heads):
        form = f"w{i}"
        rel = rels[i] if rels else "dep"
        tag = tags[i] if tags else "NOUN"
        words.append(Word(at, at + len(form), form, form, tag, "NN", head, rel))
        at += len(form) + 1
    return Tree(Sentence(0, len(text), tuple(words)), text, [(0, len(text) // 2)])


@given(st.lists(st.integers(-3, 12), min_size=1, max_size=10))
def test_any_heads_make_one_tree(heads: list[int]) -> None:
    tree = tree_of(heads)
    assert tree.heads[tree.root] == -1
    assert tree.subtree(tree.root) == list(range(tree.n))
    for i in range(tree.n):
        assert tree.root in (i, *tree.above(i))
        assert tree.lo[i] <= i <= tree.hi[i]


def _well_formed(tree: Tree) -> bool:
    hung = [(h, k) for h in range(tree.n) for k in tree.kids[h]]
    return sorted(hung) == sorted((h, k) for k, h in enumerate(tree.heads) if h >= 0)


@given(st.lists(st.integers(-3, 12), min_size=2, max_size=10), st.integers(0, 9))
def test_a_word_is_not_hung_on_nothing(heads: list[int], i: int) -> None:
    tree = tree_of(heads)
    before = tree.heads[:]
    tree.move(i % tree.n, -1)
    tree.move(tree.root, tree.n - 1)
    assert tree.heads == before
    assert _well_formed(tree)


@given(st.lists(st.integers(-3, 12), min_size=1, max_size=10), st.data())
def test_a_word_is_not_hung_below_itself(heads: list[int], data: st.DataObject) -> None:
    tree = tree_of(heads)
    at = st.integers(0, tree.n - 1)
    for i, head in data.draw(st.lists(st.tuples(at, at), max_size=5)):
        tree.move(i, head)
        assert all(tree.root in (k, *islice(tree.above(k), tree.n)) for k in range(tree.n))
        assert _well_formed(tree)


def test_a_relation_has_its_base() -> None:
    tree = tree_of([-1, 0])
    tree.relate(1, "acl:relcl")
    assert (tree.rels[1], tree.base[1]) == ("acl:relcl", "acl")


@given(
    st.lists(
        st.tuples(st.integers(-1, 9), st.sampled_from(_RELATIONS), st.sampled_from(_TAGS)),
        min_size=1,
        max_size=10,
    )
)
def test_mending_keeps_it_a_tree(rows: list[tuple[int, str, str]]) -> None:
    tree = tree_of([h for h, _, _ in rows], [r for _, r, _ in rows], [t for _, _, t in rows])
    mend(tree)
    assert sorted(tree.subtree(tree.root)) == list(range(tree.n))
    assert [tree.heads[k] for i in range(tree.n) for k in tree.kids[i]] == [
        i for i in range(tree.n) for _ in tree.kids[i]
    ]


def test_a_phrase_leaves_out_what_is_left_out() -> None:
    tree = tree_of([-1, 0, 0, 0])
    span = tree.span([0, 1, 3])
    assert span is not None
    assert (span.start, span.end, span.text) == (0, 11, "w0 w1 w3")


@given(st.text(alphabet='a .,"()U', max_size=20))
def test_trimming_stays_inside(text: str) -> None:
    start, end = trim(text, 0, len(text))
    assert 0 <= start <= end <= len(text)
