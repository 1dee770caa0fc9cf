"""Forms of common verbs, for a lemma the parser got wrong.

Rules that use lemmas fail silently on wrong ones. The forms of these verbs are known, so their
lemmas never depend on a guess.
"""

from __future__ import annotations

from reader.extract.words import word_set

_IRREGULAR = """
awake awoke awoken|be am is are was were been being|bear bore born borne|beat beat beaten
become became|begin began begun|bend bent|bet bet|bind bound|bite bit bitten|bleed bled
blow blew blown|break broke broken|breed bred|bring brought|broadcast broadcast|build built
burn burnt|burst burst|buy bought|cast cast|catch caught|choose chose chosen|cling clung
come came|cost cost|creep crept|cut cut|deal dealt|dig dug|do does did done|draw drew drawn
dream dreamt|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed
feel felt|fight fought|find found|flee fled|fling flung|fly flew flown|forbid forbade forbidden
forecast forecast|foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven
freeze froze frozen|get got gotten|give gave given|go goes went gone|grind ground
grow grew grown|hang hung|have has had having|hear heard|hide hid hidden|hit hit|hold held
hurt hurt|keep kept|kneel knelt|know knew known|lay laid|lead led|leap leapt|learn learnt
leave left|lend lent|let let|lie lay lain lying|light lit|lose lost|make made|mean meant
meet met|mislead misled|mistake mistook mistaken|overcome overcame
overthrow overthrew overthrown|overtake overtook overtaken|oversee oversaw overseen|pay paid
prove proved proven|put put|quit quit|read read|ride rode ridden|ring rang rung|rise rose risen
run ran|say said|see saw seen|seek sought|sell sold|send sent|set set|shake shook shaken
shed shed|shine shone|shoot shot|show showed shown|shrink shrank shrunk|shut shut|sing sang sung
sink sank sunk|sit sat|sleep slept|slide slid|speak spoke spoken|spend spent|spin spun
split split|spread spread|spring sprang sprung|stand stood|steal stole stolen|stick stuck
sting stung|strike struck stricken|swear swore sworn|sweep swept|swell swelled swollen
swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought
throw threw thrown|undergo undergoes underwent undergone|understand understood
undertake undertook undertaken|uphold upheld|wake woke woken|wear wore worn|weep wept|win won
wind wound|withdraw withdrew withdrawn|withstand withstood|wring wrung|write wrote written
"""
_REGULAR = word_set(
    "accept accuse achieve acknowledge acquire act add address admit adopt advance advise "
    "advocate affect afford agree aim allege allow alter amount analyse analyze announce answer "
    "anticipate apologise apologize appeal appear apply appoint appreciate approach approve "
    "argue arm arrange arrest arrive ask assault assemble assert assess assign assist assume "
    "assure attach attack attempt attend attract avoid award back balance ban base battle "
    "believe belong benefit blame block board boast bolster bomb book boost born bother brand "
    "brief broker brutalise call campaign cancel capture care carry cause cease celebrate "
    "challenge change characterise charge chase check cite claim clash clear climb close "
    "collapse collect combine comment commission commit compare compel compete compile complain "
    "complete compound comprise concede conclude condemn conduct confess confirm confront "
    "connect consider consist constitute contact contain contend continue contribute control "
    "convene converge convert convey convict convince cooperate cope cover crack crash create "
    "criticise criticize cross crush damage dance date debate decide declare decline defeat "
    "defend define delay delete deliver demand demonstrate denounce deny depart depend deploy "
    "deposit describe deserve design desire destroy detain determine develop devote die differ "
    "disappear discharge disclose discover discuss dismiss disperse display dispute dominate "
    "donate double doubt draft drag drop earn ease echo edge elect eliminate emerge employ "
    "enable encourage end enforce engage enhance enjoy ensure enter escape escort establish "
    "estimate evacuate evolve examine exceed exchange exclude execute exercise exist expand "
    "expect expel experience expire explain explode exploit explore export expose express "
    "extend face facilitate fail favour favor fear feature file fill finance finish fire fit "
    "fix flood flow focus follow force forge form found free fuel fund gain gather generate "
    "grab grant greet guard guide halt hand handle happen harm head heal help hesitate "
    "highlight hijack hinder hire honour honor hope host house identify ignore illustrate "
    "impact implement imply import impose impress improve include increase indicate influence "
    "inform infuse inherit initiate injure insist inspect inspire install instruct insure "
    "intend intensify interest interpret interrogate interview introduce invade invest "
    "investigate invite involve issue jail join joke judge jump justify kick kidnap kill kiss "
    "label lack land last laugh launch lean legalise level license like limit link list live "
    "load loan locate lock look loom loosen love lower maintain manage march mark marry match "
    "matter measure mention merge mind miss mobilise mock monitor mount move murder name narrow "
    "near need negotiate nominate note notice notify number object obligate observe obtain "
    "occupy occur offer open operate oppose order organise organize originate outline overlook "
    "overpower owe own pack paint participate pass patrol pause perform permit persuade phone "
    "photograph pick place plague plan play plead please pledge plunge point poll portray pose "
    "possess post postpone pour praise predict prefer prepare present preserve press pretend "
    "prevail prevent proceed proclaim produce prohibit project promise promote prompt pronounce "
    "propose prosecute protect protest provide provoke publish pull pump punch purchase pursue "
    "push qualify question quote race raise rally ram rank rape rate ratify raze reach react "
    "realise realize rebuild recall receive recognise recognize recommend record recover "
    "recruit reduce refer reflect refuse regain regard register regret reiterate reject relate "
    "relax release rely remain remand remark remember remind remove rename renew renounce rent "
    "repair repeat replace reply report represent repress request require rescue research "
    "reserve reside resign resist resolve respond rest restore restrict restructure result "
    "resume retain retire return reveal reverse review revise ricochet rock roll rule rush sail "
    "sanction save scale schedule score scream search secure seem seize sense sentence separate "
    "serve settle share shift ship shock sign signal slam slash slip slow smash solve sound "
    "spark speculate spot spray stab stage start starve state station stay stem step stop store "
    "storm stress stretch strengthen struggle study submit succeed sue suffer suggest suit "
    "summarise supply support suppose surface surge surprise surrender surround survey survive "
    "suspect suspend sustain switch symbolise tackle talk target taste tend test testify thank "
    "threaten tie touch tour trace track trade train transfer transform translate transport "
    "trap travel treat trigger try turn tweet undermine unify unite unveil update upgrade urge "
    "use utilise vary venture view violate visit voice volunteer vote vow wait walk want warn "
    "wash waste watch wave weaken weigh welcome widen wish witness wonder work worry worsen "
    "wound wrap yell yield"
)
_DOUBLED = word_set(
    "admit ban chat clap commit compel control cram cut drag drop equip expel fit forget grab "
    "hit jog knit label let map mob occur omit patrol permit pin plan plot prefer propel quit "
    "ram refer regret rob rub run scan scrap set ship shop shut sit skip slam slap slip snap "
    "spin split spot stab step stop strip submit swap swim tap tip top transfer transmit trap "
    "trim trip win wrap travel cancel level fuel model signal total counsel rebel excel"
)


def _regular(lemma: str) -> list[str]:
    stem = lemma[:-1] if lemma.endswith("e") and not lemma.endswith("ee") else lemma
    out = [lemma, f"{lemma}s", f"{stem}ed", f"{stem}ing"]
    if lemma.endswith(("s", "sh", "ch", "x", "z")):
        out.append(f"{lemma}es")
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        out += [f"{lemma[:-1]}ied", f"{lemma[:-1]}ies"]
    if lemma.endswith("ie"):
        out.append(f"{lemma[:-2]}ying")
    if lemma in _DOUBLED:
        out += [f"{lemma}{lemma[-1]}ed", f"{lemma}{lemma[-1]}ing"]
    return out


def _table() -> dict[str, str]:
    table: dict[str, str] = {}
    for lemma in sorted(_REGULAR | _DOUBLED):
        for form in _regular(lemma):
            table.setdefault(form, lemma)
    for entry in _IRREGULAR.replace("\n", "|").split("|"):
        forms = entry.split()
        if forms:
            for form in (*forms, *_regular(forms[0])):
                table[form] = forms[0]
    for form in ("found", "saw", "lay", "felt", "bound", "wound", "ground"):
        table.pop(form, None)
    return table


LEMMAS = _table()
"""The lemma of each known form; forms of two verbs ('found', 'saw') are left out."""
