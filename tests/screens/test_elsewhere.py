"""Who talks is seen where they are: in the library, on the telephone, on the kitchen floor."""

from dataclasses import replace

import pytest

from game.paths import SCENARIOS
from game.play.state import Place, State
from game.play.world import World
from game.screens.glance import glance
from game.screens.i18n import DUTCH
from game.screens.parts.kitchen import Elsewhere
from game.screens.places import PLACES
from game.screens.places.scene import Call
from game.screens.toolkit import Widget
from game.screens.toolkit.painters.picture import Art
from tests.play import written

SAMIRA = SCENARIOS / "samira-vier-weken"


def drawn(scene: str, node: str = "start") -> Widget:
    world, state = _somewhere()
    here = replace(state, place=Place("scene", scene, node))
    return PLACES["scene"](glance(world, here, DUTCH))


def _somewhere() -> tuple[World, State]:
    """Any moment will do: where a scene is, is the scene's own."""
    hour, failure = written.played(SAMIRA, "op_slot")
    assert failure is None
    return hour.world, hour.state


def paint(tree: Widget, id: str) -> object:
    return next(widget.paint for widget in tree.walk() if widget.id == id)


def test_truus_sits_in_the_library_and_is_not_on_the_telephone() -> None:
    tree = drawn("truus")
    assert paint(tree, "kitchen/elsewhere") == Elsewhere("place-bibliotheek-talk", 620)
    assert isinstance(paint(tree, "scene/person"), Art)


@pytest.mark.parametrize("scene", ["marloes", "anouk", "kant"])
def test_who_rings_and_who_is_rung_is_a_telephone(scene: str) -> None:
    assert isinstance(paint(drawn(scene), "scene/person"), Call)


def test_who_speaks_while_the_other_is_silent_is_seen() -> None:
    assert paint(drawn("noor_laatste"), "scene/person") == Art("person-sami", depth=None)
    assert paint(drawn("noor_laatste", "maten"), "scene/person") == Art("person-noor-down", depth=None)
