"""The gallery: one command, every screen, a page to look at them."""

from pathlib import Path

import pygame
import pytest

from game.authoring.gallery import main
from game.authoring.layout import Screen
from game.authoring.states import of_each_kind
from game.screens.house import House
from game.screens.settings import Settings
from game.screens.toolkit import Box, Role, Widget
from game.screens.toolkit.painters.button import Button
from tests.authoring.test_layout import GOOD

ONE = ("--lang", "en", "--window", "1024x768", "--way", "contrast")


def test_every_screen_is_drawn_and_stands_on_the_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(GOOD), str(tmp_path), *ONE]) == 0
    pictures, states = (
        sorted(tmp_path.glob(f"en/1024x768/contrast/{what}")) for what in ("*.jpg", "states/*.png")
    )
    page = (tmp_path / "index.html").read_text("utf-8")
    assert f"{len(pictures) + len(states)} pictures" in capsys.readouterr().out
    assert len(pictures) > 30 and all(f"contrast/{one.name}" in page for one in pictures)
    assert pygame.image.load(pictures[0]).get_size() == (1024, 768)
    names = {part.split("<")[0] for part in page.split("</a>")}
    assert {"titel", "instellingen", "pauze"} <= names
    assert len(states) > 20 and any(name.startswith("option Option struck (") for name in names)


def test_a_button_looks_otherwise_under_the_pointer_with_the_focus_and_pressed() -> None:
    house = House(Settings(), record=False, keep_settings=False)
    way = Widget("way", Role.BUTTON, "Verder", box=Box(400, 300), paint=Button("Verder"), command="ui:on")
    screen = Screen("knop", lambda _: Widget("w", Role.WINDOW, children=(way,)))

    ((name, picture),) = of_each_kind([screen], house, (1366, 768))

    wide = (picture.get_width() - 4 * 8) // 4
    shots = [picture.subsurface(number * (wide + 8), 0, wide, picture.get_height()) for number in range(4)]
    assert name == "button Button (knop)"
    assert len({pygame.image.tobytes(one, "RGB") for one in shots}) == 4


def test_a_scenario_that_is_nowhere_gets_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["nergens", str(tmp_path)]) == 1
    assert "nergens" in capsys.readouterr().err
