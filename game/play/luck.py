"""Luck: every draw of the game by what it is for, where its odds come from, and an hour without it.

A draw is named in `PURPOSES`, or it raises; docs/chance.md is made from the same list. A world can switch luck off
by its cause (`World.neutral`), to see what is left of an hour without it; machine players and numbers on paper
are drawn all the same.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from game.core import chance, markdown
from game.core.chance import Key
from game.play.events import Drew

if TYPE_CHECKING:  # the menu draws a seed before anything else is needed
    from game.play.turn import Turn

Cause = Literal["chance", "institution", "game"]
"""Whose doing it is: nobody's, an institution's, or only how the game makes up a number."""


@dataclass(frozen=True, slots=True)
class Purpose:
    """One kind of draw. `about` is the rest of its key, `odds` the range and the parameter that sets it, `neutral`
    what happens where its cause is switched off. `told`: the debrief says where it decided something."""

    name: str
    cause: Cause
    what: str
    about: str
    odds: str
    source: str
    neutral: str = "drawn all the same"
    told: bool = False


_PRACTICE = "of the municipality, ontwerp"
_OWN = "of the scenario, with its `source`"

PURPOSES = {
    one.name: one
    for one in (
        Purpose("chance", "chance", "whether something comes over the household on a day", "chance, day",
                "once in `chances: one_in`", _OWN, "it does not come"),
        Purpose("chance days", "chance", "how long it lasts", "chance, day",
                "from the first to the second of `chances: days`", _OWN, "it does not come"),
        Purpose("postbezorging", "chance", "whether a letter comes a day later", "case, step",
                "once in `post_dag_later_een_op`", _PRACTICE, "no day later"),
        Purpose("fout", "institution", "whether the desk reads a wrong amount, or misses a paper", "case",
                "once in `luck: error_one_in`", _OWN, "no error", told=True),
        Purpose("vertraging", "institution", "whether a case takes `luck: delay_days` longer", "case",
                "once in `luck: delay_one_in`", _OWN, "no delay", told=True),
        Purpose("belt", "institution", "whether somebody rings about what is missing, and does not write", "case",
                "once in `luck: rings_one_in`", _OWN, "it is written", told=True),
        Purpose("uitstel", "institution", "whether a request for a later last day is read too late", "case",
                "once in `uitstel: missed_one_in`", _OWN, "it is noted", told=True),
        Purpose("voorschot", "institution", "how many days before its last one an advance comes", "case",
                "from 0, below `voorschot_spreiding_dagen`", _PRACTICE, "as soon as it can"),
        Purpose("bezwaar", "institution", "how many days before its last one an objection is decided", "case",
                "from 0, below `bezwaar_spreiding_dagen`", _PRACTICE, "as soon as it can"),
        Purpose("wachtrij", "institution", "how long one is on hold", "desk, day, how often rung",
                "from the first to the second of `queue: minutes`", _OWN, "the first"),
        Purpose("doorverbinden", "institution", "whether one is cut off while being put through",
                "desk, day, how often rung", "once in `put_through: one_in`", _OWN, "never"),
        Purpose("terugbeldag", "institution", "on which day somebody rings back", "call-back, day of the promise",
                "from the first to the second of `days`", _OWN, "the first"),
        Purpose("terugbeltijd", "institution", "at what minute of that day", "call-back, day of the promise, day",
                "the hours in which they ring", _OWN),
        Purpose("volgnummer", "game", "the number on the slip at a counter", "desk, since when",
                "some ninety numbers", "ontwerp"),
        Purpose("kenmerk", "game", "the number in a reference", "case", "9000 numbers", "ontwerp"),
        Purpose("code", "game", "a code on the phone", "portal or case, how many came before", "six digits",
                "ontwerp"),
        Purpose("seed", "game", "the seed of an hour that no session sets", "how many were played before",
                "a million", "ontwerp"),
        Purpose("random", "game", "what the machine player *random* takes", "decision", "what is on offer",
                "ontwerp"),
        Purpose("overwhelmed", "game", "whether *overwhelmed* takes anything at all", "decision", "once in 4",
                "ontwerp"),
        Purpose("curious", "game", "what *curious* takes", "decision", "what is new", "ontwerp"),
        Purpose("orderly", "game", "how orderly *curious* is", "", "from never to mostly", "ontwerp"),
        Purpose("says", "game", "what a machine player says", "answer", "what can be said", "ontwerp"),
        Purpose("best_found", "game", "which choice of its best hour *best found* takes otherwise next",
                "climb, how many hours it tried", "what stood open at each choice", "ontwerp"),
        Purpose("keuze", "game", "what a machine player answers that fills in at random", "field, play time",
                "the answers of the field", "ontwerp"),
        Purpose("veld", "game", "what it types then", "field, play time", "a few odd texts", "ontwerp"),
    )
}  # fmt: skip
"""Every draw that there is, by the first word of its key."""


def draw(seed: int, purpose: str, *about: Key, below: int) -> int:
    """A number from 0, below `below`, the same whatever was drawn before. Raises ValueError without a row."""
    if purpose not in PURPOSES:
        raise ValueError(f"{purpose!r} is drawn for, and has no row in PURPOSES")
    return chance.draw(seed, purpose, *about, below=below)


def hits(turn: "Turn", purpose: str, *about: Key, one_in: int) -> bool:
    """Whether it happens that happens once in so many times; never with 0, or where its cause is switched off."""
    spared = f"{purpose}/{about[0]}" in turn.world.spared
    if one_in <= 0 or spared or is_off(turn, purpose) or draw(turn.state.seed, purpose, *about, below=one_in):
        return False
    if PURPOSES[purpose].told:
        turn.tell(Drew(turn.now, purpose, str(about[0]), one_in))
    return True


def sooner(turn: "Turn", purpose: str, *about: Key, days: int) -> int:
    """How many days, below `days`, something comes before its last one; as many as can be where luck is off."""
    return days - 1 if is_off(turn, purpose) else draw(turn.state.seed, purpose, *about, below=days)


def at_least(turn: "Turn", purpose: str, *about: Key, least: int, most: int) -> int:
    """How many, from `least` to `most`; the least where luck is off."""
    if is_off(turn, purpose):
        return least
    return least + draw(turn.state.seed, purpose, *about, below=most - least + 1)


def is_off(turn: "Turn", purpose: str) -> bool:
    """Whether this world does without it."""
    return PURPOSES[purpose].cause in turn.world.neutral


def table() -> str:
    """The list as a table of Markdown, for docs/chance.md."""
    head = ("draw", "cause", "what", "the rest of its key", "odds", "source", "switched off")
    rows = (
        (f"`{one.name}`", one.cause, one.what, one.about, one.odds, one.source, one.neutral)
        for one in PURPOSES.values()
    )
    return markdown.table(head, rows)
