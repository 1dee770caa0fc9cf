"""What a clause says beside its object: time, place, and arguments behind prepositions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.extract.facts import lexicon as lex
from reader.extract.facts.adverbs import led_to
from reader.extract.facts.context import Context
from reader.extract.phrases import RELATIVES, after_comma, inverted, noun_phrase
from reader.extract.tree import Tree
from reader.extract.words import word_set
from reader.model import EntityType

_PLACES = (EntityType.PLACE,)
_SITES = (EntityType.PLACE, EntityType.ORGANIZATION)
_BOUNDING = frozenset({"before", "after", "since", "until"})


@dataclass(slots=True)
class Arguments:
    """The parts of a clause's periphery; each entry of `others` is (role, words)."""

    time: list[int] = field(default_factory=list)
    place: list[int] = field(default_factory=list)
    others: list[tuple[str, list[int]]] = field(default_factory=list)
    conditional: bool = False


def with_case(tree: Tree, i: int, words: list[int]) -> list[int]:
    """The words with the preposition before them."""
    cases = [k for c in tree.children(i, "case") if c < i for k in (c, *tree.children(c, "fixed"))]
    return sorted({*cases, *words})


def collect(ctx: Context, tree: Tree, chain: Sequence[int]) -> Arguments:
    """Time, place and further arguments of the verbs of a chain, in reading order."""
    found = Arguments()
    for k in sorted(k for c in chain for k in tree.kids[c]):
        if _beyond(tree, k) or _measures(tree, k):
            continue
        rel = tree.base[k]
        if rel == "obl":
            _oblique(ctx, tree, found, k)
        elif rel == "advmod":
            if not found.time and ctx.is_time(tree, k) and tree.lemmas[k] not in RELATIVES:
                found.time = _whole(ctx, tree, k, tree.subtree(k))
            else:
                _led(ctx, tree, found, k, max(chain))
        elif rel == "advcl":
            _adverbial(tree, found, k)
        elif (rel == "nmod" and tree.pos[tree.heads[k]] == "VERB") or (
            rel == "obj" and tree.case(k)
        ):
            _oblique(ctx, tree, found, k)
    return found


IF_IT_CAN_BE = frozenset({"possible", "necessary", "need", "needed", "require", "required"})


def _beyond(tree: Tree, k: int) -> bool:
    """'began 20 blocks from where he fell': what stands before the head of a clause isn't in it."""
    h = tree.heads[k]
    above = tree.heads[h]
    return k < above < h and tree.base[h] in ("acl", "advcl")


def _measures(tree: Tree, k: int) -> bool:
    """'was 14 seconds back', 'is two years older': how much, as part of what is said."""
    h = tree.heads[k]
    return (
        tree.rels[k] in ("obl:unmarked", "obl:npmod")
        and k == h - 1
        and tree.pos[h] in ("ADJ", "ADV")
        and 0 <= tree.child(h, "cop") < tree.lo[k]
        and any(tree.pos[d] == "NUM" for d in tree.kids[k])
    )


def _of_another(tree: Tree, k: int, role: str) -> bool:
    """'found Ann Lee, 38, of Troy': of the one named; 'if it is in any way': of a condition."""
    if any(tree.lemmas[m] in ("if", "unless") for m in tree.children(k, "mark")):
        return True
    return role == "of" and after_comma(tree, k) and tree.pos[k] == "PROPN"


def _oblique(ctx: Context, tree: Tree, found: Arguments, k: int) -> None:
    if _points(tree, k):
        return
    role = tree.case(k)
    low = role.lower()
    if low == "with" and _left_to_play(tree, k):
        return
    if low.startswith(("according", "as per")) or (low == "per" and tree.pos[k] == "PROPN"):
        return
    if _of_another(tree, k, low) or (not role and _reckoned(tree, k)):
        return
    words = noun_phrase(tree, k, limit=4)
    if low == "since" and found.time:
        found.others.append((low, [w for w in words if tree.lemmas[w] != "since"]))
        return
    if low in _BOUNDING and not found.time and tree.pos[k] != "PRON" and not _seat(ctx, tree, k):
        found.time = with_case(tree, k, words)
        return
    if k in found.time:
        return
    before = max((c for c in tree.children(k, "case") if c < k), default=-1)
    words = [w for w in words if w > before]
    asked = low == "for" and tree.lemmas[tree.heads[k]] in _ASKING
    if not asked and (
        (ctx.is_time(tree, k) and low not in _NOT_WHEN) or _timelike(ctx, tree, k, low)
    ):
        if found.time and ctx.whole:
            found.others.append((low, words))
        elif not found.time or not _other_clause(tree, found.time[-1], before, k):
            whole = with_case(tree, k, _whole(ctx, tree, k, words))
            found.time = sorted({*found.time, *whole})
        return
    if not found.place and is_place(ctx, tree, k, low):
        found.place = with_case(tree, k, words)
        return
    found.others.append((low, words))


def _led(ctx: Context, tree: Tree, found: Arguments, k: int, v: int) -> None:
    """'stayed away from X', 'keeps police away from X': the adverb leads to what is behind it."""
    to = led_to(tree, k)
    if to < 0 or k < v or ctx.is_time(tree, to):
        return
    role = tree.case(to)
    words = noun_phrase(tree, to, limit=4)
    words = [w for w in words if w > max(tree.children(to, "case"))]
    found.others.append(
        (role.lower() if k == v + 1 else f"{tree.words[k].text} {role}".lower(), words)
    )


def _points(tree: Tree, k: int) -> bool:
    """'which', 'in what [may be his last game]', 'up till then', 'four of them to Berlin'."""
    if tree.lemmas[k] in RELATIVES and tree.pos[k] in ("PRON", "ADV", "SCONJ"):
        return not any(tree.case(d).lower() == "of" for d in tree.children(k, "nmod"))
    if tree.lemmas[k] == "what":
        return tree.child(k, "acl") < 0
    if tree.lemmas[k] == "then":
        return True
    # Behind 'four of them' it is said of the four.
    first = tree.lo[k]
    return (
        first > _OF_THEM
        and tree.lemmas[first - 1] in ("they", "them", "whom", "which")
        and tree.lemmas[first - 2] == "of"
        and tree.words[first - _OF_THEM - 1].text in (",", "-", "–", "—")
    )


_OF_THEM = 3
"""'four of them' is so many words."""


def _left_to_play(tree: Tree, k: int) -> bool:
    """'with 9:07 to play', 'with 1:20 left': a clock that is told apart by what is cut from it."""
    return ":" in tree.words[k].text[1:-1] or (
        tree.pos[k] == "NUM" and tree.lemmas[k + 1 : k + 2] == ["remain"]
    )


def _other_clause(tree: Tree, first: int, before: int, k: int) -> bool:
    """'today convicted him of murdering Lee in June': the second time is the murder's."""
    v = tree.heads[k]
    return first < v and any(
        tree.pos[w] == "VERB" and tree.base[w] in ("acl", "advcl") for w in range(v + 1, before)
    )


def _whole(ctx: Context, tree: Tree, k: int, words: list[int]) -> list[int]:
    """The words with all of the time expression they are part of ('9 a.m. ET')."""
    time = ctx.times.at(tree.words[k].start)
    if time is None:
        return words
    inside = [w for w in range(tree.n) if time.start <= tree.words[w].start < time.end]
    cases = (c for w in inside for c in tree.children(w, "case") if c == inside[0] - 1)
    return sorted({*words, *inside, *cases})


def _seat(ctx: Context, tree: Tree, k: int) -> bool:
    """'appear before the Crown Court', 'before a judge': before whom, not when."""
    return tree.lemmas[k] in _SEATED or ctx.is_type(tree, k, EntityType.ORGANIZATION)


_SEATED = frozenset({"court", "judge", "jury", "magistrate", "committee", "panel", "tribunal"})


def _reckoned(tree: Tree, k: int) -> bool:
    """'one day after the team …': a span of time that says nothing without what it counts from."""
    behind = tree.hi[k] + 1
    counted = [w for w in tree.kids[k] if tree.base[w] != "punct"]
    return (
        behind < tree.n
        and tree.lemmas[behind] in ("after", "before")
        and (
            any(tree.pos[w] == "NUM" or tree.lemmas[w] in ("a", "an") for w in counted)
            or (tree.tags[k] == "NNS" and tree.lemmas[k] in lex.TIME_NOUNS and tree.lo[k] == k)
            or [tree.lemmas[w] for w in counted] == ["the"]
        )
        and not any(tree.lemmas[w] in ("ago", "last", "next", "this") for w in tree.subtree(k))
    )


_ASKING = frozenset({"ask", "beg", "plead", "apply", "petition", "bid"})
"""'asked the Speaker for two more weeks': for what, not how long."""
_NOT_WHEN = frozenset({"to", "of", "with", "as"})
"""'was sentenced to 12 years', 'a break of two weeks': how much, not when."""
_WHEN = frozenset({"in", "at", "on", "for", "over", "within", "through", "throughout"})
_EDGES = frozenset({"start", "beginning", "end", "middle", "course", "eve", "day", "early", "late"})


def _timelike(ctx: Context, tree: Tree, k: int, role: str) -> bool:
    """'five days before a game', 'during the blaze': time by its noun or its preposition."""
    if role in ("during", "amid"):
        return True
    if role in _WHEN and not ctx.whole and _says_when(ctx, tree, k):
        return True
    if role or tree.rels[k] not in ("obl:unmarked", "obl:tmod"):
        return False
    if tree.words[k].text == "times":
        # 'was shot eleven times': how often
        return False
    return tree.lemmas[k] in lex.TIME_NOUNS or any(ctx.is_time(tree, c) for c in tree.kids[k])


def _says_when(ctx: Context, tree: Tree, k: int) -> bool:
    """'at this time', 'for decades', 'in the final days of …', 'over the course of a year'."""
    lemma = tree.lemmas[k]
    if lemma == "time":
        return any(tree.lemmas[c] in ("this", "that", "the", "some") for c in tree.kids[k])
    if lemma in lex.TIME_NOUNS:
        # 'in the second': of a round, a game.
        return lemma not in ("second", "period", "season") or tree.child(k, "det") >= 0
    return lemma in _EDGES and any(
        ctx.is_time(tree, c) or tree.lemmas[c] in lex.TIME_NOUNS for c in tree.children(k, "nmod")
    )


def is_place(ctx: Context, tree: Tree, k: int, role: str) -> bool:
    """Whether a noun behind the preposition says where."""
    if role not in lex.LOCATIVE or _one_of_many(tree, k):
        return False
    if ctx.is_type(tree, k, *_PLACES):
        return True
    if role in ("at", "outside", "near", "inside") and ctx.is_type(tree, k, *_SITES):
        return True
    return tree.lemmas[k] in lex.PLACE_NOUNS and tree.pos[k] in ("NOUN", "PROPN")


def _one_of_many(tree: Tree, k: int) -> bool:
    """'in a Biloxi …': a name behind 'a' is torn from the noun it stands before."""
    return tree.pos[k] == "PROPN" and any(tree.lemmas[c] in ("a", "an") for c in tree.kids[k])


def _adverbial(tree: Tree, found: Arguments, k: int) -> None:
    """Purposes, conditions and gerunds behind a preposition; other clauses are facts themselves."""
    marks = [m for m in tree.children(k, "mark", "case") if m < k]
    mark = tree.lemmas[marks[0]] if marks else ""
    if mark == "to" and _infinitive(tree, k):
        result = tree.lemmas[k] in lex.RESULT_INFINITIVES and tree.lemmas[tree.heads[k]] != "vote"
        if not result and not after_comma(tree, k):
            found.others.append(("to", _without(tree, k, marks)))
    elif mark in ("if", "unless") and _in_any_case(tree, k):
        return
    elif mark in ("if", "unless") or inverted(tree, k):
        if tree.lemmas[k] in IF_IT_CAN_BE and tree.child(k, "nsubj", "expl", "csubj") < 0:
            return
        found.conditional = True
        found.others.append((mark, _without(tree, k, marks)))
    elif _until(tree, k, mark) or (mark and _gerund(tree, k) and _prepositional(tree, marks[0], k)):
        found.others.append((mark, _without(tree, k, marks)))
    elif mark == "as" and _named_as(tree, k):
        found.others.append(("as", _without(tree, k, marks)))
    elif mark == "in" and len(marks) > 1 and tree.lemmas[marks[1]] == "order":
        found.others.append(("in order to", _without(tree, k, marks)))


def _in_any_case(tree: Tree, k: int) -> bool:
    """'even if it rains', 'especially if he wins'."""
    first = next((w for w in range(tree.lo[k], k) if tree.base[w] != "punct"), k)
    return tree.lemmas[first] in _IN_ANY_CASE or tree.lemmas[first - 1] in _IN_ANY_CASE


_IN_ANY_CASE = frozenset({"even", "especially", "particularly"})
"""Words before an 'if' that leave what it stands by as true as it was."""


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


def _without(tree: Tree, k: int, marks: list[int]) -> list[int]:
    cut = {m for mark in marks for m in (mark, *tree.children(mark, "fixed"))}

    def skip(j: int) -> bool:
        return j in cut or (tree.heads[j] == k and tree.base[j] in ("advcl", "parataxis"))

    return tree.subtree(k, skip)
