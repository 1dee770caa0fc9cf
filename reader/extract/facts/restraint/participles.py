"""Participle clauses of which it is open who or what they speak of: they are not given.

'a team fell, ending its run' (the fall ended it), 'clubs' members seeking X' (who seeks?): what a
participle speaks of is told by place alone, so where two nouns could be meant nothing is said.
"""

from __future__ import annotations

from reader.extract.attribution.cues import CUES
from reader.extract.coref.lexicon import PERSON_NOUNS, PRONOUNS
from reader.extract.facts.context import Context
from reader.extract.facts.parts.predicate import chain_of
from reader.extract.facts.parts.subjects import has_subject
from reader.extract.facts.restraint.antecedents import ambiguous_antecedent
from reader.extract.facts.stance.asserted import asserted
from reader.extract.phrases import after_comma, is_clause
from reader.extract.tree import Tree
from reader.extract.words import word_set
from reader.model import EntityType

_NOMINAL = frozenset({"NOUN", "PROPN"})


def loose(ctx: Context, tree: Tree, v: int, rule: str, subject: int) -> bool:
    """Whether a participle may as well speak of another noun than the subject found for it."""
    if _all_but(tree, v):
        return True
    if rule == "acl-clause":
        return _crossed(tree, v) or _denied(tree, v)
    if tree.rels[v] in ("acl:relcl", "advcl:relcl"):
        return ambiguous_antecedent(ctx, tree, v, subject)
    if rule == "conj":
        return _joined(ctx, tree, v, subject)
    if rule == "acl-participle":
        outer = _of_the_outer(ctx, tree, v) or _followed(tree, v)
        own = ctx.mention_of(tree, tree.heads[v])
        end = own.end if own is not None else 0
        between = [k for k in _before(tree, v) if tree.words[k].start >= end]
        return outer or bool(between) or _no_deed_of_a_noun(tree, v)
    if rule != "advcl-participle":
        return False
    if any(tree.case(k).lower() in _WITH for k in _before(tree, v)) or _with_whom(tree, v):
        return True
    h = tree.heads[v]
    if tree.pos[subject] == "VERB" or tree.base[subject] == "expl" or tree.lemmas[v] in _LINKS:
        # 'Having won, it's safe to say …', 'compared with four'
        return True
    if not asserted(tree, chain_of(tree, h)[-1]) and not _since(tree, v):
        # 'allows them to skip talks before leaving'
        return True
    if h > v:
        return False
    if tree.child(v, "mark", "case") in range(v):
        return False
    return (
        _behind_saying(tree, v)
        or _wanted(tree, v)
        or _result(tree, v)
        or _proviso(tree, v)
        or _remaining(tree, v)
        or _of_the_noun_before(ctx, tree, v)
        or _of_another_clause(tree, v)
        or _event(ctx, tree, v, subject)
    )


_PAST = ("VBN", "VBD")
_LINKS = frozenset({"compare", "pend", "depend", "accord"})


def _all_but(tree: Tree, v: int) -> bool:
    """'has been all but dissolved': it hasn't been, though nearly."""
    return any(
        tree.lemmas[k] == "all" and tree.child(k, "fixed") == k + 1
        for k in tree.children(v, "advmod")
    )


def _joined(ctx: Context, tree: Tree, v: int, subject: int) -> bool:
    """Whether the participle that a second one is joined to is open already."""
    first = v
    while tree.base[first] == "conj" and tree.heads[first] >= 0:
        first = tree.heads[first]
    if first == v or has_subject(tree, v):
        return False
    if tree.rels[first] == "acl" and tree.child(first, "mark") in range(first):
        # 'various jobs, like baking, working in a bar'
        return tree.tags[v] == "VBG"
    if tree.rels[first] in ("acl:relcl", "advcl:relcl"):
        return ambiguous_antecedent(ctx, tree, first, subject)
    if tree.rels[first] == "acl" and not has_subject(tree, first) and tree.tags[first] == "VBN":
        return _of_the_outer(ctx, tree, first)
    if tree.base[first] == "advcl" and tree.tags[first] == "VBN" and tree.tags[v] in _PAST:
        return loose(ctx, tree, first, "advcl-participle", subject)
    if tree.tags[v] != "VBG" or tree.tags[first] != "VBG":
        return False
    if tree.base[first] == "advcl" and _wrecked(ctx, tree, v, subject, tree.heads[first]):
        return True
    if tree.lemmas[first] in _EFFECTS and tree.lemmas[v] not in _EFFECTS:
        # 'sending cars into the river and killing two'
        return False
    if has_subject(tree, first) or tree.rels[first] not in ("acl", "advcl"):
        return False
    return loose(ctx, tree, first, f"{tree.rels[first]}-participle", subject)


def _since(tree: Tree, v: int) -> bool:
    """'returned to tend the farm after serving': that he served does not hang on his purpose."""
    h = tree.heads[v]
    after = any(tree.lemmas[k] in ("after", "since") for k in tree.children(v, "mark", "case"))
    return after and tree.base[h] == "advcl" and tree.base[tree.heads[h]] != "acl"


def _before(tree: Tree, v: int) -> list[int]:
    """The phrases of the same noun or verb that stand right before a participle."""
    return [
        k
        for k in tree.children(tree.heads[v], "nmod", "obl")
        if tree.hi[k] == tree.lo[v] - 1 and tree.pos[k] in _NOMINAL
    ]


def _of_the_outer(ctx: Context, tree: Tree, v: int) -> bool:
    """'lectures on Kant, published in 1975', read as Kant published: of the one or the other."""
    h = tree.heads[v]
    if tree.tags[v] != "VBN" or not h < v or tree.base[h] != "nmod" or not after_comma(tree, v):
        return False
    above = tree.heads[h]
    if tree.pos[above] not in _NOMINAL or tree.case(h).lower() not in ("on", "in", "at", "for"):
        return False
    return tree.pos[h] == "PROPN" and not ctx.is_type(tree, h, EntityType.PERSON)


def _behind_saying(tree: Tree, v: int) -> bool:
    """'it was jammed, a source said, allowing floods': the jam allowed them, and no source."""
    h = tree.heads[v]
    effect = tree.lemmas[v] in _EFFECTS or tree.lemmas[v] in _HARMS or tree.lemmas[v] in _ALTERING
    if tree.tags[v] != "VBG" or tree.lemmas[h] not in _SAYING or not effect:
        return False
    fronted = any(k < h for k in tree.children(h, "ccomp")) or tree.base[h] == "parataxis"
    return fronted and after_comma(tree, v)


_SAYING = frozenset({"say", "report", "believe", "think", "warn", "claim", "show"})


def _wanted(tree: Tree, v: int) -> bool:
    """'the notice repays reading': who reads it is not told."""
    h = tree.heads[v]
    return tree.lo[v] == h + 1 and tree.tags[v] == "VBG" and tree.lemmas[h] in _WANTING


_WANTING = word_set("repay deserve merit need require bear involve mean risk entail warrant")


def _followed(tree: Tree, v: int) -> bool:
    """'went to school in Leeds, followed by Oxford': no Leeds is followed by Oxford."""
    h = tree.heads[v]
    return tree.lemmas[v] == "follow" and tree.tags[v] == "VBN" and tree.base[h] in ("obl", "nmod")


def _with_whom(tree: Tree, v: int) -> bool:
    """'came in first, with Lee at 1:34 after losing time': Lee lost it."""
    return any(
        tree.heads[v] < k < v and after_comma(tree, k) and tree.pos[k] == "PROPN"
        for k in tree.children(tree.heads[v], "obl")
        if tree.case(k).lower() in _WITH
    )


_WITH = frozenset({"with", "without"})


def _crossed(tree: Tree, v: int) -> bool:
    """'Eyes were on Oslo as Prince Ole tied …': the subject stands before what has the copula."""
    h = tree.heads[v]
    return 0 <= tree.child(v, "nsubj") < tree.child(h, "cop") < h < v


def _denied(tree: Tree, v: int) -> bool:
    """'There is no evidence they lied', 'discounted rumours that he did': nobody says he did."""
    h = tree.heads[v]
    return tree.lemmas[h] in _DOUBTED or any(tree.lemmas[k] == "no" for k in tree.kids[h])


_DOUBTED = word_set(
    "rumor rumour possibility chance hope fear speculation suggestion idea notion doubt risk "
    "likelihood theory prospect threat danger"
)


def _no_deed_of_a_noun(tree: Tree, v: int) -> bool:
    """'walked on the lawn leading him to run': what happened led to it, and no lawn."""
    if tree.tags[v] != "VBG":
        return False
    if tree.lemmas[v] in _EFFECTS:
        return True
    h = tree.heads[v]
    person = tree.pos[h] == "PROPN" or tree.lemmas[h] in PERSON_NOUNS
    return after_comma(tree, v) and tree.lemmas[v] in CUES and not person


def _proviso(tree: Tree, v: int) -> bool:
    """'provided that parliament agrees': a condition, which nobody provides."""
    return tree.words[v].text.lower() in ("provided", "providing") and any(
        tree.child(k, "nsubj") >= 0 for k in tree.children(v, "ccomp")
    )


def _result(tree: Tree, v: int) -> bool:
    """'saw few attempts, impacting few': set off behind what was seen or described, it is loose."""
    h = tree.heads[v]
    if tree.tags[v] != "VBG" or not h < v or not after_comma(tree, v):
        return False
    return tree.base[h] == "acl" or (tree.lemmas[h] in _SEEING and tree.child(h, "obj") >= 0)


_SEEING = frozenset({"see", "notice", "hear", "watch", "observe", "find"})


def _remaining(tree: Tree, v: int) -> bool:
    """'with ten minutes left': the minutes are left."""
    before = tree.lo[v] - 1
    return tree.tags[v] == "VBN" and tree.lemmas[v] == "leave" and _measure(tree, before)


def _measure(tree: Tree, i: int) -> bool:
    return tree.pos[i] == "NUM" or tree.words[i].text[:1].isdigit() or tree.lemmas[i] in _UNITS


_UNITS = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "game", "point"})


def _of_the_noun_before(ctx: Context, tree: Tree, v: int) -> bool:
    """Whether a participle behind a noun tells of that noun as likely as of the subject.

    'drove a car registered to Lee', ', killed by police': a past participle; without a comma a
    present one too, but for where and when ('spoke in Oslo on Friday, wearing …').
    """
    h, before = tree.heads[v], tree.lo[v] - 1
    marked = after_comma(tree, v)
    while tree.words[before].text in (",", "–", "—", "--", ")") and before > h:
        before -= 1
    if before <= h or tree.pos[before] not in (*_NOMINAL, "NUM"):
        return False
    start = tree.words[before].start
    if ctx.times.position(start) >= 0 or tree.child(v, "aux", "cop") >= 0:
        return False
    if tree.tags[v] == "VBN":
        return True
    if marked or tree.lemmas[h] in _SPENDING:
        return False
    mention = ctx.mentions.at(start)
    return mention is None or mention.type is not EntityType.PLACE


_SPENDING = frozenset({"spend", "waste", "pass", "devote", "be"})


def _of_another_clause(tree: Tree, v: int) -> bool:
    """'Ann won while Lee led twice, ending with …': of the clause right before as likely."""
    h, last = tree.heads[v], tree.lo[v] - 1
    while last > h and tree.words[last].text in (",", "–", "—", "--"):
        last -= 1
    for k in tree.kids[h]:
        if not h < k < v or tree.hi[k] < last or not is_clause(tree, k) or k == v:
            continue
        if tree.base[k] == "parataxis":
            # 'was lost, its builder said, ending …'
            return True
        own = tree.child(k, "nsubj")
        if own < 0 or tree.base[k] not in ("advcl", "ccomp", "xcomp"):
            continue
        if tree.base[k] == "advcl" and tree.lemmas[own] in PRONOUNS:
            continue
        return tree.lemmas[v] not in CUES
    return False


def _event(ctx: Context, tree: Tree, v: int, subject: int) -> bool:
    """'two escaped, forcing people to hide': the escape forced them, and no beast.

    So where the clause above is passive or no deed, and where the participle's object is the
    subject again ('shipped millions, giving it a tenth of the market').
    """
    h = tree.heads[v]
    if _wrecked(ctx, tree, v, subject, h) or _made_so(tree, v) or _sparked(ctx, tree, v, subject):
        return True
    if tree.lemmas[v] in _ALTERING and after_comma(tree, v):
        # 'was consumed by the life of gangs, affecting his judgment'
        return tree.child(h, "aux:pass", "nsubj:pass") >= 0
    if tree.lemmas[v] in _BLOCKING and after_comma(tree, v) and tree.lemmas[h] not in _SEEING:
        # 'the bridge was swept away, cutting the road'
        return tree.child(h, "aux:pass", "nsubj:pass") >= 0
    if tree.lemmas[v] not in _EFFECTS:
        return False
    if tree.child(h, "aux:pass", "nsubj:pass") >= 0 or tree.pos[h] != "VERB":
        return True
    if tree.lemmas[h] in _UNWILLED or tree.lemmas[h] in _STATES:
        return True
    if (tree.lemmas[h], tree.lemmas[tree.child(h, "obj")]) in _BEFALLING:
        return True
    if any(has_subject(tree, k) for k in tree.children(h, "ccomp")):
        return True
    whom = tree.child(v, "iobj", "obj")
    return whom >= 0 and tree.tags[whom] == "PRP" and _same(ctx, tree, whom, subject)


def _wrecked(ctx: Context, tree: Tree, v: int, subject: int, h: int) -> bool:
    """'a jet crashed, killing 229', 'sales fell, hurting margins': the crash did, and the fall."""
    joined = tree.base[v] == "conj"
    if tree.lemmas[v] not in _HARMS or not (joined or after_comma(tree, v)):
        return False
    if tree.lemmas[h] in _WRECKED and tree.child(h, "obj") < 0:
        return True
    if tree.lemmas[h] not in _UNWILLED or tree.lemmas[h] in ("explode", "burn", "burst"):
        return False
    return not ctx.is_type(tree, subject, EntityType.PERSON)


def _made_so(tree: Tree, v: int) -> bool:
    """'needed nine points, making the record a certainty': that he needed no more made it so."""
    what, so = tree.child(v, "obj"), tree.child(v, "xcomp")
    if tree.lemmas[v] not in ("make", "leave", "render") or not after_comma(tree, v):
        return False
    return v < what < so and tree.pos[so] in ("NOUN", "ADJ", "PROPN", "NUM")


def _sparked(ctx: Context, tree: Tree, v: int, subject: int) -> bool:
    """'police shot him, sparking riots', 'cut its forecast, sending shares down': that they did."""
    sent = tree.lemmas[v] == "send" and any(
        tree.lemmas[k] in ("down", "up", "lower", "higher") for k in tree.kids[v]
    )
    if tree.lemmas[v] in _SIGNALS and after_comma(tree, v):
        return True
    if not (sent or tree.lemmas[v] in _SPARKS) or not after_comma(tree, v):
        return False
    who = ctx.is_type(tree, subject, EntityType.PERSON, EntityType.ORGANIZATION)
    return sent or who or tree.pos[subject] == "PRON" or tree.lemmas[subject] in PERSON_NOUNS


_SIGNALS = frozenset({"mark", "signal", "represent", "underscore", "underline", "reflect"})
"""What is told of a happening, and never of who did it."""
_SPARKS = frozenset({"prompt", "spark", "provoke", "result", "cost", "trigger"})


def _same(ctx: Context, tree: Tree, pronoun: int, subject: int) -> bool:
    if tree.words[pronoun].text.lower().endswith(("self", "selves")):
        return False
    if tree.tags[subject] == "PRP":
        return PRONOUNS.get(tree.lemmas[subject]) is PRONOUNS.get(tree.lemmas[pronoun])
    meant = ctx.referents.get(tree.words[pronoun].start)
    own = ctx.mention_of(tree, subject)
    if meant is None:
        return False
    return meant.start == tree.words[tree.lo[subject]].start or (
        own is not None and meant.entity == own.entity
    )


_EFFECTS = word_set(
    "force cause prompt lead spark trigger end bring mean cost give leave send enable allow make "
    "raise create provoke result complete compel oblige"
)
"""What a happening does to others."""
_BEFALLING = frozenset({("catch", "fire"), ("change", "hand")})
_BLOCKING = word_set("cut block isolate flood strand trap disrupt halt delay")
"""What follows from what is done to a thing."""
_ALTERING = word_set(
    "affect impair undermine threaten change alter reduce increase improve limit damage weaken "
    "strengthen boost hurt destroy delay prevent hamper complicate harm"
)
_HARMS = word_set(
    "kill injure wound hurt damage destroy bury crush push drag fuel boost add wipe erode cast"
)
_WRECKED = word_set("crash collide sink capsize collapse overturn derail plunge founder")
_STATES = frozenset({"need", "have", "own", "hold", "cost", "total", "contain", "lack", "exceed"})
"""Verbs that tell of no deed: what follows from it follows from its being so."""
_UNWILLED = word_set(
    "escape die collapse fall crash sink burn break close shut fail resign retire derail overturn "
    "melt bolt flee become arrive leave remain rise drop plunge miss slip explode bleed fade wane"
)
"""Verbs whose subject does not do it so as to have an effect."""
