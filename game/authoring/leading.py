"""The guide for whoever leads an afternoon, written out to be printed."""

from datetime import datetime
from pathlib import Path

from game.debrief.guide_page import guide_page
from game.paths import ASSETS
from game.screens.i18n import speaker


def write(page: Path | None, paper: Path | None, language: str) -> int:
    """As HTML, as PDF, or both. Raises OSError where a file cannot be written."""
    written = guide_page(speaker(language))
    if page:
        page.write_text(written, "utf-8")
    if paper:
        from game.debrief.pdf import pdf  # noqa: PLC0415 - setting type takes a library that nothing else asks

        paper.write_bytes(pdf(written, ASSETS / "fonts", datetime.now()))
    return 0
