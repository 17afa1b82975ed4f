"""How machine players deal with sites and forms: what they would write in a field, and what they would do next.

They know what somebody at the table knows: the pay slips in the folder, the hours that were worked, who lives
there. What a careful one writes is right as far as the form's words let one understand it.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from game.core.days import Period, month_of
from game.core.money import Cents
from game.play import dossier, forms, office, paperwork, portal, truth
from game.play.actions import Write
from game.play.facts import holds
from game.play.headspace import free
from game.play.luck import draw
from game.play.offer import Kind, Offer
from game.play.state import Case, State
from game.play.world import World
from game.rules.household_file import PayPeriod
from game.scenario.condition import ALWAYS
from game.scenario.paperwork import Field

ODD = ("", "1.234,50", "1234.5", "€ 12", "0", "weet ik niet", "31-02-2026", "869,42", "58", "nvt", "🙂")
"""What a random player types."""


def written(world: World, state: State, offer: Offer, odd: bool = False) -> Write:
    """What this player leaves in the field."""
    field = offer.field
    if field is None:
        return Write(offer.id, state.code.digits if state.code else "")
    if odd:
        return Write(offer.id, _odd(state, offer.id, field))
    return Write(offer.id, _known(world, state, state.cases[state.place.id], field))


def _odd(state: State, id: str, field: Field) -> str:
    if field.choices:
        return field.choices[draw(state.seed, "keuze", id, state.played, below=len(field.choices))].id
    return ODD[draw(state.seed, "veld", id, state.played, below=len(ODD))]


def _known(world: World, state: State, case: Case, field: Field) -> str:
    """By what the field asks; a field that tells nothing gets the least that the site takes."""
    month = month_of(case.month or case.opened)
    slips = _slips(world, state, month)
    gross = sum(_term(world, state, one, "brutoloon") for one in slips)
    facts = office.in_month(state.truth, month)
    match field.declares:
        case "werk":
            return _yes_no(bool(gross))
        case "bruto":
            return _amount(gross)
        case "loonheffing":
            return _amount(sum(_term(world, state, one, "loonheffing") for one in slips))
        case "netto":
            return _amount(sum(_term(world, state, one, "") for one in slips))
        case "uren":
            return str(int(sum(one.hours or 0 for one in slips)))
        case "loontijdvak":
            return "vier_weken"
        case "gift":
            return _yes_no(bool(facts.gifts))
        case "gift_bedrag":
            return _amount(sum(amount for _, amount in facts.gifts))
        case "medebewoner":
            return _yes_no(bool(facts.guests))
        case "afwezig":
            return _yes_no(bool(facts.away))
        case "afwezig_periode":
            return f"{_day(facts.away[0][0])} t/m {_day(facts.away[0][1])}" if facts.away else ""
        case "schatting":
            return _amount(office.true_wage(world, state, month.start))
    return _least(field, month)


def _least(field: Field, month: Period) -> str:
    if not field.required:
        return ""
    if field.choices:
        return field.choices[0].id
    day = _day(month.last)
    said = {"amount": "0,00", "number": "0", "date": day, "period": f"{day} t/m {day}", "text": "zie bijlage"}
    return said.get(field.kind, "")


def _slips(world: World, state: State, month: Period) -> tuple[PayPeriod, ...]:
    """The slips that one thinks of: of what was paid in the month, where the office goes by that; otherwise the
    one that lies in it most."""
    home, law = truth.household(world, state.truth), world.scenario.law
    everything = [one for job in home.work for one in job.periods]
    if law.gemeenten[home.gemeente].at(month.start).word("omrekening").value == "zoals_betaald":
        return tuple(one for one in everything if one.paid in month)
    periods = [one for one in everything if one.to >= month.start and one.since <= month.last]
    return tuple(sorted(periods, key=lambda one: _days_in(one, month)))[-1:]


def _days_in(one: PayPeriod, month: Period) -> int:
    return (min(one.to, month.last) - max(one.since, month.start)).days


def _term(world: World, state: State, one: PayPeriod, term: str) -> Cents:
    slip = truth.pay_slip(world, state, one.since)
    return slip.term(term).amount if term else slip.amount


def _amount(cents: Cents) -> str:
    return f"{cents // 100},{cents % 100:02}"


def _day(day: date) -> str:
    return f"{day.day}-{day.month}-{day.year}"


def _yes_no(yes: bool) -> str:
    return "ja" if yes else "nee"


# --- what to do next ----------------------------------------------------------------------------------------


def has_work(world: World, state: State) -> bool:
    """Whether there is something to do about a form that lies ready or can be asked for, at a site that is up."""
    return any(True for _ in _sites(world, state))


def _sites(world: World, state: State) -> Iterator[str]:
    """The sites with something to do that are up: when one is down she knows, it stood in the letter."""
    forms_of = {world.scenario.procedure(case.id).form for case in _to_open(world, state)}
    forms_of |= {world.scenario.procedures[id].form for id in _to_claim(world, state)}
    there = {world.scenario.forms[id].portal for id in forms_of}
    yield from (
        id for id, site in world.scenario.portals.items() if id in there and portal.is_up(world, state, site)
    )


def _to_open(world: World, state: State) -> Iterator[Case]:
    yield from (case for case in state.cases.values() if _worth_opening(world, state, case))


def _to_claim(world: World, state: State) -> Iterator[str]:
    """The applications that she heard of (they are not just there for everybody) and did not make, as far as there
    is room in the head to begin one."""
    for one in world.scenario.procedures.values():
        if one.kind != "application" or not one.form or one.opens is ALWAYS or dossier.cases_of(state, one.id):
            continue
        if holds(world, state, one.opens) and world.scenario.forms[one.form].asks <= free(world, state):
            yield one.id


def _worth_opening(world: World, state: State, case: Case) -> bool:
    """Not yet handed in; or what was missing lies in the folder now."""
    if not paperwork.is_fillable(case) or not world.scenario.procedure(case.id).form:
        return False
    if not case.declared:
        return True
    handed_in = {paper.partition("=")[2] for paper in case.papers}
    return any(id not in handed_in for id in wanted_papers(world, state, case))


def wanted_papers(world: World, state: State, case: Case) -> tuple[str, ...]:
    """The papers in the folder or on the pile that the desk would want to see."""
    return tuple(id for id in paperwork.at_hand(state) if paperwork.asks_for(world, case, id))


def wishes(world: World, state: State, on_offer: Sequence[Offer]) -> Iterator[str]:
    """The next things to do at a site, the first one first."""
    match state.place.kind:
        case "login":
            yield "login/enter" if _has_code(state, state.place.id) else "login/code"
        case "portal":
            yield from (f"open/{case.id}" for case in _to_open(world, state))
            yield from (f"apply/{id}" for id in _to_claim(world, state))
            yield from (offer.id for offer in on_offer if offer.kind is Kind.READ and _unread(state, offer))
        case "form":
            yield from _in_form(world, state, on_offer)
        case "phone":
            yield from (f"portal/{id}" for id in _sites(world, state))


def _unread(state: State, offer: Offer) -> bool:
    return offer.id.removeprefix("read/") not in state.read


def _in_form(world: World, state: State, on_offer: Sequence[Offer]) -> Iterator[str]:
    case = state.cases[state.place.id]
    now = forms.filling(state, case.id)
    for offer in on_offer:
        field = offer.field
        if field and not now.answer(field.id) and (field.required or _has_to_tell(world, state, case, field)):
            yield offer.id
        elif field and field.id in now.refused and now.answer(field.id) != _known(world, state, case, field):
            yield offer.id  # somebody else left something there that the site does not take
    for paper in wanted_papers(world, state, case):
        yield from (one.id for one in on_offer if one.id.startswith("attach/") and one.id.endswith(f"/{paper}"))
    if now.signed:
        yield f"send/{case.id}"
    elif state.place.node == forms.SIGN:
        yield f"code/{case.id}" if _has_code(state, case.id) else f"sign/{case.id}"
    order = forms.pages(forms.form_of(world, case.id))
    yield from (f"page/{case.id}/{page}" for page in order[order.index(state.place.node) + 1 :][:1])


def _has_code(state: State, purpose: str) -> bool:
    """Whether the code on the phone is for this, and may still be typed."""
    return state.code is not None and state.code.purpose == purpose and not state.code.wrong


def _has_to_tell(world: World, state: State, case: Case, field: Field) -> bool:
    """Whether there is something to tell that does not stand there yet."""
    told = forms.filling(state, case.id).answer(field.id)
    return not told and _known(world, state, case, field) not in {"", "0,00"}
