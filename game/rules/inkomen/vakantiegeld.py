"""Holiday pay beside bijstand: it counts once, as it is built up or as it is paid; which, is local practice.

`opbouw`: the accrual counts every month, and the payment in May or June is the household's own (Laborijn).
`uitbetaling`: nothing counts until it is paid, and then it does, in that month.
"""

from collections.abc import Iterable

from game.core.calculation import Term
from game.core.days import Period
from game.core.money import Cents, share_of
from game.rules import words
from game.rules.gemeente import Gemeente
from game.rules.household_file import PayPeriod
from game.rules.inkomen.loonstrook import days_of, wage
from game.rules.law import Law


def meegeteld(law: Law, gemeente: Gemeente, month: Period, periods: Iterable[PayPeriod]) -> tuple[Term, ...]:
    """The line of the holiday pay that counts in this month, in cents; none when nothing does."""
    practice = gemeente.at(month.start).word("vakantiegeld")
    if practice.value == "uitbetaling":
        amount, source = sum(one.vakantiegeld_betaald for one in periods if one.paid in month), practice.source
    else:
        own = [one for one in periods if days_of(one).counts_in == month]
        amount = sum(_built_up(law, one) for one in own)
        guessed = any(one.vakantiegeld_opgebouwd is None and one.hours is not None for one in own)
        source = law.at(month.start).share("vakantiebijslag").source if guessed else practice.source
    return (Term("vakantiegeld", words.VAKANTIEGELD, amount, source, effect=1),) if amount else ()


def _built_up(law: Law, one: PayPeriod) -> Cents:
    """As written, or 8 % of the gross wage: no tax is taken off that, so it is marked as uncertain."""
    if one.vakantiegeld_opgebouwd is not None or one.hours is None:
        return one.vakantiegeld_opgebouwd or 0
    gross = wage(law, one).term("brutoloon")
    return share_of(gross.amount, law.at(one.since).share("vakantiebijslag").value)
