"""The provenance page of a scenario: what each scene, letter, form and call is built on, and who reported that.

    python -m game.authoring.provenance samira      writes scenarios/samira/herkomst.md anew

Who has read it stands in `gelezen.md` beside it, in somebody's own words; without that file it says that nobody
has who lived through it.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from game.authoring.command import GOOD, ended
from game.scenario.folders import find
from game.scenario.loader import load
from game.scenario.scenario import Scenario

PAGE, READ = "herkomst.md", "gelezen.md"
NOBODY = "Gelezen door: nog door niemand die het zelf heeft meegemaakt."
Row = tuple[str, Sequence[str]]
"""What it is called, and the patterns that it is built on."""


def page(scenario: Scenario, read_by: str = NOBODY) -> str:
    """The whole page, in Dutch, as the scenarios are."""
    parts = [HEAD.format(id=scenario.id, read_by=read_by.strip())]
    for title, rows in _of_each(scenario).items():
        parts.append(f"## {title}\n\n| wat | patroon |\n|---|---|")
        parts[-1] += "".join(f"\n| {name} | {', '.join(patterns)} |" for name, patterns in rows)
    parts.append("## De patronen, en wie ze meldde\n\n| | patroon | gemeld door |\n|---|---|---|")
    parts[-1] += "".join(f"\n| {' | '.join(one)} |" for one in _patterns(scenario))
    return "\n\n".join(parts) + "\n"


HEAD = """# Herkomst van `{id}`

Gemaakt met `python -m game.authoring.provenance {id}`; een test houdt deze bladzijde bij. Wat hier staat is
geen citaat: de patronen zijn door mensen gemeld of in onderzoek gevonden, de zinnen zijn van ons. Bedragen hebben
hun bron in de bestanden zelf (`source`) en in `game/rules/tables/`.

{read_by}"""


def _of_each(scenario: Scenario) -> Mapping[str, list[Row]]:
    people = {id: one.name.source for id, one in scenario.people.items()}
    senders = {id: _plain(one.name) for id, one in scenario.senders.items()}
    spoken = ((f"`{id}`, {people[one.person]}", one.pattern) for id, one in scenario.scenes.items())
    posted = ((f"`{id}`, {senders[one.sender]}", one.pattern) for id, one in scenario.letters.items())
    sent = ((f"`{id}`, {_plain(one.sender)}", one.pattern) for id, one in scenario.messages.items())
    rung = (
        (f"`{id}`", one.pattern)
        for many in (scenario.lines, scenario.counters, scenario.call_backs)
        for id, one in many.items()
    )
    forms = ((f"`{id}`, {one.name.source}", one.pattern) for id, one in scenario.procedures.items())
    return {
        "Gesprekken": list(spoken),
        "Brieven": list(posted),
        "Berichten": list(sent),
        "Formulieren en procedures": list(forms),
        "Telefoon en balies": list(rung),
    }


def _plain(name: object) -> str:
    return str(getattr(name, "source", name))


def _patterns(scenario: Scenario) -> Iterator[tuple[str, str, str]]:
    used = {pattern for rows in _of_each(scenario).values() for _, patterns in rows for pattern in patterns}
    for id in sorted(used):
        one = scenario.patterns[id]
        yield id, one.text.source, "; ".join(scenario.evidence[source].source for source in one.sources)


def of(folder: Path) -> str:
    """The page as it should be for that folder. Raises Refused for a scenario that cannot be played."""
    read = folder / READ
    return page(load(folder), read.read_text("utf-8") if read.is_file() else NOBODY)


def main(arguments: Iterable[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(
        prog="python -m game.authoring.provenance", description=__doc__.split("\n")[0]
    )
    parser.add_argument("scenario", help="its name or its folder")
    given = parser.parse_args(None if arguments is None else list(arguments))
    return ended(lambda: _write(find(given.scenario)))


def _write(folder: Path) -> int:
    (folder / PAGE).write_text(of(folder), "utf-8")
    print(folder / PAGE)
    return GOOD


if __name__ == "__main__":
    sys.exit(main())
