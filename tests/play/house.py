"""A small household of these tests' own, in which an agenda can be written in a few lines."""

from collections.abc import Mapping
from pathlib import Path

from game.play.world import World, build
from game.scenario.loader import load

HEAD = """\
format: 1
id: huis
title: Een huis
who: Bo
teaser: een huis met een agenda
about: Een huis met een agenda.
minutes: 2
week: 1
weeks: 4
start: 2026-10-05
end: 2026-11-01 12:00
frame: Bo bestaat niet.
note: Dit gaat over tijd.
last: Dit was een maand.
account: {bank: Lageland Bank, opening: "100,00", overdraft: "0,00"}
calculations: []
people:
  - {id: bo, name: Bo, who: jij}
  - {id: kim, name: Kim, who: het kind}
  - {id: balie, name: De balie, who: iemand van de gemeente}
knowledge:
  - {id: weet, what: Dat het kan.}
debrief:
  feelings: [Eén woord.]
  monday: []
  limits: Een maand is geen leven.
"""
OFFICES = """
offices:
  - {id: loket, name: Het loket, weekdays: [1, 2, 3, 4, 5], hours: 09:00-12:00}
"""
EATING = """
eating:
  default: gewoon
  who: Supermarkt
  what: boodschappen
  beside: "0,00"
  on: []
  source: rekenvoorbeeld
  levels:
    - {id: gewoon, name: Gewoon, note: zoals altijd, amount: "50,00"}
"""
POST = """\
senders:
  - {id: gemeente, kind: official, name: Gemeente Meerwijk}
letters:
  - id: brief
    sender: gemeente
    dated: 2026-10-01
    arrives: 2026-10-05 07:00
    subject: uw aanvraag
    pattern: [E20]
    body: [{text: Wij verzoeken u te reageren.}]
    plain: [Reageer.]
    deadlines:
      - {id: reageren, day: 2026-10-09, what: reageren gemeente, met: knows(weet)}
    options: %s
bills: []
"""
SCENES = """\
scenes:
  - id: gesprek
    person: balie
    comes: called
    pattern: [E22]
    nodes:
      - id: start
        turns: [{who: balie, line: Goedemorgen.}]
  - id: belt
    person: balie
    comes: called
    pattern: [E27]
    nodes:
      - id: start
        turns: [{who: balie, line: Met de gemeente.}]
messages:
  - id: appje
    sender: Werk
    arrives: 2026-10-05 08:30
    text: Kun je om tien uur?
    pattern: [E18]
    options:
      - {id: ja, text: Ja.}
"""


def visited(when: str) -> str:
    """Those scenes, and one in which somebody comes to the table at that time or after that."""
    visit = f"""\
  - id: bezoek
    person: kim
    comes: table
    pattern: [E22]
    {when}
    nodes:
      - id: start
        turns: [{{who: kim, line: Dag.}}]
messages:
"""
    return SCENES.replace("messages:\n", visit)


CALLS = """\
lines:
  - id: gemeente
    name: Gemeente Meerwijk
    office: loket
    closed: Wij zijn gesloten.
    greeting: Welkom.
    menu: [{id: werk, text: Werk., desk: balie}]
    tape: [Een ogenblik geduld.]
    pattern: [E22]
counters:
  - id: hal
    name: De hal
    office: loket
    travel: 15
    hall: Een zuil.
    menu: [{id: werk, text: Werk., desk: balie}, {id: elders, text: Iets anders., tape: Dat is niet hier.}]
    pattern: [E22]
desks:
  - id: balie
    name: De balie
    answers: [{scene: gesprek}]
    queue: {minutes: [30, 30], source: ontwerp}
    missed: terug
call_backs:
  - {id: terug, desk: balie, scene: belt, days: [1, 2], hours: 08:00-12:00, pattern: [E27], source: ontwerp}
"""
HOUSEHOLD = """\
format: 1
name: Bo en Kim
gemeente: meerwijk
people:
  - {id: bo, role: aanvrager, born: 1996-04-01}
  - {id: kim, role: kind, born: 2018-04-01}
"""
MORNING = """\
  - id: ochtend
    name: Maandagochtend
    begins: 2026-10-05 08:00
    ends: 2026-10-05 12:00
    interrupted_by: Het is middag.
"""


def house(
    folder: Path,
    agenda: str = "",
    moments: str = MORNING,
    chances: str = "",
    options: str = "[]",
    scenes: str = SCENES,
    **more: str,
) -> World:
    """The world of that household, with these entries of its lists; other parts may differ too."""
    parts: Mapping[str, str] = {
        "agenda": f"agenda:\n{agenda}" if agenda else "agenda: []\n",
        "moments": f"moments:\n{moments}",
        "chances": f"chances:\n{chances}" if chances else "chances: []\n",
        "flows": "flows: []\n",
        "offices": OFFICES,
        "worries": "worries: []\n",
        "eating": EATING,
        "books": "books: [{title: Oktober, comes: [], goes: []}]\n",
        **more,
    }
    place = folder / "huis"
    place.mkdir(exist_ok=True)
    (place / "scenario.yaml").write_text(HEAD + "\n".join(parts.values()), "utf-8")
    (place / "post.yaml").write_text(POST % options, "utf-8")
    (place / "scenes.yaml").write_text(scenes, "utf-8")
    (place / "calls.yaml").write_text(CALLS, "utf-8")
    (place / "household.yaml").write_text(HOUSEHOLD, "utf-8")
    return build(load(place))
