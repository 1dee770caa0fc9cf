"""How a noun and a pronoun of one sentence stand to each other, by the clauses they are in."""

from __future__ import annotations

from reader.extract.attribution.cues import CUES
from reader.extract.coref.nouns import Noun
from reader.extract.phrases import clause_of, is_clause, subject_of
from reader.extract.tree import Tree
from reader.extract.words import word_set


def by_subject(tree: Tree, i: int, role: str) -> dict[int, list[str]]:
    """What speaks for the subjects of the clauses around a pronoun, and who is told them.

    By their words; `role` is the pronoun's. Subjects are those understood too: of verbs that are
    joined, and of infinitives and participles.
    """
    clause = clause_of(tree, i)
    out: dict[int, list[str]] = {}
    own = subject_of(tree, clause)
    if own >= 0:
        out[own] = [_own_subject(tree, i, role, clause)]
    level = 0
    for verb in tree.above(i):
        if verb == clause or not is_clause(tree, verb):
            continue
        level += 1
        if tree.lemmas[verb] in CUES:
            for told in tree.children(verb, "obj", "iobj"):
                if told < i:
                    out.setdefault(told, []).append("told")
        subject = subject_of(tree, verb)
        if subject >= 0 and subject not in out:
            said = "says" if tree.lemmas[verb] in CUES else "does"
            out[subject] = [f"above:{min(level, 2)}:{said}", f"above:{role}"]
            if level == 1 and said == "says" and tree.base[clause] == "ccomp":
                out[subject].append(f"says of:{role}")
    _beside(tree, i, role, out)
    return out


def kept_by(tree: Tree, i: int) -> tuple[int, ...]:
    """Whose 'his own house' or 'his client' is, by that word and the names set beside it.

    Of what is one's own it is the subject, of a client who says something of him. Empty where the
    words are no such, or nobody is told to say so.
    """
    if tree.rels[i] != "nmod:poss":
        return ()
    if any(tree.lemmas[k] == "own" for k in tree.kids[tree.heads[i]]):
        return (subject_of(tree, clause_of(tree, i)),)
    if tree.lemmas[tree.heads[i]] != "client":
        return ()
    for verb in tree.above(i):
        if tree.base[verb] == "acl":
            return ()
        if is_clause(tree, verb) and tree.lemmas[verb] in CUES:
            speaker = subject_of(tree, verb)
            return (speaker, *tree.children(speaker, "appos", "flat")) if speaker >= 0 else ()
    return ()


def is_said_to_be(tree: Tree, i: int) -> bool:
    """'It was harmless', 'where it was': whether a word is told to be something or somewhere."""
    h = tree.heads[i]
    return h >= 0 and (tree.child(h, "cop") >= 0 or tree.lemmas[h] == "be")


def is_main_subject(tree: Tree, i: int) -> bool:
    """Whether a word is the subject of a sentence's main clause, or of one joined to that."""
    verb = tree.heads[i]
    if tree.base[i] != "nsubj" or verb < 0:
        return False
    while tree.base[verb] == "conj" and tree.heads[verb] >= 0:
        verb = tree.heads[verb]
    return tree.heads[verb] < 0


def opens_sentence(tree: Tree, i: int) -> bool:
    """Whether a word is the first subject of its sentence, and that of a main clause."""
    before = (k for k in range(i) if tree.base[k] == "nsubj")
    return is_main_subject(tree, i) and next(before, -1) < 0


def _own_subject(tree: Tree, i: int, role: str, clause: int) -> str:
    """The feature of the subject of the pronoun's own clause."""
    if role != "owner":
        return "own subject"
    if any(tree.lemmas[k] == "own" for k in tree.kids[tree.heads[i]]):
        return "own subject:own"
    return "own subject:owner" if tree.pos[clause] == "VERB" else "own subject:is"


def force_upon(tree: Tree, i: int) -> int:
    """The quake of 'a quake flattened its centre': what befalls something of another's, or -1.

    A force has no parts or people to strike, but its day, strength or toll ('entered its day').
    """
    own = i
    while tree.rels[own] == "nmod:poss" or tree.base[own] == "nmod":
        own = tree.heads[own]
    verb = tree.heads[own]
    if own == i or verb < 0 or tree.base[own] != "obj" or tree.lemmas[verb] in _GOES_ON:
        return -1
    subject = subject_of(tree, verb)
    return subject if 0 <= subject < i and tree.lemmas[subject] in _FORCES else -1


_GOES_ON = word_set(
    "enter reach make take have lose gain leave resume near change keep hold pass begin start "
    "continue claim find hit see mark run end meet set show gather regain complete"
)
_FORCES = word_set(
    "earthquake quake tremor temblor aftershock wave tsunami storm hurricane cyclone typhoon "
    "tornado gale wind gust flood flooding rain snow frost hail avalanche landslide mudslide "
    "eruption fire blaze wildfire explosion blast crash collision accident pandemic epidemic "
    "outbreak drought heatwave lightning strike walkout recession slump"
)


def _beside(tree: Tree, i: int, role: str, out: dict[int, list[str]]) -> None:
    """Adds what speaks for the subjects of a clause put first and of the one joined before."""
    verb = tree.heads[i]
    if role != "subject" or verb < 0:
        return
    for clause in tree.children(verb, "advcl"):
        subject = tree.child(clause, "nsubj")
        if 0 <= subject < i:
            out.setdefault(subject, []).append("fronted")
    if tree.base[verb] == "conj":
        subject = tree.child(tree.heads[verb], "nsubj")
        if 0 <= subject < i:
            out.setdefault(subject, []).append("joined")


def tells_of_others(tree: Tree, i: int, noun: Noun) -> bool:
    """'The results suggest that they sleep longer': figures and reports tell of others.

    The noun is one of the pronoun's sentence.
    """
    if noun.animate or noun.group or noun.again:
        return False
    verb = tree.heads[noun.head] if noun.role == "subject" else -1
    if verb < 0 or tree.lemmas[verb] not in _SHOWING or tree.tags[verb] == "VBN":
        return False
    return any(tree.base[k] == "ccomp" and tree.heads[k] == verb for k in tree.above(i))


_SHOWING = frozenset({"suggest", "show", "indicate", "reveal", "imply"})
