from __future__ import annotations

from collections.abc import Sequence

import pytest

from reader.compare import compare
from reader.compare.labels.wording import participle, past
from reader.extract import Engine
from reader.model import Article


@pytest.mark.parametrize(
    ("lemma", "simple", "perfect"),
    [
        ("take", "took", "taken"),
        ("stop", "stopped", "stopped"),
        ("carry", "carried", "carried"),
        ("kill", "killed", "killed"),
        ("seize", "seized", "seized"),
        ("hit", "hit", "hit"),
        ("wound", "wounded", "wounded"),
        ("rescue", "rescued", "rescued"),
        ("shoot", "shot", "shot"),
        ("open", "opened", "opened"),
        ("commit", "committed", "committed"),
        ("play", "played", "played"),
    ],
)
def test_forms_of_verbs(lemma: str, simple: str, perfect: str) -> None:
    assert (past(lemma), participle(lemma)) == (simple, perfect)


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine.load()


CASES = [
    (["The navy seized seven rifles from the pirates on Saturday.",
      "The navy seized nine rifles from the pirates on Saturday."], "rifles seized"),
    (["Japan raised its military budget by 56% over three years.",
      "Japan doubled its military budget over three years, a rise of 100%."],
     "military budget increase"),
    (["The summit of the leaders in Washington begins on April 10.",
      "The summit of the leaders in Washington begins on April 11."], "when the summit begins"),
    (["Robert Buckley fell about 600 metres from a ridge on Mount Sefton.",
      "Robert Buckley fell about 500 metres from a ridge on Mount Sefton."],
     "how far Robert Buckley fell"),
    (["The tremor in the city of Shiraz lasted 30 seconds, residents said.",
      "The tremor in the city of Shiraz lasted 10 seconds, residents said."],
     "how long the tremor lasted"),
    (["The river broke its banks. The weather service recorded 231 mm of rain in Boga.",
      "The river broke its banks. The weather service recorded 213 mm of rain in Boga."],
     "rainfall at Boga"),
    (["Andris Ozols was dismissed by the board on Thursday.",
      "Andris Ozols resigned on Thursday."], "Andris Ozols was dismissed"),
    (["The 28-metre Corvus rocket left the pad on Friday.",
      "The 30-metre Corvus rocket left the pad on Friday."], "length of the Corvus rocket"),
    (["The ship is 35 metres long and was built in Turkey.",
      "The ship is 30 metres long and was built in Turkey."], "length of the ship"),
    (["Robert Buckley, 32, lived in Christchurch.", "Robert Buckley, 31, lived in Christchurch."],
     "age of Robert Buckley"),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "name"), CASES)
def test_what_a_comparison_is_called(engine: Engine, texts: Sequence[str], name: str) -> None:
    pairs = [(Article(str(n), "", text), engine.annotate(text)) for n, text in enumerate(texts)]
    assert name in [c.about for c in compare(pairs).comparisons]


def test_two_of_one_name_are_told_apart(engine: Engine) -> None:
    texts = [
        "The earthquake on Qeshm killed 10 people on Sunday. In 2003 an earthquake in Bam killed "
        "26,000 people.",
        "The earthquake on Qeshm killed 10 people on Sunday. In 2003 an earthquake in Bam killed "
        "31,000 people.",
    ]
    pairs = [(Article(str(n), "", text), engine.annotate(text)) for n, text in enumerate(texts)]
    names = [c.about for c in compare(pairs).comparisons if c.about.startswith("people killed")]
    assert len(names) == len(set(names)) == 2
