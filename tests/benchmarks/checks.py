"""`check` beside the bare load of the same file by the C YAML loader: ten thousand scenes."""

import gc
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import yaml

from game.rules import load_law
from game.scenario.loader import examine
from tests.benchmarks.row import Row

SCENES, ROUNDS = 10_000, 5
GOOD = Path(__file__).parents[1] / "scenario" / "goed"
SCENE = """\
  - id: scene_{n}
    person: kind
    at: 2026-10-05 20:{minute:02}
    pattern: [E20]
    nodes:
      - id: start
        turns: [{{who: kind, line: Dit is zin {n}.}}]
        options: [{{id: ja, text: Ja {n}.}}, {{id: nee, text: Nee {n}.}}]
"""


def check_scenes() -> Iterator[Row]:
    """Reading, typing and checking a scenario of ten thousand scenes, beside nothing but its plain data."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "goed"
        shutil.copytree(GOOD, folder)
        scenes = folder / "scenes.yaml"
        scenes.write_text(generated(), "utf-8")
        law, ours, bare = load_law(), [], []
        found = examine(folder, law).found  # what is made once in a process is made
        for _ in range(ROUNDS):  # by turns, so that a busy moment of the machine strikes both
            ours.append(_seconds(lambda: examine(folder, law)))
            text = scenes.read_text("utf-8")
            bare.append(_seconds(lambda: yaml.load(text, Loader=yaml.CSafeLoader)))  # noqa: B023
        mine, other = statistics.median(ours), statistics.median(bare)
        what = f"check {SCENES} scenes, {scenes.stat().st_size / 1e6:.1f} MB"
        assert not [one for one in found if one.code[:2] in {"YA", "SC"} and one.severity.name == "ERROR"], found[
            :3
        ]
        yield Row(what, f"{mine:.2f} s", f"{other:.2f} s bare C YAML load", f"{mine / other:.2f}", "<= 3, aim 1.5")


def generated() -> str:
    """The good scenario's scenes, and ten thousand more."""
    head, messages, rest = (GOOD / "scenes.yaml").read_text("utf-8").partition("messages:")
    return head + "".join(SCENE.format(n=n, minute=n % 60) for n in range(SCENES)) + messages + rest


def _seconds(work: Callable[[], object]) -> float:
    gc.collect()
    started = time.perf_counter()
    work()
    return time.perf_counter() - started
