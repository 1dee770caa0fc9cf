"""One name for each comparison, by its type of value; told apart from others of that name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from reader.compare.claim import Claim
from reader.compare.labels.amounts import Amounts, Value
from reader.compare.labels.wording import Wording
from reader.compare.linking import Person
from reader.compare.reading import Reading
from reader.model import Comparison, EntityType, Fact, SlotKind, Span

LONG = 60
"""How many letters a name had better not exceed."""
SHORT = 12
"""From how many letters on a name tells something."""
_KINDS = {
    EntityType.PERSON: "who",
    EntityType.PLACE: "which places",
    EntityType.ORGANIZATION: "which organizations",
    EntityType.GROUP: "which groups",
}
_PRONOUNS = frozenset({"he", "she", "it", "they", "we", "i", "you", "who", "which", "that", "his",
                       "her", "their", "its", "our", "my", "this", "these", "those"})  # fmt: skip
_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
_TITLED = re.compile(r"^(?:the|mr|mrs|ms|dr)\b\.?\s+(?=\w)", re.IGNORECASE)
_FIRST = re.compile(r"(?:The|An?|His|Her|Their|Its|This|These|Those|Some|Many|Several|Two|Three)\b")
_PATCHED = re.compile(r" \(|: (?!name$)")
"""What a phrase has that is put together of two."""
_YEAR = re.compile(r"\d{4}(?:-|$)")


class Labels:
    """Names the comparisons of some articles; `people` are who has which key."""

    def __init__(self, readings: Sequence[Reading], people: Mapping[str, Sequence[Person]]) -> None:
        names = {key: _commonest(group) for key, group in people.items() if group}
        self._names = names
        self._readings = readings
        self._wording = [Wording(r, names) for r in readings]
        self._amounts = [Amounts(r, w, names) for r, w in zip(readings, self._wording, strict=True)]
        self._facts = [{f.id: f for f in r.annotations.facts} for r in readings]

    def called(self, claims: Sequence[Claim]) -> str:
        """Return what the comparison of some claims is called: what most of them are.

        Of names equally common, the longest that is not too long tells most.
        """
        found = Counter(label for claim in claims if (label := self._label(claim)))
        if not found:
            return _plain(claims)

        def place(label: str) -> tuple[bool, bool, bool, bool, int, int, str]:
            fits = len(label) <= LONG and "…" not in label
            named = label.partition(" ")[0].lower() not in _PRONOUNS
            size = len(label) if fits else 0
            whole = not _PATCHED.search(label)
            return fits, named, whole, len(label) >= SHORT, found[label], size, label

        return max(found, key=place)

    def told_apart(self, comparisons: Sequence[Comparison]) -> list[Comparison]:
        """Return comparisons, those of one name with what only their own passages tell of added.

        'People killed' of two quakes gets the year, or the place, of each.
        """
        return _told_apart(comparisons, self._told)

    def _told(self, comparison: Comparison) -> list[str]:
        """Return the years and names the sentences of all members of a comparison tell of."""
        common: set[str] | None = None
        for member in comparison.members:
            reading = self._readings[member.article - 1]
            focus = member.focus or (member.start, member.end)
            tree = reading.tree_at(focus[0])
            if tree is None:
                return []
            start, end = tree.sentence.start, tree.sentence.end
            notes = reading.annotations
            own = {
                (t.value or "")[:4]
                for t in notes.times
                if start <= t.start < end and _YEAR.match(t.value or "")
            }
            own |= {
                self._names.get(reading.keys.get(m.entity, ""), "")
                for m in notes.entities
                if start <= m.start < end and not focus[0] <= m.start < focus[1]
            }
            common = own if common is None else common & own
        return sorted(filter(None, common or ()), key=lambda n: (not n.isdigit(), n))

    def _label(self, claim: Claim) -> str:
        if claim.kind is SlotKind.ACTION:
            return self._action(claim)
        if claim.measure == "quote" or claim.kind in (SlotKind.NAME, SlotKind.ROLE):
            return _said(claim)
        value = self._value(claim)
        if value is None:
            return ""
        at = claim.article - 1
        if claim.kind is SlotKind.QUANTITY:
            return self._amounts[at].called(claim, value)
        if value.verb < 0:
            return ""
        if claim.kind is SlotKind.SET and value.tree.subject(value.verb) in value.words:
            deed = self._wording[at].deed(value.tree, value.verb, value.words)
            return f"{_kind(claim)} {deed}"
        clause = self._wording[at].clause(value.tree, value.verb, value.words)
        if not clause:
            return ""
        if claim.kind is SlotKind.SET:
            return _asked(claim, value, clause)
        return f"{'when' if claim.kind is SlotKind.DATE else 'where'} {clause}"

    def _value(self, claim: Claim) -> Value | None:
        if claim.sentence < 0:
            return None
        tree = self._readings[claim.article - 1].trees[claim.sentence]
        words = tree.inside(*claim.focus)
        return Value(tree, frozenset(words), tree.top(words)) if words else None

    def _action(self, claim: Claim) -> str:
        fact = self._facts[claim.article - 1].get(claim.fact or "")
        if fact is None:
            return claim.about
        return _sentence(fact)


def _asked(claim: Claim, value: Value, clause: str) -> str:
    """Return what names in a row answer: 'Japan is developing jets with which places'."""
    kind = _kind(claim)
    case = value.tree.child(value.first, "case")
    role = value.tree.words[case].text.lower() if case >= 0 else ""
    if value.above == value.verb and role and role not in ("of", "between"):
        whom = "whom" if kind == "who" else kind
        return f"{clause.removesuffix(f' {role}')} {role} {whom}"
    return f"{kind}: {clause}"


def _kind(claim: Claim) -> str:
    """Return the word that asks for the members of a list."""
    return _KINDS.get(EntityType(claim.measure.removeprefix("list ")), "which")


def _plain(claims: Sequence[Claim]) -> str:
    """Return what a comparison is called by the kind of its values, where no sentence tells."""
    told = max((c.about for c in claims), key=lambda a: (len(a) <= LONG, len(a), a))
    values = Counter(c.value for c in claims)
    value = max(values, key=lambda v: (values[v], v))
    return told if len(told) >= SHORT else f"{told.rstrip(' :')}: {_cut(value, LONG)}".lstrip(": ")


def _said(claim: Claim) -> str:
    """Return what a name, role or quotation is called; of words, how they begin."""
    if claim.measure.startswith("holder"):
        return f"{_ARTICLE.sub('', claim.about, count=1)}: name"
    if claim.measure == "quote" and _unnamed(claim):
        return f"the words “{_cut(claim.value, 40)}”"
    return claim.about


def _unnamed(claim: Claim) -> bool:
    """Tell whether at most a pronoun says whose words a quotation is."""
    return not claim.sources or claim.sources[0].lower() in _PRONOUNS


def _sentence(fact: Fact) -> str:
    """Return a fact as a short sentence."""
    subject = _cut(_shown(fact.subject_is or fact.subject), 30)
    predicate = fact.predicate.text if fact.predicate else "is"
    if fact.object is not None:
        rest = fact.object.text
    else:
        rest = next((f"{a.role} {a.span.text}" for a in fact.arguments), "")
        if rest and predicate.endswith(f" {fact.arguments[0].role}"):
            rest = fact.arguments[0].span.text
    room = max(LONG - len(subject) - len(predicate) - 2, 0)
    said = " ".join(p for p in (subject, predicate, _cut(rest, room)) if p)
    return said[:1].lower() + said[1:] if _FIRST.match(said) else said


def _shown(span: Span) -> str:
    return " ".join(span.text.split())


def _cut(text: str, most: int) -> str:
    """Return text, cut after a word where it is longer than `most` letters."""
    plain = " ".join(text.split())
    if len(plain) <= most:
        return plain
    cut = plain[: most + 1].rsplit(" ", 1)[0].rstrip(" ,;:–—-") if " " in plain[: most + 1] else ""
    return f"{cut} …" if cut else ""


def _commonest(group: Sequence[Person]) -> str:
    """Return what a thing is called most often, the longer of two: LaVin, not Ike Parsons LaVin."""
    found: Counter[str] = Counter()
    for person in group:
        found.update({_TITLED.sub("", form): n for form, n in person.forms.items()})
    return max(found, key=lambda name: (found[name], len(name), name))


def _told_apart(
    comparisons: Sequence[Comparison], told: Callable[[Comparison], Sequence[str]]
) -> list[Comparison]:
    """Return comparisons, those of one name with what only their own passages tell of added."""
    same: defaultdict[str, list[int]] = defaultdict(list)
    for number, comparison in enumerate(comparisons):
        same[comparison.about.lower()].append(number)
    result = list(comparisons)
    for numbers in same.values():
        tells = {n: told(comparisons[n]) for n in numbers} if len(numbers) > 1 else {}
        for number, own in tells.items():
            about = comparisons[number].about
            others = {name for other, names in tells.items() if other != number for name in names}
            added = (n for n in own if n not in others and n.lower() not in about.lower())
            if (name := next(added, None)) is not None:
                result[number] = replace(comparisons[number], about=f"{about} ({name})")
    return result
