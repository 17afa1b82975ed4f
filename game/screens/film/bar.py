"""The foot of the film: going on and standing still, back and forth, the weeks as a line, and how long it takes."""

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


@dataclass(frozen=True, slots=True)
class Run:
    """What the bar tells: whether it goes, how fast (in per cent), the weeks, and how long it still takes (s).

    `shares` is how much of each week was shown, from 0 to 1; `week` the one that is on.
    """

    goes: bool
    speed: int
    week: int
    shares: tuple[float, ...]
    seconds: int


def bar(say: Speaker, run: Run) -> Iterator[Widget]:
    """From left to right, in the order in which hands ask for it."""
    x = 24.0
    for id, name, wide in (
        ("space", say.say(_("Pauze") if run.goes else _("Verder")), 96.0),
        ("previous", say.say(_("Vorige")), 84.0),
        ("next", say.say(_("Volgende")), 100.0),
        ("slower", say.say(_("Langzamer")), 112.0),
        ("faster", say.say(_("Sneller")), 88.0),
    ):
        yield _button(id, name, Box(x, TOP, wide, HIGH))
        x += wide + _GAP
    x += 10
    yield _button("first", say.say(_("Begin")), Box(x, TOP, 72, HIGH))
    x += 72 + _GAP
    yield from _weeks(say, run, x)
    x += _WEEKS_W + _GAP
    yield _button("last", say.say(_("Eind")), Box(x, TOP, 66, HIGH))
    x += 66 + 14
    left = _left(say, run)
    yield Widget("film/left", Role.STATUS, left, box=Box(x, TOP + 1, 134), paint=Words(left, _LEFT, ON_DUSK_SECOND))
    yield _button("escape", say.say(_("Terug")), Box(1342 - 84, TOP, 84, HIGH))


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
    return say.say(_("{left}, op {speed} %"), left=left, speed=run.speed)


def _weeks(say: Speaker, run: Run, x: float) -> Iterator[Widget]:
    """The line of the weeks; each can be gone to."""
    wide = _WEEKS_W / len(run.shares)
    for week, share in enumerate(run.shares, start=1):
        yield Widget(
            f"film/week/{week}",
            Role.CHOICE,
            say.say(_("Week {n}"), n=week),
            box=Box(x + (week - 1) * wide, TOP, wide, HIGH),
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
