"""A screen reader of our own, over D-Bus: it knows roles, names, values and states, and no picture.

It needs a session bus, at-spi2-core and jeepney; `where_it_can` says what is missing.
"""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jeepney import DBusAddress, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import DBusErrorResponse, unwrap_msg

LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
PATIENCE_S = 20.0
_ACCESSIBLE = "org.a11y.atspi.Accessible"
_ROLES = {
    23: "window",
    27: "image",
    29: "label",
    31: "list",
    32: "list item",
    37: "tab",
    39: "group",
    43: "button",
    54: "status",
    103: "meter",
    44: "radio button",
    79: "field",
    82: "document",
    83: "heading",
    88: "link",
}
_SHOWING = {"checked": 4, "focused": 12, "selected": 23, "enabled": 8}
"""Numbers of the states that are asked about here (atspi-constants.h)."""


def missing() -> str:
    """What this machine lacks to run such a test; nothing when it can."""
    programs = [name for name in ("Xvfb", "xdotool", "dbus-daemon") if not shutil.which(name)]
    return ", ".join([*programs, *([] if any(map(os.path.exists, LAUNCHERS)) else ["at-spi2-core"])])


@dataclass(frozen=True)
class Thing:
    """Something in the tree, asked anew each time."""

    reader: "Reader"
    bus: str
    path: str

    def _call(self, interface: str, method: str, signature: str | None = None, *body: Any) -> Any:
        where = DBusAddress(self.path, self.bus, interface)
        return self.reader.ask(new_method_call(where, method, signature, body))

    def _property(self, interface: str, name: str) -> Any:
        where = DBusAddress(self.path, self.bus, interface)
        return self.reader.ask(Properties(where).get(name))[0][1]

    @property
    def name(self) -> str:
        return str(self._property(_ACCESSIBLE, "Name")).replace("\u00a0", " ")

    @property
    def description(self) -> str:
        return str(self._property(_ACCESSIBLE, "Description"))

    @property
    def role(self) -> str:
        number = int(self._call(_ACCESSIBLE, "GetRole")[0])
        return _ROLES.get(number, str(number))

    @property
    def children(self) -> list["Thing"]:
        return [Thing(self.reader, bus, path) for bus, path in self._call(_ACCESSIBLE, "GetChildren")[0]]

    @property
    def text(self) -> str:
        """What is written in a field, letter by letter."""
        count = self._property("org.a11y.atspi.Text", "CharacterCount")
        return str(self._call("org.a11y.atspi.Text", "GetText", "ii", 0, count)[0])

    def is_(self, state: str) -> bool:
        low, high = self._call(_ACCESSIBLE, "GetState")[0]
        return bool(((high << 32) | low) >> _SHOWING[state] & 1)

    def press(self) -> None:
        self._call("org.a11y.atspi.Action", "DoAction", "i", 0)

    def take_focus(self) -> None:
        self._call("org.a11y.atspi.Component", "GrabFocus")

    def walk(self) -> Iterator["Thing"]:
        yield self
        for child in self.children:
            yield from child.walk()


class Reader:
    """Connected to the bus of assistive technology."""

    def __init__(self, connection: DBusConnection) -> None:
        self.connection = connection

    def ask(self, message: Any) -> Any:
        return unwrap_msg(self.connection.send_and_get_reply(message, timeout=5))

    def game(self) -> Thing:
        """The window of the game, once it is there."""
        window: Thing = self.wait_for(lambda: next(self._windows(), None))
        return window

    def _windows(self) -> Iterator[Thing]:
        registry = Thing(self, "org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
        for application in registry.children:
            yield from application.children

    def find(self, role: str, name: str) -> Thing:
        """The first with this role and these words in its name, once it is there."""
        found: Thing = self.wait_for(lambda: self.seen(role, name), f"{role} {name!r}")
        return found

    def seen(self, role: str, name: str) -> Thing | None:
        things = (one for one in self.game().walk() if one.role == role)
        return next((one for one in things if name.lower() in one.name.lower()), None)

    def wait_for(self, look: Callable[[], Any], what: str = "the window") -> Any:
        until = time.monotonic() + PATIENCE_S
        while time.monotonic() < until:
            try:
                if found := look():
                    return found
            except DBusErrorResponse:  # it went while it was looked at
                pass
            time.sleep(0.1)
        there = ", ".join(one.name for one in self.game().walk())
        raise AssertionError(f"not there: {what}; there is: {there}")

    def everything(self) -> str:
        """All that can be heard now; asked again where the screen changed in between."""
        lines: list[str] = self.wait_for(lambda: [f"{one.role}: {one.name}" for one in self.game().walk()])
        return "\n".join(lines)

    def press(self, role: str, name: str) -> None:
        """What has this role and these words in its name, once it is there."""
        self.wait_for(lambda: self.pressed(self.seen(role, name)), f"{role} {name!r}")

    def pressed(self, thing: Thing | None) -> bool:
        if thing:
            thing.press()
        return thing is not None


@contextmanager
def playing(home: Path, *arguments: str) -> Iterator[tuple[Reader, Callable[..., None]]]:
    """The game in a window of its own, with a reader that listens, and keys to press (`xdotool`)."""
    display, bus = f":{200 + os.getpid() % 700}", home / "bus"
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("SDL_", "DBUS_", "AT_SPI"))}
    env = clean | {
        "DISPLAY": display,
        "DBUS_SESSION_BUS_ADDRESS": f"unix:path={bus}",
        "SDL_VIDEODRIVER": "x11",
        "SDL_AUDIODRIVER": "dummy",
        "EEN_UUR_HOME": str(home / "own"),
        "XDG_RUNTIME_DIR": str(home),
    }
    started: list[subprocess.Popen[bytes]] = []

    def start(*command: str) -> None:
        started.append(subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))

    def keys(*wanted: str) -> None:
        subprocess.run(["xdotool", *wanted], env=env, check=True)

    try:
        start("Xvfb", display, "-screen", "0", "1366x768x24")
        start("dbus-daemon", "--session", f"--address=unix:path={bus}", "--nofork", "--nopidfile")
        _until(bus.exists)
        address = _switched_on(f"unix:path={bus}")
        start(sys.executable, "main.py", *arguments)
        with open_dbus_connection(bus=address) as connection:
            yield Reader(connection), keys
    finally:
        for one in reversed(started):
            one.send_signal(signal.SIGTERM)
        for one in reversed(started):
            try:
                one.wait(5)
            except subprocess.TimeoutExpired:
                one.kill()


def _switched_on(session: str) -> str:
    """As when a screen reader runs: the address of the bus on which it listens."""
    with open_dbus_connection(bus=session) as connection:
        status = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Status")
        for name in ("IsEnabled", "ScreenReaderEnabled"):
            connection.send_and_get_reply(Properties(status).set(name, "b", True), timeout=10)
        bus = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
        return str(connection.send_and_get_reply(new_method_call(bus, "GetAddress"), timeout=10).body[0])


def _until(is_so: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE_S
    while not is_so() and time.monotonic() < until:
        time.sleep(0.05)
