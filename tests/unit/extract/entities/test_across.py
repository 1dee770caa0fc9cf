from __future__ import annotations

from reader.extract.entities.across import same, variants
from reader.model import EntityType, Mention


def mentions(*names: tuple[str, EntityType]) -> list[Mention]:
    found, at = [], 0
    for number, (name, kind) in enumerate(names, start=1):
        found.append(Mention(at, at + len(name), name, kind, f"e{number}", name))
        at += len(name) + 1
    return found


PERSON, ORGANIZATION, PLACE = EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE


def test_a_misspelling_is_a_variant_with_its_evidence() -> None:
    (variant,) = variants(
        mentions(("Japan", PLACE), ("Fumio Kishia", PERSON)),
        mentions(("Fumio Kishida", PERSON), ("Japan", PLACE)),
    )
    assert (variant.first.name, variant.second.name) == ("Fumio Kishia", "Fumio Kishida")
    assert "kishia/kishida" in variant.evidence
    assert 0 < variant.score < 1


def test_what_both_articles_name_is_no_variant() -> None:
    ours = mentions(("Fumio Kishia", PERSON), ("Fumio Kishida", PERSON))
    assert variants(ours, mentions(("Fumio Kishida", PERSON))) == ()


def test_well_known_names_and_other_types_are_no_variants() -> None:
    ours = mentions(("Iran", PLACE), ("Austin", PLACE), ("Fumio Kishia", PERSON))
    theirs = mentions(("Iraq", PLACE), ("Austria", PLACE), ("Fumio Kishida", ORGANIZATION))
    assert variants(ours, theirs) == ()


def test_each_name_is_in_one_variant_at_most() -> None:
    ours = mentions(("Duncan Rait", PERSON))
    theirs = mentions(("Duncan Raite", PERSON), ("Duncan Raith", PERSON))
    assert len(variants(ours, theirs)) == 1


def test_equal_names_are_the_same_thing() -> None:
    (one, two) = same(
        mentions(("U.S.", PLACE), ("Kimani Gray", PERSON)),
        mentions(("Kimani Gray", PERSON), ("United States", PLACE)),
    )
    assert (one.first, one.second) == ("e1", "e2")
    assert (two.first, two.second) == ("e2", "e1")


def test_a_surname_links_where_the_company_agrees_and_not_elsewhere() -> None:
    ours = mentions(("Kishida", PERSON), ("Japan", PLACE), ("Pentagon", ORGANIZATION))
    theirs = mentions(("Fumio Kishida", PERSON), ("Japan", PLACE))
    assert ("e1", "e1") in {(one.first, one.second) for one in same(ours, theirs)}
    assert same(mentions(("Kishida", PERSON)), mentions(("Fumio Kishida", PERSON))) == ()
