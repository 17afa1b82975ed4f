"""What is said of several tables together, and the question that goes with each moment, for translators."""

from collections.abc import Mapping

from game.core.text import Text


def _text(path: str, source: str) -> Text:
    return Text(f"debrief/tables/{path}", source)


ON_ACCOUNT = _text("figure/account", "op de rekening")
OWED = _text("figure/owed", "nog te betalen")
LATE = _text("figure/late", "kosten van te laat")
LOWEST = _text("figure/lowest", "minste hoofdruimte")
DOORS = _text("figure/doors", "dichte deuren")
ATTEMPTS = _text("figure/attempts", "toch geprobeerd")
RIGHTS = _text("figure/rights", "rechten aangevraagd")

FIGURES: Mapping[str, Text] = {
    "balance": ON_ACCOUNT,
    "owed": OWED,
    "late": LATE,
    "lowest": LOWEST,
    "doors": DOORS,
    "attempts": ATTEMPTS,
    "rights": RIGHTS,
}
"""The figures of a table, in the order in which they stand; those of `MONEY` are cents."""
MONEY = frozenset({"balance", "owed", "late"})

THROW_AWAY = _text("option/weg", "Weggooien")
PAY: Mapping[str, Text] = {
    "nu": _text("option/pay/nu", "Nu betalen"),
    "deel": _text("option/pay/deel", "De helft betalen"),
    "later": _text("option/pay/later", "Later betalen"),
    "contant": _text("option/pay/contant", "Contant betalen"),
    "termijn": _text("option/pay/termijn", "De termijn betalen"),
}
"""What could be done with a bill, as it is put before tables that did it and tables that did not."""

HANDED_IN = _text("option/form/sent", "Ingestuurd")
AS_IT_WAS = _text("option/form/true", "Ingestuurd, zoals het was")
NOT_HANDED_IN = _text("option/form/not", "Niet ingestuurd")

ASK_SHUT = _text(
    "ask/shut", "Tafel {table}, bij jullie was hier iets doorgestreept. Wat lag er toen nog meer op tafel?"
)
ASK_UNOPENED = _text("ask/unopened", "Tafel {table}, deze post bleef dicht. Wat ging er toen voor?")
ASK_OTHERWISE = _text("ask/otherwise", "Tafel {table}, wat lag er toen nog meer?")
ASK_NOBODY = _text("ask/nobody", "Hier staat iets wat niemand koos. Wat was daarvoor nodig geweest?")
ASK_ALL = _text("ask/all", "Alle tafels deden hier hetzelfde. Waar kwam dat door?")
