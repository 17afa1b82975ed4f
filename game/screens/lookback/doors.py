"""Third page: everything that stood there struck through, by week, what was thought at it, and why it was shut."""

from collections.abc import Iterator
from datetime import date

from game.debrief import words
from game.debrief.model import ClosedDoor
from game.debrief.weeks import by_week, monday
from game.screens.i18n import _, _n
from game.screens.lookback import folder, reasons
from game.screens.lookback.index import ALL, Group, Part, index
from game.screens.lookback.view import View
from game.screens.toolkit import Box, Flow, Role, Widget
from game.screens.toolkit.painters.option import Option
from game.screens.toolkit.painters.words import Rich
from game.screens.toolkit.rich import Paragraph

_LIST_W, _RIGHT_X, _GAP = 316.0, 404.0, 26.0
_OPTION = 490.0
_WHY = folder.RIGHT - _RIGHT_X - _OPTION - _GAP - 24
_ASKED = _n("vroeg {n} vrije hoofdruimte", "vroeg {n} vrije hoofdruimte")
_BY_REASON, _BY_WEEK = "reason", "week"


def page(view: View) -> tuple[Widget, ...]:
    doors = view.debrief.doors
    count = view.text(words.DOORS_COUNT, shut=len(doors.shut), tried=doors.tried)
    said = count if doors.shut else view.text(words.no_doors(view.debrief.header))
    head = folder.head("doors/head", view.text(words.CLOSED_DOORS), said)
    if not doors.shut:
        return (head,)
    top = view.grown(146, 34)
    high, chosen = folder.SHEET.bottom - top - 4, view.doors
    column = Box(folder.LEFT - 12, top, _LIST_W + 36, high)
    shown = Widget(
        f"doors/shown/{chosen}",
        Role.GROUP,
        box=Box(_RIGHT_X - 12, top, folder.RIGHT - _RIGHT_X + 24, high),
        flow=Flow(gap=14, pad=(12, 8, 12, 24), scroll=True, fade=folder.PAPER),
        children=tuple(_by_week(view)),
    )
    return (head, index(view, "doors/index", column, _parts(view), chosen, "doors"), shown)


# --- what to choose from ------------------------------------------------------------------------------------


def _parts(view: View) -> Iterator[Part]:
    """Everything; each reason, the most common first; each week that has some."""
    shut = view.debrief.doors.shut
    yield Part("all", None, (Group("", view.text(ALL), len(shut)),))
    found = [door.reason for door in shut]
    by_count = sorted(dict.fromkeys(found), key=lambda reason: -found.count(reason))
    named = (Group(f"{_BY_REASON}/{one}", view.text(words.REASON[one]), found.count(one)) for one in by_count)
    yield Part("why", words.WHY_SHUT, tuple(named))
    weeks = (
        Group(f"{_BY_WEEK}/{week}", view.say.date(week, "day"), len(those)) for week, those in by_week(shut, _day)
    )
    yield Part("week", words.WHICH_WEEK, tuple(weeks))


def _week(view: View, week: date) -> str:
    return view.text(words.WEEK_OF, day=view.say.date(week, "day"))


def _day(door: ClosedDoor) -> date:
    return door.moment.date()


def shown(view: View) -> tuple[ClosedDoor, ...]:
    """The doors of the chosen reason or week; all of them when nothing was chosen."""
    sort, _sep, key = view.doors.partition("/")
    shut = view.debrief.doors.shut
    if sort == _BY_REASON:
        return tuple(door for door in shut if door.reason == key)
    if sort == _BY_WEEK:
        return tuple(door for door in shut if monday(_day(door)).isoformat() == key)
    return shut


# --- the doors ----------------------------------------------------------------------------------------------


def _by_week(view: View) -> Iterator[Widget]:
    for week, those in by_week(shown(view), _day):
        yield folder.heading(f"doors/week/{week}", _week(view, week))
        yield from (_door(view, door) for door in those)


def _door(view: View, door: ClosedDoor) -> Widget:
    """The option as it stood there, and beside it why."""
    main, thought = view.line(door.text), view.text(door.thought) if door.thought else ""
    cost = view.say.plural(_ASKED, door.asks) if door.asks else ""
    option = Widget(
        f"door/{door.offer}",
        Role.OPTION,
        main,
        struck=True,
        thought=thought,
        cost=cost,
        box=Box(0, 0, _OPTION),
        paint=Option(main, struck=True, thought=thought, cost=cost, tried=door.tried),
    )
    content = tuple(_why(view, door))
    why = Widget(
        f"door/{door.offer}/why",
        Role.TEXT,
        box=Box(0, 0, _WHY),
        paint=Rich(content, reasons.PLAIN),
        content=content,
    )
    return Widget(f"door/{door.offer}/row", Role.GROUP, flow=Flow(gap=_GAP, across=True), children=(option, why))


def _why(view: View, door: ClosedDoor) -> Iterator[Paragraph]:
    """When and where it was, why it was shut, what it asked and what there was, and what became of it."""
    day, clock = view.say.date(door.moment.date(), "weekday"), view.say.clock(door.moment)
    yield Paragraph(view.text(_("{day}, {clock}"), day=day, clock=clock), soft=True, after=2)
    yield Paragraph(view.text(_("Dicht: {reason}."), reason=words.REASON[door.reason]), bold=True, after=2)
    for line in (*words.needed(door), *words.head_of(door)):
        yield Paragraph(view.line(line), after=2)
    yield Paragraph(view.text(words.what_of(door)), after=2)
    place = next(one for one in view.debrief.doors.places if one.place == door.place)
    where = [view.text(words.DOOR_AT, where=view.line(place.about))] if place.about else []
    if there := [*where, *map(view.line, words.open_at(place))]:
        yield Paragraph(" ".join(there), soft=True, after=0)
