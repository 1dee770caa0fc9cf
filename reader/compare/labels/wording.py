"""Words of a sentence put into short phrases: who did what, for what a comparison is called."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import cache

from reader.compare.concepts import irregular
from reader.compare.reading import Reading
from reader.compare.tree import Tree
from reader.model import Mention

MOST = 4
"""How many words a noun phrase may have."""
LITTLE, HEADED = 3, 0.7
"""Of words longer than this, what share has capitals in a headline."""
_DETERMINED = frozenset({"the", "a", "an", "this", "that", "these", "those", "his", "her", "its",
                         "their", "our", "my"})  # fmt: skip
_UNCHANGED = frozenset(
    {"hit", "cut", "put", "set", "shut", "hurt", "cost", "let", "quit", "split", "spread", "bet",
     "burst", "cast", "come", "become", "overcome", "run", "thrust", "rid", "upset", "shed"}
)  # fmt: skip
_FINITE = {"be": "would be", "being": "was", "been": "was", "having": "had", "'d": "would",
           "’d": "would", "'s": "is", "’s": "is", "'re": "are", "’re": "are", "wo": "would not",
           "ca": "could"}  # fmt: skip
"""What stands for a helping verb that can't stand alone."""
_DOUBLED = re.compile(r"[^aeiou]*(?:qu)?[aeiou][^aeiouwxy]|.*(?:mit|fer|cur|pel)")
"""Verbs of one syllable, or with the stress on the last, that end in one vowel and consonant."""
_VOWELS = "aeiou"


@cache
def participle(lemma: str) -> str:
    """Return the past participle of a verb: taken, stopped, carried, killed."""
    known = irregular(lemma)
    if lemma in _UNCHANGED or known:
        return lemma if lemma in _UNCHANGED else known[-1]
    if lemma.endswith("e"):
        return f"{lemma}d"
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return f"{lemma[:-1]}ied"
    if _DOUBLED.fullmatch(lemma):
        return f"{lemma}{lemma[-1]}ed"
    return f"{lemma}ed"


@cache
def past(lemma: str) -> str:
    """Return the simple past of a verb: took, stopped, killed."""
    known = irregular(lemma)
    return known[1] if len(known) > 1 else participle(lemma)


class Wording:
    """Puts words of one article into phrases; `names` are the full names by key."""

    def __init__(self, reading: Reading, names: Mapping[str, str]) -> None:
        self._reading = reading
        self._names = names

    def noun(self, tree: Tree, i: int, own: Collection[int] = (), *, bare: bool = False) -> str:
        """Return a noun with what belongs to it closely, '' for what can't be named.

        What any article says of a thing is told as of a known one: 'a fire' as 'the fire', if not
        `bare`. The words in `own` are left out.
        """
        if i < 0 or i in own:
            return ""
        word = tree.words[i]
        mention = self._reading.mention_at(word.start)
        if mention is not None:
            return self._name(mention)
        if word.pos == "PRON":
            return self._names.get(self._reading.key_at(word.start) or "", "")
        if word.pos not in ("NOUN", "PROPN", "ADJ") or not word.text[0].isalpha():
            return ""
        kids = [
            k
            for k in tree.kids[i]
            if k not in own
            and i - MOST < k < i
            and tree.base[k] in ("compound", "flat", "amod")
            and tree.words[k].text.isalpha()
            and self._reading.article.text[tree.words[k].start - 1] != "-"
        ]
        text = " ".join(self.word(tree, k) for k in sorted([*kids[-2:], i]))
        known = any(tree.words[k].text.lower() in _DETERMINED for k in tree.kids[i])
        return f"the {text}" if known and not bare else text

    def word(self, tree: Tree, i: int) -> str:
        """Return a word, in lower case where only its place or a headline gave it a capital."""
        word = tree.words[i]
        named = word.pos == "PROPN" or self._reading.mention_at(word.start) is not None
        if named or not word.text[1:].islower() or not (i == 0 or _headline(tree)):
            return word.text
        return word.text.lower()

    def _name(self, mention: Mention) -> str:
        known = self._reading.keys.get(mention.entity)
        name = self._names.get(known or "", mention.text)
        return name if len(name.split()) <= MOST else mention.text

    def clause(self, tree: Tree, verb: int, own: Collection[int] = ()) -> str:
        """Return who did what to whom in the clause of a verb, '' where it says too little.

        The words in `own` are left out.
        """
        word = tree.words[verb]
        is_ = tree.child(verb, "cop")
        if word.pos not in ("VERB", "AUX") and is_ < 0:
            return ""
        subject = self.noun(tree, tree.subject(verb), own)
        if is_ >= 0:
            what = self.noun(tree, verb, own)
            return f"{subject} {tree.words[is_].text.lower()} {what}" if subject and what else ""
        return f"{subject} {self.deed(tree, verb, own)}" if subject else ""

    def deed(self, tree: Tree, verb: int, own: Collection[int] = ()) -> str:
        """Return what is done to whom in the clause of a verb: 'announced the summit'."""
        done = self.noun(tree, self._object(tree, verb), own) or self.beside(tree, verb, own)
        return " ".join(part for part in (self.verb(tree, verb), done) if part)

    def _object(self, tree: Tree, verb: int) -> int:
        """Return what a verb is done to, for 'jets that Japan is developing' the jets."""
        done = tree.child(verb, "obj")
        subject = tree.child(verb, "nsubj")
        relative = done < 0 or tree.words[done].tag in ("WDT", "WP", "IN")
        if relative and tree.base[verb] == "acl" and subject >= 0:
            asked = tree.words[subject].tag in ("WDT", "WP")
            return -1 if asked or tree.words[subject].deprel != "nsubj" else tree.heads[verb]
        return done

    def verb(self, tree: Tree, verb: int) -> str:
        """Return a verb as told of what happened, with what it needs: 'was taken off'."""
        word = tree.words[verb]
        helpers = [
            tree.words[k].text.lower()
            for k in sorted(tree.kids[verb])
            if k < verb and (tree.base[k] == "aux" or tree.words[k].text.lower() == "not")
        ]
        particle = [k for k in tree.kids[verb] if tree.words[k].deprel == "compound:prt"]
        said = word.text.lower()
        if not helpers and word.tag == "VBG":
            said = past(word.lemma.lower())
        elif not helpers and word.tag == "VBN" and tree.base[verb] == "acl":
            said = f"was {said}"
        elif not helpers and word.tag == "VB":
            said = f"would {said}"
        if helpers:
            helpers[0] = _FINITE.get(helpers[0], helpers[0])
        return " ".join([*helpers, said, *(tree.words[k].text for k in particle)])

    def beside(self, tree: Tree, verb: int, own: Collection[int]) -> str:
        """Return the first further argument that stands near a verb: 'for Boston'."""
        for k in tree.kids[verb]:
            if tree.base[k] != "obl" or k in own or not verb < k <= verb + MOST:
                continue
            case = tree.child(k, "case")
            noun = self.noun(tree, k, own)
            if case >= 0 and noun and not any(i in own for i in tree.subtree(k)):
                return f"{tree.words[case].text.lower()} {noun}"
        return ""


def _headline(tree: Tree) -> bool:
    """Tell whether most words of a sentence have capitals."""
    words = [w.text for w in tree.words if w.text[:1].isalpha() and len(w.text) > LITTLE]
    return sum(w[0].isupper() for w in words) > HEADED * len(words)
