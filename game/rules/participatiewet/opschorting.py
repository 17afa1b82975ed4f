"""Suspension of the right, and its withdrawal (Participatiewet, article 54)."""

from dataclasses import dataclass
from datetime import date, timedelta

from game.rules.articles import participatiewet
from game.rules.figures import Figures


@dataclass(frozen=True, slots=True)
class Opschorting:
    """A right that is suspended. All days are whole.

    `since`: the first day without. `repair_by`: the last day to send what is missing. `until`: the day on
    which it cannot last any longer, because eight weeks have passed.
    """

    since: date
    repair_by: date
    until: date

    def withdrawn_from(self, repaired: date | None) -> date | None:
        """From which day the office may withdraw the right, when nothing came in time; None when it did.

        It reaches back to the first day of the suspension: article 54 (4).
        """
        return None if repaired is not None and repaired <= self.repair_by else self.since


SUSPENSION, WITHDRAWAL = participatiewet("artikel 54, eerste lid"), participatiewet("artikel 54, vierde lid")


def opschorting(figures: Figures, since: date, repair_by: date) -> Opschorting:
    """The suspension that a letter of the day of these figures brings, to be repaired by this day at the latest.

    It begins on the first day of the period that the missing paper is about, or on the day on which it should
    have come: the caller's fact. The law names no length for the term of repair; it is the municipality's.
    Participatiewet, article 54 (1), (2).
    """
    weeks = figures.whole("opschorting_weken").value
    return Opschorting(since, repair_by, since + timedelta(weeks=weeks))
