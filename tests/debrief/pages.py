"""Reads a report as a browser would, and strictly: what is not valid HTML is an error."""

from html5lib import HTMLParser
from html5lib.treebuilders import getTreeBuilder


class ReadTable:
    """A table: its caption and the words of its cells."""

    def __init__(self, element: object) -> None:
        self.rows = [[_said(cell) for cell in row] for row in element.iter("tr")]  # type: ignore[attr-defined]
        self.caption = " ".join(_said(one) for one in element.iter("caption"))  # type: ignore[attr-defined]


def tables(page: str) -> list[ReadTable]:
    """Every table of a page. Raises html5lib's ParseError where the page is not what the standard asks."""
    parser = HTMLParser(tree=getTreeBuilder("etree"), strict=True, namespaceHTMLElements=False)
    return [ReadTable(one) for one in parser.parse(page).iter("table")]


def plain(text: str) -> str:
    """One kind of space between words."""
    return " ".join(text.replace("\u00a0", " ").split())


def _said(element: object) -> str:
    return plain("".join(element.itertext()))  # type: ignore[attr-defined]
