"""What all allowances share: they are a sum over a year, paid in advance, month by month.

The advance of a month is paid in the month before it (Awir, article 22 (1)), on a day that the law does not
name.
"""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from game.core.calculation import Calculation, Effect, Source, Term
from game.core.days import ONE_DAY, Period, months_later, on_or_after
from game.core.money import Cents, down_to_the_euro, to_the_euro
from game.rules import words
from game.rules.figures import Figures

MONTHS = 12
_AWIR = "Algemene wet inkomensafhankelijke regelingen"
_URL = "https://wetten.overheid.nl/BWBR0018472/2026-01-01"
_READ = "wettekst per 1 januari 2026"
ROUNDING = Source(_AWIR, "artikel 14, vierde lid", _URL, origin=_READ)
BY_MONTH = Source(_AWIR, "artikel 22, eerste lid", _URL, origin="rekenregels van Dienst Toeslagen 2026")


def over_a_year(figures: Figures, lines: Sequence[Term], exact: Fraction) -> Calculation:
    """The sum of a year in whole euros, with the lines that lead to it and, last, the advance of a month.

    `exact` is the sum of the year in cents before any rounding: the lines show it to the cent, and rounding
    them first could tip a euro. The year is rounded to the nearest euro, the month down to the euro; a year
    below the least amount gives nothing. Awir, article 14 (4) and (5).
    """
    least = figures.amount("toeslag_laagste_jaarbedrag")
    shown = sum([term.contribution for term in lines])
    year = to_the_euro(exact)
    if year < least.value:
        return Calculation(0, (*lines, *_too_little(shown, least.source), _a_month(0)))
    return Calculation(year, (*lines, *_rounded(year - shown), _a_month(down_to_the_euro(exact, MONTHS))))


def _a_month(amount: Cents) -> Term:
    return Term("per_maand", words.PER_MAAND, amount, BY_MONTH)


def _rounded(difference: Cents) -> tuple[Term, ...]:
    if not difference:
        return ()
    effect: Effect = 1 if difference > 0 else -1
    return (Term("afronding", words.AFRONDING, abs(difference), ROUNDING, effect=effect),)


def _too_little(shown: Cents, source: Source) -> tuple[Term, ...]:
    return (Term("te_laag", words.TE_LAAG, shown, source, effect=-1),) if shown else ()


def too_wealthy(limit: Source) -> Calculation:
    """No allowance at all, because of wealth on 1 January."""
    return Calculation(
        0,
        (Term("vermogen", words.TE_VEEL_VERMOGEN, 0, limit, effect=1), _a_month(0)),
    )


def betaaldag(figures: Figures, month: Period) -> date:
    """The day on which the advance over this month is paid: in the month before, the working day after a weekend.

    So the advance over January 2027 came on Monday 21 December 2026.
    """
    before = months_later(month.start, -1)
    return on_or_after(before + ONE_DAY * (figures.whole("betaaldag_toeslagen").value - 1))
