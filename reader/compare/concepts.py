"""Words that say much the same: a maintained table of near-synonyms, and derivation.

A concept is what two claims may share although they word it differently: 'killed', 'dead' and
'death toll' are one, 'increase' and 'increasing' are one. The table holds what news often says in
several ways; it is meant to be read and added to. Order in a line means nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

_TABLE = """
kill die dead death fatality fatal toll slay murder execute perish decease lethal slaying killing
injure wound hurt injury casualty injured wounded wounding maim
arrest detain apprehend custody nab capture arraign detention jail seize
troop personnel soldier serviceman servicemen military forces contingent presence
budget spending expenditure outlay
unveil announce declare announcement reveal disclose
buy purchase acquire acquisition procure takeover
sell sale
increase rise grow growth climb boost surge raise expand jump soar leap
decrease fall drop decline reduce cut shrink slash lower
double doubling twofold
earthquake quake temblor tremor tremblor shock
strike hit shake rock jolt
magnitude richter strength force
home house dwelling residence
damage destroy flatten level wreck ruin collapse demolish devastate
affect hit
say tell state add report claim explain
begin start launch open commence kick
end finish conclude
win victory beat defeated defeating triumph
lose loss
visit trip travel
meet meeting summit talk talks
job post position employee worker staff employment
company firm business corporation
cut layoff sack eliminate slash axe
offer bid proposal propose
deal agreement contract pact accord treaty
sign ink signature signatory
resident inhabitant population
child kid son daughter
woman girl female
man boy male
police officer cop
shoot gun fire gunfire shot shooting gunshot
fall plunge plummet slip
climb mountaineer climber mountaineering
crash collision collide wreck
vessel ship boat
plane aircraft jet airplane
car vehicle automobile truck
launch release unveil introduce debut
fix patch update repair
flaw vulnerability bug hole
hack attack exploit assault ambush
charge accuse indict indictment allegation
convict conviction
plead plea
sentence prison jail imprisonment
trial court hearing
suspect gunman shooter assailant attacker robber
victim
rehab rehabilitation treatment clinic
marry wed wedding marriage
host emcee presenter hosting
award prize honor honour
record mark milestone
score point goal
catch reception
hotel motel inn
distance away
locate situate base lie
evacuate flee
rescue save pluck
recover find discover retrieve
search hunt
storm hurricane typhoon cyclone
flood flooding inundate deluge
blaze fire wildfire
replace succeed succession successor
appoint name elect choose select pick hire appointment
resign quit step resignation retire
deny reject refuse dismiss denial
agree accept approve approval
plan intend aim
warn warning caution alert
advise recommend urge counsel advice recommendation
develop produce build development manufacture
maintain station
restructure overhaul revamp restructuring reform reorganize
upgrade change strengthening strengthen
big large great significant major biggest largest
alliance pact treaty
country nation state
test trial
protest demonstration rally march demonstrate demonstrator protester marcher
cost worth price value pay payment
earn make income salary
pound lb
film movie picture
song single track
album record
fan supporter spectator crowd
pirate
weapon gun rifle firearm arm
missile rocket
grenade
drug narcotic
doctor physician medic
hospital clinic infirmary
aftershock
border frontier
close closure shut shutdown shutter
kidnap abduct abduction snatch
free liberate
abstain abstention
fake bogus fictitious sham phoney invented counterfeit
lawmaker deputy senator legislator parliamentarian congressman mp mps
customer client depositor
ticket admission
injection inject jab
vaccine vaccinate vaccination inoculate immunize immunise
explosion explode blast detonate detonation
ill sick sicken infect infection illness
rain rainfall downpour
wind gust
revenue turnover
share stock
loan lend borrow debt
escape abscond breakout
walkout stoppage
train rail railway
capsize overturn
lawyer attorney solicitor barrister
judge magistrate
prosecutor prosecution
acquit acquittal exonerate
revoke annul rescind withdraw withdrawal
suspend suspension halt pause
postpone delay defer postponement
team squad club
match game fixture
concert gig
author writer novelist
painting canvas artwork
steal theft rob robbery heist burglary burgle loot
student pupil undergraduate
university college
mother mum mom
father dad
grandmother gran granny grandma
money cash fund funding
donate donation gift
aid relief assistance
rebel insurgent militant guerrilla
ceasefire truce armistice
negotiate negotiation
spokesman spokeswoman spokesperson
chairman chairwoman chairperson
actor actress
highway motorway freeway expressway
dam levee dyke embankment
coast shore shoreline
island isle
village hamlet
trap strand
cause trigger
investigate investigation probe inquiry enquiry
firefighter fireman
captain skipper
helicopter chopper
satellite cubesat
phone smartphone handset
ban prohibit forbid outlaw prohibition
law legislation
tariff levy
forecast predict projection prediction
unemployment jobless
shortfall deficit gap
merge merger
factory plant
shop store outlet
cyclist rider
weigh weight
height tall
depth deep
average median
leave depart departure exit
arrive arrival land landing
fly flight airlift
own owner ownership
born birth
divorce split
funeral burial bury
program programme
center centre
defense defence
labor labour
theater theatre
harbor harbour
neighbor neighbour
favor favour
license licence
spill leak
pollute pollution contaminate contamination
remain stay
criticise criticize condemn denounce criticism
praise hail
apologise apologize apology
promise pledge vow
admit confess acknowledge
order instruct
permit allow authorise authorize permission
try attempt effort
grant scholarship
teacher lecturer
poll survey
"""

_PEOPLE = """
people person man woman child victim resident worker employee civilian passenger student other
individual adult boy girl member soldier inhabitant bystander colleague coworker co-worker citizen
villager protester fan pirate climber patient tourist guest migrant refugee survivor hiker voter
hostage prisoner inmate demonstrator rescuer traveller traveler motorist fisherman miner sailor
"""
PEOPLE = frozenset(_PEOPLE.split())
"""Nouns that count people."""

_ENDINGS = (
    "ization", "isation", "ations", "ation", "ition", "ments", "ment", "ness", "ings", "ing",
    "ions", "ion", "ances", "ance", "ence", "able", "ible", "ally", "ers", "ors", "er", "or",
    "al", "ive", "ly", "ity", "ies", "ed", "es", "e", "y", "s",
)  # fmt: skip


_IRREGULAR = """
arise arose arisen|awake awoke awoken|bear bore borne born|beat beaten|become became
begin began begun|bend bent|bind bound|bite bit bitten|bleed bled|blow blew blown
break broke broken|bring brought|build built|burn burnt|buy bought|catch caught
choose chose chosen|come came|creep crept|deal dealt|dig dug|do did done|draw drew drawn
dream dreamt|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed
feel felt|fight fought|find found|flee fled|fly flew flown|forbid forbade
forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten
give gave given|go went gone|grow grew grown|hang hung|have had|hear heard|hide hid hidden
hold held|keep kept|know knew known|lay laid|lead led|leave left|lend lent|lose lost|make made
mean meant|meet met|pay paid|ride rode ridden|ring rang rung|rise rose risen|run ran|say said
see saw seen|seek sought|sell sold|send sent|shake shook shaken|shine shone|shoot shot
show shown|sing sang sung|sink sank sunk|sit sat|slay slew slain|sleep slept|slide slid
speak spoke spoken|spend spent|spin spun|spring sprang|stand stood|steal stole stolen
stick stuck|strike struck stricken|sweep swept|swim swam swum|swing swung|take took taken
teach taught|tear tore torn|tell told|think thought|throw threw thrown|understand understood
wake woke woken|wear wore worn|win won|withdraw withdrew withdrawn|write wrote written
overtake overtook|undergo underwent|overthrow overthrew|child children|man men|woman women
person people|foot feet|life lives|wife wives|half halves
"""


@cache
def _irregular() -> dict[str, str]:
    return {form: row[0] for row in _rows() for form in row[1:]}


@cache
def _rows() -> tuple[tuple[str, ...], ...]:
    rows = (r.split() for line in _IRREGULAR.strip().splitlines() for r in line.split("|"))
    return tuple(tuple(row) for row in rows)


@cache
def irregular(lemma: str) -> tuple[str, ...]:
    """Return a verb with its past forms where they are irregular, () for another."""
    return next((row for row in _rows() if row[0] == lemma), ())


@cache
def _groups() -> dict[str, str]:
    groups: dict[str, str] = {}
    for line in _TABLE.strip().splitlines():
        members = line.split()
        for word in members:
            groups.setdefault(word, "=" + members[0])
    return groups


@cache
def derivation(lemma: str) -> str:
    """Return a lemma without common derivational endings, at least four letters long."""
    for ending in _ENDINGS:
        if lemma.endswith(ending) and len(lemma) - len(ending) >= 4:
            return lemma[: -len(ending)]
    return lemma


@cache
def concept(form: str) -> str:
    """Return the concept of a word as written (lower case): its line in the table, else its stem.

    Forms and not lemmas are looked up, as that does not hang on a lemmatiser's being right.
    """
    groups = _groups()
    return next((groups[b] for b in bases(form) if b in groups), derivation(form))


@cache
def bases(form: str) -> tuple[str, ...]:
    """Return what a form may be a form of, itself first."""
    known = _irregular().get(form)
    return (form, known) if known else (form, *_uninflected(form))


def _uninflected(word: str) -> Iterator[str]:
    """Yield what a word left inflected may be a form of (based: base; stopped: stop)."""
    for ending, added in (("s", ""), ("es", ""), ("d", ""), ("ed", ""), ("ing", ""), ("ing", "e")):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 2:
            yield stem + added
            if stem[-1] == stem[-2]:
                yield stem[:-1]


_OPPOSITES = """
alive dead|guilty innocent|open closed|win lose|accept reject|approve reject|rise fall
increase decrease|well insufficiently|well poorly|safe dangerous|cancel delay|cancel postpone
confirm deny|arrive leave|enter leave|survive die|allow ban|allow forbid|legal illegal
succeed fail|gain lose|male female|cut raise|expand shrink|accept decline|support oppose
conscious unconscious|first last|early late|temporary permanent|voluntary compulsory
"""
_NEGATIVE = ("un", "in", "im", "ir", "il", "non", "dis")


@cache
def _opposed() -> frozenset[frozenset[str]]:
    pairs = (p.split() for line in _OPPOSITES.strip().splitlines() for p in line.split("|"))
    return frozenset(frozenset(p) for p in pairs)


@cache
def opposite(a: str, b: str) -> bool:
    """Tell whether two lemmas exclude each other: experienced and inexperienced, win and lose."""
    if frozenset((a, b)) in _opposed():
        return True
    short, long = sorted((a, b), key=len)
    return len(short) >= 5 and any(long == p + short for p in _NEGATIVE)
