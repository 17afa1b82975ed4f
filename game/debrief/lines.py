"""A debrief as lines for a terminal: short, in the order of the four steps."""

from collections.abc import Iterator
from datetime import date

from game.core.money import Cents
from game.core.text import Money, Text, Value
from game.debrief import other_words, words
from game.debrief.model import ClosedDoor, Debrief, Entry, Kind, Line
from game.debrief.otherwise import Otherwise
from game.debrief.words import Speaker, spoken

_INDENT = "    "


def as_lines(debrief: Debrief, say: Speaker) -> tuple[str, ...]:
    """The debrief in plain lines, without markup."""
    return tuple(_Lines(debrief, say).all())


class _Lines:
    def __init__(self, debrief: Debrief, say: Speaker) -> None:
        self.debrief, self.say = debrief, say

    def all(self) -> Iterator[str]:
        yield from self.header()
        yield from self.timeline()
        yield from self.doors()
        yield from self.afterwards()
        yield from self.file()
        yield from self.went()
        if found := self.debrief.otherwise:
            yield from self.otherwise(found)
        yield from self.findings()
        yield from self.monday()

    def word(self, text: Text, **values: Value) -> str:
        return self.say.say(text, **values)

    def heading(self, text: Text) -> Iterator[str]:
        title = self.word(text)
        yield from ("", title, "=" * len(title))

    def header(self) -> Iterator[str]:
        header, course = self.debrief.header, self.debrief.timeline
        yield f"{self.word(words.DEBRIEF)}: {self.word(header.title)}. {self.word(header.who)}"
        yield " ".join(spoken(self.say, line) for line in words.how_played(header))
        yield spoken(self.say, words.balance_sum(course))
        if course.late_costs:
            yield self.word(words.LATE_COSTS, amount=Money(course.late_costs))

    def timeline(self) -> Iterator[str]:
        yield from self.heading(words.FACTS)
        day: date | None = None
        for entry in self.debrief.timeline.entries:
            if entry.moment.date() != day:
                day = entry.moment.date()
                yield from ("", self.say.day(day))
            yield _INDENT + self.entry(entry)

    def entry(self, entry: Entry) -> str:
        about = f" ({spoken(self.say, entry.about)})" if entry.about else ""
        amount = f" {self.say.money(entry.amount)}" if entry.amount is not None else ""
        kind = self.word(words.KIND[entry.kind])
        line = f"{self.say.clock(entry.moment)} {kind}: {spoken(self.say, entry.title)}{about}{amount}"
        if entry.kind is Kind.TRIED and entry.thought:
            line += f" – {self.word(entry.thought)}"
        return line

    def doors(self) -> Iterator[str]:
        yield from self.heading(words.CLOSED_DOORS)
        doors = self.debrief.doors
        if not doors.shut:
            yield self.word(words.no_doors(self.debrief.header))
            return
        yield self.word(words.DOORS_COUNT, shut=len(doors.shut), tried=doors.tried)
        for door in doors.shut:
            yield from self.door(door)

    def door(self, door: ClosedDoor) -> Iterator[str]:
        yield f"{_INDENT}{spoken(self.say, door.text)}: {self.word(words.REASON[door.reason])}"
        if door.reason == "head":
            yield _INDENT * 2 + self.word(words.ASKED, asks=door.asks, free=door.free)
        if door.thought:
            yield _INDENT * 2 + self.word(door.thought)
        yield _INDENT * 2 + self.word(words.what_of(door))

    def afterwards(self) -> Iterator[str]:
        yield from self.heading(words.AFTERWARDS)
        yield spoken(self.say, words.counted_from(self.debrief.header))
        for later in self.debrief.afterwards:
            yield from ("", f"{self.word(words.LATER_DAY[later.count])}: {self.say.day(later.day)}")
            said = [*map(words.later_end, later.dated), *(line.text for line in (*later.moving, *later.lines))]
            yield from (_INDENT + spoken(self.say, line) for line in said or [Line(words.NOTHING_LATER)])

    def file(self) -> Iterator[str]:
        yield from self.heading(words.FILE)
        for line in self.debrief.file:
            yield f"{_INDENT}{self.word(line.institution)}: {spoken(self.say, line.line)}"
            if line.letter:
                lay = words.lay(line.letter.unopened, line.letter.was_opened)
                yield _INDENT * 2 + " ".join(spoken(self.say, part) for part in lay)

    def went(self) -> Iterator[str]:
        yield from self.heading(words.WHERE_IT_WENT)
        went = self.debrief.went
        yield spoken(self.say, words.went_says(self.debrief))
        for name, heaps in ((words.IN_HALF, went.came), (words.OUT_HALF, went.gone)):
            yield f"{self.word(name)}:"
            yield from (self.sum(words.HEAP[heap.kind], heap.amount) for heap in heaps)
        yield f"{self.word(words.UNBUDGETED)}:"
        yield self.sum(words.LATE, went.late.amount)
        yield self.sum(words.unclaimed(self.debrief.header), went.unclaimed)
        for right in went.rights:
            asks = " ".join(spoken(self.say, line) for line in (right.how, *right.asks))
            worth = self.say.money(right.worth.amount) if right.worth else self.word(words.NO_AMOUNT)
            yield f"{_INDENT * 2}{spoken(self.say, right.name)}: {worth}. {asks}"
        yield self.sum(words.BACK, went.back.amount)
        for line in (words.left(went.left), *words.best(self.debrief)):
            yield spoken(self.say, line)

    def otherwise(self, found: Otherwise) -> Iterator[str]:
        yield from self.heading(other_words.OTHERWISE)
        yield self.word(other_words.SAYS)
        for world in found.worlds:
            yield f"{self.word(world.policies[0].name)}: {spoken(self.say, other_words.followed(world))}"
            if world.is_enough:
                yield self.sum(other_words.ON_HAND, world.now.on_hand)
                yield self.sum(other_words.OWED, world.now.owed)
        for point in found.points or ():
            said = " ".join(spoken(self.say, line) for line in other_words.differences(point))
            yield f"{self.say.day(point.moment.date())}: {spoken(self.say, point.was)} {said}"
        if found.division:
            for id, cents in other_words.parts(found.division):
                yield self.sum(other_words.PART[id][0], cents)

    def sum(self, name: Text, amount: Cents) -> str:
        return f"{_INDENT}{self.word(name)}: {self.say.money(amount)}"

    def findings(self) -> Iterator[str]:
        yield from self.heading(words.FINDINGS)
        if not self.debrief.matters:
            yield self.word(words.NO_MATTERS)
        for matter in self.debrief.matters:
            yield from ("", self.word(matter.title))
            yield f"{_INDENT}{self.word(words.RESEARCH)}:"
            yield from (f"{_INDENT * 2}{self.word(one.text)} ({one.id})" for one in matter.reported)
            yield f"{_INDENT}{self.word(words.THIS_HOUR)}:"
            for one in matter.happened:
                day = f"{self.say.day(one.day)}: " if one.day else ""
                yield _INDENT * 2 + day + " ".join(spoken(self.say, line) for line in one.lines)
            yield f"{_INDENT}{self.word(words.OWN_PRACTICE)}:"
            yield from (
                f"{_INDENT * 2}{self.word(words.ROLE[role])}: {self.word(text)}"
                for role, text in matter.asks.items()
            )

    def monday(self) -> Iterator[str]:
        yield from self.heading(words.FUTURE)
        yield from (f"{_INDENT}{self.word(thing)}:" for thing in words.FUTURE_THINGS.values())
        yield f"{self.word(words.FUTURE_QUESTIONS)}:"
        for question in self.debrief.monday.questions:
            yield f"{_INDENT}{self.word(words.ROLE[question.role])}: {self.word(question.text)}"
        yield self.word(self.debrief.monday.limits)
