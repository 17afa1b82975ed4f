"""Turning points: the three to five moments of an hour at which one other event changes most.

Tried are choices (something else that stood open there was taken), what was tried in vain for want of headspace
(and would have worked), luck (a draw that fell the other way), and what was not handed in (one of the last moments
before that day, in which everything that stood open is done). Of each the hour is played again from there with the
same actions. What is tried is the same for the same hour: the most likely to matter first, up to `MOST_TRIED`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Literal

from game.core.money import CENTS_A_EURO, Cents
from game.core.text import Text
from game.debrief import naming
from game.debrief.division import take_what_is_open
from game.debrief.model import Line
from game.debrief.other_worlds import LetterOf, letters_only_in
from game.debrief.outcome import Outcome, outcome
from game.play.actions import Take
from game.play.events import Attempted, ChanceCame, DeadlineMissed, Drew, MomentBegan
from game.play.hour import Hour
from game.play.offer import Kind, Offer
from game.play.offers import offers
from game.play.rerun import Done, Played, Rerun, branch, rerun
from game.play.world import World

Sort = Literal["choice", "tried", "luck", "left"]
MOST_TRIED, FEWEST, MOST = 40, 3, 5
_DAY_WEIGHT, _PIECE_WEIGHT = 20 * CENTS_A_EURO, 2 * CENTS_A_EURO
"""What a day without a right, and a per cent of the time with little headspace, count for beside money: a
weighing of ours, to choose which moments are shown. The figures themselves stand there too."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One event that could have been another: the step (its number in the hour) and what instead of what."""

    sort: Sort
    step: int
    was: str
    instead: str
    one_in: int = 0


@dataclass(frozen=True, slots=True)
class TurningPoint:
    """A moment with both branches; `about` is the letter, talk, message or debt. `was` is what happened,
    `instead` what then did not; `beside` what else stood open.

    `asked` is what was said to her there, where the choice is an answer.

    `gained` is what the other branch has more on hand, less owed, and `harm` how much more harm (cents, below 0:
    less).
    """

    sort: Sort
    step: int
    about: str
    at: int
    moment: datetime
    where: Line | None
    asked: Line | None
    was: Line
    instead: Line | None
    beside: tuple[Line, ...]
    shut: tuple[tuple[Line, Text], ...]
    share: int
    is_enough: bool
    gained: Cents
    harm: Cents
    suspended: int
    now: Outcome
    not_come: tuple[LetterOf, ...]
    came: tuple[LetterOf, ...]


def turning_points(played: Played) -> tuple[TurningPoint, ...]:
    """Those of an hour, all of them tried at once; it takes some seconds."""
    was = outcome(played.hour)
    return most(was, [tried(played, was, one) for one in candidates(played)])


def candidates(played: Played) -> tuple[Candidate, ...]:
    """What is tried, in the order of how likely it is to matter, each choice and draw once."""
    found = list(_every(played))
    return tuple(sorted(found, key=lambda one: (_rank(played, one), one.step))[:MOST_TRIED])


def tried(played: Played, was: Outcome, candidate: Candidate) -> TurningPoint:
    """The hour with this one event the other way."""
    again = _again(played, candidate)
    now, done = outcome(again.hour), played.steps[candidate.step]
    said = _said(played, candidate)
    open_ones, shut_ones = _beside(played, done, candidate)
    return TurningPoint(
        sort=candidate.sort,
        step=candidate.step,
        about=_about(candidate.was),
        at=done.before.now,
        moment=played.hour.world.scenario.moment(done.before.now),
        where=said.about,
        asked=naming.asked(played.hour.world.scenario, candidate.was) if candidate.sort == "choice" else None,
        was=said.title,
        instead=naming.named(played.hour, candidate.instead).title if candidate.sort == "choice" else None,
        beside=open_ones,
        shut=shut_ones,
        share=again.share,
        is_enough=again.is_enough,
        gained=now.worth - was.worth,
        harm=now.harm.total - was.harm.total,
        suspended=now.suspended - was.suspended,
        now=now,
        not_come=letters_only_in(played.hour, was, now),
        came=letters_only_in(again.hour, now, was),
    )


def most(was: Outcome, points: list[TurningPoint]) -> tuple[TurningPoint, ...]:
    """The three to five that change most, in the order of the hour; of one letter or talk only the way that
    changes most."""
    best: dict[str, TurningPoint] = {}
    for point in sorted(points, key=lambda one: -_weight(was, one)):
        if _weight(was, point) and point.is_enough:
            best.setdefault(point.about, point)
    chosen = list(best.values())
    heavy = [one for one in chosen if _weight(was, one) >= CENTS_A_EURO * 25]
    return tuple(sorted((heavy if len(heavy) >= FEWEST else chosen[:FEWEST])[:MOST], key=lambda one: one.at))


def _weight(was: Outcome, point: TurningPoint) -> int:
    """How much it changes: money, harm, days without a right, time with little headspace."""
    head = abs(point.now.little - was.little) * _PIECE_WEIGHT
    return abs(point.gained) + abs(point.harm) + abs(point.suspended) * _DAY_WEIGHT + head


# --- what could have been otherwise -----------------------------------------------------------------------------


def _every(played: Played) -> Iterator[Candidate]:
    yield from _left(played)
    seen = set[str]()
    for number, done in enumerate(played.steps):
        action = done.step.action
        for event in done.step.events:
            if isinstance(event, Drew | ChanceCame):
                key = f"{event.purpose}/{event.case}" if isinstance(event, Drew) else f"chance/{event.chance}"
                if key not in seen:
                    one_in = event.one_in if isinstance(event, Drew) else 0
                    yield Candidate("luck", number, key, "", one_in)
                seen.add(key)
        if not isinstance(action, Take) or action.offer in seen:
            continue
        if any(isinstance(event, Attempted) and event.reason == "head" for event in done.step.events):
            seen.add(action.offer)
            yield Candidate("tried", number, action.offer, action.offer)
            continue
        for other in _others(played, done, action.offer):
            seen.add(action.offer)
            yield Candidate("choice", number, action.offer, other.id)


_CHOICES = frozenset({Kind.OPTION, Kind.OBJECT, Kind.ADVANCE, Kind.PAY, Kind.EAT, Kind.ANSWER, Kind.SAY})


def _about(offer: str) -> str:
    """`scene/noor/start/bellen` is about `scene/noor`: of one talk one moment is shown."""
    return "/".join(offer.split("/")[:2])


def _point(offer: str) -> str:
    return offer.rpartition("/")[0]


def _left(played: Played) -> Iterator[Candidate]:
    """What was not handed in by its last day: the moments at the table before it, the nearest first."""
    began: list[tuple[int, str]] = []
    for number, done in enumerate(played.steps):
        for event in done.step.events:
            if isinstance(event, MomentBegan):
                began.append((number, event.moment))
            if isinstance(event, DeadlineMissed) and event.deadline.startswith("case/"):
                case = event.deadline.split("/")[1]
                for step, moment in began[: -_MOMENTS_BEFORE - 1 : -1]:
                    yield Candidate("left", step, f"case/{case}", moment)


_MOMENTS_BEFORE = 3


def _others(played: Played, done: Done, offer: str) -> list[Offer]:
    """What stood open beside it, at the same letter, message, talk or debt."""
    there = offers(played.hour.world, done.before)
    own = next((one for one in there if one.id == offer), None)
    if own is None or own.kind not in _CHOICES:
        return []
    same = (one for one in there if _point(one.id) == _point(offer) and one.kind in _CHOICES and not one.blocked)
    return [one for one in same if one.id != offer]


def _rank(played: Played, candidate: Candidate) -> int:
    """How likely it is to matter: luck and vain attempts, then what moves money or a case, then the rest."""
    if candidate.sort != "choice":
        return 0
    there = offers(played.hour.world, played.steps[candidate.step].before)
    both = [one for one in there if one.id in {candidate.was, candidate.instead}]
    if any(one.kind in {Kind.OBJECT, Kind.ADVANCE} or _moves(one) for one in both):
        return 1
    if any(one.kind in {Kind.ANSWER, Kind.PAY} for one in both):
        return 2
    return 3 if any(one.option and (one.option.does.flag or one.option.does.learn) for one in both) else 4


def _moves(offer: Offer) -> bool:
    """Whether it changes money, hours, a case, or who is spoken to."""
    does = offer.option.does if offer.option else None
    if does is None:
        return False
    money = does.hours or does.gift or does.sale or does.loan or does.repays or does.terms or does.guesses
    return bool(money or does.completes or does.uitstel or does.dial or does.visit or does.call_back or does.begin)


# --- the other branch -------------------------------------------------------------------------------------------


def _again(played: Played, candidate: Candidate) -> Rerun:
    match candidate.sort:
        case "left":
            return rerun(played, played.hour.world, before=partial(_in_that_moment, candidate.instead))
        case "luck":
            return rerun(
                played, replace(played.hour.world, spared=frozenset({candidate.was}), offered={}, heads={})
            )
        case "tried":
            return branch(played, candidate.step, candidate.instead, roomy(played.hour.world))
        case "choice":
            return branch(played, candidate.step, candidate.instead)


def _in_that_moment(moment: str, hour: Hour) -> None:
    """Everything that stood open in this one moment is done; in the others, what was done."""
    if hour.state.moment == moment:
        take_what_is_open(hour)


ROOMY = 100


def roomy(world: World) -> World:
    """The world in which a head has room for everything; for one step."""
    return replace(world, numbers=replace(world.numbers, capacity=ROOMY), offered={}, heads={}, tests={}, same={})


# --- in words ---------------------------------------------------------------------------------------------------


def _said(played: Played, candidate: Candidate) -> naming.Named:
    """What happened, and what it was about."""
    if candidate.sort == "luck":
        purpose, _, about = candidate.was.partition("/")
        return naming.luck(played.hour, purpose, about, candidate.one_in)
    if candidate.sort == "left":
        procedure = played.hour.world.scenario.procedure(candidate.was.partition("/")[2])
        return naming.Named(Line(procedure.name), Line(naming.institution(played.hour.world.scenario, procedure)))
    return naming.named(played.hour, candidate.was)


def _beside(
    played: Played, done: Done, candidate: Candidate
) -> tuple[tuple[Line, ...], tuple[tuple[Line, Text], ...]]:
    """What else stood open there, and what was struck through, with the thought."""
    if candidate.sort in {"luck", "left"}:
        return (), ()
    there = [one for one in offers(played.hour.world, done.before) if _point(one.id) == _point(candidate.was)]
    rest = [one for one in there if one.id not in {candidate.was, candidate.instead} and one.kind in _CHOICES]
    title = {one.id: naming.named(played.hour, one.id).title for one in rest}
    open_ones = tuple(title[one.id] for one in rest if not one.blocked)
    return open_ones, tuple((title[one.id], one.blocked.thought) for one in rest if one.blocked)
