"""An hour cut to some five minutes: what was opened, chosen, tried in vain, what bounced and what came.

Nothing is decided here and nothing is played on: every beat is a state that was there, with the lines of the
debrief that belong to it. How long each stands is known beforehand.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from game.core.text import Money, Text
from game.debrief import other_words, replay_words
from game.debrief.entries import by_step
from game.debrief.model import Entry, Kind, Line
from game.debrief.naming import named
from game.debrief.timeline import lives
from game.debrief.turning import TurningPoint
from game.debrief.walk import place_of, walk
from game.play.events import LetterCame, LetterRead
from game.play.hour import Hour
from game.play.offers import Kind as Offered
from game.play.offers import offers
from game.play.state import State
from game.play.step import step

ONE_WEEK_MS, TWELVE_WEEKS_MS, TWELVE = 90_000, 300_000, 12
SHORTEST_MS, LONGEST_MS = 900, 6_000
_A_BEAT_MS = 2_300
"""On average at least so long, or nobody can follow it: what is lightest is left out until it is."""

_CHOICE, _LIGHTEST = 5, 1
_WEIGHT = {
    Kind.TRIED: 8,
    Kind.BOUNCED: 7,
    Kind.OPENED: 7,
    Kind.PERSON: 6,
    Kind.SPOKE: 6,
    Kind.SEIZED: 6,
    Kind.HELD: 6,
    Kind.LATE_COSTS: 6,
    Kind.CHOSE: _CHOICE,
    Kind.MISSED: 5,
    Kind.SENT: 5,
    Kind.FORM_REFUSED: 5,
    Kind.CODE_REFUSED: 4,
    Kind.LOGGED_OUT: 4,
    Kind.CUT_OFF: 4,
    Kind.RUNG: 4,
    Kind.TERMS: 4,
    Kind.CHANCE: 4,
    Kind.LUCK: 4,
    Kind.CANCELLED: 4,
    Kind.PERSON_MISSED: 4,
    Kind.CALL: 4,
    Kind.CALL_MISSED: 4,
    Kind.CALL_LAPSED: 4,
    Kind.TALKED: 4,
    Kind.LETTER: 3,
    Kind.MESSAGE: 3,
    Kind.LAPSED: 3,
    Kind.LEARNED: 2,
    Kind.MET: 2,
    Kind.IN: 2,
}
"""How long something stands beside the others; what is not named here is lightest."""
_DEEDS = {Kind.CHOSE, Kind.TRIED}
_SKIPPED = {Kind.BEGAN, Kind.ENDED, Kind.SLEPT, Kind.EASED}
_PUT, _ON_THE_WAY = ("map", "stapel", "weg"), ("meet/", "moment/", "portal/", "open/", "fill/")
_CHOICES = frozenset(
    {Offered.OPTION, Offered.OBJECT, Offered.ADVANCE, Offered.PAY, Offered.EAT, Offered.ANSWER, Offered.SAY}
)


@dataclass(frozen=True, slots=True)
class Stop:
    """Where it stands still: the number of a step in the hour, and what there is to say of it."""

    step: int
    says: Line


@dataclass(frozen=True, slots=True)
class Pause:
    """What stands in large words at a stop. `lead` is what was chosen or tried (`taken`), or what came; `beside`
    what else stood open, `shut` what was struck through with the thought under it."""

    says: Line
    lead: Entry | None
    taken: bool
    beside: tuple[Line, ...]
    shut: tuple[tuple[Line, Text], ...]
    asks: Text


@dataclass(frozen=True, slots=True)
class Beat:
    """One picture: the state, the offer that is being taken in it ('' if none), its lines, the heaviest first,
    and how long it stands (ms). `step` is its number in the hour, -1 before the first; `week` counts from 1."""

    step: int
    moment: datetime
    week: int
    state: State
    mark: str
    entries: tuple[Entry, ...]
    weight: int
    holds: int = 0
    pause: Pause | None = None


@dataclass(frozen=True, slots=True)
class Film:
    """The beats in the order of the hour, and the numbers of its weeks."""

    beats: tuple[Beat, ...]
    weeks: tuple[int, ...]

    @property
    def length(self) -> int:
        """Milliseconds, without what a room talks for."""
        return sum(beat.holds for beat in self.beats)

    def left(self, number: int) -> int:
        """Milliseconds from the beginning of that beat to the end."""
        return sum(beat.holds for beat in self.beats[number:])

    def at_week(self, week: int) -> int:
        """The number of the first beat of that week, or of the next that has one; the last where none has."""
        return next((n for n, beat in enumerate(self.beats) if beat.week >= week), len(self.beats) - 1)


def cut(hour: Hour, stops: Sequence[Stop] | None = None) -> Film:
    """The film of an hour; without stops it takes its own."""
    where = firsts(hour) if stops is None else tuple(stops)
    pieces = list(_pieces(hour, {one.step for one in where}))
    first = hour.world.scenario.file.week
    weeks = tuple(range(first, max((beat.week for beat in pieces), default=first) + 1))
    kept = _with_pauses(hour, _thinned(list(_joined(pieces, where)), aim(len(weeks)), where), where)
    return Film(_timed(kept, aim(len(weeks))), weeks)


def aim(weeks: int) -> int:
    """How long so many weeks should take (ms): a minute and a half for one, five minutes for twelve or more."""
    more = min(TWELVE, max(1, weeks)) - 1
    return ONE_WEEK_MS + more * (TWELVE_WEEKS_MS - ONE_WEEK_MS) // (TWELVE - 1)


def is_weighty(entry: Entry) -> bool:
    """Whether something was decided: not where a paper was laid, whom one walked to, or that one went to bed."""
    moves = entry.offer.startswith(_ON_THE_WAY) or entry.offer.rpartition("/")[2] in _PUT
    return entry.kind is Kind.TRIED or (entry.kind is Kind.CHOSE and not moves)


def at_turning_points(points: Iterable[TurningPoint]) -> tuple[Stop, ...] | None:
    """Where an hour turned, each with what it would have come to; None where none was found."""
    stops = tuple(Stop(one.step, next(other_words.differences(one), Line(replay_words.TURNS))) for one in points)
    return stops or None


def firsts(hour: Hour) -> tuple[Stop, ...]:
    """Of an hour without turning points: the first attempt in vain, the first debit that the bank refused, and the
    letter that asks for most."""
    lines = by_step(hour, lives(hour), walk(hour))[1:]
    found: dict[int, Line] = {}
    for kind, says in ((Kind.TRIED, replay_words.FIRST_TRIED), (Kind.BOUNCED, replay_words.FIRST_BOUNCED)):
        number = next((n for n, some in enumerate(lines) if any(one.kind is kind for one in some)), None)
        if number is not None:
            found.setdefault(number, Line(says))
    if (number := _largest_claim(hour)) is not None:
        found.setdefault(number, Line(replay_words.LARGEST_CLAIM))
    return tuple(Stop(number, says) for number, says in sorted(found.items()))


def _largest_claim(hour: Hour) -> int | None:
    """The step in which the letter with the largest amount was opened, or came where it never was."""
    claims = [event for event in hour.events if isinstance(event, LetterCame) and _asks(event)]
    if not claims:
        return None
    letter = max(claims, key=_asks).letter
    opened = (n for n, done in enumerate(hour.steps) if any(_is_first(one, letter) for one in done.events))
    came = (n for n, done in enumerate(hour.steps) if any(_came(one, letter) for one in done.events))
    return next(opened, next(came, None))


def _asks(event: LetterCame) -> int:
    return max((value.cents for _name, value in event.paper.values if isinstance(value, Money)), default=0)


def _is_first(event: object, letter: str) -> bool:
    return isinstance(event, LetterRead) and event.first and event.letter == letter


def _came(event: object, letter: str) -> bool:
    return isinstance(event, LetterCame) and event.letter == letter


# --- what there is to show --------------------------------------------------------------------------------------


def _pieces(hour: Hour, stops: set[int]) -> Iterator[Beat]:
    """Of every step that has a line: one beat for each of its days."""
    state = hour.afresh().state
    lines = by_step(hour, lives(hour), walk(hour))
    yield from _of_step(hour, -1, state, state, lines[0], -1 in stops)
    for number, done in enumerate(hour.steps):
        before, (state, _) = state, step(hour.world, state, done.action)
        yield from _of_step(hour, number, before, state, lines[number + 1], number in stops)


def _of_step(
    hour: Hour, number: int, before: State, after: State, lines: Iterable[Entry], is_stop: bool
) -> Iterator[Beat]:
    """A choice is seen where it was made, with its mark; everything else as it then lay there."""
    days: dict[date, list[Entry]] = {}
    for entry in lines:
        if entry.kind not in _SKIPPED:
            days.setdefault(entry.moment.date(), []).append(entry)
    if is_stop and not days:
        days[hour.world.scenario.moment(before.now).date()] = []
    for of_day in days.values():
        for at_once in _apart(of_day):
            mark = next((one.offer for one in at_once if one.kind in _DEEDS), "")
            shown = before if mark or after.over else after
            entries = tuple(sorted(at_once, key=lambda one: -weight(one)))
            moment = entries[0].moment if entries else hour.world.scenario.moment(before.now)
            week = _week(hour, moment.date())
            yield Beat(number, moment, week, shown, mark, entries, weight(entries[0]) if entries else _CHOICE)


def _apart(of_day: list[Entry]) -> Iterator[list[Entry]]:
    """What was chosen stands with what came of it at once; what came minutes later has a picture of its own."""
    until = next((one.moment for one in of_day if one.kind in _DEEDS), datetime.max)
    yield [one for one in of_day if one.moment <= until]
    if later := [one for one in of_day if one.moment > until]:
        yield later


def _week(hour: Hour, day: date) -> int:
    """Of the weeks that there are: the days after the last one belong to it."""
    file = hour.world.scenario.file
    return min(file.week + file.weeks - 1, hour.world.scenario.week_of(day))


def weight(entry: Entry) -> int:
    """How long it stands beside the others; a paper that is only laid aside hardly does."""
    if entry.kind is Kind.CHOSE and not is_weighty(entry):
        return _LIGHTEST
    return _WEIGHT.get(entry.kind, _LIGHTEST)


def _joined(pieces: Iterable[Beat], stops: Sequence[Stop]) -> Iterator[Beat]:
    """What is seen in one picture is one beat: a letter or a talk with the choice made there, small things of a
    day together."""
    numbers = {one.step for one in stops}
    last: Beat | None = None
    for piece in pieces:
        if last and _is_one(last, piece) and (piece.mark or last.step not in numbers):
            last = _together(last, piece)
            continue
        if last:
            yield last
        last = piece
    if last:
        yield last


def _is_one(first: Beat, then: Beat) -> bool:
    if first.moment.date() != then.moment.date() or first.mark:
        return False
    here = (first.state.place.kind, first.state.place.id) == (then.state.place.kind, then.state.place.id)
    both_small = max(first.weight, then.weight) < _CHOICE and not then.mark and len(first.entries) < 3
    return both_small or bool(here and then.mark and first.state.place.id)


def _together(first: Beat, then: Beat) -> Beat:
    entries = (*then.entries, *first.entries) if then.mark else (*first.entries, *then.entries)
    entries = tuple(sorted(entries, key=lambda one: -weight(one)))
    heaviest = max(first.weight, then.weight) + (1 if then.mark else 0)
    return replace(then, entries=entries, weight=heaviest)


def _thinned(beats: list[Beat], total: int, stops: Sequence[Stop]) -> list[Beat]:
    """Without the lightest, until there is time for each that is left; what was decided stays, and every stop."""
    numbers = {one.step for one in stops}
    spare = sorted(
        (beat for beat in beats[1:-1] if beat.step not in numbers and not any(map(is_weighty, beat.entries))),
        key=lambda beat: (beat.weight, -len(beat.entries)),
    )
    gone = {id(beat) for beat in spare[: max(0, len(beats) - total // _A_BEAT_MS)]}
    return [beat for beat in beats if id(beat) not in gone]


def _timed(beats: list[Beat], total: int) -> tuple[Beat, ...]:
    """The time shared out by weight, none shorter than can be seen nor so long that it drags."""
    whole = sum(beat.weight + 1 for beat in beats) or 1
    spare = max(0, total - SHORTEST_MS * len(beats))
    shared = ((beat, SHORTEST_MS + spare * (beat.weight + 1) // whole) for beat in beats)
    return tuple(replace(beat, holds=min(LONGEST_MS, ms)) for beat, ms in shared)


# --- where it stands still --------------------------------------------------------------------------------------


def _with_pauses(hour: Hour, beats: list[Beat], stops: Sequence[Stop]) -> list[Beat]:
    """Each stop at its own step, or at the first beat after it."""
    for stop in stops:
        if beats:
            after = [n for n, beat in enumerate(beats) if beat.step >= stop.step] or [len(beats) - 1]
            same = [n for n in after if beats[n].step == beats[after[0]].step]
            number = max(same, key=lambda n: beats[n].weight)
            beats[number] = replace(beats[number], pause=_pause(hour, beats[number], stop))
    return beats


def _pause(hour: Hour, beat: Beat, stop: Stop) -> Pause:
    taken = next((one for one in beat.entries if one.offer and one.offer == beat.mark), None)
    lead = taken or (beat.entries[0] if beat.entries else None)
    where = place_of(beat.mark) or f"{beat.state.place.kind}/{beat.state.place.id}"
    there = [one for one in offers(hour.world, beat.state) if place_of(one.id) == where]
    rest = [one for one in there if one.id != beat.mark and one.kind in _CHOICES]
    title = {one.id: named(hour, one.id).title for one in rest}
    kind = lead.kind if lead else None
    return Pause(
        says=stop.says,
        lead=lead,
        taken=taken is not None,
        beside=tuple(title[one.id] for one in rest if not one.blocked),
        shut=tuple((title[one.id], one.blocked.thought) for one in rest if one.blocked),
        asks=replay_words.ASKED.get(kind, replay_words.ASKED_ELSE) if kind else replay_words.ASKED_ELSE,
    )
