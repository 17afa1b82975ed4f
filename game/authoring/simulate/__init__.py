"""`simulate`: many hours by machine players that read, what comes out of them, and what hangs on each choice."""

import json
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path

from game.authoring.command import GOOD, STOPPED, WRONG_INPUT
from game.authoring.simulate import best, paired, strangest
from game.authoring.simulate.best import BEST_FOUND
from game.authoring.simulate.consequences import as_markdown
from game.authoring.simulate.crew import Crew, Tell, cores
from game.authoring.simulate.lines import as_lines
from game.authoring.simulate.outcome import Outcome, of_one
from game.authoring.simulate.page import as_page
from game.authoring.simulate.paired import Pair, Two
from game.authoring.simulate.report import Asked, Report, as_data, report
from game.play.bots import Reader
from game.play.hour import Hour
from game.play.world import World, build
from game.scenario import folders, loader

__all__ = ["Asked", "To", "progress", "run", "simulate"]

HANDFUL = 8
"""So many hours travel to a process together: one takes less than a tenth of a second."""


@dataclass(frozen=True, slots=True)
class To:
    """Where it is written, beside the terminal: JSON, a page, the journals of the strangest hours, and what
    comes of each choice as a table (Markdown)."""

    json: Path | None = None
    html: Path | None = None
    journals: Path | None = None
    choices: Path | None = None


def run(name: str, asked: Asked, to: To, workers: int = 0) -> int:
    """Play, print, and write what was asked for; 1 when an hour did not end. Raises Refused and OSError."""
    folder = folders.find(name)
    world = build(loader.load(folder))
    started = time.perf_counter()
    with Crew(folder, world, workers or cores()) as crew:
        told = simulate(crew, asked, progress)
        seconds = time.perf_counter() - started
        print("\n".join(as_lines(told)))
        print(f"\n{told.hours} uren en {told.pairs} paren in {seconds:.0f} s, op {crew.workers} processen")
    if to.json:
        to.json.write_text(json.dumps(as_data(told), indent=1, ensure_ascii=False) + "\n", "utf-8")
    if to.html:
        to.html.write_text(as_page(world.scenario, told), "utf-8")
    if to.choices:
        to.choices.write_text("\n".join(as_markdown(told.consequences)) + "\n", "utf-8")
    if to.journals:
        for one in told.strangest:
            print(strangest.keep(told.scenario, one, to.journals))
    if told.stopped:
        return STOPPED
    return WRONG_INPUT if any(player.unended for player in told.players) else GOOD


def simulate(crew: Crew, asked: Asked, tell: Tell) -> Report:
    """The hours of each player, and the pairs. By turns, so that who stops it has something of all."""
    hours = [_Hour(policy, seed, asked) for policy, seed in _by_turns(asked)]
    outcomes: list[Outcome] = crew.run(_play, hours, tell, HANDFUL)
    return report(crew.world, asked, len(hours), outcomes, _pairs(crew, asked, tell), crew.stopped)


ROUND = 20
"""After so many hours it is counted which options were beside each other often enough; counted while they are
played, it would hang on the number of processes."""


def _pairs(crew: Crew, asked: Asked, tell: Tell) -> list[Pair]:
    hours, pairs = [_Hour(*one, asked) for one in _paired(asked)], list[Pair]()
    for at in range(0, len(hours), ROUND):
        work, onward = partial(_pair, paired.enough(pairs)), _onward(tell, at, len(hours))
        done: list[list[Pair]] = crew.run(work, hours[at : at + ROUND], onward)
        pairs += chain.from_iterable(done)
    return pairs


def _onward(tell: Tell, before: int, of: int) -> Tell:
    return lambda done, _: tell(before + done, of)


@dataclass(frozen=True, slots=True)
class _Hour:
    """One hour to be played, by whom and with which luck."""

    policy: str
    seed: int
    asked: Asked


def _play(world: World, hour: _Hour) -> Outcome:
    reader = Reader(hour.asked.wpm)
    if hour.policy == BEST_FOUND:
        return best.search(Hour(world, hour.seed), hour.asked.effort, reader).outcome
    return of_one(world, hour.policy, hour.seed, reader)


def _pair(enough: frozenset[Two], world: World, hour: _Hour) -> list[Pair]:
    return paired.pairs_of(world, hour.policy, hour.seed, Reader(hour.asked.wpm), enough)


def _by_turns(asked: Asked) -> Sequence[tuple[str, int]]:
    """Best found plays as many hours as the others, and keeps the best of each `effort`."""
    hours: list[tuple[str, int]] = []
    for number in range(asked.runs):
        hours += [(policy, asked.seed + number) for policy in asked.policies if policy != BEST_FOUND]
        if BEST_FOUND in asked.policies and number % asked.effort == 0:
            hours.append((BEST_FOUND, asked.seed + number // asked.effort))
    return hours


def _paired(asked: Asked) -> Sequence[tuple[str, int]]:
    players = [policy for policy in asked.policies if policy != BEST_FOUND]
    return [(policy, asked.seed + number) for number in range(asked.pairs) for policy in players]


def progress(done: int, of: int) -> None:
    """A bar on a terminal that somebody looks at; nothing in a file."""
    if not sys.stderr.isatty():
        return
    width = 40
    full = width * done // max(1, of)
    end = "\r" + " " * (width + 30) + "\r" if done == of else ""
    print(f"\r[{'#' * full}{'.' * (width - full)}] {done} van {of}{end}", end="", file=sys.stderr, flush=True)
