"""Words that report speech or thought, by what they do to what is reported.

The classes follow the literature on attribution (Prasad et al. 2006; Pareti 2012): assertion,
belief, fact, eventuality, split further where a reader is owed the difference.
"""

from __future__ import annotations

from enum import StrEnum

from reader.extract.words import word_set


class Cue(StrEnum):
    """What a reporting word does to its content."""

    SAY = "say"  # plain: nothing is added
    STATE = "state"  # says, and that it was said is itself news
    CLAIM = "claim"  # the reporter keeps a distance
    DENY = "deny"
    ANNOUNCE = "announce"
    WARN = "warn"
    EXPECT = "expect"
    SPECULATE = "speculate"
    ADMIT = "admit"
    BELIEVE = "believe"
    ADVISE = "advise"  # content is an infinitive or a wish: no fact in itself
    CALL = "call"  # describes something as something
    CITE = "cite"  # passes on another's words
    SHOW = "show"  # a document, a study
    HEAR = "hear"  # a court, a committee was told: by whom is left open


_TABLE: dict[Cue, str] = {
    Cue.SAY: (
        "say tell report add write note explain state reply repeat respond answer continue remark "
        "comment observe quip joke tweet post conclude point recount recall mention relate "
        "mutter whisper shout yell cry exclaim laugh begin text email describe "
        "fume muse record understand learn"
    ),
    Cue.STATE: (
        "declare insist stress emphasise emphasize testify confirm reiterate argue maintain "
        "complain agree assert affirm pledge vow promise swear boast proclaim lament contend "
        "caution counter retort inform notify assure remind express attest certify "
        "verify reaffirm clarify"
    ),
    Cue.CLAIM: "claim allege accuse charge purport profess",
    Cue.DENY: "deny dispute reject refute dismiss",
    Cue.ANNOUNCE: "announce reveal unveil disclose publish",
    Cue.WARN: "warn fear worry",
    Cue.EXPECT: "expect predict forecast anticipate estimate project foresee bet",
    Cue.SPECULATE: "speculate suggest suspect guess imply hint wonder suppose hypothesise assume "
    "theorise theorize surmise conjecture",
    Cue.ADMIT: "admit concede acknowledge confess recognise recognize",
    Cue.BELIEVE: "believe think feel hope consider doubt reckon",
    Cue.ADVISE: "advise urge recommend advocate ask demand order request propose",
    Cue.CALL: "call brand label put",
    Cue.CITE: "cite quote",
    Cue.SHOW: "show indicate find determine rule demonstrate prove establish",
    Cue.HEAR: "hear",
}

CUES: dict[str, Cue] = {
    lemma: cue for cue, lemmas in reversed(_TABLE.items()) for lemma in lemmas.split()
}
"""Reporting verbs by lemma."""

NOMINAL: dict[str, Cue] = {
    "statement": Cue.SAY,
    "comment": Cue.SAY,
    "remark": Cue.SAY,
    "report": Cue.SAY,
    "testimony": Cue.STATE,
    "claim": Cue.CLAIM,
    "allegation": Cue.CLAIM,
    "accusation": Cue.CLAIM,
    "announcement": Cue.ANNOUNCE,
    "denial": Cue.DENY,
    "warning": Cue.WARN,
    "prediction": Cue.EXPECT,
    "forecast": Cue.EXPECT,
    "admission": Cue.ADMIT,
    "belief": Cue.BELIEVE,
    "opinion": Cue.BELIEVE,
    "suggestion": Cue.SPECULATE,
    "speculation": Cue.SPECULATE,
    "suspicion": Cue.SPECULATE,
    "promise": Cue.STATE,
    "pledge": Cue.STATE,
    "news": Cue.SAY,
    "word": Cue.SAY,
    "explanation": Cue.SAY,
    "message": Cue.SAY,
    "assertion": Cue.STATE,
    "assurance": Cue.STATE,
    "argument": Cue.STATE,
    "complaint": Cue.STATE,
    "confirmation": Cue.STATE,
    "contention": Cue.CLAIM,
    "rumor": Cue.CLAIM,
    "rumour": Cue.CLAIM,
    "fear": Cue.WARN,
    "concern": Cue.WARN,
    "worry": Cue.WARN,
    "certainty": Cue.SAY,
    "confidence": Cue.SAY,
    "conviction": Cue.SAY,
    "feeling": Cue.BELIEVE,
    "view": Cue.BELIEVE,
    "impression": Cue.BELIEVE,
    "hope": Cue.BELIEVE,
    "understanding": Cue.BELIEVE,
    "talk": Cue.SPECULATE,
    "theory": Cue.SPECULATE,
    "indication": Cue.SHOW,
    "estimate": Cue.SHOW,
    "finding": Cue.SHOW,
    "conclusion": Cue.SHOW,
    "ruling": Cue.SHOW,
    "verdict": Cue.SHOW,
    "diagnosis": Cue.SHOW,
}
"""Reporting nouns by lemma."""

PLAIN_ONLY_WITH_QUOTE = word_set(
    "begin continue laugh cry describe recall respond point post text call put order express "
    "charge find rule feel show publish unveil consider reject dismiss quote project dispute "
    "relate shout whisper establish repeat "
    "record understand learn bet"
)
"""Verbs that report only where a clause or a quotation is said."""

NO_COMMENT = word_set(
    "begin laugh cry respond point post text call put order express charge publish unveil consider "
    "reject dismiss quote project dispute shout describe relate find feel establish"
)
"""Verbs that make no comment on a clause ('…, officials said') without quotation marks."""

SPEAKING = word_set(
    "say tell add write note explain state reply respond answer continue remark comment observe "
    "quip joke tweet declare insist stress testify confirm argue complain agree announce warn "
    "admit concede claim ask report conclude recall describe call urge shout exclaim promise vow "
    "boast proclaim lament assert counter retort caution begin laugh whisper predict suggest "
    "muse reveal acknowledge think speculate post read emphasise emphasize joke point thunder "
    "roar bark snap plead sob chant implore scream holler"
)
"""Verbs that introduce or close a direct quotation."""

_IRREGULAR = {
    "said": "say", "told": "tell", "wrote": "write", "written": "write", "thought": "think",
    "felt": "feel", "swore": "swear", "sworn": "swear", "foresaw": "foresee", "found": "find",
    "began": "begin", "betting": "bet", "shown": "show", "read": "read", "forecast": "forecast",
}  # fmt: skip


def _forms(lemma: str) -> list[str]:
    """The regular inflections of a verb."""
    stem = lemma.removesuffix("e")
    past = f"{stem}ed"
    third = f"{lemma}s"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        past, third = f"{lemma[:-1]}ied", f"{lemma[:-1]}ies"
    elif lemma.endswith(("s", "sh", "ch", "x")):
        third = f"{lemma}es"
    return [lemma, third, past, f"{stem}ing"]


_LEMMAS = {
    **{form: lemma for lemma in {*CUES, *SPEAKING} for form in _forms(lemma)},
    **_IRREGULAR,
    "admitted": "admit", "admitting": "admit", "quipped": "quip", "quipping": "quip",
}  # fmt: skip


def cue_lemma(form: str, lemma: str) -> str:
    """The lemma of a reporting verb, by its form where the lemma given is none of theirs."""
    if lemma in CUES or lemma in SPEAKING:
        return lemma
    return _LEMMAS.get(form.lower(), lemma)
