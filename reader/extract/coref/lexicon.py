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
    "monk priest pope bishop baseman widower boyfriend groom stepfather fisherman gunman salesman "
    "granddad grandad grandpa daddy dada"
)
FEMALE_NOUNS = word_set(
    "woman girl mother daughter sister wife aunt niece grandmother granddaughter lady queen "
    "princess actress waitress policewoman spokeswoman chairwoman businesswoman congresswoman mom "
    "mum duchess nun widow girlfriend bride stepmother singer-actress heiress hostess mistress "
    "mam mommy mummy gran granny grandma nan"
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
    "youth youngster agent spy sheriff trooper medic rescuer firefighter accountant architect "
    "astronaut auditor baker barber barrister bartender blacksmith bodyguard bookkeeper bricklayer "
    "butcher carer caretaker carpenter chauffeur chef cleaner clerk cook coroner curator "
    "decorator designer docker fishmonger gardener goldsmith hairdresser homeowner housekeeper "
    "jeweller jeweler janitor joiner labourer laborer landlord landlady lecturer lifeguard "
    "locksmith magistrate mechanic midwife miner nanny newsagent paramedic pastor plumber rabbi "
    "referee roofer sailor shepherd shopkeeper skipper solicitor stallholder supervisor surveyor "
    "tailor tenant translator tutor umpire undertaker vicar welder lodger roommate flatmate "
    "housemate classmate teammate juror commuter pedestrian "
    "motorist cyclist pensioner retiree trainee apprentice intern pupil toddler "
    "blogger photographer fugitive assailant intruder cleric chaplain monsignor lawmaker "
    "legislator campaigner"
)
GROUP_NOUNS = word_set(
    "company firm team group government party committee agency organization organisation police "
    "army military navy crew family couple band club council court board union jury gang "
    "association department ministry office university school staff public audience crowd "
    "population community nation country state city league force administration cabinet "
    "parliament congress senate commission corporation bank media press unit squad tribe class "
    "authority exchange trust"
)
ANIMALS = word_set(
    "animal bear cub dog puppy cat kitten horse mare stallion pony foal cow bull calf sheep lamb "
    "goat pig lion lioness tiger tigress leopard cheetah panther jaguar elephant giraffe rhino "
    "hippo monkey ape gorilla chimpanzee chimp orangutan wolf fox deer elk moose kangaroo koala "
    "panda whale dolphin orca seal shark turtle tortoise crocodile alligator snake eagle owl hawk "
    "swan parrot penguin racehorse greyhound hound terrier stray pet otter lynx cougar puma camel"
)
"""They may be 'he' and 'she' as well as 'it'."""
PLURAL_WORDS = word_set("people police folks folk men women children cattle authorities personnel")

KIN_NOUNS = word_set(
    "father mother parent son daughter child brother sister husband wife uncle aunt nephew niece "
    "cousin grandfather grandmother grandson granddaughter friend boyfriend girlfriend partner "
    "neighbor neighbour colleague fan rival relative widow widower twin sibling mom mum dad"
)
VAGUE_NOUNS = word_set(
    "one ones people person man woman guy thing something someone somebody anyone anybody everyone "
    "everybody nobody other others another some many most few all those these that this they them "
    "lot bit part kind sort way number half rest majority group folk folks fact case time "
    "place site spot area region"
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
    "host presenter model activist journalist reporter hacker founder entrepreneur investor "
    "forward center guard defender pitcher winger linebacker"
)
POSITIONS = word_set("forward center guard defender pitcher winger linebacker")
"""What several players of one team are."""
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
FIRM_NOUNS = COMPANY_NOUNS | word_set(
    "group bank lender airline carrier chain brewer insurer grocer broadcaster builder supplier "
    "developer operator miner giant studio nonprofit trust operator shipbuilder publisher label"
)
"""Nouns of firms: of which one 'the group' means has to be told."""
NAMED_NOUNS = word_set(
    "authority board exchange railway railroad trust fund inspectorate directorate society "
    "assembly congress parliament senate academy observatory laboratory theatre theater gallery "
    "orchestra zoo park studio institution consortium alliance coalition chamber"
)
"""Nouns that, bare behind 'the', mean the one organization of such a name, if there is one."""
OPEN_NOUNS = word_set(
    "man woman boy girl official group family trio duo pair studio facility bill report study "
    "story article letter document memo survey findings finding round spokesman spokeswoman "
    "witness result results run streak stock video"
)
"""Further nouns that, bare behind 'the', tell nobody which is meant."""
_RANKS = word_set("general head assistant vice deputy executive")
_RANKED = word_set("manager coach director president chairman editor")


def is_rank(first: str, noun: str) -> bool:
    """Whether two lemmas name a rank ('general manager'), of what they don't tell."""
    return first in _RANKS and noun in _RANKED


TOPICAL_NOUNS = word_set("suspect victim defendant accused gunman gunwoman shooter president")
"""Nouns of those a text is about, who need no telling apart."""
DESCRIBING = (
    (BARE_NOUNS | OPEN_NOUNS | PERSON_NOUNS) - TOPICAL_NOUNS - VAGUE_NOUNS - {"round"}
) | word_set(
    "law policy plan deal agreement contract proposal program programme project measure ship "
    "boat vessel van car truck lorry bus plane helicopter motorcycle taxi device vehicle website "
    "site statue factory plant clinic shop store restaurant film clip photo photograph picture "
    "painting festival contest ceremony exhibition"
)
"""Nouns by which a text comes back to something it brought in with more words."""
TITLE_NOUNS = {
    "dr": "doctor", "msgr": "monsignor", "sen": "senator", "gov": "governor", "prof": "professor",
    "sgt": "sergeant", "capt": "captain", "gen": "general", "col": "colonel", "lt": "lieutenant",
    "det": "detective", "rep": "representative", "adm": "admiral", "atty": "attorney",
    "pm": "minister", "rev": "reverend", "pres": "president", "cmdr": "commander",
}  # fmt: skip

_MALE = (
    "abe abel adnan adrian aidan alberto aldo alec alejo alfonso alfred alfredo allan allen "
    "alvaro alvin amir amit amos anders andre andreas andres andy angelo angus anil antoine "
    "anton antonin ariel arjun armando arnold arturo ashok ashraf asif august augusto barack "
    "barry bart bashar basil bernard bernardo bernie bert bertrand blake boyd brad bradley brady "
    "brendan brent brett brock bryant bud burt byron caleb calvin cameron cedric cesar chad "
    "chester chuck clark claude clayton cliff clifford clint clinton clive cody conor conrad "
    "corey cornelius cory craig curt curtis cyril damian damien damon darrell darren darryl "
    "darwin dean deepak demetrius derrick desmond devin dick dieter dirk dmitri dmitriy dominic "
    "dominique don donovan doug drew duane dustin dwayne dwight earl ed eddie edgar edmund "
    "eduardo edwin eli elias elliot elliott elmer elon emanuel emil emilio emmanuel enrique enzo "
    "ernest ernesto ernie esteban evan evgeny fabian fabio faisal farouk federico felipe felix "
    "ferdinand fidel floyd frankie franklin franz fred freddie frederic frederick friedrich "
    "fumio gareth garrett gavin gene geoff geoffrey gerard gerardo gerhard gilbert gilberto glen "
    "glenn gordon grant greg gunter gus gustav gustavo guy hamid hamza hank harrison harry "
    "haruki harvey hector heinz helmut henri henrik herbert herman hideo hiro hiroshi horst "
    "howard hubert hugh hugo humberto hussein ian ignacio igor ilya imran irving irwin isaac "
    "ismail issa ivo jaime jake jamal jamie jan janos jared jarrett jasper javad jay jeb jeff "
    "jefferson jens jerome jesus jimmy joachim joakim joel joey johan johann johannes jonah "
    "jonas josef joses julian julio julius juma jun jung junior kamal kareem kaspar kazuo kei "
    "keir ken kenji kenny kent kermit khalid kirk klaas kofi koichi konrad krishna kurt lamar "
    "lance laszlo laurent leandro lee len leo leon leonard leonardo leonid leroy les lester lew "
    "lewis liam lionel lloyd lorenzo lou luc lucas luciano ludwig luther lyle lyndon mahmoud "
    "malcolm mamadou manny marc marcel marcelo marcos marcus mariano marlon marshall martin "
    "martino marvin masato massimo mathias matteo matthias maurice mauricio max maxim maximilian "
    "mehmet mel melvin michal mick mickey miguel mikael mike milan miles milton mitch mitchell "
    "mitt mohamad mohammad morgan morris moses murat murray musa naoto nasser nat nathaniel ned "
    "nelson nicholas nick nicolas niels nikola nikolas nils norman octavio oliver olivier omar "
    "orlando osama oscar oswaldo otis otto owen ozzie pascal pat paulo pavel pavlo percy perry "
    "pete petr petro phil philippe piers piotr preston quentin quincy rahul raj rajesh ralph "
    "ramesh ramiro ramon ray reggie reginald reid reinhard rene reuben rex rich rick rickey "
    "ricky rob robbie robin rod roderick rodney rodolfo rodrigo roland rolando rolf romain roman "
    "ron ronnie rory ross rowan ruben rudolf rudolph rudy rupert russ rusty sachin sal salman "
    "salvador salvatore sammy sanjay santiago saul sebastian sergey sergio seth shane shaun "
    "shawn shigeru shinzo sid sidney silas solomon spencer stan stanislav stanley stephane "
    "sterling stewart stu suresh syed sylvester tadashi taro ted terence terrance terrell "
    "terrence theo theodore thierry tiger tobias toby todd tomas tommy toru toshio travis "
    "tristan troy tyrone ulrich umberto valentin valery vernon vic victor vijay vikram viktor "
    "vince vincenzo vinny virgil vitaly vito wade wallace walt walther warren wendell wes wesley "
    "wilbur wilfred wilhelm will willard willem willis wilson winston wolf woody xavier yasser "
    "yevgeny yitzhak yoshihide yuri yusuke yves zach zack zakaria ziad zoltan "
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
    "ada adele adriana agatha agnes aida aileen alana alba alejandra alessandra alexa alexandra "
    "alexandria alicia alina aline alison allison alma alyssa amalia amelia amelie amira amrita "
    "anabel anastasiya andreea angelica angeline angelique angie anita anja anke annabelle anne "
    "annemarie annette annie antoinette antonia april ariana arianna arlene astrid audrey aurora "
    "autumn ava beatrice beatriz belinda bella bernadette bernice bertha bess beth bethany "
    "bettina beulah bianca birgit blanca bonnie brenda bridget brigitte bronwyn brooke brynn "
    "caitlin camilla candace candice cara carla carlotta carly carole carolina caroline carrie "
    "cassandra catalina cathy catriona cecilia celeste celia celine chantal charlene charmaine "
    "chelsea cher cherie chloe christa christiane christy ciara cindy clara clarissa claudette "
    "claudine clementine colette colleen constance consuelo cora cordelia corinne cristina "
    "crystal dahlia daisy dana daniela daphne darla darlene dawn deanna debbie deirdre delia "
    "della delores demi desiree diane dina dolly dolores dominika dora doreen dorothea dottie "
    "edith edna effie eileen elaine eleanor elena eleonora elisa elisabeth elise eliza ella "
    "ellie eloise elsa elsie elvira emilia emmanuelle enid erica erika erin erma esmeralda "
    "esther ethel etta eugenia eunice eva evangeline eve fabiola faith farah fay faye felicia "
    "felicity fern fiona flora florence fran francine freda frieda gail gemma genevieve georgia "
    "georgina geraldine germaine gertrude gigi gilda gina ginger ginny giorgia giselle gladys "
    "glenda goldie gracie gretchen guadalupe gwen gwendolyn gwyneth halle hanna harriet hattie "
    "hazel hedwig helene henrietta hilda hillary hope ida ilona ilse imelda imogen ines inga "
    "inge irene iris irma isabelle ivana ivanka ivy jacinda jackie jaclyn jada jana janelle "
    "janette janie janine jasmine jayne jeanette jeanne jenna jennie jenny jess jessie jill "
    "jillian joann joanna joanne jocelyn jodie johanna jolene josefina josephine josie joy juana "
    "juanita judi juliana julianna julianne juliet june kamala kara karin karina karla katarina "
    "kate katerina katharine kathy katrina katya kay kayleigh keira kellie kelsey kendra kiera "
    "kirsten krista kristen kristi kristin kristina kristine krystal lacey lana lara larisa "
    "latasha latoya laurel lauren laurie lea leah leanne lena leona leonora leticia lidia lila "
    "lilian liliana lillian lilly lily lina linda lindsey liv liz liza lois lola lorena loretta "
    "lorna lorraine louisa louise lourdes luann luciana lucille lucinda lucy luisa luise lydia "
    "lyn lynda lynn lynne mabel mackenzie madeleine madeline madonna mae magda magdalena maggie "
    "malala mandy mara marcella marcia margaretha margarita margaux margo margot marguerite "
    "mariana marianne maribel mariel marika marina marion marisa marisol marissa marjorie marla "
    "marlene marta martina maryam maryann maud maude maureen maxine maya meagan meg meghan "
    "melanie melinda melody mercedes meredith mia michaela michele mikaela mildred milena "
    "millicent millie mimi mina mindy minerva minnie miranda miriam misty moira mollie molly "
    "mona monique muriel myra myrna myrtle nadine nan nanette naomi nell nellie nettie nichola "
    "nicola nina nora noreen norma octavia odette olga olive olympia ophelia paige pam paris "
    "patrice patsy patti patty paula paulette paulina pauline pearl peggy penelope penny petra "
    "phoebe phyllis pippa polly portia prudence queenie rachael rachelle ramona raquel reba "
    "regina rena renata renee rhoda rhonda rita roberta robyn rochelle romaine rosalie rosalind "
    "rosalyn rosanna rosanne rose roseanne rosemarie rosemary rosetta rosie roxana roxanne ruby "
    "rwth sabina sabine sabrina sadie sallie sally samira sandy saskia savannah scarlett selena "
    "selma serena sharlene shauna sheena sheila shelby shelley shelly sherri sherry sheryl "
    "shirin sienna sigrid silvia simone sinead siobhan socorro sofie solange sondra sophie "
    "stacey stacy stella sue susana susanna susanne susie suzanne suzette suzy sylvia sylvie "
    "tabitha talia tamara tami tammy tania tanya tatyana tess tessa thelma theodora therese "
    "tiffany tilda tina toni tonya tricia trisha trudy ulla ulrike una ursula valeria valerie "
    "valeriya vega velma verena verona vicki vickie vicky viola violet virginie vivian viviana "
    "vivien wanda wendy whitney whoopi wilhelmina wilma winifred winona xenia yasmine yolanda "
    "yvette yvonne zahra zelda zoe zofia zora "
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
_EITHER = word_set(
    "marion dana tracy tracey stacy stacey kelly leslie lesley shelby courtney jackie kim robin "
    "ashley andrea beverly carol shannon vivian evelyn jean gail jocelyn joy sandy lynn dale noel "
    "morgan pat lee jamie jess jessie jody jo chris sam alex casey taylor jordan cameron avery "
    "riley rory terry toni billie willie frankie frances francis kerry kris marty mickey "
    "sasha simone michele nicola valery vivien wynn kyle paris april june dominique li wei mei"
)
"""Names of men and women both."""
MALE_NAMES = word_set(_MALE) - word_set(_FEMALE) - _EITHER
FEMALE_NAMES = word_set(_FEMALE) - word_set(_MALE) - _EITHER
