"""Being read to by the machine: what is said, by what, and that nothing of it is ever a command."""

import stat
import sys
from pathlib import Path

import pytest

from game.screens.toolkit import Box, Comfort, Role, Stage, Widget
from game.screens.voice import Voice, program

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the voice here is a script")


@pytest.fixture
def spoken(tmp_path: Path) -> Path:
    """A voice that writes down what it is asked to say, and how it was called."""
    speaks = tmp_path / "espeak-ng"
    speaks.write_text(
        f'#!/bin/sh\necho "$@" >> "{tmp_path}/called"\ncat >> "{tmp_path}/said"\necho >> "{tmp_path}/said"\n'
    )
    speaks.chmod(speaks.stat().st_mode | stat.S_IXUSR)
    return tmp_path


def voice(spoken: Path, language: str = "nl", on: bool = True) -> Voice:
    def find(name: str) -> str | None:
        return str(spoken / name) if (spoken / name).exists() else None

    return Voice(lambda: on, lambda: language, find)


def said(spoken: Path, one: Voice) -> list[str]:
    if one._speaks:
        one._speaks.wait(5)
    file = spoken / "said"
    return file.read_text("utf-8").splitlines() if file.exists() else []


def table(*names: str) -> Stage:
    stage = Stage((1366, 768), Comfort())
    things = (
        Widget(name, Role.BUTTON, name, box=Box(10, 60 * number, 200, 44), command=f"go:{name}")
        for number, name in enumerate(names)
    )
    stage.show(Widget("table", Role.WINDOW, "Maandagochtend", children=tuple(things)))
    return stage


def test_first_the_screen_then_what_has_the_focus_then_only_what_is_new(spoken: Path) -> None:
    one, stage = voice(spoken), table("De post", "De map")
    one.tell(stage, "")
    assert said(spoken, one) == ["Maandagochtend. De post"]
    one.tell(stage, "")
    stage.focus = "De map"
    one.tell(stage, "Er is post.")
    assert said(spoken, one)[1:] == ["Er is post.. De map"]


def test_it_speaks_the_language_that_is_set(spoken: Path) -> None:
    one = voice(spoken, "en")
    one.say("Hello")
    said(spoken, one)
    assert (spoken / "called").read_text("utf-8").split() == ["-v", "en", "--stdin"]


def test_what_is_said_is_never_an_option_or_a_command(spoken: Path) -> None:
    one = voice(spoken)
    one.say("--help; $(touch gehackt) `id`")
    assert said(spoken, one) == ["--help; $(touch gehackt) `id`"]
    assert not (spoken / "gehackt").exists()


def test_switched_off_it_says_nothing(spoken: Path) -> None:
    one = voice(spoken, on=False)
    one.tell(table("De post"), "Er is post.")
    assert said(spoken, one) == []


def test_without_a_voice_nothing_breaks_and_it_is_not_tried_again() -> None:
    asked: list[str] = []

    def find(name: str) -> None:
        asked.append(name)

    one = Voice(lambda: True, lambda: "nl", find)
    assert program("nl", find) == ()
    asked.clear()
    assert not one.say("Hallo") and asked
    asked.clear()
    assert not one.say("Hallo") and not asked
