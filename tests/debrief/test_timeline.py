"""The figures of the debrief are those of the hour, by an independent walk over its events."""

from datetime import timedelta

from game.core.text import Text
from game.core.ticks import TICKS_A_MINUTE
from game.debrief import look_back
from game.debrief.model import Kind
from game.play.actions import Take
from game.play.digest import digest
from game.play.events import (
    Attempted,
    Booked,
    Bounced,
    Chose,
    Headspace,
    LetterCame,
    MomentBegan,
)
from game.play.hour import Hour
from game.play.world import World
from tests.debrief.conftest import Play
from tests.debrief.hands import play_out


def test_opening_balance_and_bookings_make_the_closing_balance(whole: Hour) -> None:
    course = look_back(whole).timeline
    booked = [event.booking.amount for event in whole.events if isinstance(event, Booked)]
    assert course.opening + sum(booked) == course.closing == whole.state.balance
    assert course.opening + course.came_in - course.went_out == course.closing


def test_every_step_of_the_balance_is_the_sum_so_far(whole: Hour) -> None:
    balance = whole.world.scenario.file.account.opening
    sums = {0: balance}
    for event in whole.events:
        if isinstance(event, Booked):
            balance += event.booking.amount
            sums[event.at] = balance
    assert dict(look_back(whole).timeline.balance) == sums


def test_each_day_has_the_lowest_balance_that_stood_on_it(whole: Hour) -> None:
    course, start = look_back(whole).timeline, whole.world.scenario.file.start
    lowest, balance = {}, course.opening
    bookings = [event for event in whole.events if isinstance(event, Booked)]
    for count in range(len(course.days)):
        day, amounts = start + timedelta(days=count), [balance]
        for event in bookings:
            if whole.world.scenario.moment(event.at).date() == day:
                balance += event.booking.amount
                amounts.append(balance)
        lowest[day] = min(amounts)
    assert {day.day: day.lowest for day in course.days} == lowest


def test_each_day_at_the_table_has_the_least_headspace_and_other_days_have_none(whole: Hour) -> None:
    least: dict[object, int] = {}
    free = 20
    for event in whole.events:
        free = event.free if isinstance(event, Headspace) else free
        at_the_table = any(
            whole.world.scenario.ticks(moment.begins) <= event.at <= whole.world.scenario.ticks(moment.ends)
            for moment in whole.world.scenario.moments.values()
        )
        if at_the_table and isinstance(event, Headspace | MomentBegan):
            day = whole.world.scenario.moment(event.at).date()
            least[day] = min(free, least.get(day, 20))
    days = look_back(whole).timeline.days
    assert {day.day: day.least_free for day in days if day.least_free is not None} == least
    assert any(day.least_free is None for day in days)


def test_every_letter_choice_attempt_and_booking_has_its_line(whole: Hour) -> None:
    entries = look_back(whole).timeline.entries
    counted = {kind: sum(entry.kind is kind for entry in entries) for kind in Kind}
    happened = whole.events
    assert counted[Kind.LETTER] == sum(isinstance(event, LetterCame) for event in happened) == 7
    assert counted[Kind.TRIED] == sum(isinstance(event, Attempted) for event in happened) == 3
    assert counted[Kind.IN] + counted[Kind.OUT] == sum(isinstance(event, Booked) for event in happened)
    chosen = [event.offer for event in happened if isinstance(event, Chose)]
    chosen = [offer for offer in chosen if not offer.endswith("/verder")]  # letting somebody speak on is no choice
    chosen.remove("letter/zwemles_factuur/boekje")  # nor is reaching for the budget book
    assert [entry.offer for entry in entries if entry.kind is Kind.CHOSE] == chosen


def test_lines_stand_in_the_order_of_the_hour(whole: Hour) -> None:
    times = [entry.at for entry in look_back(whole).timeline.entries]
    assert times == sorted(times)


def test_a_choice_carries_the_minutes_that_it_cost(whole: Hour) -> None:
    paid = next(entry for entry in look_back(whole).timeline.entries if entry.offer == "pay/zwemles/deel")
    assert paid.minutes == 2


def test_of_a_bill_that_was_half_paid_the_other_half_is_missed_and_stays_open(whole: Hour) -> None:
    course = look_back(whole).timeline
    missed = [entry for entry in course.entries if entry.kind is Kind.MISSED and not entry.case]
    half = _bill(whole, "zwemles") // 2
    assert [entry.amount for entry in missed] == [half, None]
    owed = {end.what.text: (end.amount, end.read) for end in course.open_ends}
    assert owed[_bill_what(whole, "zwemles")] == (half, True)
    assert owed[_bill_what(whole, "afzwemmen")] == (_bill(whole, "afzwemmen"), False)


def test_a_last_day_after_the_end_is_still_open(whole: Hour) -> None:
    ends = look_back(whole).timeline.open_ends
    assert [end.day.isoformat() for end in ends if end.amount is None] == ["2026-10-15", "2026-11-12"]


def test_a_bill_that_was_paid_in_time_is_met_and_leaves_nothing(play: Play) -> None:
    invoice = ("between/verder", "go/post", "read/zwemles_factuur", "letter/zwemles_factuur/boekje")
    hour = play(*invoice, "pay/zwemles/nu")
    play_out(hour)
    course = look_back(hour).timeline
    assert [entry.amount for entry in course.entries if entry.kind is Kind.MET] == [_bill(hour, "zwemles")]
    assert _bill_what(hour, "zwemles") not in {end.what.text for end in course.open_ends}


def test_a_letter_tells_how_long_it_lay_and_whether_it_was_ever_opened(whole: Hour) -> None:
    letters = {one.letter.id: one.letter for one in look_back(whole).letters}
    came = whole.state.came["diploma"]
    assert (letters["schatting"].was_opened, letters["schatting"].unopened) == (True, 0)
    assert not letters["diploma"].was_opened
    assert letters["diploma"].unopened == (whole.state.now - came) // TICKS_A_MINUTE


def test_the_rule_behind_the_estimate_is_named_and_marked_uncertain(whole: Hour) -> None:
    letters = [one for one in look_back(whole).timeline.entries if one.kind is Kind.LETTER]
    letter = next(one for one in letters if one.letter and one.letter.id == "schatting")
    assert letter.rule.calculations == ("schatting_oktober", "loon_11")
    assert "Participatiewet, artikel 17, eerste lid" in letter.rule.references
    assert not letter.rule.certain
    assert [pattern.id for pattern in letter.patterns] == list(whole.world.scenario.letters["schatting"].pattern)
    assert all(pattern.sources for pattern in letter.patterns)


def test_what_the_bank_refuses_is_a_line_and_changes_no_figure(poor: World) -> None:
    hour = Hour(poor, seed=1)
    hour.do_all(map(Take, ("between/verder", "go/book", "eat/gewoon")))
    play_out(hour)
    course = look_back(hour).timeline
    refused = [event.booking.amount for event in hour.events if isinstance(event, Bounced)]
    assert [entry.amount for entry in course.entries if entry.kind is Kind.BOUNCED] == refused != []
    assert course.opening + sum(booking.amount for booking in course.booked) == course.closing


def test_looking_back_changes_nothing_and_says_the_same_twice(whole: Hour) -> None:
    before, steps = digest(whole.state), list(whole.steps)
    first, second = look_back(whole), look_back(whole)
    assert first == second
    assert (digest(whole.state), whole.steps) == (before, steps)


def _bill(hour: Hour, id: str) -> int:
    return hour.world.scenario.bills[id].amount


def _bill_what(hour: Hour, id: str) -> Text:
    return hour.world.scenario.bills[id].what
