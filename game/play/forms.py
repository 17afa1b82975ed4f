"""A form being filled in: what is typed is kept as it was typed, and the site takes it or says why not."""

from dataclasses import replace

from game.play import answers, cases, portal
from game.play.events import FormBegun, FormKept, FormRefused, FormSent
from game.play.state import Filling, Place, State
from game.play.turn import Turn
from game.play.world import World
from game.scenario.paperwork import Field, Form, Section

SIGN = "sign"
"""The last page of every form: to sign with a code, and to send."""


def form_of(world: World, case: str) -> Form:
    """The form of a case."""
    return world.scenario.forms[world.scenario.procedure(case).form]


def filling(state: State, case: str) -> Filling:
    """How far it is filled in."""
    return state.forms.get(case, Filling())


def section_of(form: Form, id: str) -> Section | None:
    """The page with this id; None for the page to sign on."""
    return next((one for one in form.sections if one.id == id), None)


def pages(form: Form) -> tuple[str, ...]:
    """The pages in order, the one to sign on last."""
    return (*(section.id for section in form.sections), SIGN)


def problem(state: State, case: str, field: Field) -> str:
    """Why the site does not take what stands in this field; of an empty one it says so only after sending."""
    now = filling(state, case)
    text = now.answer(field.id)
    if text.strip():
        return answers.problem(field, text)
    given = now.attached(field.id) if field.kind == "file" else ()
    return answers.EMPTY if field.required and not given and field.id in now.refused else ""


# --- what can be done ---------------------------------------------------------------------------------------


def open_form(turn: Turn, case: str) -> None:
    """Begin, or go on where it was left."""
    if case not in turn.state.forms:
        turn.state.forms = turn.state.forms | {case: _fresh(turn.state, case)}
        turn.tell(FormBegun(turn.now, case))
    portal.go(turn, form_of(turn.world, case).portal, case)


def _fresh(state: State, case: str) -> Filling:
    """A form that has to be completed still holds what was handed in before."""
    before = state.cases[case]
    papers = tuple(pair for pair in (_pair(one) for one in before.papers) if pair[1])
    return Filling(before.declared, papers, before.declared, papers)


def _pair(attached: str) -> tuple[str, str]:
    field, _, paper = attached.partition("=")
    return field, paper


def write(turn: Turn, case: str, field: Field, text: str) -> None:
    """A field is left. Another answer may empty other fields, as such sites do."""
    now, text = filling(turn.state, case), text[: answers.LONGEST]
    before = now.answer(field.id)
    held = {**dict(now.answers), field.id: text}
    if text != before:
        held.update((name, "") for name in field.clears if held.get(name))
    _put(turn, case, replace(now, answers=tuple(held.items()), refused=now.refused - {field.id}, signed=False))


def attach(turn: Turn, case: str, field: str, paper: str, on: bool) -> None:
    """A paper goes with the form, or not any more."""
    now = filling(turn.state, case)
    rest = tuple(pair for pair in now.papers if pair != (field, paper))
    papers = (*rest, (field, paper)) if on else rest
    _put(turn, case, replace(now, papers=papers, refused=now.refused - {field}, signed=False))


def keep(turn: Turn, case: str) -> None:
    """Save for later: this is what is still there after the session has ended."""
    now = filling(turn.state, case)
    _put(turn, case, replace(now, kept=now.answers, kept_papers=now.papers))
    turn.tell(FormKept(turn.now, case))


def go_to(turn: Turn, case: str, page: str) -> None:
    """To another page. Forward only past what the site takes; it says what it does not."""
    form = form_of(turn.world, case)
    order = pages(form)
    here, there = order.index(turn.state.place.node), order.index(page)
    for name in order[here:there]:
        section = section_of(form, name)
        if section and (wrong := _wrong(turn, case, section)):
            _refuse(turn, case, section, wrong)
            return
    _turn_to(turn, case, page)


def _turn_to(turn: Turn, case: str, page: str) -> None:
    _put(turn, case, replace(filling(turn.state, case), page=page))
    turn.state.place = Place("form", case, page)


def send(turn: Turn, case: str) -> None:
    """Hand it in, if the site takes every page of it."""
    form, now = form_of(turn.world, case), filling(turn.state, case)
    for section in form.sections:
        if wrong := _wrong(turn, case, section):
            _refuse(turn, case, section, wrong)
            return
    told = tuple((field.id, now.answer(field.id)) for field in _asked(form, now) if now.answer(field.id).strip())
    papers = tuple(f"{field}={paper}" for field, paper in now.papers)
    turn.state.forms = {id: one for id, one in turn.state.forms.items() if id != case}
    turn.state.place = Place("sent", case)
    turn.tell(FormSent(turn.now, case, told, papers))
    cases.receive(turn, case, told, papers)


def _asked(form: Form, now: Filling) -> tuple[Field, ...]:
    """Only what the form shows is handed in."""
    held = dict(now.answers)
    return tuple(field for field in answers.fields(form) if answers.is_shown(field, held))


def _wrong(turn: Turn, case: str, section: Section) -> tuple[str, ...]:
    now = filling(turn.state, case)
    found = []
    for field in answers.shown(section, dict(now.answers)):
        text = now.answer(field.id)
        is_there = text.strip() or now.attached(field.id)
        if answers.problem(field, text) or (field.required and field.kind != "fixed" and not is_there):
            found.append(field.id)
    return tuple(found)


def _refuse(turn: Turn, case: str, section: Section, wrong: tuple[str, ...]) -> None:
    now = filling(turn.state, case)
    _put(turn, case, replace(now, refused=now.refused | set(wrong)))
    _turn_to(turn, case, section.id)
    turn.tell(FormRefused(turn.now, case, wrong))


def _put(turn: Turn, case: str, filling: Filling) -> None:
    turn.state.forms = turn.state.forms | {case: filling}


def sign(turn: Turn, case: str, typed: str) -> None:
    """The code to sign with."""
    if portal.takes(turn, case, typed):
        _put(turn, case, replace(filling(turn.state, case), signed=True))
