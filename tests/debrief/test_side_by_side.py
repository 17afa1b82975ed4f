"""Three tables with the same luck, beside each other: figures, the same moment, where they parted."""

from dataclasses import replace
from itertools import combinations

import pytest

from game.debrief import side_words
from game.debrief.model import Kind
from game.debrief.side_by_side import SideBySide, column, side_by_side
from game.play.events import Attempted, Booked, Chose, DoorShut, FormSent, Headspace, LetterCame, LetterRead
from tests.debrief.tables import WHO, beside, hour

BOTH = ["eerste-week", "samira-vier-weken"]


@pytest.fixture(params=BOTH)
def scenario(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def both(scenario: str) -> SideBySide:
    return beside(scenario)


def test_each_table_has_the_figures_of_its_own_hour(both: SideBySide, scenario: str) -> None:
    for one, how in zip(both.columns, WHO.values(), strict=True):
        played = hour(scenario, how)
        booked = [event.booking for event in played.events if isinstance(event, Booked)]
        account = [one for one in booked if one.pocket == "account" and not one.bounced]
        opening = played.world.scenario.file.account.opening
        assert one.figures["balance"] == opening + sum(booking.amount for booking in account)
        assert one.figures["owed"] == sum(debt.left for debt in played.state.debts.values())
        assert one.figures["lowest"] == min(event.free for event in played.events if isinstance(event, Headspace))
        assert one.figures["doors"] == len({e.offer for e in played.events if isinstance(e, DoorShut | Attempted)})
        assert one.figures["attempts"] == sum(isinstance(event, Attempted) for event in played.events)
        assert set(one.figures) == set(side_words.FIGURES)


def test_tables_stand_in_the_order_in_which_they_are_given_whatever_they_came_to(both: SideBySide) -> None:
    assert both.tables == ("1", "2", "3")
    balances = [one.figures["balance"] for one in both.columns]
    turned = side_by_side(reversed(both.columns))
    assert [one.figures["balance"] for one in turned.columns] == balances[::-1]
    assert turned.tables == ("3", "2", "1")


def test_the_band_has_the_least_and_the_most_of_each_figure(both: SideBySide) -> None:
    for key, band in both.bands.items():
        every = [one.figures[key] for one in both.columns]
        assert (band.least, band.most) == (min(every), max(every))


def test_hours_that_are_the_same_are_named_so_that_nobody_takes_it_for_a_fault(both: SideBySide) -> None:
    assert both.alike == ()
    twice = side_by_side([*both.columns, replace(both.columns[1], table="7")])
    assert twice.alike == (("2", "7"),)


def test_every_account_fits_on_the_one_axis(both: SideBySide) -> None:
    for one in both.columns:
        assert all(both.lowest <= cents <= both.highest for _, cents in one.timeline.balance)
        assert one.timeline.ends <= both.ends


def test_a_moment_says_who_chose_what_as_their_hours_have_it(both: SideBySide, scenario: str) -> None:
    taken = {
        table: {event.offer for event in hour(scenario, how).events if isinstance(event, Chose)}
        for table, how in WHO.items()
    }
    options = [one for moment in both.moments for one in moment.options if not one.offer.startswith("form/")]
    assert options
    for one in options:
        assert one.chosen == tuple(str(table) for table in WHO if one.offer in taken[table])


def test_a_moment_is_one_that_more_than_one_table_met(both: SideBySide) -> None:
    for moment in both.moments:
        assert len(both.columns) - len(moment.elsewhere) >= 2
        there = [one.table for one in both.columns if one.table not in moment.elsewhere]
        chose = {table for option in moment.options for table in option.chosen}
        assert sorted(there) == sorted({*chose, *moment.nothing, *moment.unopened})


def test_what_divides_the_tables_most_comes_first(both: SideBySide) -> None:
    apart = [moment.apart for moment in both.moments]
    assert apart == sorted(apart, reverse=True)
    assert apart[0] > 0
    for moment in both.moments:
        did = {
            one.table: frozenset(option.offer for option in moment.options if one.table in option.chosen)
            or one.table in moment.unopened
            for one in both.columns
            if one.table not in moment.elsewhere
        }
        assert moment.apart == sum(one != other for one, other in combinations(did.values(), 2))


def test_of_a_form_stands_what_each_table_told_or_that_it_sent_none(both: SideBySide, scenario: str) -> None:
    forms = [moment for moment in both.moments if moment.place.startswith("form/")]
    assert forms
    for moment in forms:
        case = moment.place.removeprefix("form/")
        sent = {
            str(table)
            for table, how in WHO.items()
            if any(isinstance(event, FormSent) and event.case == case for event in hour(scenario, how).events)
        }
        without = {table for one in moment.options if one.offer.endswith("/not") for table in one.chosen}
        assert {table for one in moment.options for table in one.chosen} - without == sent
        assert not without & sent


def test_it_is_told_for_whom_it_was_struck_through_with_the_thought() -> None:
    struck = [(one, table) for moment in beside().moments for one in moment.options for table, _ in one.struck]
    assert struck
    for one, table in struck:
        assert table not in one.chosen
    thoughts = {thought.source for m in beside().moments for one in m.options for _, thought in one.struck}
    assert "Als ik het vraag, hoor ik sinds wanneer." in thoughts


def test_a_letter_that_stayed_shut_is_told_of_the_table_where_it_lay() -> None:
    unopened = {(moment.place, table) for moment in beside().moments for table in moment.unopened}
    assert unopened
    for place, table in unopened:
        played = hour("eerste-week", WHO[int(table)])
        letter = place.removeprefix("letter/")
        assert any(isinstance(event, LetterCame) and event.letter == letter for event in played.events)
        assert not any(isinstance(event, LetterRead) and event.letter == letter for event in played.events)


def test_tables_with_the_same_luck_part_at_their_first_different_choice(both: SideBySide) -> None:
    first = both.partings[0]
    ways = {one.table: [(entry.kind, entry.offer) for entry in one.decided] for one in both.columns}
    for one, other in combinations(ways.values(), 2):
        assert one[: first.same] == other[: first.same]
    did = {table: way[first.same] for table, way in ways.items()}
    assert len(set(did.values())) == len(first.branches) > 1
    for branch in first.branches:
        assert branch.entry is not None
        assert {did[table] for table in branch.tables} == {(branch.entry.kind, branch.entry.offer)}


def test_tables_with_other_luck_are_not_said_to_part() -> None:
    other = side_by_side(
        [column("1", hour("eerste-week", "careful")), column("2", hour("eerste-week", "careful", 8))]
    )
    assert other.seeds == ((3, ("1",)), (8, ("2",)))
    assert not other.partings


def test_what_only_some_met_is_in_no_other_hour(both: SideBySide, scenario: str) -> None:
    letters = [one for one in both.only_some if one.entry.kind is Kind.LETTER]
    for one in letters:
        assert one.entry.letter is not None
        came = {
            str(table)
            for table, how in WHO.items()
            if any(
                isinstance(event, LetterCame) and event.letter == one.entry.letter.id
                for event in hour(scenario, how).events
            )
        }
        assert set(one.tables) <= came
    assert all(0 < len(one.tables) < len(both.columns) for one in both.only_some)


def test_the_same_hour_twice_is_nowhere_apart() -> None:
    twice = side_by_side(column(table, hour("eerste-week", "careful")) for table in ("1", "2"))
    assert not twice.partings and not twice.only_some
    assert {moment.apart for moment in twice.moments} == {0}


def test_the_question_that_goes_with_a_moment_calls_no_choice_better(both: SideBySide) -> None:
    asked = {moment.ask.text.path.rpartition("/")[2] for moment in both.moments}
    assert asked <= {"shut", "unopened", "otherwise", "nobody", "all"}
    for moment in both.moments:
        if table := moment.ask.values.get("table"):
            assert table not in moment.elsewhere


def test_no_tables_is_an_error_of_whoever_asks() -> None:
    with pytest.raises(ValueError, match="no tables"):
        side_by_side(())
