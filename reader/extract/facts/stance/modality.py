"""Whether a clause says it happened, or speaks of it in another way."""

from __future__ import annotations

from collections.abc import Sequence

from reader.extract.attribution.sources import is_passive, speaks
from reader.extract.facts import lexicon as lex
from reader.extract.facts.context import Context
from reader.extract.facts.parts.predicate import GOVERNOR_ADJECTIVES, auxiliaries, to_do
from reader.extract.facts.stance.ability import did_so
from reader.extract.facts.stance.futurate import awaited, fixed_ahead, headline, set_for
from reader.extract.facts.stance.polarity import negated_with, none_of
from reader.extract.facts.stance.told import as_they_do, found_so, told_back
from reader.extract.tree import Tree
from reader.extract.words import word_set
from reader.model import EntityType, Modality

_HELD = word_set("believe think report say allege claim rumor rumour understand")
"""Verbs whose passive puts what they govern down to nobody in particular."""
_FUTURE = frozenset({"will", "'ll", "’ll", "shall", "wo", "gonna"})
_MAYBE = frozenset({"may", "might", "could", "can", "ca"})
_WOULD = frozenset({"would", "'d", "’d", "should"})


def _adverbs(tree: Tree, chain: Sequence[int]) -> set[str]:
    return {tree.words[k].text.lower() for c in chain for k in tree.children(c, "advmod", "amod")}


def modality_of(ctx: Context, tree: Tree, chain: Sequence[int], subject: int) -> Modality:
    """The clause's own modality; what its attribution adds is `under_cue`'s business."""
    adverbs = _adverbs(tree, chain)
    if adverbs & lex.ALLEGED_ADVERBS or _accused(tree, chain, subject):
        return Modality.ALLEGED
    governed = _governors(ctx, tree, chain, subject)
    if governed is not None:
        return governed
    if headline(tree, chain[0], subject):
        return Modality.PLANNED
    if adverbs & lex.POSSIBLE_ADVERBS and not _perhaps_so_many(tree, chain):
        return Modality.POSSIBLE
    return _auxiliaries(ctx, tree, chain, subject)


def _perhaps_so_many(tree: Tree, chain: Sequence[int]) -> bool:
    """'There are perhaps forty': the number is uncertain, not whether there are."""
    unsure = [
        k
        for c in chain
        for k in tree.children(c, "advmod")
        if tree.words[k].text.lower() in lex.POSSIBLE_ADVERBS
    ]
    return all(k + 1 < tree.n and tree.pos[k + 1] == "NUM" for k in unsure)


def _accused(tree: Tree, chain: Sequence[int], subject: int) -> bool:
    """'the accused thugs were …', 'is accused of …', 'the alleged attack'."""
    if subject >= 0:
        for k in tree.kids[subject]:
            if tree.base[k] == "amod" and (
                tree.lemmas[k] in lex.ALLEGED_ADJECTIVES
                or tree.words[k].text.lower() in lex.ALLEGED_ADJECTIVES
            ):
                if is_person(tree, subject) and not _crime(tree, chain[-1]):
                    # 'The alleged gunman is in custody': he is.
                    return False
                return tree.tags[chain[-1]] != "VBN" or tree.child(chain[-1], "aux:pass") < 0
    head = chain[0]
    return tree.child(head, "aux:pass") >= 0 and tree.lemmas[head] in (
        "accuse",
        "suspect",
        "allege",
    )


def _crime(tree: Tree, v: int) -> bool:
    """Whether what is done is a crime; to commit suicide is none."""
    done = tree.child(v, "obj")
    return tree.lemmas[v] in lex.CRIMES and not (done >= 0 and tree.lemmas[done] == "suicide")


def is_person(tree: Tree, noun: int) -> bool:
    """Whether a noun is a person: by what it says, its role, or as one who did wrong."""
    word = tree.words[noun].text.lower()
    forms = {tree.lemmas[noun], word.removesuffix("s"), word.removesuffix("es")}
    return speaks(tree, noun) or bool(forms & (lex.ROLE_NOUNS | _CULPRITS))


_CULPRITS = word_set(
    "boss thief militant spy criminal rapist mastermind kingpin terrorist accomplice culprit thug "
    "mobster pirate hitman arsonist drunk head bandit smuggler godfather"
)
_WISHING = frozenset({"want", "wish", "desire", "hope"})
"""'wants to return', 'had hoped to win': what is wished is no plan, but that it is wished is so."""
_RESOLVING = frozenset({"decide", "opt", "choose", "elect", "prepare"})
_LIKING = frozenset({"like", "love", "prefer", "hate"})


def _would(tree: Tree, c: int) -> bool:
    return any(tree.words[k].text.lower() in _WOULD for k in tree.children(c, "aux"))


def _governors(ctx: Context, tree: Tree, chain: Sequence[int], subject: int) -> Modality | None:
    """The modality a governing verb or adjective of the chain gives."""
    for c in chain[:-1]:
        lemma = tree.lemmas[c]
        passive = is_passive(tree, c)
        if passive and lemma in _HELD:
            return Modality.ALLEGED
        if lemma in lex.EXPECTING:
            return Modality.STATED if found_so(tree, c) else Modality.EXPECTED
        if lemma in lex.SEEMING:
            # 'are looking to cut costs': no one says that it looks so.
            seeking = lemma == "look" and tree.tags[c] == "VBG"
            return Modality.STATED if seeking else Modality.POSSIBLE
        if passive and lemma in ("intend", "design", "mean"):
            return None
        if _so_in_itself(tree, c):
            return Modality.STATED
        if lemma == "go" and tree.tags[c] == "VBG":
            return _future(ctx, tree, chain[-1], subject)
        if lemma in lex.PLANNING and (lemma != "set" or _to_behind(tree, c)):
            return Modality.POSSIBLE if _perhaps(tree, c) else Modality.PLANNED
    first = chain[0]
    between = _between_be_and_to(tree, chain[-1])
    if between in lex.EXPECTING:
        return Modality.EXPECTED
    if between in lex.PLANNING:
        return Modality.PLANNED
    if _be_to(tree, _joined_to(tree, first)):
        return _what_is_to_be(tree, first, subject)
    return _from_above(tree, first)


def _what_is_to_be(tree: Tree, v: int, subject: int) -> Modality:
    """'is to close': a plan; 'The only way is to ask', 'was to be expected': none."""
    if tree.lemmas[v] == "expect":
        return Modality.EXPECTED
    meant = subject >= 0 and tree.lemmas[subject] in _MEANS
    return Modality.STATED if meant else Modality.PLANNED


_MEANS = word_set(
    "way aim goal task idea job solution trick answer purpose role point alternative option choice "
    "duty mission challenge priority key thing"
)
"""Nouns of which 'is to …' says what they are."""


def _so_in_itself(tree: Tree, c: int) -> bool:
    """'wants to go', 'would like to go', 'decided to visit the house first' (and did)."""
    lemma = tree.lemmas[c]
    if lemma in _RESOLVING:
        return tree.tags[c] == "VBD" and not tree.children(c, "aux")
    return lemma in _WISHING or (lemma in _LIKING and _would(tree, c))


def _perhaps(tree: Tree, c: int) -> bool:
    """'may have intended to shoot another': no one knows that he planned it."""
    return any(tree.words[k].text.lower() in ("may", "might") for k in tree.children(c, "aux"))


def _to_behind(tree: Tree, c: int) -> bool:
    """Whether 'to' follows: 'is set to rise', not 'set up burning barricades'."""
    return c + 1 < tree.n and tree.lemmas[c + 1] == "to"


def _from_above(tree: Tree, v: int) -> Modality | None:
    """The modality of what a clause hangs from: 'It seems …', 'It is thought that …'."""
    above = tree.heads[v]
    governing = tree.lemmas[above] if above >= 0 else ""
    if governing in _HEARSAY and tree.pos[above] == "NOUN" and _that(tree, v):
        return Modality.ALLEGED
    if tree.base[v] in ("ccomp", "csubj"):
        if governing in lex.SEEMING and tree.base[v] == "ccomp":
            return Modality.POSSIBLE
        if governing in _HELD and tree.child(above, "aux:pass") >= 0:
            return Modality.ALLEGED
    elif tree.base[v] == "advcl":
        if governing in lex.SUMMONING and tree.tags[v] == "VB":
            return Modality.PLANNED
        if governing in lex.SEEMING and _as_if(tree, v):
            return Modality.POSSIBLE
    return None


_HEARSAY = frozenset({"rumor", "rumour", "report", "buzz", "gossip", "speculation"})


def _that(tree: Tree, v: int) -> bool:
    """'reports that he has left': what is reported, and not that he may leave."""
    mark = tree.child(v, "mark")
    unsure = any(tree.tags[k] == "MD" for k in tree.children(v, "aux"))
    return mark >= 0 and tree.lemmas[mark] == "that" and not unsure


def _as_if(tree: Tree, v: int) -> bool:
    """'looks as if he won', not 'looked tired when he won'."""
    marks = [tree.lemmas[k] for k in tree.kids[v] if k < v and tree.base[k] in ("mark", "case")]
    return bool({"if", "though", "like"} & {*marks})


_FINITE = frozenset({"VBZ", "VBP", "VBD"})


def _joined_to(tree: Tree, v: int) -> int:
    """The infinitive a bare one is coordinated with ('is to cut X; raise Y'), or itself."""
    bare = tree.tags[v] == "VB" and tree.child(v, "nsubj", "aux", "mark") < 0
    return tree.heads[v] if bare and tree.base[v] == "conj" else v


def _be_to(tree: Tree, v: int) -> bool:
    """'is to be announced': a form of be before the infinitive's 'to'; not 'could be to blame'."""
    mark = next((k for k in tree.children(v, "mark") if tree.lemmas[k] == "to"), -1)
    if tree.lemmas[v] == "blame" or any(tree.tags[k] == "MD" for k in tree.children(v, "aux")):
        return False
    return mark > 0 and tree.lemmas[mark - 1] == "be" and tree.tags[mark - 1] in _FINITE


def _between_be_and_to(tree: Tree, v: int) -> str:
    """'due' of 'are due to meet' where the infinitive is the head, or nothing."""
    if not to_do(tree, v):
        return ""
    marks = [tree.lemmas[k] for k in tree.children(v, "mark")]
    return next((m for m in marks if m in GOVERNOR_ADJECTIVES), "")


def _auxiliaries(ctx: Context, tree: Tree, chain: Sequence[int], subject: int) -> Modality:
    forms = {
        tree.words[k].text.lower() for c in chain for k in auxiliaries(tree, c) if not _had(tree, k)
    }
    head = chain[-1]
    often = bool(forms & _FUTURE and _adverbs(tree, chain) & _NOW_AND_THEN)
    if often or (forms & (_FUTURE | _WOULD) and _keeps_silent(tree, head)):
        # 'Writers will occasionally write headlines': they do.
        return Modality.STATED
    if forms & _FUTURE:
        going_on = len(chain) > 1 and tree.lemmas[chain[0]] in _GOING_ON
        return Modality.EXPECTED if going_on else _future(ctx, tree, head, subject)
    if "could" in forms and did_so(tree, head, subject):
        return Modality.STATED
    if forms & _MAYBE:
        past = bool(forms & {"can", "ca"}) and not forms & {"may", "might", "could"}
        negated = any(tree.lemmas[k] in lex.NEGATIVES for c in chain for k in tree.kids[c])
        negated = negated or negated_with(tree, chain[0]) or none_of(tree, head, subject)
        return Modality.STATED if negated and (past or "could" in forms) else Modality.POSSIBLE
    if "should" in forms:
        dated = any(ctx.is_time(tree, k) for k in tree.children(head, "obl", "obl:unmarked"))
        return _duty(tree, head, subject, dated=dated)
    if forms & _WOULD:
        if tree.lemmas[head] in _POLITE:
            return Modality.STATED
        if any(tree.lemmas[k] in lex.NEGATIVES for k in tree.kids[head]):
            told = tree.lemmas[head] in _REFUSED or as_they_do(tree, head)
            return Modality.STATED if told else Modality.EXPECTED
        if "have" in {tree.lemmas[k] for k in tree.children(head, "aux")}:
            return Modality.POSSIBLE
        return Modality.STATED if told_back(tree, chain[0]) else _future(ctx, tree, head, subject)
    if awaited(tree, head):
        return Modality.EXPECTED
    if set_for(ctx, tree, head) or fixed_ahead(ctx, tree, head):
        return Modality.PLANNED
    return Modality.STATED


_NOW_AND_THEN = word_set("often sometimes occasionally usually regularly frequently typically")


def _had(tree: Tree, k: int) -> bool:
    """Whether an 'd before a participle is short for 'had': 'he'd gone down'."""
    if tree.words[k].text.lower() not in ("'d", "’d"):
        return False
    behind = next((w for w in range(k + 1, tree.n) if tree.base[w] != "advmod"), k)
    return tree.tags[behind] in ("VBN", "VBD")


def _duty(tree: Tree, head: int, subject: int, *, dated: bool) -> Modality:
    """What someone should do is stated as a duty; what should be so otherwise is expected."""
    if any(tree.lemmas[k] in lex.NEGATIVES for k in tree.kids[head]):
        return Modality.STATED
    if "have" in {tree.lemmas[k] for k in tree.children(head, "aux")}:
        return Modality.POSSIBLE
    if tree.child(head, "aux:pass") >= 0 and not dated:
        # 'He should be punished'
        return Modality.STATED
    done = tree.child(head, "aux:pass", "cop") >= 0 or subject < 0
    return Modality.EXPECTED if done or tree.lemmas[subject] == "it" else Modality.STATED


_POLITE = frozenset({"hope", "like", "love", "say", "think", "argue", "guess", "prefer", "welcome"})
"""'I would hope that …': said with reserve, not of what is to come."""
_GOING_ON = word_set("continue keep remain begin start cease stop tend have need")
"""Verbs under which what will be is nobody's plan: 'will have to pay'."""
_REFUSED = word_set(
    "comment say confirm discuss disclose elaborate give release reveal identify name provide "
    "answer"
)

_SAYING = word_set("comment say discuss disclose elaborate reveal specify speculate divulge")
_DETAILS = frozenset({"detail", "specifics", "particular"})


def _keeps_silent(tree: Tree, head: int) -> bool:
    """'won't discuss cost', 'would not be drawn', 'would not go into details': refuses to speak.

    What is not to be said until Monday is yet to come.
    """
    if not any(tree.lemmas[k] in lex.NEGATIVES for k in tree.kids[head]):
        return False
    phrases = tree.children(head, "obl")
    cases = {tree.case(k).lower() for k in phrases}
    if tree.child(head, "nsubj:pass", "aux:pass") >= 0:
        return tree.lemmas[head] == "draw" and cases <= {"", "on", "about", "by"}
    marks = {tree.lemmas[m] for c in tree.children(head, "advcl") for m in tree.kids[c]}
    if {"until", "till", "before"} & (cases | marks):
        return False
    into = tree.lemmas[head] == "go" and any(tree.lemmas[k] in _DETAILS for k in phrases)
    return into or tree.lemmas[head] in _SAYING


def _future(ctx: Context, tree: Tree, head: int, subject: int) -> Modality:
    """Planned where someone wills it, expected where it will just be so."""
    if tree.child(head, "nsubj:pass", "aux:pass", "cop") >= 0:
        return Modality.EXPECTED
    if tree.lemmas[head] in lex.UNWILLED or subject < 0 or _ends_up(tree, head):
        return Modality.EXPECTED
    if tree.lemmas[subject] == "it":
        meant = ctx.referents.get(tree.words[subject].start)
        return Modality.PLANNED if meant is not None and meant.entity else Modality.EXPECTED
    if tree.pos[subject] == "PRON" and tree.lemmas[subject] in ("he", "she", "they", "we", "i"):
        return Modality.PLANNED
    agent = ctx.is_type(tree, subject, EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE)
    return Modality.PLANNED if agent else Modality.EXPECTED


def _ends_up(tree: Tree, head: int) -> bool:
    """'will finish the year with 400 yards', 'will end up poorer': how it comes out for one."""
    if tree.lemmas[head] not in _ENDING:
        return False
    ended = tree.child(head, "obj")
    if ended >= 0:
        return tree.lemmas[ended] in lex.TIME_NOUNS
    return tree.child(head, "compound:prt") >= 0 or tree.lemmas[head] == "finish"


_ENDING = frozenset({"end", "finish", "wind"})
