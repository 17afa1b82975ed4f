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
        return Household(
            self._kind(day),
            applicant.age(day),
            partner.age(day) if partner else None,
            self._kostendelers(figures),
            self.in_inrichting,
        )

    def children(self, day: date) -> tuple[int, ...]:
        """The ages of the children below 18, youngest first."""
        return tuple(sorted(one.age(day) for one in self._young_beside(day) if one.role == "kind"))

    def huurders(self, figures: Figures) -> Huurders:
        """As the Wet op de huurtoeslag sees them. Refuses adults whose income it would ask about."""
        if any(self._grown_beside(figures.day)):
            why = "artikel 7, tweede lid, Awir: hun inkomen telt mee"
            raise NietBerekend("huurtoeslag met volwassen medebewoners", why)
        partner = self._maybe("partner") is not None
        children = self.children(figures.day)
        young = figures.whole("huurtoeslag_jongste").value
        adults = [one for one in self.people if one.role in {"aanvrager", "partner"}]
        all_young = not children and all(one.age(figures.day) < young for one in adults)
        return Huurders(len(adults) + len(self._young_beside(figures.day)), partner, all_young)

    @property
    def has_partner(self) -> bool:
        return self._maybe("partner") is not None

    def _kind(self, day: date) -> Kind:
        if self.has_partner:
            return "gehuwden"
        return "alleenstaande_ouder" if self.children(day) else "alleenstaande"

    def _kostendelers(self, figures: Figures) -> int:
        """Who share the costs: 27 and over, no student, no tenant at a market price. Article 19a."""
        youngest = figures.whole("leeftijd_kostendeler").value
        return sum(
            one.age(figures.day) >= youngest and not (one.studeert or one.huurt)
            for one in self._grown_beside(figures.day)
        )

    def _grown_beside(self, day: date) -> list[Persoon]:
        return [one for one in self._beside() if one.age(day) >= _GROWN]

    def _young_beside(self, day: date) -> list[Persoon]:
        return [one for one in self._beside() if 0 <= one.age(day) < _GROWN]

    def _beside(self) -> list[Persoon]:
        return [one for one in self.people if one.role in {"kind", "medebewoner"}]

    def _maybe(self, role: Role) -> Persoon | None:
        return next((one for one in self.people if one.role == role), None)

    def _one(self, role: Role) -> Persoon:
        found = self._maybe(role)
        if found is None:
            raise ValueError(f"in dit huishouden is geen {role}")
        return found
