"""Whether a fact says enough to one who sees it alone, for what its words stand for."""

from __future__ import annotations

import re
from dataclasses import replace

from reader.extract.coref.binding import holds
from reader.extract.coref.lexicon import (
    FEMALE_NOUNS,
    KIN_NOUNS,
    MALE_NOUNS,
    OURS,
    PERSON_NOUNS,
    PRONOUNS,
    Agree,
)
from reader.extract.facts.context import Context
from reader.extract.facts.references.bare import SHELLS, spoken_of
from reader.extract.facts.references.frames import frameless
from reader.extract.facts.references.openness import Open, Openness, open_references
from reader.extract.facts.references.slots import shows, slots
from reader.extract.tree import Tree
from reader.extract.words import word_set
from reader.model import EntityType, Fact, FactKind, Reference, Span

_SHORT_SAYING = 11
"""Words of a quotation in which a word nobody can tell leaves nothing said."""
_OWN = word_set("his her its their himself herself itself themselves")


def left_open(ctx: Context, fact: Fact) -> bool:
    """Whether a fact says nothing to one who sees it alone, for what a word of it stands for.

    A 'we' in what a known source is quoted to say is whoever the source speaks for. In a long
    quotation an open word leaves enough said, and a pronoun with a noun before it in the fact that
    it can stand for ('four updates just after they …') leaves nothing open.
    """
    if fact.rule == "acl:relcl" and _somebody_quoted(ctx, fact.subject):
        return True
    if frameless(ctx, fact):
        return True
    return any(_spoils(ctx, fact, found) for found in open_references(ctx, fact))


def surely_told(ctx: Context, fact: Fact) -> Fact:
    """The fact without what its pronouns are only likely to stand for, where it needs no telling.

    'The council let residents park there if they paid': what is told of the subject is understood
    without it, so that a guess would only mislead. Whom the subject is, is told all the same.
    """
    for told in fact.references:
        if not _likely_only(fact, told):
            continue
        silent = replace(fact, references=tuple(r for r in fact.references if r is not told))
        if not left_open(ctx, silent):
            fact = silent
    return fact


def _likely_only(fact: Fact, told: Reference) -> bool:
    """Whether a reference is a mere guess at a pronoun inside what is told of the subject."""
    low = told.text.lower()
    if low not in PRONOUNS or fact.subject.start <= told.start < fact.subject.end:
        return False
    if any((span.start, span.end) == (told.start, told.end) for span in slots(fact)):
        return False
    return told.confidence < (_SURE_OF_OWN if low in _OWN else _SURE)


_SURE = 0.9
_SURE_OF_OWN = 0.6
"""Of a possessive, mostly the subject's, which is told to be so."""


def _somebody_quoted(ctx: Context, subject: Span) -> bool:
    """'"Fifty million for a lad who has not kicked a ball?"': said of one the quotation means."""
    article, _, noun = subject.text.lower().partition(" ")
    quoted = ctx.quotes.position(subject.start) >= 0
    return quoted and article in ("a", "an") and " " not in noun


def _spoils(ctx: Context, fact: Fact, found: Open) -> bool:
    if found.kind is Openness.FIRST:
        ours = found.span.text.lower() in OURS and fact.kind is not FactKind.QUOTE
        return not fact.asserted_by or ours or _we_do(fact, found)
    if found.span.start == found.span.end:
        return True
    if found.kind is Openness.DESCRIPTION:
        inside = found.span.text.lower() in _FIRMS_ALONE and not _quoted(ctx, fact)
        return inside or any(span.start == found.span.start for span in slots(fact))
    said = fact.object
    if said is not None and said.start <= found.span.start < said.end and _quoted(ctx, fact):
        if found.kind in (Openness.DEMONSTRATIVE, Openness.SUCH):
            return _points_out(ctx, found.span, said)
        low = found.span.text.lower()
        agree = PRONOUNS.get(low)
        if agree in (Agree.HE, Agree.SHE):
            return not _told_before(ctx, fact, found.span, own=False)
        short = len(said.text.split()) <= _SHORT_SAYING
        if agree is Agree.THEY and (short or _opens(ctx, found.span)):
            return not _told_before(ctx, fact, found.span, own=False)
        return agree is Agree.IT and _it_open(ctx, found.span, said)
    own = found.span.text.lower() in _OWN or _says_of_itself(ctx, fact, found.span)
    return not (found.kind is Openness.PRONOUN and _told_before(ctx, fact, found.span, own=own))


def _says_of_itself(ctx: Context, fact: Fact, pronoun: Span) -> bool:
    """'Calvera confirmed that it had had calls': what is said begins with who says it."""
    said = fact.object
    if said is None or not fact.asserted_by or not fact.subject.entity:
        return False
    if not said.start <= pronoun.start < said.end:
        return False
    if ctx.text[said.start : pronoun.start].strip().lower() not in ("", "that"):
        return False
    for tree in ctx.trees_within(pronoun.start, pronoun.end):
        i = tree.index_at(pronoun.start)
        verb = tree.heads[i] if i >= 0 else -1
        if verb >= 0:
            return (
                tree.base[i] == "nsubj"
                and tree.pos[verb] == "VERB"
                and tree.lemmas[verb] not in _OF_ANYTHING
            )
    return False


_OF_ANYTHING = frozenset({"have", "take", "belong", "cost", "mean", "happen", "lead", "come"})
"""What a speaker rather says of something else: 'said it took days', 'said it had no lid'."""


_FIRMS_ALONE = frozenset(
    {"the company", "the firm", "the group", "the organization", "the corporation", "the studio"}
)
"""Left open wherever they stand: '900 staff at the company'."""


def _opens(ctx: Context, span: Span) -> bool:
    """Whether a quotation begins with the words."""
    return ctx.text[: span.start].rstrip(" ")[-1:] in _OPENING


_OPENING = frozenset("\"“«'‘`")


def _it_open(ctx: Context, pronoun: Span, said: Span) -> bool:
    """Whether an 'it' of a quotation leaves little said: of a short one, or that begins with it."""
    if len(said.text.split()) <= _SHORT_SAYING:
        return True
    before = ctx.text[said.start : pronoun.start].strip(_QUOTES + " ,").lower()
    leading = all(word.strip(_QUOTES + ",") in _LEADING for word in before.split())
    return leading and not _DAY.match(ctx.text[pronoun.end : said.end])


_LEADING = word_set(
    "and but so well now yes no if because is was were are has had have does did do could "
    "would will should can might may"
)
"""Words before an 'it' that a quotation begins with: 'If it', 'Had it not been there', 'Is it'."""


def _points_out(ctx: Context, pointing: Span, said: Span) -> bool:
    """Whether a 'this' or 'these projects' of a quotation points at what it does not tell."""
    before = ctx.text[said.start : pointing.start]
    word, _, noun = pointing.text.lower().partition(" ")
    if noun:
        lemma = _lemma_ending(ctx, pointing)
        points = word in ("these", "such") or lemma in SHELLS
        if word in ("these", "those", "that"):
            return not _sentence_in(before) and lemma not in before.lower()
        told = _sentence_in(before) or spoken_of(ctx, lemma, pointing.start)
        return points and not told
    after = ctx.text[pointing.end : said.end]
    return not (_clause_in(before) or _DAY.match(after) or _told_by(after))


def _clause_in(words: str) -> bool:
    """Whether there are some words of a clause, or a sentence, that can be pointed back at."""
    ends = [word.rstrip(_QUOTES)[-1:] for word in words.split()]
    return any(mark in _PAUSES for mark in ends[_FEW:]) or _sentence_in(words)


def _sentence_in(words: str) -> bool:
    """Whether a sentence ends among the words."""
    return any(word.rstrip(_QUOTES)[-1:] in _ENDS for word in words.split())


def _told_by(words: str) -> bool:
    """'is a serious flaw affecting millions of …': whether what 'this' is says which is meant."""
    said = _IS_A.match(words)
    return said is not None and len(words[said.end() :].split()) > _SEVERAL


_IS_A = re.compile(r"(?: is|’s|'s|’ s| was) an? ")
_SEVERAL = 6
_FEW = 3
_QUOTES = "\"'”’»)"
_PAUSES = frozenset(",;:—–")
_ENDS = frozenset(".!?")


def _lemma_ending(ctx: Context, span: Span) -> str:
    """The lemma of a span's last word."""
    trees = ctx.trees_within(span.start, span.end)
    return next((t.lemmas[i] for t in trees for i in range(t.n) if t.words[i].end == span.end), "")


_DAY = re.compile(
    r"(?: is|’s|'s|’ s| was) (?:a|an|the)"
    r"(?: (?!second|third|fourth|fifth)[\w-]+)? (?:day|time|moment|night|year)\b"
)
"""'This is a sad day': the day it is said."""


def _we_do(fact: Fact, found: Open) -> bool:
    """Whether all that is told is what some 'we' did or will do."""
    alone = (fact.subject.start, fact.subject.end) == (found.span.start, found.span.end)
    return alone and fact.kind is not FactKind.QUOTE and found.span.text.lower() == "we"


def _quoted(ctx: Context, fact: Fact) -> bool:
    """Whether the object is a quotation."""
    if fact.kind is FactKind.QUOTE:
        return True
    return fact.object is not None and ctx.quotes.position(fact.object.start) >= 0


def _told_before(ctx: Context, fact: Fact, pronoun: Span, *, own: bool) -> bool:
    """Whether the fact shows a noun before the pronoun that it can stand for.

    `own` tells whether that may be the subject: of a possessive or reflexive it may ('Four men
    rammed their car'), but in a quotation, whose subject is the speaker.
    """
    agree = PRONOUNS.get(pronoun.text.lower())
    if fact.predicate is None or agree is None or pronoun.start < fact.subject.end:
        return False
    if agree is Agree.IT and own and fact.rule.startswith("acl") and not fact.subject.entity:
        # 'a dispute that has divided its trustees': of what the clause around it tells of.
        return False
    shown = list(slots(fact))
    for tree in ctx.trees_within(fact.start, pronoun.start):
        here = tree.index_at(pronoun.start)
        for i in range(tree.n):
            start, end = tree.words[i].start, tree.words[i].end
            if not fact.start <= start < pronoun.start or not _fits(ctx, tree, i, agree):
                continue
            if here >= 0 and agree is Agree.IT and holds(tree, here, i):
                continue
            in_subject = fact.subject.start <= start < fact.subject.end
            if (not in_subject or own) and shows(shown, Span(start, end, tree.words[i].text)):
                return True
    return False


def _fits(ctx: Context, tree: Tree, i: int, agree: Agree) -> bool:
    """Whether a pronoun of that form can stand for the noun at a word."""
    if tree.pos[i] not in ("NOUN", "PROPN"):
        return False
    plural = tree.tags[i] in ("NNS", "NNPS") or tree.child(i, "conj") >= 0
    mention = ctx.mentions.at(tree.words[i].start)
    if mention is not None:
        person = mention.type is EntityType.PERSON
    else:
        person = tree.lemmas[i] in PERSON_NOUNS | KIN_NOUNS | MALE_NOUNS | FEMALE_NOUNS
    if agree is Agree.THEY:
        return plural
    if agree is Agree.IT:
        told = tree.pos[i] == "PROPN" or any(
            tree.lemmas[k] in ("the", "a", "an") or tree.rels[k] == "nmod:poss"
            for k in tree.kids[i]
        )
        return not plural and not person and told
    return person and not plural
