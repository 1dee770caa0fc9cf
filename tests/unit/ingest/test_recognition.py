from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ingest.ingested import Stated
from reader.ingest.recognition import recognize
from reader.model import Article, PartKind
from reader.text import normalize

BODY = (
    "The minister said on Tuesday that the plan had been approved by the whole cabinet.\n\n"
    "It will now go to parliament, where the vote is expected to be close.\n\n"
    "Nobody in the opposition would say which way it leans."
)


def read(text: str, **stated: str) -> Article:
    return recognize(normalize(text), Stated(**stated))  # type: ignore[arg-type]


def parts(article: Article) -> list[tuple[str, str]]:
    return [(part.kind.value, article.text[part.start : part.end]) for part in article.parts]


def test_a_headline_that_says_it_is_the_title() -> None:
    article = read(f"Title: Cabinet approves plan\nAuthor: Jane Roe\n\n{BODY}")
    assert article.title == "Cabinet approves plan"
    assert article.authors == ("Jane Roe",)


@pytest.mark.parametrize(
    "title",
    [
        "Bank collapse: is my money safe?",
        "Georgia: a dovish surprise, sort of",
        "Out.",
        "where they come from and",
    ],
)
def test_a_head_of_labelled_lines_is_read_as_it_says(title: str) -> None:
    article = read(f"Title: {title}\nSource: EM Daily\nDate: 2026-02-05\n\n{BODY}")
    assert (article.title, article.source, article.published) == (title, "EM Daily", "2026-02-05")
    assert article.text == f"Source: EM Daily\nDate: 2026-02-05\n\n{BODY}"


@pytest.mark.parametrize("label", ["URL: ", "Link: ", ""])
def test_the_address_is_taken_from_its_line(label: str) -> None:
    line = f"{label}https://example.org/2026/02/05/x"
    article = read(f"Title: Cabinet approves plan\nSource: EM Daily\n{line}\n\n{BODY}")
    assert article.url == "https://example.org/2026/02/05/x"
    assert article.published == "2026-02-05"
    assert parts(article) == [("byline", f"Source: EM Daily\n{line}")]


def test_a_sentence_that_opens_like_a_label_is_no_title() -> None:
    article = read(f"{BODY}\n\nTitle: nobody knew what it would be called.\n\n{BODY}")
    assert article.text.count("Title: nobody") == 1


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Source: Office of the United States Attorney (press release)", None),
        ("Source: Artefact & Co.", None),
        ("Source: Northern Wire.", "Northern Wire"),
    ],
)
def test_an_outlet_is_taken_as_its_line_writes_it(line: str, outlet: str | None) -> None:
    article = read(f"Cabinet approves plan\n{line}\n2026-06-17\n\n{BODY}")
    assert article.source == (outlet or line.removeprefix("Source: "))


def test_headline_byline_and_date_line() -> None:
    article = read(f"Cabinet approves plan\n\nPeter Symonds\n25 March 2024\n\n{BODY}")
    assert article.title == "Cabinet approves plan"
    assert article.authors == ("Peter Symonds",)
    assert article.published == "2024-03-25"
    assert article.text == f"Peter Symonds\n25 March 2024\n\n{BODY}"
    assert parts(article) == [("byline", "Peter Symonds"), ("dateline", "25 March 2024")]


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Jane Q. Public", ("Jane Q. Public",)),
        ("By JANE PUBLIC and Joe O'Brien", ("Jane Public", "Joe O'Brien")),
        ("by Ludwig van Beethoven, BBC News", ("Ludwig van Beethoven",)),
        ("By Jane Public | The Courier", ("Jane Public",)),
        ("By Jane Public in Tokyo", ()),
        ("Written by: Jane Public", ("Jane Public",)),
        ("Author: jane", ()),
        ("By Reuters Staff", ("Reuters Staff",)),
        ("By the time he came, the house was empty.", ()),
        ("By Monday", ()),
    ],
)
def test_bylines(line: str, authors: tuple[str, ...]) -> None:
    article = read(f"Cabinet approves plan\n\n{line}\n\n{BODY}")
    assert article.authors == authors
    assert article.title == "Cabinet approves plan"
    assert line in article.text


@pytest.mark.parametrize(
    "head",
    [
        "Cabinet approves plan\nBy Jane Public\nNorthern Wire\n25 March 2024",
        "Cabinet approves plan\nBy Jane Public\nNorthern Wire",
        "Cabinet approves plan\nBy Jane Public, Northern Wire",
        "Cabinet approves plan\nBy Jane Public and Northern Wire",
        "Cabinet approves plan\nAuthor: Jane Public, Northern Wire",
        "Cabinet approves plan\n25 March 2024\nJane Public\nNorthern Wire",
        "Northern Wire\nCabinet approves plan\nBy Jane Public\n25 March 2024",
    ],
)
def test_an_outlet_beside_the_byline_is_no_author(head: str) -> None:
    article = read(f"{head}\n\n{BODY}")
    assert article.title == "Cabinet approves plan"
    assert article.authors == ("Jane Public",)
    assert article.source == "Northern Wire"
    assert article.text.endswith(BODY)


@pytest.mark.parametrize("second", ["Joe Roe", "Al Jazeera"])
def test_a_second_name_below_a_byline_is_no_author_for_certain(second: str) -> None:
    article = read(f"Cabinet approves plan\nBy Jane Public\n{second}\n25 March 2024\n\n{BODY}")
    assert (article.authors, article.source) == (("Jane Public",), None)
    assert parts(article)[0] == ("byline", f"By Jane Public\n{second}")


def test_author_named_in_the_last_lines() -> None:
    article = read(
        f"Cabinet approves plan\n\n{BODY}\n\nAuthor: Dave DeCamp\n\n"
        "Dave DeCamp is the news editor of, follow him on Twitter @decampdave."
    )
    assert article.authors == ("Dave DeCamp",)
    assert article.published is None
    assert parts(article) == [
        ("byline", "Author: Dave DeCamp"),
        ("note", "Dave DeCamp is the news editor of, follow him on Twitter @decampdave."),
    ]


def test_a_bio_names_the_author() -> None:
    article = read(f"Cabinet approves plan\n\n{BODY}\n\nMaria Lopez is a staff writer in Madrid.")
    assert article.authors == ("Maria Lopez",)
    assert parts(article) == [("note", "Maria Lopez is a staff writer in Madrid.")]


@pytest.mark.parametrize(
    "closing",
    [
        "To contact the WSWS and the Socialist Equality Party visit:\n\nwsws.org/contact",
        "Subscribe to our newsletter",
        "Share this article on Facebook\n\nRead more:\n\nFive things to know",
        "© 2024 The Courier. All rights reserved.",
        "Follow us on Twitter\n@courier",
    ],
)
def test_closing_lines_are_set_apart(closing: str) -> None:
    article = read(f"Cabinet approves plan\n\n{BODY}\n\n{closing}")
    assert article.text == f"{BODY}\n\n{closing}"
    assert parts(article) == [("closing", closing)]


def test_copyright_line_names_the_outlet() -> None:
    assert read(f"{BODY}\n\nCopyright 2024 The Courier. All rights reserved.").source == (
        "The Courier"
    )


def test_a_last_sentence_is_no_closing() -> None:
    article = read(f"Cabinet approves plan\n\n{BODY}\n\nWho will follow him is not known.")
    assert article.parts == ()


@pytest.mark.parametrize(
    ("opening", "dateline", "agency", "date"),
    [
        ("LONDON (Reuters) — The", "LONDON (Reuters) — ", "Reuters", None),
        ("WASHINGTON, March 25, 2024 (AP) - The", "WASHINGTON, March 25, 2024 (AP) - ", "AP",
         "2024-03-25"),
        ("Mumbai, Nov 11 - The", "Mumbai, Nov 11 - ", None, None),
        ("OKINAWA, Japan -- The", "OKINAWA, Japan -- ", None, None),
        ("New Delhi (PTI): The", "New Delhi (PTI): ", "PTI", None),
        ("(Reuters) - The", "(Reuters) - ", "Reuters", None),
        ("The", None, None, None),
        ("UPDATE - The", None, None, None),
    ],
)  # fmt: skip
def test_opening_datelines(
    opening: str, dateline: str | None, agency: str | None, date: str | None
) -> None:
    article = read("Cabinet approves plan\n\n" + BODY.replace("The", opening, 1))
    assert parts(article) == ([("dateline", dateline)] if dateline else [])
    assert (article.source, article.published) == (agency, date)


def test_without_a_headline_the_opening_words_are_the_title_and_stay() -> None:
    article = read(BODY)
    assert article.title.startswith("The minister said on Tuesday")
    assert article.text == BODY
    assert read("One sentence alone.").title == "One sentence alone"


@pytest.mark.parametrize(
    ("head", "title", "published"),
    [
        ("Friday, June 7, 2013\nCabinet approves plan", "Cabinet approves plan", "2013-06-07"),
        ("Home > News > World\nCabinet approves plan", "Cabinet approves plan", None),
        ("WORLD NEWS\nCabinet approves plan", "Cabinet approves plan", None),
        ("https: / / www. courier.example / 2009 / 04 / 27-1\nCabinet approves plan",
         "Cabinet approves plan", "2009-04-27"),
        ("Cabinet approves plan\nA vote is next\nUpdated May 2, 2013 1:35 pm EDT",
         "Cabinet approves plan", "2013-05-02"),
        ("Cabinet approves plan\nPublished: 1 May 2013\nUpdated: 2 May 2013",
         "Cabinet approves plan", "2013-05-01"),
        ("Is the cabinet about to fall?\nMay 2, 2013", "Is the cabinet about to fall?",
         "2013-05-02"),
        ("iPhone sales fall\n05 / 02 / 2013", "iPhone sales fall", "2013"),
    ],
)  # fmt: skip
def test_heads(head: str, title: str, published: str | None) -> None:
    article = read(f"{head}\n{BODY}")
    assert (article.title, article.published) == (title, published)
    assert article.text.endswith(BODY)


def test_what_is_stated_wins() -> None:
    article = read(
        f"Cabinet approves plan\nBy Jane Public\nMay 2, 2013\n{BODY}",
        title="CABINET APPROVES PLAN",
        published="2014",
        source="The Courier",
    )
    assert article.title == "CABINET APPROVES PLAN"
    assert article.text.startswith("By Jane Public\n")
    assert (article.published, article.source) == ("2014", "The Courier")


def test_outlet_and_date_from_the_address() -> None:
    article = read(BODY, url="http://www.courier.example/2013/aug/02/plan")
    assert (article.source, article.published) == ("courier.example", "2013-08-02")


@pytest.mark.parametrize("filler", ["cc@d.", "& ", "> ", "@a ", "www.a", "and & ", "a > "])
def test_a_line_of_nothing_but_separators_is_told_at_once(filler: str) -> None:
    article = read(f"{filler * 400}!\n\n{BODY}\n\n{filler * 400}!")
    assert BODY in article.text


LINES = st.lists(
    st.one_of(
        st.text(max_size=60),
        st.sampled_from(
            [
                "Cabinet approves plan",
                "By Jane Public",
                "25 March 2024",
                "Read more",
                "LONDON (Reuters) - It was.",
                "The minister said on Tuesday that the plan had been approved by the cabinet.",
                "© 2024 X.",
            ]
        ),
    ),
    max_size=12,
).map("\n\n".join)


@given(LINES)
def test_parts_lie_in_order_within_the_text(raw: str) -> None:
    text = normalize(raw)
    if not text:
        return
    article = recognize(text, Stated())
    end = 0
    for part in article.parts:
        assert end <= part.start < part.end <= len(article.text)
        assert part.kind in PartKind
        end = part.end
    assert article.title or not article.text
    assert article.text in text or article.title in text
