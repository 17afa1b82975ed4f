"""What really happened: the household file, with everything that this hour has changed in it."""

from datetime import date
from fractions import Fraction

from game.core.calculation import Calculation
from game.core.money import Cents
from game.core.ticks import TICKS_A_MINUTE
from game.play.state import State, Truth
from game.play.turn import Turn
from game.play.world import World
from game.rules import HouseholdFile, loon
from game.rules.household_file import Gift, PayPeriod, Person, Stay, Work
from game.scenario.account import FromLaw, FromWork, Sum
from game.scenario.scenario import Scenario

_WEEK = 7


def household(world: World, truth: Truth) -> HouseholdFile:
    """The household file as it is true; made once for each truth, because the law is asked often."""
    if truth not in world.households:
        world.households[truth] = _with(world.scenario, world.scenario.household, truth)
    return world.households[truth]


def _with(scenario: Scenario, file: HouseholdFile, truth: Truth) -> HouseholdFile:
    extra = dict(truth.hours)
    return file.model_copy(
        update={
            "work": tuple(_worked(job, extra) for job in file.work),
            "giften": (*file.giften, *(Gift(on=on, amount=amount) for on, amount in truth.gifts)),
            "people": (*file.people, *(_guest(scenario, *one) for one in truth.guests)),
            "verblijf_buitenland": (
                *file.verblijf_buitenland,
                *(Stay.model_validate({"from": first, "to": last}) for first, last in truth.away),
            ),
        }
    )


def _worked(job: Work, extra: dict[date, int]) -> Work:
    return job.model_copy(update={"periods": tuple(_more(one, extra.get(one.since, 0)) for one in job.periods)})


def _more(period: PayPeriod, hours: int) -> PayPeriod:
    if not hours or period.hours is None:
        return period
    return period.model_copy(update={"hours": max(Fraction(0), period.hours + hours)})


def _guest(scenario: Scenario, id: str, since: date, to: date | None) -> Person:
    guest = scenario.guests[id]
    days = {"from": since} | ({"to": to} if to else {})
    return Person.model_validate(
        {
            "id": id,
            "role": "medebewoner",
            "born": guest.born,
            "studeert": guest.studeert,
            "huurt": guest.huurt,
            **days,
        }
    )


# --- pay slips ----------------------------------------------------------------------------------------------


def pay_period(world: World, state: State, first: date) -> PayPeriod:
    """The pay period that begins on this day. Raises KeyError when there is none (the checker saw to that)."""
    for job in household(world, state.truth).work:
        for one in job.periods:
            if one.since == first:
                return one
    raise KeyError(first)


def pay_slip(world: World, state: State, first: date) -> Calculation:
    """The pay slip of that period by the hours that were really worked. Only of periods with hours."""
    one = pay_period(world, state, first)
    weeks = one.period.length // _WEEK
    return loon(world.scenario.law.at(one.since), one.hours or Fraction(0), weeks)


def cents(world: World, state: State, amount: Sum) -> Cents:
    """An amount of the scenario: as written, as the rules compute it, or as it was really earned."""
    match amount:
        case FromWork(wage=first, term=term):
            period = pay_period(world, state, first)
            if period.net is not None:
                return period.net
            slip = pay_slip(world, state, first)
            return slip.term(term).amount if term else slip.amount
        case FromLaw() | int():
            return world.scenario.cents(amount)


def this_day(turn: Turn) -> date:
    """The day of the calendar."""
    return turn.scenario.moment(turn.now - turn.now % TICKS_A_MINUTE).date()
