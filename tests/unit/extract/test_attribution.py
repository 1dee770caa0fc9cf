"""Who asserts what: reported speech, comments, nouns that report, and their reach."""

from __future__ import annotations

import pytest

from reader.extract import Engine
from reader.model import Annotations


def sources(found: Annotations, words: str) -> set[str | None]:
    """Whose content holds the words, the cue's own place in it left out of account."""
    return {
        r.source.text if r.source is not None else None
        for r in found.attributions
        if words in r.content.text
    }


@pytest.mark.parametrize(
    ("text", "source", "said"),
    [
        pytest.param(
            "The company says traffic is being rerouted through France, but services to Malaysia "
            "are severely affected, and repairs will take a week.",
            "The company",
            ["rerouted", "severely affected", "a week"],
            id="present-coordinated",
        ),
        pytest.param(
            "Payton said the injuries this year aren't related to his injury a year ago and he's "
            "not concerned with the long-term prognosis of the player.",
            "Payton",
            ["related", "not concerned"],
            id="present-under-past",
        ),
        pytest.param(
            "He said the bank was evacuated at noon and he saw people leaving from his balcony.",
            "He",
            ["evacuated", "saw people"],
            id="past-without-comma",
        ),
        pytest.param(
            "Hackers can take control of computers, steal data, and use machines for other "
            "attacks, according to security specialists.",
            "security specialists",
            ["take control", "steal data", "use machines"],
            id="according-at-end",
        ),
        pytest.param(
            "A fault is affecting the cable near the station, and traffic has been slow since "
            "Monday, according to information received from Telstra.",
            "information received from Telstra",
            ["A fault", "been slow"],
            id="according-two-clauses",
        ),
        pytest.param(
            "Sixteen sailors were aboard the ship, said Wicharn Siri, owner of the Ekawat Nava.",
            "Wicharn Siri",
            ["aboard the ship"],
            id="comment-verb-first",
        ),
        pytest.param(
            "The Angels have offered an eight-year contract to Mark Lee, general manager Tony "
            "Rawlins said Friday night.",
            "general manager Tony Rawlins",
            ["have offered"],
            id="comment-taken-for-apposition",
        ),
        pytest.param(
            "The cable, he added, carries most of the traffic.",
            "he",
            ["carries most"],
            id="comment-in-the-middle",
        ),
        pytest.param(
            "Dixon himself voiced suspicion that Feld may be leaking information to the press.",
            "Dixon himself",
            ["may be leaking"],
            id="noun-voiced",
        ),
        pytest.param(
            "Msgr. Farmer, expressing certainty that the doctor had opportunities to go "
            "elsewhere, stood up.",
            "Msgr. Farmer",
            ["had opportunities"],
            id="noun-expressing",
        ),
        pytest.param(
            "The family contests police allegations that he was armed with a handgun.",
            "police",
            ["was armed"],
            id="noun-owned-by-compound",
        ),
        pytest.param(
            "His wife released a statement saying they had been separated for three weeks.",
            "His wife",
            ["been separated"],
            id="statement-released",
        ),
        pytest.param(
            "An official downplayed the unrest saying that there had been strikes for years.",
            "An official",
            ["strikes for years"],
            id="participle-behind-a-thing",
        ),
        pytest.param(
            "The quake has leveled seven villages, Iranian officials were quoted by AP as saying.",
            "Iranian officials",
            ["leveled"],
            id="quoted-by",
        ),
        pytest.param(
            "Feld died at his home in Santa Rosa, the Press Democrat reported, citing his "
            "grandson Nick Jones.",
            "Nick Jones",
            ["died"],
            id="citing",
        ),
        pytest.param(
            "She added that her brother was kind, and doubted that he was carrying a gun.",
            "She",
            ["was kind", "carrying a gun"],
            id="two-cues-of-one-speaker",
        ),
        pytest.param(
            "One of the neighbours said that the house was empty.",
            "One of the neighbours",
            ["was empty"],
            id="one-of-them",
        ),
        pytest.param(
            "Per Reuters, the talks between the two firms are delicate, but a deal is near.",
            "Reuters",
            ["are delicate", "is near"],
            id="per-at-start",
        ),
        pytest.param(
            "He said at a City Council hearing on Tuesday that the fire had been set by a group.",
            "He",
            ["had been set"],
            id="that-behind-where-it-was-said",
        ),
        pytest.param(
            "The raids had sown distrust, especially among young men and women, who feel that "
            "officers often treat them badly.",
            "young men and women",
            ["treat them badly"],
            id="relative-of-a-noun-behind-a-preposition",
        ),
        pytest.param(
            "“Agents have established that the break-in stemmed from a campaign of spying,” The "
            "Washington Post reported.",
            "Agents",
            ["stemmed from"],
            id="established",
        ),
        pytest.param(
            "At least a dozen employees had been celebrating when the gunman entered the party, "
            "according to Vancouver Police spokesperson Const. Tim Farling.",
            "Vancouver Police spokesperson Const. Tim Farling",
            ["had been celebrating"],
            id="titles-before-a-name",
        ),
        pytest.param(
            '"He was the last of the old-school bosses, " said detective Joe Coffey Monday.',
            "detective Joe Coffey",
            ["old-school"],
            id="day-behind-a-name",
        ),
        pytest.param(
            '"We are ready," USA Today reported.',
            "USA Today",
            ["We are ready"],
            id="day-of-a-name",
        ),
        pytest.param(
            "Boy shot by cops did not have a gun, says witness",
            "witness",
            ["did not have a gun"],
            id="headline",
        ),
        pytest.param(
            "She pointed out that her work shows care for life.",
            "She",
            ["shows care"],
            id="pointed-out",
        ),
    ],
)
def test_what_is_said_has_its_source(
    engine: Engine, text: str, source: str, said: list[str]
) -> None:
    found = engine.annotate(text)
    for words in said:
        assert source in sources(found, words), words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(
            "Kilbride was let go last Thursday, Farling said, but he did not know how long "
            "the suspect had worked there.",
            "did not know",
            id="refusal-behind-a-comment",
        ),
        pytest.param(
            "Cheeks said he would be, and King called him again yesterday and reached a deal.",
            "King called",
            id="narration-in-the-past",
        ),
        pytest.param(
            "King said after the team was eliminated in the first round that he planned to go.",
            "was eliminated",
            id="when-it-was-said",
        ),
        pytest.param(
            "A man sat in a wheelchair, looking blankly into space as witnesses testified.",
            "sat in a wheelchair",
            id="as-they-testified",
        ),
        pytest.param(
            "Alice Cole and a dead dog, thought to be the family's pet collie, were found.",
            "were found",
            id="passive-participle",
        ),
        pytest.param(
            "On Sunday three more years were added to his term, but he avoided a trial.",
            "avoided a trial",
            id="passive-cue",
        ),
        pytest.param(
            "The town was built according to plan, and the mayor was pleased.",
            "mayor was pleased",
            id="according-to-plan",
        ),
        pytest.param(
            "She thought they were running a lab, and she called the police.",
            "called the police",
            id="thought-and-did",
        ),
        pytest.param(
            "Police have not explained that the gun was loaded with four bullets.",
            "loaded with",
            id="what-was-not-said",
        ),
        pytest.param(
            "A spokeswoman said three men were hurt but could not say when the fire began.",
            "could not say",
            id="what-the-speaker-could-not-say",
        ),
        pytest.param(
            "Cornstein refused to disclose the amount of the contract.",
            "amount of the contract",
            id="refused",
        ),
        pytest.param(
            "Her spokesman, however, declined to reveal the reason for the decision.",
            "reason for",
            id="declined",
        ),
        pytest.param(
            "Police did not want to say that the driver was drunk.",
            "was drunk",
            id="did-not-want-to",
        ),
        pytest.param(
            "He called himself Turkmenbashi, or father of all Turkmens.",
            "father of all",
            id="called-himself",
        ),
        pytest.param(
            "Bella recovers from the attack that almost claimed her life.",
            "life",
            id="claimed-a-life",
        ),
        pytest.param(
            "The agency has yet to confirm that the man was killed.",
            "was killed",
            id="yet-to-confirm",
        ),
        pytest.param(
            "She could neither confirm nor deny that the plane had crashed.",
            "had crashed",
            id="neither-nor",
        ),
        pytest.param(
            "The bullet indicated that a struggle took place.",
            "struggle took place",
            id="no-one-who-could-say",
        ),
        pytest.param(
            "He was acquitted in March; Castrello himself claimed not to have seen the gunman.",
            "was acquitted",
            id="semicolon",
        ),
    ],
)
def test_the_writers_own_has_no_source(engine: Engine, text: str, words: str) -> None:
    assert sources(engine.annotate(text), words) <= {None}


def test_the_subject_of_a_passive_asserts_nothing(engine: Engine) -> None:
    found = engine.annotate(
        "Alice Cole and a dead dog, thought to be the family's pet collie, were found on Friday. "
        "The bomb was believed to be a fake. Three men are said to have fled the country."
    )
    assert all(not fact.asserted_by for fact in found.facts)


def test_what_was_not_said_is_no_fact(engine: Engine) -> None:
    found = engine.annotate("Officials did not say that the dam had failed. The mayor left Paris.")
    assert "the dam" not in {fact.subject.text for fact in found.facts}


def test_what_no_one_said_is_no_fact(engine: Engine) -> None:
    found = engine.annotate("No witness claimed that the dam had failed. The mayor left Paris.")
    assert "the dam" not in {fact.subject.text for fact in found.facts}


def test_the_next_sentence_is_not_what_according_to_covers(engine: Engine) -> None:
    found = engine.annotate(
        "The levee broke at noon, according to the mayor. Two crews repaired the road on Sunday."
    )
    assert sources(found, "repaired the road") == set()


def test_rumours_of_nobody_in_particular_are_alleged(engine: Engine) -> None:
    found = engine.annotate("There were unconfirmed reports that the store was looted on Sunday.")
    looted = [f for f in found.facts if f.predicate and "looted" in f.predicate.text]
    assert [f.modality for f in looted] == ["alleged"]
    assert [f.asserted_by for f in looted] == [()]


def test_who_passes_words_on_stands_behind_who_said_them(engine: Engine) -> None:
    found = engine.annotate('"The boss fled to Rome," Mr. Belluto quoted Mr. Carozza as saying.')
    chains = {tuple(s.text for s in f.asserted_by) for f in found.facts}
    assert ("Mr. Carozza", "Mr. Belluto") in chains


def test_a_statement_within_anothers_words_is_the_others(engine: Engine) -> None:
    found = engine.annotate(
        "Vanore said on Friday that a guard had shouted that the building was on fire."
    )
    for fact in found.facts:
        if fact.subject.text == "a guard":
            assert [s.text for s in fact.asserted_by] == ["Vanore"]


def test_a_comment_behind_a_semicolon_reaches_no_further_than_another_speaker(
    engine: Engine,
) -> None:
    found = engine.annotate(
        "“We want the service to be quiet,” said Ann Cole, a pastor; a date had yet to be set, "
        "he said."
    )
    assert sources(found, "We want the service") == {"Ann Cole"}
    assert sources(found, "had yet to be set") == {"he"}


def asserted(found: Annotations, verb: str) -> list[tuple[tuple[str, ...], str]]:
    """Who asserts the facts of a predicate, and their modality."""
    return [
        (tuple(s.text for s in f.asserted_by), f.modality.value)
        for f in found.facts
        if f.predicate is not None and verb in f.predicate.text
    ]


@pytest.mark.parametrize(
    ("text", "verb", "modality"),
    [
        (
            "The academy is hoping that the actor will bring viewers to the annual event that is "
            "telecast on ABC.",
            "telecast",
            "stated",
        ),
        (
            "Kyle Brown expects to be back when the Titans host a divisional playoff in January.",
            "host",
            "planned",
        ),
    ],
)
def test_what_a_hope_takes_for_granted_is_the_writers_own(
    engine: Engine, text: str, verb: str, modality: str
) -> None:
    assert asserted(engine.annotate(text), verb) == [((), modality)]


def test_what_only_a_pronoun_is_known_to_say_is_left_out(engine: Engine) -> None:
    found = engine.annotate("The bridge will be closed to traffic until Friday, they said.")
    assert asserted(found, "closed") == []
