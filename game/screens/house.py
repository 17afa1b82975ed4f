"""What the rooms share: the settings, the voice, the scenarios, and the way from one room to the next."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pygame

from game.play.session import ALONE, Session
from game.scenario import folders
from game.screens import settings
from game.screens.i18n import Speaker, speaker
from game.screens.settings import Settings
from game.screens.sound import Name, Sounds
from game.screens.toolkit.fit import COMPOSED_H, COMPOSED_W, Fit

if TYPE_CHECKING:  # the menu stands there before the law, the scenario and the journal are needed
    from game.play.replay import Replayed
    from game.play.world import World
    from game.rules import Law
    from game.screens.room import Room
    from game.screens.saves import Unfinished
    from game.screens.sitting import Sitting


NEAR = timedelta(minutes=5)
"""So long before a session ends by the wall clock it is said."""


@dataclass(slots=True)
class House:
    """One for the whole run of the game. `record` is false for machine players that keep nothing, `asks_twice` for
    those that never slip. `law` is another one than ships with the game, to see the same hour under it. `team` is
    how many sit down, `talks` whether they stop to talk (None: a team does); `now` is the clock on the wall.
    `drawn_for` is the size of a window that is only thought of (None: the one that is open)."""

    settings: Settings = field(default_factory=Settings)
    session: Session = field(default_factory=Session)
    record: bool = True
    keep_settings: bool = True
    asks_twice: bool = True
    weeks: int | None = None
    law: "Law | None" = None
    opened: date = field(default_factory=date.today)
    now: Callable[[], datetime] = datetime.now
    team: int = 0
    talks: bool | None = None
    drawn_for: tuple[int, int] | None = None
    _sounds: Sounds = field(default_factory=Sounds)
    _worlds: "dict[Path, World]" = field(default_factory=dict)
    _speakers: dict[str, Speaker] = field(default_factory=dict)
    _hours: int = 0

    def __post_init__(self) -> None:
        self.team = self.team or self.session.team

    @property
    def fit(self) -> Fit:
        """How the window shows what there is; without a window, as one of the usual size would."""
        window = pygame.display.get_surface()
        size = self.drawn_for or (window.get_size() if window else (COMPOSED_W, COMPOSED_H))
        return Fit(size, self.settings.comfort)

    # --- words ---

    @property
    def say(self) -> Speaker:
        """The voice of the language that is set."""
        language = self.settings.language
        if language not in self._speakers:
            self._speakers[language] = speaker(language, self._with_words())
        return self._speakers[language]

    def use(self, language: str, voice: Speaker) -> None:
        """Speak that language with this voice."""
        self._speakers[language] = voice

    def change(self, what: str) -> None:
        """Change a setting, written as `name=value`, and keep it on this machine."""
        name, _, value = what.partition("=")
        self.settings = self.settings.changed(**{name: settings.read_value(name, value)})
        if self.keep_settings:
            settings.save(self.settings)

    def hear(self, name: Name) -> None:
        """Let something sound, unless that is switched off."""
        if self.settings.sound:
            self._sounds.play(name)

    def surround(self, names: frozenset[Name]) -> None:
        """Let these go on sounding, and nothing else; nothing where it is switched off."""
        self._sounds.surround(names if self.settings.sound else frozenset())

    def time_is_up(self) -> bool:
        """Whether the session's end by the wall clock has come (on the day on which the game was opened)."""
        left = self._left()
        return left is not None and left <= timedelta()

    def ends_soon(self) -> time | None:
        """The session's end by the wall clock, once it is near."""
        left = self._left()
        return self.ends if left is not None and left <= NEAR else None

    @property
    def ends(self) -> time | None:
        """When the debrief begins by the clock on the wall, wherever the hour is then."""
        return self.session.file.end if self.session.file else None

    def _left(self) -> timedelta | None:
        return datetime.combine(self.opened, self.ends) - self.now() if self.ends else None

    # --- the table ---

    @property
    def stops(self) -> bool | tuple[int, ...]:
        """Whether this table stops to talk: as the session says, as it chose, or because it is a team."""
        if self.session.stops is not None:
            return self.session.stops
        return self.team > ALONE if self.talks is None else self.talks

    # --- scenarios ---

    def scenarios(self) -> list[Path]:
        """The folders of the game's own scenarios, and of one from elsewhere that was opened, by their names."""
        return list({folder.name: folder for folder in (*folders.folders(), *self._worlds)}.values())

    def _with_words(self) -> list[Path]:
        """The folders with something to say: those, and the whole that one from elsewhere is a part of."""
        return [*self.scenarios(), *(one for folder in self._worlds for one in folders.made_of(folder))]

    def world(self, folder: Path) -> "World":
        """The world of a scenario. Raises Refused with everything that is wrong with it."""
        from game.play.world import build  # noqa: PLC0415
        from game.scenario import loader  # noqa: PLC0415

        if folder not in self._worlds:
            self._worlds[folder] = build(loader.load(folder, self.law), self.weeks)
        return self._worlds[folder]

    # --- from room to room ---

    def sit_down(self, folder: Path) -> "Sitting":
        """A new hour at the table."""
        from game.play.hour import Hour  # noqa: PLC0415
        from game.play.stops import weeks_to_stop  # noqa: PLC0415
        from game.screens.sitting import Sitting  # noqa: PLC0415 - rooms know the house, and the house its rooms

        world = self.world(folder)
        stops = weeks_to_stop(world.scenario, self.stops)
        hour = Hour(world, self.session.seed_or_new(self._hours), self.settings.pace, stops, self.team)
        self._hours += 1
        sitting = Sitting(self, hour)
        if self.record:
            self._record(sitting)
        return sitting

    def go_on(self, folder: Path, unfinished: "Unfinished") -> "tuple[Sitting, Replayed]":
        """An hour that was broken off, at exactly the moment where it was."""
        from game.debrief import record  # noqa: PLC0415
        from game.screens import saves  # noqa: PLC0415
        from game.screens.sitting import Sitting  # noqa: PLC0415

        replayed = saves.resume(self.world(folder), unfinished)
        sitting = Sitting(self, replayed.hour, record=record(unfinished.journal, replayed))
        self._record(sitting, unfinished.path)
        return sitting, replayed

    def after(self, sitting: "Sitting") -> "Room":
        """When the hour is over: the last words, and then the debrief."""
        from game.screens.rooms.last import Last  # noqa: PLC0415

        sitting.leave()
        path = sitting.recorder.path if sitting.recorder else None
        return Last(self, sitting.hour, path, sitting.last_seen, sitting.record)

    def _record(self, sitting: "Sitting", append_to: Path | None = None) -> None:
        """Write the journal from now on; a disk that refuses does not keep anybody from playing."""
        from game.play.journal import Header, Recorder  # noqa: PLC0415
        from game.screens import saves  # noqa: PLC0415

        hour = sitting.hour
        header = Header.of(hour)
        try:
            path = append_to or saves.new_path(header.scenario, datetime.now())
            sitting.recorder = Recorder(path, header, append=append_to is not None)
        except OSError:
            sitting.lost_disk = True
            return
        hour.watch = sitting.recorder
