"""The calculations that a scenario may ask for by name, each with the facts that it takes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType
from typing import Annotated, Any, Generic, TypeVar, get_args

from pydantic import BeforeValidator, Field

from game.core.calculation import Calculation
from game.core.days import Period
from game.core.fields import Amount, DayField, Strict, Whole
from game.core.money import parse_amount
from game.rules.figures import Tables
from game.rules.kinderbijslag import kinderbijslag
from game.rules.loon import loon
from game.rules.norm import Household, Kind, bijstandsnorm
from game.rules.verrekening import bijstand_bij_schatting
from game.rules.vrijlating import Disregard

_CENTI = 100


def _hours(value: Any) -> Any:
    """`44` or `7,5` hours, exact. Raises ValueError, in words, for what is not a number of hours."""
    if isinstance(value, str):
        try:
            return Fraction(parse_amount(value), _CENTI)
        except ValueError:
            raise ValueError(f"{value!r} is geen aantal uren; schrijf bijvoorbeeld 44 of 7,5") from None
    return Fraction(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _quarter(value: Any) -> Any:
    return Period.quarter(value) if isinstance(value, str) else value


Age = Annotated[Whole, Field(ge=0, le=120)]
Income = Annotated[Amount, Field(ge=0)]
Hours = Annotated[Fraction, BeforeValidator(_hours), Field(ge=0)]
Quarter = Annotated[Period, BeforeValidator(_quarter)]


class NormFacts(Strict):
    """Who asks, and on which day."""

    day: DayField = Field(description="een dag in de maand", examples=["2026-10-01"])
    household: Kind = Field(description="soort huishouden", examples=["alleenstaande_ouder"])
    age: Age = Field(description="leeftijd in hele jaren", examples=["38"])
    partner_age: Age | None = Field(None, description="leeftijd van de partner bij gehuwden", examples=["40"])

    def who(self) -> Household:
        """The household as the rules know it."""
        return Household(self.household, self.age, self.partner_age)


class SchattingFacts(NormFacts):
    """Who asks, and the wage that the office reckons with."""

    estimate: Income = Field(description="geschatte netto-inkomsten per maand", examples=["540"])
    vrijlating: Disregard = Field(description="de vrijlating die in deze maand geldt", examples=["n"])


class KinderbijslagFacts(Strict):
    """A quarter and the children in it."""

    quarter: Quarter = Field(description="het kwartaal", examples=["2026-Q3"])
    ages: Annotated[tuple[Age, ...], Field(min_length=1, max_length=20)] = Field(
        description="leeftijd van elk kind op de eerste dag van het kwartaal", examples=["[7, 14]"]
    )


class LoonFacts(Strict):
    """Hours in a pay period."""

    day: DayField = Field(description="de eerste dag van de loonperiode", examples=["2026-10-05"])
    hours: Hours = Field(description="gewerkte uren in de hele periode", examples=["44", "7,5"])
    weeks: Whole = Field(4, description="lengte van de loonperiode in weken: 1, 2 of 4", examples=["4"])


@dataclass(frozen=True, slots=True)
class Parameter:
    """One fact, for whoever lists or checks them: its name, what it means, how it is written."""

    name: str
    meaning: str
    examples: tuple[str, ...]
    required: bool
    choices: tuple[str, ...] = ()


F = TypeVar("F", bound=Strict)


@dataclass(frozen=True, slots=True)
class NamedCalculation(Generic[F]):
    """A calculation with the model of its facts."""

    name: str
    facts: type[F]
    compute: Callable[[Tables, F], Calculation]

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        """The facts that it takes, in order."""
        return tuple(
            Parameter(
                name,
                field.description or "",
                tuple(field.examples or ()),
                field.is_required(),
                tuple(word for word in get_args(field.annotation) if isinstance(word, str)),
            )
            for name, field in self.facts.model_fields.items()
        )

    def read(self, facts: Mapping[str, object]) -> F:
        """The facts of a scenario, as text or values. Raises pydantic's ValidationError with all misfits."""
        return self.facts.model_validate(dict(facts), strict=False)

    def __call__(self, tables: Tables, facts: Mapping[str, object]) -> Calculation:
        """The calculation on these facts. Raises ValidationError, or `NietBerekend` when not covered."""
        return self.compute(tables, self.read(facts))


def _norm(tables: Tables, facts: NormFacts) -> Calculation:
    return bijstandsnorm(tables.at(facts.day), facts.who())


def _schatting(tables: Tables, facts: SchattingFacts) -> Calculation:
    return bijstand_bij_schatting(tables.at(facts.day), facts.who(), facts.estimate, facts.vrijlating)


def _kinderbijslag(tables: Tables, facts: KinderbijslagFacts) -> Calculation:
    return kinderbijslag(tables.at(facts.quarter.start), facts.ages)


def _loon(tables: Tables, facts: LoonFacts) -> Calculation:
    return loon(tables.at(facts.day), facts.hours, facts.weeks)


CALCULATIONS: Mapping[str, NamedCalculation[Any]] = MappingProxyType(
    {
        "bijstandsnorm": NamedCalculation("bijstandsnorm", NormFacts, _norm),
        "bijstand_bij_schatting": NamedCalculation("bijstand_bij_schatting", SchattingFacts, _schatting),
        "kinderbijslag": NamedCalculation("kinderbijslag", KinderbijslagFacts, _kinderbijslag),
        "loon": NamedCalculation("loon", LoonFacts, _loon),
    }
)
