"""What stands around a clause, once its object is known: whose it is, and what is left of it."""

from __future__ import annotations

from reader.extract.facts import lexicon as lex
from reader.extract.facts.arguments.promotion import role_words
from reader.extract.facts.arguments.purposes import settle_purposes, told
from reader.extract.facts.candidate import Candidate
from reader.extract.facts.context import Context
from reader.extract.tree import Tree
from reader.extract.words import word_set
from reader.model import Span


def settle_periphery(ctx: Context, found: Candidate) -> None:
    """Leaves of the arguments what says something, each whole and where it belongs."""
    tree = found.tree
    if found.content is not None and found.speech is not None:
        _leave_what_is_said(found, found.content)
    found.arguments = [
        (role, _whole_words(tree, words))
        for role, words in _without_adverbials(tree, found.arguments)
    ]
    if ctx.whole:
        return
    _behind_subject(found)
    _in_front_of(found)
    _of_the_purpose(found)
    settle_purposes(found)
    bare = not (found.object or found.time or found.place or found.content)
    found.arguments = [
        (role, words)
        for role, words in found.arguments
        if (role or _measures(ctx, found, words))
        and not _of_the_outer(found, role, words)
        and (
            not _separate(tree, role, words)
            or (role in _PURPOSES and (bare or _needed(found, words) or told(ctx, found, words)))
        )
    ]


def _of_the_outer(found: Candidate, role: str, words: list[int]) -> bool:
    """'named Lee, who runs a clinic, as minister': as what she was named, not what she runs."""
    if role != "as" or not found.rule.startswith("acl"):
        return False
    cases = role_words(found.tree, role, words)
    return bool(cases) and found.tree.words[min(cases) - 1].text == ","


def _in_front_of(found: Candidate) -> None:
    """'kissed her in front of a crowd': three words, one preposition."""
    tree = found.tree

    def compound(role: str, words: list[int]) -> int:
        if len(words) < _PREPOSITION or words[1] != words[0] + 1:
            return 0
        second = tree.lemmas[words[0]], tree.lemmas[words[1]]
        return 2 if (role, *second) in _COMPOUND else 0

    for n, (role, words) in enumerate(found.arguments):
        if cut := compound(role, words):
            whole = " ".join((role, *(tree.words[w].text.lower() for w in words[:cut])))
            found.arguments[n] = (whole, words[cut:])
    last = found.predicate[-1] if found.predicate else -1
    if last >= 0 and tree.base[last] == "case" and found.object[:1] == [last + 1]:
        cut = compound(tree.lemmas[last], found.object)
        found.predicate += found.object[:cut]
        found.object = found.object[cut:]


_PREPOSITION = 3


_COMPOUND = frozenset(
    (preposition, noun, second)
    for preposition, second, nouns in (
        ("in", "of", "front favor favour support honor honour spite place search violation charge"),
        ("in", "to", "addition response relation"),
        ("in", "with", "connection accordance line conjunction collaboration partnership"),
        ("in", "for", "exchange return"),
        ("on", "of", "behalf top account"),
        ("with", "to", "regard respect"),
    )
    for noun in nouns.split()
)


def _behind_subject(found: Candidate) -> None:
    """'a train from Lodz to Cracow left': what stands between subject and verb is the subject's."""
    if not (found.subject and found.predicate):
        return
    last, first = found.subject[-1], found.predicate[0]
    for n, (role, words) in enumerate(found.arguments):
        between = (
            found.subject_head <= last < words[0] and words[-1] == first - 1 if words else False
        )
        if between and role in _OF_NOUNS:
            cases = role_words(found.tree, role, words)
            if cases and min(cases) == last + 1:
                found.subject = sorted({*found.subject, *cases, *words})
                del found.arguments[n]
                return


def _of_the_purpose(found: Candidate) -> None:
    """'held off a charge to win it for the first time': the win was the first."""
    tree, time = found.tree, found.time
    if not time or tree.lemmas[time[0]] != "for" or tree.lemmas[time[-1]] != "time":
        return
    if any(role == "to" and words and words[-1] == time[0] - 1 for role, words in found.arguments):
        found.time = []


_OF_NOUNS = frozenset({"to", "from", "of", "for", "with", "between", "up to", "over", "under"})


def whose_infinitive(found: Candidate) -> None:
    """'asked for reports to be made': what should be made belongs to what is asked for."""
    tree = found.tree
    if not found.object or tree.lemmas[found.object[0]] != "to":
        return
    for n, (role, words) in enumerate(found.arguments):
        asked = role in _ASKED_BY and words and found.head < words[0]
        if asked and words[-1] == found.object[0] - 1:
            case = next((w for w in (words[0] - 1,) if tree.lemmas[w] == role), -1)
            found.predicate = sorted({*found.predicate, *([case] if case >= 0 else [])})
            found.object = sorted({*words, *found.object})
            del found.arguments[n]
            return


_ASKED_BY = frozenset({"for", "on", "upon", "with"})
"""'called on him to resign', 'pleaded with her to stop'."""


def _without_adverbials(
    tree: Tree, arguments: list[tuple[str, list[int]]]
) -> list[tuple[str, list[int]]]:
    """The arguments without 'on top' and 'of …', 'in addition' and 'to …' torn apart."""
    out: list[tuple[str, list[int]]] = []
    torn = False
    for role, words in arguments:
        if not words or (torn and role in ("of", "to")):
            torn = False
            continue
        torn = len(words) == 1 and tree.lemmas[words[0]] in _TORN
        if not torn:
            out.append((role, words))
    return out


def _whole_words(tree: Tree, words: list[int]) -> list[int]:
    """The words without a preposition or conjunction at the end that joins them to nothing."""
    last = len(words)
    while last > 1 and _joins(tree, words[last - 1]):
        last -= 1
    return words[:last]


def _joins(tree: Tree, w: int) -> bool:
    text = tree.words[w].text
    return text in (",", ";", ":") or (
        tree.base[w] in ("case", "mark", "cc") and text not in ("'s", "’s", "'", "’")
    )


_TORN = frozenset({"top", "addition", "spite", "lieu", "instead", "fact", "turn"})


def _leave_what_is_said(found: Candidate, content: Span) -> None:
    """Takes the words of what is said out of when, where and to whom it was said."""

    def outside(words: list[int]) -> list[int]:
        said = [w for w in words if content.start <= found.tree.words[w].start < content.end]
        return [] if said else words

    found.time, found.place = outside(found.time), outside(found.place)
    found.arguments = [(role, outside(words)) for role, words in found.arguments]


def _measures(ctx: Context, found: Candidate, words: list[int]) -> bool:
    """Whether a phrase without a preposition says when, how often, how far, or to whom."""
    tree = found.tree
    if found.content is not None:
        return True
    text = [tree.words[w].text for w in words]
    if text == [tree.words[w].text for w in found.time]:
        return False
    return any(
        tree.pos[w] == "NUM"
        or tree.lemmas[w] in lex.TIME_NOUNS
        or tree.words[w].text == "times"
        or ctx.is_time(tree, w)
        for w in words
    )


def _separate(tree: Tree, role: str, words: list[int]) -> bool:
    """A purpose, or what was done before or after: said by itself or beside the point."""
    if role == "following":
        return True
    if role in _LIMITING or role.startswith("only "):
        return False
    verb = next((w for w in words if tree.tags[w] in ("VB", "VBG")), -1)
    if verb >= 0 and tree.base[verb] == "aux":
        # 'after being charged', 'for having lied'
        verb = tree.heads[verb]
    if verb < 0 or tree.base[verb] != "advcl":
        return False
    return role in _PURPOSES or role in lex.TIME_ROLES


_PURPOSES = frozenset({"to", "in order to"})
_LIMITING = frozenset({"until", "since"})
"""Up to when or from when on something is so: no fact of its own."""


def _needed(found: Candidate, words: list[int]) -> bool:
    """'voted 10-2 to find …', 'had too much sense to …', 'have until 24 April to accept'."""
    tree = found.tree
    if found.lemma in _TAKING:
        return True
    first = words[0]
    if found.lemma in _MADE_TO and (found.object or found.passive):
        return True
    denied = any(tree.lemmas[w] in _DENYING for w in (*found.subject, *found.predicate))
    if denied or any(tree.lemmas[w] in _LITTLE for w in found.object[:2]):
        return True
    enough = any(tree.lemmas[w] in ("too", "enough") for w in found.object if w < first)
    return enough or (found.lemma == "have" and bool(found.time) and not found.object)


_DENYING = frozenset({"not", "n't", "n’t", "never", "nobody", "none", "no"})
_LITTLE = frozenset({"little", "nothing", "much", "enough", "everything", "anything"})
_MADE_TO = word_set(
    "order tell ask urge force allow permit instruct advise encourage invite persuade compel "
    "oblige require elect choose appoint authorize call pressure train direct command enable"
)
"""Whoever is ordered, told, chosen is so to do something: without it little is said."""
_TAKING = word_set("need require take want vote agree use leave")
"""'needed nine points to pass him': what it takes says nothing without what for, and a vote nothing
without what was voted."""
