"""The maatregel: bijstand is lowered when somebody does too little to find work (Participatiewet, article 18).

It is not the boete, which is about not telling things (article 18a).
"""

from fractions import Fraction

from game.core.calculation import Calculation, Source, Term
from game.core.money import WHOLE, Cents, instalments, share_of
from game.core.text import Share
from game.rules import words
from game.rules.articles import participatiewet
from game.rules.figures import Figure, Figures
from game.rules.refusal import NietBerekend

_UNIFORM = participatiewet("artikel 18, vijfde lid")


def maatregel(norm: Cents, share: Figure[Fraction]) -> Calculation:
    """What a maatregel leaves of a month's norm, before income, in cents.

    It takes a share of the whole norm, by the ordinance of the municipality, and never more than all of it.
    Participatiewet, article 18 (2).
    """
    part = min(share.value, WHOLE)
    return _lowered(norm, share_of(norm, part), part, share.source)


def uniforme_maatregel(
    figures: Figures, norm: Cents, months: int, spread_over: int = 1
) -> tuple[Calculation, ...]:
    """For the heavy duties of article 18 (4): all of the norm, one to three months; a Calculation a month.

    One month's worth may be spread over up to three, with at least a third in the first: here it is spread
    evenly, and the first month has the cents that rounding leaves over. Refuses (`NietBerekend`) what the article
    does not allow. Participatiewet, article 18 (5).
    """
    most = figures.whole("uniforme_maatregel_maanden").value
    if not 1 <= months <= most:
        raise NietBerekend(f"een maatregel van {months} maanden", f"artikel 18, vijfde lid: één tot {most}")
    if spread_over == 1:
        return (_lowered(norm, norm, WHOLE, _UNIFORM),) * months
    if months > 1 or not 1 <= spread_over <= most:
        raise NietBerekend("deze spreiding van een maatregel", "artikel 18, vijfde lid: één maand over drie")
    parts = reversed(instalments(norm, spread_over))
    return tuple(_lowered(norm, taken, Fraction(1, spread_over), _UNIFORM) for taken in parts)


def _lowered(norm: Cents, taken: Cents, share: Fraction, source: Source) -> Calculation:
    label = Term("maatregel", words.MAATREGEL_DEEL, taken, source, effect=-1, values=(("part", Share(share)),))
    return Calculation(norm - taken, (Term("norm", words.NORM, norm, source, effect=1), label))
