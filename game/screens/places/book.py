"""The budget book beside the bank app: what comes in and goes out as far as she knows, and what is paid now."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from game.core.money import Cents
from game.core.text import Money, Text
from game.play import debts
from game.play.account import to_pay
from game.play.budget import Budget, Line, budget
from game.play.state import Claim, Debt
from game.scenario.account import Level
from game.screens.glance import Glance
from game.screens.i18n import _, _n
from game.screens.parts import bank, sheet
from game.screens.parts.fitted import Fitted, fitting
from game.screens.parts.options import joined, minutes
from game.screens.parts.things import bare_euros
from game.screens.toolkit import HIGH, RIGHT, Box, Canvas, Face, Flow, Mood, Painter, Role, Ruler, Type, Widget
from game.screens.toolkit import type as types
from game.screens.toolkit.painters.button import Choice
from game.screens.toolkit.palette import BRICK, BRICK_DEEP, INK, INK_SOFT, ON_DUSK_SECOND, PAPER, SAGE, Colour
from game.screens.toolkit.text import plain

COVER = Box(410, 80, 924, 502)
LEFT_PAGE = Box(422, 88, 388, 486)
RIGHT_PAGE = Box(812, 88, 510, 486)
FOOD, _FOOD_HIGH = Box(410, 590, 924, 112), Box(410, 718, 924, 160)
PITCH, ROWS = 37.0, 12
FIELD_W, _FIELD_H = 80.0, 50.0
_LONG_WORDS = {"contant": 104.0, "termijn": 104.0}
_MARGIN = 24.0
_HAND = Type(Face.HAND, size=26, leading=1.0)
_HAND_LARGE = Type(Face.HAND, size=29, leading=1.0)
_HAND_NOTE = Type(Face.HAND, size=22, leading=1.0)
_HEADING = Type(Face.STORY, size=25, weight=600, leading=1.0)
_STRONG = Type(size=19, weight=600, leading=1.2)
_STRONG_SMALL = Type(size=types.S, weight=600, leading=1.2)
_COVER, _RULE, _FOLD, _PAGE = "#6B3A2C", "#C8D3D8", "#E9DCC0", "#FAF3E1"


def book(seen: Glance) -> Widget:
    """The book, the bank app and the week's food."""
    name, now = seen.text(_("Het huishoudboekje")), budget(seen.world, seen.state)
    book = (
        Widget("book/cover", Role.IMAGE, box=COVER, paint=Cover()),
        *_page("in", LEFT_PAGE, _comes(seen, now)),
        *_page("out", RIGHT_PAGE, _goes(seen, now)),
        *_eating(seen),
    )
    things = (
        *bank.app(seen, 36, 84),
        Widget("book/open", Role.GROUP, children=book, is_picture=True),
        sheet.door(seen),
    )
    return sheet.on_wood(seen, "book", name, things)


# --- the pages ---------------------------------------------------------------------------------------------------


def _page(id: str, box: Box, rows: Sequence[Widget]) -> tuple[Widget, ...]:
    """A ruled page with its sum at the foot; what is written beyond its last line scrolls."""
    *lines, total = rows
    written = tuple(row.paint for row in lines if isinstance(row.paint, Ruled))
    under = 2 if isinstance(total.paint, Ruled) and total.paint.below else 1
    rest = Widget(f"book/{id}/rest", Role.IMAGE, paint=Empty(written, ROWS + 1 - under))
    high = under * PITCH + 2
    foot = box.inset(_MARGIN, box.h - high, _MARGIN)
    page = Widget(
        f"book/{id}",
        Role.GROUP,
        box=Box(box.x, box.y, box.w, box.h - high),
        flow=Flow(gap=0, pad=(_MARGIN, 2, _MARGIN, 0), scroll=True, fade=_PAGE),
        children=(*lines, rest),
    )
    return (page, replace(total, box=Box(foot.x, foot.y, foot.w)))


def _comes(seen: Glance, now: Budget) -> list[Widget]:
    title = seen.text(_("{month}: erin"), month=now.book.title)
    sum = seen.say.round_euros(now.still_comes)
    total = _total("in", seen.text(_("komt er nog in")), sum, SAGE, _unknown(seen, now.comes))
    return [_heading("in", title), *(_line(seen, line) for line in now.comes), *_drawer(seen), total]


def _drawer(seen: Glance) -> Iterator[Widget]:
    """What lies in the drawer, once anything ever did."""
    if not (seen.state.cash or any(one.pocket == "cash" for one in seen.state.bookings)):
        return
    what, note = seen.text(_("in de la")), seen.text(_("contant"))
    paint = Ruled(what, note, bare_euros(seen, seen.state.cash))
    yield Widget("book/cash", Role.LIST_ITEM, what, seen.say.money(seen.state.cash), note, paint=paint)


def _goes(seen: Glance, now: Budget) -> list[Widget]:
    title = seen.text(_("{month}: eruit"), month=now.book.title)
    sum = seen.say.round_euros(now.still_goes)
    total = _total("out", seen.text(_("gaat er nog uit")), sum, BRICK, _unknown(seen, now.goes))
    today = seen.scenario.start_of(seen.moment.date())
    owed = [_debt(seen, *one) for one in now.debts if not _is_done(one[0], today)]
    done = [_debt(seen, *one) for one in now.debts if _is_done(one[0], today)]
    claims = (_claim(seen, one, number) for number, one in enumerate(now.claims))
    lines = (_line(seen, line) for line in now.goes)
    return [_heading("out", title), *owed, *claims, *lines, *done, total]


def _is_done(debt: Debt, today: int) -> bool:
    """Paid on an earlier day, it goes to the foot of the page; today it keeps its line, with the focus on it."""
    return debt.settled is not None and debt.settled < today


def _heading(id: str, title: str) -> Widget:
    return Widget(f"book/{id}/title", Role.HEADING, title, paint=Ruled(title, heading=True))


def _total(id: str, name: str, written: str, colour: Colour, beside: str) -> Widget:
    paint = Ruled(name, amount=written, below=beside, colour=colour, large=True)
    return Widget(f"book/{id}/total", Role.TEXT, name, written, beside, paint=paint)


def _unknown(seen: Glance, lines: Sequence[Line]) -> str:
    """How many amounts are in no sum, because she does not know them yet."""
    n = sum(one.amount is None and not one.gone for one in lines)
    return seen.say.plural(_NOT_KNOWN, n) if n else ""


_NOT_KNOWN = _n("en {n} bedrag dat je nog niet weet", "en {n} bedragen die je nog niet weet")


def _line(seen: Glance, one: Line) -> Widget:
    """What is expected; of what she does not know yet the amount is a question mark; what has gone, is soft, and
    the bank says what it was."""
    line, amount = one.line, one.amount
    what, note = seen.text(line.what), seen.text(line.note)
    unknown = "" if one.gone else seen.text(line.until_known) or "?"
    written = unknown if amount is None else bare_euros(seen, amount)
    said = unknown if amount is None else seen.say.round_euros(amount)
    paint = Ruled(what, note, written, colour=INK_SOFT if one.gone else INK)
    return Widget(f"book/{line.id}", Role.LIST_ITEM, what, said, note, paint=paint)


# --- what is owed -----------------------------------------------------------------------------------------------


def _debt(seen: Glance, debt: Debt, asked: Cents) -> Widget:
    """What is owed is paid now, in part or later. Paid, it is a line, on which the focus stays."""
    what, open_ = seen.text(debt.what), debts.told(seen.state, debt)
    if not debt.left:
        return _paid(seen, debt, what)
    ways = _ways(seen, debt)
    about, shut = joined(seen, (*_standing(seen, debt), _state_of(seen, debt))), _shut(seen, debt)
    fields = tuple(_field(seen, debt, way, _wide(ways[number:])) for number, way in enumerate(ways))
    return Widget(
        f"book/{debt.id}",
        Role.LIST_ITEM,
        what,
        seen.say.money(asked or open_),
        joined(seen, (about, shut)),
        paint=Ruled(what, "", bare_euros(seen, asked or open_), about, aside=_wide(ways), reason=shut),
        children=fields,
    )


def _paid(seen: Glance, debt: Debt, what: str) -> Widget:
    paid, whole = seen.text(_("betaald")), debt.principal + debt.costs
    paint = Ruled(what, paid, bare_euros(seen, whole), colour=INK_SOFT)
    return Widget(
        f"book/{debt.id}", Role.LIST_ITEM, what, seen.say.money(whole), paid, paint=paint, focusable=True
    )


def _claim(seen: Glance, claim: Claim, number: int) -> Widget:
    """What the municipality takes back, in terms, before the benefit comes: it is soft, and in no sum."""
    what, left = seen.text(_("terugvordering")), claim.to_come
    times = seen.say.plural(_n("nog {n} te gaan", "nog {n} te gaan"), len(left))
    about = joined(seen, (seen.text(_RUNG["seizure"]), times))
    paint = Ruled(what, "", bare_euros(seen, left[0]), about, colour=INK_SOFT)
    return Widget(f"book/claim/{number}", Role.LIST_ITEM, what, seen.say.money(left[0]), about, paint=paint)


_RUNG: dict[str, Text] = {
    "reminder": _("herinnering gehad"),
    "fourteen_days": _("laatste brief"),
    "collection": _("bij incasso"),
    "summons": _("naar de rechter"),
    "title": _("er is een vonnis"),
    "bailiff": _("deurwaarder"),
    "seizure": _("van de uitkering"),
}


def _standing(seen: Glance, debt: Debt) -> Iterator[str]:
    """By when, how far it has come as far as she read it, what was added; of terms how many are left; who lent."""
    if debt.person:
        yield seen.text(debt.who)
        return
    if debt.plan and debt.plan.next:
        day, count = seen.say.date(debt.plan.next[0], "day"), sum(debt.plan.paid < due for due in _sums(debt))
        yield seen.say.plural(_n("{day}, nog {n} te gaan", "{day}, nog {n} te gaan"), count, day=day)
        return
    rung = debts.rung_read(seen.scenario, seen.state, debt)
    day_ = debts.day_of(seen.scenario, debt)
    if rung:
        yield seen.text(_RUNG[rung])
    elif day_:
        by_when = _("uiterlijk {day}") if seen.moment.date() <= day_ else _("{day} is voorbij")
        yield seen.text(by_when, day=seen.say.date(day_, "day"))
    if debt.costs and debts.told(seen.state, debt) == debt.left:
        yield seen.text(_("{sum} kosten"), sum=Money(debt.costs))


def _sums(debt: Debt) -> Iterator[Cents]:
    """What should have been paid by each term."""
    return accumulate(amount for _day, amount in debt.plan.terms) if debt.plan else iter(())


def _state_of(seen: Glance, debt: Debt) -> str:
    """That half of it is paid; or what the bank refused: what was to be paid now, or a debit that nobody has
    written about yet."""
    if seen.state.marks.get(debt.id) == "deel" and debt.paid and not debt.plan:
        return seen.text(_("de helft is betaald"))
    tried = seen.state.marks.get(debt.id) in {"nu", "deel", "termijn"} and not debt.paid
    of_itself = debt.id not in seen.scenario.bills and not debt.person
    refused = tried or (of_itself and not debts.rung_read(seen.scenario, seen.state, debt))
    return seen.text(_("gestorneerd")) if refused else ""


def _shut(seen: Glance, debt: Debt) -> str:
    """Why one of the fields cannot be chosen now, or what the bank will say to it."""
    if debt.cash and not seen.state.cash:
        return seen.text(_("geen contant geld"))
    if not debt.plan and debt.paid and seen.state.marks.get(debt.id) != "deel":
        return seen.text(_("een deel is betaald"))
    short = [way for way in _ways(seen, debt) if _too_little(seen, debt, way)]
    if short == ["nu"]:
        return seen.text(_("alles nu: er staat te weinig op"))
    return seen.text(_("er staat te weinig op")) if short else ""


def _too_little(seen: Glance, debt: Debt, way: str) -> bool:
    """Whether the bank would refuse it; it can be tried all the same."""
    room = seen.state.balance + seen.scenario.file.account.overdraft
    return way in _BY_BANK and to_pay(seen.state, debt, way) > room


_BY_BANK = {"nu", "deel", "termijn"}


def _ways(seen: Glance, debt: Debt) -> tuple[str, ...]:
    """The fields of a debt: the term that runs in the place of half of it; cash where that is taken, first when
    there is enough in the drawer."""
    bank = (*(("termijn", "nu") if debt.plan else ("nu", "deel")), "later")
    if not debt.cash:
        return bank
    return ("contant", *bank) if seen.state.cash >= debts.told(seen.state, debt) else (*bank, "contant")


_WAYS: dict[str, Text] = {
    "nu": _("nu"),
    "deel": _("helft"),
    "later": _("later"),
    "termijn": _("termijn"),
    "contant": _("contant"),
}


def _wide(ways: Sequence[str]) -> float:
    """How wide their fields are together."""
    return sum(_LONG_WORDS.get(way, FIELD_W) for way in ways)


def _field(seen: Glance, debt: Debt, way: str, from_right: float) -> Widget:
    id = f"pay/{debt.id}/{way}"
    word = seen.text(_("alles") if debt.plan and way == "nu" else _WAYS[way])
    offer = seen.offered(id)
    chosen = seen.state.marks.get(debt.id) == way != "termijn"  # the next term is another choice
    left = RIGHT_PAGE.w - 2 * _MARGIN - from_right
    short = offer is not None and not chosen and _too_little(seen, debt, way)
    return Widget(
        id,
        Role.CHOICE,
        seen.text(_("{what}: {way}"), what=seen.text(debt.what), way=word),
        seen.say.money(to_pay(seen.state, debt, way)) if offer and way != "later" else "",
        minutes(seen, offer) if offer else "",
        box=Box(left, 2 * PITCH - 44, _wide((way,)), _FIELD_H),
        paint=Field(word, chosen, barred=short or (offer is None and not chosen)),
        command=f"take:{id}" if offer else None,
        struck=short,
        thought=seen.text(_("er staat te weinig op")) if short else "",
        focusable=chosen or None,
        selected=chosen,
    )


# --- food --------------------------------------------------------------------------------------------------------


def _eating(seen: Glance) -> Iterator[Widget]:
    question = seen.text(_("Hoe eet je deze week?"))
    eating = seen.scenario.file.eating
    more, what = seen.say.round_euros(eating.beside), seen.text(eating.beside_what)
    beside = seen.text(_("zaterdag, plus {sum} {what}"), sum=more, what=what)
    if seen.state.parcel:
        less = seen.say.round_euros(seen.state.parcel)
        beside = seen.text(_("zaterdag, plus {sum} {what}, min {less}"), sum=more, what=what, less=less)
    left = seen.text(_("Nu op de rekening: {sum}"), sum=Money(seen.state.balance))
    colour = BRICK if seen.state.balance < 0 else INK
    sum = Fitted(left, _STRONG_SMALL, colour, RIGHT)
    head = (
        _in_the_head("question", Role.HEADING, question, 214, 380, Fitted(question, _STRONG)),
        _in_the_head("beside", Role.TEXT, beside, 326, 488, Fitted(beside, types.SMALL, INK_SOFT)),
        _in_the_head("balance", Role.STATUS, left, 312, 884, sum),
    )
    levels = list(seen.scenario.levels.values())
    wide = (FOOD.w - 2 * 20 - 12 * (len(levels) - 1)) / len(levels)
    across = tuple(_level(seen, level, wide) for level in levels)
    yield Widget("eat/card", Role.IMAGE, box=FOOD, high=_FOOD_HIGH, paint=sheet.PaperCard())
    yield Widget(
        "eat",
        Role.GROUP,
        box=FOOD,
        high=_FOOD_HIGH,
        flow=Flow(gap=5, pad=(20, 10, 20, 4), scroll=True, fade=PAPER),
        children=(
            Widget("eat/head", Role.GROUP, flow=Flow(gap=16, across=True), children=head),
            Widget("eat/levels", Role.GROUP, flow=Flow(gap=12, across=True), children=across),
        ),
    )


def _in_the_head(id: str, role: Role, words: str, wide: float, high: float, paint: Painter) -> Widget:
    return Widget(f"eat/{id}", role, words, box=Box(0, 0, wide), high=Box(0, 0, high), paint=paint)


def _level(seen: Glance, level: Level, wide: float) -> Widget:
    name, note, sum = seen.text(level.name), seen.text(level.note), seen.say.round_euros(level.amount)
    offer, chosen = seen.offered(f"eat/{level.id}"), seen.state.eating == level.id
    return Widget(
        f"eat/{level.id}",
        Role.CHOICE,
        name,
        sum,
        joined(seen, (note, minutes(seen, offer) if offer else "")),
        box=Box(0, 0, wide),
        paint=Meal(name, chosen, second=note, note=sum),
        command=f"take:eat/{level.id}" if offer else None,
        focusable=chosen or None,
        selected=chosen,
    )


# --- how it looks ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Cover(Painter):
    """The open book: its cover, two pages, the fold between them."""

    reach = 48

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.shadow(box, HIGH, 12)
        canvas.rect(box, _COVER, 12)
        canvas.fill(LEFT_PAGE, PAPER)
        canvas.fill(RIGHT_PAGE, _PAGE)
        fold = 54.0
        near = Box(LEFT_PAGE.right - fold, LEFT_PAGE.y, fold, LEFT_PAGE.h)
        canvas.gradient(near, ((0, PAPER, 1), (1, _FOLD, 1)), vertical=False)
        far = Box(RIGHT_PAGE.x, RIGHT_PAGE.y, fold, RIGHT_PAGE.h)
        canvas.gradient(far, ((0, _FOLD, 1), (1, _PAGE, 1)), vertical=False)


@dataclass(frozen=True, slots=True)
class Ruled(Painter):
    """Handwriting on a ruled line: what, a smaller note, an amount at the right; `below` stands on the next line.

    The baseline lies 4 u above the line. What does not fit goes on to the next line. `aside` is the room (u)
    at the right that `below` leaves free; `reason` stands under it, over the whole width.
    """

    reach = 4
    what: str = ""
    note: str = ""
    amount: str = ""
    below: str = ""
    colour: Colour = INK
    heading: bool = False
    large: bool = False
    aside: float = 0.0
    reason: str = ""

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        ruler, pitch = canvas.ruler, PITCH if self.large else _pitch(canvas.ruler)  # a sum keeps to the foot
        written = self._written(ruler, box.w)
        for number in range(max(1, len(written))):
            y = box.y + (number + 1) * pitch
            canvas.fill(Box(box.x, y - 1.5, box.w, 1.5), _RULE)
            x = box.x + 2
            for text, style, colour in written[number] if written else ():
                x += canvas.text(x, _top(ruler, style, y), text, style, colour) + 8
        if self.amount:
            style, first = self._style, box.y + pitch
            canvas.text(box.right - 2, _top(ruler, style, first), self.amount, style, self.colour, RIGHT)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        return width, _pitch(ruler) * max(1, len(self._written(ruler, width)))

    @property
    def _style(self) -> Type:
        return _HEADING if self.heading else _HAND_LARGE if self.large else _HAND

    def _written(self, ruler: Ruler, width: float) -> list[list[tuple[str, Type, Colour]]]:
        """The words line by line; the amount keeps its room at the right."""
        style, colour = self._style, BRICK_DEEP if self.heading else self.colour
        room = width - 4 - (ruler.width(self.amount, style) + 16 if self.amount else 0)
        lines = [[(line, style, colour)] for line in self._what(ruler, style, room, width)]
        if self.note:
            wide = ruler.width(self.note, _HAND_NOTE)
            if ruler.width(lines[-1][0][0], style) + 8 + wide <= room:
                lines[-1].append((self.note, _HAND_NOTE, INK_SOFT))
            else:
                below = ruler.wrap(self.note, _HAND_NOTE, width - 4)
                lines += [[(plain(line), _HAND_NOTE, INK_SOFT)] for line in below]
        if self.below:
            room = width - 12 - self.aside
            note = fitting(ruler, self.below, _HAND_NOTE, room) if self.large else _HAND_NOTE
            lines += [[(plain(line), note, INK_SOFT)] for line in ruler.wrap(self.below, note, room)]
        if self.reason:
            why = ruler.wrap(self.reason, _HAND_NOTE, width - 4)
            lines += [[(plain(line), _HAND_NOTE, INK_SOFT)] for line in why]
        return lines

    def _what(self, ruler: Ruler, style: Type, room: float, width: float) -> list[str]:
        """A name of more than one line goes on beside the fields."""
        lines = [plain(line) for line in ruler.wrap(self.what, style, room)] if self.what else []
        if len(lines) < 2 or not self.aside:
            return lines
        return [lines[0], *map(plain, ruler.wrap(" ".join(lines[1:]), style, width - 12 - self.aside))]


@dataclass(frozen=True, slots=True)
class Empty(Painter):
    """The ruled lines that are still empty, under what has been `written`, of so many `rows`."""

    reach = 4
    written: tuple[Ruled, ...]
    rows: int = ROWS

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        pitch = _pitch(canvas.ruler)
        for number in range(round(box.h / pitch)):
            canvas.fill(Box(box.x, box.y + (number + 1) * pitch - 1.5, box.w, 1.5), _RULE)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        used = sum(row.size(ruler, width)[1] for row in self.written)
        lines = int((self.rows * PITCH + 1 - used) / _pitch(ruler))
        return width, max(0, lines) * _pitch(ruler)


def _pitch(ruler: Ruler) -> float:
    return max(PITCH, ruler.line_height(_HAND) * 1.1)


def _top(ruler: Ruler, style: Type, line: float) -> float:
    """Where the line box of the text begins, so that its baseline lies 4 u above the ruled line."""
    share = 0.83 if style.face is Face.HAND else 0.84
    return line - 5.5 - ruler.line_height(style) * share


@dataclass(frozen=True, slots=True)
class Meal(Choice):
    """A way to eat: what it is called and costs, and under it what that is like; large text as large as fits."""

    second: str = ""
    note: str = ""

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        return width, _MEAL_HIGH

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        ink, ruler, room = self._ground(canvas, box, mood), canvas.ruler, box.w - 24
        name, second = _MEAL, types.SMALL
        while ruler.line_height(name) + ruler.line_height(second) > box.h - 8:
            name, second = name.sized(name.size - 0.5), second.sized(second.size - 0.5)
        name = fitting(ruler, f"{self.text}  {self.note}", name, room)
        second = fitting(ruler, self.second, second, room)
        y = box.y + (box.h - ruler.line_height(name) - ruler.line_height(second)) / 2
        wide = canvas.text(box.x + 14, y, self.text, name, ink)
        canvas.text(box.x + 20 + wide, y, self.note, replace(name, weight=400), ink)
        soft = ON_DUSK_SECOND if self.chosen else INK_SOFT
        canvas.text(box.x + 14, y + ruler.line_height(name), self.second, second, soft)


_MEAL = Type(size=20, weight=600, leading=1.2)
_MEAL_HIGH = 56.0
"""So much is left under the question on the card, with large text too."""
_DROP, _LOW = 7.0, 35.0
"""How far a field is drawn below where it can be hit, and how high it is."""


@dataclass(frozen=True, slots=True)
class Field(Choice):
    """One of the joined fields: drawn lower than where it can be hit, under the words of the line above it."""

    joined: bool = True

    def raised(self, box: Box, mood: Mood) -> Box:
        return box.inset(0, _DROP, 0, _FIELD_H - _DROP - _LOW)

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        drop = _DROP + 1.2 * (_pitch(canvas.ruler) - PITCH)
        Choice.draw(self, canvas, box.inset(0, drop, 0, _FIELD_H - drop - _LOW), mood)

    def style(self, ruler: Ruler, room: float) -> Type:
        return fitting(ruler, self.text, Choice.style(self, ruler, room), room)
