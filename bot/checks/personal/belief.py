"""Religion or belief (R38), sexual orientation (R37), politics and unions (R43)."""

from typing import Final

from bot.checks.finding import Rule
from bot.checks.personal.category import Category, rule
from bot.checks.personal.shape import AMONG, PERSONAL, Evidence

RULES: Final[tuple[Rule, ...]] = (
    rule(
        "P09",
        Category.RELIGION,
        bad=(
            "Religion: Hindu",
            "Konfession: keine",
            "Religión: católica",
            "Wyznanie: rzymskokatolickie",
            "Вероисповедание: православие",
            "الديانة: مسلم",
            "Faith - Jewish",
        ),
        good=("Religion: N/A", "Religious studies portal, Laravel", "Konfession: k.A."),
    ),
    rule(
        "P10",
        Category.RELIGION,
        bad=(
            "I am a practising Muslim",
            "I'm an agnostic",
            "Python, Go, Catholic, runner",
            "Soy ateo",
            "I go to church every Sunday",
        ),
        good=(
            "Catholic University of Lyon",
            "Backend for Muslim Aid donations",
            "Christian Baker, Leeds",
            "I believe in small releases",
            "Hindu Business Line feed parser",
        ),
    ),
    rule(
        "P17",
        Category.SEXUAL_ORIENTATION,
        bad=("Sexual orientation: heterosexual", "Orientación sexual: gay"),
        good=("Page orientation: landscape", "Sexual orientation: rather not say"),
    ),
    rule(
        "P18",
        Category.SEXUAL_ORIENTATION,
        bad=("I'm gay", "I am openly bisexual", "As a lesbian engineer I mentor others"),
        good=("Pride event ticketing in Django", "I'm bilingual", "Straight-through processing"),
        language="en",
    ),
    rule(
        "P26",
        Category.POLITICAL_UNION,
        bad=(
            "Political views: liberal",
            "Union membership: Unison",
            "Parteizugehörigkeit: SPD",
            "Партийность: член КПРФ",
            "Afiliación sindical: CCOO",
        ),
        good=(
            "Union type: tagged",
            "Third party: Stripe",
            "Political affiliation: prefer not to say",
        ),
    ),
    rule(
        "P27",
        Category.POLITICAL_UNION,
        bad=(
            "Card-carrying member of the Labour Party",
            "Union rep for GMB",
            "I vote Green",
            "Shop steward, Unite",
            "Ran for city council on the Green ticket",
        ),
        good=(
            "SQL UNION queries over 40 tables",
            "Built a voting app for party members",
            "European Union grants portal",
            "Credit union core banking",
            "Member of the Python Software Foundation",
        ),
        language="en",
    ),
)


EVIDENCE: Final[tuple[Evidence, ...]] = (
    # Religion or belief
    Evidence(
        "P09",
        "<faith_fields>",
        r"<faith_fields><sep>(?:<faiths>|none(?!\w)|keine(?!\w))",
    ),
    Evidence(
        "P09",
        "<faith_fields>",
        "<edge>(?P<detail><faith_fields><sep><any_value>)",
        PERSONAL,
    ),
    Evidence(
        "P09",
        "<faith_fields>",
        "<faith_fields>[ ,]{1,2}(?:(?:is|ist|es|est|è|é) )?<faiths>",
        PERSONAL,
    ),
    Evidence(
        "P10",
        "<faiths>",
        "<i_am> (?P<detail>(?:an? |not )<adj><faiths>)(?! (?:by name|aid|university))",
        own=True,
    ),
    Evidence(
        "P10",
        "<faiths>",
        r"<me> (?P<detail><an>(?:(?:devout|practi[cs]ing|observant|born[\s\-]again|faithful"
        "|lapsed|strict|proud|committed|gläubige[rn]?|praktizierende[rn]?|convinced"
        "|überzeugter?) )?<faiths>(?: (?:practicante|praticante|praktykujący|praktykująca"
        "|pratiquante?|y practicante))?)(?![ ](?!and |but |or |by |who |so |y |et |und |e |i |и "
        r"|hoon|hu |hun |hai)[^\W\d_]{3,30})(?! ?[\-/])",
        PERSONAL,
        own=True,
    ),
    Evidence(
        "P10",
        "<bare_faiths>",
        r"<i_am> (?:also |now )?(?P<detail><bare_faiths>)(?![ ][^\W\d_]{4,30})",
        own=True,
    ),
    Evidence(
        "P10",
        "<faiths>",
        r"\bas an? (?P<detail><adj><faiths>)(?= (?:i|myself|who|and)\b|,)",
        own=True,
    ),
    Evidence(
        "P10",
        "<faiths>",
        r"\b(?:an? )?(?:committed|devout|practi[cs]ing|observant|born[\s\-]again|faithful|lapsed"
        "|strict|proud|believing) <faiths>",
        PERSONAL,
    ),
    Evidence(
        "P10",
        "<faiths>",
        r"\b(?:i (?:follow|practi[cs]e|observe|believe in|belong to|converted to|am converting "
        "to)|converted to|convert to|revert to) (?:the )?<faiths>",
        own=True,
    ),
    Evidence(
        "P10",
        "<faiths>",
        r"\b(?:i was )?(?:raised|brought up|grew up)(?: (?:in|as)(?: an?)?)?(?: strict| very| "
        "devout)? <faiths>(?: (?:home|family|household))?",
        own=True,
    ),
    Evidence(
        "P10",
        "faith, believe, belief",
        r"\b(?:my|abiding|strong|deep) (?:christian |muslim |jewish |catholic )?faith(?: in "
        "(?:the )?<god>)?(?! in (?!the |god|jesus|christ|allah|lord))",
        PERSONAL,
    ),
    Evidence(
        "P10",
        "faith, belief, believe, trust, believing",
        r"\b(?:faith|belie(?:f|ve|ving)|trust) in <god>\b",
    ),
    Evidence(
        "P10",
        "<bare_faiths>",
        r"<edge>(?P<detail>(?:<bare_faiths> )?<bare_faiths>(?: \([^()\n]{3,12}\)| by conviction| "
        r"by birth| by choice| faith)?)(?=<stop>| (?:if|here|btw|lol|for (?:\w{2,6} )?years|since"
        r"|all my life|and (?:proud|vegetarian|a)|but)\b)",
        PERSONAL,
    ),
    Evidence(
        "P10",
        "christian, christ",
        r"[,;|•.] ?(?P<detail>christian) ?(?=[,;|•]|\.(?!\w))",
        PERSONAL,
    ),
    Evidence(
        "P10",
        "<faiths>",
        r"\b(?:by faith|by religion|baptised|baptized|an? ex[\s\-]|ex[\s\-]) ?(?:an? )?<faiths>"
        r"(?: church)?|(?<!\w)<faiths> by (?:faith|religion|birth|conviction)",
        PERSONAL,
    ),
    Evidence(
        "P10",
        "<faiths>",
        r"\ban? (?P<detail><bare_faiths>) (?:[^\W\d_]{3,12} )?(?:<person_words_of_one>)",
        PERSONAL,
    ),
    Evidence(
        "P10",
        "<faiths>",
        "(?P<detail><faiths>) (?:man|woman|male|female|mother|father|guy|lady|family man|girl"
        r"|boy|believer)(?!\w)",
        PERSONAL,
    ),
    Evidence(
        "P10",
        "church, mosque, temple, mass, synagogue, gurdwara, masjid, chapel, shul, mandir, bible, "
        "parish, congregation",
        r"\bi (?:also )?(?:go to|attend|worship at|am active in|belong to|regularly attend|sing "
        r"in|am in|serve at|serve in|never miss)(?: (?:the|a|my|our))? (?:[^\W\d_]{3,12} "
        r"){0,2}<worship>(?! (?:app|site|website))(?: (?:choir|every|on) ?[^\W\d_]{0,12})?|\bmy "
        r"(?:local )?<worship>\b(?! (?:site|website|app|management))",
        PERSONAL,
        own=True,
    ),
    Evidence(
        "P10",
        "pray, prayer, kosher, halal, shabbat, sabbath, ramadan, lent, bible, quran, fast",
        r"\bi (?:also )?(?:pray|keep kosher|eat halal|(?:observe|keep) (?:the )?(?:shabbat"
        "|sabbath|ramadan|lent)|fast (?:in|during|for) (?:ramadan|lent)|read the (?:bible"
        r"|quran))(?: (?:every day|daily|\w{3,5} times a day))?(?!\w)|\b(?:off|unavailable|don't "
        r"work) (?:for|on|during) (?:shabbat|sabbath|ramadan|jummah|eid|friday prayers)\b",
        own=True,
    ),
    Evidence(
        "P10",
        "god, christ, jesus, lord, allah, saved",
        r"\b(?:saved by|servant of|believer in|follower of|disciple of|love|serve|thank) <god>"
        r"(?!\w)",
        PERSONAL,
    ),
    Evidence(
        "P10",
        "<faith_said>",
        "<faith_said>(?! (?:app|api|site|portal|reminder))",
    ),
    Evidence(
        "P10",
        "religious, religion",
        "(?:<edge>|<i_am> )(?P<detail>(?:not|no|non|very|deeply|quite) ?-?(?:religious"
        r"|religion))(?=<stop>| (?:and|but|at all|if|person)\b)",
        PERSONAL,
    ),
    Evidence(
        "P10",
        "<faiths>",
        r"(?:<faiths>) is my (?:religion|faith)|\bi have no (?:religion|faith)\b|\bi do not have "
        "a religion",
        own=True,
    ),
    Evidence(
        "P10",
        "religion",
        r"\bi have no (?:religion|faith)\b|\bi do(?:n't| not) have a religion|\bi(?:'m| am) not "
        "religious",
        own=True,
    ),
    Evidence(
        "P09",
        "<faith_fields>",
        "<edge>(?P<detail><faith_fields> <any_value>)<stop>",
        AMONG,
    ),
    Evidence(
        "P10",
        "hoon, hu, hun",
        r"\b(?:main |mai )?(?P<detail><faiths>) (?:hoon|hu|hun)\b",
        own=True,
    ),
    # Sexual orientation
    Evidence(
        "P17",
        "<orientation_fields>",
        r"<edge>(?P<detail><orientation_fields><sep>(?:<orientations>|women|men|both|none)(?!\w))",
    ),
    Evidence(
        "P17",
        "sexual, sexuality, sexuelle, sexualität, sexualité, orientación, orientação, "
        "orientamento, сексуальная, сексуальна, orientacja, cinsel, الميول, التوجه",
        "(?:<orientation_fields>)(?:<sep>| )(?:<orientations>|<any_value>)(?<!orientation)",
        PERSONAL,
    ),
    Evidence(
        "P18",
        "<orientations>",
        r"(?:<me>|\bi was) (?:an? |also |openly |proudly |an out |out |happily |um |uma |un |une "
        "|eine? ){0,3}(?P<detail><orientations>)(?! ?-| (?:forward|talking|out of|to the|into"
        r"|from|shooter|a\b|lingual))",
        own=True,
    ),
    Evidence(
        "P18",
        "<orientations>",
        r"\b(?:i'm|i am|im|as) an? (?:[^\W\n]{2,10}[\s\-]){0,4}(?P<detail><orientations>)(?= ?"
        r"(?:$|[,.;()\n]|<sexes>|person|developer|engineer|parent|father|mother|couple|founder"
        "|immigrant))(?! line)",
        own=True,
    ),
    Evidence(
        "P18",
        "<orientations>",
        r"(?<!was )(?<!is )\b(?:openly|proudly|proud to be|came out as|coming out as|outed as|out "
        "as|identify as"
        "|identifies as|identifying as)(?: an?)? (?P<detail><orientations>)",
    ),
    Evidence(
        "P18",
        "<bare_orientations>",
        "<edge>(?P<detail>(?:openly |proudly |proud )?<bare_orientations>)(?=<stop>| (?:and|y|et"
        r"|und|e|i|и)\b| (?:assumée?|asumid[oa]|assumid[oa]|dichiarat[oa]))",
        PERSONAL,
    ),
    Evidence(
        "P18",
        "<bare_orientations>",
        "(?P<detail><bare_orientations>),? (?:<sexes>)(?! (?:rights|users))",
        PERSONAL,
    ),
    Evidence(
        "P18",
        "<orientations>",
        "<edge>(?:an? )?(?P<detail>(?:gay|lesbian|bisexual|queer|bi|pansexual) (?:mom|mum|dad"
        r"|father|mother|parent|developer|engineer|person|couple|man|woman))\b|\bout and proud\b",
        PERSONAL,
    ),
    Evidence(
        "P18",
        "lgbt, lgbtq, lgbtqia, queer",
        r"(?:<i_am> (?:an? )?(?:proud )?|<edge>|\ba proud |\bpart of |\bmember of |\bmembers? of "
        r")(?P<detail>(?:proud )?(?:(?:part|member) of )?(?:the )?(?:lgbtq?i?a?\+?|queer)(?: "
        r"community| person| \([^()\n]{2,12}\)))(?! (?:erg|group|network|event|app|center|centre))",
        PERSONAL,
    ),
    Evidence(
        "P18",
        "<orientations>",
        "<edge>(?P<detail>bi|straight|ace|<orientations>)<stop>",
        AMONG,
    ),
    Evidence(
        "P18",
        "<orientations>",
        r"(?<![^\W_])(?P<detail><orientations>) (?:hu|hoon|hun)(?![^\W_])",
        own=True,
    ),
    Evidence(
        "P18",
        "straight",
        r"<edge>(?P<detail>straight)(?=,? (?:cis|white|male|man|woman|female|guy)\b)",
        PERSONAL,
    ),
    Evidence(
        "P18",
        "sex, gender",
        r"\b(?:my|in a) same[\s\-](?:sex|gender) (?:partner|husband|wife|spouse|marriage"
        "|relationship|couple)",
        own=True,
    ),
    Evidence(
        "P18",
        "men, women, girls, guys, attracted",
        r"(?:\bi(?:'m| am)? (?:only )?|<edge>)(?:like|love|date|dating|into|attracted to|prefer"
        "|sleep with) (?:both )?(?:men|women|girls|guys|both (?:sexes|genders)|the same sex)(?: "
        r"and (?:men|women))?(?=<stop>| (?:and|but|btw)\b)",
        own=True,
    ),
    # Politics and unions
    Evidence(
        "P26",
        "<party_fields>",
        "<edge>(?P<detail><party_fields><sep>(?:(?:member of |member, |mitglied |член |członek "
        r"|since )?(?:<parties>|<unions>|<bare_politics>)|local \d{1,5}|yes(?!\w)|active(?!\w)"
        r"|member(?!\w))(?: (?:member|party|local \d{1,4}))?)",
        PERSONAL,
    ),
    Evidence(
        "P26",
        "political, politics, party, union, politische, parteizugehörigkeit, partei, "
        "gewerkschaft, afiliación, ideología, militancia, affiliation, opinions, filiação, "
        "posição, orientamento, appartenenza, tessera, партийность, партия, политические, "
        "членство, партійність, партія, політичні, профсоюз, профспілка, poglądy, przynależność, "
        "siyasi, sendika, sendikası, الانتماء, الحزب, النقابة, التوجه, rajnitik, trade, parti, "
        "syndicat, partido, sindicato, partito, sindacato, partia, związek",
        r"(?:^|\n|[,;|.] )[ \t•\-]{0,3}(?P<detail>(?!(?:party|union|partei|partido|parti|partito"
        r"|trade union|rajniti|rajnitik dal)(?![^\W_]))<party_fields><sep>(?!none(?!\w)|keine"
        r"(?!\w)|нет(?!\w)|нема(?!\w)|ninguna?(?!\w)|brak(?!\w)|yok(?!\w))<any_value>(?: "
        r"[^\W\d_]{2,14})?)",
        PERSONAL,
    ),
    Evidence(
        "P27",
        "<parties>, <unions>",
        r"\b(?:(?:card[\s\-]carrying|paid[\s\-]up|lifelong|active|proud|registered|founding"
        r"|former|committee|local|branch|youth|executive|council)[\s\-]{1,2}){0,2}(?:member"
        "|membre|activist|volunteer|canvasser|organi[sz]er|councillor|councilor|delegate|rep"
        "|representative|steward|secretary|chair|treasurer|president|supporter|voter|treasurer"
        "|mitglied|miembro|afiliad[oa]|militante|membro|iscritt[oa]|tesserat[oa]|filiad[oa]"
        "|adhérente?|encartée?|член|членкиня|członek|członkini|karyakarta)(?: (?:of|in|for|with"
        "|at|der|bei|des|beim|del|de|da|do|du|à la|au|chez|al|alla|w|від|в|the|la|el|le)){0,2},? "
        r"?(?:local |my )?(?:<parties>|<unions>)(?: (?:party|union|branch|local)(?: \d{1,5})?)?"
        "(?! (?:bank|university|repo|project))",
    ),
    Evidence(
        "P27",
        "<parties>, <unions>",
        r"(?<![^\W_])(?:<unions>|(?:labour|conservative|republican|democrat(?:ic)?|green"
        "|socialist|communist|libertarian|tory|lib dem|liberal|bjp|congress|spd|cdu|snp|anc|chp"
        r"|akp|gop|tory|pd|psoe|pt)(?: party)?)[\s\-,]{1,2}(?:(?:union|trade union|youth|branch) "
        ")?(?:member|mitglied|voter|activist|supporter|rep|representative|steward|shop steward"
        "|delegate|councillor|candidate|volunteer|karyakarta|delegiert[er]{0,2}|delegad[oa]"
        r"|üyesi(?:yim)?|wähler(?:in)?)(?!\w)(?:[ ,]{1,2}(?:local|branch) [\w ]{1,12})?",
        PERSONAL,
    ),
    Evidence(
        "P27",
        "union, unions, unionised, unionized, unionist, shop, steward",
        r"(?<!student )(?<!students' )(?<!credit )\b(?:trade |labor |labour |workers'? "
        "|teachers?'? |writers'? |nurses'? |tech )?union (?:member(?:ship)?(?! (?:data|system"
        "|portal|app|database|service|management))|rep(?:resentative)?|delegate|steward"
        r"|organi[sz]er|president|official|secretary|activist|local \d{1,5}|man|woman|branch "
        r"(?:secretary|chair))\b(?:,? (?:since \d{4}|local \d{1,5}|[\w.]{2,12}))?|\bshop "
        r"steward\b|\b(?:active|proud|paid-up|member) (?:in|of) (?:the |my |a )?(?:trade |labor "
        r"|labour |workers'? |teachers?'? |tech workers )?union\b|\bmember of (?:the |a |my )"
        r"(?:[\w']{2,14} ){0,3}(?:trade |workers'? )?union\b(?! (?:bank|of))|\bunioni[sz]ed (?:my"
        r"|our)\b|\bcard[\s\-]carrying union\b",
        PERSONAL,
    ),
    Evidence(
        "P27",
        "union",
        r"\b[\w'&.]{2,20} (?:workers'? |teachers?'?s? |employees'? |brotherhood )?union,? "
        r"(?:local \d{1,5}|member|president|rep\b|steward|delegate)(?:[ ,]{1,2}since \d{4})?|\b"
        "(?:workers|teachers?'?s?|employees'?|carpenters|electricians|nurses|builders)'? union"
        r"(?: local \d{1,5})?(?= (?:member|president|since)|,? local \d)|\b[\w']{2,20} workers'? "
        r"union local \d{1,5}|\bfederation of [\w ]{3,24}employees\W{1,3}union member",
    ),
    Evidence(
        "P27",
        "<parties>, vote, voted, voter, campaigned, ran, stood, canvassed, volunteered, candidate",
        r"\bi(?:'ve| have)?(?: always| usually| still| will| proudly)? vot(?:e|ed)(?: for)?(?: "
        r"the)? (?:<parties>|green)(?!\w)|\b(?:campaigned|canvass(?:ed|ing)?|campaign(?:ing)?"
        r"|door[\s\-]?knocked|phone[\s\-]?banked|volunteered|volunteering) (?:for|with) (?:the )?"
        r"(?:<parties>)(?! (?:project|app|software))(?: party)?|\b(?:ran|running|stood|stand"
        "|standing|elected|served|candidate|campaigned) (?:for|as|on|in)(?: an?| the)? "
        r"(?:[^\W\d_]{2,14} ){0,3}(?:council(?:lor)?|councilor|mayor|parliament|congress|senate"
        r"|office|school board|ticket|assembly)\b(?: (?:on|for|with)(?: the| a)? "
        r"(?:[^\W\d_]{2,14} ){1,2}(?:ticket|list|party))?",
        PERSONAL,
    ),
    Evidence(
        "P27",
        "<parties>, <bare_politics>",
        "<me> <an>(?:(?:politically|pretty|quite|very|proudly|openly|firmly|lifelong|staunch"
        "|committed|convinced|card-carrying|political|überzeugter?|a bit) ){0,2}(?P<detail>"
        "(?:<bare_politics>|democrat|republican|liberal democrat|conservative|socialist"
        "|communist|libertarian|anarchist|marxist|progressive|nationalist|feminist socialist"
        r"|labour|tory))(?=<stop>| (?:and|but|by|so|voter|at heart|politically)\b)",
        PERSONAL,
        own=True,
    ),
    Evidence(
        "P27",
        "<bare_politics>",
        "<edge>(?P<detail><bare_politics>)<stop>",
        PERSONAL,
    ),
    Evidence(
        "P27",
        "union",
        r"\b(?:belong to|member of|members of|joined|join|rep for|rep of|steward (?:for|of|in)"
        "|delegate (?:for|of)|organi[sz]er (?:for|at|with)|active in|president of|secretary of"
        "|chair of) (?:the |my |our )?(?!european|credit|students?'?|african|soviet|western)"
        r"(?:[\w'&]{2,18} ){0,5}(?:trade |labou?r )?union\b(?! (?:bank|pay|find|type))",
        PERSONAL,
    ),
    Evidence(
        "P27",
        "card, lifelong, staunch, registered, committed, proud",
        r"\b(?:card[\s\-]carrying|lifelong|staunch|registered|committed|proud|paid-up|die-hard) "
        "(?:democrat|republican|tory|conservative|labour|liberal|socialist|communist|green"
        "|libertarian|marxist|independent|anarchist|unionist|trade unionist|leftist|bjp"
        r"|congress)(?: (?:voter|member|supporter|man|woman))?(?!\w)",
        PERSONAL,
    ),
    Evidence(
        "P27",
        "conservative, liberal, socialist, progressive, republican, democrat, libertarian, "
        "leftist, marxist, nationalist, left, right",
        "<edge>(?P<detail>conservative|liberal|socialist|progressive|republican|democrat"
        "|libertarian|leftist|marxist|nationalist|(?:left|right|centre|center)(?:[ "
        r"\-]wing))<stop>",
        AMONG,
    ),
    Evidence(
        "P27",
        "<politics_said>",
        r"<politics_said>(?: [^\W\d_]{2,16}){0,2}",
    ),
    Evidence(
        "P27",
        "<parties>, <bare_politics>",
        r"\bas an? (?P<detail><bare_politics>|republican|democrat|conservative|liberal"
        r"|libertarian|socialist|marxist)(?= i\b|,)",
        PERSONAL,
        own=True,
    ),
    Evidence(
        "P27",
        "<unions>, belong, belongs",
        r"\bi(?:'m| am)? (?:a )?(?:belong to|in|with|joined|part of|active in|organi[sz]e with"
        "|organi[sz]ing with)(?: the)? (?:<unions>|(?:trade|tech|labou?r|workers'?|teachers'?) "
        r"union|union\b)",
        PERSONAL,
        own=True,
    ),
    Evidence(
        "P27",
        "politically, political, apolitical",
        r"\b(?:zero|no|my) politic(?:al|s)(?: (?:vibe|views|opinions|leanings?))? (?:are|is"
        r"|lean)\b[^\n.,]{0,20}|\bpolitically (?:active|conservative|liberal|left|right"
        r"|progressive|engaged|on the)(?: with [^\n,.]{2,24})?",
        PERSONAL,
    ),
    Evidence(
        "P27",
        "lean, left, right, liberal",
        r"\bi lean (?:politically )?(?:left|right|liberal|conservative|libertarian)|\b(?:left"
        r"|right)[\s\-]leaning\b(?= (?:voter|politically)|[,.\n]|$)",
        PERSONAL,
        own=True,
    ),
    Evidence(
        "P27",
        "protests, protest, protested, activist, asylum, prisoner, dissident",
        r"\b(?:took part in|joined|attended|organi[sz]ed|marched in) (?:the |an? )?"
        r"(?:[^\W\d_]{3,14} )?protests?\b[^\n.,;]{0,30}|\bprotest(?:ed|ing) against "
        r"[^\n.,;]{3,30}|\bpolitical (?:activist|prisoner|asylum|refugee|dissident)\b",
        PERSONAL,
        own=True,
    ),
    Evidence(
        "P27",
        "anarchist, socialist, communist, marxist, libertarian",
        r"<me> (?:an? )?[^\W\d_]{3,12} and (?:an? )?(?P<detail>anarchist|socialist|communist"
        r"|marxist|libertarian)(?!\w)",
        own=True,
    ),
    Evidence(
        "P27",
        "member, secretary, president, delegate, treasurer, steward, activist",
        r"\b(?:life |active |general |honorary )?(?:member|secretary|president|delegate"
        r"|treasurer|steward|activist)(?:,| of| of the|:)? (?!european)(?:[\w'&.]{2,18} ){1,5}"
        "(?P<detail>(?:employees|workers|teachers|staff|officers|labou?r|postal|transport"
        "|railway(?:men)?|journalists|nurses|engineers|trade)'?s? (?:union|federation|of "
        r"america)(?:,? local \d{1,5})?)",
        PERSONAL,
    ),
    Evidence(
        "P27",
        "local",
        r"\b(?:workers|brotherhood|carpenters|electrical workers|teamsters|steelworkers"
        "|communications workers|auto workers|employees)(?: of america)?,? (?:union )?local "
        r"(?:no\.? )?\d{1,5}",
    ),
    Evidence(
        "P10",
        "god, gods, higher",
        r"\bi (?:do not|don't|dont|no longer|never) believe in (?:a |any |the )?(?:god|gods"
        "|higher power|religion)",
        own=True,
    ),
    Evidence(
        "P10",
        "parish, church, mosque, synagogue, temple, congregation",
        r"\b(?:the|a) (?P<detail>(?:parish|church|mosque|synagogue|temple|congregation) (?:that "
        ")?(?:i|we) (?:belong to|attend|go to|worship at|grew up in))",
        own=True,
    ),
    Evidence(
        "P10",
        "lifelong, staunch, devout, convinced, lapsed",
        "<edge>(?P<detail>(?:lifelong|staunch|devout|convinced|lapsed|practi[cs]ing|proud) "
        r"<faiths>)(?!\w)",
        PERSONAL,
    ),
    Evidence(
        "P18",
        "out, openly, proud",
        "<edge>(?P<detail>(?:out|openly|proud|proudly) (?:and proud )?(?:gay|lesbian|bisexual"
        r"|bi|queer|trans))(?!\w)",
        PERSONAL,
    ),
    Evidence(
        "P10",
        "<bare_faiths>",
        "<edge>(?P<detail>(?:vegan|vegetarian|secular|cultural|non-practi[cs]ing|non "
        "practi[cs]ing|reform|ex) <bare_faiths>)<stop>",
        PERSONAL,
    ),
    Evidence(
        "P18",
        "<orientations>",
        r"\bas an? (?P<detail>(?:openly |proudly |out )?<orientations>) (?:dev|coder|engineer"
        r"|developer|programmer|man|woman|person|parent|founder|techie)(?!\w)",
        own=True,
    ),
    Evidence(
        "P18",
        "came, coming, being, token, same",
        r"\bi (?:came|come) out (?:as [^\W\d_]{2,12} )?(?:at|in|to my|last|when|after|during)"
        r"(?! (?:of|top|ahead))|\bbeing (?P<detail>gay|lesbian|bi|bisexual|queer|trans)(?!\w)"
        r"|\btoken (?P<a>gay|lesbian|queer)(?!\w)|\bsame-sex (?:couple|partner)(?=[,. "
        "])(?! (?:benefits|support|rights))",
        PERSONAL,
        own=True,
    ),
)
