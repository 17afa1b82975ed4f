"""Small trees for the tests."""

from dataclasses import replace

from game.screens.toolkit import WHOLE, Box, Flow, Paragraph, Role, Widget
from game.screens.toolkit.painters.label import Label
from game.screens.toolkit.painters.letter import letter, municipality
from game.screens.toolkit.painters.option import Option
from game.screens.toolkit.painters.picture import Ground

GROUND = Widget("ground", Role.IMAGE, box=WHOLE, paint=Ground("#C79A68"))


def label(id: str, x: float, y: float, key: str = "", number: str = "", angle: float = 0) -> Widget:
    return Widget(
        id,
        Role.BUTTON,
        id.title(),
        value=number,
        box=Box(x, y),
        paint=Label(id.title(), key, number),
        command=f"go/{id}",
        shortcut=key,
        angle=angle,
    )


def table(number: str = "3") -> Widget:
    """Three labels on wood."""
    labels = (label("post", 100, 500, "P", number), label("map", 900, 450, "M"), label("boekje", 900, 700, "B"))
    return Widget("window", Role.WINDOW, "De keukentafel", children=(GROUND, *labels))


def option(number: int, main: str, struck: bool = False, second: str = "") -> Widget:
    thought = "Vandaag lukt het niet." if struck else ""
    cost = "vraagt 4 vrije hoofdruimte" if struck else ""
    key = str(number)
    return Widget(
        f"option/{number}",
        Role.OPTION,
        main,
        description=second,
        command=f"take/{number}",
        shortcut=key,
        struck=struck,
        thought=thought,
        cost=cost,
        paint=Option(main, second, key, struck, thought, cost),
    )


def scene() -> Widget:
    """Three options, the second struck through."""
    options = (option(1, "Je gaat gewoon mee"), option(2, "De school bellen", struck=True), option(3, "Laat maar"))
    listed = Widget("options", Role.LIST, box=Box(610, 232, 708), flow=Flow(gap=15), children=options)
    return Widget("window", Role.WINDOW, "Noor", children=(GROUND, listed))


def reading(paragraphs: int = 40) -> Widget:
    """A long letter over an inert table, with two options beside it."""
    content = tuple(
        Paragraph(f"Alinea {n}. Hierdoor kan het recht op bijstand niet worden vastgesteld.")
        for n in range(paragraphs)
    )
    head = municipality("Werk en Inkomen", ("Postbus 410",), (("Datum", "9 januari 2026"), ("Kenmerk", "WI/26")))
    under = replace(table(), id="table", role=Role.GROUP, name="", inert=True)
    beside = Widget(
        "acts",
        Role.LIST,
        box=Box(936, 92, 394),
        dark=True,
        flow=Flow(),
        children=(option(1, "In de map"), option(2, "Terug op de stapel")),
    )
    sheet = letter("brief", "Brief van de gemeente", Box(98, 82, 796, 686), head, content)
    return Widget("window", Role.WINDOW, "Brief", children=(under, sheet, beside))
