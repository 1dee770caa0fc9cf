"""What is better left unsaid: fragments that say nothing by themselves.

A reader of a list of facts sees each alone. What speaks of 'it', of 'you', of some such thing or
of whoever does this or that says nothing there, however well it was read.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.extract.antecedent import RELATIVES
from reader.extract.attribution.cues import CUES
from reader.extract.facts import lexicon as lex
from reader.extract.facts.candidate import Candidate
from reader.extract.facts.context import Context
from reader.extract.facts.references.openness import of_a_sort
from reader.extract.facts.restraint.fragments import fragment
from reader.extract.facts.restraint.linking import connects
from reader.extract.facts.restraint.utterances import bare_answer, nickname, styled
from reader.extract.tree import Tree
from reader.extract.words import word_set
from reader.model import FactKind

_SPEAKERS = frozenset({"i", "we"})
_OPEN = word_set(
    "he she it they this that these those one ones some others another many all both either "
    "neither each thing guy something someone somebody somewhere anything everything most few more "
    "such"
)
"""Subjects that say nothing unless it is known what they stand for."""
_EMPTY_OBJECTS = word_set("it this that these those them so one something anything him her too")
_DEMONSTRATIVES = frozenset({"this", "that", "these", "those"})
_ELLIPTIC = word_set("too so not either neither there here out same yes no")
_ASIDES = word_set(
    "cite note include hope know think want try seek mean follow involve concern regard refer "
    "accord depend date base consider compare include exclude express look start begin "
    "continue"
)
"""Participles that comment on how or why, and are no happening of their own."""
_FINITE = frozenset({"VBD", "VBZ", "MD"})
_LONGEST_POINTING = 3
_SHORT = 7
_IF = frozenset({"if", "unless", ""})


def worth_saying(ctx: Context, c: Candidate, *, sourced: bool) -> bool:
    """Whether a candidate says something to one who sees nothing else of the article.

    `sourced` tells whether it is known who says so.
    """
    if _comments(c) or styled(c):
        return False
    if c.speech is not None:
        said = c.content is not None or bool(c.object)
        stands = _stands(ctx, c, sourced=sourced) and not fragment(ctx, c)
        return said and stands and not (_gapped(c) or bare_answer(ctx, c) or nickname(c))
    if c.lemma in ("quote", "cite") and not c.passive:
        return False
    if _says_nothing(c):
        return False
    c.arguments = [
        a
        for a in c.arguments
        if a[0] not in CUES and not _nobody(ctx, c.tree, a[1]) and not _cut_short(c.tree, a[1])
        if not connects(c.tree, a[1], a[0])
    ]
    if connects(c.tree, c.time):
        c.time = []
    return (
        _stands(ctx, c, sourced=sourced)
        and not _empty_object(ctx, c)
        and not fragment(ctx, c)
        and not _labelled(c)
        and not any(role in _IF and _elliptic(c.tree, words) for role, words in c.arguments)
        and not (c.bare() and _left_open(c))
    )


def _says_nothing(c: Candidate) -> bool:
    """'the paper said on Thursday', 'he said in a statement': what was said is not there."""
    if c.lemma not in _SAYING or c.passive or c.content is not None:
        return False
    if not c.object:
        return not c.arguments
    if c.lemma in _TELLING and c.object_head in c.object:
        # 'told a news conference', 'kept telling myself': whom it was told, and not what.
        return (
            not c.arguments
            and c.tree.base[c.object_head] in ("obj", "iobj")
            and c.tree.lemmas[c.object_head] not in _TOLD
            and not any(c.tree.pos[w] in ("VERB", "AUX", "PART") for w in c.object)
        )
    said = c.tree.lemmas[c.predicate[-1]] if c.predicate else ""
    return said in ("in", "on", "at", "during", "to")


_TELLING = frozenset({"tell", "remind", "assure"})
_TOLD = word_set(
    "story tale lie truth joke secret name time what anything something nothing nobody one anyone "
    "anybody"
)
_SAYING = _TELLING | word_set("say add state note claim insist argue reckon report acknowledge")


def _comments(c: Candidate) -> bool:
    """Whether a participle clause comments on how or why, or passes on what another said."""
    if c.rule == "conj" and c.tree.tags[c.head] == "VBG" and len(c.predicate) == 1:
        # 'the luxury of dealing Lee and reviving …'
        first = c.tree.heads[c.head]
        return c.tree.base[first] in ("acl", "advcl") and c.tree.child(first, "mark", "case") >= 0
    if c.rule != "advcl-participle" or c.tree.pos[c.head] != "VERB":
        return False
    if c.lemma == "come" and not (c.object or c.arguments or c.place):
        # 'called it political, coming before the vote'
        return True
    around = c.tree.heads[c.head]
    if c.tree.lemmas[around] == "look":
        # 'I look forward working with her': not yet.
        return True
    outer = c.predicate[0] if c.predicate else c.head
    if c.lemma == "use" and any(c.tree.rels[k] == "nsubj:pass" for k in c.tree.kids[around]):
        # 'it was put out using foam': by whom is not said.
        return True
    told = c.passive and c.tree.child(c.head, "aux") >= 0
    return (c.lemma in CUES and not told) or any(
        c.tree.tags[w] == "VBG" and c.tree.lemmas[w] in _ASIDES for w in (outer, c.head)
    )


def _gapped(c: Candidate) -> bool:
    """'men who agents said were his friends': what is said lacks what the clause modifies."""
    if c.content is not None and c.speech is not None and not c.speech.direct:
        first = c.tree.index_at(c.content.start)
        if first >= 0 and c.tree.tags[first] in _FINITE:
            # Unless it is a condition: 'should a conflict break out, …'
            return c.tree.words[first].text.lower() != "should"
    if c.rule != "acl:relcl":
        return False
    tree, v = c.tree, c.head
    inside = c.speech is not None or tree.child(v, "ccomp") > v
    before = [
        k for k in range(tree.lo[v], v)
        if tree.lemmas[k] in RELATIVES and (tree.heads[k] == v or (inside and tree.under(k, v)))
    ]  # fmt: skip
    return any(tree.base[k] != "nsubj" for k in before)


def _elliptic(tree: Tree, words: Sequence[int]) -> bool:
    """Whether a condition says nothing by itself: 'if it had', 'if so'."""
    words = _unmarked(tree, words)
    return len(words) < _LONGEST_POINTING and not any(tree.pos[w] == "VERB" for w in words)


def _known(ctx: Context, tree: Tree, w: int) -> bool:
    start = tree.words[w].start
    return ctx.referents.get(start) is not None or ctx.references.position(start) >= 0


def _nobody(ctx: Context, tree: Tree, words: Sequence[int]) -> bool:
    """Whether an argument is but a pronoun of whom nobody knows."""
    words = _unmarked(tree, words)
    return len(words) == 1 and tree.tags[words[0]] == "PRP" and not _known(ctx, tree, words[0])


def _cut_short(tree: Tree, words: Sequence[int]) -> bool:
    """Whether an argument is a 'the time' without the clause that says which."""
    head = next((w for w in words if tree.lemmas[w] in ("time", "way", "fact", "point")), -1)
    if head < 0 or len(_unmarked(tree, words)) >= _LONGEST_POINTING:
        return False
    return any(k > head and k not in words for k in tree.children(head, "acl"))


def _stands(ctx: Context, c: Candidate, *, sourced: bool) -> bool:
    """Whether the subject says who or what by itself."""
    tree, s = c.tree, c.subject_head
    if s < 0 or not c.predicate:
        return True
    lemma = tree.lemmas[s]
    if tree.base[s] == "expl":
        return _existential_says(ctx, c) if lemma == "there" else _anticipates(c)
    if lemma == "thing" and len(c.subject) == 1:
        # 'Things are tense': what is?
        return False
    if len(words := _unmarked(tree, c.subject)) > 1:
        return not _pointing(ctx, tree, words) and not _share_of_nothing(tree, s)
    if tree.pos[s] not in ("PRON", "DET", "ADJ", "NUM") and lemma not in _OPEN:
        return True
    if lemma == "you":
        return False
    if _known(ctx, tree, s):
        return True
    if lemma in _SPEAKERS:
        return sourced and not c.rule.startswith("acl")
    if lemma == "it" and _anticipates(c):
        return True
    return tree.pos[s] == "NUM" or lemma not in _OPEN


def _anticipates(c: Candidate) -> bool:
    """'It is rare for …', 'It was Lee who …': what 'it' stands for follows."""
    tree = c.tree
    if tree.pos[c.head] == "VERB" and not c.passive and tree.lemmas[c.head] not in lex.SEEMING:
        return False
    return any(
        k > c.head
        and not of_a_sort(tree, c.head, k)
        and (
            tree.base[k] in ("csubj", "ccomp", "acl")
            or (tree.base[k] == "advcl" and tree.tags[k] == "VB")
        )
        for k in tree.kids[c.head]
    )


def _share_of_nothing(tree: Tree, s: int) -> bool:
    """Whether a share is not said to be of anything ('82 percent in India')."""
    if tree.lemmas[s] not in ("percent", "%", "percentage"):
        return False
    return not any(tree.case(k).lower() == "of" for k in tree.children(s, "nmod"))


def _pointing(ctx: Context, tree: Tree, words: Sequence[int]) -> bool:
    """Whether a short phrase points at something said before ('that agreement')."""
    if not words:
        return False
    first = tree.words[words[0]].text.lower()
    if first not in _DEMONSTRATIVES or len(words) > _LONGEST_POINTING + first.endswith("se"):
        return False
    if _known(ctx, tree, words[0]):
        return False
    return not any(ctx.mentions.at(tree.words[w].start) for w in words)


def _existential_says(ctx: Context, c: Candidate) -> bool:
    """Whether 'there is X' says of X how many, where, when, or that there is none."""
    tree = c.tree
    if c.place or c.time or not c.object:
        return bool(c.object)
    starts = [tree.words[w].start for w in c.object]
    if any(ctx.quantities.at(s) or ctx.mentions.at(s) for s in starts):
        return True
    return any(tree.lemmas[w] in lex.NEGATIVES for w in (*c.object[:2], *c.predicate))


def _empty_object(ctx: Context, c: Candidate) -> bool:
    tree = c.tree
    if not c.object:
        if c.lemma == "do" and c.predicate and not c.passive:
            return True
        return c.lemma in ("be", "become") and bool(c.predicate) and c.bare()
    if c.rule == "acl:relcl" and c.object_head == tree.heads[c.head] and _aside(c):
        return True
    words = _unmarked(tree, c.object)
    if [tree.lemmas[w] for w in words] in _OTHER_THINGS:
        return True
    if c.lemma == "be" and all(tree.words[w].text.lower() in _ELLIPTIC for w in words):
        return True
    if len(words) == 1:
        w = words[0]
        if tree.lemmas[w] in _EMPTY_OBJECTS or tree.words[w].text.lower() in _EMPTY_OBJECTS:
            return not _known(ctx, tree, w)
        return False
    if _pointing(ctx, tree, words) or _measure_cut(tree, words):
        return True
    return len(words) <= _SHORT and any(
        (tree.tags[w] == "PRP" or _bare_demonstrative(tree, w))
        and not tree.words[w].text.lower().endswith(("self", "selves"))
        and not _known(ctx, tree, w)
        for w in words
    )


_OTHER_THINGS = (["one", "thing"], ["another"], ["quite", "another"], ["another", "thing"])
"""'To march is one thing, to loot is quite another': halves of a comparison."""


def _bare_demonstrative(tree: Tree, w: int) -> bool:
    """Whether a word is a 'that' by itself, not 'that of …' nor one that begins a clause."""
    if tree.pos[w] != "PRON" or tree.tags[w] != "DT" or tree.lemmas[w] not in _DEMONSTRATIVES:
        return False
    return all(tree.base[k] in ("case", "punct") for k in tree.kids[w])


def _measure_cut(tree: Tree, words: Sequence[int]) -> bool:
    """Whether an object ends in 'three-year', without the contract it is a measure of."""
    last = words[-1] if words else 0
    return (
        last > 0
        and tree.words[last - 1].text == "-"
        and tree.words[last - 1].end == tree.words[last].start
        and tree.lemmas[last] in _UNITS
    )


_UNITS = word_set(
    "year month week day hour minute mile foot inch pound dollar million billion game part man"
)


def _aside(c: Candidate) -> bool:
    """'the law I believe is …', 'the information we have': nobody believes the law."""
    speaker = c.tree.lemmas[c.subject_head] in (*_SPEAKERS, "you")
    return c.lemma in CUES or c.lemma in _HAVING or speaker


_HAVING = frozenset({"have", "need", "want", "know", "like", "mean", "see"})


def _unmarked(tree: Tree, words: Sequence[int]) -> list[int]:
    return [w for w in words if tree.base[w] != "punct"]


def _labelled(c: Candidate) -> bool:
    """'Murder inquiry: Man charged …': a label before a colon is nobody's subject."""
    if not c.subject:
        return False
    second = c.predicate or c.object
    if not second:
        return False
    low, high = sorted((c.subject[-1], second[0]) if c.predicate else _between(c.subject, second))
    return any(c.tree.words[w].text == ":" for w in range(low + 1, high))


def _between(one: Sequence[int], other: Sequence[int]) -> tuple[int, int]:
    """The end of the first of two phrases and the beginning of the second."""
    first, second = sorted((one, other), key=lambda words: words[0])
    return first[-1], second[0]


def _left_open(c: Candidate) -> bool:
    """Whether a verb with nothing but its subject says too little."""
    tree = c.tree
    if c.kind is not FactKind.EVENT or not c.predicate or tree.pos[c.head] != "VERB":
        return False
    if tree.tags[c.head] == "VBN" and not c.passive and len(c.predicate) == 1:
        # 'Man held': for what?
        return True
    if c.passive or tree.tags[c.head] == "VBN" or c.predicate[-1] > c.head:
        # 'came late', 'stepped in': how or whereto is enough.
        return False
    if c.lemma in lex.COMPLETE:
        return False
    # 'a heater was running': going on is enough, where it is told of what.
    going_on = tree.tags[c.head] == "VBG" and any(tree.lemmas[w] == "be" for w in c.predicate)
    told = going_on and tree.pos[c.subject_head] in ("NOUN", "PROPN")
    return not told or c.lemma in lex.DROP_ALONE
