"""Sentences in the player's language. Dutch is the source; other languages come from gettext catalogues.

This module imports no pygame: the debrief's report and `check` speak too.

    _ = marks a sentence of the screens:            speaker.say(_("Verder"))
    values stand between braces and have a type:    speaker.say(_("Nog {sum}"), sum=Money(6140))
"""

import gettext
import io
import re
import struct
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date as Date
from datetime import datetime as Datetime
from datetime import time as Time
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from game.core.money import Cents
from game.core.text import Day, Filled, Money, Month, Share, Text, Value
from game.paths import LOCALES, SCENARIOS

if TYPE_CHECKING:
    from game.screens.formats import DayStyle, Formats

SOURCE: Final = "nl"
UI: Final = "ui"
"""The context of every sentence that belongs to the screens; one translation serves them all."""


def _(source: str) -> Text:
    """Marks a sentence of the screens for translation."""
    return Text(UI, source)


@dataclass(frozen=True, slots=True)
class Plural:
    """A sentence with a count `{n}`: how Dutch says it of one, and of more or none."""

    one: Text
    many: Text


def _n(one: str, many: str) -> Plural:
    """Marks a sentence of the screens with a count `{n}`."""
    return Plural(Text(UI, one), Text(UI, many))


class Untranslated(LookupError):
    """No catalogue has the sentence."""


class _Unknown(gettext.NullTranslations):
    """The end of every chain: gettext itself would answer with the source, as if that were the translation."""

    def pgettext(self, context: str, message: str) -> str:
        raise Untranslated(message)

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:
        raise Untranslated(msgid1)


class Speaker:
    """Says sentences in one language, and remembers what it had to say in Dutch."""

    def __init__(self, language: str, catalogues: Sequence[gettext.NullTranslations] = ()) -> None:
        self.language = language
        self.missing: set[Text] = set()
        self._chain: gettext.NullTranslations = _Unknown()
        for catalogue in reversed(catalogues):
            catalogue.add_fallback(self._chain)
            self._chain = catalogue

    def say(self, text: Text | str, /, **values: Value) -> str:
        """The sentence with its values; a plain string is a name, and only gets its values.

        Raises KeyError when a value for a placeholder was not given.
        """
        if isinstance(text, Filled):
            values = {**dict(text.values), **values}
        source = text.source if isinstance(text, Text) else text
        return self._filled(self.translated(text) if isinstance(text, Text) else text, source, values)

    def plural(self, text: Plural, n: int, /, **values: Value) -> str:
        """The sentence for that count, by the rules of the language; `{n}` is the count."""
        own = text.one if n == 1 else text.many
        try:
            said = self._chain.npgettext(own.path, text.one.source, text.many.source, n)
        except Untranslated:
            said = self._in_dutch(own)
        return self._filled(said, own.source, {"n": n, **values})

    def knows(self, text: Text) -> bool:
        """Whether there is a translation; of Dutch there always is."""
        try:
            return self.language == SOURCE or bool(self._chain.pgettext(text.path, text.source))
        except Untranslated:
            return False

    def for_whole(self, texts: Iterable[Text]) -> "Speaker":
        """Itself when it knows all of them, otherwise Dutch: a letter is never half translated."""
        return self if all(map(self.knows, texts)) else DUTCH

    @cached_property
    def formats(self) -> "Formats":
        """How the language writes amounts and days."""
        from game.screens.formats import Formats  # noqa: PLC0415  Babel costs 40 ms; the menu needs none of it

        return Formats(self.language)

    def money(self, cents: Cents) -> str:
        """`€ 1.098,41`, below zero `− € 1.098,41`."""
        return self.formats.money(cents)

    def round_euros(self, cents: Cents) -> str:
        """`€ 1.098`."""
        return self.formats.round_euros(cents)

    def date(self, day: Date, style: "DayStyle" = "long") -> str:
        """`5 oktober 2026`; other styles: day, weekday, short, numeric."""
        return self.formats.date(day, style)

    def day(self, day: Date) -> str:
        """`5 oktober 2026`, as a letter or the debrief names a day."""
        return self.date(day)

    def clock(self, moment: Time | Datetime) -> str:
        """`07:30`."""
        return f"{moment.hour:02}:{moment.minute:02}"

    def month(self, first: Date) -> str:
        """`september 2026`."""
        return self.formats.date(first, "month")

    def number(self, number: int | Decimal) -> str:
        """`1.234`."""
        return self.formats.number(number)

    def translated(self, text: Text) -> str:
        """The sentence in the language, its placeholders still in it."""
        try:
            return self._chain.pgettext(text.path, text.source)
        except Untranslated:
            return self._in_dutch(text)

    def _in_dutch(self, text: Text) -> str:
        if self.language != SOURCE:
            self.missing.add(text)
        return text.source

    def _filled(self, sentence: str, source: str, values: Mapping[str, Value]) -> str:
        if not values and "{" not in sentence:
            return sentence
        if not set(PLACEHOLDER.findall(sentence)) <= values.keys():
            sentence = source  # a translation that asks for something unknown may not break the evening
        return PLACEHOLDER.sub(lambda match: self.value(values[match[1]]), sentence)

    def value(self, value: Value) -> str:
        """A value as it stands in a sentence."""
        match value:
            case Money(cents):
                return self.money(cents)
            case Day(day):
                return self.date(day)
            case Month(first):
                return self.month(first)
            case Share(part):
                return self.formats.percent(part)
            case Text():
                return self.say(value)
            case bool() | str():
                return str(value)
            case _:
                return str(value) if 0 <= value < _GROUPED else self.number(value)


_GROUPED: Final = 1000
PLACEHOLDER: Final = re.compile(r"\{([a-z][a-z0-9_]*)\}")
DUTCH: Final = Speaker(SOURCE)


def speaker(language: str, scenarios: Iterable[Path] = ()) -> Speaker:
    """The speaker of a language: the game's own catalogue and those of these scenario folders."""
    if language == SOURCE:
        return DUTCH
    if language == PSEUDO:
        from game.screens.pseudo import PseudoSpeaker  # noqa: PLC0415  it is a speaker, and nobody plays in it

        return PseudoSpeaker()
    folders = dict.fromkeys(
        [LOCALES, SCENARIOS / "locales"]
        + [place / "locales" for folder in scenarios for place in (folder, folder.parent)]
    )
    loaded = (load_catalogue(base) for folder in folders for base in catalogues_in(folder, language))
    return Speaker(language, [catalogue for catalogue in loaded if catalogue])


def languages() -> tuple[str, ...]:
    """The languages that the screens can speak, Dutch first."""
    others = (folder.name for folder in LOCALES.iterdir() if catalogues_in(LOCALES, folder.name))
    return (SOURCE, *sorted(set(others) - {SOURCE})) if LOCALES.is_dir() else (SOURCE,)


PSEUDO: Final = "qps"
"""The language that nobody speaks, made of the Dutch: accents, and a third longer. See `pseudo`."""


def is_spoken(language: str) -> bool:
    """Whether the game can be set to it: it is Dutch, has a catalogue, or is made up."""
    return language == PSEUDO or language in languages()


def catalogues_in(folder: Path, language: str) -> list[Path]:
    """The catalogues of a language under a locales folder, each as the path of its `.po`, there or not."""
    messages = folder / language / "LC_MESSAGES"
    return sorted({path.with_suffix(".po") for suffix in ("po", "mo") for path in messages.glob(f"*.{suffix}")})


_SLACK_NS: Final = 2_000_000_000
"""An installer writes both files at the same moment, in any order."""


def load_catalogue(po: Path) -> gettext.NullTranslations | None:
    """The compiled catalogue when it is up to date, otherwise the `.po` compiled here; None without either."""
    mo = po.with_suffix(".mo")
    try:
        if _changed(mo) >= _changed(po) - _SLACK_NS:
            with mo.open("rb") as stream:
                return gettext.GNUTranslations(stream)
    except (OSError, ValueError, struct.error):
        pass  # a damaged .mo is no loss as long as there is a .po
    return _compiled(po)


def _changed(path: Path) -> int:
    return path.stat().st_mtime_ns if path.exists() else -1


def _compiled(po: Path) -> gettext.NullTranslations | None:
    from babel.messages.mofile import write_mo  # noqa: PLC0415  only a checkout in which nothing was compiled
    from babel.messages.pofile import read_po  # noqa: PLC0415  needs these

    try:
        with po.open("rb") as stream:
            catalog = read_po(stream, locale=po.parts[-3])
        compiled = io.BytesIO()
        write_mo(compiled, catalog)
        compiled.seek(0)
        return gettext.GNUTranslations(compiled)
    except (OSError, ValueError, struct.error):
        return None
