"""How likely the best candidate of a pronoun must be where the text has turned to somebody else."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from math import expm1

from reader.extract.attribution.cues import CUES
from reader.extract.coref.candidates import Choice
from reader.extract.coref.epithets import somebody_of_a_people
from reader.extract.coref.lexicon import (
    FIRM_NOUNS,
    GROUP_NOUNS,
    INSTITUTIONS,
    PERSON_NOUNS,
    PRONOUNS,
    Agree,
)
from reader.extract.coref.nouns import Noun
from reader.extract.coref.preferences import speaks_for_somebody
from reader.extract.coref.speech import acts
from reader.extract.phrases import clause_of, subject_of
from reader.extract.tree import Tree
from reader.extract.words import word_set
from reader.model import EntityType

_OVER_OTHERS = 0.8
_OVER_THE_TOPIC = 0.97
_OVER_THE_SAYER = 0.9
_NEVER = 2.0
_NEAR = 1
_OFTEN = 3


def to_be_sure(
    text: str, trees: Sequence[Tree], choice: Choice, noun: Noun, left: Collection[tuple[int, int]]
) -> float:
    """How likely (0 to 1) the noun must be for the pronoun to be it; 0 where nothing is amiss.

    `left` are the places (sentence, word) of pronouns left open.
    """
    tree = trees[choice.sentence]
    if _indefinite(tree, choice.word) or _asked_about(tree, choice, noun):
        return _NEVER
    if _said_to_be_something(tree, choice, noun):
        return _NEVER
    return max(
        _after_one_left_open(trees, choice, noun, left), _by_whom(text, trees, choice, noun, left)
    )


def _by_whom(
    text: str, trees: Sequence[Tree], choice: Choice, noun: Noun, left: Collection[tuple[int, int]]
) -> float:
    """How likely the noun must be for who else is spoken of."""
    tree = trees[choice.sentence]
    if choice.agree not in (Agree.HE, Agree.SHE):
        return _OVER_OTHERS if _its_own(tree, choice, noun) else 0.0
    if _of_his_own(tree, choice, noun) or _in_passing(choice, noun):
        return _NEVER
    if _said_by_another(tree, choice, noun) or _the_subjects(tree, choice, noun):
        return _OVER_THE_SAYER
    if _only_whose(trees, choice, noun):
        return _OVER_THE_SAYER
    if _told_of_by(trees, choice, noun) or _another_since(choice, noun):
        return _OVER_OTHERS
    if _by_the_way(choice, noun) or _spokesman(trees, choice, noun):
        return _OVER_THE_TOPIC
    if _of_a_people_since(trees, choice, noun):
        return _NEVER
    return _OVER_OTHERS if _turned_away(text, trees, choice, noun, left) else 0.0


def _in_passing(choice: Choice, noun: Noun) -> bool:
    """'A doctor found her well': one without a name told of once, where 'she' is somebody named.

    Of a sentence before, or in the same one where nothing tells the gender of one of many.
    """
    if not choice.told or noun.mention is not None or noun.again:
        return False
    either = not (noun.male or noun.female)
    return either and (noun.sentence != choice.sentence or not (noun.definite or noun.bare))


def _after_one_left_open(
    trees: Sequence[Tree], choice: Choice, noun: Noun, left: Collection[tuple[int, int]]
) -> float:
    """How sure one must be behind a pronoun of the same form that was left open ('they … they').

    Of two in one sentence the second is mostly the first, unless the noun is the subject of what
    is said in between. So is one after a sentence of which such a pronoun is the subject, where
    the noun is named in it by the way.
    """
    wanted = 0.0
    tree = trees[choice.sentence]
    for m, k in left:
        at = m, k
        if choice.sentence - m > 1 or at >= (choice.sentence, choice.word) or at in choice.apart:
            continue
        if PRONOUNS.get(trees[m].words[k].text.lower()) is not choice.agree:
            continue
        if choice.agree is Agree.IT and tree.rels[choice.word] == "nmod:poss":
            continue
        behind = noun.sentence == m and noun.head > k
        if behind and noun.role != "subject":
            same = m == choice.sentence
            wanted = max(wanted, _OVER_THE_SAYER if same else _OVER_OTHERS)
        elif m == choice.sentence and not behind and choice.agree is not Agree.IT:
            wanted = max(wanted, _OVER_OTHERS)
    return wanted


def _indefinite(tree: Tree, i: int) -> bool:
    """'One of them was on his phone': of nobody the text has told of."""
    if tree.rels[i] != "nmod:poss":
        return False
    subject = subject_of(tree, clause_of(tree, i))
    if not 0 <= subject < i or tree.under(i, subject) or tree.pos[subject] not in ("NUM", "PRON"):
        return False
    whole = tree.child(subject, "nmod")
    named = any(tree.child(k, "appos") >= 0 for k in (subject, whole) if k >= 0)
    picked = tree.lemmas[subject] == "one" and whole > subject and not named
    return picked or tree.lemmas[subject] in ("everyone", "everybody")


def _said_to_be_something(tree: Tree, choice: Choice, noun: Noun) -> bool:
    """'The survey said it was a strong quake': of what is spoken of, not of the body that says so.

    Where 'it' is a noun, unless a body's ('the firm said it was the leader', 'a member').
    """
    i = choice.word
    told = tree.heads[i]
    if choice.agree is not Agree.IT or tree.base[i] != "nsubj" or tree.child(told, "cop") < 0:
        return False
    if tree.pos[told] not in ("NOUN", "PROPN", "NUM") or tree.lemmas[told] in _OF_BODIES:
        return False
    return any(_SAYS in found for n, found in choice.pairs if n is noun)


_SAYS = "above:1:says"
_OF_BODIES = FIRM_NOUNS | GROUP_NOUNS | INSTITUTIONS | PERSON_NOUNS | word_set("part")


def _only_whose(trees: Sequence[Tree], choice: Choice, noun: Noun) -> bool:
    """'Her mother, Ann, was out. "…," she said': whether last told of as whose somebody is."""
    if noun.role != "owner" or not noun.again or noun.sentence == choice.sentence:
        return False
    if not acts(trees[choice.sentence], choice.word):
        return False
    tree = trees[noun.sentence]
    kin = tree.heads[noun.head]
    if tree.base[kin] != "nsubj":
        return False
    beside = {kin, *tree.children(kin, "appos", "flat")}
    return any(
        n.sentence == noun.sentence and n.head in beside and n.key != noun.key and _is_person(n)
        for n, _ in choice.pairs
    )


def _asked_about(tree: Tree, choice: Choice, noun: Noun) -> bool:
    """'Police keep an open mind as to whether they are linked': not who asks, but of what."""
    i = choice.word
    asked = tree.heads[i]
    if choice.agree is not Agree.THEY or tree.base[i] != "nsubj" or asked < 0:
        return False
    if not any(tree.lemmas[k] == "whether" for k in tree.children(asked, "mark")):
        return False
    passive = tree.rels[i] == "nsubj:pass" or tree.child(asked, "cop") >= 0
    return passive and any(
        n.key == noun.key and n.head < i for n, _ in choice.pairs if n.sentence == choice.sentence
    )


def _of_his_own(tree: Tree, choice: Choice, noun: Noun) -> bool:
    """'His client has lost his job': whether the owner of the subject may be meant, or he."""
    i = choice.word
    own = subject_of(tree, clause_of(tree, i)) if tree.rels[i] == "nmod:poss" else -1
    if not 0 <= own < i or tree.under(i, own) or speaks_for_somebody(tree, own):
        return False
    owners = (tree.words[k].text.lower() for k in tree.children(own, "nmod:poss"))
    mine = any(PRONOUNS.get(form) is choice.agree for form in owners)
    here = (n for n, _ in choice.pairs if n.sentence == choice.sentence and n.head == own)
    return mine and any(n.animate and n.key != noun.key for n in here)


def _the_subjects(tree: Tree, choice: Choice, noun: Noun) -> bool:
    """'Olsen has reason to shorten her sentence': whether the one named as subject may be meant."""
    i = choice.word
    clause = clause_of(tree, i)
    if tree.base[clause] == "acl" and tree.tags[clause] == "VB":
        clause = clause_of(tree, tree.heads[clause])
    own = subject_of(tree, clause) if tree.rels[i] == "nmod:poss" else -1
    if not 0 <= own < i or tree.under(i, own):
        return False
    here = (n for n, _ in choice.pairs if n.sentence == choice.sentence and n.head == own)
    return any(_is_person(n) and n.key != noun.key for n in here)


def _another_since(choice: Choice, noun: Noun) -> bool:
    """'X said so. Y declined.': whether the sentence before is about another person by name."""
    before = choice.sentence - 1
    return noun.sentence < before and any(
        _is_person(n) and n.sentence == before and n.key != noun.key and n.role == "subject"
        for n, row in choice.pairs
        if not {"main before", "main before:main"}.isdisjoint(f for f in row if isinstance(f, str))
    )


def _is_person(noun: Noun) -> bool:
    return noun.mention is not None and noun.mention.type is EntityType.PERSON


def _told_of_by(trees: Sequence[Tree], choice: Choice, noun: Noun) -> bool:
    """'Detective X said the driver was held. He …': whether of another by one who tells of such."""
    tree = trees[noun.sentence]
    verb = tree.heads[noun.head] if noun.head < tree.n else -1
    if noun.again or noun.role != "subject" or verb < 0 or tree.lemmas[verb] not in _SAYING:
        return False
    here = noun.sentence == choice.sentence
    if acts(trees[choice.sentence], choice.word) or choice.sentence - noun.sentence > 1:
        return False
    if here and (not _passes_on(tree, noun.head) or _direct(tree, choice.word, verb)):
        return False
    content = tree.child(verb, "ccomp")
    told = tree.child(content, "nsubj", "nsubj:pass") if content >= 0 else -1
    others = (n for n, _ in choice.pairs if n.sentence == noun.sentence and n.head == told)
    return here or any(n.key != noun.key and n.animate for n in others)


def _direct(tree: Tree, i: int, saying: int) -> bool:
    """Whether a pronoun is the subject of what is said."""
    return tree.base[i] == "nsubj" and tree.heads[tree.heads[i]] == saying


def _its_own(tree: Tree, choice: Choice, noun: Noun) -> bool:
    """'The group named X on its site': whether the subject may be meant and not the noun."""
    if choice.agree is not Agree.IT or tree.rels[choice.word] != "nmod:poss":
        return False
    own = subject_of(tree, clause_of(tree, choice.word))
    subjects = (n for n, _ in choice.pairs if n.sentence == choice.sentence and n.head == own)
    return any(n.key != noun.key and (n.group or n.mention is not None) for n in subjects)


def _said_by_another(tree: Tree, choice: Choice, noun: Noun) -> bool:
    """'The minister said he hoped …': whether who says it may be meant and not the noun."""
    verb = tree.heads[choice.word]
    if tree.base[choice.word] != "nsubj" or verb < 0 or tree.base[verb] != "ccomp":
        return False
    saying = tree.heads[verb]
    if tree.lemmas[saying] not in _SAYING:
        return False
    sayer = subject_of(tree, saying)
    between = noun.sentence == choice.sentence and noun.head > saying
    if between or _passes_on(tree, sayer):
        return False
    who = (n for n, _ in choice.pairs if n.sentence == choice.sentence and n.head == sayer)
    return any(n.key != noun.key for n in who)


def _passes_on(tree: Tree, sayer: int) -> bool:
    """Whether a noun or name is one who tells of others by trade or by chance."""
    return sayer >= 0 and any(tree.lemmas[k] in _PASSING_ON for k in (sayer, *tree.kids[sayer]))


_PASSING_ON = word_set(
    "witness neighbor neighbour friend colleague classmate relative police detective officer "
    "sheriff deputy sergeant lieutenant captain commissioner inspector superintendent prosecutor "
    "attorney lawyer spokesman spokeswoman spokesperson doctor surgeon coroner reporter teammate "
    "source official investigator"
)
_SAYING = frozenset(
    {"say", "add", "announce", "admit", "claim", "insist", "deny", "promise", "confirm"}
)


def _by_the_way(choice: Choice, noun: Noun) -> bool:
    """Whether the noun was only named in a relative clause, in a text about somebody else.

    'the record that X had held. He had run only once before': whoever broke it.
    """
    if not noun.aside or noun.again or noun.sentence == choice.sentence:
        return False
    return any(
        _times(row) > _OFTEN * _times(own) - 0.5
        for n, own in choice.pairs
        if n is noun
        for other, row in choice.pairs
        if other.key != noun.key and other.mention is not None
    )


def _of_a_people_since(trees: Sequence[Tree], choice: Choice, noun: Noun) -> bool:
    """Whether the text has told of 'the Portuguese, who …' since it last spoke of the noun.

    Whoever that is, he is not one who was only cited before.
    """
    if noun.again or not noun.sentence < choice.sentence <= noun.sentence + _SOON:
        return False
    tree = trees[noun.sentence]
    verb = tree.heads[noun.head] if noun.head < tree.n else -1
    if noun.role != "subject" or verb < 0 or tree.lemmas[verb] not in CUES:
        return False
    between = ((m, trees[m]) for m in range(noun.sentence + 1, choice.sentence + 1))
    return any(
        somebody_of_a_people(t, i) and (m, i) < (choice.sentence, choice.word)
        for m, t in between
        for i in range(t.n)
    )


_SOON = 8


def _times(row: Collection[str | tuple[str, float]]) -> float:
    """How often a candidate was spoken of so far."""
    return next((expm1(f[1]) for f in row if not isinstance(f, str) and f[0] == "seen"), 0.0)


def _spokesman(trees: Sequence[Tree], choice: Choice, noun: Noun) -> bool:
    """Whether a spokesman or lawyer was cited before, and the pronoun says nothing."""
    if noun.again or noun.sentence == choice.sentence or noun.role != "subject":
        return False
    tree = trees[noun.sentence]
    if acts(trees[choice.sentence], choice.word) or not speaks_for_somebody(tree, noun.head):
        return False
    return tree.lemmas[tree.heads[noun.head]] in CUES


def _turned_away(
    text: str, trees: Sequence[Tree], choice: Choice, noun: Noun, left: Collection[tuple[int, int]]
) -> bool:
    """Whether the text has turned to another person since it last spoke of the noun.

    Somebody else of that gender is named in the pronoun's own paragraph, where the noun is not
    spoken of, or a pronoun of the same form was left open since.
    """
    n = choice.sentence
    since = (
        trees[m].words[k].text.lower()
        for m, k in left
        if n - m <= _NEAR and (noun.sentence, noun.head) < (m, k) < (n, choice.word)
    )
    if any(PRONOUNS.get(form) is choice.agree for form in since):
        return True
    if _one_paragraph(text, trees, noun.sentence, n):
        return False
    others = (other for other, _ in choice.pairs if other.key != noun.key)
    return any(o.mention is not None and _one_paragraph(text, trees, o.sentence, n) for o in others)


def _one_paragraph(text: str, trees: Sequence[Tree], m: int, n: int) -> bool:
    start, end = trees[m].sentence.start, trees[n].sentence.start
    return "\n\n" not in text[min(start, end) : end]
