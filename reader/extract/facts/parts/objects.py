"""What a clause says of its subject: objects, complements, predicate nouns."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reader.extract.antecedent import RELATIVES
from reader.extract.attribution import Report
from reader.extract.attribution.cues import CUES, Cue
from reader.extract.facts import lexicon as lex
from reader.extract.facts.arguments.adverbs import DIRECTIONS, behind_object
from reader.extract.facts.arguments.obliques import Arguments
from reader.extract.facts.arguments.promotion import promote
from reader.extract.facts.arguments.settling import settle_periphery, whose_infinitive
from reader.extract.facts.candidate import Candidate
from reader.extract.facts.context import Context
from reader.extract.facts.parts.gaps import in_which, relative_gap
from reader.extract.facts.parts.predicate import to_do
from reader.extract.facts.parts.predicate_nouns import predicate_noun
from reader.extract.facts.parts.sharing import shared_object
from reader.extract.mending.attachment import ranks
from reader.extract.phrases import after_comma, noun_phrase
from reader.extract.tree import Tree
from reader.extract.words import word_set
from reader.model import Span


def fill(ctx: Context, found: Candidate, chain: Sequence[int], arguments: Arguments) -> None:
    """Object and complements, then what of the periphery becomes the object."""
    tree, v = found.tree, found.head
    if tree.lemmas[found.subject_head] == "there" and tree.base[found.subject_head] == "expl":
        _existential(tree, found, v)
    elif tree.pos[v] in ("VERB", "AUX") and (tree.child(v, "cop") < 0 or to_do(tree, v)):
        _verb_object(ctx, found, chain)
    else:
        predicate_noun(found, arguments)
    relative_gap(found, chain)
    if found.predicate and found.object_head > found.predicate[0]:
        # 'Worried that …, Lee arranged meetings': what stands before the verb is no object's.
        found.object = [w for w in found.object if w > found.predicate[0]]
    found.time, found.place = arguments.time, arguments.place
    in_which(found, chain)
    found.arguments += arguments.others
    if found.content is not None and found.object:
        if _is_object(found.content, tree, found.object) or _phrase(tree, found.content):
            found.content = None
        elif _addressed(found):
            # Whom it was said to; what was said is the object.
            found.arguments.insert(0, ("", found.object))
            found.object = []
        else:
            _join_clause(found, found.content)
    if not ctx.whole:
        whose_infinitive(found)
    if not found.object and found.content is None and found.predicate:
        promote(found, arguments)
    settle_periphery(ctx, found)


_ADDRESSING = word_set(
    "tell warn assure inform remind notify ask advise promise teach show convince persuade write "
    "give offer reassure email text caution brief order urge beg instruct call wire bet owe"
)
"""Verbs with an object that is told something; of others it is what is said, or goes with it."""


def _addressed(found: Candidate) -> bool:
    """Whether what is said beside an object is said to someone: 'told the crew it was over'."""
    if found.lemma in _ADDRESSING or found.speech is None or found.speech.direct:
        return True
    first = found.object[0]
    return found.tree.base[first] == "case" or found.tree.lemmas[first] == "to"


def _join_clause(found: Candidate, content: Span) -> None:
    """'expressed | dismay that it rained', 'quoted | £80 to mend it': the object with its clause.

    Where something else stands between, it is no object of such a verb, and left out.
    """
    tree = found.tree
    said = [w for w in range(tree.n) if content.start <= tree.words[w].start < content.end]
    between = range(found.object[-1] + 1, said[0] if said else 0)
    joined = all(tree.base[w] == "mark" or tree.lemmas[w] in RELATIVES for w in between)
    if not joined or not said or not found.head < found.object[-1] < said[0]:
        found.object = []
        return
    whole = {*found.object, *between, *said}
    found.object, found.content = sorted(whole), None
    found.arguments = [(role, words) for role, words in found.arguments if not whole & {*words}]
    found.time = [] if whole & {*found.time} else found.time
    found.place = [] if whole & {*found.place} else found.place


def _existential(tree: Tree, found: Candidate, v: int) -> None:
    thing = tree.child(v, "nsubj")
    if thing >= 0:
        found.object = noun_phrase(tree, thing, limit=30)
        found.object_head = thing


def _verb_object(ctx: Context, found: Candidate, chain: Sequence[int]) -> None:
    tree, v = found.tree, found.head
    reports = ctx.cues.get((found.sentence, v))
    if reports and _speaks(found, reports[0]):
        found.speech = reports[0]
    own = found.speech is not None and found.speech.kind not in (Cue.CALL, Cue.ADVISE)
    words: list[int] = []
    objects = _objects(tree, chain) or ([] if ctx.whole else shared_object(tree, v))
    for k in objects:
        if (tree.lemmas[k] in RELATIVES and tree.base[v] == "acl") or _clock(ctx, tree, k):
            continue
        words += _without_second(tree, k, _without_purpose(ctx, found, k, noun_phrase(tree, k)))
        found.object_head = k
    for k in tree.children(v, "xcomp"):
        if tree.hi[k] > v and k not in found.predicate and not _of_its_own(tree, v, k):
            words += [w for w in _open_complement(tree, k) if w > v]
            found.object_head = k if found.object_head < 0 else found.object_head
    if not own or found.speech is None:
        for k in tree.children(v, "ccomp", "csubj"):
            if k > v and not ((objects and _beside(ctx, tree, v, k)) or _of_its_own(tree, v, k)):
                words += tree.subtree(k)
                found.object_head = k if found.object_head < 0 else found.object_head
    elif not _is_object(found.speech.content, tree, objects):
        found.content = found.speech.content
    inner = [
        k for k in tree.children(v, "advmod")
        if words and min(words) < k < max(words) and tree.lemmas[k] in DIRECTIONS
    ]  # fmt: skip
    inner = [w for k in inner for w in tree.subtree(k)]
    found.object = sorted({*words, *inner, *behind_object(tree, v, words)})


def _without_second(tree: Tree, k: int, words: list[int]) -> list[int]:
    """'pressed the red button and 44 the green': the second half has a subject of its own."""
    seconds = {
        w
        for c in tree.children(k, "conj")
        if tree.pos[c] in ("NUM", "PROPN") and c + 1 < tree.n and tree.lemmas[c + 1] == "the"
        for w in tree.subtree(c)
    }
    # 'the abduction of a ship, which had 18 sailors on board, by pirates'
    by = next(
        (w for w in words if w > k and tree.lemmas[w] == "by" and tree.words[w - 1].text == ","),
        tree.n,
    )
    return [w for w in words if w not in seconds and w < by]


def _beside(ctx: Context, tree: Tree, v: int, k: int) -> bool:
    """'beat her so badly he left her blind': a clause beside the object of what says nothing."""
    if ctx.whole or tree.lemmas[v] in CUES or tree.lemmas[v] in lex.CAUSATIVE:
        return False
    return tree.child(k, "mark") < 0 and tree.child(k, "nsubj") >= 0


def _of_its_own(tree: Tree, v: int, k: int) -> bool:
    """'They are not leaving, they are waiting', 'One died, and two fled': no complement, but next.

    What is said or thought may stand so: 'We knew, he would come'.
    """
    first = tree.lo[k]
    comma = tree.words[first].text == ","
    first += comma
    if first < v or tree.lemmas[v] in CUES or tree.child(k, "nsubj", "nsubj:pass") < 0:
        return False
    if tree.pos[first] == "CCONJ":
        return True
    parted = comma or tree.words[first - 1].text == ","
    return parted and any(tree.lo[s] == first for s in tree.children(k, "nsubj", "nsubj:pass"))


def _without_purpose(ctx: Context, found: Candidate, k: int, words: list[int]) -> list[int]:
    """An object without a long infinitive that says what it is for.

    Of a plan, a right, an attempt it says what it is, and stays.
    """
    tree = found.tree
    last = tree.hi[k]
    for c in tree.children(k, "acl"):
        mark = tree.child(c, "mark")
        if (
            ctx.whole
            or tree.tags[c] != "VB"
            or tree.lemmas[mark] != "to"
            or tree.lemmas[k] in _PURPOSEFUL
            or tree.lemmas[k] in _OF_NO_KIND
            or any(ranks(tree, d) for d in tree.kids[k] if d < k)
        ):
            continue
        purpose = [w for w in words if tree.lo[c] <= w <= tree.hi[c]]
        if len(purpose) > _LONG_PURPOSE and tree.hi[c] == last:
            return [w for w in words if w < tree.lo[c]]
    return words


_LONG_PURPOSE = 8
_OF_NO_KIND = frozenset({"nothing", "something", "anything", "everything", "little", "much"})
_PURPOSEFUL = word_set(
    "request demand call appeal plan effort attempt decision bid deal agreement proposal move "
    "order right ability chance opportunity offer need way time reason permission power duty "
    "authority intention refusal failure willingness desire pledge promise threat vow campaign "
    "authorization contract option obligation responsibility tendency determination step "
    "struggle fight drive push goal aim idea licence license permit warrant"
)


def _objects(tree: Tree, chain: Sequence[int]) -> list[int]:
    """Indirect and direct objects; of several direct ones (a torn tree) the first."""
    out = []
    for c in chain:
        out += [k for k in tree.children(c, "iobj") if k > c]
        direct = [k for k in tree.children(c, "obj") if k > c and not tree.case(k)]
        out += direct[:1]
        # 'gave him a count': those side by side, whatever the first is called.
        for first, k in pairwise(direct[:3]):
            if not _second(tree, c, first, k):
                break
            out.append(k)
            if tree.child(k, "det", "nummod", "nmod:poss") >= 0:
                break
    return sorted(out)


def _second(tree: Tree, c: int, first: int, k: int) -> bool:
    """Whether a direct object goes with the one before it ('free agent | first baseman Lee')."""
    if tree.lo[k] == first + 1 == k and tree.pos[k] == "PROPN":
        # 'signed striker Lee, who …', of which only the striker is the verb's
        return True
    if tree.lemmas[k] in lex.TIME_NOUNS and tree.lemmas[c] not in _TAKES_TIME:
        return False
    if not _right_behind(tree, first, k):
        return False
    aged = tree.tags[tree.hi[first]] == "CD" and tree.pos[first] == "PROPN"
    # 'offered Lee, 28, a contract'
    return not after_comma(tree, k) or (aged and tree.lemmas[c] in _GIVING)


_GIVING = frozenset({"offer", "give", "hand", "award", "grant", "pay", "send", "deny", "sell"})


_TAKES_TIME = frozenset({"take", "cost", "give", "save", "buy"})


def _right_behind(tree: Tree, first: int, k: int) -> bool:
    """Whether at most a particle stands between ('sent the shares down as much as 14%')."""
    if tree.lo[k] <= tree.hi[first]:
        return False
    return all(
        tree.rels[w] == "compound:prt" or tree.base[w] in ("advmod", "fixed")
        for w in range(tree.hi[first] + 1, tree.lo[k])
    )


def _clock(ctx: Context, tree: Tree, k: int) -> bool:
    """'hit at 4:17 a.m. local time': the rest of a time that begins before the phrase."""
    low = tree.lo[k]
    found = ctx.times.at(tree.words[k].start)
    if found is not None and found.start < tree.words[low].start:
        return True
    if found is not None and low > 0 and ctx.is_time(tree, low - 1):
        return True
    return tree.lemmas[k] == "time" and low > 0 and ctx.is_time(tree, low - 1)


def _speaks(found: Candidate, report: Report) -> bool:
    """Whether the clause's subject is the one who says so (not the accused in a passive)."""
    named = report.source is not None or report.kind is Cue.HEAR
    return named and report.source_word in (-1, found.subject_head)


def _is_object(content: Span, tree: Tree, objects: Sequence[int]) -> bool:
    """Whether what is reported is just the verb's object ('denied arson')."""
    return any(content.start <= tree.words[k].start < content.end for k in objects)


def _phrase(tree: Tree, content: Span) -> bool:
    """Whether what should be said is but a phrase behind the object ('on Monday')."""
    first = tree.index_at(content.start)
    if first < 0 or tree.base[first] != "case":
        return False
    inside = [w for w in range(first, tree.n) if tree.words[w].start < content.end]
    return not any(tree.pos[w] in ("VERB", "AUX") for w in inside)


def _open_complement(tree: Tree, top: int) -> list[int]:
    """The words of an open complement without comments set off from it."""

    def aside(j: int) -> bool:
        return tree.heads[j] == top and (
            tree.base[j] == "parataxis"
            or (tree.base[j] == "nsubj" and j < tree.heads[top])
            or (tree.base[j] == "advcl" and after_comma(tree, j))
        )

    return tree.subtree(top, aside)
