"""The calculations that a scenario may ask for by name, each with the facts that it takes.

Facts about the household itself (who lives there, the rent, the municipality) need not be written: what a
calculation takes and its author leaves out comes from the household file of the scenario.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Annotated, Any, Generic, Self, TypeVar, get_args

from pydantic import BeforeValidator, Field, model_validator

from game.core.calculation import Calculation
from game.core.days import ONE_DAY, Period, month_of, months_later
from game.core.fields import Amount, DayField, Id, Strict, Whole, YesNo
from game.rules.aanspraken import wealth_of
from game.rules.gemeente import Gemeente
from game.rules.household_file import Hours, HouseholdFile, Money
from game.rules.inkomen.loon import loon
from game.rules.kinderbijslag import kinderbijslag
from game.rules.law import Law
from game.rules.lokaal import kwijtschelding, meedoenregeling
from game.rules.participatiewet.bijstand import bijstand, bijstand_bij_schatting
from game.rules.participatiewet.bijzondere_bijstand import bijzondere_bijstand
from game.rules.participatiewet.boete import Culpability, boete
from game.rules.participatiewet.inkomenstoeslag import LangLaag, individuele_inkomenstoeslag
from game.rules.participatiewet.norm import Household, Kind, bijstandsnorm
from game.rules.participatiewet.vermogen import Vermogen, vermogenstoets
from game.rules.participatiewet.voorschot import voorschot
from game.rules.participatiewet.vrijlating import Disregard
from game.rules.refusal import NietBerekend
from game.rules.schuld.beslag import beslagvrije_voet
from game.rules.schuld.incassokosten import incassokosten
from game.rules.toeslagen.afrekening import afrekening
from game.rules.toeslagen.huurtoeslag import Huurders, huurtoeslag
from game.rules.toeslagen.kindgebonden_budget import kindgebonden_budget
from game.rules.toeslagen.samen import ToeslagFacts, toeslagen
from game.rules.toeslagen.zorgtoeslag import zorgtoeslag


def _quarter(value: Any) -> Any:
    return Period.quarter(value) if isinstance(value, str) else value


_MONTHS_A_YEAR = 12
Age = Annotated[Whole, Field(ge=0, le=120)]
Quarter = Annotated[Period, BeforeValidator(_quarter)]
Ages = Annotated[tuple[Age, ...], Field(min_length=1, max_length=20)]


class DayFacts(Strict):
    """The day that decides which figures hold."""

    day: DayField = Field(description="een dag in de maand", examples=["2026-10-01"])


class NormFacts(DayFacts):
    """Who asks, and on which day."""

    household: Kind = Field(description="soort huishouden", examples=["alleenstaande_ouder"])
    age: Age = Field(description="leeftijd in hele jaren", examples=["38"])
    partner_age: Age | None = Field(None, description="leeftijd van de partner bij gehuwden", examples=["40"])
    kostendelers: Annotated[Whole, Field(ge=0, le=20)] = Field(
        0, description="volwassenen die de kosten van de woning delen", examples=["1"]
    )

    in_inrichting: YesNo = Field(False, description="woont in een inrichting", examples=["nee"])

    def who(self) -> Household:
        """The household as the rules know it."""
        return Household(self.household, self.age, self.partner_age, self.kostendelers, self.in_inrichting)


class BijstandFacts(NormFacts):
    """Who asks, and what was earned."""

    wage: Money = Field(description="netto loon dat in de maand telt", examples=["714,52"])
    vrijlating: Disregard = Field(description="de vrijlating die in deze maand geldt", examples=["n"])
    other: Money = Field(0, description="inkomsten zonder vrijlating", examples=["100"])


class SchattingFacts(NormFacts):
    """Who asks, and the wage that the office reckons with."""

    estimate: Money = Field(description="geschatte netto-inkomsten per maand", examples=["540"])
    vrijlating: Disregard = Field(description="de vrijlating die in deze maand geldt", examples=["n"])


class VoorschotFacts(NormFacts):
    """Who waits for a decision, and where."""

    gemeente: Id = Field(description="de gemeente", examples=["meerwijk"])


class KostenFacts(DayFacts):
    """Which necessary costs, and where."""

    gemeente: Id = Field(description="de gemeente", examples=["meerwijk"])
    cost: Money = Field(description="de noodzakelijke kosten", examples=["389"])
    earlier: Money = Field(0, description="zulke kosten in de twaalf maanden ervoor", examples=["120"])
    durable: YesNo = Field(False, description="is het een duurzaam goed", examples=["ja"])
    above_the_norm: YesNo = Field(False, description="is het inkomen hoger dan de norm", examples=["nee"])


class InkomenstoeslagFacts(NormFacts):
    """Who has had little for how long, and where."""

    gemeente: Id = Field(description="de gemeente", examples=["meerwijk"])
    low_income_since: DayField | None = Field(
        None, description="sinds wanneer het inkomen laag is", examples=["2023-03-13"]
    )
    prospect: YesNo = Field(False, description="is er uitzicht op een hoger inkomen", examples=["nee"])
    last_granted: DayField | None = Field(
        None, description="wanneer zij het laatst is toegekend", examples=["2025-10-20"]
    )
    vermogen: Money = Field(0, description="vermogen, zonder wat in de bijstand is gespaard", examples=["0"])


class MeedoenFacts(DayFacts):
    """How many children, and where."""

    gemeente: Id = Field(description="de gemeente", examples=["meerwijk"])
    children: Annotated[Whole, Field(ge=0, le=20)] = Field(description="hoeveel kinderen er wonen", examples=["2"])


class KwijtscheldingFacts(NormFacts):
    """Which local tax, of whom."""

    gemeente: Id = Field(description="de gemeente", examples=["meerwijk"])
    assessment: Money = Field(description="het bedrag van de aanslag", examples=["297,36"])
    income: Money = Field(
        description="inkomen van de maand met bijstand, zonder wat van het loon vrij is", examples=["1.419,46"]
    )
    vermogen: Money = Field(0, description="bezittingen min schulden", examples=["0"])


class BeslagFacts(NormFacts):
    """Whose income a bailiff looks at."""

    income: Money = Field(description="netto inkomen van de maand, met vakantietoeslag", examples=["1.419,46"])


class KinderbijslagFacts(Strict):
    """A quarter and the children in it."""

    quarter: Quarter = Field(description="het kwartaal", examples=["2026-Q3"])
    ages: Ages = Field(description="leeftijd van elk kind op de eerste dag van het kwartaal", examples=["[7, 14]"])


class LoonFacts(DayFacts):
    """Hours in a pay period."""

    day: DayField = Field(description="de eerste dag van de loonperiode", examples=["2026-10-05"])
    hours: Hours = Field(description="gewerkte uren in de hele periode", examples=["44", "7,5"])
    weeks: Whole = Field(4, description="lengte van de loonperiode in weken: 1, 2 of 4", examples=["4"])


class ZorgtoeslagFacts(DayFacts):
    """Whose premium."""

    toetsingsinkomen: Money = Field(description="toetsingsinkomen over het jaar, samen", examples=["22.000"])
    partner: YesNo = Field(False, description="is er een toeslagpartner", examples=["nee"])
    vermogen: Money = Field(0, description="vermogen op 1 januari", examples=["0"])


class HuurtoeslagFacts(ZorgtoeslagFacts):
    """Whose rent."""

    rent: Money = Field(description="kale huur per maand", examples=["718,40"])
    persons: Annotated[Whole, Field(ge=1, le=20)] = Field(description="hoeveel mensen er wonen", examples=["3"])
    all_young: YesNo = Field(False, description="is iedereen jonger dan 21, zonder kind", examples=["nee"])

    @model_validator(mode="after")
    def _partner_is_counted(self) -> Self:
        if self.persons < 1 + self.partner:
            raise ValueError("met een partner wonen er minstens twee mensen; verander `persons` of `partner`")
        return self

    def who(self) -> Huurders:
        """Who live there, as the rules know it."""
        return Huurders(self.persons, self.partner, self.all_young)


class KindgebondenBudgetFacts(ZorgtoeslagFacts):
    """Whose children."""

    ages: Ages = Field(description="leeftijd van elk kind", examples=["[8, 13]"])


class ToeslagenFacts(HuurtoeslagFacts):
    """Everything for the three allowances together."""

    ages: tuple[Age, ...] = Field((), description="leeftijd van elk kind", examples=["[8, 13]"])


class IncassoFacts(DayFacts):
    """A bill that was not paid."""

    principal: Annotated[Amount, Field(gt=0)] = Field(description="de hoofdsom", examples=["26,50"])


class BoeteFacts(DayFacts):
    """What was wrongly received, and how much it can be held against somebody."""

    benadeling: Money = Field(description="te veel ontvangen bedrag", examples=["800"])
    verwijtbaarheid: Culpability = Field(description="mate van verwijtbaarheid", examples=["normaal"])
    recidive: YesNo = Field(False, description="opnieuw binnen vijf jaar", examples=["nee"])


class AfrekeningFacts(DayFacts):
    """What an allowance turned out to be, and what was advanced."""

    definitive: Money = Field(description="definitief bedrag over het jaar", examples=["5.280"])
    advanced: Money = Field(description="voorschotten over het jaar", examples=["5.280"])


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
    compute: Callable[[Law, F], Calculation]

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

    def known_of(self, law: Law, home: HouseholdFile, written: Mapping[str, object]) -> Mapping[str, object]:
        """The facts that it takes, that are not written, and that the household file tells.

        They are those of the day that is written, or of the first day of the quarter. Raises `NietBerekend`
        where the rules cannot say who the household is on that day.
        """
        day = _day_of(written)
        wanted = self.facts.model_fields.keys() - written.keys()
        if day is None or not wanted & HOUSEHOLD_FACTS.keys():
            return {}
        told = {**HOUSEHOLD_FACTS, **_OTHERWISE.get(self.name, {})}
        known = {name: told[name](law, home, day) for name in sorted(wanted & told.keys())}
        return {name: value for name, value in known.items() if value is not None}

    def __call__(self, law: Law, facts: Mapping[str, object]) -> Calculation:
        """The calculation on these facts. Raises ValidationError, or `NietBerekend` when not covered."""
        return self.compute(law, self.read(facts))


def _day_of(written: Mapping[str, object]) -> date | None:
    """None when it is not there or cannot be read: the model of the facts says so better."""
    try:
        if "quarter" in written:
            return Period.quarter(str(written["quarter"])).start
        return date.fromisoformat(str(written.get("day", "")))
    except ValueError:
        return None


Tells = Callable[[Law, HouseholdFile, date], object]


def _household(law: Law, home: HouseholdFile, day: date) -> Household:
    return home.huishouden.household(law.at(day))


def _huurders(law: Law, home: HouseholdFile, day: date) -> Huurders:
    """Who live there on the first of the month: a change counts from the month after it (Awir, article 5)."""
    return home.huishouden.huurders(law.at(month_of(day).start))


def _ages_before(law: Law, home: HouseholdFile, day: date) -> object:
    """On the last day of the month before, of who is there on the first: a birthday counts a month later."""
    first = month_of(day).start
    return home.huishouden.children(first - ONE_DAY, living_on=first) or None


def _costs_before(law: Law, home: HouseholdFile, day: date) -> object:
    """The costs of the twelve months before this day."""
    since = months_later(day, -_MONTHS_A_YEAR)
    return sum(one.amount for one in home.kosten if since < one.on < day)


def _last_granted(law: Law, home: HouseholdFile, day: date) -> object:
    granted = home.bijstand.inkomenstoeslag_granted if home.bijstand else None
    return granted if granted and granted <= day else None


def _wealth_of_article_34(law: Law, home: HouseholdFile, day: date) -> object:
    """Before the limit: less debts, and without what was saved from bijstand."""
    test = vermogenstoets(law.at(day), _household(law, home, day), home.vermogen.as_facts)
    return test.amount + test.part("vermogensgrens")


HOUSEHOLD_FACTS: Mapping[str, Tells] = MappingProxyType(
    {
        "household": lambda law, home, day: _household(law, home, day).kind,
        "age": lambda law, home, day: _household(law, home, day).age,
        "partner_age": lambda law, home, day: _household(law, home, day).partner_age,
        "kostendelers": lambda law, home, day: _household(law, home, day).kostendelers,
        "in_inrichting": lambda law, home, day: home.home.in_inrichting,
        "ages": lambda law, home, day: home.huishouden.children(day) or None,
        "partner": lambda law, home, day: home.huishouden.has_partner(month_of(day).start),
        "persons": lambda law, home, day: _huurders(law, home, day).persons,
        "all_young": lambda law, home, day: _huurders(law, home, day).all_young,
        "rent": lambda law, home, day: home.home.rent or None,
        "gemeente": lambda law, home, day: home.gemeente,
        "vermogen": lambda law, home, day: wealth_of(home),
        "toetsingsinkomen": lambda law, home, day: home.toeslagen.income if home.toeslagen else None,
        "earlier": _costs_before,
        "low_income_since": lambda law, home, day: home.bijstand.low_income_since if home.bijstand else None,
        "prospect": lambda law, home, day: home.bijstand.prospect if home.bijstand else None,
        "last_granted": _last_granted,
        "children": lambda law, home, day: len(home.huishouden.children(day)),
    }
)
"""What a household file tells of a household, by the name of the fact."""

_OTHERWISE: Mapping[str, Mapping[str, Tells]] = MappingProxyType(
    {
        "kindgebonden_budget": {"ages": _ages_before},
        "toeslagen": {"ages": _ages_before},
        "individuele_inkomenstoeslag": {"vermogen": _wealth_of_article_34},
    }
)
"""Where a calculation looks at the same fact in another way, or on another day."""


def _gemeente(law: Law, name: str, what: str) -> Gemeente:
    """Refuses (`NietBerekend`) one that the law does not have."""
    if name not in law.gemeenten:
        raise NietBerekend(f"{what} in {name}", f"bekend: {', '.join(sorted(law.gemeenten))}")
    return law.gemeenten[name]


def _norm(law: Law, facts: NormFacts) -> Calculation:
    return bijstandsnorm(law.at(facts.day), facts.who())


def _bijstand(law: Law, facts: BijstandFacts) -> Calculation:
    return bijstand(law.at(facts.day), facts.who(), facts.wage, facts.vrijlating, facts.other)


def _schatting(law: Law, facts: SchattingFacts) -> Calculation:
    return bijstand_bij_schatting(law.at(facts.day), facts.who(), facts.estimate, facts.vrijlating)


def _voorschot(law: Law, facts: VoorschotFacts) -> Calculation:
    gemeente = _gemeente(law, facts.gemeente, "voorschot")
    return voorschot(law.at(facts.day), facts.who(), gemeente=gemeente)


def _bijzondere_bijstand(law: Law, facts: KostenFacts) -> Calculation:
    gemeente = _gemeente(law, facts.gemeente, "bijzondere bijstand")
    return bijzondere_bijstand(
        law.at(facts.day), gemeente, facts.cost, facts.earlier, facts.durable, facts.above_the_norm
    )


def _inkomenstoeslag(law: Law, facts: InkomenstoeslagFacts) -> Calculation:
    figures, gemeente = law.at(facts.day), _gemeente(law, facts.gemeente, "individuele inkomenstoeslag")
    wealth = vermogenstoets(figures, facts.who(), Vermogen(facts.vermogen)).amount
    low = LangLaag(facts.low_income_since, facts.last_granted, facts.prospect, wealth > 0)
    return individuele_inkomenstoeslag(figures, gemeente, facts.who(), low)


def _meedoenregeling(law: Law, facts: MeedoenFacts) -> Calculation:
    return meedoenregeling(law.at(facts.day), _gemeente(law, facts.gemeente, "meedoenregeling"), facts.children)


def _kwijtschelding(law: Law, facts: KwijtscheldingFacts) -> Calculation:
    gemeente = _gemeente(law, facts.gemeente, "kwijtschelding")
    return kwijtschelding(law.at(facts.day), gemeente, facts.who(), facts.assessment, facts.income, facts.vermogen)


def _beslag(law: Law, facts: BeslagFacts) -> Calculation:
    return beslagvrije_voet(law.at(facts.day), facts.who(), facts.income)


def _kinderbijslag(law: Law, facts: KinderbijslagFacts) -> Calculation:
    return kinderbijslag(law.at(facts.quarter.start), facts.ages)


def _loon(law: Law, facts: LoonFacts) -> Calculation:
    return loon(law.at(facts.day), facts.hours, facts.weeks)


def _zorgtoeslag(law: Law, facts: ZorgtoeslagFacts) -> Calculation:
    return zorgtoeslag(law.at(facts.day), facts.toetsingsinkomen, facts.partner, facts.vermogen)


def _huurtoeslag(law: Law, facts: HuurtoeslagFacts) -> Calculation:
    return huurtoeslag(law.at(facts.day), facts.rent, facts.who(), facts.toetsingsinkomen, facts.vermogen)


def _kindgebonden_budget(law: Law, facts: KindgebondenBudgetFacts) -> Calculation:
    return kindgebonden_budget(
        law.at(facts.day), facts.ages, facts.toetsingsinkomen, facts.partner, facts.vermogen
    )


def _toeslagen(law: Law, facts: ToeslagenFacts) -> Calculation:
    return toeslagen(
        law.at(facts.day),
        ToeslagFacts(facts.rent, facts.who(), facts.ages, facts.toetsingsinkomen, facts.vermogen),
    )


def _incassokosten(law: Law, facts: IncassoFacts) -> Calculation:
    return incassokosten(law.at(facts.day), facts.principal)


def _boete(law: Law, facts: BoeteFacts) -> Calculation:
    return boete(law.at(facts.day), facts.benadeling, facts.verwijtbaarheid, facts.recidive)


def _afrekening(law: Law, facts: AfrekeningFacts) -> Calculation:
    return afrekening(law.at(facts.day), facts.definitive, facts.advanced)


CALCULATIONS: Mapping[str, NamedCalculation[Any]] = MappingProxyType(
    {
        one.name: one
        for one in (
            NamedCalculation("bijstandsnorm", NormFacts, _norm),
            NamedCalculation("bijstand", BijstandFacts, _bijstand),
            NamedCalculation("bijstand_bij_schatting", SchattingFacts, _schatting),
            NamedCalculation("voorschot", VoorschotFacts, _voorschot),
            NamedCalculation("bijzondere_bijstand", KostenFacts, _bijzondere_bijstand),
            NamedCalculation("individuele_inkomenstoeslag", InkomenstoeslagFacts, _inkomenstoeslag),
            NamedCalculation("meedoenregeling", MeedoenFacts, _meedoenregeling),
            NamedCalculation("kwijtschelding", KwijtscheldingFacts, _kwijtschelding),
            NamedCalculation("beslagvrije_voet", BeslagFacts, _beslag),
            NamedCalculation("kinderbijslag", KinderbijslagFacts, _kinderbijslag),
            NamedCalculation("loon", LoonFacts, _loon),
            NamedCalculation("zorgtoeslag", ZorgtoeslagFacts, _zorgtoeslag),
            NamedCalculation("huurtoeslag", HuurtoeslagFacts, _huurtoeslag),
            NamedCalculation("kindgebonden_budget", KindgebondenBudgetFacts, _kindgebonden_budget),
            NamedCalculation("toeslagen", ToeslagenFacts, _toeslagen),
            NamedCalculation("incassokosten", IncassoFacts, _incassokosten),
            NamedCalculation("boete", BoeteFacts, _boete),
            NamedCalculation("afrekening", AfrekeningFacts, _afrekening),
        )
    }
)
