"""Amounts, days and numbers as a language writes them. It imports Babel, so `i18n` asks for it late."""

from collections.abc import Mapping
from datetime import date, time
from decimal import Decimal
from fractions import Fraction
from typing import Final, Literal

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal

from game.core.money import CENTS_A_EURO, Cents

MINUS: Final = "\u2212"
NO_BREAK: Final = "\u00a0"

DayStyle = Literal["long", "day", "weekday", "short", "numeric", "month"]
PATTERNS: Final[Mapping[DayStyle, str]] = {
    "long": "d MMMM y",  # 5 oktober 2026, as letters write it
    "day": "d MMMM",  # 5 oktober
    "weekday": "EEEE d MMMM",  # maandag 5 oktober
    "short": "EEE d MMM",  # ma 5 okt
    "numeric": "dd-MM-y",  # 05-10-2026
    "month": "MMMM y",  # oktober 2026
}

REGIONS: Final = {"en": "en_GB"}
"""An English reader here is in Europe: 5 October, not October 5."""

SPACED: Final = frozenset({"nl"})
"""Languages that set a space between euro sign and figures."""


class Formats:
    """The ways of writing of one language."""

    def __init__(self, language: str) -> None:
        self.locale = Locale.parse(REGIONS.get(language, language))
        self._space = NO_BREAK if language in SPACED else ""

    def money(self, cents: Cents) -> str:
        """`€ 1.098,41`, below zero `− € 1.098,41`; lines never break inside."""
        return self._signed(cents, format_decimal(_euros(abs(cents)), "#,##0.00", self.locale))

    def round_euros(self, cents: Cents) -> str:
        """`€ 1.098`: to the nearest euro, half away from zero; for the budget book and charts only."""
        euros = (abs(cents) + CENTS_A_EURO // 2) // CENTS_A_EURO
        return self._signed(cents if euros else 0, format_decimal(euros, "#,##0", self.locale))

    def _signed(self, cents: Cents, figures: str) -> str:
        minus = f"{MINUS}{self._space}" if cents < 0 else ""
        return f"{minus}€{self._space}{figures}"

    def date(self, day: date, style: DayStyle = "long") -> str:
        """The day in words, or in figures."""
        return format_date(day, PATTERNS[style], self.locale)

    def clock(self, moment: time) -> str:
        """`07:30`; the same in every language, as on the oven."""
        return f"{moment.hour:02}:{moment.minute:02}"

    def number(self, number: int | Decimal) -> str:
        """`1.234`, with a real minus."""
        written: str = format_decimal(number, "#,##0.###", self.locale)
        return written.replace("-", MINUS)

    def percent(self, part: Fraction) -> str:
        """`12,5 %`, to a thousandth of a per cent."""
        return f"{self.number(_thousandths(part * 100))}{NO_BREAK}%"


def _thousandths(exact: Fraction) -> Decimal:
    return Decimal(round(exact * 1000)).scaleb(-3)


def _euros(cents: Cents) -> Decimal:
    return Decimal(cents).scaleb(-2)
