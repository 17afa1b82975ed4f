"""A form at the table: logging in, filling in, what the site refuses, what a session that ends takes along."""

from collections.abc import Callable

import pytest

from game.play import forms, portal
from game.play.actions import PassTime, SetPace, Take, Write
from game.play.events import (
    CodeRefused,
    CodeSent,
    DeadlineMet,
    DeadlineMissed,
    Declared,
    FormRefused,
    FormSent,
    LoggedIn,
    LoggedOut,
)
from game.play.hour import Hour
from game.play.journal import as_action, as_line
from game.play.offers import find, offers
from game.play.state import Place
from game.play.step import NotOffered
from game.play.turn import Turn

from .hands import play_out, sit_down, take

Evening = Callable[..., Hour]
CASE = "inkomstenformulier.2026_09"
A_SECOND = 1000
LONGEST = "donderdag"
"""The moment that is longer than a session."""


def at_the_door(hour: Hour, moment: str = "maandag_ochtend") -> Hour:
    sit_down(hour, moment)
    take(hour, "go/phone", "portal/mijn_meerwijk", "login/code")
    return hour


def logged_in(hour: Hour, moment: str = "maandag_ochtend") -> Hour:
    at_the_door(hour, moment)
    assert hour.state.code is not None
    hour.do(Write("login/enter", hour.state.code.digits))
    return hour


def in_the_form(hour: Hour, moment: str = "maandag_ochtend") -> Hour:
    logged_in(hour, moment)
    take(hour, f"open/{CASE}")
    return hour


def fill(hour: Hour, **answers: str) -> None:
    for field, text in answers.items():
        hour.do(Write(f"form/{CASE}/{field}", text))


def filled_in(hour: Hour) -> Hour:
    in_the_form(hour)
    fill(hour, ontvangen="ja", loontijdvak="vier_weken", bruto="869,42", loonheffing="0,00")
    return hour


def hand_in(hour: Hour) -> None:
    take(hour, f"page/{CASE}/bijlagen", f"page/{CASE}/sign", f"sign/{CASE}")
    assert hour.state.code is not None
    hour.do(Write(f"code/{CASE}", hour.state.code.digits))
    take(hour, f"send/{CASE}")


def told(hour: Hour, kind: type) -> list[object]:
    return [event for event in hour.events if isinstance(event, kind)]


# --- the door -----------------------------------------------------------------------------------------------


def test_a_code_comes_on_the_phone_and_opens_the_site(evening: Evening) -> None:
    hour = logged_in(evening())
    assert hour.state.place.kind == "portal"
    assert len(told(hour, CodeSent)) == len(told(hour, LoggedIn)) == 1


def test_the_code_may_be_typed_with_a_space_as_it_is_shown(evening: Evening) -> None:
    hour = at_the_door(evening())
    assert hour.state.code is not None
    digits = hour.state.code.digits
    hour.do(Write("login/enter", f" {digits[:3]} {digits[3:]} "))
    assert hour.state.place.kind == "portal"


def test_three_wrong_codes_spend_it(evening: Evening) -> None:
    hour = at_the_door(evening())
    for typed in ("000", "", "🙂"):
        hour.do(Write("login/enter", typed))
    assert [event.why for event in told(hour, CodeRefused)] == ["wrong", "wrong", "spent"]  # type: ignore[attr-defined]
    assert hour.state.place.kind == "login"


def test_a_code_holds_for_two_minutes_and_not_a_second_more(evening: Evening) -> None:
    in_time, too_late = at_the_door(evening()), at_the_door(evening())
    assert in_time.state.code and too_late.state.code
    in_time.do(PassTime(120 * A_SECOND - 1))
    in_time.do(Write("login/enter", in_time.state.code.digits))
    too_late.do(PassTime(120 * A_SECOND))
    too_late.do(Write("login/enter", too_late.state.code.digits))
    assert (in_time.state.place.kind, too_late.state.place.kind) == ("portal", "login")


def test_without_a_clock_no_code_expires_and_no_session_ends(evening: Evening) -> None:
    hour = in_the_form(evening(), LONGEST)
    hour.do(SetPace("untimed"))
    hour.do(PassTime(600 * A_SECOND))
    assert hour.state.place.kind == "form"
    assert not told(hour, LoggedOut)


def test_a_spent_code_stays_spent_without_a_clock_too(evening: Evening) -> None:
    hour = at_the_door(evening())
    hour.do(SetPace("untimed"))
    assert hour.state.code is not None
    right = hour.state.code.digits
    for typed in ("000", "1", "2", right):
        hour.do(Write("login/enter", typed))
    assert hour.state.place.kind == "login"
    assert told(hour, CodeRefused)[-1].why == "spent"  # type: ignore[attr-defined]


# --- filling in ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "typed", ["1.234,50", "1234.5", "€ 12", "onzin", "🙂🙃", "a\x00b", "\ud800", "9" * 10_000, ""]
)
def test_whatever_is_typed_is_kept_just_so_and_survives_a_journal(evening: Evening, typed: str) -> None:
    hour = in_the_form(evening())
    action = Write(f"form/{CASE}/overige", typed)
    hour.do(action)
    assert forms.filling(hour.state, CASE).answer("overige") == typed
    assert as_action(as_line(action)) == action


def test_a_question_brings_up_others(evening: Evening) -> None:
    hour = in_the_form(evening())
    assert find(hour.world, hour.state, f"form/{CASE}/bruto") is None
    fill(hour, ontvangen="ja")
    assert find(hour.world, hour.state, f"form/{CASE}/bruto") is not None


def test_another_pay_period_empties_the_amounts_as_the_notice_says(evening: Evening) -> None:
    hour = in_the_form(evening())
    fill(hour, ontvangen="ja", bruto="869,42", loonheffing="0,00", loontijdvak="vier_weken")
    now = forms.filling(hour.state, CASE)
    assert (now.answer("bruto"), now.answer("loonheffing")) == ("", "")


def test_the_next_page_opens_only_when_the_site_takes_this_one(evening: Evening) -> None:
    hour = in_the_form(evening())
    fill(hour, ontvangen="ja", loontijdvak="vier_weken", bruto="869,42", loonheffing="0")
    take(hour, f"page/{CASE}/bijlagen")
    assert hour.state.place.node == "arbeid"
    assert [event.fields for event in told(hour, FormRefused)] == [("loonheffing",)]  # type: ignore[attr-defined]
    fill(hour, loonheffing="0,00")
    take(hour, f"page/{CASE}/bijlagen")
    assert hour.state.place.node == "bijlagen"


def test_a_field_cannot_be_taken_and_a_button_cannot_be_written_in(evening: Evening) -> None:
    hour = in_the_form(evening())
    for action in (Take(f"form/{CASE}/ontvangen"), Write(f"keep/{CASE}", "x"), Write("form/iets/anders", "x")):
        with pytest.raises(NotOffered):
            hour.do(action)


def test_papers_out_of_the_folder_go_with_it_and_come_off_again(evening: Evening) -> None:
    hour = filled_in(evening())
    take(hour, f"page/{CASE}/bijlagen", f"attach/{CASE}/stukken/loonstrook_9", f"attach/{CASE}/stukken/contract")
    take(hour, f"detach/{CASE}/stukken/contract")
    assert forms.filling(hour.state, CASE).attached("stukken") == ("loonstrook_9",)


def test_a_paper_can_be_looked_up_while_the_form_stays_open(evening: Evening) -> None:
    hour = in_the_form(evening())
    fill(hour, ontvangen="ja", bruto="869,42")
    take(hour, f"beside/{CASE}/loonstrook_9")
    assert hour.state.place.kind == "letter"
    take(hour, f"fill/{CASE}")
    assert hour.state.place.kind == "form"
    assert forms.filling(hour.state, CASE).answer("bruto") == "869,42"


def test_after_a_paper_the_same_page_lies_open(evening: Evening) -> None:
    hour = filled_in(evening())
    take(hour, f"page/{CASE}/bijlagen", f"page/{CASE}/sign", f"beside/{CASE}/loonstrook_9", f"fill/{CASE}")
    assert hour.state.place == Place("form", CASE, "sign")


def test_a_message_leads_back_to_the_site_where_it_came(evening: Evening) -> None:
    hour = logged_in(evening())
    letter = f"formulier_klaar.{CASE}"
    take(hour, f"read/{letter}")
    assert find(hour.world, hour.state, f"letter/{letter}/stapel") is None
    take(hour, "portal/mijn_meerwijk")
    assert (hour.state.place.kind, hour.state.letters[letter]) == ("portal", "inbox")


def test_a_statement_is_made_out_for_who_asks_and_thrown_away_papers_come_again(evening: Evening) -> None:
    hour = sit_down(evening(), "maandag_ochtend")
    take(hour, "go/phone", "again/afschrift_september", "go/table", "go/folder")
    assert hour.state.letters["afschrift_september"] == "folder"
    take(hour, "read/loonstrook_8", "letter/loonstrook_8/weg")
    take(hour, *(["go/table"] if hour.state.place.kind != "table" else []), "go/phone", "again/loonstrook_8")
    assert hour.state.letters["loonstrook_8"] == "bin"
    assert "loonstrook_8" in hour.state.asked


# --- a session ends -----------------------------------------------------------------------------------------


def test_a_session_that_runs_out_takes_what_was_not_saved(evening: Evening) -> None:
    hour = in_the_form(evening(), LONGEST)
    fill(hour, ontvangen="ja", bruto="869,42")
    take(hour, f"keep/{CASE}")
    fill(hour, bruto="944,70", loonheffing="0,00")
    hour.do(PassTime(480 * A_SECOND))
    (ended,) = told(hour, LoggedOut)
    assert (ended.by, ended.lost) == ("time", 2)  # type: ignore[attr-defined]
    assert hour.state.place.kind == "login"
    assert forms.filling(hour.state, CASE).answer("bruto") == "869,42"


def test_the_school_gate_ends_a_session_too(evening: Evening) -> None:
    hour = in_the_form(evening())
    fill(hour, ontvangen="ja")
    take(hour, "moment/verder")
    (ended,) = told(hour, LoggedOut)
    assert (ended.by, ended.lost) == ("moment", 1)  # type: ignore[attr-defined]


def test_who_logs_out_is_told_what_the_portal_did_not_keep_and_stands_by_the_phone(evening: Evening) -> None:
    hour = in_the_form(evening())
    fill(hour, ontvangen="ja", bruto="869,42")
    take(hour, f"keep/{CASE}")
    fill(hour, bruto="")
    take(hour, "go/table", "go/phone", "portal/mijn_meerwijk", "leave/mijn_meerwijk")
    (ended,) = told(hour, LoggedOut)
    assert (ended.by, ended.lost) == ("player", 1)  # type: ignore[attr-defined]
    assert hour.state.place == Place("phone")


def test_who_is_talked_to_while_it_ends_comes_back_to_the_door(evening: Evening) -> None:
    hour = in_the_form(evening(), LONGEST)
    hour.state.back, hour.state.place = hour.state.place, Place("scene", "samira", "start")
    portal.log_out(Turn(hour.world, hour.state), "time")
    assert hour.state.place.kind == "scene"
    assert hour.state.back == Place("login", "mijn_meerwijk", CASE)


def test_time_that_passes_in_pieces_ends_a_session_at_the_same_moment(evening: Evening) -> None:
    at_once, in_pieces = in_the_form(evening(), LONGEST), in_the_form(evening(), LONGEST)
    at_once.do(PassTime(500 * A_SECOND))
    for ms in (1, 479_998, 1, 20_000):
        in_pieces.do(PassTime(ms))
    assert at_once.state == in_pieces.state
    assert told(at_once, LoggedOut) == told(in_pieces, LoggedOut)


# --- handed in ----------------------------------------------------------------------------------------------


def test_what_was_told_and_what_was_true_are_both_kept(evening: Evening) -> None:
    hour = in_the_form(evening())
    fill(hour, ontvangen="ja", loontijdvak="maand", bruto="869,42", loonheffing="0,00")
    hand_in(hour)
    loon = next(event for event in told(hour, Declared) if event.fact == "loon")  # type: ignore[attr-defined]
    assert (loon.told, loon.true) == (869_42, 941_87)  # type: ignore[attr-defined]  # true: 869,42 × 13 / 12
    (sent,) = told(hour, FormSent)
    assert dict(sent.answers)["bruto"] == "869,42"  # type: ignore[attr-defined]


def test_the_confirmation_says_nothing_and_leads_back_to_the_site(evening: Evening) -> None:
    hour = filled_in(evening())
    hand_in(hour)
    assert hour.state.place.kind == "sent"
    assert offers(hour.world, hour.state)[0].id == "portal/mijn_meerwijk"


def test_a_form_in_time_meets_its_last_day_and_one_that_never_came_misses_it(evening: Evening) -> None:
    in_time, never = filled_in(evening()), evening()
    hand_in(in_time)
    play_out(in_time)
    play_out(never)
    day = f"case/{CASE}/open"
    assert [event.deadline for event in told(in_time, DeadlineMet)].count(day) == 1  # type: ignore[attr-defined]
    assert [event.deadline for event in told(never, DeadlineMissed)].count(day) == 1  # type: ignore[attr-defined]


def test_the_last_day_stands_on_no_calendar_before_it_was_read(evening: Evening) -> None:
    hour = logged_in(evening())
    letter = f"formulier_klaar.{CASE}"
    assert letter not in hour.state.read
    take(hour, f"read/{letter}")
    assert letter in hour.state.read
