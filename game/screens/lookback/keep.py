"""Keeping what may be kept: the report to read and print, and the result of the table. Whole, or not at all."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from game.debrief.model import Debrief, Notes
from game.debrief.report import html
from game.paths import ASSETS
from game.play import result
from game.play.hour import Hour
from game.play.session import Session
from game.screens.home import home
from game.screens.lookback.view import View


def report(view: View, notes: Notes, now: datetime) -> Path:
    """Write the report; what was typed is in it only as far as it is in `notes`. Raises OSError."""
    path = _free("reports", view.debrief.header.scenario, ".html", now)
    path.parent.mkdir(parents=True, exist_ok=True)
    _write(path, html(_whole(view), view.say, notes).encode("utf-8"))
    return path


def _whole(view: View) -> Debrief:
    """With the hour in other worlds, where that was asked for and is all there."""
    found = view.otherwise
    return replace(view.debrief, otherwise=found) if found and found.is_whole else view.debrief


def pdf_beside(path: Path, view: View) -> None:
    """The same page as PDF, beside it; that takes some seconds. Raises OSError."""
    from game.debrief.pdf import pdf  # noqa: PLC0415 - setting type takes a library that nothing else asks

    made = pdf(path.read_text("utf-8"), ASSETS / "fonts", view.debrief.header.last)
    _write(path.with_suffix(".pdf"), made)


def _write(path: Path, whole: bytes) -> None:
    fresh = path.with_suffix(".tmp")
    fresh.write_bytes(whole)
    fresh.replace(path)


def outcome(hour: Hour, session: Session, now: datetime) -> Path:
    """Write the result of this table: figures and actions, nothing that was typed. Raises OSError."""
    path = _free("results", hour.world.scenario.id, ".json", now)
    result.write(path, result.of(hour, session))
    return path


def _free(folder: str, scenario: str, ending: str, now: datetime) -> Path:
    """A name that nothing has yet: the scenario and the moment, no name of anybody."""
    stem = home() / folder / f"{scenario}-{now:%Y%m%d-%H%M%S}"
    path, number = stem.with_suffix(ending), 1
    while path.exists():
        number += 1
        path = stem.with_name(f"{stem.name}-{number}{ending}")
    return path
