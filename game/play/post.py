"""The post: on the mat, read, in the folder, on the pile, thrown away; and the last days that letters name."""

from game.play.events import DeadlineMet, DeadlineMissed, LetterCame, LetterPut, LetterRead
from game.play.facts import holds
from game.play.state import Place, Spot
from game.play.turn import Turn


def come(turn: Turn, id: str) -> None:
    """A letter falls on the mat; what it asks is owed from now on, read or not."""
    if not holds(turn.world, turn.state, turn.scenario.letters[id].when):
        return
    turn.state.letters = turn.state.letters | {id: "mat"}
    bills = {bill.id: bill.amount for bill in turn.scenario.bills.values() if bill.letter == id}
    turn.state.owed = turn.state.owed | bills
    turn.tell(LetterCame(turn.now, id))


def read(turn: Turn, id: str) -> None:
    """Open it, or read it again."""
    turn.tell(LetterRead(turn.now, id, first=id not in turn.state.read))
    turn.state.read |= {id}
    if turn.state.letters[id] == "mat":
        turn.state.letters = turn.state.letters | {id: "pile"}
    turn.state.place = Place("letter", id)


def put(turn: Turn, id: str, spot: Spot) -> None:
    """Lay it somewhere; then the hands go to the rest of the post, or back to the table."""
    turn.state.letters = turn.state.letters | {id: spot}
    turn.tell(LetterPut(turn.now, id, spot))
    turn.state.place = Place("post" if "mat" in turn.state.letters.values() else "table")


def deadline(turn: Turn, id: str) -> None:
    """The last day that a letter named has gone by."""
    letter, _, name = id.partition("/")
    last_day = next(one for one in turn.scenario.letters[letter].deadlines if one.id == name)
    if letter not in turn.state.letters or last_day.met is None:
        return
    met = holds(turn.world, turn.state, last_day.met)
    turn.tell(DeadlineMet(turn.now, f"letter/{id}") if met else DeadlineMissed(turn.now, f"letter/{id}"))
