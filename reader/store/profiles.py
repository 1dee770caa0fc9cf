"""What grouping by story needs of each article, made once and kept, as bytes.

A profile has a number that no other ever had, so that what refers to one that is gone refers to
nothing. It is of a version of the program and of the engine the article was annotated by when it
was made; one of another version or engine is made again.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.store.articles import row_of
from reader.store.connection import Database, fetched
from reader.store.rows import in_portions
from reader.text import STAND_IN

_LABEL = "SELECT id, label FROM article JOIN story_profile ON article = n"


class Profiles:
    """The profiles of a record."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def wanting(self, version: str, limit: int | None = None) -> list[str]:
        """The ids of articles without a profile as they are now, in the order added."""
        with self._database.read() as connection:
            rows = fetched(
                connection,
                """SELECT id FROM article LEFT JOIN story_profile AS profile ON article = n
                WHERE profile.version IS NOT ?1 OR profile.engine IS NOT article.engine
                ORDER BY n LIMIT ?2""",
                (version, -1 if limit is None else limit),
            )
        # One whose id is garbled can't be asked for; `check` says so.
        return [id_ for (id_,) in rows if STAND_IN not in id_]

    def put(self, id: str, version: str, features: bytes, label: bytes) -> None:  # noqa: A002
        """Keep the profile of an article as it is now. Raises ArticleNotFound.

        It gets a new number, and so no place among the stories yet, unless the one there is of
        the same version and features.
        """
        with self._database.write() as connection:
            n = row_of(connection, id)
            old = connection.execute(
                "SELECT version, features, label FROM story_profile WHERE article = ?", (n,)
            ).fetchone()
            if old is not None and old[2] != label:
                connection.execute(
                    """UPDATE story SET stale = 1
                    WHERE id = (SELECT story FROM story_member WHERE article = ?)""",
                    (n,),
                )
            if old is not None and old[:2] == (version, features):
                connection.execute(
                    """UPDATE story_profile SET label = ?2,
                    engine = (SELECT engine FROM article WHERE n = ?1) WHERE article = ?1""",
                    (n, label),
                )
                return
            connection.execute("DELETE FROM story_profile WHERE article = ?", (n,))
            connection.execute(
                """INSERT INTO story_profile (article, version, engine, features, label)
                SELECT n, ?2, engine, ?3, ?4 FROM article WHERE n = ?1""",
                (n, version, features, label),
            )

    def unplaced(self) -> list[tuple[int, str, bytes]]:
        """Number, article and features of each that has no place among the stories yet."""
        with self._database.read() as connection:
            return fetched(
                connection,
                # The numbers first, by an index that holds no features.
                """SELECT number, id, features FROM story_profile
                JOIN article ON n = article
                WHERE number IN (
                    SELECT number FROM story_profile EXCEPT SELECT profile FROM story_place)
                ORDER BY number""",
            )

    def placed(self) -> list[tuple[int, bytes]]:
        """Number and features of each that has its place among the stories."""
        with self._database.read() as connection:
            return connection.execute(
                """SELECT number, features FROM story_place
                JOIN story_profile ON number = profile ORDER BY number"""
            ).fetchall()

    def labels(self, ids: Sequence[str]) -> dict[str, bytes]:
        """The labels of these articles; those that have none are left out."""
        found: dict[str, bytes] = {}
        with self._database.read() as connection:
            for some, marks in in_portions(ids):
                rows = connection.execute(
                    f"{_LABEL} WHERE id IN ({marks})",
                    some,
                )
                found |= dict(rows)
        return found

    def clear(self) -> None:
        """Forget all profiles, and with them where articles stood among the stories."""
        with self._database.write() as connection:
            connection.execute("DELETE FROM story_profile")
