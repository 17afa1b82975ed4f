"""What an office reckons with that knows only what was declared: one wage, of one pay period."""

from dataclasses import replace
from fractions import Fraction
from typing import Literal

from game.core.calculation import Calculation, Effect, Term
from game.core.money import Cents
from game.rules import words
from game.rules.articles import participatiewet
from game.rules.figures import Figures
from game.rules.gemeente import Gemeente
from game.rules.inkomen.loon import loon, per_month
from game.rules.refusal import NietBerekend

Betaalperiode = Literal["maand", "vier_weken", "week"]
"""The pay period as somebody declares it."""

DECLARED = participatiewet("artikel 17, eerste lid")
_WEEKS: dict[Betaalperiode, int] = {"vier_weken": 4, "week": 1}


def opgegeven_loon(
    figures: Figures,
    gemeente: Gemeente,
    *,
    gross: Cents | None = None,
    tax: Cents = 0,
    net: Cents | None = None,
    hours: Fraction | None = None,
    period: Betaalperiode,
) -> Calculation:
    """The net wage a month that follows from a declared gross wage less `tax`, a net wage, or hours, in cents.

    `figures` are those of the first day of the pay period; hours are paid at the minimum wage, as `loon` has it.
    A wage of a month stands as it is; four weeks or a week become a month as the municipality turns them
    (Participatiewet, articles 17 (1) and 32 (2)). Lines: `brutoloon`, `loonheffing`, `nettoloon`, and `maand`
    where it was turned. Refuses (`NietBerekend`) hours over a month, and a way of turning that asks for more than
    was declared. Raises ValueError, in words, for other than one wage, below zero, or with more tax than wage.
    """
    _refuse_what_cannot_be(gross, tax, net, hours)
    lines = _of_hours(figures, hours, period) if hours is not None else _declared(gross, tax, net)
    wage = next(line.amount for line in lines if line.id == "nettoloon")
    if period == "maand":
        return Calculation(wage, lines)
    month = _a_month_of(figures, gemeente, wage, period)
    shown = tuple(line._replace(effect=0) for line in lines)
    return Calculation(month.amount, (*shown, month))


def _refuse_what_cannot_be(gross: Cents | None, tax: Cents, net: Cents | None, hours: Fraction | None) -> None:
    if sum(one is not None for one in (gross, net, hours)) != 1:
        raise ValueError("een opgave noemt één loon; geef bruto, netto of uren")
    if min(one for one in (gross, net, hours, tax) if one is not None) < 0:
        raise ValueError("een opgegeven loon is nul of meer; geef een bedrag zonder min")
    if tax and gross is None:
        raise ValueError("loonheffing hoort bij een brutoloon; geef het brutoloon erbij")
    if gross is not None and tax > gross:
        raise ValueError("de loonheffing is hoger dan het brutoloon; kijk de opgave na")


def _declared(gross: Cents | None, tax: Cents, net: Cents | None) -> tuple[Term, ...]:
    if gross is None:
        return (_line("nettoloon", net or 0, effect=1),)
    return (
        _line("brutoloon", gross, effect=1),
        _line("loonheffing", tax, effect=-1),
        _line("nettoloon", gross - tax),
    )


def _line(id: str, amount: Cents, effect: Effect = 0) -> Term:
    return Term(id, _LABELS[id], amount, DECLARED, effect)


_LABELS = {
    "brutoloon": words.OPGEGEVEN_BRUTO,
    "loonheffing": words.OPGEGEVEN_HEFFING,
    "nettoloon": words.OPGEGEVEN_NETTO,
}


def _of_hours(figures: Figures, hours: Fraction, period: Betaalperiode) -> tuple[Term, ...]:
    """The lines of `loon`, without its own way of turning them into a month."""
    if period == "maand":
        raise NietBerekend("loon uit uren over een maand", "alleen 1, 2 en 4 weken zijn bekend")
    found = loon(figures, hours, _WEEKS[period])
    return tuple(line for line in found.terms if line.id != "nettoloon_per_maand")


def _a_month_of(figures: Figures, gemeente: Gemeente, wage: Cents, period: Betaalperiode) -> Term:
    """Times 13 / 12, or 52 / 12. By working days, or as paid, more is asked than a declaration tells."""
    practice = gemeente.at(figures.day).word("omrekening")
    if practice.value != "dertien_twaalfde":
        why = f"deze gemeente rekent {_WANTS[practice.value]}, en dat staat niet in een opgave"
        raise NietBerekend(f"een maand loon uit een opgave per {period.replace('_', ' ')}", why)
    source = replace(practice.source, certain=False)
    return Term("maand", words.LOON_NAAR_MAAND, per_month(wage, _WEEKS[period]), source, effect=1)


_WANTS = {"werkdagen": "met de werkdagen van het loon", "zoals_betaald": "met de dag waarop het is betaald"}
