"""Paired re-runs: the same hour up to a choice, something else chosen there, and on as the same player would.

Both hours of a pair have the same luck, so what differs comes of the choice. Who draws lots for what it does, is
followed by the careful one on both sides: after another choice its lots would fall on other things.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields

from game.authoring.simulate.outcome import Telling, plain, played
from game.authoring.simulate.spread import percentile
from game.play import events as happened
from game.play.actions import Take
from game.play.bots import POLICIES, Decision, Reader, carry_out, play
from game.play.events import Event
from game.play.hour import Hour, Step
from game.play.measure import Measures, measures
from game.play.offers import Kind, Offer
from game.play.time import TICKS_A_DAY
from game.play.world import World

FOLLOWED_BY = {"random": "careful", "overwhelmed": "careful", "curious": "careful"}
"""Who draws lots, and who goes on after the choice."""
BETTER_IN = 95
"""Per cent of the pairs in which a choice that dominates is better on one of the measures (game.md)."""
FEWEST_PAIRS = 20
"""Of fewer pairs nothing is said: 95 % of them would be all."""
ENOUGH_PAIRS = 2 * FEWEST_PAIRS
"""Two options that were beside each other so often are left, so that the time goes to what is met less."""
A_WEEK = 7
"""So many days after a choice, what comes of it comes back."""
CHOICES = frozenset({Kind.PUT, Kind.OPTION, Kind.OBJECT, Kind.ADVANCE, Kind.PAY, Kind.EAT, Kind.ANSWER, Kind.SAY})
"""Kinds of offers of which one is taken and not another; of comforts the next is as near."""


@dataclass(frozen=True, slots=True)
class Difference:
    """The first thing that came to the household in one hour of a pair and not, or not that day, in the other.

    `days`: so many whole days after the choice; `what`: the kind of event and what it is about.
    """

    days: int
    what: str

    @property
    def is_felt(self) -> bool:
        """Whether it is a night's sleep, or a weight: that differs by itself after anything."""
        return self.what.partition(" ")[0] in _FELT


_FELT = frozenset(one.__name__ for one in (happened.Slept, happened.Eased, happened.WorryCame))


@dataclass(frozen=True, slots=True)
class Pair:
    """At a `point`, `first` in the one hour and `second` in the other; ids are plain and in alphabetical order.

    `difference` is the first there is, `later` the first of a week or more later, other than how she feels.
    """

    point: str
    first: str
    second: str
    of_first: Measures
    of_second: Measures
    difference: Difference | None
    later: Difference | None

    @property
    def is_putting_away(self) -> bool:
        """Whether it is only about where a letter is laid."""
        return {self.first.rpartition("/")[2], self.second.rpartition("/")[2]} <= _LAID


@dataclass(frozen=True, slots=True)
class Verdict:
    """What all pairs of two options of one choice say together.

    `differ`: in so many of them something came of it, `days` later (the median), most often `what`. `dominates`
    is the option that does, or nothing. `gains` are the medians of what `first` has more of than `second`;
    `alike`: in every pair both ended the same.
    """

    point: str
    first: str
    second: str
    pairs: int
    differ: int
    days: int
    what: str
    dominates: str
    gains: Measures
    alike: bool

    @property
    def is_enough(self) -> bool:
        return self.pairs >= FEWEST_PAIRS

    @property
    def is_without_consequence(self) -> bool:
        return self.is_enough and not self.differ and self.alike

    @property
    def is_putting_away(self) -> bool:
        """Whether it is only about where a letter is laid."""
        return {self.first.rpartition("/")[2], self.second.rpartition("/")[2]} <= _LAID


_LAID = frozenset({"map", "stapel", "weg"})


def point_of(offer: Offer) -> str:
    """The choice that an offer is an option of: a letter, a message, a turn of a talk, a debt, or ''."""
    return plain(offer.id).rpartition("/")[0] if offer.kind in CHOICES else ""


def others(decision: Decision) -> tuple[Offer, ...]:
    """What stood open at the same choice."""
    point = point_of(decision.choice)
    if not point or decision.choice.blocked:
        return ()
    same = (one for one in decision.on_offer if point_of(one) == point and not one.blocked)
    return tuple(one for one in same if one.id != decision.choice.id)


# --- the pairs of one hour ------------------------------------------------------------------------------------


Two = tuple[str, str]
"""Two options of one choice, plain and in alphabetical order."""


def two(one: str, other: str) -> Two:
    return (one, other) if one <= other else (other, one)


def pairs_of(
    world: World, policy: str, seed: int, reader: Reader, enough: Collection[Two] = frozenset()
) -> list[Pair]:
    """Every choice of one hour, beside each other option that stood open then, but for those of which there are
    `enough`."""
    _, telling = played(Hour(world, seed), policy, reader)
    found: list[Pair] = []
    for decision, done in telling.decisions:
        ours = plain(decision.choice.id)
        rest = [one for one in others(decision) if two(ours, plain(one.id)) not in enough]
        if not rest or not _was_taken(telling.hour, decision, done):
            continue
        base = telling.hour
        if policy in FOLLOWED_BY:
            base = gone_on(telling, decision, done, decision.choice, policy, reader)
        for other in rest:
            hour = gone_on(telling, decision, done, other, policy, reader)
            if _was_taken(hour, decision.taking(other), done):
                found.append(_pair(decision, done, other, base, hour))
    return found


def gone_on(telling: Telling, decision: Decision, done: int, choice: Offer, policy: str, reader: Reader) -> Hour:
    """The hour with this chosen there, and on to its end."""
    hour = telling.hour.fork(decision.state, done)
    for action in carry_out(hour, decision.taking(choice)):
        hour.do(action)
    play(hour, POLICIES[FOLLOWED_BY.get(policy, policy)], reader, first=decision.count + 1)
    return hour


_UP_TO_THE_CHOICE = 2
"""The steps of a decision: the time that it took, and the choice. What the choice brings at once is its echo."""


def _was_taken(hour: Hour, decision: Decision, done: int) -> bool:
    """Whether it still stood there after the time that it took to read and decide."""
    step = hour.steps[done + 1] if done + 1 < len(hour.steps) else None
    return step is not None and getattr(step.action, "offer", "") == decision.choice.id


def _pair(decision: Decision, done: int, other: Offer, base: Hour, hour: Hour) -> Pair:
    ours, theirs = plain(decision.choice.id), plain(other.id)
    since = base.steps[done + 1].at
    differ = differences(came_after(base, done), came_after(hour, done), since)
    both = first(differ), first(one for one in differ if one.days >= A_WEEK and not one.is_felt)
    point, of_ours, of_theirs = point_of(other), measures(base), measures(hour)
    if ours <= theirs:
        return Pair(point, ours, theirs, of_ours, of_theirs, *both)
    return Pair(point, theirs, ours, of_theirs, of_ours, *both)


def came_after(hour: Hour, done: int) -> list[Event]:
    """What came to the household after the choice."""
    steps = hour.steps[done + _UP_TO_THE_CHOICE :]
    return [event for step in steps for event in step.events if _comes(event, is_by_hand(step))]


# --- what differs -----------------------------------------------------------------------------------------------

DEEDS = frozenset(
    {
        happened.MomentBegan, happened.MomentEnded, happened.WeekBegan, happened.TalkBegan, happened.HourEnded,
        happened.LetterRead, happened.LetterPut, happened.PaperAsked, happened.CodeSent, happened.CodeRefused,
        happened.LoggedIn, happened.LoggedOut, happened.FormBegun, happened.FormKept, happened.FormRefused,
        happened.FormSent, happened.Declared, happened.Chose, happened.Attempted, happened.DoorShut,
        happened.TimeSpent, happened.CutOff, happened.Dialled, happened.Queued, happened.PickedUp,
        happened.CallTaken, happened.CallEnded, happened.SceneEnded, happened.Headspace, happened.PaceSet,
        happened.WorryWent,
    }
)  # fmt: skip
"""What a player does, and the clock: those differ by themselves after another choice, and come to nobody."""
BROUGHT = frozenset(
    {
        happened.Booked, happened.DebtPaid, happened.Eased, happened.Learned, happened.TermsAgreed,
        happened.TermsRefused, happened.TermsEnded, happened.BondChanged, happened.FoodCame, happened.TruthChanged,
        happened.WorryCame,
    }
)  # fmt: skip
"""What a later deed brings at once, is of that deed; what comes so by itself (a debit, a new worry) counts."""


def _comes(event: Event, by_hand: bool) -> bool:
    return type(event) not in DEEDS and not (by_hand and type(event) in BROUGHT)


def is_by_hand(step: Step) -> bool:
    """Whether something was done; going on with the day, or to bed, lets the agenda run."""
    return isinstance(step.action, Take) and not step.action.offer.endswith(("/verder", "/bed"))


_CHANGING = frozenset({"at", "until", "left", "free", "minutes", "paper", "balance", "booking", "values"})
"""What of an event may differ without its being another event."""


def differences(one: Sequence[Event], other: Sequence[Event], since: int) -> list[Difference]:
    """What came in one and not, or not on that day, in the other, as it came."""
    found = sorted((*_only_in(one, other), *_only_in(other, one)), key=lambda event: (event.at, what(event)))
    return [Difference(max(0, event.at - since) // TICKS_A_DAY, what(event)) for event in found]


def first(differ: Iterable[Difference]) -> Difference | None:
    return next(iter(differ), None)


def _only_in(one: Sequence[Event], other: Sequence[Event]) -> Iterator[Event]:
    left = Counter(_key(event) for event in other)
    for event in one:
        key = _key(event)
        if left[key] > 0:
            left[key] -= 1
        else:
            yield event


def _key(event: Event) -> tuple[object, ...]:
    about = [getattr(event, one.name) for one in fields(event) if one.name not in _CHANGING]
    booking = getattr(event, "booking", None)
    if booking:
        about += [booking.cause, booking.amount, booking.pocket]
    return (type(event), event.at // TICKS_A_DAY, *about)


def what(event: Event) -> str:
    """The kind of event and what it is about: `LetterCame herinnering`."""
    booking = getattr(event, "booking", None)
    about = booking.cause if booking else next((str(getattr(event, one.name)) for one in fields(event)[1:2]), "")
    return f"{type(event).__name__} {plain(about)}".strip()


# --- all pairs together -----------------------------------------------------------------------------------------


def enough(pairs: Sequence[Pair]) -> frozenset[Two]:
    """The options that were beside each other often enough."""
    met = Counter((pair.first, pair.second) for pair in pairs)
    return frozenset(options for options, count in met.items() if count >= ENOUGH_PAIRS)


def verdicts(pairs: Sequence[Pair]) -> tuple[Verdict, ...]:
    """One for every two options of a choice that were met beside each other."""
    groups: dict[tuple[str, str, str], list[Pair]] = {}
    for pair in pairs:
        groups.setdefault((pair.point, pair.first, pair.second), []).append(pair)
    return tuple(_verdict(*key, groups[key]) for key in sorted(groups))


def _verdict(point: str, first: str, second: str, pairs: Sequence[Pair]) -> Verdict:
    differences = [pair.difference for pair in pairs if pair.difference]
    days = sorted(one.days for one in differences)
    most = Counter(one.what for one in differences).most_common()
    often = min((name for name, count in most if count == most[0][1]), default="")
    gains = [_gain(pair) for pair in pairs]
    middle = (percentile(sorted(getattr(one, name) for one in gains), 50) for name in _FIELDS)
    return Verdict(
        point,
        first,
        second,
        len(pairs),
        len(differences),
        percentile(days, 50) if days else 0,
        often,
        _dominating(first, second, pairs),
        Measures(*middle),
        all(pair.of_first == pair.of_second for pair in pairs),
    )


_FIELDS = tuple(one.name for one in fields(Measures))


def _gain(pair: Pair) -> Measures:
    """What the first has more of than the second."""
    both = ((getattr(pair.of_first, name), getattr(pair.of_second, name)) for name in _FIELDS)
    return Measures(*(ours - theirs for ours, theirs in both))


def _dominating(first: str, second: str, pairs: Sequence[Pair]) -> str:
    """Never worse on any measure, and better on one in nearly all pairs."""
    if len(pairs) < FEWEST_PAIRS:
        return ""
    for name, ahead in ((first, 1), (second, -1)):
        gains = [
            [ahead * (a - b) for a, b in zip(pair.of_first.better, pair.of_second.better, strict=True)]
            for pair in pairs
        ]
        better = sum(max(one) > 0 for one in gains)
        if all(min(one) >= 0 for one in gains) and 100 * better >= BETTER_IN * len(pairs):
            return name
    return ""
