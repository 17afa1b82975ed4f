"""The guide for the spelleider: how an afternoon goes, what to say, and what to do when it goes otherwise."""

from dataclasses import dataclass

from game.core.text import Text


def _text(path: str, source: str) -> Text:
    return Text(f"guide/{path}", source)


@dataclass(frozen=True, slots=True)
class Part:
    """A heading with paragraphs, then points; `aloud` are words to read as they stand."""

    id: str
    title: Text
    said: tuple[Text, ...] = ()
    points: tuple[Text, ...] = ()
    aloud: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Programme:
    """One way to fill an afternoon: what is done for how many minutes, one after the other."""

    minutes: int
    what: Text
    rows: tuple[tuple[int, Text], ...]


@dataclass(frozen=True, slots=True)
class Case:
    """Something that happens in a room: what one says then, and what one does."""

    when: Text
    say: Text
    do: Text


TITLE = _text("title", "Voor de spelleider")
DECK = _text(
    "deck",
    "Je hoeft van bijstand niets te weten. Je hoeft alleen voor te lezen, stil te zijn, en op de klok te kijken.",
)
PROGRAMMES_TITLE = _text("programmes/title", "Drie middagen")
PROGRAMMES_SAID = _text(
    "programmes/said",
    "Het nagesprek is de helft van het werk. Wordt het laat, speel dan korter; niet andersom. Met ‘end’ in het"
    " sessiebestand begint het nagesprek vanzelf op tijd, en het is ook dan heel.",
)
CAPTION = _text("programmes/caption", "{minutes} minuten: {what}")
FROM, LASTS, DOES = (
    _text("programmes/from", "vanaf"),
    _text("programmes/lasts", "minuten"),
    _text("programmes/does", "wat"),
)

BEFORE = Part(
    "before",
    _text("before/title", "Vooraf"),
    (
        _text(
            "before/said/1",
            "Twee aan een laptop is het beste: dan wordt er over een keuze gepraat. Alleen kan, vier is het "
            "meeste. Stoelen naast elkaar, niet tegenover elkaar.",
        ),
        _text(
            "before/said/2",
            "Speel zelf één keer, alleen, een paar dagen van tevoren. Dan weet je waar het pijn doet, en hoef "
            "je op de dag zelf nergens van te schrikken.",
        ),
    ),
    (
        _text(
            "before/points/0",
            "Een laptop met muis voor elke tafel, aan de stroom. Netwerk is niet nodig. Eén scherm of beamer die "
            "achterin te lezen is, voor het nagesprek. Geluid zacht of uit.",
        ),
        _text(
            "before/points/1",
            "Zet op elke laptop hetzelfde sessiebestand (docs/session.md): zelfde huishouden, zelfde toeval.",
        ),
        _text(
            "before/points/2",
            "Zet ‘lead: ja’ op de laptop waarmee je het nagesprek leidt. Dit draaiboek staat dan op het "
            "scherm, onder de L.",
        ),
        _text(
            "before/points/3",
            "Papier en pennen op tafel. Water. Een kamer waar iemand even heen kan.",
        ),
        _text(
            "before/points/4",
            "Zeg in de uitnodiging wat het is: een uur in een arm huishouden, niet eng, wel dichtbij. Wie niet"
            " wil, kijkt mee.",
        ),
        _text(
            "before/points/5",
            "Er zit bijna altijd iemand die het kent van dichtbij. Spreek met niemand af wie dat is.",
        ),
        _text(
            "before/points/6",
            "Weet wie je na afloop kunt bellen: een collega, een bedrijfsmaatschappelijk werker, een "
            "vertrouwenspersoon.",
        ),
    ),
)
OPENING = Part(
    "opening",
    _text("opening/title", "Openingswoorden"),
    aloud=(
        _text(
            "opening/aloud/1",
            "Straks zitten jullie aan de keukentafel van Samira. Zij bestaat niet. Wat haar overkomt, hebben "
            "mensen verteld die wel bestaan.",
        ),
        _text(
            "opening/aloud/2",
            "Er valt niets te winnen. Er is geen score. Doe wat jij zou doen, en praat erover met wie naast je"
            " zit.",
        ),
        _text(
            "opening/aloud/3",
            "Na een uur mag jij opstaan. Zij niet. Wil je eerder stoppen, dan kan dat met één knop, en je "
            "hoeft niet te zeggen waarom.",
        ),
        _text(
            "opening/aloud/4",
            "Tijdens het spelen leg ik niets uit. Wat je niet snapt, snapt zij ook niet. Straks hebben we daar"
            " alle tijd voor.",
        ),
    ),
)
DURING = Part(
    "during",
    _text("during/title", "Terwijl er gespeeld wordt"),
    points=(
        _text("during/points/1", "Loop weinig rond. Help met toetsen en knoppen, nooit met een keuze."),
        _text("during/points/2", "Wie vraagt ‘wat moet ik hier?’: ‘Wat zou jij doen?’ Daarna zwijg je."),
        _text(
            "during/points/3",
            "Gaat het lezen te langzaam, zet dan in de pauze het tempo lager of zonder klok. Dat is geen hulp,"
            " dat is lezen.",
        ),
        _text(
            "during/points/4",
            "Na week vier en na week acht ligt er een vraag op tafel. Laat ze praten; drie minuten is genoeg.",
        ),
        _text(
            "during/points/5",
            "Een tafel die eerder klaar is, begint vast met de eerste bladzij van het nagesprek, en wacht daar.",
        ),
    ),
)
CASES_TITLE = _text("cases/title", "Als het anders gaat")
CASES_SAID = _text("cases/said", "Wat je kunt zeggen staat er zoals je het kunt voorlezen.")
CASES: tuple[Case, ...] = (
    Case(
        _text("cases/cries/when", "Iemand huilt"),
        _text("cases/cries/say", "Neem de tijd. Je hoeft niets uit te leggen."),
        _text(
            "cases/cries/do",
            "Ga ernaast zitten, niet ervoor. Vraag of iemand even weg wil, en met wie. De anderen spelen door;"
            " dat is makkelijker dan stilte. Kom er in de groep niet op terug, tenzij diegene dat zelf doet. "
            "Bel morgen.",
        ),
    ),
    Case(
        _text("cases/jokes/when", "Iemand maakt grappen"),
        _text("cases/jokes/say", "Er zit ook veel humor in dit huis. Waar moest je om lachen?"),
        _text(
            "cases/jokes/do",
            "Grappen met Samira zijn goed: zij maakt ze zelf. Grappen over arme mensen laat je vallen, zonder "
            "preek. Helpt dat niet: ‘Die zou ik niet zeggen als zij hier zat.’ En door.",
        ),
    ),
    Case(
        _text("cases/knows/when", "Iemand kent dit van dichtbij"),
        _text("cases/knows/say", "Dank dat je het zegt. Je hoeft hier niets te vertellen wat je niet wilt."),
        _text(
            "cases/knows/do",
            "Maak er geen deskundige van, en vraag niet of het klopt. Zegt diegene dat iets niet klopt, "
            "schrijf het op en geef het ons door: dat is meer waard dan wat wij lazen.",
        ),
    ),
    Case(
        _text("cases/municipality/when", "Iemand is boos op de gemeente"),
        _text("cases/municipality/say", "Wie in dit uur deed zijn werk niet goed?"),
        _text(
            "cases/municipality/do",
            "Meestal: niemand. Laat die stilte even bestaan. Zitten er mensen van de gemeente bij, vraag dan "
            "hún wat zij vanaf die stoel hadden kunnen zien. Verdedig niets.",
        ),
    ),
    Case(
        _text("cases/poor/when", "Iemand is boos op mensen in de bijstand"),
        _text("cases/poor/say", "Welke keuze bedoel je? Zullen we hem opzoeken?"),
        _text(
            "cases/poor/do",
            "Ga samen naar dat moment in ‘Het uur’, en naar ‘Dichte deuren’. Lees voor wat er open stond. Win "
            "het gesprek niet. Zeg: ‘Zo kan het eruitzien, van hier.’",
        ),
    ),
    Case(
        _text("cases/game/when", "Iemand is boos op het spel"),
        _text("cases/game/say", "Wat klopte er niet? Ik schrijf het op."),
        _text(
            "cases/game/do",
            "Zoek het op bij ‘Bronnen’: daar staat ook wat onzeker is en wat zelf bedacht is. Was het te "
            "moeilijk, te traag, te veel tegelijk: vraag of dat ook voor haar geldt, en laat het daarbij.",
        ),
    ),
    Case(
        _text("cases/stops/when", "Iemand wil stoppen, of loopt weg"),
        _text("cases/stops/say", "Dat kan. Ik zie je straks bij de koffie."),
        _text(
            "cases/stops/do",
            "Vraag niet waarom. Loop na vijf minuten even langs. Meedoen aan het nagesprek mag altijd.",
        ),
    ),
    Case(
        _text("cases/easy/when", "Iemand zegt: ik kwam er prima doorheen"),
        _text("cases/easy/say", "Wat had je nodig om het zo te doen, en wie heeft dat?"),
        _text(
            "cases/easy/do",
            "Open ‘Waar het bleef’. Waar een machine een beste uur vond, staat dat ernaast, met wat er ook dan"
            " tekortkomt. Lees dat voor, en vergelijk niemand met dat uur.",
        ),
    ),
)
SCRIPT_TITLE = _text("script/title", "Het nagesprek, blad voor blad")
SCRIPT_SAID = _text(
    "script/said",
    "Lees voor wat naast de streep staat, stel de vraag, en wees dan stil zo lang als er staat. Tel in je "
    "hoofd. Stilte voelt voor jou twee keer zo lang als voor hen. Het eerste getal is voor een nagesprek van "
    "een uur, het tweede voor twintig minuten.",
)
MINUTES = _text("script/minutes", "{whole} minuten")
MINUTES_BOTH = _text("script/minutes_both", "{whole} minuten; in twintig minuten {short}")
NO_MINUTES = _text("script/no_minutes", "alleen als iemand ernaar vraagt")
ASK = _text("script/ask", "Vraag")
SILENCE = _text("script/silence", "Dan {seconds} tellen stil.")
MIND = _text("script/mind", "Voor jou")
SHORT_TITLE = _text("short/title", "Twintig minuten")
SHORT_SAID = _text(
    "short/said",
    "Kies op de eerste bladzij ‘Twintig minuten’, of zet ‘debrief: 20’ in het sessiebestand. Dan liggen alleen"
    " deze bladen klaar, in deze volgorde. De rest blijft te vinden onder ‘Alle bladen’. Waar het korter moet, "
    "staat hier wat je dan voorleest; de vraag blijft dezelfde.",
)
AFTER = Part(
    "after",
    _text("after/title", "Nazorg"),
    (
        _text(
            "after/said/1",
            "Boos en verbaasd naar huis gaan is goed. Alleen naar huis gaan met iets wat van jezelf is, niet. "
            "Blijf een kwartier langer dan nodig.",
        ),
    ),
    (
        _text("after/points/1", "Zeg hardop dat je nog even blijft, en waar."),
        _text("after/points/2", "Wie stil was, groet je als laatste en bij de naam."),
        _text(
            "after/points/3",
            "Heeft iemand zelf geldzorgen, noem dan niet het spel maar een plek: het formulierenuur, het "
            "wijkteam, een vertrouwde collega.",
        ),
        _text("after/points/4", "Bel de volgende dag wie huilde of wegliep. Eén vraag: hoe was je avond?"),
        _text("after/points/5", "Stuur na twee weken één bericht: wat werd het, maandag?"),
    ),
)
CLOSING = Part(
    "closing",
    _text("closing/title", "Afsluiting"),
    aloud=(
        _text(
            "closing/aloud/1",
            "Jullie speelden een uur. Wat hierin zit, hebben mensen verteld die er langer in zaten.",
        ),
        _text(
            "closing/aloud/2",
            "Neem mee wat je opschreef. Wat je op dit scherm hebt getypt en niet bewaard, is straks weg.",
        ),
        _text("closing/aloud/3", "Dank jullie wel. Wie nog even wil blijven zitten: ik ook."),
    ),
)
NEVER = Part(
    "never",
    _text("never/title", "Wat je niet doet"),
    points=(
        _text("never/points/1", "Geen wedstrijd maken van tafels, ook niet voor de grap."),
        _text("never/points/2", "Niet vragen wie er zelf ervaring mee heeft."),
        _text("never/points/3", "Niet uitleggen hoe het ‘eigenlijk’ zit terwijl er gespeeld wordt."),
        _text("never/points/4", "Geen oplossing geven in de stilte. De stilte is het werk."),
        _text("never/points/5", "Niet zeggen dat je nu weet hoe het is. Niemand weet dat na een uur."),
        _text("never/points/6", "Geen uitslagen bewaren met namen erbij."),
    ),
)

_WELCOME = _text("row/welcome", "Binnenkomen, openingswoorden")
_SHORT_HOUR = _text("row/four_weeks", "Spelen: ‘Vier weken Samira’ (samira-vier-weken)")
_HOUR = _text("row/hour", "Spelen: ‘Een uur met Samira’ (samira), met twee keer even stilstaan")
_PAUSE = _text("row/pause", "Pauze: naar buiten, geen nabespreking in de gang")
_TWENTY = _text("row/twenty", "Nagesprek in twintig minuten")
_FORTY = _text(
    "row/forty", "Nagesprek: Gevoel, Het uur, Dichte deuren, Wat zegt dit? en Maandag, zo lang als hieronder staat"
)
_SIXTY = _text("row/sixty", "Nagesprek, heel, zoals hieronder")
_EXCHANGE = _text("row/exchange", "Per tafel één zaak: eerst alleen, dan om de beurt, dan wat we proberen")
_TOGETHER = _text("row/together", "Met de hele groep: wat elke tafel gaat proberen")
_END = _text("row/end", "Afsluiting; de kamer blijft open")
PROGRAMMES: tuple[Programme, ...] = (
    Programme(
        90,
        _text("programmes/90", "vier weken"),
        ((10, _WELCOME), (30, _SHORT_HOUR), (5, _PAUSE), (40, _FORTY), (5, _END)),
    ),
    Programme(
        120,
        _text("programmes/120", "het hele uur"),
        ((10, _WELCOME), (65, _HOUR), (10, _PAUSE), (20, _TWENTY), (10, _TOGETHER), (5, _END)),
    ),
    Programme(
        180,
        _text("programmes/180", "het hele uur, en tijd om iets af te spreken"),
        ((15, _WELCOME), (65, _HOUR), (15, _PAUSE), (60, _SIXTY), (15, _EXCHANGE), (5, _TOGETHER), (5, _END)),
    ),
)
"""The minutes of the rows make the whole."""

assert all(sum(minutes for minutes, _row in one.rows) == one.minutes for one in PROGRAMMES)
