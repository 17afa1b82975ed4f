"""Fifth page: the institutions' lines at the left, what lay on the table at the right; then the letters again."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.core.text import Text
from game.debrief import words
from game.debrief.model import Entry, FileLine, Kind, LetterBeside, LetterLife, Line, Piece
from game.debrief.weeks import by_week
from game.screens.formats import NO_BREAK
from game.screens.i18n import Speaker, _, _n
from game.screens.lookback import folder, picking
from game.screens.lookback.view import View
from game.screens.parts import lookup
from game.screens.toolkit import (
    CENTRE,
    Block,
    Box,
    Canvas,
    Face,
    Flow,
    Mood,
    Numbered,
    Painter,
    Paragraph,
    Role,
    Rule,
    Ruler,
    Run,
    Table,
    Type,
    Widget,
)
from game.screens.toolkit.painters.picture import Ground
from game.screens.toolkit.painters.words import Rich, Words
from game.screens.toolkit.palette import (
    BAR_TEXT,
    INK,
    INK_SOFT,
    PAPER_BAND,
    PAPER_EDGE,
    POST_INK,
    POST_LINE,
    POST_SECOND,
    WHITE,
)
from game.screens.toolkit.rich import ON_POST, Look

_MIDDLE = 664.0
_LEFT_W, _RIGHT_X, _RIGHT_W = 540.0, 752.0, 540.0
_TAG_W, _TAG_PAD = 150.0, 10.0
_THEIRS = Type(Face.POST, size=20, leading=1.32)
_WHO = Type(Face.POST, size=18, leading=1.32)
_POST_TITLE = Type(Face.POST, size=24, weight=700, leading=1.2)
_TAG = Type(size=18, weight=600, leading=1.08)
_YOURS = Look(Type(Face.STORY, size=20, leading=1.38), INK, INK_SOFT, PAPER_EDGE)
_DISCUSS = _("Om te bespreken: welke regel hierboven zou jij zelf zo hebben opgeschreven?")


def page(view: View) -> tuple[Widget, ...]:
    letters = view.debrief.letters
    if view.finding:
        return (*_ground(), *_leaf(view))
    if view.letter is None or not letters:
        return (*_ground(), *_file(view))
    return (*_ground(), *_letter(view, letters[view.letter % len(letters)]))


def _ground() -> Iterator[Widget]:
    """Post white at the left, paper at the right."""
    left = Box(folder.SHEET.x, folder.SHEET.y, _MIDDLE - folder.SHEET.x, folder.SHEET.h)
    yield Widget("file/white", Role.IMAGE, box=left, paint=Ground(WHITE))
    line = Box(_MIDDLE, folder.SHEET.y, 2, folder.SHEET.h)
    yield Widget("file/line", Role.IMAGE, box=line, paint=Ground(POST_LINE))


def _theirs(theirs: str, below: str) -> Widget:
    """The title of the white half."""
    head = Widget("file/theirs/title", Role.HEADING, theirs, level=1, paint=Words(theirs, _POST_TITLE, POST_INK))
    line = Widget("file/theirs/below", Role.TEXT, below, paint=Words(below, _WHO, POST_SECOND))
    place = Box(folder.LEFT, 84, _LEFT_W)
    return Widget("file/theirs", Role.GROUP, box=place, flow=Flow(gap=4), children=(head, line))


def _ours(ours: str, below: str) -> Widget:
    """The title of the half of paper."""
    return folder.head("file/ours", ours, below, _RIGHT_X, _RIGHT_W)


# --- the file ---------------------------------------------------------------------------------------------


def _file(view: View) -> Iterator[Widget]:
    below = _counted(view) or view.text(_("Uit de dossiers van wie je schreven"))
    yield _theirs(view.text(words.THEIR_LINES), below)
    yield _ours(view.text(words.YOUR_STORY), view.text(_("Kies een regel om de brief te lezen.")))
    nothing = folder.words("file/nothing", view.text(_("Er is nog niets over je opgeschreven.")))
    rows = tuple(_by_week(view)) or (nothing,)
    yield _scroll(view, f"file/lines/{view.pick}", folder.SHEET.x, folder.SHEET.w, rows, pad=0)
    yield from _bar(view)


def _counted(view: View) -> str:
    """Whose lines these are, or of which week, and how many of all; nothing when all are shown."""
    if not view.pick:
        return ""
    n, total = len(picking.lines(view)), len(view.debrief.file)
    return view.text(_("{who}: {n} van de {total} regels"), who=picking.named(view), n=n, total=total)


def _by_week(view: View) -> Iterator[Widget]:
    """The lines, under the name of their week."""
    found = enumerate(picking.lines(view))
    for week, those in by_week(found, lambda one: picking.day_of(view, one[1].at)):
        name = view.text(words.WEEK_OF, day=view.say.date(week, "day"))
        yield Widget(f"file/week/{week}", Role.HEADING, name, paint=Week(name))
        yield from (_row(view, number, line) for number, line in those)


def _row(view: View, number: int, line: FileLine) -> Widget:
    """One line and what lay beside it; said aloud the one after the other. Of a letter it leads to the letter."""
    said, who = view.line(line.line), view.text(line.institution)
    day = view.say.date(picking.day_of(view, line.at), "short")
    story = tuple(_story(view, line))
    id, paint = f"file/{number}/{line.letter.id if line.letter else 'talk'}", Row(who, said, day, story)
    if line.letter:
        name = view.text(_("{who}, {day}: {said}"), who=who, day=day, said=said)
        return Widget(
            id, Role.CHOICE, name, "", "\n".join(story), command=f"letter:{_index(view, line.letter)}", paint=paint
        )
    subject, *told = story
    spoken = (Paragraph(subject, bold=True, after=3), *map(Paragraph, told))
    content = (Paragraph(f"{who}, {day}", bold=True, after=3), Paragraph(said), *spoken)
    return Widget(id, Role.TEXT, content=content, paint=paint)


def _index(view: View, letter: LetterLife) -> int:
    """Which of the letters it is."""
    return next(index for index, one in enumerate(view.debrief.letters) if one.letter.id == letter.id)


def _story(view: View, line: FileLine) -> Iterator[str]:
    """How the letter fared, and what was done with it, each thing once."""
    yield view.line(line.about)
    if line.letter:
        yield _lay(view, line.letter)
    done = list(dict.fromkeys(_deed(view, entry) for entry in line.done))
    yield from ("\n".join(done),) if done else ()
    if line.is_left_alone:
        yield view.text(words.NOTHING_DONE)
    if line.letter:
        yield view.text(words.SPOT[line.letter.spot])


def _lay(view: View, letter: LetterLife) -> str:
    return " ".join(view.line(one) for one in words.lay(letter.unopened, letter.was_opened))


def _deed(view: View, entry: Entry) -> str:
    """What was done needs no more words; what was tried or missed says so."""
    if entry.kind is Kind.CHOSE:
        return view.line(entry.title)
    return view.text(_("{title} ({kind})"), title=_bare(view.line(entry.title)), kind=words.KIND[entry.kind])


def _bare(said: str) -> str:
    """Without its full stop, because more comes after it."""
    return said[:-1] if said.endswith(".") else said


def _bar(view: View) -> Iterator[Widget]:
    foot, said = _foot(view), view.text(_DISCUSS)
    yield folder.bar("file/bar", foot)
    place = Box(folder.LEFT, foot.y, 690, foot.h)
    yield Widget("file/discuss", Role.TEXT, said, box=place, paint=folder.Middle(said, _ASKED))
    yield from _ways(view)


def _ways(view: View) -> Iterator[Widget]:
    """To the letters, and to choosing among lines and letters; back to all, once something was chosen."""
    foot, picked = _foot(view), picking.letters(view)
    if not view.debrief.letters:
        return
    place = Box(folder.RIGHT, foot.y + 6, anchor=1)
    first = f"letter:{picked[0] if picked else 0}"
    ways = (
        *((folder.on_bar("file/all", view.text(_("Alles")), "pick:"),) if view.pick else ()),
        folder.on_bar("file/find", view.text(_("Zoeken")), "find:"),
        folder.on_bar("file/letters", view.text(_("De brieven")), first),
    )
    yield Widget("file/ways", Role.GROUP, box=place, flow=Flow(gap=14, across=True), children=ways)


_WEEK_GROUND = "#E3E8EE"
_ASKED = Type(size=19, leading=1.3)


def _foot(view: View) -> Box:
    high = view.grown(60, 40)
    return Box(folder.SHEET.x, folder.SHEET.bottom - high, folder.SHEET.w, high)


def _scroll(view: View, id: str, x: float, w: float, content: tuple[Widget, ...], pad: float = 12.0) -> Widget:
    top = view.grown(148, 36)
    return Widget(
        id,
        Role.GROUP,
        box=Box(x, top, w, _foot(view).y - top),
        flow=Flow(gap=0, pad=(pad, 4, pad, 16), scroll=True),
        children=content,
    )


@dataclass(frozen=True, slots=True)
class Row(Painter):
    """Their line in Arimo, the day on a dark tag, your story in Literata. The box is as wide as the sheet."""

    lively = True
    reach = 2
    who: str
    theirs: str
    day: str
    story: tuple[str, ...]

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        top = box.y + 12
        if mood.lift:
            canvas.fill(box, PAPER_BAND)
        left = Box(box.x + folder.LEFT - folder.SHEET.x, top, _LEFT_W)
        high = canvas.paragraph(left, self.who, _WHO, POST_SECOND)
        canvas.paragraph(left.moved(0, high + 2), self.theirs, _THEIRS, POST_INK)
        self._tag(canvas, box.x + _MIDDLE - folder.SHEET.x, top)
        right = Box(box.x + _RIGHT_X - folder.SHEET.x, top, _RIGHT_W)
        subject, *told = self.story
        y = canvas.paragraph(right, subject, _SUBJECT, INK) + 2
        for part in told:
            y += canvas.paragraph(right.moved(0, y), part, _YOURS.style, INK)
        canvas.fill(Box(left.x, box.bottom - 1, left.w, 1), POST_LINE)
        canvas.fill(Box(right.x, box.bottom - 1, right.w, 1), PAPER_EDGE)

    def _tag(self, canvas: Canvas, middle: float, top: float) -> None:
        """Over the line between both halves."""
        w, h = self.tag_size(canvas.ruler)
        box = Box(middle - w / 2, top, w, h)
        canvas.rect(box, INK, 4)
        canvas.paragraph(box.inset(_TAG_PAD, 7, _TAG_PAD - 1, 7), _unbroken(self.day), _TAG, BAR_TEXT, CENTRE)

    def tag_size(self, ruler: Ruler) -> tuple[float, float]:
        """How large the day on its tag is: one line, or the weekday on a line of its own."""
        w, h = ruler.size(_unbroken(self.day), _TAG, _TAG_W - 2 * _TAG_PAD)
        return w + 2 * _TAG_PAD + 1, h + 14

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        theirs = ruler.height(self.who, _WHO, _LEFT_W) + 2 + ruler.height(self.theirs, _THEIRS, _LEFT_W)
        subject, *told = self.story
        ours = ruler.height(subject, _SUBJECT, _RIGHT_W) + 2
        ours += sum(ruler.height(part, _YOURS.style, _RIGHT_W) for part in told)
        return width, max(theirs, ours, self.tag_size(ruler)[1]) + 26


@dataclass(frozen=True, slots=True)
class Week(Painter):
    """The name of a week, over both halves."""

    reach = 0
    name: str

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.fill(box, _WEEK_GROUND)
        high = canvas.ruler.line_height(_TAG)
        canvas.text(box.x + folder.LEFT - folder.SHEET.x, box.y + (box.h - high) / 2, self.name, _TAG, POST_INK)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        return width, ruler.line_height(_TAG) + 14


def _unbroken(day: str) -> str:
    """`ma 5 okt` on one line; where that is too wide, only the weekday stands apart."""
    weekday, *rest = day.split(" ")
    return " ".join((weekday, NO_BREAK.join(rest)))


_SUBJECT = Type(Face.STORY, size=20, weight=600, leading=1.38)


# --- the letters ------------------------------------------------------------------------------------------


def _letter(view: View, beside: LetterBeside) -> Iterator[Widget]:
    """One letter as it was written, and what it could have said and what its words mean. Never half translated."""
    yield _theirs(view.text(words.AS_WRITTEN), view.text(beside.letter.sender))
    theirs, subject = tuple(_written(view, beside)), view.line(beside.letter.subject)
    document = Widget("letter/theirs", Role.DOCUMENT, subject, paint=Rich(theirs, ON_POST), content=theirs)
    yield _scroll(view, "letter/left", folder.LEFT - 12, _LEFT_W + 24, (document,))
    lay = words.lay(beside.letter.unopened, beside.letter.was_opened)[-1]
    yield _ours(view.text(words.IN_PLAIN_WORDS), view.line(lay))
    said = _whole(view.say, beside.plain)
    plain = (Paragraph(words.spoken(said, line), after=14) for line in beside.plain)
    content: tuple[Block, ...] = (*plain, *_meant(view, beside))
    ours = Widget(
        "letter/ours", Role.TEXT, box=Box(0, 0, _RIGHT_W - 12), paint=Rich(content, _YOURS), content=content
    )
    yield _scroll(view, "letter/right", _RIGHT_X - 12, _RIGHT_W + 36, (ours,))
    yield from _along(view)


def _meant(view: View, beside: LetterBeside) -> Iterator[Block]:
    """What the words of law in the letter mean."""
    found = lookup.of(view.glossary, view.say, [line.text for line in _lines(beside)])
    if found:
        yield Rule(after=14)
        yield Paragraph(view.text(lookup.IN_THE_LETTER), bold=True, after=12)
    for word in found:
        yield Paragraph((Run(word.term, bold=True), Run(f"  {view.text(word.says)}")), after=12)


def _along(view: View) -> Iterator[Widget]:
    """The dark foot of a letter: to the others of those that were chosen, which one this is, and back."""
    foot, here = _foot(view), (view.letter or 0) % len(view.debrief.letters)
    among = picking.letters(view)
    among = among if here in among else tuple(range(len(view.debrief.letters)))
    number, count = among.index(here), len(among)
    row: list[Widget] = []
    if count > 1:
        before, after = view.text(_("Vorige brief")), view.text(_("Volgende brief"))
        row.append(folder.on_bar("letter/before", before, f"letter:{among[number - 1]}"))
        row.append(folder.on_bar("letter/after", after, f"letter:{among[(number + 1) % count]}"))
    where = view.text(_("Brief {number} van {count}"), number=number + 1, count=count)
    row.append(Widget("letter/where", Role.STATUS, where, paint=folder.Middle(where, _ASKED), live=True))
    yield folder.bar("file/bar", foot)
    place, flow = Box(folder.LEFT, foot.y + 6, 900, foot.h - 6), Flow(gap=14, across=True)
    yield Widget("letter/along", Role.GROUP, box=place, flow=flow, children=tuple(row))
    ways = (
        folder.on_bar("file/find", view.text(_("Zoeken")), "find:"),
        folder.on_bar("file/back", view.text(_("Naar het dossier")), "letter:"),
    )
    right = Box(folder.RIGHT, foot.y + 6, anchor=1)
    yield Widget("letter/ways", Role.GROUP, box=right, flow=Flow(gap=14, across=True), children=ways)


# --- choosing -----------------------------------------------------------------------------------------------


def _leaf(view: View) -> Iterator[Widget]:
    """Who wrote and when at the left, the letters at the right; the lines of the same are in the file."""
    yield _theirs(view.text(_("Zoeken")), view.text(_("Regels en brieven, van wie en wanneer")))
    chosen = picking.named(view) or view.text(_("Alle brieven"))
    yield _ours(view.text(words.LETTERS), chosen)
    foot, top = _foot(view), view.grown(148, 36)
    left = Box(folder.LEFT - 12, top, _LEFT_W + 36, foot.y - top)
    right = Box(_RIGHT_X - 12, top, _RIGHT_W + 36, foot.y - top)
    yield from picking.leaf(view, left, right)
    yield folder.bar("file/bar", foot)
    n = len(picking.lines(view))
    said = view.say.plural(_FOUND, n)
    place = Box(folder.LEFT, foot.y, 690, foot.h)
    yield Widget("pick/found", Role.STATUS, said, box=place, paint=folder.Middle(said, _ASKED), live=True)
    back = view.text(_("Naar het dossier"))
    yield folder.on_bar("file/back", back, "letter:", Box(folder.RIGHT, foot.y + 6, anchor=1))


_FOUND = _n("In het dossier staat hierover {n} regel.", "In het dossier staan hierover {n} regels.")


def _written(view: View, beside: LetterBeside) -> Iterator[Block]:
    say = _whole(view.say, _lines(beside))
    yield Paragraph(words.spoken(say, beside.letter.subject), bold=True)
    for piece in beside.body:
        yield _piece(say, piece)


def _lines(beside: LetterBeside) -> list[Line]:
    """Every sentence of the letter as it was written."""
    return [beside.letter.subject, *(line for piece in beside.body for row in piece.rows for line in row)]


def _piece(say: Speaker, piece: Piece) -> Block:
    rows = tuple(tuple(words.spoken(say, cell) for cell in row) for row in piece.rows)
    match piece.kind:
        case "rows":
            return Table(rows, shares=(70, 30) if all(len(row) == 2 for row in rows) else ())
        case "items":
            return Numbered(tuple(cell for row in rows for cell in row))
    return Paragraph("\n".join(cell for row in rows for cell in row), bold=piece.kind == "bold")


def _whole(say: Speaker, lines: "list[Line] | tuple[Line, ...]") -> Speaker:
    texts: list[Text] = [line.text for line in lines]
    return say.for_whole(texts)
