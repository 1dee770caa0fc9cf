"""Reported speech read from the tree: clauses under reporting words, comments, 'according to'."""

from __future__ import annotations

from collections.abc import Iterator

from reader.extract.attribution.according import according_to, names_source
from reader.extract.attribution.comments import bring_back, comment, commented, keep_time, rehang
from reader.extract.attribution.contents import Content, content_of, rest_of
from reader.extract.attribution.coordination import gather, hang_before, hang_that
from reader.extract.attribution.cues import CUES, NOMINAL, Cue, cue_lemma
from reader.extract.attribution.hearing import forum, heard, told
from reader.extract.attribution.nouns import reported_by_noun
from reader.extract.attribution.report import Report
from reader.extract.attribution.sources import (
    DOCUMENTS,
    NOBODY,
    adjacent,
    is_passive,
    listener_of,
    source_of,
    source_span,
    speaker_of_noun,
    speaks,
)
from reader.extract.phrases import after_comma
from reader.extract.tree import Tree
from reader.model import Span

_LONGEST_SOURCE = 40
_DEPENDENT = ("advcl", "acl", "xcomp", "csubj")
_NOT = frozenset({"not", "n't", "n’t", "never", "neither", "nor"})
_GATHERING = frozenset({"understand", "learn"})
"""What an outlet does to report ('the BBC understands that …')."""
_SHOWING = frozenset({"show", "demonstrate", "prove"})


def reports_in(tree: Tree, sentence: int) -> Iterator[Report]:
    """The attributions one tree holds, in order of their cues; mends the tree around them."""
    for i in range(tree.n):
        lemma = tree.lemmas[i]
        if tree.pos[i] == "VERB":
            lemma = tree.lemmas[i] = cue_lemma(tree.words[i].text, lemma)
        if lemma in CUES and tree.pos[i] == "VERB":
            _mend(tree, i)
            _raise(tree, i)
            _inverted(tree, i)
            hang_that(tree, i)
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


def _mend(tree: Tree, v: int) -> None:
    """A comment at the end ('…, officials said') taken for an adverbial clause becomes one again.

    A subject it drew away from the clause it comments on goes back.
    """
    h = tree.heads[v]
    _says_first(tree, v)
    _give_back(tree, v)
    keep_time(tree, v)
    if CUES[tree.lemmas[v]] in (Cue.SAY, Cue.STATE) and tree.child(v, "ccomp") in range(v):
        bring_back(tree, v)
    if tree.base[v] == "parataxis" and _listed(tree, v, h):
        tree.base[v] = tree.rels[v] = "conj"
    if tree.base[v] != "advcl" or h < 0 or h > v or CUES[tree.lemmas[v]] is Cue.ADVISE:
        return
    subjects = tree.children(v, "nsubj")
    near = [s for s in subjects if h < s < v]
    if not near or tree.child(v, "mark", "ccomp", "obj", "xcomp") >= 0:
        return
    if tree.words[tree.lo[near[0]] - 1].text not in (",", '"', "”", "''"):
        return
    tree.base[v] = tree.rels[v] = "parataxis"
    for s in subjects:
        if s < h and tree.child(h, "nsubj") < 0:
            tree.move(s, h)


def _give_back(tree: Tree, v: int) -> None:
    """'A although B, said X': the clause between is of what stands before, not all that is said."""
    h = tree.heads[v]
    if tree.base[v] != "parataxis" or not 0 <= h < v:
        return
    for k in [k for k in tree.children(v, "ccomp") if h < k < v]:
        marks = [m for m in (*tree.children(k, "mark"), *tree.children(v, "mark")) if h < m < k]
        if marks and tree.lemmas[marks[0]] in _SUBORDINATING:
            tree.move(k, h)
            tree.rels[k] = tree.base[k] = "advcl"
            for m in marks:
                if tree.heads[m] != k:
                    tree.move(m, k)


_SUBORDINATING = frozenset({"although", "though", "because", "while", "when", "after", "before"})


def _says_first(tree: Tree, v: int) -> None:
    """'Insiders whisper the price topped X': a finite verb between two subjects says the rest."""
    source = tree.heads[v]
    if tree.rels[v] != "acl" or tree.tags[v] not in ("VBP", "VBZ", "VBD") or source != v - 1:
        return
    said = tree.heads[source]
    bare = all(tree.base[k] == "punct" for k in tree.kids[v])
    if tree.base[source] != "nsubj" or said < v or not bare:
        return
    inner = next((k for k in range(v + 1, said) if tree.base[k] == "nsubj"), -1)
    if inner < 0 or tree.heads[said] >= 0 or tree.heads[inner] < said:
        return
    if tree.heads[inner] != said:
        tree.move(inner, said)
    tree.move(v, said)
    tree.move(source, v)
    tree.reroot(v)
    tree.rels[said] = tree.base[said] = "ccomp"
    for k in [k for k in tree.kids[said] if k > said and tree.base[k] == "punct"]:
        tree.move(k, v)


def _raise(tree: Tree, v: int) -> None:
    """'released a statement saying …': the participle goes to who says so with it."""
    noun = tree.heads[v]
    if tree.rels[v] != "acl" or tree.tags[v] != "VBG" or tree.child(v, "ccomp") < 0:
        return
    speaker = speaker_of_noun(tree, v, noun)
    if speaker >= 0 and tree.heads[speaker] == tree.heads[noun] and tree.base[noun] == "obj":
        tree.move(v, tree.heads[noun])
        tree.rels[v] = tree.base[v] = "advcl"


def _nobody(tree: Tree, s: int) -> bool:
    """Whether a source's head names no one ('that', 'nothing'; but 'one of the witnesses')."""
    return tree.lemmas[s] in NOBODY and tree.child(s, "nmod") < 0


def negated(tree: Tree, v: int) -> bool:
    """Whether it is not said: 'did not say that', 'neither claimed that', 'refused to say that'."""
    h = tree.heads[v]
    if h >= 0 and tree.base[v] in ("xcomp", "advcl", "ccomp") and _infinitive(tree, v):
        if tree.lemmas[h] in _WITHHOLDING or _yet_to(tree, v):
            return True
        wished = tree.lemmas[h] in _WISHING
        if wished and any(tree.words[k].text.lower() in _NOT for k in tree.kids[h] if k < h):
            return True
    if any(tree.words[k].text.lower() in _NOT for k in tree.kids[v] if k < v):
        return True
    s = tree.child(v, "nsubj")
    if s < 0 or s > v:
        return False
    return any(tree.lemmas[k] in ("neither", "no") for k in (s, *tree.kids[s]) if k <= s)


def _yet_to(tree: Tree, v: int) -> bool:
    """'has yet to confirm'."""
    mark = tree.child(v, "mark")
    return mark > 0 and tree.words[mark - 1].text.lower() == "yet"


def _infinitive(tree: Tree, v: int) -> bool:
    mark = tree.child(v, "mark")
    return tree.tags[v] == "VB" and mark >= 0 and tree.lemmas[mark] == "to"


_WITHHOLDING = frozenset({"refuse", "decline", "fail", "unable", "hesitate", "unwilling", "forget"})
_WISHING = frozenset({"want", "wish", "able", "ready", "care", "like", "willing", "prepared"})


def _listed(tree: Tree, v: int, h: int) -> bool:
    """'The firm warned that A, argued that B and …': verbs of one subject side by side."""
    return (
        0 <= h < v
        and tree.lemmas[h] in CUES
        and tree.tags[h] == tree.tags[v]
        and tree.child(v, "nsubj", "expl") < 0
        and tree.child(v, "ccomp") > v
    )


def _inverted(tree: Tree, v: int) -> None:
    """'…, saying the source was one person': the noun behind is the subject of what is said."""
    subject = tree.child(v, "nsubj")
    said = next((k for k in tree.children(v, "ccomp") if k > v), -1)
    if tree.tags[v] == "VBG" and v < subject < said and tree.child(said, "nsubj", "expl") < 0:
        tree.move(subject, said)


def _verb(tree: Tree, sentence: int, v: int) -> Report | None:
    cue = Cue.HEAR if told(tree, v) else CUES[tree.lemmas[v]]
    if cue is Cue.HEAR and not (told(tree, v) or forum(tree, source_of(tree, v))):
        return None
    nor = any(tree.lemmas[k] == "nor" for k in tree.children(v, "cc"))
    if (cue is not Cue.DENY or nor) and negated(tree, v):
        return None
    found, s = _content_and_source(tree, v, cue)
    if found is None:
        return None
    content, outside = _behind_semicolon(tree, v, found)
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
        kind=cue,
        sentence=sentence,
        word=v,
        source_word=s,
        outside=outside,
        asides=_wished(tree, v, cue, content) or _told_of(tree, v, content),
        listener=listener_of(tree, v),
        through=through,
    )


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


def _wished(tree: Tree, v: int, cue: Cue, content: Span) -> tuple[tuple[int, int], ...]:
    """What one only agreed, vowed or urged to do is said by no one to be so."""
    k = tree.child(v, "xcomp")
    if cue not in (Cue.STATE, Cue.ADVISE) or tree.child(v, "ccomp") >= 0 or k < v:
        return ()
    # That they vow it is their word; that they have agreed to it is the writer's.
    low = content.start if tree.lemmas[v] == "agree" else tree.words[k].end
    return ((low, content.end),)


def _told_of(tree: Tree, v: int, content: Span) -> tuple[tuple[int, int], ...]:
    """'announced a change to the Act, which required …': the writer's own, behind a comma."""
    k = tree.child(v, "obj")
    if k < v or content.start != tree.words[tree.lo[k]].start or tree.child(v, "ccomp") >= 0:
        return ()
    return tuple(
        (tree.words[c].start, tree.words[tree.hi[c]].end)
        for c in tree.subtree(k)
        if tree.rels[c] == "acl:relcl" and after_comma(tree, c)
    )


def _content_and_source(tree: Tree, v: int, cue: Cue) -> tuple[Content | None, int]:
    """What the verb reports and the head of its source, by the tree or by the order of words."""
    found = content_of(tree, v, cue)
    aside = comment(tree, v)
    if aside is not None:
        low, high, subject = aside
        before = tree.words[low].start
        if tree.heads[subject] != v and tree.child(v, "nsubj") < 0:
            rehang(tree, v, low, subject)
            found = content_of(tree, v, cue)
        if found is None or found[0].start >= before:
            rehang(tree, v, low, subject)
            words = commented(tree, low, high)
            by_order = rest_of(tree, words, low, high) if words else None
            if by_order is not None and by_order[0].start < before:
                return by_order, subject
    s = source_of(tree, v)
    if found is not None:
        inside = s >= 0 and found[0].start <= tree.words[s].start < found[0].end
        if s < 0 and aside is not None:
            s = aside[2]
        elif (s < 0 or inside) and not is_passive(tree, v):
            s = adjacent(tree, v)
    return found, s


def _can_say(tree: Tree, v: int, s: int) -> bool:
    """Whether the source is of those of whom the verb says that they say something."""
    lemma = tree.lemmas[v]
    if lemma in _GATHERING:
        return s >= 0 and tree.pos[s] == "PROPN"
    if lemma in _SHOWING:
        return _documents(tree, s)
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
