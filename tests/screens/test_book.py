"""The budget book and the bank app: what is written there, what can be paid, and what that does."""

from dataclasses import replace

import pytest

from game.play.state import Booking
from game.screens.glance import glance
from game.screens.house import House
from game.screens.i18n import DUTCH
from game.screens.places.book import FOOD, Field, book
from game.screens.settings import Settings
from game.screens.sitting import Sitting
from game.screens.toolkit import Comfort, Role, Stage
from tests.screens import owing
from tests.screens.hands import COMPOSED, LARGE, Visit
from tests.screens.papers import hour, ids, place, seen, visit, widget

READ = ("go/post", "read/zwemles_factuur", "letter/zwemles_factuur/boekje")


def line(there: Visit, id: str) -> tuple[str, str, str]:
    one = widget(there, id)
    return one.name, one.value, one.description


def test_what_she_does_not_know_is_a_question_mark() -> None:
    there = visit("go/book")
    assert line(there, "book/boek_loon") == ("loon periode 10", "?", "vrijdag")
    assert line(there, "book/boek_uitkering")[1] == "?"


def test_a_letter_that_was_read_fills_in_its_amount() -> None:
    there = visit("go/post", "read/schatting", "letter/schatting/stapel", "go/table", "go/book")
    assert line(there, "book/boek_uitkering")[1] == "€\u00a0636"
    assert line(there, "book/in/total")[2] == "en 1 bedrag dat je nog niet weet"


def test_the_sum_is_of_what_she_knows() -> None:
    there = visit("go/book")
    # In: three allowances, 1,344; the wage and the benefit are not known. The child benefit has been spent.
    assert line(there, "book/in/total") == ("komt er nog in", "€\u00a01.344", "en 2 bedragen die je nog niet weet")
    # Out: 4 x (134 + 42) + 239 + 205 + 197.40 + 74.70 + 84.35 = 1,504.45. The rent has gone.
    assert line(there, "book/out/total") == ("gaat er nog uit", "€\u00a01.504", "")


def test_how_one_eats_shows_in_the_book_at_once() -> None:
    there = visit("go/book", "eat/heel_krap")
    # 4 x (98 + 42) = 560
    assert line(there, "book/boek_eten") == ("eten, bus, kleine dingen", "€\u00a0560", "als het zo doorgaat")
    assert line(there, "book/out/total")[1] == "€\u00a01.360"


def test_food_that_was_bought_goes_no_more() -> None:
    there = visit("until zondag_avond", "go/book")
    # 3 x (134 + 42) = 528: of four Saturdays one has been
    assert line(there, "book/boek_eten")[1] == "€\u00a0528"


def test_bread_that_came_makes_the_groceries_less() -> None:
    with_bread = ("until donderdag", "wait 1", "meet/guus_brood", "scene/guus_brood/start/komt")
    there = visit(*with_bread, "scene/guus_brood/komt/verder", "go/book")
    assert widget(there, "eat/beside").name == "zaterdag, plus €\u00a042 bus en kleine dingen, min €\u00a06"


@pytest.mark.parametrize("text", [1.0, 1.5])
def test_the_ways_to_eat_can_be_read_whole_with_large_text_too(text: float) -> None:
    there = visit("go/book", comfort=Comfort(text))
    for way in ("gewoon", "zuinig", "heel_krap"):
        assert there.stage.rect_of(f"eat/{way}").bottom <= FOOD.bottom


def test_a_bill_is_in_the_book_once_its_letter_was_read() -> None:
    assert "book/zwemles" not in ids(visit("go/book"))
    assert line(visit(*READ), "book/zwemles") == ("zwemles oktober", "€\u00a043,50", "uiterlijk 8 oktober")


@pytest.mark.parametrize("comfort", [COMPOSED, LARGE])
def test_paying_books_it_and_settles_the_line(comfort: Comfort) -> None:
    there = visit(*READ, comfort=comfort)
    there.choose("take:pay/zwemles/nu")
    assert line(there, "book/zwemles") == ("zwemles oktober", "€\u00a043,50", "betaald")
    assert widget(there, "bank/balance").value == "€\u00a017,90"
    assert not [command for command in there.commands if command.startswith("take:pay/")]


def test_half_now_leaves_the_rest_to_be_paid() -> None:
    there = visit(*READ).click("take:pay/zwemles/deel")
    assert widget(there, "pay/zwemles/deel").selected
    assert widget(there, "pay/zwemles/deel").command is None
    assert line(there, "book/zwemles")[1:] == ("€\u00a021,75", "uiterlijk 8 oktober · de helft is betaald")
    assert widget(there, "pay/zwemles/nu").value == "€\u00a021,75"


def test_later_is_a_choice_that_is_seen() -> None:
    there = visit(*READ).click("take:pay/zwemles/later")
    assert widget(there, "pay/zwemles/later").selected
    assert not widget(there, "pay/zwemles/nu").selected


def test_fields_are_large_enough_to_hit() -> None:
    there = visit(*READ)
    for way in ("nu", "deel", "later"):
        assert there.stage.rect_of(f"pay/zwemles/{way}").h >= 44


def test_newest_bookings_stand_first_with_name_day_and_what() -> None:
    there = visit(*READ, "pay/zwemles/nu")
    first, *_rest = (one for one in there.tree.walk() if one.id.startswith("bank/booking/"))
    assert (first.name, first.value) == ("Zwembad De Sprong", "− €\u00a043,50")
    assert first.description == "ma 5 okt · zwemles oktober"


def test_the_bank_says_how_far_below_zero_it_may_go() -> None:
    head = widget(visit("go/book"), "bank/balance")
    assert (head.name, head.value, head.description) == (
        "Lageland Bank",
        "€\u00a061,40",
        "rood staan tot €\u00a050,00",
    )


def test_how_the_week_is_eaten_can_be_chosen() -> None:
    there = visit("go/book")
    assert widget(there, "eat/zuinig").selected
    there.click("take:eat/heel_krap")
    assert widget(there, "eat/heel_krap").selected
    assert not widget(there, "eat/zuinig").selected
    assert widget(there, "eat/heel_krap").command is None


def test_the_book_is_shut_again_by_the_door() -> None:
    assert place(visit("go/book").choose("take:go/table")) == "table"


def test_what_can_be_chosen_says_so() -> None:
    there = visit(*READ)
    roles = {widget(there, id).role for id in ("pay/zwemles/nu", "eat/gewoon")}
    assert roles == {Role.CHOICE}
    assert widget(there, "pay/zwemles/nu").name == "zwemles oktober: nu"


def test_what_the_bank_refused_is_said_in_words_in_both_places() -> None:
    now = seen(*READ)
    bill = now.scenario.bills["zwemles"]
    refused = Booking(now.state.now, "debt/zwemles", bill.who, bill.what, -bill.amount, now.state.balance, True)
    state = replace(now.state, bookings=(*now.state.bookings, refused), marks={"zwemles": "nu"})
    tree = {one.id: one for one in book(replace(now, state=state)).walk()}
    first = next(one for id, one in tree.items() if id.startswith("bank/booking/"))
    assert (first.value, first.description) == ("€\u00a043,50", "ma 5 okt · zwemles oktober · gestorneerd")
    assert tree["book/zwemles"].description == "uiterlijk 8 oktober · gestorneerd"


def test_a_full_page_scrolls_and_its_sum_stays() -> None:
    stage = visit("go/book", comfort=Comfort(1.5)).stage
    assert stage.rect_of("book/boek_rest").bottom > stage.rect_of("book/out").bottom
    assert stage.reveal("book/boek_rest").bottom <= stage.rect_of("book/out").bottom + 1
    assert stage.rect_of("book/out/total").top >= stage.rect_of("book/out").bottom


@pytest.mark.parametrize("language", ["nl", "en"])
def test_how_one_eats_is_seen_whole_without_scrolling(language: str) -> None:
    home = House(Settings(language=language), record=False, keep_settings=False)
    stage = Visit(Sitting(home, hour("go/book"))).stage
    assert all(
        stage.rect_of("eat").contains(stage.rect_of(f"eat/{id}")) for id in ("gewoon", "zuinig", "heel_krap")
    )


@pytest.mark.parametrize("language", ["nl", "en"])
def test_with_large_text_the_ways_to_eat_stay_in_sight(language: str) -> None:
    home = House(Settings(language=language, text=1.5), record=False, keep_settings=False)
    stage = Visit(Sitting(home, hour("go/book")), Comfort(1.5)).stage
    seen_of_it = stage.rect_of("eat/zuinig").clip(stage.rect_of("eat"))
    assert seen_of_it.h >= 44


@pytest.mark.parametrize("comfort", [COMPOSED, LARGE])
def test_the_focus_stays_with_the_bill_that_was_paid(comfort: Comfort) -> None:
    there = visit(*READ, comfort=comfort)
    there.choose("take:pay/zwemles/deel")
    assert there.stage.focus == "pay/zwemles/deel"
    assert there.stage.rect_of("pay/zwemles/deel").bottom <= 768
    there.choose("take:pay/zwemles/nu")
    assert there.stage.focus == "book/zwemles"


# --- what is owed, of the test scenario about money ---------------------------------------------------------


def owed(id: str, *steps: str) -> tuple[str, str, str]:
    return line(owing.visit(*steps), f"book/{id}")


def test_a_day_that_has_gone_by_is_past() -> None:
    on_the_day, after = ("until 2026-07-31", "file post"), ("until 2026-08-03", "file post")
    assert owed("rijwielpad", *on_the_day)[2] == "uiterlijk 31 juli"
    assert owed("rijwielpad", *after)[2] == "31 juli is voorbij"


def test_the_rung_stands_in_the_book_as_far_as_she_read_it() -> None:
    # The letter came on 12 August; the fourteen days end on the 26th: 268.40 + 40.26.
    assert owed("tandarts", "until 2026-08-13", "file post")[1:] == ("€\u00a0268,40", "laatste brief")
    assert owed("tandarts", "until 2026-08-27", "file post")[1:] == (
        "€\u00a0308,66",
        "laatste brief · €\u00a040,26 kosten · alles nu: er staat te weinig op",
    )
    assert owed("tandarts", "until 2026-09-02", "file post")[2] == "bij incasso · €\u00a040,26 kosten"
    assert owed("water", "until 2026-07-03")[1:] == ("€\u00a0180,00", "deurwaarder")


def test_what_the_bank_would_refuse_is_struck_with_the_reason_and_can_be_tried() -> None:
    there = owing.visit("until 2026-08-27", "file post", "take go/book")
    all_now, half = (widget(there, f"pay/tandarts/{way}") for way in ("nu", "deel"))
    assert (all_now.struck, all_now.thought, all_now.command) == (
        True,
        "er staat te weinig op",
        "take:pay/tandarts/nu",
    )
    assert isinstance(all_now.paint, Field) and all_now.paint.barred
    assert (half.struck, half.thought) == (False, "")


def test_terms_say_the_next_day_its_amount_and_how_many_are_left() -> None:
    agreed = ("until 2026-08-13", "open veertien", "take letter/veertien.tandarts/termijnen")
    assert owed("tandarts", *agreed) == ("twee vullingen", "€\u00a089,46", "27 augustus, nog 3 te gaan")
    paid = (*agreed, "until 2026-08-27", "pay tandarts termijn")
    assert owed("tandarts", *paid)[1:] == ("€\u00a089,46", "27 september, nog 2 te gaan")


def test_what_lies_in_the_drawer_and_what_was_lent_stand_there() -> None:
    lent = ("until 2026-07-08", "wait 15 s", "take scene/nadia_belt/start/lenen")
    assert owed("cash", *lent) == ("in de la", "€\u00a0105,00", "contant")
    assert owed("lening.nadia", *lent) == ("geleend", "€\u00a060,00", "N. de Wit")


@pytest.mark.parametrize("comfort", [Comfort(), Comfort(1.5)])
def test_no_field_lies_over_the_amount_above_it_or_the_debt_below_it(comfort: Comfort) -> None:
    stage = owing.visit("until 2026-08-03", "file post", comfort=comfort).stage
    fields = [stage.rect_of(f"pay/rijwielpad/{way}") for way in ("contant", "nu", "deel", "later")]
    assert [one.right for one in fields[:-1]] == pytest.approx([one.left for one in fields[1:]], abs=1)
    below = [stage.rect_of(one.id) for one in stage.tree.walk() if one.id.startswith("pay/tandarts/")]
    assert all(not one.colliderect(other) for one in fields for other in below)


def test_what_was_paid_on_an_earlier_day_goes_to_the_foot_of_the_page() -> None:
    def at(*steps: str) -> list[str]:
        ids = [one.id for one in owing.visit(*steps).stage.tree.walk()]
        return [one for one in ids if one in {"book/rijwielpad", "book/tandarts", "book/boek_eten"}]

    paid = ("until 2026-07-08", "file post", "pay rijwielpad")
    assert at(*paid) == ["book/rijwielpad", "book/tandarts", "book/boek_eten"]  # the focus is on it
    assert at(*paid, "until 2026-07-16") == ["book/tandarts", "book/boek_eten", "book/rijwielpad"]


def test_cash_comes_first_only_when_the_drawer_holds_enough() -> None:
    def ways(stage: Stage, bill: str) -> list[str]:
        return [one.id.rpartition("/")[2] for one in stage.tree.walk() if one.id.startswith(f"pay/{bill}/")]

    assert ways(owing.visit("until 2026-07-08", "file post").stage, "rijwielpad")[0] == "contant"
    assert ways(visit(*READ).stage, "zwemles")[-1] == "contant"  # there is 13 in the drawer


GIFT = (
    "until 2026-07-02", "file post", "form inkomsten.2026_06", "fill truly", "hand in",
    "until 2026-07-16", "answer tante veel",
    "until 2026-08-03", "file post", "form inkomsten.2026_07", "fill truly", "fill gift nee", "hand in",
    "until 2026-09-03", "file post", "form inkomsten.2026_08", "fill truly", "hand in",
    "until 2026-09-07", "file post", "form verzoek.2026_07", "fill uitleg Een caravan.",
    "attach afschrift stukken", "hand in", "until 2026-09-17",
)  # fmt: skip
"""A gift that was not told: three times 95.00 is taken back, from September on."""


def test_what_is_set_off_stands_in_the_book_with_its_terms_once_the_letter_was_read() -> None:
    for more, times in ((("file post",), "nog 3 te gaan"), (("file post", "until 2026-10-01"), "nog 2 te gaan")):
        hour = owing.owing(*GIFT, *more, scenario="papierwinkel")
        tree = {one.id: one for one in book(glance(hour.world, hour.state, DUTCH)).walk()}
        row = tree["book/claim/0"]
        assert (row.name, row.value, row.description) == (
            "terugvordering",
            "€\u00a095,00",
            f"van de uitkering · {times}",
        )
    unread = owing.owing(*GIFT, scenario="papierwinkel")
    assert "book/claim/0" not in {one.id for one in book(glance(unread.world, unread.state, DUTCH)).walk()}
