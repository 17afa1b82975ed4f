"""The lines of a moment in three sorts: what came, what was done, and what did not go."""

from collections.abc import Iterable, Iterator, Mapping

from game.core.text import Text
from game.debrief.model import Entry, Kind
from game.screens.i18n import _

CAME, DONE, NOT = "came", "done", "not"
NAMES: Mapping[str, Text] = {CAME: _("Wat kwam"), DONE: _("Wat je deed"), NOT: _("Wat niet ging")}
_DONE = frozenset(
    {
        Kind.OPENED, Kind.CHOSE, Kind.LEARNED, Kind.CALL, Kind.SENT, Kind.TOLD, Kind.MET, Kind.ENDED, Kind.TALKED,
        Kind.EASED, Kind.TERMS,
    }
)  # fmt: skip
_NOT = frozenset(
    {
        Kind.TRIED, Kind.CUT_OFF, Kind.MISSED, Kind.BOUNCED, Kind.PERSON_MISSED, Kind.CALL_MISSED,
        Kind.CALL_LAPSED, Kind.LAPSED, Kind.FORM_REFUSED, Kind.LOGGED_OUT, Kind.CODE_REFUSED, Kind.HELD,
        Kind.INTERRUPTED, Kind.REFERRED, Kind.CANCELLED,
    }
)  # fmt: skip


def sort_of(entry: Entry) -> str:
    """One of `NAMES`. What nobody did or kept from doing came."""
    return DONE if entry.kind in _DONE else NOT if entry.kind in _NOT else CAME


def sorted_out(entries: Iterable[tuple[int, Entry]]) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Each sort with the indexes of its lines, in order; also one that has none."""
    every = tuple(entries)
    for sort in NAMES:
        yield sort, tuple(index for index, entry in every if sort_of(entry) == sort)
