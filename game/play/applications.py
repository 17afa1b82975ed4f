"""An application on its way: received, decided within its term or not, granted or refused, and paid.

What it comes to is a calculation of the rules library on what was answered. How long it takes is the
municipality's practice; delay and error are drawn for the case.
"""

from functools import partial
from typing import Any

from game.core.calculation import Calculation
from game.core.money import Cents
from game.core.text import Day, Money, Value
from game.play import answers, coming, dossier, ledger, luck, papers, truth
from game.play.state import Case, Known
from game.play.turn import Turn
from game.play.world import World
from game.rules import CALCULATIONS, NietBerekend, termijnen
from game.rules.lokaal import verwachte_beslissing
from game.rules.refusal import outcome
from game.scenario.paperwork import Award, Step

_PAID_AFTER = 5
"""Working days from a decision to the account."""
_ONCE_A_YEAR = "meedoenregeling"


def take_up(turn: Turn, case: Case) -> None:
    """From now on a decision may come any day; the law says by when.

    The eight weeks run from the day of the application; while papers were missing they stood still (Awb, articles
    4:13 (2), 4:15 (1) a), so that they end eight weeks from the day on which it was whole.
    """
    today, figures = truth.this_day(turn), turn.scenario.law.at(truth.this_day(turn))
    last = termijnen.beslistermijn(figures, today).last_day
    usual = verwachte_beslissing(dossier.gemeente(turn), today).last_day
    if turn.world.way.half_terms:
        usual = min(usual, today + (last - today) // 2)
    day = papers.days_later(usual, dossier.delay(turn, case))
    case = dossier.change(turn, case, stage="deciding", due=last)
    dossier.set_term(turn, case, last, "late_decision")
    dossier.later(turn, case, papers.working_days_later(day, 0), "decide")


def late(turn: Turn, id: str) -> None:
    """The last day for the decision has gone by."""
    case = turn.state.cases[id]
    if case.stage == "deciding":
        dossier.missed(turn, case, "decision")
        dossier.take_step(turn, dossier.change(turn, case, due=None), "delayed")


def decide(turn: Turn, id: str) -> None:
    """Granted for what the rules make of it, refused, or refused by a desk that missed something.

    What the rules do not compute stays undecided.
    """
    case = turn.state.cases[id]
    found = outcome(partial(award_of, turn, case))
    if isinstance(found, NietBerekend):
        dossier.take_step(turn, case, "undecided", {"reden": str(found.what)})
        return
    case = _without_unpaid_advance(turn, case)
    if case.due:
        dossier.lift_term(turn, case, "late_decision")
        dossier.met(turn, case, "decision")
    error = bool(found.amount) and dossier.errs(turn, case)
    case = dossier.change(turn, case, due=None, error=error)
    if found.amount and not error:
        _grant(turn, case, found.amount, "granted")
    else:
        _refuse(turn, case)


def by_itself(turn: Turn, id: str) -> None:
    """What data can prove is granted without a form; what hangs on an answer is not."""
    award = turn.scenario.procedure(id).award
    if award is None:
        return
    facts = {"day": truth.this_day(turn).isoformat()} | award.facts
    found = outcome(partial(calculated, turn.world, turn.state.known, award.rule, facts))
    if not isinstance(found, NietBerekend) and found.amount:
        _grant(turn, turn.state.cases[id], found.amount, "granted")


def _grant(turn: Turn, case: Case, amount: Cents, step: Step) -> None:
    last_day = dossier.may_object(turn, case) if step == "granted" else None
    case = dossier.change(turn, turn.state.cases[case.id], stage="granted", award=amount)
    values: dict[str, Value] = {"bedrag": Money(amount), **_loan(case)}
    if last_day:
        values["bezwaar"] = Day(last_day)
    dossier.take_step(turn, case, step, values)
    dossier.later(turn, case, papers.working_days_later(truth.this_day(turn), _PAID_AFTER), "pay")


def _refuse(turn: Turn, case: Case) -> None:
    last_day = dossier.may_object(turn, case)
    case = dossier.change(turn, turn.state.cases[case.id], stage="refused")
    dossier.take_step(turn, case, "refused", {"bedrag": Money(0), "bezwaar": Day(last_day), **_loan(case)})


def grant_after_all(turn: Turn, case: Case) -> None:
    """An objection was upheld: what should have been granted."""
    found = outcome(partial(award_of, turn, case))
    _grant(turn, case, 0 if isinstance(found, NietBerekend) else found.amount, "upheld")


def _without_unpaid_advance(turn: Turn, case: Case) -> Case:
    """Once it is decided nothing is advanced any more."""
    waiting = f"{case.id}/advance"
    if not any(due.id == waiting for due in turn.state.queue):
        return case
    coming.drop(turn, "case", waiting)
    return dossier.change(turn, case, advance=0)


def _loan(case: Case) -> dict[str, Value]:
    """The advance, and what is left of the award when it is taken off."""
    if not case.advance:
        return {}
    return {"voorschot": Money(case.advance), "rest": Money(max(0, case.award - case.advance))}


def award_of(turn: Turn, case: Case) -> Calculation:
    """What the rules come to on these answers. Refuses (`NietBerekend`) what they do not compute."""
    award, year = turn.scenario.procedure(case.id).award, truth.this_day(turn).year
    if award is None or not answers.agrees(award.needs, dict(case.declared)):
        return Calculation(0, ())
    if award.rule == _ONCE_A_YEAR and any(
        one.decided and one.decided.year == year for one in _of_the_same(turn, case)
    ):
        return Calculation(0, ())
    return calculated(turn.world, turn.state.known, award.rule, _facts(turn, award, case))


def calculated(world: World, known: Known, rule: str, facts: dict[str, Any]) -> Calculation:
    """A named calculation; what is left out comes from the household as it is known to be.

    Refuses (`NietBerekend`) what the rules do not cover, and answers that the rule cannot read.
    """
    law, home = world.scenario.law, truth.household(world, known.truth)
    named = CALCULATIONS[rule]
    try:
        return named(law, {**facts, **named.known_of(law, home, facts)})
    except (ValueError, OverflowError) as misfit:  # pydantic's own error is a ValueError too
        raise NietBerekend(f"{rule} op deze antwoorden", "een antwoord is niet te lezen") from misfit


def _facts(turn: Turn, award: Award, case: Case) -> dict[str, Any]:
    told = {
        name: _reasonable(turn, award, case, field) for name, field in award.answers.items() if case.answer(field)
    }
    day = {"day": truth.this_day(turn).isoformat()}
    return day | award.facts | told | _used_up(turn, award, case, day)


def _used_up(turn: Turn, award: Award, case: Case, day: dict[str, str]) -> dict[str, Any]:
    """What earlier awards count for: the twelve months of article 36, the threshold of article 35 (2)."""
    before = _of_the_same(turn, case)
    if before and award.rule == "individuele_inkomenstoeslag":
        return {"last_granted": max(one.decided for one in before if one.decided)}
    if before and award.rule == "bijzondere_bijstand":
        home = truth.household(turn.world, turn.state.known.truth)
        known = CALCULATIONS[award.rule].known_of(turn.scenario.law, home, day)
        costs = [_reasonable(turn, award, one, award.answers["cost"]) for one in before if "cost" in award.answers]
        return {"earlier": sum(one for one in (known.get("earlier", 0), *costs) if isinstance(one, int))}
    return {}


def _of_the_same(turn: Turn, case: Case) -> tuple[Case, ...]:
    """The other cases of this procedure in which something was granted."""
    same = dossier.cases_of(turn.state, turn.scenario.procedure(case.id).id)
    return tuple(one for one in same if one.stage == "granted" and one.id != case.id)


def _reasonable(turn: Turn, award: Award, case: Case, name: str) -> object:
    """An answer as far as the desk goes along with it."""
    answer = _plainly(turn, case, name)
    return min(answer, award.most[name]) if name in award.most and isinstance(answer, int) else answer


def _plainly(turn: Turn, case: Case, name: str) -> object:
    """An answer as the rules read it: `€ 12` is an amount in cents, `8-10-2026` a day."""
    text = case.answer(name)
    field = next(one for one in answers.fields(turn.scenario.forms[_form(turn, case)]) if one.id == name)
    read = {"amount": answers.amount_of, "number": _whole, "date": answers.day_of}.get(field.kind)
    return read(text) if read else text


def _whole(text: str) -> int:
    return int(answers.number_of(text) or 0)


def _form(turn: Turn, case: Case) -> str:
    return turn.scenario.procedure(case.id).form


def pay(turn: Turn, id: str) -> None:
    """What was granted comes, less the advance that was a loan."""
    case, award = turn.state.cases[id], turn.scenario.procedure(id).award
    amount = case.award - case.advance
    if award and award.who and award.what and amount > 0:
        ledger.book(turn, f"award/{id}", award.who, award.what, amount)


# --- an advance ---------------------------------------------------------------------------------------------


def may_ask_advance(case: Case) -> bool:
    """As long as it is being decided, and once."""
    return case.stage == "deciding" and not case.advance


def ask_advance(turn: Turn, id: str) -> None:
    """Article 52: within four weeks of the application, a loan without interest."""
    case, today = turn.state.cases[id], truth.this_day(turn)
    found = outcome(partial(calculated, turn.world, turn.state.known, "voorschot", {"day": today.isoformat()}))
    if isinstance(found, NietBerekend):
        dossier.take_step(turn, case, "undecided", {"reden": str(found.what)})
        return
    case = dossier.change(turn, case, advance=found.amount)
    last = termijnen.voorschottermijn(turn.scenario.law.at(case.opened), case.opened).last_day
    sooner = luck.sooner(turn, "voorschot", id, days=dossier.practice(turn, "voorschot_spreiding_dagen"))
    day = max(papers.working_days_later(today, 2), papers.days_later(last, -sooner))
    dossier.later(turn, case, papers.working_days_later(day, 0), "advance")


def pay_advance(turn: Turn, id: str) -> None:
    """It is paid, whatever is decided afterwards."""
    case, award = turn.state.cases[id], turn.scenario.procedure(id).award
    amount: Cents = case.advance
    if award and award.who and award.what and amount:
        ledger.book(turn, f"advance/{id}", award.who, award.what, amount)
        dossier.take_step(turn, case, "advanced", {"bedrag": Money(amount)})
