"""Marital status (R39), children and family care (R40), relatives' names (R43)."""

from typing import Final

from bot.checks.finding import Rule
from bot.checks.personal.category import Category, rule
from bot.checks.personal.shape import AMONG, PERSONAL, Evidence

RULES: Final[tuple[Rule, ...]] = (
    rule(
        "P11",
        Category.MARITAL_STATUS,
        bad=(
            "Marital status: married",
            "Marital Status\nSingle",
            "Familienstand: ledig",
            "Estado civil: casada",
            "Situation familiale : marié",
            "Семейное положение: женат",
            "Stato civile: celibe",
            "Stan cywilny: kawaler",
            "Medeni hali: bekar",
            "Сімейний стан: одружений",
            "الحالة الاجتماعية: متزوج",
            "Status: Unmarried",
        ),
        good=("Marital status: prefer not to say", "Order status: single shipment", "Status: done"),
    ),
    rule(
        "P12",
        Category.MARITAL_STATUS,
        bad=(
            "I'm happily married",
            "My husband and I moved to Oslo",
            "I got divorced last year",
            "Moved for my wife's job",
            "Meine Frau arbeitet auch in der IT",
            "A single mother back in tech",
        ),
        good=(
            "Married the old ledger with Kafka",
            "Single sign-on for 30 apps",
            "I'm engaged in the Go community",
            "Partner API for 20 banks",
        ),
    ),
    rule(
        "P13",
        Category.MARITAL_STATUS,
        bad=("Porto, single, Go developer", "38 ans, marié", "Divorciado, Madrid"),
        good=("single-page app, REST", "Fast, engaged, reliable", "single node, then cluster"),
    ),
    rule(
        "P14",
        Category.DEPENDENTS,
        bad=("Children: two", "Number of dependents: 2", "Kinder: keine", "Hijos: 1", "Дети: двое"),
        good=("Children: N/A", "Child processes: 4", "Dependents feature for an insurer"),
    ),
    rule(
        "P15",
        Category.DEPENDENTS,
        bad=(
            "I have two kids",
            "Mother of three",
            "No children",
            "A year out when my son was small",
            "stay-at-home dad",
            "I'm pregnant",
            "dos hijos",
            "mam dwoje dzieci",
            "двоє дітей",
        ),
        good=(
            "Taught children to code",
            "Father of the release process",
            "Parent and child processes in C",
            "Our baby-product shop in Rails",
        ),
    ),
    rule(
        "P16",
        Category.DEPENDENTS,
        bad=(
            "2019: parental leave",
            "On maternity leave from May to November 2020",
            "Caring for my elderly mother",
            "Elternzeit",
            "в декрете с 2019 по 2021",
        ),
        good=(
            "Stood in for a colleague's maternity leave",
            "Parental-leave calculator for HR",
            "Caring for production systems",
        ),
    ),
    rule(
        "P36",
        Category.FAMILY_NAMES,
        bad=(
            "Father's name: Ravi Anand",
            "Mother - Meera Pillai",
            "S/O Gopal Verma",
            "Nombre del padre: Luis Ortega",
            "Imię ojca: Marek",
            "Отец: Иванов Пётр",
            "Baba adı: Kemal",
        ),
        good=(
            "Father's name: N/A",
            "Mother tongue: Tamil",
            "Parent company: Acme",
            "Brother printers driver",
        ),
    ),
)


EVIDENCE: Final[tuple[Evidence, ...]] = (
    # Marital status
    Evidence(
        "P11",
        "<marital_fields>",
        "<marital_fields><gap>(?:(?:i am|is|am|currently|already|legally|happily) ){0,2}"
        "(?:<statuses>)",
    ),
    Evidence(
        "P11",
        "<marital_fields>",
        "<edge>(?P<detail><marital_fields><sep><any_value>)",
        PERSONAL,
    ),
    Evidence(
        "P11",
        "<marital_fields>",
        r"<marital_fields>[\s:(=\-]{1,4}[ms]<stop>",
        PERSONAL,
    ),
    Evidence(
        "P11",
        "status",
        r"(?<![^\W_])status\s{0,2}[:\-=]{1,2}\s{0,2}<bare_statuses>(?! (?:record|line|ship"
        "|shipment|point|row|user))",
    ),
    Evidence(
        "P12",
        "<statuses>",
        "<me> (?P<detail>(?:(?:happily|newly|recently|currently|not|also|now|legally|freshly"
        "|already|still|just|yet|to be|soon to be|feliz|felizmente|glücklich|bien|heureusement"
        r"|um|uma|un|une|frisch|nicht|noch|bereits|seit \d{1,2} jahren|ya|já|già|już|уже|ещё|еще"
        r"|вже|ще|felicemente|szczęśliwie) ){0,3}<statuses>)(?! (?:sign|in |with (?!(?:\d"
        "|<counts>|no|my|<child_words>))|to (?!be|my|an?|the (?:love|same))|on |by |minded|page"
        "|tenant|threaded|handedly|working))(?!-)",
        own=True,
    ),
    Evidence(
        "P12",
        "<spouses>",
        r"\bmy (?:late |ex[\s\-]|future |then[\s\-]|lovely |dear |same-sex |new )?<spouses>"
        r"(?:'?s)?(?: and i\b| works)?(?! (?:company|team))",
    ),
    Evidence(
        "P12",
        "<spouses>",
        r"(?<!\w)<spouses>'?s? <works>\b(?! (?:portal|app|form))",
    ),
    Evidence(
        "P12",
        "husbands, wifes, spouses",
        r"\b(?:husbands|wifes|spouses)\b (?:<works>)\b|\bmy (?:husbands|wifes|spouses)\b",
    ),
    Evidence(
        "P12",
        "trailing",
        r"\b(?:trailing|military|expat|accompanying) (?:spouse|wife|husband|partner)\b",
    ),
    Evidence(
        "P12",
        "married, engaged, divorced, hitched, separated",
        r"\b(?:i |we |i've |we've |just |recently |newly ){1,2}(?:got|getting|are getting|get|am "
        "getting|will get) (?:married|engaged(?! (?:early|with|in|by))|divorced|hitched"
        "|separated)(?: (?:last|this|next) "
        r"(?:year|month|summer|week|spring|fall))?\b|\b(?:got|getting) (?:married|divorced"
        r"|hitched)(?: last (?:year|month|summer))?\b",
        own=True,
    ),
    Evidence(
        "P12",
        "partner, fiancé, fiance, girlfriend, boyfriend",
        r"\bmy (?:life |long[\s\-]term |civil |domestic )?partner(?! (?:company|api|firm|team"
        "|program|integration|in crime|bank|at work|on the))(?:'s (?:job|work|career|visa))?(?= "
        r"(?:and i|works|is|lives|moved|got|of|who)\b|'s|[.,;!\n]|$)|\b(?:live|living|moved in"
        "|moving in) (?:together )?with (?:my|a|her|his) (?:partner|fianc[eé]e?|girlfriend"
        r"|boyfriend)|\bcommon[\s\-]law (?:partner|wife|husband|spouse)",
        PERSONAL,
        own=True,
    ),
    Evidence(
        "P12",
        "single",
        r"\b(?:an? )?single (?:male|female|man|woman|mother|father|mom|mum|dad|parent|guy|lady"
        r"|girl)\b",
    ),
    Evidence(
        "P12",
        "widow, widower, divorcee, bachelorette, newlywed",
        r"\b(?:an? )(?:widow|widower|divorcee|bachelorette|newlywed)\b(?! (?:line|control|maker))",
        PERSONAL,
    ),
    Evidence(
        "P13",
        "<bare_statuses>",
        "<edge>(?P<detail>(?:(?:very|happily|legally|currently|still|not|never|already|twice"
        "|recently|now|newly|long|been) )?<bare_statuses>)(?:<stop>|(?= (?:no (?:kids|children)"
        r"|with (?:\d|<counts>|no|two|an?)|since|for \d|twice|no kids|y|e|et|und|and|и|і|z|mit"
        r"|con|avec|com|с|з|ve|but)\b))",
        PERSONAL,
    ),
    Evidence(
        "P13",
        "married",
        r"<edge>(?P<detail>(?:happily )?married(?: for)? \d{1,2} years?)",
        PERSONAL,
    ),
    Evidence(
        "P13",
        "<bare_statuses>",
        "(?:ans|años|anos|jahre|anni|lat|лет|года|років|yaş[ıi]nda),? (?P<detail><bare_statuses>)",
        PERSONAL,
    ),
    Evidence(
        "P13",
        "engaged, separated, taken, partnered, bachelor",
        "<edge>(?P<detail>(?:twice |recently |newly |just )?(?:engaged|separated|taken|partnered"
        "|bachelor|cohabiting))<stop>",
        AMONG,
    ),
    Evidence(
        "P13",
        "separated",
        r"(?:^|\n|[.!?] )(?P<detail>separated)(?=,)",
        PERSONAL,
    ),
    Evidence(
        "P12",
        "married, divorced, separated, widowed",
        "<edge>(?P<detail>(?:been |being )(?:happily )?(?:married|divorced|separated|widowed)(?: "
        r"(?:for|since) [\w ]{1,10}(?: years?)?)?)",
        PERSONAL,
    ),
    Evidence(
        "P13",
        "<statuses>",
        r"(?<![^\W_])(?P<detail><statuses>) (?:hu|hoon|hun|hai|hain)(?![^\W_])",
        own=True,
    ),
    Evidence(
        "P12",
        "<own_spouses>",
        "<own_spouses>(?! (?:company))",
        own=True,
    ),
    Evidence(
        "P12",
        "married, together",
        r"\b(?:i|we)(?:'ve| have)? been (?:happily )?married(?: (?:for|since|to"
        r"|with))?(?: (?:\d{1,4}|<counts>)(?: years?)?)?(?! (?:the|our|kafka|x))",
        own=True,
    ),
    Evidence(
        "P12",
        "married, divorced, separated, engaged, widowed",
        r"\b(?:recently|newly|freshly|just|happily|legally) (?:married|divorced|separated"
        r"|widowed)(?!\w)",
        PERSONAL,
    ),
    Evidence(
        "P12",
        "divorce, separation, wedding, marriage, honeymoon, widowhood",
        r"\b(?:going through|went through|after|since|during|following|through|amid|because of) "
        "(?:an? |my |our |the )(?:messy |recent |difficult |painful )?(?:divorce|wedding"
        r"|honeymoon)\b(?! (?:app|site|planner|planning|registry))|\bmy (?:divorce|wedding"
        r"|marriage|honeymoon|separation)\b(?! (?:app|site|planner|planning))",
        own=True,
    ),
    Evidence(
        "P12",
        "spouse, wife, husband",
        r"<edge>(?P<detail>(?:spouse|wife|husband)<sep>(?!name)<any_value>(?: [^\W\d_]{3,20})?)",
        PERSONAL,
    ),
    Evidence(
        "P12",
        "shaadi, shadi, shadhi",
        r"\bs[ha]{1,2}a?di (?:nahi hui|nahi ki|shuda|ho gayi|ho chuki|hui hai|hone wali)\b",
        own=True,
    ),
    Evidence(
        "P13",
        "married, single, divorced, widowed, unmarried, bachelor",
        r"\b(?:married|divorced|widowed|unmarried|bachelor) (?:girl|boy|man|woman|lady|guy|male"
        r"|female|with (?:\d|<counts>|no|two) (?:kids?|child|children|sons?|daughters?))(?!\w)"
        r"|\bi was (?:once )?married\b",
        PERSONAL,
    ),
    Evidence(
        "P12",
        "<spouses>",
        r"\b(?:i have|i've got|with|and) (?:an? |my )(?:lovely |wonderful )?(?P<detail><spouses>)"
        r"|(?<!\w)<spouses> and i\b|\bmy ex\b(?=[ .,])",
        own=True,
    ),
    # Children and care
    Evidence(
        "P14",
        "<child_fields>",
        "<edge>(?P<detail><child_fields><sep>(?:<count>(?: (?:sons?|daughters?|boys?|girls?"
        "|<any_child_words>))?(?:,? (?:(?:and|y|et|und|e|i|и) )?<count> (?:sons?|daughters?"
        "|boys?|girls?|<any_child_words>))?|none|nil|yes|<no_words>|<kin>|<spouses>"
        r"|<own_child_words>|нету|aucun|ninguno|nenhum|nessuno|brak|yok)(?!\w)(?:, (?:<kin>"
        "|<spouses>|<own_child_words>))?)",
        PERSONAL,
    ),
    Evidence(
        "P14",
        "number, no, anzahl, número, nombre, numero, liczba, количество, кількість, عدد, nro, nº",
        "<child_fields><sep>(?:<count>|none|nil|0)",
    ),
    Evidence(
        "P14",
        "<child_fields>",
        r"(?<!\w)(?:number of|no\.? of|#) (?:children|kids|dependents|dependants)[\s:=\-]{1,4}"
        "(?:<count>|none|nil)",
    ),
    Evidence(
        "P15",
        "<parents>",
        r"(?<![^\W_])(?:<parents>) (?:of|to) (?:(?:an?|my|the) )?<adj>(?:<count>"
        "|<own_child_words>|boys?|girls?)(?! (?:teams?|products?|repos?|services?|process"
        r"|processes|projects?|engineers?))(?: (?:year[\s\-]old )?<child_words>)?",
        PERSONAL,
    ),
    Evidence(
        "P15",
        "<parents>",
        "<i_am> (?:an? |also |the |proud |new |single |working |young |busy |expectant "
        "|stay-at-home |full-time |soon-to-be ){1,4}(?P<detail><parents>)(?: (?:of|with|to) "
        "<adj>(?:<count>|<child_words>))?(?! (?:company|process|class))",
        own=True,
    ),
    Evidence(
        "P15",
        "<parents>",
        r"\b(?:father|mother|dad|mom|mum|parent) (?:of|to) <count> (?:lovely |small |young "
        "|little |great |wonderful )?(?:children|kids|sons|daughters|boys|girls|teens|teenagers"
        "|toddlers)",
        own=True,
    ),
    Evidence(
        "P15",
        "<parents>",
        r"\b(?:an? |as an? |the )(?:new|first[\s\-]time|working|busy|proud|single|expectant"
        r"|stay[\s\-]at[\s\-]home|full[\s\-]time|solo|foster|adoptive|soon[\s\-]to[\s\-]be) "
        "<parents>(?! (?:company|users))",
        PERSONAL,
    ),
    Evidence(
        "P15",
        "<parents>",
        r"\b(?:an? )?(?:stay|work)(?:ed|ing)?[\s\-]{1,2}at[\s\-]{1,2}home[\s\-]<parents>",
    ),
    Evidence(
        "P15",
        "<child_words>",
        r"(?:\b(?:to )?rais(?:e|ing) )?\bmy (?:(?:first|second|third|newborn|little|young"
        "|youngest|eldest|oldest|elder|own|sick|disabled|older|younger|baby|teenage|adult"
        r"|wonderful|beautiful|autistic|<counts>|\d) ){0,3}(?:kids?|child|children|sons?"
        "|daughters?|baby|toddlers?|newborn|twins|kiddos?|stepsons?|stepdaughters?|stepkids"
        r"|grandkids|grandchildren|little ones?|teenagers?|baby girl|baby boy)(?![\w\-])(?! "
        "(?:process|class|project))",
    ),
    Evidence(
        "P15",
        "<child_words>",
        r"\bour (?:(?:first|second|third|newborn|little|young|<counts>|\d) ){0,2}(?:newborn|baby"
        "|twins|daughters?|sons?|toddlers?|kids?|children|child|first(?= arrived| was born))(?: "
        r"(?:arrived|was born|came|is due))?(?![\w\-])(?! (?:app|product|shop|line|portal"
        "|process))",
        own=True,
    ),
    Evidence(
        "P15",
        "<child_words>, <any_child_words>, <have_words>",
        r"(?<![^\W_])(?:i have|i've|married with|i have got|i've got|having|i got|have got|got"
        r"|with|raising|also|we have|we've got|<have_words>) (?P<detail>(?:(?:an?|<counts>|\d|no"
        "|small|young|already|only|just|<no_words>|schon|déjà|ya|já|già|już|уже|вже|bereits) "
        "){1,3}(?:(?:small |young |grown |grown-up |grown up |little |married |beautiful |lovely "
        r"|adult |teenage |adopted |foster |\d{1,2}[\s\-]?(?:year|month)s?[\s\-]old "
        r"|school[\s\-]age |kleine |petits? |pequeñ[oa]s |pequen[oa]s |piccol[ei] |erwachsene "
        "|małych |маленьких |взрослых |маленькие |grands? |jeunes? |dorosłych |dorosłe |малих "
        "){0,2})?(?:<own_child_words>|<any_child_words>|boys?|girls?))(?!-)(?! (?:process"
        "|processes|class|classes|nodes?|tables?|elements?|components?|theme|account|accounts"
        "|resources))",
        PERSONAL,
    ),
    Evidence(
        "P15",
        "<child_words>",
        r"\b(?:i have|i've got|we have|we've got) (?:<count>|an?|no) (?:(?:small|young|grown"
        r"|little|lovely|beautiful) )?(?:kids?|children|sons?|daughters?|toddlers?)(?![\w])(?! "
        "(?:process|class|node))",
        own=True,
    ),
    Evidence(
        "P15",
        "<child_words>, <any_child_words>",
        r"(?:<edge>|\bwith |\band |\bmarried,? |\bsingle,? |\bу нас |\bmit |\bcon |\bavec |\bcom "
        r"|\bz )(?P<detail>(?:<count>|(?<!\w)no|<no_words>) (?:(?:small|young|grown|adult|married"
        r"|little|school[\s\-]age|kleine|petits|pequeños|piccoli|erwachsene|marvellous|lovely"
        "|great|teenage|взрослых|маленьких|дорослих|маленьких|dorosłych|małych) )?"
        r"(?:<own_child_words>|<any_child_words>|boys|girls))(?=[ \t]{0,3}(?:$|[,;|/)(•.&!?\n+]|-"
        "|only| and | or | so | but | under | in school| at home| und | y | et | e | i | и | і | "
        "и | нет|немає))(?!-)",
        PERSONAL,
    ),
    Evidence(
        "P15",
        "<child_words>",
        r"<edge>(?P<detail>(?:<count>) (?:\d{1,2}[\s\-]year[\s\-]old )<own_child_words>)",
        PERSONAL,
    ),
    Evidence(
        "P15",
        "<child_words>",
        r"<edge>(?P<detail>(?:<count>) (?:<own_child_words>)) ?(?=\(\d|aged|under|at home|in "
        "school|who )",
        PERSONAL,
    ),
    Evidence(
        "P15",
        "old",
        r"\b(?:i have|i've got|i've|with|have|got) (?:an?|<counts>|\d) (?:\d{1,2}|<counts>)[\s\-]"
        r"(?:year|month)s?[\s\-]olds?(?: (?:at home|son|daughter|boy|girl|child|kid|baby))?(?= "
        r"(?:at home|son|daughter|boy|girl|child|kid|baby)|[.,;\n]| and |$)",
        own=True,
    ),
    Evidence(
        "P15",
        "birth",
        r"\b(?:after|for|since|before|following|until) (?:the )?birth of (?:(?:my|our|the|a|\d"
        "(?:st|nd|rd|th)|first|second|third) ){0,2}(?:child|baby|son|daughter|twins|kid|little "
        "one)",
    ),
    Evidence(
        "P15",
        "childless, childfree, child, kinderlos, kid, bezdzietny, bezdzietna",
        r"(?:<edge>|<me> )(?P<detail>childless|child[\s\-]?free|kid[\s\-]?free|kinderlos)(?: by "
        r"choice)?(?=<stop>| (?:and|but)\b)",
        PERSONAL,
    ),
    Evidence(
        "P15",
        "pregnant, expecting, due, baby, child, twins, having",
        r"(?:<me> (?:currently |also )?|<edge>|\bwe're |\bwe are |\bwife is |\bam )(?P<detail>"
        r"(?:\d{1,2} (?:weeks|months) )?pregnant|(?:expecting|having|due)(?: (?:an? |our |my "
        "|twins|the )(?:(?:first|second|third|new) ){0,2}(?:baby|child|little one)?| in <months>"
        r"| to give birth)(?: in <months>)?)(?!\w)(?! (?:response|answer))|\b(?:baby|child|twins"
        r"|little one) (?:on the way|is due|due)\b",
        PERSONAL,
    ),
    Evidence(
        "P15",
        "<parents_of>",
        r"(?<![^\W_])<parents_of> (?:de|von|d'|di|od|van|einer|eines|zweier|dreier|двоих|троих"
        r"|двух|двох|трьох|одного|dwójki|trójki|لطفل|لطفلين|لثلاثه)(?: (?:\d|<counts>"
        "|<any_child_words>|famil[ií]a|familie|famille|famiglia|kleinen|jugendlichen|dwójki"
        r"|trójki)){0,2}(?<!de)(?<!von)(?<!di)(?!\w)",
        PERSONAL,
    ),
    Evidence(
        "P15",
        "<any_child_words>",
        r"(?<![^\W_])(?:mam|mamy|маю|маємо|у мене|у нас|у меня|виховую|воспитываю|растим"
        "|wychowuję|wychowujemy|abbiamo|tengo|tenemos|tenho|temos|ich habe|wir haben|j'ai|nous "
        r"avons|لدي|عندي|shaa?di aur) (?P<detail>(?:[^\W\d_]{2,12} ){0,2}?<any_child_words>)",
        PERSONAL,
        own=True,
    ),
    Evidence(
        "P15",
        "<any_child_words>",
        r"<edge>(?P<detail>(?:(?:<counts>|\d) )(?:[^\W\d_]{3,14} ){0,2}<any_child_words>(?: à "
        "charge| a cargo| a carico)?)<stop>",
        PERSONAL,
    ),
    Evidence(
        "P15",
        "<child_words>",
        r"\b(?:our|the) (?P<detail>(?:girls|boys|kids|twins|children|little ones|daughters?"
        r"|sons?) (?:are|is|was|were|arrived|turned|started)(?: \d{1,2}(?: and \d{1,2})?)?)(?= "
        "|[.,]|$)|<edge>(?P<arrived>(?:twins|triplets|baby|first child|second child)(?: number "
        r"\w{3})? (?:arrived|came along|was born|were born|is due|due))",
        PERSONAL,
    ),
    Evidence(
        "P15",
        "custody, childcare, nanny",
        r"\b(?:shared|joint|sole|full) custody(?: of (?:my |our )?<child_words>)?",
        PERSONAL,
    ),
    Evidence(
        "P15",
        "<own_children>",
        "<own_children>(?! (?:process))",
        own=True,
    ),
    Evidence(
        "P16",
        "<leave_words>",
        r"(?:<edge>|\b(?:on|my|took|taking|take|after|during|from|was on|back from|returning from"
        "|returned from|return from|in|im|nach|nach der|während der|in der|aus der|después de"
        "|tras|durante|en|mi|de|após|depois da|a|minha|em|na|no|po|w|na|z|podczas|в|во|после|из"
        "|у|після|з|за|dopo|durante il|in|il|dal|pendant|après|mon|ma|un|une|la|le|el|bir) (?:a "
        r"|an |the |my |mi |minha |der |la |il |mon |el |\d{1,2}[\s\-]?(?:month|months|year|years"
        "|weeks?)(?: of)? |full |extended |year of |months of |year on |long ){0,2})"
        r"(?P<detail><leave_words>)(?: (?:from|since|until|mit|with|z|mit)[^\n,;"
        r"|]{3,30}\d{4}\.?)?(?! (?:cover|calculator|module|system|app|policy|policies|tracker"
        "|portal|service|api|management|approval|request|requests|form|backend|engine|sustituci"
        "|vertretung|replacement|colleague|feature))(?!-)",
    ),
    Evidence(
        "P16",
        "<leave_words>",
        r"(?<!\d)(?:19|20)\d\d\W{1,4}(?P<detail><leave_words>)(?! (?:module|system|app|policy"
        "|tracker|calculator|cover|portal))",
    ),
    Evidence(
        "P16",
        "maternity, paternity, parental, adoption",
        r"\b(?:19|20)\d\d\W{1,4}(?P<detail>(?:maternity|paternity|parental|adoption) (?:leave"
        "|break))(?! (?:module|system|app|policy|tracker|calculator|cover))",
    ),
    Evidence(
        "P16",
        "<care>",
        "(?:<care>) (?:my|our|an?|his|her|the) (?:(?:elderly|sick|ill|ailing|disabled|aging"
        r"|ageing|dying|terminally ill|old|older|aged|late|own|bedridden) ){0,2}(?:<kin>)(?!\w| "
        "of| company)",
        own=True,
    ),
    Evidence(
        "P16",
        "<care>",
        r"(?:<care>) (?:elderly|sick|ill|ailing|disabled|aging|ageing|old) (?:<kin>)(?!\w)",
        own=True,
    ),
    Evidence(
        "P16",
        "<care>",
        r"\b(?:i (?:also )?(?:care|look) (?:for|after)|full[\s\-]time (?:care(?:r|giver)|parent)"
        r"(?: (?:for|of|to))?)(?: an?| my| our)? (?:[^\W\d_]{3,12} ){0,2}(?:<kin>|<child_words>)",
        own=True,
    ),
    Evidence(
        "P16",
        "elderly, sick, ill, ageing, aging, disabled",
        r"\b(?:elderly|sick|ill|ageing|aging|disabled) <kin> to (?:care for|look after|support)",
    ),
    Evidence(
        "P16",
        "carer, caregiver, breadwinner, provider",
        r"\b(?:sole|primary|main|only|full[\s\-]time|unpaid|family|young) (?:carer|caregiver"
        r"|breadwinner|provider|earner)(?: (?:for|of|to|in) (?:my|our|an?|the) [^\W\d_]{3,12}(?: "
        r"[^\W\d_]{3,10})?)?(?! (?:app|portal|platform))",
        PERSONAL,
    ),
    Evidence(
        "P16",
        "break, off, out, leave, gap, sabbatical, pause, time, paused, left, stopped, quit, "
        "stepped",
        r"\b(?P<detail>(?:career |family |employment |work )?(?:break|time off|time out|years? "
        "off|months? off|year out|years out|out|leave|gap|sabbatical|pause|paused (?:my career"
        r"|work)|left(?: work| my job)?|stopped working|quit|stepped back|stepped away)[\s:"
        r"(,\-]{1,3}(?:for |to |due to |because of |when |in order to )?(?:(?:raise|raising|care "
        "for|caring for|bring up|bringing up|look after|looking after|have|having|be with|stay "
        "home with|family|full-time|start|starting) ){0,2}(?:(?:my|our|a|the|small|young|newborn"
        "|two|three|first|second) ){0,3}(?:kids|children|child|baby|babies|son|daughter|twins"
        "|toddler|newborn|childcare|child care|family reasons|family commitments|maternity"
        r"|paternity|parenting|parenthood|motherhood|fatherhood|childbirth|family))(?![\w\-])(?! "
        "(?:business|company))",
    ),
    Evidence(
        "P16",
        "<child_words>",
        r"\b(?:stay(?:ed|ing)?[\s\-](?:at[\s\-])?home|home) (?:with|for|to raise|to care for|to "
        "look after|raising) (?:(?:the|my|our|two|three|small|young|a) ){0,3}<child_words>",
    ),
    Evidence(
        "P16",
        "raising, bringing, raised, brought, homeschooling",
        r"\b(?:i |i am |i'm |am |was |while |spent [\w ]{2,14}){0,2}(?:raising|bringing up"
        "|homeschooling|home-schooling) (?:<child_words>|(?:<count>|my|a|our|the) "
        r"(?:[^\W\d_]{3,10} )?<child_words>)",
        own=True,
    ),
    Evidence(
        "P15",
        "dependents, dependants",
        r"\bi have (?:<count> |no )?depend[ae]nts\b|<edge>no depend[ae]nts<stop>",
        own=True,
    ),
    Evidence(
        "P15",
        "<child_words>",
        r"\b(?:i|we) (?:do not|don't|dont) have (?:any )?(?:kids|children|child|dependents"
        r"|dependants)(?!\w)",
        own=True,
    ),
    Evidence(
        "P15",
        "foster, adoptive, step, guardian, homemaker, housewife, househusband",
        r"(?:<edge>|<i_am> (?:an? )?|\bas an? )(?P<detail>(?:foster|adoptive"
        r"|step)[\s\-]?<parents>|guardian of my [^\W\d_]{3,12}|housewife|homemaker"
        r"|house[\s\-]?husband)(?= ?(?:$|[,.;|\n(]| (?:of|to|and|since|for|from)))",
    ),
    Evidence(
        "P15",
        "<dependents_said>",
        "<dependents_said>",
    ),
    Evidence(
        "P16",
        "<care_words>",
        r"<care_words>(?: [^\W\d_]{1,14}){0,3}? <any_kin>",
        own=True,
    ),
    Evidence(
        "P16",
        "<any_kin>",
        r"<any_kin>(?: [^\W\d_]{1,14}){0,2}? <care_words>",
        own=True,
    ),
    Evidence(
        "P15",
        "<child_words>",
        r"(?:^|[.!?\n] )(?P<detail><count> <own_child_words>) (?:so|and no|at home|to look|under"
        r"|need)\b",
    ),
    Evidence(
        "P12",
        "wife, husband, spouse, fiancé, fiancée",
        r"(?:^|[.,;\n] )(?P<detail>wife|husband|spouse|fianc[eé]e?) (?:works|is|has|got|wants"
        r"|also|and i|moved)\b",
        PERSONAL,
    ),
    Evidence(
        "P12",
        "happily",
        "<edge>(?P<detail>happily (?:married|divorced|engaged))<stop>",
    ),
    Evidence(
        "P12",
        "divorce, separation",
        r"\b(?:gap|break|out|off|pause)[^\n.]{0,30}?(?P<detail>(?:messy |long |bad |my )?"
        "(?:divorce|separation|marriage|wedding))(?= ?(?:$|[.,;:)]| and| then))",
    ),
    Evidence(
        "P15",
        "family, breadwinner, mouths",
        r"\b(?:family of (?:\d|<counts>)(?: to (?:support|feed))|(?:<count>|\d) mouths to feed|my "
        "family depends on(?: me)?|family to (?:feed|support)|family<sep>(?:<spouses>"
        r"|<own_child_words>|<count>)[^\n.]{0,40})",
        PERSONAL,
    ),
    Evidence(
        "P16",
        "family",
        "<edge>(?P<detail>family (?:leave|caregiving|care leave))<stop>",
    ),
    Evidence(
        "P15",
        "school, nursery, daycare, kindergarten",
        r"\b(?:school run|nursery (?:run|pick-?up)|daycare pick-?up|school pick-?up|kids in "
        r"school|kids at school|pick (?:my|the) kids up)\b(?! (?:app|service|api))",
        PERSONAL,
    ),
    # Relatives' names
    Evidence(
        "P36",
        "<kin_name_fields>",
        r"<edge>(?P<detail><kin_name_fields>(?!-\w)(?:<sep>)(?:(?:is |name ?[:\-]? ?))?(?!tongue"
        r"|language|company|teresa|node|process|board|(?:yes|no|nil|none)(?!\w)|[^\n:]{2,30}:)"
        r"<name>(?:[ .']{1,2}[^\W\d_]{1,20}\.?){0,3})",
        PERSONAL,
    ),
    Evidence(
        "P36",
        "<kin_name_fields>",
        r"(?<![^\W_])(?:(?:father|mother|husband|wife|spouse|guardian|parent|brother|sister)'?s?"
        "(?:/(?:father|mother|husband|guardian)'?s?)? ?(?:full )?name|name of (?:the )?(?:father"
        "|mother|husband|wife|spouse|guardian|parents)|mother'?s maiden name|<kin_names>)(?: ?"
        r"(?:&|and|/) ?occupation)?(?:<sep>|\s{1,2}(?:is |as )?)<name>(?:[ "
        r".']{1,2}[^\W\d_]{1,20}\.?){0,3}(?<!field)(?<!column)(?<!validation)",
    ),
    Evidence(
        "P36",
        "s, d, w, son, daughter",
        r"(?<![\w/])[sdw]/o[\s:.\-]{1,3}<name>(?:[ .][^\W\d_]{1,20}){0,3}",
        PERSONAL,
    ),
    Evidence(
        "P36",
        "son, daughter, wife, ward",
        r"\b(?:son|daughter|wife|ward) of (?:mr|mrs|ms|dr|late|shri|smt|sri|col|capt|maj|gen|lt"
        r"|prof)\.? [^\W\d_]{2,20}(?: [^\W\d_]{2,20}){0,2}",
        PERSONAL,
    ),
    Evidence(
        "P36",
        "<kin>, dad, mum, mom, wife, husband, parents",
        r"\bmy (?:(?:late|elder|younger|older|little|big) )?(?:father|mother|dad|mum|mom|wife"
        "|husband|brother|sister|parents)(?:'s name is| is (?:called|named)|,? (?:called|named)"
        r"|s are (?:called|named)| are (?:called|named))(?: mr| mrs| dr| late)?\.? "
        r"(?:[^\W\d_]{2,20}(?: [^\W\d_]{2,20}){0,2})",
        own=True,
    ),
    Evidence(
        "P36",
        "<kin>, dad, mum, mom, wife, husband, girlfriend, boyfriend, fiancé, fiancée, "
        "<own_spouses>, <own_children>, son, daughter",
        r"(?<![^\W_])(?P<detail>(?:(?:my|our) (?:(?:late|elder|younger|older|little|big|twin|baby"
        "|lovely|dear) )?(?:father|mother|dad|mum|mom|wife|husband|brother|sister|son|daughter"
        "|partner|parents|folks|gf|bf|uncle|aunt|fianc[eé]e?|girlfriend|boyfriend)|<own_spouses>"
        r"|<own_children>),? (?P<capital>[^\W\d_])[^\W\d_]{2,20})(?![^\W_])",
        PERSONAL,
        own=True,
    ),
    Evidence(
        "P36",
        "guardian, spouse, nok, kin",
        r"<edge>(?P<detail>(?:guardian|spouse|next of kin|nok)<sep>(?:mrs?|ms|dr|shri|smt)\.? "
        r"<name>(?: [^\W\d_]{2,20}){0,2})",
        PERSONAL,
    ),
    Evidence(
        "P36",
        "<kin_names>",
        r"<kin_names>(?:<sep>|\s{1,2}(?:hai )?)<name>(?: [^\W\d_]{1,20}\.?){0,2}",
        PERSONAL,
    ),
    Evidence(
        "P13",
        "<bare_statuses>",
        r"(?:^|\n)\d\d[ ]?[,/|][ ]?(?P<detail><bare_statuses>)<stop>",
    ),
    Evidence(
        "P13",
        "still",
        r"(?:<edge>|<me> )(?P<detail>still (?:a )?(?:single|bachelor|unmarried))(?!\w)",
        PERSONAL,
    ),
    Evidence(
        "P12",
        "<marital_said>",
        "<marital_said>(?! between)",
        own=True,
    ),
    Evidence(
        "P16",
        "nurse, care, tend",
        r"\bto (?:nurse|care for|look after|tend to) (?:my|our|an?|the) (?:[^\W\d_]{3,12} "
        r"){0,2}(?:<kin>)(?!\w)",
        own=True,
    ),
    Evidence(
        "P16",
        "<any_kin>, <kin>",
        r"(?<![^\W_])(?:my|mon|ma|mein|meine|mi|mio|mia|mój|moja|meu|minha|мой|моя|мій) "
        "(?:<kin>|<any_kin>) (?:was|is|got|fell|war|ist|était|est|estaba|era|był|była|быв|був"
        r"|была|была|ficou|estava)(?: [^\W\d_]{2,10})? (?:sick|ill|dying|krank|malade"
        r"|enferm[oa]|malat[oa]|doente|chory|chora|хвора?|болен|больна)(?!\w)",
        own=True,
    ),
    Evidence(
        "P36",
        "<child_of>",
        r"<child_of> (?:mr\.? |mrs\.? |dr\.? )?(?P<detail>(?P<capital>[^\W\d_])[^\W\d_]{2,20}"
        r"(?: [^\W\d_]{2,20}){0,2})",
        PERSONAL,
    ),
    Evidence(
        "P16",
        "<leave_words>",
        r"(?<!\d)(?:19|20)\d\d ?[-/] ?(?:19|20)?\d\d\W{1,4}(?P<detail><leave_words>)(?! "
        "(?:module|system|app|policy|tracker|calculator|cover|portal))",
    ),
    Evidence(
        "P16",
        "break, leave, gap, due, because, resigned, left, quit, off",
        r"\b(?:due to|because of|for|owing to) (?:(?:my|the|a|her) ){0,1}(?P<detail>"
        r"(?:high[\s\-]risk |difficult |first |second )?(?:pregnancy|childbirth|child birth"
        "|maternity|child ?care|parenthood|fertility treatment|adoption)(?:(?:,| and| &) "
        "(?:pregnancy|childbirth|child birth|maternity|child ?care))?)(?! (?:app|apps|portal"
        "|service|platform|insurance|ward|clinic|leave policy))",
        own=True,
    ),
    Evidence(
        "P12",
        "marriage, wedding",
        r"\b(?:after|since|post|because of|due to|before) (?:my |our )?(?P<detail>marriage)(?= "
        r"(?:in|i|we|and)\b|[,.;\n]|$)(?! (?:certificate|registry))",
        own=True,
    ),
    Evidence(
        "P12",
        "spouse, wife, husband, partner",
        r"(?:^|[:;,.\n] ?|\bmy |\bas )(?P<detail>(?:spouse|wife|husband) (?:transferred"
        "|relocated|moved|deployed|posted|got (?:a )?(?:job|transferred|posted|deployed)|was "
        r"(?:transferred|deployed|posted|relocated)))(?!\w)",
        own=True,
    ),
    Evidence(
        "P15",
        "<any_child_words>, <child_words>",
        r"<edge>(?P<detail>(?:<counts>|\d|<no_words>) (?:<any_child_words>|<own_child_words>"
        r"|boy|girl)),? (?:de|di|von|of|aged?|im alter von|в возрасте|lat|w wieku) ?\d",
        PERSONAL,
    ),
    Evidence(
        "P36",
        "<own_kin>",
        r"<own_kin>(?:,| \()? ?(?P<capital>[^\W\d_])[^\W\d_]{2,20}(?: [^\W\d_]{2,20})?",
        own=True,
    ),
    Evidence(
        "P12",
        "married",
        "<me> (?:happily |now |newly )?(?P<detail>married to) (?!my (?:work|job|keyboard|desk"
        "|code)|the (?:job|idea|code|stack)|an? (?:idea|stack|framework))",
        own=True,
    ),
    Evidence(
        "P36",
        "mum, mom, dad, papa, father, mother, wife, husband, brother, sister",
        r"\b(?:my )?(?:mum|mom|dad|papa|father|mother|wife|husband|brother|sister)(?:'s| is| "
        r"was)(?: name is| called| named) (?P<capital>[^\W\d_])[^\W\d_]{2,20}",
        PERSONAL,
        own=True,
    ),
    Evidence(
        "P36",
        "sister, brother, wife, husband, father, mother, cousin, son, daughter",
        r"(?<![^\W_])(?P<capital>[^\W\d_])[^\W\d_]{2,20}(?: [^\W\d_]{3,20})?, my (?:elder "
        "|younger |older |twin |little |big )?(?:sister|brother|wife|husband|father|mother"
        r"|cousin|son|daughter)(?!\w)",
        PERSONAL,
        own=True,
    ),
)
