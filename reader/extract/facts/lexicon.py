"""Word lists the fact rules consult."""

from __future__ import annotations

from reader.extract.words import word_set

PLANNING = word_set(
    "plan intend aim want seek hope propose agree decide promise vow pledge prepare arrange "
    "schedule slate set undertake threaten wish resolve opt remand due desire"
)
"""Governors of an infinitive that make it a plan."""
EXPECTING = word_set(
    "expect project predict anticipate forecast likely bind tip poise doom certain"
)
SEEMING = word_set("seem appear look")
POSSIBLE_ADVERBS = word_set(
    "possibly perhaps maybe probably arguably potentially conceivably presumably seemingly "
    "apparently likely hopefully"
)
ALLEGED_ADVERBS = word_set("allegedly reportedly supposedly purportedly ostensibly")
CRIMES = word_set(
    "kill shoot stab attack assault rape rob steal murder beat strike abuse molest fire threaten "
    "plot conspire bribe defraud hack bomb detonate kidnap abduct slash hit burn smuggle launder "
    "harass grab punch throw rampage carry commit use set"
)
"""What one who is only alleged to have done it is said to have done."""
ALLEGED_ADJECTIVES = word_set("alleged suspected reported supposed purported")
NEGATIVES = word_set("not n't never nor neither no hardly scarcely nobody nothing none n’t")
UNWILLED = word_set(
    "be become face cost rise fall have last remain stay need happen occur die lose suffer grow "
    "turn reach exceed contain mean depend affect feel find get see receive cause result likely "
    "benefit struggle know change emerge hurt miss earn gain win inherit owe own deserve enjoy "
    "regret suffice soar plunge rank top surpass total average amount"
)
"""Verbs whose future is no one's plan."""

LOCATIVE = word_set(
    "in at on near outside inside across around along off throughout over beneath under above "
    "behind beside within between beyond among amid aboard atop opposite alongside"
)
LOCATIVE_VERBS = word_set(
    "base live locate situate headquarter reside lie stand stay stretch arrive return travel go "
    "come move land head belong house station enter settle sit drive run walk fly send take"
)
"""Verbs whose place is what they say, and so stands as their object."""
PLACE_NOUNS = word_set(
    "hospital motel hotel scene plant factory school university airport station house home office "
    "building street road highway city town village island mountain park beach coast church "
    "mosque store shop mall bank court courthouse courtroom prison jail stadium arena hall center "
    "centre room apartment base camp border region area district province state country county "
    "neighborhood neighbourhood rooftop roof site museum restaurant bar club theatre theater "
    "square avenue bridge port harbor harbour sea ocean river lake gulf bay valley desert forest "
    "field farm ground garden capital suburb headquarters embassy ministry parliament campus "
    "library market supermarket warehouse garage tunnel intersection corner lobby floor hut "
    "glacier arrondissement ridge slope summit peninsula archipelago strait world planet nation "
    "territory prefecture zone continent south north east west northeast northwest southeast "
    "southwest downtown kitchen bedroom bathroom cell tower complex terminal platform studio "
    "ceremony conference hearing residence property waters coastline"
)
"""Common nouns that name places."""

STATE_VERBS = word_set(
    "be have own live belong include contain consist know believe think want need love like hate "
    "mean depend remain stay wear cover face support oppose hope fear deserve possess lack "
    "represent involve relate apply concern matter exist lie stand sit cost weigh measure hold "
    "host house maintain account constitute comprise seem appear look feel base locate situate"
)
ROLE_NOUNS = word_set(
    "president minister chairman chairwoman chairperson chair chief head director manager leader "
    "officer secretary spokesman spokeswoman spokesperson editor reporter journalist correspondent "
    "writer author actor actress singer musician director producer player coach captain goalkeeper "
    "striker midfielder defender quarterback receiver pitcher baseman lawyer attorney judge "
    "prosecutor detective inspector sergeant lieutenant colonel general admiral commander governor "
    "mayor senator congressman representative ambassador diplomat professor doctor physician "
    "surgeon nurse scientist researcher analyst economist expert founder owner boss executive ceo "
    "cfo coo vice-president co-founder partner member wife husband son daughter father mother "
    "brother sister widow aide adviser advisor counsel deputy king queen prince princess pope "
    "bishop priest imam star host presenter champion winner runner-up candidate nominee insurer "
    "teacher student homemaker worker farmer engineer pilot driver guard victim suspect defendant "
    "baroness lord premier chancellor commissioner superintendent constable sheriff trooper"
)
CAUSATIVE = word_set("force make let help allow enable lead cause urge persuade order compel push")

DROP_ALONE = word_set(
    "be have do make get take say tell go come give put keep let seem want know think see begin "
    "continue start try need call show use find mean happen bring like hope look become "
    "include quote cite describe "
    "accuse believe expect cause consider"
)
"""Verbs that say nothing with a subject alone."""
DONE_ALONE = word_set("find use need know take expect make")
"""Of these, the verbs that say enough of what it is done to: 'was found', 'was not known'."""
COMPLETE = word_set(
    "die collapse crash resign retire fail explode survive win lose escape flee succeed fall rise "
    "improve worsen recover surrender disappear vanish intervene erupt burn drown sink resume "
    "close open reopen end occur arise burst confess disperse dissolve drop leave arrive return "
    "graduate marry divorce strike riot protest skyrocket soar plunge plummet shrink slow "
    "deteriorate testify apologise apologize abdicate emerge cry weep faint bleed sleep increase "
    "decrease decline expire stop stall qualify advance crumble capsize derail detonate evacuate "
    "differ vary persist prevail "
    "laugh shrug chuckle gasp smile grin sob sigh nod wince flinch blush cheer applaud yawn "
    "dissent concur abstain defect rebel score swerve skid brake ricochet flicker reboot"
)
"""Verbs that say enough with a subject alone."""
FACTIVE = word_set(
    "know realise realize find discover show mean reveal learn note forget remember see notice "
    "understand demonstrate prove ensure establish regret confirm underscore underline highlight "
    "reflect hear"
)
"""Verbs whose finite complement the text itself vouches for."""
IRREAL = word_set(
    "want wish imagine pretend suppose ask wonder demand require request hope if whether doubt "
    "ensure prefer insist recommend urge decide"
)
RESULT_INFINITIVES = word_set("become find discover")
SUMMONING = word_set("remand summon schedule order bail book subpoena")
"""Passives whose infinitive says what is to come ('was remanded to appear')."""
HONORIFICS = word_set("mr mrs ms miss mr. mrs. ms. dr dr. sir dame rev rev. rt hon hon. revd")
PLAIN_SAYING = word_set(
    "say report add write note explain state reply respond according tell claim believe think "
    "testify insist maintain contend assert argue suggest indicate inform allege recall"
)
VAGUE = word_set("it this that these those there what which who whoever something anything one you")
DEMONSTRATIVES = word_set("this that these those")
TIME_NOUNS = word_set(
    "season year month week weekend day night morning afternoon evening hour minute second "
    "moment decade century period"
)
"""Nouns that say when where no preposition stands before them."""
CALENDAR = word_set("jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun")
"""How the names of months and weekdays begin."""
CALENDAR_UNITS = word_set("day night morning evening afternoon week month year")
"""Nouns of which a day or a stretch of the calendar is told ('that night', 'last year')."""
TIME_ROLES = word_set("after before since while following during until upon once when")
