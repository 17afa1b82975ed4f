"""High contrast: what is read is read black on white or white on black, measured on the pixels."""

import pygame
import pytest

from game.screens.house import House
from game.screens.parts import pause
from game.screens.rooms.title import Title
from game.screens.settings import Settings
from game.screens.toolkit import Role, Stage, Widget
from game.screens.toolkit.palette import GONE, PAPER, contrast, stark_ink
from tests.screens.evening import place, played, seen

MOST = 7.0
"""WCAG 1.4.6 asks so much of text at level AAA; without the setting it is 4.5."""
READ = {Role.BUTTON, Role.OPTION, Role.CHOICE, Role.TAB, Role.LINK, Role.TEXT, Role.HEADING}
TABLE = "between/verder"


def stark() -> House:
    return House(Settings(contrast=True), record=False, keep_settings=False)


def on_screen(tree: Widget, house: House) -> tuple[Stage, pygame.Surface]:
    stage = Stage((1366, 768), house.settings.comfort, clock=lambda: 0.0)
    stage.show(tree)
    surface = pygame.Surface((1366, 768))
    stage.draw(surface)
    return stage, surface


def between_ink_and_ground(surface: pygame.Surface, rect: pygame.Rect) -> float:
    """The contrast of the darkest and the lightest pixel there."""
    seen = {tuple(surface.get_at((x, y)))[:3] for x in range(rect.left, rect.right) for y in range(*_rows(rect))}
    shades = sorted("#{:02X}{:02X}{:02X}".format(*one) for one in seen)
    brightness = sorted(shades, key=lambda one: contrast(one, "#000000"))
    return contrast(brightness[0], brightness[-1])


def _rows(rect: pygame.Rect) -> tuple[int, int]:
    return rect.top, rect.bottom


@pytest.mark.parametrize(
    "what",
    [
        [TABLE],
        [TABLE, "go/post"],
        [TABLE, "go/post", "read/schatting"],
        [TABLE, "go/book"],
        [TABLE, "go/phone"],
        [TABLE, "go/folder"],
    ],
    ids=lambda what: what[-1],
)
def test_everything_that_is_read_stands_out(what: list[str]) -> None:
    house = stark()
    stage, surface = on_screen(place(seen(played(*what))), house)

    faint = []
    for widget in (one for one in stage.tree.walk() if one.role in READ and one.name and not one.inert):
        if (rect := _in_sight(stage, widget, surface)) and between_ink_and_ground(surface, rect) < MOST:
            faint.append(widget.name)
    assert not faint


def _in_sight(stage: Stage, widget: Widget, surface: pygame.Surface) -> pygame.Rect | None:
    try:
        rect = stage.rect_of(widget).clip(surface.get_rect())
    except KeyError:
        return None
    return rect if rect.w > 8 and rect.h > 8 else None


def test_the_title_and_the_pause_are_black_on_white_too() -> None:
    house = stark()
    for tree in (Title(house).tree(), pause.over(seen(played(TABLE)), house, False)):
        _, surface = on_screen(tree, house)
        pixels = [tuple(surface.get_at((x, y)))[:3] for x in range(0, 1366, 3) for y in range(0, 768, 3)]
        paper = tuple(int(PAPER[i : i + 2], 16) for i in (1, 3, 5))
        assert pixels.count((255, 255, 255)) > len(pixels) // 5
        assert pixels.count(paper) < len(pixels) // 500


def test_it_can_be_switched_in_play_and_back() -> None:
    house = House(Settings(), record=False, keep_settings=False)
    tree = place(seen(played(TABLE, "go/post", "read/schatting")))
    stage, usual = on_screen(tree, house)
    house.change("contrast=yes")
    stage.comfort = house.settings.comfort
    changed = pygame.Surface((1366, 768))
    stage.draw(changed)
    house.change("contrast=no")
    stage.comfort = house.settings.comfort
    again = pygame.Surface((1366, 768))
    stage.draw(again)

    assert pygame.image.tobytes(again, "RGB") == pygame.image.tobytes(usual, "RGB")
    assert pygame.image.tobytes(changed, "RGB") != pygame.image.tobytes(usual, "RGB")


def test_on_a_projector_text_is_in_full_ink_and_its_ground_stays() -> None:
    plain, projector = (House(Settings(projector=on), record=False, keep_settings=False) for on in (False, True))
    soft = next(
        one for one in pause.over(seen(played(TABLE)), plain, True).walk() if one.id == "setting/pace/line"
    )
    stage, surface = on_screen(pause.over(seen(played(TABLE)), plain, True), plain)
    usual = between_ink_and_ground(surface, stage.rect_of(soft.id))
    stage, surface = on_screen(pause.over(seen(played(TABLE)), projector, True), projector)

    assert usual < 9 < 15 < between_ink_and_ground(surface, stage.rect_of(soft.id))
    assert projector.settings.light_edges and not plain.settings.light_edges


def test_days_that_are_over_can_be_read_on_the_calendar_also_in_high_contrast() -> None:
    assert contrast(GONE, PAPER) > 4.5
    assert stark_ink(GONE) == "#000000"
