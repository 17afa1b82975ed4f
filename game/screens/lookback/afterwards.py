"""Fourth page: a day, a month and half a year later, beside each other; under each line what it rests on."""

from collections.abc import Iterator

from game.core.text import Text
from game.debrief import words
from game.debrief.model import LaterDay, LaterLine, LetterBeside, OpenEnd
from game.screens.lookback import folder, reasons
from game.screens.lookback.view import View
from game.screens.toolkit import Box, Flow, Role, Widget
from game.screens.toolkit.painters.words import Rich
from game.screens.toolkit.rich import Paragraph

_GAP, _BAR = 40.0, 16.0
_COLUMNS = 3
_LARGE = 1.25
"""With larger text than this the days stand under each other."""


def page(view: View) -> tuple[Widget, ...]:
    top, under = view.grown(176, 120), view.scale > _LARGE
    room = folder.INNER - _BAR
    wide = room if under else (room - (_COLUMNS - 1) * _GAP) / _COLUMNS
    days = tuple(_day(view, later, wide) for later in view.debrief.afterwards)
    columns = Widget("daarna/days", Role.GROUP, flow=Flow(gap=_GAP, across=not under), children=days)
    return (
        folder.head(
            "daarna/head", view.text(words.AFTERWARDS), view.line(words.counted_from(view.debrief.header))
        ),
        Widget(
            "daarna/all",
            Role.GROUP,
            box=Box(folder.LEFT - 12, top, folder.INNER + 24, folder.SHEET.bottom - top - 4),
            flow=Flow(pad=(12, 8, 12, 24), scroll=True, fade=folder.PAPER),
            children=(columns,),
        ),
    )


def _day(view: View, later: LaterDay, wide: float) -> Widget:
    id = f"daarna/{later.count}"
    content = (*_head(view, later), *(_said(id, paragraphs, wide) for id, paragraphs in _all(view, later)))
    return Widget(id, Role.GROUP, box=Box(0, 0, wide), flow=Flow(gap=14), children=content)


def _head(view: View, later: LaterDay) -> Iterator[Widget]:
    yield folder.heading(f"daarna/{later.count}/name", view.text(words.LATER_DAY[later.count]))
    yield folder.words(f"daarna/{later.count}/day", view.say.date(later.day, "weekday"))


def _said(id: str, content: tuple[Paragraph, ...], wide: float) -> Widget:
    return Widget(id, Role.TEXT, box=Box(0, 0, wide), paint=Rich(content, reasons.PLAIN), content=content)


def _all(view: View, later: LaterDay) -> Iterator[tuple[str, tuple[Paragraph, ...]]]:
    """What lay there unopened, what has a date, what the story makes of it; or that there is nothing."""
    stem = f"daarna/{later.count}"
    unread = tuple(words.unread(view.debrief, later))
    yield from ((f"{stem}/letter/{one.letter.id}", tuple(_unread(view, one))) for one in unread)
    yield from ((f"{stem}/end/{number}", tuple(_dated(view, end))) for number, end in enumerate(later.dated))
    follows = (*later.moving, *later.lines)
    yield from ((f"{stem}/line/{number}", tuple(_line(view, one))) for number, one in enumerate(follows))
    if not (unread or later.dated or follows):
        yield f"{stem}/nothing", (Paragraph(view.text(words.NOTHING_LATER), soft=True),)


def _unread(view: View, beside: LetterBeside) -> Iterator[Paragraph]:
    letter = beside.letter
    subject: Text = words.as_text(letter.subject)
    yield Paragraph(view.text(words.LATER_UNREAD, sender=letter.sender, subject=subject), bold=True, after=2)
    yield from (Paragraph(view.line(line), after=4) for line in beside.plain)


def _dated(view: View, end: OpenEnd) -> Iterator[Paragraph]:
    yield Paragraph(view.line(words.later_end(end)), after=0 if end.read else 2)
    if not end.read:
        yield Paragraph(view.text(words.NOT_READ), soft=True)


def _line(view: View, line: LaterLine) -> Iterator[Paragraph]:
    yield Paragraph(view.line(line.text), after=2)
    yield Paragraph(view.text(words.RESTS_ON, source=words.rested(line.rule, view.text)), soft=True)
