"""What a number counts: the noun after it with its modifiers ('53,000 US troops').

With a tree, the noun the number modifies; without one, the first plural after it that no function
word parts from it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from reader.extract.folding import words
from reader.model import Sentence, Word

_WORD = re.compile(r"(?P<comma>,)? (?P<word>[^\W\d_][\w'&/.-]{0,40})")
_FURTHEST = 6
_STOP = frozenset(
    words(
        "a about across after again against all also although among an and any are around as at "
        "away back be because been before behind being below beside between but by can could did "
        "do does down due during each either else ever every few for from had has have he her "
        "here him his how if in into is it its just last less let like made make many may me "
        "might more most much must my near never new next nor not now of off on once only onto or "
        "other our out over per plus said say says shall she should since so some such than that "
        "the their them then there these they this those though through till to together too "
        "toward towards under until up upon us very via was we went were what when where whether "
        "which while who whom whose why will with within without would yet you your ago later "
        "earlier old including according yards' respectively apiece yesterday today tomorrow came "
        "took won scored beat defeated left ran died told added became began got get gets goes go "
        "going fell rose hit lost killed injured wounded arrested following despite monday "
        "tuesday wednesday thursday friday saturday sunday january february march april june july "
        "august september october november december"
    )
) - frozenset(words("new other more"))
_IRREGULAR = frozenset(
    words(
        "people men women children police personnel staff troops feet teeth mice geese oxen "
        "cattle fish sheep aircraft spacecraft crew servicemen servicewomen policemen policewomen "
        "firemen fishermen businessmen gunmen clergymen crewmen airmen seamen congressmen lawmen "
        "countrymen freshmen salesmen spokesmen chairmen craftsmen townspeople salespeople "
        "spokespeople grandchildren schoolchildren godchildren wives lives knives wolves shelves "
        "leaves loaves thieves criteria phenomena media data youth dead head series species "
        "offspring percent rpm folk deer salmon"
    )
)
_NOT_PLURAL = frozenset(
    words(
        "was is has does this its us his thus plus gas bus loss boss class glass grass pass mass "
        "cross press process address access success business witness illness princess congress "
        "progress fitness across less unless always perhaps sometimes yes as says news politics "
        "physics economics mathematics athletics gymnastics campus virus status census bonus "
        "focus corpus genius radius stress dress mattress actress waitress hostess mistress "
        "analysis basis crisis thesis christmas texas kansas paris james jones thomas charles "
        "gross various serious previous religious famous dangerous numerous nervous enormous "
        "anonymous continuous suspicious precious obvious curious military's overseas besides "
        "towards afterwards backwards forwards"
    )
)
_ATTRIBUTIVE = frozenset(
    words(
        "windows arms weapons sports sales goods forces affairs operations communications systems "
        "services crew police staff personnel youth media data aircraft rights women's men's "
        "children's human years"
    )
)
_ONE = frozenset(
    words(
        "person man woman child boy girl officer soldier employee worker suspect victim student "
        "passenger driver baby vote goal seat country company state member player death injury "
        "arrest survivor percent policeman policewoman protester patient prisoner inmate pilot "
        "sailor marine guard resident civilian fatality count"
    )
)
_LONGEST_LABEL = 6
_OF_VALUE = frozenset(
    words(
        "age toll total score population average record sample count mark low high number figure "
        "rate ratio sum price value magnitude index turnout attendance temperature speed year"
    )
)
"""Nouns whose number is their value, and no label."""
_IDLE = frozenset(words("point day time thing way side reason hand another by"))
_ANY = ("any ", "no ", "every ", "each ", "which ")
_STATES = re.compile(
    r" (?:(?:people |others |more |were |are |was |have been |has been |had been |were also "
    r"|were left"
    r" |being |feared |reported |confirmed )){0,3}(?P<state>injured|killed|wounded|dead"
    r"|missing|hurt"
    r"|homeless|hospitali[sz]ed|displaced|arrested|detained|trapped|stranded|rescued)(?![a-z])"
)


def counted(text: str, folded: str, end: int, value: float) -> int | None:
    """Return where the noun a number ending at `end` counts ends, or None where none follows."""
    position = end
    for distance in range(_FURTHEST):
        match = _WORD.match(folded, position)
        if match is None:
            return None
        word = match["word"].rstrip(".")
        stop = match.start("word") + len(word)
        sentence_end = match["word"].endswith(".") and not text[match.start("word")].isupper()
        if match["comma"] and (distance == 0 or "-" not in folded[end:position]):
            return None
        if value == 1:
            return stop if word in _ONE else None
        if _is_head(word) and not (word in _ATTRIBUTIVE and _heads_on(folded, stop)):
            return stop
        shouted = word in ("us", "it", "who") and text[match.start("word") : stop].isupper()
        if (word in _STOP and not shouted) or sentence_end or "'" in word:
            return None
        position = match.end()
    return None


def is_no_count(folded: str, start: int, end: int) -> bool:
    """Tell whether a 'one' counts nothing: in 'at one point', 'one day', 'any one individual'."""
    following = _WORD.match(folded, end)
    before = folded[max(0, start - 7) : start]
    return before.endswith(_ANY) or bool(following and following["word"].rstrip(".") in _IDLE)


def _is_head(word: str) -> bool:
    """Tell whether a word is a plural noun by its look."""
    word = word.rpartition("-")[2]
    if word in _IRREGULAR:
        return True
    if word in _STOP or word in _NOT_PLURAL or len(word) < 3:
        return False
    return word.endswith("s") and not word.endswith(("ss", "'s", "ous", "sis"))


def _heads_on(folded: str, end: int) -> bool:
    following = _WORD.match(folded, end)
    return bool(following and not following["comma"] and _is_head(following["word"].rstrip(".")))


def state(folded: str, end: int) -> tuple[str, int] | None:
    """Return 'injured' and where it ends for '50 injured' and '50 were injured', or None.

    The end is that of the number where other words stand between.
    """
    match = _STATES.match(folded, end)
    if match is None:
        return None
    direct = match.start("state") == end + 1
    return match["state"], match.end() if direct else end


_CAPITALISED = re.compile(r" [A-Z][a-z-]+(?: [A-Za-z-]+){0,5}")
_ONE_SUCH = re.compile(r"(?:^|[^A-Za-z])[Aa]n?(?: [a-z]+)? $")
_CALLED = re.compile(r"(?:^|[^a-z])(?:called|dubbed|nicknamed|known as) $")
_WAYS = frozenset(
    words(
        "Street Road Avenue Lane Way Drive Close Court Crescent Gardens Grove Hill Mews Place Row "
        "Square Terrace Walk"
    )
)
"""What the houses stand in that are numbered."""


class Tree:
    """The parsed words of a text, to find by offset."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._sentences = [sentence for sentence in sentences if sentence.words]
        self._starts = [sentence.start for sentence in self._sentences]
        self._begins: dict[int, list[int]] = {}

    def __bool__(self) -> bool:
        return bool(self._sentences)

    def word_at(self, offset: int) -> tuple[Sequence[Word], int] | None:
        """Return the sentence's words and the index of the one that ends at or after `offset`."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0:
            return None
        words = self._sentences[index].words
        if index not in self._begins:
            self._begins[index] = [word.start for word in words]
        at = bisect_right(self._begins[index], offset) - 1
        return (words, at) if at >= 0 and words[at].end > offset else None

    def parts(self, first: int, second: int) -> bool:
        """Tell whether the words at two offsets are of two sentences."""
        a, b = self.word_at(first), self.word_at(second)
        return a is not None and b is not None and a[0] is not b[0]

    def counted(self, start: int, end: int) -> int | None:
        """Return where the noun the number at start:end modifies ends, or None."""
        found = self.word_at(end - 1)
        if found is None:
            return None
        words, at = found
        for _ in range(3):
            word = words[at]
            if word.head < 0:
                return None
            head = words[word.head]
            if word.deprel.startswith(("nummod", "amod", "compound")) and head.start >= end:
                near = word.head - at <= _FURTHEST
                noun = head.pos in ("NOUN", "PROPN") and word.deprel.startswith("nummod")
                if noun and near:
                    return _measured_noun(words, at, word.head).end
            if not start <= head.start < end:
                return None
            at = word.head
        return None

    def leads(self, start: int, end: int) -> bool:
        """Tell whether the word at `start` leads to a noun behind `end`: 'over a £3m fraud'."""
        found = self.word_at(start) if self else None
        if found is None:
            return False
        words, at = found
        head = words[at].head
        if words[at].deprel != "case" or head <= at or words[head].start < end:
            return False
        other = any(word.deprel == "case" and word.head == head for word in words[:at])
        return words[head].pos in ("NOUN", "PROPN") and not other

    def numbers(self, text: str, start: int, end: int, stop: int) -> bool:
        """Tell whether the number at start:end is of the name behind it, which ends at `stop`.

        So are a house's ('4 Farrow Way') and what one thing is called by ('an 8 Mill man', 'the 8
        Mill crew'). What can be several is counted, though it has no plural: '45 Japanese'.
        """
        found = self.word_at(stop - 1) if self else None
        if found is None or not _CAPITALISED.match(text, end, stop):
            return False
        words, at = found
        if text[words[at].start : stop] in _WAYS:
            return True
        if _is_head(text[words[at].start : stop].lower()):
            return False
        if _CALLED.search(text, max(0, start - 24), start):
            return True
        if words[at].text.islower():
            return words[at].tag == "NN" and bool(_ONE_SUCH.search(text, max(0, start - 24), start))
        head = words[words[at].head] if words[at].head > at else None
        return head is not None and (head.tag, head.start) == ("NN", stop + 1)

    def labels(self, text: str, start: int, end: int) -> bool:
        """Tell whether the number at start:end says which of many: 'move 33', 'stages 4 and 5'."""
        found = self.word_at(start) if self else None
        if found is None or not text[start:end].isalnum() or len(text[start:end]) > _LONGEST_LABEL:
            return False
        words, at = found
        if words[at].deprel == "conj" and 0 < words[at].head < at and words[at].pos == "NUM":
            at = words[at].head
        if at == 0 or words[at].pos != "NUM":
            return False
        before = words[at - 1]
        tied = words[at].head == at - 1 and words[at].deprel.startswith(("nummod", "nmod", "dep"))
        return (
            tied
            and before.tag == "NN"
            and before.text.islower()
            and before.lemma not in _OF_VALUE
            and text[before.end : words[at].start] == " "
        )


def _measured_noun(words: Sequence[Word], number: int, at: int) -> Word:
    """Return the noun counted where a measure stands before it: 'three 10-year sentences'."""
    noun = words[at]
    own = at - 2 > number and words[at - 1].text == "-" and words[at - 2].pos == "NUM"
    tied = own and noun.deprel.startswith(("compound", "amod", "nmod"))
    if tied and noun.head > at and words[noun.head].pos == "NOUN":
        return words[noun.head]
    return noun
