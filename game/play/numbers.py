"""The one table of the numbers of headspace: what each is, why, and whether it is `ontwerp` or has a source.

What research found is a direction: having too little takes room in the head (SCA), the heaviest is not knowing
(VER, KCO), and doing what one knows takes a strength that pressure wears down (WRR). No study gives pieces of
twenty, so every value below is `ontwerp`; where a direction has a source, it is named. The sources are those of
experiences.yaml. `docs/headspace.md` shows how much hangs on each.
"""

from dataclasses import Field, dataclass, field, fields
from typing import Any

from game.core import markdown
from game.scenario.mind import BED_FROM

DESIGN = "ontwerp"


def _number(value: int, unit: str, why: str, source: str = DESIGN) -> Any:
    return field(default=value, metadata={"unit": unit, "why": why, "source": source})


@dataclass(frozen=True, slots=True)
class Numbers:
    """Whole numbers; a world may be played with other ones."""

    capacity: int = _number(20, "pieces", "as many as fit on the rim of a saucer, and can be counted at a glance")
    weights: int = _number(
        100, "%", "with which all worries weigh; what each weighs stands in the scenario",
        f"{DESIGN}; that not knowing is the heaviest: VER, KCO (E52)",
    )  # fmt: skip
    most_eased: int = _number(6, "pieces", "rest helps no further than this: the worries themselves stay")
    good_night: int = _number(
        2, "pieces", "in bed in time, and nobody ill", f"{DESIGN}; that sleep counts: SCA (E51)"
    )
    ordinary_night: int = _number(0, "pieces", "the night that the two others are compared with")
    broken_night: int = _number(
        -1, "pieces", "with a sick child, or staying up with a head that is nearly full",
        f"{DESIGN}; scarcity is like a night without sleep: SCA (E51)",
    )  # fmt: skip
    night_lasts: int = _number(16, "hours", "until the next evening")
    bed_from: int = _number(BED_FROM.hour, "o'clock", "the youngest is asleep by then")
    in_time: int = _number(22, "o'clock", "in bed before this is in time")
    nearly_gone: int = _number(
        3, "pieces", "with fewer free, staying up ends in a bad night", f"{DESIGN}; worry and sleep: SCA (E51)"
    )
    breath: int = _number(1, "pieces", "something that weighed is done")
    breath_lasts: int = _number(6, "hours", "until there is something else")
    breath_from: int = _number(2, "pieces", "what weighed less is not felt when it goes")
    favours: int = _number(
        2, "times", "so often somebody is asked for something with nothing done back",
        f"{DESIGN}; that asking has its price: KCO (E56)",
    )  # fmt: skip


NUMBERS = Numbers()


def table(numbers: Numbers = NUMBERS) -> str:
    """The table in Markdown, for docs/headspace.md."""
    head = ("number", "value", "unit", "why", "source")
    return markdown.table(head, (_row(numbers, one) for one in fields(numbers)))


def _row(numbers: Numbers, one: Field[Any]) -> tuple[str, ...]:
    about = one.metadata
    return f"`{one.name}`", str(getattr(numbers, one.name)), about["unit"], about["why"], about["source"]
