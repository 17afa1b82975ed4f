"""What a condition reads of the state is what it says that it reads, so that answers can be remembered."""

from pathlib import Path

import pytest

from game.paths import SCENARIOS
from game.play import facts
from game.play.bots import Reader, curious, overwhelmed, play
from game.play.headspace import free, weighed
from game.play.holding import Holding
from game.play.hour import Hour, Step
from game.play.state import State
from game.play.world import build
from game.scenario.condition import QUANTITIES, QUESTIONS
from game.scenario.loader import load

PLAY = Path(__file__).parent


class Watched:
    """A state that keeps the names of what was asked of it."""

    def __init__(self, state: State) -> None:
        self.state, self.asked = state, set[str]()

    def __getattr__(self, name: str) -> object:
        self.asked.add(name)
        return getattr(self.state, name)


def test_every_word_says_what_it_reads() -> None:
    assert set(facts._READS) == set(QUESTIONS) | set(QUANTITIES)


@pytest.mark.parametrize("folder", [SCENARIOS / "eerste-week", PLAY / "geldzorgen", PLAY / "aan-de-lijn"])
def test_no_condition_reads_more_than_it_says(folder: Path) -> None:
    world = build(load(folder))
    conditions = [one.during for one in world.scenario.worries.values()]
    conditions += [scene.when for scene in world.scenario.scenes.values()]
    states: list[State] = []
    play(Hour(world, 3, watch=lambda step, state: states.append(state)), curious, Reader())

    for condition in conditions:
        test, said = facts.as_test(world, condition), facts.reads(condition)
        for state in states[:: len(states) // 20]:
            watched = Watched(state)
            test(watched)  # type: ignore[arg-type]
            assert watched.asked - {"seed", "pace"} <= said


@pytest.mark.parametrize("folder", [PLAY / "geldzorgen", PLAY / "vol-hoofd", SCENARIOS / "samira"])
def test_what_is_remembered_is_what_would_be_answered_afresh(folder: Path) -> None:
    world = build(load(folder))
    worries = {id: one.during for id, one in world.scenario.worries.items()}
    present = Holding(world, worries)

    def look(step: Step, state: State) -> None:
        afresh = {id for id, during in worries.items() if facts.as_test(world, during)(state)}
        assert present(state) == afresh
        assert afresh == {id for id, during in worries.items() if facts.holds(world, state, during)}

    play(Hour(world, 5, watch=look), curious, Reader())


def test_what_is_free_is_remembered_no_longer_than_it_is_so() -> None:
    world = build(load(PLAY / "vol-hoofd"))

    def look(step: Step, state: State) -> None:
        taken = sum(one.pieces for one in weighed(world, state))
        assert free(world, state) == world.numbers.capacity - taken

    for seed in range(2):
        play(Hour(world, seed, watch=look), overwhelmed, Reader())
