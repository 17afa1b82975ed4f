"""What an hour is played in: the scenario, and everything in it that happens by itself, in order."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from typing import Any

from game.core.days import month_of, months_from
from game.play.numbers import NUMBERS, Numbers
from game.play.offer import Offer
from game.play.state import Due, Known, Place, Relief, State, Truth
from game.play.time import BETWEEN_MS, TICKS_A_DAY, TICKS_A_WEEK
from game.rules import HouseholdFile
from game.rules.maandstaat import Month
from game.rules.verrekenen import pay_day
from game.scenario import weeks
from game.scenario.condition import Condition
from game.scenario.option import Does
from game.scenario.policies import TODAY, Gives, Way
from game.scenario.scenario import Scenario
from game.scenario.scenes import Scene

Test = Callable[[State], bool]
"""A condition of the scenario, ready to be asked."""


@dataclass(frozen=True, slots=True)
class World:
    """A policy is another world with the same journal. The last eight fields only spare work.

    `last_moment` is the one with which it ends. `taking` has, for each moment at the table, the plans that
    would take some of it; `spans`, of each moment and plan, from when up to when (ticks) it is, with the travel
    round it; `neutral` are the causes of luck (`luck.Cause`) that this world does without; `following` are the
    scenes that come after something, with what; `numbers` are those of headspace. `way` is how institutions go
    about it, `solves` what a counter brings about beside an offer where it passes nothing on, `gives` what comes
    every month by a policy (`otherwise.py`), `spared` single draws that do not hit: `fout/verzoek.2026_09`.
    """

    scenario: Scenario
    schedule: tuple[Due, ...]
    last_moment: str
    taking: Mapping[str, tuple[weeks.Appointment, ...]]
    spans: Mapping[str, tuple[int, int]]
    neutral: frozenset[str] = frozenset()
    following: tuple[tuple[Scene, Condition], ...] = ()
    numbers: Numbers = NUMBERS
    way: Way = TODAY
    solves: Mapping[str, Does] = field(default_factory=dict)
    gives: tuple[Gives, ...] = ()
    spared: frozenset[str] = frozenset()
    told: tuple[Due, ...] = field(default=(), compare=False, repr=False)
    tests: dict[int, Test] = field(default_factory=dict, compare=False, repr=False)
    asked: dict[str, Callable[[State], Any]] = field(default_factory=dict, compare=False, repr=False)
    households: dict[Truth, HouseholdFile] = field(default_factory=dict, compare=False, repr=False)
    rows: dict[tuple[Known, date], Month] = field(default_factory=dict, compare=False, repr=False)
    heads: dict[str, "Head"] = field(default_factory=dict, compare=False, repr=False)
    offered: dict[str, tuple[State, tuple[Offer, ...]]] = field(default_factory=dict, compare=False, repr=False)
    same: dict[tuple[str, str], Offer] = field(default_factory=dict, compare=False, repr=False)

    def apart(self) -> "World":
        """The same world with none of the work that was spared: for another thread, which may not share it."""
        return replace(self, tests={}, asked={}, households={}, rows={}, heads={}, offered={}, same={})


@dataclass(frozen=True, slots=True)
class Head:
    """What these worries and this relief leave free, from a time up to another (ticks)."""

    worries: dict[str, int]
    relief: tuple[Relief, ...]
    since: int
    until: int
    free: int


def build(
    scenario: Scenario,
    weeks: int | None = None,
    neutral: frozenset[str] = frozenset(),
    numbers: Numbers = NUMBERS,
    without: frozenset[str] = frozenset(),
    way: Way = TODAY,
    gives: tuple[Gives, ...] = (),
    like: World | None = None,
) -> World:
    """The world of a scenario, up to its end or up to the end of so many weeks at the table.

    What is named in `without` (`letter/schatting`, `scene/marloes`) does not come, and nothing of it. `like` is a
    world of a scenario with the same words, of which what takes time to work out is taken over.
    """
    end = scenario.ticks(scenario.file.end)
    if weeks:
        first = min(moment.begins for moment in scenario.moments.values()).date()
        sunday = scenario.end_of(first + timedelta(days=6 - first.weekday()))
        end = min(end, sunday + (weeks - 1) * TICKS_A_WEEK)
    told = like.told if like else tuple(_told(scenario))
    every = (*told, *_pay_days(scenario), *_given(scenario, gives), *_awarded(scenario, way))
    dues = [due for due in every if due.at <= end and brought_by(due) not in without]
    schedule = tuple(sorted([*dues, Due(end, "end", scenario.id)], key=order))
    last = next((due.id for due in reversed(schedule) if due.kind == "moment"), "")
    taking = like.taking if like else {one.id: _taking(scenario, one) for one in scenario.moments.values()}
    following = tuple(
        (scene, scene.after)
        for scene in scenario.scenes.values()
        if scene.after is not None and f"scene/{scene.id}" not in without
    )
    spans = like.spans if like else dict(_spans(scenario))
    made = World(scenario, schedule, last, taking, spans, neutral, following, numbers, way, gives=gives, told=told)
    return _sparing(made, like) if like else made


def _sparing(world: World, like: World) -> World:
    """With the work that was done for the other: of what is the same in both."""
    here, there = world.scenario, like.scenario
    if here.law is there.law and here.household is there.household:
        world = replace(world, households=like.households, rows=like.rows)
    if here.worries.keys() == there.worries.keys():
        world = replace(world, asked=like.asked)
    return replace(world, tests=like.tests, same=like.same)


def brought_by(due: Due) -> str:
    """What of the scenario something due comes of: `letter/schatting`; nothing where it is the game's own."""
    name = due.id.partition("/")[0].partition(".")[0]
    kind = _BROUGHT_BY.get(due.kind)
    return f"{kind}/{name}" if kind else ""


_BROUGHT_BY = {
    "letter": "letter", "deadline": "letter", "message": "message", "lapse": "message", "scene": "scene",
    "leave": "scene", "case": "procedure", "due": "bill", "debt": "bill", "plan": "plan", "flow": "flow",
}  # fmt: skip


def _awarded(scenario: Scenario, way: Way) -> Iterator[Due]:
    """The first morning, on which what data can prove is granted."""
    at = scenario.ticks(datetime.combine(scenario.file.start, OPENS_AT))
    for procedure in scenario.procedures.values():
        if procedure.award and procedure.award.rule in way.awards:
            yield Due(at, "case", f"{procedure.id}.1/awards")


def _given(scenario: Scenario, gives: tuple[Gives, ...]) -> Iterator[Due]:
    """The days on which a policy gives something, from the first day of the hour to its last."""
    for number, one in enumerate(gives):
        for month in months_from(month_of(scenario.file.start), month_of(scenario.file.end.date())):
            day = month.start + timedelta(days=one.day - 1)
            if scenario.file.start <= day <= scenario.file.end.date():
                yield Due(scenario.ticks(datetime.combine(day, PAID_AT)), "given", str(number))


def _spans(scenario: Scenario) -> Iterator[tuple[str, tuple[int, int]]]:
    for moment in scenario.moments.values():
        yield f"moment/{moment.id}", (scenario.ticks(moment.begins), scenario.ticks(moment.ends))
    for plan in scenario.plans.values():
        yield f"plan/{plan.id}", (scenario.ticks(plan.leaves), scenario.ticks(plan.returns))


def _taking(scenario: Scenario, moment: weeks.Moment) -> tuple[weeks.Appointment, ...]:
    """The plans that lie over a moment, or against its end, with the travel round them."""
    over = (
        plan for plan in scenario.plans.values() if plan.leaves <= moment.ends and moment.begins < plan.returns
    )
    return tuple(sorted(over, key=lambda plan: (plan.leaves, plan.id)))


def first_state(world: World, seed: int, pace: str = "1", stops: tuple[int, ...] = ()) -> State:
    """Midnight of the first day, before anything has happened."""
    account, eating = world.scenario.file.account, world.scenario.file.eating
    return State(
        seed=seed,
        pace=pace,
        balance=account.opening,
        cash=account.cash,
        eating=eating.default,
        place=Place("between"),
        between=BETWEEN_MS,
        stops=stops,
        head=world.numbers.capacity,
    )


_RANK = (
    "night",
    "grew",
    "eased",
    "went",
    "chance",
    "flow",
    "groceries",
    "benefit",
    "given",
    "debt",
    "letter",
    "paper",
    "again",
    "case",
    "message",
    "lapse",
    "leave",
    "due",
    "term",
    "deadline",
    "answered",
    "rings",
    "scene",
    "plan",
    "moment",
    "end",
)
"""At the same minute: the night is over, who falls ill first, then money, then post, then people, and a moment
begins when all that lies there."""


def order(due: Due) -> tuple[int, int, str]:
    return due.at, _RANK.index(due.kind), due.id


def _told(scenario: Scenario) -> Iterator[Due]:
    """What the story itself says, whatever the law and its practice."""
    yield from _of_nights(scenario)
    yield from _of_money(scenario)
    yield from _of_the_post(scenario)
    yield from _of_people(scenario)
    yield from _of_the_agenda(scenario)
    yield from _of_institutions(scenario)


def _of_nights(scenario: Scenario) -> Iterator[Due]:
    """Every morning but the first."""
    first = scenario.ticks(datetime.combine(scenario.file.start, MORNING))
    for number in range(1, (scenario.file.end.date() - scenario.file.start).days + 1):
        yield Due(first + number * TICKS_A_DAY, "night", "")


def _of_money(scenario: Scenario) -> Iterator[Due]:
    """What comes and goes by itself, and the last days of bills; a ladder that ran already goes on."""
    for flow in scenario.file.flows:
        for day in scenario.times(flow.on):
            yield Due(scenario.ticks(day), "flow", flow.id)
    for day in scenario.times(scenario.file.eating.on):
        yield Due(scenario.ticks(day), "groceries", "groceries")
    for bill in scenario.bills.values():
        yield Due(0, "debt", f"{bill.id}/runs") if bill.rung else Due(scenario.end_of(bill.due), "due", bill.id)


def _of_the_post(scenario: Scenario) -> Iterator[Due]:
    """Letters as they come, and the last days that they name."""
    for letter in scenario.letters.values():
        if letter.kept:
            yield Due(0, "letter", letter.id)
        elif letter.arrives:
            yield Due(scenario.ticks(letter.arrives), "letter", letter.id)
        for deadline in letter.deadlines:
            if deadline.day:
                yield Due(scenario.end_of(deadline.day), "deadline", f"{letter.id}/{deadline.id}")


def _of_people(scenario: Scenario) -> Iterator[Due]:
    """Messages and scenes, and until when each waits."""
    for message in scenario.messages.values():
        yield Due(scenario.ticks(message.arrives), "message", message.id)
        if message.until:
            yield Due(scenario.ticks(message.until), "lapse", message.id)
    for scene in scenario.scenes.values():
        if scene.at:
            yield Due(scenario.ticks(scene.at), "scene", scene.id)
        if scene.until:
            yield Due(scenario.ticks(scene.until), "leave", scene.id)


def _of_the_agenda(scenario: Scenario) -> Iterator[Due]:
    """Plans as she leaves for them, the days on which a chance is drawn, and moments at the table."""
    for plan in scenario.plans.values():
        yield Due(max(0, scenario.ticks(plan.leaves)), "plan", plan.id)
    for chance in scenario.chances.values():
        for at in scenario.times(chance.draws):
            yield Due(scenario.ticks(at), "chance", chance_due(chance.id, at))
    for moment in scenario.moments.values():
        yield Due(scenario.ticks(moment.begins), "moment", moment.id)


def _of_institutions(scenario: Scenario) -> Iterator[Due]:
    """The days on which a form of every month lies ready."""
    for procedure in scenario.procedures.values():
        for month in procedure.months:
            at = scenario.ticks(datetime.combine(procedure.on or month.until, OPENS_AT))
            what = "requests" if procedure.kind == "request" else "opens"
            yield Due(at, "case", f"{procedure.id}.{month.start:%Y_%m}/{what}")


def _pay_days(scenario: Scenario) -> Iterator[Due]:
    """The days on which the benefit is paid, which the municipality sets."""
    if benefit := scenario.file.benefit:
        local = scenario.law.gemeenten[scenario.household.gemeente]
        for month in months_from(benefit.first, benefit.last):
            at = scenario.ticks(datetime.combine(pay_day(local, month), PAID_AT))
            yield Due(at, "benefit", f"{month.start:%Y-%m}")


OPENS_AT, PAID_AT, MORNING = time(6, 0), time(6, 0), time(6, 0)


def chance_due(id: str, at: datetime) -> str:
    """What the drawing of a chance on one day is called: `koorts_sami.2026-10-12`."""
    return f"{id}.{at.date().isoformat()}"
