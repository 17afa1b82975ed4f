"""It could be otherwise: another policy, the turning points, what the harm came of, and a thousand other hours."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from game.core.money import Cents
from game.core.text import Money
from game.debrief import other_words as words
from game.debrief.other_worlds import LetterOf, OtherWorld
from game.debrief.otherwise import Otherwise
from game.debrief.outcome import Outcome, Steps
from game.debrief.turning import TurningPoint
from game.play.time import TICKS_A_WEEK
from game.scenario.policies import Policy
from game.screens.i18n import _
from game.screens.lookback import folder, reasons
from game.screens.lookback.beside import Beside, by_tens, nice
from game.screens.lookback.columns import MOST, columns
from game.screens.lookback.figures import said
from game.screens.lookback.view import View
from game.screens.toolkit import (
    RIGHT,
    Block,
    Box,
    Canvas,
    Flow,
    Mood,
    Numbered,
    Painter,
    Paragraph,
    Role,
    Ruler,
    Table,
    Type,
    Widget,
)
from game.screens.toolkit.painters.button import Button, Choice
from game.screens.toolkit.painters.words import Rich
from game.screens.toolkit.palette import BRICK, DUSK, INK, INK_SOFT, PAPER_BAND, PAPER_EDGE, SAGE_LIGHT, WHITE

POLICY, TURNING, DIVISION, THOUSAND = words.PARTS
_LIST_W, _RIGHT_X = 300.0, 392.0
_NAME = Type(size=18, weight=600, leading=1.25)
_LINE = Type(size=18, leading=1.25)
_FIGURE = Type(size=18, weight=600, leading=1.2)


def page(view: View) -> tuple[Widget, ...]:
    strip = Box(folder.LEFT, view.grown(150, 40), folder.INNER, view.grown(46, 40))
    head = folder.head(
        "otherwise/head", view.text(words.OTHERWISE), view.text(words.PART_SAYS[view.side or POLICY])
    )
    parts = tuple(_part(view, id) for id in words.PARTS)
    chooser = Widget("otherwise/parts", Role.GROUP, box=strip, flow=Flow(gap=8, across=True), children=parts)
    found = view.otherwise
    if found is None or not _is_there(view, found):
        return (head, chooser, _working(view, found, strip.bottom + 12))
    return (head, chooser, *_PAGES[view.side or POLICY](view, found, strip.bottom + 12))


def _part(view: View, id: str) -> Widget:
    name, chosen = view.text(words.PARTS[id]), id == (view.side or POLICY)
    return Widget(
        f"side/{id}", Role.CHOICE, name, command=f"side:{id}", selected=chosen, paint=Choice(name, chosen)
    )


def _is_there(view: View, found: Otherwise) -> bool:
    """Whether what this part shows was worked out already."""
    match view.side or POLICY:
        case "keerpunten":
            return found.points is not None
        case "waarvan":
            return found.division is not None
        case "beleid":
            return bool(found.worlds)
        case _:
            return True


def _working(view: View, found: Otherwise | None, top: float) -> Widget:
    done, every = (found.done, found.all) if found else (0, 0)
    said = view.text(words.WORKING, done=done, all=every)
    return _column(
        view,
        "otherwise/working",
        folder.LEFT,
        folder.INNER,
        top,
        iter((folder.words("working", said, folder.STORY),)),
    )


def _column(
    view: View, id: str, left: float, wide: float, top: float, content: Iterator[Widget], gap: float = 10
) -> Widget:
    box = Box(left - 12, top, wide + 24, folder.SHEET.bottom - top - 4)
    flow = Flow(gap=gap, pad=(12, 6, 30, 20), scroll=True, fade=folder.PAPER)
    return Widget(id, Role.GROUP, box=box, flow=flow, children=tuple(content))


def _two(view: View, top: float, listed: Iterator[Widget], told: Iterator[Widget]) -> tuple[Widget, ...]:
    """A list to choose from, and what was chosen."""
    wide = folder.RIGHT - _RIGHT_X
    return (
        _column(view, "otherwise/list", folder.LEFT, _LIST_W, top, listed, gap=4),
        _column(view, "otherwise/told", _RIGHT_X, wide, top, told, gap=12),
    )


def _rich(id: str, content: Iterator[Block]) -> Widget:
    made = tuple(content)
    return Widget(id, Role.TEXT, content=made, paint=Rich(made, reasons.PLAIN))


# --- other policy -----------------------------------------------------------------------------------------------


def _policies(view: View, found: Otherwise, top: float) -> tuple[Widget, ...]:
    return _two(view, top, _policy_list(view, found), _world(view, found))


def chosen_ids(view: View, found: Otherwise) -> tuple[str, ...]:
    """The policies that are looked at together; the first where none was chosen."""
    return view.worlds or tuple(one.id for one in found.policies[:1])


def _policy_list(view: View, found: Otherwise) -> Iterator[Widget]:
    chosen = chosen_ids(view, found)
    for one in found.policies:
        name, now = view.text(one.name), one.id in chosen
        said = _in_short(view, found, one)
        label = view.text(_("{name}: {said}"), name=name, said=said) if said else name
        yield Widget(
            f"world/{one.id}",
            Role.CHOICE,
            label,
            command=f"world:{one.id}",
            selected=now,
            paint=Named(name, said, now),
        )


def _in_short(view: View, found: Otherwise, one: Policy) -> str:
    """What is on hand less what is owed, there and here; nothing where amounts say nothing."""
    world = found.world(one.id)
    if world is None:
        return view.text(_("nog bezig"))
    if not world.is_enough:
        return view.text(_("zonder bedragen"))
    more = world.now.worth - found.was.worth
    if not more:
        return view.text(_("aan het eind evenveel"))
    sign = _("aan het eind {amount} meer") if more > 0 else _("aan het eind {amount} minder")
    return view.text(sign, amount=Money(abs(more)))


def _world(view: View, found: Otherwise) -> Iterator[Widget]:
    chosen = chosen_ids(view, found)
    world = view.together if len(chosen) > 1 else found.world(chosen[0]) if chosen else None
    policies = tuple(one for one in found.policies if one.id in chosen)
    yield from _what(view, policies)
    yield from _combine(view, found, chosen)
    if view.clash:
        yield folder.words("world/clash", view.clash, colour=BRICK)
    if world is None:
        yield folder.words("world/working", view.text(words.WORKING, done=found.done, all=found.all))
        return
    yield folder.words("world/followed", view.line(words.followed(world)), colour=INK_SOFT)
    if words.is_same(found.was, world):
        yield folder.words("world/same", view.text(words.SAME), folder.STORY)
    elif world.is_enough:
        yield from _sum(view, found, world, chosen)
        yield from _beside_it(view, found, world, chosen)
    yield from _letters(view, world)
    yield _rich("world/limits", _limits(view, found, policies))


def _beside_it(view: View, found: Otherwise, world: OtherWorld, chosen: tuple[str, ...]) -> Iterator[Widget]:
    """Beside the hour as it was played: one other, or two or three and all of them together."""
    each = [one for id in chosen if (one := found.world(id))]
    if 1 < len(chosen) <= MOST and len(each) == len(chosen):
        yield from columns(view, found.was, each, world)
        return
    yield from _charts(view, found.was, world)
    yield _figures(view, found.was, world.now)


def _sum(view: View, found: Otherwise, world: OtherWorld, chosen: tuple[str, ...]) -> Iterator[Widget]:
    """What it comes to; and where one of several does it all, that it does."""
    if more := world.now.worth - found.was.worth:
        yield folder.words("world/sum", view.line(words.difference(more)), _NAME)
    alone = (one for id in chosen if len(chosen) > 1 and (one := found.world(id)) and one.now == world.now)
    if one := next(alone, None):
        yield folder.words("world/same_as", view.text(words.SAME_AS, name=one.policies[0].name))


def _what(view: View, policies: tuple[Policy, ...]) -> Iterator[Widget]:
    if len(policies) == 1:
        yield folder.heading("world/name", view.text(policies[0].name))
        yield folder.words("world/what", view.text(policies[0].what), folder.STORY)
    else:
        names = view.listed(view.text(one.name) for one in policies)
        yield folder.heading("world/name", view.text(words.TOGETHER, names=names))


def _combine(view: View, found: Otherwise, chosen: tuple[str, ...]) -> Iterator[Widget]:
    """Buttons to lay another policy on this one, or to take one off."""
    rest = [one for one in found.policies if one.id not in chosen]
    if view.adding:
        for one in rest:
            name = view.text(one.name)
            yield Widget(f"with/{one.id}", Role.BUTTON, name, command=f"with:{one.id}", paint=Button(name))
        return
    buttons = [("adding", view.text(_("Nog een beleid erbij")), "with:")]
    if len(chosen) > 1:
        last = next(one for one in found.policies if one.id == chosen[-1])
        less = view.text(_("{name} eraf"), name=view.text(last.name))
        buttons.append(("less", less, f"without:{chosen[-1]}"))
    made = tuple(
        Widget(f"with/{id}", Role.BUTTON, name, command=command, paint=Button(name))
        for id, name, command in buttons
    )
    yield Widget("world/combine", Role.GROUP, flow=Flow(gap=10, across=True), children=made)


def _charts(view: View, was: Outcome, world: OtherWorld) -> Iterator[Widget]:
    """Both under each other, with their weeks on one line."""
    now = world.now
    money = _beside(view, was.balance, now.balance, partial(_money, view), nice, 150)
    room = _beside(view, was.headspace, now.headspace, partial(_pieces, view), by_tens, 110)
    both = tuple(one for one in (money, room) if one)
    for id, name, painter in (("account", words.ON_ACCOUNT, money), ("room", words.ROOM, room)):
        if painter:
            yield folder.heading(f"chart/{id}/name", view.text(name), 3)
            (first, second), (ends, there) = painter.labels, painter.ends
            said = view.text(_TOLD, first=first, was=ends, second=second, now=there)
            yield Widget(f"chart/{id}", Role.TEXT, said, paint=replace(painter, under=both))


_TOLD = _("{first}: eindigt op {was}. {second}: eindigt op {now}.")


def _money(view: View, cents: Cents) -> str:
    return view.say.money(cents)


def _pieces(view: View, free: int) -> str:
    return str(free)


def _beside(
    view: View,
    was: Steps,
    now: Steps,
    said: Callable[[int], str],
    ticks: Callable[[int, int], tuple[int, ...]],
    high: float,
) -> Beside | None:
    """One figure in both hours; nothing where it was not followed."""
    if not (was and now):
        return None
    values = [value for steps in (was, now) for _at, value in steps]
    axis = tuple((value, said(value)) for value in ticks(min(values), max(values)))
    labels, ends = (view.text(words.PLAYED), view.text(words.THERE)), (said(was[-1][1]), said(now[-1][1]))
    return Beside(was, now, view.until, labels, ends, axis, tuple(range(0, view.until, TICKS_A_WEEK)), high)


def _figures(view: View, was: Outcome, now: Outcome) -> Widget:
    head = (view.text(words.FIGURE), view.text(words.PLAYED), view.text(words.THERE))
    rows = tuple(
        (view.text(row.name), *(said(view, row.how, value) for value in (row.was, row.now)))
        for row in words.rows(was, now)
    )
    strong = frozenset({0, *(number for number, row in enumerate(words.rows(was, now), 1) if row.differs)})
    table = Table((head, *rows), shares=(54, 23, 23), right=frozenset({1, 2}), strong=strong, after=4)
    return _rich("world/figures", iter((table,)))


def _letters(view: View, world: OtherWorld) -> Iterator[Widget]:
    yield from _lists(view, "world", world.not_come, world.came)
    if world.opened:
        yield folder.heading("world/opened/name", view.text(words.OPENED), 3)
        yield _rich("world/opened", iter((Numbered(tuple(map(view.line, world.opened)), mark="•"),)))


def _lists(view: View, at: str, not_come: Sequence[LetterOf], came: Sequence[LetterOf]) -> Iterator[Widget]:
    for id, name, these in words.letters(not_come, came):
        yield folder.heading(f"{at}/{id}/name", view.text(name), 3)
        yield _rich(f"{at}/{id}", iter((Numbered(tuple(_letter(view, one) for one in these), mark="•"),)))


def _letter(view: View, one: LetterOf) -> str:
    return view.text(_("{subject}, {sender}"), subject=view.line(one.subject), sender=one.sender)


def _limits(view: View, found: Otherwise, policies: tuple[Policy, ...]) -> Iterator[Block]:
    yield Paragraph(view.text(words.HOW), bold=True, after=2)
    yield Paragraph(view.text(words.HOW_SAYS))
    for one in policies:
        if len(policies) > 1:  # of one it stands above; of several, what differs comes first
            yield Paragraph(view.text(one.name), bold=True, after=2)
            yield Paragraph(view.text(one.what))
        yield Paragraph(view.text(words.SHOWS), bold=True, after=2)
        yield Paragraph(view.text(one.shows))
        yield Paragraph(view.text(words.HIDES), bold=True, after=2)
        yield Paragraph(view.text(one.hides))
        sources = view.listed(view.text(found.evidence[id]) for id in one.sources if id in found.evidence)
        yield Paragraph(view.text(_("{by}: {sources}"), by=words.BY, sources=sources), soft=True, after=14)


# --- turning points ---------------------------------------------------------------------------------------------


def _turning(view: View, found: Otherwise, top: float) -> tuple[Widget, ...]:
    points = found.points or ()
    if not points:
        none = folder.words("turning/none", view.text(words.NO_TURNING), folder.STORY)
        return (_column(view, "otherwise/none", folder.LEFT, folder.INNER, top, iter((none,))),)
    number = min(view.point, len(points) - 1)
    return _two(view, top, _point_list(view, points, number), _point(view, found.was, points[number]))


def _point_list(view: View, points: tuple[TurningPoint, ...], chosen: int) -> Iterator[Widget]:
    for number, one in enumerate(points):
        day = view.say.date(one.moment.date(), "short")
        what, now = view.line(one.was), number == chosen
        when = _at(view, day, one)
        yield Widget(
            f"point/{number}",
            Role.CHOICE,
            view.text(_("{name}. {said}"), name=when, said=what),
            command=f"point:{number}",
            selected=now,
            paint=Named(when, what, now),
        )


def _point(view: View, was: Outcome, one: TurningPoint) -> Iterator[Widget]:
    """Both branches, and what differs."""
    yield folder.words("point/says", view.text(words.TURNING_SAYS), colour=INK_SOFT)
    when = view.text(_("{day}, {clock}"), day=view.say.day(one.moment.date()), clock=view.say.clock(one.moment))
    yield folder.heading("point/when", _at(view, when, one))
    if one.asked:
        yield folder.words("point/asked/kind", view.text(words.WAS_ASKED), colour=INK_SOFT)
        yield folder.words("point/asked", view.line(one.asked), folder.STORY)
    yield folder.words("point/was/kind", view.text(words.WAS[one.sort]), colour=INK_SOFT)
    yield folder.words("point/was", view.line(one.was), folder.STORY)
    yield folder.words("point/instead/kind", view.text(words.INSTEAD[one.sort]), colour=INK_SOFT)
    if one.instead and one.sort == "choice":
        yield folder.words("point/instead", view.line(one.instead), folder.STORY)
    for number, line in enumerate(words.differences(one)):
        yield folder.words(f"point/differs/{number}", view.line(line), _NAME)
    yield _figures(view, was, one.now)
    yield from _lists(view, "point", one.not_come, one.came)
    if one.beside or one.shut:
        yield _rich("point/beside", _stood_there(view, one))
    yield folder.words("point/ask", view.text(words.ASK_ROOM), folder.STORY, DUSK)


def _at(view: View, when: str, one: TurningPoint) -> str:
    """When it was, and what about."""
    return view.text(_("{when}. {where}"), when=when, where=view.line(one.where)) if one.where else when


def _stood_there(view: View, one: TurningPoint) -> Iterator[Block]:
    for line in one.beside:
        yield Paragraph(view.text(words.ELSE_OPEN, what=view.line(line)), soft=True, after=2)
    for line, thought in one.shut:
        struck = view.text(words.SHUT_THERE, what=view.line(line))
        yield Paragraph(view.text(_("{struck} – {thought}"), struck=struck, thought=thought), soft=True, after=2)


# --- where it came from -----------------------------------------------------------------------------------------


def _division(view: View, found: Otherwise, top: float) -> tuple[Widget, ...]:
    return (_column(view, "otherwise/division", folder.LEFT, folder.INNER, top, _divided(view, found), gap=12),)


def _divided(view: View, found: Otherwise) -> Iterator[Widget]:
    division = found.division
    if division is None or not any(cents for _id, cents in words.parts(division)):
        yield folder.words("division/none", view.text(words.NO_HARM), folder.STORY)
        return
    yield folder.words("division/says", view.text(words.DIVISION_SAYS, total=Money(division.total)), folder.STORY)
    largest = max(abs(cents) for _id, cents in words.parts(division))
    for id, cents in words.parts(division):
        name, means = (view.text(one) for one in words.PART[id])
        amount = view.say.money(cents)
        said = view.text(_("{name}: {amount}. {means}"), name=name, amount=amount, means=means)
        share = cents / largest
        yield Widget(f"division/{id}", Role.TEXT, said, paint=Share(name, amount, means, share))
    total = view.text(_("Samen: {total}"), total=Money(division.total))
    yield folder.words("division/total", total, _NAME)
    if found.was.suspended:
        not_counted = view.text(words.NOT_COUNTED, days=found.was.suspended)
        yield folder.words("division/not_counted", not_counted, folder.STORY)
    yield folder.words("division/means", view.text(words.DIVISION_MEANS), colour=INK_SOFT)


# --- a thousand other hours -------------------------------------------------------------------------------------


def _thousand(view: View, found: Otherwise, top: float) -> tuple[Widget, ...]:
    return (_column(view, "otherwise/thousand", folder.LEFT, folder.INNER, top, _bands(view, found), gap=14),)


def _bands(view: View, found: Otherwise) -> Iterator[Widget]:
    band = found.band
    if band is None:
        yield folder.words("band/none", view.text(words.NO_BAND), folder.STORY)
    else:
        yield folder.words("band/says", view.text(words.BAND_SAYS, hours=band.hours), folder.STORY)
        if band.digest != view.debrief.header.digest:
            yield folder.words("band/old", view.text(words.OLD_BAND), colour=INK_SOFT)
        for number, (name, how, (low, middle, high), own) in enumerate(words.band_rows(band, found.was)):
            ends = tuple(said(view, how, value) for value in (low, middle, high, own))
            between = view.text(words.BETWEEN_THESE, low=ends[0], middle=ends[1], high=ends[2])
            label = view.text(
                _("{name}: {yours} {own}; {between}"), name=name, yours=words.YOURS, own=ends[3], between=between
            )
            yours = view.text(_("{yours}: {own}"), yours=words.YOURS, own=ends[3])
            marks = (ends[0], view.text(words.MIDDLE, middle=ends[1]), ends[2], yours)
            paint = Spread(view.text(name), (low, middle, high, own), marks)
            yield Widget(f"band/{number}", Role.TEXT, label, paint=paint)
    if best := found.best:
        line = view.text(words.BEST_FOUND, amount=Money(best.on_hand - best.owed), tried=best.tried)
        yield folder.words("band/best", line, folder.STORY)


_PAGES: Mapping[str, Callable[[View, Otherwise, float], tuple[Widget, ...]]] = {
    POLICY: _policies,
    TURNING: _turning,
    DIVISION: _division,
    THOUSAND: _thousand,
}


# --- painters ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Named(Painter):
    """A name to choose, with a line under it; the chosen one has a bar at its left."""

    lively = True
    reach = 6
    name: str
    below: str
    chosen: bool

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        if self.chosen or mood.lift:
            canvas.rect(box, WHITE if self.chosen else PAPER_BAND, 3, PAPER_EDGE, 1)
        if self.chosen:
            canvas.fill(Box(box.x, box.y, 6, box.h), DUSK)
        inner = box.inset(18, 6, 10, 6)
        used = canvas.paragraph(inner, self.name, _NAME, INK)
        if self.below:
            canvas.paragraph(Box(inner.x, inner.y + used, inner.w), self.below, _LINE, INK_SOFT)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        high = ruler.height(self.name, _NAME, width - 28)
        high += ruler.height(self.below, _LINE, width - 28) if self.below else 0
        return width, max(46.0, high + 12)


@dataclass(frozen=True, slots=True)
class Share(Painter):
    """A part of an amount: its name and sum, a bar from the middle line, and what it means."""

    reach = 2
    name: str
    amount: str
    means: str
    share: float

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        names, room = self._names(canvas.ruler), self._room(canvas.ruler, box.w)
        canvas.text(box.x + names - 14, box.y, self.name, _NAME, INK, RIGHT)
        zero = box.x + names + room * _BELOW
        wide = abs(self.share) * room * (_BELOW if self.share < 0 else 1 - _BELOW)
        left = zero - wide if self.share < 0 else zero
        tall = canvas.ruler.line_height(_FIGURE)
        canvas.rect(Box(left, box.y, max(2.0, wide), tall), SAGE_LIGHT if self.share < 0 else DUSK, 0)
        canvas.fill(Box(zero - 1, box.y - 4, 2, tall + 8), INK)
        canvas.text(max(zero, left + wide) + 10, box.y, self.amount, _FIGURE, INK)
        canvas.paragraph(Box(zero, box.y + tall + 4, box.right - zero), self.means, _LINE, INK_SOFT)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        zero = self._names(ruler) + self._room(ruler, width) * _BELOW
        return width, ruler.line_height(_FIGURE) + 8 + ruler.height(self.means, _LINE, width - zero)

    def _names(self, ruler: Ruler) -> float:
        return 170 * ruler.text_scale

    def _room(self, ruler: Ruler, width: float) -> float:
        return max(80.0, width - self._names(ruler) - 130 * ruler.text_scale)


_BELOW = 0.18
"""So much of the room is left of zero, for a part that took something away."""


@dataclass(frozen=True, slots=True)
class Spread(Painter):
    """The band in which nine in ten hours lie, with the middle one, and the mark of this hour."""

    reach = 2
    name: str
    values: tuple[int, int, int, int]
    said: tuple[str, str, str, str]

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        low, middle, high, own = self.values
        least, most = min(low, own), max(high, own)
        tall = canvas.ruler.line_height(_LINE)
        canvas.text(box.x, box.y, self.name, _NAME, INK)
        left, room = box.x + 60, box.w - 160
        top = box.y + 2 * tall + 8

        def at(value: int) -> float:
            return left + room * (value - least) / max(1, most - least)

        canvas.rect(Box(at(low), top, max(4.0, at(high) - at(low)), 22), SAGE_LIGHT, 0, "#47633F", 1.5)
        canvas.fill(Box(at(middle) - 1.5, top, 3, 22), "#47633F")
        canvas.fill(Box(at(own) - 3, top - 8, 6, 38), BRICK)
        self._mark(canvas, box, at(own), top - 10 - tall, self.said[3], _FIGURE, BRICK)
        taken: list[tuple[float, float]] = []
        for value, text in ((middle, self.said[1]), (low, self.said[0]), (high, self.said[2])):
            half = canvas.ruler.width(text, _LINE) / 2
            x = self._inside(box, at(value), half)
            if all(x + half + 16 <= start or end + 16 <= x - half for start, end in taken):
                canvas.text(x, top + 26, text, _LINE, INK_SOFT, 0.5)  # what would run through it, is said aloud
                taken.append((x - half, x + half))

    def _mark(self, canvas: Canvas, box: Box, x: float, y: float, text: str, style: Type, colour: str) -> None:
        half = canvas.ruler.width(text, style) / 2
        canvas.text(self._inside(box, x, half), y, text, style, colour, 0.5)

    def _inside(self, box: Box, x: float, half: float) -> float:
        return min(max(x, box.x + half), box.right - half)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        return width, 3 * ruler.line_height(_LINE) + 44
