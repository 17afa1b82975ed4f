"""Every ready painter draws, at any size, turned, and within its reach."""

from pathlib import Path

import pygame
import pytest

from game.paths import ASSETS
from game.screens.toolkit import Box, Canvas, Mood, Painter, Paragraph, Ruler, palette
from game.screens.toolkit.art import drawing
from game.screens.toolkit.painters.button import Button, Choice, Link
from game.screens.toolkit.painters.cup import Cup, Pieces
from game.screens.toolkit.painters.label import Label
from game.screens.toolkit.painters.letter import LetterPaper, energy
from game.screens.toolkit.painters.option import Option
from game.screens.toolkit.painters.paper import Calendar, Folder
from game.screens.toolkit.painters.picture import Art, Ground, Sheet
from game.screens.toolkit.painters.room import Dusk
from game.screens.toolkit.painters.words import thought
from tests.screens.toolkit.trees import scene

FORBIDDEN = ("text", "filter", "mask", "clipPath", "style", "use", "pattern")
PAINTERS: list[Painter] = [
    Art("mug"),
    Button("Ga aan tafel", "door"),
    Calendar("januari", 3, 31, 12, frozenset({15})),
    Choice("Zuinig", True),
    Choice("deel", joined=True, barred=True),
    Cup(2, 2, 1),
    Folder("Samira"),
    Ground("#FBF5E6"),
    Label("De post", "P", "3"),
    LetterPaper(energy(("Postbus 1",), (("Datum", "5 oktober"),)), (Paragraph("Beste klant,"),)),
    Link("Instellingen"),
    Option("Bellen", "pas na 9.00 uur", "1"),
    Option("Bellen", "", "2", True, "Vandaag lukt het niet.", "vraagt 4 vrije hoofdruimte"),
    Option("Aanvragen", "(week 3)", "3", known_from="Dit ken je door Truus"),
    Pieces(5, 2, 1),
    Sheet(),
    thought("Ik weet dat ik moet bellen."),
]


def _box(painter: Painter, ruler: Ruler) -> Box:
    w, h = painter.size(ruler, 320)
    return Box(80, 80, w, h or 100)


@pytest.mark.parametrize("painter", PAINTERS, ids=lambda painter: type(painter).__name__)
@pytest.mark.parametrize("u", [1.0, 1.406])
def test_a_painter_stays_within_its_reach(painter: Painter, u: float) -> None:
    canvas = Canvas(pygame.Surface((900, 900)), Ruler(u))
    canvas.surface.fill((1, 2, 3))
    box = _box(painter, canvas.ruler)
    painter.draw(canvas, box, Mood(lift=1.0))
    allowed = canvas.pixels(box.grown(painter.reach)).inflate(2, 2)
    touched = pygame.mask.from_threshold(canvas.surface, (1, 2, 3), (1, 1, 1, 255))
    touched.invert()
    assert touched.count() > 0
    assert all(allowed.contains(rect) for rect in touched.get_bounding_rects())


def test_the_ring_shows_as_many_pieces_as_there_are_pips() -> None:
    assert Cup(2, 2, 1).free == 15
    assert Cup(30, 4, 1).free == 0


def test_a_key_cap_disappears_when_letters_are_off() -> None:
    pictures = []
    for keys in (True, False):
        canvas = Canvas(pygame.Surface((300, 100)), Ruler())
        Label("De post", "P").draw(canvas, Box(20, 20, 200, 44), Mood(keys=keys))
        pictures.append(pygame.image.tobytes(canvas.surface, "RGB"))
    assert pictures[0] != pictures[1]


def test_the_darkness_of_a_full_head_reaches_the_corners_of_any_window() -> None:
    canvas = Canvas(pygame.Surface((640, 360)), Ruler(360 / 768), origin=(20, 0))
    canvas.surface.fill("white")
    Dusk(1, 1, 0.88).draw(canvas, Box(0, 0, 1366, 768), Mood())
    corners = [canvas.surface.get_at((x, y))[:3] for x in (0, 639) for y in (60, 359)]
    assert (255, 255, 255) not in corners


@pytest.mark.parametrize("file", sorted((ASSETS / "art").glob("*.svg")), ids=lambda path: path.stem)
def test_every_drawing_loads_and_has_no_text(file: Path) -> None:
    art = drawing(file.stem)
    assert art.w > 0 and art.h > 0
    assert not any(f"<{word}" in art.body for word in FORBIDDEN)


@pytest.mark.parametrize(
    ("text", "ground", "least"),
    [
        (palette.INK, palette.PAPER, 4.5),
        (palette.INK_SOFT, palette.STRUCK, 4.5),
        (palette.STRUCK_TEXT, palette.STRUCK, 4.5),
        (palette.SLATE, palette.STRUCK, 4.5),
        (palette.ON_DUSK, palette.DUSK, 4.5),
        (palette.ON_DUSK, palette.SLATE, 4.5),
        (palette.BAR_SECOND, palette.BAR, 4.5),
        (palette.SAGE_TEXT, palette.KNOWN, 4.5),
        (palette.WHITE, palette.BRICK, 4.5),
        (palette.POST_SECOND, palette.WHITE, 4.5),
        (palette.FOCUS_LIGHT, palette.WOOD, 3),
        (palette.FOCUS_DARK, palette.BAR, 3),
    ],
)
def test_text_and_focus_have_contrast(text: str, ground: str, least: float) -> None:
    assert palette.contrast(text, ground) >= least


def test_a_widget_is_a_value() -> None:
    first, second = scene(), scene()
    assert first == second and hash(first) == hash(second)
