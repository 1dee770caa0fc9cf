"""Stories as last grouped, and what the reader decided about them."""

from __future__ import annotations

from collections.abc import Sequence

from reader.model import Story
from reader.store import counters
from reader.store.connection import Database


class Stories:
    """The stories of a record."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, stories: Sequence[Story]) -> None:
        """Keep these stories in place of the earlier ones; an article is in one at most."""
        with self._database.write() as connection:
            connection.execute("DELETE FROM story_member")
            connection.execute("DELETE FROM story")
            connection.executemany(
                "INSERT INTO story (id, position, title, reason) VALUES (?, ?, ?, ?)",
                [(story.id, at, story.title, story.reason) for at, story in enumerate(stories)],
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
        """The stories as last grouped, in their order; those left without articles are not."""
        with self._database.read() as connection:
            rows = connection.execute(
                """SELECT story.id, story.title, reason, article.id
                FROM story JOIN story_member ON story = story.id
                JOIN article ON n = article
                ORDER BY story.position, story_member.position"""
            ).fetchall()
        members: dict[str, list[str]] = {}
        heads: dict[str, tuple[str, str]] = {}
        for story, title, reason, article in rows:
            heads[story] = (title, reason)
            members.setdefault(story, []).append(article)
        return [
            Story(story, heads[story][0], tuple(articles), heads[story][1])
            for story, articles in members.items()
        ]

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
