"""Derived results of a scenario, as files beside it: the best hour that was found, and a thousand hours.

    scenarios/<id>/derived/best-hour.json
    scenarios/<id>/derived/thousand-hours.json

One command makes them anew (`python main.py derive SCENARIO`). Each begins with the key that it was made under:
the digest of the scenario with its tables, the version of the game, and how one hour is played now. `stale` says
which of them were made under another.
"""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from game import __version__
from game.authoring.command import GOOD, STOPPED
from game.authoring.simulate import Asked, progress, simulate
from game.authoring.simulate.best import BEST_FOUND, Found, search, worth
from game.authoring.simulate.crew import Crew, Tell, cores
from game.authoring.simulate.report import as_data
from game.play import journal
from game.play.bots import POLICIES, Reader, play
from game.play.digest import digest
from game.play.hour import Hour
from game.play.stored import BEST_HOUR, FOLDER, THOUSAND_HOURS
from game.play.world import World, build
from game.scenario import folders, loader
from game.scenario.scenario import Scenario

FILES = (BEST_HOUR, THOUSAND_HOURS)
FORMAT = 1
HOURS, EFFORT, CLIMBS = 1000, 300, 10
"""So many hours, divided over the players; so many hours to find the best one, in so many climbs."""
SEED, WPM = 0, 200


def key(world: World) -> dict[str, Any]:
    """What these files lean on. The hour of one machine player stands in for the rules of play."""
    hour = Hour(world, SEED)
    play(hour, POLICIES["careful"], Reader(WPM))
    return {
        "derived": FORMAT,
        "game": __version__,
        "scenario": world.scenario.id,
        "digest": world.scenario.digest,
        "plays": digest(hour.state),
    }


def stale(folder: Path, scenario: Scenario) -> tuple[Path, ...]:
    """The derived files of a scenario folder that are there and were made under another key, or cannot be read."""
    there = [path for name in FILES if (path := folder / FOLDER / name).is_file()]
    if not there:
        return ()
    now = key(build(scenario))
    return tuple(path for path in there if _key_of(path) != now)


def _key_of(path: Path) -> object:
    try:
        written = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    return written.get("key") if isinstance(written, dict) else None


# --- making them ------------------------------------------------------------------------------------------------


def derive(name: str, hours: int = HOURS, effort: int = EFFORT, workers: int = 0) -> int:
    """Make both files anew; nothing is written when it was stopped. Raises Refused and OSError."""
    folder = folders.find(name)
    world = build(loader.load(folder))
    with Crew(folder, world, workers or cores()) as crew:
        made = make(crew, hours, effort, progress)
    if not made:
        print("gestopt: er is niets geschreven")
        return STOPPED
    (folder / FOLDER).mkdir(exist_ok=True)
    for file, data in made.items():
        _write(folder / FOLDER / file, data)
        print(folder / FOLDER / file)
    return GOOD


def make(crew: Crew, hours: int, effort: int, tell: Tell) -> dict[str, dict[str, Any]]:
    """What goes in each file, by its name; nothing when it was stopped. The same for any number of processes."""
    policies = tuple(POLICIES)
    asked = Asked(policies, max(1, hours // len(policies)), SEED, WPM, pairs=0, effort=effort)
    told = simulate(crew, asked, tell)
    climbs = crew.run(_climb, [(number, -(-effort // CLIMBS)) for number in range(CLIMBS)], tell)
    if crew.stopped:
        return {}
    now = key(crew.world)
    best = max(climbs, key=lambda one: tuple(one["worth"]))  # the first of those that are worth the same
    tried = sum(one["tried"] for one in climbs)
    return {
        BEST_HOUR: {"key": now, **best, "tried": tried},
        THOUSAND_HOURS: {"key": now, **as_data(told)},
    }


def _climb(world: World, task: tuple[int, int]) -> dict[str, Any]:
    number, effort = task
    return _as_data(search(Hour(world, SEED), max(effort, len(POLICIES)), Reader(WPM), number))


def _as_data(found: Found) -> dict[str, Any]:
    """The hour, with its journal line by line."""
    hour, (ended, best) = found.telling.hour, worth(found)
    return {
        "player": BEST_FOUND,
        "tried": found.tried,
        "swaps": found.swaps,
        "goes_on_as": found.of,
        "seed": hour.seed,
        "ended": ended,
        "worth": [int(ended), *best],
        "measures": asdict(found.outcome.measures),
        "least_free": found.outcome.least_free,
        "played_seconds": found.outcome.seconds,
        "journal": journal.written(hour),
    }


def _write(path: Path, data: dict[str, Any]) -> None:
    """Whole or not at all."""
    fresh = path.with_suffix(".tmp")
    fresh.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", "utf-8")
    fresh.replace(path)
