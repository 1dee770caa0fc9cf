"""What stands behind an article and is none of it: how to subscribe, share, complain, copy."""

from __future__ import annotations

import re

_SURE = re.compile(
    r"(?:to (?:contact|subscribe|support|donate|unsubscribe|comment on|report an? )"
    r"|contact (?:us|the (?:author|editor|newsroom|reporter|writer))|subscribe|sign up|unsubscribe"
    r"|follow (?:us|@|[\w .’'-]{2,40} on (?:twitter|facebook|instagram|x|bluesky|mastodon))"
    r"|like us on|join (?:us|our|the conversation)|share (?:this|on|via)|e-?mail (?:this|us|the)"
    r"|print this|click here|tap here|read (?:more|next|also)\b|see also\b|also (?:read|on)\b"
    r"|related(?: \w+)?\s*:?\s*$|related (?:articles?|stories|links|topics|content|coverage)"
    r"|more (?:from|on|about|stories|news|like this)\b|most (?:read|popular|viewed|shared)"
    r"|recommended|you (?:may|might) also|what do you think|copyright|©|\(c\)\s"
    r"|all rights reserved|reuse content|republish|reprinted|(?:originally|first) published"
    r"|this (?:article|story|material|content|post|report|page)"
    r" (?:was|is|may|has|first|originally|appeared|cannot|will)|leave a (?:comment|reply)"
    r"|post a comment|comments? (?:are|is|on this)|comments?\s*(?:\(\d+\))?$|\d+ comments?$"
    r"|tags?\s*:|tagged\b|filed under|topics?\s*:|categor(?:y|ies)\s*:|posted in\b"
    r"|advertisement|newsletter|(?:have|got) a (?:news )?(?:tip|story)|send (?:us|your)|tell us"
    r"|(?:the )?(?:views|opinions) expressed|thank you for (?:reading|your)|privacy policy"
    r"|terms (?:of|and)|cookie|get (?:the latest|our|unlimited|more)"
    r"|stay (?:up to date|informed|connected)|download (?:the|our)"
    r"|support (?:us|our|independent|quality)|donate|become a"
    r"|if you (?:enjoyed|liked|have (?:a|any) (?:tip|question|comment|information to share))"
    r"|for more (?:news|stories|on this|information(?:,| on| about| visit| contact)?)"
    r"|for the latest|image (?:credit|source)|photo(?: credit|graph)?s? ?(?::|by\b)"
    r"|watch (?:more|now|live|the video)|listen (?:to|now)|back to (?:the )?top"
    r"|(?:next|previous) (?:article|story|post|page))",
    re.IGNORECASE,
)
# Atomic: one address after another could be told apart in more ways than can ever be tried.
_LINKISH = re.compile(
    r"(?>[\w.+-]+@[\w-]+\.[\w.]+|(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}(?:/\S*)?"
    r"|@\w+)(?>\s*[|,•·]?\s*(?:[\w.+-]+@[\w-]+\.[\w.]+|(?:https?://|www\.)\S+|@\w+))*+[.]?",
    re.IGNORECASE,
)
_JUNK = re.compile(
    r"(?:advertisement|sponsored(?: content)?|(?:article|story) continues (?:below|after).{0,40}"
    r"|scroll (?:down )?for (?:more|video).{0,20}|skip advert(?:isement)?|image copyright .{0,40}"
    r"|media caption .{0,80}|share this (?:article|story|page)(?: with)?|related videos?"
    r"|sign up (?:to|for) .{0,60} newsletters?\b.{0,20})",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(
    r"(?:copyright|©|\(c\))\s*(?:copyright|©|\(c\))?\s*(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?)"
    r",?\s+(?:by\s+)?(?P<owner>[A-Z][\w&.,’' -]{1,50}?)"
    r"(?:\s*(?:[.|©]|,?\s*all rights|inc\b|ltd\b|llc\b|$))",
    re.IGNORECASE,
)
_SURE_WORDS, _LONG_WORDS, _FRAGMENT_WORDS = 45, 90, 7
_LEGAL = re.compile(
    r"(?:to contact|copyright|©|this (?:article|story|material)|the (?:views|opinions)|reprinted"
    r"|republish|support (?:us|our|independent|quality))",
    re.IGNORECASE,
)


def is_closing(paragraph: str) -> bool:
    """Whether `paragraph`, behind the body, is about the publication and not about the news."""
    words = paragraph.count(" ") + 1
    if words > _LONG_WORDS or (words > _SURE_WORDS and not _LEGAL.match(paragraph)):
        return False
    return _SURE.match(paragraph.lstrip("*_>-•|[( ")) is not None or is_link(paragraph)


def is_link(paragraph: str) -> bool:
    """Whether `paragraph` is nothing but addresses."""
    return _LINKISH.fullmatch(paragraph) is not None


def is_fragment(paragraph: str) -> bool:
    """Whether `paragraph` is a few words without a full stop: a label among closing lines."""
    return paragraph.count(" ") < _FRAGMENT_WORDS and not paragraph.endswith(
        (".", "!", "?", "”", '"')
    )


def is_junk(paragraph: str) -> bool:
    """Whether `paragraph` is an interjection of the page, wherever it stands."""
    return _JUNK.fullmatch(paragraph.strip(" .:*_")) is not None


def copyright_owner(paragraph: str) -> str | None:
    """Who a copyright line names."""
    match = _COPYRIGHT.search(paragraph)
    return match["owner"].strip(" ,.") if match else None
