"""Whose word a fact is: the article's, a source's, or nobody's whom the text names."""

from __future__ import annotations

import pytest

from reader.extract import Engine
from reader.extract.attribution import find_quotes
from reader.model import Fact


def facts(engine: Engine, text: str, verb: str) -> list[Fact]:
    """The facts whose predicate, or whose object where it is 'be', has the word."""
    return [
        f
        for f in engine.annotate(text, published="2024-04-10").facts
        if (f.predicate and verb in f.predicate.text) or (f.object and f.object.text == verb)
    ]


def sources(engine: Engine, text: str, verb: str) -> list[tuple[str, ...]]:
    return [tuple(s.text for s in f.asserted_by) for f in facts(engine, text, verb)]


@pytest.mark.parametrize(
    ("text", "verb", "source"),
    [
        (
            "About 1,900 people were in the terminal when the airport stopped working on Tuesday "
            "night, according to the fire brigade, which brought 600 camp beds.",
            "were in",
            "the fire brigade",
        ),
        (
            "The mayor was glad, but according to the engineers the bridge needs repair.",
            "needs",
            "the engineers",
        ),
        ("Insiders whisper the price tag topped €120,000.", "topped", "Insiders"),
        (
            "Andrew Lopez fired from the rooftop in Rome, prosecutors charge.",
            "fired",
            "prosecutors",
        ),
        (
            "A leader died after being arrested in a sweep, police in Palermo, Sicily, said.",
            "died",
            "police in Palermo",
        ),
        (
            "The Pellan County, Miss., coroner, Hugh Cosgrave, said that Tolan died on Saturday.",
            "died",
            "Hugh Cosgrave",
        ),
        (
            "Quashing the conviction, Judge Ann Farrant, sitting with Mr Justice Obi, said that "
            "material had been withheld.",
            "withheld",
            "Judge Ann Farrant",
        ),
        (
            'Renwick defended the record while promising that a "formal update" from Brackman is '
            "forthcoming.",
            "forthcoming",
            "Renwick",
        ),
        (
            "The coroner, Hugh Cosgrave, spoke in Rome. The coroner said he believes Tolan died.",
            "died",
            "Hugh Cosgrave",
        ),
        (
            "Mehta has been ``the Sandoval team's first choice'' for the job, which would make the "
            "TV personality America's top doctor, said the Democrat who is familiar with efforts "
            "by Sandoval to staff his pending administration.",
            "has been",
            "the Democrat",
        ),
        (
            "However, the three holdouts told the other nine jurors that they would leave Rome.",
            "leave",
            "the three holdouts",
        ),
        ("Report: Red Sox offer Taveira $200 million", "offer", "Report"),
        ("Two people died in bridge collapse in Genoa: police", "died", "police"),
        (
            "Lee repealed some of the laws which had praised him and vowed to increase trade.",
            "vowed",
            "Lee",
        ),
        (
            "The suspect's ID was found on a pillow, Milliote said, and alleged the suspect later "
            "dressed Ms. Mendes.",
            "dressed",
            "Milliote",
        ),
        ("A bomb went off in Rome, police said, killing two people.", "killing", "police"),
        ("First estimates were that the repair would take 12 days.", "take", "First estimates"),
        (
            "Armstead said she sought safety in a store, but when activity on the street seemed to "
            "have settled, she walked back outside.",
            "walked",
            "Armstead",
        ),
        (
            "Neither the company nor the government, which says the plan has few friends, has "
            "commented.",
            "has",
            "the government",
        ),
        (
            "A boss hanged himself, hours after he was arrested in a blitz against Cosa Nostra, "
            "police in Sicily said Wednesday.",
            "arrested",
            "police in Sicily",
        ),
        (
            "Interior Secretary Dirk Kempton said that even though climate change is the reason "
            "for the listing, the list is not the means.",
            "is",
            "Interior Secretary Dirk Kempton",
        ),
    ],
)
def test_a_source_reaches_all_it_is_a_source_of(
    engine: Engine, text: str, verb: str, source: str
) -> None:
    assert (source,) in sources(engine, text, verb)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The regional hospital has admitted 11 patients since Friday.", "admitted"),
        ("Spain recognised the state of Palestine in May.", "recognised"),
        ("Doctors admitted the boy to intensive care on Friday.", "admitted"),
        (
            "Four people were hurt, according to the hospital, and police are looking for a man.",
            "are looking",
        ),
        (
            "Dieter Brandt's manager has accused the referee of ending Saturday's fight in Cardiff "
            "too soon, as Germany woke up to the end of an era in heavyweight boxing.",
            "woke",
        ),
        ("Genoa: Two people died in bridge collapse", "died"),
        ("There was one winner: the police band won the cup.", "won"),
        ("Tolland was made MBE in 1992 and wore the medal, she said, to church.", "was made"),
        ("A second witness had expected to testify in Rome on Thursday.", "testify"),
        ("Perrin shares rose, suggesting that the market is calm.", "is"),
        (
            "The ministry announced a change to the Endangered Species Act, which required "
            "agencies to consult scientists.",
            "required",
        ),
    ],
)
def test_what_is_no_speech_is_the_articles_own(engine: Engine, text: str, verb: str) -> None:
    assert sources(engine, text, verb) in ([()], [])


def test_what_one_admits_to_is_ones_word(engine: Engine) -> None:
    assert sources(engine, "The company admitted 12 counts of fraud.", "admitted") == [
        ("The company",)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The court was told that Smith stole the car.",
        "Smith stole the car, the jury was told on Monday.",
        "The inquest heard that Smith stole the car.",
        "Smith stole the car, the committee heard.",
    ],
)
def test_what_a_court_is_told_is_given_as_told(engine: Engine, text: str) -> None:
    assert facts(engine, text, "stole") == []
    heard = [f for f in engine.annotate(text).facts if f.lemma in ("hear", "tell")]
    assert [f.object.text for f in heard if f.object] == ["Smith stole the car"]
    assert all(not f.asserted_by for f in heard)


def test_what_someone_tells_a_court_is_that_persons_word(engine: Engine) -> None:
    text = "Prosecutor Ann Cole told the court that Smith stole the car."
    assert sources(engine, text, "stole") == [("Prosecutor Ann Cole",)]


def test_hearing_a_noise_is_no_report(engine: Engine) -> None:
    assert sources(engine, "Residents heard the explosion at noon.", "heard") == [()]


def test_a_comment_before_an_inverted_verb_is_no_subject(engine: Engine) -> None:
    found = engine.annotate("Outside, the organising committee estimated, stood 14,000 people.")
    said = [(f.subject.text, f.lemma) for f in found.facts]
    assert ("the organising committee", "estimate") in said
    assert all("estimated" not in subject for subject, _ in said)


def test_a_mark_for_seconds_opens_no_quotation() -> None:
    text = 'He ran 2h 04\' 51", the fastest time. "I felt strong," Lee said.'
    assert [text[q.start : q.end] for q in find_quotes(text)] == ["I felt strong,"]


def test_what_an_unknown_it_says_is_left_out(engine: Engine) -> None:
    assert facts(engine, "Nine others were wounded on Friday, it said.", "wounded") == []


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        (
            "Hollis, 27, said she had no regrets. “I would run it the same way tomorrow.”\n\nThe "
            "race went on.",
            "the same way",
            "Hollis",
        ),
        (
            "Wilson Mageean had gone out to his calves. “He looked at me and he walked off.”\n\nA "
            "vet came.",
            "looked at me",
            "Wilson Mageean",
        ),
        (
            "The firm is doing well. CEO Joanna Hsieh on pricing: “We do not lose a cent on it.”",
            "lose a cent",
            "CEO Joanna Hsieh",
        ),
        (
            "Ann Cole sent out the following message: “I will be back next season.”",
            "be back",
            "Ann Cole",
        ),
        (
            "“Things are tense now,” Councilman Jumal D. Wilson, who represents the area, said "
            "on Twitter.",
            "Things are tense",
            "Councilman Jumal D. Wilson",
        ),
    ],
)
def test_a_quotation_by_itself_is_whose_the_sentence_before_it_is(
    engine: Engine, text: str, words: str, source: str
) -> None:
    found = engine.annotate(text).attributions
    assert {r.source.text for r in found if r.source and words in r.content.text} == {source}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "His agent, Federico Balbo, had told him to go on. “I looked behind and saw one man.”",
            "looked behind",
        ),
        ("Smith met Jones in Rome. “I was glad to be there at last.”", "was glad"),
        ("The store burned down. “There was smoke all over the place.”", "was smoke"),
    ],
)
def test_a_quotation_of_one_of_several_is_nobodys(engine: Engine, text: str, words: str) -> None:
    found = engine.annotate(text)
    assert all(r.source is None for r in found.attributions if words in r.content.text)


def test_whose_lawyer_says_so_is_shown(engine: Engine) -> None:
    found = engine.annotate("Alice McMeekin was arrested on Friday. Her lawyer said she had slept.")
    said = [s for f in found.facts if f.lemma == "sleep" for s in f.asserted_by]
    assert [(s.text, s.refers_to) for s in said] == [
        ("Her lawyer", "Alice McMeekin’s lawyer"),
    ]


@pytest.mark.parametrize(
    ("text", "verb", "source"),
    [
        (
            "Tamminga repeated that the Netherlands did not pay and said that Ghana had paid them.",
            "paid",
            "Tamminga",
        ),
        ("The BBC understands that the minister left Rome.", "left", "The BBC"),
        ("Authorities charged the show was a brazen act of fraud.", "was", "Authorities"),
    ],
)
def test_more_ways_of_saying_so(engine: Engine, text: str, verb: str, source: str) -> None:
    assert set(sources(engine, text, verb)) == {(source,)}


def test_putting_down_a_pen_is_no_estimate(engine: Engine) -> None:
    text = "Ludmila Harant put down her pen at four in the morning."
    assert sources(engine, text, "put") == [()]


@pytest.mark.parametrize(
    ("text", "verb", "source"),
    [
        (
            "A tip from a lorry driver had seemed solid, a spokesman, Yannick Rochat, said.",
            "seemed",
            "Yannick Rochat",
        ),
        (
            "No one was hurt in the fire, although a handful of people were in the church, said "
            "the fire chief, James Steele.",
            "was",
            "James Steele",
        ),
        (
            "Mehta has been the first choice for the job, said the Democrat who is familiar with "
            "the plans.",
            "has been",
            "the Democrat",
        ),
    ],
)
def test_a_comment_at_the_end_is_on_all_before_it(
    engine: Engine, text: str, verb: str, source: str
) -> None:
    assert (source,) in sources(engine, text, verb)


def test_one_who_is_told_is_no_speaker(engine: Engine) -> None:
    text = (
        "By nightfall all those who need tents will be provided with one, the head of the service, "
        "Massoud Dalman, told the television."
    )
    found = engine.annotate(text).attributions
    assert {r.source.text for r in found if r.source} == {"Massoud Dalman"}


@pytest.mark.parametrize(
    ("text", "verb", "source"),
    [
        (
            "Nine people are confirmed dead, the town hall said at midday, and 37 men were taken "
            "to hospital.",
            "taken",
            ("the town hall",),
        ),
        (
            "Sr. Meacham said the nominee will do well and she praised Dr. Gilbert's daily work.",
            "praised",
            (),
        ),
        (
            "Expressing certainty that Dr. Gilbert had opportunities in Rome, Farmer said the "
            "doctor had made a choice.",
            "had",
            ("Farmer",),
        ),
        (
            "“Otherwise I have no plans,” the 21-year-old from Andijan said with a grin.",
            "have",
            ("the 21-year-old from Andijan",),
        ),
        (
            "Inspector Gaskin said police were pushed to their limits.\n''Resources are tight, "
            "there is no doubt about that.\nThe road was closed.",
            "tight",
            ("Inspector Gaskin",),
        ),
    ],
)
def test_how_far_a_speaker_reaches(
    engine: Engine, text: str, verb: str, source: tuple[str, ...]
) -> None:
    assert source in sources(engine, text, verb)


@pytest.mark.parametrize(
    ("text", "verb", "source"),
    [
        (
            "After scooping up watches estimated to be worth 2 million euros the thieves reversed "
            "their car, Le Monde reported.",
            "reversed",
            ("Le Monde",),
        ),
        (
            "Constable Tim Farling alleged the recently-fired man, Eric Allen Kilbride, 61, "
            "opened fire at an office on Friday.",
            "opened",
            ("Constable Tim Farling",),
        ),
        ("As it promised, Microsoft issued a patch on Tuesday.", "issued", ()),
        ("As police said, the road was closed on Tuesday.", "closed", ("police",)),
    ],
)
def test_participles_and_promises_say_nothing(
    engine: Engine, text: str, verb: str, source: tuple[str, ...]
) -> None:
    assert sources(engine, text, verb) == [source]


def test_saying_in_a_statement_alone_is_no_fact(engine: Engine) -> None:
    assert facts(engine, "Ann Cole said in a statement released by the team.", "said") == []


@pytest.mark.parametrize(
    ("text", "verb", "source"),
    [
        (
            "The talks were a terrible experience, says a source with knowledge of them, because "
            "Ross is a seasoned filmmaker.",
            "is",
            ("a source with knowledge of them",),
        ),
        ("The road was closed, said Marty Eardley, as he described the crash.", "described", ()),
        (
            "The road was closed, said Marty Eardley, as he described the crash.",
            "closed",
            ("Marty Eardley",),
        ),
        (
            "Its troubles surfaced on Aug. 26, when auditor Harcourt Lindgren resigned, saying the "
            "bank could not confirm the value of loans.",
            "confirm",
            ("auditor Harcourt Lindgren",),
        ),
        (
            "The minister resigned when the vote was lost, saying the house had failed the people.",
            "failed",
            ("The minister",),
        ),
    ],
)
def test_clauses_beside_a_saying_go_where_they_belong(
    engine: Engine, text: str, verb: str, source: tuple[str, ...]
) -> None:
    assert sources(engine, text, verb) == [source]


def test_a_comment_behind_and_is_on_the_second_clause_alone(engine: Engine) -> None:
    text = "The road was closed and, police said, two men were injured in the crash."
    assert sources(engine, text, "closed") == [()]
    assert sources(engine, text, "were") == [("police",)]


def test_considering_that_is_nobodys_thought(engine: Engine) -> None:
    text = "The win is a surprise considering that Lee has lost six races since May."
    assert sources(engine, text, "has lost") in ([()], [])


def test_what_goes_on_meanwhile_is_the_writers_own(engine: Engine) -> None:
    text = (
        "A wildfire has destroyed 46 homes in British Columbia, officials said Thursday, as more "
        "than 3,200 people remained under evacuation orders."
    )
    assert sources(engine, text, "destroyed") == [("officials",)]
    assert sources(engine, text, "remained") == [()]


def test_a_title_takes_the_name_behind_it(engine: Engine) -> None:
    text = "Marinova had 54.5% of the vote, according to pollster Trendex."
    assert sources(engine, text, "had") == [("pollster Trendex",)]


def test_what_one_says_another_told_is_the_others_through_the_first(engine: Engine) -> None:
    text = (
        "Her spokesman, Bill McAvery, says Paling told an assistant pastor the church will be "
        "rebuilt in Wasilla."
    )
    assert sources(engine, text, "rebuilt") == [("Paling", "Bill McAvery")]


def test_what_one_agrees_to_do_is_the_articles_own(engine: Engine) -> None:
    deal = "Norvik Group agreed on Monday to acquire rival Telmara Corp for $4.2 billion.\n"
    assert sources(engine, deal, "agreed") == [()]
    view = "Norvik Group agreed on Monday that prices were too high.\n"
    assert sources(engine, view, "agreed") == [("Norvik Group",)]


@pytest.mark.parametrize(
    ("text", "verb", "source"),
    [
        ("Sales fell in May, according to modelling firm Cresta Risk.", "fell", "Cresta Risk"),
        (
            "Alarms went off at noon, according to state regulators, but operators, believing it "
            "was nothing, restarted the pumps.",
            "went off",
            "state regulators",
        ),
        (
            '"I never lost the dressing room, whatever people say," Neil Vardy told the Post.',
            "lost",
            "Neil Vardy",
        ),
    ],
)
def test_a_source_is_the_one_the_words_name(
    engine: Engine, text: str, verb: str, source: str
) -> None:
    assert [names[0] for names in sources(engine, text, verb)] == [source]


def test_what_is_promised_is_no_source(engine: Engine) -> None:
    text = "The minister, who visited Leeds on Friday, promised new houses by November."
    assert sources(engine, text, "visited") == [()]


def test_what_not_one_of_them_said_is_not_said(engine: Engine) -> None:
    none = "The players met in Leeds. Not one of them said the bridge was safe."
    assert not facts(engine, none, "safe")
    one = "The players met in Leeds. One of the engineers said the bridge was safe."
    assert facts(engine, one, "safe")


@pytest.mark.parametrize(
    ("text", "verb", "source"),
    [
        (
            "Nobody was hurt in the fire, which was set on Friday night, according to the mayor.",
            "was set",
            [("the mayor",)],
        ),
        (
            "According to the judge, the clerk took the keys from a guard, who was held for hours.",
            "held",
            [("the judge",)],
        ),
        (
            "The queue stretched 26 miles by noon, according to the coast guard, and ferries were "
            "delayed.",
            "stretched",
            [("the coast guard",)],
        ),
        # Whom the sentence is about the writer introduces himself; and tells what is so now.
        (
            "Ann Cole, who was elected in 2001, is to resign on Monday, according to two friends.",
            "elected",
            [()],
        ),
        (
            "According to Lee, threats were sent to the two banks, which sit on Route 214.",
            "sit",
            [()],
        ),
    ],
)
def test_what_according_to_covers_of_relative_clauses(
    engine: Engine, text: str, verb: str, source: list[tuple[str, ...]]
) -> None:
    assert sources(engine, text, verb) == source


@pytest.mark.parametrize(
    ("text", "verb", "source"),
    [
        ("One of them, Ann Cole, 62, said the well had run dry.", "run", "Ann Cole"),
        ("Among them was Ann Cole, a nurse, who said the well had run dry.", "run", "Ann Cole"),
        ("Two of the men said the well had run dry.", "run", "Two of the men"),
    ],
)
def test_a_source_goes_by_its_name(engine: Engine, text: str, verb: str, source: str) -> None:
    assert (source,) in [s[:1] for s in sources(engine, text, verb)]


def test_who_adds_something_is_who_spoke(engine: Engine) -> None:
    text = 'Noise did not bother her, Ann Cole said, explaining: "The well ran dry."'
    found = [a.source for a in engine.annotate(text).attributions if "dry" in a.content.text]
    assert [s.text for s in found if s] == ["Ann Cole"]
