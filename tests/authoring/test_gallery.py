"""The gallery: one command, every screen, a page to look at them."""

from pathlib import Path

import pygame
import pytest

from game.authoring.gallery import main
from tests.authoring.test_layout import GOOD

ONE = ("--lang", "en", "--window", "1024x768", "--way", "contrast")


def test_every_screen_is_drawn_and_stands_on_the_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(GOOD), str(tmp_path), *ONE]) == 0
    pictures = sorted(tmp_path.glob("en/1024x768/contrast/*.jpg"))
    page = (tmp_path / "index.html").read_text("utf-8")
    assert f"{len(pictures)} pictures" in capsys.readouterr().out
    assert len(pictures) > 30 and all(f"contrast/{one.name}" in page for one in pictures)
    assert pygame.image.load(pictures[0]).get_size() == (1024, 768)
    assert {"titel", "instellingen", "pauze"} <= {part.split("<")[0] for part in page.split("</a>")}


def test_a_scenario_that_is_nowhere_gets_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["nergens", str(tmp_path)]) == 1
    assert "nergens" in capsys.readouterr().err
