"""The post: on the mat, read, in the folder, on the pile, thrown away; and the last days that letters name."""

from datetime import datetime

from game.play import coming, debts, papers, portal, truth
from game.play.events import DeadlineMet, DeadlineMissed, LetterPut, LetterRead, PaperAsked
from game.play.facts import holds
from game.play.state import Paper, Place, Spot
from game.play.turn import Turn


def come(turn: Turn, id: str) -> None:
    """A letter falls on the mat; what it asks is owed from now on, read or not."""
    letter = turn.scenario.letters[id]
    if not holds(turn.world, turn.state, letter.when):
        return
    papers.arrive(turn, id, papers.written(turn.world, turn.state, letter, truth.this_day(turn)))
    debts.billed(turn, id)


def read(turn: Turn, id: str, beside: str = "") -> None:
    """Open it, or read it again; `beside` the form of a case, that stays open meanwhile."""
    turn.tell(LetterRead(turn.now, id, first=id not in turn.state.read))
    turn.state.read |= {id}
    if turn.state.left_open and turn.state.left_open.id == id:
        turn.state.left_open = None
    if turn.state.letters[id] == "mat":
        turn.state.letters = turn.state.letters | {id: "pile"}
    turn.state.place = Place("letter", id, beside)


def put(turn: Turn, id: str, spot: Spot) -> None:
    """Lay it somewhere; then the hands go to the rest of the post, or back to the table."""
    came_by_inbox, beside = turn.state.letters[id] == "inbox", turn.state.place.node
    turn.state.letters = turn.state.letters | {id: spot}
    turn.tell(LetterPut(turn.now, id, spot))
    if came_by_inbox:
        portal.go(turn, turn.scenario.letter(id).inbox)
        return
    if beside:
        portal.go(turn, turn.scenario.forms[turn.scenario.procedure(beside).form].portal, beside)
        return
    turn.state.place = Place("post" if "mat" in turn.state.letters.values() else "table")


def ask_again(turn: Turn, id: str) -> None:
    """A paper is asked for: it is there at once, or comes by the post after so many working days."""
    again = turn.scenario.letter(id).again
    assert again is not None
    turn.state.asked = turn.state.asked | {id: turn.now}
    turn.tell(PaperAsked(turn.now, id))
    if not again.days:
        come_again(turn, id)
        turn.state.letters, turn.state.read = turn.state.letters | {id: "folder"}, turn.state.read | {id}
        return
    day = papers.working_days_later(truth.this_day(turn), again.days)
    coming.put(turn, turn.scenario.ticks(datetime.combine(day, papers.POST_AT)), "again", id)


def _made_out(turn: Turn, id: str) -> Paper:
    """A paper as it is made out today; a bank statement has the bookings of its days."""
    return papers.written(turn.world, turn.state, turn.scenario.letter(id), truth.this_day(turn))


def come_again(turn: Turn, id: str) -> None:
    """It is there: the same paper once more, or one that is made out now."""
    turn.state.asked = {one: at for one, at in turn.state.asked.items() if one != id}
    paper = turn.state.papers.get(id)
    papers.arrive(turn, id, paper or _made_out(turn, id))


def deadline(turn: Turn, id: str) -> None:
    """The last day that a letter named has gone by."""
    letter, _, name = id.partition("/")
    last_day = next(one for one in turn.scenario.letter(letter).deadlines if one.id == name)
    if letter not in turn.state.letters or last_day.met is None:
        return
    met = holds(turn.world, turn.state, last_day.met)
    turn.tell(DeadlineMet(turn.now, f"letter/{id}") if met else DeadlineMissed(turn.now, f"letter/{id}"))
