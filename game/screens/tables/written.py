"""The same three pages as one HTML page that needs nothing beside it: to print, or to send afterwards."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from game.debrief.markup import Html, element
from game.debrief.side_by_side import Across, Column, Moment
from game.debrief.style import STYLE
from game.screens.tables import parted, same_moment, together
from game.screens.tables.view import CAME, SAME, TABS, View
from game.screens.toolkit.rich import Block, Paragraph, Table, words

_WIDE, _HIGH, _HEAD = 760, 90, 44
_MORE = "svg .line{stroke-width:3}"


def html(view: View) -> str:
    """Everything that the screens show of the tables that lie open."""
    title = view.say.plural(together.COUNT, len(view.together.columns))
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", title),
        element("style", Html(STYLE + _MORE)),
    )
    opening = element(
        "header",
        element("h1", title),
        element("p", f"{together.below(view, 0)} {together.alike(view)}".strip(), class_="deck"),
    )
    main = element("main", opening, *_together(view), *_moments(view), *_came(view))
    return f"<!doctype html>\n{element('html', head, element('body', main), lang=view.say.language)}\n"


def _together(view: View) -> Iterator[Html]:
    """Each table drawn on the same axes, and then the same in rows."""
    for one in view.together.columns:
        name = view.text(together.TABLE_NAME, table=one.table)
        yield element("figure", element("figcaption", name), _drawing(view, one, name))
    yield from _blocks(together.in_rows(view))


def _drawing(view: View, one: Column, name: str) -> Html:
    """The account in steps, and under it what was free of what was taken."""
    both = view.together
    span = max(1, both.highest - both.lowest)

    def y(cents: int) -> float:
        return round(4 + (both.highest - cents) / span * (_HIGH - 8), 1)

    steps = ((round(at / both.ends * _WIDE, 1), y(cents)) for at, cents in one.timeline.balance)
    corners = list(steps)
    path = f"M{corners[0][0]} {corners[0][1]}"
    path += "".join(f" H{x} V{down}" for _before, (x, down) in pairwise(corners))
    path += f" H{round(one.timeline.ends / both.ends * _WIDE, 1)}"
    zero = element("line", x1=0, x2=_WIDE, y1=y(0), y2=y(0), class_="zero")
    drawn = (zero, element("path", d=path, class_="line"), *_bars(one, both.ends))
    return element("svg", *drawn, viewBox=f"0 0 {_WIDE} {_HIGH + _HEAD}", role="img", aria_label=name)


def _bars(one: Column, ends: int) -> Iterator[Html]:
    for begins, until, free in together.bars(one, ends):
        if free is None:
            continue
        x, wide = round(begins * _WIDE + 1, 1), round((until - begins) * _WIDE - 2, 1)
        line = round(_HEAD * free / one.timeline.capacity, 1)
        yield element("rect", x=x, y=_HIGH, width=wide, height=line, class_="free")
        yield element("rect", x=x, y=_HIGH + line, width=wide, height=round(_HEAD - line, 1), class_="filled")


def _moments(view: View) -> Iterator[Html]:
    yield element("h2", view.text(TABS[SAME]))
    for one in view.together.moments:
        yield element("section", *_moment(view, one), class_="leaf")


def _moment(view: View, one: Moment) -> Iterator[Html]:
    yield element("h3", same_moment.name(view, one))
    yield element("ul", *(element("li", *_option(view, option)) for option in one.options))
    yield from _blocks((tuple(same_moment.of_others(view, one)), tuple(same_moment.came(view, one))))
    yield element("p", element("strong", view.line(one.ask)))


def _option(view: View, option: Across) -> Iterator[object]:
    yield element("strong", view.line(option.title))
    for said in (same_moment.taken(view, option), *same_moment.struck(view, option)):
        yield element("br")
        yield said


def _came(view: View) -> Iterator[Html]:
    yield element("h2", view.text(TABS[CAME]))
    yield from _blocks(tuple(parted.parting(view, one)) for one in view.together.partings)
    found = view.together.only_some
    for kind in dict.fromkeys(one.entry.kind for one in found):
        yield from _blocks([tuple(parted.only_some(view, kind, [one for one in found if one.entry.kind is kind]))])


def _blocks(parts: Iterable[Iterable[Block]]) -> Iterator[Html]:
    """What is set as rich text on a screen, as HTML."""
    for block in (block for part in parts for block in part):
        match block:
            case Table(rows):
                yield _table(block, rows)
            case Paragraph(bold=True):
                yield element("h4", words((block,)))
            case _:
                yield element("p", words((block,)))


def _table(table: Table, rows: tuple[tuple[str, ...], ...]) -> Html:
    """The first row is a head where it is set in bold."""
    made = [
        element("tr", *(_cell(cell, "th" if number in table.strong else "td", at in table.right)
                        for at, cell in enumerate(row)))
        for number, row in enumerate(rows)
    ]  # fmt: skip
    return element("table", *made)


def _cell(said: str, name: str, right: bool) -> Html:
    return element(name, said, class_="num" if right else None)
