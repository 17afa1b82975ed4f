"""Before the first figures: what of the hour could not be shown as it was played, when its record is not whole."""

from collections.abc import Iterator

from game.debrief import words
from game.screens.i18n import _
from game.screens.lookback import folder
from game.screens.lookback.view import FEELINGS, SOURCES, View
from game.screens.toolkit import Box, Flow, Role, Widget
from game.screens.toolkit.painters.button import Button

_ON = _("Verder met wat er wel is")


def stands_before(view: View) -> bool:
    """Whether it is said instead of the page: once, and not at the feelings. The sources have it always."""
    return bool(view.debrief.record) and not view.warned and view.tab not in {FEELINGS, SOURCES}


def page(view: View) -> tuple[Widget, ...]:
    on = view.text(_ON)
    button = Widget("notice/on", Role.BUTTON, on, command="ui:warned", paint=Button(on))
    content = (
        *lines(view, "notice/line"),
        Widget("notice/ways", Role.GROUP, flow=Flow(across=True), children=(button,)),
    )
    place = Box(folder.LEFT - 12, view.grown(140, 34), 860, folder.SHEET.bottom - view.grown(150, 34))
    return (
        folder.title("notice/title", view.text(words.NOT_WHOLE)),
        Widget(
            "notice/says",
            Role.GROUP,
            box=place,
            flow=Flow(gap=18, pad=(12, 8, 12, 24), scroll=True),
            children=content,
        ),
    )


def lines(view: View, id: str) -> Iterator[Widget]:
    """Each thing that is not as it was, in a sentence of its own."""
    for number, line in enumerate(view.debrief.record):
        yield folder.words(f"{id}/{number}", view.line(line), folder.STORY)
