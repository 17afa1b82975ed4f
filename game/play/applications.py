"""An application on its way: received, decided within its term or not, granted or refused, and paid.

What it comes to is a calculation of the rules library on what was answered. How long it takes is the
municipality's practice; delay and error are drawn for the case.
"""

from datetime import date
from typing import Any

from game.core.calculation import Calculation
from game.core.chance import draw
from game.core.money import Cents
from game.core.text import Day, Money, Value
from game.play import account, answers, dossier, papers, truth
from game.play.state import Case
from game.play.turn import Turn
from game.rules import CALCULATIONS, NietBerekend, termijnen
from game.rules.lokaal import verwachte_beslissing
from game.rules.refusal import outcome
from game.scenario.paperwork import Award

_PAID_AFTER = 5
"""Working days from a decision to the account."""
_ADVANCE_WITHIN = 14
"""Days before its last one in which an advance may come."""


def take_up(turn: Turn, case: Case) -> None:
    """From now on a decision may come any day; the law says by when."""
    today, figures = truth.today(turn), turn.scenario.law.at(truth.today(turn))
    last = termijnen.beslistermijn(figures, today).last_day
    usual = verwachte_beslissing(dossier.gemeente(turn), today).last_day
    day = papers.days_later(usual, _delay(turn, case))
    dossier.set_term(turn, case, last, "late_decision")
    dossier.later(turn, case, papers.working_days_later(day, 0), "decide")


def _delay(turn: Turn, case: Case) -> int:
    luck = turn.scenario.procedure(case.id).luck
    if luck is None or not luck.delay_one_in:
        return 0
    return luck.delay_days * (draw(turn.state.seed, "vertraging", case.id, below=luck.delay_one_in) == 0)


def late(turn: Turn, id: str) -> None:
    """The last day for the decision has gone by."""
    case = turn.state.cases[id]
    if case.stage != "deciding":
        return
    dossier.missed(turn, case, "decision")
    dossier.take_step(turn, case, "delayed")


def decide(turn: Turn, id: str) -> None:
    """Granted for what the rules make of it, refused, or refused by a desk that missed something."""
    case, today = turn.state.cases[id], truth.today(turn)
    dossier.lift_term(turn, case, "late_decision")
    if not _is_late(turn, case):
        dossier.met(turn, case, "decision")
    found = outcome(lambda: award_of(turn, case))
    amount = 0 if isinstance(found, NietBerekend) else found.amount
    error = bool(amount) and _errs(turn, case)
    last = termijnen.bezwaartermijn(turn.scenario.law.at(today), today).last_day
    granted = bool(amount) and not error
    case = dossier.change(
        turn, case, stage="granted" if granted else "refused", error=error, decided=today,
        award=amount if granted else 0,
    )  # fmt: skip
    dossier.set_term(turn, case, last, "objection")
    values: dict[str, Value] = {"bedrag": Money(amount if granted else 0), "bezwaar": Day(last)}
    if granted and case.advance:
        values["voorschot"] = Money(case.advance)
    dossier.take_step(turn, case, "granted" if granted else "refused", values)
    if isinstance(found, NietBerekend):
        dossier.take_step(turn, case, "undecided", {"reden": str(found.what)})
    if granted:
        dossier.later(turn, case, papers.working_days_later(today, _PAID_AFTER), "pay")


def _is_late(turn: Turn, case: Case) -> bool:
    return today_is_after(turn, termijnen.beslistermijn(turn.scenario.law.at(case.opened), case.opened).last_day)


def today_is_after(turn: Turn, day: date) -> bool:
    return truth.today(turn) > day


def _errs(turn: Turn, case: Case) -> bool:
    luck = turn.scenario.procedure(case.id).luck
    if luck is None or not luck.error_one_in:
        return False
    return draw(turn.state.seed, "fout", case.id, below=luck.error_one_in) == 0


def award_of(turn: Turn, case: Case) -> Calculation:
    """What the rules come to on these answers. Refuses (`NietBerekend`) what they do not compute."""
    award = turn.scenario.procedure(case.id).award
    if award is None or not answers.agrees(award.needs, dict(case.declared)):
        return Calculation(0, ())
    return calculated(turn, award.rule, _facts(award, case, truth.today(turn)))


def calculated(turn: Turn, rule: str, facts: dict[str, Any]) -> Calculation:
    """A named calculation; what is left out comes from the household as it is."""
    law, home = turn.scenario.law, truth.household(turn.world, turn.state.known.truth)
    named = CALCULATIONS[rule]
    return named(law, {**facts, **named.known_of(law, home, facts)})


def _facts(award: Award, case: Case, today: date) -> dict[str, Any]:
    told = {name: case.answer(field) for name, field in award.answers.items() if case.answer(field)}
    return {"day": today.isoformat(), **award.facts, **told}


def pay(turn: Turn, id: str) -> None:
    """What was granted comes, less the advance that was a loan."""
    case, award = turn.state.cases[id], turn.scenario.procedure(id).award
    amount = case.award - case.advance
    if award and award.who and award.what and amount > 0:
        account.book(turn, f"award/{id}", award.who, award.what, amount)


# --- an advance ---------------------------------------------------------------------------------------------


def may_ask_advance(case: Case) -> bool:
    """As long as it is being decided, and once."""
    return case.stage == "deciding" and not case.advance


def ask_advance(turn: Turn, id: str) -> None:
    """Article 52: within four weeks of the application, a loan without interest."""
    case, today = turn.state.cases[id], truth.today(turn)
    found = outcome(lambda: calculated(turn, "voorschot", {"day": today.isoformat()}))
    if isinstance(found, NietBerekend):
        dossier.take_step(turn, case, "undecided", {"reden": str(found.what)})
        return
    case = dossier.change(turn, case, advance=found.amount)
    last = termijnen.voorschottermijn(turn.scenario.law.at(case.opened), case.opened).last_day
    sooner = draw(turn.state.seed, "voorschot", id, below=_ADVANCE_WITHIN)
    day = max(papers.working_days_later(today, 2), papers.days_later(last, -sooner))
    dossier.later(turn, case, papers.working_days_later(day, 0), "advance")


def pay_advance(turn: Turn, id: str) -> None:
    """It is paid, whatever is decided afterwards."""
    case, award = turn.state.cases[id], turn.scenario.procedure(id).award
    amount: Cents = case.advance
    if award and award.who and award.what and amount:
        account.book(turn, f"advance/{id}", award.who, award.what, amount)
        dossier.take_step(turn, case, "advanced", {"bedrag": Money(amount)})
