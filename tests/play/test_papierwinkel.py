"""Every way of paper: the plans to their last letter, and what must hold whatever somebody does."""

from collections import Counter
from copy import copy
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from game.core.chance import draw
from game.core.diagnostics import Severity
from game.core.text import Money, Text
from game.play import journal, office, papers
from game.play.actions import PassTime, Take, Write
from game.play.bots import POLICIES, Reader, at_random, curious, play, turn
from game.play.digest import digest
from game.play.events import BenefitPaid, CaseMoved, DeadlineMet, DeadlineMissed, FormSent
from game.play.hour import Hour
from game.play.journal import Header, Recorder
from game.play.offers import Kind, offers
from game.play.paperwork import handed_in, is_fillable
from game.play.plans import Plan, run
from game.play.replay import replay
from game.rules import NietBerekend
from game.scenario.loader import examine
from game.scenario.paperwork import Step
from tests.play import written
from tests.play.hands import on
from tests.play.written import HERE

FOLDERS = ("papierwinkel", "papierwinkel-meerwijk")


@cache
def both() -> tuple[tuple[str, str], ...]:
    return tuple((folder, id) for folder in FOLDERS for id in written.plans(HERE / folder))


# --- the plans ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_scenario_is_sound(folder: str) -> None:
    assert not [one for one in examine(HERE / folder).found if one.severity is Severity.ERROR]


def test_what_was_sent_and_can_be_filled_in_no_more_stands_on_its_site_as_sent() -> None:
    hour, _ = written.played(HERE / "papierwinkel", "onvolledig_niet_hersteld")
    site = next(iter(hour.world.scenario.portals.values()))
    sent = {event.case for event in hour.events if isinstance(event, FormSent)}
    there = [case.id for case in handed_in(hour.world, hour.state, site)]
    assert set(there) == {id for id in sent if not is_fillable(hour.state.cases[id])} != set()
    assert there == sorted(there, key=list(hour.state.cases).index, reverse=True)


@pytest.mark.parametrize(("folder", "id"), both())
def test_every_plan_goes_as_written(folder: str, id: str) -> None:
    hour, failure = written.played(HERE / folder, id)
    assert failure is None, failure
    consistent(hour)
    nothing_is_left_open_in_a_letter(hour)
    every_step_has_its_line(hour)
    every_month_is_as_the_rules_have_it(hour)


def test_what_comes_in_in_the_evening_is_looked_at_the_next_working_day_at_nine() -> None:
    hour, _failure = written.played(HERE / "papierwinkel", "op_tijd_hersteld")
    sent = next(one.at for one in hour.events if isinstance(one, FormSent) and one.case == "inkomsten.2026_07")
    repaired = next(one.at for one in hour.events if isinstance(one, CaseMoved) and one.step == "repaired")

    moment = written.world(HERE / "papierwinkel").scenario.moment
    assert moment(sent).date() == date(2026, 8, 10) and moment(sent).hour >= 17
    assert moment(repaired) == datetime(2026, 8, 11, 9, 0)


def test_what_comes_in_in_the_morning_is_looked_at_at_once() -> None:
    hour, _failure = written.played(HERE / "papierwinkel", "op_tijd_hersteld")
    sent = next(one.at for one in hour.events if isinstance(one, FormSent) and one.case == "inkomsten.2026_06")

    assert any(isinstance(one, CaseMoved) and one.step == "received" and one.at == sent for one in hour.events)


def test_every_step_that_a_letter_is_for_is_taken_in_some_plan() -> None:
    """A letter that no plan brings about is one that nobody has read."""
    sent = {template for folder, id in both() for template in _templates(written.played(HERE / folder, id)[0])}
    asked = {
        letter
        for folder in FOLDERS
        for one in written.world(HERE / folder).scenario.procedures.values()
        for letter in one.letters.values()
    }
    # Only in an hour that no plan plays: a second delay, a refusal of what has no conditions.
    assert asked - sent <= {
        "mee_afgewezen",
        "mee_later",
        "bb_later",
        "ab_afgewezen",
        "ab_later",
        "bb_aanvullen",
    }


def every_step_has_its_line(hour: Hour) -> None:
    """The institution writes down each step, with everything that the line names."""
    for event in (one for one in hour.events if isinstance(one, CaseMoved)):
        line = hour.world.scenario.procedure(event.case).file[cast(Step, event.step)]
        assert line.placeholders <= dict(event.values).keys(), (event.case, event.step)


def _templates(hour: Hour) -> set[str]:
    return {paper.template for paper in hour.state.papers.values()}


# --- what always holds --------------------------------------------------------------------------------------


def consistent(hour: Hour) -> None:
    """The account adds up, no month is paid twice, and every term ends in one event."""
    state, account = hour.state, hour.world.scenario.file.account
    booked = sum(one.amount for one in state.bookings if not one.bounced)
    assert account.opening + booked == state.balance
    paid = Counter(event.month for event in hour.events if isinstance(event, BenefitPaid))
    assert not [month for month, times in paid.items() if times > 1]
    taken = sum(event.set_off for event in hour.events if isinstance(event, BenefitPaid))
    assert taken == sum(one.taken for one in state.claims)
    assert all(one.open >= 0 for one in state.claims)
    no_cent_is_claimed_or_paid_twice(hour)
    ended = Counter(one.deadline for one in hour.events if isinstance(one, DeadlineMet | DeadlineMissed))
    twice = [name for name, times in ended.items() if times > 1 and name.startswith("case/")]
    assert not [name for name in twice if not name.endswith("/objection")]


def no_cent_is_claimed_or_paid_twice(hour: Hour) -> None:
    """What came in is what the months come to now, with what is still to be taken or given back."""
    state, moved = hour.state, [event for event in hour.events if isinstance(event, CaseMoved)]
    came = sum(one.amount for one in state.bookings if one.cause.startswith(("benefit/", "refund/")))
    at_once = [dict(one.values)["ineens"] for one in moved if "ineens" in dict(one.values)]
    to_take = sum(one.open for one in state.claims) + sum(one.cents for one in at_once if isinstance(one, Money))
    assert came - sum(state.paid.values()) == to_take - sum(case.refund for case in state.cases.values())


def every_month_is_as_the_rules_have_it(hour: Hour) -> None:
    """By what the institution knows now; where it guesses, of the months that it has looked at."""
    state = hour.state
    home, looked_at = office.file(hour.world, state.known), dict(state.known.wages)
    for month, paid in state.paid.items():
        due = office.comes_to(hour.world, home, month)
        if not isinstance(due, NietBerekend) and (month in looked_at or not office.guesses(hour.world, month)):
            assert due == paid, month


def every_term_that_ran_out_was_told(hour: Hour) -> None:
    """What a case still waits for lies ahead, and what is behind was met or missed."""
    waits = {due.id for due in hour.state.queue if due.kind == "case"}
    told = {one.deadline for one in hour.events if isinstance(one, DeadlineMet | DeadlineMissed)}
    for case in hour.state.cases.values():
        if case.due and hour.world.scenario.end_of(case.due) > hour.state.now:
            kind = "late_decision" if case.stage == "deciding" else "due"
            assert f"{case.id}/{kind}" in waits
        steps = {event.step for event in hour.events if isinstance(event, CaseMoved) and event.case == case.id}
        for step, name in (("late", "open"), ("not_processed", "incomplete"), ("withdrawn", "suspended")):
            assert step not in steps or f"case/{case.id}/{name}" in told
        if steps & {"granted", "refused", "delayed"}:
            assert f"case/{case.id}/decision" in told


def nothing_is_left_open_in_a_letter(hour: Hour) -> None:
    """Every name between braces has its value, in the letter and in its plain words."""
    for paper in hour.state.papers.values():
        letter = hour.world.scenario.letters[paper.template]
        texts: list[Text] = [letter.subject, *letter.plain, *(one.what for one in letter.deadlines)]
        for block in letter.body:
            if papers.is_in(hour.world, hour.state, paper, block):
                cells = [cell for line in block.rows for cell in line]
                texts += [text for text in (block.text, block.bold, *block.items, *cells) if text]
        missing = {name for text in texts for name in text.placeholders} - dict(paper.values).keys()
        assert not missing, (paper.template, missing)


# --- machine players ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("folder", FOLDERS)
@pytest.mark.parametrize("policy", POLICIES)
def test_every_machine_player_comes_to_the_end(folder: str, policy: str) -> None:
    for seed in range(4):
        hour = Hour(written.world(HERE / folder), seed)
        assert play(hour, POLICIES[policy], Reader())
        consistent(hour)
        every_term_that_ran_out_was_told(hour)
        nothing_is_left_open_in_a_letter(hour)
        every_month_is_as_the_rules_have_it(hour)


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_careful_one_hands_everything_in_and_hears_nothing_more(folder: str) -> None:
    seed = next(iter(written.plans(HERE / folder).values())).seed
    hour = Hour(written.world(HERE / folder), seed)
    play(hour, POLICIES["careful"], Reader())
    steps = {event.step for event in hour.events if isinstance(event, CaseMoved)}
    assert "processed" in steps and not steps & {"late", "incomplete", "suspended", "warned", "difference"}


WEEKS, A_WEEK, BEGINNINGS = 500, 40, 40
"""Random weeks, each some decisions long and begun where a plan had come to."""


@cache
def begun(number: int) -> Hour:
    """A plan, so far."""
    folder, id = both()[number % len(both())]
    plan = written.plans(HERE / folder)[id]
    so_far = Plan(id=id, title=plan.title, seed=plan.seed, steps=plan.steps[: number * 7 % 37])
    return run(written.world(HERE / folder), so_far)[0]


def from_there(number: int, seed: int) -> Hour:
    hour = copy(begun(number))
    hour.state, hour.steps = hour.state.copy(), list(hour.steps)
    hour.state.seed = seed
    return hour


@pytest.mark.parametrize("part", range(10))
def test_five_hundred_random_weeks(part: int) -> None:
    for seed in range(part, WEEKS, 10):
        hour = from_there(draw(seed, "begin", below=BEGINNINGS), seed)
        policy = (at_random, curious)[seed % 2]
        for count in range(A_WEEK):
            if hour.state.over:
                break
            for action in turn(hour, policy, Reader(), count):
                hour.do(action)
        consistent(hour)
        every_term_that_ran_out_was_told(hour)
        nothing_is_left_open_in_a_letter(hour)
        every_month_is_as_the_rules_have_it(hour)


@pytest.mark.parametrize("folder", FOLDERS)
@pytest.mark.parametrize("policy", ["careful", "curious", "random"])
def test_the_journal_plays_the_same_hour(folder: str, policy: str, tmp_path: Path) -> None:
    scenario = written.world(HERE / folder).scenario
    recorder = Recorder(tmp_path / "a.jsonl", Header(scenario.id, scenario.digest, 3, "1"))
    hour = Hour(written.world(HERE / folder), 3, watch=recorder)
    play(hour, POLICIES[policy], Reader())
    recorder.close(hour.state)
    again = replay(written.world(HERE / folder), journal.read(tmp_path / "a.jsonl"))
    assert again.whole and digest(again.hour.state) == digest(hour.state) and again.hour.events == hour.events


# --- anything at all ----------------------------------------------------------------------------------------

ODD = (
    "", "ja", "nee", "599,60", "999.999.999.999,99", "-1", "0", "1e9", "31-2-2026", "8-10-2026", "vier_weken",
    "1-1-0001 t/m 31-12-9999", "20-7-2026 t/m 30-8-2026", "99999999", "😀" * 40, "\x00\u202e", " " * 9,
)  # fmt: skip
TYPED = st.one_of(st.sampled_from(ODD), st.text(max_size=30))


class Anything(RuleBasedStateMachine):
    """Take any offer, write anything anywhere, let time go by."""

    def __init__(self) -> None:
        super().__init__()
        self.hour = from_there(0, 0)

    @rule(number=st.integers(0, BEGINNINGS - 1), seed=st.integers(0, 50))
    @precondition(lambda self: not self.hour.steps or self.hour.state.over)
    def begin_somewhere(self, number: int, seed: int) -> None:
        self.hour = from_there(number, seed)

    @rule(which=st.integers(0, 10_000))
    def take_anything(self, which: int) -> None:
        there = [one for one in offers(self.hour.world, self.hour.state) if one.kind is not Kind.FIELD]
        if there:
            self.hour.do(Take(there[which % len(there)].id))

    @rule(which=st.integers(0, 100), text=TYPED, right=st.booleans())
    def write_anything(self, which: int, text: str, right: bool) -> None:
        there = [one for one in offers(self.hour.world, self.hour.state) if one.kind is Kind.FIELD]
        if there:
            code = self.hour.state.code
            field = there[which % len(there)]
            self.hour.do(Write(field.id, code.digits if right and code and not field.field else text))

    @rule(ms=st.one_of(st.integers(1, 5_000), st.integers(1, 600_000)))
    def let_time_go_by(self, ms: int) -> None:
        self.hour.do(PassTime(ms))

    @rule()
    def go_to_a_form(self) -> None:
        there = [one.id for one in offers(self.hour.world, self.hour.state) if not one.blocked]
        for way in ("go/phone", "portal/", "login/code", "open/", "apply/", "page/", "sign/", "send/"):
            for id in reversed(there):
                if id.startswith(way):
                    self.hour.do(Take(id))
                    return

    @invariant()
    def holds(self) -> None:
        consistent(self.hour)
        every_term_that_ran_out_was_told(self.hour)

    def teardown(self) -> None:
        while not self.hour.state.over:
            self.hour.do(Take(on(self.hour)))
        consistent(self.hour)
        every_term_that_ran_out_was_told(self.hour)
        nothing_is_left_open_in_a_letter(self.hour)
        again = Hour(self.hour.world, self.hour.state.seed)
        if self.hour.opening == again.opening and not begun_steps(self.hour):
            again.do_all(step.action for step in self.hour.steps)
            assert digest(again.state) == digest(self.hour.state)


def begun_steps(hour: Hour) -> bool:
    """Whether it was begun with the seed of a plan and went on with another: that is no hour to play again."""
    return bool(hour.steps) and hour.seed != hour.state.seed


TestAnything = Anything.TestCase
TestAnything.settings = settings(
    max_examples=60, stateful_step_count=40, deadline=None, suppress_health_check=list(HealthCheck)
)


@settings(max_examples=60, deadline=None)
@given(first=st.integers(1, 700_000), rest=st.integers(1, 700_000), kept=st.booleans())
def test_time_in_two_pieces_is_the_same_time_across_the_end_of_a_session(
    first: int, rest: int, kept: bool
) -> None:
    steps = ["until 2026-07-02", "form inkomsten.2026_06", "fill werk nee"]
    hour, failure = run(written.world(HERE / "papierwinkel"), Plan(id="proef", title="Proef", seed=2, steps=steps))
    assert failure is None
    if kept:
        hour.do(Take("keep/inkomsten.2026_06"))
    other = copy(hour)
    other.steps = list(hour.steps)
    hour.do(PassTime(first + rest))
    other.do_all([PassTime(first), PassTime(rest)])
    assert digest(hour.state) == digest(other.state) and hour.events == other.events


def test_a_letter_nobody_opened_runs_out_all_the_same() -> None:
    hour, _ = run(written.world(HERE / "papierwinkel"), written.plans(HERE / "papierwinkel")["niets_gelezen"])
    assert not hour.state.read & {"formulier_klaar.inkomsten.2026_06", "opschorting.inkomsten.2026_06"}
    assert DeadlineMissed in {type(event) for event in hour.events}
