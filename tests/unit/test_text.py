from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text import has_controls, normalize, sanitize

ANY = st.text(st.characters())
WORDS = st.sampled_from(
    re.findall(
        r"\S+",
        "The a of in military alliance Japan's Tomahawk, said. sentiment anti- “peace” war 25 "
        "March by Peter - 1. # visit: co-ordination",
    )
)
PROSE = st.lists(st.lists(WORDS, max_size=14).map(" ".join), max_size=10).flatmap(
    lambda lines: st.lists(
        st.sampled_from(["\n", "\n\n", "\n\n\n", "\r\n", "\f"]),
        min_size=len(lines),
        max_size=len(lines),
    ).map(lambda ends: "".join(a + b for a, b in zip(lines, ends, strict=True)))
)


@given(ANY)
def test_sanitize_keeps_length_and_leaves_nothing_that_drives(text: str) -> None:
    safe = sanitize(text)
    assert len(safe) == len(text)
    assert not has_controls(safe)
    assert [i for i, c in enumerate(safe) if c == "\n"] == [
        i for i, c in enumerate(text) if c == "\n"
    ]
    assert sanitize(safe) == safe
    safe.encode()


@given(st.one_of(ANY, PROSE))
def test_normal_form_is_a_fixed_point(text: str) -> None:
    once = normalize(text)
    assert normalize(once) == once
    assert not has_controls(once)
    assert unicodedata.is_normalized("NFC", once)
    assert "\n\n\n" not in once
    assert "  " not in once
    assert once == once.strip("\n ")
    assert all(line == line.strip(" ") for line in once.split("\n"))


@given(PROSE)
def test_normal_form_loses_no_word(text: str) -> None:
    def letters(s: str) -> str:
        return "".join(c for c in unicodedata.normalize("NFC", s) if c.isalnum())

    assert letters(normalize(text)) == letters(text)


@pytest.mark.parametrize(
    "hostile",
    [
        "\x1b[2J",
        "\x1b]52;c;aGk=\x07",
        "\x9b31m",
        "\u202egnp.exe",
        "a\u200db",
        "\U000e0041",
        "\x7f",
        "\ud800",
        "\u2066x\u2069",
    ],
)
def test_what_drives_a_terminal_becomes_visible(hostile: str) -> None:
    assert has_controls(hostile)
    safe = sanitize(hostile)
    assert safe != hostile
    assert all(c.isprintable() for c in safe)


def test_plain_text_is_left_alone() -> None:
    text = "Café “quotes” — 25 %\n\nzweite Zeile 日本 🙂"
    assert sanitize(text) is text
    assert normalize(text) == text


def test_layout_hints_do_not_split_words() -> None:
    assert normalize("\ufeffmili\u00adtary al\u200bliance") == "military alliance"


def test_spaces_and_line_ends() -> None:
    assert normalize("  a\u00a0 b\t c \r\n\r\n \r\n d\fe \n") == "a b c\n\nd\n\ne"


LONG = "He praised the alliance on Tuesday. The commander of the forces spoke to reporters. "


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # before a lower-case letter
        ("The protests reflected the widespread anti-war", "sentiment, particularly among youth."),
        ("The plan was approved by the cabinet in 2022 to", "“reinterpret” the law of the land."),
        (LONG + "Conflict", "between major powers requires co-ordination."),
        # before a capital
        (
            "In December, the government announced the doubling of spending and is openly buying "
            "offensive weapons, including the purchase of missiles like Lockheed Martin's",
            "Tomahawk and Joint Air-to-Surface Standoff Missile. It also plans its own jets.",
        ),
        (LONG + "On Monday he met President Joe", "Biden at the White House in Washington."),
        (
            "More than a dozen ministers of both parties had spoken for hours on the matter of the",
            "United Nations and of its peacekeepers.",
        ),
        (
            "The paper was written by the retired officer of the army who now advises the cabinet, "
            "Lt. Gen.",
            "Koichiro Bansho, and by two of his former students.",
        ),
        (
            "They came from many cities of the country that week, among them Osaka, Nagoya,",
            "Sapporo and Fukuoka, to stand in front of the parliament.",
        ),
    ],
)
def test_paragraphs_cut_in_mid_sentence_are_rejoined(before: str, after: str) -> None:
    assert normalize(f"{before}\n\n{after}") == f"{before} {after}"
    assert normalize(f"First.\n\n{before}\n\n\n{after}\n\nLast.") == (
        f"First.\n\n{before} {after}\n\nLast."
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # real paragraphs
        ("He left. She stayed.", "Next month the two will meet again."),
        ("He left. She stayed.", "and then there was silence in the house."),
        # a headline, a standfirst, a heading between paragraphs
        ("US, Japan to Strengthen Ties in Buildup Aimed at China", "The US is encouraging Japan."),
        (
            "The US is encouraging Japan to bolster its military and continue to move away from "
            "its constitution that renounces war",
            "Next month, the US and Japan are expected to announce a change to their alliance.",
        ),
        ("A fire broke out in the old town. Nobody was hurt.", "What happens next"),
        ("What we are up against", "The commander said the plan was ready for all to see."),
        # bylines and stamps, before and behind
        ("A long headline about an alliance of two big countries in the east", "by Peter Symonds"),
        ("A long headline about an alliance of two big countries in the east", "25 March 2024"),
        (
            "A long headline about an alliance of two big countries in the east",
            "on July 13, 2009 at 10:50 AM, updated July 29, 2009 at 12:16 PM",
        ),
        (
            "A long headline about an alliance of two big countries in the east",
            "posted 3 May 2013",
        ),
        ("Peter Symonds", "25 March 2024"),
        # lists
        ("- the first of many things that are in the list here", "- the second of the things"),
        ("The ministers agreed on the following three points of the plan:", "more ships"),
        ("apples", "oranges"),
        ("1. the first of many things that are in the list here", "2. the second of them"),
        # addresses
        ("To learn more about us and about what we do for our readers visit", "wsws.org/contact"),
        ("To learn more about us and about what we do for our readers visit", "https://a.example"),
        ("Some more about this long article and what it has been about so far", "# a heading"),
    ],
)
def test_real_breaks_stay(before: str, after: str) -> None:
    assert normalize(f"{before}\n\n{after}") == f"{before}\n\n{after}"
    assert normalize(f"{before}\n{after}") == f"{before}\n{after}"


def test_hard_wrapped_text_is_unwrapped() -> None:
    raw = (
        "The US maintains its largest foreign military presence in Japan. It\n"
        "hosts over 53,000 US troops. About 70 percent of the bases are in the\n"
        "Okinawa Prefecture, which accounts for less than one percent of the\n"
        "territory of Japan.\n\n"
        "The people of Okinawa overwhelmingly want the US to reduce its mili-\n"
        "tary presence, but Washington and Tokyo are forcing a long construc-\n"
        "tion project.\n"
    )
    assert normalize(raw) == (
        "The US maintains its largest foreign military presence in Japan. It hosts over 53,000 US "
        "troops. About 70 percent of the bases are in the Okinawa Prefecture, which accounts for "
        "less than one percent of the territory of Japan.\n\n"
        "The people of Okinawa overwhelmingly want the US to reduce its military presence, but "
        "Washington and Tokyo are forcing a long construc-tion project."
    )


def test_one_sentence_a_line_stays_so() -> None:
    raw = (
        "Saints place Bush on injured reserve\n"
        "The season of running back Reggie Bush is over.\n"
        "The Saints placed him on the list on Wednesday with a sprained left knee.\n"
        "He will miss two games."
    )
    assert normalize(raw) == raw


def test_a_line_break_inside_a_sentence_goes() -> None:
    assert normalize("Michael reports that the Red Sox\nhave made an offer.") == (
        "Michael reports that the Red Sox have made an offer."
    )
    assert normalize("To contact the WSWS and the  \nSocialist Equality Party visit:") == (
        "To contact the WSWS and the Socialist Equality Party visit:"
    )


def test_verse_keeps_its_lines() -> None:
    verse = "Shall I compare thee to a summer's day?\nThou art more lovely.\n\nRough winds do blow."
    assert normalize(verse) == verse


def test_a_book_with_an_empty_line_below_each_line_is_made_whole() -> None:
    """Mending one break more must not cost more the longer the paragraph is already."""
    line = "and so it went on through all the long and weary night until at last the"
    assert normalize("\n\n".join(["It began", *[line] * 4000, "end."])) == (
        "It began\n\n" + " ".join([line] * 4000) + " end."
    )


def test_a_book_in_one_paragraph_loses_its_wraps() -> None:
    text = "word " * 20 + "\n"
    assert "\n" not in normalize(text * 2_000)
