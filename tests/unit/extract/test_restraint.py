"""What is left unsaid: fragments, what nobody can make out, what is only wished or supposed."""

from __future__ import annotations

import pytest

from reader.extract.facts.tidying import tidy
from reader.model import EntityType, Fact, Modality, Polarity, Span
from tests.unit.extract.test_reading import PERSON, PLACE, read, shown

ORGANIZATION = EntityType.ORGANIZATION


def facts_of(tree: str, **names: EntityType) -> list[Fact]:
    return list(read(tree, names={n.replace("_", " "): kind for n, kind in names.items()}).facts)


def said(tree: str, **names: EntityType) -> list[tuple[str, str | None, str | None]]:
    return [shown(f) for f in facts_of(tree, **names)]


HOPES = """
Lee Lee PROPN NNP 3 nsubj
would would AUX MD 3 aux
hope hope VERB VB 0 root
that that SCONJ IN 7 mark
Ann Ann PROPN NNP 7 nsubj
had have AUX VBD 7 aux
won win VERB VBN 3 ccomp
Paris Paris PROPN NNP 7 obj
. . PUNCT . 3 punct
"""
NO_IDEA = """
Lee Lee PROPN NNP 4 nsubj
did do AUX VBD 4 aux
not not PART RB 4 advmod
have have VERB VB 0 root
an a DET DT 6 det
idea idea NOUN NN 4 obj
that that SCONJ IN 9 mark
Ann Ann PROPN NNP 9 nsubj
wanted want VERB VBD 6 acl
Paris Paris PROPN NNP 9 obj
. . PUNCT . 4 punct
"""
AS_FAR = """
As as ADV RB 2 advmod
far far ADV RB 8 advmod
as as SCONJ IN 5 mark
Lee Lee PROPN NNP 5 nsubj
knows know VERB VBZ 2 advcl
, , PUNCT , 2 punct
Ann Ann PROPN NNP 8 nsubj
left leave VERB VBD 0 root
Paris Paris PROPN NNP 8 obj
. . PUNCT . 8 punct
"""
SAID_IF = """
If if SCONJ IN 3 mark
Lee Lee PROPN NNP 3 nsubj
says say VERB VBZ 9 advcl
that that SCONJ IN 6 mark
Ann Ann PROPN NNP 6 nsubj
left leave VERB VBD 3 ccomp
Paris Paris PROPN NNP 6 obj
police police NOUN NN 9 nsubj
arrest arrest VERB VBP 0 root
Max Max PROPN NNP 9 obj
. . PUNCT . 9 punct
"""


@pytest.mark.parametrize("tree", [HOPES, NO_IDEA, AS_FAR, SAID_IF])
def test_what_is_only_hoped_thought_or_supposed_is_not_put_forward(tree: str) -> None:
    facts = facts_of(tree, Lee=PERSON, Ann=PERSON, Paris=PLACE, Max=PERSON)
    verbs = {(f.subject.text, f.lemma) for f in facts}
    assert not verbs & {("Ann", "win"), ("Ann", "want"), ("Lee", "know")}
    assert ("Ann", "leave") not in verbs or tree is AS_FAR


def test_a_hope_is_no_plan() -> None:
    (fact,) = (f for f in facts_of(HOPES, Lee=PERSON, Ann=PERSON, Paris=PLACE) if f.lemma == "hope")
    assert fact.modality is Modality.STATED
    wants = """
Lee Lee PROPN NNP 2 nsubj
wants want VERB VBZ 0 root
to to PART TO 4 mark
leave leave VERB VB 2 xcomp
Paris Paris PROPN NNP 4 obj
. . PUNCT . 2 punct
"""
    (fact,) = facts_of(wants, Lee=PERSON, Paris=PLACE)
    assert (shown(fact), fact.modality) == (("Lee", "wants to leave", "Paris"), Modality.STATED)


def test_what_someone_ought_not_to_be_is_not_expected() -> None:
    ought = """
Prices price NOUN NNS 5 nsubj
should should AUX MD 5 aux
not not PART RB 5 advmod
be be AUX VB 5 cop
high high ADJ JJ 0 root
. . PUNCT . 5 punct
"""
    (fact,) = facts_of(ought)
    assert (fact.modality, fact.polarity) == (Modality.STATED, Polarity.NEGATIVE)


def test_a_number_is_no_denial() -> None:
    shirt = """
Lee Lee PROPN NNP 3 nsubj
will will AUX MD 3 aux
wear wear VERB VB 0 root
the the DET DT 7 det
No no DET DT 7 det
19 19 NUM CD 5 nummod
shirt shirt NOUN NN 3 obj
. . PUNCT . 3 punct
"""
    assert [f.polarity for f in facts_of(shirt, Lee=PERSON)] == [Polarity.POSITIVE]
    plain = shirt.replace("19 19 NUM CD 5 nummod", "new new ADJ JJ 7 amod")
    assert [f.polarity for f in facts_of(plain, Lee=PERSON)] == [Polarity.NEGATIVE]


CONNECTING = """
Ships ship NOUN NNS 2 nsubj
mended mend VERB VBD 0 root
cables cable NOUN NNS 2 obj
connecting connect VERB VBG 3 acl
Italy Italy PROPN NNP 4 obj
. . PUNCT . 2 punct
"""
YOU = """
You you PRON PRP 2 nsubj
lost lose VERB VBD 0 root
Paris Paris PROPN NNP 2 obj
. . PUNCT . 2 punct
"""
THAT = YOU.replace("You you PRON PRP", "That that PRON DT")
TOO = """
Ann Ann PROPN NNP 3 nsubj
was be AUX VBD 3 cop
too too ADV RB 0 root
. . PUNCT . 3 punct
"""
POINTING = """
That that DET DT 2 det
agreement agreement NOUN NN 3 nsubj
took take VERB VBD 0 root
Ann Ann PROPN NNP 3 obj
to to ADP IN 6 case
Paris Paris PROPN NNP 3 obl
. . PUNCT . 3 punct
"""


@pytest.mark.parametrize("tree", [YOU, THAT, TOO, POINTING])
def test_what_says_nothing_by_itself_is_left_out(tree: str) -> None:
    assert said(tree, Paris=PLACE, Ann=PERSON) == []


def test_a_participle_that_only_tells_which_is_left_out_unless_its_noun_is_a_name() -> None:
    assert said(CONNECTING, Italy=PLACE) == [("Ships", "mended", "cables connecting Italy")]
    named = CONNECTING.replace("cables cable NOUN NNS", "Eurolink Eurolink PROPN NNP")
    assert ("Eurolink", "connecting", "Italy") in said(named, Italy=PLACE, Eurolink=ORGANIZATION)


def test_who_is_a_doctor_who_does_something_does_it() -> None:
    doctor = """
Ann Ann PROPN NNP 4 nsubj
is be AUX VBZ 4 cop
a a DET DT 4 det
doctor doctor NOUN NN 0 root
who who PRON WP 6 nsubj
knows know VERB VBZ 4 acl:relcl
Paris Paris PROPN NNP 6 obj
. . PUNCT . 4 punct
"""
    assert ("Ann", "knows", "Paris") in said(doctor, Ann=PERSON, Paris=PLACE)
    denied = doctor.replace(
        "is be AUX VBZ 4 cop", "isn't be AUX VBZ 4 cop\nnot not PART RB 4 advmod"
    )
    denied = (
        "\n".join(
            line if n < 3 else " ".join(_shifted(line.split()))
            for n, line in enumerate(denied.strip().split("\n"))
        )
        .replace("Ann Ann PROPN NNP 4", "Ann Ann PROPN NNP 5")
        .replace("VBZ 4 cop", "VBZ 5 cop")
        .replace("RB 4 advmod", "RB 5 advmod")
    )
    assert ("Ann", "knows", "Paris") not in said(denied, Ann=PERSON, Paris=PLACE)


def _shifted(row: list[str]) -> list[str]:
    head = int(row[4])
    return [*row[:4], str(head + 1 if head > 2 else head), row[5]]


def test_a_label_before_a_colon_is_no_subject() -> None:
    label = """
Murder murder NOUN NN 2 nsubj
charged charge VERB VBN 0 root
with with ADP IN 4 case
arson arson NOUN NN 2 obl
. . PUNCT . 2 punct
""".replace("charged", ": : PUNCT : 3 punct\ncharged", 1)
    label = label.replace("NN 2 nsubj", "NN 3 nsubj").replace("VBN 0", "VBN 0")
    label = label.replace("IN 4 case", "IN 5 case").replace("NN 2 obl", "NN 3 obl")
    assert said(label) == []


def test_a_sentence_adverb_is_no_part_of_what_something_is() -> None:
    impact = """
Sadly sadly ADV RB 6 advmod
the the DET DT 3 det
impact impact NOUN NN 6 nsubj
is be AUX VBZ 6 cop
therefore therefore ADV RB 6 advmod
small small ADJ JJ 0 root
. . PUNCT . 6 punct
"""
    assert said(impact) == [("the impact", "is", "small")]


def test_times_are_times_wherever_they_stand() -> None:
    known = """
Causes cause NOUN NNS 4 nsubj:pass
are be AUX VBP 4 aux:pass
not not PART RB 4 advmod
known know VERB VBN 0 root
at at ADP IN 7 case
this this DET DT 7 det
time time NOUN NN 4 obl
. . PUNCT . 4 punct
"""
    (fact,) = facts_of(known)
    assert shown(fact) == ("Causes", "are not known", None)
    assert fact.time is not None
    assert fact.time.text == "at this time"


def test_a_sentence_of_years_is_how_long_not_when() -> None:
    sentenced = """
Lee Lee PROPN NNP 3 nsubj:pass
was be AUX VBD 3 aux:pass
sentenced sentence VERB VBN 0 root
to to ADP IN 6 case
12 12 NUM CD 6 nummod
years year NOUN NNS 3 obl
. . PUNCT . 3 punct
"""
    (fact,) = facts_of(sentenced, Lee=PERSON)
    assert (shown(fact), fact.time) == (("Lee", "was sentenced to", "12 years"), None)


def test_whom_an_infinitive_stands_behind_is_the_object() -> None:
    urges = """
Lee Lee PROPN NNP 2 nsubj
urges urge VERB VBZ 0 root
users user NOUN NNS 5 nsubj
to to PART TO 5 mark
leave leave VERB VB 2 xcomp
Paris Paris PROPN NNP 5 obj
. . PUNCT . 2 punct
"""
    assert said(urges, Lee=PERSON, Paris=PLACE) == [("Lee", "urges", "users to leave Paris")]


def test_the_president_somebody_was_is_not_said_to_be_president() -> None:
    council = """
Ann Ann PROPN NNP 2 nsubj
led lead VERB VBD 0 root
President president PROPN NNP 4 nmod:desc
Rusk Rusk PROPN NNP 6 nmod:poss
's 's PART POS 4 case
council council NOUN NN 2 obj
. . PUNCT . 2 punct
"""
    assert [f.kind for f in facts_of(council, Ann=PERSON, Rusk=PERSON)] == ["event"]


@pytest.mark.parametrize(
    ("wording", "shown_as"),
    [
        ('chief health educator."', "chief health educator"),
        ('difficult" to do', "difficult to do"),
        ("``very small", "very small"),
        ("hush' money", "hush money"),
        ("the boy's 'big' house", "the boy's 'big' house"),
        ('the "bagman" of Rome', 'the "bagman" of Rome'),
        ("the boy’ s family", "the boy’ s family"),
        ("workers' rights", "workers' rights"),
        ("Regina Gilbert Inc.", "Regina Gilbert Inc."),
    ],
)
def test_a_wording_ends_without_what_the_sentence_left_in_it(wording: str, shown_as: str) -> None:
    assert tidy(Span(3, 90, wording, "e1")) == Span(3, 90, shown_as, "e1")


def test_each_of_two_times_shared_out_is_left_to_its_own() -> None:
    signed = """
Rome Rome PROPN NNP 2 nsubj
signed sign VERB VBD 0 root
Ann Ann PROPN NNP 2 obj
on on ADP IN 5 case
Tuesday Tuesday PROPN NNP 2 obl
and and CCONJ CC 7 cc
Jo Jo PROPN NNP 3 conj
today today NOUN NN 2 obl:unmarked
. . PUNCT . 2 punct
"""
    (fact,) = facts_of(signed, Rome=ORGANIZATION, Ann=PERSON, Jo=PERSON)
    assert fact.time is None


def test_an_adverb_right_before_a_time_belongs_to_it() -> None:
    published = """
Reports report NOUN NNS 3 nsubj:pass
were be AUX VBD 3 aux:pass
published publish VERB VBN 0 root
shortly shortly ADV RB 3 advmod
after after ADP IN 6 case
Tuesday Tuesday PROPN NNP 3 obl
. . PUNCT . 3 punct
"""
    (fact,) = facts_of(published)
    assert shown(fact) == ("Reports", "were published", None)
    assert fact.time is not None
    assert fact.time.text == "shortly after Tuesday"


def test_what_is_asked_for_is_asked_for_with_what_should_become_of_it() -> None:
    asked = """
Lee Lee PROPN NNP 2 nsubj
asked ask VERB VBD 0 root
for for ADP IN 4 case
reports report NOUN NNS 2 obl
to to PART TO 7 mark
be be AUX VB 7 aux:pass
written write VERB VBN 2 xcomp
. . PUNCT . 2 punct
"""
    assert said(asked, Lee=PERSON) == [("Lee", "asked for", "reports to be written")]


def test_a_share_of_nothing_is_left_out() -> None:
    share = """
82 82 NUM CD 2 nummod
percent percent NOUN NN 6 nsubj
was be AUX VBD 6 cop
out out ADP IN 6 case
of of ADP IN 4 fixed
service service NOUN NN 0 root
. . PUNCT . 6 punct
"""
    assert said(share) == []


@pytest.mark.parametrize("lead", ["Related", "Photos", "Tags"])
def test_labels_are_no_facts(lead: str) -> None:
    label = f"""
{lead} {lead.lower()} NOUN NN 4 dep
: : PUNCT : 1 punct
Ann Ann PROPN NNP 4 nsubj
left leave VERB VBD 0 root
Paris Paris PROPN NNP 4 obj
. . PUNCT . 4 punct
"""
    assert said(label, Ann=PERSON, Paris=PLACE) == []


def test_what_could_be_seen_was_seen() -> None:
    could = """
Crews crew NOUN NNS 3 nsubj
could could AUX MD 3 aux
see see VERB VB 0 root
Paris Paris PROPN NNP 3 obj
. . PUNCT . 3 punct
"""
    (fact,) = facts_of(could, Paris=PLACE)
    assert fact.modality is Modality.STATED
    (fact,) = facts_of(could.replace("see see", "leave leave"), Paris=PLACE)
    assert fact.modality is Modality.POSSIBLE


def test_how_long_a_contract_runs_is_not_when() -> None:
    offers = """
Rome Rome PROPN NNP 2 nsubj
made make VERB VBD 0 root
offers offer NOUN NNS 2 obj
( ( PUNCT -LRB- 6 punct
eight eight NUM CD 6 nummod
years year NOUN NNS 2 obl
) ) PUNCT -RRB- 6 punct
. . PUNCT . 2 punct
"""
    (fact,) = facts_of(offers, Rome=ORGANIZATION)
    assert (shown(fact), fact.time) == (("Rome", "made", "offers"), None)


def test_a_headline_cut_before_what_for_is_left_out() -> None:
    held = """
Man man NOUN NN 2 nsubj
held hold VERB VBN 0 root
. . PUNCT . 2 punct
"""
    assert said(held) == []


def test_what_will_go_on_is_expected() -> None:
    deny = """
Insurers insurer NOUN NNS 3 nsubj
will will AUX MD 3 aux
continue continue VERB VB 0 root
to to PART TO 5 mark
deny deny VERB VB 3 xcomp
coverage coverage NOUN NN 5 obj
. . PUNCT . 3 punct
"""
    (fact,) = facts_of(deny, Insurers=ORGANIZATION)
    assert fact.modality is Modality.EXPECTED


def test_was_doing_something_is_one_predicate() -> None:
    naming = """
Lee Lee PROPN NNP 3 nsubj
was be AUX VBD 3 cop
naming name VERB VBG 0 root
Ann Ann PROPN NNP 3 obj
. . PUNCT . 3 punct
"""
    assert said(naming, Lee=PERSON, Ann=PERSON) == [("Lee", "was naming", "Ann")]
