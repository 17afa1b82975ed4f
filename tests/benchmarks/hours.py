"""How many full hours a second one core plays, and how many choices, beside inkjs in the same run.

`npm install inkjs` is done once, into a folder of temporary files; where npm or the network is not there, the row
says so. Both play the same generated story: a chain of turns with three options each, one of which is taken.
Seconds are those of one core, and of some rounds the best counts, for both.
"""

import json
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from game.play.actions import Take
from game.play.bots import POLICIES, Reader, play
from game.play.hour import Hour
from game.play.offers import offers
from game.play.world import World, build
from game.scenario.folders import find
from game.scenario.loader import load
from tests.benchmarks.row import Row

FLOOR, AIM = 20, 100
"""Full hours a second and per core."""
HOURS, ROUNDS = 40, 5
TURNS, OPTIONS, TIMES = 20, 3, 500
"""The generated story, and how often it is played in a round."""
INKJS = "inkjs@2"
GOOD = Path(__file__).parents[1] / "scenario" / "goed"

_PLAY = """
const { Compiler } = require("inkjs/full");
const story = new Compiler(require("fs").readFileSync(process.argv[2], "utf-8")).Compile();
function round(times) {
  let count = 0,
    words = 0;
  const began = process.cpuUsage();
  for (let time = 0; time < times; time++) {
    story.ResetState();
    for (;;) {
      while (story.canContinue) words += story.Continue().length;
      if (!story.currentChoices.length) break;
      story.ChooseChoiceIndex(count++ % story.currentChoices.length);
    }
  }
  const used = process.cpuUsage(began);
  return count / ((used.user + used.system) / 1e6);
}
round(Number(process.argv[3]));
console.log(JSON.stringify(Array.from({ length: Number(process.argv[4]) }, () => round(Number(process.argv[3])))));
"""


def hours_per_second() -> Iterator[Row]:
    """Full hours of `eerste-week` on one core, beside the floor; each machine player, and all five by turns."""
    world = build(load(find("eerste-week")))
    play(Hour(world, 0), POLICIES["careful"], Reader())  # tables and tests are made once
    taken = {policy: _seconds(lambda: _hours(world, policy)) for policy in POLICIES}  # noqa: B023
    for policy, seconds in (*taken.items(), ("all five", sum(taken.values()) / len(taken))):
        speed = HOURS / seconds
        yield Row(
            f"full hours, {policy}", f"{speed:.0f} hours/s", f"{FLOOR} hours/s floor, {AIM} aim",
            f"{speed / FLOOR:.2f}", ">= 1, aim 5",
        )  # fmt: skip


def _hours(world: World, policy: str) -> None:
    for seed in range(HOURS):
        play(Hour(world, seed), POLICIES[policy], Reader())


def choices_per_second() -> Iterator[Row]:
    """Choices a second beside inkjs on the same generated story; and with the whole simulation round them."""
    with tempfile.TemporaryDirectory() as folder:
        theirs = _inkjs(Path(folder))
        empty = max(_rounds(build(load(_generated(Path(folder))))))
    world = build(load(find("eerste-week")))
    hours = [Hour(world, seed) for seed in range(HOURS)]
    played = _seconds(lambda: [play(hour, POLICIES["careful"], Reader()) for hour in hours])
    choices = sum(isinstance(step.action, Take) for hour in hours for step in hour.steps)
    replayed = _seconds(lambda: _again(hours))
    for what, ours in (
        ("an empty world", empty),
        ("the whole simulation, as recorded", choices / replayed),
        ("the whole simulation, by careful", choices / played),
    ):
        if theirs is None:
            yield Row(f"choices, {what}", f"{ours:.0f}/s", f"{INKJS} is not to be had here", "", "> 1")
        else:
            yield Row(f"choices, {what}", f"{ours:.0f}/s", f"{theirs:.0f}/s inkjs", f"{ours / theirs:.3f}", "> 1")


def _again(hours: list[Hour]) -> None:
    """The same hours from what was done, with nobody who has to decide."""
    for hour in hours:
        hour.afresh().do_all(step.action for step in hour.steps)


def _rounds(world: World) -> list[float]:
    """Choices a second in the generated story: what is on offer is asked for, and one of it is taken."""
    at_the_talk = Hour(world, 0)
    at_the_talk.do(Take("between/verder"))
    at_the_talk.do(Take("meet/praatje"))
    state, done = at_the_talk.state, len(at_the_talk.steps)

    def once() -> None:
        for _ in range(TIMES):
            hour = at_the_talk.fork(state, done)
            for turn in range(TURNS):
                hour.do(Take(offers(world, hour.state)[turn % OPTIONS].id))

    once()
    return [TIMES * TURNS / _seconds(once) for _ in range(ROUNDS)]


def _generated(folder: Path) -> Path:
    """An evening with nothing in it but a talk of so many turns."""
    own = folder / "goed"
    shutil.copytree(GOOD, own)
    lines = ["scenes:", "  - {id: praatje, person: kind, pattern: [E55], at: 2026-10-05 20:00, comes: door,"]
    lines[-1] += " hail: Mam?, nodes: ["
    for turn in range(TURNS):
        to = f", to: n{turn + 1}" if turn + 1 < TURNS else ""
        options = ", ".join(f"{{id: o{option}, text: Antwoord {option}.{to}}}" for option in range(OPTIONS))
        lines.append(f"    {{id: n{turn}, turns: [{{who: kind, line: Zin {turn}.}}], options: [{options}]}},")
    (own / "scenes.yaml").write_text("\n".join([*lines, "  ]}", "messages: []", ""]), "utf-8")
    return own


def _inkjs(folder: Path) -> float | None:
    """Their choices a second on that story, or None where inkjs cannot be had."""
    home = Path(tempfile.gettempdir()) / "een-uur-inkjs"
    home.mkdir(exist_ok=True)
    ink = ["-> n0"]
    for turn in range(TURNS):
        to = f"n{turn + 1}" if turn + 1 < TURNS else "END"
        ink += [
            f"=== n{turn} ===",
            f"Zin {turn}.",
            *(f"+ [Antwoord {option}.] -> {to}" for option in range(OPTIONS)),
        ]
    (folder / "story.ink").write_text("\n".join([*ink, ""]), "utf-8")
    (home / "play.js").write_text(_PLAY, "utf-8")
    try:
        if not (home / "node_modules" / "inkjs").is_dir():
            subprocess.run(["npm", "install", INKJS], cwd=home, check=True, capture_output=True, timeout=120)
        done = subprocess.run(
            ["node", "play.js", str(folder / "story.ink"), str(TIMES), str(ROUNDS)],
            cwd=home, check=True, capture_output=True, text=True, timeout=300,
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError):
        return None
    speeds: list[float] = json.loads(done.stdout)
    return max(speeds)


def _seconds(work: Callable[[], object]) -> float:
    """Seconds of one core: what else the machine does is not counted."""
    started = time.process_time()
    work()
    return time.process_time() - started
