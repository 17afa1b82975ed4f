"""Where scenarios lie, and how their files are called. Light: the title asks it before anything is loaded."""

from pathlib import Path

from game.core.diagnostics import Place, Refused, finding, unknown
from game.paths import SCENARIOS, shown

SCENARIO, POST, SCENES, PLAYS = "scenario.yaml", "post.yaml", "scenes.yaml", "plays.yaml"
HOUSEHOLD = "household.yaml"
FORMS, PROCEDURES, CALLS = "forms.yaml", "procedures.yaml", "calls.yaml"
"""These only where a scenario has them."""
PATTERNS, GLOSSARY = "experiences.yaml", "glossary.yaml"
"""Beside the scenarios, for all of them; a scenario may have a glossary of its own too."""


def folders(root: Path = SCENARIOS) -> list[Path]:
    """The scenario folders there, by name."""
    return sorted(path.parent for path in root.glob(f"*/{SCENARIO}"))


def find(name: str) -> Path:
    """The folder of a scenario, by its name or its path. Raises Refused when it is not there."""
    for folder in (Path(name), SCENARIOS / name):
        if (folder / SCENARIO).is_file():
            return folder.resolve()  # its name counts, also when somebody stands in it and says `.`
    place = Place(shown(Path(name)))
    if Path(name).is_dir():
        raise Refused([finding("SC002", place, file=SCENARIO)])
    raise Refused([unknown("scenario", name, [folder.name for folder in folders()], place)])
