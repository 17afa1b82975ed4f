"""What is being typed at the table and is not an action yet: one field at a time, as it stands there."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, replace

from game.play.answers import LONGEST
from game.play.events import FormRefused
from game.play.forms import filling, form_of, section_of
from game.play.hour import Hour
from game.play.offers import Kind, Offer, find
from game.play.state import State
from game.play.world import World
from game.screens.parts.typed import NOTHING, Takes, Typed

DIGITS = 6
"""So many boxes has a field for a code."""
_FIELDS = ("form/", "code/", "login/enter")
_CODE = Takes(most=DIGITS, raw=True, tight=True)
_LINE = Takes(most=LONGEST, raw=True)
_LINES = Takes(most=LONGEST, raw=True, lines=True)


@dataclass(frozen=True, slots=True)
class Desk:
    """`field` is the offer that is typed in now, `typed` what stands in fields that were not left yet.

    `changed`: something was typed in it since it was written last; `touched`: since it got the focus. `unfolded`
    is the list of answers that is open.
    """

    field: str = ""
    typed: Mapping[str, Typed] = dataclasses.field(default_factory=dict)
    changed: bool = False
    touched: bool = False
    unfolded: str = ""

    def shown(self, offer: str, held: str = "") -> Typed:
        """What stands in a field: what is being typed, or else what is held of it."""
        return self.typed.get(offer) or Typed(held, len(held))

    def is_being_changed(self, offer: str) -> bool:
        """Whether it says something else now than was written; its errors are of before then."""
        return self.touched and self.field == offer

    @property
    def unwritten(self) -> tuple[str, str] | None:
        """The field to be written and its text, if anything was typed. A code is only handed in on purpose."""
        if not self.changed or is_code(self.field):
            return None
        return self.field, self.typed[self.field].text

    def taken_up(self, offer: str, held: str) -> "Desk":
        """The focus comes to a field, or (with no offer) to something else. Half a code stays where it is."""
        codes = {id: typed for id, typed in self.typed.items() if is_code(id)}
        mine = {offer: codes.get(offer, Typed(held, len(held)))} if offer else {}
        return replace(self, field=offer, typed=codes | mine, changed=False, touched=False)

    def with_typed(self, typed: Typed) -> "Desk":
        other = typed.text != self.typed.get(self.field, NOTHING).text
        changed, touched = self.changed or other, self.touched or other
        return replace(self, typed={**self.typed, self.field: typed}, changed=changed, touched=touched)

    def written(self) -> "Desk":
        """What was typed is an action now."""
        return replace(self, changed=False)

    def left(self) -> "Desk":
        """The field was left: what the site says of it may be said."""
        return replace(self, touched=False)

    def without_codes(self) -> "Desk":
        """A code was handed in, or a new one came: what was typed of it goes."""
        kept = {id: typed for id, typed in self.typed.items() if not is_code(id)}
        return Desk("", kept) if is_code(self.field) else replace(self, typed=kept)


def is_code(offer: str) -> bool:
    return offer == "login/enter" or offer.startswith("code/")


def field_offer(world: World, state: State, id: str) -> Offer | None:
    """The field to type in with this id, if it is on offer now."""
    if not id.startswith(_FIELDS):
        return None
    offer = find(world, state, id)
    is_typed_in = offer and offer.kind is Kind.FIELD and not (offer.field and offer.field.kind == "choice")
    return offer if is_typed_in else None


def takes(offer: Offer) -> Takes:
    """What fits in it. What the site makes of it, it says afterwards."""
    if offer.field is None:
        return _CODE
    return _LINES if offer.field.kind == "text" else _LINE


def held(state: State, offer: Offer) -> str:
    """What the form holds of it."""
    if offer.field is None:
        return ""
    return filling(state, offer.id.split("/")[1]).answer(offer.field.id)


# --- where the focus goes ------------------------------------------------------------------------------------

BESIDE = 2
"""So many answers stand beside each other; more of them are a list."""


def after(hour: Hour, offer: str, desk: Desk) -> tuple[str, Desk]:
    """Where the focus goes after an offer was taken, and what is on the desk then.

    To the field of a code that was sent; to the first thing that the site did not take.
    """
    kind, _, rest = offer.partition("/")
    match kind:
        case "login" if rest == "code":
            return "login/enter", desk.without_codes()
        case "sign":
            return f"code/{rest}", desk.without_codes()
        case "page" | "send":
            return _refused(hour), Desk()
    return "", desk if hour.state.place.kind == "form" else Desk(typed=desk.typed)


def _refused(hour: Hour) -> str:
    """The first thing that the site did not take, if that is what just happened."""
    refusal = next((one for one in hour.steps[-1].events if isinstance(one, FormRefused)), None)
    if refusal is None:
        return ""
    section = section_of(form_of(hour.world, refusal.case), hour.state.place.node)
    wrong = next((one for one in section.fields if one.id in refusal.fields), None) if section else None
    if wrong is None:
        return ""
    id = f"form/{refusal.case}/{wrong.id}"
    return first_answer(hour.world, hour.state, id) if 0 < len(wrong.choices) <= BESIDE else id


def first_answer(world: World, state: State, id: str) -> str:
    """The answer at which a list opens: the one that was given, or the first."""
    offer = find(world, state, id)
    if offer is None or offer.field is None:
        return ""
    given, known = held(state, offer), [one.id for one in offer.field.choices]
    return f"{id}/{given if given in known else known[0]}"
