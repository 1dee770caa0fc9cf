"""Limits right beside a part are kept in it: 'only in January', 'little changed', 'than …'."""

from __future__ import annotations

import pytest

from reader.extract import Engine
from reader.model import Fact


def shown(fact: Fact) -> str:
    """A fact as one line, its arguments behind their roles, then when and where."""
    parts = [fact.subject.text, fact.predicate.text if fact.predicate else "is"]
    parts += [fact.object.text] if fact.object else []
    parts += [f"{a.role}: {a.span.text}" for a in fact.arguments]
    parts += [f"at {s.text}" for s in (fact.time, fact.place) if s is not None]
    return " | ".join(parts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ann Lee took command of the ship only in January.",
            "Ann Lee | took | command of the ship | at only in January",
        ),
        (
            "The Navy confirmed the loss only after the captain came forward.",
            "The Navy | confirmed | the loss | only after: the captain came forward",
        ),
        ("The store was almost totally destroyed.", "The store | was almost totally destroyed"),
        (
            "Lusaran bonds were little changed on Thursday.",
            "Lusaran bonds | were little changed | at on Thursday",
        ),
        (
            "Norvane faces up to $1.5 million in fines.",
            "Norvane | faces | up to $1.5 million in fines",
        ),
        (
            "Scores of polar bears were observed swimming far from land.",
            "Scores of polar bears | were observed swimming far from | land",
        ),
        (
            "Caribou Gold offered 465p a share for Perrin.",
            "Caribou Gold | offered | 465p a share for Perrin",
        ),
        (
            "Hutchins was charged with driving while intoxicated.",
            "Hutchins | was charged with | driving while intoxicated",
        ),
        (
            "The shares closed down 9.4 per cent at SKr110.50.",
            "The shares | closed down | 9.4 per cent | at: SKr110.50",
        ),
        (
            "Barrowdale will exhibit on stand F40.",
            "Barrowdale | will exhibit on | stand F40",
        ),
        (
            "Take-up of the vaccine fell to 67 per cent locally in 2003.",
            "Take-up of the vaccine | fell to | 67 per cent locally | at in 2003",
        ),
        (
            "Thousands attended the funerals on Friday of the guards.",
            "Thousands | attended | the funerals of the guards | at on Friday",
        ),
        (
            "The union will not drop its lawsuit until it can assess the new policy.",
            "The union | will not drop | its lawsuit | until: it can assess the new policy",
        ),
        (
            "The colony has grown to at least eight family groups.",
            "The colony | has grown to | at least eight family groups",
        ),
        (
            "At Penmaes, staff stayed for two hours.",
            "staff | stayed | at for two hours | at At Penmaes",
        ),
        (
            "The robots were required to recognize, carry, and deposit balls.",
            "The robots | were required to carry | balls",
        ),
        (
            "The plant was shut down for good in December 2007.",
            "The plant | was shut down for good | at in December 2007",
        ),
        (
            "Ann Lee was recruited to the department at Derby by Sir Kenneth Poole.",
            "Ann Lee | was recruited to | the department at Derby | by: Sir Kenneth Poole",
        ),
        (
            "Ann Lee was waiting for Bo Ek to take the microphone.",
            "Ann Lee | was waiting for | Bo Ek to take the microphone",
        ),
        (
            "Calder Gold holds a licence to explore for copper and zinc on the ridge off Rome.",
            "Calder Gold | holds | a licence to explore for copper and zinc on the ridge off Rome",
        ),
        (
            "An inspection in 2007 identified 29 places at which the pipe had thinned.",
            "An inspection in 2007 | identified | 29 places at which the pipe had thinned",
        ),
        (
            "Kathy Osterley left with her two dogs, a box of tax returns and a slow cooker.",
            "Kathy Osterley | left with | her two dogs, a box of tax returns and a slow cooker",
        ),
        (
            "Police spent two hours negotiating with the suspect before bringing him in.",
            "Police | spent | two hours negotiating with the suspect",
        ),
        (
            "Bystanders pleaded with Ann Lee to stop.",
            "Bystanders | pleaded with | Ann Lee to stop",
        ),
        (
            "Craig Hallam rises to fifth in the rankings, and Deng Weiming to third.",
            "Craig Hallam | rises to | fifth in the rankings",
        ),
        (
            "Craig Hallam held off a charge to win the title for the first time.",
            "Craig Hallam | held off | a charge | to: win the title for the first time",
        ),
        (
            "If Taveira signs, the Red Sox would move Yarvilis and trade Mike Lorne.",
            "the Red Sox | would trade | Mike Lorne | if: Taveira signs",
        ),
        (
            "Unless the rain stops, Paris will flood and London will close its gates.",
            "London | will close | its gates | unless: the rain stops",
        ),
        (
            "Investors were wary: Norvik shares closed 3 per cent lower.",
            "Norvik shares | closed | 3 per cent lower",
        ),
        (
            "Calder Bank's profit was 4 percent lower than last year.",
            "Calder Bank's profit | was | 4 percent lower | than: last year",
        ),
        (
            "Eleven people were hurt and all but two had been released by evening.",
            "all but two | had been released | at by evening",
        ),
        (
            "Work on the bridge will resume once permits are received.",
            "Work on the bridge | will resume | once: permits are received",
        ),
        (
            "Sepsis occurs when the body attacks its own organs.",
            "Sepsis | occurs | when: the body attacks its own organs",
        ),
        (
            "Calder Power would shut down the line once winds exceeded 100 kph.",
            "Calder Power | would shut down | the line | once: winds exceeded 100 kph",
        ),
        (
            "Leeds offered Bo Ek, 28, a two-year contract worth $4 million.",
            "Leeds | offered | Bo Ek a two-year contract worth $4 million",
        ),
        (
            "Leeds offered free-agent first baseman Bo Ek an eight-year contract.",
            "Leeds | offered | free-agent first baseman Bo Ek an eight-year contract",
        ),
        (
            "Two people have died in the race since it was first held in 2003.",
            "Two people | have died in | the race | since: it was first held in 2003",
        ),
    ],
)
def test_a_limit_goes_with_what_it_limits(engine: Engine, text: str, expected: str) -> None:
    assert expected in [shown(f) for f in engine.annotate(text).facts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # 'to' leads somewhere, and no more than that is meant
        ("The Navy moved up to the border.", "The Navy | moved to | the border"),
        # a comma's worth of words apart
        ("Ann Lee, the only survivor, left Rome.", "Ann Lee | left | Rome"),
        # done whether or not what stands in front of another verb is so
        (
            "If it rains, Paris will flood, but London closed its gates.",
            "London | closed | its gates",
        ),
        ("For example, Ann Lee left Rome.", "Ann Lee | left | Rome"),
        ("Ann Lee sang, danced and left Rome.", "Ann Lee | left | Rome"),
        # what happened once happened whatever it came after
        ("Ann Lee left Rome once the war was over.", "Ann Lee | left | Rome"),
        ("Woman is shot dead when she opens the door.", "Woman | is shot | dead"),
    ],
)
def test_what_limits_nothing_stays_out(engine: Engine, text: str, expected: str) -> None:
    assert expected in [shown(f) for f in engine.annotate(text).facts]


def test_what_is_yet_to_happen_is_not_told_as_done(engine: Engine) -> None:
    text = "Calder Power would shut down the line once winds exceeded 100 kph."
    assert not any(shown(f).startswith("winds") for f in engine.annotate(text).facts)


def test_verbs_with_objects_of_their_own_share_none(engine: Engine) -> None:
    found = [shown(f) for f in engine.annotate("Ann Lee ate, slept and wrote letters.").facts]
    assert not any("slept | letters" in line and "ate" not in line for line in found[:1])
