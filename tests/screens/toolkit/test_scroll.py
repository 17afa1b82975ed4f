"""Scrolling: wheel, keys, and focus that is never out of sight."""

from collections.abc import Callable
from dataclasses import replace

import pygame

from game.screens.toolkit import Box, Comfort, Flow, Role, Widget
from tests.screens.toolkit.conftest import Play
from tests.screens.toolkit.trees import option, reading

VIEW = pygame.Rect(100, 100, 600, 300)


def _long_list(count: int = 20) -> Widget:
    options = tuple(option(n, f"Keuze {n}") for n in range(1, count + 1))
    box = Box(VIEW.x, VIEW.y, VIEW.w, VIEW.h)
    held = Widget("list", Role.LIST, box=box, flow=Flow(pad=(10, 10, 30, 10), scroll=True), children=options)
    return Widget("window", Role.WINDOW, children=(held,))


def test_the_wheel_scrolls_what_is_under_the_pointer(play: Play) -> None:
    play.show(_long_list())
    before = play.stage.rect_of("option/1").y
    play.stage.handle(pygame.event.Event(pygame.MOUSEMOTION, pos=VIEW.center, rel=(0, 0), buttons=(0, 0, 0)))
    play.wheel(-1)
    assert play.stage.rect_of("option/1").y == before - 90


def test_scrolling_ends_at_both_ends(play: Play) -> None:
    play.show(_long_list())
    top = play.stage.rect_of("option/1").y
    play.key(pygame.K_END)
    assert play.stage.rect_of("option/20").bottom == VIEW.bottom - 10
    play.key(pygame.K_HOME)
    play.key(pygame.K_PAGEUP)
    assert play.stage.rect_of("option/1").y == top


def test_page_down_scrolls_a_letter_while_an_option_has_the_focus(play: Play) -> None:
    play.show(reading())
    play.stage.focus = "option/1"
    before = play.stage.rect_of("brief").y
    play.key(pygame.K_PAGEDOWN)
    assert play.stage.rect_of("brief").y < before - 400
    assert play.stage.focus == "option/1"


def test_focus_scrolls_into_view(play: Play) -> None:
    play.show(_long_list())
    for number in range(1, 21):
        play.stage.focus = f"option/{number}"
        assert VIEW.contains(play.stage.rect_of(f"option/{number}"))


def test_reveal_says_where_a_thing_is_after_scrolling(play: Play) -> None:
    play.show(_long_list())
    assert not VIEW.contains(play.stage.rect_of("option/15"))
    assert VIEW.contains(play.stage.reveal("option/15"))
    assert play.click("option/15") == ["take/15"]


def test_what_is_scrolled_out_of_sight_cannot_be_clicked(play: Play) -> None:
    play.show(_long_list())
    at = play.stage.rect_of("option/6").center
    assert not VIEW.collidepoint(at)
    play.stage.handle(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=at, button=1))
    assert play.stage.handle(pygame.event.Event(pygame.MOUSEBUTTONUP, pos=at, button=1)) == []


def test_a_short_list_does_not_scroll_and_is_no_stop(play: Play) -> None:
    play.show(_long_list(2))
    before = play.stage.rect_of("option/1").y
    play.wheel(-3)
    assert play.stage.rect_of("option/1").y == before
    assert [placed.id for placed in play.stage.order] == ["option/1", "option/2"]


def test_the_place_in_a_letter_survives_a_new_tree(play: Play) -> None:
    play.show(reading(40))
    play.key(pygame.K_PAGEDOWN)
    before = play.stage.rect_of("brief").y
    play.show(reading(41))
    assert play.stage.rect_of("brief").y == before


def test_larger_text_makes_options_grow(play_with: Callable[..., Play]) -> None:
    usual = play_with().show(reading()).stage.rect_of("option/1").h
    large = play_with(comfort=Comfort(text_scale=1.4)).show(reading()).stage.rect_of("option/1").h
    assert large > usual


def test_what_was_covered_for_a_while_is_found_as_it_was_left(play: Play) -> None:
    cover = Widget("pause", Role.WINDOW, "Pauze", covers=True, children=(option(1, "Verder"),))
    play.show(_long_list())
    play.stage.focus = "option/15"
    left = play.stage.rect_of("option/15")
    play.show(cover)
    play.show(replace(cover, id="words", name="Woorden"))
    play.show(cover)
    play.show(_long_list())
    assert (play.stage.rect_of("option/15"), play.stage.focus) == (left, "option/15")


def test_another_screen_is_read_from_its_top_also_when_it_was_there_before(play: Play) -> None:
    play.show(_long_list())
    top = play.stage.rect_of("option/1").y
    play.stage.focus = "option/15"
    play.show(replace(_long_list(), name="Een andere"))
    play.show(_long_list())
    assert play.stage.rect_of("option/1").y == top
