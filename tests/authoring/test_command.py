"""How commands end: in words, with an exit code, and never in a trace."""

import errno
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from subprocess import PIPE

import pytest

from game.authoring import catalogue, sensitivity
from game.authoring.command import PLAYERS, STOPPED, WRONG_INPUT
from game.play.bots import POLICIES
from game.scenario import folders

PROJECT = Path(__file__).parents[2]
GOOD = PROJECT / "tests" / "scenario" / "goed"
CATALOGUE = "locales/en/LC_MESSAGES/goed.po"
COMMANDS = {
    "check": ["main.py", "check", "{}"],
    "simulate": ["main.py", "simulate", "{}"],
    "derive": ["main.py", "derive", "{}"],
    "play": ["main.py", "play", "{}", "--autoplay", "best_found"],
    "sensitivity": ["-m", "game.authoring.sensitivity", "{}"],
    "catalogue": ["-m", "game.authoring.catalogue", "en", "{}", "--check"],
}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
@pytest.mark.parametrize("name", COMMANDS)
def test_ctrl_c_while_a_scenario_is_loaded_is_one_calm_line(tmp_path: Path, name: str) -> None:
    """A file of the scenario is a pipe, so that who reads it is surely loading."""
    folder = tmp_path / "goed"
    shutil.copytree(GOOD, folder)
    pipe = folder / (CATALOGUE if name == "catalogue" else folders.POST)
    pipe.unlink(missing_ok=True)
    pipe.parent.mkdir(parents=True, exist_ok=True)
    os.mkfifo(pipe)
    command = [sys.executable, *(part.format(folder) for part in COMMANDS[name])]
    quiet = {**os.environ, "SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy", "EEN_UUR_HOME": str(tmp_path)}
    signal.signal(signal.SIGINT, signal.default_int_handler)  # where tests run in the background it is ignored
    process = subprocess.Popen(command, cwd=PROJECT, env=quiet, text=True, stdout=PIPE, stderr=PIPE)
    end = _once_it_is_read(pipe, process)
    process.send_signal(signal.SIGINT)
    told, complaint = process.communicate(timeout=60)
    os.close(end)
    assert (process.returncode, told, complaint) == (STOPPED, "", "gestopt\n")


def _once_it_is_read(pipe: Path, process: subprocess.Popen[str]) -> int:
    """Our end of the pipe, as soon as there is somebody at the other."""
    while process.poll() is None:
        try:
            return os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)
        except OSError as error:
            assert error.errno == errno.ENXIO
            time.sleep(0.01)
    raise AssertionError(process.communicate())


@pytest.mark.parametrize(
    ("main", "arguments"), [(sensitivity.main, ["ONBEKEND"]), (catalogue.main, ["en", "ONBEKEND"])]
)
def test_a_scenario_that_is_not_there_is_said(
    main: Callable[[list[str]], int], arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == WRONG_INPUT
    told = capsys.readouterr()
    assert told.err.count("\n") == 1 and "ONBEKEND" in told.err and not told.out


def test_the_players_of_a_command_line_are_those_that_there_are() -> None:
    assert tuple(POLICIES) == PLAYERS
