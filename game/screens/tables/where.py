"""Where result files may lie on this machine: the game's own folder, and what was put into it."""

import os
import string
import sys
from collections.abc import Iterator
from pathlib import Path

from game.play.handed_in import has_some
from game.screens.home import home

_MOUNTS = ("/media", "/run/media", "/Volumes", "/mnt")
_WITHIN = ("", "results", "uitslagen")
MOST = 8


def places() -> tuple[Path, ...]:
    """The folders that hold something to open, the game's own first."""
    every = (home() / "results", *(drive / name for drive in _drives() for name in _WITHIN))
    return tuple(dict.fromkeys(folder for folder in every if has_some(folder)))[:MOST]


def _drives() -> Iterator[Path]:
    """Sticks and the like. On Linux they lie one or two folders deep."""
    if sys.platform == "win32":
        yield from (Path(f"{letter}:/") for letter in string.ascii_uppercase[3:])
        return
    for mount in map(Path, _MOUNTS):
        for drive in _folders(mount):
            yield drive
            yield from _folders(drive)


def _folders(within: Path) -> list[Path]:
    """Nothing where one may not look."""
    try:
        return sorted(Path(one.path) for one in os.scandir(within) if one.is_dir(follow_symlinks=False))
    except OSError:
        return []
