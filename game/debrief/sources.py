"""Where everything comes from: calculations with their terms, reported patterns, amounts and their sources."""

from collections.abc import Iterable, Iterator, Mapping

from game.core.calculation import Calculation
from game.core.text import Text
from game.debrief import naming, words
from game.debrief.model import Figure, LetterLife, Line, MetPattern, Right, Sources, UsedCalculation
from game.play.actions import Take
from game.play.budget import open_at
from game.play.events import MessageCame, SceneBegan
from game.play.hour import Hour

EXAMPLE = "rekenvoorbeeld"
"""How an author says that an amount is made up, with what it was made up from."""


def sources(
    hour: Hour, letters: Mapping[str, LetterLife], reckoned: Mapping[str, Calculation], rights: Iterable[Right]
) -> Sources:
    """Of this hour: what was not met, is not here. `reckoned` by the cause of a booking."""
    return Sources(
        calculations=(*_calculations(hour, letters), *_reckoned(hour, reckoned), *_worths(rights)),
        patterns=tuple(_patterns(hour, letters)),
        figures=tuple(_figures(hour)),
        references=tuple(dict.fromkeys(law for id in letters for law in hour.world.scenario.letter(id).law)),
    )


def _calculations(hour: Hour, letters: Mapping[str, LetterLife]) -> Iterator[UsedCalculation]:
    met = _gathered(_calculations_met(hour, letters))
    for id, calculation in hour.world.scenario.calculations.items():
        if id in met:
            yield UsedCalculation(id, calculation, met[id])


def _reckoned(hour: Hour, reckoned: Mapping[str, Calculation]) -> Iterator[UsedCalculation]:
    """Of each month of benefit and each wage that was paid, how it was reckoned."""
    named = {one.cause: one.what for one in hour.state.bookings}
    for cause, sum in reckoned.items():
        if what := named.get(cause):
            yield UsedCalculation(cause, sum, (_paid(cause, what),))


def _paid(cause: str, what: Text) -> Line:
    """`uitkering over november 2026`; a wage says by itself which one it is."""
    kind, _, month = cause.partition("/")
    if kind == "benefit":
        return Line(words.CASE_OF_MONTH, {"what": what, "month": naming.month(month)})
    return Line(what)


def _worths(rights: Iterable[Right]) -> Iterator[UsedCalculation]:
    """Of each right that was not claimed, what the rules make of it."""
    return (UsedCalculation(f"right/{one.id}", one.worth, (one.name,)) for one in rights if one.worth)


def _calculations_met(hour: Hour, letters: Mapping[str, LetterLife]) -> Iterator[tuple[str, Line]]:
    """In letters that came, in money that moved, and in the budget book if it was opened."""
    scenario = hour.world.scenario
    for life in letters.values():
        for used in naming.letter_rule(scenario, life.id).calculations:
            yield used, life.subject
    for booking in hour.state.bookings:
        for used in naming.booking_rule(scenario, booking).calculations:
            yield used, Line(booking.what)
    read = [open_at(scenario, step.at) for step in hour.steps if step.action == Take("go/book")]
    for book in (one for one in scenario.file.books if one in read):
        for line in (*book.comes, *book.goes):
            for used in naming.calculations_of((line.amount,)):
                yield used, Line(line.what)


def _patterns(hour: Hour, letters: Mapping[str, LetterLife]) -> Iterator[MetPattern]:
    met = _gathered(_patterns_met(hour, letters))
    for reported in naming.reported(hour.world.scenario, sorted(met)):
        yield MetPattern(reported, met[reported.id])


def _patterns_met(hour: Hour, letters: Mapping[str, LetterLife]) -> Iterator[tuple[str, Line]]:
    scenario = hour.world.scenario
    for life in letters.values():
        yield from ((pattern, life.subject) for pattern in scenario.letter(life.id).pattern)
    for event in hour.events:
        if isinstance(event, SceneBegan):
            who = naming.person_of(scenario, event.scene)
            yield from ((pattern, who) for pattern in scenario.scenes[event.scene].pattern)
        elif isinstance(event, MessageCame):
            message = scenario.messages[event.message]
            yield from ((pattern, Line(message.sender)) for pattern in message.pattern)


def _gathered(met: Iterable[tuple[str, Line]]) -> Mapping[str, tuple[Line, ...]]:
    """By id, each line once."""
    lines: dict[str, tuple[Line, ...]] = {}
    for id, line in met:
        known = lines.get(id, ())
        lines[id] = known if line in known else (*known, line)
    return lines


def _figures(hour: Hour) -> Iterator[Figure]:
    """Each amount that was booked or asked, once, with what its author wrote about it."""
    scenario = hour.world.scenario
    seen = dict.fromkeys(
        (booking.what, booking.who, abs(booking.amount), naming.booking_rule(scenario, booking).source)
        for booking in hour.state.bookings
        if booking.cause.removeprefix("debt/") not in scenario.bills
    )
    for what, who, amount, source in seen:
        yield Figure(what, who, amount, source, source.startswith(EXAMPLE))
    for bill in scenario.bills.values():
        if bill.id in hour.state.debts:
            yield Figure(bill.what, bill.who, bill.amount, bill.source, bill.source.startswith(EXAMPLE))
