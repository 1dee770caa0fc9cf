"""What quotations say: opinions held, answers, whose words they are, and what they leave open."""

from __future__ import annotations

import pytest

from reader.extract import Engine
from reader.extract.attribution import find_quotes
from reader.model import Fact, Modality


def facts(engine: Engine, text: str, verb: str) -> list[Fact]:
    """The facts whose predicate has the word."""
    found = engine.annotate(text, published="2024-04-10").facts
    return [f for f in found if f.predicate and verb in f.predicate.text.split()]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ('"I think the bridge is safe," Ann Cole said.', "is"),
        ('"We believe the board rejected the plan," Ann Cole said.', "rejected"),
        ("Ann Cole said that she believed the board rejected the plan.", "rejected"),
        ("Voicing certainty that the board rejected the plan, Ann Cole left.", "rejected"),
    ],
)
def test_an_opinion_its_holder_voices_is_stated(engine: Engine, text: str, verb: str) -> None:
    assert [f.modality for f in facts(engine, text, verb)] == [Modality.STATED]


def test_what_others_are_said_to_believe_stays_possible(engine: Engine) -> None:
    found = facts(engine, "Police believe the man fled to Spain on Monday.", "fled")
    assert [f.modality for f in found] == [Modality.POSSIBLE]


def test_a_guess_within_an_opinion_stays_one(engine: Engine) -> None:
    found = facts(engine, '"I think the bridge might close," Ann Cole said.', "close")
    assert [f.modality for f in found] == [Modality.POSSIBLE]


def test_what_one_thought_at_the_time_is_given_as_thought(engine: Engine) -> None:
    text = '"I thought the boat hit the bridge on Monday," Ann Cole said.'
    assert not facts(engine, text, "hit")


@pytest.mark.parametrize("answer", ["Yes.", "Absolutely not", "Blank", "No way"])
def test_a_bare_answer_is_no_fact(engine: Engine, answer: str) -> None:
    text = f'"{answer.rstrip(".")}," Ann Cole said when asked about the fire in Leeds.'
    assert not [f for f in facts(engine, text, "said") if f.object and answer in f.object.text]


@pytest.mark.parametrize("words", ["Prices rose", "We are ready"])
def test_a_short_quotation_that_says_something_is_one(engine: Engine, words: str) -> None:
    found = facts(engine, f'"{words}," Ann Cole said.', "said")
    assert [f.object.text for f in found if f.object] == [words]


@pytest.mark.parametrize(
    "clause", ["Because they never asked for money", "If they had asked for money"]
)
def test_a_clause_that_hangs_on_nothing_is_no_fact(engine: Engine, clause: str) -> None:
    assert not facts(engine, f'"{clause}," Bob Lee said.', "said")


def test_a_condition_with_its_clause_is_a_fact(engine: Engine) -> None:
    assert facts(engine, '"If nobody pays, the plan is dead," Bob Lee said.', "said")


def test_a_line_used_to_describe_something_is_nobodys_statement(engine: Engine) -> None:
    text = "Roger used a line of Virgil — “On all sides horror spread” — to describe the sea."
    assert not facts(engine, text, "describe")


def test_a_quotation_that_goes_on_behind_its_mark_keeps_the_rest(engine: Engine) -> None:
    text = '"Everyone must remain vigilant" to this risk, Ann Cole said on Wednesday.'
    assert not [f for f in facts(engine, text, "said") if f.object and "risk" not in f.object.text]


def test_who_is_called_something_in_quotation_marks_is_told(engine: Engine) -> None:
    text = (
        'Premier Alain Dussault visited survivors. He called the first firefighters "heroes of a '
        'terrible morning" and ordered flags lowered until the last funeral.'
    )
    found = [f.object.text for f in facts(engine, text, "called") if f.object]
    assert found == ['the first firefighters "heroes of a terrible morning"']


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Hollis had given up break-ins - “black bag jobs,” he called them - in 1966.", "called"),
        ('"These people are losing their rights," Ann Cole said.', "said"),
        ('"We eat from that land," Ann Cole said.', "said"),
        ('"I look forward working with Regina Lee in the months ahead," Cole said.', "working"),
        ('"But had Leeds ignored the plan in 2007, there would be no dairy," Lee said.', "ignored"),
        (
            '"But had we ignored it back in 2007 and since, there would be no dairy," Lee said.',
            "be",
        ),
        ("Ross, who helped write “The Hunger Games.” left the studio.", "write"),
        ('"It wasn\'t typical noise that sometimes happens. It felt wrong," Lee said.', "said"),
        ('Ads said, "If you think nice girls don\'t do it," -- and no more.', "said"),
        ('He responded to the altar call in Leeds "to accept the faith."', "responded"),
        ('Let me say, "in order to rise one must go down with the ship", and go.', "say"),
        ('"We want to know who was looking at them," Ann Cole said.', "said"),
        ('"A workshop product, perhaps of the 1650s," Ann Cole said.', "said"),
        ('"The movie only gets released when it\'s finished," Ann Cole said.', "released"),
        ('"It would occur when an attacker breaks the lock in Leeds," Ann Cole said.', "breaks"),
        ('"A march is one thing and murder is quite another," Ann Cole said.', "is"),
    ],
)
def test_what_says_too_little_alone_is_left_out(engine: Engine, text: str, verb: str) -> None:
    assert not facts(engine, text, verb)


def test_a_clause_that_goes_on_behind_the_mark_is_not_cut_there(engine: Engine) -> None:
    text = (
        '"Leeds needs a solution," Ann Cole said.\n"These are unheard-of times, and no one can '
        'predict what is going to happen" with the U.S. economy.'
    )
    found = [f.object.text for f in facts(engine, text, "predict") if f.object]
    assert all("economy" in said for said in found)


def test_these_unions_are_those_told_of_before(engine: Engine) -> None:
    assert facts(engine, '"Two unions met. These unions are strong," Ann Cole said.', "said")


@pytest.mark.parametrize(
    "said", ["It was Ann Cole who broke the lock in Leeds", "It was the noise that woke Leeds"]
)
def test_it_stands_for_what_follows(engine: Engine, said: str) -> None:
    assert facts(engine, f'"{said}," Bob Lee said.', "said")


def test_they_are_those_the_quotation_told_of(engine: Engine) -> None:
    assert facts(engine, '"Customers trust us and we let them down," Ann Cole said.', "said")


def test_what_goes_on_after_a_denial_is_not_denied(engine: Engine) -> None:
    text = (
        "Cole denied reports that the talks hit a snag.\n"
        '"The talks with the union have gone well in every way."'
    )
    assert [f.modality for f in facts(engine, text, "gone")] == [Modality.STATED]


def test_the_verb_of_a_clause_about_a_thing_leads_no_quotation(engine: Engine) -> None:
    text = (
        '"A march is one thing and murder is another," Ann Cole thundered in Parliament during a '
        "session to discuss the cuts she announced Sunday."
    )
    found = facts(engine, text, "thundered")
    assert [f.object.text for f in found if f.object] == [
        "A march is one thing and murder is another"
    ]


def test_whom_one_confessed_to_killing_others_tell_of(engine: Engine) -> None:
    text = (
        "A gang member has confessed to killing a pregnant mother, who died on Friday as she "
        "shielded some children, sources tell the New York Daily News."
    )
    found = facts(engine, text, "died")
    assert [s.text for f in found for s in f.asserted_by] == ["sources", "the New York Daily News"]


def test_what_one_insists_on_doing_is_the_writers_word(engine: Engine) -> None:
    found = facts(engine, "Feld insisted on remaining anonymous until May 2005.", "remaining")
    assert [f.asserted_by for f in found] == [()]


def test_a_clause_that_goes_on_behind_the_mark_keeps_its_object(engine: Engine) -> None:
    found = facts(engine, "Cole left, saying officers “would need to kill” him.", "kill")
    assert [f.object.text for f in found if f.object] == ["him"]


def test_a_source_is_named_to_its_end(engine: Engine) -> None:
    text = "Adam “Pacman” Jones says the disk in his neck was bothering him in Dallas."
    found = facts(engine, text, "bothering")
    assert [s.text for f in found for s in f.asserted_by] == ["Adam “Pacman” Jones"]


def test_a_source_behind_its_verb_is_named_to_its_end(engine: Engine) -> None:
    text = (
        '"You get used to it. I\'ve read two books," said Year 11 student Kofi Mensah. "It is fine '
        'in Leeds," said Ann Cole.'
    )
    found = facts(engine, text, "'ve")
    assert {s.text for f in found for s in f.asserted_by} == {"Year 11 student Kofi Mensah"}


def test_what_words_went_through_is_not_said(engine: Engine) -> None:
    text = (
        '"The men are in good health," Eusebio Huanca was quoted as saying through the tube, which '
        "has carried broth since Friday."
    )
    assert [f.asserted_by for f in facts(engine, text, "carried")] == [()]


def test_what_a_rise_suggests_is_nobodys_word(engine: Engine) -> None:
    text = "Perrin shares rose, suggesting that the market fears a second offer from Leeds."
    assert not facts(engine, text, "fears")


def test_what_a_report_suggests_is_its_word(engine: Engine) -> None:
    text = "A report came out, suggesting that Perrin made a second offer in Leeds."
    assert facts(engine, text, "made")


def test_what_somebody_lost_in_the_sentence_said_is_not_the_articles_word(engine: Engine) -> None:
    text = (
        "The case rested on a shoeprint.\n\nQuashing the conviction, Lady Justice Farrant, sitting "
        "with Mr Justice Obi and Sir Neil Lacey, said that material which “went to the heart of "
        "the prosecution case” had been withheld from the defence. It included a letter."
    )
    assert all(f.asserted_by for f in facts(engine, text, "withheld"))


def test_one_called_by_a_given_name_is_told_by_the_whole(engine: Engine) -> None:
    text = (
        "Drew Halloran scored 23 points for Fairmead on Saturday. His father, Glen Halloran, "
        'coaches the team. "Gregory changed the game," Drew said.'
    )
    found = facts(engine, text, "changed")
    assert [(s.text, s.refers_to) for f in found for s in f.asserted_by] == [
        ("Drew", "Drew Halloran")
    ]


def test_an_it_that_opens_a_long_quotation_leaves_it_open(engine: Engine) -> None:
    text = (
        "The store burnt down. “And it’s, of course, as all of you can see from here, a total "
        "loss,” Ann Cole said at the site on Tuesday."
    )
    assert not facts(engine, text, "said")


def test_an_it_that_stands_for_nothing_leaves_nothing_open(engine: Engine) -> None:
    text = (
        '"When it was 5-3 in the second set I was already on the plane home," Ann Cole said to '
        "Dagens Sport."
    )
    assert facts(engine, text, "said")


def test_something_one_says_of_it_leaves_it_open(engine: Engine) -> None:
    text = '"Watching the team, it wasn\'t something I was comfortable with," Ann Cole said.'
    assert not facts(engine, text, "wasn't")


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        (
            'She was a girl in Paris," Lee said. "It was fine there," she said.',
            "It was fine there,",
        ),
        ('He put the game to bed early." After it, Lee said, "We won."', "We won."),
    ],
)
def test_a_mark_that_closes_nothing_opens_nothing(text: str, quoted: str) -> None:
    assert [text[q.start : q.end] for q in find_quotes(text)] == [quoted]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        (
            "‘Right now, things are tense. Nobody sleeps,’ he wrote.",
            "Right now, things are tense. Nobody sleeps,",
        ),
        ("The man is ill.\n'The man is a wreck, ' Judge Lee said.", "The man is a wreck,"),
        ("He said: 'It’s a dog’s life for all of us.'", "It’s a dog’s life for all of us."),
        (
            "“I told my son, ‘I think I’m shot by them,’ and left,” she said.",
            "I told my son, ‘I think I’m shot by them,’ and left,",
        ),
    ],
)
def test_single_marks_around_a_sentence_quote(text: str, quoted: str) -> None:
    assert [text[q.start : q.end] for q in find_quotes(text)] == [quoted]


@pytest.mark.parametrize(
    "text",
    [
        "In the ’60s the players’ union won. The dogs’ home closed.",
        "The '60s were the players' best years, and the fans' too.",
    ],
)
def test_apostrophes_quote_nothing(text: str) -> None:
    assert not find_quotes(text)


def test_a_mark_before_a_space_may_open_after_a_comma() -> None:
    text = 'Lee said," [Wardell] liked the way photographs looked."'
    assert len(find_quotes(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        'Ann Cole wished to buy, she added, "a very large freezer".',
        "Ann Cole came to Cardiff at seven, speaking, she says, no English at all.",
        "Ann Cole joined the choir because, she used to say, the hall was heated.",
    ],
)
def test_the_second_half_of_a_clause_is_not_what_is_said(engine: Engine, text: str) -> None:
    said = [
        *facts(engine, text, "says"),
        *facts(engine, text, "added"),
        *facts(engine, text, "say"),
    ]
    assert not said


def test_a_clause_of_its_own_behind_the_comment_is_said(engine: Engine) -> None:
    found = facts(engine, "In winter, Ann Cole recalls, the hall was heated by coal.", "heated")
    assert [f.asserted_by[0].text for f in found] == ["Ann Cole"]
