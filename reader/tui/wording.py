"""Words of facts and articles made ready to show: safe for a terminal, with signs to skim by."""

from __future__ import annotations

from reader import wording
from reader.model import Article, Fact, Modality, Source
from reader.tui.display import shown_line
from reader.wording import Worded

_SIGNS = {
    Modality.PLANNED.value: "→",
    Modality.EXPECTED.value: "~",
    Modality.ALLEGED.value: "“",
    Modality.POSSIBLE.value: "?",
    Modality.DENIED.value: "✗",
    "not so": "✗",
}
"""A sign beside the word, for the eye that skims; what is simply stated has none."""


def worded(fact: Fact) -> Worded:
    """Return a fact as one line of words, in the order people read."""
    text, subject, asides = wording.worded(fact)
    return Worded(shown_line(text), subject, asides)


def status(fact: Fact) -> str:
    """Return sign and word for how the text speaks of it; empty where it says it happened."""
    said = " · ".join(f"{_SIGNS[word]} {word}" for word in wording.status(fact))
    return said.replace(" ", "\xa0").replace("\xa0·\xa0", " · ")


def speaker(asserted_by: tuple[Source, ...]) -> str:
    """Return who says so, the nearest source first; empty where it is the article itself."""
    return shown_line(wording.speaker(asserted_by))


def citation(article: Article) -> str:
    """Return author, title, outlet, date and address, as far as known, for a footnote."""
    return shown_line(article.citation())


def quotation(words: str, article: Article) -> str:
    """Return words of an article with where they are from."""
    return f"“{words.strip()}”\n— {citation(article)}"
