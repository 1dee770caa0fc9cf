"""Lemmas as edit scripts: a case rule, how many letters to drop, and what to put on.

A script is `case|drop|suffix` or `case|drop|suffix|drop-front|prefix`; the tagger picks one of a
closed set for each word (after Chrupała 2006 and UDPipe 2, with suffix edits only).
"""

from __future__ import annotations

_LOWER, _KEEP, _TITLE = "L", "K", "T"


def _cased(form: str, rule: str) -> str:
    if rule == _LOWER:
        return form.lower()
    return form[:1].upper() + form[1:].lower() if rule == _TITLE else form


def make_script(form: str, lemma: str) -> str:
    """The script from `form` to `lemma`: of lower, keep, title the first that changes least."""
    best = ""
    best_cost = 1000
    for rule in (_LOWER, _KEEP, _TITLE):
        base = _cased(form, rule)
        common = 0
        for a, b in zip(base, lemma, strict=False):
            if a != b:
                break
            common += 1
        drop, suffix = len(base) - common, lemma[common:]
        cost = drop + len(suffix)
        if cost < best_cost:
            best, best_cost = f"{rule}|{drop}|{suffix}", cost
    return best


def apply_script(form: str, script: str) -> str:
    """The lemma `script` makes of `form`; the cased form itself where it would leave nothing."""
    rule, drop, suffix = script.split("|", 2)
    base = _cased(form, rule)
    dropped = int(drop)
    if dropped > len(base):
        return base
    return base[: len(base) - dropped] + suffix or base
