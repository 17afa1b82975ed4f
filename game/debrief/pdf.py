"""The report on paper: the page that `report.html` writes, set as PDF. No word and no figure is made here."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from html.parser import HTMLParser
from pathlib import Path
from typing import Literal

from fpdf import FPDF
from fpdf.fonts import FontFace

from game.debrief.markup import VOID

_FONTS = (
    ("home", "", "AtkinsonHyperlegibleNext_400Regular.ttf"),
    ("home", "I", "AtkinsonHyperlegibleNext_400Regular_Italic.ttf"),
    ("home", "B", "AtkinsonHyperlegibleNext_700Bold.ttf"),
    ("title", "", "Literata_400Regular.ttf"),
    ("title", "I", "Literata_400Regular_Italic.ttf"),
    ("title", "B", "Literata_600SemiBold.ttf"),
    ("office", "", "Arimo_400Regular.ttf"),
    ("office", "B", "Arimo_700Bold.ttf"),
)
_INK, _SOFT, _EDGE, _BRICK, _DUSK = "#2A2320", "#5B4E45", "#D9C8A6", "#A63D24", "#2E3A52"
_MARGIN, _POINTS_A_MM = 18, 72 / 25.4
_LEAF = 50
"""How much of a page is kept for what stays together, in millimetres."""
_WIDTHS = (9, 38)
"""A column is as wide as its longest cell asks, in characters, between these."""
_LONG, _WIDEST = 110, 64
"""One with a cell of more characters than this is there to be read, and is as wide as this."""
_HEADINGS = {"h1": 26.0, "h2": 17.0, "h3": 13.0, "h4": 10.5}
_TITLED = {"h1": 0, "h2": 1}
_PARAGRAPHS = {"p", "li", "blockquote", *_HEADINGS}
_UNPRINTED = {"head", "nav"}
_FILL = {
    "band": "#F2EAD8", "below": "#E0B6A6", "free": "#CBD8C0", "filled": "#5A6580", "nearly": "#2B3042",
    "envelope": "#FFFFFF", "missed": _BRICK, "met": "#47633F", "tried": "#E9DDC6",
    "in": "#CBD8C0", "out": "#5A6580",
}  # fmt: skip
_STROKE = {
    "grid": (_EDGE, 0.2), "zero": (_INK, 0.4), "limit": (_BRICK, 0.4), "line": (_DUSK, 0.9),
    "in": ("#2F5A2A", 0.2), "envelope": (_SOFT, 0.3), "flap": (_SOFT, 0.3), "cross": ("#FFFFFF", 0.4),
    "tried": (_SOFT, 0.3), "struck": ("#7E2C18", 0.5),
}  # fmt: skip


def pdf(page: str, fonts: Path, made: datetime) -> bytes:
    """The page of `report.html` as a PDF file.

    `fonts` is the folder with the fonts of the game; `made` is the moment written in the file, so that the same
    page gives the same bytes.
    """
    tree = _Tree(page).root
    return _Paper(fonts).set(tree, made)


# --- the page, read ---------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Node:
    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["_Node | str"] = field(default_factory=list)

    @property
    def classes(self) -> set[str]:
        return set(self.attributes.get("class", "").split())

    @property
    def nodes(self) -> list["_Node"]:
        return [one for one in self.children if isinstance(one, _Node)]

    @property
    def text(self) -> str:
        if self.name == "br":
            return "\n"
        return "".join(one if isinstance(one, str) else one.text for one in self.children)

    def all(self, name: str) -> Iterator["_Node"]:
        for one in self.nodes:
            if one.name == name:
                yield one
            yield from one.all(name)


class _Tree(HTMLParser):
    """Our own page, which is always well nested."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.root = _Node("")
        self.open = [self.root]
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = _Node(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_endtag(self, tag: str) -> None:
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


# --- the page, set ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Look:
    """How letters are set."""

    family: str = "home"
    style: str = ""
    size: float = 10.5
    colour: str = _INK

    def but(self, family: str = "", style: str = "", colour: str = "", size: float = 0) -> "_Look":
        styles = "".join(sorted({*self.style, *style}))
        return _Look(family or self.family, styles, size or self.size, colour or self.colour)


class _Numbered(FPDF):
    """Paper with the number of the page at its foot."""

    def footer(self) -> None:
        self.set_y(-13)
        self.set_font("home", size=9)
        self.set_text_color(_SOFT)
        self.cell(0, 5, str(self.page_no()), align="R")


class _Paper:
    def __init__(self, fonts: Path) -> None:
        self.sheet = _Numbered(format="A4")
        for family, style, file in _FONTS:
            self.sheet.add_font(family, style, fonts / file)
        self.sheet.set_margin(_MARGIN)
        self.sheet.set_auto_page_break(True, _MARGIN)
        self.runs: list[tuple[str, _Look]] = []

    def set(self, tree: _Node, made: datetime) -> bytes:
        page = next(tree.all("html"))
        self.sheet.set_creation_date(made)
        self.sheet.set_lang(page.attributes["lang"])
        self.sheet.set_title(next(page.all("title")).text)
        self.sheet.add_page()
        self.flow(page, _Look())
        self.end(_Look())
        return bytes(self.sheet.output())

    # --- one thing under another --------------------------------------------------------------------------

    def flow(self, node: _Node, look: _Look) -> None:
        for one in node.children:
            if isinstance(one, _Node):
                self.one(one, look)
            elif one.strip() or self.runs:
                self.runs.append((one, look))

    def one(self, node: _Node, look: _Look) -> None:
        if node.name in _UNPRINTED:
            return
        match node.name:
            case "svg":
                self.drawing(node)
            case "table":
                self.end(look)
                self.table(node, look)
            case "section":
                self.end(look)
                self.section(node, look)
            case "br":
                self.runs.append(("\n", look))
            case "ul" | "ol" if not node.classes:
                self.listed(node, look)
            case "div" if "write" in node.classes:
                self.line_to_write_on()
            case name if name in _PARAGRAPHS or (name == "div" and node.classes):
                self.end(look)
                self.block(node, _look_of(node, look))
                self.sheet.ln(1)
            case _:
                self.flow(node, _look_of(node, look))
                self.between(node, look)

    def between(self, node: _Node, look: _Look) -> None:
        """What keeps words apart that stand apart on the screen."""
        if node.name == "time":
            self.runs.append(("   ", look))
        if "kind" in node.classes:
            self.runs.append((": ", look.but(colour=_SOFT)))

    def section(self, node: _Node, look: _Look) -> None:
        if "page" in node.classes:
            self.sheet.add_page()
        self.sheet.ln(5)
        self.flow(node, look)
        self.end(look)

    def block(self, node: _Node, look: _Look) -> None:
        if "leaf" in node.classes and self.sheet.will_page_break(_LEAF):
            self.sheet.add_page()
        if node.name in _HEADINGS:
            self.heading(node)
        indent = 5 if node.name == "li" or node.classes & {"why", "answer", "aloud"} else 0
        margin, (page, top) = self.sheet.l_margin, (self.sheet.page, self.sheet.y)
        self.sheet.set_left_margin(margin + indent)
        self.sheet.set_x(margin + indent)
        self.flow(_amount_first(node), look)
        self.end(look)
        if "aloud" in node.classes and page == self.sheet.page:
            self.beside(top)
        self.sheet.set_left_margin(margin)
        self.sheet.set_x(margin)

    def beside(self, top: float) -> None:
        """A stroke beside what is read aloud."""
        self.sheet.set_draw_color(_DUSK)
        self.sheet.set_line_width(0.9)
        x = self.sheet.l_margin - 3
        self.sheet.line(x, top, x, self.sheet.y - 1)

    def listed(self, node: _Node, look: _Look) -> None:
        """Each with its point or its number."""
        for number, one in enumerate(node.nodes, start=1):
            mark = f"{number}. " if node.name == "ol" else "•  "
            self.one(_Node(one.name, one.attributes, [mark, *one.children]), look)

    def heading(self, node: _Node) -> None:
        """Never alone at the foot of a page; the largest are in the outline of the file."""
        self.sheet.ln(2.5)
        if self.sheet.will_page_break(30 if node.name == "h4" else 44):
            self.sheet.add_page()
        if node.name in _TITLED:
            self.sheet.start_section(node.text, level=_TITLED[node.name])

    def end(self, look: _Look) -> None:
        """Set the words that were gathered as one paragraph."""
        runs, self.runs = self.runs, []
        for text, how in runs:
            self.dress(how)
            self.sheet.write(_high(how), text)
        if runs:
            self.sheet.ln(_high(max((how for _, how in runs), key=lambda how: how.size)))

    def dress(self, look: _Look) -> None:
        self.sheet.set_font(look.family, look.style, look.size)
        self.sheet.set_text_color(look.colour)

    def line_to_write_on(self) -> None:
        self.sheet.ln(10)
        self.sheet.set_draw_color(_SOFT)
        self.sheet.set_line_width(0.2)
        self.sheet.line(self.sheet.l_margin, self.sheet.y, self.sheet.w - self.sheet.r_margin, self.sheet.y)
        self.sheet.ln(3)

    # --- tables -------------------------------------------------------------------------------------------

    def table(self, node: _Node, look: _Look) -> None:
        rows = list(node.all("tr"))
        if not rows:
            return
        if caption := next(node.all("caption"), None):
            self.runs.append((caption.text, look.but(style="B")))
            self.end(look)
        self.dress(look.but(size=9.5))
        self.sheet.set_draw_color(_EDGE)
        self.sheet.set_line_width(0.2)
        headed = next(node.all("thead"), None) is not None
        with self.sheet.table(
            col_widths=tuple(_widths(rows)),
            text_align=tuple(_aligned(rows)),
            borders_layout="HORIZONTAL_LINES",
            line_height=4.6,
            padding=(0.8, 1.5, 0.8, 0),
            first_row_as_headings=headed,
            v_align="TOP",
            headings_style=FontFace(emphasis="BOLD", color=_SOFT),
        ) as table:
            for one in rows:
                row = table.row()
                for cell in one.nodes:
                    row.cell(cell.text, colspan=_span(cell), style=_face(one, cell))
        self.sheet.ln(3)

    # --- drawings -----------------------------------------------------------------------------------------

    def drawing(self, node: _Node) -> None:
        """Lines, areas and words of a drawing of `charts`; the colours are those of `style`, on white."""
        _, _, wide, high = map(float, node.attributes["viewbox"].split())
        scale = self.sheet.epw / wide
        if self.sheet.will_page_break(high * scale):
            self.sheet.add_page()
        pen = _Pen(self, self.sheet.l_margin, self.sheet.y, scale)
        for one in node.nodes:
            pen.draw(one)
        self.sheet.set_xy(self.sheet.l_margin, pen.top + high * scale + 2)
        self.sheet.set_dash_pattern()
        self.sheet.set_fill_color("#FFFFFF")


@dataclass(frozen=True, slots=True)
class _Pen:
    """Draws on a sheet, from the places of a drawing."""

    paper: _Paper
    left: float
    top: float
    scale: float

    def draw(self, node: _Node) -> None:
        sheet, at = self.paper.sheet, node.attributes
        how = self.paint(node)
        match node.name:
            case "rect" if float(at["height"]) > 0 and float(at["width"]) > 0:
                x, y = self.place(float(at["x"]), float(at["y"]))
                sheet.rect(x, y, float(at["width"]) * self.scale, float(at["height"]) * self.scale, style=how)
            case "line":
                ends = (float(at["x1"]), float(at["y1"])), (float(at["x2"]), float(at["y2"]))
                sheet.polyline([self.place(*end) for end in ends], style="D")
            case "path":
                for points in _strokes(at["d"]):
                    sheet.polyline([self.place(*point) for point in points], style=how)
            case "text":
                self.words(node)

    def place(self, x: float, y: float) -> tuple[float, float]:
        return self.left + x * self.scale, self.top + y * self.scale

    def paint(self, node: _Node) -> Literal["D", "F", "DF"]:
        sheet, names = self.paper.sheet, node.classes
        fill = next((_FILL[name] for name in sorted(names) if name in _FILL), "")
        colour, width = next((_STROKE[name] for name in sorted(names) if name in _STROKE), ("", 0.0))
        sheet.set_dash_pattern(*((1, 1) if "limit" in names else ()))
        if fill:
            sheet.set_fill_color(fill)
        if colour:
            sheet.set_draw_color(colour)
            sheet.set_line_width(width)
        return "DF" if fill and colour else "F" if fill else "D"

    def words(self, node: _Node) -> None:
        sheet, names = self.paper.sheet, node.classes
        colour = _BRICK if "low" in names else _DUSK if "came" in names else _SOFT
        style = "B" if "came" in names else ""
        self.paper.dress(_Look("home", style, 16 * self.scale * _POINTS_A_MM, colour))
        x, y = self.place(float(node.attributes["x"]), float(node.attributes["y"]))
        share = {"end": 1.0, "middle": 0.5}.get(node.attributes.get("text-anchor", ""), 0.0)
        sheet.text(x - share * sheet.get_string_width(node.text), y, node.text)


def _strokes(path: str) -> Iterator[list[tuple[float, float]]]:
    """The lines of a path of M, L, H, V and Z, in absolute places."""
    points: list[tuple[float, float]] = []
    for letter, numbers in re.findall(r"([MLHVZ])([-0-9. ]*)", path):
        values = [float(one) for one in numbers.split()]
        match letter:
            case "M":
                if points:
                    yield points
                points = [(values[0], values[1])]
            case "L":
                points.append((values[0], values[1]))
            case "H":
                points.append((values[0], points[-1][1]))
            case "V":
                points.append((points[-1][0], values[0]))
            case _:
                points.append(points[0])
    if points:
        yield points


# --- how things look --------------------------------------------------------------------------------------


def _look_of(node: _Node, look: _Look) -> _Look:
    if node.name in _HEADINGS:
        return look.but("" if node.name == "h4" else "title", "B", size=_HEADINGS[node.name])
    names = node.classes
    if names & {"thought", "deck"}:
        return look.but("title", "I")
    if "theirs" in names:
        return look.but("office")
    if names & {"ours", "answer", "aloud"}:
        return look.but("title")
    if names & {"doubt", "minus"}:
        return look.but(colour=_BRICK)
    if names & {"kind", "soft", "meta", "kicker", "facts", "why"} or node.name == "time":
        return look.but(colour=_SOFT)
    if "title" in names or node.name in {"b", "strong"}:
        return look.but(style="B")
    if node.name == "em" and look.family != "office":
        return look.but(style="I")
    return look.but(style="S") if node.name == "s" else look


def _high(look: _Look) -> float:
    """The height of a line, in millimetres."""
    return look.size * 1.35 / _POINTS_A_MM


def _amount_first(node: _Node) -> _Node:
    """An amount that stands at the right on the screen comes before the words on paper, and after the time."""
    amounts = [one for one in node.nodes if "amount" in one.classes]
    rest: list[_Node | str] = [one for one in node.children if one not in amounts]
    moved: list[_Node | str] = [part for one in amounts for part in (one, " · ")]
    return _Node(node.name, node.attributes, [*rest[:1], *moved, *rest[1:]]) if amounts else node


def _span(cell: _Node) -> int:
    return int(cell.attributes.get("colspan", "1"))


def _face(row: _Node, cell: _Node) -> FontFace | None:
    bold = "BOLD" if row.classes & {"sum", "part"} else None
    colour = _BRICK if cell.classes & {"minus"} else None
    return FontFace(emphasis=bold, color=colour) if bold or colour else None


def _widths(rows: list[_Node]) -> Iterator[int]:
    full = [row.nodes for row in rows if all(_span(cell) == 1 for cell in row.nodes)] or [rows[0].nodes]
    least, most = _WIDTHS
    for column in range(max(map(len, full)) - 1):
        longest = max(_long(cell) for row in full for cell in row[column : column + 1])
        yield _WIDEST if longest > _LONG else min(most, max(least, longest + 2))
    last = max(_long(row.nodes[-1]) for row in rows)  # of a sum too, which is bold
    yield min(most, max(least, last + 3))


def _long(cell: _Node) -> int:
    """Characters on the longest line of a cell; the name of a column may be broken between its words."""
    parts = cell.text.split() if cell.attributes.get("scope") == "col" else cell.text.split("\n")
    return max(map(len, parts), default=0)


def _aligned(rows: list[_Node]) -> Iterator[Literal["RIGHT", "LEFT"]]:
    most = max(rows, key=lambda row: len(row.nodes))
    yield from ("RIGHT" if "num" in cell.classes else "LEFT" for cell in most.nodes)
