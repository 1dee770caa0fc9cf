"""On what terms an amount is stated: with debt or without, net or gross, contractors included.

Two amounts on different terms are both right.
"""

from __future__ import annotations

import re

from reader.compare.claim import Claim
from reader.compare.restraint.around import Around

_THINGS = (
    r"(?P<thing>debts?|tax(?:es)?|vat|fees?|add-ons?|bonus(?:es)?|interest|costs|options|expenses"
    r"|contingent|contingency|earn-?outs?|pensions?|leases?|dividends?|charges|one-offs?|levies"
    r"|shipping|tips|overtime|inflation|energy|fuel|food|contractors?|subcontractors?|part-timers?"
    r"|agency|temporary|seasonal|freelancers?|interns|volunteers|reservists|suppliers|subsidiaries"
    r"|apprentices|trainees|(?:up to|as much as)|crew(?: members)?|drivers?|pilots?|substitutes"
    r"|gun(?:man|men)|shooters?|attackers?|assailants?|bombers?|hijackers?|perpetrators?|suspects?"
    r"|himself|herself|themselves|rescuers|postal|absentee|spoilt)\b"
)
_ARTICLE = r"(?:the |its |their |his |her |all |any |other |unpaid |net |suicide |alleged )*"
_IN = re.compile(
    rf"\b(?:including|inclusive of|incl\.?|counting|along with|with)\s{_ARTICLE}{_THINGS}",
    re.IGNORECASE,
)
_OUT = re.compile(
    r"\b(?:excluding|exclusive of|excl\.?|without|before|after|minus|less|net of|apart from"
    r"|besides|except(?: for)?|not (?:including|counting))"
    rf"\s{_ARTICLE}{_THINGS}",
    re.IGNORECASE,
)
_BEHIND = re.compile(rf"\b{_THINGS},? (?P<how>included|excluded|not included|aside)", re.IGNORECASE)
_PLUS = re.compile(r"\b(?:plus|on top of|in addition to|and (?:a )?further)\b", re.IGNORECASE)
_SORTS = re.compile(
    r"\b(directly|full[- ]time|part[- ]time|pre-?tax|before tax|after[- ]tax|post-tax|annuali[sz]ed"
    r"|guaranteed|ebitda|ebit|pro forma|like-for-like|suspected|probable|presumed|unconfirmed"
    r"|feared(?! dead)|projected|potential"
    r"|(?:direct|permanent|temporary|net|gross|operating|underlying|adjusted|core|basic|nominal)"
    r"(?= (?:[a-z]+ )?(?:profit|income|earnings|loss|revenue|sales|results?|margin|pay|salary"
    r"|wages?|debt|inflation|cpi|price|cost|cash|assets|proceeds|staff|jobs|employees|workers|posts"
    r"|employment|terms|growth|rate)s?\b))",
    re.IGNORECASE,
)
REACH = 70
"""How many characters from an amount on, within its sentence, its terms may stand."""


def terms(around: Around, claim: Claim) -> frozenset[str]:
    """Return the terms an amount is stated on, in the words next to it."""
    tree = around.tree(claim)
    if tree is None:
        return frozenset()
    text, (start, end) = around.text(claim), claim.focus
    others = [
        (q.start, q.end)
        for q in around.reading(claim).annotations.quantities
        if q.end <= start or q.start >= end
    ]
    low = max([tree.sentence.start, start - REACH, *(e for _, e in others if e <= start)])
    high = min([tree.sentence.end, end + REACH, *(s for s, _ in others if s >= end)])
    before, after = text[low:start], text[end:high]
    found = {s.lower()[:6] for s in _SORTS.findall(f"{before} {text[start:high]}")}
    for how, pattern in (("in", _IN), ("out", _OUT)):
        found |= {f"{how} {m['thing'].lower()[:5]}" for m in pattern.finditer(after)}
    found |= {f"{m['how'].lower()[:3]} {m['thing'].lower()[:5]}" for m in _BEHIND.finditer(after)}
    if high < end + REACH and _PLUS.search(after):
        found.add("plus")
    return frozenset(found)
