"""Where scenarios lie, and how their files are called. Light: the title asks it before anything is loaded."""

from pathlib import Path

from game.core.diagnostics import Place, Refused, finding, unknown
from game.core.source import read
from game.paths import SCENARIOS, shown

SCENARIO, POST, SCENES, PLAYS = "scenario.yaml", "post.yaml", "scenes.yaml", "plays.yaml"
HOUSEHOLD = "household.yaml"
FORMS, PROCEDURES, CALLS, FINDINGS = "forms.yaml", "procedures.yaml", "calls.yaml", "findings.yaml"
PRACTICES = "practices.yaml"
"""These only where a scenario has them."""
PATTERNS, GLOSSARY = "experiences.yaml", "glossary.yaml"
"""Beside the scenarios, for all of them; a scenario may have a glossary of its own too."""


def folders(root: Path = SCENARIOS) -> list[Path]:
    """The scenario folders there, by name."""
    return sorted(path.parent for path in root.glob(f"*/{SCENARIO}"))


def beside(folder: Path, name: str) -> Path:
    """The folder of another scenario: beside this one, or else with those that ship, there or not."""
    return folder.parent / name if (folder.parent / name / SCENARIO).is_file() else SCENARIOS / name


def made_of(folder: Path) -> tuple[Path, ...]:
    """The folders whose files together make this scenario; of a part, the whole comes first."""
    written = read(folder / SCENARIO, shown(folder / SCENARIO)).data
    name = written.get("part_of") if isinstance(written, dict) else None
    return (beside(folder, name), folder) if isinstance(name, str) else (folder,)


def is_whole(folder: Path) -> bool:
    """Whether it tells its own story, and is no part of another."""
    return made_of(folder) == (folder,)


def find(name: str) -> Path:
    """The folder of a scenario, by its name or its path. Raises Refused when it is not there."""
    for folder in (Path(name), SCENARIOS / name):
        if (folder / SCENARIO).is_file():
            return folder.resolve()  # its name counts, also when somebody stands in it and says `.`
    place = Place(shown(Path(name)))
    if Path(name).is_dir():
        raise Refused([finding("SC002", place, file=SCENARIO)])
    raise Refused([unknown("scenario", name, [folder.name for folder in folders()], place)])
