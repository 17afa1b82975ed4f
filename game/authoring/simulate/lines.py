"""The report in words, for the terminal: what a writer has to know first. Page and JSON have everything."""

from collections.abc import Iterator

from game.authoring.simulate import words
from game.authoring.simulate.consequences import in_short
from game.authoring.simulate.paired import BETTER_IN, FEWEST_PAIRS, Verdict
from game.authoring.simulate.reach import SORTS
from game.authoring.simulate.report import Player, Report
from game.authoring.simulate.spread import MEASURES, PERCENTILES, Measure, Spread
from game.play.measure import Measures

_RARE = 0.01
_BARS = " ▁▂▃▄▅▆▇█"
_MOST_LINES = 40


def as_lines(told: Report) -> Iterator[str]:
    """All of it, as lines of at most some hundred characters."""
    yield from _head(told)
    for measure in MEASURES:
        yield from _measure(told, measure)
    yield from _time(told)
    yield from _reach(told)
    yield from _choices(told)
    yield from _strangest(told)


def _head(told: Report) -> Iterator[str]:
    asked = told.asked
    yield f"{told.scenario} ({told.digest}), toeval vanaf {asked.seed}, {asked.wpm} woorden per minuut"
    if told.stopped:
        yield f"GESTOPT na {told.hours} van {told.hours_asked} uren: dit is wat er tot dan gespeeld was"
    for player in told.players:
        yield f"  {words.PLAYERS[player.policy]}: {player.hours} uren{_effort(told, player)}"
        if player.unended:
            yield f"    NIET AFGELOPEN: toeval {', '.join(map(str, player.unended))}"


def _effort(told: Report, player: Player) -> str:
    return f", elk het beste van {told.asked.effort}" if player.policy == "best_found" else ""


def _measure(told: Report, measure: Measure) -> Iterator[str]:
    unit = f", {measure.unit}" if measure.unit else ""
    yield ""
    heads = "".join(f"{f'{share} %':>10}" for share in PERCENTILES)
    yield f"{f'{measure.name}{unit}':<34}{heads}   verdeling"
    for player in told.players:
        spread = player.spread(measure.id)
        cells = "".join(f"{words.value(measure, value):>10}" for _, value in spread.percentiles)
        yield f"  {words.PLAYERS[player.policy]:<32}{cells}   {bars(spread)}"


def bars(spread: Spread) -> str:
    """A histogram of one line: the fullest part is the highest."""
    most = max(spread.parts)
    return "|" + "".join(_BARS[-(-part * (len(_BARS) - 1) // most)] for part in spread.parts) + "|"


def _time(told: Report) -> Iterator[str]:
    yield ""
    yield f"{'waar de speeltijd heen gaat':<34}" + "".join(f"{name:>10}" for name in words.SPENT.values())
    for player in told.players:
        for week, spent in player.weeks:
            cells = "".join(f"{words.percent(share):>10}" for _, share in words.shares(spent))
            yield f"  {f'{words.PLAYERS[player.policy]}, week {week}':<32}{cells}"


def _reach(told: Report) -> Iterator[str]:
    yield ""
    yield f"bereikt in {told.reach.hours} uren"
    for sort in SORTS[:-1]:
        things = told.reach.of(sort)
        if things:
            seen = sum(bool(one.hours) for one in things)
            yield f"  {words.SORTS[sort]:<32}{seen:>5} van {len(things)}"
    rare = [one for one in told.reach.things if one.sort != "overig" and 0 < one.hours < _RARE * told.reach.hours]
    yield from _row("in minder dan 1 % van de uren", [f"{one.id} ({one.hours})" for one in rare])
    never = [f"{one.id}{' (wel doorgestreept gezien)' if one.shut else ''}" for one in told.reach.never]
    yield from _row(f"nooit gezien in {told.reach.hours} uren", never)


def _row(title: str, things: list[str]) -> Iterator[str]:
    yield f"  {title}: {len(things) or 'niets'}"
    yield from (f"    {one}" for one in things[:_MOST_LINES])
    if len(things) > _MOST_LINES:
        yield f"    en nog {len(things) - _MOST_LINES}; alles staat in --html en --json"


def _choices(told: Report) -> Iterator[str]:
    if not told.asked.pairs:
        return
    yield ""
    enough = sum(one.is_enough for one in told.verdicts)
    yield f"keuzes, in {told.pairs} paren van uren die tot de keuze gelijk zijn ({len(told.verdicts)} tweetallen,"
    yield f"waarvan {enough} met genoeg paren: ten minste {FEWEST_PAIRS})"
    dominating = [f"{one.dominates} boven {_other(one)} ({one.pairs} paren)" for one in told.dominated]
    yield from _row(f"overheerst: nooit slechter, en in {BETTER_IN} % van de paren ergens beter", dominating)
    for title, laid in words.WITHOUT.items():
        nothing = [
            f"{one.first} of {one.second} ({one.pairs} paren)"
            for one in told.without_consequence
            if one.is_putting_away is laid
        ]
        yield from _row(f"{title}: in geen enkel paar kwam er iets anders van", nothing)
    yield f"  {in_short(told.consequences)}"
    yield "  het eerste dat verschilt"
    for one in sorted((one for one in told.verdicts if one.differ and one.is_enough), key=_by_days)[:_MOST_LINES]:
        yield f"    {one.first} of {one.second}"
        often = f"in {one.differ} van {one.pairs} paren"
        yield f"      na {one.days} dagen, {words.what(one.what)}; {often}; {gains(one.gains)}"


def _by_days(one: Verdict) -> tuple[int, str, str]:
    return one.days, one.first, one.second


def _other(one: Verdict) -> str:
    return one.second if one.dominates == one.first else one.first


def gains(of: Measures) -> str:
    """What the first of two options has more of at the end, as medians."""
    parts = [
        f"{name} {'+' if (number := getattr(of, id)) > 0 else '−'}{_number(id, abs(number))}"
        for id, name in words.SHORT.items()
        if getattr(of, id)
    ]
    return f"de eerste: {', '.join(parts)}" if parts else "aan het eind gelijk"


def _number(id: str, number: int) -> str:
    return words.value(words.MEASURE[id], number)


def _strangest(told: Report) -> Iterator[str]:
    yield ""
    yield "de vreemdste uren"
    for one in told.strangest:
        measure = words.MEASURE[one.measure]
        value, usual = words.value(measure, one.value), words.value(measure, one.usual)
        far = " ".join(filter(None, (measure.name, value, measure.unit, f"(meestal {usual})")))
        yield f"  {words.PLAYERS[one.policy]}, toeval {one.seed}: {far}"
        if one.rare:
            yield f"    zeldzaam: {', '.join(one.rare[:6])}"
    if told.strangest:
        yield "  met --journals MAP komen hun logboeken in een map; `replay` speelt ze af"
