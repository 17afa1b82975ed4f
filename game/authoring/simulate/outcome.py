"""What is kept of one hour by a machine player: what it came to, what it met, and where its time went."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from game.core.money import Cents
from game.play.bots import POLICIES, Decision, Reader, play
from game.play.events import (
    Attempted,
    Booked,
    CallTaken,
    CaseMoved,
    Chose,
    Dialled,
    DoorShut,
    Event,
    FormBegun,
    FormSent,
    LetterRead,
    MessageCame,
    PhoneRang,
    PickedUp,
    SceneBegan,
)
from game.play.hour import Hour
from game.play.measure import Measures, at_the_table, lowest, measures
from game.play.offers import Kind
from game.play.time import TICKS_A_DAY
from game.play.world import World

A_MINUTE_ON_HOLD_MS = 1000
"""On hold a game minute goes by in a play second (game.md); a machine player does not sit it out."""


@dataclass(frozen=True, slots=True)
class Spent:
    """Play milliseconds of a week, by what they went to."""

    reading: int = 0
    deciding: int = 0
    filling: int = 0
    waiting: int = 0

    def __add__(self, other: "Spent") -> "Spent":
        return Spent(
            self.reading + other.reading,
            self.deciding + other.deciding,
            self.filling + other.filling,
            self.waiting + other.waiting,
        )


@dataclass(frozen=True, slots=True)
class Outcome:
    """One hour. `ended`: it came to its end within the steps that an hour may take.

    `least_free` is headspace in pieces, `short` the per cent of her own time with hardly any free
    (`Numbers.nearly_gone`), `seconds` are play seconds. `reached` and `shut` are plain ids of what was
    met and of what was put before the player struck through; `weeks` says where the time went; `closing` is the
    balance at the end of each day.
    """

    policy: str
    seed: int
    ended: bool
    measures: Measures
    least_free: int
    short: int
    seconds: int
    reached: frozenset[str]
    shut: frozenset[str]
    weeks: tuple[tuple[int, Spent], ...]
    closing: tuple[Cents, ...]


@dataclass(slots=True)
class Telling:
    """Hears every decision of an hour, and how many steps had been taken by then."""

    hour: Hour
    decisions: list[tuple[Decision, int]] = field(default_factory=list)

    def __call__(self, decision: Decision) -> None:
        self.decisions.append((decision, len(self.hour.steps)))

    @property
    def weeks(self) -> tuple[tuple[int, Spent], ...]:
        """Where the time went in each week."""
        scenario, weeks = self.hour.world.scenario, defaultdict[int, Spent](Spent)
        for decision, _ in self.decisions:
            weeks[scenario.week_of(scenario.moment(decision.state.now).date())] += _spent(decision)
        return tuple(sorted(weeks.items()))


def _spent(decision: Decision) -> Spent:
    choice = decision.choice
    waits = choice.kind is Kind.CALL and choice.id.endswith("/wait")
    waiting = choice.minutes * A_MINUTE_ON_HOLD_MS if waits else 0
    return Spent(decision.reading, decision.deciding, decision.filling, waiting)


def of_one(world: World, policy: str, seed: int, reader: Reader) -> Outcome:
    """Play one hour."""
    return played(Hour(world, seed), policy, reader)[0]


def played(hour: Hour, policy: str, reader: Reader) -> tuple[Outcome, Telling]:
    """Play this hour, and keep its decisions too."""
    telling = Telling(hour)
    ended = play(hour, POLICIES[policy], reader, told=telling)
    return outcome(policy, telling, ended), telling


def outcome(policy: str, telling: Telling, ended: bool) -> Outcome:
    """What is kept of an hour that was played."""
    hour = telling.hour
    events = hour.events
    return Outcome(
        policy=policy,
        seed=hour.seed,
        ended=ended,
        measures=measures(hour),
        least_free=lowest(hour),
        short=_short(hour),
        seconds=hour.state.played // 1000,
        reached=frozenset(thing for event in events for thing in things_of(event)),
        shut=frozenset(plain(event.offer) for event in events if isinstance(event, DoorShut)),
        weeks=telling.weeks,
        closing=closing(hour.world, events),
    )


_WHOLE = 100


def _short(hour: Hour) -> int:
    short, whole = at_the_table(hour, hour.world.numbers.nearly_gone)
    return round(_WHOLE * short / whole) if whole else 0


def closing(world: World, events: Sequence[Event]) -> tuple[Cents, ...]:
    """The balance of the account at the end of each day of the scenario."""
    file = world.scenario.file
    days = (file.end.date() - file.start).days + 1
    last = {
        event.at // TICKS_A_DAY: event.booking.balance
        for event in events
        if isinstance(event, Booked) and event.booking.pocket == "account"
    }
    balance, course = file.account.opening, []
    for day in range(days):
        balance = last.get(day, balance)
        course.append(balance)
    return tuple(course)


def plain(id: str) -> str:
    """What an id is made from: `letter/herstel.inkomsten.2026_09/map` is `letter/herstel/map`."""
    return "/".join(part.partition(".")[0] for part in id.split("/")) if "." in id else id


def things_of(event: Event) -> Iterator[str]:
    """The ids under which this counts as something that was met."""
    match event:
        case LetterRead(letter=id):
            yield f"letter/{plain(id)}"
        case FormBegun(case=id):
            yield f"form/{plain(id)}"
        case FormSent(case=id):
            yield f"form/{plain(id)}/verstuurd"
        case CaseMoved(case=id, step=step):
            yield f"zaak/{plain(id)}/{step}"
        case SceneBegan(scene=id):
            yield f"scene/{id}"
        case MessageCame(message=id):
            yield f"message/{id}"
        case Dialled(way=way):
            yield way
        case PickedUp(desk=desk):
            yield f"desk/{desk}"
        case PhoneRang(way=way):
            yield plain(way)
        case CallTaken(way=way):
            yield f"{plain(way)}/opgenomen"
        case Chose(offer=id):
            yield plain(id)
        case Attempted(offer=id):
            yield f"{plain(id)} (geprobeerd)"
        case _:
            return
