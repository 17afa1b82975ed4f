"""The build hook: compiles every translation, and lets scenarios, assets and locales travel in the wheel.

A checkout (`pip install -e .`) gets its `.mo` files beside the `.po` files, where gettext looks for them.
"""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SHARED = ("assets", "locales", "scenarios")


class Data(BuildHookInterface[Any]):
    """Called by hatchling before a wheel is made; `version` is "standard" or "editable"."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        root = Path(self.root)
        for folder in SHARED:
            compile_catalogues(root / folder)
        if version == "editable":
            return  # the files are found in the checkout itself: see game/paths.py
        for folder in SHARED:
            if (root / folder).is_dir():
                build_data["force_include"][str(root / folder)] = f"game/share/{folder}"


def compile_catalogues(folder: Path) -> None:
    """Writes a `.mo` beside each `.po` under the folder; unsure (fuzzy) translations stay out."""
    for po in sorted(folder.rglob("*.po")):
        with po.open("rb") as source, po.with_suffix(".mo").open("wb") as target:
            write_mo(target, read_po(source, locale=po.parts[-3]))
