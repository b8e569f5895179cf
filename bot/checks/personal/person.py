"""Gender, nationality and origin, looks and build (R41, R43, R45)."""

from typing import Final

from bot.checks.finding import Rule
from bot.checks.personal.category import Category, rule
from bot.checks.personal.shape import CONTACT, PERSONAL, Evidence

RULES: Final[tuple[Rule, ...]] = (
    rule(
        "P20",
        Category.GENDER,
        bad=(
            "Gender: female",
            "Sex - M",
            "Geschlecht: weiblich",
            "Sexo: masculino",
            "Пол: мужской",
            "Płeć: kobieta",
            "Cinsiyet: erkek",
            "الجنس: ذكر",
        ),
        good=("Gender: prefer not to say", "Gender field validation", "Genre: science fiction"),
    ),
    rule(
        "P21",
        Category.GENDER,
        bad=(
            "I'm a woman in a mostly male team",
            "Male, Leeds, Go",
            "29 year old female",
            "soy mujer",
            "Trans woman, backend engineer",
        ),
        good=(
            "Male to female ratio report in SQL",
            "Dating app for women",
            "Mann-Whitney tests in Python",
        ),
    ),
    rule(
        "P22",
        Category.NATIONALITY_ETHNICITY,
        bad=(
            "Nationality: Kenyan",
            "Citizenship - Canadian",
            "Place of birth: Graz",
            "Staatsangehörigkeit: österreichisch",
            "Nacionalidad: peruana",
            "Гражданство: РФ",
            "Obywatelstwo: polskie",
            "Uyruk: T.C.",
            "Caste: OBC",
            "Ethnicity: mixed",
        ),
        good=(
            "Nationality: N/A",
            "Nationality lookup table",
            "Race condition fixed",
            "Citizenship test app for newcomers",
        ),
    ),
    rule(
        "P23",
        Category.NATIONALITY_ETHNICITY,
        bad=(
            "I'm Nigerian and live in Leeds",
            "Porto | Angolan | Go developer",
            "Originally from Ghana",
            "born and raised in Tbilisi",
            "British citizen",
        ),
        good=(
            "Spoken: Polish, German",
            "Worked with the Brazilian market",
            "I work for an Indian bank",
            "Visa: H1B, valid to 2027",
            "American Express integration",
        ),
        language="en",
    ),
    rule(
        "P34",
        Category.PHYSICAL_ATTRIBUTES,
        bad=(
            "Height: 182 cm",
            "Weight - 70 kg",
            "Größe: 1,78 m",
            "Рост: 175",
            "Estatura: 1.70 m",
            "Boy: 180 cm",
            "Hair colour: brown",
        ),
        good=("Height: auto", "Payload weight: 20 kB", "Row height: 24 px", "Eye tracking SDK"),
    ),
    rule(
        "P35",
        Category.PHYSICAL_ATTRIBUTES,
        bad=("5'11, athletic build", "brown eyes, dark hair", "I'm 6 ft tall", "172 cm / 64 kg"),
        good=("Dark mode for the dashboard", "Tall stacks, small teams", "Lightweight containers"),
        language="en",
    ),
)


EVIDENCE: Final[tuple[Evidence, ...]] = (
    # Gender
    Evidence(
        "P20",
        "<gender_fields>",
        r"<edge>(?P<detail><gender_fields>(?:<sep>|\s{1,2})(?:<genders>))(?!\w)(?! (?:to |ratio"
        "|split|users))",
    ),
    Evidence(
        "P20",
        "gender, sex",
        r"(?<![^\W_])(?:gender|sex)\s{0,3}[:\-=]\s{0,3}(?:male|female|m|f)(?!\w)",
    ),
    Evidence(
        "P20",
        "gender, sex, geschlecht, sexo, пол, płeć, cinsiyet",
        r"(?<![^\W_])(?:gender|sex|geschlecht|sexo|пол|стать|płeć|plec|cinsiyet|sesso"
        r"|sexe)[\s:•\-]{1,4}(?:male|female|männlich|weiblich|masculino|femenino|feminino|мужской"
        "|женский|чоловіча|жіноча|mężczyzna|kobieta|erkek|kadın|maschio|femmina|masculin"
        r"|féminin)(?!\w)(?! (?:to |ratio|split))",
        PERSONAL,
    ),
    Evidence(
        "P20",
        "gender",
        r"(?<=gender\):)[^\n]{0,30}?(?P<detail>\([mf]\))|\bdate of birth ?\(gender\)[^\n]{0,34}"
        r"(?P<g>\([mf]\))",
    ),
    Evidence(
        "P21",
        "woman, man, female, male, girl, lady, guy, nonbinary, binary, enby, transgender, trans, "
        "cis, cisgender, genderqueer, agender",
        "<me> (?:an? |also |a proud |the only |one of the few |as a |now a )?"
        r"(?:[^\W\d_]{2,12}[\s\-,]{1,2}){0,3}(?P<detail>(?:woman|man|female|male|guy|lady|gal"
        r"|non[\s\-]?binary|enby|transgender|trans(?: woman| man)?|cis(?: woman| man|gender)"
        r"|genderqueer|agender|gender[\s\-]?fluid)(?:s)?)(?! (?:of (?!color|colour)|page|middle"
        r"|hours|power|to |in the middle|month|day\b|user|health))(?=[ .,;!?()\n]|$)",
        own=True,
    ),
    Evidence(
        "P21",
        "woman, man, female, girl, mother, guy",
        r"\bas (?:an? |the only |the sole |the first |one of (?:the )?few )?(?:[^\W\d_]{2,12} "
        r"){0,2}?(?P<detail>woman|man|female|girl|women|guy)(?= (?:i|in [^\W\d_]{2,14}|who"
        r"|engineer|developer|founder|coder)\b|,)",
        PERSONAL,
        own=True,
    ),
    Evidence(
        "P21",
        "<bare_genders>",
        r"<edge>(?P<detail><bare_genders>(?: \([^()\n]{2,12}\))?)(?=<stop>| (?:engineer|developer"
        r"|dev|programmer|coder|person|human|candidate)\b)",
        PERSONAL,
    ),
    Evidence(
        "P21",
        "<sexes>, <bare_genders>",
        r"(?<![\w.])(?:<age>|<spelled>|\d\ds|\d\d\+)(?:<old>| ?(?:years|yrs|yr)(?: old)?)?[ "
        r",/\-]{1,2}(?:[^\W\d_']{2,14}[ ,\-]{1,2}){0,4}?(?P<detail>male|female|woman|man|guy|lady"
        "|girl|boy|gentleman|gal)(?! (?:to |users|patients|at the|in the middle|page|hours))"
        r"(?!\w)",
        PERSONAL,
    ),
    Evidence(
        "P21",
        "male, female, man, woman, lady, guy",
        r"(?:^|\n|[.!?] |, )(?P<detail>male|female|man|woman|lady|guy)(?=[ ,/|]{1,2}\(?\d\d(?!\d)"
        r"| (?:in|from) [^\W\d_]{3,14}[/,]| [^\W\d_]{3,12} (?:model|developer|engineer))",
        PERSONAL,
    ),
    Evidence(
        "P21",
        "male, female, m, f",
        r"(?:<edge>)(?P<detail>(?<![^\W_])[mf])(?=/\d\d(?!\d)|, ?\d\d(?!\d))|"
        r"(?<![\d.,])<edge>\d\d ?/? ?(?P<after>[mf])(?=[ ,/|.)\n]|$)(?! (?:users|rows|usd|eur)|\. "
        r"?\d)",
        PERSONAL,
    ),
    Evidence(
        "P21",
        "<statuses>, <sexes>",
        "(?:<statuses>)(?:,? )(?P<detail>male|female|woman|man|guy|lady|girl|mann|frau|hombre"
        r"|mujer|homme|femme|homem|mulher|мужчина|женщина)(?!\w)",
        PERSONAL,
    ),
    Evidence(
        "P21",
        "male, female",
        r"<edge>(?P<detail>(?:[^\W\d_]{3,12} )?(?:male|female)) ?(?=[,;|/•.\n]|$)(?<!to female)"
        "(?<!to male)",
        PERSONAL,
    ),
    Evidence(
        "P21",
        "<faiths>, <races>, disabled, gay, queer, handicapped, single",
        r"(?:<races>|<bare_faiths>|<bare_orientations>|disabled|handicapped|able[\s\-]bodied"
        r"|single)[ ,]{1,2}(?P<detail>male|female|woman|man|guy|lady)(?!\w)(?! (?:users|patients))",
        PERSONAL,
    ),
    Evidence(
        "P21",
        "female, male, woman, transitioned, assigned, afab, amab",
        r"\b(?:she's|he's|she is|he is) an? (?P<detail>female|male|woman|man)(?!\w)|\bassigned "
        r"(?:male|female) at birth\b|\b(?:afab|amab)\b|\bi?(?: have)? ?transitioned(?= in \d{4})"
        r"|\bmy transition\b",
        PERSONAL,
        own=True,
    ),
    Evidence(
        "P21",
        "муж, жен, чол, жін",
        r"<edge>(?P<detail>(?:муж|жен|чол|жін)\.)(?=[ ,|/]|$)",
        PERSONAL,
    ),
    Evidence(
        "P21",
        "<gender_said>",
        "<gender_said>",
        PERSONAL,
        own=True,
    ),
    Evidence(
        "P21",
        "transgender, trans, transwoman, transman, ftm, mtf",
        r"<edge>(?:an? |proud )?(?P<detail>(?:transgender|trans)[\s\-]?(?:man|woman|male|female"
        r"|person|guy|girl)?(?: \((?:ftm|mtf)\))?)(?=<stop>| (?:developer|engineer|and|with|who"
        r"|here)\b)",
        PERSONAL,
    ),
    Evidence(
        "P21",
        "<any_years>, mujer, hombre, femme, homme, mulher, homem, frau, mann, мужчина, женщина, "
        "девушка, парень, donna, uomo, жінка, чоловік",
        r"(?:(?:^|\n|[,|•/.] ?)(?P<detail>mujer|hombre|femme|homme|mulher|homem|frau|mann|мужчина"
        "|женщина|девушка|парень|donna|uomo|жінка|чоловік|kobieta|mężczyzna|kadın|erkek)(?=(?: "
        r"de| di|,)? \d\d|[ ]?(?:$|[,|/\n]))|\d\d (?:ans|años|anos|jahre|anni|лет|года|років|роки"
        "|lat|lata),? (?P<after>mujer|hombre|femme|homme|mulher|homem|frau|mann|мужчина|женщина"
        r"|девушка|парень|donna|uomo|жінка|чоловік|kobieta|mężczyzna)(?!\w))",
        PERSONAL,
    ),
    # Nationality, citizenship, birthplace, ethnicity
    Evidence(
        "P22",
        "<nation_fields>",
        "<edge>(?P<detail>(?:(?:and|dual|double|my|present|current) )?<nation_fields>(?:<sep>"
        r"|\s{1,2}(?:is |as )?)(?!date)(?!(?:the|spring|summer|autumn|winter|early|late|name|code"
        "|id|lookup|test|by|and|or|in|on|as|of|to|for|from|with|status|rates|api|data|based)"
        r"(?!\w))(?:t\.?c\.?(?!\w)|<any_value>)(?:[ /,\-]{1,3}(?:and )?(?!(?:go|languages?|gender"
        "|sex|marital|passport|visa|name|date|religion|dob|phone|email|address|father|mother"
        r"|known|civil|state)(?!\w))[^\W\d_]{2,20}){0,2}(?:\s?\([^()\n]{2,20}\))?)",
        PERSONAL,
    ),
    Evidence(
        "P22",
        "<nation_fields>",
        r"(?<![^\W_])<nation_fields>(?:\s{0,3}[:=]\s{0,3}|\s{0,2}-\s{1,2}"
        r"|\s{0,2}\n\s{0,2}:?\s{0,2})(?!date)(?!(?:string|text|id|code)(?!\w))<any_value>(?:[ "
        r"/]{1,2}(?:and )?[^\W\d_]{2,20})?",
    ),
    Evidence(
        "P22",
        "nationality, citizenship, nationalité, nacionalidad, nacionalidade, "
        "staatsangehörigkeit, гражданство",
        r"(?<![^\W_])(?:nationality|nationalité|nacionalidade?|staatsangehörigkeit|гражданство"
        "|citizenship)[ ]{1,2}(?:<demonyms>|<countries>)",
    ),
    Evidence(
        "P22",
        "<race_fields>",
        r"<edge>(?P<detail>(?:<race_fields>)(?:<sep>|\s{1,2}(?:is )?)(?:<races>|<demonyms>"
        r"|<bare_faiths>)(?:[ /\-]{1,2}(?:<races>|<demonyms>))?)",
        PERSONAL,
    ),
    Evidence(
        "P22",
        "race, ethnicity, ethnic, caste, subcaste, tribe, racial, ethnie, etnia, raza, raça, "
        "jaati, jati, ethnische",
        r"<edge>(?P<detail>(?:(?!(?:race)(?![^\W_]))<race_fields>|race/ethnicity)<sep><any_value>"
        r"(?:[ /][^\W\d_]{2,20})?)",
        PERSONAL,
    ),
    Evidence(
        "P22",
        "race",
        "<edge>(?P<detail>race<sep>(?:<races>|<demonyms>))",
    ),
    Evidence(
        "P22",
        "<races>, category, candidate",
        r"(?:<edge>|\bi belong to (?:the )?|<me> |\bbelongs? to )(?P<detail>(?:obc|sc|st|ews"
        "|sc/st|general|obc-ncl|dalit|scheduled caste|scheduled tribe|brahmin|rajput|backward "
        r"class)(?:[ \-](?:category|candidate|caste|community|quota|reservation|cert"
        "(?:ificate)?)){1,2})",
        PERSONAL,
    ),
    Evidence(
        "P23",
        "<demonyms>, <races>",
        "<me> (?P<detail>(?:(?:a|an|also|proudly|proud|originally|half|part|first-generation"
        "|second-generation|first generation|second generation|native|ethnically|um|uma|un|une"
        "|una|eine?|by birth|ethnic|of|from|born|mixed|not|young|black|white|dual"
        r"|naturali[sz]ed) ){0,3}(?:<demonyms>|<races>)(?:[ \-/](?:<demonyms>|<races>|born"
        "|national|citizen|by birth|by nationality|immigrant|origin|descent|heritage"
        "|descent)){0,2})(?=<stop>| (?:and|but|by|living|based|who|with|born|y|et|und|e|i|и|і"
        "|national|citizen|engineer|developer|lead|obviously|btw|originally|myself|actually|too"
        "|since|although|though|dev|programmer|coder|expat|software|backend|back-end|from|man"
        r"|woman|male|female|guy|lady|in|so|hoon|hu)(?!\w))<no_noun>",
        own=True,
    ),
    Evidence(
        "P23",
        "<demonyms>, <races>",
        r"\bas an? (?P<detail>(?:(?:young|first-generation|second-generation|black|half|proud"
        "|ethnic) ){0,2}(?:<demonyms>|<races>)(?: (?:citizen|national|immigrant))?)(?= (?:woman"
        "|man|developer|engineer|immigrant|citizen|national|expat|in (?:tech|it|europe|germany"
        r"|the uk|the us)|i|who|living)\b|,)<no_noun>",
        PERSONAL,
        own=True,
    ),
    Evidence(
        "P23",
        "<demonyms>",
        r"(?<!\w)(?:(?:dual|naturali[sz]ed|native|full|joint) )?<demonyms>(?:[/\-& ]{1,3}(?:and "
        r")?<demonyms>)?[ \-](?:citizen(?:ship)?|national(?:ity)?|passport(?: holder)?|by birth"
        "|by nationality|born|descent|heritage|origin|roots|ancestry|immigrant|expat|background"
        r"|decent|parents)(?! (?:id\b|no\b|number|bank|database|portal|library|museum|rail"
        r"|assembly))(?!\w)",
        PERSONAL,
    ),
    Evidence(
        "P23",
        "citizen, national, citizenship, passport",
        r"(?<!\w)(?:dual|double) (?:citizen|national|citizenship|nationality)(?:\W{1,3}(?:of |in "
        r")?[^\n.;|]{3,30})?|\b(?:a |an )?(?:citizen|national) of (?:the )?(?!world)[^\W\d_]{3,16}",
        PERSONAL,
    ),
    Evidence(
        "P23",
        "<bare_demonyms>, <bare_races>",
        "<edge>(?P<detail>(?:<bare_demonyms>|<bare_races>)(?: (?:male|female|national"
        "|citizen))?)<stop>",
        PERSONAL,
    ),
    Evidence(
        "P23",
        "<demonyms>, <races>",
        r"(?<![^\W_])(?:(?:<age>)(?:<old>| ?(?:years|yrs|yr)(?: old)?| (?:<any_years>))?[ ,/"
        r"|•]{1,3}|(?:<bare_statuses>|<bare_genders>)[ ,/|•]{1,3})"
        r"(?:(?!lang|lingu|known|speak|spoken)[^\W\d_']{2,14}[ ,/"
        r"|•]{1,2}){0,2}?(?P<detail>(?:<demonyms>|<races>))(?!\w)<no_noun>",
        PERSONAL,
    ),
    Evidence(
        "P23",
        "<demonyms>, <races>",
        "<edge>(?P<detail>(?:<demonyms>|<races>))(?=[ ]?[,/|•]{1,2}[ ]?(?:<bare_statuses>"
        r"|<bare_genders>|<bare_faiths>|\d\d(?: |$|[,/|])(?:<any_years>)?))",
        PERSONAL,
    ),
    Evidence(
        "P23",
        "<demonyms>",
        r"(?:^|\n|[.!?] |\ba |\ban |\bbilingual |\bexperienced |\byoung )"
        r"(?P<detail><demonyms>(?:[ \-]born)? (?:(?:software|backend"
        "|back-end|web|full-stack|java|python|go|php|ruby|senior|junior|it|data|systems?"
        "|computer|mid-level|self-taught|young) ){0,3}(?:engineer|developer|programmer|coder"
        "|architect|dev|lead|specialist|analyst|administrator|admin|technician|intern|manager"
        "|consultant|tester|sre|devops|student|graduate|freelancer"
        r"|professional|geek|guy|woman|man))(?!\w)",
        PERSONAL,
    ),
    Evidence(
        "P23",
        "<demonyms>",
        "(?:<bare_statuses>) (?P<detail><demonyms>)(?=<stop>)",
        PERSONAL,
    ),
    Evidence(
        "P23",
        "citizenship, passport, citizen, naturalised, naturalized",
        r"\b(?:got|have|hold|received|holding|obtained|with) (?:my |a |an )(?:[^\W\d_]{2,14} "
        r"){0,2}(?:citizenship|passport)(?! (?:api|no\b|number))(?: in \d{4})?|\bmy "
        r"[^\W\d_]{2,14} (?:citizenship|nationality)\b",
        PERSONAL,
        own=True,
    ),
    Evidence(
        "P22",
        "<birth_place_fields>",
        r"<birth_place_fields>(?:<sep>|\s{1,2})(?:<date>|<year>)[\s,/|\-]{1,4}(?:(?:in|à|a|w|в|у"
        r"|en) )?(?P<detail>[^\W\d_]{3,20})",
    ),
    Evidence(
        "P23",
        "<nation_said>",
        r"(?:<nation_said>)(?: (?:the )?[^\W\d_]{2,20}(?:[ ,]{1,2}\(?[^\W\d_]{3,20}\)?)?)?",
        PERSONAL,
        own=True,
    ),
    Evidence(
        "P23",
        "born, grew, raised, from, hail",
        r"(?:<edge>|\bi was |\band |\bi'm )(?P<detail>born(?: and (?:raised|bred|brought up))? in "
        "(?:the )?(?!(?:the|a|an|my|production|response|19|20|nineteen|january|february|march"
        "|april|may|june|july|august|september|october|november|december|spring|summer|autumn"
        r"|fall|winter|early|late|mid|year)(?![^\W_]))[^\W\d_']{3,20}(?:,? [^\W\d_]{3,20})?)(?! "
        "(?:hackathon|project|team|incubator|lab))",
        PERSONAL,
    ),
    Evidence(
        "P23",
        "<races>, <demonyms>",
        r"\b(?:being|of|am of|from an?|come from an?) (?P<detail>(?:(?:mixed|half) )?(?:<races>"
        r"|<demonyms>)(?:[ \-](?:<races>|<demonyms>))?(?: and (?:<races>|<demonyms>))? (?:descent"
        "|origin|heritage|background|ethnicity|ancestry|family|community|decent))",
        PERSONAL,
        own=True,
    ),
    # Looks and build
    Evidence(
        "P34",
        "<body_fields>",
        r"<edge>(?P<detail><body_fields>(?:<sep>|\s{1,2}(?:is |of )?)(?:<measure>|\d[.,]\d{2}|"
        r"(?:1[4-9]|2[01])\d(?!\d)|\d{2,3}(?=\s?[,/;\n]|\s{0,2}$))(?:\s?[/,]\s?(?:<measure>"
        r"|\d{2,3}(?!\d)))?)(?! ?(?:px|%|em|rem|kb|mb|ms|vh))",
        PERSONAL,
    ),
    Evidence(
        "P34",
        "<body_fields>",
        r"<edge>(?P<detail><body_fields>(?:<sep>|\s{1,2})(?:<colours>|<builds>)(?: (?:<colours>"
        r"|build|complexion))?)(?!\w)",
        PERSONAL,
    ),
    Evidence(
        "P34",
        "height, weight, ht, wt",
        r"<edge>(?P<detail>(?:height|weight|ht|wt)\.?(?:\s{0,2}[:=\-]\s{0,2})(?:<measure>))(?! ?"
        "(?:px|%|em|kb|mb))",
    ),
    Evidence(
        "P35",
        "",
        r"<edge>(?P<detail>\d'\s?\d{1,2}(?:\"|''|”)?)(?=[ ,/|.;\n]|$)",
        PERSONAL,
    ),
    Evidence(
        "P35",
        "",
        r"(?<![\w.])(?P<detail>\d'\d{1,2}\"?)(?=[ ,/|.;\n]|$)(?<!\d\d)",
        PERSONAL,
    ),
    Evidence(
        "P35",
        "cm, cms, kg, kgs, lbs, см, кг, m, kilos, ft, feet, foot, stone, سم, كجم",
        r"(?:<edge>|<me> |\bi'm |\bi am |\bmido |\bpeso |\bje mesure |\bje pèse |\bmeço |\bsono "
        r"alt[oa] |\bmam |\bростом |\bвес[ом]{0,2} |\bi weigh |\bweigh |\bstand |\bich wiege )"
        "(?P<detail>(?:<measure>)(?: (?:tall|in height|groß|wzrostu|de alto|boyunda))?)(?=<stop>"
        r"|[ ]?/|,| (?:and|tall|und|y|et|e|i|и|і|with|wzrostu|de)\b)(?! (?:px|of data|freight))",
        CONTACT,
    ),
    Evidence(
        "P35",
        "tall, weigh, ft, feet, foot, cm, kg, m, groß, mesure, mido, boyunda, wzrostu, kiloyum",
        r"(?:<me> |\bi'm |\bi am |\bi weigh |\bi stand |\bmido |\bmesure |\bpèse |\bmeço |\bwiege "
        r"|\balt[oa] |\bmam |\bростом |\bрост ){1,2}(?:about |around |over |only |un |uma |circa "
        r"|ungefähr )?(?P<detail>(?:<measure>)(?: (?:tall|groß|wzrostu|de alto|and \w{3,10}))?)|"
        "(?P<tall>(?:<measure>) (?:tall|groß|wzrostu|boyunday[ıi]m|kiloyum))",
        PERSONAL,
        own=True,
    ),
    Evidence(
        "P34",
        "visible, identification, distinguishing, marks, appearance",
        "<edge>(?P<detail>(?:visible marks?|identification marks?|distinguishing (?:marks?"
        "|features)|marks? of identification|physical appearance|appearance)<sep>"
        r"(?!<withheld>)[^\n;|]{3,50})",
        PERSONAL,
    ),
    Evidence(
        "P35",
        "m, tall, ft",
        r"<edge>(?P<detail>1m[5-9]\d|[4-6]'\s?\d{1,2}\"? tall)(?![\w])",
    ),
    Evidence(
        "P35",
        "big, tall, guy, kg, cm, lbs",
        r"\b(?:big|tall|small|short|heavy|slim) (?:guy|man|woman|girl|person|lady|dude),? "
        "(?P<detail><measure>)",
        PERSONAL,
    ),
    Evidence(
        "P35",
        "<body_said>",
        r"(?<![^\W_])<body_said>(?! (?:theme|mode))",
        PERSONAL,
    ),
    Evidence(
        "P35",
        "hair, eyes, eyed, haired, skinned",
        r"(?<!\w)<colours>(?:(?:,| and)? <colours>)?[ \-](?:hair(?:ed)?|eye[sd]|eyed|skin(?:ned)?"
        r"|complexion)(?!\w)(?: and <colours>[ \-](?:hair|eyes))?",
        PERSONAL,
    ),
    Evidence(
        "P35",
        "<builds>, build, figure, physique",
        "<edge>(?:(?:of|with) )?(?:an? )?(?P<detail>(?:<builds>)(?:[ ,/]{1,2}(?:<builds>))? "
        r"(?:build|figure|physique|body|fit|built|frame))(?!\w)",
        PERSONAL,
    ),
    Evidence(
        "P35",
        "<builds>",
        r"(?:<age>(?:<old>| ?(?:years|yrs))?[^\n.]{0,40}?|<me> (?:an? )?)(?P<detail>(?:slim"
        r"|petite|skinny|muscular|athletic|heavyset|plus[\s\-]size|chubby|curvy|stocky"
        r"|well[\s\-]built)(?: fit| build)?)(?=<stop>| (?:and|but|guy|man|woman)\b)",
        PERSONAL,
        own=True,
    ),
    Evidence(
        "P35",
        "weighing, wajan, wazan, kilo, kilos, groß, lambai, kad",
        r"(?:\bweighing |\bwajan |\bwazan |\blambai |\bkad |<edge>)(?P<detail>(?:<measure>)(?: "
        r"(?:groß|kilo|ka|ki))?|1[.,]\d\d (?:groß|alto|alta|tall))(?=<stop>| (?:hai|und|and"
        r"|with)\b)",
        PERSONAL,
    ),
    Evidence(
        "P35",
        "model, height",
        r"\b(?:fashion )?model,? (?P<detail>\d'\s?\d{1,2}\"?)",
        PERSONAL,
    ),
    Evidence(
        "P21",
        "first, only, sole",
        r"\b(?:first|only|sole) (?P<detail>woman|girl|female|man|guy|lady)(?![\w\-])(?! (?:month"
        "|page|hours|power|month))",
        own=True,
    ),
    Evidence(
        "P23",
        "<born_in>",
        "<born_in>(?: (?:the |la |el |der )?)(?!<months>|spring|summer|autumn|winter|fall|early"
        r"|late|the)[^\W\d_]{3,20}",
        PERSONAL,
        own=True,
    ),
    Evidence(
        "P23",
        "refugee, asylum, immigrant, migrant, exile",
        r"(?:<demonyms>)[ \-](?:refugee|asylum seeker|immigrant|migrant|exile)(?!\w)(?! (?:aid"
        "|centre|center|portal|charity|council|app|service))|<me> an? (?P<detail>refugee"
        r"|asylum seeker|immigrant|political refugee)(?!\w)",
        own=True,
    ),
    Evidence(
        "P22",
        "under, through, via, quota",
        r"\b(?:under|through|via|in) (?:the )?(?P<detail>(?:sc|st|obc|ews|sc/st|obc-ncl) "
        r"(?:quota|category|reservation|seat))(?!\w)",
    ),
    Evidence(
        "P35",
        "cm, kg, lbs",
        r"<edge>(?P<detail>1[4-9]\d ?cms?[ ,/]{1,2}\d{2,3} ?kgs?)(?!\w)",
        PERSONAL,
    ),
    Evidence(
        "P21",
        "transitioned",
        r"\bi (?:have |had )?(?P<detail>transitioned(?: \((?:mtf|ftm)\))?)(?= in|[,.;\n]|$)",
        own=True,
    ),
    Evidence(
        "P22",
        "citizen",
        r"<edge>(?P<detail>citizen(?:ship)? ?(?:of)?\s{0,2}[:\-]\s{0,2}(?:usa|us|uk|uae|eu"
        r"|<countries>|<demonyms>))(?!\w)",
    ),
    Evidence(
        "P23",
        "<bare_races>",
        r"(?:^|\n|[.!?] |\ba |\ban )(?P<detail><bare_races>) (?:[^\W\d_]{2,12} ){0,2}"
        r"(?:engineer|developer|programmer|coder|architect|dev|student|graduate)(?!\w)",
        PERSONAL,
    ),
    Evidence(
        "P20",
        "gender, sex",
        r"(?<![^\W_])(?:gender identity|gender|sex)\s{0,3}[:\-=]\s{0,3}(?:non-?binary|trans"
        r"(?:gender)?|male|female|woman|man)(?!\w)",
    ),
    Evidence(
        "P23",
        "half, part, quarter, proud, third, second, first, generation, naturalised, "
        "naturalized, native, expat, ethnic, mixed, gebürtige, gebürtiger",
        r"(?<![^\W_])(?:half|part|quarter|a proud|third-generation|second-generation"
        "|first-generation|naturali[sz]ed|expat|ethnic|ethnically|gebürtiger?|a fellow|born "
        r"and bred)[ \-](?P<detail>(?:<demonyms>|<races>)(?:[ /\-](?:<demonyms>|<races>))?)"
        r"(?!\w)<no_noun>",
        PERSONAL,
    ),
    Evidence(
        "P23",
        "<races>",
        r"<edge>(?:an? )?(?P<detail>(?:<bare_races>|white|black|mixed[\s\-]race|first nations"
        r"|aboriginal|indigenous) (?:<demonyms>|brummie|londoner|[^\W\d_]{3,10} (?:cree"
        r"|inuit)))(?!\w)",
        PERSONAL,
    ),
    Evidence(
        "P23",
        "nations, mixed",
        r"<edge>(?P<detail>first nations(?: \([^()\n]{2,14}\))?|mixed[\s\-]race)(?!\w)",
        PERSONAL,
    ),
    Evidence(
        "P23",
        "parents, family, mother, father, mum, dad, grandparents",
        r"\bmy (?:parents|family|mother|father|mum|mom|dad|grandparents|folks|roots) (?:are|is"
        "|were|was|come from|came from|comes from|hail from|emigrated from|fled) (?:an? |the "
        r")?(?P<detail>(?:[^\W\d_]{3,12} )?(?:<demonyms>|<races>|<countries>)(?:s)?)(?!\w)",
        own=True,
    ),
    Evidence(
        "P23",
        "nacimiento, nascimento, nascita, naissance, birth",
        "<me> (?P<detail><demonyms> (?:de nacimiento|de nascimento|di nascita|de naissance|by "
        "birth))",
        own=True,
    ),
    Evidence(
        "P22",
        "obywatelstwo, obywatelstwa, гражданство, громадянство, cittadinanza, ciudadanía, "
        "cidadania, staatsangehörigkeit, staatsbürgerschaft, nationalité, vatandaşlığım, "
        "vatandaşlık",
        "(?:mam|posiadam|имею|маю|у меня|ho|tengo|tenho|habe|besitze|j'ai|var)(?: "
        r"[^\W\d_]{1,16}){1,4}? (?P<detail>obywatelstw[oa]|гражданство|громадянство"
        "|cittadinanza|ciudadanía|cidadania|staatsangehörigkeit|staatsbürgerschaft"
        r"|nationalité)(?!\w)",
        own=True,
    ),
    Evidence(
        "P35",
        "cm, kg, kilos, kilo, tall, foot, stand, stone, kilogramm, кіло, кг",
        r"(?:\b(?:at|down to|up to|around|about|weigh in at|tip the scales at|i stand|stand|i "
        "race at|standing at|barely|nearly|almost|важу|вешу|peso|je fais|je mesure|mein "
        "gewicht|mam|mesuro|meço|рост у меня|мой рост|мій зріст) ){1,2}(?P<detail><measure>"
        r"|1\d\d(?= in my|,|$| and)|(?:five|six)[ \-](?:foot|feet|ft)(?: (?:one|two|three|four"
        r"|five|six|seven|eight|nine|ten|eleven|\d{1,2}))?)(?! (?:of data|load|payload"
        r"|request))(?!\w)",
        PERSONAL,
        own=True,
    ),
    Evidence(
        "P35",
        "tall, skinny, heavyset, bald, bearded, grey, short, broad, ginger, chubby, stocky, "
        "overweight, glasses",
        r"(?:<edge>|<me> (?:pretty |quite |very |a bit |rather )?|\bpretty |\bquite )"
        "(?P<detail>(?:tall|skinny|heavyset|bald|bearded|chubby|stocky|overweight|short|slim"
        "|stout|plump|lanky|muscular)(?:(?:,| and) (?:tall|skinny|slim|bald|bearded|broad"
        r"|glasses|grey|blonde?|muscular|stocky|thin|lean))?)(?=<stop>| (?:and|but)\b)(?! "
        "(?:stack|list|tree|circuit|term|poll|story))",
        PERSONAL,
        own=True,
    ),
    Evidence(
        "P35",
        "hair, beard, glasses",
        r"\bmy (?:hair|beard)(?:'s| is| has)? (?:gone |going |turned )?(?P<detail>gr[ae]y|white"
        r"|red|ginger|long|blonde?|black|brown|thinning)(?!\w)",
        own=True,
    ),
)
