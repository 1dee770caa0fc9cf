"""Which language a text is in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.extract.language import detect


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "en"),
        ("US, Japan to Strengthen Military Ties in Buildup", "en"),
        ("Kishi resigned.", "en"),
        ("for i in range(10): print(i)", "en"),
        ("Der Hund ist groß und die Katze ist nicht im Haus.", "de"),
        ("Le président de la République est arrivé à Paris avec les ministres.", "fr"),
        ("El presidente dijo que no hay más dinero para los bancos.", "es"),
        ("Привет, мир, как дела", "ru"),
        ("今日は天気がいいですね", "ja"),
        ("今天天气很好", "zh"),
    ],
)
def test_language(text: str, code: str) -> None:
    assert detect(text) == code


@pytest.mark.parametrize(
    "text",
    [
        "Her mother told her son that her sister had left her.",
        "Police questioned her brother. Her mother said her daughter was kind.",
        "Come over. He met men till ten, come what may.",
    ],
)
def test_english_words_that_other_languages_have_too_stay_english(text: str) -> None:
    assert detect(text) == "en"


@given(st.text(max_size=50))
def test_any_text_has_one(text: str) -> None:
    assert len(detect(text)) == 2
