"""What time of a clause is whose, once subject, predicate and object are known."""

from __future__ import annotations

from reader.extract.facts import lexicon as lex
from reader.extract.facts.arguments import whens
from reader.extract.facts.arguments.perfect import long_over, of_noun_before
from reader.extract.facts.candidate import Candidate
from reader.extract.facts.context import Context
from reader.extract.tree import Tree
from reader.extract.words import word_set
from reader.model import EntityType

_NARROWING = word_set(
    "shortly soon just immediately right midway early earlier late later long almost exactly"
)
"""Adverbs right before a time that belong to it ('shortly after the vote')."""


def settle(found: Candidate) -> None:
    """Gives a time the adverb right before it, and none to what several times share out."""
    tree = found.tree
    if found.time and _again_and_again(tree, found.time[-1]):
        _spread(found)
    _cut_when(tree, found)
    if [tree.lemmas[w] for w in found.time[:2]] == ["a", "second"] and found.time[2:]:
        # 'added a second five minutes before halftime': a goal
        found.time = found.time[2:]
    unsaid = _shared_out(tree, found) or _bracketed(tree, found.time[0]) if found.time else False
    if unsaid or _any_day(tree, found.time):
        found.time = []
    if found.time:
        whens.sort_out(found)
    if not found.time:
        return
    if (
        _counted_from_nothing(tree, found)
        or _the_following(tree, found)
        or _dated_above(tree, found)
        or _of_what_was_found(tree, found)
    ):
        found.time = []
        return
    if long_over(found) and not of_noun_before(found):
        return
    _cut_behind(tree, found)
    # 'have protested daily': when, not how.
    found.predicate = [w for w in found.predicate if w not in found.time] or found.predicate
    before = found.time[0] - 1
    while before >= 0 and tree.lemmas[before] in _NARROWING and before != found.head:
        if before in found.subject or before in found.object:
            break
        found.time.insert(0, before)
        found.predicate = [w for w in found.predicate if w != before]
        before -= 1


def _cut_when(tree: Tree, found: Candidate) -> None:
    """'in 2004, when City lost', '10-7 on Sunday and 15-10 today', '(built 2008) on Friday'."""
    for at, w in enumerate(found.time[1:], start=1):
        behind = [word.text for word in tree.words[w + 1 : w + 3]]
        score = tree.base[w] == "cc" and behind[1:] in (["-"], ["–"]) and behind[0][:1].isdecimal()
        closed = any(tree.words[k].text == ")" for k in range(found.time[at - 1] + 1, w))
        if score or tree.lemmas[w] == "when" or (closed and found.head < found.time[0]):
            found.time = found.time[:at]
            return


def _any_day(tree: Tree, time: list[int]) -> bool:
    """'On a day when …': a day of which nothing more is told."""
    words = [w for w in time if tree.base[w] not in ("punct", "case")]
    return (
        len(words) == _A_DAY
        and tree.lemmas[words[0]] == "a"
        and tree.lemmas[words[1]] in ("day", "night", "week", "year", "time", "season")
        and tree.lemmas[time[0]] in ("on", "in", "at")
    )


_A_DAY = 2


def _counted_from_nothing(tree: Tree, found: Candidate) -> bool:
    """'an hour later', 'that night': a time that counts from one told elsewhere."""
    first = found.time[0]
    text = [w.text.lower() for w in tree.words]
    words = [text[w] for w in found.time if tree.base[w] not in ("punct", "case")]
    while words and words[0] in _HEDGES:
        del words[0]
    before = text[max(0, first - 1) : first]
    later = text[found.time[-1] + 1 : found.time[-1] + 2]
    if (
        not words
        or len(words) > _LONGEST_POINTING
        or any(tree.pos[w] == "PROPN" for w in found.time)
    ):
        return False
    counted = words[0] in _COUNTS or words[0].isdecimal()
    if counted and any(w in _COUNTED_FROM for w in (*words[-1:], *later)):
        return True
    if (
        words[0] == "that"
        and words[-1] in lex.CALENDAR_UNITS
        and len(words) == _THAT_NIGHT + ("same" in words)
    ):
        told = any(tree.words[w].text[:4].isdecimal() for w in range(first))
        if "same" in words or words[-1] in ("year", "month", "week", "decade"):
            return not told
    if "that" not in words[:2]:
        return False
    if words[0] == "that" and len(words) == _THAT_NIGHT and words[1] in _PARTS_OF_A_DAY:
        return not any(tree.lemmas[w][:3].lower() in lex.CALENDAR for w in _names(tree, first))
    return words[-1] in lex.CALENDAR_UNITS and "later" in {*before, *words}


def _the_following(tree: Tree, found: Candidate) -> bool:
    """'was intact the following morning', 'served for the next five years': told from before.

    What is ahead is told from now on ('planned to spend it over the next five years').
    """
    own = [w for w in found.time if tree.base[w] not in ("punct", "case")]
    text = [tree.words[w].text.lower() for w in own]
    if text[:1] != ["the"] or text[1:2] not in (["following"], ["next"], ["same"]):
        return False
    plain = len(own) <= _THE_NEXT_FIVE_YEARS and tree.lemmas[own[-1]] in lex.CALENDAR_UNITS
    tags = {tree.tags[w] for w in found.predicate}
    return plain and "VBD" in tags and not tags & {"MD", "TO"}


_THE_NEXT_FIVE_YEARS = 4


def _names(tree: Tree, before: int) -> list[int]:
    """The proper nouns before a word of the sentence."""
    return [w for w in range(before) if tree.pos[w] == "PROPN"]


def _of_what_was_found(tree: Tree, found: Candidate) -> bool:
    """'found flaws from 2013 to 2018': they were there then, and found later."""
    if found.lemma not in _FINDING or not found.object or found.time[0] < found.object[-1]:
        return False
    words = [tree.lemmas[w] for w in found.time]
    return words[0] in ("from", "between") and ("to" in words or "and" in words)


_FINDING = frozenset({"find", "uncover", "discover", "identify", "expose"})


def _dated_above(tree: Tree, found: Candidate) -> bool:
    """'was shot on May 2 while walking after 3 p.m.': an hour of a day told above it."""
    if not found.rule.startswith("advcl") or not any(tree.lemmas[w] in _HOURS for w in found.time):
        return False
    if any(tree.pos[w] == "PROPN" for w in found.time):
        return False
    above = tree.heads[found.head]
    return above >= 0 and any(
        tree.pos[w] == "PROPN" and tree.lemmas[w][:3].lower() in lex.CALENDAR
        for k in tree.children(above, "obl")
        for w in tree.subtree(k)
    )


_HOURS = frozenset({"a.m.", "p.m.", "am", "pm", "a.m", "p.m", "a.", "p.", "a", "p", "o'clock"})
_LONGEST_POINTING = 4
_THAT_NIGHT = 2
_PARTS_OF_A_DAY = frozenset({"night", "morning", "evening", "afternoon"})
_HEDGES = word_set("just only about around nearly almost barely some less more than at least over")
_COUNTED_FROM = frozenset({"later", "earlier", "afterward", "afterwards"})
_COUNTS = word_set(
    "a an one two three four five six seven eight nine ten several many some few hours minutes "
    "days weeks months years moments"
)


def _again_and_again(tree: Tree, last: int) -> bool:
    """'bring that night after night': no 'that night'."""
    again = last + 2
    return (
        again < tree.n
        and tree.lemmas[last + 1] in ("after", "by")
        and tree.lemmas[again] == tree.lemmas[last]
    )


def _spread(found: Candidate) -> None:
    """Makes 'night after night' the time, and an object of a 'that' before it."""
    tree, last = found.tree, found.time[-1]
    found.arguments = [(role, w) for role, w in found.arguments if last + 2 not in w]
    first = found.time[0]
    if tree.tags[first] == "DT":
        found.object = found.object or [first]
        found.object_head = found.object_head if found.object_head >= 0 else first
    found.time = [last, last + 1, last + 2]


def _bracketed(tree: Tree, first: int) -> bool:
    """'the Nationals (eight years, $160 million)': said of the noun before."""
    return first > 0 and tree.words[first - 1].text == "("


def _cut_behind(tree: Tree, found: Candidate) -> None:
    """Takes from an object a clause that stands behind the time, and speaks of it.

    'were in the church at the time the fire was noticed'
    """
    time = found.time[0]
    behind = [w for w in found.object if w > time]
    if len(behind) == len(found.object) or not any(tree.pos[w] in _VERBAL for w in behind):
        return
    found.object = [w for w in found.object if w < time]


_VERBAL = ("VERB", "AUX")


def _shared_out(tree: Tree, found: Candidate) -> bool:
    """'signed Ann on Tuesday and Jo today': each of two times is that of one of the two."""
    first, last = found.time[0], found.time[-1]
    if last - first + 1 == len(found.time):
        return False
    return any(
        tree.base[w] == "conj" and first < w < last and w in found.object for w in found.object
    )


def how_much(tree: Tree, k: int, role: str) -> bool:
    """'asked the Speaker for two more weeks', 'was shortened by nearly a day': and not when."""
    if role == "for":
        return tree.lemmas[tree.heads[k]] in _ASKING and not _long_asked(tree, k)
    counted = tree.child(k, "nummod") >= 0 and tree.lemmas[k] in lex.TIME_NOUNS
    counted = counted or any(tree.lemmas[d] in ("a", "an") for d in tree.kids[k])
    return role == "by" and tree.pos[k] == "NOUN" and counted


def how_long_after(tree: Tree, k: int) -> list[int]:
    """'[barely 30 hours] after the tremor', '[midway] through the half': what goes before."""
    first = min(tree.children(k, "case"), default=0)
    last = first - 1
    if not 0 <= tree.heads[k] < last:
        return []
    if tree.lemmas[last] in _PARTWAY and tree.base[last] == "advmod":
        return [last]
    counted = tree.child(last, "nummod") >= 0 or tree.lemmas[last - 1] in ("a", "an")
    if tree.lemmas[first] not in ("after", "before") or tree.lemmas[last] not in lex.TIME_NOUNS:
        return []
    loose = tree.rels[last] in ("nmod:unmarked", "obl:unmarked", "obl:npmod") and not tree.case(
        last
    )
    return list(range(tree.lo[last], first)) if counted and loose else []


_PARTWAY = frozenset({"midway", "halfway", "partway"})


def _long_asked(tree: Tree, k: int) -> bool:
    """'have asked for years for a school': how long, and what for behind it."""
    others = [c for c in tree.children(tree.heads[k], "obl") if c > k]
    long = tree.tags[k] == "NNS" and tree.child(k, "nummod", "det", "amod") < 0
    return long and any(tree.case(c).lower() == "for" for c in others)


_ASKING = word_set("ask beg plead apply petition bid apologise apologize thank blame compensate")


def seat(ctx: Context, tree: Tree, k: int) -> bool:
    """'appear before the Crown Court', 'earned 3 million before tax': of whom, what, not when."""
    return (
        tree.lemmas[k] in _SEATED
        or tree.lemmas[k] in _CHARGED
        or ctx.is_type(tree, k, EntityType.ORGANIZATION)
        or (tree.case(k).lower() == "before" and ctx.is_type(tree, k, EntityType.PERSON))
    )


_SEATED = word_set(
    "court judge jury magistrate committee panel tribunal deputy lawmaker legislator senator mp "
    "parliament congress senate council commission board inquiry hearing crowd audience camera "
    "juror assembly reporter"
)
_CHARGED = frozenset({"interest", "tax", "taxis", "taxes", "item", "charge", "depreciation"})
