"""A gallery of every screen of a scenario: two languages, four windows, as usual, in high contrast, at 200 %.

    python -m game.authoring.gallery eerste-week FOLDER
    python -m game.authoring.gallery eerste-week FOLDER --lang nl --window 1366x768 --way gewoon

Machine players and play plans play the scenario; each screen that they come past is drawn as it stands there, with
the focus on what Enter would choose, and after them one of each kind of thing in each of its states. `index.html`
in the folder shows them beside each other.
"""

import argparse
import html
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pygame

from game.authoring.command import GOOD, ended
from game.authoring.layout import Screen, come_past, play_plans, screens
from game.authoring.states import of_each_kind
from game.play.world import build
from game.scenario.folders import find, made_of
from game.scenario.loader import load
from game.screens.house import House
from game.screens.i18n import languages, speaker
from game.screens.settings import Settings
from game.screens.toolkit import Stage

WINDOWS: Final[Mapping[str, tuple[int, int]]] = {
    f"{wide}x{high}": (wide, high) for wide, high in ((1024, 768), (1366, 768), (1920, 1080), (2560, 1440))
}
WAYS: Final[Mapping[str, Mapping[str, Any]]] = {
    "gewoon": {},
    "contrast": {"contrast": True},
    "200": {"text": 2.0},
}
_PAGE = """<!doctype html><html lang="nl"><meta charset="utf-8"><title>{title}</title>
<style>body{{font:16px sans-serif;background:#222;color:#eee;margin:1rem}}a{{color:#fff}}
h2{{margin:2rem 0 .5rem}}ul{{display:grid;gap:1rem;padding:0;
grid-template-columns:repeat(auto-fill,minmax(22rem,1fr))}}
li{{list-style:none}}img{{width:100%;display:block}}</style><h1>{title}</h1>
{body}</html>
"""


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: under what heading it stands, of which screen it is, and where it lies in the folder."""

    heading: str
    name: str
    file: str


def make(
    folder: Path,
    out: Path,
    among: Iterable[str] = (),
    windows: Iterable[str] = tuple(WINDOWS),
    ways: Iterable[str] = tuple(WAYS),
) -> list[Picture]:
    """Draw them all, and the page that shows them. Raises Refused for a scenario that cannot be played."""
    world = build(load(folder))
    states, last = come_past(world, play_plans(folder))
    made: list[Picture] = []
    for language in among or languages():
        for way in ways:
            house = House(Settings(language=language, **WAYS[way]), record=False, keep_settings=False)
            house.use(language, speaker(language, made_of(folder)))
            every = list(screens(house, folder, world, states, last))
            for window in windows:
                house.drawn_for = WINDOWS[window]
                under = f"{language}/{window}/{way}"
                made += _drawn(every, house, out, under, WINDOWS[window])
                made += _states(every, house, out, f"{under}/states", WINDOWS[window])
    (out / "index.html").write_text(_page(folder.name, made), "utf-8")
    return made


def _drawn(
    every: Iterable[Screen], house: House, out: Path, under: str, size: tuple[int, int]
) -> Iterator[Picture]:
    (out / under).mkdir(parents=True, exist_ok=True)
    stage, surface = Stage(size, house.settings.comfort, clock=lambda: 0.0), pygame.Surface(size)
    for number, screen in enumerate(every):
        stage.show(screen.tree(house))
        stage.focus = stage.focus  # so that it is seen
        stage.draw(surface)
        file = f"{under}/{number:03}.jpg"
        pygame.image.save(surface, out / file)
        yield Picture(under.replace("/", " · "), screen.name, file)


def _states(
    every: Iterable[Screen], house: House, out: Path, under: str, size: tuple[int, int]
) -> Iterator[Picture]:
    """One of each kind of thing that can be reached: at rest, under the pointer, with the focus, pressed."""
    (out / under).mkdir(parents=True, exist_ok=True)
    for number, (name, picture) in enumerate(of_each_kind(every, house, size)):
        file = f"{under}/{number:03}.png"
        pygame.image.save(picture, out / file)
        yield Picture(under.replace("/", " · "), name, file)


def _page(scenario: str, made: list[Picture]) -> str:
    body, heading = "", ""
    for one in made:
        if one.heading != heading:
            body += f"{'</ul>' if heading else ''}<h2>{html.escape(one.heading)}</h2><ul>"
            heading = one.heading
        name, file = html.escape(one.name), html.escape(one.file)
        body += f'<li><a href="{file}"><img loading="lazy" src="{file}" alt="{name}"></a>{name}</li>'
    return _PAGE.format(title=html.escape(scenario), body=f"{body}</ul>" if body else "")


def main(arguments: Iterable[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m game.authoring.gallery", description=__doc__.split("\n")[0])
    parser.add_argument("scenario", help="its name or its folder")
    parser.add_argument("folder", type=Path, help="where the pictures go")
    parser.add_argument("--lang", action="append", choices=languages(), default=[])
    parser.add_argument("--window", action="append", choices=WINDOWS)
    parser.add_argument("--way", action="append", choices=list(WAYS))
    given = parser.parse_args(None if arguments is None else list(arguments))
    return ended(lambda: _report(given))


def _report(given: argparse.Namespace) -> int:
    made = make(find(given.scenario), given.folder, given.lang, given.window or WINDOWS, given.way or tuple(WAYS))
    print(f"{len(made)} pictures: {given.folder / 'index.html'}")
    return GOOD


if __name__ == "__main__":
    sys.exit(main())
