"""What holds only under the sentence around it, or of somebody and something told before.

'Most animals deprived of sleep show damage: memory fails', 'Money is a worry', 'There are forty
lines of dialogue', 'before the controller had noticed': each says more, or less, alone.
"""

from __future__ import annotations

from collections.abc import Container

from reader.extract.facts.arguments.circumstances import bounding
from reader.extract.facts.candidate import Candidate
from reader.extract.facts.lexicon import TIME_NOUNS
from reader.extract.tree import Tree
from reader.extract.words import word_set

_SOME_OF_ALL = word_set("most all many some every each any few no several")
_PRESENT = frozenset({"VBZ", "VBP"})
_FELT = word_set(
    "worry problem concern issue challenge priority comfort risk relief surprise nuisance luxury "
    "struggle burden shock mystery setback obstacle headache temptation consolation hindrance"
)
"""Nouns that say nothing without for whom."""
_SPEAKING = frozenset({"i", "we", "he", "she"})
_NEXT = frozenset({"next", "second", "third", "final", "last", "first"})
_MEETINGS = word_set("meeting hearing session game match vote election round stage leg race")


def out_of_frame(tree: Tree, c: Candidate, used: Container[int]) -> bool:
    """Whether a candidate that uses these words says something else alone."""
    return (
        _explains(tree, c)
        or _not_yet_so(tree, c)
        or _unbounded(tree, c, used)
        or _how_much_more(tree, c, used)
        or _to_whom(tree, c)
        or _counted_nowhere(tree, c)
        or _aged(tree, c)
        or _next_of_what(tree, c)
        or _where_left(tree, c, used)
        or _involved(tree, c)
        or _beside_a_name(tree, c)
        or _yours(tree, c)
        or _complement_lost(tree, c, used)
    )


def _explains(tree: Tree, c: Candidate) -> bool:
    """'Most animals deprived of sleep show damage: memory fails': of these animals."""
    v = c.head
    own = [v, *tree.children(v, "aux", "cop")]
    if not any(tree.tags[w] in _PRESENT for w in own):
        return False
    h = v
    while tree.base[h] in ("conj", "parataxis") and tree.heads[h] >= 0:
        above = tree.heads[h]
        colon = any(tree.words[w].text == ":" for w in range(above, v))
        told = any(tree.words[w].text in ('"', "“", "``") for w in range(above, v))
        if tree.base[h] == "parataxis" and above < h and colon and not told:
            subject = tree.child(above, "nsubj")
            return subject >= 0 and tree.lemmas[tree.lo[subject]] in _SOME_OF_ALL
        h = above
    return False


def _not_yet_so(tree: Tree, c: Candidate) -> bool:
    """'rejected it before he had noticed': he may never have; 'Not until they lead': a fragment."""
    if c.rule == "clause":
        marks = tree.children(c.head, "mark")
        return any(tree.lemmas[m] in ("until", "unless", "lest") for m in marks)
    if c.rule != "advcl":
        return False
    first = tree.lo[c.head] + (tree.words[tree.lo[c.head]].text == ",")
    return tree.lemmas[first] == "before" and any(
        tree.tags[a] in ("VBD", "MD") and tree.lemmas[a] != "be"
        for a in tree.children(c.head, "aux")
    )


def _unbounded(tree: Tree, c: Candidate, used: Container[int]) -> bool:
    """'was eating a sandwich [when …]', 'may cross, [provided …]': within what it is so."""
    if c.content is not None:
        return False
    first = {tree.lo[k] + (tree.words[tree.lo[k]].text == ",") for k in bounding(c, used)}
    going_on = tree.tags[c.head] == "VBG" and _alone(c)
    return any(tree.lemmas[w] != "when" or going_on for w in first)


def _how_much_more(tree: Tree, c: Candidate, used: Container[int]) -> bool:
    """'spent [longer] in full sunlight', 'train [harder]': the point is how much."""
    return any(
        k > c.head and k not in used and tree.words[k].text.lower() in _MORE
        for k in tree.children(c.head, "advmod")
    )


_MORE = word_set("longer harder faster worse less quicker slower higher lower better")


def _own(tree: Tree, words: list[int]) -> list[int]:
    return [w for w in words if tree.base[w] not in ("punct", "advmod")]


def _alone(c: Candidate) -> bool:
    return not (c.arguments or c.time or c.place or c.content)


def _to_whom(tree: Tree, c: Candidate) -> bool:
    """'Money is a worry': it isn't said for whom."""
    own = _own(tree, c.object)
    return (
        c.lemma == "be"
        and _alone(c)
        and tree.pos[c.predicate[-1]] != "ADP"
        and 1 <= len(own) <= _AND_ARTICLE
        and tree.lemmas[own[-1]] in _FELT
        and (len(own) == 1 or tree.lemmas[own[0]] in ("a", "an", "the"))
    )


_AND_ARTICLE = 2


def _counted_nowhere(tree: Tree, c: Candidate) -> bool:
    """'There are forty lines of dialogue': it isn't said in what."""
    if tree.lemmas[c.subject_head] != "there" or not _alone(c) or not c.object:
        return False
    if any(
        tree.pos[w] == "VERB"
        or tree.lemmas[w] in ("no", "nothing")
        or (tree.pos[w] == "ADP" and tree.base[w] == "case" and tree.lemmas[w] != "of")
        for w in c.object
    ):
        return False
    return any(tree.pos[w] == "NUM" or tree.lemmas[w] in _COUNTS for w in c.object[:_FIRST])


_FIRST = 5
_COUNTS = frozenset({"dozen", "hundred", "thousand", "score", "dozens", "hundreds", "thousands"})


def _aged(tree: Tree, c: Candidate) -> bool:
    """'I was four': it isn't said when."""
    own = _own(tree, c.object)
    spelt = len(own) == 1 and tree.tags[own[0]] == "CD" and tree.words[own[0]].text.isalpha()
    past = any(tree.tags[a] == "VBD" for a in tree.children(c.head, "cop", "aux"))
    speaks = tree.lemmas[c.subject_head].lower() in _SPEAKING
    return c.lemma == "be" and _alone(c) and spelt and past and speaks


def _next_of_what(tree: Tree, c: Candidate) -> bool:
    """'The next regular meeting is April 16': it isn't said whose."""
    h = c.subject_head
    if c.lemma != "be" or tree.lemmas[h] not in _MEETINGS or tree.child(h, "nmod", "acl") >= 0:
        return False
    if c.place or tree.pos[c.predicate[-1]] == "ADP":
        return False
    said = [w for w in c.subject if w != h]
    plain = all(tree.pos[w] in ("DET", "ADJ") for w in said)
    return plain and any(tree.lemmas[w] in _NEXT for w in said)


def _where_left(tree: Tree, c: Candidate, used: Container[int]) -> bool:
    """'the atolls of Rimo, where radio links went down': where is cut off."""
    if c.place or c.rule != "acl:relcl" or tree.rels[c.head] != "acl:relcl":
        return False
    noun = tree.heads[c.head]
    where = any(tree.lemmas[k] == "where" and k < c.head for k in tree.kids[c.head])
    return where and noun not in used and tree.lemmas[noun] not in TIME_NOUNS


def _involved(tree: Tree, c: Candidate) -> bool:
    """'Many of the ships involved are old': it isn't said in what."""
    last = c.subject[-1]
    return last > c.subject_head and tree.words[last].text.lower() in ("involved", "concerned")


def _beside_a_name(tree: Tree, c: Candidate) -> bool:
    """'at half a milligram, the dose tested here, …': beside a noun, and no clause."""
    parts = (c.time, c.place, *(words for _, words in c.arguments))
    return (
        c.rule in ("advcl", "parataxis")
        and tree.child(c.head, "nsubj:pass") >= 0
        and tree.child(c.head, "aux", "mark") < 0
        and any(words and words[0] < c.subject[0] for words in parts)
    )


def _yours(tree: Tree, c: Candidate) -> bool:
    """'as the water rises round your boots': anybody's, wherever they stand."""
    parts = (c.object, c.place, *(words for _, words in c.arguments))
    return tree.lemmas[c.subject_head] != "you" and any(
        tree.words[w].text.lower() == "your" for words in parts for w in words
    )


def _complement_lost(tree: Tree, c: Candidate, used: Container[int]) -> bool:
    """'looked [home and dry] at the interval': it did not look at the interval."""
    last = c.predicate[-1]
    if tree.pos[last] != "ADP":
        return False
    return any(
        w not in used
        and tree.heads[w] == c.head
        and tree.base[w] in ("advmod", "xcomp")
        and tree.child(w, "conj") >= 0
        for w in range(c.head + 1, last)
    )
