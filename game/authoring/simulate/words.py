"""How things are called in the report of `simulate`. It is for who writes scenarios, and speaks Dutch."""

from game.authoring.simulate.outcome import Spent
from game.authoring.simulate.spread import MEASURES, Measure

PLAYERS = {
    "random": "willekeurig",
    "careful": "zorgvuldig",
    "overwhelmed": "overspoeld",
    "money_first": "geld eerst",
    "curious": "nieuwsgierig",
    "best_found": "beste gevonden",
}
MEASURE = {one.id: one for one in MEASURES}
SHORT = {
    "balance": "geld",
    "debts": "schuld",
    "headspace": "hoofdruimte",
    "rights": "rechten",
    "suspended": "dagen opgeschort",
}
SORTS = {
    "brief": "brieven (gelezen)",
    "formulier": "formulieren",
    "telefoon": "telefoon en balie",
    "gesprek": "gesprekken",
    "bericht": "berichten",
    "keuze": "keuzes",
    "overig": "overig (zaken, betalen, pogingen)",
}
WITHOUT = {"zonder gevolg": False, "zonder gevolg, en alleen waar een brief blijft": True}
"""Two lists of choices of which nothing comes; where a letter is laid is no choice of the story."""
SPENT = {"reading": "lezen", "deciding": "kiezen", "filling": "invullen", "waiting": "wachten"}
EVENTS = {
    "Booked": "op de rekening:",
    "Bounced": "teruggeboekt:",
    "LetterCame": "brief:",
    "MessageCame": "bericht:",
    "MessageLapsed": "bericht verlopen:",
    "CaseMoved": "zaak:",
    "BenefitPaid": "uitkering betaald:",
    "BenefitHeld": "uitkering niet betaald:",
    "TruthChanged": "het is anders geworden:",
    "Owed": "nieuwe schuld:",
    "DebtPaid": "afgelost:",
    "DebtMoved": "schuld een trede verder:",
    "CostsCame": "incassokosten:",
    "TermsAgreed": "regeling:",
    "TermsEnded": "regeling voorbij:",
    "TermsRefused": "geen regeling:",
    "Seized": "beslag:",
    "FoodCame": "eten gekregen",
    "PhoneRang": "de telefoon gaat:",
    "CallMissed": "gemiste oproep:",
    "Referred": "doorverwezen:",
    "Transferred": "doorverbonden:",
    "CallBackPromised": "wordt teruggebeld:",
    "CallBackLapsed": "niet meer teruggebeld:",
    "ChanceCame": "komt over haar:",
    "ChanceWent": "is voorbij:",
    "PlanCancelled": "gaat niet door:",
    "DeadlineMet": "op tijd:",
    "DeadlineMissed": "te laat:",
    "SceneBegan": "gesprek:",
    "SceneMissed": "gesprek gemist:",
    "Learned": "weet nu:",
    "WorryCame": "zorg erbij:",
    "WorryWent": "zorg weg:",
    "Eased": "lucht door:",
    "Slept": "nacht:",
    "BondChanged": "tussen haar en",
    "Drew": "toeval:",
}


def what(difference: str) -> str:
    """An event in a few words: `brief: herinnering`."""
    kind, _, about = difference.partition(" ")
    return f"{EVENTS.get(kind, kind)} {about}".strip()


def value(measure: Measure, number: int) -> str:
    """A number of this measure as it is written: euros, tenths, or minutes with seconds."""
    if measure.id == "seconds":
        return f"{number // 60}:{number % 60:02}"
    if measure.scale == 1:
        return str(number)
    decimals = len(str(measure.scale)) - 1
    return f"{number / measure.scale:.{decimals}f}".replace(".", ",")


def shares(spent: Spent) -> tuple[tuple[str, float], ...]:
    """What part of the time went to each thing."""
    parts = {name: getattr(spent, id) for id, name in SPENT.items()}
    whole = sum(parts.values())
    return tuple((name, part / whole if whole else 0.0) for name, part in parts.items())


def percent(share: float) -> str:
    """In whole per cents; what is there but hardly, is less than one."""
    if 0 < share < 0.01:
        return "< 1 %"
    return f"{share:.0%}".replace("%", " %")
