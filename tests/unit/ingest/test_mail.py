from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from reader.errors import IngestError, NotText
from reader.ingest import Ingested, read_path
from reader.ingest.formats import Format, detect

TEXT = (
    "The harbour of Leeds opened to ships on Monday, after a wait of nine years, the port said.\n\n"
    "Its head, Ann Cole, called it a good day for the town and for all who work there.\n"
)


def message(**headers: str) -> EmailMessage:
    made = EmailMessage()
    stated = {
        "From": "Ann Cole <ann@harbour.example>",
        "To": "desk@courier.example",
        "Date": "Mon, 04 Mar 2024 23:30:00 -0500",
        "Subject": "Harbour opens to ships",
        "Message-ID": "<1@harbour.example>",
        **headers,
    }
    for name, value in stated.items():
        made[name] = value
    return made


def read(path: Path, data: bytes) -> Ingested | IngestError:
    path.write_bytes(data)
    (found,) = read_path(path)
    return found


@pytest.mark.parametrize("name", ["a.eml", "a.txt", "a"])
def test_a_message_is_read_with_its_subject_date_and_sender(tmp_path: Path, name: str) -> None:
    mail = message()
    mail.set_content(TEXT)
    item = read(tmp_path / name, bytes(mail))
    assert isinstance(item, Ingested)
    assert item.article.title == "Harbour opens to ships"
    assert item.article.published == "2024-03-04"
    assert item.article.authors == ("Ann Cole",)
    assert item.article.text.startswith("The harbour of Leeds opened")
    assert (item.original, item.media_type) == (bytes(mail), "message/rfc822")


def test_headers_and_text_are_decoded(tmp_path: Path) -> None:
    mail = message(Subject="Fwd: Café “Zürich” shuts", From="Läkartidningen News <n@l.example>")
    mail.set_content(f"Café – naïve.\n\n{TEXT}", charset="windows-1252", cte="quoted-printable")
    item = read(tmp_path / "a.eml", bytes(mail).replace(b"\n", b"\r\n"))
    assert isinstance(item, Ingested)
    assert item.article.title == "Café “Zürich” shuts"
    assert item.article.source == "Läkartidningen News"
    assert "naïve" in item.article.text


def test_of_several_parts_the_one_with_the_text_is_read(tmp_path: Path) -> None:
    mail = message()
    mail.set_content("\n")
    paragraphs = "".join(f"<p>{one}</p>" for one in TEXT.strip().split("\n\n"))
    mail.add_alternative(f"<html><body><div>{paragraphs}</div></body></html>", subtype="html")
    mail.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="a.pdf")
    item = read(tmp_path / "a.eml", bytes(mail))
    assert isinstance(item, Ingested)
    assert item.article.title == "Harbour opens to ships"
    assert "Ann Cole, called it a good day" in item.article.text
    assert item.article.published == "2024-03-04"


def test_a_message_without_text_is_refused(tmp_path: Path) -> None:
    mail = message()
    mail.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="a.pdf")
    found = read(tmp_path / "a.eml", bytes(mail))
    assert isinstance(found, NotText)
    assert "no text in this message" in str(found)


def test_a_mailbox_is_refused_by_name(tmp_path: Path) -> None:
    mail = message()
    mail.set_content(TEXT)
    box = b"From MAILER-DAEMON Fri Jul  8 12:08:34 2011\n" + bytes(mail)
    for name in ("box", "box.mbox", "box.txt"):
        found = read(tmp_path / name, box + b"\n" + box)
        assert isinstance(found, NotText)
        assert "this is a mailbox" in str(found)
        assert ".eml" in str(found)


@pytest.mark.parametrize(
    "damaged",
    [
        b"Subject: =?utf-8?b?!!!?=\nDate: never\nFrom: \xff\xfe <\n\n",
        b"Subject: =?nowhere?q?x?=\nContent-Type: text/plain; charset=nowhere\n\n",
        b"Content-Type: multipart/mixed; boundary=x\nSubject: s\n\n--x\n\n",
        b"Content-Transfer-Encoding: base64\nMIME-Version: 1.0\n\n",
    ],
)
def test_a_broken_message_is_read_as_far_as_it_goes(tmp_path: Path, damaged: bytes) -> None:
    found = read(tmp_path / "a.eml", damaged + TEXT.encode())
    assert isinstance(found, (Ingested, NotText))


@pytest.mark.parametrize(
    "text",
    [
        "From: the mayor\nTo: the people\n\nDear all.",
        "From the harbour at 10:30 came a ship, in 2011.\nIt sank.",
        "Subject: a plan\nDate: 4 March 2024\nFrom: Ann Cole\n\nIt is so.",
    ],
)
def test_what_merely_reads_like_a_letter_is_text(text: str) -> None:
    assert detect(text.encode(), "a.txt") is Format.TEXT
