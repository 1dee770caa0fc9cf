"""What the tests of the index share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.index import Index, IndexDocument

OpenIndex = Callable[..., Index]


@pytest.fixture
def open_index(tmp_path: Path) -> Iterator[OpenIndex]:
    """Opens indexes that are closed at the end; documents given are in it, in one commit each."""
    opened: list[Index] = []

    def opener(*docs: IndexDocument, folder: str = "index", **options: object) -> Index:
        texts = {doc.id: doc.text for doc in docs}
        index = Index.open(tmp_path / folder, text_of=texts.get, **options)  # type: ignore[arg-type]
        opened.append(index)
        if docs:
            index.add(docs)
        return index

    yield opener
    for index in opened:
        index.close()
