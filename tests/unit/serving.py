"""A web site on loopback for tests."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Page:
    """What the site answers with at one address."""

    body: str | bytes = ""
    media_type: str = "text/html; charset=utf-8"
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)


@dataclass
class Site:
    """The site: its address, its pages by path, and the paths that were asked for, in order."""

    address: str
    pages: dict[str, Page] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def feed(self, path: str, *items: str, title: str = "The Courier", etag: str = "") -> str:
        """Put an RSS feed there; its address."""
        listed = "".join(f"<item>{item}</item>" for item in items)
        source = f"<rss version='2.0'><channel><title>{title}</title>{listed}</channel></rss>"
        headers = {"ETag": etag} if etag else {}
        self.pages[path] = Page(source, "application/rss+xml", headers=headers)
        return self.address + path

    def article(self, path: str, headline: str) -> str:
        """Put a page with an article there; the item of a feed that leads to it."""
        text = f"{headline} was what everybody in Paris spoke of on the day. " * 4
        self.pages[path] = Page(
            f"<html><head><title>{headline}</title></head><body><article><h1>{headline}</h1>"
            f"<p>{text}</p><p>Nobody would say when it ends, or who is to pay.</p></article></body>"
        )
        return f"<title>{headline}</title><link>{self.address}{path}</link><guid>{path}</guid>"


@contextmanager
def serving() -> Iterator[Site]:
    """A site that answers as long as the block runs."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append(self.path)
            page = site.pages.get(self.path, Page("gone", status=404))
            known = page.headers.get("ETag")
            if known and self.headers.get("If-None-Match") == known:
                page = Page(status=304)
            body = page.body.encode() if isinstance(page.body, str) else page.body
            self.send_response(page.status)
            self.send_header("Content-Type", page.media_type)
            for name, value in page.headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    site = Site(f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
