"""What a creditor may ask a consumer for collecting, and when (BW 6:96; the Besluit with its scale)."""

from datetime import date

from game.core.calculation import Calculation, Source, Term
from game.core.days import ONE_DAY, last_day_of_term
from game.core.money import Cents, share_of
from game.core.text import Money, Share, Value
from game.rules import words
from game.rules.figures import Figures

_SLICES = (1, 2, 3, 4, 5)


def incassokosten(figures: Figures, principal: Cents) -> Calculation:
    """The most that may be asked for collecting this principal, before VAT, in cents.

    By slices, never below 40 euro and never above 6.775. Only after a free fourteen-day letter that named the
    amount. Besluit vergoeding voor buitengerechtelijke incassokosten, article 2.
    """
    if principal <= 0:
        raise ValueError("een hoofdsom is meer dan nul")
    slices = [_slice(figures, principal, number) for number in _SLICES]
    scale = sum(term.amount for term in slices)
    least, most = figures.amount("incassokosten_laagste"), figures.amount("incassokosten_hoogste")
    costs = max(least.value, min(most.value, scale))
    source = least.source if costs == least.value else most.source
    return Calculation(
        costs,
        (
            Term("hoofdsom", words.HOOFDSOM, principal, source),
            *(term for term in slices if term.amount),
            *_to_bounds(costs - scale, source),
        ),
    )


def _slice(figures: Figures, principal: Cents, number: int) -> Term:
    share = figures.share(f"incassokosten_deel_{number}")
    low = figures.amount(f"incassokosten_tot_{number - 1}").value if number > 1 else 0
    last = number == len(_SLICES)
    high = max(principal, low) if last else figures.amount(f"incassokosten_tot_{number}").value
    part = max(0, min(principal, high) - low)
    label = words.INCASSO_REST if last else words.INCASSO_EERSTE if number == 1 else words.INCASSO_VOLGENDE
    values: tuple[tuple[str, Value], ...] = (("part", Share(share.value)), ("slice", Money(high - low)))
    amount = share_of(part, share.value)
    return Term(f"schijf_{number}", label, amount, share.source, 1, values[:1] if last else values)


def _to_bounds(difference: Cents, source: Source) -> tuple[Term, ...]:
    if difference > 0:
        return (Term("minimum", words.INCASSO_MINIMUM, difference, source, effect=1),)
    return (Term("maximum", words.INCASSO_MAXIMUM, -difference, source, effect=-1),) if difference else ()


def veertien_dagen(figures: Figures, received: date) -> tuple[date, date]:
    """The first and the last day to pay without costs, for a letter received on this day.

    The fourteen days begin on the day after it came. BW 6:96 (6), as the Hoge Raad reads it.
    """
    days = figures.whole("veertiendagenbrief_dagen").value
    return received + ONE_DAY, last_day_of_term(received, days=days)
