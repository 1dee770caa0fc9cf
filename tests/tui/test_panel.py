from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.model import Modality, Polarity, Source
from reader.tui.page import paragraphs
from reader.tui.panel import Grouping, lay_out
from reader.tui.wording import citation, quotation, speaker, status, worded
from tests.tui.fakes import small_library, two_articles

LIBRARY = two_articles()
READ = LIBRARY.read["1"]
assert READ is not None
FACTS = READ.facts
TEXT = LIBRARY.articles["1"].text


def test_facts_read_as_sentences() -> None:
    assert worded(FACTS[4]).text == (
        "the Kishida government announced the doubling of military spending in December"
    )
    assert worded(FACTS[5]).text.startswith("It [the Kishida government] plans to produce")


def test_status_has_a_word_and_a_sign() -> None:
    assert status(FACTS[0]).replace("\xa0", " ") == "→ planned"
    assert status(FACTS[2]) == ""
    denied = replace(FACTS[2], modality=Modality.STATED, polarity=Polarity.NEGATIVE)
    assert "not" in status(denied)


def test_the_chain_of_sources_is_named() -> None:
    assert speaker(()) == ""
    assert speaker((Source("Oriki"), Source("FT"))) == "Oriki, via FT"


def test_facts_stand_under_who_says_so() -> None:
    panel = lay_out(FACTS, 40, Grouping.SPEAKER)
    headings = [line.text for line in panel.lines if line.fact is None and line.text]
    assert headings[0] == "In the article's own words"
    assert "According to Financial Times" in headings


def test_facts_stand_in_order_under_their_paragraph() -> None:
    panel = lay_out(FACTS, 40, Grouping.PARAGRAPH, paragraphs(TEXT))
    assert [fact.start for fact in panel.facts] == sorted(fact.start for fact in FACTS)
    headings = [line.text for line in panel.lines if line.fact is None and line.text]
    assert headings == ["¶ 1", "¶ 2", "¶ 3", "¶ 4", "¶ 5"]


@given(st.integers(10, 80), st.sampled_from(Grouping))
def test_lines_fit_and_every_fact_is_there(width: int, grouping: Grouping) -> None:
    panel = lay_out(FACTS, width, grouping, paragraphs(TEXT))
    assert sorted(fact.id for fact in panel.facts) == sorted(fact.id for fact in FACTS)
    assert all(cell_len(line.text) <= width for line in panel.lines)
    for index, first in enumerate(panel.first):
        assert panel.lines[first].fact == index
        assert panel.height(index) >= 1


def test_the_fact_of_a_place_in_the_text_is_found() -> None:
    panel = lay_out(FACTS, 40, Grouping.SPEAKER)
    at = TEXT.index("55,000")
    index = panel.nearest(at, at + 6)
    assert index is not None
    assert panel.facts[index].id == "f4"
    assert index in panel.within(at, at + 6)
    assert panel.nearest(len(TEXT), len(TEXT) + 1) is None


def test_citations_say_what_is_known() -> None:
    article = LIBRARY.articles["1"]
    assert citation(article).startswith("Peter Symonds, “US/Japan to strengthen")
    assert quotation("words", article).startswith("“words”\n— Peter Symonds")
    assert "None" not in citation(small_library().articles["3"])
