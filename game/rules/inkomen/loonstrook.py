"""A pay slip of a household file: its days, and its net wage as written or from its hours."""

from dataclasses import replace
from fractions import Fraction

from game.core.calculation import Calculation
from game.core.money import Cents
from game.rules.household_file import PayPeriod
from game.rules.inkomen.loon import loon
from game.rules.inkomen.maand import Loonperiode
from game.rules.law import Law
from game.rules.refusal import NietBerekend


def pay_slip(law: Law, one: PayPeriod) -> Loonperiode:
    """The pay slip with its net wage; hours become money at the minimum wage of the first day."""
    return replace(days_of(one), net=net_wage(law, one))


def days_of(one: PayPeriod) -> Loonperiode:
    """The days of a slip, also where its hours give no wage."""
    return Loonperiode(one.period, 0, one.paid)


def net_wage(law: Law, one: PayPeriod) -> Cents:
    """The net wage of a pay period in cents, as written, or by `loon`."""
    return one.net if one.net is not None else wage(law, one).amount


def wage(law: Law, one: PayPeriod) -> Calculation:
    """From the hours of a pay period to its net wage. Refuses (`NietBerekend`) what is not whole weeks."""
    weeks, rest = divmod(one.period.length, 7)
    if rest:
        why = "schrijf het netto bedrag, of hele weken (1, 2 of 4)"
        raise NietBerekend(f"loon uit uren over {one.period.length} dagen", why)
    return loon(law.at(one.since), one.hours or Fraction(0), weeks)
