"""Whether a sentence speaks of a date as ahead or behind.

Read from the verb group that stands nearest: in the words before the expression back to its
clause's start, else after it, else anywhere before. 'will visit on April 10' and 'expected to
announce on Friday' look ahead, 'approved on Tuesday' back; 'visits on April 10' and 'to appear on
19 August' lean ahead, and leave it to which date is nearer. A noun says nothing of it, though it be
written like a verb ('backed the plan on Tuesday').
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import IntEnum

from reader.extract.folding import words
from reader.model import Sentence, Word


class Direction(IntEnum):
    """Where a date lies, seen from the article's own."""

    BEHIND = -1
    UNKNOWN = 0
    LEANS_AHEAD = 1
    AHEAD = 2


_AHEAD = frozenset(
    words(
        "will 'll shall won't upcoming forthcoming looming tomorrow expected scheduled slated "
        "poised due planned plans planning intends intend aims hopes hoping hope likely pending "
        "expects expect expecting awaiting awaits anticipated predicted forecast vows vowed "
        "pledged promises promised "
        "wants want preparing prepares ready set would could might may should must can future "
        "until ahead"
    )
)
_AFTER_BE = frozenset(words("expected scheduled slated poised due planned set likely going about"))
_ALWAYS = _AHEAD - frozenset(
    words(
        "set planned would could might may should must can until promised vowed pledged predicted "
        "forecast hoping planning future ahead"
    )
)
_CONDITIONAL = frozenset(words("would could might may should must can"))
_PRESENT = frozenset(
    words(
        "visits meets hosts plays faces begins starts opens ends runs takes returns arrives "
        "travels launches airs premieres kicks heads expires releases speaks celebrates holds "
        "goes comes leaves resumes closes turns marks debuts continues premiere open play begin "
        "start meet host face visit plan end resume"
    )
)
_PAST = frozenset(
    words(
        "was were had did been said told came took fell won lost met went made gave found got "
        "left held began broke brought built bought caught chose cost cut dealt drew drove ate "
        "felt fought flew forgot forgave froze grew hung heard hid hit hurt kept knew laid led "
        "lent let lit meant paid put quit rang rose ran saw sold sent shot shook shut sang sank "
        "sat slept slid spoke spent spun split stood stole struck swore swept swam swung taught "
        "tore thought threw understood woke wore wrote beat became set spread burst cast read ago "
        "earlier yesterday dated"
    )
) - frozenset(words("let cost cut hit hurt put quit shut set split spread burst cast read"))
_COULD = frozenset(words("could couldn't"))
_SENSED = frozenset(words("seen heard felt smelled reached contacted"))
"""'could be seen', 'couldn't be reached': it happened."""
_EITHER = frozenset(
    words("let cost cut hit hurt put quit shut set split spread burst cast read beat bid")
)
"""Verbs whose past is written like their present."""
_GOVERNING = _CONDITIONAL | frozenset(words("to will 'll shall won't been had did going"))
"""What the verb after says nothing beside: 'will be held', 'to have begun'."""
_BARE = frozenset(words("be have been being get"))
_BACKWARD = frozenset(
    words(
        "forced managed began started continued had failed used refused tried helped able "
        "attempt attempts effort efforts "
        "compelled chose rushed moved stopped"
    )
)
_NOT_PAST = frozenset(
    words(
        "need hundred united red bed indeed speed seed feed breed shed exceed proceed succeed "
        "bleed med wed sacred naked"
    )
)
_NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))
_VERBS = (_AHEAD | _PRESENT | _PAST) - frozenset(
    words("tomorrow yesterday future ago earlier ahead")
)
"""What says where a date lies as a verb only: they plan on Friday, and back the plan on Friday."""
_WORD = re.compile(r"'ll|[A-Z]?[a-z]+(?:'[a-z]+)?|[A-Z]+|[,;:\u2014()\"]")
_CLAUSE = frozenset(';:—()"')
_PLACED = re.compile(
    r"(?:^|[^a-z])(?:(?P<since>since)|(?P<came>Until|Till)|until|till|ahead of"
    r"|heading into|going into|in the run-up to"
    r"|(?<!charged )(?<!blamed )(?<!responsible )(?P<for>for))"
    r" (?:early |late |the )?$"
)
_SKIP = 4
_DETERMINERS = frozenset(words("the a an his her their its this that"))
_SHORT = 3  # words from 'is' to the expression: 'the vote is on Friday'
_PROSPECTIVE = frozenset(
    words(
        "remanded ordered summoned agreed asked told invited urged planned vowed pledged promised "
        "offered decided voted threatened prepared preparing arranged sentenced required plan "
        "plans bid decision deal agreement proposal vote move refusal opportunity chance right "
        "deadline date way invitation wants want hopes hope intends intend aims aim expects "
        "expect needs need ready"
    )
)


def told_apart(folded: str, sentences: Sequence[Sentence]) -> str:
    """Return the text with what only a parse can tell marked: 'it HIT Bam in May', 'a Plan'.

    Verbs in capitals are past, words with a capital are nouns and no verbs, or an 'Until' of what
    came about. Nothing else in it, a folded text, has any.
    """
    pieces, at = [], 0
    for sentence in sentences:
        for index, word in enumerate(sentence.words):
            said = folded[word.start : word.end]
            if word.tag == "VBD" and said in _EITHER:
                marked = said.upper()
            elif _names(word.tag, said) or _came_about(sentence.words, index, said):
                marked = said.capitalize()
            else:
                continue
            pieces += [folded[at : word.start], marked]
            at = word.end
    return "".join([*pieces, folded[at:]])


def direction(folded: str, start: int, end: int, bounds: tuple[int, int]) -> Direction:
    """Return where the date at start:end lies by the sentence within `bounds`.

    Where that has no verb, one was taken for a noun: 'School visits resume on Friday'.
    """
    placed = _placed(folded, start, end)
    if placed is not None:
        return placed
    before = folded[max(bounds[0], start - 240) : start]
    after = folded[end : min(bounds[1], end + 160)]
    return _nearest(before, after) or _nearest(before.lower(), after.lower())


def _nearest(before: str, after: str) -> Direction:
    """Return what the verb group nearest to a date says, of the words before and after it."""
    earlier = list(_cues(before))
    near = [cue for cue in earlier if not cue[1]]
    if near:
        return near[-1][0]
    later = list(_cues(after, ahead=True))
    if later and not later[0][1]:
        return later[0][0]
    if earlier:
        return earlier[-1][0]
    return later[0][0] if later else Direction.UNKNOWN


def _placed(folded: str, start: int, end: int) -> Direction | None:
    """Return what the words right before a date say: 'since Tuesday', 'ahead of Saturday's'."""
    before = _PLACED.search(folded, max(0, start - 28), start)
    if before is None:
        return None
    if before["since"]:
        return Direction.BEHIND
    if before["came"]:
        return None
    return None if before["for"] and folded.startswith("'s", end) else Direction.LEANS_AHEAD


def _cues(stretch: str, *, ahead: bool = False) -> Iterator[tuple[Direction, bool]]:
    """Yield each verb group's direction, and whether a clause boundary parts it from the date.

    The date stands behind the stretch, or before it where the stretch lies `ahead`.
    """
    found: list[tuple[Direction, int]] = []
    tokens = _WORD.findall(stretch)
    boundaries = [index for index, token in enumerate(tokens) if token in _CLAUSE]
    governed = -1
    for index, token in enumerate(tokens):
        if index <= governed and _is_governed(token):
            continue
        cue = _cue(tokens, index)
        if cue is None:
            continue
        found.append((cue, index))
        if token in _GOVERNING:
            governed = index + _SKIP
    if ahead:
        first = boundaries[0] if boundaries else len(tokens)
        yield from ((cue, index > first) for cue, index in found)
        return
    last = boundaries[-1] if boundaries else -1
    yield from ((cue, index < last) for cue, index in found)


def _is_governed(token: str) -> bool:
    """Tell whether a word after an auxiliary says nothing of its own: 'will be held'."""
    irregular = token in _PAST and token not in ("was", "were", "had", "did")
    return token in _BARE or token in _CONDITIONAL or irregular or _is_past(token)


def _cue(tokens: list[str], index: int) -> Direction | None:
    """Return what the word at `index` says of the direction, if anything."""
    word = tokens[index]
    previous = tokens[index - 1] if index else ""
    if word == "to":
        return _infinitive(tokens, index)
    if _is_noun(word):
        return None
    if word.isupper() or (word in _COULD and _SENSED & set(tokens[index + 1 : index + 5])):
        return Direction.BEHIND
    if word in _ALWAYS or (
        word in _AFTER_BE and previous in ("is", "are", "be", "'s", "was", "were")
    ):
        return Direction.AHEAD
    if word in _CONDITIONAL:
        return Direction.AHEAD if word in ("would", "should", "must") else Direction.LEANS_AHEAD
    if word == "going" and tokens[index + 1 : index + 2] == ["to"]:
        return Direction.AHEAD
    if word in _PAST or (word.endswith("n't") and word[:-3] in _PAST):
        return Direction.BEHIND
    if _is_past(word):
        return None if previous == "if" else Direction.BEHIND
    if word in ("is", "are") and len(tokens) - index <= _SHORT:
        return Direction.LEANS_AHEAD
    if word not in _PRESENT or _is_infinitive(tokens, index):
        return None
    return Direction.LEANS_AHEAD


def _is_infinitive(tokens: list[str], index: int) -> bool:
    """Tell whether what stands before a verb says all of when: 'did not end', 'failed to end'."""
    before = tokens[max(0, index - 2) : index]
    if tokens[index].endswith("s") or not before:
        return False
    return bool({"did", "didn't"} & set(before)) or (before[-1] == "to" and before[0] in _BACKWARD)


def _infinitive(tokens: list[str], index: int) -> Direction | None:
    """Return what 'to' and a verb lean to: ahead, but not after 'forced' or 'managed'."""
    following = tokens[index + 1] if index + 1 < len(tokens) else ""
    if not following or following in _DETERMINERS or _is_noun(following):
        return None
    if following[0] in ',;:—()"' or following.endswith(("s", "ing", "day")):
        return None
    before = [token.lower() for token in tokens[max(0, index - _SKIP) : index]]
    if any(earlier in _BACKWARD for earlier in before[-2:]):
        return None
    if before[-1:] and before[-1] in _AFTER_BE:
        return Direction.AHEAD
    if "had" in before:
        return None
    if any(word in _PROSPECTIVE or word in _AHEAD for word in before):
        return Direction.LEANS_AHEAD
    past = any(word in _PAST or _is_past(word) for word in tokens[:index])
    return None if past else Direction.LEANS_AHEAD


def _names(tag: str, said: str) -> bool:
    """Tell whether a word that may be a verb is none where it stands: 'the plan', 'an open day'."""
    if tag in _NOUNS:
        return said in _VERBS or _is_past(said)
    return tag == "JJ" and said in _PRESENT


def _came_about(words: Sequence[Word], index: int, said: str) -> bool:
    """Tell whether something came about at the time behind an 'until': 'did not leave until May'.

    It has to be the verb it hangs on that is denied, and not the one above ('did not say why it is
    closed until May'). What is spoken of as new may be what lasts: 'had not ruled out a strike
    until May'.
    """
    if said not in ("until", "till") or words[index].head < 0:
        return False
    verb = words[words[index].head].head
    own = [n for n, word in enumerate(words[:index]) if verb >= 0 and word.head == verb]
    denied = any(words[n].lemma in ("not", "n't") for n in own)
    past = any(
        words[n].deprel.startswith(("aux", "cop")) and words[n].text.lower() in _DID for n in own
    )
    lasting = any(words[n].deprel == "obj" and not _known(words, n) for n in own)
    return denied and past and not lasting


_DID = frozenset(words("did was were had"))


def _known(words: Sequence[Word], noun: int) -> bool:
    """Tell whether a noun is a name or pronoun, or has a determiner for what is known: 'the'."""
    if words[noun].pos in ("PROPN", "PRON"):
        return True
    return any(
        word.head == noun and word.text.lower() in _DETERMINERS - {"a", "an"}
        for word in words[:noun]
    )


def _is_noun(token: str) -> bool:
    return token[0].isupper() and not token.isupper()


def _is_past(word: str) -> bool:
    return len(word) > 3 and word.endswith("ed") and word not in _NOT_PAST
