"""What happened: everything that a player, a letter or the debrief should know. `at` is game time in ticks."""

from dataclasses import dataclass

from game.core.money import Cents
from game.core.text import Value
from game.play.state import Booking, Paper

# --- the table ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class MomentBegan:
    """`after` is the plan that took the first part of it, if one did."""

    at: int
    moment: str
    after: str = ""


@dataclass(frozen=True, slots=True)
class MomentEnded:
    """`by` is 'time' when the agenda interrupted, 'player' after "verder"; `left` is what stayed open.

    `plan` is what took over, when that was a plan with words of its own or one that cut the moment short.
    """

    at: int
    moment: str
    by: str
    left: str = ""
    plan: str = ""


@dataclass(frozen=True, slots=True)
class WeekBegan:
    """Another week than that of the moment before."""

    at: int
    week: int


@dataclass(frozen=True, slots=True)
class TalkBegan:
    """The table stops to talk: this week is over."""

    at: int
    week: int


@dataclass(frozen=True, slots=True)
class PaceSet:
    at: int
    pace: str


@dataclass(frozen=True, slots=True)
class HourEnded:
    """`by` is 'end' when the scenario was played out, 'player' for an early debrief."""

    at: int
    by: str


# --- what was done, and what was shut -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Chose:
    """An option was taken: of a letter, a message, a scene; paying; eating. `free` is headspace at the time."""

    at: int
    offer: str
    free: int


@dataclass(frozen=True, slots=True)
class Attempted:
    """An option that was struck through was tried all the same."""

    at: int
    offer: str
    reason: str
    asks: int
    free: int


@dataclass(frozen=True, slots=True)
class DoorShut:
    """A struck-through option was put before the player. `reason` is head, hour, money, not_known or people."""

    at: int
    offer: str
    reason: str
    asks: int
    free: int


@dataclass(frozen=True, slots=True)
class TimeSpent:
    """Something cost game minutes."""

    at: int
    offer: str
    minutes: int


@dataclass(frozen=True, slots=True)
class CutOff:
    """Something that the moment was too short for."""

    at: int
    offer: str


@dataclass(frozen=True, slots=True)
class Learned:
    at: int
    knowledge: str


# --- the post -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class LetterCame:
    """A paper fell on the mat, came into an inbox, or was made out; `paper` is what stands in it."""

    at: int
    letter: str
    paper: Paper


@dataclass(frozen=True, slots=True)
class LetterRead:
    at: int
    letter: str
    first: bool


@dataclass(frozen=True, slots=True)
class LetterPut:
    """Into the folder, back on the pile, or away."""

    at: int
    letter: str
    spot: str


@dataclass(frozen=True, slots=True)
class PaperAsked:
    """A paper that was thrown away was asked for again."""

    at: int
    letter: str


@dataclass(frozen=True, slots=True)
class DeadlineMet:
    at: int
    deadline: str


@dataclass(frozen=True, slots=True)
class DeadlineMissed:
    at: int
    deadline: str


# --- sites and forms ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class CodeSent:
    """A code came on the phone, to log in at a portal or to sign a form."""

    at: int
    purpose: str


@dataclass(frozen=True, slots=True)
class CodeRefused:
    """`why` is 'wrong', 'expired', or 'spent' when no tries were left."""

    at: int
    purpose: str
    why: str


@dataclass(frozen=True, slots=True)
class LoggedIn:
    at: int
    portal: str


@dataclass(frozen=True, slots=True)
class LoggedOut:
    """The session ended: by 'time' (of the portal), by 'moment' (the agenda), by the 'player'.

    `lost` is how many fields and papers were otherwise than the portal kept them.
    """

    at: int
    portal: str
    by: str
    lost: int


@dataclass(frozen=True, slots=True)
class FormBegun:
    at: int
    case: str


@dataclass(frozen=True, slots=True)
class FormKept:
    """What was typed is kept by the portal."""

    at: int
    case: str


@dataclass(frozen=True, slots=True)
class FormRefused:
    """The site does not take it: these fields have errors."""

    at: int
    case: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FormSent:
    """What was handed in, as it was typed, with the papers that went with it."""

    at: int
    case: str
    answers: tuple[tuple[str, str], ...]
    papers: tuple[str, ...]


# --- institutions, and what is true ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Declared:
    """What was told of a fact, beside what was true, for a case: loon in cents net a month, giften in cents,
    bewoners in people, verblijf in days."""

    at: int
    case: str
    fact: str
    told: int
    true: int


@dataclass(frozen=True, slots=True)
class CaseMoved:
    """An institution took a step. Only its file shows it; `values` are those of its line."""

    at: int
    case: str
    step: str
    values: tuple[tuple[str, Value], ...] = ()


@dataclass(frozen=True, slots=True)
class BenefitPaid:
    """The bijstand of a month, in cents: what it came to, what was set off, and what went to a bailiff."""

    at: int
    month: str
    amount: Cents
    set_off: Cents
    seized: Cents = 0


@dataclass(frozen=True, slots=True)
class BenefitHeld:
    """The pay day of a month on which nothing came: 'suspended', 'withdrawn', or what is not computed."""

    at: int
    month: str
    why: str


@dataclass(frozen=True, slots=True)
class BufferGiven:
    """A professional gave what was short for this debit, or for this month (`2026-10`), and asks nothing back."""

    at: int
    about: str
    amount: int


@dataclass(frozen=True, slots=True)
class Evened:
    """A steady month was paid: `amount` cents, of which `more` (below 0: less) than came to her is on the account
    in between."""

    at: int
    month: str
    amount: int
    more: int


@dataclass(frozen=True, slots=True)
class TruthChanged:
    """Something happened that an institution does not know of by itself: hours, a gift, a guest, days away."""

    at: int
    fact: str
    amount: int
    who: str = ""


# --- money ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Booked:
    at: int
    booking: Booking


@dataclass(frozen=True, slots=True)
class Bounced:
    """A debit that the bank refused."""

    at: int
    booking: Booking


@dataclass(frozen=True, slots=True)
class FoodCame:
    """Food that was given, worth so much of the next groceries."""

    at: int
    amount: Cents


# --- what is owed ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Owed:
    """Something is owed from now on: a bill came, a debit bounced, somebody lent. In cents, how much more."""

    at: int
    debt: str
    amount: Cents


@dataclass(frozen=True, slots=True)
class DebtPaid:
    """Something was paid of a debt. `left` is what is still open of it."""

    at: int
    debt: str
    amount: Cents
    left: Cents


@dataclass(frozen=True, slots=True)
class DebtMoved:
    """A creditor took a rung of the ladder; `left` is open of the debt then."""

    at: int
    debt: str
    rung: str
    left: Cents


@dataclass(frozen=True, slots=True)
class CostsCame:
    """The fourteen days had gone by: collection costs over what was open."""

    at: int
    debt: str
    principal: Cents
    amount: Cents


@dataclass(frozen=True, slots=True)
class TermsAgreed:
    """So many terms, of so much each."""

    at: int
    debt: str
    count: int
    amount: Cents


@dataclass(frozen=True, slots=True)
class TermsEnded:
    """`kept`: all was paid. Otherwise a term was missed, and what is left is asked for at once."""

    at: int
    debt: str
    kept: bool


@dataclass(frozen=True, slots=True)
class TermsRefused:
    """Terms were asked for, and this creditor does not grant them, or no longer."""

    at: int
    debt: str


@dataclass(frozen=True, slots=True)
class Seized:
    """So much of the benefit of a month went to a bailiff, for a debt of which `left` is still open."""

    at: int
    debt: str
    month: str
    amount: Cents
    left: Cents


@dataclass(frozen=True, slots=True)
class SeizureUncomputed:
    """A bailiff could take something of the benefit of a month; what, the rules library does not compute."""

    at: int
    debt: str
    month: str
    why: str


# --- people ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class MessageCame:
    at: int
    message: str


@dataclass(frozen=True, slots=True)
class MessageLapsed:
    at: int
    message: str


@dataclass(frozen=True, slots=True)
class SceneBegan:
    at: int
    scene: str


@dataclass(frozen=True, slots=True)
class SceneEnded:
    at: int
    scene: str


@dataclass(frozen=True, slots=True)
class SceneMissed:
    """Somebody was there, and went again."""

    at: int
    scene: str


@dataclass(frozen=True, slots=True)
class BondChanged:
    """Between her and somebody: she `owes` a favour or `gives_back`, they came `closer` or `further`."""

    at: int
    person: str
    what: str


# --- calls and counters ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Dialled:
    """A number was rung, or a counter gone to: `line/gemeente`, `counter/stadhuis`."""

    at: int
    way: str


@dataclass(frozen=True, slots=True)
class Queued:
    """In the queue of a desk, for so many minutes as it will turn out."""

    at: int
    way: str
    desk: str
    minutes: int


@dataclass(frozen=True, slots=True)
class PickedUp:
    """A desk says good morning; who is there to take it, speaks."""

    at: int
    way: str
    desk: str


@dataclass(frozen=True, slots=True)
class PhoneRang:
    """Somebody rings: `back/visser` or `case/bijzondere.1`."""

    at: int
    way: str


@dataclass(frozen=True, slots=True)
class CallTaken:
    at: int
    way: str


@dataclass(frozen=True, slots=True)
class CallMissed:
    """Somebody rang and got nobody. The player sees that it was somebody, and not who."""

    at: int
    way: str


@dataclass(frozen=True, slots=True)
class CallEnded:
    """A call or a visit is over after so many minutes; `how` as in `state.How`."""

    at: int
    way: str
    how: str
    minutes: int
    desk: str = ""


@dataclass(frozen=True, slots=True)
class Referred:
    """A desk does not decide this."""

    at: int
    desk: str
    decision: str


@dataclass(frozen=True, slots=True)
class Transferred:
    """Put through, or sent to another window."""

    at: int
    way: str
    desk: str


@dataclass(frozen=True, slots=True)
class CallBackPromised:
    at: int
    call_back: str


@dataclass(frozen=True, slots=True)
class CallBackLapsed:
    """They rang so often, got nobody, and do not ring any more."""

    at: int
    call_back: str


# --- luck -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ChanceCame:
    """An illness, or another thing that was drawn; it lasts up to `until` (ticks)."""

    at: int
    chance: str
    until: int


@dataclass(frozen=True, slots=True)
class ChanceWent:
    at: int
    chance: str


@dataclass(frozen=True, slots=True)
class PlanCancelled:
    """A plan that would have been kept to, and is not, because of a chance."""

    at: int
    plan: str
    chance: str


@dataclass(frozen=True, slots=True)
class Drew:
    """Luck decided what nobody sees by itself: what for (`luck.PURPOSES`), in which case, once in so many."""

    at: int
    purpose: str
    case: str
    one_in: int


# --- the mind -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class WorryCame:
    at: int
    worry: str


@dataclass(frozen=True, slots=True)
class WorryWent:
    at: int
    worry: str


@dataclass(frozen=True, slots=True)
class Headspace:
    """Free pieces of twenty, whenever it changes."""

    at: int
    free: int


@dataclass(frozen=True, slots=True)
class Eased:
    """So many pieces are given back until then (ticks): by a `night`, a comfort, or a thing that is `done`."""

    at: int
    cause: str
    pieces: int
    until: int


@dataclass(frozen=True, slots=True)
class Slept:
    """A night has gone by: 'good', 'ordinary' or 'broken'."""

    at: int
    night: str


Event = (
    MomentBegan | MomentEnded | WeekBegan | TalkBegan | PaceSet | HourEnded
    | Chose | Attempted | DoorShut | TimeSpent | CutOff | Learned
    | LetterCame | LetterRead | LetterPut | PaperAsked | DeadlineMet | DeadlineMissed
    | CodeSent | CodeRefused | LoggedIn | LoggedOut | FormBegun | FormKept | FormRefused | FormSent
    | Declared | CaseMoved | BenefitPaid | BenefitHeld | BufferGiven | Evened | TruthChanged
    | Booked | Bounced | FoodCame
    | Owed | DebtPaid | DebtMoved | CostsCame | TermsAgreed | TermsEnded | TermsRefused | Seized
    | SeizureUncomputed
    | MessageCame | MessageLapsed | SceneBegan | SceneEnded | SceneMissed | BondChanged
    | Dialled | Queued | PickedUp | PhoneRang | CallTaken | CallMissed | CallEnded | Referred | Transferred
    | CallBackPromised | CallBackLapsed
    | ChanceCame | ChanceWent | PlanCancelled | Drew
    | WorryCame | WorryWent | Headspace | Eased | Slept
)  # fmt: skip
