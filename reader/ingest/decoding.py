"""Bytes → text: which encoding a document is in, and whether it is text at all."""

from __future__ import annotations

import codecs
import re

from reader.errors import NotText

_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "a database"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"{\\rtf", "an RTF document"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"(\xb5/\xfd", "a Zstandard archive"),
    (b"OggS", "sound or video"),
    (b"ID3", "sound"),
    (b"\x00\x00\x00 ftyp", "video"),
    (b"bplist00", "a property list"),
)
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_XML = re.compile(rb"<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]+)", re.IGNORECASE)
_WESTERN = re.compile(r"[^\x00-\x7f\u00a0-\u00ff‘’‚“”„†‡•…–—€™ŠšŽžŒœŸƒˆ˜‰‹›]")
_CONTROLS = bytes(set(range(32)) - {7, 8, 9, 10, 11, 12, 13, 27})
_HEAD, _SAMPLE = 4096, 1 << 18


def decode(data: bytes, name: str, declared: str | None = None) -> str:
    """The text of `data`; `declared` is the encoding its sender states.

    A byte order mark is believed first, then `declared` or the page's own charset, then UTF-8,
    then what the bytes look like. Raises NotText, naming `name`, for what is binary or empty.
    """
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"):
        raise NotText(f"{name}: there is no text in it (the file is empty)")
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _strict(data, encoding) or data.decode(encoding, "replace")
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise NotText(f"{name}: this is {what}, not text; save it as text or as a web page")
    wide = _wide(data)
    if wide and (text := _strict(data, wide)):
        return text
    head = data[:_HEAD]
    if b"\x00" in head or len(head.translate(None, _CONTROLS)) < 0.98 * len(head):
        raise NotText(f"{name}: this is a binary file, not text")
    for candidate in (declared, _stated(head), "utf-8"):
        if candidate and (text := _strict(data, candidate)):
            return text
    return _guess(data, name)


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        # A page that says iso-8859-1 means Windows-1252, as every browser reads it.
        name = codecs.lookup(encoding).name
        return data.decode("cp1252" if name in ("iso8859-1", "ascii") else name)
    except (LookupError, UnicodeError, ValueError):
        return None


def _stated(head: bytes) -> str | None:
    match = _META.search(head) or _XML.search(head)
    return match[1].decode("ascii") if match else None


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: in English text every other byte is zero."""
    head = data[:_HEAD]
    if len(head) < 4 or b"\x00" not in head:
        return None
    even, odd = head[0::2].count(0) / len(head[0::2]), head[1::2].count(0) / len(head[1::2])
    if odd > 0.7 and even < 0.05:
        return "utf-16-le"
    return "utf-16-be" if even > 0.7 and odd < 0.05 else None


def _guess(data: bytes, name: str) -> str:
    """What is neither declared nor valid UTF-8."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = sum(1 for c in text[:_SAMPLE] if c > "\x7f") - broken
    if whole > 4 * broken:
        return text
    western = data.decode("cp1252", "replace")
    odd = len(_WESTERN.findall(western[:_SAMPLE]))
    letters = sum(c.isascii() and c.isalpha() for c in western[:_SAMPLE])
    if not odd and letters > 0.4 * len(western[:_SAMPLE]):
        return western
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    if best is None:
        raise NotText(
            f"{name}: this is a binary file, or its encoding can't be told; save it as UTF-8"
        )
    return data.decode(best.encoding, "replace")
