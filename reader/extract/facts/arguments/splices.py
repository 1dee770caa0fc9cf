"""Times run together of pieces that stand apart, of which each tells when of something else.

'last year | in 1999' of 'fell to 71 last year, from 133 in 1999', 'since May' of 'men missing since
May have come back': a piece stays only where it can be the clause's own.
"""

from __future__ import annotations

from itertools import pairwise

from reader.extract.facts.candidate import Candidate
from reader.extract.facts.lexicon import CALENDAR, TIME_NOUNS
from reader.extract.tree import Tree
from reader.extract.words import word_set

_MEASURES = word_set("thousand million billion trillion percent % per cent point")
_SPANS = word_set("hour day week month year")
_HOURS = frozenset({"a.m.", "p.m.", "am", "pm"})
_STANDS = frozenset({"at", "in", "on", "near"})
_SPEAKING = word_set("testify speak talk complain lie ask argue")
_OUT = frozenset({"due", "back", "out"})


def chunks(time: list[int]) -> list[list[int]]:
    """The stretches of neighbouring words a time is made of."""
    found: list[list[int]] = [time[:1]]
    for before, after in pairwise(time):
        if after == before + 1:
            found[-1].append(after)
        else:
            found.append([after])
    return found


def take_apart(found: Candidate) -> None:
    """Leaves of a time the pieces that are the clause's own."""
    pieces = chunks(found.time)
    kept: list[int] = []
    for piece in pieces:
        others = len(pieces) > 1
        if (
            _of_the_subject(found, piece)
            or _of_what_was_added(found.tree, piece)
            or (others and _dateline(found.tree, piece))
            or (kept and _of_another_verb(found, kept[-1], piece))
            or (kept and _of_an_amount(found, piece))
        ):
            continue
        kept += piece
    found.time = kept
    if kept:
        _about(found)
        _from_amount(found)
    if found.time:
        _level(found)
    if found.time:
        _where(found)
    if found.time:
        _count_to(found)


def _of_the_subject(found: Candidate, piece: list[int]) -> bool:
    """'a man missing since May has come back': he was missing since then."""
    tree = found.tree
    if not found.subject or not found.predicate:
        return False
    if not found.subject_head < piece[0] <= piece[-1] < found.predicate[0]:
        return False
    before = piece[0] - 1
    if tree.pos[before] == "PRON":
        return False
    beside = before in found.subject or before in found.place or tree.words[before].text == ","
    return not beside and tree.heads[before] != found.head


def _of_what_was_added(tree: Tree, piece: list[int]) -> bool:
    """'with 50 more, due on Tuesday', 'Lee, back after a ban': said of the noun before."""
    first = piece[0]
    return (
        tree.lemmas[first] in _OUT
        and first > 0
        and tree.words[first - 1].text == ","
        and len(piece) > 1
    )


def _dateline(tree: Tree, piece: list[int]) -> bool:
    """'GENK, Oct 8: Two men died': when it was written."""
    return any(w < tree.n and tree.words[w].text == ":" for w in (piece[-1], piece[-1] + 1))


def _of_another_verb(found: Candidate, last: int, piece: list[int]) -> bool:
    """'was banned in May for lying to them during a probe': when he lied."""
    tree = found.tree
    if last < found.head or any(_dates(tree, w) for w in piece if tree.pos[w] == "PROPN"):
        # the day at the end of a sentence is mostly that of its first verb
        return False
    return any(
        tree.pos[w] == "VERB"
        and tree.base[w] in ("acl", "advcl")
        and w not in found.predicate
        and tree.under(w, found.head)
        for w in range(last + 1, piece[0])
    )


def _of_an_amount(found: Candidate, piece: list[int]) -> bool:
    """'fell to 71 last year, from 133 in 1999': the second is that of the second number."""
    tree = found.tree
    for role, words in found.arguments:
        counted = any(tree.pos[w] == "NUM" for w in words)
        if role in ("from", "against") and counted and words[-1] == piece[0] - 1:
            words.extend(piece)
            return True
    return False


def _about(found: Candidate) -> None:
    """'testified during the hearing about the statement': of what he spoke, not which hearing."""
    tree, time = found.tree, found.time
    if tree.lemmas[time[0]] != "during" or found.lemma not in _SPEAKING:
        return
    at = next((n for n, w in enumerate(time) if tree.lemmas[w] == "about"), 0)
    if 0 < at < len(time) - 1:
        found.arguments.append(("about", time[at + 1 :]))
        found.time = time[:at]


def _from_amount(found: Candidate) -> None:
    """'fell to 1.3 billion from 1.6 billion a year earlier': from how much, and when that was."""
    tree, first = found.tree, found.time[0]
    if tree.lemmas[first] != "from" or len(found.time) < 3:
        return
    if not any(tree.lemmas[w] in _MEASURES for w in found.time[2:4]):
        return
    piece = chunks(found.time)[0]
    if len(piece) < 2:
        return
    found.arguments.append(("from", piece[1:]))
    found.time = found.time[len(piece) :]


def _level(found: Candidate) -> None:
    """'were down 8.2 percent by noon': how much is no part of when."""
    tree, time = found.tree, chunks(found.time)[0]
    if len(time) < 2 or tree.pos[time[0]] != "NUM" or tree.lemmas[time[1]] not in _MEASURES:
        return
    at = max((n for n, w in enumerate(time) if tree.base[w] == "case"), default=0)
    if at and not found.object:
        found.object, found.object_head = time[:at], time[1]
        found.time = found.time[at:]


def _where(found: Candidate) -> None:
    """'for nine days | well back in the hills', 'after 1 a.m. | on Mill Street': then where."""
    tree, time = found.tree, found.time
    for at, w in enumerate(time[:-2]):
        clock = tree.lemmas[w].lower() in _HOURS
        if not clock and (tree.lemmas[w] not in _SPANS or tree.lemmas[time[0]] != "for"):
            continue
        rest = time[at + 1 :]
        stands = tree.lemmas[rest[0]] in _STANDS or (tree.pos[rest[0]] == "ADV" and not clock)
        if rest[0] != w + 1 or not stands or any(_dates(tree, k) for k in rest):
            continue
        if not (tree.pos[rest[0]] == "ADV" or any(tree.pos[k] == "PROPN" for k in rest)):
            continue
        found.time = time[: at + 1]
        found.place = found.place or rest
        return


def _dates(tree: Tree, w: int) -> bool:
    named = tree.pos[w] == "PROPN" and tree.lemmas[w][:3].lower() in CALENDAR
    return named or tree.lemmas[w] in TIME_NOUNS or tree.pos[w] == "NUM"


def _count_to(found: Candidate) -> None:
    """'in March, eight months [before the recall]': so long before or after what; else unsaid."""
    tree, time = found.tree, found.time
    last = time[-1]
    joint = last + 1
    if tree.lemmas[last] not in _UNITS or joint >= tree.n or tree.lemmas[joint] not in _JOINTS:
        return
    first = last
    while first > time[0] and first - 1 in time and _counts(tree, first - 1):
        first -= 1
    if first == last and tree.tags[last] != "NNS":
        return
    if tree.base[first - 1] == "case" and tree.lemmas[first - 1] != "until":
        return
    head = tree.heads[joint]
    found.time = [w for w in time if w < first]
    if head <= joint or head == found.head or not tree.under(head, found.head):
        return
    end = tree.hi[head] + 1
    if end < tree.n and tree.tags[end] in ("VBD", "VBZ") and tree.under(end, found.head):
        # 'after a man made off', read as a man
        end = tree.hi[end] + 1
    stop = next((w for w in range(joint, end) if tree.words[w].text in _STOPS), end)
    rest = list(range(joint, stop))
    if stop < end and any(tree.tags[w] in ("WP", "WDT") for w in rest):
        # 'after a man who stole from a Genk, Ohio, shop …'
        return
    if len(rest) <= _LONGEST and not {*rest} & {*found.object, *found.place}:
        found.time = [*time, *rest]
        found.arguments = [
            (role, words) for role, words in found.arguments if not {*words} & {*rest}
        ]


def _counts(tree: Tree, w: int) -> bool:
    return tree.pos[w] == "NUM" or tree.lemmas[w] in _COUNTING


_UNITS = word_set("second minute hour day week month year decade")
_JOINTS = frozenset({"before", "after"})
_COUNTING = word_set("a few several many just only little over more less than about nearly almost")
_STOPS = frozenset({",", ";", ":", "(", ".", "–", "—", '"', "”"})
_LONGEST = 16
