"""What pronouns ask of their antecedents, and what words tell of gender, number and animacy."""

from __future__ import annotations

from enum import StrEnum

from reader.extract.words import word_set


class Agree(StrEnum):
    """What a pronoun can stand for."""

    HE = "he"
    SHE = "she"
    IT = "it"
    THEY = "they"


PRONOUNS: dict[str, Agree] = {
    **dict.fromkeys(["he", "him", "his", "himself"], Agree.HE),
    **dict.fromkeys(["she", "her", "hers", "herself"], Agree.SHE),
    **dict.fromkeys(["it", "its", "itself"], Agree.IT),
    **dict.fromkeys(["they", "them", "their", "theirs", "themselves", "'em"], Agree.THEY),
}
REFLEXIVE = word_set("himself herself itself themselves")
FIRST = word_set("i me my mine myself")
OURS = word_set("we us our ours ourselves")

MALE_NOUNS = word_set(
    "man boy father son brother husband uncle nephew grandfather grandson gentleman king prince "
    "actor waiter policeman spokesman chairman businessman fireman congressman guy dad lad duke "
    "monk priest pope bishop baseman widower boyfriend groom stepfather fisherman gunman salesman"
)
FEMALE_NOUNS = word_set(
    "woman girl mother daughter sister wife aunt niece grandmother granddaughter lady queen "
    "princess actress waitress policewoman spokeswoman chairwoman businesswoman congresswoman mom "
    "mum duchess nun widow girlfriend bride stepmother singer-actress heiress hostess mistress"
)
PERSON_NOUNS = word_set(
    "president minister chief head director manager leader officer secretary spokesperson editor "
    "reporter journalist correspondent writer author singer musician producer player coach captain "
    "goalkeeper lawyer attorney judge prosecutor detective inspector sergeant lieutenant colonel "
    "general admiral commander governor mayor senator representative ambassador diplomat professor "
    "doctor physician surgeon nurse scientist researcher analyst economist expert founder owner "
    "boss executive ceo partner member aide adviser advisor deputy teacher student worker farmer "
    "engineer pilot driver guard victim suspect defendant premier chancellor child baby kid teen "
    "teenager adult person people citizen resident neighbor neighbour friend colleague parent "
    "climber hiker user customer client patient witness survivor soldier troop fighter rebel "
    "protester activist voter candidate nominee artist painter poet composer dancer model star "
    "celebrity fan hero killer murderer shooter attacker thief robber burglar hacker criminal "
    "prisoner inmate hostage refugee migrant immigrant passenger tourist visitor guest host "
    "speaker employee employer staff colleague rival opponent winner loser champion participant "
    "learner reader viewer listener audience individual human philosopher historian mathematician "
    "physicist chemist biologist astronomer scholar graduate veteran baron knight emperor "
    "chairperson co-founder co-worker commissioner constable councillor trader banker investor "
    "official authority subject respondent speaker infant twin sibling cousin relative couple "
    "youth youngster agent spy sheriff trooper medic rescuer firefighter"
)
GROUP_NOUNS = word_set(
    "company firm team group government party committee agency organization organisation police "
    "army military navy crew family couple band club council court board union jury gang "
    "association department ministry office university school staff public audience crowd "
    "population community nation country state city league force administration cabinet "
    "parliament congress senate commission corporation bank media press unit squad tribe class"
)
PLURAL_WORDS = word_set("people police folks folk men women children cattle authorities personnel")

KIN_NOUNS = word_set(
    "father mother parent son daughter child brother sister husband wife uncle aunt nephew niece "
    "cousin grandfather grandmother grandson granddaughter friend boyfriend girlfriend partner "
    "neighbor neighbour colleague fan rival relative widow widower twin sibling mom mum dad"
)
VAGUE_NOUNS = word_set(
    "one ones people person man woman guy thing something someone somebody anyone anybody everyone "
    "everybody nobody other others another some many most few all those these that this they them "
    "lot bit part kind sort way number half rest majority group folk folks fact case time"
)
"""Words that say nothing of whom they mean unless something is added ('one of the neighbours')."""
COMPANY_NOUNS = word_set(
    "company firm corporation business manufacturer maker carmaker automaker chipmaker retailer "
    "conglomerate startup start-up drugmaker"
)
PERSON_ROLES = word_set(
    "actor actress singer suspect defendant accused victim gunman striker goalkeeper midfielder "
    "quarterback player coach manager captain senator governor congressman congresswoman mayor "
    "president minister premier chancellor monsignor bishop archbishop pope cardinal priest judge "
    "lawyer attorney prosecutor detective officer sergeant doctor surgeon professor scientist "
    "author writer director producer comedian rapper musician star politician lawmaker teenager "
    "businessman businesswoman billionaire spokesman spokeswoman spokesperson nominee candidate "
    "leader chairman chairwoman chief ceo boxer golfer champion athlete pilot driver soldier "
    "prince princess duke duchess queen king ambassador general admiral colonel commander sheriff "
    "host presenter model activist journalist reporter hacker founder entrepreneur investor"
)
PLACE_CLASSES = word_set(
    "country nation city town village island state province region county district"
)
INSTITUTIONS = word_set(
    "agency bureau club team side court university college school hospital bank party union "
    "ministry department commission council committee association federation league church museum "
    "airline airport newspaper magazine network foundation institute organization organisation "
    "group army navy station hotel prison carrier operator regulator"
)
BARE_NOUNS = COMPANY_NOUNS | PERSON_ROLES | PLACE_CLASSES | INSTITUTIONS
"""Nouns that, bare behind 'the', mean something the text tells more of elsewhere."""
TITLE_NOUNS = {
    "dr": "doctor", "msgr": "monsignor", "sen": "senator", "gov": "governor", "prof": "professor",
    "sgt": "sergeant", "capt": "captain", "gen": "general", "col": "colonel", "lt": "lieutenant",
    "det": "detective", "rep": "representative", "adm": "admiral", "atty": "attorney",
    "pm": "minister", "rev": "reverend", "pres": "president", "cmdr": "commander",
}  # fmt: skip

_MALE = (
    "james john robert michael william david richard joseph thomas charles christopher daniel "
    "matthew anthony mark donald steven steve paul andrew joshua kenneth kevin brian george "
    "edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry "
    "justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis "
    "jerry tyler aaron jose adam henry nathan douglas zachary peter kyle walter ethan jeremy "
    "harold keith christian roger noah gerald carl terry sean austin arthur lawrence jesse "
    "dylan bryan joe jordan billy bruce albert willie gabriel logan alan juan wayne roy ralph "
    "randy eugene vincent russell elijah louis bobby philip johnny tom tim jim bob bill mike "
    "dave dan chris matt tony nick ben sam alex greg josh luke simon ian neil graham stuart "
    "colin nigel derek trevor vladimir sergei dmitry ivan boris mikhail alexei nikolai igor "
    "hassan mohamed mohammed muhammad ahmed ali omar abdullah ibrahim mustafa khaled yusuf "
    "carlos luis jorge miguel pedro fernando manuel francisco antonio javier diego rafael "
    "alejandro pablo marco luca giovanni giuseppe francesco mario silvio pierre jean michel "
    "francois jacques hans klaus jurgen wolfgang karl fritz stefan lars erik bjorn olaf sven "
    "hiroshi kenji takashi shinzo fumio junichiro yoshihide taro akira xi wei jian li raj rahul "
    "sanjay amit vijay ravi narendra manmohan barack hugh leo leonard leon ted fred alfred "
    "theodore ernest herbert howard norman glenn doug duncan ross craig geoff jeff rick ron ray "
    "stan seth shane brett chad derrick dwight felix franklin harry harvey hugo isaac jake "
    "jamal jay joel jon josef julian kurt lance lee liam malcolm marcus martin marvin max mitch "
    "mitt morgan neal oliver oscar owen phil quentin randall reggie rex rob rod rodney ruben "
    "rupert sebastian sidney silas spencer stanley tariq thabo nelson todd travis troy tyrone "
    "vernon victor wesley xavier yasser benedict gordon winston clement angus hamish fergus "
    "conor brendan declan gerard gerry"
)
_FEMALE = (
    "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty "
    "margaret sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah "
    "stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma "
    "nicole helen samantha katherine christine debra rachel carolyn janet catherine maria "
    "heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn "
    "judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances "
    "kathryn janice jean abigail alice julia judy sophia grace denise amber doris marilyn "
    "danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori "
    "kate katie jane lucy claire ellen hillary hilary angelina lindsay britney paris beyonce "
    "rihanna oprah condoleezza sonia indira benazir aung sheikh fatima aisha leila layla zainab "
    "mariam yasmin amina nadia natasha olga svetlana tatiana irina yulia ludmila elena "
    "ekaterina anastasia ana carmen rosa lucia isabel sofia gabriela valentina camila francesca "
    "giulia chiara paola ingrid astrid greta helga ursula heidi claudia monica veronica yoko "
    "akiko naomi yuki mei ling priya anjali sunita meera lakshmi tina tara tracy vanessa vera "
    "wendy yvonne zoe audrey bonnie brooke carrie cindy courtney daisy edith eileen eleanor "
    "elsa erin eva fiona florence gail gemma georgia gina gwen gwyneth holly irene iris jenna "
    "jenny jill joanna josephine june kirsten kristen kristin latoya leslie liz lois louise "
    "lydia lynn mabel maggie mandy marcia margot marian marjorie maureen maxine mildred miriam "
    "molly nina nora norma paula peggy penelope phyllis rita roberta rosie roxanne sally selena "
    "sheila sherry stella sue suzanne sylvia tammy viola vivian winifred alison bridget caitlin "
    "deirdre siobhan niamh saoirse"
)
MALE_NAMES = word_set(_MALE) - word_set(_FEMALE)
FEMALE_NAMES = word_set(_FEMALE) - word_set(_MALE)
