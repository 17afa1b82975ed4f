"""Holiday pay beside bijstand: it counts once, as it is built up or as it is paid; which, is local practice."""

from typing import Literal

from game.core.money import Cents
from game.rules.inkomen.maand import Loonperiode

Vakantiegeld = Literal["opbouw", "uitbetaling"]
"""`opbouw`: the accrual counts every month, and the payment in May or June is the household's own (Laborijn).
`uitbetaling`: nothing counts until it is paid, and then it does, in that month."""


def counted(period: Loonperiode, practice: Vakantiegeld) -> Cents:
    """What of the holiday pay counts with this pay slip, in cents."""
    return period.vakantiegeld_opgebouwd if practice == "opbouw" else period.vakantiegeld_betaald
