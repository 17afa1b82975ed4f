"""Where the game's own files lie, in a checkout and in an installed wheel.

A wheel carries them under ``game/share``; in a checkout they stand in the root of the project.
"""

from pathlib import Path
from typing import Final

_PACKAGE: Final = Path(__file__).resolve().parent
_SHARE: Final = _PACKAGE / "share"

ROOT: Final[Path] = _SHARE if _SHARE.is_dir() else _PACKAGE.parent
ASSETS: Final[Path] = ROOT / "assets"
SCENARIOS: Final[Path] = ROOT / "scenarios"
LOCALES: Final[Path] = ROOT / "locales"


def shown(path: Path) -> str:
    """The path as a person reads it: from here when it lies below here, otherwise whole."""
    here = Path.cwd()
    absolute = path if path.is_absolute() else here / path
    return absolute.relative_to(here).as_posix() if absolute.is_relative_to(here) else path.as_posix()
