"""The places of the hour: for each kind of place a pure function from a glance to a tree of widgets.

And of places with official text to read, which sentences stand there.
"""

from collections.abc import Callable, Iterator
from typing import Final

from game.core.text import Text
from game.screens.glance import Glance
from game.screens.places.between import between
from game.screens.places.book import book
from game.screens.places.calendar import calendar
from game.screens.places.call import call
from game.screens.places.counter import counter
from game.screens.places.folder import folder
from game.screens.places.form import asked, form
from game.screens.places.letter import letter, printed
from game.screens.places.login import login
from game.screens.places.over import over
from game.screens.places.phone import phone
from game.screens.places.portal import listed, portal
from game.screens.places.post import post
from game.screens.places.rest import rest
from game.screens.places.scene import scene
from game.screens.places.sent import sent
from game.screens.places.stop import stop
from game.screens.places.table import table
from game.screens.places.week import week
from game.screens.toolkit import Widget

PLACES: Final[dict[str, Callable[[Glance], Widget]]] = {
    "table": table,
    "post": post,
    "letter": letter,
    "folder": folder,
    "book": book,
    "phone": phone,
    "calendar": calendar,
    "rest": rest,
    "call": call,
    "counter": counter,
    "scene": scene,
    "between": between,
    "stop": stop,
    "week": week,
    "login": login,
    "portal": portal,
    "form": form,
    "sent": sent,
    "over": over,
}

SENTENCES: Final[dict[str, Callable[[Glance], Iterator[Text]]]] = {
    "letter": printed,
    "portal": listed,
    "form": asked,
}
