"""HTML that cannot be forgotten to escape: text becomes safe by being put in an element, and only so."""

import unicodedata
from collections.abc import Iterable
from html import escape

VOID = frozenset({"br", "meta", "hr"})
_KEPT = "\n\t"


class Html(str):
    """Text that is HTML already."""

    __slots__ = ()


def element(name: str, /, *content: object, **attributes: object) -> Html:
    """One element. Content that is not Html is escaped; None and False are left out; `class_` is `class`."""
    opened = f"<{name}{''.join(_attribute(*one) for one in attributes.items())}>"
    return Html(opened if name in VOID else f"{opened}{inside(*content)}</{name}>")


def inside(*content: object) -> Html:
    """Content in a row, without an element round it."""
    return Html("".join(_piece(one) for one in content))


def _piece(content: object) -> str:
    if content is None or content is False:
        return ""
    if isinstance(content, Html):
        return content
    if isinstance(content, str):
        return escape(readable(content), quote=True)
    if isinstance(content, Iterable):
        return "".join(_piece(one) for one in content)
    return escape(str(content))


def _attribute(name: str, value: object) -> str:
    if value is None or value is False:
        return ""
    written = name.rstrip("_").replace("_", "-")
    return f' {written}="{escape(readable(str(value)), quote=True)}"'


def readable(text: str) -> str:
    """Without control characters and broken halves of characters, which no page may hold."""
    return "".join(one for one in text if one in _KEPT or unicodedata.category(one) not in {"Cc", "Cs"})
