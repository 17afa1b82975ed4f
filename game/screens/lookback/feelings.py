"""First page: a word for how it is now, before any figure. Everything here may be skipped, each by itself too.

Who is alone types it; a team does it in turns, with cards.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from game.debrief import words
from game.debrief.model import Prompt
from game.screens.i18n import _
from game.screens.lookback import cards, folder, leading
from game.screens.lookback.field import TextField, field
from game.screens.lookback.view import HOUR, View
from game.screens.toolkit import Box, Canvas, Flow, Mood, Painter, Role, Ruler, Widget
from game.screens.toolkit import type as types
from game.screens.toolkit.painters.button import Button, Choice
from game.screens.toolkit.painters.picture import Art
from game.screens.toolkit.painters.words import note
from game.screens.toolkit.palette import INK_SOFT, PAPER_BAND

_PRIVATE = _("Wat je hier schrijft, blijft op dit scherm. Het wordt alleen bewaard als je dat straks zelf wilt.")
_TEXT_W, _UNDER_W = 860.0, 1020.0
_GAP = 28.0
_BESIDE = 4
_ROWS = 9
_LARGE = 1.25
"""With larger text than this the questions stand under each other."""


def page(view: View) -> tuple[Widget, ...]:
    if view.round:
        return cards.page(view, view.round)
    mug = Widget("feelings/mug", Role.IMAGE, box=Box(1050, 484, 230), paint=Art("mug-cold"), angle=-6)
    top = view.grown(128, 24)
    scroll = Widget(
        "feelings/prompts",
        Role.GROUP,
        box=Box(folder.LEFT - 12, top, folder.INNER + 36, folder.SHEET.bottom - top - 8),
        flow=Flow(gap=24, pad=(12, 8, 24, 16), scroll=True, fade=folder.PAPER),
        children=(_prompts(view), *_below(view)),
    )
    title = folder.title("feelings/title", view.text(words.FEELINGS_FIRST))
    return (title, *((mug,) if view.scale <= _LARGE else ()), scroll)


def _prompts(view: View) -> Widget:
    """Beside each other: a wide sheet, and none of them the first that has to be done."""
    prompts = view.debrief.monday.feelings
    under = view.scale > _LARGE
    count = min(_BESIDE, len(prompts))
    wide = folder.INNER if under or not count else (folder.INNER - (count - 1) * _GAP) / count
    content = tuple(_prompt(view, one, wide, under) for one in prompts)
    return Widget("feelings/all", Role.GROUP, flow=Flow(gap=_GAP, across=True), children=content)


def _prompt(view: View, prompt: Prompt, wide: float, under: bool) -> Widget:
    """The field with, under or beside it, a way to pass it over."""
    ask = view.text(prompt.text)
    place = Box(0, 0, _UNDER_W if under else wide)
    skipped = prompt.id in view.skipped
    written = (
        _passed_over(view, prompt.id, ask)
        if skipped
        else field(view, prompt.id, ask, _rows(under), above=_above(under))
    )
    name = view.text(_("Toch wel") if skipped else _("Deze niet"))
    pass_by = Widget(
        f"skip/{prompt.id}", Role.BUTTON, name, "", ask, command=f"skip:{prompt.id}", paint=Choice(name)
    )
    way = Flow(across=True, pad=(0, view.grown(32, 32) if under else 0, 0, 0))
    children = (
        Widget(f"feelings/{prompt.id}/field", Role.GROUP, box=place, flow=Flow(), children=(written,)),
        Widget(f"feelings/{prompt.id}/way", Role.GROUP, flow=way, children=(pass_by,)),
    )
    flow = Flow(gap=10, across=under)
    return Widget(f"feelings/{prompt.id}", Role.GROUP, box=Box(0, 0, wide), flow=flow, children=children)


def _above(under: bool) -> int:
    """Beside each other the questions have room for two lines, so that the fields stand level."""
    return 1 if under else 2


def _rows(under: bool) -> int:
    return 1 if under else _ROWS


def _passed_over(view: View, key: str, ask: str) -> Widget:
    said = view.text(_("Overgeslagen."))
    under = view.scale > _LARGE
    blank = TextField(ask, rows=_rows(under), above=_above(under))
    return Widget(f"skipped/{key}", Role.TEXT, ask, said, paint=PassedOver(blank, said))


def _below(view: View) -> Iterator[Widget]:
    private = view.text(_PRIVATE)
    yield Widget("feelings/private", Role.TEXT, private, box=Box(0, 0, _TEXT_W), paint=note(private))
    on = view.text(_("Verder") if view.notes.feelings else _("Overslaan"))
    button = Button(on, style=types.BUTTON)
    way = Widget("feelings/on", Role.BUTTON, on, command=f"tab:{HOUR}", paint=button)
    yield Widget(
        "feelings/ways", Role.GROUP, flow=Flow(gap=14, across=True), children=(way, *leading.choices(view))
    )


@dataclass(frozen=True, slots=True)
class PassedOver(Painter):
    """Where a field was: as large, but nothing to write in."""

    reach = 4
    field: TextField
    said: str

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        high = self.field.head(canvas.ruler, box.w)
        self.field.draw_label(canvas, box, INK_SOFT)
        frame = box.inset(0, high)
        canvas.rect(frame, PAPER_BAND, 3)
        canvas.paragraph(frame.inset(14, 11, 14), self.said, types.SMALL, INK_SOFT)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        return self.field.size(ruler, width)
