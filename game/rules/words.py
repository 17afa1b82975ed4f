"""Every sentence that the rules can put in a calculation, in one place for translators."""

from game.core.text import Text

NORM_ALLEENSTAANDE = Text("rules/norm/alleenstaande", "bijstandsnorm alleenstaande")
NORM_ALLEENSTAANDE_OUDER = Text("rules/norm/alleenstaande_ouder", "bijstandsnorm alleenstaande ouder")
NORM_GEHUWDEN = Text("rules/norm/gehuwden", "bijstandsnorm gehuwden")

GESCHATTE_INKOMSTEN = Text("rules/verrekening/geschatte_inkomsten", "geschatte inkomsten")
GEEN_VRIJLATING = Text("rules/vrijlating/geen", "geen vrijlating van inkomsten")
VRIJLATING_N = Text("rules/vrijlating/n", "vrijlating van inkomsten")
VRIJLATING_R = Text("rules/vrijlating/r", "vrijlating van inkomsten alleenstaande ouder")
BOVEN_DE_NORM = Text("rules/verrekening/boven_de_norm", "inkomsten boven de norm, die tellen niet mee")
UITKERING = Text("rules/verrekening/uitkering", "uitkering met vakantietoeslag")
VAKANTIETOESLAG = Text("rules/verrekening/vakantietoeslag", "gereserveerde vakantietoeslag")
UIT_TE_BETALEN = Text("rules/verrekening/uit_te_betalen", "uit te betalen")

KIND_0_5 = Text("rules/kinderbijslag/0_5", "kinderbijslag kind van 0 tot en met 5 jaar")
KIND_6_11 = Text("rules/kinderbijslag/6_11", "kinderbijslag kind van 6 tot en met 11 jaar")
KIND_12_17 = Text("rules/kinderbijslag/12_17", "kinderbijslag kind van 12 tot en met 17 jaar")
KINDERBIJSLAG = Text("rules/kinderbijslag/samen", "kinderbijslag over het kwartaal")

MINIMUMUURLOON = Text("rules/loon/minimumuurloon", "wettelijk minimumloon per uur")
BRUTOLOON = Text("rules/loon/brutoloon", "brutoloon over de loonperiode")
LOONHEFFING = Text("rules/loon/loonheffing", "loonheffing, bij benadering en zonder pensioenpremie")
NETTOLOON = Text("rules/loon/nettoloon", "nettoloon over de loonperiode, zonder vakantiegeld")
NETTOLOON_PER_MAAND = Text("rules/loon/nettoloon_per_maand", "nettoloon omgerekend naar een kalendermaand")

TEXTS: tuple[Text, ...] = tuple(word for word in list(globals().values()) if isinstance(word, Text))
