"""Dutch social security as functions: facts and dated figures in, an amount with its reasons out.

What is not covered is refused by name (`NietBerekend`), never guessed.
"""

from game.rules.calculations import CALCULATIONS, NamedCalculation, Parameter
from game.rules.figures import Figure, Figures, Tables
from game.rules.kinderbijslag import betaaldag, kinderbijslag
from game.rules.loader import TABLES, load_tables
from game.rules.loon import loon, per_month
from game.rules.norm import Household, bijstandsnorm
from game.rules.refusal import NietBerekend
from game.rules.verrekening import bijstand_bij_schatting
from game.rules.vrijlating import vrijlating
from game.rules.words import TEXTS

__all__ = [
    "CALCULATIONS",
    "TABLES",
    "TEXTS",
    "Figure",
    "Figures",
    "Household",
    "NamedCalculation",
    "NietBerekend",
    "Parameter",
    "Tables",
    "betaaldag",
    "bijstand_bij_schatting",
    "bijstandsnorm",
    "kinderbijslag",
    "load_tables",
    "loon",
    "per_month",
    "vrijlating",
]
