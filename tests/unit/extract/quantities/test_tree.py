from __future__ import annotations

from reader.extract.quantities import find_quantities
from reader.model import Bound, Sentence, Word


def parsed(text: str, heads: list[tuple[str, str, int, str]]) -> Sentence:
    words, at = [], 0
    for form, pos, head, deprel in heads:
        start = text.index(form, at)
        at = start + len(form)
        words.append(Word(start, at, form, form.lower(), pos, pos, head, deprel))
    return Sentence(0, len(text), tuple(words))


def test_the_tree_says_what_is_counted() -> None:
    text = "It lost 12 grey seal pups today"
    tree = parsed(
        text,
        [
            ("It", "PRON", 1, "nsubj"),
            ("lost", "VERB", -1, "root"),
            ("12", "NUM", 5, "nummod"),
            ("grey", "ADJ", 5, "amod"),
            ("seal", "NOUN", 5, "compound"),
            ("pups", "NOUN", 1, "obj"),
            ("today", "NOUN", 1, "obl"),
        ],
    )
    (quantity,) = find_quantities(text, (tree,), ())
    assert quantity.text == "12 grey seal pups"
    assert quantity.unit == "grey seal pups"


def test_a_singular_the_tree_says_is_counted() -> None:
    text = "One gangbanger ran"
    tree = parsed(
        text,
        [
            ("One", "NUM", 1, "nummod"),
            ("gangbanger", "NOUN", 2, "nsubj"),
            ("ran", "VERB", -1, "root"),
        ],
    )
    (quantity,) = find_quantities(text, (tree,), ())
    assert quantity.unit == "gangbanger"


def test_a_preposition_of_a_noun_behind_bounds_no_sum() -> None:
    text = "Lee was jailed over a £3m fraud and made over £3m"
    tree = parsed(
        text,
        [
            ("Lee", "PROPN", 2, "nsubj:pass"),
            ("was", "AUX", 2, "aux:pass"),
            ("jailed", "VERB", -1, "root"),
            ("over", "ADP", 8, "case"),
            ("a", "DET", 8, "det"),
            ("£", "SYM", 8, "compound"),
            ("3", "NUM", 7, "compound"),
            ("m", "NUM", 8, "compound"),
            ("fraud", "NOUN", 2, "obl"),
            ("and", "CCONJ", 10, "cc"),
            ("made", "VERB", 2, "conj"),
            ("over", "ADV", 12, "advmod"),
            ("£", "SYM", 10, "obj"),
            ("3", "NUM", 14, "compound"),
            ("m", "NUM", 12, "nummod"),
        ],
    )
    over, more = find_quantities(text, (tree,), ())
    assert (over.text, over.bound) == ("£3m", Bound.EXACT)
    assert (more.text, more.bound) == ("over £3m", Bound.OVER)
