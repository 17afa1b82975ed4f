"""The institutions' file beside what happened at the table, and the letters with their plain version."""

from collections.abc import Iterator, Mapping, Sequence

from game.core.text import Text
from game.debrief import calls, cases, naming, words
from game.debrief.model import Entry, FileLine, Kind, LetterBeside, LetterLife, Line, Piece
from game.play.events import SceneBegan
from game.play.hour import Hour
from game.play.papers import is_in
from game.play.state import State
from game.scenario.post import Block
from game.scenario.scenario import Scenario

_DEEDS = {Kind.CHOSE, Kind.TRIED, Kind.CUT_OFF, Kind.MET, Kind.MISSED, Kind.BOUNCED}


def file_lines(hour: Hour, letters: Mapping[str, LetterLife], entries: Sequence[Entry]) -> tuple[FileLine, ...]:
    """What institutions wrote down about the letters that came and the talks that were had, in order of time."""
    lines = (
        *_about_letters(hour, letters, entries),
        *_about_talks(hour, entries),
        *cases.file_lines(hour, tuple(entries)),
        *calls.file_lines(hour),
    )
    return tuple(sorted(lines, key=lambda line: line.at))


def _about_letters(hour: Hour, letters: Mapping[str, LetterLife], entries: Sequence[Entry]) -> Iterator[FileLine]:
    scenario = hour.world.scenario
    for id, life in letters.items():
        if line := scenario.letter(id).file_line:
            done = tuple(one for one in entries if one.kind in _DEEDS and one.letter and one.letter.id == id)
            written = naming.filled(hour, id, line)
            yield FileLine(life.came, written, life.sender, life.subject, life, done)


def _about_talks(hour: Hour, entries: Sequence[Entry]) -> Iterator[FileLine]:
    scenario = hour.world.scenario
    for event in hour.events:
        if isinstance(event, SceneBegan) and (line := scenario.scenes[event.scene].file_line):
            scene = scenario.scenes[event.scene]
            said = tuple(
                one for one in entries if one.kind in _DEEDS and one.offer.startswith(f"scene/{scene.id}/")
            )
            institution = (
                scenario.senders[scene.file_of].name if scene.file_of else scenario.people[scene.person].who
            )
            about = Line(scenario.people[scene.person].name)
            yield FileLine(event.at, Line(line), institution, about, None, said)


def letters_beside(
    hour: Hour, letters: Mapping[str, LetterLife], first_read: Mapping[str, State]
) -> tuple[LetterBeside, ...]:
    """Every letter that came, as it read when it was opened (or would read now), beside its plain version."""
    scenario = hour.world.scenario
    return tuple(_beside(hour, life, first_read.get(life.id, hour.state), scenario) for life in letters.values())


def _beside(hour: Hour, life: LetterLife, state: State, scenario: Scenario) -> LetterBeside:
    letter = scenario.letter(life.id)
    paper = hour.state.papers[life.id]
    blocks = [block for block in letter.body if is_in(hour.world, state, paper, block)]
    return LetterBeside(
        letter=life,
        body=tuple(piece for block in blocks for piece in _pieces(hour, life.id, block)),
        plain=tuple(naming.filled(hour, life.id, line) for line in letter.plain),
        rule=naming.letter_rule(scenario, life.id),
    )


def _pieces(hour: Hour, id: str, block: Block) -> Iterator[Piece]:
    def line(text: Text) -> Line:
        return naming.filled(hour, id, text)

    if block.text:
        yield Piece("text", ((line(block.text),),))
    if block.bold:
        yield Piece("bold", ((line(block.bold),),))
    if block.items:
        yield Piece("items", tuple((line(item),) for item in block.items))
    if block.rows:
        yield Piece("rows", tuple(tuple(line(cell) for cell in row) for row in block.rows))
    if block.each:
        head = (tuple(line(cell) for cell in block.head),) if block.head else ()
        rows = tuple(tuple(Line(words.VALUE, {"value": one}) for one in row) for row in hour.state.papers[id].rows)
        yield Piece("items" if block.each == "missing" else "rows", (*head, *rows))
