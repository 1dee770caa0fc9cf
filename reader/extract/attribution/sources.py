"""Who says so, for a reporting word of a tree."""

from __future__ import annotations

from reader.extract.attribution.cues import CUES
from reader.extract.phrases import subject_of
from reader.extract.tree import Tree
from reader.extract.words import word_set

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})


def source_of(tree: Tree, v: int) -> int:
    """The head of who says so, for a reporting verb; -1 where the sentence has none.

    Of a passive, or of a participle that is one ('a dog thought to be lost'), it is the agent.
    """
    if is_passive(tree, v):
        return tree.child(v, "obl:agent")
    if tree.base[v] == "acl" and tree.rels[v] == "acl":
        return speaker_of_noun(tree, v, tree.heads[v])
    if tree.base[v] in ("advcl", "obl") and tree.child(v, "nsubj") < 0:
        h = tree.heads[v]
        if any(tree.lemmas[k] == "as" for k in tree.kids[v]) and CUES.get(tree.lemmas[h]):
            quoted = tree.child(h, "obj")
            if quoted >= 0:
                return quoted
    if tree.tags[v] == "VB" and _had_this_to(tree, v) >= 0:
        return tree.child(_had_this_to(tree, v), "nsubj")
    s = subject_of(tree, v)
    if s >= 0 and tree.base[s] == "expl":
        return -1
    return _person_meant(tree, v, s)


def _person_meant(tree: Tree, v: int, s: int) -> int:
    """Who is meant by the 'who' of a relative clause hung on a thing: 'builder of homes, who …'."""
    if s < 0 or tree.heads[v] != s or tree.base[v] != "acl" or not _thing(tree, s):
        return s
    relative = tree.child(v, "nsubj")
    if relative < 0 or tree.lemmas[relative] != "who":
        return s
    top = s
    while tree.base[top] == "nmod" and not speaks(tree, top) and tree.heads[top] >= 0:
        top = tree.heads[top]
    if not speaks(tree, top) and tree.pos[top] != "PROPN":
        return s
    named = top
    while tree.base[named] in ("conj", "appos") and tree.pos[named] != "PROPN":
        named = tree.heads[named]
    return named if tree.pos[named] == "PROPN" and top != s else top


def _thing(tree: Tree, s: int) -> bool:
    """A common noun, or a name with an article, as of a ship ('seamen on the Gibe, who …')."""
    article = any(tree.lemmas[k] == "the" for k in tree.children(s, "det"))
    return tree.pos[s] == "NOUN" or (article and tree.base[s] == "nmod")


def speaker_of_noun(tree: Tree, v: int, noun: int) -> int:
    """Who says so with a participle behind a noun: whose the noun is, or who put it out.

    'released a statement saying …' is said by who released it, as is 'played down the unrest,
    saying …' by who did so; 'cited officials saying …' by the officials.
    """
    owner = tree.child(noun, "nmod:poss")
    if owner >= 0:
        return owner
    for k in tree.children(noun, "nmod"):
        if noun < k < v and tree.case(k).lower() in ("from", "by"):
            return k
    h = tree.heads[noun]
    if tree.base[noun] != "obj" or h < 0 or tree.tags[v] != "VBG" or tree.pos[noun] != "NOUN":
        return noun
    human = speaks(tree, noun) or tree.lemmas[h] in _HEARING
    subject = -1 if human else tree.child(h, "nsubj")
    return subject if subject >= 0 and not is_passive(tree, h) else noun


_HEARING = word_set("cite quote hear see find read receive obtain show get include have win")
_PEOPLE = word_set(
    "official source people person man woman witness expert leader member resident neighbour "
    "neighbor employee police analyst friend relative critic protester child student family judge "
    "coach captain president chief boss nurse priest attorney"
)


def speaks(tree: Tree, noun: int) -> bool:
    """Whether a common noun names people."""
    return any(
        form in _PEOPLE or (form.endswith(_AGENTS) and form not in _THINGS)
        for form in (tree.lemmas[noun], tree.words[noun].text.lower())
    )


_AGENTS = ("man", "woman", "ist", "ian", "er", "or")


_THINGS = word_set("letter order offer paper number matter error answer newspaper paper banner")


def is_passive(tree: Tree, v: int) -> bool:
    """Whether a verb is passive: by its auxiliary or subject, or as a participle behind a noun."""
    if tree.child(v, "aux:pass", "nsubj:pass") >= 0:
        return True
    return tree.rels[v] == "acl" and tree.tags[v] in ("VBN", "VBD") and not _subject(tree, v)


def _subject(tree: Tree, v: int) -> bool:
    return tree.child(v, "nsubj", "expl") >= 0


def _had_this_to(tree: Tree, v: int) -> int:
    """The 'had' of 'producers had this to say', or -1."""
    h = tree.heads[v]
    if h >= 0 and tree.lemmas[h] in ("this", "that"):
        h = tree.heads[h]
    return h if h >= 0 and tree.lemmas[h] == "have" and tree.pos[h] == "VERB" else -1


NOBODY = frozenset({"you", "one", "which", "that", "what", "nothing", "nobody", "none"})
"""Words that name no one who could be asked."""


def adjacent(tree: Tree, v: int) -> int:
    """The noun right before a reporting verb, for a subject the parser hung elsewhere."""
    i = v - 1
    while i >= 0 and tree.base[i] in ("aux", "advmod"):
        i -= 1
    if i < 0 or tree.pos[i] not in _NOMINAL or tree.base[i] == "obj":
        return -1
    people = seated(tree, i)
    if people >= 0:
        return people
    while tree.base[i] in ("compound", "flat", "conj", "nmod") and 0 <= tree.heads[i] < v:
        if tree.pos[tree.heads[i]] not in ("NOUN", "PROPN"):
            break
        i = tree.heads[i]
    return i


def seated(tree: Tree, i: int) -> int:
    """'police in Palermo, Sicily': those before the preposition of a place with its region."""

    def before(w: int) -> int:
        while w >= 0 and tree.pos[w] == "PROPN":
            w -= 1
        return w

    comma = before(i)
    if comma < 1 or comma == i or tree.words[comma].text != ",":
        return -1
    prep = before(comma - 1)
    if prep < 1 or prep == comma - 1 or tree.lemmas[prep] not in ("in", "of", "from", "near"):
        return -1
    return prep - 1 if tree.pos[prep - 1] == "NOUN" and speaks(tree, prep - 1) else -1


DOCUMENTS = word_set(
    "report survey study poll census record document file paper data figure statistic result "
    "research test analysis examination autopsy investigation inquiry review footage video tape "
    "recording image photo photograph picture map chart graph letter email e-mail memo transcript "
    "statement filing evidence finding number estimate model simulation dna forensics inspection "
    "sign banner placard headline caption tweet message post text note e-mail card verdict ruling "
    "plaque inscription label notice poster t-shirt slogan release bulletin advisory"
)
"""What shows, indicates or proves something, and so is a source of it."""
