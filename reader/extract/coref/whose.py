"""Whom a relative 'whose' stands for: 'Darren Pike, whose daughter Ellie' is Pike's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.extract.coref.naming import fullest
from reader.extract.lookup import Lookup
from reader.extract.phrases import noun_phrase
from reader.extract.tree import Tree
from reader.model import Mention, Reference, Span

_LONGEST_SENTENCE = 200
_LONGEST = 8


def owners_meant(trees: Sequence[Tree], mentions: Lookup[Mention]) -> Iterator[Reference]:
    """Each 'whose' that follows right behind whom it means, with the name or phrase of that one."""
    known = fullest(mentions)
    for tree in trees:
        if tree.n > _LONGEST_SENTENCE:
            continue
        for i in range(1, tree.n):
            if tree.words[i].text.lower() != "whose":
                continue
            last = i - 2 if tree.words[i - 1].text == "," else i - 1
            meant = _meant(tree, last, i, mentions, known) if last >= 0 else None
            if meant is not None:
                word = tree.words[i]
                yield Reference(word.start, word.end, word.text, meant)


def _meant(
    tree: Tree, last: int, i: int, mentions: Lookup[Mention], known: dict[str, Mention]
) -> Span | None:
    """The name that ends at the word `last`, or else the noun there that the clause hangs on."""
    named = mentions.at(tree.words[last].start)
    if named is not None and named.end == tree.words[last].end:
        full = known[named.entity]
        return Span(full.start, full.end, " ".join(full.text.split()), full.entity)
    clause = next((k for k in tree.above(i) if tree.rels[k] == "acl:relcl"), -1)
    head = tree.heads[clause] if clause >= 0 else -1
    if head != last or tree.pos[head] != "NOUN":
        return None
    words = [w for w in noun_phrase(tree, head, conjuncts=False, limit=_LONGEST) if w <= head]
    if not words or words[-1] - words[0] >= len(words):
        return None
    start, end = tree.words[words[0]].start, tree.words[words[-1]].end
    return Span(start, end, " ".join(tree.text[start:end].split()))
