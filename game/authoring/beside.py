"""Result files of several tables beside each other: on the screen, or as a page."""

import sys
from collections.abc import Sequence
from pathlib import Path

from game.authoring import opening
from game.core.diagnostics import Diagnostic, Refused
from game.debrief.side_by_side import Column, column, side_by_side
from game.play.handed_in import gather, played_again
from game.play.world import build
from game.scenario import folders, loader
from game.screens.i18n import speaker
from game.screens.tables.view import View


def lay(places: Sequence[Path], page: Path | None, language: str | None) -> int:
    """In a window; with `page` as HTML instead. Raises Refused where no page can be made, OSError."""
    return write(places, page, language or "nl") if page else opening.tables(places, language)


def write(places: Sequence[Path], page: Path, language: str) -> int:
    """What cannot be used is said on stderr, file by file; the rest is on the page."""
    from game.screens.tables.written import html  # noqa: PLC0415 - only this writes it

    pile, told = gather(places), list[Diagnostic]()
    columns = list[Column]()
    if pile.scenario:
        world = build(loader.load(folders.find(pile.scenario)))
        for one in pile.handed_in:
            try:
                columns.append(column(one.table, played_again(world, one)))
            except Refused as refused:
                told.extend(refused.diagnostics)
    if not columns:
        raise Refused([*pile.told, *told])
    for said in (*pile.told, *told):
        print(said, file=sys.stderr)
    page.write_text(html(View(speaker(language, folders.folders()), side_by_side(columns))), "utf-8")
    return 0
