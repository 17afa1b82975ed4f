"""What `check` asks of the files beside a scenario."""

import shutil
from pathlib import Path

from game.authoring.checking import drawings
from game.paths import ASSETS, SCENARIOS
from game.scenario.loader import load

FOLDER = SCENARIOS / "eerste-week"


def test_every_drawing_of_the_first_week_is_there() -> None:
    assert list(drawings(FOLDER, load(FOLDER))) == []


def test_a_face_and_an_envelope_that_are_not_drawn_are_said_where_they_are_asked_for(tmp_path: Path) -> None:
    shutil.copytree(ASSETS / "art", tmp_path / "art")
    for name in ("person-noor", "envelope-official"):
        (tmp_path / "art" / f"{name}.svg").unlink()
    scenario = load(FOLDER)
    official = [one for one in scenario.senders.values() if one.kind == "official"]
    found = list(drawings(FOLDER, scenario, tmp_path))
    absent = ("person-noor", "envelope-official")
    assert {one.sentence for one in found} == {f'er is geen tekening "{name}"' for name in absent}
    asked = [Path(one.where.file).name for one in found]
    assert asked == ["scenario.yaml", *["post.yaml"] * len(official)]
    assert all("bedoelt u" in one.remedy or "kies uit" in one.remedy for one in found)
