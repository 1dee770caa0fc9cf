"""The stories written to compare by: every passage stands where the key says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.compare import groups_of
from benchmarks.written_stories import DISTRACTORS, KEY, Written, read_written

BENCHMARKS = Path(__file__).parents[3] / "benchmarks"


@pytest.fixture(scope="module", params=["written", "held_out"])
def folder(request: pytest.FixtureRequest) -> Path:
    return BENCHMARKS / str(request.param)


@pytest.fixture(scope="module")
def stories(folder: Path) -> list[Written]:
    return read_written(folder)


def test_there_is_a_folder_for_every_story(folder: Path, stories: list[Written]) -> None:
    folders = {path.name for path in folder.iterdir() if path.is_dir()}
    assert {story.name for story in stories} == folders
    assert all(len(story.articles) >= 3 for story in stories)
    unlike = json.loads((folder / DISTRACTORS).read_text(encoding="utf-8"))
    assert set(unlike) == folders


def test_every_passage_is_found_in_its_article(stories: list[Written]) -> None:
    for story in stories:
        for row, passages in story.slots:
            for member, passage in zip(row["members"], passages, strict=True):
                article = story.articles[passage.article - 1]
                assert article.id == member["article"]
                assert article.text[passage.start : passage.end] == member["quote"]


def test_they_are_read_as_worked_slots(folder: Path, stories: list[Written]) -> None:
    groups = groups_of(folder / KEY, folder)
    assert [g.name for g in groups] == [s.name for s in stories]
    verdicts = {slot.verdict for g in groups for slot in g.slots}
    assert verdicts == {"agree", "compatible", "differ", "variant"}
