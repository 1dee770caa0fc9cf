"""Where one name ends and another begins, as writing habits and the tree tell.

'San Rafael California' is two places, "Townsend, George" at the head of a letter one person,
'Google, Inc.' one firm, 'The Mozilla Foundation' a name with its article where it stands in
mid-sentence; a diner is called "Del Frisco's" where nothing follows that could be Del Frisco's.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from reader.extract.entities import forms
from reader.extract.entities.spans import Named
from reader.extract.words import word_set
from reader.model import EntityType, Sentence, Word
from reader.names.gazetteer import COUNTRIES, GROUPS, ORGANIZATIONS, PLACES, STATES

_FILE = re.compile(
    r"\.(?:pdf|docx?|xlsx?|pptx?|jpe?g|gif|png|txt|csv|zip|html?|mp[34]|exe)$", re.IGNORECASE
)
_POSTAL = word_set(
    "AL AK AZ AR CA CO CT DC DE FL GA HI IA ID IL KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ "
    "NM NV NY OH OK PA RI SC SD TN TX UT VA VT WA WI WV WY Ca Fl Ga Pa Tx Va Wa UK USA"
)
# Before a country's or a state's name these make it another place, or a part of it.
_QUALIFIERS = word_set(
    "north south east west northern southern eastern western northeast northeastern northwest "
    "northwestern southeast southeastern southwest southwestern central middle mid upper lower "
    "inner outer greater new old ancient modern colonial imperial occupied mainland rural "
    "downtown upstate republic kingdom state states province commonwealth gulf lake lakes mount "
    "mt mt. mountain fort ft ft. port point cape sea bay river rio isle island sierra baja papua "
    "equatorial british french german dutch spanish portuguese soviet roman nazi vichy hotel "
    "plaza little de of the in and & for to - –"
)
_SUFFIX = re.compile(
    r"(?:,? (?:Inc|Corp|Ltd|LLC|LLP|PLC|Plc|GmbH|Co|L\.P|N\.V|S\.A|PVT)\b(?![\w'’-]))+\.?",
    re.IGNORECASE,
)
_TODAY = re.compile(r" (?:Today|Tonight|Weekly|Daily|Monthly)(?=['’]?[.,;:)]|['’]s\b| [a-z])")
_DOT_KEPT = re.compile(
    r"(?:^|[ ,])(?:Inc|Corp|Ltd|Co|Jr|Sr|Bros|St|Ave|Blvd|Rd|L\.P)$", re.IGNORECASE
)
_INITIALS = re.compile(r"(?<![\w.'’-])(?:(?:[A-Z]\. ?){1,3}(?<=[. ])|(?:[A-Z] ){2,3})$")
_NO_INITIALS = frozenset(("P.S.", "P. S.", "U.S.", "U.K.", "U.N.", "E.U.", "D.C.", "L.A.", "N.Y."))
_OFFICE = re.compile(r"(?:Dean|Provost|Chair|Director|Head|Speaker|Dame) of (?!\w+ [A-Z])")
_SUM = re.compile(
    r"(?:USD|EUR|GBP|JPY|CNY|INR|RUB|CHF|SEK|NOK|DKK|AUD|CAD|NZD|HKD|SGD|BRL|MXN|ZAR|TRY|PLN|CZK"
    r"|HUF|ILS|SAR|AED|THB|KES|NGN|GHS|RON|BGN) [0-9]"
)
_AGENCY = re.compile(r"(?:^|\n)[A-Z][^\n()]{2,70}\($")
_AGENCY_END = re.compile(r"\) ?[-–—:]")
_EXCLAIMED = re.compile(r"! [a-z]")
_LOOK_BACK = 24
_ARTICLE = re.compile(r"(?<![\w'’-])[a-z]+,? The $")
_SET_WITH_ARTICLE = frozenset((EntityType.ORGANIZATION, EntityType.WORK))
_WORD_AFTER = re.compile(r" [a-z]+\b")
_OFFICES = re.compile(r"\bLaw (?:Offices?|Firm) of (?:the )?$")
_EPITHET = re.compile(
    r" the (?:Elder|Younger|Great|Terrible|Bold|Pious|Conqueror|Confessor|Magnificent|Baptist"
    r"|Lionheart|Wise|Good|Fair|Bald|Fat|German)\b"
)
_OWN = re.compile(r" ?['’]s(?!\w| [A-Z])")
_SHOPS = frozenset((EntityType.ORGANIZATION, EntityType.PLACE))
_STANDS_ALONE = frozenset(("nsubj", "nsubj:pass", "obj", "obl"))
_OWNERLESS = frozenset(("ADP", "VERB", "AUX", "CCONJ", "SCONJ", "ADV", "PRON", "DET"))
_COMPARES = frozenset(("than", "as", "like", "unlike", "of", "compared", "with", "against"))
_STORM = (
    r"(?:Hurricane|Typhoon|Cyclone|(?:Tropical|Winter|Super) Storm|Superstorm|Tropical Depression)"
)
_STORM_NAMED = re.compile(rf"\b{_STORM} ([A-Z][a-z]+)")


def bounded(text: str, names: Sequence[Named], sentences: Sequence[Sentence]) -> list[Named]:
    """Return the names, split, joined and extended as their surroundings tell, in order."""
    found = [piece for name in names if not _is_none(text, name) for piece in _split(name)]
    found = _joined(text, found)
    starts = [sentence.start for sentence in sentences]
    for index, name in enumerate(found):
        limit = found[index + 1].start if index + 1 < len(found) else len(text)
        begin = found[index - 1].end if index else 0
        end = _end(text, name)
        if end == name.end and _is_shop(text, name, sentences, starts):
            own = _OWN.match(text, end)
            end = own.end() if own else end
        start = _start(text, name)
        name.end = end if end <= limit else name.end
        name.start = start if start >= begin else name.start
        name.text = text[name.start : name.end]
        if name.type is not EntityType.ORGANIZATION and _is_agency(text, name):
            name.type = EntityType.ORGANIZATION
    _storms(text, found)
    return found


def _is_agency(text: str, name: Named) -> bool:
    """Tell whether a name is the agency of a dateline: 'LISBON, Portugal, May 3 (LusoWire) -'."""
    if not _AGENCY_END.match(text, name.end):
        return False
    return _AGENCY.search(text, max(0, name.start - 80), name.start) is not None


def _is_none(text: str, name: Named) -> bool:
    """Tell whether it is no name at all, but a file's, a title, or a currency before a sum."""
    title = name.type is EntityType.PERSON and forms.is_nobody(name.text)
    office = name.type is EntityType.PERSON and _OFFICE.match(text, name.start) is not None
    if title or office or _SUM.match(text, name.start):
        return True
    return _FILE.search(name.text) is not None


def _split(name: Named) -> list[Named]:
    """Return a town and its state, or its country, where they are written as one."""
    if name.type is not EntityType.PLACE or name.text.lower() in PLACES:
        return [name]
    parts = name.text.split(" ")
    for count in (2, 1):
        town, land = parts[:-count], " ".join(parts[-count:])
        if not town or not _is_land(land):
            continue
        if {word.lower() for word in town} & _QUALIFIERS or " ".join(town).lower() in GROUPS:
            return [name]
        cut = len(" ".join(town))
        if name.text[cut - 1] in ",-–/" or not town[-1]:
            return [name]
        after = name.start + cut + 1
        return [
            Named(name.start, name.start + cut, name.text[:cut], EntityType.PLACE),
            Named(after, name.end, name.text[cut + 1 :], EntityType.PLACE),
        ]
    return [name]


def _is_land(name: str) -> bool:
    """Tell whether a name is a state's or a country's."""
    folded = name.lower()
    known = folded in STATES or (folded in COUNTRIES and len(folded) > 3)
    compound = folded in PLACES and folded.startswith(("new ", "north ", "south ", "west "))
    return known or compound or name in _POSTAL


def _joined(text: str, names: Sequence[Named]) -> list[Named]:
    """Return the names, with a person's or a body's joined that was cut in two."""
    kept: list[Named] = []
    for name in names:
        start = _first_half(text, name)
        inside = kept.pop() if kept and kept[-1].end > start else None
        if inside is not None and _is_whole(inside, start):
            kept.append(inside)
        elif start < name.start:
            name = Named(start, name.end, text[start : name.end], name.type)
        if kept and _is_one_person(text, kept[-1], name):
            first = kept.pop()
            whole = text[first.start : name.end]
            kept.append(Named(first.start, name.end, whole, EntityType.PERSON))
        else:
            kept.append(name)
    return kept


def _first_half(text: str, name: Named) -> int:
    """Return where 'the Harbour and Allied Workers' Union' begins, or the name where it does.

    A body called by two things has one noun for them, and an article before the first; a council's
    name has none.
    """
    body = _BODY.search(name.text)
    if body is None or name.type is not EntityType.ORGANIZATION:
        return name.start
    half = _HALF.search(text, max(0, name.start - 2 * _LOOK_BACK), name.start)
    if half is None or half[2].lower() in COUNTRIES or half[2].lower() in STATES:
        return name.start
    article = half[1].lower() == "the" or (body[0] == "Council" and half[1] in ("of", "by"))
    return half.start(2) if article else name.start


def _is_whole(name: Named, start: int) -> bool:
    """Tell whether a name is no half of another's, but somebody or another body."""
    return name.start != start or name.type in (EntityType.ORGANIZATION, EntityType.PERSON)


_BODY = re.compile(
    r"\b(?:Union|Council|Authority|Alliance|Commission|Association|Federation|Trust|Committee|"
    r"Society|Agency|Office|Institute)$"
)
_HALF = re.compile(r"\b([Tt]he|[a-z]+) ([A-Z][^\W\d_]+['’]?) and $")


def _is_one_person(text: str, first: Named, second: Named) -> bool:
    """Tell whether two names are halves of one: 'Irène Joliot' and 'Curie', 'Scott' and 'Neal'.

    So are the words of "Townsend, George" at the head of a letter.
    """
    if first.type is not EntityType.PERSON:
        return False
    between = text[first.end : second.start]
    if between == " the ":
        epithet = _EPITHET.match(text, first.end)
        return epithet is not None and epithet.end() == second.end
    if second.type is not EntityType.PERSON:
        return False
    if between == " ":
        return " " not in first.text + second.text and first.text != second.text
    if between == "-":
        return " " in first.text and " " not in second.text
    quoted = text[max(0, first.start - 1) : first.start] + text[second.end : second.end + 1]
    return between == ", " and quoted in ('""', "“”") and " " not in first.text


def _end(text: str, name: Named) -> int:
    """Return where a name ends with what always belongs to it: ', Inc.', the dot of 'Jr.'."""
    end = name.end
    if name.type is EntityType.ORGANIZATION and (suffix := _SUFFIX.match(text, end)):
        end = suffix.end()
    elif name.type is EntityType.ORGANIZATION and (today := _TODAY.match(text, end)):
        end = today.end()
    elif name.type is EntityType.PLACE and (word := _WORD_AFTER.match(text, end)):
        known = text[name.start : word.end()].lower() in PLACES
        end = word.end() if known else end
    elif name.type is EntityType.PERSON and (epithet := _EPITHET.match(text, end)):
        end = epithet.end()
    if name.type is EntityType.ORGANIZATION and _EXCLAIMED.match(text, end):
        return end + 1
    if text[end : end + 1] == "." and _DOT_KEPT.search(text, name.start, end):
        end += 1
    return end


def _start(text: str, name: Named) -> int:
    """Return where a name starts, with initials, and an article with a capital in mid-sentence."""
    before = max(0, name.start - _LOOK_BACK)
    if name.type is EntityType.PERSON and (initials := _INITIALS.search(text, before, name.start)):
        return name.start if initials.group().strip() in _NO_INITIALS else initials.start()
    if name.type in _SET_WITH_ARTICLE and _ARTICLE.search(text, before, name.start):
        return name.start - len("The ")
    if name.type is EntityType.PERSON and (offices := _OFFICES.search(text, before, name.start)):
        name.type = EntityType.ORGANIZATION
        return offices.start()
    return name.start


def _is_shop(text: str, name: Named, sentences: Sequence[Sentence], starts: Sequence[int]) -> bool:
    """Tell whether the possessive after a name is its own, as nothing is possessed."""
    known = name.text.lower()
    if name.type not in _SHOPS or known in PLACES or known in GROUPS or known in ORGANIZATIONS:
        return False
    own = _OWN.match(text, name.end)
    index = bisect_right(starts, name.start) - 1
    if own is None or index < 0:
        return False
    words = sentences[index].words
    inside = [at for at, word in enumerate(words) if name.start <= word.start < name.end]
    heads = [at for at in inside if words[at].head not in inside]
    if len(heads) != 1:
        return False
    head = words[heads[0]]
    return (
        head.deprel in _STANDS_ALONE
        and not _compared(words, heads[0])
        and _possesses_nothing(words, inside[-1] + 1)
    )


def _possesses_nothing(words: Sequence[Word], mark: int) -> bool:
    """Tell whether nothing can be possessed by what the possessive at `mark` follows."""
    if mark >= len(words) or words[mark].tag != "POS":
        return False
    after = words[mark + 1] if mark + 1 < len(words) else None
    return after is None or after.text in (".", ",", "?", "!") or after.pos in _OWNERLESS


def _compared(words: Sequence[Word], head: int) -> bool:
    return any(word.head == head and word.text.lower() in _COMPARES for word in words)


def _storms(text: str, names: Sequence[Named]) -> None:
    """Take for an event what bears the name of a storm that is named in full somewhere."""
    named = {match.group(1) for match in _STORM_NAMED.finditer(text)}
    for name in names:
        if name.text in named and name.type in (EntityType.PERSON, EntityType.PLACE):
            name.type = EntityType.EVENT
