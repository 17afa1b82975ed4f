"""An evening of these tests' own: one choice that is simply better, one that does nothing, one that comes back."""

import shutil
from pathlib import Path

from game.authoring.simulate import Asked, simulate
from game.authoring.simulate.crew import Crew
from game.authoring.simulate.report import Report
from game.play.world import build
from game.scenario.loader import load

GOOD = Path(__file__).parents[1] / "scenario" / "goed"
SCENES = """\
scenes:
  - id: gift
    person: kind
    pattern: [E55]
    at: 2026-10-05 20:05
    nodes:
      - id: start
        turns: [{who: kind, line: Oma geeft je wat.}]
        options:
          - id: aannemen
            text: Aannemen
            does: {gift: {amount: "25,00", who: Oma, what: zomaar}}
          - {id: weigeren, text: Weigeren}
  - id: kleur
    person: kind
    pattern: [E55]
    at: 2026-10-05 20:10
    nodes:
      - id: start
        turns: [{who: kind, line: Welke kleur?}]
        options:
          - {id: blauw, text: Blauw}
          - {id: rood, text: Rood}
  - id: belofte
    person: kind
    pattern: [E55]
    at: 2026-10-05 20:15
    nodes:
      - id: start
        turns: [{who: kind, line: Beloof je het?}]
        options:
          - {id: beloven, text: Beloven, does: {flag: beloofd}}
          - {id: zwijgen, text: Zwijgen}
messages: []
"""
LETTERS = """\
  - id: herinnering
    sender: gemeente
    dated: 2026-10-06
    arrives: 2026-10-07 21:00
    when: flag(beloofd)
    subject: uw belofte
    pattern: [E20]
    body: [{text: U hebt het beloofd.}]
    plain: [U hebt het beloofd.]
  - id: nooit
    sender: gemeente
    dated: 2026-10-05
    arrives: 2026-10-05 20:01
    when: flag(beloofd) and not flag(beloofd)
    subject: nooit
    pattern: [E20]
    body: [{text: Dit komt nooit.}]
    plain: [Dit komt nooit.]
bills:
"""


def evening(folder: Path) -> Path:
    """The evening, written in a folder; gives its own folder."""
    own = folder / "goed"
    shutil.copytree(GOOD, own, ignore=shutil.ignore_patterns("findings.yaml", "practices.yaml"))  # of other scenes
    (own / "scenes.yaml").write_text(SCENES, "utf-8")
    _change(own / "post.yaml", "bills:\n", LETTERS)
    _change(own / "scenario.yaml", "end: 2026-10-06 09:00", "end: 2026-10-08 12:00")
    _change(own / "scenario.yaml", "title: Een goede avond", "title: Een <b>avond</b>")
    return own


def _change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")


def asked(policies: tuple[str, ...] = ("careful",), runs: int = 4, pairs: int = 0, effort: int = 8) -> Asked:
    return Asked(policies, runs, seed=0, wpm=200, pairs=pairs, effort=effort)


def told(folder: Path, what: Asked, workers: int = 1) -> Report:
    """What these hours come to."""
    with Crew(folder, build(load(folder)), workers) as crew:
        return simulate(crew, what, lambda done, of: None)
