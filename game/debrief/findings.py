"""What there is to talk about: each matter of the scenario that this hour came past, with what happened in it.

Everything counted here comes from the same events and lines that the other pages show.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from game.core.text import Money, Text, Value
from game.debrief import naming, words
from game.debrief.model import ClosedDoor, Doors, Entry, Happened, Kind, Line, Matter, Right, Went
from game.play import events as happened
from game.play.facts import holds
from game.play.hour import Hour
from game.scenario import findings as written

_DEEDS = frozenset({Kind.CHOSE, Kind.SENT, Kind.TOLD, Kind.MET, Kind.MISSED, Kind.LUCK})
"""What is told of a letter, a talk or a case; what was tried stands with the closed doors."""


def matters(hour: Hour, entries: Sequence[Entry], doors: Doors, went: Went) -> tuple[Matter, ...]:
    """Those of which the condition holds as the hour stands, in the order of the scenario."""
    teller = _Teller(hour, entries, doors, went)
    return tuple(
        teller.matter(one) for one in hour.world.scenario.matters if holds(hour.world, hour.state, one.when)
    )


class _Teller:
    """Tells of each matter what happened: the writer's sentences first, then what is counted."""

    def __init__(self, hour: Hour, entries: Sequence[Entry], doors: Doors, went: Went) -> None:
        self.hour, self.entries, self.doors, self.went = hour, entries, doors, went

    def matter(self, one: written.Matter) -> Matter:
        scenario = self.hour.world.scenario
        return Matter(
            id=one.id,
            title=one.title,
            reported=naming.reported(scenario, one.pattern),
            happened=(*self.told(one.told), *_in_order(self.shown(one.shows))),
            asks=_by_role(one.asks),
        )

    def told(self, said: Sequence[written.Told]) -> Iterator[Happened]:
        for one in said:
            if holds(self.hour.world, self.hour.state, one.when):
                yield Happened((Line(one.text),))

    def shown(self, shows: written.Shows) -> Iterator[Happened]:
        for letter in shows.letters:
            yield from self.letter(letter)
        for line in shows.lines:
            yield from self.calls(line)
        for scene in shows.scenes:
            yield from self.scene(scene)
        for procedure in shows.procedures:
            yield from self.procedure(procedure)
        for bill in shows.bills:
            yield from self.costs(bill)
        for right in self.went.rights:
            if right.id in shows.rights:
                yield _right(right)
        yield from map(_shut, self.doors_of(shows))

    # --- paper ----------------------------------------------------------------------------------------------

    def letter(self, id: str) -> Iterator[Happened]:
        """That it came and how long it lay, and what was done with it; each time when it came more than once."""
        for index, entry in enumerate(self.entries):
            if not entry.letter or _name(entry.letter.id) != id:
                continue
            if entry.kind is Kind.LETTER:
                came = Line(words.LETTER_CAME, {"what": words.as_text(entry.title)})
                yield self.at(index, came, *words.lay(entry.letter.unopened, entry.letter.was_opened))
            elif entry.kind in _DEEDS and entry.title.text not in words.PUT.values():
                yield self.deed(index)

    def procedure(self, id: str) -> Iterator[Happened]:
        for index, entry in enumerate(self.entries):
            if entry.kind in _DEEDS and entry.case and _name(entry.case) == id:
                yield self.deed(index)

    def deed(self, index: int) -> Happened:
        """What was chosen speaks for itself; of the rest it is said what sort of thing it is."""
        entry = self.entries[index]
        if entry.kind is Kind.CHOSE:
            return self.at(index, Line(words.CHOSEN, {"what": words.as_text(entry.title)}))
        named = Line(words.DONE, {"kind": words.KIND[entry.kind], "what": words.as_text(entry.title)})
        return self.at(index, named)

    # --- people and calls -----------------------------------------------------------------------------------

    def scene(self, id: str) -> Iterator[Happened]:
        """What was answered in a talk."""
        for index, entry in enumerate(self.entries):
            if entry.kind is Kind.CHOSE and entry.offer.startswith(f"scene/{id}/"):
                who = words.as_text(naming.person_of(self.hour.world.scenario, id))
                yield self.at(index, Line(words.SAID_TO, {"who": who, "what": words.as_text(entry.title)}))

    def calls(self, line: str) -> Iterator[Happened]:
        """All attempts on a line together: how often, how long, and how often somebody was there."""
        way = f"line/{line}"
        ended = [one for one in self.hour.events if isinstance(one, happened.CallEnded) and one.way == way]
        if not ended:
            return
        minutes = sum(one.minutes for one in ended)
        talked = sum(one.how == "talked" for one in ended)
        name = self.hour.world.scenario.lines[line].name
        counts: dict[str, Value] = {"count": len(ended), "minutes": minutes, "talked": talked}
        counted = Line(words.CALLS_COUNTED, {"name": name} | counts)
        yield Happened((counted,), entry=self.entry_at(ended[0].at, Kind.CALL))

    # --- money ----------------------------------------------------------------------------------------------

    def costs(self, bill: str) -> Iterator[Happened]:
        """The collection costs that came over a bill."""
        for event in self.hour.events:
            if isinstance(event, happened.CostsCame) and event.debt == bill:
                what = self.hour.world.scenario.bills[bill].what
                principal, amount = Money(event.principal), Money(event.amount)
                said = Line(words.COSTS_CAME, {"what": what, "principal": principal, "amount": amount})
                yield self.at(self.entry_at(event.at, Kind.LATE_COSTS), said)

    def doors_of(self, shows: written.Shows) -> Iterator[ClosedDoor]:
        places = {
            *(f"letter/{id}" for id in shows.letters),
            *(f"scene/{id}" for id in shows.scenes),
            *(f"dial/{id}" for id in shows.lines),
            *(f"{kind}/{id}" for id in (*shows.procedures, *shows.rights) for kind in ("open", "apply", "fill")),
        }
        return (door for door in self.doors.shut if _place(door.offer) in places)

    # --- where it stands ------------------------------------------------------------------------------------

    def at(self, index: int, *lines: Line) -> Happened:
        return Happened(lines, self.entries[index].moment.date(), index)

    def entry_at(self, at: int, kind: Kind) -> int:
        return next(n for n, entry in enumerate(self.entries) if entry.at == at and entry.kind is kind)


def _in_order(found: Iterable[Happened]) -> list[Happened]:
    """What is about the whole hour first, then day by day."""
    return sorted(found, key=lambda one: one.day or date.min)


def _by_role(asks: written.Asks) -> dict[str, Text]:
    return {role: getattr(asks, role or "everybody") for role in words.ROLE}


def _right(right: Right) -> Happened:
    worth = Line(words.RIGHT_WORTH, {"amount": Money(right.worth.amount)}) if right.worth else Line(words.NO_WORTH)
    return Happened((Line(words.RIGHT_SAID, {"name": words.as_text(right.name)}), right.how, worth))


def _shut(door: ClosedDoor) -> Happened:
    said = Line(words.WAS_SHUT, {"what": words.as_text(door.text), "why": words.REASON[door.reason]})
    return Happened((said,), door.moment.date())


def _name(id: str) -> str:
    """`formulier_klaar.inkomsten.2026_09` is one of `formulier_klaar`."""
    return id.partition(".")[0]


def _place(offer: str) -> str:
    """`letter/schatting/bellen` stands at `letter/schatting`; a case without its month."""
    return "/".join(_name(part) for part in offer.split("/")[:2])
