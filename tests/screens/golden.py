"""A dozen key screens as they should look: `python -m tests.screens.golden` draws them anew.

Look at what has changed before you keep it: `git diff` shows which, and your eyes must say whether it is better.
"""

from collections.abc import Callable, Iterator
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
SIZE, KEPT = (1366, 768), (683, 384)
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


def drawn(name: str, contrast: bool = False) -> pygame.Surface:
    """The screen at half its size, where nothing moves."""
    stage = Stage(SIZE, house(contrast=contrast).settings.comfort, clock=lambda: 0.0)
    stage.show(SCREENS[name]())
    whole = pygame.Surface(SIZE)
    stage.draw(whole)
    return pygame.transform.smoothscale(whole, KEPT)


def every() -> Iterator[tuple[str, str, bool]]:
    """The file, the screen and whether in high contrast."""
    for name in SCREENS:
        yield name, name, False
    yield "tafel-ochtend-contrast", "tafel-ochtend", True
    yield "brief-contrast", "brief", True


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for file, name, contrast in every():
        pygame.image.save(drawn(name, contrast), FOLDER / f"{file}.png")
        print(FOLDER / f"{file}.png")


if __name__ == "__main__":
    main()
