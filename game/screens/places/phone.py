"""The phone, large: who wrote what and what was answered, and beside it the answers that can still be given."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.core.text import Money
from game.scenario.scenes import Message
from game.screens.glance import Glance
from game.screens.i18n import _
from game.screens.parts import apps, bank, call, calling, headspace, sheet, sms
from game.screens.parts.fitted import fitting
from game.screens.parts.options import options
from game.screens.toolkit import LEFT, RIGHT, Box, Canvas, Flow, Mood, Painter, Role, Ruler, Type, Widget
from game.screens.toolkit import type as types
from game.screens.toolkit.painters.words import Words
from game.screens.toolkit.palette import (
    BANK,
    BANK_SECOND,
    INK,
    INK_SOFT,
    POST_INK,
    POST_LINE,
    POST_SECOND,
    SPEECH,
    WHITE,
)

PHONE_X, PHONE_Y = 60.0, 84.0
ANSWERS = Box(440, 76, 648, 676)
_HIGH_IN_A_CALL = 620.0
CUP = (1228.0, 470.0)
_PAD = 30.0


def phone(seen: Glance) -> Widget:
    """The messages, the balance in passing, and what can be answered."""
    case, screen = bank.handset("phone/case", PHONE_X, PHONE_Y)
    things = (
        case,
        _top(seen, screen),
        *apps.apps(seen, Box(screen.x, screen.y + 96, screen.w, apps.height(seen))),
        _messages(seen, screen),
        *_answers(seen),
        headspace.cup(seen, CUP[0], CUP[1], 84),
        headspace.label(seen, Box(1080, CUP[1] + 118, 264)),
        sheet.door(seen),
    )
    return sheet.on_wood(seen, "phone", seen.text(_("De telefoon")), things)


def _top(seen: Glance, screen: Box) -> Widget:
    """The balance: a glance at the bank app, without opening it."""
    account = seen.scenario.file.account
    name, sum = seen.text(account.bank), seen.say.money(seen.state.balance)
    room = seen.text(_("rood staan tot {sum}"), sum=Money(account.overdraft))
    paint = Balance(seen.say.clock(seen.moment), name, sum)
    box = Box(screen.x, screen.y, screen.w, 96)
    return Widget("phone/balance", Role.STATUS, name, sum, room, box=box, paint=paint)


# --- what was written --------------------------------------------------------------------------------------------


def _messages(seen: Glance, screen: Box) -> Widget:
    children = (*_code(seen), *_newest(seen), *_earlier(seen))
    top = 96 + apps.height(seen)
    return Widget(
        "phone/messages",
        Role.LIST,
        seen.text(_("Berichten")),
        box=screen.inset(0, top, 0, 20),
        flow=Flow(gap=8, pad=(16, 10, 24, 16), scroll=True, fade="#F4F6F8"),
        children=children or (_nothing(seen),),
    )


def _code(seen: Glance) -> Iterator[Widget]:
    """The code of a site, among the messages as long as it holds."""
    code = seen.state.code
    if code and sms.is_valid(seen, code):
        told, number, time = sms.about(seen, code), sms.digits(code), sms.left(seen, code)
        text = seen.text(_("{what}: {code}"), what=told, code=number)
        name = seen.text(sms.site_of(seen, code).name)
        yield Widget("phone/code/from", Role.HEADING, name, level=3, paint=Words(name, _NAME, POST_INK))
        yield Widget("phone/code", Role.LIST_ITEM, name, text, time, paint=Bubble(text, time))


def _nothing(seen: Glance) -> Widget:
    words = seen.text(_("Geen berichten."))
    return Widget("phone/empty", Role.TEXT, words, paint=Words(words, types.SMALL, POST_SECOND))


def _here(seen: Glance) -> list[Message]:
    """The messages that came, in the order in which they came."""
    came = [seen.scenario.messages[id] for id in seen.state.messages]
    return sorted(came, key=lambda message: message.arrives)


def _senders(seen: Glance) -> list[str]:
    """With whom she had the last word, or they with her, stands first."""
    last = sorted(_here(seen), key=lambda message: _touched(seen, message), reverse=True)
    return list(dict.fromkeys(seen.text(message.sender) for message in last))


def _touched(seen: Glance, message: Message) -> int:
    """When it was answered; until then, when it came."""
    answered = (seen.state.chosen.get(f"message/{message.id}/{option.id}") for option in message.options)
    return next((at for at in answered if at is not None), seen.scenario.ticks(message.arrives))


def _of(seen: Glance, sender: str) -> list[Message]:
    return [message for message in _here(seen) if seen.text(message.sender) == sender]


def _newest(seen: Glance) -> Iterator[Widget]:
    """Of everybody what they wrote last, so that nothing new lies out of sight under an older talk."""
    for sender in _senders(seen):
        last = _of(seen, sender)[-1]
        yield Widget(f"phone/from/{last.id}", Role.HEADING, sender, level=3, paint=Words(sender, _NAME, POST_INK))
        yield from _said(seen, last, sender)


def _earlier(seen: Glance) -> Iterator[Widget]:
    """What the same people wrote before, in the order in which it was said."""
    for sender in _senders(seen):
        *earlier, _last = _of(seen, sender)
        if earlier:
            name = seen.text(_("Eerder, {who}"), who=sender)
            paint = Words(name, _NAME, POST_SECOND)
            yield Widget(f"phone/before/{earlier[0].id}", Role.HEADING, name, level=3, paint=paint)
        for message in earlier:
            yield from _said(seen, message, sender)


def _said(seen: Glance, message: Message, sender: str) -> Iterator[Widget]:
    """What came, then what was answered; or what they wrote when no answer came."""
    text, new = seen.text(message.text), _is_new(seen, message)
    time = calling.day_and_time(seen, message.arrives)
    time = seen.text(_("nieuw · {time}"), time=time) if new else time
    yield _bubble(f"phone/message/{message.id}", sender, text, time, new=new)
    if answer := _answer(seen, message):
        yield _bubble(f"phone/answer/{message.id}", seen.text(_("jij")), answer, "", mine=True)
    if seen.state.messages[message.id] in {"lapsed", "closed"} and message.lapsed:
        yield _bubble(f"phone/lapsed/{message.id}", sender, seen.text(message.lapsed), "")


def _is_new(seen: Glance, message: Message) -> bool:
    """Whether it came since she sat here last, and nothing was said to it yet."""
    came, how = seen.scenario.ticks(message.arrives), seen.state.messages[message.id]
    return how in {"new", "seen"} and came >= seen.state.since


def _bubble(id: str, who: str, text: str, time: str, mine: bool = False, new: bool = False) -> Widget:
    return Widget(id, Role.LIST_ITEM, who, text, time, paint=Bubble(text, time, mine, new))


def _answer(seen: Glance, message: Message) -> str:
    chosen = (one for one in message.options if f"message/{message.id}/{one.id}" in seen.state.chosen)
    return next((seen.text(option.text) for option in chosen), "")


# --- what can be answered ----------------------------------------------------------------------------------------


def _answers(seen: Glance) -> Iterator[Widget]:
    """For each message that waits: what was asked, and the answers under it."""
    children, key = [], 1
    for message in _here(seen):
        if offers := seen.offers(f"message/{message.id}/"):
            children.append(_card(seen, message))
            children.append(_strips(message, options(seen, offers, key)))
            key += len(offers)
    if loose := calling.loose_ends(seen, key):
        children += _section("phone/thread", seen.text(_("Wat was ik aan het doen?")), loose)
        key += sum(one.command is not None for one in loose)
    ways = (*seen.offers("letter/"), *seen.offers("dial/"), *seen.offers("visit/"))
    children += calling.missed(seen)
    if ways:
        children += _section("phone/calls", seen.text(_("Bellen en langsgaan")), options(seen, ways, key))
        key += len(ways)
    if again := seen.offers("again/"):
        children += _section("phone/again", seen.text(_("Papieren opvragen")), options(seen, again, key))
    yield Widget(
        "phone/answers",
        Role.GROUP,
        box=Box(ANSWERS.x, ANSWERS.y, ANSWERS.w, _HIGH_IN_A_CALL if call.is_on(seen) else ANSWERS.h),
        flow=Flow(gap=12, pad=(12, 16, _PAD, 16), scroll=True),
        children=tuple(children) or (_all_said(seen),),
    )


def _section(id: str, title: str, strips: tuple[Widget, ...]) -> tuple[Widget, Widget]:
    """A heading, and what can be done under it."""
    heading = Widget(id, Role.HEADING, title, paint=calling.Heading(title))
    return heading, Widget(f"{id}/strips", Role.GROUP, flow=Flow(gap=9), children=strips)


def _card(seen: Glance, message: Message) -> Widget:
    sender, text = seen.text(message.sender), seen.text(message.text)
    name = seen.text(_("Antwoord aan {who}"), who=sender)
    return Widget(f"phone/asks/{message.id}", Role.HEADING, name, paint=Asks(sender, text))


def _strips(message: Message, strips: tuple[Widget, ...]) -> Widget:
    return Widget(f"phone/options/{message.id}", Role.GROUP, flow=Flow(gap=9, pad=(0, 0, 0, 18)), children=strips)


def _all_said(seen: Glance) -> Widget:
    words = seen.text(_("Niemand wacht op antwoord."))
    return Widget("phone/all_said", Role.TEXT, words, paint=Asks("", words))


# --- how it looks ------------------------------------------------------------------------------------------------

_NAME = Type(size=types.M, weight=600, leading=1.5)
_TEXT = Type(size=types.S, leading=1.25)
_SUM = Type(types.Face.STORY, size=27, weight=600, leading=1.1)


@dataclass(frozen=True, slots=True)
class Balance(Painter):
    """The top of the screen: the time, the bank, what there is."""

    reach = 0
    hour: str
    bank: str
    sum: str

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        with canvas.clipped(box):
            canvas.rect(Box(box.x, box.y, box.w, box.h + 60), BANK, 26)
        ruler, inner = canvas.ruler, box.inset(20, 14, 20)
        small, large = bank.room_for(ruler, types.SMALL, _SUM, room=box.h - 24)
        line = ruler.line_height(small)
        canvas.text(inner.right, inner.y, self.hour, small, WHITE, RIGHT)
        canvas.text(inner.x, inner.y, self.bank, small, BANK_SECOND)
        canvas.text(inner.x, inner.y + line + 4, self.sum, large, WHITE)


@dataclass(frozen=True, slots=True)
class Bubble(Painter):
    """A message; hers stands at the right on a tint, with the day and the hour under what came in.

    What is `new` has a heavier edge, and its day and hour in bold.
    """

    reach = 4
    text: str
    time: str = ""
    mine: bool = False
    new: bool = False

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        ruler = canvas.ruler
        w, h = ruler.size(self.text, _TEXT, self._room(box.w))
        left = box.right - w - 24 if self.mine else box.x
        ground = Box(left, box.y, w + 24, h + 18)
        edge, wide = (BANK, 3.0) if self.new else (POST_LINE, 1.5)
        canvas.rect(ground, BANK_SECOND if self.mine else WHITE, 12, None if self.mine else edge, wide)
        canvas.paragraph(Box(left + 12, box.y + 9, w + 1), self.text, _TEXT, POST_INK)
        if self.time:
            style, ink = (_TEXT.bold(), BANK) if self.new else (_TEXT, POST_SECOND)
            style = fitting(canvas.ruler, self.time, style, box.w - 4)
            canvas.text(box.x + 4, ground.bottom + 2, self.time, style, ink, LEFT)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        high = ruler.height(self.text, _TEXT, self._room(width)) + 18
        return width, high + (ruler.line_height(_TEXT) + 4 if self.time else 0)

    @staticmethod
    def _room(width: float) -> float:
        return width * 0.94 - 24


@dataclass(frozen=True, slots=True)
class Asks(Painter):
    """What was asked, as speech above its answers."""

    reach = 40
    who: str
    text: str

    def draw(self, canvas: Canvas, box: Box, mood: Mood) -> None:
        sheet.PaperCard(SPEECH).draw(canvas, box, mood)
        inner = box.inset(22, 14, 22)
        high = canvas.paragraph(inner, self.who, types.SMALL, INK_SOFT) if self.who else 0
        canvas.paragraph(inner.moved(0, high), self.text, _ASKED, INK)

    def size(self, ruler: Ruler, width: float) -> tuple[float, float]:
        high = ruler.height(self.who, types.SMALL, width - 44) if self.who else 0
        return width, high + ruler.height(self.text, _ASKED, width - 44) + 30


_ASKED = Type(types.Face.STORY, size=23, weight=400, leading=1.35)
