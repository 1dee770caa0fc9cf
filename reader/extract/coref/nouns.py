"""What a pronoun may stand for: the noun phrases of a text with their features."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from reader.extract.coref import lexicon as lex
from reader.extract.lookup import Lookup
from reader.extract.tree import Tree
from reader.model import EntityType, Mention, TimeExpression
from reader.names.gazetteer import PEOPLES

_INSIDE_NAME = frozenset({"compound", "flat", "fixed", "goeswith", "nmod:desc"})


@dataclass(slots=True)
class Noun:
    """One noun phrase that can be an antecedent.

    `male`, `female`, `animate`, `plural`, `group` are True, False or None (not known).
    `key` is what makes two of them one thing: the entity, or the phrase's place.
    """

    sentence: int
    head: int
    start: int
    end: int
    role: str
    mention: Mention | None
    male: bool | None
    female: bool | None
    animate: bool | None
    plural: bool | None
    group: bool
    definite: bool
    key: str
    time: bool = False
    coordinated: bool = False
    again: str = ""
    """The pronoun it is mentioned by, where it is not the noun phrase itself."""
    lemma: str = ""
    quoted: bool = False
    """Whether a pronoun mentions it within somebody's quoted words."""
    bare: bool = False
    """Whether a nameless singular stands without an article: a kind or a mass, not one thing."""
    aside: bool = False
    """Whether it stands in a relative clause."""
    pleads: bool = False
    """Whether it is counsel in a trial, who mostly speaks of another."""


def grammatical_role(tree: Tree, i: int) -> str:
    """subject, object, oblique, owner or other, coordination looked through."""
    while tree.base[i] == "conj" and tree.heads[i] >= 0:
        i = tree.heads[i]
    rel = tree.rels[i]
    base = tree.base[i]
    if base in ("nsubj", "csubj"):
        return "subject"
    if base in ("obj", "iobj"):
        return "object"
    if rel == "nmod:poss":
        return "owner"
    if base == "obl":
        return "agent" if rel == "obl:agent" else "oblique"
    if base == "root":
        return "root"
    return "other"


def nouns_in(
    tree: Tree, sentence: int, mentions: Lookup[Mention], times: Lookup[TimeExpression],
    described: Mapping[tuple[int, int], Mention],
) -> list[Noun]:  # fmt: skip
    """The noun phrases of one sentence, in order of their heads.

    `described` gives the names that phrases without one stand for, by sentence and head.
    """
    out = []
    for i in range(tree.n):
        pos = tree.pos[i]
        if counts_some(tree, i) and times.position(tree.words[i].start) < 0:
            out.append(_some(tree, sentence, i))
            continue
        if pos not in ("NOUN", "PROPN") or tree.rels[i] in _INSIDE_NAME or tree.base[i] in (
            "compound", "flat",
        ):  # fmt: skip
            continue
        if _says_what(tree, i) or _measures(tree, i) or _is_prize(tree, i):
            continue
        if tree.words[i].text in _ADDRESSED:
            continue
        out.append(_noun(tree, sentence, i, mentions, times, described.get((sentence, i))))
        if any(tree.base[k] == "conj" and tree.pos[k] in ("NOUN", "PROPN") for k in tree.kids[i]):
            out.append(_coordination(out[-1], tree, i, mentions))
    return out


def counts_some(tree: Tree, i: int) -> bool:
    """Whether a number, 'some' or 'many' stands for those it counts: '38 have left'."""
    counting = tree.tags[i] == "CD" and tree.lemmas[i] not in ("one", "1")
    if not counting and tree.lemmas[i] not in _SOME:
        return False
    return tree.base[i] in ("nsubj", "obj") and tree.rels[i] != "nsubj:outer"


_SOME = frozenset({"many", "some", "several", "most", "both", "others", "dozens", "hundreds"})


def _some(tree: Tree, n: int, i: int) -> Noun:
    """Those a number or 'some' stands for, whoever they are."""
    start, end = tree.words[tree.lo[i]].start, tree.words[i].end
    return Noun(
        n, i, start, end, grammatical_role(tree, i), None, None, None, None, True, False,
        False, f"@{tree.words[i].start}", lemma="some",
    )  # fmt: skip


def _says_what(tree: Tree, i: int) -> bool:
    """Whether the noun is what something is said to be: not it, but its subject is meant later."""
    return tree.child(i, "cop") >= 0 and tree.child(i, "nsubj") >= 0


_ADDRESSED = frozenset({"God", "Lord", "Allah"})
"""Called on, not spoken of."""


def _is_prize(tree: Tree, i: int) -> bool:
    """'Best actress was awarded to X', 'best supporting actor': a prize, and nobody."""
    left = [tree.words[k].text.lower() for k in range(tree.lo[i], i)]
    return tree.tags[i] == "NN" and left[:1] == ["best"] and tree.pos[i] == "NOUN"


def pleads(tree: Tree, i: int) -> bool:
    """'Ann Cole, prosecuting, said', 'Mitigating, Bob Lee said': counsel, who speaks of another."""
    verb = tree.heads[i]
    first = [k for k in tree.children(verb, "advcl") if k < i] if tree.base[i] == "nsubj" else []
    return any(
        tree.words[k].text.lower() in _PLEADING and tree.child(k, "obj", "nsubj") < 0
        for k in (*tree.kids[i], *first)
        if tree.hi[k] == k or tree.base[k] != "appos"
    )


_PLEADING = frozenset({"prosecuting", "defending", "mitigating"})


def _measures(tree: Tree, i: int) -> bool:
    """'a number of years', 'a couple of them', 'a little bit': how much of something."""
    if tree.lemmas[i] not in _MEASURES or tree.pos[i] != "NOUN":
        return False
    of = any(tree.case(k).lower() == "of" for k in tree.children(i, "nmod"))
    return of or tree.lemmas[i] == "bit"


_MEASURES = frozenset({"bit", "lot", "couple", "number", "bunch", "kind", "sort", "part", "series"})


def _coordination(first: Noun, tree: Tree, i: int, mentions: Lookup[Mention]) -> Noun:
    last = max(k for k in tree.kids[i] if tree.base[k] == "conj")
    named = mentions.at(tree.words[last].start)
    end = max(tree.words[last].end, named.end if named is not None else 0)
    return Noun(
        first.sentence, i, first.start, end, first.role, None, None, None, first.animate, True,
        False, first.definite, f"+{first.start}", False, True,
    )  # fmt: skip


def _noun(
    tree: Tree, n: int, i: int, mentions: Lookup[Mention], times: Lookup[TimeExpression],
    meant: Mention | None,
) -> Noun:  # fmt: skip
    word = tree.words[i]
    own = mentions.at(word.start) or _flat_name(tree, i, mentions)
    if own is not None and own.type is EntityType.GROUP and one_of_a_people(tree, i, own):
        own = None
    mention = own or meant or _name_given(tree, i, mentions)
    start = tree.words[_left(tree, i)].start
    end = word.end
    if own is not None:
        start, end = own.start, own.end
    male, female = _gender(tree, i, mention)
    plural = tree.tags[i] in ("NNS", "NNPS") or tree.lemmas[i] in lex.PLURAL_WORDS
    group = tree.lemmas[i] in lex.GROUP_NOUNS
    if mention is not None:
        group = mention.type in (EntityType.ORGANIZATION, EntityType.GROUP, EntityType.PLACE)
    return Noun(
        n, i, start, end, grammatical_role(tree, i), mention, male, female,
        _animate(tree, i, mention, male, female), _plural(mention, plural), group,
        _definite(tree, i), mention.entity if mention else f"@{word.start}",
        times.position(word.start) >= 0, lemma=tree.lemmas[i],
        bare=mention is None and _is_bare(tree, i),
        aside=any(tree.rels[k] == "acl:relcl" for k in tree.above(i)), pleads=pleads(tree, i),
    )  # fmt: skip


def _is_bare(tree: Tree, i: int) -> bool:
    left = [k for k in tree.kids[i] if k < i]
    told = any(tree.base[k] in ("det", "nummod") or tree.rels[k] == "nmod:poss" for k in left)
    return tree.pos[i] == "NOUN" and not told


def _is_person(tree: Tree, i: int) -> bool:
    """'the 61-year-old', 'a 24-year-old keeper', 'the one who …': somebody, whatever the noun."""
    aged = (k for k in (i, *tree.children(i, "amod")) if tree.lemmas[k] == "old")
    if any("year" in tree.lemmas[max(0, k - 2) : k] for k in aged):
        return True
    clauses = tree.children(i, "acl:relcl")
    return any(tree.lemmas[k] == "who" for c in clauses for k in tree.kids[c])


def one_of_a_people(tree: Tree, i: int, mention: Mention) -> bool:
    """'the Norwegian', 'a Dane': somebody of a people, not the people."""
    name = mention.text.lower()
    single = name in PEOPLES and f"{name}s" in PEOPLES
    return single and any(tree.lemmas[k] in ("the", "a", "an") for k in tree.kids[i] if k < i)


def _name_given(tree: Tree, i: int, mentions: Lookup[Mention]) -> Mention | None:
    """The person a noun is said to be: 'One participant is X', 'The driver was named as X'."""
    h = tree.heads[i]
    if h < 0 or tree.tags[i] == "NNS" or tree.pos[i] != "NOUN":
        return None
    name = -1
    if tree.base[i] == "nsubj" and tree.pos[h] == "PROPN" and tree.child(h, "cop") >= 0:
        negated = any(tree.lemmas[k] in ("not", "n't", "never") for k in tree.kids[h])
        name = -1 if negated else h
    elif tree.lemmas[h] in ("name", "identify") and (
        tree.rels[i] == "nsubj:pass" or tree.base[i] == "obj"
    ):
        name = next((k for k in tree.children(h, "obl") if tree.case(k).lower() == "as"), -1)
    found = mentions.at(tree.words[name].start) if name >= 0 else None
    return found if found is not None and found.type is EntityType.PERSON else None


def _plural(mention: Mention | None, plural: bool) -> bool | None:
    if mention is None:
        return plural
    if mention.type is EntityType.PERSON:
        return False
    return plural and mention.type is EntityType.GROUP


def _flat_name(tree: Tree, i: int, mentions: Lookup[Mention]) -> Mention | None:
    for k in tree.kids[i]:
        if tree.base[k] in ("flat", "appos") and k > i:
            found = mentions.at(tree.words[k].start)
            if found is not None and (found.type is EntityType.PERSON or _of_a_thing(tree, i, k)):
                return found
    return None


def _of_a_thing(tree: Tree, i: int, k: int) -> bool:
    """'the handset maker Orwin Mobile': a noun that has the name of one thing behind it."""
    return tree.base[k] == "flat" and tree.tags[i] == "NN"


def _left(tree: Tree, i: int) -> int:
    """The first word of the noun phrase's own left side."""
    first = i
    for k in tree.kids[i]:
        if k < first and tree.base[k] in ("det", "amod", "compound", "nummod", "nmod"):
            first = min(first, tree.lo[k])
    return first


def _definite(tree: Tree, i: int) -> bool:
    if tree.pos[i] == "PROPN":
        return True
    return any(
        tree.lemmas[k] in ("the", "this", "that", "these", "those") or tree.rels[k] == "nmod:poss"
        for k in tree.kids[i]
        if k < i
    )


def _gender(tree: Tree, i: int, mention: Mention | None) -> tuple[bool | None, bool | None]:
    """(male, female) by title, first name or noun; None where nothing tells."""
    cues = {tree.lemmas[i], tree.words[i].text.lower()}
    cues |= {tree.words[k].text.lower() for k in tree.kids[i] if k < i}
    if mention is not None and mention.type is EntityType.PERSON:
        first = mention.name.split()[0].lower() if mention.name.split() else ""
        title = cues | {tree.words[k].text.lower() for k in range(max(0, i - 4), i)}
        told = _by_noun(set(_said_of(tree, i)))
        if told is not None:
            return told
        if first in lex.MALE_NAMES or title & {"mr", "mr.", "sir", "lord"} & cues:
            return True, False
        if first in lex.FEMALE_NAMES or title & {"mrs", "mrs.", "ms", "ms."} & cues:
            return False, True
        return _by_noun(cues) or (None, None)
    if mention is not None:
        return False, False
    told = _by_noun({tree.lemmas[i]})
    if told is not None:
        return told
    if tree.lemmas[i] in lex.PERSON_NOUNS or tree.lemmas[i] in lex.ANIMALS:
        return None, None
    person = _agentive(tree.lemmas[i]) or _is_demonym(tree, i) or _is_person(tree, i)
    return (None, None) if person else (False, False)


def _by_noun(nouns: AbstractSet[str]) -> tuple[bool, bool] | None:
    """(male, female) as the nouns say, None where they say neither or both."""
    male, female = bool(nouns & lex.MALE_NOUNS), bool(nouns & lex.FEMALE_NOUNS)
    return (male, female) if male != female else None


def _said_of(tree: Tree, i: int) -> Iterator[str]:
    """The nouns set beside a name or said of it: 'Chavan, a grandmother', 'Quill is an actress'."""
    for k in (i, *(k for k in tree.kids[i] if tree.base[k] == "flat")):
        yield from (tree.lemmas[a] for a in tree.children(k, "appos"))
    h = tree.heads[i]
    if h < 0 or tree.pos[h] != "NOUN" or tree.tags[h] == "NNS":
        return
    if tree.base[i] in ("appos", "flat") or tree.rels[i] == "nmod:desc":
        yield tree.lemmas[h]
    if tree.base[i] == "nsubj" and tree.child(h, "cop") >= 0:
        yield tree.lemmas[h]


def _is_demonym(tree: Tree, i: int) -> bool:
    """Whether the noun means somebody of a people, where it does not mean the people."""
    return tree.words[i].text.lower() in PEOPLES


def _agentive(lemma: str) -> bool:
    return lemma.endswith(("ist", "ian", "eer", "wright", "woman", "man")) and len(lemma) > 4


def _animate(
    tree: Tree, i: int, mention: Mention | None, male: bool | None, female: bool | None
) -> bool | None:
    if mention is not None:
        return mention.type is EntityType.PERSON
    lemma = tree.lemmas[i]
    if male or female or lemma in lex.PERSON_NOUNS or _agentive(lemma):
        return True
    if _is_demonym(tree, i) or _is_person(tree, i):
        return True
    if tree.pos[i] == "PROPN" or lemma in lex.ANIMALS:
        return None
    return False
