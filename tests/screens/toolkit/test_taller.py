"""A window that is higher than 16:9: the same composition, with what there is more room for."""

import pytest

from game.screens.toolkit import WHOLE, Box, Comfort, Role, Widget
from game.screens.toolkit.fit import Fit
from game.screens.toolkit.taller import taller
from game.screens.toolkit.type import Type


def window(*children: Widget, is_picture: bool = False) -> Widget:
    return Widget("w", Role.WINDOW, children=children, is_picture=is_picture)


def part(id: str, box: Box | None, **kind: object) -> Widget:
    return Widget(id, Role.TEXT, id, box=box, **kind)  # type: ignore[arg-type]


def boxes(tree: Widget) -> dict[str, Box | None]:
    return {one.id: one.box for one in tree.walk()}


def test_a_sheet_runs_on_to_the_bottom_edge_and_its_foot_stands_there() -> None:
    sheet = window(
        part("head", Box(48, 84, 800, 60)),
        part("letter", Box(48, 84, 800, 684)),
        part("foot", Box(48, 700, 800, 68)),
    )

    found = boxes(taller(sheet, 100))

    assert found["head"] == Box(48, 34, 800, 60)  # u (0, 0) is 50 below the top edge
    assert found["letter"] == Box(48, 34, 800, 784)
    assert found["foot"] == Box(48, 750, 800, 68)


def test_a_picture_stands_in_the_middle_and_only_the_bar_hangs_from_the_top() -> None:
    picture = window(part("bar", Box(0, 0, 1366, 64)), part("cup", Box(500, 400, 200, 300)), is_picture=True)

    found = boxes(taller(picture, 100))

    assert found["bar"] == Box(0, -50, 1366, 64) and found["cup"] == Box(500, 400, 200, 300)


def test_under_a_sheet_the_picture_stays_where_it_was() -> None:
    under = Widget("kitchen", Role.GROUP, is_picture=True, children=(part("mug", Box(500, 400, 200, 300)),))

    assert boxes(taller(window(under, part("all", WHOLE)), 256))["mug"] == Box(500, 400, 200, 300)


def test_a_window_of_4_3_has_a_bar_of_two_lines_and_hangs_its_sheets_under_it() -> None:
    tape = part("tape", Box(374, 10, 644, 44), high=Box(76, 74, 1266, 46))
    tree = window(
        Widget("day", Role.GROUP, is_picture=True, children=(tape,)), part("letter", Box(48, 84, 800, 684))
    )

    wide, high = boxes(taller(tree, 86)), boxes(taller(tree, 256))

    assert wide["tape"] == Box(374, -33, 644, 44) and wide["letter"] == Box(48, 41, 800, 770)
    assert high["tape"] == Box(76, -54, 1266, 46) and high["letter"] == Box(48, 20, 800, 876)


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (2560, 1080)])
def test_in_a_window_of_16_9_or_wider_nothing_moves(size: tuple[int, int]) -> None:
    tree = window(part("letter", Box(48, 84, 800, 684)))
    assert Fit(size, Comfort()).layout(tree) is tree


@pytest.mark.parametrize(("size", "text"), [((1024, 768), 1.0), ((1280, 720), 1.0), ((1366, 768), 1.25)])
def test_text_is_never_smaller_than_it_was_set(size: tuple[int, int], text: float) -> None:
    fit = Fit(size, Comfort(text))

    assert not fit.is_linear
    assert Type(size=18).pixels(fit.ruler.u, fit.ruler.text_scale) == pytest.approx(18 * text, abs=1)
    assert fit.ruler.least(16) * fit.ruler.u * fit.ruler.text_scale == pytest.approx(16)


def test_u_0_0_lies_so_that_the_composition_is_in_the_middle() -> None:
    assert Fit((1366, 968), Comfort()).origin == (0, 100)
    assert Fit((1566, 768), Comfort()).origin == (100, 0)


@pytest.mark.parametrize(("size", "text"), [((1366, 768), 1.25), ((1920, 1080), 1.25), ((1024, 768), 1.125)])
def test_on_a_projector_text_is_larger_as_far_as_the_drawing_has_room(size: tuple[int, int], text: float) -> None:
    fit = Fit(size, Comfort(projector=True))

    assert not fit.is_linear
    assert fit.ruler.text_scale * min(1.0, fit.ruler.u) == pytest.approx(text, abs=0.001)
    assert Fit(size, Comfort(1.5, projector=True)).ruler.text_scale >= 1.5
