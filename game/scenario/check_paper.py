"""What is wrong with forms, procedures and the letters that they send, without playing them."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from game.core.days import month_of
from game.core.diagnostics import Diagnostic, Place, finding, suggestion, unknown
from game.core.fields import Id
from game.rules import CALCULATIONS, HouseholdFile, Law, NietBerekend, termijnen
from game.rules.lokaal import inkomstenformulier
from game.rules.verrekenen import pay_day
from game.scenario import check_money
from game.scenario.model import ScenarioFile
from game.scenario.paperwork import (
    ALWAYS_GIVEN,
    AT_TIMES,
    GIVEN,
    Field,
    Form,
    FormsFile,
    Procedure,
    ProceduresFile,
    Step,
)
from game.scenario.post import Letter, PostFile
from game.scenario.scenes import ScenesFile

Where = tuple[str | int, ...]
At = Callable[[str, Where], Place]

SIGN = "sign"
"""The page that every form has of itself."""
CHOICES: dict[str, frozenset[str]] = {
    "werk": frozenset({"ja", "nee"}),
    "gift": frozenset({"ja", "nee"}),
    "medebewoner": frozenset({"ja", "nee"}),
    "afwezig": frozenset({"ja", "nee"}),
    "loontijdvak": frozenset({"maand", "vier_weken", "week"}),
}
"""The answers that a fact can have; an institution knows no others."""
KINDS: dict[str, str] = {
    "bruto": "amount",
    "loonheffing": "amount",
    "netto": "amount",
    "gift_bedrag": "amount",
    "schatting": "amount",
    "uren": "number",
    "afwezig_periode": "period",
}
"""How a fact is written."""


def given_by(procedures: ProceduresFile, letter: str) -> frozenset[str]:
    """What a case gives to a letter that it sends: only what every step gives that sends it."""
    given: frozenset[str] | None = None
    for procedure in procedures.procedures:
        for step, sent in procedure.letters.items():
            if sent == letter:
                own = _given(procedure, step)
                given = own if given is None else given & own
    return given or frozenset()


def given_at_times(procedures: ProceduresFile, letter: str) -> dict[str, frozenset[str]]:
    """What a case gives to this letter at times: each name, and the names that come with it."""
    sent_at = {step for one in procedures.procedures for step, sent in one.letters.items() if sent == letter}
    groups = (frozenset(group) for step in sent_at for group in AT_TIMES.get(step, ()))
    return {name: group for group in groups for name in group}


def _given(procedure: Procedure, step: Step) -> frozenset[str]:
    month = ("maand",) if procedure.kind != "application" else ()
    return frozenset((*ALWAYS_GIVEN, *GIVEN.get(step, ()), *month))


def check(
    file: ScenarioFile,
    post: PostFile,
    scenes: ScenesFile,
    forms: FormsFile,
    procedures: ProceduresFile,
    home: HouseholdFile,
    law: Law,
    at: At,
) -> Iterator[Diagnostic]:
    """Everything about paper."""
    yield from _letters(post, forms, procedures, at)
    for number, form in enumerate(forms.forms):
        yield from _form(form, post, ("forms", number), at)
    for number, procedure in enumerate(procedures.procedures):
        yield from _procedure(procedure, post, forms, procedures, ("procedures", number), at)
    yield from _benefit(file, home, at)
    yield from _callers(scenes, procedures, at)
    yield from _words(forms, procedures, at)
    if procedures.procedures or file.benefit:
        yield from _beyond_the_law(file, procedures, home, law, at)


def _beyond_the_law(
    file: ScenarioFile, procedures: ProceduresFile, home: HouseholdFile, law: Law, at: At
) -> Iterator[Diagnostic]:
    """Every step of an institution takes its terms from the tables of that day."""
    days: dict[tuple[str, Where], date] = {("scenario", ("end",)): file.end.date()}
    if file.benefit:
        days[("scenario", ("benefit", "first"))] = file.benefit.first.start
        days[("scenario", ("benefit", "last"))] = file.benefit.last.start
    for number, procedure in enumerate(procedures.procedures):
        for index, month in enumerate(procedure.months):
            days[("procedures", ("procedures", number, "months", index))] = month.start
    gemeente = law.gemeenten[home.gemeente]
    for (stem, where), day in days.items():
        try:
            termijnen.bezwaartermijn(law.at(day), day)
            pay_day(gemeente, month_of(day))
            inkomstenformulier(gemeente, month_of(day), earns=True)
        except NietBerekend:
            yield finding("SC025", at(stem, where), day=day)


def _words(forms: FormsFile, procedures: ProceduresFile, at: At) -> Iterator[Diagnostic]:
    """A line of the file can say what its step gives; a form gives nothing."""
    for number, procedure in enumerate(procedures.procedures):
        for step, line in procedure.file.items():
            given = _given(procedure, step)
            for name in sorted(line.placeholders - given):
                place = at("procedures", ("procedures", number, "file", step))
                yield finding("SC007", place, name=name, advice=suggestion(name, given))
    for number, form in enumerate(forms.forms):
        for name in sorted(form.confirmation.placeholders):
            place = at("forms", ("forms", number, "confirmation"))
            yield finding("SC007", place, name=name, advice="schrijf de zin zonder accolades")


def _callers(scenes: ScenesFile, procedures: ProceduresFile, at: At) -> Iterator[Diagnostic]:
    """Who rings is heard on the telephone: a scene that is `called`."""
    comes = {scene.id: scene.comes for scene in scenes.scenes}
    for number, procedure in enumerate(procedures.procedures):
        if comes.get(procedure.rings, "called") != "called":
            place, problem = at("procedures", ("procedures", number, "rings")), "wie belt, komt niet aan de deur"
            advice = f"geef scène {procedure.rings} `comes: called`"
            yield finding("SC022", place, name=procedure.id, problem=problem, advice=advice)


# --- letters ------------------------------------------------------------------------------------------------


def _letters(post: PostFile, forms: FormsFile, procedures: ProceduresFile, at: At) -> Iterator[Diagnostic]:
    by_creditors = {letter for one in post.creditors for letter in one.letters}
    sent = {letter for one in procedures.procedures for letter in one.letters.values()} | by_creditors
    yield from _bills(post, sent, at)
    climbed = _climbed(post)
    inboxes = {one.id for one in forms.portals if one.inbox}
    sites = {one.id for one in forms.portals}
    for number, letter in enumerate(post.letters):
        days = given_by(procedures, letter.id) | check_money.given_by(post.creditors, letter.id)
        for problem, advice, key in _letter(
            letter, letter.id in sent - (climbed if letter.kept else set()), sites - inboxes, days
        ):
            place = at("post", ("letters", number, key))
            yield finding("SC020", place, name=letter.id, problem=problem, advice=advice)


def _climbed(post: PostFile) -> set[str]:
    """Letters of ladders that run on the first day: they came before it, and may lie in the folder."""
    running = {bill.creditor for bill in post.bills if bill.rung}
    return {letter for one in post.creditors if one.id in running for letter in one.letters}


def _bills(post: PostFile, sent: set[str], at: At) -> Iterator[Diagnostic]:
    for number, bill in enumerate(post.bills):
        if bill.letter in sent:
            place = at("post", ("bills", number, "letter"))
            problem = "een rekening bij een brief van een zaak is nooit verschuldigd"
            yield finding("SC020", place, name=bill.letter, problem=problem, advice="geef haar een eigen brief")


def _letter(
    letter: Letter, is_sent: bool, without_inbox: Iterable[str], given: frozenset[str]
) -> Iterator[tuple[str, str, str]]:
    own = (("arrives", letter.arrives), ("kept", letter.kept), ("on_request", letter.on_request))
    ways = [name for name, there in (*own, ("id", is_sent)) if there]
    if letter.on_request and not letter.again:
        yield "er staat niet hoe men hem krijgt", "voeg `again: ...` toe", "on_request"
    if not ways:
        yield (
            "niemand verstuurt hem",
            "geef hem `arrives:` of `kept: ja`, of noem hem bij een procedure of een schuldeiser",
            "id",
        )
    if len(ways) > 1:
        yield (
            "hij komt op meer dan één manier",
            "laat er één staan: `arrives`, `kept`, `on_request`, een procedure of een schuldeiser",
            ways[0],
        )
    if letter.arrives and not letter.dated:
        yield "hij komt, en heeft geen dag", "voeg `dated: ...` toe", "id"
    if letter.inbox in set(without_inbox):
        yield f"site {letter.inbox} heeft geen postvak", "zet daar `inbox: ja`, of haal `inbox` hier weg", "inbox"
    days = letter.days.keys() | given
    for deadline in letter.deadlines:
        if deadline.on and deadline.on not in days:
            yield f"{deadline.on} is geen dag van deze brief", suggestion(deadline.on, days), "deadlines"


# --- forms --------------------------------------------------------------------------------------------------


def _form(form: Form, post: PostFile, where: Where, at: At) -> Iterator[Diagnostic]:
    fields = {field.id: field for section in form.sections for field in section.fields}
    yield from _one_of_each(form, where, at)
    kinds = {letter.paper for letter in post.letters if letter.paper}
    for number, section in enumerate(form.sections):
        if section.id == SIGN:
            place = at("forms", (*where, "sections", number, "id"))
            yield finding(
                "SC021", place, name=SIGN, problem="zo heet de laatste pagina al", advice="kies een andere naam"
            )
        for index, field in enumerate(section.fields):
            here = (*where, "sections", number, "fields", index)
            for problem, advice, key in _field(field, fields, kinds):
                yield finding("SC021", at("forms", (*here, key)), name=field.id, problem=problem, advice=advice)


def _one_of_each(form: Form, where: Where, at: At) -> Iterator[Diagnostic]:
    """A field of a later page has a name of its own; twice on one page is said already (SC001)."""
    before: set[Id] = set()
    for number, section in enumerate(form.sections):
        for index, field in enumerate(section.fields):
            if field.id in before:
                place = at("forms", (*where, "sections", number, "fields", index, "id"))
                problem, advice = "een eerdere pagina heeft er ook zo een", "geef één van beide een andere naam"
                yield finding("SC021", place, name=field.id, problem=problem, advice=advice)
        before |= {field.id for field in section.fields}


def _field(field: Field, fields: dict[Id, Field], kinds: set[str]) -> Iterator[tuple[str, str, str]]:
    if (field.kind == "choice") != bool(field.choices):
        yield (
            "een keuze heeft antwoorden, en alleen een keuze",
            "zet `kind: choice` en `choices:` bij elkaar",
            "kind",
        )
    if field.kind == "fixed" and not field.fixed:
        yield "er staat niet wat er vast in staat", "voeg `fixed: period`, `today` of `reference` toe", "kind"
    if field.id in field.clears:
        yield "een antwoord kan zichzelf niet leegmaken", "haal hem uit `clears`", "clears"
    for name in (*field.clears, *field.shown_if):
        if name not in fields:
            key = "clears" if name in field.clears else "shown_if"
            yield f"veld {name} bestaat niet in dit formulier", suggestion(name, fields), key
    for name, among in field.shown_if.items():
        known = {choice.id for choice in fields[name].choices} if name in fields else set()
        for answer in among:
            if known and answer not in known:
                yield f"veld {name} heeft geen antwoord {answer}", suggestion(answer, known), "shown_if"
    for kind in field.accepts:
        if kind not in kinds:
            yield f"geen papier is een {kind}", suggestion(kind, kinds), "accepts"
    yield from _declares(field)


def _declares(field: Field) -> Iterator[tuple[str, str, str]]:
    """What a field tells has to be readable for the institution."""
    if wanted := CHOICES.get(field.declares):
        if {choice.id for choice in field.choices} - wanted or not field.choices:
            yield f"{field.declares} kent alleen {', '.join(sorted(wanted))}", "noem de antwoorden zo", "declares"
    elif field.declares and field.kind != KINDS[field.declares]:
        kind = KINDS[field.declares]
        yield f"{field.declares} wordt gelezen als {kind}", f"zet `kind: {kind}`", "declares"


# --- procedures ---------------------------------------------------------------------------------------------


def _procedure(
    procedure: Procedure, post: PostFile, forms: FormsFile, procedures: ProceduresFile, where: Where, at: At
) -> Iterator[Diagnostic]:
    letters = {letter.id for letter in post.letters}
    for step, letter in procedure.letters.items():
        if letter not in letters:
            yield unknown("brief", letter, letters, at("procedures", (*where, "letters", step)))
    wrong = (
        *_whole(procedure),
        *_papers(procedure, post),
        *_award(procedure, forms),
        *_asking(procedure, procedures),
    )
    for problem, advice, key in wrong:
        place = at("procedures", (*where, key))
        yield finding("SC022", place, name=procedure.id, problem=problem, advice=advice)


def _whole(procedure: Procedure) -> Iterator[tuple[str, str, str]]:
    """Each kind has what it cannot do without."""
    if (procedure.kind == "duty" or procedure.on is not None) != bool(procedure.months):
        yield (
            "een plicht, en een verzoek op een dag (`on`), gaat over maanden; iets anders niet",
            "zet `kind: duty` en `months:` bij elkaar",
            "kind",
        )
    if len(set(procedure.months)) < len(procedure.months):
        yield "een maand staat er twee keer", "laat er één staan", "months"
    if procedure.award and procedure.kind != "application":
        yield "alleen een aanvraag heeft een `award`", "zet `kind: application`, of haal `award` weg", "kind"
    if procedure.on and procedure.kind != "request":
        yield "alleen een verzoek gaat op een vaste dag uit", "zet `kind: request`, of haal `on` weg", "on"
    if not procedure.form:
        yield "er is geen formulier", "voeg `form: ...` toe", "id"
    if procedure.luck and procedure.luck.rings_one_in and not procedure.rings:
        yield "er wordt soms gebeld, en er is geen scène voor", "voeg `rings: ...` toe", "luck"
    if procedure.compares and procedure.kind != "duty":
        yield "alleen een plicht wordt naast registers gelegd", "haal `compares` weg", "compares"


def _asking(procedure: Procedure, procedures: ProceduresFile) -> Iterator[tuple[str, str, str]]:
    """Who compares asks with another procedure, of the kind that asks."""
    asks = procedure.compares.asks if procedure.compares else ""
    for one in procedures.procedures:
        if one.id == asks and one.kind != "request":
            yield f"{asks} vraagt niets; het is geen verzoek", "noem een procedure met `kind: request`", "compares"


def _papers(procedure: Procedure, post: PostFile) -> Iterator[tuple[str, str, str]]:
    kinds = {letter.paper for letter in post.letters if letter.paper}
    for wanted in procedure.wants:
        if wanted.paper not in kinds:
            yield f"geen papier is een {wanted.paper}", suggestion(wanted.paper, kinds), "wants"


def _award(procedure: Procedure, forms: FormsFile) -> Iterator[tuple[str, str, str]]:
    award = procedure.award
    if award is None:
        return
    if award.rule not in CALCULATIONS:
        yield f"regel {award.rule} bestaat niet", suggestion(award.rule, CALCULATIONS), "award"
        return
    facts = {one.name for one in CALCULATIONS[award.rule].parameters}
    for name in (*award.facts, *award.answers):
        if name not in facts:
            yield f"{award.rule} vraagt geen {name}", suggestion(name, facts), "award"
    form = next((one for one in forms.forms if one.id == procedure.form), None)
    fields = {field.id: field for section in form.sections for field in section.fields} if form else {}
    for name in (*award.answers.values(), *award.needs, *award.most):
        if form and name not in fields:
            yield f"veld {name} bestaat niet in formulier {form.id}", suggestion(name, fields), "award"
    for name in award.most:
        if name in fields and fields[name].kind != "amount":
            yield f"veld {name} is geen bedrag", "haal het uit `most`", "award"
    if award.most and not award.source:
        yield "er staat niet waar `most` vandaan komt", "voeg `source: ...` toe", "award"


# --- the benefit and the wages ------------------------------------------------------------------------------


def _benefit(file: ScenarioFile, home: HouseholdFile, at: At) -> Iterator[Diagnostic]:
    if file.benefit and home.bijstand is None:
        problem = "household.yaml noemt geen `bijstand`"
        yield finding("SC024", at("scenario", ("benefit",)), problem=problem)
    elif file.benefit and file.benefit.last < file.benefit.first:
        yield finding("SC024", at("scenario", ("benefit", "last")), problem="`last` ligt voor `first`")


def pay_periods(home: HouseholdFile) -> frozenset[date]:
    """The first days of the pay periods that the household file knows."""
    return frozenset(one.since for job in home.work for one in job.periods)
