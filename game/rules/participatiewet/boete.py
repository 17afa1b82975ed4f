"""The boete: a fine for not telling what matters (Participatiewet, article 18a; Boetebesluit)."""

from datetime import date
from typing import Literal

from game.core.calculation import Calculation, Term
from game.core.days import months_later
from game.core.money import Cents, share_of
from game.core.text import Share
from game.rules import words
from game.rules.figures import Figures
from game.rules.refusal import NietBerekend

Culpability = Literal["opzet", "grove_schuld", "normaal", "verminderd", "geen"]
"""How much it can be held against somebody; intent and gross fault are for the office to prove."""


def boete(figures: Figures, benadeling: Cents, culpability: Culpability, again: bool = False) -> Calculation:
    """The fine on an amount that was wrongly received because something was not told, in cents.

    A share of it by culpability; of one and a half times the amount when it is done again within five years.
    Without culpability there is none, without damage the starting point is 150 euro. Everybody's means can
    lower it: that is a judgement, not computed. Refuses (`NietBerekend`) a fine above the last ceiling that
    was found. Participatiewet, article 18a (1), (3), (5); Boetebesluit, article 2.
    """
    if culpability == "geen":
        source = figures.share("boete_verminderd").source
        return Calculation(0, (Term("boete", words.GEEN_BOETE, 0, source, effect=1),))
    if not benadeling:
        start = figures.amount("boete_zonder_benadeling")
        return Calculation(start.value, (Term("boete", words.BOETE_ZONDER, start.value, start.source, effect=1),))
    share, repeated = figures.share(f"boete_{culpability}"), figures.share("boete_recidive")
    part = share.value * (repeated.value if again else 1)
    fine = share_of(benadeling, part)
    ceiling = figures.amount("boete_bekend_tot")
    if fine > ceiling.value:
        raise NietBerekend("een boete boven de derde categorie", ceiling.note)
    source = repeated.source if again else share.source
    return Calculation(
        fine,
        (
            Term("benadeling", words.BENADELING, benadeling, source),
            Term("boete", words.BOETE, fine, source, effect=1, values=(("part", Share(part)),)),
        ),
    )


def warning_is_possible(figures: Figures, benadeling: Cents, last_warning: date | None, day: date) -> bool:
    """Whether the office may warn instead: little or no damage, and no warning in the two years before.

    Participatiewet, article 18a (4); Boetebesluit, article 2aa (1) a.
    """
    years = figures.whole("waarschuwing_jaren").value
    recent = last_warning is not None and months_later(last_warning, 12 * years) > day
    return benadeling <= figures.amount("waarschuwing_tot").value and not recent
