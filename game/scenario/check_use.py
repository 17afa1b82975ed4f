"""What nothing uses, what names no pattern or source, what stands in too many letters, what comes too late."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from game.core.diagnostics import Diagnostic, Place, finding
from game.scenario import weeks
from game.scenario.agenda import Chance
from game.scenario.condition import questions
from game.scenario.model import ScenarioFile
from game.scenario.option import Option
from game.scenario.paperwork import Luck, ProceduresFile, Uitstel
from game.scenario.post import Letter, PostFile
from game.scenario.walk import Where

At = Callable[[str, Where], Place]
Written = Sequence[tuple[str, Where, Any]]
"""Everything that was written: the file, the path in it, the value."""
Entries = Mapping[str, Sequence[tuple[str, str, Where]]]
"""Of each kind of thing: its names, each with the file and the path of its entry."""


def check(
    file: ScenarioFile, post: PostFile, procedures: ProceduresFile, written: Written, at: At
) -> Iterator[Diagnostic]:
    """Everything about grounds, papers and days; what is not used is asked apart."""
    for stem, where, value in written:
        yield from _grounds(stem, where, value, at)
    yield from _flags(written, at)
    yield from _said_again(post.letters, at)
    yield from _no_papers(post.letters, procedures, at)
    yield from _too_late(file, post, at)


# --- nothing uses it -------------------------------------------------------------------------------------------

NEEDS_A_USE = (
    "afzender", "persoon", "loket", "berekening", "kennis", "schuldeiser", "gast", "site", "formulier",
    "beslissing", "terugbelafspraak",
)  # fmt: skip
"""The kinds of things that do nothing by themselves."""


def unused(entries: Entries, used: Mapping[str, set[str]], at: At) -> Iterator[Diagnostic]:
    """What nothing points at; the first of the people is who one plays."""
    for kind in NEEDS_A_USE:
        for number, (name, stem, where) in enumerate(entries.get(kind, ())):
            if name in used.get(kind, ()) or (kind == "persoon" and number == 0):
                continue
            yield finding("SC015", at(stem, (*where, "id")), kind=kind, name=name)


def _flags(written: Written, at: At) -> Iterator[Diagnostic]:
    """A flag is only there to be asked for."""
    asked = {ask.argument for _, _, value in written for ask in _flags_asked(value)}
    for stem, where, value in written:
        if isinstance(value, Option) and value.does.flag and value.does.flag not in asked:
            place = at(stem, (*where, "does", "flag"))
            yield finding("SC015", place, kind="vlag", name=value.does.flag)


def _flags_asked(value: Any) -> Iterator[Any]:
    return (ask for ask in questions(value) if ask.word == "flag")


# --- where it comes from ---------------------------------------------------------------------------------------


def _grounds(stem: str, where: Where, value: Any, at: At) -> Iterator[Diagnostic]:
    """A text names a pattern, a figure its source."""
    name = getattr(value, "id", "") or (where[-1] if where and isinstance(where[-1], str) else "")
    if getattr(value, "pattern", None) == []:
        yield finding("SC026", at(stem, (*where, "pattern")), name=name)
    says_elsewhere = isinstance(value, Luck | Uitstel | Chance)
    if getattr(value, "source", None) == "" and not says_elsewhere and not _needs_no_source(value):
        yield finding("SC027", at(stem, (*where, "source")), name=name)


def _needs_no_source(value: Any) -> bool:
    """An award has a source only for what the desk finds reasonable, and that is looked at with the award."""
    return hasattr(value, "rule")


# --- the same piece in many letters ----------------------------------------------------------------------------

_A_PARAGRAPH = 8
"""Fewer words than this are a greeting or a heading."""
_MOST_LETTERS = 2


def _said_again(letters: Sequence[Letter], at: At) -> Iterator[Diagnostic]:
    """A paragraph that stands in more than two letters is read by nobody the third time."""
    found: dict[str, dict[str, Where]] = defaultdict(dict)
    for index, letter in enumerate(letters):
        for number, block in enumerate(letter.body):
            if block.text and len(block.text.source.split()) >= _A_PARAGRAPH:
                found[block.text.source].setdefault(letter.id, ("letters", index, "body", number, "text"))
    for source, places in found.items():
        if len(places) > _MOST_LETTERS:
            *_, last = places
            others = ", ".join(name for name in places if name != last)
            yield finding(
                "SC028", at("post", places[last]), start=_start(source), count=len(places), others=others
            )


def _start(source: str) -> str:
    return " ".join(source.split()[:6])


# --- papers that are nowhere -----------------------------------------------------------------------------------


def _no_papers(letters: Iterable[Letter], procedures: ProceduresFile, at: At) -> Iterator[Diagnostic]:
    """What a procedure wants with a month is a paper about that month."""
    about = [(one.paper, one.about) for one in letters if one.paper]
    for number, procedure in enumerate(procedures.procedures):
        for index, wanted in enumerate(procedure.wants):
            dated = [days for paper, days in about if paper == wanted.paper and days]
            if not dated:
                continue  # of any month, or of no kind that is known (said elsewhere)
            for month in procedure.months:
                if not any(days.first <= month.last and days.last >= month.start for days in dated):
                    place = at("procedures", ("procedures", number, "wants", index, "paper"))
                    said = f"{month.start:%Y-%m}"
                    yield finding("SC029", place, name=procedure.id, paper=wanted.paper, month=said)


# --- days that cannot be met -----------------------------------------------------------------------------------


def _too_late(file: ScenarioFile, post: PostFile, at: At) -> Iterator[Diagnostic]:
    """A last day that has gone by before anybody sat at the table with the letter."""
    moments = sorted((one.begins, one.ends) for one in weeks.moments(file).values())
    arrivals = {one.id: _in_hand(one, file) for one in post.letters}
    for index, letter in enumerate(post.letters):
        for number, deadline in enumerate(letter.deadlines):
            arrives = arrivals[letter.id]
            if deadline.day and arrives and (why := _missed(arrives, deadline.day, moments)):
                place = at("post", ("letters", index, "deadlines", number, "day"))
                yield finding("SC019", place, kind="laatste dag", name=deadline.id, problem=why)
    for index, bill in enumerate(post.bills):
        arrives = arrivals.get(bill.letter)
        if not bill.rung and arrives and (why := _missed(arrives, bill.due, moments)):
            yield finding("SC019", at("post", ("bills", index, "due")), kind="rekening", name=bill.id, problem=why)


def _in_hand(letter: Letter, file: ScenarioFile) -> datetime | None:
    """From when it can be read; None when that is only known in play."""
    if letter.kept:
        return datetime.combine(file.start, time())
    return letter.arrives


def _missed(arrives: datetime, day: date, moments: Sequence[tuple[datetime, datetime]]) -> str:
    """Why a last day cannot be met; nothing when it can, or when it lies after everything."""
    end = datetime.combine(day, time()) + timedelta(days=1)
    if end <= arrives:
        return "de brief komt pas daarna"
    if moments and end <= moments[0][0]:
        return "die ligt voor het eerste moment aan tafel"
    in_time = any(begins < end and arrives < ends for begins, ends in moments)
    if not in_time and moments and end < moments[-1][1]:
        return "tussen de komst van de brief en die dag is er geen moment aan tafel"
    return ""
