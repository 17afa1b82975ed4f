"""It could be otherwise: the parts add up, both branches are real, and what is shown is what was played again."""

from functools import cache
from itertools import permutations

import pytest

from game.core.text import Text
from game.debrief import look_back
from game.debrief.division import CAUSES, Division, divided, every_combination, harm_without, of_harms
from game.debrief.model import Line
from game.debrief.other_words import letters, parts, rows
from game.debrief.other_worlds import LetterOf
from game.debrief.otherwise import Otherwise, whole, worked_out
from game.debrief.outcome import harm, outcome
from game.debrief.turning import FEWEST, MOST
from game.play.hour import Hour
from game.play.rerun import branch, played
from game.play.stored import band, best_found
from game.rules import load_law
from game.scenario import policies
from game.scenario.folders import find
from tests.debrief.recorded import recorded

HOURS = (("eerste-week", "careful"), ("samira", "careful"), ("samira", "overwhelmed"))


@cache
def found(scenario: str, how: str) -> Otherwise:
    hour = recorded(scenario, how).hour
    return whole(hour, policies.load(load_law()), band(find(scenario)), best_found(find(scenario)))


def hour_of(scenario: str, how: str) -> Hour:
    return recorded(scenario, how).hour


# --- the division -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("scenario", "how"), HOURS)
def test_the_parts_add_up_to_the_cent_to_the_harm_of_the_page_on_where_it_went(scenario: str, how: str) -> None:
    division, went = found(scenario, how).division, look_back(hour_of(scenario, how)).went

    assert division is not None
    assert sum(cents for _, cents in parts(division)) == went.late.amount + went.unclaimed + went.back.amount


def test_each_part_is_what_it_takes_away_on_average_over_every_order() -> None:
    """The definition, walked: all six orders in which three causes can be switched off."""
    harms = {off: 1000 * len(off) ** 2 - 37 * ("open" in off) + 5 for off in every_combination()}
    average = {cause: 0 for cause in CAUSES}
    for order in permutations(CAUSES):
        off = frozenset[str]()
        for cause in order:
            average[cause] += harms[off] - harms[off | {cause}]  # type: ignore[index]
            off |= {cause}

    division = of_harms(harms)

    for cause in CAUSES:
        assert abs(getattr(division, cause) - average[cause] / 6) < 1
    assert division.total == harms[frozenset()]


def test_what_nothing_can_take_away_is_the_rule() -> None:
    assert of_harms(dict.fromkeys(every_combination(), 700)) == Division(0, 0, 0, 700)


def test_switching_off_nothing_is_the_hour_itself() -> None:
    hour = hour_of("samira", "overwhelmed")

    assert harm_without(played(hour), frozenset()) == harm(hour).total


# --- turning points ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("how", ["careful", "overwhelmed"])
def test_there_are_three_to_five_turning_points_in_the_order_of_the_hour(how: str) -> None:
    points = found("samira", how).points or ()

    assert FEWEST <= len(points) <= MOST
    assert [one.at for one in points] == sorted(one.at for one in points)
    assert len({one.about for one in points}) == len(points)


def test_a_choice_that_was_an_answer_stands_with_what_was_said() -> None:
    answers = [
        one
        for how in ("careful", "overwhelmed")
        for one in found("samira", how).points or ()
        if one.sort == "choice" and one.about.startswith(("message/", "scene/"))
    ]

    assert answers and all(one.asked for one in answers)
    scenario = hour_of("samira", "careful").world.scenario
    for one in answers:
        kind, _, id = one.about.partition("/")
        if kind == "message":
            assert one.asked and one.asked.text == scenario.messages[id].text


def test_a_form_that_stayed_out_is_a_turning_point_of_who_lost_the_right_by_it() -> None:
    hour = hour_of("samira", "overwhelmed")
    point = next(one for one in found("samira", "overwhelmed").points or () if one.sort == "left")

    assert point.was.text.source == "inkomstenformulier"
    assert any(one.id.startswith("intrekking.inkomstenformulier") for one in point.not_come)
    assert "withdrawn" in {case.stage for case in hour.state.cases.values()}


@pytest.mark.parametrize("how", ["careful", "overwhelmed"])
def test_what_a_turning_point_says_is_what_the_other_branch_comes_to(how: str) -> None:
    hour = hour_of("samira", how)
    once, was = played(hour), outcome(hour)

    for point in found("samira", how).points or ():
        if point.sort == "choice":
            other = next(
                again
                for again in (branch(once, point.step, one) for one in _beside(once, point.step))
                if outcome(again.hour).worth - was.worth == point.gained
            )
            assert harm(other.hour).total - was.harm.total == point.harm


def _beside(once, step: int) -> list[str]:  # type: ignore[no-untyped-def]
    from game.play.offers import offers  # noqa: PLC0415

    taken = once.steps[step].step.action.offer
    there = offers(once.hour.world, once.steps[step].before)
    same = (one.id for one in there if one.id.rpartition("/")[0] == taken.rpartition("/")[0] and not one.blocked)
    return [id for id in same if id != taken]


# --- other worlds -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("scenario", "how"), HOURS)
def test_every_policy_is_there_with_the_share_that_it_could_follow(scenario: str, how: str) -> None:
    worlds = found(scenario, how).worlds

    assert [world.id for world in worlds] == [one.id for one in policies.load(load_law())]
    assert all(0 < world.share <= 100 for world in worlds)


def test_letters_that_would_not_have_come_are_named_with_who_sent_them() -> None:
    world = found("samira", "careful").world("P08")

    assert world is not None
    assert "herstelverzoek.inkomstenformulier.2026_09" in [one.id for one in world.not_come]
    assert {one.sender.source for one in world.not_come} == {"Gemeente Meerwijk"}


def test_the_account_in_between_is_shown_only_where_there_is_one() -> None:
    worlds = found("samira", "careful")
    steady, plain = worlds.world("P06"), worlds.world("P10")

    assert steady and plain
    names = [[row.name.path for row in rows(worlds.was, one.now)] for one in (steady, plain)]
    assert [("otherwise/row/between" in each) for each in names] == [True, False]


def test_it_grows_bit_by_bit_and_the_last_is_whole() -> None:
    hour = hour_of("eerste-week", "careful")
    every = list(worked_out(hour, policies.load(load_law())))

    assert [one.done for one in every[:-1]] == list(range(len(every) - 1))
    assert every[-1].is_whole and every[-1].points is not None and every[-1].division is not None


def test_the_band_of_samira_is_of_a_thousand_hours_of_this_text() -> None:
    thousand = found("samira", "careful").band

    assert thousand is not None
    assert thousand.hours >= 990 and thousand.digest == hour_of("samira", "careful").world.scenario.digest
    low, _, middle, _, high = thousand.measures["balance"]
    assert low < middle < high


def test_divided_is_the_same_as_bit_by_bit() -> None:
    assert divided(played(hour_of("eerste-week", "careful"))) == found("eerste-week", "careful").division


def test_a_letter_that_comes_on_another_day_is_neither_gone_nor_new() -> None:
    def letter(id: str, subject: str) -> LetterOf:
        return LetterOf(id, Line(Text("x", subject)), Text("y", "Gemeente Meerwijk"))

    here = [letter("stop.9", "Intrekking"), letter("herstel.9", "Herstel"), letter("stop.10", "Intrekking")]
    there = [letter("stop.11", "Intrekking"), letter("spec.10", "Specificatie")]

    lists = {id: [one.id for one in these] for id, _name, these in letters(here, there)}

    assert lists == {"not_come": ["herstel.9"], "came": ["spec.10"], "moved": ["stop.9"]}
    assert list(letters([], [])) == []
