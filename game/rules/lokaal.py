"""What a municipality gives and asks by rules of its own. Ours are made up, inside what the sources saw."""

from datetime import date

from game.core.calculation import Calculation, Term
from game.core.days import ONE_DAY, Period, last_day_of_term
from game.core.money import Cents, share_of
from game.core.text import Share
from game.rules import words
from game.rules.figures import Figures
from game.rules.gemeente import Gemeente
from game.rules.participatiewet.norm import Household, bijstandsnorm
from game.rules.refusal import NietBerekend
from game.rules.termijnen import Deadline


def kwijtschelding(
    figures: Figures,
    gemeente: Gemeente,
    household: Household,
    assessment: Cents,
    income: Cents,
    vermogen: Cents = 0,
) -> Calculation:
    """What is remitted of a local tax for who has no more than (a share of) the bijstand norm, in cents.

    All or nothing. Refuses (`NietBerekend`) wealth above 0: how much may be left, the sources do not agree on.
    """
    if vermogen > 0:
        raise NietBerekend("kwijtschelding met vermogen", "hoeveel er mag zijn, verschilt per gemeente")
    norm = bijstandsnorm(figures, household)
    share = gemeente.at(figures.day).share("kwijtschelding_norm")
    most = share_of(norm.amount, share.value)
    remitted = assessment if income <= most else 0
    return Calculation(
        remitted,
        (
            Term("inkomensgrens", words.INKOMENSGRENS, most, share.source, values=(("part", Share(share.value)),)),
            Term("aanslag", words.AANSLAG, assessment, share.source, effect=1),
            Term("blijft", words.TE_VEEL_INKOMEN, assessment - remitted, share.source, effect=-1),
        ),
    )


def kwijtschelding_vragen(gemeente: Gemeente, sent: date) -> Deadline:
    """Until when remission can be asked of an assessment that was sent on this day."""
    weeks = gemeente.at(sent).whole("kwijtschelding_weken")
    last = last_day_of_term(sent, weeks=weeks.value)
    return Deadline("kwijtschelding", words.TERMIJN_KWIJTSCHELDING, last, weeks.source)


def meedoenregeling(figures: Figures, gemeente: Gemeente, children: int) -> Calculation:
    """What there is a year for children to take part: school, sport, music. On application."""
    each = gemeente.at(figures.day).amount("meedoenregeling_kind")
    values = (("children", children),)
    amount = children * each.value
    return Calculation(amount, (Term("meedoen", words.MEEDOEN, amount, each.source, effect=1, values=values),))


def inkomstenformulier(gemeente: Gemeente, month: Period, earns: bool) -> Deadline | None:
    """The last day for the form on the income of a month, in the month after; None where none is asked.

    As the municipality writes it: the day itself, in a weekend too.
    """
    local = gemeente.at(month.start)
    practice = local.word("inkomstenformulier")
    if practice.value == "geen" or (practice.value == "bij_inkomsten" and not earns):
        return None
    day = local.whole("inkomstenformulier_dag")
    last = month.until + ONE_DAY * (day.value - 1)
    return Deadline("inkomstenformulier", words.TERMIJN_FORMULIER, last, day.source)


def verwachte_beslissing(gemeente: Gemeente, applied: date) -> Deadline:
    """When a decision usually comes: not a right, a practice."""
    weeks = gemeente.at(applied).whole("doorlooptijd_weken")
    last = last_day_of_term(applied, weeks=weeks.value)
    return Deadline("verwacht", words.TERMIJN_VERWACHT, last, weeks.source)
