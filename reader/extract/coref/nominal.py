"""Definite descriptions of what was brought in without a name: 'the official', 'the bill'.

'A senior fire department official said … the official said': a bare noun behind 'the' stands for
the one thing the text brought in by an indefinite phrase of that noun that tells more of it, of a
body by one that tells which ('the food authority … the authority'), of a thing by one with a name
in it ('Ghana's Asanteman mine … the mine'). With two such phrases, or where a name is described by
the noun too, nothing is resolved.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from reader.extract.coref import lexicon as lex
from reader.extract.lookup import Lookup
from reader.extract.phrases import noun_phrase
from reader.extract.tree import Tree
from reader.extract.words import word_set
from reader.model import Mention, Reference, Span

_FAR = 8
"""Sentences back to where the thing was brought in."""
_NEAR = 1
_OWNED = word_set(
    "board family council cabinet government ministry union coach owner lawyer attorney spokesman "
    "spokeswoman manager chairman regulator"
)
"""Nouns of what many have one of."""
_DESCRIBING = (
    lex.DESCRIBING
    | _OWNED
    | lex.FIRM_NOUNS
    | lex.NAMED_NOUNS
    | word_set(
        "source man woman offer call complaint statement message request claim project substance"
    )
)
_COMMON = word_set(
    "president future past present situation world way end time day night week month year morning "
    "afternoon evening moment season rest fact case thing country government public state sun sky "
    "ground floor air water sea area region side top bottom front back middle center centre start "
    "beginning lead line traffic defense offense defence offence administration election game "
    "match half round ball field street city town internet web law economy market right left "
    "decision position role job task point step move issue problem idea question effort chance hope"
)
"""Nouns of what everybody knows one of, or of which there is another each time."""
_UNTOLD = (_COMMON | lex.TOPICAL_NOUNS) - _DESCRIBING
_SORTED = _DESCRIBING | lex.PERSON_NOUNS
_LONGEST = 14
_LONGEST_SENTENCE = 200
_TELLING = frozenset({"amod", "compound", "nmod", "acl"})
_NAMED = frozenset({"appos", "flat", "compound", "nmod:desc"})


def brought_in(
    text: str, trees: Sequence[Tree], mentions: Lookup[Mention], taken: Collection[int]
) -> Iterator[Reference]:
    """The bare definite descriptions of what has no name, and the phrase that brought each in.

    `taken` are the offsets of those that stand for a name.
    """
    held: dict[str, list[tuple[int, Span | None]]] = {}
    for n, tree in enumerate(trees):
        if tree.n > _LONGEST_SENTENCE:
            continue
        for i in range(tree.n):
            lemma = tree.lemmas[i]
            if tree.pos[i] != "NOUN" or tree.tags[i] != "NN" or lemma in _UNTOLD:
                continue
            told = [late for late in held.get(lemma, ()) if n - late[0] <= _FAR]
            det = bare_definite(tree, i)
            if det >= 0:
                known = _latest(told, n)
                start, end = tree.words[det].start, tree.words[i].end
                if known is not None and start not in taken:
                    yield Reference(start, end, text[start:end], known)
                    held[lemma] = [(n, known)]
                    continue
                # 'The bank said … through a high street bank': told of without that phrase.
                found = None
            elif _named_owner(tree, i, mentions):
                found = _phrase(tree, i)
            elif _names(tree, i) or mentions.at(tree.words[i].start) is not None:
                found = None
            elif _another(tree, i):
                # 'A higher court', 'another film': there is one besides, which may be meant.
                found = None
            elif _brings_in(tree, i, mentions):
                found = _phrase(tree, i)
            else:
                continue
            held[lemma] = [*told, (n, found)] if (n, found) not in told else told


def _latest(held: Sequence[tuple[int, Span | None]], n: int) -> Span | None:
    """The one thing brought in of late, or the only one of the sentence before and its own."""
    late = list(held)
    if len({span and span.text for _, span in late}) > 1:
        late = [(at, span) for at, span in late if n - at <= _NEAR]
    return late[-1][1] if len({span and span.text for _, span in late}) == 1 else None


def _another(tree: Tree, i: int) -> bool:
    """Whether a phrase tells its noun from another such: 'a second test', 'a higher court'."""
    return any(
        tree.tags[k] == "JJR" or tree.words[k].text.lower() in _BESIDES
        for k in tree.kids[i]
        if k < i
    )


_BESIDES = word_set("another other second third fourth fifth")


def _named_owner(tree: Tree, i: int, mentions: Lookup[Mention]) -> bool:
    """'Kestrel's board', 'the board of Kestrel': whose it is has a name."""
    owners = (k for k in tree.kids[i] if tree.rels[k] == "nmod:poss" or tree.base[k] == "nmod")
    return tree.lemmas[i] in _OWNED and any(
        mentions.at(tree.words[k].start) is not None
        and (tree.rels[k] == "nmod:poss" or tree.case(k).lower() == "of")
        for k in owners
    )


def bare_definite(tree: Tree, i: int) -> int:
    """The 'the' of a noun that nothing else tells apart, or -1."""
    first = next((k for k in tree.kids[i] if k < i and tree.base[k] == "det"), -1)
    if first != i - 1 or tree.words[first].text.lower() != "the":
        return -1
    told = any(tree.base[k] in (*_TELLING, "nummod", "appos", "flat") for k in tree.kids[i])
    told = told or any(tree.base[k] in ("advmod", "obl") and k > i for k in tree.kids[i])
    told = told or (i + 1 < tree.n and tree.lemmas[i + 1] in _ELSEWHERE)
    return -1 if told or tree.child(i, "cop") >= 0 else first


_ELSEWHERE = frozenset(
    {"right", "next", "opposite", "nearby", "beside", "behind", "above", "below"}
)
"""What behind a noun tells of another than the one that was spoken of."""


def _names(tree: Tree, i: int) -> bool:
    """Whether the noun is what someone named is: a title, an apposition, a predicate."""
    if tree.base[i] in _NAMED or tree.rels[i] in _NAMED or tree.words[i].text[:1].isupper():
        return True
    return tree.child(i, "appos", "flat", "cop") >= 0


def _indefinite(tree: Tree, i: int) -> bool:
    return any(tree.lemmas[k] in ("a", "an") and tree.base[k] == "det" for k in tree.kids[i])


def _brings_in(tree: Tree, i: int, mentions: Lookup[Mention]) -> bool:
    """Whether the phrase of a noun tells of which it is one, or which it is."""
    if _indefinite(tree, i) or _which_body(tree, i):
        return True
    if tree.lemmas[i] in _SORTED:
        return False
    beside = (k for k in tree.kids[i] if tree.rels[k] in _WHICH)
    return any(mentions.at(tree.words[k].start) is not None for k in beside)


_WHICH = frozenset({"nmod:poss", "compound", "nmod"})


def _which_body(tree: Tree, i: int) -> bool:
    """'the food authority', 'the electoral commission': a noun or adjective tells which it is."""
    if tree.lemmas[i] not in _BODIES or tree.words[tree.lo[i]].text.lower() != "the":
        return False
    before = [k for k in tree.kids[i] if k < i and tree.base[k] != "det"]
    sorts = [
        k
        for k in before
        if tree.base[k] == "compound" or (tree.base[k] == "amod" and tree.lemmas[k].endswith("al"))
    ]
    return bool(sorts) and sorts == before


_BODIES = lex.FIRM_NOUNS | lex.INSTITUTIONS | lex.NAMED_NOUNS


def _phrase(tree: Tree, i: int) -> Span | None:
    """The words that brought the thing in, where they tell more of it than its noun."""
    if not any(tree.base[k] in _TELLING for k in tree.kids[i]):
        return None
    words = noun_phrase(tree, i, conjuncts=False, limit=_LONGEST)
    if not words or len(words) > _LONGEST or words[-1] - words[0] >= len(words):
        words = [w for w in words if w <= i]
    if not words or words[-1] - words[0] >= len(words) or len(words) <= _BARE:
        return None
    if tree.tags[words[-1]] == "POS":
        words = words[:-1]
    start, end = tree.words[words[0]].start, tree.words[words[-1]].end
    return Span(start, end, " ".join(tree.text[start:end].split()))


_BARE = 2
"""Words of a phrase that is only an article and a noun."""
