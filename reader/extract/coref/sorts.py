"""What sort of name a noun asks for: 'the company' a firm's, 'the city' a town's."""

from __future__ import annotations

import re

from reader.extract.coref import lexicon as lex
from reader.model import EntityType, Mention
from reader.names.gazetteer import COUNTRIES, STATES


def is_company(mention: Mention) -> bool:
    """Whether a name is that of a firm, or at least of no other body that can be told."""
    return mention.type is EntityType.ORGANIZATION and not _NO_COMPANY.search(mention.name)


_NO_COMPANY = re.compile(
    r"\b(?:university|college|school|police|department|ministry|court|council|F\.?C|association|"
    r"agency|party|committee|commission|union|army|navy|fleet|force|forces|senate|congress|house|"
    r"parliament|government|office|bureau|administration|nations|church|hospital|"
    r"institute|foundation|league|board|service|trust|exchange|authority|museum|society|NYPD|LAPD|"
    r"NATO|FBI|CIA|NASA|UN|U\.N\.|EU|FDA|SEC|FAA|NFL|NBA|"
    r"(?:health|statistics|transport|environment) (?:Canada|England|Scotland|Wales|New Zealand)|"
    r"Radio|TV|Television|Reuters|AP|AFP|CNN|BBC|Times|Post|News|Press|Journal|Herald)\b",
    re.IGNORECASE,
)


def is_team(mention: Mention) -> bool:
    """Whether a name is that of a sports team, or at least of no body that has none."""
    return mention.type is EntityType.ORGANIZATION and not _NO_TEAM.search(mention.name)


_NO_TEAM = re.compile(
    r"\b(?:NFL|NBA|MLB|NHL|NCAA|UEFA|FIFA|League|Conference|Cup|Association|Federation|Committee|"
    r"Patrol|Sheriff|Court|Police|Department|Agency|Ministry|Bank|University|College|School|Hospital|"
    r"Institute|Capital|Group|Fund|Holdings|Inc|Corp|Ltd|Observatory|Trust|Society|"
    r"ESPN|AP|Reuters|BBC|CNN|NBC|ABC|CBS|Fox|Times|Post|News|Press|Journal|Herald|Tribune|Globe)\b"
)


def _is_agency(mention: Mention) -> bool:
    return mention.type is EntityType.ORGANIZATION and bool(_AGENCY.search(mention.name))


_AGENCY = re.compile(
    r"\b(?:Agency|Administration|Bureau|Department|Authority|FBI|CIA|NASA|FDA|FAA|EPA|NSA|FEMA|"
    r"NOAA|NTSB|CDC|IAEA)\b"
)


def _is_country(mention: Mention) -> bool:
    country = COUNTRIES.get(mention.name.lower().removeprefix("the "), _UNION)
    return mention.type is EntityType.PLACE and country != _UNION


_UNION = "European Union"
"""Listed with the countries, but none."""


def _is_city(mention: Mention) -> bool:
    name = mention.name.lower()
    return (
        mention.type is EntityType.PLACE
        and not _is_country(mention)
        and name not in STATES
        and not _NO_CITY.search(name)
        and not any(letter.isdigit() for letter in name)
    )


_NO_CITY = re.compile(
    r"\b(?:street|road|avenue|county|province|prefecture|district|region|river|sea|ocean|island|"
    r"islands|gulf|bay|mount|lake|peninsula|strait|europe|asia|africa|america|east|west|north|"
    r"jail|prison|court|stadium|arena|center|centre|hall|church|school|store|mall|clinic|hospital|"
    r"south|union|airport|park|square|house|hotel|building|coast|valley|state|road)\b"
)


def _is_state(mention: Mention) -> bool:
    return mention.type is EntityType.PLACE and mention.name.lower() in STATES


KINDS = {
    **dict.fromkeys(lex.COMPANY_NOUNS, is_company),
    **dict.fromkeys(("country", "nation"), _is_country),
    **dict.fromkeys(("city", "town"), _is_city),
    "state": _is_state,
    "agency": _is_agency,
    **dict.fromkeys(("team", "club", "franchise"), is_team),
}
"""Whether a name is of the sort that a noun asks for, by noun."""
