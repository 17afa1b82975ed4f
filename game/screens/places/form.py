"""A form on a site: the fields of one page, her papers beside it, and at its end the signature."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.core.text import Text
from game.play import answers
from game.play.forms import SIGN, filling, form_of, pages, section_of
from game.scenario.paperwork import Field, Form, Section
from game.screens.glance import Glance
from game.screens.i18n import _
from game.screens.parts import inset, lookup, site
from game.screens.parts.blanks import LABEL
from game.screens.parts.fields import field_rows
from game.screens.parts.fitted import Fitted
from game.screens.parts.stages import steps_of
from game.screens.places.login import code_field, error
from game.screens.toolkit import Box, Flow, Role, Ruler, Widget
from game.screens.toolkit.painters.button import Link
from game.screens.toolkit.palette import MUNICIPALITY, POST_SECOND


def form(seen: Glance) -> Widget:
    """The page that is open."""
    case, node = seen.state.place.id, seen.state.place.node
    one = form_of(seen.world, case)
    order = pages(one)
    steps = site.steps_row(seen, steps_of(seen, case), order.index(node) + 1)
    section = section_of(one, node)
    name = _name(seen, one, section)
    content = (site.title(name), *(_fields(seen, case, section) if section else _signing(seen, case)))
    page = (*content, *_notice(seen, one, section))
    portal, beside, phone = (
        site.portal_of(seen, one.portal),
        inset.column(seen, case, one),
        inset.phone(seen, case),
    )
    words = lookup.command(seen, asked(seen))
    return site.site(seen, portal, name, steps, page, beside, phone, _foot(seen, case, one), words)


def asked(seen: Glance) -> Iterator[Text]:
    """What the site asks on the page that is open."""
    case = seen.state.place.id
    one = form_of(seen.world, case)
    section = section_of(one, seen.state.place.node)
    yield one.title
    if section:
        yield from filter(None, (section.title, section.intro, one.notice if _is_noticed(one, section) else None))
        for field in answers.shown(section, dict(filling(seen.state, case).answers)):
            yield from filter(None, (field.label, field.help))
            yield from (choice.text for choice in field.choices)


def _name(seen: Glance, one: Form, section: Section | None) -> str:
    """`Inkomstenformulier – rubriek 2: inkomsten uit arbeid`."""
    part: Text = section.title if section else _("ondertekenen")
    return seen.text(_("{form} – {part}"), form=one.title, part=part)


def _fields(seen: Glance, case: str, section: Section) -> Iterator[Widget]:
    if section.intro:
        yield site.words("form/intro", seen.text(section.intro))
    shown: tuple[Field, ...] = answers.shown(section, dict(filling(seen.state, case).answers))
    if _refused(seen, case, shown):
        yield site.alert("form/refused", seen.text(_("Niet alle velden zijn juist ingevuld.")))
    yield from field_rows(seen, case, shown)


def _refused(seen: Glance, case: str, shown: tuple[Field, ...]) -> bool:
    return any(field.id in filling(seen.state, case).refused for field in shown)


def _notice(seen: Glance, one: Form, section: Section | None) -> Iterator[Widget]:
    """Where an answer empties others; of a form without such answers, everywhere."""
    if one.notice and _is_noticed(one, section):
        yield site.words("form/notice", seen.text(one.notice), "#3A444E")


def _is_noticed(one: Form, section: Section | None) -> bool:
    clearing = [each.id for each in one.sections if any(field.clears for field in each.fields)]
    return not clearing or (section is not None and section.id in clearing)


# --- signing --------------------------------------------------------------------------------------------------


def _signing(seen: Glance, case: str) -> Iterator[Widget]:
    truth = _("Ik verklaar dat ik dit formulier volledig en naar waarheid heb ingevuld.")
    yield site.words("form/truth", seen.text(truth))
    if seen.offered(f"send/{case}"):
        yield site.words("form/signed", seen.text(_("U heeft ondertekend. Verzend het formulier.")))
        return
    asked = seen.offered(f"code/{case}")
    said = seen.text(_("Stuur mij een nieuwe code") if asked else _("Stuur mij een ondertekencode"))
    yield site.row("sign/ask", site.press(f"sign/{case}", said, f"take:sign/{case}", primary=not asked))
    if asked:
        yield code_field(seen, f"code/{case}", seen.text(_("Ondertekencode uit uw telefoon")), error(seen, case))
        name = seen.text(_("Ondertekenen"))
        yield site.row("sign/it", site.press(f"signs/{case}", name, f"enter:code/{case}"))


# --- the foot -------------------------------------------------------------------------------------------------


_FOOT_Y = site.FOOT.y + 15
_LEFT, _CORNER = Box(site.FOOT.x, _FOOT_Y, 520), Box(site.FOOT.right, _FOOT_Y, anchor=1)


def _foot(seen: Glance, case: str, one: Form) -> tuple[Widget, Widget]:
    """Back and keep at the left, on at the right; they stay where they are, however long the page becomes."""
    order, node = pages(one), seen.state.place.node
    here = order.index(node)
    back = (_to(seen, case, order[here - 1], _("Vorige"), primary=False),) if here else ()
    beside = (*back, *_keep(seen, case, one))
    left = Widget("form/left", Role.GROUP, box=_LEFT, flow=Flow(gap=26, across=True), children=beside)
    ahead = _send(seen, case) if node == SIGN else _to(seen, case, order[here + 1], _("Volgende"))
    return left, ahead


def _to(seen: Glance, case: str, page: str, name: Text, primary: bool = True) -> Widget:
    command = f"take:page/{case}/{page}"
    return site.press(f"page/{case}/{page}", seen.text(name), command, primary, _CORNER if primary else None)


def _send(seen: Glance, case: str) -> Widget:
    """Grey until the form is signed."""
    command = f"take:send/{case}" if seen.offered(f"send/{case}") else None
    shut = "" if command else seen.text(_("nog niet mogelijk"))
    return site.press(f"send/{case}", seen.text(_("Verzenden")), command, box=_CORNER, shut=shut)


@dataclass(frozen=True, slots=True)
class Kept(Fitted):
    """As high as the link that it takes the place of."""

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        return Fitted.size(self, ruler, width)[0], Link(self.text).size(ruler, width)[1]


def _keep(seen: Glance, case: str, one: Form) -> Iterator[Widget]:
    """Saving, where the site can; when all is saved it says so."""
    if not site.portal_of(seen, one.portal).saves:
        return
    if seen.offered(f"keep/{case}") or seen.desk.unwritten:
        name = seen.text(_("Opslaan"))
        link = Link(name, MUNICIPALITY, MUNICIPALITY, site.LINK)
        yield Widget(f"keep/{case}", Role.LINK, name, command=f"take:keep/{case}", paint=link)
    elif filling(seen.state, case).kept:
        kept = seen.text(_("Opgeslagen"))
        paint = Kept(kept, LABEL, POST_SECOND)
        yield Widget("form/kept", Role.TEXT, kept, paint=paint, live=True)
