"""A page of ours as WeasyPrint takes it; imported after the fonts' settings are in force."""

from typing import NoReturn
from xml.etree.ElementTree import fromstring

import weasyprint
from weasyprint.urls import URLFetcher


class NothingFetched(URLFetcher):  # type: ignore[misc]  # weasyprint has no types
    """Refuses every address: a page has all it needs in its HTML, CSS and fonts."""

    def fetch(self, *_: object, **__: object) -> NoReturn:
        """Refuse."""
        raise PermissionError


class Page(weasyprint.HTML):  # type: ignore[misc]  # as above
    """HTML of `to_html`, which is XML, too, and read as such by a parser in C.

    WeasyPrint's own, in Python, takes a fifteenth of a PDF's time to build the same tree. Another
    tenth goes into its style sheet for every element there is: six of its rules give each element
    notes and markers, which no page of ours has. `base/style.css` says what is needed of it.
    """

    def __init__(self, html: str) -> None:
        """Read a page; what is set here is all that WeasyPrint asks of one."""
        root = fromstring(html)  # noqa: S314  # ours, every text in it escaped
        self.etree_element = root
        self.wrapper_element = weasyprint.cssselect2.ElementWrapper.from_html_root(root)
        self.base_url = None
        self.media_type = "print"
        self.url_fetcher = NothingFetched()

    def _ua_stylesheets(self, *_: object, **__: object) -> tuple[()]:
        return ()
