"""What was handed in is handed in: the site says so, and nothing more."""

from game.play.forms import form_of
from game.screens.glance import Glance
from game.screens.i18n import _
from game.screens.parts import site
from game.screens.toolkit import Widget
from game.screens.toolkit.palette import POST_SECOND


def sent(seen: Glance) -> Widget:
    """A sentence, a number, and the way back."""
    case = seen.state.place.id
    form = form_of(seen.world, case)
    one = site.portal_of(seen, form.portal)
    said, reference = seen.text(form.confirmation), seen.state.cases[case].reference
    back = seen.text(_("Naar {site}"), site=one.name)
    page = (
        site.title(seen.text(_("Bevestiging"))),
        site.words("sent/said", said),
        *((site.words("sent/number", seen.text(_("Kenmerk: {reference}"), reference=reference), POST_SECOND),)
          if reference else ()),
        site.row("sent/back", site.press(f"portal/{one.id}", back, f"take:portal/{one.id}", primary=False)),
    )  # fmt: skip
    return site.site(seen, one, seen.text(_("Bevestiging")), None, page)
