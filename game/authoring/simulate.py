"""`simulate`: many hours by machine players that read, and what comes out of them."""

import json
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from game.core.money import CENTS_A_EURO
from game.play import debts
from game.play.bots import POLICIES, Reader, play
from game.play.events import (
    Attempted,
    CaseMoved,
    Chose,
    DoorShut,
    FormBegun,
    FormSent,
    Headspace,
    LetterRead,
    SceneBegan,
)
from game.play.headspace import CAPACITY
from game.play.hour import Hour
from game.play.world import World, build
from game.scenario import folders, loader

PERCENTILES = (5, 25, 50, 75, 95)


@dataclass(slots=True)
class Outcomes:
    """What so many hours of one machine player came to. Money in cents, time in play seconds."""

    policy: str
    hours: int = 0
    unended: list[int] = field(default_factory=list)
    balance: list[int] = field(default_factory=list)
    owed: list[int] = field(default_factory=list)
    lowest_headspace: list[int] = field(default_factory=list)
    seconds: list[int] = field(default_factory=list)
    reached: Counter[str] = field(default_factory=Counter)
    shut: Counter[str] = field(default_factory=Counter)

    def add(self, hour: Hour) -> None:
        """One more hour."""
        state, events = hour.state, hour.events
        self.hours += 1
        self.balance.append(state.balance)
        self.owed.append(debts.total(state))
        self.seconds.append(state.played // 1000)
        self.lowest_headspace.append(
            min((event.free for event in events if isinstance(event, Headspace)), default=CAPACITY)
        )
        self.reached.update({thing for event in events if (thing := _thing(event))})
        self.shut.update({event.offer for event in events if isinstance(event, DoorShut)})


def _thing(event: object) -> str:
    match event:
        case LetterRead(letter=id):
            return f"letter/{_kind(id)}"
        case FormBegun(case=id):
            return f"form/{_kind(id)}"
        case FormSent(case=id):
            return f"form/{_kind(id)}/verstuurd"
        case CaseMoved(case=id, step=step):
            return f"zaak/{_kind(id)}/{step}"
        case SceneBegan(scene=id):
            return f"scene/{id}"
        case Chose(offer=id):
            return id
        case Attempted(offer=id):
            return f"{id} (geprobeerd)"
        case _:
            return ""


def _kind(id: str) -> str:
    """What a letter or a case is made from: `herstel.inkomsten.2026_09` is a `herstel`."""
    return id.partition(".")[0]


def simulate(world: World, policy: str, runs: int, seed: int, reader: Reader) -> Outcomes:
    """Play so many hours, each with its own seed."""
    outcomes = Outcomes(policy)
    for number in range(seed, seed + runs):
        hour = Hour(world, number)
        if not play(hour, POLICIES[policy], reader):
            outcomes.unended.append(number)
        outcomes.add(hour)
    return outcomes


def report(name: str, policies: Sequence[str], runs: int, seed: int, wpm: int, to: Path | None) -> int:
    """Print what came out; 1 when an hour did not end."""
    scenario = loader.load(folders.find(name))
    world, reader, made = build(scenario), Reader(wpm), []
    started = time.perf_counter()
    for policy in policies:
        print(f"\r{policy}: {runs} uren ...", end="", file=sys.stderr)
        made.append(simulate(world, policy, runs, seed, reader))
    print("\r" + " " * 40 + "\r", end="", file=sys.stderr)
    speed = runs * len(policies) / (time.perf_counter() - started)
    print("\n".join(_lines(world, made, seed, wpm, speed)))
    if to:
        to.write_text(json.dumps([_data(one) for one in made], indent=2) + "\n", "utf-8")
    return 1 if any(one.unended for one in made) else 0


def _lines(world: World, made: Sequence[Outcomes], seed: int, wpm: int, speed: float) -> list[str]:
    first = made[0]
    lines = [
        f"{world.scenario.id} ({world.scenario.digest}): {first.hours} uren per speler, toeval vanaf {seed}, "
        f"{wpm} woorden per minuut, {speed:.0f} uren per seconde",
        "",
        f"{'speler':<12} {'saldo aan het eind, 5-25-50-75-95 %':<44} {'schuld':>7} {'hoofd':>6} {'speeltijd':>10}",
    ]
    for one in made:
        spread = " ".join(f"{_percentile(one.balance, share) / CENTS_A_EURO:8.2f}" for share in PERCENTILES)
        owed, head = _percentile(one.owed, 50) / CENTS_A_EURO, _percentile(one.lowest_headspace, 50)
        seconds = _percentile(one.seconds, 50)
        lines.append(f"{one.policy:<12} {spread} {owed:7.2f} {head:6} {seconds // 60:6}:{seconds % 60:02}")
        lines += [f"  NIET AFGELOPEN: toeval {', '.join(map(str, one.unended))}"] if one.unended else []
    return [*lines, "", *_reach(world, made)]


def _reach(world: World, made: Sequence[Outcomes]) -> list[str]:
    """How often each thing was reached, and what was never seen in these hours."""
    hours = sum(one.hours for one in made)
    reached, shut = Counter[str](), Counter[str]()
    for one in made:
        reached.update(one.reached)
        shut.update(one.shut)
    lines = [f"{'hoe vaak bereikt':<50} {'uren':>7} {'doorgestreept':>14}"]
    for thing in sorted({*reached, *shut}):
        lines.append(f"{thing:<50} {reached[thing] / hours:7.1%} {shut[thing] / hours:14.1%}")
    never = sorted(set(_everything(world)) - set(reached))
    return [*lines, "", f"nooit gezien in {hours} uren: {', '.join(never) or 'niets'}"]


def _everything(world: World) -> list[str]:
    scenario = world.scenario
    forms = (f"form/{one.id}/verstuurd" for one in scenario.procedures.values() if one.form)
    return [*(f"letter/{id}" for id in scenario.letters), *(f"scene/{id}" for id in scenario.scenes), *forms]


def _percentile(values: Sequence[int], share: int) -> int:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, len(ordered) * share // 100)]


def _data(one: Outcomes) -> dict[str, Any]:
    spread = {
        name: {str(share): _percentile(values, share) for share in PERCENTILES}
        for name, values in (
            ("balance", one.balance),
            ("owed", one.owed),
            ("lowest_headspace", one.lowest_headspace),
            ("seconds", one.seconds),
        )
    }
    return {
        "policy": one.policy, "hours": one.hours, "unended": one.unended, "spread": spread,
        "reached": dict(one.reached), "shut": dict(one.shut),
    }  # fmt: skip
