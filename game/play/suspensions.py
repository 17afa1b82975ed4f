"""The right is suspended, repaired or withdrawn (Participatiewet, article 54)."""

from datetime import date

from game.core.text import Day
from game.play import benefit, dossier, papers, settlements, truth
from game.play.state import Case, Known
from game.play.turn import Turn
from game.rules import termijnen


def prepare(turn: Turn, case: Case) -> None:
    """The letter goes out on the next working day, unless the form is there by then."""
    _next_working_day(turn, case, "suspend")


def suspend(turn: Turn, id: str) -> None:
    """Article 54 (1): from the first day of the month that it is about; of a request, from this day on."""
    case, today = turn.state.cases[id], truth.this_day(turn)
    since = case.month if case.month and turn.scenario.procedure(id).kind == "duty" else today
    if case.stage != "late" or benefit.held(turn.state.known, since) == benefit.WITHDRAWN:
        return  # it came after all, or there is nothing left to suspend
    due = termijnen.hersteltermijn(dossier.gemeente(turn), today).last_day
    case = dossier.change(turn, case, stage="suspended", since=since, due=due)
    dossier.set_term(turn, case, due)
    settlements.know(turn, suspended=(*turn.state.known.suspended, (since, today, None, False)))
    dossier.take_step(turn, case, "suspended", {"sinds": Day(since)})


def repair(turn: Turn, case: Case) -> None:
    """It came in time: the right runs on, and what was held is paid with the next round or pay day."""
    today = truth.this_day(turn)
    settlements.know(turn, suspended=_ended(turn.state.known, case, today, withdrawn=False))
    dossier.take_step(turn, case, "repaired")
    benefit.release(turn)


def prepare_to_withdraw(turn: Turn, case: Case) -> None:
    """Once the term has run out: on the next working day, unless it is there by then."""
    _next_working_day(turn, case, "withdraw")


def withdraw(turn: Turn, id: str) -> None:
    """Article 54 (4): from the first day of the suspension; what was paid since is claimed back."""
    case = turn.state.cases[id]
    if case.stage != "suspended" or case.waits is not None:
        return  # it came after all
    before, since = turn.state.known, case.since or truth.this_day(turn)
    last_day = dossier.may_object(turn, dossier.change(turn, case, stage="withdrawn", due=None))
    case = turn.state.cases[case.id]
    settlements.know(turn, suspended=_ended(before, case, None, withdrawn=True))
    dossier.take_step(turn, case, "withdrawn", {"sinds": Day(since), "bezwaar": Day(last_day)})
    settlements.settle(turn, case, before)
    benefit.release(turn)


def _next_working_day(turn: Turn, case: Case, what: str) -> None:
    dossier.later(turn, case, papers.working_days_later(truth.this_day(turn), 1), what)


def _ended(
    known: Known, case: Case, repaired: date | None, withdrawn: bool
) -> tuple[tuple[date, date, date | None, bool], ...]:
    return tuple(
        (since, letter, repaired, withdrawn)
        if since == case.since and end is None and not gone
        else (since, letter, end, gone)
        for since, letter, end, gone in known.suspended
    )
