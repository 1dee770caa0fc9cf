"""Quotations that say nothing where only they are shown: a bare answer, a call."""

from __future__ import annotations

from reader.extract.facts.candidate import Candidate
from reader.extract.facts.context import Context
from reader.extract.words import word_set

_FEW = 3
"""Words up to which a quotation without a verb is but an answer."""
_SAYING_ENOUGH = word_set("comment")
"""'No comment' says all there is."""
_VERBAL = frozenset({"VERB", "AUX"})


def bare_answer(ctx: Context, c: Candidate) -> bool:
    """Whether a quotation is but an answer to what is not told: 'Yes', 'Absolutely not', 'Blank'.

    Nothing but a word or two without a verb, which a question before it made sense of. What
    someone is called or calls for is no answer.
    """
    if c.speech is None or not c.speech.direct or c.content is None or c.lemma in _CALLING:
        return False
    if ctx.quotes.position(c.content.start) < 0:
        return False
    trees = ctx.trees_within(c.content.start, c.content.end)
    words = [
        (tree, i)
        for tree in trees
        for i in range(tree.n)
        if c.content.start <= tree.words[i].start < c.content.end and tree.base[i] != "punct"
    ]
    if len(words) > _FEW or any(tree.pos[i] in _VERBAL for tree, i in words):
        return False
    return not any(tree.lemmas[i] in _SAYING_ENOUGH for tree, i in words)


_CALLING = word_set("call describe brand label name write post read put")
