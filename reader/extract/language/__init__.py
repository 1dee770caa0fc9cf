"""Which language a text is in, as far as the engine must know: English, or which other.

Letters outside the Latin script decide by script; Latin text by the most frequent function words
of each language, those that are words of English too left out. English is the answer where
nothing speaks against it (a headline has hardly any function words).
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from itertools import islice

from reader.extract.words import word_set

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_WORDS = 3000
_LETTERS = 4000

_FUNCTION: dict[str, frozenset[str]] = {
    code: frozenset(words.split())
    for code, words in {
        "en": "the of and to in is was for that on with as it by be are this from at have has his "
        "he she they which not said will were their been would who its an but had or after",
        "de": "der die das und ist nicht den von zu mit dem des auf für im ein eine einen einem "
        "sich auch sie es als nach wird bei aus dass werden wurde haben einer zum zur über sind "
        "oder ich wir aber noch war hatte vor durch kann mehr",
        "fr": "le la les des et est dans une un du que qui pour pas sur au avec il elle ce cette "
        "par sont plus se ne sa ses ou mais aux ont été être leur nous vous je en de à",
        "es": "el la los las que de y en un una se del por con para su es al lo como más pero sus "
        "fue este ha entre cuando muy sin sobre también hasta hay desde todo nos durante está",
        "it": "il la che di e in un una per non è con si da del della dei le gli sono al nel anche "
        "più come alla ha lo delle ma dal questo suo nella degli stato essere",
        "pt": "o a os as que de e do da em um uma para com não se na no por mais dos das ao como "
        "mas foi ele seu sua pela pelo são também está entre quando muito já eu",
        "nl": "de het een en van ik te dat die in is niet op zijn met voor aan er om dan zou wat "
        "mijn maar bij uit ook nog naar heeft worden wordt door over hij deze werd",
        "sv": "och att det som en på är av för med den till inte har de om ett var jag men från "
        "kan när så efter vid också hade sig än skulle mot",
        "da": "og det at en den til er som på de med han af for ikke der var jeg et men om har "
        "fra kan blev efter også skal ved sig havde",
        "pl": "w i na z się nie do to że jest o jak po co ale od za przez tym dla był tego są "
        "oraz jego może które przed",
        "tr": "ve bir bu da de için ile çok olarak daha gibi kadar sonra var ne olan değil ama "
        "en o ise her",
    }.items()
}
_SHARED = word_set(
    "the is in was as on at or it an he de die den en a o e no so me to do by al la le men war of "
    "had not has van dan des i per se am her come met over till plus pour jest"
)
_TELLING = {code: words - _SHARED for code, words in _FUNCTION.items()}
_OTHER_SCRIPT = re.compile("[\u0370-\U0010ffff]")
_SCRIPTS = (
    ("HIRAGANA", "ja"), ("KATAKANA", "ja"), ("HANGUL", "ko"), ("CJK", "zh"), ("CYRILLIC", "ru"),
    ("ARABIC", "ar"), ("HEBREW", "he"), ("GREEK", "el"), ("DEVANAGARI", "hi"), ("THAI", "th"),
    ("BENGALI", "bn"), ("TAMIL", "ta"), ("ARMENIAN", "hy"), ("GEORGIAN", "ka"),
)  # fmt: skip


def detect(text: str) -> str:
    """The ISO 639-1 code of the text's language; 'en' where nothing speaks against it.

    Looks at no more than the first few thousand words.
    """
    script = _by_script(text)
    if script is not None:
        return script
    counts = Counter(m.group().lower() for m in islice(_WORD.finditer(text), _WORDS))
    english = _seen(counts, _FUNCTION["en"])
    # One word alone may be a word of English, or a name.
    several = {code for code, words in _TELLING.items() if len(words & counts.keys()) > 1}
    found = {code: _seen(counts, words) for code, words in _TELLING.items()}
    own = found.pop("en")
    best, most = max(found.items(), key=lambda item: item[1])
    enough = best in several and most > 1.5 * own and most >= 0.08 * counts.total()
    return best if enough and most * 3 > english else "en"


def _seen(counts: Counter[str], words: frozenset[str]) -> int:
    return sum(counts[word] for word in words if word in counts)


def _by_script(text: str) -> str | None:
    """The language most letters' script tells, where it isn't Latin."""
    if not _OTHER_SCRIPT.search(text, 0, 4 * _LETTERS):
        return None
    found: Counter[str] = Counter()
    letters = 0
    for char in islice((c for c in text[: 4 * _LETTERS] if c.isalpha()), _LETTERS):
        letters += 1
        if char > "\u036f":
            name = unicodedata.name(char, "")
            for script, code in _SCRIPTS:
                if name.startswith(script):
                    found[code] += 1
                    break
    if not found or letters == 0:
        return None
    if found["ja"] and found["ja"] + found["zh"] > letters * 0.4:
        return "ja"
    code, most = found.most_common(1)[0]
    return code if most > letters * 0.4 else None
