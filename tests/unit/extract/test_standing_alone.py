"""What a fact seen alone must not leave open: 'the margin', 'this', 'such decisions', 'nine'."""

from __future__ import annotations

import pytest

from reader.extract import Engine

OPENING = "The storm reached Leeds on Monday. It broke windows in many streets.\n"


def subjects(engine: Engine, text: str) -> set[str]:
    return {f.subject.text for f in engine.annotate(text).facts}


def lemmas(engine: Engine, text: str) -> set[str]:
    return {f.lemma for f in engine.annotate(text).facts}


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        ("The margin surprised Ann Cole on Friday.", "The margin"),
        ("The parties expect completion in September.", "The parties"),
        ("The others fled to Hull in a van on Friday.", "The others"),
        ("The number exceeded 600 on Friday.", "The number"),
        ("The exchange amused Ann Cole on Friday.", "The exchange"),
        ("The visitors scored twice on Friday.", "The visitors"),
        ("The patent expired in 2006.", "The patent"),
        ("Five others accepted a settlement in January.", "Five others"),
        ("Similar work in Hull gave good results on Friday.", "Similar work in Hull"),
    ],
)
def test_what_takes_up_the_unsaid_is_left_out(engine: Engine, sentence: str, subject: str) -> None:
    assert subject not in subjects(engine, OPENING + sentence)


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        ("The margin of the vote surprised Ann Cole on Friday.", "The margin of the vote"),
        ("The patent for the drug expired in 2006.", "The patent for the drug"),
        ("The visitors from Hull scored twice on Friday.", "The visitors from Hull"),
        ("Five others were injured in Hull on Friday.", "Five others"),
        ("Five others of the crew left Hull on Friday.", "Five others of the crew"),
        ("Work similar to that in Hull gave good results.", "Work similar to that in Hull"),
        ("The runway reopened at noon on Friday.", "The runway"),
        ("The museum closed its doors on Friday.", "The museum"),
    ],
)
def test_what_is_told_or_plain_is_kept(engine: Engine, sentence: str, subject: str) -> None:
    text = "The museum in Leeds was hit by a storm on Monday. It broke many windows.\n" + sentence
    assert subject in subjects(engine, text)


def test_what_the_article_begins_with_may_be_taken_up(engine: Engine) -> None:
    text = "Voters in Leeds rejected an offer from Acme on Monday. It rained.\n"
    assert "The offer" in subjects(engine, text + "The offer included 600 new houses.")


@pytest.mark.parametrize(
    "said",
    [
        "This was an accident with an invitation card",
        "Hackers are already exploiting this",
        "The agency must now make that decision",
        "These projects will harm the whole county",
    ],
)
def test_a_quotation_that_points_at_the_unsaid_is_left_out(engine: Engine, said: str) -> None:
    assert "say" not in lemmas(engine, f'{OPENING}"{said}," Ann Cole said.\n')


@pytest.mark.parametrize(
    "said",
    [
        "You can send the data through other cables, but that raises traffic",
        "Acme closed two shops in May. This harmed all of Leeds",
        "This is a sad day for the people of Leeds",
        "This storm has harmed the whole county",
    ],
)
def test_a_quotation_that_points_at_its_own_words_is_kept(engine: Engine, said: str) -> None:
    assert "say" in lemmas(engine, f'{OPENING}"{said}," Ann Cole said.\n')


@pytest.mark.parametrize(
    ("sentence", "lemma"),
    [
        ("The company that makes the vaccine opened a plant in Hull.", "make"),
        ("No such conversation occurred in Hull.", "occur"),
        ("Ann Cole faced five such motions in Hull.", "face"),
        ("The investigators are still there.", "be"),
        ("The agreement bears the signatures of both.", "bear"),
        ("Ann Cole wanted another one.", "want"),
        ("The French actress left Hull on Friday.", "leave"),
    ],
)
def test_what_only_its_own_clause_or_the_text_before_tells_is_left_out(
    engine: Engine, sentence: str, lemma: str
) -> None:
    assert lemma not in lemmas(engine, OPENING + sentence)


@pytest.mark.parametrize(
    ("sentence", "lemma"),
    [
        ("Such drugs as aspirin help many people in Hull.", "help"),
        ("Ann Cole was hit by another car in Hull, her second such injury.", "hit"),
        ("Ann Cole made such a fuss in Hull.", "make"),
        ("There are two mines in Hull.", "be"),
        ("Ann Cole praised both of her brothers in Hull.", "praise"),
        ("The French president left Hull on Friday.", "leave"),
    ],
)
def test_what_is_told_of_its_sort_is_kept(engine: Engine, sentence: str, lemma: str) -> None:
    assert lemma in lemmas(engine, OPENING + sentence)


def test_the_first_sentence_may_begin_with_a_description(engine: Engine) -> None:
    text = "The woman who shot two people in Hull will face trial in May, Ann Cole said.\n"
    assert "The woman" in {s.partition(" who")[0] for s in subjects(engine, text)}


@pytest.mark.parametrize(
    ("sentence", "lemma"),
    [
        ("On the second Ann Cole served an ace.", "serve"),
        ("Ann Cole saw her rival save the other with an ace.", "see"),
        ("A cargo jet left the same runway in 2005.", "leave"),
        ("There were no reports of damage there.", "be"),
        ('"That\'s the second time this year," Ann Cole said on Friday.', "say"),
        ('"They were very calm and spoke of their children," said Ann Cole.', "say"),
        ('"Fifty for a lad who has not kicked a ball?" said Ann Cole.', "kick"),
        ("The Portuguese, who turns 25 in March, cost nine million.", "cost"),
        ("The group announced deep cuts on Friday.", "announce"),
    ],
)
def test_one_of_what_is_not_shown_is_left_out(engine: Engine, sentence: str, lemma: str) -> None:
    assert lemma not in lemmas(engine, OPENING + sentence)


@pytest.mark.parametrize(
    ("sentence", "lemma"),
    [
        ("Ann Cole served an ace on the second day.", "serve"),
        ("Ann Cole won two titles in Hull and lost the other in Leeds.", "win"),
        ("A cargo jet left a runway at the same time.", "leave"),
        ("The 15-year-old daughter of a Leeds vicar left Hull on Friday.", "leave"),
        ("Ann Cole bought the same bag as her sister.", "buy"),
        ("There were no reports of damage in Hull.", "be"),
        ('"That was a sad day for all of us in Hull," Ann Cole said on Friday.', "say"),
        ("The Portuguese invaded Ceylon in 1505.", "invade"),
        ("The group of Hull students announced a march on Friday.", "announce"),
    ],
)
def test_one_that_is_shown_is_kept(engine: Engine, sentence: str, lemma: str) -> None:
    assert lemma in lemmas(engine, OPENING + sentence)


def test_a_child_of_some_immigrants_is_one_named_before(engine: Engine) -> None:
    somebody = "The 42-year-old daughter of Polish immigrants leads the city of Hull.\n"
    assert "lead" not in lemmas(engine, "Ann Cole won on Friday. Bob Lee lost.\n" + somebody)
    assert "lead" in lemmas(engine, OPENING + somebody)


@pytest.mark.parametrize("said", ["Had it not been there", "Is it a pattern", "If it was there"])
def test_a_quotation_that_begins_with_it_says_nothing_of_what(engine: Engine, said: str) -> None:
    text = OPENING + f'"{said}, the level would have been much higher by now," said Ann Cole.\n'
    assert not {f.object.text for f in engine.annotate(text).facts if f.object and f.lemma == "say"}


def test_one_or_the_other_of_two_nobody_named_is_left_out(engine: Engine) -> None:
    text = OPENING + "The claims cannot be settled until one or the other concedes."
    assert "The claims" not in subjects(engine, text)


@pytest.mark.parametrize("words", ["had big ones", "saw a new one"])
def test_big_ones_of_what_is_not_said_are_left_out(engine: Engine, words: str) -> None:
    assert not {"have", "see"} & lemmas(engine, OPENING + f"Farmers {words} in Hull in 1983.")


@pytest.mark.parametrize("words", ["sold their tractors and saw a new one", "met their loved ones"])
def test_ones_of_what_is_said_are_kept(engine: Engine, words: str) -> None:
    assert {"sell", "meet"} & lemmas(engine, OPENING + f"Farmers {words} in Hull in 1983.")


def told(engine: Engine, sentence: str) -> dict[str, str]:
    """Whom the words of a sentence's facts are told to stand for."""
    facts = engine.annotate(sentence).facts
    return {r.text: r.refers_to.text for fact in facts for r in fact.references}


@pytest.mark.parametrize(
    "sentence",
    [
        "On Monday the Hull council let schools waive the checks if they decided nobody was hurt.",
        "Voters in Leeds sent 700 letters to officials urging them to stop the work.",
    ],
)
def test_a_guess_at_what_is_told_of_the_subject_is_not_told(engine: Engine, sentence: str) -> None:
    assert engine.annotate(sentence).facts
    assert told(engine, sentence) == {}


def test_whom_the_subject_is_and_what_is_sure_is_told(engine: Engine) -> None:
    sentence = "Ann Cole said on Monday that she would sell her house in Leeds."
    assert told(engine, sentence) == {"she": "Ann Cole", "her": "Ann Cole"}
