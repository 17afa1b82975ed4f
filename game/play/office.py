"""What the institution that pays goes by: what was declared and processed, and what registers told it since."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from game.core.days import Period, month_of
from game.core.money import Cents
from game.play import answers, truth
from game.play.state import Case, Known, State, Truth
from game.play.world import World
from game.rules import HouseholdFile, NietBerekend, loon, maandstaat
from game.rules.household_file import Correction, Estimate, PayPeriod, Suspension, Work
from game.rules.inkomen.loonstrook import days_of
from game.rules.maandstaat import Month as MonthRow
from game.rules.opgave import opgegeven_loon
from game.rules.refusal import outcome
from game.rules.verrekenen import WIJZEN
from game.scenario.paperwork import Field, Register

YES = "ja"


def row(world: World, file: HouseholdFile, month: date) -> MonthRow:
    """One month of the month sheet."""
    period = month_of(month)
    return maandstaat(world.scenario.law, file, period, period).months[0]


def file(world: World, known: Known) -> HouseholdFile:
    """The household as the institution sees it."""
    seen = truth.household(world, known.truth)
    bijstand = seen.bijstand
    return seen.model_copy(
        update={
            "work": tuple(_work(world, seen, known)),
            "bijstand": bijstand.model_copy(
                update={
                    "estimates": (
                        *_kept(bijstand.estimates, known),
                        *(_estimate(*one) for one in known.estimates),
                    ),
                    "opschortingen": (*bijstand.opschortingen, *(_suspension(*one) for one in known.suspended)),
                    "corrections": (*bijstand.corrections, *(_correction(*one) for one in known.corrections)),
                }
            )
            if bijstand
            else None,
        }
    )


def _kept(estimates: tuple[Estimate, ...], known: Known) -> Iterator[Estimate]:
    changed = {month_of(month) for month, _ in known.estimates}
    return (one for one in estimates if one.since not in changed)


def _estimate(month: date, amount: Cents) -> Estimate:
    return Estimate.model_validate({"from": month_of(month), "amount": amount})


def _suspension(since: date, letter: date, repaired: date | None, withdrawn: bool) -> Suspension:
    return Suspension(since=since, letter=letter, repaired=repaired, withdrawn=withdrawn)


def _correction(decided: date, months: tuple[date, ...], claimed: Cents, first: date) -> Correction:
    about = tuple(month_of(one) for one in months)
    return Correction(decided=decided, months=about, claimed=claimed, first=month_of(first))


def _work(world: World, seen: HouseholdFile, known: Known) -> Iterator[Work]:
    """Before the first form: as it was. From then on a month is what was declared of it, or nothing."""
    first = first_month(world)
    if first is None:
        yield from seen.work
        return
    for job in seen.work:
        before = tuple(one for one in job.periods if days_of(one).counts_in < first)
        yield job.model_copy(update={"periods": before})
    told = tuple(_as_month(month_of(day), wage) for day, wage in known.wages)
    yield Work(employer="opgave", periods=told)


def _as_month(month: Period, wage: Cents) -> PayPeriod:
    return PayPeriod.model_validate({"from": month.start, "to": month.last, "net": wage, "paid": month.last})


def first_month(world: World) -> Period | None:
    """The first month of which a wage is declared on a form in play."""
    months = [month for one in world.scenario.procedures.values() if one.kind == "duty" for month in one.months]
    return min(months, default=None)


# --- what a case tells --------------------------------------------------------------------------------------


def told_field(world: World, case: Case, fact: str) -> Field | None:
    """The field of the case's form with which this fact is told."""
    form = world.scenario.forms.get(world.scenario.procedure(case.id).form)
    return next((one for one in answers.fields(form) if one.declares == fact), None) if form else None


def asks_about(world: World, case: Case, register: Register) -> bool:
    """Whether the form of the case asks about this at all."""
    return any(told_field(world, case, fact) for fact in _FACTS[register])


_FACTS: dict[Register, tuple[str, ...]] = {
    "loon": ("werk", "bruto", "netto", "uren"),
    "giften": ("gift", "gift_bedrag"),
    "bewoners": ("medebewoner",),
    "verblijf": ("afwezig", "afwezig_periode"),
}


def answer(world: World, case: Case, fact: str) -> str:
    """What was answered for this fact; nothing when it was not asked or not answered."""
    field = told_field(world, case, fact)
    return case.answer(field.id).strip() if field else ""


def told_wage(world: World, case: Case) -> Cents:
    """The net wage of the month as the office reads the form. Nothing declared is nothing earned."""
    if answer(world, case, "werk") == "nee" or case.month is None:
        return 0
    hours, gross = answers.number_of(answer(world, case, "uren")), answers.amount_of(answer(world, case, "bruto"))
    net = answers.amount_of(answer(world, case, "netto"))
    if gross is None and net is None and hours is None:
        return 0
    tax = answers.amount_of(answer(world, case, "loonheffing")) or 0
    only_hours = gross is None and net is None
    period = answer(world, case, "loontijdvak") or ("vier_weken" if only_hours else "maand")
    law, home = world.scenario.law, world.scenario.household
    found = outcome(
        lambda: opgegeven_loon(
            law.at(law_day(case)),
            law.gemeenten[home.gemeente],
            gross=gross,
            tax=min(tax, gross) if gross is not None else 0,
            net=net if gross is None else None,
            hours=hours if only_hours else None,
            period=period,  # type: ignore[arg-type]
        )
    )
    if isinstance(found, NietBerekend):  # hours of a calendar month: the desk reckons them as they stand
        return loon(law.at(law_day(case)), hours or Fraction(0)).amount
    return found.amount


def law_day(case: Case) -> date:
    """The day whose figures hold for a case without a month."""
    return case.month or case.opened


def told_truth(world: World, state: State, case: Case) -> Truth:
    """The other facts of the month as the form tells them."""
    if case.month is None:
        return Truth()
    month = month_of(case.month)
    gift = answers.amount_of(answer(world, case, "gift_bedrag")) or 0
    days = answers.days_of(answer(world, case, "afwezig_periode"))
    gave, away = answer(world, case, "gift") != "nee", answer(world, case, "afwezig") != "nee"
    says_guest = answer(world, case, "medebewoner") == YES
    return Truth(
        gifts=((month.last, gift),) if gift and gave else (),
        guests=tuple(one for one in state.truth.guests if _is_there(one, month)) if says_guest else (),
        away=(days,) if days and away else (),
    )


def in_month(facts: Truth, month: Period) -> Truth:
    """Only what is of this month; who moved in stays as long as it lasts."""
    return Truth(
        gifts=tuple(one for one in facts.gifts if one[0] in month),
        guests=tuple(one for one in facts.guests if _is_there(one, month)),
        away=tuple(one for one in facts.away if one[0] <= month.last and one[1] >= month.start),
    )


def _is_there(guest: tuple[str, date, date | None], month: Period) -> bool:
    _id, since, to = guest
    return since <= month.last and (to is None or to >= month.start)


def measure(world: World, register: Register, wage: Cents, facts: Truth, month: Period) -> int:
    """A fact of a month as one number: cents of wage or gifts, people, days."""
    here = in_month(facts, month)
    match register:
        case "loon":
            return wage
        case "giften":
            return sum(amount for _, amount in here.gifts)
        case "bewoners":
            return len(here.guests)
        case "verblijf":
            return sum((min(last, month.last) - max(first, month.start)).days + 1 for first, last in here.away)


def true_wage(world: World, state: State, month: date) -> Cents:
    """The net wage that really counts in a month, as this municipality converts it."""
    wage = row(world, truth.household(world, state.truth), month).wage
    return 0 if isinstance(wage, NietBerekend) else wage.amount


# --- what a month comes to ----------------------------------------------------------------------------------


def comes_to(world: World, household: HouseholdFile, month: date) -> Cents | NietBerekend:
    """What the institution should have paid over a month, if the household is so.

    Where it guesses, what the law comes to; otherwise what its way of offsetting comes to.
    """
    law = world.scenario.law
    way = WIJZEN[law.gemeenten[household.gemeente].at(month).word("verrekenwijze").value]
    one = row(world, household, month)
    found = one.lawful if way.GUESSES else one.paid
    return found if isinstance(found, NietBerekend) else found.amount


def guesses(world: World, month: date) -> bool:
    """Whether the municipality pays on a guess of the wage."""
    law, home = world.scenario.law, world.scenario.household
    return WIJZEN[law.gemeenten[home.gemeente].at(month).word("verrekenwijze").value].GUESSES
