"""Words against the clock, and the beat sheet: what of game.md, "Minute by minute", is certain without playing.

Only what comes by itself is counted, so this is the least that an evening shows; what players really meet, and
when something they did first comes back to them, is for machine players to say.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta

from game.core.diagnostics import Diagnostic, Place, finding
from game.core.text import Text
from game.scenario import weeks
from game.scenario.condition import ALWAYS
from game.scenario.model import ScenarioFile
from game.scenario.option import Option
from game.scenario.post import Letter, PostFile
from game.scenario.scenes import Message, Scene, ScenesFile
from game.scenario.walk import Where, walk

At = Callable[[str, Where], Place]

READERS = (250, 200, 150)
"""Words a minute: a quick reader, a usual one, a slow one."""
WORDS_AN_HOUR = 5500
"""What one run of an hour meets at most."""
LETTER_MINUTES, PHONE_MINUTES = 30, 60
"""Game minutes that go by in a play minute over a letter, and over the phone: those of `play.time.RATE`."""
BETWEEN_SECONDS = 8
"""The lines between two moments, in play seconds."""
A_WEEK = 3
"""A week is at least so many moments at the table."""
LEAST_MINUTES = 10
"""What is shorter than this is an example or a test, and has no beats to keep."""


def check(file: ScenarioFile, post: PostFile, scenes: ScenesFile, at: At) -> Iterator[Diagnostic]:
    """Everything about pace."""
    table = at_the_table(file)
    if not table:
        return
    yield from _weeks(file, post, scenes, table, at("scenario", ("moments",)))
    yield from _run(file, post, scenes, at("scenario", ("minutes",)))
    if file.minutes >= LEAST_MINUTES:
        yield from _beats(file, post, scenes, table, at("scenario", ("moments", 0, "id")))


def at_the_table(file: ScenarioFile) -> list[tuple[datetime, datetime]]:
    """The stretches at the table that no certain plan takes, in order."""
    stretches = [
        (one.begins, one.ends) for one in weeks.moments(file).values() if one.of.when == ALWAYS
    ]  # fmt: skip
    for plan in weeks.plans(file).values():
        if plan.of.when == ALWAYS:
            stretches = [left for one in stretches for left in _without(one, (plan.leaves, plan.returns))]
    return sorted(stretches)


def _without(
    one: tuple[datetime, datetime], taken: tuple[datetime, datetime]
) -> Iterator[tuple[datetime, datetime]]:
    if taken[1] <= one[0] or one[1] <= taken[0]:
        yield one
        return
    if one[0] < taken[0]:
        yield one[0], taken[0]
    if taken[1] < one[1]:
        yield taken[1], one[1]


# --- words -----------------------------------------------------------------------------------------------------


def _words(*texts: Text | None) -> int:
    return sum(len(text.source.split()) for text in texts if text)


def letter_words(letter: Letter) -> int:
    """The words on the paper itself."""
    return _words(letter.subject, *(value for _, value in walk(letter.body) if isinstance(value, Text)))


def message_words(message: Message) -> int:
    """The words of a message and of its answers."""
    return _words(message.text, *(option.text for option in message.options))


def opening_words(scene: Scene) -> int:
    """The words with which a scene begins, and what can be answered to them."""
    first = scene.nodes[0]
    return _words(*(said for turn in first.turns for said in (turn.line, turn.aside)), *_says(first.options))


def _says(options: Sequence[Option]) -> Iterator[Text]:
    return (option.text for option in options if option.when == ALWAYS)


def _comes(letter: Letter) -> bool:
    return letter.arrives is not None and letter.when == ALWAYS


def _weeks(
    file: ScenarioFile, post: PostFile, scenes: ScenesFile, table: list[tuple[datetime, datetime]], place: Place
) -> Iterator[Diagnostic]:
    """Post and messages of a week beside the hours at its table; scenes stop the clock."""
    monday = weeks.monday_of(table[0][0].date())
    have, paper, phone = defaultdict[int, int](int), defaultdict[int, int](int), defaultdict[int, int](int)
    for begins, ends in table:
        have[(begins.date() - monday).days // 7] += int((ends - begins).total_seconds()) // 60
    for letter in filter(_comes, post.letters):
        if letter.arrives:
            paper[max(0, (letter.arrives.date() - monday).days // 7)] += letter_words(letter)
    for message in scenes.messages:
        if message.when == ALWAYS:
            phone[max(0, (message.arrives.date() - monday).days // 7)] += message_words(message)
    for week in sorted(have):
        for reader in READERS:
            need = (paper[week] * LETTER_MINUTES + phone[week] * PHONE_MINUTES) // reader
            if need > have[week]:
                words = paper[week] + phone[week]
                said = {"words": words, "need": need, "reader": reader, "have": have[week]}
                yield finding("SC050", place, week=file.week + week, **said)
                break


def _run(file: ScenarioFile, post: PostFile, scenes: ScenesFile, place: Place) -> Iterator[Diagnostic]:
    """What everybody meets, beside what goes into the minutes that the scenario says it takes."""
    most = file.minutes * WORDS_AN_HOUR // 60
    words = sum(map(letter_words, filter(_comes, post.letters)))
    words += sum(message_words(one) for one in scenes.messages if one.when == ALWAYS)
    words += sum(opening_words(one) for one in scenes.scenes if one.at and one.when == ALWAYS)
    if words > most:
        yield finding("SC051", place, words=words, minutes=file.minutes, most=most)


# --- beats -----------------------------------------------------------------------------------------------------


def by(table: list[tuple[datetime, datetime]], seconds: int) -> datetime:
    """How far the agenda can have come after so many play seconds at the table."""
    left = seconds - BETWEEN_SECONDS
    for begins, ends in table:
        minutes = int((ends - begins).total_seconds()) // 60
        if left <= minutes:
            return begins + timedelta(minutes=max(0, left))
        left -= minutes + BETWEEN_SECONDS
    return table[-1][1]


def _beats(
    file: ScenarioFile, post: PostFile, scenes: ScenesFile, table: list[tuple[datetime, datetime]], place: Place
) -> Iterator[Diagnostic]:
    """The first envelope, the first payment by hand, the first struck-through option; one quiet moment a week."""
    envelope, payment, struck = (by(table, seconds) for seconds in (30, 90, 180))
    if not any(_there(one, envelope) and not one.kept and not one.inbox for one in post.letters):
        yield finding("SC052", place, when="0:30", problem="ligt er nog geen envelop")
    arrived = {one.id for one in post.letters if _there(one, payment)}
    if not any(bill.letter in arrived for bill in post.bills):
        yield finding("SC052", place, when="1:30", problem="valt er nog niets zelf te betalen")
    if not any(_can_be_shut(option) for option in _on_show(post, scenes, struck)):
        yield finding("SC052", place, when="3:00", problem="kan er nog geen keuze doorgestreept zijn")
    for week, quiet in _quiet(post, scenes, table).items():
        if not quiet:
            yield finding("SC053", place, week=file.week + week)


def _there(letter: Letter, when: datetime) -> bool:
    return letter.kept or (letter.arrives is not None and letter.arrives <= when)


def _on_show(post: PostFile, scenes: ScenesFile, when: datetime) -> Iterator[Option]:
    """The options that can be in sight by then."""
    for letter in post.letters:
        if _there(letter, when):
            yield from letter.options
    for message in scenes.messages:
        if message.arrives <= when:
            yield from message.options
    for scene in scenes.scenes:
        if scene.at and scene.at <= when:
            yield from (option for node in scene.nodes for option in node.options)


def _can_be_shut(option: Option) -> bool:
    return bool(option.asks or option.needs or option.office or option.travel)


def _quiet(post: PostFile, scenes: ScenesFile, table: list[tuple[datetime, datetime]]) -> dict[int, bool]:
    """By whole week, from 0: whether there is a stretch at the table in which nothing new comes in."""
    monday = weeks.monday_of(table[0][0].date())
    comes = [one.arrives for one in post.letters if one.arrives]
    comes += [one.arrives for one in scenes.messages]
    comes += [one.at for one in scenes.scenes if one.at and one.comes == "table"]
    quiet = defaultdict[int, list[bool]](list)
    for begins, ends in table:
        quiet[(begins.date() - monday).days // 7].append(not any(begins <= one < ends for one in comes))
    return {week: any(each) for week, each in quiet.items() if len(each) >= A_WEEK}
