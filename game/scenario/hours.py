"""What is wrong with hours, as far as that can be seen without playing: patterns, chances, offices, travel."""

from collections.abc import Callable, Iterator
from datetime import date

from game.core.diagnostics import Diagnostic, Place, finding
from game.scenario.agenda import Chance, MomentAtTable, Office, Plan, Planned
from game.scenario.model import ScenarioFile
from game.scenario.weeks import Pattern, days, pattern_days, spread

At = Callable[[str | int], Place]
"""The place of a key of the entry that is looked at."""


def planned(file: ScenarioFile, one: MomentAtTable | Plan, at: At) -> Iterator[Diagnostic]:
    """An entry of `moments` or `agenda`: once or weekly, some day at all, and in order."""
    kind = "moment" if isinstance(one, MomentAtTable) else "plan"
    if problem := _says_when(one):
        yield finding("SC030", at("id"), kind=kind, name=one.id, problem=problem)
    elif one.every:
        yield from pattern(file, one, kind, one.id, at)
        if any(days(file, one)) and not any(spread(file, one, one.id)):
            yield finding("SC031", at("hours"), kind=kind, name=one.id)
    elif one.begins and one.ends:
        if one.ends <= one.begins:
            yield finding("SC009", at("ends"), kind=kind, name=one.id)
        outside = not file.start <= one.begins.date() or one.ends > file.end
        if outside and isinstance(one, MomentAtTable):
            yield finding("SC010", at("begins"), name=one.id)


def _says_when(one: Planned) -> str:
    """What is missing or too much, if anything is."""
    once, weekly = (one.begins, one.ends), (one.every or None, one.hours)
    if any(once) and (any(weekly) or one.since or one.until or one.but):
        return "één keer en elke week tegelijk"
    if not all(once) and not all(weekly):
        return "`begins` of `ends` ontbreekt" if any(once) else "`every` of `hours` ontbreekt"
    return ""


def pattern(file: ScenarioFile, one: Pattern, kind: str, name: str, at: At) -> Iterator[Diagnostic]:
    """A weekly pattern that is never, or leaves out a day that was not in it."""
    whole = set(pattern_days(file, one))
    for index, day in enumerate(one.but):
        if day not in whole:
            yield finding("SC032", at("except"), day=_in_words(day), number=index + 1, kind=kind, name=name)
    if not any(days(file, one)):
        yield finding("SC031", at("every"), kind=kind, name=name)


_WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")


def _in_words(day: date) -> str:
    return f"{_WEEKDAYS[day.weekday()]} {day.isoformat()}"


def chance(one: Chance, at: At) -> Iterator[Diagnostic]:
    """Days the wrong way round, or a plan that it both adds and cancels."""
    least, most = one.days
    if least > most:
        advice = f"schrijf [{most}, {least}]"
        yield finding("SC033", at("days"), name=one.id, problem=f"{least} is meer dan {most}", advice=advice)
    for plan in one.adds:
        if plan in one.cancels:
            problem = f'plan "{plan}" komt erbij en vervalt tegelijk'
            yield finding("SC033", at("adds"), name=one.id, problem=problem, advice="laat er één van staan")


def office(one: Office, at: At) -> Iterator[Diagnostic]:
    """Weekdays stand beside one row of hours, and inside each of more."""
    if isinstance(one.hours, list) and one.weekdays:
        problem = "de weekdagen staan bij elk van de uren; hierbuiten horen ze niet"
        yield finding("SC035", at("weekdays"), name=one.id, problem=problem, advice="haal ze hier weg")
    elif not isinstance(one.hours, list) and not one.weekdays:
        advice = "voeg `weekdays: [1, 2, 3, 4, 5]` toe"
        yield finding("SC035", at("hours"), name=one.id, problem="de weekdagen ontbreken", advice=advice)
