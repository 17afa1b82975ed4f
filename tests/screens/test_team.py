"""A team at one laptop, the talks of a table, and the turn of a week, through a real window."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path

import pygame
import pytest

from game.play.bots import POLICIES, Reader, play, player
from game.play.digest import digest
from game.play.hour import Hour
from game.play.journal import read
from game.play.offers import Offer
from game.play.session import Session
from game.play.session_file import SessionFile
from game.play.state import State
from game.play.world import World
from game.screens import saves
from game.screens.autoplay import Autoplay
from game.screens.driver import Clock, Driver
from game.screens.home import HOME_VARIABLE
from game.screens.house import House
from game.screens.room import Room
from game.screens.rooms.framing import Framing
from game.screens.rooms.last import STANDS_MS, Last
from game.screens.rooms.lookback import LookBack
from game.screens.rooms.title import Title
from game.screens.settings import Settings
from game.screens.sitting import Sitting
from game.screens.window import Window
from tests.play.house import POST, house
from tests.play.test_stops import MONDAYS, TALKS
from tests.screens.counter import words

OPTIONS = """
      - {id: ja, text: Ja.}
      - {id: nee, text: Nee., asks: 40, thought: Vandaag niet.}
      - {id: klaar, text: Klaar., does: {ends: ja}}"""
LETTER = "letter/brief"
TOGETHER = POST.replace("    options: %s", "    together: ja\n    options: %s")


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "thuis"))
    return tmp_path


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Four weeks of Mondays and Thursdays, two talks, and a letter that a table answers together."""
    monkeypatch.setattr("tests.play.house.POST", TOGETHER)
    house(tmp_path, moments=MONDAYS, talks=TALKS, options=OPTIONS)
    return tmp_path / "huis"


Opened = Callable[..., Driver]


@pytest.fixture
def opened(folder: Path) -> Iterator[Opened]:
    """A window at the opening lines of an hour with so many at the table."""
    windows: list[Window] = []

    def open_window(team: int = 2, settings: Settings | None = None, **more: object) -> Driver:
        home = House(settings or Settings(), keep_settings=False, team=team, **more)  # type: ignore[arg-type]
        clock = Clock()
        windows.append(Window(home.sit_down(folder), lambda: home.settings.comfort, clock=clock))
        windows[-1].open()
        return Driver(windows[-1], clock)

    yield open_window
    for window in windows:
        window.close()


def at(driver: Driver) -> Sitting:
    assert isinstance(driver.window.room, Sitting)
    return driver.window.room


def room(driver: Driver) -> Room:
    return driver.window.room


def next_week(driver: Driver) -> Driver:
    """On to what lies between the first week and the second."""
    at(driver).ourselves = True
    for offer in ("between/verder", "moment/verder", "between/verder", "moment/verder", "between/verder"):
        at(driver).take(offer)
        at(driver).take("moment/verder") if at(driver).asked == at(driver).hour.state.moment != "" else None
    driver.window.refresh()
    return driver


# --- who decides now --------------------------------------------------------------------------------------------


def test_the_laptop_goes_round_moment_by_moment(opened: Opened) -> None:
    driver = opened(team=3)
    seats = []
    for _ in range(4):
        while at(driver).hour.state.place.is_between:
            driver.take(f"take:{at(driver).hour.state.place.kind}/verder")
        seats.append(at(driver).glance().seat)
        assert f"Nu beslist stoel {seats[-1]}" in words(driver)
        driver.take("ui:seated")
        at(driver).house.asks_twice = False
        driver.take("take:moment/verder")
    assert seats == [1, 2, 3, 1]


def test_while_the_laptop_goes_round_the_clock_stands_still(opened: Opened) -> None:
    driver = opened()
    driver.take("take:between/verder")
    driver.wait(30_000)
    assert f"{at(driver).glance().moment:%H:%M}" == "08:00"
    driver.press(pygame.K_RETURN)  # who used the mouse sees first what Enter would choose
    driver.press(pygame.K_RETURN)
    driver.wait(5000)
    assert f"{at(driver).glance().moment:%H:%M}" == "08:05"


def test_the_bar_goes_on_saying_whose_turn_it_is(opened: Opened) -> None:
    driver = opened()
    driver.take("take:between/verder")
    driver.take("ui:seated")
    assert driver.find(name="Nu beslist").value == "stoel 1"


def test_a_team_that_changes_by_itself_is_not_asked_again(opened: Opened) -> None:
    driver = opened()
    driver.take("take:between/verder")
    driver.take("ui:ourselves")
    at(driver).take("moment/verder")
    at(driver).take("moment/verder")
    at(driver).take("between/verder")
    driver.window.refresh()
    assert "Schuif de laptop door" not in words(driver)


def test_who_plays_alone_hears_nothing_of_seats(opened: Opened) -> None:
    driver = opened(team=1)
    driver.take("take:between/verder")
    assert driver.stage.find(name="Nu beslist") is None
    for command in ("go/post", "read/brief", "letter/brief/ja"):
        driver.take(f"take:{command}")
    assert "letter/brief/ja" in at(driver).hour.state.chosen


# --- choosing together ------------------------------------------------------------------------------------------


def with_the_letter(driver: Driver) -> Driver:
    driver.take("take:between/verder")
    driver.take("ui:seated")
    for command in ("go/post", "read/brief"):
        driver.take(f"take:{command}")
    return driver


@pytest.mark.parametrize("settings", [Settings(), Settings(layout="linear", text=1.5)])
def test_each_chooses_apart_and_then_the_table_takes_one(opened: Opened, settings: Settings) -> None:
    driver = with_the_letter(opened(team=2, settings=settings))
    driver.take(f"take:{LETTER}/ja")
    assert "Stoel 1 kiest, de anderen kijken even weg" in words(driver)
    driver.take("ui:ready")
    driver.take(f"seat:{LETTER}/nee")
    assert "Nee." not in words(driver)
    driver.take("ui:ready")
    assert "koos dit" not in words(driver)
    driver.take(f"seat:{LETTER}/ja")

    assert "stoel 1 koos dit" in words(driver) and "stoel 2 koos dit" in words(driver)
    assert not at(driver).hour.state.chosen
    driver.take(f"take:{LETTER}/ja")
    assert at(driver).agreement is None
    assert list(at(driver).hour.state.chosen) == [f"{LETTER}/ja"]


def test_one_chooses_by_digit(opened: Opened) -> None:
    driver = with_the_letter(opened(team=2))
    driver.take(f"take:{LETTER}/ja")
    driver.take("ui:ready")
    driver.press(pygame.K_3, text="3")
    agreement = at(driver).agreement
    assert agreement is not None and agreement.chosen == (f"{LETTER}/klaar",)


def test_what_somebody_chose_apart_is_written_nowhere(opened: Opened) -> None:
    driver = with_the_letter(opened(team=2))
    driver.take(f"take:{LETTER}/ja")
    for choice in ("nee", "klaar"):
        driver.take("ui:ready")
        driver.take(f"seat:{LETTER}/{choice}")
    driver.take(f"take:{LETTER}/ja")
    sitting = at(driver)
    assert sitting.recorder is not None
    sitting.leave()
    written = sitting.recorder.path.read_text("utf-8")
    assert f"{LETTER}/ja" in written
    assert f"{LETTER}/nee" not in written and f"{LETTER}/klaar" not in written


def test_a_table_may_choose_together_at_once_or_step_back(opened: Opened) -> None:
    driver = with_the_letter(opened(team=2))
    driver.take(f"take:{LETTER}/ja")
    driver.press(pygame.K_ESCAPE)
    assert at(driver).agreement is None and not at(driver).hour.state.chosen
    driver.take(f"take:{LETTER}/ja")
    driver.take("ui:skip")
    driver.take(f"take:{LETTER}/ja")
    assert at(driver).hour.state.chosen


def test_what_only_moves_a_letter_is_not_chosen_together(opened: Opened) -> None:
    driver = with_the_letter(opened(team=2))
    driver.take(f"take:{LETTER}/map")
    assert at(driver).hour.state.letters["brief"] == "folder"


def test_while_they_choose_the_clock_stands_still(opened: Opened) -> None:
    driver = with_the_letter(opened(team=2))
    before = at(driver).glance().clock
    driver.take(f"take:{LETTER}/ja")
    driver.wait(60_000)
    assert at(driver).glance().clock == before


# --- weeks and talks --------------------------------------------------------------------------------------------


def test_a_team_stops_to_talk_and_who_is_alone_does_not(opened: Opened) -> None:
    assert at(next_week(opened(team=2))).hour.state.place.kind == "stop"
    assert at(next_week(opened(team=1))).hour.state.place.kind == "week"


def test_questions_come_one_by_one_and_the_clock_stands(opened: Opened) -> None:
    driver = next_week(opened(team=2))
    assert "Welk woord?" in words(driver) and "Wat liet je liggen?" not in words(driver)
    driver.wait(600_000)
    driver.take("ui:next")
    assert "Wat liet je liggen?" in words(driver)
    driver.take("ui:previous")
    assert "Welk woord?" in words(driver)
    driver.press(pygame.K_RETURN)
    assert "Vraag 2 van 2" in words(driver)
    driver.press(pygame.K_RETURN)
    assert at(driver).hour.state.place.kind == "week"


def test_a_pause_during_a_talk_comes_back_to_the_question(opened: Opened) -> None:
    driver = next_week(opened(team=2))
    driver.take("ui:next")
    driver.press(pygame.K_F9)
    assert at(driver).paused
    driver.press(pygame.K_F9)
    assert "Wat liet je liggen?" in words(driver)


def test_the_week_turns_by_itself_in_four_seconds_with_its_line(opened: Opened) -> None:
    driver = next_week(opened(team=1))
    assert "Week 2 van 4" in words(driver) and "Het blad valt." in words(driver)
    driver.wait(3900)
    assert at(driver).hour.state.place.kind == "week"
    driver.wait(200)
    assert at(driver).hour.state.place.kind == "table"


@pytest.mark.parametrize("settings", [Settings(pace="untimed"), Settings(pace="untimed", reduced=True)])
def test_without_a_clock_the_week_waits_for_enter(opened: Opened, settings: Settings) -> None:
    driver = next_week(opened(team=1, settings=settings))
    driver.wait(60_000)
    assert at(driver).hour.state.place.kind == "week"
    driver.press(pygame.K_RETURN)
    driver.press(pygame.K_RETURN)
    assert at(driver).hour.state.place.kind == "table"


# --- the session ------------------------------------------------------------------------------------------------


def session(**what: object) -> Session:
    return Session(SessionFile(**what))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("file", "stops"),
    [
        ({"team": 2}, (1, 3)),
        ({"team": 2, "stops": False}, ()),
        ({"stops": True}, (1, 3)),
        ({"stops": [3]}, (3,)),
        ({}, ()),
    ],
)
def test_a_session_says_whether_a_table_stops(
    folder: Path, file: dict[str, object], stops: tuple[int, ...]
) -> None:
    sitting = House(session=session(**file), record=False).sit_down(folder)
    assert sitting.hour.stops == stops


def test_who_is_alone_may_ask_for_the_talks_beforehand(folder: Path) -> None:
    home = House(record=False)
    framing = Framing(home, folder)
    framing.obey("talks:True")
    sitting = framing.obey("ui:sit")
    assert isinstance(sitting, Sitting) and sitting.hour.stops == (1, 3)


def test_the_front_door_asks_with_how_many(folder: Path) -> None:
    home = House(record=False)
    title = Title(home, folder)
    title.obey("team:3")
    assert home.sit_down(folder).hour.team == 3


def test_a_broken_hour_goes_on_with_the_same_table(opened: Opened, folder: Path) -> None:
    driver = opened(team=3)
    driver.take("take:between/verder")
    at(driver).leave()
    unfinished = saves.newest_unfinished("huis")
    assert unfinished is not None
    again, replayed = House(keep_settings=False).go_on(folder, unfinished)
    assert replayed.whole
    assert (again.hour.team, again.hour.stops) == (3, (1, 3))
    again.leave()


class Wall:
    """A clock on the wall, to be put forward."""

    def __init__(self, hour: int, minute: int) -> None:
        self.at = datetime(2026, 3, 4, hour, minute)

    def __call__(self) -> datetime:
        return self.at


@pytest.mark.parametrize("moment", [False, True])
def test_an_end_by_the_wall_clock_is_said_beforehand_and_then_comes_whole(opened: Opened, moment: bool) -> None:
    wall = Wall(16, 20)
    file = SessionFile(end=time(16, 30))
    driver = opened(team=2, session=Session(file), now=wall, opened=date(2026, 3, 4))
    if moment:
        driver.take("take:between/verder")
        driver.take("ui:seated")
    assert driver.stage.find(name="Nagesprek") is None
    wall.at = datetime(2026, 3, 4, 16, 25)
    driver.wait(100)
    assert driver.find(name="Nagesprek").value == "om 16:30"
    wall.at = datetime(2026, 3, 4, 16, 30)
    driver.wait(100)
    last = room(driver)
    assert isinstance(last, Last)
    assert last.hour.state.over == "player"
    driver.take("ui:lookback")
    assert isinstance(room(driver), LookBack)


def test_it_comes_in_the_middle_of_a_talk_too(opened: Opened) -> None:
    wall = Wall(16, 20)
    file = SessionFile(end=time(16, 30), stops=True)
    driver = next_week(opened(team=2, session=Session(file), now=wall, opened=date(2026, 3, 4)))
    wall.at = datetime(2026, 3, 4, 16, 31)
    driver.wait(100)
    assert isinstance(room(driver), Last)


# --- the end ----------------------------------------------------------------------------------------------------


def test_where_an_option_ends_the_hour_the_picture_stands_before_the_white(opened: Opened) -> None:
    driver = opened(team=1, weeks=1)
    at(driver).house.asks_twice = False
    for command in (
        "between/verder",
        "moment/verder",
        "between/verder",
        "go/post",
        "read/brief",
        "letter/brief/klaar",
    ):
        driver.take(f"take:{command}")
    assert isinstance(room(driver), Last)
    assert "Dit was een maand." not in words(driver)
    driver.press(pygame.K_RETURN)
    driver.wait(STANDS_MS)
    assert "Dit was een maand." in words(driver)


def test_a_machine_plays_a_team_through_talks_weeks_and_seats(folder: Path) -> None:
    home = House(session=Session(SessionFile(team=3), seed=4), keep_settings=False, asks_twice=False, weeks=2)
    world, clock = home.world(folder), Clock()
    window = Window(Title(home, folder), lambda: home.settings.comfort, clock=clock)
    window.open()
    state = Autoplay(Driver(window, clock), player(POLICIES["careful"], Reader()), speed=10**9).run()
    window.close()

    unseen = Hour(world, 4, stops=(1, 3), team=3)  # two weeks of it: one talk, one turn
    play(unseen, POLICIES["careful"], Reader())
    # The pages between moments stand outside of play time in a window.
    assert digest(replace(state, played=0)) == digest(replace(unseen.state, played=0))


def to_the_end(world: World, state: State, on_offer: Sequence[Offer], count: int) -> Offer:
    """Opens the letter and takes what ends the hour."""
    there = {offer.id: offer for offer in on_offer}
    wishes = (f"{LETTER}/klaar", "read/brief", "go/post")
    return next(there[one] for one in wishes if one in there)


def test_a_machine_sees_the_picture_in_which_an_option_ended_the_hour_and_goes_on(
    folder: Path, tmp_path: Path
) -> None:
    home, clock = House(keep_settings=False, asks_twice=False, record=False), Clock()
    window = Window(home.sit_down(folder), lambda: home.settings.comfort, clock=clock)
    window.open()
    Autoplay(Driver(window, clock), player(to_the_end, Reader()), shots=tmp_path / "beelden").run()
    seen = [path.name for path in sorted((tmp_path / "beelden").iterdir())]
    in_the_debrief = isinstance(window.room, LookBack)
    window.close()
    assert in_the_debrief
    assert "slotbeeld" in " ".join(seen) and "slot.png" in " ".join(seen)


def test_a_journal_of_a_team_names_its_number_and_nobody(opened: Opened) -> None:
    driver = opened(team=4)
    driver.take("take:between/verder")
    sitting = at(driver)
    assert sitting.recorder is not None
    sitting.leave()
    header = read(sitting.recorder.path).header
    assert (header.team, header.stops) == (4, (1, 3))
    first = json.loads(sitting.recorder.path.read_text("utf-8").splitlines()[0])
    assert set(first) == {"journal", "game", "scenario", "digest", "seed", "pace", "stops", "team"}
