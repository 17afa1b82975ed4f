"""And then, as far as the rules say it: what is in motion when the hour ends."""

from datetime import date

from game.debrief import look_back
from game.debrief.lines import as_lines
from game.debrief.moving import moving
from game.play.events import CostsCame
from game.play.hour import Hour
from game.screens.i18n import DUTCH
from tests.debrief.recorded import recorded
from tests.play import written
from tests.play.written import plans, played

DEBTS = written.HERE / "geldzorgen"
PAPERWORK = written.HERE / "papierwinkel"


def told(hour: Hour) -> list[str]:
    lines = (one.line.text for one in moving(hour))
    return [DUTCH.say(line.text, **line.values).replace("\u00a0", " ") for line in lines]


def one_with(hour: Hour, part: str) -> str:
    (said,) = (line for line in told(hour) if part in line)
    return said


def test_costs_that_come_behind_the_fourteen_days_are_told_by_the_scale() -> None:
    hour = recorded("samira", "overwhelmed").hour
    assert "5 januari 2027, dan komt er € 112,44" in one_with(hour, "huur december")  # 15 % of 749,60


def test_terms_that_run_are_told_to_their_last_day() -> None:
    hour = recorded("eerste-week", "plan").hour
    assert "Nog € 98,40, de laatste termijn op 20 januari 2027." in one_with(hour, "oude energie")


def test_the_fixed_costs_of_a_month_stand_beside_what_lies_there() -> None:
    hour = recorded("eerste-week", "plan").hour
    said = one_with(hour, "Van 1 oktober 2026 tot en met 11 oktober 2026")
    assert "ging € 858,00 naar" in said  # 749,60 + 75,00 + 33,40
    assert "Op de laatste dag lag er € 701,82." in said


def test_the_final_award_of_the_allowances_is_refused_by_name() -> None:
    hour, failure = played(PAPERWORK, "alles_eerlijk")
    assert failure is None, failure
    assert "Wat het definitief wordt, rekent het spel niet uit" in one_with(hour, "aan toeslagen binnen")


def test_where_the_story_says_what_becomes_of_them_it_is_not_said_twice() -> None:
    assert not [line for line in told(recorded("samira", "careful").hour) if "aan toeslagen binnen" in line]


def test_of_an_hour_that_was_stopped_it_counts_from_that_day(early: Hour) -> None:
    days = [later.day for later in look_back(early).afterwards]
    assert days == [date(2026, 10, 6), date(2026, 11, 4), date(2027, 4, 3)]
    assert any(later.moving for later in look_back(early).afterwards)


def test_each_line_rests_on_something_and_stands_with_a_day_that_is_not_before_its_own() -> None:
    for plan in plans(DEBTS):
        hour, failure = played(DEBTS, plan)
        assert failure is None, failure
        assert all(one.line.rule for one in moving(hour))


def test_costs_that_came_already_do_not_come_again() -> None:
    for scenario in ("eerste-week", "samira"):
        hour = recorded(scenario, "overwhelmed").hour
        had = {DUTCH.say(hour.state.debts[one.debt].what) for one in hour.events if isinstance(one, CostsCame)}
        assert not [line for line in told(hour) if "incassokosten" in line and line.split(",")[0] in had]


def test_a_debit_that_bounced_is_named_with_its_day_among_what_has_a_date() -> None:
    told = "\n".join(as_lines(look_back(recorded("samira", "overwhelmed").hour), DUTCH))
    assert "huur december, 1 december 2026, Woonstichting Meerwijk: " in told.split("En dan")[-1]
