from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import Malformed
from reader.ingest.frontmatter import read_fields, split_front_matter
from reader.ingest.markdown import looks_like_markdown, strip_markdown


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("a *b c* **d** _e_ __f__ `g`", "a b c d e f g"),
        ("***both***", "both"),
        ("[the link](https://a.example/x 'title') and ![alt](pic.png)", "the link and "),
        ("**[wsws.org/contact](https://wsws.org/contact)**", "wsws.org/contact"),
        ("<https://a.example>", "https://a.example"),
        ("snake_case_word 2*3*4 \\*kept\\*", "snake_case_word 2*3*4 *kept*"),
        ("AT&amp;T <b>bold</b>", "AT&T bold"),
        ("> quoted words", "quoted words"),
        ("a claim[^1]", "a claim"),
        ("~~struck~~", "struck"),
    ],
)
def test_marks_are_taken_off(marked: str, plain: str) -> None:
    assert strip_markdown(marked) == (None, plain)


def test_headings() -> None:
    title, text = strip_markdown(
        "# The *title*\n\nBody.\n\n## Part two ##\n\nMore.\n\nThree\n---\n"
    )
    assert title == "The title"
    assert text.split() == "Body. Part two More. Three".split()  # noqa: SIM905


def test_underlined_title_and_fences() -> None:
    title, text = strip_markdown("Title\n=====\n\n```\na *b*\n# no heading\n```\n***\n")
    assert title == "Title"
    assert text.strip() == "a *b*\n# no heading"


def test_soft_wraps_join_and_hard_breaks_stay() -> None:
    wrapped = "A line that is long enough to have been wrapped by someone's editor\nat its end."
    assert "\n" not in strip_markdown(wrapped)[1]
    hard = wrapped.replace("\n", "  \n")
    assert "\n" in strip_markdown(hard)[1]


def test_what_looks_like_markdown() -> None:
    assert looks_like_markdown("# Title\n\nx")
    assert looks_like_markdown("a [link](https://a.example)")
    assert not looks_like_markdown("#hashtag\nplain * text [1]")


def test_yaml_front_matter() -> None:
    fields, rest = split_front_matter(
        "---\n"
        'title: "A: \\"quoted\\" title"  \n'
        "# a comment\n"
        "authors:\n  - Jane Public\n  - 'Joe O''Brien'\n"
        "date: 2024-03-25T10:00:00  # stated\n"
        "tags: [a, 'b, c']\n"
        "seo:\n  nested: passed over\n"
        "source: The Courier\nurl: https://a.example/x\nlang: en\n"
        "---\nBody"
    )
    stated = read_fields(fields)
    assert rest == "Body"
    assert stated.title == 'A: "quoted" title'
    assert stated.authors == ("Jane Public", "Joe O'Brien")
    assert (stated.published, stated.source) == ("2024-03-25", "The Courier")
    assert (stated.url, stated.language) == ("https://a.example/x", "en")
    assert fields["tags"] == ["a", "b, c"]


def test_toml_front_matter() -> None:
    fields, rest = split_front_matter(
        '+++\ntitle = "T"\nauthors = ["A B", "C D"]\ndate = 2024-03-25\n+++\nBody'
    )
    stated = read_fields(fields)
    assert (stated.title, stated.authors, stated.published) == ("T", ("A B", "C D"), "2024-03-25")
    assert rest == "Body"


@pytest.mark.parametrize(
    ("text", "line"),
    [("---\ntitle: x\nno pair here\n---\n", 3), ("+++\na = 1\nb = = 2\n+++\n", 3)],
)
def test_broken_front_matter_names_its_line(text: str, line: int) -> None:
    with pytest.raises(Malformed, match=f"line {line}") as caught:
        split_front_matter(text)
    assert caught.value.line == line


@pytest.mark.parametrize("text", ["---\nA rule, then text.\n", "plain", "---\n\nx\n\n---\ny", ""])
def test_a_rule_is_no_front_matter(text: str) -> None:
    assert split_front_matter(text) == ({}, text)


@pytest.mark.parametrize(
    "head",
    [
        "Title: A headline longer than the lines of a wrapped text are\nAuthor: A B\nDate: 2024",
        "A headline that is longer than the lines a wrapped text has\nBy A B\n25 March 2024",
        "**Title:** A headline that is longer than most lines of text are\n**Author:** A B",
    ],
)
def test_lines_that_say_who_and_when_are_not_joined_to_the_one_above(head: str) -> None:
    lines = strip_markdown(f"{head}\n\nBody")[1].split("\n")
    assert lines == [*head.replace("**", "").split("\n"), "", "Body"]


@given(st.text())
def test_any_text_can_be_stripped(text: str) -> None:
    strip_markdown(text)
    with contextlib.suppress(Malformed):
        read_fields(split_front_matter("---\n" + text)[0])


def test_emphasis_that_never_ends_is_left_as_it_is() -> None:
    """Looking for its end must not cost more than the length of the text."""
    line = "**a " * 20_000
    assert strip_markdown(line)[1].strip() == line.strip()
