"""What the institution that pays goes by: what was declared and processed, and what registers told it since."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from fractions import Fraction
from functools import partial

from game.core.calculation import Calculation
from game.core.days import Period, month_of, months_from
from game.core.money import Cents
from game.play import answers, truth
from game.play.state import Case, Known, State, Truth
from game.play.turn import Turn
from game.play.world import World
from game.rules import HouseholdFile, NietBerekend, loon, maandstaat
from game.rules.household_file import Estimate, PayPeriod, Suspension, Work
from game.rules.inkomen.verdiend import counts_in, verdiend
from game.rules.maandstaat import Month as MonthRow
from game.rules.opgave import opgegeven_loon
from game.rules.refusal import outcome
from game.rules.verrekenen import WIJZEN, Wijze
from game.scenario.paperwork import Field, Register

YES = "ja"
REGISTERS: tuple[Register, ...] = ("loon", "giften", "bewoners", "verblijf")


def row(world: World, known: Known, month: date) -> MonthRow:
    """One month of the month sheet, as the institution sees it; worked out once for what it knows."""
    if (known, month) not in world.rows:
        world.rows[known, month] = row_of(world, file(world, known), month)
    return world.rows[known, month]


def row_of(world: World, file: HouseholdFile, month: date) -> MonthRow:
    """One month of the month sheet of any household."""
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


def _work(world: World, seen: HouseholdFile, known: Known) -> Iterator[Work]:
    """Before the first form: as it was. From then on a month is what was declared of it, or nothing."""
    first = first_month(world)
    if first is None:
        yield from seen.work
        return
    for job in seen.work:
        before = tuple(one for one in job.periods if counts_in(world.scenario.law, seen, one) < first)
        yield job.model_copy(update={"periods": before})
    told = tuple(_as_month(month_of(day), wage) for day, wage in known.wages)
    yield Work(employer="opgave", periods=told)


def read_wages(turn: Turn) -> None:
    """Where wages are taken from data: of every month up to this one that a form would have asked about."""
    first, this = first_month(turn.world), month_of(turn.scenario.moment(turn.now).date())
    if first is None:
        return
    months = months_from(first, this)
    wages = tuple((month.start, true_wage(turn.world, turn.state, month.start)) for month in months)
    turn.state.known = replace(turn.state.known, wages=wages)


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
    """The net wage of the month as the office reads the form. Nothing declared is nothing earned.

    What the rules cannot turn into a wage (more hours than there are) counts as not declared.
    """
    if case.month is None or answer(world, case, "werk") == "nee":
        return 0
    found = outcome(partial(_declared_wage, world, case, case.month))
    return 0 if isinstance(found, NietBerekend) else found.amount


def _declared_wage(world: World, case: Case, month: date) -> Calculation:
    """Only where a declaration is turned times 13 / 12 the pay period matters; elsewhere a wage stands as told."""
    law = world.scenario.law
    figures, gemeente = law.at(month), law.gemeenten[world.scenario.household.gemeente]
    gross, net = answers.amount_of(answer(world, case, "bruto")), answers.amount_of(answer(world, case, "netto"))
    only_hours = gross is None and net is None
    period = answer(world, case, "loontijdvak") or ("vier_weken" if only_hours else "maand")
    if only_hours:
        hours = answers.number_of(answer(world, case, "uren")) or Fraction(0)
        net = loon(figures, hours, 1 if period == "week" else 4).amount
    turned = gemeente.at(figures.day).word("omrekening").value == "dertien_twaalfde"
    return opgegeven_loon(
        figures,
        gemeente,
        gross=gross,
        tax=min(answers.amount_of(answer(world, case, "loonheffing")) or 0, gross or 0),
        net=net if gross is None else None,
        period=period if turned else "maand",  # type: ignore[arg-type]
    )


def told_truth(world: World, state: State, case: Case) -> Truth:
    """The other facts of the month as the form tells them; of other months it is not asked."""
    if case.month is None:
        return Truth()
    month = month_of(case.month)
    gift = answers.amount_of(answer(world, case, "gift_bedrag")) or 0
    days = answers.days_of(answer(world, case, "afwezig_periode"))
    gave, away = answer(world, case, "gift") != "nee", answer(world, case, "afwezig") != "nee"
    says_guest = answer(world, case, "medebewoner") == YES
    told = Truth(
        gifts=((month.last, gift),) if gift and gave else (),
        guests=state.truth.guests if says_guest else (),
        away=(days,) if days and away else (),
    )
    return in_month(told, month)


def in_month(facts: Truth, month: Period) -> Truth:
    """Only what is of this month: days away as far as they lie in it; who moved in, with all their days."""
    return Truth(
        gifts=tuple(one for one in facts.gifts if one[0] in month),
        guests=tuple(one for one in facts.guests if _is_there(one, month)),
        away=tuple(
            (max(first, month.start), min(last, month.last))
            for first, last in facts.away
            if first <= month.last and last >= month.start
        ),
    )


def with_month(known: Truth, found: Truth, month: Period, sees: Iterable[Register] = REGISTERS) -> Truth:
    """What is known, with the facts of one month as they were told or found, as far as one looked for them.

    Of who lives there a register knows the days of coming and going.
    """
    here = in_month(found, month)
    others = tuple(one for one in known.guests if one[0] not in {id for id, *_ in found.guests})
    return Truth(
        known.hours,
        (*(one for one in known.gifts if one[0] not in month), *here.gifts) if "giften" in sees else known.gifts,
        (*others, *(one for one in found.guests if one[1] <= month.last)) if "bewoners" in sees else known.guests,
        (*(one for one in known.away if one[0] not in month), *here.away) if "verblijf" in sees else known.away,
    )


def _is_there(guest: tuple[str, date, date | None], month: Period) -> bool:
    _id, since, to = guest
    return since <= month.last and (to is None or to >= month.start)


def measure(register: Register, wage: Cents, facts: Truth, month: Period) -> int:
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
            return sum((last - first).days + 1 for first, last in here.away)


def true_wage(world: World, state: State, month: date) -> Cents:
    """The net wage that really counts in a month, as this municipality converts it."""
    found = outcome(partial(verdiend, world.scenario.law, truth.household(world, state.truth), month_of(month)))
    return 0 if isinstance(found, NietBerekend) else found.amount


# --- what a month comes to ----------------------------------------------------------------------------------


def comes_to(world: World, household: HouseholdFile, month: date) -> Cents | NietBerekend:
    """What the institution should have paid over a month, if the household is so.

    Where it guesses, what the law comes to; otherwise what its way of offsetting comes to.
    """
    one = row_of(world, household, month)
    found = one.lawful if guesses(world, month) else one.paid
    return found if isinstance(found, NietBerekend) else found.amount


def guesses(world: World, month: date) -> bool:
    """Whether the municipality pays on a guess of the wage."""
    return _way(world, month).GUESSES


def reckoned_month(world: World, month: date) -> date:
    """The month whose wage comes off this month's benefit."""
    return _way(world, month).about(month_of(month)).start


def _way(world: World, month: date) -> Wijze:
    law, home = world.scenario.law, world.scenario.household
    return WIJZEN[law.gemeenten[home.gemeente].at(month).word("verrekenwijze").value]
