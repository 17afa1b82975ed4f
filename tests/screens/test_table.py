"""The kitchen table: what lies there, what it says, and where it leads."""

from dataclasses import replace
from datetime import date, datetime
from itertools import combinations, pairwise

import pygame
import pytest

from game.play.actions import PassTime, Take
from game.play.hour import Hour
from game.play.offers import PLACES as THINGS
from game.screens.glance import Glance, glance
from game.screens.i18n import DUTCH, Speaker
from game.screens.movements import between as movements
from game.screens.parts import headspace
from game.screens.parts.daybar import TAPE, daybar
from game.screens.parts.headspace import State, lay, state_of
from game.screens.parts.kitchen import LEAST_DARK, backdrop, edge_strength
from game.screens.parts.light import light_at
from game.screens.parts.sun import sun
from game.screens.parts.tape import Stretch, Tape
from game.screens.parts.things import BOOK, FOLDER, BookPage
from game.screens.places.table import OnTheWall, table
from game.screens.toolkit import Box, Comfort, Role, Ruler, Stage, Widget
from tests.play.hands import sit_down, take
from tests.screens.evening import (
    MINUTE,
    commands,
    english,
    let_go,
    minding,
    place,
    played,
    reachable,
    seen,
    sitting,
    tape,
    widget,
    words,
    world,
)
from tests.screens.hands import COMPOSED, LARGE, LINEAR, Visit

MONDAY = ("between/verder",)
EVENING = (*MONDAY, "moment/verder", "between/verder")
POST = "table/post"


def thursday_morning() -> Hour:
    hour = played(*EVENING, "go/phone", "message/patrick/nee", "go/table", "moment/verder", 30 * MINUTE)
    while hour.state.moment != "donderdag":
        let_go(hour)
    return hour


# --- what can be done -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("before", [MONDAY, EVENING], ids=["monday morning", "tuesday evening"])
def test_everything_on_offer_has_one_widget_of_its_own(before: tuple[str, ...]) -> None:
    glance = seen(played(*before))

    tree = table(glance)

    pointed_at_too = ("worry/", "table/mug")
    own = [one.command for one in reachable(tree) if one.command and not one.id.startswith(pointed_at_too)]
    assert sorted(own) == sorted([f"take:{offer.id}" for offer in glance.on_offer] + ["ui:pause"])


@pytest.mark.parametrize("thing", ["table/mug", "table/rest"])
def test_who_points_at_the_tea_or_at_its_label_takes_a_breather(thing: str) -> None:
    visit = Visit(sitting(*MONDAY))

    visit.point_at(widget(visit.tree, thing))

    assert widget(visit.tree, "rest").role == Role.WINDOW


@pytest.mark.parametrize("comfort", [COMPOSED, LINEAR, LARGE], ids=["composed", "linear", "large"])
def test_the_keyboard_reaches_every_thing_in_the_order_of_the_table(comfort: Comfort) -> None:
    visit = Visit(sitting(*MONDAY), comfort)

    order = [one.id for one in visit.stage.order if one.widget.command]

    assert [id for id in order if id.startswith("table/")] == [
        *(f"table/{thing}" for thing in THINGS),
        "table/meet/sami_ochtend",
    ]
    assert order[-2:] == ["day/pause", "day/verder"]


@pytest.mark.parametrize(("key", "kind"), list(enumerate(THINGS)), ids=THINGS)
def test_a_letter_on_its_label_goes_to_each_thing(key: int, kind: str) -> None:
    visit = Visit(sitting(*MONDAY))

    visit.press((pygame.K_p, pygame.K_m, pygame.K_b, pygame.K_t, pygame.K_k, pygame.K_a)[key])

    assert visit.tree.id == kind


def test_the_whole_thing_can_be_clicked_not_only_its_label() -> None:
    visit = Visit(sitting(*MONDAY))

    visit._send(pygame.MOUSEBUTTONDOWN, pos=(1000, 350), button=1)
    visit._send(pygame.MOUSEBUTTONUP, pos=(1000, 350), button=1)

    assert visit.tree.id == "folder"


def test_whoever_stands_in_the_doorway_can_be_spoken_to() -> None:
    visit = Visit(sitting(*MONDAY))

    visit.choose("take:meet/sami_ochtend")

    assert visit.tree.name == "Sami"


def test_under_a_sheet_nothing_of_the_table_can_be_reached() -> None:
    under = Widget("x", Role.WINDOW, children=backdrop(seen(played(*MONDAY)), dim=0.5))

    assert commands(under) == []


def test_whoever_stands_in_the_doorway_has_a_tag_with_a_letter_of_their_own() -> None:
    visit, thursday = Visit(sitting(*MONDAY)), thursday_morning()

    tag = widget(visit.tree, "table/meet/sami_ochtend")
    guus = widget(table(seen(thursday)), "table/meet/guus_brood")
    visit.press(pygame.K_s)

    assert (tag.name, tag.shortcut) == ("Sami, je zoon, 8", "S")
    assert (guus.name, guus.value, guus.shortcut) == ("Guus, de bakker van beneden", "“Jij thuis?”", "G")
    assert visit.tree.id == "scene"


def test_what_was_called_in_goes_after_a_quarter_of_an_hour_but_the_tag_stays() -> None:
    hour = played(*MONDAY)

    now, later = (widget(table(seen(hour, ahead=ticks * 4000)), "table/meet/sami_ochtend") for ticks in (14, 15))

    assert (now.value, later.value) == ("“Mam, een chrysant.”", "")
    assert later.name == now.name and later.command == now.command


def test_whoever_waited_in_vain_is_seen_to_go() -> None:
    hour = thursday_morning()
    hour.do(PassTime(80 * MINUTE))

    asleep = widget(table(seen(hour)), "table/words")
    hour.do(PassTime(15 * MINUTE))

    assert asleep.name == "Beneden valt een deur in het slot. Guus slaapt tot drie uur."
    assert "table/words" not in {one.id for one in table(seen(hour)).walk()}


# --- what it says -----------------------------------------------------------------------------------------------


def test_the_post_counts_its_letters_and_says_which_are_closed() -> None:
    hour = played(*MONDAY, "go/post", "read/schatting", "go/table")

    post = widget(table(seen(hour)), POST)

    assert (post.value, post.description) == ("2 brieven", "1 is nog dicht.")


def test_only_last_days_that_were_read_about_are_on_the_calendar() -> None:
    unread, read = (seen(played(*MONDAY)), seen(played(*MONDAY, "go/post", "read/zwemles_factuur", "go/table")))

    assert widget(table(unread), "table/calendar").description == ""
    assert widget(table(read), "table/calendar").description == "8 oktober: zwemles oktober."


def test_what_is_not_known_is_a_question_mark_in_the_book_until_the_letter_was_read() -> None:
    before, after = (seen(played(*MONDAY)), seen(played(*MONDAY, "go/post", "read/schatting", "go/table")))

    def benefit(tree: Widget) -> str:
        paint = widget(tree, "thing/book").paint
        assert isinstance(paint, BookPage)
        return next(line.written for line in paint.comes if line.what == "uitkering")

    assert benefit(table(before)) == "?"
    assert benefit(table(after)).isdigit()


def test_the_words_of_the_moment_stand_on_the_wall_when_nobody_is_at_the_door() -> None:
    alone, with_sami = words(place(seen(played(*EVENING)))), words(place(seen(played(*MONDAY))))

    assert "Ik zou nu iets moeten doen." in alone
    assert "“Mam, een chrysant.”" in with_sami and "Vijftig minuten tot school." not in with_sami


def test_the_words_of_the_moment_go_after_a_quarter_of_an_hour_or_a_talk() -> None:
    evening = played(*EVENING)
    talked = played(*EVENING, 20 * MINUTE)
    for said in ("scene/noor_dicht/start/raampje", "scene/noor_dicht/raampje/verder"):
        talked.do(Take(said))
    back = replace(talked.state, began=talked.state.began + 20 * 4000)  # as if the moment began just before

    assert "Noor doet alsof" in words(table(seen(evening, ahead=14 * 4000)))
    assert "Noor doet alsof" not in words(table(seen(evening, ahead=15 * 4000)))
    assert talked.state.place.kind == "table"
    assert "Noor doet alsof" not in words(table(glance(world(), back, DUTCH)))


def test_the_table_speaks_english_with_the_same_things_on_it() -> None:
    dutch, other = table(seen(played(*MONDAY))), table(seen(played(*MONDAY), english()))

    assert [one.id for one in other.walk()] == [one.id for one in dutch.walk()]
    assert (dutch.name, other.name) == ("Maandagochtend, voor school", "Monday morning, before school")


# --- head -------------------------------------------------------------------------------------------------------


def test_a_worry_leads_to_what_it_is_about_and_follows_a_letter_into_the_folder() -> None:
    closed = played(*MONDAY)
    filed = played(*MONDAY, "go/post", "read/schatting", "letter/schatting/map", "go/table")

    assert widget(table(seen(closed)), "worry/chrysant").command == "take:go/post"
    assert widget(table(seen(filed)), "worry/duizend").command == "take:go/folder"


def test_a_worry_stays_where_it_lies_while_others_come_and_go() -> None:
    evening = ("go/post", "read/schatting", "letter/schatting/narekenen", "go/table", "go/post",
               "read/zwemles_factuur", "go/table", 12 * MINUTE, "go/phone", "message/patrick/nee", "go/table",
               "go/book", "pay/zwemles/deel", "go/table", "moment/verder", "between/verder", "go/post",
               "read/ouderavond", "go/table", 20 * MINUTE)  # fmt: skip
    hour, gone = played(*MONDAY), set[str]()
    lying = scraps(seen(hour))

    for one in evening:
        hour.do(PassTime(one) if isinstance(one, int) else Take(one))
        now = scraps(seen(hour))
        stayed = now.keys() & lying.keys()
        assert max(far(now[id], lying[id]) for id in stayed) < 20  # a fuller head draws them nearer, no more
        gone |= lying.keys() - now.keys()
        lying = now

    assert len(gone) >= 4


def scraps(glance: Glance) -> dict[str, Box]:
    return {one.id: one.box for one in headspace.worries(glance, 604, 490, {}) if one.box}


def far(one: Box, other: Box) -> float:
    return max(abs(one.x - other.x), abs(one.y - other.y))


def test_a_worry_that_comes_takes_the_place_of_one_that_went() -> None:
    hour = played(*MONDAY)
    before = hour.state.seats

    for one in ("go/post", "read/schatting"):
        hour.do(Take(one))

    assert before["chrysant"] == hour.state.seats["duizend"]
    assert len(set(hour.state.seats.values())) == len(hour.state.worries)


@pytest.mark.parametrize("say", [DUTCH, english()], ids=["nl", "en"])
@pytest.mark.parametrize("state", list(State))
def test_no_scrap_round_the_cup_lies_on_the_folder_or_the_book(state: State, say: Speaker) -> None:
    pages = Box(BOOK.x + 14, BOOK.y + 12, BOOK.w, BOOK.h)

    for worry in world().scenario.worries.values():
        everywhere = [(f"zorg_{n}", say.say(worry.text), worry.weight) for n in range(10)]
        boxes = [spot.box for spot in lay(everywhere, range(10), state, 604, 490)]
        assert not [box for box in boxes if box.meets(FOLDER) or box.meets(pages)], worry.id


@pytest.mark.parametrize("state", list(State))
def test_all_worries_lie_free_of_each_other(state: State) -> None:
    texts = ["Er staat bijna niks meer op", "Moe", "Beloofd: donderdag bellen", "Zwemles, de andere helft", "Huur"]
    worries = [(f"zorg_{n}", texts[n % 5], 1 + n % 3) for n in range(20)]

    spots = lay(worries, range(20), state, 604, 490)

    boxes = [spot.box.turned(spot.angle) for spot in spots]
    assert not [pair for pair in combinations(boxes, 2) if pair[0].grown(-2).meets(pair[1].grown(-2))]
    assert spots == lay(worries, range(20), state, 604, 490)


@pytest.mark.parametrize("state", list(State))
def test_no_worry_covers_the_tea_or_the_words_about_headspace(state: State) -> None:
    spots = lay([(f"zorg_{n}", "Twee regels over iets", 2) for n in range(10)], range(10), state, 604, 490)

    tea, label = Box(550, 436, 108, 108), Box(470, 694, 268, 44)
    assert not [spot for spot in spots if spot.box.meets(tea) or spot.box.meets(label)]


@pytest.mark.parametrize(
    ("free", "state"),
    [(20, State.CALM), (12, State.CALM), (11, State.BUSY), (6, State.FULL), (2, State.NEARLY_GONE)],
)
def test_how_full_a_head_is(free: int, state: State) -> None:
    assert state_of(free) is state


def test_the_edges_darken_with_a_full_head_but_less_where_that_was_asked() -> None:
    hour = played(*MONDAY)
    calm, full = seen(hour), minding(hour, *list(world().scenario.worries)[:12])

    assert edge_strength(calm) == 0
    assert edge_strength(full) > LEAST_DARK
    less = seen(hour, less_dark=True)
    assert edge_strength(less) <= LEAST_DARK


def test_words_on_the_wall_stay_readable_whatever_the_hour_and_the_head() -> None:
    dim = OnTheWall("Iets", "#857D75")
    surface = pygame.Surface((400, 200))
    surface.fill("#857D75")
    stage = Stage((400, 200), clock=lambda: 0)
    said = Widget("said", Role.TEXT, "Iets", box=Box(20, 20, 600, 100), paint=dim)
    stage.show(Widget("wall", Role.WINDOW, children=(said,)))

    stage.draw(surface)

    assert max(sum(surface.get_at((x, y))[:3]) for x in range(0, 200, 3) for y in range(0, 60, 3)) > 700


# --- day --------------------------------------------------------------------------------------------------------


def test_the_bar_says_day_hour_and_what_is_left_of_the_moment() -> None:
    bar = words(daybar(seen(played(*MONDAY))))

    assert "De eerste week. maandag 5 oktober" in bar
    assert "Klok. 07:30" in bar
    assert "Dit moment duurt tot 08:30." in bar and "09:00 tot 14:30: dienst tot 14.30." in bar


def test_the_clock_runs_on_between_two_actions() -> None:
    bar = words(daybar(seen(played(*MONDAY), ahead=12 * 4000)))

    assert "Klok. 07:42" in bar


def test_what_something_cost_stays_on_the_tape_for_three_minutes_of_the_clock() -> None:
    hour = played(*MONDAY, "go/post", "read/schatting", "letter/schatting/narekenen")

    now, later = tape(seen(hour)), tape(seen(hour, ahead=3 * 4000))

    assert now.spent is not None and now.spent.name == "−5 min"
    assert later.spent is None


DAY = (Stretch(8 + 1 / 3, 8 + 5 / 6, "naar school"), Stretch(9, 14.5, "dienst tot 14.30"), Stretch(18, 19, "eten"))


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("now", [7.5, 10.25, 13.5, 18.2])
def test_a_name_on_the_tape_stays_inside_what_is_left_of_its_plan(now: float, scale: float) -> None:
    ruler, spent = Ruler(1.0, scale), Stretch(now - 0.25, now, "15 min")
    plain, costly = Tape(now, DAY), Tape(now, DAY, spent=spent)

    labels = list(plain.labels(ruler, TAPE))

    hour = TAPE.w / 16
    for label in labels:
        plan = next(one for one in DAY if one.name.startswith(label.name.rstrip("…")))
        assert TAPE.x + (max(plan.begins, now) - 7) * hour <= label.x
        assert label.x + label.wide <= TAPE.x + (plan.ends - 7) * hour
    assert labels == list(costly.labels(ruler, TAPE))


def test_a_name_that_does_not_fit_is_shortened_and_no_number_stands_near_a_plan() -> None:
    tape = Tape(12.5, DAY)

    assert [label.name for label in tape.labels(Ruler(1.0, 1.0), TAPE)] == ["dienst…"]
    assert list(tape.hours(12.5)) == [16, 20, 22]


def test_to_go_on_says_with_what() -> None:
    button = widget(daybar(seen(played(*MONDAY))), "day/verder")

    assert button.name == "Verder met de dag"
    assert button.description == "Dit moment laten voor wat het is; de dag gaat door."


def test_plans_that_fall_through_leave_the_tape() -> None:
    hour = thursday_morning()

    names = [plan.name for plan in tape(seen(hour)).plans]

    assert "schoolplein" in names and "dienst tot 13.00" not in names


def test_the_light_goes_from_morning_to_evening_without_a_jump() -> None:
    day = [light_at(datetime(2026, 10, 5, hour, minute)) for hour in range(5, 22) for minute in range(0, 60, 10)]

    assert light_at(datetime(2026, 10, 5, 21)).night == 1 and light_at(datetime(2026, 10, 5, 12)).night == 0
    assert max(abs(one.night - other.night) for one, other in pairwise(day)) < 0.2


def test_the_light_follows_the_season() -> None:
    at_five = {month: light_at(datetime(2026, month, day, 17, 10)).night for month, day in ((10, 6), (11, 27))}
    assert at_five[10] == 0 < at_five[11]
    assert light_at(datetime(2026, 12, 28, 7, 41)).night == 1 > light_at(datetime(2026, 10, 6, 7, 41)).night


@pytest.mark.parametrize(
    ("day", "up", "down"),
    [(date(2026, 3, 20), 6.7, 18.8), (date(2026, 6, 21), 5.3, 22.05), (date(2026, 12, 21), 8.8, 16.5)],
)
def test_the_sun_comes_up_and_goes_down_as_in_utrecht(day: date, up: float, down: float) -> None:
    assert sun(day) == pytest.approx((up, down), abs=0.1)


# --- movement ---------------------------------------------------------------------------------------------------


def test_new_post_slides_onto_the_pile_and_a_new_worry_arrives() -> None:
    before, after = played(*MONDAY), played(*EVENING)

    moved = {id for id, _motion in movements(before.state, after.state)}

    assert {"thing/letter/ouderavond", "worry/moe"} <= moved


def test_a_letter_is_lifted_and_its_struck_options_are_struck() -> None:
    before, after = played(*MONDAY, "go/post"), played(*MONDAY, "go/post", "read/schatting")

    moved = {id for id, _motion in movements(before.state, after.state)}

    assert {"letter/sheet", "letter/envelope", "letter/options"} <= moved
    assert moved <= {one.id for one in place(seen(after)).walk()}


@pytest.mark.parametrize(
    ("answer", "words_on_the_wall", "word"),
    [("komen", "Soep voor acht, met zijn vieren.", False), ("kijken", "Iedereen is thuis.", True)],
)
def test_on_sunday_something_is_said_of_the_soup_whether_she_went_or_not(
    answer: str, words_on_the_wall: str, word: bool
) -> None:
    hour = sit_down(played("between/verder"), "dinsdag_avond")
    take(hour, "go/phone", f"message/naima/{answer}", "go/table")
    sit_down(hour, "zondag_avond")

    assert words_on_the_wall in words(table(seen(hour)))
    assert ("naima_rest" in hour.state.messages) is word
