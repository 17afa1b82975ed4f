"""The bridge to the screen reader of this machine, over AccessKit: AT-SPI on Linux, UI Automation, VoiceOver.

Nobody has to have one. Without the library, without a bus or without anybody who listens nothing is made and
nothing is sent. What AccessKit calls back comes on a thread of its own, and an exception there would break the
bridge for good: so a callback does next to nothing, and what is asked comes to the loop as an event of pygame.
"""

import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pygame

from game.screens.toolkit import Role, Stage

from .told import Node, Told, told

try:
    import accesskit
except ImportError:  # there is no wheel for this machine
    accesskit = None

ASKED = pygame.event.custom_type()
"""The screen reader asks for something: `what` is click or focus, `id` the widget."""

_ROOT, _SAID, _FIRST = 1, 2, 3
_TOOLKIT = "pygame"
_ROLES = {
    Role.WINDOW: "PANE",
    Role.GROUP: "GROUP",
    Role.HEADING: "HEADING",
    Role.TEXT: "LABEL",
    Role.BUTTON: "BUTTON",
    Role.OPTION: "BUTTON",
    Role.TAB: "TAB",
    Role.CHOICE: "RADIO_BUTTON",
    Role.SWITCH: "SWITCH",
    Role.LINK: "LINK",
    Role.IMAGE: "IMAGE",
    Role.LIST: "LIST",
    Role.LIST_ITEM: "LIST_ITEM",
    Role.METER: "METER",
    Role.STATUS: "STATUS",
    Role.DOCUMENT: "DOCUMENT",
    Role.FIELD: "TEXT_INPUT",
    Role.TABLE: "TABLE",
    Role.ROW: "ROW",
    Role.CELL: "CELL",
    Role.COLUMN_HEADER: "COLUMN_HEADER",
}


class Bridge:
    """`open` once the window is made; `tell` after every turn of the loop."""

    def __init__(
        self, title: str, struck: Callable[[], str] = lambda: "", language: Callable[[], str] = lambda: ""
    ) -> None:
        """`language` is that of now (`nl`), so that a voice can be chosen for it.

        `struck` is how an option that is struck through is called aloud, in that language. It is not told as
        disabled: choosing it is an attempt, and a disabled thing cannot be chosen.
        """
        self.title, self._struck, self._language = title, struck, language
        self._adapter: Any = None
        self._listened_to = False
        self._last = Told((), "")
        self._spoke = ""
        self._numbers: dict[str, int] = {}
        self._ids: dict[int, str] = {}

    def open(self) -> None:
        """Stand ready, if this machine can."""
        make = _adapter() if accesskit else None
        if make is None:
            return
        try:
            self._adapter = make(self._begin, self._ask, self._end)
        except Exception:  # whatever it is, the game is played without it
            self._adapter = None

    @property
    def is_listened_to(self) -> bool:
        """Whether a screen reader has asked for the tree."""
        return self._listened_to

    # --- what AccessKit calls, on its own thread -----------------------------------------------------------------

    def _begin(self) -> Any:
        """Somebody listens: for now only that there is a window; the rest follows at the next turn of the loop."""
        self._last, self._listened_to = Told((), ""), True
        return self._update(_ROOT, [(_ROOT, self._window(()))])

    def _end(self) -> None:
        self._listened_to = False

    def _ask(self, request: Any) -> None:
        with suppress(Exception):  # it would break the bridge; what was asked is asked again
            what = next((name for action, name in _wishes() if request.action == action), "")
            id = self._ids.get(request.target)
            if what and id:
                pygame.event.post(pygame.event.Event(ASKED, what=what, id=id))

    # --- what the loop calls -------------------------------------------------------------------------------------

    def tell(self, stage: Stage, said: str = "") -> None:
        """What stands there now, as far as it changed; `said` is what came by itself."""
        if not (self._listened_to and self._adapter):
            return
        now = told(stage, self._struck())
        if now == self._last and not said:
            return
        if now.name != self._last.name:
            said = ". ".join(filter(None, (now.name, said)))
        update = self._changed(now, said)  # here, and not in what AccessKit calls
        self._adapter.update_if_active(lambda: update)
        self._last = now

    def focus(self, has_it: bool) -> None:
        """The window came to the front, or went."""
        if self._adapter and hasattr(self._adapter, "update_window_focus_state"):
            self._adapter.update_window_focus_state(has_it)

    def place(self, at: tuple[int, int], size: tuple[int, int]) -> None:
        """Where the window stands on the screen, in pixels."""
        if self._adapter and hasattr(self._adapter, "set_root_window_bounds"):
            box = accesskit.Rect(at[0], at[1], at[0] + size[0], at[1] + size[1])
            self._adapter.set_root_window_bounds(box, box)

    # --- nodes ---------------------------------------------------------------------------------------------------

    def _changed(self, now: Told, said: str) -> Any:
        before = self._last.by_id()
        nodes = [one for node in now.nodes if before.get(node.id) != node for one in self._made(node)]
        top = (self._number(now.nodes[0].id),) if now.nodes else ()
        nodes += [(_ROOT, self._window((*top, _SAID))), (_SAID, self._announcement(said))]
        return self._update(self._number(now.focus) if now.focus else _ROOT, nodes)

    def _update(self, focus: int, nodes: list[tuple[int, Any]]) -> Any:
        update = accesskit.TreeUpdate(focus)
        update.tree = accesskit.Tree(_ROOT)
        update.tree.toolkit_name = _TOOLKIT
        update.nodes = nodes
        return update

    def _window(self, children: tuple[int, ...]) -> Any:
        node = accesskit.Node(accesskit.Role.WINDOW)
        node.set_label(self.title)
        if language := self._language():
            node.set_language(language)
        node.set_children(list(children))
        return node

    def _announcement(self, said: str) -> Any:
        """Said once, politely; the same words again are said again."""
        again = said and said == self._spoke
        self._spoke = f"{said}\u00a0" if again else said or self._spoke
        node = accesskit.Node(accesskit.Role.LABEL)
        node.set_value(self._spoke)
        node.set_live(accesskit.Live.POLITE)
        return node

    def _made(self, told: Node) -> list[tuple[int, Any]]:
        node = accesskit.Node(getattr(accesskit.Role, _role(told)))
        self._name(node, told)
        if told.about:
            node.set_description(told.about)
        if told.box:
            node.set_bounds(accesskit.Rect(*told.box))
        if told.level:
            node.set_level(told.level)
        if told.shortcut:
            node.set_keyboard_shortcut(told.shortcut.upper())
        if told.stops or told.presses:
            node.add_action(accesskit.Action.FOCUS)
        if told.presses:
            node.add_action(accesskit.Action.CLICK)
        self._state(node, told)
        _place_in_a_table(node, told)
        runs = self._run(told) if told.role is Role.FIELD else []
        node.set_children([*(self._number(id) for id in told.children), *(number for number, _ in runs)])
        return [(self._number(told.id), node), *runs]

    def _name(self, node: Any, told: Node) -> None:
        if told.role is Role.FIELD:
            node.set_label(told.name)
            node.set_value(told.value)
            return
        said = ". ".join(filter(None, (told.name, told.value)))
        node.set_value(said) if told.role is Role.TEXT else node.set_label(said)

    def _state(self, node: Any, told: Node) -> None:
        if told.selected is None:
            return
        if told.role in (Role.CHOICE, Role.SWITCH):
            node.set_toggled(accesskit.Toggled.TRUE if told.selected else accesskit.Toggled.FALSE)
        else:
            node.set_selected(told.selected)

    def _run(self, told: Node) -> list[tuple[int, Any]]:
        """The letters of a field, so that they can be read one by one."""
        run = accesskit.Node(accesskit.Role.TEXT_RUN)
        run.set_value(told.value)
        run.set_character_lengths([len(letter.encode()) for letter in told.value])
        run.set_word_lengths(_word_lengths(told.value))
        if told.box:
            run.set_bounds(accesskit.Rect(*told.box))
        return [(self._number(f"{told.id}/letters"), run)]

    def _number(self, id: str) -> int:
        if id not in self._numbers:
            number = self._numbers[id] = _FIRST + len(self._numbers)
            self._ids[number] = id
        return self._numbers[id]


def _place_in_a_table(node: Any, told: Node) -> None:
    """How many rows and columns there are, or which of them this is."""
    if told.at is None:
        return
    row, column = told.at
    if told.role is Role.TABLE:
        node.set_row_count(row)
        node.set_column_count(column)
        return
    node.set_row_index(row)
    if told.role is not Role.ROW:
        node.set_column_index(column)


def _wishes() -> tuple[tuple[Any, str], ...]:
    return (accesskit.Action.CLICK, "click"), (accesskit.Action.FOCUS, "focus")


def _role(told: Node) -> str:
    if told.role is Role.GROUP and not (told.name or told.value):
        return "GENERIC_CONTAINER"
    return "BUTTON" if told.presses and told.role in (Role.LIST_ITEM, Role.IMAGE, Role.TEXT) else _ROLES[told.role]


def _word_lengths(text: str) -> list[int]:
    """How many characters each word has, with the spaces after it."""
    lengths, inside = [0], True
    for letter in text:
        if not inside and not letter.isspace():
            lengths.append(0)
        inside = not letter.isspace()
        lengths[-1] += 1
    return lengths if text else []


def _adapter() -> Callable[[Any, Any, Any], Any] | None:
    """What makes the adapter of this machine, for the window that pygame has open."""
    if sys.platform == "win32":
        return lambda begin, ask, end: accesskit.windows.SubclassingAdapter(_window(), begin, ask)
    if sys.platform == "darwin":
        return _on_a_mac
    if hasattr(accesskit, "unix"):
        return accesskit.unix.Adapter  # type: ignore[no-any-return]
    return None


def _on_a_mac(begin: Any, ask: Any, end: Any) -> Any:
    accesskit.macos.add_focus_forwarder_to_window_class("SDLWindow")
    return accesskit.macos.SubclassingAdapter.for_window(_window(), begin, ask)


def _window() -> int:
    return int(pygame.display.get_wm_info()["window"])
