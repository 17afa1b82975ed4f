"""Logging in: a code on the phone that holds for two minutes, and a session that ends by itself.

Both are counted in the player's own time, and do not end where time is not counted.
"""

from dataclasses import replace

from game.play import luck
from game.play.events import CodeRefused, CodeSent, LoggedIn, LoggedOut
from game.play.facts import is_open
from game.play.state import Code, Filling, Place, Session, State
from game.play.time import MS_A_SECOND, UNTIMED
from game.play.turn import Turn
from game.play.world import World
from game.scenario.paperwork import Portal

_DIGITS = 6
WRONG, EXPIRED, SPENT = "wrong", "expired", "spent"


def is_up(world: World, state: State, portal: Portal) -> bool:
    """Whether the site can be used now."""
    if not portal.office:
        return True
    return is_open(world.scenario.offices[portal.office], world.scenario.moment(state.now))


def logged_in(state: State, portal: str) -> bool:
    return state.session is not None and state.session.portal == portal


def is_over(state: State, until: int) -> bool:
    """Whether play time has run past this, where it is counted at all."""
    return state.pace != UNTIMED and state.played >= until


def time_left(state: State) -> int | None:
    """Play milliseconds until the session ends by itself; None when nothing ends."""
    if state.session is None or state.pace == UNTIMED:
        return None
    return max(0, state.session.until - state.played)


def go(turn: Turn, portal: str, goal: str = "") -> None:
    """To the site, or to a form of it: past the door if one is logged in, otherwise before it."""
    if logged_in(turn.state, portal):
        enter(turn, portal, goal)
    else:
        turn.state.place = Place("login", portal, goal)


def enter(turn: Turn, portal: str, goal: str) -> None:
    """Inside: the form that one came for, or the first page."""
    if not goal:
        turn.state.place = Place("portal", portal)
        return
    form = turn.scenario.forms[turn.scenario.procedure(goal).form]
    filling = turn.state.forms.get(goal, Filling())
    turn.state.place = Place("form", goal, filling.page or form.sections[0].id)


def send_code(turn: Turn, purpose: str, portal: Portal) -> None:
    """A new code; the one before it does not count any more."""
    state = turn.state
    number = luck.draw(state.seed, "code", purpose, state.codes, below=10**_DIGITS)
    until = state.played + portal.code_seconds * MS_A_SECOND
    state.code = Code(purpose, f"{number:0{_DIGITS}}", until, portal.tries)
    state.codes += 1
    turn.tell(CodeSent(turn.now, purpose))


def takes(turn: Turn, purpose: str, typed: str) -> bool:
    """Whether the code that was typed is the one, in time; if not, why is told and remembered."""
    code = turn.state.code
    if code is None or code.purpose != purpose:
        return False
    if code.tries <= 0:
        _refuse(turn, replace(code, wrong=SPENT))
        return False
    if is_over(turn.state, code.until):
        _refuse(turn, replace(code, wrong=EXPIRED))
        return False
    if "".join(typed.split()) != code.digits:
        left = code.tries - 1
        _refuse(turn, replace(code, tries=left, wrong=WRONG if left > 0 else SPENT))
        return False
    turn.state.code = None
    return True


def _refuse(turn: Turn, code: Code) -> None:
    turn.state.code = code
    turn.tell(CodeRefused(turn.now, code.purpose, code.wrong))


def log_in(turn: Turn, portal: Portal, goal: str, typed: str) -> None:
    """With the right code the session begins."""
    if takes(turn, portal.id, typed):
        log_out(turn, "other")
        turn.state.session = Session(portal.id, turn.state.played + portal.session_seconds * MS_A_SECOND)
        turn.tell(LoggedIn(turn.now, portal.id))
        enter(turn, portal.id, goal)


def log_out(turn: Turn, by: str) -> None:
    """The session ends, with everything that the portal did not keep; whoever was in it stands before the door."""
    state, session = turn.state, turn.state.session
    if session is None:
        return
    state.session, lost = None, 0
    for id, filling in state.forms.items():
        lost += _changed(filling)
        state.forms = state.forms | {id: as_kept(filling)}
    turn.tell(LoggedOut(turn.now, session.portal, by, lost))
    state.place = _outside(state.place, session.portal)
    if state.back:  # somebody who broke in is still talking
        state.back = _outside(state.back, session.portal)


def _changed(filling: Filling) -> int:
    """How many fields are otherwise than the portal kept them, and how many papers were laid with it or taken."""
    now, kept = dict(filling.answers), dict(filling.kept)
    fields = sum(now.get(name, "") != kept.get(name, "") for name in now.keys() | kept.keys())
    return fields + len(set(filling.papers) ^ set(filling.kept_papers))


def _outside(place: Place, portal: str) -> Place:
    """Where one stands once the session is over."""
    if place.kind not in INSIDE:
        return place
    return Place("login", portal, place.id if place.kind == "form" else "")


INSIDE = frozenset({"portal", "form", "sent"})
"""Places where one has to be logged in."""


def as_kept(filling: Filling) -> Filling:
    """A form as the portal has it, from its first page on."""
    return Filling(filling.kept, filling.kept_papers, filling.kept, filling.kept_papers)
