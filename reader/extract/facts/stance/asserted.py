"""Whether the text puts a clause forward: as no question, no wish, no condition."""

from __future__ import annotations

from reader.extract.attribution.cues import CUES, Cue
from reader.extract.attribution.indirect import negated
from reader.extract.facts import lexicon as lex
from reader.extract.facts.parts.predicate import governor
from reader.extract.facts.parts.subjects import has_subject
from reader.extract.phrases import inverted, is_clause
from reader.extract.tree import Tree
from reader.extract.words import word_set


def _first_verb(tree: Tree, v: int) -> int:
    """The first of a coordination of clauses `v` stands in."""
    for _ in range(10):
        if tree.base[v] != "conj" or tree.child(v, "nsubj") >= 0 or tree.heads[v] < 0:
            return v
        if not is_clause(tree, tree.heads[v]):
            return v
        v = tree.heads[v]
    return v


def asserted(tree: Tree, v: int) -> bool:
    """Whether the text puts the clause forward: no question, no wish, no condition."""
    if _asked(tree, v) or _left_open(tree, v) or _had_it(tree, v):
        return False
    for _ in range(12):
        if tree.base[v] == "xcomp" and governor(tree, v) >= 0:
            v = governor(tree, v)
            continue
        first = _first_verb(tree, v)
        if first != v:
            v = first
            continue
        rel, h = tree.base[v], tree.heads[v]
        if rel == "ccomp" and h >= 0:
            return _complement_holds(tree, v, h)
        if rel == "advcl":
            return _adverbial_holds(tree, v)
        if rel == "xcomp":
            return False
        return not (h < 0 and _bare_question(tree, v))
    return False


def _had_it(tree: Tree, v: int) -> bool:
    """'But had we left, there would be no town': what was not, nor what hangs on it as a second."""
    if tree.base[v] == "conj" and 0 <= tree.heads[v] < v and _had_it(tree, tree.heads[v]):
        return True
    subject = tree.child(v, "nsubj", "nsubj:pass")
    return any(
        tree.words[k].text.lower() == "had"
        and k < subject < v
        and tree.lo[subject] == k + 1
        and (k == 0 or tree.pos[k - 1] in ("CCONJ", "PUNCT"))
        for k in tree.children(v, "aux")
    )


def _left_open(tree: Tree, v: int) -> bool:
    """'The question is whether A', 'The idea was that A': whether A is so is left open."""
    if any(m < v and tree.lemmas[m] == "whether" for m in tree.children(v, "mark")):
        return True
    if tree.lemmas[v] == "have" and [w.text for w in tree.words[v + 1 : v + 3]] == ["yet", "to"]:
        # 'had yet to regain consciousness', torn.
        return True
    if any(0 < m < v and tree.lemmas[m - 1] == "yet" for m in tree.children(v, "mark")):
        # 'have yet to make contact', which without its 'yet' is what they must do.
        return True
    return any(
        k < v and (tree.lemmas[k] in _OPEN or (tree.pos[k] in _STAND_INS and tree.hi[k] == k))
        for k in tree.children(v, "dislocated")
    )


_STAND_INS = frozenset({"DET", "NUM", "PRON"})
"""'Another is that A', 'that was before A': of the explanations, the reasons, whatever it was."""
_OPEN = word_set(
    "question idea dream assumption aim goal risk danger possibility notion condition presumption "
    "myth temptation theory hypothesis guess hope fear worry"
)
"""Nouns whose 'is that …' says only what is thought of."""


def _asked(tree: Tree, v: int) -> bool:
    """Whether a question mark closes the clause, which is no relative or participle clause.

    What stands outside a quotation is not asked by the question mark inside it.
    """
    if tree.base[v] == "acl":
        return False
    mark = next((i for i in range(v + 1, tree.n) if "?" in tree.words[i].text), -1)
    if mark < 0:
        return False
    return not any(tree.words[i].text in _MARKS for i in range(v + 1, mark))


_MARKS = frozenset({'"', "“", "”", "``", "''"})


def _bare_question(tree: Tree, v: int) -> bool:
    """'What to do', 'how come they …': asked without a question mark."""
    return tree.lemmas[tree.lo[v]] in ("what", "who", "how", "why") and tree.tags[v] == "VB"


def _complement_holds(tree: Tree, v: int, h: int) -> bool:
    first = tree.lemmas[tree.lo[v]]
    lemma = tree.lemmas[h]
    if first in ("whether", "if", "how", "what", "who", "why", "which", "where", "when"):
        return False
    if inverted(tree, v):
        return False
    mark = tree.child(v, "mark")
    bare = (mark >= 0 and tree.lemmas[mark] == "to") or tree.tags[v] in ("VB", "VBG")
    if bare and not any(tree.base[k] in ("aux", "cop") for k in tree.kids[v]):
        return False
    if lemma in lex.IRREAL and lemma not in CUES:
        return False
    if lemma in CUES:
        if (lemma not in lex.FACTIVE or lemma in _SHOWN) and negated(tree, h):
            # 'did not say that …', 'doesn't believe …', 'could not confirm that …'.
            return False
        return CUES[lemma] is not Cue.ADVISE and lemma not in ("wonder", "hope", "doubt")
    if lemma in _MEANT and negated(tree, h):
        # 'that didn't mean he was oblivious'
        return False
    if lemma in lex.FACTIVE or lemma in lex.SEEMING:
        return True
    return tree.pos[h] == "VERB" and _quoted(tree, v)


_MEANT = frozenset({"mean", "ensure", "reflect", "reveal", "guarantee", "underline", "underscore"})
"""Verbs that vouch for what follows only where they are not denied."""
_SHOWN = frozenset({"confirm", "show", "prove", "demonstrate", "establish", "find"})
"""What these are said not to have done leaves open whether it is so."""


def _quoted(tree: Tree, v: int) -> bool:
    """A clause after a colon or dash, or inside quotation marks, stands by itself."""
    low = tree.lo[v]
    return low > 0 and tree.words[low - 1].text in (":", "—", "--", "“", '"', "``")


_HOLDING = word_set(
    "as when after before because since while although though where whereas until once"
)


def _adverbial_holds(tree: Tree, v: int) -> bool:
    marks = [tree.lemmas[m] for m in tree.kids[v] if m < v and tree.base[m] in ("mark", "case")]
    marks += [
        tree.lemmas[m]
        for m in tree.children(v, "advmod")
        if m < v and tree.lemmas[m] in ("when", "where", "whenever")
    ]
    if marks:
        if "to" in marks:
            if tree.lemmas[tree.heads[v]] in lex.SUMMONING:
                return True
            return tree.lemmas[v] in lex.RESULT_INFINITIVES
        if marks[:2] == ["as", "if"]:
            return tree.lemmas[tree.heads[v]] in lex.SEEMING
        if marks[:2] == ["so", "that"]:
            return False
        if marks[0] in ("before", "until", "till") and _present(tree, v):
            # 'days before the fault is fixed': it isn't yet.
            return False
        if marks[0] in ("after", "before", "since", "while", "following"):
            return True
        return marks[0] in _HOLDING and has_subject(tree, v)
    if tree.tags[v] in ("VBG", "VBN"):
        return True
    return has_subject(tree, v) and not inverted(tree, v)


def _present(tree: Tree, v: int) -> bool:
    """Whether the clause's finite verb is in the present."""
    finite = [v, *tree.children(v, "aux", "cop")]
    return any(tree.tags[k] in ("VBZ", "VBP") for k in finite)
