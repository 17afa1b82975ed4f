"""Who live together, as the laws look at them on a day. Ages follow from the days of birth."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from game.core.days import ONE_DAY, Period, years_between
from game.rules.figures import Figures
from game.rules.participatiewet.norm import Household, Kind
from game.rules.refusal import NietBerekend
from game.rules.toeslagen.huurtoeslag import Huurders

Role = Literal["aanvrager", "partner", "kind", "medebewoner"]
_GROWN = 18


@dataclass(frozen=True, slots=True)
class Persoon:
    """Somebody in the dwelling. `studeert` and `huurt`: who then is no kostendeler (article 19a).

    `huurt`: on a written contract at a market price, from somebody who is no close relative. `since` and `to`:
    the first and the last day in the dwelling, None where that is not known or not yet.
    """

    id: str
    role: Role
    born: date
    studeert: bool = False
    huurt: bool = False
    since: date | None = None
    to: date | None = None

    def lives_here(self, day: date) -> bool:
        """Whether the dwelling is theirs on that day, the first and the last day included."""
        return (self.since is None or self.since <= day) and (self.to is None or day <= self.to)

    def age(self, day: date) -> int:
        return years_between(self.born, day)


@dataclass(frozen=True, slots=True)
class Huishouden:
    """Everybody in one dwelling, or in one room of an institution."""

    people: tuple[Persoon, ...]
    in_inrichting: bool = False

    def household(self, figures: Figures) -> Household:
        """As the Participatiewet sees them on the day of these figures."""
        day, applicant, partner = figures.day, self._one("aanvrager"), self._partner(figures.day)
        grown, young = self._beside(day)
        kind: Kind = "alleenstaande_ouder" if any(one.role == "kind" for one in young) else "alleenstaande"
        return Household(
            "gehuwden" if partner else kind,
            applicant.age(day),
            partner.age(day) if partner else None,
            _kostendelers(figures, grown),
            self.in_inrichting,
        )

    def children(self, day: date, living_on: date | None = None) -> tuple[int, ...]:
        """The ages on this day of the children below 18 who live there then, or on another day; youngest first."""
        on = living_on or day
        ages = [one.age(day) for one in self.people if one.role == "kind" and one.lives_here(on)]
        return tuple(sorted([age for age in ages if 0 <= age < _GROWN]))

    def huurders(self, figures: Figures) -> Huurders:
        """As the Wet op de huurtoeslag sees them. Refuses adults whose income it would ask about."""
        day, adults = figures.day, self.applicants(figures.day)
        grown, young = self._beside(day)
        if grown:
            why = "artikel 7, tweede lid, Awir: hun inkomen telt mee"
            raise NietBerekend("huurtoeslag met volwassen medebewoners", why)
        youngest = figures.whole("huurtoeslag_jongste").value
        childless = not any(one.role == "kind" for one in young)
        all_young = childless and all(one.age(day) < youngest for one in adults)
        return Huurders(len(adults) + len(young), self.has_partner(day), all_young)

    def applicants(self, day: date) -> tuple[Persoon, ...]:
        """Who asks for bijstand: one, or two who live there as a couple on that day."""
        partner = self._partner(day)
        return (self._one("aanvrager"), *((partner,) if partner else ()))

    def has_partner(self, day: date) -> bool:
        """Whether the partner, when there is one, lives there on that day."""
        return self._partner(day) is not None

    def moves(self, month: Period) -> Iterator[date]:
        """The days after the first of the month from which somebody lives there, or does no more."""
        for one in self.people:
            for day in (one.since, one.to + ONE_DAY if one.to else None):
                if day and month.start < day < month.until:
                    yield day

    def _beside(self, day: date) -> tuple[list[Persoon], list[Persoon]]:
        """Who live there beside the applicants: those of 18 and over, and those below, born by that day."""
        grown: list[Persoon] = []
        young: list[Persoon] = []
        for one in self.people:
            if one.role in {"kind", "medebewoner"} and one.lives_here(day) and (age := one.age(day)) >= 0:
                (grown if age >= _GROWN else young).append(one)
        return grown, young

    def _partner(self, day: date) -> Persoon | None:
        for one in self.people:
            if one.role == "partner" and one.lives_here(day):
                return one
        return None

    def _one(self, role: Role) -> Persoon:
        for one in self.people:
            if one.role == role:
                return one
        raise ValueError(f"in dit huishouden is geen {role}")


def _kostendelers(figures: Figures, grown: list[Persoon]) -> int:
    """Who share the costs: 27 and over, no student, no tenant at a market price. Article 19a."""
    youngest = figures.whole("leeftijd_kostendeler").value
    return sum(one.age(figures.day) >= youngest and not (one.studeert or one.huurt) for one in grown)
