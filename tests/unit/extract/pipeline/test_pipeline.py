"""The shipped model end to end: what it reads, and that no string breaks it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import ModelError
from reader.extract.pipeline import Parse, Pipeline
from reader.extract.pipeline.files import ARRAYS, FOLDER, GRAPH, LABELS, MANIFEST, VOCABULARY


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline.load()


def check(parse: Parse) -> None:
    """Everything that must hold of the reading of any text."""
    at = 0
    for sentence in parse.sentences:
        assert at <= sentence.start < sentence.end <= len(parse.text)
        assert sentence.start == sentence.words[0].start
        assert sentence.end == sentence.words[-1].end
        assert [w.head for w in sentence.words].count(-1) == 1
        assert sentence.vector is not None
        assert len(sentence.vector) == 384
        for number, word in enumerate(sentence.words):
            assert at <= word.start < word.end
            assert not parse.text[at : word.start].strip()
            assert word.text == parse.text[word.start : word.end]
            assert word.lemma
            assert (word.head < 0) == (word.deprel == "root")
            assert word.head != number
            assert word.head < len(sentence.words)
            at = word.end
        for number in range(len(sentence.words)):
            steps, head = 0, number
            while head >= 0:
                head = sentence.words[head].head
                steps += 1
                assert steps <= len(sentence.words)
    assert not parse.text[at:].strip()
    at = 0
    for name in parse.names:
        assert at <= name.start < name.end <= len(parse.text)
        at = name.end


def test_reads_a_sentence(pipeline: Pipeline) -> None:
    parse = pipeline.parse("Fumio Kishida visited Washington on Tuesday. He didn't stay.")
    check(parse)
    first, second = parse.sentences
    verb = first.words[2]
    assert (verb.text, verb.lemma, verb.tag, verb.deprel) == ("visited", "visit", "VBD", "root")
    assert [w.text for w in second.words] == ["He", "did", "n't", "stay", "."]
    assert [w.lemma for w in second.words[1:4]] == ["do", "not", "stay"]
    assert [(parse.text[n.start : n.end], str(n.type)) for n in parse.names] == [
        ("Fumio Kishida", "person"),
        ("Washington", "place"),
    ]


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "\u2028"])
def test_nothing_in_nothing_out(pipeline: Pipeline, text: str) -> None:
    assert pipeline.parse(text) == Parse(text, (), ())


def test_a_blank_line_always_ends_a_sentence(pipeline: Pipeline) -> None:
    parse = pipeline.parse("The government of\n\nJapan said so.")
    assert parse.sentences[0].end <= parse.text.index("\n")


def test_a_soft_wrap_does_not(pipeline: Pipeline) -> None:
    parse = pipeline.parse("The prime minister of Japan said\non Tuesday that he would resign.")
    assert len(parse.sentences) == 1


def test_many_texts_come_back_in_order_and_as_alone(pipeline: Pipeline) -> None:
    texts = ["Japan hosts troops.", "", "Tokyo agreed. London did not.", "x", "A word. " * 200]
    together = list(pipeline.parse_many(texts * 2))
    assert together == [pipeline.parse(text) for text in texts] * 2
    for parse in together:
        check(parse)


def test_another_text_can_be_read_in_the_pauses_of_one(pipeline: Pipeline) -> None:
    long, short = "Fumio Kishida visited Washington on Tuesday. " * 60, "Tokyo agreed."
    read: list[Parse] = []
    assert pipeline.parse(long, pause=lambda: read.append(pipeline.parse(short))) == pipeline.parse(
        long
    )
    assert len(read) > 2
    assert set(read) == {pipeline.parse(short)}


def test_what_a_pause_raises_ends_the_reading(pipeline: Pipeline) -> None:
    def stop() -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        pipeline.parse("Tokyo agreed.", pause=stop)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_any_string_is_read(pipeline: Pipeline, text: str) -> None:
    check(pipeline.parse(text))


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["Mr.", "Japan", "said", "“", '"', "\ud800", "\x00", "\x1b[0m", "東京", "\n", "\n\n",
             "...", "U.S.", "-", "don't", "#", "ﬁ", "İ", "é", "\u202e", "🙂", "56%", "A" * 200]
        ),
        max_size=120,
    )
)  # fmt: skip
def test_any_mixture_is_read(pipeline: Pipeline, parts: list[str]) -> None:
    check(pipeline.parse(" ".join(parts)))
    check(pipeline.parse("".join(parts)))


HOSTILE = {
    "quotation marks": '"' * 10_000,
    "one word over": "word " * 2_000,
    "dotted": "a." * 2_000,
    "no spaces": "東京" * 2_000,
    "capitals without ends": "NO SENTENCE ENDS HERE " * 300,
    "a table": "| 1 | 2 |\n" * 300,
    "one long word": "x" * 50_000,
    "hyphens": "a-" * 2_000,
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_texts_are_read(pipeline: Pipeline, kind: str) -> None:
    check(pipeline.parse(HOSTILE[kind]))


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    for name in (ARRAYS, GRAPH, LABELS, MANIFEST, VOCABULARY):
        shutil.copy(FOLDER / name, tmp_path / name)
    return tmp_path


@pytest.mark.parametrize("name", [ARRAYS, GRAPH, LABELS, MANIFEST, VOCABULARY])
def test_a_missing_file_is_one_clear_line(broken: Path, name: str) -> None:
    (broken / name).unlink()
    with pytest.raises(ModelError, match=name) as caught:
        Pipeline.load(folder=broken)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("name", [ARRAYS, GRAPH, LABELS, MANIFEST, VOCABULARY])
def test_a_damaged_file_is_one_clear_line(broken: Path, name: str) -> None:
    content = bytearray((broken / name).read_bytes())
    content[len(content) // 2 :] = bytes(len(content) - len(content) // 2)
    (broken / name).write_bytes(content)
    with pytest.raises(ModelError) as caught:
        Pipeline.load(folder=broken)
    assert "\n" not in str(caught.value)


def test_importing_it_loads_no_runtime() -> None:
    code = "import sys, reader.extract.pipeline; print('onnxruntime' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="threads can't be counted here")
def test_it_runs_on_one_thread() -> None:
    code = """
import os, pathlib
from reader.extract.pipeline import Pipeline
Pipeline.load().parse("Tokyo agreed. " * 200)
for task in pathlib.Path("/proc/self/task").iterdir():
    if task.name != str(os.getpid()):
        print(*(task / "stat").read_text().rpartition(")")[2].split()[11:13])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    # A library may keep a thread that waits; none but the first has used the processor.
    assert set(done.stdout.split()) <= {"0"}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The two were arrested shortly after 6 a.m. The tutor turned herself in at noon.", 2),
        ("It closed at 5 p. m. They had been seen by nobody before they left it.", 2),
        ("The two were arrested at 6 a.m. Monday by police in the town.", 1),
    ],
)
def test_a_sentence_ends_behind_an_hour(pipeline: Pipeline, text: str, count: int) -> None:
    parse = pipeline.parse(text)
    check(parse)
    assert len(parse.sentences) == count
