"""Claiming back what was paid too much, and setting it off (Participatiewet, articles 58 and 60)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from game.core.calculation import Calculation, Source, Term
from game.core.days import Period, months_later
from game.core.money import Cents, instalments, share_of
from game.core.text import Day
from game.rules import words
from game.rules.articles import participatiewet
from game.rules.figures import Figures
from game.rules.refusal import NietBerekend

Ground = Literal["inlichtingenplicht", "te_veel_verleend", "had_kunnen_weten"]
"""Why: the duty to inform was broken (must, 58 (1)); too much was granted otherwise (may, 58 (2) a); paid
otherwise, and the person could have known (may, two years, 58 (2) e)."""

_ARTICLES: dict[Ground, str] = {
    "inlichtingenplicht": "artikel 58, eerste lid",
    "te_veel_verleend": "artikel 58, tweede lid, onderdeel a",
    "had_kunnen_weten": "artikel 58, tweede lid, onderdeel e, en zesde lid",
}


@dataclass(frozen=True, slots=True)
class PaidMonth:
    """What was paid out over a month, and what the law would have paid out, in cents."""

    month: Period
    paid: Cents
    lawful: Cents

    @property
    def too_much(self) -> Cents:
        return self.paid - self.lawful


def must_be_claimed(ground: Ground) -> bool:
    """Whether the office has to claim it back (58 (1)), or may leave it (58 (2))."""
    return ground == "inlichtingenplicht"


def terugvordering(figures: Figures, months: Sequence[PaidMonth], ground: Ground, decided: date) -> Calculation:
    """What is claimed back by a decision of this day, month by month; net, in cents.

    Months that were paid too little do not lower it: the law has no such sum, a payment afterwards is another
    decision. What could have been known is left out after two years, counted from the last day of the month.
    Refuses (`NietBerekend`) what is left of an earlier calendar year, because wage tax can come on top.
    Participatiewet, article 58 (1), (2), (5), (6).
    """
    source = participatiewet(_ARTICLES[ground])
    oldest = months_later(decided, -12 * figures.whole("terugvordering_jaren").value)
    lines = []
    for one in months:
        if one.too_much <= 0 or (ground == "had_kunnen_weten" and one.month.last < oldest):
            continue
        if one.month.start.year < decided.year:
            why = "artikel 58, vijfde lid: de loonheffing kan erbij komen, en is niet berekend"
            raise NietBerekend(f"terugvordering over {one.month.start:%Y-%m}, een eerder jaar", why)
        lines.append(_line(one, source))
    return Calculation(sum(line.amount for line in lines), tuple(lines))


def _line(one: PaidMonth, source: Source) -> Term:
    day = Day(one.month.start)
    return Term(
        f"{one.month.start:%Y_%m}", words.TE_VEEL, one.too_much, source, effect=1, values=(("month", day),)
    )


def afkoop(figures: Figures, rest: Cents) -> Cents:
    """The least that has to be paid at once before the office may drop the rest of a mandatory claim, in cents.

    Half of what is left. Participatiewet, article 58 (7) d.
    """
    return share_of(rest, figures.share("kwijtschelding_ineens").value)


def may_be_dropped(figures: Figures, paying_since: date, day: date) -> bool:
    """Whether the office may stop a mandatory claim because it was paid on for ten years. Article 58 (7) a."""
    return months_later(paying_since, 12 * figures.whole("kwijtschelding_jaren").value) <= day


def can_be_set_off(figures: Figures, received: date, day: date) -> bool:
    """Whether income received then can be set off without a decision to claim it back: six months at most.

    Participatiewet, article 58 (4). Whether the beslagvrije voet binds such a set-off is disputed.
    """
    months = figures.whole("verrekening_maanden").value
    return months_later(day, -months) <= received <= day


def verrekening(figures: Figures, amount: Cents, terms: int) -> tuple[Cents, ...]:
    """The parts in cents that are taken from the coming payments; what rounding leaves over comes last.

    Refuses (`NietBerekend`) more terms than the months within which income can be set off: a longer
    arrangement is a decision of its own. Raises ValueError for no terms or an amount below zero.
    Participatiewet, article 58 (4).
    """
    most = figures.whole("verrekening_maanden").value
    if terms > most:
        raise NietBerekend(
            f"verrekening in {terms} termijnen", f"artikel 58, vierde lid, gaat over {most} maanden"
        )
    return instalments(amount, terms)
