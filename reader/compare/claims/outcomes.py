"""Claims of outcome: what became of someone or something, and that a thing is so or not so.

'Police arrested Hale' and 'Hale was still at large' answer one question about one man; a table of
outcomes that exclude each other (reader.compare.opposites) tells which do. The same word said and
not said of the same ones is such a pair too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from reader.compare.claim import Claim, passage
from reader.compare.claims.holders import Holder, described, holder, same
from reader.compare.claims.scope import dated, scope
from reader.compare.concepts import concept
from reader.compare.opposites import Answer, Whose, answered, answers
from reader.compare.predications import Predication, predications
from reader.compare.reading import Reading
from reader.compare.sources import sources_at
from reader.compare.tree import Tree
from reader.compare.verdicts import Judgement, dates
from reader.model import SlotKind, Verdict

_EMPTY = frozenset(
    {"be", "have", "do", "get", "make", "take", "go", "come", "say", "tell", "give", "know",
     "see", "think", "want", "need", "like", "seem", "happen", "include", "keep", "put", "let"}
)  # fmt: skip
"""What says too little to be negated."""
ALIKE = 0.5
"""What share of what two clauses say besides they must have in common for one to negate another."""
BESIDE = 2
"""How many concepts two sentences must share besides where a noun may stand for several."""
LONGEST = 8
"""How many words a value has at most."""
_ADDED = frozenset({"aux", "cop", "case", "compound"})
_BEFORE = frozenset({"not", "n't", "n’t", "never", "still", "later", "already", "longer"})
_ESCAPE = "escape"
_SINCE = frozenset({"since"})
_STILL = frozenset({"still", "remain", "remained", "remains", "stay", "stayed", "stays"})


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is said of whom: an answer to a question, or a word with who does what to whom.

    `doer` and `undergoer` are None where unknown. `said` are the concepts of what else the clause
    says, `around` those of its sentence. `times` are when; `limits` what bounds it in time. `still`
    tells whether it goes on, `over` whether it had been so before, `complete` whether it is known
    who fills the roles.
    """

    answer: Answer | None
    word: str
    negative: bool
    ahead: bool
    refused: bool
    still: bool
    holder: Holder
    doer: Holder | None
    undergoer: Holder | None
    said: frozenset[str]
    around: frozenset[str]
    times: tuple[dates.When, ...]
    limits: frozenset[str]
    years: frozenset[str]
    complete: bool
    over: bool


def claims(reading: Reading) -> Iterator[Claim]:
    """Yield the outcomes an article's body tells of, one for each question a clause answers."""
    known = described(reading)
    for number, tree in enumerate(reading.trees):
        if not reading.body(tree.sentence.start, tree.sentence.end):
            continue
        for said in predications(tree):
            yield from _claims(reading, tree, number, said, known)


def _claims(
    reading: Reading, tree: Tree, number: int, said: Predication, known: Mapping[str, str]
) -> Iterator[Claim]:
    doer = holder(reading, tree, said.doer, known) if said.doer >= 0 else None
    undergoer = holder(reading, tree, said.undergoer, known) if said.undergoer >= 0 else None
    denied = answers(f"!{said.word}") if said.negative else ()
    for answer in denied:
        whose = _whose(answer, doer, undergoer)
        if whose is not None:
            turned = replace(said, word=f"!{said.word}", negative=False)
            yield _claim(reading, tree, number, turned, answer, whose, (doer, undergoer))
    asked = {answer.question for answer in denied}
    for answer in answers(said.word, state=said.state):
        if answer.question in asked:
            continue
        whose = _whose(answer, doer, undergoer)
        if whose is not None and answered(answer, whose.noun):
            yield _claim(reading, tree, number, said, answer, whose, (doer, undergoer))
    whose = doer or undergoer
    if whose is not None and said.word not in _EMPTY and whose.sure:
        yield _claim(reading, tree, number, said, None, whose, (doer, undergoer))


def _whose(answer: Answer, doer: Holder | None, undergoer: Holder | None) -> Holder | None:
    """Return whose fate a word tells."""
    if answer.whose is Whose.DOER:
        return doer
    if answer.whose is Whose.EITHER:
        return undergoer or doer
    return undergoer


def _claim(
    reading: Reading,
    tree: Tree,
    number: int,
    said: Predication,
    answer: Answer | None,
    whose: Holder,
    roles: tuple[Holder | None, Holder | None],
) -> Claim:
    value = _value(tree, said)
    words = tree.words
    text = reading.article.text[words[value[0]].start : words[value[-1]].end]
    start, end = passage(tree, value, said.head)
    question = answer.question if answer else f"= {said.word}"
    outcome = Outcome(
        answer, said.word, said.negative, said.ahead, said.refused,
        not _STILL.isdisjoint(words[i].text.lower() for i in value), whose, *roles,
        frozenset(reading.concepts(tree, _content(reading, tree, said))),
        frozenset(reading.concepts(tree, range(len(words)))) - {concept(said.word)},
        tuple(_times(reading, tree, said.head)), scope(tree, said.head), _years(reading, tree),
        all((i < 0) == (r is None)
            for i, r in zip((said.doer, said.undergoer), roles, strict=True)),
        "had" in {words[i].text.lower() for i in value} and said.state,
    )  # fmt: skip
    return Claim(
        reading.number, SlotKind.ACTION, f"outcome {question}", text, outcome, start, end,
        (words[value[0]].start, words[value[-1]].end), _about(tree, said, text), (),
        frozenset(), frozenset(), frozenset(), frozenset(), number, whose.key,
        sources_at(reading, words[said.head].start, words[said.head].end),
    )  # fmt: skip


def _value(tree: Tree, said: Predication) -> list[int]:
    """Return the words that give an outcome: 'was still at large', 'refused to step down'."""
    head = said.head
    found = [head, *_with(tree, head)]
    above = tree.heads[head]
    if above >= 0 and tree.base[head] in ("xcomp", "obl", "obj"):
        found += [above, *_with(tree, above)]
    near = [i for i in found if abs(i - head) < LONGEST]
    return list(range(min(near), max(near) + 1))


def _with(tree: Tree, i: int) -> list[int]:
    return [
        k for k in tree.kids[i]
        if tree.base[k] in _ADDED or tree.words[k].text.lower() in _BEFORE
    ]  # fmt: skip


def _about(tree: Tree, said: Predication, text: str) -> str:
    passive = said.doer > said.head > said.undergoer >= 0  # by whom stands behind
    who = said.undergoer if said.state or said.doer < 0 or passive else said.doer
    if who < 0:
        return text
    kids = [k for k in tree.kids[who] if tree.base[k] in ("flat", "compound")]
    name = " ".join(tree.words[i].text for i in sorted([who, *kids]))
    return f"{name} {text}"[:80]


def _content(reading: Reading, tree: Tree, said: Predication) -> list[int]:
    """Return the words of what a clause says besides who does what to whom and when."""
    roles = {said.doer, said.undergoer}
    when = {
        i
        for t in reading.annotations.times
        if tree.sentence.start <= t.start < tree.sentence.end
        for i in tree.inside(t.start, t.end)
    }
    top = tree.heads[said.head] if said.state and tree.child(said.head, "cop") < 0 else said.head
    found, rest = [], [top]
    while rest:
        i = rest.pop()
        found.append(i)
        rest += [
            k for k in tree.kids[i]
            if k not in roles and k not in when
            and tree.base[k] not in ("conj", "parataxis", "advcl", "nsubj", "advmod", "aux")
        ]  # fmt: skip
    return sorted(set(found) - {top, said.head})


def _times(reading: Reading, tree: Tree, head: int) -> Iterator[dates.When]:
    clause = set(tree.of_clause(tree.clause[head]))
    for time in reading.annotations.times:
        if tree.sentence.start <= time.start < tree.sentence.end:
            when = dates.when(time.value, time.modifier)
            if when is None or not clause & set(tree.inside(time.start, time.end)):
                continue
            if when.dated:
                yield _day(when) if when.clock else when


def _years(reading: Reading, tree: Tree) -> frozenset[str]:
    """Return the years and months a sentence names but for those of the article's own year."""
    own = (reading.annotations.published or "-")[:4]
    return frozenset(date for date in dated(reading, tree) if not date.startswith(own))


def _day(when: dates.When) -> dates.When:
    start = when.start.replace(hour=0, minute=0)
    return dates.When(start, start + timedelta(days=1), clock=False, dated=True)


_SAME = Judgement(Verdict.AGREE, "same outcome", "Both say the same of it.")


def judge(a: Claim, b: Claim) -> Judgement | None:
    """Return how two outcomes stand to each other, None where they may be of two cases."""
    one, other = a.payload, b.payload
    if not isinstance(one, Outcome) or not isinstance(other, Outcome):
        return None
    opposed = _opposed(one, other)
    if opposed is None or not same(one.holder, other.holder):
        return None
    if one.ahead != other.ahead and not (opposed and (one.refused or other.refused)):
        return None
    if not _one_case(one, other):
        return None
    if not opposed:
        return _SAME if _overlap(one, other) is not False else None
    if _ESCAPE in (one.word, other.word) and (one.word[:3] == "in_" or other.word[:3] == "in_"):
        return None  # who escaped had been in prison
    says = f"One says “{a.value}”, the other “{b.value}”"
    if one.answer is not None and one.answer.changing and _changed(one, other):
        return Judgement(Verdict.COMPATIBLE, "earlier or later", f"{says}, perhaps of another day.")
    if _overlap(one, other) is False and not _at_once(one, other):
        return None
    rule = "opposite outcomes" if one.word != other.word else "negation"
    return Judgement(Verdict.DIFFER, rule, f"{says}.")


def _changed(one: Outcome, other: Outcome) -> bool:
    """Tell whether two outcomes may well be of two days: of days named, or one of what was over."""
    if _at_once(one, other):
        return False
    sure = one.holder.sure and other.holder.sure
    return one.over or other.over or not sure or _overlap(one, other) is False


def _opposed(one: Outcome, other: Outcome) -> bool | None:
    """Tell whether two outcomes exclude each other or are one, None where neither is known."""
    if one.answer is None or other.answer is None:
        return True if one.negative is not other.negative else None
    if one.answer.side != other.answer.side:
        return None if one.negative or other.negative else True
    if one.negative is not other.negative:
        return True if one.word == other.word else None
    return None if one.negative else False


def _one_case(one: Outcome, other: Outcome) -> bool:
    """Tell whether two outcomes may be of one case: of the same ones, at the same time."""
    changing = one.answer is not None and one.answer.changing
    limits = (one.limits ^ other.limits) - (_SINCE if changing else frozenset())
    if limits or (bool(one.years) != bool(other.years) and not (one.times and other.times)):
        return False
    roles = ((one.doer, other.doer), (one.undergoer, other.undergoer))
    both = [same(x, y) for x, y in roles if x is not None and y is not None]
    sure = one.holder.sure and other.holder.sure
    sure = sure and bool(one.holder.names) == bool(other.holder.names)
    if not sure and both != [True, True]:
        beside = (one.around & other.around) - {one.holder.noun}
        if len(beside) < BESIDE:
            return False
    if one.answer is None:
        return _negates(one, other) and all(both)
    if not one.answer.anyone and not all(both):
        return False
    if _things(one) & _things(other):
        return True
    return not (one.answer.shared or (one.word == other.word and one.said and other.said))


def _negates(one: Outcome, other: Outcome) -> bool:
    """Tell whether two clauses of one word and other polarity say otherwise much the same."""
    if not (one.complete and other.complete):
        return False
    if (one.undergoer is None) != (other.undergoer is None) and one.doer and other.doer:
        return False
    return len(one.said & other.said) >= ALIKE * len(one.said | other.said)


def _things(outcome: Outcome) -> frozenset[str]:
    """Return what else a clause speaks of than whose outcome it is."""
    others = [h for h in (outcome.doer, outcome.undergoer) if h is not None]
    keys = {h.key or h.noun for h in others if h is not outcome.holder}
    return outcome.said | keys


def _overlap(one: Outcome, other: Outcome) -> bool | None:
    """Tell whether some of what two clauses give as times fits, None where one gives none."""
    known = [dates.judge(x, y) for x in one.times for y in other.times]
    fits = [j.verdict is not Verdict.DIFFER for j in known if j is not None]
    return any(fits) if fits else None


def _at_once(one: Outcome, other: Outcome) -> bool:
    """Tell whether two outcomes are surely of one time: of one day, or one that goes on later."""
    if _overlap(one, other):
        return True
    for event, state in ((one, other), (other, one)):
        if state.still and event.times and state.times:
            return max(t.end for t in event.times) <= min(t.end for t in state.times)
    return False
