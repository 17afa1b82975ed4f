"""A journal that is not whole, or not of this game: from the front door on it is said on the screen."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from game.core.text import Text
from game.debrief import words
from game.paths import SCENARIOS
from game.screens import saves
from game.screens.home import HOME_VARIABLE
from game.screens.house import House
from game.screens.rooms.last import SILENCE_MS, STANDS_MS
from game.screens.rooms.lookback import LookBack
from game.screens.rooms.resume import NotWhole
from game.screens.rooms.title import Title
from game.screens.settings import Settings
from game.screens.sitting import Sitting
from game.screens.toolkit import Comfort
from tests.debrief.harms import Lines, by_hand, cut_off, other_digest, other_version
from tests.debrief.recorded import recorded
from tests.screens.hands import Visit


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))
    yield tmp_path / "home"


class Street(House):
    """A house with one bell."""

    def scenarios(self) -> list[Path]:
        return [SCENARIOS / "eerste-week"]


def looked_back(harm: Callable[[Lines], Lines], text: float = 1.0) -> Visit:
    """Through the front door to the debrief of an hour whose file was harmed so."""
    path = saves.new_path("eerste-week", datetime(2026, 11, 22, 20, 0))
    path.parent.mkdir(parents=True)
    path.write_text("\n".join(harm(recorded("eerste-week", "careful").text.splitlines())) + "\n", "utf-8")
    house = Street(Settings(text=text), keep_settings=False)
    here = Visit(Title(house), Comfort(text)).wait(times=6).click("ui:goon")
    if isinstance(here.room, NotWhole):
        here.click("ui:goon")
    assert isinstance(here.room, Sitting)
    if not here.room.hour.state.over:
        here.room.take("hour/nagesprek")
    white = Visit(house.after(here.room), Comfort(text)).wait(STANDS_MS + SILENCE_MS).click("ui:lookback")
    assert isinstance(white.room, LookBack)
    return white


def opening(text: Text) -> str:
    return text.source.partition("{")[0]


HARMS = [(other_version, "version"), (other_digest, "changed"), (cut_off, "broken"), (by_hand, "lost")]


@pytest.mark.parametrize(("harm", "said"), HARMS)
@pytest.mark.parametrize("text", [1.0, 2.0])
def test_before_any_figure_it_says_what_is_not_there_and_then_shows_what_is(
    harm: Callable[[Lines], Lines], said: str, text: float
) -> None:
    here = looked_back(harm, text)
    assert opening(words.RECORD[said]) not in here.words  # feelings come first

    here.click("tab:uur")
    assert opening(words.RECORD[said]) in here.words and "€" not in here.words

    here.choose("ui:warned")
    assert opening(words.RECORD[said]) not in here.words and "€" in here.words
    here.click("tab:bronnen")
    assert opening(words.RECORD[said]) in here.words


def test_of_a_whole_record_nothing_is_said_on_the_screen() -> None:
    here = looked_back(list)

    here.click("tab:uur")

    assert words.NOT_WHOLE.source not in here.words and "€" in here.words
