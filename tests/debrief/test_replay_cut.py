"""An hour cut to some minutes: what is in it, in which order, and for how long."""

import pytest

from game.debrief import look_back, replay_words
from game.debrief.model import Kind, Line
from game.debrief.replay_cut import LONGEST_MS, SHORTEST_MS, Stop, aim, cut, is_weighty
from game.play.digest import digest
from game.play.hour import Hour
from game.scenario.folders import folders
from game.screens.i18n import speaker
from tests.debrief.recorded import HOURS, recorded

SECOND = 1000


@pytest.fixture(params=HOURS, ids="-".join)
def hour(request: pytest.FixtureRequest) -> Hour:
    return recorded(*request.param).hour


def test_twelve_weeks_take_about_five_minutes_and_one_week_a_minute_and_a_half() -> None:
    for scenario, how in HOURS:
        length = cut(recorded(scenario, how).hour).length / SECOND
        least, most = (270, 330) if scenario == "samira" else (80, 100)
        assert least <= length <= most, (scenario, how)


def test_four_weeks_take_their_share() -> None:
    assert 90 * SECOND < aim(4) < 160 * SECOND < aim(12) == aim(13) == 300 * SECOND


def test_no_picture_is_too_short_to_see_or_so_long_that_it_drags(hour: Hour) -> None:
    holds = [beat.holds for beat in cut(hour).beats]
    assert min(holds) >= SHORTEST_MS and max(holds) <= LONGEST_MS


def test_everything_that_was_decided_is_shown(hour: Hour) -> None:
    decided = [entry for entry in look_back(hour).timeline.entries if is_weighty(entry)]
    shown = [entry for beat in cut(hour).beats for entry in beat.entries if is_weighty(entry)]
    assert decided
    assert sorted((one.at, one.offer) for one in shown) == sorted((one.at, one.offer) for one in decided)


def test_the_beats_follow_the_hour_and_show_states_that_were_there(hour: Hour) -> None:
    beats = cut(hour).beats
    moments, steps = [beat.moment.date() for beat in beats], [beat.step for beat in beats]
    assert moments == sorted(moments) and steps == sorted(steps)
    again, were = hour.afresh(), set()
    were.add(digest(again.state))
    for done in hour.steps:
        again.do(done.action)
        were.add(digest(again.state))
    assert {digest(beat.state) for beat in beats} <= were


def test_what_was_taken_is_marked_on_the_state_in_which_it_was_taken(hour: Hour) -> None:
    for beat in cut(hour).beats:
        if beat.mark:
            assert beat.mark in {one.offer for one in beat.entries}
            assert getattr(hour.steps[beat.step].action, "offer", "") == beat.mark


def test_a_letter_stands_longer_than_a_payment() -> None:
    beats = cut(recorded("samira", "careful").hour).beats
    letters = [one.holds for one in beats if one.entries[0].kind is Kind.OPENED]
    payments = [one.holds for one in beats if {entry.kind for entry in one.entries} <= {Kind.IN, Kind.OUT}]
    assert letters and all(letter > payment for letter in letters for payment in payments)


def test_cutting_it_changes_nothing_of_the_hour(hour: Hour) -> None:
    before = digest(hour.state), len(hour.steps)
    cut(hour)
    assert (digest(hour.state), len(hour.steps)) == before


def test_it_stands_still_where_it_is_told_to(hour: Hour) -> None:
    step = len(hour.steps) // 2
    film = cut(hour, [Stop(step, Line(replay_words.FIRST_TRIED))])
    (halted,) = [beat for beat in film.beats if beat.pause]
    assert halted.step >= step and halted.pause is not None
    assert halted.pause.says.text == replay_words.FIRST_TRIED


def test_at_an_attempt_in_vain_it_tells_what_else_stood_open_and_what_did_not() -> None:
    hour = recorded("eerste-week", "plan").hour
    pause = next(one.pause for one in cut(hour).beats if one.pause and one.mark and one.pause.lead)
    assert pause.lead and pause.lead.kind is Kind.TRIED and pause.lead.thought
    assert [one.text.source for one in pause.beside] == [
        "“Niet tegen Patrick zeggen. Die betaalt me minder.”",
        "“Nee. En ik weet nog niet waar het vandaan komt.”",
    ]
    assert [thought.source for _what, thought in pause.shut] == [
        "Donderdag vouw ik tot één. Om twaalf zijn ze dicht."
    ]


def test_an_hour_of_which_nothing_was_played_is_a_film_too() -> None:
    film = cut(recorded("eerste-week", "careful").hour.afresh())
    assert film.length <= aim(1)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_line_can_be_said(hour: Hour, language: str) -> None:
    say = speaker(language, folders())
    for beat in cut(hour).beats:
        for entry in beat.entries:
            said = replay_words.caption(say, entry)
            assert said and said[0] == said[0].upper() and "{" not in said


def test_what_came_minutes_after_a_choice_has_a_picture_of_its_own(hour: Hour) -> None:
    for beat in cut(hour).beats:
        if beat.mark:
            deed = next(one for one in beat.entries if one.offer == beat.mark)
            assert all(one.moment <= deed.moment for one in beat.entries)
            assert hour.world.scenario.moment(beat.state.now) == deed.moment
