"""Dutch social security as functions: facts and dated figures in, an amount with its reasons out.

What is not covered is refused by name (`NietBerekend`), never guessed. The law itself comes from `load_law()`;
`law.at(day)` are its figures on a day, and every function takes those first. Amounts are cents.
"""

from game.rules.calculations import CALCULATIONS, NamedCalculation, Parameter
from game.rules.figures import Figure, Figures, Tables
from game.rules.gemeente import Gemeente
from game.rules.household_file import HouseholdFile
from game.rules.huishouden import Huishouden, Persoon
from game.rules.inkomen.loon import loon, per_month
from game.rules.kinderbijslag import betaaldag, kinderbijslag
from game.rules.law import Law
from game.rules.loader import (
    GEMEENTEN,
    TABLES,
    load_gemeente,
    load_gemeenten,
    load_household,
    load_law,
    load_tables,
)
from game.rules.maandstaat import Month, Sheet, maandstaat
from game.rules.participatiewet.bijstand import bijstand, bijstand_bij_schatting
from game.rules.participatiewet.norm import Household, bijstandsnorm
from game.rules.participatiewet.vrijlating import vrijlating
from game.rules.refusal import NietBerekend
from game.rules.words import TEXTS

__all__ = [
    "CALCULATIONS",
    "GEMEENTEN",
    "TABLES",
    "TEXTS",
    "Figure",
    "Figures",
    "Gemeente",
    "Household",
    "HouseholdFile",
    "Huishouden",
    "Law",
    "Month",
    "NamedCalculation",
    "NietBerekend",
    "Parameter",
    "Persoon",
    "Sheet",
    "Tables",
    "betaaldag",
    "bijstand",
    "bijstand_bij_schatting",
    "bijstandsnorm",
    "kinderbijslag",
    "load_gemeente",
    "load_gemeenten",
    "load_household",
    "load_law",
    "load_tables",
    "loon",
    "maandstaat",
    "per_month",
    "vrijlating",
]
