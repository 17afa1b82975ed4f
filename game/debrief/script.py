"""What whoever leads a debrief says aloud, page by page: on the screen, and in the printed guide."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.core.text import Text


def _text(path: str, source: str) -> Text:
    return Text(f"script/{path}", source)


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the debrief, for whoever leads.

    `minutes` in a debrief of an hour, `short` in one of twenty (0: it is passed by). `aloud` is read as it
    stands, then `ask` is asked; after it nobody says anything for `silence` seconds. `mind` is not read aloud.
    `hurried` is read instead of `aloud` when there are twenty minutes.
    """

    id: str
    name: Text
    minutes: int
    short: int
    aloud: tuple[Text, ...]
    ask: Text
    silence: int
    mind: Text
    hurried: tuple[Text, ...] = ()

    def read(self, short: bool) -> tuple[Text, ...]:
        """What is read aloud."""
        return self.hurried if short and self.hurried else self.aloud


PAGES: tuple[Page, ...] = (
    Page(
        "gevoel",
        _text("gevoel/name", "Gevoel"),
        8,
        3,
        (
            _text("gevoel/aloud/1", "We beginnen niet met cijfers. We beginnen met hoe het nu is."),
            _text(
                "gevoel/aloud/2",
                "Eerst is het even stil. Dan zegt ieder om de beurt één woord, en waar in je lijf dat zit. Wie"
                " wil, noemt het moment erbij. We reageren niet op elkaar. ‘Ik sla over’ is ook een antwoord.",
            ),
        ),
        _text("gevoel/ask", "Welk woord past bij dit uur?"),
        30,
        _text("gevoel/mind", "Ga zelf als laatste. Vraag niet door. Wordt er gelachen: laat het, en wacht."),
    ),
    Page(
        "uur",
        _text("uur/name", "Het uur"),
        10,
        6,
        (
            _text(
                "uur/aloud/1",
                "Dit is het uur, van het begin tot het eind. De lijn is wat er op de rekening stond. De "
                "balkjes eronder zijn de ruimte die er in het hoofd was.",
            ),
            _text(
                "uur/aloud/2",
                "Zoek samen drie plekken op: waar het kantelde, waar jullie iets wilden en het niet ging, en "
                "waar iemand hielp. Lees bij elke plek hardop wat erbij staat.",
            ),
        ),
        _text("uur/ask", "Wat wist je toen niet, en nu wel?"),
        15,
        _text(
            "uur/mind",
            "Kiest niemand iets, neem dan een gemiste termijn. Is er maar kort gespeeld, neem dan wat er ligt: "
            "één envelop is ook een plek. Leg niets uit: de regel staat erbij.",
        ),
        (
            _text(
                "uur/hurried/1",
                "Dit is het uur, van het begin tot het eind: wat er op de rekening stond, en de ruimte die er "
                "in het hoofd was.",
            ),
            _text(
                "uur/hurried/2",
                "Zoek samen één plek op waar jullie iets wilden en het niet ging. Lees hardop wat erbij staat.",
            ),
        ),
    ),
    Page(
        "deuren",
        _text("deuren/name", "Dichte deuren"),
        5,
        0,
        (
            _text(
                "deuren/aloud/1",
                "Dit stond er wel, maar ging niet. Bij elk staat waarom: geen ruimte in het hoofd, dicht, geen"
                " geld, of het woord niet geweten.",
            ),
            _text("deuren/aloud/2", "Neem er één waarvan je dacht: waarom doen ze dat niet gewoon?"),
        ),
        _text("deuren/ask", "Welke van deze deuren zit bij ons op slot zonder dat iemand dat zo bedoelt?"),
        20,
        _text(
            "deuren/mind",
            "Zegt iemand ‘dan had je eerder moeten bellen’, zoek die deur dan op en lees voor wat zij vroeg en"
            " wat er was. Is er geen dichte deur, dan staat dat er, en ga je door.",
        ),
    ),
    Page(
        "daarna",
        _text("daarna/name", "En dan"),
        4,
        0,
        (
            _text(
                "daarna/aloud/1",
                "Voor jullie is het uur voorbij. Voor dit huishouden niet. Hier staat hoe het verdergaat: na "
                "een dag, een maand, een half jaar.",
            ),
            _text(
                "daarna/aloud/2",
                "Wat uit regels volgt, staat er met een bedrag. Wat niemand kan weten, staat er als niet geweten.",
            ),
        ),
        _text("daarna/ask", "Wat loopt er nog, van iets dat in tien seconden gekozen was?"),
        10,
        _text("daarna/mind", "Eindig deze bladzij niet met een grap. Ga gewoon door naar de volgende."),
    ),
    Page(
        "dossier",
        _text("dossier/name", "Jouw dossier"),
        5,
        0,
        (
            _text(
                "dossier/aloud/1",
                "Dit zijn twee verhalen over dezelfde dagen: wat de instanties opschreven, en wat er aan tafel "
                "gebeurde.",
            ),
            _text(
                "dossier/aloud/2",
                "Lees om de beurt één regel van hen voor, en dan één van tafel. Zonder commentaar.",
            ),
        ),
        _text("dossier/ask", "Wie zou je denken dat dit is, als je alleen hun regels had?"),
        20,
        _text(
            "dossier/mind",
            "Wie zelf zulke regels schrijft, kan hier schrikken. Zeg dan: zo’n regel schrijf je in een halve "
            "minuut, en meestal klopt hij ook.",
        ),
    ),
    Page(
        "geld",
        _text("geld/name", "Waar het bleef"),
        5,
        3,
        (
            _text(
                "geld/aloud/1",
                "Wat kwam erin, wat ging eruit, en waar bleef het? Dan drie getallen die in geen begroting "
                "staan: wat te laat zijn kostte, welke rechten niet zijn aangevraagd, en wat er werd "
                "teruggevraagd.",
            ),
            _text(
                "geld/aloud/2",
                "Kies een getal, dan zie je waaruit het bestaat. Vond een machine een beste uur, dan staat dat "
                "erbij. Niet om mee te vergelijken, maar om te zien wat er ook dan tekortkomt.",
            ),
        ),
        _text("geld/ask", "Welk van deze drie getallen kennen wij van onze eigen gemeente?"),
        10,
        _text("geld/mind", "Kijkt iemand bij een andere tafel: geen wie-heeft-het-meeste. Het is geen stand."),
        (
            _text(
                "geld/hurried/1",
                "Drie getallen die in geen begroting staan: wat te laat zijn kostte, welke rechten niet zijn "
                "aangevraagd, en wat er werd teruggevraagd. Kies er één, dan zie je waaruit het bestaat.",
            ),
        ),
    ),
    Page(
        "anders",
        _text("anders/name", "Anders"),
        6,
        0,
        (
            _text(
                "anders/aloud/1",
                "Wat jullie deden, blijft hetzelfde. De wereld eromheen verandert: een gemeente die op tijd is,"
                " een loon"
                " dat vanzelf verrekend wordt, iemand die meegaat. Het uur is daarin echt opnieuw gespeeld.",
            ),
            _text(
                "anders/aloud/2",
                "Kies samen één beleid. Lees eerst hardop wat het niet kan laten zien. Kijk dan pas naar de"
                " lijnen. Neem"
                " daarna één keerpunt.",
            ),
        ),
        _text("anders/ask", "Welke van deze werelden ligt bij ons binnen bereik, en van wie hangt dat af?"),
        20,
        _text(
            "anders/mind",
            "Zegt iemand ‘dus met dat beleid was het goed gekomen’: het is één uur, met dezelfde keuzes. Lees"
            " de zin onder"
            " ‘Waar het van kwam’ nog eens voor. Het werkt een paar seconden voordat alles er staat.",
        ),
    ),
    Page(
        "bronnen",
        _text("bronnen/name", "Bronnen"),
        0,
        0,
        (
            _text(
                "bronnen/aloud/1",
                "Hier staat waar het op rust: artikelen, bedragen, onderzoek. Wat onzeker is of zelf bedacht, "
                "staat er zo bij.",
            ),
        ),
        _text("bronnen/ask", "Wat wil je zelf nalezen?"),
        0,
        _text(
            "bronnen/mind",
            "Alleen als iemand vraagt of het echt zo is. Zoek het dan samen op; jij hoeft het niet te weten.",
        ),
    ),
    Page(
        "zaken",
        _text("zaken/name", "Wat zegt dit?"),
        11,
        5,
        (
            _text("zaken/aloud/1", "Nu van dat uur naar ons werk. Kies één zaak van deze bladzij, niet meer."),
            _text(
                "zaken/aloud/2",
                "Drie dingen liggen naast elkaar: wat onderzoek zegt, wat er in dit uur gebeurde, en een leeg "
                "vak. Dat vak is van ons. Eerst ieder voor zich, dan om de beurt, en dan pas: wat proberen we?",
            ),
        ),
        _text("zaken/ask", "Waar zien wij dit in ons eigen werk, en wat zouden we kunnen proberen?"),
        60,
        _text(
            "zaken/mind",
            "Bewaak de volgorde. Wie met ‘ja maar’ begint, krijgt straks als eerste het woord. Iets kleins dat"
            " volgende week kan, is beter dan iets groots dat mag.",
        ),
        (
            _text(
                "zaken/hurried/1",
                "Nu van dat uur naar ons werk. Ik kies één zaak. Lees wat onderzoek zegt, en wat er in dit uur "
                "gebeurde. Het lege vak is van ons: eerst een halve minuut ieder voor zich, dan om de beurt "
                "één zin.",
            ),
        ),
    ),
    Page(
        "maandag",
        _text("maandag/name", "Maandag"),
        6,
        3,
        (
            _text(
                "maandag/aloud/1",
                "Drie dingen: één voor jezelf, op maandag. Eén om mee te nemen naar je organisatie. Eén voor "
                "de wet. Je mag er ook één doen.",
            ),
            _text(
                "maandag/aloud/2",
                "Zeg het als een zin: als dit gebeurt, dan doe ik dat. Wie wil, leest hem voor.",
            ),
        ),
        _text("maandag/ask", "Wat doe je maandag, en wie vraagt je er over twee weken naar?"),
        60,
        _text("maandag/mind", "Schrijf de namen van die vraag-paren op papier. Het spel bewaart niets."),
    ),
)
"""In the order of the tabs."""
BY_ID: Mapping[str, Page] = {page.id: page for page in PAGES}
SHORT_ROUTE: tuple[str, ...] = tuple(page.id for page in PAGES if page.short)
"""The pages of a debrief of twenty minutes, from feelings to something for Monday."""

assert sum(page.minutes for page in PAGES) == 60 and sum(page.short for page in PAGES) == 20
