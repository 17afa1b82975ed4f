"""The format of the account: what comes and goes, bills, groceries, the benefit, and the budget book."""

from typing import Annotated, Any, Literal

from pydantic import Field

from game.core.fields import Amount, Count, DayField, Id, MonthField, YesNo
from game.scenario.agenda import Times, Weekday
from game.scenario.condition import ALWAYS
from game.scenario.kinds import Kind
from game.scenario.ladder import Rung
from game.scenario.texts import Sentence, When, frozen


@frozen
class FromLaw:
    """An amount that the rules library computes: a calculation of this scenario, and which of its terms."""

    calculation: Id
    term: Id = ""


@frozen
class FromWork:
    """What was really earned: the pay period that begins on this day, and a term of its pay slip."""

    wage: DayField
    term: Id = ""


Sum = Amount | FromLaw | FromWork
Sure = Annotated[Amount, Field(ge=1)]
"""An amount above nothing."""


@frozen
class CalculationCall:
    """A named call on `game.rules`: the rule, and the facts it is given (checked by the rule itself).

    Facts of the household that are left out come from `household.yaml`.
    """

    id: Id
    rule: Id
    facts: dict[str, Any]


@frozen
class Account:
    """The bank account on the first day, and the cash in the drawer. All amounts in cents."""

    bank: Sentence
    opening: Amount
    overdraft: Amount
    cash: Annotated[Amount, Field(ge=0)] = 0


@frozen
class Flow:
    """Money that comes or goes by itself on fixed days. What is not on the account then, bounces, and is owed;
    `creditor` says how that is asked for. `kind`: what it is for, where `kinds` does not say it."""

    id: Id
    who: Sentence
    what: Sentence
    amount: Sum
    way: Literal["in", "out"]
    on: Times
    source: str
    when: When = ALWAYS
    creditor: Id = ""
    kind: Kind | Literal[""] = ""


@frozen
class Level:
    """A way for the household to eat for a week."""

    id: Id
    name: Sentence
    note: Sentence
    amount: Amount


@frozen
class Eating:
    """The weekly groceries: three levels, booked at fixed times with the week's small costs: `beside`, and what
    those are."""

    default: Id
    who: Sentence
    what: Sentence
    levels: list[Level]
    beside: Amount
    on: Times
    source: str
    beside_what: Sentence | None = None


@frozen
class Benefit:
    """The bijstand itself: paid on the municipality's pay days, on what the municipality knows by then.

    `first` and `last` are the months that are paid in play. `round`: the weekday on which what was held is paid
    after a repair; left out, that waits for the next pay day.
    """

    who: Sentence
    what: Sentence
    first: MonthField
    last: MonthField
    source: str
    round: Weekday | None = None


@frozen
class Bill:
    """Something that is owed, known from the day that its letter was read.

    `creditor` is what happens when it is not paid; without one, nothing does. `rung` and `since`: on the first day
    it had come so far already, on that day. `cash`: it can be paid out of the drawer as well. `kind`:
    as of a `Flow`.
    """

    id: Id
    letter: Id
    who: Sentence
    what: Sentence
    amount: Sure
    due: DayField
    source: str
    creditor: Id = ""
    rung: Rung | Literal[""] = ""
    since: DayField | None = None
    cash: YesNo = False
    kind: Kind | Literal[""] = ""


@frozen
class BookLine:
    """A line of the budget book: what is coming or going this month, as far as she knows.

    `gone`: from then on it has been booked, and counts no more. `weeks_of_food`: so many weeks of groceries, less
    those that were bought, at the level that is chosen, with the small costs beside them.
    """

    id: Id
    what: Sentence
    note: Sentence | None = None
    amount: Sum | None = None
    known: When = ALWAYS
    until_known: Sentence | None = None
    gone: When | None = None
    weeks_of_food: Count = 0


@frozen
class Book:
    """Two pages of the budget book, from this day on; bills that were read about are added by the game."""

    title: Sentence
    since: Annotated[DayField | None, Field(alias="from")] = None
    comes: list[BookLine]
    goes: list[BookLine]
