"""The words time expressions are made of, as patterns over folded text and as values."""

from __future__ import annotations

from reader.extract.folding import words

MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
MONTH_NOUNS = frozenset(MONTHS) | frozenset(
    words("jan feb mar apr jun jul aug sept sep oct nov dec")
)
"""Months' names, whole or cut short, without their full stop."""

WEEKDAYS = words("monday tuesday wednesday thursday friday saturday sunday")
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
DAYPARTS = {
    "morning": "TMO",
    "mornings": "TMO",
    "lunchtime": "TMI",
    "afternoon": "TAF",
    "evening": "TEV",
    "night": "TNI",
    "overnight": "TNI",
}
ORDINALS = {
    word: value
    for value, word in enumerate(
        words(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
            "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
        ),
        start=1,
    )
} | {"twenty-first": 21, "twenty first": 21}
DECADE_WORDS = {
    word: value
    for value, word in enumerate(
        words("twenties thirties forties fifties sixties seventies eighties nineties"), start=2
    )
}
ZONES = {
    "gmt": "Z",
    "utc": "Z",
    "zulu": "Z",
    "bst": "+01:00",
    "cet": "+01:00",
    "cest": "+02:00",
    "eet": "+02:00",
    "msk": "+03:00",
    "jst": "+09:00",
    "kst": "+09:00",
    "hkt": "+08:00",
    "aest": "+10:00",
    "aedt": "+11:00",
    "nzst": "+12:00",
    "nzdt": "+13:00",
    "est": "-05:00",
    "edt": "-04:00",
    "cst": "-06:00",
    "cdt": "-05:00",
    "mst": "-07:00",
    "mdt": "-06:00",
    "pst": "-08:00",
    "pdt": "-07:00",
}
"""Offsets of zones whose name fixes one; 'ET' or 'local time' doesn't, and stays local time."""

UNITS = {
    "second": "second",
    "minute": "minute",
    "min": "minute",
    "hour": "hour",
    "hr": "hour",
    "day": "day",
    "night": "night",
    "week": "week",
    "fortnight": "fortnight",
    "weekend": "weekend",
    "month": "month",
    "quarter": "quarter",
    "year": "year",
    "yr": "year",
    "decade": "decade",
    "century": "century",
    "centurie": "century",
}
DURATIONS = {
    "second": ("PT", 1, "S"),
    "minute": ("PT", 1, "M"),
    "hour": ("PT", 1, "H"),
    "day": ("P", 1, "D"),
    "night": ("P", 1, "D"),
    "week": ("P", 1, "W"),
    "fortnight": ("P", 2, "W"),
    "weekend": ("P", 1, "WE"),
    "month": ("P", 1, "M"),
    "quarter": ("P", 3, "M"),
    "year": ("P", 1, "Y"),
    "decade": ("P", 10, "Y"),
    "century": ("P", 100, "Y"),
}
UNIT_NOUNS = frozenset(DURATIONS)
"""Nouns for a length of time, in the singular."""

FIXED_HOLIDAYS = {
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
    "valentine's day": (2, 14),
    "st. patrick's day": (3, 17),
    "st patrick's day": (3, 17),
    "april fool's day": (4, 1),
    "april fools' day": (4, 1),
    "fourth of july": (7, 4),
    "halloween": (10, 31),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
}
FLOATING_HOLIDAYS = {
    "martin luther king jr. day": (1, 0, 3),
    "martin luther king day": (1, 0, 3),
    "presidents' day": (2, 0, 3),
    "presidents day": (2, 0, 3),
    "labor day": (9, 0, 1),
    "columbus day": (10, 0, 2),
    "thanksgiving day": (11, 3, 4),
    "thanksgiving": (11, 3, 4),
    "memorial day": (5, 0, -1),
}
"""Month, weekday (Monday is 0) and which of them in the month (-1: the last)."""

EASTER_HOLIDAYS = {
    "ash wednesday": -46,
    "good friday": -2,
    "easter sunday": 0,
    "easter monday": 1,
    "easter": 0,
}
"""Days from Easter Sunday."""

MONTH = (
    r"(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?"
    r"|may\.(?= [0-9]{1,2}, [12][0-9]{3})|may|june|jun\.?|july|jul\.?"
    r"|aug(?:ust|\.)?|sep(?:tember|t\.?|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
    r"(?![a-z'])"
)
DAY = r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?(?![0-9a-z%]|[.:,][0-9])"
YEAR = r"(?:1[0-9]|20)[0-9]{2}(?![0-9a-z%]|[.:,][0-9]|-[a-z])"
WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
WEEKDAY_SHORT = r"(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)"
DAYPART = r"(?:morning|lunchtime|afternoon|evening|night)"
SEASON = r"(?:spring|summer|autumn|fall|winter)"
ZONE = (
    r"(?:gmt|utc|zulu|bst|cest|cet|eet|msk|jst|kst|hkt|aest|aedt|nzst|nzdt|[ecmp][sd]t"
    r"|[ecmp]t|ist|local time|local|eastern(?: (?:standard |daylight )?time)?"
    r"|pacific(?: (?:standard |daylight )?time)?|uk time|uk)(?![a-z])"
)
UNIT = (
    r"(?:seconds?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|fortnights?|weekends?|months?"
    r"|quarters|years?|yrs?|decades?|century|centuries)(?![a-z])"
)


def month_number(word: str) -> int:
    """Return 1 to 12 for a month's name or its abbreviation, folded."""
    return next(n for n, month in enumerate(MONTHS, start=1) if month.startswith(word[:3]))


def weekday_number(word: str) -> int:
    """Return 0 (Monday) to 6 for a weekday's name or its abbreviation, folded."""
    return next(n for n, day in enumerate(WEEKDAYS) if day.startswith(word[:3]))


def unit_of(word: str) -> str:
    """Return the unit a folded word names, in the singular."""
    return UNITS.get(word) or UNITS[word.removesuffix("s")]
