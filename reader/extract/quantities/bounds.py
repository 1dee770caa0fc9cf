"""What the words around a number say of it: bounds ('at least', 'or more') and change ('rose 3%').

'Nearly' and 'almost' are read as about: the number itself is the one to compare with.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.extract.folding import words
from reader.extract.quantities import units
from reader.model import Bound, Change

_BEFORE = {
    Bound.AT_LEAST: r"at least|no fewer than|no less than|not less than|a minimum of|minimum of",
    Bound.AT_MOST: r"up to|at most|no more than|not more than|as many as|as much as|as high as"
    r"|a maximum of|maximum of|a record high of|within",
    Bound.OVER: r"over|more than|greater than|higher than|larger than|longer than|above|in"
    r" excess of"
    r"|more than the|exceed|exceeding|upwards? of|beyond|better than|older than|exceeded|exceeds",
    Bound.UNDER: r"under|less than|fewer than|lower than|smaller than|shorter than|below|short of"
    r"|shy of|younger than",
    Bound.ABOUT: r"about|around|some|roughly|approximately|approx\.?|nearly|almost|close to"
    r"|barely|an estimated|estimated(?: at)?|circa|~"
    r"|in the (?:region|vicinity|area|neighbou?rhood|order)"
    r" of|the vicinity of|somewhere around|something like|virtually|more or less|an"
    r" average of|as few as|perhaps|probably|possibly",
}
_ADVERB = r"(?:(?:just|well|slightly|a little|far|much|way|only|still|a bit|significantly) )?"
_BEFORE_RE = re.compile(
    rf"(?:^|(?<=[^\w]))(?:(?P<between>between|(?:in |within )?(?:the|a) range of)"
    rf"|{_ADVERB}(?:"
    + "|".join(f"(?P<{bound.name}>{words})" for bound, words in _BEFORE.items())
    + r"))(?: (?:an estimated|about|some|a|an|another|(?:the )?age(?: of)?))?(?: |(?<=~))$"
)
_NEARLY = re.compile(r" (?P<about>about|some|an estimated) $")
_AFTER_RE = re.compile(
    r"(?P<AT_LEAST> or more(?! than)| and (?:up|over|above|older)(?![a-z])|-?plus(?![a-z])"
    r"|\+(?![0-9])|,? at (?:the very |the )?least(?![a-z])|,? (?:as a )?minimum(?![a-z])"
    r"|,? and counting|,? if not more(?![a-z])|,? upwards?(?![a-z]))"
    r"|(?P<AT_MOST> or (?:less|fewer|under|below)(?![a-z])|,? at (?:the very |the )?most(?![a-z])"
    r"|,? (?:as a )?maximum(?![a-z])|,? tops(?![a-z]))"
    r"|(?P<ABOUT> or (?:so|thereabouts)(?![a-z])|,? give or take|-odd(?![a-z]))"
)
_DURING = re.compile(
    r"(?:for|of|lasting|lasted|than|after|took|takes|is|was|spent|been|by|to|at"
    r"|in|with) $"
)
_TIME = re.compile(rf"[ -]?{units.TIME}(?![a-z])")
_BENEATH = re.compile(
    r"[\w.]+ (?:feet|foot|inch(?:es)?|(?:centi)?met(?:re|er)s?|cm|m|yards?|tons|tonnes) of (?!the )"
)
"""So much of something to be under: 'buried under six feet of snow'."""
_SERVED_UNDER = re.compile(
    r"[\w-]+ (?:[a-z]+ )?(?:names|aliases|pseudonyms|titles|headings|flags|presidents|governments"
    r"|administrations|managers|coaches|leaders|kings|monarchs|directors|editors)(?![a-z])"
)
"""What someone goes under or serves under."""
_WITHIN = re.compile(r"(?:^|[^a-z])(?:in|to|from|with|by|for|of|at|us(?:es?|ed|ing)) $")
_COVERING = re.compile(
    r"(?:stages?|races?|finals?|heats?|hurdles|riders|runners|course|route|trials?|spread"
    r"|stretch(?:es|ed|ing)?) $"
)
_DISTANCE = re.compile(r"[0-9.,]+[ -]?(?:kilomet|met(?:re|er)|miles?|yards|km|m(?![a-z]))")
_UNTOLD = ("millions of", "billions of", "thousands of", "hundreds of")
_GOING = re.compile(
    r"(?<![a-z])(?:go(?:es|ing|ne)?|went|edg(?:e[sd]?|ing)|cre(?:ep(?:s|ing)?|pt)) $"
)
_UP = (
    r"(?:ros|ris)e[ns]?|rising|increas(?:e[sd]?|ing)|gr(?:e|o)w(?:s|n|th|ing)?|gain(?:s|ed|ing)?"
    r"|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|surg(?:e[sd]?|ing)|soar(?:s|ed|ing)?|rais(?:e[sd]?|ing)"
    r"|up|higher|boost(?:s|ed|ing)?|expand(?:s|ed|ing)?|hik(?:e[sd]?|ing)|advanc(?:e[sd]?|ing)"
)
_DOWN = (
    r"f(?:e|a)ll(?:s|en|ing)?|drop(?:s|ped|ping)?|declin(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)|down"
    r"|cut(?:s|ting)?|reduc(?:e[sd]?|ing|tion)|los(?:t|es?|ing)|slump(?:s|ed|ing)?"
    r"|plung(?:e[sd]?|ing)"
    r"|plummet(?:s|ed|ing)?|slid(?:es?|ing)?|shr(?:i|a|u)nk(?:s|ing)?|lower(?:s|ed|ing)?"
    r"|slash(?:es|ed|ing)?|dip(?:s|ped)?|tumbl(?:e[sd]?|ing)|shed(?:s|ding)?|contract(?:ed|ing)"
)
_CUE_BEFORE = re.compile(rf"(?:^|[^a-z])(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?![a-z])")
_DIRECTLY = re.compile(r" (?:by |nearly |another |some |as much as |more than )?$")
_PARTICLE = re.compile(
    r"(?:^|[^a-z])(?:put(?:ting|s)?|g[ai]v(?:e[ns]?|ing)|set(?:ting|s)?|ma[dk](?:e[sd]?|ing)|pick\w*"
    r"|split\w*|turn\w*|tak(?:e[ns]?|ing)|took|lay\w*|laid|shut\w*|shoot\w*|track\w*|hunt\w*|gun\w*"
    r"|burn\w*|(?P<money>lin(?:e[sd]?|ing)|rack\w*|back\w*|pon\w+|cough\w*|com(?:es?|ing)|came"
    r"|stump\w*|scoop\w*|snap\w*|sign\w*|pa(?:y|ys|id|ying)|buil[dt]\w*|bring\w*|brought)) $"
)
"""Before 'up' and 'down' it makes a verb with them that says nothing of rise and fall."""
_TAKES_MONEY = re.compile(r"(?:rais|los)[a-z]+")
"""To raise or lose a sum of money is no change of one."""
_BY = re.compile(r"(?:^|[^a-z])by (?:an? )?$")
_SET_TO = re.compile(r"(?:^|[^a-z])(?:to|from|at|of|until) (?:an? )?$")
_CUE_AFTER = re.compile(
    r"(?:[- ][a-z]{2,15}){0,2}? (?:(?P<up>increases?|rises?|jump|gains?|surge|hike|growth"
    r"|boost|raise"
    r"|higher|more|climb|uptick|upturn)|(?P<down>decreases?|falls?|drop|declines?|cuts?|reductions?"
    r"|loss|slump|plunge|slide|lower|less|fewer|dip|downturn|discount))(?![a-z])(?! than"
    r" (?:half|a)\b)"
)
_NOT_BETWEEN = frozenset(words("of to the and in by for from with on a"))
_CLAUSE = re.compile(r"[.;:!?\n\u2014](?:\s|$)|, (?!by)")
_LOOK_BACK = 64


@dataclass(frozen=True, slots=True)
class Bounded:
    """A bound, and where the words that say so start and end."""

    bound: Bound
    start: int
    end: int


def bound(folded: str, start: int, end: int, *, lasting: bool = False) -> Bounded:
    """Return how the words around start:end bound the number there, and the span with them.

    `lasting` says that 'over' before it mostly means during or across: the number counts time, or
    so few things that nobody would bound them by it ('smoke over three districts').
    """
    kind = Bound.EXACT
    after = _AFTER_RE.match(folded, end)
    if after:
        kind, end = Bound[after.lastgroup or "ABOUT"], after.end()
    before = _BEFORE_RE.search(folded, max(0, start - 32), start)
    if before is None:
        return Bounded(kind, start, end)
    name = before.lastgroup or ""
    if before["AT_MOST"] == "up to" and _GOING.search(folded, 0, before.start()):
        # 'prices go up to two million': a rise to so much
        return Bounded(kind, start, end)
    if (before["OVER"] or "").startswith("exceed") and "fold" in folded[start : end + 5]:
        # 'was exceeded 60-fold': by so much, and not by more
        return Bounded(kind, start, end)
    if name == "between":
        return Bounded(kind, before.start(), end)
    if _governed(folded, before, start, end) or (lasting and _across(folded, before, end)):
        nearly = _NEARLY.search(folded, before.start(), start)
        if nearly and kind is Bound.EXACT:
            return Bounded(Bound.ABOUT, nearly.start("about"), end)
        return Bounded(kind, start, end)
    return Bounded(Bound[name], before.start(), end)


def _across(folded: str, before: re.Match[str], end: int) -> bool:
    """Tell whether 'over' says during or across, and 'under' beneath: 'under two flags'."""
    cue = before.group()
    if "age" in cue or not cue.startswith(("over ", "under ")):
        return False
    if cue.startswith("under") and _TIME.match(folded, end):
        return False
    preceding = folded[max(0, before.start() - 10) : before.start()]
    return _DURING.search(preceding) is None


def _governed(folded: str, before: re.Match[str], start: int, end: int) -> bool:
    """Tell whether 'over' and 'under' say where: 'traded under four names', 'a race over 5 km'."""
    if before["UNDER"] == "under":
        if _SERVED_UNDER.match(folded, start, end + _LOOK_BACK):
            return True
        preceding = folded[max(0, before.start() - 10) : before.start()]
        beneath = before.group().startswith("under ") and _BENEATH.match(folded, start)
        return bool(beneath) and not _WITHIN.search(preceding)
    if before["OVER"] != "over":
        return False
    begin = before.start()
    covering = _COVERING.search(folded, max(0, begin - _LOOK_BACK), begin)
    covered = covering is not None and _DISTANCE.match(folded, start) is not None
    return covered or folded.startswith(_UNTOLD, start)


def change(folded: str, start: int, end: int, *, loose: bool, money: bool = False) -> Change | None:
    """Return whether the amount at start:end is itself a rise or a fall.

    `money` says it is one of money. `loose` admits verbs without 'by' ('rose 3%'); a level
    ('rose to 3%') is no change.
    """
    begin = max(0, start - _LOOK_BACK)
    before = folded[begin:start]
    by = _BY.search(before)
    if _SET_TO.search(before):
        return None
    if by or loose:
        clause = 0
        for boundary in _CLAUSE.finditer(before):
            clause = boundary.end()
        cue = None
        for found in _CUE_BEFORE.finditer(before, max(0, clause - 1)):
            cue = found
        if cue and not by and (_is_particle(before, cue, money=money)):
            cue = None
        if cue and (by or _DIRECTLY.fullmatch(before, cue.end())):
            return Change.UP if cue["up"] else Change.DOWN
    if not loose:
        return None
    after = _CUE_AFTER.match(folded, end, end + 48)
    if after is None or _NOT_BETWEEN & set(after.group().replace("-", " ").split()[:-1]):
        return None
    return Change.UP if after["up"] else Change.DOWN


def _is_particle(before: str, cue: re.Match[str], *, money: bool) -> bool:
    """Tell whether a cue says nothing of rise and fall: 'made up 30%', 'lined up $3 million'."""
    word = cue["up"] or cue["down"]
    if money and _TAKES_MONEY.fullmatch(word):
        return True
    verb = _PARTICLE.search(before, 0, cue.end() - len(word)) if word in ("up", "down") else None
    return verb is not None and (money or not verb["money"])
