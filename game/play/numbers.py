"""The one table of the numbers of headspace: what each is, why, and whether it is `ontwerp` or has a source.

What research found is a direction: having too little takes room in the head (SCA), the heaviest is not knowing
(VER, KCO), and doing what one knows takes a strength that pressure wears down (WRR). No study gives pieces of
twenty, so every value below is `ontwerp`; where a direction has a source, it is named. The sources are those of
experiences.yaml. `docs/headspace.md` shows how much hangs on each.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from typing import Any

from game.scenario.mind import BED_FROM

DESIGN = "ontwerp"


def _number(value: int, unit: str, why: str, source: str = DESIGN) -> Any:
    return field(default=value, metadata={"unit": unit, "why": why, "source": source})


@dataclass(frozen=True, slots=True)
class Numbers:
    """Whole numbers; a world may be played with other ones."""

    capacity: int = _number(20, "stukjes", "zoveel past op de rand van een schotel, en is in één blik te tellen")
    weights: int = _number(
        100, "%", "waarmee alle zorgen wegen; wat elk weegt staat in het scenario",
        f"{DESIGN}; dat niet weten het zwaarst is: VER, KCO (E52)",
    )  # fmt: skip
    most_eased: int = _number(6, "stukjes", "meer dan dit helpt uitrusten niet: de zorgen zelf blijven")
    good_night: int = _number(
        2, "stukjes", "op tijd naar bed, en niemand ziek", f"{DESIGN}; dat slaap telt: SCA (E51)"
    )
    ordinary_night: int = _number(0, "stukjes", "de nacht waarmee de twee andere vergeleken worden")
    broken_night: int = _number(
        -1, "stukjes", "met een ziek kind, of opgebleven met een hoofd dat bijna vol is",
        f"{DESIGN}; schaarste als een nacht zonder slaap: SCA (E51)",
    )  # fmt: skip
    night_lasts: int = _number(16, "uur", "tot de volgende avond", DESIGN)
    bed_from: int = _number(BED_FROM.hour, "uur", "dan slaapt de jongste")
    in_time: int = _number(22, "uur", "wie voor dan naar bed gaat, gaat op tijd")
    nearly_gone: int = _number(
        3, "stukjes", "met minder vrij slaapt wie laat opblijft slecht", f"{DESIGN}; piekeren en slapen: SCA (E51)"
    )
    breath: int = _number(1, "stukjes", "iets wat zwaar woog is gedaan")
    breath_lasts: int = _number(6, "uur", "tot er weer iets is")
    breath_from: int = _number(2, "stukjes", "wat minder woog, merk je niet als het weg is")
    favours: int = _number(
        2, "keer", "zo vaak vraag je iemand iets zonder iets terug te doen",
        f"{DESIGN}; dat vragen een prijs heeft: KCO (E56)",
    )  # fmt: skip


NUMBERS = Numbers()


@dataclass(frozen=True, slots=True)
class Row:
    """One number of the table."""

    name: str
    value: int
    unit: str
    why: str
    source: str


def table(numbers: Numbers = NUMBERS) -> Iterator[Row]:
    """The table, in the order in which it is told."""
    for one in fields(numbers):
        about = one.metadata
        yield Row(one.name, getattr(numbers, one.name), about["unit"], about["why"], about["source"])
