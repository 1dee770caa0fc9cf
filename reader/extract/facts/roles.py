"""What facts without a verb are made with: the words of a name, nouns for persons, a role."""

from __future__ import annotations

from reader.extract.coref.lexicon import FEMALE_NOUNS, MALE_NOUNS, PERSON_NOUNS
from reader.extract.facts import lexicon as lex
from reader.extract.facts.candidate import Candidate
from reader.extract.facts.context import Context
from reader.extract.tree import Tree
from reader.extract.words import word_set
from reader.model import FactKind, Mention

PLURAL = ("NNS", "NNPS")
"""Tags of plural nouns."""
RELATIONAL = word_set(
    "owner partner sister brother wife husband son daughter mother father mom mum dad uncle aunt "
    "cousin niece nephew grandson granddaughter friend neighbor neighbour colleague boss rival "
    "girlfriend boyfriend widow fiance fiancee stepson stepdaughter twin coauthor co-author "
    "counterpart successor predecessor accomplice roommate flatmate housemate classmate teammate"
)
"""What somebody is only to somebody else: alone it says little."""
_DOERS = ("er", "or", "ist", "ian", "man", "woman", "ant", "eer", "ee")


def role(
    tree: Tree, sentence: int, head: int, rule: str, confidence: float, subject: list[int],
    obj: list[int], subject_head: int, object_head: int,
) -> Candidate:  # fmt: skip
    """A candidate that says what somebody or something is."""
    return Candidate(
        tree, sentence, head, rule, confidence, "be", subject_head, subject, [], obj, object_head,
        kind=FactKind.ROLE,
    )  # fmt: skip


def name_words(tree: Tree, mention: Mention) -> list[int]:
    """The words of a tree that a name is made of, in order."""
    first = tree.index_at(mention.start)
    out = []
    for i in range(max(first, 0), tree.n):
        if tree.words[i].start >= mention.end:
            break
        out.append(i)
    return out


def personal(tree: Tree, i: int) -> bool:
    """Whether a noun is one for persons: a role or a doer."""
    lemma = tree.lemmas[i]
    if lemma in lex.ROLE_NOUNS or lemma in PERSON_NOUNS or lemma.endswith(_DOERS):
        return True
    return lemma in MALE_NOUNS or lemma in FEMALE_NOUNS


def with_conjuncts(ctx: Context, tree: Tree, words: list[int], title: int) -> list[int]:
    """A plural title is that of all the names coordinated ('producers A and B')."""
    if tree.tags[title] not in PLURAL:
        return words
    inside = set(words)
    head = next((w for w in words if tree.heads[w] not in inside), words[-1])
    out = list(words)
    for k in [*tree.kids[head], *tree.kids[tree.heads[head]]] if tree.heads[head] >= 0 else []:
        if tree.base[k] == "conj" and k > words[-1]:
            other = ctx.mention_of(tree, k)
            if other is not None:
                joined = name_words(tree, other)
                between = list(range(out[-1] + 1, joined[0] if joined else 0))
                if any(tree.words[w].text not in (",", "and") and tree.pos[w] != "NUM"
                       for w in between):  # fmt: skip
                    break
                out += between + joined
    return sorted(set(out))
