"""A library in memory, with annotations made by hand, for driving the interface fast."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from reader.compare import BY_HAND
from reader.errors import (
    ArticleNotFound,
    CompareError,
    LibraryBusy,
    QueryError,
    ReaderError,
)
from reader.model import (
    Annotations,
    Argument,
    Article,
    Compared,
    Comparison,
    EntityType,
    Fact,
    FactKind,
    Hit,
    Member,
    Mention,
    Modality,
    Only,
    Part,
    PartKind,
    Polarity,
    Quantity,
    Results,
    SlotKind,
    Source,
    Span,
    Story,
    Summary,
    TimeExpression,
    Verdict,
)


@dataclass(frozen=True)
class FakeHit:
    """An article that has a name."""

    summary: Summary
    count: int
    first: tuple[int, int]


def summary_of(article: Article) -> Summary:
    return Summary(
        id=article.id,
        title=article.title,
        authors=article.authors,
        published=article.published,
        source=article.source,
        path=article.path,
        url=article.url,
        words=len(article.text.split()),
        read=False,
        starred=False,
        tags=(),
        story=None,
        added="2024-04-01T00:00:00",
        annotated=True,
    )


def _no_delay() -> None:
    return


@dataclass
class FakeLibrary:
    """What the interface needs of a library."""

    articles: dict[str, Article]
    read: dict[str, Annotations | None]
    path: Path = Path("library")
    marks: dict[str, Summary] = field(default_factory=dict)
    broken: dict[str, str] = field(default_factory=dict)
    before_search: Callable[[], None] = _no_delay
    searches: list[str] = field(default_factory=list)
    compared: Compared | None = None
    moves: list[tuple[str, str | None]] = field(default_factory=list)
    decisions: dict[str, Verdict | None] = field(default_factory=dict)
    cannot_keep: str = ""
    closed: bool = False

    def __post_init__(self) -> None:
        self.marks = {key: summary_of(article) for key, article in self.articles.items()}

    def close(self) -> None:
        self.closed = True

    def marked(self, article: str) -> Summary:
        return self.marks[article]

    def summaries(self) -> list[Summary]:
        return sorted(self.marks.values(), key=lambda s: s.published or "", reverse=True)

    def count(self) -> int:
        return len(self.marks)

    def summary(self, article: str, /) -> Summary:
        return self.marks[article]

    def get(self, article: str, /) -> Article:
        if article in self.broken:
            raise ReaderError(self.broken[article])
        if article not in self.articles:
            raise ArticleNotFound(f"no article {article}")
        return self.articles[article]

    def search(
        self, query: str, *, limit: int = 20, offset: int = 0, as_typed: bool = False
    ) -> Results:
        del as_typed
        self.searches.append(query)
        self.before_search()
        if query.count('"') % 2:
            at = query.rindex('"')
            raise QueryError(
                "This quotation mark is never closed", query=query, position=at, hint='end with "'
            )
        hits = []
        for summary in self.summaries():
            text = self.articles[summary.id].text
            match = re.search(re.escape(query), text, re.IGNORECASE)
            if match is not None:
                left = max(match.start() - 40, 0)
                snippet = text[left : match.end() + 60].replace("\n", " ")
                mark = (match.start() - left, match.end() - left)
                hits.append(Hit(summary.id, summary.title, 1.0, snippet, (mark,)))
        suggestion = "okinawa" if not hits and query == "okinwa" else None
        return Results(query, len(hits), tuple(hits[offset : offset + limit]), suggestion)

    def hit_spans(
        self, query: str, article: str, /, *, as_typed: bool = False
    ) -> list[tuple[int, int]]:
        del as_typed
        text = self.articles[article].text
        return [m.span() for m in re.finditer(re.escape(query), text, re.IGNORECASE)]

    def annotations(self, article: str, /) -> Annotations | None:
        return self.read.get(article)

    def articles_with_entity(self, name: str, kind: EntityType, /) -> list[FakeHit]:
        found = []
        for summary in self.summaries():
            annotations = self.read.get(summary.id)
            spans = [
                (m.start, m.end)
                for m in (annotations.entities if annotations else ())
                if m.type is kind and name in (m.name, m.text)
            ]
            if spans:
                found.append(FakeHit(summary, len(spans), spans[0]))
        return found

    def mark(
        self,
        article: str,
        /,
        *,
        read: bool | None = None,
        starred: bool | None = None,
        add_tags: Iterable[str] = (),
        remove_tags: Iterable[str] = (),
    ) -> Summary:
        if self.cannot_keep:
            raise LibraryBusy(self.cannot_keep)
        summary = self.marks[article]
        tags = (set(summary.tags) | set(add_tags)) - set(remove_tags)
        self.marks[article] = replace(
            summary,
            read=summary.read if read is None else read,
            starred=summary.starred if starred is None else starred,
            tags=tuple(sorted(tags)),
        )
        return self.marks[article]

    def remove(self, article: str, /) -> tuple[Article, Summary]:
        return self.articles.pop(article), self.marks.pop(article)

    def restore(self, removed: Any, /) -> Article:
        article: Article
        article, summary = removed
        self.articles[article.id] = article
        self.marks[article.id] = summary
        return article

    def index_pending(self, progress: Callable[[Any], None] | None = None) -> int:
        del progress
        return 0

    def stories(self, *, refresh: bool = True) -> list[Story]:
        del refresh
        return [
            Story("s1", "US and Japan", ("1", "2"), "shares Japan, April 10"),
            Story("s2", "Floods", ("3", "6"), "shares the valley"),
        ]

    def move_to_story(self, article: str, story: str | None = None, /) -> int:
        self.moves.append((article, story))
        return len(self.moves)

    def merge_stories(self, story: str, into: str, /) -> int:
        self.moves.append((story, into))
        return len(self.moves)

    def take_back(self, decision: int, /) -> None:
        del self.moves[decision - 1]

    def compare(
        self, ids: Sequence[str], *, progress: Callable[[Any], None] | None = None
    ) -> Compared:
        del ids, progress
        if self.compared is None:
            raise CompareError("These articles are on different things.")
        order = list(Verdict)
        found = self.compared.comparisons
        left_out = [s for s in found if self.decisions.get(s.about, s.verdict) is None]
        slots = [
            replace(slot, verdict=verdict, rule=BY_HAND) if verdict else slot
            for slot in found
            if slot not in left_out
            for verdict in [self.decisions.get(slot.about)]
        ]
        slots.sort(key=lambda slot: order.index(slot.verdict))
        return replace(self.compared, comparisons=tuple(slots), dismissed=tuple(left_out))

    def dismiss(
        self, compared: Compared, comparison: Comparison, verdict: Verdict | None = None, /
    ) -> None:
        del compared
        self.decisions[comparison.about] = verdict

    def take_back_dismissal(self, compared: Compared, comparison: Comparison, /) -> None:
        del compared
        del self.decisions[comparison.about]


class Marker:
    """Finds words in a text and makes annotations of them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.names: dict[str, tuple[str, EntityType, str]] = {}

    def span(self, words: str, after: int = 0) -> Span:
        start = self.text.index(words, after)
        names = [name for name in self.names if name in words]
        return Span(start, start + len(words), words, self.names[names[0]][2] if names else None)

    def name(self, words: str, kind: EntityType, full: str | None = None) -> None:
        full = full or words
        number = next((e for n, _, e in self.names.values() if n == full), None)
        self.names[words] = (full, kind, number or f"e{len(self.names) + 1}")

    def mentions(self) -> tuple[Mention, ...]:
        pattern = "|".join(sorted(map(re.escape, self.names), key=len, reverse=True))
        return tuple(
            Mention(m.start(), m.end(), m.group(), self.names[m.group()][1],
                    self.names[m.group()][2], self.names[m.group()][0])
            for m in re.finditer(rf"\b(?:{pattern})\b", self.text)
        )  # fmt: skip

    def fact(
        self,
        number: int,
        subject: str,
        predicate: str,
        obj: str | None = None,
        *,
        further: Sequence[tuple[str, str]] = (),
        time: str | None = None,
        by: Sequence[str] = (),
        modality: Modality = Modality.STATED,
        kind: FactKind = FactKind.EVENT,
        is_: str | None = None,
    ) -> Fact:
        first = self.span(subject)
        verb = self.span(predicate, first.start)
        object_ = self.span(obj, verb.start) if obj else None
        arguments = tuple(Argument(role, self.span(words, verb.start)) for role, words in further)
        when = self.span(time) if time else None
        spans = [first, verb, *(a.span for a in arguments)]
        spans += [span for span in (object_, when) if span is not None]
        return Fact(
            id=f"f{number}",
            start=min(s.start for s in spans),
            end=max(s.end for s in spans),
            kind=kind,
            subject=first,
            predicate=verb,
            object=object_,
            arguments=arguments,
            time=when,
            place=None,
            quantities=(),
            asserted_by=tuple(Source(name) for name in by),
            modality=modality,
            polarity=Polarity.POSITIVE,
            confidence=0.9,
            rule="hand",
            lemma=predicate,
            subject_is=Span(first.start, first.end, is_) if is_ else None,
        )


_TEXT_1 = """\
A prominent article in yesterday's Financial Times (FT) reported that the US and Japan are \
“planning the biggest upgrade to their security alliance since 1960.” The strengthening is to be \
announced when Joe Biden hosts Fumio Kishida at the White House on April 10.

Japan is host to the largest US contingent of any country in the world. Around 55,000 American \
personnel across all branches of the military are housed on permanent bases throughout the \
country. The largest concentration of bases is in Okinawa, where the occupation continued until \
1972.

In December, the Kishida government announced the doubling of military spending. It also plans to \
produce its own advanced fighter jets in conjunction with the UK and Italy.

Ryoichi Oriki, former chief of Japan's joint staff, told the FT that it was inconvenient having \
to co-ordinate with Indo-Pacific Command in Hawaii. Tokyo says there is an urgent need to put a \
more senior US officer in Japan.

The changes will almost certainly provoke popular opposition. The government denied that Okinawa \
would bear the whole burden, and may yet move a base, critics alleged.

To contact us, visit the website."""

_TEXT_2 = """\
Next month, the US and Japan are expected to announce the most significant change to their \
military alliance since the 1960s.

According to the Financial Times, the US and Japan will unveil a plan to restructure the US \
military command when Prime Minister Fumio Kishia visits the White House on April 10.

Japan announced in 2022 that it was increasing its military budget by 56%. The plan will allow the \
sale of fighter jets that Japan is developing jointly with the UK and France to 15 countries.

The US maintains its largest foreign military presence in Japan, which hosts over 53,000 US \
troops. About 70% of US bases in Japan are in Okinawa Prefecture.

Author: Dave DeCamp"""


def _named(text: str) -> Marker:
    marker = Marker(text)
    for place in ("US", "Japan", "UK", "Italy", "France", "Hawaii", "Tokyo", "White House"):
        marker.name(place, EntityType.PLACE)
    marker.name("Okinawa", EntityType.PLACE)
    marker.name("Okinawa Prefecture", EntityType.PLACE, "Okinawa")
    for person in ("Joe Biden", "Fumio Kishida", "Fumio Kishia", "Ryoichi Oriki", "Dave DeCamp"):
        marker.name(person, EntityType.PERSON)
    marker.name("Kishida", EntityType.PERSON, "Fumio Kishida")
    marker.name("Financial Times", EntityType.ORGANIZATION)
    marker.name("FT", EntityType.ORGANIZATION, "Financial Times")
    marker.name("Indo-Pacific Command", EntityType.ORGANIZATION)
    return marker


def _annotations(marker: Marker, facts: Sequence[Fact], times: Sequence[str],
                 amounts: Sequence[str]) -> Annotations:  # fmt: skip
    found = [marker.span(words) for words in times]
    counted = [marker.span(words) for words in amounts]
    return Annotations(
        entities=marker.mentions(),
        times=tuple(TimeExpression(s.start, s.end, s.text, None) for s in found),
        quantities=tuple(Quantity(s.start, s.end, s.text, 1.0) for s in counted),
        facts=tuple(facts),
        engine="hand",
    )


def _first() -> tuple[Article, Annotations]:
    closing = _TEXT_1.index("To contact us")
    article = Article(
        id="1",
        title="US/Japan to strengthen military pact against China",
        text=_TEXT_1,
        authors=("Peter Symonds",),
        published="2024-03-25",
        source="World Socialist Web Site",
        url="https://example.org/pact",
        parts=(Part(PartKind.CLOSING, closing, len(_TEXT_1)),),
    )
    m = _named(_TEXT_1)
    facts = [
        m.fact(1, "US and Japan", "planning", "the biggest upgrade to their security alliance",
               by=("Financial Times",), modality=Modality.PLANNED, kind=FactKind.PLAN),
        m.fact(2, "Joe Biden", "hosts", "Fumio Kishida", further=[("at", "the White House")],
               time="on April 10", by=("Financial Times",), modality=Modality.EXPECTED),
        m.fact(3, "Japan", "is host", further=[("to", "the largest US contingent")],
               kind=FactKind.STATE),
        m.fact(4, "Around 55,000 American personnel", "are housed",
               further=[("on", "permanent bases throughout the country")],
               kind=FactKind.QUANTITY),
        m.fact(5, "the Kishida government", "announced", "the doubling of military spending",
               time="In December"),
        m.fact(6, "It", "plans to produce", "its own advanced fighter jets",
               further=[("in", "conjunction with the UK and Italy")],
               modality=Modality.PLANNED, is_="the Kishida government"),
        m.fact(7, "it", "was inconvenient", further=[("in", "Hawaii")],
               by=("Ryoichi Oriki", "Financial Times"), kind=FactKind.STATEMENT),
        m.fact(8, "there", "is", "an urgent need to put a more senior US officer in Japan",
               by=("Tokyo",), kind=FactKind.STATEMENT),
        m.fact(9, "The changes", "will almost certainly provoke", "popular opposition",
               modality=Modality.EXPECTED),
        m.fact(10, "Okinawa", "would bear", "the whole burden", by=("The government",),
               modality=Modality.DENIED),
        m.fact(11, "The government", "may yet move", "a base", by=("critics",),
               modality=Modality.ALLEGED),
    ]  # fmt: skip
    times = ("yesterday", "1960", "April 10", "1972", "In December")
    return article, _annotations(m, facts, times, ("Around 55,000 American personnel", "doubling"))


def _second() -> tuple[Article, Annotations]:
    byline = _TEXT_2.index("Author:")
    article = Article(
        id="2",
        title="US, Japan to Strengthen Military Ties in Buildup Aimed at China",
        text=_TEXT_2,
        authors=("Dave DeCamp",),
        source="antiwar.example",
        parts=(Part(PartKind.BYLINE, byline, len(_TEXT_2)),),
    )
    m = _named(_TEXT_2)
    facts = [
        m.fact(1, "US and Japan", "announce", "the most significant change", time="Next month",
               modality=Modality.EXPECTED),
        m.fact(2, "US and Japan", "will unveil",
               "a plan to restructure the US military command",
               by=("Financial Times",), modality=Modality.EXPECTED),
        m.fact(3, "Japan", "was increasing", "its military budget", further=[("by", "56%")],
               time="in 2022", by=("Japan",)),
        m.fact(4, "Japan", "hosts", "over 53,000 US troops", kind=FactKind.QUANTITY),
    ]  # fmt: skip
    times = ("Next month", "the 1960s", "April 10", "2022")
    amounts = ("56%", "15 countries", "over 53,000 US troops", "About 70%")
    return article, _annotations(m, facts, times, amounts)


_FILLER = (
    ("3", "Rains flood the lower valley", "2024-03-20", "The Valley Post",
     "Heavy rain closed three roads.\n\nOkinawa was spared, forecasters said."),
    ("4", "Le sommet s’achève sans accord à Genève", "2024-03-18", "Le Courrier",
     "Les délégations se sont quittées sans accord."),
    ("5", "東京、防衛費の倍増を発表", "2024-02-11", "日刊ニュース",
     "政府は防衛費の倍増を発表した。\n\n専門家は、慎重な議論が必要だと述べた。"),
    ("6", "Council approves library budget", "2023-11", "The Valley Post",
     "The council approved the budget by nine votes to two."),
)  # fmt: skip


def two_articles() -> FakeLibrary:
    """The two articles on one story."""
    first, second = _first(), _second()
    return FakeLibrary({"1": first[0], "2": second[0]}, {"1": first[1], "2": second[1]})


def _member(article: int, text: str, words: str, value: str) -> Member:
    start = text.index(words)
    focus = start + words.index(value)
    return Member(article, start, start + len(words), words, value, (focus, focus + len(value)))


def compared() -> Compared:
    """What the two articles say about the same things."""
    first, second = _first()[0], _second()[0]
    slots = (
        Comparison(
            "fighter jets: developed with whom", SlotKind.SET, Verdict.DIFFER, "lists overlap",
            "Some are in both, others in one only.", 0.8, 2,
            (_member(1, _TEXT_1, "advanced fighter jets in conjunction with the UK and Italy",
                     "UK and Italy"),
             _member(2, _TEXT_2, "Japan is developing jointly with the UK and France",
                     "UK and France")),
        ),
        Comparison(
            "Fumio Kishia", SlotKind.NAME, Verdict.VARIANT, "spelling",
            "The same name, spelled two ways.", 0.9, 2,
            (_member(1, _TEXT_1, "Fumio Kishida", "Fumio Kishida"),
             _member(2, _TEXT_2, "Fumio Kishia", "Fumio Kishia")),
        ),
        Comparison(
            "US troops in Japan", SlotKind.QUANTITY, Verdict.COMPATIBLE, "within bounds",
            "One amount lies within what the other says.", 0.6, 2,
            (replace(_member(1, _TEXT_1, "Around 55,000 American personnel", "55,000"), fact="f4"),
             replace(_member(2, _TEXT_2, "over 53,000 US troops", "over 53,000"), fact="f4")),
        ),
    )  # fmt: skip
    words = "The largest concentration of bases is in Okinawa"
    start = _TEXT_1.index(words)
    return Compared((first, second), slots, (Only(1, start, start + len(words), words),))


def small_library() -> FakeLibrary:
    """Six articles: two on one story, others in other scripts and with little known of them."""
    library = two_articles()
    articles = {
        number: Article(number, title, text, published=published, source=source)
        for number, title, published, source, text in _FILLER
    }
    read: dict[str, Annotations | None] = {number: Annotations() for number in articles}
    return FakeLibrary(
        {**library.articles, **articles}, {**library.read, **read}, compared=compared()
    )


def many(count: int) -> FakeLibrary:
    """As many articles as wanted."""
    articles = {
        str(number): Article(
            str(number),
            f"Report {number} on the state of things",
            f"Report number {number}.\n\nNothing much happened in Okinawa.",
            published=f"20{number % 24:02}-0{number % 9 + 1}-11",
            source=f"Outlet {number % 7}",
        )
        for number in range(count)
    }
    return FakeLibrary(articles, dict.fromkeys(articles, Annotations()))


def empty() -> FakeLibrary:
    """No articles."""
    return FakeLibrary({}, {})
