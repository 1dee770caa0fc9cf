"""Numbers that are ages, with or without 'years': 'aged 32', 'the singer, 32, was', 'who is six'.

Patterns are for folded text (reader.extract.folding).
"""

from __future__ import annotations

import re

from reader.extract.quantities.numerals import WORDS

AFTER = re.compile(r"[- ](?:years?|yrs?|months?|weeks?|days?)[- ]olds?(?![a-z])|[- ]years? of age")
"""What stands after a number that is an age told as one: '32-year-old'."""

_YOUNGEST, _VERY_OLD, _OLDEST = 14, 106, 120
_number = rf"(?:[0-9]{{1,3}}|{'|'.join(WORDS)})"
_hedge = r"(?:about |around |between |only |just |now |still |over |under )?"
_AGED = re.compile(
    rf"(?:^|[^a-z])(?:aged?|(?:at|mean|average|median) age|ages)(?: (?:of|is|was))? {_hedge}"
    rf"(?:{_number}(?:, and|, or|,| and| or| to) ){{0,4}}$"
)
_WITH_ANOTHER = re.compile(rf",? (?:and|or|to) {_number}[- ]years?[- ]olds?(?![a-z])")
_OF_SOMEBODY = re.compile(
    rf"(?:^|[^a-z])(?:boy|girl|man|woman|child|lad|youth|teenager|student|pupil|son"
    rf"|daughter|baby) of {_hedge}$"
    r"|(?:^|[^a-z])(?:people|persons|children|kids|women|men|girls|boys|those|anyone|everyone|adults"
    r"|minors|youths|youngsters|pupils|teenagers) (?:aged |who (?:are|were) )?"
    r"(?:under|over|below|above|younger than|older than) $"
)
_IS = re.compile(
    r"(?:^|[^a-z])(?:(?:he|she|who|i)(?: is| was|'s|'ll be| will be| would be| turns| turned| had"
    r" turned| has turned| just turned)|i'm|i am) (?:only |just |now |still |about )?$"
)
_DIES = re.compile(
    r"(?:^|[^a-z])(?:d(?:ie[sd]|ead)|dying)(?: [a-z][\w.'-]{0,20}){0,5} at (?:just |only )?$"
    r"|(?:^|[^a-z])(?:turn(?:s|ed|ing)?|is|was|be|at just|only) (?:at )?$"
)
_ENDS = re.compile(
    r"[.,;:!?)\"\n]|$"
    r"| (?:in|when|and|but|at the time|on|this|last|next|who|from|years later)(?![a-z])"
)
_DIES_ENDS = re.compile(r"[.,;\n]|$| (?:in|when)(?![a-z])")
_APPOSED = re.compile(r"[,;.)\n]|$| (?:and|was|is|from|who|had|has|told|said)(?![a-z])")
_NAME_BEFORE = re.compile(r"(?<![\w'])[^\W\d_a-z][\w.'’-]*(?P<open>,| \(|,? age) ?$")
_SECOND = re.compile(
    r", (?:[0-9]{1,3}|[a-z]{3,8}),? and (?:[^\W\d_a-z][\w'’-]{0,20} ){0,2}"
    r"[^\W\d_a-z][\w'’-]{0,20}, $"
)
_KIN_BEFORE = re.compile(
    r"(?:son|daughter|boy|girl|child|sister|brother|niece|nephew|grandson|granddaughter|cousin"
    r"|toddler|schoolboy|schoolgirl|pupil|student), $"
)
_NOUN_BEFORE = re.compile(r"(?:^|[^a-z-])[a-z]{2,}(?<!s), $|, (?:both|now|then|all) $")


def is_age(text: str, folded: str, start: int, end: int, value: float) -> bool:
    """Tell whether the number at start:end, with no unit of its own, is somebody's age."""
    if not 1 <= value <= _OLDEST or value % 1:
        return False
    if _AGED.search(folded, max(0, start - 48), start):
        return True
    if _WITH_ANOTHER.match(folded, end):
        return True
    ends = _ENDS.match(folded, end)
    if ends and _OF_SOMEBODY.search(folded, max(0, start - 40), start):
        return True
    if ends and _IS.search(folded, max(0, start - 24), start):
        return True
    return _is_apposed(text, folded, start, end, value)


def _is_apposed(text: str, folded: str, start: int, end: int, value: float) -> bool:
    """Tell whether a number stands after whom it is of: 'Sara Sadeqi, 22, a homemaker'."""
    if value >= _VERY_OLD:
        return False
    enclosed = text[end : end + 1] in (",", ")") or (
        _SECOND.search(text, max(0, start - 60), start) is not None
    )
    if value < 2 or not (enclosed or (text[start].isdigit() and _APPOSED.match(folded, end))):
        return False
    named = _NAME_BEFORE.search(text, max(0, start - 30), start)
    if named and text[named.start("open") - 1].isdigit():
        # 'IE6, 7 and 8'
        return False
    if named:
        return named["open"] != "(" or text[end : end + 1] == ")"
    if text[end : end + 1] in (",", ".", ";") and _KIN_BEFORE.search(
        folded, max(0, start - 24), start
    ):
        return True
    if value < _YOUNGEST or not text[start].isdigit():
        return False
    if text[end : end + 1] == "," and _NOUN_BEFORE.search(folded, max(0, start - 24), start):
        return True
    dies = _DIES.search(folded, max(0, start - 80), start)
    return dies is not None and _DIES_ENDS.match(folded, end) is not None
