"""First page: a word for how it is now, before any figure. Everything here may be skipped."""

from collections.abc import Iterator

from game.debrief import words
from game.screens.i18n import _
from game.screens.lookback import folder
from game.screens.lookback.field import field
from game.screens.lookback.view import HOUR, View
from game.screens.toolkit import Box, Flow, Role, Widget
from game.screens.toolkit import type as types
from game.screens.toolkit.painters.button import Button
from game.screens.toolkit.painters.picture import Art
from game.screens.toolkit.painters.words import note

_PRIVATE = _("Wat je hier schrijft, blijft op dit scherm. Het wordt alleen bewaard als je dat straks zelf wilt.")
_WIDTH = 720.0


def page(view: View) -> tuple[Widget, ...]:
    return (
        folder.title("feelings/title", view.text(words.FEELINGS_FIRST), width=_WIDTH),
        Widget("feelings/mug", Role.IMAGE, box=Box(900, 236, 290), paint=Art("mug-cold"), angle=-6),
        Widget(
            "feelings/prompts",
            Role.GROUP,
            box=Box(folder.LEFT - 12, 132, _WIDTH + 24, 600),
            flow=Flow(gap=22, pad=(12, 12, 12, 16), scroll=True, fade=folder.PAPER),
            children=tuple(_prompts(view)),
        ),
    )


def _prompts(view: View) -> Iterator[Widget]:
    for prompt in view.debrief.monday.feelings:
        yield field(view, prompt.id, view.text(prompt.text))
    private = view.text(_PRIVATE)
    yield Widget("feelings/private", Role.TEXT, private, paint=note(private))
    on = view.text(_("Verder") if view.notes.feelings else _("Overslaan"))
    button = Button(on, style=types.BUTTON)
    way = Widget("feelings/on", Role.BUTTON, on, command=f"tab:{HOUR}", paint=button)
    yield Widget("feelings/ways", Role.GROUP, flow=Flow(across=True), children=(way,))
