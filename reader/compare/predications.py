"""What clauses say of whom: verbs and states with who does what to whom, by the tree.

Facts are for people to read; to tell that 'police arrested Hale' and 'Hale was still at large'
speak of one man's fate takes the roles behind active and passive, and whether a clause says that
something is so, is not so, or lies ahead. What is only supposed, asked or wished is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reader.compare.concepts import bases
from reader.compare.denials import denied, put_off
from reader.compare.negation import negated
from reader.compare.opposites import answers, known
from reader.compare.tree import Tree
from reader.model import Word

_AHEAD = frozenset({"will", "would", "shall", "'ll", "’ll"})
_PERHAPS = frozenset({"may", "might", "could", "can", "should", "must", "ought"})
_REFUSING = frozenset({"refuse", "decline", "fail", "neglect"})
_AGREEING = frozenset({"agree", "vow", "promise", "plan", "intend", "decide", "pledge"})
_DOING = frozenset(
    {
        "manage",
        "continue",
        "begin",
        "start",
        "force",
        "compel",
        "go",
        "come",
        "call",
        "phone",
        "ring",
        "telephone",
    }
)
_SAYING = """
say tell report announce confirm add state know show find note reveal learn claim allege write
acknowledge admit explain insist hear see discover conclude declare recall testify indicate
understand disclose stress emphasize emphasise concede mention rule
"""
_REPORTING = frozenset(_SAYING.split())
"""What may stand above what is said to be so; under other verbs it is supposed, wished, feared."""
_CONDITIONS = frozenset({"if", "unless", "whether", "until", "once", "without", "before", "like"})
_PAST = frozenset(
    {"previously", "formerly", "once", "initially", "originally", "earlier", "nearly", "almost",
     "yet", "ago", "ever", "probably", "perhaps", "maybe", "usually", "often", "sometimes"}
)  # fmt: skip
_BEING = frozenset(
    {"be", "remain", "stay", "keep", "find", "leave", "appear", "become", "rescue", "pull",
     "recover", "list", "lie", "hold", "turn", "set", "declare", "feel", "emerge", "still"}
)  # fmt: skip
_BEARING = frozenset({"suffer", "sustain", "escape"})
"""What says what became of someone only with its object."""
_HITTING = frozenset({"hit", "shoot", "strike", "wound", "stab", "injure", "hurt", "bite", "graze"})
_TO_WHOM = frozenset({"obj", "iobj"})


@dataclass(frozen=True, slots=True)
class Predication:
    """A verb or state (`word`), the words it is said of (-1 where unknown), and how.

    `word` is a lemma with its particle (turn_down), an adjective's lemma, or a phrase (at_large).
    """

    head: int
    word: str
    state: bool
    doer: int
    undergoer: int
    negative: bool
    ahead: bool
    refused: bool = False


@dataclass(frozen=True, slots=True)
class _Mode:
    """How a clause says something: that it is not so, is to come, is refused."""

    negative: bool = False
    ahead: bool = False
    refused: bool = False


def predications(tree: Tree) -> Iterator[Predication]:
    """Yield what the clauses of a sentence say, in order."""
    if tree.words and tree.words[-1].text == "?":
        return
    for i, word in enumerate(tree.words):
        copula = tree.child(i, "cop") >= 0 or _taken_for_passive(tree, i)
        if word.pos != "VERB" and not copula:
            continue
        mode = _mode(tree, i)
        if mode is None:
            continue
        doer, undergoer = _roles(tree, i)
        if copula:
            yield _said(i, _phrase(tree, i), True, -1, max(doer, undergoer), mode)
            continue
        particle = next((k for k in tree.kids[i] if tree.words[k].deprel == "compound:prt"), -1)
        name = _name(word, "_" + tree.words[particle].text.lower() if particle >= 0 else "")
        yield _said(i, name, False, doer, undergoer, mode)
        if name in _BEARING and undergoer >= 0:
            borne = f"{name}_{tree.words[undergoer].lemma.lower()}"
            yield _said(undergoer, borne, False, doer, -1, mode)
        yield from _wounds(tree, i, name, undergoer, mode)
        yield from _states(tree, i, name, undergoer if undergoer >= 0 else doer, mode)


def _taken_for_passive(tree: Tree, i: int) -> bool:
    """Tell whether an adjective of the table was parsed as a participle ('was intact')."""
    passive = any(tree.words[k].deprel == "aux:pass" for k in tree.kids[i])
    word = tree.words[i].text.lower()
    return passive and bool(answers(word, state=True)) and not answers(_name(tree.words[i], ""))


def _said(head: int, name: str, state: bool, doer: int, undergoer: int, mode: _Mode) -> Predication:
    return Predication(head, name, state, doer, undergoer, mode.negative, mode.ahead, mode.refused)


def _name(word: Word, particle: str) -> str:
    """Return a verb's lemma, of several it may have the one the table of outcomes knows."""
    lemma = word.lemma.lower()
    return next(
        (b + particle for b in (lemma, *bases(word.text.lower())) if known(b + particle)),
        lemma + particle,
    )


def _states(tree: Tree, verb: int, name: str, holder: int, mode: _Mode) -> Iterator[Predication]:
    """Yield the states a verb says someone is in ('found alive', 'remained in custody')."""
    for k in tree.kids[verb]:
        base, pos = tree.base[k], tree.words[k].pos
        phrased = base == "obl" and tree.child(k, "case") >= 0
        if not phrased and (base != "xcomp" or pos not in ("ADJ", "ADV", "NOUN")):
            continue
        turned = replace(mode, negative=mode.negative != negated(tree, k))
        if name == "plead" and not phrased:
            yield _said(k, f"plead_{tree.words[k].lemma}", True, -1, holder, turned)
        elif name in _BEING and (not phrased or answers(_phrase(tree, k), state=True)):
            yield _said(k, _phrase(tree, k), True, -1, holder, turned)


def _wounds(tree: Tree, verb: int, name: str, undergoer: int, mode: _Mode) -> Iterator[Predication]:
    """Yield where someone was hit: 'shot in the arm', 'struck by a bullet in the thigh'."""
    if name not in _HITTING or undergoer < 0:
        return
    near = [verb, *(k for k in tree.kids[verb] if tree.base[k] in ("obl", "obj"))]
    for k in (k for i in near for k in tree.kids[i]):
        case = tree.child(k, "case")
        part = f"hit_in_{tree.words[k].lemma.lower()}"
        if case >= 0 and tree.words[case].text.lower() == "in" and known(part):
            yield _said(k, part, False, -1, undergoer, mode)


def _phrase(tree: Tree, i: int) -> str:
    """Return a state's lemma, with its preposition and what stands between where it has one."""
    case = tree.child(i, "case")
    if case < 0 or case > i or i - case > 3:
        return tree.words[i].lemma.lower()
    words = [w.text.lower() for w in tree.words[case : i + 1]]
    short = f"{words[0]}_{words[-1]}"  # 'in police custody'
    full = "_".join(words)
    return short if not answers(full, state=True) and answers(short, state=True) else full


def _roles(tree: Tree, i: int) -> tuple[int, int]:
    """Return who does a verb and to whom it is done, or of whom a state is said, -1 if unknown."""
    subject, passive = _subject(tree, i)
    if not passive:
        return subject, next((k for k in tree.kids[i] if tree.base[k] in _TO_WHOM), -1)
    by = next((k for k in tree.kids[i] if _is_by(tree, k)), -1)
    return by, subject


def _is_by(tree: Tree, k: int) -> bool:
    case = tree.child(k, "case")
    return tree.base[k] == "obl" and case >= 0 and tree.words[case].lemma.lower() == "by"


def _subject(tree: Tree, i: int) -> tuple[int, bool]:
    """Return the subject of a verb and whether it undergoes it."""
    head, base = tree.heads[i], tree.base[i]
    passive = any(tree.words[k].deprel in ("aux:pass", "nsubj:pass") for k in tree.kids[i])
    own = tree.child(i, "nsubj")
    if own >= 0:
        relative = tree.words[own].pos == "PRON" and base == "acl"
        return (head if relative else own), passive
    if head < 0:
        return -1, passive
    participle = tree.words[i].tag == "VBN" and tree.child(i, "aux") < 0
    if base == "acl":
        return head, passive or participle
    if base == "conj":
        subject, above = _subject(tree, head)
        return subject, passive or (above and participle)
    if base == "xcomp":
        told = next((k for k in tree.kids[head] if tree.base[k] in _TO_WHOM), -1)
        return (told if told >= 0 else _subject(tree, head)[0]), passive
    if base == "advcl":
        return _subject(tree, head)[0], passive or participle
    return -1, passive


def _mode(tree: Tree, i: int) -> _Mode | None:
    """Return how a clause says something, None where it is only supposed, or denied."""
    mode = _Mode(negated(tree, i))
    if denied(tree, i) or (mode.negative and put_off(tree, i)):
        return None
    if tree.words[i].tag == "VB" and tree.child(i, "aux") < 0 and not _to(tree, i):
        return None
    for _ in range(8):
        if _hedged(tree, i):
            return None
        if any(tree.words[k].text.lower() in _AHEAD for k in _auxiliaries(tree, i)):
            mode = replace(mode, ahead=True)
        head, base = tree.heads[i], tree.base[i]
        if base == "xcomp" and tree.words[i].pos == "VERB":
            below = _under(mode, tree.words[head].lemma.lower(), to=_to(tree, i))
            if below is None:
                return None
            mode = below
        elif _to(tree, i):
            return None
        elif base == "ccomp":
            told = tree.words[head].lemma.lower() in _REPORTING
            return mode if told and not _hedged(tree, head) else None
        elif base != "conj":
            return mode
        i = head
    return None


def _under(mode: _Mode, above: str, *, to: bool) -> _Mode | None:
    """Return how an infinitive says something, by the verb above it."""
    if above in _REFUSING:
        return replace(mode, negative=not mode.negative, refused=True)
    if above in _AGREEING:
        return replace(mode, ahead=True)
    return mode if above in _DOING or not to else None


def _to(tree: Tree, i: int) -> bool:
    return any(tree.base[k] == "mark" and tree.words[k].text.lower() == "to" for k in tree.kids[i])


def _auxiliaries(tree: Tree, i: int) -> list[int]:
    return [k for k in tree.kids[i] if tree.base[k] == "aux"]


def _hedged(tree: Tree, i: int) -> bool:
    """Tell whether a clause is conditional, only possible, or of an earlier time."""
    aux = {tree.words[k].text.lower() for k in _auxiliaries(tree, i)}
    if _PERHAPS & aux or (_AHEAD & aux and {"have", "'ve"} & aux):
        return True
    return any(
        (tree.base[k] in ("mark", "advmod", "case") and tree.words[k].text.lower() in _CONDITIONS)
        or (tree.base[k] == "advmod" and tree.words[k].text.lower() in _PAST)
        for k in tree.kids[i]
        if tree.words[k].pos != "NOUN"
    )
