"""The boete: a fine for not telling what matters (Participatiewet, article 18a; Boetebesluit)."""

from datetime import date
from fractions import Fraction
from typing import Literal

from game.core.calculation import Calculation, Source, Term
from game.core.days import months_later
from game.core.money import Cents, share_of
from game.core.text import Share
from game.rules import words
from game.rules.figures import Figures
from game.rules.refusal import NietBerekend

Culpability = Literal["opzet", "grove_schuld", "normaal", "verminderd", "geen"]
"""How much it can be held against somebody; intent and gross fault are for the office to prove."""

_NO_CULPABILITY = Source(
    "Algemene wet bestuursrecht",
    "artikel 5:41",
    "https://wetten.overheid.nl/BWBR0005537",
    certain=False,
    origin="algemeen bekend, de wettekst is niet zelf gelezen",
)
_OF_THE_CATEGORY = Fraction(100, 75)
"""Above this part of the third category the fine is a share of the category (Boetebesluit, article 2 (7))."""


def boete(figures: Figures, benadeling: Cents, culpability: Culpability, again: bool = False) -> Calculation:
    """The fine on an amount that was wrongly received because something was not told, in cents.

    A share of it by culpability; of one and a half times the amount when it is done again within five years.
    Without culpability there is none, without damage the starting point is 150 euro. Everybody's means can
    lower it: that is a judgement, not computed. Refuses (`NietBerekend`) what a fine category may hold down,
    because only an older amount of it was found.
    Participatiewet, article 18a (1), (3), (5); Boetebesluit, article 2.
    """
    if culpability == "geen":
        return Calculation(0, (Term("boete", words.GEEN_BOETE, 0, _NO_CULPABILITY, effect=1),))
    if not benadeling:
        start = figures.amount("boete_zonder_benadeling")
        return Calculation(start.value, (Term("boete", words.BOETE_ZONDER, start.value, start.source, effect=1),))
    share, repeated = figures.share(f"boete_{culpability}"), figures.share("boete_recidive")
    factor = repeated.value if again else Fraction(1)
    part = share.value * factor
    fine = share_of(benadeling, part)
    ceiling = figures.amount("boete_bekend_tot")
    if fine > ceiling.value or benadeling * factor > _OF_THE_CATEGORY * ceiling.value:
        raise NietBerekend("een boete waarvoor een maximum kan gelden", ceiling.note)
    source = repeated.source if again else share.source
    return Calculation(
        fine,
        (
            Term("benadeling", words.BENADELING, benadeling, source),
            Term("boete", words.BOETE, fine, source, effect=1, values=(("part", Share(part)),)),
        ),
    )


def is_repeated(figures: Figures, sanctioned: date, committed: date) -> bool:
    """Whether an earlier sanction for the same conduct, final by then, makes this a repetition: five years.

    Ten years after a prison sentence, which is not covered. Participatiewet, article 18a (5).
    """
    years = figures.whole("boete_recidive_jaren").value
    return sanctioned <= committed < months_later(sanctioned, 12 * years)


def warning_is_possible(figures: Figures, benadeling: Cents, last_warning: date | None, day: date) -> bool:
    """Whether the office may warn instead: little or no damage, and no warning in the two years before.

    `day` is that of the breach. That somebody put it right unasked, which is another ground, is not looked at.
    Participatiewet, article 18a (4); Boetebesluit, article 2aa (1) a.
    """
    years = figures.whole("waarschuwing_jaren").value
    recent = last_warning is not None and months_later(last_warning, 12 * years) > day
    return benadeling <= figures.amount("waarschuwing_tot").value and not recent
