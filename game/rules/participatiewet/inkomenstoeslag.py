"""The individuele inkomenstoeslag: for who has had little for long (Participatiewet, article 36).

The law says who; how much, and after how long, is the municipality's.
"""

from dataclasses import dataclass
from datetime import date

from game.core.calculation import Calculation, Term
from game.core.days import months_later
from game.core.text import Day, Text
from game.rules import words
from game.rules.figures import Figures
from game.rules.gemeente import Gemeente
from game.rules.participatiewet.norm import Household
from game.rules.refusal import NietBerekend


@dataclass(frozen=True, slots=True)
class LangLaag:
    """Since which day the income has been low, as this municipality draws the line, and the last time granted."""

    since: date | None
    last_granted: date | None = None
    prospect: bool = False
    wealth_in_the_way: bool = False


def individuele_inkomenstoeslag(
    figures: Figures, gemeente: Gemeente, household: Household, low: LangLaag
) -> Calculation:
    """What an application of this day would bring, once in twelve months; 0 with the reason when nothing.

    Refuses (`NietBerekend`) ages outside 21 to pension age, of either partner. Participatiewet, article 36.
    """
    _refuse_ages(figures, household)
    local = gemeente.at(figures.day)
    amount = local.amount(f"inkomenstoeslag_{household.kind}")
    reason = _reason_why_not(figures, gemeente, low)
    if reason:
        label, values = reason
        return Calculation(0, (Term("geen_recht", label, 0, amount.source, effect=1, values=values),))
    return Calculation(
        amount.value, (Term("inkomenstoeslag", words.INKOMENSTOESLAG, amount.value, amount.source, effect=1),)
    )


Reason = tuple[Text, tuple[tuple[str, int | Day], ...]]


def _reason_why_not(figures: Figures, gemeente: Gemeente, low: LangLaag) -> Reason | None:
    asked = gemeente.at(figures.day).whole("inkomenstoeslag_referentie_maanden").value
    pause = figures.whole("inkomenstoeslag_maanden").value
    if low.since is None or months_later(low.since, asked) > figures.day:
        return words.NOG_NIET_LANG_LAAG, (("months", asked),)
    if low.last_granted and months_later(low.last_granted, pause) > figures.day:
        return words.AL_GEHAD, (("day", Day(months_later(low.last_granted, pause))),)
    if low.prospect:
        return words.UITZICHT, ()
    return (words.VERMOGEN_IN_DE_WEG, ()) if low.wealth_in_the_way else None


def _refuse_ages(figures: Figures, household: Household) -> None:
    youngest, pension = figures.whole("leeftijd_norm").value, figures.whole("aow_leeftijd").value
    if household.kind == "partner_zonder_recht":
        raise NietBerekend("inkomenstoeslag bij een partner zonder recht", "artikel 36 Participatiewet")
    if not all(youngest <= age < pension for age in household.ages):
        raise NietBerekend("inkomenstoeslag op deze leeftijd", "artikel 36: van 21 jaar tot de AOW-leeftijd")
