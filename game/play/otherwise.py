"""The world under a policy: the same scenario with other rules, other figures, or institutions that go about it
otherwise. An hour is played again in it by `rerun`; nothing of what a player does is changed here.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from game.play.world import World, build
from game.rules import HouseholdFile, Law
from game.rules.household_file import Correction, PayPeriod, Work
from game.rules.otherwise import in_gemeenten, sooner, with_figures
from game.scenario.option import Does
from game.scenario.policies import NOTHING, Changes, Policy, together
from game.scenario.practices import Brings
from game.scenario.scenario import Scenario
from game.scenario.texts import changed


def under(world: World, policies: Sequence[Policy], neutral: frozenset[str] = frozenset()) -> World:
    """A world under these policies together; none is the world as it is.

    `neutral` are the causes of luck that are switched off beside those of the policies.
    """
    return _world(world, together(policies), " + ".join(one.name.source for one in policies), neutral)


def without_luck(world: World, neutral: frozenset[str]) -> World:
    """The world in which these causes are switched off: of institutions their delays and errors, also those that
    the story tells of."""
    changes = changed(NOTHING, without=["fout"] if "institution" in neutral else [])
    return _world(world, changes, "", neutral)


def _world(world: World, changes: Changes, why: str, neutral: frozenset[str]) -> World:
    scenario = world.scenario
    without = [one for one in scenario.practices if one.practice in changes.without]
    names = _named(without)
    other = replace(
        scenario,
        law=_law(scenario, changes, why),
        household=_household(scenario, changes, without),
        worries={id: one for id, one in scenario.worries.items() if f"worry/{id}" not in names},
    )
    neutral = neutral | frozenset(changes.neutral)
    made = build(
        other, neutral=neutral, numbers=world.numbers, without=names, way=changes.way, gives=tuple(changes.gives),
        like=world,
    )  # fmt: skip
    return replace(made, solves=_solves(without))


def _named(without: Iterable[Brings]) -> frozenset[str]:
    return frozenset(name for one in without for name in one.brings)


def _solves(without: Iterable[Brings]) -> Mapping[str, Does]:
    return {solved.offer: solved.does for one in without for solved in one.solves}


# --- the law ----------------------------------------------------------------------------------------------------


def _law(scenario: Scenario, changes: Changes, why: str) -> Law:
    law, since = scenario.law, scenario.file.start.replace(day=1)
    if not (changes.sooner or changes.gemeente or changes.lives_in):
        return law
    for one in changes.sooner:
        law = sooner(law, one.figures, one.day, since)
    home = law.gemeenten[changes.lives_in or scenario.household.gemeente]
    return in_gemeenten(law, with_figures(home, changes.gemeente, why))


# --- the household
# ------------------------------------------------------------------------------------------------


def _household(scenario: Scenario, changes: Changes, without: Sequence[Brings]) -> HouseholdFile:
    home = scenario.household
    if not (changes.lives_in or changes.even_hours or any(_in_the_file(one) for one in without)):
        return home
    parts: dict[str, object] = {"gemeente": changes.lives_in or home.gemeente}
    if bijstand := home.bijstand:
        guessed = {month for one in without for month in one.estimates}
        dropped = {day for one in without for day in one.corrections}
        right = {one.decided: one.claimed for found in without for one in found.corrected}
        parts["bijstand"] = bijstand.model_copy(
            update={
                "estimates": tuple(one for one in bijstand.estimates if one.since not in guessed),
                "corrections": tuple(
                    _corrected(one, right.get(one.decided))
                    for one in bijstand.corrections
                    if one.decided not in dropped
                ),
            }
        )
    if changes.even_hours:
        parts["work"] = tuple(_even(job, scenario) for job in home.work)
    return home.model_copy(update=parts)


def _in_the_file(brings: Brings) -> bool:
    return bool(brings.estimates or brings.corrections or brings.corrected)


def _corrected(correction: Correction, claimed: int | None) -> Correction:
    return correction if claimed is None else correction.model_copy(update={"claimed": claimed})


def _even(job: Work, scenario: Scenario) -> Work:
    """As many hours in all, and the same in every period that begins within the hour."""
    first = scenario.file.start
    ours = [one for one in job.periods if one.since >= first and one.hours is not None]
    if not ours:
        return job
    each = sum((one.hours or Fraction(0) for one in ours), Fraction(0)) / len(ours)
    return job.model_copy(
        update={"periods": tuple(_with_hours(one, each) if one in ours else one for one in job.periods)}
    )


def _with_hours(period: PayPeriod, hours: Fraction) -> PayPeriod:
    return period.model_copy(update={"hours": hours})
