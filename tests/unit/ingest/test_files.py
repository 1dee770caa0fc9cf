from __future__ import annotations

import gzip
import json
import lzma
from pathlib import Path

import pytest

from reader.errors import IngestError, Malformed, NotText, SourceMissing, SourceUnreadable
from reader.ingest import Ingested, is_url, read_path, read_stream, walk
from reader.ingest import files as files_module
from reader.ingest.formats import Format, detect

TEXT = (
    "Cabinet approves plan\n\n"
    "The minister said on Tuesday that the plan had been approved by the whole cabinet.\n"
)
ROW = {"id": "a1", "title": "T", "text": "It is so.", "published": "2024-03-25", "source": "S",
       "url": "https://a.example/x", "authors": ["A B"]}  # fmt: skip


def articles(path: Path) -> list[Ingested]:
    found = list(read_path(path))
    assert all(isinstance(item, Ingested) for item in found), found
    return [item for item in found if isinstance(item, Ingested)]


def error(path: Path) -> IngestError:
    (found,) = read_path(path)
    assert isinstance(found, IngestError)
    assert str(path) in str(found)
    assert "\n" not in str(found)
    return found


def test_a_text_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT)
    (item,) = articles(path)
    assert item.article.title == "Cabinet approves plan"
    assert item.article.path == str(path)
    assert item.original == TEXT.encode()
    assert item.media_type == "text/plain"


@pytest.mark.parametrize(
    "encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_encodings_are_detected(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes((TEXT + "“Café” — naïve.").encode(encoding))
    (item,) = articles(path)
    assert item.article.text.endswith("“Café” — naïve.")


@pytest.mark.parametrize("pack", [gzip.compress, lzma.compress])
def test_packed_files(tmp_path: Path, pack: object) -> None:
    path = tmp_path / "rows.jsonl.packed"
    path.write_bytes(pack(json.dumps(ROW).encode() + b"\n"))  # type: ignore[operator]
    (item,) = articles(path)
    assert item.article.id == "a1"


def test_json_lines(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    rows = [json.dumps(ROW), "", json.dumps({"doc": 7, "text": TEXT})]
    path.write_text("\n".join(rows))
    first, second = articles(path)
    article = first.article
    assert (article.id, article.title, article.text) == ("a1", "T", "It is so.")
    assert (article.published, article.source, article.authors) == ("2024-03-25", "S", ("A B",))
    assert (article.url, first.media_type) == ("https://a.example/x", "application/json")
    assert json.loads(first.original) == ROW
    assert (second.article.id, second.article.title) == ("7", "Cabinet approves plan")


@pytest.mark.parametrize(
    ("bad", "says"),
    [
        ("{broken", "not JSON"),
        ('["text"]', "not an object"),
        ('{"id": "x"}', '"text" is missing'),
        ('{"text": 3}', '"text" is not a string'),
        ('{"text": " "}', '"text" is empty'),
        ('{"text": "a\tb"}', "not JSON: Invalid control character at column 12"),
        ('{"text": "a", "published": "2024-13-45"}', '"published" is no date: 2024-13-45'),
        ("[" * 100_000, "not JSON"),
        ('{"text": "a", "n": ' + "9" * 5000 + "}", "not JSON"),
    ],
)
def test_a_broken_line_is_named_and_the_rest_goes_on(tmp_path: Path, bad: str, says: str) -> None:
    path = tmp_path / "rows.jsonl"
    good = json.dumps({"text": "It is so."})
    path.write_text("\n".join([good] * 6 + [bad, good]) + "\n")
    found = list(read_path(path))
    assert len(found) == 8
    assert [isinstance(item, Ingested) for item in found] == [True] * 6 + [False, True]
    broken = found[6]
    assert isinstance(broken, Malformed)
    assert broken.line == 7
    assert f"{path}, line 7: {says}" in str(broken)


def test_one_json_document(tmp_path: Path) -> None:
    one, many = tmp_path / "one.json", tmp_path / "many.json"
    one.write_text(json.dumps(ROW, indent=2))
    many.write_text(json.dumps([ROW, {"text": "Another."}, {"no": 1}], indent=2))
    assert [item.article.id for item in articles(one)] == ["a1"]
    found = list(read_path(many))
    assert [type(item) for item in found] == [Ingested, Ingested, Malformed]
    assert "article 3" in str(found[2])
    lines = tmp_path / "lines.json"
    lines.write_text(json.dumps(ROW) + "\n" + json.dumps({**ROW, "id": "a2"}))
    assert [item.article.id for item in articles(lines)] == ["a1", "a2"]


def test_markdown_with_front_matter(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("---\nauthor: Jane Public\n---\n# The title\n\nBody *text* of it.\n")
    (item,) = articles(path)
    assert (item.article.title, item.article.text) == ("The title", "Body text of it.")
    assert item.article.authors == ("Jane Public",)
    broken = tmp_path / "b.md"
    broken.write_text("---\ntitle: x\nbroken\n---\nBody\n")
    assert isinstance(error(broken), Malformed)


def test_a_heading_below_a_stated_title_stays_in_the_text(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("---\ntitle: Harbour opens\n---\n# What the port said\n\nIt opened. It did.\n")
    (item,) = articles(path)
    assert item.article.title == "Harbour opens"
    assert item.article.text == "What the port said\n\nIt opened. It did."
    path.write_text("---\ntitle: Harbour opens\n---\n# Harbour opens\n\nIt opened. It did.\n")
    (item,) = articles(path)
    assert item.article.text == "It opened. It did."


def test_a_front_matter_with_a_day_that_never_was_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("---\ntitle: x\ndate: 2024-04-31\n---\nIt is so.\n")
    refused = error(path)
    assert isinstance(refused, Malformed)
    assert "line 3: 'date' is no date: 2024-04-31" in str(refused)
    path.write_text('+++\ntitle = "x"\ndate = "2024-04-31"\n+++\nIt is so.\n')
    assert "line 3: 'date' is no date" in str(error(path))
    path.write_text("---\nnote: 2024-04-31\ntags:\n- a\nDate: 2024-04-31\n---\nIt is so.\n")
    assert "line 5: 'date' is no date" in str(error(path))
    path.write_text('+++\nnote = "2024-04-31"\ndate = "2024-04-31"\n+++\nIt is so.\n')
    assert "line 3: 'date' is no date" in str(error(path))
    path.write_text("---\nnote: 2024-04-31\ndate:\n  - 2024-04-31\n---\nIt is so.\n")
    assert "line 4: 'date' is no date" in str(error(path))
    path.write_text("---\ndate: some day\n---\nIt is so.\n")
    assert articles(path)[0].article.published is None


def test_markdown_in_a_text_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        "# The title\n\nJane Public  \n25 March 2024\n\nAn article in *The Paper* says."
    )
    (item,) = articles(path)
    assert (item.article.title, item.article.authors) == ("The title", ("Jane Public",))
    assert item.article.text.endswith("An article in The Paper says.")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (b"\x89PNG\r\n\x1a\n....", "PNG"),
        (b"%PDF-1.7 ...", "PDF"),
        (bytes(range(256)) * 20, "binary"),
        (b"...!!!\n---\n", "no text"),
    ],
)
def test_what_is_no_text_is_refused_by_name(tmp_path: Path, data: bytes, says: str) -> None:
    path = tmp_path / "thing.dat"
    path.write_bytes(data)
    found = error(path)
    assert isinstance(found, NotText)
    assert says in str(found)


def test_what_is_missing_or_unreadable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert isinstance(error(tmp_path / "none.txt"), SourceMissing)
    assert isinstance(error(tmp_path), SourceUnreadable)
    link = tmp_path / "link.txt"
    link.symlink_to(tmp_path / "gone.txt")
    assert isinstance(error(link), SourceUnreadable)
    path = tmp_path / "a.txt"
    path.write_text(TEXT)

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    found = error(path)
    assert isinstance(found, SourceUnreadable)
    assert "not allowed" in str(found)


def test_a_hostile_name_is_shown_safely(tmp_path: Path) -> None:
    (found,) = read_path(tmp_path / "a\x1b[2J\nb.txt")
    assert isinstance(found, SourceMissing)
    assert "\x1b" not in str(found)
    assert "\n" not in str(found)


def test_damaged_and_exploding_archives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    damaged = tmp_path / "a.txt.gz"
    damaged.write_bytes(gzip.compress(TEXT.encode())[:-12])
    assert isinstance(error(damaged), SourceUnreadable)
    bomb = tmp_path / "b.txt.xz"
    bomb.write_bytes(lzma.compress(b"a" * 2_000_000))
    monkeypatch.setattr(files_module, "DOCUMENT_BYTES", 1_000_000)
    assert "larger than" in str(error(bomb))


def test_walking_a_folder(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", ".hidden", "sub/c.txt", "page.html", "page_files/x.js"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x")
    (tmp_path / "loop").symlink_to(tmp_path)
    names = [str(path.relative_to(tmp_path)) for path in walk(tmp_path)]
    assert names == ["a.md", "b.txt", "page.html", "sub/c.txt"]
    missing = tmp_path / "none"
    assert list(walk(missing)) == [missing]


def test_a_stream() -> None:
    (item,) = read_stream(TEXT.encode(), "standard input")
    assert isinstance(item, Ingested)
    assert item.article.path is None
    (row,) = read_stream(json.dumps(ROW).encode(), "standard input")
    assert isinstance(row, Ingested)
    assert row.article.id == "a1"
    (empty,) = read_stream(b"", "standard input")
    assert isinstance(empty, NotText)


def test_what_is_an_address() -> None:
    assert is_url("https://a.example")
    assert is_url("ftp://a.example")
    assert not is_url("a.txt")
    assert not is_url("C:\\a.txt")


@pytest.mark.parametrize("filler", [b"<!---->", b"<?a?>", b"<!-- a -->\n", b"<!DOCTYPE a>"])
def test_what_opens_with_any_number_of_comments_is_told_at_once(filler: bytes) -> None:
    assert detect(filler * 800, "a") is Format.TEXT
    assert detect(filler * 20 + b"<html>", "a") in (Format.PAGE, Format.TEXT)


def test_json_is_known_by_its_beginning() -> None:
    row = {"id": "a1", "text": "It is so."}
    for data in (
        json.dumps(row, indent=1),
        json.dumps([row]),
        json.dumps([row], indent=1),
        json.dumps(row),
    ):
        (item,) = read_stream(data.encode(), "standard input")
        assert isinstance(item, Ingested)
        assert item.article.id == "a1"
    lines = [*read_stream(b'{"text": "It is\n{"text": "It is so."}\n', "standard input")]
    assert [type(one) for one in lines] == [Malformed, Ingested]


def test_a_broken_document_is_one_error(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('{\n "id": "p",\n "text": It is so.\n}\n')
    assert "line 3" in str(error(path))


def test_a_folder_whose_files_cannot_be_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text("a")
    (tmp_path / "b.txt").write_text("b")
    look = Path.stat

    def closed(path: Path, **options: bool) -> object:
        if path.name == "a.txt":
            raise PermissionError(13, "Permission denied")
        return look(path, **options)

    monkeypatch.setattr(Path, "stat", closed)
    assert [path.name for path in walk(tmp_path)] == ["a.txt", "b.txt"]


@pytest.mark.parametrize("start", ["---\nurl: {}\n---\n", "---\nsource: {}\n---\n"])
def test_a_stated_address_is_whole(tmp_path: Path, start: str) -> None:
    long = "https://a.example/" + "x" * 900
    (tmp_path / "a.md").write_text(start.format(long) + TEXT)
    (tmp_path / "a.jsonl").write_text(json.dumps({**ROW, "url": long}))
    for name in ("a.md", "a.jsonl"):
        (item,) = articles(tmp_path / name)
        assert item.article.url == long
