"""What the tests of sites share: a window on the first Monday, a way to Mijn Meerwijk, and hands that type."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pygame

from game.play.hour import Hour
from game.play.session import Session
from game.play.state import Filling, State
from game.scenario.folders import find
from game.screens.driver import Clock, Driver
from game.screens.house import House
from game.screens.settings import Settings
from game.screens.sitting import Sitting
from game.screens.window import Window

CASE = "inkomstenformulier.2026_09"
FORM = f"form/{CASE}"
GROSS, TAX, WHY = f"{FORM}/bruto", f"{FORM}/loonheffing", f"{FORM}/toelichting"
_DRAWN = ((1366, 768), Settings())
LINEAR = ((1024, 768), Settings(layout="linear", text=1.5))


@contextmanager
def window(
    size: tuple[int, int] = _DRAWN[0],
    settings: Settings = _DRAWN[1],
    keyboard: bool = False,
    record: bool = False,
    folder: Path | None = None,
    seed: int = 7,
) -> Iterator[Driver]:
    """At the table in the first moment (Monday, half past seven), on a clock that goes when it is told to."""
    house = House(settings, Session(seed=seed), record=record, keep_settings=False, asks_twice=False)
    clock = Clock()
    opened = Window(
        house.sit_down(folder or find("eerste-week")), lambda: house.settings.comfort, size=size, clock=clock
    )
    opened.open()
    driver = Driver(opened, clock, keyboard)
    driver.take("take:between/verder")
    try:
        yield driver
    finally:
        opened.close()


def sitting(driver: Driver) -> Sitting:
    assert isinstance(driver.window.room, Sitting)
    return driver.window.room


def hour(driver: Driver) -> Hour:
    return sitting(driver).hour


def state(driver: Driver) -> State:
    return hour(driver).state


def filling(driver: Driver) -> Filling:
    return state(driver).forms.get(CASE, Filling())


def place(driver: Driver) -> str:
    """Where the hour is now: `form/arbeid`."""
    at = state(driver).place
    return f"{at.kind}/{at.node}" if at.kind == "form" else at.kind


def on_thursday(driver: Driver) -> Driver:
    """At the table on Thursday, in the moment that is longer than a session."""
    while state(driver).moment != "donderdag" or state(driver).place.kind != "table":
        there = [one.command for one in driver.stage.find_all() if one.command and not one.struck]
        ways = ("take:between/verder", "take:moment/verder", "take:scene/")
        driver.take(next(command for way in ways for command in there if command.startswith(way)))
    return driver


def code(driver: Driver) -> str:
    """What stands on the phone."""
    sent = state(driver).code
    assert sent is not None
    return sent.digits


def at_the_door(driver: Driver) -> Driver:
    """Before the door of the site, a code on the phone."""
    for offer in ("go/phone", "portal/mijn_meerwijk", "login/code"):
        driver.take(f"take:{offer}")
    return driver


def logged_in(driver: Driver) -> Driver:
    at_the_door(driver).fill("login/enter", code(driver))
    return driver


def at_the_form(driver: Driver) -> Driver:
    """The first page, with the fields that go with having worked."""
    logged_in(driver).take(f"take:open/{CASE}")
    driver.fill(f"{FORM}/ontvangen", "ja")
    return driver


def typing_in(driver: Driver, field: str, text: str = "") -> Driver:
    """The focus in a field, by mouse or Tab, and these letters typed; it is not left."""
    if driver.keyboard:
        driver.focus(driver.find(command=f"field:{field}"))
    else:
        driver.take(f"field:{field}")
    driver.type(text)
    return driver


def paste(driver: Driver) -> None:
    driver.press(pygame.K_v, pygame.KMOD_CTRL)


def words(driver: Driver) -> str:
    """Everything that can be read or heard here."""
    return "\n".join(one.spoken for one in driver.stage.find_all() if one.spoken)


def shown(driver: Driver, field: str) -> str:
    """What stands in a field."""
    return driver.find(command=f"field:{field}").value


def said_about(driver: Driver, field: str) -> str:
    """What the site says under a field."""
    return driver.find(command=f"field:{field}").description
