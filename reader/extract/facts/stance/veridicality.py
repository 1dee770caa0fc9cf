"""Whether what stands above a clause lets it be taken for true.

Veridicality (Karttunen & Zaenen 2005; Saurí & Pustejovsky 2009): a clause under a hope, a doubt,
a condition, an idea somebody had, or something only said in a future or a negated way is not put
forward by the text, however deep it stands below.
"""

from __future__ import annotations

from reader.extract.attribution.sources import DOCUMENTS, speaks
from reader.extract.facts import lexicon as lex
from reader.extract.facts.context import Context
from reader.extract.facts.parts.subjects import has_subject
from reader.extract.phrases import inverted, subject_of
from reader.extract.tree import Tree
from reader.extract.words import word_set

_VOUCHING_NOUNS = word_set(
    "fact news recognition realization realisation discovery revelation evidence proof "
    "confirmation reminder irony truth"
)
"""Nouns whose 'that' clause the text itself vouches for."""
_WISHING = word_set(
    "hope wish want doubt wonder imagine pretend dream pray prefer demand require request desire "
    "propose recommend urge like love hate"
)
"""Verbs whose finite complement may be so or not, whoever has it in mind."""
_CONDITIONS = word_set("if unless whether lest provided providing assuming supposing")
_NOT_YET = word_set("before until till")
_MEASURED = word_set("far long much many")
_PAST = frozenset({"VBD", "VBN"})
_DEPTH = 40


def veridical(ctx: Context, tree: Tree, sentence: int, v: int) -> bool:
    """Whether nothing from the clause `v` up to the root keeps it from being put forward."""
    for _ in range(_DEPTH):
        h = tree.heads[v]
        if h < 0:
            return True
        base = tree.base[v]
        if base in ("advcl", "acl") and _understood_why(tree, v, h):
            return False
        if tree.rels[v] == "acl:relcl" and _case_where(tree, v, h):
            return False
        if tree.rels[v] == "acl:relcl" and _any_of_them(tree, v, h):
            return False
        if tree.rels[v] == "acl:relcl" and _presupposed(tree, v, h):
            return True
        if base == "acl" and not _noun_vouches(ctx, tree, sentence, v, h):
            return False
        if base == "advcl" and (_supposed(tree, v) or _no_reason(tree, v)):
            return False
        if base in ("conj", "ccomp") and _asked_whether(tree, v):
            return False
        if base == "conj" and _alternative(tree, v):
            return False
        if base == "ccomp" and not _verb_vouches(tree, h):
            return False
        v = h
    return True


def _case_where(tree: Tree, v: int, noun: int) -> bool:
    """'in cases where an agency finds that …': whether it does is left open."""
    return (
        tree.lemmas[noun] in _CASES
        and tree.tags[noun] == "NNS"
        and _present(tree, v)
        and any(tree.lemmas[k] in ("where", "when", "which") and k < v for k in tree.subtree(v))
    )


_CASES = frozenset({"case", "instance", "situation", "circumstance", "event", "scenario"})


def _any_of_them(tree: Tree, v: int, noun: int) -> bool:
    """'said heads who removed phones had his support': whichever do, in the tense of 'said'."""
    above = tree.heads[noun]
    if above < 0 or tree.base[noun] != "nsubj" or tree.base[above] != "ccomp":
        return False
    bare = tree.tags[noun] == "NNS" and not any(
        tree.base[k] in ("det", "nummod", "amod", "nmod") for k in tree.kids[noun] if k < v
    )
    simple = tree.tags[v] == "VBD" and tree.child(v, "aux", "cop", "aux:pass") < 0
    return bare and simple and tree.tags[tree.heads[above]] == "VBD" and not _dated(tree, v)


def _dated(tree: Tree, v: int) -> bool:
    return tree.child(v, "obl", "obl:unmarked") >= 0


def _presupposed(tree: Tree, v: int, noun: int) -> bool:
    """'the car that flies', 'cars that crashed': there is such a thing whatever is said of it."""
    if any(tree.tags[k] in _PAST for k in (v, *tree.children(v, "aux", "cop"))):
        return True
    return tree.pos[noun] == "PROPN" or any(
        tree.lemmas[k] in ("the", "this", "that", "these", "those") or tree.rels[k] == "nmod:poss"
        for k in tree.kids[noun]
    )


def _noun_vouches(ctx: Context, tree: Tree, sentence: int, v: int, noun: int) -> bool:
    """Whether a clause that says what a noun is about ('the idea that …') is put forward."""
    if tree.rels[v] == "acl:relcl" or not has_subject(tree, v):
        return True
    mark = tree.child(v, "mark", "case")
    if tree.pos[noun] in ("VERB", "ADJ", "PROPN") or (mark >= 0 and tree.lemmas[mark] == "with"):
        return True
    return tree.lemmas[noun] in _VOUCHING_NOUNS or (sentence, noun) in ctx.cues


def _asked_whether(tree: Tree, v: int) -> bool:
    """Whether the clause is asked: 'unknown if he is inside or if he escaped'."""
    return any(m < v and tree.lemmas[m] in ("if", "whether") for m in tree.children(v, "mark"))


def _alternative(tree: Tree, v: int) -> bool:
    """'Stay down, or we'll shoot': one of two, and nobody says which."""
    return tree.child(v, "nsubj") >= 0 and any(
        tree.lemmas[k] == "or" for k in tree.children(v, "cc")
    )


def _supposed(tree: Tree, v: int) -> bool:
    """Whether an adverbial clause speaks of a condition, a measure or what has not come yet."""
    marks = [tree.lemmas[m] for m in tree.kids[v] if m < v and tree.base[m] in ("mark", "case")]
    if inverted(tree, v) or any(m in _CONDITIONS for m in marks):
        return True
    if marks and marks[0] in _NOT_YET and (_present(tree, v) or _could(tree, v)):
        return True
    if _even_when(tree, v) and _present(tree, v):
        return True
    if _once(tree, v) and _present(tree, v) and _awaited(tree, v):
        return True
    if marks and marks[0] == "as" and _present(tree, v) and _to_come(tree, tree.heads[v]):
        return not any(tree.lemmas[k] in _ALREADY for k in tree.children(v, "advmod"))
    # 'as far as I know', 'as long as it lasts'
    return bool(marks) and marks[0] == "as" and tree.lemmas[tree.heads[v]] in _MEASURED


def _no_reason(tree: Tree, v: int) -> bool:
    """'think that just because I came they may stay': a reason that is only supposed."""
    return any(
        tree.lemmas[m] == "because"
        and 0 < m < v
        and tree.lemmas[m - 1] in ("just", "simply", "not")
        for m in tree.children(v, "mark")
    )


def _understood_why(tree: Tree, v: int, h: int) -> bool:
    """'is understood to have declined because …': the reason is understood along with it."""
    if tree.base[h] == "obl":
        # 'on the ground that …'
        h = tree.heads[h]
    above = tree.heads[h]
    if tree.base[h] != "xcomp" or above < 0 or tree.lemmas[above] not in _UNDERSTOOD:
        return False
    why = any(tree.lemmas[k] in _REASONS for k in range(tree.lo[v], v) if tree.heads[k] == v)
    return why and tree.child(above, "aux:pass", "nsubj:pass") >= 0


_UNDERSTOOD = word_set("understand believe think report say allege rumor rumour suppose presume")
_REASONS = frozenset({"because", "as", "since", "that"})


def _once(tree: Tree, v: int) -> bool:
    return any(
        tree.lemmas[k] in ("when", "once") and k < v and tree.base[k] in ("mark", "advmod")
        for k in tree.kids[v]
    )


def _awaited(tree: Tree, v: int) -> bool:
    """'will go when it is automated', 'takes effect once he has signed it': it is not so yet."""
    if any(tree.lemmas[k] == "once" for k in tree.kids[v] if k < v):
        return _present(tree, tree.heads[v]) or _to_come(tree, tree.heads[v])
    if any(tree.words[k].text.lower() in _UNSAID for k in tree.children(tree.heads[v], "aux")):
        # 'This could occur when an attacker breaks in'.
        return True
    return _to_come(tree, tree.heads[v]) and not tree.children(v, "obl")


def _could(tree: Tree, v: int) -> bool:
    """'before rescuers could reach him': whether they ever did is left open."""
    return any(tree.words[k].text.lower() == "could" for k in tree.children(v, "aux"))


def _to_come(tree: Tree, h: int) -> bool:
    """'will be erased as X gives way': what happens along with what is yet to come."""
    return any(tree.words[k].text.lower() in _WILL for k in tree.children(h, "aux"))


_ALREADY = frozenset({"now", "already", "currently", "still"})
_WILL = frozenset({"will", "'ll", "’ll", "shall"})


def _even_when(tree: Tree, v: int) -> bool:
    """'even when it is found that …', 'whenever it rains': in any case of many."""
    words = {tree.lemmas[k] for k in tree.kids[v] if k < v and tree.base[k] in ("advmod", "mark")}
    return bool(words & {"whenever", "anytime"}) or {"even", "when"} <= words


def _present(tree: Tree, v: int) -> bool:
    return any(tree.tags[k] in ("VBZ", "VBP") for k in (v, *tree.children(v, "aux", "cop")))


def _verb_vouches(tree: Tree, h: int) -> bool:
    """Whether a verb lets its complement stand: no wish, nothing yet to be said or unsaid."""
    lemma = tree.lemmas[h]
    if lemma in _WISHING:
        return False
    negated = any(tree.lemmas[k] in lex.NEGATIVES for k in tree.children(h, "advmod"))
    if negated and lemma not in lex.FACTIVE and tree.pos[h] == "VERB":
        return False
    if tree.tags[h] == "VB" and lemma in _BELIEVING:
        # 'it is silly to believe that …'
        return False
    if lemma in _PROVING and _attempted(tree, h):
        return False
    if lemma in _LEADING_TO and tree.tags[h] == "VBG" and _says_nothing(tree, h):
        return False
    auxiliaries = {tree.words[k].text.lower() for k in tree.children(h, "aux")}
    return lemma in lex.FACTIVE or not auxiliaries & _UNSAID


def _says_nothing(tree: Tree, h: int) -> bool:
    """'Shares rose, suggesting that …': inferred by the writer of what can't speak."""
    s = subject_of(tree, h)
    return (
        tree.base[h] == "advcl"
        and s >= 0
        and tree.pos[s] == "NOUN"
        and not (speaks(tree, s) or tree.lemmas[s] in DOCUMENTS)
    )


_LEADING_TO = frozenset({"suggest", "imply", "hint"})


def _attempted(tree: Tree, h: int) -> bool:
    """'has a tough job in proving that …', 'tried to show that …'."""
    if tree.tags[h] == "VB":
        return tree.child(h, "aux") < 0
    return tree.tags[h] == "VBG" and tree.child(h, "mark", "case") >= 0


_PROVING = word_set("prove show demonstrate establish convince persuade ensure")
_BELIEVING = word_set("believe think suppose assume suspect guess claim argue say suggest")
_UNSAID = frozenset({"would", "could", "might", "should", "may", "can", "’d"})
