"""The foot of the film: on and still, back and forth, the weeks as a line, and how long it still takes."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.screens.i18n import Speaker, _
from game.screens.toolkit import Box, Canvas, Mood, Painter, Role, Ruler, Type, Widget
from game.screens.toolkit.painters.button import ON_BAR, Button
from game.screens.toolkit.painters.words import Words
from game.screens.toolkit.palette import DUSK, OCHRE, ON_DUSK, ON_DUSK_SECOND, SLATE

TOP, HIGH = 708.0, 46.0
_BUTTON = Type(size=17, weight=600, leading=1.1)
_NUMBER, _LEFT = Type(size=16, weight=600, leading=1.1), Type(size=17, leading=1.2)
_GAP = 6.0
_WEEKS_W = 330.0
_ONE_ROW = 1.1


@dataclass(frozen=True, slots=True)
class Run:
    """What the bar tells: whether it goes, how fast (in per cent), the weeks, and how long it still takes (s).

    `weeks` are their numbers with how much of each was shown, from 0 to 1; `week` is the one that is on.
    """

    goes: bool
    speed: int
    week: int
    weeks: tuple[tuple[int, float], ...]
    seconds: int


def is_wide(scale: float) -> bool:
    """Whether text is so large that the line of the weeks has a row of its own."""
    return scale > _ONE_ROW


def top(scale: float) -> float:
    """Where it begins (u)."""
    return TOP - HIGH - 4 if is_wide(scale) else TOP


def bar(say: Speaker, run: Run, scale: float) -> Iterator[Widget]:
    """From left to right, in the order in which hands ask for it."""
    wide, x = (scale if is_wide(scale) else 1.0), 24.0
    for id, name, width in (
        ("space", say.say(_("Pauze") if run.goes else _("Verder")), 96.0),
        ("previous", say.say(_("Vorige")), 94.0),
        ("next", say.say(_("Volgende")), 100.0),
        ("slower", say.say(_("Langzamer")), 112.0),
        ("faster", say.say(_("Sneller")), 88.0),
        ("first", say.say(_("Begin")), 72.0),
    ):
        yield _button(id, name, Box(x, TOP, width * wide, HIGH))
        x += width * wide + _GAP
    if is_wide(scale):
        yield from _weeks(say, run, Box(24, top(scale), 1318, HIGH))
    else:
        yield from _weeks(say, run, Box(x, TOP, _WEEKS_W, HIGH))
        x += _WEEKS_W + _GAP
    yield _button("last", say.say(_("Eind")), Box(x, TOP, 66 * wide, HIGH))
    x += 66 * wide + 14
    back, left = 84 * wide, _left(say, run)
    room = Box(x, TOP + 12 / wide, 1342 - back - 10 - x)
    yield Widget("film/left", Role.STATUS, left, box=room, paint=Words(left, _LEFT, ON_DUSK_SECOND))
    yield _button("escape", say.say(_("Terug")), Box(1342 - back, TOP, back, HIGH))


def _button(id: str, name: str, box: Box) -> Widget:
    return Widget(
        f"film/{id}",
        Role.BUTTON,
        name,
        box=box,
        command=f"film:{id}",
        paint=Button(name, ON_BAR, _BUTTON),
        dark=True,
    )


def _left(say: Speaker, run: Run) -> str:
    minutes, seconds = divmod(run.seconds, 60)
    left = say.say(_("nog {time}"), time=f"{minutes}:{seconds:02}")
    if run.speed == 100:
        return left
    return say.say(_("{left} ({speed} %)"), left=left, speed=run.speed)


def _weeks(say: Speaker, run: Run, row: Box) -> Iterator[Widget]:
    """The line of the weeks; each can be gone to."""
    wide = row.w / len(run.weeks)
    for number, (week, share) in enumerate(run.weeks):
        yield Widget(
            f"film/week/{week}",
            Role.CHOICE,
            say.say(_("Week {n}"), n=week),
            box=Box(row.x + number * wide, row.y, wide, row.h),
            command=f"week:{week}",
            selected=week == run.week,
            paint=Stretch(str(week), share, week == run.week),
            dark=True,
        )


@dataclass(frozen=True, slots=True)
class Stretch(Painter):
    """A week on the line: its number, and filled as far as it was shown."""

    lively = True
    reach = 2
    number: str
    share: float
    now: bool

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.text(
            box.x + box.w / 2, box.y + 2, self.number, _NUMBER, ON_DUSK if self.now else ON_DUSK_SECOND, 0.5
        )
        track = Box(box.x + 1.5, box.y + 28, box.w - 3, 12 if mood.lift or self.now else 8)
        canvas.fill(track, SLATE if not mood.lift else ON_DUSK_SECOND)
        if self.share:
            canvas.fill(Box(track.x, track.y, track.w * self.share, track.h), OCHRE)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        return width, HIGH


@dataclass(frozen=True, slots=True)
class Dark(Painter):
    """The room with its lights off."""

    reach = 0

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.fill(canvas.screen, DUSK)
