"""Every sentence that the rules can put in a calculation, in one place for translators."""

from game.core.text import Text

NORM_ALLEENSTAANDE = Text("rules/norm/alleenstaande", "bijstandsnorm alleenstaande")
NORM_ALLEENSTAANDE_OUDER = Text("rules/norm/alleenstaande_ouder", "bijstandsnorm alleenstaande ouder")
NORM_GEHUWDEN = Text("rules/norm/gehuwden", "bijstandsnorm gehuwden")
KOSTENDELERSNORM = Text(
    "rules/norm/kostendelersnorm", "kostendelersnorm bij {people} personen, {part} per persoon"
)
NORM_INRICHTING = Text("rules/norm/inrichting", "zak- en kleedgeld in een inrichting")
VERHOGING_INRICHTING = Text("rules/norm/verhoging_inrichting", "verhoging in een inrichting")
NORM_SAMEN = Text("rules/norm/samen", "norm in een inrichting, samen")
NORM = Text("rules/norm/norm", "bijstandsnorm")

INKOMSTEN = Text("rules/bijstand/inkomsten", "inkomsten uit werk in deze maand")
OVERIGE_INKOMSTEN = Text("rules/bijstand/overige_inkomsten", "overige inkomsten")
MAATREGEL = Text("rules/bijstand/maatregel", "maatregel")
MAATREGEL_DEEL = Text("rules/maatregel/deel", "maatregel, {part} van de norm")
GESCHATTE_INKOMSTEN = Text("rules/verrekening/geschatte_inkomsten", "geschatte inkomsten")
GEEN_VRIJLATING = Text("rules/vrijlating/geen", "geen vrijlating van inkomsten")
VRIJLATING_N = Text("rules/vrijlating/n", "vrijlating van inkomsten")
VRIJLATING_R = Text("rules/vrijlating/r", "vrijlating van inkomsten alleenstaande ouder")
VRIJLATING_Y = Text("rules/vrijlating/y", "vrijlating van inkomsten bij medische urenbeperking")
VRIJLATING_Z = Text("rules/vrijlating/z", "vrijlating van inkomsten bij loonkostensubsidie")
VRIJLATING_34A = Text("rules/vrijlating/34a", "vrijlating van inkomsten, zoals aangekondigd voor 2027")
BOVEN_DE_NORM = Text("rules/verrekening/boven_de_norm", "inkomsten boven de norm, die tellen niet mee")
UITKERING = Text("rules/verrekening/uitkering", "uitkering met vakantietoeslag")
VAKANTIETOESLAG = Text("rules/verrekening/vakantietoeslag", "gereserveerde vakantietoeslag")
UIT_TE_BETALEN = Text("rules/verrekening/uit_te_betalen", "uit te betalen")

BEZITTINGEN = Text("rules/vermogen/bezittingen", "bezittingen")
SCHULDEN = Text("rules/vermogen/schulden", "schulden")
GESPAARD = Text("rules/vermogen/gespaard", "gespaard tijdens de bijstand")
VERMOGENSGRENS = Text("rules/vermogen/grens", "tot de vermogensgrens van {limit}")
GEEN_VERMOGEN = Text("rules/vermogen/geen", "meer schulden dan bezittingen")

GIFTEN = Text("rules/middelen/giften", "giften dit kalenderjaar")
GIFTEN_VRIJ = Text("rules/middelen/giften_vrij", "daarvan telt niet mee")
GIFTEN_BOVEN_DE_GRENS = Text("rules/middelen/giften_boven", "giften boven de grens van het jaar, als inkomen")
GIFTEN_RUIMTE = Text("rules/middelen/giften_ruimte", "ruimte voor giften in de rest van het jaar")
VRIJWILLIGERSVERGOEDING = Text("rules/middelen/vrijwilligersvergoeding", "vrijwilligersvergoeding deze maand")
VERGOEDING_VRIJ = Text("rules/middelen/vergoeding_vrij", "daarvan telt niet mee")

ONDER_DE_NORM = Text("rules/bufferbudget/onder_de_norm", "in deze maand onder de norm door verrekening")
BOVEN_HET_BUDGET = Text("rules/bufferbudget/boven", "boven wat er dit jaar nog in het budget zit")

NIET_VOORGESCHOTEN = Text("rules/voorschot/niet", "wordt niet voorgeschoten")
VOORSCHOT = Text("rules/voorschot/voorschot", "voorschot, een lening zonder rente")

TE_VEEL = Text("rules/terugvordering/te_veel", "te veel betaald over de maand vanaf {month}")
GEEN_BOETE = Text("rules/boete/geen", "geen boete: het is niemand te verwijten")
BOETE_ZONDER = Text("rules/boete/zonder", "boete zonder benadeling")
BENADELING = Text("rules/boete/benadeling", "te veel ontvangen doordat iets niet was gemeld")
BOETE = Text("rules/boete/boete", "boete, {part} daarvan")

INKOMENSTOESLAG = Text("rules/inkomenstoeslag/bedrag", "individuele inkomenstoeslag, één keer per jaar")
NOG_NIET_LANG_LAAG = Text("rules/inkomenstoeslag/niet_lang", "nog geen {months} maanden een laag inkomen")
AL_GEHAD = Text(
    "rules/inkomenstoeslag/al_gehad", "in de afgelopen twaalf maanden al gekregen; kan weer vanaf {day}"
)
UITZICHT = Text("rules/inkomenstoeslag/uitzicht", "er is uitzicht op een hoger inkomen")
VERMOGEN_IN_DE_WEG = Text("rules/inkomenstoeslag/vermogen", "het vermogen ligt boven de grens")

KOSTEN = Text("rules/bijzondere_bijstand/kosten", "noodzakelijke kosten")
DREMPEL = Text("rules/bijzondere_bijstand/drempel", "drempel van deze gemeente")
ALS_LENING = Text("rules/bijzondere_bijstand/lening", "als lening")
ALS_GIFT = Text("rules/bijzondere_bijstand/gift", "om niet")

KIND_0_5 = Text("rules/kinderbijslag/0_5", "kinderbijslag kind van 0 tot en met 5 jaar")
KIND_6_11 = Text("rules/kinderbijslag/6_11", "kinderbijslag kind van 6 tot en met 11 jaar")
KIND_12_17 = Text("rules/kinderbijslag/12_17", "kinderbijslag kind van 12 tot en met 17 jaar")
KINDERBIJSLAG = Text("rules/kinderbijslag/samen", "kinderbijslag over het kwartaal")

ZORGTOESLAG = Text("rules/toeslagen/zorgtoeslag", "zorgtoeslag")
HUURTOESLAG = Text("rules/toeslagen/huurtoeslag", "huurtoeslag")
KINDGEBONDEN_BUDGET = Text("rules/toeslagen/kindgebonden_budget", "kindgebonden budget")
PER_MAAND = Text("rules/toeslagen/per_maand", "voorschot per maand, in hele euro's")
AFRONDING = Text("rules/toeslagen/afronding", "afgerond op hele euro's")
AFBOUW = Text("rules/toeslagen/afbouw", "minder door het inkomen")
TE_VEEL_VERMOGEN = Text("rules/toeslagen/vermogen", "geen recht: het vermogen op 1 januari ligt boven de grens")
STANDAARDPREMIE = Text("rules/zorgtoeslag/standaardpremie", "standaardpremie")
NORMPREMIE = Text("rules/zorgtoeslag/normpremie", "eigen deel van de premie (normpremie)")
KALE_HUUR = Text("rules/huurtoeslag/kale_huur", "kale huur per maand")
HUURTOESLAG_DELEN = {
    "a": Text("rules/huurtoeslag/deel_a", "huur tot de kwaliteitskortingsgrens, geheel"),
    "b": Text("rules/huurtoeslag/deel_b", "huur tot de aftoppingsgrens, een deel"),
    "c": Text("rules/huurtoeslag/deel_c", "huur daarboven, een kleiner deel"),
}
KIND = Text("rules/kindgebonden_budget/kind", "bedrag per kind")
KIND_12_PLUS = Text("rules/kindgebonden_budget/12_plus", "verhoging kind van 12 tot en met 15 jaar")
KIND_16_PLUS = Text("rules/kindgebonden_budget/16_plus", "verhoging kind van 16 of 17 jaar")
OUDERKOP = Text("rules/kindgebonden_budget/ouderkop", "alleenstaande-ouderkop")
DEFINITIEF = Text("rules/toeslagen/definitief", "definitief over het jaar")
VOORSCHOTTEN = Text("rules/toeslagen/voorschotten", "voorschotten over het jaar")
KLEIN_BEDRAG = Text("rules/toeslagen/klein_bedrag", "klein bedrag, wordt niet teruggevraagd")
TE_LAAG = Text("rules/toeslagen/te_laag", "klein bedrag over het jaar, wordt niet toegekend")

HOOFDSOM = Text("rules/incassokosten/hoofdsom", "hoofdsom")
INCASSO_EERSTE = Text("rules/incassokosten/eerste", "{part} over de eerste {slice}")
INCASSO_VOLGENDE = Text("rules/incassokosten/volgende", "{part} over de volgende {slice}")
INCASSO_REST = Text("rules/incassokosten/rest", "{part} over de rest")
INCASSO_MINIMUM = Text("rules/incassokosten/minimum", "tot het minimum")
INCASSO_MAXIMUM = Text("rules/incassokosten/maximum", "boven het maximum")
INKOMEN_MAAND = Text("rules/beslag/inkomen", "netto inkomen van de maand met vakantietoeslag")
BESLAGRUIMTE = Text("rules/beslag/ruimte", "waar beslag op kan liggen")

MINIMUMUURLOON = Text("rules/loon/minimumuurloon", "wettelijk minimumloon per uur")
BRUTOLOON = Text("rules/loon/brutoloon", "brutoloon over de loonperiode")
LOONHEFFING = Text("rules/loon/loonheffing", "loonheffing, bij benadering en zonder pensioenpremie")
NETTOLOON = Text("rules/loon/nettoloon", "nettoloon over de loonperiode, zonder vakantiegeld")
NETTOLOON_PER_MAAND = Text("rules/loon/nettoloon_per_maand", "nettoloon omgerekend naar een kalendermaand")
OPGEGEVEN_BRUTO = Text("rules/opgave/bruto", "opgegeven brutoloon")
OPGEGEVEN_HEFFING = Text("rules/opgave/heffing", "opgegeven loonheffing")
OPGEGEVEN_NETTO = Text("rules/opgave/netto", "opgegeven nettoloon")
LOON_VAN = Text("rules/maand/loon_van", "nettoloon van {start} tot en met {last}")
LOON_GEMIDDELD = Text(
    "rules/maand/gemiddeld", "omgerekend naar een maand, deel van het gemiddelde van {count} loonstroken"
)
LOON_NAAR_MAAND = Text("rules/maand/naar_maand", "omgerekend naar een kalendermaand")

VAKANTIEGELD = Text("rules/maand/vakantiegeld", "vakantiegeld dat meetelt")
INGETROKKEN = Text("rules/maand/ingetrokken", "ingetrokken vanaf de eerste dag van de opschorting")
TE_LANG_WEG = Text("rules/maand/buitenland", "de hele maand in het buitenland, langer dan vier weken")
NOG_GEEN_BIJSTAND = Text("rules/maand/nog_niet", "nog geen bijstand in deze maand")

BIJSTAND = Text("rules/overzicht/bijstand", "bijstand over de maand")
BIJSTAND_VOLGENS_DE_WET = Text("rules/overzicht/bijstand_wet", "bijstand over de maand, volgens de wet")
LOON = Text("rules/overzicht/loon", "loon")
DIENST_TOESLAGEN = Text("rules/overzicht/dienst_toeslagen", "Dienst Toeslagen")
SVB = Text("rules/overzicht/svb", "Sociale Verzekeringsbank")
DEURWAARDER = Text("rules/overzicht/deurwaarder", "laat een deurwaarder over")
VAKANTIETOESLAG_OPGEBOUWD = Text("rules/overzicht/vakantietoeslag", "vakantietoeslag tot nu toe")
VAKANTIETOESLAG_JUNI = Text("rules/overzicht/vakantietoeslag_juni", "vakantietoeslag")
GERESERVEERD_OVER = Text("rules/overzicht/gereserveerd", "gereserveerd over de maand vanaf {month}")
SINDS = Text("rules/overzicht/sinds", "gereserveerd sinds {day}")
VERMOGENSTOETS = Text("rules/overzicht/vermogen", "vermogen dat bijstand in de weg staat")
OP_AANVRAAG = Text("rules/overzicht/op_aanvraag", "alleen op aanvraag")
GIFTEN_TE_BEOORDELEN = Text("rules/overzicht/giften", "giften dit jaar die de gemeente moet beoordelen")
BIJZONDERE_BIJSTAND = Text("rules/overzicht/bijzondere_bijstand", "bijzondere bijstand")
VOOR = Text("rules/overzicht/voor", "voor: {what}")
VAN = Text("rules/overzicht/van", "van: {what}")
VOORSCHOT_BIJ_AANVRAAG = Text("rules/overzicht/voorschot", "voorschot, zolang er op een aanvraag niet is beslist")
ALS_TOEGEKEND = Text("rules/overzicht/als_toegekend", "als die wordt toegekend")
TOETSINGSINKOMEN = Text("rules/toeslagen/toetsingsinkomen", "toetsingsinkomen over het jaar, zoals het werd")
JAARBEDRAG = Text("rules/toeslagen/jaarbedrag", "jaarbedrag bij dat inkomen, voor {months} van de twaalf maanden")
BESLAGVRIJE_VOET = Text("rules/overzicht/beslagvrije_voet", "beslagvrije voet bij dit inkomen")
AFREKENING = Text("rules/overzicht/afrekening", "definitieve berekening na het jaar")

INKOMENSGRENS = Text("rules/lokaal/inkomensgrens", "inkomen hoogstens {part} van de norm")
AANSLAG = Text("rules/lokaal/aanslag", "aanslag")
TE_VEEL_INKOMEN = Text("rules/lokaal/te_veel_inkomen", "wordt niet kwijtgescholden")
KWIJTSCHELDING = Text("rules/lokaal/kwijtschelding", "kwijtschelding")
MEEDOEN = Text("rules/lokaal/meedoen", "meedoenregeling, aantal kinderen: {children}")
MEEDOENREGELING = Text("rules/lokaal/meedoenregeling", "meedoenregeling voor kinderen")
TERMIJN_OPSCHORTING = Text("rules/termijnen/opschorting", "de opschorting kan niet langer duren dan tot")
TERMIJN_KWIJTSCHELDING = Text("rules/termijnen/kwijtschelding", "kwijtschelding vragen")
TERMIJN_FORMULIER = Text("rules/termijnen/formulier", "inkomstenformulier insturen")
TERMIJN_VERWACHT = Text("rules/termijnen/verwacht", "beslissing zoals die meestal komt")
TERMIJN_TERUGWERKEND = Text("rules/termijnen/terugwerkend", "vroegste ingang, als het college dat nodig vindt")
TERMIJN_HEROVERWEGING = Text("rules/termijnen/heroverweging", "maatregel opnieuw bekijken")
PREMIE = Text("rules/middelen/premie", "premie arbeidsinschakeling dit kalenderjaar")
ONBEKENDE_WOONSITUATIE = Text(
    "rules/norm/onbekende_woonsituatie", "norm als de woonsituatie niet is aangetoond, {part}"
)
VERLAGING_WONEN = Text("rules/norm/verlaging_wonen", "verlaging zonder woonkosten, {part} van de norm")

TERMIJN_BESLISSING = Text("rules/termijnen/beslissing", "beslissing op de aanvraag")
TERMIJN_VOORSCHOT = Text("rules/termijnen/voorschot", "eerste voorschot")
TERMIJN_INGEBREKESTELLING = Text("rules/termijnen/ingebrekestelling", "beslissing na de ingebrekestelling")
TERMIJN_BEZWAAR = Text("rules/termijnen/bezwaar", "bezwaar")
TERMIJN_OP_BEZWAAR = Text("rules/termijnen/op_bezwaar", "beslissing op het bezwaar")
TERMIJN_HERSTEL = Text("rules/termijnen/herstel", "aanvullen wat ontbreekt")
TERMIJN_WIJZIGING_BIJSTAND = Text("rules/termijnen/wijziging_bijstand", "wijziging doorgeven aan de gemeente")
TERMIJN_WIJZIGING_TOESLAGEN = Text(
    "rules/termijnen/wijziging_toeslagen", "wijziging doorgeven aan Dienst Toeslagen"
)
TERMIJN_WIJZIGING_UWV = Text("rules/termijnen/wijziging_uwv", "wijziging doorgeven aan UWV")

LOKAAL = {
    "betaaldag": Text("rules/gemeente/betaaldag", "betaaldag van de uitkering"),
    "betaaldag_december": Text("rules/gemeente/betaaldag_december", "betaaldag in december"),
    "verrekenwijze": Text("rules/gemeente/verrekenwijze", "loon verrekenen"),
    "omrekening": Text("rules/gemeente/omrekening", "vier weken loon naar een maand"),
    "vakantiegeld": Text("rules/gemeente/vakantiegeld", "vakantiegeld naast de uitkering"),
    "vrijlating_r": Text("rules/gemeente/vrijlating_r", "vrijlating voor alleenstaande ouders"),
    "voorschot": Text("rules/gemeente/voorschot", "voorschot, deel van de uitkering"),
    "verrekening_termijnen": Text("rules/gemeente/verrekening_termijnen", "verrekenen in zoveel maanden"),
    "terugvordering": Text("rules/gemeente/terugvordering", "terugvorderen waar het niet hoeft"),
    "giften_boven_grens": Text("rules/gemeente/giften_boven_grens", "giften boven de grens van het jaar"),
    "inkomstenformulier": Text("rules/gemeente/inkomstenformulier", "inkomstenformulier"),
    "inkomstenformulier_dag": Text("rules/gemeente/inkomstenformulier_dag", "formulier uiterlijk op dag"),
    "hersteltermijn_dagen": Text("rules/gemeente/hersteltermijn_dagen", "hersteltermijn, dagen"),
    "wijziging_dagen": Text("rules/gemeente/wijziging_dagen", "wijziging doorgeven binnen, dagen"),
    "doorlooptijd_weken": Text("rules/gemeente/doorlooptijd_weken", "een beslissing duurt meestal, weken"),
    "achterstand_loonstroken_maanden": Text(
        "rules/gemeente/achterstand_loonstroken_maanden", "achterstand met loonstroken, maanden"
    ),
    "voorschot_spreiding_dagen": Text(
        "rules/gemeente/voorschot_spreiding_dagen",
        "een voorschot komt in de laatste zoveel dagen",
    ),
    "bezwaar_spreiding_dagen": Text(
        "rules/gemeente/bezwaar_spreiding_dagen", "op bezwaar wordt beslist in de laatste zoveel dagen"
    ),
    "post_dag_later_een_op": Text(
        "rules/gemeente/post_dag_later_een_op", "één op de zoveel brieven een dag later"
    ),
    "telefoon": Text("rules/gemeente/telefoon", "telefonisch bereikbaar"),
    "wachttijd_telefoon_minuten": Text(
        "rules/gemeente/wachttijd_telefoon_minuten", "wachttijd aan de telefoon, minuten"
    ),
    "inkomenstoeslag_alleenstaande": Text(
        "rules/gemeente/inkomenstoeslag_alleenstaande", "individuele inkomenstoeslag alleenstaande"
    ),
    "inkomenstoeslag_alleenstaande_ouder": Text(
        "rules/gemeente/inkomenstoeslag_alleenstaande_ouder", "individuele inkomenstoeslag alleenstaande ouder"
    ),
    "inkomenstoeslag_gehuwden": Text(
        "rules/gemeente/inkomenstoeslag_gehuwden", "individuele inkomenstoeslag gehuwden"
    ),
    "inkomenstoeslag_referentie_maanden": Text(
        "rules/gemeente/inkomenstoeslag_referentie_maanden", "daarvoor een laag inkomen, maanden"
    ),
    "inkomenstoeslag_norm": Text(
        "rules/gemeente/inkomenstoeslag_norm", "laag inkomen is hoogstens, deel van de norm"
    ),
    "drempel_bijzondere_bijstand": Text(
        "rules/gemeente/drempel_bijzondere_bijstand", "drempel bijzondere bijstand per jaar"
    ),
    "duurzame_goederen": Text("rules/gemeente/duurzame_goederen", "bijzondere bijstand voor duurzame goederen"),
    "meedoenregeling_kind": Text("rules/gemeente/meedoenregeling_kind", "meedoenregeling per kind per jaar"),
    "kwijtschelding_norm": Text("rules/gemeente/kwijtschelding_norm", "kwijtschelding tot, deel van de norm"),
    "kwijtschelding_weken": Text("rules/gemeente/kwijtschelding_weken", "kwijtschelding vragen binnen, weken"),
    "kwijtschelding_waterschap": Text(
        "rules/gemeente/kwijtschelding_waterschap", "kwijtschelding van het waterschap"
    ),
    "maatregel_licht": Text("rules/gemeente/maatregel_licht", "lichte maatregel, deel van de norm"),
    "maatregel_zwaar": Text("rules/gemeente/maatregel_zwaar", "zware maatregel, deel van de norm"),
    "verlaging_zonder_woonkosten": Text(
        "rules/gemeente/verlaging_zonder_woonkosten", "verlaging zonder woonkosten, deel van de norm"
    ),
}
"""What a municipality decides, by the name of the figure."""

WERKWIJZEN = {
    "in_de_maand": Text("rules/werkwijze/in_de_maand", "in de maand zelf, na de loonstrook"),
    "achteraf": Text("rules/werkwijze/achteraf", "een maand later"),
    "schatten": Text("rules/werkwijze/schatten", "met een schatting, later gecorrigeerd"),
    "dertien_twaalfde": Text("rules/werkwijze/dertien_twaalfde", "maal 13 / 12"),
    "werkdagen": Text("rules/werkwijze/werkdagen", "per werkdag"),
    "zoals_betaald": Text("rules/werkwijze/zoals_betaald", "zoals het betaald is"),
    "opbouw": Text("rules/werkwijze/opbouw", "telt terwijl het wordt opgebouwd"),
    "uitbetaling": Text("rules/werkwijze/uitbetaling", "telt als het wordt uitbetaald"),
    "vanzelf": Text("rules/werkwijze/vanzelf", "vanzelf"),
    "op_verzoek": Text("rules/werkwijze/op_verzoek", "alleen op verzoek"),
    "altijd": Text("rules/werkwijze/altijd", "altijd"),
    "bij_inkomsten": Text("rules/werkwijze/bij_inkomsten", "alleen bij inkomsten"),
    "geen": Text("rules/werkwijze/geen", "niet"),
    "lening": Text("rules/werkwijze/lening", "als lening"),
    "gift": Text("rules/werkwijze/gift", "om niet"),
    "apart": Text("rules/werkwijze/apart", "apart te vragen"),
    "samen": Text("rules/werkwijze/samen", "in één verzoek"),
    "afwegen": Text("rules/werkwijze/afwegen", "na afweging"),
    "inkomen": Text("rules/werkwijze/inkomen", "als inkomen van de maand"),
    "beoordelen": Text("rules/werkwijze/beoordelen", "iemand beoordeelt ze"),
}
"""The ways of `units.WORDS` in words."""

TEXTS: tuple[Text, ...] = tuple(
    word
    for named in list(globals().values())
    for word in (named.values() if isinstance(named, dict) else (named,))
    if isinstance(word, Text)
)
