"""What it adds to a clause's modality who says it: nobody but the article, or a reporting word."""

from __future__ import annotations

from reader.extract.attribution.cues import Cue
from reader.extract.facts import lexicon as lex
from reader.extract.facts.candidate import Candidate
from reader.extract.facts.context import Context
from reader.extract.facts.stance.modality import is_person
from reader.extract.facts.stance.told import whenever
from reader.extract.words import word_set
from reader.model import EntityType, Modality

_CUE: dict[Cue, Modality] = {
    Cue.CLAIM: Modality.ALLEGED,
    Cue.DENY: Modality.DENIED,
    Cue.SPECULATE: Modality.POSSIBLE,
    Cue.EXPECT: Modality.EXPECTED,
    Cue.BELIEVE: Modality.POSSIBLE,
}


def in_own_voice(ctx: Context, c: Candidate) -> Modality:
    """The modality of what nobody but the article says with 'would'.

    'He would wander the streets', 'Cole would follow with a jumper' tell what came again and
    again or later on, and 'officials would not comment' what they refused; what a company would do
    is expected.
    """
    tree, s = c.tree, c.subject_head
    words = {tree.words[w].text.lower() for w in c.predicate}
    if c.modality not in (Modality.PLANNED, Modality.EXPECTED) or not words & {"would", "’d", "'d"}:
        return c.modality
    if s >= 0 and "have" not in words and whenever(tree, c.head) and tree.base[c.head] != "ccomp":
        return Modality.STATED
    if s < 0 or c.passive or "have" in words or _supposing(c):
        return Modality.EXPECTED
    negated = any(tree.lemmas[w] in lex.NEGATIVES for w in (*c.predicate, *tree.kids[s]))
    person = ctx.is_type(tree, s, EntityType.PERSON) or tree.lemmas[s] in ("he", "she")
    if negated and (person or is_person(tree, s) or tree.lemmas[s] in _ANSWERING):
        return Modality.STATED
    told = person and c.modality is Modality.PLANNED and tree.base[c.head] != "ccomp"
    return Modality.STATED if told else Modality.EXPECTED


def _supposing(c: Candidate) -> bool:
    """'By taking part, he would lose …', but not 'he would call meetings by moving a flag'."""
    return any(
        role in _SUPPOSING and (role != "by" or (words and words[0] < c.head))
        for role, words in c.arguments
    )


_SUPPOSING = frozenset({"under", "if", "with", "without", "unless", "by"})
_ANSWERING = word_set("police official authority prosecutor they defense defence spokesman lawyer")


def under_cue(own: Modality, cue: Cue) -> Modality:
    """The modality of a clause in the content of a reporting word."""
    given = _CUE.get(cue)
    if given is None:
        return own
    if given in (Modality.ALLEGED, Modality.DENIED) or own is Modality.STATED:
        return given
    return own
