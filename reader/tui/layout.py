"""Decides which panes show and how wide they are, from the terminal's width and the focus."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

LEAST_WIDTH = 40
LEAST_HEIGHT = 10

TWO_PANES_FROM = 72
FACTS_FROM = 100
THREE_PANES_FROM = 120

_LIST_SHARE = 0.26
_FACTS_SHARE = 0.27
_LEAST_TEXT = 36
_LEAST_LIST = 18
_LEAST_FACTS = 22


class Pane(StrEnum):
    """The three panes, in order from the left."""

    DOCUMENTS = "documents"
    ARTICLE = "article"
    FACTS = "facts"


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person asked for: facts shown or not, a pane alone, and panes wider or narrower."""

    facts: bool | None = None
    """None means: where there is room."""
    alone: bool = False
    wider_list: int = 0
    wider_facts: int = 0


@dataclass(frozen=True, slots=True)
class Panes:
    """Widths in cells; 0 means not shown. They add up to the terminal's."""

    documents: int
    article: int
    facts: int

    def shown(self) -> tuple[Pane, ...]:
        """Return the panes that show, from the left."""
        widths = ((Pane.DOCUMENTS, self.documents), (Pane.ARTICLE, self.article))
        panes = [pane for pane, width in widths if width]
        return (*panes, Pane.FACTS) if self.facts else tuple(panes)


def fits(width: int, height: int) -> bool:
    """Say whether there is room to read at all."""
    return width >= LEAST_WIDTH and height >= LEAST_HEIGHT


def arrange(width: int, focus: Pane, wish: Wish) -> Panes:
    """Return what shows at a width.

    From 120 columns on all three panes. From 100 three slim ones while in the list; in the text
    or the facts the list folds, so that lines stay long enough to read. From 72 two that slide
    with the focus; below, the focused one. Facts show by themselves from 100.
    """
    if wish.alone or width < TWO_PANES_FROM:
        return _alone(width, focus)
    facts = wish.facts if wish.facts is not None else width >= FACTS_FROM
    facts = facts or focus is Pane.FACTS
    list_width = _clamp(round(width * _LIST_SHARE), 26, 46) + wish.wider_list
    facts_width = _clamp(round(width * _FACTS_SHARE), 32, 52) + wish.wider_facts
    # However narrow a pane is wished, it does not vanish.
    list_width, facts_width = max(list_width, _LEAST_LIST), max(facts_width, _LEAST_FACTS)
    if width >= THREE_PANES_FROM:
        if not facts:
            facts_width = 0
    elif focus is Pane.DOCUMENTS:
        if not facts or width < FACTS_FROM:
            facts_width = 0
            list_width = max(list_width, 30)
    elif facts:
        list_width = 0
    else:
        list_width = facts_width = 0
    return _settle(width, list_width, facts_width)


def _settle(width: int, list_width: int, facts_width: int) -> Panes:
    """Narrow the side panes, the wider one first, until the text has room."""
    wide = max(list_width, facts_width)
    while width - list_width - facts_width < _LEAST_TEXT and wide > _LEAST_LIST:
        if list_width >= facts_width:
            list_width -= 1
        else:
            facts_width -= 1
        wide = max(list_width, facts_width)
    return Panes(list_width, width - list_width - facts_width, facts_width)


def _alone(width: int, focus: Pane) -> Panes:
    return Panes(
        width if focus is Pane.DOCUMENTS else 0,
        width if focus is Pane.ARTICLE else 0,
        width if focus is Pane.FACTS else 0,
    )


def _clamp(value: int, least: int, most: int) -> int:
    return max(least, min(value, most))
