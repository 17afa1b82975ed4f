"""What many hours come to, as plain data: the one thing that the terminal, the page and the JSON are made from."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from game import __version__
from game.authoring.simulate.consequences import Consequence, consequences
from game.authoring.simulate.outcome import Outcome, Spent
from game.authoring.simulate.paired import Pair, Verdict, verdicts
from game.authoring.simulate.reach import Reach, reach
from game.authoring.simulate.spread import MEASURES, Spread, percentile, spread
from game.authoring.simulate.strangest import Strange, strangest
from game.play.bots import Reader
from game.play.world import World

FORMAT = 1
"""Of the JSON; higher when something in it changes its meaning."""
SHOWN_DAYS = (5, 25, 50, 75, 95)


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for. `runs` hours of each player, pairs of `pairs` hours of each; `effort` of best found."""

    policies: tuple[str, ...]
    runs: int
    seed: int
    wpm: int
    pairs: int
    effort: int


@dataclass(frozen=True, slots=True)
class Player:
    """The hours of one machine player: how each measure lies, where the time went by week, and the balance of each
    day as percentiles. `unended` are the seeds of hours that did not end."""

    policy: str
    hours: int
    unended: tuple[int, ...]
    spreads: tuple[tuple[str, Spread], ...]
    weeks: tuple[tuple[int, Spent], ...]
    course: tuple[tuple[int, ...], ...]

    def spread(self, measure: str) -> Spread:
        return dict(self.spreads)[measure]


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that is told. `stopped`: not all that was asked for was played; `hours_paired` were played for
    the pairs, beside those of the players."""

    scenario: str
    digest: str
    asked: Asked
    stopped: bool
    hours: int
    hours_asked: int
    players: tuple[Player, ...]
    together: Player | None
    reach: Reach
    pairs: int
    verdicts: tuple[Verdict, ...]
    consequences: tuple[Consequence, ...]
    strangest: tuple[Strange, ...]

    @property
    def dominated(self) -> tuple[Verdict, ...]:
        return tuple(one for one in self.verdicts if one.dominates)

    @property
    def without_consequence(self) -> tuple[Verdict, ...]:
        return tuple(one for one in self.verdicts if one.is_without_consequence)


def report(
    world: World, asked: Asked, hours: int, outcomes: Sequence[Outcome], pairs: Sequence[Pair], stopped: bool
) -> Report:
    """What these hours and pairs say; `hours` is how many were asked for."""
    return Report(
        scenario=world.scenario.id,
        digest=world.scenario.digest,
        asked=asked,
        stopped=stopped,
        hours=len(outcomes),
        hours_asked=hours,
        players=tuple(_players(asked.policies, outcomes)),
        together=_all_together(outcomes),
        reach=reach(world, outcomes),
        pairs=len(pairs),
        verdicts=verdicts(pairs),
        consequences=consequences(pairs),
        strangest=strangest(world, Reader(asked.wpm), outcomes),
    )


def _players(policies: Sequence[str], outcomes: Sequence[Outcome]) -> Iterator[Player]:
    """Each player that played at all. What stands beside each other in a figure has the same ends."""
    ends = {one.id: _ends([one.of(hour) for hour in outcomes]) for one in MEASURES}
    for policy in policies:
        own = [one for one in outcomes if one.policy == policy]
        if own:
            yield Player(
                policy,
                len(own),
                tuple(one.seed for one in own if not one.ended),
                tuple((one.id, spread([one.of(hour) for hour in own], *ends[one.id])) for one in MEASURES),
                _weeks(own),
                _course(own),
            )


def _all_together(outcomes: Sequence[Outcome]) -> Player | None:
    """The hours of all players as those of one."""
    as_one = [replace(one, policy=TOGETHER) for one in outcomes]
    return next(_players((TOGETHER,), as_one), None)


TOGETHER = "together"


def _ends(values: Sequence[int]) -> tuple[int, int]:
    return min(values, default=0), max(values, default=0)


def _weeks(outcomes: Sequence[Outcome]) -> tuple[tuple[int, Spent], ...]:
    weeks: dict[int, Spent] = {}
    for one in outcomes:
        for week, spent in one.weeks:
            weeks[week] = weeks.get(week, Spent()) + spent
    return tuple(sorted(weeks.items()))


def _course(outcomes: Sequence[Outcome]) -> tuple[tuple[int, ...], ...]:
    """For each day the balance at its end, below which so many per cent of the hours lie."""
    days = (sorted(balances) for balances in zip(*(one.closing for one in outcomes), strict=True))
    return tuple(tuple(percentile(day, share) for share in SHOWN_DAYS) for day in days)


# --- as data --------------------------------------------------------------------------------------------------


def as_data(told: Report) -> dict[str, Any]:
    """For `--json`. Money in cents, headspace on average in tenths of a piece, time in milliseconds or seconds."""
    return {
        "simulation": FORMAT,
        "game": __version__,
        "scenario": told.scenario,
        "digest": told.digest,
        "asked": asdict(told.asked),
        "stopped": told.stopped,
        "hours": told.hours,
        "hours_asked": told.hours_asked,
        "players": [_player(one) for one in told.players],
        "together": _player(told.together) if told.together else None,
        "reach": [asdict(one) for one in told.reach.things],
        "never_seen": [one.id for one in told.reach.never],
        "pairs": told.pairs,
        "choices": [_choice(one) for one in told.verdicts],
        "consequences": [asdict(one) for one in told.consequences],
        "dominating": [{"option": one.dominates, "over": _under(one)} for one in told.dominated],
        "without_consequence": [[one.first, one.second] for one in told.without_consequence],
        "strangest": [asdict(one) for one in told.strangest],
    }


def _player(one: Player) -> dict[str, Any]:
    return {
        "policy": one.policy,
        "hours": one.hours,
        "unended": list(one.unended),
        "spread": {
            id: {
                "lowest": values.lowest,
                "highest": values.highest,
                "percentiles": {str(share): value for share, value in values.percentiles},
                "histogram": list(values.parts),
            }
            for id, values in one.spreads
        },
        "time_ms": {str(week): asdict(spent) for week, spent in one.weeks},
        "balance_by_day": [dict(zip(map(str, SHOWN_DAYS), day, strict=True)) for day in one.course],
    }


def _choice(one: Verdict) -> dict[str, Any]:
    return {**asdict(one), "enough_pairs": one.is_enough}


def _under(one: Verdict) -> str:
    return one.second if one.dominates == one.first else one.first
