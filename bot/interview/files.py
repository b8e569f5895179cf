"""The kinds of file a résumé can be had as, and the buttons that ask for them."""

from typing import Final

from bot.interview.replies import Button, Rows

WRITTEN: Final = ("docx", "txt", "md", "png", "json")  # beside the PDF, and only if asked for (R25)
PRINTED: Final = frozenset({"pdf", *WRITTEN})  # what is made to be sent to others
ANYWAY: Final = {kind: f"{kind}!" for kind in PRINTED}  # though personal details wait

GET: Final = Button("Get my PDF", "deliver", "pdf", "success")
PDF: Final = Button("PDF", "deliver", "pdf")
WORD: Final = Button("Word", "deliver", "docx")
TEXT: Final = Button("Plain text", "deliver", "txt")
OTHER: Final = Button("Other format", "formats")
CHANGE: Final = Button("Change something", "see")
UNDER_OTHERS: Final[Rows] = ((CHANGE, OTHER),)
ALL: Final[Rows] = (
    (PDF, WORD),
    (TEXT, Button("Markdown", "deliver", "md")),
    (Button("Page pictures", "deliver", "png"), Button("JSON Resume", "deliver", "json")),
    (Button("All my data", "deliver", "export"),),
)
