"""Facts whose frame stands elsewhere, so that nobody who sees them alone can tell what is said.

An answer without its question ('Blank'), 'there are 31 classes' of what is not said, what 'since'
or 'else' counts from, a verb left to be supplied ('everybody wants to'), a clause 'in which' or 'at
which' something is so, a journey without its goal, a word's definition.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reader.extract.facts.context import Context
from reader.extract.facts.lexicon import NEGATIVES
from reader.extract.facts.references.slots import shows, slots
from reader.extract.phrases import after_comma
from reader.extract.tree import Tree
from reader.extract.words import word_set
from reader.model import Fact, FactKind, Polarity, Span


class _Word(NamedTuple):
    """A word of a tree."""

    tree: Tree
    i: int

    @property
    def lemma(self) -> str:
        return self.tree.lemmas[self.i]

    @property
    def span(self) -> Span:
        word = self.tree.words[self.i]
        return Span(word.start, word.end, word.text)


def frameless(ctx: Context, fact: Fact) -> bool:
    """Whether a fact says nothing to one who sees it alone, for what it says it of is elsewhere."""
    shown = list(_shown(ctx, fact, slots(fact)))
    verb = [] if fact.predicate is None else list(_shown(ctx, fact, [fact.predicate]))
    return (
        _answers(ctx, fact, shown)
        or _nowhere(fact, shown)
        or _of_whom(fact, shown)
        or _counts_on(fact, shown)
        or _unsaid_verb(fact, shown)
        or _since_then(fact, shown, verb)
        or _left_behind(fact, verb)
        or _goes_nowhere(fact, verb)
        or _works(fact)
        or _knows_what(fact, verb)
    )


def _shown(ctx: Context, fact: Fact, spans: Iterable[Span]) -> Iterator[_Word]:
    """The words of the fact's sentences that the spans show, in order of the text."""
    told = list(spans)
    for tree in ctx.trees_within(fact.start, fact.end):
        for i, word in enumerate(tree.words):
            if fact.start <= word.start < fact.end and shows(
                told, Span(word.start, word.end, word.text)
            ):
                yield _Word(tree, i)


def _within(words: Iterable[_Word], span: Span | None) -> list[_Word]:
    """The words that stand where a span does."""
    if span is None:
        return []
    return [w for w in words if span.start <= w.span.start < span.end]


def _answers(ctx: Context, fact: Fact, shown: Sequence[_Word]) -> bool:
    """'Blank,' he replied, 'Absolutely not': to what is not said."""
    said = fact.object
    if said is None or ctx.quotes.position(said.start) < 0:
        return False
    if fact.kind is not FactKind.QUOTE and fact.lemma not in _REPLYING:
        return False
    if fact.lemma not in _ANSWERING:
        return False
    short = len(said.text.split()) <= _SHORT and not any(mark in said.text for mark in "'’")
    return short and all(w.tree.pos[w.i] not in _VERBAL for w in _within(shown, said))


_REPLYING = frozenset({"answer", "reply", "respond", "retort"})
_ANSWERING = _REPLYING | {"say", "add"}
_SHORT = 3
_VERBAL = frozenset({"VERB", "AUX"})


def _nowhere(fact: Fact, shown: Sequence[_Word]) -> bool:
    """'There are 31 classes', 'there's a garden, in Wales': neither of what nor in what."""
    if fact.subject.text.lower() != "there" or fact.polarity is Polarity.NEGATIVE:
        return False
    if any(w.lemma in NEGATIVES for w in shown):
        return False
    if fact.time is not None or fact.place is not None or fact.arguments:
        return False
    there = _within(shown, fact.object)
    return bool(there) and not any(
        w.tree.base[w.i] in _TELLING or w.tree.pos[w.i] == "PROPN" for w in there if not _set_off(w)
    )


_TELLING = frozenset({"nmod", "acl", "advcl", "obl", "appos"})


def _set_off(word: _Word) -> bool:
    """Whether a word is one of a phrase set off by a comma from what it is told of."""
    tree, i = word
    while tree.heads[i] >= 0 and tree.base[i] not in _TELLING:
        i = tree.heads[i]
    return tree.base[i] in _TELLING and after_comma(tree, i)


def _of_whom(fact: Fact, shown: Sequence[_Word]) -> bool:
    """'whose daughter': of whom stands before the relative clause."""
    own = [*_within(shown, fact.subject)[:1], *_within(shown, fact.object)[:1]]
    return any(w.lemma == "whose" for w in own)


def _counts_on(fact: Fact, shown: Sequence[_Word]) -> bool:
    """'saved 200 more', 'no one else was hurt': besides those told of before."""
    if any(_else(w) for w in _within(shown, fact.subject)):
        return True
    return any(_more(w, shown[:n]) for n, w in enumerate(shown))


def _else(word: _Word) -> bool:
    tree, i = word
    if word.lemma != "else" or not i or "but" in tree.lemmas[i + 1 : i + _NEAR]:
        return False
    return tree.lemmas[i - 1] in _ANY


_ANY = word_set("one anyone everyone nobody anybody everybody nothing everything")


def _more(word: _Word, before: Sequence[_Word]) -> bool:
    tree, i = word
    if tree.words[i].text.lower() != "more" or not i:
        return False
    if tree.pos[i - 1] != "NUM" or tree.heads[i] > i:
        return False
    behind = range(i + 1, min(i + _NEAR, tree.n))
    if any(tree.pos[k] in ("NOUN", "PROPN") or tree.lemmas[k] in _THAN for k in behind):
        return False
    return not any(w.tree.tags[w.i] == "NNS" for w in before)


_NEAR = 3
_THAN = frozenset({"than", "of"})


def _unsaid_verb(fact: Fact, shown: Sequence[_Word]) -> bool:
    """'everybody wants to', 'thought he might', 'the only one who does not': what was told."""
    said = None if fact.kind is FactKind.QUOTE else fact.object
    spans = (fact.subject, said, *(argument.span for argument in fact.arguments))
    return any(_ends_in_ellipsis(_within(shown, span)) for span in spans)


def _ends_in_ellipsis(words: Sequence[_Word]) -> bool:
    if not words:
        return False
    tree, i = words[-1]
    if any(w.tree.pos[w.i] == "VERB" for w in words):
        # 'one who refused to leave after being asked to'
        return False
    if tree.tags[i] == "TO" and tree.base[i] != "case":
        return True
    if tree.words[i].text.lower() in _NOT and i > 0:
        i -= 1
    if tree.tags[i] == "MD":
        # 'whatever he could', 'all who can': as one can
        return len(words) > 1 and not any(w.lemma in _AS for w in words)
    return len(words) > 1 and tree.lemmas[i] == "do" and tree.pos[i] == "AUX"


_NOT = frozenset({"not", "n't", "n’t"})
_AS = word_set("what whatever who whoever as than where when how that all")


def _since_then(fact: Fact, shown: Sequence[_Word], verb: Sequence[_Word]) -> bool:
    """'Three villagers have since been arrested', 'the part has since been redesigned'."""
    if not any(w.lemma == "since" and w.tree.base[w.i] == "advmod" for w in verb):
        return False
    own = _within(shown, fact.subject)
    if len(own) == _BARE and own[0].lemma == "the":
        return fact.subject_is is None and not fact.references and fact.subject.entity is None
    return bool(own) and all(
        w.tree.pos[w.i] in ("NUM", "NOUN", "ADJ", "ADV") or w.lemma in _SOME for w in own
    )


_BARE = 2
"""Words of 'the part', of which nothing tells it apart."""
_SOME = word_set("a an some several many few another no other")


def _left_behind(fact: Fact, verb: Sequence[_Word]) -> bool:
    """'29 places at which the wall had thinned': only there, which the fact does not show."""
    if fact.rule != "acl:relcl":
        return False
    told = list(slots(fact))
    return any(_hangs_on_unsaid(w.tree, _head(w), fact, told) for w in verb)


def _head(word: _Word) -> int:
    """The head of the clause a word of its verb is in: of a copula what it ties."""
    tree, i = word
    return tree.heads[i] if tree.base[i] in ("cop", "aux") else i


def _hangs_on_unsaid(tree: Tree, v: int, fact: Fact, told: Sequence[Span]) -> bool:
    if v < 0 or tree.base[v] != "acl":
        return False
    word = tree.words[tree.heads[v]]
    if shows(told, Span(word.start, word.end, word.text)):
        return False
    return any(k < v and _limits(tree, k, fact) for k in tree.kids[v])


def _limits(tree: Tree, k: int, fact: Fact) -> bool:
    """Whether a word begins a relative clause that says of what, or where, something is so.

    What happened at its own time happened, wherever it did, and a count stands for what it counts.
    """
    rel = tree.base[k]
    if tree.lemmas[k] in ("which", "whom") and rel in ("obl", "nmod"):
        if tree.case(k).lower() == "of":
            return not any(r.start == fact.subject.start for r in fact.references)
        return fact.time is None
    where = tree.lemmas[k] == "where" and rel in ("advmod", "mark", "obl")
    return where and fact.lemma == "be" and fact.time is None and fact.place is None


def _goes_nowhere(fact: Fact, verb: Sequence[_Word]) -> bool:
    """'She'll be going by coach', 'the gunman entered', 'people were inside': where is not said."""
    if fact.place is not None or any(a.role in _WHERETO for a in fact.arguments):
        return False
    if fact.lemma == "enter":
        return fact.object is None and not any(
            w.tree.child(w.i, "nsubj:pass", "aux:pass") >= 0 for w in verb
        )
    way = fact.object.text.lower() if fact.object is not None else ""
    if fact.lemma == "be":
        return (way in _SIDES or way in _HERE) and not fact.arguments
    by = fact.predicate is not None and fact.predicate.text.lower().endswith(" by")
    return fact.lemma in _GOING and by and way.split(" ")[-1] in _VEHICLES


_WHERETO = word_set("to into onto toward towards from for in at through")
_SIDES = word_set("inside outside nearby upstairs downstairs indoors aboard present")
_HERE = frozenset({"here", "here now", "here today", "still here"})
_GOING = frozenset({"go", "come", "travel", "arrive"})
_VEHICLES = word_set("coach bus car train plane air boat ship ferry sea rail road taxi helicopter")


def _works(fact: Fact) -> bool:
    """'Work starts in the autumn': on what is not said."""
    if fact.subject.text.lower() not in _WORKS or fact.lemma not in _PHASES:
        return False
    return fact.place is None and all(a.role in ("in", "at", "by") for a in fact.arguments)


_WORKS = frozenset({"work", "works", "construction", "production"})
_PHASES = word_set("start begin resume continue finish end stop restart commence halt suspend hold")


def _knows_what(fact: Fact, verb: Sequence[_Word]) -> bool:
    """'Inspectors had known for years': what is not said."""
    if fact.lemma not in _KNOWING or fact.object is not None or not verb:
        return False
    if any(w.tree.child(w.i, "nsubj:pass", "aux:pass") >= 0 for w in verb):
        return False
    return all(a.role in ("in", "for", "by", "at", "since", "") for a in fact.arguments)


_KNOWING = word_set("know realise realize notice understand discover")
