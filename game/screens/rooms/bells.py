"""The bells beside the door: of every scenario what a visitor should know, without loading it whole."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.core.diagnostics import Refused
from game.core.source import read
from game.core.text import Text
from game.paths import shown

if TYPE_CHECKING:
    from game.screens.house import House

FILE = "scenario.yaml"


@dataclass(frozen=True, slots=True)
class Bell:
    """One scenario as the front door shows it. `fault` is the first thing wrong with it, in words.

    `minutes` is how long it takes at the normal pace, 0 when the file does not say; what it does not say in
    words is an empty sentence.
    """

    folder: Path
    who: Text
    teaser: Text
    about: Text
    minutes: int = 0
    fault: str = ""

    @property
    def id(self) -> str:
        return self.folder.name


def bell(folder: Path) -> Bell:
    """The bell of a scenario folder; only its first file is opened, and nothing of it is computed.

    A whole scenario costs some hundreds of milliseconds, with the checker and the law behind it. The first
    frame does not wait for that: `tested` does it afterwards.
    """
    try:
        written = read(folder / FILE, shown(folder / FILE)).data
    except Refused as refused:
        return _broken(folder, refused)
    said = written if isinstance(written, dict) else {}
    who, teaser, about = (_sentence(folder, said, key) for key in ("who", "teaser", "about"))
    minutes = str(said.get("minutes", ""))
    return Bell(folder, who, teaser, about, int(minutes) if minutes.isdecimal() else 0)


def tested(bell: Bell, house: "House") -> Bell:
    """The same bell after its scenario was loaded: with its fault, if it cannot be played."""
    try:
        house.world(bell.folder)
    except Refused as refused:
        return replace(bell, fault=_first(refused))
    return bell


def _broken(folder: Path, refused: Refused) -> Bell:
    nothing = Text(path="", source="")
    return Bell(folder, nothing, nothing, nothing, fault=_first(refused))


def _first(refused: Refused) -> str:
    return str(refused.diagnostics[0]) if refused.diagnostics else str(refused)


def _sentence(folder: Path, said: dict[str, Any], key: str) -> Text:
    """Under the path that the loader gives it, so that it has the same translation."""
    words = said.get(key, "")
    return Text(f"{folder.name}/scenario/{key}", " ".join(words.split()) if isinstance(words, str) else "")
