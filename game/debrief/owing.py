"""What is owed, in words: how far asking for it came, what being late cost, terms, and what a bailiff took."""

from dataclasses import dataclass, field, replace

from game.core.calculation import Calculation, Source
from game.core.money import Cents
from game.core.text import Money, Text
from game.debrief import naming, words
from game.debrief.model import Kind, Line, Rule
from game.play import events as happened
from game.play.hour import Hour
from game.play.state import Debt
from game.rules import Figures
from game.rules.schuld.incassokosten import incassokosten


@dataclass(frozen=True, slots=True)
class Said:
    """A line about a debt: what sort, what it says, the amount that it is about with its sum, rule and letter."""

    kind: Kind
    title: Line
    about: Line
    amount: Cents | None = None
    rule: Rule = field(default_factory=Rule)
    letter: str = ""
    sum: Calculation | None = None


def said(hour: Hour, event: happened.Event) -> Said | None:
    """What this event says to a reader, if it is one about a debt."""
    match event:
        case happened.Owed(debt=id, amount=amount) if id.partition(".")[0] in hour.world.scenario.flows:
            return _line(hour, id, Kind.OWED, Line(words.OWED), amount)
        case happened.Owed(debt=id, amount=amount) if _ran(hour, id):
            line = Line(words.RAN, {"rung": words.RAN_TO[_ran(hour, id)]})
            return _line(hour, id, Kind.OWED, line, amount)
        case happened.DebtMoved(debt=id, rung=rung, left=left):
            return _of_rung(hour, event, id, rung, left)
        case happened.CostsCame():
            return _of_costs(hour, event)
        case happened.TermsAgreed(debt=id, count=count, amount=amount):
            return _line(hour, id, Kind.TERMS, Line(words.AGREED, {"count": count, "amount": Money(amount)}))
        case happened.TermsEnded(debt=id, kept=kept):
            return _line(hour, id, Kind.TERMS, Line(words.TERMS_KEPT if kept else words.TERMS_BROKEN))
        case happened.TermsRefused(debt=id):
            return _line(hour, id, Kind.TERMS, Line(words.TERMS_REFUSED))
        case happened.Seized(debt=id, amount=amount):
            taken = _line(hour, id, Kind.SEIZED, Line(words.SEIZED), amount, _of_seizure(_figures(hour, event)))
            return replace(taken, letter=letter_of(hour, hour.state.debts[id], "seizure"))
        case happened.SeizureUncomputed(debt=id, why=why):
            line = Line(words.SEIZURE_UNCOMPUTED, {"why": why})
            return _line(hour, id, Kind.SEIZED, line, rule=_of_seizure(_figures(hour, event)))
    return None


def _ran(hour: Hour, id: str) -> str:
    """How far it had come before the first day; nothing of what began in the hour."""
    bill = hour.world.scenario.bills.get(id)
    return bill.rung if bill else ""


def late_costs(hour: Hour) -> Cents:
    """All collection costs that came in this hour."""
    return sum(event.amount for event in hour.events if isinstance(event, happened.CostsCame))


def _line(
    hour: Hour, id: str, kind: Kind, title: Line, amount: Cents | None = None, rule: Rule | None = None
) -> Said:
    debt = hour.state.debts[id]
    about = Line(words.DEBT_OF, {"what": debt.what, "who": debt.who})
    return Said(kind, title, about, amount, rule or debt_rule(hour, debt))


def _of_costs(hour: Hour, event: happened.CostsCame) -> Said:
    """With the scale, and the letter that gave the fourteen days."""
    scale = incassokosten(_figures(hour, event), event.principal)
    rule = Rule(_named(*(term.source for term in scale.terms)))
    line = Line(words.COSTS, {"principal": Money(event.principal)})
    letter = letter_of(hour, hour.state.debts[event.debt], "fourteen_days")
    return replace(_line(hour, event.debt, Kind.LATE_COSTS, line, event.amount, rule), letter=letter, sum=scale)


def _of_rung(hour: Hour, event: happened.DebtMoved, id: str, rung: str, left: Cents) -> Said:
    """With the letter of that rung, its law, and what the days of this creditor lean on."""
    debt, figures = hour.state.debts[id], _figures(hour, event)
    laws: dict[str, tuple[str, ...]] = {
        "fourteen_days": _named(figures.whole("veertiendagenbrief_dagen").source),
        "seizure": _named(figures.share("beslagvrij_deel").source),
    }
    source = hour.world.scenario.creditors[debt.creditor].source
    rule = Rule(references=laws.get(rung, ()), source=source)
    title = Line(words.RUNG[rung], {"who": asks(hour, debt, rung)} if rung == "collection" else {})
    about = Line(words.DEBT_OF, {"what": debt.what, "who": debt.who})
    return Said(Kind.RUNG, title, about, left, rule, letter_of(hour, debt, rung))


def asks(hour: Hour, debt: Debt, rung: str) -> Text:
    """Who asks for it on that rung: the creditor, or from the collection on whoever collects for it."""
    scenario = hour.world.scenario
    one = scenario.creditors[debt.creditor]
    hands = one.collector if one.collector and rung not in {"reminder", "fourteen_days"} else one.sender
    return scenario.senders[hands].name


def letter_of(hour: Hour, debt: Debt, rung: str) -> str:
    """The letter that a rung sent, by its id; nothing where it sent none."""
    one = hour.world.scenario.creditors.get(debt.creditor)
    template = next((step.letter for step in one.ladder if step.rung == rung), "") if one else ""
    return f"{template}.{debt.id}" if template else ""


def debt_rule(hour: Hour, debt: Debt) -> Rule:
    """Where what is owed comes from: the bill, or the debit that bounced; between people there is no rule."""
    scenario = hour.world.scenario
    if bill := scenario.bills.get(debt.id):
        return naming.bill_rule(scenario, bill)
    if flow := scenario.flows.get(debt.id.partition(".")[0]):
        return naming.rule(scenario, (flow.amount,), source=flow.source)
    return Rule()


def _of_seizure(figures: Figures) -> Rule:
    return Rule(_named(figures.share("beslagvrij_deel").source))


def _figures(hour: Hour, event: happened.Event) -> Figures:
    scenario = hour.world.scenario
    return scenario.law.at(scenario.moment(event.at).date())


def _named(*sources: Source | None) -> tuple[str, ...]:
    """Law and article, each once."""
    return tuple(dict.fromkeys(f"{one.law}, {one.article}" for one in sources if one))
