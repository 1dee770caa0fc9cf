"""What a clause leaves open: a fact cut off where the text goes on to say the point of it.

'has recommended a simpler solution: …', 'the round ended with Lee on the ropes', 'offered an
apology if …': each says something else, or nothing, without what follows. Such a fact is not
given.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.extract.facts import lexicon as lex
from reader.extract.facts.arguments.adverbial_clauses import IF_IT_CAN_BE
from reader.extract.facts.candidate import Candidate
from reader.extract.facts.context import Context
from reader.extract.facts.restraint.valency import saturated
from reader.extract.phrases import apart
from reader.extract.tree import Tree
from reader.extract.words import word_set
from reader.model import Modality

_AS = word_set("identify describe regard see view know depict portray treat define label cite")
_CALLING = frozenset({"call", "name", "dub", "consider", "make", "label", "nickname", "deem"})
_UNITS = word_set("yard mile point foot percent % dollar drop rise increase decrease decline")
_AWAY = frozenset({"block", "mile", "foot", "yard", "meter", "kilometer"})
_STAYING = word_set("remain stay stand sit wait hang hide gather")
_MOVING = frozenset({"go", "come", "enter", "end", "finish", "open"})
_ASSESSED = frozenset({"compare", "pertain", "relate"})
_MANNERS = frozenset({"way", "extent", "degree", "manner", "rate", "thing"})
_WEIGHING = frozenset({"think", "guess", "mean", "suppose", "believe", "know"})
_MARKS = frozenset({'"', "“", "”", "``", "''", "'", "‘", "’"})
_TIMES = word_set("year month week day hour decade century minute")


def complete(ctx: Context, c: Candidate) -> bool:
    """Whether nothing the clause needs was left behind, as far as the words show it."""
    tree = c.tree
    if not c.predicate:
        return True
    if c.speech is not None and c.speech.direct:
        return True
    if _nothing_found(tree, c):
        return False
    if _uncoordinated(tree, c) or _condition_cut(tree, c) or _explained(tree, c):
        return False
    if _says_nothing(c) or _bare_infinitive(tree, c) or _only_thought(tree, c) or _only_if(tree, c):
        return False
    if not saturated(ctx, c) or (c.rule.startswith("acl") and _relative_left_open(ctx, c)):
        return False
    return not (
        _as_left_out(tree, c)
        or _there(tree, c)
        or _ends_in_preposition(tree, c)
        or _set_phrase(tree, c)
        or _subject_cut(tree, c)
        or _going_on(tree, c)
        or _limit_cut(tree, c)
        or (c.bare() and _bare_left_open(tree, c))
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


def _relative_left_open(ctx: Context, c: Candidate) -> bool:
    """Whether a clause that modifies a noun says nothing away from it."""
    tree, s, noun = c.tree, c.subject_head, _noun(c)
    if noun in (s, c.object_head) and 0 <= noun < c.head and apart(tree, noun, _top(c)):
        return True
    if _manner(tree, c, noun) or _other(tree, s):
        return True
    if c.rule.startswith("acl-participle"):
        return c.lemma in _ASSESSED or tree.lemmas[s] in _UNITS or c.lemma in _STAYING
    if s != noun and c.lemma in _CALLING and tree.child(c.head, "obj") < 0 and c.object:
        # 'the man they called X': whom?
        return not (c.passive or _participle(tree, c.head))
    return c.object_head == noun and _says_no_more(ctx, tree, c.object)


def _noun(c: Candidate) -> int:
    """The noun that the candidate's relative or participle clause modifies, or -1."""
    top = _top(c)
    return c.tree.heads[top] if c.tree.base[top] == "acl" else -1


def _top(c: Candidate) -> int:
    tree, v = c.tree, c.head
    while tree.base[v] in ("conj", "xcomp") and tree.heads[v] >= 0:
        v = tree.heads[v]
    return v


def _manner(tree: Tree, c: Candidate, noun: int) -> bool:
    """'the way Lee has played': how is the point."""
    return noun >= 0 and tree.lemmas[noun] in _MANNERS and c.subject_head != noun


def _other(tree: Tree, s: int) -> bool:
    """Whether the subject is only other than something: 'other outlets'."""
    return any(tree.lemmas[k] == "other" and k < s for k in tree.kids[s])


def _says_no_more(ctx: Context, tree: Tree, words: Sequence[int]) -> bool:
    """Whether an object that only its relative clause tells apart is nothing but a noun."""
    own = [w for w in words if tree.base[w] not in ("det", "punct")]
    return len(own) == 1 and tree.pos[own[0]] == "NOUN" and not ctx.mentions.at(
        tree.words[own[0]].start
    )  # fmt: skip


def _as_left_out(tree: Tree, c: Candidate) -> bool:
    """'identified him' without 'as the leader', 'sees as a test' without what."""
    if c.lemma not in _AS or c.passive or _participle(tree, c.head):
        return False
    as_what = [k for k in tree.children(c.head, "obl") if tree.case(k).lower() == "as"]
    if not as_what:
        return False
    shown = {*_used(c)}
    return as_what[0] not in shown or tree.child(c.head, "obj") < 0


def _participle(tree: Tree, v: int) -> bool:
    """'Known as X, he …': passive without saying so."""
    return tree.tags[v] == "VBN" and tree.child(v, "aux") < 0


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
        return c.subject_head != _noun(c)
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


def _limit_cut(tree: Tree, c: Candidate) -> bool:
    """'have won only once', 'made no sound as the verdict was read': said within a limit."""
    v, used = c.head, {*_used(c)}
    for k in tree.kids[v]:
        if k < v or k in used:
            continue
        if tree.lemmas[k] in _SELDOM and tree.lemmas[k - 1] in ("only", "just", "but"):
            return True
        marks = {tree.lemmas[m] for m in tree.children(k, "mark", "advmod") if m == tree.lo[k]}
        none = bool(c.object) and tree.lemmas[c.object[0]] == "no"
        if none and tree.base[k] == "advcl" and marks & _WHILE and not _set_off(tree, k):
            return True
    return False


_SELDOM = frozenset({"once", "twice"})
_WHILE = frozenset({"as", "when", "while"})


def _counted_or_likened(tree: Tree, c: Candidate) -> bool:
    """'had passed 20 minutes earlier', 'performed as designed': when, or how, is the point."""
    v = c.head
    for k in tree.kids[v]:
        if k < v:
            continue
        if tree.lemmas[k] in _COUNTED and any(tree.lemmas[w] in _TIMES for w in tree.kids[k]):
            return c.lemma not in lex.COMPLETE
        marks = {tree.lemmas[m] for m in tree.children(k, "mark")}
        if tree.base[k] == "advcl" and tree.tags[k] == "VBN" and marks == {"as"}:
            return c.lemma not in lex.COMPLETE and not _set_off(tree, k)
    return False


_COUNTED = frozenset({"early", "earlier", "late", "later", "before"})


def _bare_left_open(tree: Tree, c: Candidate) -> bool:
    """Whether subject and verb stand alone because how, where or of what was left out."""
    v = c.head
    last = max(c.predicate)
    if _counted_or_likened(tree, c):
        return True
    for k in tree.kids[v]:
        if k < last or tree.base[k] not in ("obl", "advcl"):
            continue
        marks = {tree.lemmas[m] for m in tree.children(k, "mark", "case")}
        if tree.base[k] == "obl":
            if tree.case(k):
                return True
            continue
        if tree.tags[k] == "VBG" and not marks - {"with"} and not _set_off(tree, k):
            return True
    if not c.passive:
        return False
    return any(
        tree.base[k] == "det" and tree.lemmas[k] == "some" for k in tree.kids[c.subject_head]
    )


def _set_off(tree: Tree, k: int) -> bool:
    first = tree.lo[k]
    return "," in (tree.words[first].text, tree.words[first - 1].text)
