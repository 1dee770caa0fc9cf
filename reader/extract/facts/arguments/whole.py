"""Numbers, codes and titles to their end, and nothing that hangs on words left out."""

from __future__ import annotations

import re
from itertools import pairwise

from reader.extract.tree import Tree

_CODE = re.compile(r"[A-Z]{1,3}-?\d+[A-Za-z]?")
_A_GAP = 2


def to_the_end(tree: Tree, words: list[int]) -> None:
    """Adds to a part what is written as one with its words: '3[.1]p', 'Batman[: Arkham VR]'."""
    _whole_numbers(tree, words)
    _whole_titles(tree, words)


def leave_torn_off(tree: Tree, words: list[int]) -> None:
    """'a keen traveller[, visiting] … and, at 80, Chile': what hangs on words left out goes too."""
    inside = {*words}
    head = next((w for w in words if tree.heads[w] not in inside), -1)
    for before, after in pairwise(list(words)):
        gap = range(before + 1, after)
        if len(gap) < _A_GAP or after < head:
            continue
        above = next((k for k in tree.above(after) if k in inside or k in gap), -1)
        verb = tree.base[gap[0]] == "cc" and any(tree.pos[w] == "VERB" for w in gap)
        if verb or (above in gap and tree.under(above, head)):
            del words[words.index(after) :]
            return


def _adjoin(tree: Tree, w: int) -> bool:
    """Whether no space stands between a word and the next."""
    return w + 1 < tree.n and tree.words[w].end == tree.words[w + 1].start


def _whole_numbers(tree: Tree, words: list[int]) -> None:
    """'3[.1]p', 'SKr110[.50]', 'stand [F40]': what is written as one, or numbers the noun."""
    for w in list(words):
        k = w
        while (
            k + 2 < tree.n
            and _adjoin(tree, k)
            and _adjoin(tree, k + 1)
            and tree.words[k + 1].text in (".", ",")
            and tree.words[k].text[-1].isdigit()
            and tree.words[k + 2].text[0].isdigit()
        ):
            words += [k + 1, k + 2]
            k += 2
        if tree.lemmas[k + 1 : k + 3] == ["per", "cent"] and k + 2 in words:
            words.append(k + 1)
    last = words[-1]
    if (
        last + 1 < tree.n
        and tree.pos[last] == "NOUN"
        and _CODE.fullmatch(tree.words[last + 1].text)
        and not tree.kids[last + 1]
    ):
        words.append(last + 1)
    words[:] = sorted({*words})


def _whole_titles(tree: Tree, words: list[int]) -> None:
    """'Batman[: Arkham VR]', '"Fake n['] Bacon"': a title to its end."""
    for before, after in pairwise(list(words)):
        if after == before + 2 and tree.words[before + 1].text in ("'", "’"):
            words.append(before + 1)
    words.sort()
    last = words[-1]
    first = last + 2
    if (
        first < tree.n
        and tree.words[last + 1].text == ":"
        and _adjoin(tree, last)
        and tree.pos[last] == "PROPN" == tree.pos[first]
    ):
        end = first
        while end + 1 < tree.n and tree.pos[end + 1] == "PROPN":
            end += 1
        if end + 1 < tree.n and tree.words[end + 1].text == ",":
            words += range(last + 1, end + 1)
