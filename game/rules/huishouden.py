"""Who live together, as the laws look at them on a day. Ages follow from the days of birth."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from game.core.days import years_between
from game.rules.figures import Figures
from game.rules.participatiewet.norm import Household, Kind
from game.rules.refusal import NietBerekend
from game.rules.toeslagen.huurtoeslag import Huurders

Role = Literal["aanvrager", "partner", "kind", "medebewoner"]
_GROWN = 18


@dataclass(frozen=True, slots=True)
class Persoon:
    """Somebody in the dwelling. `studeert` and `huurt`: who then is no kostendeler (article 19a).

    `huurt`: on a written contract at a market price, from somebody who is no close relative.
    """

    id: str
    role: Role
    born: date
    studeert: bool = False
    huurt: bool = False

    def age(self, day: date) -> int:
        return years_between(self.born, day)


@dataclass(frozen=True, slots=True)
class Huishouden:
    """Everybody in one dwelling, or in one room of an institution."""

    people: tuple[Persoon, ...]
    in_inrichting: bool = False

    def household(self, figures: Figures) -> Household:
        """As the Participatiewet sees them on the day of these figures."""
        day, applicant, partner = figures.day, self._one("aanvrager"), self._maybe("partner")
        grown, young = self._beside(day)
        kind: Kind = "alleenstaande_ouder" if any(one.role == "kind" for one in young) else "alleenstaande"
        return Household(
            "gehuwden" if partner else kind,
            applicant.age(day),
            partner.age(day) if partner else None,
            _kostendelers(figures, grown),
            self.in_inrichting,
        )

    def children(self, day: date) -> tuple[int, ...]:
        """The ages of the children below 18, youngest first."""
        ages = [one.age(day) for one in self.people if one.role == "kind"]
        return tuple(sorted([age for age in ages if 0 <= age < _GROWN]))

    def huurders(self, figures: Figures) -> Huurders:
        """As the Wet op de huurtoeslag sees them. Refuses adults whose income it would ask about."""
        day, partner = figures.day, self._maybe("partner")
        grown, young = self._beside(day)
        if grown:
            why = "artikel 7, tweede lid, Awir: hun inkomen telt mee"
            raise NietBerekend("huurtoeslag met volwassen medebewoners", why)
        adults = [self._one("aanvrager"), *([partner] if partner else [])]
        youngest = figures.whole("huurtoeslag_jongste").value
        childless = not any(one.role == "kind" for one in young)
        all_young = childless and all(one.age(day) < youngest for one in adults)
        return Huurders(len(adults) + len(young), partner is not None, all_young)

    @property
    def has_partner(self) -> bool:
        return self._maybe("partner") is not None

    def _beside(self, day: date) -> tuple[list[Persoon], list[Persoon]]:
        """Who live there beside the applicants: those of 18 and over, and those below, born by that day."""
        grown: list[Persoon] = []
        young: list[Persoon] = []
        for one in self.people:
            if one.role in {"kind", "medebewoner"} and (age := one.age(day)) >= 0:
                (grown if age >= _GROWN else young).append(one)
        return grown, young

    def _maybe(self, role: Role) -> Persoon | None:
        for one in self.people:
            if one.role == role:
                return one
        return None

    def _one(self, role: Role) -> Persoon:
        found = self._maybe(role)
        if found is None:
            raise ValueError(f"in dit huishouden is geen {role}")
        return found


def _kostendelers(figures: Figures, grown: list[Persoon]) -> int:
    """Who share the costs: 27 and over, no student, no tenant at a market price. Article 19a."""
    youngest = figures.whole("leeftijd_kostendeler").value
    return sum(one.age(figures.day) >= youngest and not (one.studeert or one.huurt) for one in grown)
