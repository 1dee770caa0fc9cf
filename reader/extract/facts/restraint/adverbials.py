"""Adverbial and participle clauses that put nothing forward by themselves.

'just because he went', 'when she was not on tour', 'how long it will last': within another clause
they give a reason that is turned down, a time, a question; alone they would say what nobody says.
"""

from __future__ import annotations

from reader.extract.facts.arguments.adverbial_clauses import each_time
from reader.extract.facts.candidate import Candidate
from reader.extract.facts.context import Context
from reader.extract.facts.lexicon import TIME_NOUNS
from reader.extract.facts.restraint.modified import only_there
from reader.extract.phrases import after_comma
from reader.extract.tree import Tree
from reader.extract.words import word_set
from reader.model import EntityType, Modality, Polarity

_ASKING = frozenset({"how", "what", "whether", "which", "why", "who", "whom"})
_DOUBTING = frozenset({"just", "not", "perhaps", "maybe", "possibly", "or"})
_LIKENING = frozenset({"if", "though"})
_ASKED = word_set("ask press question quiz challenge grill urge quote")
_GIVING = word_set("offer give award hand grant deny promise send show tell teach pay owe")
_USUALLY = word_set("usually often typically generally normally sometimes mostly frequently")
_PREPOSITIONS = word_set("owe follow include regard concern bar pend depend give exclude")
"""Verbs whose participle in front of a clause is a preposition."""
_HIGHEST = frozenset({"JJS", "RBS"})


def adverbial_open(ctx: Context, c: Candidate) -> bool:
    """Whether a candidate read from an adverbial or participle clause says what nobody says."""
    tree, top = c.tree, c.top()
    if c.rule == "acl-participle":
        if len(tree.words[c.head].text.strip(".")) == 1:
            # 'a son, Lee (b. in May)': a letter is no verb
            return True
        if _of_whom_it_is_said(tree, top):
            return True
        return _of_some(tree, top) or (_of_the_highest(tree, top) and not (c.time or c.place))
    if c.rule == "parataxis":
        return _set_beside(tree, c)
    if tree.base[top] != "advcl":
        return False
    first = tree.lo[top]
    while first < top and tree.base[first] == "punct":
        first += 1
    if c.rule == "advcl-participle":
        if tree.tags[c.head] == "VBG" and c.lemma in _PREPOSITIONS and first == c.head:
            # 'Owing to its past, it has …'
            return True
        return (
            _asked(tree, c)
            or _of_the_amount(tree, c, top)
            or any(tree.lemmas[w] in _USUALLY for w in c.predicate)
        )
    return (
        _question(tree, top, first)
        or _wherever(ctx, tree, c, first)
        or _as_ever(tree, c, first)
        or _no_reason(tree, first)
        or _not_then(tree, c, first)
        or _again_and_again(tree, c, first)
    )


def _question(tree: Tree, top: int, first: int) -> bool:
    """'regarding how long it will last', 'as if he knew'."""
    own = tree.child(top, "nsubj")
    if any(tree.lemmas[w] in _ASKING for w in range(first, own)):
        return True
    return tree.lemmas[first] == "as" and _next(tree, first) in _LIKENING


def _next(tree: Tree, i: int) -> str:
    """The lemma behind a word, or '' at the sentence's end."""
    return tree.lemmas[i + 1] if i + 1 < tree.n else ""


def _as_ever(tree: Tree, c: Candidate, first: int) -> bool:
    """'sat back, as they have all season': what they have done is said before."""
    own = [w for w in c.object if tree.base[w] not in ("det", "punct")]
    stands_in = c.lemma in ("have", "do", "be") and tree.lemmas[first] == "as"
    return stands_in and all(tree.lemmas[w] in TIME_NOUNS for w in own)


def _wherever(ctx: Context, tree: Tree, c: Candidate, first: int) -> bool:
    """'can be made where a network has coverage': wherever one has.

    Where a place is named right before, the candidate is given it.
    """
    if tree.lemmas[first] != "where" or first == 0:
        return False
    set_off = tree.words[first - 1].text == ","
    name = ctx.mentions.at(tree.words[first - 1 - set_off].start)
    if name is not None and name.type is EntityType.PLACE:
        c.place = c.place or [
            w for w in range(first) if name.start <= tree.words[w].start < name.end
        ]
    return not (set_off or c.place) and only_there(c)


def _no_reason(tree: Tree, first: int) -> bool:
    """'just because he went', 'perhaps because he went': no reason, or none for certain."""
    if tree.lemmas[first] in _DOUBTING and _next(tree, first) == "because":
        return True
    before = tree.lemmas[first - 1] if first else ""
    return tree.lemmas[first] == "because" and before in _DOUBTING


def _not_then(tree: Tree, c: Candidate, first: int) -> bool:
    """'when she was not touring': at the other times she was."""
    when = tree.lemmas[first] in ("when", "whenever")
    lasting = tree.tags[c.head] == "VBG" or tree.child(c.head, "cop") >= 0
    return when and lasting and c.polarity is Polarity.NEGATIVE and not c.time


def _again_and_again(tree: Tree, c: Candidate, first: int) -> bool:
    """'when people come up and say so', in the present and at no time told: a habit."""
    if c.rule != "conj" or c.time or tree.lemmas[first] not in ("when", "whenever", "once"):
        return False
    verbs = [*tree.children(c.head, "aux", "cop"), c.head]
    return any(tree.tags[w] in ("VBZ", "VBP") for w in verbs)


def _asked(tree: Tree, c: Candidate) -> bool:
    """'Pressed on the point, he fell silent': who was pressed reads as if he pressed."""
    if tree.tags[c.head] != "VBN" or tree.child(c.head, "aux") >= 0:
        return False
    # 'Offered a post in May, he …' reads as if he offered one.
    given = c.lemma in _GIVING and tree.child(c.head, "obj") > c.head
    given = given and tree.child(c.head, "obl:agent") < 0
    return c.lemma in _ASKED or given


def _of_whom_it_is_said(tree: Tree, top: int) -> bool:
    """'Ann has become the oldest to swim it, coming ashore on Sunday': Ann came."""
    noun = tree.heads[top]
    if noun < 0 or tree.tags[top] != "VBG" or not after_comma(tree, top):
        return False
    return tree.base[noun] == "xcomp" or tree.child(noun, "cop") >= 0


def _of_the_amount(tree: Tree, c: Candidate, top: int) -> bool:
    """'puts the cost at £150, falling to £90 later': the cost will fall, and not who says so."""
    h = tree.heads[top]
    return (
        c.lemma in _MOVES
        and tree.lemmas[h] not in _MOVES
        and h < top
        and after_comma(tree, top)
        and any(h < k < top and tree.pos[k] in ("NUM", "SYM") for k in tree.kids[h])
    )


_MOVES = word_set("fall rise drop climb increase decrease slip grow decline range")


def _of_some(tree: Tree, top: int) -> bool:
    """'86 percent of the lots finding buyers': not all of them did."""
    noun = tree.heads[top]
    share = tree.heads[noun] if noun >= 0 and tree.base[noun] == "nmod" else -1
    if share < 0 or tree.case(noun).lower() != "of" or tree.tags[top] != "VBG":
        return False
    return tree.pos[share] == "NUM" or tree.lemmas[share] in _SHARES


_SHARES = word_set("percent % half third quarter most many some several few one none each")


def _set_beside(tree: Tree, c: Candidate) -> bool:
    """'beat Leeds, a team few had feared', 'left, the last time he was seen': no clause by itself.

    What is set beside a name by a comma and begins as a noun phrase does describes it.
    """
    v = c.head
    first = tree.lo[v]
    comma = first if tree.words[first].text == "," else first - 1
    if comma < 1 or tree.words[comma].text != ",":
        return False
    if any(tree.lemmas[k] == "time" and k < v for k in tree.children(v, "obl")):
        return True
    own = c.subject_head
    if comma < own < v and tree.tags[v] == "VBN" and tree.child(v, "aux") < 0:
        # 'at half a gram, the dose tested here, it …'
        return tree.lo[own] == comma + 1
    return (
        comma < own < v
        and tree.lo[own] == comma + 1
        and any(tree.lemmas[k] in ("a", "an") for k in tree.kids[own])
    )


def _of_the_highest(tree: Tree, top: int) -> bool:
    """'the highest offer reported for him': which one it is, is not told."""
    noun = tree.heads[top]
    return noun >= 0 and any(
        tree.tags[k] in _HIGHEST for k in tree.children(noun, "amod") if k < noun
    )


def whenever(found: Candidate, v: int) -> bool:
    """'once users open it, …', in the present and at no time told: it happens again and again."""
    tree = found.tree
    if found.rule != "advcl" or found.time or found.modality is not Modality.STATED:
        return False
    first = tree.lo[v] + (tree.words[tree.lo[v]].text == ",")
    if tree.lemmas[first] not in ("when", "once", "whenever"):
        return False
    verbs = [*tree.children(v, "aux", "cop"), v]
    if any(tree.tags[w] == "VBD" for w in verbs):
        # 'would close once the river rose': nobody says that it did
        return each_time(tree, v, tree.lemmas[first])
    return any(tree.tags[w] in ("VBZ", "VBP") for w in verbs)
