"""Without an object, the phrase a verb needs takes its place ('is based in Hawaii')."""

from __future__ import annotations

from reader.extract.facts import lexicon as lex
from reader.extract.facts.arguments.obliques import Arguments
from reader.extract.facts.candidate import Candidate
from reader.extract.tree import Tree

_MARKS = frozenset({'"', "“", "”", "``", "''", "‘", "'"})


def role_words(tree: Tree, role: str, part: list[int]) -> list[int]:
    """The preposition's own words before an argument."""
    if not role or not part:
        return []
    out: list[int] = []
    first = part[0] - 1
    while first >= 0 and tree.words[first].text in _MARKS:
        first -= 1
    while first >= 0 and tree.base[first] in ("case", "mark", "fixed") and len(out) < 4:
        out.append(first)
        first -= 1
    return out


def promote(found: Candidate, arguments: Arguments) -> None:
    """Without an object the phrase the verb needs takes its place ('is based in Hawaii')."""
    tree = found.tree
    by = next((n for n, (role, _) in enumerate(found.arguments) if role == "by"), -1)
    place_needed = (
        arguments.place
        and arguments.place[0] > found.predicate[0]
        and tree.lemmas[found.head] in lex.LOCATIVE_VERBS
    )
    first = by if by >= 0 and found.passive else _adjacent(found)
    if place_needed and (first < 0 or arguments.place[0] < found.arguments[first][1][0]):
        words, found.place = arguments.place, []
        _take(found, words)
        return
    if first < 0:
        return
    role, words = found.arguments.pop(first)
    cases = role_words(tree, role, words)
    if (role, *(tree.lemmas[w] for w in words)) in _SET:
        found.predicate = sorted({*found.predicate, *cases, *words})
        return
    if (len(cases) and role != "to") or not role or (cases and tree.base[cases[0]] != "mark"):
        _take(found, sorted({*cases, *words}))
    else:
        found.arguments.insert(first, (role, words))


_SET = frozenset(
    (preposition, *noun.split())
    for preposition, nouns in (
        ("at", "all|large|length|last|once|home|sea|gunpoint|random"),
        ("for", "good|free|sure|certain|nothing|real|now|ever"),
        ("in", "vain|full|part|person|public|private|advance|time|earnest|bulk|silence"),
        ("on", "time|foot|purpose|demand|duty|schedule|scene|site|board|hold|camera|air"),
        ("by", "hand|foot|accident|mistake|force|phone|email|post"),
        ("under", "way|control"),
        ("out of", "hand|control|date"),
    )
    for noun in nouns.split("|")
)
"""Set phrases that say how; what stands in them is nothing that anything was done to."""


def _adjacent(found: Candidate) -> int:
    """The argument that begins right behind the predicate, or the only one."""
    if not found.arguments:
        return -1
    last = max(found.predicate)
    for n, (role, words) in enumerate(found.arguments):
        if words and words[0] > last and not (role == "to" and _infinitive(found.tree, words)):
            beside = role in lex.TIME_ROLES or role in _BESIDE or _set_off(found, role, words)
            beside = beside or (role in _CLAUSAL and _clause(found.tree, words))
            return -1 if beside else n
    return -1


def _set_off(found: Candidate, role: str, words: list[int]) -> bool:
    """'lasted nine minutes, to visible relief': behind a comma it is beside the point."""
    cases = role_words(found.tree, role, words)
    return bool(cases) and found.tree.words[min(cases) - 1].text in (",", "–", "—")


def _clause(tree: Tree, words: list[int]) -> bool:
    """Whether the words begin with the subject of a clause."""
    return any(tree.base[w] in ("nsubj", "expl") and tree.lo[w] == words[0] for w in words)


_CLAUSAL = frozenset({"as", "while", "just because"})
"""'did not speak as he left' says when; 'worked as a smith' says what as."""
_BESIDE = frozenset(
    {
        "if",
        "unless",
        "pending",
        "despite",
        "amid",
        "except",
        "besides",
        "barring",
        "given",
        "minus",
        "without",
    }
)
"""What stands behind these limits what is said, and is nothing that was done to."""


def _at_least(tree: Tree, w: int) -> bool:
    """'has grown to [at least eight]': of the number, no preposition."""
    return tree.lemmas[w] == "at" and tree.words[w + 1].text.lower() in ("least", "most")


def _infinitive(tree: Tree, words: list[int]) -> bool:
    return any(tree.tags[w] == "VB" for w in words[:2])


def _take(found: Candidate, words: list[int]) -> None:
    """Makes a prepositional phrase the object; its preposition joins the predicate."""
    tree = found.tree
    lead = 0
    while (
        lead < len(words) - 1
        and tree.base[words[lead]] in ("case", "fixed", "mark")
        and not _at_least(tree, words[lead])
    ):
        lead += 1
    found.predicate = sorted({*found.predicate, *words[:lead]})
    found.object = words[lead:]
    found.object_head = -1
