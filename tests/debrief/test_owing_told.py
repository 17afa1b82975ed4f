"""What was owed, told afterwards: how far asking for it came, what being late cost, and the article behind it."""

from functools import cache

from game.debrief import look_back
from game.debrief.model import Debrief, Entry, Kind
from game.debrief.report import html
from game.screens.i18n import DUTCH
from tests.play.test_debts import HERE
from tests.play.written import played

SCALE = "Besluit vergoeding voor buitengerechtelijke incassokosten, artikel 2, eerste lid"


@cache
def told(plan: str) -> Debrief:
    return look_back(played(HERE, plan)[0])


def entries(plan: str, kind: Kind, who: str = "") -> list[Entry]:
    found = (one for one in told(plan).timeline.entries if one.kind is kind)
    return [one for one in found if not who or (one.about and who in words_of(one))]


def words_of(entry: Entry) -> str:
    about = f", {DUTCH.say(entry.about.text, **entry.about.values)}" if entry.about else ""
    return DUTCH.say(entry.title.text, **entry.title.values) + about


def test_the_ladder_is_told_rung_by_rung_with_what_was_open() -> None:
    rungs = entries("niets", Kind.RUNG, "Tandarts")
    assert [(DUTCH.say(one.title.text, **one.title.values), one.amount) for one in rungs] == [
        ("Een herinnering verstuurd.", 268_40),
        ("De brief verstuurd waarna veertien dagen tellen.", 268_40),
        ("Uit handen gegeven. Hagelkruis Incasso vraagt er nu om.", 308_66),
        ("Gedagvaard. Wat de rechter kost, rekent het spel niet uit.", 308_66),
        ("Er is een vonnis of dwangbevel. De kosten ervan rekent het spel niet uit.", 308_66),
        ("Het ligt bij de deurwaarder. Wat die kost, rekent het spel niet uit.", 308_66),
        ("Beslag gelegd op de uitkering.", 308_66),
    ]


def test_costs_and_seizure_name_the_article_and_what_the_days_lean_on() -> None:
    (costs,) = entries("niets", Kind.LATE_COSTS)
    assert costs.amount == 40_26
    assert costs.rule.references == (SCALE,)
    assert costs.letter is not None and costs.letter.id == "veertien.tandarts"
    assert [one.id for one in costs.patterns] == ["E04"]
    seized = entries("niets", Kind.SEIZED, "Tandarts")
    assert [one.amount for one in seized] == [70_97, 70_97]
    assert all("Rechtsvordering" in " ".join(one.rule.references) for one in seized)
    for one in seized:  # five of every hundred euros, and nothing more: 1.419,46 less 1.348,49
        assert one.sum and [(term.amount, term.effect) for term in one.sum.terms] == [(1419_46, 1), (1348_49, -1)]
    letter = next(one for one in entries("niets", Kind.RUNG, "Tandarts") if one.amount == 268_40)
    assert letter.rule.source == "ontwerp"


def test_a_day_that_passed_after_the_costs_says_what_was_open_with_them() -> None:
    missed = [one.amount for one in entries("niets", Kind.MISSED) if "vullingen" in words_of(one)]
    assert missed == [268_40, 268_40, 268_40, 308_66, 308_66, 308_66]


def test_what_ran_before_the_first_day_is_told_on_it() -> None:
    first = entries("het_liep_al", Kind.OWED)[0]
    assert words_of(first).startswith("Dit liep al: het lag bij de deurwaarder., waterschapsbelasting 2025")
    assert first.amount == 180_00


def test_terms_are_told_when_agreed_kept_and_broken() -> None:
    kept = [DUTCH.say(one.title.text, **one.title.values) for one in entries("in_drieen", Kind.TERMS)]
    assert kept == [
        "Betalen in 3 termijnen afgesproken, €\u00a089,46 per keer.", "De laatste termijn is betaald.",
    ]  # fmt: skip
    broken = [DUTCH.say(one.title.text, **one.title.values) for one in entries("niet_gehaald", Kind.TERMS)]
    assert broken[1:] == [
        "Een termijn was er niet op tijd. De regeling is gestopt.", "Om een regeling gevraagd. Die kwam er niet.",
    ]  # fmt: skip


def test_the_report_names_the_rule_behind_costs_and_seizure() -> None:
    page = html(told("niets"), DUTCH)
    late = page.index("Over €\u00a0268,40 kwamen incassokosten.")
    assert f"De regel: {SCALE}." in page[late : late + 400]
    assert "kosten van te laat kwam erbij: €\u00a040,26" in page
