"""Which of several dates the words around one say it is."""

from __future__ import annotations

import pytest

from reader.extract.times import find_times
from reader.model import Sentence, Word

TUESDAY = "2025-11-11"

CASES: list[tuple[str, list[tuple[str, str | None]]]] = [
    # A month or day with its year told from the article's or the text's.
    ("It was to last until October next year.", [("October next year", "2026-10")]),
    ("since July of last year", [("July of last year", "2024-07")]),
    ("On 3 May last year he left.", [("3 May last year", "2024-05-03")]),
    ("on December 15 of this year", [("December 15 of this year", "2025-12-15")]),
    (
        "In 2019 he fled; in June the following year he was caught.",
        [("2019", "2019"), ("June the following year", "2020-06")],
    ),
    # A part of a month, and a quarter by its last month.
    ("in the last week of November", [("the last week of November", "2025-11")]),
    ("the first half of June 2027", [("the first half of June 2027", "2027-06")]),
    ("They expect it in the March quarter.", [("the March quarter", "2026-Q1")]),
    ("Profit fell in the June quarter.", [("the June quarter", "2025-Q2")]),
    ("It will be filed by the end of Q3.", [("the end of Q3", "2026-Q3")]),
    ("It raised rates in Q3.", [("Q3", "2025-Q3")]),
    # Words right before a date that say where it lies.
    ("Flags have flown since Wednesday.", [("Wednesday", "2025-11-05")]),
    ("He ordered a post-mortem for Friday.", [("Friday", "2025-11-14")]),
    ("He was blamed for Friday's crash.", [("Friday", "2025-11-07")]),
    ("They are heading into Saturday's semifinals.", [("Saturday", "2025-11-15")]),
    ("Traffic was suspended until Saturday.", [("Saturday", "2025-11-15")]),
    ("It banned fishing until March 20.", [("March 20", "2026-03-20")]),
    # What an auxiliary governs says nothing beside it, what another verb governs does.
    ("A hearing that can be closed will be held on 20 March.", [("20 March", "2026-03-20")]),
    ("A rocket was due to fly in May.", [("May", "2026-05")]),
    ("A fund holds 5% and said on Thursday no.", [("Thursday", "2025-11-06")]),
    ("An attempt to unseat her in February failed.", [("February", "2025-02")]),
    ("Tie-breaks are on 26 November if required.", [("26 November", "2025-11-26")]),
    ("He had ordered them to reinforce it in November.", [("November", "2025-11")]),
    (
        "They lost on Monday. Three weeks later he left.",
        [("Monday", "2025-11-10"), ("Three weeks later", None)],
    ),
    ("It fell twice in as many days.", []),
    ("On Tuesday police could be seen inside.", [("Tuesday", "2025-11-11")]),
    ("He couldn't be reached on Wednesday.", [("Wednesday", "2025-11-05")]),
    ("It will last five years.", [("five years", "P5Y")]),
    ("It will grow in the last five years of it.", [("the last five years", "P5Y")]),
    ("They would one day start.", []),
    ("with 12 minutes, 31 seconds left", [("12 minutes, 31 seconds", "PT12M31S")]),
    ("two years, five days", [("two years", "P2Y"), ("five days", "P5D")]),
    ("Fri., May. 3, 2013", [("Fri., May. 3, 2013", "2013-05-03")]),
    ("against Denver (10/23/66)", [("10/23/66", "1966-10-23")]),
    # A date earlier in the text is not one beside it.
    (
        "It was approved by all of the cabinet on March 14, 2023. Then an official who was asked "
        "for it, and for much else, told a committee nothing. It will report by June 30.",
        [("March 14, 2023", "2023-03-14"), ("June 30", "2026-06-30")],
    ),
    # The days of one stretch follow each other.
    (
        "From Monday to Saturday teams will work.",
        [("Monday", "2025-11-10"), ("Saturday", "2025-11-15")],
    ),
    ("It was unveiled this weekend.", [("this weekend", "2025-W45-WE")]),
    ("It will be unveiled this weekend.", [("this weekend", "2025-W46-WE")]),
    # A time of day that is over is not of a day ahead.
    (
        "It broke on Monday. She will go home on Friday. It gave way at 1.30am.",
        [("Monday", "2025-11-10"), ("Friday", "2025-11-14"), ("1.30am", "2025-11-10T01:30")],
    ),
    ("They were back by Friday noon.", [("Friday noon", "2025-11-07T12:00")]),
    # An hour in words or with a point, and the part of the day that tells which half it is of.
    ("He died at five past six in the evening.", [("five past six in the evening", "T18:05")]),
    (
        "It rang at ten to six yesterday evening.",
        [("ten to six yesterday evening", "2025-11-10T17:50")],
    ),
    ("It closed at half past ten last night.", [("half past ten last night", "2025-11-10T22:30")]),
    ("He ate at quarter to 12 at night.", [("quarter to 12 at night", "T23:45")]),
    ("It lit up at 3:40 yesterday afternoon.", [("3:40 yesterday afternoon", "2025-11-10T15:40")]),
    ("She was found at 5.40 on Monday morning.", [("5.40 on Monday morning", "2025-11-10T05:40")]),
    ("It was three in the morning.", [("three in the morning", "T03:00")]),
    ("It rained until ten, and then not.", [("ten", None)]),
    ("He died shortly before six.", [("six", None)]),
    ("The train arrived at 1.36.", [("1.36", None)]),
    ("Open from 8.00 to 20.00.", [("8.00", None), ("20.00", "T20:00")]),
    ("The shares closed at 3.52, sold at 4.50.", []),
    ("They cut it by ten to six points.", []),
    ("It rose from two to six percent.", []),
    ("She kept until six goats.", []),
    # Measures, margins and titles, no dates and no sets.
    ("It would lift output by three quarters.", []),
    ("It shrank for three quarters.", [("three quarters", "P9M")]),
    ("He broke the record by 1:09, timed at 2:46.", []),
    ("The daily Diena appears daily.", [("daily", "P1D")]),
    ("gone for 16 HOURS; 203 HR in 6 seasons", [("16 HOURS", "PT16H")]),
    (
        "third in 2h 24' 10\"; it adds 2 h 20 min",
        [("2h 24' 10\"", "PT2H24M10S"), ("2 h 20 min", "PT2H20M")],
    ),
    ("The vote was not due until Wednesday.", [("Wednesday", "2025-11-12")]),
    ("The pier was closed until Wednesday.", [("Wednesday", "2025-11-12")]),
    ("a cult following four decades on", [("four decades", "P40Y")]),
    (
        "She left in 2004. In the summer of 2010 she moved. That year she sang.",
        [("2004", "2004"), ("the summer of 2010", "2010-SU"), ("That year", "2010")],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), CASES, ids=[case[0] for case in CASES])
def test_the_date_meant(text: str, wanted: list[tuple[str, str | None]]) -> None:
    assert [(time.text, time.value) for time in find_times(text, (), published=TUESDAY)] == wanted


def parsed(text: str, tags: str) -> Sentence:
    """Return a sentence of words parted by spaces, each with its tag and nothing else known."""
    words, at = [], 0
    for word, tag in zip(text.removesuffix(".").split(), tags.split(), strict=True):
        at = text.index(word, at)
        words.append(Word(at, at + len(word), word, word, "X", tag, -1, "dep"))
    return Sentence(0, len(text), tuple(words))


def test_a_verb_written_like_its_present_is_past_where_the_parse_says_so() -> None:
    text = "It hit Bam in February."
    sentence = parsed(text, "PRP VBD NNP IN NNP")
    (time,) = find_times(text, [sentence], published="2005-11-28")
    assert time.value == "2005-02"
    (time,) = find_times(text, [Sentence(0, len(text), ())], published="2005-11-28")
    assert time.value == "2006-02"


@pytest.mark.parametrize(
    ("text", "tags", "day"),
    [
        ("Councillors backed the plan on Wednesday.", "NNS VBD DT NN IN NNP", "2025-11-05"),
        ("Ministers approved plans on Wednesday.", "NNS VBD NNS IN NNP", "2025-11-05"),
        ("Lena Hart won the Halden Open on Wednesday.", "NNP NNP VBD DT NNP NNP IN NNP",
         "2025-11-05"),
        ("Crowds blocked an open road on Wednesday.", "NNS VBD DT JJ NN IN NNP", "2025-11-05"),
        ("Nurses will help the wounded on Wednesday.", "NNS MD VB DT NNS IN NNP", "2025-11-12"),
        ("They plan on Wednesday to meet.", "PRP VBP IN NNP TO VB", "2025-11-12"),
        ("They backed plans to open it on Wednesday.", "PRP VBD NNS TO VB PRP IN NNP",
         "2025-11-12"),
        ("School visits end on Wednesday.", "NN NNS VBP IN NNP", "2025-11-12"),
        ("School visits resume on Wednesday.", "NN NNS NN IN NNP", "2025-11-12"),
        ("The strike did not end on Wednesday.", "DT NN VBD RB VB IN NNP", "2025-11-05"),
        ("Talks failed to resume on Wednesday.", "NNS VBD TO VB IN NNP", "2025-11-05"),
        ("She moved on to play on Wednesday.", "PRP VBD RB TO VB IN NNP", "2025-11-12"),
    ],
)  # fmt: skip
def test_a_noun_written_like_a_verb_says_nothing_of_when(text: str, tags: str, day: str) -> None:
    (time,) = find_times(text, [parsed(text, tags)], published=TUESDAY)
    assert time.value == day


@pytest.mark.parametrize(
    ("text", "tied", "day"),
    [
        ("The ferry did not leave until Wednesday.", "1:4 2:4:aux 3:4 6:4 5:6", "2025-11-05"),
        ("The pier was not safe until Wednesday.", "1:4 2:4:cop 3:4 6:4 5:6", "2025-11-05"),
        ("She did not visit the mill until Wednesday.", "1:3:aux 2:3 4:5 5:3:obj 6:7 7:3",
         "2025-11-05"),
        ("They did not say the pier is shut until Wednesday.", "1:3:aux 2:3 6:7 7:3 8:9 9:7",
         "2025-11-12"),
        ("He had not ruled out a strike until Wednesday.", "1:3:aux 2:3 5:6 6:3:obj 7:8 8:3",
         "2025-11-12"),
        ("The strike did last until Wednesday.", "1:3 2:3:aux 5:3 4:5", "2025-11-12"),
    ],
)  # fmt: skip
def test_what_was_not_done_until_a_day_was_done_on_it(text: str, tied: str, day: str) -> None:
    words = list(parsed(text, " ".join("X" for _ in text.split())).words)
    for tie in tied.split():
        at, head, relation = f"{tie}:dep".split(":")[:3]
        words[int(at)] = words[int(at)]._replace(head=int(head), deprel=relation)
    (time,) = find_times(text, [Sentence(0, len(text), tuple(words))], published=TUESDAY)
    assert time.value == day
