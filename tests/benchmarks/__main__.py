"""`python -m tests.benchmarks [NAME ...]`: benchmarks as a table of ratios, with the machine named.

Nothing here is asserted by the suite: a busy machine would make it fail for no reason. Whoever changes
something that may be slow runs it before and after.
"""

import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.benchmarks.checks import check_scenes
from tests.benchmarks.drawing import drawing
from tests.benchmarks.hours import choices_per_second, hours_per_second
from tests.benchmarks.law import household_month
from tests.benchmarks.otherwise import other_worlds
from tests.benchmarks.row import Row

PROJECT = Path(__file__).resolve().parents[2]
SIZE = (1920, 1080)
IDLE_SECONDS = 6

_BARE = """
import pygame
{start}
screen = pygame.display.set_mode((1366, 768))
screen.fill("#2A2320")
screen.blit(pygame.font.Font(None, 60).render("1 uur in de bijstand", True, "white"), (50, 50))
pygame.display.flip()
"""
BARE_WINDOW = _BARE.format(start="pygame.init()")
"""As its own documentation starts it."""
LEANEST_WINDOW = _BARE.format(
    start='import os; os.environ["SDL_FRAMEBUFFER_ACCELERATION"] = "0"; pygame.display.init(); pygame.font.init()'
)
"""Without sound, joysticks and software OpenGL: the least that a window can cost here."""

OUR_WINDOW = """
from game.screens.house import House
from game.screens.rooms.title import Title
from game.screens.window import Window
house = House(record=False, keep_settings=False)
window = Window(Title(house), lambda: house.settings.comfort)
window.open()
window.draw()
"""

BARE_IDLE = f"""
import os, time, resource
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"
os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
import pygame
pygame.display.init()
pygame.display.set_mode({SIZE})
used = time.process_time(); end = time.monotonic() + {IDLE_SECONDS}
while time.monotonic() < end:
    pygame.event.get(); time.sleep(0.045)
print((time.process_time() - used) / {IDLE_SECONDS})
"""

OUR_IDLE = f"""
import time
from game.screens.house import House
from game.screens.rooms.framing import Framing
from game.screens.window import IDLE_S, Window
from game.scenario.folders import find
house = House(record=False, keep_settings=False)
window = Window(Framing(house, find("eerste-week")), lambda: house.settings.comfort, {SIZE})
window.open()
for _ in range(40):
    window.frame(50); time.sleep(0.02)
used = time.process_time(); end = time.monotonic() + {IDLE_SECONDS}
while time.monotonic() < end:
    window.frame(45); time.sleep(IDLE_S)
print((time.process_time() - used) / {IDLE_SECONDS})
"""


def main() -> int:
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    print(f"{platform.platform()}, Python {platform.python_version()}, {os.cpu_count()} cores, {_processor()}")
    print(f"SDL_VIDEODRIVER={os.environ.get('SDL_VIDEODRIVER', '')} DISPLAY={os.environ.get('DISPLAY', '')}\n")
    print(f"{'what':<44} {'ours':>14} {'beside':>36} {'ratio':>9}  aim")
    for benchmark in _chosen():
        for row in benchmark():
            print(f"{row.what:<44} {row.ours:>14} {row.beside:>36} {row.ratio:>9}  {row.aim}", flush=True)
    return 0


def _chosen() -> list[Callable[[], Iterator[Row]]]:
    """All, or those that are named on the command line."""
    all_of_them = (
        first_frame, screen_changes, drawing, idle, hours_per_second, choices_per_second, other_worlds,
        household_month, check_scenes,
    )  # fmt: skip
    known = {one.__name__: one for one in all_of_them}
    if strangers := set(sys.argv[1:]) - set(known):
        raise SystemExit(f"no such benchmark: {', '.join(sorted(strangers))}; choose from {', '.join(known)}")
    return [known[name] for name in sys.argv[1:] or known]


def first_frame() -> Iterator[Row]:
    """From the start of the process to the first picture of the menu, beside a bare window of that size."""
    _run(OUR_WINDOW)  # compiles what was not compiled yet, as the first start of an installed game does
    taken: dict[str, list[float]] = {program: [] for program in (OUR_WINDOW, BARE_WINDOW, LEANEST_WINDOW)}
    for _ in range(9):  # by turns, so that a busy moment of the machine strikes all
        for program, times in taken.items():
            times.append(_seconds(lambda: _run(program)))  # noqa: B023
    ours, bare, leanest = (statistics.median(times) for times in taken.values())
    for what, other, aim in (("pygame.init() and a window", bare, "<= 2"), ("the leanest window", leanest, "")):
        beside = f"{other * 1000:.0f} ms {what}"
        yield Row("start to first menu frame", f"{ours * 1000:.0f} ms", beside, f"{ours / other:.2f}", aim)


def screen_changes() -> Iterator[Row]:
    """From one screen to another at 1920 x 1080: the step, the new tree and its whole picture.

    Cold is the very first time in this process with nothing made ahead; at rest, after the window had a moment
    in which nothing happened, as it has while somebody reads; again, when it was shown before.
    """
    import pygame  # noqa: PLC0415

    cold, rested = _rounds(resting=False), _rounds(resting=True)
    pygame.display.init()
    screen = pygame.display.set_mode(SIZE)
    picture = pygame.Surface(SIZE).convert()
    blit = statistics.median(_seconds(lambda: screen.blit(picture, (0, 0))) for _ in range(50))
    for name in cold:
        again = statistics.median(cold[name][1:])
        ours = f"{cold[name][0] * 1000:.0f} / {rested[name][0] * 1000:.0f} / {again * 1000:.0f} ms"
        beside = f"{blit * 1000:.2f} ms full-screen copy"
        ratio = f"{rested[name][0] / blit:.0f}"
        yield Row(f"to the {name}: cold / at rest / again", ours, beside, ratio, "< 50 ms at rest")


def _rounds(resting: bool) -> dict[str, list[float]]:
    """Seconds to each of some screens, a few times over, in a window of their own."""
    from game.play.hour import Hour  # noqa: PLC0415
    from game.play.world import build  # noqa: PLC0415
    from game.scenario.folders import find  # noqa: PLC0415
    from game.scenario.loader import load  # noqa: PLC0415
    from game.screens.house import House  # noqa: PLC0415
    from game.screens.sitting import Sitting  # noqa: PLC0415
    from game.screens.window import Window  # noqa: PLC0415

    house = House(record=False, keep_settings=False, asks_twice=False)
    hour = Hour(build(load(find("eerste-week"))), 7)
    sitting = Sitting(house, hour, paused=False)
    window = Window(sitting, lambda: house.settings.comfort, SIZE)
    window.open()
    ways = {
        "table": "between/verder",
        "post": "go/post",
        "letter": "read/schatting",
        "book": "go/book",
        "phone": "go/phone",
    }
    times: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(6):
        for name, way in ways.items():
            if resting:
                _rest(window)
            taken = _seconds(lambda: (window.obey(f"take:{way}"), window.draw()))  # type: ignore[func-returns-value]  # noqa: B023
            times[name].append(taken)
            if name in {"letter", "book", "phone"}:
                window.obey("take:go/table")
                window.draw()
        ways["table"] = "go/table"
        window.obey("take:go/post")
        window.draw()
    window.close()
    return times


def _rest(window: object) -> None:
    """A while in which nothing happens but the making of pictures; the clock of the hour does not run."""
    for _ in range(120):
        window.frame(0)  # type: ignore[attr-defined]


def idle() -> Iterator[Row]:
    """An open window in which nothing happens, beside a bare loop that only listens."""
    ours, bare = float(_run(OUR_IDLE)), float(_run(BARE_IDLE))
    yield Row(
        "one core while idle, 1920 x 1080",
        f"{ours:.2%}",
        f"{bare:.2%} bare loop",
        f"{ours / bare:.1f}",
        "<= 0.5 %",
    )


def _run(program: str) -> str:
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=PROJECT, env=env, capture_output=True, text=True, check=True
    )
    return done.stdout


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        return platform.processor()
    return next((line.split(":")[1].strip() for line in lines if line.startswith("model name")), "")


if __name__ == "__main__":
    raise SystemExit(main())
