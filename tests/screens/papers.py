"""What the tests of post, letter, book, phone, folder and calendar share: an hour brought to where it is seen."""

from functools import cache

from game.paths import SCENARIOS
from game.play.actions import PassTime, Take
from game.play.hour import Hour
from game.play.offers import offers
from game.play.state import State
from game.play.world import World
from game.screens.glance import Glance, glance
from game.screens.house import House
from game.screens.i18n import DUTCH
from game.screens.settings import Settings
from game.screens.sitting import Sitting
from game.screens.toolkit import Comfort, Widget
from tests.screens.hands import COMPOSED, Visit

SCENARIO = SCENARIOS / "eerste-week"
_STEP_MS, _MOST = 2000, 2000


@cache
def house() -> House:
    """One house for all, so that the scenario is loaded once; nothing is written anywhere."""
    return House(record=False, keep_settings=False)


def world() -> World:
    return house().world(SCENARIO)


def hour(*deeds: str, at: World | None = None) -> Hour:
    """From the first Monday on: `go/post` takes that, `wait 3` is seconds, `until dinsdag_avond` plays on."""
    played = Hour(at or world(), seed=7)
    _until(played, "maandag_ochtend")
    for deed in deeds:
        word, _, rest = deed.partition(" ")
        if word == "until":
            _until(played, rest)
        elif word == "wait":
            played.do(PassTime(int(rest) * 1000))
        else:
            played.do(Take(deed))
    return played


def _until(played: Hour, moment: str) -> None:
    """People who come in are answered with the first thing that can be said."""
    for _ in range(_MOST):
        now = played.state
        if now.place.kind == "scene":
            played.do(Take(next(one.id for one in offers(played.world, now) if not one.blocked)))
        elif now.place.kind == "between":
            played.do(Take("between/verder"))
        elif now.moment == moment:
            return
        else:
            played.do(PassTime(_STEP_MS))
    raise AssertionError(f"{moment} never begins")


def visit(*deeds: str, language: str = "nl", comfort: Comfort = COMPOSED) -> Visit:
    """The same, seen on a stage, with hands."""
    house().settings = Settings(language=language)
    return Visit(Sitting(house(), hour(*deeds)), comfort)


def seen(*deeds: str) -> Glance:
    """The same as a glance, in Dutch."""
    return glance(world(), hour(*deeds).state, DUTCH)


def state(visit: Visit) -> State:
    """The hour as it is now."""
    assert isinstance(visit.room, Sitting)
    return visit.room.hour.state


def place(visit: Visit) -> str:
    """Where the hour is now: `letter/schatting`."""
    at = state(visit).place
    return f"{at.kind}/{at.id}" if at.id else at.kind


def widget(visit: Visit, id: str) -> Widget:
    return next(one for one in visit.tree.walk() if one.id == id)


def ids(visit: Visit) -> set[str]:
    return {one.id for one in visit.tree.walk()}
