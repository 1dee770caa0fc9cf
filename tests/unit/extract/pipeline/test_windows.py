"""Windows: every token once, in order, none too big, cut at sentence ends where there are any."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.extract.pipeline.tokens import Tokeniser
from reader.extract.pipeline.windows import LONGEST, TARGET, cut

TOKENISER = Tokeniser()


@given(
    st.lists(
        st.tuples(st.sampled_from(["word", "Word", ".", "\n", "\n\n", '"']), st.integers(1, 8)),
        max_size=400,
    )
)
def test_windows_cover_all_tokens(parts: list[tuple[str, int]]) -> None:
    text = " ".join(word for word, _ in parts)
    tokens = TOKENISER.tokenise(text)
    sizes = [parts[at % len(parts)][1] for at in range(len(tokens))]
    at = 0
    for window in cut(text, tokens, sizes):
        assert window.start == at < window.stop
        assert window.size == sum(sizes[window.start : window.stop]) <= LONGEST
        at = window.stop
    assert at == len(tokens)


def test_windows_end_with_sentences() -> None:
    text = "One two three four five six seven eight nine ten. " * 60
    tokens = TOKENISER.tokenise(text)
    windows = cut(text, tokens, [1] * len(tokens))
    assert all(
        tokens[w.stop - 1].end == text.index(".", tokens[w.stop - 1].start) + 1 for w in windows
    )
    assert all(w.size <= TARGET for w in windows)


def test_a_text_without_ends_is_cut_when_full() -> None:
    text = "word " * 1000
    tokens = TOKENISER.tokenise(text)
    assert [w.size for w in cut(text, tokens, [1] * len(tokens))][:-1] == [LONGEST] * 5
