"""Who wrote an article, from the lines that say so: 'By …', 'Author: …', a bare name, a bio."""

from __future__ import annotations

import re

_PARTICLE = (
    r"(?:(?:de|da|di|del|della|van|von|der|den|bin|ibn|al|el|la|le|ten|ter|dos|du|y|e)[ -]){0,2}"
)
_WORD = r"(?:[^\W\d_a-z](?:[\w’'.-]*\w)?\.?)"
_NAME = rf"{_WORD}(?:\s{_PARTICLE}{_WORD}){{1,3}}"
_PERSON = re.compile(rf"{_NAME}(?:,?\s(?:Jr|Sr|II|III|M\.?D|Ph\.?D)\.?)?")
_BY = re.compile(
    r"(?:(?:story|words|text|analysis|opinion|report|article|interview|review|posted|published"
    r"|written|reported|submitted|compiled)\s+)?by:?\s+(?P<who>\S.*)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:authors?|written by|reported by|reporter|byline|writer|reporting by|correspondents?)"
    r"\s*:\s*(?P<who>\S.*)",
    re.IGNORECASE,
)
_OUTLET = re.compile(
    r"(?:source|outlet|publication|publisher)\s*:\s*(?P<outlet>\S.*)", re.IGNORECASE
)
_CREDIT = re.compile(
    r"\(?(?:additional )?(?:reporting|writing|editing|translat(?:ion|ed)|compiled)\b.{0,20}?\bby\b",
    re.IGNORECASE,
)
_SURNAME_FIRST = re.compile(rf"({_PARTICLE}{_WORD}),\s+({_WORD}(?:\s{_WORD}){{0,2}})")
_SEPARATOR = re.compile(r"\s*(?:\||•|·|\t|\s[-–—]\s|\s/\s|;)\s*")
_AND = re.compile(r"\s*(?:,\s*and|,|\band|&)\s+", re.IGNORECASE)
_ROLE = (
    r"(?:editor|reporter|correspondent|columnist|journalist|writer|contributor|blogger|producer"
    r"|bureau chief|fellow|author|analyst|professor|lecturer)"
)
_WRITING_ROLE = r"(?:editor|reporter|correspondent|columnist|journalist|writer|contributor|blogger)"
_BIO = re.compile(
    rf"(?P<name>{_NAME})\s(?:is|was)\s(?:an?|the|our|one of)\s(?:[\w’'-]+\s){{0,6}}?{_ROLE}\b"
)
_WRITES = re.compile(
    rf"(?P<name>{_NAME})\s(?:(?:writes|covers|blogs) (?:about|for|on)|contributed to this"
    r"|can be reached (?:at|on|by|via))\b"
)
_WRITER = re.compile(
    rf"\b{_WRITING_ROLE}\b|\bwrites\b|\bcovers\b|\bblogs\b|\bcontributed\b|\breached\b"
)
_NO_NAME = re.compile(
    r"\b(?:the|and|of|for|in|on|at|to|with|from|news|staff|press|agency|agencies|reuters|update[ds]?"
    r"|read|share|photo|images?|home|world|business|sports?|opinion|january|february|march|april"
    r"|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday"
    r"|friday|saturday|sunday|exclusive|breaking|department|county|united|national)\b",
    re.IGNORECASE,
)
_AGENCY = re.compile(
    r"(?:the\s)?(?:associated press|reuters|afp|agence france-presse|ap|upi|pti|ians|dpa|xinhua"
    r"|bloomberg|\w+(?:\s\w+){0,3}\s(?:staff|news|agency|agencies|correspondents?|desk|reporters?"
    r"|writers?|service|editors))(?:\sstaff|\swriters?)?",
    re.IGNORECASE,
)
_PRESS = re.compile(
    r"(?:[A-Z][\w’'.&-]*\s(?:(?:of|the|de|and|&)\s)?){1,4}"
    r"(?i:advertiser|agency|argus|bulletin|broadcasting|chronicle|courier|daily|dispatch|echo"
    r"|enquirer|examiner|express|gazette|globe|guardian|herald|independent|inquirer|journal|ledger"
    r"|magazine|mail|media|mercury|monitor|network|news|newspapers?|observer|post|press|radio"
    r"|record|register|review|sentinel|service|standard|sun|telegraph|television|times|tribune|tv"
    r"|week|weekly|wire)"
)
# A name whose full stop is its own.
_SHORTENED = re.compile(r"\b(?:Co|Inc|Ltd|Corp|Bros|[A-Z])\.$")
_BYLINE_WORDS, _OUTLET_WORDS = 16, 12


def is_name(text: str) -> bool:
    """Whether `text` is a person's name and nothing else, as a byline would print it."""
    return (
        _PERSON.fullmatch(text) is not None
        and _NO_NAME.search(text) is None
        and not text.endswith((".", ",")) | text.isdigit()
    )


def given_name_first(text: str) -> str:
    """'Ann Cole' for 'Cole, Ann', as address books have it; any other text as it is."""
    turned = _SURNAME_FIRST.sub(r"\2 \1", text) if _SURNAME_FIRST.fullmatch(text) else text
    return turned if is_name(turned) else text


def read_byline(line: str) -> tuple[str, ...] | None:
    """The authors of a 'By …' or 'Author: …' line; None where `line` is no such line."""
    who = _who(line)
    return (_names(who[0], trusted=who[1]) or None) if who else None


def read_outlet(line: str) -> str | None:
    """The outlet of a 'Source: …' line, or that stands behind the names of a 'By …' line."""
    match = _OUTLET.fullmatch(line)
    if match is not None:
        named = match["outlet"].strip()
        whole = named if _SHORTENED.search(named) else named.strip(" .")
        return (whole or None) if line.count(" ") < _OUTLET_WORDS else None
    who = _who(line)
    behind = _parts(who[0])[1:] if who else []
    return next((part for part in behind if is_press(part)), None)


def is_press(text: str) -> bool:
    """Whether `text` is called as papers, agencies and stations are, and nothing else."""
    return _PRESS.fullmatch(text) is not None


def read_bio(paragraph: str, authors: tuple[str, ...]) -> str | None:
    """The name in a paragraph that tells about its author, or None where it is none.

    Such a paragraph opens with one of `authors`, or with a name and a trade of writing.
    """
    for author in authors:
        if re.match(rf"{re.escape(author)}\b[\s,(].{{0,300}}", paragraph, re.IGNORECASE):
            return author
    match = _BIO.match(paragraph) or _WRITES.match(paragraph)
    if match is None or _NO_NAME.search(match["name"]):
        return None
    return match["name"] if _WRITER.search(paragraph[: match.end() + 40]) else None


def is_credit(paragraph: str) -> bool:
    """Whether `paragraph` is a desk's credit: '(Reporting by …; editing by …)'."""
    return paragraph.count(" ") < 40 and _CREDIT.match(paragraph) is not None


def tidy_authors(names: list[str]) -> tuple[str, ...]:
    """Names as metadata states them, split, without 'By', addresses and repetitions."""
    found: list[str] = []
    for name in names:
        plain = re.sub(r"^\s*by:?\s+", "", name, flags=re.IGNORECASE)
        if re.match(r"https?:|www\.|@", plain):
            continue
        parts = re.split(r"\s*(?:;|\||\band\b|&)\s*", plain)
        if len(parts) == 1 and all(" " in part.strip() for part in plain.split(",")):
            parts = plain.split(",")
        found += [part.strip(" ,.") for part in parts]
    return tuple(dict.fromkeys(name for name in found if name))


def _who(line: str) -> tuple[str, bool] | None:
    """Who a byline names, in its own words, and whether it says that they are the authors."""
    if line.count(" ") >= _BYLINE_WORDS:
        return None
    label = _LABEL.match(line)
    match = label or _BY.match(line)
    if match is None or (label is None and line.endswith((".", "?", "!", ":"))):
        return None
    return match["who"], label is not None


def _parts(who: str) -> list[str]:
    head = _SEPARATOR.split(re.sub(r"\s*[(<\[].*", "", who.strip()), maxsplit=1)[0]
    return [part.strip(" ,.") for part in _AND.split(head) if part.strip(" ,.")]


def _names(who: str, *, trusted: bool) -> tuple[str, ...]:
    names: list[str] = []
    for part in _parts(who):
        if names and is_press(part):
            break
        agency = not names and (trusted or _AGENCY.fullmatch(part) is not None)
        if is_name(part):
            names.append(_cased(part))
        elif agency and part[:1].isupper():
            names.append(part)
        else:
            break
    return tuple(dict.fromkeys(names))


def _cased(name: str) -> str:
    """A name printed in capitals, as it is written."""
    return name.title() if name.isupper() and len(name) > 4 else name
