"""The phone at the ear: what the tape says, and the keys of its menu."""

from collections.abc import Iterator

from game.play import calls
from game.play.state import Call
from game.screens.glance import Glance
from game.screens.i18n import _
from game.screens.parts import headspace, sheet
from game.screens.parts.call import who
from game.screens.parts.handset import InHand, Key
from game.screens.parts.options import options
from game.screens.places.phone import Asks
from game.screens.toolkit import Box, Flow, Role, Widget

HANDSET, KEYS, WORDS = Box(96, 92, 330, 660), Box(126, 300, 270, 400), Box(488, 92, 640, 640)


def call(seen: Glance) -> Widget:
    """Before a menu one listens; after a tape there is nothing but hanging up."""
    one = seen.state.call
    assert one is not None
    name, said = seen.text(who(seen, one)), _said(seen, one)
    handset = InHand(name, seen.text(_("op luidspreker")), sounds=True)
    children = (
        Widget("call/said", Role.TEXT, name, said, paint=Asks(name, said), live=True),
        Widget("call/strips", Role.GROUP, flow=Flow(gap=9), children=options(seen, seen.offers("call/"))),
    )
    things = (
        Widget("call/handset", Role.IMAGE, box=HANDSET, paint=handset),
        Widget(
            "call/words", Role.GROUP, box=WORDS, flow=Flow(gap=16, pad=(12, 8, 30, 16), scroll=True),
            children=children,
        ),
        *_keys(seen, one),
        headspace.cup(seen, 1240, 520, 84),
        headspace.label(seen, Box(1342, 638, anchor=1)),
    )  # fmt: skip
    return sheet.on_wood(seen, "call", seen.text(_("Aan de telefoon")), things)


def _keys(seen: Glance, one: Call) -> Iterator[Widget]:
    """As long as the menu wants one; with the mouse they do what the strips do, which Tab and a voice come to."""
    choices = calls.way_in(seen.scenario, one).menu if one.stage == "menu" else []
    wide, high = KEYS.w / 3, KEYS.h / 4
    for number, key in enumerate(_PAD if choices else ""):
        lit = number < len(choices)
        yield Widget(
            f"call/key/{number}", Role.IMAGE,
            box=Box(KEYS.x + wide * (number % 3) + 7, KEYS.y + high * (number // 3) + 7, wide - 14, high - 14),
            paint=Key(key, lit), focusable=False,
            command=f"take:call/menu/{choices[number].id}" if lit else None,
        )  # fmt: skip


_PAD = "123456789*0#"


def _said(seen: Glance, one: Call) -> str:
    """The greeting, the tape behind a key, or that of out of hours."""
    line = seen.scenario.lines[one.id]
    if one.stage == "menu":
        return seen.text(line.greeting)
    tape = calls.choice_of(seen.scenario, one, one.chosen).tape if one.chosen else line.closed
    return seen.text(tape)
