"""The format of the weeks as such: the line with which one begins, and the talks of a table in between."""

from typing import Annotated, Literal

from pydantic import Field

from game.core.fields import Count
from game.scenario.texts import Sentence, frozen

Weather = Literal["clear", "wind", "rain", "fog", "frost", "snow"]


@frozen
class WeekTurn:
    """How a week begins: one line of the season, and what one sees through the kitchen window.

    `week` as the bar counts them. No figures: nothing is to be done here.
    """

    week: Count
    line: Sentence
    weather: Weather = "clear"


@frozen
class Stop:
    """A talk at the table when a week is over (`after`), the clock standing still: questions, and no explanation.

    Nothing of what is said is kept. Whether a table stops at all, its session says.
    """

    after: Count
    title: Sentence
    questions: Annotated[list[Sentence], Field(min_length=1)]
