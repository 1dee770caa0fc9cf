"""The tokeniser's tables, mined from training treebanks: what stays whole, what comes apart."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import groupby

from training.conllu import GoldDocument, GoldWord

_HYPHENED = re.compile(r"[\w.'’]+(?:-[\w.'’]+)+")
_PREFIXED = re.compile(r"([^\W\d_]+)-\w+")

_HOSTS = frozenset(["he", "she", "that", "there", "what", "let", "who", "here", "where", "how"])


def _chunks(document: GoldDocument) -> Iterable[list[GoldWord]]:
    """Maximal runs of words with no white space between."""
    for sentence in document.sentences:
        run: list[GoldWord] = []
        for word in sentence.words:
            if run and word.start != run[-1].end:
                yield run
                run = []
            run.append(word)
        if run:
            yield run


def mine_tables(documents: Iterable[GoldDocument]) -> dict[str, object]:
    """Arguments of `Tokeniser`: hyphened words kept whole, prefixes, splits, abbreviations."""
    kept: Counter[str] = Counter()
    split: Counter[str] = Counter()
    prefix_kept: Counter[str] = Counter()
    prefix_split: Counter[str] = Counter()
    dotted: Counter[str] = Counter()
    undotted: Counter[str] = Counter()
    whole: Counter[str] = Counter()
    parted: dict[str, Counter[tuple[int, ...]]] = defaultdict(Counter)
    for document in documents:
        for run in _chunks(document):
            surface = document.text[run[0].start : run[-1].end].lower()
            for match in _HYPHENED.finditer(surface):
                start, end = run[0].start + match.start(), run[0].start + match.end()
                is_whole = any(w.start <= start and w.end >= end for w in run)
                (kept if is_whole else split)[match.group()] += 1
            for word, after in zip(run, [*run[1:], None], strict=True):
                form = document.text[word.start : word.end].lower()
                if prefixed := _PREFIXED.fullmatch(form):
                    prefix_kept[prefixed.group(1)] += 1
                if after is not None and after.form == "-":
                    prefix_split[form] += 1
                if re.fullmatch(r"[^\W\d_]{2,}\.", form):
                    dotted[form[:-1]] += 1
                elif after is not None and after.form == "." and form.isalpha():
                    undotted[form] += 1
                if form.isalpha():
                    whole[form] += 1
            for _, group in groupby(
                zip(run, [None, *run[:-1]], strict=True), key=lambda pair: pair[0].form.isalpha()
            ):
                words = [word for word, _ in group]
                joined = document.text[words[0].start : words[-1].end].lower()
                if len(words) > 1 and joined.isalpha():
                    ends = tuple(word.end - words[0].start for word in words)
                    parted[joined][ends] += 1
    return {
        "kept": sorted(w for w, n in kept.items() if n > split[w] and len(w) < 30),
        "prefixes": sorted(p for p, n in prefix_kept.items() if n >= 3 and n > 2 * prefix_split[p]),
        "splits": {
            form: list(counts.most_common(1)[0][0])
            for form, counts in sorted(parted.items())
            if sum(counts.values()) >= 2
            and sum(counts.values()) > whole[form]
            and (form[-1] != "s" or form[:-1] in _HOSTS)
        },
        "abbreviations": sorted(w for w, n in dotted.items() if n >= 2 and n > undotted[w]),
    }


def mine_lexicon(documents: Iterable[GoldDocument]) -> dict[str, str]:
    """Lemmas by `form/tag` in lower case, and by `form/` where all tags agree; no proper nouns.

    What the treebank says of a word most often beats the tagger's choice of a script.
    """
    by_tag: dict[str, Counter[str]] = defaultdict(Counter)
    by_form: dict[str, Counter[str]] = defaultdict(Counter)
    for document in documents:
        for sentence in document.sentences:
            for word in sentence.words:
                form = document.text[word.start : word.end].lower()
                by_form[form][word.lemma] += 1
                if word.xpos not in ("NNP", "NNPS"):
                    by_tag[f"{form}/{word.xpos}"][word.lemma] += 1
    lexicon = {
        key: lemmas.most_common(1)[0][0]
        for key, lemmas in by_tag.items()
        if any(map(str.isalpha, key.split("/")[0]))
    }
    for form, lemmas in by_form.items():
        if len(lemmas) == 1 and lemmas.total() >= 2 and any(map(str.isalpha, form)):
            lexicon[f"{form}/"] = next(iter(lemmas))
    return dict(sorted(lexicon.items()))
