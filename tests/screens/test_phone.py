"""The phone: what was written, what can be answered, what was."""

import pytest

from tests.screens.hands import LARGE
from tests.screens.papers import ids, place, visit, widget

PATRICK = ("wait 15", "go/phone")


def test_a_phone_without_messages_says_so() -> None:
    assert "Geen berichten." in visit("go/phone").words


def test_a_message_stands_there_with_sender_day_and_hour() -> None:
    said = widget(visit(*PATRICK), "phone/message/patrick")
    assert (said.name, said.description) == ("Patrick, Brinkman", "nieuw · ma 5 okt, 07:42")
    assert said.value.startswith("Hee Samira!")


def test_an_answer_is_given_once_and_stays_to_be_read() -> None:
    there = visit(*PATRICK).click("take:message/patrick/nee")
    assert widget(there, "phone/answer/patrick").value == "Deze keer niet."
    assert not [command for command in there.commands if command.startswith("take:message/")]
    assert not [one for one in there.tree.walk() if one.id.startswith("phone/asks/")]


def test_what_was_just_answered_stands_on_top() -> None:
    there = visit("until dinsdag_avond", "go/phone").click("take:message/patrick/nee")
    rows = [one.id for one in there.tree.walk() if one.id.startswith(("phone/message/", "phone/answer/"))]
    assert rows[:2] == ["phone/message/patrick", "phone/answer/patrick"]


def test_who_waits_too_long_reads_what_became_of_it() -> None:
    there = visit(*PATRICK, "until donderdag", "go/phone")
    assert widget(there, "phone/lapsed/patrick").value == "Heb Joyce gevraagd, komt goed!"


def test_what_somebody_writes_when_no_answer_came_is_new_until_it_was_looked_at() -> None:
    noor = ("wait 30", "scene/noor_dicht/start/morgen", "scene/noor_dicht/morgen/verder")
    evening = ("until dinsdag_avond", *noor, "go/phone", "go/table")
    lying = widget(visit(*evening, "go/book", "wait 160", "go/table"), "table/phone")
    assert lying.description == "Patrick, Brinkman: Heb Joyce gevraagd, komt goed!"
    assert lying.value == "1 nieuw bericht"
    looked = visit(*evening, "go/book", "wait 160", "go/table", "go/phone", "go/table")
    assert widget(looked, "table/phone").value == ""


def test_answers_to_two_people_have_keys_of_their_own() -> None:
    there = visit("until dinsdag_avond", "go/phone")
    keys = [one.shortcut for one in there.tree.walk() if one.id.startswith("message/")]
    assert len(keys) > 3 and keys == [str(number) for number in range(1, len(keys) + 1)]


def test_the_balance_is_seen_in_passing() -> None:
    assert widget(visit("go/phone"), "phone/balance").value == "€\u00a061,40"


def test_in_one_column_it_can_be_answered_by_keyboard() -> None:
    there = visit(*PATRICK, comfort=LARGE).choose("take:message/patrick/ja")
    assert "phone/answer/patrick" in ids(there)
    assert place(there) == "phone"


def test_who_read_the_letter_can_ring_from_the_phone() -> None:
    """The number is known, and can be rung at any hour; whether somebody is there is another matter."""
    there = visit("go/post", "read/schatting", "letter/schatting/map", "go/table", "go/phone")
    assert not widget(there, "dial/gemeente").struck
    assert not [one for one in there.tree.walk() if one.id == "letter/schatting/bellen"]


@pytest.mark.parametrize(
    ("until", "said"),
    [
        ((), "nu dicht, open vanaf 09:00"),
        (("until dinsdag_avond",), "nu dicht, open vanaf woensdag 7 oktober, 09:00"),
        (("until donderdag",), "nu open, tot 12:00"),
    ],
)
def test_a_number_says_whether_they_are_open_as_the_letter_does(until: tuple[str, ...], said: str) -> None:
    read = ("go/post", "read/schatting", "letter/schatting/map", "go/table")
    there = visit(*read, *until, "go/phone")
    assert f"op werkdagen van 9 tot 12 · {said}" in widget(there, "dial/gemeente").description


def test_who_did_not_read_it_has_nobody_to_ring() -> None:
    assert not [one for one in visit("go/phone").tree.walk() if one.id == "dial/gemeente"]
