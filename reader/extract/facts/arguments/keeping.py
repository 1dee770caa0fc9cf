"""Limits that stand right beside a part and go with it: 'only in January', 'little changed'.

Without them more is said than the text says, or the contrary: 'took command [only] in January',
'swam [far] from land', 'causes more damage [than all others]', 'offered 465p [a share]'.
"""

from __future__ import annotations

from reader.extract.facts.arguments.across import without_others
from reader.extract.facts.arguments.circumstances import keep_circumstances
from reader.extract.facts.arguments.dangling import without_dangling
from reader.extract.facts.arguments.promotion import role_words
from reader.extract.facts.arguments.whole import leave_torn_off, to_the_end
from reader.extract.facts.candidate import Candidate
from reader.extract.phrases import noun_phrase
from reader.extract.tree import Tree
from reader.extract.words import word_set

_LIMITING = word_set(
    "only solely merely almost nearly barely hardly scarcely mostly mainly largely partly "
    "partially chiefly primarily exclusively little"
)
"""Adverbs that say how far what is right behind them holds."""
_OFTEN = word_set("often sometimes usually occasionally frequently generally rarely seldom")
_LEADING = frozenset({"far", "away", "back"})
_REGIONAL = word_set(
    "locally nationally regionally globally internationally domestically worldwide nationwide "
    "statewide countrywide citywide"
)
_SHARED_OUT = word_set(
    "share head person piece barrel ounce ton tonne kilo kilogram gram litre liter gallon pound "
    "unit ticket vote seat mile kilometre kilometer acre hectare household passenger"
)
_MEASURES = frozenset({"percent", "cent", "%", "point", "pence", "p"})
_LEADS = word_set("goal point run shot stroke length set wicket")
_BEHIND = frozenset({"down", "up", "ahead", "behind", "clear", "adrift"})
_EACH = frozenset({"a", "an", "per", "each"})
_COMPARATIVE = frozenset({"JJR", "RBR"})
_LONGEST_THAN = 14
_LONGEST_WHILE = 4


def keep_limits(found: Candidate) -> None:
    """Gives the parts the words right beside them that say how far they hold."""
    if not (found.subject and found.predicate):
        return
    _up_to(found)
    _makes_up(found)
    for words in (found.object, *(words for _, words in found.arguments)):
        leave_torn_off(found.tree, words)
    for words in _parts(found):
        to_the_end(found.tree, words)
    _of_what(found)
    _before(found)
    _behind(found)
    _while(found)
    _for_to(found)
    _by_whom(found)
    _than(found)
    without_others(found, used_words(found))
    without_dangling(found, used_words(found))
    keep_circumstances(found, used_words(found))


def used_words(found: Candidate) -> set[int]:
    """The words of all parts, with the prepositions of the arguments."""
    out = {w for words in _parts(found) for w in words}
    for role, words in found.arguments:
        out.update(role_words(found.tree, role, words))
    return out


def _parts(found: Candidate) -> list[list[int]]:
    own = [found.subject, found.predicate, found.object, found.time, found.place]
    return [words for words in (*own, *(words for _, words in found.arguments)) if words]


def _up_to(found: Candidate) -> None:
    """'faces [up to] $1.5 million': how much at most, not what it faces to."""
    tree = found.tree
    last = found.predicate[-1]
    if len(found.predicate) > 1 and found.object[:1] == [last + 1] and _at_most(tree, last):
        if last - 1 not in found.predicate:
            found.predicate.remove(last)
            found.object[:0] = [last - 1, last]
        return
    for n, (role, words) in enumerate(found.arguments):
        at_most = role == "to" and bool(words) and words[0] > 1 and _at_most(tree, words[0] - 1)
        if at_most and words[0] - 2 not in found.predicate:
            found.arguments[n] = ("up to", words)


def _makes_up(found: Candidate) -> None:
    """'makes up | 38 per cent': what it makes is no rise."""
    at, words = found.predicate[-1] + 1, found.object
    if (
        found.lemma == "make"
        and words[:1] == [at]
        and len(words) > 1
        and found.tree.lemmas[at] == "up"
    ):
        found.predicate.append(words.pop(0))


def _at_most(tree: Tree, to: int) -> bool:
    if tree.lemmas[to] != "to" or tree.lemmas[to - 1] != "up" or to + 1 >= tree.n:
        return False
    return tree.pos[to + 1] in ("NUM", "SYM")


def _of_what(found: Candidate) -> None:
    """'attended the funerals on Friday [of the guards]': the time stands between, no more."""
    tree, beside = found.tree, {*found.time, *found.place}
    for head, words in ((found.subject_head, found.subject), (found.object_head, found.object)):
        if head not in words or not beside:
            continue
        for k in tree.children(head, "nmod"):
            between = range(words[-1] + 1, tree.lo[k])
            if tree.case(k).lower() == "of" and between and beside.issuperset(between):
                words += [w for w in range(tree.lo[k], tree.lo[k] + 1) if w not in words]
                words += [w for w in noun_phrase(tree, k) if w not in words]
                words.sort()


def _join(found: Candidate, new: list[int], beside: int) -> None:
    """Puts words into the part that holds the word beside them."""
    for words in _parts(found):
        if beside in words:
            words[:] = sorted({*words, *new})
            return
    for n, (role, words) in enumerate(found.arguments):
        if beside in role_words(found.tree, role, words):
            text = " ".join(found.tree.words[w].text.lower() for w in new)
            if not role.startswith(text):
                found.arguments[n] = (f"{text} {role}", words)
            return


def _before(found: Candidate) -> None:
    """'[only] in January', '[almost totally] destroyed', '[a bit] too high', '[far] from land'."""
    tree = found.tree
    for words in _parts(found):
        if len(words) > 1 and tree.lemmas[words[-1]] == "only" and words is not found.predicate:
            # 'confirmed the loss | only in May'
            words.pop()
    first = found.subject[0]
    if first > 1 and tree.lemmas[first - 2 : first] == ["all", "but"]:
        # all but two had been released, not two
        found.subject[:0] = [first - 2, first - 1]
    used = used_words(found)
    for p in range(max(used) - 1, max(found.subject[0] - 2, -1), -1):
        if p in used or p + 1 not in used:
            continue
        if tree.lemmas[p] in ("bit", "little") and p and tree.lemmas[p - 1] == "a":
            new = [p - 1, p]
        elif _limits(found, p):
            new = [p]
        else:
            continue
        _join(found, new, p + 1)
        used.update(new)


def _limits(found: Candidate, p: int) -> bool:
    tree, lemma = found.tree, found.tree.lemmas[p]
    if tree.base[p] not in ("advmod", "case", "fixed"):
        return False
    if lemma in _LEADING:
        behind = tree.base[p] == "advmod" and tree.base[p + 1] == "case" and p > found.head
        return behind and not tree.kids[p]
    if lemma in _OFTEN:
        return p > found.head and tree.base[p + 1] == "case"
    if tree.words[p].text in ("nearer", "closer") and tree.pos[p + 1] in ("NUM", "SYM"):
        return True
    if lemma in _LIMITING:
        return p == 0 or tree.lemmas[p - 1] not in ("not", "n't", "n’t", "very", "as", "so", "too")
    manner = tree.pos[p] == "ADV" and lemma.endswith("ly") and bool(tree.kids[p])
    return manner and tree.heads[p] == p + 1 and p + 1 in found.predicate


def _behind(found: Candidate) -> None:
    """'67 per cent [locally]', 'not progress [further]', '465p [a share]', '£5 [each]'."""
    tree, used = found.tree, used_words(found)
    for words in _parts(found):
        p = words[-1] + 1
        shared = p + 1 < tree.n and tree.lemmas[p] in _EACH and tree.lemmas[p + 1] in _SHARED_OUT
        if shared and any(tree.words[w].text[:1].isdigit() for w in words):
            words += [p, p + 1]
            found.arguments = [(r, w) for r, w in found.arguments if w not in ([p, p + 1], [p + 1])]
        counted = any(tree.pos[w] == "NUM" for w in words) and words is not found.subject
        shared_by = p < tree.n and tree.lemmas[p] in ("each", "apiece") and tree.heads[p] < p
        if counted and shared_by:
            words.append(p)
            found.time = [] if found.time == [p] else found.time
            continue
        if p >= tree.n or p in used:
            continue
        regional = tree.lemmas[p] in _REGIONAL and tree.base[p] == "advmod"
        no_further = tree.lemmas[p] == "further" and tree.heads[p] == found.head and _denied(found)
        lower = tree.tags[p] in _COMPARATIVE and tree.lemmas[words[-1]] in _MEASURES
        behind = tree.lemmas[p] in _BEHIND and tree.lemmas[words[-1]] in _LEADS
        if ((regional or lower or behind) and words is not found.subject) or no_further:
            words.append(p)


def _denied(found: Candidate) -> bool:
    return any(found.tree.lemmas[w] in ("not", "n't", "n’t", "never") for w in found.predicate)


def _while(found: Candidate) -> None:
    """'charged with driving [while intoxicated]', 'spend time [clearing his name]'."""
    tree = found.tree
    for words in _parts(found)[2:]:
        last = words[-1]
        for k in range(last + 1, min(last + _LONGEST_WHILE, tree.n)):
            if tree.base[k] not in ("advcl", "acl", "xcomp"):
                continue
            spent = found.lemma in SPENDING and tree.tags[k] == "VBG" and k == last + 1
            if spent and words is found.object:
                words += [w for w in _without_clauses(tree, k) if w > last]
            elif (
                tree.tags[last] == "VBG"
                and tree.lemmas[last + 1] == "while"
                and tree.lo[k] == last + 1
                and tree.hi[k] - last <= 2 * _LONGEST_WHILE
            ):
                words += range(last + 1, tree.hi[k] + 1)
            break


def _without_clauses(tree: Tree, k: int) -> list[int]:
    """The words under a verb but for what is said beside it ('… before bringing him in')."""
    return tree.subtree(k, lambda j: tree.base[j] in ("advcl", "parataxis", "punct"))


def _for_to(found: Candidate) -> None:
    """'waiting for Lee [to take the floor]': for what Lee should do."""
    tree = found.tree
    if not found.object or tree.lemmas[found.predicate[-1]] != "for":
        return
    to = found.object[-1] + 1
    if to + 1 >= tree.n or tree.tags[to] != "TO" or tree.heads[to] <= to:
        return
    v = tree.heads[to]
    own = [w for k in tree.kids[v] if k > v for w in tree.subtree(k)]
    words = [*range(to, v + 1), *(w for w in own if tree.base[w] != "punct" or w < max(own))]
    if len(words) <= _LONGEST_THAN and tree.under(v, found.head):
        found.object = sorted({*found.object, *words})
        found.arguments = [(r, w) for r, w in found.arguments if not {*w} & {*words}]


def _by_whom(found: Candidate) -> None:
    """'was recruited to the department at Derby | by Sir Kenneth': who did it is no part of it."""
    tree = found.tree
    if not found.passive or found.object_head >= 0 or any(r == "by" for r, _ in found.arguments):
        return
    by = next((w for w in found.object[1:] if tree.lemmas[w] == "by" and tree.base[w] == "case"), 0)
    if not by or any(tree.lemmas[w] == "by" for w in found.predicate):
        return
    agent = tree.heads[by]
    told = any(tree.base[k] == "det" or tree.rels[k] == "nmod:poss" for k in tree.kids[agent])
    beside = tree.pos[tree.heads[agent]] != "VERB" or tree.heads[agent] == found.head
    if beside and (told or tree.pos[agent] == "PROPN"):
        found.arguments.append(("by", [w for w in found.object if w > by]))
        found.object = [w for w in found.object if w < by]


SPENDING = frozenset({"spend", "waste"})


def than_left_out(found: Candidate) -> int:
    """The 'than' of a comparison of which only the first half is among the parts, or -1."""
    tree, used = found.tree, used_words(found)
    said = [w for words in _parts(found)[1:] for w in words]
    graded = [w for w in said if tree.tags[w] in _COMPARATIVE and tree.base[w] != "fixed"]
    for w in graded:
        p = next((k for k in range(w + 1, tree.n) if _stops(tree, k) or _than_word(tree, k)), -1)
        if p > 0 and _than_word(tree, p) and p not in used and tree.under(p, found.head):
            return p
    return -1


def _than_word(tree: Tree, k: int) -> bool:
    return tree.lemmas[k] == "than" and tree.base[k] != "fixed"


def _stops(tree: Tree, k: int) -> bool:
    return tree.words[k].text in (",", ";", ":", "--", "–", "—")


def _than(found: Candidate) -> None:
    """'causes more damage to plants [than all other pollutants]': a comparison is one."""
    tree = found.tree
    if found.time and tree.lemmas[found.time[0]] == "than":
        # were lower than last year, not at that time
        found.arguments.append(("than", found.time[1:]))
        found.time = []
    p = than_left_out(found)
    if p < 0:
        return
    words = list(range(p + 1, tree.hi[tree.heads[p]] + 1))
    if tree.heads[p] > p and len(words) <= _LONGEST_THAN and not used_words(found) & {*words}:
        found.arguments.append(("than", words))
