"""The sentences of play plans that are about paper: logging in, filling in, handing in, and what came of it.

log in mijn_meerwijk        form inkomsten.2026_09        fill bruto 869,42        attach loonstrook_9 stukken
hand in                     open herstelverzoek           expect letter opschorting
expect file inkomsten.2026_09 suspended                   expect benefit 2026-11 635,99
"""

from game.core.diagnostics import suggestion
from game.core.fields import parse_whole
from game.core.text import Day, Money, Month, Value
from game.play import bot_paper, forms, paperwork
from game.play.actions import Take, Write
from game.play.events import BenefitHeld, BenefitPaid, CaseMoved, Declared
from game.play.facts import is_of
from game.play.hour import Hour
from game.play.offers import find
from game.play.plan_step import PlanError, amount, do, euros, read, same
from game.play.state import Paper

# --- doing --------------------------------------------------------------------------------------------------


def log_in(hour: Hour, portal: str) -> None:
    """From wherever one is: the phone, the site, a code, and in."""
    at_table(hour)
    do(hour, Take("go/phone"))
    do(hour, Take(f"portal/{portal}"))
    if hour.state.place.kind == "login":
        do(hour, Take("login/code"))
        _type_code(hour, "login/enter")


def at_table(hour: Hour) -> None:
    """Back to the table, by way of a form or a site that a letter lies over."""
    while hour.state.place.is_between:
        hour.do(Take(f"{hour.state.place.kind}/verder"))
    if paperwork.is_laid_over(hour.state):
        letter, node = hour.world.scenario.letter(hour.state.place.id), hour.state.place.node
        do(hour, Take(f"fill/{node}" if node else f"portal/{letter.inbox}"))
    if hour.state.place.kind != "table":
        do(hour, Take("go/table"))


def _type_code(hour: Hour, field: str) -> None:
    code = hour.state.code
    do(hour, Write(field, code.digits if code else ""))


def form(hour: Hour, name: str) -> None:
    """The form of a case, or a new application of a procedure; logs in first where that is needed."""
    procedures = hour.world.scenario.procedures
    procedure = name.partition(".")[0]
    if procedure not in procedures:
        raise PlanError(f"procedure '{procedure}' bestaat niet; {suggestion(procedure, procedures)}")
    portal = hour.world.scenario.forms[procedures[procedure].form].portal
    if hour.state.place.kind != "portal":
        log_in(hour, portal)
    opening = f"apply/{name}" if find(hour.world, hour.state, f"apply/{name}") else f"open/{name}"
    do(hour, Take(opening))


def fill(hour: Hour, rest: str) -> None:
    """`fill bruto 869,42`: in the form that lies open. `fill truly`: everything, as it is, with the papers."""
    field, _, text = rest.partition(" ")
    if rest == "truly":
        _fill_truly(hour)
        return
    case = _to_page_of(hour, field)
    do(hour, Write(f"form/{case}/{field}", text))


def _fill_truly(hour: Hour) -> None:
    """Field after field what a careful player would write, and every paper that is asked for and is there."""
    case = hour.state.cases[_open_form(hour)]
    for section in forms.form_of(hour.world, case.id).sections:
        _to_page(hour, case.id, section.id)
        for field in section.fields:
            if offer := find(hour.world, hour.state, f"form/{case.id}/{field.id}"):
                hour.do(bot_paper.written(hour.world, hour.state, offer))
        for paper in bot_paper.wanted_papers(hour.world, hour.state, case):
            for field in section.fields:
                if find(hour.world, hour.state, f"attach/{case.id}/{field.id}/{paper}"):
                    do(hour, Take(f"attach/{case.id}/{field.id}/{paper}"))


def attach(hour: Hour, rest: str) -> None:
    """`attach loonstrook_9 stukken`; going to the page on which that can be done."""
    paper, _, field = rest.partition(" ")
    case = _to_page_of(hour, field)
    do(hour, Take(f"attach/{case}/{field}/{paper}"))


def detach(hour: Hour, rest: str) -> None:
    """`detach loonstrook_9 stukken`: it does not go with the form after all."""
    paper, _, field = rest.partition(" ")
    case = _to_page_of(hour, field)
    do(hour, Take(f"detach/{case}/{field}/{paper}"))


def _open_form(hour: Hour) -> str:
    if hour.state.place.kind != "form":
        raise PlanError("er ligt geen formulier open; begin met: form inkomsten.2026_09")
    return hour.state.place.id


def _to_page_of(hour: Hour, field: str) -> str:
    """Turn to the page with this field; gives the case."""
    case = _open_form(hour)
    one = forms.form_of(hour.world, case)
    page = next((section.id for section in one.sections if any(each.id == field for each in section.fields)), "")
    if page and page != hour.state.place.node:
        _to_page(hour, case, page)
    return case


def _to_page(hour: Hour, case: str, page: str) -> None:
    order = forms.pages(forms.form_of(hour.world, case))
    while (here := hour.state.place.node) != page:
        there = order[order.index(here) + (1 if order.index(page) > order.index(here) else -1)]
        do(hour, Take(f"page/{case}/{there}"))
        if hour.state.place.node == here:
            wrong = ", ".join(sorted(forms.filling(hour.state, case).refused))
            raise PlanError(f"de site neemt het niet aan: {wrong}")


def hand_in(hour: Hour, _rest: str = "") -> None:
    """To the last page, a code, and sent."""
    case = _open_form(hour)
    _to_page(hour, case, forms.SIGN)
    do(hour, Take(f"sign/{case}"))
    _type_code(hour, f"code/{case}")
    do(hour, Take(f"send/{case}"))


def file_post(hour: Hour, _rest: str = "") -> None:
    """Open whatever lies on the mat, and put it in the folder."""
    for id in [id for id, spot in hour.state.letters.items() if spot == "mat"]:
        open_letter(hour, id)
        do(hour, Take(f"letter/{id}/map"))


def throw_away(hour: Hour, name: str) -> None:
    """Open the newest paper with this name, and throw it away."""
    open_letter(hour, name)
    do(hour, Take(f"{_here(hour)}/weg"))


def object_to(hour: Hour, name: str) -> None:
    """`object bb_afgewezen`: with the letter in hand."""
    open_letter(hour, name)
    do(hour, Take(f"{_here(hour)}/bezwaar"))


def advance(hour: Hour, name: str) -> None:
    """`advance ab_ontvangen`: ask for one, with the letter in hand."""
    open_letter(hour, name)
    do(hour, Take(f"{_here(hour)}/voorschot"))


def _here(hour: Hour) -> str:
    return f"letter/{hour.state.place.id}"


def answer(hour: Hour, rest: str) -> None:
    """`answer tante veel`: a message, with the phone in hand."""
    message, _, option = rest.partition(" ")
    at_table(hour)
    do(hour, Take("go/phone"))
    do(hour, Take(f"message/{message}/{option}"))


def open_letter(hour: Hour, name: str) -> None:
    """Open the newest paper with this name, wherever it lies."""
    found = [id for id in hour.state.letters if is_of(id, name)]
    if not found:
        raise PlanError(f"brief '{name}' is er niet; er is: {', '.join(hour.state.letters)}")
    id = found[-1]
    spot = hour.state.letters[id]
    if spot == "inbox":
        log_in(hour, hour.world.scenario.letter(id).inbox)
    else:
        at_table(hour)
        do(hour, Take("go/folder" if spot == "folder" else "go/post"))
    do(hour, Take(f"read/{id}"))


# --- expecting ----------------------------------------------------------------------------------------------


def letter(hour: Hour, name: str) -> None:
    if not any(is_of(id, name) for id in hour.state.letters):
        raise PlanError(f"brief '{name}' is niet gekomen; er kwam: {', '.join(hour.state.came)}")


def no_letter(hour: Hour, name: str) -> None:
    if found := [id for id in hour.state.letters if is_of(id, name)]:
        raise PlanError(f"brief '{found[0]}' is gekomen, en werd niet verwacht")


def file_line(hour: Hour, case: str, step: str) -> None:
    """The institution took this step in this case."""
    steps = [event.step for event in hour.events if isinstance(event, CaseMoved) and is_of(event.case, case)]
    if step not in steps:
        raise PlanError(f"{case}: geen stap '{step}'; wel: {', '.join(steps) or 'niets'}")


def stage(hour: Hour, case: str, wanted: str) -> None:
    one = hour.state.cases.get(case)
    same(case, one.stage if one else "er niet", wanted)


def told(hour: Hour, case: str, fact: str, said: str, true: str) -> None:
    """`expect told inkomsten.2026_09 loon 869,42 941,87`: what was told, and what was true; the last time."""
    events = [event for event in hour.events if isinstance(event, Declared)]
    found = [(one.told, one.true) for one in events if one.case == case and one.fact == fact]
    counted = amount if fact in {"loon", "giften"} else _number
    wanted = tuple(counted(text) for text in (said, true))
    if not found or found[-1] != wanted:
        raise PlanError(f"{case}, {fact}: verwacht {wanted}, gevonden {found[-1] if found else 'niets'}")


def _number(text: str) -> int:
    return read(parse_whole, text)


def benefit(hour: Hour, month: str, sum_: str) -> None:
    """What came into the account over a month."""
    paid = [one for one in hour.events if isinstance(one, BenefitPaid) and one.month == month]
    found = sum(one.amount - one.set_off - one.seized for one in paid)
    wanted = amount(sum_)
    if not paid or found != wanted:
        raise PlanError(f"bijstand {month}: verwacht {sum_}, gevonden {euros(found)} in {len(paid)} keer")


def held(hour: Hour, month: str, why: str) -> None:
    found = [one.why for one in hour.events if isinstance(one, BenefitHeld) and one.month == month]
    if why not in found:
        raise PlanError(f"bijstand {month}: niet ingehouden om '{why}'; {', '.join(found) or 'gewoon betaald'}")


def value(hour: Hour, name: str, key: str, *wanted: str) -> None:
    """`expect in herziening bedrag 286,33`: what stands in the newest letter with this name."""
    same(f"in {name}, {key}", _said(_newest(hour, name).value(key)), " ".join(wanted))


def row(hour: Hour, name: str, month: str, *wanted: str) -> None:
    """`expect row herziening 2026-09 689,54 778,87 693,42 85,45`: a line of its table."""
    lines = [[_said(value) for value in line] for line in _newest(hour, name).rows]
    found = next((line[1:] for line in lines if line and line[0] == month), None)
    if found != list(wanted):
        raise PlanError(f"in {name}, {month}: verwacht {' '.join(wanted)}, gevonden {lines}")


def _newest(hour: Hour, name: str) -> Paper:
    found = [paper for id, paper in hour.state.papers.items() if is_of(id, name)]
    if not found:
        raise PlanError(f"brief '{name}' is niet verstuurd")
    return found[-1]


def booked(hour: Hour, cause: str, *sums: str) -> None:
    """`expect booked award/bijzondere.1 213,00`: it is on the account, once."""
    found = [one.amount for one in hour.state.bookings if one.cause == cause and not one.bounced]
    same(cause, " ".join(map(euros, found)) or "niets", " ".join(euros(amount(one)) for one in sums) or "niets")


def no_file_line(hour: Hour, case: str, step: str) -> None:
    """The institution did not take this step in this case."""
    if any(isinstance(one, CaseMoved) and is_of(one.case, case) and one.step == step for one in hour.events):
        raise PlanError(f"{case}: stap '{step}' is gezet, en werd niet verwacht")


def _said(value: Value | None) -> str:
    match value:
        case Money(cents):
            return euros(cents)
        case Day(day):
            return day.isoformat()
        case Month(first):
            return f"{first:%Y-%m}"
        case _:
            return str(value)
