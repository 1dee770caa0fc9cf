"""Times of the past in a clause of the perfect or the present, which are those of a noun before.

English gives the present perfect no adverbial of definite past time (Comrie 1985, Tense).
"""

from __future__ import annotations

from reader.extract.facts.candidate import Candidate
from reader.extract.words import word_set


def long_over(found: Candidate) -> bool:
    """Whether a clause in the perfect has a time of the past, which English gives it none.

    'has denied arson following a fire on Sunday', 'are held for the murder of Lee last summer'.
    """
    tree, first = found.tree, found.time[0]
    if first < found.head or tree.lemmas[first] in _SINCE:
        return False
    auxiliaries = [k for k in tree.children(found.head, "aux") if k < found.head]
    perfect = any(tree.lemmas[k] == "have" and tree.tags[k] in _PRESENT for k in auxiliaries)
    be = next((k for k in tree.children(found.head, "cop")), found.head)
    held = tree.lemmas[be] == "be" and tree.tags[be] in _PRESENT
    held = held and tree.tags[found.head] not in ("VB", "VBG")
    if not (perfect or held) or any(tree.tags[k] == "MD" for k in auxiliaries):
        return False
    words = {tree.lemmas[w].lower() for w in found.time}
    if "the" in words:
        # 'in the last ten years'
        return False
    # 'The vote is in Rome on Tuesday' is ahead.
    return bool(words & _OVER) or (perfect and "on" in words and bool(words & _WEEKDAYS))


def of_noun_before(found: Candidate) -> bool:
    """Gives the time to the words right before it, or to none; whether the clause keeps it."""
    first = found.time[0]
    if first - 1 == found.head:
        return True
    if found.place and found.place[-1] == first - 1:
        if not found.object or found.object[-1] != found.place[0] - 1:
            return True
        found.object = [*found.object, *found.place, *found.time]
        found.place = []
    else:
        for words in [found.object, *(words for _, words in found.arguments)]:
            if first - 1 in words:
                words[:] = sorted({*words, *found.time})
                break
        else:
            return True
    found.time = []
    return False


_SINCE = word_set(
    "since from until till by over for during through throughout as so within already"
)
_PRESENT = frozenset({"VBZ", "VBP"})
_OVER = frozenset({"last", "ago", "yesterday"})
_WEEKDAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
