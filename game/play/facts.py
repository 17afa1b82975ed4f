"""What the words of a condition mean in the hour: the one place where scenario text asks the state something.

A condition is turned into a test once and kept with the world, because a machine player asks thousands. It knows
which fields of the state it reads, and answers as before while those are as before: most of a state stays the same
from step to step, and what changes is replaced and never mutated.
"""

from collections.abc import Callable, Iterator
from datetime import datetime, time, timedelta
from operator import attrgetter

from game.core.days import ONE_DAY, public_holidays
from game.play.headspace import free
from game.play.remember import remembering
from game.play.state import Bond, Case, Debt, State
from game.play.time import TICKS_A_DAY, TICKS_AN_HOUR
from game.play.world import Test, World
from game.scenario.agenda import Office
from game.scenario.condition import ALWAYS, All, Any, Ask, Compare, Condition, Not, days_ago, time_in
from game.scenario.ladder import RUNGS
from game.scenario.scenario import Scenario
from game.scenario.weeks import author_id

Question = Callable[[Scenario, str], Test]
"""A word of a condition: from the scenario and a name to a test."""
EVENING = time(18)
_CENTS = 100
EVENING_TICKS = EVENING.hour * TICKS_AN_HOUR


def holds(world: World, state: State, condition: Condition) -> bool:
    """Whether a condition of the scenario holds now."""
    if condition is ALWAYS:
        return True
    test = world.tests.get(id(condition))
    if test is None:
        test = world.tests[id(condition)] = remembering(as_test(world, condition), reads(condition))
    return test(state)


def asks(condition: Condition) -> Iterator[Ask | Compare]:
    """The single questions that a condition is made of."""
    match condition:
        case Ask() | Compare():
            yield condition
        case Not(part):
            yield from asks(part)
        case All(parts) | Any(parts):
            for part in parts:
                yield from asks(part)


def reads(condition: Condition) -> frozenset[str]:
    """The fields of the state that a condition asks about."""
    words = (one.word if isinstance(one, Ask) else one.quantity for one in asks(condition))
    return frozenset(field for word in words for field in _READS[word])


def as_test(world: World, condition: Condition) -> Test:
    """The condition, ready to be asked of any state of this world."""
    match condition:
        case Ask(word, name):
            return _QUESTIONS[word](world.scenario, name)
        case Compare(quantity) if quantity in _QUANTITIES:
            count = _QUANTITIES[quantity]
            return lambda state: condition.holds(count(state))
        case Compare():
            return lambda state: condition.holds(free(world, state))
        case Not(part):
            inner = as_test(world, part)
            return lambda state: not inner(state)
        case All(parts):
            every = tuple(as_test(world, part) for part in sorted(parts, key=_is_timed))
            return lambda state: not _one_is(False, every, state)
        case Any(parts):
            some = tuple(as_test(world, part) for part in sorted(parts, key=_is_timed))
            return lambda state: _one_is(True, some, state)


def _is_timed(condition: Condition) -> bool:
    """What the clock changes is asked last: mostly the rest has decided by then."""
    return "now" in reads(condition)


def _one_is(answer: bool, tests: tuple[Test, ...], state: State) -> bool:
    """A loop and no generator, because this is asked more often than anything else."""
    for test in tests:  # noqa: SIM110
        if test(state) is answer:
            return True
    return False


def is_open(office: Office, moment: datetime) -> bool:
    """Whether its telephone is answered at this moment, or its counter is open; on a public holiday it is not."""
    if moment.date() in public_holidays(moment.year):
        return False
    return _closes(office, moment) is not None


def is_open_for(office: Office, moment: datetime, minutes: int) -> bool:
    """Whether it is open from this moment on for so many minutes; to its closing time is in time."""
    closes = _closes(office, moment) if is_open(office, moment) else None
    return closes is not None and moment + timedelta(minutes=minutes) <= datetime.combine(moment.date(), closes)


def next_change(office: Office, moment: datetime) -> datetime | None:
    """When it shuts, if it is open now; otherwise when it opens, if it does within a fortnight."""
    if is_open(office, moment):
        closes = _closes(office, moment)
        return datetime.combine(moment.date(), closes) if closes else None
    days = (moment.date() + n * ONE_DAY for n in range(_FORTNIGHT))
    opens = (datetime.combine(day, opens) for day in days for opens, _ in office.openings(day))
    return min((one for one in opens if one > moment and is_open(office, one)), default=None)


_FORTNIGHT = 15


def opened_minutes_ago(office: Office, moment: datetime) -> int | None:
    """How long it has been open in this stretch; None when it is shut."""
    opens = min((opens for opens, _ in _open_now(office, moment)), default=None)
    since = moment - datetime.combine(moment.date(), opens) if opens else None
    return int(since.total_seconds()) // 60 if since is not None and is_open(office, moment) else None


def _closes(office: Office, moment: datetime) -> time | None:
    """When the stretch ends in which it is open now, if it is."""
    return max((closes for _, closes in _open_now(office, moment)), default=None)


def _open_now(office: Office, moment: datetime) -> list[tuple[time, time]]:
    """The stretches of its day in which this moment falls."""
    day, now = moment.date(), moment.time()
    return [(opens, closes) for opens, closes in office.openings(day) if opens <= now < closes]


def happening(state: State, chance: str) -> bool:
    """Whether a chance was drawn and is not over."""
    return any(one.chance == chance and one.begins <= state.now < one.ends for one in state.happened)


# --- what each word of `condition.QUESTIONS` asks ---


def _debt(is_so: Callable[[Debt], bool]) -> Question:
    """Whether it is so of this bill, or of any debt that this debit left behind."""

    def ask(scenario: Scenario, name: str) -> Test:
        return remembering(
            lambda state: any(is_so(debt) for id, debt in state.debts.items() if is_of(id, name)), ("debts",)
        )

    return ask


def _rung(scenario: Scenario, name: str) -> Test:
    debt, _slash, rung = name.partition("/")
    reached = frozenset(RUNGS[RUNGS.index(rung) :])
    return _debt(lambda one: one.left > 0 and one.rung in reached)(scenario, debt)


def _weeks(state: State) -> int:
    level, weeks = state.ate
    return weeks if level == state.eating else 0


_QUANTITIES: dict[str, Callable[[State], int]] = {
    "balance": lambda state: state.balance // _CENTS,
    "cash": lambda state: state.cash // _CENTS,
    "debts": lambda state: sum(debt.left for debt in state.debts.values()) // _CENTS,
    "weeks": _weeks,
}
"""Those that a state alone knows; amounts in whole euros."""


def _office(scenario: Scenario, name: str) -> Test:
    office = scenario.offices[name]
    return lambda state: is_open(office, scenario.moment(state.now))


def _moment(_: Scenario, name: str) -> Test:
    return lambda state: name in (state.moment, author_id(state.moment))


def _ill(scenario: Scenario, name: str) -> Test:
    theirs = tuple(chance.id for chance in scenario.chances.values() if chance.person == name)
    return lambda state: any(happening(state, chance) for chance in theirs)


def _after(scenario: Scenario, text: str) -> Test:
    since = scenario.ticks(time_in(scenario.file.start.year, text))
    return lambda state: state.now >= since


def _ago(scenario: Scenario, text: str) -> Test:
    days, name = days_ago(text)

    def ask(state: State) -> bool:
        since = state.chosen.get(name, state.came.get(name))
        return since is not None and state.now - since >= days * TICKS_A_DAY

    return ask


def _bond(is_so: Callable[[Bond], bool]) -> Question:
    """Whether it is so between her and this person; of somebody with whom nothing changed, it is not."""

    def ask(_: Scenario, name: str) -> Test:
        return lambda state: name in state.bonds and is_so(state.bonds[name])

    return ask


def _letter(there: Callable[[State, str], bool], field: str) -> Question:
    """A question about one letter; of a letter that cases send, whether it is so of any that was sent. `field` is
    where the letters stand that it asks about."""
    among = attrgetter(field)

    def ask(scenario: Scenario, name: str) -> Test:
        if not scenario.is_template(name):
            return lambda state: there(state, name)
        sent = f"{name}."
        return remembering(
            lambda state: any(id.startswith(sent) and there(state, id) for id in among(state)), (field,)
        )

    return ask


def _offer(field: str) -> Question:
    """An offer that was taken or tried; of a letter that cases send, of any that was sent."""
    among = attrgetter(field)

    def ask(scenario: Scenario, name: str) -> Test:
        kind, _, rest = name.partition("/")
        letter, _, option = rest.partition("/")
        if kind != "letter" or not scenario.is_template(letter):
            return lambda state: name in among(state)
        start, end = f"letter/{letter}.", f"/{option}"
        return remembering(
            lambda state: any(id.startswith(start) and id.endswith(end) for id in among(state)), (field,)
        )

    return ask


def _lies(*spots: str) -> Question:
    """Whether it lies in one of these places; anywhere, when none is named."""
    if not spots:
        return _letter(lambda state, id: id in state.letters, "letters")
    return _letter(lambda state, id: state.letters.get(id) in spots, "letters")


def _case(is_so: Callable[[Case], bool]) -> Question:
    """Whether it is so of a case of this procedure, or of the one case with this id."""

    def ask(scenario: Scenario, name: str) -> Test:
        return remembering(
            lambda state: any(is_so(case) and is_of(id, name) for id, case in state.cases.items()), ("cases",)
        )

    return ask


def _stage(*stages: str) -> Question:
    return _case(lambda case: case.stage in stages)


def is_of(id: str, name: str) -> bool:
    """Whether this letter or case is the one with that name, or made from it."""
    return id == name or id.startswith(f"{name}.")


_QUESTIONS: dict[str, Question] = {
    "arrived": _lies(),
    "read": _letter(lambda state, id: id in state.read, "read"),
    "filed": _lies("folder"),
    "thrown": _lies("bin"),
    "asked": _letter(lambda state, id: id in state.asked, "asked"),
    "due": _case(lambda case: case.stage in {"open", "late"} and case.waits is None),
    "sent": _case(lambda case: case.stage in {"handling", "deciding"} or case.waits is not None),
    "incomplete": _case(lambda case: case.stage == "incomplete" and case.waits is None),
    "suspended": _stage("suspended"),
    "withdrawn": _stage("withdrawn"),
    "granted": _stage("granted"),
    "refused": _stage("refused", "not_processed"),
    "objected": _case(lambda case: case.objection == "lodged"),
    "paid": lambda _, name: lambda state: name in state.debts and not state.debts[name].left,
    "partly": _debt(lambda debt: bool(debt.paid and debt.left)),
    "owed": _debt(lambda debt: debt.left > 0),
    "terms": _debt(lambda debt: debt.plan is not None),
    "broken": _debt(lambda debt: debt.broken and debt.left > 0),
    "rung": _rung,
    "bounced": lambda _, name: lambda state: name in state.refused,
    "owes": lambda _, name: lambda state: any(one.person == name and one.left for one in state.debts.values()),
    "chosen": _offer("chosen"),
    "tried": _offer("tried"),
    "knows": lambda _, name: lambda state: name in state.knows,
    "flag": lambda _, name: lambda state: name in state.flags,
    "office": _office,
    "moment": _moment,
    "happening": lambda _, name: lambda state: happening(state, name),
    "ill": _ill,
    "eats": lambda _, name: lambda state: state.eating == name,
    "seen": lambda _, name: lambda state: state.scenes.get(name) in {"begun", "over"},
    "got": lambda _, name: lambda state: name in state.messages,
    "after": _after,
    "ago": _ago,
    "owe": _bond(lambda bond: bond.owed > 0),
    "close": _bond(lambda bond: bond.near > 0),
    "distant": _bond(lambda bond: bond.near < 0),
    "good_at": lambda scenario, name: lambda _: name in scenario.strengths,
    "slept": lambda _, name: lambda state: state.night == name,
    "dialled": lambda _, name: lambda state: f"line/{name}" in state.contacts,
    "spoke": lambda _, name: lambda state: name in state.spoke,
    "awaits": lambda _, name: lambda state: name in state.promises,
    "lapsed": lambda _, name: lambda state: name in state.lapsed,
    "missed_call": lambda *_: lambda state: state.looked_at < len(state.missed_calls),
    "evening": lambda *_: lambda state: state.now % TICKS_A_DAY >= EVENING_TICKS,
    "always": lambda *_: lambda state: True,
}

_READS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("arrived", "filed", "thrown"), ("letters",)),
    **dict.fromkeys(("due", "sent", "incomplete", "suspended", "withdrawn", "granted", "refused"), ("cases",)),
    **dict.fromkeys(("objected",), ("cases",)),
    **dict.fromkeys(("paid", "partly", "owed", "terms", "broken", "rung", "owes", "debts"), ("debts",)),
    **dict.fromkeys(("owe", "close", "distant"), ("bonds",)),
    **dict.fromkeys(("happening", "ill"), ("happened", "now")),
    **dict.fromkeys(("office", "after", "evening"), ("now",)),
    **dict.fromkeys(("good_at", "always"), ()),
    "read": ("read",),
    "asked": ("asked",),
    "bounced": ("refused",),
    "chosen": ("chosen",),
    "tried": ("tried",),
    "knows": ("knows",),
    "flag": ("flags",),
    "moment": ("moment",),
    "eats": ("eating",),
    "seen": ("scenes",),
    "got": ("messages",),
    "ago": ("chosen", "came", "now"),
    "slept": ("night",),
    "dialled": ("contacts",),
    "spoke": ("spoke",),
    "awaits": ("promises",),
    "lapsed": ("lapsed",),
    "missed_call": ("looked_at", "missed_calls"),
    "balance": ("balance",),
    "cash": ("cash",),
    "weeks": ("ate", "eating"),
    "free": ("worries", "relief", "now"),
}
"""The fields of the state that each word and each quantity reads; tests/play/test_facts.py holds them to it."""
