"""The one-column layout: the same things in the same order, and nothing cut off."""

from collections.abc import Callable

import pygame
import pytest

from game.screens.toolkit import Comfort, Role, Widget
from game.screens.toolkit.painters.option import Option
from tests.screens.toolkit.conftest import Play
from tests.screens.toolkit.trees import reading, scene, table

TREES = [table(), scene(), reading()]


def _commands(play: Play) -> list[str | None]:
    return [placed.widget.command for placed in play.stage.order if placed.widget.command is not None]


@pytest.mark.parametrize("tree", TREES)
def test_it_has_the_same_commands_in_the_same_order(play_with: Callable[..., Play], tree: Widget) -> None:
    composed = play_with(comfort=Comfort(linear=False)).show(tree)
    column = play_with(comfort=Comfort(linear=True)).show(tree)
    assert _commands(column) == _commands(composed) != []


@pytest.mark.parametrize("tree", TREES)
@pytest.mark.parametrize("size", [(1366, 768), (800, 600), (1920, 1080)])
@pytest.mark.parametrize("scale", [1.0, 2.5])
def test_nothing_is_wider_than_the_window_and_everything_can_be_reached(
    play_with: Callable[..., Play], tree: Widget, size: tuple[int, int], scale: float
) -> None:
    play = play_with(size, Comfort(scale, linear=True)).show(tree)
    for placed in play.stage.order:
        rect = play.stage.reveal(placed.id)
        assert rect.left >= 0 and rect.right <= size[0]
        assert rect.colliderect(play.surface.get_rect())


@pytest.mark.parametrize(
    ("size", "scale", "chosen", "linear"),
    [
        ((1366, 768), 1.0, None, False),
        ((1366, 768), 1.5, None, False),
        ((1366, 768), 1.6, None, True),
        ((1024, 768), 1.0, None, False),
        ((1023, 768), 1.0, None, True),
        ((1024, 768), 1.25, None, True),
        ((1366, 567), 1.0, None, True),
        ((1280, 720), 1.0, None, False),
        ((1366, 768), 1.0, True, True),
        ((1023, 768), 2.0, False, False),
    ],
)
def test_it_comes_by_itself_with_large_text_or_a_narrow_window(
    play_with: Callable[..., Play], size: tuple[int, int], scale: float, chosen: bool | None, linear: bool
) -> None:
    assert play_with(size, Comfort(scale, linear=chosen)).stage.is_linear == linear


def test_focus_survives_the_change_of_layout(play: Play) -> None:
    play.show(reading())
    play.stage.focus = "option/2"
    play.stage.comfort = Comfort(2.0)
    play.draw()
    assert play.stage.focus == "option/2"
    assert play.key(pygame.K_RETURN) == ["take/2"]
    assert play.surface.get_rect().contains(play.stage.rect_of("option/2"))


def test_what_was_tried_has_a_second_stroke_there_too(play_with: Callable[..., Play]) -> None:
    pictures = []
    for tried in (False, True):
        paint = Option("De school bellen", key="1", struck=True, tried=tried)
        strip = Widget(
            "ring", Role.OPTION, "De school bellen", command="ring", shortcut="1", struck=True, paint=paint
        )
        play = play_with(comfort=Comfort(linear=True)).show(Widget("window", Role.WINDOW, children=(strip,)))
        pictures.append(play.pixels())
    assert pictures[0] != pictures[1]


def test_a_letter_stands_in_it_with_its_sender(play_with: Callable[..., Play]) -> None:
    play = play_with(comfort=Comfort(linear=True)).show(reading())
    document = play.stage.find(name="Brief van de gemeente")
    assert document is not None
    assert "Gemeente Meerwijk" in document.spoken and "Alinea 39" in document.spoken
    assert play.stage.rect_of(document).h > 1000


def test_text_is_at_least_its_usual_size_in_a_small_window(play_with: Callable[..., Play]) -> None:
    assert play_with((640, 480)).stage.ruler.u == 1.0


def test_tab_goes_from_the_last_thing_to_the_first_and_never_to_the_column_itself(
    play_with: Callable[..., Play],
) -> None:
    play = play_with(comfort=Comfort(linear=True)).show(reading())
    first, last = play.stage.order[0].id, play.stage.order[-1].id
    play.stage.focus = last
    play.key(pygame.K_TAB)
    assert play.stage.focus == first
    assert [placed.id for placed in play.stage.order if placed.widget.command is None] == []


def test_an_arrow_past_the_last_thing_shows_what_more_there_is_to_read(play_with: Callable[..., Play]) -> None:
    play = play_with(comfort=Comfort(2.0, linear=True)).show(reading())
    play.stage.focus = play.stage.order[0].id
    play.key(pygame.K_END)
    document = play.stage.find(name="Brief van de gemeente")
    assert document is not None
    below = play.stage.rect_of(document).y
    play.key(pygame.K_UP)
    assert play.stage.rect_of(document).y > below
