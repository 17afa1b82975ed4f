"""An hour played again from its journal: `step`, folded over the actions."""

from dataclasses import dataclass

from game.play.digest import digest
from game.play.hour import Hour
from game.play.journal import Journal, as_action
from game.play.step import NotOffered
from game.play.stops import weeks_to_stop
from game.play.world import World


@dataclass(frozen=True, slots=True)
class Replayed:
    """An hour played again. `lost` counts the actions that no longer fit, `differs` the digests that do not."""

    hour: Hour
    done: int
    lost: int
    differs: bool
    broken: int

    @property
    def whole(self) -> bool:
        return not (self.lost or self.differs or self.broken)


def replay(world: World, journal: Journal) -> Replayed:
    """Play it again. What no longer fits is skipped and counted; nothing is decided for the player.

    Of the weeks after which the table stopped to talk, those that the scenario still has questions for.
    """
    header = journal.header
    hour = Hour(world, header.seed, header.pace, weeks_to_stop(world.scenario, header.stops), header.team)
    lost, differs = 0, False
    for line in journal.lines:
        if "digest" in line:
            differs = differs or line["digest"] != digest(hour.state)
            continue
        try:
            hour.do(as_action(line))
        except NotOffered:
            lost += 1
    return Replayed(hour, len(hour.steps), lost, differs, journal.broken)
