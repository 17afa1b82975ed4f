"""What ids mean to a reader: the scenario's own sentences for letters, people, bills, offers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from game.core.text import Month, Text
from game.debrief import words
from game.debrief.model import Line, Reported, Rule
from game.play.hour import Hour
from game.play.people import node as node_of
from game.play.state import Booking
from game.scenario.account import Bill, Flow, FromLaw, Sum
from game.scenario.option import Option
from game.scenario.paperwork import Procedure
from game.scenario.scenario import Scenario


@dataclass(frozen=True, slots=True)
class Named:
    """An offer in words: what it says, what it is about, the letter and the reported patterns behind it."""

    title: Line
    about: Line | None = None
    letter: str = ""
    rule: Rule = Rule()  # noqa: RUF009 - frozen, so one may be shared
    patterns: tuple[str, ...] = ()
    is_choice: bool = True


# --- letters and bills ------------------------------------------------------------------------------------


def filled(hour: Hour, id: str, text: Text) -> Line:
    """A sentence of a letter with the amounts and days that stand in this one."""
    values = dict(hour.state.papers[id].values) if id in hour.state.papers else {}
    return Line(text, {name: values[name] for name in sorted(text.placeholders) if name in values})


def subject(hour: Hour, id: str) -> Line:
    return filled(hour, id, hour.world.scenario.letter(id).subject)


def sender(scenario: Scenario, letter: str) -> Text:
    return scenario.senders[scenario.letter(letter).sender].name


def letter_rule(scenario: Scenario, id: str) -> Rule:
    """The law that a letter names, and the calculations whose amounts stand in it."""
    letter = scenario.letter(id)
    return rule(scenario, letter.values.values(), references=tuple(letter.law))


def bill_rule(scenario: Scenario, bill: Bill) -> Rule:
    """Where the amount of a bill comes from, and the law that its letter names."""
    return rule(scenario, (bill.amount,), references=tuple(scenario.letters[bill.letter].law), source=bill.source)


def rule(scenario: Scenario, sums: Iterable[Sum], references: tuple[str, ...] = (), source: str = "") -> Rule:
    used = tuple(dict.fromkeys(calculations_of(sums)))
    return Rule(references, used, source, all(scenario.calculations[one].certain for one in used))


def calculations_of(sums: Iterable[Sum | None]) -> Iterator[str]:
    """The calculations that some amounts are taken from."""
    return (one.calculation for one in sums if isinstance(one, FromLaw))


def flow_of(scenario: Scenario, booking: Booking) -> Flow | None:
    """The flow that booked by itself, or the debit that bounced and was paid after, if this booking is one."""
    kind, _, id = booking.cause.partition("/")
    return scenario.flows.get(id.partition(".")[0]) if kind in {"flow", "debt"} else None


def booking_rule(scenario: Scenario, booking: Booking) -> Rule:
    """Why this amount: the flow's source and calculation, the groceries' source, or that of what was owed."""
    kind, _, id = booking.cause.partition("/")
    if flow := flow_of(scenario, booking):
        return rule(scenario, (flow.amount,), source=flow.source)
    if kind == "debt" and id in scenario.bills:
        return bill_rule(scenario, scenario.bills[id])
    if kind in {"benefit", "refund"} and scenario.file.benefit:
        return Rule(source=scenario.file.benefit.source)
    if kind in {"award", "advance"}:
        return Rule(
            tuple(law for one in scenario.procedure(id).letters.values() for law in scenario.letter(one).law)
        )
    return Rule(source=scenario.file.eating.source if kind == "eat" else "")


def reported(scenario: Scenario, ids: Iterable[str]) -> tuple[Reported, ...]:
    """Patterns in full, with their sources in full."""
    patterns = [scenario.patterns[id] for id in ids]
    return tuple(
        Reported(pattern.id, pattern.text, tuple(scenario.evidence[source] for source in pattern.sources))
        for pattern in patterns
    )


def case_rule(scenario: Scenario, procedure: Procedure) -> Rule:
    """The law that the letters of a procedure name."""
    named = (law for letter in procedure.letters.values() for law in scenario.letter(letter).law)
    return Rule(tuple(dict.fromkeys(named)))


def month(name: str) -> Month:
    """`2026-10` inside a sentence."""
    return Month(date.fromisoformat(f"{name}-01"))


def luck(hour: Hour, purpose: str, about: str, one_in: int) -> Named:
    """What luck brought: what came over the household, or what an institution did in a case."""
    scenario = hour.world.scenario
    if purpose == "chance":
        return Named(Line(scenario.chances[about].name))
    procedure = scenario.procedure(about)
    return Named(Line(words.LUCK[purpose], {"one_in": one_in}), Line(procedure.name))


def institution(scenario: Scenario, procedure: Procedure) -> Text:
    """Who handles the cases of a procedure."""
    return scenario.senders[procedure.institution].name


# --- offers -----------------------------------------------------------------------------------------------


def named(hour: Hour, offer: str) -> Named:
    """What an offer says, whichever sort it is; an unknown one is shown by its id."""
    sorts = (_as_written, _on_the_table, _with_somebody)
    found = next((said for sort in sorts if (said := sort(hour, offer.split("/")))), None)
    return found or Named(Line(words.SOMETHING, {"offer": offer}))


def asked(scenario: Scenario, offer: str) -> Line | None:
    """What was said to her before she chose this: the message, or the last words of a talk up to there."""
    match offer.split("/"):
        case ["message", message, _]:
            return Line(scenario.messages[message].text)
        case ["scene", scene, node, _]:
            here = node_of(scenario.scenes[scene], node)
            return next((Line(turn.line) for turn in reversed(here.turns) if turn.who and turn.line), None)
    return None


def _as_written(hour: Hour, parts: list[str]) -> Named | None:
    """What an author wrote as a choice: of a letter, a message, a talk, a small thing to do."""
    scenario = hour.world.scenario
    match parts:
        case ["letter", letter, what]:
            return _of_a_letter(hour, letter, what)
        case ["message", message, what]:
            return _of_a_message(scenario, message, what)
        case ["scene", scene, node, what]:
            return _of_a_scene(scenario, scene, node, what)
        case ["comfort", id]:
            return _of_a_comfort(scenario, id)
    return None


def _on_the_table(hour: Hour, parts: list[str]) -> Named | None:
    """What the game itself offers: paying, eating, sites and forms, and bed."""
    match parts:
        case ["pay", bill, way]:
            return _of_a_debt(hour, bill, way)
        case ["eat", level]:
            return Named(Line(hour.world.scenario.levels[level].name), Line(words.EATING))
        case [("portal" | "open" | "apply" | "fill" | "login" | "again") as kind, *rest]:
            return _of_paper(hour, kind, "/".join(rest))
        case ["moment", "bed"]:
            return Named(Line(words.TO_BED))
    return None


def _with_somebody(hour: Hour, parts: list[str]) -> Named | None:
    """Going to somebody, ringing, and what one does on the line or at a counter."""
    scenario = hour.world.scenario
    match parts:
        case ["meet", scene]:
            return Named(Line(words.MEET), person_of(scenario, scene))
        case ["dial", line]:
            number = scenario.lines[line]
            return Named(Line(words.DIAL, {"name": number.name}), patterns=tuple(number.pattern))
        case ["visit", counter]:
            place = scenario.counters[counter]
            return Named(Line(words.VISITING, {"name": place.name}), patterns=tuple(place.pattern))
        case ["call", *_]:
            return Named(Line(words.ON_THE_LINE), is_choice=False)
        case ["counter", *_]:
            return Named(Line(words.AT_THE_COUNTER), is_choice=False)
    return None


def _of_a_comfort(scenario: Scenario, id: str) -> Named:
    """What was done to breathe, and with whom."""
    comfort = scenario.comforts[id]
    about = Line(scenario.people[comfort.person].name) if comfort.person else None
    return Named(Line(comfort.text), about, patterns=tuple(comfort.pattern))


def person_of(scenario: Scenario, scene: str) -> Line:
    return Line(scenario.people[scenario.scenes[scene].person].name)


def _of_a_letter(hour: Hour, id: str, what: str) -> Named:
    scenario = hour.world.scenario
    letter = scenario.letter(id)
    option = _option(letter.options, what)
    title = filled(hour, id, option.text) if option else Line(words.PUT[what])
    about, rule_, patterns = subject(hour, id), letter_rule(scenario, id), tuple(letter.pattern)
    return Named(title, about, id, rule_, patterns, not (option and _only_moves(option)))


def _of_paper(hour: Hour, kind: str, id: str) -> Named:
    """A site, a form, or a paper that is asked for again."""
    scenario = hour.world.scenario
    if kind == "again":
        again = scenario.letter(id).again
        return Named(Line(again.text if again else words.ASKED_AGAIN), subject(hour, id), id)
    if kind in {"portal", "login"}:
        site = scenario.portals.get(id)
        return Named(Line(words.TO_THE_SITE), Line(site.name) if site else None, is_choice=False)
    procedure = scenario.procedure(id)
    about = Line(institution(scenario, procedure))
    return Named(Line(words.BEGIN_FORM), about, patterns=tuple(procedure.pattern))


def _of_a_message(scenario: Scenario, id: str, what: str) -> Named:
    message = scenario.messages[id]
    option = _option(message.options, what)
    return Named(_said(option, what), Line(message.sender), patterns=tuple(message.pattern))


def _of_a_scene(scenario: Scenario, id: str, node: str, what: str) -> Named:
    scene = scenario.scenes[id]
    option = _option(node_of(scene, node).options, what)
    patterns, speaks_on = tuple(scene.pattern), option is None
    return Named(_said(option, what), person_of(scenario, id), patterns=patterns, is_choice=not speaks_on)


def _of_a_debt(hour: Hour, id: str, way: str) -> Named:
    scenario, debt = hour.world.scenario, hour.state.debts[id]
    bill = scenario.bills.get(id)
    rule = bill_rule(scenario, bill) if bill else Rule()
    return Named(Line(words.PAY[way]), Line(debt.what), bill.letter if bill else "", rule)


def _only_moves(option: Option) -> bool:
    """It costs nothing and does nothing but reach for another thing on the table."""
    does = option.does
    money = does.terms or does.loan or does.repays or does.sale or does.parcel or does.leaves_out
    more = does.learn or does.flag or does.begin or option.asks or option.minutes or money
    return bool(does.go) and not more


def _said(option: Option | None, what: str) -> Line:
    return Line(option.text) if option else Line(words.SOMETHING, {"offer": what})


def _option(options: list[Option], id: str) -> Option | None:
    return next((option for option in options if option.id == id), None)
