"""Who says so, for a reporting word of a tree."""

from __future__ import annotations

from reader.extract.attribution.cues import CUES
from reader.extract.phrases import noun_phrase, subject_of
from reader.extract.tree import Tree, trim
from reader.extract.words import word_set
from reader.model import Span

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_PHRASE = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "DET"})
_MARKS = frozenset('"“”«»`')


def source_of(tree: Tree, v: int) -> int:
    """The head of who says so, for a reporting verb; -1 where the sentence has none.

    Of a passive, or of a participle that is one ('a dog thought to be lost'), it is the agent.
    """
    if is_passive(tree, v):
        return tree.child(v, "obl:agent")
    if tree.base[v] == "acl" and tree.rels[v] == "acl":
        return speaker_of_noun(tree, v, tree.heads[v])
    if tree.base[v] in ("advcl", "obl") and tree.child(v, "nsubj") < 0:
        h = tree.heads[v]
        if any(tree.lemmas[k] == "as" for k in tree.kids[v]) and CUES.get(tree.lemmas[h]):
            quoted = tree.child(h, "obj")
            if quoted >= 0:
                return quoted
    if tree.tags[v] == "VB" and _had_this_to(tree, v) >= 0:
        return tree.child(_had_this_to(tree, v), "nsubj")
    s = subject_of(tree, v)
    if s >= 0 and tree.base[s] == "expl":
        return -1
    return _person_meant(tree, v, s)


def _person_meant(tree: Tree, v: int, s: int) -> int:
    """Who is meant by the 'who' of a relative clause hung on a thing: 'builder of homes, who …'."""
    if s < 0 or tree.heads[v] != s or tree.base[v] != "acl" or not _thing(tree, s):
        return s
    relative = tree.child(v, "nsubj")
    if relative < 0 or tree.lemmas[relative] != "who":
        return s
    top = s
    while tree.base[top] == "nmod" and not speaks(tree, top) and tree.heads[top] >= 0:
        top = tree.heads[top]
    if not speaks(tree, top) and tree.pos[top] != "PROPN":
        return s
    named = top
    while tree.base[named] in ("conj", "appos") and tree.pos[named] != "PROPN":
        named = tree.heads[named]
    return named if tree.pos[named] == "PROPN" and top != s else top


def _thing(tree: Tree, s: int) -> bool:
    """A common noun, or a name with an article, as of a ship ('seamen on the Gibe, who …')."""
    article = any(tree.lemmas[k] == "the" for k in tree.children(s, "det"))
    return tree.pos[s] == "NOUN" or (article and tree.base[s] == "nmod")


def speaker_of_noun(tree: Tree, v: int, noun: int) -> int:
    """Who says so with a participle behind a noun: whose the noun is, or who put it out.

    'released a statement saying …' is said by who released it, as is 'played down the unrest,
    saying …' by who did so; 'cited officials saying …' by the officials.
    """
    owner = tree.child(noun, "nmod:poss")
    if owner >= 0:
        return owner
    for k in tree.children(noun, "nmod"):
        if noun < k < v and tree.case(k).lower() in ("from", "by"):
            return k
    h = tree.heads[noun]
    if tree.base[noun] != "obj" or h < 0 or tree.tags[v] != "VBG" or tree.pos[noun] != "NOUN":
        return noun
    human = speaks(tree, noun) or tree.lemmas[h] in _HEARING
    subject = -1 if human else tree.child(h, "nsubj")
    return subject if subject >= 0 and not is_passive(tree, h) else noun


_HEARING = word_set("cite quote hear see find read receive obtain show get include have win")
_PEOPLE = word_set(
    "official source people person man woman witness expert leader member resident neighbour "
    "neighbor employee police analyst friend relative critic protester child student family judge "
    "coach captain president chief boss nurse priest attorney"
)


def speaks(tree: Tree, noun: int) -> bool:
    """Whether a common noun names people."""
    return any(
        form in _PEOPLE or (form.endswith(_AGENTS) and form not in _THINGS)
        for form in (tree.lemmas[noun], tree.words[noun].text.lower())
    )


_AGENTS = ("man", "woman", "ist", "ian", "er", "or")


_THINGS = word_set("letter order offer paper number matter error answer newspaper paper banner")


def is_passive(tree: Tree, v: int) -> bool:
    """Whether a verb is passive: by its auxiliary or subject, or as a participle behind a noun."""
    if tree.child(v, "aux:pass", "nsubj:pass") >= 0:
        return True
    return tree.rels[v] == "acl" and tree.tags[v] in ("VBN", "VBD") and not _subject(tree, v)


def _subject(tree: Tree, v: int) -> bool:
    return tree.child(v, "nsubj", "expl") >= 0


def _had_this_to(tree: Tree, v: int) -> int:
    """The 'had' of 'producers had this to say', or -1."""
    h = tree.heads[v]
    if h >= 0 and tree.lemmas[h] in ("this", "that"):
        h = tree.heads[h]
    return h if h >= 0 and tree.lemmas[h] == "have" and tree.pos[h] == "VERB" else -1


def span_of(tree: Tree, words: list[int]) -> Span | None:
    """The hull of some words, with what stands there."""
    if not words:
        return None
    start, end = trim(
        tree.text, min(tree.words[i].start for i in words), max(tree.words[i].end for i in words)
    )
    return Span(start, end, tree.text[start:end]) if start < end else None


def source_span(tree: Tree, i: int, cue: int = -1) -> Span | None:
    """The span of a source: its noun phrase without appositions and relative clauses.

    A clause in it that holds the `cue` is no part of it ('a statement saying …'), nor is what
    stands on the far side of a quotation mark.
    """
    if i < 0:
        return None
    if tree.pos[i] == "PROPN" and tree.child(i, "nmod:desc") < 0:
        # 'The Pellan County, Miss., coroner, Hugh Cosgrave, said': not the county; but of
        # 'Captain Lee, relations officer, Defence' the captain.
        held = [k for k in tree.children(i, "appos") if tree.pos[k] == "NOUN" and speaks(tree, k)]
        i = next((k for k in held if tree.child(k, "appos") > k), i)
    if tree.pos[i] in ("NOUN", "NUM", "PRON"):
        named = [k for k in tree.children(i, "appos") if tree.pos[k] == "PROPN"]
        i = named[0] if named else i
    i = bearer(tree, i)
    # 'Among them was Ann Lee, who said': she alone.
    copula = tree.child(i, "cop")
    words = [w for w in noun_phrase(tree, i, limit=0) if not w <= copula < i]
    before = max((k for k in tree.children(i, "case") if k < i), default=-1)
    if before in range(words[0] if words else 0, i) and tree.base[before] == "case":
        # 'distrust, especially among young men, who feel …': the young men.
        words = [w for w in words if w > before]
    words = _behind_comma(tree, words, i, cue)
    if cue > i and tree.under(cue, i):
        top = next((k for k in tree.kids[i] if tree.under(cue, k)), cue)
        words = [w for w in words if w < tree.lo[top]]
    # A source is a contiguous name: what follows a comma is about it.
    kept = [w for w in words if w <= i or not _breaks(tree, i, w)]
    kept = _without_asides(tree, _before_next_clause(tree, kept))
    return span_of(tree, _bare(tree, _completed(tree, _unquoted(tree, kept, i), i, cue)))


def _behind_comma(tree: Tree, words: list[int], i: int, cue: int) -> list[int]:
    """'… in a blitz against Cosa Nostra, police in Sicily said': what the comma parts from it."""
    if cue < i or not words or words[0] == i:
        return words
    start = next((w for w in range(i - 1, words[0] - 1, -1) if tree.words[w].text == ","), -1)
    if start < 0 or tree.pos[i] == "PROPN" or _lists(tree, i):
        return words
    if not any(tree.base[w] == "case" for w in words if w < start):
        return words
    return [w for w in words if w > start]


def bearer(tree: Tree, i: int) -> int:
    """The name that a title taken for the source belongs to ('spokesman Const. Tim Farling')."""
    h = tree.heads[i]
    if tree.rels[i] == "nmod:desc" and h > i and tree.pos[h] == "PROPN":
        return h
    return i


def _bare(tree: Tree, kept: list[int]) -> list[int]:
    """The name without what is no part of it: a day, a verb of saying, an 'according to'."""
    said = [
        n
        for n in range(1, len(kept))
        if tree.words[kept[n]].text in ("told", "said", "says")
        or (tree.tags[kept[n]] in ("VBD", "VBZ") and tree.lemmas[kept[n]] in CUES)
    ]
    kept = kept[: said[0]] if said else kept
    if len(kept) > _ACCORDING and tree.words[kept[0]].text.lower() == "according":
        kept = kept[_ACCORDING:]
    while len(kept) > 1 and tree.words[kept[0]].text.lower() in _SINGLING:
        kept = kept[1:]
    if len(kept) > 1 and tree.words[kept[-1]].text.lower() in _DAYS and _noun(tree, kept[-2]):
        kept = kept[:-1]
    if len(kept) > 1 and tree.tags[kept[-1]] == "POS" and tree.pos[kept[-2]] == "PROPN":
        kept = kept[:-1]
    return kept


_ACCORDING = 2
_SINGLING = frozenset(
    {"especially", "particularly", "notably", "including", "even", "also", "neither",
     "either", "both"}
)  # fmt: skip
_DAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")


def _noun(tree: Tree, w: int) -> bool:
    return tree.pos[w] in ("NOUN", "PROPN")


def _without_asides(tree: Tree, kept: list[int]) -> list[int]:
    """'Mary John, 43, who saw it': the name alone."""
    for n in range(1, len(kept)):
        if tree.words[kept[n] - 1].text == "," and (
            tree.pos[kept[n]] == "NUM" or tree.lemmas[kept[n]] in ("who", "which", "whose")
        ):
            return kept[:n]
    return kept


def _before_next_clause(tree: Tree, kept: list[int]) -> list[int]:
    """'X, but operators restarted it': the words up to a conjunction that joins clauses."""
    for n in range(1, len(kept)):
        between = range(kept[n - 1] + 1, kept[n])
        if any(tree.pos[k] == "CCONJ" and tree.heads[k] not in kept for k in between):
            return kept[:n]
    return kept


def _unquoted(tree: Tree, kept: list[int], head: int) -> list[int]:
    """The words around the head up to the nearest quotation mark on either side."""
    if not kept:
        return kept
    marks = [w for w in range(kept[0], kept[-1] + 1) if tree.words[w].text[:1] in _MARKS]
    marks = [w for w in marks if tree.words[w].text[:1] != "`" or len(tree.words[w].text) > 1]
    if len(marks) % 2 == 0 and not any(w == head for w in marks):
        return kept
    low = max((w for w in marks if w < head), default=-1)
    high = min((w for w in marks if w > head), default=tree.n)
    return [w for w in kept if low < w < high]


def _completed(tree: Tree, kept: list[int], head: int, cue: int) -> list[int]:
    """A name cut by the parser with its last words; a second noun with the first it is tied to."""
    if not kept:
        return kept
    if len(kept) > 1 and tree.tags[kept[-1]] == "POS" and tree.rels[head] == "nmod:poss":
        kept = kept[:-1]
    last = kept[-1]
    if last == head and tree.pos[last] == "NOUN" and speaks(tree, last) and last + 1 < tree.n:
        # 'pollster Trendex', torn.
        last += tree.pos[last + 1] == "PROPN" and last + 1 != cue
    while (
        tree.pos[last] == "PROPN"
        and last + 1 < tree.n
        and tree.pos[last + 1] == "PROPN"
        and last + 1 != cue
    ):
        last += 1
    last = _aged(tree, last)
    if last == head and tree.pos[last] == "NOUN" and _second_office(tree, last + 1, cue):
        last = cue - 1
    first = kept[0]
    if first == head and first > 1 and tree.lemmas[first - 1] == "and" and cue > first:
        k = first - 2
        while k > 0 and tree.pos[k] in _PHRASE and tree.pos[k - 1] in _PHRASE:
            k -= 1
        if tree.pos[k] == "DET" and tree.pos[first - 2] == "NOUN" and tree.pos[first] == "NOUN":
            first = k
    return [*range(first, kept[0]), *kept, *range(kept[-1] + 1, last + 1)]


def _second_office(tree: Tree, low: int, cue: int) -> bool:
    """'founder | and managing director Anna Desh said': the rest of a name with two offices."""
    if cue - low < _NAME - 2 or tree.lemmas[low] != "and" or tree.pos[cue - 1] != "PROPN":
        return False
    between = range(low + 1, cue)
    return all(tree.pos[k] in _PHRASE - {"DET"} or tree.tags[k] == "VBG" for k in between)


def _aged(tree: Tree, last: int) -> int:
    """'61-year' with '-old Ann Lee' behind it: the last word of the name."""
    k = last + 1
    while k + 1 < tree.n and (tree.words[k].text == "-" or tree.words[k].text.lower() == "old"):
        k += 1
    if k == last + 1 or tree.pos[k] != "PROPN":
        return last
    while k + 1 < tree.n and tree.pos[k + 1] == "PROPN":
        k += 1
    return k


def _breaks(tree: Tree, head: int, w: int) -> bool:
    return any(
        tree.words[k].text in (",", "—", "–", "(")
        and not _lists(tree, head)
        and not _of_several_matters(tree, head, k)
        for k in range(head + 1, w + 1)
    )


def _of_several_matters(tree: Tree, head: int, comma: int) -> bool:
    """'a spokesman for the Department for Environment, Food and Rural Affairs': one name."""
    return any(
        tree.lemmas[d] in _MATTERS_OF
        and any(
            tree.base[c] == "conj" and tree.under(c, d) and tree.lemmas[k] == "and"
            for c in range(comma + 1, min(comma + _NAME, tree.n))
            for k in tree.subtree(c)
        )
        for d in range(head, comma)
    )


_MATTERS_OF = frozenset({"department", "ministry", "minister", "secretary", "committee"})
_NAME = 6


def _lists(tree: Tree, head: int) -> bool:
    return any(tree.base[k] == "conj" for k in tree.kids[head])


NOBODY = frozenset({"you", "one", "which", "that", "what", "nothing", "nobody", "none"})
"""Words that name no one who could be asked."""


def adjacent(tree: Tree, v: int) -> int:
    """The noun right before a reporting verb, for a subject the parser hung elsewhere."""
    i = v - 1
    while i >= 0 and tree.base[i] in ("aux", "advmod"):
        i -= 1
    if i < 0 or tree.pos[i] not in _NOMINAL or tree.base[i] == "obj":
        return -1
    people = seated(tree, i)
    if people >= 0:
        return people
    while tree.base[i] in ("compound", "flat", "conj", "nmod") and 0 <= tree.heads[i] < v:
        if tree.pos[tree.heads[i]] not in ("NOUN", "PROPN"):
            break
        i = tree.heads[i]
    return i


def seated(tree: Tree, i: int) -> int:
    """'police in Palermo, Sicily': those before the preposition of a place with its region."""

    def before(w: int) -> int:
        while w >= 0 and tree.pos[w] == "PROPN":
            w -= 1
        return w

    comma = before(i)
    if comma < 1 or comma == i or tree.words[comma].text != ",":
        return -1
    prep = before(comma - 1)
    if prep < 1 or prep == comma - 1 or tree.lemmas[prep] not in ("in", "of", "from", "near"):
        return -1
    return prep - 1 if tree.pos[prep - 1] == "NOUN" and speaks(tree, prep - 1) else -1


def listener_of(tree: Tree, v: int) -> Span | None:
    """Whom it was told to ('told the FT that …', 'explained to the FT')."""
    k = tree.child(v, "iobj", "obj")
    if k < 0:
        k = next((o for o in tree.children(v, "obl") if tree.case(o).lower() == "to"), -1)
    if k < 0 or tree.pos[k] not in ("PROPN", "NOUN"):
        return None
    return source_span(tree, k)


DOCUMENTS = word_set(
    "report survey study poll census record document file paper data figure statistic result "
    "research test analysis examination autopsy investigation inquiry review footage video tape "
    "recording image photo photograph picture map chart graph letter email e-mail memo transcript "
    "statement filing evidence finding number estimate model simulation dna forensics inspection "
    "sign banner placard headline caption tweet message post text note e-mail card verdict ruling "
    "plaque inscription label notice poster t-shirt slogan release bulletin advisory"
)
"""What shows, indicates or proves something, and so is a source of it."""
