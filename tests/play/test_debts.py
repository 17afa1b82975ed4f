"""What is owed: every chain to its last letter, and the cents that must add up whatever somebody does."""

import shutil
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from game.core.diagnostics import Severity
from game.play import benefit
from game.play.actions import Take
from game.play.bots import POLICIES, Reader, play
from game.play.digest import digest
from game.play.events import (
    BenefitPaid,
    Bounced,
    CostsCame,
    DebtMoved,
    Seized,
    SeizureUncomputed,
)
from game.play.hour import Hour
from game.play.plans import Plan, run
from game.play.state import Claim
from game.play.turn import Turn
from game.play.world import World, build
from game.scenario.loader import examine, load
from tests.play.purse import every_cent_is_accounted_for
from tests.play.written import plans, played, world

HERE = Path(__file__).parent / "geldzorgen"


def of_kind(hour: Hour, kind: type) -> list[object]:
    return [event for event in hour.events if isinstance(event, kind)]


# --- the plans ----------------------------------------------------------------------------------------------


def test_the_scenario_is_sound() -> None:
    assert not [one for one in examine(HERE).found if one.severity is Severity.ERROR]


@pytest.mark.parametrize("id", plans(HERE))
def test_every_plan_goes_as_written(id: str) -> None:
    hour, failure = played(HERE, id)
    assert failure is None, failure
    all_holds(hour)


def test_every_letter_of_a_creditor_is_sent_in_some_plan() -> None:
    """A letter that no plan brings about is one that nobody has read."""
    sent = {paper.template for id in plans(HERE) for paper in played(HERE, id)[0].state.papers.values()}
    written = {letter for one in world(HERE).scenario.creditors.values() for letter in one.letters}
    assert written == sent & written


# --- what always holds --------------------------------------------------------------------------------------


def nothing_is_taken_below_the_voet(hour: Hour) -> None:
    for event in hour.events:
        if isinstance(event, BenefitPaid):
            # 5 % of 1,419.46, the norm of somebody alone in the second half of 2026
            assert event.seized <= 70_97


def all_holds(hour: Hour) -> None:
    every_cent_is_accounted_for(hour)
    nothing_is_taken_below_the_voet(hour)


def test_a_careful_player_who_reads_pays_no_costs() -> None:
    hour = Hour(world(HERE), 3)
    assert play(hour, POLICIES["careful"], Reader())
    assert not of_kind(hour, CostsCame)
    assert not hour.state.debts["tandarts"].left


def test_the_same_deeds_end_in_the_same_debts() -> None:
    one, two = (run(world(HERE), plans(HERE)["niet_gehaald"])[0] for _ in range(2))
    assert digest(one.state) == digest(two.state)


# --- one at a time ------------------------------------------------------------------------------------------

Changed = Callable[..., World]


@pytest.fixture
def changed(tmp_path: Path) -> Changed:
    """The world of the same scenario with some pieces written otherwise: (file, what stood there, what stands)."""

    def change(*pieces: tuple[str, str, str]) -> World:
        folder = tmp_path / "geldzorgen"
        shutil.copytree(HERE, folder, dirs_exist_ok=True)
        for file, old, new in pieces:
            text = (folder / file).read_text("utf-8")
            assert old in text, f"{file} no longer holds {old!r}"
            (folder / file).write_text(text.replace(old, new, 1), "utf-8")
        return build(load(folder))

    return change


def go(there: World, *steps: str) -> Hour:
    """Play these sentences."""
    hour, failure = run(there, Plan(id="los", title="Een stukje", seed=1, steps=list(steps)))
    assert failure is None, failure
    all_holds(hour)
    return hour


def test_a_debit_that_goes_the_second_time_is_asked_for_by_nobody(changed: Changed) -> None:
    # 400.00: no 600.00 with 100.00 below zero. On 13 July 400 - 60 - 60 + 300 = 580: now it goes, to -20.00.
    there = changed(
        ("scenario.yaml", "opening: 900,00", "opening: 400,00"),
        ("post.yaml", "retry: 5", "retry: 10"),
        ("scenes.yaml", "amount: '35,00', who: een man met een aanhanger, what: bakfiets, way: hand",
         "amount: '300,00', who: een man met een aanhanger, what: bakfiets, way: bank"),
    )  # fmt: skip
    hour = go(there, "until 2026-07-08", "expect owed huur 600,00", "answer fiets ja", "until 2026-07-14")
    assert hour.state.balance == -20_00
    assert hour.state.debts["huur.2026_07_01"].left == 0
    assert {one.debt for one in hour.events if isinstance(one, DebtMoved)} == {"water"}


def test_what_the_bank_refuses_for_food_is_paid_out_of_the_drawer_if_it_is_there(changed: Changed) -> None:
    # 640 - 600 - 60 - 60 = -80: the third Saturday would be below -100.
    poor, cash = ("scenario.yaml", "opening: 900,00", "opening: 640,00"), ("scenario.yaml", "cash: 45", "cash: 75")
    with_cash = go(changed(poor, cash), "until 2026-07-20", "expect balance -80,00", "expect cash 15,00")
    assert "leeg" not in with_cash.state.worries
    without = go(changed(poor), "until 2026-07-20", "expect balance -80,00", "expect cash 45,00")
    assert [one.booking.cause for one in without.events if isinstance(one, Bounced)] == ["eat/zuinig"]
    assert "leeg" in without.state.worries


def test_food_that_was_given_lowers_one_week_and_never_below_the_small_costs(changed: Changed) -> None:
    much = changed(("scenes.yaml", "parcel: '35,00'", "parcel: '80,00'"))
    hour = go(much, "until 2026-07-08", "answer voedselbank halen", "until 2026-07-20")
    spent = [one.amount for one in hour.state.bookings if one.cause == "eat/zuinig"]
    assert spent == [-60_00, -10_00, -60_00]


def test_eating_scantily_weighs_from_the_second_week_on() -> None:
    soup = ("until 2026-07-03", "take go/book", "take eat/heel_krap")
    assert "soep" not in go(world(HERE), *soup, "until 2026-07-07").state.worries
    hour = go(world(HERE), *soup, "until 2026-07-13")
    assert "soep" in hour.state.worries
    hour.do(Take("go/book"))
    hour.do(Take("eat/zuinig"))
    assert "soep" not in hour.state.worries


def test_conditions_know_the_rung_the_terms_and_who_lent() -> None:
    asked = ("until 2026-08-13", "open veertien")
    assert "tandarts" in go(world(HERE), *asked).state.worries
    agreed = go(world(HERE), *asked, "take letter/veertien.tandarts/termijnen")
    assert not {"tandarts", "incasso"} & agreed.state.worries.keys()
    assert "incasso" in go(world(HERE), "until 2026-08-31").state.worries
    lent = ("until 2026-07-08", "wait 15 s", "take scene/nadia_belt/start/lenen")
    assert "nadia" in go(world(HERE), *lent).state.worries


def test_set_off_comes_first_and_together_they_leave_the_voet_whole() -> None:
    hour = go(world(HERE), "until 2026-07-30")
    turn = Turn(hour.world, hour.state.copy())
    turn.state.claims = (Claim("zaak", date(2026, 7, 1), (50_00,)),)
    benefit.pay(turn, "2026-07")
    paid = next(event for event in turn.events if isinstance(event, BenefitPaid))
    assert (paid.amount, paid.set_off, paid.seized) == (1_348_49, 50_00, 20_97)


def test_above_the_norm_no_seizure_is_computed_and_nothing_is_taken(changed: Changed) -> None:
    work = (
        "vrijlating:\n  n_used: 0\nwork:\n  - employer: Van Zand\n    periods:\n"
        "      - {from: 2026-06-01, to: 2026-06-28, hours: 40, paid: 2026-06-30}\n"
    )
    hour = go(changed(("household.yaml", "toeslagen:", f"{work}toeslagen:")), "until 2026-08-03")
    whys = [one.why for one in hour.events if isinstance(one, SeizureUncomputed)]
    assert whys == ["de beslagvrije voet boven de norm"]
    assert not of_kind(hour, Seized)


def test_a_ladder_that_was_at_the_fourteen_days_has_its_costs_when_they_had_gone_by(changed: Changed) -> None:
    # Written on 1 June and 22 June: the fourteen days end before 1 July, and after it.
    for since, costs in (("2026-06-01", 40_26), ("2026-06-22", 0)):
        ran = f"due: 2026-05-01\n    rung: fourteen_days\n    since: {since}"
        there = changed(("post.yaml", "due: 2026-07-24", ran))
        assert go(there, "until 2026-07-01").state.debts["tandarts"].costs == costs


def test_half_of_an_odd_sum_leaves_the_smaller_part(changed: Changed) -> None:
    there = changed(("post.yaml", "amount: 268,40", "amount: 268,41"))
    hour = go(there, "until 2026-08-03", "file post", "pay tandarts deel")
    assert hour.state.debts["tandarts"].left == 134_20


def test_terms_that_end_on_the_day_of_the_bill_start_the_ladder_once(changed: Changed) -> None:
    soon = changed(("post.yaml", "terms: {months: 3, first: 14", "terms: {months: 3, first: 2"))
    # Asked for on 6 July: not on the 8th, but on the day that the bill gave, 24 July. Then +7 is the 31st.
    hour = go(soon, "until 2026-07-06", "open tandarts_rekening", "take letter/tandarts_rekening/termijnen",
              "until 2026-08-05", "file post", "expect in regeling eerste 2026-07-24")  # fmt: skip
    moved = [one for one in hour.events if isinstance(one, DebtMoved) and one.debt == "tandarts"]
    assert [(one.rung, hour.world.scenario.moment(one.at).day) for one in moved] == [("reminder", 31)]


@pytest.mark.parametrize("policy", ["careful", "money_first"])
def test_a_machine_player_pays_each_term_in_the_week_before_its_day(changed: Changed, policy: str) -> None:
    enough = changed(("scenario.yaml", "opening: 900,00", "opening: 2000,00"))
    hour = go(enough, "until 2026-08-13", "open veertien", "take letter/veertien.tandarts/termijnen")
    agreed = hour.state.debts["tandarts"].plan
    assert agreed
    play(hour, POLICIES[policy], Reader())
    paid = [day_of(hour, one.at) for one in hour.state.bookings if one.cause == "debt/tandarts"]
    ahead = [term - day for (term, _), day in zip(agreed.terms, paid, strict=True)]
    assert all(timedelta(0) <= days <= timedelta(days=7) for days in ahead)


def day_of(hour: Hour, ticks: int) -> date:
    return hour.world.scenario.moment(ticks).date()


def test_no_term_falls_due_within_the_fourteen_days(changed: Changed) -> None:
    soon = changed(("post.yaml", "terms: {months: 3, first: 14", "terms: {months: 3, first: 2"))
    asked = ("until 2026-08-13", "open veertien", "take letter/veertien.tandarts/termijnen")
    go(soon, *asked, "until 2026-08-26", "expect costs tandarts 0,00", "until 2026-08-27",
       "expect costs tandarts 40,26")  # fmt: skip
