"""What a claim says of its value, and whether two that conflict surely are of one thing."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.compare.claim import Claim, governors
from reader.compare.claims import actions, ages, amounts, lists, places, scope, times
from reader.compare.claims.actions import Action
from reader.compare.claims.places import Place
from reader.compare.concepts import concept
from reader.compare.features import FEATURES
from reader.compare.firmness import contradicts, firm, outgrown
from reader.compare.lineup import Link, Model, best_links, judged, slots
from reader.compare.reading import Reading
from reader.compare.strangers import without_strangers
from reader.compare.tree import Tree
from reader.compare.verdicts import Judgement, dates
from reader.compare.verdicts import quantities as rules
from reader.model import (
    Annotations,
    Article,
    Modality,
    Polarity,
    Sentence,
    SlotKind,
    TimeExpression,
    Verdict,
    Word,
)

DAYS = ("monday", "saturday", "sunday")
ALIKE = dict.fromkeys(FEATURES, 0.0) | {
    "governor": 1.0, "noun": 1.0, "clause": 0.8, "window": 0.8, "only": 1.0,
}  # fmt: skip
"""A pair that all speaks for."""


def counted(article: int, value: float, *, sentence: int = 0) -> Claim:
    """Return a claim that so many people were killed."""
    return Claim(
        article, SlotKind.QUANTITY, "count", f"{value:g} people", rules.make("count", value), 0, 9,
        (0, 9), "people (quake killed)", ("=kill",), frozenset({"=people"}), frozenset({"=kill"}),
        frozenset({"=kill"}), frozenset({"=kill"}), sentence,
    )  # fmt: skip


def action(
    said: frozenset[str],
    *,
    predicate: str = "deni",
    modality: Modality = Modality.STATED,
    amounts: tuple[tuple[str, rules.Amount], ...] = (),
    days: tuple[dates.When, ...] = (),
) -> Claim:
    payload = Action(
        modality, Polarity.POSITIVE, finite=True, quoted=False, lemmas=frozenset(),
        concepts=said, said=said, amounts=amounts, days=days,
    )  # fmt: skip
    return replace(counted(1, 1), kind=SlotKind.ACTION, payload=payload, governors=(predicate,))


def verdict(found: Judgement | None) -> Verdict | None:
    return found.verdict if found else None


CONCEPTS = st.frozensets(st.sampled_from(["a", "b", "c", "d", "e"]), max_size=5)


@given(CONCEPTS, CONCEPTS, st.booleans())
def test_actions_are_judged_alike_both_ways_and_agree_with_themselves(
    one: frozenset[str], other: frozenset[str], same: bool
) -> None:
    a, b = action(one), action(other, predicate="deni" if same else "refus")
    assert actions.judge(a, b) == actions.judge(b, a)
    assert verdict(actions.judge(a, a)) is Verdict.AGREE


def test_what_one_action_adds_is_compatible() -> None:
    less, more = frozenset({"charg", "murder"}), frozenset({"charg", "murder", "a", "b", "c"})
    found = actions.judge(action(less), action(more))
    assert found is not None
    assert (found.verdict, found.rule) == (Verdict.COMPATIBLE, "one says more")
    assert actions.judge(action(less), action(frozenset({"x"}), predicate="flee")) is None


def test_one_that_says_two_things_more_says_more_however_much_they_share() -> None:
    plea = frozenset({"plead", "guilty", "obstruct", "justic"})
    count = plea | {"conspiraci"}
    assert verdict(actions.judge(action(plea), action(count))) is Verdict.AGREE
    found = actions.judge(action(plea), action(count | {"count"}))
    assert found is not None
    assert (found.verdict, found.rule) == (Verdict.COMPATIBLE, "one says more")


def test_whose_word_it_is_makes_no_difference() -> None:
    said = frozenset({"charg", "murder"})
    alleged = action(said, modality=Modality.ALLEGED)
    assert verdict(actions.judge(action(said), alleged)) is Verdict.AGREE
    planned = action(said, modality=Modality.PLANNED)
    assert verdict(actions.judge(action(said), planned)) is Verdict.COMPATIBLE


def test_actions_with_amounts_or_days_that_cannot_both_be_are_not_one() -> None:
    said = frozenset({"kill"})
    ten, dozen = (("peopl", rules.make("count", n)) for n in (10.0, 12.0))
    assert actions.judge(action(said, amounts=(ten,)), action(said, amounts=(dozen,))) is None
    assert actions.judge(action(said, amounts=(ten, dozen)), action(said, amounts=(dozen,)))
    monday, month = dates.when("2013-09-16"), dates.when("2013-08")
    assert monday
    assert month
    assert actions.judge(action(said, days=(monday,)), action(said, days=(month,))) is None
    assert actions.judge(action(said, days=(monday,)), action(said))


def test_a_part_of_a_city_says_more_than_the_city() -> None:
    def place(*detail: str) -> Claim:
        payload = Place("San Diego", "in San Diego", frozenset(detail))
        return replace(counted(1, 1), kind=SlotKind.PLACE, payload=payload)

    assert verdict(places.judge(place(), place())) is Verdict.AGREE
    assert verdict(places.judge(place("section", "@1"), place())) is Verdict.COMPATIBLE
    assert places.judge(place("hotel"), place()) == places.judge(place(), place("hotel"))


def tree_of(text: str) -> Tree:
    words: list[Word] = []
    at = 0
    for form in text.split():
        root = -1 if not words else 0
        words.append(Word(at, at + len(form), form, form.lower(), "NOUN", "", root, "dep"))
        at += len(form) + 1
    return Tree(Sentence(0, len(text), tuple(words)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He has 498 yards since Week 11", {"since"}),
        ("He has 189 yards in his last two games", {"last two games"}),
        ("They paid him $4 million a year", {"a year"}),
        ("The quake killed 10 people", set()),
        ("They made 86 arrests over the course of Saturday", {"over the course of"}),
    ],
)
def test_what_limits_a_value_in_time(text: str, expected: set[str]) -> None:
    assert scope.scope(tree_of(text), 0) == expected


def test_years_a_sentence_names_tell_events_apart() -> None:
    text = "In December 2003 a quake hit Bam on Friday"
    article = Article(id="a", title="", text=text)
    month = TimeExpression(3, 16, "December 2003", "2003-12")
    day = TimeExpression(36, 42, "Friday", "2003-12-26")
    reading = Reading(1, article, Annotations(times=(month, day)))
    assert scope.dated(reading, tree_of(text)) == {"2003-12"}
    assert scope.apart(frozenset({"2003-12"}), frozenset({"2005-02"}))
    assert not scope.apart(frozenset({"2003-12"}), frozenset({"2003"}))
    assert not scope.apart(frozenset(), frozenset({"2003"}))


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, True),
        ({"scope": frozenset({"since"})}, False),
        ({"sort": frozenset({"theft"})}, True),
        ({"hinted": "killing 12 more"}, False),
        ({"days": frozenset({"monday"})}, True),
        ({"hinted": "killing more than 12"}, True),
        ({"hinted": "that left 12 dead"}, True),
        ({"hinted": "12 of the passengers"}, False),
    ],
)
def test_a_difference_is_shown_of_one_scope_only(
    changes: dict[str, object], expected: bool
) -> None:
    one, other = counted(1, 10), replace(counted(2, 12), **changes)  # type: ignore[arg-type]
    assert firm(one, other, ALIKE) is firm(other, one, ALIKE) is expected


def test_counts_of_two_sorts_years_or_sizes_are_of_two_things() -> None:
    theft, driving = (replace(counted(1, 2), sort=frozenset({w})) for w in ("theft", "driving"))
    assert not firm(theft, driving, ALIKE)
    early, late = (replace(counted(1, 2), dated=frozenset({y})) for y in ("2003", "2005"))
    assert not firm(early, late, ALIKE)
    assert not firm(counted(1, 10), counted(2, 612), ALIKE)
    few = ALIKE | {"only": 0.001, "window": 0.1, "clause": 0.1}
    assert not firm(counted(1, 10), counted(2, 12), few)
    assert firm(counted(1, 2029), counted(2, 2129), few)


@given(st.frozensets(st.sampled_from(DAYS)), st.frozensets(st.sampled_from(DAYS)))
def test_counts_of_two_days_are_of_two_things(one: frozenset[str], other: frozenset[str]) -> None:
    a, b = replace(counted(1, 10), days=one), replace(counted(2, 12), days=other)
    assert firm(a, b, ALIKE) is firm(b, a, ALIKE) is (not one or not other or bool(one & other))


def test_the_day_of_a_clause_may_stand_in_the_sentence_before() -> None:
    article = Article(id="a", title="", text="Riots on Monday Police arrested ten")
    first, second = (tree_of("Riots on Monday"), tree_of("Police arrested ten"))
    reading = Reading(1, article, Annotations(sentences=(first.sentence, second.sentence)))
    assert scope.days(reading, reading.trees[1], 0) == {"monday"}
    assert scope.days(reading, reading.trees[0], 0) == {"monday"}


def test_tallies_of_play_take_one_player_and_one_game() -> None:
    pair = ALIKE | {"subject": 1.0}
    clark = replace(
        counted(1, 25),
        nouns=frozenset({concept("points")}),
        subject="@clark",
        mentioned=frozenset({"@clark"}),
    )
    game = replace(clark, mentioned=frozenset({"@clark", "@ole miss", "@louisville"}))
    assert not firm(clark, replace(clark, article=2, payload=rules.make("count", 22)), pair)
    one, other = game, replace(game, article=2, payload=rules.make("count", 22))
    assert firm(one, other, pair)
    assert not firm(one, other, pair | {"subject": 0.0})


def happened(article: int, value: str, **changes: object) -> Claim:
    """Return a claim that a clinic was destroyed in a year."""
    payload = dates.when(value)
    claim = replace(counted(article, 1), kind=SlotKind.DATE, measure="time", payload=payload)
    return replace(claim, value=value, governors=("destroy",), **changes)  # type: ignore[arg-type]


def test_years_next_to_other_names_or_years_are_of_two_happenings() -> None:
    katrina, georges = frozenset({"@katrina"}), frozenset({"@georges"})
    one, other = happened(1, "2005"), happened(2, "1998")
    assert firm(one, other, ALIKE)
    assert firm(replace(one, window=katrina), replace(other, window=katrina), ALIKE)
    assert not firm(replace(one, window=katrina), replace(other, window=georges), ALIKE)
    assert not firm(replace(one, dated=frozenset({"1998", "2005"})), other, ALIKE)
    said = frozenset({"announced"})
    assert not firm(one, replace(other, governors=tuple(map(concept, said))), ALIKE)


def aged(article: int, years: float, year: str) -> Claim:
    """Return a claim that one Orozco is of an age, of an article of a year, '' if unknown."""
    return replace(
        counted(article, 1), measure="age", value=f"{years:g}", payload=rules.make("age", years),
        nouns=frozenset({"@orozco"}), dated=frozenset(filter(None, [year])),
    )  # fmt: skip


@given(st.integers(20, 60), st.integers(1, 10), st.integers(2, 12))
def test_people_grow_older(age: int, later: int, older: int) -> None:
    one, other = aged(1, age, "2005"), aged(2, age + older, str(2005 + later))
    assert outgrown(one, other) is outgrown(other, one) is (abs(older - later) <= 1)
    assert not outgrown(one, aged(2, age + older, ""))
    assert not outgrown(one, aged(2, age, "2005"))
    if outgrown(one, other):
        assert not firm(one, other, ALIKE)


def test_two_ages_years_apart_are_no_difference_where_no_year_is_known() -> None:
    known = [aged(1, 27, "2005"), aged(2, 29, "2007"), aged(3, 27, "")]
    features = [np.full((3, 3), ALIKE[name], np.float32) for name in FEATURES]
    model = Model((0.0,) * len(FEATURES), 5.0, dict.fromkeys(Verdict, 0.5))
    conflicts = [k for k in judged(known, amounts.judge, features, model) if not k.firm]
    assert {(k.a, k.b) for k in conflicts} == {(0, 1), (1, 2)}
    dateless = [replace(c, dated=frozenset()) for c in known]
    assert all(k.firm for k in judged(dateless, amounts.judge, features, model))


def test_lists_are_compared_of_what_the_same_governs() -> None:
    row = replace(counted(1, 1), kind=SlotKind.SET)
    assert firm(row, replace(row, article=2), ALIKE)
    assert not firm(row, replace(row, article=2), ALIKE | {"governor": 0.5})


@pytest.mark.parametrize(
    ("predicate", "negated"),
    [
        ("hadn’ t been submitted", True),
        ("hadn’ been submitted", True),
        ("didn'", True),
        ("hadn’t been submitted", False),  # what the fact says of itself holds
        ("had been submitted", False),
    ],
)
def test_a_not_may_be_cut_in_two(predicate: str, negated: bool) -> None:
    assert actions.cut_off(predicate) is negated


def test_an_age_next_to_what_befell_one_is_not_the_next_named() -> None:
    text = "The 10-year-old 's death and Timmons"
    words = [("The", "DET"), ("10-year-old", "NOUN"), ("'s", "PART"), ("death", "NOUN"),
             ("and", "CCONJ"), ("Timmons", "PROPN")]  # fmt: skip
    tree = tree_of(text)
    tagged = tuple(w._replace(pos=pos) for w, (_, pos) in zip(tree.words, words, strict=True))
    sentence = Sentence(0, len(text), tagged)
    reading = Reading(1, Article(id="a", title="", text=text), Annotations(sentences=(sentence,)))
    assert list(ages.claims(reading)) == []


def test_one_article_may_contradict_itself_in_two_sentences() -> None:
    same = ALIKE | {"subject": 1.0}
    assert contradicts(counted(1, 10), counted(1, 12, sentence=1), same)
    assert not contradicts(counted(1, 10), counted(1, 12), same)
    for unlike in ({"governor": 0.5}, {"subject": 0.0}, {"clause": 0.2}):
        assert not contradicts(counted(1, 10), counted(1, 12, sentence=1), same | unlike)


def test_names_of_a_list_may_have_commas() -> None:
    def row(*names: str) -> Claim:
        items = tuple((f"@{n}", n) for n in names)
        return replace(
            counted(1, 1), kind=SlotKind.SET, value=", ".join(names), items=items,
            payload=frozenset(k for k, _ in items),
        )  # fmt: skip

    one, other = row("Biloxi, Miss.", "Jackson"), row("Biloxi, Miss.", "Natchez")
    assert verdict(lists.judge(one, one)) is Verdict.AGREE
    assert verdict(lists.judge(one, other)) is Verdict.DIFFER


AGREES = Judgement(Verdict.AGREE, "same amount", "")
DIFFERS = Judgement(Verdict.DIFFER, "another number", "")


def test_a_fitting_value_explains_a_conflict_away_unless_far_less_likely() -> None:
    claims = [counted(1, 10), counted(2, 12), counted(2, 10, sentence=1)]
    conflict = Link(0, 1, 0.9, DIFFERS, 2.2)
    assert conflict not in best_links(claims, [conflict, Link(0, 2, 0.9, AGREES, 0.0)])
    assert conflict in best_links(claims, [conflict, Link(0, 2, 0.9, AGREES, -3.0)])


def test_what_contradicts_itself_stands_in_one_slot() -> None:
    claims = [counted(1, 10), counted(2, 10), counted(2, 12, sentence=1)]
    links = [Link(0, 1, 0.9, AGREES, 0.0), Link(1, 2, 0.9, DIFFERS, 0.0)]
    assert slots(claims, links) == [[0, 1, 2]]


def test_a_weak_link_joins_nothing_to_what_differs() -> None:
    claims = [counted(1, 4), counted(2, 6), counted(3, 6)]
    weak = Link(1, 2, 0.95, AGREES, 0.0, weak=True)
    assert slots(claims, [Link(0, 1, 0.8, DIFFERS, 0.0), weak]) == [[0, 1]]
    assert slots(claims, [Link(0, 1, 0.8, AGREES, 0.0), weak]) == [[0, 1, 2]]
    assert slots(claims, [weak]) == [[1, 2]]


def test_a_stranger_leaves_a_group_that_differs() -> None:
    claims = [counted(1, 10), counted(2, 12), counted(3, 12)]
    links = [Link(0, 1, 0.9, DIFFERS, 0.0), Link(1, 2, 0.6, AGREES, 0.0)]
    assert without_strangers([0, 1, 2], claims, links) == [0, 1]
    doubt = Link(0, 2, 0.6, DIFFERS, 0.0, firm=False)
    assert without_strangers([0, 1, 2], claims, [*links, doubt]) == [0, 1, 2]


def test_of_three_amounts_that_all_differ_the_least_linked_goes() -> None:
    claims = [counted(1, 10), counted(2, 12), counted(3, 11), counted(4, 11)]
    links = [Link(0, 1, 0.9, DIFFERS, 0.0), Link(0, 2, 0.8, DIFFERS, 0.0),
             Link(1, 2, 0.7, DIFFERS, 0.0)]  # fmt: skip
    assert without_strangers([0, 1, 2], claims, links) == [0, 1]
    agreed = [*links, Link(0, 3, 0.8, DIFFERS, 0.0), Link(1, 3, 0.7, DIFFERS, 0.0),
              Link(2, 3, 0.9, AGREES, 0.0)]  # fmt: skip
    assert without_strangers([0, 1, 2, 3], claims, agreed) == [0, 2, 3]


def test_who_alone_differs_leaves_only_if_linked_to_few() -> None:
    claims = [counted(n, 12 if n < 4 else 15) for n in (1, 2, 3, 4)]
    one = Link(2, 3, 0.6, DIFFERS, 0.0)
    links = [Link(0, 1, 0.9, AGREES, 0.0), Link(0, 2, 0.9, AGREES, 0.0),
             Link(1, 2, 0.9, AGREES, 0.0), one]  # fmt: skip
    assert without_strangers([0, 1, 2, 3], claims, links) == [0, 1, 2]
    assert without_strangers([1, 2, 3], claims, [links[2], one]) == [1, 2, 3]
    surely = [*links[:3], replace(one, score=0.99)]
    assert without_strangers([0, 1, 2, 3], claims, surely) == [0, 1, 2, 3]


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4), st.booleans(), st.booleans())))
def test_what_does_not_differ_stays_whole(found: list[tuple[int, int, bool, bool]]) -> None:
    claims = [counted(n, 12) for n in range(5)]
    links = {(a, b): Link(a, b, 0.9, DIFFERS if differ else AGREES, 0.0, firm)
             for a, b, differ, firm in found if a < b}  # fmt: skip
    kept = without_strangers(range(5), claims, list(links.values()))
    assert len(kept) >= 2
    if all(k.judgement is AGREES or not k.firm for k in links.values()):
        assert kept == list(range(5))


def test_one_person_did_and_did_not() -> None:
    words = frozenset({"@1", "=arrest", "captain"})
    one = replace(action(words), near=words, subject="@1")
    pair = ALIKE | {"subject": 1.0, "clause": 0.78}
    assert firm(one, replace(one, article=2), pair)
    few = replace(one, near=frozenset({"@1", "=arrest"}))
    assert not firm(few, replace(few, article=2), pair)
    assert not firm(one, replace(one, article=2), pair | {"subject": 0.0})


def test_another_time_of_one_day_differs() -> None:
    early, late = (
        replace(
            counted(1, 1), kind=SlotKind.DATE, measure="time", written="on Tuesday",
            payload=dates.when(f"2026-10-13T{hour}"),
        )
        for hour in ("19:40", "20:15")
    )  # fmt: skip
    assert verdict(times.judge(early, late)) is Verdict.DIFFER


def test_a_preposition_before_a_number_is_no_limit_of_it() -> None:
    deep = replace(counted(1, 80), hinted="depth of 80 metres")
    other = replace(counted(2, 120), hinted="depth of 120 metres")
    assert firm(deep, other, ALIKE)
    part = replace(counted(1, 80), hinted="just 80 of 120 seats")
    assert not firm(part, counted(2, 120), ALIKE)


def test_numbers_limited_in_the_same_words_are_of_one_thing() -> None:
    three, two = (replace(counted(n, n + 1.0), hinted="Other defendants, other") for n in (1, 2))
    assert firm(three, two, ALIKE)
    assert not firm(three, replace(two, hinted="first two"), ALIKE)


def test_a_number_word_with_a_hyphen_counts() -> None:
    many = replace(counted(1, 21), value="Twenty-one people")
    assert firm(many, counted(2, 14), ALIKE)
    lead = replace(counted(1, 10), value="10-point lead")
    assert not firm(lead, counted(2, 12), ALIKE)


def test_what_everyone_has_of_their_own_is_of_one_only_next_to_one_name() -> None:
    deal, other = (
        replace(counted(n, 70.0 + n), measure="money USD", window=frozenset({key}))
        for n, key in ((1, "@1"), (2, "@2"))
    )
    pair = ALIKE | {"clause": 0.5}
    assert not firm(deal, other, pair)
    assert firm(deal, replace(other, window=deal.window), pair)


def test_what_a_victim_has_is_not_what_befell() -> None:
    forms = (("death", "NOUN", -1, "root"), ("who", "PRON", 2, "nsubj"), ("had", "VERB", 0, "acl"),
             ("children", "NOUN", 2, "obj"))  # fmt: skip
    words: list[Word] = []
    at = 0
    for form, pos, head, relation in forms:
        lemma = "have" if form == "had" else form
        words.append(Word(at, at + len(form), form, lemma, pos, "", head, relation))
        at += len(form) + 1
    tree = Tree(Sentence(0, at - 1, tuple(words)))
    text = " ".join(form for form, *_ in forms)
    reading = Reading(1, Article("a", "", text), Annotations(sentences=(tree.sentence,)))
    assert "=kill" not in governors(reading, tree, 3)
