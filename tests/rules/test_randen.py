"""The edges of the month sheet and the overview: what begins, stops, is not known, or comes too late."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from game.core.calculation import Calculation
from game.core.days import Period
from game.core.diagnostics import Refused
from game.rules import CALCULATIONS, HouseholdFile, Law, Month, NietBerekend, load_household, maandstaat
from game.rules.betalingen import payments
from game.rules.overzicht import Aanspraak, Overzicht, overzicht

Written = Callable[[str, str], HouseholdFile]


def rows(law: Law, file: HouseholdFile, first: str, last: str) -> dict[str, Month]:
    sheet = maandstaat(law, file, Period.named(first), Period.named(last))
    return {f"{row.month.start:%m}": row for row in sheet.months}


def due(row: Month) -> int:
    assert isinstance(row.lawful, Calculation), str(row.lawful)
    return row.lawful.amount


def paid(row: Month) -> int:
    assert isinstance(row.paid, Calculation), str(row.paid)
    return row.paid.amount


def line(found: Overzicht, id: str) -> Aanspraak:
    return next(one for one in (*found.month, *found.year) if one.id == id)


def monthly(first: int, last: int, net: int, year: int = 2026) -> str:
    """Pay slips of calendar months, paid on the first of the next."""
    lines = []
    for month in range(first, last + 1):
        period = Period.month(year, month)
        lines.append(f"{{from: {period.start}, to: {period.last}, net: {net}, paid: {period.until}}}")
    return f"work: [{{employer: Bakker, periods: [{', '.join(lines)}]}}]\n"


# ---------------------------------------------------------------- disregards


def test_a_wage_from_before_the_bijstand_uses_no_month_of_the_disregard(law: Law, single_in: Written) -> None:
    home = single_in("lindehaven", "bijstand: {since: 2026-07-01}\n" + monthly(1, 9, 600))

    july = rows(law, home, "2026-07", "2026-07")["07"]

    # 95 % of (1.419,46 - 600 + 150) is 920,987.
    assert (july.disregard, due(july)) == ("n", 920_99)


def test_a_month_in_which_the_wage_leaves_no_bijstand_uses_none_either(law: Law, single_in: Written) -> None:
    slips = monthly(1, 7, 2500).replace(
        "}]}]\n", "}, {from: 2026-08-01, to: 2026-08-31, net: 600, paid: 2026-09-01}]}]\n"
    )
    home = single_in("lindehaven", "bijstand: {since: 2025-01-01}\n" + slips)

    assert rows(law, home, "2026-08", "2026-08")["08"].disregard == "n"


def test_after_a_wage_that_is_not_known_the_disregard_is_refused_and_not_guessed(
    law: Law, single_in: Written
) -> None:
    slips = monthly(1, 7, 600).replace("to: 2026-02-28, net: 600", "to: 2026-02-27, hours: 40")
    home = single_in("lindehaven", "bijstand: {since: 2025-01-01}\n" + slips)

    found = rows(law, home, "2026-01", "2026-07")

    assert due(found["01"]) > 0
    assert "27 dagen" in str(found["02"].lawful)
    assert "het loon of het recht van 2026-02 is niet berekend" in str(found["03"].lawful)


# ---------------------------------------------------------------- offices


def test_afterwards_a_wage_from_before_the_bijstand_is_not_set_off(law: Law, single_in: Written) -> None:
    home = single_in("dennerveld", "bijstand: {since: 2026-07-01}\n" + monthly(5, 8, 600))

    assert paid(rows(law, home, "2026-07", "2026-07")["07"]) == 1348_49


def test_a_guess_is_paid_where_the_wage_is_not_known(law: Law, single_in: Written) -> None:
    home = single_in("meerwijk", """
        bijstand: {since: 2025-01-01, estimates: [{from: 2026-07, amount: 400}]}
        work: [{employer: B, periods: [{from: 2026-07-01, to: 2026-07-30, hours: 40, paid: 2026-08-01}]}]
        """)  # fmt: skip

    july = rows(law, home, "2026-07", "2026-07")["07"]

    assert isinstance(july.lawful, NietBerekend)
    assert paid(july) == 1063_49  # 95 % of (1.419,46 - 400 + 100)


def test_without_bijstand_it_says_what_there_would_be_and_pays_nothing(law: Law, single_in: Written) -> None:
    home = single_in("meerwijk", "gebeurtenissen: [{kind: aanvraag, on: 2026-09-14, what: bijstand}]\n")

    row = rows(law, home, "2026-10", "2026-10")["10"]

    assert due(row) == 1348_49
    assert isinstance(row.paid, NietBerekend)
    assert payments(law, home, row) == ()


def test_the_holiday_allowance_of_june_is_refused_where_the_months_before_are_not_known(
    law: Law, single_in: Written
) -> None:
    home = single_in("meerwijk", "bijstand: {since: 2025-01-01}\n")
    june = rows(law, home, "2026-06", "2026-06")["06"]

    found = [one for one in payments(law, home, june) if one.name.source == "vakantietoeslag"]

    assert len(found) == 1
    assert isinstance(found[0].amount, NietBerekend)


# ---------------------------------------------------------------- gifts

GIFTS = """bijstand: {since: 2025-01-01}
giften: [{on: 2026-08-20, amount: 700}, {on: 2026-07-02, amount: 400}, {on: 2026-08-03, amount: %s}]
"""


@pytest.mark.parametrize(("amount", "due_in_august"), [("100", 1348_49), ("200", 1253_49)])
def test_gifts_count_from_the_limit_of_the_year_in_the_month_in_which_they_came(
    law: Law, single_in: Written, amount: str, due_in_august: int
) -> None:
    # 400 + 700 + 100 is 1.200; 100 more leaves 95 % of (1.419,46 - 100) = 1.253,487.
    found = rows(law, single_in("meerwijk", GIFTS % amount), "2026-07", "2026-09")

    assert [due(found[month]) for month in ("07", "08", "09")] == [1348_49, due_in_august, 1348_49]


def test_gifts_above_the_limit_have_a_line_of_their_own_that_is_uncertain(law: Law, single_in: Written) -> None:
    found = rows(law, single_in("dennerveld", GIFTS % "200"), "2026-08", "2026-08")["08"].lawful

    assert isinstance(found, Calculation)
    line = found.term("giften")
    assert (line.amount, line.effect) == (100_00, -1)
    assert line in found.doubts


def test_where_a_person_judges_gifts_only_the_month_above_the_limit_is_refused(
    law: Law, single_in: Written
) -> None:
    found = rows(law, single_in("lindehaven", GIFTS % "200"), "2026-07", "2026-09")

    assert (due(found["07"]), due(found["09"])) == (1348_49, 1348_49)
    assert "giften boven de grens" in str(found["08"].lawful)


def test_an_advance_and_a_remission_see_the_gifts_too(law: Law, single_in: Written) -> None:
    text = GIFTS.partition("\n")[2] % "200" + "aanslagen: [{what: water, amount: 100, sent: 2026-08-01}]\n"
    found = overzicht(law, single_in("meerwijk", text), date(2026, 8, 31))

    # 95 % of 1.319,46; wage, gifts and bijstand together are the norm.
    assert line(found, "voorschot").amount == 1253_49
    assert line(found, "kwijtschelding_1").amount == 100_00


# ---------------------------------------------------------------- corrections

WAJONG = """bijstand: {since: 2025-01-01}
income: [{month: 2026-02, what: Wajong, kind: wajong, amount: 1}]
"""
LETTER = """bijstand:
  since: 2025-01-01
  corrections: [{decided: 2026-07-10, months: [2026-06], claimed: 600, terms: 6}]
"""


@pytest.mark.parametrize("first", ["2026-06", "2026-07", "2026-08"])
def test_terms_run_on_whichever_month_is_asked_for_first(law: Law, single_in: Written, first: str) -> None:
    assert rows(law, single_in("meerwijk", LETTER), first, "2026-08")["08"].set_off == 100_00


def test_terms_that_came_due_in_a_month_that_is_not_computed_are_taken_later(law: Law, single_in: Written) -> None:
    home = single_in("meerwijk", LETTER + "income: [{month: 2026-08, what: x, amount: 1, kind: wajong}]\n")

    found = rows(law, home, "2026-06", "2026-12")

    assert sum(row.set_off for row in found.values()) == 600_00
    assert found["09"].set_off == 200_00


@pytest.mark.parametrize(
    ("letter", "said"),
    [
        ("{decided: 2026-07-10, months: [2026-06, 2026-06]}", "staat twee keer"),
        ("{decided: 2026-07-10, months: [2026-05], first: 2026-06}", "ligt voor de brief"),
        ("{decided: 2026-07-10, months: [2026-07]}", "gaat over maanden voor de brief"),
        ("{decided: 2026-07-10, months: [2026-05]}, {decided: 2026-07-10, months: [2026-05]}", "twee correcties"),
    ],
)
def test_a_letter_that_cannot_be_is_refused_on_reading(single_in: Written, letter: str, said: str) -> None:
    with pytest.raises(Refused, match=said):
        single_in("meerwijk", f"bijstand: {{since: 2025-01-01, corrections: [{letter}]}}\n")


def test_a_letter_in_more_terms_than_the_law_has_is_refused_and_the_months_are_there(
    law: Law, single_in: Written
) -> None:
    home = single_in("meerwijk", LETTER.replace("terms: 6", "terms: 7"))

    sheet = maandstaat(law, home, Period.named("2026-06"), Period.named("2026-08"))

    assert isinstance(sheet.settlements[0].terms, NietBerekend)
    assert [due(row) for row in sheet.months] == [1331_43, 1348_49, 1348_49]


# ---------------------------------------------------------------- suspension


def test_a_right_that_stays_suspended_has_no_pay_day_until_eight_weeks_are_over(
    law: Law, single_in: Written
) -> None:
    home = single_in(
        "meerwijk", "bijstand: {since: 2025-01-01, opschortingen: [{since: 2026-07-01, letter: 2026-07-01}]}\n"
    )

    found = rows(law, home, "2026-07", "2026-08")

    # Eight weeks from 1 July: it can last up to and including 25 August.
    assert (found["07"].pay_day, found["07"].paid_out, found["07"].open) == (None, 0, -1348_49)
    assert found["08"].pay_day == date(2026, 8, 28)


# ---------------------------------------------------------------- the overview


def test_other_income_counts_for_a_seizure_and_for_remission(law: Law, single_in: Written) -> None:
    alimony = single_in("meerwijk", """
        bijstand: {since: 2025-01-01}
        income: [{month: 2026-07, what: alimentatie, kind: alimentatie, amount: 300}]
        """)  # fmt: skip
    benefit = single_in("meerwijk", """
        bijstand: {since: 2025-01-01}
        income: [{month: 2026-07, what: WW, kind: uitkering, amount: 2000}]
        aanslagen: [{what: waterschap, amount: 300, sent: 2026-07-01}]
        """)  # fmt: skip

    assert line(overzicht(law, alimony, date(2026, 7, 15)), "beslagvrije_voet").amount == 1348_49
    found = overzicht(law, benefit, date(2026, 7, 15))
    assert line(found, "kwijtschelding_1").amount == 0
    assert "boven de norm" in str(line(found, "beslagvrije_voet").outcome)


def test_an_advance_is_of_what_the_wage_leaves_and_ends_with_the_decision(law: Law, single_in: Written) -> None:
    applied = "gebeurtenissen: [{kind: aanvraag, on: 2026-06-20, what: bijstand}]\n" + monthly(7, 7, 1000)
    decided = applied.replace(
        "}]\nwork", "}, {kind: besluit, on: 2026-07-10, what: bijstand}]\nbijstand: {since: 2026-07-01}\nwork"
    )

    # 95 % of (1.419,46 - 1.000 + 250).
    assert line(overzicht(law, single_in("meerwijk", applied), date(2026, 7, 15)), "voorschot").amount == 635_99
    found = overzicht(law, single_in("meerwijk", decided), date(2026, 7, 15))
    assert "voorschot" not in [one.id for one in found.year]


def test_the_threshold_is_carried_once_in_the_order_of_the_costs(law: Law, single_in: Written) -> None:
    home = single_in("dennerveld", """
        bijstand: {since: 2025-01-01}
        kosten:
          - {what: bril, on: 2026-07-01, amount: 100}
          - {what: gebit, on: 2026-07-01, amount: 100}
        """)  # fmt: skip

    found = overzicht(law, home, date(2026, 7, 15))

    assert [line(found, f"bijzondere_bijstand_{number}").amount for number in (1, 2)] == [0, 24_00]  # 200 - 176


def test_a_request_for_papers_stops_the_clock_of_an_application(law: Law, single_in: Written) -> None:
    applied = "{kind: aanvraag, on: 2026-09-14, what: bijstand}"
    asked = f"{applied}, {{kind: verzoek_om_stukken, on: 2026-09-21, what: papieren}}"

    def decision(happened: str) -> date:
        found = overzicht(law, single_in("meerwijk", f"gebeurtenissen: [{happened}]\n"), date(2026, 9, 30))
        return next(
            one.deadline.last_day for one in found.deadlines
            if not isinstance(one.deadline, NietBerekend) and one.deadline.id == "beslissing"
        )  # fmt: skip

    assert decision(applied) == date(2026, 11, 9)
    assert decision(asked) == date(2026, 11, 23)  # fourteen days more


def test_something_from_before_the_tables_is_refused_and_the_rest_is_there(law: Law, single_in: Written) -> None:
    home = single_in("meerwijk", """
        bijstand: {since: 2025-01-01}
        gebeurtenissen: [{kind: besluit, on: 2025-12-20, what: oud}]
        """)  # fmt: skip

    found = overzicht(law, home, date(2026, 1, 15))

    assert [isinstance(one.deadline, NietBerekend) for one in found.deadlines] == [True]
    assert line(found, "bijstand").amount == 1331_43


def test_a_slip_that_began_in_december_and_counts_in_january_is_computed(law: Law, single_in: Written) -> None:
    home = single_in("meerwijk", """
        bijstand: {since: 2025-01-01}
        work: [{employer: B, periods: [{from: 2025-12-29, to: 2026-01-25, net: 480, paid: 2026-01-30}]}]
        """)  # fmt: skip

    assert due(rows(law, home, "2026-01", "2026-01")["01"]) == 960_93  # 520,00 a month: 95 % of 1.011,50


# ---------------------------------------------------------------- allowances


def test_no_allowances_below_18_and_no_rent_allowance_in_an_institution(law: Law, tmp_path: Path) -> None:
    path = tmp_path / "huis.yaml"
    head = "format: 1\nname: B\ngemeente: meerwijk\ntoeslagen: {income: 10.000}\n"
    path.write_text(
        head + "home: {rent: 600, in_inrichting: ja}\npeople: [{id: b, role: aanvrager, born: 2012-01-01}]\n",
        "utf-8",
    )

    found = overzicht(law, load_household(path, law), date(2026, 7, 15))

    assert isinstance(line(found, "zorgtoeslag").outcome, NietBerekend)
    assert isinstance(line(found, "huurtoeslag").outcome, NietBerekend)


def test_without_children_there_is_no_line_for_the_child_budget(law: Law, single_in: Written) -> None:
    found = overzicht(law, single_in("meerwijk", "toeslagen: {income: 15.000}\n"), date(2026, 7, 15))

    assert [one.id for one in found.month] == ["bijstand", "zorgtoeslag"]


IN_AN_INSTITUTION = """format: 1
name: B
gemeente: meerwijk
toeslagen: {income: 15.000}
home: {in_inrichting: ja}
people:
  - {id: b, role: aanvrager, born: 1985-01-01}
  - {id: k, role: kind, born: 2014-07-21}
"""


def test_a_calculation_by_name_sees_the_household_as_the_overview_does(law: Law, tmp_path: Path) -> None:
    path = tmp_path / "huis.yaml"

    def named(name: str, more: str = "") -> int:
        path.write_text(IN_AN_INSTITUTION + more, "utf-8")
        rule, written = CALCULATIONS[name], {"day": "2026-07-25"}
        known = rule.known_of(law, load_household(path, law), written)
        return rule(law, {**written, **known}).amount

    assert named("bijstandsnorm") == 449_44 + 47_00
    assert named("kindgebonden_budget") == 5996_00  # twelve on the 21st counts from August
    assert named("zorgtoeslag") == 1550_00
    assert named("zorgtoeslag", "vermogen: {bezittingen: 146.012}\n") == 0  # the limit is 146.011


# ---------------------------------------------------------------- bounds


@pytest.mark.parametrize(
    "what",
    [
        "schulden: [{who: x, amount: 10, letter: 9999-12-31}]",
        "bijstand: {since: 2025-01-01, corrections: [{decided: 2026-07-10, months: [9999-11]}]}",
        "work: [{employer: B, periods: [{from: 2026-07-01, to: 9999-12-31, net: 1, paid: 2026-08-01}]}]",
        "from: 9999-11",
        "bijstand: {since: 2025-01-01, maatregelen: [{month: 2026-07, share: 130 %}]}",
        "bijstand: {since: 2025-01-01, estimates: [{from: 2026-07, amount: 1}, {from: 2026-07, amount: 2}]}",
        "bijstand: {since: 2025-01-01, opschortingen: [{since: 2026-07-01, letter: 2026-07-01, "
        "paid: 2026-07-02}]}",
        "work: [{employer: B, periods: [{from: 2026-07-01, to: 2026-07-31, net: 1, paid: 2026-06-30}]}]",
        "vermogen: {bezittingen: 100, gespaard: 101}",
    ],
)
def test_what_cannot_be_is_refused_on_reading(single_in: Written, what: str) -> None:
    with pytest.raises(Refused, match=r"household\.yaml:\d+:\d+ YA02"):
        single_in("meerwijk", what + "\n")


# ---------------------------------------------------------------- what was found on a second reading


@pytest.mark.parametrize("first", ["2026-05", "2026-07"])
def test_of_a_letter_from_before_the_file_the_terms_that_are_left_run_on(
    law: Law, single_in: Written, first: str
) -> None:
    home = single_in("meerwijk", """
        from: 2026-07
        bijstand:
          since: 2025-01-01
          corrections: [{decided: 2026-05-10, months: [2026-04], claimed: 600, terms: 6}]
        """)  # fmt: skip

    found = rows(law, home, first, "2026-12")

    # May and June took the first two terms of 100.
    assert [found[month].set_off for month in ("07", "08", "09", "10", "11")] == [100_00] * 4 + [0]
    assert found["07"].open is None


@pytest.mark.parametrize("refused", ["bijstand: {since: 2026-01-15}\n", WAJONG])
def test_a_month_of_which_the_right_is_not_known_may_have_used_one_up(
    law: Law, single_in: Written, refused: str
) -> None:
    found = rows(law, single_in("lindehaven", refused + monthly(1, 7, 600)), "2026-01", "2026-07")

    assert isinstance(found["07"].disregard, NietBerekend)


def test_without_bijstand_no_month_is_used_up(law: Law, single_in: Written) -> None:
    assert rows(law, single_in("lindehaven", monthly(1, 7, 600)), "2026-07", "2026-07")["07"].disregard == "n"


def test_nothing_is_taken_from_a_benefit_that_is_held(law: Law, single_in: Written) -> None:
    home = single_in("meerwijk", """
        bijstand:
          since: 2025-01-01
          corrections: [{decided: 2026-07-02, months: [2026-06], claimed: 400, terms: 1}]
          opschortingen: [{since: 2026-07-01, letter: 2026-07-01}]
        """)  # fmt: skip

    found = rows(law, home, "2026-06", "2026-08")

    assert (found["07"].set_off, found["08"].set_off) == (0, 400_00)


def test_a_wage_that_is_counted_as_it_is_paid_counts_whichever_month_is_asked_for(
    law: Law, single_in: Written
) -> None:
    home = single_in("dennerveld", """
        bijstand: {since: 2025-01-01}
        vrijlating: {n_used: 5}
        work:
          - employer: B
            periods:
              - {from: 2026-01-20, to: 2026-02-19, net: 600, paid: 2026-01-30}
              - {from: 2026-02-20, to: 2026-03-19, net: 600, paid: 2026-03-01}
        """)  # fmt: skip

    asked = {first: rows(law, home, first, "2026-03")["03"].disregard for first in ("2026-01", "2026-03")}

    assert asked == {"2026-01": "none", "2026-03": "none"}


def test_the_holiday_allowance_of_june_is_that_since_the_bijstand_began(law: Law, single_in: Written) -> None:
    home = single_in("meerwijk", "bijstand: {since: 2026-01-01}\n")

    found = payments(law, home, rows(law, home, "2026-06", "2026-06")["06"])

    assert [one.amount for one in found if one.name.source == "vakantietoeslag"] == [5 * 70_07]


ASKED = "{{kind: verzoek_om_stukken, on: {}, what: papieren}}"


@pytest.mark.parametrize(
    ("happened", "last"),
    [
        ("{kind: besluit, on: 2026-02-20, what: b}, " + ASKED.format("2026-10-10"), "2026-03-09"),
        (f"{ASKED.format('2026-01-20')}, {ASKED.format('2026-01-20')}", "2026-03-23"),
    ],
)
def test_the_clock_stands_still_only_while_it_runs_and_each_day_once(
    law: Law, single_in: Written, happened: str, last: str
) -> None:
    home = single_in("meerwijk", f"gebeurtenissen: [{{kind: aanvraag, on: 2026-01-12, what: a}}, {happened}]\n")

    found = [one.deadline for one in overzicht(law, home, date(2026, 2, 1)).deadlines]

    terms = {one.id: one.last_day for one in found if not isinstance(one, NietBerekend)}
    assert terms["beslissing"] == date.fromisoformat(last)


def test_a_child_born_in_the_year_is_in_its_settlement(law: Law, tmp_path: Path) -> None:
    path = tmp_path / "huis.yaml"
    path.write_text("""format: 1
name: B
gemeente: meerwijk
toeslagen: {income: 20.000, definitive: 25.000}
people:
  - {id: b, role: aanvrager, born: 1985-01-01}
  - {id: k, role: kind, born: 2026-03-10}
""", "utf-8")  # fmt: skip

    found = overzicht(law, load_household(path, law), date(2026, 10, 1))

    settled = line(found, "afrekening_kindgebonden_budget")
    assert isinstance(settled.outcome, Calculation)
    # Nine months, from April: 9 / 12 of 5.996 is 4.497; advanced 9 x 499.
    assert settled.outcome.term("definitief").amount == 4497_00
    assert settled.outcome.term("voorschotten").amount == 4491_00
