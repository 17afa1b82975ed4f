"""Typing at the table: what stands in a field is a draft until the field is left, and an action from then on.

Nothing that was typed is lost by the game: whatever else happens, the draft is written first.
"""

from abc import ABC, abstractmethod
from contextlib import suppress
from dataclasses import dataclass, field, replace

import pygame

from game.play.actions import Action, Write
from game.play.events import Event
from game.play.hour import Hour
from game.play.offers import Offer
from game.play.step import NotOffered
from game.screens import desk as typing
from game.screens.desk import Desk
from game.screens.house import House
from game.screens.parts.typed import Keyboard

_LEAVES = {pygame.WINDOWFOCUSLOST, pygame.WINDOWMINIMIZED, pygame.WINDOWHIDDEN, pygame.MOUSEBUTTONDOWN}
_ENTERS = {pygame.K_RETURN, pygame.K_KP_ENTER}
_STAYS = {pygame.K_UP, pygame.K_DOWN}


@dataclass(slots=True)
class Writing(ABC):
    """An hour in which fields are typed in. `ahead` is play time that has visibly run on and is no action yet."""

    house: House
    hour: Hour
    paused: bool = field(default=False, kw_only=True)
    ahead: int = field(default=0, kw_only=True)
    desk: Desk = field(default_factory=Desk, kw_only=True)
    keyboard: Keyboard = field(default_factory=Keyboard, kw_only=True)
    _wanted: str = field(default="", kw_only=True)

    @abstractmethod
    def _do(self, action: Action) -> tuple[Event, ...]:
        """Take one step of the hour."""

    @abstractmethod
    def _catch_up(self) -> None:
        """What has visibly gone by becomes an action."""

    @abstractmethod
    def _until_something(self) -> int:
        """Play milliseconds until something happens by itself."""

    # --- typing ---

    def type(self, event: pygame.event.Event, focus: str) -> bool:
        """Asked before the stage, with what has the focus: whether the event was typing, and is done with."""
        offer = self._taken_up(focus)
        if offer is None:
            return False
        key = event.key if event.type == pygame.KEYDOWN else None
        if event.type in _LEAVES or key == pygame.K_TAB:
            self._put_down()
            return False
        if key in _ENTERS:
            return self._enter(offer, event)
        return key in _STAYS or self._typed(offer, event)

    def _taken_up(self, focus: str) -> Offer | None:
        """The field that has the focus; the one that had it before is left."""
        offer = None if self.paused else typing.field_offer(self.hour.world, self.hour.state, focus)
        id = offer.id if offer else ""
        if id != self.desk.field:
            self._put_down()
            self.desk = self.desk.taken_up(id, typing.held(self.hour.state, offer) if offer else "")
        return offer

    def _typed(self, offer: Offer, event: pygame.event.Event) -> bool:
        typed = self.keyboard.type(event, self.desk.typed[offer.id], typing.takes(offer))
        if typed is not None:
            self.desk = self.desk.with_typed(typed)
        return typed is not None

    def _enter(self, offer: Offer, event: pygame.event.Event) -> bool:
        """Enter leaves the field; with Shift it is the end of a line, where there are lines."""
        if typing.takes(offer).lines and getattr(event, "mod", 0) & pygame.KMOD_SHIFT:
            return self._typed(offer, pygame.event.Event(pygame.TEXTINPUT, text="\n"))
        self._hand_in(offer.id)
        return True

    def _put_caret(self, at: int) -> None:
        """Somebody pointed into the text of the field."""
        typed = self.desk.typed.get(self.desk.field)
        if typed is not None:
            self.desk = self.desk.with_typed(typed.moved(at))

    def wants_focus(self) -> str:
        """Where typing goes on: in the field of a code that came, at what the site did not take."""
        wanted, self._wanted = self._wanted, ""
        return wanted

    def _put_down(self) -> None:
        """A field is left: what was typed in it becomes an action, after the time that it took."""
        if self.desk.unwritten and self.ahead < self._until_something():
            self._catch_up()
        self._write_down()
        self.desk = self.desk.left()

    def _write_down(self) -> None:
        """What was typed becomes an action, before anything else can happen."""
        if self.desk.unwritten:
            self._write(*self.desk.unwritten)
            self.desk = self.desk.written()

    def _write(self, field: str, text: str) -> None:
        with suppress(NotOffered):
            self._do(Write(field, text))

    def _hand_in(self, field: str) -> None:
        """Enter, or the button at a code: all that stands in the field, changed or not."""
        self._catch_up()
        offer = typing.field_offer(self.hour.world, self.hour.state, field)
        if offer:
            text = self.desk.shown(field, typing.held(self.hour.state, offer)).text
            self._write(field, text)
            self.desk = self.desk.without_codes() if typing.is_code(field) else self.desk.written().left()

    def _answer(self, what: str) -> None:
        """One of the answers that a field offers: `form/inkomsten.2026_09/loontijdvak=maand`."""
        field, _, answer = what.partition("=")
        self._put_down()
        self._catch_up()
        self._write(field, answer)
        if self.desk.unfolded:
            self._unfold(field)

    def _unfold(self, field: str) -> None:
        """Open the list of answers of a field, or close it; the focus goes along."""
        self._put_down()
        opens = self.desk.unfolded != field
        self.desk = replace(self.desk, unfolded=field if opens else "")
        self._wanted = typing.first_answer(self.hour.world, self.hour.state, field) if opens else field
