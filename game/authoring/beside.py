"""Result files of several tables beside each other: on the screen, or as a page."""

import sys
from collections.abc import Sequence
from pathlib import Path

from game.authoring import opening


def lay(places: Sequence[Path], page: Path | None, language: str | None) -> int:
    """In a window, and with `page` as HTML instead. Raises Refused where there is nothing to show."""
    if page is None:
        return opening.tables(places, language)
    raise NotImplementedError(sys.argv)
