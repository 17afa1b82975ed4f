"""`python -m tests.kills 20`: the game is killed at random moments, and each time goes on exactly there.

A machine player plays the real screens in a process of its own; `kill -9` ends it in the middle. What the journal
then holds is played again, and must be the same as the first so many actions of an evening that nobody killed.
"""

import os
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from game.core.chance import draw
from game.paths import SCENARIOS
from game.play import journal
from game.play.bots import POLICIES, Reader, play
from game.play.digest import digest
from game.play.hour import Hour
from game.play.replay import replay
from game.play.world import World, build
from game.scenario.loader import load

PROJECT = Path(__file__).resolve().parents[1]
POLICY = "careful"
MOST_LINES = 60
MOST_MORE_MS = 300
PATIENCE_S = 60


@dataclass(frozen=True, slots=True)
class Killed:
    """One kill: what of the evening was on the disk, and whether it is the evening that was played."""

    seed: int
    actions: int
    same: bool


def kill_once(world: World, seed: int) -> Killed:
    """Start, wait for a random number of lines and then a little more, kill, look."""
    with tempfile.TemporaryDirectory() as home:
        _play_and_kill(Path(home), seed)
        (written,) = Path(home, "journals").glob("*.jsonl")
        resumed = replay(world, journal.read(written))
    return Killed(seed, resumed.done, resumed.lost == 0 and _same(world, seed, resumed.hour))


def _play_and_kill(home: Path, seed: int) -> None:
    command = [sys.executable, "main.py", "play", "eerste-week", "--autoplay", POLICY, "--seed", str(seed)]
    quiet = {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy", "EEN_UUR_HOME": str(home)}
    process = subprocess.Popen(
        [*command, "--speed", "60"], cwd=PROJECT, env={**os.environ, **quiet}, stdout=subprocess.DEVNULL
    )
    lines, until = 2 + draw(seed, "lines", below=MOST_LINES), time.monotonic() + PATIENCE_S
    while _lines(home) < lines and process.poll() is None and time.monotonic() < until:
        time.sleep(0.005)
    time.sleep(draw(seed, "more", below=MOST_MORE_MS) / 1000)
    process.send_signal(signal.SIGKILL)
    process.wait()


def _lines(home: Path) -> int:
    return sum(path.read_bytes().count(b"\n") for path in home.glob("journals/*.jsonl"))


def _same(world: World, seed: int, resumed: Hour) -> bool:
    """Whether it is the beginning of the evening that the same player plays without being killed."""
    whole = Hour(world, seed)
    play(whole, POLICIES[POLICY], Reader())
    again = Hour(world, seed)
    taken = [step.action for step in resumed.steps]
    again.do_all(taken)
    choices = [step.action for step in whole.steps if hasattr(step.action, "offer")]
    done = [action for action in taken if hasattr(action, "offer")]
    return digest(again.state) == digest(resumed.state) and done == choices[: len(done)]


def main(times: int) -> int:
    world = build(load(SCENARIOS / "eerste-week"))
    killed = [kill_once(world, seed) for seed in range(times)]
    for one in killed:
        print(
            f"killed: {one.actions:3} actions were kept, {'the same evening' if one.same else 'ANOTHER evening'}"
        )
    wrong = sum(not one.same for one in killed)
    print(f"{times} kills, {times - wrong} evenings go on exactly there, {wrong} do not")
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 20))
