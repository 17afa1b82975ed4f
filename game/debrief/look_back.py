"""Looking back on an hour: from everything that happened to everything that the debrief shows."""

from collections.abc import Iterator

from game import __version__
from game.debrief import words
from game.debrief.afterwards import afterwards
from game.debrief.doors import doors
from game.debrief.file import file_lines, letters_beside
from game.debrief.findings import matters
from game.debrief.model import Debrief, Header, Line, Monday, PaceChange, Prompt
from game.debrief.sources import sources
from game.debrief.timeline import lives, timeline
from game.debrief.walk import walk
from game.debrief.went import went
from game.play.actions import Action, Take
from game.play.events import PaceSet
from game.play.hour import Hour
from game.play.journal import Journal
from game.play.replay import Replayed
from game.play.stored import BestFound


def look_back(hour: Hour, best: BestFound | None = None) -> Debrief:
    """The debrief of an hour as far as it was played; an early one is as whole as a late one.

    `best` is what a search found to be the best hour of this scenario, where that was stored.
    """
    walked, letters = walk(hour), lives(hour)
    course, money = timeline(hour, letters, walked), went(hour, best)
    shut = doors(hour, walked.seen)
    return Debrief(
        header=_header(hour),
        timeline=course,
        doors=shut,
        afterwards=afterwards(hour, course.open_ends, letters),
        sources=sources(hour, letters, walked.reckoned, money.rights),
        file=file_lines(hour, letters, course.entries),
        letters=letters_beside(hour, letters, walked.first_read),
        went=money,
        matters=matters(hour, course.entries, shut, money),
        monday=_monday(hour),
    )


def record(journal: Journal, replayed: Replayed) -> tuple[Line, ...]:
    """What a reader must know of a journal that is not whole, or not of this game; nothing where it is."""
    then, said = journal.header, words.RECORD
    lines = (
        then.game != __version__ and Line(said["version"], {"then": then.game, "now": __version__}),
        replayed.broken and Line(said["broken"], {"line": replayed.broken}),
        then.digest != replayed.hour.world.scenario.digest and Line(said["changed"]),
        replayed.lost and Line(said["lost"], {"count": replayed.lost}),
        replayed.differs and Line(said["differs"]),
    )
    return tuple(line for line in lines if line)


def _header(hour: Hour) -> Header:
    scenario = hour.world.scenario
    return Header(
        scenario=scenario.id,
        title=scenario.file.title,
        who=scenario.file.who,
        frame=scenario.file.frame,
        last_words=scenario.file.last if hour.state.over == "end" else words.STOPPED_EARLY,
        digest=scenario.digest,
        seed=hour.seed,
        paces=tuple(_paces(hour)),
        ended=hour.state.over,
        first=scenario.moment(0),
        last=scenario.moment(hour.state.now),
        played_ms=hour.state.played,
        team=hour.team,
        chosen=sum(_is_choice(step.action) for step in hour.steps),
    )


_NO_CHOICE = ("hour/", "between/")


def _is_choice(action: Action) -> bool:
    """Going on to the first moment, or on to the debrief, is none."""
    return isinstance(action, Take) and not action.offer.startswith(_NO_CHOICE)


def _paces(hour: Hour) -> Iterator[PaceChange]:
    yield PaceChange(0, hour.pace)
    yield from (PaceChange(event.at, event.pace) for event in hour.events if isinstance(event, PaceSet))


def _monday(hour: Hour) -> Monday:
    looking = hour.world.scenario.file.debrief
    feelings = tuple(Prompt(f"gevoel-{number}", text) for number, text in enumerate(looking.feelings, start=1))
    return Monday(feelings, tuple(looking.monday), looking.limits)
