"""Articles grouped by story: what they are about, and when."""

from __future__ import annotations

from reader.compare.stories.features import Features
from reader.compare.stories.index import Override, Place, StoryIndex, group, story_id, told
from reader.compare.stories.label import Label
from reader.compare.stories.profile import VERSION, Profile, known_by, profile
from reader.compare.stories.reprints import reprints

__all__ = [
    "VERSION",
    "Features",
    "Label",
    "Override",
    "Place",
    "Profile",
    "StoryIndex",
    "group",
    "known_by",
    "profile",
    "reprints",
    "story_id",
    "told",
]
