"""The rules beside OpenFisca, in one run: a single parent with two children and a wage, one month.

Both get the facts of a household that they have not seen before, and give amounts. OpenFisca's country template
is a made-up country with simpler rules, and computes with floating numbers; it gives no terms. So this flatters
it: we compute more, exactly, and with the reasons. What a day's law comes to (the tables on that day) is made
ready beforehand on both sides.
"""

import functools
import gc
import statistics
import time
from collections.abc import Callable, Iterator
from datetime import date
from importlib import import_module
from typing import Any

from game.core.money import Cents
from game.rules import Huishouden, Persoon, bijstand, kinderbijslag, load_law
from game.rules.toeslagen.samen import ToeslagFacts, toeslagen
from tests.benchmarks.row import Row

ROUNDS, ONE_AFTER_ANOTHER = 20, 40
DAY, MONTH = date(2026, 11, 1), "2026-11"
VARIABLES = (
    "disposable_income",
    "income_tax",
    "social_security_contribution",
    "housing_allowance",
    "basic_income",
)
BORN = {"samira": date(1989, 3, 2), "noor": date(2013, 5, 21), "sami": date(2018, 1, 17)}
WAGE, RENT, YEAR = 649_57, 718_40, 24_000_00


def household_month() -> Iterator[Row]:
    """One household-month from facts to amounts, with nothing remembered and as play has it."""
    try:
        theirs = _openfisca()
    except ImportError:
        yield Row("a household-month of law", "", "not installed: pip install -e '.[bench]'", "", ">= 10")
        return
    ours, remembered = _ours(), _rule_caches()
    ours(), theirs()
    cold, warm, beside = [], [], []
    for _ in range(ROUNDS):  # by turns of some length, so that a busy moment strikes all and a cold cache none
        for _ in range(ONE_AFTER_ANOTHER):
            for cache in remembered:
                cache.cache_clear()
            cold.append(_seconds(ours))
        warm += [_seconds(ours) for _ in range(ONE_AFTER_ANOTHER)]
        beside += [_seconds(theirs) for _ in range(ONE_AFTER_ANOTHER)]
    other = statistics.median(beside)
    for what, taken in (("nothing remembered", cold), ("as in play, remembered", warm)):
        mine = statistics.median(taken)
        yield Row(
            f"a household-month of law, {what}", f"{mine * 1000:.3f} ms", f"{other * 1000:.2f} ms OpenFisca",
            f"{other / mine:.1f}", ">= 10",
        )  # fmt: skip


def _ours() -> Callable[[], tuple[Cents, ...]]:
    law = load_law()

    def month() -> tuple[Cents, ...]:
        people = tuple(Persoon(id, "kind" if id != "samira" else "aanvrager", born) for id, born in BORN.items())
        home, figures = Huishouden(people), law.at(DAY)
        ages = home.children(DAY)
        benefit = bijstand(figures, home.household(figures), WAGE, "r")
        allowances = toeslagen(figures, ToeslagFacts(RENT, home.huurders(figures), ages, YEAR))
        return benefit.amount, allowances.amount, kinderbijslag(figures, ages).amount

    return month


def _openfisca() -> Callable[[], list[Any]]:
    # By name, because they are in the `bench` extra only.
    builder: Any = import_module("openfisca_core.simulation_builder").SimulationBuilder
    system = import_module("openfisca_country_template").CountryTaxBenefitSystem()

    def month() -> list[Any]:
        people = {id: {"birth": {"ETERNITY": born.isoformat()}} for id, born in BORN.items()}
        people["samira"]["salary"] = {MONTH: str(WAGE / 100)}
        household = {"adults": ["samira"], "children": ["noor", "sami"], "rent": {MONTH: RENT / 100}}
        simulation = builder().build_from_dict(system, {"persons": people, "households": {"h": household}})
        return [simulation.calculate(variable, MONTH) for variable in VARIABLES]

    return month


def _rule_caches() -> list[Any]:
    """The calculations that are remembered by their facts; the law of a day is not one of them."""
    law_itself = {"_figures", "load_law"}
    found = (one for one in gc.get_objects() if isinstance(one, functools._lru_cache_wrapper))
    return [
        one for one in found if str(one.__module__).startswith("game.rules") and one.__name__ not in law_itself
    ]


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started
