"""Every sentence that the debrief says in its own words, in one place for translators, and who says them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from functools import reduce
from typing import Any, Protocol

from game.core.money import Cents
from game.core.text import Day, Money, Text, Value, filled
from game.debrief.model import (
    ClosedDoor,
    Debrief,
    DoorPlace,
    Head,
    Header,
    Kind,
    LaterDay,
    Left,
    LetterBeside,
    Line,
    OpenEnd,
    Rule,
    Timeline,
)

_PREFIX = "debrief/"


class Speaker(Protocol):
    """Says sentences in one language, and writes amounts, days and times as that language does."""

    @property
    def language(self) -> str:
        """A language tag: nl, en."""

    def say(self, text: Text, /, **values: Value) -> str: ...

    def money(self, cents: Cents) -> str: ...

    def day(self, day: date) -> str: ...

    def clock(self, moment: datetime) -> str: ...

    def for_whole(self, texts: Iterable[Text], /) -> "Speaker":
        """Whoever can say all of these: itself, or the source language, so that no letter is half translated."""


def spoken(say: Speaker, line: Line) -> str:
    """A line as it is said."""
    return say.say(line.text, **line.values)


def _text(path: str, source: str) -> Text:
    return Text(_PREFIX + path, source)


STOPPED_EARLY = _text(
    "last/early", "Dit uur hield eerder op. Dat mag altijd. In dit huis gaat de dag gewoon door."
)

# --- what happened ----------------------------------------------------------------------------------------

KIND: Mapping[Kind, Text] = {
    Kind.LETTER: _text("kind/letter", "post"),
    Kind.OPENED: _text("kind/opened", "geopend"),
    Kind.MESSAGE: _text("kind/message", "bericht"),
    Kind.LAPSED: _text("kind/lapsed", "bericht, geen antwoord meer nodig"),
    Kind.PERSON: _text("kind/person", "iemand aan tafel"),
    Kind.SPOKE: _text("kind/spoke", "iemand gesproken"),
    Kind.PERSON_MISSED: _text("kind/person_missed", "iemand ging weer"),
    Kind.MET: _text("kind/met", "op tijd"),
    Kind.MISSED: _text("kind/missed", "termijn gemist"),
    Kind.CHOSE: _text("kind/chose", "gedaan"),
    Kind.TRIED: _text("kind/tried", "geprobeerd, het stond dicht"),
    Kind.LEARNED: _text("kind/learned", "te weten gekomen"),
    Kind.CUT_OFF: _text("kind/cut_off", "tijd was op"),
    Kind.CALL: _text("kind/call", "contact"),
    Kind.CALL_MISSED: _text("kind/call_missed", "gemiste oproep"),
    Kind.CALL_BACK: _text("kind/call_back", "terugbellen beloofd"),
    Kind.CALL_LAPSED: _text("kind/call_lapsed", "terugbellen vervallen"),
    Kind.REFERRED: _text("kind/referred", "doorverwezen"),
    Kind.IN: _text("kind/in", "geld erbij"),
    Kind.OUT: _text("kind/out", "geld eraf"),
    Kind.BOUNCED: _text("kind/bounced", "door de bank geweigerd"),
    Kind.BEGAN: _text("kind/began", "aan tafel"),
    Kind.ENDED: _text("kind/ended", "zelf opgestaan"),
    Kind.INTERRUPTED: _text("kind/interrupted", "van tafel geroepen"),
    Kind.CHANCE: _text("kind/chance", "overkomen"),
    Kind.LUCK: _text("kind/luck", "toeval"),
    Kind.TALKED: _text("kind/talked", "even stilgestaan"),
    Kind.CANCELLED: _text("kind/cancelled", "afgezegd"),
    Kind.SENT: _text("kind/sent", "formulier verstuurd"),
    Kind.TOLD: _text("kind/told", "opgegeven en waar"),
    Kind.FORM_REFUSED: _text("kind/form_refused", "formulier niet aangenomen"),
    Kind.LOGGED_OUT: _text("kind/logged_out", "uitgelogd"),
    Kind.CODE_REFUSED: _text("kind/code_refused", "code niet aangenomen"),
    Kind.ASKED_AGAIN: _text("kind/asked_again", "opnieuw gevraagd"),
    Kind.HELD: _text("kind/held", "niet uitbetaald"),
    Kind.OWED: _text("kind/owed", "blijft staan"),
    Kind.RUNG: _text("kind/rung", "om geld gevraagd"),
    Kind.LATE_COSTS: _text("kind/late_costs", "kosten van te laat"),
    Kind.TERMS: _text("kind/terms", "betalingsregeling"),
    Kind.SEIZED: _text("kind/seized", "beslag"),
    Kind.FOOD: _text("kind/food", "eten gekregen"),
    Kind.SLEPT: _text("kind/slept", "de nacht"),
    Kind.EASED: _text("kind/eased", "even lucht"),
    Kind.FAVOUR: _text("kind/favour", "over en weer"),
}

PUT: Mapping[str, Text] = {
    "map": _text("entry/put/map", "In de map gelegd."),
    "stapel": _text("entry/put/stapel", "Op de stapel laten liggen."),
    "weg": _text("entry/put/weg", "Weggegooid."),
    "bezwaar": _text("entry/put/bezwaar", "Bezwaar gemaakt."),
    "voorschot": _text("entry/put/voorschot", "Om een voorschot gevraagd."),
}
PAY: Mapping[str, Text] = {
    "nu": _text("entry/pay/nu", "Gekozen: nu betalen."),
    "deel": _text("entry/pay/deel", "Gekozen: de helft betalen."),
    "later": _text("entry/pay/later", "Gekozen: later betalen."),
    "termijn": _text("entry/pay/termijn", "Gekozen: de termijn betalen."),
    "contant": _text("entry/pay/contant", "Gekozen: contant betalen."),
}
EATING = _text("entry/eating", "Zo eten we deze week.")
MEET = _text("entry/meet", "Ernaartoe gelopen.")
TO_BED = _text("entry/to_bed", "Naar bed.")
NIGHTS: Mapping[str, Text] = {
    "good": _text("entry/night/good", "Goed geslapen."),
    "broken": _text("entry/night/broken", "Slecht geslapen."),
}
"""An ordinary night is not told."""
OFF_HER_MIND = _text("entry/off_her_mind", "Gedaan, en uit het hoofd.")
FAVOURS: Mapping[str, Text] = {
    "owes": _text("entry/favour/owes", "Om hulp gevraagd, en hulp gekregen."),
    "gives_back": _text("entry/favour/gives_back", "Iets teruggedaan."),
}
"""Who came nearer or further is in what was said, and not told apart."""
CAME = _text("entry/came", "Kwam binnen.")
NOTHING_WRITTEN = _text("file/nothing_written", "Nog geen aantekening.")
WENT = _text("entry/went", "Stond in de deur, en ging weer.")
LAPSED = _text("entry/lapsed", "Het bericht bleef zonder antwoord.")
CUT_OFF = _text("entry/cut_off", "Het moment aan tafel was korter dan dit duurde.")
CALL: Mapping[str, Text] = {
    "closed": _text("entry/call/closed", "Gebeld buiten de openingstijden, en een bandje gehoord."),
    "tape": _text("entry/call/tape", "Gebeld, {minutes} min. Alleen een bandje gehoord."),
    "hung_up": _text("entry/call/hung_up", "Gebeld, {minutes} min. Opgehangen voor er iemand was."),
    "missed": _text("entry/call/missed", "Gebeld, {minutes} min. Er werd opgenomen, en niemand zei iets."),
    "cut_off": _text("entry/call/cut_off", "Gebeld, {minutes} min. De tijd aan tafel was eerder op."),
    "lost": _text("entry/call/lost", "Gebeld, {minutes} min. Bij het doorverbinden viel de lijn weg."),
    "talked": _text("entry/call/talked", "Gebeld, {minutes} min. Iemand gesproken."),
}
VISIT: Mapping[str, Text] = {
    "hung_up": _text("entry/visit/hung_up", "Langsgegaan, {minutes} min. Weer gegaan voor er iemand was."),
    "cut_off": _text("entry/visit/cut_off", "Langsgegaan, {minutes} min. De tijd was eerder op."),
    "talked": _text("entry/visit/talked", "Langsgegaan, {minutes} min. Iemand gesproken."),
}
CALLED: Mapping[str, Text] = {
    "cut_off": _text("entry/called/cut_off", "Gebeld worden, en midden in het gesprek weg moeten."),
    "talked": _text("entry/called/talked", "De telefoon ging, en werd opgenomen."),
}
CALL_MISSED = _text("entry/call_missed", "De telefoon ging. Niemand nam op.")
CALL_BACK = _text("entry/call_back", "Er zou worden teruggebeld.")
CALL_BACK_LAPSED = _text("entry/call_back_lapsed", "Er is {tries} keer gebeld zonder gehoor. Daarna niet meer.")
REFERRED = _text("entry/referred", "Hier ging deze afdeling niet over: {what}.")
DIAL = _text("entry/dial", "{name} bellen")
VISITING = _text("entry/visiting", "Langsgaan: {name}")
ON_THE_LINE = _text("entry/on_the_line", "Aan de telefoon.")
AT_THE_COUNTER = _text("entry/at_the_counter", "Aan de balie.")
CHANCE_OVER = _text("entry/chance_over", "Weer voorbij.")
CHANCE_ODDS = _text("entry/chance_odds", "Toeval: één op de {one_in} dagen waarop het kan.")
LUCK: Mapping[str, Text] = {
    "fout": _text("entry/luck/fout", "Hier ging bij hen iets mis. Eén op de {one_in} keer."),
    "vertraging": _text("entry/luck/vertraging", "Hier bleef het langer liggen. Eén op de {one_in} keer."),
    "uitstel": _text("entry/luck/uitstel", "De vraag om uitstel werd te laat gelezen. Eén op de {one_in} keer."),
    "belt": _text("entry/luck/belt", "Hier belde iemand, in plaats van te schrijven. Eén op de {one_in} keer."),
}
CANCELLED = _text("entry/cancelled", "Dit ging niet door.")
ON_DAY = _text("entry/on_day", "{what}, {day}")
CASE_OF_MONTH = _text("entry/case_of_month", "{what} over {month}")
ASKED_AGAIN = _text("entry/asked_again", "Opnieuw gevraagd.")
TO_THE_SITE = _text("entry/to_the_site", "Naar de site.")
BEGIN_FORM = _text("entry/begin_form", "Aan het formulier begonnen.")
LOST = _text("entry/lost", "De sessie was om. {count} antwoorden waren niet opgeslagen, en zijn weg.")
NOTHING_LOST = _text("entry/nothing_lost", "De sessie was om. Er ging niets verloren.")
TOLD: Mapping[str, Text] = {
    "loon": _text(
        "entry/told/loon",
        "Opgegeven loon, omgerekend naar een maand: {told}. Voor de weken van die maand was het {true}.",
    ),
    "giften": _text("entry/told/giften", "Opgegeven giften in deze maand: {told}. Het was {true}."),
    "bewoners": _text("entry/told/bewoners", "Opgegeven medebewoners: {told}. Het waren er {true}."),
    "verblijf": _text("entry/told/verblijf", "Opgegeven dagen in het buitenland: {told}. Het waren er {true}."),
}
HELD: Mapping[str, Text] = {
    "suspended": _text("entry/held/suspended", "De uitkering is opgeschort."),
    "withdrawn": _text("entry/held/withdrawn", "De uitkering is ingetrokken."),
    "uncomputed": _text("entry/held/uncomputed", "Dit rekent het spel niet uit."),
}
DEBT_OF = _text("entry/debt_of", "{what}, {who}")
OWED = _text("entry/owed", "De bank weigerde. Het moet nog betaald worden.")
RAN = _text("entry/ran", "Dit liep al: {rung}.")
RAN_TO: Mapping[str, Text] = {
    "reminder": _text("entry/ran/reminder", "er was een herinnering geweest"),
    "fourteen_days": _text("entry/ran/fourteen_days", "de brief met de veertien dagen was er geweest"),
    "collection": _text("entry/ran/collection", "het lag bij een incassobureau"),
    "summons": _text("entry/ran/summons", "er was gedagvaard"),
    "title": _text("entry/ran/title", "er was een vonnis of dwangbevel"),
    "bailiff": _text("entry/ran/bailiff", "het lag bij de deurwaarder"),
    "seizure": _text("entry/ran/seizure", "er lag beslag op de uitkering"),
}
RUNG: Mapping[str, Text] = {
    "reminder": _text("entry/rung/reminder", "Een herinnering verstuurd."),
    "fourteen_days": _text("entry/rung/fourteen_days", "De brief verstuurd waarna veertien dagen tellen."),
    "collection": _text("entry/rung/collection", "Uit handen gegeven. {who} vraagt er nu om."),
    "summons": _text("entry/rung/summons", "Gedagvaard. Wat de rechter kost, rekent het spel niet uit."),
    "title": _text(
        "entry/rung/title", "Er is een vonnis of dwangbevel. De kosten ervan rekent het spel niet uit."
    ),
    "bailiff": _text("entry/rung/bailiff", "Het ligt bij de deurwaarder. Wat die kost, rekent het spel niet uit."),
    "seizure": _text("entry/rung/seizure", "Beslag gelegd op de uitkering."),
}
COSTS = _text("entry/late_costs", "Over {principal} kwamen incassokosten.")
AGREED = _text("entry/terms/agreed", "Betalen in {count} termijnen afgesproken, {amount} per keer.")
TERMS_KEPT = _text("entry/terms/kept", "De laatste termijn is betaald.")
TERMS_BROKEN = _text("entry/terms/broken", "Een termijn was er niet op tijd. De regeling is gestopt.")
TERMS_REFUSED = _text("entry/terms/refused", "Om een regeling gevraagd. Die kwam er niet.")
SEIZED = _text("entry/seized", "Van de uitkering naar de deurwaarder.")
SEIZURE_UNCOMPUTED = _text(
    "entry/seizure_uncomputed",
    "Hoeveel er van deze uitkering af mocht, rekent het spel niet uit: {why}.",
)
FOOD = _text("entry/food", "Eten voor een deel van de week.")
WHY_CODE: Mapping[str, Text] = {
    "wrong": _text("entry/code/wrong", "De code klopte niet."),
    "expired": _text("entry/code/expired", "De code was verlopen."),
    "spent": _text("entry/code/spent", "Te vaak geprobeerd."),
}
SOMETHING = _text("entry/something", "Iets gedaan: {offer}.")

# --- closed doors -----------------------------------------------------------------------------------------

REASON: Mapping[str, Text] = {
    "head": _text("reason/head", "te weinig hoofdruimte"),
    "hour": _text("reason/hour", "het paste niet in de uren die er waren"),
    "money": _text("reason/money", "te weinig geld"),
    "not_known": _text("reason/not_known", "je kon het niet weten"),
    "people": _text("reason/people", "het hing van iemand anders af"),
}
ASKED = _text("doors/asked", "Vroeg {asks} vrije hoofdruimte; {free} was vrij.")
DOOR_TRIED = _text("doors/tried", "Je hebt het toch geprobeerd.")
DOOR_NOT_TRIED = _text("doors/not_tried", "Je hebt het gezien. Het stond dicht.")
DOOR_TAKEN = _text("doors/taken", "Op een ander moment stond het open, en heb je het gedaan.")
NO_DOORS = _text("doors/none", "Waar jij voor stond, was deze keer niets doorgestreept.")
NO_DOORS_YET = _text(
    "doors/none_yet", "Er is nog niets gekozen. Wat er open stond en wat niet, heb je nog niet gezien."
)
DOORS_COUNT = _text("doors/count", "Doorgestreept gezien: {shut}. Daarvan toch geprobeerd: {tried}.")
DOORS_OPEN: Mapping[str, Text] = {
    "many": _text("doors/open", "Van de {total} keuzes stonden er hier {open} open."),
    "one": _text("doors/open/one", "Van de {total} keuzes stond er hier één open."),
    "none": _text("doors/open/none", "Geen van de {total} keuzes hier stond open."),
}
DOOR_MINUTES = _text("doors/minutes", "Het had {minutes} minuten gekost.")
DOOR_ON_HAND = _text("doors/on_hand", "Op de rekening en in de la lag samen {amount}.")
DOOR_HEAD = _text("doors/head", "De rest van de hoofdruimte ging naar: {worries}.")
WITH_PIECES = _text("head/pieces", "{worry} ({n})")
AND_ALSO = _text("head/and_also", "{before}; {after}")
DOOR_AT = _text("doors/at", "Bij: {where}.")
WEEK_OF = _text("doors/week", "Week van {day}")
WHY_SHUT = _text("doors/why", "Waarom het dicht was")
WHICH_WEEK = _text("doors/weeks", "In de week van")

# --- where it went ----------------------------------------------------------------------------------------

WHERE_IT_WENT = _text("went/title", "Waar het bleef")
WENT_SAYS = _text("went/says", "Rekening en la samen: {came_in} erbij, {went_out} eraf, in {count} dagen.")
IN_HALF = _text("went/came", "Erbij")
OUT_HALF = _text("went/gone", "Eraf")
HEAP: Mapping[str, Text] = {
    "wage": _text("went/kind/wage", "loon"),
    "benefit": _text("went/kind/benefit", "uitkering"),
    "allowances": _text("went/kind/allowances", "toeslagen"),
    "child_benefit": _text("went/kind/child_benefit", "kinderbijslag"),
    "awards": _text("went/kind/awards", "op aanvraag"),
    "people": _text("went/kind/people", "van en naar mensen"),
    "rent": _text("went/kind/rent", "huur"),
    "energy": _text("went/kind/energy", "energie en water"),
    "insurance": _text("went/kind/insurance", "zorg en verzekeringen"),
    "claimed_back": _text("went/kind/claimed_back", "terug aan de overheid"),
    "arrears": _text("went/kind/arrears", "oude schulden"),
    "food": _text("went/kind/food", "boodschappen"),
    "children": _text("went/kind/children", "de kinderen"),
    "rest": _text("went/kind/rest", "de rest"),
}
"""What money came or went for; food is booked with the week's small costs beside it."""
ALL_OF_IT = _text("went/all", "samen")
WHAT_IT_ASKS = _text("went/right/column", "wat het vraagt")
UNBUDGETED = _text("went/unbudgeted", "Wat niemand begroot")
LATE = _text("went/late", "kosten van te laat")
LATE_SAYS = _text(
    "went/late_says",
    "Incassokosten die in deze weken kwamen. Rente, rechter en deurwaarder rekent het spel niet uit.",
)
NO_LATE = _text("went/no_late", "In deze weken kwamen er geen incassokosten bij.")
UNCLAIMED = _text("went/unclaimed", "niet aangevraagd")
UNCLAIMED_YET = _text("went/unclaimed_yet", "nog niet aangevraagd")
UNCLAIMED_SAYS = _text(
    "went/unclaimed_says",
    "Waar een aanvraag voor bestond, en wat de regels er op de laatste dag voor dit gezin van maken. "
    "Of het was toegekend, staat daarmee niet vast.",
)
NO_RIGHTS = _text("went/no_rights", "Voor deze weken kent het verhaal geen aanvraag die bleef liggen.")
BACK = _text("went/back", "teruggehaald")
BACK_SAYS = _text("went/back_says", "Ingehouden op de uitkering, of terugbetaald aan een instantie.")
NO_BACK = _text("went/no_back", "In deze weken is er niets ingehouden of terugbetaald.")
STILL_CLAIMED = _text("went/still_claimed", "Er moet nog {amount} van de uitkering af.")
STOOD: Mapping[str, Text] = {
    "account": _text("sum/account", "Op de rekening stond {before}, daarna {after}."),
    "cash": _text("sum/cash", "In de la lag {before}, daarna {after}."),
    "bounced": _text("sum/bounced", "Op de rekening stond {before}."),
}
RECKONED = _text("sum/reckoned", "Zo is dit bedrag gerekend")
HEAD_THEN = _text("head/then", "Hoofdruimte toen")
FREE_OF = _text("head/free_of", "Vrij: {free} van de {capacity}. De rest ging naar:")
SET_OFF_TERM = _text("sum/set_off", "ingehouden")
FREE_OF_SEIZURE = _text("sum/free_of_seizure", "blijft vrij van beslag")
SEIZED_TERM = _text("sum/seized", "naar de deurwaarder")
BY_LETTER = _text(
    "went/by_letter",
    "De brief over te veel uitkering vroeg {claimed}. Daarvan is in dit uur {taken} ingehouden. Wat er na een "
    "bezwaar of een nieuwe brief nog af gaat, rekent het spel hier niet uit. Kwam er geld terug, dan staat dat "
    "bij de uitkering.",
)
SET_OFF = _text("went/set_off", "ingehouden op de {what} van {month}")
RIGHT_HOW: Mapping[str, Text] = {
    "never": _text("went/right/never", "Niet aangevraagd."),
    "not_yet": _text("went/right/not_yet", "Nog niet aangevraagd toen dit uur ophield."),
    "begun": _text("went/right/begun", "Begonnen, niet verstuurd."),
    "turned_down": _text("went/right/turned_down", "Aangevraagd, en niet gekregen."),
}
RIGHT_QUESTIONS = _text("went/right/questions", "Vragen op het formulier: {count}.")
RIGHT_PAPERS = _text("went/right/papers", "Papieren erbij: {count}.")
RIGHT_PIECES = _text("went/right/pieces", "Vrije hoofdruimte om te beginnen: {count}.")
NO_WORTH = _text(
    "went/right/no_worth", "Wat het was geweest, hangt af van wat je invult. Het spel noemt geen bedrag."
)
NO_AMOUNT = _text("went/right/no_amount", "geen bedrag")
WHAT_IS_LEFT = _text("went/left", "Wat er overblijft")
LEFT_OVER = _text(
    "went/left/over",
    "Op de laatste dag ligt er {on_hand} en staat er {owed} open. Dat is {over} over. "
    "Wat daarna nog moet, is daar niet af.",
)
LEFT_SHORT = _text(
    "went/left/short", "Op de laatste dag ligt er {on_hand} en staat er {owed} open. Dat is {short} tekort."
)
BEST_OVER = _text(
    "went/best/over", "Het beste uur dat een machine vond, na {tried} keer proberen, houdt {over} over."
)
BEST_SHORT = _text(
    "went/best/short", "Het beste uur dat een machine vond, na {tried} keer proberen, komt {short} tekort."
)
BEST_MEANS = _text(
    "went/best/means",
    "Gezocht is eerst naar zo weinig mogelijk dagen opgeschort, dan naar rechten, dan naar schuld, "
    "en dan pas naar geld.",
)
BEST_OTHER = _text("went/best/other", "Dat uur is gezocht in een eerdere tekst van dit verhaal.")
BEST_IS_WHOLE = _text(
    "went/best/whole",
    "Het beste uur dat een machine vond, staat hier niet naast: dat ging door tot het eind, en dit uur niet.",
)
NO_BEST = _text("went/best/none", "Naar het beste uur van dit verhaal is nog niet gezocht.")

# --- what does this say -----------------------------------------------------------------------------------

FINDINGS = _text("findings/title", "Wat zegt dit?")
FINDINGS_SAY = _text(
    "findings/say",
    "Drie soorten bewijs naast elkaar: wat onderzoek en mensen melden, wat er in dit uur gebeurde, "
    "en hoe het gaat waar jij werkt.",
)
RESEARCH = _text("findings/research", "Onderzoek en meldingen")
THIS_HOUR = _text("findings/hour", "Dit uur")
OWN_PRACTICE = _text("findings/practice", "Bij jullie")
WILL_TRY = _text("findings/agreed", "Dit gaan we proberen")
NO_MATTERS = _text("findings/none", "Dit uur was te kort om er zaken uit te lichten.")
LETTER_CAME = _text("findings/came", "‘{what}’ kwam.")
CHOSEN = _text("findings/chosen", "Gekozen: {what}")
DONE = _text("findings/done", "{kind}: {what}")
SAID_TO = _text("findings/said", "Tegen {who}: {what}")
CALLS_COUNTED = _text(
    "findings/calls", "{name}: {count} keer gebeld, samen {minutes} min. {talked} keer iemand gesproken."
)
COSTS_CAME = _text("findings/costs", "{what}: over {principal} kwam {amount} aan incassokosten.")
RIGHT_SAID = _text("findings/right", "Recht: {name}.")
RIGHT_WORTH = _text("findings/worth", "Wat de regels er voor dit gezin van maken: {amount}.")
WAS_SHUT = _text("findings/shut", "Doorgestreept ({why}): {what}")

FUTURE_THINGS: Mapping[str, Text] = {
    "monday": _text("future/monday", "Eén ding dat ik maandag doe"),
    "organisation": _text("future/organisation", "Eén ding dat ik meeneem naar mijn organisatie"),
    "law": _text("future/law", "Eén ding voor de wet, of voor wie erover gaat"),
}
FUTURE_QUESTIONS = _text("future/questions", "Vragen om op gang te komen")

# --- letters ----------------------------------------------------------------------------------------------

AT_ONCE = _text("letter/at_once", "Meteen geopend.")
LAY_MINUTES = _text("letter/lay_minutes", "Lag {count} minuten ongeopend.")
LAY_HOURS = _text("letter/lay_hours", "Lag {count} uur ongeopend.")
LAY_DAYS = _text("letter/lay_days", "Lag {count} dagen ongeopend.")
NEVER_OPENED = _text("letter/never", "Bleef tot het eind dicht.")
SPOT: Mapping[str, Text] = {
    "mat": _text("letter/spot/mat", "Lag op het eind nog op de mat."),
    "inbox": _text("letter/spot/inbox", "Stond op het eind nog in de berichtenbox."),
    "pile": _text("letter/spot/pile", "Lag op het eind op de stapel."),
    "folder": _text("letter/spot/folder", "Zat op het eind in de map."),
    "bin": _text("letter/spot/bin", "Is weggegooid."),
}
SO_OFTEN = _text("letter/so_often", "{deed}, {n} keer")
NOTHING_DONE = _text("letter/nothing_done", "Verder is er niets mee gedaan.")

_MINUTES_A_DAY, _MINUTES_AN_HOUR = 1440, 60


def lay(minutes: int, opened: bool) -> tuple[Line, ...]:
    """How long a letter lay unopened, in words; 120 minutes are hours, 48 hours are days."""
    never = () if opened else (Line(NEVER_OPENED),)
    if minutes <= 1:
        return never or (Line(AT_ONCE),)
    if minutes < 2 * _MINUTES_AN_HOUR:
        return (Line(LAY_MINUTES, {"count": minutes}), *never)
    if minutes < 2 * _MINUTES_A_DAY:
        return (Line(LAY_HOURS, {"count": minutes // _MINUTES_AN_HOUR}), *never)
    return (Line(LAY_DAYS, {"count": minutes // _MINUTES_A_DAY}), *never)


# --- the report -------------------------------------------------------------------------------------------

GAME = _text("report/game", "1 uur in de bijstand")
DEBRIEF = _text("report/debrief", "Nagesprek")
SEED = _text("report/seed", "Startgetal {seed}.")
PERIOD = _text("report/period", "Van {first} tot en met {last}.")
PLAYED = _text("report/played", "Gespeeld in {minutes} minuten.")
TOGETHER = _text("report/together", "Met {count} aan tafel.")
PACE = _text("report/pace", "In gewoon tempo.")
SLOWER = _text("report/slower", "{factor} × zo rustig gespeeld.")
UNTIMED = _text("report/untimed", "Zonder klok.")
PACE_CHANGED = _text("report/pace_changed", "Het tempo is onderweg veranderd.")
ENDED: Mapping[str, Text] = {
    "end": _text("report/ended/end", "Tot het eind gespeeld."),
    "player": _text("report/ended/player", "Eerder gestopt voor het nagesprek. Dat kan altijd."),
    "": _text("report/ended/going_on", "Het spel loopt nog."),
}
NOBODY_SCORED = _text(
    "report/nobody_scored", "Dit is geen rapportcijfer. Het is wat er gebeurde, en wat erachter zit."
)

FEELINGS = _text("report/feelings", "Gevoel")
FEELINGS_FIRST = _text("report/feelings_first", "Eerst dit. De cijfers komen daarna.")
FACTS = _text("report/facts", "Het uur")
FILE = _text("report/file", "Jouw dossier")
LETTERS = _text("report/letters", "De brieven, nog een keer")
FUTURE = _text("report/future", "Maandag")
SOURCES = _text("report/sources", "Bronnen")

RECORD: Mapping[str, Text] = {
    "broken": _text(
        "report/record/broken",
        "Het logboek van dit uur is vanaf regel {line} niet te lezen. Wat daarna gebeurde, staat hier niet.",
    ),
    "version": _text(
        "report/record/version", "Dit uur is gespeeld met versie {then} van het spel. Dit verslag komt uit {now}."
    ),
    "changed": _text(
        "report/record/changed",
        "Het verhaal is veranderd sinds dit uur is gespeeld. Wat nog past, is opnieuw gedaan.",
    ),
    "lost": _text("report/record/lost", "Aantal keuzes dat niet meer past, en hier niet staat: {count}."),
    "differs": _text(
        "report/record/differs", "Het uur loopt nu anders dan toen het werd gespeeld. De cijfers zijn die van nu."
    ),
}
NOT_WHOLE = _text("report/record/title", "Niet alles van dit uur is er nog")
IN_FIGURES = _text("report/in_figures", "Het uur in cijfers")
MET = _text("report/met", "termijnen op tijd")
MISSED = _text("report/missed", "termijnen gemist")
LEAST_FREE = _text("report/least_free", "minste hoofdruimte die vrij was, van de {capacity}")
SHUT = _text("report/shut", "doorgestreept gezien")
TRIED = _text("report/tried", "daarvan toch geprobeerd")
COSTS_OF_LATE = _text("report/costs_of_late", "kosten van te laat")
HOW_MANY = _text("report/how_many", "hoeveel")
BARS_SAY = _text("went/bars", "Een staaf per soort, op één schaal: wat erbij kwam en wat eraf ging.")
CAME_IN = _text("report/came_in", "erbij")
WENT_OUT = _text("report/went_out", "eraf")

BALANCE = _text("report/balance", "Het saldo")
BALANCE_SAYS = _text(
    "report/balance_says", "Het begon met {opening} en eindigde met {closing}. Het laagste punt was {lowest}."
)
BALANCE_SUM = _text(
    "report/balance_sum", "Op de rekening {opening} op de eerste dag, {came_in} erbij, {went_out} eraf: {closing}."
)
BY_ITSELF = _text(
    "report/by_itself", "Er is nog niets gekozen. Dit ging vanzelf: op de rekening staat nu {closing}."
)
NO_HEADSPACE = _text("report/no_headspace", "Nog geen dag aan tafel.")
OPENING = _text("report/opening", "saldo op de eerste dag")
CLOSING = _text("report/closing", "saldo op het eind")
LATE_COSTS = _text("report/late_costs", "Aan kosten van te laat kwam erbij: {amount}.")
CASH = _text("report/cash", "De la")
CASH_SUM = _text("report/cash_sum", "{opening} op de eerste dag, {closing} op het eind.")
OVERDRAFT = _text("report/overdraft", "rood staan mag tot {amount}")
REFUSED = _text("report/refused", "geweigerd, niet afgeschreven")
HEADSPACE = _text("report/headspace", "De hoofdruimte")
HEADSPACE_SAYS = _text(
    "report/headspace_says", "Per dag aan tafel: hoeveel van de {capacity} er op het krapste moment vrij was."
)
FREE = _text("report/free", "{free} vrij")
WENT_TO = _text("head/went_to", "waar de rest naartoe ging")
OTHER_DAYS = _text("head/other_days", "Dagen die hier niet staan: niet aan tafel.")
NO_DUE = _text("report/no_due", "Nog geen termijn voorbij.")
DUE = _text("report/due", "Termijnen, en wat geprobeerd is")
HOW_IT_WENT = _text("column/how", "hoe het ging")
NOT_AT_TABLE = _text("report/not_at_table", "niet aan tafel")
DAY_BY_DAY = _text("report/day_by_day", "Dag voor dag")
CLOSED_DOORS = _text("report/closed_doors", "Dichte deuren")
VALUE = _text("report/value", "{value}")
AFTERWARDS = _text("afterwards/title", "En dan")
AFTERWARDS_SAY = _text(
    "afterwards/say",
    "Geteld vanaf {day}, met de bedragen van dat jaar. Het volgt uit de regels en uit hoe het ervoor stond. "
    "Er wordt niets kwijtgescholden omdat het spel ophoudt.",
)
AFTERWARDS_EARLY = _text(
    "afterwards/early",
    "Het uur hield eerder op, op {day}. Vanaf die dag is geteld. Hier staat wat toen een datum had, of liep.",
)
LATER_DAY: Mapping[int, Text] = {
    1: _text("afterwards/1", "Een dag later"),
    30: _text("afterwards/30", "Een maand later"),
    180: _text("afterwards/180", "Een half jaar later"),
}
NEXT: Mapping[str, Text] = {
    "reminder": _text("moving/next/reminder", "een herinnering"),
    "fourteen_days": _text("moving/next/fourteen_days", "de brief waarna veertien dagen tellen"),
    "collection": _text("moving/next/collection", "het incassobureau"),
    "summons": _text("moving/next/summons", "een dagvaarding"),
    "title": _text("moving/next/title", "een vonnis of dwangbevel"),
    "bailiff": _text("moving/next/bailiff", "de deurwaarder"),
    "seizure": _text("moving/next/seizure", "beslag op de uitkering"),
}
MOVING_RUNG = _text("moving/rung", "{what}: blijft de {left} open, dan volgt {step}, vanaf {day}.")
MOVING_COSTS = _text(
    "moving/costs", "{what}: is het er niet uiterlijk {day}, dan komt er {costs} aan incassokosten bij."
)
MOVING_TERMS = _text(
    "moving/terms", "{what}: de betalingsregeling loopt door. Nog {left}, de laatste termijn op {day}."
)
MOVING_SUSPENDED = _text(
    "moving/suspended",
    "De uitkering is opgeschort. Is dit er niet uiterlijk {day}, dan kan zij stoppen vanaf {since}: {what}.",
)
MOVING_DECISION = _text("moving/decision", "Uiterlijk {day} moet er een besluit zijn over: {what}.")
MOVING_OBJECTION = _text(
    "moving/objection", "Uiterlijk {day} moet er een besluit zijn op het bezwaar over: {what}."
)
MOVING_CLAIM = _text(
    "moving/claim",
    "Van de uitkering moest nog {open} af. Past elke termijn erin, dan blijft daar {left} van over.",
)
MOVING_CLAIM_OVER = _text(
    "moving/claim_over", "Van de uitkering moest nog {open} af. Past elke termijn erin, dan is dat er nu af."
)
MOVING_FIXED = _text(
    "moving/fixed",
    "Van {first} tot en met {last} ging {costs} naar huur, energie, verzekeringen en oude schulden, of weigerde "
    "de bank het. De komende maand vragen ze weer. Op de laatste dag lag er {on_hand}.",
)
BOOKED = _text("moving/booked", "wat er in die dagen is geboekt")
MOVING_ALLOWANCES = _text(
    "moving/allowances",
    "In deze weken kwam {came} aan toeslagen binnen: voorschotten, op een geschat inkomen van {income} per jaar. "
    "Wat het definitief wordt, rekent het spel niet uit: dat vraagt het bruto inkomen van het hele jaar.",
)
NOTHING_LATER = _text("afterwards/nothing", "Niets met een datum.")
LATER_OWED = _text("afterwards/owed", "{what}, {who}: {amount}, uiterlijk {day}")
LATER_DUE = _text("afterwards/due", "{what}, {who}: uiterlijk {day}")
LATER_UNREAD = _text("afterwards/unread", "Op de mat, dicht: {sender}, ‘{subject}’. In gewone taal:")
RESTS_ON = _text("afterwards/rests_on", "Rust op: {source}.")
NOT_READ = _text("report/not_read", "de brief is niet geopend")
RULE = _text("report/rule", "De regel")
REPORTED = _text("report/reported", "Gemeld door mensen, of gevonden in onderzoek:")
COST_MINUTES = _text("report/cost_minutes", "kostte {minutes} min")
THEIR_LINES = _text("report/their_lines", "Wat zij opschreven")
YOUR_STORY = _text("report/your_story", "Wat er op tafel lag")
AS_WRITTEN = _text("report/as_written", "Zoals de brief was")
IN_PLAIN_WORDS = _text("report/in_plain_words", "Zoals het ook kon")
CALCULATIONS = _text("report/calculations", "Berekeningen")
CALCULATION_OF = _text("report/calculation_of", "Kwam voor bij:")
PATTERNS = _text("report/patterns", "Wat mensen hebben gemeld")
PATTERNS_SAY = _text(
    "report/patterns_say",
    "De mensen in dit spel zijn verzonnen. De patronen zijn door velen gemeld of door onderzoek gevonden.",
)
REFERENCES = _text("report/references", "Regels die de brieven noemen")
FIGURES = _text("report/figures", "Bedragen, en waar ze vandaan komen")
EXAMPLE = _text("report/example", "rekenvoorbeeld")
DESIGN = _text("report/design", "ontwerp")
READ_IN = _text("report/read_in", "gelezen in: {origin}")
UNCERTAIN = _text("report/uncertain", "onzeker: hiervoor is geen goede bron gezien")
PARTLY_UNCERTAIN = _text("report/partly_uncertain", "Een deel van de berekening is onzeker; zie de bronnen.")
LIMITS = _text("report/limits", "Wat dit niet laat zien")
PRIVACY = _text(
    "report/privacy", "In dit verslag staat van jou alleen wat je zelf hebt opgeschreven. Bewaren hoeft niet."
)
SHORT_DAY = _text("report/short_day", "{day}-{month}")
CONTENTS = _text("report/contents", "Inhoud")

DAY = _text("column/day", "dag")
WHAT = _text("column/what", "wat")
WHO = _text("column/who", "wie")
AMOUNT = _text("column/amount", "bedrag")
BALANCE_AFTER = _text("column/balance", "saldo")
FREE_PIECES = _text("column/free", "vrije hoofdruimte, op het krapste moment")
SOURCE = _text("column/source", "bron")
LINE = _text("column/line", "regel")

_SIXTY_SECONDS = 60_000
_PACES = {"1": Line(PACE), "untimed": Line(UNTIMED)}


def how_played(header: Header) -> tuple[Line, ...]:
    """Which days, how long, with how many, at which pace, with which seed, and how it ended."""
    period = Line(PERIOD, {"first": Day(header.first.date()), "last": Day(header.last.date())})
    minutes = (Line(PLAYED, {"minutes": header.minutes}),) if header.played_ms > _SIXTY_SECONDS else ()
    pace = _PACES.get(header.pace) or Line(SLOWER, {"factor": header.pace})
    changed = (Line(PACE_CHANGED),) if len(header.paces) > 1 else ()
    together = (Line(TOGETHER, {"count": header.team}),) if header.team > 1 else ()
    luck_and_end = (Line(SEED, {"seed": header.seed}), Line(ENDED[header.ended]))
    return (period, *minutes, *together, pace, *changed, *luck_and_end)


def rested(rule: Rule, say: Callable[[Text], str]) -> str:
    """What something rests on: the law, or else where the amount comes from; what is our own, in any language."""
    own = {one.source: say(one) for one in (EXAMPLE, DESIGN)}
    said = rule.references or rule.source.split(SEPARATOR)
    return SEPARATOR.join(own.get(part, part) for part in said)


SEPARATOR = "; "
"""Between the parts of a source."""


def left(kept: Left) -> Line:
    """What lies there and what is owed, and what that makes."""
    values: dict[str, Value] = {"on_hand": Money(kept.on_hand), "owed": Money(kept.owed)}
    if kept.over < 0:
        return Line(LEFT_SHORT, values | {"short": Money(-kept.over)})
    return Line(LEFT_OVER, values | {"over": Money(kept.over)})


def unclaimed(header: Header) -> Text:
    """Of an hour that stopped early nobody can say that it was not done; only that it was not done yet."""
    return UNCLAIMED_YET if header.is_early else UNCLAIMED


def no_doors(header: Header) -> Text:
    """That nothing was struck through; or that nothing was chosen, so that nobody can know."""
    return NO_DOORS if header.chosen else NO_DOORS_YET


def balance_sum(course: Timeline) -> Line:
    """What was on the account, came, went and is left."""
    moved = {"opening": course.opening, "came_in": course.came_in, "went_out": course.went_out}
    return Line(BALANCE_SUM, {name: Money(cents) for name, cents in (*moved.items(), ("closing", course.closing))})


def hour_says(debrief: Debrief) -> Line:
    """The sum of the account; where nothing was chosen, that all of it went by itself."""
    course = debrief.timeline
    by_itself = Line(BY_ITSELF, {"closing": Money(course.closing)})
    return balance_sum(course) if debrief.header.chosen else by_itself


def best(debrief: Debrief) -> tuple[Line, ...]:
    """What the best hour found keeps over or is short of, with how much was searched; or that nobody searched."""
    found = debrief.went.best
    if found is None:
        return (Line(NO_BEST),)
    if debrief.header.is_early:
        return (Line(BEST_IS_WHOLE),)
    over = found.on_hand - found.owed
    other = (Line(BEST_OTHER),) if found.digest != debrief.header.digest else ()
    if over < 0:
        return (Line(BEST_SHORT, {"tried": found.tried, "short": Money(-over)}), Line(BEST_MEANS), *other)
    return (Line(BEST_OVER, {"tried": found.tried, "over": Money(over)}), Line(BEST_MEANS), *other)


def went_says(debrief: Debrief) -> Line:
    """All that came in and went out, and in how many days."""
    went, header = debrief.went, debrief.header
    return Line(
        WENT_SAYS,
        {
            "came_in": Money(sum(heap.amount for heap in went.came)),
            "went_out": Money(sum(heap.amount for heap in went.gone)),
            "count": (header.last.date() - header.first.date()).days + 1,
        },
    )


def open_at(place: DoorPlace) -> Iterator[Line]:
    """How many options stood open where something was shut, said rightly for one and for none.

    Of what stood there alone (a number to ring) there is nothing to count.
    """
    if place.total > 1:
        text = DOORS_OPEN[{0: "none", 1: "one"}.get(place.open, "many")]
        values: dict[str, Value] = {"open": place.open, "total": place.total}
        yield Line(text, {name: values[name] for name in text.placeholders})


def head_of(door: ClosedDoor) -> Iterator[Line]:
    """Of a door that was shut for want of headspace: what took the rest."""
    if door.reason == "head" and door.head and door.head.taken:
        yield Line(DOOR_HEAD, {"worries": worries(door.head)})


def worries(head: Head) -> Text:
    """`De machine (3); Noor (2)`: each worry with its pieces, the heaviest first."""
    heaviest = sorted(head.taken, key=lambda one: -one.pieces)
    every: list[Text] = [filled(WITH_PIECES, worry=one.worry, n=one.pieces) for one in heaviest]
    return reduce(lambda before, after: filled(AND_ALSO, before=before, after=after), every)


def needed(door: ClosedDoor) -> Iterator[Line]:
    """What a shut door asked, and what there was of it: headspace, money, minutes."""
    if door.reason == "head":
        yield Line(ASKED, {"asks": door.asks, "free": door.free})
    if door.reason == "money":
        yield Line(DOOR_ON_HAND, {"amount": Money(door.on_hand)})
    if door.reason == "hour" and door.minutes:
        yield Line(DOOR_MINUTES, {"minutes": door.minutes})


def what_of(door: ClosedDoor) -> Text:
    """Whether a closed door was tried, was open at another time, or was left."""
    if door.taken:
        return DOOR_TAKEN
    return DOOR_TRIED if door.tried else DOOR_NOT_TRIED


ROLE: Mapping[str, Text] = {
    "": _text("role/everybody", "Voor iedereen"),
    "beleid": _text("role/beleid", "Beleid"),
    "consulent": _text("role/consulent", "Consulent"),
    "manager": _text("role/manager", "Manager"),
    "politicus": _text("role/politicus", "Politiek"),
    "clientenraad": _text("role/clientenraad", "Cliëntenraad"),
}


def _texts(value: Any) -> Iterator[Text]:
    if isinstance(value, Text):
        yield value
    elif isinstance(value, Mapping):
        yield from (text for text in value.values() if isinstance(text, Text))


TEXTS: tuple[Text, ...] = tuple(text for value in list(globals().values()) for text in _texts(value))


def counted_from(header: Header) -> Line:
    """From which day it is counted; an hour that was stopped says so."""
    return Line(AFTERWARDS_SAY if header.ended == "end" else AFTERWARDS_EARLY, {"day": Day(header.last.date())})


def unread(debrief: Debrief, later: LaterDay) -> Iterator[LetterBeside]:
    """The letters that lay there unopened, with what they say in plain words."""
    ids = {life.id for life in later.unread}
    yield from (beside for beside in debrief.letters if beside.letter.id in ids)


def later_end(end: OpenEnd) -> Line:
    """What is owed or due, with its day."""
    values: dict[str, Value] = {"what": as_text(end.what), "who": as_text(end.who), "day": Day(end.day)}
    if end.amount is None:
        return Line(LATER_DUE, values)
    return Line(LATER_OWED, values | {"amount": Money(end.amount)})


def as_text(line: Line) -> Text:
    """A line as one text with its values; one that brings them along keeps them."""
    return filled(line.text, **line.values) if line.values else line.text
