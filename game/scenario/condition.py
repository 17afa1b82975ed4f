"""The closed grammar of conditions: what a scenario may ask about the state, and nothing else.

    read(schatting) and not (paid(zwemles) or free >= 4)

A condition is text in a scenario file, written by strangers. It is parsed here into a small tree, never
evaluated as code; its length and depth are bounded, so that its cost is too. What a word means in the hour
is decided in `play.facts`; which words exist, and which kind of id each takes, is decided here.
"""

import operator
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from game.core.diagnostics import suggestion
from game.core.fields import parse_moment

LONGEST = 400
DEEPEST = 20


class Kind(StrEnum):
    """What an argument names, so that the checker can look it up."""

    LETTER = "letter"
    BILL = "bill"
    OFFER = "offer"
    KNOWLEDGE = "knowledge"
    FLAG = "flag"
    OFFICE = "office"
    MOMENT = "moment"
    LEVEL = "level"
    SCENE = "scene"
    MESSAGE = "message"
    TIME = "time"
    PROCEDURE = "procedure"
    CHANCE = "chance"
    PERSON = "person"
    DEBT = "debt"
    RUNG = "rung"
    DEBIT = "debit"
    STRENGTH = "strength"
    NIGHT = "night"
    AGO = "ago"
    LINE = "line"
    DESK = "desk"
    CALL_BACK = "call_back"


QUESTIONS: dict[str, Kind | None] = {
    "arrived": Kind.LETTER,  # it lies on the mat or anywhere after that
    "read": Kind.LETTER,  # it was opened at least once
    "filed": Kind.LETTER,  # it is in the folder
    "thrown": Kind.LETTER,  # it was thrown away
    "paid": Kind.BILL,  # nothing is left of it
    "partly": Kind.BILL,  # something was paid, something is left
    "owed": Kind.DEBT,  # something is open of this bill, or of this debit that bounced
    "terms": Kind.DEBT,  # terms were agreed for it, and run
    "broken": Kind.DEBT,  # terms for it ended because one was missed
    "rung": Kind.RUNG,  # it is open and has come so far up the ladder, or further: rung(zwemles/collection)
    "bounced": Kind.DEBIT,  # the last time it went the bank refused it; of the food: bounced(groceries)
    "owes": Kind.PERSON,  # something is to be given back to this person
    "chosen": Kind.OFFER,  # the option was taken
    "tried": Kind.OFFER,  # the option was struck through and tried
    "knows": Kind.KNOWLEDGE,
    "flag": Kind.FLAG,
    "office": Kind.OFFICE,  # its telephone is answered now
    "moment": Kind.MOMENT,  # the moment at the table is this one, or one of its days: maandag.2026-10-12
    "eats": Kind.LEVEL,
    "seen": Kind.SCENE,  # the scene has begun
    "got": Kind.MESSAGE,  # the message came in
    "due": Kind.PROCEDURE,  # its form lies ready and was not handed in
    "sent": Kind.PROCEDURE,  # handed in whole, and nothing was heard of it yet
    "incomplete": Kind.PROCEDURE,  # papers are missing
    "suspended": Kind.PROCEDURE,
    "withdrawn": Kind.PROCEDURE,
    "granted": Kind.PROCEDURE,
    "refused": Kind.PROCEDURE,
    "objected": Kind.PROCEDURE,  # an objection waits for its answer
    "asked": Kind.LETTER,  # it was asked for again, and is on its way
    "after": Kind.TIME,  # e.g. after(10-08 12:00), written as month-day hour:minute of the scenario's year
    "happening": Kind.CHANCE,  # it was drawn, and is not over
    "ill": Kind.PERSON,  # some chance about this person is happening
    "owe": Kind.PERSON,  # a favour that was asked of them was not returned yet
    "close": Kind.PERSON,
    "distant": Kind.PERSON,
    "good_at": Kind.STRENGTH,  # it is among the strengths of whom the scenario is about
    "slept": Kind.NIGHT,  # the last night was so: good, ordinary or broken
    "ago": Kind.AGO,  # e.g. ago(3 message/patrick/ja): chosen at least so many days ago; or a letter that came
    "dialled": Kind.LINE,  # its number was rung at least once, whatever came of it
    "spoke": Kind.DESK,  # there was a talk with this desk, by phone or at a counter
    "awaits": Kind.CALL_BACK,  # they would ring back, and it has not lapsed
    "lapsed": Kind.CALL_BACK,  # they rang, got nobody, and stopped
    "missed_call": None,  # the phone shows one that was not looked at
    "evening": None,  # from 18:00
    "always": None,
}
QUANTITIES = {
    "balance": "euros on the account",
    "cash": "euros in the drawer",
    "debts": "euros that are owed, to whomever",
    "weeks": "weeks in a row that the groceries were at the level that is chosen now",
    "free": "free pieces of headspace",
}
_COMPARE: dict[str, Callable[[int, int], bool]] = {
    "<=": operator.le, ">=": operator.ge, "<": operator.lt, ">": operator.gt, "=": operator.eq,
}  # fmt: skip


class ConditionError(ValueError):
    """The text is not a condition: what is wrong; what to do. `offset` is the place in its own text, from 0."""

    code = "SC003"

    def __init__(self, sentence: str, column: int, word: str = "") -> None:
        advice = suggestion(word, (*QUESTIONS, *QUANTITIES)) if word else "vergelijk met read(brief) and free >= 4"
        super().__init__(f"{sentence}; {advice}")
        self.offset = column - 1


@dataclass(frozen=True, slots=True)
class Ask:
    """One question about the state: `read(schatting)`."""

    word: str
    argument: str
    column: int


@dataclass(frozen=True, slots=True)
class Compare:
    """One quantity beside a number: `free >= 4`; money in whole euros."""

    quantity: str
    sign: str
    number: int

    def holds(self, value: int) -> bool:
        return _COMPARE[self.sign](value, self.number)


@dataclass(frozen=True, slots=True)
class Not:
    part: "Condition"


@dataclass(frozen=True, slots=True)
class All:
    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class Any:
    parts: tuple["Condition", ...]


Condition = Ask | Compare | Not | All | Any
ALWAYS: Condition = All(())


NIGHTS = ("good", "ordinary", "broken")
"""The three kinds of night."""
_AGO = re.compile(r"(\d{1,3}) +(\S+)")


def days_ago(text: str) -> tuple[int, str]:
    """The days and the name in `ago(3 message/patrick/ja)`. Raises ValueError when it is none."""
    if not (found := _AGO.fullmatch(text)):
        raise ValueError(f"'{text}' is geen aantal dagen met een naam")
    return int(found[1]), found[2]


_WITH_YEAR = re.compile(r"\d{4}-")


def time_in(year: int, text: str) -> datetime:
    """The moment that `after(10-08 12:00)` names, in the scenario's first year, or `after(2027-01-08 12:00)`.

    Raises ValueError when it is none.
    """
    return parse_moment(text if _WITH_YEAR.match(text) else f"{year}-{text}")


def questions(condition: Condition) -> Iterator[Ask]:
    """Every question in it, for the checker to look up its id."""
    match condition:
        case Ask():
            yield condition
        case Not(part):
            yield from questions(part)
        case All(parts) | Any(parts):
            for part in parts:
                yield from questions(part)
        case Compare():
            return


def parse(text: str) -> Condition:
    """Read a condition; ConditionError says where and what."""
    if len(text) > LONGEST:
        raise ConditionError(f"de voorwaarde is langer dan {LONGEST} tekens", 1)
    reader = _Reader(list(_tokens(text)), len(text) + 1)
    condition = reader.either(0)
    if reader.peek():
        raise ConditionError(f"na een hele voorwaarde volgt nog '{reader.peek()}'", reader.column)
    return condition


_TOKEN = re.compile(r"\s*(?:(?P<word>[a-z][a-z0-9_/]*)|(?P<number>-?\d+)|(?P<sign><=|>=|<|>|=)|(?P<bracket>[()]))")
_ARGUMENT = re.compile(r"\s*([a-z0-9_/.: -]*?)\s*\)")


def _tokens(text: str) -> Iterator[tuple[str, int]]:
    """Words, numbers, signs and brackets with their columns; an argument in brackets is one token."""
    at, word = 0, ""
    while text[at:].strip():
        if word in QUESTIONS and QUESTIONS[word] and (start := re.compile(r"\s*\(").match(text, at)):
            inner = _ARGUMENT.match(text, start.end())
            if not inner:
                raise ConditionError(f"'{word}(' wordt niet gesloten met ')'", start.end())
            yield "(" + inner.group(1), start.end() + 1
            at, word = inner.end(), ""
            continue
        found = _TOKEN.match(text, at)
        if not found:
            gap = len(text[at:]) - len(text[at:].lstrip())
            raise ConditionError(f"'{text[at + gap]}' hoort niet in een voorwaarde", at + gap + 1)
        word = found.group().strip()
        yield word, found.end() - len(word) + 1
        at = found.end()


class _Reader:
    """Recursive descent over the tokens: or, and, not, a bracket or one question."""

    def __init__(self, tokens: list[tuple[str, int]], end: int) -> None:
        self._tokens, self._at, self._end = tokens, 0, end

    @property
    def column(self) -> int:
        return self._tokens[self._at][1] if self._at < len(self._tokens) else self._end

    def peek(self) -> str:
        return self._tokens[self._at][0] if self._at < len(self._tokens) else ""

    def take(self) -> str:
        token = self.peek()
        self._at += 1
        return token

    def either(self, depth: int) -> Condition:
        parts = [self.both(depth)]
        while self.peek() == "or":
            self.take()
            parts.append(self.both(depth))
        return parts[0] if len(parts) == 1 else Any(tuple(parts))

    def both(self, depth: int) -> Condition:
        parts = [self.single(depth)]
        while self.peek() == "and":
            self.take()
            parts.append(self.single(depth))
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    def single(self, depth: int) -> Condition:
        if depth > DEEPEST:
            raise ConditionError(f"haakjes en 'not' zitten dieper dan {DEEPEST} lagen", self.column)
        column, token = self.column, self.take()
        if token == "not":
            return Not(self.single(depth + 1))
        if token == "(":
            inner = self.either(depth + 1)
            if self.take() != ")":
                raise ConditionError("hier ontbreekt een ')'", self._tokens[-1][1])
            return inner
        if token in QUANTITIES:
            return self._comparison(token)
        if token in QUESTIONS:
            return self._question(token, column)
        raise ConditionError(_not_a_word(token), column, token)

    def _comparison(self, quantity: str) -> Compare:
        column, sign = self.column, self.take()
        if sign not in _COMPARE:
            raise ConditionError(f"na '{quantity}' hoort een van < <= = >= >", column)
        column, number = self.column, self.take()
        if not re.fullmatch(r"-?\d{1,7}", number):
            raise ConditionError(f"na '{quantity} {sign}' hoort een heel getal", column)
        return Compare(quantity, sign, int(number))

    def _question(self, word: str, column: int) -> Ask:
        if QUESTIONS[word] is None:
            return Ask(word, "", column)
        argument = self.take()
        if not argument.startswith("(") or len(argument) == 1:
            raise ConditionError(f"'{word}' vraagt een naam tussen haakjes, zoals {word}(naam)", column)
        return Ask(word, argument[1:], column)


def _not_a_word(token: str) -> str:
    return f"'{token}' is geen voorwaarde" if token else "de voorwaarde houdt te vroeg op"
