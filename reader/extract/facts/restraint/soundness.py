"""What shows that the tree under a candidate is wrong: such a candidate is not given.

A parser's mistakes often leave traces that no sentence of English has: a subject that begins with
a conjunction or disagrees with its verb in number, a phrase cut off in the middle of a name, arcs
that cross, a predicate with two finite verbs. What stands on such a tree is nonsense more often
than not, so nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reader.extract.coref.lexicon import GROUP_NOUNS, PLURAL_WORDS
from reader.extract.facts.candidate import Candidate
from reader.extract.facts.context import Context
from reader.extract.facts.restraint.hollow import hollow
from reader.extract.phrases import is_clause
from reader.extract.tree import Tree
from reader.extract.words import word_set

_PREMODIFIERS = frozenset({"det", "amod", "compound", "nummod", "nmod:poss"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NOMINAL = frozenset({"NOUN", "PROPN"})
_HYPHENS = frozenset({"-", "‐", "‑"})


def sound(ctx: Context, c: Candidate) -> bool:
    """Whether nothing shows that the candidate was read from a wrong tree."""
    tree = c.tree
    if not c.subject or not _subject_begins(tree, c.subject) or _holds_clause(tree, c.subject):
        return False
    if c.predicate and not (_one_verb_group(tree, c.predicate) and _agrees(ctx, c)):
        return False
    c.object = _without_dangling(tree, c.object)
    parts = [c.subject, c.object, c.time, c.place, *(words for _, words in c.arguments)]
    parts = [words for words in parts if words]
    if any(_names_cut(ctx, tree, words[0], words[-1]) for words in parts):
        return False
    if not c.predicate:
        return True
    if _of_whom(tree, c) or (not ctx.whole and hollow(c)):
        return False
    used = {w for words in (*parts, c.predicate) for w in words}
    if _owner_alone(tree, c.subject) or _before_subject(c, used) or _passed_over(ctx, c, used):
        return False
    if _past_a_semicolon(c) or _behind_a_preposition(c):
        return False
    if _looking(c, used) or _as_what(c, used):
        return False
    if any(_cut_off(ctx, tree, words, used) for words in (c.subject, c.object) if words):
        return False

    def whole(words: list[int]) -> bool:
        return not (_cut_off(ctx, tree, words, used) or _put_in(tree, words[0], c.head))

    c.time = c.time if c.time and whole(c.time) else []
    c.place = c.place if c.place and whole(c.place) else []
    c.arguments = [(role, words) for role, words in c.arguments if not words or whole(words)]
    _leave_aside(c)
    return not _crossed(tree, c.subject, c.subject_head) and not _holed(ctx, c)


def _leave_aside(c: Candidate) -> None:
    """Takes from a clause what stands in commas behind its subject, and the closing comma.

    'Lee, signed for £8m in May, flew out': he did not fly out for that, nor then.
    """
    tree, words = c.tree, c.subject
    own = words[: 1 + max((n for n, w in enumerate(words) if tree.base[w] != "punct"), default=0)]
    low, high = own[-1], words[-1]
    if low == high or tree.words[low + 1].text != "," or tree.words[high].text != ",":
        return
    aside = [w for w in range(low, high) if w not in words and tree.base[w] != "punct"]
    over = c.head
    while over >= 0 and over not in aside:
        over = tree.heads[over]
    if not aside or over >= 0 or any(_joined_name(tree, w) for w in aside):
        return

    def outside(found: list[int]) -> bool:
        return not (found and low < found[0] and found[-1] < high)

    time, place = (found if outside(found) else [] for found in (c.time, c.place))
    arguments = [(role, found) for role, found in c.arguments if outside(found)]
    if not c.bare() and not (c.object or c.content or time or place or arguments):
        return
    c.subject, c.time, c.place, c.arguments = own, time, place, arguments


def _joined_name(tree: Tree, w: int) -> bool:
    """'The body of Lee, his aunt, and Ann Cole, was found': one more of those it was done to."""
    return tree.base[w] == "conj" and tree.pos[w] == "PROPN"


def _subject_begins(tree: Tree, words: Sequence[int]) -> bool:
    """Whether the phrase begins as a subject can: with no conjunction, preposition, auxiliary."""
    first = words[0]
    if tree.lemmas[first] == "neither":
        return True
    if tree.tags[first] in ("WRB", "TO", "MD") or tree.pos[first] in ("SCONJ", "CCONJ", "AUX"):
        return False
    if tree.lemmas[words[-1]] in ("who", "which", "that") and len(words) > 1:
        return False
    if tree.lemmas[first] == "well" and first and tree.lemmas[first - 1] == "as":
        return False
    if tree.pos[first] == "ADP":
        # 'about 1,000 people', 'over half of them'
        return any(tree.pos[w] == "NUM" or tree.lemmas[w] == "half" for w in words[1:4])
    return True


def _without_dangling(tree: Tree, words: list[int]) -> list[int]:
    """The phrase without an 'of' that nothing follows, unless a relative clause ends in it.

    'is the editor of, follow him': what the text says less a link it has lost.
    """
    last = next((n for n in reversed(range(len(words))) if tree.pos[words[n]] != "PUNCT"), 0)
    if last == 0 or tree.lemmas[words[last]] != "of":
        return words
    return words if any(tree.base[w] == "acl" for w in words) else words[:last]


def _holds_clause(tree: Tree, words: Sequence[int]) -> bool:
    """Whether a phrase holds a finite clause that does not modify a noun in it."""
    inside = set(words)
    return any(
        tree.tags[w] in _FINITE
        and is_clause(tree, w)
        and (
            tree.rels[w] == "acl" and tree.tags[w] == "VBD" and tree.child(w, "nsubj") < 0
            if tree.heads[w] in inside
            else tree.base[w] not in ("acl", "csubj")
        )
        for w in words
    )


def _one_verb_group(tree: Tree, words: Sequence[int]) -> bool:
    """Whether a predicate has one finite verb, or coordinated ones."""
    finite = [
        w
        for n, w in enumerate(words)
        if tree.tags[w] in _FINITE
        and tree.words[w].text.strip("'’`")
        and not (n and tree.tags[w] == "VBD" and tree.lemmas[words[n - 1]] == "have")
    ]
    return len(finite) < _SEVERAL or any(tree.pos[w] == "CCONJ" for w in words)


_SEVERAL = 2


def _agrees(ctx: Context, c: Candidate) -> bool:
    """Whether subject and finite verb agree in number, as far as both show one; names show none."""
    if c.subject_head >= 0 and ctx.mention_of(c.tree, c.subject_head) is not None:
        return True
    number = _number(c.tree, c.subject_head)
    asked = _asked(c.tree, c.predicate)
    return not number or not asked or number == asked


def _asked(tree: Tree, predicate: Sequence[int]) -> str:
    """The number the first verb of a predicate asks its subject to have, or ''."""
    first = next((w for w in predicate if tree.tags[w] in _FINITE), -1)
    if first < 0:
        return ""
    form = tree.words[first].text.lower()
    if form in ("was", "is", "has", "does") or (tree.tags[first] == "VBZ" and form.endswith("s")):
        return "singular"
    if form in ("were", "are", "have", "do"):
        return "plural"
    return ""


def _number(tree: Tree, s: int) -> str:
    """The number of a subject's head, or '' where it may be read either way."""
    if s < 0 or any(tree.base[k] in ("nummod", "appos") for k in tree.kids[s]):
        return ""
    joined = [k for k in tree.children(s, "conj") if tree.pos[k] in _NOMINAL]
    if joined:
        both = any(tree.lemmas[c] == "and" for k in joined for c in tree.children(k, "cc"))
        return "plural" if both and tree.pos[s] == "PROPN" else ""
    lemma, tag = tree.lemmas[s], tree.tags[s]
    if tag == "PRP":
        return _PRONOUNS.get(tree.words[s].text.lower(), "")
    if tag == "NNS" and not tree.words[s].text.endswith("ics"):
        return "plural"
    if tag != "NN" or lemma in GROUP_NOUNS or lemma in PLURAL_WORDS or lemma in _AMOUNTS:
        return ""
    if tree.words[s].text.endswith("s"):
        return ""
    # 'a gang of thieves were': the number of what there is several of.
    return "" if tree.child(s, "nmod") >= 0 else "singular"


_PRONOUNS = {"he": "singular", "she": "singular", "it": "singular", "they": "plural"}
_AMOUNTS = word_set(
    "number majority minority percent percentage rest half lot plenty couple pair dozen hundred "
    "thousand million billion total range variety series part handful quarter third most many few"
)


def _cut_off(ctx: Context, tree: Tree, words: Sequence[int], used: set[int]) -> bool:
    """Whether a phrase ends or begins in the middle of another, or of a name."""
    last, first = words[-1], words[0]
    if first > 0 and tree.words[first - 1].text in _HYPHENS and first - 1 not in used:
        return tree.words[first - 1].end == tree.words[first].start
    if any(w not in used for w in _modifiers(tree, words)) or _numbered(tree, last, used):
        return True
    h = tree.heads[last]
    if h > last and h not in used and tree.rels[last] in _PREMODIFIERS:
        return True
    return last + 1 < tree.n and last + 1 not in used and _goes_on(ctx, tree, last, used)


def _owner_alone(tree: Tree, words: Sequence[int]) -> bool:
    """'his team's | practising for', 'Lee's [office | asked]': a subject torn from its owner."""
    first, last = words[0], words[-1]
    if tree.tags[last] == "POS":
        # 'in the 1990's'
        return not tree.words[last - 1].text[-1:].isdigit()
    return first > 0 and tree.tags[first - 1] == "POS"


def _of_whom(tree: Tree, c: Candidate) -> bool:
    """'Police Release ID Of Woman | Killed In Raid': a headline whose own verb is lost."""
    if tree.tags[c.head] != "VBN" or c.head != tree.root or c.subject_head < 0:
        return False
    if tree.child(c.head, "aux", "cop") >= 0:
        return False
    return any(
        tree.hi[k] == c.head - 1 and tree.case(k).lower() == "of"
        for k in tree.children(c.subject_head, "nmod")
    )


def _before_subject(c: Candidate, used: set[int]) -> bool:
    """'a choice Lee called bold': an object before the subject is left behind."""
    tree, s = c.tree, c.subject_head
    return any(
        k < s < c.head and k not in used and tree.pos[k] in _NOMINAL
        for k in tree.children(c.head, "obj")
    )


def _passed_over(ctx: Context, c: Candidate, used: set[int]) -> bool:
    """'Lee held [Ann] in the first half': what stands right behind the verb was left out."""
    tree, after = c.tree, c.head + 1
    if c.content is not None or c.head not in c.predicate or tree.pos[c.head] != "VERB":
        return False
    if after >= tree.n or after in used or tree.pos[after] not in ("NOUN", "PROPN", "PRON"):
        return False
    if ctx.is_time(tree, after) or tree.tags[after] in ("WP", "WDT", "EX", "WP$"):
        return False
    head = tree.heads[after]
    return tree.under(after, c.head) and head != c.head and tree.base[after] in ("obj", "iobj")


def _past_a_semicolon(c: Candidate) -> bool:
    """'Best actress was Ann Lee; best actor was shared by six': she was not."""
    tree, s = c.tree, c.subject_head
    if s < 0:
        return False
    return any(
        tree.words[w].text == ";" and not tree.under(w + 1, s)
        for w in range(c.subject[-1] + 1, c.predicate[0])
    )


def _behind_a_preposition(c: Candidate) -> bool:
    """'who, for much of a half played in sleet, looked': no subject stands behind 'for'."""
    tree, s = c.tree, c.subject_head
    if s < 0 or tree.base[s] != "nsubj" or s > c.head or s < tree.lo[tree.heads[s]]:
        return False
    return any(
        tree.lemmas[k] in _PREPOSITIONS and k < c.subject[0] for k in tree.children(s, "case")
    )


_PREPOSITIONS = frozenset({"for", "in", "at", "on", "by", "during"})
"""Those that begin no clause."""


def _looking(c: Candidate, used: set[int]) -> bool:
    """'looked [home and dry] at the interval', 'spent [longer] in the sun': how, or how long."""
    tree, after = c.tree, c.head + 1
    if c.lemma not in _LINKING or c.head not in c.predicate or after >= tree.n or after in used:
        return False
    return tree.pos[after] in ("ADJ", "ADV") and tree.under(after, c.head)


_LINKING = frozenset({"look", "seem", "appear", "feel", "sound", "stay", "remain", "spend"})


def _as_what(c: Candidate, used: set[int]) -> bool:
    """'rated the unit [as needing care]', 'described it [as …]': as what is the point."""
    tree = c.tree
    return c.lemma in _ASSESSING and any(
        tree.lemmas[tree.lo[k]] == "as" and tree.lo[k] > c.head and k not in used
        for k in tree.children(c.head, "advcl", "obl", "xcomp")
    )


_ASSESSING = frozenset({"rate", "describe", "regard", "portray", "depict", "class", "view"})


def _numbered(tree: Tree, last: int, used: set[int]) -> bool:
    """'KESTREL|-2': a name cut before its number."""
    hyphen, number = last + 1, last + 2
    if number >= tree.n or tree.words[hyphen].text not in _HYPHENS or hyphen in used:
        return False
    joined = tree.words[last].end == tree.words[hyphen].start
    return (
        joined
        and tree.pos[last] == "PROPN"
        and tree.words[hyphen].end == tree.words[number].start
        and tree.words[number].text[:1].isdigit()
    )


def _put_in(tree: Tree, first: int, head: int) -> bool:
    """'With scouts in the hall (and on the floor), Lee …': brackets hold it from the verb."""
    if first > head:
        return False
    between = [tree.words[w].text for w in range(first, head)]
    before = [tree.words[w].text for w in range(first)]
    opened = before.count("(") - before.count(")")
    return opened > 0 and between.count(")") > between.count("(")


def _names_cut(ctx: Context, tree: Tree, first: int, last: int) -> bool:
    begin, end = tree.words[first], tree.words[last]
    at_end = ctx.mentions.at(end.start)
    if at_end is not None and at_end.end > end.end and at_end.end <= tree.sentence.end:
        return True
    at_start = ctx.mentions.at(begin.start)
    return at_start is not None and at_start.start < begin.start


def _modifiers(tree: Tree, words: Iterable[int]) -> Iterator[int]:
    """What stands before the nouns of a phrase and belongs to them."""
    for w in words:
        if tree.pos[w] in _NOMINAL:
            yield from (k for k in tree.kids[w] if k < w and tree.rels[k] in _PREMODIFIERS)


def _goes_on(ctx: Context, tree: Tree, last: int, used: set[int]) -> bool:
    """Whether a noun follows that no clause of its own, no time and no title accounts for."""
    following = last + 1
    if tree.pos[following] not in (*_NOMINAL, "X") or tree.pos[last] not in (
        *_NOMINAL,
        "ADJ",
        "DET",
    ):
        return False
    if ctx.is_time(tree, following) or ctx.is_time(tree, last):
        return False
    top = following
    while tree.pos[tree.heads[top]] in _NOMINAL and tree.heads[top] >= following:
        top = tree.heads[top]
    if tree.base[top] in ("nsubj", "obj", "obl", "iobj") and tree.heads[top] >= 0:
        verb = tree.heads[top]
        return tree.base[top] == "nsubj" and (verb < top or verb in used)
    return tree.base[top] in ("appos", "flat", "compound", "nmod", "conj", "dep")


def _holed(ctx: Context, c: Candidate) -> bool:
    """Whether a modifier is missing between an object's article and its noun."""
    tree = c.tree
    inside = set(c.object)
    return not ctx.whole and any(
        tree.base[d] == "det" and tree.heads[d] in inside and not _filled(tree, d, inside)
        for d in c.object
    )


def _filled(tree: Tree, d: int, inside: set[int]) -> bool:
    return all(
        w in inside or tree.base[w] == "punct" or tree.pos[w] == "ADV" or _aside(tree, w)
        for w in range(d + 1, tree.heads[d])
    )


def _aside(tree: Tree, w: int) -> bool:
    """'a €2 million (R26 million) booty': in brackets, and no modifier that is missing."""
    while tree.base[w] in ("flat", "nummod", "compound") and tree.heads[w] >= 0:
        w = tree.heads[w]
    return tree.base[w] == "appos" and tree.words[tree.lo[w]].text == "("


def _crossed(tree: Tree, words: Sequence[int], head: int) -> bool:
    """Whether words of another phrase stand among those of this one."""
    if not words or head not in words:
        return False
    gap = set(range(words[0], words[-1])).difference(words)
    return any(tree.base[w] != "punct" and not tree.under(w, head) for w in gap)
