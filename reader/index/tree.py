"""The query as a tree: what the parser makes and the evaluator reads."""

from __future__ import annotations

from dataclasses import dataclass

FIELDS = {
    "title": "title",
    "text": "text",
    "author": "author",
    "outlet": "outlet",
    "source": "outlet",
    "person": "person",
    "place": "place",
    "org": "org",
    "says": "says",
}
"""Fields of words, by the name typed."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word: found by its stem, better where it stands as typed."""

    word: str
    field: str | None = None
    common: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words as typed, one after the other, each at most `slop` places after the one before.

    `begun` says that the last is only the beginning of a word, being typed.
    """

    words: tuple[str, ...]
    slop: int = 1
    field: str | None = None
    begun: bool = False


@dataclass(frozen=True, slots=True)
class Prefix:
    """Every word that starts so. `typed` marks the word a person is still typing."""

    prefix: str
    field: str | None = None
    typed: bool = False


@dataclass(frozen=True, slots=True)
class Wildcard:
    """Every word of that shape: `*` any letters, `?` one."""

    pattern: str
    field: str | None = None


@dataclass(frozen=True, slots=True)
class Fuzzy:
    """Every word at most `distance` edits away."""

    word: str
    distance: int
    field: str | None = None


@dataclass(frozen=True, slots=True)
class Dates:
    """Published within these days (yyyymmdd, both inclusive)."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Flag:
    """Marked so: read, unread, starred."""

    name: str


@dataclass(frozen=True, slots=True)
class Tag:
    """Tagged so; `prefix` if it ended in a star."""

    tag: str
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Everything:
    """All articles."""


@dataclass(frozen=True, slots=True)
class Not:
    """What the child does not find."""

    child: Node


@dataclass(frozen=True, slots=True)
class And:
    """What all children find."""

    children: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """What any child finds."""

    children: tuple[Node, ...]


Leaf = Word | Phrase | Prefix | Wildcard | Fuzzy
Node = Leaf | Dates | Flag | Tag | Everything | Not | And | Or


@dataclass(frozen=True, slots=True)
class Query:
    """A parsed query: its tree, and the runs of plain words as typed, to prefer them together."""

    typed: str
    root: Node | None
    runs: tuple[tuple[str, ...], ...] = ()


def leaves(node: Node | None, *, negated: bool = False) -> list[Leaf]:
    """The word-like leaves that are asked for (not those under NOT), in order."""
    match node:
        case None | Dates() | Flag() | Tag() | Everything():
            return []
        case Not(child):
            return leaves(child, negated=not negated)
        case And(children) | Or(children):
            return [leaf for child in children for leaf in leaves(child, negated=negated)]
        case _:
            return [] if negated else [node]


def without_common(node: Node | None) -> Node | None:
    """The tree without very common words, where something else is asked for beside them."""
    if not isinstance(node, And | Or):
        return node
    if all(isinstance(leaf, Word) and leaf.common for leaf in leaves(node)):
        return node
    if isinstance(node, Or):
        return Or(tuple(without_common(child) or child for child in node.children))
    kept = tuple(
        child
        for child in (without_common(child) for child in node.children)
        if child is not None and not (isinstance(child, Word) and child.common)
    )
    return kept[0] if len(kept) == 1 else And(kept)


def only_negative(node: Node | None) -> bool:
    """Whether a tree only says what to leave out."""
    match node:
        case Not():
            return True
        case And(children) | Or(children):
            return all(only_negative(child) for child in children)
        case _:
            return False
