"""Whether a fact is stated, planned, expected, alleged, possible; and whether it is negated."""

from __future__ import annotations

import pytest

from reader.extract import Engine
from reader.model import Fact


def facts(engine: Engine, text: str, verb: str) -> list[Fact]:
    """The facts whose predicate has the word."""
    return [
        f
        for f in engine.annotate(text, published="2024-04-10").facts
        if f.predicate and verb in f.predicate.text
    ]


def modalities(engine: Engine, text: str, verb: str) -> list[str]:
    return [f.modality.value for f in facts(engine, text, verb)]


@pytest.mark.parametrize(
    ("text", "verb", "modality"),
    [
        ("Shareholders vote on 24 April.", "vote", "planned"),
        ("The museum opens next week in Lisbon.", "opens", "planned"),
        ("The firm is closing the plant in September.", "closing", "planned"),
        ("The trial began on Monday.", "began", "stated"),
        ("The good news is that the bridge reopened on Monday.", "reopened", "stated"),
        ("Word is that Ann Lee has left Acme.", "left", "alleged"),
        ("Another reason is that the bridge lost its bearings.", "lost", "stated"),
        ("The shop opens at 9 a.m. every day.", "opens", "stated"),
        ("Rescuers search the rubble in Rome on July 3, 2013.", "search", "stated"),
        ("Maria Lopez is one of 400 people moved on Wednesday.", "is", "stated"),
        (
            "The governors of Sughd and Batken are due to meet on Friday at the crossing.",
            "meet",
            "planned",
        ),
        ("The alleged gunman is in custody in Rome.", "is in", "stated"),
        ("Ann Lee is understood to be on her yacht.", "be on", "alleged"),
        ("Completion is expected in the fourth quarter.", "expected", "expected"),
        ("It is expected that Ann Lee will win in Dover.", "expected", "stated"),
        ("Delays in Dover were to be expected.", "expected", "expected"),
        ("Ann Lee taught in Rome. She could be sharp.", "could be", "stated"),
        ("Ann Lee plays in Rome. She could be fit by Sunday.", "could be", "possible"),
        ("Ann Lee could offer no details in Rome.", "could offer", "stated"),
        ("No bank in Rome could open its doors.", "could open", "stated"),
        ("Ann Lee could offer details in Rome.", "could offer", "possible"),
        ("The alleged gunman shot five people.", "shot", "alleged"),
        ("The alleged attack took place in June.", "took", "alleged"),
        (
            "The talks are expected to fail as the US is bolstering its forces in the Gulf.",
            "is bolstering",
            "stated",
        ),
        ("Word is that the mayor resigned on Friday.", "resigned", "alleged"),
        ("The fact is that the mayor resigned on Friday.", "resigned", "stated"),
        ("Hopefully the doctor arrives in Rome in time.", "arrives", "possible"),
        ("I think Haye will make Wlad work.", "will make", "expected"),
        ("Ann Lee decided to visit the house in Rome first.", "visit", "stated"),
        ("The firm Acme has decided to sell the plant in Rome.", "sell", "planned"),
        (
            "Next Sunday, the Houston Texans come to Lucas Oil Stadium having never won in Indy.",
            "won",
            "stated",
        ),
        ("Consumers are looking to make better choices.", "make", "stated"),
        ("Most days, Mr. Marsh would leave the house in Rome at nine.", "leave", "stated"),
        ("When Ann Lee had news, she would move a flag by the window.", "would move", "stated"),
        ("By leaving Rome, Mr. Marsh would lose the house.", "would lose", "expected"),
        ("Ann Lee and Max Orr said they will have to pay the fine.", "pay", "expected"),
        ("A suspected Mafia leader committed suicide in Rome.", "committed", "stated"),
        ("A suspected Mafia leader committed two murders in Rome.", "committed", "alleged"),
        (
            "A probe is taking place into the fire in Rome, which is burning until 24 April.",
            "taking",
            "stated",
        ),
        ("The library in Rome will shut unless a buyer is found.", "shut", "expected"),
        ("Drivers in Rome are being told to stop if the lamp comes on.", "told", "stated"),
        ("If Max Orr signs, Ann Lee would move to Rome.", "would move", "possible"),
        ("If Max Orr had signed, Ann Lee would have moved to Rome.", "moved", "possible"),
    ],
)
def test_how_surely_it_is_put(engine: Engine, text: str, verb: str, modality: str) -> None:
    assert modalities(engine, text, verb) == [modality]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        (
            "In cases where an agency determines that consultation is not required, the penalties "
            "remain in effect.",
            "required",
        ),
        ("His brother spent the night in a hut before rescuers could reach the boy.", "reach"),
        ("The question is whether Gary Ross will return for the second film.", "return"),
        ("The idea was that the bridge would bring trade to Rome.", "bring"),
        ("The best guess is that a pump flooded the hall.", "flooded"),
        ("Experts see two causes. One is that frost split the wall.", "split"),
        ("Ann Lee called, but that was before Acme sold the mine.", "sold"),
        (
            "Riva had yet to regain consciousness Wednesday and was on a ventilator, police said.",
            "had",
        ),
        ("Mr Frome said heads who removed phones had his support.", "removed"),
    ],
)
def test_what_is_left_open_is_no_fact(engine: Engine, text: str, verb: str) -> None:
    assert facts(engine, text, verb) == []


@pytest.mark.parametrize(
    ("text", "verb", "polarity"),
    [
        ("The effects could not be measured or detected.", "detected", "negative"),
        ("Neither the mayor nor the governor attended the ceremony.", "attended", "negative"),
        ("The team beat nothing but weak opponents in 2010.", "beat", "positive"),
        ("Nothing was left of the house after the fire.", "was", "negative"),
    ],
)
def test_whether_it_is_denied(engine: Engine, text: str, verb: str, polarity: str) -> None:
    assert [f.polarity.value for f in facts(engine, text, verb)] == [polarity]


def test_neither_stays_with_those_it_is_said_of(engine: Engine) -> None:
    found = facts(engine, "Neither the mayor nor the governor attended the ceremony.", "attended")
    assert [f.subject.text for f in found] == ["Neither the mayor nor the governor"]


@pytest.mark.parametrize(
    ("text", "verb", "modality"),
    [
        (
            "Mobsters feared Galvano. Galvano would wander the streets of Rome in his slippers.",
            "wander",
            "stated",
        ),
        ("Under the deal, Acme would pay $5 million.", "pay", "expected"),
        ("Smith would not comment on the case.", "comment", "stated"),
        ("Smith said he would resign in June.", "resign", "planned"),
        ("A hearing is set for February 20.", "is", "planned"),
        ("The launch is planned for May.", "planned", "planned"),
        ("The president sees party leaders on Monday, September 22.", "sees", "planned"),
    ],
)
def test_what_would_be_is_told_or_foretold(
    engine: Engine, text: str, verb: str, modality: str
) -> None:
    assert modalities(engine, text, verb) == [modality]


def test_a_saying_without_what_is_said_is_no_fact(engine: Engine) -> None:
    text = "A cabinet has been floated by the Greens, the daily Diena said on Thursday, citing Lee."
    assert facts(engine, text, "said") == []


@pytest.mark.parametrize(
    "text",
    ["Ann Lee told a news conference.", "Visitors tell Ann Lee."],
)
def test_whom_it_was_told_is_no_fact_without_what(engine: Engine, text: str) -> None:
    assert not facts(engine, text, "t")


def test_what_is_told_of_is_a_fact(engine: Engine) -> None:
    [told] = facts(engine, "Max Orr told the court about the missing keys.", "told")
    assert told.arguments or "keys" in (told.object.text if told.object else "")
    [truth] = facts(engine, "Ann Lee told the truth.", "told")
    assert truth.object is not None
    assert truth.object.text == "the truth"


def test_that_nobody_was_told_is_a_fact(engine: Engine) -> None:
    assert facts(engine, "Ann Lee told nobody except Max Orr.", "told")


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("President Ann Lee cut short a visit to Chile.", ("cut short", "a visit to Chile")),
        ("Ann Lee wrote short stories on Friday.", ("wrote", "short stories")),
        ("Ann Lee did two things right: she left early.", ("did", "two things right")),
    ],
)
def test_how_a_thing_ends_up_is_told(engine: Engine, text: str, fact: tuple[str, str]) -> None:
    found = facts(engine, text, fact[0])
    assert [(f.predicate.text, f.object.text) for f in found if f.predicate and f.object] == [fact]


def test_what_one_is_to_prove_is_not_so_yet(engine: Engine) -> None:
    text = "Lynch has a tough job in proving that his client did not pull the trigger."
    assert facts(engine, text, "pull") == []


def test_an_especially_if_leaves_what_is_said_as_it_is(engine: Engine) -> None:
    text = "Boras is a patient man, especially if he thinks more money could come."
    assert modalities(engine, text, "is") == ["stated"]


@pytest.mark.parametrize(
    ("text", "verb", "modality"),
    [
        ("“I can't speak for the club,” Gaskin said.", "speak", "stated"),
        ("The thief should be punished.", "punished", "stated"),
        ("The results should be published on Friday.", "published", "expected"),
        ("The focus of the day has been to keep people safe.", "keep", "stated"),
        (
            "News that Asanteman is to be sold was received with a shrug in Rome.",
            "sold",
            "planned",
        ),
        ("Isidora is giving up her practice at the end of the year.", "giving", "planned"),
    ],
)
def test_duties_and_plans(engine: Engine, text: str, verb: str, modality: str) -> None:
    assert modalities(engine, text, verb) == [modality]


def test_what_is_estimated_is_not_still_to_come(engine: Engine) -> None:
    text = "Microsoft estimated that one in every 500 users had been exposed to the sites."
    assert modalities(engine, text, "exposed") == ["stated"]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Some 800 of them will go when processing is automated.", "automated"),
        ("The law takes effect on May 1, once President Zelenka has signed the bill.", "signed"),
    ],
)
def test_what_is_awaited_is_not_so_yet(engine: Engine, text: str, verb: str) -> None:
    assert facts(engine, text, verb) == []


def test_what_came_first_is_so(engine: Engine) -> None:
    text = "Once the storm had hit Dover on Monday, the crew left the harbour."
    assert modalities(engine, text, "hit") == ["stated"]


def test_what_does_not_mean_that_it_is_so_leaves_it_open(engine: Engine) -> None:
    text = "But that did not mean Hanbury was oblivious to the attention."
    assert facts(engine, text, "was") == []


def test_what_one_did_not_know_is_so(engine: Engine) -> None:
    text = "Lee did not know that the bridge was closed on Monday."
    assert modalities(engine, text, "closed") == ["stated"]


def test_and_shares_the_not_of_a_shared_auxiliary(engine: Engine) -> None:
    text = "The bill would not cut taxes and raise spending."
    assert [f.polarity.value for f in facts(engine, text, "raise")] == ["negative"]


@pytest.mark.parametrize(
    ("text", "verb", "modality"),
    [
        ("A surveyor was missed since he'd gone down to the mine on Friday.", "gone", "stated"),
        ("Final results are expected on Monday.", "expected", "expected"),
        ("Lee was expected on Monday.", "expected", "stated"),
        (
            "Investigators believe the haul may be worth 6 million euros, although customers "
            "aren't obliged to declare their goods.",
            "declare",
            "stated",
        ),
    ],
)
def test_what_is_no_doubt_and_what_is_to_come(
    engine: Engine, text: str, verb: str, modality: str
) -> None:
    assert modalities(engine, text, verb) in ([modality], [])


def test_what_one_may_have_planned_is_possible(engine: Engine) -> None:
    text = "LaCalamita may have intended to shoot another manager."
    assert modalities(engine, text, "shoot") == ["possible"]


@pytest.mark.parametrize(
    ("text", "predicate", "polarity"),
    [
        ("Smith no longer lives in Rome.", "no longer lives in", "negative"),
        ("Rawlins is no longer pursuing Taveira.", "is no longer pursuing", "negative"),
        ("The bridge is no longer open to traffic.", "is no longer", "negative"),
    ],
)
def test_no_longer_is_not(engine: Engine, text: str, predicate: str, polarity: str) -> None:
    found = [
        (f.predicate.text, f.polarity.value) for f in engine.annotate(text).facts if f.predicate
    ]
    assert found == [(predicate, polarity)]


def test_not_only_is_so(engine: Engine) -> None:
    found = facts(engine, "Smith not only won the race but set a record.", "")
    assert {f.polarity.value for f in found} == {"positive"}


@pytest.mark.parametrize(
    ("text", "verb", "modality"),
    [
        ("National Revival is calling for a ballot on 22 November.", "calling", "stated"),
        ("Mr Pitman was remanded to appear before the court on 19 August.", "appear", "planned"),
        ("Police booked Lee before releasing him on bail in Leeds.", "releasing", "stated"),
    ],
)
def test_not_all_that_goes_on_is_planned(
    engine: Engine, text: str, verb: str, modality: str
) -> None:
    assert modalities(engine, text, verb) in ([modality], [])


@pytest.mark.parametrize(
    ("text", "verb", "modality"),
    [
        ("Police claim that the shot that killed Ann Lee was a warning.", "killed", "stated"),
        ("Police claim that the shot that killed Ann Lee was a warning.", "was", "alleged"),
        ("The council warned that the bridge was unsafe.", "was", "stated"),
        ("The council warned that the bridge could collapse.", "could", "possible"),
    ],
)
def test_what_a_reporting_word_leaves_as_it_is(
    engine: Engine, text: str, verb: str, modality: str
) -> None:
    assert modalities(engine, text, verb) == [modality]


@pytest.mark.parametrize(
    ("text", "verb", "modality"),
    [
        ("Whatever happens on Sunday, Mara Lindell will earn $21,400.", "earn", "expected"),
        ("Lee will finish the year with 404 goals.", "finish", "expected"),
        ("Ann Cole will end up with a larger share.", "end up", "expected"),
        ("Tom Reyes is not going to enjoy the winter.", "enjoy", "expected"),
        ("Ann Cole will end her support for the plan.", "end", "planned"),
        ("Ann Cole will finish the report by Friday.", "finish", "planned"),
    ],
)
def test_how_it_will_come_out_for_one_is_no_plan(
    engine: Engine, text: str, verb: str, modality: str
) -> None:
    assert modalities(engine, text, verb) == [modality]


@pytest.mark.parametrize(
    ("text", "verb", "modality"),
    [
        ("Ann Lee will not say much about the merger.", "say", "stated"),
        ("Max Orr won't discuss the cost of the bridge.", "discuss", "stated"),
        ("A Treasury spokesman would not be drawn on the budget.", "drawn", "stated"),
        ("Max Orr said he would not go into the details of the raid.", "go", "stated"),
        ("Ann Lee will not discuss the merger until Monday.", "discuss", "planned"),
        ("The country would not be drawn into the war.", "drawn", "expected"),
        ("The law will not go into force in Rome.", "go", "expected"),
    ],
)
def test_a_refusal_to_speak_is_told_and_not_foretold(
    engine: Engine, text: str, verb: str, modality: str
) -> None:
    assert modalities(engine, text, verb) == [modality]
