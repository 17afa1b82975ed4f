"""The door of a site: a code on the phone, six boxes, and what the site says when it is not right."""

import pygame

from tests.screens.counter import (
    LINEAR,
    at_the_door,
    at_the_form,
    code,
    logged_in,
    on_thursday,
    place,
    state,
    typing_in,
    window,
    words,
)

_ENTER = "login/enter"
_CODE_MS, _SESSION_MS = 120_000, 480_000


def test_the_code_that_comes_opens_the_door() -> None:
    with window() as driver:
        logged_in(driver)
        assert place(driver) == "portal"
        assert "Welkom, u bent ingelogd" in words(driver)


def test_in_one_column_by_keyboard_too() -> None:
    with window(*LINEAR, keyboard=True) as driver:
        assert place(logged_in(driver)) == "portal"


def test_once_the_code_is_there_the_focus_is_where_it_is_typed() -> None:
    with window() as driver:
        at_the_door(driver)
        assert driver.stage.focus == _ENTER


def test_it_stands_on_the_phone_in_two_halves_with_the_time_it_holds() -> None:
    with window() as driver:
        at_the_door(driver)
        half = code(driver)[:3]
        assert driver.find(name="Uw code voor Mijn Meerwijk").value == f"{half}\u00a0{code(driver)[3:]}"
        driver.wait(48_000)
        assert "nog 1:12 geldig" in words(driver)


def test_it_stands_among_the_messages_as_long_as_it_holds() -> None:
    with window() as driver:
        at_the_door(driver)
        driver.take("take:go/table")
        driver.take("take:go/phone")
        assert code(driver)[:3] in words(driver)
        driver.wait(_CODE_MS - 100_000)
        assert state(driver).place.kind == "phone"
        assert "nog 1:40 geldig" in words(driver)


def test_a_wrong_code_says_how_often_one_may_still_try() -> None:
    with window() as driver:
        at_the_door(driver).fill(_ENTER, "000000")
        assert "De ingevoerde code is onjuist. U heeft nog 2 pogingen." in words(driver)
        driver.fill(_ENTER, "000001")
        assert "De ingevoerde code is onjuist. U heeft nog 1 poging." in words(driver)
        driver.fill(_ENTER, "000002")
        assert "te vaak een onjuiste code" in words(driver)
        assert place(driver) == "login"


def test_typing_again_takes_the_error_away() -> None:
    with window() as driver:
        at_the_door(driver).fill(_ENTER, "000000")
        typing_in(driver, _ENTER, "1")
        assert "onjuist" not in words(driver)


def test_a_code_whose_time_is_over_is_not_taken() -> None:
    with window() as driver:
        at_the_door(driver).wait(_CODE_MS + 1000)
        assert "niet meer geldig" in words(driver)
        driver.fill(_ENTER, code(driver))
        assert "De code is verlopen. Vraag een nieuwe code aan." in words(driver)
        driver.take("take:login/code")
        driver.fill(_ENTER, code(driver))
        assert place(driver) == "portal"


def test_without_a_clock_a_code_does_not_run_out() -> None:
    with window() as driver:
        driver.window.obey("pace:untimed")
        at_the_door(driver).wait(2 * _CODE_MS)
        assert "nog" not in driver.find(name="geldig").name
        driver.fill(_ENTER, code(driver))
        assert place(driver) == "portal"
        assert "automatisch uitgelogd" not in words(driver)


def test_half_a_code_is_never_handed_in_and_stays_where_it_is() -> None:
    """Tab to the button that sends a new one once cost a try."""
    with window(keyboard=True) as driver:
        at_the_door(driver)
        typing_in(driver, _ENTER, "12")
        driver.press(pygame.K_TAB)
        driver.wait(200)
        sent = state(driver).code
        assert sent is not None and (sent.tries, sent.wrong) == (3, "")
        assert driver.find(command=f"field:{_ENTER}").value == "12"


def test_a_button_hands_it_in_as_enter_does() -> None:
    with window() as driver:
        at_the_door(driver)
        typing_in(driver, _ENTER, code(driver))
        driver.take(f"enter:{_ENTER}")
        assert place(driver) == "portal"


def test_digits_are_digits_and_open_nothing() -> None:
    with window() as driver:
        typing_in(at_the_door(driver), _ENTER)
        for key in (pygame.K_1, pygame.K_2, pygame.K_p):
            driver.press(key, text=chr(key))
        assert place(driver) == "login"
        assert driver.find(command=f"field:{_ENTER}").value == "12p"


def test_spaces_in_a_code_and_more_than_six_are_left_out() -> None:
    with window() as driver:
        typing_in(at_the_door(driver), _ENTER, f" {code(driver)[:3]} {code(driver)[3:]} 99")
        driver.press(pygame.K_RETURN)
        assert place(driver) == "portal"


def test_the_session_counts_down_in_whole_seconds() -> None:
    with window() as driver:
        logged_in(driver)
        assert driver.find(name="U wordt automatisch uitgelogd over").value == "08:00"
        driver.wait(79_000)
        assert driver.find(name="U wordt automatisch uitgelogd over").value == "06:41"


def test_when_it_is_over_one_stands_before_the_door_and_reads_why() -> None:
    with window() as driver:
        at_the_form(on_thursday(driver)).wait(_SESSION_MS)
        assert place(driver) == "login"
        assert "U bent automatisch uitgelogd. Niet opgeslagen gegevens zijn verwijderd." in words(driver)


def test_who_comes_in_again_does_not_read_it_any_more() -> None:
    with window() as driver:
        at_the_form(on_thursday(driver)).wait(_SESSION_MS)
        driver.take("take:login/code")
        driver.fill(_ENTER, code(driver))
        assert place(driver) == "form/arbeid"
        assert "U bent automatisch uitgelogd" not in words(driver)
