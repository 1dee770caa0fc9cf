"""Who or what a clause is about, and the words that show it."""

from __future__ import annotations

from reader.extract.coref.lexicon import GROUP_NOUNS, PERSON_NOUNS
from reader.extract.facts.context import Context
from reader.extract.facts.lexicon import NEGATIVES, ROLE_NOUNS
from reader.extract.mending.animacy import DOERS, personal
from reader.extract.phrases import is_clause, noun_phrase, subject_of
from reader.extract.tree import Tree
from reader.model import EntityType

_ANY = frozenset({"anyone", "anybody", "anything", "everyone", "everything"})
_NO_SUBJECT = frozenset({"what", "whatever", "which", "who", "whoever"})


def says_nothing(tree: Tree, subject: int) -> bool:
    """A relative or 'whose boat': a subject that says nothing without what it refers to."""
    return (
        tree.lemmas[subject] in _NO_SUBJECT
        or (tree.lemmas[subject] in _ANY and tree.child(subject, "acl:relcl") >= 0)
        or any(tree.lemmas[k] == "whose" for k in tree.kids[subject])
    )


def find_subject(tree: Tree, v: int) -> int:
    """The subject; an expletive where there is one ('there', anticipatory 'it')."""
    for k in tree.children(v, "expl"):
        if k < v:
            return k
    if tree.base[v] == "advcl" and not has_subject(tree, v):
        h = tree.heads[v]
        if h >= 0 and not is_clause(tree, h):
            return -1
    return subject_of(tree, v)


def described(ctx: Context, tree: Tree, v: int, s: int, rule: str) -> int:
    """Whom 'a doctor who …' tells of in 'X is a doctor who …' or 'called X a doctor who …'."""
    s = _someone(ctx, tree, v, s)
    if not rule.startswith("acl:relcl") or tree.pos[s] != "NOUN":
        return s
    if not any(tree.lemmas[k] in ("a", "an") for k in tree.kids[s]):
        return s
    if tree.child(s, "cop") >= 0:
        subject = tree.child(s, "nsubj")
        doubted = any(
            tree.lemmas[k] in NEGATIVES or tree.tags[k] == "MD"
            for k in tree.children(s, "advmod", "aux", "det")
        )
        return s if doubted or subject < 0 else subject
    h = tree.heads[s]
    if tree.case(s).lower() == "as" and h >= 0 and tree.lemmas[h] in _DESCRIBING:
        whom = tree.child(h, "obj")
        if whom < 0 and tree.child(h, "aux:pass") >= 0:
            whom = tree.child(h, "nsubj")
        return whom if whom >= 0 else s
    return s


def _someone(ctx: Context, tree: Tree, v: int, s: int) -> int:
    """'a head of the border service, who led': the head did, where the verb's number allows it."""
    while tree.base[v] == "conj" and tree.heads[v] >= 0:
        v = tree.heads[v]
    h = tree.heads[v]
    if h > 0 and tree.base[h] == "appos" and tree.heads[h] == h - 1:
        # 'of the charity Hear Well'
        h -= 1
    p = tree.heads[h] if h >= 0 else -1
    if tree.rels[v] != "acl:relcl" or not 0 <= p < h or not tree.under(s, h):
        return s
    own = tree.child(v, "nsubj")
    if own < 0 or tree.lemmas[own] != "who" or tree.case(h).lower() not in _OF_A_BODY:
        return s
    role = tree.lemmas[p] in PERSON_NOUNS or tree.lemmas[p] in ROLE_NOUNS or personal(tree, p)
    if not role and not ctx.is_type(tree, p, EntityType.PERSON):
        return s
    if any(personal(tree, k) or ctx.is_type(tree, k, EntityType.PERSON) for k in (s, h)):
        return s
    doer = tree.lemmas[h].endswith(DOERS) and ctx.mention_of(tree, h) is None
    if doer or tree.pos[h] == "PRON":
        return s
    first = min([*tree.children(v, "aux", "cop"), v])
    plural = tree.tags[first] == "VBP" or tree.words[first].text.lower() in _ARE
    return p if plural == (tree.tags[p] in ("NNS", "NNPS")) or tree.tags[first] == "MD" else s


_OF_A_BODY = frozenset({"of", "at", "from", "in", "for", "with"})
_ARE = frozenset({"are", "were", "have", "do"})
_DESCRIBING = frozenset({"describe", "identify", "know", "depict", "portray", "regard", "remember"})


def named(ctx: Context, tree: Tree, s: int) -> int:
    """The name in apposition to a description, which says better who; else the word itself.

    A description of several is not all of them named ('the owners, A and B').
    """
    own = ctx.mention_of(tree, s)
    h = tree.heads[s]
    if tree.base[s] == "dislocated" and h > s and tree.pos[h] == "PROPN":
        # 'A man who had fled, Lee died.'
        return h
    if (
        tree.base[s] == "appos"
        and h >= 0
        and tree.lemmas[s] not in _WORDINGS
        and not (own and own.type is EntityType.PERSON)
        and tree.lemmas[s] not in GROUP_NOUNS
        and tree.lemmas[s] not in _BODIES
    ):
        # 'Keane, a Democrat who led …'
        name = ctx.mention_of(tree, h)
        if name is not None and name.type is EntityType.PERSON:
            return h
    elif tree.base[s] == "appos" and own is None and tree.lemmas[s] in _BODIES and s > h:
        # 'Acme, the company that built …'
        name = ctx.mention_of(tree, h)
        if name is not None and name.type is EntityType.ORGANIZATION:
            return h
    if own is not None or tree.tags[s] == "NNS":
        return s
    for k in tree.children(s, "appos"):
        mention = ctx.mention_of(tree, k)
        if k > s and mention is not None and mention.type is EntityType.PERSON:
            return k
    return s


_BODIES = frozenset({"organization", "organisation", "company", "agency", "country", "newspaper"})
_WORDINGS = frozenset({"name", "nickname", "alias", "title", "moniker", "pseudonym"})
"""What is said of the name itself, not of who bears it."""


def subject_words(tree: Tree, s: int, v: int) -> list[int]:
    """The words a subject is shown by; the clause that modifies it is left out of it."""
    before = max((k for k in tree.children(s, "case") if k < s), default=-1)
    words = [w for w in noun_phrase(tree, s) if w > before]
    copula = tree.child(s, "cop")
    if copula < s:
        # 'Last season it was Ann that led': the season is no part of who did.
        words = [w for w in words if w > copula]
    if tree.under(v, s):
        top = v
        while tree.heads[top] != s and tree.rels[top] != "acl:relcl":
            top = tree.heads[top]
        low, high = tree.lo[top], tree.hi[top]
        words = [w for w in words if w < low or (high < w and low < s)]
    elif s < v:
        first = min([v, *(k for k in tree.kids[v] if tree.base[k] in ("aux", "cop") and k > s)])
        words = [w for w in words if w < first]
    return _trimmed(tree, words)


_LOOSE = frozenset({"across", "among", "including", "such", "like", "along", "particularly"})


def _trimmed(tree: Tree, words: list[int]) -> list[int]:
    """A long subject without what is loosely added at its end ('… across all branches')."""
    if len(words) < _LONG_SUBJECT:
        return words
    for n, w in enumerate(words):
        if n > 1 and tree.base[w] == "case" and tree.lemmas[w] in _LOOSE:
            return words[:n]
    return words


_LONG_SUBJECT = 8


def has_subject(tree: Tree, v: int) -> bool:
    """Whether the clause has a subject of its own."""
    return tree.child(v, "nsubj", "csubj", "expl") >= 0
