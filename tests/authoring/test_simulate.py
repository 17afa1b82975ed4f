"""Many hours by machine players: what came out, what was met, and what hangs on each choice."""

import json
from functools import partial
from pathlib import Path

import pytest

from game.authoring.simulate import HANDFUL, best, simulate, strangest
from game.authoring.simulate.consequences import as_markdown
from game.authoring.simulate.crew import Crew
from game.authoring.simulate.lines import as_lines, bars
from game.authoring.simulate.outcome import A_MINUTE_ON_HOLD_MS, of_one, plain
from game.authoring.simulate.page import as_page
from game.authoring.simulate.paired import ENOUGH_PAIRS, FEWEST_PAIRS, Difference, Verdict
from game.authoring.simulate.report import Report, as_data
from game.authoring.simulate.spread import PARTS, percentile, spread
from game.play import journal
from game.play.bots import POLICIES, Reader, play
from game.play.digest import digest
from game.play.hour import Hour
from game.play.measure import Measures
from game.play.replay import replay
from game.play.world import World, build
from game.scenario.loader import load
from tests.authoring.evening import asked, evening, told

PLAY = Path(__file__).parents[1] / "play"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return evening(tmp_path_factory.mktemp("scenarios"))


@pytest.fixture(scope="module")
def world(folder: Path) -> World:
    return build(load(folder))


@pytest.fixture(scope="module")
def report(folder: Path) -> Report:
    """What as many pairs say as are needed to say anything."""
    return told(folder, asked(runs=FEWEST_PAIRS, pairs=FEWEST_PAIRS))


# --- what hangs on a choice -----------------------------------------------------------------------------------


def test_a_choice_that_is_never_worse_and_nearly_always_better_is_named(report: Report) -> None:
    (one,) = report.dominated
    assert one.dominates == "scene/gift/start/aannemen" and one.pairs == FEWEST_PAIRS
    assert one.gains.balance == 25_00
    assert "    scene/gift/start/aannemen boven scene/gift/start/weigeren (20 paren)" in as_lines(report)


def test_of_one_pair_too_few_nothing_is_said(folder: Path) -> None:
    few = told(folder, asked(runs=FEWEST_PAIRS, pairs=FEWEST_PAIRS - 1))
    assert few.verdicts and not few.dominated and not few.without_consequence


def test_a_choice_of_which_nothing_comes_is_named(report: Report) -> None:
    assert ("scene/kleur/start/blauw", "scene/kleur/start/rood") in {
        (one.first, one.second) for one in report.without_consequence
    }


def test_two_options_that_were_beside_each_other_often_enough_are_left(folder: Path) -> None:
    many = told(folder, asked(runs=1, pairs=2 * ENOUGH_PAIRS))
    assert {one.pairs for one in many.verdicts} == {ENOUGH_PAIRS}


def test_where_a_letter_is_laid_stands_apart_from_the_choices_of_the_story() -> None:
    of = partial(
        Verdict, "", pairs=20, differ=0, days=0, what="", dominates="", gains=Measures(0, 0, 0, 0, 0), alike=True
    )
    assert of("letter/brief/map", "letter/brief/weg").is_putting_away
    assert not of("letter/brief/map", "letter/brief/bellen").is_putting_away


def test_the_first_thing_that_comes_of_a_choice_is_named_with_its_days(report: Report) -> None:
    (one,) = (verdict for verdict in report.verdicts if verdict.point == "scene/belofte/start")
    assert (one.differ, one.days, one.what) == (FEWEST_PAIRS, 2, "LetterCame herinnering")


def test_what_comes_back_after_a_week_is_counted_by_place(report: Report) -> None:
    (one,) = (one for one in report.consequences if one.point == "scene/belofte/start")
    assert (one.differ, one.first) == (one.pairs, Difference(2, "LetterCame herinnering"))
    assert (one.late, one.later) == (0, None)  # the evening is over before a week is
    counted = sum(bool(one.differ) for one in report.consequences)
    of = f"van {len(report.consequences)} keuzes in het verhaal"
    assert f"  {of} maken er {counted} verschil, en 0 een week of meer later" in as_lines(report)
    row = "| `scene/belofte/start` | beloven, zwijgen | 20 | brief: herinnering (2) | 20 | – | 0 |"
    assert row in as_markdown(report.consequences)


def test_a_letter_that_is_only_laid_elsewhere_is_no_choice_of_the_story(report: Report) -> None:
    laid = {one.point for one in report.verdicts if one.is_putting_away}
    assert laid and not laid & {one.point for one in report.consequences}


def test_who_draws_lots_is_followed_by_the_careful_one_so_that_only_the_choice_differs(folder: Path) -> None:
    curious = told(folder, asked(("curious",), runs=FEWEST_PAIRS, pairs=FEWEST_PAIRS))
    (one,) = (verdict for verdict in curious.verdicts if verdict.point == "scene/kleur/start")
    assert one.pairs and not one.differ and one.alike


# --- what was met ---------------------------------------------------------------------------------------------


def test_a_letter_that_never_comes_was_never_seen_in_these_hours(folder: Path) -> None:
    report = told(folder, asked(tuple(POLICIES)))
    never = {one.id for one in report.reach.never}
    assert "letter/nooit" in never and "letter/brief" not in never
    assert f"  nooit gezien in {4 * len(POLICIES)} uren: {len(never)}" in as_lines(report)


def test_what_is_sent_for_each_case_counts_as_the_letter_that_it_is_made_from() -> None:
    assert plain("letter/herstel.inkomsten.2026_09/map") == "letter/herstel/map"
    assert plain("scene/gift/start/aannemen") == "scene/gift/start/aannemen"


# --- where the time goes --------------------------------------------------------------------------------------


def test_reading_deciding_and_filling_are_all_the_play_time_there_is(world: World) -> None:
    one = of_one(world, "careful", 3, Reader(200))
    spent = [sum((week.reading, week.deciding, week.filling)) for _, week in one.weeks]
    assert one.seconds - 60 <= sum(spent) // 1000 <= one.seconds + 60  # a moment may end while somebody reads


def test_who_waits_on_hold_is_a_second_older_for_each_minute() -> None:
    world = build(load(PLAY / "aan-de-lijn"))
    waits = [of_one(world, "careful", seed, Reader(200)).weeks for seed in range(2)]
    waiting = sum(week.waiting for weeks in waits for _, week in weeks)
    assert waiting > 0 and waiting % A_MINUTE_ON_HOLD_MS == 0


# --- best found, strangest ------------------------------------------------------------------------------------


def test_the_best_found_is_at_least_as_good_as_each_player_with_the_same_luck(world: World) -> None:
    found = best.search(Hour(world, 2), 12, Reader())
    for policy in POLICIES:
        assert found.outcome.measures.better >= of_one(world, policy, 2, Reader()).measures.better
    assert found.tried == 12


def test_more_effort_is_never_worse(world: World) -> None:
    little, much = (best.search(Hour(world, 5), effort, Reader()).outcome.measures.better for effort in (5, 25))
    assert much >= little


def test_the_journal_of_a_strange_hour_plays_that_hour_again(folder: Path, world: World, tmp_path: Path) -> None:
    report = told(folder, asked(("curious",), runs=12))
    (one,) = report.strangest
    again = replay(world, journal.read(strangest.keep("goed", one, tmp_path)))
    assert again.whole and again.hour.seed == one.seed
    assert strangest.keep("goed", one, tmp_path).is_file()  # a second time as well


def test_what_was_done_in_a_strange_hour_stands_in_the_json_and_plays_it_again(folder: Path, world: World) -> None:
    data = json.loads(json.dumps(as_data(told(folder, asked(("random",), runs=12)))))
    (one,) = data["strangest"]
    _, *actions, end = one["journal"]
    again = Hour(world, one["seed"])
    again.do_all(map(journal.as_action, actions))
    unseen = Hour(world, one["seed"])
    play(unseen, POLICIES["random"], Reader())
    assert end["digest"] == digest(again.state) == digest(unseen.state)


# --- over all cores, and stopped ------------------------------------------------------------------------------


def test_one_process_and_two_give_the_same(folder: Path) -> None:
    what = asked((*POLICIES, "best_found"), runs=8, pairs=2)
    assert as_data(told(folder, what, workers=1)) == as_data(told(folder, what, workers=2))


def test_who_stops_it_gets_what_was_played_until_then_and_is_told(folder: Path, world: World) -> None:
    def stop(done: int, of: int) -> None:
        if done >= 2 * HANDFUL:
            raise KeyboardInterrupt

    with Crew(folder, world, 1) as crew:
        report = simulate(crew, asked(runs=50, pairs=20), stop)
    assert report.stopped and (report.hours, report.hours_asked, report.pairs) == (16, 50, 0)
    assert "GESTOPT na 16 van 50 uren: dit is wat er tot dan gespeeld was" in as_lines(report)
    assert "Gestopt na 16 van 50 uren" in as_page(world.scenario, report)


def test_who_stops_before_anything_was_played_is_told_that_too(folder: Path, world: World) -> None:
    def stop(done: int, of: int) -> None:
        raise KeyboardInterrupt

    with Crew(folder, world, 1) as crew:
        crew.stopped = True
        report = simulate(crew, asked(runs=5), stop)
    assert report.hours == 0 and not report.players
    assert any("GESTOPT na 0 van 5 uren" in line for line in as_lines(report))
    json.dumps(as_data(report))
    as_page(world.scenario, report)


# --- as figures and as a page ---------------------------------------------------------------------------------


def test_percentiles_are_values_that_there_are() -> None:
    values = sorted([3, 1, 2, 10])
    assert [percentile(values, share) for share in (0, 25, 50, 75, 99)] == [1, 2, 3, 10, 10]


def test_a_histogram_has_every_value_in_it_and_its_fullest_part_is_highest() -> None:
    values = spread([0, 0, 0, 5, 100])
    assert sum(values.parts) == 5 and len(values.parts) == PARTS
    assert bars(values)[1] == "█" and bars(values)[-2] != " "


def test_the_page_is_whole_by_itself_and_runs_nothing(folder: Path, world: World) -> None:
    page = as_page(world.scenario, told(folder, asked(tuple(POLICIES), runs=4, pairs=1)))
    assert "<script" not in page and "http" not in page and "src=" not in page
    assert "Een &lt;b&gt;avond&lt;/b&gt;" in page and "<b>" not in page
    assert page.count("<svg") + 1 <= page.count("<table")
