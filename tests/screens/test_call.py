"""A call and a counter as they are seen: through the window, by real clicks, keys and seconds."""

from contextlib import AbstractContextManager
from pathlib import Path

import pygame
import pytest

from game.scenario.folders import find, folders
from game.scenario.loader import load
from game.screens.driver import Driver
from game.screens.i18n import speaker
from game.screens.parts.call import BAND, BESIDE
from game.screens.parts.fitted import filling
from game.screens.parts.handset import Band
from game.screens.settings import Settings
from game.screens.toolkit import Canvas, Mood, Ruler, Type, Widget
from game.screens.toolkit.text import plain
from tests.screens.counter import state
from tests.screens.counter import window as opened

FOLDER = Path(__file__).parents[1] / "play" / "aan-de-lijn"
LETTER = ("go/post", "read/geweigerd")
ON_HOLD = (*LETTER, "letter/geweigerd/bellen", "call/menu/werk")
TALKED = (*ON_HOLD, "call/wait", "scene/noah/start/nummer")
PROMISED = (*TALKED, "scene/noah/niet_hier/terugbellen", "scene/noah/briefje/verder")

DRAWN, COLUMN = Settings(), Settings(layout="linear", text=1.5)


def window(settings: Settings = DRAWN, seed: int = 1, keyboard: bool = False) -> AbstractContextManager[Driver]:
    """At the table on the first morning."""
    return opened(settings=settings, keyboard=keyboard, folder=FOLDER, seed=seed)


def take(driver: Driver, *offers: str) -> Driver:
    for offer in offers:
        driver.take(f"take:{offer}")
    return driver


def widget(driver: Driver, id: str) -> Widget:
    return next(one for one in driver.stage.find_all() if one.id == id)


def ids(driver: Driver) -> list[str]:
    return [one.id for one in driver.stage.find_all()]


def can(driver: Driver, offer: str) -> bool:
    return driver.stage.find(command=f"take:{offer}") is not None


def until_it_asks(driver: Driver) -> Driver:
    """Somebody says good morning, or the phone rings."""
    for _ in range(400):
        call = state(driver).call
        if call and call.asks:
            return driver
        driver.wait(500)
    raise AssertionError("nobody comes on the line")


def until(driver: Driver, moment: str) -> Driver:
    """On by 'verder' to another moment at the table."""
    for _ in range(40):
        if state(driver).moment == moment and state(driver).place.kind == "table":
            return driver
        there = [one.command for one in driver.stage.find_all() if one.command and not one.struck]
        ways = ("take:between/verder", "take:week/verder", "take:moment/verder")
        driver.take(next(command for way in ways for command in there if command.startswith(way)))
    raise AssertionError(f"{moment} never comes")


# --- the menu -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("settings", [DRAWN, COLUMN], ids=["drawn", "column"])
def test_the_tape_greets_and_its_choices_have_the_keys_that_it_names(settings: Settings) -> None:
    with window(settings) as there:
        take(there, *LETTER, "letter/geweigerd/bellen")
        said = widget(there, "call/said")
        assert said.value.startswith("Welkom bij de gemeente Meerwijk.")
        keys = [(one.shortcut, one.name) for one in there.stage.find_all() if one.id.startswith("call/menu/")]
        assert keys[1] == ("2", "Voor afval en openbare ruimte, toets twee.")


def test_a_key_of_the_phone_does_what_its_strip_does_and_tab_passes_it_by() -> None:
    with window() as there:
        take(there, *LETTER, "letter/geweigerd/bellen")
        keys = [one for one in there.stage.tree.walk() if one.id.startswith("call/key/")]
        assert [one.command for one in keys][:3] == [f"take:call/menu/{id}" for id in ("werk", "afval", "overig")]
        assert not [one for one in keys if one.takes_focus] and not any(one.command for one in keys[3:])

        there.click(keys[0])
        assert state(there).call is not None and widget(there, "call/phone").value.startswith("in de wacht")


def test_out_of_hours_there_is_a_tape_and_only_hanging_up() -> None:
    with window() as there:
        take(there, *LETTER, "letter/geweigerd/stapel")
        until(there, "avond.2026-10-05")
        take(there, "go/phone", "dial/gemeente")
        assert "buiten onze openingstijden" in widget(there, "call/said").value
        take(there, "call/hang_up")
        assert state(there).place.kind == "phone"


# --- on hold ------------------------------------------------------------------------------------------------


def test_on_hold_the_phone_stands_beside_the_letter_with_minutes_queue_and_the_words_of_the_tape() -> None:
    with window() as there:
        take(there, *ON_HOLD)
        there.wait(3000)
        phone = widget(there, "call/phone")
        assert (phone.name, phone.value) == ("Gemeente Meerwijk", "in de wacht · al 4 min")
        assert phone.description == "Er zijn nog 8 wachtenden voor u."
        assert "Een ogenblik geduld" in widget(there, "call/captions").name
        assert widget(there, "call/captions").description == "op werkdagen van 9 tot 12"
        assert widget(there, "letter/question").name == "Ondertussen, deze brief"


def test_the_tape_says_something_else_after_some_minutes_and_the_queue_gets_shorter() -> None:
    with window() as there:
        take(there, *ON_HOLD)
        first = widget(there, "call/captions").name, widget(there, "call/phone").description
        there.wait(8000)
        then = widget(there, "call/captions").name, widget(there, "call/phone").description
        assert first[0] != then[0] and first[1] != then[1]


@pytest.mark.parametrize("place", ["book", "folder", "calendar", "rest", "phone"])
def test_wherever_one_is_the_call_goes_on_and_can_be_ended(place: str) -> None:
    with window() as there:
        take(there, *ON_HOLD, "letter/geweigerd/stapel", "go/table", f"go/{place}")
        assert widget(there, "call/phone").value.startswith("in de wacht")
        assert can(there, "call/wait") and can(there, "call/hang_up")


@pytest.mark.parametrize("text", [1.0, 1.5])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_all_that_a_line_says_stands_in_the_band(language: str, text: float) -> None:
    say, (line, *_more) = speaker(language, folders()), load(find("eerste-week")).lines.values()
    for tape in (*line.tape, line.greeting):
        surface = pygame.Surface((1366, 800))
        band = Band(say.say(line.name), say.say(tape), 826)
        band.draw(Canvas(surface, Ruler(text_scale=text)), BAND, Mood())
        below = surface.subsurface((BAND.x + 40, BAND.bottom - 1, 360, 10))
        assert len({tuple(below.get_at((x, y))) for x in range(360) for y in range(10)}) == 1


@pytest.mark.parametrize("text", [1.0, 1.5])
def test_beside_the_phone_no_word_is_broken(text: float) -> None:
    ruler, said = Ruler(text_scale=text), "“Wist u dat u veel zaken zelf kunt regelen op mijn-punt-meerwijk?”"
    style = filling(ruler, said, Type(size=21, italic=True), BESIDE)
    assert [word for line in ruler.wrap(said, style, BESIDE.w) for word in plain(line).split()] == said.split()


def test_nothing_of_the_call_lies_over_the_headspace_or_the_way_back() -> None:
    """With large text too: beside a letter there is little room."""
    for settings in (DRAWN, Settings(text=1.5)):
        with window(settings) as there:
            take(there, *ON_HOLD)
            boxes = {one.id: one.box for one in there.stage.tree.walk() if one.box}
            phone = boxes["call/phone"]
            for id in ("call/captions", "letter/head", "letter/strip", "go/table"):
                box = boxes[id]
                assert box.right <= phone.x, f"{id} lies under the phone"


def test_in_one_column_a_call_stands_above_everything_else() -> None:
    with window(COLUMN) as there:
        take(there, *ON_HOLD)
        assert [one.widget.id for one in there.stage.order][:2] == ["call/wait", "call/hang_up"]


# --- somebody is there ----------------------------------------------------------------------------------------


def test_whoever_says_good_morning_is_taken_with_a_key_and_the_letter_lies_open_again_after() -> None:
    with window() as there:
        take(there, *ON_HOLD, "letter/geweigerd/stapel", "read/kaarten")
        until_it_asks(there)
        assert widget(there, "call/captions").name.startswith("“Goedemorgen, met Noah")
        assert widget(there, "call/phone").value == "neemt op"

        there.press(pygame.K_o, text="o")
        assert state(there).place.id == "noah"
        take(there, "scene/noah/start/niks")
        assert (state(there).place.kind, state(there).place.id) == ("letter", "kaarten")


def test_who_reads_on_is_hung_up_on_and_sees_that_too() -> None:
    with window() as there:
        take(there, *ON_HOLD, "letter/geweigerd/stapel", "read/kaarten")
        until_it_asks(there).wait(20_100)
        assert not can(there, "call/take") and "call/phone" not in ids(there)
        assert widget(there, "call/dead").name == "Gemeente Meerwijk heeft opgehangen."

        there.wait(13_000)  # six minutes beside a letter
        assert "call/dead" not in ids(there)


def test_a_line_that_goes_dead_while_putting_through_is_said() -> None:
    with window(seed=3) as there:
        take(there, *TALKED, "scene/noah/niet_hier/doorverbinden")
        assert widget(there, "call/dead").name == "Gemeente Meerwijk: de verbinding is verbroken."


def test_with_the_keyboard_alone_one_rings_holds_on_and_speaks() -> None:
    with window(COLUMN, keyboard=True) as there:
        take(there, *TALKED, "scene/noah/niet_hier/doorverbinden", "call/wait", "scene/ozturk/start/nummer")
        assert "gewijzigd" in state(there).flags


# --- it rings ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("place", ["", "go/book"])
def test_who_rings_has_no_name_and_can_be_taken_wherever_one_is(place: str) -> None:
    with window(seed=2) as there:
        until_it_asks(until(take(there, *PROMISED), "ochtend.2026-10-06"))
        if place:
            take(there, place)
        phone = widget(there, "call/phone")
        assert (phone.name, phone.value) == ("Onbekend nummer", "belt") and not can(there, "call/hang_up")

        take(there, "call/take")
        assert state(there).place.id == "ozturk_belt"


def test_a_call_that_is_not_taken_stands_on_the_phone_without_a_name() -> None:
    with window(seed=2) as there:
        until_it_asks(until(take(there, *PROMISED), "ochtend.2026-10-06")).wait(20_100)
        assert there.find(command="take:go/phone").value == "1 nieuw bericht"
        take(there, "go/phone")
        missed = widget(there, "phone/missed")
        assert missed.name == "1 gemiste oproep, geen nummer" and missed.description.startswith("di 6 okt, ")
        waits = widget(there, "thread/call_back/ozturk")
        assert (waits.name, waits.description) == ("Uitkeringsadministratie zou terugbellen", "sinds 5 oktober")
        take(there, "go/table")
        assert there.find(command="take:go/phone").value == ""


# --- what was I doing? ------------------------------------------------------------------------------------------


def test_what_was_left_half_is_on_the_phone_and_leads_there() -> None:
    with window() as there:
        take(there, *ON_HOLD)
        there.wait(2000)
        take(there, "call/hang_up")
        there.wait(400_000)  # the moment ends while the letter lies open
        until(there, "avond.2026-10-05")
        take(there, "go/phone")
        left = [(one.name, one.description) for one in there.stage.find_all() if one.id.startswith("thread/")]
        assert left == [
            ("betaling geretourneerd", "lag open: Gemeente Meerwijk"),
            ("Gemeente Meerwijk bellen", "opgehangen, 5 oktober · kost 1 minuut"),
        ]
        take(there, "read/geweigerd")
        assert state(there).place.id == "geweigerd"


def test_who_read_no_number_knows_none() -> None:
    with window() as there:
        take(there, "go/phone")
        assert not can(there, "dial/gemeente") and "phone/calls" not in ids(there)


# --- at a counter -----------------------------------------------------------------------------------------------


def at_the_counter(there: Driver) -> Driver:
    take(there, *LETTER, "letter/geweigerd/stapel", "go/table")
    there.wait(30_000)
    take(there, "meet/truus", "scene/truus/start/mee", "scene/truus/mee/verder")
    until(there, "ochtend.2026-10-06").wait(20_000)
    return take(there, "go/phone", "visit/stadhuis")


@pytest.mark.parametrize("settings", [DRAWN, COLUMN], ids=["drawn", "column"])
def test_at_a_counter_there_is_a_hall_a_number_and_a_board(settings: Settings) -> None:
    with window(settings, seed=2) as there:
        at_the_counter(there)
        assert widget(there, "counter/said").name.startswith("Een hal met een zuil.")
        take(there, "counter/number/burgerzaken")
        board, slip = widget(there, "counter/board"), widget(there, "counter/slip")
        assert (board.name, slip.name) == ("Nu aan de beurt", "Uw nummer")
        assert board.value[0] == slip.value[0] == "B" and int(board.value[2:]) < int(slip.value[2:])

        take(there, "counter/wait")
        assert state(there).place.id == "bode" and "head/cup" not in ids(there)
        take(there, "scene/bode/start/doorsturen")
        assert widget(there, "counter/said").name == "Je wacht op Werk en Inkomen."


def test_who_goes_home_from_a_counter_has_walked_twice() -> None:
    with window(seed=2) as there:
        at_the_counter(there)
        at = state(there).now
        take(there, "counter/leave")
        assert state(there).place.kind == "table" and state(there).now - at == 20 * 4000
