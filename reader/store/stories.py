"""Stories as last grouped, and what the reader decided about them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.model import Story
from reader.store import counters
from reader.store.connection import Database, fetched


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """Where the grouping put an article, by the number of its profile; `links` are opaque."""

    number: int
    article: str
    story: str
    links: bytes


class Stories:
    """The stories of a record."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, stories: Sequence[Story], gone: Iterable[str] = ()) -> None:
        """Keep these stories, new or changed, and forget those of the ids in `gone`.

        An article is in one story at most: the first of `stories` that has it, else where it was.
        """
        with self._database.write() as connection:
            connection.executemany(
                "DELETE FROM story WHERE id = ?",
                [(story,) for story in (*gone, *(story.id for story in stories))],
            )
            connection.executemany(
                "INSERT INTO story (id, title, reason) VALUES (?, ?, ?)",
                [(story.id, story.title, story.reason) for story in stories],
            )
            connection.executemany(
                """INSERT OR IGNORE INTO story_member (article, story, position)
                SELECT n, ?, ? FROM article WHERE id = ?""",
                [
                    (story.id, at, article)
                    for story in stories
                    for at, article in enumerate(story.articles)
                ],
            )

    def all(self) -> list[Story]:
        """The stories as last grouped, largest first; those left without articles are not."""
        with self._database.read() as connection:
            rows = fetched(
                connection,
                """SELECT story.id, story.title, reason, article.id
                FROM story JOIN story_member ON story = story.id
                JOIN article ON n = article
                ORDER BY story_member.position""",
            )
        members: dict[str, list[str]] = {}
        heads: dict[str, tuple[str, str]] = {}
        for story, title, reason, article in rows:
            heads[story] = (title, reason)
            members.setdefault(story, []).append(article)
        return [
            Story(story, heads[story][0], tuple(members[story]), heads[story][1])
            for story in sorted(members, key=lambda one: (-len(members[one]), one))
        ]

    def of(self, article: str) -> Story | None:
        """The story an article is in, as last grouped."""
        return next((story for story in self.all() if article in story.articles), None)

    def stale(self) -> set[str]:
        """The ids of stories with an article of which other things are to be told now."""
        with self._database.read() as connection:
            rows = connection.execute("SELECT id FROM story WHERE stale").fetchall()
        return {id_ for (id_,) in rows}

    def places(self) -> list[PlaceRow]:
        """Where the grouping put each article, by number; before what the reader decided."""
        with self._database.read() as connection:
            rows = fetched(
                connection,
                """SELECT profile, id, story, links FROM story_place
                JOIN story_profile ON number = profile JOIN article ON n = article
                ORDER BY profile""",
            )
        return [PlaceRow(*row) for row in rows]

    def placed(self) -> set[int]:
        """The numbers of the profiles that have a place."""
        with self._database.read() as connection:
            rows = connection.execute("SELECT profile FROM story_place").fetchall()
        return {number for (number,) in rows}

    def place(self, places: Iterable[PlaceRow]) -> None:
        """Keep these places, new or changed; nothing is kept where a profile is gone by now."""
        with self._database.write() as connection:
            counters.advance(connection, counters.GROUPINGS)
            connection.executemany(
                """INSERT OR REPLACE INTO story_place (profile, story, links)
                SELECT number, ?2, ?3 FROM story_profile WHERE number = ?1""",
                [(place.number, place.story, place.links) for place in places],
            )

    def groupings(self) -> int:
        """How often articles were given places, by whichever process."""
        with self._database.read() as connection:
            return counters.value(connection, counters.GROUPINGS)

    def decide(self, kind: str, subject: str, story: str) -> int:
        """The number of a decision of the reader's on what belongs together, noted now."""
        with self._database.write() as connection:
            counters.advance(connection, counters.DECISIONS)
            number = connection.execute(
                "INSERT INTO story_decision (kind, subject, story) VALUES (?, ?, ?)",
                (kind, subject, story),
            ).lastrowid
        return number or 0

    def undecide(self, number: int) -> None:
        """Forget a decision; nothing happens if it is not there."""
        with self._database.write() as connection:
            counters.advance(connection, counters.DECISIONS)
            connection.execute("DELETE FROM story_decision WHERE seq = ?", (number,))

    def decisions(self) -> list[tuple[str, str, str]]:
        """What the reader decided, in order: kind, subject and story of each."""
        with self._database.read() as connection:
            return connection.execute(
                "SELECT kind, subject, story FROM story_decision ORDER BY seq"
            ).fetchall()

    def stamp(self) -> str:
        """What changes whenever articles, annotations or decisions do."""
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT seq FROM sqlite_sequence WHERE name = 'outbox'"
            ).fetchone()
            return f"{row[0] if row else 0}.{counters.value(connection, counters.DECISIONS)}"
