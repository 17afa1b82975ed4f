"""What stands in a field: whether a site would take it, and what it then says."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from fractions import Fraction

from game.core.money import Cents, parse_amount
from game.scenario.paperwork import Field, Form, Section

LONGEST = 20_000
"""So many characters are kept of what is typed in one field, whatever the form takes."""

EMPTY, AMOUNT, AMOUNT_CENTS, NUMBER, DATE, PERIOD, LONG, CHARACTERS, CHOICE = (
    "empty", "amount", "amount_cents", "number", "date", "period", "long", "characters", "choice",
)  # fmt: skip
"""Why a site does not take an answer; the screen has the sentences."""

_SPACES = "\n\u00a0\u202f"
"""What is copied from elsewhere may have them between sign and figures."""
_CENTS_WRITTEN = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]{2}|[0-9]{1,12}[,.][0-9]{2}")
_DAY = re.compile(r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})", re.ASCII)
_BETWEEN = re.compile(r"\s+(?:t/m|tot en met|tm|to|until|–|—|-)\s+", re.IGNORECASE)
_CENTI = 100


def problem(field: Field, text: str) -> str:
    """Why the site does not take this answer; nothing when it does. An empty answer is told apart: see `EMPTY`."""
    if not text.strip() or field.kind in {"fixed", "file"}:
        return ""
    if len(text) > field.most:
        return LONG
    if not all(letter.isprintable() or letter in _SPACES for letter in text):
        return CHARACTERS
    return _PROBLEMS[field.kind](field, text.strip())


def _amount(field: Field, text: str) -> str:
    if amount_of(text) is None:
        return AMOUNT
    return AMOUNT_CENTS if field.strict and not _CENTS_WRITTEN.fullmatch(text) else ""


def _choice(field: Field, text: str) -> str:
    return "" if text in {one.id for one in field.choices} else CHOICE


_PROBLEMS: dict[str, Callable[[Field, str], str]] = {
    "amount": _amount,
    "number": lambda field, text: "" if number_of(text) is not None else NUMBER,
    "date": lambda field, text: "" if day_of(text) else DATE,
    "period": lambda field, text: "" if days_of(text) else PERIOD,
    "choice": _choice,
    "text": lambda field, text: "",
}


# --- what an answer says ------------------------------------------------------------------------------------


def amount_of(text: str) -> Cents | None:
    """Cents of `1.234,50`, `1234.5`, `€ 12`; None for what is no amount, or below nothing."""
    try:
        cents = parse_amount(text)
    except ValueError:
        return None
    return cents if cents >= 0 else None


def number_of(text: str) -> Fraction | None:
    """`58` or `58,5`; None for what is no number of 0 or more."""
    cents = amount_of(text) if "€" not in text else None
    return None if cents is None else Fraction(cents, _CENTI)


def day_of(text: str) -> date | None:
    """A day written as `8-10-2026` or `08/10/2026`."""
    found = _DAY.fullmatch(text.strip())
    if not found:
        return None
    try:
        return datetime(int(found[3]), int(found[2]), int(found[1])).date()
    except ValueError:
        return None


def days_of(text: str) -> tuple[date, date] | None:
    """Two days with `t/m` or a dash between them, in order."""
    parts = _BETWEEN.split(text.strip())
    days = [day_of(part) for part in parts]
    if len(days) != len(("first", "last")) or days[0] is None or days[1] is None or days[1] < days[0]:
        return None
    return days[0], days[1]


# --- which fields a page shows ------------------------------------------------------------------------------


def is_shown(field: Field, answers: Mapping[str, str]) -> bool:
    """Whether what was answered elsewhere brings this field up."""
    return agrees(field.shown_if, answers)


def agrees(wanted: Mapping[str, list[str]], answers: Mapping[str, str]) -> bool:
    """Whether each of these fields has one of these answers."""
    return all(answers.get(name, "") in among for name, among in wanted.items())


def shown(section: Section, answers: Mapping[str, str]) -> tuple[Field, ...]:
    """The fields of a page as it stands now."""
    return tuple(field for field in section.fields if is_shown(field, answers))


def fields(form: Form) -> tuple[Field, ...]:
    """All fields of a form, in order."""
    return tuple(field for section in form.sections for field in section.fields)
