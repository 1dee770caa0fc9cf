"""What was read from the articles: annotations whole, and entities by name."""

from __future__ import annotations

import json
import re
import sqlite3
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from reader.errors import LibraryDamaged
from reader.jsonform import annotation_to_blob, annotations_from_blob
from reader.model import Annotations, EntityType, Mention
from reader.store.articles import now, row_of
from reader.store.connection import Database, fetched
from reader.store.queues import enqueue
from reader.text import STAND_IN

LONG = 20_000
"""Words from which an article is a book, some ten seconds of annotation."""
_ARTICLE = re.compile(r"^the\s+")
_POSSESSIVE = re.compile(r"(?:['’]s|['’])$")
_NO_WORD = re.compile(r"[^\w&+#]+")


@dataclass(frozen=True, slots=True)
class EntityRow:
    """An entity in one article: how it is named there, how often, and where first."""

    article: str
    entity: str
    name: str
    type: EntityType
    mentions: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Failure:
    """An article that could not be annotated by an engine, and why."""

    article: str
    engine: str
    reason: str


@dataclass(frozen=True, slots=True)
class Searchable:
    """What annotations let a search find: names in every wording, and the date reckoned from."""

    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    says: tuple[str, ...] = ()
    published: str | None = None


def fold(name: str) -> str:
    """The name as names are compared: no case, accents, points, leading 'the' or possessive."""
    plain = "".join(
        char
        for char in unicodedata.normalize("NFKD", name.casefold())
        if not unicodedata.combining(char)
    )
    plain = _POSSESSIVE.sub("", plain.strip())
    plain = plain.replace(".", "").replace("'", "").replace("’", "")
    return _ARTICLE.sub("", _NO_WORD.sub(" ", plain).strip())


class AnnotationTable:
    """The annotations of a record."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, id: str, annotations: Annotations) -> None:  # noqa: A002
        """Keep the annotations of an article in place of older ones. Raises ArticleNotFound."""
        blob = annotation_to_blob(annotations)
        names = json.dumps(_searchable(annotations))
        with self._database.write() as connection:
            n = row_of(connection, id)
            self._clear(connection, n)
            connection.execute(
                "INSERT INTO annotation (article, made, names, data) VALUES (?, ?, ?, ?)",
                (n, now(), names, blob),
            )
            entities = _entities(annotations.entities)
            connection.executemany(
                """INSERT INTO entity (article, entity, name, type, mentions, start, end)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
                [(n, *row) for row in entities],
            )
            connection.executemany(
                "INSERT OR IGNORE INTO entity_name (folded, type, article, entity) "
                "VALUES (?, ?, ?, ?)",
                [(name, type_, n, entity) for name, type_, entity in _names(annotations.entities)],
            )
            connection.execute(
                "UPDATE article SET engine = ?, entities = ?, facts = ? WHERE n = ?",
                (annotations.engine, len(entities), len(annotations.facts), n),
            )
            enqueue(connection, [id])

    def get(self, id: str) -> Annotations | None:  # noqa: A002
        """The annotations of an article, or None where there are none yet.

        Raises ArticleNotFound, and LibraryDamaged where they can't be read.
        """
        with self._database.read() as connection:
            n = row_of(connection, id)
            row = connection.execute(
                "SELECT data FROM annotation WHERE article = ?", (n,)
            ).fetchone()
        if row is None:
            return None
        try:
            return annotations_from_blob(row[0])
        except ValueError as error:
            raise LibraryDamaged(
                f"the annotations of article {id} are damaged; run `reader check`"
            ) from error

    def readable(self, id: str) -> Annotations | None:  # noqa: A002
        """The annotations of an article, or None where there are none or they are damaged."""
        try:
            return self.get(id)
        except LibraryDamaged:
            return None

    def searchable(self, id: str) -> Searchable | None:  # noqa: A002
        """What an article can be found by because of its annotations, or None without any."""
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT names FROM annotation JOIN article ON n = article WHERE id = ?", (id,)
            ).fetchone()
        if row is None:
            return None
        try:
            people, places, organizations, says, published = json.loads(row[0])
        except (ValueError, TypeError):
            return None  # damaged; the text is found by its words still
        return Searchable(
            tuple(people), tuple(places), tuple(organizations), tuple(says), published
        )

    def engine(self, id: str) -> str | None:  # noqa: A002
        """The engine that annotated an article, or None. Raises ArticleNotFound."""
        with self._database.read() as connection:
            row_of(connection, id)
            engine: str | None = connection.execute(
                "SELECT engine FROM article WHERE id = ?", (id,)
            ).fetchone()[0]
        return engine

    def drop(self, id: str) -> None:  # noqa: A002
        """Forget the annotations of an article, so that they are made anew."""
        with self._database.write() as connection:
            n = row_of(connection, id)
            self._clear(connection, n)
            connection.execute(
                "UPDATE article SET engine = NULL, entities = 0, facts = 0 WHERE n = ?", (n,)
            )
            enqueue(connection, [id])

    def count(self) -> int:
        """How many articles are annotated."""
        with self._database.read() as connection:
            count: int = connection.execute("SELECT count(*) FROM annotation").fetchone()[0]
        return count

    def pending(self, engine: str, limit: int | None = None) -> list[str]:
        """The ids of what this engine has yet to annotate, newest first.

        Those never annotated come before those of another engine, and a book after all that is
        shorter, which it would hold up; what this engine failed on is left out.
        """
        with self._database.read() as connection:
            rows = fetched(
                connection,
                """SELECT id FROM article
                WHERE (engine IS NULL OR engine <> ?1) AND NOT EXISTS (
                    SELECT 1 FROM annotation_failure AS failure
                    WHERE failure.article = n AND failure.engine = ?1)
                ORDER BY engine IS NOT NULL, words > ?3, sort DESC, n DESC LIMIT ?2""",
                (engine, -1 if limit is None else limit, LONG),
            )
        # One whose id is garbled can't be asked for; `check` says so.
        return [id_ for (id_,) in rows if STAND_IN not in id_]

    def waits(self, id: str, engine: str) -> bool:  # noqa: A002
        """Whether this engine has yet to annotate this article; False if there is none."""
        with self._database.read() as connection:
            row = connection.execute(
                """SELECT 1 FROM article WHERE id = ?1 AND (engine IS NULL OR engine <> ?2)
                AND NOT EXISTS (SELECT 1 FROM annotation_failure AS failure
                    WHERE failure.article = n AND failure.engine = ?2)""",
                (id, engine),
            ).fetchone()
        return row is not None

    def fail(self, id: str, engine: str, reason: str) -> None:  # noqa: A002
        """Note that an engine can't annotate an article. Raises ArticleNotFound."""
        with self._database.write() as connection:
            n = row_of(connection, id)
            connection.execute(
                "INSERT OR REPLACE INTO annotation_failure (article, engine, reason) "
                "VALUES (?, ?, ?)",
                (n, engine, reason),
            )

    def failure(self, id: str, engine: str) -> str | None:  # noqa: A002
        """Why an engine could not annotate an article, or None."""
        with self._database.read() as connection:
            row = connection.execute(
                """SELECT reason FROM annotation_failure AS failure
                JOIN article ON n = failure.article WHERE id = ? AND failure.engine = ?""",
                (id, engine),
            ).fetchone()
        return None if row is None else str(row[0])

    def failures(self) -> list[Failure]:
        """What could not be annotated."""
        with self._database.read() as connection:
            rows = connection.execute(
                """SELECT id, failure.engine, reason FROM annotation_failure AS failure
                JOIN article ON article.n = failure.article ORDER BY n"""
            ).fetchall()
        return [Failure(*row) for row in rows]

    def entities(self, id: str) -> list[EntityRow]:  # noqa: A002
        """The entities of an article, most mentioned first. Raises ArticleNotFound."""
        with self._database.read() as connection:
            n = row_of(connection, id)
            rows = connection.execute(
                """SELECT entity, name, type, mentions, start, end FROM entity
                WHERE article = ? ORDER BY mentions DESC, start""",
                (n,),
            ).fetchall()
        return [EntityRow(id, e, name, EntityType(t), *rest) for e, name, t, *rest in rows]

    def with_entity(self, name: str, type: EntityType) -> list[EntityRow]:  # noqa: A002
        """Each article's entity of that type that is called so there, newest article first."""
        with self._database.read() as connection:
            rows = connection.execute(
                """SELECT article.id, entity.entity, entity.name, entity.type, mentions, start, end
                FROM entity_name
                JOIN entity ON entity.article = entity_name.article
                    AND entity.entity = entity_name.entity
                JOIN article ON n = entity_name.article
                WHERE folded = ? AND entity_name.type = ?
                ORDER BY sort DESC, n DESC, start""",
                (fold(name), type.value),
            ).fetchall()
        return [EntityRow(a, e, named, EntityType(t), *rest) for a, e, named, t, *rest in rows]

    def _clear(self, connection: sqlite3.Connection, n: int) -> None:
        for table in ("annotation", "annotation_failure", "entity", "entity_name"):
            connection.execute(f"DELETE FROM {table} WHERE article = ?", (n,))  # noqa: S608


def _entities(mentions: Iterable[Mention]) -> list[tuple[str, str, str, int, int, int]]:
    """A row for each entity: id, name, type, number of mentions, and where the first stands."""
    firsts: dict[str, Mention] = {}
    counts: Counter[str] = Counter()
    for mention in mentions:
        firsts.setdefault(mention.entity, mention)
        counts[mention.entity] += 1
    return [
        (entity, first.name, first.type.value, counts[entity], first.start, first.end)
        for entity, first in firsts.items()
    ]


def _names(mentions: Iterable[Mention]) -> set[tuple[str, str, str]]:
    """Each wording an entity goes by in the article, folded, with type and entity."""
    names = {
        (fold(wording), mention.type.value, mention.entity)
        for mention in mentions
        for wording in (mention.name, mention.text)
    }
    return {name for name in names if name[0]}


def _searchable(annotations: Annotations) -> list[object]:
    return [
        _wordings(annotations, EntityType.PERSON),
        _wordings(annotations, EntityType.PLACE),
        _wordings(annotations, EntityType.ORGANIZATION),
        _speakers(annotations),
        annotations.published,
    ]


def _wordings(annotations: Annotations, kind: EntityType) -> list[str]:
    """The names of one kind, each in every wording, so that any of them finds it."""
    wordings = (
        wording
        for mention in annotations.entities
        if mention.type is kind
        for wording in (mention.name, mention.text)
    )
    return list(dict.fromkeys(wordings))


def _speakers(annotations: Annotations) -> list[str]:
    """Who is quoted: as worded, and by the full name where it is known whom that names."""
    names = {mention.entity: mention.name for mention in annotations.entities}
    sources = [said.source for said in annotations.attributions if said.source is not None]
    chain = [source for fact in annotations.facts for source in fact.asserted_by]
    told = [(source.text, source.entity) for source in sources]
    told += [(source.text, source.entity) for source in chain]
    wordings: dict[str, None] = {}
    for wording, entity in told:
        wordings.setdefault(wording)
        if entity in names:
            wordings.setdefault(names[entity])
    return list(wordings)
