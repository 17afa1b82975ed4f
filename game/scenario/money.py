"""The format of owing: who is owed to, and the practice of collecting it (`creditors:` in `post.yaml`).

What collecting may cost, how long a fourteen-day letter lasts and what a bailiff leaves is law, and is not written
here. How long a creditor waits between two letters is practice, and has a `source`.
"""

from dataclasses import field
from typing import Annotated

from pydantic import Field

from game.core.fields import Count, Id, Whole
from game.scenario.ladder import Rung
from game.scenario.texts import frozen

GIVEN = ("hoofdsom", "kosten", "betaald", "bedrag")
"""What a letter of a creditor can say of its debt, in money: what it began with, collection costs (in a
fourteen-day letter those that will come), what was paid, what is open. `uiterlijk` too, where it gives days.
"""
GIVEN_OF_SEIZURE = ("inhouding", "maand")
"""What is taken of the benefit, and of which month."""
GIVEN_OF_TERMS = ("termijnen", "termijn", "laatste", "eerste")
"""How many terms, what each is, what the last is, and when the first has to be there."""


@frozen
class Step:
    """A rung as this creditor takes it: `after` so many days since the last day before it had gone by.

    `letter`: a template of `post.yaml`; that of a seizure comes with the first benefit that something is taken
    from. `days`: what the letter gives, from its own day; a fourteen-day letter gives what the law says.
    """

    rung: Rung
    after: Annotated[Whole, Field(ge=1)]
    letter: Id = ""
    days: Count = 0


@frozen
class Terms:
    """What a creditor grants who asks: equal parts, one a month, the first after so many days.

    `until` is the last rung at which it still does. `letter` and `broken` are templates: it was granted, and it
    has ended because a term was missed. Once it was broken, it is not granted again.
    """

    months: Annotated[Whole, Field(ge=2, le=60)]
    first: Annotated[Whole, Field(ge=1)] = 14
    until: Rung = "collection"
    letter: Id = ""
    broken: Id = ""


@frozen
class Creditor:
    """Who is owed to, and how they collect.

    `sender` is who one owes; `collector` who asks for it from the rung `collection` on. `retry`: so many days
    after a debit that bounced it is tried once more, before anything is written; 0 is never. `post_days`: working
    days that a letter is under way. `reference`: with `{year}` and `{number}`.
    """

    id: Id
    sender: Id
    source: str
    ladder: list[Step] = field(default_factory=list)
    collector: Id = ""
    retry: Count = 0
    post_days: Annotated[Whole, Field(ge=1)] = 2
    reference: str = "{year}-{number}"
    terms: Terms | None = None

    @property
    def letters(self) -> tuple[Id, ...]:
        """Every template that a debt with this creditor may send."""
        more = (self.terms.letter, self.terms.broken) if self.terms else ()
        return tuple(one for one in (*(step.letter for step in self.ladder), *more) if one)
