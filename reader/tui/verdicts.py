"""What comparisons have said of articles and of their facts: for marks in list and panel."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.model import Compared, Fact, Member, Verdict


SIGNS = {"differ": "≠", "variant": "≈", "compatible": "~", "agree": "="}
"""By verdict, what a reader wants first before the rest."""
WORDS = {
    "differ": "differ",
    "variant": "spelled two ways",
    "compatible": "compatible",
    "agree": "agree",
}

_ORDER = tuple(SIGNS)
_DISPUTED = "differ"
_BORNE_OUT = "agree"


class Verdicts:
    """The comparisons made so far, the latest of the same articles."""

    def __init__(self) -> None:
        self._compared: dict[tuple[str, ...], Compared] = {}

    def take(self, compared: Compared) -> None:
        """Take in a comparison, in place of an earlier one of the same articles."""
        self._compared[tuple(article.id for article in compared.articles)] = compared

    def of_articles(self) -> Mapping[str, Verdict]:
        """Return of which articles something is disputed, and of which only borne out."""
        found: dict[str, Verdict] = {}
        for compared in self._compared.values():
            for slot in compared.comparisons:
                if slot.verdict == _DISPUTED or (
                    slot.verdict == _BORNE_OUT and slot.independent_sources > 1
                ):
                    for member in slot.members:
                        _note(found, compared.articles[member.article - 1].id, slot.verdict)
        return found

    def of_facts(self, article_id: str, facts: Sequence[Fact]) -> Mapping[str, Verdict]:
        """Return by id the most interesting verdict on each of an article's facts."""
        found: dict[str, Verdict] = {}
        for compared in self._compared.values():
            for slot in compared.comparisons:
                for member in slot.members:
                    if compared.articles[member.article - 1].id == article_id:
                        fact = _fact_of(member, facts)
                        if fact is not None:
                            _note(found, fact.id, slot.verdict)
        return found


def _note(found: dict[str, Verdict], key: str, verdict: Verdict) -> None:
    known = found.get(key)
    if known is None or _ORDER.index(verdict) < _ORDER.index(known):
        found[key] = verdict


def _fact_of(member: Member, facts: Sequence[Fact]) -> Fact | None:
    """Return the fact a claim was read from; else the one that says most of it, and the least else.

    Only a fact that covers all of the value compared can be it.
    """
    start, end = member.focus or (member.start, member.end)

    def fit(fact: Fact) -> tuple[int, int]:
        common = min(fact.end, member.end) - max(fact.start, member.start)
        return common, fact.start - fact.end

    known = next((fact for fact in facts if fact.id == member.fact), None)
    holding = (fact for fact in facts if fact.start <= start and end <= fact.end)
    return known or max(holding, key=fit, default=None)
