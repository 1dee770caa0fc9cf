from __future__ import annotations

from reader.tui.dates import added, day


def test_dates_say_as_much_as_is_known() -> None:
    assert day("2024-03-25") == "25 March 2024"
    assert day("2024-03", short=True) == "Mar 2024"
    assert day("2024-13-01") == "2024"
    assert day(None) == day("soon") == ""


def test_the_day_something_was_added_has_its_year_only_if_it_is_another() -> None:
    assert added("2026-11-02T08:00:00", 2026) == "added 2 Nov"
    assert added("2025-11-02T08:00:00", 2026) == "added 2 Nov 2025"
