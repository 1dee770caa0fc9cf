"""Quotations that say nothing where only they are shown: a bare answer, a call, what is unsaid."""

from __future__ import annotations

import re

from reader.extract.facts.candidate import Candidate
from reader.extract.facts.context import Context
from reader.extract.tree import Tree
from reader.extract.words import word_set
from reader.model import Fact, Span

_SAYING_ENOUGH = word_set("comment")
"""'No comment' says all there is."""
_VERBAL = frozenset({"VERB", "AUX"})


def bare_answer(ctx: Context, c: Candidate) -> bool:
    """Whether a quotation is but an answer to what is not told: 'Yes', 'Absolutely not', 'Blank'.

    Nothing but words without a verb ('A fake, perhaps of 1650'), or a clause that hangs on
    nothing ('Because they never asked us', 'Not while I am here'), which a question before it
    made sense of. What someone is called or calls for is no answer.
    """
    if c.speech is None or not c.speech.direct or c.content is None or c.lemma in _CALLING:
        return False
    if ctx.quotes.position(c.content.start) < 0:
        return False
    trees = ctx.trees_within(c.content.start, c.content.end)
    words = [
        (tree, i)
        for tree in trees
        for i in range(tree.n)
        if c.content.start <= tree.words[i].start < c.content.end and tree.base[i] != "punct"
    ]
    if all(_assenting(tree, i) for tree, i in words):
        return True
    if any(tree.pos[i] in _VERBAL for tree, i in words):
        first, i = words[0]
        if first.tags[i] == "TO":
            # 'responded “to accept Christ”'
            return True
        finite = [(tree, i) for tree, i in words if tree.tags[i] in _FINITE]
        return bool(finite) and all(_hanging(tree, i, c.content) for tree, i in finite)
    return not any(tree.lemmas[i] in _SAYING_ENOUGH for tree, i in words)


def _assenting(tree: Tree, i: int) -> bool:
    """Whether a word says no more than 'I know', 'We do', 'I agree'."""
    return tree.pos[i] in ("PRON", "AUX", "INTJ", "PART") or tree.lemmas[i] in _ASSENT


_ASSENT = word_set("know agree do think see guess suppose hope mean so not yes no never oh well")


def _hanging(tree: Tree, i: int, content: Span) -> bool:
    """Whether a finite verb stands in a clause with a conjunction, within a quotation."""
    v = tree.heads[i] if tree.base[i] in ("aux", "cop") else i
    while v >= 0 and content.start <= tree.words[v].start < content.end:
        marks = [tree.lemmas[k] for k in tree.children(v, "mark", "advmod") if k < v]
        if tree.base[v] in ("advcl", "ccomp", "root") and _HANGING.intersection(marks):
            top = tree.heads[v]
            outside = top < 0 or not content.start <= tree.words[top].start < content.end
            return outside or tree.pos[top] not in _VERBAL
        if tree.base[v] not in ("ccomp", "xcomp", "conj"):
            break
        v = tree.heads[v]
    if v < 0 or tree.base[v] != "advcl":
        return False
    top = tree.heads[v]
    return content.start <= tree.words[top].start < content.end and tree.pos[top] not in _VERBAL


_HANGING = frozenset({"because", "if", "unless", "although", "though", "until", "whether"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_CALLING = word_set("call describe brand label name read put chant demand")


def second_half(ctx: Context, c: Candidate) -> bool:
    """'The state, he said, “will pay for it”': what will is not in the quotation.

    'Speaking, she says, no English', 'because, he used to say, it was heated': so without marks.
    """
    speech = c.speech
    if speech is None or speech.source is None or speech.cue is None:
        return False
    start = c.content.start if c.content is not None else _said_from(c)
    if start < speech.cue.end or ctx.text[start].isupper():
        return False
    first, last = min(speech.source.start, speech.cue.start), max(speech.source.end, speech.cue.end)
    before = ctx.text[max(0, first - _NEAR) : first].rstrip(_MARKS)
    between = ctx.text[last : min(start, last + _NEAR)]
    near = start - last <= _NEAR
    if not near or not before.endswith(",") or between.rstrip(_MARKS) != ",":
        return False
    return speech.direct or _hung(c) or not _clause_within(c.tree, start)


def _said_from(c: Candidate) -> int:
    """Where an object behind the verb begins, or -1."""
    return c.tree.words[c.object[0]].start if c.object and c.object[0] > c.head else -1


def _hung(c: Candidate) -> bool:
    """Whether a conjunction stands alone before the comment: 'because, she says, …'."""
    tree = c.tree
    first = min([c.head, *c.subject])
    return first > 1 and tree.lemmas[first - 2] in _HANGING and tree.words[first - 1].text == ","


def _clause_within(tree: Tree, start: int) -> bool:
    """Whether what begins at an offset has a subject of its own."""
    return any(
        tree.base[k] in ("nsubj", "expl") and tree.words[k].start >= start for k in range(tree.n)
    )


_NEAR = 8
"""How many characters of commas, spaces and quotation marks may stand between them."""
_MARKS = " \n\"“‘'"


def nickname(c: Candidate) -> bool:
    """'“Black bags,” he called them': who is called so is but a pronoun, and how is lost."""
    if c.lemma not in ("call", "label", "dub") or c.content is not None or not c.object:
        return False
    return all(c.tree.pos[w] == "PRON" for w in c.object)


def styled(c: Candidate) -> bool:
    """'called the crews heroes': that somebody 'called heroes' is only what he called them."""
    h = c.tree.heads[c.head]
    active = h >= 0 and c.tree.child(h, "aux:pass", "nsubj:pass") < 0 and c.tree.rels[h] != "acl"
    return active and c.tree.base[c.head] == "xcomp" and c.tree.lemmas[h] in _STYLING


_STYLING = frozenset({"call", "label", "brand", "dub", "name"})


def cut_at_mark(ctx: Context, fact: Fact) -> bool:
    """'“nobody can tell what will happen” with the economy': the quotation ends before its clause.

    Of a fact that stands in a quotation and ends with it.
    """
    at = ctx.quotes.position(fact.start)
    if at < 0:
        return False
    quote = ctx.quotes.items[at]
    if not quote.end - 1 <= fact.end <= quote.outer_end or ctx.text[quote.end - 1] in _ENDED:
        return False
    return _GOES_ON.match(ctx.text, quote.outer_end) is not None


_ENDED = frozenset(",.!?…—–-;:")
_GOES_ON = re.compile(r" (?:with|to|of|in|for|against|on|at|from|by|about|over|into|because) ")


def withdrawn(ctx: Context, c: Candidate) -> bool:
    """Whether what is told is taken back at once: 'turned, or should have', 'Well, I did a bit'.

    Of a clause; that somebody said it stays so.
    """
    if c.speech is not None or c.head < 0:
        return False
    sentence = c.tree.sentence
    rest = ctx.text[c.tree.words[c.head].end : sentence.end]
    if _CORRECTED.match(rest) is not None:
        return True
    return _AFTER_ALL.match(ctx.text, sentence.end) is not None


_CORRECTED = re.compile(
    r"[^,.;:?!]{0,60},? or (?:not at all\b|(?:perhaps|maybe) not\b|(?:nearly|almost)[,.]"
    r"|(?:should|could|would|might|ought to) have(?: been| done)?[,.]"
    r"|so (?:he|she|they|it|we|I) (?:\w+ )?\w+[,.]"
    r"|(?:seem|appear)(?:s|ed)? to\b|pretend(?:s|ed)? to\b)"
)
_AFTER_ALL = re.compile(
    r"[\"”’']? *[\"“‘']?Well, (?:(?:almost|nearly|maybe|perhaps|not|sort of|kind of)\b"
    r"|(?:I|he|she|we|they|it) (?:did|do|does|was|were|is|am|had|have|has)"
    r"(?:n['’]t)?[^.!?\n]{0,24}[.!?])"
)


def opinion(ctx: Context, c: Candidate) -> bool:
    """'was, in the opinion of those who ran for him, the finest': no word of the article's.

    Of what nobody else in the sentence is told to say; a name's title or age stands.
    """
    s = c.tree.sentence
    if not c.predicate or _OPINION.search(ctx.text, s.start, s.end) is None:
        return False
    return not any(r.covers(c.tree.words[c.head].start) for r in ctx.reports)


_OPINION = re.compile(
    r"(?:^|[\n,] ?)in (?:the (?:opinion|view|eyes|estimation|judge?ment) of"
    r"|(?:\w+['’]s?|\w+s['’]|his|her|their|my) (?:opinion|view|eyes|estimation|judge?ment))\b",
    re.IGNORECASE,
)


def thought_lost(c: Candidate) -> bool:
    """'I didn't feel on the floor', where what was not felt is left out."""
    tree = c.tree
    if c.lemma not in _HOLDING or c.content is not None or c.object:
        return False
    return any(
        k > c.head
        and tree.child(k, "nsubj") >= 0
        and (tree.base[k] == "ccomp" or tree.child(k, "mark", "advmod") < 0)
        for k in tree.children(c.head, "ccomp", "advcl")
    )


_HOLDING = word_set("think believe feel guess suppose reckon expect assume hope doubt wonder")


def told_again(ctx: Context, c: Candidate) -> bool:
    """'“I said, 'Is she crying?' He said, 'No, he is.'”': a talk told by one of those in it.

    Of a pronoun's words within single marks inside a quotation, and of a pronoun that says them;
    whom they stand for is told by nothing but the turns of the talk.
    """
    tree, s = c.tree, c.subject_head
    cut = c.content is not None and _runs_on(c.content)
    if s < 0 or not (cut or tree.pos[s] == "PRON"):
        return False
    at = c.content.start if c.content is not None else tree.words[c.head].start
    quote = ctx.quotes.at(tree.words[c.head].start)
    if quote is None or not quote.start <= at < quote.end:
        return False
    return any(
        quote.start + m.start() <= at < quote.start + m.end()
        for m in _WITHIN.finditer(ctx.text[quote.start : quote.end])
    )


def _runs_on(content: Span) -> bool:
    """Whether what is said begins with a single mark and goes on behind the one that closes it."""
    return content.text[:1] in "'‘" and content.text[-1:] not in "'’" and "," in content.text


_WITHIN = re.compile(r"(?:^|(?<=[\s,]))['‘](?=[A-Z])[^\n]{2,300}?[,.!?] ?['’](?=\W|$)")


def aged_then(ctx: Context, c: Candidate) -> bool:
    """'“I was four,” she says', 'since I was a girl': how old a speaker was at what is not told."""
    tree, s = c.tree, c.subject_head
    return (
        c.lemma == "be"
        and s >= 0
        and tree.lemmas[s] in ("i", "we")
        and not (c.arguments or c.time or c.place)
        and any(tree.tags[w] == "VBD" for w in c.predicate)
        and (
            (len(c.object) == 1 and tree.pos[c.object[0]] == "NUM")
            or (0 < len(c.object) <= _A_CHILD and tree.lemmas[c.object[-1]] in _CHILDREN)
        )
        and ctx.quotes.position(tree.words[c.head].start) >= 0
    )


_A_CHILD = 2
_CHILDREN = word_set("girl boy child kid baby teenager toddler schoolboy schoolgirl")


def says_too_little(c: Candidate) -> bool:
    """'had only stood', without what for; 'I did a bit'; what takes in who says so."""
    tree = c.tree
    if c.bare() and any(tree.lemmas[w] == "only" for w in c.predicate):
        return True
    if c.lemma == "do" and c.object and tree.lemmas[c.object[-1]] in _SOMEWHAT:
        return True
    return c.speech is None and any(
        tree.words[w].text.lower() == "according" and tree.lemmas[min(w + 1, tree.n - 1)] == "to"
        for w in c.object
    )


_SOMEWHAT = frozenset({"bit", "little", "lot"})
