"""Takes the pictures in this folder anew: `python docs/images/make.py`.

They show the two sample articles in a library made for the purpose. The pictures name no font to
be fetched; whatever fixed-width font is there is used.
"""

from __future__ import annotations

import asyncio
import re
import tempfile
from pathlib import Path

from reader.library import Library
from reader.tui.app import ReaderApp

HERE = Path(__file__).resolve().parent
PICTURES = {
    "reader.svg": ((132, 36), "reader-dark", ("j", "enter", *["right_square_bracket"] * 3)),
    "comparison.svg": ((132, 36), "reader-dark", ("c",)),
    "search.svg": ((132, 36), "reader-light", ("s", *"okinawa", "enter")),
    "narrow.svg": ((80, 30), "reader-light", ("j", "enter")),
}
_FONT = re.compile(r"\s*@font-face \{[^}]*\}")
_FIXED = "ui-monospace, Menlo, Consolas, DejaVu Sans Mono"


async def picture(folder: Path, size: tuple[int, int], theme: str, keys: tuple[str, ...]) -> str:
    """Return one screen as SVG."""
    app = ReaderApp(lambda: Library.open(folder), theme=theme)
    async with app.run_test(size=size) as pilot:

        async def settle() -> None:
            await pilot.pause()
            while not app.desk.opened or any(worker.is_running for worker in app.workers):
                await app.workers.wait_for_complete()
                await pilot.pause()

        await settle()
        for key in keys:
            await pilot.press(key)
            await settle()
        svg = app.export_screenshot(title="reader")
    app.let_go()
    return _FONT.sub("", svg).replace("Fira Code", _FIXED)


def main() -> None:
    """Write every picture."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "library"
        with Library.open(folder) as library:
            library.annotate()
        for name, (size, theme, keys) in PICTURES.items():
            svg = asyncio.run(picture(folder, size, theme, keys))
            (HERE / name).write_text(svg, encoding="utf-8")


if __name__ == "__main__":
    main()
