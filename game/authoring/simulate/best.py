"""*Best found*: the best hour of a search, named with its effort. It sees only offers, and how each hour ended.

First every machine player plays the hour once. Then, again and again, one choice of the best hour so far is taken
otherwise, with the same luck, and gone on with; what is better, stays. Better is less harm: fewer days suspended,
more rights claimed, less debt; then a higher balance, then more headspace (`measure.Measures.better`).
"""

from dataclasses import dataclass, replace

from game.authoring.simulate.outcome import Outcome, Telling, outcome, played
from game.authoring.simulate.paired import FOLLOWED_BY, others
from game.play.bots import POLICIES, Reader, carry_out, play
from game.play.hour import Hour
from game.play.luck import draw
from game.play.offers import Offer

BEST_FOUND = "best_found"
EFFORT = 30
"""Hours that are played to find one, where nothing else is said."""


@dataclass(frozen=True, slots=True)
class Found:
    """The best of so many hours; `of` is the player that it goes on as after its last swap."""

    telling: Telling
    outcome: Outcome
    of: str
    tried: int
    swaps: int


def search(afresh: Hour, effort: int, reader: Reader, climb: int = 0) -> Found:
    """The best way found to play this hour, of so many; another `climb` tries other swaps."""
    best = max((_first(afresh, policy, reader) for policy in [*POLICIES][:effort]), key=worth)
    tried = min(effort, len(POLICIES))
    for number in range(tried, effort):
        swaps = [(at, other) for at, (one, _) in enumerate(best.telling.decisions) for other in others(one)]
        if not swaps:
            break
        other = _swapped(best, *swaps[draw(afresh.seed, BEST_FOUND, climb, number, below=len(swaps))], reader)
        best = max(best, other, key=worth)  # of two that are worth the same, the one that was there
        tried = number + 1
    return replace(best, tried=tried)


def worth(found: Found) -> tuple[bool, tuple[int, ...]]:
    return found.outcome.ended, found.outcome.measures.better


def _first(afresh: Hour, policy: str, reader: Reader) -> Found:
    one, telling = played(afresh.afresh(), policy, reader)
    return Found(telling, replace(one, policy=BEST_FOUND), FOLLOWED_BY.get(policy, policy), 1, 0)


def _swapped(best: Found, at: int, other: Offer, reader: Reader) -> Found:
    """The hour with one choice otherwise, gone on with as before."""
    decision, done = best.telling.decisions[at]
    decision = decision.taking(other)
    hour = best.telling.hour.fork(decision.state, done)
    telling = Telling(hour, [*best.telling.decisions[:at], (decision, done)])
    for action in carry_out(hour, decision):
        hour.do(action)
    ended = play(hour, POLICIES[best.of], reader, first=decision.count + 1, told=telling)
    return Found(telling, outcome(BEST_FOUND, telling, ended), best.of, 1, best.swaps + 1)
