"""Which lines of the file and which letters are shown, by whom or of which week; and the leaf to choose on."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from game.core.text import Text
from game.debrief import words
from game.debrief.model import FileLine, LetterBeside
from game.debrief.weeks import monday
from game.screens.i18n import _
from game.screens.lookback.index import ALL, Group, Part, index
from game.screens.lookback.view import View
from game.screens.toolkit import Box, Flow, Role, Widget
from game.screens.toolkit.painters.column import Strip

_WHO, _WEEK = "who", "week"


# --- what is shown ------------------------------------------------------------------------------------------


def lines(view: View) -> tuple[FileLine, ...]:
    """The lines of the file that were chosen; all of them when nothing was."""
    return tuple(one for one in view.debrief.file if _fits(view, one.institution, day_of(view, one.at)))


def letters(view: View) -> tuple[int, ...]:
    """The indexes of the letters that were chosen."""
    every = enumerate(view.debrief.letters)
    return tuple(index for index, one in every if _fits(view, one.letter.sender, day_of(view, one.letter.came)))


def named(view: View) -> str:
    """What was chosen, in words; nothing when nothing was."""
    sort, _sep, key = view.pick.partition("/")
    if sort == _WEEK:
        return view.text(words.WEEK_OF, day=view.say.date(date.fromisoformat(key), "day"))
    return next((view.text(one) for one in _senders(view) if one.source == key), "")


def day_of(view: View, at: int) -> date:
    """The day of a game time; of a letter that was kept from before, the first day."""
    days = view.debrief.timeline.days
    return next((day.day for day in reversed(days) if day.begins <= at), days[0].day)


def _fits(view: View, who: Text, day: date) -> bool:
    sort, _sep, key = view.pick.partition("/")
    return not sort or key == (who.source if sort == _WHO else monday(day).isoformat())


# --- the leaf -----------------------------------------------------------------------------------------------


def leaf(view: View, left: Box, right: Box) -> Iterator[Widget]:
    """At the left who wrote and in which week; at the right the letters of what was chosen."""
    yield index(view, "pick/index", left, _parts(view), view.pick, "pick")
    yield Widget(
        f"pick/letters/{view.pick}",
        Role.GROUP,
        box=right,
        flow=Flow(gap=8, pad=(12, 8, 24, 24), scroll=True),
        children=tuple(_letter(view, index) for index in letters(view)),
    )


def _letter(view: View, index: int) -> Widget:
    """A letter by its subject, with its sender, its day, and whether it was ever opened."""
    letter = view.debrief.letters[index].letter
    name, day = view.line(letter.subject), view.say.date(day_of(view, letter.came), "short")
    below = view.text(_("{sender}, {day}"), sender=letter.sender, day=day)
    if not letter.was_opened:
        below = f"{below}. {view.text(words.NEVER_OPENED)}"
    return Widget(
        f"pick/letter/{index}",
        Role.BUTTON,
        name,
        description=below,
        command=f"letter:{index}",
        paint=Strip(name, second=below),
    )


def _parts(view: View) -> Iterator[Part]:
    """Counted are lines of the file and letters together: each has something to read."""
    file, post = view.debrief.file, view.debrief.letters
    yield Part("all", None, (Group("", view.text(ALL), len(file) + len(post)),))
    who = Counter(one.source for one in (*_of_lines(file), *_of_letters(post)))
    by_name = {one.source: one for one in _senders(view)}
    senders = (Group(f"{_WHO}/{source}", view.text(by_name[source]), n) for source, n in who.most_common())
    yield Part("who", _("Van wie"), tuple(senders))
    days = (*(one.at for one in file), *(one.letter.came for one in post))
    weeks = Counter(monday(day_of(view, at)) for at in days)
    shown = (Group(f"{_WEEK}/{week}", view.say.date(week, "day"), weeks[week]) for week in sorted(weeks))
    yield Part("week", words.WHICH_WEEK, tuple(shown))


def _senders(view: View) -> Iterator[Text]:
    yield from _of_lines(view.debrief.file)
    yield from _of_letters(view.debrief.letters)


def _of_lines(file: Iterable[FileLine]) -> Iterator[Text]:
    return (one.institution for one in file)


def _of_letters(post: Iterable[LetterBeside]) -> Iterator[Text]:
    return (one.letter.sender for one in post)
