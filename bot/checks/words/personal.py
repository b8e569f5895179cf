"""Words that name or fill a personal detail, by list name, in the languages people paste.

Sources: the fields and statuses that R36-R42 name, in the wording of public résumés and of
national CV forms (Europass field names in es, de, fr, pt; job-board fields in ru); months
and currencies after the Unicode CLDR. Entries are separated by commas; a space inside an
entry also matches no space, a hyphen or an underscore.
"""

from collections.abc import Mapping
from typing import Final

BIRTH_FIELDS: Final = """
    date of birth, date of brith, birth, d of b, date and place of birth, place and date of
    birth, date & place of birth, birthday is, born, birth yr, date of birth / place, date of
    birth and place, geb.-datum, geb.datum, geb. datum, nac., nac, janm, janam, cumpleaños es
    el, aniversário é, birth date, birthday, bday, b'day, b day, dob, d.o.b, d.o.b., birth year,
    year of birth, birthdate, geburtsdatum, geburtsdatum und ort, geburtsdatum und -ort, geb,
    geb., geboren, geboren am, geburtstag, geburtsjahr, jahrgang, fecha de nacimiento, fecha
    nacimiento, nacimiento, nacido el, nacida el, nacido en, nacida en, nacido, nacida, nací el,
    nací en, naci el, naci en, fecha de nac., fecha nac, f. nac., f. nac, cumpleaños, né en, née
    en, né, née, naissance, anniversaire, aniversário, data nasc., data nasc, nasc., nasci em,
    janm tithi, janam tithi, date de naissance, né le, née le, né(e) le, ne le, date naissance,
    data de nascimento, nascimento, nascido em, nascida em, data di nascita, nato il, nata il,
    дата рождения, год рождения, родился, родилась, день рождения, дата рожд., др, г. рожд.
"""
AGE_FIELDS: Final = """
    age, my age, current age, age group, age range, edad, mi edad, âge, idade, возраст, età,
    umar, umr, alter, i am aged, now aged
"""
PAY_FIELDS: Final = """
    salary, salary expectation, salary expectations, salary requirement, salary requirements,
    salary history, expected salary, desired salary, current salary, monthly salary, annual
    salary, annual base salary, base salary, gross salary, net salary, last salary, starting
    salary, ending salary, previous salary, present salary, last drawn salary, total
    compensation, total comp, tc, comp, compensation, remuneration, pay, wage, wages, salary
    drawn, pay package, annual package, hourly, salary range, minimum salary, rate, ctc, current
    ctc, expected ctc, ectc, cctc, annual ctc, present ctc, last ctc, current package, expected
    package, current compensation, expected compensation, desired compensation, compensation
    expectations, pay expectations, expected pay, desired pay, current pay, rate of pay, pay
    rate, hourly rate, hourly wage, day rate, daily rate, my rate, wage expectation, expected
    wage, take home, take home pay, gehaltsvorstellung, gehaltsvorstellungen, gehaltswunsch,
    jahresgehalt, bruttogehalt, wunschgehalt, aktuelles gehalt, gehalt, mein gehalt,
    monatsgehalt, lohn, stundensatz, tagessatz, salario, sueldo, sueldo actual, sueldo deseado,
    aspiración salarial, aspiracion salarial, expectativa salarial, expectativas salariales,
    pretensión salarial, pretensiones salariales, salario actual, salario deseado, rémunération
    souhaitée, remuneration souhaitee, rémunération actuelle, prétentions, rémunération,
    salaire, salaire souhaité, salaire actuel, prétentions salariales, prétention salariale,
    salário, pretensão salarial, pretensao salarial, salário atual, salário pretendido,
    expectativa de salário, зарплата, зп, з/п, доход, желаемая зарплата, зарплатные ожидания,
    ожидаемая зарплата, ожидания по зарплате, оклад, tjm
"""
FAITH_FIELDS: Final = """
    religion, my religion, faith, my faith, religious belief, religious beliefs, religious
    views, religious affiliation, denomination, konfession, religionszugehörigkeit, religión,
    religião, religiao, confession, вероисповедание, религия, вера, belief, beliefs, dharm,
    dharma
"""
MARITAL_FIELDS: Final = """
    m/status, marital state, matrimonial status, marital status, martial status, maritial
    status, marital staus, marrital status, married status, marriage status, marital, civil
    status, family status, family and marital status, relationship, relationship status,
    familienstand, zivilstand, estado civil, état civil, etat civil, situation familiale,
    situation de famille, семейное положение, stato civile
"""
STATUS_FIELDS: Final = "status"
CHILD_FIELDS: Final = """
    children, kids, number of children, no of children, no. of children, dependents, dependants,
    number of dependents, number of dependants, no of dependents, no. of dependents, kinder,
    anzahl kinder, hijos, número de hijos, enfants, nombre d'enfants, filhos, número de filhos,
    дети, количество детей
"""
ORIENTATION_FIELDS: Final = """
    sexual orientation, sexual preference, sexual preferences, sexuality, sexuelle orientierung,
    orientación sexual, orientation sexuelle, orientação sexual, ориентация, сексуальная
    ориентация
"""
PHOTO_WORDS: Final = """
    photo, photos, photograph, picture, pic, headshot, head shot, selfie, portrait, passport
    photo, passport size photo, passport size photograph, foto, fotografía, fotografia,
    lichtbild, bewerbungsfoto, фото, фотография, фотографию
"""
STATUSES: Final = """
    married, unmarried, single, divorced, divorcee, widowed, widow, widower, engaged, un
    married, newlywed, remarried, cohabiting, in a civil partnership, civil partnership, single
    parent, en couple, en pareja, união estável, pareja de hecho, shaadi shuda, liiert, in einer
    beziehung, in einer partnerschaft, still single, happily single, recién casada, recién
    casado, kunwara, kunwari, avivahit, vivahit, холостой, женатый, fiancé, fiancée, fidanzato,
    en concubinage, separated, bachelor, spinster, partnered, never married, not married, in a
    relationship, long term relationship, newly married, ledig, verheiratet, geschieden,
    verwitwet, soltero, soltera, casado, casada, divorciado, divorciada, viudo, viuda,
    célibataire, celibataire, marié, mariée, marié(e), divorcé, divorcée, pacsé, pacsée, veuf,
    veuve, solteiro, solteira, viúvo, viúva, женат, замужем, не замужем, не женат, холост, в
    разводе, разведен, разведена, разведён, в браке
"""
# Without the words that also name a trait, a degree or a part ("engaged", "bachelor").
BARE_STATUSES: Final = """
    married, happily married, newly married, unmarried, single, divorced, divorcee, widowed,
    still single, happily single, in einer partnerschaft, recién casada, recién casado, fiancé,
    fiancée, холостой, kunwara, kunwari, avivahit, vivahit, un married, newlywed, recently
    divorced, recently married, widow, widower, remarried, in a civil partnership, en couple, en
    concubinage, en pareja, união estável, pareja de hecho, shaadi shuda, in einer beziehung,
    never married, not married, in a relationship, long term relationship, ledig, verheiratet,
    geschieden, verwitwet, soltero, soltera, casado, casada, divorciado, divorciada, viudo,
    viuda, célibataire, celibataire, marié, mariée, marié(e), divorcé, divorcée, pacsé, pacsée,
    veuf, veuve, solteiro, solteira, viúvo, viúva, женат, замужем, не замужем, не женат, холост,
    в разводе, разведен, разведена, разведён
"""
FAITHS: Final = """
    christian, christianity, catholic, roman catholic, protestant, muslim, moslem, sunni, shia,
    shiite, sunni muslim, shia muslim, islam, hindu, hinduism, jewish, judaism, jew, buddhist,
    buddhism, sikh, sikhism, atheist, atheism, agnostic, mormon, latter day saint, lutheran,
    baptist, methodist, presbyterian, pentecostal, anglican, evangelical, jehovah's witness,
    jain, jainism, quaker, adventist, protestantism, catholicism, taoist, ex mormon, humanist,
    non religious, religious, pagan, wiccan, zoroastrian, bahai, believer, church of christ,
    orthodox christian, römisch katholisch, katholisch, evangelisch, konfessionslos, muslimisch,
    católico, católica, cristiano, cristiana, ateo, atea, musulmán, catholique, musulman,
    musulmane, chrétien, chrétienne, muslima, moslem, jüdisch, buddhistisch, cristã, judío,
    judía, budista, creyente, crente, верующий, верующая, musalman, мусульманин, churchgoer,
    espírita, religioso, religiosa, croyant, croyante, athée, juif, juive, cristão, cristã,
    espírita, evangélico, evangélica, ateu, православный, православная, православие,
    мусульманин, мусульманка, атеист, христианин
"""
# Without those that are also given or family names ("Christian", "Jain", "Islam").
BARE_FAITHS: Final = """
    roman catholic, catholic, protestant, sunni muslim, shia muslim, shia, sunni, secular jew,
    jehovah's witness, non religious, no religion, catholique pratiquant, god fearing, creyente,
    católico practicante, católica practicante, sem religião, sin religión, мусульманка,
    верующий, верующая, churchgoer, practising catholic, practicing catholic, musulman,
    musulmane, evangélico, baptised catholic, protestantisch, muslim, moslem, hindu, buddhist,
    sikh, atheist, agnostic, mormon, jewish, practicing christian, practising christian, born
    again christian, religious, religous, römisch katholisch, katholisch, evangelisch,
    konfessionslos, católico, católica, ateo, catholique, athée, cristão, espírita,
    православный, православная, мусульманин, атеист
"""
ORIENTATIONS: Final = """
    gay, lesbian, bisexual, bi, queer, homosexual, heterosexual, asexual, pansexual, lgbt,
    lgbtq, lgbtq+, schwul, lesbisch, homosexuell, bisexuell, ace, non heterosexual, hetero,
    heterosexuell, гетеро, гетеросексуал, бисексуал, гей, лесбиянка, homosexuel, homosexuelle,
    lesbienne, lesbiana, bissexual, lésbica
"""
BARE_ORIENTATIONS: Final = """
    gay, lesbian, bisexual, queer, homosexual, heterosexual, pansexual, asexual, lesbiana,
    lésbica, hetero, heterosexuell, гетеро, гей, openly gay, proud lesbian, lgbt, lgbtq, lgbtq+,
    schwul, lesbisch
"""
MONTHS: Final = """
    january, jan, february, feb, march, mar, april, apr, may, june, jun, july, jul, august, aug,
    september, sep, sept, october, oct, november, nov, december, dec, januar, jänner, februar,
    märz, maerz, mai, juni, juli, oktober, okt, dezember, dez, enero, ene, febrero, marzo,
    abril, abr, mayo, junio, julio, agosto, ago, septiembre, setiembre, octubre, noviembre,
    diciembre, dic, janvier, janv, février, fevrier, févr, mars, avril, avr, juin, juillet,
    juil, août, aout, septembre, octobre, novembre, décembre, decembre, déc, janeiro, fevereiro,
    fev, março, marco, maio, junho, julho, setembro, set, outubro, out, novembro, dezembro,
    января, февраля, марта, апреля, мая, июня, июля, августа, сентября, октября, ноября, декабря
"""
TENS: Final = "twenty, thirty, forty, fourty, fifty, sixty"
UNITS: Final = "one, two, three, four, five, six, seven, eight, nine"
PERSON_WORDS_OF_ONE: Final = """
    man, woman, male, female, guy, lady, person, developer, engineer, programmer, coder,
    professional, mother, father, student, graduate
"""
COUNTS: Final = "one, two, three, four, five, six, seven, eight, nine, ten"
YEARS_OLD: Final = """
    years old, year old, yrs old, yr old, years young, years of age, yrs of age, yo, y/o, yrs.
    old, y.o., years-old, jahre alt, jahre jung, años de edad, ans et demi
"""
ANY_YEARS: Final = "ans, años, anos, jahre, anni, lat, лет, года, год, saal"
PERSON_WORDS: Final = """
    male, female, man, woman, guy, gal, gentleman, lady, person, individual, student, graduate,
    developer, engineer, programmer, professional, mother, father, mom, mum, dad, parent,
    husband, wife, bachelor, college, hard working, hardworking, looking, seeking, who, with,
    from, living, based, single, married, divorced
"""
SEXES: Final = "male, female, man, woman, guy, lady, gentleman, m, f, mann, frau, homme, femme"
SPOUSES: Final = """
    wife, husband, spouse, ex wife, ex husband, partner in life, hubby, fiancé, fiancée, fiance,
    fiancee, girlfriend, boyfriend
"""
CHILD_WORDS: Final = """
    child, children, kid, kids, son, sons, daughter, daughters, baby, babies, toddler, toddlers,
    newborn, twins, boy, boys, girl, girls, infant
"""
OWN_CHILD_WORDS: Final = """
    child, children, kid, kids, son, sons, daughter, daughters, baby, toddler, newborn, twins
"""
PARENTS: Final = """
    mother, father, mom, mum, mommy, maman, grandmother, grandfather, grandma, grandpa, dad,
    daddy, parent, mama, papa
"""
KIN: Final = """
    mother, father, mom, mum, dad, parent, parents, brother, sister, niece, nephew, grandmother,
    grandfather, grandma, grandpa, grandparents, relative, family, in laws, aunt, uncle, family
    member
"""
CARE: Final = """
    care for, caring for, cared for, carer for, carer of, caregiver for, caregiver to, care of,
    look after, looking after, looked after, supporting, support
"""
FOREIGN_SPOUSES: Final = """
    meine frau, mein mann, mein ehemann, meine ehefrau, mi esposa, mi esposo, mi marido, mi
    mujer, ma femme, mon mari, mon épouse, minha esposa, meu marido, minha mulher, моя жена, мой
    муж, meri patni, mere pati, meine freundin, mein freund
"""
CURRENCIES: Final = """
    $, €, £, ₹, ¥, ₽, ₩, ₴, ₺, rs, rs., usd, eur, gbp, inr, myr, sgd, aed, sar, cad, aud, chf,
    pln, zł, zar, cop, mxn, brl, r$, rub, руб, рублей, ngn, kes, pkr, php, idr, us$, euro,
    euros, dollars, pounds, rupees, sek, nok, dkk, czk, try, k€, dirham, dirhams, reais
"""
THOUSANDS: Final = "k, lakh, lakhs, lac, lacs, lpa, l.p.a, cr, crore, тыс, mil, m"
NEGOTIABLE: Final = """
    negotiable, open, flexible, as per company, as per industry, as per market, market rate,
    competitive, depends, to be discussed, as per norms, as per company norms, verhandelbar,
    verhandlungsbasis, a convenir, negociable, à négocier, a combinar, negociável, по
    договоренности, договорная
"""
WITHHELD: Final = """
    n/a, na, not applicable, prefer not, rather not, not disclosed, undisclosed, withheld,
    private, confidential, on request, upon request, keine angabe, k.a, no aplica, non
    communiqué, tbd, optional, required, string, int, integer, varchar, date, boolean, enum,
    null, undefined, true, false, text
"""

LISTS: Final[Mapping[str, str]] = {
    name.lower(): words
    for name, words in tuple(globals().items())
    if name.isupper() and isinstance(words, str)
}
