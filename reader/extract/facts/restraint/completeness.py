"""What a clause leaves open: a fact cut off where the text goes on to say the point of it.

'has recommended a simpler solution: …', 'the round ended with Lee on the ropes', 'offered an
apology if …': each says something else, or nothing, without what follows. Such a fact is not
given.
"""

from __future__ import annotations

from reader.extract.facts.arguments.adverbial_clauses import IF_IT_CAN_BE
from reader.extract.facts.arguments.keeping import used_words
from reader.extract.facts.candidate import Candidate
from reader.extract.facts.context import Context
from reader.extract.facts.restraint.generality import out_of_frame
from reader.extract.facts.restraint.limits import bare_left_open, limit_cut
from reader.extract.facts.restraint.relatives import (
    bare_participle,
    modified_noun,
    relative_left_open,
)
from reader.extract.facts.restraint.unfinished import one_word_quoted, unfinished
from reader.extract.facts.restraint.valency import saturated
from reader.extract.tree import Tree
from reader.extract.words import word_set
from reader.model import Modality

_AS = word_set("identify describe regard see view know depict portray treat define label cite")
_AWAY = frozenset({"block", "mile", "foot", "yard", "meter", "kilometer"})
_MOVING = frozenset({"go", "come", "enter", "end", "finish", "open"})
_WEIGHING = frozenset({"think", "guess", "mean", "suppose", "believe", "know"})
_MARKS = frozenset({'"', "“", "”", "``", "''", "'", "‘", "’"})
_TIMES = word_set("year month week day hour decade century minute")


def complete(ctx: Context, c: Candidate) -> bool:
    """Whether nothing the clause needs was left behind, as far as the words show it."""
    tree = c.tree
    if not c.predicate:
        return True
    if c.speech is not None and c.speech.direct:
        return not one_word_quoted(c)
    if _nothing_found(tree, c):
        return False
    if _uncoordinated(tree, c) or _condition_cut(tree, c) or _explained(tree, c):
        return False
    if _says_nothing(c) or _bare_infinitive(tree, c) or _only_thought(tree, c) or _only_if(tree, c):
        return False
    if not saturated(ctx, c) or (c.rule.startswith("acl") and relative_left_open(ctx, c)):
        return False
    used = used_words(c)
    return not (
        _as_left_out(tree, c)
        or _there(tree, c)
        or _ends_in_preposition(tree, c)
        or _set_phrase(tree, c)
        or _subject_cut(tree, c)
        or _going_on(tree, c)
        or limit_cut(tree, c, used)
        or out_of_frame(tree, c, used)
        or unfinished(tree, c, used, max(used))
        or (c.bare() and bare_left_open(tree, c))
    )


def _used(c: Candidate) -> list[int]:
    """The words of all slots, in order."""
    out = {*c.subject, *c.predicate, *c.object, *c.time, *c.place}
    out.update(w for _, words in c.arguments for w in words)
    return sorted(out)


def _uncoordinated(tree: Tree, c: Candidate) -> bool:
    """Whether what is called a conjunct is joined by nothing, or joined to another form.

    'charged with larceny and inciting a riot': nobody is said to have incited it.
    """
    v = c.head
    if tree.base[v] != "conj" or tree.child(v, "nsubj", "expl") >= 0:
        return False
    h = tree.heads[v]
    alone = tree.child(v, "aux", "cop") < 0
    # 'having hosted it and earning a nomination' is joined well enough.
    gerunds = [k for k in (h, *tree.children(h, "aux")) if tree.tags[k] == "VBG"]
    if tree.tags[v] == "VBG" and alone and not gerunds and tree.pos[h] == "VERB":
        return True
    first = tree.lo[v]
    marks = (tree.words[first].text, tree.words[first - 1].text)
    if tree.child(v, "cc") >= 0 or any(m in (",", ";", ":", "-", "--", "–", "—") for m in marks):
        return False
    return not any(tree.base[w] == "cc" for w in range(max(h, first - 2), v))


def _nothing_found(tree: Tree, c: Candidate) -> bool:
    """'inspected six planes and found nothing amiss': it found nothing in those six."""
    if tree.base[c.head] != "conj" or c.lemma != "find" or c.place or not c.object:
        return False
    searched = tree.heads[c.head]
    nothing = any(tree.lemmas[w] in ("nothing", "no", "none") for w in c.object[:1])
    return nothing and tree.lemmas[searched] in _SEARCHING and tree.child(searched, "obj") >= 0


_SEARCHING = word_set("inspect examine search check test review study comb scour scan investigate")


def _condition_cut(tree: Tree, c: Candidate) -> bool:
    """Whether an 'if …' right behind all that is said is left out."""
    words = {*_used(c)}
    if c.content is not None or not words or any(role in _IF for role, _ in c.arguments):
        return False
    last = max(words)
    n = last + 1
    while n < tree.n and tree.words[n].text in _MARKS:
        n += 1
    if n >= tree.n or tree.lemmas[n] not in ("if", "unless"):
        return False
    if any(lemma in IF_IT_CAN_BE for lemma in tree.lemmas[n + 1 : n + 4]):
        return False
    return tree.lemmas[n - 1] not in ("even", "as")


_IF = frozenset({"if", "unless"})


def _says_nothing(c: Candidate) -> bool:
    """'as he was a week ago': what he was is said before."""
    if c.lemma == "be" and not (c.object or c.place or c.content or c.arguments):
        return True
    tree = c.tree
    text = [
        [tree.lemmas[w] for w in words if tree.base[w] != "punct"]
        for words in (c.subject, c.object)
    ]
    # 'had several', 'a win is a win'
    return text[0] == text[1] or (len(text[1]) == 1 and text[1][0] in _SOME)


_SOME = frozenset({"several", "some", "many", "few", "most", "both", "none"})


def _bare_infinitive(tree: Tree, c: Candidate) -> bool:
    """'The intention is to punish and also to send': no 'The intention send'."""
    if c.rule not in ("clause", "conj") or c.modality is not Modality.STATED:
        return False
    verbs = [w for w in c.predicate if tree.pos[w] in ("VERB", "AUX", "PART")]
    return [tree.tags[w] for w in verbs] == ["VB"]


def _only_thought(tree: Tree, c: Candidate) -> bool:
    """'in life - I think everyone does - where …', put in; 'was impressed', by something."""
    if c.rule == "parataxis" and c.lemma in _WEIGHING:
        return tree.lemmas[c.subject_head] in ("i", "we", "you")
    if c.lemma == "mean" and not c.object and c.content is None:
        return tree.lemmas[c.subject_head] in ("i", "we", "you")
    words = [w for w in c.object if tree.base[w] not in ("punct", "advmod")]
    if c.lemma != "be" or len(words) != 1 or c.arguments:
        return False
    if tree.lemmas[words[0]] == "due" and (c.place or c.time):
        # As in 'is due in court on Tuesday'.
        return False
    return tree.lemmas[words[0]] in _MOVED or tree.words[words[0]].text.lower() in _MOVED


_MOVED = word_set(
    "impressed surprised pleased satisfied convinced aware sure certain involved interested "
    "familiar similar different worried concerned due able likely"
)


def _only_if(tree: Tree, c: Candidate) -> bool:
    """'a win would give them the title': that there is a win is not said."""
    would = any(tree.words[w].text.lower() in ("would", "'d", "’d") for w in c.predicate)
    own = [w for w in c.subject if tree.base[w] != "punct"]
    return would and len(own) == 2 and tree.lemmas[own[0]] in ("a", "an")


def _explained(tree: Tree, c: Candidate) -> bool:
    """'recommended a simpler solution: …': what it is follows the colon."""
    if not c.object:
        return False
    last = c.object[-1]
    if last + 2 >= tree.n or tree.words[last + 1].text != ":":
        return False
    return tree.lemmas[c.object[0]] in ("a", "an", "one", "this")


def _as_left_out(tree: Tree, c: Candidate) -> bool:
    """'identified him' without 'as the leader', 'sees as a test' without what."""
    if c.lemma not in _AS or c.passive or bare_participle(tree, c.head):
        return False
    as_what = [k for k in tree.children(c.head, "obl") if tree.case(k).lower() == "as"]
    if not as_what:
        return False
    shown = {*_used(c)}
    return as_what[0] not in shown or tree.child(c.head, "obj") < 0


def _there(tree: Tree, c: Candidate) -> bool:
    """'returned there to visit friends': where is said before."""
    return not c.place and any(
        tree.lemmas[k] == "there" and k > c.head and not tree.kids[k]
        for k in tree.children(c.head, "advmod")
    )


def _ends_in_preposition(tree: Tree, c: Candidate) -> bool:
    """'was being treated | for', 'insisted | upon': the preposition's noun is elsewhere."""
    own = [w for w in c.object if tree.base[w] != "punct"]
    if c.rule == "acl:relcl" and c.object_head >= 0 and tree.lemmas[c.object_head] in _AWAY:
        # 'the house he was building a few blocks from …'
        return c.subject_head != modified_noun(c)
    return len(own) == 1 and (
        tree.tags[own[0]] == "IN" or tree.words[own[0]].text.lower() in ("in", "on", "up", "off")
    )


def _set_phrase(tree: Tree, c: Candidate) -> bool:
    """'let it be known that', 'have it that', 'it has been decades since', 'it is worth it'."""
    texts = [tree.lemmas[w] for w in c.object[:2]]
    if c.lemma == "let" and "know" in texts:
        return True
    if c.lemma == "have" and tree.child(c.head, "expl") > c.head:
        return True
    if tree.lemmas[c.subject_head] != "it" or c.lemma != "be":
        return False
    dummy = tree.base[c.subject_head] == "expl"
    return (dummy and "worth" in texts) or tree.lemmas[c.object_head] in _TIMES


def _subject_cut(tree: Tree, c: Candidate) -> bool:
    """Whether a subject lacks what stands right beside it, or has swallowed a time.

    'over a hundred dollars [of trade] pass', '[Australian,] English climbers', 'not exactly …',
    'At 258 seconds telemetry'.
    """
    first, last = c.subject[0], c.subject[-1]
    at = first if tree.lemmas[first] == "at" else first - 1
    if 0 <= at < last - 1 and tree.lemmas[at] == "at" and tree.tags[at + 1] == "CD":
        return True
    if tree.lemmas[first] == "not" and tree.lemmas[first + 1] not in ("all", "every", "many"):
        return True
    if (
        first > 1
        and tree.words[first - 1].text == ","
        and tree.base[first - 2] == "amod"
        and tree.heads[first - 2] > last
    ):
        return True
    after = last + 1
    used = {*_used(c)}
    if after < tree.n and tree.lemmas[after] == "of" and after not in used:
        return after < c.predicate[0]
    text = "".join(tree.words[w].text for w in c.subject)
    return text.count("(") != text.count(")")


def _going_on(tree: Tree, c: Candidate) -> bool:
    """'went into halftime leading': a participle right behind is the point."""
    if c.lemma not in _MOVING:
        return False
    used = _used(c)
    return any(
        tree.tags[k] == "VBG" and tree.lo[k] == k == used[-1] + 1
        for k in tree.children(c.head, "advcl")
    )
