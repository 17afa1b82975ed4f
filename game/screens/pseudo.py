"""A language that nobody speaks: every sentence with accents and a third longer, to see on the screen what is not
translated and where there is no room for a longer language. It is made of the Dutch, and needs no catalogue."""

import re
from functools import cached_property
from typing import TYPE_CHECKING, Final

from game.core.text import Text, Value
from game.screens.i18n import DUTCH, PLACEHOLDER, PSEUDO, Plural, Speaker

if TYPE_CHECKING:
    from game.screens.formats import Formats

LONGER: Final = 0.35
"""What the longer European languages take more than Dutch; of short words it is more."""
_ACCENTS: Final = str.maketrans("aceinouyzACEINOUYZ", "áçéíñóúýžÁÇÉÍÑÓÚÝŽ")
_PIECE: Final = re.compile(rf"{PLACEHOLDER.pattern}|[^{{]+|\{{")
_MORE: Final = "één twéé dríé víér víjf zés zévén ácht "


def pseudo(sentence: str) -> str:
    """The sentence with accents, as long as a long translation; what stands between braces stays as it is."""
    accented = "".join(
        piece[0] if PLACEHOLDER.fullmatch(piece[0]) else piece[0].translate(_ACCENTS)
        for piece in _PIECE.finditer(sentence)
    )
    letters = len(PLACEHOLDER.sub("", sentence).strip())
    if not letters:
        return sentence
    more = max(1, round(letters * LONGER))
    filling = (_MORE * (more // len(_MORE) + 1))[:more].rstrip()
    return f"{accented} {filling}" if more > _SHORT else f"{accented}{filling}"


_SHORT: Final = 2
"""So few letters more lengthen the last word."""


class PseudoSpeaker(Speaker):
    """Says everything in the pseudo-language; amounts and days as in Dutch."""

    def __init__(self) -> None:
        super().__init__(PSEUDO)

    @cached_property
    def formats(self) -> "Formats":
        return DUTCH.formats

    def knows(self, text: Text) -> bool:
        return True

    def plural(self, text: Plural, n: int, /, **values: Value) -> str:
        own = text.one if n == 1 else text.many
        return self._filled(pseudo(own.source), own.source, {"n": n, **values})

    def translated(self, text: Text) -> str:
        return pseudo(text.source)
