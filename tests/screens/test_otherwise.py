"""It could be otherwise, on the screen: by mouse and keys, drawn and in one column, in two languages."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pygame
import pytest

from game.debrief.other_words import PARTS
from game.rules import load_law
from game.scenario import policies
from game.screens.home import HOME_VARIABLE
from game.screens.lookback.beside import Beside
from game.screens.lookback.columns import Small
from game.screens.toolkit import Box, Comfort, Ruler, Table
from tests.debrief.recorded import recorded
from tests.screens.hands import COMPOSED, LARGE
from tests.screens.test_lookback import Reader, reader


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path))
    yield tmp_path


@cache
def worked_out(how: str) -> object:
    """Once for all of these: it takes seconds."""
    here = reader("anders", recorded("samira", how).hour)
    return here.page.others.wait()


def otherwise(how: str = "careful", **kind: object) -> Reader:
    here = reader("gevoel", recorded("samira", how).hour, **kind)  # type: ignore[arg-type]
    here.page.others.found = worked_out(how)  # type: ignore[assignment]
    here.page.others.start = lambda: None  # type: ignore[method-assign]
    here.click("tab:anders")
    return here


def test_each_policy_can_be_chosen_and_says_what_it_shows_and_what_not() -> None:
    here = otherwise()

    for one in policies.load(load_law()):
        here.click(f"world:{one.id}")
        assert one.what.source in here.words and one.hides.source in here.words
        assert here.page.worlds == (one.id,)


def test_another_policy_is_laid_on_it_and_taken_off_again() -> None:
    here = otherwise()
    here.click("world:P10")

    here.click("with:")
    here.click("with:P08")

    assert here.page.worlds == ("P10", "P08")
    assert "Samen: Volgen waar het ligt en Gewoon geld" in here.words

    here.click("without:P08")
    assert "Samen:" not in here.words


def test_what_cannot_go_together_is_said_and_nothing_is_lost() -> None:
    here = otherwise()
    here.click("world:P12-ruim")
    here.click("with:")

    here.click("with:P12-sober")

    assert here.page.worlds == ("P12-ruim",)
    assert "‘Een ruimere gemeente’ en ‘Een sobere gemeente’ gaan niet samen" in here.words


@pytest.mark.parametrize("comfort", [COMPOSED, LARGE], ids=["composed", "linear"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_part_opens_and_every_target_can_be_hit(language: str, comfort: Comfort) -> None:
    here = otherwise(comfort=comfort, language=language)

    for part in PARTS:
        here.click(f"side:{part}")
        assert here.page.side == part
        for placed in here.stage.order:
            if placed.widget.command:
                assert placed.box.h >= 44, placed.id


def test_the_keys_go_through_the_policies() -> None:
    here = otherwise()
    here.click("world:P01")

    here.press(pygame.K_DOWN)
    here.press(pygame.K_RETURN)

    assert here.page.worlds == ("P02",)


def test_a_turning_point_shows_both_branches_and_asks_the_room() -> None:
    here = otherwise()
    here.click("side:keerpunten")

    here.click("point:1")

    assert "En als" in here.words and "Wat wist je hier, en wat niet?" in here.words


def test_the_parts_of_the_harm_stand_there_with_the_sentence_of_what_that_means() -> None:
    here = otherwise()
    here.click("side:waarvan")

    assert "niet wiens schuld het is" in here.words
    for part in ("de regel", "de instantie", "toeval", "wat open stond"):
        assert part in here.words


def test_the_weeks_of_both_charts_lie_under_each_other() -> None:
    here = otherwise()
    here.click("world:P10")
    charts = [one.paint for one in here.tree.walk() if isinstance(one.paint, Beside)]
    ruler, box = Ruler(), Box(0, 0, 900, 200)

    assert len(charts) == 2 and charts[0].axis != charts[1].axis
    assert charts[0]._sides(ruler, box) == charts[1]._sides(ruler, box)


def test_the_band_names_this_hour_and_no_rank() -> None:
    here = otherwise()
    here.click("side:duizend")

    assert "dit uur" in here.words and "niet beter of slechter gespeeld" in here.words


def test_while_it_works_it_says_how_far_it_is() -> None:
    here = reader("gevoel", recorded("samira", "careful").hour)
    here.page.others.start = lambda: None  # type: ignore[method-assign]

    here.click("tab:anders")

    assert "Het uur wordt opnieuw gespeeld: 0 van 0." in here.words


def test_the_report_holds_it_once_it_was_asked_for_and_is_whole(home: Path) -> None:
    here = otherwise()
    here.click("tab:maandag")

    here.page.obey("do:report")

    (kept,) = (home / "reports").glob("*.html")
    page = kept.read_text("utf-8")
    assert 'id="anders"' in page and "Vanzelf verrekend" in page


def test_two_or_three_policies_stand_beside_the_hour_and_together_on_one_axis() -> None:
    here = otherwise()
    for id in ("world:P03", "with:", "with:P07", "with:", "with:P10"):
        here.click(id)

    names = ["Zoals gespeeld", "Vanzelf toegekend", "Twee vaste mensen", "Gewoon geld", "Alles samen"]
    placed = list(here.tree.walk())
    small = [one.paint for one in placed if isinstance(one.paint, Small)]
    (table,) = next(one.content for one in placed if one.id == "columns/figures")
    assert [one.name for one in small] == 2 * names
    assert len({one.scale for one in small[:5]}) == len({one.scale for one in small[5:]}) == 1
    assert isinstance(table, Table) and table.rows[0][1:] == tuple(names)

    found = here.page.others
    each = [found.found.world(id) for id in ("P03", "P07", "P10")]  # type: ignore[union-attr]
    every = [found.found.was, *(one.now for one in each if one), found.together(here.page.worlds).now]  # type: ignore[union-attr]
    owed = next(row for row in table.rows if row[0] == "nog te betalen")
    assert owed[1:] == tuple(here.page.house.say.money(one.owed) for one in every)
    assert [one.now for one in small[:5]] == [one.balance for one in every]


def test_more_policies_than_there_is_room_for_are_shown_together() -> None:
    here = otherwise()
    for id in ("world:P03", "with:", "with:P07", "with:", "with:P10", "with:", "with:P05"):
        here.click(id)

    painted = [one.paint for one in here.tree.walk()]
    assert not any(isinstance(one, Small) for one in painted) and any(isinstance(one, Beside) for one in painted)
