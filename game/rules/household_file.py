"""The format of a household file: everything that the rules want to know of one household.

Money in cents, days as days, months as calendar months. What is not said is not so: no wage, no wealth, no
gifts. See `docs/household.md` for a guide, and `scenarios/eerste-week/household.yaml` for an example.
"""

from collections import Counter
from datetime import date
from fractions import Fraction
from itertools import pairwise
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from game.core.days import ONE_DAY, Period, month_of
from game.core.fields import Amount, Count, DayField, Id, Line, MonthField, Share, Strict, Whole, YesNo
from game.core.money import parse_amount
from game.rules.huishouden import Huishouden, Persoon, Role
from game.rules.participatiewet.vermogen import Vermogen

_CENTI = 100


def _hours(value: Any) -> Any:
    """`44` or `7,5` hours, exact. Raises ValueError, in words, for what is not a number of hours."""
    if isinstance(value, str):
        try:
            return Fraction(parse_amount(value), _CENTI)
        except ValueError:
            raise ValueError(f"{value!r} is geen aantal uren; schrijf bijvoorbeeld 44 of 7,5") from None
    return Fraction(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _in_our_time(month: Period) -> Period:
    if not _FIRST_YEAR <= month.start.year <= _LAST_YEAR:
        raise ValueError(f"een maand ligt tussen {_FIRST_YEAR} en {_LAST_YEAR}; schrijf bijvoorbeeld 2026-07")
    return month


_FIRST_YEAR, _LAST_YEAR = 1900, 2199
Day = Annotated[DayField, Field(ge=date(_FIRST_YEAR, 1, 1), le=date(_LAST_YEAR, 12, 31))]
Month = Annotated[MonthField, AfterValidator(_in_our_time)]
Money = Annotated[Amount, Field(ge=0)]
Hours = Annotated[Fraction, BeforeValidator(_hours), Field(ge=0)]


class Person(Strict):
    """Somebody in the dwelling; the first and the last day there, when somebody came or went."""

    id: Id
    role: Role
    born: Day
    studeert: YesNo = False
    huurt: YesNo = False
    since: Day | None = Field(None, alias="from")
    to: Day | None = None

    @model_validator(mode="after")
    def _comes_before_going(self) -> Self:
        if self.since and self.to and self.to < self.since:
            raise ValueError("wie er woont, gaat niet weg voor hij komt; verander `from` of `to`")
        if self.role == "aanvrager" and (self.since or self.to):
            raise ValueError("de aanvrager woont er altijd; laat `from` en `to` weg")
        return self


class Home(Strict):
    """The dwelling: bare rent and service costs, a month."""

    rent: Money = 0
    service: Money = 0
    in_inrichting: YesNo = False


class Estimate(Strict):
    """The net wage a month that the office reckons with, from this month on."""

    since: Month = Field(alias="from")
    amount: Money


class Correction(Strict):
    """A letter that settles months, and sets what was paid too much off against the coming benefits.

    `claimed` is what the letter asks, when it asks something else than the law comes to. `first` is the month
    of which the benefit is lowered first, without it that of the letter; `terms` without it those of the
    municipality.
    """

    decided: Day
    months: Annotated[tuple[Month, ...], Field(min_length=1)]
    terms: Annotated[Whole, Field(ge=1)] | None = None
    claimed: Money | None = None
    first: Month | None = None

    @model_validator(mode="after")
    def _is_about_earlier_months(self) -> Self:
        if max(self.months) >= month_of(self.decided):
            raise ValueError("een correctie gaat over maanden voor de brief; verander `months` of `decided`")
        if len(set(self.months)) != len(self.months):
            raise ValueError("een maand staat twee keer in deze correctie; laat er één staan")
        if self.first_month < month_of(self.decided):
            raise ValueError("de eerste termijn ligt voor de brief; verander `first` of `decided`")
        return self

    @property
    def first_month(self) -> Period:
        """The month of which the benefit is lowered first."""
        return self.first or month_of(self.decided)


class Suspension(Strict):
    """A right that is suspended from a day on, by a letter; when what was missing came, and when was paid.

    Without a day `paid` it is the first pay day after the repair. `withdrawn`: the office took the right away,
    because nothing came in time.
    """

    since: Day
    letter: Day
    repaired: Day | None = None
    paid: Day | None = None
    withdrawn: YesNo = False

    @model_validator(mode="after")
    def _comes_in_order(self) -> Self:
        days = [day for day in (self.since, self.repaired, self.paid) if day]
        if days != sorted(days) or (self.paid and not self.repaired):
            raise ValueError("eerst opgeschort, dan hersteld, dan betaald; zet de dagen in die volgorde")
        return self


def _at_most_whole(share: Fraction) -> Fraction:
    if share > 1:
        raise ValueError("meer dan de hele norm kan niet; schrijf hoogstens 100 %")
    return share


class Maatregel(Strict):
    """A month in which the norm is lowered by this share."""

    month: Month
    share: Annotated[Share, AfterValidator(_at_most_whole)]


def _once_a_month(rows: tuple[Estimate, ...]) -> tuple[Estimate, ...]:
    if len({one.since for one in rows}) != len(rows):
        raise ValueError("twee schattingen beginnen in dezelfde maand; laat er één staan")
    return rows


def _each_month_once(letters: tuple[Correction, ...]) -> tuple[Correction, ...]:
    months = [month for one in letters for month in one.months]
    if len(set(months)) != len(months):
        raise ValueError("een maand staat in twee correcties; laat er één over die maand gaan")
    return letters


class Bijstand(Strict):
    """What there is of bijstand: since when, and how the office has been reckoning."""

    since: Day
    low_income_since: Day | None = None
    inkomenstoeslag_granted: Day | None = None
    prospect: YesNo = False
    estimates: Annotated[tuple[Estimate, ...], AfterValidator(_once_a_month)] = ()
    corrections: Annotated[tuple[Correction, ...], AfterValidator(_each_month_once)] = ()
    opschortingen: tuple[Suspension, ...] = ()
    maatregelen: tuple[Maatregel, ...] = ()


class Disregards(Strict):
    """What decides which part of a wage may be kept. The months used are those before the file begins."""

    n_used: Count = 0
    r_used: Count = 0
    z_used: Count = 0
    asked_r: Month | None = None
    helps_towards_work: YesNo = True
    few_hours_for_medical_reasons: YesNo = False
    wage_cost_subsidy: YesNo = False
    cannot_work_more: YesNo = False


class PayPeriod(Strict):
    """One pay slip: its first and its last day, hours at the minimum wage or a net amount, the day of payment."""

    since: Day = Field(alias="from")
    to: Day
    hours: Hours | None = None
    net: Money | None = None
    paid: Day
    slip: Day | None = None
    vakantiegeld_opgebouwd: Money | None = None
    vakantiegeld_betaald: Money = 0

    @model_validator(mode="after")
    def _is_one_thing(self) -> Self:
        if (self.hours is None) == (self.net is None):
            raise ValueError("een loonperiode heeft uren of een netto bedrag; schrijf `hours:` of `net:`")
        if self.to < self.since:
            raise ValueError("de loonperiode houdt op voor zij begint; verander `from` of `to`")
        if self.paid < self.since or (self.slip and self.slip < self.since):
            raise ValueError("dit loon is betaald voor de loonperiode begint; verander `from` of `paid`")
        return self

    @property
    def period(self) -> Period:
        return Period(self.since, self.to + ONE_DAY)


def _in_order(periods: tuple[PayPeriod, ...]) -> tuple[PayPeriod, ...]:
    for before, after in pairwise(sorted(periods, key=lambda one: one.since)):
        if after.since <= before.to:
            raise ValueError(f"twee loonperioden overlappen op {after.since}; laat de ene beginnen na de andere")
    return periods


class Work(Strict):
    """One job beside the benefit."""

    employer: Line
    periods: Annotated[tuple[PayPeriod, ...], AfterValidator(_in_order)] = ()


class Income(Strict):
    """Income of which nothing may be kept: alimony, rent of a room, another benefit.

    Two are known only to be refused by name: what counts of a Wajong beside a wage has another rule, and with
    an AOW the supplement comes from the SVB.
    """

    month: Month
    kind: Literal["alimentatie", "verhuur", "uitkering", "wajong", "aow", "overig"] = "overig"
    what: Line
    amount: Money


class Allowances(Strict):
    """The toetsingsinkomen over the calendar year: as guessed, and as it turned out to be."""

    income: Money
    definitive: Money | None = None


class Wealth(Strict):
    """See `Vermogen`; also what Dienst Toeslagen looks at, on 1 January."""

    bezittingen: Money = 0
    schulden: Money = 0
    woning: Money = 0
    gespaard: Money = 0

    @model_validator(mode="after")
    def _saved_is_there(self) -> Self:
        if self.gespaard > self.bezittingen:
            raise ValueError("wat gespaard is, hoort bij de bezittingen; tel het daar mee")
        return self

    @property
    def as_facts(self) -> Vermogen:
        return Vermogen(self.bezittingen, self.schulden, self.woning, self.gespaard)


class Gift(Strict):
    """A gift, or something that others paid for the household."""

    on: Day
    amount: Money


class Volunteering(Strict):
    """A volunteer allowance over a month."""

    month: Month
    amount: Money


class Stay(Strict):
    """Days abroad, the first and the last included."""

    since: Day = Field(alias="from")
    to: Day

    @model_validator(mode="after")
    def _comes_before_going_back(self) -> Self:
        if self.to < self.since:
            raise ValueError("dit verblijf houdt op voor het begint; verander `from` of `to`")
        return self

    @property
    def period(self) -> Period:
        return Period(self.since, self.to + ONE_DAY)


class Costs(Strict):
    """Necessary costs from special circumstances, that are asked for or were."""

    what: Line
    on: Day
    amount: Money
    durable: YesNo = False


class Debt(Strict):
    """A bill that was not paid: the principal, and the day on which the fourteen-day letter came.

    With an arrangement: in how many `months` it is paid, from the `first` day on.
    """

    who: Line
    amount: Annotated[Amount, Field(gt=0)]
    letter: Day | None = None
    months: Annotated[Whole, Field(ge=1, le=120)] | None = None
    first: Day | None = None

    @model_validator(mode="after")
    def _arranged_or_not(self) -> Self:
        if (self.months is None) != (self.first is None):
            raise ValueError("een regeling heeft maanden en een eerste dag; schrijf `months:` en `first:`")
        return self


class Assessment(Strict):
    """A local tax of which remission can be asked: what, how much, and the day on which it was sent."""

    what: Line
    amount: Money
    sent: Day


class Happening(Strict):
    """Something from which a term runs."""

    kind: Literal["melding", "aanvraag", "besluit", "maatregel", "wijziging", "verzoek_om_stukken"]
    on: Day
    what: Line


def _one_applicant(people: tuple[Person, ...]) -> tuple[Person, ...]:
    roles = Counter(one.role for one in people)
    if roles["aanvrager"] != 1:
        raise ValueError("een huishouden heeft één aanvrager; geef één mens `role: aanvrager`")
    if roles["partner"] > 1:
        raise ValueError("een huishouden heeft hoogstens één partner; maak de ander `medebewoner`")
    if twice := [id for id, count in Counter(one.id for one in people).items() if count > 1]:
        raise ValueError(f"{twice[0]} staat er twee keer in; geef ieder een eigen naam")
    return people


class HouseholdFile(Strict):
    """One household.

    `known_from` is the first month that the file tells of: what was earned and paid before, nobody knows here.
    """

    format: Whole
    name: Line
    known_from: Month | None = Field(None, alias="from")
    gemeente: Id
    people: Annotated[tuple[Person, ...], Field(min_length=1, max_length=20), AfterValidator(_one_applicant)]
    home: Home = Home()
    bijstand: Bijstand | None = None
    vrijlating: Disregards = Disregards()
    work: tuple[Work, ...] = ()
    income: tuple[Income, ...] = ()
    toeslagen: Allowances | None = None
    vermogen: Wealth = Wealth()
    giften: tuple[Gift, ...] = ()
    vrijwilligerswerk: tuple[Volunteering, ...] = ()
    verblijf_buitenland: tuple[Stay, ...] = ()
    kosten: tuple[Costs, ...] = ()
    schulden: tuple[Debt, ...] = ()
    aanslagen: tuple[Assessment, ...] = ()
    gebeurtenissen: tuple[Happening, ...] = ()

    @property
    def huishouden(self) -> Huishouden:
        """Who live there."""
        people = [
            Persoon(one.id, one.role, one.born, one.studeert, one.huurt, one.since, one.to) for one in self.people
        ]
        return Huishouden(tuple(people), self.home.in_inrichting)
