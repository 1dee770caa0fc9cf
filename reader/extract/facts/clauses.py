"""Facts from clauses: one for each predicate that has a subject.

The clause-based approach of ClausIE (Del Corro & Gemulla 2013) over Universal Dependencies:
each verbal, adjectival, nominal or locative predicate with its own, shared or controlled subject
is one clause; its obligatory parts make subject, predicate and object, the rest arguments.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.extract.attribution import Report
from reader.extract.attribution.cues import CUES, Cue
from reader.extract.facts import lexicon as lex
from reader.extract.facts.arguments import Arguments, collect, with_case
from reader.extract.facts.candidate import Candidate
from reader.extract.facts.context import Context
from reader.extract.facts.modality import modality_of, polarity_of
from reader.extract.facts.predicate import chain_of, governor, is_verbal, predicate_words
from reader.extract.phrases import RELATIVES, after_comma, is_clause, noun_phrase, subject_of
from reader.extract.tree import Tree
from reader.extract.words import word_set
from reader.model import EntityType, Modality, Span

_BASE = {
    "": 0.9, "acl:relcl": 0.85, "acl": 0.65, "advcl": 0.75, "conj": 0.85, "ccomp": 0.85,
    "xcomp": 0.7, "parataxis": 0.75, "appos": 0.5, "csubj": 0.4, "dep": 0.4,
}  # fmt: skip
_SKIPPED = frozenset({"csubj", "reparandum", "list", "vocative", "discourse", "dislocated"})


def clause_candidates(ctx: Context, tree: Tree, sentence: int) -> Iterator[Candidate]:
    """The facts of one sentence's clauses, in no particular order."""
    for v in range(tree.n):
        if is_clause(tree, v) and tree.base[v] not in _SKIPPED and not _compound(tree, v):
            found = _clause(ctx, tree, sentence, v)
            if found is not None:
                yield found


def _clause(ctx: Context, tree: Tree, sentence: int, v: int) -> Candidate | None:
    if _completed(tree, v) or not _asserted(tree, v) or _joins(tree, v):
        return None
    chain = chain_of(tree, v)
    rule = _rule(tree, chain[0])
    if rule is None:
        return None
    subject = _subject(tree, chain[0])
    if subject < 0 or subject in chain or tree.lemmas[subject] in _NO_SUBJECT:
        return None
    if _whose(tree, subject) or tree.tags[v] == "MD":
        return None
    if tree.lemmas[subject] == "that" and rule not in ("clause", "ccomp", "conj"):
        return None
    predicate = predicate_words(tree, chain)
    if not predicate:
        return None
    second = _joined(tree, v)
    if second >= 0:
        predicate = sorted({*predicate, *range(v, second + 1)})
    found = Candidate(
        tree, sentence, v, rule, _BASE.get(rule.split("-")[0], 0.8), tree.lemmas[v], subject,
        subject_words(tree, named(ctx, tree, subject), v), predicate,
    )  # fmt: skip
    found.passive = tree.child(chain[0], "nsubj:pass", "aux:pass") >= 0
    arguments = collect(ctx, tree, [*chain, second] if second >= 0 else chain)
    if not ctx.whole:
        _borrow(ctx, tree, chain[0], arguments)
    _fill(ctx, found, [*chain, second] if second >= 0 else chain, arguments)
    if not found.predicate:
        return None
    found.modality = modality_of(ctx, tree, chain, subject)
    if found.modality is not Modality.STATED:
        # What is yet to be said has no one who says it.
        found.speech = None
    if arguments.conditional and found.modality is Modality.STATED:
        found.modality = Modality.POSSIBLE
    found.polarity = polarity_of(tree, chain, (subject, found.object_head))
    _inherit(ctx, found, chain[0])
    if tree.pos[v] != "VERB" and tree.child(v, "cop") >= 0:
        found.lemma = "be"
    return found


def _borrow(ctx: Context, tree: Tree, v: int, arguments: Arguments) -> None:
    """'were killed when … Sunday': clauses joined by 'when' happen at one time and place."""
    if arguments.time and arguments.place:
        return
    others = [k for k in tree.children(v, "advcl") if _when(tree, k)]
    if tree.base[v] == "advcl" and _when(tree, v):
        others.append(tree.heads[v])
    for k in others:
        if not is_clause(tree, k):
            continue
        theirs = collect(ctx, tree, [k])
        arguments.time = arguments.time or theirs.time
        arguments.place = arguments.place or theirs.place


def _when(tree: Tree, v: int) -> bool:
    return any(
        tree.lemmas[k] == "when" and tree.base[k] in ("advmod", "mark") for k in tree.kids[v]
    )


_NO_SUBJECT = frozenset({"what", "whatever", "which", "who", "whoever"})


def _whose(tree: Tree, subject: int) -> bool:
    """'whose boat': a subject that says nothing without the noun it refers to."""
    return any(tree.lemmas[k] == "whose" for k in tree.kids[subject])


def _compound(tree: Tree, v: int) -> bool:
    """Whether the word is a part of a hyphenated one ('game-clinching')."""
    return (
        v > 1
        and tree.words[v - 1].text == "-"
        and tree.words[v - 1].end == tree.words[v].start
        and tree.words[v - 2].end == tree.words[v - 1].start
    )


def _joined(tree: Tree, v: int) -> int:
    """The verb coordinated right behind ('shot and killed X'), which shares all its parts, or -1."""
    k = v + 2
    if k >= tree.n or tree.heads[k] != v or tree.base[k] != "conj" or tree.pos[k] != "VERB":
        return -1
    if tree.base[v + 1] != "cc" or tree.lemmas[v + 1] != "and" or tree.pos[v] != "VERB":
        return -1
    if tree.tags[k] != tree.tags[v] or tree.child(v, "obj", "obl", "xcomp", "ccomp") in range(v, k):
        return -1
    return -1 if tree.child(k, "nsubj", "aux", "mark", "xcomp", "ccomp") >= 0 else k


def _joins(tree: Tree, v: int) -> bool:
    h = tree.heads[v]
    return h >= 0 and h == v - 2 and _joined(tree, h) == v


def _completed(tree: Tree, v: int) -> bool:
    """Whether the predicate goes on in an infinitive or participle, which is then its own leaf."""
    return any(is_verbal(tree, k) and governor(tree, k) == v for k in tree.children(v, "xcomp"))


def _first_verb(tree: Tree, v: int) -> int:
    """The first of a coordination of clauses `v` stands in."""
    for _ in range(10):
        if tree.base[v] != "conj" or tree.child(v, "nsubj") >= 0 or tree.heads[v] < 0:
            return v
        if not is_clause(tree, tree.heads[v]):
            return v
        v = tree.heads[v]
    return v


def _asserted(tree: Tree, v: int) -> bool:
    """Whether the text puts the clause forward: no question, no wish, no condition."""
    for _ in range(12):
        if tree.base[v] == "xcomp" and governor(tree, v) >= 0:
            v = governor(tree, v)
            continue
        first = _first_verb(tree, v)
        if first != v:
            v = first
            continue
        rel, h = tree.base[v], tree.heads[v]
        if rel == "ccomp" and h >= 0:
            return _complement_holds(tree, v, h)
        if rel == "advcl":
            return _adverbial_holds(tree, v)
        if rel == "xcomp":
            return False
        return not (h < 0 and _question(tree, v))
    return False


def _question(tree: Tree, v: int) -> bool:
    last = tree.words[tree.n - 1].text
    if "?" in last or (tree.n > 1 and "?" in tree.words[tree.n - 2].text):
        return True
    return tree.lemmas[tree.lo[v]] in ("what", "who", "how", "why") and tree.tags[v] == "VB"


def _complement_holds(tree: Tree, v: int, h: int) -> bool:
    first = tree.lemmas[tree.lo[v]]
    lemma = tree.lemmas[h]
    if first in ("whether", "if", "how", "what", "who", "why", "which", "where", "when"):
        return False
    if _inverted(tree, v):
        return False
    mark = tree.child(v, "mark")
    if (mark >= 0 and tree.lemmas[mark] == "to") or tree.tags[v] in ("VB", "VBG"):
        if not any(tree.base[k] in ("aux", "cop") for k in tree.kids[v]):
            return False
    if lemma in lex.IRREAL and lemma not in CUES:
        return False
    if lemma in CUES:
        return CUES[lemma] is not Cue.ADVISE and lemma not in ("wonder", "hope", "doubt")
    if lemma in lex.FACTIVE or lemma in lex.SEEMING:
        return True
    return tree.words[tree.n - 1].text != "?" and tree.pos[h] == "VERB" and _quoted(tree, v)


def _quoted(tree: Tree, v: int) -> bool:
    """A clause after a colon or dash, or inside quotation marks, stands by itself."""
    low = tree.lo[v]
    return low > 0 and tree.words[low - 1].text in (":", "—", "--", "“", '"', "``")


_HOLDING = word_set(
    "as when after before because since while although though where whereas until once"
)


def _adverbial_holds(tree: Tree, v: int) -> bool:
    marks = [tree.lemmas[m] for m in tree.kids[v] if m < v and tree.base[m] in ("mark", "case")]
    marks += [
        tree.lemmas[m]
        for m in tree.children(v, "advmod")
        if m < v and tree.lemmas[m] in ("when", "where", "whenever")
    ]
    if marks:
        if "to" in marks:
            if tree.lemmas[tree.heads[v]] in lex.SUMMONING:
                return True
            return tree.lemmas[v] in lex.RESULT_INFINITIVES
        if marks[:2] == ["as", "if"]:
            return tree.lemmas[tree.heads[v]] in lex.SEEMING
        if marks[:2] == ["so", "that"]:
            return False
        if marks[0] in ("after", "before", "since", "while", "following"):
            return True
        return marks[0] in _HOLDING and _has_subject(tree, v)
    if tree.tags[v] in ("VBG", "VBN"):
        return True
    return _has_subject(tree, v) and not _inverted(tree, v)


def _inverted(tree: Tree, v: int) -> bool:
    """'should a conflict break out': a condition by inversion."""
    first = tree.lo[v]
    return tree.words[first].text.lower() in ("should", "had", "were") and tree.heads[first] == v


def _has_subject(tree: Tree, v: int) -> bool:
    return tree.child(v, "nsubj", "csubj", "expl") >= 0


def _rule(tree: Tree, v: int) -> str | None:
    rel = tree.rels[v]
    if rel == "acl":
        if _has_subject(tree, v):
            return "acl-clause"
        if tree.tags[v] == "VB" or tree.child(v, "mark") >= 0:
            return None
        return "acl-participle"
    if rel == "acl:relcl":
        return "acl:relcl"
    base = tree.base[v]
    if base == "advcl":
        return "advcl" if _has_subject(tree, v) else "advcl-participle"
    if base == "root":
        return "clause"
    return base


def _subject(tree: Tree, v: int) -> int:
    """The subject; an expletive where there is one ('there', anticipatory 'it')."""
    for k in tree.children(v, "expl"):
        if k < v:
            return k
    if tree.base[v] == "advcl" and not _has_subject(tree, v):
        h = tree.heads[v]
        if h >= 0 and not is_clause(tree, h):
            return -1
    return subject_of(tree, v)


def named(ctx: Context, tree: Tree, s: int) -> int:
    """The name in apposition to a description, which says better who; else the word itself."""
    if ctx.mention_of(tree, s) is not None:
        return s
    for k in tree.children(s, "appos"):
        mention = ctx.mention_of(tree, k)
        if mention is not None and mention.type is EntityType.PERSON:
            return k
    return s


def subject_words(tree: Tree, s: int, v: int) -> list[int]:
    """The words a subject is shown by; the clause that modifies it is left out of it."""
    words = noun_phrase(tree, s)
    if tree.under(v, s):
        top = v
        while tree.heads[top] != s:
            top = tree.heads[top]
        low, high = tree.lo[top], tree.hi[top]
        words = [w for w in words if not low <= w <= high]
    elif s < v:
        first = min([v, *(k for k in tree.kids[v] if tree.base[k] in ("aux", "cop") and k > s)])
        words = [w for w in words if w < first]
    return _trimmed(tree, words)


_LOOSE = frozenset({"across", "among", "including", "such", "like", "along", "particularly"})


def _trimmed(tree: Tree, words: list[int]) -> list[int]:
    """A long subject without what is loosely added at its end ('… across all branches')."""
    if len(words) < _LONG_SUBJECT:
        return words
    for n, w in enumerate(words):
        if n > 1 and tree.base[w] == "case" and tree.lemmas[w] in _LOOSE:
            return words[:n]
    return words


_LONG_SUBJECT = 8


def _fill(ctx: Context, found: Candidate, chain: Sequence[int], arguments: Arguments) -> None:
    """Object and complements, then what of the periphery becomes the object."""
    tree, v = found.tree, found.head
    if tree.lemmas[found.subject_head] == "there" and tree.base[found.subject_head] == "expl":
        _existential(tree, found, v)
    elif tree.pos[v] in ("VERB", "AUX") and tree.child(v, "cop") < 0:
        _verb_object(ctx, found, chain)
    else:
        _nominal_predicate(found, arguments)
    _relative_gap(found, chain)
    found.time, found.place = arguments.time, arguments.place
    found.arguments = list(arguments.others)
    if found.content is not None and found.object:
        # Whom it was said to; what was said is the object.
        found.arguments.insert(0, ("", found.object))
        found.object = []
    if not found.object and found.content is None and found.predicate:
        _promote(found, arguments)
    found.arguments = [(role, words) for role, words in found.arguments if words]
    if not ctx.whole:
        bare = not (found.object or found.time or found.place or found.content)
        found.arguments = [
            (role, words)
            for role, words in found.arguments
            if not _separate(found.tree, role, words) or (bare and role == "to")
        ]


def _separate(tree: Tree, role: str, words: list[int]) -> bool:
    """A purpose, or what was done before or after: said by itself or beside the point."""
    verb = next((w for w in words if tree.tags[w] in ("VB", "VBG")), -1)
    if verb < 0 or tree.base[verb] != "advcl":
        return False
    return role in ("to", "in order to") or role in lex.TIME_ROLES


def _existential(tree: Tree, found: Candidate, v: int) -> None:
    thing = tree.child(v, "nsubj")
    if thing >= 0:
        found.object = noun_phrase(tree, thing, limit=30)
        found.object_head = thing


def _verb_object(ctx: Context, found: Candidate, chain: Sequence[int]) -> None:
    tree, v = found.tree, found.head
    reports = ctx.cues.get((found.sentence, v))
    if reports and _speaks(found, reports[0]):
        found.speech = reports[0]
    own = found.speech is not None and found.speech.kind not in (Cue.CALL, Cue.ADVISE)
    words: list[int] = []
    objects = _objects(tree, chain)
    for k in objects:
        if tree.lemmas[k] in RELATIVES and tree.base[v] == "acl":
            continue
        words += noun_phrase(tree, k)
        found.object_head = k
    for k in tree.children(v, "xcomp"):
        if tree.hi[k] > v:
            words += [w for w in _open_complement(tree, k) if w > v]
            found.object_head = k if found.object_head < 0 else found.object_head
    if not own or found.speech is None:
        for k in tree.children(v, "ccomp", "csubj"):
            if k > v:
                words += tree.subtree(k)
                found.object_head = k if found.object_head < 0 else found.object_head
    elif not _is_object(found.speech.content, tree, objects):
        found.content = found.speech.content
    found.object = sorted(set(words))


def _objects(tree: Tree, chain: Sequence[int]) -> list[int]:
    """Indirect and direct objects; of several direct ones, which only a torn tree has, the first."""
    out = []
    for c in chain:
        out += [k for k in tree.children(c, "iobj") if k > c]
        out += [k for k in tree.children(c, "obj") if k > c and not tree.case(k)][:1]
    return sorted(out)


def _speaks(found: Candidate, report: Report) -> bool:
    """Whether the clause's subject is the one who says so (not the accused in a passive)."""
    return report.source is not None and report.source_word in (-1, found.subject_head)


def _is_object(content: Span, tree: Tree, objects: Sequence[int]) -> bool:
    """Whether what is reported is just the verb's object ('denied arson')."""
    return any(content.start <= tree.words[k].start < content.end for k in objects)


def _open_complement(tree: Tree, top: int) -> list[int]:
    """The words of an open complement without comments set off from it."""

    def aside(j: int) -> bool:
        return tree.heads[j] == top and (
            tree.base[j] in ("parataxis", "nsubj")
            or (tree.base[j] == "advcl" and after_comma(tree, j))
        )

    return tree.subtree(top, aside)


def _nominal_predicate(found: Candidate, arguments: Arguments) -> None:
    """'is the chief of …', 'is rare for …', 'are in Okinawa'."""
    tree, v = found.tree, found.head
    found.object_head = v
    words = noun_phrase(tree, v, limit=12)
    adjective = tree.pos[v] in ("ADJ", "ADV", "NUM")
    if adjective:
        kept = [(role, part) for role, part in arguments.others if part and part[0] > v]
        out = {*arguments.time, *arguments.place, *(w for _, p in arguments.others for w in p)}
        words = [w for w in words if w not in out and not _cased(tree, w, out)]
        for role, part in kept:
            words += [*part, *_role_words(tree, role, part)]
        arguments.others[:] = [a for a in arguments.others if a not in kept]
    else:
        cut = {*arguments.time, *arguments.place, *(w for _, p in arguments.others for w in p)}
        cut -= {v}
        words = [w for w in words if w not in cut and not _cased(tree, w, cut)]
    words += [w for k in tree.children(v, "csubj", "ccomp") if k > v for w in tree.subtree(k)]
    words = [
        w
        for w in sorted(set(words))
        if w not in found.predicate and not (w < v and tree.lemmas[w] in RELATIVES)
    ]
    cases = [k for k in tree.children(v, "case") if k < v]
    if cases:
        lead = [w for w in words if w < min(cases)]
        words = [w for w in words if w > min(cases)]
        found.predicate = sorted({*found.predicate, *lead, *with_case(tree, v, [])})
    found.object = words


def _cased(tree: Tree, w: int, cut: set[int]) -> bool:
    return tree.base[w] in ("case", "mark") and tree.heads[w] in cut


def _role_words(tree: Tree, role: str, part: list[int]) -> list[int]:
    """The preposition's own words before an argument."""
    if not role or not part:
        return []
    out: list[int] = []
    first = part[0] - 1
    while first >= 0 and tree.base[first] in ("case", "mark", "fixed") and len(out) < 4:
        out.append(first)
        first -= 1
    return out


def _relative_gap(found: Candidate, chain: Sequence[int]) -> None:
    """The noun of an object relative clause is its object ('jets that Japan is developing')."""
    tree = found.tree
    top = chain[0]
    while tree.base[top] == "conj" and tree.heads[top] >= 0 and tree.child(top, "nsubj") < 0:
        top = tree.heads[top]
    if tree.rels[top] != "acl:relcl" or found.object or tree.pos[found.head] != "VERB":
        return
    noun = tree.heads[top]
    if found.subject_head == noun or tree.lemmas[noun] in _ADVERBIAL_NOUNS:
        return
    if tree.lemmas[noun] in ("what", "whatever"):
        found.predicate = []
        return
    pronoun = next(
        (k for c in chain for k in tree.kids[c] if tree.lemmas[k] in RELATIVES and k < c), -1
    )
    if pronoun >= 0 and tree.base[pronoun] in ("advmod", "mark"):
        if tree.lemmas[pronoun] in ("where", "when", "why"):
            return
    stranded = _stranded(tree, found.head)
    if pronoun >= 0 and tree.base[pronoun] == "obl":
        role = tree.case(pronoun).lower()
        found.arguments.append((role, _noun_before(tree, noun, top)))
        return
    if stranded >= 0:
        found.predicate = sorted({*found.predicate, stranded})
    found.object = _noun_before(tree, noun, top)
    found.object_head = noun


_ADVERBIAL_NOUNS = word_set("time day way reason place moment year month week case")


def _stranded(tree: Tree, v: int) -> int:
    return next(
        (k for k in tree.kids[v] if k > v and tree.pos[k] == "ADP" and not tree.kids[k]
         and tree.base[k] in ("obl", "case", "advmod")), -1
    )  # fmt: skip


def _noun_before(tree: Tree, noun: int, clause: int) -> list[int]:
    low = tree.lo[clause]
    return [w for w in noun_phrase(tree, noun, limit=0) if w < low]


def _promote(found: Candidate, arguments: Arguments) -> None:
    """Without an object the phrase the verb needs takes its place ('is based in Hawaii')."""
    tree = found.tree
    by = next((n for n, (role, _) in enumerate(found.arguments) if role == "by"), -1)
    place_needed = arguments.place and tree.lemmas[found.head] in lex.LOCATIVE_VERBS
    first = by if by >= 0 and found.passive else _adjacent(found)
    if place_needed and (first < 0 or arguments.place[0] < found.arguments[first][1][0]):
        words, found.place = arguments.place, []
        _take(found, words)
        return
    if first < 0:
        return
    role, words = found.arguments.pop(first)
    cases = _role_words(tree, role, words)
    if (len(cases) and role != "to") or not role or (cases and tree.base[cases[0]] != "mark"):
        _take(found, sorted({*cases, *words}))
    else:
        found.arguments.insert(first, (role, words))


def _adjacent(found: Candidate) -> int:
    """The argument that begins right behind the predicate, or the only one."""
    if not found.arguments:
        return -1
    last = max(found.predicate)
    for n, (role, words) in enumerate(found.arguments):
        if words and words[0] > last and not (role == "to" and _infinitive(found.tree, words)):
            return n if role not in lex.TIME_ROLES and role not in ("if", "unless") else -1
    return -1


def _infinitive(tree: Tree, words: list[int]) -> bool:
    return any(tree.tags[w] == "VB" for w in words[:2])


def _take(found: Candidate, words: list[int]) -> None:
    """Makes a prepositional phrase the object; its preposition joins the predicate."""
    tree = found.tree
    lead = 0
    while lead < len(words) - 1 and (tree.base[words[lead]] in ("case", "fixed", "mark")):
        lead += 1
    found.predicate = sorted({*found.predicate, *words[:lead]})
    found.object = words[lead:]
    found.object_head = -1


def _inherit(ctx: Context, found: Candidate, v: int) -> None:
    """A participle clause is no surer than the clause it hangs on."""
    tree = found.tree
    if found.rule != "advcl-participle" or tree.heads[v] < 0:
        return
    h = tree.heads[v]
    above = modality_of(ctx, tree, chain_of(tree, h), found.subject_head)
    if above is not Modality.STATED and found.modality is Modality.STATED:
        found.modality = above
