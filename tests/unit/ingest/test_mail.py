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


FOOTER = "_______\nTo unsubscribe from the list write to list-leave@harbour.example\n"
PAGE = "<html><body><div>{}</div></body></html>".format(
    "".join(f"<p>{one}</p>" for one in TEXT.strip().split("\n\n"))
)


def mixed(*parts: EmailMessage) -> EmailMessage:
    mail = message()
    mail.make_mixed()
    for part in parts:
        mail.attach(part)
    return mail


def inline(text: str, subtype: str = "plain") -> EmailMessage:
    part = EmailMessage()
    part.set_content(text, subtype=subtype)
    del part["MIME-Version"]
    return part


def test_a_list_footer_does_not_stand_for_the_page_before_it(tmp_path: Path) -> None:
    item = read(tmp_path / "a.eml", bytes(mixed(inline(PAGE, "html"), inline(FOOTER))))
    assert isinstance(item, Ingested)
    assert item.article.text.startswith("The harbour of Leeds opened")
    assert "Ann Cole, called it a good day" in item.article.text
    assert "To unsubscribe" in item.article.text


def test_an_attached_message_is_not_the_article(tmp_path: Path) -> None:
    attached = message(Subject="Minutes")
    attached.set_content("The minutes of a meeting that was held in Karon in the year before.\n")
    mail = message()
    mail.set_content(PAGE, subtype="html")
    mail.add_attachment(attached)
    item = read(tmp_path / "a.eml", bytes(mail))
    assert isinstance(item, Ingested)
    assert item.article.title == "Harbour opens to ships"
    assert "Ann Cole, called it a good day" in item.article.text
    assert "minutes" not in item.article.text


def test_a_message_that_only_passes_another_on_is_read_as_that(tmp_path: Path) -> None:
    attached = message()
    attached.set_content(TEXT)
    mail = message(Subject="Fwd: see this", From="Ivo Harl <ivo@courier.example>")
    mail.set_content("FYI\n")
    mail.add_attachment(attached)
    item = read(tmp_path / "a.eml", bytes(mail))
    assert isinstance(item, Ingested)
    assert item.article.title == "Harbour opens to ships"
    assert item.article.authors == ("Ann Cole",)


def test_text_behind_a_picture_is_read_too(tmp_path: Path) -> None:
    picture = EmailMessage()
    picture.set_content(b"\x89PNG", maintype="image", subtype="png", disposition="inline")
    first, second = TEXT.strip().split("\n\n")
    item = read(tmp_path / "a.eml", bytes(mixed(inline(first), picture, inline(second))))
    assert isinstance(item, Ingested)
    assert item.article.text == f"{first}\n\n{second}"


def test_of_alternatives_one_is_read(tmp_path: Path) -> None:
    both = EmailMessage()
    both.set_content(TEXT)
    both.add_alternative(PAGE, subtype="html")
    item = read(tmp_path / "a.eml", bytes(mixed(both, inline(FOOTER))))
    assert isinstance(item, Ingested)
    assert item.article.text.count("The harbour of Leeds opened") == 1
    assert "To unsubscribe" in item.article.text


def test_messages_one_within_the_other_without_end_are_refused(tmp_path: Path) -> None:
    found = read(tmp_path / "a.eml", b"Content-Type: message/rfc822\n\n" * 1000 + TEXT.encode())
    assert isinstance(found, NotText)
    assert str(tmp_path / "a.eml") in str(found)
    assert "one within the other" in str(found)


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1"])
def test_headers_that_are_not_ascii_are_read_as_written(tmp_path: Path, encoding: str) -> None:
    head = "From: Zoë Müller <z@x.example>\nSubject: Café Müller\n =?utf-8?q?shuts_early?=\n\n"
    item = read(tmp_path / "a.eml", head.encode(encoding) + TEXT.encode())
    assert isinstance(item, Ingested)
    assert item.article.title == "Café Müller shuts early"
    assert item.article.authors == ("Zoë Müller",)


@pytest.mark.parametrize(
    ("sender", "author"),
    [
        ("=?utf-8?q?Cole=2C_Ann?= <x@harbour.example>", "Ann Cole"),
        ('"Cole, Ann" <x@harbour.example>', "Ann Cole"),
        ("=?utf-8?q?Ann_Cole?= <x@harbour.example>", "Ann Cole"),
        ("=?utf-8?q?Ann_Cole_=3Cx=40harbour=2Eexample=3E?=", "Ann Cole"),
        ('"van Dyke, Jan" <x@harbour.example>', "Jan van Dyke"),
    ],
)
def test_a_sender_is_named_whatever_way_it_is_written(
    tmp_path: Path, sender: str, author: str
) -> None:
    item = read(tmp_path / "a.eml", f"From: {sender}\nSubject: s\n\n{TEXT}".encode())
    assert isinstance(item, Ingested)
    assert item.article.authors == (author,)


@pytest.mark.parametrize("lead", [b"\xef\xbb\xbf", b"\n", b"\xef\xbb\xbf\r\n\r\n"])
@pytest.mark.parametrize("name", ["a.eml", "a"])
def test_what_stands_before_the_headers_does_not_end_them(
    tmp_path: Path, lead: bytes, name: str
) -> None:
    mail = message()
    mail.set_content(TEXT)
    item = read(tmp_path / name, lead + bytes(mail))
    assert isinstance(item, Ingested)
    assert item.article.title == "Harbour opens to ships"
    assert item.article.text.startswith("The harbour of Leeds opened")
    assert item.original == lead + bytes(mail)


def test_a_mailbox_called_a_message_is_refused_and_one_message_of_it_read(tmp_path: Path) -> None:
    mail = message()
    mail.set_content(TEXT)
    one = b"From ann@harbour.example Fri Jul  8 12:08:34 2011\n" + bytes(mail)
    found = read(tmp_path / "a.eml", one + b"\n" + one)
    assert isinstance(found, NotText)
    assert "this is a mailbox" in str(found)
    item = read(tmp_path / "b.eml", one)
    assert isinstance(item, Ingested)
    assert item.article.title == "Harbour opens to ships"


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("Tue, 02 Apr 24 20:19:00 +0000", "2024-04-02"),
        ("02 Apr 24", "2024-04-02"),
        ("2 Jan 98 10:00 GMT", "1998-01-02"),
        ("31 Feb 24", None),
    ],
)
def test_a_year_of_two_digits_is_understood(tmp_path: Path, written: str, day: str | None) -> None:
    item = read(tmp_path / "a.eml", f"Date: {written}\nSubject: s\n\n{TEXT}".encode())
    assert isinstance(item, Ingested)
    assert item.article.published == day
