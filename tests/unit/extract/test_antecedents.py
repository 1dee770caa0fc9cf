"""Whom pronouns and bare descriptions stand for, and where it is better left open."""

from __future__ import annotations

import pytest

from reader.extract import Engine


def meant(engine: Engine, text: str) -> set[tuple[str, str]]:
    """Every pair of a word shown in a fact and what it is said to stand for."""
    return {(r.text, r.refers_to.text) for f in engine.annotate(text).facts for r in f.references}


def said(engine: Engine, text: str) -> set[tuple[str, str]]:
    """Subject and lemma of every fact."""
    return {(f.subject.text, f.lemma) for f in engine.annotate(text).facts}


def test_we_of_one_who_speaks_for_nobody_known_is_left_open(engine: Engine) -> None:
    text = (
        "The owner of the club spoke on Friday.\n"
        '"We met with Mr. Taveira in Boston," John Henley said.\n'
    )
    assert not {name for word, name in meant(engine, text) if word == "We"}
    assert {("We", "meet"), ("John Henley", "say")} & said(engine, text)


def test_our_nation_is_not_the_speakers_own(engine: Engine) -> None:
    text = (
        "The act was passed in 1973.\n"
        '"The act is our nation\'s most important law," said Janette Brimley, an attorney with '
        "Earthjustice.\n"
    )
    assert "our" not in {word for word, _ in meant(engine, text)}


def test_who_speak_together_are_not_whom_they_speak_of(engine: Engine) -> None:
    text = (
        "Laurence Neil and Bill Candlin praised Hugh Jarrow on Friday.\n"
        '"He has style and a sense of occasion," Neil and Candlin said.\n'
    )
    names = {name for word, name in meant(engine, text) if word == "He"}
    assert names <= {"Hugh Jarrow"}


def test_one_joined_with_his_colleague_is_who_has_him(engine: Engine) -> None:
    text = (
        "Mark Welt guided reporters for years. "
        "Welt met Bob Woodhall and his colleague Carl Lowenthal in Washington."
    )
    assert ("his", "Mark Welt") not in meant(engine, text)


def test_who_died_saw_nothing_afterwards(engine: Engine) -> None:
    text = (
        "Mark Welt ran the daily work of the bureau in 1972. "
        "When Edgar Hollis died, he saw his path to power cleared."
    )
    assert not {name for word, name in meant(engine, text) if name == "Edgar Hollis"}


def test_a_name_set_beside_a_subject_is_spoken_of(engine: Engine) -> None:
    text = (
        "James Steele said the fire was lit at the entrance. "
        "The pastor, Larry Krohn, declined to say who lit it.\n"
        '"There are so many variables," he said.\n'
    )
    assert ("he", "James Steele") not in meant(engine, text)


def test_a_surname_of_several_is_shown_as_written(engine: Engine) -> None:
    text = (
        "Vincent Galvano, Louis Galvano and Mario Galvano were born in Manhattan. "
        "Mr. Galvano was a boxer. He won 21 fights in four years."
    )
    names = {name for word, name in meant(engine, text) if word == "He"}
    assert names <= {"Mr. Galvano", "Galvano"}


def test_a_bare_description_is_shown_with_what_brought_it_in(engine: Engine) -> None:
    text = (
        "In 2005, the House passed a bill that would have changed the Endangered Species Act, "
        "but the bill died in the Senate in May."
    )
    found = {name for word, name in meant(engine, text) if word == "the bill"}
    assert len(found) == 1
    assert found.pop().startswith("a bill that would have changed")


OPENING = "The storm reached Leeds on Monday. It broke windows in many streets. "


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        ("The studio pursued Simon Belfrey for the script in May.", "The studio"),
        ("The three met Ann Cole in Santa Rosa in November.", "The three"),
        ("The unidentified woman was pronounced dead at Mount Sinai Hospital.", "The unidentified"),
        ("The American lost the title to Klitschko in 2008.", "The American"),
    ],
)
def test_what_only_another_sentence_tells_apart_is_left_out(
    engine: Engine, sentence: str, subject: str
) -> None:
    assert not [s for s, _ in said(engine, OPENING + sentence) if s.startswith(subject)]


def test_what_the_article_begins_with_needs_no_telling_apart(engine: Engine) -> None:
    text = (
        "Lawmakers debated a bill on Monday. Thousands protested in Leeds. Unions struck. "
        "The bill is expected to pass on Thursday."
    )
    assert "The bill" in {subject for subject, _ in said(engine, text)}


def test_a_short_quotation_of_it_says_nothing(engine: Engine) -> None:
    text = OPENING + '\n"It is very, very sad," Janette Bower said.\n'
    assert not [s for s, lemma in said(engine, text) if lemma == "say"]


def test_an_owner_told_of_in_the_fact_leaves_nothing_open(engine: Engine) -> None:
    text = OPENING + "Four men rammed their car into the Casty store in Paris on Friday."
    assert ("Four men", "ram") in said(engine, text)


def test_it_goes_on_with_the_subject_before(engine: Engine) -> None:
    text = (
        "The Kishida government announced the purchase of Lockheed Martin's missiles in December. "
        "It plans to produce its own fighter jets."
    )
    names = {name for word, name in meant(engine, text) if word == "It"}
    assert names == {"The Kishida government"}


ARTINO = (
    "Gregory Etcheberry and Will Aldino played for Creighton on Friday.\n"
    'Drake coach Mark Pelham praised Etcheberry. "Look at his numbers," Pelham said.\n'
    '"He had six blocks. He was really good tonight."\n'
    "Aldino was never better.\n"
    "He grabbed six rebounds.\n"
)


def test_who_is_quoted_about_is_not_who_the_text_goes_on_with(engine: Engine) -> None:
    facts = engine.annotate(ARTINO).facts
    grabbed = [f.subject_is.text for f in facts if f.lemma == "grab" and f.subject_is]
    assert grabbed == ["Will Aldino"]


def test_a_pronoun_going_on_is_not_one_named_since(engine: Engine) -> None:
    text = (
        "It had been awaited for months, ever since the All-American decided to return for his "
        "senior season -- not because he cared a lick about breaking Phil Dodd's record, but "
        "because he loves student life on campus."
    )
    assert ("he", "Phil Dodd") not in meant(engine, text)


def test_one_told_of_in_a_clause_is_meant_within_it(engine: Engine) -> None:
    text = (
        "The gunman was seen in Leeds on Monday. He ran away. "
        "The trial will resume on Monday with testimony from a man who told prosecutors he has "
        "been threatened with death."
    )
    trial = next(f for f in engine.annotate(text).facts if f.lemma == "resume")
    assert "the gunman" not in {r.refers_to.text.lower() for r in trial.references}


def test_a_quoted_it_is_nothing_the_text_around_speaks_of(engine: Engine) -> None:
    text = (
        "The threat was over on Monday, Ann Cole told the court in Leeds.\n"
        '"I thought it was a brick but it was a bullet," Cole testified.\n'
    )
    assert "it" not in {word for word, _ in meant(engine, text)}


def test_whoever_somebody_speaks_of_is_left_open(engine: Engine) -> None:
    text = (
        "John Carter was arrested in Leeds on Friday.\n"
        'Ann Cole testified that she heard someone say "he has a gun," and ran.\n'
    )
    assert ("he", "John Carter") not in meant(engine, text)


def test_a_crowd_is_not_whose_home_its_own_clause_names(engine: Engine) -> None:
    text = (
        "The mother of Kathina Tomlin wept on Monday. "
        "She stood in a crowd that surrounded Kathina outside their home."
    )
    assert "their" not in {word for word, _ in meant(engine, text)}


def test_a_general_manager_is_the_one_named_so(engine: Engine) -> None:
    text = (
        "General Manager A.J. Smith issued a statement on Monday. The city waited for it. "
        "The general manager praised his players."
    )
    assert ("The general manager", "A.J. Smith") in meant(engine, text)


def test_a_position_two_play_in_is_nobodys(engine: Engine) -> None:
    text = (
        "Creighton got 14 points from center Will Aldino on Friday in Omaha. "
        "Gregory Etcheberry scored often. The center converted a three-point play."
    )
    read = engine.annotate(text)
    assert "convert" not in {f.lemma for f in read.facts}


@pytest.mark.parametrize(
    ("sentence", "lemma"),
    [
        ("Ann Cole took several long shots and hit each one.", "hit"),
        ("The results have not been revealed.", "reveal"),
        ("The witness was heard in an empty courtroom.", "hear"),
        ("Team has program to address problem", "have"),
        ('"We will monitor the situation," Ann Cole said.', "monitor"),
    ],
)
def test_what_nobody_can_tell_from_the_fact_is_left_out(
    engine: Engine, sentence: str, lemma: str
) -> None:
    text = f"The storm reached Leeds on Monday. It broke windows in many streets.\n{sentence}\n"
    assert lemma not in {f.lemma for f in engine.annotate(text).facts}


@pytest.mark.parametrize(
    ("sentence", "lemma"),
    [
        ("Tyler Hanbury missed a dunk 23 seconds later.", "miss"),
        ("Ann Cole beat Jo Lee in Rome just 18 hours earlier.", "beat"),
        ("Less than two weeks later, Ann Cole was arrested in Leeds.", "arrest"),
    ],
)
def test_a_time_counted_from_nothing_the_fact_tells_is_left_out(
    engine: Engine, sentence: str, lemma: str
) -> None:
    fact = next(f for f in engine.annotate(sentence).facts if f.lemma == lemma)
    assert fact.time is None


def test_night_after_night_is_not_that_night(engine: Engine) -> None:
    read = engine.annotate("Ann Cole can continue to bring that night after night.")
    assert "that night" not in {f.time.text for f in read.facts if f.time}


def test_an_hour_is_nothing_without_the_day_told_above_it(engine: Engine) -> None:
    read = engine.annotate(
        "Zurana Holden was killed on Oct. 21, 2011 while walking near a school in Leeds after 2 "
        "p.m."
    )
    walking = [f for f in read.facts if f.lemma == "walk"]
    assert all(f.time is None for f in walking)


def pronouns(engine: Engine, text: str) -> dict[str, str]:
    """Each resolved pronoun with the last thing it was said to stand for."""
    return {text[at:].split()[0].strip(".,\"'"): s.text for at, s in engine.referents(text).items()}


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Mary Cole and Paul Reed met. Paul Reed loaded a gun and shot him.", "him", "Paul Reed"),
        ("Officers watched the drones. Officers saw one of them.", "them", "Officers"),
        ("Police said Paul Reed is intent on recruiting him.", "him", "Paul Reed"),
    ],
)
def test_an_object_is_not_the_subject_understood(
    engine: Engine, text: str, word: str, name: str
) -> None:
    assert pronouns(engine, text).get(word) != name


def test_what_one_takes_along_one_takes_with_oneself(engine: Engine) -> None:
    assert pronouns(engine, "Paul Reed took a gun with him.")["him"] == "Paul Reed"


def test_a_name_in_a_row_is_whole(engine: Engine) -> None:
    text = "Governors John Marsh and Karim Taghi met on Friday. They made no statement."
    assert pronouns(engine, text)["They"] == "John Marsh and Karim Taghi"


def test_it_is_the_first_is_no_name(engine: Engine) -> None:
    text = "The National Bank of Georgia cut its rate. It is the first cut since June of last year."
    assert "It" not in pronouns(engine, text)
    text = "Apple opened a shop in Rome. It is the first company to do so."
    assert pronouns(engine, text).get("It", "Apple") == "Apple"


def test_they_of_a_part_are_not_the_whole(engine: Engine) -> None:
    text = "Of the 160 ambulances, 38 have never left the yard because they lack stretchers."
    assert pronouns(engine, text).get("they") != "the 160 ambulances"


def test_what_they_say_is_said_by_anybody(engine: Engine) -> None:
    text = 'The producers met Ann Cole. "You know what they say about luck," Cole said.'
    assert "they" not in pronouns(engine, text)


def test_a_lawyer_speaks_of_the_client(engine: Engine) -> None:
    text = "Paul Reed was arrested on Friday. His lawyer says that he was sober at the time."
    assert pronouns(engine, text).get("he", "Paul Reed") == "Paul Reed"


def test_who_says_so_is_not_whom_he_quotes_himself_speaking_of(engine: Engine) -> None:
    text = (
        "Marek Hudec went over the wall on Friday. Driver Mario Setti was watching from his "
        'garden. "He came alone and very fast," he said.'
    )
    assert pronouns(engine, text).get("he") == "Mario Setti"
    assert pronouns(engine, text).get("He") != "Mario Setti"


def test_an_apposition_tells_the_gender(engine: Engine) -> None:
    text = (
        "Vishwan Subarsa allegedly struck Raj Chavan, a 59-year-old grandmother, as she walked "
        "along parked cars."
    )
    assert pronouns(engine, text).get("she") in (None, "Raj Chavan")
    text = "Raj Chavan, a grandmother, met Vishwan Subarsa. Chavan said she was well."
    assert pronouns(engine, text).get("she") == "Raj Chavan"


def test_one_of_a_people_is_shown_with_the_article(engine: Engine) -> None:
    text = 'Strand resigned after five hours. "I saw the fork too late," the Norwegian said.'
    assert pronouns(engine, text).get("I") in (None, "the Norwegian")


def test_who_is_from_a_town_is_not_the_town(engine: Engine) -> None:
    text = '"I was told to keep warm," the 21-year-old from Andijan said.'
    assert pronouns(engine, text).get("I") != "Andijan"


def test_my_wife_is_the_speakers(engine: Engine) -> None:
    text = '"My wife woke because she was coughing," said Gerard Tissot, a teacher.'
    assert pronouns(engine, text).get("she") == "Gerard Tissot's wife"


def test_a_former_employee_does_not_speak_for_the_firm(engine: Engine) -> None:
    text = 'Eilidh Strachan, a former Airbus engineer, was pleased. "We got to space," she said.'
    assert pronouns(engine, text).get("We") != "Airbus"


def test_who_is_named_by_the_way_is_not_gone_on_with(engine: Engine) -> None:
    text = (
        "Enock Cherutich won in Turin. Cherutich broke clear after an hour. Cherutich lives in "
        "Nandi. The bonus was for the record that Moses Wanyama had held since 2018. He had run "
        "only one race outside Kenya before."
    )
    assert pronouns(engine, text).get("He") != "Moses Wanyama"


def test_a_row_of_ones_relatives_is_of_one(engine: Engine) -> None:
    text = "Paul Reed was surrounded by his mother, his father and his sister Ann."
    assert set(pronouns(engine, text).values()) <= {"Paul Reed"}


def test_two_spoken_of_together_are_they(engine: Engine) -> None:
    text = "Japan and the US announced a strengthening of their alliance."
    assert pronouns(engine, text).get("their") in (None, "Japan and the US")


def test_gods_coach_is_no_coach(engine: Engine) -> None:
    text = 'Paul Reed won on Friday. "I told him, ask God and go," said his coach, Tom Barnes.'
    assert pronouns(engine, text).get("his") != "God"


def test_a_retailer_set_beside_its_noun_says_what_it_did(engine: Engine) -> None:
    text = (
        "Acme Rights, based in Hull, says 200 workers have died.\n"
        "The German retail chain Kaufhalden confirmed that it had bought coat hangers from Rupali, "
        "and said it had inspected the plant in 2008.\n"
    )
    assert ("it", "Acme Rights") not in meant(engine, text)


def test_one_of_a_people_is_not_who_was_cited_before(engine: Engine) -> None:
    text = (
        "Tiago Carvalho has joined Northgate City for 55 million euros.\n\n"
        '"Nobody wanted to sell him," said Emilio Soto.\n\n'
        "The Portuguese, who turns 25 in March, cost nine million when he came from Braga.\n"
    )
    assert ("he", "Emilio Soto") not in meant(engine, text)


def test_one_of_a_people_is_the_one_told_to_be(engine: Engine) -> None:
    text = "Ann Cole lost to Johan Lindgren, a Swede, in Hull.\nThe Swede earns 300 euros.\n"
    assert ("The Swede", "Johan Lindgren") in meant(engine, text)
    both = "Per Holm, a Swede, lost to Johan Lindgren, a Swede, in Hull.\n"
    assert "The Swede" not in {
        word for word, _ in meant(engine, both + "The Swede earns 300 euros.\n")
    }


def test_them_counted_beside_a_noun_are_not_the_subject(engine: Engine) -> None:
    text = "Health Canada has received 27 reports of reactions, all of them mild.\n"
    assert ("them", "Health Canada") not in meant(engine, text)


def test_the_company_is_no_health_office(engine: Engine) -> None:
    text = "Health Canada spoke of 14 complaints.\nThe company said it would take a charge.\n"
    assert "Health Canada" not in {name for _, name in meant(engine, text)}


def test_a_van_is_shown_with_what_brought_it_in(engine: Engine) -> None:
    text = "A white van was waiting at Hull.\nThe van was found burnt out in the evening.\n"
    assert ("The van", "A white van") in meant(engine, text)


def test_whom_a_favourite_is_to_replace_is_another(engine: Engine) -> None:
    opening = "Neil Vardy was sacked on Monday.\n"
    other = opening + "Former captain Paul Strand is the early favourite to replace him.\n"
    assert ("him", "Neil Vardy") in meant(engine, other)
    own = opening + "Paul Strand is the only man to lose his job.\n"
    assert ("his", "Paul Strand") in meant(engine, own)


def test_it_of_a_nameless_body_that_speaks_is_no_other(engine: Engine) -> None:
    text = (
        "The council has asked the railway to test its welds. {} said that it had begun the work.\n"
    )
    assert ("it", "The council") not in meant(engine, text.format("The railway"))
    assert ("it", "The council") in meant(engine, text.format("The council"))


def test_a_couple_is_not_one_of_the_two(engine: Engine) -> None:
    couple = "A dentist killed his wife in the bath of their Leeds home.\n"
    assert "their" not in {word for word, _ in meant(engine, couple)}
    one = "A driver left their car on the bridge in Leeds.\n"
    assert ("their", "A driver") in meant(engine, one)


def test_what_is_quoted_by_the_way_is_not_what_has_a_name(engine: Engine) -> None:
    text = (
        "Calder Bank has been fined.\nThe watchdog said the bank fell short.\n"
        "Mark Redfern said that the shortcomings had {}allowed crime to wash through a high "
        "street bank{}.\nThe chamber of commerce said the bank remained a vital employer.\n"
    )
    names = [name for word, name in meant(engine, text.format('"', '"')) if word == "the bank"]
    assert set(names) == {"Calder Bank"}
    unquoted = [name for word, name in meant(engine, text.format("", "")) if word == "the bank"]
    assert "a high street bank" in unquoted


def test_a_description_more_is_told_of_by_the_way_is_a_name(engine: Engine) -> None:
    opening = "Calder Bank has been handed a fine by the regulator.\nProfits rose.\n"
    more = opening + "The bank, which employs 6,200 people, said the fine would cost no jobs.\n"
    which = opening + "The bank that employs most people in Hull cut 200 jobs on Friday.\n"
    assert ("The bank", "Calder Bank") in meant(engine, more)
    assert "The bank" not in {word for word, _ in meant(engine, which)}
