"""Gifts, premiums and allowances that are left alone up to a limit (Participatiewet, article 31 (2) j, k, m)."""

from dataclasses import replace

from game.core.calculation import Calculation, Term
from game.core.money import Cents
from game.rules import words
from game.rules.figures import Figures
from game.rules.gemeente import Gemeente
from game.rules.refusal import NietBerekend


def giften(figures: Figures, received: Cents) -> Calculation:
    """What of a calendar year's gifts lies above the limit, and is for the office to judge.

    `received` counts gifts and what others paid for the household, in cents; help from a food bank never
    belongs to it. The amount is 0 as long as nothing has to be judged. Participatiewet, articles 31 (2) m, 18
    (the second paragraph 8), and for what lies above the limit 31 (2) s, which stands in the text since July 2026.
    """
    limit = figures.amount("giften_hoogste")
    free = min(received, limit.value)
    return Calculation(
        received - free,
        (
            Term("giften", words.GIFTEN, received, limit.source, effect=1),
            Term("vrij", words.GIFTEN_VRIJ, free, limit.source, effect=-1),
            Term("ruimte", words.GIFTEN_RUIMTE, limit.value - free, limit.source),
        ),
    )


def giften_als_inkomen(
    figures: Figures, gemeente: Gemeente, this_month: Cents, before_this_year: Cents
) -> Term | None:
    """What of a month's gifts lies above the limit of the year, as the line of income that this municipality sees.

    None up to the limit. That it is income at all is our design, and marked so: the law leaves it to the
    college. Refuses (`NietBerekend`) where a person judges it. Participatiewet, article 31 (2) m.
    """
    limit = figures.amount("giften_hoogste").value
    above = max(0, before_this_year + this_month - limit) - max(0, before_this_year - limit)
    if not above:
        return None
    practice = gemeente.at(figures.day).word("giften_boven_grens")
    if practice.value == "beoordelen":
        why = "de gemeente beoordeelt ze: artikel 31, tweede lid, onderdeel m, Participatiewet"
        raise NietBerekend("bijstand bij giften boven de grens", why)
    source = replace(practice.source, certain=False)
    return Term("giften", words.GIFTEN_BOVEN_DE_GRENS, above, source, effect=-1)


def premie(figures: Figures, received: Cents, age: int) -> Calculation:
    """What of a calendar year's premium for work counts as income: what is above the limit; below 27 all of it.

    That it helps towards work is the office's judgement, and the caller's fact. Participatiewet, article 31 (2) j
    and (5).
    """
    limit, youngest = figures.amount("premie_hoogste"), figures.whole("leeftijd_vrijlating")
    free = min(received, limit.value) if age >= youngest.value else 0
    return Calculation(
        received - free,
        (
            Term("premie", words.PREMIE, received, limit.source, effect=1),
            Term("vrij", words.VERGOEDING_VRIJ, free, limit.source, effect=-1),
        ),
    )


def vrijwilligersvergoeding(
    figures: Figures, this_month: Cents, before_this_year: Cents, age: int | None = None
) -> Calculation:
    """What of a month's volunteer allowance counts as income: what is above the month or the year's limit.

    Below 27 all of it counts: `age` is that of the volunteer, and without it 27 or more. In cents.
    Participatiewet, article 31 (2) k and (5); the limits stand in the Regeling Participatiewet.
    """
    youngest = figures.whole("leeftijd_vrijlating")
    month, year = (figures.amount(f"vrijwilligersvergoeding_{which}") for which in ("maand", "jaar"))
    left = max(0, year.value - before_this_year)
    free = min(this_month, month.value, left)
    source = year.source if left < month.value else month.source
    if age is not None and age < youngest.value:
        free, source = 0, youngest.source
    return Calculation(
        this_month - free,
        (
            Term("vergoeding", words.VRIJWILLIGERSVERGOEDING, this_month, month.source, effect=1),
            Term("vrij", words.VERGOEDING_VRIJ, free, source, effect=-1),
        ),
    )
