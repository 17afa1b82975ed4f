"""The format of an option: what it asks and needs, and what choosing it does."""

from dataclasses import field
from typing import Annotated, Literal

from pydantic import Field

from game.core.fields import Amount, Count, DayField, Id, MonthField, Whole, YesNo
from game.scenario.account import Sure
from game.scenario.agenda import Days
from game.scenario.condition import ALWAYS
from game.scenario.texts import Sentence, When, frozen

Reason = Literal["head", "hour", "money", "not_known", "people"]
Where = Literal["table", "post", "book", "phone", "folder", "calendar", "rest"]


@frozen
class Need:
    """What an option needs; if it does not hold, the option is shown struck through, with this thought."""

    that: When
    reason: Reason
    thought: Sentence


@frozen
class Lighter:
    """It asks so many pieces of headspace less while this holds: somebody comes along."""

    when: When
    by: Annotated[Whole, Field(ge=1)]


@frozen
class ExtraHours:
    """Hours worked more (or, below 0, less) than the household file says, in the period that begins that day."""

    period: DayField
    count: Whole


@frozen
class Guessed:
    """What the office reckons with as the wage of a month, net, from this month on: somebody typed it in."""

    since: MonthField
    amount: Amount


Way = Literal["bank", "hand"]
"""By the bank it is on the statement; from hand to hand it goes in and out of the drawer."""


@frozen
class Received:
    """Money from somebody: a gift, or what was sold."""

    amount: Sure
    who: Sentence
    what: Sentence
    way: Way = "bank"


@frozen
class Lent(Received):
    """Money that somebody of the household or round it lends, to be given back."""

    person: Id


@frozen
class Repaid:
    """Giving back what somebody lent: so much of it, as far as it is there; left out is all of it."""

    person: Id
    amount: Sure | None = None
    way: Way = "bank"


@frozen
class Does:
    """What choosing an option brings about, beside its minutes and its headspace.

    `hours`, `gift`, `moves_in`, `moves_out` and `away` (days outside the country) change what is true; what is
    told of it is another matter. `guesses`: the office reckons with another wage from a month on.
    `completes`: what a case of this procedure missed is handed in, here and now.
    `sale` is something sold second hand, `loan` and `repays` are between people, `parcel` is food worth so much
    (of a food bank, of a neighbour) that the next groceries cost less, `leaves_out` what stays on the shelf then.
    `terms`: the creditor of this bill, or of this debit that bounced, is asked for terms. `owes`, `gives_back`,
    `closer` and `further` name somebody: she asked a favour of them, did something back, came nearer to them, or
    further away. `dial` and `visit`: a line and a counter; `transfer`: to another desk, of a call or a counter;
    `call_back`: it will be rung back. `uitstel`: for the form of this procedure a later last day is asked. `ends`:
    the moment at the table is over, and with the last one the hour: the picture stands as it is.
    """

    learn: Id = ""
    flag: Id = ""
    begin: Id = ""
    go: Where | Literal[""] = ""
    hours: ExtraHours | None = None
    gift: Received | None = None
    sale: Received | None = None
    loan: Lent | None = None
    repays: Repaid | None = None
    parcel: Sure | None = None
    leaves_out: Sure | None = None
    terms: Id = ""
    moves_in: Id = ""
    moves_out: Id = ""
    away: Days | None = None
    guesses: Guessed | None = None
    completes: Id = ""
    uitstel: Id = ""
    ends: YesNo = False
    owes: Id = ""
    gives_back: Id = ""
    closer: Id = ""
    further: Id = ""
    dial: Id = ""
    visit: Id = ""
    transfer: Id = ""
    call_back: Id = ""


@frozen
class Option:
    """Something that the player can choose, or see struck through.

    `by_phone`: an option of a letter that can also be taken with the phone in hand, once the letter was read.
    `travel`: minutes there, and as many back; `office`: must be open on arrival and for the minutes it takes.
    What has either, or a `too_late`, is struck through when it does not fit in what is left of the moment.
    `lighter`: when it asks less. `decision`: what the desk has to decide for it; at a desk that does not, nothing
    of it is done, and the talk goes on at the place `elsewhere`.
    """

    id: Id
    text: Sentence
    note: Sentence | None = None
    asks: Count = 0
    minutes: Count = 0
    when: When = ALWAYS
    needs: list[Need] = field(default_factory=list)
    thought: Sentence | None = None
    known_from: Sentence | None = None
    does: Does = field(default_factory=Does)
    to: Id = ""
    by_phone: YesNo = False
    travel: Count = 0
    office: Id = ""
    too_late: Sentence | None = None
    lighter: list[Lighter] = field(default_factory=list)
    decision: Id = ""
    elsewhere: Id = ""
