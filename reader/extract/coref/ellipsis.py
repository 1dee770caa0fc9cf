"""Counts that leave out what they count: 'Thirty flights were cancelled and nine diverted'.

A number or quantifier that is a subject by itself counts the things that the text before counts:
those of an 'of the 160 ambulances' set before it, the noun a relative 'of which' hangs on, the
subject or object of the clause it goes on from, else that of the sentence before. A number goes on
from a number: what it counts was counted there. One that none of these gives a noun for is left
alone, as are 'both' and, outside its own sentence, 'others'. A number that is an object counts what
the clause it is joined to counts ('Lawson added 16 points and Green had 14').
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.extract.coref import lexicon as lex
from reader.extract.phrases import after_comma
from reader.extract.tree import Tree
from reader.extract.words import word_set
from reader.model import Reference, Span

_QUANTIFIERS = word_set(
    "one two three four five six seven eight nine ten eleven twelve some many most several "
    "none others another both half"
)
_PARTS = word_set("other others rest second third fourth fifth last latter former")
"""Words that mean one or several of so many behind 'the'."""
_SHARES = word_set("some many most several none others other rest half")
"""Counts of any several things; a number goes on from a number."""
_SINGLE = word_set("one another other second third fourth fifth last latter former")
_MORE = word_set("more few many most several other some all dozen")
_UNITS = word_set(
    "percent % year month week day hour minute second mile kilometre kilometer metre meter foot "
    "kilogram kilo gram ton tonne litre liter gallon inch yard degree dollar euro pound time "
    "million billion thousand hundred dozen"
)
_HARM = word_set(
    "die kill injure wound hurt arrest detain hospitalise hospitalize rescue evacuate dead missing "
    "perish drown charge survive trap gather march protest rally attend join flee treat vote plead "
    "abstain"
)
"""What is said of people only, so that a number by itself counts people."""
_SAID = word_set("say tell think believe fear argue call hope warn suggest feel know vote claim")
_MODALS = word_set("must can could should may might would will shall")
OF_WHICH = frozenset({"which", "whom", "who"})
"""The lemmas of a relative's word: 'of which one', 'of whom 6,200'."""
_CREWS = word_set("crew staff")
"""What is counted without a plural: 'ten crew'."""
_FROM = frozenset({"conj", "advcl", "parataxis"})
_COUNTED = frozenset({"nsubj", "obj", "root"})
_BEFORE = frozenset({"det", "advmod", "amod", "case", "punct", "cc", "nummod", "fixed"})
_NO_COUNT = frozenset({"no", "how", "this", "that"})
_LONGEST = 200


def counts_alone(tree: Tree, i: int) -> bool:
    """Whether a word is a subject and counts what is not said beside it."""
    if tree.base[i] != "nsubj" or not _counts(tree, i):
        return False
    beside = [k for k in tree.kids[i] if k > i or tree.lemmas[k] not in OF_WHICH]
    if any(tree.base[k] not in _BEFORE or k > i or tree.lemmas[k] in _NO_COUNT for k in beside):
        return False
    # 'One must …': anyone.
    beside = tree.kids[tree.heads[i]]
    return not (tree.lemmas[i] == "one" and any(tree.lemmas[k] in _MODALS for k in beside))


def _counts(tree: Tree, i: int) -> bool:
    low = tree.words[i].text.lower()
    if any(tree.lemmas[k] == "the" for k in tree.kids[i]):
        return low in _PARTS
    if low in _QUANTIFIERS:
        return True
    year = len(low) == len("2024") and low.isdigit() and low[:2] in ("19", "20")
    return tree.pos[i] == "NUM" and low[:1].isdigit() and ":" not in low and not year


def counts_people(tree: Tree, i: int) -> bool:
    """Whether what is said of the count is said of people ('nine were killed')."""
    return tree.lemmas[tree.heads[i]] in _HARM


def part_of(tree: Tree, i: int) -> int:
    """The noun a count is said to be a part of, in an 'of …' before it, or -1."""
    beside = (k for k in (*tree.kids[tree.heads[i]], *tree.kids[i]) if k < i)
    return next((k for k in beside if tree.case(k).lower() in _OUT_OF), -1)


_OUT_OF = frozenset({"of", "out of", "among"})


def elided(trees: Sequence[Tree]) -> Iterator[Reference]:
    """The counts that leave out their noun, each with the noun it is to be read with."""
    counts = _Counts(trees)
    for n, tree in enumerate(trees):
        if tree.n > _LONGEST:
            continue
        for i in range(tree.n):
            found = counts.noun(n, i) or counts.object(n, i)
            if found is not None and not _said_of(tree, i):
                word = tree.words[i]
                noun = _shown(trees[found[0]], found[1], single=word.text.lower() in _SINGLE)
                if noun is not None:
                    yield Reference(word.start, word.end, word.text, noun)


def _said_of(tree: Tree, i: int) -> bool:
    """Whether an 'of the 160 ambulances' beside a count says what it counts."""
    whole = part_of(tree, i)
    return whole >= 0 and tree.lemmas[whole] not in OF_WHICH


class _Counts:
    """What the counts of a text count, as far as it has been read: a sentence and a word of it."""

    def __init__(self, trees: Sequence[Tree]) -> None:
        self._trees = trees
        self._known: dict[tuple[int, int], tuple[int, int]] = {}

    def noun(self, n: int, i: int) -> tuple[int, int] | None:
        """The noun that a word of a sentence counts, if it counts one it leaves out."""
        tree = self._trees[n]
        if not counts_alone(tree, i) or tree.lemmas[i] == "both":
            return None
        # 'There were three': of whatever they are among, not of who did something; 'a loved one'.
        told = tree.lemmas[i] == "one" and tree.child(i, "det", "amod") >= 0
        if told or tree.child(tree.heads[i], "expl") >= 0:
            return None
        found = self._within(n, i)
        if (
            found is None
            and part_of(tree, i) < 0
            and not _quoted(tree, i)
            and not any(_several(tree, k) for k in tree.kids[tree.heads[i]] if k < i)
        ):
            found = self._sentence_before(n, i)
        if found is None:
            return None
        verb = tree.lemmas[tree.heads[i]]
        if (verb in _HARM or verb in _SAID) and not _person(self._trees[found[0]], found[1]):
            return None
        self._known[n, i] = found
        return found

    def object(self, n: int, i: int) -> tuple[int, int] | None:
        """The noun a number counts that is an object, as the clause it is joined to counts it."""
        tree = self._trees[n]
        verb = tree.heads[i]
        if tree.base[i] != "obj" or tree.pos[i] != "NUM" or tree.base[verb] != "conj":
            return None
        if any(tree.base[k] not in _BEFORE and not after_comma(tree, k) for k in tree.kids[i]):
            return None
        if not _counts(tree, i) or counts_people(tree, i):
            return None
        things = tree.children(tree.heads[verb], "obj")
        return next(((n, k) for k in things if _several(tree, k) and _counted(tree, k)), None)

    def _within(self, n: int, i: int) -> tuple[int, int] | None:
        """The noun counted by what stands before the count in its own sentence."""
        tree = self._trees[n]
        verb = tree.heads[i]
        whole = part_of(tree, i)
        if whole >= 0 and tree.lemmas[whole] in OF_WHICH:
            found = self._of_which(n, verb, whole)
            if found is not None or tree.base[verb] == "acl":
                return found
        elif whole >= 0:
            return (n, whole) if _several(tree, whole) else None
        if tree.base[verb] == "acl" and any(tree.lemmas[k] == "where" for k in tree.kids[verb]):
            return self._where(n, verb)
        while tree.base[verb] in _FROM and tree.heads[verb] >= 0:
            verb = tree.heads[verb]
            for other in (*reversed(tree.children(verb, "conj", "parataxis")), verb):
                found = self._of_clause(n, other, i, share=tree.lemmas[i] in _SHARES)
                found = found or (self._one_of_several(n, other, i) if other == verb else None)
                if found is not None:
                    return found
        return None

    def _of_which(self, n: int, verb: int, which: int) -> tuple[int, int] | None:
        """'employs 31,000 people in 40 countries, of whom 6,200': the noun the relative means."""
        tree = self._trees[n]
        h = tree.heads[verb]
        if tree.base[verb] == "acl":
            return (n, h) if _several(tree, h) else None
        if tree.base[verb] not in ("parataxis", "advcl") or h < 0:
            return None
        nouns = [k for k in (*tree.children(h, "obj"), *tree.children(h, "nsubj")) if k < which]
        return next(((n, k) for k in nouns if _several(tree, k) and _counted(tree, k)), None)

    def _where(self, n: int, verb: int) -> tuple[int, int] | None:
        """'Its 10 crew were taken to hospital, where three': the subject of the clause before."""
        tree = self._trees[n]
        clause = tree.heads[verb]
        while clause >= 0 and tree.child(clause, "nsubj") < 0:
            clause = tree.heads[clause]
        subject = tree.child(clause, "nsubj") if clause >= 0 else -1
        if not 0 <= subject < verb or not _counted(tree, subject):
            return None
        many = _several(tree, subject) or tree.lemmas[subject] in _CREWS
        return (n, subject) if many else None

    def _one_of_several(self, n: int, verb: int, i: int) -> tuple[int, int] | None:
        """'was spraying bullets and one hit a wall': what it goes right on from."""
        tree = self._trees[n]
        if tree.lemmas[i] not in ("one", "another") or tree.base[tree.heads[i]] != "conj":
            return None
        return next(
            ((n, k) for k in tree.children(verb, "obj") if k < i and _several(tree, k)), None
        )

    def _sentence_before(self, n: int, i: int) -> tuple[int, int] | None:
        """The noun counted in the sentence before, where that is clear."""
        low = self._trees[n].words[i].text.lower()
        if n == 0 or low == "others" or self._trees[n - 1].n > _LONGEST:
            return None
        tree = self._trees[n - 1]
        counted = [
            k
            for k in range(tree.n)
            if tree.base[k] in _COUNTED and _several(tree, k) and _counted(tree, k)
        ]
        if len(counted) == 1:
            return n - 1, counted[0]
        if counted or tree.root < 0:
            return None
        return self._of_clause(n - 1, tree.root, tree.n, share=low in _SHARES)

    def _of_clause(self, n: int, verb: int, end: int, *, share: bool) -> tuple[int, int] | None:
        """The plural noun, or the count, that is the subject or else the object of a verb.

        `share` tells whether any several things will do, or only such as are counted.
        """
        tree = self._trees[n]
        for k in tree.children(verb, "nsubj"):
            if k < end and (n, k) in self._known:
                return self._known[n, k]
            if counts_alone(tree, k):
                return None
            whole = _whole(tree, k)
            if whole < end and _several(tree, whole) and (share or whole != k or _counted(tree, k)):
                return n, whole
        things = tree.children(verb, "obj")
        return next(
            ((n, k) for k in things if k < end and _several(tree, k) and _counted(tree, k)), None
        )


def _whole(tree: Tree, k: int) -> int:
    """The noun a count is said to be a part of behind it ('some of the jurors'), or itself."""
    if not _counts(tree, k):
        return k
    return next((j for j in tree.children(k, "nmod") if tree.case(j).lower() == "of"), k)


def _counted(tree: Tree, k: int) -> bool:
    """Whether it is said how many of it there are."""
    return any(tree.base[j] == "nummod" or tree.lemmas[j] in _MORE for j in tree.kids[k] if j < k)


def _several(tree: Tree, k: int) -> bool:
    """Whether a word is a plural noun that is no unit of measure."""
    plural = tree.tags[k] == "NNS" or tree.lemmas[k] in lex.PLURAL_WORDS
    return plural and tree.pos[k] == "NOUN" and tree.lemmas[k] not in _UNITS


_PEOPLE = lex.PERSON_NOUNS | lex.KIN_NOUNS | lex.PLURAL_WORDS | lex.MALE_NOUNS | lex.FEMALE_NOUNS


def _person(tree: Tree, k: int) -> bool:
    lemma = tree.lemmas[k]
    return (
        lemma in _PEOPLE
        or lemma in _CREWS
        or lemma.endswith(("er", "or", "ist", "ian", "ee", "ant", "ent"))
    )


def is_count(words: str) -> bool:
    """Whether words are a number or quantifier that can leave out what it counts."""
    low = words.lower()
    return low in _QUANTIFIERS or low in _PARTS or low[:1].isdigit()


def _quoted(tree: Tree, i: int) -> bool:
    """Whether a quotation begins with a word: '"Many were in the water"', whoever spoke before."""
    start = tree.words[i].start
    return tree.text[max(0, start - 4) : start].rstrip(" ")[-1:] in ("'", '"', "“", "‘", "`")


def _shown(tree: Tree, k: int, *, single: bool) -> Span | None:
    """A noun with what stands before it and tells of it: 'police officers', or 'police officer'.

    Of several joined, all that are ('parents and neighbours'); None for one of such.
    """
    first = last = k
    while tree.child(last, "conj") >= 0:
        last = tree.children(last, "conj")[-1]
    if last > k and (single or last - k > _LIST):
        return None
    while first > 0 and tree.heads[first - 1] == k and _tells(tree, first - 1):
        first -= 1
    start, end = tree.words[first].start, tree.words[last].end
    shown = " ".join(tree.text[start:end].split())
    if single and shown.endswith("s") and tree.lemmas[k] == tree.words[k].text.lower()[:-1]:
        shown = shown[:-1]
    return Span(start, end, shown)


_LIST = 10
"""Words of a list that can be shown whole."""


def _tells(tree: Tree, k: int) -> bool:
    return tree.base[k] in ("compound", "amod") and tree.lemmas[k] not in _MORE
