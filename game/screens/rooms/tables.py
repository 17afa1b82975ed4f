"""Several tables beside each other: opened from a stick or a folder, on the laptop of whoever leads."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pygame

from game.core.diagnostics import Diagnostic, Refused
from game.debrief.side_by_side import Column, SideBySide, column, side_by_side
from game.play.handed_in import HandedIn, gather, played_again, unusable
from game.play.hour import Hour
from game.scenario import folders
from game.screens.house import House
from game.screens.parts.typed import NOTHING, Keyboard, Typed
from game.screens.room import Room
from game.screens.rooms.replay import Replay
from game.screens.tables import files, parted, same_moment, together, where
from game.screens.tables.frame import frame
from game.screens.tables.view import CAME, FILES, SAME, TABS, TOGETHER, View
from game.screens.toolkit import Motion, Widget

_PAGES: Mapping[str, Callable[[View], tuple[Widget, ...]]] = {
    SAME: same_moment.page,
    CAME: parted.page,
    FILES: files.page,
}
_DONE = object()


@dataclass(slots=True)
class Tables:
    """`opening` are the folders and files to begin with. One hour is played again at each turn of the loop."""

    house: House
    opening: Sequence[Path] = ()
    both: SideBySide | None = None
    page: str = FILES
    moment: int = 0
    told: list[Diagnostic] = field(default_factory=list)
    typed: Typed = NOTHING
    busy: int = 0
    _hours: dict[str, Hour] = field(default_factory=dict)
    _places: tuple[Path, ...] = ()
    _given: list[Path] = field(default_factory=list)
    _work: Iterator[None] | None = None
    _active: bool = False
    _changed: bool = False
    _wanted: str = ""
    _keyboard: Keyboard = field(default_factory=Keyboard)

    def __post_init__(self) -> None:
        self._places = where.places()
        if self.opening:
            self.open(self.opening)

    # --- what there is to see ---

    @property
    def view(self) -> View:
        fit = self.house.fit
        return View(
            say=self.house.say,
            both=self.both,
            page=self.page,
            moment=self.moment,
            told=tuple(self.told),
            places=self._places,
            typed=self.typed,
            active=self._active,
            busy=self.busy,
            is_linear=fit.is_linear,
            scale=fit.ruler.text_scale,
        )

    def tree(self) -> Widget:
        view = self.view
        if view.page == TOGETHER:
            return frame(view, together.page(view, len(unusable(self.told))))
        return frame(view, _PAGES[view.page](view))

    def entrances(self) -> Sequence[tuple[str, Motion]]:
        return ()

    # --- opening ---

    def open(self, places: Sequence[Path]) -> None:
        """Read what lies there, and play it again, an hour at each turn."""
        self._given = list(places)
        self.both, self.page, self.moment, self.told = None, FILES, 0, []
        self._hours.clear()
        self._work = self._reading()

    def tick(self, ms: int) -> Room | None:
        if self._work and next(self._work, _DONE) is not _DONE:
            return self
        changed, self._changed = self._changed or self._work is not None, False
        self._work = None
        return self if changed else None

    def _reading(self) -> Iterator[None]:
        pile = gather(self._given)
        self.told, self.busy = list(pile.told), len(pile.handed_in)
        yield
        columns: list[Column] = []
        for one in pile.handed_in:
            columns.extend(self._read(one))
            self.busy -= 1
            yield
        self.busy = 0
        if columns:
            self.both, self.page = side_by_side(columns), TOGETHER

    def _read(self, one: HandedIn) -> Iterator[Column]:
        """Its hour, or a line about why not."""
        try:
            world = self.house.world(folders.find(one.result.scenario))
            hour = self._hours[one.table] = played_again(world, one)
            yield column(one.table, hour)
        except Refused as refused:
            self.told.append(refused.diagnostics[0])

    # --- commands ---

    def obey(self, command: str) -> Room | None:
        kind, _sep, what = command.partition(":")
        match kind, what:
            case "tab", page if page in TABS and self.both:
                self.page = page
            case "moment", number:
                self.moment = int(number)
            case "key", "v" | "t" if self.page == SAME and self.both:
                self._step(1 if what == "v" else -1)
            case "film", table if table in self._hours:
                return Replay(self.house, self._hours[table], self)
            case "place", number:
                self.open([self._places[int(number)]])
            case "open", _:
                self._open_typed()
            case ("ui", "back") | ("key", "escape"):
                return self._front_door()
            case "ui", "quit":
                return None
            case _:
                pass
        return self

    def _step(self, by: int) -> None:
        """To the next moment or back; what is chosen in the list comes into sight."""
        last = len(self.view.together.moments) - 1
        self.moment = max(0, min(last, self.moment + by))
        self._wanted = "" if self.view.is_linear else f"{same_moment.PICK}{self.moment}"

    def _open_typed(self) -> None:
        path = self.typed.text.strip().strip('"')
        if path:
            self.open([Path(path).expanduser()])

    def _front_door(self) -> Room:
        from game.screens.rooms.title import Title  # noqa: PLC0415 - the title leads here, so it is asked late

        return Title(self.house)

    def leave(self) -> None:
        """Nothing is held here."""

    # --- typing and dropping ---

    def type(self, event: pygame.event.Event, focus: str) -> bool:
        """What is dropped on the window is opened; what is typed in the field stays in it, and Enter opens it."""
        if event.type == pygame.DROPFILE:
            still_dropping = self._work is not None
            self.open([*(self._given if still_dropping else ()), Path(event.file)])
            return True
        active = focus == files.FIELD
        self._changed |= active != self._active
        self._active = active
        if not active:
            return False
        if event.type == pygame.KEYDOWN and event.key in (pygame.K_RETURN, pygame.K_KP_ENTER):
            self._open_typed()
            return True
        typed = self._keyboard.type(event, self.typed)
        if typed is None:
            return False
        self.typed = typed
        return True

    def wants_focus(self) -> str:
        """After a key: the moment that it went to."""
        wanted, self._wanted = self._wanted, ""
        return wanted
