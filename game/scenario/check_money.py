"""What is wrong with what is owed, and how it is asked for, without playing it."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial
from itertools import pairwise

from game.core.diagnostics import Diagnostic, Place, finding
from game.rules import Law, NietBerekend
from game.rules.refusal import outcome
from game.rules.schuld.incassokosten import incassokosten, veertien_dagen
from game.scenario.account import Bill, Book
from game.scenario.ladder import RUNGS, Rung
from game.scenario.model import ScenarioFile
from game.scenario.money import GIVEN, GIVEN_OF_SEIZURE, GIVEN_OF_TERMS, Creditor, Step
from game.scenario.paperwork import ALWAYS_GIVEN
from game.scenario.post import PostFile

At = Callable[[str, tuple[str | int, ...]], Place]
Problem = tuple[str, str, str]
"""What is wrong, what to do, and the key at which it stands."""

_RESTS_ON: dict[Rung, Rung] = {"collection": "fourteen_days", "bailiff": "title", "seizure": "bailiff"}
"""What cannot be without an earlier rung: no costs without the free letter, no bailiff without a title."""
_HUNDRED_EUROS = 100_00


def given_by(creditors: Iterable[Creditor], letter: str) -> frozenset[str]:
    """What a debt gives to a letter that its creditor sends: only what every use of it gives."""
    uses = [_given(step) for one in creditors for step in one.ladder if step.letter == letter]
    for terms in (one.terms for one in creditors if one.terms):
        if terms.letter == letter:
            uses.append(frozenset((*ALWAYS_GIVEN, *GIVEN, *GIVEN_OF_TERMS)))
        if terms.broken == letter:
            uses.append(frozenset((*ALWAYS_GIVEN, *GIVEN)))
    return frozenset.intersection(*uses) if uses else frozenset()


def _given(step: Step) -> frozenset[str]:
    more = GIVEN_OF_SEIZURE if step.rung == "seizure" else ()
    last_day = ("uiterlijk",) if step.days or step.rung == "fourteen_days" else ()
    return frozenset((*ALWAYS_GIVEN, *GIVEN, *more, *last_day))


def _pages(file: ScenarioFile, at: At) -> Iterator[Diagnostic]:
    """The first pages are there from the beginning, the others each from a later day."""
    first = file.books[0]
    if first.since is not None and first.since > file.start:
        yield _page(first, 0, "ligt niet op de eerste dag open", "haal `from` weg", at)
    for number, (before, one) in enumerate(pairwise(file.books), start=1):
        if one.since is None or one.since <= (before.since or file.start):
            yield _page(one, number, "begint niet na de vorige", "geef haar een latere dag in `from`", at)


def _page(one: Book, number: int, problem: str, advice: str, at: At) -> Diagnostic:
    where = at("scenario", ("books", number, "from"))
    return finding("SC042", where, title=one.title.source, problem=problem, advice=advice)


def check(file: ScenarioFile, post: PostFile, law: Law, at: At) -> Iterator[Diagnostic]:
    """Everything about creditors, about bills that have one, and the pages of the budget book."""
    yield from _pages(file, at)
    for number, one in enumerate(post.creditors):
        for problem, advice, key in (*_ladder(one), *_seizure(one, file)):
            yield finding(
                "SC040", at("post", ("creditors", number, key)), name=one.id, problem=problem, advice=advice
            )
    creditors = {one.id: one for one in post.creditors}
    debits = {flow.id for flow in file.flows}
    for number, bill in enumerate(post.bills):
        for problem, advice, key in _bill(bill, creditors.get(bill.creditor), file, debits, law):
            yield finding(
                "SC041", at("post", ("bills", number, key)), name=bill.id, problem=problem, advice=advice
            )
    if creditors and isinstance(outcome(partial(_costs, law, file.end.date())), NietBerekend):
        yield finding("SC025", at("scenario", ("end",)), day=file.end.date())


def _costs(law: Law, day: date) -> int:
    return incassokosten(law.at(day), _HUNDRED_EUROS).amount


def _ladder(one: Creditor) -> Iterator[Problem]:
    """Rungs in their order, each once, and none without what it rests on."""
    rungs = [step.rung for step in one.ladder]
    if rungs != sorted(set(rungs), key=RUNGS.index):
        yield (
            "de treden staan niet op volgorde, of een staat er twee keer",
            f"hou {', '.join(RUNGS)} aan",
            "ladder",
        )
    for rung, earlier in _RESTS_ON.items():
        if rung in rungs and earlier not in rungs:
            yield f"{rung} kan niet zonder {earlier}", f"zet er een tree {earlier} voor", "ladder"
    for step in one.ladder:
        if step.rung == "fourteen_days" and (step.days or not step.letter):
            problem = "de veertien dagen zijn van de wet, en beginnen met een brief"
            yield problem, "geef die tree een `letter`, en geen `days`", "ladder"
        if step.days and not step.letter:
            yield (
                f"{step.rung} geeft dagen zonder brief",
                "geef die tree een `letter`, of haal `days` weg",
                "ladder",
            )


def _seizure(one: Creditor, file: ScenarioFile) -> Iterator[Problem]:
    """What is seized is bijstand; how seizure of anything else goes is not in the rules."""
    if file.benefit is None and any(step.rung == "seizure" for step in one.ladder):
        yield "er is geen bijstand om beslag op te leggen", "geef het scenario een `benefit`", "ladder"


def _bill(
    bill: Bill, creditor: Creditor | None, file: ScenarioFile, debits: set[str], law: Law
) -> Iterator[Problem]:
    if bill.id in debits:
        yield "een geldstroom heet ook zo", "geef één van beide een andere naam", "id"
    if bool(bill.rung) != bool(bill.since):
        yield "een ladder die al loopt heeft een tree en een dag", "zet `rung` en `since` bij elkaar", "id"
    if not bill.rung or not bill.since:
        return
    rungs = [step.rung for step in creditor.ladder] if creditor else []
    if bill.rung not in rungs:
        yield f"de schuldeiser heeft geen tree {bill.rung}", "geef die een `ladder` met deze tree", "rung"
    if bill.since > file.start:
        yield "de ladder loopt vanaf een dag na het begin", "neem een dag voor `start`", "since"
    if isinstance(outcome(partial(veertien_dagen, law.at(bill.since), bill.since)), NietBerekend):
        yield f"op {bill.since} zijn er nog geen tabellen van de wet", "neem een latere dag", "since"
