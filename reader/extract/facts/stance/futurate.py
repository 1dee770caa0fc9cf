"""Present tenses that speak of what is fixed for a date ahead: 'Shareholders vote on 24 April'.

The futurate present (Copley 2009): English says of what a timetable or a decision has settled, in
the simple present or the progressive, when it happens.
"""

from __future__ import annotations

from reader.extract.facts.context import Context
from reader.extract.tree import Tree
from reader.extract.words import word_set
from reader.model import TimeExpression

_SETTLED = word_set(
    "begin start open reopen close end finish resume conclude expire vote meet convene play face "
    "host launch air premiere debut kick arrive leave return depart fly travel visit release "
    "publish unveil hold appear speak testify celebrate retire step join vote elect decide rule "
    "take come go enter reach hit run stand compete race resign move switch gather mark tour sail "
    "present deliver receive see"
)
"""Verbs of what is held by a timetable or a decision."""
_UNDERTAKEN = word_set(
    "give quit sell buy build cut lay hire fire marry get wed shut drop stop launch introduce "
    "drive set make do have bring put"
)
"""Verbs whose progressive says so too ('is giving up her practice next year')."""
_PRESENT = frozenset({"VBZ", "VBP"})
_COMING = word_set("next tomorrow tonight later coming upcoming")
_DATED = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december jan. feb. mar. apr. aug. sept. sep. "
    "oct. nov. dec. weekend end"
)
_REPEATED = word_set("every each always usually often normally typically annually")
_BEFORE_IT = frozenset(
    {"since", "until", "till", "by", "after", "before", "following", "for", "with", "of"}
)


def fixed_ahead(ctx: Context, tree: Tree, head: int) -> bool:
    """Whether a clause in the present says what is fixed for a date still to come."""
    lemma, tag = tree.lemmas[head], tree.tags[head]
    auxiliaries = tree.children(head, "aux")
    if tag == "VBG":
        if lemma not in _SETTLED | _UNDERTAKEN:
            return False
        if len(auxiliaries) != 1 or not _be(tree, auxiliaries[0]):
            return False
    elif tag not in _PRESENT or lemma not in _SETTLED or auxiliaries:
        return False
    if _repeated(tree, head):
        return False
    return any(
        _day(ctx, tree, k)
        for k in tree.children(head, "obl", "advmod", "obl:unmarked")
        if tree.case(k).lower() not in _BEFORE_IT
    )


def _be(tree: Tree, k: int) -> bool:
    return tree.lemmas[k] == "be" and tree.tags[k] in _PRESENT


def _repeated(tree: Tree, head: int) -> bool:
    return any(
        tree.lemmas[w] in _REPEATED
        for k in tree.children(head, "advmod", "obl", "obl:unmarked")
        for w in (k, *tree.kids[k])
    )


def _day(ctx: Context, tree: Tree, k: int) -> bool:
    """Whether a phrase of the clause says a date that is still to come.

    The date of a clause within it ('into the fire, which was burning on Saturday') is not its own.
    """
    told = [c for c in tree.subtree(k) if c != k and tree.base[c] == "acl"]
    own = [w for w in tree.subtree(k) if not any(w == c or tree.under(w, c) for c in told)]
    spans = {ctx.times.position(tree.words[w].start) for w in own}
    return any(n >= 0 and ahead(ctx, ctx.times.items[n]) for n in spans)


def ahead(ctx: Context, time: TimeExpression) -> bool:
    """Whether a time is after the article's own date, as far as value or wording tells."""
    words = time.text.lower().replace(",", " ").split()
    if any(w in _COMING for w in words):
        return True
    day = time.anchor or next((t.anchor for t in ctx.times.items if t.anchor), None)
    value = time.value
    if value is None:
        return day is None and any(w in _DATED for w in words)
    if time.modifier == "end" and day is not None and day.startswith(value):
        return True
    if not value[:4].isdigit() or day is None:
        return False
    size = min(len(value), len(day), _DAY)
    return value[4:6] != "-W" and value[:size] > day[:size]


_DAY = 10


def set_for(ctx: Context, tree: Tree, head: int) -> bool:
    """'is scheduled for Monday', 'is due in court', 'is set for May': not yet."""
    if tree.lemmas[head] in _FIXED and tree.child(head, "aux:pass") >= 0:
        return any(
            tree.case(k).lower() == "for"
            and ctx.times.inside(tree.words[tree.lo[k]].start, tree.words[tree.hi[k]].end)
            for k in tree.children(head, "obl")
        )
    if tree.lemmas[head] in _SCHEDULED:
        return tree.child(head, "aux:pass") >= 0
    if tree.lemmas[head] == "due":
        return tree.child(head, "cop") >= 0 and tree.child(head, "obl") >= 0
    return False


def awaited(tree: Tree, head: int) -> bool:
    """'Final results are expected on Monday', 'Completion is expected in the third quarter'."""
    if tree.lemmas[head] != "expect" or tree.child(head, "ccomp", "csubj", "expl") >= 0:
        return False
    return any(tree.tags[k] in ("VBZ", "VBP") for k in tree.children(head, "aux:pass"))


_SCHEDULED = frozenset({"schedule", "slate"})
_FIXED = frozenset({"set", "plan", "fix", "time", "pencil", "expect"})
"""Verbs whose passive with 'for' and a date says when a thing is to be."""


def headline(tree: Tree, v: int, subject: int) -> bool:
    """'Lee to be charged', 'Polls to open': a bare infinitive for a whole sentence."""
    mark = tree.child(v, "mark")
    if tree.base[v] != "root" or tree.tags[v] not in ("VB", "VBN") or not 0 <= subject < mark:
        return False
    auxiliaries = tree.children(v, "aux", "aux:pass", "cop")
    return (
        tree.hi[subject] == mark - 1
        and all(tree.words[k].text.lower() == "be" and k == mark + 1 for k in auxiliaries)
        and tree.lemmas[mark] == "to"
    )
