"""The names of cases and of the steps of their forms, as their site writes them."""

from game.core.text import Month
from game.play.forms import form_of
from game.screens.glance import Glance
from game.screens.i18n import _


def steps_of(seen: Glance, case: str) -> tuple[str, ...]:
    """Logging in, each page, signing; without a case only the door."""
    door = seen.text(_("Inloggen"))
    if not case:
        return (door,)
    form = form_of(seen.world, case)
    pages = (seen.text(one.short or one.title) for one in form.sections)
    return (door, *pages, seen.text(_("Ondertekenen")))


def title_of(seen: Glance, case: str) -> str:
    """`Inkomstenformulier september 2026`."""
    form, about = form_of(seen.world, case), seen.state.cases[case]
    if about.month is None:
        return seen.text(form.title)
    return seen.text(_("{form} {month}"), form=form.title, month=Month(about.month))
