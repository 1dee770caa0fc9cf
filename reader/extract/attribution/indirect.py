"""Reported speech read from the tree: clauses under reporting words, comments, 'according to'."""

from __future__ import annotations

from collections.abc import Iterator

from reader.extract.attribution.according import according_to, names_source
from reader.extract.attribution.contents import Content
from reader.extract.attribution.coordination import gather, hang_bare, hang_before, hang_that
from reader.extract.attribution.cues import CUES, NOMINAL, Cue, cue_lemma
from reader.extract.attribution.hearing import forum, heard, told
from reader.extract.attribution.labels import labelled
from reader.extract.attribution.mending import (
    give_subject,
    lower_participle,
    mend_report,
    raise_participle,
)
from reader.extract.attribution.nouns import reported_by_noun
from reader.extract.attribution.report import Report
from reader.extract.attribution.reported import content_and_source, within_its_clause
from reader.extract.attribution.sources import (
    DOCUMENTS,
    NOBODY,
    adjacent,
    is_passive,
    source_of,
    speaks,
)
from reader.extract.attribution.spans import listener_of, source_span
from reader.extract.phrases import after_comma
from reader.extract.tree import Tree
from reader.model import Span

_LONGEST_SOURCE = 40
_DEPENDENT = ("advcl", "acl", "xcomp", "csubj")
_NOT = frozenset({"not", "n't", "n’t", "never", "neither", "nor"})
_GATHERING = frozenset({"understand", "learn"})
"""What an outlet does to report ('the BBC understands that …')."""
_SHOWING = frozenset({"show", "demonstrate", "prove"})
_LEADING_TO = frozenset({"suggest", "imply", "hint"})


def reports_in(tree: Tree, sentence: int) -> Iterator[Report]:
    """The attributions one tree holds, in order of their cues; mends the tree around them."""
    for i in range(tree.n):
        lemma = tree.lemmas[i]
        if tree.pos[i] == "VERB":
            lemma = tree.lemmas[i] = cue_lemma(tree.words[i].text, lemma)
        if lemma in CUES and tree.pos[i] == "VERB":
            mend_report(tree, i)
            raise_participle(tree, i)
            lower_participle(tree, i)
            give_subject(tree, i)
            hang_that(tree, i)
            hang_bare(tree, i)
            hang_before(tree, i)
            gather(tree, i)
            report = _verb(tree, sentence, i)
        elif names_source(tree, i):
            report = according_to(tree, sentence, i)
        elif lemma in NOMINAL and tree.pos[i] == "NOUN":
            report = reported_by_noun(tree, sentence, i)
        else:
            continue
        if report is not None:
            yield report
    title = labelled(tree, sentence)
    if title is not None:
        yield title


def _nobody(tree: Tree, s: int) -> bool:
    """Whether a source's head names no one ('that', 'nothing'; but 'one of the witnesses')."""
    return tree.lemmas[s] in NOBODY and tree.child(s, "nmod") < 0


def negated(tree: Tree, v: int) -> bool:
    """Whether it is not said: 'did not say that', 'refused to say that', 'without telling her'."""
    h = tree.heads[v]
    if h >= 0 and tree.base[v] in ("xcomp", "advcl", "ccomp") and _infinitive(tree, v):
        if tree.lemmas[h] in _WITHHOLDING or _yet_to(tree, v):
            return True
        wished = tree.lemmas[h] in _WISHING
        if wished and any(tree.words[k].text.lower() in _NOT for k in tree.kids[h] if k < h):
            return True
    if any(tree.words[k].text.lower() in _NOT for k in tree.kids[v] if k < v):
        return True
    if tree.tags[v] == "VBG" and v > 0 and tree.lemmas[v - 1] == "without":
        return True
    s = tree.child(v, "nsubj")
    if s < 0 or s > v:
        return False
    return any(tree.lemmas[k] in _NO_ONE for k in (s, *tree.kids[s]) if k <= s)


_NO_ONE = frozenset({"neither", "no", "none", "nobody", "not", "few", "hardly"})
"""'not one of them said', 'few claim': of whom it is told that they don't say so."""


def _yet_to(tree: Tree, v: int) -> bool:
    """'has yet to confirm'."""
    mark = tree.child(v, "mark")
    return mark > 0 and tree.words[mark - 1].text.lower() == "yet"


def _infinitive(tree: Tree, v: int) -> bool:
    mark = tree.child(v, "mark")
    return tree.tags[v] == "VB" and mark >= 0 and tree.lemmas[mark] == "to"


_WITHHOLDING = frozenset({"refuse", "decline", "fail", "unable", "hesitate", "unwilling", "forget"})
_WISHING = frozenset({"want", "wish", "able", "ready", "care", "like", "willing", "prepared"})


def _verb(tree: Tree, sentence: int, v: int) -> Report | None:
    cue = Cue.HEAR if told(tree, v) else CUES[tree.lemmas[v]]
    if cue is Cue.HEAR and not (told(tree, v) or forum(tree, source_of(tree, v))):
        return None
    if _settled(tree, v) or _says_nothing(tree, v):
        return None
    nor = any(tree.lemmas[k] == "nor" for k in tree.children(v, "cc"))
    if (cue is not Cue.DENY or nor) and negated(tree, v):
        return None
    found, s = content_and_source(tree, v, cue)
    if found is None:
        return None
    content, outside = within_its_clause(tree, v, _behind_semicolon(tree, v, found))
    if s >= 0 and content.start <= tree.words[s].start < content.end and outside == (0, 0):
        return None
    if 0 <= s < v and (_nobody(tree, s) or tree.hi[s] - tree.lo[s] > _LONGEST_SOURCE):
        s = adjacent(tree, v)
        if s >= 0 and tree.lemmas[s] in NOBODY:
            return None
    if s < 0 and tree.base[v] in _DEPENDENT and cue is not Cue.CITE:
        return None
    if cue is Cue.HEAR:
        return heard(tree, sentence, v, found)
    if not _can_say(tree, v, s):
        return None
    source, through = source_span(tree, s, v), None
    if cue is Cue.CITE:
        source, s, through = _cited(tree, v, source, s)
    else:
        source, s, through = _citing(tree, v, source, s)
    word = tree.words[v]
    return Report(
        source,
        Span(word.start, word.end, word.text),
        content,
        direct=False,
        kind=_kind(tree, v, s, cue),
        sentence=sentence,
        word=v,
        source_word=s,
        outside=outside,
        asides=_wished(tree, v, cue, content)
        or _told_of(tree, v, content)
        or _meanwhile(tree, v, content),
        listener=listener_of(tree, v),
        through=through,
    )


def _says_nothing(tree: Tree, v: int) -> bool:
    """'supposing it is so', 'watches estimated to be …', 'It was fair, whatever people say'."""
    if _bare_participle(tree, v) or tree.words[v].text.lower() in _CONNECTIVES:
        return True
    beside = (tree.heads[v], *tree.children(v, "obj", "advmod"))
    # 'However, X said' only joins.
    return any(
        0 <= k < v and tree.lemmas[k] in _WHATEVER and tree.words[k + 1].text != "," for k in beside
    )


_WHATEVER = frozenset({"whatever", "whichever", "whoever", "however"})


_CONNECTIVES = frozenset({"considering", "supposing", "assuming"})
"""Participles that join a clause to another, and are nobody's thought."""


def _bare_participle(tree: Tree, v: int) -> bool:
    """'watches estimated to be worth 2 million': nobody the sentence names estimates."""
    if tree.tags[v] != "VBN" or tree.base[v] in ("conj", "acl", "root", "parataxis"):
        return False
    return tree.child(v, "aux", "aux:pass", "nsubj", "nsubj:pass", "obl:agent") < 0


def _behind_semicolon(tree: Tree, v: int, found: Content) -> Content:
    """'“…,” said X; the date was open, he said': the first half is X's alone.

    A comment at the end speaks for what stands behind the last semicolon before it where another
    reporting verb stands before that.
    """
    content, outside = found
    if content.start >= tree.words[v].start:
        return found
    stops = [k for k in range(v) if tree.words[k].text == ";"]
    if not stops or tree.words[stops[-1]].start < content.start:
        return found
    said = [
        k
        for k in range(stops[-1])
        if tree.pos[k] == "VERB" and tree.words[k].start > content.start and tree.lemmas[k] in _TOLD
    ]
    if not said:
        return found
    start = tree.words[stops[-1] + 1].start
    if start >= content.end:
        return found
    low, high = outside
    return Span(start, content.end, tree.text[start : content.end]), (max(low, start), high)


_TOLD = frozenset({"say", "tell", "report", "add", "write", "explain", "state"})


def _settled(tree: Tree, v: int) -> bool:
    """'X agreed on Monday to buy Y': what one agrees to do is done, and the writer's to tell.

    So is what one insists on doing.
    """
    if tree.lemmas[v] == "insist" and tree.child(v, "ccomp") < 0:
        behind = tree.lemmas[v + 1 : v + 3]
        return behind[:1] == ["on"] and tree.tags[min(v + 2, tree.n - 1)] == "VBG"
    k = tree.child(v, "xcomp")
    return tree.lemmas[v] == "agree" and k > v and tree.child(v, "ccomp") < 0


def _wished(tree: Tree, v: int, cue: Cue, content: Span) -> tuple[tuple[int, int], ...]:
    """What one only vowed or urged to do is said by no one to be so."""
    k = tree.child(v, "xcomp")
    if cue not in (Cue.STATE, Cue.ADVISE) or tree.child(v, "ccomp") >= 0 or k < v:
        return ()
    return ((tree.words[k].end, content.end),)


def _meanwhile(tree: Tree, v: int, content: Span) -> tuple[tuple[int, int], ...]:
    """'…, officials said Thursday, as 3,200 people remained away': the writer's own circumstance.

    A clause with 'as' and a subject of its own right behind a comment and a comma, or behind what
    someone is accused of.
    """
    near = _NEAR if content.start <= tree.words[v].start else tree.n
    if near > _NEAR and tree.lemmas[v] != "accuse":
        return ()
    for k in range(v + 1, tree.n):
        first = tree.lo[k] + (tree.base[tree.lo[k]] == "punct")
        marked = tree.base[k] == "advcl" and tree.lemmas[first] == "as" and first < k
        if not marked or first - v > near or tree.words[first - 1].text != ",":
            continue
        subject = tree.child(k, "nsubj")
        if tree.base[first] == "mark" and subject >= 0 and tree.pos[subject] != "PRON":
            return ((tree.words[first].start, tree.words[tree.hi[k]].end),)
    return ()


_NEAR = 5


def _told_of(tree: Tree, v: int, content: Span) -> tuple[tuple[int, int], ...]:
    """'announced a change to the Act, which required …': the writer's own, behind a comma.

    So is what is told of one somebody confessed to killing ('a girl, who died on Friday').
    """
    if tree.child(v, "ccomp") >= 0:
        return ()
    k = tree.child(v, "obj")
    if k < v or content.start != tree.words[tree.lo[k]].start:
        k = next((c for c in tree.children(v, "xcomp", "advcl") if c > v and _doing(tree, c)), -1)
    if k < v:
        return ()
    return tuple(
        (tree.words[c].start, tree.words[tree.hi[c]].end)
        for c in tree.subtree(k)
        if tree.rels[c] == "acl:relcl" and after_comma(tree, c)
    )


def _doing(tree: Tree, c: int) -> bool:
    """'to killing', 'shooting': what was done, without a finite verb."""
    return tree.tags[c] == "VBG" and tree.child(c, "nsubj") < 0


def _kind(tree: Tree, v: int, s: int, cue: Cue) -> Cue:
    """What the verb does to what is said; an opinion its holder voices is put forward as so.

    'I think she was great', 'said he believes that …'; not 'Police believe', nor the past 'I
    thought', which may be of what one took for so.
    """
    if tree.lemmas[v] == "estimate":
        return Cue.SAY
    if tree.lemmas[v] not in _HOLDING or s < 0 or tree.pos[s] != "PRON":
        return cue
    present, h = tree.tags[v] in ("VBP", "VBZ"), tree.heads[v]
    if tree.words[s].text.lower() in ("i", "we"):
        return Cue.SAY if present else cue
    voiced = tree.base[v] == "ccomp" and CUES.get(tree.lemmas[h]) in (Cue.SAY, Cue.STATE)
    return Cue.SAY if voiced and (present or tree.lemmas[v] == "believe") else cue


_HOLDING = frozenset({"think", "believe", "feel", "reckon"})


def _can_say(tree: Tree, v: int, s: int) -> bool:
    """Whether the source is of those of whom the verb says that they say something."""
    lemma = tree.lemmas[v]
    if lemma in _GATHERING:
        return s >= 0 and tree.pos[s] == "PROPN"
    if lemma in _SHOWING:
        return _documents(tree, s)
    if lemma in _LEADING_TO and s >= 0 and tree.tags[v] == "VBG":
        # 'Shares rose, suggesting that …': shares say nothing.
        return tree.pos[s] != "NOUN" or _documents(tree, s) or speaks(tree, s)
    return lemma != "indicate" or _documents(tree, s) or _person(tree, s)


def _documents(tree: Tree, s: int) -> bool:
    """Whether the source is something that can show what is: a study, a video."""
    return s >= 0 and (tree.lemmas[s] in DOCUMENTS or tree.words[s].text.lower() in DOCUMENTS)


def _person(tree: Tree, s: int) -> bool:
    return s >= 0 and (tree.pos[s] in ("PROPN", "PRON") or speaks(tree, s))


def _cited(tree: Tree, v: int, source: Span | None, s: int) -> tuple[Span | None, int, Span | None]:
    """'AP quoted X as saying': X says so, through AP; 'cited X': the same."""
    quoted = tree.child(v, "nsubj:pass") if is_passive(tree, v) else tree.child(v, "obj")
    if quoted < 0 or tree.pos[quoted] not in ("NOUN", "PROPN", "PRON"):
        return source, s, None
    saying = any(CUES.get(tree.lemmas[k]) is Cue.SAY for k in tree.children(v, "advcl"))
    if tree.lemmas[v] != "quote" or not saying:
        return source, s, None
    said_by = source_span(tree, quoted, v)
    return (said_by, quoted, source) if said_by is not None else (source, s, None)


def _citing(
    tree: Tree, v: int, source: Span | None, s: int
) -> tuple[Span | None, int, Span | None]:
    """'Reuters reported, citing X': X says so, through Reuters."""
    for k in range(v + 2, min(v + 7, tree.n)):
        if tree.words[k].text.lower() in ("citing", "quoting") and tree.words[k - 1].text == ",":
            named = source_span(tree, tree.child(k, "obj"), k)
            if named is not None:
                return named, tree.child(k, "obj"), source
    return source, s, None
