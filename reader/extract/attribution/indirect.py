"""Reported speech read from the tree: clauses under reporting words, 'according to', 'as X'."""

from __future__ import annotations

from collections.abc import Iterator

from reader.extract.attribution.cues import CUES, NOMINAL, PLAIN_ONLY_WITH_QUOTE, Cue, cue_lemma
from reader.extract.attribution.report import Report
from reader.extract.phrases import clause_of, noun_phrase, subject_of
from reader.extract.tree import Tree, trim
from reader.model import Span

_OBJECT_CONTENT = frozenset({Cue.ANNOUNCE, Cue.DENY, Cue.WARN, Cue.EXPECT, Cue.ADMIT, Cue.CLAIM})


def source_of(tree: Tree, v: int) -> int:
    """The head of who says so, for a reporting verb; -1 where the sentence has none."""
    if tree.child(v, "aux:pass") >= 0 or tree.child(v, "nsubj:pass") >= 0:
        return tree.child(v, "obl:agent")
    if tree.base[v] == "acl" and tree.rels[v] == "acl":
        noun = tree.heads[v]
        owner = tree.child(noun, "nmod:poss")
        return owner if owner >= 0 else noun
    if tree.base[v] in ("advcl", "obl") and tree.child(v, "nsubj") < 0:
        h = tree.heads[v]
        if any(tree.lemmas[k] == "as" for k in tree.kids[v]) and CUES.get(tree.lemmas[h]):
            quoted = tree.child(h, "obj")
            if quoted >= 0:
                return quoted
    s = subject_of(tree, v)
    if s >= 0 and tree.base[s] == "expl":
        return -1
    return s


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

    A clause in it that holds the `cue` is no part of it ('a statement saying …').
    """
    if i < 0:
        return None
    if tree.pos[i] == "NOUN":
        named = [k for k in tree.children(i, "appos") if tree.pos[k] == "PROPN"]
        i = named[0] if named else i
    words = noun_phrase(tree, i, limit=0)
    if cue > i and tree.under(cue, i):
        top = next((k for k in tree.kids[i] if tree.under(cue, k)), cue)
        words = [w for w in words if w < tree.lo[top]]
    # A source is a contiguous name: what follows a comma is about it.
    kept = [w for w in words if w <= i or not _breaks(tree, i, w)]
    for n in range(1, len(kept)):
        # 'Mary John, 43, who saw it': the name alone.
        if tree.words[kept[n] - 1].text == "," and (
            tree.pos[kept[n]] == "NUM" or tree.lemmas[kept[n]] in ("who", "which", "whose")
        ):
            kept = kept[:n]
            break
    return span_of(tree, kept)


def _breaks(tree: Tree, head: int, w: int) -> bool:
    return any(
        tree.words[k].text in (",", "—", "–", "(") and not _lists(tree, head)
        for k in range(head + 1, w + 1)
    )


def _lists(tree: Tree, head: int) -> bool:
    return any(tree.base[k] == "conj" for k in tree.kids[head])


def reports_in(tree: Tree, sentence: int) -> Iterator[Report]:
    """The attributions one tree holds, in order of their cues."""
    for i in range(tree.n):
        lemma = tree.lemmas[i]
        if tree.pos[i] == "VERB":
            lemma = tree.lemmas[i] = cue_lemma(tree.words[i].text, lemma)
        if lemma in CUES and tree.pos[i] == "VERB":
            _mend(tree, i)
            report = _verb(tree, sentence, i)
        elif lemma in ("according", "accord") and tree.words[i].text.lower() == "according":
            report = _according(tree, sentence, i)
        elif lemma in NOMINAL and tree.pos[i] == "NOUN":
            report = _noun(tree, sentence, i)
        else:
            continue
        if report is not None:
            yield report


def _mend(tree: Tree, v: int) -> None:
    """A comment at the end ('…, officials said') taken for an adverbial clause becomes one again.

    A subject it drew away from the clause it comments on goes back.
    """
    h = tree.heads[v]
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


def _verb(tree: Tree, sentence: int, v: int) -> Report | None:
    cue = CUES[tree.lemmas[v]]
    found = _content(tree, v, cue)
    if found is None:
        return None
    content, outside = found
    s = source_of(tree, v)
    inside = s >= 0 and content.start <= tree.words[s].start < content.end
    if (s < 0 or inside) and tree.child(v, "aux:pass") < 0:
        s = _adjacent(tree, v)
    if s >= 0 and content.start <= tree.words[s].start < content.end and outside == (0, 0):
        return None
    if s >= 0 and (tree.lemmas[s] in _NOBODY or tree.hi[s] - tree.lo[s] > _LONGEST_SOURCE):
        s = _adjacent(tree, v)
        if s >= 0 and tree.lemmas[s] in _NOBODY:
            return None
    if s < 0 and tree.base[v] in ("advcl", "acl", "xcomp", "csubj") and cue is not Cue.CITE:
        return None
    word = tree.words[v]
    return Report(
        source_span(tree, s, v),
        Span(word.start, word.end, word.text),
        content,
        direct=False,
        kind=cue,
        sentence=sentence,
        word=v,
        source_word=s,
        outside=outside,
        listener=_listener(tree, v),
    )


_NOBODY = frozenset({"you", "one", "which", "that", "what"})
_LONGEST_SOURCE = 40


def _adjacent(tree: Tree, v: int) -> int:
    """The noun right before a reporting verb, for a subject the parser hung elsewhere."""
    i = v - 1
    while i >= 0 and tree.base[i] in ("aux", "advmod"):
        i -= 1
    if i < 0 or tree.pos[i] not in ("NOUN", "PROPN", "PRON") or tree.base[i] == "obj":
        return -1
    while tree.base[i] in ("compound", "flat", "conj", "nmod") and 0 <= tree.heads[i] < v:
        if tree.pos[tree.heads[i]] not in ("NOUN", "PROPN"):
            break
        i = tree.heads[i]
    return i


def _listener(tree: Tree, v: int) -> Span | None:
    """Whom it was told to ('told the FT that …', 'explained to the FT')."""
    k = tree.child(v, "iobj", "obj")
    if k < 0:
        k = next((o for o in tree.children(v, "obl") if tree.case(o).lower() == "to"), -1)
    if k < 0 or tree.pos[k] not in ("PROPN", "NOUN"):
        return None
    return source_span(tree, k)


def _content(tree: Tree, v: int, cue: Cue) -> tuple[Span, tuple[int, int]] | None:
    """What a reporting verb reports, and what inside its hull is not part of it."""
    clauses = [k for k in tree.children(v, "ccomp") if _reported(tree, v, k)]
    if clauses:
        same = [k for k in clauses if (k > v) == (clauses[0] > v)]
        return _around(tree, v, sorted(w for k in same for w in tree.subtree(k)))
    if tree.base[v] == "parataxis" and cue is not Cue.ADVISE:
        return _parenthetical(tree, v)
    if tree.base[v] == "advcl" and _as(tree, v) and tree.lemmas[v] not in PLAIN_ONLY_WITH_QUOTE:
        return _parenthetical(tree, v)
    before = next(
        (k for k in tree.children(v, "parataxis") if k < v and tree.hi[k] < v and _big(tree, k)), -1
    )
    if before >= 0 and cue is not Cue.ADVISE:
        return _around(tree, v, tree.subtree(before))
    if tree.lemmas[v] == "accuse" or cue is Cue.CALL or tree.lemmas[v] == "describe":
        return _described(tree, v)
    if cue is Cue.CITE:
        return _cited(tree, v)
    if cue in _OBJECT_CONTENT or cue in (Cue.STATE, Cue.ADVISE):
        return _object(tree, v, cue)
    return None


def _reported(tree: Tree, v: int, k: int) -> bool:
    """Whether a complement clause is said: not a question ('asked whether'), not a wish."""
    first = tree.lemmas[tree.lo[k]]
    if first in ("whether", "if"):
        return False
    if tree.lemmas[v] in PLAIN_ONLY_WITH_QUOTE and not any(
        tree.lemmas[m] == "that" or tree.words[m].text[:1] in '"“`'
        for m in range(tree.lo[k], min(tree.lo[k] + 2, tree.n))
    ):
        return tree.lemmas[v] in ("recall", "conclude", "find", "rule", "show", "feel", "continue")
    return True


def _big(tree: Tree, k: int) -> bool:
    return tree.hi[k] - tree.lo[k] >= 2


def _as(tree: Tree, v: int) -> bool:
    return any(tree.lemmas[k] == "as" and tree.base[k] == "mark" for k in tree.kids[v])


def _around(tree: Tree, v: int, words: list[int]) -> tuple[Span, tuple[int, int]] | None:
    """A content's hull; where the cue stands inside it, cue and source are marked as outside."""
    content = span_of(tree, [w for w in words if tree.lemmas[w] != "that" or w != words[0]])
    if content is None:
        return None
    word = tree.words[v]
    if not content.start <= word.start < content.end:
        return content, (0, 0)
    own = [v, *(k for k in tree.kids[v] if tree.base[k] in ("nsubj", "aux"))]
    return content, (
        min(tree.words[tree.lo[k] if k != v else v].start for k in own),
        max(tree.words[tree.hi[k] if k != v else v].end for k in own),
    )


def _parenthetical(tree: Tree, v: int) -> tuple[Span, tuple[int, int]] | None:
    """'…, officials said, …': the rest of the clause the comment hangs on."""
    h = tree.heads[v]
    if h < 0 or (tree.child(v, "nsubj") < 0 and tree.child(v, "obl:agent") < 0):
        return None
    return _rest(tree, h, tree.lo[v], tree.hi[v])


def _rest(tree: Tree, h: int, low: int, high: int) -> tuple[Span, tuple[int, int]] | None:
    """The clause of `h` without the words from low to high, which comment on it."""
    words = [w for w in tree.subtree(h) if not low <= w <= high]
    if len(words) < 2:
        return None
    after = [w for w in words if w > high and tree.base[w] != "punct"]
    before = [w for w in words if w < low and tree.base[w] != "punct"]
    if not after or not before:
        content = span_of(tree, [w for w in words if w > high] if after else
                          [w for w in words if w < low])  # fmt: skip
        return (content, (0, 0)) if content else None
    content = span_of(tree, words)
    return (content, (tree.words[low].start, tree.words[high].end)) if content else None


def _described(tree: Tree, v: int) -> tuple[Span, tuple[int, int]] | None:
    """'accused X of …', 'described X as …', 'called X a …'."""
    o = tree.child(v, "obj", "nsubj:pass")
    if o < 0:
        return None
    rest = [
        k
        for k in tree.children(v, "xcomp", "advcl", "obl")
        if k > o and (tree.base[k] == "xcomp" or _first_case(tree, k) in ("as", "of"))
    ]
    if not rest:
        return None
    words = (tree.subtree(o) if o > v else []) + [w for k in rest for w in tree.subtree(k)]
    content = span_of(tree, sorted(words))
    return (content, (0, 0)) if content else None


def _first_case(tree: Tree, k: int) -> str:
    return next((tree.lemmas[m] for m in tree.kids[k] if tree.base[m] in ("case", "mark")), "")


def _cited(tree: Tree, v: int) -> tuple[Span, tuple[int, int]] | None:
    """'quoted X as saying …', 'cites the comments of X, making clear that …'."""
    k = next((k for k in tree.children(v, "advcl", "xcomp", "obl") if k > v), -1)
    if k < 0:
        k = tree.child(v, "obj")
    if k < 0:
        return None
    content = span_of(tree, [w for w in tree.subtree(k) if w > v])
    return (content, (0, 0)) if content else None


def _object(tree: Tree, v: int, cue: Cue) -> tuple[Span, tuple[int, int]] | None:
    """'announced the doubling of …', 'denied arson', 'claimed to have …'."""
    if tree.lemmas[v] in ("ask", "order", "request", "recognise", "recognize"):
        return None
    k = tree.child(v, "xcomp")
    if k < 0 and cue not in (Cue.STATE, Cue.ADVISE):
        k = tree.child(v, "obj")
    if k < 0 or k < v or tree.pos[k] == "PRON":
        return None
    content = span_of(tree, tree.subtree(k))
    return (content, (0, 0)) if content else None


def _according(tree: Tree, sentence: int, i: int) -> Report | None:
    """'according to X': the clause it stands in."""
    s = tree.heads[i]
    if tree.base[i] not in ("case", "fixed", "mark") or tree.pos[s] in ("ADP", "VERB"):
        s = next((k for k in tree.children(i, "obl", "obj", "nmod") if k > i), -1)
        top = i
    else:
        top = s
    if s < 0:
        return None
    clause = clause_of(tree, top)
    found = _rest(tree, clause, min(tree.lo[top], i), tree.hi[top])
    source = source_span(tree, s)
    if found is None or source is None:
        return None
    content, outside = found
    end = i + 1 if i + 1 < tree.n and tree.lemmas[i + 1] == "to" else i
    cue = Span(tree.words[i].start, tree.words[end].end, "")
    return Report(
        source,
        Span(cue.start, cue.end, tree.text[cue.start : cue.end]),
        content,
        direct=False,
        kind=Cue.SAY,
        sentence=sentence,
        word=i,
        source_word=s,
        outside=outside,
    )


def _noun(tree: Tree, sentence: int, i: int) -> Report | None:
    """'X's claim that …', 'the comments of X that …'."""
    clause = next(
        (k for k in tree.children(i, "acl", "ccomp") if tree.rels[k] != "acl:relcl"
         and any(tree.lemmas[m] == "that" and tree.base[m] == "mark" for m in tree.kids[k])), -1
    )  # fmt: skip
    owner = tree.child(i, "nmod:poss")
    if owner < 0:
        owner = next(
            (k for k in tree.children(i, "nmod") if tree.case(k).lower() in ("by", "of", "from")),
            -1,
        )
    if clause < 0 or owner < 0:
        return None
    content = span_of(tree, [w for w in tree.subtree(clause) if tree.base[w] != "mark" or
                             tree.heads[w] != clause])  # fmt: skip
    if content is None:
        return None
    word = tree.words[i]
    return Report(
        source_span(tree, owner),
        Span(word.start, word.end, word.text),
        content,
        direct=False,
        kind=NOMINAL[tree.lemmas[i]],
        sentence=sentence,
        word=i,
        source_word=owner,
    )
