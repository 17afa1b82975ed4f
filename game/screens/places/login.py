"""The door of a site: a code comes on the phone, and is typed over."""

from collections.abc import Iterator

from game.play import portal as rules
from game.scenario.paperwork import Portal
from game.screens.glance import Glance
from game.screens.i18n import Speaker, _, _n
from game.screens.parts import site, sms
from game.screens.parts.blanks import CodeBlank
from game.screens.parts.options import options
from game.screens.parts.stages import steps_of
from game.screens.toolkit import Box, Flow, Role, Widget
from game.screens.toolkit.palette import POST_SECOND

PHONE = Box(996, 104, 290, 580)
_MINUTES = _n("De code is {n} minuut geldig.", "De code is {n} minuten geldig.")
_SECONDS = _n("De code is {n} seconde geldig.", "De code is {n} seconden geldig.")
_TRIES = _n(
    "De ingevoerde code is onjuist. U heeft nog {n} poging.",
    "De ingevoerde code is onjuist. U heeft nog {n} pogingen.",
)


def login(seen: Glance) -> Widget:
    """Ask for a code, type it."""
    place = seen.state.place
    one = site.portal_of(seen, place.id)
    steps = site.steps_row(seen, steps_of(seen, place.node), 0) if place.node else None
    phone = sms.phone(seen, PHONE, place.id)
    name = seen.text(_("{site}: inloggen"), site=one.name)
    return site.site(seen, one, name, steps, tuple(_page(seen, one)), phone=phone)


def _page(seen: Glance, one: Portal) -> Iterator[Widget]:
    yield site.title(seen.text(_("Inloggen")))
    if seen.logged_out:
        yield site.alert("login/out", seen.text(one.logged_out or _("U bent automatisch uitgelogd.")))
    offer = seen.offered("login/code")
    if offer and offer.blocked:
        yield site.words("login/down", seen.text(_("{site} is op dit moment niet beschikbaar."), site=one.name))
        yield Widget("login/strips", Role.GROUP, flow=Flow(gap=9), children=options(seen, (offer,)))
        return
    yield site.words("login/how", _how(seen, one))
    asked = seen.offered("login/enter")
    said = seen.text(_("Stuur mij een nieuwe code") if asked else _("Stuur mij een sms-code"))
    yield site.row("login/ask", site.press("login/code", said, "take:login/code", primary=not asked))
    if asked:
        label, enter = seen.text(_("Code uit uw telefoon")), seen.text(_("Inloggen"))
        yield code_field(seen, "login/enter", label, error(seen, one.id))
        yield site.row("login/in", site.press("login/go", enter, "enter:login/enter"))
    yield site.words("login/never", seen.text(_("Deel uw code nooit met anderen.")), POST_SECOND)


def _how(seen: Glance, one: Portal) -> str:
    """What the site says about itself, and how long its code holds."""
    told = _("U logt in met een code. Wij sturen deze per sms naar het bij ons bekende mobiele nummer.")
    minutes, seconds = divmod(one.code_seconds, 60)
    holds = seen.say.plural(_SECONDS, one.code_seconds) if seconds else seen.say.plural(_MINUTES, minutes)
    return f"{seen.text(told)} {holds}"


def code_field(seen: Glance, id: str, label: str, wrong: str) -> Widget:
    """Six boxes. What is typed goes off when it is handed in, and not before."""
    typed, active = seen.desk.shown(id), seen.desk.field == id
    wrong = "" if seen.desk.is_being_changed(id) else wrong
    paint = CodeBlank(label, typed.text, typed.caret, active, wrong)
    return Widget(
        id, Role.FIELD, label, typed.text, wrong, box=Box(0, 0, site.INNER), command=f"field:{id}", paint=paint,
        live=bool(wrong),
    )  # fmt: skip


def error(seen: Glance, purpose: str) -> str:
    """Why the last code was not taken."""
    code = sms.here(seen, purpose)
    match code.wrong if code else "":
        case rules.WRONG:
            return said_tries(seen.say, code.tries if code else 0)
        case rules.EXPIRED:
            return seen.text(_("De code is verlopen. Vraag een nieuwe code aan."))
        case rules.SPENT:
            return seen.text(_("U heeft te vaak een onjuiste code ingevoerd. Vraag een nieuwe code aan."))
    return ""


def said_tries(say: Speaker, tries: int) -> str:
    return say.plural(_TRIES, tries)
