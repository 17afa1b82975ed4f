"""The month sheet of the household in the story: the summer, the estimate, the letter of November.

Every amount is worked out by hand, here or in docs/month-sheet.md.
"""

from datetime import date
from pathlib import Path

import pytest

from game.core.calculation import Calculation
from game.core.days import Period
from game.rules import HouseholdFile, Law, Month, NietBerekend, Sheet, load_household, maandstaat
from game.rules.betalingen import payments
from game.rules.household_file import Suspension

SAMIRA = Path(__file__).parents[1] / "cases" / "samira.yaml"


@pytest.fixture
def samira(law: Law) -> HouseholdFile:
    return load_household(SAMIRA, law)


def sheet(law: Law, file: HouseholdFile, first: str = "2026-07", last: str = "2026-12") -> Sheet:
    return maandstaat(law, file, Period.named(first), Period.named(last))


def month(law: Law, file: HouseholdFile, name: str) -> Month:
    return sheet(law, file, name, name).months[0]


def cents(outcome: Calculation | NietBerekend) -> int:
    assert isinstance(outcome, Calculation), str(outcome)
    return outcome.amount


# The office has the slips of July and August only. The six months are May to October, guess or wage, and over:
# 1.419,46 - 1.000,00 = 419,46; 95 % is 398,49. October still had 25 % of 1.000,00: 669,46; 95 % is 635,99.
def test_a_month_of_which_the_office_has_no_slip_uses_up_the_disregard_with_its_guess(
    law: Law, samira: HouseholdFile
) -> None:
    (job,) = samira.work
    backlog = samira.model_copy(update={"work": (job.model_copy(update={"periods": job.periods[:2]}),)})

    paid = {name: cents(month(law, backlog, name).paid) for name in ("2026-10", "2026-11")}

    assert paid == {"2026-10": 635_99, "2026-11": 398_49}


# Wage: hours x 14,99 less tax, x 13 / 12. By law: 95 % of 1.419,46 less what of the wage counts.
# July: 1.419,46 - (1.209,05 - 285,00) = 495,41; 95 % is 470,64. The office: 1.419,46 - 540 + 135 = 1.014,46.
@pytest.mark.parametrize(
    ("name", "wage", "lawful", "reckoned", "paid", "too_much"),
    [
        ("2026-07", 1209_05, 470_64, 540_00, 963_74, 493_10),
        ("2026-08", 1023_43, 619_30, 540_00, 963_74, 344_44),
        ("2026-09", 941_87, 677_41, 540_00, 963_74, 286_33),
        ("2026-10", 714_52, 839_39, 1000_00, 635_99, -203_40),
        ("2026-11", 649_57, 731_40, 1000_00, 398_49, -332_91),
        ("2026-12", 779_48, 607_98, 1000_00, 398_49, -209_49),
    ],
)
def test_what_was_earned_what_was_due_and_what_was_paid(
    law: Law, samira: HouseholdFile, name: str, wage: int, lawful: int, reckoned: int, paid: int, too_much: int
) -> None:
    row = month(law, samira, name)

    assert cents(row.wage) == wage
    assert cents(row.lawful) == lawful
    assert (row.reckoned, cents(row.paid), row.too_much) == (reckoned, paid, too_much)


def test_the_disregard_of_six_months_ends_with_october(law: Law, samira: HouseholdFile) -> None:
    assert [row.disregard for row in sheet(law, samira).months] == ["n", "n", "n", "n", "none", "none"]


def test_who_asks_for_it_has_the_disregard_of_single_parents_from_november(
    law: Law, samira: HouseholdFile
) -> None:
    asked = samira.model_copy(
        update={"vrijlating": samira.vrijlating.model_copy(update={"asked_r": Period.named("2026-11")})}
    )

    november, december = sheet(law, asked, "2026-11", "2026-12").months

    # 12,5 % of 649,57 is 81,20: 95 % of (1.419,46 - 568,37) = 808,54. Of 779,48 it is 97,44: 700,55.
    assert (november.disregard, cents(november.lawful)) == ("r", 808_54)
    assert (december.disregard, cents(december.lawful)) == ("r", 700_55)


def test_the_letter_of_november_asks_more_than_the_law_comes_to(law: Law, samira: HouseholdFile) -> None:
    (letter,) = sheet(law, samira).settlements

    assert letter.rightly == 493_10 + 344_44 + 286_33 == 1123_87
    assert letter.claimed == 1801_28
    # 1.801,28 / 6 = 300,2133; the last term takes what is left.
    assert letter.terms == (300_21, 300_21, 300_21, 300_21, 300_21, 300_23)


def test_four_days_before_the_rent_there_is_98_euro(law: Law, samira: HouseholdFile) -> None:
    november = month(law, samira, "2026-11")

    assert november.set_off == 300_21
    assert november.paid_out == 398_49 - 300_21 == 98_28
    assert f"{november.pay_day:%A %d %B}" == "Friday 27 November"
    # 1.123,87 - 203,40 - 332,91 - 300,21: what she owes then, and nobody works out for her.
    assert november.open == 287_35


def test_without_a_claim_of_its_own_the_letter_asks_what_the_law_comes_to(law: Law, samira: HouseholdFile) -> None:
    assert samira.bijstand
    (letter,) = samira.bijstand.corrections
    right = samira.bijstand.model_copy(update={"corrections": (letter.model_copy(update={"claimed": None}),)})

    november = month(law, samira.model_copy(update={"bijstand": right}), "2026-11")

    assert november.set_off == 187_31  # 1.123,87 / 6
    assert november.paid_out == 211_18


def test_what_a_month_leaves_no_room_for_waits_for_the_next(law: Law, samira: HouseholdFile) -> None:
    assert samira.bijstand
    (letter,) = samira.bijstand.corrections
    at_once = samira.bijstand.model_copy(update={"corrections": (letter.model_copy(update={"terms": 1}),)})

    november, december = sheet(law, samira.model_copy(update={"bijstand": at_once}), "2026-11", "2026-12").months

    assert (november.set_off, november.paid_out) == (398_49, 0)
    assert (december.set_off, december.paid_out) == (398_49, 0)


@pytest.mark.parametrize(("paid", "refused"), [("2026-06-30", False), ("2026-06-29", True)])
def test_what_was_received_more_than_six_months_ago_cannot_be_set_off(
    law: Law, samira: HouseholdFile, paid: str, refused: bool
) -> None:
    assert samira.bijstand
    (letter,) = samira.bijstand.corrections
    late = samira.bijstand.model_copy(
        update={"corrections": (letter.model_copy(update={"decided": date(2026, 12, 30)}),)}
    )
    (job,) = samira.work
    first = job.periods[0].model_copy(update={"paid": date.fromisoformat(paid)})
    early = samira.model_copy(
        update={
            "bijstand": late,
            "work": (job.model_copy(update={"periods": (first, *job.periods[1:])}),),
        }
    )

    (settled,) = sheet(law, early).settlements

    assert isinstance(settled.rightly, NietBerekend) == refused


def test_before_the_file_begins_nothing_is_known_and_nothing_is_guessed(law: Law, samira: HouseholdFile) -> None:
    june = month(law, samira, "2026-06")

    assert isinstance(june.wage, NietBerekend)
    assert isinstance(june.lawful, NietBerekend)
    assert "beschreven vanaf 2026-07" in str(june.paid)
    assert (june.too_much, june.paid_out) == (None, None)


def test_months_asked_for_late_are_the_same_as_those_of_the_whole_sheet(law: Law, samira: HouseholdFile) -> None:
    assert sheet(law, samira, "2026-11", "2026-12").months == sheet(law, samira).months[4:]


def with_more_hours(file: HouseholdFile, first_day: str, hours: int) -> HouseholdFile:
    """The same household, with so many hours more in the pay period that begins on that day."""
    (job,) = file.work
    periods = tuple(
        one.model_copy(update={"hours": (one.hours or 0) + hours}) if str(one.since) == first_day else one
        for one in job.periods
    )
    return file.model_copy(update={"work": (job.model_copy(update={"periods": periods}),)})


def test_sixteen_extra_hours_in_november_cost_seven_euro(law: Law, samira: HouseholdFile) -> None:
    more = with_more_hours(samira, "2026-11-02", 16)

    # 56 hours are 839,44, a month 909,39: 95 % of (1.419,46 - 909,39) = 484,57, and it was 731,40. She earns
    # 239,84 more and gets 246,83 less.
    assert cents(month(law, more, "2026-11").lawful) == 484_57
    assert 839_44 - 599_60 - (731_40 - 484_57) == -6_99


def test_sixteen_extra_hours_in_october_leave_fifty_three_euro(law: Law, samira: HouseholdFile) -> None:
    more = with_more_hours(samira, "2026-10-05", 16)

    # 60 hours are 892,35 net, because tax begins after 58; a month 966,71, of which 241,68 may be kept: 95 % of
    # (1.419,46 - 725,03) = 659,71, and it was 839,39. She earns 232,79 more and gets 179,68 less.
    assert cents(month(law, more, "2026-10").lawful) == 659_71
    assert 892_35 - 659_56 - (839_39 - 659_71) == 53_11


def test_the_same_summer_elsewhere_is_paid_otherwise(law: Law, samira: HouseholdFile) -> None:
    """One law, three offices: what is due is nearly the same, what is paid is not."""
    waits = sheet(law, samira.model_copy(update={"gemeente": "lindehaven"}), "2026-08", "2026-08").months[0]

    assert waits.too_much == 0
    # The slip of period 9 is there on Friday 11 September; the benefit of August waits for the Monday.
    assert f"{waits.pay_day:%A %d %B}" == "Monday 14 September"


def test_everything_that_is_paid_in_october_is_there_by_the_day(law: Law, samira: HouseholdFile) -> None:
    found = payments(law, samira, month(law, samira, "2026-10"))

    assert [(one.day.day, one.amount) for one in found] == [
        (1, 788_64), (9, 869_42), (20, 129_00), (20, 440_00), (20, 775_00), (28, 635_99),
    ]  # fmt: skip


def test_the_advance_that_comes_in_december_is_of_january_and_is_refused(law: Law, samira: HouseholdFile) -> None:
    found = {one.name.source: one for one in payments(law, samira, month(law, samira, "2026-12"))}

    assert f"{found['huurtoeslag'].day:%A %d}" == "Monday 21"
    assert isinstance(found["huurtoeslag"].amount, NietBerekend)
    assert "2027-01-01" in str(found["huurtoeslag"].amount)


def suspended(file: HouseholdFile, **what: object) -> HouseholdFile:
    """The same household, with its right suspended on 25 November by a letter of that day."""
    assert file.bijstand
    one = Suspension.model_validate({"since": date(2026, 11, 25), "letter": date(2026, 11, 25), **what})
    return file.model_copy(update={"bijstand": file.bijstand.model_copy(update={"opschortingen": (one,)})})


def test_a_suspended_benefit_is_paid_after_the_repair(law: Law, samira: HouseholdFile) -> None:
    repaired = suspended(samira, repaired=date(2026, 12, 7), paid=date(2026, 12, 16))

    november, december = sheet(law, repaired, "2026-11", "2026-12").months

    assert (november.pay_day, november.paid_out) == (date(2026, 12, 16), 98_28)
    assert december.pay_day == date(2026, 12, 23)


def test_without_a_day_of_payment_it_comes_with_the_next_benefit(law: Law, samira: HouseholdFile) -> None:
    repaired = suspended(samira, repaired=date(2026, 12, 7))

    assert month(law, repaired, "2026-11").pay_day == date(2026, 12, 23)


def test_a_right_that_is_withdrawn_is_gone_from_the_first_day(law: Law, samira: HouseholdFile) -> None:
    withdrawn = suspended(samira, since=date(2026, 11, 1), withdrawn=True)

    october, november, december = sheet(law, withdrawn, "2026-10", "2026-12").months

    assert cents(october.lawful) == 839_39
    assert cents(november.lawful) == cents(november.paid) == cents(december.lawful) == 0
    assert isinstance(november.lawful, Calculation)
    assert november.lawful.terms[0].label.source == "ingetrokken vanaf de eerste dag van de opschorting"


# Meerwijk gives fourteen days: a letter of 25 November, until Wednesday 9 December.
@pytest.mark.parametrize(("day", "refused"), [(9, True), (10, False)])
def test_a_withdrawal_after_a_repair_in_time_is_refused(
    law: Law, samira: HouseholdFile, day: int, refused: bool
) -> None:
    odd = suspended(samira, since=date(2026, 11, 1), withdrawn=True, repaired=date(2026, 12, day))

    assert isinstance(month(law, odd, "2026-11").lawful, NietBerekend) == refused
