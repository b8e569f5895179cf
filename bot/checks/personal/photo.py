"""A picture of the person (R41)."""

from typing import Final

from bot.checks.finding import Rule
from bot.checks.personal.category import Category, rule
from bot.checks.personal.shape import PERSONAL, Evidence

RULES: Final[tuple[Rule, ...]] = (
    rule(
        "P19",
        Category.PHOTO,
        bad=(
            "I have attached my photo",
            "Please add my picture",
            "[photo]",
            "Photo: https://example.com/me.jpg",
            "Foto anbei",
            "photo ci-jointe",
            "фото прилагаю",
            "fotoğrafım ektedir",
        ),
        good=(
            "Photo sharing feed in Go",
            "Do you need a photo?",
            "No photo please",
            "Street photography",
        ),
    ),
)


EVIDENCE: Final[tuple[Evidence, ...]] = (
    Evidence(
        "P19",
        "<photo_words>",
        r"\b(?:attach|attached|attaching|enclosed?|enclosing|insert|add|adding|include|including"
        "|put|use|using|upload|uploading|send|sending|sent|see|place|paste|take|here is|here's"
        "|find|sharing|share|want|have|got)(?: you)? (?:(?:an?|the|my|this|that|recent|attached"
        "|enclosed|linkedin|github|profile|nice|good|great|passport|passport-size"
        r"|passport[\s\-]size|sized?|face|own|current|professional|latest|smiling|telegram|to|on"
        "|it|below|with|in) ){0,4}<photo_words>(?: (?:of (?:me|myself|mine)|top (?:left|right)"
        "|on the (?:left|right|resume|cv|top)))?(?! (?:upload|sharing|gallery|storage|service"
        "|editing|app|feature|album|feed|processing|with (?:opencv|pillow)))",
        PERSONAL,
        offer=True,
    ),
    Evidence(
        "P19",
        "<photo_words>",
        r"\b(?:profile |passport[\s\-]size |my |recent |mein |meine |mi |ma |minha |moja |meri "
        r")?<photo_words>,? (?:(?:is|are|ist|est|hai|siehe|see) |, )?<enclosed>(?!\w)",
        PERSONAL,
        offer=True,
    ),
    Evidence(
        "P19",
        "<photo_words>",
        r"(?:^|\n|\s|[,;|])(?P<detail>[(\[<{]\s?(?:(?:my|profile|insert|your|recent|passport|add"
        "|place|affix|paste|attach|size|sized|colou?r|a|the) ){0,4}<photo_words>(?: "
        r"here)?\s?[)\]>}])",
        PERSONAL,
        offer=True,
    ),
    Evidence(
        "P19",
        "<photo_words>",
        r"<edge>(?P<detail>(?:profile |my |passport[\s\-]size )?<photo_words>\s?(?:[:=]|->?|>)\s?"
        r"(?:https?:|www\.|attached|yes|ja|sí|oui|enclosed|see|siehe|\w[\w.\-]{0,40}\.(?:jpe?g"
        r"|png|webp|heic))[^\s]{0,200})",
        PERSONAL,
        offer=True,
    ),
    Evidence(
        "P19",
        "<photo_words>",
        r"\bmy (?:own |face |profile |recent |best |linkedin |passport |professional |smiling "
        "|work |lovely ){0,2}<photo_words>(?! (?:of the|skills|app|service|site|blog|album))",
        PERSONAL,
        offer=True,
    ),
    Evidence(
        "P19",
        "jpg, jpeg, png, webp, heic",
        r"(?<![\w/])(?:[\w.\-]{0,30}(?:photo|pic|headshot|portrait|selfie|foto|face|profile"
        r"|me)[\w.\-]{0,30}|https?://[^\s]{4,200})\.(?:jpe?g|png|webp|heic)(?!\w)",
        PERSONAL,
        offer=True,
    ),
    Evidence(
        "P19",
        "<photo_words>",
        r"<edge>(?P<detail>(?:passport[\s\-]size(?:d)?|recent|profile) <photo_words>)<stop>",
        PERSONAL,
        offer=True,
    ),
    Evidence(
        "P19",
        "<photo_words>",
        "<edge>(?P<detail><photo_words><sep>(?:siehe|see|im|ver|voir|en|on|in|yes|ja|sim|sì|tak"
        r"|да|так|var)(?!\w)[^\n.]{0,20})",
        PERSONAL,
        offer=True,
    ),
    Evidence(
        "P19",
        "<photo_offers>",
        "<photo_offers>(?! (?:gallery|app))",
        PERSONAL,
        offer=True,
    ),
    Evidence(
        "P19",
        "<attach_words>",
        r"(?<![^\W_])<attach_words>(?: [^\W\d_]{1,12}){0,3}? <photo_words>(?! (?:upload|sharing"
        "|gallery|app))",
        PERSONAL,
        offer=True,
    ),
    Evidence(
        "P19",
        "avatar, userpic",
        r"\b(?:use|add|put|take|insert|my)(?: (?:my|the|telegram|github|profile|linkedin)){1,3} "
        "(?:avatar|userpic)(?! (?:service|upload))",
        PERSONAL,
        offer=True,
    ),
    Evidence(
        "P19",
        "<photo_words>",
        "<photo_words> (?:in|on|at) (?:the )?(?:top|corner|left|right|upper|first page|resume|cv"
        r"|my (?:cv|resume|linkedin))\b",
        PERSONAL,
        offer=True,
    ),
    Evidence(
        "P19",
        "<photo_words>",
        r"\b(?:put|add|place|include) my <photo_words>(?: on it)?",
        PERSONAL,
        own=True,
        offer=True,
    ),
    Evidence(
        "P19",
        "<photo_words>",
        r"\b(?:should|can|could|may|shall) i (?:attach|send|add|upload|include|share) (?:my|a) "
        r"<photo_words>(?: of (?:me|myself))(?! ?\?)",
        PERSONAL,
        own=True,
        offer=True,
    ),
    Evidence(
        "P19",
        "<photo_words>",
        r"<photo_words> of (?:me|myself)(?!\w)",
        offer=True,
    ),
    Evidence(
        "P19",
        "<photo_words>",
        r"\bmy (?:[\w\-]{2,14} ){1,2}?<photo_words>(?! (?:of the|skills|app|service|site|blog"
        "|album|upload|feed|gallery|project))",
        PERSONAL,
        offer=True,
    ),
    Evidence(
        "P19",
        "<photo_words>",
        r"[(\[<](?:stick|affix|paste|attach|insert|add)? ?(?:(?:my|your|recent|passport|id|size"
        "|colou?r) ){0,3}<photo_words>(?: (?:here|right|left|above|below|attached))?(?:,? "
        r"\d{1,2} ?x ?\d{1,2} ?(?:cm|mm)?)?[)\]>]",
        offer=True,
    ),
    Evidence(
        "P19",
        "<photo_words>, me, myself, truly, face, avatar",
        r"\b(?:that's|this is|it's|is) me (?:on|in|at) (?:the )?(?:left|right|middle"
        r"|<photo_words>)|<photo_words> of yours truly|\bput my face (?:on|next|in|at|near)|\b"
        r"(?:grab|take|use|pull|copy) my (?:avatar|userpic|<photo_words>)|\bthis is (?:the|a"
        r"|my) <photo_words>|\bthe <photo_words> (?:in the attachment|attached|i (?:used|sent"
        "|attached|took))|<photo_words> (?:mía|mia|minha|von mir|de moi|schicke ich|folgt)",
        PERSONAL,
        own=True,
    ),
)
