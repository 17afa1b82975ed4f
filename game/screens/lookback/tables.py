"""The same as the drawing, in rows: every booking, headspace by day, and everything that happened."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from game.core.money import Cents
from game.debrief import words
from game.play.state import Booking
from game.screens.i18n import _
from game.screens.lookback import folder, reasons
from game.screens.lookback.view import View
from game.screens.toolkit import Role, Table, Widget
from game.screens.toolkit.painters.words import Rich


def shown(view: View) -> tuple[Widget, ...]:
    """The tables, each under its name, for a flow."""
    return tuple(_all(view))


def unseen(view: View) -> tuple[Widget, ...]:
    """The tables for the one-column layout only: in the drawn page they have no place."""
    return tuple(replace(widget, paint=None) for widget in _all(view))


def _all(view: View) -> Iterator[Widget]:
    yield folder.heading("table/balance/name", view.text(words.BALANCE))
    course = view.debrief.timeline
    yield _table("table/balance", _bookings(view, course.bookings, course.opening, course.closing))
    if course.cash:
        yield folder.heading("table/cash/name", view.text(words.CASH))
        yield _table("table/cash", _bookings(view, course.cash, course.opening_cash, course.cash[-1].balance))
    yield folder.heading("table/headspace/name", view.text(words.HEADSPACE))
    if course.least_free is None:
        yield folder.words("table/headspace/none", view.text(words.NO_HEADSPACE))
    else:
        yield _table("table/headspace", _headspace(view))
        yield folder.words("table/headspace/others", view.text(words.OTHER_DAYS))
    yield folder.heading("table/due/name", view.text(words.DUE))
    if any(course.marked()):
        yield _table("table/due", _due(view))
    else:
        yield folder.words("table/due/none", view.text(words.NO_DUE))
    yield folder.heading("table/days/name", view.text(words.DAY_BY_DAY))
    yield _table("table/days", _entries(view))


def _table(id: str, table: Table) -> Widget:
    return Widget(id, Role.TEXT, content=(table,), paint=Rich((table,), reasons.PLAIN))


def _bookings(view: View, bookings: Sequence[Booking], opening: Cents, closing: Cents) -> Table:
    course, money = view.debrief.timeline, view.say.money
    head = tuple(map(view.text, (words.DAY, words.WHAT, words.AMOUNT, words.BALANCE_AFTER)))
    rows = [head, ("", view.text(words.OPENING), "", money(opening))]
    for booking in bookings:
        day = next(one.day for one in reversed(course.days) if one.begins <= booking.at)
        what = view.with_who(booking.what, booking.who)
        if booking.bounced:
            what = view.text(_("{what} ({refused})"), what=what, refused=words.REFUSED)
        rows.append((view.say.date(day, "short"), what, money(booking.amount), money(booking.balance)))
    rows.append(("", view.text(words.CLOSING), "", money(closing)))
    last = len(rows) - 1
    return Table(tuple(rows), right=frozenset({2, 3}), strong=frozenset({0, last}), shares=(15, 50, 17, 18))


def _headspace(view: View) -> Table:
    """The days at the table: what was free at the tightest moment, and what took the rest."""
    course = view.debrief.timeline
    rows = [tuple(map(view.text, (words.DAY, words.WENT_TO, words.FREE_PIECES)))]
    for day in course.days:
        if day.least_free is not None:
            head = course.tightest(day)
            went = view.text(words.worries(head)) if head and head.taken else ""
            rows.append((view.say.date(day.day, "short"), went, str(day.least_free)))
    return Table(tuple(rows), strong=frozenset({0}), shares=(16, 60, 24), right=frozenset({2}))


def _due(view: View) -> Table:
    """The marks in the row of last days, and what was tried."""
    rows = [tuple(map(view.text, (words.DAY, words.WHAT, words.HOW_IT_WENT)))]
    for entry in view.debrief.timeline.marked():
        what = view.line(entry.title)
        said = view.text(_("{what}; {about}"), what=what, about=view.line(entry.about)) if entry.about else what
        rows.append((view.say.date(entry.moment.date(), "short"), said, view.text(words.KIND[entry.kind])))
    return Table(tuple(rows), strong=frozenset({0}), shares=(16, 58, 26), right=frozenset())


def _entries(view: View) -> Table:
    rows = [(view.text(_("wanneer")), view.text(words.WHAT), view.text(words.WHO))]
    for entry in view.debrief.timeline.entries:
        what = view.text(_("{kind}: {title}"), kind=words.KIND[entry.kind], title=view.line(entry.title))
        rows.append((view.when(entry), what, view.line(entry.about) if entry.about else ""))
    return Table(tuple(rows), right=frozenset(), strong=frozenset({0}), shares=(19, 53, 28))
