"""A voice of the machine itself, where there is one: it says what the keys point at, and what comes by itself.

For who has no screen reader and would like to be read to. Whatever speaks is a program that is there already; what
it is to say goes to it as text, and never as an option or a command. `say` and SAPI were not run.
"""

import shutil
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.screens.toolkit import Stage

if TYPE_CHECKING:
    import subprocess

_SAPI: Final = (
    "Add-Type -AssemblyName System.Speech; "
    "(New-Object System.Speech.Synthesis.SpeechSynthesizer).Speak([Console]::In.ReadToEnd())"
)
_LONGEST: Final = 1500
"""So many letters are read at once; the rest of a long letter is read by going through it."""


def program(language: str, find: Callable[[str], str | None] = shutil.which) -> tuple[str, ...]:
    """The command that speaks this language, and reads what to say from its input; empty when there is none."""
    if sys.platform == "win32":
        return ("powershell", "-NoProfile", "-Command", _SAPI) if find("powershell") else ()
    if sys.platform == "darwin":
        return ("say", "-f", "-") if find("say") else ()
    if found := find("espeak-ng") or find("espeak"):
        return (found, "-v", language, "--stdin")
    return ()


@dataclass(slots=True)
class Voice:
    """`is_on` and `language` are asked anew each time, because settings change during play."""

    is_on: Callable[[], bool] = lambda: False
    language: Callable[[], str] = lambda: "nl"
    find: Callable[[str], str | None] = shutil.which
    _speaks: "subprocess.Popen[bytes] | None" = None
    _last: tuple[str, str] = ("", "")
    _dumb: bool = False

    def tell(self, stage: Stage, said: str) -> None:
        """After every turn of the loop: `said` is what came by itself."""
        if not self.is_on():
            self._last = ("", "")
            return
        now = (stage.tree.name, stage.focused.spoken if stage.focused else "")
        screen, focused = (one if one != was else "" for one, was in zip(now, self._last, strict=True))
        self._last = now
        if text := ". ".join(filter(None, (screen, said, focused))):
            self.say(text)

    def say(self, text: str) -> bool:
        """At once, whatever was being said; False where there is no voice, and then it is not tried again."""
        self.hush()
        command = () if self._dumb else program(self.language(), self.find)
        self._speaks = _started(command)
        self._dumb = self._speaks is None
        if self._speaks is None or self._speaks.stdin is None:
            return False
        with suppress(OSError):
            self._speaks.stdin.write(text[:_LONGEST].encode())
            self._speaks.stdin.close()
        return True

    def hush(self) -> None:
        """Be quiet, now."""
        if self._speaks is not None and self._speaks.poll() is None:
            self._speaks.terminate()
        self._speaks = None


def _started(command: tuple[str, ...]) -> "subprocess.Popen[bytes] | None":
    import subprocess  # noqa: PLC0415 - the menu stands there before anybody is read to

    try:
        return subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.DEVNULL) if command else None
    except OSError:
        return None
