"""What sort of thing a fact says."""

from __future__ import annotations

from reader.extract.facts import lexicon as lex
from reader.extract.facts.candidate import Candidate
from reader.extract.facts.context import Context
from reader.model import EntityType, FactKind, Modality


def kind_of(ctx: Context, c: Candidate) -> FactKind:
    """The kind of a candidate whose modality and attribution are known."""
    if c.kind is not FactKind.EVENT:
        return c.kind
    if c.speech is not None:
        return FactKind.QUOTE if c.speech.direct else FactKind.STATEMENT
    if c.modality is Modality.PLANNED:
        return FactKind.PLAN
    tree = c.tree
    if c.lemma == "be" and c.object_head >= 0 and _role(ctx, c):
        return FactKind.ROLE
    if c.object and _measured(ctx, c):
        return FactKind.QUANTITY
    if c.lemma in lex.STATE_VERBS and not (c.passive and c.lemma not in ("base", "locate")):
        return FactKind.STATE
    if tree.pos[c.head] != "VERB":
        return FactKind.STATE
    return FactKind.EVENT


def _role(ctx: Context, c: Candidate) -> bool:
    if c.tree.lemmas[c.object_head] not in lex.ROLE_NOUNS:
        return False
    mention = ctx.mention_of(c.tree, c.subject_head)
    if mention is not None:
        return mention.type is EntityType.PERSON
    return c.tree.lemmas[c.subject_head] in ("he", "she", "who")


def _measured(ctx: Context, c: Candidate) -> bool:
    """Whether the object begins with an amount, so that the amount is what is said."""
    first = c.tree.words[c.object[0]].start
    found = ctx.quantities.at(first)
    if found is None:
        return False
    return c.object_head < 0 or found.end >= c.tree.words[c.object_head].start
