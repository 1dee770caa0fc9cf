from __future__ import annotations

import pytest

from reader.extract.times import infer_published


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("A headline\n\nPeter Symonds  \n25 March 2024\n\nIt was 3 May 2001.", "2024-03-25"),
        ("Title\n8:05am UK, Monday 16 September 2013\nA man fell.", "2013-09-16"),
        ("Title\nPublished: July 28, 2004 at 1:24 PM\nHe died.", "2004-07-28"),
        ("Title\nTHURSDAY, APRIL 11, 2013, 12:12 AM\nTwo men", "2013-04-11"),
        ("23 July 2013 Last updated at 13:42 GMT\nTitle", "2013-07-23"),
        ("Posted on December 23, 2012 by admin\nText", "2012-12-23"),
        ("UPDATED: 3 May 2012\nPUBLISHED: 1 May 2012\nText", "2012-05-01"),
        ("LONDON, March 3, 2013 (Reuters) - A man fell.", "2013-03-03"),
        ("By Dave DeCamp\nThe US is encouraging Japan.", None),
        ("He was born on 3 May 1950.\nHe died.", None),
        ("The treaty of March 3, 1960 provoked massive demonstrations.", None),
        ("Tuesday he said so", None),
        ("31 February 2013\nText", None),
        ("", None),
    ],
)
def test_a_date_line_is_read_and_none_invented(text: str, published: str | None) -> None:
    assert infer_published(text) == published
