"""Policies: another world in which an hour can be played again (`scenarios/policies/*.yaml`, docs/policies.md).

A policy changes rules, figures of a municipality, or how institutions go about it; never what a player does. Each
is a file that a writer can add to: what it changes, what it can show and what not, and who reported it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Annotated, Any, Literal, cast

from pydantic import Field

from game.core.diagnostics import Diagnostic, Refused, finding, unknown
from game.core.fields import Amount, Count, DayField, Id, Line, YesNo
from game.core.source import Document, read, typed
from game.paths import SCENARIOS, shown
from game.rules import CALCULATIONS, Law
from game.rules.otherwise import unreadable
from game.rules.units import LOCAL, NATIONAL
from game.scenario.account import Sure
from game.scenario.experiences import PatternsFile
from game.scenario.folders import PATTERNS
from game.scenario.practices import Practice
from game.scenario.texts import Sentence, changed, frozen, with_paths

FOLDER = "policies"
Cause = Literal["chance", "institution"]


@frozen
class Way:
    """How institutions go about it in this world; what is not said, goes as it goes today.

    `half_terms`: they answer in half of their time. `decides`: whoever is asked, decides; nobody is passed on.
    `awards`: what data can prove comes by itself, by the rule of the award. `reads_wages`: the wage of a month is
    taken from data when the month is paid. `buffer`: so many cents a year a professional may give when a fixed
    debit would bounce, never claimed back. `steady`: every month is paid as the one before the hour, and
    differences go to an account in between. `same_people`: who is known rings before a right is suspended.
    `keeps_papers`: what was handed in once, or what another office has, is not asked for. `somebody_along`: so
    many pieces of headspace less does a form, a call or a counter ask. `tops_up`: a month that setting off leaves
    below the norm is topped up (article 34b).
    """

    half_terms: YesNo = False
    decides: YesNo = False
    awards: list[Id] = field(default_factory=list)
    reads_wages: YesNo = False
    buffer: Annotated[Amount, Field(ge=0)] = 0
    steady: YesNo = False
    same_people: YesNo = False
    keeps_papers: YesNo = False
    somebody_along: Count = 0
    tops_up: YesNo = False


TODAY = Way()
"""As it goes without a policy."""


@frozen
class Gives:
    """Money that comes every month on this day, whatever was earned, and that no office counts."""

    amount: Sure
    day: Annotated[Count, Field(ge=1, le=28)]
    who: Sentence
    what: Sentence


@frozen
class Sooner:
    """Figures of the law that hold from the first day of the hour, as they do from this day on."""

    day: DayField
    figures: list[Id]


@frozen
class Changes:
    """What is otherwise. `without` are practices (`practices.yaml`), `neutral` causes of luck that are switched
    off, `gemeente` figures of the own municipality, `lives_in` another one, `even_hours` the same hours every
    period."""

    way: Way = TODAY
    without: list[Practice] = field(default_factory=list)
    neutral: list[Cause] = field(default_factory=list)
    gemeente: dict[Id, Line] = field(default_factory=dict)
    lives_in: Id = ""
    even_hours: YesNo = False
    gives: list[Gives] = field(default_factory=list)
    sooner: list[Sooner] = field(default_factory=list)


@frozen
class Policy:
    """One policy. `what` says in a sentence what is otherwise, `shows` and `hides` what a re-run of it can and
    cannot show; `sources` are those of experiences.yaml."""

    id: Line
    name: Sentence
    what: Sentence
    shows: Sentence
    hides: Sentence
    sources: list[Line]
    changes: Changes


NOTHING = Changes()


@dataclass(frozen=True, slots=True)
class Clash:
    """Two policies that cannot be had together, and what both would set."""

    one: Policy
    other: Policy
    about: str


def clash(policies: Sequence[Policy]) -> Clash | None:
    """The first two that set the same thing to something else."""
    said: dict[str, tuple[Policy, object]] = {}
    for policy in policies:
        for about, value in _settings(policy.changes):
            before, was = said.setdefault(about, (policy, value))
            if was != value:
                return Clash(before, policy, about)
    return None


def _settings(changes: Changes) -> Iterable[tuple[str, object]]:
    yield from changes.gemeente.items()
    if changes.lives_in:
        yield "lives_in", changes.lives_in


def together(policies: Sequence[Policy]) -> Changes:
    """What they change together; amounts and pieces are the most that one of them gives."""
    changes = [one.changes for one in policies]
    return changed(
        NOTHING,
        way=_ways([one.way for one in changes]),
        without=list(dict.fromkeys(name for one in changes for name in one.without)),
        neutral=list(dict.fromkeys(name for one in changes for name in one.neutral)),
        gemeente={name: value for one in changes for name, value in one.gemeente.items()},
        lives_in=next((one.lives_in for one in changes if one.lives_in), ""),
        even_hours=any(one.even_hours for one in changes),
        gives=[given for one in changes for given in one.gives],
        sooner=[one for change in changes for one in change.sooner],
    )


def _ways(ways: Sequence[Way]) -> Way:
    """Of each habit the one that goes furthest."""
    made: dict[str, Any] = {}
    for name in (one.name for one in fields(cast("Any", Way))):
        values = [getattr(way, name) for way in (TODAY, *ways)]
        every = [each for value in values if isinstance(value, list) for each in value]
        made[name] = list(dict.fromkeys(every)) if isinstance(values[0], list) else max(values)
    return changed(TODAY, **made)


# --- reading them ------------------------------------------------------------------------------------------------


def folder(root: Path = SCENARIOS) -> Path:
    """Where they lie: beside the scenarios, or else with those that ship."""
    own = root / FOLDER
    return own if own.is_dir() else SCENARIOS / FOLDER


def load(law: Law, root: Path = SCENARIOS) -> tuple[Policy, ...]:
    """Every policy there, by id. Raises Refused with everything that is wrong with any of them."""
    policies, found = examine(law, root)
    if found:
        raise Refused(found)
    return policies


def examine(law: Law, root: Path = SCENARIOS) -> tuple[tuple[Policy, ...], list[Diagnostic]]:
    """The policies that can be read, by id, and everything that is wrong."""
    evidence = _evidence(root)
    policies, found = dict[str, Policy](), list[Diagnostic]()
    for path in sorted(folder(root).glob("*.yaml")):
        policy, document, wrong = _read(path)
        found += wrong
        if policy is None or document is None:
            continue
        found += _wrong(policy, document, law, evidence)
        if policy.id in policies:
            problem, advice = "staat in twee bestanden", "geef een van beide een andere `id`"
            found.append(finding("SC095", document.place("id"), name=policy.id, problem=problem, advice=advice))
        policies.setdefault(policy.id, policy)
    return tuple(policies[id] for id in sorted(policies)), found


def _read(path: Path) -> tuple[Policy | None, Document | None, list[Diagnostic]]:
    try:
        document = read(path, shown(path))
    except Refused as refused:
        return None, None, list(refused.diagnostics)
    known = replace(document, data=with_paths(document.data, f"{FOLDER}/{path.stem}"))
    policy, found = typed(known, Policy)
    return policy, document, found


def _evidence(root: Path) -> frozenset[str]:
    """The ids of the sources that a policy may name."""
    path = root / PATTERNS if (root / PATTERNS).is_file() else SCENARIOS / PATTERNS
    file, _ = typed(read(path, shown(path)), PatternsFile)
    return frozenset(one.id for one in file.sources) if file else frozenset()


def _wrong(policy: Policy, document: Document, law: Law, evidence: frozenset[str]) -> Iterator[Diagnostic]:
    """What it names that is nowhere, and values that the rules do not read."""
    changes = policy.changes
    for number, one in enumerate(policy.sources):
        if one not in evidence:
            yield unknown("bron", one, evidence, document.place("sources", number))
    if changes.lives_in and changes.lives_in not in law.gemeenten:
        yield unknown("gemeente", changes.lives_in, law.gemeenten, document.place("changes", "lives_in"))
    for name, text in changes.gemeente.items():
        place = document.place("changes", "gemeente", name)
        key = document.key_place("changes", "gemeente", name)
        if name not in LOCAL:
            yield unknown("cijfer van een gemeente", name, LOCAL, key)
        elif problem := unreadable(name, text):
            advice = "schrijf het zoals in game/rules/gemeenten"
            yield finding("SC095", place, name=policy.id, problem=problem, advice=advice)
    for index, sooner in enumerate(changes.sooner):
        for number, name in enumerate(sooner.figures):
            if name not in NATIONAL:
                place = document.place("changes", "sooner", index, "figures", number)
                yield unknown("cijfer van de wet", name, NATIONAL, place)
    for number, rule in enumerate(changes.way.awards):
        if rule not in CALCULATIONS:
            yield unknown("regel", rule, CALCULATIONS, document.place("changes", "way", "awards", number))
    if changes == NOTHING:
        problem, advice = "verandert niets", "zeg onder `changes` wat er anders is"
        yield finding("SC095", document.place("changes"), name=policy.id, problem=problem, advice=advice)
