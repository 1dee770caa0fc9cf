"""The engine: text in, annotations out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, overload

from reader.extract.attribution import find_quotes, find_reports
from reader.extract.coref import find_references
from reader.extract.coref.ellipsis import is_count
from reader.extract.entities import link_mentions
from reader.extract.facts import Context, find_facts
from reader.extract.language import detect
from reader.extract.lookup import Lookup
from reader.extract.mending.repair import mend
from reader.extract.pipeline import Parse, Pipeline, nothing
from reader.extract.quantities import find_quantities
from reader.extract.times import find_times, infer_published
from reader.extract.tree import Tree
from reader.model import Annotations, Mention, Part, Reference, Span

ENGINE = "9"
"""Changes whenever the same text could be annotated differently."""


@dataclass(frozen=True, slots=True)
class Item:
    """One text to annotate, with what is known of it (see `Engine.annotate`)."""

    text: str
    published: str | None = None
    title: str | None = None
    parts: Sequence[Part] = ()
    whole_coordination: bool = False


class Parser(Protocol):
    """What the engine needs of the language model."""

    def parse(self, text: str, *, pause: Callable[[], None] = ...) -> Parse:
        """Sentences and names of a text; `pause` is called in between."""
        ...


class _Trees(Sequence[Tree]):
    """Trees that call `pause` before each one that is taken up."""

    def __init__(self, trees: Sequence[Tree], pause: Callable[[], None]) -> None:
        self._trees = trees
        self._pause = pause

    def __len__(self) -> int:
        return len(self._trees)

    @overload
    def __getitem__(self, at: int) -> Tree: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Tree]: ...

    def __getitem__(self, at: int | slice) -> Tree | Sequence[Tree]:
        return self._trees[at]

    def __iter__(self) -> Iterator[Tree]:
        for tree in self._trees:
            self._pause()
            yield tree


class Engine:
    """Reads texts; made once, used for many.

    Not for use by several threads at once. Everything but the language model is plain code: the
    same text always gives the same annotations.
    """

    def __init__(self, parser: Parser) -> None:
        self._parser = parser

    @classmethod
    def load(cls, *, threads: int = 1) -> Engine:
        """The engine with the shipped model, on so many threads.

        Raises ModelError where a file of the model is missing or damaged.
        """
        return cls(Pipeline.load(threads=threads))

    def annotate(
        self,
        text: str,
        *,
        published: str | None = None,
        title: str | None = None,
        parts: Sequence[Part] = (),
        whole_coordination: bool = False,
        pause: Callable[[], None] = nothing,
    ) -> Annotations:
        """All that is read from a text, offsets in code points into it.

        `published` (ISO 8601, may be partial) anchors relative times; without it the text's own
        dateline does, else nothing. `title` is taken note of and not annotated. `parts` mark
        what is not body: facts are read from the body and from notes. `whole_coordination` keeps
        coordinated arguments in one fact. Any string is taken; none raises.

        `pause` is called again and again while a text is read, from sentence to sentence and from
        one kind of annotation to the next. It may have the engine annotate another text, and what
        it raises ends the reading of this one.
        """
        return self._read(Item(text, published, title, parts, whole_coordination), pause)

    def annotate_many(self, items: Iterable[Item]) -> Iterator[Annotations]:
        """Annotations of many texts, in order."""
        return (self._read(item, nothing) for item in items)

    def referents(self, text: str) -> dict[int, Span]:
        """What each resolved pronoun stands for, by its offset; the facts show it of subjects."""
        parse = self._parser.parse(text)
        names = Lookup(tuple(link_mentions(text, parse.names, parse.sentences, ())))
        times = Lookup(tuple(find_times(text, parse.sentences, published=None)))
        trees = _trees(text, parse, names, nothing)
        reports = find_reports(text, trees, names, find_quotes(text))
        return _pronouns(find_references(text, trees, names, times, reports))

    def _read(self, item: Item, pause: Callable[[], None]) -> Annotations:
        text = item.text
        parse = self._parser.parse(text, pause=pause)
        language = detect(text)
        published = item.published or infer_published(text)
        mentions = tuple(link_mentions(text, parse.names, parse.sentences, item.parts))
        if language != "en":
            return Annotations(
                entities=mentions,
                quantities=tuple(find_quantities(text, parse.sentences, (), mentions)),
                sentences=tuple(parse.sentences),
                published=published,
                language=language,
                engine=ENGINE,
            )
        pause()
        times = tuple(find_times(text, parse.sentences, published=published))
        pause()
        quantities = tuple(find_quantities(text, parse.sentences, times, mentions))
        names, dates = Lookup(mentions), Lookup(times)
        trees = _Trees(_trees(text, parse, names, pause), pause)
        quotes = find_quotes(text)
        reports = find_reports(text, trees, names, quotes)
        references = find_references(text, trees, names, dates, reports)
        facts = find_facts(
            Context(
                text, trees, names, dates, Lookup(quantities), Lookup(quotes), reports,
                _pronouns(references), item.whole_coordination, Lookup(references),
            ),
            item.parts,
        )  # fmt: skip
        return Annotations(
            entities=mentions,
            times=times,
            quantities=quantities,
            attributions=tuple(r.public() for r in reports),
            facts=facts,
            sentences=tuple(parse.sentences),
            published=published,
            language=language,
            engine=ENGINE,
        )


def _pronouns(references: Iterable[Reference]) -> dict[int, Span]:
    """Whom each pronoun stands for, by its offset; descriptions and counts are left out."""
    return {
        r.start: r.refers_to
        for r in references
        if len(r.text.split()) == 1 and not is_count(r.text)
    }


def _trees(
    text: str, parse: Parse, names: Lookup[Mention], pause: Callable[[], None]
) -> list[Tree]:
    """The sentences' trees, each name one phrase in them."""
    out = []
    for sentence in parse.sentences:
        pause()
        inside = names.inside(sentence.start, sentence.end)
        spans = [(names.items[n].start, names.items[n].end) for n in inside]
        tree = Tree(sentence, text, spans)
        mend(tree)
        out.append(tree)
    return out
