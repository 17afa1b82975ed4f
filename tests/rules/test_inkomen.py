"""From pay slips to months: the published conversions, the month in which most days lie, and holiday pay."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.days import ONE_DAY, Period
from game.rules import HouseholdFile, Law, NietBerekend, per_month
from game.rules.inkomen.maand import (
    OMREKENINGEN,
    Loonperiode,
    Omrekening,
    dertien_twaalfde,
    werkdagen,
    zoals_betaald,
)
from game.rules.inkomen.verdiend import last_slip, verdiend

Written = Callable[[str, str], HouseholdFile]
JUNE, JULY, AUGUST, SEPTEMBER, OCTOBER, NOVEMBER, DECEMBER = (Period.month(2026, month) for month in range(6, 13))
FOUR_WEEKS = 28


def slip(start: date, net: int, days: int = FOUR_WEEKS) -> Loonperiode:
    """A pay slip over so many days, paid on the Friday after four weeks."""
    return Loonperiode(Period(start, start + days * ONE_DAY), net, start + (days + 4) * ONE_DAY)


def month_long(month: Period, net: int) -> Loonperiode:
    return Loonperiode(month, net, month.last)


# ---------------------------------------------------------------- times 13 / 12


# Haarlemmermeer (P1) and the derived list of rules.md 3.3.
@pytest.mark.parametrize(
    ("four_weeks", "counts"),
    [(1300_00, 1408_33), (300_00, 325_00), (400_00, 433_33), (500_00, 541_67), (600_00, 650_00)],
)
def test_four_weekly_pay_counts_thirteen_twelfths(four_weeks: int, counts: int) -> None:
    calculation = dertien_twaalfde([slip(date(2026, 10, 5), four_weeks)], OCTOBER)

    assert calculation.amount == calculation.term("maand_1").amount == counts
    assert calculation.term("loon_1").amount == four_weeks


@pytest.mark.parametrize(("days", "counts"), [(7, 1300_00), (14, 650_00), (28, 325_00)])
def test_pay_by_the_week_that_fills_the_month_goes_by_52_weeks_a_year(days: int, counts: int) -> None:
    # 300,00 x 52 / 12, x 26 / 12 and x 13 / 12: four, two and one slip from 5 October to 1 November.
    slips = [slip(date(2026, 10, 5) + timedelta(days=days * number), 300_00, days) for number in range(28 // days)]

    assert dertien_twaalfde(slips, OCTOBER).amount == counts
    assert per_month(300_00, days // 7) == counts


@pytest.mark.parametrize("convert", [dertien_twaalfde, werkdagen])
def test_a_week_or_two_of_work_in_a_month_is_what_was_earned_in_it(convert: Omrekening) -> None:
    assert convert([slip(date(2026, 10, 5), 300_00, 7)], OCTOBER).amount == 300_00
    assert convert([slip(date(2026, 10, 5), 300_00, 14)], OCTOBER).amount == 300_00


@pytest.mark.parametrize(("days", "refused"), [(31, False), (32, True)])
def test_a_slip_over_more_than_a_month_is_refused(days: int, refused: bool) -> None:
    slips = [slip(date(2026, 10, 1), 2000_00, days)]

    if refused:
        with pytest.raises(NietBerekend, match="hoogstens een maand"):
            dertien_twaalfde(slips, OCTOBER)
    else:
        assert dertien_twaalfde(slips, OCTOBER).amount == 2000_00


@pytest.mark.parametrize("weeks", [0, 3, -4])
def test_a_month_of_an_unknown_number_of_weeks_is_refused(weeks: int) -> None:
    with pytest.raises(NietBerekend, match=f"een loonperiode van {weeks} weken"):
        per_month(300_00, weeks)


def test_two_periods_in_one_month_count_as_their_mean_rounded_once() -> None:
    # 18 June to 15 July has 15 days in July, 16 July to 12 August has 16.
    two = [slip(date(2026, 6, 18), 1000_00), slip(date(2026, 7, 16), 1200_00)]
    equal = [slip(date(2026, 6, 18), 1300_00), slip(date(2026, 7, 16), 1300_00)]

    assert dertien_twaalfde(two, JULY).amount == 1191_67  # 1.100,00 x 13 / 12
    assert dertien_twaalfde(equal, JULY).amount == 1408_33
    assert dertien_twaalfde(two, JUNE).amount == dertien_twaalfde(two, AUGUST).amount == 0


# ---------------------------------------------------------------- the month that a period counts in


@pytest.mark.parametrize(
    ("start", "days", "month"),
    [
        (date(2026, 10, 17), 28, OCTOBER),  # fifteen days in October, thirteen in November
        (date(2026, 10, 18), 28, OCTOBER),  # fourteen and fourteen: the earlier one
        (date(2026, 10, 19), 28, NOVEMBER),  # thirteen and fifteen
        (date(2026, 10, 31), 2, OCTOBER),
        (date(2026, 10, 1), 31, OCTOBER),
        (date(2026, 6, 20), 50, JULY),  # 11 days, all of July, 8 days
        (date(2026, 7, 1), 62, JULY),  # July and August, 31 days each
    ],
)
def test_a_period_counts_in_the_month_in_which_most_of_its_days_lie(start: date, days: int, month: Period) -> None:
    assert slip(start, 500_00, days).counts_in == month


@given(st.dates(date(2020, 1, 1), date(2030, 12, 31)), st.integers(1, 120))
def test_no_other_month_has_more_of_its_days(start: date, days: int) -> None:
    period = Period(start, start + days * ONE_DAY)
    in_each = {(day.year, day.month): 0 for day in period}
    for day in period:
        in_each[day.year, day.month] += 1

    month = Loonperiode(period, 0, start).counts_in.start

    assert in_each[month.year, month.month] == max(in_each.values())
    assert (month.year, month.month) == min(
        name for name, count in in_each.items() if count == max(in_each.values())
    )


# ---------------------------------------------------------------- what needs no conversion


@pytest.mark.parametrize("practice", OMREKENINGEN)
@pytest.mark.parametrize("month", [Period.month(2026, 2), OCTOBER, NOVEMBER])
def test_a_wage_of_a_calendar_month_counts_as_it_is(practice: str, month: Period) -> None:
    # February 2026 is four weeks long, and still a month.
    assert OMREKENINGEN[practice]([month_long(month, 1200_00)], month).amount == 1200_00


@pytest.mark.parametrize("convert", [dertien_twaalfde, werkdagen])
def test_the_part_of_a_month_that_somebody_worked_is_not_turned_into_a_whole_one(convert: Omrekening) -> None:
    began = slip(date(2026, 10, 15), 500_00, 17)  # the 15th up to and including the 31st

    assert convert([began], OCTOBER).amount == 500_00


# ---------------------------------------------------------------- by working days


def test_pay_by_the_working_day_is_a_twentieth_times_those_of_the_month() -> None:
    # October 2026 has 22 days from Monday to Friday, November 21: 659,56 / 20 = 32,978.
    assert werkdagen([slip(date(2026, 10, 5), 659_56)], OCTOBER).amount == 725_52
    assert werkdagen([slip(date(2026, 11, 2), 659_56)], NOVEMBER).amount == 692_54


def test_a_weekend_within_a_month_counts_as_it_is() -> None:
    assert werkdagen([slip(date(2026, 10, 3), 90_00, 2)], OCTOBER).amount == 90_00


# ---------------------------------------------------------------- as it was paid


def test_as_paid_one_month_has_two_wages_and_another_none() -> None:
    # Samira's last two periods of 2026, paid on 4 and on 31 December: 599,60 + 719,52.
    autumn = [
        Loonperiode(Period(date(2026, 11, 2), date(2026, 11, 30)), 599_60, date(2026, 12, 4)),
        Loonperiode(Period(date(2026, 11, 30), date(2026, 12, 28)), 719_52, date(2026, 12, 31)),
    ]

    assert zoals_betaald(autumn, DECEMBER).amount == 1319_12
    assert zoals_betaald(autumn, NOVEMBER).amount == 0
    assert [term.id for term in zoals_betaald(autumn, DECEMBER).terms] == ["loon_1", "loon_2"]


def test_as_paid_is_marked_as_a_practice_of_the_municipality_and_not_as_the_law() -> None:
    paid_later = Loonperiode(OCTOBER, 600_00, date(2026, 11, 5))

    line = zoals_betaald([paid_later], NOVEMBER).term("loon_1")

    assert line.source is not None
    assert (line.source.law, line.source.certain) == ("regel van de gemeente", False)


# ---------------------------------------------------------------- a household, as its municipality counts


def test_two_jobs_are_counted_each_and_added(law: Law, single_in: Written) -> None:
    home = single_in("meerwijk", """
        work:
          - employer: Bakker
            periods: [{from: 2026-10-05, to: 2026-11-01, net: 600, paid: 2026-11-06}]
          - employer: Kapper
            periods: [{from: 2026-10-01, to: 2026-10-31, net: 200, paid: 2026-10-30}]
        """)  # fmt: skip

    calculation = verdiend(law, home, OCTOBER)

    assert calculation.amount == 850_00  # 600 x 13 / 12 and 200
    assert calculation.term("baan_1_maand_1").amount == 650_00
    assert calculation.term("baan_2_loon_1").amount == 200_00


PAID_IN_MAY = """
    work:
      - employer: Bakker
        periods:
          - {from: 2026-04-01, to: 2026-04-30, net: 600, paid: 2026-05-04,
             vakantiegeld_opgebouwd: 48, vakantiegeld_betaald: 300}
          - {from: 2026-05-01, to: 2026-05-31, net: 600, paid: 2026-06-02, vakantiegeld_opgebouwd: 48}
    """


def test_holiday_pay_that_builds_up_counts_each_month_and_its_payment_does_not(
    law: Law, single_in: Written
) -> None:
    home = single_in("lindehaven", PAID_IN_MAY)

    assert verdiend(law, home, Period.month(2026, 4)).amount == 648_00
    assert verdiend(law, home, Period.month(2026, 5)).amount == 648_00


def test_holiday_pay_that_is_paid_counts_in_that_month_and_its_accrual_does_not(
    law: Law, single_in: Written
) -> None:
    home = single_in("meerwijk", PAID_IN_MAY)

    assert verdiend(law, home, Period.month(2026, 4)).amount == 600_00
    assert verdiend(law, home, Period.month(2026, 5)).amount == 900_00
    assert verdiend(law, home, Period.month(2026, 5)).term("baan_1_vakantiegeld").amount == 300_00


def test_holiday_pay_that_nobody_wrote_down_is_eight_per_cent_of_the_gross_wage_and_uncertain(
    law: Law, single_in: Written
) -> None:
    home = single_in("lindehaven", """
        work:
          - employer: Bakker
            periods:
              - {from: 2026-10-05, to: 2026-11-01, hours: 44, paid: 2026-11-06}
        """)  # fmt: skip

    line = verdiend(law, home, Period.month(2026, 10)).term("baan_1_vakantiegeld")

    assert line.amount == 52_76  # 44 x 14,99 = 659,56; 8 % of it is 52,7648
    assert line.source is not None and not line.source.certain


def test_a_slip_that_cannot_be_computed_refuses_its_own_month_and_no_other(law: Law, single_in: Written) -> None:
    home = single_in("meerwijk", """
        work:
          - employer: Bakker
            periods:
              - {from: 2025-11-24, to: 2025-12-21, hours: 40, paid: 2025-12-24}
              - {from: 2026-09-07, to: 2026-09-27, hours: 30, paid: 2026-10-02}
              - {from: 2026-10-05, to: 2026-11-01, hours: 44, paid: 2026-11-06}
        """)  # fmt: skip

    # 44 x 14,99 = 659,56, without tax; x 13 / 12 = 714,52.
    assert verdiend(law, home, OCTOBER).amount == 714_52
    with pytest.raises(NietBerekend, match="een loonperiode van 3 weken"):
        verdiend(law, home, SEPTEMBER)


@pytest.mark.parametrize(("gemeente", "day"), [("meerwijk", date(2026, 11, 9)), ("dennerveld", date(2026, 10, 9))])
def test_the_last_slip_is_that_of_the_month_as_the_municipality_counts(
    law: Law, single_in: Written, gemeente: str, day: date
) -> None:
    # Earned mostly in October: the second one. Paid in October: the first one, which has no slip of its own.
    home = single_in(gemeente, """
        work:
          - employer: Bakker
            periods:
              - {from: 2026-09-07, to: 2026-10-04, net: 600, paid: 2026-10-09}
              - {from: 2026-10-05, to: 2026-11-01, net: 600, paid: 2026-11-06, slip: 2026-11-09}
        """)  # fmt: skip

    assert last_slip(law, home, OCTOBER) == day


def test_without_work_nothing_is_earned_and_there_is_no_slip(law: Law, single_in: Written) -> None:
    home = single_in("meerwijk", "")

    assert verdiend(law, home, OCTOBER).amount == 0
    assert last_slip(law, home, OCTOBER) is None


# ---------------------------------------------------------------- over a year


MONTHS = [Period.month(2026, number) for number in range(1, 13)]
NETS = st.integers(0, 2500_00)
# From 7 December a period would be exactly February, which needs no conversion.
STARTS = st.dates(date(2025, 11, 15), date(2025, 12, 12)).filter(lambda day: day != date(2025, 12, 7))


def running_through(first: date, net: int) -> list[Loonperiode]:
    """The same four-weekly wage from before the year until after it."""
    return [slip(first + timedelta(days=FOUR_WEEKS * number), net) for number in range(16)]


@given(NETS, STARTS)
def test_thirteen_periods_come_to_thirteen_wages_a_year(net: int, first: date) -> None:
    periods = running_through(first, net)

    counted_in_all = sum(dertien_twaalfde(periods, month).amount for month in MONTHS)

    assert abs(counted_in_all - 13 * net) <= 6  # half a cent a month


@given(NETS, STARTS)
def test_working_days_come_to_261_days_a_year(net: int, first: date) -> None:
    # 2026 begins and ends on a Thursday: 52 weeks and a day, 261 days from Monday to Friday.
    periods = running_through(first, net)

    counted_in_all = sum(werkdagen(periods, month).amount for month in MONTHS)

    assert abs(20 * counted_in_all - 261 * net) <= 20 * 6


@given(st.lists(NETS, min_size=12, max_size=12))
def test_twelve_monthly_wages_come_to_themselves_whatever_the_practice(nets: list[int]) -> None:
    periods = [month_long(month, net) for month, net in zip(MONTHS, nets, strict=True)]

    for convert in OMREKENINGEN.values():
        assert [convert(periods, month).amount for month in MONTHS] == nets


@given(st.lists(NETS, min_size=13, max_size=13))
def test_as_paid_nothing_is_lost_or_counted_twice(nets: list[int]) -> None:
    periods = [slip(date(2025, 12, 15) + timedelta(days=FOUR_WEEKS * at), net) for at, net in enumerate(nets)]

    assert sum(zoals_betaald(periods, month).amount for month in MONTHS) == sum(nets)


@given(NETS, STARTS)
def test_with_wages_all_year_there_is_a_period_for_every_month(net: int, first: date) -> None:
    periods = running_through(first, net)

    assert all(any(one.counts_in == month for one in periods) for month in MONTHS)
