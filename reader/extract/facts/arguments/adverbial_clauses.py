"""Purposes, conditions and gerunds behind a preposition; other clauses are facts themselves."""

from __future__ import annotations

from reader.extract.attribution.cues import CUES
from reader.extract.facts import lexicon as lex
from reader.extract.facts.candidate import Arguments
from reader.extract.phrases import after_comma, inverted
from reader.extract.tree import Tree
from reader.extract.words import word_set

IF_IT_CAN_BE = frozenset({"possible", "necessary", "need", "needed", "require", "required"})


def adverbial(tree: Tree, found: Arguments, k: int) -> None:
    """Purposes, conditions and gerunds behind a preposition; other clauses are facts themselves."""
    if tree.base[tree.lo[k]] == "cc":
        # 'asked if he knew and if he was aware': half of a question
        return
    marks = [m for m in tree.children(k, "mark", "case") if m < k]
    marks = marks or [m for m in tree.children(k, "advmod") if tree.lemmas[m] in _WHEN and m < k]
    mark = tree.lemmas[marks[0]] if marks else ""
    if mark == "if" and tree.lemmas[marks[0] + 1] == "anything":
        # 'and had, if anything, held back'
        return
    if mark == "to" and _infinitive(tree, k):
        result = tree.lemmas[k] in lex.RESULT_INFINITIVES and tree.lemmas[tree.heads[k]] != "vote"
        if not result and not after_comma(tree, k):
            found.others.append(("to", _without(tree, k, marks)))
    elif mark in ("if", "unless") or inverted(tree, k):
        if not _in_any_case(tree, k) and not _if_it_can_be(tree, k):
            found.conditional = True
            if not mark and tree.lemmas[tree.lo[k]] == "should":
                # 'should the deal fail': if it fails
                mark, marks = "if", [tree.lo[k]]
            found.others.append((mark, _without(tree, k, marks)))
    elif role := _limiting(tree, k, marks) or _named_role(tree, k, marks):
        found.others.append((role, _without(tree, k, marks)))
    elif mark == "for" and len(marks) > 1 and tree.lemmas[marks[-1]] == "to":
        # 'waiting for Lee to speak'
        found.others.append(("for", list(range(marks[0] + 1, tree.hi[k] + 1))))
    elif mark == "when" and _of_what(tree, k):
        found.others.append(("when", _without(tree, k, marks)))


def inherit_condition(tree: Tree, found: Arguments, v: int) -> None:
    """The condition in front of a clause that `v` is joined to or told in, if it has none.

    'If he signs, they would move Lee and trade Ann', 'If he had known, Ann thinks Lee would …'.
    """
    if found.conditional:
        return
    h = v
    for _ in range(_FAR_UP):
        joined = tree.base[h] == "conj" and any(
            tree.lemmas[w] in ("and", "or") for w in tree.children(h, "cc")
        )
        if tree.heads[h] < 0 or not (joined or tree.base[h] == "ccomp") or not _open(tree, v, h):
            return
        h = tree.heads[h]
        for k in tree.children(h, "advcl"):
            marks = [m for m in tree.children(k, "mark") if m < k]
            told = bool(marks) and tree.lemmas[marks[0]] in ("if", "unless")
            if told and tree.hi[k] < h and not tree.under(v, k):
                adverbial(tree, found, k)
                return


_FAR_UP = 3


def _open(tree: Tree, v: int, h: int) -> bool:
    """Whether a verb tells what will or would be, or leaves that to the verb it is joined to."""
    own = tree.children(v, "aux", "cop")
    if any(tree.tags[k] == "MD" for k in own):
        return True
    return v == h and tree.base[v] == "conj" and not own and tree.tags[v] == "VB"


def _named_role(tree: Tree, k: int, marks: list[int]) -> str:
    """The preposition of a gerund, of what is named as something, of 'in order to', or ""."""
    mark = tree.lemmas[marks[0]] if marks else ""
    if mark and _gerund(tree, k) and _prepositional(tree, marks[0], k):
        return mark
    if mark == "as" and _named_as(tree, k):
        return mark
    ordered = mark == "in" and tree.lemmas[marks[0] + 1] == "order"
    return "in order to" if ordered else ""


def _limiting(tree: Tree, k: int, marks: list[int]) -> str:
    """The conjunction of a clause that says within what limits something is so, or ""."""
    if not marks:
        return ""
    mark = tree.lemmas[marks[0]]
    if _only(tree, k, marks[0]):
        return f"only {mark}"
    if mark == "because" and _just_because(tree, k, marks[0]):
        return "just because"
    if mark == "as" and tree.lemmas[marks[0] + 1] in ("though", "if"):
        return f"as {tree.lemmas[marks[0] + 1]}" if _close(tree, k) else ""
    kept = _until(tree, k, mark) or _since(tree, k, mark) or _with_it(tree, k, mark)
    return mark if kept or each_time(tree, k, mark) or _within(tree, k, mark) else ""


def each_time(tree: Tree, k: int, mark: str) -> bool:
    """'will go back to work once the strike ends', 'occurs when the heart stops': only then.

    What is yet to come, or is so in general, holds on that condition; what has happened once has
    happened whatever it happened after.
    """
    v = tree.heads[k]
    if mark not in _CONDITIONS or not v < tree.lo[k] or after_comma(tree, k):
        return False
    auxiliaries = [w for w in tree.children(v, "aux", "cop") if w < v]
    if any(tree.lemmas[w] == "have" for w in auxiliaries):
        return False
    first = min(auxiliaries, default=v)
    if mark == "when" and (tree.tags[first] == "MD" or tree.child(v, "aux:pass") >= 0):
        # 'will unveil it when Lee visits Rome', 'Woman is shot when she …': at that one time
        return False
    then = any(tree.tags[w] == "VBD" for w in (k, *tree.children(k, "aux", "cop")))
    if then and tree.words[first].text.lower() not in ("would", "could", "might"):
        return False
    general = tree.tags[first] in ("VBZ", "VBP", "MD")
    return general and tree.hi[k] - tree.lo[k] <= _LONGEST_OF_WHAT


_WHEN = frozenset({"when", "whenever"})
_CONDITIONS = _WHEN | {"once", "before"}


def _if_it_can_be(tree: Tree, k: int) -> bool:
    """'if possible', 'if need be': no condition; 'if physically or financially possible' is one."""
    if tree.lemmas[k] not in IF_IT_CAN_BE or tree.child(k, "nsubj", "expl", "csubj") >= 0:
        return False
    return not any(tree.lemmas[w].endswith("ly") for w in tree.subtree(k))


def _only(tree: Tree, k: int, mark: int) -> bool:
    """'only after he had died', 'only because he paid': said to be so on this condition alone."""
    return (
        tree.lemmas[mark] in _ON_CONDITION
        and k > tree.heads[k]
        and mark > 1
        and tree.lemmas[mark - 1] == "only"
        and tree.lemmas[mark - 2] not in ("not", "n't", "n’t")
    )


_ON_CONDITION = frozenset({"after", "because", "when", "once", "as", "since", "where"})


def _since(tree: Tree, k: int, mark: str) -> bool:
    """'two have died in the race since it began', 'has won 16 since losing to Lee'."""
    v = tree.heads[k]
    perfect = any(tree.lemmas[a] == "have" for a in tree.children(v, "aux", "cop"))
    return mark == "since" and perfect and k > v and not after_comma(tree, k)


def _with_it(tree: Tree, k: int, mark: str) -> bool:
    """'walks through the town with his head down': an absolute that says how."""
    return (
        mark == "with"
        and tree.child(k, "nsubj") >= 0
        and tree.heads[k] < tree.lo[k]
        and not after_comma(tree, k)
        and tree.hi[k] - tree.lo[k] <= _LONGEST_WITH
    )


_LONGEST_WITH = 9


def _just_because(tree: Tree, k: int, mark: int) -> bool:
    """'did not go just because he was ill': that reason is denied."""
    return (
        tree.lemmas[mark - 1] == "just"
        and tree.heads[k] < mark - 1
        and _denied(tree, tree.heads[k])
    )


def _within(tree: Tree, k: int, mark: str) -> bool:
    """'did not stop when he fell', 'the worst since it opened', 'would be glad when it rained'.

    What is denied, what is the first or worst, and what would be so, is so within that time alone.
    """
    v = tree.heads[k]
    if not _close(tree, k):
        return False
    if mark == "since":
        return any(_highest(tree, w) for w in _behind(tree, v, k))
    if mark in _WHEN and any(
        tree.words[w].text.lower() == "would" for w in tree.children(v, "aux")
    ):
        return True
    if mark == "as" and (tree.child(k, "cop") >= 0 or tree.lemmas[k] in CUES):
        # 'as he was ill', 'as he claimed'
        return False
    if mark in _WHILE:
        return _denied(tree, v) or (mark in _WHEN and _just_so_many(tree, v, k))
    return False


_WHILE = _WHEN | {"as", "while"}


def _behind(tree: Tree, v: int, k: int) -> list[int]:
    """The words from a verb to a clause behind it, back to the last comma."""
    words = list(range(v, tree.lo[k]))
    commas = [w for w in words if tree.words[w].text == ","]
    return [w for w in words if not commas or w > commas[-1]]


def _close(tree: Tree, k: int) -> bool:
    """Whether a short clause with a subject of its own stands right behind what it is said of."""
    return (
        tree.heads[k] < tree.lo[k]
        and tree.child(k, "nsubj", "expl") >= 0
        and not after_comma(tree, k)
        and tree.hi[k] - tree.lo[k] <= _LONGEST_OF_WHAT
    )


def _highest(tree: Tree, w: int) -> bool:
    return tree.tags[w] in ("JJS", "RBS") or tree.lemmas[w] in ("first", "last", "only")


def _denied(tree: Tree, v: int) -> bool:
    subject = tree.child(v, "nsubj")
    own = [*tree.children(v, "advmod"), *(tree.kids[subject] if subject >= 0 else ())]
    return any(tree.lemmas[d] in lex.NEGATIVES and d < v for d in own)


def _just_so_many(tree: Tree, v: int, k: int) -> bool:
    """'were eaten in just 4 per cent of trials when …'."""
    return any(
        tree.lemmas[w] in ("just", "only") and tree.pos[w + 1] == "NUM" for w in _behind(tree, v, k)
    )


def _of_what(tree: Tree, k: int) -> bool:
    """'80 people died when the ferry hit rocks': what they died of, and which 80."""
    v, own = tree.heads[k], tree.child(k, "nsubj")
    if own < 0 or not v < tree.lo[k] or tree.tags[own] == "PRP" or after_comma(tree, k):
        return False
    if tree.hi[k] - tree.lo[k] > _LONGEST_OF_WHAT or tree.lemmas[tree.lo[k]] != "when":
        return False
    return tree.lemmas[v] == "die" or (
        tree.lemmas[v] in ("kill", "injure", "wound", "hurt")
        and tree.child(v, "aux:pass", "nsubj:pass") >= 0
    )


_LONGEST_OF_WHAT = 16


def _named_as(tree: Tree, k: int) -> bool:
    """'are listed as missing', 'was described as armed'."""
    h = tree.heads[k]
    return (
        tree.lemmas[h] in _NAMING
        and tree.tags[k] in ("VBG", "VBN", "JJ")
        and k > h
        and tree.child(k, "nsubj", "aux", "cop") < 0
    )


_NAMING = word_set(
    "list describe regard see view treat identify report record class classify mark label portray "
    "define count depict"
)


def _until(tree: Tree, k: int, mark: str) -> bool:
    """'until an update is available', 'would not open it until he came': how long it holds."""
    if mark != "until":
        return False
    if _withheld(tree, tree.heads[k]):
        return True
    if tree.child(k, "nsubj") < 0:
        return False
    return any(tree.tags[w] in ("VBZ", "VBP") for w in (k, *tree.children(k, "aux", "cop")))


def _withheld(tree: Tree, v: int) -> bool:
    """Whether something was not done, or not to be done, up to then."""
    above = tree.heads[v] if tree.base[v] == "xcomp" else v
    if tree.lemmas[above] in ("refuse", "decline", "wait"):
        return True
    return any(tree.lemmas[d] in lex.NEGATIVES for d in tree.children(above, "advmod"))


def _gerund(tree: Tree, k: int) -> bool:
    """'of directing', 'of having directed', 'at being passed over'."""
    auxiliaries = tree.children(k, "aux", "cop")
    return tree.tags[k] == "VBG" or (
        bool(auxiliaries) and tree.words[auxiliaries[0]].text.lower() in ("being", "having")
    )


def _infinitive(tree: Tree, k: int) -> bool:
    """Whether a clause is an infinitive ("to host", "to be hosting", "to have hosted")."""
    return tree.tags[k] == "VB" or any(tree.tags[c] == "VB" for c in tree.children(k, "aux", "cop"))


def _prepositional(tree: Tree, mark: int, k: int) -> bool:
    """Whether the gerund stands behind a preposition, and is no clause with a subject."""
    if tree.lemmas[mark] in ("while", "that", "as", "because") or tree.child(k, "nsubj") >= 0:
        return False
    return tree.pos[mark] in ("ADP", "SCONJ") and tree.tags[mark] == "IN"


def _governed(tree: Tree, j: int) -> bool:
    """'prevent attackers from doing harm': a gerund the verb asks for."""
    mark = tree.child(j, "mark")
    return mark >= 0 and tree.lemmas[mark] in ("from", "into", "of") and _gerund(tree, j)


def _without(tree: Tree, k: int, marks: list[int]) -> list[int]:
    cut = {m for mark in marks for m in (mark, *tree.children(mark, "fixed"))}

    def skip(j: int) -> bool:
        if j in cut:
            return True
        beside = tree.heads[j] == k and tree.base[j] in ("advcl", "parataxis")
        if tree.lemmas[j] in ("only", "just") and j == tree.lo[k]:
            return True
        return beside and not _governed(tree, j)

    return tree.subtree(k, skip)


def _in_any_case(tree: Tree, k: int) -> bool:
    """'even if it rains', 'especially if he wins'."""
    first = next((w for w in range(tree.lo[k], k) if tree.base[w] != "punct"), k)
    return tree.lemmas[first] in _IN_ANY_CASE or tree.lemmas[first - 1] in _IN_ANY_CASE


_IN_ANY_CASE = frozenset({"even", "especially", "particularly"})
"""Words before an 'if' that leave what it stands by as true as it was."""
