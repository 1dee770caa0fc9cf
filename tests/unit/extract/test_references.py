"""Whom the words of facts stand for, in every slot, and what of them is left open."""

from __future__ import annotations

from reader.extract import Engine
from reader.extract.facts.context import Context
from reader.extract.facts.references.openness import Openness, open_references
from reader.extract.lookup import Lookup
from reader.extract.tree import Tree
from reader.model import Annotations, Fact


def meant(facts: Annotations) -> set[tuple[str, str]]:
    """Every pair of a word and what it is said to stand for."""
    return {(r.text, r.refers_to.text) for f in facts.facts for r in f.references}


def of(read: Annotations, verb: str) -> Fact:
    return next(f for f in read.facts if f.lemma == verb)


CAMPBELL = (
    "Alice Campbell was found dead on Friday in the city of Leeds. "
    "The police questioned her brother for two hours. "
    "The neighbours of the house rescued her dog on Saturday."
)


def test_objects_and_possessives_say_whom_they_stand_for(engine: Engine) -> None:
    read = engine.annotate(CAMPBELL)
    questioned = of(read, "question")
    assert [(r.text, r.refers_to.text) for r in questioned.references] == [
        ("her", "Alice Campbell")
    ]
    assert questioned.references[0].refers_to.entity == read.entities[0].entity
    assert ("her", "Alice Campbell") in {
        (r.text, r.refers_to.text) for r in of(read, "rescue").references
    }


def test_every_reference_stands_where_it_says_and_is_shown(engine: Engine) -> None:
    read = engine.annotate(CAMPBELL)
    for fact in read.facts:
        for r in fact.references:
            assert CAMPBELL[r.start : r.end] == r.text
            assert fact.start <= r.start < r.end <= fact.end
            assert 0 <= r.refers_to.start < r.refers_to.end <= len(CAMPBELL)


def test_the_company_is_the_only_one_spoken_of(engine: Engine) -> None:
    read = engine.annotate(
        "Vodafone lost 40,000 customers in May. The company closed two shops in Leeds on Monday."
    )
    assert ("The company", "Vodafone") in meant(read)
    closed = of(read, "close")
    assert closed.references[0].refers_to.entity == read.entities[0].entity
    assert closed.subject_is == closed.references[0].refers_to


def test_of_two_companies_none_is_the_company(engine: Engine) -> None:
    read = engine.annotate(
        "Vodafone sued Microsoft over patents in May. "
        "The company closed two shops in Leeds on Monday."
    )
    assert not {text for text, _ in meant(read)} & {"The company", "the company"}


def test_of_several_the_one_often_named_is_not_meant_behind_another(engine: Engine) -> None:
    often = (
        "Vodafone lost 40,000 customers in May. Vodafone shut an office in Hull. "
        "Vodafone opened a mill in York. "
    )
    turned = "Microsoft found a flaw. The company closed two shops in Leeds on Monday."
    assert "The company" not in {word for word, _ in meant(engine.annotate(often + turned))}
    back = "Vodafone sued Microsoft. The company closed two shops in Leeds on Monday."
    assert ("The company", "Vodafone") in meant(engine.annotate(often + back))


def test_who_took_a_poll_is_not_the_company_it_was_about(engine: Engine) -> None:
    poll = "Earnings fell to 1.3 billion crowns, below the forecast in an Interpress poll. "
    shut = "The company closed two shops in Leeds on Monday."
    assert "The company" not in {word for word, _ in meant(engine.annotate(poll + shut))}
    spoke = "Earnings fell to 1.3 billion crowns, an Interpress spokesman said. "
    assert ("The company", "Interpress") in meant(engine.annotate(spoke + shut))


def test_a_company_without_a_name_is_the_one_that_is_meant(engine: Engine) -> None:
    read = engine.annotate(
        "Vodafone lost 40,000 customers in May. A company in Leeds won them. "
        "The company opened two shops on Monday."
    )
    pairs = {(text, name) for text, name in meant(read) if text == "The company"}
    assert pairs == {("The company", "A company in Leeds")}


def test_another_brought_in_is_not_the_one_spoken_of(engine: Engine) -> None:
    firm = "A higher court heard Acme in Leeds in May. The court fined Ann Cole on Monday."
    assert "The court" not in {word for word, _ in meant(engine.annotate(firm))}
    plain = "A county court heard Acme in Leeds in May. The court fined Ann Cole on Monday."
    assert ("The court", "A county court") in meant(engine.annotate(plain))


def test_who_is_described_is_known_by_the_description(engine: Engine) -> None:
    read = engine.annotate(
        "Actor Robert Tansley, 32, was arrested in Paris on Sunday. Ann Cole saw the arrest. "
        "Police released the actor on Monday. The 32-year-old left Paris on Tuesday."
    )
    assert {("the actor", "Robert Tansley"), ("The 32-year-old", "Robert Tansley")} <= meant(read)


def test_i_is_the_speaker_and_we_those_he_speaks_for(engine: Engine) -> None:
    read = engine.annotate(
        "The cable broke on Friday.\n"
        '"We repaired our cable on Sunday, and I saw Rome," said Vodafone spokesman Simon Gorton.\n'
    )
    pairs = meant(read)
    assert ("We", "Vodafone") in pairs
    assert ("our", "Vodafone") in pairs
    assert ("I", "Simon Gorton") in pairs


def test_who_speaks_of_a_client_has_one(engine: Engine) -> None:
    read = engine.annotate("Bob Lee's lawyer said on Monday that his client was innocent.")
    assert ("his", "Bob Lee's lawyer") in meant(read)
    house = engine.annotate("Bob Lee said on Monday that his house in Leeds was empty.")
    assert ("his", "Bob Lee") in meant(house)


def test_nobody_demands_of_himself_by_a_description(engine: Engine) -> None:
    text = "Metall lost a vote in Leeds on Monday. Metall {} the company will keep 220 workers."
    demanded = meant(engine.annotate(text.format("demands that")))
    assert "the company" not in {word for word, _ in demanded}
    assert ("the company", "Metall") in meant(engine.annotate(text.format("says that")))


def test_where_something_stands_is_no_company(engine: Engine) -> None:
    text = "Ann Cole read a post {} Acme on Monday. The company sold 40 shops in Leeds."
    assert ("The company", "Acme") in meant(engine.annotate(text.format("by")))
    assert ("The company", "Acme") not in meant(engine.annotate(text.format("on")))


def test_a_scholar_does_not_speak_for_the_house_he_works_in(engine: Engine) -> None:
    found = '"We found 40 shells on the beach on Sunday, and our boat sank," said '
    scholar = engine.annotate(found + "Ann Cole, a geologist at the University of Hull.\n")
    assert not {"We", "our"} & {word for word, _ in meant(scholar)}
    house = engine.annotate(found + "Ann Cole, a spokeswoman for the University of Hull.\n")
    assert ("our", "University of Hull") in meant(house)


def test_a_speaker_of_whom_nothing_is_known_is_nobody(engine: Engine) -> None:
    read = engine.annotate(
        'The neighbours heard cries on Friday.\n"I heard more screaming in the night," one said.\n'
    )
    assert "one" not in {name.lower() for _, name in meant(read)}


def test_who_speaks_of_someone_is_someone_else(engine: Engine) -> None:
    text = (
        "Carol Meacham praised Regina Gilbert in an interview on Monday. "
        "Meacham said Gilbert cares for the poor in Alabama. "
        '"Regina Gilbert has built a clinic for the poor," she told CNA.'
    )
    told = of(engine.annotate(text), "tell")
    assert told.subject_is is None or told.subject_is.text == "Carol Meacham"
    assert "Regina Gilbert" not in {s.text for s in told.asserted_by}


def test_who_was_she_is_not_he(engine: Engine) -> None:
    read = engine.annotate(
        "Oyelaran Gilbert opened a clinic in Alabama. She rebuilt the clinic after the storm. "
        "Gilbert met Farouk Adeyemi in Mobile. He praised the clinic."
    )
    assert of(read, "rebuild").subject_is is not None
    praised = of(read, "praise").subject_is
    assert praised is None or praised.text == "Farouk Adeyemi"


def test_a_source_that_is_described_is_counted_as_the_one_it_is(engine: Engine) -> None:
    read = engine.annotate(
        "Vodafone lost 40,000 customers in May. "
        "The company said that it will close two shops in Leeds."
    )
    source = of(read, "close").asserted_by[0]
    assert (source.text, source.refers_to) == ("The company", "Vodafone")
    assert source.entity == read.entities[0].entity


def context(text: str, read: Annotations) -> Context:
    """What is asked for what is open: trees alone."""
    trees = [Tree(sentence, text) for sentence in read.sentences]
    empty: Lookup[object] = Lookup(())  # type: ignore[type-var]
    return Context(text, trees, empty, empty, empty, empty, (), {})  # type: ignore[arg-type]


OPEN = (
    "These problems delayed the company in May. "
    "Ann Cole met the minister of Peru. Cole sold her car to my friend."
)


def test_what_is_open_is_told_by_its_sort(engine: Engine) -> None:
    read = engine.annotate(OPEN)
    ctx = context(OPEN, read)
    found = {(o.span.text, o.kind) for f in read.facts for o in open_references(ctx, f)}
    assert ("her", Openness.PRONOUN) not in found
    assert not any(text.startswith("the minister") for text, _ in found)
    for fact in read.facts:
        for span, _ in open_references(ctx, fact):
            assert OPEN[span.start : span.end] == span.text
    delayed = [f for f in read.facts if f.lemma == "delay"]
    if delayed:
        kinds = {o.kind for o in open_references(ctx, delayed[0])}
        assert kinds == {Openness.DEMONSTRATIVE, Openness.DESCRIPTION}
