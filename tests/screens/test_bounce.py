"""A bounce is heard and seen at once, wherever one is; and the game does without a sound device."""

import subprocess
import sys
from collections.abc import Iterator

import pygame
import pytest

from game.screens.sound import Sounds
from game.screens.toolkit import Comfort
from tests.screens.hands import COMPOSED, LARGE, LINEAR, SIZE
from tests.screens.owing import RENT, TENSE, visit
from tests.screens.papers import ids, widget

WORDS = "Gestorneerd: huur, 1 augustus 2026, €\u00a0600,00"


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    pygame.mixer.quit()
    yield
    pygame.mixer.quit()


def sounds_now() -> bool:
    return bool(pygame.mixer.get_init()) and pygame.mixer.get_busy()


# --- heard --------------------------------------------------------------------------------------------------


def test_a_bounce_is_heard_and_what_follows_is_not() -> None:
    there = visit(*TENSE)
    assert not sounds_now()
    there.click(RENT)
    assert sounds_now()
    pygame.mixer.stop()
    there.choose("take:go/table")
    assert not sounds_now()


def test_with_sound_switched_off_a_bounce_is_only_seen() -> None:
    there = visit(*TENSE, sound=False).click(RENT)
    assert not sounds_now()
    assert widget(there, "refused").name == WORDS


def test_without_a_device_it_is_quiet_and_not_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "geen")
    sounds = Sounds()
    assert not sounds.play("buzz")
    assert sounds.silent
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    assert not sounds.play("buzz")


def test_a_bounce_without_a_device_is_seen_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "geen")
    there = visit(*TENSE).click(RENT)
    assert widget(there, "refused").name == WORDS


def test_the_game_starts_without_asking_for_a_device() -> None:
    code = "import pygame, game.screens.house as h; h.House(record=False); assert not pygame.mixer.get_init()"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


# --- seen ---------------------------------------------------------------------------------------------------


def test_the_card_says_what_was_refused_and_why_and_goes_after_a_while() -> None:
    there = visit(*TENSE)
    assert "refused" not in ids(there)
    there.click(RENT)
    card = widget(there, "refused")
    assert (card.name, card.value, card.live) == (WORDS, "Hamerbank: er staat te weinig op.", True)
    there.choose("take:go/table").wait(1000, 9)
    assert "refused" not in ids(there)


@pytest.mark.parametrize("comfort", [COMPOSED, Comfort(1.5)])
def test_in_the_book_the_card_lies_over_nothing(comfort: Comfort) -> None:
    stage = visit(*TENSE, comfort=comfort).click(RENT).stage
    card = stage.rect_of("refused")
    doors = [one.id for one in stage.tree.walk() if one.command == "take:go/table"]
    for other in ("book/out", "book/out/total", "eat", *doors):
        assert not card.colliderect(stage.rect_of(other)), other


@pytest.mark.parametrize("comfort", [LINEAR, LARGE])
def test_in_one_column_the_card_stays_in_sight_while_one_scrolls(comfort: Comfort) -> None:
    stage = visit(*TENSE, comfort=comfort).choose(RENT).stage
    for there in ("bank/balance", "book/out/total", "eat/zuinig"):
        stage.reveal(there)
        assert pygame.Rect((0, 0), SIZE).contains(stage.rect_of("refused"))


@pytest.mark.parametrize("comfort", [COMPOSED, Comfort(1.5)])
def test_where_one_breathes_the_card_lies_under_the_cup_and_over_nothing(comfort: Comfort) -> None:
    stage = visit(*TENSE, comfort=comfort).click(RENT).choose("take:go/table").choose("take:go/rest").stage
    card = stage.rect_of("refused")
    for other in ("rest/list", "head/label", "go/table"):
        assert not card.colliderect(stage.rect_of(other)), other


@pytest.mark.parametrize("comfort", [LINEAR, LARGE])
def test_in_one_column_the_last_line_can_be_scrolled_clear_of_the_card(comfort: Comfort) -> None:
    there = visit(*TENSE, comfort=comfort).choose(RENT)
    for _ in range(30):
        there.press(pygame.K_PAGEDOWN)
    card = there.stage.rect_of("refused")
    lines = [there.stage.rect_of(one.id) for one in there.stage.order if one.id not in {"refused", "book/column"}]
    assert max(line.bottom for line in lines if line.left >= card.left) <= card.top


def test_the_bank_names_each_debit_that_it_refused() -> None:
    there = visit(*TENSE).click(RENT)
    lines = (one.description for one in there.tree.walk() if one.id.startswith("bank/booking/"))
    assert [one for one in lines if "gestorneerd" in one] == [
        "ma 3 aug · huur, 1 augustus 2026 · gestorneerd",
        "za 1 aug · huur · gestorneerd",
    ]
