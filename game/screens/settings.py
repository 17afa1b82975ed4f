"""What a player has set on this machine: language, pace, layout, text. One small file, checked like any other."""

import json
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from game.play.time import PACES
from game.screens.home import home
from game.screens.i18n import SOURCE, is_spoken
from game.screens.toolkit.stage import Comfort

SCALES = (1.0, 1.25, 1.5, 2.0, 2.5)
LAYOUTS = ("auto", "composed", "linear")


@dataclass(frozen=True, slots=True)
class Settings:
    """`layout` is auto, composed or linear; `text` is a factor; `reduced` is less movement.

    `plain`: letters also in plain language, beside what the institution wrote. `sound`: what is seen is heard too.
    `one_face`: no handwriting, no serifs; `airy`: room between letters, words and lines.
    `voice`: what the keys point at is read aloud by the machine.
    `captions`: what is heard is also written down.
    `contrast`: black on white, white on black, and an edge round everything.
    `projector`: to be read from the back of a room: larger text in full ink, and less dark edges.
    """

    language: str = SOURCE
    pace: str = "1"
    text: float = 1.0
    layout: str = "auto"
    shortcuts: bool = True
    reduced: bool = False
    less_dark: bool = False
    plain: bool = False
    sound: bool = True
    contrast: bool = False
    projector: bool = False
    captions: bool = False
    one_face: bool = False
    airy: bool = False
    voice: bool = False

    @property
    def comfort(self) -> Comfort:
        linear = {"auto": None, "composed": False, "linear": True}[self.layout]
        return Comfort(
            self.text,
            linear,
            self.shortcuts,
            self.reduced,
            self.contrast,
            self.one_face,
            self.airy,
            self.projector,
        )

    @property
    def light_edges(self) -> bool:
        """Whether a full head darkens the edges less."""
        return self.less_dark or self.projector

    def changed(self, **what: Any) -> "Settings":
        return replace(self, **what)


_CHOICES: dict[str, tuple[Any, ...]] = {"pace": PACES, "text": SCALES, "layout": LAYOUTS}


def path() -> Path:
    return home() / "settings.json"


def load(file: Path | None = None) -> tuple[Settings, str]:
    """The settings of this machine, and in words what of the file could not be used ('' when all could)."""
    file = file or path()
    try:
        written = json.loads(file.read_text("utf-8"))
    except FileNotFoundError:
        return Settings(), ""
    except (OSError, ValueError, RecursionError):
        return Settings(), f"{file}:1:1: deze instellingen zijn niet te lezen; het spel begint met de gewone"
    if not isinstance(written, dict):
        return Settings(), f"{file}:1:1: hier hoort een lijst van instellingen; het spel begint met de gewone"
    usable = {one.name: written[one.name] for one in fields(Settings) if _fits(one.name, written.get(one.name))}
    odd = sorted(set(written) - set(usable))
    said = f"{file}: niet gebruikt: {', '.join(map(str, odd))}; de rest wel" if odd else ""
    return Settings(**usable), said


def save(settings: Settings, file: Path | None = None) -> bool:
    """Keep them; False when the disk refuses, which spoils nothing."""
    file = file or path()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh = file.with_suffix(".tmp")
        fresh.write_text(json.dumps(asdict(settings), indent=2) + "\n", "utf-8")
        fresh.replace(file)
    except OSError:
        return False
    return True


def read_value(name: str, value: str) -> Any:
    """The value of a setting from a command: `text=1.5`, `reduced=yes`. Raises ValueError for what cannot be."""
    words = name in _CHOICES or name == "language"
    read = float(value) if name == "text" else value if words else value == "yes"
    if not _fits(name, read):
        raise ValueError(f"{name}={value}")
    return read


def _fits(name: str, value: Any) -> bool:
    if name == "language":
        return isinstance(value, str) and is_spoken(value)
    if name in _CHOICES:
        return value in _CHOICES[name] and not isinstance(value, bool)
    return isinstance(value, bool)
