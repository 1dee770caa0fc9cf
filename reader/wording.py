"""Facts in words: what is said, on whose word, and whether it happened.

What comes out is as unsafe for a terminal as the texts it was read from.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from reader.model import Fact, FactKind, Modality, Polarity, Reference, Source, Span

_OPENERS = frozenset(
    {
        "A", "An", "His", "Her", "Its", "Our", "Some", "The", "Their", "These", "Those",
        "After", "Along", "Among", "Around", "As", "At", "Before", "Between", "By", "During",
        "For", "From", "In", "Into", "Last", "Next", "Of", "On", "Over", "Since", "Through",
        "Throughout", "To", "Under", "Until", "With", "Within", "Without",
    }
)  # fmt: skip

_SHORT_VERB = re.compile(r"[’'](?:s|d|m|re|ve|ll)\b", re.IGNORECASE)
_NEGATION = re.compile(r"\b(?:not|never|no|nor|neither|without|cannot)\b|n[’']t\b", re.IGNORECASE)


class Worded(NamedTuple):
    """A fact as a sentence; `subject` says how many of its characters name whom it is about.

    `asides` are the offsets in it of what is put in: in brackets, whom a word stands for.
    """

    text: str
    subject: int
    asides: tuple[tuple[int, int], ...] = ()


def worded(fact: Fact) -> Worded:
    """Return a fact as one line of words, in the order people read."""
    line = _Line(fact)
    line.add(fact.subject)
    subject = len(line.text)
    verb = fact.predicate.text if fact.predicate is not None else "is"
    line.words(verb, tied=_SHORT_VERB.match(verb) is not None)
    quoted = fact.object if _ends_in_its_quotation(fact) else None
    if fact.object is not None and quoted is None:
        line.add(fact.object, inside=fact.predicate is None)
    further = [(argument.role, argument.span) for argument in fact.arguments]
    further += [("", span) for span in (fact.time, fact.place) if span is not None]
    for role, span in sorted(further, key=_in_reading_order(fact)):
        line.words(mid_sentence(role))
        line.add(span, inside=not role)
    if quoted is not None:
        line.words(":", tied=True)
        line.add(quoted)
    return Worded(line.text, subject, tuple(line.asides))


def _ends_in_its_quotation(fact: Fact) -> bool:
    """Whether what is quoted stood first, or would part the verb from whom it was said to."""
    if fact.kind is not FactKind.QUOTE or fact.object is None or fact.predicate is None:
        return False
    fronted = fact.object.start < fact.predicate.start
    return fronted or any(not argument.role for argument in fact.arguments)


class _Line:
    """A fact's words put together, each word that stands for something with what, once."""

    def __init__(self, fact: Fact) -> None:
        self.text = ""
        self.asides: list[tuple[int, int]] = []
        self._fact = fact
        self._references = fact.references
        own = fact.subject
        if fact.subject_is is not None and not any(
            position(own, r.start, r.end, r.text) >= 0 for r in fact.references
        ):
            meant = Reference(own.start, own.end, own.text, fact.subject_is)
            self._references = (meant, *fact.references)
        self._meant: dict[str, str] = {}

    def words(self, words: str, *, tied: bool = False) -> None:
        """Add words, white space folded; `tied` where no space stands before them."""
        words = _one_line(words)
        if words:
            self.text = f"{self.text}{'' if tied or not self.text else ' '}{words}"

    def add(self, span: Span, *, inside: bool = False) -> None:
        """Add a span's wording; `inside` says that a word before it began the sentence."""
        at = 0
        for end, name in [*self._named(span), (len(span.text), "")]:
            part = span.text[at:end]
            tied = at > 0 and not part[:1].isspace()
            self.words(mid_sentence(part) if inside and not at else part, tied=tied)
            if name:
                begun = len(self.text) + 1
                self.words(f"[{mid_sentence(name)}]")
                self.asides.append((begun, len(self.text)))
            at = end

    def _named(self, span: Span) -> Iterator[tuple[int, str]]:
        """Return where in the wording a word ends that is to be explained, and by what."""
        at = 0
        for reference in self._references:
            found = position(span, reference.start, reference.end, reference.text)
            if found < at or (span is not self._fact.subject and self._plain(reference)):
                continue
            at = found + len(_one_line(reference.text))
            name = _one_line(reference.refers_to.text)
            form = _FORMS.get(reference.text.lower(), reference.text.lower())
            if self._meant.get(form) != name and name.lower() != reference.text.lower():
                self._meant[form] = name
                yield at, name

    def _plain(self, reference: Reference) -> bool:
        """Whether the fact itself says who is meant: its subject ('Ann sold her car')."""
        if reference.text.lower() not in _OWN:
            return False
        subject, meant = self._fact.subject_is or self._fact.subject, reference.refers_to
        if meant.entity is not None or subject.entity is not None:
            return meant.entity == subject.entity
        return meant.start < subject.end and subject.start < meant.end


_OWN = frozenset(
    {"his", "her", "its", "their", "himself", "herself", "itself", "themselves", "i", "me", "my",
     "mine", "myself"}
)  # fmt: skip
"""What mostly stands for its own clause's subject, or the speaker's 'I'."""
_FORMS = {
    form: forms.split()[0]
    for forms in ("he him his himself", "she her hers herself", "it its itself",
                  "they them their theirs themselves", "i me my mine myself",
                  "we us our ours ourselves")
    for form in forms.split()
}  # fmt: skip


def position(span: Span, start: int, end: int, words: str) -> int:
    """Return where in a span's wording the words at start:end of the article are, or -1.

    What a wording leaves out moves what follows to the left, by no more than is left out.
    """
    if not span.start <= start < end <= span.end:
        return -1
    words = _one_line(words)
    latest = start - span.start
    first = max(0, len(span.text) - (span.end - start))
    if first > latest:
        first, latest = 0, len(span.text)
    pattern = rf"(?<!\w){re.escape(words)}(?!\w)"
    found = re.compile(pattern).search(span.text, first, latest + len(words))
    if found is None and words[1:] == words[1:].lower():
        folded = re.compile(pattern, re.IGNORECASE)
        found = folded.search(span.text, first, latest + len(words))
    return found.start() if found is not None else -1


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _in_reading_order(fact: Fact) -> Callable[[tuple[str, Span]], tuple[bool, int]]:
    """Return the key that sorts what follows the object; what stood before the verb comes last."""
    verb = fact.predicate.start if fact.predicate is not None else fact.start
    return lambda piece: (piece[1].start < verb, piece[1].start)


def mid_sentence(piece: str) -> str:
    """Return words that may have begun a sentence as they are written further on."""
    first, _, _ = piece.partition(" ")
    return piece[:1].lower() + piece[1:] if first in _OPENERS else piece


def status(fact: Fact) -> tuple[str, ...]:
    """Return how the text speaks of a fact: planned, alleged …, and 'not so' where denied.

    Nothing is said of what is simply stated, nor of a denial that the words themselves hold.
    """
    said = [] if fact.modality is Modality.STATED else [fact.modality.value]
    if fact.polarity is Polarity.NEGATIVE and not _NEGATION.search(worded(fact).text):
        said.append("not so")
    return tuple(said)


def speaker(asserted_by: tuple[Source, ...]) -> str:
    """Return who says so, the nearest source first; empty where it is the article itself."""
    if not asserted_by:
        return ""
    nearest, *others = (voice(source) for source in asserted_by)
    return f"{nearest}, via {', '.join(others)}" if others else nearest


def voice(source: Source) -> str:
    """Return one source in mid-sentence, with whom a description stands for in brackets."""
    named = mid_sentence(_one_line(source.text))
    return f"{named} [{_one_line(source.refers_to)}]" if source.refers_to else named
