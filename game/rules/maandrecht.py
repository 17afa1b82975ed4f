"""What a month of bijstand comes to for the household of a file, at a given wage."""

from datetime import date
from functools import partial

from game.core.calculation import Calculation, Term
from game.core.days import ONE_DAY, Period
from game.core.money import Cents, share_of
from game.rules import words
from game.rules.household_file import HouseholdFile, Suspension
from game.rules.law import Law
from game.rules.participatiewet.bijstand import DIFFERENCE, bijstand, bijstand_bij_schatting
from game.rules.participatiewet.middelen import giften_als_inkomen, vrijwilligersvergoeding
from game.rules.participatiewet.norm import Household, bijstandsnorm
from game.rules.participatiewet.opschorting import WITHDRAWAL, opschorting
from game.rules.participatiewet.verblijf import verblijf_buitenland
from game.rules.participatiewet.vermogen import vermogenstoets
from game.rules.participatiewet.vrijlating import Disregard
from game.rules.refusal import NietBerekend
from game.rules.termijnen import hersteltermijn


def maandrecht(
    law: Law, file: HouseholdFile, month: Period, wage: Cents, rule: Disregard, guessed: bool = False
) -> Calculation:
    """What is paid out over a month at this net wage, or at this guess of it, in cents.

    Nothing, with the reason as its line, before the bijstand began, after it was withdrawn, beyond the four
    weeks abroad, and with too much wealth. Refuses (`NietBerekend`) what the rules do not cover, by name.
    """
    if file.bijstand and file.bijstand.since > month.last:
        return Calculation(0, (Term("nog_niet", words.NOG_GEEN_BIJSTAND, 0, DIFFERENCE, effect=1),))
    figures, who = law.at(month.start), household_of(law, file, month)
    if nothing := _no_right(law, file, who, month):
        return nothing
    compute = partial(bijstand_bij_schatting if guessed else bijstand, figures, who, wage, rule)
    gifts = _giften(law, file, month)
    return compute(_other_income(law, file, month), _maatregelen(law, file, who, month), (gifts,) if gifts else ())


def household_of(law: Law, file: HouseholdFile, month: Period) -> Household:
    """As the Participatiewet sees the household in that month. Refuses who is below 27, by name."""
    figures = law.at(month.start)
    who = file.huishouden.household(figures)
    youngest = figures.whole("leeftijd_zoektermijn").value
    if all(figures.whole("leeftijd_norm").value <= age < youngest for age in who.ages):
        why = "zoektermijn, onderwijs en vrijlating zijn anders: artikelen 13, 31, vijfde lid, en 41, vierde lid"
        raise NietBerekend(f"bijstand onder {youngest} jaar", f"{why} Participatiewet")
    return who


def other_income(law: Law, file: HouseholdFile, month: Period) -> Cents:
    """Income of which nothing may be kept, with what a volunteer allowance and gifts have above their limits.

    Refuses (`NietBerekend`) a Wajong, an AOW, and gifts that a person has to judge, by name.
    """
    gifts = _giften(law, file, month)
    return _other_income(law, file, month) + (gifts.amount if gifts else 0)


def _other_income(law: Law, file: HouseholdFile, month: Period) -> Cents:
    own = [one for one in file.income if one.month == month]
    for one in own:
        if one.kind in _NOT_COMPUTED:
            raise NietBerekend(*_NOT_COMPUTED[one.kind])
    return sum(one.amount for one in own) + _volunteering(law, file, month)


def refuse_before_the_file_begins(file: HouseholdFile, month: Period) -> None:
    """What was earned and paid before that, nobody knows here."""
    if file.known_from and month < file.known_from:
        why = f"dit huishouden is beschreven vanaf {file.known_from.start:%Y-%m}"
        raise NietBerekend(f"{month.start:%Y-%m}", why)


_NOT_COMPUTED = {
    "wajong": ("bijstand naast een Wajong", "de formule van de Wajong is niet gevonden; UWV rekent die uit"),
    "aow": ("bijstand naast een AOW", "de aanvulling (AIO) geeft de SVB: artikel 47a Participatiewet"),
}


def _volunteering(law: Law, file: HouseholdFile, month: Period) -> Cents:
    year = [one for one in file.vrijwilligerswerk if one.month.start.year == month.start.year]
    now = sum(one.amount for one in year if one.month == month)
    if not now:
        return 0
    figures = law.at(month.start)
    before = sum(one.amount for one in year if one.month < month)
    return vrijwilligersvergoeding(figures, now, before, file.huishouden.household(figures).age).amount


def _giften(law: Law, file: HouseholdFile, month: Period) -> Term | None:
    """The line of what came in this month above the limit of the calendar year; None when nothing did."""
    now = sum(one.amount for one in file.giften if one.on in month)
    if not now:
        return None
    before = sum(one.amount for one in file.giften if one.on < month.start and one.on.year == month.start.year)
    return giften_als_inkomen(law.at(month.start), law.gemeenten[file.gemeente], now, before)


def _maatregelen(law: Law, file: HouseholdFile, who: Household, month: Period) -> Cents:
    shares = [one.share for one in file.bijstand.maatregelen if one.month == month] if file.bijstand else []
    norm = bijstandsnorm(law.at(month.start), who).amount if shares else 0
    return sum(share_of(norm, share) for share in shares)


def _no_right(law: Law, file: HouseholdFile, who: Household, month: Period) -> Calculation | None:
    since = file.bijstand.since if file.bijstand else month.start
    for suspended in file.bijstand.opschortingen if file.bijstand else ():
        if gone := _withdrawn(law, file, suspended, month):
            return gone
    if abroad := _too_long_abroad(law, file, who, month):
        return abroad
    if since > month.start or _changes_within(law, file, month):
        raise _part_of(month)
    test = vermogenstoets(law.at(month.start), who, file.vermogen.as_facts)
    if not test.amount:
        return None
    source = test.term("vermogensgrens").source
    return Calculation(0, (Term("vermogen", words.VERMOGEN_IN_DE_WEG, 0, source, effect=1),))


def _too_long_abroad(law: Law, file: HouseholdFile, who: Household, month: Period) -> Calculation | None:
    """Nothing over a month that lies wholly beyond the four weeks. Participatiewet, article 13 (1) e."""
    if not file.verblijf_buitenland:
        return None
    figures = law.at(month.start)
    bijstandsnorm(figures, who)  # who is refused by name, is so here too: with an AOW it is thirteen weeks
    stayed = verblijf_buitenland(figures, [one.period for one in file.verblijf_buitenland])
    beyond = stayed.beyond_in(month)
    if 0 < beyond < month.length:
        raise _part_of(month)
    return Calculation(0, (Term("buitenland", words.TE_LANG_WEG, 0, stayed.source, effect=1),)) if beyond else None


def _changes_within(law: Law, file: HouseholdFile, month: Period) -> bool:
    """Whether who comes or goes after the first of the month changes what kind of household it is."""
    if not any(one.since or one.to for one in file.people):
        return False
    home = file.huishouden

    def seen(day: date) -> tuple[str, int]:
        who = home.household(law.at(day))
        return who.kind, who.kostendelers

    return any(seen(day) != seen(day - ONE_DAY) for day in home.moves(month))


def _withdrawn(law: Law, file: HouseholdFile, one: Suspension, month: Period) -> Calculation | None:
    """Nothing, from the first day of a suspension that ended in a withdrawal. Participatiewet, article 54 (4)."""
    if not one.withdrawn or one.since > month.last:
        return None
    term = hersteltermijn(law.gemeenten[file.gemeente], one.letter)
    suspended = opschorting(law.at(one.letter), one.since, term.last_day)
    if suspended.withdrawn_from(one.repaired) is None:
        why = f"wat ontbrak, kwam op tijd, voor {suspended.repair_by}: artikel 54, vierde lid, Participatiewet"
        raise NietBerekend("een intrekking na herstel op tijd", why)
    if one.since > month.start:
        raise _part_of(month)
    return Calculation(0, (Term("ingetrokken", words.INGETROKKEN, 0, WITHDRAWAL, effect=1),))


def _part_of(month: Period) -> NietBerekend:
    return NietBerekend(f"een deel van de maand {month.start:%Y-%m}", "artikel 45, derde lid, Participatiewet")
