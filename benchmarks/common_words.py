"""Write the table of how common words are, which story grouping weighs rare words by.

    python -m benchmarks.common_words reader/compare/stories/common.txt FILE.conllu[.xz] …

Reads Universal Dependencies files (the texts of their `# text =` lines), cuts each document into
stretches of about 300 words, and counts in how many stretches a stem stands.
"""

from __future__ import annotations

import argparse
import lzma
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from reader.compare.stories.terms import TOKEN, stem

WORDS = 300
LEAST = 60
RARE = 0.01


def documents(path: Path) -> Iterator[str]:
    """Yield the text of each document of a CoNLL-U file."""
    data = path.read_bytes()
    text = (lzma.decompress(data) if path.suffix == ".xz" else data).decode("utf-8")
    lines: list[str] = []
    for line in text.splitlines():
        if line.startswith("# newdoc") and lines:
            yield " ".join(lines)
            lines = []
        elif line.startswith("# text ="):
            lines.append(line.removeprefix("# text =").strip())
    yield " ".join(lines)


def stretches(paths: list[Path]) -> Iterator[str]:
    """Yield stretches of about `WORDS` words, none shorter than `LEAST`."""
    for path in paths:
        for document in documents(path):
            words = document.split()
            for start in range(0, max(1, len(words) - 100), WORDS):
                piece = words[start : start + WORDS]
                if len(piece) >= LEAST:
                    yield " ".join(piece)


def main(out: Path, paths: list[Path]) -> None:
    """Count and write."""
    seen: Counter[str] = Counter()
    total = 0
    for piece in stretches(paths):
        total += 1
        seen.update({stem(m.group()) for m in TOKEN.finditer(piece)})
    rows = sorted((w, n / total) for w, n in seen.items() if n / total >= RARE)
    head = (
        f"# In what share of {total} stretches of about {WORDS} words a stem stands, where in\n"
        f"# {RARE:.0%} or more. From the texts of Universal Dependencies English-EWT\n"
        "# (CC BY-SA 4.0) and GUM (CC BY and CC BY-SA). Made by benchmarks/common_words.py.\n"
    )
    out.write_text(head + "".join(f"{w} {p:.3f}\n" for w, p in rows), encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("out", type=Path, help="the table to write")
    parser.add_argument("treebanks", type=Path, nargs="+", help=".conllu files, .xz or not")
    options = parser.parse_args()
    main(options.out, options.treebanks)
