"""Amounts of which a part of a fact has only some words, made whole again.

A bound, a hyphen or the 'to' of a range may hang elsewhere in the tree than the number it belongs
to, and leave with it: 'fell 14 per cent' for 'fell as much as 14 per cent', 'the 6-foot- senior'.
"""

from __future__ import annotations

from reader.extract.facts.arguments.keeping import used_words
from reader.extract.facts.candidate import Candidate
from reader.extract.facts.context import Context
from reader.extract.tree import Tree


def keep_amounts_whole(ctx: Context, c: Candidate) -> None:
    """Gives subject, object or an argument the rest of an amount it alone has some words of."""
    tree = c.tree
    for n in ctx.quantities.inside(tree.sentence.start, tree.sentence.end):
        amount = ctx.quantities.items[n]
        words = {w for w in range(tree.n) if amount.start <= tree.words[w].start < amount.end}
        used = words & used_words(c)
        left = words - used
        if not used or all(tree.pos[w] == "PUNCT" for w in left) or _bracketed(tree, words):
            continue
        for part in (c.subject, c.object, *(words for _, words in c.arguments)):
            # 'fell between | €3m' lacks the upper end, 'voted to | five' of 'eight to five' more.
            elsewhere = used.difference(part)
            if elsewhere != used and (not elsewhere or max(elsewhere) < min(left)):
                part[:] = sorted({*part, *left})
                break


def _bracketed(tree: Tree, words: set[int]) -> bool:
    """'stole jewels worth £9m (€11m)': the same once more, and left out."""
    return any(tree.words[w].text == "(" for w in (*words, max(0, min(words) - 1)))
