"""How much of anything is taken in, so that no file, page or archive can exhaust the machine."""

from __future__ import annotations

MEGABYTE = 1 << 20

DOCUMENT_BYTES = 32 * MEGABYTE
"""One document as a whole: a file, what came in on standard input, a downloaded page."""

FEED_BYTES = 8 * MEGABYTE
"""A feed, and each page it leads to: several are held at once."""

FEED_ITEMS = 5000
"""Entries of one feed, however many it lists."""

LINE_BYTES = 16 * MEGABYTE
"""One line of JSON lines; the file itself is streamed."""

UNPACKED_BYTES = 2048 * MEGABYTE
"""What a compressed stream may unpack to."""

PAGE_TREE_BYTES = 2 * MEGABYTE
"""A web page without scripts and styles; the article finder takes 4 s for 1 MB."""

PAGE_IN_PROCESS_BYTES = MEGABYTE // 4
"""Up to here a page is read in this process; a larger one in its own, which can be stopped."""

PAGE_SECONDS = 12.0
DOWNLOAD_SECONDS = 60.0
SOCKET_SECONDS = 20.0
REDIRECTS = 5
