"""The settings: each explained, each changeable, the same at the door and in a pause."""

import pytest

from game.play.time import PACES, UNTIMED
from game.screens import settings as stored
from game.screens.i18n import DUTCH
from game.screens.parts.settings import PACES_SHOWN, pace_name, rows
from game.screens.settings import Settings
from game.screens.toolkit import Role, Widget

WIDTH = 742.0


def fields(now: Settings, **more: object) -> list[Widget]:
    shown = rows(now, DUTCH, WIDTH, **more)  # type: ignore[arg-type]  # only pace and in_play are given
    return [widget for row in shown for widget in row.walk() if widget.role == Role.CHOICE]


def test_every_setting_that_is_kept_can_be_set() -> None:
    commands = [field.command or "" for field in fields(Settings())]

    names = {command.removeprefix("set:").partition("=")[0] for command in commands}

    assert names == set(Settings.__dataclass_fields__)


def test_every_command_is_a_value_that_can_be_read() -> None:
    for field in fields(Settings()):
        name, _, value = (field.command or "").removeprefix("set:").partition("=")

        changed = Settings().changed(**{name: stored.read_value(name, value)})

        assert [one.command for one in fields(changed) if one.selected and one.command == field.command]


def test_of_every_setting_exactly_one_value_is_chosen() -> None:
    chosen = [field.command for field in fields(Settings(text=2.0, layout="linear")) if field.selected]

    assert chosen == [
        "set:pace=1",
        "set:language=nl",
        "set:layout=linear",
        "set:text=2",
        "set:shortcuts=yes",
        "set:reduced=no",
        "set:less_dark=no",
        "set:plain=no",
        "set:contrast=no",
        "set:projector=no",
        "set:one_face=no",
        "set:airy=no",
        "set:sound=yes",
        "set:captions=no",
        "set:voice=no",
    ]


def test_every_setting_is_explained_in_a_line() -> None:
    shown = rows(Settings(), DUTCH, WIDTH)

    headings = [widget for row in shown for widget in row.walk() if widget.role == Role.HEADING]
    lines = [widget for row in shown for widget in row.walk() if widget.role == Role.TEXT]

    assert len(headings) == len(lines) == 15
    assert all(line.name.endswith(".") for line in lines)


def test_during_play_the_pace_is_that_of_the_hour() -> None:
    chosen = [field.command for field in fields(Settings(pace="1"), pace="5", in_play=True) if field.selected]

    assert chosen[0] == "pace:5"


@pytest.mark.parametrize("pace", [pace for pace in PACES if pace not in PACES_SHOWN])
def test_a_pace_that_a_session_set_is_shown_among_the_others(pace: str) -> None:
    paces = [field for field in fields(Settings(), pace=pace, in_play=True) if "pace:" in (field.command or "")]

    assert [field.command for field in paces if field.selected] == [f"pace:{pace}"]
    assert paces[-1].command == f"pace:{UNTIMED}"


def test_a_short_field_still_says_its_whole_name() -> None:
    names = [field.name for field in fields(Settings()) if (field.command or "").startswith("set:pace")]

    assert names == [pace_name(DUTCH, pace) for pace in PACES_SHOWN]
    assert "5 × zo rustig" in names
