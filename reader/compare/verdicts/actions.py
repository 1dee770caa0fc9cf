"""Actions: the same thing said to have happened, to be planned, to be denied."""

from __future__ import annotations

from reader.compare.verdicts.judgement import Judgement
from reader.model import Modality, Polarity, Verdict

_REAL = {Modality.STATED, Modality.ALLEGED}
_AHEAD = {Modality.PLANNED, Modality.EXPECTED}

_AGREE = Judgement(Verdict.AGREE, "same action", "Both say the same.")
_NEGATED = Judgement(Verdict.DIFFER, "negation", "One says it is so, the other that it is not.")
_DENIED = Judgement(Verdict.COMPATIBLE, "denied", "One reports it, the other that it is denied.")
_AHEAD_OF = Judgement(
    Verdict.COMPATIBLE, "done or ahead", "One says it happened, the other that it will or may."
)
_HEDGED = Judgement(Verdict.COMPATIBLE, "certainty", "One is more certain than the other.")


def judge(a: tuple[Modality, Polarity], b: tuple[Modality, Polarity]) -> Judgement:
    """Return how two clauses on one action stand to each other, by modality and polarity.

    'Approved' against 'will approve' is no contradiction; 'approved' against 'did not approve' is.
    That one puts it down to someone and the other does not is no difference of what is said.
    """
    (one, positive), (other, also) = a, b
    if positive is also and (one is other or {one, other} == _REAL):
        return _AGREE
    if positive is not also and one is other:
        return _NEGATED
    if Modality.DENIED in (one, other):
        return _DENIED
    if (one in _AHEAD) != (other in _AHEAD) and {one, other} & _REAL:
        return _AHEAD_OF
    if positive is not also:
        return _NEGATED if {one, other} <= _REAL or {one, other} <= _AHEAD else _HEDGED
    return _HEDGED
