"""The policies that ship: of each one thing that differs in a stored hour and one that does not."""

from collections.abc import Callable, Iterable
from functools import cache

import pytest

from game.play.digest import digest
from game.play.events import BenefitPaid, Booked, BufferGiven, Dialled, Evened, Event, LetterCame, MessageCame
from game.play.otherwise import under, without_luck
from game.play.rerun import Rerun, rerun
from game.rules import load_law
from game.scenario import policies
from game.scenario.policies import Policy, clash, together
from game.scenario.texts import changed
from tests.play.test_rerun import hour_of

Of = Callable[[Iterable[Event]], object]


@cache
def policy(id: str) -> Policy:
    return next(one for one in policies.load(load_law()) if one.id == id)


@cache
def again(id: str, player: str, seed: int) -> Rerun:
    once = hour_of("samira", player, seed)
    return rerun(once, under(once.hour.world, [policy(id)]))


def letters(*named: str) -> Of:
    def came(events: Iterable[Event]) -> object:
        ids = [one.letter for one in events if isinstance(one, LetterCame)]
        return {id.partition(".")[0] for id in ids if id.startswith(named)}

    return came


def booked(cause: str) -> Of:
    return lambda events: [
        (one.at, one.booking.amount)
        for one in events
        if isinstance(one, Booked) and one.booking.cause.startswith(cause)
    ]


def of(kind: type[Event]) -> Of:
    return lambda events: [one for one in events if isinstance(one, kind)]


JAARNOTA, WAGE, BENEFIT = letters("jaarnota"), booked("flow/loon"), booked("benefit/")
DIFFERS: tuple[tuple[str, str, int, Of], ...] = (
    ("P01", "careful", 3, letters("verzoek")),
    ("P02", "curious", 1, letters("schatting_nieuw")),
    ("P03", "careful", 3, letters("toeslag_toegekend")),
    ("P04", "careful", 3, letters("formulier_klaar", "herziening")),
    ("P05", "overwhelmed", 3, of(BufferGiven)),
    ("P06", "careful", 3, of(Evened)),
    ("P07", "overwhelmed", 3, letters("opschorting")),
    ("P08", "careful", 3, letters("herstelverzoek")),
    ("P09", "curious", 2, of(Dialled)),
    ("P10", "careful", 3, booked("policy/")),
    ("P11", "careful", 3, of(MessageCame)),
    ("P12-ruim", "careful", 3, letters("formulier_klaar")),
    ("P12-sober", "careful", 3, BENEFIT),
    ("P13", "careful", 3, of(BufferGiven)),
)  # fmt: skip
"""The policy, who played with which seed, and what is otherwise."""


def test_thirteen_policies_ship_of_which_one_has_two_sides() -> None:
    ids = [one.id for one in policies.load(load_law())]

    assert sorted({id.partition("-")[0] for id in ids}) == [f"P{number:02}" for number in range(1, 14)]
    assert [row[0] for row in DIFFERS] == ids


@pytest.mark.parametrize(("id", "player", "seed", "what"), DIFFERS, ids=[row[0] for row in DIFFERS])
def test_one_thing_differs(id: str, player: str, seed: int, what: Of) -> None:
    once, other = hour_of("samira", player, seed), again(id, player, seed)

    assert what(other.hour.events) != what(once.hour.events)


@pytest.mark.parametrize(("id", "player", "seed", "what"), DIFFERS, ids=[row[0] for row in DIFFERS])
def test_what_has_nothing_to_do_with_it_does_not(id: str, player: str, seed: int, what: Of) -> None:
    """The yearly bill of the energy company, and the child benefit."""
    once, other = hour_of("samira", player, seed), again(id, player, seed)

    for same in (JAARNOTA, booked("flow/kinderbijslag")):
        assert same(other.hour.events) == same(once.hour.events) and same(once.hour.events)


def test_a_policy_that_changes_nothing_changes_nothing() -> None:
    once = hour_of("samira", "careful")
    nothing = changed(policy("P01"), id="P00", changes=policies.NOTHING)

    other = rerun(once, under(once.hour.world, [nothing]))

    assert digest(other.hour.state) == digest(once.hour.state)


def test_money_that_is_given_comes_every_month_and_no_office_counts_it() -> None:
    once, other = hour_of("samira", "careful", 3), again("P10", "careful", 3)

    assert [amount for _, amount in booked("policy/")(other.hour.events)] == [15000] * 3  # type: ignore[attr-defined]
    assert BENEFIT(other.hour.events) == BENEFIT(once.hour.events)


def test_steady_months_are_all_alike_and_the_difference_stands_in_between() -> None:
    other = again("P06", "careful", 3).hour
    evened = [one for one in other.events if isinstance(one, Evened)]

    assert len({one.amount for one in evened}) == 1 and any(one.more for one in evened)
    assert all(one.set_off == 0 for one in other.events if isinstance(one, BenefitPaid))


def test_who_is_known_is_rung_before_a_right_is_suspended() -> None:
    assert hour_of("samira", "overwhelmed").hour.state.known.suspended
    assert not again("P07", "overwhelmed", 3).hour.state.known.suspended


def test_a_right_that_data_prove_is_granted_once_and_to_who_never_asked() -> None:
    other = again("P03", "overwhelmed", 3).hour

    granted = sorted(case.id for case in other.state.cases.values() if case.stage == "granted")
    assert granted == ["inkomenstoeslag.1", "meedoen.1"]


def test_policies_together_are_one_world_with_the_sum_of_them() -> None:
    once = hour_of("samira", "careful")
    both = rerun(once, under(once.hour.world, [policy("P10"), policy("P08")])).hour

    assert booked("policy/")(both.events) and not letters("herstelverzoek")(both.events)


def test_two_that_set_the_same_thing_differently_cannot_be_had_together() -> None:
    found = clash([policy("P12-ruim"), policy("P10"), policy("P12-sober")])

    assert found is not None and (found.one.id, found.other.id) == ("P12-ruim", "P12-sober")
    assert clash([policy("P10"), policy("P04")]) is None


def test_of_two_buffers_the_larger_one_holds() -> None:
    small = changed(policy("P05"), changes=changed(policy("P05").changes, way=changed(policies.TODAY, buffer=100)))

    assert together([policy("P05"), small]).way.buffer == 100_000


def test_without_the_errors_of_institutions_the_correction_counts_each_wage_once() -> None:
    world = hour_of("samira", "careful").hour.world
    spared = without_luck(world, frozenset({"institution"}))
    ours, right = (one.scenario.household.bijstand for one in (world, spared))

    assert ours and right
    assert [one.claimed for one in ours.corrections] == [180_128]
    assert [one.claimed for one in right.corrections] == [112_387]
