"""It could be otherwise, on paper: each policy in a row, turning points, the division, a thousand other hours."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Protocol

from game.core.money import Cents
from game.core.text import Money, Text, Value
from game.debrief import other_words as words
from game.debrief.markup import Html, element
from game.debrief.model import Line
from game.debrief.other_worlds import LetterOf, OtherWorld
from game.debrief.otherwise import Otherwise
from game.debrief.outcome import Outcome
from game.debrief.turning import TurningPoint
from game.debrief.words import Speaker, spoken


class Page(Protocol):
    """What the report gives its parts to write with."""

    speaker: Speaker

    def say(self, text: Text, **values: Value) -> str: ...
    def p(self, text: Text, class_: str | None = None, **values: Value) -> Html: ...
    def h(self, level: int, text: Text) -> Html: ...
    def table(
        self, columns: Sequence[Text], rows: Sequence[Html], caption: str = "", numbers: int = 1
    ) -> Html: ...
    def amount(self, cents: Cents) -> Html: ...


def otherwise(page: Page, found: Otherwise) -> Iterator[Html]:
    """All of it, in the order of the screen."""
    for id, name in words.PARTS.items():
        yield page.h(3, name)
        yield page.p(words.PART_SAYS[id])
        yield from _OF[id](page, found)


# --- other policy -----------------------------------------------------------------------------------------------


def _policies(page: Page, found: Otherwise) -> Iterator[Html]:
    columns = (words.POLICY, words.ON_HAND, words.OWED, words.HARM, words.LETTERS)
    here = (
        element("th", page.say(words.PLAYED), scope="row"),
        *_cells(page, found.was),
    )
    rows = [element("tr", here), *(_row(page, world) for world in found.worlds)]
    yield page.table(columns, rows, page.say(words.HOW_SAYS), numbers=4)
    for world in found.worlds:
        yield from _world(page, found, world)


def _cells(page: Page, one: Outcome) -> Iterator[Html]:
    for cents in (one.on_hand, one.owed, one.harm.total):
        yield page.amount(cents)
    yield element("td", str(len(one.letters)), class_="num")


def _row(page: Page, world: OtherWorld) -> Html:
    name = element("th", page.say(world.policies[0].name), scope="row")
    if world.is_enough:
        return element("tr", name, *_cells(page, world.now))
    empty = element("td", page.say(words.NO_AMOUNTS), class_="num", colspan=3)
    return element("tr", name, empty, element("td", str(len(world.now.letters)), class_="num"))


def _world(page: Page, found: Otherwise, world: OtherWorld) -> Iterator[Html]:
    policy = world.policies[0]
    yield page.h(4, policy.name)
    yield page.p(policy.what)
    yield element("p", spoken(page.speaker, words.followed(world)))
    if words.is_same(found.was, world):
        yield page.p(words.SAME)
    yield from _letters(page, world.not_come, world.came)
    if world.opened:
        yield page.p(words.OPENED)
        yield element("ul", (element("li", spoken(page.speaker, one)) for one in world.opened))
    for head, said in ((words.SHOWS, policy.shows), (words.HIDES, policy.hides)):
        yield element("p", f"{page.say(head)}: {page.say(said)}", class_="soft")
    sources = "; ".join(page.say(found.evidence[id]) for id in policy.sources if id in found.evidence)
    yield element("p", f"{page.say(words.BY)}: {sources}", class_="soft")


def _letters(page: Page, not_come: Sequence[LetterOf], came: Sequence[LetterOf]) -> Iterator[Html]:
    for _id, name, these in words.letters(not_come, came):
        yield page.p(name)
        said = (f"{spoken(page.speaker, one.subject)}, {page.say(one.sender)}" for one in these)
        yield element("ul", (element("li", each) for each in said))


# --- turning points ---------------------------------------------------------------------------------------------


def _turning(page: Page, found: Otherwise) -> Iterator[Html]:
    if not found.points:
        yield page.p(words.NO_TURNING)
        return
    yield page.p(words.TURNING_SAYS)
    for point in found.points:
        yield from _point(page, found.was, point)


def _point(page: Page, was: Outcome, point: TurningPoint) -> Iterator[Html]:
    say = page.speaker
    where = f". {spoken(say, point.where)}" if point.where else ""
    yield element("h4", f"{say.day(point.moment.date())}, {say.clock(point.moment)}{where}")
    if point.asked:
        yield element("p", f"{page.say(words.WAS_ASKED)}: {spoken(say, point.asked)}")
    yield element("p", f"{page.say(words.WAS[point.sort])}: {spoken(say, point.was)}")
    instead = f" {spoken(say, point.instead)}" if point.instead and point.sort == "choice" else ""
    yield element("p", f"{page.say(words.INSTEAD[point.sort])}{instead}")
    lines: list[Line] = list(words.differences(point))
    if lines:
        yield element("ul", (element("li", spoken(say, line)) for line in lines))
    yield _figures(page, was, point.now)
    yield from _letters(page, point.not_come, point.came)


def _figures(page: Page, was: Outcome, now: Outcome) -> Html:
    rows = [
        element("tr", element("th", page.say(row.name), scope="row"), *_two(page, row))
        for row in words.rows(was, now)
    ]
    return page.table((words.FIGURE, words.PLAYED, words.THERE), rows, numbers=2)


def _two(page: Page, row: words.Row) -> Iterator[Html]:
    for value in (row.was, row.now):
        yield element("td", said(page.speaker, row.how, value), class_="num")


def said(speaker: Speaker, how: words.How, value: int) -> str:
    """A figure as it is said: money, a count, per cent."""
    if how == "money":
        return speaker.money(value)
    return speaker.say(words.PERCENT, share=value) if how == "percent" else str(value)


# --- where it came from, and a thousand other hours -------------------------------------------------------------


def _division(page: Page, found: Otherwise) -> Iterator[Html]:
    division = found.division
    if division is None or not any(cents for _id, cents in words.parts(division)):
        yield page.p(words.NO_HARM)
        return
    yield page.p(words.DIVISION_SAYS, total=Money(division.total))
    rows = [
        element(
            "tr",
            element("th", page.say(words.PART[id][0]), scope="row"),
            element("td", page.say(words.PART[id][1])),
            page.amount(cents),
        )
        for id, cents in words.parts(division)
    ]
    total = (element("th", page.say(words.TOTAL), scope="row", colspan=2), page.amount(division.total))
    yield page.table((words.CAUSE, words.MEANS, words.AMOUNT), [*rows, element("tr", total, class_="sum")])
    if found.was.suspended:
        yield page.p(words.NOT_COUNTED, days=found.was.suspended)
    yield page.p(words.DIVISION_MEANS)


def _thousand(page: Page, found: Otherwise) -> Iterator[Html]:
    if found.band is None:
        yield page.p(words.NO_BAND)
    else:
        yield page.p(words.BAND_SAYS, hours=found.band.hours)
        rows = []
        for name, how, band, own in words.band_rows(found.band, found.was):
            cells = (element("td", said(page.speaker, how, one), class_="num") for one in (*band, own))
            rows.append(element("tr", element("th", page.say(name), scope="row"), *cells))
        yield page.table((words.FIGURE, *words.BAND_COLUMNS), rows, numbers=4)
    if best := found.best:
        yield page.p(words.BEST_FOUND, amount=Money(best.on_hand - best.owed), tried=best.tried)


_OF: Mapping[str, Callable[[Page, Otherwise], Iterator[Html]]] = {
    "beleid": _policies,
    "keerpunten": _turning,
    "waarvan": _division,
    "duizend": _thousand,
}
