"""And then: what is told of a day, a month and half a year after the hour of Samira."""

from datetime import date

import pytest

from game.debrief import html, look_back
from game.debrief.lines import as_lines
from game.debrief.model import Debrief, LaterDay
from game.paths import SCENARIOS
from game.play.actions import Take
from game.play.bots import POLICIES, Reader, play
from game.play.hour import Hour
from game.play.world import build
from game.scenario.loader import load
from game.screens.i18n import DUTCH
from tests.play import written

SAMIRA = SCENARIOS / "samira"


def played(plan: str) -> Debrief:
    hour, failure = written.played(SAMIRA, plan)
    assert failure is None, failure
    return look_back(hour)


def said(later: LaterDay) -> str:
    return " ".join(DUTCH.say(line.text.text, **line.text.values) for line in later.lines)


def test_they_are_a_day_a_month_and_half_a_year_after_the_last_day() -> None:
    days = played("twaalf_weken_zorgvuldig").afterwards
    assert [one.day for one in days] == [date(2026, 12, 29), date(2027, 1, 27), date(2027, 6, 26)]


@pytest.mark.parametrize(
    ("plan", "then", "never"),
    [
        ("twaalf_weken_zorgvuldig", "termijn drie van de uitkering af: 187,31", "300,21"),
        ("het_zal_wel_kloppen", "677,41 betaald die niemand schuldig was", "Het bezwaar ligt"),
        ("niets_geantwoord", "Wie zich na de brief van 28 december meldde, wacht", "termijn drie"),
    ],
)
def test_it_follows_from_how_it_stood(plan: str, then: str, never: str) -> None:
    told = " ".join(map(said, played(plan).afterwards))
    assert then in told
    assert never not in told


def test_the_letter_of_the_last_morning_is_what_the_next_day_begins_with() -> None:
    debrief = played("twaalf_weken_zorgvuldig")
    first, *rest = debrief.afterwards
    assert "envelop_datum" in [life.id for life in first.unread]
    assert not any(later.unread for later in rest)
    assert "Schrijf ons vanaf welke datum" in html(debrief, DUTCH)


def test_each_sentence_says_what_it_rests_on() -> None:
    lines = [line for later in played("het_zal_wel_kloppen").afterwards for line in later.lines]
    assert lines
    assert all(line.rule.source for line in lines)


def test_what_is_owed_stands_with_the_first_of_the_days_that_comes_after_its_own() -> None:
    debrief = played("niets_geantwoord")
    dated = {end.day: later.day for later in debrief.afterwards for end in later.dated}
    assert dated
    assert all(due <= day for due, day in dated.items())


def test_an_hour_that_was_stopped_tells_only_what_had_a_date() -> None:
    hour = Hour(build(load(SAMIRA)), 1)
    hour.do(Take("hour/nagesprek"))
    debrief = look_back(hour)
    assert not any(later.lines for later in debrief.afterwards)
    assert "Het uur hield eerder op" in "\n".join(as_lines(debrief, DUTCH))


def test_a_debit_that_the_bank_refused_is_named_with_its_day() -> None:
    """Of evenings of who opens late, the first in which the rent of December was refused and stayed open."""
    world = build(load(SAMIRA))
    hours = (Hour(world, seed) for seed in range(1, 20))
    hour = next(one for one in hours if play(one, POLICIES["overwhelmed"], Reader()) and _owes_december(one))

    told = "\n".join(as_lines(look_back(hour), DUTCH))

    assert "huur december, 1 december 2026, Woonstichting Meerwijk" in told


def _owes_december(hour: Hour) -> bool:
    rents = (one for one in hour.state.debts.values() if one.id.startswith("huur_december"))
    return any(one.left for one in rents)
