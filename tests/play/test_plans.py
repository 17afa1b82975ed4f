"""Play plans: the writer's tests run as they are written, and say where they go otherwise."""

import pytest

from game.paths import SCENARIOS
from game.play.plans import Plan, run
from game.play.world import World
from tests.play.written import plans


@pytest.mark.parametrize("plan", plans(SCENARIOS / "eerste-week").values(), ids=lambda plan: plan.id)
def test_every_plan_goes_as_written(world: World, plan: Plan) -> None:
    _, failure = run(world, plan)
    assert failure is None, failure


@pytest.mark.parametrize(
    ("step", "sentence"),
    [
        ("take read/schating", "bedoelt u 'read/schatting'?"),
        ("expect balance 61,41", "verwacht 61,41, gevonden 61,40"),
        ("expect balance veel", "geen bedrag"),
        ("expect free veel", "verwacht veel, gevonden 13"),
        ("expect owed zwemls 0,00", 'bedoelt u "zwemles"?'),
        ("wait ² s", "wait 20 s"),
        ("expect free 1", "verwacht 1, gevonden 13"),
        ("expect", "'expect ' bestaat niet"),
        ("expect free", "te veel of te weinig woorden"),
        ("expect happened Bounced", "niet gebeurd"),
        ("wait lang", "wait 20 s"),
        ("until zondag", "bestaat niet"),
        ("sing", "een stap begint met"),
    ],
)
def test_a_step_that_goes_otherwise_is_said(world: World, step: str, sentence: str) -> None:
    plan = Plan(id="proef", title="Proef", seed=1, steps=["until maandag_ochtend", "take go/post", step])
    _, failure = run(world, plan)
    assert failure is not None and failure.step == 2
    assert sentence in failure.sentence


def test_after_the_hour_there_is_nothing_left_to_take(world: World) -> None:
    plan = Plan(id="proef", title="Proef", seed=1, steps=["take hour/nagesprek", "take hour/nagesprek"])
    _, failure = run(world, plan)
    assert failure is not None and failure.step == 1


@pytest.mark.parametrize(
    ("step", "sentence"),
    [
        ("until 2026-13-01", "geen bestaande dag"),
        ("expect benefit 2026-10 veel", "geen bedrag"),
        ("expect booked award/bijzondere.1 veel", "geen bedrag"),
        ("expect told inkomsten.2026_10 loon veel 0,00", "geen bedrag"),
        ("expect told inkomsten.2026_10 bewoners twee 0", "geen heel getal"),
        ("form weigering", "bestaat niet"),
    ],
)
def test_what_cannot_be_read_in_a_plan_is_said_too(world: World, step: str, sentence: str) -> None:
    plan = Plan(id="proef", title="Proef", seed=1, steps=[step])
    _, failure = run(world, plan)
    assert failure is not None and sentence in failure.sentence


def test_a_field_is_written_in_and_not_taken(world: World) -> None:
    to_the_door = ["until maandag_ochtend", "take go/phone", "take portal/mijn_meerwijk", "take login/code"]
    _, failure = run(world, Plan(id="proef", title="Proef", seed=1, steps=[*to_the_door, "take login/enter"]))
    assert failure is not None and "is een veld" in failure.sentence
