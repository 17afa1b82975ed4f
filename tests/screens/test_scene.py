"""Somebody at the table: what is said, by whom, and what can be answered."""

from dataclasses import replace
from pathlib import Path
from shutil import copytree

import pygame
import pytest

from game.paths import SCENARIOS
from game.play.hour import Hour
from game.play.state import Place
from game.play.world import build
from game.scenario.loader import load
from game.scenario.scenes import Face
from game.scenario.texts import changed
from game.screens.glance import glance
from game.screens.i18n import DUTCH
from game.screens.movements import between as movements
from game.screens.parts.things import portrait
from game.screens.places.scene import TABLE_TOP, WORDS, Call, Said, scene
from game.screens.toolkit import Box, Canvas, Comfort, Mood, Role, Ruler, Stage
from game.screens.toolkit.painters.picture import Art
from game.screens.toolkit.type import SPEECH
from tests.play.hands import take
from tests.screens.evening import MINUTE, commands, english, place, played, reachable, seen, sitting, words, world
from tests.screens.hands import COMPOSED, LINEAR, Visit

SAMI = ("between/verder", "meet/sami_ochtend")
NOOR = ("between/verder", "go/post", "read/schatting", "letter/schatting/stapel", "go/table", "moment/verder",
        "between/verder", 25 * MINUTE)  # fmt: skip


def test_what_is_said_stands_there_with_who_says_it_and_what_can_be_seen() -> None:
    said = words(scene(seen(played(*SAMI))))

    assert "Sami. “Een octopus heeft drie harten. Als hij zwemt, stopt er één.”" in said
    assert "Eén schoen aan. Hij legt een tekening bij de post." in said


def test_every_answer_is_a_strip_with_its_own_key() -> None:
    glance = seen(played(*SAMI))

    strips = [one for one in reachable(scene(glance)) if one.command and one.command.startswith("take:")]

    assert [one.command for one in strips] == [f"take:{offer.id}" for offer in glance.on_offer]
    assert [one.shortcut for one in strips] == ["1", "2"]


def test_where_nobody_would_have_the_first_number_they_begin_anew() -> None:
    hour = played("between/verder")
    said: dict[str, list[str]] = {}
    for node in ("start", "waarvan"):
        at = replace(hour.state, place=Place("scene", "brian", node))
        strips = reachable(scene(glance(hour.world, at, DUTCH)))
        said |= {one.name: [*said.get(one.name, []), one.shortcut] for one in strips if one.role is Role.OPTION}

    assert said["“Kan het in vieren? De eerste over twee weken.”"] == ["2", "1"]
    assert said["“Dan laat ik u bij uw bedrag.”"] == ["2"]


def test_what_was_said_leaves_its_number_free_as_long_as_somebody_has_the_first() -> None:
    world = build(load(SCENARIOS / "samira-vier-weken"))
    state = replace(Hour(world, 1).state, place=Place("scene", "marloes", "tweede"))
    asked = replace(state, chosen={"scene/marloes/tweede/na": 0, "scene/marloes/start/na": 0})
    keys = [
        {one.name: one.shortcut for one in reachable(scene(glance(world, at, DUTCH))) if one.role is Role.OPTION}
        for at in (state, asked)
    ]
    assert keys[0]["Zeggen hoe het gaat."] == keys[1]["Zeggen hoe het gaat."] == "5"


@pytest.mark.parametrize("comfort", [COMPOSED, LINEAR], ids=["composed", "linear"])
def test_a_key_chooses_and_a_node_without_answers_has_one_way_on(comfort: Comfort) -> None:
    visit = Visit(sitting(*SAMI), comfort)

    visit.press(pygame.K_1)

    assert "“In de gang. Hij staat in de rij.”" in visit.words
    visit.click("take:scene/sami_ochtend/schoen/verder")
    assert visit.tree.id == "table"


def test_trying_what_is_struck_leaves_everything_as_it_is() -> None:
    visit = Visit(sitting(*NOOR))
    struck = next(one for one in visit.tree.walk() if one.struck)
    assert struck.command

    visit.click(struck.command)

    assert visit.tree.id == "scene"
    assert struck.thought and struck.thought in visit.words


def test_the_paper_that_it_is_about_lies_on_the_table() -> None:
    said = words(scene(seen(played(*NOOR))))

    assert "Op tafel ligt: Geschatte inkomsten. € 1.000,00 (was € 540,00)" in said


def test_the_face_changes_where_the_scenario_says_so() -> None:
    up, down = played(*NOOR), played(*NOOR, "scene/noor_duizend/start/fooi")

    drawn = [one.paint for hour in (up, down) for one in scene(seen(hour)).walk() if one.id == "scene/person"]

    assert [paint.name for paint in drawn if isinstance(paint, Art)] == ["person-noor", "person-noor-down"]


def test_over_the_first_words_and_after_her_own_it_is_written_who_speaks() -> None:
    tree = scene(seen(played(*NOOR, "scene/noor_duizend/start/fooi")))

    captions = {one.id for one in tree.walk() if one.id.startswith("scene/by/")}

    assert captions == {"scene/by/0", "scene/by/1", "scene/by/2"}


def test_over_the_first_words_after_something_that_is_only_seen_it_is_written_who_speaks(tmp_path: Path) -> None:
    folder = copytree(SCENARIOS / "eerste-week", tmp_path / "eerste-week")
    file, shoe = folder / "scenes.yaml", "          - who: sami\n            line: In de gang."
    file.write_text(file.read_text("utf-8").replace(shoe, "          - aside: Hij wijst.\n" + shoe), "utf-8")
    hour = Hour(build(load(folder)), seed=7)
    take(hour, *SAMI, "scene/sami_ochtend/start/wij_ook")

    captions = {one.id for one in scene(seen(hour)).walk() if one.id.startswith("scene/by/")}

    assert captions == {"scene/by/1"}


CALL = (*NOOR, "scene/noor_duizend/start/fooi", "scene/noor_duizend/fooi/verder", "go/phone",
        "message/patrick/nee", "go/table", "moment/verder", "between/verder", "go/post",
        "read/schatting", "letter/schatting/narekenen", "letter/schatting/bellen",
        "call/menu/uitkering", "call/wait")  # fmt: skip


@pytest.mark.parametrize("text", [1.0, 1.5], ids=["usual text", "large text"])
def test_in_the_longest_talk_every_answer_can_be_seen_whole_beside_the_scrollbar(text: float) -> None:
    stage = Stage((1366, 768), Comfort(text), clock=lambda: 0.0)
    stage.show(scene(seen(played(*CALL), english())))
    strips = list(stage.find_all(role=Role.OPTION))

    whole = [stage.reveal(one) for one in strips]

    assert len(strips) == 3
    assert all(rect.bottom <= 768 and rect.right <= WORDS.right - 24 for rect in whole)
    assert not [rect for rect in whole if rect.colliderect(stage.rect_of("head/label"))]


def test_words_that_would_stand_on_bare_wood_get_paper() -> None:
    surface = pygame.Surface((400, 200))
    canvas = Canvas(surface, Ruler())
    said = Said("Iets", SPEECH, "#FFE9C4")

    said.draw(canvas, Box(20, TABLE_TOP - 500, 300, 40), Mood())
    bare = surface.get_at((18, 125))[:3]
    said.draw(Canvas(surface, Ruler(), (0, -600)), Box(20, 650, 300, 40), Mood())

    assert bare == (0, 0, 0) and sum(surface.get_at((18, 60))[:3]) > 700


def test_a_call_shows_the_phone_with_who_is_on_the_line() -> None:
    hour = played(*NOOR, "scene/noor_duizend/start/fooi", "scene/noor_duizend/fooi/verder", "go/phone",
                  "message/patrick/nee", "go/table", "moment/verder", "between/verder", "go/post",
                  "read/schatting", "letter/schatting/bellen", "call/menu/uitkering", "call/wait")  # fmt: skip

    tree = scene(seen(hour))

    paint = next(one.paint for one in tree.walk() if one.id == "scene/person")
    assert isinstance(paint, Call) and paint.name == "Anouk"
    assert "Goedemorgen, met Anouk" in words(tree)


def test_the_same_scene_in_english_asks_the_same_answers() -> None:
    hour = played(*SAMI)

    assert commands(scene(seen(hour, english()))) == commands(scene(seen(hour)))
    assert "hearts" in words(scene(seen(hour, english())))


def test_somebody_comes_in_once_and_not_again_with_every_sentence() -> None:
    table, start, on = played(SAMI[0]), played(*SAMI), played(*SAMI, "scene/sami_ochtend/start/welke")

    first = {id for id, _motion in movements(table.state, start.state)}
    second = {id for id, _motion in movements(start.state, on.state)}

    assert "scene/person" in first and "scene/person" not in second
    assert first <= {one.id for one in place(seen(start)).walk()}


def test_a_paper_that_was_put_away_does_not_lie_there() -> None:
    read = ("between/verder", "go/post", "read/schatting")
    there = words(scene(seen(played(*read, "go/table", "moment/verder", "between/verder", "moment/verder"))))
    filed = ("letter/schatting/map", "go/table", "moment/verder", "between/verder", "moment/verder")
    away = words(scene(seen(played(*read, *filed))))
    assert "Geschatte inkomsten" in there
    assert "Geschatte inkomsten" not in away


@pytest.mark.parametrize(
    ("id", "named", "face", "art"),
    [
        ("noor", "", "down", "person-noor-down"),
        ("noor", "", "glad", "person-noor-glad"),
        ("joyce", "", "glad", "person-joyce"),  # she smiles as it is
        ("buur", "person-truus", "down", "person-truus-down"),
        ("buur", "", "down", "person-somebody"),
    ],
)
def test_a_face_is_a_drawing_of_its_own_where_there_is_one(id: str, named: str, face: Face, art: str) -> None:
    somebody = changed(world().scenario.people["noor"], id=id, art=named)
    assert portrait(somebody, face) == art
