from __future__ import annotations

import csv
import io
from dataclasses import replace
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reader.compare.export import label, to_csv, to_html, to_markdown
from reader.model import Article, Compared, Comparison, Member, Only, SlotKind, Verdict


def compared(text: str, title: str = "A title") -> Compared:
    articles = (
        Article(id="1", title=title, text=text, source=text, published="2024-03-25"),
        Article(id="2", title="", text=text),
    )
    members = tuple(Member(n, 0, len(text), text, text, (0, min(3, len(text)))) for n in (1, 2))
    slot = Comparison(
        text, SlotKind.QUANTITY, Verdict.DIFFER, "another number", "The numbers are different.",
        0.9, 2, members,
    )  # fmt: skip
    return Compared(articles, (slot,), (Only(1, 0, len(text), text),))


@given(st.text(min_size=1))
def test_what_was_dismissed_comes_last_and_marked(text: str) -> None:
    found = compared(text)
    left_out = replace(found, comparisons=(), dismissed=found.comparisons)
    for write in (to_markdown, to_csv, to_html):
        assert "(dismissed)" in write(left_out, dismissed=True)
    assert "1 dismissed, not shown." in to_markdown(left_out)
    assert "1 dismissed, not shown." in to_html(left_out)
    assert to_csv(left_out) == to_csv(replace(left_out, dismissed=()))


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)
        assert not any(name.startswith("on") or name in ("src", "href") for name, _ in attrs)

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def tags(page: str) -> Tags:
    parser = Tags()
    parser.feed(page)
    return parser


def test_html_escapes_and_loads_nothing() -> None:
    page = tags(to_html(compared("<script>alert(1)</script> & \"more\" 'yes'")))
    assert "script" not in page.seen
    assert page.seen.count("mark") == 2


@given(st.text(min_size=1))
def test_no_text_adds_elements(text: str) -> None:
    plain = tags(to_html(compared("x")))
    assert [t for t in tags(to_html(compared(text))).seen if t != "mark"] == [
        t for t in plain.seen if t != "mark"
    ]


def test_csv_cells_are_no_formulas() -> None:
    rows = list(csv.DictReader(io.StringIO(to_csv(compared('=HYPERLINK("x")')))))
    assert len(rows) == 2
    assert rows[0]["value"] == '\'=HYPERLINK("x")'
    assert rows[0]["verdict"] == "differ"
    assert rows[1]["article"] == "2"


@given(st.text(min_size=1))
def test_csv_has_one_row_for_a_passage(text: str) -> None:
    assert len(list(csv.reader(io.StringIO(to_csv(compared(text)))))) == 3


@given(st.text(min_size=1))
def test_nothing_drives_a_terminal(text: str) -> None:
    for made in (to_markdown(compared(text)), to_html(compared(text)), to_csv(compared(text))):
        assert not any(ord(c) < 32 and c not in "\r\n" for c in made)
        assert "\x1b" not in made


def test_markdown_marks_nothing_up_from_the_text() -> None:
    made = to_markdown(compared("**bold** [x](javascript:1) # head"))
    assert made.count("[x](") == made.count("\\[x](") > 0
    assert "## Differ: " in made
    assert "2 independent sources." in made


PARSER = MarkdownIt().enable("strikethrough")


def elements(markdown: str) -> list[str]:
    found = []
    for token in PARSER.parse(markdown):
        found += [token.type, *(inner.type for inner in token.children or ())]
    return found


@given(st.text(alphabet="ab 1.)#*_-+>&;<![](`~\\='\"\n", min_size=1).filter(str.strip))
def test_no_text_is_read_as_markdown(text: str) -> None:
    plain = elements(to_markdown(compared("x")))
    seen = elements(to_markdown(compared(text)))
    assert [t for t in seen if t != "text_special"] == plain


def test_markdown_leaves_plain_words_as_they_are() -> None:
    made = to_markdown(compared("On 2024-03-25, C# (only!) cost $5.50 + tax | snake_case."))
    assert "On 2024-03-25, C# (only!) cost $5.50 + tax | snake_case." in made
    assert "\\" not in made


def test_articles_are_cited_and_passages_labelled() -> None:
    article = Article("1", "US and Japan strengthen their military pact against China", "x")
    assert label(article) == "US and Japan strengthen their military …"
    assert label(replace(article, authors=("A B",), published="2024-03-25T08:05")) == (
        "A B, 2024-03-25"
    )
    both = Compared((replace(article, authors=("A B",), source="WSWS"),
                     Article("2", "", "One of the\nwords")), (), ())  # fmt: skip
    made = to_markdown(both)
    assert f"1. A B, “{article.title}”, WSWS, n.d.\n2. “One of the words”, n.d.\n" in made
    assert "<li>“One of the words”, n.d.</li>" in to_html(both)
