"""Types for what authors write: each reads text, and says what it expects, with an example.

A field of a model is annotated with one of these; what is a value already (in a test, say) passes.
The message of a ValueError is `what is wrong; what to write instead`.
"""

import re
import unicodedata
from collections.abc import Callable
from datetime import date, datetime, time
from fractions import Fraction
from typing import Annotated, Any, Final, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from game.core.days import Period, parse_day
from game.core.money import parse_amount, parse_share

T = TypeVar("T")


class NotText(ValueError):
    """A list or a mapping stands where a single value belongs."""


class Strict(BaseModel):
    """The ground of every model that is read from a file: no unknown keys, no change afterwards."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


def _reads(parse: Callable[[str], T], kind: type[T]) -> BeforeValidator:
    """A validator that parses text and lets a value of the right type pass."""

    def read(value: Any) -> Any:
        if isinstance(value, str):
            return parse(value)
        if isinstance(value, kind) and not (isinstance(value, bool) and kind is not bool):
            return value
        raise NotText("hier hoort één waarde te staan; schrijf haar achter de dubbele punt")

    return BeforeValidator(read)


_WHOLE: Final = re.compile(r"-?[0-9]{1,12}")


def parse_whole(text: str) -> int:
    """Reads `12` or `-3`. Raises ValueError for anything else."""
    if not _WHOLE.fullmatch(text.strip()):
        raise ValueError(f"{text!r} is geen heel getal; schrijf bijvoorbeeld 12")
    return int(text)


def parse_moment(text: str) -> datetime:
    """Reads `2026-10-05 07:30`, naive: game time has no zone. Raises ValueError for anything else."""
    return _moment(text, "%Y-%m-%d %H:%M", r"\d{4}-\d\d-\d\d \d\d:\d\d", "geen dag met tijd", "2026-10-05 07:30")


def parse_clock(text: str) -> time:
    """Reads `07:30`. Raises ValueError for anything else."""
    return _moment(text, "%H:%M", r"\d\d:\d\d", "geen tijd", "07:30").time()


def parse_hours(text: str) -> tuple[time, time]:
    """Reads `09:00-12:00`. Raises ValueError for anything else."""
    opens, _, closes = text.partition("-")
    try:
        hours = parse_clock(opens), parse_clock(closes)
    except ValueError:
        raise ValueError(f"{text!r} zijn geen uren; schrijf bijvoorbeeld 09:00-12:00") from None
    if hours[1] <= hours[0]:
        raise ValueError(f"{text!r} houdt op voor het begint; schrijf bijvoorbeeld 09:00-12:00")
    return hours


def _moment(text: str, form: str, pattern: str, problem: str, example: str) -> datetime:
    # strptime alone also takes 2026-1-5 and odd spaces, which sort and compare wrongly as text.
    if re.fullmatch(pattern, text.strip(), re.ASCII):
        try:
            return datetime.strptime(text.strip(), form)
        except ValueError:
            problem = "geen bestaande dag of tijd"
    raise ValueError(f"{text!r} is {problem}; schrijf bijvoorbeeld {example}")


_YES_NO: Final = {"ja": True, "true": True, "nee": False, "false": False}


def parse_yes_no(text: str) -> bool:
    """Reads ja/nee or true/false. Raises ValueError for anything else."""
    try:
        return _YES_NO[text.strip().casefold()]
    except KeyError:
        raise ValueError(f"{text!r} is geen ja of nee; schrijf ja of nee") from None


_ID: Final = re.compile(r"[a-z][a-z0-9_]{0,63}")
_SLUG: Final = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def parse_id(text: str) -> str:
    """Reads an id: `brief_van_maandag`. Raises ValueError for anything else."""
    if not _ID.fullmatch(text):
        raise ValueError(f"{text!r} is geen naam; gebruik kleine letters, cijfers en _, zoals {_as_id(text)}")
    return text


def parse_slug(text: str) -> str:
    """Reads the name of a scenario's folder: `eerste-week`. Raises ValueError for anything else."""
    if not _SLUG.fullmatch(text):
        example = _as_id(text).replace("_", "-")
        raise ValueError(f"{text!r} is geen mapnaam; gebruik kleine letters, cijfers en -, zoals {example}")
    return text


def _as_id(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "_", plain).strip("_0123456789") or "brief_1"


def parse_line(text: str) -> str:
    """Reads a text on one line, with the spaces around it dropped. Raises ValueError when empty or longer."""
    line = _printable(text).strip()
    if "\n" in line:
        raise ValueError("hier hoort één regel te staan; haal de regeleinden weg, of gebruik > om te vouwen")
    return line


def parse_paragraph(text: str) -> str:
    """Reads a text of one or more lines. Raises ValueError when it is empty."""
    return _printable(text).strip()


def _printable(text: str) -> str:
    # An escape such as "\\0" brings a control character past the YAML reader; fonts raise on it.
    if bad := next((char for char in text if unicodedata.category(char) == "Cc" and char not in "\n\t"), None):
        raise ValueError(f"deze tekst bevat een stuurteken (U+{ord(bad):04X}); typ haar opnieuw")
    if not text.strip():
        raise ValueError("hier ontbreekt een tekst; vul haar in of haal de sleutel weg")
    return text


Amount = Annotated[int, _reads(parse_amount, int)]
"""Cents, from `1.345,45`, `43,50` or `61`."""

Whole = Annotated[int, _reads(parse_whole, int)]
"""A whole number."""

Count = Annotated[Whole, Field(ge=0)]
"""A whole number from 0."""

Share = Annotated[Fraction, _reads(parse_share, Fraction)]
"""An exact share, from `12,5 %`."""

DayField = Annotated[date, _reads(parse_day, date)]
"""A day, from `2026-10-05`."""

MonthField = Annotated[Period, _reads(Period.named, Period)]
"""A calendar month, from `2026-07`."""

Moment = Annotated[datetime, _reads(parse_moment, datetime)]
"""A day and a time of it, naive, from `2026-10-05 07:30`."""

ClockTime = Annotated[time, _reads(parse_clock, time)]
"""A time of the day, from `07:30`."""

Hours = Annotated[tuple[time, time], _reads(parse_hours, tuple)]
"""From when up to when, from `09:00-12:00`."""

YesNo = Annotated[bool, _reads(parse_yes_no, bool)]
"""From ja, nee, true or false."""

Id = Annotated[str, _reads(parse_id, str)]
"""A name that other things point at: lowercase letters, digits, underscores."""

Slug = Annotated[str, _reads(parse_slug, str)]
"""The name of a folder: lowercase letters, digits, hyphens."""

Line = Annotated[str, _reads(parse_line, str)]
"""A text on one line."""

Paragraph = Annotated[str, _reads(parse_paragraph, str)]
"""A text of one or more lines."""
