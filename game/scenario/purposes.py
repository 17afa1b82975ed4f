"""The kind of what comes and goes, from what a scenario says; and what is wrong with what it says."""

from collections.abc import Callable, Iterator

from game.core.diagnostics import Diagnostic, Place, finding, unknown
from game.scenario.account import Bill, Flow, FromLaw, FromWork
from game.scenario.kinds import Kind, of_rule
from game.scenario.model import ScenarioFile
from game.scenario.post import PostFile

At = Callable[[str, tuple[str | int, ...]], Place]


def kind_of(file: ScenarioFile, one: Flow | Bill) -> Kind | None:
    """As written; as the law computes it; as everybody of that name. None where the scenario does not say."""
    return one.kind or _computed(file, one) or _ran(one) or _known(file).get(one.who.source)


def _computed(file: ScenarioFile, one: Flow | Bill) -> Kind | None:
    match one.amount:
        case FromWork():
            return "wage"
        case FromLaw(calculation=id):
            return next((of_rule(call.rule) for call in file.calculations if call.id == id), None)
    return None


def _ran(one: Flow | Bill) -> Kind | None:
    """A bill whose ladder ran before the first day."""
    return "arrears" if isinstance(one, Bill) and one.rung else None


def _known(file: ScenarioFile) -> dict[str, Kind]:
    return {who: paid.kind for paid in file.kinds for who in paid.who}


def check(file: ScenarioFile, post: PostFile, at: At) -> Iterator[Diagnostic]:
    """What has no kind, and who is named for one twice, or is nobody here."""
    yield from _named(file, post, at)
    for one, place in _all(file, post):
        if not kind_of(file, one):
            yield finding("SC043", at(*place), name=one.id, who=one.who.source)


def _all(file: ScenarioFile, post: PostFile) -> Iterator[tuple[Flow | Bill, tuple[str, tuple[str | int, ...]]]]:
    """Everything that has a kind, with where it says who."""
    for number, flow in enumerate(file.flows):
        yield flow, ("scenario", ("flows", number, "who"))
    for number, bill in enumerate(post.bills):
        yield bill, ("post", ("bills", number, "who"))


def _named(file: ScenarioFile, post: PostFile, at: At) -> Iterator[Diagnostic]:
    here, seen = {one.who.source for one, _ in _all(file, post)}, set[str]()
    for number, paid in enumerate(file.kinds):
        for index, who in enumerate(paid.who):
            place = at("scenario", ("kinds", number, "who", index))
            if who not in here:
                yield unknown("naam bij een geldstroom of rekening", who, here, place)
            elif who in seen:
                yield finding("SC044", place, who=who)
            seen.add(who)
