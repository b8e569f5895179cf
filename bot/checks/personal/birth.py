"""Date of birth and age (R36)."""

from typing import Final

from bot.checks.finding import Rule
from bot.checks.personal.category import Category, rule
from bot.checks.personal.shape import (
    AMONG,
    CONTACT,
    PERSONAL,
    Evidence,
    birth_year,
    working_age,
)

RULES: Final[tuple[Rule, ...]] = (
    rule(
        "P01",
        Category.BIRTH_DATE,
        bad=(
            "Date of birth: 14 March 1988",
            "DOB\n02/11/1990",
            "Geburtsdatum: 3. April 1985",
            "Fecha de nacimiento: 09/07/1992",
            "Date de naissance : 1er mai 1990",
            "Data de nascimento: 22/08/1994",
            "Дата рождения: 5 июня 1991",
            "Data di nascita: 30/01/1989",
            "Data urodzenia: 12.04.1993",
            "Дата народження: 7 травня 1990",
            "Doğum tarihi: 15.09.1987",
            "تاريخ الميلاد: 12/5/1994",
            "janm tithi 4/2/1996",
            "Birth year: nineteen eighty",
        ),
        good=(
            "Date of birth: prefer not to say",
            "Masked the DOB column before each export on 12/03/2021",
            "Started the service on 14 March 2018",
        ),
    ),
    rule(
        "P02",
        Category.BIRTH_DATE,
        bad=(
            "I was born on 3 June 1987",
            "Rui Alves (born 1984) Porto",
            "I was born in 1990.",
            "A nineties kid who codes",
            "1991 doğumluyum",
            "1986 г.р.",
        ),
        good=("The project was born in a 2014 hackathon", "Born debugger", "Cloud-born services"),
    ),
    rule(
        "P03",
        Category.AGE,
        bad=("Age: 37", "Age - 41 years", "Alter: 29", "Edad: 33", "Возраст: 35", "Yaş: 31"),
        good=("Age verification service", "Cache age: 30 s", "Age: n/a"),
    ),
    rule(
        "P04",
        Category.AGE,
        bad=(
            "I'm 38, and I love databases",
            "I am a 26 years old developer",
            "oh and im 34 btw",
            "27yo",
            "forty-two years young",
            "A 52 year old engineer looking for a calm team",
        ),
        good=(
            "Moved a 20-year-old mainframe to the cloud",
            "I am 100% remote",
            "I'm 5 years into back-end work",
            "I'm 20 minutes from the office",
            "12 years of Java",
        ),
        language="en",
    ),
    rule(
        "P05",
        Category.AGE,
        bad=(
            "Lea Okoro | Lagos | 41 | Go",
            "34 ans, célibataire",
            "tengo 29 años",
            "Mam 31 lat",
            "Мне 38 лет",
            "33 yaşındayım",
            "Male, 40s, Leeds",
            "I am in my early forties",
        ),
        good=("5 ans d'expérience", "10 años con Java", "8 лет в разработке", "Team of 12, now 30"),
    ),
)

# What a bare number after "I'm" counts where it is no age.

EVIDENCE: Final[tuple[Evidence, ...]] = (
    # Date of birth: a field and its value
    Evidence(
        "P01",
        "<birth_fields>",
        "<birth_fields><gap>(?:(?:in|on|am|le|el|em|il|the|в|dnia|у|den|a|to) ){0,2}"
        r"(?:\d{2}\s{0,2}(?:yrs|years|year)?[.,\s\-]{1,4})?<date>(?: ?(?:г|р|r)\.(?:(?:р|ur)\.)?)?",
    ),
    Evidence(
        "P01",
        "<birth_fields>",
        "<birth_fields><gap>(?:(?:in|en|em|в|у|im jahr|en el|nel|w|the year|year|année|عام|سنه) "
        r"){0,2}<year>(?: ?(?:году|г\.|року|р\.|r\.|senesi|yılı))?",
        check=birth_year,
    ),
    Evidence(
        "P01",
        "<birth_fields>",
        r"<birth_fields><sep>\d{1,2}[ ./\-](?:\d{1,2}|[ivx]{1,4})(?:[ ./\-]\d{2,4})?(?!\d)",
        PERSONAL,
    ),
    Evidence(
        "P01",
        "dob, year, yob, yr",
        r"(?:\bdob |\byob:? |year of birth:? |birth ye?a?r:? )'?\d{2}(?: \d{2} \d{2,4})?(?!\d)",
        PERSONAL,
    ),
    Evidence(
        "P01",
        "<birth_fields>",
        "<birth_fields><gap><spelled_year>",
    ),
    Evidence(
        "P01",
        "<birth_fields>",
        r"<birth_fields>[^\n\d;|]{1,40}+(?:<date>|(?:\d{1,2}(?:st|nd|rd|th)?[., ]{1,2})?<year>)"
        r"(?: ?(?:г|р|r)\.)?",
        PERSONAL,
        check=birth_year,
    ),
    # Date of birth: told
    Evidence(
        "P02",
        "born",
        r"(?:<edge>|<i_am> |\bi was |\bwas )(?P<detail>born(?: on| in| the)?[\s:]{1,2}(?:the )?"
        r"(?:<date>|'\d\d|<spelled_year>))",
    ),
    Evidence(
        "P02",
        "born",
        r"\bborn (?:in |on |the ){0,2}(?:<date>|'\d\d(?!\d)|in \d\d<stop>)",
        PERSONAL,
    ),
    Evidence(
        "P02",
        "born",
        r"\bi was born[^\n\d]{1,40}+(?:<date>|(?:\d{1,2}(?:st|nd|rd|th)?[., ]{1,2})?<year>)",
        own=True,
        check=birth_year,
    ),
    Evidence(
        "P02",
        "born",
        r"(?:<edge>|\bi was |\bi'm |\bi am )(?P<detail>born(?: in)?[\s:]{1,2}<year>)",
        PERSONAL,
        check=birth_year,
    ),
    Evidence(
        "P02",
        "b, *",
        r"<edge>(?P<detail>b\. ?(?:<date>|<year>|'\d\d))",
        PERSONAL,
        check=birth_year,
    ),
    Evidence(
        "P02",
        "",
        r"(?:^|[\n,|(] ?)(?P<detail>• ?(?:<date>|<year>))(?=\)|$|[,\n]| in )",
        CONTACT,
        check=birth_year,
    ),
    Evidence(
        "P02",
        "world",
        r"\bcame (?:in)?to (?:this|the) world (?:on |in )?(?:<date>|<year>)",
        PERSONAL,
    ),
    Evidence(
        "P02",
        "birth, birthday, dob, born",
        r"(?<!\w)(?=\d)(?:<date>|<year>) ?\((?:date of birth|dob|birthday|birth date|born)\)",
    ),
    Evidence(
        "P02",
        "birthday, bday, birthdate",
        r"\b(?:my )?(?:birthday|bday|birthdate) (?:is |falls ){0,2}(?:on )?(?:the )?<date>",
        own=True,
    ),
    Evidence(
        "P02",
        "birthday",
        "<date> is my birthday",
        own=True,
    ),
    Evidence(
        "P02",
        "geboren",
        r"\bich (?:bin|wurde) (?P<detail>(?:am |im |im jahr |in )?(?:<date>|<year>)[^\n\d]{0,20} "
        r"geboren)|\bgeboren(?: wurde ich)?(?: am| im| im jahr)? (?:<date>|<spelled_year>)",
        own=True,
    ),
    Evidence(
        "P02",
        "г, р, года, году, року, doğumlu, doğumluyum, dogumlu, dogumluyum, nascido, r",
        r"<year> ?(?:г\. ?р\.|г\.?р\.?(?!\w)|р\. ?н\.|года рождения|г\. рождения|року народження"
        "|do[gğ]umlu(?:yum)?|'?(?:li|lı|lu|lü)y[iıuü]m)",
        PERSONAL,
        check=birth_year,
    ),
    Evidence(
        "P02",
        "rocznik, jahrgang, classe, quinta, promoción",
        r"\b(?:rocznik|jahrgang|del|clase del|sono del|classe) '?(?:<year>|\d\d<stop>)",
        PERSONAL,
        check=birth_year,
    ),
    Evidence(
        "P02",
        "kid, child, baby, born",
        r"(?:'\d0s|(?:19)?[5-9]0'?s|\bnineties|\beighties|\bseventies) (?:kid|child|baby|born)\b"
        r"|\bchild of the (?:'?\d0s|nineties|eighties|seventies)",
        PERSONAL,
    ),
    Evidence(
        "P02",
        "",
        r"(?:^|[,|•\n]) ?(?P<detail>\d{1,2}[./\-]\d{1,2}[./\-](?P<number>19[4-9]\d|200\d))(?= ?"
        r"(?:$|[,|•\n]))",
        CONTACT,
        check=birth_year,
    ),
    Evidence(
        "P02",
        "born, baby, kid, child, vintage, model",
        r"(?:(?<!\d)(?P<number>19\d\d|200\d)(?:[\s\-]born| baby| kid| model)|\b(?:child of"
        r"|vintage) (?:19\d\d))(?= ?(?:$|[,.;|\n)]|\w{1,9} ?$))",
        PERSONAL,
        check=birth_year,
    ),
    # Age: a field and its value
    Evidence(
        "P03",
        "<age_fields>",
        r"<edge>(?P<detail><age_fields>(?:<sep>|\s{1,2})<age>(?:[\s\-]{0,2}(?:<any_years>|years?"
        r"|yrs?)|<old>)?)(?![./-]\d)(?!\s?(?:s|ms|sec|seconds|days|hours|h|min|minutes)\b)",
        PERSONAL,
        check=working_age,
    ),
    Evidence(
        "P03",
        "<age_fields>",
        r"<age_fields><sep><age>(?:[\s\-]{0,2}(?:years|yrs|<any_years>)|<old>)",
        check=working_age,
    ),
    Evidence(
        "P03",
        "<age_fields>",
        r"<edge>(?P<detail><age_fields><sep>(?:<spelled>|<age>\s?-\s?\d{2}))",
        PERSONAL,
        check=working_age,
    ),
    Evidence(
        "P03",
        "age, aged",
        "<edge>(?:now |currently )?(?P<detail>aged? <age>)(?=<stop>| (?:and|now|with|this|years))",
        PERSONAL,
        check=working_age,
    ),
    Evidence(
        "P03",
        "age",
        r"\bmy age (?:is|:)? ?<age>",
        own=True,
        check=working_age,
    ),
    Evidence(
        "P03",
        "age",
        r"(?P<detail>\bage (?:&|and|/) )(?=(?:date of birth|dob|birth date)\W{1,5}\d)",
    ),
    # Age, told in English
    Evidence(
        "P04",
        "i, im, m",
        r"<i_am> <an>(?P<detail><age>(?: ?(?:years|yrs)\b)?)<no_unit>(?= ?(?:$|[,.;!)\n|(:/\-]| "
        r"(?!to\b|in \d)[^\W\d_]))",
        PERSONAL,
        own=True,
        check=working_age,
    ),
    Evidence(
        "P04",
        "i, im, m",
        "<i_am> <an>(?P<detail>(?:<age>|<spelled>)<old>)",
        own=True,
        check=working_age,
    ),
    Evidence(
        "P04",
        "i, im, m",
        r"<i_am> <an>(?P<detail><spelled>)(?= ?(?:$|[,.;!)\n]| and | but | years| btw| now))",
        PERSONAL,
        own=True,
    ),
    Evidence(
        "P04",
        "<years_old>",
        r"(?<!my )(?<!our )(?<!their )(?<!a )(?<![\w.])(?:<age>|<spelled>)<old>(?= "
        r"(?:[^\W\d_]{2,14}[\s\-]){0,4}<person_words>)",
        check=working_age,
    ),
    Evidence(
        "P04",
        "<years_old>",
        r"(?<![\w.])(?:<age>|<spelled>)<old>(?!\s(?:[^\W\d_]{2,14}\s){0,2}(?:<child_words>"
        "|<things>))(?! (?:at home|in school))",
        PERSONAL,
        check=working_age,
    ),
    # Age: told in any language
    Evidence(
        "P05",
        "tenho, tengo, ai, ich, bin, мне, мені, main, mai, я, mam, ho, ben, umar, عمري, cumplí, "
        "cumplo",
        r"(?<![^\W_])(?:tenho|tengo|j'ai|ich bin|bin|мне|мені|main|mai|mam|mi ho|io ho|ho|я|عمري"
        r"|umar|meri umar|cumpl[ií]|cumplo) <an>(?P<detail><age>(?:[\s\-]?"
        r"(?:<any_years>))?)<no_experience>(?= ?(?:$|[,.;!\n)]| ka\b| ki\b| alt\b| e\b| y\b| et\b"
        r"| und\b| i\b| и\b| і\b| con\b| mit\b| avec\b| com\b| z\b| hai\b| hoon\b| hu\b|:))",
        PERSONAL,
        own=True,
        check=working_age,
    ),
    Evidence(
        "P05",
        "saal, sal, yaşında, yaşındayım, yasinda, yasindayim, baras",
        r"(?<![\w.])<age>[\s\-]?(?:(?:saal|sal|baras) (?:ka|ki|hai|hoon|hu|hun|ke)\b"
        r"|ya[sş][iı]nda(?:y[iı]m)?(?!\w))",
        check=working_age,
    ),
    Evidence(
        "P05",
        "<any_years>",
        "<edge>(?P<detail><age>[ ]?<any_years>)<stop>",
        CONTACT,
        check=working_age,
    ),
    Evidence(
        "P05",
        "<any_years>",
        r"(?:^|[\n(]|[.!?] )[ \t]?(?P<detail>(?P<number>[2-7]\d)[ ]?(?:<any_years>))(?=[ ]?(?:$"
        r"|[,)\n]))",
        PERSONAL,
        check=working_age,
    ),
    Evidence(
        "P05",
        "<any_years>",
        "<edge>(?P<detail><age>[ ]?<any_years>)(?= ?,? (?:(?:<bare_statuses>)|(?:<bare_genders>)))",
        PERSONAL,
        check=working_age,
    ),
    Evidence(
        "P05",
        "<any_years>",
        "(?:(?<=mujer)|(?<=hombre)|(?<=femme)|(?<=homme)|(?<=mulher)|(?<=homem)|(?<=frau)|"
        "(?<=mann)|(?<=парень)|(?<=девушка)|(?<=мужчина)|(?<=женщина)|(?<=kobieta)|"
        "(?<=mężczyzna)|(?<=жінка)|(?<=чоловік)|(?<=donna)|(?<=uomo))(?:,? de|,? di|,)? "
        "(?P<detail><age>(?: <any_years>)?)",
        PERSONAL,
        check=working_age,
    ),
    Evidence(
        "P05",
        "âgé, âgée, aged, edad, idade, im, de",
        r"(?<!\w)(?:âgée? de|con edad de|com idade de|de edad de|im alter von|à l'âge de|w wieku) "
        "<age>(?: <any_years>)?",
        PERSONAL,
        check=working_age,
    ),
    Evidence(
        "P05",
        "<any_years>",
        r"(?<!\w)(?:veinti|vinte|treinta|trinta|cuarenta|quarenta|cincuenta|cinquenta|trentadue"
        "|trenta|quaranta|двадцать|тридцать|сорок|пятьдесят|тридцять|trente"
        r"|quarante)[^\n\d]{0,12} (?:años|anos|anni|лет|год|года|років|роки|ans)(?= ?(?:$|[,.\n)]"
        "| y | e ))",
        PERSONAL,
    ),
    Evidence(
        "P05",
        "<sexes>, <bare_genders>, m, f",
        r"(?:^|\n|\. ?|[,|(] ?)[ \t]{0,2}(?P<detail><age>)(?:[ ,/]{1,2}(?:[^\W\d_]{3,12} ){0,2}"
        r"(?:<sexes>|<bare_genders>)|[ ,/]{0,3}[mf](?=[ ,/|.)\n]|$))",
        PERSONAL,
        check=working_age,
    ),
    Evidence(
        "P05",
        "<sexes>, <bare_genders>, m, f, queer",
        r"(?<![\w'])(?:<sexes>|<bare_genders>|[mf](?=[/,])|queer)(?: in [^\W\d_]{3,14})?[,/| "
        r"]{1,2}\(?(?P<detail>(?P<number>\d{2})(?:\+|'?s)?)(?=\)|[.,;/|\n]|$)",
        PERSONAL,
        check=working_age,
    ),
    Evidence(
        "P05",
        "<bare_statuses>",
        "<edge>(?P<detail><age>)[ ]?[,|/][ ]?<bare_statuses>",
        PERSONAL,
        check=working_age,
    ),
    Evidence(
        "P05",
        "",
        r"[|•·] ?(?P<detail><age>) ?(?=[|•·\n]|$)",
        CONTACT,
        check=working_age,
    ),
    Evidence(
        "P05",
        "",
        r"(?:(?<=[^\W\d_]{2})|(?<=[^\W\d_]{2} ))(?P<detail>\(<age>\))(?= ?(?:$|[,|\n]))",
        CONTACT,
        check=working_age,
    ),
    Evidence(
        "P05",
        "",
        r"(?:^|[\n|])[^\W\d_][^\n\d,|@]{2,40}, ?(?P<detail><age>)(?= ?(?:[,|\n]|$))",
        CONTACT,
        check=working_age,
    ),
    Evidence(
        "P05",
        "<person_words_of_one>",
        r"^[^\n\d]{0,40}(?:<person_words_of_one>)(?: from [^\W\d_]{3,14})? ?(?P<detail>"
        r"\(<age>\))<stop>",
        PERSONAL,
        check=working_age,
    ),
    Evidence(
        "P05",
        "at, now",
        r"\bat \d\d, (?:and )?(?P<detail>now <age>)<stop>",
        PERSONAL,
        check=working_age,
    ),
    Evidence(
        "P05",
        "age",
        r"\b(?:at age <age>(?= now)|at age (?:[3-9]\d)(?=,))",
        PERSONAL,
        check=working_age,
    ),
    Evidence(
        "P05",
        "something, twenties, thirties, forties, fifties, sixties, s, mid, early, late, 30s, "
        "40s, 50s",
        r"(?<!\w)(?:(?:(?:in|into|approaching) (?:my |his |her |their |the )?)?(?:early|mid"
        r"|late)[\s\-]<decade>(?!\s?(?:ms|%|s\b))|(?:twenty|thirty|forty|fifty|sixty"
        r"|[2-6]0)[\s\-]something|in (?:my|his|her) <decade>)(?!\w)",
        PERSONAL,
    ),
    Evidence(
        "P05",
        "<age_said>",
        "<age_said>(?: (?:20|30|40|50|60))?",
        PERSONAL,
    ),
    Evidence(
        "P05",
        "i, just, turned, turning, turn, hit, hitting",
        r"\b(?:turned|turning|turn|hitting|hit|turns) (?:the big )?(?P<detail><age>|<spelled>"
        "|thirty|forty|fifty|sixty)(?! ?[%k])(?=<stop>| (?:this|in|next|last|years?|on|soon|and"
        r"|but|but|recently)\b)",
        PERSONAL,
        own=True,
        check=working_age,
    ),
    Evidence(
        "P05",
        "i",
        r"\b(?:i'll be|i will be|i'd be) (?P<detail><age>)(?=<stop>| (?:this|in|next|soon|years))",
        PERSONAL,
        own=True,
        check=working_age,
    ),
    Evidence(
        "P05",
        "at",
        r"(?:^|\n|\. |, )(?P<detail>at (?P<number>[2-7]\d)),? (?=i\b|i'm|my|and)",
        PERSONAL,
        check=working_age,
    ),
    Evidence(
        "P05",
        "over, under, above",
        r"(?:<edge>|\bi am |\bi'm )(?P<detail>(?:(?:well |just )?(?:over|under|past) )"
        r"(?P<number>[3-7][05]))(?=<stop>| (?:and|but|yet)\b)",
        PERSONAL,
        check=working_age,
    ),
    Evidence(
        "P05",
        "<person_words_of_one>",
        r"(?P<detail>(?:<person_words_of_one>) of (?P<number>[1-7]\d))<stop>",
        PERSONAL,
        check=working_age,
    ),
    Evidence(
        "P05",
        "<person_words_of_one>, veteran",
        r"\ban? (?P<detail>(?P<number>[3-7]0)\+) (?:[^\W\d_]{3,12} ){0,2}"
        r"(?:<person_words_of_one>)|(?<!\w)(?:<person_words_of_one>),? (?P<older>[3-7]0\+)(?=[ "
        r",.\n]|$)",
        PERSONAL,
        check=working_age,
    ),
    Evidence(
        "P05",
        "nearly, soon, approaching, pushing, nearing, almost, side, knocking",
        r"(?:<edge>|\bi am |\bi'm |\bam |\bbit |\bme )(?P<detail>(?:soon to be|approaching"
        "|pushing|nearing|nearly|almost|closer to|knocking on|(?:on )?the wrong side of|the "
        r"right side of) (?P<number>[2-7]\d))<stop>",
        PERSONAL,
        check=working_age,
    ),
    Evidence(
        "P05",
        "turning, turned",
        r"\b(?:turning|just turned|turned) (?P<detail>[2-7]\d)(?= (?:next|this|last|in)\b)",
    ),
    Evidence(
        "P05",
        "now, old, be",
        r"(?<!\d, )\b(?:now |how old\? ?|will be |soon )(?P<detail><age>)(?=<stop>| (?:in|next"
        r"|soon)\b)",
        PERSONAL,
        check=working_age,
    ),
    Evidence(
        "P02",
        "",
        r"<edge>(?P<detail>(?P<number>19[4-9]\d|200[0-8]))<stop>",
        AMONG,
        check=birth_year,
    ),
    Evidence(
        "P05",
        "today, now",
        r"\b(?P<detail>(?P<number>[2-7]\d)) (?:today|now)<stop>",
        PERSONAL,
        check=working_age,
    ),
    Evidence(
        "P05",
        "century",
        r"\bhalf a century (?:old|young|behind)",
        PERSONAL,
    ),
    Evidence(
        "P05",
        "at, despite, being, now, aged",
        r"(?:\bat the (?:ripe |tender |young )?(?:old )?age of (?P<number>[2-7]\d)|<edge>"
        r"(?:despite )?being (?:[2-7]\d)(?=,|$|\.)|<edge>(?:now )?aged (?:[2-7]\d)<stop>|\bi, now "
        r"(?:[2-7]\d),|\bdespite (?:my|being) [2-7]\d\b(?! year))",
        PERSONAL,
    ),
    Evidence(
        "P05",
        "",
        r"(?:^|[,|•\n]|\s-{1,2}\s) ?(?P<detail><age>(?: ?(?:j|l|a|y)\.)?)(?= ?(?:$|[,|•\n]"
        r"|-{1,2}\s))",
        AMONG,
        check=working_age,
    ),
    Evidence(
        "P05",
        "<bare_statuses>, <demonyms>, <bare_genders>, <bare_faiths>",
        r"<edge>(?P<detail><age>)[ ]?(?:[,|/•]|-{1,2}\s)[ ]?(?:<bare_statuses>|<bare_demonyms>"
        r"|<bare_genders>|<bare_faiths>)|<edge>(?P<elder>[1-7]\d)(?!\d)[ ]?[,|/•][ ]?<demonyms>"
        "|<edge>(?:<bare_statuses>|<bare_demonyms>|<bare_genders>|<bare_faiths>)[ ]?(?:[,|/•]"
        r"|-{1,2}\s)[ ]?(?P<older>[1-7]\d)(?!\d)<stop>",
        PERSONAL,
        check=working_age,
    ),
    Evidence(
        "P05",
        "",
        r"(?:^|\n)(?P<detail>\(<age>\) [^\W\d_])",
        PERSONAL,
        check=working_age,
    ),
    Evidence(
        "P05",
        "<tens>",
        "<edge>(?P<detail><tens>-<units>)<stop>",
        PERSONAL,
    ),
    Evidence(
        "P05",
        "j, l",
        r"<edge>(?P<detail><age> ?(?:j|l)\.)<stop>",
        CONTACT,
        check=working_age,
    ),
    Evidence(
        "P05",
        "y, o",
        r"(?<![\w.])<age>[\s\-]?y[\s\-/.]{0,2}o\b",
        check=working_age,
    ),
    Evidence(
        "P05",
        "yrs, yr, years",
        r"(?:^|[\n|(•]|, )[ ]?(?P<detail><age> ?(?:years|yrs|yr|y))(?= ?(?:$|[|,)\n]))",
        CONTACT,
        check=working_age,
    ),
    Evidence(
        "P01",
        "<details_headings>",
        r"<details_headings>\W{1,4}(?P<detail><date>)",
    ),
    Evidence(
        "P02",
        "b",
        r"<edge>(?P<detail>b\. ?(?P<number>19[4-9]\d|200\d))(?!\d)",
        check=birth_year,
    ),
    Evidence(
        "P02",
        "",
        r"<edge>(?P<detail>(?:(?:19[4-9]\d|200\d)[.\-/]\d{1,2}[.\-/]\d{1,2}"
        r"|\d{1,2}[.\-/]\d{1,2}[.\-/](?:19[4-9]\d|200\d)))<stop>",
        AMONG,
    ),
    Evidence(
        "P05",
        "<bare_statuses>, <bare_genders>",
        r"(?:^|\n)(?P<detail><age>)[ ]?[,/|][ ]?(?:<bare_statuses>|<bare_genders>)",
        check=working_age,
    ),
    Evidence(
        "P02",
        "",
        r"(?:^|[\n,|/] ?)(?P<detail>(?P<number>19[4-9]\d|200\d)[.\-/]\d{1,2}[.\-/]\d{1,2})(?= ?"
        r"(?:$|[,|/\n]))",
        CONTACT,
        check=birth_year,
    ),
    Evidence(
        "P02",
        "vintage",
        r"\b(?P<detail>(?P<number>19[4-9]\d|200\d) vintage)(?!\w)(?! (?:car|computer|synth))",
        PERSONAL,
        check=birth_year,
    ),
    Evidence(
        "P05",
        "side, pushing, nearer, nearing, approaching, big, hit",
        r"(?<![^\W_])(?:(?:on )?the (?:right|wrong|good|bad|far) side of|pushing|nearing|nearer"
        "|approaching|closer to|knocking on|shy of|past|the big|hit the big|hitting the big) "
        r"(?P<detail>(?:<tens>|seventy|(?:two|three|four|five|six)-oh)(?:[\s\-]<units>)?"
        r"|[2-7]\d)(?=<stop>| (?:and|but|than|with|so|now|soon|still|years)\b)",
        PERSONAL,
        own=True,
    ),
    Evidence(
        "P05",
        "summers, winters, springs, lenzen, planet, laps, candles",
        "(?P<detail><age> (?:summers|winters|springs|lenzen?|laps around|candles|primaveras"
        r"|printemps|wiosen|вёсен))|\bon this (?:planet|earth) (?:for )?(?P<older>[2-7]\d years)",
        PERSONAL,
        own=True,
        check=working_age,
    ),
    Evidence(
        "P05",
        "being, younger, voy, casa, мені, мне, under",
        r"\bbeing (?P<detail>[2-7]\d)(?=,| (?:i|and|in this)\b)|\byounger \((?P<a>[2-7]\d)\)"
        r"|\bvoy por los (?P<b>[2-7]\d)|\bna casa dos (?P<c>[2-7]0)|\bi'll be (?P<d>[2-7]\d)(?= "
        "come| by| when)|(?:мне|мені)(?: вже| уже)? (?P<e>(?:двадцять|тридцять|сорок|п'ятдесят"
        r"|двадцать|тридцать|пятьдесят)(?: [^\W\d_]{3,8})?)(?=[,.]|$)",
        PERSONAL,
        own=True,
    ),
    Evidence(
        "P02",
        "had, arrived, came, date, saw, daylight, vine, rocznika, world, planet, along, scorpio",
        r"(?:\bhad me on|\bi arrived (?:on|in)|\bcame along (?:on|in)(?: late| early)?|\bi date "
        r"from|\bfirst saw (?:daylight|the light)(?: of day)? (?:on|in)|\bvine al mundo(?: el| "
        r"en)?|\bz rocznika|\bpapers give|\bdropped into the world (?:on|in)|\bje suis venue? "
        r"au monde(?: le| en)?|\bauf die welt gekommen (?:am|im jahr)?) (?P<detail>(?:the )?"
        r"(?:<date>|(?:19[4-9]\d|200\d)|\d\d(?=[ ,.]|$)))",
        PERSONAL,
        own=True,
    ),
    Evidence(
        "P02",
        "kid, vintage, scorpio, taurus, gemini, leo, virgo, libra, aries, pisces, aquarius, "
        "capricorn, sagittarius, cancer",
        r"(?<!\w)(?:an? )?(?P<detail>'\d\d (?:kid|baby|vintage|model))(?!\w)|\bvintage "
        r"(?P<a>19[4-9]\d|200\d)(?!\d)|\b(?:scorpio|taurus|gemini|leo|virgo|libra|aries|pisces"
        "|aquarius|capricorn|sagittarius),? (?P<b><date>)",
        PERSONAL,
        own=True,
    ),
    Evidence(
        "P02",
        "doğumluyum, doğumlu",
        r"(?P<detail>\d\d(?: <months>)? do[gğ]umlu(?:yum)?)",
        PERSONAL,
    ),
)
