"""Random household files through all that `compute` does: no surprise, and the same however it is asked for."""

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.authoring import compute
from game.core.calculation import Calculation
from game.core.days import Period
from game.core.diagnostics import Refused
from game.rules import HouseholdFile, Month, load_household, load_law, maandstaat
from game.rules.overzicht import overzicht

LAW = load_law()
YEAR = [f"2026-{month:02}" for month in range(1, 13)]
DAYS = st.dates(date(2026, 1, 1), date(2026, 12, 31))
EUROS = st.integers(0, 2200).map(str)
YES_NO = st.sampled_from(["ja", "nee"])
MONTHS = st.sampled_from(YEAR)


@st.composite
def slips(draw: st.DrawFn) -> list[dict[str, str]]:
    """Pay slips after each other, of one length, paid some days later."""
    start, length = draw(st.dates(date(2025, 11, 1), date(2026, 9, 1))), draw(st.sampled_from([7, 14, 28, 30, 35]))
    found = []
    for _ in range(draw(st.integers(0, 8))):
        last = start + timedelta(days=length - 1)
        paid = last + timedelta(days=draw(st.integers(0, 20)))
        wage = draw(st.sampled_from([("hours", "44"), ("hours", "76"), ("net", "612,50"), ("net", "1900")]))
        found.append({"from": str(start), "to": str(last), "paid": str(paid), wage[0]: wage[1]})
        start = last + timedelta(days=1)
    return found


@st.composite
def letters(draw: st.DrawFn) -> dict[str, Any]:
    """A correction of some months before it."""
    month = draw(st.integers(4, 12))
    about = draw(st.lists(st.integers(1, month - 1), min_size=1, max_size=3, unique=True))
    found: dict[str, Any] = {"decided": f"2026-{month:02}-14", "months": [f"2026-{one:02}" for one in about]}
    found |= {"claimed": draw(EUROS)} if draw(st.booleans()) else {}
    return found | ({"terms": str(draw(st.integers(1, 7)))} if draw(st.booleans()) else {})


@st.composite
def households(draw: st.DrawFn) -> dict[str, Any]:
    """A file that reads well, with what may be in one."""
    born = st.dates(date(1955, 1, 1), date(2010, 1, 1)).map(str)
    people = [{"id": "a", "role": "aanvrager", "born": draw(born)}]
    people += [{"id": "p", "role": "partner", "born": draw(born)}] if draw(st.integers(0, 3)) == 0 else []
    for number in range(draw(st.integers(0, 3))):
        child = {"id": f"k{number}", "born": str(draw(st.dates(date(2000, 1, 1), date(2026, 12, 1))))}
        people.append({**child, "role": draw(st.sampled_from(["kind", "medebewoner"])), "studeert": draw(YES_NO)})
    bijstand: dict[str, Any] = {"since": draw(st.sampled_from(["2025-03-01", "2026-03-01", "2026-05-17"]))}
    bijstand["estimates"] = [{"from": draw(MONTHS), "amount": draw(EUROS)}]
    bijstand["corrections"] = draw(st.lists(letters(), max_size=1))
    suspended = str(draw(DAYS))
    bijstand["opschortingen"] = draw(st.sampled_from([[], [{"since": suspended, "letter": suspended}]]))
    found: dict[str, Any] = {
        "format": "1", "name": "X", "gemeente": draw(st.sampled_from(sorted(LAW.gemeenten))), "people": people,
        "home": {"rent": draw(EUROS), "in_inrichting": draw(st.sampled_from(["nee", "nee", "nee", "ja"]))},
        "vrijlating": {"n_used": str(draw(st.integers(0, 7))), "wage_cost_subsidy": draw(YES_NO)},
        "work": [{"employer": "E", "periods": draw(slips())}],
        "income": [{"month": draw(MONTHS), "what": "x", "amount": draw(EUROS)}],
        "toeslagen": {"income": draw(EUROS), "definitive": draw(EUROS)},
        "gebeurtenissen": [{"kind": "aanvraag", "on": str(draw(DAYS)), "what": "x"}],
        "kosten": [{"what": "x", "on": str(draw(DAYS)), "amount": draw(EUROS)}],
        "schulden": [{"who": "x", "amount": "40", "letter": str(draw(DAYS))}],
    }  # fmt: skip
    found |= {"bijstand": bijstand} if draw(st.integers(0, 4)) else {}
    return found | ({"from": draw(MONTHS)} if draw(st.integers(0, 3)) == 0 else {})


def written(file: dict[str, Any], folder: Path) -> tuple[Path, HouseholdFile]:
    """JSON is YAML too."""
    path = folder / "huis.yaml"
    path.write_text(json.dumps(file, indent=1), encoding="utf-8")
    return path, load_household(path, LAW)


def as_seen(row: Month) -> tuple[object, ...]:
    """All but what is open, which is counted from the first month that was asked for."""
    cells = (row.month, row.wage, row.disregard, row.lawful, row.reckoned, row.paid, row.set_off, row.pay_day)
    return tuple(str(cell) if isinstance(cell, Exception) else cell for cell in cells)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(file=households(), day=DAYS)
def test_a_random_household_is_computed_or_refused_and_the_same_however_it_is_asked(
    file: dict[str, Any], day: date, tmp_path_factory: pytest.TempPathFactory
) -> None:
    try:
        path, home = written(file, tmp_path_factory.mktemp("huis"))
    except Refused as refused:
        assert all(":" in str(one) for one in refused.diagnostics)
        return

    whole = maandstaat(LAW, home, Period.named("2026-01"), Period.named("2026-12")).months
    late = maandstaat(LAW, home, Period.named("2026-07"), Period.named("2026-12")).months
    assert [as_seen(row) for row in whole[6:]] == [as_seen(row) for row in late]
    assert as_seen(overzicht(LAW, home, day).row) == as_seen(whole[day.month - 1])
    for row in whole:
        for one in (row.lawful, row.paid):
            if isinstance(one, Calculation):
                norm = next((term.amount for term in one.terms if term.id == "norm"), 0)
                assert 0 <= one.amount <= norm
    for as_json in (False, True):
        assert compute.on_a_day(path, day, as_json, "nl") == 0
        assert compute.over_months(path, Period.named("2026-01"), Period.named("2026-12"), as_json, "en") == 0
