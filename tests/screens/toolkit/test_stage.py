"""Focus, commands, drawing: what a player and the owner of a screen rely on."""

from collections.abc import Callable
from dataclasses import replace

import pygame
import pytest

from game.screens.toolkit import Box, Comfort, Motion, Role, Widget, rise, slide, stroke
from game.screens.toolkit.stage import TWICE_MS
from tests.screens.toolkit.conftest import Play
from tests.screens.toolkit.trees import label, option, reading, scene, table


def test_tab_follows_the_order_of_the_tree_and_comes_round(play: Play) -> None:
    play.show(table())
    seen = []
    for _ in range(4):
        play.key(pygame.K_TAB)
        seen.append(play.stage.focus)
    assert seen == ["post", "map", "boekje", "post"]


def test_shift_tab_goes_back(play: Play) -> None:
    play.show(table())
    play.stage.focus = "map"
    play.key(pygame.K_TAB, pygame.KMOD_LSHIFT)
    assert play.stage.focus == "post"


def test_arrows_stay_among_the_options(play: Play) -> None:
    play.show(reading())
    play.stage.focus = "option/1"
    play.key(pygame.K_DOWN)
    play.key(pygame.K_DOWN)
    assert play.stage.focus == "option/2"


@pytest.mark.parametrize("key", [pygame.K_RETURN, pygame.K_SPACE])
def test_enter_and_space_choose_what_has_the_visible_focus(play: Play, key: int) -> None:
    play.show(table())
    play.stage.focus = "map"
    assert play.key(key) == ["go/map"]


def test_enter_goes_on_with_what_was_clicked(play: Play) -> None:
    play.show(table())
    assert play.click("map") == ["go/map"]
    play.now += TWICE_MS
    assert play.key(pygame.K_RETURN) == ["go/map"]


def test_enter_goes_on_where_a_click_led(play: Play) -> None:
    play.show(table())
    play.click("post")
    play.show(reading())
    play.now += TWICE_MS
    assert play.key(pygame.K_RETURN) == ["take/1"]


def test_enter_only_shows_the_focus_before_anything_was_chosen(play: Play) -> None:
    play.show(table())
    assert play.key(pygame.K_RETURN) == []
    assert play.key(pygame.K_RETURN) == ["go/post"]


def test_enter_only_shows_the_focus_after_a_click_beside_everything(play: Play) -> None:
    play.show(table())
    play.click("map")
    for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
        play.stage.handle(pygame.event.Event(kind, pos=(5, 5), button=1))
    play.now += TWICE_MS
    assert play.key(pygame.K_RETURN) == []
    assert play.key(pygame.K_RETURN) == ["go/map"]


def test_enter_first_brings_back_what_has_scrolled_out_of_sight(play_with: Callable[..., Play]) -> None:
    play = play_with(comfort=Comfort(linear=True)).show(reading())
    play.stage.focus = "option/2"
    play.key(pygame.K_HOME)
    play.draw()
    assert play.key(pygame.K_RETURN) == []
    assert play.key(pygame.K_RETURN) == ["take/2"]


def test_enter_that_is_hit_twice_does_nothing_to_what_came_in_between(play: Play) -> None:
    play.show(table())
    play.stage.focus = "post"
    assert play.key(pygame.K_RETURN) == ["go/post"]
    play.show(reading())
    play.now += 200
    assert play.key(pygame.K_RETURN) == []


def test_a_click_gives_the_command(play: Play) -> None:
    play.show(table())
    assert play.click("boekje") == ["go/boekje"]


def test_a_press_that_is_let_go_elsewhere_gives_nothing(play: Play) -> None:
    play.show(table())
    at = play.stage.rect_of("post").center
    play.stage.handle(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=at, button=1))
    assert play.stage.handle(pygame.event.Event(pygame.MOUSEBUTTONUP, pos=(5, 5), button=1)) == []


def test_choosing_a_struck_option_is_an_attempt_by_mouse_and_by_key(play: Play) -> None:
    play.show(scene())
    assert play.click("option/2") == ["take/2"]
    assert play.key(pygame.K_2) == ["take/2"]


def test_a_letter_goes_to_its_thing(play: Play) -> None:
    play.show(table())
    assert play.key(pygame.K_m) == ["go/map"]
    assert play.stage.focus == "map"


def test_letters_can_be_switched_off(play_with: Callable[..., Play]) -> None:
    play = play_with(comfort=Comfort(shortcuts=False)).show(table())
    assert play.key(pygame.K_m) == []


def test_letters_are_dead_in_a_text_field(play: Play) -> None:
    field = Widget("field", Role.FIELD, "Bedrag", box=Box(10, 100, 200, 46), focusable=True)
    play.show(replace(table(), children=(*table().children, field)))
    play.stage.focus = "field"
    assert play.key(pygame.K_m) == []


@pytest.mark.parametrize(
    ("key", "mod", "command"),
    [
        (pygame.K_ESCAPE, 0, "key:escape"),
        (pygame.K_F9, 0, "key:pause"),
        (pygame.K_PAUSE, 0, "key:pause"),
        (pygame.K_F1, 0, "key:f1"),
        (pygame.K_x, 0, "key:x"),
        (pygame.K_m, pygame.KMOD_LCTRL, "key:ctrl+m"),
    ],
)
def test_a_key_that_nobody_uses_is_the_owners(play: Play, key: int, mod: int, command: str) -> None:
    play.show(table())
    assert play.key(key, mod) == [command]


def test_focus_stays_when_the_thing_is_still_there(play: Play) -> None:
    play.show(table("3"))
    play.stage.focus = "boekje"
    play.show(table("2"))
    assert play.stage.focus == "boekje"


def test_focus_goes_to_the_next_thing_when_its_own_is_gone(play: Play) -> None:
    play.show(table())
    play.stage.focus = "post"
    play.show(replace(table(), children=table().children[2:]))
    assert play.stage.focus == "map"


def test_focus_goes_to_the_first_option_when_a_sheet_covers_the_table(play: Play) -> None:
    play.show(table())
    play.stage.focus = "post"
    play.show(reading())
    assert play.stage.focus == "option/1"


def test_what_lies_under_a_sheet_cannot_be_reached(play: Play) -> None:
    play.show(reading())
    assert [placed.id for placed in play.stage.order] == ["brief/scroll", "option/1", "option/2"]
    assert play.stage.find(command="go/post") is None
    assert play.stage.activate("post") == []
    assert play.click("map") == []


def test_things_are_found_by_role_name_and_command(play: Play) -> None:
    play.show(scene())
    found = play.stage.find(role=Role.OPTION, name="school")
    assert found is not None and found.command == "take/2"
    assert play.stage.find(command="take/3") == option(3, "Laat maar")
    assert [widget.id for widget in play.stage.find_all(role=Role.OPTION)] == ["option/1", "option/2", "option/3"]


def test_two_widgets_with_one_id_are_refused(play: Play) -> None:
    with pytest.raises(ValueError, match="post"):
        play.show(Widget("window", Role.WINDOW, children=(label("post", 0, 0), label("post", 0, 99))))


def test_an_equal_tree_costs_no_drawing(play: Play) -> None:
    play.show(table())
    play.stage.show(table())
    assert play.draw() == []


def test_only_what_changed_is_drawn_again(play: Play) -> None:
    play.show(table("3"))
    play.stage.show(table("4"))
    (dirty,) = play.draw()
    assert dirty.contains(play.stage.rect_of("post"))
    assert dirty.w < 300 and dirty.h < 120


def test_drawing_the_differences_gives_the_same_picture_as_drawing_all(play_with: Callable[..., Play]) -> None:
    step_by_step, at_once = play_with(), play_with()
    step_by_step.show(table("3")).show(reading()).show(table("12"))
    at_once.show(table("12"))
    assert step_by_step.pixels() == at_once.pixels()


def test_the_focus_ring_shows_with_the_keyboard_and_after_a_click(play: Play) -> None:
    play.show(table())
    bare = play.pixels()
    play.stage.focus = "post"
    play.settle()
    ringed = play.pixels()
    play.click("post")
    play.stage.handle(pygame.event.Event(pygame.MOUSEMOTION, pos=(5, 5), rel=(0, 0), buttons=(0, 0, 0)))
    play.settle()
    clicked = play.pixels()
    play.stage.handle(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=(5, 5), button=1))
    play.settle()
    assert ringed != bare
    assert clicked == ringed
    assert play.pixels() == bare


def test_the_ring_is_light_on_a_dark_ground(play: Play) -> None:
    play.show(reading())
    play.stage.focus = "option/1"
    play.settle()
    left = play.stage.rect_of("option/1").move(-5, 0).midleft
    assert play.surface.get_at(left)[:3] == (0xFF, 0xD4, 0x6B)


def test_a_turned_thing_is_hit_where_it_is_drawn(play: Play) -> None:
    tall = replace(label("post", 400, 300), angle=90)
    play.show(Widget("window", Role.WINDOW, children=(tall,)))
    x, y = play.stage.rect_of("post").center
    for at, hit in (((x, y - 30), ["go/post"]), ((x - 30, y), [])):
        play.stage.handle(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=at, button=1))
        assert play.stage.handle(pygame.event.Event(pygame.MOUSEBUTTONUP, pos=at, button=1)) == hit


def test_a_changed_live_value_is_announced_once(play: Play) -> None:
    def head(value: str) -> Widget:
        return Widget(
            "window", Role.WINDOW, children=(Widget("free", Role.STATUS, "Hoofdruimte", value, live=True),)
        )

    play.show(head("15 van 20 vrij")).stage.announcements.clear()
    play.show(head("12 van 20 vrij")).show(head("12 van 20 vrij"))
    assert play.stage.announcements == ["Hoofdruimte. 12 van 20 vrij"]


def test_of_what_one_comes_back_to_only_what_is_new_is_announced(play: Play) -> None:
    def at_home(letters: str) -> Widget:
        post = Widget("post", Role.BUTTON, "De post", letters, command="go:post", live=True)
        return Widget("table", Role.WINDOW, "De tafel", children=(post,))

    letter = Widget("letter", Role.WINDOW, "Een brief")
    play.show(at_home("2 brieven")).stage.announcements.clear()
    play.show(letter).show(at_home("2 brieven"))
    assert play.stage.announcements == []
    play.show(letter).show(at_home("3 brieven"))
    assert play.stage.announcements == ["De post. 3 brieven"]


def test_a_movement_ends_at_rest_and_then_nothing_is_drawn(play: Play) -> None:
    play.show(table())
    still = play.pixels()
    play.stage.animate("post", slide(-200, -100, ms=420))
    assert play.draw(after=10) != [] and play.pixels() != still
    assert play.stage.busy
    play.settle()
    assert play.pixels() == still
    assert play.draw(after=50) == []


def test_reduced_motion_moves_nothing(play_with: Callable[..., Play]) -> None:
    play = play_with(comfort=Comfort(reduced=True)).show(table())
    play.stage.animate("post", slide(-200, 0))
    assert not play.stage.busy


def test_a_stroke_is_drawn_from_left_to_right(play: Play) -> None:
    play.show(scene())
    finished = play.pixels()
    play.stage.animate("option/2", stroke(280))
    play.draw(after=140)
    assert play.pixels() != finished
    play.settle()
    assert play.pixels() == finished


def test_another_window_size_keeps_focus_and_places(play: Play) -> None:
    play.show(table())
    play.stage.focus = "map"
    play.surface = pygame.Surface((1920, 1080))
    play.draw()
    assert play.stage.focus == "map"
    assert play.stage.rect_of("map").x == pytest.approx(900 * 1080 / 768, abs=2)


def test_a_wider_window_keeps_the_table_in_the_middle(play_with: Callable[..., Play]) -> None:
    play = play_with(size=(2000, 768)).show(table())
    assert play.stage.rect_of("map").x == 900 + (2000 - 1366) // 2


def test_something_that_goes_while_it_rises_keeps_nothing_busy(play: Play) -> None:
    play.show(table())
    play.stage.focus = "post"
    play.draw(after=10)
    assert play.stage.busy
    play.show(reading())
    play.settle()
    assert not play.stage.busy


def test_the_pointer_meets_what_a_new_tree_puts_under_it(play: Play) -> None:
    play.show(table())
    at = play.stage.rect_of("map").center
    play.stage.handle(pygame.event.Event(pygame.MOUSEMOTION, pos=at, rel=(0, 0), buttons=(0, 0, 0)))
    play.settle()
    moved = replace(table(), children=(table().children[0], label("bank", 900, 450)))
    play.show(moved)
    play.settle()
    lifted = play.pixels()
    play.stage.handle(pygame.event.Event(pygame.MOUSEMOTION, pos=(5, 5), rel=(0, 0), buttons=(0, 0, 0)))
    play.settle()
    assert play.pixels() != lifted


def test_a_new_surface_is_drawn_whole(play: Play) -> None:
    play.show(table())
    play.surface = pygame.Surface(play.surface.get_size())
    assert play.draw() == [play.surface.get_rect()]


def test_warming_renders_ahead_without_touching_what_is_shown(play: Play) -> None:
    play.show(table())
    before, held = play.pixels(), len(play.stage.shelf)
    steps = sum(1 for _ in play.stage.warm(scene()))
    assert steps > 3 and len(play.stage.shelf) > held
    assert play.pixels() == before and play.draw(after=10) == []


@pytest.mark.parametrize("motion", [rise(24, 320), slide(-200, 90, 320), slide(0, 0, 320, angle=8)])
def test_a_moving_sheet_looks_the_same_however_many_frames_are_drawn(
    play_with: Callable[..., Play], motion: Motion
) -> None:
    smooth, jerky = play_with().show(reading()), play_with().show(reading())
    for play, steps in ((smooth, 10), (jerky, 1)):
        play.stage.animate("brief/sheet", motion)
        play.draw()
        for _ in range(steps):
            play.draw(after=160 / steps)
    assert smooth.pixels() == jerky.pixels()


def _letter(*options: str) -> Widget:
    """Options under each other, each with its number."""
    strips = tuple(
        Widget(one, Role.OPTION, one, box=Box(100, 100 + 60 * at, 300, 50), command=one, shortcut=str(at + 1))
        for at, one in enumerate(options)
    )
    return Widget("letter", Role.WINDOW, children=strips)


def test_the_second_half_of_a_double_click_does_nothing_to_what_came_in_that_place(play: Play) -> None:
    play.show(_letter("sell", "file", "bin"))
    assert play.click("sell") == ["sell"]

    play.show(_letter("file", "bin"))
    play.now += 200
    assert play.click("file") == []

    play.now += TWICE_MS
    assert play.click("file") == ["file"]


def test_a_number_that_is_hit_twice_does_nothing_to_what_has_that_number_now(play: Play) -> None:
    play.show(_letter("sell", "file", "bin"))
    assert play.key(pygame.K_1) == ["sell"]

    play.show(_letter("file", "bin"))
    play.now += 200
    assert play.key(pygame.K_1) == []
    assert play.key(pygame.K_2) == ["bin"]


def test_the_same_thing_can_be_tried_twice_at_once(play: Play) -> None:
    play.show(_letter("ring", "file"))

    assert [play.click("ring"), play.click("ring")] == [["ring"], ["ring"]]
