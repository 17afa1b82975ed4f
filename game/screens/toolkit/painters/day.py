"""The day bar: week and date, clock, and the paper tape of the day that is torn off as it goes."""

from dataclasses import dataclass

from ..box import Box
from ..canvas import CENTRE, RIGHT, Canvas
from ..painter import Mood, Painter
from ..palette import (
    BAR,
    BAR_SECOND,
    BAR_TEXT,
    BRICK,
    CLOCK,
    DUSK,
    INK,
    INK_SOFT,
    PAPER,
    TAPE,
    TAPE_GONE,
    WHITE,
    WORRY_KNOWN,
)
from ..ruler import Ruler
from ..type import CLOCK as CLOCK_TYPE
from ..type import SMALL, TINY, Type

FIRST_HOUR, LAST_HOUR = 7, 23
TAPE_BOX = Box(372, 10, 736, 44)
_WEEK = Type(size=20, weight=700, leading=1.15)
_DATE = Type(size=18, leading=1.15)


@dataclass(frozen=True, slots=True)
class Bar(Painter):
    """The dark bar itself, over the whole width of the window. Box: 0, 0, 1366, 64."""

    reach = 400

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        screen = canvas.screen
        canvas.fill(Box(screen.x, box.y, screen.w, box.h), BAR)
        canvas.fill(Box(screen.x, box.bottom, screen.w, 3), "#000000", 0.25)


@dataclass(frozen=True, slots=True)
class Date(Painter):
    """Two lines: the week and the date. Box: 24, 9."""

    reach = 4
    week: str
    date: str

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.text(box.x, box.y, self.week, _WEEK, BAR_TEXT)
        canvas.text(box.x, box.y + canvas.ruler.line_height(_WEEK), self.date, _DATE, BAR_SECOND)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        w = max(ruler.width(self.week, _WEEK), ruler.width(self.date, _DATE))
        return w, ruler.line_height(_WEEK) + ruler.line_height(_DATE)


@dataclass(frozen=True, slots=True)
class Clock(Painter):
    """The time, large. Box: 262, 8."""

    reach = 4
    time: str

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        canvas.text(box.x, box.y, self.time, CLOCK_TYPE, CLOCK)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        return ruler.width(self.time, CLOCK_TYPE), ruler.line_height(CLOCK_TYPE)


@dataclass(frozen=True, slots=True)
class Plan:
    """Something that stands on the tape, from hour to hour (9.5 is half past nine)."""

    start: float
    end: float
    name: str = ""


@dataclass(frozen=True, slots=True)
class Tape(Painter):
    """The tape of 7 to 23 hours, torn off at `now` (in hours). Box: TAPE_BOX.

    `cost` is what was spent just now, in hours: it stays as a brick piece left of the tear, with `cost_text`.
    """

    reach = 8
    now: float
    plans: tuple[Plan, ...] = ()
    cost: float = 0.0
    cost_text: str = ""

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        hour = box.w / (LAST_HOUR - FIRST_HOUR)
        canvas.fill(Box(box.x, box.bottom - 2, box.w, 2), TAPE_GONE)
        now = min(max(self.now, FIRST_HOUR), LAST_HOUR)
        tear = (now - FIRST_HOUR) * hour
        wide = Box(box.x, box.y, box.w + 10, box.h)
        canvas.vector(wide, self._paper(box, tear) + self._ticks(box, hour, tear) + self._hatches(box, hour, tear))
        self._hours(canvas, box, hour, now)
        for plan in self.plans:
            self._name(canvas, box, hour, tear, plan)
        if self.cost > 0:
            self._spent(canvas, box, hour, tear)

    def _paper(self, box: Box, tear: float) -> str:
        stops = "".join(f'<stop offset="{at}" stop-color="{colour}"/>' for at, colour in TAPE)
        gradient = f'<linearGradient id="d" gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="{box.w}" y2="0">'
        edge = " ".join(f"L{x:.2f} {y:.2f}" for x, y in torn(tear, box.h, box.w)[1:])
        return (
            f"<defs>{gradient}{stops}</linearGradient></defs>"
            f'<path d="M{tear:.2f} 0 {edge} L{box.w} {box.h} L{box.w} 0 Z" fill="url(#d)"/>'
        )

    def _ticks(self, box: Box, hour: float, tear: float) -> str:
        marks = []
        for quarter in range((LAST_HOUR - FIRST_HOUR) * 4 + 1):
            x = quarter * hour / 4
            if x < tear + 5 or any(self._covers(plan, x / hour + FIRST_HOUR) for plan in self.plans):
                continue
            whole = quarter % 4 == 0
            size = (16 if quarter % 8 == 0 else 10) if whole else 6
            look = 'stroke-width="1.5"' if whole else 'stroke-width="1" stroke-opacity="0.5"'
            marks.append(f'<path d="M{x:.2f} {box.h - size} V{box.h}" stroke="{INK_SOFT}" {look}/>')
        return "".join(marks)

    @staticmethod
    def _covers(plan: Plan, hour: float) -> bool:
        return plan.start < hour < plan.end

    def _hatches(self, box: Box, hour: float, tear: float) -> str:
        return "".join(_hatch(*self._span(plan, hour, tear), box.h) for plan in self.plans)

    @staticmethod
    def _span(plan: Plan, hour: float, tear: float) -> tuple[float, float]:
        """Where the plan lies on what is left of the tape."""
        limit = (LAST_HOUR - FIRST_HOUR) * hour
        left = max((plan.start - FIRST_HOUR) * hour, tear + 6 if tear else 0)
        return left, min((plan.end - FIRST_HOUR) * hour, limit)

    def _hours(self, canvas: Canvas, box: Box, hour: float, now: float) -> None:
        for number in range(FIRST_HOUR + 1, LAST_HOUR, 2):
            near = any(plan.start - 0.45 < number < plan.end + 0.45 for plan in self.plans)
            if number > now + 0.6 and not near:
                canvas.text(box.x + (number - FIRST_HOUR) * hour, box.y + 7, str(number), TINY, INK, CENTRE)

    def _name(self, canvas: Canvas, box: Box, hour: float, tear: float, plan: Plan) -> None:
        left, right = self._span(plan, hour, tear)
        if not plan.name or right <= left:
            return
        wide = canvas.ruler.width(plan.name, TINY) + 12
        x = box.x + (left + right - wide) / 2
        canvas.rect(Box(x, box.y + 10, wide, 24), PAPER, 2)
        canvas.text(x + 6, box.y + 22 - canvas.ruler.line_height(TINY) / 2, plan.name, TINY, INK)

    def _spent(self, canvas: Canvas, box: Box, hour: float, tear: float) -> None:
        start = max(0.0, tear - self.cost * hour)
        edge = [*torn(start, box.h, box.w), *reversed(torn(tear, box.h, box.w))]
        canvas.polygon([(box.x + x, box.y + y) for x, y in edge], BRICK)
        wide, top = canvas.ruler.width(self.cost_text, TINY), box.y + 22 - canvas.ruler.line_height(TINY) / 2
        if wide + 12 <= tear - start:
            canvas.text(box.x + (start + tear) / 2, top, self.cost_text, TINY, WHITE, CENTRE)
        elif start > wide + 10:
            canvas.text(box.x + start - 8, top, self.cost_text, TINY, BAR_TEXT, RIGHT)
        else:
            canvas.text(box.x + tear + 12, top, self.cost_text, TINY, BRICK)


def torn(at: float, height: float, limit: float) -> list[tuple[float, float]]:
    """The torn edge at `at` from the left, from top to bottom; straight at both ends of the tape."""
    rough = 0 if at <= 0 or at >= limit else 1
    return [(at, 0.0)] + [(at + rough * (5 if i % 2 else -4), i * height / 6) for i in range(1, 7)]


def _hatch(left: float, right: float, high: float) -> str:
    """A plan on the tape: slanting lines that end at its edges, and a border."""
    if right <= left:
        return ""
    lines = []
    k = left - high
    while k < right:
        x0, x1 = max(k, left), min(k + high, right)
        if x1 > x0:
            y0, y1 = high - (x0 - k), high - (x1 - k)
            lines.append(f"M{x0:.2f} {y0:.2f} L{x1:.2f} {y1:.2f}")
        k += 9
    box = f'x="{left:.2f}" width="{right - left:.2f}"'
    return (
        f'<rect {box} y="0" height="{high}" fill="{WORRY_KNOWN}"/>'
        f'<path d="{" ".join(lines)}" stroke="{DUSK}" stroke-opacity="0.28" stroke-width="3" fill="none"/>'
        f'<rect {box} y="0.75" height="{high - 1.5}" fill="none" stroke="{DUSK}" stroke-width="1.5"/>'
    )


@dataclass(frozen=True, slots=True)
class BarText(Painter):
    """A line of second text on the bar, such as the pace."""

    reach = 4
    text: str

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        high = canvas.ruler.line_height(SMALL)
        canvas.text(box.x, box.y + (box.h - high) / 2, self.text, SMALL, BAR_SECOND)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        return ruler.width(self.text, SMALL) + 1, ruler.line_height(SMALL)
