"""The closed sets of labels the heads choose from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from reader.extract.pipeline.lemmas import make_script
from training.conllu import GoldDocument
from training.names_corpora import TYPES


@dataclass(frozen=True, slots=True)
class Labels:
    """Label inventories, each in a fixed order; `names` is O and then B I E S of every type."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    deprel: tuple[str, ...]
    scripts: tuple[str, ...]
    names: tuple[str, ...]

    @classmethod
    def of(cls, documents: Iterable[GoldDocument]) -> Labels:
        """The labels seen in `documents`; lemma scripts must have been seen twice."""
        upos: Counter[str] = Counter()
        xpos: Counter[str] = Counter()
        deprel: Counter[str] = Counter()
        scripts: Counter[str] = Counter()
        for document in documents:
            for sentence in document.sentences:
                for word in sentence.words:
                    upos[word.upos] += 1
                    xpos[word.xpos] += 1
                    deprel[word.deprel] += 1
                    scripts[make_script(word.form, word.lemma)] += 1
        return cls(
            upos=tuple(sorted(upos)),
            xpos=tuple(sorted(x for x, n in xpos.items() if n >= 2)),
            deprel=tuple(sorted(d for d, n in deprel.items() if n >= 3)),
            scripts=tuple(s for s, n in scripts.most_common() if n >= 2),
            names=("O", *(f"{tag}-{kind}" for kind in TYPES for tag in "BIES")),
        )
