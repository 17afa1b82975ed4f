"""Words of law, looked up at a paper, on a site or in a pause: by real clicks, keys and the wheel."""

from dataclasses import replace

import pygame
import pytest

from game.core.text import Text
from game.play.actions import Take
from game.play.state import Place, Spot
from game.screens.driver import Driver
from game.screens.parts import lookup
from game.screens.places import SENTENCES
from game.screens.settings import Settings
from tests.screens import test_call, test_plain
from tests.screens.counter import (
    CASE,
    FORM,
    GROSS,
    LINEAR,
    at_the_form,
    hour,
    logged_in,
    place,
    shown,
    sitting,
    state,
    typing_in,
    window,
    words,
)
from tests.screens.papers import seen

_DRAWN = ((1366, 768), Settings())
_LARGE = ((1024, 768), Settings(text=2.5))
LETTER = ("go/post", "read/schatting")
IN_THE_LETTER = [
    "besluit", "bezwaar", "college", "in_mindering", "loonstrook", "onverwijld", "participatiewet",
    "schatting", "vakantietoeslag", "verrekening", "vrijlating",
]  # fmt: skip


def at_the_letter(driver: Driver, letter: str = LETTER[1]) -> Driver:
    driver.take(f"take:{LETTER[0]}")
    driver.take(f"take:{letter}")
    return driver


def listed(driver: Driver) -> list[str]:
    """The words that are explained, in their order."""
    entries = next(one for one in driver.stage.tree.walk() if one.id == "words/list").children
    return [one.id.partition("/")[2] for one in entries]


def can_look_up(driver: Driver) -> bool:
    return driver.stage.find(command="ui:words") is not None


# --- at a letter ---


@pytest.mark.parametrize("keyboard", [False, True], ids=["mouse", "keyboard"])
@pytest.mark.parametrize("look", [_DRAWN, LINEAR, _LARGE], ids=["drawn", "column", "large"])
def test_the_words_of_a_letter_are_looked_up_and_the_letter_is_back(
    look: tuple[tuple[int, int], Settings], keyboard: bool
) -> None:
    with window(*look, keyboard=keyboard) as there:
        at_the_letter(there).take("ui:words")
        assert listed(there) == IN_THE_LETTER
        assert "Meteen, zonder te wachten." in words(there)
        there.take("ui:escape")
        assert place(there) == "letter" and "Uit te betalen" in words(there)


def test_the_key_opens_and_closes_them_and_escape_closes_too() -> None:
    with window() as there:
        at_the_letter(there)
        there.press(pygame.K_w)
        assert listed(there) == IN_THE_LETTER
        there.press(pygame.K_w)
        assert place(there) == "letter" and sitting(there).clock_runs
        there.press(pygame.K_w)
        there.press(pygame.K_ESCAPE)
        assert "words" not in there.stage.tree.id and sitting(there).clock_runs


def test_nothing_of_the_letter_can_be_read_meanwhile_and_no_time_goes_by() -> None:
    with window() as there:
        at_the_letter(there).take("ui:words")
        steps, now = len(hour(there).steps), state(there).now
        there.wait(20_000)
        assert "1.000,00" not in words(there) and "De klok staat stil" in words(there)
        assert (len(hour(there).steps), state(there).now) == (steps, now)
        assert not [one for one in there.stage.find_all() if (one.command or "").startswith("take:")]


def test_looking_up_is_nothing_that_she_does() -> None:
    with window() as there:
        at_the_letter(there)
        taken = [one.action for one in hour(there).steps if isinstance(one.action, Take)]
        there.press(pygame.K_w)
        there.press(pygame.K_w)
        assert [one.action for one in hour(there).steps if isinstance(one.action, Take)] == taken


@pytest.mark.parametrize("look", [_DRAWN, LINEAR, _LARGE], ids=["drawn", "column", "large"])
def test_arrows_walk_from_word_to_word_and_each_is_in_sight(look: tuple[tuple[int, int], Settings]) -> None:
    with window(*look, keyboard=True) as there:
        at_the_letter(there).take("ui:words")
        for id in IN_THE_LETTER:
            assert there.stage.focus == f"words/{id}"
            assert there.stage.rect_of(there.stage.focus).colliderect(there.window_rect)
            there.press(pygame.K_DOWN)


def test_the_letter_is_found_as_far_as_it_was_read() -> None:
    with window(settings=Settings(text=1.5)) as there:
        at_the_letter(there)
        there.stage.focus = "letter/scroll"
        there.press(pygame.K_PAGEDOWN)
        read = there.stage.rect_of("letter/schatting").y
        there.press(pygame.K_w)
        there.press(pygame.K_ESCAPE)
        assert there.stage.rect_of("letter/schatting").y == read < 0
        there.press(pygame.K_PAGEUP)
        assert there.stage.rect_of("letter/schatting").y > read


def test_a_letter_without_such_words_offers_nothing() -> None:
    with window() as there:
        at_the_letter(there, "read/zwemles_factuur")
        assert not can_look_up(there)
        there.press(pygame.K_w)
        assert place(there) == "letter" and not sitting(there).paused


def test_without_letter_keys_there_is_the_command() -> None:
    with window(settings=Settings(shortcuts=False)) as there:
        at_the_letter(there)
        there.press(pygame.K_w)
        assert not sitting(there).paused
        there.take("ui:words")
        assert listed(there) == IN_THE_LETTER


def test_from_the_words_of_a_letter_one_comes_to_all_and_from_there_back_to_the_letter() -> None:
    with window() as there:
        at_the_letter(there).take("ui:words")
        there.take("ui:words/all")
        assert len(listed(there)) == len(hour(there).world.scenario.glossary)
        there.take("ui:escape")
        assert place(there) == "letter" and not sitting(there).paused


def test_what_play_put_into_a_letter_is_looked_up_and_the_name_of_an_amount_is_not() -> None:
    there = test_plain.request((Text("x", "de salarisspecificaties"),))
    found = {one.id for one in lookup.standing(there, SENTENCES["letter"](there))}
    assert {"loonstrook", "hersteltermijn", "opschorting"} <= found
    bare = test_plain.request((Text("x", "{vonnis}"),))
    assert not {"loonstrook", "vonnis"} & {one.id for one in lookup.standing(bare, SENTENCES["letter"](bare))}


# --- in english ---


def test_in_english_the_dutch_word_stays_and_says_what_it_is() -> None:
    with window(settings=Settings(language="en")) as there:
        at_the_letter(there).take("ui:words")
        assert listed(there) == IN_THE_LETTER
        assert "Words in this letter" in words(there)
        said = next(one for one in there.stage.find_all() if one.id == "words/vrijlating").spoken
        assert said.startswith("vrijlating\nEarnings disregard: ") and said.endswith("Participatiewet, article 31")


def test_a_dutch_word_that_only_the_translation_has_is_found_as_well() -> None:
    there = seen(*LETTER)

    class Glossed:
        language = "en"

        def translated(self, text: Text) -> str:
            return "The end (intrekking) of it."

    found = lookup.standing(replace(there, say=Glossed()), [Text("x", "Het einde.")])  # type: ignore[arg-type]
    assert [one.id for one in found] == ["intrekking"]


# --- on a site ---


@pytest.mark.parametrize("look", [_DRAWN, LINEAR], ids=["drawn", "column"])
def test_the_words_of_a_page_of_a_form_are_looked_up_and_its_session_waits(
    look: tuple[tuple[int, int], Settings],
) -> None:
    with window(*look) as there:
        at_the_form(there)
        typing_in(there, GROSS, "843,16")
        left = next(one for one in there.stage.find_all() if one.id == "site/left").value
        there.take("ui:words")
        assert listed(there) == ["gift", "loonheffing", "loonstrook", "loontijdvak", "vakantietoeslag"]
        assert "Woorden op deze pagina" in words(there)
        there.wait(30_000)
        there.take("ui:escape")
        assert place(there) == "form/arbeid" and shown(there, GROSS) == "843,16"
        assert next(one for one in there.stage.find_all() if one.id == "site/left").value == left


def test_in_a_field_the_key_is_a_letter() -> None:
    with window(keyboard=True) as there:
        at_the_form(there)
        typing_in(there, f"{FORM}/overige")
        there.press(pygame.K_w, text="w")
        assert shown(there, f"{FORM}/overige") == "w" and not sitting(there).paused


def test_only_what_is_shown_of_a_page_counts() -> None:
    with window() as there:
        logged_in(there).take(f"take:open/{CASE}")
        there.take("ui:words")
        assert "loonheffing" not in listed(there)
        there.take("ui:escape")
        there.fill(f"{FORM}/ontvangen", "ja")
        there.take("ui:words")
        assert "loonheffing" in listed(there)


def test_the_home_of_a_site_offers_the_words_of_what_lies_there() -> None:
    with window() as there:
        logged_in(there)
        assert place(there) == "portal" and not can_look_up(there)
    came = test_plain.request()
    inbox: dict[str, Spot] = dict.fromkeys(came.state.letters, "inbox")
    home = replace(came, state=replace(came.state, letters=inbox, place=Place("portal", "mijn_meerwijk")))
    letter = came.scenario.letter("herstelverzoek")
    object.__setattr__(letter, "inbox", "mijn_meerwijk")
    try:
        found = lookup.standing(home, SENTENCES["portal"](home))
    finally:
        object.__setattr__(letter, "inbox", "")
    assert [one.id for one in found] == ["hersteltermijn"]


# --- in a call ---


def test_beside_the_phone_there_is_no_room_but_the_key_does_it() -> None:
    with test_call.window() as there:
        test_call.take(there, *test_call.ON_HOLD)
        assert there.stage.find(command="ui:words") not in [placed.widget for placed in there.stage.order]
        there.press(pygame.K_w)
        assert "onverwijld" in listed(there)


def test_in_one_column_it_is_there_in_a_call_too() -> None:
    with test_call.window(test_call.COLUMN) as there:
        test_call.take(there, *test_call.ON_HOLD)
        there.take("ui:words")
        assert "onverwijld" in listed(there)


# --- in a pause ---


@pytest.mark.parametrize("keyboard", [False, True], ids=["mouse", "keyboard"])
@pytest.mark.parametrize("look", [_DRAWN, LINEAR, _LARGE], ids=["drawn", "column", "large"])
def test_in_a_pause_all_words_can_be_looked_up(look: tuple[tuple[int, int], Settings], keyboard: bool) -> None:
    with window(*look, keyboard=keyboard) as there:
        there.press(pygame.K_F9)
        there.take("ui:words")
        terms = [one.term for one in hour(there).world.scenario.glossary]
        assert len(listed(there)) == len(terms) and terms == sorted(terms, key=str.casefold)
        there.take("ui:escape")
        assert there.stage.tree.id == "pause" and there.stage.focus == "pause/words"
        there.press(pygame.K_ESCAPE)
        assert place(there) == "table" and sitting(there).clock_runs


def test_the_wheel_and_the_end_key_run_through_all_of_them() -> None:
    with window() as there:
        there.press(pygame.K_F9)
        there.take("ui:words")
        first, last = f"words/{listed(there)[0]}", f"words/{listed(there)[-1]}"
        top = there.stage.rect_of(first).y
        pygame.event.post(pygame.event.Event(pygame.MOUSEMOTION, pos=(900, 400), rel=(0, 0), buttons=(0, 0, 0)))
        pygame.event.post(pygame.event.Event(pygame.MOUSEWHEEL, x=0, y=-2))
        there.window.frame(0)
        assert there.stage.rect_of(first).y < top
        there.press(pygame.K_END)
        assert there.window_rect.contains(there.stage.rect_of(last))


def test_f9_on_the_words_of_a_letter_plays_on() -> None:
    with window() as there:
        at_the_letter(there).take("ui:words")
        there.press(pygame.K_F9)
        assert place(there) == "letter" and sitting(there).clock_runs and there.stage.tree.id == "letter"
