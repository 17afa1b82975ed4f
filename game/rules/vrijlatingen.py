"""Which disregard each month has, counting the months of those before it."""

from dataclasses import dataclass, field

from game.core.days import Period
from game.core.money import Cents
from game.rules.household_file import HouseholdFile
from game.rules.law import Law
from game.rules.participatiewet.vrijlating import Disregard, Work, which_disregard
from game.rules.refusal import NietBerekend, Outcome

_CONSECUTIVE: tuple[Disregard, ...] = ("r", "34a")
"""These run on once they have begun, wage or not."""


@dataclass
class Vrijlatingen:
    """The counting. Months are asked for in order, each once, and then closed with what it came to."""

    law: Law
    file: HouseholdFile
    used: dict[str, int] = field(default_factory=dict)
    unknown: Period | None = None
    """The first month with a wage of which the wage or the right is not known: it may have used a month up."""

    def __post_init__(self) -> None:
        own = self.file.vrijlating
        self.used = {"n": own.n_used, "r": own.r_used, "z": own.z_used, "34a": 0}

    def of(self, month: Period, wage: Cents) -> Disregard:
        """The disregard of a month with this wage, or guess of one.

        Refuses (`NietBerekend`) a month after one with a wage that could not be computed, because nobody knows
        how many months are left.
        """
        if not wage:
            return "none"
        if self.unknown is not None:
            why = f"het loon of het recht van {self.unknown.start:%Y-%m} is niet berekend"
            raise NietBerekend(f"de vrijlating van {month.start:%Y-%m}", why)
        figures = self.law.at(month.start)
        return which_disregard(figures, self.file.huishouden.household(figures), self._work(month))

    def close(
        self, month: Period, wage: Outcome, rule: Disregard | NietBerekend, lawful: Outcome, guess: Cents = 0
    ) -> None:
        """Count what the month used up: only a wage beside bijstand does (article 31 (2) n).

        A month of which the office has no slip yet is one with the wage that it guessed (`guess`).
        """
        may_have_used = rule != "none" and isinstance(lawful, NietBerekend)
        if isinstance(wage, NietBerekend) or (wage.amount and may_have_used):
            before = self.file.known_from is not None and month < self.file.known_from
            self.unknown = self.unknown or (None if before else month)
            return
        received = 0 if isinstance(lawful, NietBerekend) else lawful.amount
        beside_bijstand = self.file.bijstand is not None and received > 0
        works = bool(wage.amount or guess)
        if rule in {"n", "z"} and works and beside_bijstand:
            self.used[str(rule)] += 1
        for name in _CONSECUTIVE:
            if self.used[name] or (rule == name and works and beside_bijstand):
                self.used[name] += 1

    def _work(self, month: Period) -> Work:
        own, local = self.file.vrijlating, self.law.gemeenten[self.file.gemeente].at(month.start)
        by_itself = local.word("vrijlating_r").value == "vanzelf"
        children = self.file.huishouden.children(month.start)
        return Work(
            youngest_child=children[0] if children else None,
            helps_towards_work=own.helps_towards_work,
            few_hours_for_medical_reasons=own.few_hours_for_medical_reasons,
            wage_cost_subsidy=own.wage_cost_subsidy,
            cannot_work_more=own.cannot_work_more,
            asked_r=by_itself or (own.asked_r is not None and own.asked_r <= month),
            n_used=self.used["n"],
            r_used=self.used["r"],
            z_used=self.used["z"],
            started_34a=self.used["34a"],
        )
