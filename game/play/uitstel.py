"""A later last day for a form: asked by telephone, noted or not, and nobody says which."""

from game.play import dossier, luck, papers
from game.play.turn import Turn


def ask(turn: Turn, procedure: str) -> None:
    """For every form of this procedure that lies ready; where it is noted, its term runs on."""
    for case in dossier.cases_of(turn.state, procedure):
        if case.stage == "open":
            _ask_for(turn, case.id)


def _ask_for(turn: Turn, id: str) -> None:
    case, practice = turn.state.cases[id], turn.scenario.procedure(id).uitstel
    if practice is None or case.due is None:
        return
    if luck.hits(turn, "uitstel", id, one_in=practice.missed_one_in):
        dossier.take_step(turn, case, "not_extended")
        return
    dossier.lift_term(turn, case)
    case = dossier.change(turn, case, due=papers.working_days_later(case.due, practice.working_days))
    if case.due:
        dossier.set_term(turn, case, case.due)
    dossier.take_step(turn, case, "extended")
