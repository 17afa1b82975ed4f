"""Forms and cases in words: what was handed in and what was true, what the site refused, what was held back."""

from collections.abc import Iterator

from game.core.text import Money, Month, Text, Value
from game.debrief import naming, words
from game.debrief.model import Entry, FileLine, Kind, Line
from game.play import answers
from game.play import events as happened
from game.play.hour import Hour
from game.scenario.paperwork import Form
from game.scenario.scenario import Scenario


def title(scenario: Scenario, case: str, hour: Hour) -> Line:
    """What a case is called: `inkomstenformulier over september 2026`."""
    procedure = scenario.procedure(case)
    one = hour.state.cases.get(case)
    if one and one.month:
        return Line(words.CASE_OF_MONTH, {"what": procedure.name, "month": Month(one.month)})
    return Line(procedure.name)


def form_of(scenario: Scenario, case: str) -> Form | None:
    return scenario.forms.get(scenario.procedure(case).form)


def refused_label(form: Form | None, fields: tuple[str, ...]) -> Text | None:
    """The label of the first field that a site refused."""
    every = answers.fields(form) if form else ()
    return next((field.label for field in every if field.id in fields), None)


# --- lines of the timeline ----------------------------------------------------------------------------------


def told(event: happened.Declared) -> Line | None:
    """What was told beside what was true; nothing where they are the same."""
    if event.told == event.true:
        return None
    text, counted = words.TOLD[event.fact], event.fact in {"loon", "giften"}
    values: dict[str, Value] = {
        "told": Money(event.told) if counted else event.told,
        "true": Money(event.true) if counted else event.true,
    }
    return Line(text, values)


def held(event: happened.BenefitHeld) -> Line:
    """A pay day on which nothing came, and why."""
    return Line(words.HELD[event.why])


# --- the file -----------------------------------------------------------------------------------------------


def file_lines(hour: Hour, entries: tuple[Entry, ...]) -> Iterator[FileLine]:
    """Every step that an institution wrote down, with what was done for that case since the one before it.

    What was done last stands by itself: of that nothing was written down yet.
    """
    scenario, before = hour.world.scenario, dict[str, int]()
    for event in hour.events:
        if not isinstance(event, happened.CaseMoved):
            continue
        procedure = scenario.procedure(event.case)
        text = procedure.file.get(event.step)  # type: ignore[call-overload]
        if text is None:
            continue
        values = {name: value for name, value in event.values if name in text.placeholders}
        since = before.get(event.case, -1)
        done = tuple(one for one in _deeds(entries, event.case) if since < one.at <= event.at)
        before[event.case] = event.at
        about, who = title(scenario, event.case, hour), naming.institution(scenario, procedure)
        yield FileLine(event.at, Line(text, values), who, about, None, done)
    for case, since in before.items():
        if last := tuple(
            one for one in _deeds(entries, case) if one.at > since and one.kind is not Kind.LOGGED_OUT
        ):
            about, who = title(scenario, case, hour), naming.institution(scenario, scenario.procedure(case))
            yield FileLine(last[-1].at, Line(words.NOTHING_WRITTEN), who, about, None, last)


def _deeds(entries: tuple[Entry, ...], case: str) -> Iterator[Entry]:
    return (one for one in entries if one.case == case and one.kind in DEEDS)


DEEDS = frozenset({Kind.SENT, Kind.TOLD, Kind.FORM_REFUSED, Kind.LOGGED_OUT, Kind.MET, Kind.MISSED})
"""What somebody did with a form, or did not."""
