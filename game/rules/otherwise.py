"""The law as it would be: figures of a municipality set otherwise, and figures of the law that hold sooner."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from hashlib import blake2b
from typing import Any

from game.core.calculation import Source
from game.core.days import Period
from game.rules.figures import Figure, Tables
from game.rules.gemeente import Gemeente
from game.rules.law import Law
from game.rules.loader import read_value
from game.rules.units import LOCAL


def unreadable(name: str, text: str) -> str:
    """What is wrong with a figure of a municipality as a table would write it; nothing when it can be read."""
    try:
        read_value(name, LOCAL[name], text)
    except ValueError as error:
        return str(error)
    return ""


def with_figures(gemeente: Gemeente, figures: Mapping[str, str], why: str) -> Gemeente:
    """The municipality with these figures on every day, written as in its file; `why` is their source."""
    if not figures:
        return gemeente
    own = {name: (_always(name, text, why),) for name, text in figures.items()}
    return replace(gemeente, tables=_with(gemeente.tables, own))


def _always(name: str, text: str, why: str) -> Figure[Any]:
    every_day = Period(date(1900, 1, 1), date(2200, 1, 1))
    return Figure(read_value(name, LOCAL[name], text), every_day, Source("beleid", why, certain=False))


def sooner(law: Law, names: Iterable[str], day: date, since: date) -> Law:
    """The law in which these figures hold from `since` on as they do on `day`; before it nothing changes."""
    own: dict[str, tuple[Figure[Any], ...]] = {}
    for name in names:
        every = law.tables.figures[name]
        now = next(one for one in every if day in one.period)
        before = (one for one in every if one.period.start < since)
        ended = (replace(one, period=Period(one.period.start, min(one.period.until, since))) for one in before)
        later = (one for one in every if one.period.start > now.period.start)
        own[name] = (*ended, replace(now, period=Period(since, now.period.until)), *later)
    return replace(law, tables=_with(law.tables, own)) if own else law


def in_gemeenten(law: Law, gemeente: Gemeente) -> Law:
    """The law with this municipality as it is here."""
    return replace(law, gemeenten={**law.gemeenten, gemeente.id: gemeente})


def _with(tables: Tables, own: Mapping[str, tuple[Figure[Any], ...]]) -> Tables:
    """The tables with these figures; by their digest other tables."""
    told = repr([(name, [(one.value, one.period) for one in figures]) for name, figures in sorted(own.items())])
    digest = blake2b((tables.digest + told).encode(), digest_size=16).hexdigest()
    return Tables(digest, tables.units, {**tables.figures, **own})
