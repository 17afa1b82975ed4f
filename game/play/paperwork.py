"""What there is to do with sites, forms and cases: the offers of those places."""

from collections.abc import Iterator

from game.core.days import month_of
from game.core.text import Text
from game.play import answers, applications, dossier, forms, objections, portal, words
from game.play.facts import holds, is_open
from game.play.headspace import free
from game.play.offer import Blocked, Kind, Offer
from game.play.options import along
from game.play.state import Case, State
from game.play.time import COST
from game.play.world import World
from game.scenario.paperwork import Portal, Procedure
from game.scenario.post import AskAgain

FILLABLE = frozenset({"open", "late", "incomplete", "suspended"})
"""Stages in which the form of a case can be filled in."""


def is_fillable(case: Case) -> bool:
    """Whether its form can be filled in now; what came in while the office was shut is looked at first."""
    return case.stage in FILLABLE and case.waits is None


_RUNNING = FILLABLE | {"handling", "deciding"}


# --- the door -----------------------------------------------------------------------------------------------


def login(world: World, state: State) -> Iterator[Offer]:
    """Ask for a code, and type it."""
    one = world.scenario.portals[state.place.id]
    down = Blocked("hour", one.shut or words.SITE_IS_DOWN) if not portal.is_up(world, state, one) else None
    yield Offer("login/code", Kind.CODE, blocked=down)
    if state.code and state.code.purpose == one.id and not down:
        yield Offer("login/enter", Kind.FIELD)


def portal_home(world: World, state: State) -> Iterator[Offer]:
    """What lies ready: forms, applications that can be begun, letters in the inbox."""
    one = world.scenario.portals[state.place.id]
    yield from forms_ready(world, state, one)
    yield from _applications(world, state, one)
    if one.inbox:
        yield from (Offer(f"read/{id}", Kind.READ) for id in inbox(world, state, one.id))
    yield Offer(f"leave/{one.id}", Kind.LEAVE)


def sites(world: World, state: State) -> Iterator[Portal]:
    """The sites that she has to do with: with an inbox, with a form of hers, or with one that she can begin."""
    for one in world.scenario.portals.values():
        has_case = any(_is_at(world, case, one) for case in state.cases.values())
        if one.inbox or has_case or any(_applications(world, state, one)):
            yield one


def inbox(world: World, state: State, portal: str) -> tuple[str, ...]:
    """The letters that came to this site, and lie there still; the newest first."""
    there = [
        id for id, spot in state.letters.items() if spot == "inbox" and world.scenario.letter(id).inbox == portal
    ]
    return tuple(reversed(there))


def forms_ready(world: World, state: State, one: Portal) -> Iterator[Offer]:
    """Every case of which the form can be filled in now, by the site where it stands."""
    for case in state.cases.values():
        if is_fillable(case) and _is_at(world, case, one):
            yield _opening(world, state, f"open/{case.id}", world.scenario.procedure(case.id))


def handed_in(world: World, state: State, one: Portal) -> tuple[Case, ...]:
    """What was sent from this site and lies there no more to be filled in; the newest first."""
    sent = (case for case in state.cases.values() if was_sent(case) and not is_fillable(case))
    return tuple(case for case in sent if _is_at(world, case, one))[::-1]


def was_sent(case: Case) -> bool:
    """Whether its form was sent, looked at or not; while nobody looked, and when it came back, it can be again."""
    return bool(case.declared or case.waits)


def _is_at(world: World, case: Case, one: Portal) -> bool:
    form = world.scenario.procedure(case.id).form
    return bool(form) and world.scenario.forms[form].portal == one.id


def _applications(world: World, state: State, one: Portal) -> Iterator[Offer]:
    for procedure in world.scenario.procedures.values():
        is_here = procedure.form and world.scenario.forms[procedure.form].portal == one.id
        if procedure.award and procedure.award.rule in world.way.awards:
            continue  # it comes by itself
        if procedure.kind == "application" and is_here and holds(world, state, procedure.opens):
            cases = dossier.cases_of(state, procedure.id)
            running = any(case.stage in _RUNNING for case in cases)
            if any(is_fillable(case) for case in cases):
                continue  # it lies ready among the forms
            blocked = Blocked("hour", words.ALREADY_RUNNING) if running else None
            yield _opening(world, state, f"apply/{procedure.id}", procedure, blocked)


def _opening(world: World, state: State, id: str, procedure: Procedure, blocked: Blocked | None = None) -> Offer:
    """Beginning a form takes headspace; going on with it does not."""
    form = world.scenario.forms[procedure.form]
    asks = 0 if id.partition("/")[2] in state.forms else along(world, form.asks)
    if blocked is None and form.thought and asks > free(world, state):
        blocked = Blocked("head", form.thought)
    return Offer(id, Kind.OPEN, asks=asks, blocked=blocked)


# --- the form -----------------------------------------------------------------------------------------------


def form(world: World, state: State) -> Iterator[Offer]:
    """The fields of the page, the papers that can go with it, the other pages, keeping and sending."""
    case, page = state.place.id, state.place.node
    one = forms.form_of(world, case)
    section = forms.section_of(one, page)
    now = forms.filling(state, case)
    for field in answers.shown(section, dict(now.answers)) if section else ():
        if field.kind == "file":
            yield from _papers(state, case, field.id, now.attached(field.id))
        elif field.kind != "fixed":
            yield Offer(f"form/{case}/{field.id}", Kind.FIELD, field=field)
    if section is None:
        yield from _signing(state, case)
    if section is None or not any(field.kind == "file" for field in section.fields):
        yield from (Offer(f"beside/{case}/{id}", Kind.READ) for id in at_hand(state))
    order = forms.pages(one)
    here = order.index(page)
    if here + 1 < len(order):
        yield Offer(f"page/{case}/{order[here + 1]}", Kind.PAGE)
    if here:
        yield Offer(f"page/{case}/{order[here - 1]}", Kind.PAGE)
    if now.unsaved and world.scenario.portals[one.portal].saves:
        yield Offer(f"keep/{case}", Kind.KEEP)


def _papers(state: State, case: str, field: str, attached: tuple[str, ...]) -> Iterator[Offer]:
    """Whatever is in the folder or lies open on the pile can go with it, whether it is asked for or not."""
    yield from (Offer(f"detach/{case}/{field}/{id}", Kind.ATTACH) for id in attached)
    yield from (Offer(f"attach/{case}/{field}/{id}", Kind.ATTACH) for id in at_hand(state) if id not in attached)


def asks_for(world: World, case: Case, id: str) -> bool:
    """Whether the desk of a case would want to see this paper: of that kind, about a day of its month."""
    letter = world.scenario.letter(id)
    if letter.paper not in {one.paper for one in world.scenario.procedure(case.id).wants}:
        return False
    if case.month is None or letter.about is None:
        return True
    month = month_of(case.month)
    return letter.about.first <= month.last and letter.about.last >= month.start


def at_hand(state: State) -> tuple[str, ...]:
    """The papers that were read and lie in the folder or on the pile."""
    there = ((id, spot) for id, spot in state.letters.items() if id in state.read)
    return tuple(id for id, spot in there if spot in {"folder", "pile"})


def _signing(state: State, case: str) -> Iterator[Offer]:
    if not is_fillable(state.cases[case]):
        return  # it was closed while the form lay open
    if forms.filling(state, case).signed:
        yield Offer(f"send/{case}", Kind.SEND)
        return
    yield Offer(f"sign/{case}", Kind.CODE)
    if state.code and state.code.purpose == case:
        yield Offer(f"code/{case}", Kind.FIELD)


def sent(world: World, state: State) -> Iterator[Offer]:
    """Back to the site."""
    yield Offer(f"portal/{forms.form_of(world, state.place.id).portal}", Kind.OPEN)


# --- elsewhere ----------------------------------------------------------------------------------------------


def is_laid_over(state: State) -> bool:
    """Whether a letter lies open over a site or over a form, to which one goes back first."""
    place = state.place
    return place.kind == "letter" and (bool(place.node) or state.letters[place.id] == "inbox")


def of_letter(world: World, state: State, id: str) -> Iterator[Offer]:
    """What a letter opens: the form that it was looked up for, its own form, the site where it came.

    For who knows the word, an objection and an advance.
    """
    if state.place.node:
        yield Offer(f"fill/{state.place.node}", Kind.OPEN)
    elif state.letters[id] == "inbox":
        yield Offer(f"portal/{world.scenario.letter(id).inbox}", Kind.OPEN)
    case = state.cases.get(state.papers[id].case)
    if case is None:
        return
    procedure = world.scenario.procedure(case.id)
    if is_fillable(case) and procedure.form and case.id != state.place.node:
        yield _opening(world, state, f"fill/{case.id}", procedure)
    if procedure.objection in state.knows and objections.is_possible(world, state, case):
        yield _weighing(world, state, f"letter/{id}/bezwaar", Kind.OBJECT, 4, words.BEZWAAR_STRUCK)
    if procedure.advance in state.knows and applications.may_ask_advance(case):
        yield _weighing(world, state, f"letter/{id}/voorschot", Kind.ADVANCE, 2, words.VOORSCHOT_STRUCK)


def _weighing(world: World, state: State, id: str, kind: Kind, asks: int, thought: Text) -> Offer:
    asks = along(world, asks)
    blocked = Blocked("head", thought) if asks > free(world, state) else None
    return Offer(id, kind, COST[id.rpartition("/")[2]], asks, blocked)


def _to_be_had(world: World, state: State) -> Iterator[tuple[str, AskAgain]]:
    """What was thrown away, and what is made out for who asks, once its days are over."""
    for id, spot in state.letters.items():
        if spot == "bin" and (again := world.scenario.letter(id).again):
            yield id, again
    today = world.scenario.moment(state.now).date()
    for letter in world.scenario.letters.values():
        over = letter.about is None or letter.about.last < today
        wanted = letter.on_request and letter.id not in state.letters and over
        if wanted and letter.again and holds(world, state, letter.when):
            yield letter.id, letter.again


def by_phone(world: World, state: State) -> Iterator[Offer]:
    """Sites, and papers that were thrown away and can be had again."""
    yield from (Offer(f"portal/{one.id}", Kind.OPEN) for one in sites(world, state))
    for id, again in _to_be_had(world, state):
        if id not in state.asked:
            blocked = None
            if again.office and not is_open(
                world.scenario.offices[again.office], world.scenario.moment(state.now)
            ):
                blocked = Blocked("hour", again.shut or words.CLOSED_NOW)
            elif again.thought and again.asks > free(world, state):
                blocked = Blocked("head", again.thought)
            yield Offer(f"again/{id}", Kind.AGAIN, again.minutes, again.asks, blocked)
