"""Parts cut off before the word that carries them: 'his priest[-brother]', 'all [they could]'."""

from __future__ import annotations

from reader.extract.facts.candidate import Candidate
from reader.extract.facts.lexicon import TIME_NOUNS
from reader.extract.tree import Tree
from reader.model import Span

_NOMINAL = frozenset({"NOUN", "PROPN"})
_HYPHENS = frozenset({"-", "‐", "‑", "–", "—"})


def cut(tree: Tree, c: Candidate, used: set[int]) -> bool:
    """Whether a part of a candidate that uses these words lacks what it is told for."""
    return (
        _compound_cut(tree, c, used)
        or _everything(tree, c)
        or _no_copula(tree, c, used)
        or _quoted_noun(tree, c, used)
        or _moments_later(tree, c)
        or _to_nothing(tree, c)
        or _nobodys(tree, c, used)
        or _before_verb(tree, c)
        or _high_of(tree, c, used)
        or _subject_of_next(tree, c, used)
        or _before_its_noun(tree, c, used)
    )


def _compound_cut(tree: Tree, c: Candidate, used: set[int]) -> bool:
    """'his priest[-brother]', 'followed up his franchise[-best performance]'."""
    parts = [c.subject, c.object, c.time, c.place, *(words for _, words in c.arguments)]
    for last in (words[-1] for words in parts if words):
        n = last + 1
        if n + 1 >= tree.n or n in used or tree.words[n].text not in _HYPHENS:
            continue
        joined = tree.words[last].end == tree.words[n].start
        if joined and tree.words[n].end == tree.words[n + 1].start and n + 1 not in used:
            return tree.pos[n + 1] in (*_NOMINAL, "ADJ")
    return False


def _everything(tree: Tree, c: Candidate) -> bool:
    """'did everything [they could]', '[a million] worth of jewels': the point is left out."""
    own = [w for w in c.object if tree.base[w] != "punct"]
    if own and tree.lemmas[own[0]] == "worth" and tree.pos[own[0] - 1] in ("NUM", "SYM"):
        return True
    if not own or tree.lemmas[own[-1]] not in ("everything", "anything", "all", "whatever"):
        return False
    behind = own[-1] + 1
    return behind < tree.n and (
        tree.tags[behind] in ("PRP", "WDT", "WP") or tree.lemmas[behind] == "that"
    )


def says_only_be(tree: Tree, content: Span) -> bool:
    """'It was, she reckons, about three': what it was stands behind who says so."""
    words = [w for w in range(tree.n) if content.start <= tree.words[w].start < content.end]
    words = [w for w in words if tree.base[w] != "punct"]
    return 0 < len(words) <= _FEW and tree.lemmas[words[-1]] == "be"


_FEW = 3


def _no_copula(tree: Tree, c: Candidate, used: set[int]) -> bool:
    """'denied suggestions that he [was] Deep Throat': a clause inside without its verb."""
    inside = {*c.object}
    return any(
        tree.base[w] == "nsubj"
        and any(
            w < k < w + _FEW and tree.base[k] == "cop" and k not in used for k in range(w, tree.n)
        )
        for w in inside
        if tree.heads[w] in inside and tree.heads[w] != c.head
    )


def _quoted_noun(tree: Tree, c: Candidate, used: set[int]) -> bool:
    """'sank a pirate ``[mother vessel]'': the noun stands in quotation marks behind."""
    own = [w for w in c.object if tree.base[w] != "punct"]
    n = own[-1] + 1 if own else tree.n
    return (
        n + 1 < tree.n
        and tree.pos[own[-1]] == "NOUN"
        and tree.words[n].text in ("``", "“")
        and tree.pos[n + 1] == "NOUN"
        and n + 1 not in used
        and tree.base[own[-1]] in ("obj", "compound", "amod")
    )


def _moments_later(tree: Tree, c: Candidate) -> bool:
    """'hit a field goal moments [later]': no goal moments."""
    own = [w for w in c.object if tree.base[w] != "punct"]
    if len(own) < _FEW or tree.lemmas[own[-1]] not in TIME_NOUNS or tree.tags[own[-1]] != "NNS":
        return False
    behind = own[-1] + 1
    return (
        behind < tree.n
        and tree.lemmas[behind] in ("later", "earlier", "late", "before", "after")
        and tree.pos[own[-1] - 1] in _NOMINAL
    )


def _to_nothing(tree: Tree, c: Candidate) -> bool:
    """'are going to [be] out all day': an infinitive without its verb."""
    first = [w for w in c.object if tree.base[w] != "punct"][:2]
    return (
        len(first) > 1
        and tree.lemmas[first[0]] == "to"
        and tree.pos[first[0]] == "PART"
        and tree.pos[first[1]] in ("ADP", "DET")
    )


def _nobodys(tree: Tree, c: Candidate, used: set[int]) -> bool:
    """'rallied behind Lee's [226 yards]': what is Lee's is left out."""
    for words in (c.object, *(words for _, words in c.arguments)):
        n = words[-1] + 1 if words else tree.n
        if n >= tree.n or n in used or tree.base[n - 1] != "case":
            continue
        if tree.words[n - 1].text in ("'", "’", "'s", "’s") and tree.pos[n] in _OWNED:
            return True
    return False


_OWNED = ("NUM", "NOUN", "PROPN", "ADJ")


def _before_verb(tree: Tree, c: Candidate) -> bool:
    """'Worried that …, Lee arranged meetings': what stands before the verb is no object's."""
    if c.rule.startswith("acl") or not c.object or c.object_head < c.predicate[0]:
        return False
    return c.object[0] < c.predicate[0] and tree.base[c.object[0]] != "punct"


def _high_of(tree: Tree, c: Candidate, used: set[int]) -> bool:
    """'bettered his career [high of 13]'."""
    n = max(c.object, default=tree.n) + 1
    return (
        n + 1 < tree.n
        and n not in used
        and tree.pos[n - 1] == "NOUN"
        and tree.lemmas[n] in ("high", "low", "best", "record")
        and tree.lemmas[n + 1] == "of"
    )


def _subject_of_next(tree: Tree, c: Candidate, used: set[int]) -> bool:
    """'crews enraged over the deaths [poured in]': a main clause can't go on in a finite verb.

    Such a tree was led up the garden path: its object, or a part of it, is the next verb's subject.
    """
    n = max(c.object, default=tree.n) + 1
    if c.rule not in ("clause", "nsubj") or n > tree.n or tree.pos[n - 1] == "PUNCT":
        return False
    while n < tree.n and tree.pos[n] == "ADV" and n not in used:
        n += 1
    if n >= tree.n or n in used or tree.tags[n] not in ("VBD", "VBZ", "VBP", "MD"):
        return False
    verb = tree.heads[n] if tree.pos[n] == "AUX" else n
    # 'will sell Acme should the deal fail'
    return tree.pos[n] in ("VERB", "AUX") and tree.child(verb, "nsubj", "nsubj:pass") < n


def _before_its_noun(tree: Tree, c: Candidate, used: set[int]) -> bool:
    """'a chance of beating [Bo]', 'a few days prior to [his death]', 'at the firm's [depot]'."""
    parts = (c.object, c.time, c.place, *(words for _, words in c.arguments))
    for last in (words[-1] for words in parts if words):
        n = last + 1
        if n >= tree.n or n in used or tree.pos[n] not in _BEGINNING or not _opens(tree, last):
            continue
        while tree.heads[n] > n:
            n = tree.heads[n]
        if tree.rels[n] not in _BESIDE:
            return True
    return False


_BEGINNING = ("DET", "NOUN", "PROPN", "ADJ", "NUM", "PRON", "VERB")
_BESIDE = ("advmod", "obl:unmarked", "parataxis")
"""'was seen leaving [an hour later]'."""


def _opens(tree: Tree, w: int) -> bool:
    """Whether a word at the end of a part calls for a noun: a preposition, an active participle."""
    if tree.pos[w] == "VERB":
        return tree.tags[w] != "VBN" and tree.base[w] == "acl"
    return tree.pos[w] in ("ADP", "PART") and tree.base[w] in ("case", "fixed")
