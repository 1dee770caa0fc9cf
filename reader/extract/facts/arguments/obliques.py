"""What a clause says beside its object: time, place, and arguments behind prepositions."""

from __future__ import annotations

from collections.abc import Sequence

from reader.extract.antecedent import RELATIVES
from reader.extract.attribution.sources import speaks
from reader.extract.facts import lexicon as lex
from reader.extract.facts.arguments.adverbial_clauses import adverbial
from reader.extract.facts.arguments.adverbs import led_to
from reader.extract.facts.arguments.frequency import how_often_told
from reader.extract.facts.arguments.left_out import no_argument, of_participle
from reader.extract.facts.arguments.timing import how_long_after, how_much, seat
from reader.extract.facts.candidate import Arguments as Arguments
from reader.extract.facts.context import Context
from reader.extract.phrases import after_comma, noun_phrase
from reader.extract.tree import Tree
from reader.extract.words import word_set
from reader.model import EntityType

_PLACES = (EntityType.PLACE,)
_SITES = (EntityType.PLACE, EntityType.ORGANIZATION)
_BOUNDING = frozenset({"before", "after", "since", "until"})


def with_case(tree: Tree, i: int, words: list[int]) -> list[int]:
    """The words with the preposition before them."""
    cases = [k for c in tree.children(i, "case") if c < i for k in (c, *tree.children(c, "fixed"))]
    return sorted({*cases, *words})


def collect(ctx: Context, tree: Tree, chain: Sequence[int]) -> Arguments:
    """Time, place and further arguments of the verbs of a chain, in reading order."""
    found = Arguments()
    for k in sorted(k for c in chain for k in tree.kids[c]):
        if _beyond(tree, k) or _measures(tree, k) or _absolute(tree, found, k):
            continue
        often = [] if ctx.whole or found.time else how_often_told(tree, k)
        if often:
            found.time = often
            continue
        if tree.base[k] == "obl" and not ctx.is_time(tree, k) and of_participle(tree, k):
            continue
        rel = tree.base[k]
        if rel == "obl":
            _oblique(ctx, tree, found, k)
        elif rel == "advmod":
            if not found.time and ctx.is_time(tree, k) and tree.lemmas[k] not in RELATIVES:
                found.time = _beside(ctx, tree, found, k, _whole(ctx, tree, k, tree.subtree(k)))
            else:
                _led(ctx, tree, found, k, max(chain))
        elif rel == "advcl":
            adverbial(tree, found, k)
        elif (rel == "nmod" and tree.pos[tree.heads[k]] == "VERB") or (
            rel == "obj" and tree.case(k)
        ):
            _oblique(ctx, tree, found, k)
    return found


def _beyond(tree: Tree, k: int) -> bool:
    """'began 20 blocks from where he fell': what stands before the head of a clause isn't in it."""
    h = tree.heads[k]
    above = tree.heads[h]
    return k < above < h and tree.base[h] in ("acl", "advcl")


def _absolute(tree: Tree, found: Arguments, k: int) -> bool:
    """'are 17th with a game in hand': all of it, where its noun was read as the verb's."""
    mark = tree.child(k, "mark")
    if tree.base[k] != "obl" or not 0 <= mark < tree.child(k, "nsubj"):
        return False
    if tree.lemmas[mark] != "with":
        return False
    found.others.append(("with", list(range(mark + 1, k + 1))))
    return True


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


def _oblique(ctx: Context, tree: Tree, found: Arguments, k: int) -> None:
    if no_argument(tree, k, timed=ctx.is_time(tree, k)) or _no_event(tree, k):
        return
    role = tree.case(k)
    low = role.lower()
    words = noun_phrase(tree, k, limit=4)
    if low == "since" and found.time:
        found.others.append((low, [w for w in words if tree.lemmas[w] != "since"]))
        return
    far = how_long_after(tree, k)
    if _bounded(ctx, tree, found, k, far):
        return
    if k in found.time:
        return
    before = max((c for c in tree.children(k, "case") if c < k), default=-1)
    if tree.lemmas[k] != "advance":
        # but 'four months in advance of the vote'
        words = [w for w in words if w > before]
    if not how_much(tree, k, low) and (
        (ctx.is_time(tree, k) and low not in _NOT_WHEN) or _timelike(ctx, tree, k, low)
    ):
        if found.time and ctx.whole:
            found.others.append((low, words))
        elif not found.time or not _other_clause(tree, found.time[-1], before, k):
            words = _beside(ctx, tree, found, k, _one_time(tree, k, words))
            whole = with_case(tree, k, _whole(ctx, tree, k, words))
            found.time = sorted({*found.time, *far, *whole})
        return
    if _of_the_time(tree, found, k, low):
        if low == "into":
            found.time = sorted({*found.time, *with_case(tree, k, words)})
        return
    if not found.place and is_place(ctx, tree, k, low):
        found.place = with_case(tree, k, words + _second_place(tree, k, low))
        return
    partway = [tree.lemmas[w] for w in far if low not in _BOUNDING]
    found.others.append((" ".join([*partway, low]), words))


def _bounded(ctx: Context, tree: Tree, found: Arguments, k: int, far: list[int]) -> bool:
    """'until May', 'on Sunday, [barely 30 hours] after the tremor': takes a time that bounds."""
    low = tree.case(k).lower()
    if low not in _BOUNDING or tree.pos[k] == "PRON" or seat(ctx, tree, k):
        return False
    whole = {*far, *with_case(tree, k, noun_phrase(tree, k, limit=4))}
    if found.time:
        # Of a time told somewhere else in the clause it is no part.
        last = next((w for w in reversed(found.time) if far and w < far[0]), -1)
        if last < 0 or any(tree.words[w].text != "," for w in range(last + 1, far[0])):
            return False
        whole.update(range(last + 1, far[0]))
    found.time = sorted({*found.time, *whole})
    return True


def _no_event(tree: Tree, k: int) -> bool:
    """'are going after the rules', 'after co-workers …', cut off: nothing that is ever over."""
    h = tree.heads[k]
    if h < 0 or tree.case(k).lower() != "after":
        return False
    pursued = tree.lemmas[h] in _PURSUING and tree.tags[h] == "VBG"
    return pursued or (tree.tags[k] == "NNS" and speaks(tree, k) and tree.child(k, "acl") >= 0)


_PURSUING = frozenset({"go", "look", "run", "chase", "name", "seek"})


def _second_place(tree: Tree, k: int, role: str) -> list[int]:
    """'in Ghent and in Bruges': the second of two places with a preposition each."""
    second = tree.child(k, "conj")
    if second < 0 or tree.case(second).lower() != role or tree.lo[second] != k + 1:
        return []
    return list(range(k + 1, tree.hi[second] + 1))


def _one_time(tree: Tree, k: int, words: list[int]) -> list[int]:
    """'186 on Thursday and 171 on Friday': each time is that of its own number."""
    others = [
        w
        for c in tree.children(k, "conj")
        if tree.pos[c] == "NUM" and tree.base[tree.hi[c] + 1 : tree.hi[c] + 2] == ["case"]
        for w in tree.subtree(c)
    ]
    return [w for w in words if w not in others]


def _beside(ctx: Context, tree: Tree, found: Arguments, k: int, words: list[int]) -> list[int]:
    """'on Thursday | in Ghent', 'years ago | for their fur': what only stands behind a time."""
    if ctx.whole or not _point(tree, k):
        return words
    for d in tree.children(k, "nmod", "obl"):
        role = tree.case(d).lower()
        if d < k or d not in words or ctx.is_time(tree, d) or tree.lemmas[d] in lex.TIME_NOUNS:
            continue
        phrase = [
            w for w in noun_phrase(tree, d, limit=4) if w > max(tree.children(d, "case"), default=d)
        ]
        if is_place(ctx, tree, d, role):
            found.place = found.place or with_case(tree, d, phrase)
        elif role in _BESIDE and not _counted_from(tree, k, role):
            found.others.append((role, phrase))
        else:
            continue
        words = [w for w in words if w < tree.lo[d]]
    return words


_BESIDE = frozenset({"for", "with", "by", "against", "after", "from"})


def _point(tree: Tree, k: int) -> bool:
    """Whether a word is a day or an hour of the calendar, or 'ago': a time nothing else is of."""
    if tree.lemmas[k] in _DEICTIC:
        return True
    named = tree.pos[k] == "PROPN" and tree.lemmas[k][:3].lower() in lex.CALENDAR
    return (named or tree.lemmas[k] in lex.CALENDAR_UNITS) and tree.child(k, "nummod") < 0


def _counted_from(tree: Tree, k: int, role: str) -> bool:
    """'in the week after the vote': which week it was, unlike 'last week after the vote'."""
    told = {tree.lemmas[w] for w in tree.children(k, "det", "amod")}
    return role in ("after", "from") and tree.pos[k] != "PROPN" and bool(told & {"a", "the"})


_DEICTIC = frozenset({"ago", "yesterday", "today", "tomorrow", "tonight"})


def _of_the_time(tree: Tree, found: Arguments, k: int, role: str) -> bool:
    """'five minutes into the flight'; 'not since 2023, against Ann Lee' tells what was then."""
    if not found.time:
        return False
    last = found.time[-1]
    if role == "into":
        return last == tree.lo[k] - 1
    return role == "against" and after_comma(tree, k) and tree.lo[k] > last


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


_NOT_WHEN = frozenset({"to", "of", "with", "as", "out of", "into", "onto"})
"""'was sentenced to 12 years', 'watered stock out of that spring': how much or whence, not when."""
_WHEN = frozenset({"in", "at", "on", "for", "over", "within", "through", "throughout"})
_EDGES = frozenset({"start", "beginning", "end", "middle", "course", "eve", "day", "early", "late"})


def _timelike(ctx: Context, tree: Tree, k: int, role: str) -> bool:
    """'five days before a game', 'during the blaze': time by its noun or its preposition."""
    if role in ("during", "amid"):
        return True
    if role == "by" and tree.lemmas[k].lower() in _BY_THEN:
        return True
    if role == "in" and tree.lemmas[k] == "advance":
        return True  # 'four months in advance of the vote'
    if _titled(tree, k):
        return False
    if role in _WHEN and not ctx.whole and _says_when(ctx, tree, k):
        return True
    if role or tree.rels[k] not in ("obl:unmarked", "obl:tmod"):
        return False
    if tree.words[k].text == "times":
        return False  # 'was shot eleven times': how often
    return tree.lemmas[k] in lex.TIME_NOUNS or any(ctx.is_time(tree, c) for c in tree.kids[k])


def _titled(tree: Tree, k: int) -> bool:
    """'in A Month in the Country': a word of a title, with a capital behind another word's."""
    before = tree.words[k - 1].text if k > 1 else ""
    return (
        tree.pos[k] == "PROPN"
        and tree.lemmas[k].lower() in lex.TIME_NOUNS
        and before[:1].isupper()
        and before.lower() in ("a", "an", "the")
    )


_BY_THEN = frozenset(
    f"{part}{name}"
    for part in ("", "mid-", "mid", "late-", "early-")
    for name in ("morning", "afternoon", "evening", "week", "month", "year", "day")
) | {"night", "nightfall", "dawn", "dusk", "sunrise", "sunset", "midday", "lunchtime", "daybreak"}


def _says_when(ctx: Context, tree: Tree, k: int) -> bool:
    """'at this time', 'for decades', 'in the final days of …', 'over the course of a year'."""
    lemma = tree.lemmas[k]
    if lemma == "time":
        return any(tree.lemmas[c] in ("this", "that", "the", "some") for c in tree.kids[k])
    if lemma in lex.TIME_NOUNS:
        if lemma not in ("second", "period", "season"):
            return True  # but 'in the second': of a round, a game
        return tree.child(k, "det") >= 0 and not _second_of(tree, k)
    return lemma in _EDGES and any(
        ctx.is_time(tree, c) or tree.lemmas[c] in lex.TIME_NOUNS for c in tree.children(k, "nmod")
    )


def _second_of(tree: Tree, k: int) -> bool:
    """'on the second of three climbs': one of several, and no moment."""
    return tree.lemmas[k] == "second" and any(
        tree.case(d).lower() == "of" and tree.lemmas[d] not in lex.TIME_NOUNS
        for d in tree.children(k, "nmod")
    )


def is_place(ctx: Context, tree: Tree, k: int, role: str) -> bool:
    """Whether a noun behind the preposition says where."""
    if role not in lex.LOCATIVE or _one_of_many(tree, k) or (role == "on" and _aimed_at(tree, k)):
        return False
    if ctx.is_type(tree, k, *_PLACES):
        return True
    if role in ("at", "outside", "near", "inside") and ctx.is_type(tree, k, *_SITES):
        return True
    return tree.lemmas[k] in lex.PLACE_NOUNS and tree.pos[k] in ("NOUN", "PROPN")


def _aimed_at(tree: Tree, k: int) -> bool:
    """'declares war on the Church', 'imposed a ban on Leeds': whom it is for, not where."""
    done = tree.child(tree.heads[k], "obj")
    return 0 <= done < k and tree.lemmas[done] in _AIMED


_AIMED = word_set("war attack ban tax pressure sanction embargo tariff fine curb crackdown hope")


def _one_of_many(tree: Tree, k: int) -> bool:
    """'in a Biloxi …': a name behind 'a' is torn from the noun it stands before."""
    return tree.pos[k] == "PROPN" and any(tree.lemmas[c] in ("a", "an") for c in tree.kids[k])
