"""What the pages of "it could be otherwise" say, on the screen and on paper."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from game.core.money import Cents
from game.core.text import Money, Text
from game.debrief.division import Division
from game.debrief.model import Line
from game.debrief.other_worlds import LetterOf, OtherWorld
from game.debrief.outcome import Outcome
from game.debrief.turning import TurningPoint
from game.play.rerun import ENOUGH
from game.play.stored import Band


def _text(path: str, source: str) -> Text:
    return Text(f"otherwise/{path}", source)


OTHERWISE = _text("name", "Het kon anders")
SAYS = _text("says", "Dezelfde keuzes op dezelfde uren, in een andere wereld. Er wordt niets voor je bedacht.")
PART_SAYS: Mapping[str, Text] = {
    "beleid": SAYS,
    "keerpunten": _text("says/turning", "Hetzelfde uur, met op één moment iets anders."),
    "waarvan": _text(
        "says/division", "Hetzelfde uur acht keer, met en zonder instantie, toeval en wat bleef liggen."
    ),
    "duizend": _text("says/thousand", "Hetzelfde begin, gespeeld door machines die elk anders kiezen."),
}
HOW = _text("how", "Hoe dit gaat")
HOW_SAYS = _text(
    "how/says",
    "Alles wat gedaan werd, wordt opnieuw gedaan op hetzelfde uur. Wat er dan niet meer is, wordt overgeslagen,"
    " en die tijd"
    " blijft vrij. Wat niet lukte en daar wel kan, gebeurt. Wie er nieuw voor de deur staat, krijgt geen"
    " antwoord.",
)
WORKING = _text("working", "Het uur wordt opnieuw gespeeld: {done} van {all}.")
PARTS: Mapping[str, Text] = {
    "beleid": _text("part/policy", "Ander beleid"),
    "keerpunten": _text("part/turning", "Keerpunten"),
    "waarvan": _text("part/division", "Waar het van kwam"),
    "duizend": _text("part/thousand", "Duizend andere uren"),
}

# --- other policy -----------------------------------------------------------------------------------------------

SHOWS = _text("shows", "Wat dit laat zien")
HIDES = _text("hides", "Wat dit niet kan laten zien")
BY = _text("by", "Gemeld of onderzocht door")
PLAYED = _text("played", "Zoals gespeeld")
THERE = _text("there", "Daar")
ON_ACCOUNT = _text("chart/account", "Op de rekening")
ROOM = _text("chart/room", "Ruimte in het hoofd")
FIGURE = _text("figure", "Aan het eind")
NOT_COME = _text("not_come", "Brieven die daar niet komen")
CAME = _text("came", "Brieven die alleen daar komen")
MOVED = _text("moved", "Brieven die daar op een andere dag komen")
SAME_AS = _text(
    "same_as",
    "Samen doen ze hier hetzelfde als ‘{name}’ alleen: wat het ene al doet, doet het andere niet nog eens.",
)
ALL_OF_THEM = _text("columns/together", "Alles samen")
ONE_AXIS = _text(
    "columns/axis",
    "Onderkant {low}, bovenkant {high}, overal gelijk. De dunne stippellijn is het uur zoals gespeeld.",
)
OPENED = _text("opened", "Wat je probeerde, en daar wel kon")
SAME = _text("same", "In dit uur maakt het geen verschil. Ook dat is een uitkomst.")
FOLLOWED_ALL = _text("followed/all", "Alles wat gedaan werd, kon daar ook.")
FOLLOWED = _text("followed", "Van alles wat gedaan werd, kon {share} procent daar ook; de rest is overgeslagen.")
TOO_LITTLE = _text(
    "too_little",
    "Daar kon maar {share} procent van wat er gedaan werd; de rest was er niet meer. Onder de {enough} procent"
    " zegt een"
    " bedrag niets over dit uur, dus staan er geen bedragen.",
)
TOGETHER = _text("together", "Samen: {names}")
CLASH = _text("clash", "‘{one}’ en ‘{other}’ gaan niet samen: ze stellen hetzelfde anders in.")

ON_HAND = _text("row/on_hand", "op de rekening en in de la")
OWED = _text("row/owed", "nog te betalen")
LATE = _text("row/late", "kosten van te laat zijn")
RIGHTS = _text("row/rights", "rechten niet aangevraagd")
BACK = _text("row/back", "teruggehaald")
BOUNCED = _text("row/bounced", "keer geweigerd door de bank")
SUSPENDED = _text("row/suspended", "dagen waarover het recht stilstond")
LOWEST = _text("row/lowest", "minste ruimte in het hoofd")
LITTLE = _text("row/little", "van haar tijd met bijna geen ruimte")
LETTERS = _text("row/letters", "brieven")
BETWEEN = _text("row/between", "op de rekening ertussen")

HARM = _text("row/harm", "te laat, niet aangevraagd, teruggehaald")
POLICY = _text("column/policy", "Beleid")
CAUSE = _text("column/cause", "Oorzaak")
MEANS = _text("column/means", "Wat dat is")
AMOUNT = _text("column/amount", "Bedrag")
TOTAL = _text("column/total", "Samen")
NO_AMOUNTS = _text("no_amounts", "te weinig gevolgd voor bedragen")
PERCENT = _text("percent", "{share} %")
BAND_COLUMNS = (
    _text("column/low", "Een op de twintig lager"),
    _text("column/middle", "Midden"),
    _text("column/high", "Een op de twintig hoger"),
    _text("column/own", "Dit uur"),
)

How = Literal["money", "count", "percent"]


@dataclass(frozen=True, slots=True)
class Row:
    """One figure of two hours: what it is, and what it was here and there."""

    name: Text
    how: How
    was: int
    now: int

    @property
    def differs(self) -> bool:
        return self.was != self.now


def rows(was: Outcome, now: Outcome) -> tuple[Row, ...]:
    """The figures that matter, of two hours; the account in between only where there is one."""
    every = (
        Row(ON_HAND, "money", was.on_hand, now.on_hand),
        Row(OWED, "money", was.owed, now.owed),
        Row(LATE, "money", was.harm.late, now.harm.late),
        Row(RIGHTS, "money", was.harm.rights, now.harm.rights),
        Row(BACK, "money", was.harm.back, now.harm.back),
        Row(BETWEEN, "money", was.between, now.between),
        Row(BOUNCED, "count", was.bounced, now.bounced),
        Row(SUSPENDED, "count", was.suspended, now.suspended),
        Row(LETTERS, "count", len(was.letters), len(now.letters)),
        Row(LOWEST, "count", was.lowest, now.lowest),
        Row(LITTLE, "percent", was.little, now.little),
    )
    return tuple(row for row in every if row.name is not BETWEEN or row.differs)


def followed(world: OtherWorld) -> Line:
    """How much of the hour could be followed, and what that means."""
    if world.share == _ALL:
        return Line(FOLLOWED_ALL)
    if world.is_enough:
        return Line(FOLLOWED, {"share": world.share})
    return Line(TOO_LITTLE, {"share": world.share, "enough": ENOUGH})


_ALL = 100


def letters(
    not_come: Sequence[LetterOf], came: Sequence[LetterOf]
) -> Iterator[tuple[str, Text, tuple[LetterOf, ...]]]:
    """The letters that differ, by an id and under a name; one that comes in both, on another day, stands apart."""
    here, there = ([_told(one) for one in these] for these in (not_come, came))
    gone = tuple(one for one in not_come if _told(one) not in there)
    new = tuple(one for one in came if _told(one) not in here)
    both = (one for one in not_come if _told(one) in there)
    moved = tuple(one for one in both if not_come[here.index(_told(one))] is one)
    for id, name, these in (("not_come", NOT_COME, gone), ("came", CAME, new), ("moved", MOVED, moved)):
        if these:
            yield id, name, these


def _told(letter: LetterOf) -> tuple[Line, Text]:
    """What is said of a letter: two of which the same is said are one to a reader."""
    return letter.subject, letter.sender


def is_same(was: Outcome, world: OtherWorld) -> bool:
    """Whether nothing differs that the page shows."""
    letters = world.not_come or world.came
    return not (letters or world.opened or any(row.differs for row in rows(was, world.now)))


# --- turning points ---------------------------------------------------------------------------------------------

TURNING_SAYS = _text(
    "turning/says",
    "Bij elk moment is één gebeurtenis anders, en de rest van het uur hetzelfde gedaan. Dit zijn de momenten"
    " waarop dat"
    " het meest verandert. Wat toen het beste was, kon niemand zien.",
)
NO_TURNING = _text("turning/none", "In dit uur is geen moment gevonden waarop één ding veel had veranderd.")
WAS_ASKED = _text("turning/asked", "Dit werd gezegd of gevraagd")
WAS: Mapping[str, Text] = {
    "choice": _text("turning/was/choice", "Dit werd gekozen"),
    "tried": _text("turning/was/tried", "Dit werd geprobeerd, en het ging niet"),
    "luck": _text("turning/was/luck", "Dit kwam zo"),
    "left": _text("turning/was/left", "Dit was er niet op tijd"),
}
INSTEAD: Mapping[str, Text] = {
    "choice": _text("turning/instead/choice", "En als het dit was geweest?"),
    "tried": _text("turning/instead/tried", "En als het wel was gegaan?"),
    "luck": _text("turning/instead/luck", "En als het niet zo was gekomen?"),
    "left": _text("turning/instead/left", "En als het er toen wel was geweest, met wat er verder open stond?"),
}
DIFFERENCE: Mapping[str, tuple[Text, Text]] = {
    "gained": (
        _text("turning/more", "Dan was er aan het eind {amount} meer, schuld meegeteld."),
        _text("turning/less", "Dan was er aan het eind {amount} minder, schuld meegeteld."),
    ),
    "harm": (
        _text("turning/more_harm", "Er ging {amount} meer naar te laat, niet aangevraagd en teruggehaald."),
        _text("turning/less_harm", "Er ging {amount} minder naar te laat, niet aangevraagd en teruggehaald."),
    ),
    "suspended": (
        _text("turning/more_days", "Dagen dat het recht langer stilstond: {count}."),
        _text("turning/less_days", "Dagen dat het recht korter stilstond: {count}."),
    ),
}
SHUT_THERE = _text("turning/shut", "Doorgestreept: {what}")
ELSE_OPEN = _text("turning/else", "Er stond ook: {what}")
ASK_ROOM = _text("turning/ask", "Wat wist je hier, en wat niet?")


def difference(cents: Cents, what: str = "gained") -> Line:
    """So much more or less, in a sentence."""
    more, less = DIFFERENCE[what]
    return Line(more if cents > 0 else less, {"amount": Money(abs(cents))})


def differences(point: TurningPoint) -> Iterator[Line]:
    """What the other branch comes to, in sentences."""
    for value, what in ((point.gained, "gained"), (point.harm, "harm")):
        if value:
            yield difference(value, what)
    if point.suspended:
        more, less = DIFFERENCE["suspended"]
        yield Line(more if point.suspended > 0 else less, {"count": abs(point.suspended)})


# --- where it came from -----------------------------------------------------------------------------------------

DIVISION_SAYS = _text(
    "division/says",
    "{total}: kosten van te laat zijn, rechten die niet zijn aangevraagd, en wat is teruggehaald. Het uur is acht"
    " keer opnieuw gespeeld, met en zonder drie oorzaken: de instantie, toeval en wat open stond. Wat er zonder"
    " alle drie nog ligt, is de regel.",
)
NOT_COUNTED = _text(
    "division/not_counted",
    "Niet meegeteld is bijstand die niet kwam. In dit uur stond het recht over {days} dagen stil.",
)
NO_HARM = _text("division/none", "In dit uur is niets te laat betaald, niets misgelopen en niets teruggehaald.")
DIVISION_MEANS = _text(
    "division/means",
    "Dit zegt waar het van afhing, niet wiens schuld het is. Wat open stond, stond open voor wie het zag, het"
    " wist en er ruimte"
    " voor had; de vergelijking is met een machine die nooit moe is. Een deel onder nul betekent: dat hield"
    " juist iets tegen.",
)
PART: Mapping[str, tuple[Text, Text]] = {
    "rule": (
        _text("division/rule", "de regel"),
        _text(
            "division/rule/means",
            "Dit blijft over als niemand te laat is of zich vergist, er geen pech is en alles wat open stond,"
            " gedaan is.",
        ),
    ),
    "institution": (
        _text("division/institution", "de instantie"),
        _text("division/institution/means", "Wachttijden, vertragingen en fouten van instanties."),
    ),
    "chance": (
        _text("division/chance", "toeval"),
        _text("division/chance/means", "Ziekte, de post die een dag later komt, wat niemand doet."),
    ),
    "open": (
        _text("division/open", "wat open stond"),
        _text(
            "division/open/means",
            "Wat in dit uur kon en bekend was, gedaan zoals de voorzichtige machine-speler het doet.",
        ),
    ),
}


def parts(division: Division) -> tuple[tuple[str, Cents], ...]:
    """The four, the rule first: it is what nobody in the hour could do anything about."""
    return (
        ("rule", division.rule),
        ("institution", division.institution),
        ("chance", division.chance),
        ("open", division.open),
    )


# --- a thousand other hours -------------------------------------------------------------------------------------

BAND_SAYS = _text(
    "band/says",
    "{hours} uren van dit verhaal, gespeeld door machines die op verschillende manieren kiezen. De band is waar"
    " negen van de"
    " tien uren in liggen. De streep is dit uur. Hoger of lager is niet beter of slechter gespeeld.",
)
NO_BAND = _text("band/none", "Bij dit verhaal liggen nog geen andere uren. `derive` maakt ze.")
OLD_BAND = _text("band/old", "De tekst is sinds die uren een beetje veranderd.")
YOURS = _text("band/yours", "dit uur")
MIDDLE = _text("band/middle", "midden: {middle}")
BETWEEN_THESE = _text("band/between", "negen van de tien: {low} tot {high}; in het midden {middle}")
BEST_FOUND = _text(
    "band/best",
    "Een machine die het {tried} keer mocht proberen, hield in het uur dat het meest overliet {amount} over,"
    " schuld meegeteld.",
)
BAND_ROWS: Mapping[str, tuple[Text, How]] = {
    "balance": (ON_HAND, "money"),
    "debts": (OWED, "money"),
    "suspended": (SUSPENDED, "count"),
    "least_free": (LOWEST, "count"),
    "short": (LITTLE, "percent"),
}


def own(was: Outcome, measure: str) -> int:
    """What this hour came to in one of the measures of the band."""
    return {
        "balance": was.on_hand,
        "debts": was.owed,
        "suspended": was.suspended,
        "least_free": was.lowest,
        "short": was.little,
    }[measure]


def band_rows(band: Band, was: Outcome) -> Iterator[tuple[Text, How, tuple[int, int, int], int]]:
    """Each measure: its name, how it is said, from where to where nine in ten lie with the middle, and this
    hour's."""
    for measure, (name, how) in BAND_ROWS.items():
        if spread := band.measures.get(measure):
            low, _, middle, _, high = spread
            yield name, how, (low, middle, high), own(was, measure)
