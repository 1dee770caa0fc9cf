from __future__ import annotations

import gzip
import socket
import threading
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from reader.errors import IngestError, SourceMissing, SourceUnreadable
from reader.ingest import Ingested, read_url
from reader.ingest import web as web_module
from tests.unit.serving import Page, serving

TEXT = (
    "Cabinet approves plan\n\n"
    "The minister said on Tuesday that the plan had been approved by the whole cabinet.\n"
)


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        moves = {
            "/moved": "/a.txt",
            "/file": "file:///etc/hostname",
            "/ftp": "ftp://127.0.0.1/x",
            "/loop": "/loop",
        }
        if self.path in moves:
            self.send_response(302)
            self.send_header("Location", moves[self.path])
            self.end_headers()
            return
        if self.path == "/gone":
            self.send_error(404)
            return
        data = TEXT.encode("utf-8")
        self.send_response(200)
        if self.path == "/packed":
            data = gzip.compress(data)
        if self.path == "/page":
            paragraphs = TEXT.split("\n\n")[1] * 3
            data = f"<title>Caf\xe9 plan</title><body><p>{paragraphs}</p>".encode("latin-1")
            self.send_header("Content-Type", "text/html; charset=iso-8859-1")
        else:
            self.send_header("Content-Type", "text/plain; charset=utf-8")
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def one(url: str) -> Ingested | IngestError:
    (found,) = read_url(url)
    return found


@pytest.mark.parametrize("path", ["/a.txt", "/moved", "/packed"])
def test_a_text_is_fetched(site: str, path: str) -> None:
    found = one(site + path)
    assert isinstance(found, Ingested)
    assert found.article.title == "Cabinet approves plan"
    assert found.article.url == site + path.replace("moved", "a.txt")


def test_a_page_is_fetched_in_its_charset(site: str) -> None:
    found = one(site + "/page")
    assert isinstance(found, Ingested)
    assert (found.article.title, found.media_type) == ("Café plan", "text/html")


@pytest.mark.parametrize("path", ["/file", "/ftp", "/loop"])
def test_no_redirect_leaves_the_web(site: str, path: str) -> None:
    assert isinstance(one(site + path), SourceUnreadable)


def test_what_is_not_there(site: str) -> None:
    found = one(site + "/gone")
    assert isinstance(found, SourceMissing)
    assert "404" in str(found)


@pytest.mark.parametrize(
    "url", ["file:///etc/hostname", "ftp://127.0.0.1/x", "http://", "http://[x"]
)
def test_other_addresses_are_refused(url: str) -> None:
    assert isinstance(one(url), IngestError)


def test_an_address_with_a_password_is_refused_without_showing_it(site: str) -> None:
    found = one(site.replace("http://", "http://ann:secret@") + "/a.txt")
    assert isinstance(found, SourceUnreadable)
    assert "password" in str(found)
    assert "secret" not in str(found)


def test_a_secure_address_is_never_spoken_to_in_the_clear(site: str) -> None:
    found = one(site.replace("http:", "https:") + "/a.txt")
    assert isinstance(found, SourceUnreadable)
    assert "SSL" in str(found)


def test_nobody_listens() -> None:
    assert isinstance(one("http://127.0.0.1:9/"), SourceUnreadable)


def test_too_much_is_cut_off(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web_module, "DOCUMENT_BYTES", 10)
    assert "larger than" in str(one(site + "/a.txt"))


def test_what_breaks_off_is_not_taken_for_the_whole() -> None:
    with serving() as running:
        running.pages["/a"] = Page(TEXT, "text/plain", headers={"Content-Length": "9999"})
        assert "broke off" in str(one(f"{running.address}/a"))


@pytest.mark.parametrize("answer", [b"HTTP/1.1 100 Continue\r\n\r\n", b"HTTP/1.0 200 OK\r\n\r\nx"])
def test_a_server_that_never_ends_is_hung_up_on(
    answer: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(web_module, "DOWNLOAD_SECONDS", 0.1)
    listening = socket.create_server(("127.0.0.1", 0))
    open_ones: list[socket.socket] = []

    def talk() -> None:
        connection, _ = listening.accept()
        open_ones.append(connection)
        with suppress(OSError):
            connection.sendall(answer)
            while answer.endswith(b"\n"):
                connection.sendall(answer)
            while connection.recv(1 << 16):
                pass

    thread = threading.Thread(target=talk)
    thread.start()
    found = one(f"http://127.0.0.1:{listening.getsockname()[1]}/a")
    for connection in open_ones:
        with suppress(OSError):
            connection.shutdown(socket.SHUT_RDWR)
    thread.join()
    for opened in (listening, *open_ones):
        opened.close()
    assert isinstance(found, SourceUnreadable)
    assert "not done after" in str(found)
