"""Opening the game as a command asks: in a window, at a table, or played by a machine."""

import os
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from game.play import session_file
from game.play.actions import Action
from game.play.bots import POLICIES, Player, Reader, player
from game.play.digest import digest
from game.play.hour import Hour
from game.play.session import Session
from game.scenario import folders
from game.screens import settings
from game.screens.house import House
from game.screens.room import Room
from game.screens.settings import Settings


@dataclass(frozen=True, slots=True)
class Wish:
    """What the command line asked for; None is 'as it is set on this machine'."""

    scenario: str | None = None
    seed: int | None = None
    pace: str | None = None
    language: str | None = None
    weeks: int | None = None
    session: str | None = None
    autoplay: str | None = None
    speed: int = 1
    screenshots: Path | None = None
    size: tuple[int, int] | None = None
    layout: str | None = None
    text: float | None = None
    keyboard: bool = False


def play(wish: Wish) -> int:
    """Open the window and stay until the player leaves. Raises Refused for what cannot be played."""
    file = session_file.read_or_decode(wish.session) if wish.session else None
    name = wish.scenario or (file.scenario if file else None)
    folder = folders.find(name) if name else None
    house = _house(wish, Session(file, wish.seed, entropy=time.time_ns()))
    if folder:
        house.world(folder)
    return _by_machine(wish, house, folder) if wish.autoplay else _by_hand(wish, house, folder)


def _house(wish: Wish, session: Session) -> House:
    chosen, complaint = (Settings(), "") if wish.autoplay else settings.load()
    if complaint:
        print(complaint, file=sys.stderr)
    pace = wish.pace or (session.file.pace if session.file else None)
    asked = {"pace": pace, "language": wish.language, "layout": wish.layout, "text": wish.text}
    chosen = chosen.changed(**{name: value for name, value in asked.items() if value is not None})
    by_hand = not wish.autoplay
    return House(chosen, session, keep_settings=by_hand, asks_twice=by_hand, weeks=wish.weeks)


def _first_room(house: House, folder: Path | None) -> Room:
    from game.screens.rooms.framing import Framing  # noqa: PLC0415 - pygame is started by who opens a window
    from game.screens.rooms.title import Title  # noqa: PLC0415

    return Framing(house, folder) if folder else Title(house)


def tables(places: Sequence[Path], language: str | None) -> int:
    """Result files of several tables, beside each other in a window."""
    from game.screens.rooms.tables import Tables  # noqa: PLC0415

    wish = Wish(language=language)
    house = _house(wish, Session(entropy=time.time_ns()))
    return _in_window(wish, house, Tables(house, places))


def _by_hand(wish: Wish, house: House, folder: Path | None) -> int:
    return _in_window(wish, house, _first_room(house, folder))


def _in_window(wish: Wish, house: House, room: Room) -> int:
    from game.screens.i18n import _  # noqa: PLC0415
    from game.screens.reader import Bridge  # noqa: PLC0415
    from game.screens.rooms.oops import calm  # noqa: PLC0415
    from game.screens.voice import Voice  # noqa: PLC0415
    from game.screens.window import TITLE, Window  # noqa: PLC0415

    window = Window(
        room,
        lambda: house.settings.comfort,
        wish.size or (1366, 768),
        calm=lambda room, error: calm(house, room, error),
        reader=Bridge(TITLE, lambda: house.say.say(_("doorgestreept")), lambda: house.settings.language),
        voice=Voice(lambda: house.settings.voice, lambda: house.settings.language),
    )
    window.run()
    return 0


def _by_machine(wish: Wish, house: House, folder: Path | None) -> int:
    from game.screens.autoplay import Autoplay  # noqa: PLC0415
    from game.screens.driver import Clock, Driver  # noqa: PLC0415
    from game.screens.rooms.title import Title  # noqa: PLC0415
    from game.screens.window import Window  # noqa: PLC0415

    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or sys.platform in {"win32", "darwin"}):
        os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    clock = Clock()
    room = Title(house, folder) if folder else Title(house)
    window = Window(room, lambda: house.settings.comfort, wish.size or (1366, 768), clock)
    window.open()
    driver = Driver(window, clock, wish.keyboard)
    state = Autoplay(driver, _player(wish.autoplay or ""), wish.screenshots, wish.speed).run()
    window.close()
    print(f"gespeeld: {wish.autoplay}, toeval {state.seed}, {state.played // 1000} speelseconden")
    print(f"vingerafdruk: {digest(state)}")
    return 0


def _player(name: str) -> Player:
    return player(POLICIES[name], Reader()) if name in POLICIES else _best_found


def _best_found(hour: Hour) -> Iterator[Iterable[Action]]:
    """Searches first, while the window stands still, and then plays what it found."""
    from game.authoring.simulate import best  # noqa: PLC0415 - only this needs to search
    from game.screens.autoplay import again  # noqa: PLC0415

    print(f"{best.BEST_FOUND} zoekt eerst, en speelt dan het beste van {best.EFFORT} uren", flush=True)
    return again(best.search(hour, best.EFFORT, Reader()).telling.hour)(hour)


def watch(hour: Hour, language: str | None) -> int:
    """An hour that was played, once more on the screen: some five minutes, as it is shown from the debrief."""
    from game.debrief.replay_cut import at_turning_points  # noqa: PLC0415
    from game.debrief.turning import turning_points  # noqa: PLC0415
    from game.play.rerun import played  # noqa: PLC0415
    from game.screens.rooms.replay import Replay  # noqa: PLC0415 - pygame is started by who opens a window

    chosen = settings.load()[0]
    chosen = chosen.changed(language=language) if language else chosen
    house = House(chosen, record=False, keep_settings=False, asks_twice=False)
    room = Replay(house, hour, stops=at_turning_points(turning_points(played(hour))))
    return _in_window(Wish(language=language), house, room)
