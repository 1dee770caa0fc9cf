from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reader.escaping import cell, markdown, markdown_lines, plain

PARSER = MarkdownIt().enable(["strikethrough", "table"])
SIGNS = "ab 1.)#*_-+>&;<![](`~\\='\"|:\n"


@given(st.text(alphabet=SIGNS, min_size=1))
def test_lines_are_words_and_nothing_else(text: str) -> None:
    kinds = set()
    for token in PARSER.parse(markdown_lines(text)):
        kinds |= {token.type, *(inner.type for inner in token.children or ())}
    assert kinds <= {"paragraph_open", "paragraph_close", "inline", "text", "text_special",
                     "softbreak"}  # fmt: skip


def test_no_table_comes_of_lines() -> None:
    assert markdown_lines("a|b\n-|-") == "a|b\n\\-|-"
    assert "table_open" not in {t.type for t in PARSER.parse(markdown_lines("a|b\n:-|-:\n1|2"))}


@given(st.text())
def test_plain_text_is_one_line(text: str) -> None:
    assert "\n" not in markdown(text)
    assert plain(plain(text)) == plain(text)


@given(st.text())
def test_no_cell_is_a_formula(text: str) -> None:
    made = cell(text)
    assert isinstance(made, str)
    assert not made.startswith(("=", "+", "-", "@"))
    assert made.removeprefix("'") in (text, made, made[1:])


def test_numbers_stay_numbers() -> None:
    assert cell(3.5) == 3.5
    assert cell("=1+1") == "'=1+1"
    assert cell("a=1") == "a=1"
