"""Health and disability (R43)."""

from typing import Final

from bot.checks.finding import Rule
from bot.checks.personal.category import Category, rule
from bot.checks.personal.shape import AMONG, PERSONAL, Evidence

RULES: Final[tuple[Rule, ...]] = (
    rule(
        "P24",
        Category.HEALTH_DISABILITY,
        bad=(
            "Health: excellent",
            "Blood group: B+",
            "GdB 50",
            "Gesundheitszustand: gut",
            "Grupo sanguíneo: O negativo",
            "Группа крови: II+",
            "Discapacidad: ninguna",
            "Kan grubu: A Rh+",
            "فصيلة الدم: O+",
        ),
        good=(
            "Health check endpoints in Go",
            "Blood bank API",
            "Disability insurance product",
            "Health: N/A",
        ),
    ),
    rule(
        "P25",
        Category.HEALTH_DISABILITY,
        bad=(
            "I have ADHD",
            "diagnosed with epilepsy in 2019",
            "Out of work for a year after a stroke",
            "wheelchair user",
            "Double vaccinated",
            "soy diabético",
            "в депрессии не был, инвалид 3 группы",
        ),
        good=(
            "Vaccination booking for 2M citizens",
            "Disabled the feature flag",
            "Blind index on names",
            "Screen reader support for blind users",
            "Treated flaky tests as a disease",
        ),
    ),
)


EVIDENCE: Final[tuple[Evidence, ...]] = (
    Evidence(
        "P24",
        "<health_fields>",
        r"<edge>(?P<detail><health_fields>(?:<sep>|\s{1,2}(?:is |condition ){0,2})"
        r"(?:<health_values>|<conditions>|<health_said>)(?:[ ,][^\W\d_]{3,14})?(?:\s?\([^"
        r"()\n]{3,24}\)?)?)(?!\w)(?! (?:check|service|insurance|api))",
        PERSONAL,
    ),
    Evidence(
        "P24",
        "<health_fields>",
        r"(?<![^\W_])(?:health|physical|medical) (?:status|condition)[\s:\-]{1,4}"
        "(?:<health_values>)",
    ),
    Evidence(
        "P24",
        "health, disability",
        r"(?<![^\W_])(?:health|disability)<sep>(?:physical(?:ly)? |mental |orthop\w{3,10} )?"
        r"(?:<health_values>|disab\w{2,8}|handicap\w{0,5}|<conditions>)(?: \([^()\n]{3,24}\)?)?"
        "(?! (?:check|probe))",
    ),
    Evidence(
        "P24",
        "blood, bloodgroup, b, bg, blutgruppe, grupo, tipo, groupe, gruppo, группа, група, "
        "grupa, kan, rakt, khoon, فصيلة, زمرة, rh",
        r"(?<![^\W_])(?:blood (?:group|type|grp|gp)|bloodgroup|b\. ?gr(?:ou)?p|b\.?g\.?(?=\s?:)"
        "|blutgruppe|(?:grupo|tipo) sangu[ií]neo|tipo de sangre|groupe sanguin|gruppo sanguigno"
        "|группа крови|група крові|grupa krwi|kan gr?ubu|kan gurubu|rakt samuh|khoon ka group"
        r"|فصيلة الدم|زمرة الدم)(?:<sep>|\s{1,2}(?:is |hai )?)<blood>(?:[ \-]?(?:rh ?)?"
        "(?:positivo|negativo|positif|négatif|positiv|negativ|positive|negative|pozitif))?"
        r"(?![^\W\d_])",
    ),
    Evidence(
        "P24",
        "gdb, grad, mdb",
        r"\b(?:gdb|grad der behinderung)(?:<sep>|\s{1,2}(?:von )?)\d{2,3}(?: ?%)?",
    ),
    Evidence(
        "P24",
        "инвалидность, інвалідність, группа, група, инвалид, інвалід",
        r"(?<!\w)(?:инвалид(?:ность)?|інвалід(?:ність)?)(?:<sep>|\s)(?:[123і]{1,3}|i{1,3}|перв"
        r"|втор|трет|перш|друг|общ|нет|есть)[^\n,.;]{0,16}",
    ),
    Evidence(
        "P24",
        "disability, handicap, invalidità, discapacidad, deficiência, incapacidade, engel, "
        "engelli, niepełnosprawności, invalidité, behinderung",
        r"(?:<edge>|\b(?:con|with|mit|com|z|avec) (?:una? |an? )?)(?P<detail>(?:grado de |taux d'"
        "|grad der |percentuale di |stopień )?(?:disability|handicap|invalidità(?: civile)?"
        "|discapacidad|deficiência|incapacidade|engel(?:lilik)?(?: oranı)?|niepełnosprawności"
        "|invalidité|behinderung)(?: reconocida| reconnu| riconosciuta| reconhecida| certified| "
        r"registered)?(?: del| de| of| von| à|:|,)? ?%?\d{2}(?: ?%| percent)?)(?!\w)",
        PERSONAL,
    ),
    Evidence(
        "P24",
        "vaccination, vaccinated, covid, vaccine, impfstatus",
        r"<edge>(?P<detail>(?:covid(?:[\s\-]?19)? |my )?(?:vaccination|vaccine|impf)[\s\-]?"
        r"(?:status)?(?:<sep>)[^\n,;|]{3,24})",
        PERSONAL,
    ),
    Evidence(
        "P25",
        "<conditions>",
        r"\b(?:i(?:'ve| have| also have|'m living with| live with| suffer from| had| was born "
        "with| manage| struggle with| deal with| got)|with my|because of my|due to my|given my"
        "|despite my|my) (?:been )?(?:diagnosed with |had )?(?:(?:mild|severe|moderate"
        "|well-managed|well managed|chronic|adult|recent|combined-type|high functioning|a mild|a "
        "bit of|some|late-diagnosed) ){0,2}(?P<detail><conditions>)(?! (?:of|support|tests"
        "|detection|research|app|on (?:deploys|releases|call)))",
        own=True,
    ),
    Evidence(
        "P25",
        "<bare_conditions>",
        r"(?<![^\W_])<have_any>(?: [^\W\d_]{2,12}){0,2}? (?P<detail><bare_conditions>)",
        own=True,
    ),
    Evidence(
        "P25",
        "broke, broken, fractured, tore, shattered",
        r"\b(?:broke|fractured|tore|shattered|injured|hurt) (?:my|a|both) (?P<detail>(?:left "
        "|right )?(?:hip|leg|legs|arm|arms|back|wrist|ankle|foot|shoulder|knee|neck|hand|spine"
        r"|collarbone|acl))\b",
        own=True,
    ),
    Evidence(
        "P25",
        "gap, break, out, off, pause, leave, absence, work, auszeit, pausa, перерыв, перерва, "
        "przerwa",
        r"\b(?:gap|break|out|off|pause|absence|no work|auszeit|pausa|перерыв|перерва"
        r"|przerwa)\b[^\n.]{0,40}?(?P<detail>(?:<illnesses>|<bare_conditions>))(?=[ .,;:)]|$)",
    ),
    Evidence(
        "P24",
        "a, b, ab, o",
        r"<edge>(?P<detail>(?:a|b|ab|o) ?(?:[+-]|\+ve|-ve|positive|negative))(?![\w])<stop>",
        AMONG,
    ),
    Evidence(
        "P25",
        "<bare_conditions>",
        "<edge>(?P<detail>(?:mild |severe |adult |chronic |with )?<bare_conditions>)(?=<stop>| "
        r"\(diagnosed| since| and)",
        PERSONAL,
    ),
    Evidence(
        "P25",
        "fit, healthy, vegan",
        r"<edge>(?:[^\W\d_]{3,10} and )?(?P<detail>(?:very |quite )?(?:fit|healthy|in "
        "shape))<stop>",
        AMONG,
    ),
    Evidence(
        "P25",
        "<conditions>",
        r"\b(?:diagnosed (?:with|as)|living with|suffer(?:s|ing|ed)? from|recover(?:ing|ed) from"
        "|in recovery from|battl(?:ing|ed)|beat|survived|managing|in remission from|treated for"
        "|being treated for|born with|registered (?:as|with)|prone to) (?:(?:mild|severe"
        r"|moderate|chronic|stage \d|adult|an?|type \d|late-stage|having) ){0,2}"
        r"(?P<detail><conditions>|cancer|<illnesses>)(?: in \d{4})?(?! (?:patients|users"
        "|detection|outages?))",
        own=True,
    ),
    Evidence(
        "P25",
        "<illnesses>",
        r"(?<!users )(?<!patients )\b(?:due to|after|because of|owing to|following|recover(?:ing"
        "|ed) from|with|for|undergoing|underwent|from) (?:(?:an?|my|the|some|serious|severe|long"
        "|long-term|a serious|a long|major|minor|personal|ongoing|chronic|recent|own"
        "|long-standing|back|knee|heart|brain|eye|spinal|hip|car|bike|work|sports|routine|nasty"
        "|bad|big|surprise) ){0,4}(?P<detail><illnesses>|operation|op(?= in))(?! (?:insurance"
        "|claims?|data|app|patients|records|system|research|of the|on the|on our|prevention"
        "|detection|leave "
        r"policy|centre|center|hospital|institute))(?=[ .,;:!)\n]|$)",
        own=True,
    ),
    Evidence(
        "P25",
        "sick, medical, disability, ill, illness, health, mental",
        r"\b(?:on|my|took|long[\s\-]term|extended|during|after|back from) (?:(?:long[\s\-]term|a"
        r"|extended|\d{1,2} months? of|my|year of) ){0,2}(?P<detail>(?:sick|medical|disability"
        "|mental health|stress|health) (?:leave|break))(?! (?:policy|management|module|system"
        r"|tracker|app|portal))|\b(?:was|fell|been|got) (?:very |seriously |terminally "
        r"|chronically |long-term )?(?P<ill>(?:sick|ill)(?: for [\w ]{3,14})?)(?=[.,;\n]| and |$)"
        r"|\bmental health (?:break|leave|reasons|struggles|issues)\b(?! (?:app|platform"
        r"|startup))|\bfor (?P<h>health|medical|mental health) reasons",
        own=True,
    ),
    Evidence(
        "P25",
        "<health_said>",
        "<me> (?:an? |also |now |fully |completely |partially |totally |legally |proudly |openly "
        "|severely |mildly |slightly |born |actually |clinically |officially |registered |very "
        "|not |sehr |stark |muy |muito |un |un po' ){0,3}(?P<detail><health_said>)(?!-)(?! (?:to"
        "|users"
        "|patients|customers|spots?|index|test|testing|sql|date|by default|state|mode|team))",
        own=True,
    ),
    Evidence(
        "P25",
        "<bare_health>",
        "<edge>(?P<detail>(?:very |fully |completely |physically |currently )?<bare_health>)<stop>",
        PERSONAL,
    ),
    Evidence(
        "P25",
        "<health_said>",
        r"(?<!for )(?<!of )(?<!users )(?<![\w\-])(?!(?:disabled|deaf|blind|healthy|handicapped"
        "|sober|bipolar|diabetic|sorda?|cieg[oa]|surd[oa]|sobri[oa]|disabile)"
        r"(?![^\W_]))<health_said>(?:[ ,]{1,2}(?:since \d{4}|veteran))?(?! (?:of (?!adhd|autism)"
        "|users?|patients?|customers?|people|students|clients|citizens|spots?|index|persons"
        "|customers|residents|passengers|access|population|trade|volunteers|community))",
        PERSONAL,
    ),
    Evidence(
        "P25",
        "disabled, deaf, blind, handicapped, healthy, sober, veteran, autistic, diabetic",
        r"(?:<edge>|\d\d (?:year|yr)s? olds? (?:[^\W\d_]{3,12} ){0,2})(?P<detail>(?:physically "
        r"|legally |profoundly |partially |\d{2} ?% |permanently |30% or greater service "
        r"connected |service[\s\-]connected |mentally )?(?:disabled|deaf|handicapped|blind)(?: "
        "(?:veteran|man|woman|male|female|person|developer|engineer|programmer|coder|guy|mother"
        "|father|since birth|in one (?:ear|eye)))?)(?=<stop>| (?:and|who|with|veteran|man|woman"
        "|male|female|person|developer|engineer|seeking|looking))",
        PERSONAL,
    ),
    Evidence(
        "P25",
        "disabled, veteran",
        r"\b(?:\d{2} ?% (?:or greater )?)?(?:service[\s\-]connected )?disabled veteran\b",
    ),
    Evidence(
        "P25",
        "wheelchair, prosthetic, crutches, cane, insulin, dialysis, hearing, inhaler, guide",
        r"\b(?:i (?:use|wear|need|rely on|have|am on)|uses?|wears?|using|in|on) (?:an? |my |the "
        ")?(?:electric |manual )?(?P<detail>wheelchair|hearing aids?|prosthetic(?: (?:leg|arm))?"
        "|crutches|walking stick|insulin pump|dialysis|guide dog|cochlear implant|screen reader"
        "(?= (?:because|as|due|since|myself)))(?! (?:users|ramp|access))",
        own=True,
    ),
    Evidence(
        "P25",
        "vaccinated, vaxxed, jabbed, boosted, unvaccinated, jabs, doses",
        r"(?<!\w)(?:(?:fully|double|triple|twice|not|covid|completely) )?(?:vaccinated|vaxxed"
        r"|jabbed|unvaccinated)(?: (?:against|for) (?:covid|covid-19|flu|hepatitis)[\w\-]{0,4}| "
        r"and boosted)?(?! (?:people|citizens|users|patients|population|animals))|\b(?:had|got"
        r"|both|all) (?:my |the )?(?:\w{2,5} )?(?:covid )?(?:jabs?|vaccine shots?|vaccines"
        r"|boosters?)\b",
        PERSONAL,
    ),
    Evidence(
        "P25",
        "polio, sugar, bp, diabetes, asthma, adhd, thyroid, tb",
        r"\b(?:mujhe |ek (?:pair|haath|aankh|kaan) (?:me|mein) )(?P<detail>polio|sugar|bp"
        r"|diabetes|asthma|adhd|thyroid|tb|dikkat|problem) (?:hai|tha|thi|hui)\b",
        own=True,
    ),
    Evidence(
        "P25",
        "fit, healthy, shape, marathon",
        "(?:<edge>|<me> )(?P<detail>(?:very |extremely |super |medically |physically |perfectly "
        "|fighting )?(?:fit(?: and healthy| & healthy| for (?:work|duty|sea|field work))?"
        "|healthy)|in (?:good|great|excellent|perfect) (?:physical )?(?:shape|health)(?: for my "
        "age)?)(?=<stop>)",
        PERSONAL,
    ),
    Evidence(
        "P25",
        "<health_sure>",
        "<health_sure>(?! (?:users|customers|portal|app|api))",
    ),
    Evidence(
        "P25",
        "legally, profoundly, partially, severely",
        "<edge>(?:i'm |an? )?(?P<detail>(?:legally|profoundly|partially|severely|totally) "
        r"(?:blind|deaf|sighted|disabled))(?!\w)(?! (?:users|people))",
    ),
    Evidence(
        "P25",
        "dyslexic, autistic, epileptic, diabetic, neurodivergent, deaf",
        "<edge>(?P<detail>dyslexic|autistic|epileptic|diabetic|neurodivergent|hard of hearing"
        r"|deaf)(?= (?:so|but|myself|btw|here)\b|[,.;!\n]|$)",
    ),
    Evidence(
        "P25",
        "transplant, surgery, operation, replacement, bypass, chemo",
        r"\b(?:due to|after|for|following|because of|had|undergoing|underwent) (?:an? |my )?"
        r"(?P<detail>(?:[^\W\d_]{3,12} ){0,2}(?:transplant|surgery|replacement surgery|bypass"
        "|chemo(?:therapy)?|dialysis))(?! (?:app|centre|center|robot|planning|scheduling|data"
        r"|platform|department))(?=[ .,;:)\n]|$)",
        own=True,
    ),
    Evidence(
        "P25",
        "service, disability",
        r"\b\d{1,3} ?%? service[\s\-]connected(?: disab(?:led|ility)(?: veteran)?| veteran)?"
        r"(?!\w)",
    ),
)
