"""The harm of an hour, divided over rule, institution, chance and what stood open (game.md, "Division").

Three causes can be switched off: institutions (their delays and errors), chance (its draws), and what stood open
(at each moment the options that were open are taken as the careful machine player would, and then what was done).
The hour is played again with each combination of them: eight times. Shapley values say what each takes away, on
average over every order in which they can be switched off; what is left with all three off is the rule. The parts
add up to the cent. It says what hangs on what, and nothing about whose fault it is.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations
from math import factorial
from typing import Literal

from game.core.money import Cents
from game.debrief.outcome import harm
from game.play.bots import Reader, careful, carry_out, decide
from game.play.hour import Hour
from game.play.offer import Kind
from game.play.otherwise import without_luck
from game.play.rerun import Played, rerun

Cause = Literal["institution", "chance", "open"]
CAUSES: tuple[Cause, ...] = ("institution", "chance", "open")
Off = frozenset[Cause]


@dataclass(frozen=True, slots=True)
class Division:
    """Cents; below 0 a cause took harm away. `rule` is what is left when all three are off. Together: `total`."""

    institution: Cents
    chance: Cents
    open: Cents
    rule: Cents

    @property
    def total(self) -> Cents:
        return self.institution + self.chance + self.open + self.rule


def divided(played: Played) -> Division:
    """The harm of an hour in parts."""
    return of_harms({off: harm_without(played, off) for off in every_combination()})


def every_combination() -> Iterator[Off]:
    """Which causes are off, from none to all: eight."""
    for count in range(len(CAUSES) + 1):
        yield from (frozenset(some) for some in combinations(CAUSES, count))


def harm_without(played: Played, off: Off) -> Cents:
    """The harm of the hour again, with these causes switched off."""
    luck = frozenset[str](off - {"open"})
    world = without_luck(played.hour.world, luck) if luck else played.hour.world
    return harm(rerun(played, world, before=take_what_is_open if "open" in off else None).hour).total


def of_harms(harms: Mapping[Off, Cents]) -> Division:
    """The parts, from the harm of each combination."""
    none, all_off = frozenset[Cause](), frozenset(CAUSES)
    shares = _to_the_cent([_share(harms, one) for one in CAUSES], harms[none] - harms[all_off])
    institution, chance, stood_open = shares
    return Division(institution, chance, stood_open, harms[all_off])


def _share(harms: Mapping[Off, Cents], cause: Cause) -> Fraction:
    """What switching this off takes away, on average over every order."""
    rest = [one for one in CAUSES if one != cause]
    count = len(CAUSES)
    share = Fraction(0)
    for size in range(count):
        weight = Fraction(factorial(size) * factorial(count - size - 1), factorial(count))
        for some in combinations(rest, size):
            before = frozenset(some)
            share += weight * (harms[before] - harms[before | {cause}])
    return share


def _to_the_cent(shares: list[Fraction], total: Cents) -> list[Cents]:
    """Whole cents that add up: what is left over goes to the largest remainders, of two that are as large the
    first."""
    whole = [share.__floor__() for share in shares]
    by_rest = sorted(range(len(shares)), key=lambda number: (whole[number] - shares[number], number))
    for number in by_rest[: total - sum(whole)]:
        whole[number] += 1
    return whole


# --- what stood open --------------------------------------------------------------------------------------------


MOST_DECISIONS = 60
"""So many things at most are done in one moment at the table."""


def take_what_is_open(hour: Hour) -> None:
    """At the beginning of a moment: everything that is open and known, as the careful machine player would, up to
    where she would go on. It takes no time from what was done: that is done after it."""
    reader, moment = Reader(_AT_ONCE), hour.state.moment
    for count in range(MOST_DECISIONS):
        if hour.state.over or hour.state.place.is_between or hour.state.moment != moment:
            return
        decision = decide(hour, careful, reader, count)
        if decision.choice.kind in {Kind.ON, Kind.BED}:
            return
        for action in carry_out(hour, decision):
            hour.do(action)


_AT_ONCE = 1_000_000
"""Words a minute: reading is not what this is about."""
