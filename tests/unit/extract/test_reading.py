"""Facts, attributions and pronouns over sentences with known trees."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from reader.extract.engine import Engine
from reader.extract.pipeline import Name, Parse, nothing
from reader.model import Annotations, EntityType, Fact, Modality, Polarity, Sentence, Word

PERSON, ORGANIZATION, PLACE = EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE
_CLOSE = {".", ",", "'s", ":", "”"}

VISIT = """
Japan Japan PROPN NNP 6 nsubj
's 's PART POS 1 case
Cabinet cabinet NOUN NN 6 nsubj
on on ADP IN 5 case
Tuesday Tuesday PROPN NNP 6 obl
approved approve VERB VBD 0 root
a a DET DT 8 det
plan plan NOUN NN 6 obj
. . PUNCT . 6 punct
"""
BASED = """
The the DET DT 2 det
command command NOUN NN 5 nsubj:pass
is be AUX VBZ 5 aux:pass
not not PART RB 5 advmod
based base VERB VBN 0 root
in in ADP IN 7 case
Hawaii Hawaii PROPN NNP 5 obl
. . PUNCT . 5 punct
"""
PLANS = """
Tokyo Tokyo PROPN NNP 2 nsubj
plans plan VERB VBZ 0 root
to to PART TO 4 mark
produce produce VERB VB 2 xcomp
fighter fighter NOUN NN 6 compound
jets jet NOUN NNS 4 obj
with with ADP IN 8 case
Italy Italy PROPN NNP 4 obl
. . PUNCT . 2 punct
"""
HOSTS = """
Japan Japan PROPN NNP 0 root
, , PUNCT , 4 punct
which which PRON WDT 4 nsubj
hosts host VERB VBZ 1 acl:relcl
troops troop NOUN NNS 4 obj
. . PUNCT . 1 punct
"""
SAID = """
Ten ten NUM CD 2 nummod
people people NOUN NNS 4 nsubj:pass
were be AUX VBD 4 aux:pass
killed kill VERB VBN 0 root
, , PUNCT , 7 punct
officials official NOUN NNS 7 nsubj
said say VERB VBD 4 parataxis
. . PUNCT . 4 punct
"""
ACCORDING = """
According accord VERB VBG 3 case
to to ADP IN 1 fixed
Reuters Reuters PROPN NNP 6 obl
, , PUNCT , 3 punct
Rusk Rusk PROPN NNP 6 nsubj
resigned resign VERB VBD 0 root
. . PUNCT . 6 punct
"""
CLAIM = """
Police police NOUN NNS 2 nsubj
claimed claim VERB VBD 0 root
that that SCONJ IN 6 mark
Anna Anna PROPN NNP 6 nsubj
Lee Lee PROPN NNP 4 flat
stole steal VERB VBD 2 ccomp
cars car NOUN NNS 6 obj
. . PUNCT . 2 punct
"""
AGE = """
Robert Robert PROPN NNP 6 nsubj
Tansley Tansley PROPN NNP 1 flat
, , PUNCT , 4 punct
32 32 NUM CD 1 appos
, , PUNCT , 4 punct
died die VERB VBD 0 root
. . PUNCT . 6 punct
"""
HE = """
He he PRON PRP 3 nsubj
was be AUX VBD 3 aux
wearing wear VERB VBG 0 root
boots boot NOUN NNS 3 obj
. . PUNCT . 3 punct
"""
TITLE = """
Japanese japanese ADJ JJ 3 amod
Prime prime ADJ JJ 3 amod
Minister minister PROPN NNP 4 nmod:desc
Fumio Fumio PROPN NNP 6 nsubj
Kishida Kishida PROPN NNP 4 flat
visits visit VERB VBZ 0 root
Paris Paris PROPN NNP 6 obj
. . PUNCT . 6 punct
"""
JOINED = """
Ann Ann PROPN NNP 2 nsubj
shot shoot VERB VBD 0 root
and and CCONJ CC 4 cc
killed kill VERB VBD 2 conj
two two NUM CD 6 nummod
men man NOUN NNS 4 obj
. . PUNCT . 2 punct
"""
DENIED = """
Smith Smith PROPN NNP 2 nsubj
denied deny VERB VBD 0 root
that that SCONJ IN 5 mark
Jones Jones PROPN NNP 5 nsubj
fled flee VERB VBD 2 ccomp
. . PUNCT . 2 punct
"""
WISH = """
Lee Lee PROPN NNP 2 nsubj
asked ask VERB VBD 0 root
whether whether SCONJ IN 5 mark
troops troop NOUN NNS 5 nsubj
left leave VERB VBD 2 ccomp
. . PUNCT . 2 punct
"""
THERE = """
There there PRON EX 2 expl
was be VERB VBD 0 root
no no DET DT 4 det
fire fire NOUN NN 2 nsubj
. . PUNCT . 2 punct
"""


SUSPECTS = """
Two two NUM CD 2 nummod
suspects suspect NOUN NNS 6 nsubj:pass
, , PUNCT , 4 punct
Ann Ann PROPN NNP 2 appos
were be AUX VBD 6 aux:pass
held hold VERB VBN 0 root
. . PUNCT . 6 punct
"""


def parse_of(*trees: str, names: dict[str, EntityType] | None = None) -> Parse:
    """Sentences in columns: form, lemma, tags, head from 1, relation."""
    text, sentences = "", []
    for tree in trees:
        if text:
            text += " "
        begin = len(text)
        words: list[Word] = []
        for row in tree.strip().splitlines():
            form, lemma, pos, tag, head, rel = row.split()
            if words and form not in _CLOSE:
                text += " "
            start = len(text)
            text += form
            words.append(Word(start, len(text), form, lemma, pos, tag, int(head) - 1, rel))
        sentences.append(Sentence(begin, len(text), tuple(words)))
    found = [
        Name(at, at + len(name), kind)
        for name, kind in (names or {}).items()
        if (at := text.find(name)) >= 0
    ]
    return Parse(text, tuple(sentences), tuple(sorted(found, key=lambda n: n.start)))


class Given:
    """A parser that gives what it was given."""

    def __init__(self, parse: Parse) -> None:
        self._parse = parse

    def parse(self, text: str, *, pause: Callable[[], None] = nothing) -> Parse:
        assert text == self._parse.text
        pause()
        return self._parse


def read(*trees: str, names: dict[str, EntityType] | None = None) -> Annotations:
    parse = parse_of(*trees, names=names)
    return Engine(Given(parse)).annotate(parse.text)


def shown(fact: Fact) -> tuple[str, str | None, str | None]:
    return (
        fact.subject.text,
        fact.predicate.text if fact.predicate else None,
        fact.object.text if fact.object else None,
    )


def only(a: Annotations) -> Fact:
    assert len(a.facts) == 1, [shown(f) for f in a.facts]
    return a.facts[0]


def test_a_verb_with_object_and_time() -> None:
    tree = VISIT.replace("Japan Japan PROPN NNP 6 nsubj", "Japan Japan PROPN NNP 3 nmod:poss")
    fact = only(read(tree, names={"Japan": PLACE}))
    assert shown(fact) == ("Japan's Cabinet", "approved", "a plan")
    assert fact.time is not None
    assert fact.time.text == "on Tuesday"
    assert (fact.modality, fact.polarity) == (Modality.STATED, Polarity.POSITIVE)


def test_a_place_the_verb_needs_is_its_object_and_negation_is_kept() -> None:
    fact = only(read(BASED, names={"Hawaii": PLACE}))
    assert shown(fact) == ("The command", "is not based in", "Hawaii")
    assert fact.polarity is Polarity.NEGATIVE


def test_a_plan_is_one_predicate_and_planned() -> None:
    fact = only(read(PLANS, names={"Tokyo": PLACE, "Italy": PLACE}))
    assert shown(fact) == ("Tokyo", "plans to produce", "fighter jets")
    assert [(a.role, a.span.text) for a in fact.arguments] == [("with", "Italy")]
    assert (fact.modality, fact.lemma) == (Modality.PLANNED, "produce")


def test_a_relative_clause_speaks_of_its_noun() -> None:
    assert shown(only(read(HOSTS, names={"Japan": PLACE}))) == ("Japan", "hosts", "troops")


def test_a_comment_at_the_end_is_who_says_so() -> None:
    a = read(SAID)
    fact = only(a)
    assert shown(fact) == ("Ten people", "were killed", None)
    assert [s.text for s in fact.asserted_by] == ["officials"]
    report = a.attributions[0]
    assert report.source is not None
    assert (report.source.text, report.content.text) == ("officials", "Ten people were killed")


def test_according_to() -> None:
    a = read(ACCORDING, names={"Reuters": ORGANIZATION, "Rusk": PERSON})
    fact = only(a)
    assert shown(fact) == ("Rusk", "resigned", None)
    assert fact.asserted_by[0].text == "Reuters"
    assert fact.asserted_by[0].entity == a.entities[0].entity


def test_a_claim_is_alleged_and_given_beside_what_is_claimed() -> None:
    facts = read(CLAIM, names={"Anna Lee": PERSON}).facts
    assert ("Anna Lee", "stole", "cars") in [shown(f) for f in facts]
    claimed = next(f for f in facts if f.lemma == "steal")
    assert claimed.modality is Modality.ALLEGED
    assert [s.text for s in claimed.asserted_by] == ["Police"]


def test_what_is_denied_is_denied_not_negated() -> None:
    facts = read(DENIED, names={"Smith": PERSON}).facts
    fled = next(f for f in facts if f.lemma == "flee")
    assert (fled.modality, fled.polarity) == (Modality.DENIED, Polarity.POSITIVE)


def test_an_age_is_a_fact_of_its_own() -> None:
    facts = [shown(f) for f in read(AGE, names={"Robert Tansley": PERSON}).facts]
    assert ("Robert Tansley", None, "32") in facts
    assert ("Robert Tansley", "died", None) in facts


def test_one_of_several_is_not_all_of_them() -> None:
    facts = read(SUSPECTS, names={"Ann": PERSON}).facts
    assert "role" not in {fact.kind for fact in facts}


def test_a_title_is_a_role() -> None:
    facts = [shown(f) for f in read(TITLE, names={"Fumio Kishida": PERSON, "Paris": PLACE}).facts]
    assert ("Fumio Kishida", None, "Japanese Prime Minister") in facts


def test_a_pronoun_is_shown_with_whom_it_stands_for() -> None:
    facts = read(AGE, HE, names={"Robert Tansley": PERSON}).facts
    wearing = next(f for f in facts if f.lemma == "wear")
    assert wearing.subject.text == "He"
    assert wearing.subject_is is not None
    assert wearing.subject_is.text == "Robert Tansley"


def test_of_whom_nobody_knows_nothing_is_said() -> None:
    assert read(HE).facts == ()


def test_a_pronoun_is_none_of_those_its_own_clause_speaks_of() -> None:
    thinks = """
He he PRON PRP 2 nsubj
thinks think VERB VBZ 0 root
Tansley Tansley PROPN NNP 4 nsubj
died die VERB VBD 2 ccomp
. . PUNCT . 2 punct
"""
    parse = parse_of(AGE, thinks, names={"Robert Tansley": PERSON})
    at = parse.text.rfind("Tansley")
    names = (*parse.names, Name(at, at + len("Tansley"), PERSON))
    facts = Engine(Given(replace(parse, names=names))).annotate(parse.text).facts
    assert any(f.lemma == "think" or f.lemma == "die" for f in facts)
    assert all(f.subject_is is None for f in facts if f.subject.text == "He")


def test_a_source_ends_before_the_clause_that_says_what_it_says() -> None:
    saying = """
A a DET DT 2 det
statement statement NOUN NN 0 root
saying say VERB VBG 2 acl
Ann Ann PROPN NNP 5 nsubj
left leave VERB VBD 3 ccomp
Paris Paris PROPN NNP 5 obj
. . PUNCT . 2 punct
"""
    a = read(saying, names={"Ann": PERSON, "Paris": PLACE})
    assert [r.source.text for r in a.attributions if r.source] == ["A statement"]


def test_verbs_that_share_their_object_are_one_fact() -> None:
    assert shown(only(read(JOINED))) == ("Ann", "shot and killed", "two men")


def test_a_question_is_no_fact() -> None:
    assert [f for f in read(WISH, names={"Lee": PERSON}).facts if f.lemma == "leave"] == []


def test_there_is_none() -> None:
    fact = only(read(THERE))
    assert shown(fact) == ("There", "was", "no fire")
    assert fact.polarity is Polarity.NEGATIVE


THOUGHT = """
It it PRON PRP 3 expl
is be AUX VBZ 3 aux:pass
thought think VERB VBN 0 root
cables cable NOUN NNS 6 nsubj:pass
were be AUX VBD 6 aux:pass
cut cut VERB VBN 3 ccomp
. . PUNCT . 3 punct
"""
UNTIL = """
Ships ship NOUN NNS 3 nsubj
will will AUX MD 3 aux
wait wait VERB VB 0 root
before before SCONJ IN 7 mark
the the DET DT 6 det
storm storm NOUN NN 7 nsubj
passes pass VERB VBZ 3 advcl
. . PUNCT . 3 punct
"""


def test_what_is_thought_by_nobody_in_particular_is_alleged() -> None:
    (fact,) = (f for f in read(THOUGHT).facts if f.subject.text == "cables")
    assert fact.modality is Modality.ALLEGED


def test_what_has_not_come_yet_is_no_fact() -> None:
    assert "the storm" not in {fact.subject.text for fact in read(UNTIL).facts}
