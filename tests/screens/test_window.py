"""The window with real rooms and real events: it moves, it waits, it keeps the hour, and it stays calm."""

import _thread
import shutil
import signal
import threading
from collections.abc import Iterator
from datetime import date, time, timedelta
from pathlib import Path

import pygame
import pytest

from game.play.bots import POLICIES, Reader, play, player
from game.play.digest import digest
from game.play.hour import Hour
from game.play.replay import replay
from game.play.session import Session
from game.play.session_file import SessionFile
from game.scenario.folders import find
from game.screens import saves
from game.screens.autoplay import Autoplay
from game.screens.driver import Clock, Driver
from game.screens.home import HOME_VARIABLE
from game.screens.house import House
from game.screens.room import Room
from game.screens.rooms.framing import Framing
from game.screens.rooms.last import Last
from game.screens.rooms.lookback import LookBack
from game.screens.rooms.oops import Oops, calm
from game.screens.rooms.title import Title
from game.screens.settings import Settings
from game.screens.sitting import DEAF_MS, HEARTBEAT_MS, Sitting
from game.screens.window import Window
from tests.play.hands import on
from tests.screens.evening import world

FOLDER = find("eerste-week")


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path))
    return tmp_path


@pytest.fixture
def house() -> House:
    return House(keep_settings=False)


@pytest.fixture
def opened(house: House) -> Iterator[Driver]:
    """A window at the table, on a clock that goes when it is told to."""
    clock = Clock()
    window = Window(house.sit_down(FOLDER), lambda: house.settings.comfort, clock=clock)
    window.open()
    yield Driver(window, clock)
    window.close()


def at_the_table(driver: Driver) -> Sitting:
    driver.take("take:between/verder")
    assert isinstance(driver.window.room, Sitting)
    return driver.window.room


def test_the_clock_of_a_window_goes_by_itself(house: House) -> None:
    """It once stood still, and whoever walked in stayed where the movement began."""
    window = Window(Title(house), lambda: house.settings.comfort)
    before = window.clock()
    while window.clock() == before:
        pass
    assert window.clock() > before


def test_whoever_walks_in_comes_to_rest(opened: Driver) -> None:
    at_the_table(opened)
    opened.take("take:meet/sami_ochtend")
    assert opened.stage.busy
    opened.settle()
    assert not opened.stage.busy


def test_after_a_choice_the_focus_is_on_what_can_be_said_next(opened: Driver) -> None:
    at_the_table(opened)
    opened.take("take:meet/sami_ochtend")
    opened.press(pygame.K_1, text="1")
    focused = opened.stage.focused
    assert focused is not None and focused.command == "take:scene/sami_ochtend/schoen/verder"


def test_a_second_is_a_minute_at_the_table(opened: Driver) -> None:
    room = at_the_table(opened)
    opened.wait(7000)
    assert f"{room.glance().moment:%H:%M}" == "07:37"


def test_the_clock_stands_still_while_the_window_is_out_of_sight(opened: Driver) -> None:
    room = at_the_table(opened)
    pygame.event.post(pygame.event.Event(pygame.WINDOWMINIMIZED))
    opened.wait(20_000)
    assert f"{room.glance().moment:%H:%M}" == "07:30"
    pygame.event.post(pygame.event.Event(pygame.WINDOWRESTORED))
    opened.wait(1000)
    assert f"{room.glance().moment:%H:%M}" == "07:31"


@pytest.mark.parametrize(
    ("pace", "clock"), [("1", "07:40"), ("2", "07:35"), ("10", "07:31"), ("untimed", "07:30")]
)
def test_the_pace_slows_the_clock(opened: Driver, pace: str, clock: str) -> None:
    room = at_the_table(opened)
    opened.window.obey(f"pace:{pace}")
    opened.wait(10_000)
    assert f"{room.glance().moment:%H:%M}" == clock


def test_a_pause_stops_the_clock_and_covers_the_table(opened: Driver) -> None:
    room = at_the_table(opened)
    opened.press(pygame.K_F9)
    opened.wait(20_000)
    assert room.paused
    assert opened.stage.find(command="take:go/post") is None
    opened.press(pygame.K_F9)
    assert f"{room.glance().moment:%H:%M}" == "07:30"


def test_escape_goes_one_layer_back_and_at_the_table_it_pauses(opened: Driver) -> None:
    room = at_the_table(opened)
    opened.take("take:go/post")
    opened.press(pygame.K_ESCAPE)
    assert room.hour.state.place.kind == "table"
    opened.press(pygame.K_ESCAPE)
    assert room.paused


def test_what_is_in_the_air_is_at_most_five_seconds(opened: Driver) -> None:
    room = at_the_table(opened)
    for _ in range(40):
        opened.wait(300)
        assert room.ahead <= HEARTBEAT_MS


def test_verder_asks_once_when_nothing_was_done_yet(opened: Driver) -> None:
    """An outside reader took it for "next page", and lost a Monday."""
    room = at_the_table(opened)
    opened.take("take:moment/verder")
    assert room.hour.state.moment == "maandag_ochtend"
    assert opened.find(command="take:moment/verder").name == "Toch verder?"
    opened.take("take:moment/verder")
    assert room.hour.state.moment == "dinsdag_avond"


def test_verder_asks_once_when_more_than_an_hour_is_left(opened: Driver) -> None:
    """A slip on a Thursday morning would otherwise be a Friday afternoon."""
    room = at_the_table(opened)
    while room.hour.state.moment != "donderdag" or room.hour.state.place.kind != "table":
        opened.take(f"take:{on(room.hour)}")
        opened.wait(DEAF_MS)
    for command in ("go/book", "eat/zuinig", "go/table", "moment/verder"):
        opened.take(f"take:{command}")
    assert room.hour.state.moment == "donderdag"
    assert "je hebt nog tijd tot 14:40" in [one.name for one in opened.stage.tree.walk()]
    opened.take("take:go/book")  # who goes on with something else has seen it
    assert "je hebt nog tijd tot 14:40" not in [one.name for one in opened.stage.tree.walk()]


def test_verder_does_not_ask_whoever_did_something_and_has_little_time_left(opened: Driver) -> None:
    room = at_the_table(opened)
    for command in ("go/book", "eat/zuinig", "go/table", "moment/verder"):
        opened.take(f"take:{command}")
    assert room.hour.state.moment == "dinsdag_avond"


def test_closing_the_window_keeps_the_hour_to_the_second(opened: Driver) -> None:
    room = at_the_table(opened)
    opened.wait(3300)
    pygame.event.post(pygame.event.Event(pygame.QUIT))
    opened.window.frame(0)
    unfinished = saves.newest_unfinished("eerste-week")
    assert unfinished is not None
    replayed = replay(world(), unfinished.journal)
    assert digest(replayed.hour.state) == digest(room.hour.state)
    assert replayed.hour.state.played == 3300


def test_a_disk_that_refuses_does_not_end_the_hour(opened: Driver) -> None:
    room = at_the_table(opened)
    assert room.recorder is not None
    room.recorder._file.close()  # what a pulled stick does
    room.recorder._file, room.recorder._size = open("/dev/full", "wb"), 0  # noqa: SIM115
    opened.take("take:go/post")
    assert room.lost_disk
    assert room.hour.state.place.kind == "post"


def test_a_pause_promises_nothing_that_the_disk_refused(opened: Driver) -> None:
    room = at_the_table(opened)
    opened.press(pygame.K_F9)
    assert "bewaard. Je kunt hier later verder" in opened.find(command="ui:quit").spoken
    room.lost_disk = True
    opened.window.refresh()
    assert "wordt niet bewaard" in opened.find(command="ui:quit").spoken


def test_two_windows_on_one_hour_spoil_nothing(house: House, opened: Driver) -> None:
    first = at_the_table(opened)
    unfinished = saves.newest_unfinished("eerste-week")
    assert unfinished is not None
    first.take("go/post")  # after the second window looked, before it goes on
    second, _ = house.go_on(FOLDER, unfinished)
    assert second.hour.state == first.hour.state

    second.take("read/schatting")
    first.take("read/zwemles_factuur")
    second.take("letter/schatting/map")

    assert first.lost_disk and not second.lost_disk
    again = saves.resume(world(), unfinished)
    assert again.whole and digest(again.hour.state) == digest(second.hour.state)
    second.leave()


def test_a_home_that_cannot_even_be_asked_keeps_nobody_from_playing(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(HOME_VARIABLE, "/" + "te_lang" * 50)
    assert saves.newest_unfinished() is None
    assert house.sit_down(FOLDER).lost_disk


def test_each_new_hour_of_one_run_has_its_own_luck() -> None:
    house = House(record=False)
    assert house.sit_down(FOLDER).hour.seed != house.sit_down(FOLDER).hour.seed


def test_ctrl_c_in_the_terminal_leaves_the_table_as_the_window_does(house: House) -> None:
    sitting = house.sit_down(FOLDER)
    sitting.take("between/verder")
    sitting.ahead = 3000  # play milliseconds in the air
    signal.signal(signal.SIGINT, signal.default_int_handler)  # where tests run in the background it is ignored
    threading.Timer(0.2, _thread.interrupt_main).start()
    Window(sitting, lambda: house.settings.comfort).run()
    unfinished = saves.newest_unfinished("eerste-week")
    assert unfinished is not None
    assert replay(world(), unfinished.journal).hour.state.played >= 3000


def test_a_scenario_from_elsewhere_rings_in_place_of_its_namesake(tmp_path: Path) -> None:
    folder = tmp_path / "straat" / "eerste-week"
    shutil.copytree(FOLDER, folder)
    house = House(Settings(language="en"), record=False)
    house.world(folder)
    rung = [bell.folder for bell in Title(house).bells]
    assert folder in rung and FOLDER not in rung


def test_an_evening_with_an_end_by_the_wall_clock_ends_then() -> None:
    house = House(session=Session(SessionFile(end=time(0, 0))), keep_settings=False)
    assert isinstance(house.sit_down(FOLDER).tick(10), Last)


def test_an_evening_whose_end_is_tomorrow_goes_on() -> None:
    house = House(session=Session(SessionFile(end=time(0, 0))), keep_settings=False)
    house.opened = date.today() + timedelta(days=1)
    sitting = house.sit_down(FOLDER)
    sitting.tick(10)
    assert not sitting.hour.state.over
    sitting.leave()


def test_an_unforeseen_error_becomes_a_calm_page_and_the_hour_goes_on(house: House) -> None:
    room = house.sit_down(FOLDER)
    window = Window(
        room, lambda: house.settings.comfort, clock=Clock(), calm=lambda at, error: calm(house, at, error)
    )
    window.open()
    driver = Driver(window, window.clock)  # type: ignore[arg-type]
    driver.take("take:between/verder")
    places = dict(room.hour.world.scenario.letters)
    object.__setattr__(room.hour.world.scenario, "letters", {})  # a fault that nobody foresaw
    driver.take("take:go/post")
    assert isinstance(_room(driver), Oops)
    object.__setattr__(room.hour.world.scenario, "letters", places)
    driver.take("ui:goon")
    assert isinstance(_room(driver), Sitting)
    window.close()


def _room(driver: Driver) -> Room:
    return driver.window.room


@pytest.mark.parametrize(
    ("keyboard", "settings"), [(False, Settings()), (True, Settings(layout="linear", text=2.0))]
)
def test_a_machine_plays_the_real_screens_to_the_debrief(keyboard: bool, settings: Settings) -> None:
    """By mouse on the drawn table, by keyboard in one column: the same evening as without any screen."""
    house, clock = House(settings, Session(seed=7), keep_settings=False, asks_twice=False), Clock()
    window = Window(Title(house), lambda: house.settings.comfort, clock=clock)
    window.open()
    driver = Driver(window, clock, keyboard)
    state = Autoplay(driver, player(POLICIES["random"], Reader()), speed=10**9).run()
    unseen = Hour(world(), 7)
    play(unseen, POLICIES["random"], Reader())
    assert digest(state) == digest(unseen.state)
    assert isinstance(_room(driver), LookBack)
    window.close()


def test_an_hour_is_offered_again_until_its_debrief_was_left(house: House) -> None:
    sitting = house.sit_down(FOLDER)
    last = sitting.obey("ui:debrief")
    assert isinstance(last, Last)
    unfinished = saves.newest_unfinished("eerste-week")
    assert unfinished is not None  # whoever is cut off here still gets the debrief
    again, replayed = house.go_on(FOLDER, unfinished)
    assert replayed.whole and isinstance(again.tick(10), Last)
    back = last.obey("ui:lookback")
    assert back is not None
    back.leave()
    assert saves.newest_unfinished("eerste-week") is None


def test_trying_a_struck_option_draws_its_stroke_again(opened: Driver) -> None:
    room = at_the_table(opened)
    for command in ("take:go/post", "take:read/schatting"):
        opened.take(command)
    opened.settle()
    opened.take("take:letter/schatting/bellen")
    assert opened.stage.busy
    assert room.hour.state.tried


def test_going_on_is_exactly_where_it_was(house: House) -> None:
    sitting = house.sit_down(FOLDER)
    for command in ("take:between/verder", "take:go/post", "take:read/schatting"):
        sitting.obey(command)
    before = digest(sitting.hour.state)
    unfinished = saves.newest_unfinished("eerste-week")
    assert unfinished is not None
    again, replayed = house.go_on(FOLDER, unfinished)
    assert replayed.whole and digest(again.hour.state) == before
    again.leave()
    sitting.leave()


def test_the_framing_comes_before_the_first_moment(house: House) -> None:
    sitting = Framing(house, FOLDER).obey("ui:sit")
    assert isinstance(sitting, Sitting)
    sitting.leave()


def test_who_takes_a_beginning_on_the_last_page_goes_on_typing_in_the_field(house: House) -> None:
    """It once kept the focus on the button, and what was typed was lost."""
    clock = Clock()
    sitting = house.sit_down(FOLDER)
    last = sitting.obey("ui:debrief")
    assert isinstance(last, Last)
    back = last.obey("ui:lookback")
    assert isinstance(back, LookBack)
    window = Window(back, lambda: house.settings.comfort, clock=clock)
    window.open()
    driver = Driver(window, clock)
    driver.take("tab:maandag")
    driver.take("start:straks/monday")
    pygame.event.post(pygame.event.Event(pygame.TEXTINPUT, text="bel ik"))
    window.frame(0)
    assert "bel ik" in back.typed["straks/monday"].text
    window.close()


def test_in_one_column_a_letter_is_read_from_its_top(house: House) -> None:
    """It once opened in the middle, at its first option."""
    house.settings = Settings(layout="linear", text=2.0)
    clock = Clock()
    window = Window(house.sit_down(FOLDER), lambda: house.settings.comfort, clock=clock)
    window.open()
    driver = Driver(window, clock, keyboard=True)
    for command in ("between/verder", "go/post", "read/schatting"):
        driver.take(f"take:{command}")
    letter = driver.find(name="Wijziging geschatte inkomsten")
    assert driver.stage.rect_of(letter).top >= 0
    driver.focus(driver.find(command="take:letter/schatting/map"))
    driver.press(pygame.K_RETURN)
    driver.take("take:read/zwemles_factuur")
    assert driver.stage.rect_of(driver.find(name="Zwemles A, oktober")).top >= 0
    window.close()


def test_a_hand_that_was_on_its_way_takes_nothing_of_what_came_by_itself(house: House) -> None:
    sitting = house.sit_down(FOLDER)
    sitting.obey("take:between/verder")
    while sitting.hour.state.place.kind == "table":
        sitting.tick(1000)
    assert sitting.hour.state.place.kind == "between"

    sitting.obey("take:between/verder")
    assert sitting.hour.state.place.kind == "between"

    sitting.tick(DEAF_MS)
    sitting.obey("take:between/verder")
    assert sitting.hour.state.place.kind == "table"
    sitting.leave()
