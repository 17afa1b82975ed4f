"""What every sentence of a play plan is made of: an offer that is there, amounts, and how a misfit is said."""

from collections.abc import Callable
from typing import TypeVar

from game.core.diagnostics import near_miss
from game.core.money import CENTS_A_EURO, Cents, parse_amount
from game.play.actions import Take, Write
from game.play.hour import Hour
from game.play.offers import Kind, Offer, find, offers

T = TypeVar("T")


class PlanError(Exception):
    """A step cannot be done or read, or what it expects is not so."""


def do(hour: Hour, action: Take | Write) -> None:
    """Take a step that has to be on offer and open. Raises PlanError, and says what there is."""
    id = action.offer if isinstance(action, Take) else action.field
    offer = offered(hour, id)
    if offer.blocked:
        raise PlanError(f"'{id}' is doorgestreept ({offer.blocked.reason})")
    if isinstance(action, Take) and offer.kind is Kind.FIELD:
        raise PlanError(f"'{id}' is een veld, daar hoort iets in; schrijf bijvoorbeeld: fill bruto 869,42")
    hour.do(action)


def offered(hour: Hour, id: str) -> Offer:
    """What is on offer now by that id. Raises PlanError when it is not, with what was meant or what there is."""
    if id == "hour/nagesprek" and not hour.state.over:
        return Offer(id, Kind.END)
    if offer := find(hour.world, hour.state, id):
        return offer
    there = [one.id for one in offers(hour.world, hour.state)]
    meant = near_miss(id, there)
    raise PlanError(
        f"'{id}' is er nu niet; " + (f"bedoelt u '{meant}'?" if meant else f"er is: {', '.join(there)}")
    )


def same(what: str, found: object, wanted: object) -> None:
    """Raises PlanError, with both, when these differ."""
    if found != wanted:
        raise PlanError(f"{what}: verwacht {wanted}, gevonden {found}")


def same_amount(what: str, found: Cents, wanted: str) -> None:
    """The same of an amount as a writer writes it: `61,40`."""
    cents = amount(wanted)
    if found != cents:
        raise PlanError(f"{what}: verwacht {euros(cents)}, gevonden {euros(found)}")


def amount(text: str) -> Cents:
    """An amount of a plan, in cents. Raises PlanError for anything else."""
    return read(parse_amount, text)


def euros(cents: Cents) -> str:
    """`-612,00`: an amount as a plan writes it."""
    sign = "-" if cents < 0 else ""
    return f"{sign}{abs(cents) // CENTS_A_EURO},{abs(cents) % CENTS_A_EURO:02}"


def read(parse: Callable[[str], T], text: str) -> T:
    """What a parser makes of it that raises ValueError in words. Raises PlanError in those words."""
    try:
        return parse(text)
    except ValueError as error:
        raise PlanError(str(error)) from None
