"""Which adverbs belong to what is said was done, and which only tie the sentence to others.

'goes live', 'came ashore', 'took the staff captive', 'employs 2,600 people directly' say something
else, or less than the text, without their adverb, and 'now', 'again', 'so far' when; 'also',
'later' say nothing of what happened.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.extract.facts.arguments.frequency import so_often
from reader.extract.tree import Tree
from reader.extract.words import word_set

SENTENCE_ADVERBS = word_set(
    "also then so too however therefore thus meanwhile instead even moreover furthermore "
    "unfortunately fortunately sadly thankfully luckily indeed hence accordingly nonetheless "
    "nevertheless otherwise besides additionally consequently likewise similarly hopefully"
)
"""Adverbs that tie a sentence to others or comment on it, and say nothing of what happened."""
_ADDITIVE = SENTENCE_ADVERBS | word_set(
    "subsequently later soon today yesterday tomorrow currently first finally eventually "
    "earlier recently just"
)
_POINTING = word_set(
    "already yet still ever anymore any here there before since ago afterwards afterward "
    "tonight long only either neither though perhaps far enough more most "
    "less least much rather quite almost about never not n't n’t forever anytime sometimes often "
    "usually thereafter thereby that this all little lot alike respectively "
    "originally initially previously formerly shortly increasingly "
    "reportedly allegedly apparently presumably probably possibly likely nevermore maybe "
    "ironically rightly wrongly frankly honestly interestingly incidentally daily weekly monthly "
    "yearly annually nightly"
)
"""Adverbs that say when, how often or how surely, or point at what stands elsewhere."""
_SAYS_HOW_OFTEN = frozenset({"once", "twice", "first"})
_PARTICLES = word_set("on in off up down out over away back by through past along across under")
DIRECTIONS = word_set(
    "together away back out off down up abroad apart ahead forward around in inside outside "
    "nearby over through home upstairs downstairs overseas aside alone well hard fast free aloud "
    "elsewhere underground online offline late early live round"
)
_NOT_BEHIND = word_set("early late inside outside nearby live personally immediately")
"""Behind an object they say nothing where what they are inside of is not said."""

_LEADING = (DIRECTIONS | _PARTICLES) - {"early", "late", "well", "hard", "fast", "live"}


def adverbs_of(tree: Tree, c: int, own: Sequence[int], *, verbal: bool) -> list[int]:
    """Negation, adverbs inside the verb group `own`, and one right behind it that says how."""
    if not own:
        return []
    first, last = min(own), max(own)
    taken: list[int] = []
    for k in tree.children(c, "advmod"):
        if tree.lemmas[k] in ("not", "n't", "n’t", "never") and k < c:
            taken.append(k)
            if k + 1 < c and tree.lemmas[k + 1] in ("only", "just", "merely", "simply"):
                # 'did not just win': without it the contrary is said.
                taken.append(k + 1)
        elif tree.words[k].text.lower() == "longer" and k < c:
            # 'no longer lives in Rome'
            taken += tree.subtree(k)
        elif verbal and tree.lemmas[k] == "first" and k == c - 1 and first < k:
            # 'was first elected in 2002': later again
            taken.append(k)
        elif tree.lemmas[k] == "otherwise" and k == c - 1 and tree.pos[c] == "ADJ":
            # 'was otherwise quiet': but for what was told before
            taken.append(k)
        elif verbal and _weighty(tree, c, k):
            taken += tree.subtree(k)
        elif verbal and k == last + 1 and _behind_verb(tree, k):
            taken.append(k)
            last = k
        elif _inner(tree, k) and (first < k < last or (verbal and k == first - 1)):
            taken += tree.subtree(k)
    return taken


def _inner(tree: Tree, k: int) -> bool:
    """'has [now] seen', 'has [so far] seen', '[only once] saw'."""
    if tree.lemmas[k] in _ADDITIVE or tree.pos[k] != "ADV":
        return False
    return not tree.kids[k] or _so_far(tree, k)


def _so_far(tree: Tree, k: int) -> bool:
    own = tree.kids[k]
    return own == [k - 1] and (tree.lemmas[k - 1], tree.lemmas[k]) in _SO_FAR


_SO_FAR = frozenset({("so", "far"), ("thus", "far"), ("only", "once"), ("just", "once")})


def _bare(tree: Tree, k: int) -> bool:
    return all(tree.base[d] == "punct" for d in tree.kids[k])


def _behind_verb(tree: Tree, k: int) -> bool:
    """'stays on', 'came ashore', 'is hit harder', 'turned back [from the glacier]'."""
    if _leads(tree, k):
        return True
    lemma = tree.lemmas[k]
    if not _bare(tree, k) or lemma == "only":
        return lemma == "only" and tree.base[k + 1 : k + 2] == ["case"]
    manner = tree.pos[k] == "ADV" and lemma.endswith("ly") and lemma not in _ADDITIVE
    return manner or lemma in DIRECTIONS or _how(tree, k)


def _how(tree: Tree, k: int) -> bool:
    """Whether an adverb says how, whither or how often something was done."""
    lemma = tree.lemmas[k]
    if tree.pos[k] not in ("ADV", "ADP", "ADJ") or tree.tags[k].startswith("W"):
        return False
    if lemma in _SAYS_HOW_OFTEN:
        return not so_often(tree, k)
    return lemma not in _ADDITIVE and lemma not in _POINTING


def _leads(tree: Tree, k: int) -> bool:
    """Whether an adverb of direction is followed by what it leads to or from, and by no more."""
    return led_to(tree, k) >= 0


def led_to(tree: Tree, k: int) -> int:
    """The noun behind the preposition of 'away from X', 'back to X', or -1."""
    if tree.base[k] != "advmod" or tree.lemmas[k] not in _LEADING:
        return -1
    own = [d for d in tree.kids[k] if tree.base[d] != "punct"]
    if len(own) != 1 or own[0] < k or tree.base[own[0]] not in ("obl", "nmod"):
        return -1
    return own[0] if tree.case(own[0]) and tree.lo[own[0]] == k + 1 else -1


def _weighty(tree: Tree, c: int, k: int) -> bool:
    """'take our stature very seriously', 'came all the way back': what was done is in how."""
    if k < c or not tree.kids[k] or tree.hi[k] > k or any(tree.case(d) for d in tree.kids[k]):
        return False
    if tree.lo[k] == c + 1:
        return tree.lemmas[k] in DIRECTIONS - {"late", "early"} and k - c <= _FAR
    return tree.lemmas[c] == "take" and tree.lemmas[k] in _TAKEN and k - tree.lo[k] == 1


_FAR = 4
_TAKEN = frozenset({"seriously", "lightly", "personally", "badly", "hard", "well"})


def behind_object(tree: Tree, v: int, words: Sequence[int]) -> list[int]:
    """'took the staff captive', 'moved it away': an adverb right behind the object's words."""
    behind = max(words, default=tree.n) + 1
    if _particle(tree, v, behind):
        return [behind]
    if behind >= tree.n or tree.heads[behind] != v or tree.base[behind] != "advmod":
        return []
    if tree.kids[behind] or tree.lemmas[behind] in _NOT_BEHIND:
        return []
    if _modifies_next(tree, behind):
        return []
    if tree.lemmas[behind] in _AT_TIMES:
        # 'did not hold office again': once he had
        denied = any(tree.lemmas[d] in ("not", "n't", "n’t", "never") for d in tree.kids[v])
        return [behind] if denied and tree.lemmas[behind] == "again" else []
    return [behind] if tree.lemmas[behind] in DIRECTIONS or _how(tree, behind) else []


_AT_TIMES = frozenset({"again", "overnight", "anyway"})
"""Behind an object they say little, and right behind the verb how it was done."""


def _particle(tree: Tree, v: int, w: int) -> bool:
    """'pulled the driver over [a few blocks away]': no preposition of a distance."""
    if w >= tree.n or tree.base[w] != "case" or tree.lemmas[w] not in ("over", "up", "out", "off"):
        return False
    h = tree.heads[w]
    return tree.heads[h] == v and tree.base[h] == "advmod" and tree.pos[h] == "ADV"


def _modifies_next(tree: Tree, k: int) -> bool:
    """'at 5.12 exactly', 'dropped him midway through': an adverb that speaks of what follows."""
    if k + 1 < tree.n and tree.lemmas[k] in ("along", "together"):
        # 'filed suit along with Ann Lee'
        return tree.lemmas[k + 1] == "with"
    if k + 1 < tree.n and tree.base[k + 1] == "punct":
        # Nothing follows in 'did two things right: …'.
        return False
    return k + 1 < tree.n and tree.lemmas[k] in ("midway", "right", "straight", "exactly", "well")


def how_far(tree: Tree, v: int, predicate: Sequence[int]) -> list[int]:
    """'fell short of its aims', 'stopped a month early': the adverb phrase right behind a verb."""
    for k in tree.children(v, "advmod"):
        own = [d for d in tree.kids[k] if tree.base[d] not in ("fixed", "punct")]
        if not own or tree.lo[k] != max(predicate) + 1 or tree.tags[k].startswith("W"):
            continue
        if tree.lemmas[k] in _ADDITIVE or tree.tags[k] == "RBR":
            # '20 minutes earlier': before what?
            continue
        words = tree.subtree(k)
        return words if len(words) <= _LONGEST else []
    return []


_LONGEST = 12


def how_often(tree: Tree, v: int, subject: Sequence[int]) -> list[int]:
    """'[Often] the virus is carried by birds', '[So far] 40 are known': when, in front."""
    for k in tree.children(v, "advmod"):
        if k < min(subject, default=0) and tree.lo[v] <= k:
            often = not tree.kids[k] and tree.lemmas[k] in _OFTEN
            if often or _so_far(tree, k):
                return [w for w in tree.subtree(k) if tree.base[w] != "punct"]
    return []


_OFTEN = word_set(
    "often sometimes usually occasionally frequently generally rarely seldom typically normally "
    "now previously formerly originally initially traditionally"
)


def result_before(tree: Tree, v: int, k: int) -> bool:
    """'cut short a visit', 'blew open the doors': an adjective between the verb and its object."""
    return (
        k == v + 1
        and tree.base[k] in ("xcomp", "advmod")
        and tree.pos[k] in ("ADJ", "ADV")
        and not tree.kids[k]
        and tree.child(v, "obj") > k
        and tree.lemmas[k] in _RESULTS
    )


_RESULTS = word_set("short open shut free loose wide bare clean dry flat dead clear")
