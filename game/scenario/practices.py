"""What a scenario's institutions do by habit, and what of the story comes of it (`practices.yaml`).

A scenario writes out letters, people and worries; some of them are there only because an office goes about it in
that way. `practices.yaml` says which, by the name of the practice. In a world without the practice (a policy,
`policies.py`) they do not come.
"""

from collections.abc import Iterator
from dataclasses import field
from typing import Literal

from game.core.diagnostics import Diagnostic, finding, unknown
from game.core.fields import Amount, DayField, Line, MonthField
from game.core.source import Document
from game.scenario.option import Does
from game.scenario.texts import frozen

Practice = Literal[
    "schatting", "correctie", "maandformulier", "opnieuw_vragen", "niet_weten", "fout", "doorverwijzen",
    "andere_mensen", "oproep",
]  # fmt: skip
"""`schatting`: the office reckons with a guess of the wage. `correctie`: it settles months afterwards.
`maandformulier`: the same form every month. `opnieuw_vragen`: it asks for what it has, or could look up.
`niet_weten`: nobody says where a request is. `fout`: somebody at a desk makes a mistake. `doorverwijzen`: a
counter passes on what it could decide. `andere_mensen`: the caseworker changes. `oproep`: work is offered and
taken back by the hour."""


@frozen
class Solves:
    """What a counter would bring about by itself, at this offer, if it did not pass it on."""

    offer: Line
    does: Does


@frozen
class Corrected:
    """A correction of the household file as it would be without the mistake: what it claims, in cents."""

    decided: DayField
    claimed: Amount


@frozen
class Brings:
    """What is there because of one practice, by id: `letter/schatting`, `worry/duizend`, `procedure/verzoek`.

    `estimates` and `corrections` are those of `household.yaml`, by the month and the day that they begin with.
    """

    practice: Practice
    brings: list[Line] = field(default_factory=list)
    estimates: list[MonthField] = field(default_factory=list)
    corrections: list[DayField] = field(default_factory=list)
    corrected: list[Corrected] = field(default_factory=list)
    solves: list[Solves] = field(default_factory=list)


@frozen
class PracticesFile:
    """`practices.yaml`."""

    practices: list[Brings] = field(default_factory=list)


KINDS = ("letter", "message", "scene", "worry", "procedure", "bill", "plan", "flow")


def check_practices(
    file: PracticesFile, known: dict[str, frozenset[str]], document: Document
) -> Iterator[Diagnostic]:
    """A practice that stands there twice, and what it names that is not in the scenario."""
    seen = set[str]()
    for index, one in enumerate(file.practices):
        if one.practice in seen:
            place = document.place("practices", index, "practice")
            yield finding(
                "SC094", place, name=one.practice, problem="staat er twee keer", advice="zet samen wat erbij hoort"
            )
        seen.add(one.practice)
        for number, name in enumerate(one.brings):
            kind, _, id = name.partition("/")
            place = document.place("practices", index, "brings", number)
            if kind not in KINDS:
                yield unknown("soort", kind, KINDS, place)
            elif id not in known[kind]:
                yield unknown(_KIND_IN_WORDS[kind], id, known[kind], place)


_KIND_IN_WORDS = {
    "letter": "brief", "message": "bericht", "scene": "scène", "worry": "zorg", "procedure": "procedure",
    "bill": "rekening", "plan": "plan", "flow": "geldstroom",
}  # fmt: skip
