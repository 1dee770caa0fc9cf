from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.compare.stories import (
    Features,
    Label,
    Override,
    Place,
    StoryIndex,
    group,
    known_by,
    profile,
    reprints,
    story_id,
)
from reader.compare.stories.linkage import cluster
from reader.compare.stories.terms import NAME, NUMBER, WORD, stem, terms
from reader.model import Article, EntityType

QUAKE = (
    "A strong earthquake of magnitude 6.1 struck Qeshm island on November 27, killing ten people, "
    "officials in Tehran said. Villages near Bandar Abbas were flattened, and Qeshm was cut off.",
    "Ten people died when an earthquake shook the Iranian island of Qeshm on November 27. The "
    "tremor was felt in Oman; Tehran sent helicopters to Bandar Abbas and to Qeshm.",
)
BOXING = (
    "Wladimir Klitschko knocked out Hasim Rahman in Mannheim to keep his heavyweight titles. "
    "Rahman, a late replacement, was no match for Klitschko in Mannheim.",
    "Heavyweight champion Klitschko stopped Rahman in the seventh round in Mannheim. Klitschko "
    "said Rahman had been brave; Mannheim cheered.",
)


def article(name: str, text: str, published: str | None = None) -> Article:
    return Article(id=name, title="", text=text, published=published)


PROFILES = [profile(article(f"a{i}", t)) for i, t in enumerate((*QUAKE, *BOXING))]


def index() -> StoryIndex:
    stories = StoryIndex()
    stories.add_all((n, p.id, p.features) for n, p in enumerate(PROFILES))
    return stories


def members(stories: StoryIndex, *overrides: Override) -> set[tuple[str, ...]]:
    return {found for found in stories.groups(overrides).values() if len(found) > 1}


def test_articles_on_one_thing_are_one_story() -> None:
    assert members(index()) == {("a0", "a1"), ("a2", "a3")}


def test_the_reason_names_what_is_shared() -> None:
    quake, boxing = sorted(group(PROFILES), key=lambda s: s.articles)
    assert quake.reason.startswith("shares Qeshm, November 27")
    assert "Klitschko" in boxing.reason


def test_the_reason_says_how_far_apart() -> None:
    dates = ("2005-11-28", "2005-11-30")
    found = group([profile(article(d, t, d)) for d, t in zip(dates, QUAKE, strict=True)])
    assert found[0].reason.endswith("2 days apart")


def add(stories: StoryIndex, number: int, name: str, text: str) -> str:
    return stories.add(number, name, profile(article(name, text)).features)


def test_ids_stay_as_articles_arrive_and_go() -> None:
    stories = StoryIndex()
    first = add(stories, 1, "a", QUAKE[0])
    add(stories, 2, "z", BOXING[0])
    assert add(stories, 3, "b", QUAKE[1]) == first
    stories.remove("a")
    assert stories.story("b") == first
    assert "a" not in stories
    assert len(stories) == 2


def test_adding_again_replaces() -> None:
    stories = index()
    add(stories, 9, "a1", BOXING[1])
    assert members(stories) == {("a2", "a3", "a1")}


def test_of_one_article_twice_in_a_batch_the_last_counts() -> None:
    stories = StoryIndex()
    made = [profile(article("a", QUAKE[0])), *PROFILES[:1], profile(article("a", QUAKE[1]))]
    stories.add_all((n, p.id, p.features) for n, p in enumerate(made))
    assert members(stories) == {("a0", "a")}


WORDS = st.lists(st.sampled_from(" ".join((*QUAKE, *BOXING)).split()), max_size=30)
STEPS = st.lists(
    st.tuples(st.sampled_from("abcdefgh"), st.one_of(st.none(), WORDS.map(" ".join))), max_size=12
)


@settings(max_examples=60)
@given(STEPS, st.sets(st.integers(0, 11)))
def test_it_makes_no_difference_where_grouping_stops_and_goes_on(
    steps: list[tuple[str, str | None]], stops: set[int]
) -> None:
    whole, parts = StoryIndex(), StoryIndex()
    kept: dict[int, tuple[Place, bytes]] = {}
    for number, (name, text) in enumerate(steps):
        if text is None:
            whole.remove(name)
            parts.remove(name)
            kept = {n: both for n, both in kept.items() if both[0].article != name}
        else:
            features = profile(article(name, text)).features
            whole.add(number, name, features)
            parts.add(number, name, features)
            kept = {n: both for n, both in kept.items() if both[0].article != name}
            packed = {n: both[1] for n, both in kept.items()} | {number: features.packed()}
            kept |= {place.number: (place, packed[place.number]) for place in parts.changed()}
        if number in stops:
            known = {n: Features.unpacked(data) for n, (_, data) in kept.items()}
            parts = StoryIndex([place for place, _ in kept.values()], known.items)
    assert parts.groups() == whole.groups()
    for articles in whole.groups().values():
        assert parts.central(articles) == whole.central(articles)


def test_a_person_can_split_merge_and_move() -> None:
    stories = index()
    assert members(stories, Override("move", "a0", story_id("a0"))) == {("a2", "a3")}
    quake, boxing = stories.story("a0"), stories.story("a2")
    assert members(stories, Override("merge", quake, boxing)) == {("a0", "a1", "a2", "a3")}
    assert members(stories, Override("move", "a1", boxing)) == {("a1", "a2", "a3")}
    assert members(stories, Override("move", "unknown", boxing)) == members(stories)


def test_much_later_is_another_story() -> None:
    both = [
        profile(article(d, t, d)) for d, t in zip(("2005-11-28", "2015-11-28"), QUAKE, strict=True)
    ]
    assert group(both) == ()


def test_reprints_are_found_shortened_too() -> None:
    long = " ".join(QUAKE) + " " + BOXING[0]
    assert reprints([long, BOXING[1], long.replace("ten", "10"), " ".join(QUAKE)]) == [0, 1, 0, 0]


def test_kinds_of_terms() -> None:
    kinds = {
        t.stem: t.kind for t in terms("Ten men of Qeshm island, 12 in all. The men left Qeshm’s.")
    }
    assert (kinds["qeshm"], kinds["12"], kinds["men"], kinds["ten"]) == (NAME, NUMBER, WORD, WORD)


@given(st.text())
def test_any_text_has_a_profile(text: str) -> None:
    made = profile(article("x", text))
    kept = made.features
    assert Features.unpacked(kept.packed()).packed() == kept.packed()
    assert Label.unpacked(made.label.packed()) == made.label
    group([made, profile(article("y", text))])


@given(st.binary(max_size=60), st.integers(0, 200))
def test_what_is_no_profile_is_refused(junk: bytes, at: int) -> None:
    data = PROFILES[0].features.packed()
    for broken in (data[:at], data + b"x", junk):
        with suppress(ValueError):
            assert Features.unpacked(broken).packed() == broken
    with suppress(ValueError):
        Label.unpacked(junk)
    with pytest.raises(ValueError, match="features"):
        Features.unpacked(data[:at])


def test_names_are_told_by_how_often_they_stand() -> None:
    rows = [
        ("Qeshm", EntityType.PLACE, 2),
        ("Iran", EntityType.PLACE, 1),
        ("The Edict", EntityType.LAW, 9),
        ("Rahman", EntityType.PERSON, 3),
        ("Iran", EntityType.ORGANIZATION, 1),
    ]
    assert known_by(rows) == ("Rahman", "Qeshm", "Iran")
    made = profile(article("x", QUAKE[0]), known_by(rows), "2005-11-28")
    assert made.label.names == known_by(rows)
    assert made.label.published == "2005-11-28"


@given(st.text(alphabet="abcdefgs’'", min_size=1))
def test_stems_are_no_longer_than_words(word: str) -> None:
    assert len(stem(word)) <= len(word)


@settings(max_examples=50)
@given(
    st.dictionaries(
        st.tuples(st.integers(0, 9), st.integers(0, 9)).filter(lambda t: t[0] < t[1]),
        st.floats(0.02, 1),
    )
)
def test_clusters_are_a_partition(pairs: dict[tuple[int, int], float]) -> None:
    links: dict[int, dict[int, float]] = {n: {} for n in range(10)}
    for (a, b), p in pairs.items():
        links[a][b] = links[b][a] = p
    found = cluster(range(10), links, 0.5)
    assert sorted(n for c in found for n in c) == list(range(10))
