"""How much is looked at for a description does not grow with the text, however short its lines."""

from __future__ import annotations

from importlib import import_module

import pytest

from reader.extract.coref.descriptions import descriptions
from reader.extract.coref.discourse import BACK, Discourse
from reader.extract.coref.lexicon import Agree
from reader.extract.coref.nouns import Noun
from reader.extract.coref.record import Record, note
from reader.extract.coref.sorts import KINDS, is_company
from reader.extract.lookup import Lookup
from reader.extract.tree import Tree
from reader.model import EntityType, Mention, Sentence, Word

VERSE = (
    (("{} Corp.", "PROPN", "NNP", 1, "nsubj"), ("paid", "VERB", "VBD", -1, "root")),
    (
        ("The", "DET", "DT", 1, "det"),
        ("company", "NOUN", "NN", 2, "nsubj"),
        ("left", "VERB", "VBD", -1, "root"),
    ),
)


def name(k: int) -> str:
    """A name of its own for each number."""
    return "X" + "".join(chr(ord("a") + int(digit)) for digit in str(k))


def firm(text: str, start: int) -> Mention:
    end = text.index(" Corp.", start) + len(" Corp.")
    called = text[start:end]
    return Mention(start, end, called, EntityType.ORGANIZATION, called, called)


def verses(n: int) -> tuple[str, list[Tree], Lookup[Mention]]:
    """Lines that each name another firm, each followed by 'The company left'."""
    lines, text = [], ""
    for k in range(n):
        for rows in VERSE:
            words, first = [], len(text)
            for form, pos, tag, head, rel in rows:
                form = form.format(name(k))
                at = len(text)
                words.append(Word(at, at + len(form), form, form.lower(), pos, tag, head, rel))
                text += form + " "
            lines.append(Sentence(first, len(text) - 1, tuple(words)))
    trees = [Tree(line, text, []) for line in lines]
    named = Lookup([firm(text, line.start) for line in lines[::2]])
    return text, trees, named


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of which it was asked whether they are a firm's, in order."""
    found: list[str] = []

    def counted(mention: Mention) -> bool:
        found.append(mention.name)
        return is_company(mention)

    monkeypatch.setattr(import_module(descriptions.__module__), "is_company", counted)
    monkeypatch.setitem(KINDS, "company", counted)
    return found


def test_lines_too_short_to_open_a_text_are_no_opening_for_ever(asked: list[str]) -> None:
    counts = []
    for n in (100, 200):
        asked.clear()
        list(descriptions(*verses(n)))
        counts.append(len(asked))
    assert counts[0] > 0
    assert counts[1] <= 2.5 * counts[0]


def test_the_opening_of_verse_still_tells_what_it_is_about() -> None:
    text, trees, mentions = verses(1)
    record = Record()
    note(text, trees[0], 0, mentions.items[0], record)
    note(text, trees[0], 0, mentions.items[0], record)
    first = record.foremost(is_company)
    assert first is not None
    assert first.mention == mentions.items[0]
    assert list(record.lede) == [first.mention.entity]


def person(k: int) -> Noun:
    mention = Mention(0, 1, name(k), EntityType.PERSON, name(k), name(k))
    return Noun(
        sentence=k, head=0, start=0, end=1, role="subject", mention=mention, male=True,
        female=False, animate=True, plural=False, group=False, definite=True, key=name(k),
    )  # fmt: skip


def test_people_named_long_before_are_let_go() -> None:
    tree = verses(1)[1][0]
    discourse = Discourse([])
    for k in range(200):
        discourse.forget(k)
        discourse.add(person(k), tree)
    assert len(discourse.persons) <= 20
    assert len(discourse.main) <= BACK + 2
    assert discourse.far(199, Agree.HE) == []


def test_the_only_one_of_a_gender_named_of_late_is_found() -> None:
    tree = verses(1)[1][0]
    discourse = Discourse([])
    discourse.add(person(0), tree)
    discourse.forget(10)
    assert [n.key for n in discourse.far(10, Agree.HE)] == [name(0)]
    assert discourse.far(11, Agree.HE) == []
