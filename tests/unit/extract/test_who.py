"""'who' takes up the person of a body and not the body, and a name rather than a thing."""

from __future__ import annotations

import pytest

from tests.unit.extract.test_reading import ORGANIZATION, PERSON, read, shown

HEAD = """
It it PRON PRP 2 nsubj
thanked thank VERB VBD 0 root
Ann Ann PROPN NNP 2 obj
Roe Roe PROPN NNP 3 flat
, , PUNCT , 8 punct
a a DET DT 8 det
deputy deputy NOUN NN 8 compound
head head NOUN NN 3 appos
of of ADP IN 12 case
the the DET DT 12 det
border border PROPN NNP 12 compound
service service PROPN NNP 8 nmod
, , PUNCT , 15 punct
who who PRON WP 15 nsubj
led lead VERB VBD 12 acl:relcl
the the DET DT 17 det
talks talk NOUN NNS 15 obj
. . PUNCT . 2 punct
"""
KICK = """
He he PRON PRP 3 nsubj:pass
was be AUX VBD 3 aux:pass
shown show VERB VBN 0 root
a a DET DT 5 det
card card NOUN NN 3 obj
for for ADP IN 8 case
a a DET DT 8 det
kick kick NOUN NN 5 nmod
on on ADP IN 10 case
Lee Lee PROPN NNP 5 nmod
, , PUNCT , 13 punct
who who PRON WP 13 nsubj
left leave VERB VBD 5 acl:relcl
the the DET DT 15 det
field field NOUN NN 13 obj
. . PUNCT . 3 punct
"""
MEMBERS = """
Two two NUM CD 2 nummod
members member NOUN NNS 14 nsubj
of of ADP IN 6 case
the the DET DT 6 det
small small ADJ JJ 6 amod
parties party NOUN NNS 2 nmod
, , PUNCT , 9 punct
who who PRON WP 9 nsubj
support support VERB VBP 6 acl:relcl
the the DET DT 12 det
new new ADJ JJ 12 amod
bridge bridge NOUN NN 9 obj
, , PUNCT , 2 punct
left leave VERB VBD 0 root
the the DET DT 16 det
hall hall NOUN NN 14 obj
. . PUNCT . 14 punct
"""
CLUB = """
The the DET DT 2 det
captain captain NOUN NN 12 nsubj
of of ADP IN 4 case
Wexley Wexley PROPN NNP 2 nmod
, , PUNCT , 8 punct
who who PRON WP 8 nsubj
have have AUX VBP 8 aux
lost lose VERB VBN 4 acl:relcl
five five NUM CD 10 nummod
games game NOUN NNS 8 obj
, , PUNCT , 2 punct
apologised apologise VERB VBD 0 root
. . PUNCT . 12 punct
"""
WIDOW = """
The the DET DT 2 det
widow widow NOUN NN 12 nsubj
of of ADP IN 4 case
Ann Ann PROPN NNP 2 nmod
Lee Lee PROPN NNP 4 flat
, , PUNCT , 8 punct
who who PRON WP 8 nsubj
won win VERB VBD 4 acl:relcl
the the DET DT 10 det
prize prize NOUN NN 8 obj
, , PUNCT , 2 punct
spoke speak VERB VBD 0 root
. . PUNCT . 12 punct
"""
STUDY = """
Lee Lee PROPN NNP 2 nsubj
cited cite VERB VBD 0 root
a a DET DT 4 det
study study NOUN NN 2 obj
of of ADP IN 7 case
900 900 NUM CD 7 nummod
patients patient NOUN NNS 4 nmod
published publish VERB VBN 7 acl
by by ADP IN 10 case
Acme Acme PROPN NNP 8 obl:agent
. . PUNCT . 2 punct
"""
NAMES = {"Ann Roe": PERSON, "Ann Lee": PERSON, "Lee": PERSON, "Wexley": ORGANIZATION}


@pytest.mark.parametrize(
    ("rows", "fact"),
    [
        (HEAD, ("Ann Roe", "led", "the talks")),
        (KICK, ("Lee", "left", "the field")),
        (MEMBERS, ("Two members of the small parties", "support", "the new bridge")),
        # The number of the verb shows that the club is meant, and a person may be one's widow.
        (CLUB, ("Wexley", "have lost", "five games")),
        (WIDOW, ("Ann Lee", "won", "the prize")),
    ],
)
def test_who_is_a_person(rows: str, fact: tuple[str, str, str]) -> None:
    text = " ".join(row.split(" ")[0] for row in rows.split("\n"))
    names = {name: sort for name, sort in NAMES.items() if name in text}
    facts = [shown(f) for f in read(rows, names=names).facts]
    assert fact in facts
    assert sum(f[1] == fact[1] for f in facts) == 1


def test_a_study_is_published_and_no_patients() -> None:
    facts = [shown(f) for f in read(STUDY, names={"Lee": PERSON, "Acme": ORGANIZATION}).facts]
    assert facts == [("Lee", "cited", "a study of 900 patients published by Acme")]
