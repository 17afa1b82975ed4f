"""An hour that was broken off: where it was, what of it could not be read or followed, and on with it."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.paths import shown
from game.screens import saves
from game.screens.i18n import Speaker, _, _n
from game.screens.parts.page import button, link, text
from game.screens.room import Room
from game.screens.rooms.bells import Bell
from game.screens.rooms.sheet import LOW, sheet
from game.screens.saves import Unfinished
from game.screens.toolkit import Motion, Widget
from game.screens.toolkit.painters.button import DOOR_KIND, SECONDARY

if TYPE_CHECKING:
    from game.play.replay import Replayed
    from game.screens.house import House
    from game.screens.rooms.title import Title

_SKIPPED = _n(
    "{n} ding dat je deed, past niet meer in dit verhaal en is overgeslagen.",
    "{n} dingen die je deed, passen niet meer in dit verhaal en zijn overgeslagen.",
)


@dataclass(frozen=True, slots=True)
class Broken:
    """The broken hour of a bell, played up to where it stopped; nothing on the disk was touched for that."""

    bell: Bell
    unfinished: Unfinished
    replayed: "Replayed"

    def where(self, say: Speaker) -> str:
        """`dinsdag 6 oktober, 20:47`: the game time at which it was broken off."""
        state = self.replayed.hour.state
        if state.over:
            return say.say(_("het nagesprek"))
        moment = self.replayed.hour.world.scenario.moment(state.now)
        day, clock = say.date(moment.date(), "weekday"), say.clock(moment)
        return say.say(_("{day}, {clock}"), day=day, clock=clock)

    def go_on(self, title: "Title") -> Room:
        """The table itself; first, if not everything came back, the sheet that says so."""
        return self.sit_down(title.house) if self.replayed.whole else NotWhole(title, self)

    def sit_down(self, house: "House") -> Room:
        """Exactly where it was. Raises OSError when the disk refuses to keep the damaged file."""
        sitting, _replayed = house.go_on(self.bell.folder, self.unfinished)
        return sitting

    def leave_for_good(self) -> None:
        """It is no longer offered; the file itself stays. A disk that refuses only means it is offered again."""
        with suppress(OSError):
            saves.end(self.unfinished.path)


def newest(bells: Iterable[Bell]) -> "tuple[Bell, Unfinished] | None":
    """The hour that was broken off last, of any of these bells."""
    found = [(bell, one) for bell in bells if (one := saves.newest_unfinished(bell.id))]
    return max(found, key=lambda pair: _age(pair[1]), default=None)


def look_for(bell: Bell, house: "House") -> Broken | None:
    """The broken hour of a bell whose scenario loads, if there is one."""
    unfinished = saves.newest_unfinished(bell.id)
    if unfinished is None:
        return None
    from game.play.replay import replay  # noqa: PLC0415 - the play itself comes after the first picture

    return Broken(bell, unfinished, replay(house.world(bell.folder), unfinished.journal))


def _age(unfinished: Unfinished) -> float:
    with suppress(OSError):
        return unfinished.path.stat().st_mtime
    return 0.0


def lost_in_words(broken: Broken, say: Speaker) -> tuple[str, ...]:
    """What did not come back, in whole sentences; nothing when everything did."""
    replayed, lines = broken.replayed, []
    if replayed.broken:
        spoilt = _("Het bestand van je uur is beschadigd, vanaf regel {line}. Alles daarvóór is er nog.")
        kept = _("Het beschadigde bestand blijft bewaard in {folder}, met “damaged” in de naam.")
        lines += [
            say.say(spoilt, line=replayed.broken),
            say.say(kept, folder=shown(broken.unfinished.path.parent)),
        ]
    if replayed.lost:
        lines.append(say.plural(_SKIPPED, replayed.lost))
    if replayed.differs:
        changed = _("Het verhaal is veranderd sinds je speelde. Misschien ligt er iets anders dan je achterliet.")
        lines.append(say.say(changed))
    return tuple(lines)


@dataclass(slots=True)
class NotWhole:
    """The sheet before going on with an hour of which not everything came back."""

    title: "Title"
    broken: Broken
    refused: str = ""

    def tree(self) -> Widget:
        say = self.title.house.say
        on = say.say(_("Je kunt verder bij {where}."), where=self.broken.where(say))
        lines = [*lost_in_words(self.broken, say), on]
        if self.refused:
            lines.append(say.say(_("De schijf laat dit niet toe: {problem}"), problem=self.refused))
        ways = (
            button("back/goon", say.say(_("Verder spelen")), "ui:goon", DOOR_KIND),
            button("back/sit", say.say(_("Opnieuw beginnen")), "ui:start", SECONDARY),
            link("back/back", say.say(_("Terug naar de voordeur")), "ui:back"),
        )
        told = (text(f"back/line/{number}", line) for number, line in enumerate(lines))
        return sheet("back", say.say(_("Niet alles kwam terug")), told, ways, LOW)

    def obey(self, command: str) -> Room | None:
        match command:
            case "ui:goon":
                return self._go_on()
            case "ui:start" | "ui:quit":
                return self.title.obey(command)
            case "ui:back" | "key:escape":
                return self.title
        return self

    def _go_on(self) -> Room:
        try:
            return self.broken.sit_down(self.title.house)
        except OSError as problem:
            self.refused = problem.strerror or str(problem)
            return self

    def tick(self, ms: int) -> None:
        """Time changes nothing here."""

    def entrances(self) -> Sequence[tuple[str, Motion]]:
        return ()

    def leave(self) -> None:
        """Nothing is held here."""
