"""Amounts and names of which a part of a fact has only some words, made whole again.

A bound, a hyphen or the 'to' of a range may hang elsewhere in the tree than the number it belongs
to, and leave with it: 'fell 14 per cent' for 'fell as much as 14 per cent', 'the 6-foot- senior'.
"""

from __future__ import annotations

from reader.extract.facts.arguments.keeping import used_words
from reader.extract.facts.candidate import Candidate
from reader.extract.facts.context import Context
from reader.extract.tree import Tree


def keep_amounts_whole(ctx: Context, c: Candidate) -> None:
    """Gives subject, object or an argument the rest of an amount or name it has some words of."""
    low, high = c.tree.sentence.start, c.tree.sentence.end
    for n in ctx.quantities.inside(low, high):
        amount = ctx.quantities.items[n]
        _complete(c, amount.start, amount.end)
    for n in ctx.mentions.inside(low, high):
        name = ctx.mentions.items[n]
        _complete(c, name.start, name.end)


def _complete(c: Candidate, start: int, end: int) -> None:
    tree = c.tree
    words = {w for w in range(tree.n) if start <= tree.words[w].start < end}
    used = words & used_words(c)
    left = words - used
    if not used or all(tree.pos[w] == "PUNCT" for w in left) or _bracketed(tree, words):
        return

    def lacks(part: list[int]) -> bool:
        # 'fell between | €3m' lacks the upper end, 'voted to | five' of 'eight to five' more.
        elsewhere = used.difference(part)
        return elsewhere != used and (not elsewhere or max(elsewhere) < min(left))

    if lacks(c.subject):
        c.subject = sorted({*c.subject, *left})
    elif lacks(c.object):
        c.object = sorted({*c.object, *left})
    else:
        for n, (role, part) in enumerate(c.arguments):
            if lacks(part):
                whole = sorted({*part, *left})
                c.arguments = [*c.arguments[:n], (role, whole), *c.arguments[n + 1 :]]
                return


def _bracketed(tree: Tree, words: set[int]) -> bool:
    """'stole jewels worth £9m (€11m)': the same once more, and left out."""
    return any(tree.words[w].text == "(" for w in (*words, max(0, min(words) - 1)))
