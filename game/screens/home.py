"""The folder for everything that the game keeps on this machine."""

import os
from pathlib import Path

HOME_VARIABLE = "EEN_UUR_HOME"
"""Tests and training rooms may choose the folder; otherwise the platform does."""


def home() -> Path:
    """Journals, settings, reports and results lie below it, and nothing lies anywhere else."""
    if chosen := os.environ.get(HOME_VARIABLE):
        return Path(chosen)
    from platformdirs import user_data_path  # noqa: PLC0415 - only when it is needed

    return user_data_path("een-uur-in-de-bijstand", appauthor=False)
