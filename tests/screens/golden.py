"""A dozen key screens as they should look: `python -m tests.screens.golden` draws them anew.

Look at what has changed before you keep it: `git diff` shows which, and your eyes must say whether it is better.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pygame

from game.scenario.folders import find
from game.screens.house import House
from game.screens.parts import pause
from game.screens.rooms.framing import Framing
from game.screens.rooms.lookback import LookBack
from game.screens.rooms.title import Title
from game.screens.settings import Settings
from game.screens.toolkit import Stage, Widget
from tests.debrief.recorded import recorded
from tests.screens.evening import place, played, seen

FOLDER = Path(__file__).parent / "pictures"
SIZE, HIGH = (1366, 768), (1024, 768)
TABLE, EVENING = ("between/verder",), ("between/verder", "moment/verder", "between/verder")


def house(**settings: bool) -> House:
    return House(Settings(**settings), record=False, keep_settings=False)  # type: ignore[arg-type]


def _at(*what: str) -> Callable[[], Widget]:
    return lambda: place(seen(played(*what)))


def _debrief(tab: str) -> Callable[[], Widget]:
    def tree() -> Widget:
        back = LookBack(house(), recorded("eerste-week", "careful").hour)
        back.obey(f"tab:{tab}")
        return back.tree()

    return tree


SCREENS: dict[str, Callable[[], Widget]] = {
    "voordeur": lambda: Title(house()).tree(),
    "kader": lambda: Framing(house(), find("eerste-week")).tree(),
    "tafel-ochtend": _at(*TABLE),
    "tafel-avond": _at(*EVENING),
    "post": _at(*TABLE, "go/post"),
    "brief": _at(*TABLE, "go/post", "read/schatting"),
    "boekje": _at(*TABLE, "go/book"),
    "telefoon": _at(*EVENING, "go/phone"),
    "in-de-wacht": _at(*EVENING, "go/post", "read/hagelkruis", "letter/hagelkruis/bellen", "call/menu/overleg"),
    "pauze": lambda: pause.over(seen(played(*TABLE)), house(), True),
    "nagesprek-uur": _debrief("uur"),
    "nagesprek-geld": _debrief("geld"),
    "nagesprek-dossier": _debrief("dossier"),
}


@dataclass(frozen=True, slots=True)
class Golden:
    """One picture: its file, the screen, whether in high contrast, and the size of the window."""

    file: str
    name: str
    contrast: bool = False
    size: tuple[int, int] = SIZE


def drawn(one: Golden) -> pygame.Surface:
    """The screen at half its size, where nothing moves."""
    stage = Stage(one.size, house(contrast=one.contrast).settings.comfort, clock=lambda: 0.0)
    stage.show(SCREENS[one.name]())
    whole = pygame.Surface(one.size)
    stage.draw(whole)
    return pygame.transform.smoothscale_by(whole, 0.5)


def every() -> Iterator[Golden]:
    for name in SCREENS:
        yield Golden(name, name)
    yield Golden("tafel-ochtend-contrast", "tafel-ochtend", contrast=True)
    yield Golden("brief-contrast", "brief", contrast=True)
    yield Golden("tafel-ochtend-4-3", "tafel-ochtend", size=HIGH)
    yield Golden("brief-4-3", "brief", size=HIGH)
    yield Golden("boekje-4-3", "boekje", size=HIGH)


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for one in every():
        pygame.image.save(drawn(one), FOLDER / f"{one.file}.png")
        print(FOLDER / f"{one.file}.png")


if __name__ == "__main__":
    main()
