"""A form on a site, filled in with real keys: what stands there, what is kept, what the site makes of it."""

from datetime import date

import pygame
import pytest

from game.core.text import Money
from game.play.actions import Write
from game.play.answers import LONGEST
from game.play.events import FormSent, LoggedOut
from game.play.replay import replay
from game.screens import saves
from game.screens.driver import Driver
from game.screens.home import HOME_VARIABLE
from game.screens.parts.things import last_days
from game.screens.settings import Settings
from tests.screens.counter import (
    CASE,
    FORM,
    GROSS,
    LINEAR,
    TAX,
    WHY,
    at_the_form,
    code,
    filling,
    hour,
    logged_in,
    on_thursday,
    place,
    said_about,
    shown,
    sitting,
    state,
    typing_in,
    window,
    words,
)

_SLIP = f"attach/{CASE}/stukken/loonstrook_9"
_DRAWN = ((1366, 768), Settings())


def fill_in_all(driver: Driver) -> None:
    """Both pages of September, as she thinks that it must be."""
    at_the_form(driver)
    driver.fill(GROSS, "843,16")
    driver.fill(TAX, "0,00")
    driver.fill(f"{FORM}/loontijdvak", "vier_weken")
    driver.fill(GROSS, "843,16")
    driver.fill(TAX, "0,00")
    driver.take(f"take:page/{CASE}/bijlagen")
    driver.take(f"take:{_SLIP}")


@pytest.mark.parametrize(("look", "keyboard"), [(_DRAWN, False), (_DRAWN, True), (LINEAR, True)])
def test_the_form_of_september_is_filled_in_signed_and_sent(
    look: tuple[tuple[int, int], Settings], keyboard: bool
) -> None:
    with window(*look, keyboard=keyboard) as driver:
        fill_in_all(driver)
        driver.fill(WHY, "De strook van periode 10 komt vrijdag.")
        driver.take(f"take:page/{CASE}/sign")
        driver.take(f"take:sign/{CASE}")
        driver.fill(f"code/{CASE}", code(driver))
        driver.take(f"take:send/{CASE}")
        assert place(driver) == "sent"
        sent = next(one for one in hour(driver).events if isinstance(one, FormSent))
        assert dict(sent.answers) == {
            "ontvangen": "ja", "bruto": "843,16", "loonheffing": "0,00", "loontijdvak": "vier_weken",
            "toelichting": "De strook van periode 10 komt vrijdag.",
        }  # fmt: skip
        assert sent.papers == ("stukken=loonstrook_9",)


def test_the_confirmation_says_nothing_but_a_number() -> None:
    with window() as driver:
        fill_in_all(driver)
        for offer in (f"page/{CASE}/sign", f"sign/{CASE}"):
            driver.take(f"take:{offer}")
        driver.fill(f"code/{CASE}", code(driver))
        driver.take(f"take:send/{CASE}")
        assert "Uw bericht is ontvangen." in words(driver)
        assert f"Kenmerk: {state(driver).cases[CASE].reference}" in words(driver)
        driver.take("take:portal/mijn_meerwijk")
        assert place(driver) == "portal"
        assert "Ingediend · Uiterlijk in te dienen" in words(driver)


# --- what the site makes of it --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "gross", "tax"),
    [
        ("1.234,50", "", ""),
        ("1234.5", "", "Ongeldig bedrag (fout 2.4c)."),
        ("€ 12", "", "Ongeldig bedrag (fout 2.4c)."),
        ("12", "", "Ongeldig bedrag (fout 2.4c)."),
        ("veel", "Vul een bedrag in.", "Ongeldig bedrag (fout 2.4c)."),
        ("12😀", "Vul een bedrag in.", "Ongeldig bedrag (fout 2.4c)."),
        ("1\x002", "Uw invoer bevat tekens die niet zijn toegestaan.", "Ongeldig bedrag (fout 2.4c)."),
        ("9" * 10_000, "Uw invoer is te lang (maximaal 500 tekens).", "Ongeldig bedrag (fout 2.4c)."),
    ],
    ids=["comma", "point", "euro", "whole", "nonsense", "emoji", "nul", "long"],
)
@pytest.mark.parametrize("look", [_DRAWN, LINEAR])
def test_it_says_why_it_does_not_take_an_amount_and_keeps_what_was_typed(
    look: tuple[tuple[int, int], Settings], typed: str, gross: str, tax: str
) -> None:
    with window(*look) as driver:
        at_the_form(driver)
        driver.fill(GROSS, typed)
        driver.fill(TAX, typed)
        assert (said_about(driver, GROSS), said_about(driver, TAX)) == (gross, tax)
        assert filling(driver).answer("bruto") == typed
        assert shown(driver, GROSS) == typed
        driver.settle()


def test_it_says_nothing_while_one_types() -> None:
    with window() as driver:
        at_the_form(driver).fill(TAX, "12")
        typing_in(driver, TAX, ",3")
        assert said_about(driver, TAX) == ""
        driver.press(pygame.K_TAB)
        assert said_about(driver, TAX) == "Ongeldig bedrag (fout 2.4c)."


def test_an_empty_field_is_only_missed_when_one_goes_on_and_the_focus_goes_there() -> None:
    with window() as driver:
        at_the_form(driver)
        assert "verplicht" not in said_about(driver, TAX)
        driver.fill(GROSS, "100,00")
        driver.take(f"take:page/{CASE}/bijlagen")
        assert place(driver) == "form/arbeid"
        assert said_about(driver, TAX) == "Dit veld is verplicht (fout 2.4b)."
        assert driver.stage.focus == TAX


def test_another_pay_period_empties_the_amounts_as_the_site_warned() -> None:
    with window() as driver:
        at_the_form(driver).fill(GROSS, "100,00")
        assert "vervallen de reeds ingevulde bedragen" in words(driver)
        driver.fill(f"{FORM}/loontijdvak", "maand")
        assert shown(driver, GROSS) == ""


def test_a_list_opens_and_closes_by_keyboard_and_the_focus_goes_along() -> None:
    with window(keyboard=True) as driver:
        at_the_form(driver)
        unfold = f"unfold:{FORM}/loontijdvak"
        driver.take(unfold)
        assert driver.stage.focus == f"{FORM}/loontijdvak/maand"
        driver.press(pygame.K_ESCAPE)
        assert driver.stage.focus == f"{FORM}/loontijdvak"
        assert place(driver) == "form/arbeid"
        driver.take(unfold)
        driver.press(pygame.K_DOWN)
        driver.press(pygame.K_RETURN)
        assert filling(driver).answer("loontijdvak") == "vier_weken"
        assert driver.find(command=unfold).value == "Vier weken"
        assert driver.stage.focus == f"{FORM}/loontijdvak"


def test_what_asks_for_the_other_answer_is_not_there() -> None:
    with window() as driver:
        at_the_form(driver).fill(f"{FORM}/ontvangen", "nee")
        assert driver.stage.find(command=f"field:{GROSS}") is None


# --- papers ---------------------------------------------------------------------------------------------------


def test_a_paper_is_laid_with_it_by_a_number_and_taken_out_again() -> None:
    with window(keyboard=True) as driver:
        at_the_form(driver)
        driver.fill(f"{FORM}/ontvangen", "nee")
        driver.take(f"take:page/{CASE}/bijlagen")
        strip = driver.find(command=f"take:{_SLIP}")
        assert (strip.name, strip.description) == ("Loonstrook periode 9", "10 augustus t/m 6 september")
        driver.focus(strip)
        driver.press(ord(strip.shortcut), text=strip.shortcut)
        assert filling(driver).attached("stukken") == ("loonstrook_9",)
        assert "zit erbij" in words(driver)
        driver.take(f"take:detach/{CASE}/stukken/loonstrook_9")
        assert filling(driver).attached("stukken") == ()


def test_the_place_for_a_paper_puts_the_papers_of_the_folder_in_hand() -> None:
    with window() as driver:
        at_the_form(driver).fill(f"{FORM}/ontvangen", "nee")
        driver.take(f"take:page/{CASE}/bijlagen")
        driver.click(driver.find(name="Kies een bewijsstuk uit de map"))
        first = driver.stage.focused
        assert first is not None and first.command == f"take:attach/{CASE}/stukken/contract"
        assert driver.stage.shows_focus

        driver.press(pygame.K_RETURN)

        assert filling(driver).attached("stukken") == ("contract",)


def test_a_paper_that_is_looked_up_beside_a_form_is_not_thrown_away_there() -> None:
    with window() as driver:
        at_the_form(driver).take(f"take:beside/{CASE}/loonstrook_8")
        assert driver.stage.find(command="take:letter/loonstrook_8/map")
        assert driver.stage.find(command="take:letter/loonstrook_8/weg") is None


def test_in_a_field_a_number_is_a_number() -> None:
    with window() as driver:
        at_the_form(driver).fill(f"{FORM}/ontvangen", "nee")
        driver.take(f"take:page/{CASE}/bijlagen")
        typing_in(driver, WHY)
        driver.press(pygame.K_1, text="1")
        assert filling(driver).papers == ()
        assert shown(driver, WHY) == "1"


def test_what_she_wonders_stands_beside_it() -> None:
    with window() as driver:
        at_the_form(driver)
        assert "Het loon van 11 september. Hoort dat bij augustus of bij september?" in words(driver)


# --- typing ---------------------------------------------------------------------------------------------------


def test_nothing_is_written_before_the_field_is_left() -> None:
    with window() as driver:
        typing_in(at_the_form(driver), GROSS, "312,4")
        assert filling(driver).answer("bruto") == ""
        assert shown(driver, GROSS) == "312,4"


@pytest.mark.parametrize(
    "leave",
    [
        lambda driver: driver.press(pygame.K_TAB),
        lambda driver: driver.press(pygame.K_TAB, pygame.KMOD_SHIFT),
        lambda driver: driver.press(pygame.K_RETURN),
        lambda driver: driver.press(pygame.K_ESCAPE),
        lambda driver: driver.press(pygame.K_F9),
        lambda driver: driver.take(f"field:{TAX}"),
        lambda driver: driver.take("take:go/table"),
        lambda driver: driver.take(f"take:page/{CASE}/bijlagen"),
        lambda driver: driver.window.obey("pace:3"),
        lambda driver: driver.window.handle(pygame.event.Event(pygame.WINDOWFOCUSLOST)),
    ],
    ids=["tab", "back", "enter", "escape", "pause", "click", "away", "page", "pace", "window"],
)
def test_leaving_a_field_in_any_way_keeps_what_was_typed(leave) -> None:  # type: ignore[no-untyped-def]
    with window() as driver:
        typing_in(at_the_form(driver), GROSS, "312,40")
        leave(driver)
        assert filling(driver).answer("bruto") == "312,40"


def test_closing_the_window_in_the_middle_of_a_word_keeps_it(
    tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path))
    with window(record=True) as driver:
        typing_in(at_the_form(driver), GROSS, "312,4\x00😀")
        world = hour(driver).world
        pygame.event.post(pygame.event.Event(pygame.QUIT))
        driver.window.frame(0)
        unfinished = saves.newest_unfinished("eerste-week")
        assert unfinished is not None
        again = replay(world, unfinished.journal).hour.state
        assert again.forms[CASE].answer("bruto") == "312,4\x00😀"


def test_when_the_moment_ends_what_was_typed_was_written_first() -> None:
    with window() as driver:
        typing_in(at_the_form(driver), GROSS, "312,40")
        driver.take(f"field:{GROSS}")
        driver.press(pygame.K_END)
        driver.type("0")
        while state(driver).moment == "maandag_ochtend":
            driver.wait(1000)
        assert state(driver).place.kind == "between"
        lost = [one.lost for one in hour(driver).events if isinstance(one, LoggedOut)]
        assert lost == [2]  # the answer that there was work, and the amount: the site had kept neither
        written = [step.action for step in hour(driver).steps if getattr(step.action, "text", "") == "312,400"]
        assert len(written) == 1


def test_when_the_session_ends_the_site_has_only_what_it_saved() -> None:
    with window() as driver:
        at_the_form(on_thursday(driver)).fill(GROSS, "312,40")
        driver.take(f"take:keep/{CASE}")
        assert "Opgeslagen" in words(driver)
        typing_in(driver, TAX, "31,00")
        driver.wait(480_000)
        assert place(driver) == "login"
        assert filling(driver).answer("bruto") == "312,40"
        assert filling(driver).answer("loonheffing") == ""
        out = next(one for one in hour(driver).events if isinstance(one, LoggedOut))
        assert (out.by, out.lost) == ("time", 1)


def test_passing_by_a_field_writes_nothing_and_undoes_no_signature() -> None:
    with window(keyboard=True) as driver:
        at_the_form(driver).fill(GROSS, "312,40")
        steps = [step for step in hour(driver).steps if isinstance(step.action, Write)]
        for _ in range(12):
            driver.press(pygame.K_TAB)
        assert [step for step in hour(driver).steps if isinstance(step.action, Write)] == steps


def test_keys_edit_where_the_caret_is() -> None:
    with window() as driver:
        typing_in(at_the_form(driver), GROSS, "1234")
        for key, text in ((pygame.K_LEFT, ""), (pygame.K_COMMA, ","), (pygame.K_HOME, ""), (pygame.K_DELETE, ""),
                          (pygame.K_END, ""), (pygame.K_BACKSPACE, ""), (pygame.K_0, "0")):  # fmt: skip
            driver.press(key, text=text)
        assert shown(driver, GROSS) == "23,0"


@pytest.mark.parametrize(("from_left", "then"), [(14, "1869,42"), (400, "869,421")])
def test_pointing_into_a_text_puts_the_caret_there(from_left: int, then: str) -> None:
    with window() as driver:
        typing_in(at_the_form(driver), GROSS, "869,42")
        rect = driver.stage.rect_of(GROSS)
        at = (min(rect.left + from_left, rect.right - 4), rect.centery)
        for kind in (pygame.MOUSEMOTION, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            pygame.event.post(
                pygame.event.Event(kind, pos=at, rel=(0, 0), buttons=(0, 0, 0), button=1, touch=False)
            )
        driver.window.frame(0)
        driver.press(pygame.K_1, text="1")
        assert shown(driver, GROSS) == then


def test_the_space_bar_is_a_space_and_letters_open_nothing() -> None:
    with window() as driver:
        at_the_form(driver).fill(f"{FORM}/ontvangen", "nee")
        driver.take(f"take:page/{CASE}/bijlagen")
        typing_in(driver, WHY)
        for letter in "pk b":
            driver.press(ord(letter), text=letter)
        assert shown(driver, WHY) == "pk b"
        assert place(driver) == "form/bijlagen"


def test_shift_enter_is_a_new_line_in_running_text_only() -> None:
    with window() as driver:
        at_the_form(driver).fill(f"{FORM}/ontvangen", "nee")
        driver.take(f"take:page/{CASE}/bijlagen")
        typing_in(driver, WHY, "een")
        driver.press(pygame.K_RETURN, pygame.KMOD_SHIFT)
        driver.type("twee")
        driver.press(pygame.K_RETURN)
        assert filling(driver).answer("toelichting") == "een\ntwee"


def test_what_was_copied_can_be_pasted() -> None:
    with window() as driver:
        typing_in(at_the_form(driver), GROSS, "312,40")
        driver.press(pygame.K_c, pygame.KMOD_CTRL)
        typing_in(driver, TAX)
        driver.press(pygame.K_v, pygame.KMOD_CTRL)
        assert shown(driver, TAX) == "312,40"


@pytest.mark.parametrize("look", [_DRAWN, LINEAR])
@pytest.mark.parametrize("text", ["a" * 10_000, "woord " * 1700, "\n" * 300, "😀" * 500, "\x00\x07\u202e" * 90])
def test_long_and_odd_text_is_drawn_and_kept_whole(look: tuple[tuple[int, int], Settings], text: str) -> None:
    with window(*look) as driver:
        at_the_form(driver).fill(f"{FORM}/ontvangen", "nee")
        driver.take(f"take:page/{CASE}/bijlagen")
        driver.fill(WHY, text)
        driver.settle()
        assert filling(driver).answer("toelichting") == text


def test_no_more_is_taken_than_the_hour_keeps() -> None:
    with window() as driver:
        typing_in(at_the_form(driver), GROSS, "1" * (LONGEST + 5))
        assert len(shown(driver, GROSS)) == LONGEST


def test_a_fixed_field_cannot_be_typed_in_and_is_read_out() -> None:
    with window() as driver:
        at_the_form(driver)
        fixed = driver.find(name="Periode waarop de opgave betrekking heeft")
        assert (fixed.value, fixed.command) == ("01-09-2026 t/m 30-09-2026", None)


# --- keyboard and place ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("look", [_DRAWN, LINEAR, ((1920, 1080), Settings()), ((1024, 768), Settings(text=1.25))])
def test_tab_reaches_everything_and_all_of_it_is_large_enough(look: tuple[tuple[int, int], Settings]) -> None:
    with window(*look) as driver:
        at_the_form(driver)
        commands = {one.id for one in driver.stage.find_all() if one.command}
        assert commands == {placed.id for placed in driver.stage.order if placed.widget.command}
        for id in commands:
            where = driver.stage.reveal(id)
            assert driver.window_rect.colliderect(where) and where.h >= 43, id


def test_english_speaks_as_stiffly() -> None:
    with window((1366, 768), Settings(language="en")) as driver:
        at_the_form(driver)
        assert "You will be logged out automatically in" in words(driver)
        assert "Next" in words(driver)


def test_a_machine_writes_through_the_same_fields() -> None:
    with window() as driver:
        at_the_form(driver)
        driver.fill(f"field:{GROSS}", "1,00")
        driver.fill(GROSS, "2,00")
        assert filling(driver).answer("bruto") == "2,00"
        with pytest.raises(LookupError):
            driver.fill(f"{FORM}/nergens", "x")


def test_money_in_papers_is_what_the_rules_say(monkeypatch: pytest.MonkeyPatch) -> None:
    """What she has to type over stands on the slip: the game fills in nothing for her."""
    with window() as driver:
        at_the_form(driver)
        assert isinstance(dict(state(driver).papers["loonstrook_9"].values)["bruto"], Money)
        assert shown(driver, GROSS) == ""
        assert sitting(driver).desk.typed.keys() <= {GROSS}


def test_in_a_very_long_text_the_caret_stays_in_view_and_the_field_ends_somewhere() -> None:
    with window() as driver:
        at_the_form(driver).fill(f"{FORM}/ontvangen", "nee")
        driver.take(f"take:page/{CASE}/bijlagen")
        typing_in(driver, WHY, "woord " * 600)
        field = driver.stage.rect_of(WHY)
        assert field.h < 330
        assert driver.window_rect.contains(field)


def test_a_last_day_that_was_read_about_stands_on_the_calendar() -> None:
    with window() as driver:
        logged_in(driver)
        assert date(2026, 10, 8) not in dict(last_days(sitting(driver).glance()))
        driver.take(f"take:{sitting(driver).glance().offers('read/')[0].id}")
        assert dict(last_days(sitting(driver).glance()))[date(2026, 10, 8)].startswith("inkomstenformulier")


@pytest.mark.parametrize("look", [_DRAWN, LINEAR])
def test_every_offer_of_a_site_has_exactly_one_thing_to_choose_it_with(
    look: tuple[tuple[int, int], Settings],
) -> None:
    with window(*look) as driver:
        logged_in(driver)
        all_there(driver)
        at_the_papers(driver)
        all_there(driver)
        driver.take(f"take:{_SLIP}")
        all_there(driver)
        driver.take(f"take:page/{CASE}/sign")
        driver.take(f"take:sign/{CASE}")
        all_there(driver)


def at_the_papers(driver: Driver) -> None:
    driver.take(f"take:open/{CASE}")
    driver.fill(f"{FORM}/ontvangen", "nee")
    driver.take(f"take:page/{CASE}/bijlagen")


def all_there(driver: Driver) -> None:
    """Each offer is taken, typed in, or answered, by one widget (an answer by one for each)."""
    commands = [one.command or "" for one in driver.stage.find_all()]
    for offer in sitting(driver).glance().on_offer:
        ways = [command for command in commands if command.split(":", 1)[-1].split("=")[0] == offer.id]
        ways = [command for command in ways if not command.startswith(("enter:", "reach:"))]
        answers = [command for command in ways if command.startswith("answer:")]
        assert len(ways) == 1 or len(answers) == len(ways) > 1, offer.id


def test_the_largest_text_in_one_column_draws_every_page() -> None:
    with window((1024, 768), Settings(layout="linear", text=2.5), keyboard=True) as driver:
        fill_in_all(driver)
        driver.take(f"take:page/{CASE}/sign")
        driver.take(f"take:sign/{CASE}")
        driver.settle()
        assert place(driver) == "form/sign"


def test_a_new_code_makes_the_old_one_useless_and_clears_the_boxes() -> None:
    with window() as driver:
        fill_in_all(driver)
        driver.take(f"take:page/{CASE}/sign")
        driver.take(f"take:sign/{CASE}")
        old = code(driver)
        typing_in(driver, f"code/{CASE}", old[:4])
        driver.take(f"take:sign/{CASE}")
        assert shown(driver, f"code/{CASE}") == ""
        driver.fill(f"code/{CASE}", old)
        assert "De ingevoerde code is onjuist. U heeft nog 2 pogingen." in words(driver)


def test_sending_is_grey_until_it_is_signed() -> None:
    with window() as driver:
        fill_in_all(driver)
        driver.take(f"take:page/{CASE}/sign")
        send = driver.find(name="Verzenden")
        assert (send.command, send.description) == (None, "nog niet mogelijk")


def test_post_that_falls_on_the_mat_writes_what_is_typed_and_lets_one_type_on() -> None:
    """Whatever happens by itself, the draft was written before it; the site says nothing of it yet."""
    with window() as driver:
        typing_in(at_the_form(driver), TAX, "31,")
        room = sitting(driver)
        room._write_down()
        driver.window.refresh()
        assert filling(driver).answer("loonheffing") == "31,"
        assert said_about(driver, TAX) == ""
        driver.type("50")
        driver.press(pygame.K_TAB)
        assert filling(driver).answer("loonheffing") == "31,50"


def test_a_slip_is_looked_up_beside_the_form_and_escape_leads_back() -> None:
    with window() as driver:
        at_the_form(driver).fill(GROSS, "312,40")
        driver.take(f"take:beside/{CASE}/loonstrook_9")
        assert "959,36" in words(driver)
        driver.press(pygame.K_ESCAPE)
        assert place(driver) == "form/arbeid"
        assert shown(driver, GROSS) == "312,40"


def test_escape_leads_from_a_message_back_to_the_site() -> None:
    with window() as driver:
        logged_in(driver).take(f"take:read/formulier_klaar.{CASE}")
        driver.press(pygame.K_ESCAPE)
        assert place(driver) == "portal"
