"""Letters that settle months, and set what was paid too much off against the benefits to come."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from game.core.days import Period
from game.core.money import Cents
from game.rules.household_file import Correction, HouseholdFile
from game.rules.law import Law
from game.rules.participatiewet.terugvordering import can_be_set_off, verrekening
from game.rules.refusal import NietBerekend, outcome


@dataclass(slots=True)
class Settlement:
    """A correction: what the law comes to, what the letter asks, in which terms, and what is due and not taken."""

    correction: Correction
    rightly: Cents | NietBerekend
    claimed: Cents | NietBerekend
    terms: tuple[Cents, ...] | NietBerekend
    due: Cents = 0

    def term(self, number: int) -> Cents:
        """What comes due in the month of that number, from 0."""
        if isinstance(self.terms, NietBerekend) or number >= len(self.terms):
            return 0
        return self.terms[number]


@dataclass
class Correcties:
    """The corrections of a file while the months go by.

    `too_much` gives what was paid too much over a month, or refuses; `received` the day on which the wage of a
    month was paid.
    """

    law: Law
    file: HouseholdFile
    too_much: Callable[[Period], Cents]
    received: Callable[[Period], date | None]
    settlements: list[Settlement] = field(default_factory=list)

    def begin(self, month: Period) -> None:
        """Decide the letters whose first term falls in this month, and let the terms of all come due.

        Of a letter from before the file begins, the terms until then are taken to have been paid.
        """
        if self.file.known_from and month < self.file.known_from:
            return
        settled_already = [one.correction for one in self.settlements]
        for one in self.file.bijstand.corrections if self.file.bijstand else ():
            if one.first_month <= month and one not in settled_already:
                self.settlements.append(self._settled(one))
        for settled in self.settlements:
            settled.due += settled.term(_months_between(settled.correction.first_month, month))

    def take(self, payable: Cents) -> Cents:
        """What comes off this month's benefit; what it leaves no room for, waits for the next."""
        taken = 0
        for one in self.settlements:
            now = min(one.due, payable - taken)
            one.due -= now
            taken += now
        return taken

    @property
    def known(self) -> bool:
        """Whether all that is being set off could be computed."""
        return not any(isinstance(one.rightly, NietBerekend) for one in self.settlements)

    def _settled(self, letter: Correction) -> Settlement:
        rightly = outcome(partial(self._rightly, letter))
        claimed = rightly if letter.claimed is None else letter.claimed
        return Settlement(letter, rightly, claimed, outcome(partial(self._terms, letter, claimed)))

    def _terms(self, letter: Correction, claimed: Cents | NietBerekend) -> tuple[Cents, ...]:
        if isinstance(claimed, NietBerekend):
            raise claimed
        if claimed < 0:  # too little was paid: that is made good at once, not in terms
            return (claimed,)
        local = self.law.gemeenten[self.file.gemeente].at(letter.decided)
        count = letter.terms or local.whole("verrekening_termijnen").value
        return verrekening(self.law.at(letter.decided), claimed, count)

    def _rightly(self, letter: Correction) -> Cents:
        figures = self.law.at(letter.decided)
        for month in letter.months:
            received = self.received(month) or month.last
            if received > letter.decided:
                why = f"het loon kwam op {received}, na de brief"
                raise NietBerekend(f"verrekening over {month.start:%Y-%m}", why)
            if not can_be_set_off(figures, received, letter.decided):
                why = "artikel 58, vierde lid: meer dan zes maanden geleden; dat vraagt een terugvordering"
                raise NietBerekend(f"verrekening over {month.start:%Y-%m}", why)
        return sum(self.too_much(month) for month in letter.months)


def _months_between(first: Period, month: Period) -> int:
    return (month.start.year - first.start.year) * 12 + month.start.month - first.start.month
