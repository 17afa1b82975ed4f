"""What money comes and goes for: the kind of each booking, as data and never guessed from a name.

What the law computes has its kind by its rule; of all else the scenario says it, for everybody whom it pays in one
table (`kinds:`), and for a single flow or bill with a `kind` of its own.
"""

from collections.abc import Mapping
from typing import Literal

from game.core.fields import Id, Line
from game.scenario.texts import frozen

Kind = Literal[
    "wage", "benefit", "allowances", "child_benefit", "awards", "people",
    "rent", "energy", "insurance", "claimed_back", "arrears", "food", "children", "rest",
]  # fmt: skip
"""`awards` is what came on an application; `people` what was given, lent, sold or given back; `claimed_back` what
an institution takes back; `arrears` what was owed before the first day."""

_BY_RULE: Mapping[str, Kind] = {
    "loon": "wage",
    "kinderbijslag": "child_benefit",
    "toeslagen": "allowances",
    "bijstand": "benefit",
    "bijstand_bij_schatting": "benefit",
}
"""What a calculation of the rules library pays."""


@frozen
class Paid:
    """Everybody who is paid, or pays, for one kind of thing. Names as they stand in `who`."""

    kind: Kind
    who: list[Line]


def of_rule(rule: Id) -> Kind | None:
    """The kind of what this rule computes, if it is one that is paid."""
    return _BY_RULE.get(rule)
