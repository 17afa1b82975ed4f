"""Terms of the law, each with the last day worked out (Awb, Algemene termijnenwet, Participatiewet).

Every function takes the day of what sets the term going, and gives the last day that is still in time; the term
itself runs from the day after. One looks back: `vroegste_ingang`, a first day.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from game.core.calculation import Source
from game.core.days import last_day_of_term, months_later
from game.core.text import Text
from game.rules import words
from game.rules.figures import Figure, Figures
from game.rules.gemeente import Gemeente


@dataclass(frozen=True, slots=True)
class Deadline:
    """A term that ends: what it is for, its last day, and where it stands."""

    id: str
    label: Text
    last_day: date
    source: Source


def beslistermijn(figures: Figures, applied: date, paused_days: int = 0) -> Deadline:
    """For a decision on an application: eight weeks, and the days that a term of repair stopped the clock.

    Awb 4:13 (2) and 4:15 (1) a. Raises ValueError for fewer days than none.
    """
    if paused_days < 0:
        raise ValueError("een termijn staat nul dagen of langer stil")
    weeks = figures.whole("beslistermijn_weken")
    stopped = applied + timedelta(days=paused_days)
    return _weeks("beslissing", words.TERMIJN_BESLISSING, stopped, weeks)


def voorschottermijn(figures: Figures, applied: date) -> Deadline:
    """For the first advance: four weeks from the application. Participatiewet, article 52 (1)."""
    return _weeks("voorschot", words.TERMIJN_VOORSCHOT, applied, figures.whole("voorschot_weken"))


def ingebrekestelling(figures: Figures, received: date) -> Deadline:
    """For the decision that is late, once somebody wrote that it is: two weeks. Awb 4:17 (3)."""
    return _weeks(
        "ingebrekestelling", words.TERMIJN_INGEBREKESTELLING, received, figures.whole("ingebrekestelling_weken")
    )


def bezwaartermijn(figures: Figures, sent: date) -> Deadline:
    """For an objection to a decision that was sent on this day: six weeks from the day after. Awb 6:7, 6:8."""
    return _weeks("bezwaar", words.TERMIJN_BEZWAAR, sent, figures.whole("bezwaar_weken"))


def beslissing_op_bezwaar(
    figures: Figures, sent: date, committee: bool = False, adjourned: bool = False
) -> Deadline:
    """For the decision on an objection, counted from the end of the objection term of a decision sent then.

    Six weeks, twelve with an advisory committee, and six more when it is adjourned. Awb 7:10 (1), (3).
    """
    name = "beslissing_op_bezwaar_commissie_weken" if committee else "beslissing_op_bezwaar_weken"
    own, more = figures.whole(name), figures.whole("verdaging_bezwaar_weken").value if adjourned else 0
    last = last_day_of_term(bezwaartermijn(figures, sent).last_day, weeks=own.value + more)
    return Deadline("beslissing_op_bezwaar", words.TERMIJN_OP_BEZWAAR, last, own.source)


def per_post(figures: Figures, deadline: Deadline) -> date:
    """Until when an objection that was posted in time may come in: a week after the term. Awb 6:9 (2)."""
    return deadline.last_day + timedelta(days=figures.whole("bezwaar_per_post_dagen").value)


def vroegste_ingang(figures: Figures, reported: date) -> Deadline:
    """The first day from which bijstand can be granted: three months before it was reported, if need be.

    Otherwise it is the day of reporting itself. Participatiewet, article 44 (1), (5).
    """
    months = figures.whole("terugwerkend_maanden")
    day = months_later(reported, -months.value)
    return Deadline("ingang", words.TERMIJN_TERUGWERKEND, day, months.source)


def heroverweging_maatregel(figures: Figures, decided: date) -> Deadline:
    """By when the office looks at a maatregel again: three months. Participatiewet, article 18 (3)."""
    months = figures.whole("maatregel_heroverweging_maanden")
    return Deadline(
        "heroverweging", words.TERMIJN_HEROVERWEGING, months_later(decided, months.value), months.source
    )


def hersteltermijn(gemeente: Gemeente, sent: date) -> Deadline:
    """For sending what is missing, after a letter of this day: the municipality says how long (Awb 4:5)."""
    days = gemeente.at(sent).whole("hersteltermijn_dagen")
    return _days("hersteltermijn", words.TERMIJN_HERSTEL, sent, days)


def wijziging_bijstand(gemeente: Gemeente, happened: date) -> Deadline:
    """For telling the municipality of a change: at once, says the law; so many days, says the municipality.

    Participatiewet, article 17 (1).
    """
    days = gemeente.at(happened).whole("wijziging_dagen")
    return _days("wijziging_bijstand", words.TERMIJN_WIJZIGING_BIJSTAND, happened, days)


def wijziging_toeslagen(figures: Figures, happened: date) -> Deadline:
    """For telling Dienst Toeslagen of a change: four weeks. Awir, article 17."""
    weeks = figures.whole("wijziging_toeslagen_weken")
    return _weeks("wijziging_toeslagen", words.TERMIJN_WIJZIGING_TOESLAGEN, happened, weeks)


def wijziging_uwv(figures: Figures, happened: date) -> Deadline:
    """For telling UWV of a change: one week."""
    return _weeks("wijziging_uwv", words.TERMIJN_WIJZIGING_UWV, happened, figures.whole("wijziging_uwv_weken"))


def _weeks(id: str, label: Text, since: date, weeks: Figure[int]) -> Deadline:
    return Deadline(id, label, last_day_of_term(since, weeks=weeks.value), weeks.source)


def _days(id: str, label: Text, since: date, days: Figure[int]) -> Deadline:
    return Deadline(id, label, last_day_of_term(since, days=days.value), days.source)
