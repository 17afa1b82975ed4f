"""Breaking and drawing text: never wider than its room, never a crash."""

import pygame
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.screens.toolkit import Box, Canvas, Comfort, Numbered, Paragraph, Ruler, Run, Table, rich
from game.screens.toolkit.fit import Fit
from game.screens.toolkit.text import clean, plain, runs_of, wrap
from game.screens.toolkit.type import BUTTON, HAND, POST, READING, SPEECH, STORY, Face, Type

WORDS = st.text(st.characters(codec="utf-8"), max_size=60)
NASTY = ["a\0b", "\ud800", "😀" * 10, "x" * 10_000, "woord " * 2_000, "", "\u202eabc", "\n\n", "\t"]


@given(text=WORDS, width=st.integers(60, 600), scale=st.sampled_from([1.0, 1.4, 2.5]))
@settings(max_examples=60, deadline=None)
def test_a_line_is_never_wider_than_its_room(text: str, width: int, scale: float) -> None:
    ruler = Ruler(1.0, scale)
    for line in ruler.wrap(text, READING, width):
        assert ruler.width(line, READING) <= width or len(plain(line)) == 1


@given(text=WORDS, width=st.integers(60, 600))
@settings(max_examples=60, deadline=None)
def test_breaking_loses_no_letter(text: str, width: int) -> None:
    lines = Ruler().wrap(text, STORY, width)
    kept = "".join(plain(line) for line in lines).replace(" ", "")
    assert kept == clean(text).replace("\n", "").replace(" ", "")


def test_a_style_may_change_inside_a_word() -> None:
    runs = runs_of((Run("uiterlijk 26 januari "), Run("2026", bold=True), Run(". Daarna")))
    assert [plain(line) for line in wrap(runs, 12, lambda run: len(run.text))] == [
        "uiterlijk 26",
        "januari",
        "2026. Daarna",
    ]


def test_an_amount_does_not_break_at_its_no_break_space() -> None:
    lines = wrap(runs_of("je krijgt €\u00a01.098,41"), 12, lambda run: len(run.text))
    assert [plain(line) for line in lines] == ["je krijgt", "€\u00a01.098,41"]


@pytest.mark.parametrize("text", NASTY)
def test_any_text_can_be_drawn(text: str) -> None:
    canvas = Canvas(pygame.Surface((400, 300)), Ruler())
    high = canvas.paragraph(Box(0, 0, 380), text, SPEECH)
    wide = canvas.text(0, 0, text, HAND)
    assert high >= 0 and wide >= 0


def test_rich_text_is_drawn_as_high_as_it_was_measured() -> None:
    content = (
        Paragraph("Onderwerp: verzoek", bold=True),
        Numbered(("de loonstrook", "afschriften van alle bankrekeningen op uw naam")),
        Table((("Norm", "€ 1.345,45"), ("Loon", "− € 217,00"))),
    )
    for width in (240, 420, 680):
        canvas = Canvas(pygame.Surface((700, 900)), Ruler(1.0, 1.3))
        measured = rich.height(canvas.ruler, content, rich.ON_POST, width)
        assert rich.draw(canvas, Box(0, 0, width), content, rich.ON_POST) == pytest.approx(measured)


def test_rich_text_gets_higher_when_it_gets_narrower() -> None:
    content = (Paragraph("Hierdoor kan het recht op bijstand niet worden vastgesteld. " * 4),)
    heights = [rich.height(Ruler(), content, rich.ON_POST, width) for width in (700, 350, 175)]
    assert heights == sorted(heights) and heights[0] < heights[-1]


def test_rich_text_can_be_said() -> None:
    content = (Paragraph((Run("U moet "), Run("nu", bold=True))), Numbered(("een", "twee")), Table((("a", "1"),)))
    assert rich.words(content) == "U moet nu\n1. een\n2. twee\na  1"


def test_post_is_set_in_its_own_face() -> None:
    assert Ruler().width("uitkering", POST) != Ruler().width("uitkering", READING.sized(POST.size))


# --- for who reads with difficulty ------------------------------------------------------------------------------


@pytest.mark.parametrize("style", [READING, POST, HAND, STORY, BUTTON], ids=lambda one: one.face)
def test_airy_text_has_the_room_that_wcag_asks_for(style: Type) -> None:
    usual, airy = Ruler(), Ruler(airy=True)
    pixels = style.pixels(1.0)

    assert airy.line_height(style) >= 1.5 * pixels
    letters = "hoofdruimte"
    loose = sum(usual.width(letter, style) for letter in letters)
    assert airy.width(letters, style) >= loose + len(letters) * (0.12 * pixels - 0.5)
    assert airy.width(" ", style) - usual.width(" ", style) >= 0.28 * pixels - 0.5


def test_airy_text_is_drawn_as_wide_as_it_is_measured() -> None:
    canvas = Canvas(pygame.Surface((900, 200)), Ruler(airy=True))
    canvas.surface.fill("white")
    wide = canvas.text(0, 20, "Wij verzoeken u |", POST, "#000000")

    dark = [x for x in range(900) if any(canvas.surface.get_at((x, y))[0] < 128 for y in range(200))]
    assert wide * 0.9 < max(dark) < wide


def test_with_one_face_handwriting_and_letters_are_set_in_the_one_for_reading() -> None:
    one = Ruler(one_face=True)
    for style in (HAND, POST, STORY):
        assert one.styled(style).face is Face.READING
        assert one.width("Een chrysant", style) == Ruler().width("Een chrysant", one.styled(style))


def test_airy_text_stands_in_one_column_and_leaves_the_drawing_alone() -> None:
    assert Fit((1366, 768), Comfort(airy=True)).is_linear
    assert not Fit((1366, 768), Comfort(airy=True, linear=False)).ruler.airy
