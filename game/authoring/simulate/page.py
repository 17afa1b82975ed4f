"""The report as one page: no script, nothing from elsewhere; beside every drawing its numbers as a table."""

from collections.abc import Iterator, Sequence

from game.authoring.simulate import words
from game.authoring.simulate.consequences import Consequence, in_short
from game.authoring.simulate.consequences import told as told_of
from game.authoring.simulate.lines import gains
from game.authoring.simulate.paired import BETTER_IN, FEWEST_PAIRS, Verdict
from game.authoring.simulate.reach import SORTS, Thing
from game.authoring.simulate.report import Player, Report
from game.authoring.simulate.spread import MEASURES, PERCENTILES, Measure
from game.debrief.markup import Html, element, inside
from game.debrief.style import STYLE
from game.scenario.scenario import Scenario

_WIDTH, _NAMES, _ROW, _RIGHT = 760, 160, 34, 24
_FILLS = ("#2E3A52", "#2F5A2A", "#A63D24", "#D9C8A6")
_OWN = """
svg .box{fill:#CBD8C0;stroke:#2F5A2A;stroke-width:1.5}svg .reach{stroke:#2F5A2A;stroke-width:2}
svg .middle{stroke:#2A2320;stroke-width:4}td code,li code{overflow-wrap:anywhere}
"""


def as_page(scenario: Scenario, told: Report) -> str:
    """The whole page."""
    title = f"{scenario.file.title.source}: {told.hours} uren"
    page = element(
        "html",
        element(
            "head",
            element("meta", charset="utf-8"),
            element("meta", name="viewport", content="width=device-width, initial-scale=1"),
            element("title", title),
            element("style", Html(STYLE + _OWN)),
        ),
        element("body", element("main", *_sections(told, title, _texts(scenario)))),
        lang="nl",
    )
    return f"<!DOCTYPE html>\n{page}\n"


def _sections(told: Report, title: str, texts: dict[str, str]) -> Iterator[Html]:
    yield _head(told, title)
    yield element("section", element("h2", "Wat eruit komt"), *(_measure(told, one) for one in MEASURES))
    yield element("section", element("h2", "Waar de speeltijd heen gaat"), _time_chart(told), _time_table(told))
    yield element("section", element("h2", "Wat aan een keuze hangt"), *_choices(told, texts))
    yield element("section", element("h2", "Wat bereikt werd"), *_reach(told, texts))
    yield element("section", element("h2", "De vreemdste uren"), _strangest(told))


def _head(told: Report, title: str) -> Html:
    asked = told.asked
    stopped = f"Gestopt na {told.hours} van {told.hours_asked} uren: dit is wat er tot dan gespeeld was."
    facts = (
        f"{told.scenario} {told.digest}. Toeval vanaf {asked.seed}, {asked.wpm} woorden per minuut. "
        f"{told.pairs} paren."
    )
    players = (
        f"{words.PLAYERS[one.policy]} {one.hours}"
        + (f" (elk het beste van {asked.effort})" if _is_best(one) else "")
        for one in told.players
    )
    return element(
        "header",
        element("p", "machinespelers", class_="kicker"),
        element("h1", title),
        element("p", stopped, class_="doubt") if told.stopped else None,
        element("p", facts, class_="facts"),
        element("p", "Uren per speler: " + ", ".join(players) + "."),
        *(element("p", f"Niet afgelopen: {words.PLAYERS[one.policy]}, toeval "
                  f"{', '.join(map(str, one.unended))}.", class_="doubt") for one in told.players if one.unended),
    )  # fmt: skip


def _is_best(player: Player) -> bool:
    return player.policy == "best_found"


# --- how the measures lie --------------------------------------------------------------------------------------


def _measure(told: Report, measure: Measure) -> Html:
    name = f"{measure.name}, {measure.unit}" if measure.unit else measure.name
    return inside(element("h3", name[0].upper() + name[1:]), _boxes(told, measure), _percentiles(told, measure))


def _boxes(told: Report, measure: Measure) -> Html:
    """For each player a line from 5 to 95 per cent, a box over the middle half, and a bar at the median."""
    low = min((one.spread(measure.id).lowest for one in told.players), default=0)
    high = max((one.spread(measure.id).highest for one in told.players), default=0)

    def x(value: int) -> float:
        return round(_NAMES + (value - low) / max(1, high - low) * (_WIDTH - _NAMES - _RIGHT), 1)

    rows = []
    for number, player in enumerate(told.players):
        values, middle = player.spread(measure.id), number * _ROW + _ROW / 2
        at = {share: x(value) for share, value in values.percentiles}
        rows += [
            element("text", words.PLAYERS[player.policy], x=0, y=middle + 6),
            element("line", x1=at[5], x2=at[95], y1=middle, y2=middle, class_="reach"),
            element(
                "rect", x=at[25], y=middle - 9, width=max(1, round(at[75] - at[25], 1)), height=18, class_="box"
            ),
            element("line", x1=at[50], x2=at[50], y1=middle - 12, y2=middle + 12, class_="middle"),
        ]
    below = len(told.players) * _ROW + 18
    rows += [
        element("text", words.value(measure, low), x=_NAMES, y=below),
        element("text", words.value(measure, high), x=_WIDTH, y=below, text_anchor="end"),
    ]
    return _drawing(f"{measure.name}: van 5 tot 95 procent van de uren, per speler", below + 8, rows)


def _drawing(label: str, height: float, content: Sequence[Html]) -> Html:
    svg = element("svg", *content, viewBox=f"0 0 {_WIDTH} {height:g}", role="img", aria_label=label)
    return element("figure", svg)


def _percentiles(told: Report, measure: Measure) -> Html:
    rows = (
        (
            words.PLAYERS[one.policy],
            *(words.value(measure, value) for _, value in one.spread(measure.id).percentiles),
        )
        for one in told.players
    )
    return _table(("speler", *(f"{share} %" for share in PERCENTILES)), rows)


def _table(head: Sequence[str], rows: Iterator[Sequence[object]], caption: str = "") -> Html:
    """The first column names, the others are numbers."""
    return element(
        "table",
        element("caption", caption) if caption else None,
        element("thead", element("tr", *(_cell("th", at, one, scope="col") for at, one in enumerate(head)))),
        element("tbody", *(element("tr", *(_cell("td" if at else "th", at, one) for at, one in enumerate(row)))
                           for row in rows)),
    )  # fmt: skip


def _cell(name: str, at: int, content: object, scope: str | None = None) -> Html:
    return element(name, content, class_="num" if at else None, scope=scope or (None if at else "row"))


# --- time --------------------------------------------------------------------------------------------------------


def _time_chart(told: Report) -> Html:
    rows = [(f"{words.PLAYERS[one.policy]}, {week}", spent) for one in told.players for week, spent in one.weeks]
    drawn, wide = [], _WIDTH - _NAMES - _RIGHT
    for number, (name, spent) in enumerate(rows):
        drawn.append(element("text", name, x=0, y=number * _ROW + 23))
        x = float(_NAMES)
        for fill, (_, share) in zip(_FILLS, words.shares(spent), strict=True):
            width = share * wide
            drawn.append(
                element("rect", x=round(x), y=number * _ROW + 6, width=round(width), height=22, fill=fill)
            )
            x += width
    below, x = len(rows) * _ROW + 22, float(_NAMES)
    for fill, name in zip(_FILLS, words.SPENT.values(), strict=True):
        drawn += [
            element("rect", x=x, y=below - 13, width=14, height=14, fill=fill),
            element("text", name, x=x + 20, y=below),
        ]
        x += 120
    return _drawing("lezen, kiezen, invullen en wachten, als deel van de speeltijd per week", below + 10, drawn)


def _time_table(told: Report) -> Html:
    rows = (
        (f"{words.PLAYERS[one.policy]}, week {week}", *(words.percent(share) for _, share in words.shares(spent)))
        for one in told.players
        for week, spent in one.weeks
    )
    return _table(("speler en week", *words.SPENT.values()), rows)


# --- choices ---------------------------------------------------------------------------------------------------


def _choices(told: Report, texts: dict[str, str]) -> Iterator[Html]:
    if not told.asked.pairs:
        yield element("p", "Er zijn geen paren gespeeld.")
        return
    yield element(
        "p",
        "Twee uren met hetzelfde toeval zijn gelijk tot de keuze; daarna speelt dezelfde speler verder. Wie loot "
        "om wat hij doet, wordt na de keuze in beide uren door de zorgvuldige gevolgd. Wat de keuze zelf meteen "
        f"doet, telt niet. Onder de {FEWEST_PAIRS} paren wordt niets gezegd.",
    )
    yield element("h3", f"Overheerst: nooit slechter, en in {BETTER_IN} % van de paren ergens beter")
    yield _list(_dominating(one, texts) for one in told.dominated)
    for title, laid in words.WITHOUT.items():
        yield element("h3", f"{title.capitalize()}: in geen enkel paar kwam er iets anders van")
        yield _list(inside(_named(one.first, texts), " of ", _named(one.second, texts), f" ({one.pairs} paren)")
                    for one in told.without_consequence if one.is_putting_away is laid)  # fmt: skip
    yield element("h3", "Het eerste dat verschilt")
    rows = (_difference(one, texts) for one in told.verdicts if one.is_enough and one.differ)
    yield _table(("de eerste, of de tweede", "na dagen", "het eerste verschil", "in paren", "aan het eind"), rows)
    few = sum(not one.is_enough for one in told.verdicts)
    yield element("h3", "Wat ervan terugkomt")
    yield element("p", f"{in_short(told.consequences).capitalize()}. Slapen en wat weegt telt niet als later.")
    head = ("keuze", "paren", "eerste verschil (dagen)", "in paren", "een week later of meer", "in paren")
    yield _table(head, map(_consequence, told.consequences))
    yield element("p", f"{few} tweetallen kwamen in minder dan {FEWEST_PAIRS} paren voor.", class_="soft")


def _dominating(one: Verdict, texts: dict[str, str]) -> Html:
    over = one.second if one.dominates == one.first else one.first
    return inside(_named(one.dominates, texts), " boven ", _named(over, texts), f" ({one.pairs} paren)")


def _difference(one: Verdict, texts: dict[str, str]) -> Sequence[object]:
    both = inside(_named(one.first, texts), " of ", _named(one.second, texts))
    return both, one.days, words.what(one.what), f"{one.differ} van {one.pairs}", gains(one.gains)


def _consequence(one: Consequence) -> Sequence[object]:
    return element("code", one.point), one.pairs, told_of(one.first), one.differ, told_of(one.later), one.late


def _list(rows: Iterator[Html]) -> Html:
    items = [element("li", row) for row in rows]
    return element("ul", *items) if items else element("p", "Geen.")


def _named(id: str, texts: dict[str, str]) -> Html:
    return inside(element("code", id), " ", element("em", texts[id])) if id in texts else element("code", id)


def _texts(scenario: Scenario) -> dict[str, str]:
    """The words of each option that an author wrote."""
    found = {
        f"letter/{letter.id}/{option.id}": option.text.source
        for letter in scenario.letters.values()
        for option in letter.options
    }
    for message in scenario.messages.values():
        found |= {f"message/{message.id}/{option.id}": option.text.source for option in message.options}
    for scene in scenario.scenes.values():
        for node in scene.nodes:
            found |= {f"scene/{scene.id}/{node.id}/{option.id}": option.text.source for option in node.options}
    return found


# --- what was met -----------------------------------------------------------------------------------------------


def _reach(told: Report, texts: dict[str, str]) -> Iterator[Html]:
    yield element("h3", f"Nooit gezien in {told.reach.hours} uren")
    yield element("p", "Deze spelers kwamen er niet. Of iets onbereikbaar is, zegt alleen `check`.", class_="soft")
    yield _list(_never(one, texts) for one in told.reach.never)
    for sort in SORTS:
        things = told.reach.of(sort)
        if things:
            yield _table(
                ("", "uren", "doorgestreept"), (_met(told, one, texts) for one in things), words.SORTS[sort]
            )


def _never(one: Thing, texts: dict[str, str]) -> Html:
    return inside(_named(one.id, texts), " (wel doorgestreept gezien)" if one.shut else "")


def _met(told: Report, one: Thing, texts: dict[str, str]) -> Sequence[object]:
    whole = max(1, told.reach.hours)
    return _named(one.id, texts), words.percent(one.hours / whole), words.percent(one.shut / whole)


def _strangest(told: Report) -> Html:
    return _list(
        inside(
            f"{words.PLAYERS[one.policy]}, toeval {one.seed}: {words.MEASURE[one.measure].name} "
            f"{words.value(words.MEASURE[one.measure], one.value)} "
            f"(meestal {words.value(words.MEASURE[one.measure], one.usual)}). ",
            f"Zeldzaam: {', '.join(one.rare)}. " if one.rare else "",
            element("code", f"python main.py play {told.scenario} --seed {one.seed} --autoplay {one.policy}"),
        )
        for one in told.strangest
    )
