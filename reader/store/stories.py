"""Stories as last grouped, and what the reader decided about them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from reader.model import Story
from reader.store.articles import row_of
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

    def decide(self, pairs: Iterable[tuple[str, str]], *, together: bool) -> None:
        """Note that the reader wants these articles in one story, or not in one.

        A later decision on a pair replaces an earlier one. Raises ArticleNotFound.
        """
        with self._database.write() as connection:
            for one, other in pairs:
                connection.execute(
                    "INSERT OR REPLACE INTO story_override (together, one, other) VALUES (?, ?, ?)",
                    (int(together), *_ordered(connection, one, other)),
                )

    def undecide(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Forget what was decided on these pairs. Raises ArticleNotFound."""
        with self._database.write() as connection:
            for one, other in pairs:
                connection.execute(
                    "DELETE FROM story_override WHERE one = ? AND other = ?",
                    _ordered(connection, one, other),
                )

    def decisions(self, *, together: bool) -> list[tuple[str, str]]:
        """The pairs the reader wants in one story, or apart, in the order decided."""
        with self._database.read() as connection:
            return connection.execute(
                """SELECT first.id, second.id FROM story_override
                JOIN article AS first ON first.n = one
                JOIN article AS second ON second.n = other
                WHERE together = ? ORDER BY seq""",
                (int(together),),
            ).fetchall()


def _ordered(connection: sqlite3.Connection, one: str, other: str) -> tuple[int, int]:
    first, second = sorted((row_of(connection, one), row_of(connection, other)))
    return first, second
