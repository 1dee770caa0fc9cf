"""What ends one way or the other: a maintained table of outcomes that exclude each other.

A line is one question ('custody'), then for each answer the words that give it. A word says whose
fate it tells: `arrest>` of whom it is done to, `escape<` of who does it, `sink` of either (what is
sunk, what sinks), `=alive` of whom it is said with 'be', 'remain', 'found'; `turn_down>` is a verb
with its particle, `=at_large` a phrase. A line marked `*` needs besides that both speak of the same
other thing: who won what, who denies what. In one marked `+` it may be done by different ones
(arrested by the police, freed by a judge). What one marked `~` asks may change from day to day.
`!find>` is the word with a 'not'. The table is meant to be read and added to.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

_TABLE = """
+~custody|arrest> detain> hold> jail> capture> imprison> apprehend> recapture> remand> =in_custody
 =behind_bars =in_detention =in_jail =in_prison =under_arrest|free> release> bail> escape< =free
 =at_large =on_the_run =on_the_loose =at_liberty =in_hiding !find> !locate> !trace> !catch>
 !arrest> !detain>
+life|die< kill> drown< perish< murder> slay> =dead|survive< =alive =conscious =unhurt =unharmed
 =uninjured =unscathed =in_stable_condition
+~missing|=missing =unaccounted|rescue> locate>
+~charge|charge> indict>|exonerate> !charge> !indict>
+harm|=unhurt =unharmed =uninjured =unscathed escape_injury< !injure> !hurt>|injure> hurt> wound>
 =injured =wounded =hurt suffer_injury< sustain_injury< suffer_burn< suffer_fracture<
+~condition|=in_critical_condition =in_a_critical_condition =critical|=in_stable_condition
 =in_a_stable_condition =stable =out_of_danger
+wound|hit_in_arm> hit_in_hand> hit_in_elbow> hit_in_wrist>|hit_in_leg> hit_in_thigh> hit_in_knee>
 hit_in_foot> hit_in_calf> hit_in_ankle>|hit_in_head> hit_in_face> hit_in_neck>|hit_in_chest>
 hit_in_stomach> hit_in_abdomen>
+~conceding|concede< congratulate<|!concede<
+~going_on|continue go_on =ongoing|end =over call_off>
+trial|convict> =guilty|acquit> exonerate> clear> =innocent
~open|open reopen =open|close shut shut_down close_down =closed =shut
passage|pass approve> adopt> endorse> ratify> enact>|reject> defeat> veto> vote_down> turn_down>
 block> scrap>
accept|accept> agree_to>|reject> decline> refuse> turn_down> spurn> rebuff>
*test|pass<|fail<
*win|win< beat< defeat<|lose<
*admit|admit< acknowledge< confirm< concede<|deny< refute< dispute<
+leaving|resign< quit< step_down< retire< stand_down<|dismiss> sack> fire> oust>|suspend>
holding|cancel> call_off> scrap> abandon>|postpone> delay> put_off>|go_ahead<
+sinking|sink founder< go_down<|tow> refloat> =afloat
lifting|lift>|impose> extend> tighten>
+standing|collapse< destroy> demolish>|=intact =undamaged =unscathed =standing
success|succeed< =successful|fail< break_down< collapse< =unsuccessful
*view|praise< hail< welcome< applaud<|criticise< criticize< condemn< slam< denounce< deplore<
*support|support< back< endorse<|oppose<
+~going|evacuate>|stay_put<
permission|allow> permit>|ban> bar> forbid> prohibit>
+~waking|=conscious|=unconscious =in_a_coma
"""
_NOT_OPEN = frozenset({"share", "stock", "market", "index", "dollar", "euro", "fire"})
"""What opens and closes at a price, or is opened on someone."""


class Whose(StrEnum):
    """Whose fate a word tells."""

    UNDERGOER = ">"
    DOER = "<"
    EITHER = ""
    STATE = "="


@dataclass(frozen=True, slots=True)
class Answer:
    """One way a question may end.

    `shared` is whether both must speak of one other thing, `anyone` whether it may be done by
    different ones, `changing` whether it may be one thing today and the other tomorrow.
    """

    question: str
    side: int
    whose: Whose
    shared: bool
    anyone: bool
    changing: bool


@cache
def _answers() -> dict[str, tuple[Answer, ...]]:
    found: dict[str, tuple[Answer, ...]] = {}
    for line in _TABLE.strip().replace("\n ", " ").splitlines():
        first, *sides = line.split("|")
        name = first.strip("*+~")
        marks = ("*" in first, "+" in first, "~" in first)
        for number, side in enumerate(sides):
            for written in side.split():
                word = written.strip("<>=")
                whose = Whose("=" if written[0] == "=" else written[len(word) :])
                answer = Answer(name, number, whose, *marks)
                found[word] = (*found.get(word, ()), answer)
    return found


def answers(word: str, *, state: bool = False) -> tuple[Answer, ...]:
    """Return what a verb's lemma (or, said with 'be', an adjective or phrase) answers."""
    known = _answers().get(word, ())
    return tuple(a for a in known if (a.whose is Whose.STATE) is state)


def known(word: str) -> bool:
    """Tell whether a word answers any question, by itself or with a 'not'."""
    return word in _answers() or f"!{word}" in _answers()


def answered(answer: Answer, noun: str) -> bool:
    """Tell whether a question can be asked of what a noun names (shares open at a price)."""
    return answer.question != "open" or noun not in _NOT_OPEN
