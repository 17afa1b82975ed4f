"""An objection: one sentence within six weeks, and then another wait (Awb, articles 6:7, 7:10).

It is upheld when the desk had erred, and only then: nothing else about a decision is luck.
"""

from game.core.text import Day
from game.play import applications, dossier, luck, office, papers, settlements, truth
from game.play.state import Case, State
from game.play.turn import Turn
from game.play.world import World
from game.rules import termijnen


def is_possible(world: World, state: State, case: Case) -> bool:
    """Whether there is a decision, still within its term, that was not objected to."""
    if case.decided is None or case.objection:
        return False
    last = termijnen.bezwaartermijn(world.scenario.law.at(case.decided), case.decided).last_day
    return state.now <= world.scenario.end_of(last)


def lodge(turn: Turn, id: str) -> None:
    """It is in; the municipality says by when it decides."""
    case = dossier.change(turn, turn.state.cases[id], objection="lodged")
    dossier.lift_term(turn, case, "objection")
    dossier.met(turn, case, "objection")
    decided = case.decided or truth.this_day(turn)
    last = termijnen.beslissing_op_bezwaar(turn.scenario.law.at(decided), decided).last_day
    dossier.take_step(turn, case, "objected", {"beslissing": Day(last)})
    sooner = luck.sooner(turn, "bezwaar", id, days=dossier.practice(turn, "bezwaar_spreiding_dagen"))
    day = papers.days_later(last, -sooner)
    dossier.later(turn, case, papers.working_days_later(day, 0), "on_objection")


def term_ends(turn: Turn, id: str) -> None:
    """Nobody objected: it stands."""
    dossier.missed(turn, turn.state.cases[id], "objection")


def decide(turn: Turn, id: str) -> None:
    """Upheld where the desk erred; then it is put right, with what was declared."""
    case = turn.state.cases[id]
    if not case.error:
        dossier.take_step(turn, dossier.change(turn, case, objection="dismissed"), "dismissed")
        return
    case = dossier.change(turn, case, objection="upheld", error=False)
    if turn.scenario.procedure(id).kind == "application":
        applications.grant_after_all(turn, case)
    else:
        _count_once(turn, case)


def _count_once(turn: Turn, case: Case) -> None:
    """The wage that was counted twice is counted once; the claim that came of it falls away."""
    before, month = turn.state.known, case.month
    dossier.take_step(turn, case, "upheld")
    if month:
        wages = dict(before.wages) | {month: office.told_wage(turn.world, case)}
        settlements.know(turn, wages=tuple(sorted(wages.items())))
        settlements.settle(turn, turn.state.cases[case.id], before, revoked=True)
