"""Articles grouped by story: what they are about, and when."""

from __future__ import annotations

from reader.compare.stories.index import Override, StoryIndex, group
from reader.compare.stories.profile import Profile, profile
from reader.compare.stories.reprints import reprints

__all__ = ["Override", "Profile", "StoryIndex", "group", "profile", "reprints"]
