"""The three ways of setting a wage off: published patterns, pay days, and the sheet that comes of them."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.calculation import Calculation
from game.core.days import Period, is_working_day
from game.rules import Household, HouseholdFile, Law, Month, bijstand, bijstand_bij_schatting, load_law, maandstaat
from game.rules.units import WORDS
from game.rules.verrekenen import WIJZEN, Office, month_before, pay_day

Written = Callable[[str, str], HouseholdFile]
LAW = load_law()
JULY, AUGUST, SEPTEMBER, OCTOBER, NOVEMBER, DECEMBER = (Period.month(2026, number) for number in range(7, 13))
SINGLE = Household("alleenstaande", 41)
NORM = 1419_46


def office(
    gemeente: str = "meerwijk",
    wages: dict[Period, int] | None = None,
    slips: dict[Period, date] | None = None,
    estimates: dict[Period, int] | None = None,
) -> Office:
    return Office(LAW.gemeenten[gemeente], wages or {}, slips or {}, estimates or {})


def whole(month: Month, cell: str = "paid") -> int:
    """The benefit of a row with its holiday allowance, as the published examples count."""
    outcome = getattr(month, cell)
    assert isinstance(outcome, Calculation)
    return outcome.term("uitkering").amount


# ---------------------------------------------------------------- the wage that the office reckons with


def test_there_is_a_way_for_every_word_that_a_municipality_can_choose() -> None:
    assert set(WIJZEN) == set(WORDS["verrekenwijze"])


def test_in_the_month_it_is_the_wage_of_the_month() -> None:
    own = office(wages={SEPTEMBER: 300_00, OCTOBER: 450_00}, estimates={OCTOBER: 100_00})

    assert WIJZEN["in_de_maand"].reckons_with(own, OCTOBER) == 450_00
    assert WIJZEN["in_de_maand"].about(OCTOBER) == OCTOBER


def test_by_an_estimate_it_is_the_guess_whatever_was_earned() -> None:
    own = office(wages={OCTOBER: 450_00}, estimates={OCTOBER: 300_00})

    assert WIJZEN["schatten"].reckons_with(own, OCTOBER) == 300_00
    assert WIJZEN["schatten"].reckons_with(own, NOVEMBER) == 0
    assert WIJZEN["schatten"].about(OCTOBER) == OCTOBER


def test_afterwards_it_is_the_wage_of_the_month_before() -> None:
    own = office(wages={month: 400_00 for month in (JULY, AUGUST, SEPTEMBER)})
    months = (JULY, AUGUST, SEPTEMBER, OCTOBER, NOVEMBER)

    assert [WIJZEN["achteraf"].reckons_with(own, month) for month in months] == [0, 400_00, 400_00, 400_00, 0]
    assert WIJZEN["achteraf"].about(AUGUST) == JULY


def test_before_january_comes_december() -> None:
    assert month_before(Period.month(2027, 1)) == DECEMBER


def test_an_estimate_of_300_and_a_wage_of_450_leave_a_debt_of_150() -> None:
    # P2, Rotterdam: the benefit was 150 too high.
    figures = LAW.at(OCTOBER.start)
    own = office(wages={OCTOBER: 450_00}, estimates={OCTOBER: 300_00})

    guessed = bijstand_bij_schatting(figures, SINGLE, WIJZEN["schatten"].reckons_with(own, OCTOBER), "none")
    lawful = bijstand(figures, SINGLE, WIJZEN["in_de_maand"].reckons_with(own, OCTOBER), "none")

    assert guessed.term("uitkering").amount - lawful.term("uitkering").amount == 150_00


# ---------------------------------------------------------------- pay days


@pytest.mark.parametrize(
    ("gemeente", "month", "day"),
    [
        ("meerwijk", OCTOBER, date(2026, 10, 28)),  # a Wednesday
        ("meerwijk", NOVEMBER, date(2026, 11, 27)),  # the 28th is a Saturday
        ("meerwijk", Period.month(2026, 6), date(2026, 6, 26)),  # the 28th is a Sunday
        ("meerwijk", DECEMBER, date(2026, 12, 23)),
        ("lindehaven", NOVEMBER, date(2026, 11, 25)),  # a Wednesday
        ("lindehaven", OCTOBER, date(2026, 10, 23)),  # the 25th is a Sunday
        ("lindehaven", Period.month(2026, 5), date(2026, 5, 22)),  # the 25th is Whit Monday
        ("lindehaven", DECEMBER, date(2026, 12, 22)),
        ("dennerveld", AUGUST, date(2026, 8, 31)),  # a Monday
        ("dennerveld", OCTOBER, date(2026, 10, 30)),  # the 31st is a Saturday
        ("dennerveld", NOVEMBER, date(2026, 11, 30)),  # there is no 31st
        ("dennerveld", Period.month(2026, 2), date(2026, 2, 27)),  # the 28th, the last, is a Saturday
        ("dennerveld", DECEMBER, date(2026, 12, 31)),
    ],
)
def test_a_benefit_is_paid_on_the_day_of_the_municipality_or_the_working_day_before(
    gemeente: str, month: Period, day: date
) -> None:
    assert pay_day(LAW.gemeenten[gemeente], month) == day
    assert WIJZEN["schatten"].pays_on(office(gemeente), month) == day
    assert WIJZEN["achteraf"].pays_on(office(gemeente), month) == day
    assert WIJZEN["in_de_maand"].pays_on(office(gemeente), month) == day


@pytest.mark.parametrize(
    ("slip", "day"),
    [
        (date(2026, 10, 21), date(2026, 10, 23)),
        (date(2026, 10, 22), date(2026, 10, 23)),  # the day after it is the pay day
        (date(2026, 10, 23), date(2026, 10, 26)),  # a Friday; Monday
        (date(2026, 10, 28), date(2026, 10, 29)),
        (date(2026, 11, 6), date(2026, 11, 9)),
    ],
)
def test_in_the_month_the_benefit_waits_for_the_slip_and_the_others_do_not(slip: date, day: date) -> None:
    own = office("lindehaven", slips={OCTOBER: slip})

    assert WIJZEN["in_de_maand"].pays_on(own, OCTOBER) == day
    assert WIJZEN["achteraf"].pays_on(own, OCTOBER) == date(2026, 10, 23)
    assert WIJZEN["schatten"].pays_on(own, OCTOBER) == date(2026, 10, 23)


@given(
    st.sampled_from(sorted(LAW.gemeenten)),
    st.integers(2026, 2027),
    st.integers(1, 12),
    st.none() | st.dates(date(2026, 1, 1), date(2028, 2, 1)),
    st.sampled_from(sorted(WIJZEN)),
)
def test_a_pay_day_is_a_working_day_and_never_before_the_slip_that_it_waits_for(
    gemeente: str, year: int, number: int, slip: date | None, way: str
) -> None:
    month = Period.month(year, number)
    own = office(gemeente, slips={month: slip} if slip else {})

    day = WIJZEN[way].pays_on(own, month)

    assert is_working_day(day)
    assert day >= own.pay_day(month) >= month.start
    assert own.pay_day(month) in month
    assert way != "in_de_maand" or slip is None or day > slip


# ---------------------------------------------------------------- the sheet of a household


ESTIMATED = """
    bijstand:
      since: 2025-01-01
      estimates:
        - {from: 2026-10, amount: 300}
        - {from: 2026-11, amount: 0}
      corrections:
        - {decided: 2026-11-10, months: [2026-10], terms: 2}
    vrijlating: {helps_towards_work: nee}
    work:
      - employer: Bakker
        periods: [{from: 2026-10-01, to: 2026-10-31, net: 450, paid: 2026-10-30}]
    """


def test_an_estimate_that_was_too_low_is_taken_back_in_terms(law: Law, single_in: Written) -> None:
    october, november, december = maandstaat(law, single_in("meerwijk", ESTIMATED), OCTOBER, DECEMBER).months

    # 1.419,46 - 300 = 1.119,46 and - 450 = 969,46; of which 95 % is 1.063,49 and 920,99: 142,50 too much.
    assert (whole(october), whole(october, "lawful")) == (1119_46, 969_46)
    assert (october.reckoned, october.too_much, october.open) == (300_00, 142_50, 142_50)
    # 142,50 / 2; 95 % of the norm is 1.348,49.
    assert [(row.set_off, row.paid_out, row.open) for row in (november, december)] == [
        (71_25, 1277_24, 71_25),
        (71_25, 1277_24, 0),
    ]


THREE_MONTHS = """
    bijstand: {since: 2025-01-01}
    vrijlating: {helps_towards_work: nee}
    work:
      - employer: Bakker
        periods:
          - {from: 2026-07-01, to: 2026-07-31, net: 400, paid: 2026-07-30}
          - {from: 2026-08-01, to: 2026-08-31, net: 400, paid: 2026-08-28}
          - {from: 2026-09-01, to: 2026-09-30, net: 400, paid: 2026-09-30}
    """


def test_afterwards_the_first_month_is_rich_and_the_month_after_the_job_is_poor(
    law: Law, single_in: Written
) -> None:
    # P5, Divosa: 400 + N; 400 + N - 400; the same; after the job N - 400; and N again.
    rows = maandstaat(law, single_in("dennerveld", THREE_MONTHS), JULY, NOVEMBER).months

    wages = [row.wage.amount for row in rows if isinstance(row.wage, Calculation)]
    assert wages == [400_00, 400_00, 400_00, 0, 0]
    assert [whole(row) for row in rows] == [NORM, NORM - 400_00, NORM - 400_00, NORM - 400_00, NORM]
    # 95 % of 1.419,46 and of 1.019,46 is 1.348,49 and 968,49: 380,00 between them, open until the work ends.
    assert [row.too_much for row in rows] == [380_00, 0, 0, -380_00, 0]
    assert [row.open for row in rows] == [380_00, 380_00, 380_00, 0, 0]


def test_in_the_month_nothing_is_ever_open_and_the_money_comes_late(law: Law, single_in: Written) -> None:
    rows = maandstaat(law, single_in("lindehaven", THREE_MONTHS), JULY, OCTOBER).months

    assert [whole(row) for row in rows] == [NORM - 400_00, NORM - 400_00, NORM - 400_00, NORM]
    assert [(row.too_much, row.open) for row in rows] == [(0, 0)] * 4
    # The slips of Thursday 30 July, Friday 28 August and 30 September; in October the 25th is a Sunday.
    assert [row.pay_day for row in rows] == [
        date(2026, 7, 31), date(2026, 8, 31), date(2026, 10, 1), date(2026, 10, 23),
    ]  # fmt: skip


def test_without_an_estimate_the_office_pays_the_norm(law: Law, single_in: Written) -> None:
    (row,) = maandstaat(law, single_in("meerwijk", THREE_MONTHS), JULY, JULY).months

    assert (row.reckoned, whole(row), row.too_much) == (0, NORM, 380_00)


@pytest.mark.parametrize("gemeente", sorted(LAW.gemeenten))
def test_the_law_comes_to_the_same_in_every_municipality(law: Law, single_in: Written, gemeente: str) -> None:
    rows = maandstaat(law, single_in(gemeente, THREE_MONTHS), JULY, OCTOBER).months

    assert [whole(row, "lawful") for row in rows] == [NORM - 400_00, NORM - 400_00, NORM - 400_00, NORM]


@given(st.lists(st.integers(0, 1000_00), min_size=1, max_size=6))
def test_afterwards_every_wage_is_set_off_once(nets: list[int]) -> None:
    months = [Period.month(2026, number) for number in range(1, len(nets) + 2)]
    own = office(wages=dict(zip(months, nets, strict=False)))

    assert sum(WIJZEN["achteraf"].reckons_with(own, month) for month in months) == sum(nets)
